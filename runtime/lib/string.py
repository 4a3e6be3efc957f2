"""Collections of characters, and templates."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace
_FIRST = "_" + ascii_letters
_LATER = _FIRST + digits


def capwords(s, sep=None):
    """Capitalize the words of a text."""
    return (sep or " ").join(word.capitalize() for word in s.split(sep))


def _identifier(text, start):
    """The end of the identifier that begins at an index; the index itself if there is none."""
    end = start
    while end < len(text) and text[end] in (_FIRST if end == start else _LATER):
        end += 1
    return end


class Template:
    """A text with $names in it."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The texts and the names in it: (text, None), (source, name), or (position, False) where it is wrong."""
        text, at = self.template, 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], None
                return
            yield text[at:found], None
            start = found + len(self.delimiter)
            braced = text[start : start + 1] == "{"
            end = _identifier(text, start + braced)
            if text.startswith(self.delimiter, start):
                at = start + len(self.delimiter)
                yield self.delimiter, None
            elif end > start + braced and (not braced or text[end : end + 1] == "}"):
                at = end + braced
                yield text[found:at], text[start + braced : end]
            else:
                at = start
                yield found, False

    def _put(self, mapping, keywords, safe):
        values = {**(mapping or {}), **keywords}
        result = []
        for part, name in self._parts():
            if name is None:
                result.append(part)
            elif name is False and safe:
                result.append(self.delimiter)
            elif name is False:
                before = self.template[:part]
                line, column = before.count("\n") + 1, part - (before.rfind("\n") + 1) + 1
                raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
            elif safe:
                result.append(str(values[name]) if name in values else part)
            else:
                result.append(str(values[name]))
        return "".join(result)

    def substitute(self, mapping=None, /, **kws):
        """The text with values in place of the names; KeyError if one has none."""
        return self._put(mapping, kws, False)

    def safe_substitute(self, mapping=None, /, **kws):
        """The same, leaving names without values as they are."""
        return self._put(mapping, kws, True)

    def get_identifiers(self):
        """The names, each once."""
        return list(dict.fromkeys(name for _, name in self._parts() if name))

    def is_valid(self):
        """Is there a name behind each delimiter?"""
        return all(name is not False for _, name in self._parts())


def _closing(text, start):
    """Where the brace is that closes a field that begins at an index."""
    depth, brackets = 1, False
    for at in range(start, len(text)):
        char = text[at]
        if brackets:
            brackets = char != "]"
        elif char == "[" and ":" not in text[start:at]:
            brackets = True
        else:
            depth += (char == "{") - (char == "}")
            if depth == 0:
                return at
    raise ValueError("expected '}' before end of string")


def _field_parts(field):
    """The name, the format and the conversion of a replacement field."""
    at, brackets = 0, False
    while at < len(field) and (brackets or field[at] not in "!:"):
        if field[at] == "{":
            raise ValueError("unexpected '{' in field name")
        brackets = field[at] != "]" and (brackets or field[at] == "[")
        at += 1
    name, rest = field[:at], field[at:]
    if not rest.startswith("!"):
        return name, rest[1:], None
    if len(rest) == 1:
        raise ValueError("unmatched '{' in format spec")
    if len(rest) > 2 and rest[2] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[3:], rest[1]


def _parse(text):
    """The texts before the fields, and the parts of these: None after the last one and after doubled braces."""
    at = 0
    while at < len(text):
        places = [place for place in (text.find("{", at), text.find("}", at)) if place >= 0]
        if not places:
            yield text[at:], None, None, None
            return
        place = min(places)
        before = text[at:place]
        if text[place : place + 2] in ("{{", "}}"):
            yield before + text[place], None, None, None
            at = place + 2
        elif text[place] == "}" or place + 1 == len(text):
            raise ValueError(f"Single {text[place]!r} encountered in format string")
        else:
            end = _closing(text, place + 1)
            yield before, *_field_parts(text[place + 1 : end])
            at = end + 1


def _split_name(name):
    """The argument that a field name begins with, and the attributes and items after it: (is_attribute, name)."""
    ends = [place for place in (name.find("."), name.find("[")) if place >= 0]
    at = min(ends, default=len(name))
    first, steps = name[:at], []
    while at < len(name):
        if name[at] == "[":
            end = name.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key, following = name[at + 1 : end], end + 1
            if following < len(name) and name[following] not in ".[":
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        else:
            ends = [
                place for place in (name.find(".", at + 1), name.find("[", at + 1)) if place >= 0
            ]
            following = min(ends, default=len(name))
            key = name[at + 1 : following]
        if not key:
            raise ValueError("Empty attribute in format string")
        steps.append((name[at] == ".", int(key) if name[at] == "[" and key.isdecimal() else key))
        at = following
    return int(first) if first.isdecimal() else first, steps


class Formatter:
    """What str.format does, in methods that can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with values in place of the fields."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same, with the arguments in a sequence and a mapping."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, place):
        """The text, and the number of the next field without one (False: all have theirs)."""
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for text, name, spec, conversion in self.parse(format_string):
            if text:
                result.append(text)
            if name is None:
                continue
            if name == "" or name[0] in ".[":
                if place is False:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                name, place = f"{place}{name}", place + 1
            elif name.isdecimal():
                if place:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                place = False
            value, first = self.get_field(name, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, place = self._vformat(spec, args, kwargs, used, depth - 1, place)
            result.append(self.format_field(value, spec))
        return "".join(result), place

    def parse(self, format_string):
        """(text, field name, format, conversion) for each field, the text being what stands before it."""
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        """The value of a field, and the argument that it comes from."""
        first, steps = _split_name(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        return value, first

    def get_value(self, key, args, kwargs):
        """An argument."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called in the end; nothing is wrong with arguments that are not used."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """The value, or what `!r` and the like make of it."""
        if conversion is None:
            return value
        if conversion not in ("s", "r", "a"):
            raise ValueError(f"Unknown conversion specifier {conversion}")
        return {"s": str, "r": repr, "a": ascii}[conversion](value)
