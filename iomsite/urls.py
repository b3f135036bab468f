"""Addresses on the main host: the global site, and what only this host has."""

from django.contrib import admin
from django.urls import include, path

from contacts.confirming.views import confirm
from iomsite import views
from iomsite.site_urls import site

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("contacts.accounts_urls")),
    path("confirm/<str:token>/", confirm, name="confirm"),
    *site,
]
