import uuid

import django.db.models.deletion
from django.db import migrations, models

REVISION = {
    "blank": True,
    "editable": False,
    "null": True,
    "on_delete": django.db.models.deletion.SET_NULL,
    "related_name": "+",
    "to": "wagtailcore.revision",
}


class Migration(migrations.Migration):
    dependencies = [("pages", "0002_bootstrap_locale")]

    operations = [
        migrations.AddField(
            "basepage", "latest_revision", models.ForeignKey(verbose_name="latest revision", **REVISION)
        ),
        migrations.AddField("basepage", "live_revision", models.ForeignKey(verbose_name="live revision", **REVISION)),
        migrations.AlterField(
            "basepage",
            "locale",
            models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wagtailcore.locale",
                verbose_name="locale",
            ),
        ),
        migrations.AlterField("basepage", "translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
        migrations.AlterUniqueTogether("basepage", {("translation_key", "locale")}),
    ]
