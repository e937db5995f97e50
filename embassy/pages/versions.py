"""Wagtail's index of references knows a page as it is in the database; here it learns of its other versions too.

They are the newest revision and those that are scheduled or wait for a moderator, where they are not public yet.
"""

from collections.abc import Iterator

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import ReferenceIndex, Revision, TaskState

from embassy.pages.references import references

NAME = "other_versions"
Place = tuple[type[models.Model], str, str, str]  # the model and key of a record, and where it is named, twice


class OtherVersionsField(GenericRelation):
    """A page's revisions, as what Wagtail's index asks a field for: the records that its value refers to."""

    def __init__(self, to=Revision, **kwargs):
        kwargs |= {"for_concrete_model": False, "verbose_name": _("version that is not public")}
        super().__init__(to, **kwargs)

    def value_from_object(self, page):
        return page

    def extract_references(self, page) -> Iterator[Place]:
        return iter(places_in(page))

    def bulk_related_objects(self, objs, using="default"):
        """None: Wagtail's own relation deletes the revisions of a page."""
        return Revision.objects.none()


def places_in(page) -> set[Place]:
    """What the other versions of a page refer to: one query, none where the newest is public, which ends all others."""
    if page.latest_revision_id in {None, page.live_revision_id}:
        return set()
    waiting = Q(task_states__status=TaskState.STATUS_IN_PROGRESS)
    versions = page.revisions.filter(Q(pk=page.latest_revision_id) | ~Q(approved_go_live_at=None) | waiting)
    model = page.specific_class
    return {
        (reference.target, str(reference.pk), reference.part.column.name, reference.part.key)
        for content in versions.exclude(pk=page.live_revision_id).values_list("content", flat=True)
        for reference in references(model, content)
    }


def index_versions(page):
    """Bring the index up to date with the versions of a page alone: three queries when something changed, else two."""
    base = ReferenceIndex._get_base_content_type(page)
    of_versions = {"base_content_type": base, "object_id": str(page.pk), "model_path__startswith": f"{NAME}."}
    fresh = {
        (ReferenceIndex._get_base_content_type(target).pk, pk, f"{NAME}.{model_path}", f"{NAME}.{content_path}")
        for target, pk, model_path, content_path in places_in(page)
    }
    columns = ("to_content_type_id", "to_object_id", "model_path", "content_path")
    known = {
        tuple(place): pk for pk, *place in ReferenceIndex.objects.filter(**of_versions).values_list("pk", *columns)
    }
    ReferenceIndex.objects.bulk_create(
        [
            ReferenceIndex(
                base_content_type=base,
                content_type=page.cached_content_type,
                object_id=str(page.pk),
                content_path_hash=ReferenceIndex._get_content_path_hash(place[-1]),
                **dict(zip(columns, place, strict=True)),
            )
            for place in fresh - known.keys()
        ],
        ignore_conflicts=True,
    )
    if former := [pk for place, pk in known.items() if place not in fresh]:
        ReferenceIndex.objects.filter(pk__in=former).delete()


@receiver(post_save, sender=Revision)
def schedule_changed(instance, update_fields, **kwargs):
    if update_fields and "approved_go_live_at" in update_fields and NAME in names_of_fields(instance):
        index_versions(instance.content_object)


@receiver(post_save, sender=TaskState)
def moderation_changed(instance, **kwargs):
    if instance.revision_id and NAME in names_of_fields(instance.revision):
        index_versions(instance.revision.content_object)


def names_of_fields(revision: Revision) -> set[str]:
    return {field.name for field in revision.content_type.model_class()._meta.private_fields}
