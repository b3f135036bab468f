"""Rows against their revisions, and revisions against today's models."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max

from iomsite.publishing.models import Revision
from iomsite.publishing.shape import in_shape, tag_fields
from iomsite.publishing.snapshot import content_hash, freeze, overlay
from newsroom.models import Article
from pages.models import Page

AT_ONCE = 200


def check_revisions():
    for model in (Article, Page):
        yield from _check_rows(model)
        yield from _check_history(model)


def _check_rows(model):
    rows = (
        model._base_manager.select_related("newest", "live", "due")
        .prefetch_related(*model.CHILDREN, *(f.name for f in tag_fields(model)))
        .order_by("pk")
    )
    for row in rows.iterator(chunk_size=AT_ONCE):
        name = f"{model.__name__} {row.pk}"
        if row.newest is None:
            yield f"{name} has no revision."
            continue
        if row.is_written and row.live is None:
            yield f"{name} is published, and no revision says so."
        elif row.is_written and freeze(row) != row.live.data:
            yield f"{name}: readers see something else than its live revision says."
        elif not row.is_written and row.live is not None:
            yield f"{name} has a live revision, and is not published."
        for revision in {row.newest, row.live, row.due} - {None}:
            yield from _check_revision(model, row, revision, name)


def _check_revision(model, row, revision, name):
    if revision.object_id != row.pk:
        yield f"{name} refers to revision {revision.pk}, which is of another object."
        return
    _shaped, misfits = in_shape(model, revision.data)
    if misfits:
        fields = ", ".join(misfits)
        yield f"{name}: revision {revision.number} does not apply any more: {fields}"
        return
    said = overlay(row, revision.data)
    data = freeze(said)
    for field, pk in said.missing:
        yield f"{name}: revision {revision.number} names a {field} that is gone ({pk})."
    if not said.missing and {k: data[k] for k in data if k in revision.data} != {
        k: v for k, v in revision.data.items() if k in data
    }:
        yield f"{name}: revision {revision.number} does not come back as it was saved."
    if content_hash(model, revision.data) != revision.hash:
        yield f"{name}: revision {revision.number} has another hash than its content."


def _check_history(model):
    kind = ContentType.objects.get_for_model(model)
    revisions = Revision.objects.filter(content_type=kind)
    lost = revisions.exclude(object_id__in=model._base_manager.values("pk"))
    for pk in lost.order_by("object_id").values_list("object_id", flat=True).distinct():
        yield f"There are revisions of {model.__name__} {pk}, which does not exist."
    counted = (
        revisions.order_by()
        .values("object_id")
        .annotate(count=Count("pk"), last=Max("number"))
    )
    for row in counted:
        if row["count"] != row["last"]:
            yield (
                f"{model.__name__} {row['object_id']} has {row['count']} revisions, and "
                f"the last is number {row['last']}."
            )
