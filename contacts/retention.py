"""
What of a posting is kept after its end, and how long: a job of the tick.

The row itself stays, without what is personal, so that releases still know that
somebody is no longer with the office, and who followed. What a release printed is a
public record: see `manage.py erase_printed_name`.
"""

import json
import re
from collections import Counter
from datetime import UTC
from itertools import chain

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q

from contacts.confirming.mails import key_prefix
from contacts.models import Absence, Confirmation, MediaContact
from iomsite.outbox.models import Effect

YEARS_KEPT = 2


def erase_old_postings(at, *, limit=20):
    """Erase what is personal of postings that ended long ago; return how many."""
    today = at.astimezone(UTC).date()
    old = MediaContact.objects.filter(
        erased_on=None, ends_on__lt=_years_before(today, YEARS_KEPT)
    )
    count = 0
    for pk in list(old.order_by("ends_on").values_list("pk", flat=True)[:limit]):
        count += erase_posting(pk, today)
    return Counter({"postings erased": count} if count else {})


def _years_before(day, years):
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


@transaction.atomic
def erase_posting(pk, today):
    """
    Erase what is personal of a contact, wherever it is kept beside releases; return
    whether there was anything to erase.

    The role, the days and the successor stay. Nothing goes into the history of the
    contact, which is what is erased.
    """
    contact = (
        MediaContact.objects.select_for_update(of=("self",))
        .filter(pk=pk, erased_on=None)
        .select_related("office")
        .first()
    )
    if contact is None:
        return False
    questions = Confirmation.objects.filter(contact=contact)
    for question in questions.values_list("pk", flat=True):
        # Mail that cannot have left is of no use to anybody any more, either.
        Effect.objects.filter(key__startswith=key_prefix(question)).delete()
    _forget_in_log(contact)
    questions.delete()
    # Deleting them leaves a last record of each in the history: that goes after them.
    Absence.objects.filter(contact=contact).delete()
    Absence.history.filter(contact_id=pk).delete()
    MediaContact.history.filter(id=pk).delete()
    MediaContact.objects.filter(pk=pk).update(
        name="", name_local="", emails=[], phones=[], languages=[], erased_on=today
    )
    return True


def _forget_in_log(contact):
    """Who did what when stays in the log of the admin, but not to whom by name."""
    kinds = ContentType.objects.get_for_models(MediaContact, Absence, Confirmation)
    ids = {
        MediaContact: [contact.pk],
        Absence: Absence.history.filter(contact_id=contact.pk).values_list(
            "id", flat=True
        ),
        Confirmation: Confirmation.objects.filter(contact=contact).values_list(
            "pk", flat=True
        ),
    }
    entries = LogEntry.objects.filter(content_type__in=kinds.values())
    about = Q(pk__in=[])
    for model, kind in kinds.items():
        own = {str(pk) for pk in ids[model]}
        about |= Q(content_type=kind, object_id__in=own)
    entries.filter(about).update(
        object_repr=f"{contact.role} ({contact.office})"[:200], change_message=""
    )
    # What the entries of others tell of this one, such as who took over.
    records = MediaContact.history.filter(id=contact.pk)
    former = records.values_list("name", "name_local")
    names = {contact.name, contact.name_local, *chain(*former)} - {""}
    if names:
        telling = entries.exclude(change_message="").values_list("pk", "change_message")
        named = _whole(names)
        told = [pk for pk, message in telling.iterator() if named.search(message)]
        entries.filter(pk__in=told).update(change_message="")


def _whole(names):
    """
    Match names, and not the beginning of longer ones: Ali is not in Alice. Other
    scripts than ours write particles and names as one word.
    """
    # Messages are plain text, or JSON that escapes other scripts.
    forms = names | {json.dumps(name)[1:-1] for name in names}
    listed = "|".join(re.escape(form) for form in sorted(forms))
    return re.compile(f"(?<![a-zà-ɏ])(?:{listed})(?![a-zà-ɏ])", re.IGNORECASE)
