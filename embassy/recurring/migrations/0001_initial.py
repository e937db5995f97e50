from django.db import migrations, models


class Migration(migrations.Migration):
    """The table was the desk's until then: it changes its name and keeps its rows."""

    initial = True

    dependencies = [("desk", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="JobRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=40, unique=True)),
                        ("began_at", models.DateTimeField(null=True)),
                        ("succeeded_at", models.DateTimeField(null=True)),
                        ("failed_at", models.DateTimeField(null=True)),
                        ("error", models.TextField(blank=True)),
                        ("no_network_since", models.DateTimeField(null=True)),
                    ],
                    options={"db_table": "desk_jobrun"},
                ),
            ],
        ),
        migrations.AlterModelTable("jobrun", None),
    ]
