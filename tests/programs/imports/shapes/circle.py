from .square import area as square_area


def area(r):
    return 3 * square_area(r)


def relative():
    from . import NAMES

    return list(NAMES)
