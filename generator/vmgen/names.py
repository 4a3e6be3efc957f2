"""Names that have a meaning of their own: C's keywords, the machine's registers, the hooks."""

C_KEYWORDS = frozenset(
    """auto break case char const continue default do double else enum extern float for goto if
    inline int long register restrict return short signed sizeof static struct switch typedef
    union unsigned void volatile while _Alignas _Alignof _Atomic _Bool _Complex _Generic
    _Imaginary _Noreturn _Static_assert _Thread_local bool true false NULL""".split()
)

REGISTERS = ("ip", "sp")
"""Registers that every machine has; the state and what a frame reloads come to these."""

INTERPRETER_VARIABLES = ("targets", "instruction_ip", "instruction_sp")
"""C variables of generated interpreters besides the registers and the state."""

INTERPRETER_LABELS = frozenset({"dispatch"})
"""C labels of generated interpreters besides those of handlers."""

HANDLER_LABELS = ("TARGET_", "generic_")
"""What the C labels of handlers begin with."""

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

DEFERRING_HOOKS = frozenset({"PUSH_FRAME", "SUSPEND_FRAME"})
"""Hooks behind which another frame delivers a deferred output."""

FRAME_HOOKS = frozenset({"PUSH_FRAME", "POP_FRAME", "SUSPEND_FRAME"})
"""Hooks that go on in another frame."""

ENDING_HOOKS = frozenset({*FRAME_HOOKS, "JUMP", "LEAVE", "JUMP_TO", "JUMP_LABEL"})
"""Hooks behind which a path does not go on."""

C_WORDS = frozenset(
    """sizeof alignof _Alignof typeof offsetof _Generic _Static_assert static_assert
    defined""".split()
)
"""Words that look like functions and are none."""

DESCRIPTION_FIELDS = frozenset("code size max_depth handlers handler_count".split())
"""Fields that the description of a piece of code has in every machine."""

CPYTHON_NAMES = {
    "oparg": "declare an operand: 'inst(NAME, oparg: count, (inputs -- outputs))'",
    "next_instr": "the instruction pointer is 'ip'",
    "stack_pointer": "the stack pointer is 'sp'; outputs are stored for you",
    "tstate": "the machine's 'state' declares what bodies see",
}
"""Names that bodies of CPython know, and what there is instead."""

CPYTHON_HOOKS = {
    "ERROR_NO_POP": "write 'ERROR_IF(true);'",
    "EXIT_IF": "write 'DEOPT_IF(condition);'",
    "JUMPBY": "declare an operand of kind jump and write 'JUMP(operand);'",
    "SKIP_OVER": "declare an operand of kind jump and write 'JUMP(operand);'",
    "DISPATCH": "leave it out: the next instruction runs at the end of the body",
    "DECREF_INPUTS": "write a declared helper for it",
    "INPUTS_DEAD": "leave it out: inputs are popped at the end of the body",
    "DEAD": "leave it out: inputs are popped at the end of the body",
    "SYNC_SP": "leave it out: the stack pointer is stored where a call can see it",
    "SAVE_STACK": "leave it out: the stack pointer is stored where a call can see it",
    "RELOAD_STACK": "leave it out: the stack pointer is stored where a call can see it",
    "GO_TO_INSTRUCTION": "write a declared helper that both instructions call",
    "CHECK_EVAL_BREAKER": "test for it and call a helper that is declared 'may_run'",
    "DISPATCH_INLINED": "write 'PUSH_FRAME(frame);'",
}
"""Hooks of CPython, and what there is instead."""
