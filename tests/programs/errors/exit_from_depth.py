"""SystemExit through generators, comprehensions, sort keys and handlers; status taken modulo 256 is avoided."""

import sys


def key(x):
    if x == 2:
        raise SystemExit(42)
    return x


def numbers():
    try:
        yield from [3, 1, 2]
    finally:
        print("generator is closed")


try:
    print(sorted(numbers(), key=key))
except ValueError:
    print("never")
finally:
    print("last words")
