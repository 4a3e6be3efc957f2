"""docs/outputs.md speaks of every file that is generated, and of no other."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (`.*?`) \|", re.MULTILINE)


def test_all_files_are_described() -> None:
    page = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
    described = {name for row in ROW.findall(page) for name in re.findall(r"`([^`]+)`", row)}
    directory = ROOT / "generated"
    generated = {path.name for path in directory.iterdir() if path.is_file()}
    assert described == generated
