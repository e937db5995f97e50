"""Reads how long a sentence says that a record lasts, and whether that adds up with its recorded days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from embassy.desk.facts import Facts, World
from embassy.desk.lifetimes.broad import Broad
from embassy.desk.lifetimes.events import Event
from embassy.desk.lifetimes.life_words import life_words
from embassy.desk.lifetimes.segments import Segment
from embassy.desk.lifetimes.things import Thing, view_of
from embassy.desk.passages import Passage
from embassy.desk.reading.model import Duration, Span

DAYS_IN_YEAR = 365.25
SIZES = {"year": 1.0, "month": 1 / 12}
SHORTEST = 0.9  # years: what lasts less is no programme
NEARBY = 6  # words
NEAR = 0.75  # years that an exact number of years may be beside the truth
FAR = 0.12  # and the share of them, for round numbers


@dataclass(frozen=True)
class Lasts:
    """That a record lasts for a time. `is_elapsed`: until now; `is_total`: else it did something for so long."""

    pk: int
    duration: Duration
    marks: tuple[Span, ...]
    is_elapsed: bool = False
    is_total: bool = True
    on: date | None = None  # the day until which it is counted, where the sentence names one
    is_ago: bool = False  # it began that long ago
    is_governmental: bool = False  # of a country; else other cooperation may go on


def lasting_in(passage: Passage, number: int, world: World) -> list[Lasts]:
    """How long a sentence says that records last."""
    tables = life_words(passage.language)
    if tables is None or not any(each.unit in SIZES for each in passage.reading.sentences[number].durations):
        return []
    view = view_of(passage, number, world)
    return [found for each in view.sentence.durations if (found := Lengths(view).of(each))]


class Lengths(Broad):
    """Whose length a duration is."""

    def of(self, duration: Duration) -> Lasts | None:
        if duration.unit not in SIZES or years(duration) < SHORTEST or self.is_quoted(duration.span):
            return None
        begin, end = self.view.range_of(duration.span)
        segment = self.segment_of(begin)
        if segment is None or self.is_beside(begin, end) or self.is_until_then(segment):
            return None
        if self.tables.ago.search(self.around(segment)):
            return self.ago(duration, segment)
        for thing, is_total in self.candidates(segment, begin, end):
            pk = self.pk_of(thing) if thing else None
            if pk is not None:
                return self.lasts(pk, duration, segment, is_total)
        return self.broadly(duration, segment, begin, end)

    def broadly(self, duration: Duration, segment: Segment, begin: int, end: int) -> Lasts | None:
        """The length of the only record that is meant, where a word for lasting stands near."""
        near = " ".join(self.lower[max(begin - NEARBY, 0) : end + NEARBY])
        is_total = bool(self.tables.length_nouns.search(near) or self.tables.whole.search(self.view.text))
        is_told = is_total or self.opens(segment, begin) or self.tables.lengths.search(near)
        is_doubtful = self.is_doubtful() or bool(self.tables.counts_from.search(self.view.text))
        if not is_told or is_doubtful:
            return None
        if own := self.of_own_length(segment, begin):
            return self.lasts(own.pk, duration, segment, is_total=True)
        if self.has_other_subject(segment):
            return None
        thing = self.only_record() or self.of_label()
        return self.lasts(thing.pk, duration, segment, is_total) if thing else None

    def of_own_length(self, segment: Segment, begin: int) -> Thing | None:
        """ "Over de volledige looptijd van acht jaar …" on a programme's page, at the begin of a sentence."""
        facts = self.view.passage.facts
        events = [e for e in self.events if e.kind == "life" and e.begin < begin <= e.end + 1]
        if facts.kind != "programme" or segment.opener != "start" or not events or self.view.mentions:
            return None
        known = self.words.PREPOSITIONS | self.words.DEFINITE | self.words.OWN_ADJECTIVES
        words = self.lower[segment.begin : events[0].begin]
        is_own = bool(self.words.DEFINITE.intersection(words)) and all(word in known for word in words)
        return Thing(0, 1, facts.pk) if is_own else None

    def opens(self, segment: Segment, begin: int) -> bool:
        """Whether a length is the first that a sentence says: "Al vier jaar herstelt het programma …"."""
        known = self.words.FUNCTION_WORDS | self.words.PREPOSITIONS | self.words.DEFINITE
        return segment.opener == "start" and all(self.lower[n] in known for n in range(segment.begin, begin))

    def of_label(self) -> Thing | None:
        """ "Looptijd: vijf jaar" on a programme's page."""
        facts = self.view.passage.facts
        value = self.lower.index(":") if ":" in self.lower else 0
        is_label = facts.kind == "programme" and 0 < value <= NEARBY and not self.view.has_verb(value, len(self.lower))
        return Thing(0, 1, facts.pk) if is_label and self.tables.length_nouns.match(self.view.text) else None

    def ago(self, duration: Duration, segment: Segment) -> Lasts | None:
        """ "Tien jaar geleden begon het programma"; "hace diez años que …" is how long it lasts."""
        near = [segment, *self.next_when_moment(segment)]
        for each in near:
            for event in (event for event in self.events if each.begin <= event.begin < each.end):
                is_start = (event.kind == "start" and not event.is_noun) or (
                    event.kind == "arrives" and self.is_arrival(event)
                )
                thing = self.whose(event, each) if is_start or event.kind == "lasts" else None
                pk = self.pk_of(thing) if thing else None
                if pk is not None:
                    return Lasts(pk, duration, (duration.span,), is_elapsed=True, is_ago=is_start)
            if country := self.country_subject(each):
                return Lasts(country.pk, duration, (duration.span,), is_elapsed=True)
        return None

    def lasts(self, pk: int, duration: Duration, segment: Segment, is_total: bool) -> Lasts:
        is_elapsed = bool(self.tables.elapsed.search(self.around(segment)))
        on = next((m.last for m in self.inside(segment) if m.relation in {"in", ""} and m.first[0] == m.last[0]), None)
        on = date(on[0], 12, 31) if on and is_elapsed else None
        is_governmental = bool(self.tables.governmental.search(self.view.text))
        is_since = is_elapsed and self.view.world.facts[pk].kind != "programme" and self.is_in_country(segment)
        is_total = is_total or is_since  # "werkt al twintig jaar in Peru"
        return Lasts(pk, duration, (duration.span,), is_elapsed, is_total, on=on, is_governmental=is_governmental)

    def is_in_country(self, segment: Segment) -> bool:
        """Whether a segment names a country and no field or place in it."""
        after = [n for n in range(segment.begin, segment.end) if self.lower[n] in self.words.FIELDS]
        return self.names_country(segment) and not after

    def around(self, segment: Segment) -> str:
        return " ".join(self.lower[segment.begin : segment.end])

    def is_until_then(self, segment: Segment) -> bool:
        """Whether it lasted that long at a time that the sentence does not name: "llevaba entonces seis años"."""
        return not self.moments and bool(self.tables.elapsed_then.search(self.around(segment)))

    def is_beside(self, begin: int, end: int) -> bool:
        """Whether a duration is a part of something, or tells how far something is from another moment."""
        before = " ".join(self.lower[max(begin - 3, 0) : begin])
        after = self.lower[end] if end < len(self.lower) else ""
        is_ended = self.is_ended(after) and not self.tables.within.search(before)  # not "na twee jaar afgesloten"
        if after in self.words.DISTANCE or is_ended:
            return True
        return any(found.end() == len(before) for found in self.tables.parts_of_duration.finditer(before))

    def is_ended(self, word: str) -> bool:
        """Whether a word after a duration is that of an end: "llevaba dos años cerrada"."""
        return bool(self.tables.participles.match(word) and self.tables.ends.match(word))

    def candidates(self, segment: Segment, begin: int, end: int) -> Iterator[tuple[Thing | None, bool]]:
        """Whose length it may be, and whether it is its whole length."""
        near = [segment, *self.next_when_moment(segment)]
        yield self.counted_noun(end), True
        yield self.noun_of_length(begin), True
        yield self.which_lasts(segment, end), True
        if self.tables.years_of.match(" ".join(self.lower[end : end + 3])):
            for each in near:
                yield self.first_bare(each), True
        for each in near:
            events = [event for event in self.events if each.begin <= event.begin < each.end]
            for event in events:
                if event.kind in {"lasts", "life"} and (thing := self.whose(event, each)):
                    yield thing, self.is_whole(event, each)
                if event.kind == "end" and self.tables.within.search(" ".join(self.lower[max(begin - 2, 0) : begin])):
                    yield self.whose(event, each), True
        marker = " ".join(self.lower[max(begin - 5, 0) : begin]) + " | " + " ".join(self.lower[end : end + 2])
        if self.tables.for_duration.search(marker):
            is_total = bool(self.tables.whole.search(self.view.text))
            for each in near:
                yield self.first_bare(each), is_total
        if self.tables.anniversary.search(self.around(segment)):
            yield self.first_bare(segment), True
        for each in near:
            yield self.country_subject(each), True

    def first_bare(self, segment: Segment) -> Thing | None:
        return next((thing for thing in self.things_of(segment) if not thing.is_oblique), None)

    def next_when_moment(self, segment: Segment) -> list[Segment]:
        """The segment after one that says no more than how long: "Con siete años de duración, el programa …"."""
        if segment.opener != "start" or any(not t.is_oblique and t.pk for t in self.things_of(segment)):
            return []
        at = self.view.segments.index(segment)
        later = self.view.segments[at + 1 : at + 3]
        return [each for each in later if each.sign == "," or each.opener in {"relative", "sub"}]

    def whose(self, event: Event, segment: Segment) -> Thing | None:
        thing = self.complement(event) if event.is_noun else None
        if thing is None or self.pk_of(thing) is None:
            thing = self.holder(event, segment)
        return thing

    def is_whole(self, event: Event, segment: Segment) -> bool:
        """Whether an event is that of lasting itself, rather than of doing something for a time."""
        words = " ".join(self.lower[event.begin : event.end])
        return (
            event.kind == "life"
            or bool(self.tables.endures.search(words))
            or bool(self.tables.whole.search(self.view.text))
        )

    def counted_noun(self, end: int) -> Thing | None:
        """ "Vijftig jaar gouvernementele samenwerking", "veinte años de presencia"."""
        near = [t for t in self.things if end <= t.begin <= end + 2 and t.is_cooperation and t.pk is not None]
        if not near and end in self.view.mentions and not self.view.has_verb(*self.piece(end)):
            near = [t for t in self.things if t.begin == end and t.pk is not None]  # "zestig jaar Stichting Andeswater"
        return near[0] if near else None

    def which_lasts(self, segment: Segment, end: int) -> Thing | None:
        """ "De acht jaar die het programma heeft geduurd"."""
        at = self.view.segments.index(segment)
        for each in self.view.segments[at + 1 : at + 2]:
            if (
                each.opener == "relative"
                and each.begin == end + 1
                and self.tables.endures.search(self.view.text_of(each))
            ):
                return self.first_bare(each)
        return None

    def piece(self, n: int) -> tuple[int, int]:
        segment = self.segment_of(n)
        return (segment.begin, segment.end) if segment else (n, n)

    def noun_of_length(self, begin: int) -> Thing | None:
        """ "Het programma van tien jaar", "X is een programma van tien jaar", "een vijfjarig programma"."""
        nouns = self.words.PROGRAMME_NOUNS
        before = [n for n in range(max(begin - 3, 0), begin) if self.lower[n] in nouns]
        end = begin + 1
        after = [n for n in (end, end + 1) if n < len(self.lower) and self.lower[n] in nouns]
        is_of = begin and (self.lower[begin - 1] in self.words.OF or self.is_adjective(begin))
        if not (before and is_of) and not (after and begin in self.view.dated and after[0] == end):
            return None
        noun = (before or after)[0]
        named = next((t for t in self.things if t.begin <= noun < t.end), None)
        if named is not None and self.pk_of(named) is not None:
            return named
        segment = self.segment_of(begin)
        bare = [t for t in self.things_of(segment) if not t.is_oblique and t.end <= noun] if segment else []
        bare = [t for t in bare if noun not in range(t.begin, t.end)]
        is_known = bare and (self.pk_of(bare[0]) is not None or not bare[0].is_pronoun)
        return bare[0] if is_known else self.own_kind(segment, noun)

    def is_adjective(self, begin: int) -> bool:
        """Whether a length is an adjective behind its noun: "un programa bienal"."""
        ends = [self.view.range_of(each.span)[1] for each in self.view.sentence.durations]
        return (
            begin + 1 in ends and self.words.ADJECTIVES_FOLLOW and self.lower[begin - 1] in self.words.PROGRAMME_NOUNS
        )

    def own_kind(self, segment: Segment | None, noun: int) -> Thing | None:
        """ "Es un programa de seis años", "een zesjarig programma" on a programme's page: what it is itself."""
        facts = self.view.passage.facts
        if segment is None or facts.kind != "programme" or self.is_doubtful():
            return None
        before = [self.lower[n] for n in range(segment.begin, noun) if n not in self.view.dated]
        words = self.words
        light = (
            words.FUNCTION_WORDS
            | words.INDEFINITE
            | words.PRONOUNS
            | words.DEFINITE
            | words.OWN_ADJECTIVES
            | words.WHAT_IT_IS
        )
        return Thing(noun, noun + 1, facts.pk) if all(word in light for word in before) else None


def years(duration: Duration) -> float:
    return duration.amount * SIZES[duration.unit]


def is_wrong(lasts: Lasts, facts: Facts, today: date) -> bool:
    """Whether a length cannot be that of a record."""
    if facts.kind == "partner":
        starts = (
            (date(facts.since, 1, 1), date(facts.since, 12, 31)) if facts.since and not facts.since_decade else None
        )
    else:
        starts = (facts.start.first_day, facts.start.last_day) if facts.start else None
    if starts is None:
        return False
    ends = (facts.end.first_day, facts.end.last_day) if facts.end else None
    spans = []
    if ends and not lasts.is_ago and not (lasts.is_elapsed and ends[1] >= today):
        spans.append((length(starts[1], ends[0]), length(starts[0], ends[1])))
    if lasts.on:
        spans = [(length(starts[1], lasts.on), length(starts[0], lasts.on))]
    elif (
        ends is None
        or lasts.is_ago
        or (lasts.is_elapsed and ends[1] >= today)
        or (facts.kind == "country" and not lasts.is_governmental)
    ):
        spans.append((length(starts[1], today), length(starts[0], today)))
    return all(differs(lasts, *span) for span in spans)


def length(first: date, last: date) -> float:
    return ((last - first).days + 1) / DAYS_IN_YEAR


def differs(lasts: Lasts, shortest: float, longest: float) -> bool:
    said, exactness = years(lasts.duration), lasts.duration.exactness
    slack = max(NEAR, FAR * said) if exactness != "about" else max(1.5, 0.2 * said)
    if said > longest + (0.1 if exactness == "more" else max(1.5, 0.2 * said) if exactness == "less" else slack):
        return True
    if not lasts.is_total or exactness == "more":
        return False
    return said < shortest - (0.1 if exactness == "less" else slack)
