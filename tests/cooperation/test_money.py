"""What pages say of money is what the public files add up to: each kind and each currency for itself."""

import csv
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from cooperation.models import (
    CooperationPage,
    CountryPage,
    MoneyLine,
    PartnerPage,
    Partnership,
    ProgrammePage,
    ProgrammeSector,
    Sector,
)
from embassy.search.results import find
from tests import factories
from tests.cooperation.test_finder import FINDER
from tests.pages.test_visibility import KINDS

pytestmark = pytest.mark.django_db

NAMES = {"budget": "Budget", "commitment": "Toezegging", "disbursement": "Overmaking", "expenditure": "Uitgave"}
CHANNELS = {"governmental": "Gouvernementeel", "non-governmental": "Niet-gouvernementeel", "university": "Universitair"}
ADDED = "Wat de programma’s samen hebben"
UNDIVIDED = "Niet over sectoren verdeeld"
CENT = Decimal("0.01")
SECRET = Decimal("987654321.12")  # of what is not public


# --- what the pages say


def shown(client: Client, address: str) -> dict[tuple, Decimal]:
    """The sums on a page, by the heading above their table, its caption, the heading within, and the line."""
    tree, found = html.fromstring(client.get(address).content.decode()), {}
    for table in tree.xpath("//table[contains(@class, 'sums')]"):
        section, within, whole = "".join(table.xpath("preceding::h3[1]//text()")), "", ""
        if not table.xpath("preceding::h3[1]/ancestor::*[contains(@class, 'money')]"):
            section = ""
        caption = table.findtext("caption")
        for row in table.iter("tr"):
            if heading := row.xpath("string(th[@scope='rowgroup'])"):
                within = heading
            elif name := row.xpath("string(th[@scope='row']/text())"):
                is_part = "part" in row.get("class", "")
                whole = whole if is_part else name
                key = (section, caption, within, whole, name if is_part else "")
                assert key not in found, key
                found[key] = Decimal(row.xpath("string(td/data/@value)"))
    return found


# --- what the files say


def rows_of(client: Client, name: str) -> list[dict]:
    content = b"".join(client.get(f"/data/{name}.csv").streaming_content).decode()
    return list(csv.DictReader(StringIO(content, newline="")))


class Files:
    """The public files, and what their rows add up to."""

    def __init__(self, client: Client):
        self.amounts = [*rows_of(client, "budgets"), *rows_of(client, "spending")]
        self.programmes = {row["id"]: row for row in rows_of(client, "programmes")}

    def of(self, about: str, pk: int | None = None, country: str = "") -> list[dict]:
        return [
            row
            for row in self.amounts
            if row["about"] == about and pk in {None, int(row["about_id"])} and country in {"", row["country"]}
        ]

    def stated(self, rows: list[dict], section: str = "") -> dict[tuple, Decimal]:
        wholes, parts = defaultdict(Decimal), defaultdict(Decimal)
        for row in rows:
            key = (section, caption(row), "", period(row))
            wholes[key] += Decimal(row["value"])
            if row["channel"] and row["about"] == "country":
                parts[*key, CHANNELS[row["channel"]]] += Decimal(row["value"])
        found = {}
        for key, value in wholes.items():
            own = {part: each for part, each in parts.items() if part[:4] == key}
            only = f", {next(iter(own))[4].lower()}" if len(own) == 1 else ""
            renamed = (*key[:3], key[3] + only)
            found[*renamed, ""] = value
            found |= own if len(own) > 1 else {}
        return found

    def added(self, rows: list[dict], section: str = "", by_channel: bool = True) -> dict[tuple, Decimal]:
        found, periods = defaultdict(Decimal), defaultdict(set)
        for row in rows:
            found[section, caption(row), "", period(row), ""] += Decimal(row["value"])
            if row["per"] == "period":
                periods[caption(row)].add(period(row))
        for row in rows:
            value, kind = Decimal(row["value"]), caption(row)
            if row["per"] == "year":
                continue
            if len(periods[kind]) > 1:
                found[section, kind, "", "Samen", ""] += value
            if by_channel:
                found[section, kind, "Per kanaal", CHANNELS[row["channel"]], ""] += value
            for sector, share in self.shares(row):
                found[section, kind, "Per sector", sector, ""] += value * share / 100
        sectors = defaultdict(set)
        for key in found:
            if key[2] == "Per sector":
                sectors[key[1]].add(key[3])
        idle = {kind for kind, names in sectors.items() if names == {UNDIVIDED} or (not by_channel and len(names) == 1)}
        return {key: value for key, value in found.items() if key[2] != "Per sector" or key[1] not in idle}

    def shares(self, row: dict) -> list[tuple[str, Decimal]]:
        programme = self.programmes[row["about_id"]]
        names = list(filter(None, programme["sectors_nl"].split("|")))
        shares = programme["sector_shares"].split("|")
        if any(shares):
            return [(name, Decimal(share)) for name, share in zip(names, shares, strict=True) if share]
        return [(names[0] if names else UNDIVIDED, Decimal(100))]


def caption(row: dict) -> str:
    return f"{NAMES[row['kind']]}, {row['currency']}"


def period(row: dict) -> str:
    first, last = row["period_start"][:4], row["period_end"][:4]
    years = f"{first}–{last}" if first and last and first != last else f"tot {last}" if last and not first else last
    years = f"sinds {first}" if first and not last else years
    yearly = "per jaar" if row["per"] == "year" else ""
    return ", ".join(filter(None, [years, yearly])) or "jaar niet bekend"


def check_every_page(client: Client) -> int:
    """Compare the sums on all pages with those of the files; returns how many there are."""
    files, number = Files(client), 0
    for page in ProgrammePage.objects.live().public():
        number += same(client, page, files.added(files.of("programme", page.pk), by_channel=False))
    for page in PartnerPage.objects.live().public():
        number += same(client, page, files.stated(files.of("partner", page.pk)))
    statements = {}
    for page in CountryPage.objects.live().public():
        below = files.of("programme", country=page.iso_code)
        number += same(client, page, files.stated(files.of("country", page.pk)) | files.added(below, ADDED))
        statements |= files.stated(files.of("country", page.pk), page.title_nl)
    section = CooperationPage.objects.get()
    return number + same(client, section, statements | files.added(files.of("programme"), ADDED))


def same(client: Client, page, expected: dict[tuple, Decimal]) -> int:
    found = shown(client, page.url_in("nl"))
    assert found == {key: value.quantize(CENT) for key, value in expected.items()}, page
    has_heading = 'id="geld"' in client.get(page.url_in("nl")).content.decode()
    assert has_heading is bool(expected)
    return len(found)


# --- the tests


def test_every_amount_of_the_demo_is_the_sum_of_its_rows_in_the_files(client):
    assert check_every_page(client) == 19
    peru = client.get(CountryPage.objects.get(iso_code="PE").url_in("es")).content.decode()
    assert peru.count("17\u00a0000\u00a0000") == 1
    assert (
        "9\u00a0millones de euros por el canal gubernamental, 8\u00a0millones de euros por el canal no gubernamental"
        in peru
    )


YEAR = {"period_start": date(2015, 1, 1), "period_end": date(2015, 12, 31)}
PERIODS = [
    YEAR,
    {"period_start": date(2015, 7, 1), "period_end": date(2016, 6, 30)},
    {"period_end": date(2019, 12, 31)},
    {"period_start": date(2012, 1, 1)},
    {},
    YEAR | {"per": "year"},
    {"per": "year"},
]


def amounts(number: int) -> list[MoneyLine]:
    """One kind for each period, in two currencies: another for each number."""
    kinds = MoneyLine.Kind.values
    return [
        MoneyLine(
            kind=kinds[(number + place) % len(kinds)],
            currency=currency,
            value=Decimal(number * 1000 + place * 7) + Decimal("0.33"),
            exactness=MoneyLine.Exactness.values[(number + place) % 3],
            **dates,
        )
        for place, dates in enumerate(PERIODS)
        for currency in ("EUR", "PEN")
    ]


@pytest.fixture
def small() -> CountryPage:
    """A country with a programme and a partner that have amounts, and a programme that has none."""
    country = factories.country(iso_code="CO")
    factories.programme(country)
    factories.programme(country, money=amounts(1))
    factories.partner(country, money=amounts(2))
    return country


@pytest.fixture
def generated() -> CountryPage:
    """A country with statements and with programmes whose sectors are told in every way; two have no amounts."""
    country, (first, second, third) = factories.country(iso_code="CO"), Sector.objects.all()[:3]
    country.money = [
        MoneyLine(kind="2", value=value, currency=currency, channel=channel, **YEAR)
        for currency in ("EUR", "USD")
        for value, channel in ((9, "governmental"), (8, "non-governmental"))
    ]
    country = factories.published(country)
    sectors = [
        [(first, None)],
        [(first, Decimal("33.33")), (second, Decimal("66.67"))],
        [(first, Decimal(100)), (third, None)],
        [(second, None), (third, None)],
        [],
    ]
    for number, shared in enumerate(sectors, 1):
        programme = factories.programme(country, channel=list(CHANNELS)[number % 3])
        programme.money = amounts(number)
        factories.published(programme)
        rows = [ProgrammeSector(page=programme, sector=sector, share=share) for sector, share in shared]
        ProgrammeSector.objects.bulk_create(rows)
    for _number in range(2):
        factories.programme(country)
    partner = factories.partner(country)
    partner.money = amounts(9)
    factories.published(partner)
    return country


def test_every_amount_of_many_kinds_currencies_and_sectors_is_the_sum_of_its_rows(client, generated):
    assert check_every_page(client) > 100
    said = client.get(generated.url_in("nl")).content.decode()
    assert "Opgeteld uit de bedragen van 5 programma’s van de 7." in said
    assert "Van de andere zijn er geen bekend." in said
    assert said.count('href="/data/budgets.csv"') == said.count('href="/data/spending.csv"') == 1


def test_a_page_without_amounts_says_nothing_of_money(client):
    country = factories.country()
    for page in (factories.programme(country), factories.partner(country), country):
        assert "Geld" not in client.get(page.url_in("nl")).content.decode()


def test_the_preview_of_a_draft_shows_its_amounts(moderator, small):
    programme = ProgrammePage.objects.child_of(small).first()
    programme.money = [MoneyLine(value=5, currency="BOB", **YEAR)]
    draft = programme.save_revision()
    said = moderator.get(f"/admin/pages/{programme.pk}/view_draft/").content.decode()
    assert "Budget, BOB" in said
    assert draft
    assert "BOB" not in moderator.get(programme.url_in("nl")).content.decode()


def test_what_is_not_public_adds_to_no_sum_and_stands_in_no_file(client):
    country = factories.country(iso_code="CO")
    for hide in KINDS:
        page = hide(country)
        MoneyLine.objects.create(page=page, kind="4", value=SECRET, **YEAR)
    addresses = [country.url_in("nl"), factories.section().url_in("nl"), "/data/spending.csv", "/data/spending.json"]
    addresses += ["/data/api/v1/spending?country=CO", f"{FINDER['nl']}csv/"]
    for address in addresses:
        response = client.get(address)
        said = (b"".join(response.streaming_content) if response.streaming else response.content).decode()
        assert "987" not in said, address


def test_an_organisation_whose_name_is_withheld_is_named_with_no_amount(client):
    hidden, country = factories.organisation(name_nl="Kanarie", name_es="Kanarie"), factories.country(iso_code="CO")
    partner, programme = factories.partner(country), factories.programme(country)
    partner.partnerships = [Partnership(organisation=hidden, name_withheld=True)]
    factories.published(partner)
    programme.money = [MoneyLine(kind="4", value=5, receiver=hidden, provider=hidden, **YEAR)]
    factories.published(programme)
    for address in ("/data/spending.csv", "/data/spending.json", "/data/api/v1/spending?country=CO"):
        response = client.get(address)
        said = (b"".join(response.streaming_content) if response.streaming else response.content).decode()
        assert "Kanarie" not in said


def test_the_finders_table_has_a_column_for_each_kind_in_each_currency(client, small):
    programme, partner = (model.objects.child_of(small) for model in (ProgrammePage, PartnerPage))
    response = client.get(f"{FINDER['nl']}csv/", {"land": "co"})
    rows = list(csv.DictReader(StringIO(b"".join(response.streaming_content).decode("utf-8-sig"), newline="")))
    sums = {row["Adres"]: row["Uitgave (PEN)"] for row in rows}
    for page in (programme.first(), programme.last(), partner.first()):
        own = [row.value for row in page.money.filter(kind="4", currency="PEN", per="period")]
        assert sums[f"http://testserver{page.url_in('nl')}"] == (str(sum(own)).removesuffix("0") if own else "")
    assert {f"{name} (PEN)" for name in NAMES.values()} <= rows[0].keys()


def test_the_api_narrows_amounts_down(client, small):
    def found(query: str) -> list[dict]:
        return client.get(f"/data/api/v1/{query}&limit=100").json()["rows"]

    assert {row["kind"] for row in found("spending?about=partner&country=CO&kind=commitment")} == {"commitment"}
    assert {row["currency"] for row in found("budgets?about=programme&currency=PEN")} == {"PEN"}
    assert client.get("/data/api/v1/budgets?currency=XYZ").status_code == 400


# --- the spreadsheet


AMOUNT = {"row": "amount", "code": "PE-SISTEC", "uid": "", "kind": "budget", "value": "12", "currency": "EUR"}


def planned(moderator: Client, *lines: dict) -> list:
    names = list(dict.fromkeys(name for line in lines for name in line))
    file = StringIO(newline="")
    writer = csv.DictWriter(file, names)
    writer.writeheader()
    writer.writerows(lines)
    sent = BytesIO(file.getvalue().encode())
    sent.name = "amounts.csv"
    answer = moderator.post(reverse("programme_spreadsheet"), {"file": sent, "result": "drafts"}, follow=True)
    return answer.context["plan"].rows


def test_the_spreadsheet_refuses_amounts_that_cannot_be(moderator):
    tomorrow = (timezone.localdate() + timedelta(days=2)).isoformat()
    wrong = [
        {"currency": "XYZ"},
        {"kind": "4", "period_start": "2020-01-01", "period_end": tomorrow},
        {"kind": "2", "value_date": tomorrow},
        {"value": "12 %"},
        {"provider": "Niemand"},
    ]
    found = planned(moderator, *({**dict.fromkeys(set().union(*wrong), ""), **AMOUNT, **each} for each in wrong))
    assert [bool(row.line.problems) for row in found] == [True] * len(wrong)


def test_the_spreadsheet_adds_an_amount_once(moderator):
    (new,) = planned(moderator, AMOUNT)
    assert new.outcome == "created"
    programme = ProgrammePage.objects.get(code="PE-SISTEC")
    programme.money = [MoneyLine(value=12)]
    factories.published(programme)
    (again,) = planned(moderator, AMOUNT)
    assert again.outcome == "same"


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("17 miljoen", "peru"),
        ("17000000", "peru"),
        ("9 000 000", "peru"),
        ("30 miljoen euro", "bolivia"),
        ("704 814", "broederlijk-delen"),
    ],
)
def test_an_amount_is_found_as_it_is_printed(asked, slug):
    assert slug in {hit.entry.page.slug_nl for hit in find(asked, "nl").hits}
