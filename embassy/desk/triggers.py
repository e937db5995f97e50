"""What tells the desk that something has changed: triggers on all tables that a rule looks at.

Whatever makes a change (a form, a workflow, the clock, an import, a fixture, SQL by hand), the row that a trigger
writes is there with it, or not at all.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections, models
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction, ReferenceIndex, Revision, Site, WorkflowState, get_page_models

from embassy.bilingual.agreement import BilingualRecord
from embassy.bilingual.contents import rows_with_texts
from embassy.desk.models import Change, Link
from embassy.images.models import CustomImage
from embassy.pages.failures import FailedChange
from embassy.pages.models import BasePage

ALL, DOCUMENT, PATH, URL = "*", "document", "path", "url"
FUNCTION = Path(__file__).with_name("triggers.sql").read_text()
FILL = """
INSERT INTO desk_change (unit, transaction)
SELECT '{table}:' || {column}, pg_current_xact_id()::text::bigint FROM {table} ON CONFLICT DO NOTHING
"""
INSTALLED = """
SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE starts_with(tgname, 'desk_') AND NOT tgisinternal AND relnamespace = current_schema()::regnamespace
"""


@dataclass(frozen=True)
class Watched:
    """A table whose rows tell of units: `kind` and the value of `column`.

    `type_column` holds a content type, which has to be `of_type`; `compared` are the columns that count in an update.
    """

    table: str
    kind: str
    column: str = "id"
    type_column: str = ""
    of_type: str = ""
    compared: tuple[str, ...] = ()

    @property
    def triggers(self) -> dict[str, str]:
        """The SQL of each trigger by its name, which no other definition has."""
        arguments = ", ".join(f"'{word}'" for word in (self.kind, self.column, self.type_column, self.of_type))
        old, new = (
            f"({', '.join(f'{row}.{name}' for name in self.compared)})" if self.compared else f"{row}.*"
            for row in ("OLD", "NEW")
        )
        found = {}
        for event, condition in (("INSERT OR DELETE", ""), ("UPDATE", f"WHEN ({old} IS DISTINCT FROM {new})")):
            name = f"desk_{blake2b(repr((event, astuple(self))).encode(), digest_size=8).hexdigest()}"
            found[name] = (
                f'CREATE TRIGGER {name} AFTER {event} ON "{self.table}" FOR EACH ROW {condition} '
                f"EXECUTE FUNCTION desk_notes({arguments})"
            )
        return found


def unit_of(model: type[models.Model], key) -> str:
    """The name of a record in Change and Judgement."""
    return f"{(BasePage if issubclass(model, BasePage) else model)._meta.db_table}:{key}"


def watched() -> Iterator[Watched]:
    """All that a rule looks at."""
    pages, page_type = BasePage._meta.db_table, BasePage._meta.label_lower
    for model in get_page_models():
        yield Watched(model._meta.db_table, pages, model._meta.pk.column)
        for relation in rows_with_texts(model).values():
            yield Watched(relation.related_model._meta.db_table, pages, relation.field.column)
    for model in BilingualRecord.__subclasses__():
        yield Watched(model._meta.db_table, model._meta.db_table, model._meta.pk.column)
    for model in (Revision, WorkflowState):
        yield Watched(model._meta.db_table, pages, "object_id", "base_content_type_id", page_type)
    yield Watched(FailedChange._meta.db_table, pages, "page_id")
    images, image_type = CustomImage._meta.db_table, CustomImage._meta.label_lower
    yield Watched(ReferenceIndex._meta.db_table, images, "to_object_id", "to_content_type_id", image_type)
    yield Watched(Document._meta.db_table, DOCUMENT)
    yield Watched(Redirect._meta.db_table, PATH, "old_path")
    yield Watched(Link._meta.db_table, URL, "url", compared=("failures", "seen"))
    yield Watched(Site._meta.db_table, ALL)
    yield Watched(PageViewRestriction._meta.db_table, ALL)


def install(using: str = DEFAULT_DB_ALIAS, **kwargs):
    """Make the function and the triggers that are missing, and remove those that are not wanted any more.

    What is in a table that was not watched before counts as changed.
    """
    connection = connections[using]
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if Change._meta.db_table not in tables:  # the migration has been undone
            return
        cursor.execute(FUNCTION)
        cursor.execute(INSTALLED)
        there = dict(cursor.fetchall())
        wanted = {name: (each, sql) for each in set(watched()) for name, sql in each.triggers.items()}
        for name in there.keys() - wanted.keys():
            cursor.execute(f'DROP TRIGGER {name} ON "{there[name]}"')
        for name, (each, sql) in wanted.items():
            if name not in there and each.table in tables:
                cursor.execute(sql)
                if each.kind == each.table:
                    cursor.execute(FILL.format(table=each.table, column=each.column))


def change_all():
    """Count all records as changed."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        for each in watched():
            if each.kind == each.table:
                cursor.execute(FILL.format(table=each.table, column=each.column))
