"""Where the embassy is and when it is open moves from its settings to an office, and back."""

import json

from django.conf import settings
from django.db import migrations

from embassy.bilingual.agreement import summarise
from embassy.bilingual.texts import LANGUAGE_CODES, Pair

EMBASSY = 1
MOVED = {"name", "address", "telephone", "latitude", "longitude"}


def move_to_an_office(apps, schema_editor):
    Office = apps.get_model("office", "Office")
    for embassy in apps.get_model("office", "EmbassySettings").objects.all():
        said = {name: getattr(embassy, name) for name in moved(Office)}
        hours, days = stored(embassy.opening_hours), stored(embassy.closing_days)
        office = Office(kind=EMBASSY, time_zone=settings.TIME_ZONE, **said)
        office.opening_hours, office.special_days = json.dumps(hours), json.dumps(days)
        agreed = renamed(embassy.agreed_texts, "closing_days", "special_days")
        pairs = [*columns(office, "name", "address"), *texts("opening_hours", hours), *texts("special_days", days)]
        office.agreed_texts = {pair.key: agreed[pair.key] for pair in pairs if pair.key in agreed}
        office.translation_summary = summarise(pairs, office.agreed_texts)
        office.save()
        embassy.main_office = office
        embassy.save()


def move_to_the_settings(apps, schema_editor):
    """The hours of single days have no place in the settings; neither have other offices."""
    for embassy in apps.get_model("office", "EmbassySettings").objects.exclude(main_office=None):
        office = embassy.main_office
        for name in moved(type(office)):
            said = getattr(office, name)
            place = getattr(office, name.replace("address", "place")) if name.startswith("address") else ""
            if not name.startswith("name"):
                setattr(embassy, name, "\n".join(filter(None, (said, place))) if place else said)
        days = [day for day in stored(office.special_days) if day["type"] == "day"]
        embassy.opening_hours, embassy.closing_days = json.dumps(stored(office.opening_hours)), json.dumps(days)
        embassy.agreed_texts |= renamed(office.agreed_texts, "special_days", "closing_days")
        embassy.save()
        office.delete()


def moved(model) -> list[str]:
    """The columns of an office that were those of the settings; `address_nl` too."""
    return [field.name for field in model._meta.concrete_fields if field.name.partition("_")[0] in MOVED]


def stored(value) -> list[dict]:
    return [dict(block) for block in value.raw_data]


def renamed(agreed: dict, before: str, after: str) -> dict:
    return {key.replace(f"{before}.", f"{after}.", 1) if key.startswith(before) else key: agreed[key] for key in agreed}


def columns(office, *names: str) -> list[Pair]:
    """The texts in the columns of an office, by language."""
    return [Pair(name, vars(office), {code: f"{name}_{code}" for code in LANGUAGE_CODES}) for name in names]


def texts(stream: str, blocks: list[dict]) -> list[Pair]:
    """The texts in the blocks of an office, by language."""
    return [
        Pair(
            f"{stream}.{block.get('id')}.{name}",
            block["value"].get(name) or {},
            {code: code for code in LANGUAGE_CODES},
        )
        for block in blocks
        for name in ("remark", "reason")
        if name in block["value"]
    ]


class Migration(migrations.Migration):
    dependencies = [("office", "0006_offices")]

    operations = [migrations.RunPython(move_to_an_office, move_to_the_settings)]
