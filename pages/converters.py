class PagePathConverter:
    """Slugs of any script between slashes: "our-work/borders"."""

    regex = r"[-\w]+(?:/[-\w]+)*"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value
