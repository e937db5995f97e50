"""Measures the edit form of the demo's first country with few and with many figures, and prints a table in Markdown.

python benchmarks/edit_form.py [--figures 3 30 300] [CODE ...]

Each CODE is a folder with the code of this site, before and after a change, say; without one: this code. They take
turns, form by form, so that whatever else the machine does, the ratios hold.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from http import HTTPStatus
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 9
SHORT_OF_TIME = 3  # rounds of a form that takes seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code", type=Path, nargs="*", default=[ROOT], metavar="CODE")
    parser.add_argument("--figures", type=int, nargs="+", default=[3, 30, 300])
    parser.add_argument("--answer", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.answer:
        answer()
        return
    with tempfile.TemporaryDirectory() as folder:
        sites = [Site(code.resolve(), Path(folder) / str(number)) for number, code in enumerate(arguments.code)]
        try:
            compare(sites, arguments.figures)
        finally:
            for site in sites:
                site.end()


class Site:
    """The demo on a database of its own, in a process that answers one line with another."""

    def __init__(self, code: Path, folder: Path):
        self.code, self.environment = code, os.environ | {"DEMO": "1", "VAR_DIR": str(folder)}
        self.environment.pop("DATABASE_URL", None)
        folder.mkdir()
        for command in (["collectstatic", "--noinput"], ["migrate"], ["load_demo"]):
            self.manage(*command)
        self.process = subprocess.Popen(
            [sys.executable, __file__, "--answer"],
            cwd=code,
            env=self.environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def manage(self, *command: str):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=self.code,
            env=self.environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def ask(self, line: str) -> list[float]:
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return [float(number) for number in self.process.stdout.readline().split()]

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.manage("stop_postgres")


def compare(sites: list[Site], figures: list[int]):
    print("| figures | code | seconds of CPU | of the first | queries | kB |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    for number in [None, *figures]:
        counts = [site.ask(f"figures {number}" if number else "figures")[0] for site in sites]
        rounds = SHORT_OF_TIME if max(counts) >= 100 else ROUNDS  # noqa: PLR2004
        answers = [[site.ask("form") for site in sites] for _round in range(rounds + 1)][1:]
        took = [min(answer[place][0] for answer in answers) for place in range(len(sites))]
        for place, site in enumerate(sites):
            _seconds, queries, size = answers[-1][place]
            print(
                f"| {counts[place]:.0f} | {site.code.name} | {took[place]:.3f} | {took[place] / took[0]:.2f} | "
                f"{queries:.0f} | {size / 1000:,.0f} |",
                flush=True,
            )


def answer():
    """Answer the lines that come in: "figures 30" gives the country that many, "form" opens its form."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "embassy.settings"
    sys.path.insert(0, str(Path.cwd()))
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client
    from django.urls import reverse
    from django.utils import translation

    from cooperation.models import CountryPage, Figure

    translation.activate("nl")
    country = CountryPage.objects.order_by("path").first()
    patterns = list(country.figures.values("kind", "number", "unit", "label_nl", "label_es", "timing", "year"))
    client = Client(SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.get(username="moderator"))
    for line in sys.stdin:
        command, *numbers = line.split()
        if command == "figures":
            for number in map(int, numbers):
                country.figures = [Figure(**patterns[row % len(patterns)]) for row in range(number)]
                country.save_revision().publish()
            print(country.figures.count(), flush=True)
            continue
        asked = []

        def note(execute, *query, asked=asked):
            asked.append(query[0])
            return execute(*query)

        began = time.process_time()
        with connection.execute_wrapper(note):
            response = client.get(reverse("wagtailadmin_pages:edit", args=[country.pk]))
        took = time.process_time() - began
        if response.status_code != HTTPStatus.OK:
            raise SystemExit(f"The form answers {response.status_code}")
        print(took, len(asked), len(response.content), flush=True)


if __name__ == "__main__":
    main()
