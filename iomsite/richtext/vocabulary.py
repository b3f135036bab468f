"""What a body may contain."""

TAGS = {
    "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "br",
    "sub", "sup", "table", "tbody", "tr", "th", "td", "hr",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
SCHEMES = {"http", "https", "mailto", "tel"}

# In the order in which the editor nests them, the outermost first.
MARKS = ("a", "strong", "em", "sub", "sup")

# Names that word processors write for what we spell otherwise.
MARK_OF = {"strong": "strong", "b": "strong", "em": "em", "i": "em"}
MARK_OF |= {"sub": "sub", "sup": "sup"}
HEADING_OF = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
# What begins and ends a paragraph without being one of ours.
BOUNDARIES = {
    "p", "div", "address", "article", "aside", "center", "dd", "details", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "main",
    "nav", "pre", "section", "summary",
}  # fmt: skip
