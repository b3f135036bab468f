"""
Words and phrases of Swahili releases, by subject.

They are common reporting Swahili, listed by hand: no person, no place, no
organisation. Patterns are matched without case.
"""

from . import calendar, frame, money, people, site, speech

SUBJECTS = (calendar, frame, money, people, site, speech)
