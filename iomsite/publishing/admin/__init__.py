"""The admin of articles and pages. Registered by no one itself."""

from .acts import ActsAdmin
from .autosave import AutosaveAdmin
from .base import RevisedBase
from .checks import ChecklistAdmin
from .corrections import CorrectionsAdmin
from .dashboard import DashboardAdmin
from .forced import ForcedAdmin
from .history import HistoryAdmin
from .lists import ListsAdmin, StateFilter, WaitingFilter
from .preview import PreviewAdmin
from .translations import TranslationsAdmin

__all__ = ["RevisedAdmin", "StateFilter", "WaitingFilter"]


class RevisedAdmin(
    DashboardAdmin,
    ActsAdmin,
    ChecklistAdmin,
    ForcedAdmin,
    CorrectionsAdmin,
    HistoryAdmin,
    PreviewAdmin,
    TranslationsAdmin,
    ListsAdmin,
    AutosaveAdmin,
    RevisedBase,
):
    """Everything an editor does with an article or page, part by part."""
