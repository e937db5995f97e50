"""E-mail keeps nobody waiting and loses nobody's work, whatever the mail server does."""

import logging
from smtplib import SMTPException
from threading import Thread

from django.core.mail.backends import smtp
from django.core.mail.backends.base import BaseEmailBackend
from django.db import Error, connection, transaction
from django.utils import timezone

from embassy.recurring.models import JobRun

MAIL = "mail"  # the name of what the database remembers of it

logger = logging.getLogger(__name__)


class AfterTheCommit(BaseEmailBackend):
    """What is sent while something is being saved goes out once it is saved, beside the request; failures are logged.

    Outside a transaction it raises OSError when the mail server fails, as Django's own backend does.
    """

    def send_messages(self, messages):
        if transaction.get_connection().in_atomic_block:
            transaction.on_commit(Thread(target=deliver_beside, args=[messages]).start)
            return len(messages)
        try:
            return send(messages)
        except OSError:
            if self.fail_silently:
                return 0
            raise


def deliver_beside(messages: list):
    """In a thread of its own, whose connection to the database ends with it."""
    try:
        deliver(messages)
    finally:
        connection.close()


def deliver(messages: list):
    try:
        send(messages)
    except OSError as error:
        logger.error("Could not send “%s”: %s", messages[0].subject, cause(error))


def send(messages: list) -> int:
    """Send them now and remember how that went: the desk of administrators tells it. Raises OSError."""
    try:
        sent = smtp.EmailBackend().send_messages(messages)
    except OSError as error:
        remember(cause(error))
        raise
    remember("")
    return sent


def cause(error: OSError) -> str:
    """Why a mail did not leave, without what the mail server said, which quotes addresses."""
    return type(error).__name__ if isinstance(error, SMTPException) else str(error)


def remember(error: str):
    """Keep the error of the last mail that did not leave; an empty one when a mail left."""
    try:
        if error:
            JobRun.objects.update_or_create(name=MAIL, defaults={"failed_at": timezone.now(), "error": error})
        else:
            JobRun.objects.filter(name=MAIL).exclude(error="").update(succeeded_at=timezone.now(), error="")
    except Error:
        logger.warning("The database was not told whether a mail left", exc_info=True)
