"""Options and helpers for all tests."""

import os

import pytest

os.environ["PYVM_CACHE_DIR"] = ""  # tests of the front end want it to run


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite expected files")
    parser.addoption(
        "--all-ways", action="store_true", help="run programs in all ways, not in some"
    )
