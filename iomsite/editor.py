"""Lets the rich-text editor run in the admin."""

from csp.constants import NONCE
from js_asset import Media

# The style element that the editor's library puts into the page, by its hash.
EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"


class EditorMixin:
    """
    For admins whose forms have rich text: the site's policy, and no more than the
    editor's import map and its one style beside it, on these pages only.
    """

    def render_change_form(self, request, context, *args, **kwargs):
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        response = super().render_change_form(request, context, *args, **kwargs)
        response._csp_update = {"script-src": [NONCE], "style-src": [EDITOR_STYLE]}
        return response
