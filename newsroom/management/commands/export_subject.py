import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder

from newsroom.subject import gather


class Command(BaseCommand):
    help = (
        "Write as JSON all that is kept about one person: postings with their history, "
        "releases that name the person, questions and answers, account, log."
    )

    def add_arguments(self, parser):
        said = {"action": "append", "default": []}
        parser.add_argument("--name", **said, help="accents and case do not matter")
        parser.add_argument("--email", **said, help="an address of that person")
        parser.add_argument(
            "--output", metavar="FILE", type=Path, help="default: standard output"
        )

    def handle(self, *, name, email, output, **options):
        if not name and not email:
            raise CommandError("Say whom: --name or --email, each as often as needed.")
        found = gather(name, email)
        text = json.dumps(found, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
        if output is None:
            self.stdout.write(text)
            return
        try:
            output.write_text(f"{text}\n", "utf-8")
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}.") from None
        self.stdout.write(f"{output}: written. It holds personal data: keep it so.")
