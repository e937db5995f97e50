"""The search follows the embassy's settings, which some pages show."""

from django.db.models.signals import post_save
from django.dispatch import receiver

from embassy.home.models import StandardPage
from embassy.office.models import EmbassySettings
from embassy.search import index


@receiver(post_save, sender=EmbassySettings)
def settings_saved(raw=False, **kwargs):
    if not raw:
        index.update_on_commit(StandardPage.objects.filter(shows_contact=True).values_list("pk", flat=True))
