"""Addresses within the site of an office, by path or by host: no admin here."""

from iomsite.site_urls import site

urlpatterns = site
