"""The text of documents, read once for each file."""

from embassy.search.models import DocumentText
from embassy.search.pdf import text_of_pdf


def text_of(document) -> str:
    """The words of a PDF; empty for other files, and for a PDF that cannot be read. Prefetch its `search_text`."""
    if document is None or document.file_extension.lower() != "pdf":
        return ""
    known = getattr(document, "search_text", None)
    if known is None or known.file != document.file.name:
        known, _made = DocumentText.objects.update_or_create(
            document=document, defaults={"file": document.file.name, "text": read(document)}
        )
    return known.text


def read(document) -> str:
    try:
        with document.open_file() as file:
            return text_of_pdf(file).replace("\0", "")
    except OSError:  # the file is gone
        return ""
