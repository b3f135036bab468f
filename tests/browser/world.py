"""
The small world that the browser tests walk through, made in a data folder of its own.

`python -m tests.browser.world` makes it where DATA_DIR says.
"""

import os

import django

PASSWORD = "mobility-for-tests"  # noqa: S105 - of a database that lives for a minute


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
    django.setup()
    # What needs the models comes after setup().
    from django.core.management import call_command

    from tests.browser.people_and_news import make

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    make(PASSWORD)


if __name__ == "__main__":
    main()
