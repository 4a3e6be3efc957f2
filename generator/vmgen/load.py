"""A definitions file with the files that it includes."""

from dataclasses import dataclass, field
from pathlib import Path

from vmgen.parse import Parsed, parse
from vmgen.source import DefinitionErrors, Diagnostic, Source, read_source
from vmgen.written import Include

DEEPEST = 50
"""How deeply includes may be nested."""


def load(source: Source, path: Path, root: Path) -> Parsed:
    """The declarations of a file and of the files that it includes, each file once."""
    loader = _Loader(root)
    loader.load(source, path, 1)
    return loader.parsed


@dataclass
class _Loader:
    root: Path
    parsed: Parsed = field(default_factory=Parsed)
    loaded: set[Path] = field(default_factory=set)

    def load(self, source: Source, path: Path, depth: int) -> None:
        self.loaded.add(path.resolve())
        parsed = parse(source)
        declarations, parsed.declarations = parsed.declarations, []
        self.parsed.add(parsed)
        for declaration in declarations:
            if isinstance(declaration, Include):
                self.include(declaration, path, depth)
            else:
                self.parsed.declarations.append(declaration)

    def include(self, include: Include, path: Path, depth: int) -> None:
        try:
            other = path.parent / include.path
            if other.resolve() in self.loaded:
                return
            source = read_source(other, self.root)
        except DefinitionErrors as error:
            self.parsed.diagnostics += error.diagnostics
            self.parsed.all_lost = True
        except (OSError, ValueError, RuntimeError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            self.error(f"can't read '{include.path}': {reason}", include)
        else:
            if depth < DEEPEST:
                self.load(source, other, depth + 1)
            else:
                self.error("includes are nested too deeply", include)

    def error(self, message: str, include: Include) -> None:
        """Keep a diagnostic; what the file would have defined is not known."""
        self.parsed.diagnostics.append(Diagnostic(message, include.span))
        self.parsed.all_lost = True
