"""Ctrl-C while C code runs.

Python's own signal handlers run between bytecodes, so not before a long call into C has come back.
But Python's C-level handler writes the signal's number to a file descriptor at once, and a call
through cffi has given up the GIL: a thread that waits at the other end can act within a moment.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def on_interrupt(action: Callable[[], None], handler: Callable[[], None]) -> Iterator[None]:
    """While the block runs, let SIGINT call `action` at once, from another thread, and `handler`
    in the main thread when next that is in Python, even from inside a system call that blocks.

    The block just runs where SIGINT is ignored (as in background jobs), or outside Python's main
    thread, where signal handlers can't be set.
    """
    ignored = signal.getsignal(signal.SIGINT) in (signal.SIG_IGN, None)
    if ignored or threading.current_thread() is not threading.main_thread():
        yield
        return
    receiver, sender = os.pipe()
    os.set_blocking(sender, False)
    watcher = threading.Thread(target=_watch, args=(receiver, action), daemon=True)
    watcher.start()
    previous_sender = signal.set_wakeup_fd(sender, warn_on_full_buffer=False)
    previous_handler = signal.signal(signal.SIGINT, lambda _number, _frame: handler())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous_handler)
        signal.set_wakeup_fd(previous_sender)
        os.close(sender)  # ends the watcher
        watcher.join()
        os.close(receiver)


def _watch(receiver: int, action: Callable[[], None]) -> None:
    while numbers := os.read(receiver, 64):
        if signal.SIGINT in numbers:
            action()


def die_of_interrupt() -> None:
    """End this process as SIGINT would, so that a shell sees why (and gives status 130)."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.raise_signal(signal.SIGINT)
