"""
An uploaded file between its dry run and its confirmation.

It travels through the page, sealed: nobody else's browser can bring it back, it can not
be changed on the way, and after an hour it is worth nothing. So nothing of people's data
is kept here for an import that nobody confirms.
"""

import base64
import binascii
import zlib
from dataclasses import dataclass

from django.core import signing

KEPT_SECONDS = 3600
_salt = "contacts.exchange.pending"


@dataclass(frozen=True)
class Pending:
    """`seen`: the fingerprint of the plan that was shown; see plan.py."""

    data: bytes
    office_id: int | None
    seen: str

    def seal(self, user):
        packed = base64.b64encode(zlib.compress(self.data)).decode()
        office = "" if self.office_id is None else str(self.office_id)
        return _signer().sign(f"{user.pk}:{office}:{self.seen}:{packed}")

    @classmethod
    def unseal(cls, token, user):
        """Return the Pending of a user's own token, or None."""
        try:
            text = _signer().unsign(token, max_age=KEPT_SECONDS)
            owner, office, seen, packed = text.split(":")
            data = zlib.decompress(base64.b64decode(packed))
        except (signing.BadSignature, ValueError, binascii.Error, zlib.error):
            return None
        if owner != str(user.pk):
            return None
        return cls(data, int(office) if office else None, seen)


def _signer():
    return signing.TimestampSigner(salt=_salt)
