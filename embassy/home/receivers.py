"""The search follows the embassy's settings and offices, which some pages show."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from embassy.home.models import StandardPage
from embassy.office.models import EmbassySettings, Office
from embassy.search import index


@receiver(post_save, sender=EmbassySettings)
@receiver([post_save, post_delete], sender=Office)
def contact_changed(raw=False, **kwargs):
    if not raw:
        index.update_on_commit(StandardPage.objects.filter(shows_contact=True).values_list("pk", flat=True))
