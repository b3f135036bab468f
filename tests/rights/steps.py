"""
What is done with an article or page beside saving its form: how its row is brought to
where that can be done, and what a browser then sends.
"""

from collections.abc import Callable
from dataclasses import dataclass

from contacts.models import MediaContact
from iomsite.publishing.models import ForcedPublication, ShareLink
from iomsite.publishing.sharing import share
from iomsite.publishing.transitions import TRANSITIONS
from iomsite.publishing.translations import translate
from newsroom.models import Article, invitations
from newsroom.offices import name_offices
from pages.models import Page
from tests.factories import make_contact
from tests.publishing import states
from tests.rights.pages import fields_of


@dataclass(frozen=True)
class Step:
    """
    One thing to do. `arrange` is called with the row and two people who may do
    everything, the writer and the reader, and returns the row to act on. `post` is
    called with that row and a superuser's client, and returns what is sent to the
    address `page`: of the row, of the list, or of the whole model.
    """

    name: str
    right: str
    page: str
    arrange: Callable
    post: Callable
    of: str = "row"
    models: tuple = (Article, Page)
    # The right is asked for the partner office.
    is_of_partner: bool = False
    # Whoever has the right somewhere may do it.
    is_of_no_office: bool = False

    def __str__(self):
        return f"{self.page} {self.name}".strip()

    def url(self, stage, row):
        url = stage.url(self.page, *([row.pk] if self.of == "row" else []))
        return f"{url}?state=trash" if row.trashed_at and self.of == "list" else url


# Where each act of the workflow can be done.
STATES = {
    "submit": ("unpublished", "draft"),
    "take-back": ("unpublished", "in-review"),
    "send-back": ("unpublished", "in-review"),
    "approve": ("unpublished", "in-review"),
    "publish": ("unpublished", "approved"),
    "schedule": ("unpublished", "approved"),
    "force": ("unpublished", "draft"),
    "reschedule": ("scheduled", "due"),
    "unschedule": ("scheduled", "due"),
    "discard": ("live", "draft"),
    "withdraw": ("live", "out"),
    "gone": ("live", "out"),
    "keep": ("leaving", "out"),
    "restore": ("withdrawn", "out"),
    "trash": ("unpublished", "draft"),
    "untrash": ("trashed", "draft"),
}
RIGHTS = {line.name: line.right for line in TRANSITIONS}


def in_state(name):
    def arrange(row, writer, reader):
        return states.bring(row, *STATES[name], writer=writer, reader=reader)

    return arrange


def act(name):
    def post(row, root):
        said = {f"act-{name}-{key}": value for key, value in states.said(name).items()}
        if at := said.pop(f"act-{name}-at", None):
            said[f"act-{name}-at_0"] = at.date().isoformat()
            said[f"act-{name}-at_1"] = at.time().isoformat("minutes")
        return {"_act": name, "base_revision": row.newest.number, **said}

    return post


def form(more):
    """Post the whole form as a superuser's browser would, with something else."""

    def post(row, root):
        opts = row._meta
        address = f"/admin/{opts.app_label}/{opts.model_name}/{row.pk}/change/"
        return {**fields_of(root.get(address)), **more(row, root)}

    return post


def selected(name):
    def post(row, root):
        return {"action": f"{name}_selected", "_selected_action": [row.pk]}

    return post


def signed(name):
    def arrange(row, writer, reader):
        row = in_state(name)(row, writer, reader)
        for partner in getattr(row, "partner_rows", []):
            invitations.sign(row, partner, by=None, revision=row.newest)
        return row

    return arrange


def as_it_is(row, writer, reader):
    return row


def trashed(row, writer, reader):
    return states.do("trash", row, writer)


def edited(row, writer, reader):
    return states.edit(row, writer)


def corrected(row, writer, reader):
    row = states.bring(row, "live", "approved", writer=writer, reader=reader)
    words = {**states.said("publish"), "note": "The figure was wrong."}
    return states.do("publish", row, reader, **words)


def forced(row, writer, reader):
    return states.do("force", row, writer)


def shared(row, writer, reader):
    share(row, by=writer, label="The minister", days=7)
    return row


def behind(row, writer, reader):
    translation = translate(row, "fr", by=writer)
    states.edit(row, writer)
    return translation


def submitted(row, writer, reader):
    return states.do("submit", row, writer)


STEPS = [
    *(Step(name, RIGHTS[name], "act", in_state(name), act(name)) for name in STATES),
    # The same buttons, sent with the form.
    *(
        Step(name, RIGHTS[name], "change", in_state(name), form(act(name)))
        for name in STATES
    ),
    # And from the list, with many at once.
    *(
        Step(
            f"{name}_selected",
            RIGHTS[name],
            "changelist",
            signed(name),
            selected(name),
            of="list",
        )
        for name in ("submit", "trash", "untrash")
    ),
    Step("", "delete", "delete", trashed, lambda row, root: {"post": "yes"}),
    Step(
        "",
        "publish",
        "remove_note",
        corrected,
        lambda row, root: {"note": row.corrections[0]["revision"], "reason": "Wrong."},
    ),
    Step(
        "",
        "publish",
        "read_afterwards",
        forced,
        lambda row, root: {
            "forced": ForcedPublication.objects.get().pk,
            "verdict": "right",
        },
    ),
    Step(
        "",
        "change",
        "bring_back",
        edited,
        lambda row, root: {"version": 1, "base_revision": row.newest.number},
    ),
    Step("", "add", "translate", as_it_is, lambda row, root: {"language": "fr"}),
    Step(
        "",
        "change",
        "caught_up",
        behind,
        lambda row, root: {"source_revision": row.translation_of.newest_id},
    ),
    Step(
        "share",
        "change",
        "change",
        as_it_is,
        form(
            lambda row, root: {
                "_share": "1",
                "share-label": "The minister",
                "share-days": "7",
            }
        ),
    ),
    Step(
        "",
        "change",
        "unshare",
        shared,
        lambda row, root: {"link": ShareLink.objects.get().pk},
    ),
    Step(
        "",
        "change",
        "autosave",
        as_it_is,
        lambda row, root: {"_autosave_of": row.pk, "title": "Half a ti"},
        of="model",
    ),
    Step(
        "of a new one",
        "add",
        "autosave",
        as_it_is,
        lambda row, root: {"_autosave_of": "add", "title": "Half a ti"},
        of="model",
        is_of_no_office=True,
    ),
]
STEPS.append(
    Step(
        "",
        "add",
        "from_document",
        as_it_is,
        lambda row, root: {"text": "Forty pilots at one table"},
        of="model",
        models=(Article,),
        is_of_no_office=True,
    )
)


# A joint release: the issuing office's side, and the partner's.


def partner_of(row):
    (partner,) = row.partner_rows
    return partner.office


def panel(row, root):
    """What the panel of kind and offices sends, with another kind."""
    fields = form(lambda row, root: {})(row, root)
    own = {name: value for name, value in fields.items() if name.startswith("offices-")}
    return {**own, "offices-kind": "statement", "offices-reason": "It is one."}


def of_partner(act, **said):
    def post(row, root):
        office = partner_of(row)
        words = {f"partner-{office.pk}-{name}": value for name, value in said.items()}
        number = row.newest.number
        data = {"office": office.pk, "_act": act, "base_revision": number, **words}
        if act == "contact":
            contact = MediaContact.objects.filter(office=office).latest("pk")
            data[f"partner-{office.pk}-contact"] = contact.pk
        return data

    return post


def with_contact(row, writer, reader):
    make_contact(partner_of(row))
    return row


def live(row, writer, reader):
    return states.bring(row, "live", "out", writer=writer, reader=reader)


OF_PARTNER = {"models": (Article,), "is_of_partner": True}
STEPS += [
    Step("", "change", "offices", as_it_is, panel, models=(Article,)),
    Step("of what is live", "publish", "offices", live, panel, models=(Article,)),
    Step(
        "ask",
        "change",
        "offices",
        as_it_is,
        lambda row, root: {"_act": "ask", "base_revision": row.newest.number},
        models=(Article,),
    ),
    Step(
        "drop",
        "change",
        "offices",
        submitted,
        lambda row, root: {
            "_act": "drop",
            "drop-partner": partner_of(row).pk,
            "drop-reason": "It has nothing to do with it.",
        },
        models=(Article,),
    ),
    Step("sign", "publish", "partner", submitted, of_partner("sign"), **OF_PARTNER),
    Step(
        "decline",
        "publish",
        "partner",
        submitted,
        of_partner("decline", reason="Not ours."),
        **OF_PARTNER,
    ),
    Step(
        "contact",
        "change",
        "partner",
        with_contact,
        of_partner("contact"),
        **OF_PARTNER,
    ),
]


def make_joint(row, partner):
    """Let an article be a release of another office, too."""
    if isinstance(row, Article):
        name_offices(row, [row.issuing_office(), partner])
    return type(row).objects.get(pk=row.pk)
