from django.urls import path

from embassy.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.DeskView.as_view(), name="list"),
    path("settle/", views.settle, name="settle"),
]
