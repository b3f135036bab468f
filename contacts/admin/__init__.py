from .media_contact import MediaContactAdmin
from .office import CountryOfficeAdmin, RegionAdmin
from .user import UserAdmin

__all__ = ["CountryOfficeAdmin", "MediaContactAdmin", "RegionAdmin", "UserAdmin"]
