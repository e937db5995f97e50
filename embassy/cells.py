"""Texts for the cells of a spreadsheet, none of which it takes for a formula."""

import re

FORMULA = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """A text that no spreadsheet program takes for a formula: with an apostrophe before it where it could.

    Source: OWASP, "CSV Injection".
    """
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
