"""Texts are cut into the same words whatever signs stand between them, and whatever the server's locale is."""

import psycopg2
import pytest
from django.db import connection

from embassy.search.reader import cut

SERVER = {"host", "port", "user", "password"}
CUTS = {
    "100 000 gezinnen": "100000 gezinnen",
    "100\u00a0000": "100000",
    "100\u202f000": "100000",
    "100\u2009000": "100000",
    "100.000": "100000",
    "1,234,567.89": "1234567 89",
    "in 2015 100 000": "in 2015 100000",
    "2014 17": "2014 17",
    "+32 2 501 81 11": "32 2 501 81 11",
    "2015–2019": "2015 2019",
    "2015‒2019—2020−2021": "2015 2019 2020 2021",
    "2018/2019, 2018/19": "2018 2019 2018 19",
    "zo’n d'Ivoire L‘aide": "zo n d ivoire l aide",
    "“hola” «x» ‘y’ „z”": "hola x y z",
    "water\u2011 en\u2003bos\u3000beheer": "water en bos beheer",
    "ont\u00adwik\u200bkeling": "ontwikkeling",
    "cafe\u0301 ÑANDÚ ﬁlm": "café ñandú film",
    "dʼIvoire": "d ivoire",
    "11.11.11 (ngo)": "11 11 11 ngo",
    "foo_bar\nlima@diplobel.fed.be": "foo bar lima diplobel fed be",
    "42\u00a0%": "42",
}


@pytest.mark.parametrize("text", CUTS)
def test_a_text_is_cut_into_words_and_whole_numbers(text):
    assert cut(text) == CUTS[text]


@pytest.fixture
def lexemes_by_locale(db):
    """What servers of two locales make of texts: in C a no-break space is a letter, in UTF-8 it is a space."""
    parameters = {name: value for name, value in connection.get_connection_params().items() if name in SERVER}
    server = psycopg2.connect(dbname="postgres", **parameters)
    server.autocommit = True

    def made(texts: list[str]) -> dict[str, list[str]]:
        found = {}
        for name, locale in {"locale_c": "C", "locale_utf8": "C.UTF-8"}.items():
            with server.cursor() as cursor:
                cursor.execute(f"DROP DATABASE IF EXISTS {name}")
                cursor.execute(
                    f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE '{locale}'"
                )
            with psycopg2.connect(dbname=name, **parameters) as other, other.cursor() as cursor:
                cursor.execute("SELECT to_tsvector('simple', text)::text FROM unnest(%s) AS text", [texts])
                found[name] = [lexemes for (lexemes,) in cursor]
            other.close()
        return found

    yield made
    with server.cursor() as cursor:
        for name in ("locale_c", "locale_utf8"):
            cursor.execute(f"DROP DATABASE IF EXISTS {name}")
    server.close()


def test_postgresql_makes_the_same_of_a_cut_text_in_every_locale(lexemes_by_locale):
    texts = list(CUTS)
    found = lexemes_by_locale([*texts, *map(cut, texts)])
    (raw_one, cut_one), (raw_other, cut_other) = ((each[: len(texts)], each[len(texts) :]) for each in found.values())
    assert raw_one != raw_other
    assert cut_one == cut_other
    assert all(len(lexemes) > 0 for lexemes in cut_one)
