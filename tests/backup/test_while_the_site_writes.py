"""10,000 pages come back within a minute, from a backup that was made while somebody worked."""

import time
from hashlib import sha256
from io import StringIO
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from wagtail.documents.models import Document

from embassy.images.deleted import file_fields, names_in
from embassy.images.models import CustomImage
from tests.backup.conftest import media
from tests.backup.test_backup import backup, restore, tables
from tests.images.hostile import picture

MOST_SECONDS = 60
PAGES = 10_000


class Worker(Thread):
    """Uploads, replaces and deletes, and remembers what it wrote under which name."""

    def __init__(self):
        super().__init__()
        self.stopped, self.written, self.error = Event(), {}, None

    def run(self):
        try:
            for number in count():
                if self.stopped.is_set():
                    break
                self.work(number)
        except Exception as error:  # told by the test
            self.error = error
        connection.close()

    def work(self, number: int):
        image = CustomImage.objects.create(
            title=f"Foto {number}", alt_nl="Foto", file=ContentFile(picture("PNG"), "foto.png")
        )
        document = Document.objects.create(title=f"Verslag {number}", file=self.content(number, "verslag.pdf"))
        self.remember(image, document)
        if number % 3 == 1:
            before = document.file.name
            document.file = self.content(number, "verslag.pdf", b"again")
            document.save()
            document.file.storage.delete(before)
            self.remember(document)
        if number % 3 == 2:
            image.delete()
            document.delete()

    def content(self, number: int, name: str, more: bytes = b"") -> ContentFile:
        return ContentFile(b"%%PDF-1.7 %d" % number + more, name)

    def remember(self, *records):
        for record in records:
            with record.file.storage.open(record.file.name) as file:
                self.written[record.file.name] = sha256(file.read()).hexdigest()


@pytest.mark.drill
def test_ten_thousand_pages_come_back_within_a_minute_with_every_table_and_file(site, folder, record_property):
    call_command("generate_content", programmes=PAGES * 10 // 11, stderr=StringIO())
    worker = Worker()
    worker.start()
    while len(worker.written) < 6 and worker.is_alive():
        time.sleep(0.1)
    backup_seconds = seconds_of(backup, folder)
    worker.stopped.set()
    worker.join()
    assert worker.error is None
    restore_seconds = seconds_of(restore, folder, "--replace")
    record_property("seconds of the backup", round(backup_seconds, 1))
    record_property("seconds of the restore", round(restore_seconds, 1))
    named = {name for field in file_fields() for name in names_in(field) if name}
    assert named & worker.written.keys()
    for name in named:
        found = sha256((media() / name).read_bytes()).hexdigest()
        assert found == worker.written.get(name, found), name
    assert restore_seconds < MOST_SECONDS

    before, files = tables(), files_now()
    backup(folder)
    for path in files:
        path.unlink()
    restore(folder, "--replace")
    assert tables() == before
    assert files_now() == files


def seconds_of(act, *arguments) -> float:
    began = time.monotonic()
    act(*arguments)
    return time.monotonic() - began


def files_now() -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in media().rglob("*") if path.is_file()}
