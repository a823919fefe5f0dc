# Everything from nothing but Python 3.11 or newer and make:
#   make run    read corpus/sample, write outputs/sample.jsonl and, to look at, outputs/report.html and outputs/dataset/
#   make test   format, lint, types, layers, tests
#   make fuzz   kill -9 at random moments, thousands of broken inputs: minutes, with counts
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test test-all fuzz bench changes screenshot setup clean

run: $(READY)
	$(BIN)/bantin extract corpus/sample -o outputs/sample.jsonl
	$(BIN)/bantin report outputs/sample.jsonl -o outputs/report.html
	$(BIN)/bantin merge outputs/sample.jsonl -o outputs/dataset/

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

# What needs more than Python (a browser, Java) joins here; of the fuzzing a short run, the same each time.
test-all: test
	tests/browser/install_chromium.sh
	$(BIN)/pytest tests/browser
	$(BIN)/python tests/fuzz_kills.py --kills 5 --seed 1
	$(BIN)/python tests/fuzz_inputs.py --inputs 4000 --seed 1

# KILLS=20 INPUTS=20000 are what a release is held against; both scripts print the seed that repeats them.
KILLS ?= 20
INPUTS ?= 20000
fuzz: $(READY)
	$(BIN)/python tests/fuzz_kills.py --kills $(KILLS)
	$(BIN)/python tests/fuzz_inputs.py --inputs $(INPUTS)

bench: $(READY)
	$(BIN)/python tests/benchmarks/batch_figures.py
	$(BIN)/python tests/benchmarks/text_speed.py
	$(BIN)/python tests/benchmarks/page_speed.py
	$(BIN)/python tests/benchmarks/merge_cost.py

# make changes BASE=main~3 [TEXTS=folder]: facts gained, lost and changed since a revision.
BASE ?= HEAD
TEXTS ?= corpus/sample
changes: $(READY)
	$(BIN)/python tests/changes.py $(BASE) $(TEXTS)

# The picture in README.md, of the report as it is now.
screenshot: run
	tests/browser/install_chromium.sh
	$(BIN)/python -m tests.browser.screenshot

setup: $(READY)

# The stamp is younger than pyproject.toml exactly when the environment holds what pyproject.toml asks for.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "bantin needs Python 3.11 or newer: say e.g. make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	$(BIN)/python -m compileall -q extract  # as pip does for what it copies
	touch $(READY)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find extract tests -name __pycache__ -type d -prune -exec rm -rf {} +
	find outputs -mindepth 1 ! -path outputs/sample.jsonl -delete
