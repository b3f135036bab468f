from .home import HomePage
from .menu import MenuItem
from .page import FormerPageAddress, Page

__all__ = ["FormerPageAddress", "HomePage", "MenuItem", "Page"]
