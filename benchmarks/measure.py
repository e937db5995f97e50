"""Measures pages and exports of the site with few and with many programmes: benchmarks/README.md."""

import re
from argparse import ArgumentParser
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.db import connection
from sites import ROOT, Site, cost_of, main

ROUNDS = 15
FINDER_NL, FINDER_ES = "/nl/ontwikkelingssamenwerking/programmas/", "/es/cooperacion-al-desarrollo/programas/"
PAGES = {
    "finder, all": FINDER_NL,
    "finder, country and status": f"{FINDER_NL}?land=pe&status=ended",
    "finder, last page, by title": f"{FINDER_NL}?sorteer=title&pagina=1000000",
    "finder, a word in most pages": f"{FINDER_ES}?q=programa",
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


def sites_in(folder: Path, arguments) -> Iterator[Site]:
    for size in arguments.sizes:
        commands = (f"generate_content --programmes {size}",)
        yield Site(f"{size:,}", (arguments.keep or folder) / str(size), ROOT, "benchmarks.settings", commands)


def tables(_arguments) -> list[tuple[dict, int]]:
    return [(PAGES, ROUNDS), (EXPORTS, 1)]


def answer(client, address: str) -> dict:
    cost, queries = cost_of(partial(client.get, address), 200)
    return cost | {"tables read whole": ", ".join(tables_read_whole(queries)) or "none"}


def tables_read_whole(queries: list[tuple]) -> list[str]:
    """The tables with more than a thousand rows of which PostgreSQL reads every row for these queries."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 1000")
        large, found = {name for (name,) in cursor.fetchall()}, set()
        for sql, parameters in queries:
            if sql.startswith(("SELECT", "WITH", "(")):
                cursor.execute(f"EXPLAIN {sql}", parameters)
                found.update(re.findall(r"Seq Scan on (\w+)", str(cursor.fetchall())))
    return sorted(large & found)


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 10_000], metavar="PROGRAMMES")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a folder whose databases are used again")
    main(parser, sites_in, tables, answer)
