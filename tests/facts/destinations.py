"""Where the facts of public pages have to appear, each asked by what it really gives out.

A fact appears where its value stands; or else, where the answer changes with it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from django.contrib.auth import get_user_model
from django.db import models, transaction
from django.test import Client
from django.urls import reverse
from wagtail import blocks
from wagtail.documents.models import Document
from wagtail.fields import StreamField
from wagtail.models import Orderable

from cooperation.models import CountryPage, PartnerPage, ProgrammePage
from cooperation.opendata import published, tables
from cooperation.opendata.iati.xml import file_of
from cooperation.opendata.serialisers import csv_of
from cooperation.spreadsheets.importing import import_confirmed
from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.blocks import TranslatedBlock
from embassy.bilingual.contents import pairs_of
from embassy.bilingual.texts import Pair
from embassy.images.models import CustomImage
from embassy.pages.models import BasePage
from embassy.search.index import entries_of, places_of, specific
from tests.conftest import signed_in
from tests.facts.sample import Fact, Filled, Sample, facts_of, rows_of
from tests.facts.values import few_values, marks

BASE = "https://www.example.org"
SHARED = {CustomImage, Document, get_user_model()}


@dataclass(frozen=True)
class Destination:
    """`known` gives those of some facts of a sample that appear there; `mend` says where one is added."""

    name: str
    mend: str
    known: Callable[[Sample, list[Fact]], set[Fact]]


# --- what is written, as a text


def in_tables(pages: Iterable[BasePage]) -> str:
    """The lines of the files that are about some pages, without the first, which names the columns."""
    ids = [page.pk for page in pages]
    files = (csv_of(table.names, table.rows(BASE, pk__in=ids)) for table in tables.TABLES.values())
    return "".join(part for file in files for part in list(file)[1:])


def in_api(pages: Iterable[BasePage]) -> str:
    answers = [Client().get(f"/data/api/v1/{address}") for page in pages for address in addresses_of(page)]
    assert {answer.status_code for answer in answers} <= {200}
    return "".join(answer.content.decode() for answer in answers)


def addresses_of(page: BasePage) -> list[str]:
    """Short lists of the API in which a page and its rows are."""
    rows = [f"{name}?about_id={page.pk}" for name in ("figures", "budgets", "spending")]
    if isinstance(page, ProgrammePage):
        return [f"programmes/{page.pk}", *rows]
    if isinstance(page, PartnerPage):
        return [
            f"partners?country={page.country.iso_code}",
            *(f"{name}?partner_id={page.pk}" for name in ("partnerships", "calls")),
            *rows,
        ]
    return ["countries", *rows] if isinstance(page, CountryPage) else []


def in_iati(pages: Iterable[BasePage]) -> str:
    programmes = published.programmes(pk__in=[page.pk for page in pages])
    return b"".join(file_of(programmes, published.reporter(), BASE)).decode()


def in_search(pages: Iterable[BasePage]) -> str:
    found = BasePage.objects.filter(pk__in=[page.pk for page in pages])
    entries = [entry for page in specific(places_of(found)) for entry in entries_of(page)]
    return "\n".join(str(getattr(entry, field.attname)) for entry in entries for field in entry._meta.concrete_fields)


def appearing(render: Callable[[Iterable[BasePage]], str]) -> Callable[[Sample, list[Fact]], set[Fact]]:
    """Asks whether facts appear in what is written of pages."""

    def known(sample: Sample, asked: list[Fact]) -> set[Fact]:
        written, of_page = render(sample.pages.values()), {}

        def appears(fact: Fact, filled: Filled) -> bool:
            if marks := marks_of(fact, filled.record):
                return stand(marks, written)
            page = filled.page
            if page not in of_page:
                of_page[page] = render([page])
            return bool(of_page[page]) and of_page[page] != changed(fact, filled, sample, render)

        return {fact for fact in asked if any(appears(fact, filled) for filled in sample.filled[fact.model])}

    return known


def stand(marks: list[str], written: str) -> bool:
    """Whether one of them stands in a text, and not as part of another word or number."""
    return any(re.search(rf"(?<![\w.]){re.escape(mark)}(?!\w)", written) for mark in marks)


def marks_of(fact: Fact, record: models.Model) -> list[str]:
    """The marks of a value; of what a record names, those of what is named, if nothing else names it."""
    if few_values(fact.column):
        return []
    if not fact.column.is_relation:
        return marks(held(fact, record))
    value, model = getattr(record, fact.column.name), fact.column.related_model
    if fact.column.many_to_many:
        named = list(value.all())
    else:
        named = [] if value is None or model in SHARED or issubclass(model, BasePage | Orderable) else [value]
    own = [(each, other) for each in named for other in facts_of(type(each)) if not other.column.is_relation]
    return [mark for each, other in own for mark in marks_of(other, each)]


def changed(fact: Fact, filled: Filled, sample: Sample, render) -> str:
    """What is written of a page when its fact is another one."""
    rows, value = type(filled.record)._base_manager.filter(pk=filled.record.pk), held(fact, filled.record)
    rows.update(**{fact.column.attname: other_value(fact, value, sample)})
    written = render([filled.page])
    rows.update(**{fact.column.attname: value})
    return written


def other_value(fact: Fact, value, sample: Sample):
    if fact.column.is_relation:
        others = fact.column.related_model._base_manager.exclude(pk=value)
        return None if fact.column.null else others.values_list("pk", flat=True).first()
    return sample.make.of(fact.column, unlike=value)


# --- the spreadsheet, out and in again


def read_back(sample: Sample, asked: list[Fact]) -> set[Fact]:
    """The facts of a programme that a file brings back when the programme is gone."""
    page, client = sample.pages[ProgrammePage], signed_in("moderator")
    before = {fact: held(fact, record) for fact, record in facts_and_records(page)}
    with transaction.atomic():
        file = BytesIO(client.get(reverse("programme_spreadsheet_export", args=["xlsx"])).getvalue())
        file.name = "programmes.xlsx"
        page.delete()
        dry_run = client.post(reverse("programme_spreadsheet"), {"file": file, "result": "drafts"}, follow=True)
        plan = dry_run.context["plan"]
        assert [problem for row in plan.rows for problem in row.line.problems] == []
        client.post(dry_run.redirect_chain[-1][0], {"fingerprint": plan.fingerprint})
        import_confirmed()
        found = ProgrammePage.objects.filter(code=page.code)  # none, if a field is missing that it has to have
        again = [record for each in found for record in facts_and_records(each.get_latest_revision_as_object())]
        after = {fact: held(fact, record) for fact, record in again}
        transaction.set_rollback(True)
    return {fact for fact in asked if fact in before and before[fact] == after.get(fact)}


def facts_and_records(page: BasePage) -> Iterator[tuple[Fact, models.Model]]:
    """The facts of a page and of the first of its rows."""
    rows = [getattr(page, relation.get_accessor_name()).first() for relation in rows_of(type(page))]
    return ((fact, record) for record in [page, *filter(None, rows)] for fact in facts_of(type(record)))


def held(fact: Fact, record: models.Model):
    """What a record holds, in a form to compare."""
    if fact.column.many_to_many:
        return sorted(each.pk for each in getattr(record, fact.column.name).all())
    value = getattr(record, fact.column.attname)
    return list(value.raw_data) if isinstance(fact.column, StreamField) else value


# --- the state of the translations, and the demo


def with_state(sample: Sample, asked: list[Fact]) -> set[Fact]:
    """The facts whose languages are compared; where there is one language alone, nothing is to compare."""
    pairs = [pair for page in sample.pages.values() for pair in pairs_of(type(page).objects.get(pk=page.pk))]
    pairs += [pair for filled in sample.filled.values() for each in filled for pair in pairs_of_record(each.record)]
    slots = {(pair.column.model, slot) for pair in pairs for slot in pair.slots.values()}
    places = {pair.column for pair in pairs}
    return {
        fact
        for fact in asked
        if (fact.column.model, fact.column.attname) in slots
        or not (fact.is_translated or has_pairs(fact.column))
        or fact.column in places
    }


def has_pairs(field: models.Field) -> bool:
    """Whether editors may compose texts in several languages in a field."""

    def has(block: blocks.BaseBlock | None) -> bool:
        children = [*getattr(block, "child_blocks", {}).values(), getattr(block, "child_block", None)]
        return isinstance(block, TranslatedBlock) or any(map(has, filter(None, children)))

    return isinstance(field, StreamField) and has(field.stream_block)


def pairs_of_record(record: models.Model) -> Iterable[Pair]:
    """Those of a record that keeps the state itself; pages keep that of their rows."""
    return pairs_of(record) if isinstance(record, BilingualRecord) else ()


def in_demo(sample: Sample, asked: list[Fact]) -> set[Fact]:
    """The facts that a record of the demo has: a text, a date, a number, a yes, a name."""
    return {fact for fact in asked if any(map(is_filled, values_in_demo(fact)))}


def values_in_demo(fact: Fact) -> Iterable:
    return fact.model._base_manager.values_list(fact.column.name, flat=True)


def is_filled(value) -> bool:
    return bool(value) or (value == 0 and value is not False)


TABLES = Destination(
    "the tables (CSV, JSON)", "add it in cooperation/opendata/tables.py and records.py", appearing(in_tables)
)
API = Destination("the API", "add it in cooperation/opendata/tables.py, which it reads", appearing(in_api))
IATI = Destination("IATI", "add it in cooperation/opendata/iati/xml.py", appearing(in_iati))
SPREADSHEET = Destination("the spreadsheet", "add it in cooperation/spreadsheets/layout.py", read_back)
SEARCH = Destination("the search", "add it to the search_keywords() of the page's model", appearing(in_search))
TRANSLATIONS = Destination(
    "the translation state", "make its row a TranslatedRow, its record a BilingualRecord", with_state
)
DEMO = Destination("the demo", "fill it in fixtures/", in_demo)
