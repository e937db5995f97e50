"""What editors send from the desk: filters for the list, and their word about an item."""

from datetime import timedelta

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from embassy.desk.attention import Items
from embassy.desk.records import sections
from embassy.desk.rules import ALL, RULES

WITHOUT_OWNER = "none"


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


class ItemForm(forms.Form):
    """Which item of the desk is meant, as its reader saw it, and until when it can wait (empty: it is in order)."""

    rule = forms.ChoiceField(choices=[(name, name) for name in RULES])
    content_type = forms.ModelChoiceField(ContentType.objects)
    object_id = forms.IntegerField(min_value=1)
    key = forms.CharField(max_length=2000)
    fingerprint = forms.CharField(max_length=16)
    until = forms.DateField(required=False)
    postpones = forms.BooleanField(required=False)

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until and until < tomorrow():
            raise ValidationError(_("Choose a day that is still to come."))
        return until

    def clean(self):
        if self.cleaned_data.get("postpones") and not self.cleaned_data.get("until") and "until" not in self.errors:
            self.add_error("until", _("Choose the day until which it can wait."))
        rule = RULES.get(self.cleaned_data.get("rule"))
        if rule and not rule.verdict and not self.cleaned_data.get("postpones") and not self.errors:
            raise ValidationError(_("This leaves the desk when it is mended; until then it can be postponed."))
        return super().clean()

    @property
    def identity(self) -> dict:
        """Of the item that is meant, by the columns of Found."""
        return {name: self.cleaned_data[name] for name in ("rule", "content_type", "object_id", "key")}


class FilterForm(forms.Form):
    """Which items the list shows."""

    rule = forms.ChoiceField(label=_("Rule"), required=False)
    section = forms.ChoiceField(label=_("Section"), required=False)
    owner = forms.ChoiceField(label=_("Owner"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        owners = get_user_model().objects.filter(is_active=True).order_by("username")
        everything = ("", _("All"))
        self.fields["rule"].choices = [everything, *((rule.name, rule.label) for rule in ALL)]
        self.fields["section"].choices = [everything, *sections().items()]
        self.fields["owner"].choices = [
            everything,
            (WITHOUT_OWNER, _("Nobody")),
            *((str(user.pk), user.get_full_name() or user.username) for user in owners),
        ]

    def filtered(self, items: Items) -> Items:
        """The items that fit; all of them when the filters make no sense."""
        if not self.is_valid():
            return items
        rule, section, owner = (self.cleaned_data[name] for name in ("rule", "section", "owner"))
        wanted = {"rule": rule, "path__startswith": section, "owner": owner}
        if owner == WITHOUT_OWNER:
            wanted["owner"] = None
        return items.filter(**{name: value for name, value in wanted.items() if value != ""})
