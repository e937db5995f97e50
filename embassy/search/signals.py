"""The index follows what happens to pages."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from embassy.pages.models import BasePage
from embassy.pages.signals import page_saved
from embassy.pages.tree import hold_tree
from embassy.search import index


@receiver(page_saved)
def page_changed(page_id: int, **kwargs):
    index.update_on_commit([page_id])


@receiver(post_page_move)
def page_moved(instance, **kwargs):
    moved = BasePage.objects.get(pk=instance.pk)
    index.update_on_commit(moved.get_descendants(inclusive=True).values_list("pk", flat=True))


@receiver(page_unpublished)
def page_withdrawn(instance, **kwargs):
    """At once and not after the commit: its words may be shown no longer, whatever happens until then."""
    index.refresh_visibility([instance.path])


@receiver([post_save, post_delete], sender=PageViewRestriction)
def restriction_changed(instance, **kwargs):
    if page := BasePage.objects.filter(pk=instance.page_id).first():  # none, when it goes together with its page
        with transaction.atomic():
            hold_tree()
            index.refresh_visibility([page.path])
