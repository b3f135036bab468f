import pytest

from newsroom.importing.read import read_text
from newsroom.importing.release import Paragraph
from newsroom.importing.understand import understand
from newsroom.importing.understand.quotations import find_quotations
from newsroom.importing.understand.words import words_of


def read(*paragraphs):
    quotations, terms = find_quotations(
        [Paragraph(text=text, lines=(n,)) for n, text in enumerate(paragraphs, 1)],
        words_of("en"),
    )
    return (
        [(q.text, q.speaker, q.speaker_title, q.honorific, q.by) for q in quotations],
        [term.text for term in terms],
    )


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("said Ama Boateng", ("Ama Boateng", None, None)),
        ("said Ama Boateng, Head of Ports", ("Ama Boateng", "Head of Ports", None)),
        ("stated Dr. Ama Boateng, Head of Ports", ("Ama Boateng", "Head of Ports", "Dr.")),
        ("noted Brigadier General Ama Boateng", ("Ama Boateng", None, "Brigadier General")),
        ("added H.E. Ama Boateng, Ambassador of Ghana to Togo",
         ("Ama Boateng", "Ambassador of Ghana to Togo", "H.E.")),
        ("explained Ama Boateng, 34, a net mender", ("Ama Boateng", "net mender", None)),
        ("emphasized the mayor of Tema, Ama Boateng", ("Ama Boateng", "mayor of Tema", None)),
        ("underlined Health Minister Ama Boateng", ("Ama Boateng", "Health Minister", None)),
        ("said WMA spokesperson Ama Boateng", ("Ama Boateng", "WMA spokesperson", None)),
        ("said Ghana’s Minister of Ports, Ama Boateng",
         ("Ama Boateng", "Ghana’s Minister of Ports", None)),
        ("said Commissioner of Police Ama Boateng",
         ("Ama Boateng", "Commissioner of Police", None)),
        ("said Ama Boateng of the University of Tema", ("Ama Boateng", "University of Tema", None)),
        ("said Ama Boateng, who runs the quay", ("Ama Boateng", "who runs the quay", None)),
        ("said Ama Boateng, who was there", ("Ama Boateng", None, None)),
        ("said Ama Boateng, Head of Ports, during the visit",
         ("Ama Boateng", "Head of Ports", None)),
        ("said Ama Boateng, Head of Ports, Ghana Harbour Service, adding that it did",
         ("Ama Boateng", "Head of Ports, Ghana Harbour Service", None)),
        ("said Jean-Baptiste de la Cruz, doctor", ("Jean-Baptiste de la Cruz", "doctor", None)),
        ("Ama Boateng said", ("Ama Boateng", None, None)),
        ("Ama Boateng, Head of Ports, told reporters in Tema",
         ("Ama Boateng", "Head of Ports", None)),
        ("said one of them, Ama Boateng, a net mender", ("Ama Boateng", "net mender", None)),
        ("said one of the patients", (None, "one of the patients", None)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("marks", ["“%s,”", '"%s,"', "“%s”,", "‘%s,’"])
def test_attribution_after_a_quotation(attribution, speaker, marks):
    quotations, terms = read(f"{marks % 'The harbour belongs to us'} {attribution}.")

    assert [(*q[1:4], q[4]) for q in quotations] == [(*speaker, "name")]
    assert terms == []


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Ama Boateng, Head of Ports, said:", ("Ama Boateng", "Head of Ports")),
        ("Ama Boateng told the meeting:", ("Ama Boateng", None)),
        ("Speaking in Tema, Ama Boateng, Head of Ports, stressed:",
         ("Ama Boateng", "Head of Ports")),
        ("In her remarks, the Minister of Ports, Ama Boateng, noted that",
         ("Ama Boateng", "Minister of Ports")),
        ("According to Ama Boateng, Head of Ports,", ("Ama Boateng", "Head of Ports")),
        ("As Ama Boateng, quay manager, put it:", ("Ama Boateng", "quay manager")),
    ],
)  # fmt: skip
def test_attribution_before_a_quotation(lead, speaker):
    quotations, _ = read(f"{lead} “The harbour belongs to us and to the gulls.”")

    assert [(q[1], q[2], q[4]) for q in quotations] == [(*speaker, "name")]


def test_interrupted_quotation_is_one_and_a_new_attribution_another():
    quotations, _ = read(
        "“The harbour,” said Ama Boateng, Head of Ports, “belongs to us. And you.” "
        "She emphasised: “It always did.” “It will,” joked Kofi Mensah, a pilot."
    )

    assert quotations == [
        (
            "The harbour, belongs to us. And you.",
            "Ama Boateng",
            "Head of Ports",
            None,
            "name",
        ),
        ("It always did.", "Ama Boateng", None, None, "pronoun"),
        ("It will,", "Kofi Mensah", "pilot", None, "name"),
    ]


def test_surname_and_pronoun_are_looked_up():
    quotations, _ = read(
        "“The harbour belongs to us,” said Ama Boateng, Head of Ports.",
        "“It needs a crane,” Ms Boateng added.",
        "“And a lamp,” she said.",
        "For Kofi, a pilot who lost his boat, it was late. “I waited long,” he said.",
    )

    assert [(q[1], q[2], q[4]) for q in quotations] == [
        ("Ama Boateng", "Head of Ports", "name"),
        ("Ama Boateng", None, "name"),
        ("Ama Boateng", None, "pronoun"),
        ("Kofi", "pilot", "pronoun"),
    ]


def test_quotation_over_two_paragraphs_is_one():
    quotations, _ = find_quotations(
        [
            Paragraph(text="“Six days are worth nothing if the gate is locked."),
            Paragraph(text="“Last year it was,” said Ama Boateng, a pilot."),
        ],
        words_of("en"),
    )

    assert [(q.over_paragraphs, q.speaker, q.interrupted) for q in quotations] == [
        (2, "Ama Boateng", False)
    ]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The “short queue” for pregnant women stays.", ["short queue"]),
        ("The “short queue,” as pilots call it, stays.", ["short queue"]),
        ("The programme “Roads That Meet”, was paid for by Norway.", ["Roads That Meet"]),
        ("The project “Roads That Meet”, explained Ama Boateng, is new.", ["Roads That Meet"]),
        ('They nicknamed the poles "the giraffes".', ["the giraffes"]),
        ("Asked what they missed, people named “a counter where someone answers”.",
         ["a counter where someone answers"]),
        ("A banner read: “Welcome home to every one of you.”",
         ["Welcome home to every one of you"]),
        ("It was financed by Norway under “Home and Then What?”, a study.",
         ["Home and Then What?"]),
        ("Participants agreed on “one bell, one boat” as their rule.", ["one bell, one boat"]),
        ("The ‘school in a trunk’ is new.", ["school in a trunk"]),
        ("The “long bench” and the ‘cold door’ stay.", ["long bench", "cold door"]),
        (
            "The scheme called “a door for all who come by sea”, said Ama Boateng, is new.",
            ["a door for all who come by sea"],
        ),
        ("The “Roads That Meet Again”, said Ama Boateng, is new.", ["Roads That Meet Again"]),
        ("The pipe is 5\" wide and 6\" long.", []),
        ("The fishers’ wives and the nurses’ union met.", []),
    ],
)  # fmt: skip
def test_words_that_nobody_says_are_no_quotations(text, terms):
    assert read(text) == ([], terms)


def test_reported_speech_after_a_quotation_is_no_attribution_of_it():
    quotations, _ = read(
        "“We wait,” said Ama Boateng. Kofi Mensah said the harbour would open in May."
    )

    assert [(q[0], q[1]) for q in quotations] == [("We wait,", "Ama Boateng")]


def test_speaker_who_cannot_be_read_spoke_all_the_same():
    quotations, terms = read(
        "“We wait,” said 3,400 pilots.", "“I sail,” said 11-year-old Kofi."
    )

    assert [(q[0], q[1]) for q in quotations] == [
        ("We wait,", None),
        ("I sail,", "Kofi"),
    ]
    assert terms == []


def test_quotation_goes_on_after_other_sentences():
    quotations, terms = read(
        "“We wait,” said Ama Boateng. The quay opened in May. “It is long enough now.”"
    )

    assert [(q[0], q[1]) for q in quotations] == [
        ("We wait, It is long enough now.", "Ama Boateng")
    ]
    assert terms == []


@pytest.mark.parametrize(
    "text",
    ["“The lamps burn all night now.”", "“The lamps burn all night, and nobody asks"],
)
def test_quotation_without_speaker_is_kept_with_doubt(text):
    quotations, terms = find_quotations(
        [Paragraph(text=text, lines=(1,))], words_of("en")
    )

    assert [(q.speaker, q.confidence, q.lines) for q in quotations] == [
        (None, 0.3, (1,))
    ]
    assert terms == ()


def test_quotation_reads_alone_without_the_comma_of_its_attribution():
    quotations, _terms = find_quotations(
        [
            Paragraph(
                text="“We build for the future,” said Ama Owusu, Director of Ports. "
                "“This is ours.”"
            ),
            Paragraph(text="“It is one door,” said Kofi Bonsu, “and one key,”"),
        ],
        words_of("en"),
    )

    assert [quotation.sentence() for quotation in quotations] == [
        "We build for the future. This is ours.",
        "It is one door, and one key.",
    ]


def test_text_that_quotes_without_end_is_read_as_quickly_as_a_long_one():
    lines = [
        "A Harbour Is Open",
        "",
        "ACCRA – The harbour is open to all since Monday.",
    ]
    lines += ["“Yes,” he added, “no.”"] * 12_000

    release = understand(read_text("\n".join(lines)))

    assert len(release.quotations) == 300
