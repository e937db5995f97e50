"""What the embassy says of itself on every page."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from embassy.office.models import EmbassySettings, Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return EmbassySettings.load()


def notice(**fields) -> Notice:
    fields = {
        "text_nl": "Gesloten op 21 juli",
        "text_es": "Cerrado el 21 de julio",
        "level": Notice.Level.WARNING,
    } | fields
    return Notice.objects.create(**fields)


def test_a_notice_stands_on_every_page_in_the_readers_language(client):
    notice()
    assert "Gesloten op 21 juli" in client.get("/nl/nergens/").content.decode()
    assert "Cerrado el 21 de julio" in client.get("/es/").content.decode()


@pytest.mark.parametrize(("starts", "until"), [(1, None), (-2, -1)])
def test_a_notice_is_shown_only_in_its_time(client, starts, until):
    now = timezone.now()
    notice(starts=now + timedelta(hours=starts), until=until and now + timedelta(hours=until))
    assert "Gesloten op 21 juli" not in client.get("/nl/").content.decode()


def test_a_notice_that_ends_before_it_starts_is_refused():
    impossible = Notice(text_nl="x", starts=timezone.now(), until=timezone.now() - timedelta(hours=1))
    with pytest.raises(ValidationError) as error:
        impossible.full_clean()
    assert "until" in error.value.message_dict


def test_the_contact_page_tells_the_hours_and_the_coming_closing_days(client, office):
    coming = timezone.localdate() + timedelta(days=30)
    gone = timezone.localdate() - timedelta(days=30)
    office.opening_hours = [
        {"type": "hours", "value": {"first_day": "0", "last_day": "4", "opens": "08:30", "closes": "12:30"}}
    ]
    office.closing_days = [
        {"type": "day", "value": {"date": day.isoformat(), "reason": {"nl": reason, "es": reason}}}
        for day, reason in ((coming, "Nationale feestdag"), (gone, "Voorbij"))
    ]
    office.telephone = "+51 1 234 56 78"
    office.save()
    dutch, spanish = (client.get(address).content.decode() for address in ("/nl/contact/", "/es/contacto/"))
    assert "Maandag tot en met vrijdag, van 8.30 tot 12.30\u00a0uur" in dutch
    assert "Lunes a viernes, de 8:30 a.\u00a0m. a 12:30 p.\u00a0m." in spanish
    assert "Nationale feestdag" in dutch
    assert "Voorbij" not in dutch
    assert 'href="tel:+511234' in dutch


def test_empty_fields_print_nothing(client, office):
    office.address_nl = office.address_es = office.email = ""
    office.save()
    html = client.get("/nl/contact/").content.decode()
    for label in ("Adres", "Telefoon", "E-mail", "Openingsuren", "mailto:", "tel:"):
        assert label not in html


def test_coordinates_come_in_pairs(office):
    office.latitude = -12
    with pytest.raises(ValidationError):
        office.full_clean()


def test_coordinates_lead_to_a_map_program(client, office):
    office.latitude, office.longitude = "-12.12", "-77.03"
    office.save()
    assert 'href="geo:-12.12000,-77.03000"' in client.get("/es/contacto/").content.decode()
