"""
Word files as press officers send them, for pictures of the check screen.

Their contacts are those of the demonstration content: one has left, of another the
number has changed.
"""

import io

from iomsite.demo.illustrations import draw
from tests.newsroom.importing.word_file import p, picture, run, table, word_file

NUMBERED = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
CENTRED = '<w:jc w:val="center"/>'


def illustration(motif):
    file = io.BytesIO()
    draw(motif).resize((640, 427)).save(file, "JPEG", quality=80)
    return file.getvalue()


def english():
    """A joint release with nearly all that can be in one, and several doubts."""
    body = [
        p(run("PRESS RELEASE", "b"), properties=CENTRED),
        p(
            run("Ghana, Kenya and Tanzania Draw One Chart for Forty Harbours", "b"),
            properties=CENTRED,
        ),
        p(run("Pilots of three coasts mark 212 wrecks that no map had shown", "i")),
        p(picture("rId9", "")),
        p(
            "A harbour of the Gulf of Guinea at first light. Photo: WMA/Esi Quaye",
            style="Caption",
        ),
        p(
            run("Tema, Ghana, 4 June 2026 – ", "b"),
            "Forty pilots now draw their charts at one table. The ",
            run("World Mobility Agency", "b"),
            " (WMA) brought them to Tema from 2 to 4 June, together with the port "
            "authorities of Ghana, Kenya and the United Republic of Tanzania.",
        ),
        p(
            "“A chart is worth more than a light,” said Captain Ama Boakye-Danso, Master "
            "of the Port of Tema. “A light tells you where you are, a chart where you "
            "may go.”"
        ),
        p("What the pilots agreed", style="Heading2"),
        p("one set of signs for wrecks and sandbanks;", style="ListBullet"),
        p("one mail address for every new danger;", style="ListBullet"),
        p("two pilots of another coast in each harbour.", style="ListBullet"),
        p(
            "“I have passed one of these wrecks for nineteen years,” recalled Juma "
            "Kipkosgei, a pilot from Lamu. “Now I know its name,” he added."
        ),
        p(
            "The training was funded by the Nordic Harbour Trust",
            '<w:ins w:id="1" w:author="Ann" w:date="2026-06-01T08:00:00Z">'
            f"{run(' and the Government of Finland')}</w:ins>",
            ".",
        ),
        p("***", properties=CENTRED),
        p(run("Note to editors", "b")),
        p("The charts are open to every seafarer from 1 July 2026."),
        p(run("For more information, please contact:", "b")),
        table(
            [p("In Ghana"), p("Adwoa Nkansah"), p("ankansah@wma.example")],
            [p("In Kenya"), p("Barasa Kimulwe"), p("bkimulwe@wma.example")],
            [
                p("In Tanzania"),
                p("Zawadi Mlengeya"),
                p("zmlengeya@wma.example, +255 55 501 42 99"),
            ],
        ),
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/></w:sectPr>',
    ]
    return word_file(
        "".join(body),
        media={"rId9": illustration("harbour")},
        header=p("EMBARGO: not before 9 June 2026, 09:00 GMT"),
        footer=p("World Mobility Agency · Internal reference 26/114"),
        styles=STYLES,
    )


def arabic():
    body = [
        p(run("بيان صحفي", "b"), properties=CENTRED),
        p(
            run("عيادة على عجلات تصل إلى ثلاث قرى في البلقاء", "b"),
            properties=CENTRED,
        ),
        p(picture("rId9", "عيادة متنقلة في ساحة قرية")),
        p(
            run("السلط، الأردن، 5 أيار/مايو 2026 – ", "b"),
            "بدأت عيادة متنقلة تابعة للوكالة العالمية للتنقل أمس زيارة ثلاث قرى في "
            "محافظة البلقاء، حيث كان أقرب طبيب على مسافة ساعتين من الطريق.",
        ),
        p(
            "وتضم العيادة غرفتين للفحص ومختبراً صغيراً، ويعمل فيها ٩ أطباء وممرضين. ومن "
            "المتوقع أن تستقبل ٢٤٠ شخصاً في الأسبوع."
        ),
        p(
            "وقالت الدكتورة هالة العبادي، مديرة الصحة في البلقاء: «الطبيب الذي يأتي إلى "
            "القرية يرى ما لا يراه من ينتظر في المدينة»."
        ),
        p("وقد موّلت حكومة فنلندا العيادة حتى نهاية العام."),
        p("***", properties=CENTRED),
        p(run("للمزيد من المعلومات، يرجى الاتصال بـ:", "b")),
        p("رنا السرحاني، مسؤولة الإعلام في الأردن، rsarhani@wma.example"),
    ]
    return word_file(
        "".join(body), media={"rId9": illustration("clinic")}, styles=STYLES
    )


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}'
    "</w:style>"
    for key, name, more in (
        ("Caption", "caption", ""),
        ("Heading2", "heading 2", ""),
        ("ListBullet", "List Bullet", NUMBERED),
    )
)
