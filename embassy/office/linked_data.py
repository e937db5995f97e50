"""What a page tells machines, in the words of schema.org, as JSON-LD.

Rooms above register what their page types are about; the models know nothing of it. A text carries the language that
it is in, wherever that is not the reader's.
"""

import json
from collections.abc import Iterable
from datetime import time
from functools import singledispatch

from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from embassy.bilingual.passages import Passage, passage_of
from embassy.images.sharing import picture_to_share
from embassy.office.models import EmbassySettings, Office
from embassy.pages.introduction import description_of

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# So that no text ends the block that it is in.
HARMLESS = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}

Thing = dict[str, object]


@singledispatch
def subject_of(page, context: Context) -> Thing | None:
    """What a page is about, made from what its template has (`context`), so that nothing is asked of the database."""
    return None


def thing(kind: str | list[str], identity: str | None = None, **facts: object) -> Thing:
    """A thing of a class of schema.org, without the facts that are not known."""
    named = {"@type": kind, "@id": identity} | facts
    return {name: fact for name, fact in named.items() if fact not in (None, "", [])}


def words(passage: Passage) -> str | Thing | None:
    """A text; with its language when that is not the reader's; None when there is none."""
    if passage.fell_back:
        return {"@language": passage.language, "@value": passage.text}
    return passage.text or None


def reference(thing: Thing) -> Thing:
    """Points at a thing that stands in the same block."""
    return {"@id": thing["@id"]}


def identity_of(page, request: HttpRequest) -> str:
    """The name of what a page is about, the same in every language."""
    return f"{request.build_absolute_uri(page.url_in(settings.LANGUAGE_CODE))}#about"


def data_block(*things: Thing) -> SafeString:
    """The HTML of a data block. It runs nothing: the strictest Content-Security-Policy lets it stand."""
    document = {"@context": ["https://schema.org", {"@language": get_language()}], "@graph": things}
    written = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(HARMLESS)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))


# --- the embassy


def publisher(office: EmbassySettings, request: HttpRequest) -> Thing:
    """The embassy by its name."""
    home = request.build_absolute_uri("/")
    return thing(["GovernmentOffice", "Embassy"], f"{home}#embassy", name=words(passage_of(office, "name")), url=home)


def embassy(settings: EmbassySettings, request: HttpRequest, others: Iterable[Office] = ()) -> Thing:
    """The embassy with all that is told of how to reach it; `others` are its other offices."""
    main = settings.main_office
    return publisher(settings, request) | thing(
        ["GovernmentOffice", "Embassy"],
        **(facts_of(main) if main else {}),
        email=settings.contact_email,
        department=[department(office, request) for office in others],
    )


def department(office: Office, request: HttpRequest) -> Thing:
    """An office besides the embassy itself."""
    return thing(
        ["GovernmentOffice", "Embassy"] if office.is_embassy else "GovernmentOffice",
        f"{request.build_absolute_uri('/')}#office-{office.pk}",
        name=words(passage_of(office, "name")),
        **facts_of(office),
        email=office.email,
    )


def facts_of(office: Office) -> dict[str, object]:
    """How to reach an office, and when it is open."""
    return {
        "address": postal_address(office),
        "telephone": office.telephone,
        "geo": coordinates(office),
        "openingHoursSpecification": [hours(block.value, office) for block in office.opening_hours],
        "specialOpeningHoursSpecification": [special_hours(day, office) for day in office.coming_special_days],
    }


def postal_address(office: Office) -> Thing:
    street = passage_of(office, "address")
    return thing(
        "PostalAddress",
        streetAddress=words(Passage(", ".join(street.text.splitlines()), street.language)),
        addressLocality=words(passage_of(office, "place")),
        addressCountry=office.country,
    )


def coordinates(office: Office) -> Thing | None:
    if office.latitude is None:
        return None
    return thing("GeoCoordinates", latitude=float(office.latitude), longitude=float(office.longitude))


def hours(block, office: Office) -> Thing:
    """Hours on a run of days, which may go over the end of the week."""
    return thing(
        "OpeningHoursSpecification",
        dayOfWeek=[f"https://schema.org/{DAYS[day]}" for day in block.weekdays],
        opens=office.clock(block["opens"]),
        closes=office.clock(block["closes"]),
        description=words(block["remark"].passage),
    )


def special_hours(day, office: Office) -> Thing:
    """Hours on one day. schema.org says that it is a closing day with hours that end when they begin."""
    return thing(
        "OpeningHoursSpecification",
        validFrom=day["date"].isoformat(),
        validThrough=day["date"].isoformat(),
        opens=office.clock(day.get("opens") or time(), day["date"]),
        closes=office.clock(day.get("closes") or time(), day["date"]),
        description=words(day["reason"].passage),
    )


# --- the page


def things_on_page(context: Context) -> list[Thing]:
    """The page, its subject, where it stands, and who publishes it."""
    page, request, office = context["page"], context["request"], context["office"]
    subject = subject_of(page, context)
    trail = breadcrumb(page, context["navigation"].breadcrumb, request)
    embassy_by_name = publisher(office, request)
    described = web_page(page, request) | thing(
        "WebPage",
        mainEntity=subject and reference(subject),
        breadcrumb=trail and reference(trail),
        publisher=reference(embassy_by_name),
    )
    # The subject last: it may be the embassy in full.
    found = [each for each in (described, trail, embassy_by_name, subject) if each]
    return list({each["@id"]: each for each in found}.values())


def web_page(page, request: HttpRequest) -> Thing:
    address, title = request.build_absolute_uri(page.url), passage_of(page, "title")
    return thing(
        "WebPage",
        address,
        url=address,
        name=words(title),
        description=words(description_of(page)),
        inLanguage=title.language,
        image=request.build_absolute_uri(picture_to_share(page).url),
        dateModified=page.last_published_at and page.last_published_at.isoformat(timespec="seconds"),
        lastReviewed=page.checked_on and page.checked_on.isoformat(),
    )


def breadcrumb(page, above: list, request: HttpRequest, title: str = "") -> Thing | None:
    """The pages above, named as they are on the page; None for the home page. A page outside the tree has a `title`."""
    if not above:
        return None
    names = [gettext("Home"), *(words(passage_of(each, "title")) for each in above[1:])]
    names.append(title or words(passage_of(page, "title")))
    items = [
        thing("ListItem", position=position, name=name, item=thing("WebPage", request.build_absolute_uri(each.url)))
        for position, (name, each) in enumerate(zip(names, (*above, page), strict=True), start=1)
    ]
    return thing("BreadcrumbList", f"{request.build_absolute_uri(page.url)}#breadcrumb", itemListElement=items)
