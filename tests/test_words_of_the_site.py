"""No text of the site or of its demo says in another way what docs/words.md has a word for."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from cooperation.country_names import in_sentence
from cooperation.models import Figure, Organisation, ProgrammePage
from cooperation.opendata.tables import TABLES
from embassy.bilingual.passages import Passage
from embassy.office.codelists import OrganisationType
from embassy.pages.periods import Status
from tests.test_catalogues import entries_of, translations

LANGUAGES = ("nl", "es")
NOT_THIS = {"nl": 3, "es": 5}  # the columns of docs/words.md with what is not said
OTHERS_MARKS = {"nl": re.compile(r"[“”«»]|\w'\w"), "es": re.compile(r"[“”‘]|\w'\w")}
MARKUP = re.compile(r"<[^>]+>|%\(\w+\)s|\{\w*\}")
FAMILIAR = {"nl": r"je|jij|jou|jouw|jullie", "es": r"tú|tu|tus|ti|contigo|vosotros|vuestr[oa]s?"}
# A point, a comma or a plain space; but how not to write them may be shown.
THOUSANDS = re.compile(r"(?<!niet )(?<!of )(?<!no )(?<!ni )\b\d{1,3}[., ]000\b|\d %")


def texts_in(value, language: str) -> Iterator[str]:
    """What a fixture says in a language; not the words that people type, which are shown nowhere."""
    if isinstance(value, list):
        for one in value:
            yield from texts_in(one, language)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key.startswith("search_words"):
                continue
            if isinstance(one, str) and (key == language or key.endswith(f"_{language}")):
                yield one
            elif isinstance(one, dict | list):
                yield from texts_in(one, language)


def told(language: str) -> list[str]:
    """All texts of the site in a language: the interface, the demo, the words of the film."""
    texts = []
    for folder in settings.LOCALE_PATHS:
        for entry in entries_of(Path(folder) / language / "LC_MESSAGES" / "django.po"):
            texts += translations(entry).values()
    for path in sorted((settings.BASE_DIR / "fixtures").glob("*.json")):
        texts += texts_in(json.loads(path.read_text(encoding="utf-8")), language)
    film = settings.BASE_DIR / f"fixtures/media/documents/introductory-film.{language}.vtt"
    texts.append(" ".join(film.read_text(encoding="utf-8").split()))
    return [MARKUP.sub(" ", text) for text in texts]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def texts(language) -> list[str]:
    return told(language)


def found(pattern: str | re.Pattern, texts: list[str]) -> list[str]:
    return [text for text in texts if re.search(pattern, text)]


def not_said(language: str) -> list[str]:
    rows = (line.split("|") for line in (settings.BASE_DIR / "docs/words.md").read_text("utf-8").splitlines())
    cells = [row[NOT_THIS[language]] for row in rows if len(row) > NOT_THIS[language]]
    return [words for cell in cells for words in re.findall("`([^`]+)`", cell)]


def test_nothing_is_said_that_the_list_of_words_refuses(language, texts):
    refused = not_said(language)
    assert refused
    assert {words: hits for words in refused if (hits := found(rf"(?<!\w){re.escape(words)}(?!\w)", texts))} == {}


def test_a_counterpart_is_a_ministry():
    assert [text for text in found("(?i)contraparte", told("es")) if "Ministerio" not in text] == []


def test_readers_are_addressed_politely(language, texts):
    assert found(rf"(?i)\b(?:{FAMILIAR[language]})\b", texts) == []


def test_quotation_marks_are_those_of_the_language(language, texts):
    assert found(OTHERS_MARKS[language], texts) == []


def test_thousands_and_per_cents_have_a_no_break_space(texts):
    assert found(THOUSANDS, texts) == []


def test_the_data_page_names_each_status_as_the_pages_do(language):
    with translation.override(language):
        columns = {column.name: str(column.meaning) for column in TABLES["programmes"].columns}
        assert [status for status in Status if str(status.label).lower() not in columns["status"]] == []


@pytest.mark.parametrize(
    ("name", "dutch", "spanish"),
    [
        ({"nl": "Peru", "es": "Perú"}, "Peru", "el Perú"),
        ({"nl": "Bolivia", "es": "Bolivia"}, "Bolivia", "Bolivia"),
        ({"nl": "Ecuador", "es": "Ecuador"}, "Ecuador", "Ecuador"),
    ],
)
def test_a_country_has_its_article_in_a_sentence(name, dutch, spanish):
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert str(in_sentence(Passage(name[language], language))) == words


def test_the_spanish_name_of_a_country_has_no_article_in_a_dutch_sentence():
    with translation.override("nl"):
        assert str(in_sentence(Passage("Perú", "es"))) == "Perú"


@pytest.mark.parametrize(
    ("code", "dutch", "spanish"),
    [
        (OrganisationType.INTERNATIONAL_NGO, "Ngo", "ONG"),
        (OrganisationType.NATIONAL_NGO, "Ngo", "ONG"),
        (OrganisationType.REGIONAL_NGO, "Ngo", "ONG"),
        (OrganisationType.PARTNER_COUNTRY_NGO, "Ngo", "ONG"),
        (OrganisationType.FOUNDATION, "Stichting", "Fundación"),
    ],
)
def test_an_ngo_of_any_sort_is_called_one(code, dutch, spanish):
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert Organisation(type=code).kind == words


def test_years_from_and_to_are_joined_as_the_language_does():
    figure = Figure(number=1, year=2015, until_year=2019)
    for language, words in (("nl", "2015–2019"), ("es", "2015-2019")):
        with translation.override(language):
            assert figure.period == words


@pytest.mark.django_db  # a new page asks for its content type
@pytest.mark.parametrize(
    ("start", "end", "interruption", "dutch", "spanish"),
    [
        ("2199-05-01", "", "", "begint op 1 mei 2199", "comienza el 1 de mayo de 2199"),
        ("2199", "", "", "begint in 2199", "comienza en 2199"),
        ("2015", "", "", "loopt sinds 2015", "se ejecuta desde 2015"),
        ("2015", "2199", "", "loopt tot 2199", "se ejecuta hasta 2199"),
        ("2015", "2019", "", "liep van 2015 tot 2019", "se ejecutó desde 2015 hasta 2019"),
        ("", "2019-05", "", "liep tot mei 2019", "se ejecutó hasta mayo de 2019"),
        ("2015", "2199", "suspended", "zou lopen tot 2199", "previsto hasta 2199"),
        ("2015", "", "suspended", "liep sinds 2015", "se ejecutaba desde 2015"),
        ("2015", "2199", "cancelled", "", ""),
    ],
)
def test_the_period_of_a_programme_is_a_sentence(start, end, interruption, dutch, spanish):
    programme = ProgrammePage(start=start, end=end, interruption=interruption)
    for language, words in (("nl", dutch), ("es", spanish)):
        with translation.override(language):
            assert programme.period == words


SECTION = "/es/cooperacion-al-desarrollo/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("peru/", "Buscar entre todos los programas y socios en el Perú"),
        ("peru/prodern-economia-sostenible-y-recursos-naturales/", "Programa en el Perú"),
        ("peru/prodern-economia-sostenible-y-recursos-naturales/", "Otros programas en el Perú"),
        ("peru/broederlijk-delen/", "Organización socia en el Perú"),
        ("bolivia/fos/", "Organización socia en Bolivia"),
        ("bolivia/fos/", "<br>ONG</dd>"),
    ],
)
def test_spanish_pages_say_it_so(client, address, words):
    assert words in client.get(f"{SECTION}{address}").content.decode()
