"""What hangs on today: words that age, moments spoken of as to come, calls, and counts until now."""

from datetime import date

import pytest

from cooperation.dates import PartialDate
from embassy.desk.days import end_of_period, last_day, months_later, stale_from
from embassy.desk.facts import Facts, World
from embassy.desk.passages import Passage
from embassy.desk.reading import read
from embassy.desk.reading.model import Relative
from embassy.desk.rules.call_open import call_open
from embassy.desk.rules.past_to_come import past_to_come
from embassy.desk.rules.relative_aged import relative_aged
from embassy.desk.rules.until_now import until_now

TODAY = date(2026, 11, 30)
REVIEWED = date(2025, 3, 20)  # 20 months ago
ENDED = {"kind": "programme", "start": PartialDate(2014, 3), "end": PartialDate(2019, 6, 30)}


def passage(language, words, written=None, **facts):
    title = {"nl": "Waterbeheer in Cuzco", "es": "Gestión del agua en Cusco"}
    facts = Facts(1, facts.pop("kind", "page"), title, **{"reviewed": REVIEWED} | facts)
    return Passage(facts, language, words, read(language, words), written)


def found(rule, language, words, **others):
    """What a rule marks in a text."""
    text = passage(language, words, **others)
    findings = rule(text, World(TODAY, {1: text.facts}))
    return [words[slice(*mark)] for finding in findings for mark in finding.marks]


@pytest.mark.parametrize(
    ("language", "words", "marked"),
    [
        ("nl", "Onlangs kreeg de ambassade een nieuw dak.", "Onlangs"),
        ("nl", "Binnenkort gaat het loket open.", "Binnenkort"),
        ("nl", "Volgend jaar verhuist het consulaat.", "Volgend jaar"),
        ("nl", "Deze maand is de kanselarij gesloten.", "Deze maand"),
        ("nl", "Enkele weken geleden kwam er een nieuwe consul.", "Enkele weken geleden"),
        ("es", "Recientemente, la embajada estrenó un techo.", "Recientemente"),
        ("es", "Próximamente se abrirá la ventanilla.", "Próximamente"),
        ("es", "El próximo año se mudará el consulado.", "El próximo año"),
        ("es", "El mes pasado llegó un nuevo cónsul.", "mes pasado"),
        ("es", "La embajada acaba de abrir una biblioteca.", "acaba de abrir"),
    ],
)
def test_a_word_that_counts_from_the_day_of_writing_ages(language, words, marked):
    assert [mark.lower() for mark in found(relative_aged, language, words)] == [marked.lower()]


def test_a_fresh_text_may_say_recently():
    assert not found(relative_aged, "nl", "Onlangs kreeg de ambassade een nieuw dak.", reviewed=date(2026, 11, 10))


def test_a_text_written_after_the_review_counts_from_its_own_day():
    assert not found(relative_aged, "nl", "Binnenkort gaat het loket open.", written=date(2026, 11, 1))


def test_nothing_ages_where_no_day_of_writing_is_known():
    assert not found(relative_aged, "nl", "Binnenkort gaat het loket open.", reviewed=None)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "“Volgend jaar kom ik terug”, beloofde de minister."),
        ("es", "«El mes que viene volvemos a Bruselas», contaba una cantante."),
    ],
)
def test_a_quotation_does_not_age(language, words):
    assert not found(relative_aged, language, words)


def test_a_name_with_a_word_of_time_does_not_age():
    assert not found(relative_aged, "nl", "Het weekblad Binnenkort besprak de tentoonstelling.")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "Wie onlangs verhuisde, meldt zijn nieuwe adres."),
        ("nl", "Als u volgend jaar wil stemmen, moet u zich registreren."),
        ("es", "Quien se haya mudado recientemente debe avisar."),
    ],
)
def test_what_is_said_of_whoever_it_may_be_does_not_age(language, words):
    assert not found(relative_aged, language, words)


def test_a_relative_word_in_a_sentence_with_a_past_year_counts_from_that_year():
    assert not found(relative_aged, "es", "En 2021 se decía que el próximo año sería mejor.")


@pytest.mark.parametrize(
    ("relative", "stale"),
    [
        (Relative((0, 1), "recent"), date(2026, 3, 20)),
        (Relative((0, 1), "soon"), date(2025, 9, 20)),
        (Relative((0, 1), "next", "year"), date(2026, 1, 1)),
        (Relative((0, 1), "this", "month"), date(2025, 6, 1)),
        (Relative((0, 1), "ahead", "week", 2), date(2025, 4, 4)),
        (Relative((0, 1), "ago", "year", 30), None),
    ],
)
def test_each_kind_of_relative_word_has_its_own_limit(relative, stale):
    assert stale_from(relative, REVIEWED) == stale


def test_a_month_later_than_the_31st_is_the_last_day_of_a_short_month():
    assert months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)


def test_this_winter_has_passed_when_it_has_in_belgium_and_in_the_andes():
    assert end_of_period("winter", date(2025, 3, 25), is_next=False) == date(2026, 3, 21)


def moment(words, language="nl"):
    return read(language, words).sentences[0].moments[0]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("In het najaar van 2025 komt er een balans.", date(2025, 12, 21)),
        ("In de winter van 2025-2026 komt er een koor.", date(2026, 3, 21)),
        ("Begin 2026 komt er een balans.", date(2026, 4, 30)),
        ("In mei 2026 komt er een balans.", date(2026, 5, 31)),
    ],
)
def test_a_period_lasts_until_its_last_day(words, day):
    assert last_day(moment(words), REVIEWED) == day


def test_a_weekday_gives_a_day_its_year():
    assert last_day(moment("Op donderdag 12 juni is er een lezing."), REVIEWED) == date(2025, 6, 12)


@pytest.mark.parametrize(
    ("language", "words", "marked"),
    [
        ("nl", "Tegen eind 2023 moeten alle gemeenten een plan hebben.", "Tegen eind 2023"),
        ("nl", "Het centrum wordt op 15 augustus 2026 plechtig geopend.", "op 15 augustus 2026"),
        ("nl", "Op donderdag 12 juni houdt een hoogleraar een lezing.", "Op donderdag 12 juni"),
        ("nl", "De oogst van 2025 zal op de markt komen.", "van 2025"),
        ("es", "En marzo de 2026 abrirá sus puertas un centro.", "En marzo de 2026"),
        ("es", "La feria está prevista para octubre de 2024.", "para octubre de 2024"),
        ("es", "Próximo examen: 12 de setiembre de 2026.", "12 de setiembre de 2026"),
    ],
)
def test_a_past_moment_is_spoken_of_as_to_come(language, words, marked):
    assert found(past_to_come, language, words) == [marked]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "In mei 2026 opende de kwekerij."),
        ("nl", "De brug zou in 2019 klaar zijn."),
        ("nl", "Het in 2019 gesloten akkoord zal worden vernieuwd."),
        ("nl", "De kaart van mei 2025 zal later verschijnen."),
        ("es", "El convenio firmado en 2019 se renovará."),
        ("es", "La memoria de 2025 aparecerá en abril de 2027."),
        ("es", "Las comunidades que firmaron en 2025 lo renovarán en 2027."),
    ],
)
def test_a_past_moment_that_is_told_as_past_is_left_alone(language, words):
    assert not found(past_to_come, language, words)


def test_a_moment_that_is_still_ahead_is_left_alone():
    assert not found(past_to_come, "nl", "In december 2026 zal er een concert zijn.")


def test_a_feast_of_each_year_has_no_year():
    assert not found(past_to_come, "nl", "Op 21 juli viert België zijn nationale feestdag.")


@pytest.mark.parametrize(
    ("language", "words", "marked"),
    [
        ("nl", "Kandidaten kunnen hun dossier nog indienen tot 28 februari 2026.", "tot 28 februari 2026"),
        ("nl", "De inschrijvingen lopen nog tot vrijdag 25 april.", "tot vrijdag 25 april"),
        ("nl", "De kandidatenlijst sluit op 30 september 2026.", "op 30 september 2026"),
        ("es", "La inscripción sigue abierta hasta fines de setiembre de 2026.", "hasta fines de setiembre de 2026"),
        ("es", "Inscríbase antes del sábado 17 de mayo.", "antes del sábado 17 de mayo"),
    ],
)
def test_a_call_is_said_to_be_open_after_its_last_day(language, words, marked):
    assert found(call_open, language, words) == [marked]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "De oproep liep tot 28 februari 2026."),
        ("nl", "Elk jaar kan men tot 31 maart een aanvraag indienen."),
        ("nl", "Kandidaten kunnen een dossier indienen tot 28 februari 2027."),
        ("es", "Ya venció el plazo para postular: fue el 20 de octubre de 2026."),
        ("es", "No se aceptan candidatos nacidos antes del 1 de enero de 1991."),
    ],
)
def test_a_call_that_is_told_as_closed_or_still_open_is_left_alone(language, words):
    assert not found(call_open, language, words)


@pytest.mark.parametrize(
    ("language", "words", "marked"),
    [
        ("nl", "Tot nu toe heeft het programma 58 ziekenwagens geleverd.", ["Tot nu toe", "58"]),
        ("nl", "Tot nu toe werden 45 reservoirs gebouwd.", ["Tot nu toe", "45"]),
        ("es", "Hasta la fecha, el proyecto ha formado a 260 operadores.", ["Hasta la fecha", "260"]),
    ],
)
def test_a_count_until_now_goes_on_after_the_end(language, words, marked):
    assert found(until_now, language, words, **ENDED) == marked


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "De regio heeft tot nu toe elf reservoirs gebouwd."),
        ("nl", "Tot dan toe had niemand stromend water."),
        ("es", "Los pastores recuerdan hasta hoy la helada."),
    ],
)
def test_what_others_count_until_now_is_left_alone(language, words):
    assert not found(until_now, language, words, **ENDED)


def test_a_programme_that_runs_may_count_until_now():
    words = "Tot nu toe heeft het programma 58 ziekenwagens geleverd."
    assert not found(until_now, "nl", words, **ENDED | {"end": PartialDate(2028)})


def test_a_noun_of_a_call_is_no_participle():
    words = "Aceptamos propuestas hasta el 28 de febrero de 2026."
    assert found(call_open, "es", words) == ["hasta el 28 de febrero de 2026"]
    assert not found(call_open, "es", "Aceptamos propuestas hasta el 28 de febrero de 2026 y llegaron trescientas.")


def test_a_plural_noun_that_begins_a_sentence_is_no_verb():
    assert not found(past_to_come, "nl", "Aanvragen voor de beurs konden worden ingediend tot 15 juni 2026.")


def test_a_plan_named_by_its_years_is_not_to_come():
    assert not found(past_to_come, "nl", "Het plan 2021-2025 zal worden geëvalueerd.")
    assert not found(past_to_come, "es", "El plan 2021-2025 será evaluado.")


def test_this_summer_ages_also_with_the_days_of_the_week():
    assert found(relative_aged, "es", "Este verano la ventanilla atenderá solo los lunes.") == ["Este verano"]


def test_a_count_of_another_authority_or_of_what_people_do_today_is_none_of_the_programme():
    assert not found(until_now, "nl", "Het ministerie leidt nu zelf op; tot nu toe slaagden 90 vroedvrouwen.", **ENDED)
    assert not found(until_now, "nl", "Tot op vandaag drinken 12.000 gezinnen veilig water.", **ENDED)
    assert found(until_now, "nl", "Het programma bouwde tot nu toe 45 reservoirs.", **ENDED)
