"""
Whether the directory is still right, asked of those it is about: every ninety days by
mail, with a link that needs no account. See rounds.py (whom to ask, whom to remind),
links.py, answers.py (what each answer does) and mails.py.
"""

from .rounds import ask_for_confirmation

__all__ = ["ask_for_confirmation"]
