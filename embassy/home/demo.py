"""The demo: fixtures that plain loaddata takes, and what they leave to be made (media, revisions, accounts)."""

import json
import shutil
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core import serializers
from wagtail.fields import StreamField

from embassy.bilingual.agreement import Bilingual, BilingualRecord
from embassy.pages.models import BasePage
from embassy.pages.navigation import HOME_DEPTH

FOLDER = settings.BASE_DIR / "fixtures"
MEDIA = FOLDER / "media"

# In the order in which loaddata takes them: each file needs only those above it, and what migrations make.
FIXTURES = {
    "reference": [
        "cooperation.Region",
        "cooperation.Sector",
        "cooperation.Organisation",
        "wagtaildocs.Document",
        "images.CustomImage",
        "cooperation.Publication",
    ],
    "pages": [
        "pages.BasePage",
        "home.StandardPage",
        "home.EmergencyPage",
        "home.EmergencyNumber",
        "home.ServicesPage",
        "home.SignpostPage",
    ],
    "cooperation": [
        "cooperation.CooperationPage",
        "cooperation.CooperationPublication",
        "cooperation.CountryPage",
        "cooperation.Milestone",
        "cooperation.ProgrammePage",
        "cooperation.ProgrammeSector",
        "cooperation.ProgrammeOrganisation",
        "cooperation.MoneyLine",
        "cooperation.RelatedActivity",
        "cooperation.PartnerPage",
        "cooperation.Partnership",
        "cooperation.Call",
        "cooperation.Figure",
    ],
    "home": [
        "home.HomePage",
        "home.HomeLink",
        "home.FeaturedCountry",
        "wagtailcore.Site",
        "office.Office",
        "office.EmbassySettings",
    ],
    "search": ["search.SynonymSet"],
}

# Written in the columns of each language too.
BASE_COLUMNS = {"pages.basepage": ("title", "slug", "url_path", "seo_title", "search_description")}
# Made anew by load_demo, with the day of loading.
MADE_ON_LOADING = {"pages.basepage": ("latest_revision", "live_revision", "latest_revision_created_at")}
# Follows from the texts.
DERIVED = {field.name for field in Bilingual._meta.local_fields}


def serialised(labels: list[str]) -> str:
    """The records of these models as JSON, an entry for each, texts and blocks on lines of their own."""
    entries = []
    for label in labels:
        model = apps.get_model(label)
        written = serializers.serialize("json", model._base_manager.order_by("pk"), use_natural_foreign_keys=True)
        entries += [readable(model, entry) for entry in json.loads(written)]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def readable(model, entry: dict) -> dict:
    """An entry without what is written twice or made on loading, its blocks as JSON instead of text."""
    fields = entry["fields"]
    for name in BASE_COLUMNS.get(entry["model"], ()):
        del fields[name]
    for name in DERIVED & fields.keys():
        del fields[name]
    for name in MADE_ON_LOADING.get(entry["model"], ()):
        fields[name] = None
    for field in model._meta.local_fields:
        if isinstance(field, StreamField):
            fields[field.name] = json.loads(fields[field.name])
    return entry


def copy_file(source: Path, target: Path):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def write_media():
    """Copy the files of all documents and images to the fixtures."""
    for label in ("wagtaildocs.Document", "images.CustomImage"):
        for path in apps.get_model(label).objects.values_list("file", flat=True):
            copy_file(Path(settings.MEDIA_ROOT) / path, MEDIA / path)


def bring_media():
    """Copy the files of the fixtures to where the site serves them, but over none that is there."""
    for source in filter(Path.is_file, MEDIA.rglob("*")):
        target = Path(settings.MEDIA_ROOT) / source.relative_to(MEDIA)
        if not target.exists():
            copy_file(source, target)


def home_key() -> str:
    """The translation key of the demo's home page, by which a site is known to hold the demo."""
    entries = json.loads((FOLDER / "pages.json").read_text())
    return next(entry["fields"]["translation_key"] for entry in entries if entry["fields"]["depth"] == HOME_DEPTH)


def is_loaded() -> bool:
    return BasePage.objects.filter(translation_key=home_key()).exists()


def make_first_revisions() -> int:
    """Give every live page its revision: one without it would vanish on the day that it is scheduled again.

    Returns how many pages had none, as after a plain loaddata.
    """
    pages = list(BasePage.objects.filter(depth__gt=1, live=True, live_revision=None, alias_of=None).specific())
    for page in pages:
        revision = page.save_revision(changed=False, clean=False)
        BasePage.objects.filter(pk=page.pk).update(live_revision=revision)
    return len(pages)


def summarise_records():
    """Tell what of each record, page aside, is translated; a raw load does not."""
    for model in BilingualRecord.__subclasses__():
        for record in model.objects.all():
            record.agree_texts({})
            model.objects.filter(pk=record.pk).update(
                agreed_texts=record.agreed_texts, translation_summary=record.translation_summary
            )
