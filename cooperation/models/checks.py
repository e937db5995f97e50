"""What was found when a programme was checked for open data."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from cooperation.models.programmes import ProgrammePage


class IatiCheck(models.Model):
    """What keeps a public programme out of the IATI files, as it was found when it was checked.

    Triggers of the database delete it as soon as something changes that it depends on, whatever changes that: see
    migration 0013. A programme without one has to be checked; see cooperation.opendata.iati.kept.
    """

    page = models.OneToOneField(ProgrammePage, primary_key=True, on_delete=models.CASCADE, related_name="iati_check")
    reasons = ArrayField(models.TextField())  # untranslated sentences; none for a programme that is in the files

    wagtail_reference_index_ignore = True  # it keeps no page from being deleted

    def __str__(self):
        return " ".join(self.reasons)
