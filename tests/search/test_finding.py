"""What visitors find of a page by the words they type, and in which order."""

from datetime import timedelta

import pytest

from embassy.clock import on_day, today
from embassy.search.models import SynonymSet
from embassy.search.results import find, suggest
from tests import factories

pytestmark = pytest.mark.django_db


def text(**texts: str) -> dict:
    return {"body": [factories.text_block(**texts)]}


def titles_found(question: str, language: str = "nl") -> list[str]:
    return [hit.entry.title for hit in find(question, language).hits]


FORMS = {
    "nl": {
        "vrouw": "vrouwen",
        "steden": "stad",
        "ziekenhuis": "ziekenhuizen",
        "werken": "gewerkt",
        "gezondheid": "gezondheidszorg",
        "koffieboer": "koffieboeren",
        "beheer": "bosbeheer",
        "voorziening": "drinkwatervoorziening",
        "werkloos": "werkloze",
        "onderwijs": "kleuteronderwijs",
    },
    "es": {
        "cafe": "café",
        "medico": "médicas",
        "tecnica": "técnico",
        "organizaciones": "organización",
        "publicacion": "publicaciones",
        "luz": "luces",
        "jovenes": "joven",
        "crecer": "creció",
    },
}


@pytest.mark.parametrize("language", FORMS)
def test_words_are_found_in_another_form(language):
    written = ". ".join(FORMS[language].values())
    factories.standard(title_nl="Kwikstaart", title_es="Kwikstaart", **text(nl=written, es=written))
    asked = FORMS[language]
    assert [word for word in asked if not titles_found(f"kwikstaart {word} kwikstaart", language)] == []


def test_words_come_before_their_forms_and_these_before_compounds():
    for title in ("Kwikstaart verzekeringen", "Kwikstaart ziekteverzekering", "Kwikstaart verzekering"):
        factories.standard(title_nl=title, title_es=title)
    ordered = ["Kwikstaart verzekering", "Kwikstaart verzekeringen", "Kwikstaart ziekteverzekering"]
    assert titles_found("verzekering kwikstaart") == ordered


def test_titles_come_before_leads_and_leads_before_bodies():
    factories.standard(title_nl="In de tekst", **text(nl="Een kwikstaart.", es="Un ave."))
    factories.standard(title_nl="In de inleiding", lead_nl="Een kwikstaart.")
    factories.standard(title_nl="De kwikstaart")
    assert titles_found("kwikstaart") == ["De kwikstaart", "In de inleiding", "In de tekst"]


def test_what_runs_comes_before_what_has_ended_by_the_day_of_asking():
    country, year = factories.country(), today().year
    factories.programme(country, title_nl="Kwikstaart een", end=str(year + 1))
    factories.programme(country, title_nl="Kwikstaart twee", end=str(year + 3))
    assert len(titles_found("kwikstaart")) == 2
    with on_day(today() + timedelta(days=730)):
        assert titles_found("kwikstaart") == ["Kwikstaart twee", "Kwikstaart een"]


def test_synonyms_work_both_ways_as_soon_as_they_are_saved():
    factories.standard(title_nl="De kwikstaart", title_es="La lavandera")
    factories.standard(title_nl="Het gele vogeltje", title_es="El pajarito")
    SynonymSet.objects.create(terms="kwikstaart\r\nhet gele vogeltje\r\nmotacilla")
    assert set(titles_found("motacilla")) == {"De kwikstaart", "Het gele vogeltje"}
    assert set(titles_found("het gele vogeltje")) == {"De kwikstaart", "Het gele vogeltje"}


def test_phrases_are_exact_but_for_accents_and_a_minus_leaves_out():
    for title in ("Kwikstaart, ganzerik y café", "Kwikstaart y ganzerik café"):
        factories.standard(title_nl=title, title_es=title)
    assert titles_found('"GANZERIK Y CAFE"', "es") == ["Kwikstaart, ganzerik y café"]
    assert titles_found('"café kwikstaart"', "es") == []
    assert titles_found('kwikstaart -"ganzerik café"', "es") == ["Kwikstaart, ganzerik y café"]
    assert titles_found("kwikstaart -ganzeriken") == []


PRINTED = {
    "nl": "Voor 100\u00a0000 gezinnen, in 2015–2019 en het schooljaar 2018/2019: ‘zo’n ngo’s’ uit Côte d’Ivoire.",
    "es": "Para 100\u202f000 familias, de 2015-2019 y del curso 2018/2019: «la ONG» de Côte d’Ivoire.",
}
TYPED = {
    "nl": [
        "100 000",
        "100000",
        "100.000",
        "100\u00a0000 gezinnen",
        '"100 000 gezinnen"',
        "2015",
        "2019",
        "2018",
        "zo'n ngo's",
    ],
    "es": ["100 000", "100000", "100.000", "100 000 familias", '"100.000 familias"', "2015", "2019", "2018", "ONG"],
}


@pytest.mark.parametrize("language", PRINTED)
def test_numbers_years_and_words_are_found_whatever_stands_between_them(language):
    factories.standard(title_nl="Kwikstaart", title_es="Kwikstaart", **text(**PRINTED))
    asked = [*TYPED[language], "d'Ivoire", "d’Ivoire", "Ivoire", "“Côte d’Ivoire”"]
    found = {question: find(f"kwikstaart {question}", language) for question in asked}
    assert [question for question, one in found.items() if one.total != 1 or one.is_partial or one.corrected_to] == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("kwikstaart 100000", "<mark>100\u00a0000</mark> gezinnen"),
        ("kwikstaart 2019", "2015–<mark>2019</mark>"),
        ('"gezinnen in 2015 2019"', "<mark>gezinnen, in 2015–2019</mark>"),
    ],
)
def test_numbers_and_phrases_are_marked_as_they_are_printed(question, marked):
    factories.standard(title_nl="Kwikstaart", **text(nl=PRINTED["nl"], es=""))
    assert marked in find(question, "nl").hits[0].excerpt.html


def test_a_phrase_is_found_with_the_small_words_and_signs_that_are_in_it_or_without():
    body = "<p>De kwikstaart, de vogel van het jaar: in en om het water.</p><p>Ganzerik aan de oever.</p>"
    factories.standard(title_nl="Vogels", **text(nl=body, es=""))
    stands = [
        "vogel van het jaar: in en om",
        "vogel van het jaar in en om",
        "de vogel",
        "KWIKSTAART de Vogel",
        "het water.",
    ]
    stands_not = [
        "vogel het jaar",
        "jaar van het",
        "het water ganzerik",
        "vogel van jaar",
        "kwik",
        "kwikstaarten de vogel",
    ]
    assert [phrase for phrase in stands if "Vogels" not in titles_found(f'"{phrase}"')] == []
    assert [phrase for phrase in stands_not if "Vogels" in titles_found(f'"{phrase}"')] == []


def test_a_phrase_is_found_far_down_a_long_text():
    words = "<p>" + "de mees van het bos " * 3_500 + "</p><p>Hier zit de kwikstaart van het bos.</p>"
    factories.standard(title_nl="Lang", **text(nl=words, es=""))
    assert titles_found('"de kwikstaart van het bos"') == ["Lang"]
    assert titles_found('"de kwikstaart van de mees"') == []


def test_a_page_that_is_named_after_a_compound_comes_before_those_that_mention_the_part():
    factories.programme(title_nl="Kwikstaartprogramma", end="2001")
    for number in range(3):
        factories.standard(
            title_nl=f"Vogels {number}", lead_nl="Over de kwikstaart.", **text(nl="<p>Een kwikstaart.</p>", es="")
        )
    assert titles_found("kwikstaart")[0] == "Kwikstaartprogramma"


def test_the_last_word_may_be_the_beginning_of_one_but_not_within_quotes():
    factories.standard(title_nl="De kwikstaart")
    assert titles_found("kwikst") == ["De kwikstaart"]
    assert titles_found('"kwikst"') == []


def test_a_mistyped_word_is_corrected_and_says_so():
    factories.standard(title_nl="De kwikstaart")
    found = find("kwiksatart", "nl")
    assert (found.corrected_to, [hit.entry.title for hit in found.hits]) == ("kwikstaart", ["De kwikstaart"])


def test_a_word_that_only_a_draft_has_is_never_offered():
    page = factories.standard(title_nl="De kwikstaart")
    page.unpublish()
    found = find("kwiksatart", "nl")
    assert (found.corrected_to, found.hits) == ("", [])
    assert suggest("kwik", "nl") == []


def test_pages_with_some_of_the_words_are_shown_when_none_has_all():
    factories.standard(title_nl="De kwikstaart")
    found = find("kwikstaart op de evenaar", "nl")
    assert found.is_partial
    assert found.hits[0].entry.title == "De kwikstaart"


def test_the_excerpt_is_the_passage_that_matched_with_its_words_marked():
    body = "<p>Iets vooraf.</p><p>De &lt;b&gt; kwikstaarten en de waterkwikstaart.</p>"
    factories.standard(title_nl="Vogels", lead_nl="Over vogels.", **text(nl=body, es="<p>Aves.</p>"))
    (hit,) = find("kwikstaart", "nl").hits
    marked = "De &lt;b&gt; <mark>kwikstaarten</mark> en de <mark>waterkwikstaart</mark>."
    assert marked in hit.excerpt.html
    assert hit.excerpt.language == "nl"


def test_a_page_in_one_language_is_offered_to_readers_of_the_other_as_foreign():
    factories.standard(title_nl="De kwikstaart", title_es=None)
    (hit,) = find("kwikstaarten", "es").hits
    assert hit.entry.text_language != hit.entry.language
    assert hit.excerpt.language == "nl"


@pytest.mark.parametrize(
    ("question", "number"),
    [("agua en Bolivia", 4), ("defensoira", 4), ("ong agua salud medio ambiente", 5), ("agua zzzz", 5)],
)
def test_an_answer_costs_four_queries_or_five_where_not_all_is_as_typed(question, number, django_assert_num_queries):
    with django_assert_num_queries(number):
        assert find(question, "es").hits


def test_where_more_answer_than_are_ranked_those_with_the_word_in_their_title_come_first(monkeypatch):
    monkeypatch.setattr("embassy.search.models.MOST_RANKED", 2)
    factories.standard(title_nl="Zonder", body=[factories.text_block(kind="text", nl="<p>kwikstaart</p>", es="")])
    factories.standard(title_nl="Een", body=[factories.text_block(kind="text", nl="<p>kwikstaart</p>", es="")])
    titled = factories.standard(title_nl="De kwikstaarten")
    assert find("kwikstaart", "nl").hits[0].entry.page_id == titled.pk
    assert find("kwikstaart", "nl").total == 3


def test_pages_go_from_the_first_to_the_last():
    first, second, far = (find("programma", "nl", page) for page in (1, 2, 10**20))
    assert (len(first.hits), first.pages, first.total) == (10, 2, 10 + len(second.hits))
    assert (far.page, far.hits) == (2, second.hits)


@pytest.mark.parametrize(
    "question",
    [
        "\0",
        '"agua',
        "a" * 100_000,
        " ".join(["agua"] * 240),
        "' OR 1=1; --",
        "& | ! <-> :* (",
        "agua:*&!",
        "\\",
        "'\\''",
        "de het een",
        "el la los",
        "😀",
        "مرحبا",
        "-peru",
        '""',
        "\ud800",
        "10^20",
        '-"',
    ],
)
def test_odd_questions_are_answered(question):
    for language in ("nl", "es"):
        found = find(question, language)
        assert found.hits or found.notices or found.question


def test_what_is_cut_or_left_out_is_said():
    assert "200" in str(find("agua " * 100, "es").notices)
    assert "20" in str(find("a b c " * 10, "es").notices)
    assert find("de het een", "nl").notices
    assert not find("agua", "es").notices


def test_titles_that_go_on_as_typed_are_suggested():
    assert [suggestion.text for suggestion in suggest("per", "es")] == ["Perú"]
    assert "Agricultura y desarrollo rural" in [suggestion.text for suggestion in suggest("desarr", "es")]
    assert "SISTEC: aseguramiento universal en salud" in [suggestion.text for suggestion in suggest("asegu", "es")]
