"""The lists of the admin as spreadsheets, Wagtail's own included: no text in them is a formula."""

from functools import wraps

from embassy.cells import guarded


def as_no_formula(preprocess):
    """Stand for SpreadsheetExportMixin.preprocess_field_value, which leaves a text as somebody typed it."""

    @wraps(preprocess)
    def cell(self, field, value, export_format):
        found = preprocess(self, field, value, export_format)
        return guarded(found) if isinstance(found, str) else found

    return cell
