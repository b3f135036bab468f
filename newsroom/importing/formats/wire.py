"""A document as bytes between two processes. Never pickle: the sender read anything."""

import base64
import json
from dataclasses import asdict

from ..source import (
    Cell,
    Line,
    Place,
    Signal,
    SourceDocument,
    SourcePicture,
    Style,
    Told,
    ToldQuotation,
)


def pack(source):
    data = asdict(source)
    for picture in data["pictures"]:
        picture["data"] = base64.b64encode(picture["data"]).decode("ascii")
    return json.dumps({"document": data}).encode("ascii")


def pack_refusal(refused):
    data = {"refused": refused.code, "parameters": refused.parameters}
    return json.dumps(data).encode("ascii")


def unpack(data):
    """Return a SourceDocument, or (code, parameters) of a refusal; else ValueError."""
    try:
        answer = json.loads(data)
        if "refused" in answer:
            return str(answer["refused"]), dict(answer["parameters"])
        return _document(answer["document"])
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ValueError("the answer holds no document") from error


def _document(data):
    return SourceDocument(
        name=str(data["name"]),
        format=str(data["format"]),
        lines=tuple(_line(**line) for line in data["lines"]),
        pictures=tuple(
            SourcePicture(**{**each, "data": base64.b64decode(each["data"])})
            for each in data["pictures"]
        ),
        signals=tuple(
            Signal(**{**each, "lines": tuple(each["lines"])})
            for each in data["signals"]
        ),
        told=data["told"] and _told(**data["told"]),
    )


def _told(*, language, quotations, funders):
    return Told(
        language=str(language),
        quotations=tuple(ToldQuotation(**each) for each in quotations),
        funders=tuple(map(str, funders)),
    )


def _line(*, place, style, cell, **rest):
    return Line(
        place=Place(place), style=Style(style), cell=cell and Cell(**cell), **rest
    )
