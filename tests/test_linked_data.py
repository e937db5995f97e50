"""What pages tell machines: schema.org in a data block, Open Graph for messengers."""

import copy
import io
import json
from datetime import date, datetime
from pathlib import Path

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.core.files.images import ImageFile
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from PIL import Image

from cooperation.linked_data import Download, dataset
from cooperation.models import Partnership, ProgrammeOrganisation, Region
from embassy import clock
from embassy.images.models import Art, CustomImage
from embassy.images.sharing import MAX_BYTES
from embassy.office.linked_data import data_block
from embassy.office.models import EmbassySettings, Office
from embassy.pages.models import BasePage
from tests import factories
from tests.vocabulary import complaints

pytestmark = pytest.mark.django_db

HOST = "http://testserver"


class Page:
    """A page as a machine reads it."""

    def __init__(self, client, page, language: str = "nl"):
        self.html = client.get(page.url_in(language)).content.decode()
        self.tree = html5lib.parse(self.html, namespaceHTMLElements=False)
        (self.block,) = self.tree.findall("head/script")
        self.document = json.loads(self.block.text)

    def thing(self, kind: str) -> dict:
        (found,) = [thing for thing in self.document["@graph"] if kind in thing["@type"]]
        return found

    def meta(self, name: str) -> str | None:
        for attribute in ("property", "name"):
            if (found := self.tree.find(f"head/meta[@{attribute}='{name}']")) is not None:
                return found.get("content")
        return None


def test_every_page_is_valid_and_its_picture_is_a_light_raster(client):
    for page in BasePage.objects.live().public().filter(depth__gt=1):
        for language, locale, other in (("nl", "nl_BE", "es_PE"), ("es", "es_PE", "nl_BE")):
            read = Page(client, page, language)
            assert complaints(read.document) == [], page
            assert read.block.attrib == {"type": "application/ld+json"}
            assert read.document["@context"] == ["https://schema.org", {"@language": language}]
            address = HOST + page.url_in(language)
            assert read.tree.find("head/link[@rel='canonical']").get("href") == address
            assert read.meta("og:url") == read.thing("WebPage")["url"] == address
            assert (read.meta("og:locale"), read.meta("og:locale:alternate")) == (locale, other)
            assert read.meta("og:title")
            assert read.meta("og:description")
            assert read.meta("og:image:alt")
            picture = finders.find(read.meta("og:image").removeprefix(f"{HOST}/static/"))
            assert Image.open(picture).format == "PNG"


@pytest.mark.parametrize("art", Art.values)
def test_every_artwork_has_a_raster_of_the_size_that_messengers_are_told(art):
    path = Path(finders.find(f"img/share/{art}.png"))
    assert Image.open(path).size == (1200, 630)
    assert path.stat().st_size <= MAX_BYTES


class TestTheCheck:
    VALID = {
        "@graph": [
            {"@type": "WebPage", "@id": "http://a/", "mainEntity": {"@id": "http://a/#about"}, "publisher": []},
            {"@type": "NGO", "@id": "http://a/#about", "name": {"@language": "nl", "@value": "Naam"}},
        ]
    }

    def test_it_has_no_complaint_about_what_is_valid(self):
        assert complaints(self.VALID) == []

    @pytest.mark.parametrize(
        "wrong",
        [
            {"startDate": "2019"},  # not known of any class here
            {"openingHoursSpecification": []},  # of a Place
            {"foundingDate": "in 2019"},
            {"url": "www.example.org"},
            {"funder": {"@type": "Country", "name": "Peru"}},
            {"areaServed": {"@id": "http://a/"}},  # a WebPage
            {"areaServed": {"@id": "http://a/#nothing"}},
            {"funder": {"@type": "Charity"}},
            {"funder": {"@type": "NGO", "title": "x"}},
            {"name": ""},
            {"@type": "Programme"},
        ],
        ids=str,
    )
    def test_it_complains_about_what_is_not(self, wrong):
        document = copy.deepcopy(self.VALID)
        document["@graph"][1] |= wrong
        assert complaints(document)


HOURS = "OpeningHoursSpecification"


def test_the_contact_page_tells_how_to_reach_the_embassy(client, page):
    embassy = EmbassySettings.load().main_office
    embassy.address_nl, embassy.address_es = "Straat 1\nDerde verdieping", "Calle 1\nPiso 3"
    embassy.telephone, embassy.latitude, embassy.longitude = "+51 1 234 56 78", "-12.09500", "-77.03000"
    embassy.opening_hours = [
        {"type": "hours", "value": {"first_day": "5", "last_day": "0", "opens": "08:30", "closes": "12:30"}}
    ]
    reason = {"nl": "Feestdag", "es": ""}
    embassy.special_days = [
        *({"type": "day", "value": {"date": day, "reason": reason}} for day in ("2026-07-21", "2026-07-20")),
        {"type": "hours", "value": {"date": "2026-07-22", "opens": "14:00", "closes": "16:00", "reason": {}}},
    ]
    embassy.save()
    with clock.on_day(date(2026, 7, 21)):
        read = Page(client, page("contact"), "es")
    assert complaints(read.document) == []
    assert read.thing("Embassy") == {
        "@type": ["GovernmentOffice", "Embassy"],
        "@id": f"{HOST}/#embassy",
        "url": f"{HOST}/",
        "name": "Embajada de Bélgica en Lima",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Calle 1, Piso 3",
            "addressLocality": "Lima",
            "addressCountry": "PE",
        },
        "telephone": "+51 1 234 56 78",
        "email": "lima@diplobel.fed.be",
        "geo": {"@type": "GeoCoordinates", "latitude": -12.095, "longitude": -77.03},
        "openingHoursSpecification": [
            {
                "@type": HOURS,
                "dayOfWeek": [f"https://schema.org/{day}" for day in ("Saturday", "Sunday", "Monday")],
                "opens": "08:30:00-05:00",
                "closes": "12:30:00-05:00",
            }
        ],
        "specialOpeningHoursSpecification": [
            special("2026-07-21", "00:00:00-05:00", "00:00:00-05:00", {"@language": "nl", "@value": "Feestdag"}),
            special("2026-07-22", "14:00:00-05:00", "16:00:00-05:00"),
        ],
    }
    assert read.thing("WebPage")["mainEntity"] == {"@id": f"{HOST}/#embassy"}


def special(day: str, opens: str, closes: str, reason: dict | None = None) -> dict:
    said = {"@type": HOURS, "validFrom": day, "validThrough": day, "opens": opens, "closes": closes}
    return said | ({"description": reason} if reason else {})


def test_each_other_office_is_a_department_of_the_embassy_with_its_own_hours(client, page):
    consulate = Office.objects.create(
        name_nl="Ereconsulaat", name_es="Consulado honorario", country="BO", time_zone="America/La_Paz"
    )
    consulate.opening_hours = [{"type": "hours", "value": {"first_day": "1", "opens": "09:00", "closes": "11:00"}}]
    consulate.save()
    read = Page(client, page("contact"))
    assert complaints(read.document) == []
    assert read.thing("Embassy")["department"] == [
        {
            "@type": "GovernmentOffice",
            "@id": f"{HOST}/#office-{consulate.pk}",
            "name": "Ereconsulaat",
            "address": {"@type": "PostalAddress", "addressCountry": "BO"},
            "openingHoursSpecification": [
                {
                    "@type": HOURS,
                    "dayOfWeek": ["https://schema.org/Tuesday"],
                    "opens": "09:00:00-04:00",
                    "closes": "11:00:00-04:00",
                }
            ],
        }
    ]


def programme(**fields):
    country = factories.country(iso_code="CL", title_nl="Chili", title_es="Chile")
    made = factories.programme(country, **fields)
    funder = factories.organisation(
        name_nl="Enabel", name_es="Enabel", name_language="fr", acronym="E", type="10", website="https://example.org/"
    )
    builder = factories.organisation(name_nl="Uitvoerder", name_es="Ejecutor")
    for organisation, role in ((funder, "1"), (builder, "4")):
        ProgrammeOrganisation.objects.create(page=made, organisation=organisation, role=role)
    return made


def test_a_programme_is_a_project_with_its_dates_its_funder_and_its_place(client):
    made = programme(code="X1", start="2019-05", end="2031", objective_nl="Doel", objective_es="Meta")
    made.regions.add(Region.objects.create(code="CL-AP", name_nl="Arica", name_es="Arica y Parinacota"))
    made.save()
    read = Page(client, made, "es")
    assert complaints(read.document) == []
    assert read.thing("Project") == {
        "@type": "Project",
        "@id": f"{HOST}{made.url_in('nl')}#about",
        "name": made.title_es,
        "url": HOST + made.url_in("es"),
        "description": "Meta",
        "identifier": "X1",
        "foundingDate": "2019-05",
        "dissolutionDate": "2031",
        "funder": [
            {
                "@type": "GovernmentOrganization",
                "name": {"@language": "fr", "@value": "Enabel"},
                "alternateName": "E",
                "url": "https://example.org/",
            }
        ],
        "location": [
            {
                "@type": "AdministrativeArea",
                "name": "Arica y Parinacota",
                "identifier": {"@type": "PropertyValue", "propertyID": "ISO 3166-2", "value": "CL-AP"},
                "containedInPlace": {
                    "@type": "Country",
                    "@id": f"{HOST}{made.country.url_in('nl')}#about",
                    "name": "Chile",
                    "identifier": {"@type": "PropertyValue", "propertyID": "ISO 3166-1", "value": "CL"},
                },
            }
        ],
    }


def test_a_programme_without_regions_is_in_its_country_and_a_cancelled_one_has_no_dates(client):
    project = Page(client, programme(start="2019", interruption="cancelled")).thing("Project")
    assert [place["name"] for place in project["location"]] == ["Chili"]
    assert not {"foundingDate", "dissolutionDate"} & project.keys()


def test_a_partner_is_an_ngo_and_nothing_withheld_is_told(client):
    country = factories.country(iso_code="CL")
    region, secret = (Region.objects.create(code=f"CL-{name}", name_nl=name, name_es=name) for name in ("AA", "KK"))
    made = factories.partner(country)
    made.regions.add(region)
    made.partnerships.add(
        Partnership(
            organisation=factories.organisation(name_nl="Kanarie"),
            name_withheld=True,
            place_withheld=True,
            regions=[secret],
        )
    )
    made = factories.published(made)
    read = Page(client, made)
    assert complaints(read.document) == []
    ngo = read.thing("NGO")
    assert (ngo["name"], [place["name"] for place in ngo["areaServed"]]) == (made.organisation.name_nl, ["AA"])
    assert "Kanarie" not in read.html
    assert "KK" not in json.dumps(read.document)


def test_a_breadcrumb_names_what_the_page_shows(client, page):
    read = Page(client, page("peru"), "es")
    shown = ["".join(item.itertext()).strip() for item in read.tree.findall(".//nav[@class='crumbs wrap']//li")]
    items = read.thing("BreadcrumbList")["itemListElement"]
    assert [item["name"] for item in items] == shown
    assert [item["position"] for item in items] == [1, 2, 3]
    assert items[-1]["item"]["@id"] == HOST + page("peru").url_in("es")


def test_a_text_that_fell_back_says_its_language_or_is_left_out(client):
    made = programme(objective_nl="Alleen hier", title_es="Solo el título")
    read = Page(client, made, "es")
    assert read.thing("Project")["description"] == {"@language": "nl", "@value": "Alleen hier"}
    assert "description" not in read.thing("WebPage")
    assert (read.meta("og:locale"), read.meta("og:title")) == ("es_PE", "Solo el título")
    assert read.meta("description") is read.meta("og:description") is None


def test_an_untranslated_page_is_introduced_in_the_language_that_it_is_in(client):
    read = Page(client, factories.standard(title_nl="Enkel Nederlands", title_es=None, lead_nl="Inleiding"), "es")
    assert complaints(read.document) == []
    assert (read.thing("WebPage")["inLanguage"], read.meta("og:locale")) == ("nl", "nl_BE")
    assert read.thing("WebPage")["name"] == {"@language": "nl", "@value": "Enkel Nederlands"}
    assert (read.meta("og:title"), read.meta("og:description")) == ("Enkel Nederlands", "Inleiding")
    assert read.meta("og:site_name") == "Ambassade van België in Lima"
    assert read.meta("og:url") == HOST + BasePage.objects.get(title_nl="Enkel Nederlands").url_in("nl")
    assert read.meta("og:locale:alternate") is None
    assert read.meta("og:image:alt") == "Trapgevels en landbouwterrassen"


def test_no_text_ends_the_data_block(client):
    hostile = 'Titel </script><script>alert("&amp;")//<!--'
    read = Page(client, factories.standard(title_nl=hostile, lead_nl=hostile))
    assert read.thing("WebPage")["name"] == read.meta("og:title") == hostile
    assert not set(read.block.text) & set("<>&")


def photograph() -> CustomImage:
    data = io.BytesIO()
    Image.new("RGB", (900, 600), "#a41e38").save(data, "JPEG")
    return CustomImage.objects.create(title="Foto", alt_nl="Een foto", file=ImageFile(data, "foto.jpg"))


def test_a_photograph_is_shared_as_the_widest_jpeg_that_is_light_enough_and_the_art_when_there_is_none(client):
    image = photograph()
    made = factories.country(art="peru", photograph=image)
    shared = []
    for width in (None, 1600, 800):
        if width:
            Path(image.renditions.get(filter_spec=f"width-{width}|format-jpeg").file.path).write_bytes(bytes(400_000))
        read = Page(client, made)
        assert read.meta("og:image").endswith(".jpg")
        shared.append((read.meta("og:image:width"), read.meta("og:image:height")))
    assert shared == [("900", "600"), ("800", "533"), ("400", "266")]
    for rendition in image.renditions.all():
        Path(rendition.file.path).unlink()
    assert Page(client, made).meta("og:image") == f"{HOST}/static/img/share/peru.png"


def test_a_photograph_says_what_it_shows_in_the_readers_language_or_what_the_page_is_called(client):
    made = factories.country(photograph=photograph())
    assert Page(client, made).meta("og:image:alt") == "Een foto"
    assert Page(client, made, "es").meta("og:image:alt") == made.title_es


def test_the_renditions_of_a_photograph_cost_one_query(client):
    made = factories.country(photograph=photograph())
    with CaptureQueriesContext(connection) as queries:
        client.get(made.url_in("nl"))
    assert len([query for query in queries if 'FROM "images_rendition"' in query["sql"]]) == 1


def test_a_preview_tells_machines_nothing(editor, page):
    preview = f"/admin/pages/{page('peru').pk}/view_draft/"
    assert "ld+json" not in editor.get(preview).content.decode()


def test_a_data_set_is_valid_and_names_its_licence_its_files_and_its_publisher():
    with translation.override("es"):
        things = dataset(
            EmbassySettings.load(),
            RequestFactory().get("/es/datos/"),
            name="Programas",
            description="Todos los programas.",
            address=f"{HOST}/es/datos/",
            downloads=[Download(f"{HOST}/data/programmes.csv", "text/csv")],
            modified=datetime.fromisoformat("2026-11-02T12:00:00+00:00"),
        )
        block = data_block(*things)
    document = json.loads(html5lib.parseFragment(block, namespaceHTMLElements=False)[0].text)
    assert complaints(document) == []
    data, maker = document["@graph"]
    assert (data["@type"], data["inLanguage"], maker["name"]) == ("Dataset", "es", "Embajada de Bélgica en Lima")
    assert data["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert data["distribution"][0]["contentUrl"] == f"{HOST}/data/programmes.csv"
