"""Copies, aliases and moves keep addresses and codes apart, and say so when they cannot."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from cooperation.models import CountryPage, ProgrammePage
from embassy.home.models import StandardPage
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import SUBMIT, edit_url, send

pytestmark = pytest.mark.django_db
copying = pytest.mark.parametrize(
    "choices",
    [{}, {"publish_copies": "on"}, {"copy_subpages": "on"}, {"copy_subpages": "on", "publish_copies": "on"}],
    ids=lambda choices: "+".join(choices) or "draft",
)


def copy(client, page, **typed):
    sent = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": page.get_parent().pk} | typed
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), sent)


def move(client, page, parent):
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, parent.pk]), follow=True)


@pytest.fixture
def country():
    """A country with a code, a draft that changes it, and a programme below it."""
    country = factories.country(iso_code="CL")
    factories.programme(country, code="EEN", slug_nl="deel", slug_es="parte")
    country.iso_code = "AR"
    country.save_revision()
    return country


@copying
def test_a_copy_leaves_the_codes_out(moderator, country, choices):
    assert copy(moderator, country, **choices).status_code == 302
    copied = CountryPage.objects.get(slug_nl="kopie")
    assert copied.iso_code is None
    assert copied.get_latest_revision_as_object().iso_code is None
    assert [page.specific.code for page in copied.get_children()] == ([None] if "copy_subpages" in choices else [])


def test_a_copy_was_checked_by_nobody(moderator):
    page = factories.standard(checked_on=date(2026, 11, 2))
    copy(moderator, page)
    assert StandardPage.objects.get(slug_nl="kopie").checked_on is None


@copying
def test_a_copy_can_be_published_and_so_can_its_source(moderator, country, choices):
    copy(moderator, country, **choices)
    CountryPage.objects.get(slug_nl="kopie").get_latest_revision().publish()
    country.get_latest_revision().publish()


@pytest.mark.parametrize("language", ["nl", "es"])
def test_the_title_of_a_copy_is_dutch_whatever_language_the_editor_reads(moderator, language):
    page = factories.standard(title_nl="Origineel", title_es="Original")
    moderator.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": page.get_parent().pk},
        headers={"accept-language": language},
    )
    copied = StandardPage.objects.latest("pk").get_latest_revision_as_object()
    assert (copied.title_nl, copied.title_es, copied.slug_nl, copied.slug_es) == (
        "Kopie",
        "Original",
        "kopie",
        "original-2",
    )


def test_a_draft_in_spanish_alone_is_copied_in_spanish(moderator):
    page = factories.standard(live=False, title_nl=None, title_es="Borrador")
    copy(moderator, page, new_title="Copia", new_slug="copia")
    copied = StandardPage.objects.latest("pk")
    assert (copied.title_nl, copied.title_es, copied.slug_es) == (None, "Copia", "copia")


@pytest.mark.parametrize(
    ("field", "typed"),
    [("new_slug", "perú"), ("new_slug", ""), ("new_slug", "contact"), ("new_title", ""), ("new_parent_page", "")],
)
def test_a_copy_with_a_wrong_title_or_address_is_refused_at_the_field(moderator, page, field, typed):
    response = copy(moderator, page("contact"), **{field: typed})
    assert list(response.context["form"].errors) == [field]


def test_a_page_without_a_code_may_have_an_alias(moderator):
    page = factories.standard()
    assert copy(moderator, page, alias="on").status_code == 302
    assert StandardPage.objects.latest("pk").alias_of_id == page.pk


def test_an_alias_of_a_page_with_a_code_is_refused_in_the_form(moderator, country):
    response = copy(moderator, country, alias="on")
    assert list(response.context["form"].errors) == ["alias"]


def test_an_alias_of_a_section_with_coded_pages_is_refused_in_the_form(moderator, country):
    response = copy(
        moderator, factories.section(), alias="on", copy_subpages="on", new_parent_page=factories.section().pk
    )
    assert "alias" in response.context["form"].errors


def test_an_alias_follows_its_source_and_keeps_its_addresses(moderator):
    page = factories.standard(title_nl="Bron", title_es="Fuente")
    copy(moderator, page, alias="on", new_slug="schaduw")
    page.title_es = "Origen"
    page.save_revision().publish()
    alias = StandardPage.objects.get(alias_of=page)
    assert (alias.title_es, alias.slug_nl, alias.slug_es) == ("Origen", "schaduw", "fuente-2")


def test_an_alias_becomes_a_page_of_its_own(moderator):
    page = factories.standard()
    copy(moderator, page, alias="on")
    alias = StandardPage.objects.get(alias_of=page)
    moderator.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    assert StandardPage.objects.get(pk=alias.pk).live_revision


def test_a_page_moves_to_another_country(moderator, country):
    programme, other = ProgrammePage.objects.get(code="EEN"), factories.country()
    move(moderator, programme, other)
    assert ProgrammePage.objects.get(code="EEN").get_parent().pk == other.pk


@pytest.mark.parametrize("field", ["slug_nl", "slug_es"])
def test_a_move_to_where_its_address_is_taken_is_refused_with_a_message(moderator, country, field):
    programme, other = ProgrammePage.objects.get(code="EEN"), factories.country()
    factories.programme(other, **{field: getattr(programme, field)})
    response = move(moderator, programme, other)
    assert response.status_code == 200
    assert getattr(programme, field) in " ".join(str(message) for message in response.context["messages"])
    assert ProgrammePage.objects.get(code="EEN").get_parent().pk == country.pk


@pytest.mark.parametrize("field", ["slug_nl", "slug_es"])
def test_a_bulk_move_to_where_an_address_is_taken_is_refused_with_a_message(moderator, country, field):
    programme, other = ProgrammePage.objects.get(code="EEN"), factories.country()
    factories.programme(other, **{field: getattr(programme, field)})
    url = reverse("wagtail_bulk_action", args=["pages", "basepage", "move"]) + f"?id={programme.pk}"
    assert moderator.post(url, {"chooser": other.pk}, follow=True).status_code == 200
    assert ProgrammePage.objects.get(code="EEN").get_parent().pk == country.pk


def test_publishing_in_bulk_what_cannot_be_public_is_refused_with_a_message(moderator):
    draft = factories.standard(live=False, title_nl=None, title_es="Borrador")
    draft.save_revision(clean=False)
    url = reverse("wagtail_bulk_action", args=["pages", "basepage", "publish"]) + f"?id={draft.pk}"
    response = moderator.post(url, follow=True)
    assert response.status_code == 200
    assert not BasePage.objects.get(pk=draft.pk).live


def test_approving_what_can_no_longer_be_public_is_refused_with_a_message(moderator, editor):
    page = factories.programme(code="EEN")
    send(editor, edit_url(page), {"code": "DUBBEL"}, SUBMIT)
    ProgrammePage.objects.filter(pk=factories.programme().pk).update(code="DUBBEL")
    state = TaskState.objects.get(workflow_state=ProgrammePage.objects.get(pk=page.pk).current_workflow_state)
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    response = moderator.post(approve, {"comment": ""}, follow=True)
    assert "DUBBEL" in " ".join(str(message) for message in response.context["messages"])
    assert ProgrammePage.objects.get(pk=page.pk).code == "EEN"
