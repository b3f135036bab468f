"""What readers get where content is public no more, and where an address leads on."""

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from contacts import addresses

# Browsers may keep a redirect that long: content may move again.
REDIRECT_SECONDS = 3600
# How many texts that were replaced in their turn are passed on the way.
LONGEST_CHAIN = 10


def gone(request, content):
    """Lead to what has replaced a removed text, else say with 410 why it is gone."""
    target = successor(content, request.at)
    response = target and redirect_to(request, target, HttpResponsePermanentRedirect)
    return response or render(
        request, "410.html", {"content": content, "versions": []}, status=410
    )


def successor(content, at):
    """Return the public text that has replaced a removed one, or None."""
    for _step in range(LONGEST_CHAIN):
        content = content.replaced_by
        if content is None or content.is_public(at):
            return content
        if not content.is_gone(at):
            return None
    return None


def redirect_to(request, content, response_class):
    """Lead to the home address of some content; None if that is being visited."""
    target = content.get_absolute_url()
    here = addresses.own_origin(request.office) + request.path_info
    if target == here:
        return None
    response = response_class(target + addresses.query_of(request))
    response["Cache-Control"] = f"public, max-age={REDIRECT_SECONDS}"
    return response
