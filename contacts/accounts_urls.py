"""Below /accounts/ on the main host."""

from django.urls import path

from contacts import account_views

urlpatterns = [
    path("mail/", account_views.MailSettings.as_view(), name="mail-settings"),
    # With this name the admin's login form offers it.
    path("password/", account_views.AskForLink.as_view(), name="admin_password_reset"),
    path(
        "password/sent/", account_views.LinkSent.as_view(), name="password_reset_done"
    ),
    path(
        "password/<uidb64>/<token>/",
        account_views.SetPassword.as_view(),
        name="password_reset_confirm",
    ),
]
