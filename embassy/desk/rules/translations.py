"""Texts that one language lacks, or that another has overtaken."""

from collections.abc import Iterator
from datetime import date

from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Revision

from embassy.bilingual.agreement import State, states
from embassy.bilingual.summaries import language_name
from embassy.bilingual.texts import LANGUAGE_CODES, Pair
from embassy.desk.items import Item
from embassy.desk.records import OtherRecord, Record
from embassy.desk.site import LivePages, drafted


def translations(site: LivePages) -> Iterator[Item]:
    """The newest texts of a live page or of a record that are missing or stale, an item for each language."""
    for page, found in (*incomplete_pages(site), *incomplete_records(site)):
        for language in LANGUAGE_CODES:
            gaps = [(pair, sides[language]) for pair, sides in found if sides.get(language, State.OK) != State.OK]
            if gaps:
                missing = sum(state == State.MISSING for pair, state in gaps)
                reason = reason_for(language, missing, len(gaps) - missing)
                first, _state = min(gaps, key=lambda gap: gap[1] == State.MISSING)  # a stale text misleads
                judged = str([(pair.key, state, pair.texts) for pair, state in gaps])
                since = since_when(page, site.today)
                yield Item(page, language, f"pair-{first.key}:{language}", reason, judged, since)


def incomplete_pages(site: LivePages) -> Iterator[tuple[object, list[tuple[Pair, dict]]]]:
    """One query, for the newest revisions of those pages that their summaries single out."""
    pages = [
        page
        for page in site.pages.values()
        if any(any(counts.values()) for counts in page.values["translation_summary"].values())
    ]
    revisions = Revision.objects.in_bulk([page.values["latest_revision_id"] for page in pages])
    for page in pages:
        revision = revisions.get(page.values["latest_revision_id"])
        newest = drafted(page, revision.content, site.today) if revision else page
        agreed = newest.values["agreed_texts"]
        yield newest, [(pair, states(pair, agreed.get(pair.key, {}))) for pair in newest.pairs]


def incomplete_records(site: LivePages) -> Iterator[tuple[OtherRecord, list[tuple[Pair, dict]]]]:
    """Notices that are over do not matter."""
    for record in site.others:
        if any(any(counts.values()) for counts in record.instance.translation_summary.values()):
            yield record, record.instance.translation_states()


def since_when(record, today: date) -> date:
    """The day of the newest revision; records that are no pages keep none."""
    saved_at = record.values["latest_revision_created_at"] if isinstance(record, Record) else None
    return localdate(saved_at) if saved_at else today


def reason_for(language: str, missing: int, stale: int) -> str:
    words = {"language": language_name(language), "missing": missing, "stale": stale}
    if missing and stale:
        sentence = _("%(language)s: missing texts %(missing)s, texts out of date %(stale)s.")
    elif missing:
        sentence = ngettext(
            "%(language)s: %(missing)s text is missing.", "%(language)s: %(missing)s texts are missing.", missing
        )
    else:
        sentence = ngettext(
            "%(language)s: %(stale)s text is out of date.", "%(language)s: %(stale)s texts are out of date.", stale
        )
    return capfirst(sentence % words)
