"""The measure: a Django view that does nothing, behind no other middleware."""

from django.http import HttpResponse
from django.urls import path

BODY = b"x" * 20_000


def bare_view(request):
    return HttpResponse(BODY)


urlpatterns = [path("", bare_view)]


def bare_urls(get_response):
    def middleware(request):
        request.urlconf = __name__
        return get_response(request)

    return middleware
