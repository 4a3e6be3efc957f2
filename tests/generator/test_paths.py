"""Every path through a body: what is set at its end, and what is reported of it."""

from pathlib import Path

import pytest
from definitions import analysis_of, messages

SET = {
    "a plain assignment": "c = a;",
    "both branches": "if (n) c = a; else c = b;",
    "both branches of nested ifs": "if (n) { if (a) c = a; else c = b; } else { c = 1; }",
    "an else that leaves": "if (n) { c = a; } else { LEAVE(a); }",
    "an else that always fails": "if (n) { c = a; } else { ERROR_IF(true); }",
    "every case and default": "switch (n) { case 1: c = a; break; default: c = b; }",
    "falling into default": "switch (n) { case 1: default: c = b; }",
    "a default in the middle": "switch (n) { case 1: c = a; break; default: case 2: c = b; }",
    "a case that leaves": "switch (n) { case 1: JUMP(to); default: c = b; }",
    "cases within an #if": """switch (n) {
#if X
case 1: c = a; break;
#endif
default: c = b; }""",
    "a block within a case": "switch (n) { case 1: { c = a; break; } default: { c = b; } }",
    "before a loop": "c = a; while (n) { c = b; }",
    "a do body": "do { c = a; } while (n);",
    "the head of a for": "for (c = a; n; n) { peek(b); }",
    "the condition of a while": "while ((c = peek(a))) { peek(b); }",
    "before every break of an endless loop": "for (;;) { if (n) { c = a; break; } }",
    "before every break of while (true)": "while (true) { c = a; if (n) break; }",
    "a do body before a continue": "do { c = a; if (n) continue; peek(b); } while (n);",
    "both parts of an #if": "#if X\nc = a;\n#else\nc = b;\n#endif",
    "all parts of an #if": "#if X\nc = a;\n#elif Y\nc = a;\n#else\nc = b;\n#endif",
    "the left of &&": "if ((c = a) && b) peek(a);",
    "after &&": "if (a && b) peek(a);\nc = b;",
    "its own step": "c = 0; c++;",
}

UNSET = {
    "nothing": "peek(a);",
    "one branch": "if (n) c = a;",
    "the other branch": "if (n) peek(a); else c = a;",
    "no default": "switch (n) { case 1: c = a; }",
    "one case": "switch (n) { case 1: c = a; break; case 2: break; default: c = b; }",
    "a jump over it by case": "switch (n) { case 1: c = a; case 2: break; default: c = b; }",
    "an empty switch": "switch (n) { }",
    "a loop body": "while (n) { c = a; }",
    "a for body": "for (int i = 0; i < n; i++) { c = a; }",
    "the step of a for": "for (; n; c = a) { peek(b); }",
    "behind a break": "for (;;) { if (n) break; c = a; break; }",
    "a do body behind a break": "do { if (n) break; c = a; } while (n);",
    "a do body behind a continue": "do { if (n) continue; c = a; } while (n);",
    "no #else": "#if X\nc = a;\n#endif",
    "one part of an #if": "#if X\nc = a;\n#elif Y\npeek(a);\n#else\nc = b;\n#endif",
    "the right of &&": "if (a && (c = b)) peek(a);",
    "the right of ||": "if (a || (c = b)) peek(a);",
    "a branch of ?:": "peek(n ? (c = a) : b);",
    "a comparison": "if (c == a) peek(b);",
    "what a pointer points to": "*c = a;",
    "a member": "c.value = a; c->value = b;",
    "a member of that name": "a.c = b; a->c = b;",
}


@pytest.mark.parametrize("body", SET.values(), ids=SET.keys())
def test_set_on_every_path(body: str, tmp_path: Path) -> None:
    final = analysis_of(tmp_path, body).final
    assert final is not None
    assert "c" in final.surely


@pytest.mark.parametrize("body", UNSET.values(), ids=UNSET.keys())
def test_not_set_on_every_path(body: str, tmp_path: Path) -> None:
    final = analysis_of(tmp_path, body).final
    assert final is not None
    assert "c" not in final.surely


ENDING = {
    "a jump": "JUMP(to);",
    "both branches": "if (n) JUMP(to); else LEAVE(a);",
    "an endless loop": "for (;;) { ERROR_IF(peek(a)); }",
    "a failure": "ERROR_IF(true);",
    "every case": "switch (n) { case 1: JUMP(to); default: LEAVE(a); }",
    "a new frame": "PUSH_FRAME(peek(a));",
}


@pytest.mark.parametrize("body", ENDING.values(), ids=ENDING.keys())
def test_control_does_not_reach_the_end(body: str, tmp_path: Path) -> None:
    assert analysis_of(tmp_path, body).final is None


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("JUMP(to);\nc = a;\npeek(a);", [1]),
        ("if (n) {\nLEAVE(a);\nc = a;\n}\nc = b;", [2]),
        ("for (;;) { }\nc = a;", [1]),
        ("switch (n) {\ncase 1:\nJUMP(to);\nbreak;\ndefault:\nc = a; }", []),
        ("switch (n) {\ncase 1:\nJUMP(to);\npeek(a);\ndefault:\nc = a; }", [3]),
        ("do {\nif (n) break;\ncontinue;\n} while (n);\nc = a;", []),
    ],
)
def test_what_no_path_gets_to(body: str, lines: list[int], tmp_path: Path) -> None:
    analysis = analysis_of(tmp_path, body)
    first = analysis_of(tmp_path, body).final
    assert first is None or lines is not None
    start = next(iter(analysis.mentions)).span.source.text.index("inst(")
    source = next(iter(analysis.mentions)).span.source
    offset = source.line_of(start) + 1
    assert [span.line - offset for span in analysis.unreachable] == lines


@pytest.mark.parametrize(
    ("code", "store"),
    [
        ("locals[n] = a;", True),
        ("frame->count++;", True),
        ("++frame->count;", True),
        ("*locals = a;", True),
        ("thread = 0;", True),
        ("(*locals).x = a;", True),
        ("Value *x = locals;", False),
        ("Value x[2] = {a, b};", False),
        ("int x = 1, y = 2; x += y;", False),
        ("c = a * b;", False),
        ("c = locals[n] == a;", False),
    ],
)
def test_what_stores_into_memory(code: str, store: bool, tmp_path: Path) -> None:
    assert (analysis_of(tmp_path, f"{code} c = 1;").memory is not None) == store


def test_names_are_told_apart(tmp_path: Path) -> None:
    analysis = analysis_of(tmp_path, "Frame *x = &a, *y = b; x->c = y.n; c += (Value)x * y;")
    found = {(m.name, m.declared, m.assigned, m.address_taken) for m in analysis.mentions}
    assert {("x", True, True, False), ("y", True, True, False)} <= found
    assert {("a", False, False, True), ("b", False, False, False)} <= found
    assert {("c", False, True, False)} <= found
    assert "n" not in analysis.used


def test_a_sound_body_is_not_complained_of(tmp_path: Path) -> None:
    text = """
inst(TEST, n: count, to: jump, (a, rest[n] -- sum | to:)) {
    sum = a;
    for (int i = 0; i < n; i++) {
        if (is_small(rest[i])) continue;
        switch (n) {
        case 1:
            sum = rest[i];
            break;
        default: {
            Value next = find(rest[i]);
            ERROR_IF(!next);
            sum = next;
        }
        }
    }
    JUMP_IF(is_small(sum), to);
}
"""
    assert messages(tmp_path, text) == []
