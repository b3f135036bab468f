"""Addresses on the main host: the global site, and what only this host has."""

from django.contrib import admin
from django.urls import include, path

from iomsite import views
from iomsite.site_urls import site

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("contacts.accounts_urls")),
    *site,
]
