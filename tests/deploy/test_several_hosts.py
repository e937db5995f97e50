"""DATABASE_URL with several hosts, as the guide shows it, down to libpq."""

import json
import os
import re
import subprocess
import sys
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.django_db
ASK = """
import json
import django.conf
from embassy import settings

django.conf.settings.configure(DATABASES=settings.DATABASES)
from django.db import connection

with connection.cursor() as cursor:
    cursor.execute("SELECT current_setting('random_page_cost')")
    cost = cursor.fetchone()
print(json.dumps([connection.connection.info.dsn_parameters, *cost]))
"""
GUIDE = (settings.BASE_DIR / "docs" / "several-machines.md").read_text()


def test_the_guides_address_reaches_libpq_whole_and_finds_the_second_host(tmp_path):
    shown = urlsplit(re.search(r"DATABASE_URL=(\S+)", GUIDE)[1])
    options = dict(parse_qsl(shown.query))
    assert options["host"] == "10.0.0.21,10.0.0.22"
    reached = connection.get_connection_params()
    options["host"] = f"{tmp_path},{reached['host']}"  # in the first no server is
    address = f"postgres://{reached['user']}@/postgres?{urlencode(options)}"
    environment = os.environ | {"DEMO": "1", "DATABASE_URL": address}
    asked = subprocess.run([sys.executable, "-c", ASK], env=environment, check=True, capture_output=True, text=True)
    seen, cost = json.loads(asked.stdout)
    assert options.items() <= seen.items()
    assert {"target_session_attrs", "connect_timeout", "keepalives_idle", "tcp_user_timeout"} <= options.keys()
    assert cost == "1.1"  # the site's own options are kept
