from .revised import RevisedForm
from .rows import ReferenceField, RowForm, RowsField, TagNamesField

__all__ = ["ReferenceField", "RevisedForm", "RowForm", "RowsField", "TagNamesField"]
