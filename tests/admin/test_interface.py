"""The admin speaks Dutch and Spanish, and shows the languages of a text as one group."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from embassy.bilingual.panels import TranslatedFieldPanel
from embassy.pages.forms import PageForm
from tests import factories
from tests.admin.forms import PAGE_TYPES, edit_url

pytestmark = pytest.mark.django_db
every_language = pytest.mark.parametrize("language", [code for code, name in settings.LANGUAGES])
FORMS = [
    "wagtailsnippets_cooperation_organisation:add",
    "wagtailsnippets_cooperation_publication:add",
    "wagtailsnippets_cooperation_region:add",
    "wagtailsnippets_cooperation_sector:add",
    "wagtailsnippets_office_notice:add",
]


def read_in(client, username: str, language: str):
    profile = UserProfile.get_for_user(get_user_model().objects.get(username=username))
    profile.preferred_language = language
    profile.save()
    return client


def groups(html: str) -> list:
    found = BeautifulSoup(html, "html.parser").select(".translations")
    return [group for group in found if not group.find_parent("template")]


def check(group):
    """A group has a name, and each language has one box that says it."""
    assert group["role"] == "group"
    assert group["aria-label"]
    assert [box["lang"] for box in group.select("[lang]")] == [code for code, name in settings.LANGUAGES]
    assert [label.get_text().strip(" *\n") for label in group.select("label, h3")] == [
        n for _code, n in settings.LANGUAGES
    ]


@every_language
def test_the_admin_speaks_the_language_that_its_user_prefers(editor, language):
    html = read_in(editor, "editor", language).get("/admin/").content.decode()
    assert f'<html lang="{language}"' in html


def test_what_wagtail_lacks_in_a_language_is_not_shown_in_another():
    sentences = {"The page could not be saved due to validation errors.", "Go to the first error", "Saved"}
    shown = list(sentences)
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            shown += [translation.gettext(sentence) for sentence in sentences]
    assert len(set(shown)) == len(shown)


def test_only_the_languages_of_the_site_are_offered(editor):
    form = BeautifulSoup(editor.get(reverse("wagtailadmin_account")).content, "html.parser")
    offered = [option["value"] for option in form.select("select[name$=preferred_language] option") if option["value"]]
    assert sorted(offered) == sorted(code for code, name in settings.LANGUAGES)


@pytest.mark.parametrize("view", FORMS)
def test_the_languages_of_each_text_of_a_record_are_one_group(moderator, view):
    found = groups(moderator.get(reverse(view)).content.decode())
    assert found
    for group in found:
        check(group)


def test_the_languages_of_each_text_of_a_page_are_one_group(editor):
    found = groups(editor.get(edit_url(factories.programme())).content.decode())
    assert len(found) > 4
    for group in found:
        check(group)


def test_the_languages_of_each_text_in_a_block_are_one_group(editor):
    html = editor.get(edit_url(factories.standard())).content.decode()
    definition = BeautifulSoup(html, "html.parser").select_one("[data-block]")["data-w-block-data-value"]
    assert re.search(r'"role":\s*"group",\s*"aria-label"', definition)
    for code, _name in settings.LANGUAGES:
        assert f'"lang": "{code}"' in definition


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_page_type_uses_the_form_of_all_pages(model):
    assert issubclass(model.base_form_class, PageForm)


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_translated_text_of_a_page_type_stands_in_a_group(model):
    def shown(panel) -> set[str]:
        if isinstance(panel, TranslatedFieldPanel):
            return set()
        children = getattr(panel, "children", ())
        return {getattr(panel, "field_name", "")} | {name for child in children for name in shown(child)}

    alone = shown(model.get_edit_handler())
    assert not {name for name in alone if name.endswith(tuple(f"_{code}" for code, _language in settings.LANGUAGES))}


def test_the_admin_calls_no_other_host(editor):
    html = editor.get("/admin/").content.decode() + editor.get(edit_url(factories.standard())).content.decode()
    loaded = re.findall(r'(?:src|action|data-[a-z-]*url[a-z-]*)="(https?:[^"]+)"|<link[^>]+href="(https?:[^"]+)"', html)
    assert loaded == []
