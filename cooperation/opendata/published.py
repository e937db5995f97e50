"""The public pages as records, and those that a form has in memory.

Streamed: a constant number of queries for each thousand pages, and no more than a thousand pages in memory. Nothing
here depends on the active language, for a stream goes on after the request that began it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TypeVar

from django.conf import settings
from django.db.models import Exists, Model, OuterRef, Prefetch, prefetch_related_objects
from django.utils import translation
from modeltranslation.utils import build_localized_fieldname

from cooperation import models
from cooperation.dates import PartialDate, PartialDateField
from cooperation.models.activities import DEFAULTS
from cooperation.opendata.records import (
    Call,
    Country,
    Figure,
    Money,
    Organisation,
    Participant,
    Partner,
    Partnership,
    Programme,
    Region,
    Related,
    Reporter,
    SectorShare,
    Texts,
)
from embassy.bilingual.fields import is_blank
from embassy.bilingual.rows import finished
from embassy.clock import today
from embassy.office.models import EmbassySettings
from embassy.pages.querysets import STEP

CHUNK = 1_000  # pages
PARTIES = ("provider", "receiver")  # of an amount
UNREAD = ("body", "agreed_texts", "translation_summary", "editorial_note")


def programmes(**only) -> Iterator[Programme]:
    """The public programmes in the order of the tree; `only` are lookups: pk=21, country="PE"."""
    return stream(public(models.ProgrammePage, **only), programme_rows(), programme_of)


def partners(**only) -> Iterator[Partner]:
    """The public partners in the order of the tree, with their partnerships."""
    return stream(public(models.PartnerPage, **only), partner_rows(), partner_of)


def public(model, country: str | None = None, **only):
    """The public pages of a type below a country, or all."""
    pages = model.objects.live().public().filter(**only).defer(*UNREAD)
    if country is None:
        return pages
    above = models.CountryPage.objects.filter(iso_code=country).first()
    return pages.child_of(above) if above else pages.none()


def stream(pages, rows: list, make) -> Iterator:
    """The records of pages: one query for the countries, then the same number for each thousand."""
    countries, last = countries_by_path(), ""
    while last is not None:
        chunk = list(pages.filter(path__gt=last).order_by("path").prefetch_related(*rows)[:CHUNK])
        records = [make(page, countries[page.path[:-STEP]]) for page in chunk]
        last = chunk[-1].path if len(chunk) == CHUNK else None
        del chunk
        yield from records


def countries_by_path() -> dict[str, Country]:
    """All of them, whether public or not: what is public below one is asked of each page."""
    pages = models.CountryPage.objects.defer("body", "agreed_texts", "translation_summary")
    return {page.path: country_of(page) for page in pages}


def programme_rows() -> list:
    return [
        Prefetch("sectors", models.ProgrammeSector.objects.select_related("sector")),
        Prefetch("organisations", models.ProgrammeOrganisation.objects.select_related("organisation")),
        *rows_of_pages(),
        "regions",
        "related",
    ]


def partner_rows() -> list:
    partnerships = models.Partnership.objects.select_related("organisation").prefetch_related("regions")
    return [
        "organisation",
        Prefetch("partnerships", partnerships),
        Prefetch("calls", models.Call.objects.filter(closes_on__gte=today())),
        *rows_of_pages(),
        "regions",
    ]


def rows_of_pages() -> list[Prefetch]:
    """What all pages with figures have."""
    amounts = models.MoneyLine.objects.select_related("sector", *PARTIES)
    withheld = models.Partnership.objects.filter(name_withheld=True)
    hidden = {
        f"hides_{name}": Exists(withheld.filter(organisation=OuterRef(name))) for name in ("provider", "receiver")
    }
    return [
        Prefetch("figures", models.Figure.objects.select_related("sector")),
        Prefetch("money", amounts.annotate(**hidden)),
    ]


def reporter() -> Reporter:
    """One query."""
    return reporter_of(EmbassySettings.load())


def reporter_of(office: EmbassySettings) -> Reporter:
    codes = {name: getattr(office, name) for name in DEFAULTS}
    return Reporter(office.iati_ref, texts(office, "iati_name") or texts(office, "name"), office.iati_type, codes)


# --- from a page to its record


def texts(instance, name: str) -> Texts:
    columns = {code: getattr(instance, build_localized_fieldname(name, code)) for code, _name in settings.LANGUAGES}
    return {code: text for code, text in columns.items() if not is_blank(text)}


def addresses(page) -> Texts:
    """Local addresses in the languages that the page is written in."""
    if not page.pk:
        return {}
    with translation.override(settings.LANGUAGE_CODE):
        return page.alternates()


def partial_date(text: str) -> PartialDate | None:
    """None also for what a draft should not hold."""
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        return None


Record = TypeVar("Record")


def record_of(kind: type[Record], source: Model, **own) -> Record:
    """The record of a model's instance: fields of the same name as they are, and those that are the record's own."""
    return kind(**{name: read(source) for name, read in readers(kind, type(source)).items() if name not in own}, **own)


@cache
def readers(kind: type, model: type[Model]) -> dict[str, Callable]:
    """How each field of a record that a model has too is read: a text in all languages, a date with its precision."""
    columns = {column.name: column for column in model._meta.concrete_fields if not column.is_relation}
    return {each.name: reader(each.name, columns) for each in fields(kind) if each.name in columns}


def reader(name: str, columns: dict) -> Callable:
    if build_localized_fieldname(name, settings.LANGUAGE_CODE) in columns:
        return lambda source: texts(source, name)
    if isinstance(columns[name], PartialDateField):
        return lambda source: partial_date(getattr(source, name))
    return attrgetter(name)


def country_of(page: models.CountryPage) -> Country:
    return Country(page.iso_code or "", texts(page, "title"), page.pk)


def region_of(region: models.Region) -> Region:
    return record_of(Region, region)


def regions_of(regions: Iterable[models.Region]) -> tuple[Region, ...]:
    return tuple(region_of(region) for region in sorted(regions, key=lambda region: region.code))


def organisation_of(organisation: models.Organisation) -> Organisation:
    return record_of(Organisation, organisation, ref=organisation.iati_ref, language=organisation.name_language)


def figure_of(figure: models.Figure) -> Figure:
    sector = texts(figure.sector, "name") if figure.sector else {}
    code = (figure.sector and figure.sector.code) or ""
    return record_of(Figure, figure, sector=sector, sector_code=code, uid=str(figure.uid))


def money_of(row: models.MoneyLine) -> Money:
    named = {
        name: organisation_of(getattr(row, name))
        for name in PARTIES
        if getattr(row, name) and not getattr(row, f"hides_{name}", False)
    }
    sector = texts(row.sector, "name") if row.sector else {}
    return record_of(Money, row, sector=sector, uid=str(row.uid), **named)


def page_record(kind: type[Record], page, country: Country, **own) -> Record:
    """The record of a page that has figures."""
    figures = tuple(map(figure_of, finished(page.figures.all())))
    money = tuple(map(money_of, finished(page.money.all())))
    about = {"pk": page.pk, "addresses": addresses(page), "published": page.last_published_at}
    return record_of(kind, page, country=country, figures=figures, money=money, **about, **own)


def programme_of(page: models.ProgrammePage, country: Country) -> Programme:
    """The record of a public page, or of a draft with its rows in memory."""
    return page_record(
        Programme,
        page,
        country,
        identifier=page.iati_identifier or "",
        code=page.code or "",
        status=page.status_on(today()).value,
        sectors=tuple(map(sector_share_of, finished(page.sectors.all()))),
        participants=tuple(map(participant_of, finished(page.organisations.all()))),
        regions=regions_of(page.regions.all()),
        goals=tuple(sorted(page.goals)),
        codes={name: getattr(page, name) for name in DEFAULTS if getattr(page, name)},
        related=tuple(record_of(Related, row) for row in page.related.all()),
    )


def draft_of(page: models.ProgrammePage) -> Programme:
    """The record of a page as its form has it, with its rows in memory; what they name is looked up at once."""
    rows_naming = {
        "sectors": ["sector"],
        "organisations": ["organisation"],
        "figures": ["sector"],
        "money": ["sector", *PARTIES],
    }
    for accessor, named in rows_naming.items():
        rows = list(getattr(page, accessor).all())
        prefetch_related_objects(rows, *named)
        setattr(page, accessor, rows)
    return programme_of(page, country_of(page.country))


def outline_of(page: models.ProgrammePage, country: models.CountryPage, sectors, organisations) -> Programme:
    """A record without figures and amounts, from rows that are already there: it costs no query."""
    return record_of(
        Programme,
        page,
        country=country_of(country),
        identifier=page.iati_identifier or "",
        sectors=tuple(map(sector_share_of, sectors)),
        participants=tuple(map(participant_of, organisations)),
    )


def sector_share_of(row: models.ProgrammeSector) -> SectorShare:
    return record_of(SectorShare, row, sector=texts(row.sector, "name"), code=row.sector.code or "")


def participant_of(row: models.ProgrammeOrganisation) -> Participant:
    return record_of(Participant, row, organisation=organisation_of(row.organisation))


def partner_of(page: models.PartnerPage, country: Country) -> Partner:
    partnerships = list(page.partnerships.all())
    return page_record(
        Partner,
        page,
        country,
        organisation=organisation_of(page.organisation),
        website=page.public_website,
        calls=tuple(record_of(Call, row, uid=str(row.uid)) for row in page.calls.all()),
        regions=tuple(region_of(region) for region in page.public_regions(partnerships)),
        partnerships=tuple(map(partnership_of, partnerships)),
    )


def partnership_of(row: models.Partnership) -> Partnership:
    organisation = row.public_organisation and organisation_of(row.public_organisation)
    return record_of(
        Partnership, row, uid=str(row.uid), organisation=organisation, regions=regions_of(row.public_regions)
    )
