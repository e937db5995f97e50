from django.db import migrations, models


class Migration(migrations.Migration):
    """`rebuild_search`, which follows every `migrate`, fills it."""

    dependencies = [("search", "0004_phrases")]
    operations = [
        migrations.AddField(model_name="searchentry", name="importance", field=models.FloatField(default=1)),
    ]
