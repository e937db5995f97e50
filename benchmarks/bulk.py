"""New pages by the thousand, as an editor's work would have left them: with address, rows and first revision."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Locale, Revision

from embassy.pages.models import BasePage
from embassy.pages.slugs import SLUGS


def add_pages(parent: BasePage, pages: list[BasePage]):
    """Add pages of one type below a parent; those that say `live` are published. The indexes are left to the caller.

    The caller holds the tree, in a transaction and in the default language.
    """
    model, now = type(pages[0]), timezone.now()
    place(parent, pages)
    for page in pages:
        page.draft_title, page.has_unpublished_changes, page.latest_revision_created_at = page.title, not page.live, now
        page.first_published_at = page.last_published_at = now if page.live else None
        page.agree_texts({})
        for name in map(models.ManyToOneRel.get_accessor_name, get_all_child_relations(model)):
            setattr(page, name, list(getattr(page, name).all()))  # else a page with a key asks the database for them
    # bulk_create refuses models with a parent: the keys of the parent's records are not known before they exist.
    columns = [field for field in BasePage._meta.concrete_fields if not field.primary_key]
    keys = BasePage._base_manager._insert(pages, fields=columns, returning_fields=[BasePage._meta.pk])
    for page, (key,) in zip(pages, keys, strict=True):
        page.id = page.pk = key
        page._state.adding = False
    model._base_manager._insert(pages, fields=model._meta.local_concrete_fields)
    add_rows(pages)
    add_revisions(pages)


def place(parent: BasePage, pages: list[BasePage]):
    """Give pages their places in the tree, after the parent's last child, and addresses with its number."""
    last = parent.get_last_child()
    first = last._get_lastpos_in_path() + 1 if last else 1
    for position, page in enumerate(pages, start=first):
        page.depth = parent.depth + 1
        page.path = page._get_path(parent.path, page.depth, position)
        page.locale, page.content_type = Locale.get_default(), ContentType.objects.get_for_model(page)
        base = page.slug_in(settings.LANGUAGE_CODE)
        for language, field in SLUGS.items():
            setattr(page, field, f"{page.slug_in(language) or base}-{position}")
        page.set_url_path(parent)
    parent.numchild += len(pages)
    BasePage.objects.filter(pk=parent.pk).update(numchild=parent.numchild)


def add_rows(records: list[models.Model]):
    """Insert the rows and the choices that records of one type have in memory, and theirs in turn."""
    for field in get_all_child_m2m_relations(type(records[0])):
        own, other, through = field.m2m_column_name(), field.m2m_reverse_name(), field.remote_field.through
        pairs = ((record.pk, chosen.pk) for record in records for chosen in getattr(record, field.name).all())
        through.objects.bulk_create(through(**{own: record, other: chosen}) for record, chosen in pairs)
    for relation in get_all_child_relations(type(records[0])):
        rows = [row for record in records for row in getattr(record, relation.get_accessor_name()).all()]
        if rows:
            relation.related_model.objects.bulk_create(rows)
            add_rows(rows)


def add_revisions(pages: list[BasePage]):
    kinds = {"content_type": pages[0].content_type, "base_content_type": pages[0].get_base_content_type()}
    revisions = Revision.objects.bulk_create(
        Revision(
            **kinds,
            object_id=str(page.pk),
            object_str=str(page),
            created_at=page.latest_revision_created_at,
            content=page.serializable_data(),
        )
        for page in pages
    )
    for page, revision in zip(pages, revisions, strict=True):
        page.latest_revision, page.live_revision = revision, revision if page.live else None
    BasePage.objects.bulk_update(pages, ["latest_revision", "live_revision"])
