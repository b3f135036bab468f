from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from iomsite.rights_matrix import in_document


class Command(BaseCommand):
    help = "Write who may do what into the editors' guide, from ROLE_RIGHTS."

    def handle(self, **options):
        guide = settings.BASE_DIR / "docs" / "editors.md"
        with override("en"):
            guide.write_text(in_document(guide.read_text("utf-8")), "utf-8")
        return f"{guide} is up to date."
