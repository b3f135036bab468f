"""Parts of addresses: what does not have their form is no address at all."""


class SlugConverter:
    """Words of any script, as SlugField(allow_unicode=True) keeps them."""

    regex = r"[-\w]+"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class YearConverter:
    regex = r"(?:19|20)[0-9]{2}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04d}"


class MonthConverter(YearConverter):
    regex = r"0[1-9]|1[0-2]"

    def to_url(self, value):
        return f"{value:02d}"
