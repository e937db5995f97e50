"""Pages that an outside world knows by a code: a country's, a programme's."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Coded(models.Model):
    """A page whose code is unique, drafts included. Empty codes are NULL; copies leave the code out."""

    code_field: str
    can_have_alias = False

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        code = getattr(self, self.code_field)
        if code and self.others_with_code(code).exists():
            raise ValidationError({self.code_field: _("Another page or draft has the code %(code)s.") % {"code": code}})

    def others_with_code(self, code: str):
        """The other pages that have a code now, or will have it when their latest draft is published."""
        drafted = {f"latest_revision__content__{self.code_field}": code}
        return type(self).objects.exclude(pk=self.pk).filter(Q(**{self.code_field: code}) | Q(**drafted))
