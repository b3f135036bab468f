"""No request, however strange, answers 500 or leaves the site."""

from urllib.parse import urlsplit

import pytest
from django.http import Http404

from iomsite.office_sites import OfficeSiteMiddleware
from tests.factories import make_article, make_page

PATHS = [
    "//",
    "///",
    "//evil.com",
    "//evil.com/",
    "/kenya//evil.com",
    "/kenya//evil.com/",
    "/kenya///evil.com/en/news/",
    "/kenya/\\evil.com",
    "/\\evil.com",
    "/en//evil.com",
    "/kenya/en//evil.com/",
    "/kenya/en/news//evil.com/",
    "/.",
    "/..",
    "/kenya/../admin/",
    "/kenya/en/../../admin/",
    "/%00",
    "/kenya/%00/",
    "/kenya/en/%00/",
    "/kenya/en/news/%00/",
    "/kenya/en/news/a%00b/",
    "/admin/login/%00/",
    "/%ff%fe/",
    "/kenya/%ff",
    "/kenya/en/%c3%28/",
    "/kenya/en/news/%ed%a0%80/",
    "/kenya/en/news/%0d%0aSet-Cookie:x=y/",
    "/%0d%0aSet-Cookie:x=y",
    "/kenya/en/%2e%2e/%2e%2e/",
    "/kenya/en/news/2026/13/",
    "/kenya/en/news/0000/00/",
    "/kenya/en/files/x/y.pdf",
    f"/{'a' * 5000}/",
    f"/kenya/{'a' * 5000}",
    f"/kenya/en/{'a' * 5000}/",
    f"/kenya/en/news/{'a' * 5000}/",
    f"/kenya/en/{'a/' * 2000}",
    f"/media/{'a' * 5000}.jpg",
    f"/media/{'a/' * 2000}a.jpg",
    "/media/%00.jpg",
    "/KENYA/en/",
    "/kenya/EN/",
    "/en/../kenya/",
]
QUERIES = ["", "%00", "next=//evil.com", "%ff=%fe&q=%00", "a" * 5000, "?//&&==;"]


@pytest.mark.parametrize("host", ["wma.example", "kenya.example"])
def test_strange_path_never_fails_and_never_leaves(client, kenya, host):
    if host == "kenya.example":
        kenya.host = host
        kenya.save()

    for path in PATHS:
        look(client, path, "next=//evil.com", host)


@pytest.mark.parametrize("path", ["/", "/kenya", "/kenya/en/", "/en/news", "/en/news/"])
def test_strange_query_never_fails_and_never_leaves(client, kenya, path):
    for query in QUERIES:
        look(client, path, query, "wma.example")


def look(client, path, query, host):
    response = client.get("/", PATH_INFO=raw(path), QUERY_STRING=query, HTTP_HOST=host)

    assert response.status_code in (200, 301, 302, 400, 404), (path, query)
    if response.status_code in (301, 302):
        assert goes_to(response) in ("", "wma.example", "kenya.example"), (path, query)


def raw(path):
    """As a server hands it over: percent signs undone, bytes as Latin-1."""
    from_percent = bytearray()
    data = path.encode()
    index = 0
    while index < len(data):
        if data[index : index + 1] == b"%":
            from_percent.append(int(data[index + 1 : index + 3], 16))
            index += 3
        else:
            from_percent.append(data[index])
            index += 1
    return from_percent.decode("latin-1")


def goes_to(response):
    location = response["Location"]
    assert not location.startswith(("//", "/\\", "\\"))
    assert "\r" not in location
    return urlsplit(location).netloc


@pytest.mark.parametrize(
    "host",
    [
        "",
        " ",
        "a,b",
        "evil.com",
        "wma.example/evil",
        "wma.example@evil.com",
        "[",
        "[::",
        "wma.example:x",
        "\x00",
        "..",
        "wma.example, evil.com",
        "a" * 5000,
        "%",
        "é.com",
    ],
)
def test_strange_host_is_refused(client, kenya, host):
    for path in ("/", "/kenya/", "/admin/", "/healthz", "/robots.txt"):
        assert client.get(path, HTTP_HOST=host).status_code == 400, path


@pytest.mark.parametrize("host", ["WMA.example", "wma.example.", "wma.example:8443"])
def test_other_spellings_of_a_host_are_understood(client, kenya, host):
    assert client.get("/kenya/", HTTP_HOST=host)["Location"] == "/kenya/en/"


def test_office_host_is_found_in_any_spelling(client, kenya):
    kenya.host = "kenya.example"
    kenya.save()

    for host in ("Kenya.Example", "kenya.example.", "kenya.example:8443"):
        assert client.get("/", HTTP_HOST=host)["Location"] == "/en/"


@pytest.mark.parametrize(
    "method", ["post", "put", "delete", "options", "patch", "trace"]
)
@pytest.mark.parametrize(
    "path",
    ["/", "/kenya/", "/kenya", "/en/news", "/nothing", "/robots.txt", "/healthz"],
)
def test_other_methods_never_fail(client, kenya, method, path):
    response = getattr(client, method)(path)

    assert response.status_code in (301, 404, 405), response.status_code


def test_home_addresses_ignore_the_host_of_the_request(client, kenya):
    article = make_article(office=kenya)
    make_page(office=kenya)

    for path in ("/kenya/en/", "/kenya/en/news/", f"/kenya/en/news/{article.slug}/"):
        html = client.get(path, HTTP_HOST="evil.example").text
        assert "evil.example" not in html


def test_path_with_nul_is_404_before_any_view(rf):
    """PostgreSQL refuses the character, SQLite does not."""
    request = rf.get("/kenya/en/news/%00/")

    with pytest.raises(Http404):
        OfficeSiteMiddleware(None).process_view(request, None, (), {})
