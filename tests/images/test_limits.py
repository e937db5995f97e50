"""No picture takes more memory or time than a server has."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from embassy.images.models import RENDITION_SPECS
from tests.images import hostile
from tests.images.doors import add, images

pytestmark = pytest.mark.django_db
MEGABYTES, SECONDS = 600, 10

MEASURE = """
import json, resource, sys, django
django.setup()
from django.core.files.uploadedfile import SimpleUploadedFile
from embassy.images.forms import PictureField
WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)  # children: what a picture is read by
def seconds():
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, WHO))
before, taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, {}
for path in sys.argv[1:]:
    began = seconds()
    try:
        PictureField().clean(SimpleUploadedFile(path, open(path, "rb").read()))
    except Exception as error:
        assert type(error).__name__ == "ValidationError", error
    taken[path] = seconds() - began
here, apart = (resource.getrusage(who).ru_maxrss // 1024 for who in WHO)
print(json.dumps([here - before // 1024, apart, taken]))
"""


def measured(folder: Path, files: dict[str, bytes]) -> tuple[int, int, dict[str, float]]:
    """The megabytes that pictures take at most, here and in a process apart, and the seconds of each."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    command = [sys.executable, "-c", MEASURE, *sorted(files)]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "embassy.settings", "PYTHONPATH": str(settings.BASE_DIR)}
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def test_no_picture_that_is_refused_takes_more_memory_or_time_than_a_server_has(tmp_path):
    here, apart, taken = measured(tmp_path, dict(hostile.REFUSED) | dict(hostile.OVERSIZED))
    assert max(here, apart) < MEGABYTES
    assert max(taken.values()) < SECONDS


@pytest.mark.drill
def test_the_largest_pictures_take_no_more_memory_or_time_than_a_server_has(tmp_path):
    """They use some 480 MB."""
    large = {"groot.webp": hostile.flat("WEBP", (6000, 5000), method=0), "groot.png": hostile.png(6000, 5000)}
    here, apart, taken = measured(tmp_path, large)
    assert max(here, apart) < MEGABYTES
    assert max(taken.values()) < SECONDS


@pytest.mark.drill
def test_no_picture_keeps_a_worker_for_long(tmp_path):
    _here, _apart, taken = measured(tmp_path, dict(hostile.SLOW))
    assert max(taken.values()) < SECONDS


@pytest.mark.drill
@pytest.mark.parametrize("name", hostile.SLOW)
def test_what_takes_too_long_to_read_is_refused_in_these_words(editor, name):
    assert "te lang" in add(editor, name, hostile.SLOW[name])


@pytest.mark.drill
@pytest.mark.parametrize("name", hostile.LARGE)
def test_the_largest_pictures_are_kept_within_the_time(editor, name):
    content, began = hostile.LARGE[name], seconds()
    assert not add(editor, name, content)
    assert images().get().renditions.count() >= len(RENDITION_SPECS)
    assert seconds() - began < SECONDS


def seconds() -> float:
    """The time of the processor that this process and those that it started have taken."""
    return sum(os.times()[:4])
