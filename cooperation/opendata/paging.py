"""One page of a table's rows, and the cursor that leads to the next."""

from dataclasses import dataclass
from typing import NamedTuple

from django.core.signing import BadSignature, dumps, loads
from django.db.models import QuerySet

from cooperation.opendata.columns import Row
from cooperation.opendata.problems import RefusedError
from cooperation.opendata.tables import Table

SALT = "opendata.cursor"


class Keys(NamedTuple):
    """The fields of a queryset by which the table tells its rows apart, and which say on what page they stand."""

    row: str = "pk"
    page: str = "pk"


PAGES = Keys()
ROWS = Keys("uid", "page_id")


@dataclass(frozen=True)
class RowPage:
    """Some rows of `total`, and the cursor for the next ones if there are any."""

    rows: list[Row]
    total: int
    next: str | None


def row_page(table: Table, found: QuerySet, keys: Keys, base: str, *, limit: int, cursor: str | None) -> RowPage:
    """The rows after a cursor, in the order in which they came to be: nothing published meanwhile shifts them.

    Raises RefusedError for a cursor that is not one of this table's.
    """
    later = found.filter(pk__gt=position(table, cursor)) if cursor else found
    places = list(later.order_by("pk").values("pk", *keys)[: limit + 1])
    shown = places[:limit]
    read = {row["id"]: row for row in table.rows(base, pk__in={place[keys.page] for place in shown})}
    wanted = (as_written(place[keys.row]) for place in shown)
    more = dumps([table.name, shown[-1]["pk"]], salt=SALT) if len(places) > limit else None
    return RowPage([read[key] for key in wanted if key in read], found.count(), more)


def as_written(key) -> int | str:
    return key if isinstance(key, int) else str(key)


def position(table: Table, cursor: str) -> int:
    try:
        name, number = loads(cursor, salt=SALT)
    except BadSignature:
        name, number = "", 0
    if name != table.name:
        raise RefusedError("cursor: this is not one that the list gave.")
    return number
