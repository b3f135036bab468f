from django.core.management.base import BaseCommand

from contacts.models import CountryOffice
from iomsite.demo.load import load
from iomsite.demo.records import read
from newsroom.models import Article


class Command(BaseCommand):
    help = "Load the demo: an invented agency with offices, people and news."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="do nothing when the database has an article, or an office that is "
            "not the demo's",
        )

        parser.add_argument(
            "--without-pictures",
            action="store_true",
            help="quicker by a minute: draw nothing",
        )

    def handle(self, *, if_empty, without_pictures, **options):
        if if_empty and has_content():
            return "The database has content: no demo loaded."
        load(
            lambda text: self.stdout.write(f"  {text} …"),
            with_pictures=not without_pictures,
        )
        return "The demo is loaded."


def has_content():
    """A demo whose loading was interrupted has offices but no article yet."""
    demo = [office["slug"] for office in read("offices.json")["offices"]]
    others = CountryOffice.objects.exclude(slug__in=demo)
    return Article.objects.exists() or others.exists()
