"""The migrations that take the address and the hours out of the settings, on a filled database, there and back."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = [pytest.mark.django_db, pytest.mark.drill]

BEFORE = [("office", "0005_security_contact")]
AFTER = [("office", "0009_link_of_a_notice")]
HOURS = {
    "id": "1",
    "type": "hours",
    "value": {"first_day": "0", "last_day": "4", "opens": "08:30:00", "closes": "12:30:00", "remark": {"nl": "Loket"}},
}
CLOSED = {"id": "2", "type": "day", "value": {"date": "2026-07-21", "reason": {"nl": "Feestdag", "es": "Feriado"}}}
SAID = {
    "address_nl": "Straat 1\nLima",
    "address_es": None,
    "telephone": "+51 1 234 56 78",
    "latitude": -12,
    "longitude": -77,
}


def migrate(targets) -> object:
    """Migrate within the transaction of the test, which is rolled back; returns the models as they are then."""
    executor = MigrationExecutor(connection)
    return executor.migrate(targets).apps


def stored(stream) -> list[dict]:
    return [dict(block) for block in stream.raw_data]


def test_what_the_settings_said_moves_to_an_office_and_back():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # else a table with changed rows cannot be altered
    model = migrate(BEFORE).get_model("office", "EmbassySettings")
    embassy = model.objects.get()
    for name, value in (SAID | {"address": SAID["address_nl"]}).items():
        setattr(embassy, name, value)
    embassy.opening_hours, embassy.closing_days = [HOURS], [CLOSED]
    embassy.agreed_texts = {"address": {"nl": "a"}, "closing_days.2.reason": {"nl": "b", "es": "c"}, "name": {}}
    embassy.save()

    apps = migrate(AFTER)
    office = apps.get_model("office", "Office").objects.get()
    assert apps.get_model("office", "EmbassySettings").objects.get().main_office == office
    assert {name: getattr(office, name) for name in SAID} == SAID
    assert (office.kind, office.name_nl, office.name_es) == (1, embassy.name_nl, embassy.name_es)
    assert (stored(office.opening_hours), stored(office.special_days)) == ([HOURS], [CLOSED])
    assert office.agreed_texts["special_days.2.reason"] == {"nl": "b", "es": "c"}
    assert office.translation_summary["es"]["missing"] == 2  # the address, the remark
    office.place_nl = "Miraflores"
    office.save()

    model = migrate(BEFORE).get_model("office", "EmbassySettings")
    back = model.objects.get()
    assert {name: getattr(back, name) for name in SAID} == SAID | {"address_nl": "Straat 1\nLima\nMiraflores"}
    assert (stored(back.opening_hours), stored(back.closing_days)) == ([HOURS], [CLOSED])
