"""Reads what a sentence claims of when a record began and ended: "het programma liep tot 2018"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from embassy.desk.facts import World
from embassy.desk.lifetimes.broad import Broad
from embassy.desk.lifetimes.events import Event
from embassy.desk.lifetimes.life_words import life_words
from embassy.desk.lifetimes.segments import BREAKS, Segment
from embassy.desk.lifetimes.things import Thing, view_of
from embassy.desk.passages import Passage, once_for_all_rules
from embassy.desk.reading.model import Moment, Span

LASTING = {"until": "end", "since": "start", "from": "start"}  # what a moment is of something that lasts
POINTS = frozenset({"in", "", "of", "after", "by", "for"})  # how a moment says when something happened


@dataclass(frozen=True)
class Claim:
    """That something of a record was at a moment. `what` is "start" or "end"."""

    pk: int
    what: str
    moment: Moment
    marks: tuple[Span, ...]
    is_activity: bool = False  # it did something since or until then, which must lie within its days


@once_for_all_rules
def claims_in(passage: Passage, number: int, world: World) -> list[Claim]:
    """What a sentence claims of the begin and the end of records."""
    tables = life_words(passage.language)
    sentence = passage.reading.sentences[number]
    if tables is None or not sentence.moments:
        return []
    return list(dict.fromkeys(Claims(view_of(passage, number, world)).found()))


class Claims(Broad):
    """What one sentence claims."""

    def found(self) -> Iterator[Claim]:
        if not self.moments or self.tables.first_plans.search(self.view.text):
            return
        exact = list(self.exact())
        yield from exact
        said = {(claim.pk, claim.what) for claim in exact}
        for event, thing, moment in self.pairs():
            what = LASTING.get(moment.relation, "") if event.kind == "lasts" else event.kind
            is_partner = event.kind == "lasts" and self.is_partner(thing)
            if (
                what
                and (thing.pk, what) not in said
                and (event.kind == "lasts" or moment.relation in POINTS)
                and not is_partner
            ):
                is_crew = event.kind == "lasts" and self.is_default(thing)
                yield from self.claim(event, thing, what, moment, is_crew)
        yield from self.of_question()

    def of_question(self) -> Iterator[Claim]:
        """An answer or the text of a heading that is but a moment: "Wanneer eindigde het programma? In 2017"."""
        if not self.view.number or self.view.has_verb(0, len(self.lower)) or len(self.moments) != 1:
            return
        earlier = Claims(view_of(self.view.passage, self.view.number - 1, self.view.world))
        if earlier.moments or not (earlier.lower[-1] == "?" or not earlier.view.has_verb(0, len(earlier.lower))):
            return
        for event in earlier.events[:1]:
            thing = earlier.asked_about(event)
            if thing and not earlier.is_doubtful():
                moment = self.planned(self.moments[0][0])
                what = LASTING.get(moment.relation, "") if event.kind == "lasts" else event.kind
                if what in {"start", "end"}:
                    yield from self.claim(None, thing, what, moment)

    def asked_about(self, event: Event) -> Thing | None:
        """Whose begin or end a question or a heading names."""
        segment = self.segment_of(event.begin)
        thing = self.complement(event) if event.is_noun else segment and self.holder(event, segment)
        pk = self.pk_of(thing) if thing else None
        return Thing(0, 1, pk) if pk is not None else None

    def exact(self) -> Iterator[Claim]:
        """What the grammar of the sentence tells."""
        for event in self.events:
            yield from self.of_noun(event) if event.is_noun else self.of_verb(event)
        yield from self.of_periods()
        yield from self.of_activities()
        yield from self.of_label()
        yield from self.of_presence()

    def claim(
        self, event: Event | None, thing: Thing | None, what: str, moment: Moment, is_activity: bool = False
    ) -> Iterator[Claim]:
        pk = self.pk_of(thing) if thing else None
        if pk is None:
            return
        marks = [moment.span]
        if event:
            marks.append((self.view.words[event.begin].start, self.view.words[event.end - 1].end))
        yield Claim(pk, what, moment, tuple(sorted(marks)), is_activity)

    def of_verb(self, event: Event) -> Iterator[Claim]:
        segment = self.segment_of(event.begin)
        if segment is None or not (moments := self.moments_of(segment)):
            return
        thing = self.holder(event, segment)
        if thing is None or (pk := self.pk_of(thing)) is None or self.tables.pauses.search(self.view.text_of(segment)):
            return
        moment = self.nearest(event, moments)
        if self.is_of_something_else(event, moment) or self.takes_up(event, segment, moment, pk):
            return
        kind, relation = self.view.world.facts[pk].kind, moment.relation
        if relation == "through" or (moment.first[0] != moment.last[0] and event.kind == "lasts"):
            if event.kind in {"lasts", "start", "end"} and kind != "partner":
                yield from self.ends_of(event, thing, moment)
        elif kind == "partner":
            is_arrival = event.kind == "arrives" and relation in {"since", "from", "in", "", "of"}
            if is_arrival and self.names_country(segment) and (relation in {"since", "from"} or self.is_arrival(event)):
                yield from self.claim(event, thing, "start", moment)
        elif (
            relation == "until" and event.kind == "start" and self.dates(event) and self.follows(event, moment)
        ):  # "gaat terug tot 1965"
            yield from self.claim(event, thing, "start", replace(moment, relation="in"))
        elif relation == "until" and event.kind in {"lasts", "end"}:
            if event.kind == "lasts" and self.tables.only.search(self.view.text_of(segment)):
                return
            yield from self.claim(event, thing, "end", moment)
        elif (
            relation in {"since", "from"}
            and event.kind in {"lasts", "start"}
            and not self.tables.also.search(self.view.text)
            and not self.tables.negated.search(self.view.text_of(segment))
            and not self.is_negated_at(moment)
        ):
            if event.kind == "start" or thing.is_cooperation or self.is_strong(event):
                yield from self.claim(event, thing, "start", moment)
        elif relation == "since" and event.kind == "end":  # "sinds 2016 stopgezet"
            yield from self.claim(event, thing, "end", moment)
        elif relation in POINTS and event.kind in {"start", "end"} and (relation != "of" or self.dates(event)):
            yield from self.claim(event, thing, event.kind, moment)

    def is_of_something_else(self, event: Event, moment: Moment) -> bool:
        """Whether a year is an object, or belongs to what a record goes back to: "gaat terug op een brief uit 2010"."""
        if not moment.relation and self.view.at(moment.span[0]) in self.bare_years:
            return True
        return self.dates(event) and not self.follows(event, moment) and not self.precedes(event, moment)

    def takes_up(self, event: Event, segment: Segment, moment: Moment, pk: int) -> bool:
        """Whether a record that has begun begins with something: "in 2016 begon het programma met de bouw"."""
        facts = self.view.world.facts[pk]
        start = facts.start
        if event.kind != "start" or facts.kind == "country" or start is None or moment.first[0] <= start.year:
            return False
        found = self.tables.takes_up.search(tail := " ".join(self.lower[event.end : segment.end]))
        return bool(found) and not self.tables.cooperates.search(tail)  # "empezó a cooperar con Bolivia"

    def is_negated_at(self, moment: Moment) -> bool:
        segment = self.segment_of(self.view.range_of(moment.span)[0])
        return bool(segment and self.tables.negated.search(self.view.text_of(segment)))

    def is_strong(self, event: Event) -> bool:
        return bool(self.tables.runs.search(" ".join(self.lower[event.begin : event.end])))

    def follows(self, event: Event, moment: Moment) -> bool:
        return self.view.at(moment.span[0]) in {event.end, event.end + 1}

    def precedes(self, event: Event, moment: Moment) -> bool:
        return self.view.range_of(moment.span)[1] in {event.begin, event.begin - 1}

    def is_said_at(self, event: Event, thing: Thing, moment: Moment, segment: Segment) -> bool:
        """Whether the begin or end that a noun names is what happens at a moment, and not only spoken of then."""
        begin, _end = self.view.range_of(moment.span)
        if begin == max(thing.end, event.end) or self.opens_with_year_of(segment):
            return True
        if self.tables.gives.search(self.view.text_of(segment)):
            return True
        if self.view.preposition_before(event.begin) or self.lower[event.begin - 1] in self.words.CONTRACTIONS:
            return False
        bare = [each for each in self.things_of(segment) if not each.is_oblique]
        return not bare or bare[0] is thing or bare[0].begin >= event.begin - 2

    def dates(self, event: Event) -> bool:
        return bool(self.tables.dates_from.search(" ".join(self.lower[event.begin : event.end])))

    def of_noun(self, event: Event) -> Iterator[Claim]:
        """ "Het einde van het programma in 2018", "su lanzamiento"."""
        segment = self.segment_of(event.begin)
        if segment is None:
            return
        thing = self.complement(event)
        if thing is None:
            return
        is_apart = self.follows_time_word(event)
        moments = self.moments_of(segment)
        if is_apart:
            after = thing.end if thing.begin > event.begin else event.end
            moments = [moment for moment, begin, _end in self.moments if begin == after]
        if not moments:
            return
        moment = self.nearest(event, moments)
        if not is_apart and event.kind != "life" and not self.is_said_at(event, thing, moment, segment):
            return
        if moment.relation == "of" and not self.tables.dates_from.search(self.view.text):
            return
        pk = self.pk_of(thing)
        if pk is not None and self.view.world.facts[pk].kind == "partner":
            if event.kind == "start" and self.names_country(segment):
                yield from self.claim(event, thing, "start", moment)
        elif event.kind == "life":
            yield from self.ends_of(event, thing, moment)
        elif moment.relation in POINTS | {"since", "from", "until"}:
            yield from self.claim(event, thing, event.kind, moment)

    def ends_of(self, event: Event | None, thing: Thing, moment: Moment) -> Iterator[Claim]:
        if moment.relation == "through" or (moment.first[0] != moment.last[0] and moment.precision != "decade"):
            moment = replace(moment, relation="through")
            yield from self.claim(event, thing, "start", moment)
            yield from self.claim(event, thing, "end", moment)
        elif moment.relation in {"until", "since", "from"}:
            yield from self.claim(event, thing, "end" if moment.relation == "until" else "start", moment)

    def follows_time_word(self, event: Event) -> bool:
        before = self.lower[max(event.begin - 3, 0) : event.begin]
        return any(word in self.words.TIME_WORDS for word in before)

    def of_periods(self) -> Iterator[Claim]:
        """A period beside the name of a record: "PROSALUD (2011-2016)"."""
        for moment, begin, end in self.moments:
            if moment.relation != "through" and (moment.first[0] == moment.last[0] or moment.precision == "decade"):
                continue
            thing = next((each for each in reversed(self.things) if begin - 2 <= each.end <= begin), None)
            if thing is None or (thing.end == begin and not self.is_caption()):
                continue
            if thing.is_oblique and self.lower[begin - 1] != "(" and not self.is_caption():
                continue
            closed = end >= len(self.lower) or self.lower[end] in BREAKS
            if (
                closed
                and self.lower[begin - 1] in {"(", ":", ",", "–", "—"}
                and self.view.words[begin - 1].text in BREAKS
            ):
                yield from self.ends_of(None, thing, moment)

    def is_caption(self) -> bool:
        return not self.view.has_verb(0, len(self.lower))

    def of_activities(self) -> Iterator[Claim]:
        """A record that did something since before its begin, or does until after its end, whatever it was."""
        for moment, begin, _end in self.moments:
            if moment.relation in POINTS and moment.precision == "years":
                moment = replace(moment, relation="through")  # noqa: PLW2901  ("tussen 2012 en 2019")
            if moment.relation not in {"since", "from", "until", "through"}:
                continue
            segment = self.segment_of(begin)
            segments = [segment] if segment and not self.is_only_moment(segment) else self.neighbours(segment)
            for each in segments:
                if self.tables.negated.search(self.view.text_of(each)):
                    continue
                things = self.things_of(each)
                bare = [t for t in things if t.pk is not None and self.is_means(t)]
                bare = bare or [thing for thing in things if not thing.is_oblique]
                bare = bare or [thing for thing in things if thing.before in self.words.OF]
                bare = bare or [thing for thing in (self.inserted_of(each),) if thing]
                if country := self.country_subject(each):
                    yield from self.ends_of(None, country, moment)
                elif not bare and self.says_we(each) and (pk := self.view.we()):
                    yield from self.activity(Thing(each.begin, each.begin + 1, pk), moment)
                elif bare and self.pk_of(bare[0]) is not None and not self.is_partner(bare[0]):
                    yield from self.activity(bare[0], moment)

    def inserted_of(self, segment: Segment) -> Thing | None:
        """What a piece without a verb is said of: "PROSALUD, tussen 2009 en 2014 actief in Pichincha, …"."""
        is_inserted = segment.sign in {",", "("} and not self.view.has_verb(segment.begin, segment.end)
        thing = self.antecedent(segment) if is_inserted else None
        return thing if thing and thing.end >= segment.begin - 1 else None

    def is_means(self, thing: Thing) -> bool:
        before = self.lower[max(thing.begin - 2, 0) : thing.begin]
        return thing.is_oblique and any(word in self.words.BY_MEANS_OF for word in before)

    def activity(self, thing: Thing, moment: Moment) -> Iterator[Claim]:
        is_activity = self.view.has_verb(0, len(self.lower)) or self.lower[thing.begin] in self.words.WE
        if moment.relation != "until":
            yield from self.claim(None, thing, "start", moment, is_activity)
        if moment.relation in {"until", "through"}:
            yield from self.claim(None, thing, "end", moment, is_activity)

    def is_partner(self, thing: Thing) -> bool:
        return self.view.world.facts[self.pk_of(thing)].kind == "partner"

    def neighbours(self, segment: Segment | None) -> list[Segment]:
        if segment is None or segment.opener != "start":
            return []
        at = self.view.segments.index(segment)
        return self.view.segments[at + 1 : at + 2]

    def of_label(self) -> Iterator[Claim]:
        """A caption: "Einde: 30 juni 2019", "het programma (start: februari 2023)"."""
        segments = self.view.segments
        for label, value in pairwise(segments):
            if value.sign != ":" or not (moments := self.inside(value)):
                continue
            if named := self.label_of_record(label):
                yield from self.labelled(self.view.text_of(named[0]).lower(), named[1], moments[0])
                continue
            earlier = [
                each for each in self.things if each.end <= label.begin and self.is_adjacent(each.end, label.begin)
            ]
            facts = self.view.passage.facts
            if facts.kind == "country" and self.is_label_of_cooperation(label):
                yield from self.ends_of(None, Thing(0, 1, facts.pk, is_cooperation=True), moments[0])
            own = Thing(0, 1, facts.pk) if label is segments[0] and facts.kind == "programme" else None
            if thing := earlier[-1] if earlier else own:
                yield from self.labelled(self.view.text_of(label).lower(), thing, moments[0])

    def label_of_record(self, label: Segment) -> tuple[Segment, Thing] | None:
        """The noun of a label that names its record too: "Start van het programma: mei 2013"."""
        for event in self.events:
            is_first = label.begin <= event.begin <= label.begin + 1 and event.end < label.end
            thing = self.complement(event) if is_first and event.is_noun else None
            if thing and thing.pk is not None and thing.end == label.end:
                return Segment(event.begin, event.end, ""), thing
        return None

    def is_label_of_cooperation(self, label: Segment) -> bool:
        """ "Partnerland van de Belgische samenwerking: sinds 1974"."""
        text, words = self.view.text_of(label), self.lower[label.begin : label.end]
        is_cooperation = bool(self.words.COOPERATION_NOUNS.intersection(words))
        return is_cooperation and bool(self.tables.governmental.search(text))

    def labelled(self, label: str, thing: Thing, moment: Moment) -> Iterator[Claim]:
        if self.tables.begin_nouns.fullmatch(label):
            yield from self.claim(None, thing, "start", moment)
        elif self.tables.end_nouns.fullmatch(label):
            yield from self.claim(None, thing, "end", moment)
        elif self.tables.life_nouns.fullmatch(label):
            yield from self.ends_of(None, thing, moment)

    def of_presence(self) -> Iterator[Claim]:
        """A partner that is in the country since a year, without a verb: "in Peru sinds 1982"."""
        for moment, begin, _end in self.moments:
            segment = self.segment_of(begin)
            if moment.relation not in {"since", "from"} or segment is None or not self.names_country(segment):
                continue
            if self.view.has_verb(segment.begin, segment.end):
                continue
            thing = self.antecedent(segment) if segment.begin else None
            facts = self.view.passage.facts
            if thing is None and facts.kind == "partner" and not self.view.has_verb(0, len(self.lower)):
                thing = Thing(0, 1, facts.pk)
            if thing and self.pk_of(thing) is not None and self.is_partner(thing):
                yield from self.claim(None, thing, "start", moment)
