"""Errors to Sentry, without anything about who had them. Imported only where SENTRY_DSN is set."""

import sentry_sdk
from sentry_sdk.integrations.django import DjangoIntegration

# Of what Sentry's package collects, this leaves the site: no request, no account, no machine, no breadcrumbs.
KEPT = ("event_id", "timestamp", "platform", "level", "logger", "exception", "logentry", "release", "sdk")


def start(dsn: str):
    """Send errors from now on. Raises BadDsn for an address that is none."""
    sentry_sdk.init(
        dsn=dsn,
        before_send=without_personal_data,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        auto_session_tracking=False,
        auto_enabling_integrations=False,
        integrations=[DjangoIntegration()],
        trace_propagation_targets=[],  # else the link checker would send other sites a header
    )


def without_personal_data(event: dict, hint: dict) -> dict:
    """What is kept of an event: what failed and where in the code, and not the words, which may quote a visitor."""
    kept = {name: event[name] for name in KEPT if name in event}
    if event.get("transaction_info", {}).get("source") == "route":  # else it is the address
        kept["transaction"] = event["transaction"]
    for error in kept.get("exception", {}).get("values", []):
        error.pop("value", None)
    if "logentry" in kept:
        kept["logentry"] = {"message": kept["logentry"]["message"]}  # without what was put into it
    return kept
