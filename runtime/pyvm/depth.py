"""Room for code that is nested deeply, such as a sum of thousands of terms."""

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

CALLS = 30_000  # of Python functions inside each other
STACK = 256 << 20  # bytes for what Python's own parser and compiler need for as many levels


def with_room(work: Callable[[], Result]) -> Result:
    """What `work` returns, called where it may recurse deeply; raises what it raises.

    Only a new thread can have a larger C stack, and Python lets C code recurse in proportion to
    the limit of Python calls.
    """
    limit, size = sys.getrecursionlimit(), threading.stack_size(STACK)
    sys.setrecursionlimit(max(limit, CALLS))
    results: list[Result] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    if errors:
        raise errors[0]
    return results[0]
