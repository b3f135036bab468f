"""What changed between two snapshots, for people: see compare.py and parts.py."""

from .compare import differences, summaries, summary
from .parts import Difference

__all__ = ["Difference", "differences", "summaries", "summary"]
