from django.db import migrations, models


def clear_welcome_page(apps, schema_editor):
    """Wagtail seeds a welcome page with its site, at the very path that the demo's home page has."""
    apps.get_model("wagtailcore", "Site").objects.all().delete()
    page = apps.get_model("pages", "BasePage")
    page.objects.filter(depth=2).delete()
    page.objects.filter(depth=1).update(
        title_nl=models.F("title"),
        slug_nl=models.F("slug"),
        slug_es=models.F("slug"),
        url_path_nl=models.F("url_path"),
        url_path_es=models.F("url_path"),
        numchild=0,
    )


class Migration(migrations.Migration):
    dependencies = [("pages", "0003_finalise")]

    operations = [migrations.RunPython(clear_welcome_page, migrations.RunPython.noop)]
