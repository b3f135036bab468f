"""
Give a scheduled article an hour that lies a few seconds ahead, as no form can.

`python -m tests.browser.move_hour 7 3` does so with article 7, through the door that
the form uses, and prints the hour.
"""

import os
import sys
from datetime import timedelta

import django
from django.utils import timezone


def main(pk, seconds):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
    django.setup()
    # What needs the models comes after setup().
    from iomsite.publishing.workflow import perform
    from newsroom.models import Article

    article = Article.objects.get(pk=pk)
    at = timezone.now().replace(microsecond=0) + timedelta(seconds=int(seconds))
    perform("reschedule", article, by=None, revision=article.newest_id, at=at)
    sys.stdout.write(at.isoformat())


if __name__ == "__main__":
    main(*sys.argv[1:])
