"""A package."""

from . import square

NAMES = ["circle", "square"]
SQUARE_OF_TWO = square.area(2)
