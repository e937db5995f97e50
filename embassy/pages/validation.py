"""What is checked of a page before it is saved, in few queries: keys that nobody types are left to the database."""

from contextlib import suppress

from django.core.exceptions import FieldError
from django.db import models
from django.db.models import Q

from embassy.pages.slugs import PATHS

# What nobody types, or a form has checked: Wagtail and treebeard see to it, and the database has the last word.
LEFT_TO_THE_DATABASE = {
    "path",
    "translation_key",
    "locale",
    "content_type",
    "owner",
    "latest_revision",
    "live_revision",
}


class ValidatedInFewQueries(models.Model):
    """Leaves out what nobody types, and asks whether all check constraints hold with one query."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude=None):
        super().clean_fields(exclude={*(exclude or ()), *LEFT_TO_THE_DATABASE})

    def validate_unique(self, exclude=None):
        super().validate_unique(exclude={*(exclude or ()), *LEFT_TO_THE_DATABASE})

    def validate_constraints(self, exclude=None):
        """Leave the paths to the database: they follow from the slugs, which are checked at their own fields."""
        exclude = {*(exclude or ()), *PATHS.values()}
        if not self.checks_hold(exclude):
            super().validate_constraints(exclude=exclude)

    def checks_hold(self, exclude: set[str]) -> bool:
        """Whether all constraints are checks and hold, which one query tells, where Django asks three for each."""
        found = [each for _model, constraints in self.get_constraints() for each in constraints]
        checks = [each.condition for each in found if isinstance(each, models.CheckConstraint)]
        if len(checks) + len(PATHS) != len(found):
            return False
        with suppress(FieldError):  # one of them asks a field that is left out
            return not checks or Q(*checks).check(self._get_field_expression_map(meta=self._meta, exclude=exclude))
        return False
