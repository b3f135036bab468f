"""Django's command, for the words that readers of the public site and of mail see."""

from pathlib import PurePath

from django.core.management.commands import makemessages

# Where such words stand. The words of the admin are English.
SOURCES = [
    "templates/*.html",
    "templates/contacts/*.html",
    "templates/contacts/confirming/*.html",
    "templates/contacts/confirming/mail/*",
    "templates/includes/*",
    "templates/newsroom/*",
    "templates/pages/*",
    "templates/previews/*",
    "templates/registration/*",
    "contacts/account_views.py",
    "contacts/channels.py",
    "contacts/confirming/*.py",
    "contacts/exchange/public_cards.py",
    "contacts/for_machines.py",
    "contacts/forms/press_desks.py",
    "contacts/opening_hours.py",
    "contacts/opening_words.py",
    "contacts/spoken_languages.py",
    "contacts/views.py",
    "iomsite/languages.py",
    "iomsite/site_context.py",
    "iomsite/templatetags/*.py",
    "iomsite/views.py",
    "newsroom/contact_answers.py",
    "newsroom/forms.py",
    "newsroom/listing.py",
    "newsroom/models/kinds.py",
    "newsroom/templatetags/*.py",
    "newsroom/views.py",
    "newsroom/way_out.py",
    "pages/menu.py",
    "pages/section.py",
    "pages/views.py",
]


class Command(makemessages.Command):
    # A guess from similar words is worse than the gap it hides.
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]

    def find_files(self, root):
        return [file for file in super().find_files(root) if _is_source(file.path)]


def _is_source(path):
    return any(PurePath(path).match(source) for source in SOURCES)
