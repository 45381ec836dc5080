# Each target sets itself up: it needs python3 (3.11 or newer), pip and make.
PYTHON ?= python3
BIN := .venv/bin
PIP_FLAGS := --quiet --disable-pip-version-check

.PHONY: demo test test-all test-lowest check generate coverage probe adopt drift peers record format bench bench-quick bench-guard clean

demo: .venv/ready            ## the main job against a local Zenskar, or the real one
	@$(BIN)/python -m scripts.demo

test: .venv/ready            ## all tests, with the coverage of zenskar_ext
	@$(BIN)/python -m pytest -q -n auto --cov --cov-report=term

test-all: .venv/ready        ## all tests on every supported Python that the machine has
	@$(BIN)/python -m scripts.test_all

test-lowest: .venv/ready     ## all tests with the lowest versions of what users install
	@$(BIN)/python -m scripts.test_all --lowest

check: .venv/ready           ## what CI asks beside the tests
	$(BIN)/python -m scripts.generate --check
	$(BIN)/python -m scripts.coverage --check
	$(BIN)/python -m scripts.peers --check
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy
	$(BIN)/pyright --project pyproject.toml --pythonpath $(BIN)/python
	$(BIN)/lint-imports --no-logo

generate: .venv/ready        ## make generated/ of openapi/
	@$(BIN)/python -m scripts.generate

coverage: .venv/ready        ## how much of the API is described, and how well
	@$(BIN)/python -m scripts.coverage $(ARGS)

probe: .venv/ready           ## ask the API which unverified paths are there; ARGS=--write takes over what is settled
	@$(BIN)/python -m scripts.probe $(ARGS)

adopt: .venv/ready           ## take over a curl command of a docs page from standard input; ARGS="--operation ..."
	@$(BIN)/python -m scripts.adopt $(ARGS)

drift: .venv/ready           ## compare recorded answers with the description; ARGS="cassettes --write" takes them over
	@$(BIN)/python -m scripts.drift $(ARGS)

peers: .venv/ready           ## docs/peers.md, of what the tests prove
	@$(BIN)/python -m scripts.peers

record: .venv/ready          ## record the cassettes anew, against the sandbox or the real API
	@$(BIN)/python -m scripts.record

format: .venv/ready          ## lay out the hand-written code
	$(BIN)/ruff check --quiet --fix . && $(BIN)/ruff format --quiet .

bench: .venv/ready .venv-peers/stock  ## speed and size beside the floor and the peers, into docs/performance.md
	@$(BIN)/python -m benchmarks $(ARGS)

bench-quick: .venv/ready     ## speed as ratios, without the peers, in under a minute
	@$(BIN)/python -m benchmarks --quick

bench-guard: .venv/ready     ## fail if a ratio or a size became worse than benchmarks/results.json says
	@$(BIN)/python -m benchmarks --guard

clean:                       ## remove what the other targets made
	rm -rf .venv .venv-* .coverage .hypothesis .*_cache

.venv/ready: pyproject.toml
	@echo "Setting up .venv (about half a minute the first time) ..."
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/pip install $(PIP_FLAGS) --editable '.[dev]'
	@touch $@

.venv-peers/ready: benchmarks/peers.txt
	@echo "Setting up .venv-peers (half a minute, when the peers changed) ..."
	@$(PYTHON) -m venv --clear .venv-peers
	@.venv-peers/bin/pip install $(PIP_FLAGS) --requirement benchmarks/peers.txt
	@touch $@

.venv-peers/stock: .venv/ready .venv-peers/ready openapi/zenskar.bundled.json scripts/adapt.py benchmarks/stock.py
	@$(BIN)/python -m benchmarks.stock
	@touch $@
