"""
Importing articles from a file with one JSON object in each line.

(source, source_id) is an article's identity: a second run changes what another line
says and leaves the rest alone. The file is read in batches, each in a transaction of
its own, so an interrupted run can be repeated. A bad line is reported; the others go
on.
"""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from iomsite.publishing.batch import check_many, publish_many
from newsroom.models import (
    Article,
    ArticleOffice,
    FormerArticleAddress,
    ImportedSource,
)
from newsroom.offices import name_offices

from .records_entries import Entries, problems_of
from .records_lines import read_lines
from .records_links import Link, link_translations, missing_targets
from .records_lookup import Lookup
from .records_pictures import Pictures

BATCH = 250


class Importer:
    """
    Imports one file. `complain(line number, problem)` hears of each fault, `say(text)`
    of progress; `counts` has the lines that are new, changed, unchanged or refused,
    and those not linked to what they translate.
    """

    def __init__(self, path, *, complain, say, dry_run=False, pictures=None):
        self.path = Path(path)
        self.complain, self.say, self.dry_run = complain, say, dry_run
        self.pictures = Pictures(pictures or self.path.parent)
        self.entries = Entries(Lookup(), self.pictures)
        self.counts = Counter()
        # Hashes: a set of a million of them is small.
        self.seen, self.claimed, self.slugs = set(), set(), set()
        self.links = []

    def run(self):
        with self.path.open("rb") as file:
            lines = read_lines(file)
            while batch := list(islice(lines, BATCH)):
                self._import(batch)
                self.say(self.progress(batch[-1].number))
        self._link()
        return self.counts

    def progress(self, number):
        counted = ("new", "changed", "unchanged", "refused")
        values = {"number": number, **{name: self.counts[name] for name in counted}}
        text = _(
            "Line %(number)s: %(new)s new, %(changed)s changed, %(unchanged)s as "
            "before, %(refused)s refused"
        )
        return text % values

    def _import(self, lines):
        for line in self._going_on(lines):
            self._identify(line)
        with transaction.atomic():
            self._find_known(self._going_on(lines))
            to_publish = []
            for line in self._going_on(lines):
                entry = self.entries.of(line)
                if entry and not line.problems:
                    to_publish.append((line, entry))
            self._check_addresses([line for line, _entry in to_publish])
            self._publish([pair for pair in to_publish if not pair[0].problems])
        for line in lines:
            self._report(line)

    @staticmethod
    def _going_on(lines):
        return [line for line in lines if not line.problems and not line.outcome]

    def _report(self, line):
        for problem in line.problems:
            self.complain(line.number, problem)
        self.counts["refused" if line.problems else line.outcome] += 1
        if not line.problems and line.record.translation_of:
            self.links.append(
                Link(line.number, *line.key, target=line.record.translation_of)
            )

    def _identify(self, line):
        if hash(line.key) in self.seen:
            line.complain(
                "source_id", _("an earlier line of this file has the same source_id.")
            )
        self.seen.add(hash(line.key))
        address = (line.record.language, line.record.slug)
        if line.record.slug:
            if hash(address) in self.slugs:
                line.complain("slug", _("an earlier line of this file has this slug."))
            self.slugs.add(hash(address))

    def _find_known(self, lines):
        """Find what earlier runs made, and settle what a line says just as before."""
        by_source = defaultdict(dict)
        for line in lines:
            by_source[line.record.source][line.record.source_id] = line
        for source, of_ids in by_source.items():
            found = ImportedSource.objects.filter(source=source, source_id__in=of_ids)
            for row in found:
                of_ids[row.source_id].known = row
        changed = [line for line in lines if line.known]
        for line in changed:
            if line.known.digest == line.digest:
                line.outcome = "unchanged"
        articles = (
            Article.objects.select_related("newest")
            .prefetch_related("article_offices")
            .in_bulk([line.known.article_id for line in changed if not line.outcome])
        )
        for line in changed:
            line.article = articles.get(line.known.article_id)

    def _check_addresses(self, lines):
        paths = {address.path for line in lines for address in line.addresses}
        rows = FormerArticleAddress.objects.filter(path__in=paths) if paths else ()
        leads_to = {(row.office_id, row.host, row.path): row.article_id for row in rows}
        for line in lines:
            own = line.article and line.article.pk
            for address in line.addresses:
                if leads_to.get(tuple(address), own) != own:
                    reason = _("“%(path)s” leads to another article already.")
                elif hash(address) in self.claimed:
                    reason = _("“%(path)s” stands in an earlier line of this file.")
                else:
                    continue
                line.complain("old_addresses", reason % {"path": address.path})
            if not line.problems:
                self.claimed.update(hash(address) for address in line.addresses)

    def _publish(self, pairs):
        if self.dry_run:
            outcomes = check_many(Article, [entry for _line, entry in pairs])
        else:
            outcomes = self._publish_and_store(pairs)
        for (line, _entry), outcome in zip(pairs, outcomes, strict=True):
            if outcome.error:
                line.problems += problems_of(outcome.error)
                if line.image:
                    self.pictures.forget(line.image)
            else:
                line.outcome = "changed" if line.known else "new"

    def _publish_and_store(self, pairs):
        entries = [self._with_picture(line, entry) for line, entry in pairs]
        sources = {line.record.source for line, _entry in pairs}
        names = ", ".join(sorted(sources))[:200]
        reason = _("Imported from %(name)s") % {"name": names}
        outcomes = publish_many(Article, entries, reason=reason)
        stored = [
            (line, outcome.row)
            for (line, _entry), outcome in zip(pairs, outcomes, strict=True)
            if not outcome.error
        ]
        for line, _row in stored:
            offices = [office.pk for office in line.offices]
            if line.article and _office_ids(line.article) != offices:
                name_offices(line.article, line.offices, reason=reason, is_agreed=True)
        self._remember(stored)
        return outcomes

    def _with_picture(self, line, entry):
        if "image" not in line.record.given:
            return entry
        pictures = []
        if line.record.image:
            line.image = self.pictures.store(
                line.record.image,
                office=line.offices[0],
                language=line.record.language,
                article=line.article,
            )
            caption = line.record.image["caption"]
            pictures = [{"image": line.image.pk, "caption": caption}]
        former = entry.data.get("pictures", [])[1:]
        return replace(entry, data={**entry.data, "pictures": [*pictures, *former]})

    @staticmethod
    def _remember(stored):
        known, new, addresses = [], [], []
        for line, row in stored:
            if line.known:
                line.known.digest = line.digest
                known.append(line.known)
            else:
                source, source_id = line.key
                new.append(
                    ImportedSource(
                        article=row,
                        source=source,
                        source_id=source_id,
                        digest=line.digest,
                    )
                )
            addresses += [
                FormerArticleAddress(article=row, **address._asdict())
                for address in line.addresses
            ]
        ImportedSource.objects.bulk_create(new)
        ImportedSource.objects.bulk_update(known, ["digest"])
        # Those that are there lead to this article already.
        FormerArticleAddress.objects.bulk_create(addresses, ignore_conflicts=True)

    def _link(self):
        if self.dry_run:
            problems = missing_targets(self.links, self.seen)
        else:
            problems = link_translations(self.links)
        for link, problem in problems:
            self.counts["unlinked"] += 1
            self.complain(link.number, problem)


def _office_ids(article):
    rows = sorted(article.article_offices.all(), key=lambda row: row.position)
    dropped = ArticleOffice.State.DROPPED
    return [row.office_id for row in rows if row.state != dropped]
