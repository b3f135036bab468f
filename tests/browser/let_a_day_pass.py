"""
Lets midnight come for a posting that ends: `python -m tests.browser.let_a_day_pass NAME`
puts the last day of that contact, and the first of whoever follows, a day back.
"""

import os
import sys
from datetime import timedelta

import django


def main(name):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
    django.setup()
    # What needs the models comes after setup().
    from contacts.models import MediaContact

    leaving = MediaContact.objects.select_related("successor").get(name=name)
    leaving.ends_on -= timedelta(days=1)
    leaving.save()
    leaving.successor.starts_on -= timedelta(days=1)
    leaving.successor.save()


if __name__ == "__main__":
    main(sys.argv[1])
