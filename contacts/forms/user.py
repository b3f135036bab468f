from django.contrib.auth.forms import PasswordResetForm

from contacts.invitations import send_reset
from contacts.models import User


class LinkRequestForm(PasswordResetForm):
    """Asks for a link by mail, also for who never used an invitation."""

    def get_users(self, email):
        return User.objects.filter(
            email=User.objects.normalize_email(email), is_active=True, is_staff=True
        )

    def save(self, **options):
        for user in self.get_users(self.cleaned_data["email"]):
            send_reset(user)
