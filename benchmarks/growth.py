"""Measures what pages and screens cost with few and with many programmes: benchmarks/README.md.

With --write it puts its table into that file, between the two comments that are there for it.
"""

import json
import sys
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import django
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from sites import cost_of, measure_sizes, site_of_size

SIZES = [10, 1_000, 10_000]
MOST_CPU, MOST_BYTES = 1.5, 1.2  # times, at most, from the fewest programmes to the most
ROUNDS, TIMES = 3, 5  # of all sites in turns; requests of a page in each, of which the cheapest counts
PAGES = {
    "home": "/nl/",
    "section": "/nl/ontwikkelingssamenwerking/",
    "country": "/nl/ontwikkelingssamenwerking/peru/",
    "programme": "/nl/ontwikkelingssamenwerking/peru/sistec-ziekteverzekering-voor-iedereen/",
    "partner": "/nl/ontwikkelingssamenwerking/peru/bernard-van-leer-foundation/",
    "finder": "/nl/ontwikkelingssamenwerking/programmas/",
    "finder, a country": "/es/cooperacion-al-desarrollo/programas/?pais=pe",
    "search": "/nl/zoeken/?q=ombudsman",
    "data page": "/nl/data/",
    "404": "/nl/nergens/",
    "sitemap": "/sitemap.xml",
}
ADMIN = {
    "explorer": "/admin/pages/{country}/",
    "explorer, search": "/admin/pages/search/?q=water",
    "form of a country": "/admin/pages/{country}/edit/",
    "form of a programme": "/admin/pages/{programme}/edit/",
    "chooser of pages": "/admin/choose-page/{country}/",
    "chooser of programmes": "/admin/choose-page/?page_type=cooperation.programmepage",
    "chooser, search": "/admin/choose-page/search/?q=water",
    "chooser of organisations": "/admin/snippets/choose/cooperation/organisation/",
    "report on translations": "/admin/desk/translations/",
    "report on IATI": "/admin/programmes/iati/",
    "ageing pages": "/admin/reports/aging-pages/",
    "site history": "/admin/reports/site-history/",
}
QUESTIONS = PAGES | ADMIN
# Lists and choices that ten programmes do not fill: they grow until they are full, and no further.
FILLED_LATER = {"finder", "finder, a country", "search", "chooser of pages", "sitemap"}


def answers() -> dict[str, dict]:
    """The least costs of each page by its name, in this process's site."""
    django.setup()
    from cooperation.models import CountryPage, ProgrammePage
    from embassy.kept.rendering import under

    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as PostgreSQL does by itself, soon after many rows are written
    keys = {
        "country": CountryPage.objects.get(iso_code="PE").pk,
        "programme": ProgrammePage.objects.order_by("pk").first().pk,
    }
    visitor, editor = Client(SERVER_NAME="localhost"), Client(SERVER_NAME="localhost")
    editor.force_login(get_user_model().objects.get(username="editor"))
    found = {}
    for name, address in QUESTIONS.items():
        client = editor if name in ADMIN else visitor
        under.set(None if name in ADMIN else "the only version")  # as for a second page after a change
        costs = [answer(client, address.format(**keys), 404 if name == "404" else 200) for _time in range(TIMES)]
        found[name] = costs[-1] | {"ms of CPU": min(cost["ms of CPU"] for cost in costs)}
    return found


def answer(client: Client, address: str, status: int) -> dict:
    """The costs of a request; its CPU is that of this process and of the one of PostgreSQL that serves it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = (~cursor.fetchone()[0] << 3) | 2  # the number of a process's own clock (Linux)
    before = time.clock_gettime(backend)
    cost, _queries = cost_of(partial(client.get, address), status)
    in_database = 1000 * (time.clock_gettime(backend) - before)
    return cost | {"ms of CPU": cost["ms of CPU"] + in_database}


def measured(sizes: list[int], folder: Path) -> dict[int, dict[str, dict]]:
    """The costs of each page, by the number of programmes."""
    with ExitStack() as stack:
        sites = {}
        for size in sizes:
            sites[size] = site_of_size(size, folder)
            stack.callback(sites[size].run, "manage.py", "stop_postgres")
        found = {size: {} for size in sizes}
        for _round in range(ROUNDS):
            for size, site in sites.items():
                for name, cost in json.loads(site.run(str(Path(__file__)), "--answer").splitlines()[-1]).items():
                    least = min(cost["ms of CPU"], found[size].get(name, cost)["ms of CPU"])
                    found[size][name] = cost | {"ms of CPU": least}
    return found


def table(found: dict[int, dict[str, dict]]) -> str:
    """What each page costs with the fewest programmes, and how many times as much with more."""
    fewest, *more = found
    heads = [f"ms of CPU, {fewest:,}", *(f"times, {size:,}" for size in more)]
    heads += [f"kB, {fewest:,}", *(f"times, {size:,}" for size in more), f"queries, {fewest:,}", f"{more[-1]:,}"]
    rows = ["| what | " + " | ".join(heads) + " |", "| --- |" + " ---: |" * len(heads)]
    for name, least in found[fewest].items():
        cells = []
        for cost in ("ms of CPU", "kB"):
            cells += [f"{least[cost]:,.0f}", *(f"{found[size][name][cost] / least[cost]:.2f}" for size in more)]
        cells += [str(least["queries"]), str(found[more[-1]][name]["queries"])]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows) + "\n"


def too_much(found: dict[int, dict[str, dict]]) -> list[str]:
    """What costs more, with the most programmes, than it may."""
    fewest, most = found[min(found)], found[max(found)]
    return [
        f"{name}: {ratio:.2f} times the {cost}"
        for name in fewest.keys() - FILLED_LATER
        for cost, bound in (("ms of CPU", MOST_CPU), ("kB", MOST_BYTES))
        if (ratio := most[name][cost] / fewest[name][cost]) > bound
    ]


if __name__ == "__main__":
    costs = measure_sizes(__doc__, SIZES, answers, measured=measured, table=table, mark="growth")
    if costs and (found := too_much(costs)):
        sys.exit("\n".join(found))
