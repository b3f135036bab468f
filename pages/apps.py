from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PagesConfig(AppConfig):
    name = "pages"
    verbose_name = _("pages")

    def ready(self):
        from iomsite.publishing.links import register_finder
        from pages.links import find_pages

        register_finder("pages:page-detail", find_pages)
