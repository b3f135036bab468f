"""What is doubtful of the contacts of a release, each in a sentence."""

from django.utils.translation import gettext as _

from .understand.addresses import is_of_another
from .understand.words import words_of


def contact_doubts(release, matched):
    """Yield the fields of a Doubt for all that is to be asked of each contact."""
    words = words_of(release.language)
    for index, found in enumerate(matched.contacts):
        contact = found.contact
        who = contact.name or contact.role or contact.office_printed or _("A contact")
        for code, severity, sentence in (
            *_of_match(found, who),
            *_of_print(found, who, words),
        ):
            yield {
                "code": code,
                "severity": severity,
                "sentence": sentence,
                "lines": contact.lines,
                "contact": index,
            }


def _of_match(found, who):
    if found.status == "new":
        yield from _of_new(found, who)
    elif found.status == "left":
        yield "contact-left", "warn", _left(found) % {"who": who}
    elif found.status == "differs":
        yield (
            "contact-differs",
            "warn",
            _("%(who)s: %(what)s. Say which is right.")
            % {"who": who, "what": differing(found)},
        )
    if found.status != "new" and found.also:
        yield (
            "contact-ambiguous",
            "warn",
            _("The directory has several contacts that fit %(who)s: check which it is.")
            % {"who": who},
        )
    if found.status == "known":
        yield from _of_known(found, who)


def _of_new(found, who):
    yield (
        "contact-unknown",
        "warn",
        _(
            "%(who)s is not in the directory. As it stands, a new contact is made "
            "that nobody has confirmed; it is shown with this release alone."
        )
        % {"who": who},
    )
    if found.also:
        yield (
            "contact-alike",
            "warn",
            _("The directory has a name much like that of %(who)s: check it.")
            % {"who": who},
        )


def _left(found):
    if found.is_renamed:
        return _(
            "%(who)s is printed with an address of somebody who has left this post by "
            "the directory: check who answers there today."
        )
    if found.propose is not None:
        return _(
            "%(who)s has left this post by the directory. As it stands, the successor "
            "is named."
        )
    return _(
        "%(who)s has left this post by the directory, and no successor is known: the "
        "contact is left out unless you say otherwise."
    )


def _of_known(found, who):
    contact = found.contact
    if not contact.name and not found.is_desk:
        yield (
            "contact-without-name",
            "warn",
            _(
                "No name is printed for %(who)s; the directory has a person at that "
                "address, who is named as it stands."
            )
            % {"who": who},
        )
    if contact.office_printed and found.office not in (None, found.record_office):
        yield (
            "contact-office",
            "warn",
            _("%(who)s answers for another office by the directory than is printed.")
            % {"who": who},
        )


def differing(found):
    """Say which values contradict the directory."""
    words = {
        "name": _("the document prints another name than the directory"),
        "emails": _("the document prints an e-mail address that the directory has not"),
        "phones": _(
            "the document prints a telephone number that the directory has not"
        ),
        "office": _(
            "the name is all that fits, and it may be somebody else of another office"
        ),
    }
    return "; ".join(words.get(name, name) for name in found.differs)


def _of_print(found, who, words):
    contact = found.contact
    if contact.email_residue:
        yield (
            "contact-email-missing",
            "warn",
            _(
                "The e-mail address of %(who)s was lost on the way; “%(residue)s” is "
                "left of it."
            )
            % {"who": who, "residue": contact.email_residue},
        )
    elif not contact.emails:
        yield (
            "contact-email-missing",
            "note",
            _("No e-mail address is printed for %(who)s.") % {"who": who},
        )
    if not contact.name and (found.status == "new" or found.is_desk):
        yield (
            "contact-without-name",
            "note",
            _("%(who)s is printed without the name of a person.") % {"who": who},
        )
    for email in contact.emails if contact.name else ():
        if is_of_another(contact.name, email, words):
            yield (
                "contact-name-email-mismatch",
                "warn",
                _("The address %(email)s seems to be another person's than %(who)s.")
                % {"who": who, "email": email},
            )
