from django.urls import path, register_converter
from django.views.decorators.common import no_append_slash

from pages import converters, views

register_converter(converters.PagePathConverter, "page_path")

app_name = "pages"

urlpatterns = [
    path("", views.home, name="home"),
    # Without no_append_slash every wrong address would be redirected before it is
    # answered with 404. FormerAddressMiddleware leads a real page's address on.
    path("<page_path:path>/", no_append_slash(views.page_detail), name="page-detail"),
]
