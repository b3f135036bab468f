from .revised import RevisedForm
from .rows import RowForm, RowsField, TagNamesField

__all__ = ["RevisedForm", "RowForm", "RowsField", "TagNamesField"]
