"""Where drafts can be read, within the site of an office: by tokens alone."""

from django.urls import path

from iomsite import preview_views
from newsroom import views as newsroom_views
from newsroom.models import Article
from pages import views as pages_views
from pages.models import Page

app_name = "previews"

SHOWN_BY = {
    "shown_by": {
        Article: newsroom_views.show_article,
        Page: pages_views.show_page,
    }
}
SENT_BY = {"send": newsroom_views.send_document}

urlpatterns = [
    path("<str:token>/", preview_views.draft, SHOWN_BY, name="draft"),
    path(
        "<str:token>/files/<uuid:key>/<str:name>",
        preview_views.draft_file,
        SENT_BY,
        name="file",
    ),
    path("shared/<str:token>/", preview_views.shared, SHOWN_BY, name="shared"),
    path(
        "shared/<str:token>/files/<uuid:key>/<str:name>",
        preview_views.shared_file,
        SENT_BY,
        name="shared-file",
    ),
]
