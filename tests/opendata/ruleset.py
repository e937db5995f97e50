"""The rules of IATI 2.03 asked of a file itself, apart from the site's own code. Source: IATI's standard ruleset."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

from lxml import etree

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "iati_schema/iati-activities-schema.xsd"))
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def violations(content: bytes, today: date) -> list[str]:
    """What the schema and the rules object to."""
    tree = etree.fromstring(content)
    if not SCHEMA.validate(tree):
        return [str(error) for error in SCHEMA.error_log]
    return [
        f"{name}: {rule}" for one in tree for name in [one.findtext("iati-identifier")] for rule in broken(one, today)
    ]


def broken(activity, today: date):
    yield from broken_dates(activity, today)
    reporter, identifier = activity.find("reporting-org").get("ref"), activity.findtext("iati-identifier")
    if identifier == reporter or not identifier.startswith(f"{reporter}-"):
        yield "identifier"
    shares = defaultdict(list)
    for sector in activity.findall("sector"):
        shares[sector.get("vocabulary")].append(Decimal(sector.get("percentage")))
    if not shares or any(sum(parts) != 100 for parts in shares.values()):
        yield "sectors"
    if sum(Decimal(one.get("percentage")) for one in activity.findall("recipient-country")) != 100:
        yield "countries"
    for narrative in activity.iter("narrative"):
        if not narrative.get(LANG) or not (narrative.text or "").strip():
            yield "language of a narrative"
    for one in activity.findall("participating-org"):
        if not one.get("ref") and one.find("narrative") is None:
            yield "organisation"
    for indicator in activity.iter("indicator"):
        for said in (*indicator.iter("target"), *indicator.iter("actual"), *indicator.findall("baseline")):
            Decimal(said.get("value"))


def broken_dates(activity, today: date):
    dates = {one.get("type"): date.fromisoformat(one.get("iso-date")) for one in activity.findall("activity-date")}
    if not dates.keys() & {"1", "2"}:
        yield "start date"
    if any(dates[kind] > today for kind in dates.keys() & {"2", "4"}):
        yield "actual date in the future"
    starts = [dates[kind] for kind in "12" if kind in dates]
    ends = [dates[kind] for kind in "34" if kind in dates]
    if starts and ends and min(starts) > max(ends):
        yield "dates in order"
    for period in (*activity.iter("period"), *activity.findall("budget")):
        start, end = (date.fromisoformat(period.find(name).get("iso-date")) for name in ("period-start", "period-end"))
        if start > end:
            yield "period in order"
        if period.tag == "budget" and (end - start).days > 365:
            yield "budget of a year"
    for transaction in activity.findall("transaction"):
        if date.fromisoformat(transaction.find("transaction-date").get("iso-date")) > today:
            yield "transaction in the future"
