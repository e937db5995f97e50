"""What was read in a text. All positions are of the text's plain words (embassy.desk.records.Text.words)."""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
Part = tuple[int | None, int | None, int | None]  # year, month, day; None for what the text leaves open


class Time(StrEnum):
    """What a clause speaks of."""

    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"


class About(StrEnum):
    """What kind of thing the subject of a clause is, as far as the words alone tell."""

    RECORD = "record"  # "het programma", "la cooperación belga", a pronoun that stands for it
    NAMED = "named"  # a name, which may be that of a record
    PART = "part"  # a phase, a contract, a mandate, a study of it
    TEAM = "team"  # those who carry it out, and the work they do: "het projectteam", "las obras"
    OTHER = "other"  # anything else
    NOTHING = "nothing"  # no subject in the words (Spanish leaves it out; impersonal)


@dataclass(frozen=True)
class Moment:
    """A day or a period, with its precision: what the text leaves open is None.

    `relation` is what its preposition says: "" (none), "in", "until", "since" (sinds, desde), "from" (vanaf, a partir
    de), "by" (tegen, a más tardar), "before", "after", "for" (voor 2020), "of" (van 2017, de 2017), or "through" for a
    period with its begin and its end ("van 2014 tot 2019", "2014-2019").
    """

    span: Span  # with the preposition
    first: Part
    last: Part
    precision: str  # "day", "month", "season", "half", "quarter", "year", "years", "decade"
    relation: str = ""
    part: str = ""  # "begin", "mid", "end"
    season: str = ""  # "spring", "summer", "autumn", "winter"
    weekday: int | None = None  # 0 is Monday
    is_about: bool = False  # "rond 2019", "hacia 2019"
    is_counted: bool = False  # its year is counted from one named before ("dat jaar", "un año después")


@dataclass(frozen=True)
class Duration:
    span: Span
    amount: float
    unit: str  # "year", "month", "week", "day"
    exactness: str = "exact"  # "about", "more" (more than), "less" (less than)


@dataclass(frozen=True)
class Relative:
    """A time told from the day of writing.

    `kind` is "this", "end-of-this", "next" or "last" (with the period as unit: "year", "school", "summer", "weekday",
    "named-5" for a month of May), "recent" ("since-recently"; "if-past" for a word that is one only in the past
    tense), "soon", or "ago" and "ahead" (with the amount of the unit; None where the text leaves it open).
    """

    span: Span
    kind: str
    unit: str = ""
    amount: float | None = None


@dataclass(frozen=True)
class Sign:
    """Words that tell what a sentence does: speaks of a call ("call"), of a habit ("habit") and the like."""

    span: Span
    kind: str


@dataclass(frozen=True)
class Number:
    span: Span
    value: str  # a decimal number as str() of Decimal gives it, normalised
    unit: str = ""  # "percent", a currency by ISO 4217, or the noun that is counted, as a lemma
    exactness: str = "exact"
    in_words: bool = False


@dataclass(frozen=True)
class Place:
    span: Span
    name: str  # the same in all languages
    is_country: bool = False  # a country or a part of the world
    is_sure: bool = True  # False for a word made from the name ("limeño"), or one that may be something else


@dataclass(frozen=True)
class Clause:
    """A part of a sentence with one finite verb."""

    span: Span
    verb: str  # the verb as it stands there
    verb_span: Span
    lemma: str
    time: Time | None
    about: About
    subject: Span | None = None
    is_negated: bool = False
    opener: str = ""  # the conjunction or relative pronoun that it begins with


@dataclass(frozen=True)
class Sentence:
    span: Span
    quoted: tuple[Span, ...] = ()  # what stands in quotation marks
    clauses: tuple[Clause, ...] = ()
    moments: tuple[Moment, ...] = ()
    durations: tuple[Duration, ...] = ()
    numbers: tuple[Number, ...] = ()
    relatives: tuple[Relative, ...] = ()
    signs: tuple[Sign, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Reading:
    sentences: tuple[Sentence, ...]
