from django.conf import settings
from django.db import models


class Autosave(models.Model):
    """
    A person's form as it was being typed: private, no revision, nothing public.

    `form` names the form, "newsroom.article:15" or "newsroom.article:add"; `posted`
    is what its browser sent, {name: [values]}; `revision_number` the revision it was
    opened on. `seen_at` tells others that somebody is at work there.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="autosaves"
    )
    form = models.CharField(max_length=80)
    posted = models.JSONField(default=dict)
    revision_number = models.PositiveIntegerField(null=True)
    # Null while the form stands as it was opened.
    saved_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["-seen_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "form"], name="publishing_autosave_once"
            ),
        ]
        indexes = [
            models.Index(fields=["form", "seen_at"]),
            # What nobody came back to is looked for at each tick.
            models.Index(fields=["seen_at"]),
        ]

    def __str__(self):
        return f"{self.form}: {self.user_id}"
