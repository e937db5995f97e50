"""Partners say how to reach them and what they call for; a call disappears by itself, wherever it was."""

from datetime import date, timedelta

import pytest

from cooperation.models import Call, CountryPage, PartnerPage
from embassy.clock import on_day
from embassy.desk.models import Link
from embassy.desk.rules import RULES
from embassy.desk.site import LivePages
from embassy.search.results import find, suggest
from tests import factories
from tests.cooperation.test_pages import html, text
from tests.test_linked_data import Page

pytestmark = pytest.mark.django_db

CLOSES = date(2030, 6, 15)
URL = "https://example.org/kwikstaart"


def call(**fields) -> Call:
    texts = {
        "title_nl": "Oproep Kwikstaart",
        "title_es": "Convocatoria Alondra",
        "description_nl": "Voor ganzerikken.",
        "description_es": "Para gorriones.",
    }
    return Call(**(texts | {"closes_on": CLOSES, "link": URL} | fields))


@pytest.fixture
def partner() -> PartnerPage:
    return factories.partner(CountryPage.objects.get(iso_code="PE"), title_nl="Roodborst", calls=[call()])


def seen(client, partner) -> dict[str, bool]:
    """Where the call is, on the day that it is."""
    streamed = {name: b"".join(client.get(f"/data/calls.{name}")).decode() for name in ("csv", "json")}
    api = client.get(f"/data/api/v1/calls?partner_id={partner.pk}").json()
    return {
        "page": "Kwikstaart" in html(client, partner) or URL in html(client, partner),
        "Spanish page": "Alondra" in html(client, partner, "es"),
        "search": bool(find("kwikstaart", "nl").hits),
        "search by description": bool(find("gorriones", "es").hits),
        "suggestions": bool(suggest("oproep kwik", "nl")),
        "finder": "Roodborst" in client.get("/nl/ontwikkelingssamenwerking/programmas/?q=kwikstaart").content.decode(),
        "CSV": "Kwikstaart" in streamed["csv"],
        "JSON": URL in streamed["json"],
        "API": bool(api["total"] or api["rows"]),
    }


def test_a_call_is_there_until_its_closing_day_and_nowhere_the_day_after(client, partner):
    with on_day(CLOSES):
        last_day = seen(client, partner)
        assert "Open tot en met 15 juni 2030" in text(client, partner)
        assert "Abierta hasta el 15 de junio de 2030, inclusive" in text(client, partner, "es")
    assert [place for place, is_there in last_day.items() if not is_there] == ["finder"]
    with on_day(CLOSES + timedelta(1)):
        assert not any(seen(client, partner).values())
        assert "Oproepen" not in text(client, partner)


def test_a_closed_call_is_on_no_page_that_is_published_anew(client, partner):
    with on_day(CLOSES + timedelta(1)):
        factories.published(partner)
        assert not any(seen(client, partner).values())


def test_who_asks_for_a_file_again_learns_that_a_call_closed(client, partner):
    with on_day(CLOSES):
        etag = client.get("/data/calls.json")["ETag"]
        assert client.get("/data/calls.json", headers={"if-none-match": etag}).status_code == 304
    with on_day(CLOSES + timedelta(1)):
        assert client.get("/data/calls.json", headers={"if-none-match": etag}).status_code == 200


def test_a_found_call_leads_to_its_partner_and_has_no_status(partner):
    with on_day(CLOSES):
        (hit,) = find("kwikstaart", "nl").hits
    assert (hit.url, hit.kind, hit.status) == (partner.url_in("nl"), "Oproep", None)


def test_the_first_call_to_close_is_the_first(client):
    partner = factories.partner(
        calls=[call(title_nl="Later", closes_on=CLOSES), call(title_nl="Eerder", closes_on=CLOSES - timedelta(9))]
    )
    shown = text(client, partner)
    assert shown.index("Eerder") < shown.index("Later")


def test_a_call_without_a_spanish_text_says_its_language(client):
    partner = factories.partner(calls=[call(title_es=None, description_es=None)])
    assert '<a href="https://example.org/kwikstaart" lang="nl" data-fallback>Oproep Kwikstaart</a>' in html(
        client, partner, "es"
    )


def test_a_dead_link_of_a_call_is_told_while_the_call_is_open(partner):
    Link.objects.create(url=URL, failures=2, failing_since="2026-11-01T00:00Z", seen="404")
    for day, found in ((CLOSES, [f"calls.{partner.calls.get().uid}.link {URL}"]), (CLOSES + timedelta(1), [])):
        items = RULES["external-link"].items(LivePages(day))
        assert [item.key for item in items if item.record.pk == partner.pk] == found


def test_a_partner_says_how_to_reach_it(client):
    fields = {
        "website": "https://example.org/peru",
        "contact_nl": "Kantoor in Iquitos",
        "contact_es": "Oficina en Iquitos",
        "email": "oficina@example.org",
        "telephone": "+51 65 123 456",
    }
    partner = factories.partner(organisation=factories.organisation(website="https://example.org"), **fields)
    for language in ("nl", "es"):
        shown = html(client, partner, language)
        assert '<a href="https://example.org/peru">https://example.org/peru</a>' in shown
        assert '<a href="mailto:oficina@example.org">' in shown
        assert '<a href="tel:+5165123456" class="nowrap">+51\u00a065\u00a0123\u00a0456</a>' in shown
        assert fields[f"contact_{language}"] in shown
    ngo = Page(client, partner).thing("NGO")
    assert (ngo["url"], ngo["email"], ngo["telephone"]) == (fields["website"], fields["email"], fields["telephone"])


def test_a_partner_without_a_website_of_its_own_has_that_of_its_organisation(client):
    partner = factories.partner(organisation=factories.organisation(website="https://example.org/alles"))
    assert "https://example.org/alles" in html(client, partner)
