from django.db.models.signals import post_save
from django.dispatch import receiver

from embassy.office import duty_number
from embassy.office.models import EmbassySettings


@receiver(post_save, sender=EmbassySettings)
def keep_the_duty_number_for_error_pages(instance, **kwargs):
    duty_number.keep(instance.duty_number)
