"""No field is forgotten in silence: each is wherever facts go, or stands in the list of exceptions with its reason."""

from collections.abc import Callable

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Orderable

from cooperation.models import ProgrammePage
from embassy.pages.blocks import BodyBlock
from tests.facts.added import added_field, added_row, added_translation
from tests.facts.destinations import API, DEMO, IATI, SEARCH, SPREADSHEET, TABLES, TRANSLATIONS, Destination, marks_of
from tests.facts.exceptions import EXCEPTED, Excepted, is_named
from tests.facts.sample import Fact, Sample

pytestmark = pytest.mark.django_db

MOST = 20  # exceptions, with the rule of facts_of() for what Wagtail keeps itself
EXPORTS = {TABLES, API, IATI, SPREADSHEET}


def known_facts(is_asked: Callable[[Fact], bool]) -> tuple[list[Fact], dict[Destination, set[Fact]]]:
    """The facts that are asked for, and those of them that are in each destination.

    Exceptions are only asked for where that is cheap: where their value would stand.
    """
    with transaction.atomic():
        sample = Sample()
        facts = [fact for fact in sample.facts() if is_asked(fact)]

        def asked(destination: Destination) -> list[Fact]:
            marked = {fact for fact in facts if marks_of(fact, sample.filled[fact.model][0].record)}
            return [fact for fact in facts if fact in marked or not excepted(fact, destination)]

        pages = (TABLES, API, IATI, SPREADSHEET, SEARCH, TRANSLATIONS)
        known = {destination: destination.known(sample, asked(destination)) for destination in pages}
        transaction.set_rollback(True)
    return facts, known | {DEMO: DEMO.known(sample, facts)}


def excepted(fact: Fact, destination: Destination) -> list[Excepted]:
    return [each for each in EXCEPTED if each.covers(fact, destination)]


def sentence(name: str, destination: Destination) -> str:
    return f"{name} is not in {destination.name}: {destination.mend}, or give the reason in tests/facts/exceptions.py"


def forgotten(facts: list[Fact], known: dict[Destination, set[Fact]]) -> set[str]:
    return {
        sentence(fact.name, destination)
        for destination, found in known.items()
        for fact in facts
        if fact not in found and not excepted(fact, destination)
    }


def needless(facts: list[Fact], known: dict[Destination, set[Fact]]) -> list[tuple[str, str]]:
    """The names in the list of exceptions that are no exceptions."""
    return [
        (name, destination.name)
        for each in EXCEPTED
        for name in each.names
        for destination in each.destinations
        if all(fact in known[destination] for fact in facts if is_named(fact, name))
    ]


def test_every_field_of_a_public_type_is_wherever_facts_go():
    facts, known = known_facts(lambda fact: True)
    assert forgotten(facts, known) == set()
    assert needless(facts, known) == []


def test_the_exceptions_are_few_and_each_has_its_reason():
    assert len(EXCEPTED) < MOST
    assert all(each.reason and each.destinations and each.names for each in EXCEPTED)


def test_a_field_that_only_its_model_knows_is_missed_wherever_it_is_not(db):
    """Kinds of fields by the destinations that find them by themselves; a translated text is searched as it is."""
    kinds = {
        "budget_year": models.IntegerField(null=True, blank=True),
        "budget": models.DecimalField(null=True, blank=True, max_digits=12, decimal_places=2),
        "is_pilot": models.BooleanField(default=False),
        "visited_on": models.DateField(null=True, blank=True),
        "nickname": models.CharField(max_length=80, blank=True),
        "mood": models.CharField(max_length=5, blank=True, choices=[("good", "Good"), ("bad", "Bad")]),
        "keys": ArrayField(models.CharField(max_length=40), default=list, blank=True),
        "extra": models.JSONField(null=True, blank=True),
        "checked_by": models.ForeignKey(
            "cooperation.Organisation", models.SET_NULL, null=True, blank=True, related_name="+"
        ),
        "film": models.ForeignKey("wagtaildocs.Document", models.SET_NULL, null=True, blank=True, related_name="+"),
        "cities": ParentalManyToManyField("cooperation.Region", related_name="+", blank=True),
    }
    row = {
        "page": ParentalKey(ProgrammePage, related_name="visits", on_delete=models.CASCADE),
        "visitors": models.PositiveSmallIntegerField(),
        "impression": models.CharField(max_length=80),
    }
    with (
        added_field(ProgrammePage, kinds),
        added_field(ProgrammePage, {"story": StreamField(BodyBlock(), blank=True)}),
        added_translation(ProgrammePage, "budget_source", models.CharField(max_length=80, blank=True)),
        added_row("Visit", Orderable, row),
    ):
        everywhere = [*kinds, "story", "budget_source"]
        facts, known = known_facts(lambda fact: fact.original in everywhere or fact.model.__name__ == "Visit")
        told = forgotten(facts, known)
    searched = {"ProgrammePage.story", "ProgrammePage.budget_source_nl", "ProgrammePage.budget_source_es"}
    new = {f"ProgrammePage.{name}" for name in kinds} | {"Visit.visitors", "Visit.impression"}
    assert told == {
        *(sentence(name, destination) for name in new | searched for destination in EXPORTS | {DEMO}),
        *(sentence(name, SEARCH) for name in new),
    }
    names = {field.name for field in ProgrammePage._meta.get_fields()}
    assert not names & {*everywhere, "budget_source_nl", "visits"}  # what a test added is gone
