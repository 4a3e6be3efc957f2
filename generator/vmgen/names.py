"""Names that have a meaning of their own: C's keywords, the machine's registers, the hooks."""

C_KEYWORDS = frozenset(
    """auto break case char const continue default do double else enum extern float for goto if
    inline int long register restrict return short signed sizeof static struct switch typedef
    union unsigned void volatile while _Alignas _Alignof _Atomic _Bool _Complex _Generic
    _Imaginary _Noreturn _Static_assert _Thread_local bool true false NULL""".split()
)

REGISTERS = ("ip", "sp")
"""Registers that every machine has; the state and what a frame reloads come to these."""

INSTRUCTION_HOOKS = {
    "ERROR_IF": (1, 2),
    "DEOPT_IF": (1, 1),
    "JUMP_IF": (2, 2),
    "JUMP": (1, 1),
    "PUSH_FRAME": (1, 2),
    "POP_FRAME": (1, 1),
    "SUSPEND_FRAME": (1, 1),
    "LEAVE": (1, 1),
}
"""Hooks of instruction bodies: fewest and most arguments."""

LABEL_HOOKS = {
    "DROP_FRAME": (0, 0),
    "SET_DEPTH": (1, 1),
    "PUSH": (1, 1),
    "JUMP_TO": (1, 1),
    "JUMP_LABEL": (1, 1),
    "LEAVE": (1, 1),
}
"""Hooks of label bodies."""

SPECIALIZE_HOOKS = {"REJECT_IF": (1, 1)}
"""Hooks of `specialize` blocks."""

HOOKS = frozenset({*INSTRUCTION_HOOKS, *LABEL_HOOKS, *SPECIALIZE_HOOKS})

FRAME_HOOKS = frozenset({"PUSH_FRAME", "POP_FRAME", "SUSPEND_FRAME"})
"""Hooks that go on in another frame."""

ENDING_HOOKS = frozenset({*FRAME_HOOKS, "JUMP", "LEAVE", "JUMP_TO", "JUMP_LABEL"})
"""Hooks behind which a path does not go on."""

C_WORDS = frozenset({"sizeof", "_Alignof", "defined"})
"""Words that look like functions and are none."""
