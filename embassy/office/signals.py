"""What is kept apart from its record follows it: the help in an emergency for the error pages, the main office."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction

from embassy.office import emergency
from embassy.office.models import EmbassySettings, Office
from embassy.pages.models import BasePage
from embassy.pages.signals import page_saved


@receiver(post_save, sender=EmbassySettings)
def settings_changed(**kwargs):
    emergency.follow()


@receiver(page_saved)
def page_changed(page_id: int, **kwargs):
    if page_id in emergency.read().get("depends_on", ()):
        emergency.follow()


@receiver(post_delete, sender=BasePage)
def page_deleted(instance, **kwargs):
    page_changed(instance.pk)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def restriction_changed(instance, **kwargs):
    page_changed(instance.page_id)


@receiver([post_save, post_delete], sender=Office)
def keep_the_main_office(raw=False, **kwargs):
    """The footer of every page finds it with the settings, in the same query."""
    if not raw:
        embassy = Office.objects.public().filter(kind=Office.Kind.EMBASSY).first()
        EmbassySettings.objects.update(main_office=embassy)
