"""The files that pyvm reads and writes."""

import os
from pathlib import Path

MAGIC = b"PYVM"
"""What a compiled program begins with."""


def replace(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises OSError."""
    import tempfile  # noqa: PLC0415 - which takes longer to import than most programs to start

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
