"""Headers that no library sends for us."""


class PermissionsPolicyMiddleware:
    """Switch off what a reading page never needs (W3C Permissions Policy)."""

    POLICY = "camera=(), geolocation=(), microphone=(), browsing-topics=()"

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", self.POLICY)
        return response
