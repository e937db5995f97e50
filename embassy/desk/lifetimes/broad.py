"""Reads a begin or an end without its grammar: one record is meant, and one strong word for it stands near a moment."""

from collections.abc import Iterator

from embassy.desk.lifetimes.events import Event
from embassy.desk.lifetimes.holders import Holders
from embassy.desk.lifetimes.segments import Segment
from embassy.desk.lifetimes.things import Thing
from embassy.desk.reading.model import Moment
from embassy.desk.reading.vocabulary import speech_of
from embassy.desk.roles import is_crew

STOPS = frozenset(";:")
FARTHEST = 14  # words between what begins or ends and its moment


class Broad(Holders):
    """What a sentence says that begins or ends, for the records that its grammar did not give."""

    def pairs(self) -> Iterator[tuple[Event, Thing, Moment]]:
        """Each strong word with the record that is meant and the nearest moment."""
        if self.is_doubtful():
            return
        record = self.only_record()
        for event in self.events:
            thing = record or self.of_page_alone(event)
            near = [
                moment
                for moment, begin, end in self.moments
                if self.is_near(event, begin, end) and begin not in self.bare_years
            ]
            if thing and near and self.is_said_of(event, thing):
                yield event, thing, self.nearest(event, near)

    def is_said_of(self, event: Event, thing: Thing) -> bool:
        """Whether a word for a begin or an end can be that of a record, as far as what stands beside it tells."""
        if not self.is_strong_word(event) or self.is_of_somebody(event, thing):
            return False
        is_counted = self.counts_from(event.begin) or self.counts_from(thing.begin)
        return not is_counted and not self.is_of_another(event, thing)

    def is_of_somebody(self, event: Event, thing: Thing) -> bool:
        """Whether an event stands in a clause that does not speak of the record: "… toen men met iets begon"."""
        segment = self.segment_of(event.begin)
        if segment is None or segment.opener != "sub" or self.is_default(thing):
            return False
        return not any(each.pk is not None or each.is_pronoun for each in self.things_of(segment))

    def counts_from(self, n: int) -> bool:
        """Whether the piece of a sentence that a word stands in counts from one moment to another."""
        segment = self.segment_of(n)
        if segment is None:
            return False
        before = self.view.words[max(segment.begin - 2 * (segment.opener == "sub"), 0)].start  # "twee jaar nadat …"
        text = self.view.passage.words[before : self.view.words[segment.end - 1].end]
        return bool(self.tables.counts_from.search(text))

    def is_doubtful(self) -> bool:
        """Whether the sentence speaks of a part, of another donor or of what may be, denies, or counts its moments."""
        guards = (self.tables.parts, self.tables.negated, self.tables.perhaps)
        foreign = speech_of(self.view.passage.language).FOREIGN
        return bool(self.counted or foreign.intersection(self.lower)) or any(
            guard.search(self.view.text) for guard in guards
        )

    def is_strong_word(self, event: Event) -> bool:
        strong = {
            "start": self.tables.strong_begins,
            "end": self.tables.strong_ends,
            "lasts": self.tables.strong_lasts,
        }.get(event.kind)
        words = " ".join(self.lower[event.begin : event.end + 1])
        return bool(strong and strong.match(words)) and event.begin not in self.view.dated

    def only_record(self) -> Thing | None:
        """The record that is meant: the only one that the sentence speaks of, else that of the page."""
        things = [thing for thing in self.things if thing.pk is not None]
        if things:
            return things[0] if len({thing.pk for thing in things}) == 1 else None
        facts = self.view.passage.facts
        return Thing(0, 1, facts.pk) if facts.kind == "programme" and self.speaks_of_work() else None

    def is_default(self, thing: Thing) -> bool:
        """Whether a record is meant without being named."""
        return (thing.begin, thing.end) == (0, 1) and 0 not in self.view.mentions

    def speaks_of_work(self) -> bool:
        """Whether the subject is the work of the record or those who do it: "las actividades", "we"."""
        clauses = self.view.sentence.clauses
        if not clauses or clauses[0].about != "team":
            return False
        subject = clauses[0].subject
        words = self.view.passage.words[slice(*subject)].lower().split() if subject else []
        first, last = self.view.range_of(subject) if subject else (0, 0)
        if any(self.is_elsewhere(n) for n in range(first + 1, last + 1)):
            return False
        return not self.words.OTHER_ADJECTIVES.intersection(words)

    def is_elsewhere(self, n: int) -> bool:
        """Whether a place follows that makes the work a part of the whole: "de activiteiten in Anta"."""
        is_in = n + 1 < len(self.lower) and self.lower[n] in self.words.IN and n not in self.view.dated
        return is_in and self.view.words[n + 1].text[0].isupper()

    def of_page_alone(self, event: Event) -> Thing | None:
        """The programme of the page, where a sentence names nothing but its begin or end: "el telón cae en 2026"."""
        facts = self.view.passage.facts
        near = self.words.NEAR_PRONOUNS
        things = [each for each in self.things if not each.is_pronoun or self.lower[each.begin] in near]
        others = [each for each in things if each.begin < event.begin - 1 or each.end > event.end]
        if facts.kind != "programme" or event.kind not in {"start", "end"} or others:
            return None
        return Thing(0, 1, facts.pk) if not self.view.number or self.topic() == facts.pk else None

    def is_near(self, event: Event, begin: int, end: int) -> bool:
        first, last = min(event.end, end), max(event.begin, begin)
        return last - first <= FARTHEST and not STOPS.intersection(self.lower[first:last])

    def is_of_another(self, event: Event, record: Thing) -> bool:
        """Whether something else is what begins or ends, or what the record begins with."""
        segment = self.segment_of(event.begin)
        if segment is None or (segment.opener == "relative" and not self.hangs_on_record(segment)):
            return True
        if self.lower[event.begin - 1] in self.words.OBJECTS_BEFORE and event.begin:
            return True
        if self.tables.takes_up.search(" ".join(self.lower[event.end : segment.end])):
            return self.view.world.facts[record.pk].kind != "country"
        others = [thing for thing in self.others_in(segment) if not self.is_word_of(event, thing)]
        return any(thing.begin >= event.begin or not self.may_stand_for_record(thing) for thing in others)

    def others_in(self, segment: Segment) -> list[Thing]:
        """What a segment speaks of beside records, as its subject or its object."""
        bare = [thing for thing in self.things_of(segment) if not thing.is_oblique]
        return [thing for thing in bare if thing.pk is None and not thing.is_pronoun]

    def has_other_subject(self, segment: Segment) -> bool:
        bare = [thing for thing in self.things_of(segment) if not thing.is_oblique][:1]
        words = " ".join(" ".join(self.lower[thing.begin : thing.end]) for thing in bare)
        is_length = self.tables.length_nouns.search(words)
        return not is_length and any(not self.may_stand_for_record(t) for t in bare if t in self.others_in(segment))

    def hangs_on_record(self, segment: Segment) -> bool:
        """Whether a relative clause is said of the record: ", programa que se lanzó en 2021"."""
        before = self.lower[max(segment.begin - 3, 0) : segment.begin]
        thing = self.antecedent(segment)
        return bool(self.words.PROGRAMME_NOUNS.intersection(before)) or bool(thing and thing.pk is not None)

    def is_word_of(self, event: Event, thing: Thing) -> bool:
        return thing.begin < event.end and event.begin < thing.end

    def may_stand_for_record(self, thing: Thing) -> bool:
        speech = speech_of(self.view.passage.language)
        words = self.lower[thing.begin : thing.end]
        return not self.words.BUILDING.intersection(words) and any(
            is_crew(word, speech) or word in speech.STATE_ACTORS for word in words
        )
