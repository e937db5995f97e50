"""For the migration that adds a language to the site."""

from django.db.models import F


def fill_addresses(apps, schema_editor):
    """Give every page the default language's address in each language that it has none in (for RunPython)."""
    page = apps.get_model("pages", "BasePage")
    for base in ("slug", "url_path"):
        columns = [field.name for field in page._meta.fields if field.name.startswith(f"{base}_")]
        for column in columns:
            page._base_manager.filter(**{column: None}).update(**{column: F(base)})
