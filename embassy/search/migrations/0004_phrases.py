from django.db import migrations, models


class Migration(migrations.Migration):
    """What it adds is filled by `rebuild_search`, which follows every `migrate`."""

    dependencies = [("search", "0003_matches_by_index")]
    operations = [
        migrations.AddField(
            model_name="searchentry",
            name="phrases",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
    ]
