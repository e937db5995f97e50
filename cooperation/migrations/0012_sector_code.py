from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import migrations, models

from embassy.pages.slugs import ascii_slug, free_slug


def fill_codes(apps, schema_editor):
    """Give each sector a code from its name: the Dutch one, else the Spanish one."""
    taken = set()
    for sector in apps.get_model("cooperation.Sector").objects.order_by("pk"):
        slug = ascii_slug(sector.name_nl or sector.name_es)[:30].strip("-")
        sector.code = free_slug(slug if slug.strip("0123456789") else f"sector-{slug}".strip("-"), taken)
        taken.add(sector.code)
        sector.save(update_fields=["code"])


class Migration(migrations.Migration):
    dependencies = [("cooperation", "0011_amounts_of_figures")]
    operations = [
        migrations.AddField(
            model_name="sector",
            name="code",
            field=models.SlugField(
                blank=True,
                help_text=(
                    "Names the sector in addresses and data files: water. Empty: made from the name. Do not change it."
                ),
                max_length=40,
                null=True,
                unique=True,
                validators=[
                    RegexValidator(r"^(?!\d+$)[a-z0-9-]+$", "Small letters, digits and hyphens, and not digits alone.")
                ],
                verbose_name="code",
            ),
        ),
        migrations.AlterField(
            model_name="programmesector",
            name="share",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                help_text="All shares add up to 100. Without a share: a lone sector, or one that matters less than the others.",
                max_digits=5,
                null=True,
                validators=[MinValueValidator(0), MaxValueValidator(100)],
                verbose_name="share in per cent",
            ),
        ),
        migrations.RunPython(fill_codes, migrations.RunPython.noop),
    ]
