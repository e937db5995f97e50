"""Finds what a sentence speaks of: its page's record, other records, and things that are none."""

from dataclasses import dataclass, replace
from functools import cached_property

from embassy.desk.facts import Facts, World
from embassy.desk.lifetimes.cooperation import Cooperation
from embassy.desk.lifetimes.life_words import life_words
from embassy.desk.lifetimes.segments import BREAKS
from embassy.desk.mentions import folded
from embassy.desk.passages import Passage, once_for_all_rules
from embassy.desk.reading.verbs import forms_of
from embassy.desk.reading.vocabulary import speech_of

QUOTES = frozenset("\"“”«»‘’'")
TITLE_LETTERS = 3  # that a compound shares with a title
REACH = 6  # words from an article to its noun
COMPLEMENT = 6  # words after a noun that may say which one it is


@dataclass(frozen=True)
class Thing:
    """A noun with its words, or a pronoun. `pk` is the record that it means, None where it is something else."""

    begin: int
    end: int
    pk: int | None = None
    before: str = ""  # the preposition before it
    is_pronoun: bool = False
    is_cooperation: bool = False

    @property
    def is_oblique(self) -> bool:
        return bool(self.before)


class View(Cooperation):
    """A sentence of a passage with its words, things and segments."""

    @cached_property
    def things(self) -> list[Thing]:
        found, n = [], 0
        while n < len(self.words):
            thing = None if n in self.quoted else self.thing_at(n)
            if (
                thing
                and found
                and found[-1].end == thing.begin
                and not found[-1].pk
                and not thing.pk  # "het buurland Peru"
                and self.words[n].text[0].isupper()
            ):
                thing = replace(found.pop(), end=thing.end)
            if thing and found and self.is_work_of(found[-1], thing):
                thing = replace(found.pop(), end=thing.end, pk=thing.pk)
            if thing:
                found.append(thing)
            n = thing.end if thing else n + 1
        return [self.own_work(thing) for thing in found]

    def is_work_of(self, work: Thing, record: Thing) -> bool:
        """Whether two nouns mean the work of a record: "de uitvoering van het programma"."""
        is_of = record.before in self.tables.words.OF and record.begin - work.end <= 1
        return is_of and record.pk is not None and self.lower[work.end - 1] in self.tables.words.CARRYING_OUT

    def own_work(self, thing: Thing) -> Thing:
        """ "The works" on a programme's page are its own, where nothing says whose they are."""
        words, facts = self.tables.words, self.passage.facts
        if thing.pk is not None or facts.kind != "programme" or self.lower[thing.end - 1] not in words.CARRYING_OUT:
            return thing
        is_bare = thing.end - thing.begin == 2 and self.lower[thing.begin] in words.DEFINITE  # noqa: PLR2004
        is_of = (
            thing.end < len(self.lower) and self.lower[thing.end] in words.ABOUT_PARTS and thing.end not in self.dated
        )
        is_part = bool(self.tables.parts.search(self.text))
        return replace(thing, pk=facts.pk) if is_bare and not is_of and not is_part else thing

    def preposition_before(self, n: int) -> str:
        words = self.tables.words
        while n > 0 and (self.lower[n - 1] in QUOTES or self.lower[n - 1] in words.DEFINITE):
            if self.lower[n - 1] in words.PREPOSITIONS:
                break
            n -= 1
        return self.lower[n - 1] if n and self.lower[n - 1] in words.PREPOSITIONS else ""

    def thing_at(self, n: int) -> Thing | None:
        words, word = self.tables.words, self.lower[n]
        if n in self.mentions:
            end, pk = self.mentions[n]
            is_cooperation = self.world.facts[pk].kind == "country"
            return Thing(n, end, None if is_cooperation else pk, self.preposition_before(n))
        if n in self.dated or not word[0].isalpha():
            return None
        if word in words.WE:
            return Thing(n, n + 1, self.we())
        if word in words.DEFINITE and n + 2 in self.mentions and self.lower[n + 1] in words.OF:  # "los de PROSALUD"
            end, pk = self.mentions[n + 2]
            return Thing(n, end, pk, self.preposition_before(n))
        if word in words.CONTRACTIONS:  # "del", "al": a preposition and an article
            return self.noun_after(n + 1, n, word, is_definite=True)
        if self.is_relative(n):
            return None
        is_article = word in words.DEFINITE or word in words.INDEFINITE or word in words.POSSESSIVES
        if is_article:
            thing = self.noun_after(n + 1, n, self.preposition_before(n), is_definite=word in words.DEFINITE)
            return thing or self.pronoun_at(n) or self.other_at(n)
        if word in words.PRONOUNS:
            return self.pronoun_at(n)
        if word in words.COOPERATION_NOUNS or self.is_bare_noun(n):
            return self.noun_after(n, n, self.preposition_before(n), is_definite=True)
        return self.name_at(n)

    def we(self) -> int | None:
        """The record whose people write its page."""
        return self.passage.facts.pk if self.passage.facts.kind in {"programme", "partner"} else None

    def is_bare_noun(self, n: int) -> bool:
        """Whether a noun without an article means a record: "proyecto" before its name, or in a caption."""
        words = self.tables.words
        follows = self.mentions.get(n + 1) or (n + 1 < len(self.lower) and self.lower[n + 1] in QUOTES)
        return self.lower[n] in (words.PROGRAMME_NOUNS | words.PARTNER_NOUNS) and bool(follows)

    def name_at(self, n: int) -> Thing | None:
        """A name that is no record's."""
        word = self.words[n]
        if n == 0 and self.tables.words.LEAVES_SUBJECT_OUT and self.is_finite(n):
            return None
        if not word.text[0].isupper() or n == 0 or self.lower[n - 1] in BREAKS | QUOTES:
            words = self.tables.words
            if not word.text[0].isupper() or word.lower in words.FUNCTION_WORDS | words.PREPOSITIONS | words.STARTERS:
                return None
            if word.lower in words.CONJUNCTIONS | words.SUBORDINATORS | words.OTHER_ADJECTIVES | words.OWN_ADJECTIVES:
                return None
            if (
                self.tables.begins.match(word.lower)
                or self.tables.ends.match(word.lower)
                or self.tables.lasts.match(word.lower)
            ):
                return None
        end = n + 1
        while end < len(self.words) and self.words[end].text[0].isupper():
            end += 1
        return Thing(n, end, None, self.preposition_before(n))

    def noun_after(self, at: int, begin: int, before: str, is_definite: bool) -> Thing | None:
        """The record's noun that follows an article within a few words."""
        words = self.tables.words
        nouns = words.PROGRAMME_NOUNS | words.PARTNER_NOUNS | words.COOPERATION_NOUNS
        nouns |= words.FUNDING if self.passage.facts.kind == "programme" else frozenset()
        for n in range(at, min(at + REACH, len(self.words))):
            if n in self.mentions:
                end, pk = self.mentions[n]
                if self.world.facts[pk].kind != "country":
                    return Thing(begin, end, pk, before)
                return None
            word = self.lower[n]
            if word in nouns or self.is_named_in_title(word):
                is_other = any(each in words.OTHER_ADJECTIVES for each in self.lower[at:n])
                return self.named_thing(n, begin, before, is_definite and not is_other)
            if n in self.dated or self.is_participle(word):
                continue  # "dit zesjarige programma", "het in 2012 gestarte programma"
            if not word[0].isalpha() or word in words.PREPOSITIONS | words.CONJUNCTIONS:
                return None
            if word not in words.OWN_ADJECTIVES | words.OTHER_ADJECTIVES:
                return None
        return None

    def is_named_in_title(self, word: str) -> bool:
        """Whether a compound means the programme of the page: "het bosprogramma" of "Bossen van Ucayali"."""
        speech, facts = speech_of(self.passage.language), self.passage.facts
        if facts.kind != "programme" or not word.endswith(speech.RECORD_ENDINGS) or word in speech.RECORD_NOT:
            return False
        return any(folded(word)[:TITLE_LETTERS] == key[:TITLE_LETTERS] for key in self.title_words(facts))

    def is_participle(self, word: str) -> bool:
        return any(table.fullmatch(word) for table in (self.tables.participles, self.tables.begins, self.tables.ends))

    def named_thing(self, n: int, begin: int, before: str, is_own: bool) -> Thing:
        words, word, end = self.tables.words, self.lower[n], n + 1
        name = next((m for m in range(n + 1, n + 3) if m in self.mentions), None)
        if name is not None and all(self.lower[m] in QUOTES for m in range(n + 1, name)):
            end, pk = self.mentions[name]
            if self.world.facts[pk].kind != "country":
                return Thing(begin, end, pk, before)
        if word in words.FUNDING:
            return Thing(begin, end, self.programme_supported(n), before)
        if word in words.COOPERATION_NOUNS and self.is_other_cooperation(n, begin):
            return Thing(begin, end, None, before)
        if word in words.COOPERATION_NOUNS and self.is_of_programme(n, begin):
            return Thing(begin, end, None, before, is_pronoun=True)
        if word in words.COOPERATION_NOUNS:
            return Thing(begin, end, self.cooperation_of(n, is_own), before, is_cooperation=True)
        while end < len(self.lower) and self.lower[end] in words.OWN_ADJECTIVES:
            end += 1
        is_own = is_own and not (end < len(self.lower) and self.lower[end] in words.OTHER_ADJECTIVES)
        kind = "partner" if word in words.PARTNER_NOUNS else "programme"
        pk = self.record_meant(n, kind) if is_own else self.apposition(begin, kind)
        if pk and not (
            self.is_complement_own(end, self.world.facts[pk]) and self.is_adjective_own(end, self.world.facts[pk])
        ):
            pk = None
        return Thing(begin, end, pk, before)

    def is_of_programme(self, n: int, begin: int) -> bool:
        """Whether "the cooperation" alone goes on with what a programme's page told before."""
        words, after = self.tables.words, self.lower[n + 1] if n + 1 < len(self.lower) else ""
        is_bare = begin == n - 1 and self.lower[begin] in words.DEFINITE - words.POINTERS
        is_of = after in words.ABOUT_PARTS | words.WITH | words.OWN_ADJECTIVES and n + 1 not in self.dated
        return self.passage.facts.kind == "programme" and is_bare and not is_of and not self.mentions

    def is_adjective_own(self, end: int, facts: Facts) -> bool:
        """Whether no adjective after the noun makes it another record: "el programa cusqueño"."""
        words = self.tables.words
        if (
            not words.ADJECTIVES_FOLLOW
            or end >= len(self.lower)
            or end in self.dated
            or self.lower[end].endswith(words.ADVERB_ENDINGS)
        ):
            return True
        word = self.words[end]
        known = (
            words.FUNCTION_WORDS
            | words.PREPOSITIONS
            | words.DEFINITE
            | words.INDEFINITE
            | words.CONJUNCTIONS
            | words.RELATIVES
        )
        if (
            not word.text.islower()
            or word.lower in known | words.SUBORDINATORS | words.POSSESSIVES
            or self.is_finite(end)
        ):
            return True
        if forms_of(self.passage.language, word.lower):
            return True
        return any(folded(word.lower)[:3] == key[:3] for key in self.title_words(facts))

    def apposition(self, begin: int, kind: str) -> int | None:
        """The record that an indefinite noun after a comma is said of: "PROSALUD, een programma dat …"."""
        if begin < 2 or self.lower[begin - 1] != "," or self.lower[begin] not in self.tables.words.INDEFINITE:  # noqa: PLR2004
            return None
        named = [pk for _n, (end, pk) in self.mentions.items() if begin - 2 <= end <= begin - 1]
        return named[0] if named and self.world.facts[named[0]].kind == kind else None

    def record_meant(self, n: int, kind: str) -> int | None:
        """The record that "the programme" means: that of the page, or the one that was named last."""
        facts = self.passage.facts
        last = self.last_named(n, kind)
        is_pointed = n and self.lower[n - 1] in self.tables.words.POINTERS
        if facts.kind == kind:
            return last if is_pointed and last else facts.pk
        return last

    def last_named(self, n: int, kind: str) -> int | None:
        """The record of a kind that was named last before a word, here or in the sentences before."""
        here = [pk for begin, (_end, pk) in self.mentions.items() if begin < n]
        for pk in reversed(here):
            if self.world.facts[pk].kind == kind:
                return pk
        earlier = self.passage.words[: self.start]
        found = self.world.names.mentions_in(earlier, (0, len(earlier)))
        return next((each.pk for each in reversed(found) if self.world.facts[each.pk].kind == kind), None)

    def is_complement_own(self, end: int, facts: Facts) -> bool:
        """Whether the words after "the programme" leave it this record: "for water in Cusco", and not "in Loja"."""
        words = self.tables.words
        if (
            end >= len(self.lower)
            or self.lower[end] not in words.ABOUT_PARTS
            or end in self.dated
            or end + 1 in self.dated
        ):
            return True
        title = self.title_words(facts) | words.DONOR_WORDS
        following = [folded(word) for word in self.lower[end + 1 : end + COMPLEMENT]]
        return bool(title & set(following)) or self.lower[end] not in words.RESTRICTIVE

    def pronoun_at(self, n: int) -> Thing | None:
        words = self.tables.words
        if self.lower[n] not in words.PRONOUNS:
            return None
        after = self.lower[n + 1] if n + 1 < len(self.lower) else ""
        is_alone = (
            not after[:1].isalpha()
            or after in words.FUNCTION_WORDS | words.PREPOSITIONS | words.DEFINITE | words.INDEFINITE
            or (n + 1 in self.dated and (after in words.PREPOSITIONS or not after.isalpha()))
            or any(table.match(after) for table in (self.tables.begins, self.tables.ends, self.tables.lasts))
        )
        return Thing(n, n + 1, None, self.preposition_before(n), is_pronoun=True) if is_alone else None

    def other_at(self, n: int) -> Thing | None:
        """A noun that is no record: an article and the word after it."""
        end = n + 1
        while (
            end < len(self.lower)
            and self.lower[end] in self.tables.words.OTHER_ADJECTIVES | self.tables.words.OWN_ADJECTIVES
        ):
            end += 1
        if end < len(self.lower) and self.lower[end][0].isalpha() and end not in self.dated:
            return Thing(n, end + 1, None, self.preposition_before(n))
        return None


@once_for_all_rules
def view_of(passage: Passage, number: int, world: World) -> View:
    """A sentence of a text in a language that has a file of words."""
    return View(passage, number, world, life_words(passage.language))
