"""Errors during exits: an error replaces SystemExit in finally, and the other way round."""

import sys

try:
    try:
        sys.exit(3)
    finally:
        {}["replaces the exit"]
except KeyError as error:
    print("caught", error, type(error.__context__).__name__, error.__context__.code)


class Closing:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print("closing because of", kind.__name__)
        sys.exit(5)


with Closing():
    raise ValueError("replaced by the exit")
