"""What the day of an editor begins with."""

import json
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.users.models import UserProfile

from cooperation.models import CountryPage, ProgrammePage
from embassy.desk.judging import judge_all
from embassy.pages.models import BasePage
from embassy.recurring.jobs import JOBS
from embassy.recurring.models import JobRun


def publish(page: ProgrammePage):
    page.save_revision(user=page.owner).publish()


def add(**fields) -> ProgrammePage:
    editor = get_user_model().objects.get(username="editor")
    page = ProgrammePage(checked_on="2026-11-02", owner=editor, **fields)
    CountryPage.objects.get(iso_code="PE").add_child(instance=page)
    publish(page)
    return page


def section(dutch: str, spanish: str) -> str:
    heading, text = {"nl": dutch, "es": spanish}, {"nl": "<p>Elk dorp beheert zelf zijn bron.</p>"}
    block = {
        "type": "section",
        "id": "00000000-0000-4000-8000-000000000001",
        "value": {"heading": heading, "text": text},
    }
    return json.dumps([block])


def begin(language: str):
    """Bring the work of a day into the database, for people who read a language."""
    for user in get_user_model().objects.all():
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    for job in JOBS:
        JobRun.objects.update_or_create(name=job.name, defaults={"began_at": timezone.now()})

    water = add(
        code="WATER",
        title_nl="Water in de Andes",
        title_es="Agua en los Andes",
        start="2022",
        end="2030-06",
        objective_nl="Drinkwater voor dertig dorpen.",
        objective_es="Agua potable para treinta pueblos.",
        body=section("Bronnen", "Manantiales"),
    )
    water.body = section("Bronnen en leidingen", "Manantiales")  # the Spanish stays behind
    publish(water)
    add(
        code="HEALTH",
        title_nl="Artsen in Ayacucho",
        title_es="Médicos en Ayacucho",
        start="2015",
        end="2019",
        objective_nl="Momenteel werken tien artsen in het programma.",
        objective_es="Trabajaron allí diez médicos.",
    )
    add(
        code="COFFEE",
        title_nl="Koffie uit San Martín",
        title_es="Café de San Martín",
        start="2024",
        end="2031",
        review_by="2026-10-01",
        objective_nl="Betere koffie van kleine boeren.",
        objective_es="Mejor café de pequeños productores.",
    )
    # However long the loading took, the pictures say the same.
    BasePage.objects.update(latest_revision_created_at=timezone.now() - timedelta(days=3))
    judge_all()
