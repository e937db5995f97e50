from django.db import migrations, models

REMOVE = "DROP FUNCTION IF EXISTS content_changed() CASCADE; DROP FUNCTION IF EXISTS content_changes, content_version;"


class Migration(migrations.Migration):
    """The table alone: the functions and the triggers are made after each `migrate`, for tables of all packages."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="ContentVersion",
            fields=[
                ("backend", models.IntegerField(primary_key=True, serialize=False)),
                ("state", models.UUIDField()),
            ],
        ),
        migrations.RunSQL(migrations.RunSQL.noop, REMOVE),
    ]
