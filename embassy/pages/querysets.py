"""Which pages a visitor may know of."""

from django.db.models import BooleanField, Func, Q
from wagtail.models import PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from embassy.compiled import Moment

STEP = 4  # characters of treebeard's path for each level of the tree
LIVE = "{live} AND ({expires} IS NULL OR {expires} > {now})"
# As text, because Django takes longer to build such a condition than PostgreSQL to answer it.
IS_LIVE = f"""({LIVE} AND NOT EXISTS (
SELECT FROM {{pages}} above WHERE NOT ({LIVE.format(live="above.live", expires="above.expire_at", now="{now}")})
AND above.depth > 1 AND above.numchild > 0 AND above.path = LEFT({{path}}, above.depth * {STEP})))"""
IS_PRIVATE = f"""EXISTS (
SELECT FROM {{restrictions}} restriction JOIN {{pages}} closed ON closed.id = restriction.page_id
LEFT JOIN {{pages}} alias ON alias.alias_of_id = closed.id
WHERE closed.path = LEFT({{path}}, closed.depth * {STEP}) OR alias.path = LEFT({{path}}, alias.depth * {STEP}))"""


class IsLive(Func):
    """Published, not expired by the clock, and below nothing that is unpublished or expired."""

    output_field = BooleanField()

    def __init__(self, table: str):
        super().__init__("live", "expire_at", "path", Moment())
        self.table = table

    def as_sql(self, compiler, connection):
        (live, _), (expires, _), (path, _), (moment, [now]) = map(compiler.compile, self.source_expressions)
        sql = IS_LIVE.format(
            live=live, expires=expires, path=path, now=moment, pages=connection.ops.quote_name(self.table)
        )
        return sql, [now, now]


class IsPrivate(Func):
    """Behind a login, below a page that is, or an alias of such a page."""

    output_field = BooleanField()

    def __init__(self, table: str):
        super().__init__("path")
        self.table = table

    def as_sql(self, compiler, connection):
        path, _ = compiler.compile(*self.source_expressions)
        name = connection.ops.quote_name
        restrictions = name(PageViewRestriction._meta.db_table)
        return IS_PRIVATE.format(path=path, pages=name(self.table), restrictions=restrictions), []


class BasePageQuerySet(PageQuerySet):
    """Pages by what the clock and the sections above them say, all in SQL."""

    def live_q(self):
        return Q(IsLive(self.model.base_page_model._meta.db_table))

    def private_q(self):
        """Without a query of its own, unlike Wagtail's."""
        return Q(IsPrivate(self.model.base_page_model._meta.db_table))


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
