# `make run` and `make test` prepare what they need the first time (.ci/prepare); after that they start at once.
#
#   make run                       the window, on the lead sample;   make run SOURCE=https://example.org/story
#   make test                      linter, formatter, types, all tests;   make test TESTS="tests/extract -k caption"
#   make test JOBS=0               one test after the other, as a debugger needs it
#   make bench                     the measures, as a table
#   make orca                      the screen reader heard with a newer Orca; ORCA_OF=unstable: the newest (root, Debian)
#   make golden                    write the samples' expected files anew: read the diff before committing it
#   make screenshot                the README's picture, taken anew
#   make wheel                     dist/*.whl
#   make clean                     away with .venv and all that was made
#
# PYTHON=/path/to/python3 chooses the Python of .venv.

PY := .venv/bin/python
SOURCE ?= samples/lead/page.html
TESTS ?= tests
# One more at a time than there are processors: windows wait now and then. Those that are listened to go by themselves,
# for they want a machine that keeps up; two of them leave it idle. 5: there are none of a kind.
JOBS ?= $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
LISTENING := $(if $(filter 0,$(JOBS)),0,2)

ORCA_OF ?= trixie

# Reader starts many processes, and each would compile the whole program for itself.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test bench orca golden screenshot wheel clean

run:
	@.ci/prepare run
	@$(PY) -m reader "$(SOURCE)"

test:
	@.ci/prepare test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest -n $(JOBS) --dist loadfile -m "not recorded" $(TESTS) || [ $$? = 5 ]
	$(PY) -m pytest -n $(LISTENING) --dist loadfile -m recorded $(TESTS) || [ $$? = 5 ]

bench:
	@.ci/prepare test
	@$(PY) -m bench

orca:
	@.ci/prepare test
	tests/newer_orca.sh $(ORCA_OF) .venv/orca-$(ORCA_OF) $(PY) -m pytest -m recorded tests/ui/test_window_orca.py

golden:
	@.ci/prepare test
	$(PY) tests/golden.py

screenshot:
	@.ci/prepare test
	$(PY) docs/screenshot.py

wheel:
	@.ci/prepare test
	$(PY) -m hatchling build -t wheel

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
