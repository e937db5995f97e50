"""Content to measure with: made quickly, and as sound as what editors make."""

import json
from contextlib import contextmanager
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from cooperation.models import CountryPage, PartnerPage, Partnership, ProgrammePage
from embassy.pages.models import BasePage

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, name in settings.LANGUAGES]
# What depends on the moment, on the database, or on the row before.
KEYS = {"pk", "id", "page", "path", "translation_key", "organisation"}
KEYS |= {"latest_revision", "live_revision", "has_unpublished_changes", "live", "expired"}
KEYS |= {"first_published_at", "last_published_at", "latest_revision_created_at"}


def generate(programmes: int, **options) -> list[BasePage]:
    """The new pages, in the order of the tree."""
    before = set(BasePage.objects.values_list("pk", flat=True))
    call_command("generate_content", programmes=programmes, stderr=StringIO(), **options)
    return list(BasePage.objects.exclude(pk__in=before).specific().order_by("path"))


@contextmanager
def below_all_tests(programmes: int):
    """Generates content once for the tests of this module; each of them finds it as it was."""
    with transaction.atomic():
        yield [page.pk for page in generate(programmes)]
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def of_thirty(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), below_all_tests(30) as keys:
        yield keys


@pytest.fixture(scope="module")
def of_two_hundred(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), below_all_tests(200) as keys:
        yield keys


def read(keys: list[int]) -> list[BasePage]:
    return list(BasePage.objects.filter(pk__in=keys).specific().order_by("path"))


def said_by(page: BasePage) -> dict:
    """All that a page and its rows say, without what depends on the moment or on the database."""
    return without_keys(json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder)))


def without_keys(said: dict) -> dict:
    return {
        name: [without_keys(row) if isinstance(row, dict) else row for row in value]
        if isinstance(value, list)
        else value
        for name, value in said.items()
        if name not in KEYS
    }


def test_every_page_opens_in_every_language(client, of_thirty):
    pages = read(of_thirty)
    assert len(pages) == 33
    for page in pages:
        for language in LANGUAGES:
            status = client.get(page.url_in(language)).status_code
            assert status == (200 if page.live else 404), page.url_in(language)


def test_every_page_stands_up_to_the_rules_of_an_editor(of_thirty):
    for page in read(of_thirty):
        page.full_clean()
        page.clean_rows()
        page.body.stream_block.clean(page.body)
        for relation in ("sectors", "organisations", "figures", "money", "partnerships"):
            for row in getattr(page, relation).all() if hasattr(page, relation) else ():
                row.full_clean()


def test_an_editor_can_open_them(editor, of_thirty):
    for page in read(of_thirty)[-4:]:
        response = editor.get(f"/admin/pages/{page.pk}/edit/")
        assert response.status_code == 200
        assert page.title_nl in response.content.decode()


def test_the_tree_stays_sound(of_thirty):
    assert BasePage.find_problems() == ([], [], [], [], [])


def test_the_first_revision_is_the_page_and_can_be_published_again(of_thirty):
    for page in read(of_thirty):
        assert page.live_revision == (page.latest_revision if page.live else None)
        page.latest_revision.publish()
        again = type(page).objects.get(pk=page.pk)
        assert again.live
        assert said_by(again) == said_by(page)


def test_all_translations_are_in_order_or_missing(of_thirty):
    for page in read(of_thirty):
        kept = page.translation_summary
        page.save_revision(changed=False)
        assert page.translation_summary == kept
        assert (kept["es"]["missing"] > 0) == (not page.title_es)


def test_the_content_has_every_case_that_visitors_meet(of_two_hundred):
    pages = read(of_two_hundred)
    programmes = [page for page in pages if isinstance(page, ProgrammePage)]
    partners = [page for page in pages if isinstance(page, PartnerPage)]
    assert {page.channel for page in programmes} == set(ProgrammePage.Channel.values)
    assert {len(date) for page in programmes for date in (page.start, page.end)} == {0, 4, 7, 10}
    assert 0 < sum(not page.title_es for page in programmes) < 30
    assert 0 < sum(not page.live for page in programmes) < 20
    assert {page.get_parent().pk for page in pages} == set(CountryPage.objects.values_list("pk", flat=True))
    assert Partnership.objects.filter(page__in=partners, name_withheld=True).exists()
    assert Partnership.objects.filter(page__in=partners, place_withheld=True).exists()


def test_words_are_spread_as_in_real_texts(of_two_hundred):
    texts = [page.objective_nl + str(page.body) for page in read(of_two_hundred) if isinstance(page, ProgrammePage)]
    words = [set(text.lower().split()) for text in texts]
    shares = sorted((sum(word in page for page in words) / len(words) for word in set.union(*words)), reverse=True)
    assert shares[0] > 0.9
    assert shares[len(shares) // 2] < 0.02
