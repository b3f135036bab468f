"""Arabic: no capitals, the verb first, particles written on the word."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.importing.numbers import number_key
from newsroom.importing.read import read_text
from newsroom.importing.release import Paragraph
from newsroom.importing.understand import understand
from newsroom.importing.understand.dateline import find_dateline
from newsroom.importing.understand.funders import find_funders
from newsroom.importing.understand.quotations import find_quotations
from newsroom.importing.understand.words import words_of

WORDS = words_of("ar")
PROSE = "بدأت الوكالة اليوم عملها في الميناء، وهي تدعو الصيادين إلى التسجيل قبل الصيف."


def paragraphs(*texts):
    return [Paragraph(text=text, lines=(n,)) for n, text in enumerate(texts, 1)]


def quotes(*texts):
    quotations, terms = find_quotations(paragraphs(*texts), WORDS)
    return (
        [(q.speaker, q.speaker_title, q.honorific, q.by) for q in quotations],
        [term.text for term in terms],
    )


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("وقالت سلمى الدرويش:", ("سلمى الدرويش", None, None)),
        ("وقالت سلمى الدرويش، مديرة الميناء:", ("سلمى الدرويش", "مديرة الميناء", None)),
        ("وقالَت الدكتورة سلمى الدرويش، مديرة الميناء:",
         ("سلمى الدرويش", "مديرة الميناء", "الدكتورة")),
        ("وقال د. كريم الدرويش، مدير الميناء:", ("كريم الدرويش", "مدير الميناء", "د.")),
        ("وأوضحت مديرة الميناء، سلمى الدرويش، أن", ("سلمى الدرويش", "مديرة الميناء", None)),
        ("وقالت المديرة الإقليمية للوكالة سلمى الدرويش:",
         ("سلمى الدرويش", "المديرة الإقليمية للوكالة", None)),
        ("وصرّح رئيس بعثة الوكالة في لبنان كريم الدرويش:",
         ("كريم الدرويش", "رئيس بعثة الوكالة في لبنان", None)),
        ("وأكد معالي وزير الصحة الأستاذ الدكتور كريم الدرويش أن",
         ("كريم الدرويش", "وزير الصحة", "الأستاذ الدكتور")),
        ("وقال كريم الدرويش، مدير الميناء، خلال الافتتاح:",
         ("كريم الدرويش", "مدير الميناء", None)),
        ("وعلّقت سلمى الدرويش، مديرة الميناء، على ذلك قائلةً:",
         ("سلمى الدرويش", "مديرة الميناء", None)),
        ("من جانبها، قالت سلمى الدرويش، مديرة الميناء:",
         ("سلمى الدرويش", "مديرة الميناء", None)),
        ("وتقول أم كريم (42 عاماً)، وهي أرملة تعيل خمسة أطفال:", ("أم كريم", "أرملة", None)),
        ("ويقول كريم، 12 عاماً، وهو نازح من القرية:", ("كريم", "نازح من القرية", None)),
        ("أما سلمى الدرويش، مديرة الميناء، فتقول:", ("سلمى الدرويش", "مديرة الميناء", None)),
        ("وبحسب سلمى الدرويش، مديرة الميناء:", ("سلمى الدرويش", "مديرة الميناء", None)),
        ("وقال كريم عبد الله الدرويش، رئيس بلدية الميناء:",
         ("كريم عبد الله الدرويش", "رئيس بلدية الميناء", None)),
        ("وقال الناطق باسم الوكالة كريم الدرويش، متحدثاً إلى الصحفيين:",
         ("كريم الدرويش", "الناطق باسم الوكالة", None)),
        ("وقال كريم الدرويش – وهو راعٍ من القرية –:",
         ("كريم الدرويش", "راعٍ من القرية", None)),
        ("ومن ناحيته، رحّب محافظ المدينة كريم الدرويش بالمشروع قائلاً:",
         ("كريم الدرويش", "محافظ المدينة", None)),
        ("وعلّق رئيس بعثة الوكالة لدى ليبيا كريم الدرويش على الوضع بقوله:",
         ("كريم الدرويش", "رئيس بعثة الوكالة لدى ليبيا", None)),
        ("وبدوره، أشاد مدير الميناء السيد كريم الدرويش بالتعاون وقال:",
         ("كريم الدرويش", "مدير الميناء", "السيد")),
        ("وأوضح كريم الدرويش، مدير الميناء، أن المركز", ("كريم الدرويش", "مدير الميناء", None)),
        ("وقالت إحدى الأمهات:", (None, "إحدى الأمهات", None)),
        ("وجاء في بيان الوكالة:", (None, None, None)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("marks", ["«%s»", "“%s”", '"%s"', "”%s“", '“%s"'])
def test_speaker_before_a_quotation(lead, speaker, marks):
    quoted = marks % "البحر للجميع ولن يبقى أحد على الشاطئ"

    found, terms = quotes(f"{lead} {quoted}.")

    assert [one[:3] for one in found] == [speaker]
    assert terms == []


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("قالت سلمى الدرويش", ("سلمى الدرويش", None, None, "name")),
        ("قالت أم كريم، وهي أم لأربعة أطفال تستعد للسفر",
         ("أم كريم", "أم لأربعة أطفال", None, "name")),
        ("يقول السائق كريم الدرويش الذي يعمل في الميناء منذ سنوات",
         ("كريم الدرويش", "السائق", None, "name")),
        ("بحسب سلمى الدرويش، مديرة الميناء",
         ("سلمى الدرويش", "مديرة الميناء", None, "name")),
        ("على حد قول المهندس كريم الدرويش", ("كريم الدرويش", None, "المهندس", "name")),
        ("قال أحد الصيادين", (None, "أحد الصيادين", None, "name")),
        ("أضافت جارته زهرة", ("زهرة", "جارته", None, "name")),
        ("هذا ما قالته سلمى الدرويش، وهي معلمة في القرية",
         ("سلمى الدرويش", "معلمة في القرية", None, "name")),
    ],
)  # fmt: skip
def test_speaker_after_a_quotation(attribution, speaker):
    found, terms = quotes(f"«البحر للجميع ولن يبقى أحد»، {attribution}.")

    assert found == [speaker]
    assert terms == []


def test_paragraph_that_is_all_quotation_goes_on():
    quotations, terms = find_quotations(
        paragraphs(
            'وقالت سلمى الدرويش: "لن يوقع عامل بعد اليوم عقداً لا يفهمه."',
            '"والأهم من ذلك أن المركز مفتوح في المساء".',
        ),
        WORDS,
    )

    assert [(q.speaker, q.over_paragraphs) for q in quotations] == [("سلمى الدرويش", 2)]
    assert terms == ()


def test_pronouns_and_surnames_are_looked_up():
    found, _ = quotes(
        "وأشارت سلمى الدرويش، مديرة الميناء، إلى أن العمل بدأ في الربيع.",
        "وأضافت: «لن نتوقف قبل الشتاء».",
        "وقالت الدرويش: «الصيادون معنا».",
        "وقالت الوكالة في بيان: «العمل مستمر في الميناء».",
    )

    assert [(one[0], one[3]) for one in found] == [
        ("سلمى الدرويش", "pronoun"),
        ("سلمى الدرويش", "name"),
        (None, "name"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "ويحمل المشروع اسم «قارب لكل بيت»، وهو الأول من نوعه.",
        "وانطلقت الحملة تحت شعار «قارب لكل بيت».",
        "ويأتي ذلك ضمن برنامج «قارب لكل بيت» الذي بدأ العام الماضي.",
    ],
)
def test_names_of_projects_are_no_quotations(sentence):
    assert quotes(sentence) == ([], ["قارب لكل بيت"])


@pytest.mark.parametrize(
    ("printed", "places", "day"),
    [
        ("عمّان، الأردن، 3 آذار/مارس 2026 –", [("عمّان", "الأردن")], date(2026, 3, 3)),
        ("بيروت، ٢٠ تشرين الثاني ٢٠٢٥ –", [("بيروت", None)], date(2025, 11, 20)),
        ("تونس العاصمة/صفاقس، 1 يناير 2026 -", [("تونس العاصمة", None), ("صفاقس", None)],
         date(2026, 1, 1)),
        ("جنيف، الثلاثاء، 7 نيسان/أبريل 2026م –", [("جنيف", None)], date(2026, 4, 7)),
        ("عدن (2026/06/18) -", [("عدن", None)], date(2026, 6, 18)),
        ("الدار البيضاء، المغرب ـ", [("الدار البيضاء", "المغرب")], None),
    ],
)  # fmt: skip
def test_dateline(printed, places, day):
    line, rest = find_dateline(f"{printed} {PROSE}", WORDS)

    assert line.printed == printed
    assert [(place.city, place.country) for place in line.places] == places
    assert (line.date, rest) == (day, PROSE)


def test_sentence_with_a_dash_is_no_dateline():
    text = f"من المتوقع في الصيف – {PROSE}"

    assert find_dateline(text, WORDS) == (None, text)


@pytest.mark.parametrize(
    ("sentence", "funders"),
    [
        ("وهو ممول من حكومة أستراليا، وتنفذه الوكالة مع البلدية.", ["حكومة أستراليا"]),
        ("ويأتي المشروع بتمويل سخي من الاتحاد الأوروبي وحكومة اليابان.",
         ["الاتحاد الأوروبي", "حكومة اليابان"]),
        ("وتموّله وزارة الخارجية والتجارة الكندية من خلال صندوق الشتاء.",
         ["وزارة الخارجية والتجارة الكندية"]),
        ("وقد نُفذ العمل بفضل منحة قدرها 2.5 مليون دولار من البنك الدولي.", ["البنك الدولي"]),
        ("بدعم من سفارة النرويج في إطار خطة العام.", ["سفارة النرويج"]),
        ("وتُموَّل العملية من حكومات كندا والنرويج والسويد.", ["حكومات كندا والنرويج والسويد"]),
        ("وقد قدمت حكومة اليابان منحة قدرها 3 ملايين دولار لبناء الجسر.", ["حكومة اليابان"]),
        ("وقدمت حكومة المحافظة شكرها إلى المتطوعين.", []),
        ("يعمل الفريق بدعم من المتطوعين والأهالي.", []),
    ],
)  # fmt: skip
def test_funders(sentence, funders):
    found = find_funders(paragraphs(sentence), (), WORDS)

    assert [one.text for one in found] == funders


PIECES = [
    "وقال", "قالت ", "الدكتور", "سلمى الدرويش", "مدير", "بعثة", "«", "»", '"', "”", "“", "، ", "؛", "؟", ". ",
    ": ", "\n", "\n\n", " – ", "٣ آذار/مارس ٢٠٢٦", "بتمويل من ", "حكومة", "و", "بال", "لدى", "وهي أم", "12 عاماً",
    "لمزيد من المعلومات، يرجى الاتصال بـ:", "نبذة عن", "a@b.example", "0142 555 1 962+", "في جنيف،", "أنّ", "(", ")",
]  # fmt: skip


@settings(max_examples=60, deadline=None, database=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
def test_no_text_makes_the_rules_fail(text):
    release = understand(read_text(f"{PROSE}\n\n{text}"))

    assert release.language == "ar"


RELEASE = """\
وزارة الموانئ
بيان صحفي
محظور النشر حتى الساعة 10:00 بتوقيت غرينتش من يوم 5 حزيران/يونيو 2026

الميناء يفتح أبوابه للصيادين

{prose_with_line}

وقالت سلمى الدرويش، مديرة الميناء: "البحر للجميع".

###

ملاحظات للمحررين:
تتوفر الصور عند الطلب.

لمزيد من المعلومات، يرجى الاتصال بـ:
السيدة هدى الكاتب، مسؤولة الإعلام (للعربية والفرنسية)، هاتف: ٠٦ ٥٥٥ ٠١٤٢، hkateb@port.example
المكتب الإعلامي: media@port.example
في جنيف، سامر الحلبي، shalabi@port.example، 0144 555 1 962+

نبذة عن وزارة الموانئ
تدير الوزارة أحد عشر ميناء على الساحل كله، وتتبع لها مدرسة للصيادين.
"""


def test_whole_release():
    text = RELEASE.format(prose_with_line=f"صور، لبنان – {PROSE}")

    release = understand(read_text(text))

    assert release.title.text == "الميناء يفتح أبوابه للصيادين"
    assert release.embargo.until == datetime(2026, 6, 5, 10, tzinfo=UTC)
    assert [part.what for part in release.dropped] == [
        "letterhead", "kicker", "end-mark", "about"
    ]  # fmt: skip
    assert [note.text for note in release.notes] == [
        "ملاحظات للمحررين:",
        "تتوفر الصور عند الطلب.",
    ]
    assert [
        (c.name, c.honorific, c.role, c.office_printed, c.phones, c.languages)
        for c in release.contacts
    ] == [
        ("هدى الكاتب", "السيدة", "مسؤولة الإعلام", None, ("٠٦ ٥٥٥ ٠١٤٢",), ("ar", "fr")),
        (None, None, "المكتب الإعلامي", None, (), ()),
        ("سامر الحلبي", None, None, "جنيف", ("0144 555 1 962+",), ()),
    ]  # fmt: skip
    assert (release.unexplained, release.limits) == ((), ())


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("0142 555 1 962+", "+962 1 555 0142"),
        ("+٩٦٢ ١ ٥٥٥ ٠١٤٢", "+962 1 555 0142"),
        ("٠٦ ٥٥٥ ٠١٤٢", "06 555 0142"),
        ("۰۶ ۵۵۵ ۰۱۴۲", "06 555 0142"),
    ],
    ids=["groups the other way round", "Arabic digits", "local", "Eastern digits"],
)
def test_number_is_the_same_however_it_is_typed(printed, number):
    assert number_key(printed) == number_key(number)
