"""The colours of the series: ink, ochre, terracotta, sage, and six kinds of light."""

from dataclasses import dataclass

from PIL import ImageColor


def mix(one, other, share):
    """`share` of the other colour in the one."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


def _rgb(code):
    return ImageColor.getrgb(f"#{code}")


@dataclass(frozen=True)
class Light:
    """An hour of the day: what the air does to the colours of things."""

    name: str
    sky_top: tuple
    sky_low: tuple
    sun: tuple
    air: tuple  # what distance dissolves into
    tint: tuple
    tint_share: float
    is_dark: bool = False


LIGHTS = (
    Light(
        "dawn",
        _rgb("86a0ae"),
        _rgb("f3cfa6"),
        _rgb("fdebc8"),
        _rgb("e3c4a4"),
        _rgb("e7a777"),
        0.12,
    ),
    Light(
        "noon",
        _rgb("8db4bd"),
        _rgb("ece4cb"),
        _rgb("fff6dc"),
        _rgb("d3dccd"),
        _rgb("fff2cf"),
        0.07,
    ),
    Light(
        "dusk",
        _rgb("3b5470"),
        _rgb("e59a68"),
        _rgb("fbd08c"),
        _rgb("c58a72"),
        _rgb("7c4a52"),
        0.22,
    ),
    Light(
        "haze",
        _rgb("dcbf8b"),
        _rgb("f3e4c2"),
        _rgb("fff3d2"),
        _rgb("e8d5ad"),
        _rgb("e0b066"),
        0.14,
    ),
    Light(
        "overcast",
        _rgb("7f98a1"),
        _rgb("d9d9c9"),
        _rgb("f0eddd"),
        _rgb("bcc8c4"),
        _rgb("8ea3a8"),
        0.16,
    ),
    Light(
        "night",
        _rgb("15263b"),
        _rgb("57738a"),
        _rgb("f4ead0"),
        _rgb("41596f"),
        _rgb("1b3148"),
        0.5,
        is_dark=True,
    ),
)

COLOURS = {
    "ink": _rgb("1c3046"),
    "navy": _rgb("2b4862"),
    "slate": _rgb("54728a"),
    "mist": _rgb("a9bcc2"),
    "paper": _rgb("f4ebd9"),
    "cream": _rgb("ead9b8"),
    "sand": _rgb("d8b988"),
    "ochre": _rgb("d79d3c"),
    "terracotta": _rgb("bd5b3a"),
    "brick": _rgb("8f4232"),
    "rose": _rgb("dca58c"),
    "sage": _rgb("90a583"),
    "olive": _rgb("6c7c55"),
    "pine": _rgb("3d5a50"),
    "earth": _rgb("6f4a35"),
}

SKINS = tuple(
    _rgb(code) for code in ("5a3825", "744a31", "8f5f40", "a97a55", "c3966f", "462c1f")
)
LAMP = _rgb("ffd98a")
