import logging

from django.db import migrations

logger = logging.getLogger(__name__)


def remove_restrictions(apps, schema_editor):
    """Wagtail's restrictions of collections kept nobody from the files, which nginx serves, and are offered no more."""
    restrictions = apps.get_model("wagtailcore", "CollectionViewRestriction").objects.all()
    for name in restrictions.order_by("collection__path").values_list("collection__name", flat=True):
        logger.warning("The collection %s was set to private, but its files were always public, and are.", name)
    restrictions.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("images", "0003_deleted_files"),
    ]

    operations = [migrations.RunPython(remove_restrictions, migrations.RunPython.noop)]
