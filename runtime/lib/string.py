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


class Formatter:
    """What str.format does, as a method."""

    def format(self, format_string, /, *args, **kwargs):
        """format_string.format(...)."""
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same, with the arguments in a sequence and a mapping."""
        return format_string.format(*args, **kwargs)
