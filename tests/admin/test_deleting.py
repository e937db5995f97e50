"""What a public page uses is not deleted, one or many at once, and the refusal says where it is used."""

import pytest
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.models import ReferenceIndex

from cooperation.models import CooperationPublication, Organisation, ProgrammeSector, Publication, Region, Sector
from embassy.images.models import CustomImage
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import edit_url
from tests.admin.naming import Named
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db


def linking(kind: str, record) -> BasePage:
    text = f'<p><a linktype="{kind}" id="{record.pk}">Lees meer</a></p>'
    return factories.standard(body=[factories.text_block(nl=text, es=text)])


def with_rows(page, name: str, *rows) -> BasePage:
    setattr(page, name, list(rows))
    return factories.published(page)


def published_with(publication) -> BasePage:
    return with_rows(factories.section(), "publications", CooperationPublication(publication=publication))


def file_of_publication(document) -> BasePage:
    publication = Named().record(Publication)
    publication.file = document
    publication.save()
    return published_with(publication)


def art_of_sector(image) -> BasePage:
    sector = Named().record(Sector)
    sector.photograph = image
    sector.save()
    return used_sector(sector)


def used_sector(sector) -> BasePage:
    return with_rows(factories.programme(), "sectors", ProgrammeSector(sector=sector))


def picture_in_text(image) -> BasePage:
    return factories.standard(body=[{"type": "picture", "value": {"image": image.pk, "caption": {}}}])


USES = {
    "an image of a page": (CustomImage, lambda image: factories.standard(photograph=image)),
    "an image in a text": (CustomImage, picture_in_text),
    "an image of a sector": (CustomImage, art_of_sector),
    "a document that a text links to": (Document, lambda document: linking("document", document)),
    "a document of a publication": (Document, file_of_publication),
    "a page that a text links to": (BasePage, lambda page: linking("page", page)),
    "a sector": (Sector, used_sector),
    "an organisation": (Organisation, lambda organisation: factories.partner(organisation=organisation)),
    "a region": (Region, lambda region: with_rows(factories.country(), "regions", region)),
    "a publication": (Publication, published_with),
}
DOORS = {CustomImage: "wagtailimages:delete", Document: "wagtaildocs:delete", BasePage: "wagtailadmin_pages:delete"}


def doors(record, *others) -> list[str]:
    model = BasePage if isinstance(record, BasePage) else type(record)
    name = DOORS.get(model) or model.snippet_viewset.get_url_name("delete")
    several = reverse("wagtail_bulk_action", args=[model._meta.app_label, model._meta.model_name, "delete"])
    ids = "&".join(f"id={each.pk}" for each in (record, *others))
    return [reverse(name, args=[record.pk]), f"{several}?{ids}"]


@pytest.fixture
def admin_client(db):
    return signed_in("admin")


@pytest.mark.parametrize("use", USES)
def test_what_a_public_page_uses_stays_and_the_refusal_links_to_the_page(admin_client, use):
    model, put = USES[use]
    named = Named()
    record, unused = named.new(model), named.new(model)
    page = put(record)
    words = {"nl": "kan niet worden verwijderd", "es": "No se puede eliminar"}
    for door, language in zip(doors(record, unused), words, strict=True):
        refused = admin_client.post(door, follow=True, headers={"Accept-Language": language})
        assert words[language] in refused.content.decode(), door
        assert f'href="{edit_url(page)}"' in refused.content.decode(), door
    assert type(record).objects.filter(pk__in=[record.pk, unused.pk]).count() == 2


def test_what_only_a_draft_names_counts_as_used_and_can_be_deleted(admin_client):
    page, image = factories.standard(), Named().record(CustomImage)
    page.photograph = image
    page.save_revision()
    (door, _several) = doors(image)
    assert "Het wordt 1 keer gebruikt" in admin_client.get(door).content.decode()
    usage = admin_client.get(reverse("wagtailimages:image_usage", args=[image.pk])).content.decode()
    assert edit_url(page) in usage
    assert admin_client.post(door).status_code == 302
    assert not CustomImage.objects.filter(pk=image.pk).exists()


def test_a_draft_that_is_published_or_changed_is_no_use_beside_the_page(admin_client):
    page, image = factories.standard(), Named().record(CustomImage)
    page.photograph = image
    revision = page.save_revision()
    revision.publish()
    assert ReferenceIndex.get_references_to(image).count() == 1
    page = type(page).objects.get(pk=page.pk)
    page.photograph = None
    page.save_revision()
    factories.published(page)
    assert ReferenceIndex.get_references_to(image).count() == 0


def test_a_page_goes_together_with_those_below_it_that_link_to_it(admin_client):
    country = factories.country()
    programme = factories.programme(country)
    text = f'<p><a linktype="page" id="{country.pk}">Land</a></p>'
    programme.body = [factories.text_block(nl=text, es=text)]
    factories.published(programme)
    assert admin_client.post(doors(country)[0]).status_code == 302
    assert not BasePage.objects.filter(pk__in=[country.pk, programme.pk]).exists()


def test_a_page_stays_while_a_public_page_links_to_one_below_it(admin_client):
    country = factories.country()
    page = linking("page", factories.programme(country))
    for door in doors(country):
        assert edit_url(page) in admin_client.post(door, follow=True).content.decode()
    assert BasePage.objects.filter(pk=country.pk).exists()


def test_the_list_of_files_just_uploaded_deletes_none_that_is_used(admin_client):
    image = Named().record(CustomImage)
    page = factories.standard(photograph=image)
    refused = admin_client.post(reverse("wagtailimages:delete_multiple", args=[image.pk]))
    assert refused.status_code == 409
    assert str(page) in refused.json()["error_message"]
    assert CustomImage.objects.filter(pk=image.pk).exists()
