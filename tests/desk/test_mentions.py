"""The records that a sentence names are found, and what it claims of their days."""

import pytest

from embassy.desk.rules.duration_differs import duration_differs
from embassy.desk.rules.end_differs import end_differs
from embassy.desk.rules.start_differs import start_differs
from tests.desk import case_files


def named(text):
    world = case_files.world()
    names = {facts.pk: name for name, facts in case_files.facts_by_name().items()}
    return [names[each.pk] for each in world.names.mentions_in(text, (0, len(text)))]


def found(rule, record, text, language="nl"):
    (passage, *_others) = case_files.passages_of({"record": record, "text": text}, language)
    return [passage.words[slice(*each.sentence)] for each in rule(passage, case_files.world())]


def test_a_title_is_found_in_the_other_language():
    assert named("Het programma Gestión del agua en Cusco") == ["ended"]


def test_an_acronym_of_a_title_is_enough():
    assert named("PROSALUD werkte in Pichincha") == ["ended-year"]


def test_a_name_is_found_without_its_general_first_word():
    assert named("Agua Andina reúne a comunidades") == ["partner"]


def test_accents_do_not_matter():
    assert named("Wegen in Potosi") == ["suspended"]


def test_words_in_small_letters_are_no_name():
    assert named("de wegen in Potosí") == []


def test_an_end_in_another_month_is_found():
    assert found(end_differs, "ended", "Het programma liep af in december 2018.")


def test_the_end_of_a_part_is_not_that_of_the_record():
    assert not found(end_differs, "ended", "Het contract van het programma eindigde in 2017.")


def test_an_end_in_quotation_marks_is_not_the_pages_own():
    assert not found(end_differs, "ended", "“Het programma eindigt in 2018”, zei hij.")


@pytest.mark.parametrize("text", ["El programa concluyó a mediados de 2019.", "El programa terminó en junio de 2019."])
def test_a_less_precise_end_that_fits_is_true(text):
    assert not found(end_differs, "ended", text, "es")


def test_a_start_of_another_record_is_held_against_that_record():
    assert found(start_differs, "page", "PROSALUD, dat al in 2007 begon, werkte in Pichincha.")


def test_a_pronoun_stands_for_the_programme_of_the_sentence_before():
    text = "PROSALUD fue el último programa. Empezó en 2008."
    assert found(start_differs, "ecuador", text, "es") == ["Empezó en 2008."]


def test_cooperation_with_another_country_is_held_against_that_country():
    assert found(start_differs, "peru", "Met Bolivia begon de gouvernementele samenwerking in 1984.")
    assert not found(start_differs, "peru", "Met Bolivia begon de gouvernementele samenwerking in 1974.")


def test_a_duration_that_does_not_add_up_is_found():
    assert found(duration_differs, "running", "Het programma heeft een looptijd van tien jaar.")


def test_how_long_a_part_lasts_is_not_compared():
    assert not found(duration_differs, "ended", "Het graven van het kanaal duurde negen jaar.")


@pytest.mark.parametrize(
    ("text", "language"), [("We begonnen in 2012 in Anta.", "nl"), ("Empezamos en 2012 en Anta.", "es")]
)
def test_we_on_the_page_of_a_programme_are_the_programme(text, language):
    assert found(start_differs, "ended", text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De uitvoering van het programma eindigde in 2017.", "nl"),
        ("La ejecución del programa concluyó en 2017.", "es"),
        ("De Belgische steun liep tot eind 2021.", "nl"),
    ],
)
def test_what_is_done_of_a_record_lasts_as_long_as_the_record(text, language):
    assert found(end_differs, "ended", text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wanneer eindigde het programma? In december 2017.", "nl"),
        ("¿Cuándo terminó el programa? En diciembre de 2017.", "es"),
    ],
)
def test_an_answer_without_a_verb_is_read_with_its_question(text, language):
    assert found(end_differs, "ended", text, language)


def test_a_label_may_name_its_record():
    assert found(start_differs, "ended", "Start van het programma: mei 2013")


def test_a_moment_and_what_ends_may_stand_on_both_sides_of_an_inserted_piece():
    assert found(end_differs, "ended", "België zette in 2016, na ruim drie jaar, een punt achter het programma.")


@pytest.mark.parametrize(
    ("text", "language"), [("Dit is een zevenjarig programma.", "nl"), ("Es un programa de siete años.", "es")]
)
def test_a_programme_of_so_many_years_is_that_of_the_page(text, language):
    assert found(duration_differs, "running", text, language)


def test_what_a_record_begins_with_is_not_its_own_begin():
    assert not found(start_differs, "ended", "In 2017 begon het programma met de bouw van een tweede reservoir.")


def test_the_work_on_a_part_is_not_that_of_the_record():
    assert not found(start_differs, "ended", "En los demás tramos los trabajos comenzaron en 2015.", "es")


def test_a_compound_with_a_word_of_the_title_means_the_record():
    assert found(end_differs, "running", "Het bosprogramma houdt eind 2026 op.")


def test_what_a_verb_tells_goes_on_with_the_record_before():
    text = "El programa trabaja en Loreto. Está previsto que finalice el 31 de marzo de 2033."
    assert found(end_differs, "planned", text, "es")


def test_the_length_of_a_relative_clause_is_that_of_its_subject():
    assert found(duration_differs, "ended", "Lees meer over de acht jaar die het programma heeft geduurd.")


def test_a_begin_that_goes_back_to_something_is_not_that_of_the_record():
    assert not found(start_differs, "ended", "Het initiatief gaat terug op een brief uit 2010.")


def test_a_since_that_is_denied_is_no_begin():
    text = "Ecuador behoort sedert 2016 niet langer tot de partnerlanden, doch blijft hulp krijgen."
    assert not found(start_differs, "ecuador", text)


def test_a_decade_is_no_period():
    assert not found(end_differs, "peru", "La cooperación, desde mediados de los años sesenta.", "es")


@pytest.mark.parametrize(
    ("record", "text", "language"),
    [
        ("planned", "De start is voorzien voor januari 2028.", "nl"),
        ("planned", "El inicio está previsto para enero de 2028.", "es"),
    ],
)
def test_a_begin_that_a_sentence_names_alone_is_that_of_the_page(record, text, language):
    assert found(start_differs, record, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De activiteiten in Anta eindigden in 2017.", "nl"),
        ("We stopten in 2017 met de metingen.", "nl"),
        ("En 2017 terminamos de medir los manantiales.", "es"),
    ],
)
def test_the_end_of_some_work_is_not_that_of_the_record(text, language):
    assert not found(end_differs, "ended", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In 1965 sloten België en Peru een eerste akkoord over samenwerking."),
        ("nl", "De samenwerking begon toen beide landen in 1965 een overeenkomst sloten."),
        ("es", "En 1965 Bélgica y el Perú concluyeron un convenio de cooperación."),
    ],
)
def test_an_agreement_that_is_concluded_is_no_end(language, text):
    assert not found(end_differs, "peru", text, language)
