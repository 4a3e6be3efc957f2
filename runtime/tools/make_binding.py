"""Makes the Python module by which cffi opens the library.

So pyvm.h is read when the library is built, and not whenever a program starts.

    python make_binding.py pyvm.h OUTPUT.py
"""

import re
import sys
from pathlib import Path

from cffi import FFI

DECLARATIONS = re.compile(r"/\* cffi: begin \*/(.*)/\* cffi: end \*/", re.DOTALL)


def main(header: str, output: str) -> None:
    """Write the module."""
    declarations = DECLARATIONS.search(Path(header).read_text(encoding="utf-8"))
    if declarations is None:
        sys.exit(f"{header} has no cffi markers")
    ffi = FFI()
    ffi.cdef(declarations[1].replace("PYVM_API", ""))
    ffi.set_source("pyvm.declarations", None)
    ffi.emit_python_code(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
