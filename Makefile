# Everything a developer does with this tree. Needs Python 3.11 or newer, make and git;
# what else is used is made in .venv (packages) and var (data).

PORT = 8000
WORKERS = 2
# The tests that drive a browser wait for it, more than they work.
BROWSERS = 3

PYTHON_IN_VENV = .venv/bin/python
PYTEST = .venv/bin/pytest
PARALLEL = $(PYTEST) -n $(WORKERS) --dist worksteal
SUITE = $(PARALLEL) -m "not scale and not browser and not walk"
ADDRESS = MAIN_ORIGIN="$${MAIN_ORIGIN:-http://127.0.0.1:$(PORT)}"

export PYTHONUTF8 = 1

.PHONY: help run dev test test-pg walk scale scale-pg browser bench screenshots lint lock messages clean venv

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: venv ## Serve the site with its demonstration content (PORT=8001 for another port)
	@DEBUG=0 $(ADDRESS) exec $(PYTHON_IN_VENV) manage.py serve --demo --port "$(PORT)"

dev: venv ## The same under Django's own server, which reloads changed code, with DEBUG on
	@mkdir -p var
	@$(ADDRESS) $(PYTHON_IN_VENV) manage.py migrate --verbosity 0
	@$(ADDRESS) $(PYTHON_IN_VENV) manage.py load_demo --if-empty
	@DEBUG=1 $(ADDRESS) exec $(PYTHON_IN_VENV) manage.py runserver "$(PORT)"

test: venv lint ## Everything that must pass before a commit, on SQLite
	@echo "Looking for missing migrations …"
	@DATABASE_URL=sqlite://:memory: $(PYTHON_IN_VENV) manage.py makemigrations --check --dry-run
	@echo "Checking the settings of a production site …"
	@DEBUG=0 HTTPS=1 DATABASE_URL=sqlite://:memory: \
		SECRET_KEY="$$($(PYTHON_IN_VENV) -c 'import secrets; print(secrets.token_urlsafe(50))')" \
		ALLOWED_HOSTS=newsroom.example MAIN_ORIGIN=https://newsroom.example \
		CSRF_TRUSTED_ORIGINS=https://newsroom.example \
		$(PYTHON_IN_VENV) manage.py check --deploy --fail-level WARNING
	@echo "Running the tests …"
	@$(SUITE)

test-pg: venv ## What asks a database, on a PostgreSQL and a Redis started for it; and the walk
	@.ci/with-services $(PARALLEL) --only-database -m "not scale and not browser"

walk: venv ## Every act of every role on every page of the admin, on PostgreSQL
	@.ci/with-services $(PARALLEL) -m walk

scale: venv ## The tests that fill a database with 20,000 articles, on SQLite
	@$(PYTEST) -m scale

scale-pg: venv ## The same on PostgreSQL
	@.ci/with-services $(PYTEST) -m scale

browser: venv ## The tests that drive Chromium
	@$(PYTEST) -n $(BROWSERS) --dist loadfile -m browser

bench: venv ## What a page costs, as ratios to a bare Django view
	@$(PYTHON_IN_VENV) -m tests.benchmarks

screenshots: venv ## Pictures of the main pages, narrow and wide, light and dark, in var/screenshots
	@$(PYTHON_IN_VENV) -m tests.browser.screenshots

lint: venv ## ruff and djade
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@find templates -name '*.html' -exec .venv/bin/djade --target-version 5.2 --check {} +

lock: venv ## Make requirements.txt anew from pyproject.toml (UPGRADE=1: with the newest versions)
	@.venv/bin/uv pip compile pyproject.toml --quiet --all-extras --universal \
		--python-version 3.11 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) \
		--output-file requirements.txt

# Needs gettext. The words that are new stand in iomsite/locale/*/LC_MESSAGES/django.po
# without a translation: write it there and run this again.
messages: venv ## Bring the translations of what readers see up to date, and compile them
	@$(PYTHON_IN_VENV) manage.py makemessages --all --no-location --no-obsolete
	@cd iomsite && ../$(PYTHON_IN_VENV) ../manage.py compilemessages

clean: ## Remove what can be made again; the data in var stays
	@rm -rf .venv .coverage htmlcov .pytest_cache .ruff_cache .hypothesis var/static
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

venv: ## Only make .venv
	@.ci/venv
