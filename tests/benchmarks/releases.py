"""
How well releases are understood, field by field.

    .venv/bin/python -m tests.benchmarks.releases [--directory DIR] [-v]

A folder holds files with a JSON of the same name beside each, which says what a
careful editor takes from it, and a directory.json of offices and contacts.
"""

import argparse
import json
import os
from collections import Counter
from datetime import date
from pathlib import Path

import django

from newsroom.importing.directory import Directory
from newsroom.importing.match import match
from newsroom.importing.read import ReadError, read_file
from newsroom.importing.schema import as_json
from newsroom.importing.understand import understand

from .agreement import FIELDS, compare

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests" / "newsroom" / "importing" / "releases"
BESIDE = ROOT.parent / "shared" / "releases"
GROUPS = ("contacts",)


def releases_in(folder):
    """Give the file and the expected result of each release of a folder."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if "file" in gold and (folder / gold["file"]).is_file():
            yield folder / gold["file"], gold


def directory_of(folder):
    for path in sorted(folder.glob("*directory.json")):
        return Directory.from_file(path)
    return Directory(as_of=date(2026, 11, 1))


def read_as_json(path, directory):
    """Give what is understood of a file; of one that is refused, nothing but why."""
    try:
        source = read_file(path)
    except ReadError as error:
        return {"refused": str(error)}
    release = understand(source)
    return as_json(release, match(release, directory))


def measure(folder, *, verbose, write):
    """Compare all releases of a folder, and write a table of the shares that are right."""
    directory = directory_of(folder)
    right, total, whole, silent, count = Counter(), Counter(), 0, 0, 0
    for path, gold in releases_in(folder):
        data = read_as_json(path, directory)
        agreement = compare(gold, data)
        count += 1
        whole += agreement.is_whole
        silent += len(agreement.silently_wrong)
        right += agreement.right
        total += agreement.total
        if verbose and not agreement.is_whole:
            write(f"\n{path.name}: {data.get('refused') or ''}")
            for field, expected, found in agreement.differences:
                write(f"  {field}\n    expected {expected!r}\n    found    {found!r}")
    write(f"\n{folder}: {count} releases, {whole} agree in every field")
    for field in FIELDS:
        write(_row(field, right[field], total[field]))
    for group in GROUPS:
        names = [field for field in FIELDS if field.startswith(f"{group}.")]
        sums = (sum(counter[name] for name in names) for counter in (right, total))
        write(_row(group, *sums))
    write(_row("all", right.total(), total.total()))
    write(f"  wrong contact attached without a visible doubt: {silent}")
    return silent


def _row(field, right, total):
    share = f"{right / total:7.1%}" if total else "      –"
    return f"  {field:<28}{share}  {right} of {total}"


def main(arguments=None, write=print):
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--directory", type=Path, default=BESIDE)
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="show what differs"
    )
    options = parser.parse_args(arguments)
    for folder in (options.directory, OWN):
        if folder.is_dir():
            measure(folder, verbose=options.verbose, write=write)
        else:
            write(f"\n{folder}: there is no such folder, so it was not measured.")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
    django.setup()
    main()
