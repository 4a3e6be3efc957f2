"""What an audit finds out: figures of each handler of each interpreter in a library."""

from enum import Enum
from typing import NamedTuple


class Flaw(Enum):
    """How machine code breaks what an interpreter promises."""

    MERGED = "merged"
    """A handler has no jump to the next one of its own."""
    ASTRAY = "astray"
    """It has one, but its straight path ends elsewhere: the compiler took that for likelier."""
    CALLED = "called"
    """It goes on to the next one by a call, where a tail call was asked for."""


class Handler(NamedTuple):
    """The figures of a handler; `docs/audit.md` says what exactly is counted."""

    name: str
    combined: bool
    """Whether it is that of a superinstruction."""
    bytes: int
    path: int
    """Instructions on its straight path."""
    jumps: int
    """Indirect jumps in its own code."""
    calls: int
    """Calls on its straight path."""
    stack: int
    """Instructions on its straight path that touch the C stack."""
    flaws: dict[Flaw, str]
    """What is wrong, explained."""


class Interpreter(NamedTuple):
    """An interpreter: the size of all its code, its indirect jumps, its handlers if found.

    The handlers of instructions come first, then those of superinstructions.
    """

    mode: str
    function: str
    bytes: int
    jumps: int
    handlers: tuple[Handler, ...]


class Audit(NamedTuple):
    """All that was found in a library."""

    library: str
    machine: str
    architecture: str
    compilers: tuple[str, ...]
    interpreters: tuple[Interpreter, ...]
