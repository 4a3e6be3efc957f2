"""Views to text, through Jinja templates that hold no logic."""

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).parent / "templates"


class _Compiled(BytecodeCache):
    """Compiled templates, kept where Python keeps compiled modules.

    Compiling them takes longer than all the rest of rendering.
    """

    directory = TEMPLATES / "__pycache__"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket; it stays empty if the template has changed since."""
        with suppress(OSError), (self.directory / bucket.key).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, if that is possible. Readers never see half a file."""
        file = self.directory / bucket.key
        written = file.with_suffix(".new")
        with suppress(OSError):
            self.directory.mkdir(exist_ok=True)
            written.write_bytes(bucket.bytecode_to_string())
            written.replace(file)


@cache
def environment() -> Environment:
    """The one Jinja environment of all templates."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=_Compiled(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def render(template: str, view: NamedTuple, marker: str) -> str:
    """The text of a template whose names are the fields of a view and `marker`."""
    return environment().get_template(template).render(view._asdict(), marker=marker)
