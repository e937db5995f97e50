from django.urls import path
from wagtail import hooks
from wagtail.documents.views import documents
from wagtail.images.views import images

from embassy.conflicts.views import RecordEditMixin


class ImageEditView(RecordEditMixin, images.EditView):
    pass


class DocumentEditView(RecordEditMixin, documents.EditView):
    pass


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, whose addresses they take
def register_edit_views():
    return [
        path("images/<int:image_id>/", ImageEditView.as_view()),
        path("documents/edit/<int:document_id>/", DocumentEditView.as_view()),
    ]
