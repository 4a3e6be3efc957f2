"""`python -m pyvm`: the command."""

from pyvm.cli import main

main()
