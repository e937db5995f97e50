# The commands of this site. Alone, `make` lists them.

PORT ?= 8000
export PORT
PYTHON := .venv/bin/python
MANAGE := $(PYTHON) manage.py

.DEFAULT_GOAL := help
.PHONY: help demo run lint check test drill stop reset

help:
	@echo 'make demo    the site with its demo content on http://localhost:$(PORT) (another port: make demo PORT=8001)'
	@echo 'make run     the development server, with reload, on the same database'
	@echo 'make check   linters, and without a browser the tests that the change since the last commit can touch'
	@echo 'make test    linters and tests'
	@echo 'make drill   tests that kill databases, need thousands of pages or measure; writes docs/drills.md'
	@echo 'make stop    end the database'
	@echo 'make reset   end it and remove all that it held, uploaded files too'

# $(call quietly,name,command): the output goes to var/name.log, whose end is shown when the command fails.
quietly = mkdir -p var; { $(2); } > var/$(1).log 2>&1 < /dev/null || { tail -n 20 var/$(1).log; exit 1; }

# $(call needs,test,package): installs Debian's package where the test fails and this user may, else asks for it.
# $(call needs,test,package,service): the package's own service is not wanted.
define needs
{ $(1); } > /dev/null 2>&1 || { \
	sudo=; [ "$$(id -u)" = 0 ] || sudo='sudo --non-interactive'; \
	$$sudo apt-get --version > /dev/null 2>&1 || { echo 'Please install $(2): sudo apt-get install $(2)'; exit 1; }; \
	echo 'Installing $(2)…'; \
	$(call quietly,$(2),$$sudo apt-get update && $$sudo apt-get install --yes --no-install-recommends $(2)); \
	$(if $(3),$$sudo service $(3) stop > /dev/null 2>&1; $$sudo update-rc.d $(3) disable > /dev/null 2>&1;) :; \
}
endef

# What the tests without a browser start.
define programs
$(call needs,command -v xgettext,gettext) && \
$(call needs,command -v openssl,openssl) && \
$(call needs,command -v age,age) && \
$(call needs,command -v systemd-analyze,systemd) && \
$(call needs,test -x /usr/sbin/nginx,nginx,nginx)
endef

.venv/installed: requirements.txt requirements-dev.txt
	@$(call needs,python3 -c 'import ensurepip',python3-venv)
	@python3 -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed.")'
	@$(call quietly,packages,python3 -m venv .venv && $(PYTHON) -m pip install --requirement requirements-dev.txt)
	@touch $@

var/collected: .venv/installed embassy/settings.py embassy/assets.py $(shell find static embassy cooperation -path '*static/*' -type f)
	@$(call quietly,collectstatic,$(MANAGE) collectstatic --noinput)
	@touch $@

demo: export DEMO = 1
demo: export DEBUG =
demo:
	@echo '1/4 Python packages…'
	@$(MAKE) --silent .venv/installed
	@# granian does not notice a port that is taken: it shares it.
	@reason=$$($(PYTHON) -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>&1 | tail -n 1); \
		[ -z "$$reason" ] || { echo "Port $(PORT) cannot be used ($$reason). Another one: make demo PORT=8001"; exit 1; }
	@echo '2/4 Static files…'
	@$(MAKE) --silent var/collected
	@echo '3/4 Database…'
	@$(call quietly,migrate,$(MANAGE) migrate --noinput)
	@echo '4/4 Content…'
	@$(MANAGE) load_demo
	@# Each thread keeps a connection of its own, and PostgreSQL takes 100.
	@# The shell becomes granian: when that ends, however it ends, the worker's parent is gone, and so is the worker.
	@$(MANAGE) work --with-parent & \
	exec $(PYTHON) -m granian --interface wsgi embassy.wsgi:application --host 127.0.0.1 --port $(PORT) \
		--workers 2 --blocking-threads 16 --blocking-threads-idle-timeout 600 --respawn-failed-workers --no-ws --log-level error

run: export DEBUG = 1
run: export DEMO =
run: .venv/installed
	$(MANAGE) migrate
	$(MANAGE) runserver $(PORT)

# Without bytecode each process compiles all packages anew.
check drill test: export PYTHONDONTWRITEBYTECODE =

# One process more than processors, for browsers let them wait; six are as fast as the database goes.
processes = --numprocesses $$(n=$$(nproc); echo $$((n < 5 ? n + 1 : 6)))

lint: .venv/installed
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/lint-imports
	.venv/bin/djade --target-version 5.2 --check $(shell find templates -name '*.html')
	DEMO=1 $(MANAGE) makemigrations --check --dry-run
	DEBUG= DEMO= DATABASE_URL=postgres://localhost/site ALLOWED_HOSTS=www.example.org \
		SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_hex(50))') \
		$(MANAGE) check --deploy --fail-level WARNING
	@for script in $(shell find static embassy cooperation -name '*.js'); do \
		.venv/lib/python3*/site-packages/playwright/driver/node --check $$script || exit 1; done

# The likeliest first, for so many seconds.
check: lint
	@$(programs)
	@tests=$$($(PYTHON) tools/touched.py) && echo "What the change can touch: $$tests" && \
	TEST_SECONDS=60 $(PYTHON) -m pytest --maxfail 20 -p no:randomly -rs -m 'not browser and not drill' $(processes) \
		--dist load $$tests

test: lint
	@$(programs)
	@$(call needs,command -v chromium-headless-shell,chromium-headless-shell)
	$(PYTHON) -m pytest -m 'not drill' $(processes) --dist worksteal

drill: .venv/installed
	@$(call needs,command -v redis-server,redis-server,redis-server)
	$(PYTHON) -m pytest -m drill -p tests.drills --durations 0 $(DRILLS)

stop:
	@test ! -x $(PYTHON) || DEMO=1 DATABASE_URL= $(MANAGE) stop_postgres

reset: stop
	rm -rf var
