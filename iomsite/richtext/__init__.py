"""
The rich text of bodies: what editors may write, cleaned wherever it is written.

clean_html() gives exactly the HTML that the editor itself writes (static/editor/
newsroom.js has the schema), so a body comes back from it unchanged, and cleaning
again changes nothing: clean_html(clean_html(x)) == clean_html(x).
"""

from .clean import clean_html
from .plain import is_blank, plain_text
from .vocabulary import ATTRIBUTES, SCHEMES, TAGS

__all__ = ["ATTRIBUTES", "SCHEMES", "TAGS", "clean_html", "is_blank", "plain_text"]
