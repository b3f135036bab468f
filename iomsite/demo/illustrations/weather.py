"""River and storm."""

import math

from iomsite.demo.illustrations import figures, scenery, vehicles
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, mix


def river(c):
    horizon = 470
    scenery.backdrop(c, horizon, clouds=5)
    scenery.hills(c, horizon, height=330, layers=3, tones=("slate", "sage", "pine"))
    bank = c.colour("sage", 0.12)
    c.ground(horizon + 30, bank, (c.colour("pine"), "down", 0.6))
    water = mix(c.light.sky_low, c.colour("slate"), 0.35)
    left, right = [], []
    bend, phase = c.rng.uniform(150, 260), c.rng.uniform(0, 3)
    for step in range(41):
        share = step / 40
        y = horizon + 34 + share**1.6 * 620
        middle = 860 + math.sin(share * 5.2 + phase) * bend * (1 - share * 0.35)
        half = 8 + share**1.7 * 470
        left.append((middle - half, y))
        right.append((middle + half, y))
    c.poly([*left, *right[::-1]], water, (c.colour("navy"), "down", 0.8))
    for _ in range(30):
        step = c.rng.randint(8, 38)
        (x1, y), (x2, _y) = left[step], right[step]
        at = c.rng.uniform(x1 + 10, x2 - 30)
        c.rect(
            at,
            y,
            min(x2 - 6, at + c.rng.uniform(20, 120) * step / 30),
            y + 1.5 + step / 12,
            mix(water, c.light.sun, 0.55),
            radius=2,
        )
    for _ in range(26):
        step = c.rng.randint(2, 24)
        side = c.rng.choice((left, right))
        x, y = side[step]
        x += (-1 if side is left else 1) * c.rng.uniform(20, 330) * (0.4 + step / 24)
        scenery.tree(
            c,
            x,
            y,
            40 + step * 7,
            kind=c.rng.choice(("round", "palm", "round")),
            far=0.42 - step * 0.014,
            leaf=c.rng.choice(("olive", "pine", "sage")),
        )
    hut = left[22]
    scenery.block(
        c,
        hut[0] - 250,
        hut[1] + 6,
        130,
        86,
        "cream",
        far=0.12,
        floors=1,
        columns=2,
        roof="gable",
    )
    vehicles.boat(c, left[30][0] + 130, left[30][1], 290, "earth", people=3, height=104)
    for _ in range(70):
        x = c.rng.choice((c.rng.uniform(-20, 330), c.rng.uniform(1390, 1620)))
        tall = c.rng.uniform(70, 210)
        lean = c.rng.uniform(-22, 22)
        c.limb(
            [
                (x, HEIGHT + 10),
                (x + lean * 0.4, HEIGHT - tall * 0.6),
                (x + lean, HEIGHT - tall),
            ],
            [8, 6, 1.5],
            c.colour(c.rng.choice(("pine", "olive", "sage", "ink"))),
        )
    c.birds(4, 500, 210)


def storm(c):
    c.sky(horizon=620)
    ink = c.colour("ink")
    for row in range(5):
        for _ in range(6):
            tone = mix(c.light.sky_top, COLOURS["ink"], 0.15 + row * 0.09)
            c.blob(
                c.rng.uniform(-60, WIDTH),
                300 - row * 80 + c.rng.uniform(-20, 30),
                c.rng.uniform(170, 330),
                c.rng.uniform(60, 100),
                tone,
                wild=0.12,
                shade=(mix(tone, c.light.sky_low, 0.4), "up", 0.35),
            )
    strike = c.rng.uniform(300, 620)
    c.glow(strike, 330, 330, LAMP, 0.5)
    points, x, y = [(strike, 250)], strike, 250
    while y < 600:
        x, y = x + c.rng.uniform(-44, 44), y + c.rng.uniform(34, 66)
        points.append((x, y))
    c.limb(
        points,
        [10 - 8 * number / len(points) for number in range(len(points))],
        mix(LAMP, COLOURS["paper"], 0.5),
    )
    scenery.water(c, 600, colour="navy", bands=30)
    c.ridge(
        640,
        26,
        mix(c.colour("navy"), COLOURS["ink"], 0.3),
        peaks=9,
        base=820,
        shade=(c.colour("slate", 0.2), "up", 0.4),
    )
    land = c.colour("pine")
    c.poly(
        [(0, 770), (500, 740), (1100, 770), (WIDTH, 720), (WIDTH, HEIGHT), (0, HEIGHT)],
        land,
        (ink, "down", 0.8),
    )
    for x, width, colour in (
        (730, 170, "cream"),
        (960, 150, "terracotta"),
        (1210, 190, "sand"),
    ):
        scenery.block(
            c, x, 800, width, 110, colour, far=0.1, floors=1, columns=3, roof="gable"
        )
        c.rect(x + width * 0.12, 730, x + width * 0.34, 762, LAMP)
    for x, height in ((610, 330), (1160, 300), (1470, 420), (120, 380)):
        _bent_palm(c, x, 830, height)
    flood = mix(c.light.sky_low, c.colour("slate"), 0.5)
    c.poly(
        [(0, 890), (620, 846), (1180, 850), (WIDTH, 896), (WIDTH, HEIGHT), (0, HEIGHT)],
        flood,
        (c.colour("navy"), "down", 0.9),
    )
    for _ in range(30):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(890, HEIGHT)
        c.rect(
            x,
            y,
            x + c.rng.uniform(40, 180),
            y + 4,
            mix(flood, COLOURS["paper"], 0.3),
            radius=2,
        )
    figures.person(c, 360, 968, 210, pose="walk", facing=1, carry="bundle")
    figures.person(c, 470, 972, 200, pose="walk", facing=1, dress="robe", head="scarf")
    figures.child(c, 545, 972, 128, pose="walk", facing=1)
    c.rect(300, 962, 610, 990, mix(flood, c.colour("navy"), 0.35), radius=12)
    for _ in range(320):
        x, y = c.rng.uniform(-60, WIDTH), c.rng.uniform(-20, HEIGHT)
        size = c.rng.uniform(16, 54)
        c.line(
            [(x, y), (x - size * 0.42, y + size)],
            1.5,
            mix(c.light.sky_low, c.light.air, 0.4),
        )


def _bent_palm(c, x, ground, height):
    trunk, leaf = c.colour("earth"), mix(c.colour("pine"), COLOURS["ink"], 0.35)
    tip = (x + height * 0.34, ground - height * 0.8)
    c.limb(
        [(x, ground), (x + height * 0.08, ground - height * 0.5), tip],
        [16, 12, 8],
        trunk,
    )
    for dx, dy in (
        (0.3, -0.05),
        (0.36, 0.06),
        (0.33, 0.18),
        (0.2, 0.24),
        (0.2, -0.16),
        (-0.1, -0.1),
    ):
        c.limb(
            [
                tip,
                (tip[0] + dx * height * 0.5, tip[1] + dy * height * 0.4 - 14),
                (tip[0] + dx * height, tip[1] + dy * height),
            ],
            [7, 17, 2],
            leaf,
        )
