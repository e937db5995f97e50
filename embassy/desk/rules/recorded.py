"""Numbers and amounts in texts that differ from the figures recorded for the same thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from cooperation.numbers import written
from embassy.desk.counted import (
    SHARES,
    counts,
    figure_words,
    has_enough,
    has_noun_of,
    has_word,
    is_elliptic,
    is_near,
    label_of,
    label_words,
    words_in,
)
from embassy.desk.facts import World
from embassy.desk.passages import Finding, Passage
from embassy.desk.reading.model import Number, Sentence, Span, Time
from embassy.desk.reading.places import places_in
from embassy.desk.reading.vocabulary import speech_of
from embassy.desk.rules.sentences import clause_at

PERCENT = 100
SMALL = 12  # a number up to this one without a noun may stand for anything
FAR = 20  # as many times smaller than the figure, or larger: a number of a part, or of all that there is
SLIPS = {Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3)}
LEAST, MOST = Decimal("0.3"), Decimal(4)  # of a recorded amount: what is less or more is another amount
SUBJECT = 4  # words at the beginning of a subject that tell whom it means
AROUND = 2  # sentences before and after, where the right number may stand
CLAUSE_ENDS = ";:"


@dataclass(frozen=True)
class Place:
    """A sentence in its text, and the words by which it is judged."""

    passage: Passage
    world: World
    index: int

    @property
    def sentence(self) -> Sentence:
        return self.passage.reading.sentences[self.index]

    @cached_property
    def words(self) -> list[str]:
        """The words of the sentence but those of its numbers ("de cada tres")."""
        start, end = self.sentence.span
        edges = [start, *(edge for number in self.sentence.numbers for edge in number.span), end]
        return [
            word for span in zip(edges[::2], edges[1::2], strict=True) for word in words_in(self.passage.words, span)
        ]

    @cached_property
    def around(self) -> list[Sentence]:
        return list(self.passage.reading.sentences[max(0, self.index - AROUND) : self.index + AROUND + 1])

    @cached_property
    def text(self) -> str:
        return f" {' '.join(self.words)} "

    def has(self, phrases: Iterable[str]) -> bool:
        return any(f" {phrase} " in self.text for phrase in phrases)

    @cached_property
    def names_another(self) -> bool:
        """Whether the sentence names another record than the one that it stands on, or a place within it."""
        facts, names = self.passage.facts, self.world.names
        others = [
            mention for mention in names.mentions_in(self.passage.words, self.sentence.span) if mention.pk != facts.pk
        ]
        return any(mention.pk != facts.country for mention in others) or self.is_of_a_place

    @cached_property
    def names_another_country(self) -> bool:
        """Whether the sentence names a country that is neither the donor nor that of the record."""
        country = self.world.facts.get(self.passage.facts.country)
        titles = country.titles.values() if country else ()
        own = {place.name for title in titles for place in places_in(title, (0, len(title)))}
        own.add(figure_words(self.passage.language).OWN_COUNTRY)
        return any(place.is_country and place.is_sure and place.name not in own for place in self.sentence.places)

    @cached_property
    def is_of_a_place(self) -> bool:
        own = {
            place.name for title in self.passage.facts.titles.values() for place in places_in(title, (0, len(title)))
        }
        return any(place.is_sure and not place.is_country and place.name not in own for place in self.sentence.places)


def numbers_that_differ(passage: Passage, world: World) -> Iterator[Finding]:
    """Sentences with a number that differs from the figure that the record has for the same thing and year."""
    if passage.reading is None or figure_words(passage.language) is None:
        return
    if not passage.facts.figures and not passage.facts.money:
        return
    for index, sentence in enumerate(passage.reading.sentences):
        place = Place(passage, world, index)
        for number in spoken_numbers(sentence):
            if is_difference(passage, sentence, number):
                continue
            if found := differing_figure(place, number) or differing_amount(place, number):
                value, label = found
                yield Finding(sentence.span, (number.span,), against(value, label), f"{value} {label}")
                break


def spoken_numbers(sentence: Sentence) -> list[Number]:
    """The numbers of a sentence, without those of dates, durations and quotations."""
    taken = [*(each.span for each in (*sentence.moments, *sentence.durations)), *sentence.quoted]
    return [number for number in sentence.numbers if not any(overlap(number.span, span) for span in taken)]


def is_difference(passage: Passage, sentence: Sentence, number: Number) -> bool:
    """Whether a number tells how many more or fewer: "drieduizend minder dan"."""
    after = words_in(passage.words, (number.span[1], sentence.span[1]))[:1]
    return bool(set(after) & figure_words(passage.language).DIFFERENCE)


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def against(value: Decimal, label: str) -> str:
    return _("The record says: %(number)s, %(label)s.") % {"number": written(value), "label": label}


def differing_figure(place: Place, number: Number) -> tuple[Decimal, str] | None:
    """The figure that a number contradicts, by its value and label."""
    passage, sentence = place.passage, place.sentence
    figures = [figure for figure in passage.facts.figures if is_about(place, number, figure)]
    if not figures or number.unit == "ordinal":
        return None
    values = [figure["number"] for figure in figures]
    if number.unit in SHARES and any(clause.is_negated for clause in sentence.clauses):
        values += [PERCENT - value for value in values]
    if any(is_near(number, value) for value in values):
        return None
    meant = [figure for figure in figures if is_target(place, figure) == (figure["kind"] == "target")]
    fitting = [figure for figure in meant if fits_in_time(sentence, number, figure, passage)]
    if not fitting or place.names_another or is_of_a_part(place, number, fitting[0]):
        return None
    if any(is_near(other, figure["number"]) for figure in fitting for other in numbers_around(place)):
        return None
    return fitting[0]["number"], label_of(fitting[0], passage.language)


def is_about(place: Place, number: Number, figure: dict) -> bool:
    """Whether a number counts what a figure counts, in the same unit."""
    passage, sentence = place.passage, place.sentence
    language, text, label = passage.language, passage.words, label_of(figure, passage.language)
    is_percent = number.unit in SHARES
    if not label or is_percent != (figure["unit"] == "percent"):
        return False
    if figure["unit"] not in {"percent", "count"}:
        return number.unit == figure["unit"] and counts(language, text, sentence, number, label)
    if counts(language, text, sentence, number, label):
        return not is_bare(place, label) or not tells_later(place, number)
    if is_bare(place, label) and has_noun_of(language, text, sentence, number, label):
        return not tells_later(place, number)
    is_alone = is_elliptic(language, text, sentence, number) and Decimal(number.value) > SMALL
    return is_alone and (thing_stands_before(place, number, figure) or is_told_of_label(place, number, label))


def thing_stands_before(place: Place, number: Number, figure: dict) -> bool:
    """Whether a number without a noun counts what the figure does: its noun stands before it, its year beside it."""
    passage = place.passage
    start = place.around[0].span[0] if place.index else 0
    before = words_in(passage.words, (start, number.span[0]))
    thing, *_further = label_words(passage.language, label_of(figure, passage.language)) or ("",)
    is_its_year = any(year_of(figure) in (moment.first[0], moment.last[0]) for moment in place.sentence.moments)
    return (is_its_year or place.has(figure_words(passage.language).TOTAL)) and thing in before


def is_bare(place: Place, label: str) -> bool:
    """Whether a label only names a thing: "reservoirs", or "water reservoirs" of the programme "Water in Cuzco"."""
    language = place.passage.language
    titles = label_words(language, place.passage.facts.titles.get(language, ""))
    return all(has_word(language, titles, word) for word in label_words(language, label)[1:])


def tells_later(place: Place, number: Number) -> bool:
    """Whether a clause tells what became of some of the things: "twelve reservoirs were damaged"."""
    clause = clause_at(place.sentence, number.span)
    return clause is not None and clause.lemma in figure_words(place.passage.language).LATER


def is_told_of_label(place: Place, number: Number, label: str) -> bool:
    """Whether the words of a label stand before a number with a colon, or a word for a count: "Families: 46"."""
    passage, start = place.passage, place.sentence.span[0]
    before = words_in(passage.words, (start, number.span[0]))
    is_count = not figure_words(passage.language).COUNT.isdisjoint(before)
    is_label = passage.words[start : number.span[0]].rstrip().endswith(":")
    thing, *further = label_words(passage.language, label) or ("",)
    has_all = has_word(passage.language, before, thing) and has_enough(passage.language, before, further)
    return (is_count or is_label) and has_all


def is_target(place: Place, figure: dict) -> bool:
    """Whether a sentence speaks of an aim; the words of the label ("a plan") do not tell."""
    language = place.passage.language
    if any(clause.time == Time.AHEAD for clause in place.sentence.clauses):
        return True
    return place.has(figure_words(language).TARGET.difference(label_words(language, label_of(figure, language))))


def year_of(figure: dict) -> int | None:
    return figure["until_year"] or figure["year"]


def fits_in_time(sentence: Sentence, number: Number, figure: dict, passage: Passage) -> bool:
    """Whether a number is said of the year of a figure, or of no year."""
    if not sentence.moments and (place := passage.reading.sentences.index(sentence)):
        sentence = passage.reading.sentences[place - 1]  # "In 2024 they aimed at 2,000. It was 1,950."
    years = {
        year for moment in moments_near(sentence, number, passage) for year in (moment.first[0], moment.last[0]) if year
    }
    return not years or year_of(figure) is None or year_of(figure) in years


def moments_near(sentence: Sentence, number: Number, passage: Passage):
    """The moments of the part of a sentence, between semicolons, that a number stands in; else all of them."""
    start, end = sentence.span
    text = passage.words
    begin = max((text.rfind(mark, start, number.span[0]) for mark in CLAUSE_ENDS), default=-1)
    stop = min((place for mark in CLAUSE_ENDS if (place := text.find(mark, number.span[1], end)) >= 0), default=end)
    near = [moment for moment in sentence.moments if begin < moment.span[0] < stop]
    return near or sentence.moments


def is_of_a_part(place: Place, number: Number, figure: dict) -> bool:
    data = figure_words(place.passage.language)
    if is_of_others(place, data) or place.has(data.ANOTHER):
        return True
    if place.has(data.TOTAL):
        return False
    return is_far(number, figure) or place.has(data.PART)


def is_far(number: Number, figure: dict) -> bool:
    """Whether a count is of another order than the figure, and no slip in its zeros."""
    said, known = Decimal(number.value), figure["number"]
    if figure["unit"] != "count" or not said or not known:
        return False
    return said * FAR < known or (said > known * FAR and said / known not in SLIPS)


def is_of_others(place: Place, data) -> bool:
    """Whether the subject of a sentence is another authority or donor."""
    donors = [named.span for named in place.sentence.places if named.name == data.OWN_COUNTRY]
    subjects = [clause.subject for clause in place.sentence.clauses if clause.subject]
    others = [span for span in subjects if not any(overlap(span, donor) for donor in donors)]
    speech = speech_of(place.passage.language)
    foreign = data.OTHERS | speech.FOREIGN
    befores = zip(["", *place.words], ["", "", *place.words], strict=False)
    if any(
        word in data.OTHERS and not speech.OF.isdisjoint(before)
        for word, before in zip(place.words, befores, strict=False)
    ):
        return True  # "the rangers of the State"
    return any(word in foreign for span in others for word in words_in(place.passage.words, span)[:SUBJECT])


def numbers_around(place: Place) -> list[Number]:
    return [number for sentence in place.around for number in spoken_numbers(sentence)]


def differing_amount(place: Place, number: Number) -> tuple[Decimal, str] | None:
    """The recorded amount of a programme that a number contradicts: said of what the donor gives to it in all."""
    facts, data = place.passage.facts, figure_words(place.passage.language)
    amounts = [row["value"] for row in facts.money if row["currency"] == number.unit]
    if not amounts or facts.kind != "programme" or not is_whole_amount(place, data):
        return None
    known = [*amounts, sum(amounts)]
    if any(is_near(other, value) for other in numbers_around(place) for value in known):
        return None
    said = Decimal(number.value)
    if number.exactness == "more" and said < max(known):
        return None  # "more than six million" of eight
    close = [value for value in known if LEAST <= said / value <= MOST or said / value in SLIPS]
    return (close[-1], number.unit) if close else None


def is_whole_amount(place: Place, data) -> bool:
    """Whether a sentence tells what the whole programme costs the donor."""
    if place.names_another or place.has(data.PART_OF_MONEY) or is_of_others(place, data) or place.names_another_country:
        return False
    is_donor = any(named.name == data.OWN_COUNTRY for named in place.sentence.places)
    mentions = place.world.names.mentions_in(place.passage.words, place.sentence.span)
    is_label = not any(clause.lemma and clause.time for clause in place.sentence.clauses)
    is_programme = (
        is_label
        or place.has(data.BUDGET)
        or place.has(data.PROGRAMME)
        or any(mention.pk == place.passage.facts.pk for mention in mentions)
    )
    years = {year for moment in place.sentence.moments for year in (moment.first[0], moment.last[0]) if year}
    is_all = is_donor or (place.has(data.COSTS) and len(spoken_numbers(place.sentence)) == 1)
    return is_programme and is_all and len(years) != 1
