"""The forms in which agencies and ministries print openings, endings and contacts."""

import pytest

from newsroom.importing.read import read_text
from newsroom.importing.understand import understand

TITLE = "Families on the lake islands receive seeds before the rains"
LEAD = (
    "The World Mobility Agency (WMA) reached nine islands on the lake this week with "
    "boats, nurses and seeds for 4,000 families who had been cut off."
)
QUOTE = "“We are early this year,” said Ann Roe, Head of Office."
LAST = "Seeds are enough for two acres. The rains begin in April."
BODY = f"{LEAD}\n\n{QUOTE}\n\n{LAST}"
CONTACT = (
    "For more information, please contact:\nAnn Roe, WMA Nairobi, aroe@wma.example"
)


def text_of(passage):
    return passage and (getattr(passage, "printed", None) or passage.text)


@pytest.mark.parametrize(
    ("above", "dateline", "page_date"),
    [
        (f"{TITLE}\n\nGeneva, 3 March 2026 –", "Geneva, 3 March 2026 –", None),
        (f"PRESS RELEASE\n3 March 2026\n{TITLE}\nNairobi –", "Nairobi –", "3 March 2026"),
        (f"{TITLE}\n3 March 2026\nNairobi –", "Nairobi –", "3 March 2026"),
        (f"News Release\n\n{TITLE}\n\n(Geneva, 3 March 2026)", "(Geneva, 3 March 2026)", None),
        (f"LAKE AGENCY\nPRESS RELEASE\n{TITLE}\nNairobi –", "Nairobi –", None),
        (f"Press release | 3 March 2026\n{TITLE}\nNairobi –", "Nairobi –", "3 March 2026"),
        (f"WMA/PR/2026/12\n{TITLE}\nNairobi –", "Nairobi –", None),
        (f"Home\nNews\nPress releases\n{TITLE}\nShare\nNairobi –", "Nairobi –", None),
        (f"Press Release No. 12\nNairobi, 3 March 2026\n\n{TITLE}\n\n", None, "Nairobi, 3 March 2026"),
        (f"{TITLE}\nBy Ann Roe\n3 March 2026\nNairobi –", "Nairobi –", "3 March 2026"),
        (f"{TITLE}\n\nDate: 3 March 2026\n\nNairobi –", "Nairobi –", "Date: 3 March 2026"),
        (f"{TITLE}\n\nNAIROBI –\n\n", "NAIROBI –", None),
        (f"{TITLE}\n\nNAIROBI, 3 MARCH 2026\n\n", "NAIROBI, 3 MARCH 2026", None),
        (f"© WMA/2026/Joe Roe\n{TITLE}\nNairobi –", "Nairobi –", None),
        (f"{TITLE}\nFri, 03/27/2026 - 08:27\nNairobi –", "Nairobi –", "Fri, 03/27/2026 - 08:27"),
        (f"Search\nEN FR ES\nWho We Are\nOur Work\nData and Figures\nHome\n{TITLE}\nNews - Local\nNairobi –", "Nairobi –", None),
        (f"{TITLE}\n3 March 2026 News release Nairobi Reading time: 2 min (512 words)\nNairobi –",
         "Nairobi –", "3 March 2026"),
        (f"REPUBLIC OF KENYA\nMINISTRY OF LAKES\nP.O. Box 32186, Nairobi\n{TITLE}\nNairobi –", "Nairobi –", None),
        (f"LAKE NATIONS\nOffice for Relief at Lakes (ORL)\n{TITLE}\nNairobi –", "Nairobi –", None),
    ],
)  # fmt: skip
def test_headline_and_dateline_are_found_below_anything(above, dateline, page_date):
    release = understand(read_text(f"{above} {BODY}"))

    assert text_of(release.title) == TITLE
    assert text_of(release.subtitle) is None
    assert (text_of(release.dateline), text_of(release.page_date)) == (
        dateline,
        page_date,
    )
    assert [paragraph.text for paragraph in release.paragraphs] == [LEAD, QUOTE, LAST]
    assert release.unexplained == ()


def test_ministry_is_a_letterhead_and_a_headline_in_capitals_is_none():
    ministry = understand(
        read_text(
            f"REPUBLIC OF KENYA\nMinistry of Lakes\nSTATEMENT\n{TITLE}\nNairobi – {BODY}"
        )
    )
    capitals = understand(read_text(f"SEEDS REACH THE LAKE\n{TITLE}\nNairobi – {BODY}"))

    assert ministry.title.text == TITLE
    assert (capitals.title.text, capitals.subtitle.text) == (
        "SEEDS REACH THE LAKE",
        TITLE,
    )


def test_contact_above_the_headline_is_a_contact():
    release = understand(
        read_text(f"Contact: Ann Roe, aroe@wma.example\n\n{TITLE}\n\nNairobi – {BODY}")
    )

    assert release.title.text == TITLE
    assert [(one.name, one.lines) for one in release.contacts] == [("Ann Roe", (1,))]


@pytest.mark.parametrize(
    ("ending", "notes", "dropped"),
    [
        (f"##\n\n{CONTACT}", 0, ["end-mark"]),
        (f"-ENDS-\n\nNotes to Editors:\nPhotos exist.\n\n{CONTACT}", 2, ["end-mark"]),
        (f"# # #\n\nThe World Mobility Agency is an intergovernmental body with 141 members.\n\n{CONTACT}",
         0, ["end-mark", "about"]),
        (f"{CONTACT}\n\nTags\nLakes\nSeeds", 0, ["related"]),
        (f"Photos available here\nBroadcast quality footage available here\n\n#    #    #\n\n{CONTACT}",
         0, ["share", "end-mark"]),
        (f"Learn more about seeds at www.wma.example\n\n{CONTACT}", 0, ["footer"]),
        (f"{CONTACT}\n\nDisclaimer: these words are nobody's but ours, whoever reads them.",
         0, ["footer"]),
        (f"About WMA\nWMA helps people to cross borders in safety, all over the world.\n"
         f"For more information about WMA visit www.wma.example\n\n{CONTACT}", 0, ["about"]),
    ],
)  # fmt: skip
def test_body_ends_where_its_frame_begins(ending, notes, dropped):
    release = understand(read_text(f"{TITLE}\n\nNairobi – {BODY}\n\n{ending}"))

    assert release.paragraphs[-1].text == LAST
    assert len(release.notes) == notes
    assert [part.what for part in release.dropped] == dropped
    assert [one.emails for one in release.contacts] == [("aroe@wma.example",)]
    assert release.unexplained == ()


ANN = ("Ann Roe", "WMA Nairobi", None, ("aroe@wma.example",), ("+254 28 555 0142",))
BEN = ("Ben Oak", "WMA Juba", None, ("boak@wma.example",), ())


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Media Contact:\nMs. Ann Roe\nWMA Nairobi\nM: +254 28 555 0142\nE: aroe@wma.example", [ANN]),
        ("For more information please contact Ann Roe at WMA Nairobi, Tel: +254 28 555 0142. "
         "Email: aroe@wma.example", [ANN]),
        ("CONTACT\nAnn Roe | WMA Nairobi | Mobile +254 28 555 0142 | aroe@wma.example", [ANN]),
        ("For interviews, contact Ann Roe at WMA Nairobi on +254 28 555 0142 or aroe@wma.example. "
         "For photos, contact Ben Oak at WMA Juba, boak@wma.example.", [ANN, BEN]),
        ("*Media contacts*\nWMA Nairobi: Ann Roe, aroe@wma.example, +254 28 555 0142; "
         "Ben Oak, boak@wma.example",
         [ANN, ("Ben Oak", "WMA Nairobi", None, ("boak@wma.example",), ())]),
        ("Media contacts\nNairobi\nAnn Roe\naroe@wma.example\n\nGeneva\nBen Oak\nboak@wma.example",
         [("Ann Roe", "Nairobi", None, ("aroe@wma.example",), ()),
          ("Ben Oak", "Geneva", None, ("boak@wma.example",), ())]),
        ("For more information, please contact:\nIn Nairobi (regional), Ann Roe, aroe@wma.example",
         [("Ann Roe", "Nairobi (regional)", None, ("aroe@wma.example",), ())]),
        ("Media contacts\nHCL\nGeneva: Ann Roe, aroe@hcl.example",
         [("Ann Roe", "Geneva", None, ("aroe@hcl.example",), ())]),
        ("Contacts\nAnn Roe, HCL/Nairobi, +254 28 555 0142\nBen Oak, HCL/ Juba, boak@hcl.example",
         [("Ann Roe", "HCL/Nairobi", None, (), ("+254 28 555 0142",)),
          ("Ben Oak", "HCL/ Juba", None, ("boak@hcl.example",), ())]),
        ("For more information please contact (address: firstname.lastname@wma.example):\n"
         "Ben Oak, WMA Juba, boak@wma.example", [BEN]),
        ("Media contacts\nName: Ann Roe\nTitle: Press Officer\nPhone: +254 28 555 0142",
         [("Ann Roe", None, "Press Officer", (), ("+254 28 555 0142",))]),
        ("CONTACT:\nPublic Relations Unit\nTel: +254 28 555 0142",
         [(None, None, "Public Relations Unit", (), ("+254 28 555 0142",))]),
        ("Media contacts\nWMA Media Team\nTelephone: + 254 28 555 0142",
         [(None, None, "WMA Media Team", (), ("+ 254 28 555 0142",))]),
        ("Media contacts\nBen Oak, WMA Juba, boak [at] wma.example", [BEN]),
        ("Media contacts\n•\tIn Juba, Ben Oak, boak@wma.example\n•\tIn Nairobi, Ann Roe, aroe@wma.example",
         [("Ben Oak", "Juba", None, ("boak@wma.example",), ()),
          ("Ann Roe", "Nairobi", None, ("aroe@wma.example",), ())]),
        ("Media contacts\nAnn Roe\nPress Officer\nTelephone: +254 28 555 0142 (WhatsApp)\naroe@wma.example",
         [("Ann Roe", None, "Press Officer", ("aroe@wma.example",), ("+254 28 555 0142",))]),
        ("Media contacts\nAnn Roe, Press Officer, Cell/WhatsApp: +254 28 555 0142",
         [("Ann Roe", None, "Press Officer", (), ("+254 28 555 0142",))]),
        ("Issued by:\nAnn Roe (Ms)\nPress Officer\nMinistry of Lakes\n\n"
         "For further information: Ann Roe, Press Officer, aroe@lakes.example",
         [("Ann Roe", "Ministry of Lakes", "Press Officer", ("aroe@lakes.example",), ())]),
        ("Media contacts\nMinistry of Lakes: Ms Ann Roe, Press Officer, aroe@lakes.example",
         [("Ann Roe", "Ministry of Lakes", "Press Officer", ("aroe@lakes.example",), ())]),
        ("Media contacts\nWMA Nairobi, Ann Roe, Press Officer, Tel.: +254 28 555 0142",
         [("Ann Roe", "WMA Nairobi", "Press Officer", (), ("+254 28 555 0142",))]),
        ("Media contacts\nAnn Roe, WMA Southern Africa, Pretoria, aroe@wma.example",
         [("Ann Roe", "WMA Southern Africa, Pretoria", None, ("aroe@wma.example",), ())]),
    ],
)  # fmt: skip
def test_contacts_are_read_in_the_forms_of_all_agencies(block, expected):
    release = understand(read_text(f"{TITLE}\n\nNairobi – {BODY}\n\n{block}"))

    found = [
        (one.name, one.office_printed, one.role, one.emails, one.phones)
        for one in release.contacts
    ]
    assert found == expected
    assert release.paragraphs[-1].text == LAST


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It opens,” said WHD Executive Director Ann Roe. “It stays.”",
         [("Ann Roe", "WHD Executive Director")]),
        ("“It opens,” said Ann Roe, WHO Representative in Kenya.",
         [("Ann Roe", "WHO Representative in Kenya")]),
        ("“It opens,” said HCL Assistant Secretary General Ann Roe.",
         [("Ann Roe", "HCL Assistant Secretary General")]),
        ("“It opens,” said the HCL Director for Seeds and Supply Ann Roe following a visit to Juba.",
         [("Ann Roe", "HCL Director for Seeds and Supply")]),
        ("Kenya sent Ann Di Roe, a botanist.\n“It opens,” said Di Roe.", [("Ann Di Roe", None)]),
        ("The Minister of Lakes, Hon. Ann Roe, came on Monday.\n“It opens,” she said.",
         [("Ann Roe", None)]),
        ("WMA needs more, said Ann Roe, Head of Office.\n“It opens,” she added.", [("Ann Roe", None)]),
        ("“It opens,” recalls Fatou (name changed), a farmer.", [("Fatou", "farmer")]),
        ("“It opens,” said HCL Representative to Kenya Ann Roe.", [("Ann Roe", "HCL Representative to Kenya")]),
        ("The crisis, said Ann Roe, “is a story of prices, not of rain”.", [("Ann Roe", None)]),
        ("Ann Roe, HCL Director for Seeds, said:\n“The third flood is the worst of all.”",
         [("Ann Roe", "HCL Director for Seeds")]),
        ("Lake Commissioner Ann Roe said the land was given by elders.\n“It opens,” Roe said.",
         [("Ann Roe", "Lake Commissioner")]),
    ],
)  # fmt: skip
def test_speakers_are_found_as_agencies_name_them(text, speakers):
    release = understand(read_text(f"{TITLE}\n\nNairobi – {LEAD}\n\n{text}\n\n{LAST}"))

    found = [(one.speaker, one.speaker_title) for one in release.quotations]
    assert found == speakers


def test_statement_is_said_by_whom_the_headline_names():
    release = understand(
        read_text(
            f"{TITLE}\nStatement by Ann Roe, Head of Office, on seeds\n\n"
            f"Nairobi – “{LEAD}\n\n“{LAST}”"
        )
    )

    assert [
        (one.speaker, one.speaker_title, one.over_paragraphs)
        for one in release.quotations
    ] == [("Ann Roe", "Head of Office", 2)]


def test_quotation_printed_again_with_its_speaker_below_is_dropped():
    release = understand(
        read_text(
            f"{TITLE}\n\nNairobi – {LEAD}\n\n“We are early this year”\n\n"
            f"Ann Roe, Head of Office\n\n{QUOTE}\n\n{LAST}"
        )
    )

    assert [paragraph.text for paragraph in release.paragraphs] == [LEAD, QUOTE, LAST]
    assert [(part.what, part.lines) for part in release.dropped] == [
        ("pull-quote", (5, 7))
    ]


def test_headline_repeated_over_two_lines_is_one():
    again = TITLE.replace(" receive", "\nreceive")

    release = understand(read_text(f"{TITLE}\n\n{again}\n\nNairobi – {BODY}"))

    assert release.subtitle is None
    assert [part.what for part in release.dropped] == ["title-repeat"]
