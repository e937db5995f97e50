from django.db import migrations

# What knows the type of a page, and the field in which it has its id.
RECORDS = [
    ("wagtailcore.Revision", "object_id"),
    ("wagtailcore.WorkflowState", "object_id"),
    ("wagtailcore.ReferenceIndex", "object_id"),
    ("wagtailcore.PageLogEntry", "page_id"),
    ("wagtailsearch.IndexEntry", "object_id"),
    ("desk.Settlement", "object_id"),
]


def give_the_page_its_type(apps, schema_editor):
    """The page of text that the settings name as the one on emergencies, and its aliases."""
    found = set(apps.get_model("office", "EmbassySettings").objects.values_list("emergency_page_id", flat=True))
    ids, pages = set(), apps.get_model("pages", "BasePage").objects
    while found - ids:
        ids |= found
        found = set(pages.filter(alias_of__in=ids).values_list("pk", flat=True))
    change_type(apps, schema_editor, "StandardPage", "EmergencyPage", ids)


def take_its_type_back(apps, schema_editor):
    """It is a page of text again: without its numbers and search words, which its last revision still has."""
    apps.get_model("home", "EmergencyNumber").objects.all().delete()
    ids = apps.get_model("home", "EmergencyPage").objects.values_list("pk", flat=True)
    change_type(apps, schema_editor, "EmergencyPage", "StandardPage", set(ids))


def change_type(apps, schema_editor, old_name: str, new_name: str, ids: set[int]):
    """Make pages of one type pages of another, with what both have; what only the new one has is empty."""
    old, new = (apps.get_model("home", name) for name in (old_name, new_name))
    ids = list(old.objects.filter(pk__in=ids).values_list("pk", flat=True))
    move_rows(schema_editor, old, new, ids)
    types = apps.get_model("contenttypes", "ContentType").objects
    old_type, new_type = (types.get_or_create(app_label="home", model=name.lower())[0] for name in (old_name, new_name))
    apps.get_model("pages", "BasePage").objects.filter(pk__in=ids).update(content_type=new_type)
    for label, key in RECORDS:
        records = apps.get_model(label).objects.filter(**{f"{key}__in": ids}, content_type=old_type)
        records.update(content_type=new_type)
    for revision in apps.get_model("wagtailcore", "Revision").objects.filter(object_id__in=ids, content_type=new_type):
        revision.content["content_type"] = new_type.pk
        revision.save(update_fields=["content"])
    entries = apps.get_model("search", "SearchEntry").objects.filter(page__in=ids, kind=old_name.lower())
    entries.update(kind=new_name.lower())


def move_rows(schema_editor, old, new, ids: list[int]):
    """Between the tables of the two types alone: what all pages have stays where it is.

    In SQL: the models of a migration do not know the texts inside the blocks.
    """
    shared = {field.column for field in old._meta.local_fields} & {field.column for field in new._meta.local_fields}
    own = [field for field in new._meta.local_fields if field.column not in shared]
    columns = [*shared, *(field.column for field in own)]
    values = [*shared, *("%s" for _field in own)]
    empty = [field.get_db_prep_save(field.get_default(), schema_editor.connection) for field in own]
    insert = "INSERT INTO {} ({}) SELECT {} FROM {} WHERE basepage_ptr_id = ANY(%s)"
    insert = insert.format(new._meta.db_table, ", ".join(columns), ", ".join(values), old._meta.db_table)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(insert, [*empty, ids])
    old.objects.filter(pk__in=ids)._raw_delete(schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0010_emergency_page"),
        ("office", "0005_security_contact"),
        ("pages", "0008_failed_changes"),
        ("desk", "0002_runs_of_jobs_leave"),
        ("search", "0003_matches_by_index"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunPython(give_the_page_its_type, take_its_type_back)]
