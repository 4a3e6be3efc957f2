"""Lets `python -m vmgen` stand for the `vmgen` command."""

from vmgen.cli import main

main()
