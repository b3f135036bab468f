"""A release as it is handed on: plain text and plain HTML that importing reads back."""

from html.parser import HTMLParser

from django.utils.translation import gettext, pgettext

from contacts.fields import international
from contacts.models import CountryOffice
from iomsite.folding import fold
from iomsite.richtext import plain_text

BULLET = "- "
_BLOCKS = {"p", "h2", "h3", "h4", "blockquote", "tr", "hr", "table", "ul", "ol"}


def forwarded_text(html):
    """Return the words of a cleaned body, a blank line between blocks, items marked."""
    writer = _Writer()
    writer.feed(html or "")
    writer.close()
    return "\n\n".join(writer.blocks())


class _Writer(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self._done, self._words = [], []
        # The mark of an item, until its words come.
        self._waiting = ""
        # The next number of each list that is open; None: it has dots.
        self._lists = []
        self._is_in_row = False

    def blocks(self):
        self._end_block()
        return [block.removesuffix(" ·") for block in self._done]

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self._end_block()
            self._is_in_row = True
        elif tag in _BLOCKS:
            self._end_block()
        if tag in ("ul", "ol"):
            start = dict(attrs).get("start") or "1"
            self._lists.append(int(start) if tag == "ol" else None)
        elif tag == "li":
            self._end_block()
            self._waiting = self._mark()
        elif tag == "br":
            self._words.append("\n")

    def handle_endtag(self, tag):
        if tag in ("ul", "ol"):
            self._lists.pop()
        if tag == "tr":
            self._is_in_row = False
        if tag in ("td", "th"):
            self._words.append(" · ")
        elif tag in _BLOCKS or tag == "li":
            self._end_block()

    def handle_data(self, data):
        self._words.append(data.replace("\n", " "))

    def _mark(self):
        number = self._lists[-1] if self._lists else None
        if number is None:
            return BULLET
        self._lists[-1] += 1
        return f"{number}. "

    def _end_block(self):
        """A row of a table is one block, whatever its cells hold."""
        if self._is_in_row:
            self._words.append(" ")
            return
        text = "".join(self._words)
        lines = [" ".join(line.split()) for line in text.split("\n")]
        self._words = []
        if any(lines):
            self._done.append(self._waiting + "\n".join(filter(None, lines)))
            self._waiting = ""


def contact_lines(groups, short_name):
    """
    Return a line for each who answers today (see contact_answers), with the office, as
    releases print it; `short_name` is the organisation's.
    """
    lines = []
    for group in groups:
        who = [words for answer in group.answers for words in _answering(answer)]
        for words, *reach in who or [_desk(group.desk)]:
            lines.append(_line(group.office, short_name, words, *reach))
    return list(dict.fromkeys(lines))


def moved_lines(groups):
    """Return a line for each who was named and answers no more."""
    return [
        f"{gettext('Named in this release:')} {name}"
        for group in groups
        for answer in group.answers
        if answer.has_moved and answer.shows_printed
        if (name := answer.named.printed_name or answer.named.printed_role)
    ]


def _answering(answer):
    """Yield whoever answers: a person, a desk, or a person nobody has confirmed and it."""
    named, person = answer.named, answer.person
    if answer.shows_printed and not answer.has_moved:
        reached = person if answer.has_changed else None
        yield (
            [named.printed_name, named.printed_role],
            reached.emails if reached else named.printed_emails,
            reached.phones if reached else named.printed_phones,
        )
    elif person:
        yield [person.public_name, str(person.role)], person.emails, person.phones
    if answer.desk:
        yield _desk(answer.desk)


def _desk(office):
    phones = [{"number": office.press_phone}] if office.press_phone else []
    return [gettext("Press desk")], [office.press_email], phones


def _line(office, short_name, words, emails, phones):
    """A country stands before its contact; the name of a region would not be known."""
    name = str(office.name)
    is_region = office.kind == CountryOffice.Kind.REGIONAL
    words = [*words, f"{short_name} {name}"] if is_region else words
    numbers = [international(phone["number"]) for phone in phones]
    line = pgettext("list", ", ").join(filter(None, [*words, *emails, *numbers]))
    if is_region:
        return line
    said = {"office": name, "contact": line}
    return pgettext("contact of an office", "%(office)s: %(contact)s") % said


def unnamed_funders(article):
    """Return the funders that neither the body nor the notes name."""
    told = fold(plain_text(f"{article.body}\n{article.notes}"))
    return [funder for funder in article.funders if fold(funder) not in told]


def for_machines(article):
    """
    Return what a reader of the words has to work out: who said what, and who paid; as
    a NewsArticle of schema.org.
    """
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "inLanguage": article.language,
        "citation": [
            {
                "@type": "Quotation",
                "text": said["text"],
                "spokenByCharacter": {
                    "@type": "Person",
                    "name": said.get("speaker", ""),
                    "jobTitle": said.get("speaker_title", ""),
                    "honorificPrefix": said.get("honorific", ""),
                },
            }
            for said in article.quotations
        ],
        "funder": [
            {"@type": "Organization", "name": funder} for funder in article.funders
        ],
    }
