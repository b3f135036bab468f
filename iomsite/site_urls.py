"""What the global site and the sites of offices have in common."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path

from iomsite import identity, views

RENDITION_NAME = r"[a-z0-9_-]+(?:/[a-z0-9_-]{1,80}){0,4}\.(?:jpg|png|webp|avif)"

site = [
    path("", views.choose_language, name="choose-language"),
    path("identity.css", identity.stylesheet, name="identity-css"),
    path("robots.txt", views.robots_txt, name="robots-txt"),
    re_path(rf"^media/(?P<name>{RENDITION_NAME})$", views.rendition, name="rendition"),
    *i18n_patterns(
        path("", include("newsroom.urls")),
        path("", include("contacts.urls")),
        path("preview/", include("iomsite.preview_urls")),
        # Last: the address of a page may be any words.
        path("", include("pages.urls")),
    ),
]
