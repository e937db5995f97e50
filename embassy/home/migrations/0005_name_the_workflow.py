from django.db import migrations

WAGTAILS, OURS = "Moderators approval", "Goedkeuring / Aprobación"


def name_in_the_editors_languages(apps, schema_editor):
    """Wagtail's own workflow and its task have an English name, which stands in the admin and in every e-mail."""
    for model in ("Workflow", "Task"):
        apps.get_model("wagtailcore", model).objects.filter(name=WAGTAILS).update(name=OURS)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_homelink_uid"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(name_in_the_editors_languages, migrations.RunPython.noop)]
