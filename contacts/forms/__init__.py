from .media_contact import MediaContactForm
from .office import OfficeForm
from .user import LinkRequestForm

__all__ = ["LinkRequestForm", "MediaContactForm", "OfficeForm"]
