from .absence import AbsenceAdmin
from .confirmation import ConfirmationAdmin
from .media_contact import MediaContactAdmin
from .office import CountryOfficeAdmin, RegionAdmin
from .user import UserAdmin

__all__ = [
    "AbsenceAdmin",
    "ConfirmationAdmin",
    "CountryOfficeAdmin",
    "MediaContactAdmin",
    "RegionAdmin",
    "UserAdmin",
]
