"""Keeping the table of the search: what it says of each page, and who may read it."""

from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import get_page_models

from embassy.bilingual.contents import paths_to_rows
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.pages.findable import SearchDocument
from embassy.pages.models import BasePage
from embassy.pages.querysets import STEP
from embassy.search.analysis import sortable, vector_of
from embassy.search.models import SearchEntry, Word
from embassy.search.vocabulary import Vocabularies, count_words, load_vocabularies

BATCH = 200  # pages at a time
KEY = ["page", "part", "language"]
VISIBILITY = ["is_public", "expires_at"]
SAID = [field.name for field in SearchEntry._meta.concrete_fields if field.name not in {"id", *KEY, *VISIBILITY}]


@transaction.atomic
def update(page_id: int):
    """Bring the entries of a page up to date; of those below it too, where what they say of it has changed."""
    page = BasePage.objects.filter(pk=page_id)
    before = names_of(page_id)
    update_pages(page)
    if names_of(page_id) != before:
        update_pages(page.get().get_descendants())
    refresh_visibility(page.get())


def names_of(page_id: int) -> set[tuple[str, str]]:
    return set(SearchEntry.objects.filter(page=page_id, part="").values_list("language", "title"))


def update_pages(pages: QuerySet, vocabularies: Vocabularies | None = None):
    """Bring the entries of these pages up to date, in a few queries for each page type. Who may read them is kept."""
    entries = [entry for page in specific(pages) for entry in entries_of(page)]
    outdated = list(SearchEntry.objects.filter(page__in=pages).defer("vector"))
    vocabularies = vocabularies or load_vocabularies()
    count_words(outdated, entries, vocabularies)
    for entry in entries:
        entry.vector = vector_of(entry, vocabularies)
    keys = {key_of(entry) for entry in entries}
    SearchEntry.objects.filter(pk__in=[entry.pk for entry in outdated if key_of(entry) not in keys]).delete()
    SearchEntry.objects.bulk_create(entries, update_conflicts=True, unique_fields=KEY, update_fields=SAID)


def key_of(entry: SearchEntry) -> tuple:
    return entry.page_id, entry.part, entry.language


def specific(pages: QuerySet) -> Iterator[BasePage]:
    """The pages as their own types, with all that they tell the search; aliases tell what their source does."""
    found = dict(pages.filter(alias_of=None, depth__gt=1).values_list("pk", "path"))
    parents = BasePage.objects.in_bulk({path[:-STEP] for path in found.values()}, field_name="path")
    for model in get_page_models():
        if model is not BasePage:
            for page in model.objects.filter(pk__in=found).prefetch_related(*told_by(model)):
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
    starts, ends = page.search_period() if not document.part else (None, None)
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
        sort_title=sortable(document.title),
        starts=starts,
        ends=ends,
        interruption=page.interruption,
        facets=[] if document.part else page.search_facets(),
    )


def refresh_visibility(page: BasePage):
    """Say anew who may read a page and those below it."""
    below = BasePage.objects.filter(path__startswith=page.path)
    entries = SearchEntry.objects.filter(page__in=below)
    public = BasePage.objects.live().public().filter(pk=OuterRef("page_id"))
    entries.update(is_public=Exists(public), expires_at=None)
    above = [page.path[:end] for end in range(STEP, len(page.path), STEP)]
    limits = BasePage.objects.exclude(expire_at=None).filter(Q(path__in=above) | Q(path__startswith=page.path))
    for limit in limits.order_by("-expire_at"):  # the soonest is written last
        entries.filter(page__in=BasePage.objects.filter(path__startswith=limit.path)).update(expires_at=limit.expire_at)


@transaction.atomic
def update_all(ids: Iterable[int]):
    """Bring the entries of many pages up to date."""
    for _done in in_batches(ids, load_vocabularies()):
        pass


def in_batches(ids: Iterable[int], vocabularies: Vocabularies) -> Iterator[int]:
    """Bring the entries of pages up to date, a batch at a time; yields how many pages are done."""
    ids = sorted(ids)
    for start in range(0, len(ids), BATCH):
        update_pages(BasePage.objects.filter(pk__in=ids[start : start + BATCH]), vocabularies)
        yield min(start + BATCH, len(ids))


def rebuild() -> Iterator[tuple[int, int]]:
    """Make all entries anew, in one transaction of the caller's; yields how many pages are done, and of how many.

    The words of before help to take compounds apart until all are read again.
    """
    ids = set(BasePage.objects.filter(depth__gt=1).values_list("pk", flat=True))
    known = load_vocabularies()
    SearchEntry.objects.all().delete()
    Word.objects.all().delete()
    for done in in_batches(ids, known):
        yield done, len(ids)
    refresh_visibility(BasePage.objects.get(depth=1))


def tidy():
    """Let PostgreSQL clear away the old rows, so that lists are read from their index alone; not in a transaction."""
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM ANALYZE {connection.ops.quote_name(SearchEntry._meta.db_table)}")
