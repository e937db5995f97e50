"""Finds whose begin, length or end an event is."""

from embassy.desk.lifetimes.events import Event, Events
from embassy.desk.lifetimes.segments import BREAKS, Segment
from embassy.desk.lifetimes.things import QUOTES, Thing, view_of

LOOK_BACK = 2  # sentences


class Holders(Events):
    """Whose the events of a sentence are."""

    def holder(self, event: Event, segment: Segment) -> Thing | None:
        """What begins, lasts or ends: the subject of the event, or its object where the subject is something else."""
        things = self.things_of(segment)
        if governed := self.governed(event, things):
            return governed
        bare = [each for each in things if not each.is_oblique and each.begin not in self.ends(event)]
        bare = bare or [each for each in things if each.before in self.words.CLAUSE_OPENERS and each.end <= event.begin]
        if self.has_object_before(segment, bare, event):
            return None
        subject = self.subject_of(segment, bare, event)
        if subject is not None and self.pk_of(subject) is not None:
            others = [
                t
                for t in bare
                if t is not subject and t.begin > event.begin and self.pk_of(t) is None and not t.is_pronoun
            ]
            reach = self.past_dates(max(event.end, subject.end if subject.begin >= segment.begin else 0)) + 1
            is_object_other = others and not self.is_closing_object(others[0]) and others[0].begin <= reach
            return None if is_object_other and event.kind in {"start", "end"} else subject
        if segment.opener == "relative" and subject is not None and subject.end <= segment.begin:
            return None
        objects = [each for each in bare if each is not subject and self.pk_of(each) is not None]
        if objects and (event.kind in {"start", "end"} or self.carries_out(event)):
            return objects[0]
        return self.country_subject(segment)

    def governed(self, event: Event, things: list[Thing]) -> Thing | None:
        """What a preposition of the event brings: "er kwam een einde aan het programma"."""
        if not self.governs(event):
            return None
        found = [t for t in things if t.begin >= event.end - 1 and t.before in self.words.GOVERNED]
        if self.tables.counts_on.search(" ".join(self.lower[event.begin : event.end])):
            found = [t for t in things if t.before in self.words.GOVERNED]
        found = found or [t for t in things if t.before in self.words.GOVERNED and t.end <= event.begin]
        is_record = found and not self.is_closing_object(found[0]) and self.pk_of(found[0]) is not None
        return found[0] if is_record else None

    def past_dates(self, n: int) -> int:
        """The first word from one on that belongs to no moment."""
        while n in self.view.dated:
            n += 1
        return n

    def carries_out(self, event: Event) -> bool:
        return bool(self.tables.carries_out.search(" ".join(self.lower[event.begin : event.end])))

    def country_subject(self, segment: Segment) -> Thing | None:
        """Belgium and a country that cooperate: "beide landen werken samen", "Bélgica coopera con Bolivia"."""
        text = self.view.text_of(segment)
        if not self.tables.cooperates.search(text):
            return None
        named = {pk for n, (_end, pk) in self.view.mentions.items() if segment.begin <= n < segment.end}
        named = {pk for pk in named if self.view.world.facts[pk].kind == "country"}
        is_both = bool(self.tables.both_countries.search(text))
        is_partner_country = bool(self.tables.partner_country.search(text))
        is_donor = is_partner_country or (
            bool(self.tables.donor_subject.search(text)) and bool(named or self.tables.the_country.search(text))
        )
        if not (is_both or is_donor) or len(named) > 1:
            return None
        pk = next(iter(named), None) or self.view.country_meant()
        return Thing(segment.begin, segment.begin + 1, pk, is_cooperation=True) if pk else None

    def governs(self, event: Event) -> bool:
        return bool(self.tables.governs.search(" ".join(self.lower[event.begin : event.end])))

    def is_closing_object(self, thing: Thing) -> bool:
        return any(
            self.lower[n] in self.words.CLOSING_OBJECTS for n in range(thing.begin, min(thing.end + 2, len(self.lower)))
        )

    def pk_of(self, thing: Thing) -> int | None:
        if not thing.is_pronoun:
            return thing.pk
        is_near = self.lower[thing.begin] in self.words.NEAR_PRONOUNS
        earlier = [each for each in self.things if each.end <= thing.begin and not each.is_pronoun]
        earlier = earlier[-1:] if is_near else [each for each in earlier if not each.is_oblique]
        return earlier[0].pk if earlier else self.topic(is_near)

    def ends(self, event: Event) -> set[int]:
        """The first word of an event and its last two, which may be a noun that belongs to it: "het licht"."""
        return {event.begin} | {n for n in range(event.begin, event.end) if n >= event.end - 2}

    def has_object_before(self, segment: Segment, bare: list[Thing], event: Event) -> bool:
        """Whether what begins or ends is what a relative pronoun stands for: "los viveros que inició el programa"."""
        is_object = segment.opener == "relative" and event.kind in {"start", "end"} and bool(bare)
        return is_object and bare[0].begin >= event.end and self.lower[segment.begin - 2] not in self.words.PREPOSITIONS

    def subject_of(self, segment: Segment, bare: list[Thing], event: Event) -> Thing | None:
        before = [each for each in bare if each.begin < event.begin]
        if not before and self.says_we(segment):
            return Thing(event.begin, event.end, self.view.we())
        if (
            segment.opener == "relative"
            and self.view.has_verb(segment.begin, event.begin)
            and self.words.LEAVES_SUBJECT_OUT
        ):
            return self.antecedent(segment)
        if before:
            return before[0]
        if segment.opener == "relative" and self.is_told_after_verb(segment):
            return Thing(event.begin, event.end, None, "", is_pronoun=True)
        if segment.opener == "relative" or self.is_apposition(segment, event):
            return self.antecedent(segment) or self.subject_after(segment)
        if self.opens_with_participle(segment, event):
            return self.subject_after(segment)
        if bare:
            return bare[0]
        if (
            segment.opener in {"and", "sign"}
            and segment.sign not in {";", ":", "."}
            and (subject := self.earlier_subject(segment))
        ):
            return subject
        if segment.sign in {";", ":"} and self.words.LEAVES_SUBJECT_OUT and self.begins_with(segment, event):
            return self.subject_before(segment)
        return self.silent_subject(segment, event)

    def is_told_after_verb(self, segment: Segment) -> bool:
        """Whether "that" brings what a verb tells, and no noun stands before: "está previsto que finalice"."""
        before = segment.begin - 2
        if not self.words.LEAVES_SUBJECT_OUT or before < 0 or any(t.end <= segment.begin for t in self.things):
            return False
        return self.view.is_finite(before) or bool(self.tables.participles.fullmatch(self.lower[before]))

    def is_apposition(self, segment: Segment, event: Event) -> bool:
        """Whether a segment begins with a participle that belongs to the noun before it: ", iniciado en 2021"."""
        return (
            segment.sign in {",", "("}
            and event.begin <= segment.begin + 1
            and bool(self.tables.participles.match(self.lower[event.begin]))
        )

    def antecedent(self, segment: Segment) -> Thing | None:
        earlier = [each for each in self.things if each.end <= segment.begin]
        if not earlier or not self.is_adjacent(earlier[-1].end, segment.begin):
            return None
        last = earlier[-1]
        if last.pk is not None and self.lower[segment.begin - 2] in self.words.PROGRAMME_NOUNS:
            return last  # "…, programa que terminó en 2016"
        is_joined = len(earlier) > 1 and earlier[-2].end >= last.begin - 2
        if is_joined and (last.before in self.words.OF or (last.before and earlier[-2].is_cooperation)):
            return earlier[-2]
        return last

    def is_adjacent(self, end: int, begin: int) -> bool:
        """Whether no other noun stands between a thing and what is said of it."""
        between = (n for n in range(end, begin) if n not in self.view.dated)
        known = self.words.RELATIVES | self.words.OWN_ADJECTIVES | self.words.PREPOSITIONS | self.words.FUNCTION_WORDS
        known |= self.words.PROGRAMME_NOUNS  # "PROSALUD, programa que terminó en …"
        return all(self.lower[n] in BREAKS | QUOTES | known or self.view.is_finite(n) for n in between)

    def earlier_subject(self, segment: Segment) -> Thing | None:
        """The subject of the sentence that goes on after "and" or after an inserted piece."""
        at = self.view.segments.index(segment)
        inserted = self.things_of(self.view.segments[at - 1]) if at and segment.sign == "," else []
        if (
            len(inserted) == 1
            and inserted[0].pk
            and not inserted[0].is_oblique
            and self.fills(inserted[0], self.view.segments[at - 1])
        ):
            return inserted[0]
        for each in self.view.segments[:at]:
            if each.opener in {"start", "sub"} or each.sign in {";", ":"}:
                bare = [thing for thing in self.things_of(each) if not thing.is_oblique]
                if bare:
                    return bare[0]
        return None

    def fills(self, thing: Thing, segment: Segment) -> bool:
        return thing.begin - segment.begin <= 1 and segment.end == thing.end

    def silent_subject(self, segment: Segment, event: Event) -> Thing | None:
        """Spanish leaves a pronoun out: the sentence begins with its verb or with its moment."""
        if not self.words.LEAVES_SUBJECT_OUT or segment.opener not in {"start", "sub"}:
            return None
        return Thing(event.begin, event.end, None, "", is_pronoun=True) if self.begins_with(segment, event) else None

    def begins_with(self, segment: Segment, event: Event) -> bool:
        """Whether an event is the first that a segment says, small words and moments aside."""
        known = self.words.FUNCTION_WORDS | self.words.PREPOSITIONS | self.words.DEFINITE | self.words.CONJUNCTIONS
        return all(
            n in self.view.dated or self.lower[n] in known or self.tables.participles.fullmatch(self.lower[n])
            for n in range(segment.begin, event.begin)
        )

    def opens_with_participle(self, segment: Segment, event: Event) -> bool:
        """ "Iniciado en 2012, el programa …"."""
        is_first = self.begins_with(segment, event) and bool(self.tables.participles.search(self.view.text_of(segment)))
        return is_first and not self.view.has_verb(segment.begin, segment.end)

    def subject_after(self, segment: Segment) -> Thing | None:
        """The subject of the segment after one that says something of it beforehand."""
        at = self.view.segments.index(segment)
        if at and segment.sign != ":":
            return None
        later = [t for each in self.view.segments[at + 1 : at + 2] for t in self.things_of(each) if not t.is_oblique]
        return later[0] if later else None

    def subject_before(self, segment: Segment) -> Thing | None:
        """The subject of the segment before."""
        at = self.view.segments.index(segment)
        earlier = self.things_of(self.view.segments[at - 1]) if at else []
        return next((each for each in earlier if not each.is_oblique), None)

    def topic(self, is_near: bool = False) -> int | None:
        """The record that the sentences before speak of; `is_near`: what they name last, as "esta" means."""
        for back in range(1, LOOK_BACK + 1):
            if self.view.number - back < 0:
                break
            earlier = view_of(self.view.passage, self.view.number - back, self.view.world)
            things = [each for each in earlier.things if not each.is_pronoun]
            bare = things[::-1] if is_near else [each for each in things if not each.is_oblique]
            if bare:
                return bare[0].pk
        facts = self.view.passage.facts
        return facts.pk if facts.kind in {"programme", "partner"} and self.view.number else None

    def complement(self, event: Event) -> Thing | None:
        """Whose begin or end a noun names."""
        after = [t for t in self.things if event.end <= t.begin <= event.end + 2]
        if after and (after[0].before in self.words.OF | self.words.GOVERNED):
            return after[0]
        if event.begin and self.lower[event.begin - 1] in self.words.POSSESSIVES:
            here = [t for t in self.things if t.end <= event.begin and t.pk is not None]
            later = [t for t in self.things if t.begin >= event.end and t.pk is not None and not t.is_oblique]
            pk = here[-1].pk if here else self.topic() or (later[0].pk if later else self.only_own())
            return Thing(event.begin - 1, event.begin, pk) if pk else None
        if event.begin and self.lower[event.begin - 1] in self.words.AS and (segment := self.segment_of(event.begin)):
            return next((each for each in self.things_of(segment) if not each.is_oblique), None)
        return self.of_page(event)

    def only_own(self) -> int | None:
        """The programme of the page, where a sentence speaks of nothing else: "desde su inicio hemos …"."""
        facts = self.view.passage.facts
        is_alone = all(thing.is_oblique or thing.pk is not None for thing in self.things)
        return facts.pk if facts.kind == "programme" and is_alone else None

    def of_page(self, event: Event) -> Thing | None:
        """ "De looptijd is 2024-2027" on a programme's own page."""
        facts = self.view.passage.facts
        words = " ".join(self.lower[event.begin : event.end])
        is_alone = event.begin == 1 and self.lower[0] in self.words.DEFINITE
        is_of = event.end < len(self.lower) and self.lower[event.end] in self.words.ABOUT_PARTS
        if facts.kind == "programme" and is_alone and not is_of and self.tables.date_nouns.fullmatch(words):
            return Thing(event.begin, event.end, facts.pk)
        return None
