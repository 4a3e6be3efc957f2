# `make run` sets everything up in .venv and runs a real program; `make test` runs all tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Tests call cmake, ninja and pyvm by name.
export PATH := $(CURDIR)/$(BIN):$(PATH)
RUNTIME := $(shell find runtime generated -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: run test differential check build supers bench ablation bench-generator clean

run: $(VENV)/pyvm.stamp
	$(BIN)/pyvm run examples/programs/nbody.py

test: check
	$(BIN)/python -m pytest -q

# Every program of tests/programs in every way to build and run pyvm; `make test` takes a selection. About an hour.
differential: $(VENV)/pyvm.stamp
	$(BIN)/python -m pytest -q --all-ways tests/pyvm/test_pyvm_all_programs.py

# What needs no program to run: generated code is current, and the Python is in order.
check: $(VENV)/pyvm.stamp
	$(BIN)/vmgen build --check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict --package vmgen --package pyvm
	$(BIN)/mypy --strict benchmarks/run.py
	$(BIN)/mypy --strict benchmarks/supers.py
	$(BIN)/mypy --strict benchmarks/ablation.py

build: $(VENV)/vmgen.stamp
	$(BIN)/vmgen build

# Chooses pyvm's superinstructions anew, by what programs do; some minutes. Then all is built with them.
supers: $(VENV)/pyvm.stamp
	$(BIN)/python benchmarks/supers.py
	$(BIN)/vmgen build

# pyvm beside other Pythons: about half an hour on a quiet machine. BENCH takes options (see --help).
bench: $(VENV)/pyvm.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/run.py $(BENCH)

# What each technique contributes, with gcc and clang: about an hour. ABLATION takes options (see --help).
ablation: $(VENV)/pyvm.stamp
	$(BIN)/python benchmarks/ablation.py $(ABLATION)

bench-generator: $(VENV)/vmgen.stamp
	$(BIN)/python benchmarks/generator.py

$(VENV)/vmgen.stamp: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q generator  # pip does it to what it copies only
	touch $@

$(VENV)/pyvm.stamp: $(VENV)/vmgen.stamp $(RUNTIME)
	$(BIN)/pip install --quiet --disable-pip-version-check ./runtime
	touch $@

clean:
	rm -rf $(VENV) build
