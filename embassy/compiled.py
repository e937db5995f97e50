"""Queries whose SQL never changes: Django builds it once in each process, which takes longer than to run it."""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from copy import copy
from datetime import date

from django.db import connections
from django.db.models import Expression, ForeignObject, Lookup, QuerySet, prefetch_related_objects
from django.db.models.fields import Field
from django.db.models.sql import Query
from django.utils.translation import get_language

from embassy.clock import now, today

is_building: ContextVar[bool] = ContextVar("is_building", default=False)


class Given(Expression):
    """A value that is known when the query is run, not when its SQL is built."""


class Parameter(Given):
    """A value that is given to the query, in the place of one in its filters."""

    def __init__(self, name: str):
        super().__init__()
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def value(self, given: dict):
        return given[self.name]


class OfClock(Given):
    """A value of the site's clock when the query is run; it may stand in any query."""

    read: Callable[[], date]

    def as_sql(self, compiler, connection):
        return "%s", [self if is_building.get() else self.value({})]

    def value(self, given: dict):
        return type(self).read()


class Moment(OfClock):
    read = now


class Today(OfClock):
    read = today


@ForeignObject.register_lookup
@Field.register_lookup
class IsAmong(Lookup):
    """Equals one of a list, which is one parameter however long it is, where `in` has one for each of its values."""

    lookup_name = "among"

    def get_prep_lookup(self):
        return self.rhs

    def as_sql(self, compiler, connection):
        left, left_parameters = self.process_lhs(compiler, connection)
        right, right_parameters = self.process_rhs(compiler, connection)
        return f"{left} = ANY({right})", [*left_parameters, *right_parameters]


class Compiled:
    """A query that `build` makes, with Parameters in its filters; called with their values, it returns the rows.

    `build` is called once for each language, because modeltranslation puts the columns of the active one into it.
    """

    def __init__(self, build: Callable[[], QuerySet]):
        self.build, self.statements = build, {}

    def __call__(self, **given) -> list:
        return self.statement.rows(given)

    def in_bulk(self, keys: Iterable[int | None]) -> dict:
        """The records with these primary keys, the parameter `keys`, by their keys; no query where there are none."""
        keys = [key for key in keys if key is not None]
        return {record.pk: record for record in self(keys=keys)} if keys else {}

    def sql_with(self, **given) -> tuple[str, list]:
        """The SQL and its parameters, for a statement that has this one in it."""
        return self.statement.sql, self.statement.parameters_with(given)

    @property
    def statement(self) -> "Statement":
        language = get_language()
        if language not in self.statements:
            self.statements[language] = Statement(self.build())
        return self.statements[language]


class Statement:
    """The SQL of a query, with what Django knows of its columns."""

    def __init__(self, queryset: QuerySet):
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(queryset.db)
        token = is_building.set(True)
        try:
            self.sql, self.parameters = self.compiler.as_sql()
        finally:
            is_building.reset(token)
        self.compiler.connection = None  # which belongs to a thread, and is closed when nobody holds it any more
        if any(isinstance(each, date) for each in self.parameters):
            raise ValueError(
                "A day in SQL that is built once would be that of the first time: use Moment() or Today()."
            )

    def rows(self, given: dict) -> list:
        query = copy(self.queryset.query)
        query.get_compiler = lambda using: self.compiler_with(given, using)
        bound = with_query(self.queryset, query)
        rows = list(bound._iterable_class(bound))
        prefetch_related_objects(rows, *bound._prefetch_related_lookups)
        return rows

    def compiler_with(self, given: dict, using: str):
        """The compiler that has built the SQL, with values and with the connection of this thread."""
        compiler = copy(self.compiler)
        compiler.connection = connections[using]
        bound = self.sql, self.parameters_with(given)
        compiler.as_sql = lambda: bound
        return compiler

    def parameters_with(self, given: dict) -> list:
        return [each.value(given) if isinstance(each, Given) else each for each in self.parameters]


def with_query(queryset: QuerySet, query: Query) -> QuerySet:
    """A queryset that is the same but for its query. Its own methods would copy that too, and copy() would run it."""
    other = object.__new__(type(queryset))
    vars(other).update(vars(queryset) | {"_query": query})
    return other
