"""The demo's texts, as they lie beside this file."""

import json
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "es", "ar", "sw", "pt")


def read(name):
    text = (HERE / name).read_text("utf-8")
    if name.endswith(".jsonl"):
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return json.loads(text)


def moods(records):
    """
    Return {source_id: [(motif, variant), …]}. Variants take turns, two at most; a
    translation shows the pictures of what it translates.
    """
    moods, seen = {}, Counter()
    for row in records:
        if row["translation_of"] in moods:
            source = moods[row["translation_of"]]
            if [motif for motif, _ in source] == [p["image"] for p in row["pictures"]]:
                moods[row["source_id"]] = source
                continue
        moods[row["source_id"]] = []
        for picture in row["pictures"]:
            motif = picture["image"]
            moods[row["source_id"]].append((motif, seen[motif] % 2))
            seen[motif] += 1
    return moods
