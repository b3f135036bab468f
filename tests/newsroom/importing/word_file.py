"""Word files for tests, no larger than they have to be."""

import io
import zipfile
import zlib

from PIL import Image

from newsroom.importing.formats.pictures import Frame
from newsroom.importing.read import sandbox

FRAME = Frame(**sandbox.FRAME)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
# Kinds of parts that stand beside the text, by the element around their content.
_ROOTS = {"styles": "styles", "settings": "settings", "comments": "comments"}
_ROOTS |= {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr"}
_ROOTS |= {"footer": "ftr"}
PROSE = "The World Mobility Agency opened a desk at the lake port today."


def word_file(body, *, links=(), media=None, main_type=None, more=None, **parts):
    """
    Make a .docx of the inside of its body.

    `links` are (id, target) of what lies elsewhere, `media` the pictures by their
    ids, `more` whole further entries; the rest are insides of parts, by their kind
    and perhaps a number (header, header2), which are also their ids.
    """
    entries = {}
    rels = [
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        for key, kind, target, mode in [
            *((part, part.rstrip("0123456789"), f"{part}.xml", "") for part in parts),
            *((key, "image", f"media/{key}", "") for key in media or {}),
            *(
                (key, "hyperlink", _escaped(target), ' TargetMode="External"')
                for key, target in links
            ),
        ]
    ]
    entries["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" '
        f'ContentType="{main_type or f"{TYPE}.document.main+xml"}"/></Types>'
    )
    entries["_rels/.rels"] = _relationships(
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/>'
    )
    entries["word/document.xml"] = (
        f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    )
    entries["word/_rels/document.xml.rels"] = _relationships("".join(rels))
    for part, inside in parts.items():
        root = _ROOTS[part.rstrip("0123456789")]
        entries[f"word/{part}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    for key, data in (media or {}).items():
        entries[f"word/media/{key}"] = data
    return zip_file({**entries, **(more or {})})


def zip_file(entries):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            # OpenDocument wants its kind to be readable from outside.
            method = zipfile.ZIP_STORED if name == "mimetype" else None
            archive.writestr(name, data, compress_type=method)
    return file.getvalue()


def _relationships(inside):
    address = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{address}">{inside}</Relationships>'


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def run(text, marks=""):
    """A run; `marks` are the names of properties that are switched on."""
    properties = "".join(f"<w:{mark}/>" for mark in marks.split())
    return (
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def p(*runs, style="", properties=""):
    """A paragraph of runs, or of texts."""
    if style:
        properties = f'<w:pStyle w:val="{style}"/>{properties}'
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def table(*rows):
    """A table of rows of cells; a cell is the paragraphs inside it."""
    inside = "".join(
        f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{inside}</w:tbl>"


def picture(key, alt="", *, link="embed"):
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{alt}"/>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:{link}="{key}"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</w:r>"
    )


def png(width=4, height=3, *, colour="teal"):
    file = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG")
    return file.getvalue()


def png_that_claims(width, height):
    """A picture that is small and says in its header that it is not."""
    data = bytearray(png())
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")

    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)
