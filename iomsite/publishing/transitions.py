"""
What can be done with an article or page, and when: one table.

Buttons are made from it, acts are held against it, and a test reads it as data.
workflow.perform() does what a line says.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from .models import Stage, Standing

UNPUBLISHED, SCHEDULED = Standing.UNPUBLISHED, Standing.SCHEDULED
LIVE, CHANGING, LEAVING = Standing.LIVE, Standing.CHANGING, Standing.LEAVING
WITHDRAWN, GONE, TRASHED = Standing.WITHDRAWN, Standing.GONE, Standing.TRASHED
DRAFT, IN_REVIEW, APPROVED = Stage.DRAFT, Stage.IN_REVIEW, Stage.APPROVED
DUE, OUT = Stage.DUE, Stage.OUT

LISTED = frozenset({LIVE, CHANGING, LEAVING})
IN_PUBLIC = LISTED | {WITHDRAWN}
WORKED_ON = frozenset({UNPUBLISHED, SCHEDULED}) | IN_PUBLIC
ANY_STAGE = frozenset(Stage)


@dataclass(frozen=True)
class Transition:
    """
    From where (`standings` × `stages`), by whose right, and what must be said with it.

    `asks` maps the inputs of the act to whether they are required: "reason", "notice"
    (readers see it), "note" (readers see it, only where they can see the text
    already), "reviewer", "at", "replaced_by", "without" (why partners that have not
    signed are not waited for; required by workflow where there are any).
    `read` says what it takes in eyes: True, somebody else must have read it; False,
    it is for what nobody else has read; None, it does not matter.
    """

    name: str
    label: str
    standings: frozenset
    stages: frozenset
    right: str
    asks: dict = field(default_factory=dict, hash=False)
    read: bool | None = None
    help: str = ""
    is_grave: bool = False


TRANSITIONS = (
    Transition(
        "submit",
        _("Submit for review"),
        WORKED_ON,
        frozenset({DRAFT}),
        "change",
        {"reviewer": False, "reason": False},
        help=_("Somebody who did not write it reads it and approves it."),
    ),
    Transition(
        "take-back",
        _("Take back from review"),
        WORKED_ON | {GONE},
        frozenset({IN_REVIEW}),
        "change",
    ),
    Transition(
        "send-back",
        _("Send back"),
        WORKED_ON,
        frozenset({IN_REVIEW, APPROVED}),
        "publish",
        {"reason": True},
        help=_("It is a draft again; whoever submitted it gets your words."),
    ),
    Transition(
        "approve",
        _("Approve"),
        WORKED_ON,
        frozenset({IN_REVIEW}),
        "publish",
        {"reason": False},
        read=True,
        help=_("You have read it. Later changes of its content need to be read again."),
    ),
    Transition(
        "publish",
        _("Publish now"),
        WORKED_ON,
        frozenset({DRAFT, IN_REVIEW, APPROVED, DUE}),
        "publish",
        {"note": False, "without": False},
        read=True,
        help=_("Readers see it at once."),
    ),
    Transition(
        "schedule",
        _("Schedule"),
        frozenset({UNPUBLISHED, SCHEDULED, LIVE, CHANGING}),
        frozenset({DRAFT, IN_REVIEW, APPROVED}),
        "publish",
        {"at": True, "note": False, "without": False},
        read=True,
        help=_("It goes out at that hour as it stands now."),
    ),
    Transition(
        "force",
        _("Publish unread"),
        WORKED_ON,
        frozenset({DRAFT, IN_REVIEW}),
        "publish",
        {"reason": True, "note": False, "without": False},
        read=False,
        help=_(
            "Nobody else has read it. Say why it cannot wait; somebody else must read "
            "it within 24 hours."
        ),
        is_grave=True,
    ),
    Transition(
        "reschedule",
        _("Another hour"),
        frozenset({SCHEDULED, CHANGING}),
        ANY_STAGE,
        "publish",
        {"at": True},
        help=_("What was approved stays approved."),
    ),
    Transition(
        "unschedule",
        _("Do not send it out"),
        frozenset({SCHEDULED, CHANGING}),
        ANY_STAGE,
        "publish",
        help=_("Readers see nothing of it. What was approved stays approved."),
    ),
    Transition(
        "discard",
        _("Discard this draft"),
        IN_PUBLIC | {SCHEDULED, GONE},
        frozenset({DRAFT, IN_REVIEW, APPROVED}),
        "change",
        help=_(
            "Go on from what readers see, or will see at the hour that is set. The "
            "draft stays in the history."
        ),
    ),
    Transition(
        "withdraw",
        _("Withdraw"),
        LISTED,
        ANY_STAGE,
        "publish",
        {"notice": True, "at": False},
        help=_(
            "It stays readable at its address, under a dated banner with your words, "
            "and leaves all lists."
        ),
        is_grave=True,
    ),
    Transition(
        "gone",
        _("Remove"),
        IN_PUBLIC,
        ANY_STAGE,
        "publish",
        {"notice": True, "replaced_by": False, "at": False},
        help=_(
            "Its address says that it was taken away, and why; or it leads to another "
            "text."
        ),
        is_grave=True,
    ),
    Transition(
        "keep",
        _("Do not withdraw or remove"),
        frozenset({LEAVING}),
        ANY_STAGE,
        "publish",
        help=_("The hour set for that is forgotten."),
    ),
    Transition(
        "restore",
        _("Restore"),
        frozenset({WITHDRAWN, GONE}),
        ANY_STAGE,
        "publish",
        {"reason": False},
        help=_("Readers find it as they did before."),
    ),
    Transition(
        "trash",
        _("Move to the trash"),
        frozenset({UNPUBLISHED}),
        frozenset({DRAFT, IN_REVIEW, APPROVED}),
        "delete",
        help=_("It can be taken out again."),
        is_grave=True,
    ),
    Transition(
        "untrash",
        _("Take out of the trash"),
        frozenset({TRASHED}),
        ANY_STAGE,
        "delete",
    ),
)


def transitions_from(standing, stage):
    """Return {name: Transition} of what can follow, in the order of the table."""
    return {
        line.name: line
        for line in TRANSITIONS
        if standing in line.standings and stage in line.stages
    }
