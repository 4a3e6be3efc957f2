"""Verifier, prepare, disassemblers and assembler of small machines of every kind."""

import ctypes
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import machines
import pytest
from machines import Built

import vmgen

LIMITS = 6
"""Every count of every code description."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    directory = tmp_path_factory.mktemp("machines")
    return {name: machines.build(text, directory / name) for name, text in machines.ALL.items()}


def limits(machine: Built, **others: int) -> dict[str, int]:
    return {**dict.fromkeys(machine.machine.limits, LIMITS), **others}


def random_operand(
    randomness: random.Random, name: str, assembler: Any, labels: list[Any]
) -> object:
    if name == "Label":
        labels.append(randomness.choice([assembler.label(), *labels]))
        return labels[-1]
    return randomness.choice([0, 1, 2, 3, 5, 255, 256, 70000, -1, -129, 1 << 40])


def random_code(built: Built, seed: int) -> Any:
    """Something that the assembler takes, or None."""
    assembly = built.module("assembler")
    randomness = random.Random(seed)
    assembler = assembly.Assembler()
    methods = [i.name.lower() for i in built.machine.portable]
    methods += [pseudo.name.lower() for pseudo in built.machine.pseudos]
    methods = [f"{name}_" if name in {"return", "if"} else name for name in methods]
    labels: list[Any] = []
    start = assembler.label()
    for _ in range(randomness.randrange(1, 40)):
        if randomness.random() < 0.3:
            place_label(randomness, assembler, labels)
        method = getattr(assembler, randomness.choice(methods))
        types = list(method.__annotations__.values())[:-1]
        kinds = [getattr(kind, "__name__", kind) for kind in types]
        new: list[Any] = []
        known = labels if randomness.random() < 0.8 else []
        operands = [random_operand(randomness, str(kind), assembler, new) for kind in kinds]
        operands = [
            randomness.choice([o, *known]) if isinstance(o, assembly.Label) else o for o in operands
        ]
        state = (assembler._labels.copy(), getattr(assembler, "_stack", None))
        try:
            method(*operands)
        except assembly.AssemblyError:
            assembler._labels = state[0]
            if hasattr(assembler, "_stack"):
                assembler._stack = state[1]
            continue
        labels += [o for o in operands if isinstance(o, assembly.Label)]
    return finish(randomness, assembly, assembler, [*labels, start])


def place_label(randomness: random.Random, assembler: Any, labels: list[Any]) -> None:
    free = [label for label in labels if label.position is None]
    label = randomness.choice(free) if free else assembler.label()
    try:
        assembler.mark(label)
    except ValueError:
        return
    labels.append(label)


def finish(randomness: random.Random, assembly: Any, assembler: Any, labels: list[Any]) -> Any:
    for label in labels:
        if label.position is None:
            try:
                assembler.mark(label)
            except assembly.AssemblyError:
                return None
    try:
        ending = getattr(assembler, "halt", None) or assembler.return_
        if getattr(assembler, "depth", 1) == 0:
            push(assembler)
        ending()
        if hasattr(assembler, "protect"):
            protect(
                randomness, assembler, [label for label in labels if label.position is not None]
            )
        return assembler.finish()
    except assembly.AssemblyError:
        return None


def protect(randomness: random.Random, assembler: Any, labels: list[Any]) -> None:
    marked = [label for label in labels if label.position is not None]
    start, end = sorted(randomness.choices(marked, k=2), key=lambda label: label.position)
    if start.stack is not None:
        target = assembler.label()
        assembler.protect(start, end, target, randomness.randrange(len(start.stack) + 1))
        assembler.mark(target)
        assembler.forget()
        assembler.push(1)
        assembler.return_()


def push(assembler: Any) -> None:
    if hasattr(assembler, "push"):
        assembler.push(1)
    elif "n" in assembler.one.__annotations__:
        assembler.one(1)
    else:
        assembler.one()


def accepted_codes(built: Built, count: int) -> Iterator[Any]:
    found = 0
    for seed in range(count * 50):
        code = random_code(built, seed)
        if code is not None:
            found += 1
            yield code
        if found == count:
            return


@pytest.mark.parametrize("name", machines.ALL)
def test_what_the_assembler_takes_is_verified(built: dict[str, Built], name: str) -> None:
    machine = built[name]
    seen = 0
    lines = machine.module("disassembler")
    for code in accepted_codes(machine, 200):
        values = limits(machine)
        if hasattr(code, "max_depth"):
            values["max_depth"] = code.max_depth
        for limit in machine.machine.limits:
            values[limit] = 1 << 31
        described = machine.code(code.code, getattr(code, "handlers", ()), **values)
        verdict = machine.verify(described)
        # The assembler does not look at what handlers find so closely.
        excused = bool(re.search("is not below|can leave|stack slot", verdict.problem))
        assert excused or verdict.problem == "", (code, verdict)
        texts = [str(line) for line in lines.disassemble(code.code)]
        assert texts == machine.disassemble(described)
        seen += not excused
        if not machine.machine.direct and not excused:
            check_prepared(machine, described, lines, code.code)
    assert seen > 20


def check_prepared(machine: Built, described: Any, lines: Any, code: bytes) -> None:
    """The internal form says the same as the portable one."""
    machine.function("prepared_size").restype = ctypes.c_size_t
    size = machine.function("prepared_size")(ctypes.byref(described))
    internal = (ctypes.c_uint64 * (size // 8))()
    offsets = (ctypes.c_uint32 * (described.size + 1))()
    machine.function("prepare")(ctypes.byref(described), internal, offsets)
    data = bytes(internal)
    by_name = {i.name: i for i in machine.machine.instructions}
    for line in lines.disassemble(code):
        instruction = by_name[line.name]
        start, end = offsets[line.offset], offsets[line.offset + line.size]
        assert end - start == instruction.layout.size
        assert int.from_bytes(data[start : start + 2], sys.byteorder) == instruction.opcode
        for operand, value in zip(instruction.operands, line.operands, strict=True):
            field = instruction.layout.field(operand.name)
            raw = data[start + field.offset : start + field.offset + field.bits // 8]
            number = int.from_bytes(raw, sys.byteorder, signed=field.signed)
            if operand.kind.jumps:
                sign = -1 if operand.kind.name == "backward" else 1
                assert end + sign * number == offsets[line.target]
            else:
                assert number == value
        for byte in (start, end - 1):
            origin = machine.function("origin")(
                ctypes.byref(described), offsets, ctypes.c_size_t(byte)
            )
            assert origin == line.offset


def walk(
    machine: Built,
    code: bytes,
    handlers: list[tuple[int, ...]],
    depths: list[int],
    randomness: random.Random,
) -> int:
    """Follow random ways through accepted code by the Python tables, with the types.

    Returns how often an error was taken.
    """
    errors = 0
    tables = machine.module("opcodes")
    lines = {line.offset: line for line in machine.module("disassembler").disassemble(code)}
    offset, stack = 0, list[str]()
    for _ in range(100):
        line = lines[offset]
        assert depths[offset] == len(stack)
        instruction = tables.BY_NAME[line.name]
        handler = next((h for h in handlers if h[0] <= offset < h[1]), None)
        if handler and randomness.random() < 0.3:
            assert handler[3] <= len(stack)
            del stack[handler[3] :]
            stack.append("failure")
            offset = handler[2]
            errors += 1
            continue
        inputs = {}
        for item in reversed(getattr(instruction, "inputs", ())):
            count = item.slots(line.operands)
            assert 0 <= count <= len(stack)
            taken = stack[len(stack) - count :]
            del stack[len(stack) - count :]
            assert item.type == "any" or all(kind == item.type for kind in taken)
            inputs[item.name] = taken
        ways: list[int | None] = [
            i for i, operand in enumerate(instruction.operands) if operand.direction
        ]
        if "falls_through" in instruction.flags:
            ways.append(None)
        if not ways:
            return errors
        way = randomness.choice(ways)
        outputs = ()
        if hasattr(instruction, "outputs_on"):
            outputs = instruction.outputs_on(way)
        elif hasattr(instruction, "outputs"):
            outputs = instruction.outputs
        for item in outputs:
            kinds = [item.type.replace("any", "")] * item.slots(line.operands)
            stack += inputs[item.name] if item.type == "any" else kinds
        offset = offset + line.size if way is None else line.targets[way]
    return errors


@pytest.mark.parametrize("name", machines.ALL)
def test_changed_code_is_refused_or_sound(built: dict[str, Built], name: str) -> None:
    machine = built[name]
    randomness = random.Random(name)
    accepted = errors = 0
    for code in accepted_codes(machine, 150):
        for _ in range(20):
            changed = bytearray(code.code)
            for _ in range(randomness.randrange(1, 4)):
                byte = randomness.choice([0, 1, 2, 3, 5, 9, 255, randomness.randrange(256)])
                changed[randomness.randrange(len(changed))] = byte
            values = limits(machine)
            if hasattr(code, "max_depth"):
                values["max_depth"] = 50
            handlers = list(getattr(code, "handlers", ()))
            if randomness.random() < 0.5:
                handlers = random_handlers(machine, len(changed), randomness)
            verdict = machine.verify(machine.code(bytes(changed), handlers, **values))
            if verdict.problem == "":
                accepted += 1
                errors += walk(machine, bytes(changed), handlers, verdict.depths, randomness)
    assert accepted > 20
    assert errors > 20 or machine.machine.handler is None


def random_handlers(machine: Built, size: int, randomness: random.Random) -> list[tuple[int, ...]]:
    if machine.machine.handler is None:
        return []
    bounds = sorted(randomness.randrange(size // 2 + 1) for _ in range(4))
    pairs = [(bounds[0], bounds[1]), (bounds[2], bounds[3])][: randomness.randrange(3)]
    return [
        (start, end, randomness.randrange(size // 2), randomness.choice([0, 0, 1, 2]))
        for start, end in pairs
    ]


# Opcodes of the machine `typed`: WIDE 0, NOP 1, PUSH 2, SET 3, COPY 4, SWAP 5, ADD 6, BUILD 7,
# SPREAD 8, ITER 9, NEXT 10, DROP 11, IF 12, EITHER 13, GO 14, BACK 15, FORGET 16, RETURN 17,
# PEEK 18, TURN 19.
RETURN = (2, 0, 17, 0)
FINDINGS = [
    ((), (), "there is no code"),
    ((*RETURN, 1, 0), (), "offset 2: NOP: control falls off the end of the code"),
    ((99, 0), (), "offset 0: opcode 99: no instruction of portable code has this opcode"),
    ((1, 0), (), "offset 0: NOP: control falls off the end of the code"),
    ((*RETURN, 1, 0), (), "offset 2: NOP: control falls off the end of the code"),
    ((2, 9, 17, 0), (), "offset 0: PUSH: operand k: 9 is not below 6"),
    ((2, 0, 2, 0, 6, 2, 17, 0), (), "offset 2: ADD: operand bit: 2 is not below 2"),
    ((17, 0), (), "offset 0: RETURN: takes 1 slots of a stack that is 0 deep"),
    ((14, 9, *RETURN), (), "offset 0: GO: operand target: jump target 10 is outside the code"),
    ((15, 9), (), "offset 0: BACK: operand target: jump target -8 is outside the code"),
    (
        (14, 1, 0, 0, *RETURN),
        (),
        "offset 0: GO: operand target: jump target 2 is not the start of an instruction",
    ),
    ((*(0, 1) * 4, *RETURN), (), "offset 0: opcode 0: more WIDE prefixes than 31 bits need"),
    ((0, 255, 0, 255, 0, 255, 7, 255, 17, 0), (), "offset 0: opcode 7: an operand is out of"),
    ((0, 1, 1, 0, *RETURN), (), "offset 0: opcode 1: WIDE widens no operand of this instruction"),
    ((0, 1), (), "offset 0: opcode 0: the code ends inside an instruction"),
    ((2, 0, 4, 0, 17, 0), (), "offset 1: COPY: the size of an array is negative"),
    ((2, 0, 8, 60, 17, 0), (), "offset 1: SPREAD: the stack grows beyond the declared 20 slots"),
    ((2, 0, 9, 0, 17, 0), (), "offset 2: RETURN: takes plain values, but stack slot 0 holds iter"),
    ((2, 0, 10, 0, 17, 0), (), "offset 1: NEXT: it must be iterator, but stack slot 0 holds a pl"),
    (
        (2, 0, 9, 0, 2, 0, 18, 0, 3, 0, 17, 0),
        (),
        "offset 5: RETURN: takes plain values, but stack slot 0 holds iterator",
    ),
    (
        (2, 0, 9, 0, 19, 0, *RETURN, 16, 0, 11, 0, *RETURN),
        ((2, 3, 5, 1),),
        "offset 2: TURN: can leave 0 slots; its exception handler needs 1",
    ),
    ((2, 0, 15, 2), (), "offset 1: the stack is 1 deep on the way to offset 0, where it is 0 deep"),
    (
        (2, 0, 2, 0, 13, 1, 9, 0, 1, 0, 17, 0),
        (),
        "offset 3: stack slot 0 holds iterator on the way to offset 4, where it holds a plain",
    ),
    (RETURN, ((0, 3, 0, 0),), "offset 0: exception handler 0 is outside the code or empty"),
    (RETURN, ((1, 1, 0, 0),), "offset 1: exception handler 0 is outside the code or empty"),
    (RETURN, ((0, 2, 2, 0),), "offset 0: exception handler 0 is outside the code or empty"),
    (RETURN, ((1, 2, 0, 0), (0, 1, 0, 0)), "offset 0: exception handler 1 does not lie behind"),
    (RETURN, ((0, 2, 0, 0), (1, 2, 0, 0)), "offset 1: exception handler 1 does not lie behind"),
    (RETURN, ((0, 2, 0, 20),), "offset 0: exception handler 0 needs more than the declared 20"),
    (
        (0, 0, *RETURN),
        ((1, 2, 0, 0),),
        "offset 1: exception handler 0 starts, ends or goes on inside an instruction",
    ),
    (
        (*RETURN, 16, 0, *RETURN),
        ((1, 2, 2, 1),),
        "offset 1: RETURN: can leave 0 slots; its exception handler needs 1",
    ),
    (
        (2, 0, 2, 0, 9, 0, 1, 0, *RETURN, 16, 0, 17, 0),
        ((1, 2, 6, 1), (3, 4, 6, 2)),
        "offset 3: the stack is 3 deep on the way to offset 6, where it is 2 deep otherwise",
    ),
    (
        (2, 0, 1, 0, 9, 0, 1, 0, *RETURN, 16, 0, 17, 0),
        ((1, 2, 6, 1), (3, 4, 6, 1)),
        "offset 3: stack slot 0 holds iterator on the way to offset 6, where it holds a plain",
    ),
]


@pytest.mark.parametrize(("code", "handlers", "message"), FINDINGS)
def test_findings(
    built: dict[str, Built],
    code: tuple[int, ...],
    handlers: tuple[tuple[int, ...], ...],
    message: str,
) -> None:
    typed = built["typed"]
    described = typed.code(bytes(code), handlers, **limits(typed, max_depth=20))
    problem = typed.verify(described).problem
    assert problem.startswith(message if message.startswith("offset") else f"offset 0: {message}")


def test_depths_of_accepted_code(built: dict[str, Built]) -> None:
    typed = built["typed"]
    code = bytes((2, 0, 9, 0, 10, 2, 3, 0, 15, 3, 2, 0, 17, 0, 17, 0))
    verdict = typed.verify(typed.code(code, **limits(typed, max_depth=2)))
    assert verdict.problem == ""
    assert verdict.depths == [0, 1, 1, 2, 1, 0, 1, -1]


def test_sizes_that_overflow_are_refused(built: dict[str, Built]) -> None:
    tables, machine = built["bytes"].module("opcodes"), built["bytes"]

    def problem(name: str, operands: bytes) -> str:
        push, halt = tables.Opcode.PUSH1, tables.Opcode.HALT
        code = bytes((push, 0, push, 0, tables.Opcode[name])) + operands + bytes((halt,))
        return machine.verify(machine.code(code, max_depth=9)).problem

    def cube(a: int, b: int, c: int) -> str:
        return problem(
            "CUBE",
            b"".join(n.to_bytes(s, "little") for n, s in zip((a, b, c), (4, 4, 8), strict=True)),
        )

    assert cube(1, 1, 1) == ""
    assert cube(1, 1, 2) == "offset 4: CUBE: takes 3 slots of a stack that is 2 deep"
    assert cube(1 << 30, 1 << 30, 16) == "offset 4: CUBE: the size of an array is negative"
    assert cube(0, 1 << 30, 1 << 62) == ""
    assert "out of range for its kind" in cube(1 << 31, 0, 0)
    assert problem("SHIFT", bytes((0, 0))) == ""
    assert "is negative" in problem("SHIFT", bytes((64, 0)))
    assert "is negative" in problem("SHIFT", bytes((63, 0)))
    assert "is negative" in problem("SHIFT", bytes((1, 255)))
    assert problem("MASK", (2).to_bytes(8, "little")) == ""
    assert "is negative" in problem("MASK", b"\xff" * 8)


def test_json_obeys_its_schema(built: dict[str, Built]) -> None:
    schema = json.loads((Path(vmgen.__file__).parent / "schema.json").read_text())
    for machine in built.values():
        jsonschema.validate(json.loads((machine.directory / "metadata.json").read_text()), schema)


def test_python_package_is_strictly_typed(built: dict[str, Built]) -> None:
    packages = [str(machine.directory) for machine in built.values()]
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *packages]
    directory = built["typed"].directory.parent
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
