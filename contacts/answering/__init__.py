"""
Who answers the press for an office, at a moment.

The rules are pure functions: opening.py (is the office open, until when), standing.py
(who answers for whom), calling.py (whom to call now). directory.py reads what they
need, all contacts of a page with one query.
"""

from .calling import Call, call_now
from .directory import People
from .opening import Opening, opening_of
from .standing import Reason, Standing, open_desk, stands_for

__all__ = [
    "Call",
    "Opening",
    "People",
    "Reason",
    "Standing",
    "call_now",
    "open_desk",
    "opening_of",
    "stands_for",
]
