"""
Words and phrases of Spanish releases, by subject.

They are common reporting Spanish of both sides of the Atlantic, listed by hand:
no person, no place, no organisation. Patterns are matched without case.
"""

from . import calendar, frame, money, people, site, speech

SUBJECTS = (calendar, frame, money, people, site, speech)
