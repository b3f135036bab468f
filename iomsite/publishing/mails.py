"""Mail about work that waits, put into the outbox with the act it is about."""

from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from contacts import addresses
from contacts.models import User
from contacts.people import people_with
from iomsite.outbox.mail import send_later

from .models import Revision
from .rights import writers


def after(event, row, *, said):
    """Tell whom an act of the workflow concerns."""
    match event.act:
        case "submit":
            name = "submitted"
            named = said["reviewer"]
            people = [named] if named else reviewers(row, but=event.by)
        case "send-back":
            name, people = "sent_back", authors(row, event.details["to"])
        case "force":
            name, people = "forced", reviewers(row, but=event.by)
        case _:
            return
    # One and the same revision can be submitted, and sent back, again.
    occasion = f"event {event.pk}"
    tell(name, row, people, by=event.by, words=event.reason, occasion=occasion)


def reviewers(row, *, but=None):
    """
    Return the pool: the editors of the office or, if none of them may read it as a
    second pair of eyes, headquarters'. `but` is left out.
    """
    right, office = f"publish {row.right_area}", row.issuing_office().pk
    excluded = writers(row) | ({but.pk} if but else set())
    for everywhere in (False, True):
        people = people_with(right, office, everywhere=everywhere)
        if found := list(people.exclude(pk__in=excluded)):
            return found
    return []


def authors(row, submitted_by=None):
    """
    Return who wrote the last ten revisions, and who submitted it (an id or None), as
    far as they may still look at it.
    """
    wrote = row.revisions.order_by("-number").values_list("author", flat=True)[:10]
    may_view = people_with(f"view {row.right_area}", row.issuing_office().pk)
    people = User.objects.filter(is_active=True, is_staff=True)
    people = people.filter(Q(is_superuser=True) | Q(pk__in=may_view.values("pk")))
    return people.filter(pk__in={*wrote, submitted_by} - {None})


def tell(template, row, people, *, by, words="", revision=None, occasion=""):
    """
    Send `publishing/mail/<template>.txt`, its first line the subject, in the language
    of each of `people`; not to whoever acts, nor to who wants no such mail.

    Once for a revision and its review, or, where there may be several, an occasion.
    """
    revision = revision or row.newest
    opts = row._meta
    link = addresses.on_main_host(
        f"admin:{opts.app_label}_{opts.model_name}_change", object_id=row.pk
    )
    for person in people:
        if person == by or not person.wants_mail:
            continue
        with override(person.language):
            context = {
                "by": by or _("The newsroom"),
                "title": " ".join(revision.title.split()) or _("Untitled"),
                "words": words,
                "link": link,
                "mail_settings": addresses.on_main_host("mail-settings"),
                "office": row.issuing_office(),
            }
            lines = render_to_string(f"publishing/mail/{template}.txt", context)
        subject, _newline, text = lines.strip().partition("\n")
        key = f"{template}:{Revision._meta.label}:{revision.pk}:"
        key += str(occasion or row.submitted_at)
        send_later(key, to=person.email, subject=subject, text=text.strip() + "\n")


def tell_office(template, row, office, *, by, **said):
    """The same to those who may publish for an office, a partner for instance."""
    right = f"publish {row.right_area}"
    people = list(people_with(right, office.pk, everywhere=False))
    tell(template, row, people or people_with(right, office.pk), by=by, **said)
