"""What finder and search ask of the database is answered by indexes, however many programmes there are."""

import re

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/nl/zoeken/?q=ontwikkeling",
    "/es/buscar/?q=agua+en+bolivia",
    "/nl/zoeken/?q=gezonheid",
    "/nl/zoeken/suggesties/?q=wat",
    "/nl/ontwikkelingssamenwerking/programmas/",
    "/es/cooperacion-al-desarrollo/programas/?q=salud&pais=pe",
    "/nl/ontwikkelingssamenwerking/programmas/?status=ended&sorteer=title",
]
LARGE = r"pages_basepage|search_searchentry|search_word|cooperation_programmepage|cooperation_partnerpage"


def plans(client, address: str) -> list[str]:
    """How PostgreSQL carries out the queries of a page, when it takes an index wherever there is one."""
    asked = []

    def note(execute, *query):
        asked.append(query[:2])
        return execute(*query)

    with connection.execute_wrapper(note):
        client.get(address)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        found = []
        for sql, parameters in asked:
            cursor.execute(f"EXPLAIN {sql}", parameters)
            found.append("\n".join(line for (line,) in cursor.fetchall()))
        cursor.execute("SET LOCAL enable_seqscan = on")
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_query_reads_a_large_table_from_end_to_end(client, address):
    client.get(address)
    found = plans(client, address)
    assert found
    assert [plan for plan in found if re.search(rf"Seq Scan on ({LARGE})", plan)] == []


def test_what_matches_words_is_found_on_the_index_of_vectors():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
        cursor.execute("EXPLAIN SELECT id FROM search_searchentry WHERE vector @@ 'water'::tsquery")
        assert "Bitmap Index Scan on search_vector" in "\n".join(line for (line,) in cursor.fetchall())
