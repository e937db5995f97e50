"""Texts that have fallen behind the calendar."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from embassy.desk.items import Item
from embassy.desk.records import LivePages
from embassy.desk.words.patterns import Phrase, words_of


def speaks_of_now(site: LivePages) -> Iterator[Item]:
    """A text on the page of an ended programme that speaks of the present. The first such word of each text counts."""
    for page in site.programmes:
        if not page.has_ended(site.today):
            continue
        for text in page.texts:
            words = words_of(text.language)
            if words and (found := words.speaks_of_now.search(text.words)):
                reason = _("“%(words)s” speaks of now, but the programme ended in %(year)s (%(field)s).") % {
                    "words": found[0],
                    "year": page.ends.year,
                    "field": text.field,
                }
                judged = f"{text.html} {page.ends.iso}"
                yield Item(page, f"{text.key}:{text.language}", text.anchor, reason, judged, page.ends.last_day)


def past_year_to_come(site: LivePages) -> Iterator[Item]:
    """A text that names a year that has passed as if it were ahead: "by 2019", "in 2020 we want to".

    Not where the same sentence looks back: "wanted to reach 100 families by 2020".
    """
    for page in site.pages.values():
        for text in page.texts:
            if found := first_past_year(text, site.today):
                reason = _("“%(words)s” speaks of %(year)s as if it were still to come (%(field)s).")
                words = {"words": found.words, "year": found.year, "field": text.field}
                since = date(found.year, 12, 31)
                yield Item(page, f"{text.key}:{text.language}", text.anchor, reason % words, text.html, since)


def first_past_year(text, today: date) -> Phrase | None:
    words = words_of(text.language)
    if words is None or not any(digit in text.html for digit in ("19", "20")):
        return None
    for sentence in text.sentences:
        for phrase in words.phrases("to_come", sentence):
            if phrase.year < today.year and not words.is_past.search(sentence):
                return phrase
    return None
