"""What is refused, and validation errors as sentences for people."""

from django.core.exceptions import ValidationError


class Refused(ValidationError):
    """It cannot be done; the message says why, in words for the person who asked."""


class Stale(Refused):
    """Somebody saved a newer revision than the one that was shown."""


class AlreadyDone(Refused):
    """The button was pressed twice, or somebody was quicker: nothing is wrong."""


def sentences(error, model):
    """Return one sentence for each fault, naming its field where it has one."""
    if not hasattr(error, "error_dict"):
        return error.messages
    fields = {field.name: field for field in model._meta.get_fields()}
    result = []
    for name, messages in error.message_dict.items():
        label = getattr(fields.get(name), "verbose_name", "")
        result.extend(f"{label}: {text}" if label else text for text in messages)
    return result
