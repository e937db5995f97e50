"""What an editor chooses: a file, and what becomes of it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cooperation.spreadsheets.programmes import MOST_PROGRAMMES
from cooperation.spreadsheets.reading import MAX_BYTES, rows_of
from cooperation.spreadsheets.table import lines_of

DRAFTS, PUBLISH = "drafts", "publish"


class UploadForm(forms.Form):
    """A file whose rows can be read. `content` is what it holds."""

    file = forms.FileField(
        label=_("File"), help_text=_("XLSX or CSV, with the headings of the export."), allow_empty_file=True
    )
    result = forms.ChoiceField(label=_("What is imported becomes"), widget=forms.RadioSelect, initial=DRAFTS)

    def __init__(self, *args, may_publish: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ".xlsx,.csv"
        self.fields["result"].choices = [(DRAFTS, _("drafts, for somebody to publish"))]
        if may_publish:
            self.fields["result"].choices += [(PUBLISH, _("public at once"))]

    def clean_file(self):
        file = self.cleaned_data["file"]
        self.content = file.read(MAX_BYTES + 1)
        lines = lines_of(rows_of(file.name, self.content))
        if not lines:
            raise ValidationError(_("There is nothing below the headings."))
        if len({line.code for line in lines}) > MOST_PROGRAMMES:
            raise ValidationError(
                _("The file has more than %(limit)s programmes. Split it into smaller files.")
                % {"limit": MOST_PROGRAMMES}
            )
        return file


class ConfirmForm(forms.Form):
    """The plan that the editor has seen, and whether its wrong rows may be left out."""

    fingerprint = forms.CharField(widget=forms.HiddenInput)
    skip_wrong = forms.BooleanField(label=_("Skip the wrong rows, and import the others"), required=False)
