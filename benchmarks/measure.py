"""Measures the site with few and with many programmes, side by side, and prints a table in Markdown.

python benchmarks/measure.py [--sizes 100 10000] [--keep FOLDER]

Each size has a database of its own, with the demo and generated programmes. The two take turns, request by request, so
that whatever else the machine does, the ratios hold.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from http import HTTPStatus
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
PAGES = {
    "finder, all": "/nl/ontwikkelingssamenwerking/programmas/",
    "finder, country and status": "/nl/ontwikkelingssamenwerking/programmas/?land=pe&status=afgesloten",
    "finder, last page, by title": "/nl/ontwikkelingssamenwerking/programmas/?sorteer=titel&pagina=1000000",
    "finder, a word in most pages": "/es/cooperacion-al-desarrollo/programas/?q=programa",
    "search, a rare word": "/nl/zoeken/?q=ombudsman",
    "search, two words": "/nl/zoeken/?q=water+in+bolivia",
    "search, a word in most pages": "/es/buscar/?q=programa",
    "search, part of compounds": "/nl/zoeken/?q=ontwikkeling",
    "search, a typing mistake": "/nl/zoeken/?q=gezondhied",
    "suggestions": "/nl/zoeken/suggesties/?q=wat",
}
EXPORTS = {
    "IATI": "/data/iati/activities.xml",
    "programmes as CSV": "/data/programmes.csv",
    "programmes as JSON": "/data/programmes.json",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs=2, default=[100, 10_000], metavar=("FEW", "MANY"))
    parser.add_argument("--keep", type=Path, help="a folder whose databases are used again")
    parser.add_argument("--answer", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.answer:
        answer()
    elif arguments.keep:
        compare(arguments.sizes, arguments.keep)
    else:
        with tempfile.TemporaryDirectory() as folder:
            compare(arguments.sizes, Path(folder))


def compare(sizes: list[int], folder: Path):
    sites = [Site(size, folder / str(size)) for size in sizes]
    try:
        print_pages(sites)
        print_exports(sites)
    finally:
        for site in sites:
            site.end()


class Site:
    """The site with a number of generated programmes, in a process that answers requests one by one."""

    def __init__(self, size: int, folder: Path):
        settings = {"DJANGO_SETTINGS_MODULE": "benchmarks.settings", "DEMO": "1", "VAR_DIR": str(folder)}
        self.size, self.environment = size, os.environ | settings
        self.environment.pop("DATABASE_URL", None)
        if not folder.exists():
            folder.mkdir(parents=True)
            for command in (["collectstatic", "--noinput"], ["migrate"], ["load_demo"]):
                self.manage(*command)
            print(self.manage("generate_content", "--programmes", str(size)))
        self.process = self.start()

    def manage(self, *command: str) -> str:
        result = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=self.environment,
            check=True,
            text=True,
            stdout=subprocess.PIPE,
        )
        return result.stdout

    def start(self) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, __file__, "--answer"],
            cwd=ROOT,
            env=self.environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def ask(self, address: str) -> list[float]:
        """Milliseconds, queries, kilobytes of the answer, and megabytes that the process has needed so far at most."""
        self.process.stdin.write(f"{address}\n")
        self.process.stdin.flush()
        return [float(number) for number in self.process.stdout.readline().split()]

    def tables_read_whole(self, address: str) -> list[str]:
        """The tables with more than a thousand rows of which a request reads every row, and no index."""
        self.process.stdin.write(f"explain {address}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().split()

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        self.manage("stop_postgres")


def print_pages(sites: list[Site]):
    few, many = sites
    print(f"| page | {few.size:,} | {many.size:,} | times as long | queries | tables read whole |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    for name, address in PAGES.items():
        rounds = [[site.ask(address) for site in sites] for _round in range(ROUNDS)][2:]
        took = [median(answers[number][0] for answers in rounds) for number in (0, 1)]
        queries = {int(answer[1]) for answers in rounds for answer in answers}
        print(
            f"| {name} | {took[0]:.0f} ms | {took[1]:.0f} ms | {took[1] / took[0]:.1f} | "
            f"{', '.join(map(str, sorted(queries)))} | {', '.join(many.tables_read_whole(address)) or 'none'} |"
        )


def print_exports(sites: list[Site]):
    """Each in a process of its own, whose memory nothing else has grown."""
    print(
        f"\n| export | {' | '.join(f'{site.size:,}: seconds | queries | MB sent | MB of memory' for site in sites)} |"
    )
    print("| --- |" + " ---: |" * 4 * len(sites))
    for name, address in EXPORTS.items():
        cells = []
        for site in sites:
            site.process.stdin.close()
            site.process.wait()
            site.process = site.start()
            milliseconds, queries, kilobytes, megabytes = site.ask(address)
            cells += [f"{milliseconds / 1000:.1f}", f"{queries:.0f}", f"{kilobytes / 1000:.1f}", f"{megabytes:.0f}"]
        print(f"| {name} | {' | '.join(cells)} |")


def answer():
    """Answer the addresses that come in, line by line."""
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from django.db import connection
    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    for line in sys.stdin:
        *explain, address = line.split()
        asked = []

        def note(execute, *query, asked=asked):
            asked.append(query[:2])
            return execute(*query)

        began, size = time.perf_counter(), 0
        with connection.execute_wrapper(note):
            response = client.get(address)
            for part in response:
                size += len(part)
        took = (time.perf_counter() - began) * 1000
        if response.status_code != HTTPStatus.OK:
            raise SystemExit(f"{address} answers {response.status_code}")
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(*(read_whole(connection, asked) if explain else (took, len(asked), size / 1000, memory)), flush=True)


def read_whole(connection, asked: list[tuple]) -> set[str]:
    """The large tables that PostgreSQL reads from end to end for these queries."""
    found = set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 1000")
        large = {name for (name,) in cursor.fetchall()}
        for sql, params in asked:
            if sql.startswith(("SELECT", "WITH", "(")):
                cursor.execute(f"EXPLAIN {sql}", params)
                plan = "\n".join(line for (line,) in cursor.fetchall())
                found |= large & set(re.findall(r"Seq Scan on (\w+)", plan))
    return found


if __name__ == "__main__":
    main()
