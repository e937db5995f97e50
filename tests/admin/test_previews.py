"""Previews: every page type in every language, saved or not, as it will be on any day; and who may see them."""

from contextlib import suppress
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState

from cooperation.models import CountryPage, ProgrammePage
from embassy.clock import on_day, shown_day, today
from embassy.home.models import StandardPage
from embassy.office.models import EmbassySettings, Notice
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import PAGE_TYPES, SUBMIT, add_url, edit_url, filled_in, parent_for, send

pytestmark = pytest.mark.django_db
every_page_type = pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
# What a programme from 2026 to March 2027 says of itself on a day.
ON_DAYS = {
    "2025-12-31": {"nl": ("Gepland", "Begint in 2026"), "es": ("Planificado", "Comienza en 2026")},
    "2026-01-01": {"nl": ("Lopend", "Loopt tot maart 2027"), "es": ("En ejecución", "Se ejecuta hasta marzo de 2027")},
    "2027-01-01": {"nl": ("Loopt dit jaar af", "Loopt tot maart 2027"), "es": ("Concluye este año", "marzo de 2027")},
    "2027-04-01": {
        "nl": ("Afgesloten", "Liep van 2026 tot maart 2027"),
        "es": ("Concluido", "Se ejecutó desde 2026 hasta marzo de 2027"),
    },
}
NO_DAYS = [
    "2027-02-30",
    "2027-13-01",
    "gisteren",
    "0001-01-01",
    "1899-12-31",
    "2101-01-01",
    "9999-12-31",
    "1" * 500,
]


def previews_on_add(model, parent) -> str:
    return reverse("wagtailadmin_pages:preview_on_add", args=[model._meta.app_label, model._meta.model_name, parent.pk])


def address(view: str, page: BasePage, *arguments) -> str:
    return reverse(f"wagtailadmin_pages:{view}", args=[page.pk, *arguments])


def previewed(client, page: BasePage, **typed) -> str:
    """Let the preview panel of a page's form show it; returns the address that it shows."""
    url = address("preview_on_edit", page)
    assert client.post(url, filled_in(client, edit_url(page), typed)).json()["is_valid"]
    return url


@pytest.fixture
def programme(editor) -> ProgrammePage:
    """One in moderation, so that every kind of preview shows it."""
    page = factories.programme(start="2026", end="2027-03")
    send(editor, edit_url(page), {"objective_nl": "Doel"}, SUBMIT)
    return ProgrammePage.objects.get(pk=page.pk)


def says(answer, words) -> bool:
    return all(word.lower() in answer.content.decode().lower() for word in words)


@pytest.mark.parametrize("day", ON_DAYS)
@pytest.mark.parametrize("language", ["nl", "es"])
def test_every_kind_of_preview_shows_the_status_of_the_chosen_day(moderator, programme, day, language):
    task = TaskState.objects.get(workflow_state=programme.current_workflow_state).task_id
    kinds = {
        "preview_on_edit": (),
        "view_draft": (),
        "revisions_view": (programme.latest_revision_id,),
        "workflow_preview": (task,),
    }
    previewed(moderator, programme)
    for view, arguments in kinds.items():
        answer = moderator.get(address(view, programme, *arguments), {"mode": language, "day": day})
        assert f'<html lang="{language}"' in answer.content.decode(), view
        assert says(answer, ON_DAYS[day][language]), view


@pytest.mark.parametrize("language", ["nl", "es"])
def test_a_page_that_was_never_saved_shows_the_chosen_day_and_says_which(editor, language):
    parent = factories.country()
    url = previews_on_add(ProgrammePage, parent)
    typed = filled_in(editor, add_url(ProgrammePage, parent), factories.titles("Nieuw") | {"end": "03/2027"})
    assert editor.post(url, typed).json() == {"is_valid": True, "is_available": True}
    answer = editor.get(url, {"mode": language, "day": "2027-04-01"})
    assert says(answer, [ON_DAYS["2027-04-01"][language][0]])
    assert {"nl": "1 april 2027", "es": "1 de abril de 2027"}[language] in answer.content.decode()
    assert not ProgrammePage.objects.child_of(parent).exists()


@every_page_type
@pytest.mark.parametrize("day", ["1900-01-01", "1965-06-30", "2100-12-31"])
@pytest.mark.parametrize("language", ["nl", "es"])
def test_every_page_type_bears_any_day(editor, model, day, language):
    answer = editor.get(address("view_draft", model.objects.first()), {"mode": language, "day": day})
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.content.decode()


@every_page_type
def test_a_form_with_errors_is_not_previewed_and_says_so(editor, model):
    parent = parent_for(model)
    url = previews_on_add(model, parent)
    nothing = filled_in(editor, add_url(model, parent), {})
    assert editor.post(url, nothing).json() == {"is_valid": False, "is_available": False}
    answer = editor.get(url, {"day": "2027-01-01"})
    assert answer.status_code == 200
    assert "preview-error" in answer.content.decode()


def test_a_form_with_a_new_error_keeps_its_last_preview(editor):
    page = factories.programme()
    url = previewed(editor, page, title_nl="Goed")
    wrong = filled_in(editor, edit_url(page), {"end": "ooit"})
    assert editor.post(url, wrong).json() == {"is_valid": False, "is_available": True}
    assert "Goed" in editor.get(url).content.decode()


# --- what follows the day


def test_lists_and_sentences_of_a_country_follow_the_day(editor):
    country = factories.country(since=1965)
    factories.programme(country, start="2026", end="2027-03")
    later = editor.get(address("view_draft", country), {"day": "2046-06-01"}).content.decode()
    assert "meer dan 80\N{NO-BREAK SPACE}jaar" in later
    assert "Afgesloten" in later
    earlier = editor.get(address("view_draft", country), {"day": "2026-06-01"}).content.decode()
    assert "meer dan 60\N{NO-BREAK SPACE}jaar" in earlier
    assert "Lopend" in earlier


def test_lists_leave_out_what_will_have_expired(editor):
    country = factories.country()
    page = factories.programme(country, title_nl="Verloopt")
    BasePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() + timedelta(days=10))
    soon, later = (today() + timedelta(days=days) for days in (9, 11))
    assert "Verloopt" in editor.get(address("view_draft", country), {"day": soon}).content.decode()
    assert "Verloopt" not in editor.get(address("view_draft", country), {"day": later}).content.decode()


def test_closing_days_and_notices_follow_the_day(editor):
    office = EmbassySettings.load().main_office
    office.special_days = [("day", {"date": date(2027, 7, 21), "reason": {"nl": "Feestdag", "es": "Feriado"}})]
    office.save()
    start = timezone.make_aware(timezone.datetime(2027, 7, 1))
    Notice.objects.create(text_nl="Straks te lezen", text_es="Luego", starts=start, until=start + timedelta(days=9))
    page = StandardPage.objects.filter(shows_contact=True).first()
    days = ("2027-07-05", "2027-07-22")
    on = {day: editor.get(address("view_draft", page), {"day": day}).content.decode() for day in days}
    assert "Feestdag" in on["2027-07-05"]
    assert "Feestdag" not in on["2027-07-22"]
    assert "Straks te lezen" in on["2027-07-05"]
    assert "Straks te lezen" not in on["2027-07-22"]


def test_the_other_language_of_a_preview_is_one_link_away_on_the_same_day(editor):
    html = editor.get(
        address("view_draft", factories.programme()), {"mode": "es", "day": "2027-01-01"}
    ).content.decode()
    assert 'href="?mode=nl&amp;day=2027-01-01"' in html


# --- what is no day, and whose day it is


@pytest.mark.parametrize("text", NO_DAYS)
@pytest.mark.parametrize("view", ["view_draft", "preview_on_edit"])
def test_what_is_no_day_is_answered_with_a_clear_message(editor, text, view):
    page = factories.standard()
    previewed(editor, page)
    answer = editor.get(address(view, page), {"day": text})
    assert answer.status_code == 400
    assert "is geen dag die het voorbeeld kan tonen" in answer.content.decode()
    assert answer["X-Frame-Options"] == ("SAMEORIGIN" if view == "preview_on_edit" else "DENY")


def test_a_language_that_the_site_does_not_have_gives_the_default_one(editor):
    for mode in ("xx", "", "nl-be", "../", "es" * 200):
        answer = editor.get(address("view_draft", factories.standard()), {"mode": mode})
        assert '<html lang="nl"' in answer.content.decode()


def test_the_day_of_a_preview_never_reaches_a_visitor(editor, client):
    page = factories.programme(start="2026", end="2027-03")
    editor.get(address("view_draft", page), {"day": "1950-01-01"})
    assert shown_day.get() is None
    public = client.get(page.url_in("nl"), {"day": "1950-01-01"}).content.decode()
    assert "Gepland" not in public
    assert "Voorbeeld:" not in public


def test_the_day_ends_with_the_preview_even_when_that_fails():
    with suppress(RuntimeError), on_day(date(1950, 1, 1)):
        raise RuntimeError
    assert today() == timezone.localdate()


# --- the panel


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", ["Toon alsof het deze dag is", "Voorvertoning op mobiel formaat", "Voorvertoning op desktop formaat"]),
        ("es", ["Mostrar como si fuera este día", "Vista previa en tamaño móvil", "tamaño escritorio"]),
    ],
)
def test_the_panel_offers_days_languages_and_the_widths_of_a_phone_and_a_desk(editor, language, words):
    for url in (edit_url(factories.standard()), add_url(CountryPage, factories.section())):
        html = editor.get(url, headers={"Accept-Language": language}).content.decode()
        assert 'data-for="id_preview_day"' in html
        assert all(f'<option value="{code}"' in html for code, _name in settings.LANGUAGES)
        assert [word for word in words if word not in html] == []
        assert 'data-device-width="375"' in html
        assert 'data-device-width="1280"' in html


def test_a_draft_can_be_viewed_in_every_language_from_the_explorer(editor):
    page = factories.standard()
    send(editor, edit_url(page), {"title_es": "Otro"})
    html = editor.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode()
    assert f'href="{address("view_draft", page)}"' in html
    assert f'href="{address("view_draft", page)}?mode=es"' in html


# --- who may see what: role × address × method


def test_the_addresses_of_previews_and_comparisons_open_to_whom_they_should(editor, moderator, programme):
    roles = {"visitor": Client(), "editor": editor, "moderator": moderator}
    task = TaskState.objects.get(workflow_state=programme.current_workflow_state).task_id
    revision = programme.latest_revision_id
    page_form = filled_in(editor, edit_url(programme), {})
    new_form = filled_in(editor, add_url(StandardPage, parent_for(StandardPage)), factories.titles())
    on_add = previews_on_add(StandardPage, parent_for(StandardPage))
    # For a visitor, an editor and a moderator. 302: to the login page, or to the admin's home page with a message.
    table = [
        ("GET", address("preview_on_edit", programme), {}, (302, 200, 200)),
        ("POST", address("preview_on_edit", programme), page_form, (302, 200, 200)),
        ("DELETE", address("preview_on_edit", programme), {}, (302, 200, 200)),
        ("GET", on_add, {}, (302, 200, 200)),
        ("POST", on_add, new_form, (302, 200, 200)),
        ("GET", address("view_draft", programme), {}, (302, 200, 200)),
        ("POST", address("view_draft", programme), {}, (302, 200, 200)),
        ("GET", address("revisions_view", programme, revision), {}, (302, 200, 200)),
        ("POST", address("revisions_view", programme, revision), {}, (302, 405, 405)),
        ("GET", address("revisions_compare", programme, "live", revision), {}, (302, 200, 200)),
        ("POST", address("revisions_compare", programme, "live", revision), {}, (302, 405, 405)),
        ("GET", address("workflow_preview", programme, task), {}, (302, 302, 200)),
        ("POST", address("workflow_preview", programme, task), {}, (302, 405, 405)),
    ]
    seen = [(*row[:3], tuple(status(client, *row[:3]) for client in roles.values())) for row in table]
    assert seen == table


def status(client: Client, method: str, url: str, sent: dict) -> int:
    form = {"data": urlencode(sent, doseq=True), "content_type": "application/x-www-form-urlencoded"}
    return client.generic(method, url, **(form if sent else {})).status_code
