from .revised import RevisedForm
from .tag_names import TagNamesField

__all__ = ["RevisedForm", "TagNamesField"]
