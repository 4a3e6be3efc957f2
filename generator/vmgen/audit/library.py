"""Compiled libraries (ELF): their functions, their code, and the pointers in their data."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.relocation import RelocationSection
from elftools.elf.sections import SymbolTableSection

ARCHITECTURES = {"EM_X86_64": "x86-64", "EM_AARCH64": "aarch64"}
WORD = 8


class LibraryError(Exception):
    """Raised where a file can't be audited; says why, and what to do about it."""


class Symbol(NamedTuple):
    """A function, or an object in data: its name, its address and its size in bytes."""

    name: str
    address: int
    size: int


class Section(NamedTuple):
    """A part of what is loaded into memory, and where."""

    address: int
    data: bytes


@dataclass(frozen=True, eq=False)
class Library:
    """A shared library or a program."""

    architecture: str
    compilers: tuple[str, ...]
    """As the compilers that took part call themselves."""
    functions: tuple[Symbol, ...]
    objects: tuple[Symbol, ...]
    sections: tuple[Section, ...]
    pointers: dict[int, int]
    """What the dynamic linker writes, by address, for a library that is loaded at 0."""

    def data(self, symbol: Symbol) -> bytes:
        """The bytes of a symbol as they are in the file; zeros where it has none."""
        for address, data in self.sections:
            start = symbol.address - address
            if start >= 0 and start + symbol.size <= len(data):
                return data[start : start + symbol.size]
        return bytes(symbol.size)

    def words(self, symbol: Symbol) -> tuple[int, ...]:
        """The pointers that an array in data holds."""
        data = self.data(symbol)
        return tuple(
            self.pointers.get(symbol.address + at, int.from_bytes(data[at : at + WORD], "little"))
            for at in range(0, len(data) - WORD + 1, WORD)
        )


def read_library(path: Path) -> Library:
    """What is to be known of a library; raises LibraryError, or OSError if it can't be read."""
    with path.open("rb") as file:
        try:
            return _library(ELFFile(file), path)
        except ELFError as error:
            raise LibraryError(f"{path} is no ELF file: {error}") from None


def _library(elf: ELFFile, path: Path) -> Library:
    architecture = ARCHITECTURES.get(elf["e_machine"])
    if architecture is None or elf.elfclass != 64 or not elf.little_endian:
        known = " and ".join(ARCHITECTURES.values())
        raise LibraryError(f"{path} is code for {elf.get_machine_arch()}; known are {known}")
    if elf["e_type"] not in ("ET_DYN", "ET_EXEC"):
        raise LibraryError(f"{path} is not linked: audit the library that is made of it")
    symbols = elf.get_section_by_name(".symtab")
    if not isinstance(symbols, SymbolTableSection):
        raise LibraryError(
            f"{path} has no symbols: audit it before it is stripped"
            " (strip, cc -s, cmake --install --strip and packagers do that)"
        )
    return Library(
        architecture,
        tuple(_compilers(elf)),
        tuple(_symbols(symbols, "STT_FUNC")),
        tuple(_symbols(symbols, "STT_OBJECT")),
        tuple(_sections(elf)),
        dict(_pointers(elf)),
    )


def _symbols(table: SymbolTableSection, kind: str) -> Iterator[Symbol]:
    for symbol in table.iter_symbols():
        if symbol["st_info"]["type"] == kind and symbol["st_size"] > 0:
            yield Symbol(symbol.name, symbol["st_value"], symbol["st_size"])


def _sections(elf: ELFFile) -> Iterator[Section]:
    for section in elf.iter_sections("SHT_PROGBITS"):
        if section["sh_addr"] > 0:
            yield Section(section["sh_addr"], section.data())


def _pointers(elf: ELFFile) -> Iterator[tuple[int, int]]:
    for section in elf.iter_sections("SHT_RELA"):
        symbols = elf.get_section(section["sh_link"])
        if not isinstance(section, RelocationSection):
            continue
        for relocation in section.iter_relocations():
            value = relocation["r_addend"]
            if relocation["r_info_sym"] and isinstance(symbols, SymbolTableSection):
                value += symbols.get_symbol(relocation["r_info_sym"])["st_value"]
            yield relocation["r_offset"], value


def _compilers(elf: ELFFile) -> Iterator[str]:
    comment = elf.get_section_by_name(".comment")
    texts = comment.data().split(b"\0") if comment else ()
    yield from dict.fromkeys(text.decode(errors="replace") for text in texts if text)
