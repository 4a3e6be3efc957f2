"""__name__, __file__ and what a module is."""

import importable


def main():
    print("main runs", __name__, type(importable).__name__, importable.__name__)
    print(__file__.endswith("main_guard.py"), importable.__file__.endswith("importable.py"))
    importable.new_attribute = 5
    del importable.public
    print(importable.new_attribute, hasattr(importable, "public"), "function" in importable.__dict__)
    try:
        importable.public
    except AttributeError as error:
        print(error)
    setattr(importable, "counter", 40)
    print(importable.bump(), getattr(importable, "nothing", None))
    function = importable.function
    importable.function = lambda x: "patched"
    print(importable.function(1), function(1))


if __name__ == "__main__":
    main()
else:
    print("imported")
