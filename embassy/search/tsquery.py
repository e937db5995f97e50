"""Questions in PostgreSQL's terms. Hundreds of words make one expression of Django's, not one for each."""

from dataclasses import dataclass

from django.db.models import BooleanField, F, FloatField, Func

from embassy.search.reader import cut

WEIGHTS = "{0.02,0.15,0.4,1.0}"  # of the parts of compounds, the body, the lead, the title


@dataclass(frozen=True)
class TsQuery:
    """A tsquery as SQL with parameters, to be joined with others."""

    sql: str
    params: tuple = ()

    def __and__(self, other: "TsQuery") -> "TsQuery":
        return TsQuery(f"({self.sql} && {other.sql})", self.params + other.params)

    def __or__(self, other: "TsQuery") -> "TsQuery":
        return TsQuery(f"({self.sql} || {other.sql})", self.params + other.params)

    def __invert__(self) -> "TsQuery":
        return TsQuery(f"(!! {self.sql})", self.params)


NOTHING = TsQuery("''::tsquery")


def words_query(text: str, configuration: str) -> TsQuery:
    """All words of a text, wherever they stand."""
    return TsQuery("plainto_tsquery(%s::regconfig, %s)", (configuration, cut(text)))


def phrase_query(text: str, configuration: str) -> TsQuery:
    """The words of a text, one after the other."""
    return TsQuery("phraseto_tsquery(%s::regconfig, %s)", (configuration, cut(text)))


def beginning_query(word: str, configuration: str) -> TsQuery:
    return TsQuery("to_tsquery(%s::regconfig, %s)", (configuration, f"{quoted(word)}:*"))


def lexemes_query(lexemes: list[str]) -> TsQuery:
    """Any of some lexemes, taken as they are."""
    return TsQuery("%s::tsquery", (" | ".join(map(quoted, lexemes)),))


def quoted(lexeme: str) -> str:
    """A lexeme in the notation of tsvector and tsquery, where it cannot be taken for an operator."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


class IsFound(Func):
    """Whether an entry is among those that match; each language's texts are asked by a query of their own."""

    output_field = BooleanField()

    def __init__(self, queries: dict[str, TsQuery]):
        super().__init__(F("id"))
        self.queries = queries

    def as_sql(self, compiler, connection, **extra_context):
        key, _params = compiler.compile(self.get_source_expressions()[0])
        matches = " || ".join(f"search_matches({query.sql}, %s)" for query in self.queries.values())
        params = [param for language, query in self.queries.items() for param in (*query.params, language)]
        return f"{key} IN (SELECT unnest({matches}))", params


class WeighedRank(Func):
    """How well a vector answers: the sum of several ranks, each that of the best of some queries.

    A query comes with what it counts for. `for_any` is what each rank counts for besides, if its first query matches.
    """

    output_field = FloatField()

    def __init__(self, ranks: list[list[tuple[TsQuery, float]]], for_any: float = 0):
        super().__init__(F("vector"))
        self.ranks, self.for_any = ranks, for_any

    def as_sql(self, compiler, connection, **extra_context):
        vector, _params = compiler.compile(self.get_source_expressions()[0])
        sums, params = [], []
        for best in self.ranks:
            ranks = [f"ts_rank('{WEIGHTS}', {vector}, {query.sql}) * %s" for query, _counts in best]
            sums.append(f"GREATEST({', '.join(ranks)})")
            params += [param for query, counts in best for param in (*query.params, counts)]
            if self.for_any:
                query, counts = best[0]
                sums.append(f"CASE WHEN {vector} @@ {query.sql} THEN %s ELSE 0 END")
                params += [*query.params, counts * self.for_any]
        return f"({' + '.join(sums) or '0'})", params
