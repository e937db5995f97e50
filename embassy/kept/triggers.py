"""Which tables make up the content of the public site: all but those named here, with the reason."""

from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections

from embassy.kept.models import ContentVersion

VERSION_SQL = Path(__file__).with_name("version.sql").read_text()
# Tables that no public address reads, by the reason. A prefix ends in *.
UNREAD = {
    "accounts and what they may do": (
        "account_* auth_* mfa_* socialaccount_* users_* usersessions_* django_session login_attempts "
        "wagtailcore_apitoken wagtailcore_group* wagtailusers_*"
    ),
    "what the admin keeps for editors": "wagtailadmin_* wagtailcore_pagesubscription wagtailcore_uploadedfile desk_*",
    "drafts, and what is said about them": (
        "wagtailcore_revision wagtailcore_comment* wagtailcore_workflow* wagtailcore_task*"
    ),
    "logs": "wagtailcore_pagelogentry wagtailcore_modellogentry",
    "indexes of the admin": "wagtailcore_referenceindex wagtailsearch_indexentry",
    "the recurring work": (
        "recurring_jobrun pages_failedchange images_deletedfile search_vainsearch cooperation_spreadsheetupload "
        "cooperation_importedprogramme wagtailsearchpromotions_querydailyhits"
    ),
    "who may see what is private, which no copy is kept of": (
        "wagtailcore_pageviewrestriction_groups wagtailcore_collectionviewrestriction*"
    ),
    "this version and the migrations": "kept_* django_migrations",
}
# Columns that only editors see.
UNREAD_COLUMNS = {
    "pages_basepage": [
        *("draft_title", "has_unpublished_changes", "latest_revision_id", "latest_revision_created_at"),
        *("live_revision_id", "locked", "locked_at", "locked_by_id", "owner_id"),
        *("review_by", "translation_summary"),
    ],
}
ROWS = {
    "INSERT": "REFERENCING NEW TABLE AS new_rows",
    "UPDATE": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "DELETE": "REFERENCING OLD TABLE AS old_rows",
    "TRUNCATE": "",
}
INSTALLED = """
    SELECT relname, tgname, encode(tgargs, 'escape') FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE starts_with(tgname, 'content_') AND NOT tgisinternal AND relnamespace = current_schema()::regnamespace
"""


def is_watched(table: str) -> bool:
    """Whether a public address may show what this table holds."""
    names = " ".join(UNREAD.values()).split()
    return not any(table.startswith(name[:-1]) if name.endswith("*") else table == name for name in names)


def wanted(tables: list[str]) -> dict[tuple[str, str], str]:
    """The columns that each trigger leaves out, as an array in PostgreSQL's spelling, by its table and its event."""
    columns = {table: f"{{{','.join(UNREAD_COLUMNS.get(table, []))}}}" for table in tables if is_watched(table)}
    return {(table, event): unread for table, unread in columns.items() for event in ROWS}


def install(using: str = DEFAULT_DB_ALIAS, **kwargs):
    """Make the functions, and the triggers that are missing or differ; remove those that are not wanted any more."""
    connection = connections[using]
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        if ContentVersion._meta.db_table not in tables:  # the migration has been undone
            return
        cursor.execute(VERSION_SQL)
        found = wanted(tables)
        cursor.execute(INSTALLED)
        there = {(table, name): arguments.removesuffix("\\000") for table, name, arguments in cursor.fetchall()}
        named = {(table, f"content_{event.lower()}"): unread for (table, event), unread in found.items()}
        for table, name in there.keys() - named.keys():
            cursor.execute(f'DROP TRIGGER {name} ON "{table}"')
        for table, event in found:
            name = f"content_{event.lower()}"
            if there.get((table, name)) != named[table, name]:
                cursor.execute(
                    f'CREATE OR REPLACE TRIGGER {name} AFTER {event} ON "{table}" {ROWS[event]} '
                    f"FOR EACH STATEMENT EXECUTE FUNCTION content_changed('{found[table, event]}')"
                )
