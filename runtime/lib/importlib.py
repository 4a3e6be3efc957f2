"""Importing by name."""

import sys


def import_module(name, package=None):
    """The module of a full name, or of one with dots before it, which are relative to `package`."""
    level = 0
    while level < len(name) and name[level] == ".":
        level += 1
    if level > 0:
        if not package:
            what = "the 'package' argument is required to perform a relative import for "
            raise TypeError(what + repr(name))
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[: len(parts) - level + 1])
        name = base + "." + name[level:] if name[level:] else base
    __import__(name)
    return sys.modules[name]
