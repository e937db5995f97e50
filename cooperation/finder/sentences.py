"""What is shown, said in one sentence: "3 programmes in Peru about health"."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cooperation.country_names import in_sentence
from cooperation.finder.choices import PARTNER, PROGRAMME, Choice
from cooperation.finder.selection import Selection
from embassy.bilingual.passages import Passage

PLACES = {"country", "region"}  # whose names keep their capitals inside a sentence


def sentence_of(selection: Selection, number: int) -> str:
    """The sentence as HTML: names that are not in the reader's language say in which they are."""
    sentence = what(selection, number)
    if selection.words:
        sentence = format_html(_("{what} for “{words}”"), what=sentence, words=selection.words)
    for name, frame in frames().items():
        if chosen := selection.chosen(name):
            sentence = format_html(frame, what=sentence, names=either(chosen, name in PLACES))
    return with_years(sentence, selection)


def frames() -> dict[str, str]:
    """How each group goes on with the sentence."""
    return {
        "country": _("{what} in {names}"),
        "region": _("{what} in the region {names}"),
        "sector": _("{what} about {names}"),
        "channel": _("{what}, channel: {names}"),
        "status": _("{what}, status: {names}"),
    }


def what(selection: Selection, number: int) -> str:
    kinds = {choice.facet.partition(":")[2] for choice in selection.chosen("kind")}
    if kinds == {PROGRAMME} or selection.chosen("status"):  # partners have no status
        some, none = ngettext("{number} programme", "{number} programmes", number), _("No programmes")
    elif kinds == {PARTNER}:
        some, none = ngettext("{number} partner", "{number} partners", number), _("No partners")
    else:
        some = ngettext("{number} programme or partner", "{number} programmes and partners", number)
        none = _("No programmes or partners")
    return format_html(some if number else none, number=number)


def with_years(sentence: str, selection: Selection) -> str:
    first, last = selection.first_year, selection.last_year
    if first and last:
        return format_html(_("{what}, active in the years {first} to {last}"), what=sentence, first=first, last=last)
    if first or last:
        frame = _("{what}, active in {year} or later") if first else _("{what}, active in {year} or before")
        return format_html(frame, what=sentence, year=first or last)
    return sentence


def either(choices: Iterable[Choice], are_places: bool) -> str:
    """The names of the choices: "a, b or c"."""
    *others, last = (named(choice, are_places) for choice in choices)
    if not others:
        return last
    return format_html(
        _("{others} or {last}"), others=format_html_join(", ", "{}", ((name,) for name in others)), last=last
    )


def named(choice: Choice, is_place: bool) -> str:
    is_country = is_place and isinstance(choice.name, Passage)
    text = str(in_sentence(choice.name)) if is_country else lower_first(str(choice.name))
    return format_html("<span{}>{}</span>", choice.lang, text) if choice.lang else text


def lower_first(text: str) -> str:
    """As inside a sentence; abbreviations keep their capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
