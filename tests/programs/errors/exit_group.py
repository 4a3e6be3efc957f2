"""An uncaught group shows its exceptions in frames, with causes, contexts and notes of their own."""


def caught(function):
    try:
        function()
    except Exception as error:
        return error


def fails(text):
    raise ValueError(text)


def fails_handling():
    try:
        fails("first\nof two lines")
    except ValueError:
        {}["second"]


def fails_with_cause():
    raise RuntimeError("effect") from caught(fails_handling)


inner = ExceptionGroup("inner", [caught(fails_handling), caught(fails_with_cause), TypeError(), Exception("")])
inner.add_note("a note\nof two lines")
wide = ExceptionGroup("wide", [ValueError(i) for i in range(20)])
deep = KeyError("deepest")
for level in range(12):
    deep = ExceptionGroup(f"level {level}", [deep])


def fails_with_group():
    raise ExceptionGroup("outer", [inner, wide, deep])


print(inner, wide.message, len(wide.exceptions))
try:
    fails_with_group()
except ExceptionGroup as group:
    raise RuntimeError("after a group") from group
