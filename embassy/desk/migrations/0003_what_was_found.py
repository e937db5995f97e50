import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("desk", "0002_runs_of_jobs_leave"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    # The function and its triggers are made after each `migrate`: see embassy.desk.triggers.
    operations = [
        migrations.CreateModel(
            name="ReadText",
            fields=[
                ("digest", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("reading", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("unit", models.TextField()),
                ("transaction", models.BigIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("unit", "transaction"), name="one_change_a_transaction")
                ],
            },
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                ("unit", models.TextField(primary_key=True, serialize=False)),
                ("stamp", models.CharField(db_index=True, max_length=40)),
                ("seen", models.BigIntegerField()),
                ("path", models.CharField(blank=True, max_length=255)),
                ("addresses", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("is_public", models.BooleanField(default=False)),
                ("face", models.CharField(max_length=16)),
                ("hangs_on", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                (
                    "texts",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=32), size=None),
                ),
                ("days", models.JSONField(default=dict)),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["hangs_on"], name="judgements_that_hang_on")
                ],
            },
        ),
        migrations.CreateModel(
            name="Found",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rule", models.CharField(max_length=40)),
                ("object_id", models.PositiveBigIntegerField()),
                ("key", models.CharField(max_length=2000)),
                ("fingerprint", models.CharField(max_length=16)),
                ("urgency", models.PositiveSmallIntegerField()),
                ("is_drafted", models.BooleanField(default=False)),
                ("since", models.DateField()),
                ("holds", models.DurationField(null=True)),
                ("anchor", models.TextField(blank=True)),
                ("edit_address", models.CharField(max_length=255)),
                ("path", models.CharField(blank=True, max_length=255)),
                ("said", models.JSONField()),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contenttypes.contenttype"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "judgement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="found", to="desk.judgement"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["is_drafted", "urgency", "since"], name="found_by_urgency")],
                "constraints": [
                    models.UniqueConstraint(fields=("rule", "content_type", "object_id", "key"), name="one_item_found")
                ],
            },
        ),
        migrations.RunSQL(migrations.RunSQL.noop, "DROP FUNCTION IF EXISTS desk_notes() CASCADE"),
    ]
