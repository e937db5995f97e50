"""Whether the languages of a text say the same: each pair remembers the fingerprints of its last agreed texts.

One side that differs from them makes the others stale. Filling an empty side, changing the stale side, changing all
sides in one save, or the editor's word that they are still right agrees the pair. A change that is undone is in order
again.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum
from hashlib import blake2b

from django.db import models
from django.utils.translation import gettext_lazy as _

from embassy.bilingual.contents import pairs_of
from embassy.bilingual.fields import is_blank
from embassy.bilingual.texts import LANGUAGE_CODES, Pair

# What an editor does not see: Draftail's keys, and paragraphs without text.
UNSEEN = re.compile(r'data-block-key="[^"]*"|<p></p>')

Fingerprints = dict[str, str]  # by language, of those sides that are written


class State(StrEnum):
    """What one side of a pair needs."""

    MISSING = "missing"
    STALE = "stale"
    OK = "ok"

    @classmethod
    def lacks(cls) -> tuple["State", ...]:
        return cls.MISSING, cls.STALE

    @property
    def label(self) -> str:
        return {"missing": _("missing"), "stale": _("out of date"), "ok": _("in order")}[self]


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that change with the text, but not with its white space."""
    seen = UNSEEN.sub("", "".join(UNSEEN.sub("", text).split()))
    return blake2b(seen.encode(), digest_size=8).hexdigest()


def fingerprints(pair: Pair) -> Fingerprints:
    return {code: fingerprint(text) for code, text in pair.texts.items() if not is_blank(text)}


def changed_sides(written: Fingerprints, agreed: Fingerprints) -> set[str]:
    return {code for code, seen in agreed.items() if code in written and written[code] != seen}


def agree(written: Fingerprints, agreed: Fingerprints, still_right: bool = False) -> Fingerprints:
    """The fingerprints to remember, from those of the texts now and those remembered so far."""
    agreed = {code: seen for code, seen in agreed.items() if code in written}
    changed = changed_sides(written, agreed)
    return agreed if changed and changed != agreed.keys() and not still_right else written


def agree_all(pairs: Iterable[Pair], agreed: dict[str, Fingerprints], still_right: Collection[str] = ()) -> dict:
    """What to remember for each pair; `still_right` holds the keys of those that an editor has vouched for."""
    return {pair.key: agree(fingerprints(pair), agreed.get(pair.key, {}), pair.key in still_right) for pair in pairs}


def states(pair: Pair, agreed: Fingerprints) -> dict[str, State]:
    """The state of each side; none for a pair that nobody has written."""
    written = fingerprints(pair)
    changed = changed_sides(written, agreed)
    others_changed = {code for code in written if code in agreed and changed and code not in changed}
    return {
        code: State.MISSING if code not in written else State.STALE if code in others_changed else State.OK
        for code in (pair.texts if written else ())
    }


def summarise(pairs: Iterable[Pair], agreed: dict[str, Fingerprints]) -> dict[str, dict[str, int]]:
    """How many texts are missing and how many stale, by language."""
    counts = Counter(side for pair in pairs for side in states(pair, agreed.get(pair.key, {})).items())
    return {code: {state: counts[code, state] for state in State.lacks()} for code in LANGUAGE_CODES}


class Bilingual(models.Model):
    """A record that knows which of its translations agree."""

    agreed_texts = models.JSONField(default=dict, editable=False)
    translation_summary = models.JSONField(default=dict, editable=False)

    still_right: Collection[str] = ()  # the keys that the form at hand vouches for

    class Meta:
        abstract = True

    def agree_texts(self, agreed: dict[str, Fingerprints]):
        """Remember what agrees now, after what agreed before the change."""
        pairs = pairs_of(self)
        self.agreed_texts = agree_all(pairs, agreed, self.still_right)
        self.translation_summary = summarise(pairs, self.agreed_texts)

    def agreed(self) -> dict[str, Fingerprints]:
        """What is remembered; of a record that was loaded as it is, all texts."""
        return self.agreed_texts or agree_all(pairs_of(self), {})

    def translation_states(self) -> list[tuple[Pair, dict[str, State]]]:
        """Each pair with the states of its sides."""
        agreed = self.agreed()
        return [(pair, states(pair, agreed.get(pair.key, {}))) for pair in pairs_of(self)]


class BilingualRecord(Bilingual):
    """A record without drafts: each save is compared with what the database holds."""

    class Meta:
        abstract = True

    def save(self, *args, update_fields=None, **kwargs):
        if update_fields is None:
            saved = type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None
            self.agree_texts(saved.agreed() if saved else {})
        super().save(*args, update_fields=update_fields, **kwargs)

    save.alters_data = True
