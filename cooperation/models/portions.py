"""Amounts of programmes in portions that can be added: of one kind, currency, period, channel and sector each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from django.apps import apps
from django.db import connection
from django.db.models import QuerySet

from cooperation.models.figures import Figure
from cooperation.models.money import Channel, MoneyLine
from cooperation.models.reference import Sector
from cooperation.rules import WHOLE, whole_shares
from embassy.bilingual.panels import localized_names
from embassy.bilingual.rows import finished
from embassy.bilingual.shown import rows_of
from embassy.clock import shown_day
from embassy.compiled import Compiled, Parameter
from embassy.kept.rendering import once
from embassy.pages.models import BasePage

LAST = 2**31 - 1  # where a row without an order stands
MOST = 100  # amounts that a page divides by year, channel and sector; of more, it shows the sums alone
EXACTNESS = list(enumerate(Figure.Exactness))
# What the amounts of public programmes add up to. The shares are those of whole_shares(). How exact the amounts of a
# portion are is a bit for each way: with any other set, PostgreSQL would sort all amounts.
BELOW = """
WITH programmes (pk) AS MATERIALIZED ({programmes}),
amounts AS MATERIALIZED (
    SELECT page_id, kind, currency, per, EXTRACT(YEAR FROM period_start)::int AS first,
        EXTRACT(YEAR FROM period_end)::int AS last, value, exactness, sector_id
    FROM {amount} WHERE page_id IN (SELECT pk FROM programmes)
),
few AS MATERIALIZED (SELECT count(*) <= {most} AS are_few FROM amounts),
shares AS (
    SELECT page_id, sector_id, COALESCE(share, 100) AS share FROM {share} AS one
    WHERE page_id IN (SELECT page_id FROM amounts) AND (share > 0 OR NOT EXISTS (
        SELECT FROM {share} AS other WHERE other.page_id = one.page_id
        AND (other.share IS NOT NULL
            OR (COALESCE(other.sort_order, {last}), other.id) < (COALESCE(one.sort_order, {last}), one.id))))
),
portions AS (
    SELECT kind, currency, per, first, last, programme.channel, SUM(value * COALESCE(share, 100)) AS value,
        {are} AS are, COALESCE(amounts.sector_id, shares.sector_id) AS sector
    FROM amounts JOIN {programme} AS programme ON programme.basepage_ptr_id = amounts.page_id
    LEFT JOIN shares ON shares.page_id = amounts.page_id AND amounts.sector_id IS NULL
    WHERE (SELECT are_few FROM few)
    GROUP BY kind, currency, per, first, last, programme.channel, sector
    UNION ALL SELECT kind, currency, per, NULL, NULL, '', SUM(value * 100), {are}, NULL
    FROM amounts WHERE NOT (SELECT are_few FROM few) GROUP BY kind, currency, per
)
SELECT kind, currency, per, first, last, channel, value, are,
    (SELECT count(*) FROM (SELECT DISTINCT page_id FROM amounts) AS counted), (SELECT count(*) FROM programmes),
    (SELECT are_few FROM few), sector.id, ARRAY[{names}]
FROM portions LEFT JOIN {sector} AS sector ON sector.id = portions.sector
"""


@dataclass(frozen=True, slots=True)
class Portion:
    """What falls to one sector of an amount, or of many; `sector` is None where the programmes do not say it.

    `first` and `last` are the years in which the period starts and ends, None where that is not known. `exactness`
    has the values of all amounts. The channel of a sum of all channels is None.
    """

    kind: MoneyLine.Kind
    currency: str
    per: MoneyLine.Per
    first: int | None
    last: int | None
    channel: Channel | None
    value: Decimal
    exactness: frozenset[Figure.Exactness]
    sector: Sector | None


@dataclass(frozen=True, slots=True)
class Below:
    """The portions of programmes, how many of these have amounts, and how many there are; 0 where none has any.

    Where there are too many, they are sums: of all years, channels and sectors.
    """

    portions: list[Portion]
    counted: int = 0
    programmes: int = 0
    are_sums: bool = False


@Compiled
def programmes_below() -> QuerySet:
    programmes = apps.get_model("cooperation.ProgrammePage").objects.filter(path__startswith=Parameter("path"))
    return programmes.live().public().order_by().values_list("pk")


def portions_below(page: BasePage) -> Below:
    """The amounts of the public programmes below a page, added in the database once for each version.

    One query, whose answer does not grow with the rows.
    """
    return once(("portions", page.path, shown_day.get()), partial(added, page.path)) if page.pk else Below([])


def added(path: str) -> Below:
    meta = apps.get_model("cooperation.ProgrammePage")._meta
    sql, parameters = programmes_below.sql_with(path=path)
    names = localized_names("name")
    cases = " ".join(f"WHEN '{way}' THEN {1 << bit}" for bit, way in EXACTNESS)
    statement = BELOW.format(
        programmes=sql,
        programme=meta.db_table,
        amount=MoneyLine._meta.db_table,
        share=meta.get_field("sectors").related_model._meta.db_table,
        sector=Sector._meta.db_table,
        last=LAST,
        most=MOST,
        are=f"bit_or(CASE exactness {cases} END)",
        names=", ".join(f"sector.{name}" for name in names),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows = cursor.fetchall()
    portions = []
    for kind, currency, per, first, last, channel, hundredfold, are, *_numbers, pk, texts in rows:
        sector = pk and Sector(pk=pk, **dict(zip(names, texts, strict=True)))
        value, how = hundredfold / WHOLE, frozenset(way for bit, way in EXACTNESS if are >> bit & 1)
        way = Channel(channel) if channel else None
        portions.append(
            Portion(MoneyLine.Kind(kind), currency, MoneyLine.Per(per), first, last, way, value, how, sector)
        )
    *_others, counted, number, are_few, _pk, _texts = rows[0] if rows else [0, 0, True, None, None]
    return Below(portions, counted, number, not are_few)


def portions_of(programme, sectors: list) -> list[Portion]:
    """The portions of one programme as it is in memory, a draft too; `sectors` are its rows."""
    return [
        portion
        for row in finished(rows_of(programme, "money", "sector"))
        for portion in divided(row, Channel(programme.channel), sectors)
    ]


def divided(row: MoneyLine, channel: Channel, sectors: list) -> Iterator[Portion]:
    for sector, share in shares_of(row, sectors):
        yield Portion(
            MoneyLine.Kind(row.kind),
            row.currency,
            MoneyLine.Per(row.per),
            row.first_year,
            row.last_year,
            channel,
            row.value * share / WHOLE,
            frozenset([Figure.Exactness(row.exactness)]),
            sector,
        )


def shares_of(row: MoneyLine, sectors: Iterable) -> list[tuple[Sector | None, Decimal]]:
    """The sectors of an amount with their shares in per cent, which add up to 100."""
    if row.sector_id:
        return [(row.sector, WHOLE)]
    shares = whole_shares(each.share for each in sectors)
    return [(each.sector, share) for each, share in zip(sectors, shares, strict=True) if share] or [(None, WHOLE)]
