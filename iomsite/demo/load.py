"""
Loads the demo: the World Mobility Agency, invented by us, with its offices, people
and three years of news. The texts are JSON beside this file; pictures are drawn.

Everything goes through the doors that the site itself uses. Loading again changes
nothing: each row is found by what it is, not by its id.
"""

from datetime import UTC, datetime, time, timedelta
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from contacts import office_table
from contacts.models import CountryOffice, MediaContact, Membership, Region, User
from iomsite.demo.illustrations import draw
from iomsite.demo.records import LANGUAGES, moods, read
from iomsite.facts.models import Fact
from iomsite.images.models import Image
from iomsite.outbox.models import Effect
from iomsite.publishing.acts import publish, revise
from iomsite.publishing.snapshot import overlay
from iomsite.publishing.workflow import perform
from newsroom.drafts import draft_article
from newsroom.models import Article, Boilerplate, ImportedSource, Topic
from newsroom.partner_answers import decline, sign
from pages.models import HomePage, MenuItem, Page

PASSWORD = "mobility-for-all"  # noqa: S105 - made to be printed


def load(say, *, with_pictures=True):
    """Load all that is missing; `say(text)` hears of each step."""
    demo = Demo(say)
    with transaction.atomic():
        demo.offices()
        demo.people()
        demo.facts()
        demo.topics()
    if with_pictures:
        demo.pictures()
    with transaction.atomic():
        demo.pages()
        demo.menus()
        demo.articles()
        demo.homes()


class Demo:
    def __init__(self, say):
        self.say = say
        self.now = timezone.now().replace(microsecond=0)
        self.today = self.now.date()
        self.records = [
            record for code in LANGUAGES for record in read(f"articles-{code}.jsonl")
        ]
        self.mood, self.image = {}, {}

    def offices(self):
        data = read("offices.json")
        self.say("Offices, contacts and staff")
        regions = {}
        for row in data["regions"]:
            slug = row.pop("slug")
            regions[slug], _new = Region.objects.get_or_create(slug=slug, defaults=row)
        self.office = {}
        for row in data["offices"]:
            row = {**row, "region": regions.get(row["region"])}
            successor = row.pop("successor", None)
            slug = row.pop("slug")
            row["successor"] = self.office.get(successor)
            self.office[slug], _new = CountryOffice.objects.get_or_create(
                slug=slug, defaults=row
            )
        office_table.clear()
        self.contact = {}
        successors = {}
        for row in data["contacts"]:
            row = dict(row)
            key = row.pop("id")
            successors[key] = row.pop("successor")
            days = row.pop("confirmed_days_ago")
            row["confirmed_on"] = (
                None if days is None else self.today - timedelta(days=days)
            )
            office = self.office[row.pop("office")]
            self.contact[key], _new = MediaContact.objects.get_or_create(
                office=office,
                name=row.pop("name") or "",
                emails=row.pop("emails"),
                defaults=row,
            )
        for key, successor in successors.items():
            if successor and self.contact[key].successor_id is None:
                self.contact[key].successor = self.contact[successor]
                self.contact[key].save(update_fields=["successor"])
        for row in data["absences"]:
            contact = self.contact[row["contact"]]
            if not contact.absences.exists():
                contact.absences.create(
                    starts_on=self.today + timedelta(days=row["from_days"]),
                    ends_on=self.today + timedelta(days=row["to_days"]),
                    substitute=self.contact[row["substitute"]],
                )

    def people(self):
        for row in read("staff.json"):
            first, _space, last = row["name"].partition(" ")
            user = User.objects.filter(email=row["email"]).first()
            if user is None:
                make = (
                    User.objects.create_superuser
                    if row.get("superuser")
                    else User.objects.create_user
                )
                user = make(
                    row["email"],
                    PASSWORD,
                    first_name=first,
                    last_name=last,
                    language=row["language"],
                )
            for membership in row["memberships"]:
                Membership.objects.get_or_create(
                    user=user,
                    office=self.office[membership["office"]],
                    role=membership["role"],
                )

    def facts(self):
        for row in read("facts.json"):
            Fact.objects.get_or_create(
                office=self.office[row["office"]],
                key=row["key"],
                defaults={"value": row["value"], "note": row["note"]},
            )
        for row in read("boilerplates.json"):
            Boilerplate.objects.get_or_create(
                office=self.office[row["office"]],
                language=row["language"],
                defaults={"text": row["text"]},
            )

    def topics(self):
        for row in read("topics.json"):
            Topic.objects.get_or_create(
                name=row["name"], defaults={"slug": row["slug"], "label": row["label"]}
            )

    def pictures(self):
        """Draw each motif in as many moods as keep neighbours from looking alike."""
        alts = read("pictures.json")
        self.mood = moods(self.records)
        wanted = sorted({picture for each in self.mood.values() for picture in each})
        for number, (motif, variant) in enumerate(wanted, start=1):
            key = f"demo:{motif}:{variant}"
            image = Image.objects.filter(consent_reference=key).first()
            if image is None:
                self.say(f"Pictures: {number} of {len(wanted)}")
                pixels = BytesIO()
                draw(motif, variant).save(pixels, "JPEG", quality=95)
                image = Image.objects.create(
                    office=self.office["headquarters"],
                    file=ContentFile(pixels.getvalue(), f"{motif}.jpg"),
                    alt=alts[motif],
                    credit="WMA",
                    consent_reference=key,
                )
            self.image[motif, variant] = image

    def pages(self):
        self.say("Pages and menus")
        self.page = {}
        for code in LANGUAGES:
            for row in read(f"pages-{code}.jsonl"):
                self.page[row["key"]] = self._page(row, code)

    def _page(self, row, code):
        group = uuid5(NAMESPACE_URL, f"demo:{row.get('translation_of') or row['key']}")
        page = Page.objects.filter(translation_key=group, language=code).first()
        if page:
            return page
        page = Page.objects.create(
            office=self.office[row["office"]], language=code, translation_key=group
        )
        said = overlay(page, {})
        said.parent = self.page.get(row["parent"])
        said.title, said.slug = row["title"], row["slug"]
        said.summary, said.body = row["summary"], row["body_html"]
        said.place = row["position"]
        revise(said, author=None, reason="demo")
        return publish(page, by=None, at=self.now - timedelta(days=400))

    def menus(self):
        items = {}
        for row in read("menus.json"):
            item, _new = MenuItem.objects.get_or_create(
                office=self.office[row["office"]],
                position=row["position"],
                parent=items.get(row["parent"]),
                replaces=items.get(row["replaces"]),
                defaults={
                    "label": row["label"],
                    "description": row["description"],
                    "page": self.page.get(row["page"]),
                    "url": row["url"] or "",
                    "is_hidden": row["is_hidden"],
                },
            )
            items[row["key"]] = item

    def articles(self):
        known = dict(
            ImportedSource.objects.filter(source="demo").values_list(
                "source_id", "article_id"
            )
        )
        self.article = dict(known)
        # A translation follows what it translates.
        records = sorted(self.records, key=lambda row: bool(row["translation_of"]))
        for number, row in enumerate(records, start=1):
            if number % 20 == 1:
                self.say(f"Articles: {number} of {len(records)}")
            if row["source_id"] not in known:
                article = self._article(row)
                self.article[row["source_id"]] = article.pk
                ImportedSource.objects.create(
                    article=article, source="demo", source_id=row["source_id"]
                )

    def _article(self, row):
        source = row["translation_of"]
        group = (
            Article.objects.get(pk=self.article[source]).translation_key
            if source
            else uuid5(NAMESPACE_URL, f"demo:{row['source_id']}")
        )
        article = draft_article(
            self._snapshot(row),
            offices=[self.office[slug] for slug in row["offices"]],
            language=row["language"],
            kind=row["kind"],
            author=self._user(row.get("author")),
            translation_key=group,
            reason="demo",
            is_signed=row.get("state", "published") != "draft",
        )
        state = row.get("state", "published")
        if state == "draft":
            self._go_on_with(article, row)
            return article
        article = publish(article, by=None, at=self._moment(row, state))
        if state in ("withdrawn", "gone"):
            moment = self.now - timedelta(days=1)
            if state == "withdrawn":
                article.withdrawn_at = moment
                article.withdrawal_notice = row["withdrawal_notice"]
            else:
                article.gone_at, article.gone_notice = moment, row["gone_notice"]
            article.save()
            article.times_changed()
        return article

    def _user(self, email):
        return email and User.objects.get(email=email)

    def _go_on_with(self, article, row):
        """Take a draft as far as its record says; nobody there reads mail."""
        mails = Effect.objects.filter(kind="mail")
        known = set(mails.values_list("pk", flat=True))
        if row.get("submitted"):
            by = self._user(row["author"])
            perform("submit", article, by=by, revision=article.newest_id)
        for slug, answer in row.get("answers", {}).items():
            office, by = self.office[slug].pk, self._user(answer["by"])
            number, reason = article.newest.number, answer.get("reason")
            if reason:
                decline(article, office, by=by, number=number, reason=reason)
            else:
                sign(article, office, by=by, number=number)
        mails.exclude(pk__in=known).delete()

    def _moment(self, row, state):
        if state == "scheduled":
            return self.now + timedelta(days=row["published_in_days"])
        day = self.today - timedelta(days=row["published_days_ago"])
        hour = 7 + sum(row["source_id"].encode()) % 9
        return min(
            datetime.combine(day, time(hour, 30), UTC), self.now - timedelta(minutes=5)
        )

    def _snapshot(self, row):
        dateline = row["dateline"] or {"printed": "", "places": []}
        on = None
        if row.get("dateline_days_ago") is not None:
            on = self.today - timedelta(days=row["dateline_days_ago"])
        with override(row["language"]):
            day = date_format(on) if on else ""
        return {
            "title": row["title"],
            "subtitle": row["subtitle"] or "",
            "slug": row["slug"],
            "summary": row["summary"],
            "dateline": dateline["printed"].replace("{date}", day),
            "dateline_places": [
                {
                    key: place.get(key) or ""
                    for key in ("city", "region", "country", "iso")
                }
                for place in dateline["places"]
            ],
            "dateline_on": on and on.isoformat(),
            "body": row["body_html"],
            "notes": row["notes_html"],
            "quotations": [
                {
                    key: quotation.get(key) or ""
                    for key in ("text", "speaker", "speaker_title", "honorific")
                }
                for quotation in row["quotations"]
            ],
            "funders": row["funders"],
            "video_url": row["video_url"],
            "pictures": [
                {"image": self.image[mood].pk, "caption": picture["caption"]}
                for picture, mood in zip(
                    row["pictures"], self.mood.get(row["source_id"], ()), strict=False
                )
            ],
            "named_contacts": [
                {
                    "contact": self.contact[each["id"]].pk,
                    "office": self.office[each["office"]].pk,
                }
                for each in row["contacts"]
            ],
            "topics": row["topics"],
        }

    def homes(self):
        for row in read("homes.json"):
            lead = self.article.get(row["lead"])
            HomePage.objects.get_or_create(
                office=self.office[row["office"]],
                language=row["language"],
                defaults={"intro": row["intro"], "lead_article_id": lead},
            )
