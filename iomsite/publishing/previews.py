"""
What readers would see of a revision, shown to staff before they do.

A preview is an overlay on the public templates; nothing is written. It stands on the
site it is for, which may have a host of its own where nobody is logged in. So rights
are asked when its address is made, and a signed token carries the answer there for an
hour.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.signing import BadSignature, Signer

from contacts import addresses, office_table

from .acts import whole_seconds
from .models import Revised, Revision, ShareLink
from .snapshot import overlay

VALID_FOR = timedelta(hours=1)

_signer = Signer(salt="iomsite.publishing.preview")


@dataclass(frozen=True)
class Preview:
    """What a public page shows in place of a row: `request.preview` in templates."""

    revision: Revision
    row: Revised
    at: datetime
    token: str
    # For a reader without an account.
    link: ShareLink | None = None

    @property
    def is_out(self):
        """Whether readers see just this revision."""
        return self.revision.pk == self.row.live_id and self.row.is_public(self.at)

    @property
    def goes_out_at(self):
        """The hour for which just this revision is scheduled, or None."""
        if self.revision.pk == self.row.due_id:
            return self.row.due_at
        is_next = self.revision.pk == self.row.live_id and not self.is_out
        return self.row.published_at if is_next and not self.row.gone_at else None

    @property
    def file_view(self):
        """The name of the view that sends the files of this preview."""
        return "previews:shared-file" if self.link else "previews:file"


def sites(row):
    """Return the offices on whose sites readers would find a row, its home first."""
    found = map(office_table.find_id, dict.fromkeys(row.sites()))
    return [office for office in found if office and row.language in office.languages]


def address(row, revision, office, at):
    """Return where somebody who may view a row sees a revision of it for an hour."""
    return site_address(row, office, "previews:draft", token_for(revision, office, at))


def site_address(row, office, view_name, token):
    path = addresses.site_path(row.language, view_name, token=token)
    return addresses.own_origin(office) + path


def token_for(revision, office, at):
    until = int((at + VALID_FOR).timestamp())
    return _signer.sign_object([revision.pk, office.pk, until])


def read_token(token, office, at):
    """Return the id of the revision that a token shows on an office's site, or None."""
    try:
        revision_id, office_id, until = _signer.unsign_object(token)
    except BadSignature:
        return None
    if office_id != office.pk or until <= at.timestamp():
        return None
    return revision_id


def row_of(revision):
    """Return the row that a revision belongs to, or None, with what is live and due."""
    model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    rows = model._base_manager.select_related("newest", "live", "due")
    return rows.filter(pk=revision.object_id).first()


def as_published(row, revision, at):
    """Return an overlay that says what readers will see once a revision is out."""
    content = overlay(row, revision.data)
    # What has been settled is shown as it is; what is a draft would be printed now.
    content.is_as_printed = revision.pk in (row.live_id, row.due_id)
    content.prepare()
    content.published_at = row.published_at or whole_seconds(at)
    return content
