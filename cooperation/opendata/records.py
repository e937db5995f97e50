"""The public facts as plain values in every language, for whatever form they go out in."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from cooperation import models
from cooperation.dates import PartialDate
from cooperation.models.programmes import Status

Texts = dict[str, str]  # by language code; without the languages that have no text


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who publishes the data: the embassy, by the identifier under which it is registered; `codes` by field name."""

    ref: str
    name: Texts
    type: str
    codes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    name: Texts
    pk: int | None = None


@dataclass(frozen=True, slots=True)
class Region:
    code: str
    name: Texts


@dataclass(frozen=True, slots=True)
class Organisation:
    """`language` is that of a name that is not translated."""

    name: Texts
    type: str
    ref: str = ""
    acronym: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    role: str
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class SectorShare:
    """`share` in per cent; None for a lone sector, and for a secondary one."""

    sector: Texts
    purpose_code: str
    share: Decimal | None = None
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    source: Texts = field(default_factory=dict)
    source_date: PartialDate | None = None
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class Figure(Sourced):
    """As cooperation.models.Figure has it."""

    kind: str
    number: Decimal
    unit: str
    label: Texts
    exactness: str = models.Figure.Exactness.EXACT.value
    timing: str = models.Figure.Timing.IN.value
    year: int | None = None
    until_year: int | None = None
    sector: Texts = field(default_factory=dict)
    source_before: int | None = None
    sector_code: str = ""
    checked_on: date | None = None
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Money(Sourced):
    """As cooperation.models.MoneyLine has it. Who pays or is paid is None, too, where the name is withheld."""

    kind: str
    value: Decimal
    currency: str
    period_start: date | None = None
    period_end: date | None = None
    value_date: date | None = None
    exactness: str = models.Figure.Exactness.EXACT.value
    per: str = models.MoneyLine.Per.PERIOD.value
    channel: str = ""
    sector: Texts = field(default_factory=dict)
    provider: Organisation | None = None
    receiver: Organisation | None = None
    description: Texts = field(default_factory=dict)
    checked_on: date | None = None
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    identifier: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord(Sourced):
    """What all pages with figures say. `addresses` are local, by language."""

    title: Texts
    country: Country
    pk: int | None = None
    addresses: Texts = field(default_factory=dict)
    regions: tuple[Region, ...] = ()
    figures: tuple[Figure, ...] = ()
    money: tuple[Money, ...] = ()
    checked_on: date | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(PageRecord):
    """A programme on one day: `status` is that day's."""

    identifier: str = ""
    code: str = ""
    objective: Texts = field(default_factory=dict)
    channel: str = models.ProgrammePage.Channel.GOVERNMENTAL.value
    start: PartialDate | None = None
    end: PartialDate | None = None
    file_date: date | None = None  # of the technical and financial file
    interruption: str = ""
    status: str = Status.RUNNING.value
    sectors: tuple[SectorShare, ...] = ()
    participants: tuple[Participant, ...] = ()
    goals: tuple[int, ...] = ()
    codes: dict[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership(Sourced):
    """`organisation` is None, and `regions` empty, where they are withheld."""

    uid: str
    organisation: Organisation | None
    since: int | None
    regions: tuple[Region, ...]
    achieved: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    uid: str
    title: Texts
    description: Texts
    closes_on: date
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(PageRecord):
    organisation: Organisation
    since: int | None
    since_precision: str
    website: str
    contact: Texts
    email: str
    telephone: str
    lead: Texts
    summary: Texts
    partnerships: tuple[Partnership, ...]
    calls: tuple[Call, ...]  # those that are open
