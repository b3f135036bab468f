"""A body made after the middlewares returned still belongs to its site."""

from django.http import StreamingHttpResponse
from django.test import RequestFactory
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import activate, deactivate, get_language, gettext

from iomsite.office_sites import OfficeSiteMiddleware, SiteLanguageMiddleware


def stream(path, **headers):
    def respond(request):
        def links():
            for _chunk in range(3):
                yield f"{get_language()} {reverse('newsroom:article-list')}"

        return StreamingHttpResponse(links())

    whole = OfficeSiteMiddleware(SiteLanguageMiddleware(respond))
    return whole(RequestFactory().get(path, headers=headers)).streaming_content


def state():
    return get_script_prefix(), get_urlconf(), get_language(), gettext("Yes")


def test_streamed_bodies_keep_their_site_when_mixed(site):
    before = state()
    bodies = {
        "global": stream("/fr/x/", host="wma.example"),
        "office": stream(f"{site.prefix}/sw/x/", host=site.host),
    }

    chunks = {name: [] for name in bodies}
    states = set()
    for _turn in range(3):
        for name, body in bodies.items():
            chunks[name].append(next(body).decode())
            states.add(state())

    assert chunks == {
        "global": ["fr /fr/news/"] * 3,
        "office": [f"sw {site.prefix}/sw/news/"] * 3,
    }
    assert states == {before}


def test_streamed_body_ends_and_closes(site):
    body = stream(f"{site.prefix}/sw/x/", host=site.host)

    assert len(list(body)) == 3
    assert list(body) == []


def test_language_of_a_request_does_not_stay(client, kenya):
    activate("fr")

    client.get("/kenya/sw/news/")
    language = get_language()
    deactivate()

    assert language == "en"


def test_frame_of_a_request_does_not_stay(client, kenya):
    before = state()

    client.get("/kenya/sw/news/")

    # Django's own handler leaves the URL conf of its last request.
    assert state()[0] == before[0]
    assert state()[2:] == before[2:]
