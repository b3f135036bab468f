from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from newsroom.importing.records import Importer


class Command(BaseCommand):
    help = "Import articles from a file with one JSON object in each line."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="JSON Lines in UTF-8")
        parser.add_argument(
            "--dry-run", action="store_true", help="check everything and write nothing"
        )
        parser.add_argument(
            "--media-root",
            metavar="FOLDER",
            type=Path,
            help="where the paths of pictures begin; default: the folder of FILE",
        )

    def handle(self, *, file, dry_run, media_root, **options):
        if media_root and not media_root.is_dir():
            raise CommandError(f"--media-root {media_root}: there is no such folder.")
        importer = Importer(
            file,
            complain=self.complain,
            say=self.stderr.write,
            dry_run=dry_run,
            pictures=media_root,
        )
        try:
            counts = importer.run()
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}.") from None
        said = (
            f"{counts['new']} new, {counts['changed']} changed, "
            f"{counts['unchanged']} as before, {counts['refused']} refused, "
            f"{counts['unlinked']} not linked to what they translate."
        )
        if dry_run:
            said = f"Nothing was written. It would be: {said}"
        if counts["refused"] or counts["unlinked"]:
            raise CommandError(f"{file}: {said} See the lines named above.")
        self.stdout.write(f"{file}: {said}")

    def complain(self, number, problem):
        where = f"Line {number}, {problem.field}" if problem.field else f"Line {number}"
        self.stderr.write(f"{where}: {problem.reason}")
