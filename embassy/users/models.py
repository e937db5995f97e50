from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who signs in to the admin: the project's own model, so that it can gain fields later."""

    wants_digest = models.BooleanField(
        _("weekly e-mail"),
        default=True,
        help_text=_("Once a week, what needs attention on the pages that this person owns."),
    )
