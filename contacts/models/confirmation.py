from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .media_contact import MediaContact


class Confirmation(models.Model):
    """
    A question to a contact, by mail: is what the directory says of you still right?

    It is open until answered; an answer of the office's own staff in the admin closes
    it too. What somebody wants changed is proposed to the contact managers, who alone
    change the directory: a forwarded mail must not let a stranger name a telephone.
    """

    class Answer(models.TextChoices):
        RIGHT = "right", _("still right")
        CHANGE = "change", _("to be changed")
        LEFT = "left", _("has left")
        # Nobody answered the question; the directory was confirmed in another way.
        SETTLED = "settled", _("confirmed by the office")

    contact = models.ForeignKey(
        MediaContact,
        models.CASCADE,
        related_name="confirmations",
        verbose_name=_("contact"),
    )
    asked_on = models.DateField(_("asked on"))
    # How many mails have been sent: the question, two reminders, the managers'.
    mails = models.PositiveSmallIntegerField(_("mails sent"), default=0)
    # The day of the last of them: from it the next is counted.
    mailed_on = models.DateField(_("last mail on"), null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=8, choices=Answer, blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    # What is to be changed, in the person's own words.
    wish = models.TextField(_("wish"), blank=True)
    # When a contact manager has seen to the wish.
    done_at = models.DateTimeField(_("seen to at"), null=True, blank=True)

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contact"],
                condition=Q(answered_at=None),
                name="contacts_confirmation_one_open",
                violation_error_message=_("This contact has been asked already."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["mailed_on"],
                condition=Q(answered_at=None),
                name="contacts_confirmation_open",
            ),
            # What contact managers have not seen to yet.
            models.Index(
                fields=["answered_at"],
                condition=Q(answer="change", done_at=None),
                name="contacts_confirmation_wish",
            ),
        ]

    def __str__(self):
        return f"{self.contact}: {self.asked_on}"
