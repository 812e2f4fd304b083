# Everything runs in .venv, which set-up makes; a second run of set-up does nothing and needs no network.
PYTHON ?= python3
PYTEST_FLAGS ?= -n 2 --dist worksteal
OUT ?= out
VENV := .venv/bin/python
UV ?= uv
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--only-binary :all: \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo run test explore check check-static bench freeze lock screenshots translations clean

help:  ## show this list
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/  make \1	\2/p' Makefile

setup:  ## make .venv with what the program needs
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; there is no $(PYTHON) here." >&2; exit 1; }
	@$(PYTHON) installer/bootstrap.py

setup-dev:  ## and with what tests and checks need
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; there is no $(PYTHON) here." >&2; exit 1; }
	@$(PYTHON) installer/bootstrap.py --dev

demo: setup  ## a sample plant and its month, end to end, into out/demo
	@$(VENV) main.py demo --out $(OUT)/demo

run: setup  ## open the program
	@$(VENV) main.py

export PYTHONDONTWRITEBYTECODE =  # what is compiled once serves every process that the tests start

test: setup-dev  ## all tests, without a screen
	@QT_QPA_PLATFORM=offscreen $(VENV) -m pytest $(PYTEST_FLAGS)

explore: setup-dev  ## the tests that draw examples, with new ones
	@QT_QPA_PLATFORM=offscreen $(VENV) -m pytest $(PYTEST_FLAGS) -m hypothesis --hypothesis-profile=explore

check: check-static test  ## format, lint, types, translations, tests

check-static: setup-dev  ## all checks but the tests
	@$(VENV) -m ruff format --check .
	@$(VENV) -m ruff check .
	@$(VENV) -m mypy
	@$(VENV) -m installer.translations --check

bench: setup-dev  ## speed and memory, as ratios
	@QT_QPA_PLATFORM=offscreen $(VENV) -m pytest tests/benchmarks --override-ini=addopts="--strict-markers --strict-config -ra -p no:cacheprovider"

freeze: setup-dev  ## the program as a folder that needs no Python, tried out
	@$(VENV) -m installer.freeze

screenshots: setup  ## every screen of the sample plant as pictures
	@$(VENV) main.py screenshots --out $(OUT)/screenshots

translations: setup  ## collect the texts into resources/i18n
	@$(VENV) -m installer.translations

lock:  ## write the lock files anew from pyproject.toml (LOCK_FLAGS=--upgrade: with newer packages); needs uv
	@$(COMPILE) --group dev --output-file installer/locks/dev.txt $(LOCK_FLAGS) pyproject.toml
	@$(COMPILE) --constraint installer/locks/dev.txt --output-file installer/locks/run.txt pyproject.toml

clean:  ## remove what was built, but not .venv
	rm -rf build dist $(OUT) .mypy_cache .ruff_cache .hypothesis resources/i18n/*.qm
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
