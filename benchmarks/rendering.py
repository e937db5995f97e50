"""Measures what rendering a page costs, with this code and with another: benchmarks/README.md."""

import os
import re
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psycopg2
from sites import ROOT, Site, print_row

BARE = "bare Django"
BARE_CODE = """
from django.conf import settings
settings.configure(SECRET_KEY="bare", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, MIDDLEWARE=[])
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
urlpatterns = [path("", lambda request: HttpResponse(b"x" * 15_000))]
application = get_wsgi_application()
"""
PAGES = {
    "country": "/nl/ontwikkelingssamenwerking/peru/",
    "programme": "",
    "partner": "",
    "section": "/nl/ontwikkelingssamenwerking/",
    "home": "/nl/",
    "search": "/nl/zoeken/?q=water",
    "finder": "/nl/ontwikkelingssamenwerking/programmas/",
    "data page": "/nl/data/",
    "404": "/nl/bestaat-niet/",
}
REQUESTS = 20  # in a burst
WARM_UP = 5
LINKS = re.compile(rb'(?:href|src|action|data-suggestions)="(/[^"#]*)|<loc>https?://[^/]+(/[^<]*)')
FIRST = ["/", "/nl/", "/es/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", *filter(None, PAGES.values())]
ELSEWHERE = ("/static/", "/media/", "/admin/", "/account/")


class Server:
    """A granian with one thread. Its CPU time is that of its processes, and of the database's that serve it."""

    def __init__(self, name: str, port: int, application: str, environment: dict, database: Path | None = None):
        command = f"-m granian --interface wsgi {application} --host 127.0.0.1 --port {port} --workers 1"
        more = "--blocking-threads 1 --blocking-threads-idle-timeout 600 --no-ws --log-level error"
        self.name, self.port, self.database, self.pids = name, port, database, []
        self.process = subprocess.Popen(
            [sys.executable, *command.split(), *more.split()], env=environment | {"PGAPPNAME": name}
        )
        self.connection = HTTPConnection("127.0.0.1", port, timeout=120)

    def ask(self, address: str) -> tuple[int, list, bytes]:
        self.connection.request("GET", address, headers={"Host": "localhost", "Accept-Encoding": "identity"})
        response = self.connection.getresponse()
        return response.status, sorted(response.getheaders()), response.read()

    def wait(self):
        for _attempt in range(300):
            try:
                self.ask("/")
                break
            except OSError:
                self.connection.close()
                time.sleep(0.1)
        self.pids = [*family(self.process.pid), *self.backends()]

    def backends(self) -> list[int]:
        if not self.database:
            return []
        with psycopg2.connect(host=str(self.database), dbname="postgres") as connection, connection.cursor() as cursor:
            cursor.execute("SELECT pid FROM pg_stat_activity WHERE application_name = %s", [self.name])
            return [pid for (pid,) in cursor.fetchall()]

    def cost(self, address: str) -> float:
        """Milliseconds of CPU for a request."""
        before = cpu_of(self.pids)
        for _request in range(REQUESTS):
            self.ask(address)
        return (cpu_of(self.pids) - before) / REQUESTS * 1000


def family(pid: int) -> list[int]:
    """A process and those that it has started."""
    children = [
        child for each in Path(f"/proc/{pid}/task").iterdir() for child in (each / "children").read_text().split()
    ]
    return [pid, *(each for child in children for each in family(int(child)))]


def cpu_of(pids: list[int]) -> float:
    """Seconds of CPU, from each process's own clock (see clock_getcpuclockid)."""
    return sum(time.clock_gettime((~pid << 3) | 2) for pid in pids)


@contextmanager
def servers(folder: Path, before: Path, first_port: int) -> Iterator[list[Server]]:
    """Bare Django, the other code and this one; both codes on one database, which the other code has made."""
    site = Site("before", folder, before)
    Site("after", folder, ROOT).run("manage.py", "migrate")
    (folder / "bare.py").write_text(BARE_CODE)
    with ExitStack() as stack:
        stack.callback(site.run, "manage.py", "stop_postgres")
        found = [Server(BARE, first_port, "bare:application", os.environ | {"PYTHONPATH": str(folder)})]
        for place, (name, code) in enumerate({"before": before, "after": ROOT}.items(), start=1):
            environment = site.environment | {"PYTHONPATH": f"{code}:{ROOT / 'benchmarks'}"}
            application = "rendering_server:application"
            found.append(Server(name, first_port + place, application, environment, folder / "postgres"))
        for server in found:
            stack.callback(server.process.wait)
            stack.callback(server.process.terminate)
            server.wait()
        yield found


def compare(before: Server, after: Server):
    """Ask both for every address that a page of one names, and say where they differ."""
    known, todo, differ = set(FIRST), list(FIRST), 0
    while todo:
        address = todo.pop()
        answers = [answer_of(server, address) for server in (before, after)]
        if answers[0] != answers[1]:
            differ += 1
            print(f"{address} differs: {answers[0][0]}, {answers[1][0]}", flush=True)
        for groups in LINKS.findall(answers[0][2]):
            link = next(filter(None, groups)).decode().replace("&amp;", "&")
            if link not in known and not link.startswith(ELSEWHERE):
                known.add(link)
                todo.append(link)
    print(f"{len(known)} addresses, {differ} differ")


def answer_of(server: Server, address: str) -> tuple:
    """What a server answers, but for its own port and the time."""
    status, headers, body = server.ask(address)
    kept = [(name, value) for name, value in headers if name.lower() not in {"date", "expires"}]
    return status, kept, body


def measure(bare: Server, before: Server, after: Server, rounds: int):
    print_row("| page", "before", "after", "before, times bare", "after, times bare", "share")
    print_row("| ---", *["---:"] * 5)
    for name, address in PAGES.items():
        for server in (before, after):
            for _request in range(WARM_UP):
                server.ask(address)
        rows = [tuple(costs_of(bare, before, after, address)) for _round in range(rounds)]
        old, new, multiple, new_multiple, share = (median(column) for column in zip(*rows, strict=True))
        print_row(
            f"| {name}", f"{old:.1f} ms", f"{new:.1f} ms", f"{multiple:.0f}", f"{new_multiple:.0f}", f"{share:.2f}"
        )


def costs_of(bare: Server, before: Server, after: Server, address: str) -> Iterator[float]:
    """Each code between two of the other, so that both meet the same machine."""
    base, old, new, again = bare.cost("/"), before.cost(address), after.cost(address), before.cost(address)
    old = (old + again) / 2
    yield from (old, new, old / base, new / base, new / old)


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="a folder of older code of this site")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keep", type=Path, help="a folder for the database, to use it again")
    parser.add_argument("--port", type=int, default=8600, help="the first of three")
    parser.add_argument("--compare", action="store_true", help="compare all answers of the two codes instead")
    arguments = parser.parse_args()
    with TemporaryDirectory() as own, servers(arguments.keep or Path(own), arguments.before, arguments.port) as found:
        if arguments.compare:
            compare(*found[1:])
        else:
            measure(*found, arguments.rounds)
