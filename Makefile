# Each target creates the environment that it needs. Only python3 (3.11 or newer), pip and make have to be installed.
PYTHON ?= python3
BIN := .venv/bin
PIP_FLAGS := --quiet --disable-pip-version-check
COVERAGE := --cov --cov-report=term

.PHONY: demo test test-fast test-all test-lowest test-newest test-httpx check change generate coverage probe adopt sync drift peers docs record format bench bench-quick bench-guard dist release lock clean

demo: .venv/ready            ## the main use case, against a local Zenskar or the real API
	@$(BIN)/python -m scripts.demo

test: .venv/ready            ## all tests, with the branch coverage of zenskar_ext (`COVERAGE=` for none, in half the time)
	@$(BIN)/python -m pytest -q -n auto --dist worksteal $(COVERAGE) $(ARGS)

test-fast: .venv/ready       ## the unit, client and generated tests but the slow ones, in under a minute
	@$(BIN)/python -m pytest -q -n auto -m "not slow" tests/unit tests/client tests/generated

test-all: .venv/ready        ## all tests on every supported Python of the machine
	@$(BIN)/python -m scripts.test_all

test-lowest: .venv/ready     ## all tests with the lowest versions that users may install
	@$(BIN)/python -m scripts.test_all --lowest

test-newest: .venv/ready     ## all tests with the newest versions, not the locked ones
	@$(BIN)/python -m scripts.test_all --newest

test-httpx: .venv/ready      ## the unit and client tests on httpx instead of httpx2
	@$(BIN)/python -m scripts.test_all --httpx

check: .venv/ready           ## what CI checks besides the tests
	$(BIN)/python -m scripts.generate --check
	$(BIN)/python -m scripts.coverage --check
	$(BIN)/python -m scripts.peers --check
	$(BIN)/pre-commit run --all-files
	$(BIN)/mypy
	$(BIN)/pyright --project pyproject.toml --pythonpath $(BIN)/python
	$(BIN)/lint-imports --no-logo

change: .venv/ready          ## after a change of openapi/: generate, coverage, columns, record, peers, and the tests
	@$(BIN)/python -m scripts.change

generate: .venv/ready        ## write generated/ from openapi/
	@$(BIN)/python -m scripts.generate

coverage: .venv/ready        ## write how much of the API is described, and how well, into docs/coverage.md
	@$(BIN)/python -m scripts.coverage $(ARGS)

probe: .venv/ready           ## find out which unverified paths exist; ARGS=--write writes what is settled into openapi/
	@$(BIN)/python -m scripts.probe $(ARGS)

adopt: .venv/ready           ## correct an operation from a docs page: curl on standard input, or ARGS=page.md; ARGS="--operation ..."
	@$(BIN)/python -m scripts.adopt $(ARGS)

sync: .venv/ready            ## compare the vendor's own description, SPEC=<file, folder or address>; ARGS=--write takes it over
	@$(BIN)/python -m scripts.sync "$(SPEC)" $(ARGS) || test $$? -eq 1  # that something differs is no failure

drift: .venv/ready           ## compare recordings with the description; ARGS="cassettes --write" corrects openapi/
	@$(BIN)/python -m scripts.drift $(ARGS)

peers: .venv/ready           ## write docs/peers.md, from what the tests prove
	@$(BIN)/python -m scripts.peers

docs: .venv/ready            ## build the documentation site into build/docs/html, and check its links
	@$(BIN)/python -m scripts.site

record: .venv/ready          ## record the cassettes again, against the sandbox or the real API
	@$(BIN)/python -m scripts.record

format: .venv/ready          ## format the hand-written code
	$(BIN)/ruff check --quiet --fix . && $(BIN)/ruff format --quiet .

bench: .venv/ready .venv-peers/stock  ## speed and size, compared with competitors; writes docs/performance.md
	@$(BIN)/python -m benchmarks $(ARGS)

bench-quick: .venv/ready     ## ratios of speed, without competitors, in under a minute
	@$(BIN)/python -m benchmarks --quick

bench-guard: .venv/ready     ## fail if a ratio or a size is worse than in benchmarks/results.json
	@$(BIN)/python -m benchmarks --guard

dist: .venv/ready            ## build the wheel and the sdist into dist/, and try both in empty environments
	@$(BIN)/python -m scripts.release.dist $(ARGS)

release: .venv/ready         ## make a release, VERSION=x.y.z: see "Releasing" in CONTRIBUTING.md
	@$(BIN)/python -m scripts.release "$$VERSION" $(ARGS)

lock: $(BIN)/uv              ## lock what pyproject.toml requires for development; ARGS=--upgrade takes the newest versions
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url \
		--no-annotate --custom-compile-command 'make lock' --output-file requirements-dev.txt $(ARGS) pyproject.toml

clean:                       ## remove the environments, the caches and the coverage data
	rm -rf .venv .venv-* .coverage .hypothesis .*_cache

.venv/ready: pyproject.toml requirements-dev.txt
	@echo "Setting up .venv (a few minutes the first time) ..."
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install $(PIP_FLAGS) --require-hashes --no-deps --requirement requirements-dev.txt
	@$(BIN)/pip install $(PIP_FLAGS) --no-build-isolation --no-deps --editable .
	@touch $@

$(BIN)/uv:
	@rm -f .venv/ready && $(MAKE) .venv/ready

.venv-peers/ready: benchmarks/peers.txt
	@echo "Setting up .venv-peers (when the competitors changed) ..."
	@$(PYTHON) -m venv --clear .venv-peers
	@.venv-peers/bin/pip install $(PIP_FLAGS) --requirement benchmarks/peers.txt
	@touch $@

.venv-peers/stock: .venv/ready .venv-peers/ready openapi/zenskar.bundled.json scripts/adapt.py benchmarks/stock.py
	@$(BIN)/python -m benchmarks.stock
	@touch $@
