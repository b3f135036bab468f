"""The tile of joint releases that wait for a sign-off."""

from django.utils.translation import gettext as _

from contacts.scoping import ALL
from iomsite.publishing.admin.dashboard import SHOWN, Line
from iomsite.publishing.admin.lists import long_columns
from newsroom.models import Article, ArticleOffice


class SignOffsAdmin:
    """Part of ArticleAdmin: what offices of this person are asked to sign."""

    def tiles(self, request):
        tile = self.sign_offs_tile(request)
        return [*([tile] if tile.lines else []), *super().tiles(request)]

    def sign_offs_tile(self, request):
        waiting = ArticleOffice.objects.filter(is_waiting=True, position__gt=0)
        rows = (
            ArticleOffice.objects.filter(pk__in=waiting.order_by().values("pk"))
            .select_related("article__newest", "office")
            .defer(*long_columns(Article, "article__"))
            .order_by("asked_at", "pk")
        )
        offices = self.offices(request, "publish")
        if offices is not ALL:
            rows = rows.filter(office__in=offices)
        lines = [
            Line(
                self.newest_title(row.article),
                self.change_url(row.article),
                row.asked_at,
                _("for %(office)s") % {"office": row.office},
            )
            for row in rows[:SHOWN]
        ]
        return self._tile(15, _("To sign"), lines)
