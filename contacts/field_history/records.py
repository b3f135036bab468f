"""
Who changed what when, field by field, of tables whose rows are changed in place.

Articles and pages have revisions instead.
"""

import copy
from functools import partial

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords


class FieldHistory(HistoricalRecords):
    """
    Keeps each state of a row in a table beside it. It outlives the row, and it names
    people whose accounts are deleted.

    update() and the bulk methods of querysets leave nothing here: take
    bulk_update_with_history() of simple_history.utils instead.
    """

    def finalize(self, sender, **kwargs):
        super().finalize(sender, **kwargs)
        if sender is not self.cls:
            return
        for field in self.fields_included(sender):
            if getattr(field.remote_field, "on_delete", None) is models.SET_NULL:
                target = field.remote_field.model
                models.signals.pre_delete.connect(
                    partial(self.target_deleted, field=field),
                    sender=sender if target == "self" else target,
                    weak=False,
                )

    def create_history_model(self, model, inherited):
        history_model = super().create_history_model(model, inherited)
        # Where it can be imported from; the library names the app.
        history_model.__module__ = self.module
        return history_model

    def target_deleted(self, instance, field, **kwargs):
        """Tell that a relation loses its target: SET_NULL is an update() as well."""
        for row in self.cls._base_manager.filter(**{field.name: instance}):
            setattr(row, field.attname, None)
            self.create_historical_record(row, "~")

    def post_save(self, instance, created, using=None, **kwargs):
        if not created:
            instance = self._changed(instance, kwargs.get("update_fields"))
        if instance is not None:
            super().post_save(instance, created, using=using, **kwargs)

    def _changed(self, instance, update_fields):
        """
        Return the instance as the database has it now; None if that is no news.

        What is left out of `update_fields` is as it was, whatever the instance says.
        """
        saved, unsaved = [], []
        for field in self.fields_included(instance):
            names = {field.name, field.attname}
            is_saved = update_fields is None or not names.isdisjoint(update_fields)
            (saved if is_saved else unsaved).append(field)
        if not saved:
            return None
        last = getattr(instance, self.manager_name).order_by("-history_id").first()
        if last is None:
            return instance
        if all(_is_same(field, instance, last) for field in saved):
            return None
        changed = copy.copy(instance)
        vars(changed).update((f.attname, getattr(last, f.attname)) for f in unsaved)
        return changed

    def _get_history_user_fields(self):
        # The library's own would forget who it was as soon as the account is deleted.
        return {
            "history_user": models.ForeignKey(
                settings.AUTH_USER_MODEL,
                models.DO_NOTHING,
                null=True,
                related_name="+",
                db_constraint=False,
            )
        }


def _is_same(field, instance, last):
    """Compare as stored: the instance may hold what was typed."""
    stored = last._meta.get_field(field.name).to_python
    return stored(getattr(instance, field.attname)) == getattr(last, field.attname)
