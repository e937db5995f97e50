"""The edit form costs the same number of queries, however much there is to choose from and however many rows it has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperation.models import (
    Figure,
    Organisation,
    Partnership,
    ProgrammeOrganisation,
    ProgrammePage,
    ProgrammeSector,
    Region,
    Sector,
)
from embassy.home.models import HomeLink
from tests import factories
from tests.admin.forms import edit_url


def queries(client, page) -> int:
    client.get(edit_url(page))  # what is asked once for all
    with CaptureQueriesContext(connection) as asked:
        assert client.get(edit_url(page)).status_code == 200
    return len(asked)


def figures(number: int):
    country = factories.country()
    country.figures = [
        Figure(
            number=row, label_nl="mensen", label_es="personas", sector=Sector.objects.create(name_nl=f"Sector {row}")
        )
        for row in range(number)
    ]
    return country


def sectors_and_organisations(number: int):
    programme = factories.programme()
    programme.sectors = [
        ProgrammeSector(sector=Sector.objects.create(name_nl=f"Sector {row}"), share=100 // number)
        for row in range(number)
    ]
    programme.organisations = [
        ProgrammeOrganisation(organisation=factories.organisation(), role="1") for row in range(number)
    ]
    return programme


def partnerships(number: int):
    partner = factories.partner()
    partner.partnerships = [
        Partnership(
            organisation=factories.organisation(), achieved_nl="Veel.", regions=Region.objects.all()[row : row + 2]
        )
        for row in range(number)
    ]
    return partner


def links(number: int):
    home = factories.section().get_parent().specific
    home.links = [HomeLink(page=factories.standard(), text_nl=f"Link {row}") for row in range(number)]
    return home


def linked_texts(number: int):
    ids = [factories.standard().pk for _number in range(number)]
    text = "".join(f'<p><a linktype="page" id="{pk}">Lees meer</a></p>' for pk in ids)
    return factories.standard(body=[factories.text_block(nl=text, es=text)])


@pytest.mark.parametrize(
    ("make", "few", "many", "cost"),
    [
        (figures, 3, 30, {"published": 46, "draft": 66}),
        (sectors_and_organisations, 2, 5, {"published": 59, "draft": 73}),
        (partnerships, 2, 6, {"published": 51, "draft": 70}),
        (links, 2, 6, {"published": 53, "draft": 77}),
        (linked_texts, 2, 6, {"published": 42, "draft": 67}),
    ],
)
def test_rows_cost_no_queries(moderator, make, few, many, cost):
    for number in (few, many):
        page = make(number)
        revision = page.save_revision()
        assert queries(moderator, page) == cost["draft"]
        revision.publish()
        assert queries(moderator, page) == cost["published"]


def test_what_there_is_to_choose_from_costs_no_queries(moderator, page):
    programme = page("peru").get_descendants().type(ProgrammePage).first().specific
    before = queries(moderator, programme)
    Organisation.objects.bulk_create(Organisation(name_nl=f"Organisatie {number}") for number in range(500))
    Sector.objects.bulk_create(Sector(name_nl=f"Sector {number}") for number in range(100))
    Region.objects.bulk_create(Region(code=f"PE-{number}", name_nl=f"Gebied {number}") for number in range(100))
    for _number in range(10):
        factories.standard()
    assert queries(moderator, programme) == before
