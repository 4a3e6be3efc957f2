"""Errors while importing: a module that raises may be imported again, and is not kept."""

import sys

for attempt in range(2):
    try:
        import broken.raises
    except ValueError as error:
        print("attempt", attempt, error)
try:
    from broken import fine, raises
except ValueError as error:
    print(error)
from broken import fine

print(fine.value, fine.log)
try:
    from broken.fine import value, absent
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0])
try:
    import broken.fine.deeper
except ModuleNotFoundError as error:
    print(error)
