from .former_address import FormerAddress
from .revised import NotWritable, PublishableQuerySet, Revised
from .revision import Revision

__all__ = [
    "FormerAddress",
    "NotWritable",
    "PublishableQuerySet",
    "Revised",
    "Revision",
]
