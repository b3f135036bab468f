"""E-mail addresses and telephone numbers, known by their form."""

import re

from iomsite.folding import fold

EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+’'-]{0,63}[\w+]@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
)
PHONE = re.compile(
    r"(?<![\w@.+])(?:\+\s?|00)?\(?\d(?:[ .\-–()]{0,2}\d|\s[–-]\s(?=\d{4}(?!\s?\d))\d|/\d){5,18}(?:\s*(?:ext\.?|extension|x)\s*\d{1,6})?(?:(?<=\d)\+(?=\W|$))?(?![\w@])"
)


def has_address(text):
    return bool(EMAIL.search(text) or printed_phones(text))


def printed_phones(text):
    text = EMAIL.sub(" ", text)
    return [
        number.strip()
        for number in PHONE.findall(text)
        if len(re.sub(r"\D", "", number)) >= 7
        and not re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", number.strip())
    ]


def is_postal(text, words):
    """Tell the address of a house from a line that also says how to call."""
    box = words.POSTAL_ADDRESS.search(text)
    if not box:
        return False
    number = re.compile(r"[\d\s/–-]*").match(text, box.end())
    return not has_address(f"{text[: box.start()]} | {text[number.end() :]}")


def is_of_another(name, email, words):
    """
    Say whether an address belongs to somebody with another name.

    A mailbox of a desk belongs to anybody; a name in another script says nothing.
    """
    local = fold(email.partition("@")[0])
    tokens = re.findall(r"[a-z]{2,}", fold(name))
    if not tokens or words.DESK_MAILBOX.search(local):
        return False
    letters = re.sub(r"[^a-z]", "", local)
    initials = "".join(token[0] for token in tokens)
    return letters != initials and not any(
        token[: max(4, len(token) - 2)] in letters for token in tokens if len(token) > 2
    )
