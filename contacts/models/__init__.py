from .media_contact import MediaContact
from .membership import Membership, Role
from .office import CountryOffice, Region
from .user import User

__all__ = ["CountryOffice", "MediaContact", "Membership", "Region", "Role", "User"]
