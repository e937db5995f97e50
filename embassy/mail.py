"""E-mail keeps nobody waiting and loses nobody's work, whatever the mail server does."""

import logging
from threading import Thread

from django.core.mail.backends import smtp
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

logger = logging.getLogger(__name__)


class AfterTheCommit(BaseEmailBackend):
    """What is sent while something is being saved goes out once it is saved, beside the request; failures are logged.

    Outside a transaction it is Django's own backend, which raises OSError when the mail server fails.
    """

    def send_messages(self, messages):
        if not transaction.get_connection().in_atomic_block:
            return smtp.EmailBackend(fail_silently=self.fail_silently).send_messages(messages)
        transaction.on_commit(Thread(target=deliver, args=[messages]).start)
        return len(messages)


def deliver(messages: list):
    try:
        smtp.EmailBackend().send_messages(messages)
    except OSError as error:
        recipients = ", ".join(address for message in messages for address in message.recipients())
        logger.error("Could not send “%s” to %s: %s", messages[0].subject, recipients, error)
