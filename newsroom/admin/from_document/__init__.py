"""From a document to a draft: the intake, and the screen on which it is checked."""

from .admin import FromDocumentAdmin

__all__ = ["FromDocumentAdmin"]
