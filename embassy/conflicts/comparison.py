"""Mine against what is saved: where two trees differ, and one tree from both."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from embassy.conflicts.content import Branch, Leaf

MINE, SAVED = "mine", "saved"
ORDER = "order"
UNKNOWN = object()  # what a form was loaded with, when nobody remembers it
Choices = dict[str, str]


@dataclass(frozen=True)
class Difference:
    """A place where mine is not what is saved. A side is None where it has nothing there."""

    path: tuple[str, ...]
    label: str
    language: str
    mine: str
    saved: str
    chosen: str  # MINE, SAVED, or nothing when both have changed it

    @property
    def name(self) -> str:
        """The name of its choice in a form."""
        return choice_name(self.path)

    @property
    def marked(self) -> dict[str, str]:
        """Both texts, with the words marked that only one of them has."""
        return dict(zip((MINE, SAVED), marked_words(self.mine, self.saved), strict=True))


def choice_name(path: tuple[str, ...]) -> str:
    return "keep:" + "/".join(path)


def differences(mine, saved, base=UNKNOWN, path: tuple[str, ...] = ()) -> Iterator[Difference]:
    """Where two trees differ. `base` is the plain tree that both began with, or UNKNOWN."""
    if isinstance(mine, Branch) and isinstance(saved, Branch):
        if mine.is_sequence:
            yield from differences_of_order(mine, saved, base, path)
        for key in woven(mine, saved):
            below = base.get(key) if isinstance(base, dict) else base
            yield from differences(mine.get(key), saved.get(key), below, (*path, key))
    elif mine != saved:
        either = mine or saved
        language = getattr(either, "language", "")
        yield Difference(path, either.label, language, *map(in_words, (mine, saved)), changed_by(mine, saved, base))


def in_words(node: Leaf | Branch | None) -> str:
    return node.text if node is not None else ""


def changed_by(mine, saved, base: Any) -> str:
    if base is UNKNOWN:
        return ""
    if base == (mine and mine.plain):
        return SAVED
    return MINE if base == (saved and saved.plain) else ""


def differences_of_order(mine: Branch, saved: Branch, base, path) -> Iterator[Difference]:
    orders = [[key for key in tree if key in mine and key in saved] for tree in (mine, saved)]
    if orders[0] == orders[1]:
        return
    began = [key for key in base if key in mine and key in saved] if isinstance(base, dict) else None
    chosen = {tuple(orders[0]): SAVED, tuple(orders[1]): MINE}.get(tuple(began or ()), "")
    texts = [
        "\n".join(in_words(tree[key]).partition("\n")[0] for key in order)
        for tree, order in zip((mine, saved), orders, strict=True)
    ]
    yield Difference((*path, ORDER), _("%(what)s: order") % {"what": mine.label}, "", *texts, chosen)


def woven(first, second) -> list[str]:
    """The keys of both, in the order of the first; what only the second has stands after what it follows there."""
    keys = list(first)
    place = 0
    for key in second:
        if key in first:
            place = keys.index(key) + 1
        else:
            keys.insert(place, key)
            place += 1
    return keys


def merged(mine, saved, choices: Choices, path: tuple[str, ...] = ()):
    """One tree from both: mine, but for the places where the saved one was chosen."""
    if not (isinstance(mine, Branch) and isinstance(saved, Branch)):
        return saved if mine == saved or choices.get(choice_name(path)) == SAVED else mine
    result = Branch(saved.label, saved.source, saved.is_sequence)
    first, second = (saved, mine) if choices.get(choice_name((*path, ORDER))) == SAVED else (mine, saved)
    for key in woven(first, second):
        node = merged(mine.get(key), saved.get(key), choices, (*path, key))
        if node is not None:
            result[key] = node
    return result


def marked_words(mine: str, saved: str) -> tuple[str, str]:
    words = [text.split(" ") for text in (mine, saved)]
    matcher = SequenceMatcher(None, *words, autojunk=False)
    marked = ([], [])
    for operation, *ends in matcher.get_opcodes():
        for side, (start, end) in enumerate((ends[:2], ends[2:])):
            run = " ".join(words[side][start:end])
            if run:
                marked[side].append(run if operation == "equal" else format_html("<mark>{}</mark>", run))
    return tuple(format_html_join(" ", "{}", ((run,) for run in side)) for side in marked)
