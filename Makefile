SPEC := openapi.yaml
CLIENT := generated_client
PACKAGES := generator contract_tests benchmarks $(CLIENT)
LOCK := requirements/dev.lock

# `make test` runs on each of these that the machine has; everything else on the one Python named after them.
VERSIONS ?= 3.11 3.12 3.13
PYTHON ?= python3

MAIN := $(shell for python in $(PYTHON) $(VERSIONS:%=python%); do "$$python" -c \
	'import sys; v = sys.version_info; print("%d.%d" % v[:2]) if v >= (3, 11) else sys.exit(1)' 2>/dev/null && break; done)
ifeq ($(MAIN),)
$(error Python 3.11 or newer is needed and '$(PYTHON)' is not: install one, or name one, as in 'make PYTHON=python3.12')
endif
BIN := .venv/$(MAIN)/bin
READY := .venv/$(MAIN)/ready

# A command that starts Python $(1), or nothing. A python3.12 on the PATH may be a shim of pyenv for a version that is
# installed but not active, so each candidate must run, and pyenv's own folder is the last of them.
find = $(shell for python in $(PYTHON) python$(1) "$${PYENV_ROOT:-$$HOME/.pyenv}"/versions/$(1).*/bin/python; do "$$python" -c \
	'import ensurepip, sys; sys.exit("%d.%d" % sys.version_info[:2] != "$(1)")' 2>/dev/null && echo "$$python" && break; done)
FOUND = $(strip $(foreach version,$(VERSIONS),$(if $(call find,$(version)),$(version))))

.DELETE_ON_ERROR:
.PHONY: all help setup generate prove check test contract audit suite bench bench-calls lock clean
.PHONY: lint lint-style lint-format lint-mypy lint-basedpyright

all: generate prove ## set up, generate the client, prove it
	@echo
	@echo "Done. $(CLIENT)/ is what $(SPEC) says, and the contract tests prove it."
	@echo "Next: read 'git diff $(CLIENT)'; before a commit, 'make lint contract test'."

help: ## explain each target
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## make the virtual environment that all but the tests run in

generate: $(READY) ## write the client that the document describes
	@echo "generate: $(SPEC) -> $(CLIENT)/"
	@$(BIN)/python -m generator generate --spec $(SPEC) --output $(CLIENT)

prove: $(READY) ## run the contract tests, with 60 examples a property
	@echo "prove: $(CLIENT)/ against $(SPEC)"
	@$(BIN)/python -m contract_tests run --spec $(SPEC) --client $(CLIENT)

check: $(READY) ## fail where the committed client is not what the document generates
	@echo "check: $(CLIENT)/ against $(SPEC)"
	@$(BIN)/python -m generator check --spec $(SPEC) --output $(CLIENT)

test: ## run all tests on each Python from 3.11 to 3.13 that this machine has; those marked `once` on the first alone
	@found="$(FOUND)"; failed=; marked=; \
	for version in $$found; do \
		$(MAKE) --silent .venv/$$version/ready && \
		echo "test: Python $$version" && \
		PYTEST_ADDOPTS="$$marked" .venv/$$version/bin/python -m pytest --numprocesses auto || failed="$$failed $$version"; \
		marked="-m 'not once'"; \
	done; \
	echo; \
	for version in $(VERSIONS); do \
		case " $$found " in *" $$version "*) ;; *) echo "Not tested on Python $$version: not found on this machine.";; esac; \
	done; \
	if test -n "$$failed"; then echo "Tests FAILED on Python$$failed. One alone: make test VERSIONS=3.11"; exit 1; fi; \
	if test -z "$$found"; then exit 1; fi; \
	echo "Tests passed on Python $$found."

contract: $(READY) ## run the contract tests, with 500 examples a property
	@echo "contract: $(CLIENT)/ against $(SPEC), with 500 examples a property"
	@HYPOTHESIS_PROFILE=ci $(BIN)/python -m contract_tests run --spec $(SPEC) --client $(CLIENT)

suite: $(READY) ## run the JSON-Schema-Test-Suite through generated clients
	@echo "suite: each group generated, each instance sent"
	@$(BIN)/python -m generator.tests.suite

bench: $(READY) bench-calls ## measure calls, generating and importing, each beside its peer
	@echo "bench: documents of up to 1,000 operations and 1,000 models"
	@$(BIN)/python -m benchmarks

bench-calls: $(READY) .venv/bench/ready
	@echo "bench: one request, and one whole call, each beside its peer"
	@$(BIN)/python -m generator generate --spec $(SPEC) --output build/client_of_httpx2 --http-library httpx2 >/dev/null
	@.venv/bench/bin/python -m benchmarks.one_request
	@.venv/bench/bin/python -m benchmarks.one_call
	@PYTHONPATH=build .venv/bench/bin/python -m benchmarks.one_call --library httpx2 --client client_of_httpx2

.venv/bench/ready: requirements/bench.lock
	@$(call find,$(MAIN)) -m venv --clear .venv/bench
	@.venv/bench/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r $<
	@touch $@

audit: $(READY) ## break the client in every way that the contract tests must notice
	@echo "audit: each rule broken in turn; the contract tests must notice"
	@$(BIN)/python -m contract_tests audit

lint: lint-style lint-format lint-mypy lint-basedpyright ## check style, format and types

lint-style: $(READY)
	@echo "lint: ruff check"
	@$(BIN)/ruff check $(PACKAGES)

lint-format: $(READY)
	@echo "lint: ruff format"
	@$(BIN)/ruff format --check $(PACKAGES)

lint-mypy: $(READY)
	@echo "lint: mypy"
	@$(BIN)/mypy

lint-basedpyright: $(READY)
	@echo "lint: basedpyright"
	@$(BIN)/basedpyright --pythonpath $(BIN)/python

lock: ## choose new versions of all dependencies, and lock them with their hashes
	@echo "lock: pyproject.toml -> $(LOCK)"
	@test -x .venv/lock/bin/uv || { $(call find,$(MAIN)) -m venv .venv/lock && .venv/lock/bin/python -m pip install -qq uv==0.13.9; }
	@.venv/lock/bin/uv pip compile pyproject.toml --all-extras --group dev --upgrade --output-file $(LOCK) --quiet \
		--universal --python-version 3.11 --generate-hashes --no-annotate --no-header
	@echo "Next: read 'git diff $(LOCK)', then 'make test lint'."

clean: ## remove the virtual environments and all caches
	@echo "clean: .venv and caches"
	@rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	@find $(PACKAGES) -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp is younger than the lock file for as long as the environment holds what is locked. Only errors are shown:
# pip's warnings are about the machine's own configuration.
.venv/%/ready: $(LOCK)
	@echo "set up .venv/$* from $(LOCK): about half a minute"
	@$(call find,$*) -m venv --clear .venv/$*
	@.venv/$*/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r $(LOCK)
	@touch $@
