"""The generated assembler: what it encodes, tracks and refuses."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import machines
import pytest


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    directory = tmp_path_factory.mktemp("assembler") / "typed_assembler"
    return machines.build(machines.TYPED, directory).module("assembler")


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return made(tmp_path_factory.mktemp("wide"), "wide_assembler", machines.WIDE)


@pytest.fixture(scope="module")
def octets(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return made(tmp_path_factory.mktemp("octets"), "octets_assembler", machines.BYTES)


def made(directory: Path, name: str, text: str) -> Any:
    built = machines.build(text, directory / name)
    return SimpleNamespace(
        assembler=built.module("assembler"), disassembler=built.module("disassembler")
    )


def test_operands_grow_by_prefixes(typed: Any) -> None:
    asm = typed.Assembler()
    asm.push(255)
    asm.set(256)
    asm.push((1 << 31) - 1)
    asm.return_()
    code = asm.finish()
    assert code.code == bytes((2, 255, 0, 1, 3, 0, 0, 127, 0, 255, 0, 255, 2, 255, 17, 0))
    assert code.max_depth == 1


def test_jumps_grow_until_all_reach(typed: Any) -> None:
    """A jump that just reaches stops reaching when the one inside it grows."""
    for distance in range(120, 300):
        asm = typed.Assembler()
        end, top = asm.label(), asm.label()
        asm.mark(top)
        asm.push(0)
        asm.either(end)
        asm.push(0)
        asm.either(end)
        for _ in range(distance):
            asm.nop()
        asm.jump(top)
        asm.mark(end)
        asm.push(0)
        asm.return_()
        assert len(asm.finish().code) >= 2 * distance


def test_signed_operands_grow(wide: Any) -> None:
    for distance in (0, 32766, 32768, 40000):
        asm = wide.assembler.Assembler()
        end = asm.label()
        asm.push(0)
        asm.test(end)
        for _ in range(distance // 2):
            here = asm.label()
            asm.push(0)
            asm.test(here)
            asm.mark(here)
        asm.mark(end)
        asm.halt()
        lines = list(wide.disassembler.disassemble(asm.finish().code))
        assert lines[1].target == lines[-1].offset
        assert lines[1].size == (2 if distance > 32767 else 1)


def test_pseudo_instructions_take_what_fits(octets: Any) -> None:
    asm = octets.assembler.Assembler()
    near, far = asm.label(), asm.label()
    for value in (-128, 127, 128, -(1 << 63)):
        asm.push(value)
    asm.goto(near)
    asm.goto(far)
    for _ in range(100):
        asm.push(0)
        asm.cube(0, 0, 0)
    asm.mark(near)
    asm.mark(far)
    asm.halt()
    names = [line.name for line in octets.disassembler.disassemble(asm.finish().code)]
    assert names[:6] == ["PUSH1", "PUSH1", "PUSH8", "PUSH8", "FAR", "FAR"]
    asm = octets.assembler.Assembler()
    top = asm.label()
    asm.mark(top)
    asm.goto(top)
    asm.halt()
    assert asm.finish().code[:2] == bytes((6, 254))


def test_depth_follows_control(typed: Any) -> None:
    asm = typed.Assembler()
    top, end = asm.label(), asm.label()
    assert asm.depth == 0
    asm.push(1)
    asm.iter()
    asm.mark(top)
    asm.next(end)
    assert asm.depth == 2
    asm.set(0)
    asm.jump(top)
    assert asm.depth is None
    asm.mark(end)
    assert asm.depth == 0
    asm.push(0)
    asm.return_()
    assert asm.finish().max_depth == 2


def test_positions_and_handlers(typed: Any) -> None:
    asm = typed.Assembler()
    outer, inner, inner_end, outer_end = (asm.label() for _ in range(4))
    caught, deep = asm.label(), asm.label()
    asm.at(1, 5)
    asm.mark(outer)
    asm.push(256)
    asm.mark(inner)
    asm.at(2, 1)
    asm.push(1)
    asm.set(0)
    asm.mark(inner_end)
    asm.at(1, 5)
    asm.nop()
    asm.mark(outer_end)
    asm.return_()
    asm.protect(inner, inner_end, deep, 1)
    asm.protect(outer, outer_end, caught, 0)
    asm.mark(deep)
    assert asm.depth == 2
    asm.forget()
    asm.return_()
    asm.mark(caught)
    asm.forget()
    asm.push(0)
    asm.return_()
    code = asm.finish()
    assert code.positions == [(0, 1, 5), (2, 2, 1), (4, 1, 5)]
    assert code.handlers == [(0, 2, 8, 0), (2, 4, 6, 1), (4, 5, 8, 0)]
    assert code.max_depth == 2


def mistakes(name: str, asm: Any) -> None:  # noqa: PLR0912
    label = asm.label()
    match name:
        case "underflow":
            asm.set(0)
        case "range":
            asm.push(-1)
        case "flag":
            asm.push(0)
            asm.push(0)
            asm.add(2)
        case "type":
            asm.push(0)
            asm.iter()
            asm.set(0)
        case "depth":
            asm.push(0)
            asm.either(label)
            asm.push(0)
            asm.mark(label)
        case "array":
            asm.copy(0)
        case "unmarked":
            asm.jump(label)
            asm.finish()
        case "twice":
            asm.mark(label)
            asm.mark(label)
        case "end":
            asm.nop()
            asm.finish()
        case "empty":
            asm.finish()
        case "forward":
            asm.mark(label)
            asm.go(label)
        case "backward":
            asm.back(label)
        case "number":
            asm.go(3)
        case "handler":
            asm.protect(label, label, label, 1)
        case "handler depth":
            asm.mark(label)
            asm.protect(label, label, asm.label(), 1)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("underflow", "SET: takes 1 slots of a stack that is 0 deep"),
        ("range", "PUSH: operand k: -1 is not from 0 to 2147483647"),
        ("flag", "ADD: operand bit: 2 is not from 0 to 1"),
        ("type", "SET: value must be a plain value, but is iterator"),
        ("depth", "the stack is 1 deep on the way to the label, where it is 0 deep otherwise"),
        ("array", "COPY: rest can't take -1 slots"),
        ("unmarked", "a label is used but not marked"),
        ("twice", "the label is marked already"),
        ("end", "control falls off the end of the code"),
        ("empty", "control falls off the end of the code"),
        ("forward", "GO: operand target: the label is before the instruction"),
        ("backward", "BACK: operand target: the label is behind the instruction"),
        ("number", "GO: operand target: a jump needs a label"),
        ("handler", "the start of protected code is not marked"),
        ("handler depth", "the stack of protected code is not 1 deep"),
    ],
)
def test_mistakes_are_refused(typed: Any, name: str, message: str) -> None:
    with pytest.raises(typed.AssemblyError, match=message):
        mistakes(name, typed.Assembler())


def test_methods_are_documented(typed: Any) -> None:
    assert (
        typed.Assembler.next.__doc__.split("\n")[2].strip()
        == "(it: iterator -- it: iterator, next | end:)"
    )
