"""A selection as a table for spreadsheets: CSV (RFC 4180) in UTF-8, line by line."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from cooperation.csv_text import BATCH, BYTE_ORDER_MARK, csv_text
from cooperation.finder import queries
from cooperation.finder.results import Row, rows_of
from cooperation.finder.selection import Selection
from cooperation.finder.sums import heading, kinds_of, sums_of
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.cells import guarded
from embassy.pages.slugs import localized


def table_of(selection: Selection, language: str, origin: str) -> Iterator[str]:
    """All rows of a selection, in a reader's language; each title in every language."""
    with translation.override(language):
        found = list(queries.selected(queries.as_meant(selection)).only("page_id", "kind", "facets"))
        kinds = kinds_of(entry.page_id for entry in found)
        first = BYTE_ORDER_MARK + csv_text([guarded_cells([*headings(), *map(heading, kinds)])])
    yield first
    for start in range(0, len(found), BATCH):
        batch = found[start : start + BATCH]
        with translation.override(language):
            sums = sums_of((entry.page_id for entry in batch), kinds)
            lines = csv_text(
                [*guarded_cells(cells_of(row, origin)), *sums[row.page.pk]] for row in rows_of(batch, selection.groups)
            )
        yield lines  # outside, for whoever reads this has a language of their own


def guarded_cells(cells: Iterable) -> list[str]:
    return [guarded(str(cell)) for cell in cells]


def headings() -> list[str]:
    titles = [_("Title (%(language)s)") % {"language": name} for _code, name in settings.LANGUAGES]
    named = [_("Country"), _("Sectors"), _("Channel"), _("Status"), _("Start"), _("End"), _("Address")]
    return [_("Kind"), *titles, *named]


def cells_of(row: Row, origin: str) -> list[str]:
    """The cells of a programme or partner. Dates are as precise as their source, by ISO 8601."""
    page = row.page
    titles = [getattr(page, localized("title", language)) or "" for language in LANGUAGE_CODES]
    period = [page.status.label, page.start, page.end] if row.is_programme else ["", page.since or "", ""]
    named = ["; ".join(str(choice.name) for choice in choices) for choices in (row.countries, row.sectors)]
    return [row.kind, *titles, *named, row.channel, *period, f"{origin}{page.url.removeprefix('/')}"]
