"""What a public page costs: queries that do not grow with the content, and bytes on the wire."""

import gzip
import re

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from cooperation.models import CooperationPage, CountryPage, PartnerPage, ProgrammePage, ProgrammeSector, Sector
from embassy.home.models import HomePage
from embassy.pages.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db

# Exact, without a page cache; content types and site roots are warm.
QUERIES = {"home": 11, "section": 11, "country": 15, "programme": 13, "partner": 13, "404": 6}
BOUNDS = {"home": 12, "section": 14, "country": 18, "programme": 14, "partner": 14, "404": 6}


@pytest.fixture(autouse=True)
def warm(db):
    ContentType.objects.clear_cache()
    for model in (HomePage, CooperationPage, CountryPage, ProgrammePage, PartnerPage, BasePage):
        ContentType.objects.get_for_model(model)
    Site.get_site_root_paths()


def address(kind: str, language: str) -> str:
    models = {"home": HomePage, "section": CooperationPage, "programme": ProgrammePage}
    if kind == "404":
        return f"/{language}/nergens/"
    if kind == "country":
        return CountryPage.objects.get(iso_code="PE").url_in(language)
    if kind == "partner":
        return PartnerPage.objects.get(slug_nl="bernard-van-leer-foundation").url_in(language)
    return models[kind].objects.first().url_in(language)


def queries(client, url: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return [query["sql"] for query in captured]


def test_no_exact_number_is_above_its_bound():
    assert all(QUERIES[kind] <= bound for kind, bound in BOUNDS.items())


@pytest.mark.parametrize("language", ["nl", "es"])
@pytest.mark.parametrize("kind", QUERIES)
def test_a_page_costs_a_fixed_number_of_queries(client, kind, language):
    url = address(kind, language)
    found = queries(client, url)
    assert len(found) == QUERIES[kind], "\n".join(query[:200] for query in found)


def links_to(pages) -> list[dict]:
    """A text with a link, for each page."""
    texts = [f'<p><a linktype="page" id="{page.pk}">{page.pk}</a></p>' for page in pages]
    return [factories.text_block(nl=text, es=text) for text in texts]


def many_children(country: CountryPage, number: int):
    first = factories.programme(country)
    pages = [first.pk, *factories.copies(first, number - 1)]
    sector = Sector.objects.first()
    ProgrammeSector.objects.bulk_create(ProgrammeSector(page_id=page, sector=sector) for page in pages)


def test_a_country_costs_the_same_with_1_and_with_200_children_and_ten_texts_with_links(client):
    costs = []
    for number in (1, 200):
        country = factories.country()
        many_children(country, number)
        assert country.get_children().live().count() == number
        country.body = links_to(BasePage.objects.filter(depth__gt=1)[:10])
        factories.published(country)
        costs.append(len(queries(client, country.url_in("es"))))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("kind", ["home", "section", "country", "programme", "partner"])
def test_html_stays_below_8_kb_gzipped(client, kind):
    assert len(gzip.compress(client.get(address(kind, "nl")).content)) <= 8 * 1024


@pytest.mark.parametrize("kind", ["home", "section", "country", "programme", "partner", "404"])
def test_a_page_has_no_script_but_the_suggestions_and_no_inline_style(client, kind):
    html = client.get(address(kind, "es")).content.decode()
    scripts = set(re.findall("<script[^>]*>", html)) - {
        '<script type="application/ld+json">'
    }  # data, which runs nothing
    assert scripts == {'<script src="/static/js/suggestions.js" type="module">'}
    assert "style=" not in html
    assert "<style" not in html


def test_the_script_of_the_suggestions_stays_below_3_kb():
    assert (settings.BASE_DIR / "static/js/suggestions.js").stat().st_size <= 3 * 1024
