"""Whose cards a release hands on: of those who answer today, whoever was named."""


def who_answers(groups):
    """
    Return contacts and offices (their press desks) for the ContactGroups of an article,
    each once: the people, and where one of them is nobody to call, the desk.
    """
    found = {}
    for group in groups:
        desks = [] if group.answers else [group.desk]
        for answer in group.answers:
            is_public = answer.person is not None and answer.person.is_shown_to_public
            if is_public:
                found.setdefault(("person", answer.person.pk), answer.person)
            if not is_public or answer.is_stale:
                desks.append(answer.desk or group.desk)
        for desk in desks:
            found.setdefault(("desk", desk.pk), desk)
    return list(found.values())
