"""Tents, and a city at dawn."""

from iomsite.demo.illustrations import figures, scenery
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, mix


def tents(c):
    horizon = 560
    scenery.backdrop(c, horizon, clouds=4)
    scenery.hills(c, horizon, height=240, tones=("slate", "rose", "terracotta"))
    plain = c.colour("sand", 0.14)
    c.ground(horizon + 20, plain, (c.colour("earth"), "down", 0.6))
    for row in range(4):
        ground = 640 + row * 62 + row * row * 9
        width = 96 + row * 52
        x = -60 + c.rng.uniform(0, 60)
        while x < WIDTH:
            if abs(x + width / 2 - 800) > 120 + row * 62:
                scenery.tent(
                    c,
                    x,
                    ground,
                    width,
                    colour=c.rng.choice(("paper", "paper", "cream", "mist")),
                    far=0.36 - row * 0.12,
                )
            x += width * c.rng.uniform(1.2, 1.5)
    scenery.tree(c, 1330, 770, 330, kind="acacia", far=0.05)
    # The water point and the lane between the tents.
    tank = c.colour("slate")
    c.rect(560, 640, 660, 742, tank, radius=14, shade=(c.colour("ink"), "right", 0.7))
    c.line([(575, 742), (560, 812)], 9, c.colour("ink", 0.1))
    c.line([(645, 742), (662, 812)], 9, c.colour("ink", 0.1))
    c.line([(610, 742), (610, 776), (590, 776)], 6, c.colour("ink", 0.1))
    figures.person(c, 730, 822, 128, pose="reach", facing=-1)
    figures.person(c, 800, 770, 92, pose="walk", far=0.18)
    figures.family(c, 860, 900, 184)
    figures.person(
        c, 520, 960, 222, pose="reach", carry="folder", facing=1, top="navy", head="cap"
    )
    figures.person(
        c, 630, 962, 214, dress="robe", head="scarf", pose="stand", facing=-1
    )
    figures.child(c, 690, 964, 128, pose="stand", facing=-1)
    if c.light.is_dark:
        for x in (300, 800, 1240):
            scenery.lamp_post(c, x, 780, 250)


def city_dawn(c):
    horizon = 700
    sun = scenery.backdrop(c, horizon, clouds=6)
    for layer, (far, low, high) in enumerate(
        ((0.74, 180, 420), (0.5, 140, 360), (0.26, 110, 280))
    ):
        x = -40
        while x < WIDTH:
            width = c.rng.uniform(54, 120) + layer * 22
            tall = c.rng.uniform(low, high)
            ground = 740 + layer * 40
            scenery.block(
                c,
                x,
                ground,
                width,
                tall,
                c.rng.choice(("slate", "navy", "rose", "sand", "terracotta")),
                far=far,
                floors=round(tall / (34 + layer * 8)),
                columns=3 + layer,
                roof=c.rng.choice(("flat", "slab", "flat")),
                side="left" if sun > x else "right",
            )
            if c.rng.random() < 0.3:
                c.line(
                    [
                        (x + width / 2, ground - tall),
                        (x + width / 2, ground - tall - c.rng.uniform(20, 70)),
                    ],
                    3,
                    c.colour("ink", far),
                )
            if layer == 2 and c.rng.random() < 0.4:
                c.rect(
                    x + width * 0.2,
                    ground - tall - 34,
                    x + width * 0.5,
                    ground - tall,
                    c.colour("earth", far),
                    radius=4,
                )
            x += width + c.rng.uniform(-4, 24 - layer * 4)
        c.haze(520, 760 + layer * 40, strength=0.5)
    # A roof terrace in front, with somebody up early.
    roof = c.colour("terracotta")
    c.poly(
        [(0, 900), (WIDTH, 868), (WIDTH, HEIGHT), (0, HEIGHT)],
        roof,
        (c.colour("ink"), "down", 0.75),
    )
    c.poly(
        [(0, 878), (WIDTH, 846), (WIDTH, 874), (0, 908)],
        mix(roof, COLOURS["paper"], 0.35),
    )
    c.line([(840, 560), (1500, 590)], 3, c.colour("ink"))
    c.line([(840, 560), (840, 960)], 8, c.colour("ink"))
    c.line([(1500, 590), (1500, 950)], 8, c.colour("ink"))
    for number, colour in enumerate(
        ("paper", "ochre", "sage", "rose", "paper", "slate")
    ):
        x = 880 + number * 98
        y = 562 + number * 4.5
        wide, tall = c.rng.uniform(60, 84), c.rng.uniform(100, 180)
        tone = c.colour(colour)
        c.poly(
            [
                (x, y),
                (x + wide, y + 4),
                (x + wide + 12, y + tall),
                (x + 8, y + tall - 8),
            ],
            tone,
            (mix(tone, COLOURS["ink"], 0.4), "right", 0.6),
        )
    for x in (90, 180, 250):
        tall = c.rng.uniform(90, 180)
        c.poly(
            [(x, 985), (x + 60, 985), (x + 50, 1050), (x + 10, 1050)],
            c.colour("brick"),
            (c.colour("ink"), "right", 0.6),
        )
        for lean in (-40, -14, 12, 40):
            c.limb(
                [
                    (x + 30, 988),
                    (x + 30 + lean * 0.6, 988 - tall * 0.6),
                    (x + 30 + lean, 988 - tall),
                ],
                [6, 15, 2],
                c.colour(c.rng.choice(("pine", "olive", "sage"))),
            )
    figures.person(
        c,
        560,
        1010,
        320,
        pose="stand",
        facing=1,
        head=c.rng.choice(("bun", "short", "scarf")),
    )
    if c.light.is_dark:
        c.glow(560, 800, 260, LAMP, 0.25)
