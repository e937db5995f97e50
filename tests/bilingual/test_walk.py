"""The one walk: the same texts from the database, from a revision and from memory, in blocks and rows of any kind."""

import json

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from modeltranslation.translator import TranslationOptions, translator
from wagtail import blocks
from wagtail.admin.panels import ObjectList
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.models import Orderable, get_page_models

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.blocks import TranslatedBlock
from embassy.bilingual.contents import in_memory, of_revision, pairs_of, stored
from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.bilingual.rows import RowKeyPanel, TranslatedRow, TranslatedRowsPanel
from embassy.bilingual.texts import Kind, Pair, Part
from embassy.bilingual.walk import walk
from embassy.conflicts.comparison import differences, merged
from embassy.conflicts.content import content_of, put_rows
from embassy.desk.judging import items_on
from embassy.desk.rules import RULES
from embassy.desk.site import LivePages
from embassy.desk.translated import Translations
from embassy.home.models import StandardPage
from embassy.pages.blocks import PassageBlock
from embassy.pages.changes import Changes, changes_of
from embassy.pages.forms import PageForm
from embassy.pages.models import BasePage
from embassy.search.models import SearchEntry
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db
PAGE_TYPES = [model for model in get_page_models() if model is not BasePage]


def texts(model, content) -> dict[str, dict[str, str]]:
    return {part.key: part.texts for part in walk(model, content) if part.is_prose or isinstance(part, Pair)}


def in_revision(record) -> dict:
    """What a revision of a record would store, as JSON does."""
    data = record.serializable_data() if isinstance(record, BasePage) else get_serializable_data_for_fields(record)
    return json.loads(json.dumps(data, default=str))


@pytest.mark.parametrize("model", [*PAGE_TYPES, *BilingualRecord.__subclasses__()], ids=lambda model: model.__name__)
def test_database_revision_and_memory_give_the_same_texts(model):
    plain = {content[model._meta.pk.attname]: content for content in stored(model.objects.all())[model]}
    for record in model.objects.all():
        found = texts(model, in_memory(record))
        assert found
        assert found == texts(model, plain[record.pk]) == texts(model, of_revision(model, in_revision(record)))


@pytest.mark.parametrize("number", [1, 30])
def test_the_texts_of_many_pages_cost_a_query_for_the_pages_and_one_for_each_kind_of_row(number):
    """Figures and amounts may be on any page."""
    pages = [factories.standard() for _page in range(number)]
    with CaptureQueriesContext(connection) as queries:
        (records,) = stored(BasePage.objects.filter(pk__in=[page.pk for page in pages])).values()
        assert all(list(walk(BasePage, content)) for content in records)
    assert (len(records), len(queries)) == (number, 3)


# --- a new kind of block


def story() -> blocks.StructBlock:
    """A struct in a list in a struct, with a text in every language, a passage in one, and one in none."""
    part = blocks.StructBlock(
        [("text", TranslatedBlock(blocks.RichTextBlock)), ("passage", PassageBlock())], label="Part"
    )
    return blocks.StructBlock(
        [("by", blocks.CharBlock()), ("site", blocks.URLBlock()), ("parts", blocks.ListBlock(part))], label="Story"
    )


def told(nl: str = "<p>Wens</p>", es: str = "<p>Deseo</p>", passage: str = "<p>Article</p>", **value) -> list[dict]:
    part = {"text": {"nl": nl, "es": es}, "passage": {"language": "fr", "text": passage}}
    item = {"type": "item", "id": "i", "value": part}
    return [{"type": "story", "id": "s", "value": {"by": "Quispe", "site": "", "parts": [item]} | value}]


TEXT = "body.s.parts.i.text"


@pytest.fixture
def new_block(db, monkeypatch):
    block = story()
    block.set_name("story")
    monkeypatch.setitem(StandardPage._meta.get_field("body").stream_block.child_blocks, "story", block)


def test_each_text_in_a_new_kind_of_block_has_its_place_language_and_kind(new_block):
    page = factories.standard(body=told())
    found = {part.key: part for part in walk(StandardPage, in_memory(page)) if part.blocks}
    assert {key: (type(part), part.kind, part.texts) for key, part in found.items() if part.is_prose} == {
        "body.s.by": (Part, Kind.TEXT, {"": "Quispe"}),
        TEXT: (Pair, Kind.RICH_TEXT, {"nl": "<p>Wens</p>", "es": "<p>Deseo</p>"}),
        "body.s.parts.i.passage.text": (Part, Kind.RICH_TEXT, {"fr": "<p>Article</p>"}),
    }
    assert found[TEXT].label == "Story: Parts: Part: Text"
    assert found[TEXT].field == "Tekst"


def test_the_state_of_a_translation_and_the_report_know_a_new_kind_of_block(new_block):
    page = factories.standard(body=told())
    page.body = json.dumps(told(nl="<p>Andere wens</p>"))
    page.save_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    assert {pair.key: states for pair, states in page.translation_states()}[TEXT] == {"nl": "ok", "es": "stale"}
    row = Translations(person("admin")).rows_of_pages([page.pk])[page.pk]
    assert row.summary["es"]["stale"] == 1


def test_the_rules_of_the_desk_know_a_new_kind_of_block(new_block):
    late, link = "<p>Tegen 2019 willen we klaar zijn.</p>", '<p><a href="/nl/weg/">x</a></p>'
    page = factories.standard(body=told(nl=late, passage=link, site="http://localhost/nl/ook-weg/"))
    (late,) = found_on(page, "past-year-to-come")
    assert late.startswith(f"{TEXT}:nl ")
    assert found_on(page, "internal-link") == [
        "body.s.parts.i.passage.text:fr /nl/weg/",
        "body.s.site http://localhost/nl/ook-weg/",
    ]


def found_on(page, rule: str) -> list[str]:
    return sorted(item.key for item in RULES[rule].items(LivePages()) if item.record.pk == page.pk)


def test_changes_of_a_draft_and_search_know_a_new_kind_of_block(new_block):
    page = factories.standard(body=told())
    draft = page.latest_revision.as_object()
    draft.body = json.dumps(told(es="<p>Otro</p>"))
    assert changes_of(page, draft) == Changes(("es",), False)
    draft.body = json.dumps(told(passage="<p>Autre</p>"))
    assert changes_of(page, draft) == Changes((), True)
    bodies = dict(SearchEntry.objects.filter(page=page).values_list("language", "body"))
    assert {code: body.splitlines() for code, body in bodies.items()} == {
        "nl": ["Wens", "Quispe"],
        "es": ["Deseo", "Quispe"],
    }


def test_conflicts_know_a_new_kind_of_block(new_block):
    page = factories.standard(body=told())
    mine, saved = (content_of(form_of(with_body(page, told(nl=nl)))) for nl in ("<p>Mijn</p>", "<p>Hun</p>"))
    (difference,) = differences(mine, saved)
    assert (difference.name, difference.language) == ("keep:body/s/parts/i/text/nl", "nl")
    assert (difference.mine, difference.saved) == ("Mijn", "Hun")


def with_body(page: StandardPage, body: list[dict]) -> StandardPage:
    page = StandardPage.objects.get(pk=page.pk)
    page.body = json.dumps(body)
    return page


def form_of(page: StandardPage, *panels):
    handler = (
        ObjectList(panels, base_form_class=PageForm).bind_to_model(StandardPage) if panels else page.get_edit_handler()
    )
    return handler.get_form_class()(instance=page, parent_page=page.get_parent(), for_user=person("admin"))


def test_blocks_of_a_list_get_keys_that_stay(new_block):
    """As a script would write them, without any."""
    part = told()[0]["value"]["parts"][0]["value"]
    page = factories.standard(body=told(parts=[part]))
    keys = [pair.key for pair in pairs_of(page)]
    assert keys == [pair.key for pair in pairs_of(StandardPage.objects.get(pk=page.pk))]
    assert not any(".1." in key for key in keys)


def test_a_block_of_which_nobody_said_whether_it_holds_texts_is_an_error(monkeypatch):
    blocks_of_body = StandardPage._meta.get_field("body").stream_block.child_blocks
    monkeypatch.setitem(blocks_of_body, "table", TableBlock())
    (error,) = run_checks(tags=["translation"])
    assert error.id == "embassy.E002"
    assert "home.StandardPage.body" in error.msg
    assert "TableBlock holds texts: add it to BLOCKS in embassy.bilingual.walk" in error.msg


# --- a new kind of row, and of a row of a row


def new_model(name: str, parent, accessor: str, *bases, panels: tuple = ()) -> type[models.Model]:
    """A kind of row with a text, which the rest of the code has never heard of."""
    attributes = {
        "__module__": "embassy.home.models",
        "Meta": type("Meta", (Orderable.Meta,), {"verbose_name": name.lower()}),
        "above": ParentalKey(parent, related_name=accessor, on_delete=models.CASCADE),
        "text": models.CharField("text", max_length=255, blank=True),
        "panels": [RowKeyPanel(), TranslatedFieldPanel("text"), *panels],
    }
    model = type(name, (TranslatedRow, Orderable, *bases), attributes)
    translator.register(model, type("Options", (TranslationOptions,), {"fields": ("text",)}))
    return model


@pytest.fixture
def new_rows(db):
    """Notes on pages of text and remarks on notes, with tables of their own."""
    note = new_model("Note", StandardPage, "notes", ClusterableModel, panels=(TranslatedRowsPanel("remarks"),))
    remark = new_model("Remark", note, "remarks")
    with connection.schema_editor() as editor:
        editor.create_model(note)
        editor.create_model(remark)
    yield note, remark
    for model in (remark, note):
        translator.unregister(model)
        del apps.all_models["home"][model._meta.model_name]
    del StandardPage.notes
    apps.clear_cache()


@pytest.fixture
def annotated(new_rows):
    """Makes a public page with a note that has a remark, in these words."""
    note, remark = new_rows

    def make(nl: str = "wens", es: str = "deseo") -> StandardPage:
        page = factories.standard(live=False)
        page.notes = [note(text_nl="noot", text_es="nota")]
        page.notes.get().remarks = [remark(text_nl=nl, text_es=es)]
        return factories.published(page)

    return make


def key_of_remark(page) -> str:
    note = page.notes.get()
    return f"notes.{note.uid}.remarks.{note.remarks.get().uid}.text"


def reworded(page, **texts):
    """The newest draft, with another remark."""
    draft = page.get_latest_revision_as_object()
    note = draft.notes.get()
    remark = note.remarks.get()
    for column, text in texts.items():
        setattr(remark, column, text)
    note.remarks = [remark]
    draft.notes = [note]
    return draft


def test_database_revision_and_memory_give_the_same_texts_of_rows_of_rows(annotated):
    page = annotated()
    with CaptureQueriesContext(connection) as queries:
        ((content,),) = stored(StandardPage.objects.filter(pk=page.pk)).values()
    assert len(queries) == 5  # pages, figures, amounts, notes, remarks
    found = texts(StandardPage, content)
    assert found[key_of_remark(page)] == {"nl": "wens", "es": "deseo"}
    assert found == texts(StandardPage, in_memory(page))
    assert found == texts(StandardPage, of_revision(StandardPage, page.latest_revision.content))
    (label,) = (pair.label for pair in pairs_of(page) if pair.key == key_of_remark(page))
    assert label == "Note 1: Remark 1: Text"


def test_the_state_of_a_translation_and_the_report_know_a_row_of_a_row(annotated):
    page = annotated()
    reworded(page, text_nl="andere wens").save_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    assert {pair.key: states for pair, states in page.translation_states()}[key_of_remark(page)]["es"] == "stale"
    row = Translations(person("admin")).rows_of_pages([page.pk])[page.pk]
    assert row.summary["es"]["stale"] == 1


def test_the_rules_of_the_desk_know_a_row_of_a_row_in_public_and_in_a_draft(annotated):
    page = annotated(nl="Tegen 2019 willen we klaar zijn.")
    (late,) = found_on(page, "past-year-to-come")
    assert late.startswith(f"{key_of_remark(page)}:nl ")
    reworded(page, text_nl="Klaar.").save_revision()
    found = [item for item in items_on(LivePages()) if item.record.pk == page.pk]
    assert next(item for item in found if item.rule.name == "past-year-to-come").is_drafted


def test_changes_of_a_draft_and_search_know_a_row_of_a_row(annotated):
    page = annotated()
    draft = reworded(page, text_es="otro")
    assert changes_of(StandardPage.objects.get(pk=page.pk), draft) == Changes(("es",), False)
    bodies = dict(SearchEntry.objects.filter(page=page).values_list("language", "body"))
    assert {code: body.splitlines() for code, body in bodies.items()} == {
        "nl": ["noot", "wens"],
        "es": ["nota", "deseo"],
    }


def test_one_language_of_a_row_of_a_row_can_be_published_alone(annotated):
    page = annotated()
    draft = reworded(page, text_nl="andere wens", text_es="otro deseo")
    draft.only_language = "es"
    draft.save_revision().publish()
    remark = StandardPage.objects.get(pk=page.pk).notes.get().remarks.get()
    assert (remark.text_nl, remark.text_es) == ("wens", "otro deseo")


def test_conflicts_know_a_row_of_a_row(annotated):
    page = annotated()
    panel = TranslatedRowsPanel("notes")
    mine = content_of(form_of(reworded(page, text_nl="mijn wens", text_es="mi deseo"), panel))
    page = StandardPage.objects.get(pk=page.pk)
    saved = content_of(form_of(page, panel))
    found = list(differences(mine, saved))
    assert [(one.label, one.mine, one.saved) for one in found] == [
        ("Note 1, Remark 1, Text (Nederlands)", "mijn wens", "wens"),
        ("Note 1, Remark 1, Text (Español)", "mi deseo", "deseo"),
    ]
    put_rows(merged(mine, saved, {found[0].name: "saved"}), form_of(page, panel))
    page.save_revision().publish()
    remark = StandardPage.objects.get(pk=page.pk).notes.get().remarks.get()
    assert (remark.text_nl, remark.text_es) == ("wens", "mi deseo")
