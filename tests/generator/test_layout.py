"""Where operands and cache fields lie."""

from hypothesis import given
from hypothesis import strategies as st

from vmgen.encoding import CacheField, Layout, Operand, Unit, UnitField
from vmgen.layout import ALIGNMENT, internal_layout, portable_layout, width_problems
from vmgen.scope import BUILTIN_KINDS
from vmgen.source import Source, Span

HERE = Span(Source("", ""), 0, 0)
KINDS = {kind.name: kind for kind in BUILTIN_KINDS}
BYTES = Unit(8, UnitField("opcode", 0, 8), ())
WORDS = Unit(16, UnitField("opcode", 0, 8), (UnitField("operand", 1, 8),))
WIDE = Unit(
    32, UnitField("opcode", 0, 8), tuple(UnitField(n, i, 8) for i, n in enumerate("abc", 1))
)


def operands(*kinds: str, units: int | None = None) -> list[Operand]:
    return [Operand(f"o{i}", KINDS[kind], units, HERE) for i, kind in enumerate(kinds)]


def shown(layout: Layout) -> tuple[list[tuple[int, int]], int]:
    return [(field.offset, field.bits) for field in layout.fields], layout.size


def test_operands_take_the_fields_of_the_first_unit() -> None:
    assert shown(portable_layout(WIDE, operands("reg", "i8", "reg"))) == (
        [(1, 8), (2, 8), (3, 8)],
        4,
    )
    assert shown(portable_layout(WORDS, operands("count", "count"))) == ([(1, 8), (2, 16)], 4)
    assert shown(portable_layout(BYTES, operands("local"))) == ([(1, 8)], 2)


def test_immediates_take_the_units_that_they_need() -> None:
    assert shown(portable_layout(BYTES, operands("i64", "u8"))) == ([(1, 64), (9, 8)], 10)
    assert shown(portable_layout(WORDS, operands("i32", "count"))) == ([(2, 32), (1, 8)], 6)
    assert shown(portable_layout(WORDS, operands("u8"))) == ([(1, 8)], 2)


def test_a_width_of_units_is_obeyed_or_refused() -> None:
    assert shown(portable_layout(BYTES, operands("count", units=2))) == ([(1, 16)], 3)
    for units, kind, bad in ((3, "count", 24), (1, "i32", 8), (9, "count", 72)):
        wanted = operands(kind, units=units)
        [problem] = width_problems(portable_layout(BYTES, wanted), wanted)
        assert problem.bits == bad
    good = operands("count", units=8)
    assert not list(width_problems(portable_layout(BYTES, good), good))


@given(
    st.lists(st.sampled_from(sorted(KINDS)), max_size=5),
    st.lists(st.sampled_from([8, 16, 32, 64]), max_size=6),
)
def test_internal_fields_are_aligned_and_apart(kinds: list[str], widths: list[int]) -> None:
    caches = [CacheField(f"c{i}", 0, bits, HERE) for i, bits in enumerate(widths)]
    layout = internal_layout(operands(*kinds), caches)
    used = set(range(2))
    for field in layout.fields:
        places = set(range(field.offset, field.offset + field.bits // 8))
        assert field.offset % (field.bits // 8) == 0
        assert not places & used
        used |= places
    assert layout.size % ALIGNMENT == 0
    assert max(used) < layout.size < max(used) + 1 + ALIGNMENT


@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=6), st.sampled_from([BYTES, WORDS, WIDE]))
def test_portable_fields_lie_apart_behind_the_opcode(kinds: list[str], unit: Unit) -> None:
    layout = portable_layout(unit, operands(*kinds))
    used = {0}
    for field in layout.fields:
        places = set(range(field.offset, field.offset + field.bits // 8))
        assert not places & used
        used |= places
    assert max(used) < layout.size
    assert layout.size % unit.bytes == 0
