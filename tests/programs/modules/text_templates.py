"""string: templates and formatters, and the methods of a formatter that can be overridden."""

from string import Formatter, Template, capwords


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


template = Template("$who likes ${what} $$5 $who_x")
attempt(lambda: template.substitute(who="A", what="B", who_x=3))
attempt(lambda: template.substitute({"who": 1}, what=9, who_x=1))
attempt(lambda: template.substitute(who=1))
attempt(lambda: template.safe_substitute(who=1))
attempt(lambda: Template("a\nb $").substitute())
attempt(lambda: Template("$5 ${ $x").safe_substitute(x=1))
attempt(lambda: capwords("a,b c", ","))

plain = Formatter()
attempt(lambda: plain.format("{} {}", 1, 2))
attempt(lambda: plain.format("{0} {x!r:>5} {1[a]} {2.real}", 1, {"a": 2}, 3, x="s"))
attempt(lambda: plain.format("{:{}}", 3, 5))
attempt(lambda: plain.format("{0} {}", 1))
attempt(lambda: plain.format("{x}"))
attempt(lambda: plain.vformat("{a}{0}", (1,), {"a": 2}))
attempt(lambda: plain.get_field("0.real", (3,), {}))
attempt(lambda: plain.convert_field("é", "a"))
attempt(lambda: plain.convert_field(3, "x"))
attempt(lambda: list(plain.parse("a{b!r:c}d{}")))


class Loud(Formatter):
    def get_value(self, key, args, kwargs):
        return f"<{key}>"

    def format_field(self, value, format_spec):
        return f"{value}:{format_spec}"

    def check_unused_args(self, used_args, args, kwargs):
        print("used", sorted(map(str, used_args)), args, kwargs)


attempt(lambda: Loud().format("{a} {b:x} {}", 1, c=2))


class Shouted(str):
    def __str__(self):
        return self.upper()


word = Shouted("a")
print("%s|%3s" % (word, word), f"{word}|{word!s}", "{}|{!s}".format(word, word), str(word))
