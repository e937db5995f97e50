"""Where the embassy and its other offices are, and when they are open."""

from datetime import UTC, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from embassy import clock
from embassy.office import offices
from embassy.office.models import EmbassySettings, Office
from embassy.search.models import SearchEntry

pytestmark = pytest.mark.django_db

WEEK = {"first_day": "0", "last_day": "4", "opens": "08:30", "closes": "12:30"}
CONTACT = ("/nl/contact/", "/es/contacto/")


@pytest.fixture
def embassy() -> Office:
    return EmbassySettings.load().main_office


def office(**fields) -> Office:
    return Office.objects.create(**{"name_nl": "Ereconsulaat", "name_es": "Consulado honorario"} | fields)


def hours(**changed) -> dict:
    return {"type": "hours", "value": WEEK | changed}


def closed(day: str, reason: str = "") -> dict:
    return {"type": "day", "value": {"date": day, "reason": {"nl": reason, "es": reason}}}


def other_hours(day: str, opens: str, closes: str) -> dict:
    return {"type": "hours", "value": {"date": day, "opens": opens, "closes": closes, "reason": {}}}


def at(monkeypatch, moment: str):
    """Let it be a moment, in UTC."""
    monkeypatch.setattr(offices, "now", lambda: datetime.fromisoformat(moment).replace(tzinfo=UTC))


def read(client, address: str = CONTACT[0]) -> str:
    return client.get(address).content.decode()


def test_the_contact_page_tells_the_hours_and_the_days_that_are_otherwise(client, embassy, monkeypatch):
    at(monkeypatch, "2026-07-20 15:00")
    embassy.opening_hours = [hours()]
    embassy.special_days = [
        closed("2026-07-21", "Feestdag"),
        closed("2026-07-19", "Voorbij"),
        other_hours("2026-07-22", "14:00", "16:00"),
    ]
    embassy.telephone = "+51 1 234 56 78"
    embassy.save()
    dutch, spanish = (read(client, address) for address in CONTACT)
    assert "Maandag tot en met vrijdag, van 8.30 tot 12.30\u00a0uur" in dutch
    assert "Lunes a viernes, de 8:30 a.\u00a0m. a 12:30 p.\u00a0m." in spanish
    assert "21 juli 2026: gesloten (<span>Feestdag</span>)" in dutch
    assert "22 juli 2026: van 14.00 tot 16.00\u00a0uur" in dutch
    assert "Voorbij" not in dutch
    assert 'href="tel:+511234' in dutch


def test_the_contact_page_tells_all_there_is_to_tell_of_each_office(client):
    office(
        name_nl="Ereconsulaat in Testville",
        name_es="Consulado honorario en Testville",
        address_nl="Straat 1\nEerste verdieping",
        address_es="Calle 1",
        place_nl="Testville",
        country="BO",
        access_nl="Met een rolstoel: de zijdeur.",
        appointment_url="https://afspraak.example/",
        email="consul@example.org",
        latitude="-12.12",
        longitude="-77.03",
    )
    html = read(client)
    assert "Consulado" not in html
    for told in (
        "Ereconsulaat in Testville",
        "Ereconsulaat, Bolivia",
        "Straat 1<br>Eerste verdieping",
        "Testville</span>, Bolivia",
        "de zijdeur",
        'href="https://afspraak.example/"',
        "consul@example.org",
        'href="geo:-12.12000,-77.03000"',
    ):
        assert told in html
    assert '<span lang="nl" data-fallback>Testville</span>' in read(client, CONTACT[1])


def test_empty_fields_print_nothing(client, embassy):
    Office.objects.filter(pk=embassy.pk).update(place_nl="", place_es="", place="")
    EmbassySettings.objects.update(email="")
    html = read(client)
    for label in ("Adres", "Telefoon", "E-mail", "Openingsuren", "mailto:", "tel:", "Waar u ons vindt", "<dl"):
        assert label not in html


def test_an_office_of_which_only_the_name_is_known_has_no_list(client):
    office()
    html = read(client)
    assert html.count("<dl") == 1  # the embassy's
    assert "Ereconsulaat, Peru" in html


def test_the_footer_of_every_page_tells_the_address_of_the_embassy(client, embassy):
    embassy.address_nl, embassy.telephone = "Straat 1", "+51 1 234 56 78"
    embassy.save()
    html = read(client, "/nl/nergens/")
    assert "Straat 1" in html
    assert "tel:+5112345678" in html


def test_the_first_public_embassy_is_the_one_in_the_footer(embassy):
    other = office(kind=Office.Kind.EMBASSY)
    embassy.is_public = False
    embassy.save()
    assert EmbassySettings.load().main_office == other
    other.delete()
    assert EmbassySettings.load().main_office is None


def test_an_office_that_is_not_public_is_nowhere(client):
    office(name_nl="Geheim", is_public=False)
    assert "Geheim" not in read(client)
    assert not SearchEntry.objects.filter(keywords__contains="Geheim").exists()


def test_offices_cost_the_same_whether_there_are_few_or_many(client):
    costs = []
    Site.get_site_root_paths()
    for number in (1, 20):
        for _new in range(number):
            office(opening_hours=[hours()], telephone="+51 1 234 56 78")
        with CaptureQueriesContext(connection) as captured:
            read(client)
        costs.append(len(captured))
    assert costs[0] == costs[1]


@pytest.mark.parametrize(
    ("moment", "zone", "until"),
    [
        ("2026-07-20 13:30", "America/Lima", time(12, 30)),  # 8.30 on a Monday
        ("2026-07-20 13:29", "America/Lima", None),
        ("2026-07-20 17:30", "America/Lima", None),  # 12.30
        ("2026-07-20 12:30", "America/La_Paz", time(12, 30)),
        ("2026-07-20 12:30", "America/Lima", None),
        ("2026-07-21 03:00", "America/Lima", None),  # still Monday there
        ("2026-07-19 15:00", "America/Lima", None),  # Sunday
        ("2026-12-07 11:40", "America/Santiago", time(12, 30)),  # summer time
        ("2026-07-20 11:40", "America/Santiago", None),
        ("2026-07-20 14:31", "Pacific/Galapagos", time(12, 30)),
    ],
)
def test_an_office_is_open_by_its_own_clocks(monkeypatch, moment, zone, until):
    at(monkeypatch, moment)
    assert office(time_zone=zone, opening_hours=[hours()]).open_until == until


@pytest.mark.parametrize(
    ("special", "until", "opens"),
    [
        ([], time(12, 30), "2026-07-21T08:30"),
        ([closed("2026-07-20")], None, "2026-07-21T08:30"),
        ([closed("2026-07-21")], time(12, 30), "2026-07-22T08:30"),
        ([other_hours("2026-07-20", "14:00", "16:00")], None, "2026-07-20T14:00"),
        (
            [other_hours("2026-07-20", "14:00", "16:00"), other_hours("2026-07-20", "09:00", "11:00")],
            time(11),
            "2026-07-20T14:00",
        ),
    ],
)
def test_a_day_of_its_own_replaces_the_hours_of_the_week(monkeypatch, special, until, opens):
    at(monkeypatch, "2026-07-20 15:00")  # Monday, ten in the morning in Lima
    made = office(opening_hours=[hours()], special_days=special)
    assert (made.open_until, made.opens_next) == (until, datetime.fromisoformat(opens))


def test_the_contact_page_says_whether_an_office_is_open_now(client, embassy, monkeypatch):
    embassy.opening_hours = [hours()]
    embassy.save()
    at(monkeypatch, "2026-07-20 15:00")
    assert "Open tot 12.30\u00a0uur. Plaatselijke tijd: 10.00\u00a0uur (UTC-05:00)." in read(client)
    at(monkeypatch, "2026-07-20 18:00")
    assert "Gesloten. Gaat open op dinsdag 21 juli 2026 om 8.30\u00a0uur." in read(client)
    assert "Cerrado. Próxima apertura: martes 21 de julio de 2026, 8:30 a.\u00a0m." in read(client, CONTACT[1])


def test_without_hours_nothing_says_whether_it_is_open(client):
    assert "Gesloten" not in read(client)


def test_a_day_is_not_both_closed_and_open():
    made = office()
    made.special_days = [closed("2026-07-20"), other_hours("2026-07-20", "14:00", "16:00")]
    with pytest.raises(ValidationError) as error:
        made.full_clean()
    assert "special_days" in error.value.message_dict


@pytest.mark.parametrize("wrong", [{"latitude": -12}, {"time_zone": "Lima"}, {"telephone": "105"}])
def test_what_cannot_be_is_refused(wrong):
    made = office()
    for name, value in wrong.items():
        setattr(made, name, value)
    with pytest.raises(ValidationError):
        made.full_clean()


def test_the_search_finds_the_contact_page_by_its_offices(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = office(place_nl="Testville", address_nl="Zonnestraat", access_nl="Zijdeur")
    (entry,) = SearchEntry.objects.filter(language="nl", title="Contact")
    assert all(word in entry.keywords for word in ("Testville", "Zonnestraat", "Zijdeur", "Ereconsulaat", "Peru"))
    with django_capture_on_commit_callbacks(execute=True):
        made.delete()
    assert not SearchEntry.objects.filter(keywords__contains="Zonnestraat").exists()


def test_the_coming_days_follow_the_day_of_a_preview():
    made = office(special_days=[closed("2027-07-21")])
    with clock.on_day(datetime(2027, 7, 22).date()):
        assert made.coming_special_days == []
