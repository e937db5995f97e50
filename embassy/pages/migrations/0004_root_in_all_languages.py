from django.db import migrations, models

from embassy.pages.languages import fill_addresses


def clear_welcome_page(apps, schema_editor):
    """Wagtail seeds a welcome page with its site, at the very path that the demo's home page has."""
    apps.get_model("wagtailcore", "Site").objects.all().delete()
    page = apps.get_model("pages", "BasePage")
    page.objects.filter(depth=2).delete()
    page.objects.filter(depth=1).update(title_nl=models.F("title"), numchild=0)


class Migration(migrations.Migration):
    dependencies = [("pages", "0003_finalise")]

    operations = [
        migrations.RunPython(clear_welcome_page, migrations.RunPython.noop),
        migrations.RunPython(fill_addresses, migrations.RunPython.noop),
    ]
