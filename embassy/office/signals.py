from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from embassy.office import duty_number
from embassy.office.models import EmbassySettings, Office


@receiver(post_save, sender=EmbassySettings)
def keep_the_duty_number_for_error_pages(instance, **kwargs):
    duty_number.keep(instance.duty_number)


@receiver([post_save, post_delete], sender=Office)
def keep_the_main_office(raw=False, **kwargs):
    """The footer of every page finds it with the settings, in the same query."""
    if not raw:
        embassy = Office.objects.public().filter(kind=Office.Kind.EMBASSY).first()
        EmbassySettings.objects.update(main_office=embassy)
