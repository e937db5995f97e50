"""When a sentence first stood on a page: from then on its words of time have aged."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.timezone import localdate
from wagtail.models import Revision

from embassy.bilingual.agreement import fingerprint
from embassy.bilingual.contents import of_revision
from embassy.bilingual.walk import walk
from embassy.desk.passages import Passage
from embassy.desk.reading.model import Sentence
from embassy.desk.records import OtherRecord, Record, texts_in

AT_A_TIME = 5  # revisions


def dated(passage: Passage) -> Iterator[Sentence]:
    """The sentences that tell of a time."""
    return (sentence for sentence in passage.reading.sentences if sentence.relatives or sentence.moments)


def squeezed(words: str) -> str:
    return "".join(words.split())


def key_of(language: str, sentence: str) -> str:
    return fingerprint(f"{language} {sentence}")


def date_sentences(
    record: Record | OtherRecord, passages: Iterable[Passage], known: dict[str, str], today: date
) -> dict[str, str]:
    """Say of each sentence that tells of a time when it first stood there; returns that by key, as `known` has it."""
    sentences, places = {}, []
    for passage in passages:
        for sentence in dated(passage):
            words = squeezed(passage.words[slice(*sentence.span)])
            key = key_of(passage.language, words)
            sentences[key] = passage.language, words
            places.append((passage, sentence.span[0], key))
    wanted = {key: sentence for key, sentence in sentences.items() if key not in known}
    found = days_in_revisions(record, wanted) if wanted and isinstance(record, Record) else {}
    days = {key: known.get(key) or found.get(key, today).isoformat() for key in sentences}
    for passage, start, key in places:
        passage.days[start] = date.fromisoformat(days[key])
    return days


def days_in_revisions(page: Record, wanted: dict[str, tuple[str, str]]) -> dict[str, date]:
    """By key, the day of the first revision of the latest ones without a break that have the sentence."""
    found, left = {}, set(wanted)
    revisions = Revision.page_revisions.filter(object_id=str(page.pk)).order_by("-created_at", "-pk")
    for created_at, content in revisions.values_list("created_at", "content").iterator(chunk_size=AT_A_TIME):
        texts = all_words(page, content)
        for key in sorted(left):
            language, words = wanted[key]
            if words in texts.get(language, ""):
                found[key] = localdate(created_at)
            elif key in found:
                left.remove(key)
        if not left:
            break
    return found


def all_words(page: Record, content: dict) -> dict[str, str]:
    """All that a revision says, by language, without spaces."""
    said = {}
    for text in texts_in(list(walk(page.model, of_revision(page.model, content)))):
        said[text.language] = f"{said.get(text.language, '')}\n{squeezed(text.words)}"
    return said
