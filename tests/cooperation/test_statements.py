"""Pictures and statements on pages are true: scales, colours, ages of sources, days on which somebody checked."""

import re
from datetime import date, timedelta

import html5lib
import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation

from cooperation.addresses import VIEW
from cooperation.models import CooperationPage, CountryPage, Figure, Milestone, ProgrammePage, Region
from embassy.clock import on_day
from tests import factories
from tests.admin.forms import PUBLISH, edit_url, errors, send
from tests.cooperation.test_pages import html, text

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
SVG = "{http://www.w3.org/2000/svg}"
PICTURES = ("khipu", "threads", "map", "facts")
DYES = {"cochineal", "indigo", "chilca", "ochre"}


def figure(number: int, **fields) -> Figure:
    return Figure(**{"number": number, "label_nl": f"dingen {number}", "label_es": f"cosas {number}"} | fields)


# --- pictures


def test_squares_on_a_page_have_one_scale_or_there_are_none(client):
    for numbers, scales in (([700, 126_000], set()), ([700, 300], {"1"}), ([126_000], {"1\u00a0000"})):
        page = factories.country(figures=[figure(number) for number in numbers])
        for language, words in (("nl", "Elk vierkantje staat voor"), ("es", "Cada cuadrado representa")):
            shown = html(client, page, language)
            assert (words in shown) == bool(scales)
            assert shown.count("stroke-dasharray") == (len(numbers) if scales else 0)
        assert set(re.findall(r"Elk vierkantje staat voor ([\d\u00a0]+)\.", html(client, page))) == scales


def fills() -> dict[str, str]:
    """The token that each class of a picture paints with."""
    css = (settings.BASE_DIR / "static/css/components/figures.css").read_text()
    return dict(re.findall(r"\.([fs]-\w+) \{\s*(?:fill|stroke): var\(--(\w+)\)", css))


def dyes_in(element, picture: str = "") -> set[tuple[str, str]]:
    """The dyes below an element, each with the picture in which it is."""
    classes = element.get("class", "").split()
    picture = next((name for name in PICTURES if name in classes), picture)
    found = {(dye, picture) for name in classes if (dye := fills().get(name)) in DYES}
    return found.union(*(dyes_in(child, picture) for child in element))


def test_a_colour_means_one_thing_on_a_page(client):
    """Red is governments, in the timeline and in the threads; blue is partners; no other picture has a dye."""
    peru = CountryPage.objects.get(iso_code="PE")
    peru.regions = list(Region.objects.filter(code__startswith="PE-")[:7])
    peru.figures = [figure(42, unit="change", timing="since", year=2007), figure(700)]
    kinds = ("government", "partner")
    peru.milestones = [Milestone(year=2000 + index, kind=kind, text_nl="x") for index, kind in enumerate(kinds)]
    partner = factories.partner(peru, regions=list(peru.regions.all()), figures=[figure(700)])
    pages = [factories.published(peru), partner, factories.section(), factories.section().get_parent().specific]
    meanings = {("cochineal", "khipu"), ("indigo", "khipu"), ("cochineal", "threads")}
    found = set()
    for page in (*pages, *ProgrammePage.objects.live()):
        shown = dyes_in(html5lib.parse(html(client, page), namespaceHTMLElements=False))
        assert len({dye for dye, _picture in shown}) == len(shown), page
        found |= shown
    assert found == meanings


def test_the_regions_of_a_map_are_of_one_colour_that_is_no_dye(client):
    regions = list(Region.objects.filter(code__startswith="PE-")[:4])
    partner = factories.partner(CountryPage.objects.get(iso_code="PE"), regions=regions)
    tree = html5lib.parse(html(client, partner), namespaceHTMLElements=False)
    lit = tree.findall(f".//figure[@class='map']//{SVG}path[@fill-rule]")
    assert [path.get("class") for path in lit] == ["f-muted"] * 4
    assert fills()["f-muted"] not in DYES


# --- sources


@pytest.mark.parametrize(
    ("fields", "dutch", "spanish"),
    [
        ({"source_date": "2015-12-01"}, "Uit een bron van 2015", "De una fuente de 2015"),
        ({"source_date": str(TODAY.year - 5)}, f"Uit een bron van {TODAY.year - 5}", f"fuente de {TODAY.year - 5}"),
        ({"source_before": 2020}, "Uit een bron van vóór 2020", "De una fuente anterior a 2020"),
        ({}, "De bron heeft geen datum", "La fuente no tiene fecha"),
        ({"source_date": str(TODAY.year)}, "", ""),
        ({"source_date": f"{TODAY.year - 4}-12"}, "", ""),
        ({"source_nl": None, "source_es": None}, "", ""),
    ],
)
def test_a_figure_says_beside_its_number_how_old_its_source_is(fields, dutch, spanish, client):
    page = factories.country(figures=[figure(7, **({"source_nl": "Bron X", "source_es": "Fuente X"} | fields))])
    for language, words in (("nl", dutch), ("es", spanish)):
        tree = html5lib.parse(html(client, page, language), namespaceHTMLElements=False)
        (label,) = (" ".join(element.itertext()) for element in tree.findall(".//dl[@class='facts four']//dt"))
        assert label.partition(" 7 ")[2].strip() == words if not words else label.endswith(words)


def test_a_source_grows_old_by_itself():
    row = figure(7, source_nl="Bron", source_date=str(TODAY.year))
    assert not row.age_of_source
    with on_day(TODAY.replace(year=TODAY.year + 5, day=1)):
        assert row.age_of_source


def test_no_large_number_of_the_demo_keeps_silent_about_an_old_source(client):
    """All sources of the demo are old; the home page shows one of its figures."""
    pages = {row.page_id: row.page.specific for row in Figure.objects.select_related("page")}
    for page in (*pages.values(), factories.section().get_parent().specific):
        for language, words in (("nl", "bron"), ("es", "fuente")):
            tree = html5lib.parse(html(client, page, language), namespaceHTMLElements=False)
            for label in tree.findall(".//dl/div/dt"):
                assert words in " ".join(label.itertext()).casefold()


@pytest.mark.parametrize("name", ["Bron X", ""])
def test_a_figure_and_a_programme_link_to_their_source(client, name):
    link = {"source_nl": name, "source_es": name, "source_url": "https://example.org/dossier.pdf"}
    page = factories.programme(figures=[figure(7, **link)], **link)
    for language in ("nl", "es"):
        shown = f'<a href="{link["source_url"]}">{name or link["source_url"]}</a>'
        assert html(client, page, language).count(shown) == 2


# --- days on which somebody checked


def test_a_page_that_nobody_checked_says_no_day(client):
    for page in (factories.standard(), factories.country(), factories.programme(), factories.partner()):
        assert page.last_published_at
        assert "Laatst nagekeken" not in html(client, page)
        assert "lastReviewed" not in html(client, page)


@pytest.mark.parametrize(("language", "words"), [("nl", "Laatst nagekeken"), ("es", "Última verificación")])
def test_what_the_site_computes_was_checked_by_nobody(client, language, words):
    section = CooperationPage.objects.get()
    assert section.checked_on
    with translation.override(language):
        data = reverse("data")
    for address in (data, section.sub_url_in(language, VIEW)):
        response = client.get(address)
        assert response.status_code == 200
        assert words not in response.content.decode()


def test_nobody_can_have_checked_on_a_day_to_come():
    for record in (ProgrammePage(checked_on=TODAY), figure(7, checked_on=TODAY)):
        type(record)._meta.get_field("checked_on").clean(record.checked_on, record)
        with pytest.raises(ValidationError):
            type(record)._meta.get_field("checked_on").clean(TODAY + timedelta(1), record)


def test_a_form_refuses_a_day_to_come_and_keeps_what_was_typed(editor):
    page = factories.standard()
    tomorrow = (TODAY + timedelta(1)).isoformat()
    response = send(editor, edit_url(page), {"checked_on": tomorrow}, PUBLISH)
    assert "checked_on" in errors(response)
    assert response.context["form"]["checked_on"].value() == tomorrow


# --- the programme whose file has a date


def test_a_file_is_no_start(client):
    sistec = ProgrammePage.objects.get(code="PE-SISTEC")
    assert (sistec.start, sistec.file_date) == ("", date(2011, 11, 30))
    for language in ("nl", "es"):
        tree = html5lib.parse(html(client, sistec, language), namespaceHTMLElements=False)
        assert "2011" not in "".join(tree.find(".//aside").itertext())
        assert "foundingDate" not in html(client, sistec, language)
        found = client.get(CooperationPage.objects.get().sub_url_in(language, VIEW)).content.decode()
        row = found.rpartition(sistec.url_in(language))[2].partition("</li>")[0]
        assert "2019" in row
        assert "2011" not in row


# --- how many programmes the file holds


def test_a_country_says_how_many_of_its_programmes_are_in_the_file(client):
    peru = CountryPage.objects.get(iso_code="PE")
    assert "Als open data (IATI): 1 van de 3 programma’s" in text(client, peru)
    assert "Como datos abiertos (IATI): 1 de 3 programas" in text(client, peru, "es")
    ProgrammePage.objects.filter(code="PE-PRODERN").update(start="2012")
    assert "Als open data (IATI): 2 van de 3 programma’s" in text(client, peru)
    ProgrammePage.objects.update(iati_identifier=None)
    assert "IATI" not in text(client, peru)


# --- the film


@pytest.mark.parametrize("missing", [None, "nl", "es"])
def test_the_captions_are_on_in_the_language_of_the_page_where_there_are_some(client, missing):
    if missing:
        CooperationPage.objects.update(**{f"film_captions_{missing}": None})
    for language in ("nl", "es"):
        tree = html5lib.parse(html(client, factories.section(), language), namespaceHTMLElements=False)
        on = [track.get("srclang") for track in tree.findall(".//video/track") if track.get("default") is not None]
        assert on == [{"nl": "es", "es": "nl"}[language] if missing == language else language]
