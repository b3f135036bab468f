"""Harbour and boat."""

import math

from iomsite.demo.illustrations import figures, scenery, vehicles
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, mix


def harbour(c):
    horizon = 520
    sun = scenery.backdrop(c, horizon, clouds=5)
    scenery.hills(c, horizon, layers=2, height=170)
    for x in (70, 260, 330, 500):
        scenery.block(
            c,
            x,
            horizon + 30,
            c.rng.uniform(60, 120),
            c.rng.uniform(60, 140),
            c.rng.choice(("cream", "rose", "terracotta", "sand")),
            far=0.4,
            floors=3,
            columns=3,
            roof=c.rng.choice(("gable", "slab")),
        )
    scenery.water(c, horizon + 28)
    scenery.glitter(c, sun, horizon + 36, 860)
    vehicles.ship(c, c.rng.uniform(560, 720), 650)
    for x in (980, 1300):
        _crane(c, x + c.rng.uniform(-20, 20), 706, c.rng.uniform(380, 450))
    c.rect(
        880,
        700,
        WIDTH,
        760,
        c.colour("slate", 0.1),
        shade=(c.colour("ink"), "down", 0.7),
    )
    colours = ("terracotta", "ochre", "navy", "sage", "brick", "cream")
    for row in range(3):
        for column in range(6 - row):
            x = 1010 + column * 104 + row * 20
            fill = c.colour(c.rng.choice(colours), 0.06)
            top = 702 - (row + 1) * 46
            c.rect(
                x,
                top,
                x + 100,
                top + 44,
                fill,
                shade=(mix(fill, COLOURS["ink"], 0.5), "right", 0.6),
            )
            for line in range(1, 8):
                c.line(
                    [(x + line * 12.5, top + 5), (x + line * 12.5, top + 39)],
                    1.5,
                    mix(fill, COLOURS["ink"], 0.22),
                )
    vehicles.boat(c, 210, 800, 280, "terracotta", people=2, height=88)
    vehicles.boat(c, 610, 850, 250, "sage", people=1, height=84, way=-1)
    quay = c.colour("sand", 0.05)
    c.poly(
        [(0, 905), (WIDTH, 868), (WIDTH, HEIGHT), (0, HEIGHT)],
        quay,
        (c.colour("earth"), "down", 0.6),
    )
    c.poly(
        [(0, 905), (WIDTH, 868), (WIDTH, 884), (0, 924)],
        mix(quay, COLOURS["paper"], 0.45),
    )
    for x in (180, 760, 1180):
        c.rect(x, 880, x + 34, 934, c.colour("ink"), radius=8)
        c.ellipse(x + 17, 882, 25, 9, c.colour("ink"))
    figures.person(c, 420, 1000, 236, carry="case", pose="walk", facing=1)
    figures.family(c, 900, 1004, 236)
    figures.person(
        c,
        1390,
        996,
        240,
        pose="reach",
        head="cap",
        facing=-1,
        carry="folder",
        top="navy",
    )


def _crane(c, x, ground, height):
    steel = c.colour("terracotta", 0.14)
    for ox in (-44, 44):
        c.line([(x + ox, ground), (x + ox * 0.5, ground - height)], 9, steel)
    for share in (0.3, 0.6, 0.86):
        wide = 44 - 22 * share
        c.line(
            [(x - wide, ground - height * share), (x + wide, ground - height * share)],
            6,
            steel,
        )
    c.line([(x - 36, ground - height * 0.3), (x + 30, ground - height * 0.6)], 4, steel)
    c.line([(x + 36, ground - height * 0.3), (x - 30, ground - height * 0.6)], 4, steel)
    top = ground - height
    c.line([(x + 100, top), (x - 290, top - 40)], 10, steel)
    c.line([(x, top - 92), (x - 270, top - 40)], 3, steel)
    c.line([(x, top - 92), (x + 96, top)], 3, steel)
    c.line([(x, top), (x, top - 94)], 8, steel)
    c.rect(x - 26, top - 6, x + 26, top + 34, c.colour("paper", 0.15))
    c.line([(x - 210, top - 32), (x - 210, top + 110)], 2, c.colour("ink", 0.2))
    c.rect(x - 246, top + 108, x - 174, top + 140, c.colour("ochre", 0.1))


def boat_at_sea(c):
    horizon = c.rng.choice((430, 500))
    sun = scenery.backdrop(c, horizon, clouds=6)
    if c.rng.random() < 0.6:
        scenery.hills(c, horizon, layers=1, height=90)
    scenery.water(c, horizon, bands=44)
    scenery.glitter(c, sun, horizon, spread=150)
    _waves(c, 640, 0.3)
    vehicles.boat(
        c, 90 + c.rng.uniform(0, 120), 600, 190, "slate", far=0.3, people=3, height=56
    )
    vehicles.patrol_boat(c, c.rng.uniform(1080, 1230), 640)
    _waves(c, 720, 0.2)
    vehicles.boat(
        c,
        420 + c.rng.uniform(-60, 60),
        838,
        740,
        c.rng.choice(("terracotta", "ochre", "earth")),
        people=8,
        height=176,
    )
    _waves(c, 870, 0.05)
    _waves(c, 980, 0.0)
    c.birds(5, 1120, 220)


def _waves(c, y, far):
    """A row of swell across the whole sheet."""
    tone = mix(c.colour("navy"), c.light.sky_low, 0.1 + far)
    phase, long = c.rng.uniform(0, 6), c.rng.uniform(90, 150)
    crest = [
        (x, y + 15 * math.sin(x / long + phase) + 6 * math.sin(x / 47 + phase * 2))
        for x in range(-10, WIDTH + 20, 10)
    ]
    c.poly(
        [*crest, (WIDTH + 10, y + 130), (-10, y + 130)],
        tone,
        (mix(tone, COLOURS["ink"], 0.5), "down", 0.9),
    )
    for x, top in crest[::7]:
        if c.rng.random() < 0.4:
            c.rect(
                x,
                top + 8,
                x + c.rng.uniform(30, 110),
                top + 11,
                mix(c.light.sky_low, tone, 0.45),
                radius=2,
            )
