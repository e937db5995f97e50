"""The edit form costs the same number of queries, however much there is to choose from and however many rows it has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cooperation.models import Figure, Organisation, Partnership, ProgrammeOrganisation, ProgrammeSector, Region, Sector
from embassy.home.models import HomeLink
from tests import factories
from tests.admin.forms import edit_url


def queries(client, page) -> list[str]:
    client.get(edit_url(page))  # what is asked once for all
    with CaptureQueriesContext(connection, ) as asked:
        assert client.get(edit_url(page)).status_code == 200
    return [query["sql"] for query in asked.captured_queries]


def figures(number: int):
    country = factories.country()
    country.figures = [
        Figure(number=row, label_nl="mensen", label_es="personas", sector=Sector.objects.create(name_nl=f"Sector {row}"))
        for row in range(number)
    ]
    return country


def sectors_and_organisations(number: int):
    programme = factories.programme()
    programme.sectors = [ProgrammeSector(sector=Sector.objects.create(name_nl=f"Sector {row}"), share=100 // number) for row in range(number)]
    programme.organisations = [
        ProgrammeOrganisation(organisation=factories.organisation(), role="1") for row in range(number)
    ]
    return programme


def partnerships(number: int):
    partner = factories.partner()
    partner.partnerships = [
        Partnership(organisation=factories.organisation(), achieved_nl="Veel.", regions=Region.objects.all()[row : row + 2])
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


@pytest.mark.parametrize("is_draft", [False, True], ids=["published", "draft"])
@pytest.mark.parametrize(
    ("make", "few", "many", "cost"),
    [
        (figures, 3, 30, 52),
        (sectors_and_organisations, 2, 20, 50),
        (partnerships, 2, 20, 51),
        (links, 2, 20, 51),
        (linked_texts, 2, 20, 51),
    ],
)
def test_rows_cost_no_queries(moderator, make, few, many, cost, is_draft):
    counts = []
    for number in (few, many):
        page = make(number)
        revision = page.save_revision()
        if not is_draft:
            revision.publish()
        asked = queries(moderator, page)
        counts.append(len(asked))
        open(f"/tmp/w/q-{make.__name__}-{is_draft}-{number}.txt","w").write("\n".join(q[:3000] for q in asked))
    print(make.__name__, is_draft, counts)
    assert counts[0] == counts[1]
