"""Setting a password by a link from a mail: the admin's own pages in its own look."""

from django.contrib import admin, messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import (
    PasswordResetConfirmView,
    PasswordResetDoneView,
    PasswordResetView,
)
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import activate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import UpdateView

from contacts.forms import LinkRequestForm
from contacts.models import User


class AdminLook:
    def get_context_data(self, **kwargs):
        context = admin.site.each_context(self.request)
        return super().get_context_data(
            **{**context, "is_nav_sidebar_enabled": False, **kwargs}
        )


class AskForLink(AdminLook, PasswordResetView):
    form_class = LinkRequestForm


class LinkSent(AdminLook, PasswordResetDoneView):
    pass


class SetPassword(AdminLook, PasswordResetConfirmView):
    """Speaks the language of the person, and leads straight into the admin."""

    post_reset_login = True
    success_url = reverse_lazy("admin:index")

    def get_user(self, uidb64):
        user = super().get_user(uidb64)
        if user is None or not (user.is_active and user.is_staff):
            return None
        # SiteLanguageMiddleware puts the thread's language back.
        activate(user.language)
        self.request.language = user.language
        return user

    def form_valid(self, form):
        messages.success(self.request, _("Your password is set. Welcome!"))
        return super().form_valid(form)


@method_decorator(never_cache, name="dispatch")
class MailSettings(AdminLook, LoginRequiredMixin, UpdateView):
    """What mail a person wants: the one thing about an account that is its own."""

    model = User
    fields = ["wants_mail"]
    template_name = "registration/mail_settings.html"
    success_url = reverse_lazy("admin:index")
    extra_context = {"title": _("Mail about work that waits")}

    def get_object(self, queryset=None):
        return User.objects.get(pk=self.request.user.pk)

    def form_valid(self, form):
        messages.success(self.request, _("Your choice is kept."))
        return super().form_valid(form)
