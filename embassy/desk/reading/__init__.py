"""Reads a text once: what its sentences say of time, of days, of durations, of numbers and of what.

Nothing here knows a record or today's date: what hangs on those is judged by embassy.desk.rules.
"""

from embassy.desk.reading.clauses import clauses_in
from embassy.desk.reading.dates import last_year, moments_in
from embassy.desk.reading.durations import durations_in
from embassy.desk.reading.happenings import happenings_in, without_times
from embassy.desk.reading.labels import is_status, labels_in
from embassy.desk.reading.manner import manner_in
from embassy.desk.reading.model import Reading, Sentence
from embassy.desk.reading.numbers import numbers_in
from embassy.desk.reading.places import places_in
from embassy.desk.reading.quotes import quotes_in, within
from embassy.desk.reading.sentences import sentences_in
from embassy.desk.reading.times import relatives_in, signs_in
from embassy.desk.reading.tokens import tokens_in
from embassy.desk.reading.vocabulary import speech_of


def read(language: str, words: str) -> Reading | None:
    """What a text says; None in a language that has no file of words.

    `words` is the text as it is read, a line for each paragraph.
    """
    if speech_of(language) is None:
        return None
    found, known_year, quotes = [], None, quotes_in(words)
    for span in sentences_in(language, words, quotes):
        found.append(read_sentence(language, words, span, quotes, known_year))
        known_year = last_year(found[-1].moments, known_year)
    return Reading(tuple(found))


def read_sentence(language: str, words: str, span: tuple[int, int], quotes, known_year: int | None) -> Sentence:
    """A sentence; `known_year` is the year that the sentences before named last."""
    tokens, quoted = tokens_in(words, span), within(quotes, span)
    relatives = relatives_in(language, tokens)
    clauses = without_times(tokens, clauses_in(language, tokens, quoted), relatives)
    moments = moments_in(language, words, span, known_year)
    manner = manner_in(language, tokens)
    return Sentence(
        span,
        quoted=quoted,
        clauses=(is_status(language, tokens) and tuple(labels_in(language, words, tokens, manner)))
        or clauses
        or tuple(labels_in(language, words, tokens, manner)),
        moments=moments,
        durations=durations_in(language, words, span),
        numbers=numbers_in(language, words, span),
        places=places_in(words, span),
        relatives=relatives,
        signs=(
            *signs_in(language, tokens),
            *happenings_in(language, tokens, clauses, moments),
            *manner,
        ),
    )
