"""What the rules on the present tense find in sentences of each class of formulation, and what they leave."""

import pytest

from embassy.desk.rules.country_speaks_of_now import country_speaks_of_now
from embassy.desk.rules.planned_speaks_of_now import planned_speaks_of_now
from embassy.desk.rules.speaks_of_now import speaks_of_now
from embassy.desk.rules.stopped_goes_on import stopped_goes_on
from tests.desk import case_files

RULES = (speaks_of_now, country_speaks_of_now, planned_speaks_of_now, stopped_goes_on)


def is_found(record: str, text: str) -> bool:
    world = case_files.world()
    passages = case_files.passages_of({"record": record, "text": text}, "es")
    return any(True for passage in passages for rule in RULES for _finding in rule(passage, world))


@pytest.mark.parametrize("text", ["Programa en curso.", "Proyecto en plena ejecución, con tres oficinas."])
def test_a_label_without_a_colon_is_read(text):
    assert is_found("ended", text)


def test_each_record_of_a_list_of_what_goes_on_is_meant():
    assert is_found("page", "Programas en curso: Bosques de Ucayali, Caminos en Potosí.")
    assert not is_found("page", "Programas en curso: Bosques de Ucayali, Quinua de Oruro.")


def test_a_verb_before_a_gerund_tells_what_goes_on():
    assert is_found("ended", "El proyecto está siendo ejecutado por el Gobierno Regional.")
    assert is_found("planned", "Se viene ejecutando en Requena la primera etapa del programa.")


def test_we_are_at_work_where_the_verb_says_that_it_goes_on():
    assert is_found("planned", "Estamos construyendo doce internados.")
    assert not is_found("ended", "Agradecemos a quienes trabajaron en el programa.")


def test_acabar_de_tells_the_past():
    assert not is_found("planned", "La directora del programa acaba de ser nombrada.")


def test_the_subject_of_a_relative_clause_can_stand_behind_its_verb():
    assert is_found("ended", "Los promotores que forma el programa hablan quechua.")
    assert not is_found("ended", "La empresa que evalúa el programa es de Lima.")


def test_what_does_not_end_goes_on():
    assert is_found("ended", "El proyecto no se detiene.")
    assert is_found("ended", "El programa no ha terminado.")
    assert not is_found("ended", "El programa no continúa.")


def test_who_runs_a_programme_is_told_of_now():
    assert is_found("ended", "El programa está a cargo de la ingeniera Rosa Quispe.")
    assert not is_found("ended", "El director del programa es hoy ministro.")


def test_some_of_those_of_a_programme_are_those_who_once_were():
    assert not is_found("page", "Muchos de los médicos de PROSALUD ocupan hoy cargos en el ministerio.")


def test_a_verb_that_names_with_a_preposition_whom_it_is_about_tells_no_means():
    assert not is_found("planned", "Los padres ya preguntan por el programa.")
    assert not is_found("planned", "La prensa de Loreto habla del programa.")


def test_an_end_in_the_same_sentence_closes_the_programme():
    assert not is_found("ended", "El programa cerró sus puertas; su oficina alberga ahora una biblioteca.")


def test_aid_to_the_authorities_is_that_of_governments():
    assert is_found("peru", "El Gobierno belga apoya al Gobierno peruano en la lucha contra la pobreza.")
    assert is_found("peru", "Bélgica ejecuta proyectos con el Ministerio de Salud del Perú.")
    assert not is_found("peru", "El Gobierno belga otorga becas a estudiantes peruanos.")
    assert not is_found("peru", "Ambos Gobiernos mantienen un diálogo político anual.")


def test_what_the_cooperation_built_may_be_in_use():
    assert not is_found(
        "peru", "El Estado peruano administra hoy los hospitales que la cooperación bilateral construyó."
    )


def test_the_pupils_of_a_planned_programme_do_not_exist_yet():
    assert is_found("planned", "Los alumnos del programa leen y escriben en su lengua.")
    assert is_found("planned", "En Requena se inauguró la primera escuela del programa.")


def test_the_noun_that_a_title_begins_with_is_the_programme():
    assert is_found("d-becas", "El fondo concede cada año cuarenta becas de maestría.")
    assert not is_found("ended", "El fondo concede cada año cuarenta becas de maestría.")


def test_those_of_a_programme_are_known_by_their_trade():
    assert is_found("planned", "Una abogada del programa recorre las comunidades, semana tras semana.")
