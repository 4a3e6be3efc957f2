"""No definitions end in a traceback: mutations of real ones are built or diagnosed."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from vmgen.check import all_diagnostics
from vmgen.properties import properties_of
from vmgen.resolve import resolve
from vmgen.source import DefinitionErrors

ROOT = Path(__file__).parents[2]
TEXTS = [
    path.read_text(encoding="utf-8")
    for path in (
        ROOT / "definitions" / "bytecodes.def",
        *sorted((ROOT / "examples").glob("*/*.def")),
        *sorted((ROOT / "tests" / "golden").glob("*.def")),
    )
]
TOKEN = re.compile(r"\w+|\"[^\"\n]*\"|[^\w\s]+")
ODD = """{ } ( ) [ ] ; , / -- | : = /* */ " ' \\ /// // # #if~X #else #endif #elif~Y 99999999999
    0 0x 08 é do while for~(;;) switch~(x) case~1: default: goto~x; static~int~y; return; break;
    cold specialize guard n*n*n << >> -1 (n deferred any unused include~"x" include~"test.def"
    direct; ends internal label( macro( super op( family( \0 \t""".replace("~", " ").split()
WORDS = sorted({*TOKEN.findall("".join(TEXTS)), *(word.replace("~", " ") for word in ODD)})
RUNS, EACH = 10, 30


def token_at(text: str, start: int) -> re.Match[str] | None:
    return TOKEN.search(text, start)


def inserted(text: str, place: int, chance: random.Random) -> str:
    return f"{text[:place]} {chance.choice(WORDS)} {text[place:]}"


def removed(text: str, place: int, chance: random.Random) -> str:
    return text[:place] + text[place + chance.choice([1, 2, 3, 30, 300]) :]


def moved(text: str, place: int, chance: random.Random) -> str:
    other = chance.randrange(len(text) + 1)
    return text[:other] + text[place : place + chance.randrange(300)] + text[other:]


def cut(text: str, place: int, chance: random.Random) -> str:
    return text[:place]


def replaced(text: str, place: int, chance: random.Random) -> str:
    token = token_at(text, place)
    word = chance.choice([*chance.sample(WORDS, 3), ""])
    return text if token is None else text[: token.start()] + word + text[token.end() :]


CHANGES: list[Callable[[str, int, random.Random], str]] = [
    inserted,
    removed,
    moved,
    replaced,
    replaced,
    replaced,
    cut,
]


def mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice([1, 1, 1, 2, 4, 8])):
        change = chance.choice(CHANGES)
        text = change(text, chance.randrange(len(text) + 1), chance)
    return text


@pytest.mark.parametrize("seed", range(RUNS))
def test_mutations_are_built_or_diagnosed(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = tmp_path / "test.def"
    for _ in range(EACH):
        path.write_text(mutated(chance.choice(TEXTS), chance), encoding="utf-8")
        try:
            definitions = resolve(path, tmp_path)
        except DefinitionErrors as errors:
            assert str(errors)
        else:
            assert all(map(str, all_diagnostics(definitions)))
            assert properties_of(definitions.machine) is not None


ENORMOUS = {
    "a deep body": "inst(X, (--)) {" + "{" * 5000 + "}" * 5000 + "}",
    "a deep condition": "inst(X, (--)) { if (" + "(" * 5000 + "1" + ")" * 5000 + ") {} }",
    "a long else if": "inst(X, n: count, (--)) { " + "if (n) { } else " * 3000 + "{ } }",
    "a deep size": "inst(X, n: count, (a[" + "(" * 5000 + "n" + ")" * 5000 + "] --)) { }",
    "a long size": "inst(X, n: count, (a[" + "n+" * 5000 + "n] --)) { }",
    "a large power": "inst(X, n: count, m: count, (a[" + "(n+m)*" * 500 + "1] --)) { }",
    "a large number": "inst(X, (cache/" + "9" * 10000 + ", a[" + "9" * 10000 + "] --)) { }",
    "a large unit": "inst(X, n: count/99999999999, m: count/2147483647, (--)) { }",
    "a wide cache": "inst(X, (cache/99999999999 --)) { }",
    "many brackets": "inst(X, (" * 3000,
    "many braces": "inst(X, (--)) {\n" * 1000,
    "closing brackets": ")]}" * 3000,
    "many items": "inst(X, (" + ", ".join(f"a{i}" for i in range(3000)) + " --)) { }",
    "a long name": "inst(" + "X" * 100000 + ", (--)) { }",
    "a long limit": "operand x < " + "9" * 5000 + ";",
    "a long shift": "inst(X, n: count, (a[1 << n << n << n], b[n << 99999] --)) { }",
}


@pytest.mark.parametrize("text", ENORMOUS.values(), ids=ENORMOUS.keys())
def test_enormous_definitions_are_diagnosed_soon(text: str, tmp_path: Path) -> None:
    path = tmp_path / "test.def"
    path.write_text("machine test { slot int; unit u8 = opcode:8; undeclared error; }\n" + text)
    definitions = resolve(path, tmp_path)
    assert all(map(str, all_diagnostics(definitions)))
