"""What an editor must look at, as codes."""

from .addresses import is_of_another

_OF_THE_FILE = {
    "comments-present", "footer-text", "footnotes-present", "header-text",
    "hidden-text", "image-without-alt", "tracked-changes",
}  # fmt: skip


def find_warnings(release, words):
    """Name what the rules found and what the file carries (all of it: source.signals)."""
    kinds = {part.what for part in release.dropped}
    line, contacts = release.dateline, release.contacts
    found = {
        "dateline-missing": line is None,
        "dateline-updated": line and line.updated,
        "date-relative": line and line.relative_printed,
        "embargo-found": release.embargo,
        "title-capitals": release.title and release.title.text.isupper(),
        "title-repeated": "title-repeat" in kinds,
        "mail-header": "mail-header" in kinds,
        "hard-wrapped-lines": release.hard_wrapped,
        "contact-email-missing": not all(contact.emails for contact in contacts),
        "contact-without-name": not all(contact.name for contact in contacts),
        "contact-name-email-mismatch": any(
            is_of_another(contact.name, email, words)
            for contact in contacts
            if contact.name
            for email in contact.emails
        ),
    }
    codes = {code for code, is_so in found.items() if is_so}
    of_the_file = {signal.code for signal in release.source.signals} & _OF_THE_FILE
    return tuple(sorted(codes | of_the_file))
