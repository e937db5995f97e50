from importlib import import_module

from django.db import migrations

groups = import_module("embassy.home.migrations.0003_groups")
BY_APP = {
    app: [f"{action}_{record}" for action in ("add", "change", "delete")]
    for app, record in {"search": "synonymset", "wagtailsearchpromotions": "searchpromotion"}.items()
}


def let_editors_mend_the_search(apps, schema_editor):
    """Whoever writes also knows what visitors call things: synonyms, and pages pinned to words."""
    for app in BY_APP:
        groups.make_permissions(apps, app)
    for group in apps.get_model("auth", "Group").objects.filter(name__in=["Editors", "Moderators"]):
        group.permissions.add(*groups.permissions(apps, BY_APP))


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0005_name_the_workflow"),
        ("search", "0001_initial"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
    ]

    operations = [migrations.RunPython(let_editors_mend_the_search, migrations.RunPython.noop)]
