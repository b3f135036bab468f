import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.html import conditional_escape
from django.utils.translation import gettext_lazy as _

from contacts.field_history.records import FieldHistory
from contacts.models import CountryOffice
from iomsite.translated_text import TranslatedTextField

_reference = re.compile(r"\[\[\s*([^\[\]]{1,80}?)\s*\]\]")


class FactQuerySet(models.QuerySet):
    def for_office(self, office):
        """
        Return {key: TranslatedText} as the site of an office says it: its own
        values, and headquarters' for the rest. One query.
        """
        return self.for_offices([office.pk])[office.pk]

    def for_offices(self, office_ids):
        """Return {id: what for_office() returns} of several offices. One query."""
        is_global = Q(office__kind=CountryOffice.Kind.HEADQUARTERS)
        rows = list(
            self.filter(Q(office_id__in=office_ids) | is_global).annotate(
                is_global=is_global
            )
        )
        shared = {row.key: row.value for row in rows if row.is_global}
        return {
            pk: shared | {row.key: row.value for row in rows if row.office_id == pk}
            for pk in office_ids
        }


class Fact(models.Model):
    """A named value that pages, menus and boilerplates quote as [[key]]."""

    office = models.ForeignKey(
        CountryOffice,
        models.CASCADE,
        related_name="facts",
        verbose_name=_("office"),
        help_text=_(
            "Headquarters' value holds wherever an office has none of its own."
        ),
    )
    key = models.CharField(
        _("key"),
        max_length=60,
        validators=[
            RegexValidator(
                r"^[a-z0-9]+(-[a-z0-9]+)*$",
                _("Use small letters, digits and hyphens: member-states."),
            )
        ],
        help_text=_("Quoted in texts as [[key]], for instance [[member-states]]."),
    )
    value = TranslatedTextField(_("value"), max_length=200)
    note = models.CharField(
        _("note"),
        max_length=200,
        blank=True,
        help_text=_("For colleagues: the source, and when it was last checked."),
    )

    objects = FactQuerySet.as_manager()
    history = FieldHistory()

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["key", "office__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "key"],
                name="facts_fact_once_per_office",
                violation_error_message=_("This office has a fact of that key."),
            ),
        ]

    def __str__(self):
        return f"[[{self.key}]] {self.value}"


def keys_in(text):
    """Return the keys that a text quotes, in order, each once."""
    return list(dict.fromkeys(_reference.findall(text or "")))


def fill(text, facts, language):
    """Put the values of facts (as HTML) into HTML; an unknown key stays as it is."""

    def value(match):
        fact = facts.get(match[1])
        return (
            match[0] if fact is None else conditional_escape(fact.choose(language)[0])
        )

    return _reference.sub(value, text or "")


def quoting_fields(model):
    """Return the fields in which a model lets facts be quoted (QUOTES_FACTS)."""
    names = getattr(model, "QUOTES_FACTS", ())
    return [model._meta.get_field(name) for name in names]


def check_quotes(obj, office):
    """Raise ValidationError if a text of `obj` quotes a fact the office has not."""
    known = None
    errors = {}
    for field in quoting_fields(type(obj)):
        value = getattr(obj, field.attname)
        texts = value.values() if isinstance(field, TranslatedTextField) else [value]
        keys = {key for text in texts for key in keys_in(text)}
        if keys and known is None:
            known = set(Fact.objects.for_office(office))
        if keys and (unknown := keys - known):
            errors[field.name] = _(
                "There is no fact %(keys)s: correct the key, or enter the fact first."
            ) % {"keys": ", ".join(f"[[{key}]]" for key in sorted(unknown))}
    if errors:
        raise ValidationError(errors)
