"""Any programme that editors could make, as a record."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from django.conf import settings
from hypothesis import strategies as st

from cooperation.dates import PartialDate
from cooperation.models import Figure as FigureModel
from cooperation.models import MoneyLine, ProgrammeOrganisation, RelatedActivity
from cooperation.models.activities import DEFAULTS
from cooperation.models.programmes import PURPOSE_CODES, ProgrammePage
from cooperation.opendata.iati.places import places
from cooperation.opendata.records import (
    Country,
    Figure,
    Money,
    Organisation,
    Participant,
    Programme,
    Region,
    Related,
    Reporter,
    SectorShare,
)
from embassy.clock import today
from embassy.office.codelists import OrganisationType
from embassy.pages.periods import status_on

LANGUAGES = [code for code, _name in settings.LANGUAGES]
REPORTER = Reporter(
    "XX-DEMO-LIMA",
    {"nl": "Demonstratie", "es": "Demostración"},
    "10",
    {"collaboration_type": "1", "flow_type": "10", "aid_type": "C01", "finance_type": "110", "tied_status": "5"},
)
CODES = sorted(PURPOSE_CODES)
REGIONS = sorted(places())
# What editors paste: markup, quotation marks, other scripts, control characters, direction marks, emoji.
WORDS = st.text(
    alphabet=st.sampled_from("abcéñ &<>\"'\t\n\r\x0b\x00\x7f\u00a0\u2028\u202e\ufffe😀中م]["), min_size=1, max_size=8
)
# Few draws make many texts: drawing is most of what the test costs.
texts = st.builds(
    lambda word, both: {"nl": f"{word}x{word}"} | ({"es": f"{word}y{word[::-1]}"} if both else {}), WORDS, st.booleans()
)
dates = st.dates(date(2000, 1, 1), date(2035, 12, 31))


def partial(day: date, parts: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:parts])


figures = st.builds(
    lambda kind, number, unit, label, exactness, timing, year, years, source: Figure(
        kind=kind,
        number=Decimal(number) / 100,
        unit=unit,
        label=label,
        exactness=exactness,
        timing=timing,
        year=year,
        until_year=year + years if year and years else None,
        source_date=source,
    ),
    st.sampled_from(FigureModel.Kind.values),
    st.integers(-(10**9), 10**15),
    st.sampled_from(FigureModel.Unit.values),
    st.one_of(texts, st.just({"nl": "huizen", "es": "casas"})),
    st.sampled_from(FigureModel.Exactness.values),
    st.sampled_from(FigureModel.Timing.values),
    st.one_of(st.none(), st.integers(1990, 2035)),
    st.integers(0, 5),
    st.one_of(st.none(), st.builds(partial, dates, st.integers(1, 3))),
)
organisations = st.builds(
    lambda name, kind, ref, language: Organisation(name, kind, ref, "", language),
    texts,
    st.sampled_from(OrganisationType.values),
    st.sampled_from(["", "BE-1", "PE-RUC-2"]),
    st.sampled_from(["", "", "fr"]),
)
participants = st.builds(Participant, st.sampled_from(ProgrammeOrganisation.Role.values), organisations)


@st.composite
def amounts(draw) -> Money:
    """A budget has no place for who pays, who is paid and what for."""
    kind, start = draw(st.sampled_from(MoneyLine.Kind.values)), draw(dates)
    currency = draw(st.sampled_from(["EUR", "USD", "PEN"]))
    value, end = Decimal(draw(st.integers(-(10**9), 10**13))) / 100, start + timedelta(draw(st.integers(0, 364)))
    if kind == MoneyLine.Kind.BUDGET:
        return Money(kind, value, currency, start, end, start)
    parties = {name: draw(st.one_of(st.none(), organisations)) for name in ("provider", "receiver")}
    return Money(kind, value, currency, start, end, start, **parties, description=draw(st.one_of(st.just({}), texts)))


related = st.builds(
    Related, st.sampled_from(["BE-1-a", "XX-DEMO-LIMA-other"]), st.sampled_from(RelatedActivity.Kind.values)
)


def shared(cuts: list[int]) -> list[Decimal | None]:
    """Shares that add up to 100, from places where the whole is cut."""
    edges = [0, *sorted(set(cuts)), 10_000]
    shares = [Decimal(end - start) / 100 for start, end in pairwise(edges)]
    return shares if len(shares) > 1 else [None]


@st.composite
def programmes(draw) -> Programme:
    """Legal, with an identifier and a start, or with the date of its file."""
    number = draw(st.integers(1, 10**9))
    title = draw(texts)
    first = draw(dates)
    start = draw(st.one_of(st.none(), st.builds(partial, st.just(first), st.integers(1, 3))))
    length = draw(st.one_of(st.none(), st.integers(0, 4000)))
    end = None if length is None else partial(first + timedelta(length), draw(st.integers(1, 3)))
    if end and end.last_day < (start.first_day if start else first):
        end = None
    interruption = draw(st.sampled_from(["", "", *ProgrammePage.Interruption.values]))
    shares = shared(draw(st.lists(st.integers(1, 9999), max_size=3)))
    turn = draw(st.integers(0, 30))
    return Programme(
        title=title,
        country=Country("PE", {"nl": "Peru", "es": "Perú"}),
        identifier=f"XX-DEMO-LIMA-{number}",
        code=draw(st.sampled_from(["", f"PE-{number}"])),
        addresses={code: f"/{code}/peru/p{number}/" for code in title},
        objective=draw(texts),
        channel=draw(st.sampled_from(ProgrammePage.Channel.values)),
        start=start,
        end=end,
        file_date=None if start else first,
        interruption=interruption,
        status=status_on(today(), start and start.first_day, end and end.last_day, interruption).value,
        sectors=tuple(
            SectorShare({"nl": f"Sector {share}"}, CODES[(number + turn) % len(CODES)], share) for share in shares
        )
        + (SectorShare({"nl": "Nevensector"}, "", code="nevensector"),) * (turn % 2),
        participants=tuple(draw(st.lists(participants, min_size=1, max_size=3))),
        regions=tuple(
            Region(code, {"nl": code, "es": code})
            for code in sorted(draw(st.sets(st.sampled_from([one for one in REGIONS if one[:2] == "PE"]), max_size=2)))
        ),
        figures=tuple(draw(st.lists(figures, max_size=4))),
        goals=tuple(sorted(draw(st.sets(st.integers(1, 17), max_size=3)))),
        codes={name: choices(name)[turn % len(choices(name))] for name in DEFAULTS} if turn else {},
        money=tuple(draw(st.lists(amounts(), max_size=3))),
        related=tuple(draw(st.lists(related, max_size=2))),
    )


def choices(name: str) -> list[str]:
    return [value for value, _label in ProgrammePage._meta.get_field(name).choices]
