"""The checklist beside the form."""

from ..checklist import Level, checklist


class ChecklistAdmin:
    """Part of RevisedAdmin: what still stands between the draft and its readers."""

    def side(self, request, row, obj):
        context = super().side(request, row, obj)
        context["problems"] = [
            _Line(problem, self._label(problem.field))
            for problem in checklist(row, obj, context["at"])
        ]
        return context

    def _label(self, name):
        fields = {field.name: field for field in self.model._meta.get_fields()}
        return getattr(fields.get(name), "verbose_name", "")


class _Line:
    def __init__(self, problem, label):
        self.text, self.field, self.label = problem.text, problem.field, label
        self.blocks = problem.level is Level.BLOCK
        self.warns = problem.level is Level.WARN
