"""Texts are held against the other language and against the figures of their record."""

from datetime import date
from decimal import Decimal

import pytest

from embassy.desk.facts import Facts, World
from embassy.desk.passages import Passage
from embassy.desk.reading import read
from embassy.desk.rules.languages import languages_that_differ
from embassy.desk.rules.recorded import numbers_that_differ
from embassy.desk.rules.targets import targets_in_texts


def row(kind, number, year, labels, unit="count"):
    return {
        "kind": kind, "number": Decimal(number), "unit": unit, "year": year, "until_year": None, "sector_id": None,
        "label_nl": labels[0], "label_es": labels[1],
    }  # fmt: skip


WATER = Facts(
    pk=1,
    kind="programme",
    titles={"nl": "Water in Puno", "es": "Agua en Puno"},
    figures=(
        row("result", 800, 2020, ("gezinnen met drinkwater", "familias con agua potable")),
        row("result", 40, 2020, ("vrouwen onder de opgeleide loodgieters", "mujeres entre los gasfiteros"), "percent"),
        row("target", 3000, 2022, ("leerlingen", "alumnos")),
    ),
    money=({"value": Decimal(5_000_000), "currency": "EUR", "kind": "commitment"},),
)
WORLD = World(today=date(2026, 11, 30), facts={1: WATER})


def passages(nl, es=None):
    found = {}
    for language, words in (("nl", nl), ("es", es)):
        if words:
            found[language] = Passage(WATER, language, words, read(language, words), others=found)
    return found


def found_by(rule, passage):
    """The marked words of each finding."""
    findings = rule(passage, WORLD)
    return [passage.words[start:end] for finding in findings for start, end in finding.marks]


def differences(nl, es):
    return found_by(languages_that_differ, passages(nl, es)["nl"])


def differing_numbers(nl):
    return found_by(numbers_that_differ, passages(nl)["nl"])


def open_targets(nl):
    return found_by(targets_in_texts, passages(nl)["nl"])


# The two languages of a text


def test_another_number_is_found():
    assert differences("In Puno wonen 640 gezinnen.", "En Puno viven 460 familias.") == ["640"]


def test_the_finding_says_what_the_other_language_has():
    finding = next(languages_that_differ(passages("Er zijn 640 gezinnen.", "Hay 460 familias.")["nl"], WORLD))
    assert "460" in finding.against


def test_another_day_is_found():
    assert differences("Wij openen op 14 mei 2026.", "Abrimos el 14 de marzo de 2026.")


def test_another_place_is_found():
    assert differences("Het kantoor is in Huancavelica.", "La oficina está en Huancayo.") == ["Huancavelica"]


def test_a_year_that_the_other_language_leaves_out_is_found():
    assert differences("Een studie uit 2021 telde de putten.", "Un estudio contó los pozos.")


def test_only_the_sentence_that_differs_is_found():
    nl, es = "Er zijn 15 scholen. Er zijn 20 boten.", "Hay quince escuelas. Hay treinta botes."
    assert differences(nl, es) == ["20"]


def test_another_currency_is_found():
    assert differences("De beurs is 1.250 euro.", "La beca es de 1.250 dólares.")


@pytest.mark.parametrize(
    ("nl", "es"),
    [
        ("Er is 1,2 miljoen euro.", "Hay 1 200 000 euros."),
        ("In 2015 kwam men. Er waren 48 leden.", "Eran cuarenta y ocho miembros los que vinieron en 2015."),
        ("Op 1 februari 2024 begon het.", "Empezó el 01/02/2024."),
        ("De helft was vrouw.", "El 50 % eran mujeres."),
        ("Luikse geologen kwamen.", "Vinieron geólogos de Lieja."),
        ("Men ging van Lima naar Gent.", "Se viajó a Gante desde Lima."),
        ("In de jaren tachtig kwamen zij.", "Llegaron en la década de 1980."),
        ("Het duurde achttien maanden.", "Duró un año y medio."),
        ("Het sluit om 17.30 uur.", "Cierra a las cinco y media de la tarde."),
        ("In 1971 begon het; twintig jaar later kwam er meer.", "Empezó en 1971; en 1991 hubo más."),
        ("Een twintigtal boeren kwam.", "Vinieron unos veinte agricultores."),
        ("Het was in de negentiende eeuw.", "Fue en el siglo XIX."),
        ("Honderden boeren kwamen.", "Vinieron cientos de agricultores."),
    ],
)
def test_what_is_written_in_another_way_does_not_differ(nl, es):
    found = passages(nl, es)
    assert [found_by(languages_that_differ, passage) for passage in found.values()] == [[], []]


def test_a_text_that_is_far_from_translated_is_not_compared():
    assert differences("In 2015 waren er 48 leden in Puno. " * 12, "Hay miembros.") == []


# The figures of the record


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2020 hadden 500 gezinnen drinkwater.",
        "Vijfhonderd huishoudens kregen drinkwater.",
        "Van de opgeleide loodgieters was in 2020 zestig procent vrouw.",
        "België gaf het programma 7 miljoen euro.",
        "Het doel voor 2022 is 4 000 leerlingen.",
    ],
)
def test_another_number_than_the_record_has_is_found(sentence):
    assert differing_numbers(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zowat achthonderd gezinnen kregen drinkwater.",
        "In 2018 hadden 500 gezinnen drinkwater.",
        "In Juliaca kregen 500 gezinnen drinkwater.",
        "Nog eens 500 andere gezinnen kregen drinkwater.",
        "Er zijn 500 gezinnen zonder drinkwater.",
        "Het programma telde 500 meters.",
        "“500 gezinnen kregen drinkwater”, zei de krant.",
        "De helft van de vrouwen onder de opgeleide loodgieters komt uit Puno.",
        "Zwitserland gaf 7 miljoen euro aan een ander programma.",
        "Van de Belgische bijdrage aan het programma ging 2 miljoen euro naar lonen.",
    ],
)
def test_a_number_of_something_else_is_not_held_against_the_record(sentence):
    assert differing_numbers(sentence) == []


def test_a_number_is_of_a_part_where_the_right_one_stands_beside_it():
    assert differing_numbers("De gemeenten telden 500 gezinnen met drinkwater. In totaal waren dat er 800.") == []


# Targets


@pytest.mark.parametrize(
    "sentence",
    [
        "Tegen 2022 wil het programma 3 000 leerlingen bereiken.",
        "Doel 2022: drieduizend leerlingen.",
        "Drieduizend leerlingen in 2022, dat is de ambitie.",
    ],
)
def test_a_target_of_a_past_year_without_a_result_is_found(sentence):
    assert open_targets(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Tegen 2022 wilde het programma 3 000 leerlingen bereiken; het werden er 2 500.",
        "Tegen 2022 wilde het programma 3 000 leerlingen bereiken. Dat is niet gelukt.",
        "Tegen 2030 wil het programma 3 000 leerlingen bereiken.",
        "In 2022 kochten 3 000 bezoekers een kaartje.",
    ],
)
def test_a_target_with_a_result_or_ahead_is_not_found(text):
    assert open_targets(text) == []


def test_a_target_that_the_record_has_a_result_for_is_not_found():
    assert open_targets("Tegen 2020 wil het programma 900 gezinnen van drinkwater voorzien.") == []


@pytest.mark.parametrize(
    ("nl", "es"),
    [
        ("Van de 120 kandidaten zijn er 60 vrouwen.", "La mitad de los 120 candidatos son mujeres."),
        ("Sinds begin deze eeuw kwamen 700 Belgen.", "Desde comienzos del siglo XXI llegaron 700 belgas."),
        ("De rit duurt 24 uur.", "El viaje dura un día."),
        ("Anderhalf jaar duurde de bouw.", "La obra duró año y medio."),
        ("De school van Brugge kreeg 40 leerlingen.", "La escuela brujense recibió a cuarenta alumnos."),
        ("In het voorjaar van 2026 was er feest.", "Hubo fiesta en mayo de 2026."),
        ("Open: 8.30-13 uur en 14-16.30 uur", "Atención: 8:30-13:00 y 14:00-16:30"),
    ],
)
def test_what_the_other_language_says_in_another_way_is_no_difference(nl, es):
    assert differences(nl, es) == []
    assert found_by(languages_that_differ, passages(nl, es)["es"]) == []


def test_durations_with_the_same_number_and_another_unit_differ():
    assert differences("De cursus duurt zes weken.", "El curso dura seis meses.") == ["zes weken"]
    assert differences("De cursus duurt zes weken.", "El curso dura mes y medio.") == []


def test_a_label_before_a_colon_names_what_a_number_counts():
    assert differing_numbers("Gezinnen met drinkwater: 650") == ["650"]
    assert differing_numbers("Het aantal gezinnen met drinkwater bedraagt 650.") == ["650"]


@pytest.mark.parametrize(
    "words",
    [
        "Het oude net voorzag 350 gezinnen van drinkwater.",
        "Met het geld van de regio kregen 90 gezinnen drinkwater.",
        "In de hele Andes hebben twee miljoen gezinnen drinkwater.",
        "In 2018 werd de lat hoog gelegd. Drinkwater kwam er voor 650 gezinnen.",
    ],
)
def test_numbers_of_before_of_others_and_of_all_that_there_is_do_not_differ(words):
    assert differing_numbers(words) == []


def test_a_wish_of_the_past_is_a_target_only_by_a_time():
    assert open_targets("In 2015 moesten 300 gezinnen verhuizen.") == []
    assert open_targets("Tegen 2015 moesten 300 huizen klaar zijn.") == ["Tegen 2015", "300"]
    assert open_targets("Wie in 2015 achttien werd, moest 20 dagen wachten.") == []
    assert open_targets("De Europese Unie wilde tegen 2020 de uitstoot met 20 % doen dalen.") == []
