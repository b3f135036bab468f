"""
Words and phrases of Arabic releases, by subject.

They are common reporting Arabic, listed by hand: no person, no place, no
organisation. Vowel signs, elongation and the seats of hamza do not count.
"""

from . import calendar, frame, money, people, site, speech

SUBJECTS = (calendar, frame, money, people, site, speech)
