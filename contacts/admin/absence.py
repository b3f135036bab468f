from django.contrib import admin
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.field_history.admin import FieldHistoryAdmin
from contacts.forms.absence import AbsenceForm
from contacts.models import Absence, CountryOffice
from contacts.scoping import ALL, Reach

from .folded_search import folded_search

HELPING = (CountryOffice.Kind.HEADQUARTERS, CountryOffice.Kind.REGIONAL)


class WhenFilter(admin.SimpleListFilter):
    title = _("when")
    parameter_name = "when"

    def lookups(self, request, model_admin):
        return [("now", _("away now")), ("later", _("to come")), ("over", _("over"))]

    def queryset(self, request, queryset):
        today = timezone.localdate()
        match self.value():
            case "now":
                return queryset.filter(starts_on__lte=today, ends_on__gte=today)
            case "later":
                return queryset.filter(starts_on__gt=today)
            case "over":
                return queryset.filter(ends_on__lt=today)
        return queryset


@admin.register(Absence)
class AbsenceAdmin(FieldHistoryAdmin):
    """Kept from the form of its contact, to which its own pages lead back."""

    right_area = "media contacts"
    office_lookup = "contact__office"
    reaches = {
        "contact": (Reach.OWN, "an office keeps the absences of its own contacts"),
        "substitute": (
            Reach.ANY,
            "the regional office or headquarters stand in where an office is small",
        ),
    }
    form = AbsenceForm
    list_display = ["shown", "starts_on", "ends_on", "substitute"]
    list_display_links = ["shown"]
    list_select_related = ["contact__office", "substitute__office"]
    list_filter = [WhenFilter]
    search_fields = ["contact__name"]
    autocomplete_fields = ["contact"]
    fields = ["contact", ("starts_on", "ends_on"), "substitute"]

    def locked_fields(self, request, obj=None):
        return ("contact",) if obj else ()

    def choices(self, request, name, queryset, selected=()):
        found = super().choices(request, name, queryset, selected)
        offices = self.offices(request, "change")
        if name != "substitute" or offices is ALL:
            return found
        near = Q(office__in=offices) | Q(office__kind__in=HELPING)
        return found.filter(near | Q(pk__in=selected))

    def get_search_results(self, request, queryset, search_term):
        fields = ("contact__name", "contact__name_local", "contact__role")
        return folded_search(queryset, search_term, *fields), False

    @admin.display(description=_("contact"), ordering="contact__name")
    def shown(self, absence):
        return f"{absence.contact} ({absence.contact.office})"

    def _back(self, contact_id):
        url = reverse("admin:contacts_mediacontact_change", args=[contact_id])
        return HttpResponseRedirect(url)

    def response_post_save_add(self, request, obj):
        return self._back(obj.contact_id)

    def response_post_save_change(self, request, obj):
        return self._back(obj.contact_id)

    def delete_view(self, request, object_id, extra_context=None):
        absence = self.get_object(request, object_id)
        response = super().delete_view(request, object_id, extra_context)
        is_done = request.method == "POST" and response.status_code == 302
        return self._back(absence.contact_id) if absence and is_done else response


class AbsencesAdmin:
    """Part of MediaContactAdmin: absences on the form of a contact and in its history."""

    def absences(self, request, contact):
        """Return those that are not over, as the form of the contact shows them."""
        rows = contact.absences.filter(ends_on__gte=timezone.localdate())
        return rows.select_related("substitute__office")

    def histories(self, contact):
        absences = Absence.history.filter(contact_id=contact.pk)
        return [*super().histories(contact), absences]
