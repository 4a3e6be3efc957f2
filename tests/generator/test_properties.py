"""What instructions can do, and the reasons."""

from pathlib import Path

from definitions import PRELUDE, instruction_of, machine_of

from vmgen.properties import properties_of

TEXT = """
inst(ADD, (a, b -- c)) { c = a + b; }
inst(TWICE, (a -- c)) { c = twice(a); }
inst(PEEK, (a -- c)) { c = peek(a); }
inst(LOAD, slot: local, (-- c)) { c = locals[slot]; }
inst(STORE, slot: local, (a --)) { locals[slot] = a; }
inst(FIND, (a -- c)) { c = find(a); ERROR_IF(!c); }
inst(CHECK, (a -- a)) { ERROR_IF(is_small(a)); }
inst(RUN, (a -- c)) { c = run(a); }
inst(GO, to: jump, (--)) ends { JUMP(to); }
inst(GO_IF, to: jump, (a --)) { JUMP_IF(is_small(a), to); }
inst(CALL, n: count, m: count, (a, rest[n] -- c: deferred)) {
    if (is_small(a)) { c = rest[0]; } else { PUSH_FRAME(a); }
}
inst(RETURN, (a --)) ends { POP_FRAME(a); }
inst(HALT, (a --)) ends { LEAVE(a); }
inst(TWICE_SMALL, (a: small -- c)) { c = a; }
inst(TWICE_GUARDED, (a -- c)) { guard (is_small(a)); c = a; }
inst(TWICE_DEOPT, (a -- c)) { DEOPT_IF(is_small(a)); c = a; }
family(TWICE) = { TWICE_SMALL, TWICE_GUARDED, TWICE_DEOPT };
op(_FIND, (a -- c)) { c = find(a); }
op(_GO, to: jump, (c --)) { JUMP_IF(is_small(c), to); }
macro(FIND_AND_GO) = _FIND + _GO;
"""


def facts(tmp_path: Path, name: str) -> dict[str, str]:
    machine = machine_of(tmp_path, TEXT)
    return {fact.name: fact.reason for fact in properties_of(machine)[name].facts}


def place(text: str) -> str:
    """`file:line` of the line that begins with a text."""
    lines = (PRELUDE + TEXT).split("\n")
    return f"test.def:{next(i for i, line in enumerate(lines, 1) if line.startswith(text))}"


def test_what_each_instruction_can_do(tmp_path: Path) -> None:
    properties = properties_of(machine_of(tmp_path, TEXT))
    assert {name: " ".join(f.name for f in p.facts) for name, p in properties.items()} == {
        "ADD": "falls_through pure",
        "TWICE": "falls_through pure",
        "PEEK": "falls_through",
        "LOAD": "falls_through uses_slot",
        "STORE": "falls_through uses_slot",
        "FIND": "may_fail falls_through",
        "CHECK": "may_fail falls_through",
        "RUN": "may_fail may_run falls_through",
        "GO": "jumps ends_block uses_to",
        "GO_IF": "jumps ends_block falls_through uses_to",
        "CALL": "ends_block switches_frame falls_through uses_n",
        "RETURN": "ends_block switches_frame",
        "HALT": "ends_block leaves",
        "TWICE_SMALL": "may_deopt falls_through",
        "TWICE_GUARDED": "may_deopt falls_through",
        "TWICE_DEOPT": "may_deopt falls_through",
        "FIND_AND_GO": "may_fail jumps ends_block falls_through uses_to",
    }


def test_reasons_name_the_place(tmp_path: Path) -> None:
    helper = place("extern Value find")
    assert facts(tmp_path, "FIND")["may_fail"] == f"calls find, {helper}"
    assert facts(tmp_path, "FIND_AND_GO")["may_fail"] == f"calls find, {helper}"
    assert facts(tmp_path, "CHECK")["may_fail"] == f"ERROR_IF, {place('inst(CHECK')}"
    assert facts(tmp_path, "RUN")["may_run"] == f"calls run, {place('extern Value run')}"
    assert facts(tmp_path, "GO")["jumps"] == f"JUMP, {place('inst(GO,')}"
    assert facts(tmp_path, "FIND_AND_GO")["uses_to"] == f"read by _GO, {place('op(_GO')}"


def test_reasons_of_a_deopt(tmp_path: Path) -> None:
    small = f"tests that a is of type small, {place('inst(TWICE_SMALL')}"
    assert facts(tmp_path, "TWICE_SMALL")["may_deopt"] == small
    assert facts(tmp_path, "TWICE_GUARDED")["may_deopt"] == f"guard, {place('inst(TWICE_GUARDED')}"
    assert facts(tmp_path, "TWICE_DEOPT")["may_deopt"] == f"DEOPT_IF, {place('inst(TWICE_DEOPT')}"


def test_an_undeclared_function_can_do_what_the_machine_assumes(tmp_path: Path) -> None:
    prelude = PRELUDE.replace("undeclared error", "undeclared assume(may_run)")
    machine = machine_of(tmp_path, "inst(TEST, (a -- c)) { c = other(a); }", prelude)
    found = {fact.name: fact.reason for fact in properties_of(machine)["TEST"].facts}
    line = len(PRELUDE.split("\n"))
    assert found["may_run"] == f"calls other, test.def:{line}, undeclared"
    assert instruction_of(machine, "TEST").effect.popped.constant == 1
