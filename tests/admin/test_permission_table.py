"""Who may open and who may send what: every admin address of this site's own, for every role.

Each cell is the status of GET and of an empty POST: 302 to the login page or back to the admin's home is a refusal,
as is 403; 405 an address that takes no such request; 400 and 409 an answer to somebody who may, of what the POST lacks.
"""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import URLResolver, get_resolver
from wagtail.documents.models import Document
from wagtail.models import Collection

from cooperation.models import Organisation, Publication, Region, Sector
from embassy.images.models import CustomImage
from embassy.office.models import EmbassySettings, Notice, Office
from embassy.pages.models import BasePage
from embassy.search.models import SynonymSet
from tests import factories
from tests.admin.test_section_editor import add_section_editor
from tests.images.hostile import picture

pytestmark = pytest.mark.django_db
INLINE_SCRIPT = re.compile(r"<script(?![^>]*(?:src=|type=\"application/json\"))[^>]*>")
OURS = ("embassy.", "cooperation.")

# A reader may enter the admin and nothing more. An editor of one section may write on Peru and below it, and use the
# images and documents of a collection of their own; <peru-image> is in it. <other> is Bolivia, <draft> a page below it
# that a moderator has not published.
TABLE = """
address                                                       visitor   reader    section   editor    moderator admin
pages/<page>/edit/                                            302/302   302/302   200/302   200/302   200/302   200/302
pages/<page>/revisions/<revision>/revert/                     302/302   302/302   200/302   200/302   200/302   200/302
pages/<page>/view_draft/                                      302/302   302/302   200/200   200/200   200/200   200/200
pages/<page>/edit/preview/                                    302/302   302/302   200/200   200/200   200/200   200/200
pages/<page>/revisions/compare/live...<revision>/             302/302   302/302   200/405   200/405   200/405   200/405
pages/add/home/standardpage/2/                                302/302   302/302   302/302   200/302   200/302   200/302
pages/add/home/standardpage/2/preview/                        302/302   302/302   302/302   200/200   200/200   200/200
pages/<page>/copy/                                            302/302   302/302   200/200   200/200   200/200   200/200
pages/<page>/move/                                            302/302   302/302   302/302   302/302   200/200   200/200
pages/<page>/unpublish/                                       302/302   302/302   302/302   302/302   200/302   200/302
pages/<other>/edit/                                           302/302   302/302   302/302   200/302   200/302   200/302
pages/<other>/revisions/<other-revision>/revert/              302/302   302/302   302/302   200/302   200/302   200/302
pages/<other>/revisions/<other-revision>/view/                302/302   302/302   302/302   200/405   200/405   200/405
pages/<other>/revisions/compare/live...<other-revision>/      302/302   302/302   302/302   200/405   200/405   200/405
pages/<other>/view_draft/                                     302/302   302/302   302/302   200/200   200/200   200/200
pages/<other>/edit/preview/                                   302/302   302/302   302/302   200/200   200/200   200/200
pages/<other>/copy/                                           302/302   302/302   302/302   200/200   200/200   200/200
pages/<other>/add_subpage/                                    302/302   302/302   302/302   200/405   200/405   200/405
pages/<draft>/edit/                                           302/302   302/302   302/302   200/302   200/302   200/302
pages/<draft>/revisions/<draft-revision>/revert/              302/302   302/302   302/302   200/302   200/302   200/302
pages/<draft>/revisions/<draft-revision>/view/                302/302   302/302   302/302   200/405   200/405   200/405
pages/<draft>/revisions/compare/earliest...<draft-revision>/  302/302   302/302   302/302   200/405   200/405   200/405
pages/<draft>/view_draft/                                     302/302   302/302   302/302   200/200   200/200   200/200
pages/<draft>/edit/preview/                                   302/302   302/302   302/302   200/200   200/200   200/200
pages/<draft>/history/                                        302/302   302/302   302/302   200/405   200/405   200/405
pages/<draft>/usage/                                          302/302   302/302   302/302   200/405   200/405   200/405
pages/<draft>/privacy/                                        302/302   302/302   302/302   302/302   200/200   200/200
pages/<draft>/lock/                                           302/302   405/302   405/302   405/302   405/302   405/302
pages/<draft>/revisions/<draft-revision>/unschedule/          302/302   302/302   302/302   302/302   200/302   200/302
desk/                                                         302/302   200/405   200/405   200/405   200/405   200/405
desk/drafts/                                                  302/302   200/405   200/405   200/405   200/405   200/405
desk/settle/                                                  302/302   405/302   405/302   405/302   405/302   405/302
desk/findings/pages_basepage:<page>/                          302/302   404/405   200/405   200/405   200/405   200/405
desk/findings/pages_basepage:<other>/                         302/302   404/405   404/405   200/405   200/405   200/405
desk/translations/                                            302/302   200/405   200/405   200/405   200/405   200/405
desk/translations/results/                                    302/302   200/405   200/405   200/405   200/405   200/405
desk/searches/                                                302/302   200/405   200/405   200/405   200/405   200/405
desk/searches/results/                                        302/302   200/405   200/405   200/405   200/405   200/405
programmes/spreadsheet/                                       302/302   200/302   200/200   200/200   200/200   200/200
programmes/spreadsheet/export.csv                             302/302   200/405   200/405   200/405   200/405   200/405
programmes/spreadsheet/export.xlsx                            302/302   200/405   200/405   200/405   200/405   200/405
programmes/spreadsheet/import/none/                           302/302   302/302   302/302   302/302   302/302   302/302
programmes/iati/                                              302/302   200/405   200/405   200/405   200/405   200/405
programmes/iati/results/                                      302/302   200/405   200/405   200/405   200/405   200/405
images/<image>/                                               302/302   302/302   302/302   200/200   200/200   200/200
documents/edit/<document>/                                    302/302   302/302   302/302   200/200   200/200   200/200
settings/office/embassysettings/<settings>/                   302/302   302/302   302/302   302/302   200/200   200/200
snippets/office/notice/                                       302/302   302/302   302/302   302/302   200/405   200/405
snippets/office/notice/results/                               302/302   302/302   302/302   302/302   200/405   200/405
snippets/office/office/                                       302/302   302/302   302/302   200/405   200/405   200/405
snippets/office/office/results/                               302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/organisation/                            302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/organisation/results/                    302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/sector/                                  302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/sector/results/                          302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/region/                                  302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/region/results/                          302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/publication/                             302/302   302/302   302/302   200/405   200/405   200/405
snippets/cooperation/publication/results/                     302/302   302/302   302/302   200/405   200/405   200/405
snippets/office/notice/edit/<notice>/                         302/302   302/302   302/302   302/302   200/200   200/200
snippets/office/notice/end/<notice>/                          302/302   405/302   405/302   405/302   405/302   405/302
snippets/office/office/edit/<office>/                         302/302   302/302   302/302   200/302   200/302   200/302
snippets/office/office/delete/<office>/                       302/302   302/302   302/302   302/302   200/302   200/302
snippets/cooperation/organisation/edit/<organisation>/        302/302   302/302   302/302   200/200   200/200   200/200
snippets/cooperation/sector/edit/<sector>/                    302/302   302/302   302/302   200/200   200/200   200/200
snippets/cooperation/region/edit/<region>/                    302/302   302/302   302/302   200/200   200/200   200/200
snippets/cooperation/publication/edit/<publication>/          302/302   302/302   302/302   200/200   200/200   200/200
snippets/search/synonymset/                                   302/302   302/302   302/302   200/405   200/405   200/405
snippets/search/synonymset/results/                           302/302   302/302   302/302   200/405   200/405   200/405
snippets/search/synonymset/add/                               302/302   302/302   302/302   200/200   200/200   200/200
snippets/search/synonymset/edit/<synonyms>/                   302/302   302/302   302/302   200/200   200/200   200/200
searchpicks/                                                  302/302   302/302   302/302   200/405   200/405   200/405
searchpicks/add/                                              302/302   302/302   302/302   200/200   200/200   200/200
users/new/                                                    302/302   302/302   302/302   302/302   302/302   200/200
users/edit/<user>/                                            302/302   302/302   302/302   302/302   302/302   200/200
access/<user>/                                                302/302   302/302   302/302   302/302   302/302   200/400
session/                                                      302/302   200/405   200/405   200/405   200/405   200/405
login/                                                        302/302   302/302   302/302   302/302   302/302   302/302
password_reset/                                               302/302   302/302   302/302   302/302   302/302   302/302
password_reset/done/                                          302/302   302/302   302/302   302/302   302/302   302/302
api/main/pages/                                               302/302   200/405   200/405   200/405   200/405   200/405
api/main/pages/<draft>/                                       302/302   404/405   404/405   200/405   200/405   200/405
api/main/images/                                              302/302   200/405   200/405   200/405   200/405   200/405
api/main/images/<peru-image>/                                 302/302   200/405   200/405   200/405   200/405   200/405
api/main/documents/<peru-document>/                           302/302   200/405   200/405   200/405   200/405   200/405
images/<peru-image>/                                          302/302   302/302   200/200   200/200   200/200   200/200
images/<peru-image>/preview/original/                         302/302   302/302   200/200   200/200   200/200   200/200
images/usage/<peru-image>/                                    302/302   302/302   200/405   200/405   200/405   200/405
images/chooser/chosen/<peru-image>/                           302/302   302/400   200/400   200/400   200/400   200/400
images/multiple/add/                                          302/302   302/302   200/400   200/400   200/400   200/400
documents/edit/<peru-document>/                               302/302   302/302   200/200   200/200   200/200   200/200
documents/usage/<peru-document>/                              302/302   302/302   200/405   200/405   200/405   200/405
documents/chooser/chosen/<peru-document>/                     302/302   302/400   200/400   200/400   200/400   200/400
documents/multiple/add/                                       302/302   302/302   200/400   200/400   200/400   200/400
collections/                                                  302/302   302/302   302/302   302/302   302/302   200/405
collections/<collection>/privacy/                             404/404   404/404   404/404   404/404   404/404   404/404
reports/site-history/                                         302/302   200/405   200/405   200/405   200/405   200/405
reports/aging-pages/                                          302/302   302/302   200/405   200/405   200/405   200/405
redirects/                                                    302/302   302/302   302/302   302/302   200/405   200/405
workflows/list/                                               302/302   302/302   302/302   302/302   302/302   200/405
groups/                                                       302/302   302/302   302/302   302/302   302/302   200/405
users/                                                        302/302   302/302   302/302   302/302   302/302   200/405
sites/                                                        302/302   302/302   302/302   302/302   302/302   200/405
snippets/search/synonymset/delete/<synonyms>/                 302/302   302/302   302/302   200/302   200/302   200/302
pages/<page>/delete/                                          302/302   302/302   302/302   302/302   302/302   200/302
pages/<draft>/delete/                                         302/302   302/302   302/302   200/302   200/302   200/302
images/<image>/delete/                                        302/302   302/302   302/302   200/302   200/302   200/302
images/<peru-image>/delete/                                   302/302   302/302   200/302   200/302   200/302   200/302
documents/delete/<document>/                                  302/302   302/302   302/302   200/302   200/302   200/302
documents/delete/<peru-document>/                             302/302   302/302   200/302   200/302   200/302   200/302
"""


def rows() -> dict[str, list[str]]:
    """The expected statuses of each address, by role in the order of ROLES."""
    lines = TABLE.strip().splitlines()[1:]
    return {line.split()[0]: line.split()[1:] for line in lines}


ROLES = TABLE.strip().splitlines()[0].split()[1:]


def client_of(role: str) -> Client:
    client = Client()
    if role != "visitor":
        client.force_login(get_user_model().objects.get(username=role))
    return client


@pytest.fixture(autouse=True)
def roles_of_no_demo(db):
    """The roles that the demo has nobody in."""
    reader = Group.objects.create(name="Readers")
    reader.permissions.add(Permission.objects.get(codename="access_admin"))
    get_user_model().objects.create(username="reader").groups.add(reader)
    add_section_editor()


@pytest.fixture
def records() -> dict[str, object]:
    """A record for each address that names one, by what stands in the address."""
    image = CustomImage.objects.create(title="Foto", alt_nl="Foto", file=ContentFile(picture("PNG"), "foto.png"))
    document = Document.objects.create(title="Tekst", file=ContentFile(b"WEBVTT", "tekst.vtt"))
    bolivia = BasePage.objects.get(slug_nl="bolivia")
    draft = factories.programme(bolivia.specific, live=False, owner=get_user_model().objects.get(username="moderator"))
    collection = Collection.objects.get(name="Peru")
    return {
        "<page>": BasePage.objects.get(slug_nl="peru"),
        "<revision>": BasePage.objects.get(slug_nl="peru").latest_revision,
        "<other>": bolivia,
        "<other-revision>": bolivia.latest_revision,
        "<draft>": draft,
        "<draft-revision>": draft.save_revision(),
        "<image>": image,
        "<document>": document,
        "<peru-image>": CustomImage.objects.create(
            title="Foto", alt_nl="Foto", file=ContentFile(picture("PNG"), "foto.png"), collection=collection
        ),
        "<peru-document>": Document.objects.create(
            title="Tekst", file=ContentFile(b"WEBVTT", "tekst.vtt"), collection=collection
        ),
        "<collection>": collection,
        "<settings>": EmbassySettings.load(),
        "<user>": get_user_model().objects.get(username="editor"),
        "<notice>": Notice.objects.create(text_nl="Dicht"),
        "<office>": Office.objects.create(name_nl="Ereconsulaat"),
        "<organisation>": Organisation.objects.first(),
        "<sector>": Sector.objects.first(),
        "<region>": Region.objects.first(),
        "<synonyms>": SynonymSet.objects.create(terms="ngo\nong"),
        "<publication>": Publication.objects.first(),
    }


def statuses(client: Client, address: str, records) -> str:
    for name, record in records.items():
        address = address.replace(name, str(record.pk))
    client.raise_request_exception = False
    responses = [send(f"/admin/{address}") for send in (client.get, client.post)]
    assert not any(map(has_inline_script, responses)), address
    return "/".join(str(response.status_code) for response in responses)


def has_inline_script(response) -> bool:
    """Whether a page has a script that the admin's policy forbids."""
    is_page = "html" in response.headers.get("Content-Type", "")
    return is_page and bool(INLINE_SCRIPT.search(response.getvalue().decode()))


@pytest.mark.parametrize("role", ROLES)
def test_every_address_answers_each_role_as_the_table_says(role, records):
    client, column = client_of(role), ROLES.index(role)
    found = {address: statuses(client, address, records) for address in rows()}
    assert found == {address: expected[column] for address, expected in rows().items()}


def own_addresses(patterns, prefix: str = "") -> set[str]:
    """The patterns of the addresses below admin/ whose views are this site's own."""
    found = set()
    for pattern in patterns:
        route = prefix + str(pattern.pattern).removeprefix("^")  # as a match names it
        if isinstance(pattern, URLResolver):
            found |= own_addresses(pattern.url_patterns, route)
        elif getattr(pattern.callback, "view_class", pattern.callback).__module__.startswith(OURS):
            found.add(route)
    return {route for route in found if route.startswith("admin/")} if not prefix else found


def test_the_table_leaves_out_no_address_of_ours():
    resolver = get_resolver()
    in_table = {resolver.resolve(f"/admin/{sample(address)}").route for address in rows()}
    assert own_addresses(resolver.url_patterns) <= in_table


def sample(address: str) -> str:
    """The address with a number for each record."""
    while "<" in address:
        before, _bracket, rest = address.partition("<")
        address = f"{before}1{rest.partition('>')[2]}"
    return address
