"""The search follows what happens to the records that pages name."""

from django.db.models import Model, QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.documents.models import Document

from cooperation.models import (
    CooperationPage,
    CountryPage,
    Organisation,
    PartnerPage,
    ProgrammePage,
    Publication,
    Region,
    Sector,
)
from embassy.search import index

# What each kind of record is called in the page types that tell the search of it.
NAMED_IN = {
    Sector: [(ProgrammePage, "sectors__sector")],
    Organisation: [
        (ProgrammePage, "organisations__organisation"),
        (PartnerPage, "organisation"),
        (PartnerPage, "partnerships__organisation"),
    ],
    Region: [
        (CountryPage, "regions"),
        (ProgrammePage, "regions"),
        (PartnerPage, "regions"),
        (PartnerPage, "partnerships__regions"),
    ],
    Publication: [(CooperationPage, "publications__publication")],
    Document: [(CooperationPage, "publications__publication__file")],
}


def pages_naming(record: Model) -> set[int]:
    """The ids of the pages that tell the search of a record."""
    named_in: list[QuerySet] = [
        page_type.objects.filter(**{lookup: record}) for page_type, lookup in NAMED_IN[type(record)]
    ]
    return {pk for pages in named_in for pk in pages.values_list("pk", flat=True)}


def record_saved(instance, raw=False, **kwargs):
    if not raw:
        index.update_on_commit(pages_naming(instance))


def record_goes(instance, **kwargs):
    instance.was_named_by = pages_naming(instance)  # afterwards, nobody can tell


def record_gone(instance, **kwargs):
    index.update_on_commit(instance.was_named_by)


for model in NAMED_IN:
    receiver(post_save, sender=model)(record_saved)
    receiver(pre_delete, sender=model)(record_goes)
    receiver(post_delete, sender=model)(record_gone)
