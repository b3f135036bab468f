from django.core.management.base import BaseCommand, CommandError

from iomsite.ticking import tick


class Command(BaseCommand):
    help = (
        "Do once what is due: let texts go out, send mail, forget what was sent long "
        "ago. For a timer, each minute; the embedded server does it by itself."
    )

    def handle(self, **options):
        counts, crashed = tick()
        did = [f"{what}: {count}" for what, count in counts.items() if count]
        line = ", ".join(did) or "nothing was due"
        if crashed:
            raise CommandError(f"{', '.join(crashed)} failed, see the log; {line}.")
        return f"{line[0].upper()}{line[1:]}."
