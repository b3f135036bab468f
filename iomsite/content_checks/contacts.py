"""Who is named in articles: printed, and linked to the living."""

from newsroom.models import ArticleContact, ArticleOffice


def check_contacts():
    rows = ArticleContact.objects.select_related("contact").order_by("pk")
    for row in rows.iterator(chunk_size=2000):
        name = f"Contact {row.pk} of article {row.article_id}"
        is_said = row.printed_name or row.printed_role or row.is_printed
        if row.contact is None and not is_said:
            yield f"{name} names nobody: neither printed nor in the directory."
        elif row.contact and not row.is_printed and row.contact.emails:
            yield f"{name} was never printed."
        if row.contact and row.contact.by_role_only and row.printed_name:
            yield f"{name} prints a name that may be shown by its role only."
    partners = ArticleOffice.objects.exclude(contact=None).select_related("contact")
    for row in partners.order_by("pk"):
        if row.contact.office_id != row.office_id:
            yield (
                f"Article {row.article_id}: partner {row.office_id} names a contact of "
                "another office."
            )
