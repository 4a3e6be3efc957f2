"""An import of what is not there, uncaught: status 1 after what was printed before."""

import math

print("before", math.floor(1.5))


def later():
    import not_a_module_anywhere

    return not_a_module_anywhere


try:
    later()
except ImportError as error:
    print(type(error).__name__, error.name)
later()
print("never")
