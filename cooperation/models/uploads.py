"""Spreadsheets from their dry run to the end of their import."""

from django.conf import settings
from django.db import models
from django.utils.translation import pgettext_lazy


class SpreadsheetUpload(models.Model):
    """A file that somebody uploaded, and how far its import is."""

    class State(models.TextChoices):
        UPLOADED = "uploaded", pgettext_lazy("import of a spreadsheet", "not imported")
        WAITING = "waiting", pgettext_lazy("import of a spreadsheet", "waiting")
        WRITING = "writing", pgettext_lazy("import of a spreadsheet", "running")
        UNDOING = "undoing", pgettext_lazy("import of a spreadsheet", "being undone")
        DONE = "done", pgettext_lazy("import of a spreadsheet", "imported")
        UNDONE = "undone", pgettext_lazy("import of a spreadsheet", "not imported")

    OPEN = (State.UPLOADED, State.UNDONE)  # may be confirmed
    RUNNING = (State.WAITING, State.WRITING, State.UNDOING)

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=43)
    name = models.CharField(max_length=255)
    content = models.BinaryField()  # empty once it is imported
    publish = models.BooleanField()
    uploaded_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.UPLOADED)
    confirmed_at = models.DateTimeField(null=True)
    fingerprint = models.CharField(max_length=64, blank=True)  # of the plan that was confirmed
    language = models.CharField(max_length=10, blank=True)  # of whoever confirmed it
    total = models.PositiveIntegerField(default=0)  # programmes to write
    problem = models.TextField(blank=True)  # why nothing was imported, in that language

    class Meta:
        ordering = ["-confirmed_at", "-pk"]

    def __str__(self):
        return self.name

    @property
    def is_running(self) -> bool:
        return self.state in self.RUNNING


class ImportedProgramme(models.Model):
    """A programme that an import has written, and what undoing it needs."""

    upload = models.ForeignKey(SpreadsheetUpload, on_delete=models.CASCADE, related_name="programmes")
    page = models.ForeignKey("cooperation.ProgrammePage", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+")
    before = models.JSONField(null=True)  # fields of the page; none when it was created

    wagtail_reference_index_ignore = True  # it keeps no page from being deleted

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return str(self.page)
