"""The search follows what happens to pages and to what they name."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction

from cooperation.models import CooperationPublication, Partnership, Publication, Region, Sector
from embassy.search.models import DocumentText, SearchEntry, Word
from embassy.search.results import find
from tests import factories
from tests.search.test_pdf import pdf_of

pytestmark = pytest.mark.django_db


def found(question: str, language: str = "nl") -> set[str]:
    return {hit.entry.title for hit in find(question, language).hits if hit.entry.text_language == language}


def test_a_draft_is_found_once_it_is_published_and_no_longer_than_that():
    page = factories.standard(title_nl="Kwikstaart")
    page.title_nl = "Ganzerik"
    page.save_revision()
    assert (found("kwikstaart"), found("ganzerik")) == ({"Kwikstaart"}, set())
    page.get_latest_revision().publish()
    assert (found("kwikstaart"), found("ganzerik")) == (set(), {"Ganzerik"})
    page.refresh_from_db()
    page.unpublish()
    assert found("ganzerik") == set()


def test_a_page_that_is_withdrawn_leaves_the_search_before_the_commit():
    page = factories.standard(title_nl="Kwikstaart")
    with transaction.atomic():
        page.unpublish()
        assert not SearchEntry.objects.filter(page_id=page.pk, is_public=True).exists()


def test_saving_a_live_page_with_a_draft_in_memory_indexes_nothing_of_the_draft():
    page = factories.standard(title_nl="Kwikstaart")
    draft = page.__class__.objects.get(pk=page.pk)
    draft.title_nl = "Ganzerik"
    draft.save(update_fields=["has_unpublished_changes"])
    assert found("ganzerik") == set()


def test_a_deleted_page_goes():
    country = factories.country()
    programme = factories.programme(country, title_nl="Kwikstaart")
    country.delete()
    assert not SearchEntry.objects.filter(page=programme.pk).exists()


@pytest.mark.parametrize("act", ["restrict", "unpublish", "expire"])
def test_what_is_below_a_closed_page_is_closed(act):
    country = factories.country()
    factories.programme(country, title_nl="Kwikstaart")
    if act == "restrict":
        PageViewRestriction.objects.create(page=country, restriction_type="login")
    elif act == "unpublish":
        country.unpublish()
    else:
        country.expire_at = timezone.now() - timedelta(seconds=1)
        country.save()
    assert found("kwikstaart") == set()


def test_a_restriction_that_is_lifted_opens_again():
    page = factories.standard(title_nl="Kwikstaart")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    restriction.delete()
    assert found("kwikstaart") == {"Kwikstaart"}


def test_a_moved_page_is_as_private_as_its_new_place_and_takes_the_name_of_its_country():
    closed, programme = factories.country(title_nl="Ganzerik"), factories.programme(title_nl="Kwikstaart")
    programme.move(closed, pos="last-child")
    assert found("kwikstaart ganzerik") == {"Kwikstaart"}
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    assert found("kwikstaart") == set()


def test_a_translated_page_is_no_longer_offered_as_foreign():
    page = factories.standard(title_nl="Kwikstaart", title_es=None)
    assert found("kwikstaart", "es") == set()
    page.title_es = "Lavandera"
    factories.published(page)
    assert found("lavandera", "es") == {"Lavandera"}
    assert not find("kwikstaart", "es").hits


def test_pages_are_found_by_the_new_name_of_a_country():
    country = factories.country(title_nl="Kwikstaart")
    factories.programme(country, title_nl="Programma")
    country.title_nl = "Ganzerik"
    factories.published(country)
    assert found("ganzerik") == {"Ganzerik", "Programma"}


def test_pages_are_found_by_the_new_name_of_a_sector(page):
    sector = Sector.objects.get(programmes__page=page("pnc2"))
    sector.name_nl = "Kwikstaarten"
    sector.save()
    assert "PNC2: nationaal stroomgebiedenprogramma" in found("kwikstaart")


def test_pages_are_found_by_the_new_name_of_a_region_or_an_organisation_until_it_goes():
    organisation = factories.organisation(name_nl="Ganzerik")
    partner = factories.partner(title_nl="Partner", organisation=organisation)
    region = Region.objects.create(code="XK-1", name_nl="Kwikstaart", name_es="Lavandera")
    partner.regions.add(region)
    factories.published(partner)
    assert found("kwikstaart") == {"Partner"}
    organisation.acronym = "GNZRK"
    organisation.save()
    assert found("gnzrk") == {"Partner"}
    region.delete()
    assert found("kwikstaart") == set()


def test_withheld_names_and_places_are_not_found():
    partner = factories.partner(title_nl="Partner")
    local = factories.organisation(name_nl="Kwikstaart", name_es="Kwikstaart")
    region = Region.objects.create(code="XK-1", name_nl="Ganzerik", name_es="Ganzerik")
    row = Partnership(organisation=local, name_withheld=True, place_withheld=True)
    row.regions = [region]
    partner.partnerships = [row]
    factories.published(partner)
    local.save()
    region.save()
    assert not find("kwikstaart", "nl").hits
    assert not find("ganzerik", "nl").hits


def test_an_alias_is_found_as_its_source():
    page = factories.standard(title_nl="Kwikstaart")
    CreatePageAliasAction(page).execute(skip_permission_checks=True)
    assert [hit.entry.page_id for hit in find("kwikstaart", "nl").hits] == [page.pk]


def test_publications_are_found_by_the_text_of_their_file_which_is_read_once():
    content = pdf_of(b"BT /F 12 Tf 50 700 Td (Een kwikstaart in de Andes) Tj ET")
    document = Document.objects.create(title="Vogels", file=ContentFile(content, "vogels.pdf"))
    publication = Publication.objects.create(
        title_nl="Vogels", title_es="Aves", year=2020, language="nl", file=document
    )
    section = factories.section()
    section.publications.add(CooperationPublication(publication=publication))
    factories.published(section)
    (hit,) = find("kwikstaart", "es").hits
    assert (hit.entry.title, hit.excerpt.language) == ("Aves", "nl")
    assert "<mark>kwikstaart</mark>" in hit.excerpt.html
    DocumentText.objects.filter(document=document).update(text="Een ganzerik")
    publication.save()
    assert find("ganzerik", "nl").hits
    document.delete()
    assert not find("ganzerik", "nl").hits


def test_numbers_years_and_phrases_of_a_pdf_are_found_as_those_of_a_page_are():
    words = "Voor 100\u00a0000 gezinnen (2015–2019) d’Ivoire".encode("cp1252")
    content = pdf_of(b"BT /F 12 Tf 50 700 Td (" + words.replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj ET")
    document = Document.objects.create(title="Cijfers", file=ContentFile(content, "cijfers.pdf"))
    publication = Publication.objects.create(title_nl="Kwikstaart", year=2020, language="nl", file=document)
    section = factories.section()
    section.publications.add(CooperationPublication(publication=publication))
    factories.published(section)
    for question in ("100000", "100.000 gezinnen", "2019", "ivoire", '"voor 100 000 gezinnen 2015"'):
        asked = find(f"kwikstaart {question}", "nl")
        assert (asked.total, asked.is_partial) == (1, False), question
    assert not find('"gezinnen 2019"', "nl").hits


def test_a_rebuild_removes_what_is_left_over_and_finds_the_same():
    before = set(SearchEntry.objects.values_list("page", "part", "language", "title", "is_public"))
    Word.objects.create(language="nl", word="kwikstaart", folded="kwikstaart", lemma="kwikstaart", entries=1)
    told = StringIO()
    call_command("rebuild_search", stdout=told)
    assert set(SearchEntry.objects.values_list("page", "part", "language", "title", "is_public")) == before
    assert not Word.objects.filter(word="kwikstaart").exists()
    assert "pages a second" in told.getvalue()
