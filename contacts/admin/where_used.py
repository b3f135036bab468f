"""Where a contact is named: said on its form, and in the way of its removal."""

from dataclasses import dataclass

from django.urls import reverse

from contacts import where_used
from contacts.scoping import OfficeScopedAdmin

# Links of each kind; the count says how many there are.
SHOWN = 10


@dataclass(frozen=True)
class Use:
    sentence: str
    # (text, address) of what the reader may open; the rest belongs to other offices.
    links: list


@dataclass(frozen=True)
class Kept:
    """A contact that cannot be removed."""

    contact: object
    sentences: list
    address: str
    hand_over: str


class WhereUsedAdmin:
    """Part of MediaContactAdmin."""

    delete_confirmation_template = "admin/contacts/mediacontact/delete.html"
    delete_selected_confirmation_template = (
        "admin/contacts/mediacontact/delete_selected.html"
    )

    def uses(self, request, contact):
        found = []
        for finder in where_used.finders():
            if count := finder.counts([contact.pk]).get(contact.pk):
                links = self._links(request, finder.places(contact.pk))
                found.append(Use(finder.sentence(count), links))
        return found

    def _links(self, request, places):
        model_admin = self.admin_site._registry.get(places.model)
        if not isinstance(model_admin, OfficeScopedAdmin):
            return []
        rows = model_admin.within(request, "view", places)
        if isinstance(model_admin.list_select_related, list | tuple):
            rows = rows.select_related(*model_admin.list_select_related)
        opts = places.model._meta
        view = f"admin:{opts.app_label}_{opts.model_name}_change"
        return [(str(each), reverse(view, args=[each.pk])) for each in rows[:SHOWN]]

    def get_deleted_objects(self, objs, request):
        found = super().get_deleted_objects(objs, request)
        contacts = {each.pk: each for each in objs}
        named = where_used.named(contacts)
        if not named:
            return found
        to_delete, counts, perms_needed, _protected = found
        kept = [
            Kept(
                contacts[pk],
                sentences,
                reverse("admin:contacts_mediacontact_change", args=[pk]),
                reverse("admin:contacts_mediacontact_hand_over", args=[pk]),
            )
            for pk, sentences in named.items()
        ]
        return to_delete, counts, perms_needed, kept
