from django.core.management.base import BaseCommand, CommandError

from iomsite.demo.bulk import holds_other_content, load_bulk


class Command(BaseCommand):
    help = "Fill the database with invented articles and offices, for measuring."

    def add_arguments(self, parser):
        parser.add_argument(
            "--articles", type=int, default=20_000, help="default: %(default)s"
        )
        parser.add_argument(
            "--offices",
            type=int,
            default=120,
            help="country offices in all; default: %(default)s",
        )
        parser.add_argument("--seed", type=int, default=1, help="default: %(default)s")
        parser.add_argument(
            "--yes", action="store_true", help="also where other articles are"
        )

    def handle(self, *, articles, offices, seed, yes, **options):
        if articles < 0 or offices < 0:
            raise CommandError("--articles and --offices count from 0.")
        if not yes and holds_other_content():
            raise CommandError(
                "This database holds articles that are neither demo nor bulk: is it "
                "the right one? If so, add --yes; nothing that is there changes."
            )
        added = load_bulk(
            articles, offices, seed, lambda text: self.stderr.write(f"  {text} …")
        )
        self.stdout.write(f"{added:,} articles added.")
