"""
The acts of a release, posted straight to the server by those who may not do them: each
is refused and leaves the database as it was. The same done by who may does change it.
"""

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import pytest

from iomsite.publishing.transitions import transitions_from
from tests.browser.conftest import database_of
from tests.browser.people_and_news import IN_EACH_STATE, WITH_EVERYTHING
from tests.rights.pages import Forms

pytestmark = pytest.mark.browser

ARTICLES = "/admin/newsroom/article/"
# They change with time alone, or with a login.
PASSING = {"django_session", "outbox_effect"}
LOGIN = {"contacts_user": "last_login"}

# Who tries, and the acts that are theirs: all else is refused.
CONTRIBUTOR = "contributor.tanzania@wma.example"
EDITOR = "editor.tanzania@wma.example"
PARTNER = "editor.uganda@wma.example"
HEADQUARTERS = "headquarters-editor.headquarters@wma.example"
OUTSIDERS = [
    "editor.ghana@wma.example",
    "contact-manager.tanzania@wma.example",
    None,
]
THEIRS = {
    CONTRIBUTOR: {"submit", "take-back", "discard"},
    PARTNER: set(),
    **dict.fromkeys(OUTSIDERS, set()),
}


class Database:
    """The file that the server writes to, read and put back beside it."""

    def __init__(self, file):
        self.connection = sqlite3.connect(file, timeout=20, isolation_level=None)
        tables = self.read("SELECT name FROM sqlite_master WHERE type = 'table'")
        self.queries = {
            table: f"SELECT {self._columns(table)} FROM {table} ORDER BY 1"  # noqa: S608
            for (table,) in tables
            if table not in PASSING
        }
        self.queries["mail"] = "SELECT key FROM outbox_effect ORDER BY 1"

    def _columns(self, table):
        names = [row[1] for row in self.read(f"PRAGMA table_info({table})")]
        return ", ".join(f'"{n}"' for n in names if n != LOGIN.get(table))

    def read(self, query, *values):
        return self.connection.execute(query, values).fetchall()

    def everything(self):
        """Return {table: rows}, without what passes by itself."""
        return {table: self.read(query) for table, query in self.queries.items()}

    def changed_since(self, before):
        """Return the names of the tables that differ."""
        now = self.everything()
        return {name for name in before if now[name] != before[name]}

    @contextmanager
    def undone(self):
        """Put everything back that is changed within."""
        with closing(sqlite3.connect(":memory:")) as kept:
            self.connection.backup(kept)
            try:
                yield
            finally:
                kept.backup(self.connection)


@dataclass
class Poster:
    """Somebody who sends to the server what no page offers."""

    context: object
    origin: str

    def post(self, path, data):
        """Return the status; what Django takes for a forgery proves nothing."""
        (token,) = [
            cookie["value"]
            for cookie in self.context.cookies()
            if cookie["name"] == "csrftoken"
        ]
        answer = self.context.request.post(
            self.origin + path,
            data=urlencode({**data, "csrfmiddlewaretoken": token}, doseq=True),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
            max_redirects=0,
        )
        assert "CSRF" not in answer.text()
        return answer.status


@pytest.fixture
def database(origin, site_folder):
    database = Database(database_of(site_folder))
    yield database
    database.connection.close()


@pytest.fixture
def poster(visit, origin):
    def make(email):
        context = visit(email).context
        context.request.get(f"{origin}/admin/login/")
        return Poster(context, origin)

    return make


@dataclass
class Fish:
    """An article of the world, as somebody who may change it would send its form."""

    pk: int
    number: int
    form: dict

    def path(self, page):
        return f"{ARTICLES}{self.pk}/{page}/"

    def act(self, name):
        """Return all that an act may ask for."""
        tomorrow = datetime.now(UTC) + timedelta(days=2)
        said = {
            "reason": "It cannot wait.",
            "notice": "It is wrong.",
            "without": "No answer.",
            "at_0": f"{tomorrow:%Y-%m-%d}" if "schedule" in name else "",
            "at_1": "09:30" if "schedule" in name else "",
        }
        words = {f"act-{name}-{key}": value for key, value in said.items()}
        return {"_act": name, "base_revision": self.number, **words}


@pytest.fixture
def fish(database, visit, origin):
    reader = visit(HEADQUARTERS).context.request

    def find(title, language="en"):
        """Return the article that was begun with a title, or a new one."""
        found = database.read(
            "SELECT a.id, newest.number FROM newsroom_article a "
            "JOIN publishing_revision newest ON newest.id = a.newest_id "
            "WHERE a.language = ? AND a.translation_key IN ("
            "  SELECT b.translation_key FROM newsroom_article b "
            "  JOIN publishing_revision r ON r.object_id = b.id "
            "  AND r.content_type_id = newest.content_type_id WHERE r.title = ?)",
            language,
            title,
        )
        pk, number = found[0] if title else (None, None)
        page = f"{ARTICLES}{pk}/change/" if pk else f"{ARTICLES}add/"
        form = Forms(reader.get(origin + page).text()).values
        del form["csrfmiddlewaretoken"]
        return Fish(pk, number, form)

    return find


# What even an editor cannot do there: publish what nobody has read, or say that nobody
# has read what this editor could approve.
IDLE = {
    ("Fish in draft", "publish"),
    ("Fish in draft", "schedule"),
    ("Fish in review", "force"),
    ("Fish with a newer draft", "force"),
}


def test_acts_are_done_by_none_but_those_whose_they_are(poster, fish, database):
    people = {email: poster(email) for email in [*THEIRS, EDITOR]}
    before, wrong, idle = database.everything(), [], set()

    for title, state in IN_EACH_STATE.items():
        it, acts = fish(title), transitions_from(*state)
        for email, theirs in THEIRS.items():
            refused = acts.keys() - theirs
            for name in refused:
                people[email].post(it.path("act"), it.act(name))
            if changed := database.changed_since(before):
                wrong.append((title, email, refused, changed))
        for name in acts:
            with database.undone():
                people[EDITOR].post(it.path("act"), it.act(name))
                if not database.changed_since(before):
                    idle.add((title, name))

    assert wrong == []
    assert idle == IDLE


@dataclass
class Attempt:
    """What is posted where; who may, beside `by`, who shows that it has an effect."""

    path: str
    data: dict
    by: str = EDITOR
    theirs: frozenset = frozenset()


def attempts(fish, offices):
    """Yield what can be sent to other addresses than that of the acts."""
    office = offices["uganda"]
    draft, busy = fish("Fish in draft"), fish(WITH_EVERYTHING)
    translation = fish(WITH_EVERYTHING, language="sw")
    new = {"issuing_office": offices["tanzania"], "language": "en", "title": "New"}
    writers, partners = frozenset({CONTRIBUTOR}), frozenset({PARTNER})
    yield Attempt(
        busy.path("change"), {**busy.form, "title": "Other words"}, theirs=writers
    )
    yield Attempt(busy.path("offices"), {**busy.form, "offices-kind": "story"})
    dropped = {"_act": "drop", "drop-partner": office, "drop-reason": "Not theirs."}
    yield Attempt(busy.path("offices"), dropped)
    signed = {"_act": "sign", "office": office, "base_revision": busy.number}
    yield Attempt(busy.path("partner"), signed, by=PARTNER, theirs=partners)
    declined = {**signed, "_act": "decline", f"partner-{office}-reason": "Not ours."}
    yield Attempt(busy.path("partner"), declined, by=PARTNER, theirs=partners)
    read = {**busy.form, "verdict": "right"}
    yield Attempt(busy.path("read-afterwards"), read, by=HEADQUARTERS)
    yield Attempt(busy.path("remove-note"), {**busy.form, "reason": "It was right."})
    for path, data in [
        (busy.path("bring-back"), {**busy.form, "version": 1}),
        (busy.path("translate"), {"language": "ar"}),
        (busy.path("unshare"), busy.form),
        (translation.path("caught-up"), translation.form),
        (f"{ARTICLES}autosave/", {"_autosave_of": busy.pk, "title": "Other words"}),
        (f"{ARTICLES}add/", fish(None).form | new),
    ]:
        yield Attempt(path, data, theirs=writers)
    trashed = fish("Fish in the trash")
    yield Attempt(trashed.path("delete"), {"post": "yes"})
    for path, name, chosen, theirs in [
        (ARTICLES, "submit", draft, writers),
        (ARTICLES, "trash", draft, frozenset()),
        (f"{ARTICLES}?state=trash", "untrash", trashed, frozenset()),
    ]:
        data = {"action": f"{name}_selected", "_selected_action": chosen.pk}
        yield Attempt(path, data, theirs=theirs)


def test_other_addresses_are_as_closed(poster, fish, database):
    offices = dict(database.read("SELECT slug, id FROM contacts_countryoffice"))
    people = {email: poster(email) for email in [*THEIRS, EDITOR, HEADQUARTERS]}
    before, wrong = database.everything(), []

    for attempt in attempts(fish, offices):
        what = attempt.path, attempt.data.get("_act")
        for email in THEIRS.keys() - attempt.theirs:
            people[email].post(attempt.path, attempt.data)
            if changed := database.changed_since(before):
                wrong.append((what, email, changed))
        with database.undone():
            people[attempt.by].post(attempt.path, attempt.data)
            if not database.changed_since(before):
                wrong.append((what, "has no effect"))

    assert wrong == []
