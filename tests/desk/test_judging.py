"""What was read and found is stored, and kept true by triggers, whatever makes a change."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction

from cooperation.models import Figure, ProgrammePage
from embassy.desk import judging, readings
from embassy.desk.attention import attention
from embassy.desk.items import Item, Rule, Urgency
from embassy.desk.judging import judge_all, waiting
from embassy.desk.models import Change, Found, Judgement, ReadText
from embassy.desk.readings import digest_of, readings_of
from embassy.desk.site import LivePages
from embassy.desk.triggers import unit_of
from embassy.office.models import EmbassySettings, Notice, Office
from embassy.pages.models import BasePage
from embassy.pages.one_language import publish_language
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db

WORDS = "Het programma liep tot 2018."


@pytest.fixture
def programme() -> ProgrammePage:
    page = factories.programme(
        title_nl="WATSAN: water voor Puno", title_es="WATSAN: agua para Puno", end="2018", checked_on="2026-11-02",
        objective_nl="Steun.", objective_es="Apoyo.",
    )  # fmt: skip
    Figure.objects.create(page=page, number=3, label_nl="huizen", label_es="casas", checked_on="2026-11-02")
    judge_all()
    return page


def today():
    return timezone.localdate()


def unit(record) -> str:
    return unit_of(type(record), record.pk)


def rules_on(page, username: str = "admin") -> set[str]:
    return {item.rule.name for item in attention(person(username)) if item.record.pk == page.pk}


def sql(statement: str, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


CHANGES = {
    "a column of all pages": lambda page: BasePage.objects.filter(pk=page.pk).update(review_by="2020-01-01"),
    "a column of programmes": lambda page: ProgrammePage.objects.filter(pk=page.pk).update(objective_es="Ayuda."),
    "SQL by hand": lambda page: sql(
        "UPDATE cooperation_programmepage SET code = 'X1' WHERE basepage_ptr_id = %s", page.pk
    ),
    "a new row": lambda page: Figure.objects.create(page=page, number=4, label_nl="dorpen"),
    "a row": lambda page: page.figures.model.objects.filter(page=page).update(number=5),
    "a row less": lambda page: Figure.objects.filter(page=page).delete(),
    "a draft": lambda page: page.save_revision(),
    "its publication": factories.published,
    "its end": lambda page: page.unpublish(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_any_change_of_a_page_has_it_judged_again(programme, name):
    CHANGES[name](programme)
    assert Change.objects.filter(unit=unit(programme)).exists()
    judge_all()
    assert waiting(today()) == 0


def test_a_save_that_changes_nothing_has_nothing_judged_again(programme):
    ProgrammePage.objects.filter(pk=programme.pk).update(end="2018")
    assert waiting(today()) == 0


@pytest.mark.parametrize("model", [EmbassySettings, Office])
def test_a_change_of_a_record_that_is_no_page_has_it_judged_again(programme, model):
    record = model.objects.first()
    model.objects.filter(pk=record.pk).update(email="iemand@example.org")
    assert Change.objects.filter(unit=unit(record)).exists()


def test_a_fault_that_is_mended_is_gone_at_once_without_a_worker(programme):
    programme.objective_nl = "Het programma liep tot 2014."
    factories.published(programme)
    assert "end-years-differ" in rules_on(programme)
    programme.objective_nl = WORDS
    factories.published(programme)
    assert "end-years-differ" not in rules_on(programme)


def test_a_page_that_names_a_programme_is_judged_again_when_its_end_changes(programme):
    other = factories.standard(lead_nl="WATSAN liep tot 2018.", checked_on="2026-11-02")
    assert "end-years-differ" not in rules_on(other)
    ProgrammePage.objects.filter(pk=programme.pk).update(end="2020")
    assert "end-years-differ" in rules_on(other)


def test_a_page_that_names_a_programme_stays_as_it_is_when_a_text_of_that_changes(programme):
    other = factories.standard(lead_nl="WATSAN liep tot 2018.")
    judge_all()
    ProgrammePage.objects.filter(pk=programme.pk).update(objective_nl="Meer steun.")
    Judgement.objects.filter(unit=unit(other)).update(face="as it was")
    judge_all()
    assert Judgement.objects.get(unit=unit(other)).face == "as it was"


def test_links_to_a_page_that_is_no_longer_public_are_found_at_once(programme):
    target = factories.standard(title_nl="Doel", slug_nl="doel", slug_es="doel")
    by_key = f'<a linktype="page" id="{target.pk}">Doel</a>'
    by_address = f'<a href="{target.url}">Doel</a>'
    page = factories.standard(body=[factories.text_block(nl=f"<p>{by_key} en {by_address}</p>")])
    assert "internal-link" not in rules_on(page)
    target.unpublish()
    assert attention(person("admin")).filter(rule="internal-link", object_id=page.pk).count() == 2


def test_links_to_a_page_behind_a_login_are_found_at_once(programme):
    target = factories.standard()
    page = factories.standard(body=[factories.text_block(nl=f'<p><a linktype="page" id="{target.pk}">Doel</a></p>')])
    assert "internal-link" not in rules_on(page)
    PageViewRestriction.objects.create(page=target, restriction_type="login")
    assert "internal-link" in rules_on(page)


def test_a_link_to_a_document_that_is_deleted_is_found_at_once(programme):
    document = Document.objects.first()
    page = factories.standard(
        body=[factories.text_block(nl=f'<p><a linktype="document" id="{document.pk}">Lees</a></p>')]
    )
    assert "internal-link" not in rules_on(page)
    Document.objects.filter(pk=document.pk).delete()
    assert "internal-link" in rules_on(page)


def test_what_was_found_on_a_page_goes_with_it(programme):
    programme.objective_nl = "Het programma liep tot 2014."
    factories.published(programme)
    assert rules_on(programme)
    pk = programme.pk
    programme.delete()
    attention(person("admin"))
    assert not Found.objects.filter(object_id=pk, judgement__unit=unit_of(BasePage, pk)).exists()


def test_all_is_judged_again_on_another_day(programme):
    tomorrow = today() + timedelta(days=1)
    assert waiting(tomorrow) == Judgement.objects.count()
    judge_all(tomorrow)
    assert waiting(tomorrow) == 0


def test_a_new_version_judges_again_what_an_older_one_did(programme, monkeypatch):
    monkeypatch.setattr(judging, "RULES", "of the next release")
    assert waiting(today()) == Judgement.objects.count()
    judge_all()
    assert not Judgement.objects.exclude(stamp__endswith="of the next release").exists()


def test_a_process_of_the_former_release_leaves_to_the_new_one_what_that_has_judged(programme):
    Judgement.objects.update(stamp=f"{today()} of a release that came later")
    assert waiting(today()) == waiting(today() + timedelta(days=1)) == 0


def test_a_rule_that_fails_on_one_record_keeps_up_no_other(programme, monkeypatch):
    def fails_on_one(site):
        for page in site.pages.values():
            if page.pk == programme.pk:
                raise ZeroDivisionError
            yield Item(page, "", "", "Altijd.", "", site.today)

    other = factories.standard()
    Change.objects.create(unit=unit(programme), transaction=0)
    monkeypatch.setattr(judging, "ALL", [Rule("ends-soon", "Always", Urgency.CARE, fails_on_one)])
    assert judging.catch_up() == 0
    assert "ends-soon" in rules_on(other)
    assert "ends-soon" not in rules_on(programme)


# --- readings


def is_read(words: str, language: str = "nl") -> bool:
    return ReadText.objects.filter(digest=digest_of(language, words)).exists()


def by_form(page):
    page.objective_nl = WORDS
    page.save_revision().publish()


def by_schedule(page):
    page.objective_nl, page.go_live_at = WORDS, timezone.now() + timedelta(seconds=1)
    page.save_revision().publish()
    type(page.latest_revision).objects.filter(object_id=str(page.pk)).update(approved_go_live_at=timezone.now())
    page.refresh_from_db()
    call_command("publish_scheduled")


def by_one_language(page):
    page.objective_nl, page.only_language = WORDS, "nl"
    publish_language(page.save_revision(), person("moderator"))


def by_fixture(page):
    (entry,) = serializers.serialize("python", [ProgrammePage.objects.get(pk=page.pk)])
    entry["fields"]["objective_nl"] = WORDS
    for record in serializers.deserialize("python", [entry]):
        record.save()


def by_sql(page):
    sql("UPDATE cooperation_programmepage SET objective_nl = %s WHERE basepage_ptr_id = %s", WORDS, page.pk)


@pytest.mark.parametrize("door", [by_form, by_schedule, by_one_language, by_fixture, by_sql])
def test_a_text_is_read_by_whatever_door_it_came(programme, door):
    door(programme)
    assert not is_read(WORDS)
    judge_all()
    assert is_read(WORDS)


def test_a_text_is_read_once(programme, monkeypatch):
    programme.objective_nl = WORDS
    factories.published(programme)
    factories.programme(objective_nl=WORDS)
    judge_all()
    read_again = []
    monkeypatch.setattr(readings, "read", lambda *text: read_again.append(text))
    judge_all(today() + timedelta(days=1))
    assert not [words for language, words in read_again if language in {"nl", "es"}]


def test_the_reading_of_a_text_that_is_nowhere_any_more_is_removed(programme):
    programme.objective_nl = WORDS
    factories.published(programme)
    judge_all()
    programme.objective_nl = "Steun."
    factories.published(programme)
    judge_all()
    judging.forget_readings()
    assert not is_read(WORDS)
    assert is_read("Steun.")


def test_a_notice_is_read_too(programme):
    Notice.objects.create(text_nl=WORDS, starts=timezone.now())
    judge_all()
    assert is_read(WORDS)


def test_a_notice_is_read_before_its_hour_comes(programme):
    Notice.objects.create(text_nl=WORDS, starts=timezone.now() + timedelta(hours=1))
    judge_all()
    assert is_read(WORDS)


def test_a_notice_that_is_over_is_read_no_longer(programme):
    now = timezone.now()
    Notice.objects.create(text_nl=WORDS, starts=now - timedelta(hours=2), until=now - timedelta(hours=1))
    judge_all()
    assert not is_read(WORDS)


def days_of(page) -> dict:
    return Judgement.objects.get(unit=unit(page)).days


def test_the_day_of_a_sentence_is_kept_for_as_long_as_it_stands_on_the_page_or_in_its_draft(programme):
    programme.objective_nl = WORDS
    factories.published(programme)
    judge_all()
    programme.objective_nl = "In 2017 begon het programma."
    programme.save_revision()
    judge_all()
    assert len(days_of(programme)) == 2
    programme.save_revision().publish()
    judge_all()
    assert len(days_of(programme)) == 1


def test_a_sentence_that_stands_at_two_places_has_its_day_at_both():
    page = factories.programme(objective_nl=WORDS, body=[factories.text_block("section", nl=f"<p>{WORDS}</p>")])
    site = LivePages(only={BasePage: {page.pk}})
    assert [passage.days for _page, _text, passage in site.passages if "2018" in passage.words] == [{0: today()}] * 2


def test_a_language_that_nothing_is_known_of_has_no_readings():
    assert readings_of([("fr", "Le programme a duré jusqu'en 2018.")]) == {}


def test_a_reading_comes_back_from_the_database_as_it_was(programme):
    text = ("nl", "In 2019 hielp het programma 2000 gezinnen in Puno. “Nu loopt het,” zei ze onlangs, twee jaar later.")
    read_now = readings_of([text])
    assert readings_of([text]) == read_now


def test_reread_does_all_again_and_says_so_in_one_line(programme, monkeypatch):
    ReadText.objects.update(reading=[[]])
    lines = StringIO()
    call_command("reread", stdout=lines)
    assert waiting(today()) == 0
    assert not ReadText.objects.filter(reading=[[]]).exists()
    assert len(lines.getvalue().splitlines()) == 1


# --- what nobody may see


def test_a_draft_tells_nobody_elses_desk_what_it_says(programme):
    programme.objective_nl = "Het programma liep tot 2014."
    programme.save_revision()
    judge_all()
    assert not Found.objects.filter(said__icontains="2014").exists()


def test_a_page_that_is_not_public_has_nothing_on_the_desk(programme):
    programme.objective_nl = "Het programma liep tot 2014."
    factories.published(programme)
    judge_all()
    programme.unpublish()
    assert rules_on(programme) == set()
