# `make run` and `make test` do all their set-up themselves; see README.md.

VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= $(BIN)/python
OUT ?= run
POT ?= build/guldkaramel.pot
DAY := assets/templates/demo_day.yaml
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY))
CATALOGUE := assets/locale/en/guldkaramel.po
# What must be covered to the last branch, with the tests that mirror it.
PURE := tests/domain tests/exercises tests/engine tests/storage/test_redaction.py

.PHONY: run test cover others scenes phones matrix office lint imports qml load bundle pictures texts extract clean

run: $(VENV)/.for-run
	@packaging/system-packages run
ifneq ($(SCREEN),)
	@mkdir -p $(OUT)
	@test -e $(OUT)/demo.guldkaramel || $(BIN)/guldkaramel new $(DAY) $(OUT)/demo.guldkaramel
	$(BIN)/guldkaramel $(OUT)/demo.guldkaramel
else
	@echo "There is no screen here, so the demo day is rehearsed with simulated participants."
	@rm -rf $(OUT)/screens
	$(BIN)/guldkaramel rehearse $(DAY) --out $(OUT) --screens
	@echo "The day, its PDF, its summary and the pictures of its screens lie in $(abspath $(OUT)):"
	@ls -1 $(OUT) $(OUT)/screens
endif

test: $(VENV)/.for-test
	@packaging/system-packages test
	@$(MAKE) --no-print-directory --keep-going cover others scenes phones

cover: $(VENV)/.for-test
	$(PYTHON) -m pytest $(TWO) $(PURE) --cov --cov-fail-under=100

# Much of it waits for processes and pictures, so two at a time is faster on any machine. The browser's apart: Playwright
# keeps an event loop running, in which no other test could run its own. The scenes apart: a process that has opened and
# closed some hundreds of windows is one that Qt has been seen to take down with it.
# Real windows, browsers and processes on a machine that others share: what fails is tried once more, alone, and both are
# told. What is really broken fails twice; what only failed once is a race to be found.
TWO := -n 2 --dist loadfile --max-worker-restart=2
define twice
$(PYTHON) -m pytest $(TWO) $(1) || { test $$? = 1 && echo "What failed is tried once more." && \
  $(PYTHON) -m pytest --last-failed --last-failed-no-failures=none $(1); }
endef
others: $(VENV)/.for-test
	$(call twice,--no-loadscope-reorder --ignore=tests/phone --ignore-glob='*/ui/test_scene*' $(PURE:%=--ignore=%))

scenes: $(VENV)/.for-test
	$(call twice,tests/ui/test_scene*.py)

phones: $(VENV)/.for-test
	$(call twice,--no-loadscope-reorder tests/phone)

# The scenes in 4K too: they are laid out as in the middle size, and painting them takes minutes. And the phone's views with
# each language's phone in each of the two parts; and every template in a full room and a full hall.
matrix: $(VENV)/.for-test
	$(PYTHON) -m pytest $(TWO) -m matrix tests/ui tests/e2e
	$(PYTHON) -m pytest $(TWO) -m matrix tests/phone

# The spreadsheet and the document as another program opens them; it needs LibreOffice, which weighs more than it is worth
# in every run.
office: $(VENV)/.for-test
	$(PYTHON) -m pytest -m office tests/exports

lint: $(VENV)/.for-test
	@packaging/system-packages test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory qml
	$(PYTHON) -m pytest -q tests/test_locale.py tests/test_repository.py

qml:
	find ui/qml -name '*.qml' -print0 | xargs -0 $(BIN)/pyside6-qmllint --max-warnings 0 -I ui/qml

load: $(VENV)/.for-test
	$(PYTHON) -m pytest -q -s tests/load

bundle: $(VENV)/.for-test
	@packaging/system-packages bundle
	$(BIN)/pyinstaller --noconfirm --distpath dist --workpath build/pyinstaller packaging/guldkaramel.spec
	packaging/smoke.sh dist/guldkaramel/guldkaramel

pictures: $(VENV)/.for-test
	@packaging/system-packages test
	rm -rf build/pictures
	$(BIN)/guldkaramel rehearse $(DAY) --out build/pictures --screens --unmarked
	cp build/pictures/screens/*-lobby-projector.png docs/pictures/velkomst.png
	cp build/pictures/screens/*-act-order-mechanisms-1-console.png docs/pictures/konsol.png
	cp build/pictures/screens/*-act-visit-reveal-1-projector.png docs/pictures/karameller.png
	cp build/pictures/screens/*-act-quiz-ask-1-answers-projector.png docs/pictures/quiz.png
	cp build/pictures/screens/*-act-baro2-shown-projector.png docs/pictures/barometer.png
	cp build/pictures/screens/*-act-iglo-gaps-projector.png docs/pictures/iglo.png
	cp build/pictures/screens/*-act-orun-run-projector.png docs/pictures/o-loeb.png
	GULDKARAMEL_PICTURES=$(abspath build/pictures/planning) $(PYTHON) -m pytest -q tests/ui/test_planning_a_day.py
	cp build/pictures/planning/keys-5-overfull.png docs/pictures/planlaeg.png
	cp build/pictures/planning/keys-4-quiz.png docs/pictures/planlaeg-quiz.png

# After new or changed Danish texts: brings the English catalogue up to date; then fill in what it leaves empty.
texts: extract
	$(BIN)/pybabel -q update --input-file $(POT) --output-file $(CATALOGUE) --locale en \
	  --no-fuzzy-matching --ignore-obsolete --no-wrap --ignore-pot-creation-date
	$(PYTHON) -m pytest -q tests/test_locale.py

extract:
	@mkdir -p $(dir $(POT))
	@$(PYTHON) -m babel.messages.frontend -q extract --mapping assets/locale/babel.cfg --output $(POT) \
	  --keyword text --keyword qsTr --keyword t --add-location file --sort-by-file --no-wrap \
	  workshop ui exports assets

clean:
	rm -rf build dist run .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.for-run: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --editable .
	@touch $@

$(VENV)/.for-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --editable '.[test,dev]'
	@touch $@ $(VENV)/.for-run

$(BIN)/python:
	@packaging/new-venv $(VENV)
