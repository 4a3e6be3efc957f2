"""Views to text, through Jinja templates that hold no logic."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The one Jinja environment of all templates."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def render(template: str, view: Any, marker: str) -> str:
    """The text of a template whose names are the fields of a view, a dataclass, and `marker`."""
    names = {field.name: getattr(view, field.name) for field in fields(view)}
    return environment().get_template(template).render(names, marker=marker)
