"""What a site prints around its pages: notices, labels of its forms, closing lines."""

from ....text import folded_set
from .pattern import pattern

SITE_NOTICE = pattern(
    r"""(?:صفحة|نسخة|محتوى|مقال)\ (?:مؤرشفة?|من\ الأرشيف|قديمة?)(?!\w).{0,160}
    |(?:هذه|هذا)\ (?:ال)?(?:صفحة|موقع|محتوى|مقال)\ .{0,160}[.!]
    |(?:أنت|انت)\ (?:هنا|تتصفح|تقرأ)(?!\w).{0,120}
    |.{0,120}(?:قد\ (?:تحتوي|يحتوي)\ على\ معلومات\ (?:قديمة|غير\ محدثة)).{0,120}
    |.{0,120}(?:java ?script|جافا ?سكريبت|متصفحك|ملفات\ تعريف\ الارتباط).{0,160}
    |(?:تسجيل\ الدخول|اشتركوا?|إعلان\ تجاري)(?!\w).{0,60}|.{0,120}(?:اعرف\ المزيد|اضغط\ هنا)[.!]?"""
)
AVAILABLE_IN = pattern(r"(?:متوفر|متاح)ة?\ (?:أيضا\ )?(?:ب|في).{0,20}:.{0,80}")
ADVERTISEMENT = pattern(r"(?:إعلانات?|إعلان\ تجاري)(?:\ .{0,60})?")
CLOSING_DATE = pattern(r"(?:حرر|صدر)\ في\ [^،,.:]{2,40}[،,]?\ (?:في\ |بتاريخ\ |يوم\ )")
ISSUED_BY = pattern(r"(?:صادر|صدر)ة?\ عن(?!\w)[^:]{0,60}:?")
POSTED = pattern(r"(?<!\w)(?:تاريخ\ النشر|نشر(?:\ في)?|التاريخ)\ ?:\ *")
TODAY = "اليوم"
LETTERHEAD_NOUNS = frozenset(
    article + noun
    for noun in folded_set(
        "رئاسة إمارة سلطنة ديوان نيابة برلمان مختبر كتابة قيادة لواء"
    )
    for article in ("", "ال")
)
# Between the headline and the text of a briefing: whose words these are.
BRIEFING_INTRO = pattern(
    r"(?:فيما\ يلي|هذا|وفيما\ يلي)\ (?:موجز|ملخص|نص)(?!\w).{5,300}"
)
# Behind a name, where a paragraph tells what a body is.
IS = pattern(r"(?:هي|هو|منظمة|وكالة|هيئة|جمعية|حركة)(?!\w)")
