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

from sites import ROOT, Site, print_row

BARE, APPLICATION, WHOLE = "bare Django", "rendering_server:application", "embassy.wsgi:application"
BARE_CODE = """
from django.conf import settings
settings.configure(SECRET_KEY="bare", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, MIDDLEWARE=[])
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
urlpatterns = [path("", lambda request: HttpResponse(b"x" * 15_000))]
application = get_wsgi_application()
"""
BACKENDS = """
import sys
import django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT pid FROM pg_stat_activity WHERE application_name = %s", sys.argv[1:])
    print(*(pid for (pid,) in cursor.fetchall()))
"""
PAGES = {
    "country": "/nl/ontwikkelingssamenwerking/peru/",
    "programme": "/nl/ontwikkelingssamenwerking/peru/sistec-ziekteverzekering-voor-iedereen/",
    "partner": "/nl/ontwikkelingssamenwerking/peru/bernard-van-leer-foundation/",
    "section": "/nl/ontwikkelingssamenwerking/",
    "home": "/nl/",
    "search": "/nl/zoeken/?q=water",
    "finder": "/nl/ontwikkelingssamenwerking/programmas/",
    "data page": "/nl/data/",
    "404": "/nl/bestaat-niet/",
}
REQUESTS, MANY = 20, 400  # in a burst
WARM_UP = 2
LINKS = re.compile(rb'(?:href|src|action|data-suggestions)="(/[^"#]*)|<loc>https?://[^/]+(/[^<]*)')
FIRST = ["/", "/nl/", "/es/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", *PAGES.values()]
NOW = re.compile(rb"<updated>[^<]*</updated>")
ELSEWHERE = ("/static/", "/media/", "/admin/", "/account/")


class Server:
    """A granian with one thread. Its CPU time is that of its processes, and of the database's that serve it."""

    def __init__(self, name: str, port: int, application: str, code: Path, site: Site | None = None):
        self.name, self.port, self.application, self.code, self.site = name, port, application, code, site
        self.connection, self.pids = HTTPConnection("127.0.0.1", port, timeout=120), []

    @contextmanager
    def running(self) -> Iterator[None]:
        command = f"-m granian --interface wsgi {self.application} --host 127.0.0.1 --port {self.port} --workers 1"
        more = "--blocking-threads 1 --blocking-threads-idle-timeout 600 --no-ws --log-level error"
        environment = (self.site.environment if self.site else os.environ) | {"PGAPPNAME": self.name}
        environment |= {"PYTHONPATH": str(ROOT / "benchmarks")}  # the code itself is found first, where granian starts
        process = subprocess.Popen([sys.executable, *command.split(), *more.split()], cwd=self.code, env=environment)
        try:
            self.wait()
            self.pids = [*family(process.pid), *self.backends()]
            yield
        finally:
            process.terminate()
            process.wait()

    def ask(self, address: str) -> tuple[int, list, bytes]:
        coding = "gzip" if self.application == WHOLE else "identity"  # as a browser asks, where nothing is compared
        self.connection.request("GET", address, headers={"Host": "localhost", "Accept-Encoding": coding})
        response = self.connection.getresponse()
        return response.status, sorted(response.getheaders()), response.read()

    def wait(self):
        for _attempt in range(300):
            try:
                self.ask("/nl/")
                break
            except OSError:
                self.connection.close()
                time.sleep(0.1)

    def backends(self) -> list[int]:
        return [int(pid) for pid in self.site.run("-c", BACKENDS, self.name).split()] if self.site else []

    def cost(self, address: str, requests: int = REQUESTS) -> float:
        """Milliseconds of CPU for a request."""
        self.connection.close()  # the server may have done so, since nobody asked
        for _request in range(WARM_UP):
            self.ask(address)
        before = cpu_of(self.pids)
        for _request in range(requests):
            self.ask(address)
        return (cpu_of(self.pids) - before) / requests * 1000


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
    """Bare Django, the other code, this one, and this one with kept pages, on a database that the other has made."""
    site = Site("before", folder, before)
    Site("after", folder, ROOT).run("manage.py", "migrate")
    (folder / "bare.py").write_text(BARE_CODE)
    found = [Server(BARE, first_port, "bare:application", folder)]
    found += [Server("before", first_port + 1, APPLICATION, before, site)]
    found += [Server("after", first_port + 2, APPLICATION, ROOT, site)]
    found += [Server("kept", first_port + 3, WHOLE, ROOT, site)]
    with ExitStack() as stack:
        stack.callback(site.run, "manage.py", "stop_postgres")
        for server in found:
            stack.enter_context(server.running())
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
    """What a server answers, but for the time: a feed without entries was updated at that moment."""
    status, headers, body = server.ask(address)
    headers = [(name, value) for name, value in headers if name.lower() != "date"]
    return status, headers, NOW.sub(b"", body) if address.partition("?")[0].endswith("/atom/") else body


def measure(bare: Server, before: Server, after: Server, kept: Server, rounds: int):
    print_row("| page", "before", "after", "before, times bare", "after, times bare", "share", "kept, times bare")
    print_row("| ---", *["---:"] * 6)
    for name, address in PAGES.items():
        rows = [tuple(costs_of(bare, before, after, kept, address)) for _round in range(rounds)]
        old, new, *multiples, share, copy = (median(column) for column in zip(*rows, strict=True))
        times = [f"{multiple:.0f}" for multiple in multiples]
        print_row(f"| {name}", f"{old:.1f} ms", f"{new:.1f} ms", *times, f"{share:.2f}", f"{copy:.2f}")


def costs_of(bare: Server, before: Server, after: Server, kept: Server, address: str) -> Iterator[float]:
    """Each code between two of the other, and a copy between two of bare Django, so that both meet the same machine."""
    base, copy, bare_again = (server.cost(path, MANY) for server, path in ((bare, "/"), (kept, address), (bare, "/")))
    old, new, again = before.cost(address), after.cost(address), before.cost(address)
    old, base = (old + again) / 2, (base + bare_again) / 2
    yield from (old, new, old / base, new / base, new / old, copy / base)


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path, help="a folder of older code of this site")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keep", type=Path, help="a folder for the database, to use it again")
    parser.add_argument("--port", type=int, default=8600, help="the first of four")
    parser.add_argument("--compare", action="store_true", help="compare all answers of the two codes instead")
    arguments = parser.parse_args()
    with TemporaryDirectory() as own, servers(arguments.keep or Path(own), arguments.before, arguments.port) as found:
        if arguments.compare:
            compare(*found[1:3])
        else:
            measure(*found, arguments.rounds)
