"""Pages that an outside world knows by a code: a country's, a programme's."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Coded(models.Model):
    """A page whose codes are unique, drafts included. Empty codes are NULL; copies leave the codes out."""

    code_fields: tuple[str, ...]
    can_have_alias = False

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        taken = {
            field: _("Another page or draft has the code %(code)s.") % {"code": code}
            for field in self.code_fields
            if (code := getattr(self, field)) and self.others_with_code(field, code).exists()
        }
        if taken:
            raise ValidationError(taken)

    def others_with_code(self, field: str, code: str):
        """The other pages that have a code now, or will have it when their latest draft is published."""
        drafted = {f"latest_revision__content__{field}": code}
        return type(self).objects.exclude(pk=self.pk).filter(Q(**{field: code}) | Q(**drafted))
