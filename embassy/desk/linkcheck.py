"""Checks the links to other sites in the background: a few at a time, one after the other, each again after days."""

import time
from collections.abc import Callable

from django.db.models import F
from django.utils import timezone

from embassy.desk.addresses import external_addresses
from embassy.desk.fetching import LinkAnswer, is_public, look_at
from embassy.desk.models import Link
from embassy.desk.site import LivePages
from embassy.recurring.models import JobRun

JOB = "links"
AT_A_TIME = 20
PAUSE = 5  # seconds between two requests, so that no site is asked more than once in that time
LONGEST = Link._meta.get_field("url").max_length
NEED_NO_NETWORK = {"address", "private"}  # such a link is broken for every visitor
WITNESSES = 3  # links that worked before, asked whether the network is there when nothing else answers


def check_links(pause: float = PAUSE, may_connect: Callable[[str], bool] = is_public):
    """Check the links that are due. A failure counts only when something else answers: no network is no failure."""
    remember_links()
    now = timezone.now()
    due = [link for link in Link.objects.order_by(F("checked_at").asc(nulls_first=True), "pk") if link.is_due(now)]
    unanswered, network = [], False
    for number, link in enumerate(due[:AT_A_TIME]):
        time.sleep(pause if number else 0)
        answer = look_at(link.url, may_connect)
        network = network or answer.proves_network
        if not answer.seen or answer.proves_network or answer.seen in NEED_NO_NETWORK:
            record(link, answer)
        else:
            unanswered.append((link, answer))
    if unanswered and not network:
        network = witnesses_answer({link.pk for link, answer in unanswered}, pause, may_connect)
    if network:
        for link, answer in unanswered:
            record(link, answer)
    if network or unanswered:
        tell_network(network)


def remember_links():
    """Take up new links, and forget those that no text has any more."""
    urls = {address.target.strip() for record, address in external_addresses(LivePages())}
    known = set(Link.objects.values_list("url", flat=True))
    Link.objects.exclude(url__in=urls).delete()
    new = [Link(url=url) for url in sorted(urls - known) if len(url) <= LONGEST]
    Link.objects.bulk_create(new, ignore_conflicts=True)


def record(link: Link, answer: LinkAnswer):
    now = timezone.now()
    link.checked_at, link.seen = now, answer.seen
    if answer.seen:
        link.failures += 1
        link.failing_since = link.failing_since or now
    else:
        link.failures, link.failing_since, link.answered_at = 0, None, now
    link.save()


def witnesses_answer(asked: set[int], pause: float, may_connect) -> bool:
    """Whether one of the links that worked last, and was not asked now, answers."""
    for link in Link.objects.exclude(pk__in=asked).exclude(answered_at=None).order_by("-answered_at", "pk")[:WITNESSES]:
        time.sleep(pause)
        if look_at(link.url, may_connect).proves_network:
            return True
    return False


def tell_network(network: bool):
    """Remember since when there has been no network, for the desk to say."""
    run, _made = JobRun.objects.get_or_create(name=JOB)
    run.no_network_since = None if network else run.no_network_since or timezone.now()
    run.save(update_fields=["no_network_since"])
