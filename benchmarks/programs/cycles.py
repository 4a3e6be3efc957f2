"""Garbage in cycles: a graph of doubly linked nodes from which parts are cut off again and again.

A cache of documents, each a tree with links up, across and to the next, keeps only the newest; what
falls out of it is garbage that refers to itself.
"""

import sys


class Element:
    def __init__(self, document, parent, name):
        self.document = document
        self.parent = parent
        self.name = name
        self.children = []
        self.previous = None
        self.next = None
        if parent is not None:
            if parent.children:
                self.previous = parent.children[-1]
                self.previous.next = self
            parent.children.append(self)

    def walk(self):
        """All elements under it, by the links alone."""
        count = 0
        element = self
        while True:
            count += 1
            if element.children:
                element = element.children[0]
                continue
            while element is not self and element.next is None:
                element = element.parent
            if element is self:
                return count
            element = element.next

    def path(self):
        names = []
        element = self
        while element is not None:
            names.append(element.name)
            element = element.parent
        return "/".join(reversed(names))


class Document:
    def __init__(self, number, width, depth):
        self.number = number
        self.links = []
        self.by_name = {}
        self.root = self.grow(None, f"d{number}", width, depth)

    def grow(self, parent, name, width, depth):
        element = Element(self, parent, name)
        self.by_name[name] = element
        if depth:
            for i in range(width):
                self.grow(element, f"{name}.{i}", width, depth - 1)
        return element


class Cache:
    """The newest documents, in a ring."""

    def __init__(self, size):
        self.places = [None] * size
        self.made = 0

    def add(self, document):
        place = self.made % len(self.places)
        old = self.places[place]
        self.places[place] = None
        for other in self.places:
            if other is not None:
                if old is not None:
                    other.links.remove(old)
                other.links.append(document)
                document.links.append(other)
        self.places[place] = document
        self.made += 1


def main(count):
    cache = Cache(8)
    width, depth = 4, 4
    size = sum(width**level for level in range(depth + 1))
    elements = characters = 0
    for number in range(count):
        document = Document(number, width, depth)
        cache.add(document)
        chosen = document.by_name[f"d{number}.{number % 4}.2.1.3"]
        characters += len(chosen.path())
        found = document.root.walk()
        if found != size or len(document.by_name) != size:
            raise ValueError(f"document {number} has {found} elements")
        elements += found
    for document in cache.places:
        if document is not None and document.root.walk() != size:
            raise ValueError("a document that is kept has changed")
        if document is not None and len(document.links) != min(count, 8) - 1:
            raise ValueError(f"document {document.number} has {len(document.links)} links")
    print(f"cycles: {count} documents, {elements} elements, {characters} characters")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2500)
