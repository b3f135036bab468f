from django import template
from django.utils.translation import get_language

from iomsite.translated_text import TranslatedText

register = template.Library()

# The JPEG that a browser without srcset, a reader mode or a copied page shows.
PLAIN_WIDTH = 960


@register.inclusion_tag("images/picture.html")
def picture(image, crop="full", *, sizes="100vw", loading="lazy", caption_alt=None):
    """
    Print an image as `<picture>` in a crop: "card" 3:2, "lead" 16:9, "full" uncropped.

    `sizes` says how wide the picture is shown, `loading="eager"` belongs to the one
    picture at the head of a page, and `caption_alt` replaces the image's own
    description (empty where the text beside it says the same).
    """
    plain = image and image.rendition(crop, width=PLAIN_WIDTH)
    if not plain:
        return {"plain": None}
    alt, language = _description(image, caption_alt)
    return {
        "plain": plain,
        "webp": image.renditions_for(crop, "webp"),
        "jpeg": image.renditions_for(crop, "jpg"),
        "sizes": sizes,
        "loading": loading,
        "alt": alt,
        "alt_language": language if language != get_language() else "",
    }


def _description(image, caption_alt):
    if caption_alt is not None:
        return caption_alt, get_language()
    if image.decorative:
        return "", get_language()
    return TranslatedText(image.alt).choose(get_language())
