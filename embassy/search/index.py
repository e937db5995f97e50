"""Keeping the table of the search: what it says of each page, and who may read it."""

from collections.abc import Collection, Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import get_page_models

from embassy.bilingual.contents import paths_to_rows
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.pages.findable import SearchDocument
from embassy.pages.models import BasePage
from embassy.pages.querysets import STEP
from embassy.pages.tree import hold_tree
from embassy.search.analysis import in_phrases, sortable, vector_of, weighed_texts
from embassy.search.models import SearchEntry, Word
from embassy.search.vocabulary import Vocabularies, count_words, load_vocabularies

BATCH = 200  # pages at a time
KEY = ["page", "part", "language"]
VISIBILITY = ["is_public", "expires_at"]
SAID = [field.name for field in SearchEntry._meta.concrete_fields if field.name not in {"id", *KEY, *VISIBILITY}]


class Changed(set):
    """The ids of pages that the transaction at hand changed."""

    def write_index(self):
        ids = list(self)
        self.clear()  # what changes from now on waits for its own commit
        update(ids)

    @classmethod
    def waiting(cls) -> "Changed | None":
        """Those that wait for the commit, if there are any."""
        hooks = (getattr(hook, "__self__", None) for _savepoints, hook, _robust in connection.run_on_commit)
        return next((pages for pages in hooks if isinstance(pages, cls) and pages), None)


def update_on_commit(ids: Iterable[int]):
    """Bring the entries of pages up to date, once for all that changes in the transaction at hand.

    Until then the old entries answer, those of pages that are still public. A rollback forgets the pages, one to a
    savepoint may leave some that did not change. The pages are committed when the index is written: if that
    fails, the error is logged, nobody is told otherwise, and the next change of the page or `rebuild_search` mends it.
    """
    ids = set(ids)
    if waiting := Changed.waiting():
        waiting |= ids
    elif ids:
        transaction.on_commit(Changed(ids).write_index, robust=True)


@transaction.atomic
def update(ids: Iterable[int]):
    """Bring the entries of pages up to date; of those below them too, where what they say of them has changed.

    It holds the tree, so that of two processes the later one reads and writes what is true in the end.
    """
    hold_tree()
    vocabularies = load_vocabularies()
    for pages in in_batches(ids):
        places = places_of(pages)
        renamed = update_pages(places, vocabularies)
        for path in (place.path for place in places if place.numchild and place.pk in renamed):
            for below in in_batches(BasePage.objects.filter(path__startswith=path).values_list("pk", flat=True)):
                update_pages(places_of(below), vocabularies)
        if places:  # none, when the pages are gone by now
            refresh_visibility([place.path for place in places])


def places_of(pages: QuerySet) -> list:
    """Where pages stand in the tree, and of which type each is."""
    return list(pages.values_list("pk", "path", "numchild", "alias_of", "content_type__model", named=True))


def update_pages(places: list, vocabularies: Vocabularies) -> set[int]:
    """Bring the entries of pages at these places up to date, in a few queries for each page type.

    Who may read them is kept.

    Returns the ids of the pages that have another name now.
    """
    entries = [entry for page in specific(places) for entry in entries_of(page)]
    outdated = list(SearchEntry.objects.filter(page__in=[place.pk for place in places]).defer("vector", "phrases"))
    count_words(outdated, entries, vocabularies)
    for entry in entries:
        entry.vector = vector_of(entry, vocabularies)
        entry.phrases = "\n".join(in_phrases(text) for _weight, text, _language in weighed_texts(entry))
    keys = {key_of(entry) for entry in entries}
    SearchEntry.objects.filter(pk__in=[entry.pk for entry in outdated if key_of(entry) not in keys]).delete()
    SearchEntry.objects.bulk_create(entries, update_conflicts=True, unique_fields=KEY, update_fields=SAID)
    return {page for page, _language, _title in names_of(outdated) ^ names_of(entries)}


def names_of(entries: Iterable[SearchEntry]) -> set[tuple[int, str, str]]:
    """What pages are called, in each language."""
    return {(entry.page_id, entry.language, entry.title) for entry in entries if not entry.part}


def key_of(entry: SearchEntry) -> tuple:
    return entry.page_id, entry.part, entry.language


def specific(places: list) -> Iterator[BasePage]:
    """The pages as their own types, with all that they tell the search; aliases tell what their source does."""
    own = [place for place in places if not place.alias_of and len(place.path) > STEP]  # not the root
    parents = BasePage.objects.in_bulk({place.path[:-STEP] for place in own}, field_name="path")
    for model in get_page_models():
        if ids := [place.pk for place in own if place.content_type__model == model._meta.model_name]:
            for page in model.objects.filter(pk__in=ids).prefetch_related(*told_by(model)):
                page._cached_parent_obj = parents[page.path[:-STEP]]  # where treebeard keeps it
                yield page


def told_by(model: type[BasePage]) -> list[str]:
    """The relations that a page type's search documents read."""
    return [*paths_to_rows(model), *model.search_prefetch]


def entries_of(page: BasePage) -> Iterator[SearchEntry]:
    """What the search knows of a page, for the readers of each language: in their own, else in another one."""
    documents = {code: {document.part: document for document in page.search_documents(code)} for code in LANGUAGE_CODES}
    for language in LANGUAGE_CODES:
        for part in documents[language]:
            written = (code for code in (language, *LANGUAGE_CODES) if documents[code][part].title)
            if text_language := next(written, None):
                yield entry_of(page, language, text_language, documents[text_language][part])


def entry_of(page: BasePage, language: str, text_language: str, document: SearchDocument) -> SearchEntry:
    starts, ends = (None, document.last_day) if document.part else page.search_period()
    return SearchEntry(
        page=page,
        part=document.part,
        language=language,
        text_language=text_language,
        kind=document.kind,
        address=document.address,
        title=document.title,
        lead=document.lead,
        keywords=document.keywords,
        body=document.body,
        body_language=document.body_language,
        importance=document.importance,
        sort_title=sortable(document.title),
        starts=starts,
        ends=ends,
        interruption=page.interruption,
        facets=[] if document.part else page.search_facets(),
    )


def refresh_visibility(paths: Collection[str]):
    """Say anew who may read the pages at these places in the tree, and those below them."""
    below = Q(*(("path__startswith", path) for path in paths), _connector=Q.OR)
    entries = SearchEntry.objects.filter(page__in=BasePage.objects.filter(below))
    public = BasePage.objects.live().public().filter(pk=OuterRef("page_id"))
    entries.update(is_public=Exists(public), expires_at=None)
    above = {path[:end] for path in paths for end in range(STEP, len(path), STEP)}
    limits = BasePage.objects.exclude(expire_at=None).filter(Q(path__in=above) | below)
    for limit in limits.order_by("-expire_at", "pk"):  # the soonest is written last
        entries.filter(page__in=BasePage.objects.filter(path__startswith=limit.path)).update(expires_at=limit.expire_at)


def in_batches(ids: Iterable[int]) -> Iterator[QuerySet]:
    """The pages with these ids, a batch at a time."""
    ids = sorted(ids)
    for start in range(0, len(ids), BATCH):
        yield BasePage.objects.filter(pk__in=ids[start : start + BATCH])


def rebuild() -> Iterator[tuple[int, int]]:
    """Make all entries anew, in one transaction of the caller's; yields how many pages are done, and of how many.

    The words of before help to take compounds apart until all are read again.
    """
    ids = set(BasePage.objects.filter(depth__gt=1).values_list("pk", flat=True))
    known = load_vocabularies()
    SearchEntry.objects.all().delete()
    Word.objects.all().delete()
    for number, pages in enumerate(in_batches(ids), 1):
        update_pages(places_of(pages), known)
        yield min(number * BATCH, len(ids)), len(ids)
    refresh_visibility([BasePage.objects.get(depth=1).path])


def tidy():
    """Let PostgreSQL clear away the old rows, so that lists are read from their index alone; not in a transaction."""
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM ANALYZE {connection.ops.quote_name(SearchEntry._meta.db_table)}")
