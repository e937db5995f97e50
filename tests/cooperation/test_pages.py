"""The pages on cooperation in every state that content can be in."""

import io
from datetime import date

import html5lib
import pytest
from django.core.files.images import ImageFile
from django.utils import timezone, translation
from PIL import Image

from cooperation.models import (
    CountryPage,
    Figure,
    Milestone,
    Organisation,
    PartnerPage,
    Partnership,
    ProgrammePage,
    Region,
    Sector,
)
from cooperation.models.countries import LISTED
from embassy.bilingual.ordering import alphabetical
from embassy.images.models import CustomImage
from tests import factories

pytestmark = pytest.mark.django_db

THIS_YEAR = timezone.localdate().year


def text(client, page, language="nl") -> str:
    """The page as its reader sees it; any error of HTML raises."""
    response = client.get(page.url_in(language))
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())
    return " ".join("".join(tree.find(".//main").itertext()).split())


def html(client, page, language="nl") -> str:
    return client.get(page.url_in(language)).content.decode()


@pytest.mark.parametrize(
    ("fields", "dutch", "spanish"),
    [
        ({"start": str(THIS_YEAR + 1)}, "Gepland", "Planificado"),
        ({"start": "2020", "end": str(THIS_YEAR + 2)}, "Lopend", "En ejecución"),
        ({"start": "2020", "end": str(THIS_YEAR)}, "Loopt dit jaar af", "Concluye este año"),
        ({"end": "2019"}, "Afgesloten", "Concluido"),
        ({"start": "2020", "interruption": "suspended"}, "Opgeschort", "Suspendido"),
        ({"start": "2020", "interruption": "cancelled"}, "Stopgezet", "Cancelado"),
    ],
)
def test_a_programme_says_where_it_stands(client, fields, dutch, spanish):
    programme = factories.programme(**fields)
    assert dutch in text(client, programme)
    assert spanish in text(client, programme, "es")
    assert dutch in text(client, programme.country)


def test_an_empty_page_prints_no_empty_heading_and_no_dangling_mark(client):
    country = factories.country()
    for page in (country, factories.programme(country), factories.partner(country), factories.standard()):
        shown = text(client, page)
        assert "None" not in shown
        assert " ," not in shown
        assert "()" not in shown
        tree = html5lib.parse(html(client, page), namespaceHTMLElements=False)
        for tag in ("h2", "h3", "dt", "dd", "p", "ul", "dl", "figcaption"):
            assert all("".join(element.itertext()).strip() for element in tree.iter(tag)), tag


def test_no_heading_and_no_contents_stand_over_nothing(client):
    country = factories.country()
    assert 'class="toc"' not in html(client, country)
    country.body = [factories.text_block(heading=heading, nl=text) for heading, text in (("Leeg", ""), ("Vol", "Ja"))]
    shown = html(client, factories.published(country))
    assert 'href="#vol"' in shown
    assert "leeg" not in shown.lower()


def test_a_country_without_partners_has_no_list_of_partners(client):
    country = factories.country()
    factories.programme(country)
    assert 'id="partners"' not in html(client, country)
    assert 'id="programmas"' in html(client, country)


def test_a_partner_without_regions_has_no_map(client):
    partner = factories.partner(CountryPage.objects.get(iso_code="PE"))
    assert 'class="map"' not in html(client, partner)


def test_a_long_list_shows_the_newest_programmes_and_how_many_there_are(client):
    country = factories.country()
    for index in range(60):
        country.add_child(instance=ProgrammePage(title_nl=f"Programma {index:02}", title_es=f"Programa {index:02}"))
    shown = text(client, country)
    assert sum(f"Programma {index:02}" in shown for index in range(60)) == LISTED
    assert "10 van de 60 programma’s" in shown


def test_a_changed_year_changes_the_pictures(client):
    peru, section = CountryPage.objects.get(iso_code="PE"), factories.section()
    threads, timeline = html(client, section), html(client, peru)
    peru.governmental_to = 2012
    peru.milestones = [Milestone(year=1971, text_nl="Anders", text_es="Otro")]
    factories.published(peru)
    assert html(client, section) != threads
    assert "van 1965 tot 2012 en daarna indirect" in text(client, section)
    assert html(client, peru) != timeline
    assert "1971" in text(client, peru)


def test_more_than_a_number_of_years_is_computed():
    assert CountryPage(since=THIS_YEAR - 61).decades_together == 60
    assert CountryPage(since=THIS_YEAR - 60).decades_together == 50
    assert CountryPage(since=THIS_YEAR - 5).decades_together == 0
    assert CountryPage().decades_together == 0


def test_lit_regions_are_on_the_map_and_in_words(client):
    peru = CountryPage.objects.get(iso_code="PE")
    peru.regions = list(Region.objects.filter(code__in=["PE-TUM", "PE-PUN"]))
    factories.published(peru)
    tree = html5lib.parse(html(client, peru), namespaceHTMLElements=False)
    figure = tree.find(".//figure[@class='map']")
    assert {"Tumbes", "Puno"} <= {
        "".join(label.itertext()) for label in figure.iter("{http://www.w3.org/2000/svg}text")
    }
    assert "Tumbes" in figure.find("{http://www.w3.org/2000/svg}svg").get("aria-label")
    assert "Puno, Tumbes" in text(client, peru)


def test_a_withheld_name_or_place_is_nowhere_on_the_page(client):
    secret = factories.organisation(name_nl="Geheim", name_es="Secreto")
    tacna, ica = Region.objects.get(code="PE-TAC"), Region.objects.get(code="PE-ICA")
    partner = factories.partner(
        CountryPage.objects.get(iso_code="PE"),
        partnerships=[
            Partnership(
                organisation=secret, name_withheld=True, place_withheld=True, regions=[tacna], achieved_nl="Iets"
            ),
            Partnership(organisation=Organisation.objects.get(acronym="GRADE"), regions=[ica]),
        ],
    )
    for language in ("nl", "es"):
        shown = html(client, partner, language)
        assert "Geheim" not in shown
        assert "Secreto" not in shown
        assert "Tacna" not in shown
        assert "Ica" in shown


def test_an_editorial_note_is_never_public(client):
    figure = Figure(number=1, label_nl="x", label_es="x", editorial_note="Alleen voor collega's")
    milestone = Milestone(year=2000, text_nl="x", text_es="x", editorial_note="Alleen voor collega's")
    country = factories.country(figures=[figure], milestones=[milestone], editorial_note="Alleen voor collega's")
    assert "Alleen voor collega" not in html(client, country)


def test_a_source_stands_under_its_figure_with_date_and_link(client):
    figure = Figure(
        number=2_000, label_nl="telers", label_es="productores", timing="since", year=2006, source_nl="Bron X",
        source_es="Fuente X", source_date="2015-12-01", source_url="https://example.org/x",
    )  # fmt: skip
    country = factories.country(figures=[figure])
    assert '<a href="https://example.org/x">Bron X</a>, 1 december 2015' in html(client, country)
    assert "2\u00a0000" in html(client, country)
    assert "sinds 2006" in text(client, country)


def test_a_target_is_told_as_a_target(client):
    country = factories.country(
        figures=[
            Figure(kind="target", number=100_000, label_nl="gezinnen", label_es="familias", timing="by", year=2020)
        ]
    )
    assert "Doel" in text(client, country)
    assert "Meta" in text(client, country, "es")


def photograph() -> CustomImage:
    data = io.BytesIO()
    Image.new("RGB", (1800, 900), "#a41e38").save(data, "JPEG")
    return CustomImage.objects.create(
        title="Foto",
        alt_nl="Een rode foto",
        alt_es="Una foto roja",
        credit="Ambassade",
        licence="CC BY 4.0",
        file=ImageFile(data, "foto.jpg"),
    )


def test_a_photograph_takes_the_place_of_the_art_in_modern_formats_with_its_own_words(client):
    page = factories.country(art="peru", photograph=photograph())
    tree = html5lib.parse(html(client, page, "es"), namespaceHTMLElements=False)
    picture = tree.find(".//picture")
    image = picture.find("img")
    assert [source.get("type") for source in picture.findall("source")] == ["image/avif", "image/webp"]
    assert (image.get("alt"), image.get("width"), image.get("height")) == ("Una foto roja", "1600", "800")
    assert "".join(tree.find(".//figcaption").itertext()) == "Fotografía: Ambassade, CC BY 4.0"
    assert "img/art/peru" not in html(client, page)


def test_a_photograph_that_is_cut_keeps_its_focal_point_in_sight(client):
    image = photograph()
    image.focal_point_x, image.focal_point_y, image.focal_point_width, image.focal_point_height = 1700, 100, 90, 90
    image.save()
    tree = html5lib.parse(html(client, factories.country(photograph=image)), namespaceHTMLElements=False)
    assert {"focus-x-9", "focus-y-1"} <= set(tree.find(".//picture/img").get("class").split())


def test_an_alternative_text_that_fell_back_says_its_language(client):
    image = photograph()
    CustomImage.objects.filter(pk=image.pk).update(alt_es=None)
    page = factories.country(photograph=image)
    for code, language in (("nl", None), ("es", "nl")):
        tree = html5lib.parse(html(client, page, code), namespaceHTMLElements=False)
        assert tree.find(".//picture/img").get("alt") == "Een rode foto"
        assert tree.find(".//picture/img").get("lang") == language


def test_no_rendition_is_made_while_a_page_is_served(client):
    image = photograph()
    page = factories.country(photograph=image)
    before = set(image.renditions.values_list("pk", flat=True))
    client.get(page.url_in("nl"))
    assert set(image.renditions.values_list("pk", flat=True)) == before
    assert len(before) == 9


def test_a_decorative_photograph_has_an_empty_alternative_text(client):
    image = photograph()
    CustomImage.objects.filter(pk=image.pk).update(is_decorative=True)
    tree = html5lib.parse(html(client, factories.country(photograph=image)), namespaceHTMLElements=False)
    assert tree.find(".//picture/img").get("alt") == ""


def test_words_are_ordered_as_readers_expect():
    words = ("Ñaupas", "Nazca", "Ocaña", "Ocanto", "Árbol", "oca", "Azúcar")
    made = [Sector.objects.create(name_nl=word, name_es=word).pk for word in words]
    with translation.override("es"):
        names = [sector.name_es for sector in Sector.objects.filter(pk__in=made).order_by(alphabetical("name"))]
    assert names == ["Árbol", "Azúcar", "Nazca", "Ñaupas", "oca", "Ocanto", "Ocaña"]


def test_partners_stand_in_alphabetical_order_and_programmes_newest_first(client):
    country = factories.country()
    for name in ("Ñandú", "Zorro", "Nube"):
        factories.partner(country, title_nl=name, title_es=name)
    for end in ("2010", "", "2015"):
        factories.programme(country, title_nl=f"Einde {end or 'open'}", end=end)
    assert [page.title_nl for page in PartnerPage.objects.in_country(country).by_title()] == ["Nube", "Ñandú", "Zorro"]
    shown = text(client, country)
    assert shown.index("Einde open") < shown.index("Einde 2015") < shown.index("Einde 2010")


def test_a_page_says_when_it_was_last_checked(client):
    page = factories.country(checked_on=date(2026, 3, 9))
    assert "9 maart 2026" in text(client, page)
    assert "9 de marzo de 2026" in text(client, page, "es")
