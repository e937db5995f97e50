"""The editor's box for rich text, which takes whatever it is sent."""

import json
import re
from html import escape

from draftjs_exporter.error import ExporterException
from wagtail.admin.rich_text import DraftailRichTextArea

# What neither PostgreSQL nor XML can hold: half of a pair of surrogates, and control characters.
UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class RichTextArea(DraftailRichTextArea):
    """Wagtail's box. What is not the JSON of its editor is a paragraph of plain text, instead of an error 500."""

    def value_from_datadict(self, data, files, name):
        sent = data.get(name)
        if sent is None:
            return None
        try:
            return self.converter.to_database_format(json.dumps(writable(json.loads(sent))))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ExporterException):
            text = writable(sent).strip()
            return f"<p>{escape(text)}</p>" if text else ""


def writable(value):
    """What JSON holds, with a replacement for each character that cannot be kept."""
    if isinstance(value, str):
        return UNWRITABLE.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [writable(item) for item in value]
    if isinstance(value, dict):
        return {name: writable(item) for name, item in value.items()}
    return value
