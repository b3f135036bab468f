"""
What a page costs, as a multiple of what a bare Django view costs.

All pages are asked in turn within one run, so that a busy machine slows the measure
and the measured alike: compare the ratios of two runs, never their milliseconds.
"""

import argparse
import gc
import statistics
import sys
import tempfile
import time
from io import BytesIO

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from django.test.utils import (
    setup_databases,
    setup_test_environment,
    teardown_databases,
)
from django.utils import timezone

from newsroom.models import Article

ROUNDS = 40
ASKED_PER_ROUND = 5
PLAIN_STATIC_FILES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--offices", type=int, default=20)
    options = parser.parse_args()
    setup_test_environment(debug=False)
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(
            MEDIA_ROOT=folder, STORAGES=settings.STORAGES | PLAIN_STATIC_FILES
        ),
    ):
        databases = setup_databases(verbosity=0, interactive=False)
        try:
            say(f"Filling a database with {options.articles} articles …")
            fill(options)
            say(f"Asking each page {ROUNDS * ASKED_PER_ROUND} times …")
            report(measure(pages()))
        finally:
            teardown_databases(databases, verbosity=0)


def fill(options):
    call_command("load_bulk", articles=options.articles, offices=options.offices)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def pages():
    """Return name -> a function that asks that page through the whole of WSGI."""
    article = Article.objects.listed(timezone.now()).first()
    with override_settings(MIDDLEWARE=["tests.benchmarks.bare.bare_urls"]):
        bare = WSGIHandler()
    site = WSGIHandler()
    path = article.get_absolute_url().removeprefix(settings.MAIN_ORIGIN)
    return {
        "bare view": asking(bare, "/"),
        "article list": asking(site, f"/{article.language}/news/"),
        "article": asking(site, path),
    }


def asking(application, path):
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
    }

    def ask():
        status = []
        response = application(
            {**environ, "wsgi.input": BytesIO()},
            lambda line, headers: status.append(line),
        )
        size = sum(map(len, response))
        response.close()
        if status != ["200 OK"] or not size:
            raise SystemExit(f"{path} answered {status[0]}.")

    return ask


def measure(pages):
    """Return name -> median milliseconds of processor time, the pages taking turns."""
    for ask in pages.values():
        ask()
    taken = {name: [] for name in pages}
    gc.disable()
    for _ in range(ROUNDS):
        for name, ask in pages.items():
            start = time.process_time()
            for _ in range(ASKED_PER_ROUND):
                ask()
            taken[name].append((time.process_time() - start) / ASKED_PER_ROUND)
        gc.collect()
    return {name: statistics.median(times) * 1000 for name, times in taken.items()}


def report(medians):
    width = max(map(len, medians))
    for name, milliseconds in medians.items():
        ratio = milliseconds / medians["bare view"]
        say(f"{name:<{width}}  {ratio:6.1f} ×  {milliseconds:7.2f} ms")


def say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
