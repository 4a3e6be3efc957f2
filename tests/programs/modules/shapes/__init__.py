"""A package: what it binds, and what of it is found only when it is imported."""

from . import names
from .names import PREFIX as prefix

order = ["shapes"]
default = prefix + "shape"
_hidden = "not for *"


def describe(name):
    return prefix + name


def where():
    return [__name__, __package__, __file__.split("/")[-2:], len(__path__)]
