from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from simple_history.utils import bulk_create_with_history
from taggit.models import ItemBase, TagBase

from contacts.field_history.records import FieldHistory
from iomsite.translated_text import TranslatedTextField

from .kinds import Kind


class TopicManager(models.Manager):
    def named(self, name):
        """Return the topic of that name, whatever its case; make it if need be."""
        topic = self.filter(name__iexact=name).first()
        if topic is not None:
            return topic
        topic = Topic(name=name)
        try:
            with transaction.atomic():
                topic.save()
        except IntegrityError:
            # Somebody else has just made it.
            topic = self.get(name__iexact=name)
        return topic

    def make(self, names):
        """Make topics of names that nothing was found for, at once; return them."""
        # In one order, so that two who make the same do not wait for each other.
        names = sorted(names)
        topics = [Topic(name=name) for name in names]
        for topic in topics:
            topic.slug = topic.slugify(topic.name)
        try:
            with transaction.atomic():
                return bulk_create_with_history(topics, Topic)
        except IntegrityError:
            # Somebody else has just made one of them, or two have the same slug.
            return [self.named(name) for name in names]


class Topic(TagBase):
    """What an article is about. `name` is what editors type, `label` what is shown."""

    label = TranslatedTextField(
        _("label"),
        max_length=60,
        blank=True,
        help_text=_("As readers see it; without it, the name stands."),
    )

    objects = TopicManager()
    history = FieldHistory()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    def __str__(self):
        return str(self.label) or self.name

    def slugify(self, tag, i=None):
        slug = slugify(tag, allow_unicode=True) or "topic"
        return slug if i is None else f"{slug}-{i}"


class TaggedArticle(ItemBase):
    """
    A topic of an article, with copies of what lists are sorted and filtered by.

    The copies are written with the article; manage.py check_content compares them.
    """

    content_object = models.ForeignKey(
        "newsroom.Article", models.CASCADE, related_name="tagged"
    )
    tag = models.ForeignKey(Topic, models.CASCADE, related_name="tagged")
    language = models.CharField(max_length=8, choices=settings.LANGUAGES)
    kind = models.CharField(max_length=20, choices=Kind)
    listed_at = models.DateTimeField(null=True)
    unlisted_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("topic of an article")
        verbose_name_plural = _("topics of articles")
        constraints = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="newsroom_topic_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["tag", "language", "-listed_at", "-content_object"],
                name="newsroom_topic_list",
            ),
            models.Index(
                fields=["tag", "language", "kind", "-listed_at", "-content_object"],
                name="newsroom_topic_kind_list",
            ),
        ]

    def __str__(self):
        return f"{self.tag}: {self.content_object_id}"
