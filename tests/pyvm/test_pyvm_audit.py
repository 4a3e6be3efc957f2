"""What compilers made of pyvm's interpreters keeps to the limits."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyvm_driver_build import driver
from pyvm_harness import ROOT
from pyvm_ways import RELEASES

from vmgen.cli import main

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads ELF")


def audit(library: Path, *options: str) -> str:
    definitions = str(ROOT / "definitions" / "bytecodes.def")
    arguments = ["audit", "--definitions", definitions, *options, str(library)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("build", RELEASES)
def test_the_interpreters_keep_to_the_limits(build: str) -> None:
    library = driver(build).with_name("libpyvm.so")
    assert audit(library, "--limits", str(ROOT / "runtime" / "audit.toml")) == ""
    interpreters = json.loads(audit(library, "--json"))["interpreters"]
    assert {"switch", "threaded"} <= interpreters.keys()
    threaded = interpreters["threaded"]
    assert threaded["jumps"] >= len(threaded["handlers"])
