"""Countries, programmes, partners and data sets in the words of schema.org (embassy.office.linked_data)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.template import Context
from django.utils.translation import get_language

from cooperation.models import CountryPage, Organisation, PartnerPage, ProgrammeOrganisation, ProgrammePage, Region
from cooperation.models.programmes import Status
from cooperation.models.reference import OrganisationType
from cooperation.outside_tree import PageOutsideTree
from embassy.bilingual.passages import Passage, passage_of
from embassy.office.linked_data import Thing, breadcrumb, identity_of, publisher, reference, subject_of, thing, words
from embassy.office.models import EmbassySettings

CLASSES = {
    OrganisationType.GOVERNMENT: "GovernmentOrganization",
    OrganisationType.LOCAL_GOVERNMENT: "GovernmentOrganization",
    OrganisationType.INTERNATIONAL_NGO: "NGO",
    OrganisationType.NATIONAL_NGO: "NGO",
    OrganisationType.REGIONAL_NGO: "NGO",
    OrganisationType.PARTNER_COUNTRY_NGO: "NGO",
    OrganisationType.FOUNDATION: "NGO",
}


@subject_of.register
def country(page: CountryPage, context: Context) -> Thing:
    return thing(
        "Country",
        identity_of(page, context["request"]),
        name=words(passage_of(page, "title")),
        identifier=page.iso_code and code("ISO 3166-1", page.iso_code),
    )


@subject_of.register
def programme(page: ProgrammePage, context: Context) -> Thing:
    """A programme as a Project, which schema.org counts among the organisations: it is founded and dissolved.

    A date is as precise as its source. What was cancelled has no dates, as on its page.
    """
    ran = page.status != Status.CANCELLED
    return thing(
        "Project",
        identity_of(page, context["request"]),
        name=words(passage_of(page, "title")),
        url=context["request"].build_absolute_uri(page.url),
        description=words(passage_of(page, "objective")),
        identifier=page.code,
        foundingDate=(ran and page.start) or None,
        dissolutionDate=(ran and page.end) or None,
        funder=[
            organisation(row.organisation)
            for row in context["organisations"]
            if row.role == ProgrammeOrganisation.Role.FUNDING
        ],
        location=places(context),
    )


@subject_of.register
def partner(page: PartnerPage, context: Context) -> Thing | None:
    """The organisation of a partner's page, and where in the country it works, as far as that is public."""
    if page.organisation is None:
        return None
    return organisation(page.organisation) | thing(
        class_of(page.organisation),
        identity_of(page, context["request"]),
        url=page.public_website,
        email=page.email,
        telephone=page.telephone,
        areaServed=places(context),
    )


def organisation(record: Organisation) -> Thing:
    name = passage_of(record, "name")
    return thing(
        class_of(record),
        name=words(Passage(name.text, record.name_language or name.language)),
        alternateName=record.acronym,
        url=record.website,
    )


def class_of(record: Organisation) -> str:
    return CLASSES.get(record.type, "Organization")


def places(context: Context) -> list[Thing]:
    """The regions that the page names, else its country."""
    whole = country(context["country"], context)
    return [region(each, whole) for each in context["regions"]] or [whole]


def region(record: Region, whole: Thing) -> Thing:
    return thing(
        "AdministrativeArea",
        name=words(passage_of(record, "name")),
        identifier=code("ISO 3166-2", record.code),
        containedInPlace=whole,
    )


def code(scheme: str, value: str) -> Thing:
    return thing("PropertyValue", propertyID=scheme, value=value)


def list_page(
    page: PageOutsideTree,
    rows: Iterable[tuple[Passage, str]],
    office: EmbassySettings,
    above: list,
    request: HttpRequest,
) -> list[Thing]:
    """A page outside the tree with a list of others, each by its title and its local address."""
    maker, address = publisher(office, request), request.build_absolute_uri(page.url)
    items = [
        thing("ListItem", position=position, name=words(title), url=request.build_absolute_uri(url))
        for position, (title, url) in enumerate(rows, start=1)
    ]
    found = thing("ItemList", f"{address}#list", itemListElement=items)
    trail = breadcrumb(page, above, request, page.title)
    described = thing(
        "CollectionPage",
        address,
        url=address,
        name=page.seo_title,
        description=page.search_description,
        inLanguage=get_language(),
        mainEntity=reference(found),
        breadcrumb=trail and reference(trail),
        publisher=reference(maker),
    )
    return [each for each in (described, trail, maker, found) if each]


@dataclass(frozen=True)
class Download:
    """A file of a data set: its absolute address and its media type (text/csv)."""

    address: str
    media_type: str


def dataset(
    office: EmbassySettings,
    request: HttpRequest,
    *,
    name: str,
    description: str,
    address: str,
    downloads: Iterable[Download],
    modified: datetime | None,
) -> list[Thing]:
    """A data set and its publisher, for a data block; texts in the reader's language, addresses absolute."""
    maker = publisher(office, request)
    files = [thing("DataDownload", contentUrl=each.address, encodingFormat=each.media_type) for each in downloads]
    data = thing(
        "Dataset",
        f"{address}#dataset",
        url=address,
        name=name,
        description=description,
        inLanguage=get_language(),
        license=office.licence_url,
        isAccessibleForFree=True,
        creator=reference(maker),
        publisher=reference(maker),
        distribution=files,
        dateModified=modified and modified.isoformat(timespec="seconds"),
    )
    return [data, maker]
