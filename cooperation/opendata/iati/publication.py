"""Which programmes are in the IATI files, which are not, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from cooperation.opendata.iati.rules import Finding, findings
from cooperation.opendata.records import Programme, Reporter, programmes, reporter


@dataclass(frozen=True)
class Checked:
    """A programme with what the rules find in it."""

    programme: Programme
    findings: list[Finding]


def checked(**only) -> Iterator[Checked]:
    """The public programmes, streamed; `only` as for cooperation.opendata.records.programmes()."""
    reports = reporter()
    for programme in programmes(**only):
        yield Checked(programme, findings(programme, reports))


def published(reports: Reporter, **only) -> Iterator[Programme]:
    """Those that are in the files."""
    if reports.ref:
        for programme in programmes(**only):
            if not findings(programme, reports):
                yield programme
