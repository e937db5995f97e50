"""What the desk reads in a sentence: verbs, when they speak, and of what."""

import pytest

from embassy.desk.reading import read
from embassy.desk.reading.model import About, Time
from embassy.desk.reading.verbs import forms_of


def sentences(language, text):
    return [text[slice(*sentence.span)] for sentence in read(language, text).sentences]


def clauses(language, text):
    return [clause for sentence in read(language, text).sentences for clause in sentence.clauses]


def first(language, text):
    return clauses(language, text)[0]


def test_a_language_without_a_file_of_words_is_not_read():
    assert read("fr", "Le programme continue.") is None


def test_an_abbreviation_does_not_end_a_sentence():
    assert sentences("nl", "Prof. Peeters kwam in 2019. Hij bleef.") == ["Prof. Peeters kwam in 2019.", "Hij bleef."]


def test_a_number_with_a_point_does_not_end_a_sentence():
    assert sentences("es", "Llegaron 1.200 familias. Hubo fiesta.") == ["Llegaron 1.200 familias.", "Hubo fiesta."]


def test_each_item_of_a_list_is_a_sentence():
    assert sentences("nl", "Duur: vijf jaar\nDoel: water") == ["Duur: vijf jaar", "Doel: water"]


def test_what_stands_in_quotation_marks_has_no_clause():
    assert [clause.verb for clause in clauses("nl", "“Het programma loopt goed”, zei hij.")] == ["zei"]


def test_a_quotation_over_two_sentences_is_quoted_in_both():
    text = "«Trabajamos mucho. No paramos.» Eso dijo."
    assert [bool(sentence.quoted) for sentence in read("es", text).sentences] == [True, True, False]


def test_a_dutch_present_tense_speaks_of_now():
    assert first("nl", "Het programma steunt boeren.").time == Time.NOW


def test_a_dutch_perfect_tense_speaks_of_the_past():
    assert first("nl", "Het programma heeft tien scholen gebouwd.").time == Time.PAST


def test_a_dutch_passive_in_the_present_speaks_of_now():
    clause = first("nl", "De weg wordt verhard.")
    assert (clause.time, clause.lemma) == (Time.NOW, "verharden")


def test_zullen_speaks_of_what_is_to_come():
    clause = first("nl", "Het programma zal scholen bouwen.")
    assert (clause.time, clause.lemma) == (Time.AHEAD, "bouwen")


def test_zou_does_not_speak_of_now():
    assert first("nl", "Het programma zou scholen bouwen.").time == Time.PAST


def test_a_separable_verb_is_put_together():
    assert first("nl", "Enabel voert de plannen uit.").lemma == "uitvoeren"


def test_the_verb_of_a_dutch_subordinate_clause_stands_at_its_end():
    _main, subordinate = clauses("nl", "De ambassade zegt dat het programma in 2019 eindigde.")
    assert (subordinate.verb, subordinate.opener) == ("eindigde", "dat")


def test_the_subject_follows_the_verb_where_something_else_stands_first():
    text = "In Cuzco werkt het project met dorpen."
    assert text[slice(*first("nl", text).subject)] == "het project"


def test_a_clause_after_and_shares_the_subject():
    text = "Het programma is begonnen en leidt leerkrachten op."
    assert [text[slice(*clause.subject)] for clause in clauses("nl", text)] == ["Het programma", "Het programma"]


def test_a_noun_after_an_article_is_no_verb():
    assert [clause.verb for clause in clauses("es", "La meta se cumplió.")] == ["cumplió"]


def test_a_spanish_pronoun_before_a_verb_is_no_article():
    assert [clause.verb for clause in clauses("es", "El programa las reúne.")] == ["reúne"]


def test_a_spanish_future_speaks_of_what_is_to_come():
    assert first("es", "El programa construirá escuelas.").time == Time.AHEAD


def test_ir_a_speaks_of_what_is_to_come():
    clause = first("es", "El programa va a construir escuelas.")
    assert (clause.time, clause.lemma) == (Time.AHEAD, "construir")


def test_a_spanish_periphrasis_speaks_of_now():
    clause = first("es", "La cooperación viene mejorando el agua.")
    assert (clause.time, clause.lemma) == (Time.NOW, "mejorar")


def test_a_spanish_perfect_tense_speaks_of_the_past():
    assert first("es", "El programa ha construido escuelas.").time == Time.PAST


def test_a_spanish_subjunctive_asserts_nothing():
    assert clauses("es", "Esperan que el programa comience.")[-1].time is None


def test_hace_dos_anos_is_no_clause():
    assert [clause.verb for clause in clauses("es", "Hace dos años terminó la obra.")] == ["terminó"]


def test_a_denial_is_seen():
    assert first("es", "El programa no continúa.").is_negated


def test_the_programme_is_the_record():
    assert first("es", "El programa trabaja en Oruro.").about == About.RECORD


def test_a_phase_is_a_part():
    assert first("nl", "De eerste fase eindigde in 2016.").about == About.PART


def test_a_team_carries_out():
    assert first("nl", "Het projectteam werkt in Cuzco.").about == About.TEAM


def test_a_road_is_something_else():
    assert first("nl", "De weg loopt door het dal.").about == About.OTHER


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hoy la ayuda belga se concentra en el norte.", "concentra"),
        ("Ahora la obra se detiene por la lluvia.", "detiene"),
        ("Hoy la apoya un comité.", "apoya"),
    ],
)
def test_a_noun_behind_its_article_is_no_verb_where_the_sentence_has_a_surer_one(text, verb):
    assert first("es", text).verb == verb


@pytest.mark.parametrize(
    ("text", "lemma"), [("in 2031 openen", "openen"), ("op 12 juni 2030 plaatsvinden", "plaatsvinden")]
)
def test_an_infinitive_may_stand_behind_a_year(text, lemma):
    clause = first("nl", f"De beurs zal {text}.")
    assert (clause.time, clause.lemma) == (Time.AHEAD, lemma)


@pytest.mark.parametrize("text", ["We verwachten u op 14 mei.", "Ze bouwen een school."])
def test_a_plural_verb_may_stand_behind_a_pronoun(text):
    assert first("nl", text).time == Time.NOW


@pytest.mark.parametrize(("verb", "participle"), [("zetten", "gezet"), ("planten", "geplant"), ("melden", "gemeld")])
def test_a_dutch_verb_whose_stem_ends_in_t_or_d_has_a_participle(verb, participle):
    assert [(form.lemma, form.tense) for form in forms_of("nl", participle)] == [(verb, "participle")]


@pytest.mark.parametrize("participle", ["gelezen", "genomen", "getrokken"])
def test_a_dutch_participle_is_no_verb_of_its_own(participle):
    assert {form.tense for form in forms_of("nl", participle)} == {"participle"}


@pytest.mark.parametrize(
    "text", ["Het programma sloot acht dorpen aan.", "Het programma mat het debiet.", "Hij las de brief."]
)
def test_a_past_tense_goes_before_the_present_of_a_rarer_verb(text):
    assert first("nl", text).time == Time.PAST


@pytest.mark.parametrize("text", ["Puertos de Esmeraldas da trabajo.", "Escuelas en Loreto va bien."])
def test_the_place_of_a_verb_is_that_of_a_whole_word(text):
    clause = first("es", text)
    assert text[slice(*clause.verb_span)] == clause.verb
    assert not text[clause.verb_span[0] - 1].isalpha()
