from django.db import transaction
from django.urls import path
from wagtail import hooks
from wagtail.documents.views import multiple as documents
from wagtail.images.views import multiple as images


@hooks.register("register_admin_urls", order=-1)  # before Wagtail's own, whose names and addresses these keep
def store_whole_or_not_at_all():
    """Wagtail's pages for several files write a file, then its record: in one transaction, a failure leaves neither."""
    views = {
        "images/multiple/add/": images.AddView,
        "images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/": images.CreateFromUploadedImageView,
        "documents/multiple/add/": documents.AddView,
        "documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/": (
            documents.CreateFromUploadedDocumentView
        ),
    }
    return [path(address, transaction.atomic(view.as_view())) for address, view in views.items()]
