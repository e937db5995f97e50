"""Measures what the editing desk costs with few and with many pages: benchmarks/README.md.

With --write it puts its table into that file, between the two comments that are there for it.
"""

import json
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from statistics import median

import django
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from sites import cost_of, measure_sizes, site_of_size

SIZES = [100, 1_000, 10_000]
TIMES = 7  # of which the cheapest counts
PAGES = 300  # of whose texts the median counts
LONG = 10_000  # characters


def answers() -> dict[str, str]:
    """The costs by their names, in this process's site."""
    django.setup()
    found = judging()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # as PostgreSQL does by itself, soon after many rows are written
    return found | reading() | home() | after_a_change()


def judging() -> dict[str, str]:
    """What it takes to read and judge the whole site, where that was not done before, and to judge it once more."""
    from embassy.desk.judging import forget_all, judge_all
    from embassy.desk.models import Change, Found, Judgement, ReadText
    from embassy.desk.triggers import change_all

    found = {}
    for name, begin in (("read and judge a record, ms", forget_all), ("judge a record, ms", change_all)):
        begin()
        began, number = spent(), Change.objects.count()
        judge_all()
        found[name] = f"{(spent() - began) / number:.1f}"
    counts = (("records", Judgement), ("texts read", ReadText), ("items", Found))
    return {name: f"{model.objects.count():,}" for name, model in counts} | found


def reading() -> dict[str, str]:
    """The times that the reader takes, of texts as the site has them and of the same strung together."""
    from embassy.bilingual.texts import LANGUAGE_CODES
    from embassy.desk.reading import read
    from embassy.desk.site import LivePages
    from embassy.pages.models import BasePage

    keys = set(BasePage.objects.order_by("?").values_list("pk", flat=True)[:PAGES])
    texts = [text for page in LivePages(only={BasePage: keys}).pages.values() for text in page.texts]
    found = {}
    for code in LANGUAGE_CODES:
        words = sorted((text.words for text in texts if text.language == code), key=len, reverse=True)
        together = "\n".join(words)
        together *= 1 + LONG // max(1, len(together))
        usual = median(milliseconds(partial(read, code, each)) for each in words)
        longest = min(milliseconds(partial(read, code, together[:LONG])) for _time in range(TIMES))
        found |= {f"read a text, median, {code}, ms": f"{usual:.2f}", f"read 10 kB, {code}, ms": f"{longest:.1f}"}
    return found


def milliseconds(act) -> float:
    began = time.process_time()
    act()
    return 1000 * (time.process_time() - began)


def spent() -> float:
    """Milliseconds of CPU of this process and of the one of PostgreSQL that serves it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = (~cursor.fetchone()[0] << 3) | 2  # the number of a process's own clock (Linux)
    return 1000 * (time.process_time() + time.clock_gettime(backend))


def home() -> dict[str, str]:
    """The admin's home page with the desk and without."""
    from embassy.desk.panels import DeskPanel

    found, render = {}, DeskPanel.render_html
    for name in ("editor", "admin"):
        client = Client(SERVER_NAME="localhost")
        client.force_login(get_user_model().objects.get(username=name))
        DeskPanel.render_html = lambda *_context: ""
        without = least(client)
        DeskPanel.render_html = render
        with_desk = least(client)
        found[f"home of {name} without the desk, ms"] = f"{without[0]:.0f}"
        found[f"the desk on it: ms more, {name}"] = f"{with_desk[0] - without[0]:.0f}"
        found[f"the desk on it: queries more, {name}"] = f"{with_desk[1] - without[1]}"
    return found


def least(client: Client) -> tuple[float, int]:
    """Milliseconds of CPU and queries of the home page."""
    costs = []
    for _time in range(TIMES):
        began = spent()
        cost, _queries = cost_of(partial(client.get, "/admin/"), 200)
        costs.append((spent() - began, cost["queries"]))
    return min(costs)


def after_a_change() -> dict[str, str]:
    """The home page after somebody changed a text, and after somebody changed the end of a programme."""
    from cooperation.models import ProgrammePage

    client = Client(SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.get(username="editor"))
    client.get("/admin/")
    found, usual = {}, least(client)[0]
    page = ProgrammePage.objects.exclude(end="").order_by("pk").first()
    changes = {"a text": {"objective_nl": "Het programma liep."}, "its end": {"end": "2019-05"}}
    for what, change in changes.items():
        before = {name: getattr(page, name) for name in change}
        ProgrammePage.objects.filter(pk=page.pk).update(**change)
        began = spent()
        client.get("/admin/")
        found[f"home after a change of {what}: ms more"] = f"{spent() - began - usual:.0f}"
        ProgrammePage.objects.filter(pk=page.pk).update(**before)
        client.get("/admin/")
    return found


def measured(sizes: list[int], folder: Path) -> dict[int, dict[str, str]]:
    """The costs by the number of programmes."""
    found = {}
    with ExitStack() as stack:
        for size in sizes:
            site = site_of_size(size, folder)
            stack.callback(site.run, "manage.py", "stop_postgres")
            found[size] = json.loads(site.run(str(Path(__file__)), "--answer").splitlines()[-1])
    return found


def table(found: dict[int, dict[str, str]]) -> str:
    heads = [f"{size:,} programmes" for size in found]
    rows = ["| what | " + " | ".join(heads) + " |", "| --- |" + " ---: |" * len(heads)]
    rows += [
        f"| {name} | " + " | ".join(costs[name] for costs in found.values()) + " |"
        for name in next(iter(found.values()))
    ]
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    measure_sizes(__doc__, SIZES, answers, measured=measured, table=table, mark="desk")
