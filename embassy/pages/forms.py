"""The forms of every page type."""

from collections.abc import Iterator, Mapping
from uuid import uuid4

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, slug_re
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import COMMENTS_RELATION_NAME

from embassy.bilingual.panels import VouchingForm
from embassy.bilingual.rows import OrderedRow
from embassy.bilingual.texts import LANGUAGE_CODES, all_translated_fields
from embassy.pages.choosers import for_each_row, look_up_once
from embassy.pages.gone import tell_in_form
from embassy.pages.navigation import HOME_DEPTH
from embassy.pages.slugs import SLUGS, is_reserved, localized

DEFAULT = settings.LANGUAGE_CODE
# Empty ones follow from the title, so one of them may stand alone.
FOLLOWING_FIELDS = {"slug", "url_path", "seo_title", "search_description"}
ADDRESS_TAKEN = gettext_lazy("The address “%(slug)s” is already in use in this section.")
ascii_address = RegexValidator(
    slug_re, gettext_lazy("Write the address with letters from a to z, digits and hyphens, without accents or spaces.")
)


def kept_rows(formset) -> list[forms.Form]:
    """The valid rows of an inline formset that the editor does not delete."""
    return [row for row in formset.forms if row.is_valid() and row.cleaned_data and not row.cleaned_data.get("DELETE")]


def taken(slugs: Mapping[str, str], parent, page=None) -> list[tuple[str, str]]:
    """Those of these slugs, by language, that the site, `parent`, or another page below it than `page` answers to."""
    same = Q(*((SLUGS[language], slug) for language, slug in slugs.items()), _connector=Q.OR)
    siblings = parent.get_children().exclude(pk=page and page.pk).rewrite(False).filter(same).values(*SLUGS.values())
    used = {(language, sibling[field]) for sibling in siblings for language, field in SLUGS.items()}
    return [
        (language, slug)
        for language, slug in slugs.items()
        if slug and ((language, slug) in used or is_reserved(slug, parent, language) or parent.serves(slug, language))
    ]


def translated_texts(model) -> set[str]:
    """The names of a model's texts that exist in every language."""
    names = (name for name in all_translated_fields(model) if not model._meta.get_field(name).is_relation)
    return {*names} - FOLLOWING_FIELDS


def columns_without_default(model, texts: Mapping[str, str]) -> Iterator[str]:
    """The columns in the default language that a public record needs: all other readers fall back on them."""
    for name in translated_texts(model):
        written = [language for language in LANGUAGE_CODES if texts.get(localized(name, language))]
        if written and DEFAULT not in written:
            yield localized(name, DEFAULT)


def lacks_default_language() -> str:
    return _("To publish the page, give this text in %(language)s too.") % {
        "language": dict(settings.LANGUAGES)[DEFAULT]
    }


def require_default_language(form: forms.ModelForm):
    for column in columns_without_default(form._meta.model, form.cleaned_data):
        if column not in form.errors:
            form.add_error(column, lacks_default_language())


def ask_for_publishing(row: forms.ModelForm):
    """Put what a row lacks for publishing at its fields; comments lack nothing."""
    if isinstance(row.instance, OrderedRow):
        try:
            row.instance.clean_for_publishing()
        except ValidationError as error:
            row.add_error(None, error)


class FormKeyField(forms.CharField):
    """Tells one opened form from another: autosave may be on its way while its own editor saves."""

    widget = forms.HiddenInput

    def has_changed(self, initial, data):
        return False


class PageForm(VouchingForm, WagtailAdminPageForm):
    """Leaves out what has no effect where the page stands; a draft may be in any language, a public page may not."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        depth = self.parent_page.depth + 1
        meaningless = {*SLUGS.values()} if depth == HOME_DEPTH else set()
        if depth != HOME_DEPTH + 1:
            meaningless.add("show_in_menus")
        for name in meaningless:
            self.fields.pop(name, None)
        for name in SLUGS.values() & self.fields.keys():
            self.fields[name].validators.append(ascii_address)
            # Wagtail's own action on leaving the box drops letters with accents instead of writing them without.
            self.fields[name].widget.attrs |= {"data-action": "blur->w-slug#urlify"}
        self.fields["form_key"] = FormKeyField(required=False, initial=lambda: uuid4().hex)
        for formset in self.formsets.values():
            look_up_once(formset)
            for_each_row(formset, lambda row: tell_in_form(row, getattr(row.instance, "gone", ())))
        tell_in_form(self, (reference for reference in self.instance.gone if not reference.rows))

    def clean(self):
        cleaned = super().clean()
        slugs = {language: cleaned.get(name) or "" for language, name in SLUGS.items()}
        for language, slug in taken(slugs, self.parent_page, self.instance):
            self.add_error(SLUGS[language], ADDRESS_TAKEN % {"slug": slug})
        if not self.is_deferred_validation:
            rows = [row for formset in self.formsets.values() for row in kept_rows(formset)]
            for form in [self, *rows]:
                require_default_language(form)
            for row in rows:
                ask_for_publishing(row)
        return cleaned

    def defer_required_fields(self):
        """Ask for what the rows of a draft lack when the page is published."""
        super().defer_required_fields()
        for row in (
            row for formset in self.formsets.values() for row in formset if isinstance(row.instance, OrderedRow)
        ):
            for name in {column.name for column in row.instance.columns_to_fill()} & row.fields.keys():
                if row.fields[name].required:
                    row.fields[name].required = False
                    row.deferred_required_fields.append(name)

    def save(self, commit=True):
        """Load the rows into memory before saving: later readers then need no query.

        Without the comments: a draft writes those that are in memory.
        """
        for formset in self.formsets.values():
            if formset.rel_name != COMMENTS_RELATION_NAME:
                getattr(self.instance, formset.rel_name).get_object_list()
        return super().save(commit)


class PageCopyForm(CopyForm):
    """Asks title and address in the first language that the page has, and refuses an alias that would repeat a code."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.language = next(filter(self.page.is_translated, LANGUAGE_CODES), DEFAULT)
        for name, field in (("new_title", "title"), ("new_slug", "slug")):
            self.fields[name].initial = getattr(self.page, localized(field, self.language))
            self.fields[name].label += f" ({dict(settings.LANGUAGES)[self.language]})"

    def clean(self):
        cleaned = super().clean()
        parent, slug = cleaned.get("new_parent_page") or self.page.get_parent(), cleaned.get("new_slug")
        if slug and taken({self.language: slug}, parent):
            self.add_error("new_slug", ADDRESS_TAKEN % {"slug": slug})
        if cleaned.get("alias") and not self.can_be_aliased(cleaned.get("copy_subpages")):
            self.add_error("alias", _("A page with a code cannot have an alias: the code would exist twice."))
        return cleaned

    def can_be_aliased(self, with_subpages: bool) -> bool:
        pages = self.page.get_descendants(inclusive=True) if with_subpages else [self.page]
        return all(page.specific_class.can_have_alias for page in pages)
