"""A module beside the programs."""

SHARED = []
counter = 0
public = "public name"
_private = "private name"
module_name = __name__


def function(x):
    return ("function", x, __name__)


def bump():
    global counter
    counter += 1
    return counter


def show():
    return SHARED, counter


class Thing:
    pass


if __name__ == "__main__":
    print("run as a program:", function(0), bump(), Thing.__module__)
