# Every target installs what it needs into .venv, from nothing but python3 (3.11+), git and make.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint types layers tests self bench corpus fuzz docs clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
PACKAGING := setup.cfg setup.py pyproject.toml
# The tests wait for git more than they compute, so two workers help even on one core.
WORKERS ?= 2
SECONDS ?= 60

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.installed  ## Show a risky commit blocked, and its repaired twin passed
	$(BIN)/python -m tests.demo

test: lint types layers tests  ## Run every check: ruff, mypy, import-linter, pytest

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

layers: $(VENV)/.installed-dev
	$(BIN)/lint-imports --config setup.cfg

tests: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

self: $(VENV)/.installed-dev  ## Run the repository's own hooks on the repository
	$(BIN)/pre-commit run --all-files --hook-stage manual --color never

bench: $(VENV)/.installed-dev  ## Measure the hook against bare parsing, GitPython and bandit
	$(BIN)/python -m tests.benchmarks

corpus: $(VENV)/.installed-dev  ## Fetch real packages to .corpus/, read them, and measure the rules on them
	$(BIN)/python -m tests.corpus

fuzz: $(VENV)/.installed-fuzz  ## Fuzz extraction and data flow of every language, SECONDS=60
	$(BIN)/python -m tests.fuzz $(SECONDS)

docs: $(VENV)/.installed-dev  ## Write the generated pages, tables and pictures of docs/
	$(BIN)/python -m aisec_hooks rules docs
	$(BIN)/python -m tests.documentation

clean:  ## Remove everything that was built or installed here
	rm -rf $(VENV) .corpus build dist *.egg-info .coverage* .hypothesis .mypy_cache .pytest_cache \
		.ruff_cache .import_linter_cache aisec_hooks/rules/compiled
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "make: $(PYTHON) is older than Python 3.11; name another one: make PYTHON=python3.12" >&2; \
		exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(PACKAGING) | $(BIN)/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-dev: $(PACKAGING) | $(BIN)/python
	$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-fuzz: $(VENV)/.installed-dev
	$(INSTALL) --editable '.[fuzz]'
	@touch $@
