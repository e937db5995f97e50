"""Reads the days and periods that a sentence names, with the prepositions that relate them to what is said."""

from dataclasses import replace

from embassy.desk.reading.calendar import DASHES, Calendar, Core
from embassy.desk.reading.date_words import date_words, words_in
from embassy.desk.reading.model import Moment, Part, Span

STARTS = frozenset({"since", "from", "of", "in", "", "between"})
PRECISIONS = ("day", "month", "season", "quarter", "half", "year", "years", "decade")


def moments_in(language: str, text: str, span: Span, known_year: int | None = None) -> tuple[Moment, ...]:
    """The days and periods of a sentence, in their order.

    `known_year` is the year that was named last in the sentences before, for "in maart van dat jaar".
    """
    tables = date_words(language)
    if tables is None:
        return ()
    calendar = Calendar(text, words_in(text, span), tables)
    calendar.known_year = known_year
    found, at = [], 0
    while at < len(calendar.words):
        word = calendar.lower[at]
        core = calendar.core_at(at) if word in tables.readers or word[0].isdecimal() else None
        if core is None:
            at += 1
            continue
        if not core.is_counted or core.first[0] is not None:
            found.append(placed(calendar, core))
            calendar.known_year = core.last[0] or calendar.known_year
        at = core.end
    return tuple(moment for moment, _begin, _end in joined(calendar, found))


def last_year(moments: tuple[Moment, ...], known_year: int | None) -> int | None:
    """The year that a text named last, after a sentence with these moments."""
    return next((moment.last[0] for moment in reversed(moments) if moment.last[0]), known_year)


Placed = tuple[Moment, int, int]  # with its first word and the word after it


def placed(calendar: Calendar, core: Core) -> Placed:
    """A moment with the words before it that say which part of it and how it relates."""
    tables, lower = calendar.tables, calendar.lower
    part, relation, is_about, begin = "", "", False, core.begin
    for _time in range(4):
        at = begin - (begin > 0 and lower[begin - 1] in tables.articles)
        if not part and (found := tables.parts.before(lower, begin) or tables.parts.before(lower, at)):
            part, begin = found
        elif found := longer(tables.relations.before(lower, begin), tables.relations.before(lower, at)):
            about = tables.about.before(lower, begin)
            if about and about[1] <= found[1]:
                is_about, begin = True, about[1]
                continue
            relation, begin = found
            break
        elif found := tables.about.before(lower, begin) or tables.about.before(lower, at):
            is_about, begin = True, found[1]
        else:
            break
    if is_about and not relation:
        relation = "in"
    if relation == "for" and core.precision in {"day", "month"}:
        relation = "before"
    if not relation and core.precision == "years" and core.first != core.last and not part:
        relation = "through"
    span = calendar.words[begin].start, calendar.words[core.end - 1].end
    moment = Moment(
        span,
        core.first,
        core.last,
        core.precision,
        relation,
        part,
        core.season,
        core.weekday,
        is_about,
        core.is_counted,
    )
    return moment, begin, core.end


def longer(one: tuple | None, other: tuple | None) -> tuple | None:
    """The phrase that begins first, of two that end at the same noun."""
    return min((found for found in (one, other) if found), key=lambda found: found[1], default=None)


def joined(calendar: Calendar, found: list[Placed]) -> list[Placed]:
    """The moments, with those that are the two ends of one period as one."""
    result: list[Placed] = []
    for later in found:
        if result and (period := period_of(calendar, result[-1], later)):
            result[-1] = period
            continue
        if result and calendar.word(later[1] - 1) in calendar.tables.and_ and later[1] - 1 == result[-1][2]:
            result[-1:] = shared_year(result[-1], later)
            continue
        result.append(later)
    return [(settled(moment), begin, end) for moment, begin, end in result]


def settled(moment: Moment) -> Moment:
    return replace(moment, relation="in") if moment.relation == "between" else moment


def period_of(calendar: Calendar, earlier: Placed, later: Placed) -> Placed | None:
    """A period, where the words between two moments make one of them."""
    one, begin, end = earlier
    other, _other_begin, other_end = later
    gap = calendar.lower[end : core_begin(calendar, later)]
    if one.precision == "decade" or one.relation == "through" or one.relation not in STARTS:
        return None
    is_range = bool(gap) and (found := calendar.tables.range_to.after(gap, 0)) is not None
    is_range = is_range and (found[1] == len(gap) or other.part != "" or gap[found[1]] in calendar.tables.articles)
    is_between = one.relation == "between" and bool(gap) and gap[0] in calendar.tables.and_
    is_dashed = len(gap) == 1 and gap[0] in DASHES
    if not (is_range or is_between or is_dashed):
        return None
    first, last = filled(one.first, other.last)
    if not comparable(first) <= comparable(last):
        return None
    precision = min(one.precision, other.precision, key=PRECISIONS.index)
    precision = "years" if precision == "year" else precision
    relation = "in" if one.relation == "between" else "through"
    is_about = one.is_about or other.is_about
    moment = replace(
        one, span=(one.span[0], other.span[1]), first=first, last=last, precision=precision, relation=relation,
        part="", is_about=is_about,
    )  # fmt: skip
    return moment, begin, other_end


def core_begin(calendar: Calendar, later: Placed) -> int:
    """The first word of a moment after its preposition and the part that it names."""
    _moment, begin, end = later
    for at in range(begin, end):
        if calendar.core_at(at):
            return at
    return begin


def comparable(part: Part) -> tuple[int, int, int]:
    return part[0] or 0, part[1] or 0, part[2] or 0


def filled(first: Part, last: Part) -> tuple[Part, Part]:
    """The two ends of a period; the year that one of them leaves out is that of the other."""
    if first[0] is None and last[0] is not None and first[1]:
        first = (last[0] - (first[1] > (last[1] or 12)), *first[1:])
    elif last[0] is None and first[0] is not None and last[1]:
        last = (first[0] + (last[1] < (first[1] or 1)), *last[1:])
    return first, last


def shared_year(earlier: Placed, later: Placed) -> tuple[Placed, Placed]:
    """ "In maart en april 2019": the first month is of the same year; the second has the same preposition."""
    one, other = earlier[0], later[0]
    if one.first[0] is None and other.first[0] is not None and other.first[1] and one.precision == other.precision:
        first, _last = filled(one.first, other.first)
        one = replace(one, first=first, last=(first[0], *one.last[1:]))
    if not other.relation:
        other = replace(other, relation=one.relation)
    return (one, *earlier[1:]), (other, *later[1:])
