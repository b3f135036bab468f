"""Bridge and airport."""

from iomsite.demo.illustrations import figures, scenery, vehicles
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, mix


def bridge(c):
    horizon = 520
    sun = scenery.backdrop(c, horizon, clouds=4)
    scenery.hills(c, horizon, height=260)
    scenery.water(c, horizon + 30)
    scenery.glitter(c, sun, horizon + 40)
    stone = c.colour(c.rng.choice(("cream", "rose", "sand")), 0.08)
    dark = mix(stone, COLOURS["ink"], 0.5)
    deck = 640
    c.rect(0, deck, WIDTH, 900, stone, shade=(dark, "down", 0.6))
    spans = c.rng.choice((3, 4))
    span = WIDTH / spans
    inside = mix(c.colour("slate"), c.light.sky_low, 0.5)
    for number in range(spans):
        x = number * span + span / 2
        half = span * 0.39
        c.ellipse(x, 900, half, 196, dark)
        c.ellipse(
            x + 16,
            906,
            half - 18,
            186,
            inside,
            (mix(inside, c.light.sun, 0.3), "up", 0.6),
        )
    c.rect(
        0,
        896,
        WIDTH,
        HEIGHT,
        c.colour("slate", 0.1),
        shade=(c.colour("ink"), "down", 0.8),
    )
    for number in range(spans + 1):
        x = number * span
        c.poly(
            [
                (x - span * 0.12, 930),
                (x - span * 0.1, deck + 40),
                (x + span * 0.1, deck + 40),
                (x + span * 0.12, 930),
            ],
            stone,
            (dark, "right", 0.7),
        )
    for _ in range(36):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(915, HEIGHT)
        c.rect(
            x,
            y,
            x + c.rng.uniform(40, 190),
            y + 4,
            mix(c.light.sky_low, c.colour("slate"), 0.3),
            radius=2,
        )
    c.rect(0, deck - 16, WIDTH, deck + 6, mix(stone, COLOURS["paper"], 0.4))
    for number, x in enumerate((110, 300, 560, 700, 1010, 1230, 1440)):
        x += c.rng.uniform(-40, 40)
        if number in (2, 4):
            figures.family(c, x, deck - 6, 142)
        else:
            figures.person(
                c,
                x,
                deck - 6,
                142,
                pose="walk",
                carry=c.rng.choice(("bundle", "case", "pack", None)),
            )
    parapet = mix(stone, COLOURS["paper"], 0.18)
    c.rect(0, deck - 44, WIDTH, deck - 34, parapet)
    for x in range(0, WIDTH, 46):
        c.rect(x, deck - 36, x + 9, deck + 2, parapet)
    vehicles.boat(
        c, 330 + c.rng.uniform(-60, 500), 1000, 300, "earth", people=2, height=96
    )


def airport(c):
    horizon = 640
    scenery.backdrop(c, horizon, clouds=6)
    scenery.hills(c, horizon, height=130, tones=("slate", "slate", "sage"))
    c.ground(horizon, c.colour("mist", 0.2), (c.colour("slate"), "down", 0.55))
    c.poly([(0, 760), (WIDTH, 700), (WIDTH, 724), (0, 790)], c.colour("paper", 0.3))
    scenery.block(c, 1230, 660, 120, 90, "cream", far=0.35, floors=2, columns=4)
    c.poly([(1280, 570), (1300, 420), (1330, 420), (1350, 570)], c.colour("cream", 0.3))
    c.poly([(1256, 424), (1272, 366), (1358, 366), (1374, 424)], c.lamp("navy"))
    c.rect(1262, 352, 1368, 368, c.colour("terracotta", 0.2))
    vehicles.aeroplane(c, 250, 640)
    # Inside: the floor, the window bars and those who wait.
    ink = c.colour("ink")
    floor = mix(c.colour("navy"), COLOURS["ink"], 0.35)
    c.rect(0, 872, WIDTH, HEIGHT, floor, shade=(ink, "down", 0.8))
    for x in (0, 530, 1066, 1592):
        c.rect(x - 5, 0, x + 9, 890, ink)
    c.rect(0, 0, WIDTH, 40, ink)
    c.rect(0, 866, WIDTH, 884, ink)
    for x, kind in ((640, "case"), (742, "pack"), (1330, "case")):
        figures.person(c, x, 1016, 330, carry=kind, pose="stand")
    figures.child(c, 850, 1020, 204, pose="stand")
    figures.person(c, 190, 1030, 344, pose="walk", carry="case", facing=1)
