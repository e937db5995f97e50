from django.core.cache import cache
from django.db.models.signals import post_save
from django.dispatch import receiver

from embassy.office.models import DUTY_NUMBER_KEY, EmbassySettings


@receiver(post_save, sender=EmbassySettings)
def keep_the_duty_number_for_error_pages(instance, **kwargs):
    """They find it in the cache when there is no database."""
    cache.set(DUTY_NUMBER_KEY, instance.duty_number, timeout=None)
