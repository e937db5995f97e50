from importlib import import_module

from django.db import migrations

groups = import_module("embassy.home.migrations.0003_groups")
MAY = {"Editors": ("add", "change"), "Moderators": ("add", "change", "delete")}


def let_editors_keep_the_offices(apps, schema_editor):
    """An office is a record as an organisation is; to take one away is for those who publish."""
    groups.make_permissions(apps, "office")
    for name, actions in MAY.items():
        codenames = {"office": [f"{action}_office" for action in actions]}
        for group in apps.get_model("auth", "Group").objects.filter(name=name):
            group.permissions.add(*groups.permissions(apps, codenames))


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0007_total_orders"),
        ("office", "0006_offices"),
    ]

    operations = [migrations.RunPython(let_editors_keep_the_offices, migrations.RunPython.noop)]
