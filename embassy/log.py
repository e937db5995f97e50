"""The log says of an error of 500 which id its page showed."""

import logging


class ErrorIdFilter(logging.Filter):
    """Puts the id that an error page shows into the error's line in the log."""

    def filter(self, record):
        error_id = getattr(getattr(record, "request", None), "error_id", "")
        record.error_id = f"[{error_id}] " if error_id else ""
        return True
