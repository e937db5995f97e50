"""Finds the words of a sentence that say that something begins, lasts or ends, and the moments that go with them."""

from dataclasses import dataclass, replace
from functools import cached_property

from embassy.desk.lifetimes.segments import Segment
from embassy.desk.lifetimes.things import Thing, View
from embassy.desk.reading.model import Moment, Span
from embassy.desk.reading.verbs import FINITE, forms_of


@dataclass(frozen=True)
class Event:
    """Words that say that something begins, lasts or ends."""

    begin: int
    end: int
    kind: str  # "start", "end", "lasts", "life" (a noun for a length), "arrives" (of a partner)
    is_noun: bool = False


class Events:
    """What a sentence says that begins, lasts or ends."""

    def __init__(self, view: View):
        self.view, self.tables, self.words = view, view.tables, view.tables.words
        self.lower, self.things = view.lower, view.things
        self.moments = [
            (moment, *view.range_of(moment.span))
            for moment in view.sentence.moments
            if moment.first[0] is not None and not moment.is_counted and not self.is_quoted(moment.span)
        ]

        self.counted = {
            n for each in view.sentence.moments if each.is_counted for n in range(*view.range_of(each.span))
        }  # the words of a moment that is told from another

    def is_quoted(self, span: Span) -> bool:
        begin, end = self.view.range_of(span)
        return any(n in self.view.quoted for n in range(begin, end))

    @cached_property
    def events(self) -> list[Event]:
        tables, found = self.tables, []
        for kind, table, is_noun in (
            ("start", tables.begin_nouns, True),
            ("end", tables.end_nouns, True),
            ("life", tables.life_nouns, True),
            ("start", tables.begins, False),
            ("end", tables.ends, False),
            ("lasts", tables.lasts, False),
            ("start", tables.arrives, False),
        ):
            for match in table.finditer(self.view.text):
                begin, end = self.view.range_of((match.start() + self.view.start, match.end() + self.view.start))
                if not any(n in self.view.quoted for n in range(begin, end)):
                    found.append(Event(begin, end, kind if table is not tables.arrives else "arrives", is_noun))
        taken = {n for event in found for n in range(event.begin, event.end)}
        found += [event for n in range(len(self.lower)) if n not in taken and (event := self.of_form(n))]
        found = [each for each in found if not (each.is_noun and self.is_inside_verb(each, found))]
        if tables.agreements.search(self.view.text):  # "in 1965 sloten beide landen een akkoord"
            found = [
                each for each in found if not tables.concludes.fullmatch(" ".join(self.lower[each.begin : each.end]))
            ]
        nouns = {n for event in found if event.is_noun for n in range(event.begin, event.end)}
        return [each for each in found if each.is_noun or not nouns & set(range(each.begin, each.end))]

    def of_form(self, n: int) -> Event | None:
        """A verb of beginning or ending in a form that the tables do not write out: "empezamos"."""
        if n in self.view.quoted or not self.view.is_finite(n):
            return None
        lemmas = {form.lemma for form in forms_of(self.view.passage.language, self.lower[n])}
        if lemmas & self.words.BEGIN_VERBS:
            return Event(n, n + 1, "start")
        if lemmas & self.words.END_VERBS:
            return Event(n, n + 1, "end")
        return Event(n, n + 1, "lasts") if lemmas & self.words.LAST_VERBS else None

    def is_inside_verb(self, noun: Event, events: list[Event]) -> bool:
        """Whether a noun is part of what a verb says: "van start gaan"."""
        return any(
            not each.is_noun
            and each.begin <= noun.begin
            and noun.end <= each.end
            and each.end - each.begin > noun.end - noun.begin
            for each in events
        )

    def segment_of(self, n: int) -> Segment | None:
        return next((each for each in self.view.segments if each.begin <= n < each.end), None)

    def says_we(self, segment: Segment) -> bool:
        """Whether a verb of a segment is in the first person plural, its pronoun left out: "empezamos"."""
        if not self.words.LEAVES_SUBJECT_OUT:
            return False
        words = [self.lower[n] for n in range(segment.begin, segment.end) if self.view.is_finite(n)]
        forms = [form for word in words for form in forms_of(self.view.passage.language, word)]
        return any(form.number == "w" and form.tense in FINITE for form in forms)

    def things_of(self, segment: Segment) -> list[Thing]:
        return [each for each in self.things if segment.begin <= each.begin < segment.end]

    def moments_of(self, segment: Segment) -> list[Moment]:
        """The moments of a segment, else those that stand alone before or after it, or that "and" shares."""
        if inside := self.inside(segment):
            return inside
        if any(n in self.counted for n in range(segment.begin, segment.end)):
            return []
        if not self.view.has_verb(0, len(self.lower)):
            return [moment for moment, _begin, _end in self.moments]  # a caption
        segments = self.view.segments
        at = segments.index(segment)
        signs = {";", ":", "."}
        near = [segments[n] for n in (at - 1, at + 1) if 0 <= n < len(segments) and segments[n].sign not in signs]
        for other in near:
            if (inside := self.inside(other)) and self.is_only_moment(other):
                return inside
        is_thus = any(self.lower[n] in self.words.THEN for n in range(segment.begin, segment.end))
        if (segment.opener == "and" or is_thus) and at and (inside := self.inside(segments[at - 1])):
            return inside[-1:]
        if is_thus and len(self.moments) == 1:
            return [self.moments[0][0]]
        if (
            segment.sign == ","
            and at
            and self.opens_with_year_of(segment)
            and (inside := self.inside(segments[at - 1]))
        ):
            return inside[-1:]
        return self.across_insertion(segment)

    def across_insertion(self, segment: Segment) -> list[Moment]:
        """The only moment of a sentence, where what stands between is no clause: "in 2018, na …, een punt achter"."""
        if len(self.moments) != 1 or (segment.opener in {"relative", "sub"}):
            return []
        moment, begin, _end = self.moments[0]
        segments = self.view.segments
        own, other = segments.index(segment), segments.index(self.segment_of(begin))
        between = segments[min(own, other) + 1 : max(own, other)]
        parts = [*between, segments[other], segments[max(own, other)]]
        is_plain = all(
            each.opener in {"sign", "start"} and each.sign in {"", ",", "–", "—", "(", ")"} for each in parts
        )
        verbs = [each for each in (segment, segments[other]) if self.view.has_verb(each.begin, each.end)]
        is_inserted = all(not self.view.has_verb(each.begin, each.end) for each in between)
        return [moment] if between and is_plain and is_inserted and len(verbs) <= 1 else []

    def inside(self, segment: Segment) -> list[Moment]:
        return [moment for moment, begin, _end in self.moments if segment.begin <= begin < segment.end]

    def is_only_moment(self, segment: Segment) -> bool:
        rest = [n for n in range(segment.begin, segment.end) if n not in self.view.dated]
        known = self.words.FUNCTION_WORDS | self.words.PREPOSITIONS | self.words.DEFINITE
        return all(self.lower[n] in known for n in rest)

    def opens_with_year_of(self, segment: Segment) -> bool:
        """ "…in 2008, año de su lanzamiento"."""
        begin = segment.begin + (self.lower[segment.begin] in self.words.DEFINITE)
        return segment.sign == "," and begin < len(self.lower) and self.lower[begin] in self.words.YEAR_OF

    @cached_property
    def bare_years(self) -> set[int]:
        """Where a year stands as an object, without a preposition: "we eindigen 2026 met een feest"."""
        is_told = self.view.has_verb(0, len(self.lower))
        return {
            begin for _m, begin, end in self.moments if is_told and end == begin + 1 and self.lower[begin].isdecimal()
        }

    def nearest(self, event: Event, moments: list[Moment]) -> Moment:
        moments = [self.planned(each) for each in moments]
        ranges = {moment: self.view.range_of(moment.span) for moment in moments}
        return min(moments, key=lambda each: max(ranges[each][0] - event.end, event.begin - ranges[each][1]))

    def planned(self, moment: Moment) -> Moment:
        """ "Previsto para 2028" says when, and not the last day on which it may be."""
        is_planned = moment.relation in {"by", "before"} and (
            self.lower[self.view.at(moment.span[0])] in self.words.PLANNED_FOR
        )
        return replace(moment, relation="in") if is_planned else moment

    def is_arrival(self, event: Event) -> bool:
        return not self.tables.lasts.search(" ".join(self.lower[event.begin : event.end]))

    def names_country(self, segment: Segment) -> bool:
        text = self.view.text
        span = self.view.words[segment.begin].start, self.view.words[segment.end - 1].end
        near = [place for place in self.view.sentence.places if span[0] <= place.span[0] < span[1] and place.is_sure]
        if any(not place.is_country for place in near) and not any(place.is_country for place in near):
            return False
        countries = [pk for _n, (_end, pk) in self.view.mentions.items() if self.view.world.facts[pk].kind == "country"]
        return bool(countries) or bool(self.tables.the_country.search(text))
