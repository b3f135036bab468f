import json
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, transaction
from django.utils import timezone

from contacts.models import CountryOffice
from iomsite.publishing.acts import locked
from iomsite.publishing.errors import sentences
from iomsite.publishing.rights import is_read
from iomsite.publishing.workflow import perform
from newsroom.importing.answers import Answers
from newsroom.importing.directory import Directory, DirectoryError
from newsroom.importing.doubts import WARN
from newsroom.importing.intake import first_day
from newsroom.importing.living_directory import living_directory
from newsroom.importing.match import match
from newsroom.importing.read import ReadError, read_file
from newsroom.importing.schema import as_json
from newsroom.importing.store import StoreError, find, store
from newsroom.importing.store_checks import all_doubts
from newsroom.importing.understand import understand
from newsroom.models import Article, OriginalFile
from newsroom.models.invitations import agree_elsewhere
from newsroom.models.private_files import kept_only_if_all_is_well


def day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"--as-of {text}: write a day like 2026-11-01.") from None


class Command(BaseCommand):
    help = "Make a draft of each file that holds a release: Word, HTML or plain text."

    def add_arguments(self, parser):
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help=".docx, .html or .txt"
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publish it at once, or the draft that an earlier run made",
        )
        parser.add_argument("--reason", default="", help="why it goes out unread")
        parser.add_argument(
            "--json",
            action="store_true",
            help="store nothing; print what was understood, one object per file",
        )
        parser.add_argument(
            "--directory", metavar="FILE", help="match against a file of contacts"
        )
        parser.add_argument(
            "--as-of", type=day, metavar="DAY", help="the day of matching: 2026-11-01"
        )
        parser.add_argument(
            "--office", metavar="SLUG", help="the issuing office; else the text says it"
        )

    def handle(self, *, files, json, **options):
        self.options, self.living = options, None
        if options["directory"] and not json:
            raise CommandError(
                "--directory matches against a file and so goes with --json: a draft "
                "can only name contacts of the database."
            )
        if options["reason"] and not options["publish"]:
            raise CommandError(
                "--reason says why something is published: add --publish."
            )
        self.day = options["as_of"] or timezone.localdate()
        self.issuing = self._office(options["office"])
        results, failures = [], 0
        for name in files:
            self.stderr.write(f"Reading {name} …")
            try:
                results.append(self._understand(name) if json else self._draft(name))
            except (ReadError, StoreError) as error:
                text = str(error)
                self.stderr.write(text if name in text else f"{name}: {text}")
                failures += 1
        if json:
            self._print(results)
        if failures:
            raise CommandError(
                f"{failures} of {len(files)} files could not be imported."
            )

    def _office(self, slug):
        if not slug:
            return None
        office = CountryOffice.objects.filter(slug=slug).first()
        if office is None:
            known = ", ".join(CountryOffice.objects.values_list("slug", flat=True))
            raise CommandError(
                f"--office {slug}: there is no such office. Known: {known}."
            )
        return office

    def _directory(self):
        if not self.options["directory"]:
            # Read once, and again when contacts have come or changed.
            self.living = self.living or living_directory(self.day)
            return self.living
        try:
            return Directory.from_file(
                self.options["directory"], as_of=self.options["as_of"]
            )
        except DirectoryError as error:
            raise CommandError(str(error)) from None

    def _understand(self, name):
        release = understand(read_file(name))
        data = as_json(release, match(release, self._directory()))
        if self.issuing:
            code = self.issuing.iso_code
            data["offices"] = list(dict.fromkeys([code, *data["offices"]]))
        return data

    def _print(self, results):
        self.stdout.write(json.dumps(results, ensure_ascii=False, indent=1))

    def _draft(self, name):
        release = understand(read_file(name))
        article = find(release.source.sha256)
        if article is None:
            article = self._store(name, release)
        else:
            self.stdout.write(
                f"{release.source.name} was imported before, as {_named(article)}."
            )
        if self.options["publish"]:
            self._publish(name, article)
        return article

    def _store(self, name, release):
        matched = match(release, self._directory())
        found = all_doubts(release, matched, answers=Answers(), issuing=self.issuing)
        original = OriginalFile(name=release.source.name)
        try:
            with kept_only_if_all_is_well(original):
                data = ContentFile(Path(name).read_bytes())
                original.file.save(release.source.name, data, save=False)
                stored = store(
                    release,
                    matched,
                    issuing=self.issuing,
                    day=first_day(release, self.day),
                    is_signed=self.options["publish"],
                    original=original,
                )
        except IntegrityError:
            # Somebody imported the same text in this very moment.
            article = find(release.source.sha256)
            if article is None:
                raise
            return article
        if stored.new_contacts:
            self.living = None
        self._report(release, stored, found)
        return stored.article

    def _report(self, release, stored, found):
        article = stored.article
        offices = ", ".join(
            str(row.office) for row in article.article_offices.select_related("office")
        )
        self.stdout.write(f"{release.source.name} is now {_named(article)}.")
        self.stdout.write(f"  Offices: {offices}")
        self.stdout.write(
            f"  {len(release.paragraphs)} paragraphs, {len(release.quotations)} "
            f"quotations, {len(release.funders)} funders, {len(release.contacts)} contacts"
        )
        for contact in stored.new_contacts:
            self.stdout.write(
                f"  New to the directory, unconfirmed: {contact}, {contact.office}"
            )
        said = [_sentence(doubt) for doubt in found]
        said += [text for text in stored.left_out if text not in said]
        for text in said:
            self.stdout.write(f"  {text}")

    def _publish(self, name, article):
        if article.live_id and not article.has_newer_draft:
            self.stdout.write(f"  Public already: {_row(article).get_absolute_url()}")
            return
        reason = self.options["reason"] or "Published by the command line"
        try:
            with transaction.atomic():
                article = locked(article)
                agree_elsewhere(article)
                read = is_read(article, article.stage(timezone.now()), None)
                article = perform(
                    "publish" if read else "force",
                    article,
                    by=None,
                    revision=article.newest_id,
                    reason=reason,
                )
        except ValidationError as error:
            text = " ".join(sentences(error, Article))
            raise StoreError(
                f"{name}: kept as a draft, not published. {text}"
            ) from None
        self.stdout.write(f"  Published: {_row(article).get_absolute_url()}")


def _sentence(doubt):
    """Say a doubt with its lines, and what it names."""
    word = "Check" if doubt.severity == WARN else "Note"
    where = f" (line {doubt.lines[0]})" if doubt.lines else ""
    what = f" {doubt.link_text}" if doubt.link_text else ""
    return f"{word}{where}: {doubt.sentence}{what}"


def _row(article):
    return Article.objects.prefetch_related("article_offices").get(pk=article.pk)


def _named(article):
    return f"article {article.pk}, “{article.newest.title}”"
