"""What the translations of a record lack, in words and for the scripts of its form."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from embassy.bilingual.agreement import Bilingual, State
from embassy.bilingual.texts import LANGUAGE_CODES, Pair


def language_name(code: str) -> str:
    """The name of a language in the reader's."""
    return str(get_language_info(code)["name_translated"])


def in_words(state: State, count: int) -> str:
    """How many texts are missing, or out of date."""
    if state == State.MISSING:
        return ngettext("%(count)s missing", "%(count)s missing", count) % {"count": count}
    return ngettext("%(count)s out of date", "%(count)s out of date", count) % {"count": count}


def sentence(counts: dict[str, int]) -> str:
    """What one language of a record's `translation_summary` says: "2 missing, 1 out of date"; empty when in order."""
    return ", ".join(in_words(State(state), counts[state]) for state in State.lacks() if counts.get(state))


@dataclass(frozen=True)
class Need:
    """The texts of one language that need the same."""

    state: State
    texts: list[Pair]

    def __str__(self):
        return in_words(self.state, len(self.texts))


@dataclass(frozen=True)
class LanguageSummary:
    """The texts of one language that need something."""

    code: str
    name: str
    needs: list[Need]


class TranslationSummary:
    """What a record's form says of its translations."""

    def __init__(self, instance: Bilingual):
        self.instance = instance

    @cached_property
    def states(self) -> list[tuple[Pair, dict[str, State]]]:
        return self.instance.translation_states()

    @property
    def languages(self) -> list[LanguageSummary]:
        return [LanguageSummary(code, capfirst(language_name(code)), self.needs_of(code)) for code in LANGUAGE_CODES]

    def needs_of(self, code: str) -> list[Need]:
        needs = [
            Need(state, [pair for pair, sides in self.states if sides.get(code) == state]) for state in State.lacks()
        ]
        return [need for need in needs if need.texts]

    @property
    def for_script(self) -> dict:
        """What static/bilingual/translations.js shows beside each text."""
        return {
            "source": settings.LANGUAGE_CODE,
            "states": {pair.key: sides for pair, sides in self.states},
            "labels": {state: str(state.label) for state in State},
            "still_right": _("Still right"),
            "take_over": _("Take over: %(language)s") % {"language": language_name(settings.LANGUAGE_CODE)},
        }
