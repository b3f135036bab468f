from .autosave import Autosave
from .event import Event
from .forced_publication import ForcedPublication
from .former_address import FormerAddress
from .revised import NotWritable, PublishableQuerySet, Revised
from .revision import Revision
from .share_link import ShareLink
from .standing import Stage, Standing

__all__ = [
    "Autosave",
    "Event",
    "ForcedPublication",
    "FormerAddress",
    "NotWritable",
    "PublishableQuerySet",
    "Revised",
    "Revision",
    "ShareLink",
    "Stage",
    "Standing",
]
