"""What the log says: of an error of 500 the id that its page showed; on request each record as a line of JSON."""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from traceback import format_tb


def error_id_of(record: logging.LogRecord) -> str:
    """The id that the error page of a request showed, if it did."""
    return getattr(getattr(record, "request", None), "error_id", "")


class ErrorIdFilter(logging.Filter):
    """Puts the id that an error page shows into the error's line in the log."""

    def filter(self, record):
        error_id = error_id_of(record)
        record.error_id = f"[{error_id}] " if error_id else ""
        return True


class JsonFormatter(logging.Formatter):
    """A line of JSON for each record. Of an error it has the kind and the places, and not the words.

    The words may quote what somebody typed.
    """

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if error_id := error_id_of(record):
            line["error_id"] = error_id
        if record.exc_info and record.exc_info[1]:
            line["traceback"] = "".join(places(record.exc_info[1]))
        return json.dumps(line)


def places(error: BaseException) -> Iterator[str]:
    """The lines of code that an error went through, and its kind; before them those of the error that led to it."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier:
        yield from places(earlier)
    yield from format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
