"""What the files say in words, in every language, and what those words mean when they are read back."""

import re
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from cooperation.dates import PartialDate
from cooperation.opendata.records import Texts

PARTIAL = re.compile(r"(\d{4}(?:-\d{2})?) \(")
INTERVAL = re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})")
AND = "; "  # between a description and a note
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML 1.0


def tidy(text: str) -> str:
    """A text without what XML cannot hold and without white space that says nothing; line breaks stay."""
    lines = (" ".join(line.split()) for line in UNWRITABLE.sub("", text).splitlines())
    return "\n".join(lines).strip()


def line(text: str) -> str:
    """The same on one line."""
    return " ".join(tidy(text).split())


def in_languages(words: Callable[[], str]) -> Texts:
    """What `words` returns in each language of the site."""
    said = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            said[code] = str(words())
    return said


def precision_note(day: PartialDate) -> Texts:
    """Says that a date is not known to the day; nothing for one that is."""
    if day.day:
        return {}
    if day.month:
        return in_languages(lambda: gettext("%(month)s (only the month is known)") % {"month": day.iso})
    return in_languages(lambda: gettext("%(year)s (only the year is known)") % {"year": day.iso})


def noted_precision(texts: Texts, iso_date: str) -> str:
    """The date that such a note gives, as ISO 8601; else the full one."""
    found = {match[1] for text in texts.values() if (match := PARTIAL.match(text))}
    noted = found.pop() if len(found) == 1 else ""
    return noted if noted and iso_date.startswith(noted) else iso_date


def file_note() -> Texts:
    """Says of a planned start that it is the date of a programme's file."""
    return in_languages(lambda: gettext("Date of the technical and financial file, not of the start"))


def names_file(texts: Texts) -> bool:
    """Whether a note says so."""
    return bool(set(texts.values()) & set(file_note().values()))


def period_note(start: date, end: date) -> Texts:
    interval = f"{start.isoformat()}/{end.isoformat()}"
    return in_languages(lambda: gettext("Period: %(interval)s") % {"interval": interval})


def noted_period(texts: Texts) -> tuple[date, date] | None:
    """The period that a note gives for a transaction."""
    for text in texts.values():
        if (match := INTERVAL.search(text)) and match[1] <= match[2]:
            try:
                return date.fromisoformat(match[1]), date.fromisoformat(match[2])
            except ValueError:
                continue
    return None


def described(texts: Texts, note: Texts) -> Texts:
    """A description with a note behind it, in each language that has either."""
    both = {code: [line(texts.get(code, "")), note.get(code, "")] for code in texts | note}
    return {code: AND.join(filter(None, parts)) for code, parts in both.items()}


def without_note(texts: Texts, note: Texts) -> Texts:
    """The description alone."""
    alone = {code: "" if text == note.get(code) else text for code, text in texts.items()}
    return {code: text.removesuffix(f"{AND}{note.get(code)}") for code, text in alone.items() if text}


def label_of(choice) -> Texts:
    return in_languages(lambda: choice.label)


def meant(choices: type, texts: Texts):
    """The choice whose label a text gives in any language of the site, or None."""
    said = set(texts.values())
    return next((choice for choice in choices if said & set(label_of(choice).values())), None)
