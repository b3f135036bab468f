from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class SiteConfig(AppConfig):
    name = "iomsite"
    default = True


class AdminConfig(admin_apps.AdminConfig):
    default_site = "iomsite.admin.SiteAdmin"
    default = False
