"""A text of a record as the rules judge it, and what they find there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import wraps

from django.utils.functional import Promise

from embassy.desk.facts import Facts, World
from embassy.desk.reading.model import Reading, Span
from embassy.desk.urgency import Urgency


@dataclass(frozen=True)
class Passage:
    """One language's text at one place of a record, and what was read in it."""

    facts: Facts  # of the record that it stands on
    language: str
    words: str  # as it is read, a line for each paragraph; a link to a page leaves "⟦its id⟧" before its words
    reading: Reading
    written: date | None = None  # when this text first stood there
    days: dict[int, date] = field(default_factory=dict, compare=False)  # when a sentence did, by where it begins
    others: dict[str, "Passage"] = field(default_factory=dict, compare=False)  # the same place in the other languages
    known: dict = field(default_factory=dict, compare=False, repr=False)  # see once_for_all_rules()


def once_for_all_rules(function: Callable) -> Callable:
    """Remember what a function of a passage, a world and plain values works out, for the rules that ask again."""

    @wraps(function)
    def remembered(passage, *args):
        key = function, *(id(arg) if isinstance(arg, World) else arg for arg in args)
        if key not in passage.known:
            passage.known[key] = args, function(passage, *args)  # with the world, so that no other gets its id
        return passage.known[key][1]

    return remembered


@dataclass(frozen=True)
class Finding:
    """What a rule found: a sentence, the words in it that tell, and what they stand against."""

    sentence: Span
    marks: tuple[Span, ...]
    against: str  # a sentence in the active language: "The record says: ended, 31 December 2019."
    judged: str  # what of the records, beside the sentence, the judgement hangs on: "2019-12-31"


@dataclass(frozen=True)
class TextRule:
    """A rule that reads texts. `name` is kept in the database: never rename one.

    `others` say the same of a sentence in better words: what one of them finds there, this rule leaves to it.
    """

    name: str
    label: str | Promise
    urgency: Urgency
    find: Callable[[Passage, World], Iterable[Finding]]
    others: tuple[Callable[[Passage, World], Iterable[Finding]], ...] = ()

    def findings(self, passage: Passage, world: World) -> list[Finding]:
        found = list(self.find(passage, world))
        said = {finding.sentence for find in (self.others if found else ()) for finding in find(passage, world)}
        return [finding for finding in found if finding.sentence not in said]
