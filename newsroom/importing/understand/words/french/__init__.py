"""
Words and phrases of French releases, by subject.

They are common reporting French of Europe, Africa and Haiti, listed by hand: no
person, no place, no organisation. Patterns are matched without case.
"""

from . import calendar, frame, money, people, site, speech

SUBJECTS = (calendar, frame, money, people, site, speech)
