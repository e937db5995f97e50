"""A thousand programmes that editors could make are valid as IATI, in every language, and come back as they went."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from lxml import etree

from cooperation.opendata.iati.publication import in_file
from cooperation.opendata.iati.reading import Reading
from cooperation.opendata.iati.rules import findings
from cooperation.opendata.iati.xml import file_of
from cooperation.opendata.records import Programme
from embassy.clock import today
from tests.opendata.programmes import REPORTER, programmes
from tests.opendata.ruleset import violations

BASE = "https://www.example.org"


def written(programme: Programme) -> bytes:
    return b"".join(file_of([in_file(programme)], REPORTER, BASE))


@settings(max_examples=1000, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(programmes())
def test_a_thousand_programmes_are_valid_and_are_read_back_without_a_loss(programme):
    assert not [finding for finding in findings(programme, REPORTER) if finding.keeps_out]
    content = written(programme)
    assert violations(content, today()) == []
    (element,) = etree.fromstring(content)
    reading = Reading(element)
    back = replace(reading.programme(), published=programme.published)
    assert written(back) == content
    assert reading.notes == []
