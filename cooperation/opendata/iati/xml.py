"""A programme as an activity of IATI 2.03, its elements in the order of the standard."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

from django.utils import timezone
from lxml import etree

from cooperation.models import Figure, MoneyLine
from cooperation.models.programmes import ProgrammePage, Status
from cooperation.opendata.iati.places import places
from cooperation.opendata.iati.results import OTHER_RESULT, Indicator, indicators
from cooperation.opendata.iati.words import described, file_note, label_of, line, period_note, precision_note, tidy
from cooperation.opendata.records import Money, Organisation, Programme, Region, Reporter, SectorShare, Texts
from cooperation.rules import whole_shares
from cooperation.spreadsheets.cells import plain
from embassy.clock import today

VERSION = "2.03"
MEDIA_TYPE = "application/xml"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# IATI codelists.
STATUS = {  # ActivityStatus
    Status.PLANNED: "1",
    Status.RUNNING: "2",
    Status.ENDING: "2",
    Status.ENDED: "4",
    Status.CANCELLED: "5",
    Status.SUSPENDED: "6",
}
DEFAULT_TAGS = {  # what holds for all money of an activity, by the names of our fields, in the order of the standard
    "collaboration_type": "collaboration-type",
    "flow_type": "default-flow-type",
    "finance_type": "default-finance-type",
    "aid_type": "default-aid-type",
    "tied_status": "default-tied-status",
}
PLANNED_START, ACTUAL_START, PLANNED_END, ACTUAL_END = "1", "2", "3", "4"  # ActivityDateType
NATIONAL, SEVERAL_REGIONS, ONE_REGION = "4", "5", "6"  # ActivityScope
DAC_PURPOSE = "1"  # SectorVocabulary
GOALS, OWN = "2", "99"  # TagVocabulary
OWN_LIST = "/data/"  # where the codes of the embassy's own vocabulary are explained, below the address of the site
GEONAMES = "G1"  # GeographicVocabulary
WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326"
APPROXIMATE, WHERE_IT_HAPPENS, ADMINISTRATIVE = "2", "1", "1"  # exactness, reach, class of a location
INTERNAL_CODE = "A1"  # OtherIdentifierType
WEB_PAGE = "A12"  # DocumentCategory
WHOLE = 100


def add(parent, tag: str, text: str | None = None, **attributes: str):
    """An element with its attributes (in_this_form for in-this-form), without those that are empty."""
    given = {name.replace("_", "-"): value for name, value in attributes.items() if value}
    element = etree.SubElement(parent, tag, given)
    element.text = text
    return element


def narrate(parent, texts: Texts, write=line):
    """A narrative for each language."""
    for code, text in texts.items():
        if written := write(text):
            add(parent, "narrative", written).set(LANG, code)
    return parent


def file_of(programmes: Iterable[Programme], reporter: Reporter, base: str) -> Iterator[bytes]:
    """The bytes of a file, a part for each activity. `base` is the address of the site: https://www.example.org."""
    written = BytesIO()
    with etree.xmlfile(written, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("iati-activities", version=VERSION):
            file.write("\n")
            for programme in programmes:
                file.write(activity(programme, reporter, base), pretty_print=True)
                file.flush()
                yield taken(written)
    yield taken(written)


def taken(file: BytesIO) -> bytes:
    """What was written since the last time; the file is empty again."""
    part = file.getvalue()
    file.seek(0)
    file.truncate()
    return part


def activity(programme: Programme, reporter: Reporter, base: str):
    """One activity. Its programme passes the rules of cooperation.opendata.iati.rules."""
    element = etree.Element("iati-activity")
    if changed := last_updated(programme):
        element.set("last-updated-datetime", changed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    if programme.channel == ProgrammePage.Channel.HUMANITARIAN:
        element.set("humanitarian", "1")
    add(element, "iati-identifier", programme.identifier)
    narrate(add(element, "reporting-org", ref=reporter.ref, type=reporter.type, secondary_reporter="1"), reporter.name)
    narrate(add(element, "title"), programme.title)
    narrate(add(element, "description", type="1"), programme.objective, tidy)
    for participant in programme.participants:
        add_organisation(element, "participating-org", participant.organisation, role=participant.role)
    if programme.code:
        other = add(element, "other-identifier", ref=line(programme.code), type=INTERNAL_CODE)
        add(other, "owner-org", ref=reporter.ref)
    add(element, "activity-status", code=STATUS[Status(programme.status)])
    add_dates(element, programme)
    add(element, "activity-scope", code=scope(programme.regions))
    country = add(element, "recipient-country", code=programme.country.code, percentage=str(WHOLE))
    narrate(country, programme.country.name)
    for region in programme.regions:
        add_location(element, region)
    for row, share in main_sectors(programme):
        add(element, "sector", vocabulary=DAC_PURPOSE, code=row.purpose_code, percentage=plain(share))
    add_tags(element, programme, f"{base}{OWN_LIST}")
    codes = reporter.codes | programme.codes
    for name, tag in DEFAULT_TAGS.items():
        add(element, tag, code=codes[name])
    add_money(element, programme.money)
    for code, address in programme.addresses.items():
        link = add(element, "document-link", url=f"{base}{address}", format="text/html")
        narrate(add(link, "title"), {code: programme.title[code]})
        add(link, "category", code=WEB_PAGE)
        add(link, "language", code=code)
    for related in programme.related:
        add(element, "related-activity", ref=related.identifier, type=related.kind)
    for indicator in indicators(programme):
        add_result(element, indicator)
    return element


def last_updated(programme: Programme) -> datetime | None:
    """When the activity last changed: when it was published, or when a day came that changed its status."""
    days = []
    if programme.start and programme.start.first_day <= today():
        days.append(programme.start.first_day)
    if programme.end and programme.end.last_day < today():
        days.append(programme.end.last_day + timedelta(days=1))
    moments = [timezone.make_aware(datetime.combine(day, time.min)) for day in days]
    return max(moment for moment in (*moments, programme.published) if moment) if programme.published else None


def add_organisation(parent, tag: str, organisation: Organisation, **more: str):
    name = organisation.name
    if organisation.language and name:
        name = {organisation.language: next(iter(name.values()))}
    narrate(add(parent, tag, ref=organisation.ref, type=organisation.type, **more), name)


def add_dates(element, programme: Programme):
    """Planned dates, until they have come true: nothing that is still to come has an actual date."""
    start, end = programme.start, programme.end
    cancelled, ended = programme.status == Status.CANCELLED, programme.status == Status.ENDED
    begun = start and start.first_day <= today() and not cancelled
    if programme.file_date and (begun or not start):  # an activity has one planned start
        add_date(element, PLANNED_START, programme.file_date, file_note())
    if start:
        add_date(element, ACTUAL_START if begun else PLANNED_START, start.first_day, precision_note(start))
    if end:
        add_date(element, ACTUAL_END if ended else PLANNED_END, end.last_day, precision_note(end))


def add_date(element, kind: str, day: date, note: Texts):
    narrate(add(element, "activity-date", type=kind, iso_date=day.isoformat()), note)


def scope(regions: tuple[Region, ...]) -> str:
    return {0: NATIONAL, 1: ONE_REGION}.get(len(regions), SEVERAL_REGIONS)


def add_location(element, region: Region):
    location, place = add(element, "location", ref=region.code), places().get(region.code)
    add(location, "location-reach", code=WHERE_IT_HAPPENS)
    if place:
        add(location, "location-id", vocabulary=GEONAMES, code=place.geonames)
    narrate(add(location, "name"), region.name)
    if place:
        add(location, "administrative", vocabulary=GEONAMES, level="1", code=place.geonames)
        add(add(location, "point", srsName=WGS84), "pos", f"{place.latitude} {place.longitude}")
        add(location, "exactness", code=APPROXIMATE)
    add(location, "location-class", code=ADMINISTRATIVE)


def main_sectors(programme: Programme) -> list[tuple[SectorShare, Decimal]]:
    """The sectors with their shares, without the secondary ones: the standard has no sector without a percentage."""
    shares = whole_shares(row.share for row in programme.sectors)
    return [(row, share) for row, share in zip(programme.sectors, shares, strict=True) if share]


def add_tags(element, programme: Programme, own_list: str):
    """The goals, and the sectors as the embassy names them: the main ones in their order, then the secondary ones."""
    for goal in programme.goals:
        add(element, "tag", vocabulary=GOALS, code=str(goal))
    main = [row for row, _share in main_sectors(programme)]
    for row in (*main, *(row for row in programme.sectors if row not in main)):
        tag = add(element, "tag", vocabulary=OWN, vocabulary_uri=own_list, code=row.code or "sector")
        narrate(tag, row.sector)


def add_money(element, rows: tuple[Money, ...]):
    """Budgets, then what was committed or spent. A budget has no place for who pays and who is paid."""
    for row in rows:
        if row.kind == MoneyLine.Kind.BUDGET:
            budget = add(element, "budget")
            add(budget, "period-start", iso_date=row.period_start.isoformat())
            add(budget, "period-end", iso_date=row.period_end.isoformat())
            add_value(budget, row)
    for row in rows:
        if row.kind != MoneyLine.Kind.BUDGET:
            add_transaction(element, row)


def add_transaction(element, row: Money):
    """On the day of a commitment, or on the last of the period in which money was spent."""
    day = row.value_date if row.kind == MoneyLine.Kind.COMMITMENT else row.period_end
    transaction = add(element, "transaction")
    add(transaction, "transaction-type", code=row.kind)
    add(transaction, "transaction-date", iso_date=day.isoformat())
    add_value(transaction, row)
    is_of_one_day = row.period_start == row.period_end == day
    has_note = row.period_start and row.period_end and not is_of_one_day
    note = period_note(row.period_start, row.period_end) if has_note else {}
    if words := described(row.description, note):
        narrate(add(transaction, "description"), words)
    if row.provider:
        add_organisation(transaction, "provider-org", row.provider)
    if row.receiver:
        add_organisation(transaction, "receiver-org", row.receiver)


def add_value(parent, row: Money):
    add(parent, "value", plain(row.value), currency=row.currency, value_date=row.value_date.isoformat())


def add_result(element, indicator: Indicator):
    result = add(element, "result", type=OTHER_RESULT)
    narrate(add(result, "title"), indicator.label)
    counted = add(result, "indicator", measure=indicator.measure)
    narrate(add(counted, "title"), indicator.label)
    if indicator.currency:
        narrate(add(counted, "description"), label_of(indicator.currency))
    if indicator.baseline_year:
        add(counted, "baseline", year=str(indicator.baseline_year), value="0")
    for (start, end), figures in indicator.figures():
        period = add(counted, "period")
        add(period, "period-start", iso_date=start.isoformat())
        add(period, "period-end", iso_date=end.isoformat())
        for figure in figures:
            said = add(period, "target" if figure.kind == Figure.Kind.TARGET else "actual", value=plain(figure.number))
            if figure.exactness != Figure.Exactness.EXACT:
                narrate(add(said, "comment"), label_of(Figure.Exactness(figure.exactness)))
