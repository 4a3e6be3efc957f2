"""How interpreters spell the way from a handler to other places of theirs."""

import re
from typing import NamedTuple


class Style(NamedTuple):
    """The C that goes to a place; `tail` where each place is a function of its own."""

    tail: bool

    def to_label(self, name: str) -> str:
        """C that leaves for a label of the machine."""
        return self._go(f"label_{name}" if self.tail else name)

    def labels_in(self, text: str) -> set[str]:
        """The labels of the machine that C leaves for; other places may be among them."""
        place = r"\bGO_TO\(label_(\w+)\);" if self.tail else r"\bgoto (\w+);"
        return set(re.findall(place, text))

    def to_generic(self, name: str) -> str:
        """C that goes over to a generic instruction."""
        return self._go(f"generic_{name}")

    def to_missed(self, name: str) -> str:
        """The same for one that counts how often that happens."""
        return self._go(f"missed_{name}")

    def to_cold(self, name: str) -> str:
        """C that goes on in the cold path of an instruction."""
        return self._go(f"cold_{name}")

    def _go(self, place: str) -> str:
        return f"GO_TO({place});" if self.tail else f"goto {place};"


GOTO = Style(False)
"""All in one function: places are C labels."""

TAIL = Style(True)
"""A function for each handler and label; they call each other at their ends."""
