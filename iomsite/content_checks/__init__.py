"""
Is what the database holds consistent with itself? Read by `manage.py check_content`.

Each check yields sentences, one for each fault it finds, and changes nothing.
"""

from .addresses import check_addresses
from .contacts import check_contacts
from .files import check_files
from .listings import check_listings
from .revisions import check_revisions
from .standings import check_standings

CHECKS = {
    "listings": check_listings,
    "revisions": check_revisions,
    "standings": check_standings,
    "contacts": check_contacts,
    "addresses": check_addresses,
    "files": check_files,
}

__all__ = ["CHECKS"]
