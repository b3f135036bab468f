from datetime import datetime
from urllib.parse import urlencode

from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.listing import SEARCHED, Cursor, walk
from newsroom.models.kinds import Kind

# What a list of one kind is called.
LISTS = {
    Kind.PRESS_RELEASE: _("Press releases"),
    Kind.NEWS: _("News items"),
    Kind.STORY: _("Stories"),
    Kind.STATEMENT: _("Statements"),
    Kind.MEDIA_ADVISORY: _("Media advisories"),
    Kind.PHOTO_STORY: _("Photo stories"),
    Kind.VIDEO: _("Videos"),
}
FIRST_YEAR = 1900


class ArticleFilter(forms.Form):
    """
    What a visitor asks a list for, in its query string.

    Nothing in an address is an error: a value that says nothing here is left out,
    and `ignored` has a sentence for each.
    """

    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("All kinds")), *LISTS.items()], required=False
    )
    office = forms.ChoiceField(label=_("Office"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    year = forms.IntegerField(
        label=_("Year"), required=False, widget=forms.Select, min_value=FIRST_YEAR
    )
    q = forms.CharField(
        label=_("Words in the title"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    NAMES = ("kind", "office", "topic", "year", "q")

    def __init__(self, data, *, offices, topics, years):
        super().__init__(data, auto_id="filter-%s")
        self.offices = {office.slug: office for office in offices}
        self.topics = {topic.slug: topic for topic in topics}
        self.years = list(years)
        if not self.offices:
            del self.fields["office"]
        else:
            self.fields["office"].choices = [
                ("", _("All offices")),
                *((slug, str(office)) for slug, office in self.offices.items()),
            ]
        self.fields["topic"].choices = [
            ("", _("All topics")),
            *((slug, str(topic)) for slug, topic in self.topics.items()),
        ]
        self.fields["year"].widget.choices = [
            ("", _("All years")),
            *((year, year) for year in self.years),
        ]
        self.is_valid()

    def clean_year(self):
        year = self.cleaned_data["year"]
        if year and year > timezone.localdate().year + 1:
            raise forms.ValidationError(_("The year lies in the future."))
        return year

    @property
    def values(self):
        """Return {field name: what it asks for}, in the order of the form."""
        return {
            name: self.cleaned_data[name]
            for name in self.NAMES
            if self.cleaned_data.get(name)
        }

    @property
    def ignored(self):
        """Return a sentence for each value that the list passes over."""
        labels = [str(self.fields[name].label) for name in self.errors]
        return [
            _("“%(field)s”: there is nothing of that name here, so the list shows all.")
            % {"field": label}
            for label in labels
        ]

    @property
    def search_note(self):
        """Say how far back the words were looked for."""
        if not self.words:
            return ""
        return _(
            "The newest %(number)s titles of this list were searched. Choose a year to "
            "search older ones."
        ) % {"number": number_format(SEARCHED, force_grouping=True)}

    @property
    def chosen_office(self):
        return self.offices.get(self.values.get("office"))

    @property
    def chosen_topic(self):
        return self.topics.get(self.values.get("topic"))

    @property
    def words(self):
        return self.values.get("q", "").split()

    @property
    def before(self):
        return Cursor.parse(self.data.get("before"))

    @property
    def after(self):
        return Cursor.parse(self.data.get("after"))

    @property
    def is_deep(self):
        """Say whether another page than the first is asked for."""
        return bool(self.before or self.after)

    def walk(self, at, language, *, office, month=None):
        """Return the walk of a site's list; `office` None is the global site."""
        since, until = _span(*month) if month else (None, None)
        if not month and (year := self.values.get("year")):
            since, until = _span(year)
        return walk(
            at,
            language,
            office=office or self.chosen_office,
            topic=self.chosen_topic,
            kind=self.values.get("kind", ""),
            words=self.words,
            since=since,
            until=until,
        )

    @property
    def chips(self):
        """Return (words, address of the list without it) for each value."""
        return [(self._said(name), self.address(**{name: ""})) for name in self.values]

    def _said(self, name):
        value = self.values[name]
        if name == "kind":
            return LISTS[value]
        if name == "q":
            return gettext("“%(words)s”") % {"words": value}
        chosen = {"office": self.chosen_office, "topic": self.chosen_topic}
        return chosen.get(name) or value

    def address(self, **changes):
        """Return the address of this list with some values changed, from its start."""
        values = {name: str(value) for name, value in self.values.items()} | changes
        query = urlencode({name: value for name, value in values.items() if value})
        return reverse("newsroom:article-list") + (f"?{query}" if query else "")

    @property
    def kind_links(self):
        return [
            (label, self.address(kind=value), value == self.values.get("kind", ""))
            for value, label in [("", _("All")), *LISTS.items()]
        ]

    @property
    def year_links(self):
        return [
            (year, self.address(year=str(year)), year == self.values.get("year"))
            for year in self.years
        ]


def _span(year, month=None):
    """Return the first moments of a year or month and of the next, in local time."""
    zone = timezone.get_current_timezone()
    if month is None:
        first, last = (year, 1), (year + 1, 1)
    else:
        first, last = (year, month), (year + month // 12, month % 12 + 1)
    return tuple(datetime(*start, 1, tzinfo=zone) for start in (first, last))
