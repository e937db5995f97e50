import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("office", "0008_settings_without_office"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="notice",
            name="address",
            field=models.URLField(
                blank=True,
                max_length=500,
                validators=[
                    django.core.validators.URLValidator(
                        ["https"], message="Write an address that begins with https://."
                    )
                ],
                verbose_name="or an address on another site",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="link_text",
            field=models.CharField(blank=True, max_length=120, verbose_name="words of the link"),
        ),
        migrations.AddField(
            model_name="notice",
            name="link_text_es",
            field=models.CharField(blank=True, max_length=120, null=True, verbose_name="words of the link"),
        ),
        migrations.AddField(
            model_name="notice",
            name="link_text_nl",
            field=models.CharField(blank=True, max_length=120, null=True, verbose_name="words of the link"),
        ),
        migrations.AddField(
            model_name="notice",
            name="page",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="page of this site",
            ),
        ),
    ]
