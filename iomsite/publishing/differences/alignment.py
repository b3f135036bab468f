"""
What two sequences have in common.

What stands at both ends stayed, and what occurs once in either and in the same order
(patience diff); the same again in each gap. Of texts that reads better than the
shortest way from one to the other, and it never takes quadratic time.
"""

from bisect import bisect_left
from itertools import pairwise

# Words or blocks that one comparison looks at.
EFFORT = 2_000_000


class Effort:
    """What a comparison may still spend; what is left then counts as replaced."""

    def __init__(self, steps=EFFORT):
        self.steps = steps

    def spend(self, steps):
        """Say whether there is enough left, and take it."""
        if steps > self.steps:
            return False
        self.steps -= steps
        return True


def alike(before, after, effort):
    """Return the pairs (place before, place after) of what stayed, in order."""
    pairs = []
    gaps = [(0, len(before), 0, len(after))]
    while gaps:
        start, end, new_start, new_end = gaps.pop()
        while start < end and new_start < new_end and before[start] == after[new_start]:
            pairs.append((start, new_start))
            start, new_start = start + 1, new_start + 1
        while (
            start < end
            and new_start < new_end
            and before[end - 1] == after[new_end - 1]
        ):
            end, new_end = end - 1, new_end - 1
            pairs.append((end, new_end))
        if start == end or new_start == new_end:
            continue
        if not effort.spend(end - start + new_end - new_start):
            continue
        places = range(start, end), range(new_start, new_end)
        if anchors := _anchors(before, after, *places):
            pairs += anchors
            edges = [(start - 1, new_start - 1), *anchors, (end, new_end)]
            gaps += [(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(edges)]
    return sorted(pairs)


def gaps_between(pairs, length, new_length):
    """Return (start, end, start, end) of each gap that the pairs leave."""
    edges = [(-1, -1), *pairs, (length, new_length)]
    gaps = [(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(edges)]
    return [gap for gap in gaps if gap[0] < gap[1] or gap[2] < gap[3]]


def _anchors(before, after, places, new_places):
    """Return the longest run, in both orders, of what occurs once in either."""
    here, there = _once(before, places), _once(after, new_places)
    common = [(at, there[each]) for each, at in here.items() if each in there]
    return [common[place] for place in longest_rising([new for _old, new in common])]


def _once(sequence, places):
    found = {}
    for at in places:
        found[sequence[at]] = None if sequence[at] in found else at
    return {each: at for each, at in found.items() if at is not None}


def longest_rising(numbers):
    """Return the places of a longest rising run among numbers that all differ."""
    ends, end_places, before = [], [], []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(end_places[length - 1] if length else None)
        ends[length : length + 1] = [number]
        end_places[length : length + 1] = [place]
    run, place = [], end_places[-1] if end_places else None
    while place is not None:
        run.append(place)
        place = before[place]
    return run[::-1]
