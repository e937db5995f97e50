"""Renditions are made when an image is saved: making them on a GET would cost a visitor a second."""

from django.db.models.signals import post_save
from django.dispatch import receiver

from embassy.images.models import CustomImage


@receiver(post_save, sender=CustomImage)
def make_renditions(instance, raw, update_fields=None, **kwargs):
    """Make every size and format that a page asks for. A raw load has no file yet: load_demo saves it again."""
    if not raw and (update_fields is None or "file" in update_fields):
        instance.make_renditions()
