from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = _("newsroom")

    def ready(self):
        from contacts import where_used
        from iomsite.publishing.links import register_finder
        from newsroom.contact_places import FINDERS
        from newsroom.links import find_articles

        register_finder("newsroom:article-detail", find_articles)
        where_used.register(*FINDERS)
