import sys


def attempt(what):
    try:
        what()
    except ImportError as error:
        print("ImportError:", str(error).split(" (/")[0])
    except AttributeError as error:
        print("AttributeError:", error)
    except ValueError as error:
        print("ValueError:", error)


def missing():
    import nowhere_to_be_found


def missing_inside():
    import shapes.nowhere


def missing_parent():
    import nowhere.inside


def no_package():
    import shapes.names.inside


def no_name():
    from shapes.names import NOTHING


def no_name_in_package():
    from shapes import nothing


def relative():
    from . import shapes


def relative_two():
    from ..other import shapes


def attribute():
    import shapes

    shapes.no_such_attribute


def method():
    import shapes

    shapes.no_such_method()


def failing():
    import parts.failing


for each in (missing, missing_inside, missing_parent, no_package, no_name, no_name_in_package):
    attempt(each)
for each in (relative, relative_two, attribute, method, failing, failing):
    attempt(each)
try:
    import nowhere_to_be_found
except ModuleNotFoundError as error:
    print("caught", error)
print("parts" in sys.modules, "parts.failing" in sys.modules, "shapes" in sys.modules)
sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as error:
    print(error)
