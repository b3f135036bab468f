"""What events of the workflow say, in words."""

from datetime import datetime
from string import Formatter

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import ForcedPublication
from .shape import is_key

# Of each act the first sentence of whose names all are known.
SENTENCES = {
    "submit": (
        gettext_lazy("{who} submitted it for review to {reviewer}"),
        gettext_lazy("{who} submitted it for review"),
    ),
    "take-back": (gettext_lazy("{who} took it back from review"),),
    "send-back": (
        gettext_lazy("{who} sent it back to {author}"),
        gettext_lazy("{who} sent it back"),
    ),
    "approve": (gettext_lazy("{who} approved it"),),
    "publish": (gettext_lazy("{who} published it"),),
    "schedule": (
        gettext_lazy("{who} scheduled it for {hour}"),
        gettext_lazy("{who} scheduled it"),
    ),
    "force": (gettext_lazy("{who} published it unread"),),
    "reschedule": (
        gettext_lazy("{who} moved it to {hour}"),
        gettext_lazy("{who} moved it to another hour"),
    ),
    "unschedule": (gettext_lazy("{who} took it out of the schedule"),),
    "change": (gettext_lazy("The text that was due went out"),),
    "due-failed": (gettext_lazy("The text that was due did not go out"),),
    "discard": (
        gettext_lazy("{who} discarded the draft, version {number}"),
        gettext_lazy("{who} discarded the draft"),
    ),
    "withdraw": (
        gettext_lazy("{who} set it to be withdrawn on {later}"),
        gettext_lazy("{who} withdrew it"),
    ),
    "gone": (
        gettext_lazy("{who} set it to be removed on {later}, leading to {text}"),
        gettext_lazy("{who} set it to be removed on {later}"),
        gettext_lazy("{who} removed it, leading its readers to {text}"),
        gettext_lazy("{who} removed it"),
    ),
    "keep": (gettext_lazy("{who} decided that it stays"),),
    "restore": (gettext_lazy("{who} restored it for readers"),),
    "trash": (gettext_lazy("{who} moved it to the trash"),),
    "untrash": (gettext_lazy("{who} took it out of the trash"),),
    "read-afterwards": (
        gettext_lazy("{who} read it after it had gone out unread: {verdict}"),
        gettext_lazy("{who} read it after it had gone out unread"),
    ),
    "note-removed": (gettext_lazy("{who} removed the note to readers"),),
    "caught-up": (
        gettext_lazy(
            "{who} brought it up to version {source} of the text it translates"
        ),
        gettext_lazy("{who} brought it up to the text it translates"),
    ),
    "share": (
        gettext_lazy("{who} made a link for {outsider}, valid until {until}"),
        gettext_lazy("{who} made a link for somebody without an account"),
    ),
    "unshare": (
        gettext_lazy("{who} revoked the link for {outsider}"),
        gettext_lazy("{who} revoked a link"),
    ),
    "ask": (
        gettext_lazy("{who} asked {offices} to sign it off"),
        gettext_lazy("{who} asked the partners to sign it off"),
    ),
    "sign": (
        gettext_lazy("{who} signed it off for {office}"),
        gettext_lazy("{who} signed it off"),
    ),
    "decline": (
        gettext_lazy("{who} declined to sign it off for {office}"),
        gettext_lazy("{who} declined to sign it off"),
    ),
    "contact": (
        gettext_lazy("{who} named {contact} as the contact of {office}"),
        gettext_lazy("{who} took away the contact of {office}"),
        gettext_lazy("{who} changed the contact of a partner"),
    ),
    "offices": (
        gettext_lazy("{who} changed its offices to {offices}"),
        gettext_lazy("{who} changed its offices"),
    ),
    "erase-printed": (
        gettext_lazy("{who} erased what it printed of a person, as that person asked"),
    ),
    "kind": (
        gettext_lazy("{who} changed its kind from {before} to {kind}"),
        gettext_lazy("{who} changed its kind"),
    ),
}

# What else an event may say, each as far as it is known.
NOTES = (
    gettext_lazy("Note to readers: “{note}”"),
    gettext_lazy("Without waiting for {without}: “{without_reason}”"),
    gettext_lazy("Version {dropped} was to go out on {dropped_at}; it will not."),
)


class EventWords:
    """
    Says events of one model's rows in words, with hours in one time zone.

    `people` are users and `texts` rows of that model by id, as far as they have been
    read: see people_in() and texts_in().
    """

    def __init__(self, model, zone, people=None, texts=None):
        self.model, self.zone = model, zone
        self.people, self.texts = people or {}, texts or {}

    def sentence(self, event):
        """Say what was done; an act that nobody has found words for by its name."""
        values = _Values(self, event)
        for sentence in SENTENCES.get(event.act, ()):
            if said := values.filled(sentence):
                return said
        return format_html("{}: {}", values["who"], event.act)

    def notes(self, event):
        values = _Values(self, event)
        return [said for note in NOTES if (said := values.filled(note))]

    def moment(self, at):
        """Write an hour with its time zone."""
        at = timezone.localtime(at, self.zone)
        return f"{date_format(at, 'DATETIME_FORMAT')} ({self.zone})"


def people_in(events):
    """Return the ids of users whom the details of events name."""
    return _keys(events, {("submit", "reviewer"), ("send-back", "to")})


def texts_in(events):
    """Return the ids of texts that the details of events lead to."""
    return _keys(events, {("gone", "to")})


def _keys(events, wanted):
    return {
        value
        for event in events
        for act, key in wanted
        if event.act == act and is_key(value := _details(event).get(key))
    }


def _details(event):
    return event.details if isinstance(event.details, dict) else {}


class _Values:
    """What sentences about one event can name."""

    def __init__(self, words, event):
        self.words, self.event, self.details = words, event, _details(event)

    def filled(self, sentence):
        """Return a sentence with its names filled in, or None if one is not known."""
        named = (name for _text, name, *_rest in Formatter().parse(str(sentence)))
        values = {name: self[name] for name in {"who", *named} - {None}}
        return None if None in values.values() else format_html(sentence, **values)

    def __getitem__(self, name):
        find = _FOUND.get(name)
        value = find(self) if find else self._text(name)
        # Names in another script must not turn what stands beside them.
        return format_html("<bdi>{}</bdi>", value) if value else None

    def _text(self, key):
        value = self.details.get(key)
        return str(value) if isinstance(value, str | int) and value != "" else None

    def _list(self, key):
        value = self.details.get(key)
        names = value if isinstance(value, list) else []
        return get_text_list([str(name) for name in names], _("and")) or None

    def _hour(self, said):
        try:
            at = datetime.fromisoformat(said)
        except (TypeError, ValueError):
            return None
        return at if timezone.is_aware(at) else None

    def _moment(self, said):
        at = self._hour(said)
        return self.words.moment(at) if at else None

    def _later(self):
        at = self._hour(self.details.get("at"))
        return self.words.moment(at) if at and at > self.event.at else None

    def _dropped(self, key):
        dropped = self.details.get("dropped")
        return dropped.get(key) if isinstance(dropped, dict) else None

    def _choice(self, choices, key):
        value = self.details.get(key)
        return isinstance(value, str) and dict(choices).get(value)

    def _kind(self, key):
        fields = {field.name: field for field in self.words.model._meta.fields}
        return "kind" in fields and self._choice(fields["kind"].flatchoices, key)

    def _found(self, rows, key):
        value = self.details.get(key)
        return rows.get(value) if is_key(value) else None


_FOUND = {
    "who": lambda v: v.event.by or _("An import or a command"),
    "reviewer": lambda v: v._found(v.words.people, "reviewer"),
    "author": lambda v: v._found(v.words.people, "to"),
    "text": lambda v: v._found(v.words.texts, "to"),
    "hour": lambda v: v._moment(v.details.get("at")),
    "later": lambda v: v._later(),
    "until": lambda v: v._moment(v.details.get("until")),
    "outsider": lambda v: v._text("for"),
    "verdict": lambda v: v._choice(ForcedPublication.Verdict.choices, "verdict"),
    "offices": lambda v: v._list("offices"),
    "without": lambda v: v._list("without"),
    "before": lambda v: v._kind("before"),
    "kind": lambda v: v._kind("to"),
    "dropped": lambda v: v._dropped("number"),
    "dropped_at": lambda v: v._moment(v._dropped("at")),
}
