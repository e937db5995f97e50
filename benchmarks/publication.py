"""Measures what publishing a page costs, and prints a table in Markdown.

python benchmarks/publication.py [--keep FOLDER]

Countries with 3, 30 and 300 figures are published by the edit form and at their hour; a programme, alone and with
nineteen others, by a spreadsheet. CPU is that of the process that answers, without PostgreSQL's; the least of several
rounds, so that the two tables of one sitting, before a change and after it, can be compared.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from io import BytesIO, StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 2
FIGURES = (3, 30, 300)
PROGRAMMES = (1, 20)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="a folder whose database is used again")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DEMO": "1",
            "VAR_DIR": str(arguments.keep or folder),
            "DJANGO_SETTINGS_MODULE": "embassy.settings",
        }
        os.environ.pop("DATABASE_URL", None)
        for command in (["collectstatic", "--noinput", "-v0"], ["migrate", "-v0"], ["load_demo", "-v0"]):
            manage(*command)
        sys.path.insert(0, str(ROOT))
        import django

        django.setup()
        measure()
        manage("stop_postgres")


def manage(*command: str):
    subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def measure():
    from django.contrib.auth import get_user_model
    from django.test import Client
    from django.test.utils import setup_test_environment

    setup_test_environment()  # answers tell their context
    client = Client(SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.get(username="moderator"))
    print("| publication | CPU | queries | statements that write the index |\n| --- | ---: | ---: | ---: |")
    by_form(client, FIGURES[0])()  # loads what is loaded once
    for number in PROGRAMMES:
        print_row(f"by spreadsheet, programmes: {number}", lambda number=number: by_spreadsheet(client, number))
    for number in FIGURES:
        print_row(f"at its hour, a country's figures: {number}", lambda number=number: by_schedule(number))
    for number in FIGURES:
        print_row(f"by the form, a country's figures: {number}", lambda number=number: by_form(client, number))


def print_row(name: str, prepared):
    """Prepare a publication some times, and measure it each time; `prepared` returns what publishes."""
    from django.db import connection

    rounds = []
    for _round in range(ROUNDS):
        publish, asked = prepared(), []

        def note(execute, sql, *arguments, asked=asked):
            asked.append(sql)
            return execute(sql, *arguments)

        with connection.execute_wrapper(note):
            began = time.process_time()
            publish()
            rounds.append((time.process_time() - began, len(asked), sum(map(writes_index, asked))))
    cpu = min(seconds for seconds, *_counts in rounds)
    _seconds, queries, writes = rounds[-1]
    print(f"| {name} | {cpu * 1000:.0f} ms | {queries} | {writes} |", flush=True)


def writes_index(sql: str) -> bool:
    return sql.startswith(('INSERT INTO "search_searchentry"', 'UPDATE "search_searchentry"'))


def country(number: int):
    """A new public country with a number of figures, each with a source."""
    from cooperation.models import CooperationPage, CountryPage, Figure

    page = CountryPage(title_nl=f"Land {time.time()}", title_es=f"País {time.time()}")
    page.figures = [
        Figure(number=row, sort_order=row, label_nl="mensen", label_es="personas", year=2020, source_nl="Verslag 2020")
        for row in range(number)
    ]
    CooperationPage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page


def by_form(client, number: int):
    from tests.admin.forms import PUBLISH, edit_url, fields_of

    address = edit_url(country(number))
    sent = fields_of(client, address) | {"lead_nl": "Anders."} | PUBLISH
    return lambda: expect(302, client.post(address, sent))


def by_schedule(number: int):
    from django.core.management import call_command
    from django.utils import timezone

    page = country(number)
    page.lead_nl = "Anders."
    page.save_revision(approved_go_live_at=timezone.now())
    return lambda: call_command("publish_scheduled")


def by_spreadsheet(client, number: int):
    """Programmes with a figure each."""
    from django.urls import reverse

    names = ["row", "code", "uid", "country", "channel", "title_nl", "label_nl", "number", "year"]
    text = StringIO(newline="")
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    for row in range(number):
        code = f"PE-{time.time_ns() % 10**12}-{row}"
        of_programme = {"country": "PE", "channel": "multilateral", "title_nl": f"Nieuw programma {code}"}
        writer.writerow({"row": "programme", "code": code} | of_programme)
        writer.writerow({"row": "figure", "code": code, "label_nl": "mensen", "number": "1000", "year": "2021"})
    file = BytesIO(text.getvalue().encode())
    file.name = "programmes.csv"
    dry_run = client.post(reverse("programme_spreadsheet"), {"file": file, "result": "publish"}, follow=True)
    address, sent = dry_run.redirect_chain[-1][0], {"fingerprint": dry_run.context["plan"].fingerprint}
    return lambda: expect(302, client.post(address, sent))


def expect(status: int, response):
    if response.status_code != status:
        raise SystemExit(f"{response.request['PATH_INFO']} answers {response.status_code}")


if __name__ == "__main__":
    main()
