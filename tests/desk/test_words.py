"""What sentences are taken to say, in both languages."""

from datetime import date

import pytest

from embassy.bilingual.texts import Part
from embassy.desk.records import Text
from embassy.desk.rules.wording import first_past_year
from embassy.desk.words.patterns import words_of

TODAY = date(2026, 11, 22)

SPEAKS_OF_NOW = [
    ("nl", "Momenteel werken er tien artsen."),
    ("nl", "Het programma loopt tot 2019."),
    ("nl", "Het team is <b>nu</b> compleet."),
    ("nl", "<p>THANS</p>"),
    ("nl", "Het centrum helpt vandaag 500 mensen."),
    ("es", "Actualmente trabajan diez médicos."),
    ("es", "El programa está en curso."),
    ("es", "Hoy, el centro atiende a 500 personas."),
    ("es", "<p>EN&nbsp;CURSO</p>"),
]
DOES_NOT_SPEAK_OF_NOW = [
    ("nl", "Het programma liep tot 2019 en verloopt niet meer."),
    ("nl", "De nuance, de manu en de genummerde lijst."),
    ("nl", "De afloop: het project loopte af."),
    ("nl", "Lopende zaken werden afgerond."),
    ("es", "El ahorro creció y la hoyada se secó."),
    ("es", "El curso terminó en 2019."),
    ("es", "Nu y vandaag no son palabras nuestras."),
]
STILL_TO_COME = [
    ("nl", "Tegen 2019 bereiken we 100 000 gezinnen.", 2019),
    ("nl", "We willen tegen eind 2019 klaar zijn.", 2019),
    ("nl", "In 2020 willen we tien scholen bouwen.", 2020),
    ("nl", "Het ziekenhuis zal in 2018 opengaan.", 2018),
    ("nl", "In 2018 zal het ziekenhuis opengaan.", 2018),
    ("nl", "Tegen 2000.", 2000),
    ("nl", "Het akkoord loopt tot 2024.", 2024),
    ("nl", "In de periode 2015–2019 zullen er scholen komen, tegen 31 december 2019.", 2019),
    ("es", "Para 2020, todas las familias tienen agua.", 2020),
    ("es", "Para el año 2020 llegaremos a todos.", 2020),
    ("es", "Hasta 2019 se espera atender a 100 familias.", 2019),
    ("es", "En 2019 se construirá un hospital.", 2019),
    ("es", "En 2019, Bélgica quiere construir un hospital.", 2019),
    ("es", "El hospital abrirá en diciembre de 2018.", 2018),
    ("es", "El convenio concluye en 2019.", 2019),
]
NOT_TO_COME = [
    ("nl", "De stichting wilde tegen 2020 100 000 gezinnen bereiken."),
    ("nl", "In 2018 ging het ziekenhuis open."),
    ("nl", "Het programma liep van 2014 tot 2019."),
    ("nl", "Tegen 2030 willen we 100 scholen bouwen."),
    ("nl", "We willen tegen 2000 gezinnen zeggen dat het kan."),
    ("nl", "De kosten stegen ten opzichte van 2019."),
    ("nl", "Sinds 2016 willen de dorpen zelf beslissen."),
    ("nl", "België werd in 2014 de vijfde donor. Het land zal dat blijven."),
    ("nl", "Artikel 2019/4 zal gelden."),
    ("es", "La fundación quería llegar a 100 000 familias para 2020."),
    ("es", "El presupuesto para 2014 fue de 17 millones de euros."),
    ("es", "En 2018 abrió el hospital."),
    ("es", "Para 2030 se construirá un hospital."),
    ("es", "Agua para 2000 familias."),
    ("es", "Los programas duraron hasta 2019."),
    ("es", "Esto se debe a los acuerdos firmados en 2014."),
]


def text(language: str, html: str) -> Text:
    return Text(Part("lead", {}, {}), language, html)


@pytest.mark.parametrize(("language", "html"), SPEAKS_OF_NOW)
def test_a_text_that_speaks_of_now_is_recognised(language, html):
    assert words_of(language).speaks_of_now.search(text(language, html).words)


@pytest.mark.parametrize(("language", "html"), DOES_NOT_SPEAK_OF_NOW)
def test_other_words_that_hold_the_same_letters_are_left_alone(language, html):
    assert not words_of(language).speaks_of_now.search(text(language, html).words)


@pytest.mark.parametrize(("language", "html", "year"), STILL_TO_COME)
def test_a_past_year_that_a_text_awaits_is_recognised(language, html, year):
    assert first_past_year(text(language, html), TODAY).year == year


@pytest.mark.parametrize(("language", "html"), NOT_TO_COME)
def test_a_year_that_a_text_looks_back_on_is_left_alone(language, html):
    assert first_past_year(text(language, html), TODAY) is None
