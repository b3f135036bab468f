"""A chart that is a landscape, and hands."""

import math

from iomsite.demo.illustrations import figures, scenery
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, SKINS, mix


def data_chart(c):
    paper = mix(COLOURS["paper"], c.light.tint, c.light.tint_share * 0.9)
    c.rect(
        0,
        0,
        WIDTH,
        HEIGHT,
        paper,
        shade=(mix(paper, c.light.sky_low, 0.8), "down", 0.8),
    )
    c.sun(c.rng.uniform(1000, 1340), c.rng.uniform(210, 300), 112)
    base, faint = 850, mix(paper, COLOURS["ink"], 0.14)
    for row in range(7):
        y = 160 + row * 115
        c.rect(120, y, 1480, y + 2, faint)
    # Areas like hills, columns like houses, a line like a flight of birds.
    for tone, far, y in (
        ("slate", 0.45, 520),
        ("sage", 0.25, 620),
        ("ochre", 0.1, 700),
    ):
        fill = c.colour(tone, far)
        crest = c.ridge(
            y,
            120,
            fill,
            peaks=1.8,
            base=base,
            shade=(mix(fill, paper, 0.6), "down", 0.8),
        )
        c.line(crest[10:-14], 3, mix(fill, COLOURS["ink"], 0.25))
    values = [90 + number * 26 + c.rng.uniform(-50, 70) for number in range(12)]
    for number, value in enumerate(values):
        x = 170 + number * 108
        tone = c.colour("terracotta" if number == 11 else "navy", 0.05)
        c.rect(
            x,
            base - value,
            x + 62,
            base,
            tone,
            shade=(mix(tone, COLOURS["ink"], 0.5), "right", 0.6),
        )
        for row in range(int(value // 44)):
            for column in range(2):
                if c.rng.random() < 0.5:
                    c.rect(
                        x + 12 + column * 26,
                        base - value + 16 + row * 42,
                        x + 24 + column * 26,
                        base - value + 34 + row * 42,
                        LAMP,
                    )
    route = [
        (201 + number * 108, base - value - 110 - c.rng.uniform(0, 70))
        for number, value in enumerate(values)
    ]
    c.line(route, 6, c.colour("terracotta"))
    for x, y in route:
        c.circle(x, y, 13, c.colour("paper"))
        c.circle(x, y, 8, c.colour("terracotta"))
    c.rect(100, base, 1500, base + 8, c.colour("ink"))
    c.ground(base + 8, c.colour("sand", 0.2), (c.colour("earth"), "down", 0.5))
    for x, kind in ((230, "folder"), (520, None), (900, "case"), (1300, "pack")):
        figures.person(
            c,
            x + c.rng.uniform(-50, 50),
            985,
            190,
            carry=kind,
            pose=c.rng.choice(("walk", "reach", "stand")),
        )
    figures.family(c, 1050, 985, 184)


def hands(c):
    scenery.backdrop(c, 760, sun=800, clouds=3)
    c.sun(800, 470, 230)
    for number, tone in enumerate(("slate", "sage", "ochre")):
        fill = c.colour(tone, 0.5 - number * 0.2)
        c.ridge(
            820 + number * 70,
            90 - number * 14,
            fill,
            peaks=1.5 + number * 0.5,
            shade=(mix(fill, c.light.air, 0.6), "down", 0.6),
        )
    skins = list(SKINS)
    c.rng.shuffle(skins)
    sleeves = ["terracotta", "navy", "sage", "ochre", "slate", "rose"]
    c.rng.shuffle(sleeves)
    turn = c.rng.uniform(-10, 10)
    for number in range(6):
        angle = math.radians(number * 60 + 30 + turn)
        _forearm(c, 800, 545, angle, c.colour(skins[number]), c.colour(sleeves[number]))


def _forearm(c, x, y, angle, skin, sleeve):
    """An arm from the edge of the sheet to the middle, palm down."""
    ux, uy = math.cos(angle), math.sin(angle)
    px, py = -uy, ux

    def at(along, across):
        return (x + ux * along + px * across, y + uy * along + py * across)

    dark = mix(skin, COLOURS["ink"], 0.3)
    c.limb([at(980, 60), at(430, 10)], [250, 150], sleeve)
    c.poly(
        [at(980, -60), at(430, -62), at(430, 78), at(980, 180)],
        mix(sleeve, COLOURS["ink"], 0.22),
    )
    c.poly(
        [at(452, -66), at(412, -64), at(412, 80), at(452, 84)],
        mix(sleeve, COLOURS["paper"], 0.3),
    )
    c.limb([at(420, 6), at(250, 0)], [112, 96], skin)
    c.limb([at(235, -8), at(170, 0)], [124, 128], skin)
    for number, (across, tip) in enumerate(((-50, 84), (-18, 58), (16, 56), (48, 78))):
        c.limb(
            [at(180, across), at(tip + 40, across * 1.12), at(tip, across * 1.1)],
            [33, 31, 25],
            skin,
        )
        if number < 3:
            c.line([at(150, across + 16), at(tip + 34, (across + 16) * 1.1)], 2.5, dark)
        c.ellipse(*at(tip + 2, across * 1.1), 6, 6, mix(skin, COLOURS["paper"], 0.35))
    c.limb([at(250, 52), at(190, 92), at(140, 96)], [44, 36, 26], skin)
