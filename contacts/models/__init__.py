from .absence import Absence
from .confirmation import Confirmation
from .media_contact import MediaContact
from .membership import Membership, Role
from .office import CountryOffice, Region
from .user import User

__all__ = [
    "Absence",
    "Confirmation",
    "CountryOffice",
    "MediaContact",
    "Membership",
    "Region",
    "Role",
    "User",
]
