"""The C compilers to test with."""

import os
import shutil


def compilers() -> list[str]:
    """Those that VMGEN_COMPILERS asks for, or gcc and clang if they are there; else `cc`."""
    wanted = os.environ.get("VMGEN_COMPILERS")
    names = [_newest(name) for name in (wanted or "gcc clang").split()]
    return [name for name in names if wanted or shutil.which(name)] or ["cc"]


def _newest(compiler: str) -> str:
    """Debian calls clang by its version where no other package says which is the default."""
    versioned = "clang-19"
    return versioned if compiler == "clang" and shutil.which(versioned) else compiler
