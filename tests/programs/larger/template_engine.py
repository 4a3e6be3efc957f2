"""Text templates: variables with filters, conditions, loops, includes, inheritance of blocks; compiled to closures."""


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"{message} (line {line})")
        self.line = line


def pieces(source):
    """Yields (kind, text, line): text, {{ variable }}, {% tag %}; {# comments #} are dropped."""
    closing = {"{{": ("variable", "}}"), "{%": ("tag", "%}"), "{#": ("comment", "#}")}
    at, line = 0, 1
    while at < len(source):
        start = min((p for opener in closing if (p := source.find(opener, at)) >= 0), default=len(source))
        if start > at:
            yield "text", source[at:start], line
            line += source.count("\n", at, start)
        if start == len(source):
            return
        kind, closer = closing[source[start : start + 2]]
        end = source.find(closer, start)
        if end < 0:
            raise TemplateError(f"{kind} is not closed", line)
        if kind != "comment":
            yield kind, source[start + 2 : end].strip(), line
        line += source.count("\n", start, end)
        at = end + 2


class Missing:
    """The value of what is not there: empty and false."""

    def __str__(self):
        return ""

    def __bool__(self):
        return False

    def __iter__(self):
        return iter(())


MISSING = Missing()


def lookup(path, context):
    first, *rest = path.split(".")
    value = context.get(first, MISSING)
    for name in rest:
        try:
            value = value[name]
        except (TypeError, KeyError):
            try:
                value = value[int(name)]
            except (TypeError, ValueError, KeyError, IndexError):
                value = getattr(value, name, MISSING)
        if callable(value):
            value = value()
    return value


def escape(text):
    for old, new in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(old, new)
    return text


FILTERS = {
    "upper": lambda v: str(v).upper(),
    "title": lambda v: str(v).title(),
    "join": lambda v, sep=", ": sep.join(map(str, v)),
    "length": len,
    "default": lambda v, other="": v or other,
    "format": lambda v, spec: format(v, spec),
    "sort": lambda v, key=None: sorted(v, key=(lambda x: lookup("x." + key, {"x": x})) if key else None),
    "truncate": lambda v, n: str(v) if len(str(v)) <= int(n) else str(v)[: int(n) - 1] + "…",
    "safe": lambda v: Safe(v),
    "reverse": lambda v: v[::-1],
}


class Safe(str):
    pass


def literal_or_lookup(text, context):
    if text[:1] in "'\"" and text[-1:] == text[:1]:
        return text[1:-1]
    try:
        return int(text)
    except ValueError:
        return lookup(text, context)


def expression(text, line):
    base, *filters = [part.strip() for part in text.split("|")]
    steps = []
    for f in filters:
        name, colon, argument = f.partition(":")
        if name not in FILTERS:
            raise TemplateError(f"no filter {name!r}", line)
        steps.append((FILTERS[name], [argument.strip()] if colon else []))

    def evaluate(context):
        value = literal_or_lookup(base, context)
        for function, arguments in steps:
            value = function(value, *(literal_or_lookup(a, context) for a in arguments))
        return value

    return evaluate


def condition(text, line):
    for word, combine in ((" or ", any), (" and ", all)):
        if word in text:
            parts = [condition(p.strip(), line) for p in text.split(word)]
            return lambda c, combine=combine, parts=parts: combine(p(c) for p in parts)
    if text.startswith("not "):
        inner = condition(text[4:], line)
        return lambda c: not inner(c)
    for symbol, compare in (("==", lambda a, b: a == b), ("!=", lambda a, b: a != b), (">", lambda a, b: a > b), ("<", lambda a, b: a < b)):
        if f" {symbol} " in text:
            left, right = (expression(p.strip(), line) for p in text.split(f" {symbol} "))
            return lambda c, compare=compare: compare(left(c), right(c))
    return expression(text, line)


class Template:
    def __init__(self, source, library=None):
        self.library = library if library is not None else {}
        self.blocks = {}
        self.parent = None
        self.stream = iter(list(pieces(source)))
        self.body, _ = self.parse(())

    def parse(self, ends):
        nodes = []
        line = 0
        for kind, text, line in self.stream:
            if kind == "text":
                nodes.append(lambda c, out, text=text: out.append(text))
            elif kind == "variable":
                value = expression(text, line)
                nodes.append(lambda c, out, value=value: out.append(v if isinstance(v := value(c), Safe) else escape(str(v))))
            else:
                word, _, rest = text.partition(" ")
                if word in ends:
                    return nodes, (word, rest)
                handler = getattr(self, "tag_" + word, None)
                if handler is None:
                    raise TemplateError(f"unexpected tag {word!r}", line)
                if (node := handler(rest.strip(), line)) is not None:
                    nodes.append(node)
        if ends:
            raise TemplateError(f"missing {ends[-1]}", line)
        return nodes, None

    def tag_if(self, text, line):
        branches, end = [], ("elif", text)
        while end[0] == "elif":
            test = condition(end[1], line)
            nodes, end = self.parse(("elif", "else", "endif"))
            branches.append((test, nodes))
        if end[0] == "else":
            nodes, end = self.parse(("endif",))
            branches.append((lambda c: True, nodes))

        def render(context, out):
            for test, nodes in branches:
                if test(context):
                    run(nodes, context, out)
                    break

        return render

    def tag_for(self, text, line):
        target, word, source = text.partition(" in ")
        if not word:
            raise TemplateError("for without in", line)
        names = [n.strip() for n in target.split(",")]
        values = expression(source.strip(), line)
        body, (end, _) = self.parse(("else", "endfor"))
        otherwise = self.parse(("endfor",))[0] if end == "else" else []

        def render(context, out):
            items = list(values(context))
            for i, item in enumerate(items):
                loop = {"index": i + 1, "first": i == 0, "last": i == len(items) - 1, "parent": context.get("loop")}
                bound = {names[0]: item} if len(names) == 1 else dict(zip(names, item, strict=True))
                run(body, {**context, **bound, "loop": loop}, out)
            if not items:
                run(otherwise, context, out)

        return render

    def tag_set(self, text, line):
        name, _, value = text.partition("=")
        value = expression(value.strip(), line)
        return lambda c, out: c.__setitem__(name.strip(), value(c))

    def tag_include(self, text, line):
        return lambda c, out: out.append(self.library[text.strip("'\"")].render(**c))

    def tag_extends(self, text, line):
        self.parent = text.strip("'\"")

    def tag_block(self, name, line):
        self.blocks[name], _ = self.parse(("endblock",))
        return lambda c, out: run(c["__blocks__"].get(name, self.blocks[name]), c, out)

    def render(self, **context):
        context["__blocks__"] = {**self.blocks, **context.get("__blocks__", {})}
        if self.parent:
            return self.library[self.parent].render(**context)
        out = []
        run(self.body, context, out)
        return "".join(out)


def run(nodes, context, out):
    for node in nodes:
        node(context, out)


class User:
    def __init__(self, name, age, tags=()):
        self.name, self.age, self.tags = name, age, tags

    def greeting(self):
        return f"I'm <{self.name}>"


library = {}
library["base"] = Template("<h1>{% block title %}Default{% endblock %}</h1>\n{% block body %}{% endblock %}\n-- {{ footer|default:'no footer' }}", library)
library["row"] = Template("  {{ loop.index }}. {{ user.name|upper }}{% if user.age > 17 %} (adult){% elif user.age == 17 %} (almost){% else %} ({{ user.age }}){% endif %}{% if not loop.last %},{% endif %}\n", library)
library["page"] = Template("""{% extends "base" %}{# a comment #}
{% block title %}{{ title|title }} & co{% endblock %}
{% block body %}{% for user in users|sort:'age' %}{% include "row" %}{% else %}nobody
{% endfor %}{% set n = users|length %}total {{ n }}{% endblock %}""", library)
users = [User("Ann", 30, ["x", "y"]), User("Bob", 17), User("Cy", 9)]
print(library["page"].render(title="the users", users=users))
print(library["page"].render(title="none", users=[], footer="<b>"))
for source, context in [
    ("{{ user.greeting }} {{ user.greeting|safe }} {{ user.tags.1 }} [{{ user.tags.9 }}] {{ nothing.at.all }}", {"user": users[0]}),
    ("{% for k, v in table.items %}{{ k }}={{ v|format:'.2f' }}{% if not loop.last %}; {% endif %}{% endfor %}", {"table": {"pi": 3.14159, "e": 2.71828}}),
    ("{% for row in grid %}{% for x in row %}{{ loop.parent.index }}.{{ loop.index }}:{{ x }} {% endfor %}{% endfor %}", {"grid": ["ab", "c"]}),
    ("{% if a and b %}both{% elif a or b %}one{% else %}none{% endif %}{{ list|reverse|join:'-' }}", {"a": 1, "b": 0, "list": [1, 2, 3]}),
    ("{{ text|truncate:6 }}{{ 'literal'|upper }}{{ 42 }}", {"text": "a long text"}),
]:
    print(Template(source, library).render(**context))
for bad in ("{{ open", "{% if x %}never closed", "line\n{% nonsense %}", "{{ x|nofilter }}", "{% for x of y %}{% endfor %}", "{% endif %}", "a\nb{% for x in y %}\n{% else %}"):
    try:
        Template(bad)
        print("accepted", bad)
    except TemplateError as error:
        print(error)
try:
    Template("{% for a, b in pairs %}{% endfor %}").render(pairs=[(1, 2, 3)])
except ValueError as error:
    print("ValueError", error)
