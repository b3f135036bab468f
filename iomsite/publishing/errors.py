"""Validation errors as sentences for people."""


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
