"""Each place where readers may meet an article, asked as they ask: by plain HTTP."""

from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPConnection
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

# Archives go by the calendar of their site.
OFFICES, HEADQUARTERS = ZoneInfo("Africa/Nairobi"), ZoneInfo("Europe/Berlin")

PAGES = {
    "page": "/tanzania/{language}/news/{slug}/",
    "text": "/tanzania/{language}/news/{slug}/text/",
    "page of the partner": "/kenya/{language}/news/{slug}/",
    "text of the partner": "/kenya/{language}/news/{slug}/text/",
    "global page": "/{language}/news/{slug}/",
    "global text": "/{language}/news/{slug}/text/",
}
LISTS = {
    "home": "/tanzania/{language}/",
    "list": "/tanzania/{language}/news/",
    "list of the kind": "/tanzania/{language}/news/?kind=press-release",
    "list of the topic": "/tanzania/{language}/news/?topic=harbours",
    "archive": "/tanzania/{language}/news/{month}/",
    "home of the partner": "/kenya/{language}/",
    "list of the partner": "/kenya/{language}/news/",
    "archive of the partner": "/kenya/{language}/news/{month}/",
    "global home": "/{language}/",
    "global list": "/{language}/news/",
    "global list of the office": "/{language}/news/?office=tanzania",
    "global archive": "/{language}/news/{month_of_headquarters}/",
    "global search": "/{language}/news/?q={word}",
}
# The office has nothing to do with it: its site must never show it.
STRANGERS = {
    "page of a stranger": "/ghana/{language}/news/{slug}/",
    "home of a stranger": "/ghana/{language}/",
    "list of a stranger": "/ghana/{language}/news/",
}
PLACES = {**PAGES, **LISTS, **STRANGERS}

NOWHERE = dict.fromkeys(PLACES, False)
EVERYWHERE = {**NOWHERE, **dict.fromkeys({**PAGES, **LISTS}, True)}
ON_ITS_PAGES = {**NOWHERE, **dict.fromkeys(PAGES, True)}


@dataclass
class Reader:
    """Somebody without an account who looks for one article."""

    origin: str
    language: str
    slug: str

    def surfaces(self, title):
        """Return {place: whether that title stands there}."""
        found = {place: self.read(place, title) for place in PLACES}
        return {
            place: status == 200 and title in text
            for place, (status, text) in found.items()
        }

    def read(self, place, title=""):
        """Return (status, text) of a place, redirects not followed."""
        path = PLACES[place].format(
            language=self.language,
            slug=quote(self.slug),
            month=f"{datetime.now(OFFICES):%Y/%m}",
            month_of_headquarters=f"{datetime.now(HEADQUARTERS):%Y/%m}",
            # A search repeats what was asked: let that be less than the title.
            word=quote(title.partition(" ")[0]),
        )
        http = HTTPConnection(urlsplit(self.origin).netloc, timeout=20)
        try:
            http.request("GET", path)
            answer = http.getresponse()
            return answer.status, answer.read().decode()
        finally:
            http.close()
