"""Pages from templates: text with holes, loops and conditions, compiled to a tree, filled in."""

import sys

PAGE = """<html><head><title>{{ title }}</title></head><body>
{% if user %}<p>Welcome, {{ user.name }} of {{ user.town }}</p>{% end %}
<table>
{% for row in rows %}<tr class="{% if row.odd %}odd{% else %}even{% end %}">
{% for cell in row.cells %}<td>{{ cell | escape }}</td>{% end %}
<td>{{ row.total | money }}</td></tr>
{% end %}</table>
<p>{{ count }} rows</p></body></html>
"""


def escape(value):
    text = str(value)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def money(cents):
    return f"{cents // 100:,}.{cents % 100:02d}"


FILTERS = {"escape": escape, "money": money}


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, scope, output):
        output.append(self.text)


class Hole:
    def __init__(self, expression):
        path, _, name = expression.partition("|")
        self.path = path.strip().split(".")
        self.filter = FILTERS[name.strip()] if name else str

    def render(self, scope, output):
        output.append(self.filter(look_up(scope, self.path)))


class If:
    def __init__(self, path, then, otherwise):
        self.path = path.split(".")
        self.then = then
        self.otherwise = otherwise

    def render(self, scope, output):
        chosen = self.then if look_up(scope, self.path) else self.otherwise
        for node in chosen:
            node.render(scope, output)


class For:
    def __init__(self, name, path, body):
        self.name = name
        self.path = path.split(".")
        self.body = body

    def render(self, scope, output):
        inner = dict(scope)
        for item in look_up(scope, self.path):
            inner[self.name] = item
            for node in self.body:
                node.render(inner, output)


def look_up(scope, path):
    value = scope
    for name in path:
        value = value[name]
    return value


def split(source):
    """The pieces of a template: (kind, text)."""
    pieces = []
    position = 0
    while position < len(source):
        start = source.find("{", position)
        while start >= 0 and source[start + 1] not in "{%":
            start = source.find("{", start + 1)
        if start < 0:
            pieces.append(("text", source[position:]))
            break
        if start > position:
            pieces.append(("text", source[position:start]))
        closing = "}}" if source[start + 1] == "{" else "%}"
        end = source.index(closing, start)
        kind = "hole" if closing == "}}" else "tag"
        pieces.append((kind, source[start + 2 : end].strip()))
        position = end + 2
    return pieces


class Compiler:
    def __init__(self, source):
        self.pieces = split(source)
        self.place = 0

    def nodes(self):
        """Nodes up to the tag that ends them; that tag."""
        result = []
        while self.place < len(self.pieces):
            kind, text = self.pieces[self.place]
            self.place += 1
            if kind == "text":
                result.append(Text(text))
            elif kind == "hole":
                result.append(Hole(text))
            elif text in ("end", "else"):
                return result, text
            else:
                result.append(self.tag(text.split()))
        return result, None

    def tag(self, words):
        if words[0] == "if":
            then, ending = self.nodes()
            otherwise = self.nodes()[0] if ending == "else" else []
            return If(words[1], then, otherwise)
        if words[0] == "for":
            return For(words[1], words[3], self.nodes()[0])
        raise SyntaxError(words[0])


def render(nodes, scope):
    output = []
    for node in nodes:
        node.render(scope, output)
    return "".join(output)


def make_rows(count, turn):
    rows = []
    for number in range(count):
        cells = [f"<{number}>", f"item & {turn}", number * turn, "plain text"]
        rows.append({"odd": number % 2 == 1, "cells": cells, "total": number * 12345 + turn})
    return rows


def check(page, turn):
    counts = [
        page.count(part) for part in ("<td>", 'class="odd"', 'class="even"', "&amp;", "&lt;99")
    ]
    if counts != [500, 50, 50, 100, 1] or ("Welcome" in page) != (turn % 2 == 1):
        raise ValueError(f"page {turn} is wrong: {counts}")
    if f"<td>{money(99 * 12345 + turn)}</td>" not in page:
        raise ValueError(f"page {turn} lacks its last row")


def main(pages):
    nodes, _ = Compiler(PAGE).nodes()
    length = 0
    for turn in range(pages):
        user = {"name": f"reader {turn}", "town": "Berne"} if turn % 2 else None
        rows = make_rows(100, turn)
        scope = {"title": "List", "user": user, "rows": rows, "count": len(rows)}
        page = render(nodes, scope)
        check(page, turn)
        length += len(page)
    print(f"templates: {pages} pages, {length} characters")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2400)
