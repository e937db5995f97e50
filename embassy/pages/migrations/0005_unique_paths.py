from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pages", "0004_root_in_all_languages")]

    operations = [
        UnaccentExtension(),  # for embassy.bilingual.ordering
        migrations.AddConstraint(
            "basepage", models.UniqueConstraint(fields=["url_path_nl"], name="unique_url_path_nl")
        ),
        migrations.AddConstraint(
            "basepage", models.UniqueConstraint(fields=["url_path_es"], name="unique_url_path_es")
        ),
    ]
