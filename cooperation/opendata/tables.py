"""The open data as tables: which rows and columns each has.

One definition makes the CSV, the JSON, the answers of the API with their OpenAPI schemas, and the page that explains
them. Names and codes are stable and in English; texts have a column for each language.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cooperation.models import MoneyLine
from cooperation.models.figures import CURRENCIES
from cooperation.models.money import Channel
from cooperation.models.programmes import ProgrammeOrganisation
from cooperation.opendata import published
from cooperation.opendata.columns import (
    LAST_CHECKED,
    PAGE_TITLE,
    PUBLISHED,
    Column,
    Kind,
    Row,
    address,
    aid_code,
    identity,
    organisation_columns,
    organisations_in,
    origin,
    party,
    place,
    regions,
    title,
)
from cooperation.opendata.countries import CountryRecord, countries
from cooperation.opendata.records import Call, Figure, Money, Partner, Partnership, Programme


@dataclass(frozen=True)
class Table:
    """`read` streams its records; the column `id` tells rows apart for good."""

    name: str
    title: Promise
    description: Promise
    read: Callable[..., Iterator]
    columns: tuple[Column, ...]

    def rows(self, base: str, **only) -> Iterator[Row]:
        """The public rows, streamed. `base` is the address of the site: https://www.example.org."""
        return (self.row(record, base) for record in self.read(**only))

    def row(self, record, base: str) -> Row:
        return {name: cell for column in self.columns for name, cell in column.cells(record, base).items()}

    @property
    def names(self) -> list[str]:
        return [name for column in self.columns for name in column.languages]


# --- records of the tables that have no page of their own


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure with the page that it stands on."""

    about: str
    page: CountryRecord | Programme | Partner
    figure: Figure


@dataclass(frozen=True, slots=True)
class MoneyRecord:
    """An amount with the page that it stands on."""

    about: str
    page: CountryRecord | Programme | Partner
    money: Money

    @property
    def kind(self) -> str:
        return MoneyLine.Kind(self.money.kind).name.lower()

    @property
    def year(self) -> int | None:
        """The year in which the whole period lies."""
        start, end = self.money.period_start, self.money.period_end
        return start.year if start and end and start.year == end.year else None

    @property
    def channel(self) -> str:
        """That of a programme or a partner; of a country, the amount's own."""
        if self.about == "country":
            return self.money.channel
        return self.page.channel if self.about == "programme" else Channel.NON_GOVERNMENTAL.value


@dataclass(frozen=True, slots=True)
class PartnershipRecord:
    partner: Partner
    partnership: Partnership


@dataclass(frozen=True, slots=True)
class CallRecord:
    partner: Partner
    call: Call


def programmes(**only) -> Iterator[Programme]:
    """Programmes with the codes that hold for them, those of the settings included."""
    usual = published.reporter().codes
    for programme in published.programmes(**only):
        yield replace(programme, codes=usual | programme.codes)


def figures(**only) -> Iterator[FigureRecord]:
    """Those of countries, then of programmes, then of partners."""
    for about, page in pages(**only):
        for figure in page.figures:
            yield FigureRecord(about, page, figure)


def pages(**only) -> Iterator[tuple[str, CountryRecord | Programme | Partner]]:
    for about, read in (("country", countries), ("programme", published.programmes), ("partner", published.partners)):
        for page in read(**only):
            yield about, page


def budgets(**only) -> Iterator[MoneyRecord]:
    return (each for each in money(**only) if each.money.kind == MoneyLine.Kind.BUDGET)


def spending(**only) -> Iterator[MoneyRecord]:
    return (each for each in money(**only) if each.money.kind != MoneyLine.Kind.BUDGET)


def money(**only) -> Iterator[MoneyRecord]:
    """In the same order."""
    for about, page in pages(**only):
        for amount in page.money:
            yield MoneyRecord(about, page, amount)


def partnerships(**only) -> Iterator[PartnershipRecord]:
    for partner in published.partners(**only):
        for partnership in partner.partnerships:
            yield PartnershipRecord(partner, partnership)


def calls(**only) -> Iterator[CallRecord]:
    for partner in published.partners(**only):
        for call in partner.calls:
            yield CallRecord(partner, call)


# --- the tables

PROGRAMMES = Table(
    "programmes",
    _("Programmes"),
    _("Programmes of cooperation: what was agreed, where, by whom and for how long."),
    programmes,
    (
        identity(_("Number of the programme, which stays the same.")),
        Column("iati_identifier", Kind.CODE, _("Identifier of the activity in IATI."), lambda each: each.identifier),
        Column("code", Kind.CODE, _("The embassy’s own code.")),
        title("title", PAGE_TITLE),
        Column("objective", Kind.TEXT, _("What the programme is to achieve."), translated=True),
        *place(),
        regions(),
        Column(
            "channel",
            Kind.CODE,
            _("Channel: governmental, non-governmental, multilateral, university or humanitarian."),
        ),
        Column(
            "status",
            Kind.CODE,
            _("Status on the day of the file: planned, running, ending (this year), ended, suspended or cancelled."),
        ),
        Column("start", Kind.DATE, _("Start, as precise as the source.")),
        Column("end", Kind.DATE, _("End, as precise as the source.")),
        Column("file_date", Kind.DATE, _("Date of the technical and financial file, which is no start.")),
        Column(
            "sectors",
            Kind.TEXT,
            _("Sectors, as the embassy names them."),
            lambda each: [row.sector for row in each.sectors],
            translated=True,
            many=True,
        ),
        Column(
            "sector_codes",
            Kind.CODE,
            _("The same sectors, by the codes that stay the same."),
            lambda each: [row.code for row in each.sectors],
            many=True,
        ),
        Column(
            "purpose_codes",
            Kind.CODE,
            _("Purpose codes of the OECD’s DAC, in the order of the sectors."),
            lambda each: [row.purpose_code for row in each.sectors],
            many=True,
        ),
        Column(
            "sector_shares",
            Kind.NUMBER,
            _("Shares in per cent, in the order of the sectors. Empty for a lone sector and for secondary ones."),
            lambda each: [row.share for row in each.sectors],
            many=True,
        ),
        organisations_in("funding", ProgrammeOrganisation.Role.FUNDING, _("Organisations that pay.")),
        organisations_in(
            "accountable", ProgrammeOrganisation.Role.ACCOUNTABLE, _("Organisations that are accountable.")
        ),
        organisations_in("extending", ProgrammeOrganisation.Role.EXTENDING, _("Organisations that pass money on.")),
        organisations_in("implementing", ProgrammeOrganisation.Role.IMPLEMENTING, _("Organisations that do the work.")),
        Column("goals", Kind.INTEGER, _("Sustainable Development Goals, by their numbers."), many=True),
        aid_code("collaboration_type", _("IATI’s codelist CollaborationType.")),
        aid_code("flow_type", _("IATI’s codelist FlowType.")),
        aid_code("aid_type", _("IATI’s codelist AidType.")),
        aid_code("finance_type", _("IATI’s codelist FinanceType.")),
        aid_code("tied_status", _("IATI’s codelist TiedStatus.")),
        *origin(),
        LAST_CHECKED,
        PUBLISHED,
        address(),
    ),
)

FIGURES = Table(
    "figures",
    _("Figures"),
    _("Numbers about countries, programmes and partners: what was reached and what was aimed at."),
    figures,
    (
        Column("id", Kind.CODE, _("Identifier of the row, which stays the same."), lambda each: each.figure.uid),
        Column("about", Kind.CODE, _("What it is about: country, programme or partner.")),
        Column("about_id", Kind.INTEGER, _("Number of that country, programme or partner."), lambda each: each.page.pk),
        title("about_title", PAGE_TITLE, lambda each: each.page),
        *place(lambda each: each.page),
        Column("kind", Kind.CODE, _("Kind: result, target or amount."), lambda each: each.figure.kind),
        Column("value", Kind.NUMBER, _("The number."), lambda each: each.figure.number),
        Column("exactness", Kind.CODE, _("Exactness: exact, about, more (than)."), lambda each: each.figure.exactness),
        Column(
            "unit",
            Kind.CODE,
            _("Unit: count, percent, change (in per cent) or amount."),
            lambda each: "amount" if each.figure.unit in CURRENCIES else each.figure.unit,
        ),
        Column(
            "currency",
            Kind.CODE,
            _("Currency of an amount, by its code of ISO 4217."),
            lambda each: each.figure.unit if each.figure.unit in CURRENCIES else None,
        ),
        Column("label", Kind.TEXT, _("What the number counts."), lambda each: each.figure.label, True),
        Column(
            "timing", Kind.CODE, _("How the year is meant: in, since or by that year."), lambda each: each.figure.timing
        ),
        Column("year", Kind.INTEGER, _("Year, or the first of several."), lambda each: each.figure.year),
        Column("until_year", Kind.INTEGER, _("The last of several years."), lambda each: each.figure.until_year),
        Column("sector", Kind.TEXT, _("Sector, as the embassy names it."), lambda each: each.figure.sector, True),
        Column("sector_code", Kind.CODE, _("The sector, by its code."), lambda each: each.figure.sector_code),
        *origin(lambda each: each.figure),
        Column(
            "source_before",
            Kind.INTEGER,
            _("Of a source without a date: the year before which it was written."),
            lambda each: each.figure.source_before,
        ),
        Column(
            "last_checked",
            Kind.DATE,
            _("Day on which somebody last compared the figure with its source."),
            lambda each: each.figure.checked_on,
        ),
        address(lambda each: each.page),
    ),
)

MONEY = (
    Column("id", Kind.CODE, _("Identifier of the row, which stays the same."), lambda each: each.money.uid),
    Column("about", Kind.CODE, _("What it is about: country, programme or partner.")),
    Column("about_id", Kind.INTEGER, _("Number of that country, programme or partner."), lambda each: each.page.pk),
    title("about_title", PAGE_TITLE, lambda each: each.page),
    *place(lambda each: each.page),
    Column("kind", Kind.CODE, _("Kind: budget, commitment, disbursement or expenditure.")),
    Column("value", Kind.NUMBER, _("The amount."), lambda each: each.money.value),
    Column("currency", Kind.CODE, _("Currency, by its code of ISO 4217."), lambda each: each.money.currency),
    Column("exactness", Kind.CODE, _("Exactness: exact, about, more (than)."), lambda each: each.money.exactness),
    Column("per", Kind.CODE, _("What the amount is for: the whole period, or each year."), lambda each: each.money.per),
    Column("year", Kind.INTEGER, _("Year, where the period lies in one.")),
    Column("period_start", Kind.DATE, _("First day of the period."), lambda each: each.money.period_start),
    Column("period_end", Kind.DATE, _("Last day of the period."), lambda each: each.money.period_end),
    Column("value_date", Kind.DATE, _("Day whose exchange rate counts."), lambda each: each.money.value_date),
    Column(
        "channel", Kind.CODE, _("Channel: governmental, non-governmental, multilateral, university or humanitarian.")
    ),
    Column("sector", Kind.TEXT, _("Sector, where the amount is for one alone."), lambda each: each.money.sector, True),
    *party("provider", _("Who pays."), _("Identifier in IATI of who pays.")),
    *party("receiver", _("Who is paid."), _("Identifier in IATI of who is paid.")),
    Column("description", Kind.TEXT, _("What the amount is for."), lambda each: each.money.description, True),
    *origin(lambda each: each.money),
    Column(
        "last_checked",
        Kind.DATE,
        _("Day on which somebody last compared the amount with its source."),
        lambda each: each.money.checked_on,
    ),
    address(lambda each: each.page),
)

BUDGETS = Table(
    "budgets",
    _("Budgets"),
    _(
        "What was set aside, in the currency of the source. What stands with a country or a partner is its source’s "
        "own statement: do not add it to the amounts of programmes."
    ),
    budgets,
    MONEY,
)

SPENDING = Table(
    "spending",
    _("Commitments and spending"),
    _(
        "What was committed, passed on and spent, in the currency of the source. Add amounts of one kind and one "
        "currency alone, and those of countries or partners never to those of programmes."
    ),
    spending,
    MONEY,
)

PARTNERS = Table(
    "partners",
    _("Partners"),
    _("Non-governmental organisations and what they do in a country."),
    published.partners,
    (
        identity(_("Number of the partner, which stays the same.")),
        title("title", PAGE_TITLE),
        *place(),
        *organisation_columns(lambda each: each.organisation),
        Column("since", Kind.INTEGER, _("In the country since this year.")),
        Column(
            "since_precision",
            Kind.CODE,
            _("Precision of that year: year, or decade (its first, middle or last years)."),
            lambda each: each.since and each.since_precision,
        ),
        Column("website", Kind.TEXT, _("Website of the partner.")),
        Column("contact", Kind.TEXT, _("Office or function to turn to."), translated=True),
        Column("email", Kind.TEXT, _("E-mail address of the partner.")),
        Column("telephone", Kind.TEXT, _("Telephone number of the partner.")),
        Column("lead", Kind.TEXT, _("What the partner does, in some sentences."), translated=True),
        Column("summary", Kind.TEXT, _("What the partner does, in a few words."), translated=True),
        regions(),
        *origin(),
        LAST_CHECKED,
        PUBLISHED,
        address(),
    ),
)

PARTNERSHIPS = Table(
    "partnerships",
    _("Partnerships"),
    _("What the partners do together with local organisations."),
    partnerships,
    (
        Column(
            "id",
            Kind.CODE,
            _("Identifier of the row, which stays the same."),
            lambda each: each.partnership.uid,
        ),
        Column("partner_id", Kind.INTEGER, _("Number of the partner."), lambda each: each.partner.pk),
        title("partner_title", PAGE_TITLE, lambda each: each.partner),
        *place(lambda each: each.partner),
        *organisation_columns(lambda each: each.partnership.organisation),
        Column("since", Kind.INTEGER, _("Since this year."), lambda each: each.partnership.since),
        regions(
            _("Regions, by their codes of ISO 3166-2. None: the whole country, or they are withheld."),
            lambda each: each.partnership,
        ),
        Column("achieved", Kind.TEXT, _("What was achieved."), lambda each: each.partnership.achieved, True),
        *origin(lambda each: each.partnership),
        address(lambda each: each.partner),
    ),
)

CALLS = Table(
    "calls",
    _("Calls"),
    _("What partners invite people to, up to the closing day."),
    calls,
    (
        Column("id", Kind.CODE, _("Identifier of the row, which stays the same."), lambda each: each.call.uid),
        Column("partner_id", Kind.INTEGER, _("Number of the partner."), lambda each: each.partner.pk),
        title("partner_title", PAGE_TITLE, lambda each: each.partner),
        *place(lambda each: each.partner),
        Column("title", Kind.TEXT, _("Title of the call."), lambda each: each.call.title, True),
        Column("description", Kind.TEXT, _("What the call is about."), lambda each: each.call.description, True),
        Column(
            "closes_on", Kind.DATE, _("Closing day. The day after, the row is gone."), lambda each: each.call.closes_on
        ),
        Column("link", Kind.TEXT, _("Where to answer the call."), lambda each: each.call.link),
        address(lambda each: each.partner),
    ),
)

COUNTRIES = Table(
    "countries",
    _("Countries"),
    _("The countries that Belgium works in."),
    countries,
    (
        identity(_("Number of the country, which stays the same.")),
        Column("code", Kind.CODE, _("Country, by its code of ISO 3166-1."), lambda each: each.country.code),
        title("name", _("Country, by its name.")),
        Column("since", Kind.INTEGER, _("Cooperation since this year.")),
        Column("governmental_from", Kind.INTEGER, _("Cooperation between governments from this year.")),
        Column(
            "governmental_to",
            Kind.INTEGER,
            _("Cooperation between governments until this year. Empty while it goes on."),
        ),
        Column("lead", Kind.TEXT, _("The cooperation in some sentences."), translated=True),
        Column("summary", Kind.TEXT, _("The cooperation in a few words."), translated=True),
        regions(_("Regions with cooperation, by their codes of ISO 3166-2.")),
        *origin(),
        LAST_CHECKED,
        PUBLISHED,
        address(),
    ),
)

TABLES = {
    table.name: table for table in (PROGRAMMES, FIGURES, BUDGETS, SPENDING, PARTNERS, PARTNERSHIPS, CALLS, COUNTRIES)
}
