from django.contrib.auth.management import create_permissions
from django.db import migrations

# By app: the codenames of the permissions on its records. Everyone who signs in enters the admin.
EDITORS = {
    "wagtailadmin": ["access_admin"],
    "cooperation": [
        f"{action}_{record}"
        for action in ("add", "change")
        for record in ("organisation", "sector", "region", "publication")
    ],
}
MODERATORS = EDITORS | {
    "office": ["add_notice", "change_notice", "delete_notice", "change_embassysettings"],
    "wagtailredirects": ["add_redirect", "change_redirect", "delete_redirect"],
}
EDITORS_PAGES = ["add_basepage", "change_basepage"]
MODERATORS_PAGES = [*EDITORS_PAGES, "publish_basepage", "lock_basepage", "unlock_basepage"]
FILES = {
    "wagtailimages": ["add_image", "change_image", "choose_image"],
    "wagtaildocs": ["add_document", "change_document", "choose_document"],
}


def make_groups(apps, schema_editor):
    """Editors write and submit; moderators also publish. Exactly these permissions, whatever Wagtail seeded."""
    for app in ("cooperation", "office", "pages", "wagtailredirects", "wagtailimages", "wagtaildocs"):
        make_permissions(apps, app)
    make_group(apps, "Editors", EDITORS, EDITORS_PAGES)
    make_group(apps, "Moderators", MODERATORS, MODERATORS_PAGES)


def make_permissions(apps, app):
    """Django makes permissions after all migrations, which is too late for this one."""
    config = apps.get_app_config(app)
    config.models_module = True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = None


def make_group(apps, name, on_records, on_pages):
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=name)
    group.permissions.set(permissions(apps, on_records))
    page_permission = apps.get_model("wagtailcore", "GroupPagePermission")
    page_permission.objects.filter(group=group).delete()
    root = apps.get_model("pages", "BasePage").objects.get(depth=1)
    for permission in permissions(apps, {"pages": on_pages}):
        page_permission.objects.create(group=group, page=root, permission=permission)
    collection_permission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    collection_permission.objects.filter(group=group).delete()
    collection = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for permission in permissions(apps, FILES):
        collection_permission.objects.create(group=group, collection=collection, permission=permission)


def permissions(apps, codenames):
    permission = apps.get_model("auth", "Permission")
    return [
        permission.objects.get(content_type__app_label=app, codename=codename)
        for app, names in codenames.items()
        for codename in names
    ]


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_initial"),
        ("cooperation", "0002_initial"),
        ("office", "0001_initial"),
        ("pages", "0005_unique_paths"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0001_initial"),
    ]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
