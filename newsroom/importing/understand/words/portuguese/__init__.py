"""
Words and phrases of Portuguese releases, by subject.

They are common reporting Portuguese of either side of the Atlantic and of either
spelling, listed by hand: no person, no place, no organisation. Patterns are
matched without case.
"""

from . import calendar, frame, money, people, site, speech

SUBJECTS = (calendar, frame, money, people, site, speech)
