"""What there is, for the data portals of countries and of Europe: DCAT-AP 3 as JSON-LD.

Source: SEMIC, DCAT-AP 3.0 (semiceu.github.io/DCAT-AP).
"""

from collections.abc import Callable

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cooperation.opendata.countries import CountryRecord, countries
from cooperation.opendata.formats import FORMATS, IATI, Format
from cooperation.opendata.freshness import fresh
from cooperation.opendata.iati.words import in_languages
from cooperation.opendata.published import texts
from cooperation.opendata.records import Texts
from cooperation.opendata.summary import summary_of
from cooperation.opendata.tables import TABLES, Table
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.office.models import EmbassySettings

AUTHORITY = "http://publications.europa.eu/resource/authority"
COUNTRIES = {code: f"{AUTHORITY}/country/{name}" for code, name in (("BO", "BOL"), ("EC", "ECU"), ("PE", "PER"))}
MEDIA_TYPES = "https://www.iana.org/assignments/media-types"
LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Node = dict[str, object]


@fresh
def catalogue(request) -> JsonResponse:
    office, address = EmbassySettings.load(), request.build_absolute_uri(request.path)
    common = common_facts(office, request, address)
    tables = [table_node(table, common, request) for table in TABLES.values()]
    iati = [iati_node(common, request)] if summary_of(request.data_state).inside else []
    root = common | {
        "@id": f"{address}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": said(lambda: _("Open data about Belgian development cooperation in the Andes")),
        "dct:description": said(
            lambda: _("Belgian development cooperation in the Andes: programmes, partners and figures, with sources.")
        ),
        "foaf:homepage": {"@id": request.build_absolute_uri(reverse("opendata:data"))},
        "dct:publisher": publisher(office, request, address),
        "dcat:dataset": [*tables, *iati],
        "dcat:service": service_node(common, request, tables),
    }
    return JsonResponse({"@context": CONTEXT} | root, content_type="application/ld+json")


def said(words: Callable[[], str]) -> list[Node]:
    return literals(in_languages(words))


def literals(words: Texts) -> list[Node]:
    return [{"@language": code, "@value": text} for code, text in words.items()]


def common_facts(office: EmbassySettings, request: HttpRequest, address: str) -> Node:
    """What is true of the catalogue as of all that is in it."""
    return {
        "dct:publisher": {"@id": f"{address}#publisher"},
        "dct:license": {"@id": office.licence_url},
        "dct:modified": {"@value": request.data_since.isoformat(timespec="seconds"), "@type": "xsd:dateTime"},
        "dct:language": [{"@id": f"{LANGUAGES}/{code}", "@type": "dct:LinguisticSystem"} for code in LANGUAGE_CODES],
        "dct:spatial": [place(country) for country in countries()],
        "foaf:page": {"@id": request.build_absolute_uri(reverse("opendata:data"))},
        "dct:accessRights": {"@id": f"{AUTHORITY}/access-right/PUBLIC"},
        "dcat:contactPoint": contact(office),
    }


def publisher(office: EmbassySettings, request: HttpRequest, address: str) -> Node:
    return {
        "@id": f"{address}#publisher",
        "@type": "foaf:Agent",
        "foaf:name": literals(texts(office, "name")),
        "foaf:homepage": {"@id": request.build_absolute_uri("/")},
    }


def contact(office: EmbassySettings) -> Node:
    mail = {"vcard:hasEmail": {"@id": f"mailto:{office.email}"}} if office.email else {}
    return {"@type": "vcard:Organization", "vcard:fn": literals(texts(office, "name"))} | mail


def place(country: CountryRecord) -> Node:
    """A country as Europe's list has it, else by its name."""
    known = {"@id": COUNTRIES[country.country.code]} if country.country.code in COUNTRIES else {}
    return known | {
        "@type": "dct:Location",
        "skos:prefLabel": literals(country.title),
        "dct:identifier": country.country.code,
    }


def table_node(table: Table, common: Node, request: HttpRequest) -> Node:
    files = [distribution(form, form.address_of(table), common, request) for form in FORMATS]
    return dataset(table.name, lambda: table.title, lambda: table.description, files, common)


def iati_node(common: Node, request: HttpRequest) -> Node:
    files = [distribution(IATI, reverse("opendata:activities"), common, request)]
    return dataset(
        "iati",
        lambda: _("Programmes as IATI"),
        lambda: _("The programmes that are registered, as activities of IATI 2.03."),
        files,
        common,
    )


def dataset(name: str, title: Callable, description: Callable, files: list[Node], common: Node) -> Node:
    return common | {
        "@id": f"{common['dct:publisher']['@id'].partition('#')[0]}#{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": said(title),
        "dct:description": said(description),
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}/frequency/IRREG"},
        "dcat:keyword": said(lambda: _("development cooperation")),
        "dcat:theme": {"@id": f"{AUTHORITY}/data-theme/INTR"},
        "dcat:landingPage": common["foaf:page"],
        "dcat:distribution": files,
    }


def distribution(form: Format, address: str, common: Node, request: HttpRequest) -> Node:
    address = request.build_absolute_uri(address)
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": form.label,
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{MEDIA_TYPES}/{form.media_type}"},
        "dct:format": {"@id": f"{AUTHORITY}/file-type/{form.label}"},
        "dct:license": common["dct:license"],
        "dct:language": common["dct:language"],
        "dct:modified": common["dct:modified"],
    }


def service_node(common: Node, request: HttpRequest, tables: list[Node]) -> Node:
    root = request.build_absolute_uri(reverse("opendata:api"))
    return {
        "@id": root,
        "@type": "dcat:DataService",
        "dct:title": said(lambda: _("The tables as an API")),
        "dcat:endpointURL": {"@id": root},
        "dcat:endpointDescription": {"@id": request.build_absolute_uri(reverse("opendata:openapi"))},
        "dcat:servesDataset": [{"@id": table["@id"]} for table in tables],
        "dct:license": common["dct:license"],
        "dct:publisher": common["dct:publisher"],
        "dcat:contactPoint": common["dcat:contactPoint"],
    }
