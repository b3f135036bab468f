"""Headers that no library sends for us."""

from functools import wraps


class PermissionsPolicyMiddleware:
    """Switch off what a reading page never needs (W3C Permissions Policy)."""

    POLICY = "camera=(), geolocation=(), microphone=(), browsing-topics=()"

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", self.POLICY)
        return response


def private(view):
    """Keep an answer out of caches and search engines, and its address out of logs."""

    @wraps(view)
    def wrapped(*args, **kwargs):
        response = view(*args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return wrapped
