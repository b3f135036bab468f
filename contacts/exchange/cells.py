"""What stands in the cells of a CSV file."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from contacts.channels import PhoneKind, PhoneUse
from contacts.forms.lines import language_code
from iomsite.folding import fold

# A spreadsheet takes a cell that begins so for a formula (OWASP: CSV injection).
_formula = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_guarded = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
# What a spreadsheet makes of a number that it takes for an amount: 2.54202E+11
_rounded = re.compile(r"\d+(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
_phone = re.compile(
    r"(?P<number>[+(]?\d[\d\s().\-/]*\d)(?=$|[\s,;:\[–])"
    r"(?:\s*\[(?P<facts>[^\]]*)\])?[\s,;:–-]*(?P<label>.*)"
)
# As this site writes them: the label begins one blank after the number or the bracket.
_own_phone = re.compile(r"(?P<number>\+\d+) \[(?P<facts>[^\]]*)\](?: (?P<label>.*))?")
_plain_phone = re.compile(r"(?P<number>\+\d{6,15})")
PHONE_WORDS = {each.value: each for each in [*PhoneKind, *PhoneUse]}


def guarded(text):
    """Let no spreadsheet compute a cell; unguarded() takes it back, letter by letter."""
    return f"'{text}" if _formula.match(text) else text


def unguarded(text):
    return text[1:] if _guarded.match(text) else text


def phones_written(phones):
    """Write telephones, one a line: +254202345678 [mobile, any] night desk."""
    return "\n".join(map(_phone_written, phones))


def _phone_written(phone):
    facts = [phone[key] for key in ("kind", "use") if key in phone]
    label = phone["label"].replace("\n", " ")
    if not facts and not label:
        return phone["number"]
    return f"{phone['number']} [{', '.join(facts)}] {label}".rstrip()


def phones_read(text):
    """Read telephones as typed; raises ValueError with a sentence."""
    return [_phone_read(line) for line in _phone_lines(text)]


def _phone_lines(text):
    lines = [unguarded(line.strip()) for line in text.split("\n")]
    for line in filter(None, lines):
        if _own_phone.fullmatch(line):
            yield line
        else:
            # Several in one line, as people write them.
            yield from filter(
                None, (each.strip() for each in re.split(r";|,(?=\s*[+(\d])", line))
            )


def _phone_read(line):
    if _plain_phone.fullmatch(line):
        return {"number": line, "label": ""}
    match = _own_phone.fullmatch(line) or _phone.fullmatch(line)
    if _rounded.fullmatch(line):
        raise ValueError(
            _(
                "“%(text)s” was a telephone number before a spreadsheet rounded it. "
                "Set the column's format to text, and enter the numbers again."
            )
            % {"text": line}
        )
    if match is None:
        return {"number": line, "label": ""}
    phone = {"number": match["number"], "label": match["label"] or ""}
    for word in filter(None, map(_folded, (match["facts"] or "").split(","))):
        if word not in PHONE_WORDS:
            known = ", ".join(PHONE_WORDS)
            raise ValueError(
                _("“%(text)s” says nothing of a telephone; write one of %(known)s.")
                % {"text": word, "known": known}
            )
        fact = PHONE_WORDS[word]
        phone["kind" if isinstance(fact, PhoneKind) else "use"] = fact.value
    return phone


def _folded(word):
    return fold(word.strip())


def emails_written(emails):
    return "\n".join(emails)


def emails_read(text):
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) != 1 or _is_email(lines[0]):
        return lines
    return [each for each in re.split(r"[;,\s]+", lines[0]) if each]


def _is_email(text):
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def languages_written(codes):
    return ", ".join(codes)


def languages_read(text):
    """Read codes and names of languages; raises ValueError with a sentence."""
    found = []
    for word in re.split(r"[,;،\n]", text):
        if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", word.strip()):
            found.append(word.strip())
        elif word.strip():
            try:
                found.append(language_code(word))
            except ValidationError as error:
                raise ValueError(" ".join(error.messages)) from None
    return list(dict.fromkeys(found))
