import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "iomsite.settings")
django.setup()

from tests.benchmarks.pages import main  # noqa: E402 - wants a Django that is set up

main()
