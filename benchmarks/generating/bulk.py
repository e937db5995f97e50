"""Thousands of new pages at once, where saving and publishing each would take hours.

What comes out is what an editor's work would have made: a place in the tree, addresses, rows, and the first revision.
Left to the caller are the indexes that follow from content. The log stays empty, since nobody did anything.
"""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import CharField, F, OuterRef, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Locale, Revision

from embassy.pages.models import SLUGS, BasePage
from embassy.pages.slugs import free_slug


class Planting:
    """Adds pages below one parent. The caller holds the tree, in a transaction and in the default language."""

    def __init__(self, parent: BasePage):
        self.parent = parent
        children, last = parent.get_children().rewrite(False), parent.get_last_child()
        self.taken = {field: set(children.values_list(field, flat=True)) for field in SLUGS.values()}
        self.position = last._get_lastpos_in_path() if last else 0
        self.locale = Locale.get_default()
        self.moment = timezone.now()

    def add(self, pages: list[BasePage]):
        """Add pages of one type, with titles and what their type needs. Those that say `live` are published."""
        for page in pages:
            self.place(page)
            self.date(page)
            page.agree_texts({})
            keep_rows_in_memory(page)
        insert_pages(pages)
        add_first_revisions(pages, self.moment)
        BasePage.objects.filter(pk=self.parent.pk).update(numchild=F("numchild") + len(pages))

    def place(self, page: BasePage):
        self.position += 1
        page.depth = self.parent.depth + 1
        page.path = page._get_path(self.parent.path, page.depth, self.position)
        page.locale = self.locale
        page.content_type = ContentType.objects.get_for_model(page)
        base = page.slug_in(settings.LANGUAGE_CODE)
        for language, field in SLUGS.items():
            setattr(page, field, free_slug(page.slug_in(language) or base, self.taken[field]))
            self.taken[field].add(getattr(page, field))
        page.set_url_path(self.parent)

    def date(self, page: BasePage):
        page.draft_title = page.title
        page.has_unpublished_changes = not page.live
        page.latest_revision_created_at = self.moment
        page.first_published_at = page.last_published_at = self.moment if page.live else None


def keep_rows_in_memory(page: BasePage):
    """Set the relations that nobody has set, else a page with a key asks the database for each of them."""
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        setattr(page, name, list(getattr(page, name).all()))


def insert_pages(pages: list[BasePage]):
    """Insert the records of pages of one type, and of all that belongs to them."""
    model = type(pages[0])
    # bulk_create refuses models with a parent: the keys of the parent's records are not known before they exist.
    columns = [field for field in BasePage._meta.concrete_fields if not field.primary_key]
    keys = BasePage._base_manager._insert(pages, fields=columns, returning_fields=[BasePage._meta.pk])
    for page, (key,) in zip(pages, keys, strict=True):
        page.id = page.pk = key
    model._base_manager._insert(pages, fields=model._meta.local_concrete_fields)
    for page in pages:
        page._state.adding = False
    insert_rows(pages)


def insert_rows(records: list[models.Model]):
    """Insert the rows and the choices of records of one type, which have them in memory, and theirs in turn."""
    model = type(records[0])
    for field in get_all_child_m2m_relations(model):
        own, other = field.m2m_column_name(), field.m2m_reverse_name()
        through = field.remote_field.through
        through.objects.bulk_create(
            through(**{own: record.pk, other: chosen.pk})
            for record in records
            for chosen in getattr(record, field.name).all()
        )
    for relation in get_all_child_relations(model):
        rows = []
        for record in records:
            for order, row in enumerate(getattr(record, relation.get_accessor_name()).all()):
                setattr(row, relation.field.name, record)
                row.sort_order = order
                rows.append(row)
        if rows:
            relation.related_model.objects.bulk_create(rows)
            insert_rows(rows)


def add_first_revisions(pages: list[BasePage], moment):
    kinds = {"content_type": pages[0].get_content_type(), "base_content_type": pages[0].get_base_content_type()}
    Revision.objects.bulk_create(
        Revision(
            **kinds, object_id=str(page.pk), object_str=str(page), created_at=moment, content=page.serializable_data()
        )
        for page in pages
    )
    added = BasePage.objects.filter(pk__in=[page.pk for page in pages])
    its_own = Revision.objects.filter(
        base_content_type=kinds["base_content_type"], object_id=Cast(OuterRef("pk"), CharField())
    )
    added.update(latest_revision=Subquery(its_own.values("pk")))
    added.filter(live=True).update(live_revision=F("latest_revision"))
