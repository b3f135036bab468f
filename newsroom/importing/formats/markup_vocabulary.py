"""The elements, classes and styles that web pages and word processors write."""

import re

from ..source import Style

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = {
    *("address", "article", "aside", "body", "button", "caption", "center", "dd"),
    *("details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption"),
    *("figure", "footer", "form", "header", "hgroup", "hr", "legend", "li", "main"),
    *("menu", "nav", "ol", "p", "pre", "search", "section", "summary", "tbody"),
    *("tfoot", "thead", "ul", "blockquote", "table", "tr", "td", "th", *HEADINGS),
}
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em"),
    *("font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span"),
    *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "rp", "rt"),
}
# Shown from elsewhere: counted, never fetched.
ELSEWHERE = {"audio", "embed", "iframe", "object", "video"}
VOID = {"br", "hr", "img", "wbr", "embed"}
SILENT = {
    *("datalist", "head", "math", "noembed", "noframes", "noscript", "optgroup"),
    *("option", "script", "select", "style", "svg", "template", "textarea", "title"),
}
TAGS = BLOCKS | INLINE | ELSEWHERE | VOID
ATTRIBUTES = {
    "*": {"class", "style", "hidden", "align"},
    "a": {"href", "data-cfemail"},
    "span": {"data-cfemail"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "dialog": {"open"},
}
SCHEMES = {"http", "https", "mailto", "tel", "data", "cid", "file", "ftp"}

STYLE_OF = {
    **dict.fromkeys(HEADINGS, Style.HEADING),
    "li": Style.ITEM,
    "blockquote": Style.QUOTE,
    "figcaption": Style.CAPTION,
    "caption": Style.CAPTION,
}
STYLE_OF_CLASS = {
    "msotitle": Style.TITLE,
    "msosubtitle": Style.SUBTITLE,
    "msocaption": Style.CAPTION,
    "msoquote": Style.QUOTE,
    "msointensequote": Style.QUOTE,
}
COMMENT_CLASSES = {"msocomtxt", "msocomanchor", "msocomoff", "msocommentreference"}
# Marks of footnotes and of comments, and the way back from them.
NOTE_LINK = re.compile(
    r"[^#]*#(?:_(?:ftn|edn)(?:ref)?\d+|_(?:mso)?(?:com|anchor)_\d+"
    r"|sd(?:foot|end)note\d+(?:sym|anc))"
)
