"""What the measurements share: sites of the demo that answer the same questions one by one, and a table in Markdown."""

import json
import os
import resource
import subprocess
import sys
import time
from argparse import SUPPRESS, ArgumentParser
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import django
from django.db import connection
from django.test import Client

ROOT = Path(__file__).resolve().parent.parent
README = Path(__file__).with_name("README.md")


class Site:
    """The demo with the code in a folder, on a database of its own, which is made unless it was made before."""

    def __init__(self, name: str, folder: Path, code: Path, settings: str = "embassy.settings", more: tuple = ()):
        demo = {"DATABASE_URL": "", "DEMO": "1", "DJANGO_SETTINGS_MODULE": settings, "VAR_DIR": str(folder.resolve())}
        self.name, self.code, self.environment = name, code, os.environ | demo
        if not (folder / "made").exists():
            folder.mkdir(parents=True, exist_ok=True)
            for command in ("collectstatic --noinput", "migrate", "load_demo", *more):
                self.run("manage.py", *command.split())
            (folder / "made").touch()

    def run(self, *words: str) -> str:
        """Run a Python script; return what it prints."""
        options = {"cwd": self.code, "env": self.environment, "stdout": subprocess.PIPE}
        return subprocess.run([sys.executable, *words], check=True, text=True, **options).stdout


def main(parser: ArgumentParser, sites_in: Callable, tables: Callable, answer: Callable):
    """Print the tables of some sites; or, in the process of one of them, what a question costs.

    Each question has a process of its own for each site, so that its memory counts. `answer` gets a client and the
    question, and returns the costs by name.
    """
    parser.add_argument("--answer", nargs=2, type=json.loads, help=SUPPRESS)
    arguments = parser.parse_args()
    if arguments.answer:
        print_answer(answer, *arguments.answer)
        return
    with TemporaryDirectory() as folder, ExitStack() as stack:
        sites = []
        for site in sites_in(Path(folder), arguments):
            stack.callback(site.run, "manage.py", "stop_postgres")
            sites.append(site)
        for questions, rounds in tables(arguments):
            print_table(sites, questions, rounds)


def measure_sizes(
    doc: str, sizes: list[int], answers: Callable, *, measured: Callable, table: Callable, mark: str
) -> dict | None:
    """Print a table of costs by the number of programmes; or, in the process of one site, what `answers` finds there.

    With --write the table goes into the README, with the day, between the two comments with this mark.
    """
    parser = ArgumentParser(description=doc)
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes, metavar="PROGRAMMES")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a folder whose databases are used again")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--answer", action="store_true", help=SUPPRESS)
    arguments = parser.parse_args()
    if arguments.answer:
        sys.path.insert(0, str(ROOT))
        print(json.dumps(answers()))
        return None
    with TemporaryDirectory() as temporary:
        costs = measured(arguments.sizes, arguments.keep or Path(temporary))
    print(table(costs))
    if arguments.write:
        begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
        before, after = README.read_text().split(begin)[0], README.read_text().split(end)[1]
        README.write_text(f"{before}{begin}Measured on {date.today()}:\n\n{table(costs)}{end}{after}")
    return costs


def site_of_size(size: int, folder: Path) -> Site:
    return Site(
        f"{size:,}", folder / str(size), ROOT, "benchmarks.settings", (f"generate_content --programmes {size}",)
    )


def print_table(sites: list[Site], questions: dict, rounds: int):
    """A row for each question and site: the least times of some rounds, the other costs of the last one."""
    for place, (name, question) in enumerate(questions.items()):
        words = str(Path(sys.argv[0]).resolve()), "--answer", json.dumps(question), str(rounds)
        costs = [json.loads(site.run(*words).splitlines()[-1]) for site in sites]
        if not place:
            print_row("\n| what", "site", "times as long", "times the CPU", *costs[0])
            print_row("| ---", "---", *["---:"] * (len(costs[0]) + 2))
        for site, cost in zip(sites, costs, strict=True):
            cells = (f"{value:,.0f}" if isinstance(value, float) else str(value) for value in cost.values())
            ratios = (f"{cost[key] / costs[0][key]:.2f}" for key in ("ms", "ms of CPU"))
            print_row(f"| {name}", site.name, *ratios, *cells)


def print_row(*cells: str):
    print(" | ".join(cells), "|", flush=True)


def print_answer(answer: Callable, question, rounds: int):
    sys.path.insert(0, str(Path.cwd()))
    django.setup()
    client = Client(SERVER_NAME="localhost")
    costs = [answer(client, question) for _round in range(rounds)]
    print(json.dumps(costs[-1] | {name: min(cost[name] for cost in costs) for name in ("ms", "ms of CPU")}))


def cost_of(act: Callable, status: int) -> tuple[dict, list[tuple]]:
    """What an act costs whose response, if it has one, has this status; and its queries, with their parameters."""
    asked = []

    def note(execute, *query):
        asked.append(query[:2])
        return execute(*query)

    clock, cpu = time.perf_counter(), time.process_time()
    with connection.execute_wrapper(note):
        response = act()
        size = sum(map(len, response or ()))
    cost = {"ms": 1000 * (time.perf_counter() - clock), "ms of CPU": 1000 * (time.process_time() - cpu)}
    if response and response.status_code != status:
        raise SystemExit(f"{response.request['PATH_INFO']} answers {response.status_code}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return cost | {"queries": len(asked), "kB": size / 1000, "MB of memory": memory}, asked
