"""sys.exit with a number: the status; finally clauses and managers run on the way."""

import sys


class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, traceback):
        print("exit", kind.__name__, value.code)


def leave():
    try:
        with Manager():
            sys.exit(7)
    except Exception:
        print("SystemExit is no Exception")
    finally:
        print("cleaning up")


leave()
print("never")
