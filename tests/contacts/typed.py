"""What a browser sends of the rows of a form."""


def phone_rows(*phones, before=0):
    """Return the fields for telephones: each a number, or {"number": …, "use": …}."""
    sent = {"phones-TOTAL_FORMS": len(phones), "phones-INITIAL_FORMS": before}
    for place, phone in enumerate(phones):
        row = {"number": phone} if isinstance(phone, str) else phone
        sent |= {f"phones-{place}-{name}": value for name, value in row.items()}
    return sent
