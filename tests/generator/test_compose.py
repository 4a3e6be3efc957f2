"""Macros: values flow between the parts, operands are shared, cache fields kept apart."""

from pathlib import Path

from definitions import instruction_of, machine_of, messages

from vmgen.model import Instruction

TEXT = """
op(_SPLIT, (pair -- left, right)) { left = pair; right = pair; }
op(_JOIN, (left, right -- pair)) { pair = left + right; }
op(_SPREAD, n: count, (pair -- items[n])) { items[0] = pair; }
op(_SWEEP, n: count, (items[n] -- pair)) { pair = items[0]; }
op(_KEEP, (pair -- pair)) { ERROR_IF(is_small(pair)); }
op(_PEEK, (unused, top -- unused, other)) { other = top; }
op(_COUNT, (counter/1, size/2 --)) { peek(counter + size); }
op(_GO, to: jump, (under, top -- top | to: top, under, more)) {
    more = under;
    JUMP_IF(is_small(top), to);
}
op(_CELL, (pair -- pair: cell)) { pair = twice(pair); }
op(_USE_CELL, (made: cell -- made)) { peek(made); }
"""


def macro(tmp_path: Path, parts: str) -> Instruction:
    return instruction_of(machine_of(tmp_path, f"{TEXT}macro(TEST) = {parts};\n"), "TEST")


def effect(tmp_path: Path, parts: str) -> str:
    made = macro(tmp_path, parts).effect
    inputs, outputs = (" ".join(i.name for i in items) for items in (made.inputs, made.outputs))
    return f"{inputs} -- {outputs}"


def locals_of(instruction: Instruction) -> list[dict[str, str]]:
    return [{name: flow.local for name, flow in part.flows} for part in instruction.parts]


def test_values_flow_from_part_to_part(tmp_path: Path) -> None:
    assert effect(tmp_path, "_SPLIT + _JOIN") == "pair -- pair_2"
    assert locals_of(macro(tmp_path, "_SPLIT + _JOIN")) == [
        {"pair": "pair", "left": "left", "right": "right"},
        {"left": "left", "right": "right", "pair": "pair_2"},
    ]


def test_what_no_part_made_is_an_input(tmp_path: Path) -> None:
    assert effect(tmp_path, "_JOIN + _JOIN") == "left_2 left right -- pair_2"
    assert effect(tmp_path, "_KEEP + _JOIN") == "left pair -- pair_2"


def test_a_value_passed_on_keeps_its_local(tmp_path: Path) -> None:
    made = macro(tmp_path, "_SPLIT + _KEEP + _KEEP + _JOIN")
    assert [flows["pair"] for flows in locals_of(made)] == ["pair", "right", "right", "pair_2"]


def test_what_is_peeked_over_stays_in_place(tmp_path: Path) -> None:
    assert effect(tmp_path, "_SPLIT + _PEEK + _JOIN") == "pair -- pair_2"
    made = macro(tmp_path, "_SPLIT + _PEEK + _JOIN")
    assert locals_of(made)[2]["left"] == "left"
    assert effect(tmp_path, "_PEEK") == "unused top -- unused other"


def test_arrays_flow_and_operands_are_shared(tmp_path: Path) -> None:
    made = macro(tmp_path, "_SPREAD + _SWEEP")
    assert [operand.name for operand in made.operands] == ["n"]
    assert str(made.effect.popped) == "1"
    assert str(macro(tmp_path, "_SWEEP + _SPREAD").effect.popped) == "n"


def test_branches_are_those_of_the_last_part(tmp_path: Path) -> None:
    made = macro(tmp_path, "_SPLIT + _SPLIT + _GO")
    [(operand, items)] = made.effect.branches
    assert operand == "to"
    flows = locals_of(made)[2]
    assert [i.name for i in made.effect.outputs] == ["left", flows["top"]]
    assert [i.name for i in items] == ["left", flows["top"], flows["under"], flows["more"]]


def test_cache_fields_get_names_of_their_own(tmp_path: Path) -> None:
    made = macro(tmp_path, "counter/1 + unused/1 + _COUNT + _COUNT")
    names = [cache.name for cache in made.caches]
    assert names == ["counter", "unused", "counter_2", "size", "counter_3", "size_2"]
    assert dict(made.parts[1].caches) == {"counter": "counter_3", "size": "size_2"}


def test_static_types_flow(tmp_path: Path) -> None:
    made = macro(tmp_path, "_CELL + _USE_CELL")
    assert [item.type and item.type.name for item in made.effect.outputs] == ["cell"]


def test_static_types_must_agree(tmp_path: Path) -> None:
    assert messages(tmp_path, TEXT + "macro(TEST) = _CELL + _KEEP;\n") == [
        "'pair' of _KEEP is of no static type and gets 'pair', which is of type cell"
    ]
    assert messages(tmp_path, TEXT + "macro(TEST) = _KEEP + _USE_CELL;\n") == [
        "'made' of _USE_CELL is of type cell and gets 'pair', which is of no static type"
    ]
