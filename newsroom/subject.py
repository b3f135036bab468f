"""All that is kept about one person, for whoever asks what that is (GDPR, article 15)."""

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.forms.models import model_to_dict

from contacts.confirming.mails import key_prefix
from contacts.models import Absence, Confirmation, MediaContact, Membership, User
from iomsite.outbox.models import Effect
from iomsite.publishing.models import Event, Revision
from newsroom.models import Article, ArticleContact, ArticleOffice
from newsroom.printed_contacts import PRINTED, Whom, find_printed

# Nobody is told a password, be it a hash; whoever asks need not be known by our ids.
LEFT_OUT = {"password", "user_permissions", "groups"}


def gather(names=(), emails=()):
    """Return plain data, in parts, of the person of these names and addresses."""
    accounts = list(
        User.objects.filter(email__in=[each.strip().lower() for each in emails])
    )
    whom = Whom.of(names, emails)
    contacts = _contacts_of(whom)
    return {
        "asked for": {"names": list(names), "addresses": list(emails)},
        "contacts": [_contact(pk) for pk in contacts],
        "named in releases": _releases(whom, contacts),
        "accounts": [_account(user) for user in accounts],
        "mail not forgotten yet": _mail(whom, contacts),
    }


def _contacts_of(whom):
    """Return the ids of contacts who are, or by their history were, the person."""
    found = set()
    for model, key in ((MediaContact, "pk"), (MediaContact.history.model, "id")):
        for row in model.objects.order_by().values(key, "name", "name_local", "emails"):
            said = {"printed_emails": row["emails"]}
            names = (row["name"], row["name_local"])
            if whom.is_in(said) or any(map(whom.is_named, names)):
                found.add(row[key])
    return sorted(found)


def _contact(pk):
    row = MediaContact.objects.filter(pk=pk).first()
    questions = Confirmation.objects.filter(contact=pk).order_by("pk")
    return {
        "id": pk,
        "office": str(row.office) if row else "",
        "today": _row(row) if row else None,
        "history": _history(MediaContact, id=pk),
        "absences": [_row(each) for each in Absence.objects.filter(contact=pk)],
        "history of absences": _history(Absence, contact_id=pk),
        "questions and answers": [_row(each) for each in questions],
        "log of the admin": _log(
            content_type=ContentType.objects.get_for_model(MediaContact),
            object_id=str(pk),
        ),
    }


def _releases(whom, contacts):
    found = find_printed(whom)
    rows = ArticleContact.objects.filter(Q(pk__in=found.rows) | Q(contact__in=contacts))
    partners = ArticleOffice.objects.filter(
        Q(pk__in=found.partners) | Q(contact__in=contacts)
    )
    printed, versions = {}, {}
    for row in rows:
        entry = {name: getattr(row, name) for name in PRINTED}
        printed.setdefault(row.article_id, []).append(entry)
    for row in partners:
        printed.setdefault(row.article_id, []).append(row.printed)
    for article in found.revisions.values():
        versions[article] = versions.get(article, 0) + 1
    articles = Article.objects.filter(pk__in={*printed, *versions}).order_by("pk")
    return [
        {
            "title": str(article),
            "language": article.language,
            "address": article.get_absolute_url() if article.slug else "",
            "published": article.published_at,
            "printed": printed.get(article.pk, []),
            "versions that print it": versions.get(article.pk, 0),
        }
        for article in articles.select_related("newest").prefetch_related(
            "article_offices"
        )
    ]


def _account(user):
    memberships = Membership.objects.filter(user=user).select_related("office")
    return {
        "today": _row(user),
        "roles": [f"{each.get_role_display()}, {each.office}" for each in memberships],
        "history": _history(User, id=user.pk),
        "history of roles": _history(Membership, user_id=user.pk),
        "log of the admin": _log(user=user),
        "versions written": list(
            Revision.objects.filter(author=user)
            .order_by("pk")
            .values("title", "number", "created_at", "reason")
        ),
        "acts": list(
            Event.objects.filter(by=user).order_by("pk").values("act", "at", "reason")
        ),
    }


def _mail(whom, contacts):
    """Return mail to the addresses, and about the contact, that the outbox still has."""
    about = Q(pk__in=[])
    questions = Confirmation.objects.filter(contact__in=contacts)
    for pk in questions.values_list("pk", flat=True):
        about |= Q(key__startswith=key_prefix(pk))
    for address in whom.emails:
        about |= Q(key__endswith=f" {address}")
    return [
        {"due": effect.due_at, "done": effect.done_at, **effect.payload}
        for effect in Effect.objects.filter(about, kind="mail").order_by("pk")
    ]


def _row(obj):
    values = model_to_dict(obj)
    # What no form shows belongs to it as well.
    values |= {f.name: f.value_from_object(obj) for f in obj._meta.concrete_fields}
    return {name: value for name, value in values.items() if name not in LEFT_OUT}


def _history(model, **which):
    records = model.history.filter(**which).order_by("history_id")
    return [
        {name: value for name, value in each.items() if name not in LEFT_OUT}
        for each in records.values()
    ]


def _log(**which):
    entries = LogEntry.objects.filter(**which).order_by("pk")
    return [
        {
            "at": entry.action_time,
            "what": entry.object_repr,
            "change": entry.get_change_message(),
        }
        for entry in entries
    ]
