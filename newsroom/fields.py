from django.db import models


class HTTPSURLField(models.URLField):
    """A URL to which a form adds https:// where nothing was typed."""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https", **kwargs})
