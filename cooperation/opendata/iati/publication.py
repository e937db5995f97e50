"""Which programmes are in the IATI files, which are not, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cooperation.opendata.iati.rules import Finding, findings, is_valid, problem_of
from cooperation.opendata.published import programmes, reporter
from cooperation.opendata.records import Programme, Reporter


@dataclass(frozen=True)
class Checked:
    """A programme with what the rules find in it."""

    programme: Programme
    findings: list[Finding]

    @property
    def is_valid(self) -> bool:
        return not reasons_of(self.findings)


def reasons_of(found: list[Finding]) -> list[str]:
    """What keeps a programme out of the files, in sentences of the active language."""
    return [finding.message for finding in found if finding.keeps_out]


def checked(**only) -> Iterator[Checked]:
    """The public programmes, streamed; `only` as for cooperation.opendata.published.programmes()."""
    reports = reporter()
    for programme in programmes(**only):
        yield Checked(programme, findings(programme, reports))


def published(reports: Reporter, **only) -> Iterator[Programme]:
    """Those that are in the files, with the amounts that are."""
    if reports.ref:
        for programme in programmes(**only):
            if is_valid(programme, reports):
                yield in_file(programme)


def in_file(programme: Programme) -> Programme:
    """A valid programme without the amounts that stay out."""
    return replace(programme, money=tuple(row for row in programme.money if not problem_of(row)))
