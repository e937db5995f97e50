"""Measures what editors wait for, the edit form and publications, with one code or several: benchmarks/README.md."""

import re
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from sites import ROOT, Site, cost_of, main

from embassy.recurring.jobs import JOBS

ROUNDS = 4
PROGRAMMES = (1, 20)
INDEX_WRITTEN = ('INSERT INTO "search_searchentry"', 'UPDATE "search_searchentry"')


def sites_in(folder: Path, arguments) -> Iterator[Site]:
    for place, code in enumerate(arguments.code):
        yield Site(code.resolve().name, folder / str(place), code)


def tables(arguments) -> list[tuple[dict, int]]:
    """The forms first: what is published by the form has no blocks any more."""
    questions = {"form, the demo's figures": ("form", 0)}
    for act in ("form", "by schedule", "by form"):
        questions |= {f"{act}, figures: {number}": (act, number) for number in arguments.figures}
    questions |= {f"by spreadsheet, programmes: {number}": ("by spreadsheet", number) for number in PROGRAMMES}
    return [(questions, ROUNDS)]


def answer(client, question: tuple[str, int]) -> dict:
    client.force_login(get_user_model().objects.get(username="moderator"))
    act, number = question
    cost, queries = cost_of(ACTS[act](client, number), 200 if act == "form" else 302)
    written = sum(sql.startswith(INDEX_WRITTEN) for sql, _parameters in queries)
    return cost | {"kB of queries": len(str(queries)) / 1000, "writes of the index": written}


def country(number: int):
    """The demo's first country, with so many figures; 0: as it is."""
    from cooperation.models import CountryPage, Figure

    page = CountryPage.objects.order_by("path").first()
    if number and page.figures.count() != number:
        said = {"label_nl": "mensen", "label_es": "personas", "year": 2020, "source_nl": "Verslag 2020"}
        page.figures = [Figure(number=row, sort_order=row, **said) for row in range(number)]
        page.save_revision().publish()
    return page


def form(client, number: int):
    return partial(client.get, reverse("wagtailadmin_pages:edit", args=[country(number).pk]))


def by_form(client, number: int):
    from tests.admin.forms import PUBLISH, edit_url, fields_of

    address = edit_url(country(number))
    return partial(client.post, address, fields_of(client, address) | {"lead_nl": f"Anders {time.time()}"} | PUBLISH)


def by_schedule(_client, number: int):
    page = country(number)
    page.lead_nl = f"Anders {time.time()}"
    page.save_revision(approved_go_live_at=timezone.now())
    return partial(call_command, "publish_scheduled")


def by_spreadsheet(client, number: int):
    """New programmes with a figure each."""
    lines = ["row,code,uid,country,channel,title_nl,label_nl,number,year"]
    for code in range(began := time.time_ns(), began + number):
        lines += [f"programme,{code},,PE,multilateral,Nieuw {code},,,", f"figure,{code},,,,,mensen,1000,2021"]
    file = BytesIO("\n".join(lines).encode())
    file.name = "programmes.csv"
    dry_run = client.post(reverse("programme_spreadsheet"), {"file": file, "result": "publish"}, follow=True)
    fingerprint = re.search(r'name="fingerprint" value="([^"]+)"', dry_run.content.decode())[1]

    def confirm():
        client.post(dry_run.redirect_chain[-1][0], {"fingerprint": fingerprint})
        for job in JOBS:
            if job.name == "import":  # older code has none, and imports at once
                job.run()

    return confirm


ACTS = {"form": form, "by form": by_form, "by schedule": by_schedule, "by spreadsheet": by_spreadsheet}

if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument(
        "code", type=Path, nargs="*", default=[ROOT], metavar="CODE", help="a folder of this site's code"
    )
    parser.add_argument("--figures", type=int, nargs="+", default=[3, 30, 300])
    main(parser, sites_in, tables, answer)
