"""What goes on is told from what is over, of programmes and of the cooperation with a country."""

import pytest

from embassy.desk.rules.country_speaks_of_now import country_speaks_of_now
from embassy.desk.rules.planned_speaks_of_now import planned_speaks_of_now
from embassy.desk.rules.speaks_of_now import speaks_of_now
from embassy.desk.rules.stopped_goes_on import stopped_goes_on
from tests.desk import case_files


def found(rule, record, text, language="nl"):
    (passage, *_others) = case_files.passages_of({"record": record, "text": text}, language)
    return [passage.words[slice(*each.sentence)] for each in rule(passage, case_files.world())]


@pytest.mark.parametrize(
    "text",
    [
        "De Belgische regering financiert in Peru een programma tegen ondervoeding.",
        "België steunt het Peruaanse ministerie van Gezondheid.",
        "Peru krijgt elk jaar vier miljoen euro van de Belgische staat.",
    ],
)
def test_what_a_state_gives_to_another_is_governmental_cooperation(text):
    assert found(country_speaks_of_now, "peru", text)


@pytest.mark.parametrize(
    "text",
    [
        "De Belgische regering geeft reisadvies voor Peru.",
        "De ambassade werkt samen met het Peruaanse ministerie van Cultuur.",
        "De Europese Unie financiert projecten in Peru; de Belgische staat draagt bij aan dat budget.",
    ],
)
def test_other_dealings_of_a_state_are_none(text):
    assert not found(country_speaks_of_now, "peru", text)


def test_money_of_the_state_for_the_organisations_named_before_is_none():
    text = "Belgische ngo's werken in Peru. De federale overheid financiert een deel van hun werk."
    assert not found(country_speaks_of_now, "peru", text)


def test_a_treaty_between_two_governments_is_no_cooperation():
    assert not found(country_speaks_of_now, "peru", "Het belastingverdrag tussen beide regeringen is van kracht.")


def test_a_noun_behind_as_begins_no_clause():
    assert found(country_speaks_of_now, "peru", "Als partnerland ontvangt Peru rechtstreekse hulp van België.")


def test_a_past_year_of_another_clause_does_not_date_the_present():
    assert found(speaks_of_now, "ended", "Het programma begon in 2014 en bouwt nu reservoirs.")
    assert not found(speaks_of_now, "ended", "In 2014 start het programma en bouwt het reservoirs.")


def test_a_date_alone_begins_a_story():
    assert not found(speaks_of_now, "ended", "Juni 2018. Het programma draait op volle kracht.")


def test_a_question_can_take_for_granted_that_something_goes_on():
    assert found(speaks_of_now, "ended", "Wat doet het programma?")
    assert not found(speaks_of_now, "ended", "Loopt het programma nog?")


def test_a_relative_clause_may_have_its_object_before_its_verb():
    text = "Scholen in Loreto, dat drieduizend kinderen bereikt, wordt gefinancierd door België."
    assert found(planned_speaks_of_now, "planned", text)


def test_who_does_something_is_the_subject_of_the_clause_behind():
    assert not found(speaks_of_now, "ended", "Wie in Cuzco woont, kent het programma nog.")


def test_a_pronoun_can_stand_for_the_record_of_the_clause_before():
    text = "Het programma is een samenwerking met de regio, en het steunt twaalf gemeenten."
    assert found(speaks_of_now, "ended", text)


@pytest.mark.parametrize(
    "text",
    [
        "De waterraden betalen hun onderhoud zelf, zonder geld van het programma.",
        "De installaties uit het programma doen het nog goed.",
        "De machines van het programma staan in een loods.",
    ],
)
def test_what_is_left_of_a_programme_is_not_at_work(text):
    assert not found(speaks_of_now, "ended", text)
    assert not found(stopped_goes_on, "suspended", text)


@pytest.mark.parametrize("text", ["De asfaltering vordert.", "De werken aan de brug van Puna schieten goed op."])
def test_works_that_progress_are_those_of_the_page(text):
    assert found(stopped_goes_on, "suspended", text)


def test_works_of_another_owner_are_not():
    assert not found(stopped_goes_on, "suspended", "De werken van de gemeente vorderen goed.")


@pytest.mark.parametrize("text", ["Fase: uitvoering", "Werkzaamheden: lopend", "Lopend programma in Potosí"])
def test_a_label_tells_that_something_is_carried_out(text):
    assert found(stopped_goes_on, "suspended", text)


def test_a_programme_that_runs_since_a_day_has_begun():
    assert found(planned_speaks_of_now, "planned", "Scholen in Loreto loopt sinds vorig jaar.")
    assert not found(planned_speaks_of_now, "planned", "Scholen in Loreto staat sinds vorig jaar op de lijst.")


def test_what_nobody_knows_is_not_said():
    assert not found(stopped_goes_on, "suspended", "Niemand weet of het programma in 2027 zal verdergaan.")


def test_a_word_of_the_past_about_something_else_does_not_end_a_programme():
    assert found(speaks_of_now, "ended", "Waar vroeger vrouwen uren liepen, legt het programma nu leidingen.")


@pytest.mark.parametrize(
    "text",
    [
        "Gezondheid vormt tegenwoordig het zwaartepunt van de gouvernementele samenwerking met Peru.",
        "Ambtenaren uit Lima krijgen een beurs dankzij de lopende gouvernementele samenwerking met Peru.",
        "Peru blijft een partnerland van onze gouvernementele samenwerking, en dat opent deuren voor bedrijven.",
    ],
)
def test_what_is_said_of_the_cooperation_beside_the_subject_is_found(text):
    assert found(country_speaks_of_now, "peru", text)


def test_what_came_after_the_cooperation_is_not_found():
    text = "Na de gouvernementele samenwerking steunen Belgen de boeren van Peru op een andere manier."
    assert not found(country_speaks_of_now, "peru", text)
