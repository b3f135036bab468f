"""vCards as text: what 3.0 and 4.0 write differently."""

from contacts.channels import PhoneKind, phone_words

from .content_lines import END, escape, fold

PRODID = "-//newsroom-platform//media contacts//EN"
TYPES_30 = {
    PhoneKind.PHONE: "WORK,VOICE",
    PhoneKind.MOBILE: "WORK,CELL,VOICE",
    PhoneKind.WHATSAPP: "WORK,CELL,VOICE",
}


class Card:
    """Gathers the lines of one card. `version` is "3.0" or "4.0"."""

    def __init__(self, version, uid):
        self.version = version
        self._groups = 0
        self._lines = ["BEGIN:VCARD", f"VERSION:{version}"]
        self.line("PRODID", PRODID)
        self.line("UID", uid, raw=True)

    @property
    def is_old(self):
        return self.version == "3.0"

    def line(self, name, value, params="", *, raw=False):
        """`params` begins with ";" and is no user's text; `raw` values are escaped."""
        self._lines.append(f"{name}{params}:{value if raw else escape(value)}")

    def structured(self, name, values, params=""):
        self.line(name, ";".join(map(escape, values)), params, raw=True)

    def person(self, name):
        """
        Name a person. What stands before the last blank counts as the given name: the
        two, set side by side, are the name again, whatever names the person has.
        """
        given, _blank, family = name.rpartition(" ")
        self.line("FN", name)
        self.structured("N", [family, given, "", "", ""])
        if not self.is_old:
            self.line("KIND", "individual")

    def desk(self, name):
        """Name something that is nobody: it is filed as a company."""
        self.line("FN", name)
        self.structured("N", ["", "", "", "", ""])
        if self.is_old:
            self.line("X-ABShowAs", "COMPANY")
        else:
            self.line("KIND", "org")

    def role(self, text, language):
        self.line("TITLE", text, f";LANGUAGE={language}" if language else "")

    def email(self, address, *, is_first):
        if self.is_old:
            pref = ",PREF" if is_first else ""
            self.line("EMAIL", address, f";TYPE=INTERNET,WORK{pref}")
        else:
            pref = ";PREF=1" if is_first else ""
            self.line("EMAIL", address, f";TYPE=work{pref}")

    def phone(self, number, kind, *, is_first, label="", facts=()):
        """`label` is for whoever dials, `facts` (kind, use, label) for this site."""
        kind = PhoneKind(kind)
        group = ""
        if label or facts:
            self._groups += 1
            group = f"item{self._groups}."
        if self.is_old:
            pref = ",PREF" if is_first else ""
            self.line(f"{group}TEL", number, f";TYPE={TYPES_30[kind]}{pref}")
        else:
            types = TYPES_30[kind].lower()
            pref = ";PREF=1" if is_first else ""
            params = f';VALUE=uri;TYPE="{types}"{pref}'
            self.line(f"{group}TEL", f"tel:{number}", params, raw=True)
        if label:
            self.line(f"{group}X-ABLabel", label)
        if facts:
            self.structured(f"{group}X-NEWSROOM-PHONE", facts)

    def languages(self, codes):
        """Say what somebody speaks; 3.0 has no property for it."""
        if not self.is_old:
            for place, code in enumerate(codes, 1):
                self.line("LANG", code, f";TYPE=work;PREF={min(place, 100)}")

    def address(self, text):
        """Place an address that is one text: as the street, whatever its lines are."""
        street = text.strip().replace("\r\n", "\n")
        params = ";TYPE=WORK" if self.is_old else ";TYPE=work"
        self.structured("ADR", ["", "", street, "", "", "", ""], params)

    def press_page(self, url):
        params = ";TYPE=WORK" if self.is_old else ";TYPE=work"
        # A URI has no character to escape.
        self.line("URL", url, params, raw=True)

    def time_zone(self, name):
        self.line("TZ", name, ";VALUE=text" if self.is_old else "")

    def revised(self, at):
        self.line(
            "REV",
            at.strftime("%Y-%m-%dT%H:%M:%SZ" if self.is_old else "%Y%m%dT%H%M%SZ"),
        )

    def text(self):
        return END.join([*map(fold, self._lines), "END:VCARD", ""])


def words_of(phone):
    """Say what a number is; that it is mobile, a card says by its type."""
    return phone_words(phone, unsaid=(PhoneKind.PHONE, PhoneKind.MOBILE))
