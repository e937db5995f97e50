import os
import secrets

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation
from wagtail.models import Site

from cooperation.opendata.iati.kept import check_all
from embassy.desk.judging import judge_all
from embassy.home import demo
from embassy.images.models import CustomImage
from embassy.pages.models import BasePage
from embassy.search.models import SearchEntry

ACCOUNTS = {"editor": "Editors", "moderator": "Moderators", "admin": None}


class Command(BaseCommand):
    help = "Load the demo into an empty site. A site that holds it already is kept as it is."

    def add_arguments(self, parser):
        parser.add_argument("--replace", action="store_true", help="remove the site's own content first")

    def handle(self, replace, **options):
        with translation.override(settings.LANGUAGE_CODE), transaction.atomic():
            if replace or not demo.is_loaded():
                self.load(replace)
            is_new = demo.make_first_revisions()
        demo.bring_media()
        if is_new:
            self.make_derived()
        if is_new or not SearchEntry.objects.exists():
            call_command("rebuild_search", verbosity=0)
        if is_new:
            judge_all()
        self.print_addresses(self.make_accounts())

    def load(self, replace: bool):
        if replace:
            self.remove_content()
        elif BasePage.objects.filter(depth__gt=1).exists():
            raise CommandError("This site has content of its own. To remove it and load the demo: load_demo --replace")
        call_command("loaddata", *demo.FIXTURES, verbosity=0)
        Site.clear_site_root_paths_cache()

    def make_derived(self):
        """What a raw load does not make: renditions, checks and indexes."""
        for image in CustomImage.objects.all():
            image.make_renditions()
        demo.summarise_records()
        check_all()
        call_command("rebuild_references_index", verbosity=0)
        call_command("update_index", verbosity=0)

    @transaction.atomic
    def remove_content(self):
        """Remove all pages and records that the fixtures would write."""
        for page in BasePage.objects.filter(depth=2):
            page.specific.delete()
        for label in reversed([label for labels in demo.FIXTURES.values() for label in labels]):
            model = apps.get_model(label)
            if not issubclass(model, BasePage):
                model.objects.all().delete()

    def make_accounts(self) -> str:
        """Make the three accounts, or give them their password back. Returns the password."""
        password = os.environ.get("DEMO_PASSWORD") or kept_password()
        for name, group in ACCOUNTS.items():
            user, _made = get_user_model().objects.get_or_create(username=name, defaults={"email": f"{name}@localhost"})
            user.is_staff = user.is_superuser = group is None
            if not user.check_password(password):
                user.set_password(password)
            user.save()
            user.groups.set(Group.objects.filter(name=group))
        return password

    def print_addresses(self, password: str):
        base = settings.WAGTAILADMIN_BASE_URL
        for code, name in settings.LANGUAGES:
            self.stdout.write(f"{name + ':':<12} {base}/{code}/")
        self.stdout.write(f"{'Admin:':<12} {base}/admin/")
        self.stdout.write(f"{'Accounts:':<12} {', '.join(ACCOUNTS)} (password: {password})")


def kept_password() -> str:
    """The demo's password, made once and kept in var/."""
    path = settings.VAR_DIR / "demo_password"
    if not path.exists():
        path.write_text(secrets.token_urlsafe(9))
        path.chmod(0o600)
    return path.read_text()
