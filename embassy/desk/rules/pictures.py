"""Pictures that some readers cannot see."""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.models import ReferenceIndex

from embassy.bilingual.panels import localized_names
from embassy.desk.items import Item
from embassy.desk.records import OtherRecord
from embassy.desk.site import LivePages
from embassy.images.models import CustomImage


def image_without_alt(site: LivePages) -> Iterator[Item]:
    """An image in use that has no alternative text in any language, and is not said to be decorative."""
    image_type = ContentType.objects.get_for_model(CustomImage)
    uses = ReferenceIndex.objects.filter(to_content_type=image_type, to_object_id=Cast(OuterRef("pk"), CharField()))
    images = site.among(CustomImage.objects.filter(Exists(uses), is_decorative=False).rewrite(False))
    columns = localized_names("alt")
    for name in columns:
        images = images.filter(Q(**{name: None}) | Q(**{name: ""}))
    for image in images.order_by("created_at", "pk"):
        reason = _("The image is in use and has no alternative text: who cannot see it is told nothing.")
        yield Item(OtherRecord(image), "alt", f"id_{columns[0]}", reason, "", localdate(image.created_at))
