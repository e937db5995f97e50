"""The command that generates content, on the demo as it is: no content of another test makes it slow."""

import pytest
from django.core.management import CommandError
from django.db import transaction

from cooperation.models import CountryPage, ProgrammePage
from embassy.pages.models import BasePage
from tests.benchmarks.test_generated_content import generate, said_by

pytestmark = pytest.mark.django_db


def test_the_same_seed_gives_the_same_content():
    def once(seed: int) -> list[dict]:
        with transaction.atomic():
            contents = [said_by(page) for page in generate(10, seed=seed)]
            transaction.set_rollback(True)
        return contents

    assert once(7) == once(7)
    assert once(7) != once(8)


def test_a_second_run_adds_as_much_again():
    first, second = generate(20), generate(20)
    assert len(first) == len(second) == 22
    assert BasePage.find_problems() == ([], [], [], [], [])
    assert len({page.code for page in [*first, *second] if isinstance(page, ProgrammePage)}) == 40


def test_without_a_country_the_command_says_what_to_do_first():
    for country in CountryPage.objects.all():
        country.delete()
    pages = BasePage.objects.count()
    with pytest.raises(CommandError, match="load_demo"):
        generate(10)
    assert BasePage.objects.count() == pages
