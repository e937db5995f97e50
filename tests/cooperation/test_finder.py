"""The finder: what it finds, counts, says and refuses. The search's table answers; here the pages are asked too."""

import csv
import json
from datetime import date, datetime, timedelta
from io import StringIO
from itertools import combinations
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import html5lib
import pytest
from defusedxml import ElementTree
from django.core.management import call_command
from django.core.paginator import Paginator
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.models import PageViewRestriction

from cooperation.addresses import PARAMETERS, spellings
from cooperation.finder import queries
from cooperation.finder.choices import groups_below
from cooperation.finder.results import Results
from cooperation.finder.selection import Reader
from cooperation.finder.sentences import sentence_of
from cooperation.models import CooperationPage, CountryPage, PartnerPage, Partnership, ProgrammePage, Region, Sector
from embassy.clock import on_day, today
from embassy.kept.rendering import under
from embassy.pages.models import BasePage
from embassy.search.models import SearchEntry
from tests import factories
from tests.vocabulary import complaints

pytestmark = pytest.mark.django_db

FINDER = {"nl": "/nl/ontwikkelingssamenwerking/programmas/", "es": "/es/cooperacion-al-desarrollo/programas/"}
ATOM = "{http://www.w3.org/2005/Atom}"


def selection(query: str = ""):
    return Reader(QueryDict(query)).selection(groups_below(factories.section()))


def found(query: str) -> list[str]:
    """The titles of a selection, in its order."""
    entries = queries.selected(selection(query)).only("title")
    return [entry.title for entry in entries]


def tree(response):
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def titles_on(response) -> list[str]:
    return ["".join(link.itertext()) for link in tree(response).findall(".//ol[@class='rows']/li/h3/a")]


def text_of(response, path: str) -> str:
    return " ".join("".join(tree(response).find(path).itertext()).split())


# --- counts


def facts_of(page) -> dict[str, set[str]]:
    """What the records say of a page, by group; for years, those that it was active in."""
    country = CountryPage.objects.parent_of(page).get().iso_code.lower()
    facts = {"country": {country}, "kind": {"programme"}, "status": set()}
    if isinstance(page, ProgrammePage):
        status = "running" if page.status == "ending" else page.status.value
        facts |= {"status": {status}, "channel": {page.channel}}
        facts |= {"sector": {row.sector.code for row in page.sectors.all()}}
        facts |= {"region": {region.code.lower() for region in page.regions.all()}}
        first, last = page.starts_on and page.starts_on.year, page.ends_on and page.ends_on.year
    else:
        facts |= {"kind": {"partner"}, "channel": {"non-governmental"}}
        facts |= {"sector": {row.sector.code for row in page.figures.all() if row.sector_id}}
        regions = page.public_regions(page.partnerships.all())
        facts |= {"region": {region.code.lower() for region in regions}}
        first, last = page.since, None
    known = (first or last) and getattr(page, "interruption", "") != "cancelled"
    return facts | {"years": set(map(str, range(first or 1900, (last or 2100) + 1))) if known else set()}


def passes(facts: dict, chosen: dict[str, set[str]], but: str = "") -> bool:
    return all(facts[group] & values for group, values in chosen.items() if group != but)


def test_counts_after_every_two_filters_equal_a_naive_count():
    call_command("generate_content", programmes=40, verbosity=0, stderr=StringIO())
    pages = [facts_of(page) for model in (ProgrammePage, PartnerPage) for page in model.objects.live().public().all()]
    groups = groups_below(factories.section())
    used = queries.counts(selection()).numbers
    offered = [
        (group.name, f"{group.parameter}={choice.code}", choice.code)
        for group in groups
        for choice in [choice for choice in group.choices if used.get(choice.facet)][:6]
    ]
    offered += [("years", f"van={year}&tot={year}", str(year)) for year in (2012, 2024)]
    for (one, query, key), (other, other_query, other_key) in combinations(offered, 2):
        if (one, other) == ("years", "years"):
            continue
        chosen = {one: {key}}
        chosen[other] = chosen.get(other, set()) | {other_key}
        counts = queries.counts(Reader(QueryDict(f"{query}&{other_query}")).selection(groups))
        assert counts.total == sum(passes(page, chosen) for page in pages), (query, other_query)
        for group in groups:
            alike = [page for page in pages if passes(page, chosen, but=group.name)]
            for choice in group.choices:
                number = sum(choice.code in page[group.name] for page in alike)
                assert counts.of(choice.facet) == number, (query, other_query, choice.facet)


def test_the_page_prints_what_was_counted(client):
    response = client.get(FINDER["nl"], {"land": "pe"})
    labels = {" ".join("".join(label.itertext()).split()) for label in tree(response).findall(".//label")}
    programmes = ProgrammePage.objects.in_country(CountryPage.objects.get(iso_code="PE")).live().public()
    ended = sum(page.status == "ended" for page in programmes)
    assert f"Afgesloten ({ended})" in labels
    assert any(label.startswith("Bolivia (") for label in labels)


# --- dates


@pytest.mark.parametrize(
    ("start", "end", "interruption", "status"),
    [
        ("2031", "", "", "planned"),
        ("2020", "2030-06", "", "running"),
        ("2020", "2040", "", "running"),
        ("", "", "", "running"),
        ("2020", "2029", "", "ended"),
        ("2020", "2040", "suspended", "suspended"),
        ("2020", "2029", "suspended", "ended"),
        ("2020", "2029", "cancelled", "cancelled"),
    ],
)
def test_the_status_is_computed_on_the_day_of_asking(start, end, interruption, status):
    page = factories.programme(start=start, end=end, interruption=interruption)
    with on_day(date(2030, 5, 17)):
        state = queries.state(today())
        entry = SearchEntry.objects.filter(page=page).annotate(state=state)[0]
        assert entry.state == status
        assert page.status.replace("ending", "running") == status


@pytest.mark.parametrize(
    ("start", "end", "interruption", "years"),
    [
        ("2010", "2014", "", ["van=2014&tot=2020", "van=2005&tot=2010", "van=2012&tot=2012", "van=2012", "tot=2011"]),
        ("2010", "", "", ["van=2090", "van=2010&tot=2010", "tot=2010"]),
        ("", "2014", "", ["tot=1990", "van=2014"]),
        ("", "", "", []),
        ("2010", "2014", "cancelled", []),
    ],
)
def test_active_in_years_means_that_the_periods_overlap(start, end, interruption, years):
    title = factories.programme(start=start, end=end, interruption=interruption).title_nl
    asked = ["van=2014&tot=2020", "van=2005&tot=2010", "van=2012&tot=2012", "van=2012", "tot=2011"]
    asked += ["van=2090", "van=2010&tot=2010", "tot=2010", "tot=1990", "van=2014", "van=2015", "tot=2009"]
    matching = {query for query in asked if title in found(query)}
    assert set(years) <= matching
    assert years or not matching
    if end == "2014":
        assert "van=2015" not in matching
    if start == "2010":
        assert "tot=2009" not in matching


def test_years_in_the_wrong_order_are_turned_round():
    asked = selection("van=2020&tot=2010")
    assert (asked.first_year, asked.last_year) == (2010, 2020)


# --- what must not be seen


def test_what_is_not_public_appears_through_no_door(client):
    country = factories.country(title_nl="Land Verborgen", iso_code="CL")
    hidden = {
        "Verborgen concept": {"live": False},
        "Verborgen verlopen": {"expire_at": timezone.now() + timedelta(hours=1)},
        "Verborgen gepland": {"live": False, "go_live_at": timezone.now() + timedelta(days=1)},
        "Verborgen privé": {},
    }
    for title, fields in hidden.items():
        factories.programme(country, title_nl=title, title_es=title, **fields)
    private = ProgrammePage.objects.get(title_nl="Verborgen privé")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    with on_day(date.today() + timedelta(days=2)):
        assert not [title for title in found("") if title.startswith("Verborgen")]
        for address in (FINDER["nl"], f"{FINDER['nl']}atom/", f"{FINDER['nl']}csv/"):
            response = client.get(address, {"land": "cl"})
            assert b"Verborgen " not in response.getvalue().replace(b"Land Verborgen", b"")
        assert queries.counts(selection()).of(f"country:{country.pk}") == 0


def test_a_page_that_was_taken_back_is_not_shown_even_when_the_table_is_late(client):
    page = factories.programme(title_nl="Teruggetrokken")
    assert "Teruggetrokken" in found("")
    BasePage.objects.filter(pk=page.pk).update(live=False)
    assert "Teruggetrokken" in found("")
    assert "Teruggetrokken" not in client.get(FINDER["nl"], {"q": "teruggetrokken"}).content.decode().split("<ol")[-1]


def test_a_withheld_place_is_no_choice(client):
    region = Region.objects.get(code="PE-TUM")
    partner = factories.partner(CountryPage.objects.get(iso_code="PE"))
    partner.partnerships = [
        Partnership(organisation=factories.organisation(), regions=[region], place_withheld=True, sort_order=0)
    ]
    factories.published(partner)
    assert queries.counts(selection()).of("region:PE-TUM") == 0
    assert "Tumbes" not in client.get(FINDER["nl"]).content.decode()
    assert found("regio=pe-tum") == []


# --- addresses


def test_the_address_is_canonical_and_the_language_link_keeps_the_selection(client):
    response = client.get(f"{FINDER['nl']}?utm=x&status=ended&land=pe&q=&land=PE&van=2010&sorteer=title&pagina=1")
    head = tree(response)
    assert urlsplit(head.find(".//link[@rel='canonical']").get("href")).query == (
        "land=pe&status=ended&van=2010&sorteer=title"
    )
    link = head.find(".//a[@class='lang']").get("href")
    assert urlsplit(link).path == FINDER["es"]
    assert parse_qs(urlsplit(link).query) == {
        "pais": ["pe"],
        "estado": ["ended"],
        "desde": ["2010"],
        "orden": ["title"],
    }
    assert titles_on(client.get(link)) != []
    assert len(titles_on(client.get(link))) == len(titles_on(response))


def test_the_form_names_its_choices_by_the_same_codes_in_every_language(client):
    codes = {}
    for language, address in FINDER.items():
        inputs = tree(client.get(address)).findall(".//input[@type='checkbox']")
        codes[language] = {each.get("value") for each in inputs}
    assert codes["nl"] == codes["es"]
    assert {"pe", "programme", "partner", "water", "ended", "governmental", "pe-lor"} <= codes["nl"]


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("nl", "status=afgesloten&land=pe", "land=pe&status=ended"),
        ("es", "estado=concluido&tipo=programas", "tipo=programme&estado=ended"),
        ("es", "canal=gubernamental&orden=titulo&pagina=2", "canal=governmental&orden=title&pagina=2"),
        ("nl", "sector={water}", "sector=water"),
        ("nl", "pais=pe&estado=en-ejecucion&desde=2010", "land=pe&status=running&van=2010"),
        ("es", "country=bo&sector=water", "pais=bo&sector=water"),
    ],
)
def test_addresses_of_before_and_of_other_languages_lead_on_for_good(client, language, before, now):
    before = before.format(water=Sector.objects.get(code="water").pk)
    for below in ("", "atom/", "csv/"):
        response = client.get(f"{FINDER[language]}{below}?{before}")
        assert response.status_code == 301
        address, _mark, query = response["Location"].partition("?")
        assert address == FINDER[language] + below
        assert query == (now if below != "csv/" else now.replace("&pagina=2", ""))
        assert client.get(response["Location"]).status_code == 200


def test_parameters_are_not_mixed_up_between_languages():
    written = [spelling for name in PARAMETERS for spelling in spellings(name)]
    assert len(written) == len(set(written))


@pytest.mark.parametrize("query", ["sector=99999999", "land=xx&land=yy", "regio=pe-xxx", "status=zo&soort=x"])
def test_what_is_not_known_is_answered_with_nothing_and_said(client, query):
    response = client.get(f"{FINDER['nl']}?{query}")
    assert titles_on(response) == []
    assert text_of(response, ".//h2[@id='found']").startswith("Geen programma’s")
    assert "Deze keuze bestaat niet: ‘" in response.content.decode()
    table = client.get(f"{FINDER['nl']}csv/?{query}").getvalue().decode()
    assert len(table.splitlines()) == 1


def test_what_is_not_known_beside_what_is_known_is_left_out(client):
    html = client.get(FINDER["nl"], {"land": ["xx", "pe"]}).content.decode()
    assert "Een keuze die niet bestaat, telt niet mee: ‘xx’." in html
    assert titles_on(client.get(FINDER["nl"], {"land": ["xx", "pe"]})) == titles_on(
        client.get(FINDER["nl"], {"land": "pe"})
    )


@pytest.mark.parametrize(("language", "sector"), [("nl", "Water"), ("es", "Agua")])
def test_sectors_without_a_share_count(client, language, sector):
    response = client.get(FINDER[language], {"sector": "water"})
    assert len(titles_on(response)) == 3
    table = client.get(f"{FINDER[language]}csv/?sector=water").getvalue().decode("utf-8-sig")
    heading, *lines = csv.reader(StringIO(table, newline=""))
    (column,) = (number for number, name in enumerate(heading) if name in {"Sectoren", "Sectores"})
    assert [sector in line[column].split("; ") for line in lines] == [True] * 3


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("/nl/", None),
        ("/nl/ontwikkelingssamenwerking/", "Ontwikkelingssamenwerking"),
        ("/nl/ontwikkelingssamenwerking/peru/", "Ontwikkelingssamenwerking"),
        (FINDER["nl"], "Programma’s zoeken"),
        (f"{FINDER['es']}?sector=water", "Buscar programas"),
        ("/nl/data/", None),
    ],
)
def test_the_menu_marks_one_item(client, address, text):
    marked = tree(client.get(address)).findall(".//nav//a[@aria-current]")
    assert ["".join(link.itertext()) for link in marked] == ([text] if text else [])


def test_the_finder_introduces_each_selection(client):
    for query, title in (("", "Programma’s zoeken"), ("?sector=water", "3 programma’s en partners over water –")):
        response = client.get(FINDER["nl"] + query)
        head = tree(response).find("head")
        said = {meta.get("property") or meta.get("name"): meta.get("content") for meta in head.findall("meta")}
        assert said["og:title"].startswith(title)
        assert head.find("title").text.startswith(title)
        assert said["description"] == said["og:description"]
        assert said["og:url"] == head.find("link[@rel='canonical']").get("href")
        assert said["og:image"].startswith("http")
        document = json.loads(head.find("script[@type='application/ld+json']").text)
        things = {thing["@type"]: thing for thing in document["@graph"] if isinstance(thing["@type"], str)}
        assert complaints(document) == []
        assert things["CollectionPage"]["name"] == said["og:title"]
        assert [item["name"] for item in things["ItemList"]["itemListElement"]] == titles_on(response)
        assert [item["name"] for item in things["BreadcrumbList"]["itemListElement"]][-1] == "Programma’s zoeken"


def test_a_mistyped_word_is_corrected_in_page_feed_and_table(client):
    html = client.get(FINDER["nl"], {"q": "landbuwprogramma"}).content.decode()
    assert "Niets gevonden voor ‘<bdi>landbuwprogramma</bdi>’." in html
    assert "de resultaten voor ‘<bdi>landbouwprogramma</bdi>’" in html
    titles = titles_on(client.get(FINDER["nl"], {"q": "landbuwprogramma"}))
    assert titles == titles_on(client.get(FINDER["nl"], {"q": "landbouwprogramma"})) != []
    table = client.get(f"{FINDER['nl']}csv/?q=landbuwprogramma").getvalue().decode("utf-8-sig")
    assert [line[1] for line in csv.reader(StringIO(table, newline=""))][1:] == titles
    feed = ElementTree.fromstring(client.get(f"{FINDER['nl']}atom/?q=landbuwprogramma").content)
    assert [entry.find(f"{ATOM}title").text for entry in feed.iter(f"{ATOM}entry")] == titles


def test_no_page_takes_the_address_of_the_finder(client):
    country = factories.country(title_nl="Programmas", title_es="Programas")
    assert (country.slug_nl, country.slug_es) == ("programmas-2", "programas-2")
    country.slug_es = "programas"
    with pytest.raises(Exception, match="programas"):
        country.full_clean()
    assert client.get(FINDER["es"]).status_code == 200


def test_what_is_not_served_below_the_section_is_not_found(client):
    for address in ("onbekend/", "csv/onbekend/", "csv/a/b/c/"):
        assert client.get(FINDER["nl"] + address).status_code == 404
    assert client.get("/es/cooperacion-al-desarrollo/programmas/").status_code == 404
    assert client.post(FINDER["nl"]).status_code == 405


def test_a_region_on_a_map_leads_to_what_happened_there(client):
    partner = PartnerPage.objects.get(slug_nl="bernard-van-leer-foundation")
    address = f"{FINDER['nl']}?regio=pe-lor"
    link = f'<a href="{address}" aria-label="Wat gebeurde er in Loreto">'
    assert client.get(partner.url_in("nl")).content.decode().count(link) == 2
    assert "Bernard van Leer Foundation" in titles_on(client.get(address))


def test_the_finder_is_in_the_menu_the_footer_and_the_sitemap(client):
    home = tree(client.get("/nl/"))
    assert [link.get("href") for link in home.iter("a")].count(
        FINDER["nl"]
    ) == 3  # the menu, the links of the home page, the footer
    sitemap = client.get("/sitemap-pages.xml").content.decode()
    assert f"<loc>http://testserver{FINDER['es']}</loc>" in sitemap


# --- words


@pytest.mark.parametrize(
    ("query", "number", "dutch", "spanish"),
    [
        ("", 1, "1 programma of partner", "1 programa o socio"),
        ("", 23, "23 programma’s en partners", "23 programas y socios"),
        ("", 0, "Geen programma’s of partners", "Ningún programa ni socio"),
        (
            "land=pe&pais=pe&sector=health",
            2,
            "2 programma’s en partners in Peru over gezondheid",
            "2 programas y socios en el Perú sobre salud",
        ),
        (
            "q=water&land=pe&land=bo&pais=pe&pais=bo",
            2,
            "2 programma’s en partners voor ‘water’ in Bolivia of Peru",
            "2 programas y socios para «water» en Bolivia o el Perú",
        ),
        ("status=running&estado=running", 1, "1 programma, status: lopend", "1 programa, estado: en ejecución"),
        (
            "van=2010&desde=2010",
            3,
            "3 programma’s en partners, actief in 2010 of later",
            "3 programas y socios, en actividad en 2010 o después",
        ),
    ],
)
def test_a_sentence_says_what_is_shown(query, number, dutch, spanish):
    for language, sentence in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert sentence_of(selection(query), number) == sentence


def test_when_nothing_is_found_it_says_which_filter_to_drop(client):
    response = client.get(FINDER["nl"], {"land": "ec", "status": "ended", "regio": "pe-lor"})
    assert text_of(response, ".//h2[@id='found']").startswith("Geen programma’s in Ecuador")
    ways = {"".join(link.itertext()): link.get("href") for link in tree(response).findall(".//ul[@class='rows']/li/a")}
    for words, address in ways.items():
        number = int(words.split(": ")[-1].split()[0])
        assert len(titles_on(client.get(address))) == number > 0
    assert any(words.startswith("zonder ‘Regio: Loreto’") for words in ways)


def test_dropping_the_words_is_counted_too(client):
    response = client.get(FINDER["nl"], {"land": "ec", "q": "xyzzy"})
    number = queries.counts(selection("land=ec")).total
    assert f"zonder ‘Zoekterm: xyzzy’: {number} resultaten" in response.content.decode()


def test_the_words_that_answer_are_marked(client):
    html = client.get(FINDER["nl"], {"q": "ziekteverzekering"}).content.decode()
    assert "<mark>ziekteverzekering</mark>" in html.lower()


# --- order and pages


def test_lists_are_sorted_by_relevance_newest_and_title():
    peru = CountryPage.objects.get(iso_code="PE")
    for title, start in (("Zzbeta", "2019"), ("Zzalfa", "2001"), ("Zzgamma", "2024")):
        factories.programme(peru, title_nl=title, start=start)
    ours = {"Zzbeta", "Zzalfa", "Zzgamma"}
    assert [title for title in found("") if title in ours] == ["Zzgamma", "Zzbeta", "Zzalfa"]
    assert [title for title in found("sorteer=title") if title in ours] == ["Zzalfa", "Zzbeta", "Zzgamma"]
    assert found("q=zzalfa+verzekering&sorteer=relevance") == found("q=zzalfa+verzekering")


def test_pagination_stays_short_at_500_pages():
    results = Results(selection())
    results.paginator = Paginator(range(500 * 20), 20)
    results.selection = results.selection.at(250)
    assert [number for number, query in results.pages] == [1, "…", 249, 250, 251, "…", 500]


# --- other forms of the same selection


def cost(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        assert response.getvalue()
    return len(captured)


def test_feed_and_table_hold_the_selection_of_the_page_and_nothing_costs_more_with_more_content(client):
    addresses = [FINDER["nl"], f"{FINDER['es']}?q=rural&pais=bo&desde=2000", f"{FINDER['nl']}atom/"]
    few = [cost(client, address) for address in addresses]
    call_command("generate_content", programmes=40, verbosity=0, stderr=StringIO())
    assert [cost(client, address) for address in addresses] == few == [12, 14, 9]
    query = "land=pe&land=ec&kanaal=governmental&sorteer=title"
    titles = []
    for page in range(1, 4):
        titles += [
            title for title in titles_on(client.get(f"{FINDER['nl']}?{query}&pagina={page}")) if title not in titles
        ]
    feed = ElementTree.fromstring(client.get(f"{FINDER['nl']}atom/?{query}").content)
    assert [entry.find(f"{ATOM}title").text for entry in feed.iter(f"{ATOM}entry")] == titles
    table = client.get(f"{FINDER['nl']}csv/?{query}").getvalue().decode("utf-8-sig")
    heading, *lines = csv.reader(StringIO(table, newline=""))
    assert [line[1] for line in lines] == titles
    assert heading[1:3] == ["Titel (Nederlands)", "Titel (Español)"]
    assert {line[heading.index("Land")] for line in lines} == {"Peru", "Ecuador"}


def test_the_counts_of_a_list_are_asked_once_for_each_version(django_assert_num_queries):
    selection = Reader(QueryDict("")).selection(groups_below(factories.section()))
    token = under.set(str(uuid4()))
    try:
        counts = queries.counts(selection)
        with django_assert_num_queries(0):
            assert queries.counts(selection.at(2)) == counts
        under.set(str(uuid4()))
        with django_assert_num_queries(1):
            queries.counts(selection)
    finally:
        under.reset(token)


def test_a_feed_without_entries_is_as_old_as_the_section(client):
    feed = ElementTree.fromstring(client.get(f"{FINDER['nl']}atom/?q=onvindbaar").content)
    updated = datetime.fromisoformat(feed.find(f"{ATOM}updated").text)
    assert updated == CooperationPage.objects.get().last_published_at.replace(microsecond=0)


def test_the_feed_is_valid_atom(client):
    response = client.get(f"{FINDER['es']}atom/?pais=pe")
    feed = ElementTree.fromstring(response.content)
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert response["Content-Type"].startswith("application/atom+xml")
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "es"
    assert links == {
        "alternate": f"http://testserver{FINDER['es']}?pais=pe",
        "self": f"http://testserver{FINDER['es']}atom/?pais=pe",
    }
    entries = list(feed.iter(f"{ATOM}entry"))
    ids = [entry.find(f"{ATOM}id").text for entry in entries]
    assert len(set(ids)) == len(ids) > 0
    for element in (feed, *entries):
        assert element.find(f"{ATOM}updated").text
        assert element.find(f"{ATOM}title").text
    assert feed.find(f"{ATOM}author/{ATOM}name").text


def test_the_table_opens_in_a_spreadsheet_and_starts_no_formula(client):
    factories.programme(title_nl='=HYPERLINK("https://example.org")', title_es="+1", start="2019-05", end="2020")
    response = client.get(f"{FINDER['nl']}csv/?q=hyperlink")
    content = response.getvalue()
    assert content.startswith(b"\xef\xbb\xbf")
    (line,) = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    assert line[1].startswith("'=HYPERLINK")
    assert line[2] == "'+1"
    assert {"2019-05", "2020", "Afgesloten"} <= set(line)


# --- bad input


@pytest.mark.parametrize(
    "query",
    [
        "land=xx&sector=99999999&status=%00",
        "&".join(["land=pe"] * 1000),
        "&".join(f"land=l{number}" for number in range(9000)),
        "&".join(["land=pe"] * 10_001),
        "van=abc&tot=-5&pagina=nee&sorteer=zo",
        "van=99999999999999999999&tot=0",
        "pagina=100000000000000000000",
        f"pagina={'9' * 5000}",
        f"q={'a' * 100_000}",
        f"q={'water+' * 240}",
        "q='; DROP TABLE search_searchentry; --",
        'q="onaf+%26+|+!+(+:*+<->',
        "q=%F0%9F%92%A7+%D9%85%D8%A7%D8%A1+%ff%fe%01",
        "q=de+het+een",
        "land[]=pe&land=&regio=%F0%9F%92%A7",
    ],
)  # fmt: skip
def test_bad_input_is_answered_in_words(client, query):
    for address in (FINDER["nl"], f"{FINDER['es']}atom/", f"{FINDER['nl']}csv/"):
        response = client.get(f"{address}?{query}", follow=True)
        assert response.status_code in {200, 400}
        assert response.getvalue()
    assert SearchEntry.objects.exists()


def test_what_was_left_out_is_said(client):
    html = client.get(FINDER["nl"], {"land": "xx", "van": "abc", "pagina": "10000000000000000000"}).content.decode()
    assert "Deze keuze bestaat niet: ‘xx’." in html
    assert "Dit is geen jaar en telt niet mee: ‘abc’." in html
    assert "u ziet de laatste" in html


# --- cost


def test_no_query_reads_the_whole_table():
    asked = selection("land=pe&status=ended&van=2000")
    with connection.cursor() as cursor:
        # The demo is too small for an index to pay, and for one index to pay more than another.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "UPDATE pg_index SET indisvalid = false WHERE indrelid = 'search_searchentry'::regclass"
            " AND indexrelid::regclass::text NOT IN ('search_lists', 'search_facets')"
        )
    with CaptureQueriesContext(connection) as captured:
        queries.counts(asked)
        list(queries.selected(asked).only("page_id", "kind", "facets")[:20])
    for query in captured:
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN " + query["sql"])
            plan = "\n".join(line for (line,) in cursor.fetchall())
        assert "Seq Scan on search_searchentry" not in plan
        assert "search_lists" in plan or "search_facets" in plan


def test_sectors_can_have_names_in_one_language_only(client):
    sector = Sector.objects.create(name_nl="Enkel Nederlands")
    page = factories.programme()
    page.sectors.create(sector=sector)
    factories.published(page)
    html = client.get(FINDER["es"], {"sector": sector.code}).content.decode()
    assert '<span lang="nl" data-fallback>enkel Nederlands</span>' in html
