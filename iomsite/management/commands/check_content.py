from django.core.management.base import BaseCommand, CommandError

from iomsite.content_checks import CHECKS


class Command(BaseCommand):
    help = "Compare what the database and the files hold; change nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "checks",
            nargs="*",
            metavar="check",
            help=f"one of {', '.join(CHECKS)}; default: all of them",
        )

    def handle(self, *, checks, **options):
        if unknown := set(checks) - CHECKS.keys():
            raise CommandError(
                f"There is no check “{unknown.pop()}”: choose from {', '.join(CHECKS)}."
            )
        found = 0
        for name in checks or CHECKS:
            for fault in CHECKS[name]():
                self.stdout.write(f"{name}: {fault}")
                found += 1
        if found:
            raise CommandError(f"{found} faults found.")
        return "Nothing is wrong."
