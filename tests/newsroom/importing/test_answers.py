import pytest

from newsroom.importing.answers import Answer, Answers, possible_answers
from newsroom.importing.match_contacts import ContactMatch
from newsroom.importing.release import Contact, Role


def found(status, **fields):
    return ContactMatch(contact=Contact(name="A"), office=None, status=status, **fields)


def test_answers_come_back_from_their_data():
    answers = Answers(
        roles={3: Role.TITLE, 9: Role.DROP},
        language="fr",
        offices=("GH", "regional-dakar"),
        contacts={0: Answer.CORRECT},
    )

    assert Answers.from_json(answers.to_json()) == answers


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "x",
        {"roles": [], "contacts": 3, "offices": "GH", "language": "xx"},
        {"roles": {"0": "title", "-1": "title", "a": "title", "2": "king", "3": 4}},
        {"roles": {"²": "title", "9" * 50: "title"}, "offices": [1, None, "../x"]},
        {"contacts": {"-1": "omit", "1": ["omit"], "2": "OMIT"}, "language": 5},
    ],
)
def test_what_is_no_answer_is_as_if_it_had_not_been_said(data):
    assert Answers.from_json(data) == Answers()


def test_what_is_right_of_wrong_answers_is_taken():
    answers = Answers.from_json(
        {"roles": {"2": "title", "x": "body"}, "contacts": {"1": "omit", "2": "no"}}
    )

    assert answers == Answers(roles={2: Role.TITLE}, contacts={1: Answer.OMIT})


@pytest.mark.parametrize(
    ("contact", "default"),
    [
        (found("known", id=1), Answer.RECORD),
        (found("differs", id=1, differs=("phones",)), Answer.RECORD),
        (found("left", id=1, propose=2), Answer.SUCCESSOR),
        (found("left", id=1), Answer.OMIT),
        (found("left", id=1, propose=2, is_renamed=True), Answer.PRINTED),
        (found("new"), Answer.PRINTED),
        (
            found("differs", id=1, differs=("name",), is_desk=True, is_renamed=True),
            Answer.PRINTED,
        ),
    ],
)
def test_unanswered_contact_becomes_what_is_safest(contact, default):
    assert Answers().to(0, contact) is default
    assert possible_answers(contact)[0] is default


def test_answer_that_a_contact_cannot_have_is_passed_over():
    answers = Answers(contacts={0: Answer.CORRECT, 1: Answer.OMIT})

    assert answers.to(0, found("new")) is Answer.PRINTED
    assert answers.to(1, found("new")) is Answer.OMIT
