from django.db import transaction
from django.urls import path
from wagtail import hooks
from wagtail.documents.views import documents
from wagtail.documents.views import multiple as several_documents
from wagtail.images.views import images
from wagtail.images.views import multiple as several_images

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


@hooks.register("register_admin_urls", order=-1)
def store_several_files_whole_or_not_at_all():
    """Wagtail's pages for several files write a file, then its record: in one transaction, a failure leaves neither."""
    views = {
        "images/multiple/add/": several_images.AddView,
        "images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/": (
            several_images.CreateFromUploadedImageView
        ),
        "documents/multiple/add/": several_documents.AddView,
        "documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/": (
            several_documents.CreateFromUploadedDocumentView
        ),
    }
    return [path(address, transaction.atomic(view.as_view())) for address, view in views.items()]
