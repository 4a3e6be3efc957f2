"""Symbolic sizes and depths: polynomials over operand names, on frozen values.

A size is a sum of products, kept in a normal form, so that `n - 1` equals `n-1` and
`(a + b) * 2` equals `2 * b + 2 * a`. Shifts and masks (`flags & 1`) are opaque factors.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Opaque(NamedTuple):
    """`left operator right` for an operator that has no algebra here: & << >>."""

    operator: str
    left: "Size"
    right: "Size"

    def __str__(self) -> str:
        return f"({_group(self.left)} {self.operator} {_group(self.right)})"

    def evaluate(self, values: Mapping[str, int]) -> int:
        """The value, given the operands' values."""
        left, right = self.left.evaluate(values), self.right.evaluate(values)
        match self.operator:
            case "&":
                return left & right
            case "<<":
                return left << right
            case _:
                return left >> right


Factor = str | Opaque
Monomial = tuple[Factor, ...]


@dataclass(frozen=True)
class Size:
    """A polynomial: (monomial, coefficient) pairs in a canonical order; no coefficient is 0."""

    terms: tuple[tuple[Monomial, int], ...] = ()

    @staticmethod
    def of(value: "int | str | Opaque") -> "Size":
        """The size that is a number, an operand or an opaque factor."""
        if isinstance(value, int):
            return Size((((), value),) if value else ())
        return Size((((value,), 1),))

    def __add__(self, other: "Size | int") -> "Size":
        sums = dict(self.terms)
        for monomial, factor in _size(other).terms:
            sums[monomial] = sums.get(monomial, 0) + factor
        return _ordered(sums)

    def __neg__(self) -> "Size":
        return Size(tuple((monomial, -factor) for monomial, factor in self.terms))

    def __sub__(self, other: "Size | int") -> "Size":
        return self + -_size(other)

    def __mul__(self, other: "Size | int") -> "Size":
        sums: defaultdict[Monomial, int] = defaultdict(int)
        for left, a in self.terms:
            for right, b in _size(other).terms:
                sums[tuple(sorted(left + right, key=str))] += a * b
        return _ordered(sums)

    @cached_property
    def constant(self) -> int | None:
        """The value if it depends on no operand, else None."""
        if not self.terms:
            return 0
        return self.terms[0][1] if self.terms[0][0] == () and len(self.terms) == 1 else None

    @cached_property
    def names(self) -> frozenset[str]:
        """The operands that it depends on."""
        found: set[str] = set()
        for monomial, _ in self.terms:
            for factor in monomial:
                found |= {factor} if isinstance(factor, str) else _opaque_names(factor)
        return frozenset(found)

    def evaluate(self, values: Mapping[str, int]) -> int:
        """The value, given the operands' values."""
        total = 0
        for monomial, product in self.terms:
            for factor in monomial:
                value = values[factor] if isinstance(factor, str) else factor.evaluate(values)
                product *= value
            total += product
        return total

    def __str__(self) -> str:
        """C (and Python) text: positive operands, then the constant, then what is subtracted."""
        positive = [t for t in self.terms if t[0] and t[1] > 0]
        constant = [t for t in self.terms if not t[0]]
        negative = [t for t in self.terms if t[0] and t[1] < 0]
        text = ""
        for monomial, factor in (*positive, *constant, *negative):
            magnitude = _product(monomial, abs(factor))
            if text:
                text += f" {'-' if factor < 0 else '+'} {magnitude}"
            else:
                text = f"{'-' if factor < 0 else ''}{magnitude}"
        return text or "0"


ZERO = Size()
ONE = Size.of(1)


def total(sizes: Iterable[Size]) -> Size:
    """The sum of sizes."""
    result = ZERO
    for size in sizes:
        result += size
    return result


def _size(value: Size | int) -> Size:
    return Size.of(value) if isinstance(value, int) else value


def _ordered(sums: Mapping[Monomial, int]) -> Size:
    """The size that is a sum of products, given the factor of each."""
    terms = [term for term in sums.items() if term[1]]
    if len(terms) > 1:
        terms.sort(key=lambda term: (len(term[0]), str(term[0])))
    return Size(tuple(terms))


def _product(monomial: Monomial, factor: int) -> str:
    texts = [str(each) for each in monomial]
    if factor != 1 or not texts:
        texts.insert(0, str(factor))
    return " * ".join(texts)


def _group(size: Size) -> str:
    text = str(size)
    return f"({text})" if " " in text else text


def _opaque_names(opaque: Opaque) -> frozenset[str]:
    return opaque.left.names | opaque.right.names
