from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from contacts import office_table
from contacts.fields import international, parse_phone
from contacts.models import MediaContact, User
from contacts.retention import erase_posting
from newsroom.models import Article
from newsroom.printed_contacts import Whom, erase_printed, find_printed

SHOWN = 20


class Command(BaseCommand):
    help = (
        "Erase a person whom releases name as a contact, on that person's request: "
        "the name, and those addresses and numbers that are given. Without --erase it "
        "says what would be erased."
    )

    def add_arguments(self, parser):
        said = {"action": "append", "default": []}
        parser.add_argument("--name", **said, help="as printed; accents do not matter")
        parser.add_argument("--email", **said, help="an address of that person")
        parser.add_argument("--phone", **said, help="a number, with its country code")
        parser.add_argument("--erase", action="store_true", help="do it")
        parser.add_argument("--by", metavar="E-MAIL", help="who does it: an account")

    def handle(self, *, name, email, phone, erase, by, **options):
        try:
            numbers = [parse_phone(each) for each in phone]
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        whom = Whom.of(name, email, numbers)
        if not whom:
            raise CommandError("Say whom: --name, --email or --phone.")
        user = _user(by)
        with transaction.atomic():
            left = self._postings(whom)
            if erase:
                today = timezone.now().date()
                for contact in left:
                    erase_posting(contact.pk, today)
                found = erase_printed(whom, by=user)
            else:
                found = find_printed(whom)
        self._report(found, left, name, is_done=erase)

    def _postings(self, whom):
        """Return the postings that have ended; refuse while the directory says it."""
        at, left = timezone.now(), []
        for contact in MediaContact.objects.select_related("office"):
            day = office_table.find_id(contact.office_id).day(at)
            is_over = contact.ends_on is not None and contact.ends_on < day
            name = contact.name if is_over else contact.public_name
            if not whom.is_in(_as_printed(contact, name)):
                continue
            if not is_over:
                raise CommandError(
                    f"The directory of {contact.office} says it of contact "
                    f"{contact.pk}, who is in post: what it says would be printed "
                    "again. Change the contact, let it be shown by role only, or end "
                    "the posting; then come back."
                )
            left.append(contact)
        return left

    def _report(self, found, left, names, *, is_done):
        done = "Erased" if is_done else "To be erased"
        articles = Article.objects.filter(pk__in=found.articles).order_by("pk")
        for article in articles.prefetch_related("article_offices")[:SHOWN]:
            self.stdout.write(f"  {article.pk} ({article.language}): {article}")
        if len(found.articles) > SHOWN:
            self.stdout.write(f"  … and {len(found.articles) - SHOWN} more")
        self.stdout.write(
            f"{done} in {len(found.articles)} releases with "
            f"{len(found.revisions)} versions, and {len(left)} ended postings."
        )
        if found.beside:
            beside = sorted(
                international(each) if each.startswith("+") else each
                for each in found.beside
            )
            self.stdout.write(
                "Printed beside the name, and not asked for: " + ", ".join(beside)
            )
        for article in _in_words(names)[:SHOWN]:
            self.stdout.write(
                f"The words of {article.pk} ({article}) name the person as well: that "
                "is for an editor to correct."
            )
        if not is_done:
            self.stdout.write("Nothing was changed. Add --erase to do it.")


def _as_printed(contact, name):
    return {
        "printed_name": name,
        "printed_emails": contact.emails,
        "printed_phones": contact.phones,
    }


def _in_words(names):
    said = Q(pk__in=[])
    for name in names:
        for field in ("title", "summary", "body", "notes"):
            said |= Q(**{f"{field}__contains": name})
    return Article.objects.filter(said).order_by("pk")


def _user(email):
    if not email:
        return None
    try:
        return User.objects.get(email=User.objects.normalize_email(email))
    except User.DoesNotExist:
        raise CommandError(f"Nobody has the account {email}.") from None
