"""The page of a country with more programmes and partners than it lists."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from cooperation.models import MoneyLine, ProgrammePage, portions
from cooperation.models.countries import LISTED
from cooperation.querysets import running_on
from embassy.clock import today
from embassy.pages.periods import Status
from tests import factories

pytestmark = pytest.mark.django_db


def shown(client, country, language: str = "nl") -> BeautifulSoup:
    return BeautifulSoup(client.get(country.url_in(language)).content, "html.parser")


@pytest.fixture
def country():
    """With an old programme that still runs, twelve that have ended since, and twelve partners."""
    country = factories.country(iso_code="CO")
    factories.programme(country, start="1990", end="2099", title_nl="Loopt", title_es="Sigue")
    ended = factories.programme(country, start="2000", end="2001")
    for number, pk in enumerate(factories.copies(ended, 11), start=2002):
        ProgrammePage.objects.filter(pk=pk).update(end=str(number))
    organisation = factories.organisation()
    for _number in range(12):
        factories.partner(country, organisation=organisation)
    return country


def test_a_country_lists_the_running_and_the_newest_programmes_and_says_how_many_there_are(client, country):
    page = shown(client, country)
    rows = page.select("section:has(#programmes-h) .rows > li")
    assert len(rows) == LISTED
    assert rows[0].h3.get_text() == "Loopt"
    periods = [row.select("span")[-1].get_text() for row in rows[1:]]
    assert [period[-4:] for period in periods] == [str(year) for year in range(2012, 2003, -1)]
    assert "10 van de 13 programma’s" in page.select_one(".head:has(#programmes-h)").get_text()
    assert "10 de los 13 programas" in shown(client, country, "es").select_one(".head:has(#programmes-h)").get_text()


def test_a_country_leads_to_the_finder_for_all_of_them(client, country):
    page = shown(client, country)
    leads = {link["href"] for link in page.select("section:has(#programmes-h) a, section:has(#partners-h) a")}
    finder = "/nl/ontwikkelingssamenwerking/programmas/"
    assert {f"{finder}?land=co", f"{finder}?soort=partner&land=co"} <= leads
    assert "12 partners" in page.select_one(".head:has(#partners-h)").get_text()
    assert len(page.select("section:has(#partners-h) .rows > li")) == LISTED


def test_a_country_with_few_lists_all_and_counts_nothing(client, page):
    peru = shown(client, page("peru"))
    assert len(peru.select("section:has(#programmes-h) .rows > li")) == 3
    assert not peru.select(".head .ui")
    assert "soort=partner" not in str(peru)


def test_the_database_knows_as_python_does_which_programmes_run():
    first = factories.programme()
    dates = ["", str(today().year), today().isoformat()[:7], today().isoformat(), "1999-05", "2099"]
    pages = iter(factories.copies(first, 200))
    for start in dates:
        for end in dates:
            for interruption in ("", Status.SUSPENDED.value):
                if not (start and end) or end >= start[: len(end)]:
                    fields = {"start": start, "end": end, "interruption": interruption}
                    ProgrammePage.objects.filter(pk=next(pages)).update(**fields)
    running = set(ProgrammePage.objects.filter(running_on(today())).values_list("pk", flat=True))
    for page in ProgrammePage.objects.all():
        said = page.status in {Status.RUNNING, Status.ENDING}
        assert (page.pk in running) == said, (page.start, page.end, page.interruption)
    assert running_on(date(2026, 1, 1))


def test_too_many_portions_are_shown_as_sums_alone(client, country, monkeypatch):
    programme = ProgrammePage.objects.child_of(country).first()
    years = {year: {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31)} for year in (2020, 2021)}
    MoneyLine.objects.bulk_create(MoneyLine(page=programme, value=1000, **period) for period in years.values())
    told_apart = shown(client, country).select_one("section:has(#money-h)").get_text(" ", strip=True)
    assert "2020" in told_apart
    monkeypatch.setattr(portions, "MOST", 1)
    summed = shown(client, country).select_one("section:has(#money-h)").get_text(" ", strip=True)
    assert "2020" not in summed
    assert "Samen 2\xa0000" in told_apart
    assert "Samen 2\xa0000" in summed
    assert "Per jaar, kanaal en sector staan ze in de bestanden." in summed
