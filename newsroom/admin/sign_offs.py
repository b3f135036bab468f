"""The tile of joint releases that wait for a sign-off."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts.scoping import ALL
from iomsite.publishing.admin.dashboard import SHOWN, DashboardAdmin, Line
from iomsite.publishing.admin.lists import COUNTED, long_columns
from newsroom.models import Article, ArticleOffice


class SignOffsAdmin:
    """Part of ArticleAdmin: what offices of this person are asked to sign."""

    WAITING = {"signature": gettext_lazy("to sign"), **DashboardAdmin.WAITING}

    def keys_waiting(self, request, what):
        if what == "signature":
            asked = self._asked(request).order_by()
            return list(asked.values_list("article", flat=True)[:COUNTED])
        return super().keys_waiting(request, what)

    def tiles(self, request):
        tile = self.sign_offs_tile(request)
        return [*([tile] if tile.lines else []), *super().tiles(request)]

    def sign_offs_tile(self, request):
        rows = (
            self._asked(request)
            .select_related("article__newest", "office")
            .defer(*long_columns(Article, "article__"))
            .order_by("asked_at", "pk")
        )
        lines = [
            Line(
                self.newest_title(row.article),
                self.change_url(row.article),
                row.asked_at,
                _("for %(office)s") % {"office": row.office},
            )
            for row in rows[:SHOWN]
        ]
        return self._tile(15, _("To sign"), lines, waits="signature")

    def _asked(self, request):
        """Return the invitations that wait, but to what was thrown away or removed."""
        waiting = ArticleOffice.objects.filter(is_waiting=True, position__gt=0)
        now = timezone.now()
        rows = ArticleOffice.objects.filter(
            Q(article__gone_at=None) | Q(article__gone_at__gt=now),
            pk__in=waiting.order_by().values("pk"),
            article__trashed_at=None,
        )
        offices = self.offices(request, "publish")
        return rows if offices is ALL else rows.filter(office__in=offices)
