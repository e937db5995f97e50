"""Each page type is made, edited and previewed in every language."""

import pytest
from django.conf import settings
from django.urls import reverse

from cooperation.models import CountryPage, PartnerPage, ProgrammePage
from embassy.home.models import EmergencyPage, HomePage, SignpostPage, StandardPage
from embassy.pages.models import BasePage
from embassy.pages.slugs import localized
from tests import factories
from tests.admin.forms import PAGE_TYPES, PUBLISH, add_url, edit_url, errors, filled_in, needed, parent_for, send

pytestmark = pytest.mark.django_db
MADE_BY = {
    CountryPage: factories.country,
    PartnerPage: factories.partner,
    ProgrammePage: factories.programme,
    SignpostPage: factories.signpost,
    StandardPage: factories.standard,
}
every_page_type = pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
every_language = pytest.mark.parametrize("language", [code for code, name in settings.LANGUAGES])


def of_the_demo(model):
    return model.objects.order_by("path").first()


def one(model):
    """A page of a type: a small new one, but for the types that there may be one of."""
    return MADE_BY[model]() if model in MADE_BY else of_the_demo(model)


@every_page_type
def test_an_editor_makes_a_draft(editor, model):
    parent = parent_for(model)
    response = send(editor, add_url(model, parent), factories.titles("Nieuw"))
    assert response.status_code == 302, errors(response)
    page = model.objects.latest("pk")
    assert response.url == edit_url(page)
    assert not page.live
    assert {page.title_nl, page.title_es} == {"Nieuw nl", "Nieuw es"}


@every_page_type
def test_a_moderator_publishes_at_once(moderator, model):
    parent = parent_for(model)
    response = send(moderator, add_url(model, parent), factories.titles("Nieuw") | needed(model), PUBLISH)
    assert response.status_code == 302
    assert model.objects.latest("pk").live


@every_page_type
def test_a_form_that_is_sent_back_unchanged_changes_no_field(editor, model):
    page = of_the_demo(model)
    sent = filled_in(editor, edit_url(page), {})
    editor.post(edit_url(page), sent)
    saved = model.objects.get(pk=page.pk).latest_revision.as_object()
    names = [field.name for field in model._meta.concrete_fields if field.name in sent]
    assert {name: getattr(saved, name) for name in names} == {name: getattr(page, name) for name in names}


@every_page_type
@every_language
def test_a_draft_in_one_language_leaves_the_others_as_they_were(editor, model, language):
    page = one(model)
    send(editor, edit_url(page), {localized("title", language): "Anders"})
    draft = model.objects.get(pk=page.pk).latest_revision.as_object()
    changed = {code for code, name in settings.LANGUAGES if getattr(draft, localized("title", code)) == "Anders"}
    assert changed == {language}


@every_page_type
@every_language
def test_a_page_is_previewed(editor, model, language):
    page = one(model)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    typed = filled_in(editor, edit_url(page), {localized("title", language): "Voorbeeldtitel"})
    assert editor.post(url, typed).json() == {"is_valid": True, "is_available": True}
    html = editor.get(url, {"mode": language}).content.decode()
    assert f'<html lang="{language}"' in html
    assert "Voorbeeldtitel" in html


@every_page_type
@every_language
def test_a_page_that_was_never_saved_is_previewed(editor, model, language):
    parent = parent_for(model)
    url = reverse("wagtailadmin_pages:preview_on_add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    typed = filled_in(editor, add_url(model, parent), factories.titles("Voorbeeld") | needed(model))
    assert editor.post(url, typed).json()["is_available"]
    html = editor.get(url, {"mode": language}).content.decode()
    assert f'<html lang="{language}"' in html
    assert f"Voorbeeld {language}" in html


@pytest.mark.parametrize(
    ("parent", "children"),
    [
        ("BasePage", ["HomePage"]),
        ("HomePage", ["CooperationPage", "EmergencyPage", "ServicesPage", "StandardPage"]),
        ("CooperationPage", ["CountryPage"]),
        ("CountryPage", ["PartnerPage", "ProgrammePage"]),
        ("ProgrammePage", []),
        ("PartnerPage", []),
        ("StandardPage", []),
        ("EmergencyPage", []),
        ("ServicesPage", ["SignpostPage"]),
        ("SignpostPage", []),
    ],
)
def test_a_page_may_only_be_made_where_it_makes_sense(parent, children):
    model = {model.__name__: model for model in [BasePage, *PAGE_TYPES]}[parent]
    assert sorted(child.__name__ for child in model.creatable_subpage_models()) == children


@pytest.mark.parametrize("model", [HomePage, EmergencyPage])
def test_a_second_page_of_a_type_that_there_is_one_of_cannot_be_made(moderator, model):
    assert moderator.get(add_url(model, model.objects.get().get_parent())).status_code == 302


@pytest.mark.parametrize(
    ("model", "offered"),
    [("HomePage", []), ("StandardPage", ["show_in_menus", "slug"]), ("CountryPage", ["slug"])],
)
def test_a_form_asks_for_no_address_or_menu_where_they_have_no_effect(editor, model, offered):
    page = one({model.__name__: model for model in PAGE_TYPES}[model])
    form = editor.get(edit_url(page)).context["form"]
    names = ("show_in_menus", localized("slug", settings.LANGUAGE_CODE))
    assert sorted(name.split("_nl")[0] for name in names if name in form.fields) == offered
