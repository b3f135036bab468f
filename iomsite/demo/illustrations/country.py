"""Mountain village and fields."""

from iomsite.demo.illustrations import figures, scenery
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, mix


def _peak(c, x, y, half, base, tone, snow):
    """A mountain with a lit and a shaded flank."""
    dark = mix(tone, COLOURS["ink"], 0.3)
    ridge = x + half * 0.1
    c.poly(
        [(x - half, base), (x, y), (x + half, base)],
        tone,
        (mix(tone, c.light.air, 0.8), "down", 0.7),
    )
    c.poly(
        [
            (x, y),
            (x + half, base),
            (ridge + half * 0.2, base),
            (ridge - half * 0.02, y + (base - y) * 0.5),
        ],
        dark,
        (mix(dark, c.light.air, 0.75), "down", 0.8),
    )
    cap = (base - y) * 0.26
    slope = half / (base - y)
    c.poly(
        [
            (x, y),
            (x + cap * slope, y + cap),
            (x + cap * slope * 0.45, y + cap * 0.75),
            (x + 4, y + cap * 1.15),
            (x - cap * slope * 0.4, y + cap * 0.8),
            (x - cap * slope, y + cap),
        ],
        snow,
    )


def mountain_village(c):
    scenery.backdrop(c, 560, clouds=5)
    snow = mix(COLOURS["paper"], c.light.tint, c.light.tint_share)
    for far, count, low, high in ((0.62, 4, 240, 330), (0.34, 3, 330, 420)):
        for number in range(count):
            x = (number + c.rng.uniform(0.25, 0.75)) * WIDTH / count
            _peak(
                c,
                x,
                c.rng.uniform(low, high) - 130,
                c.rng.uniform(300, 460),
                700,
                c.colour("slate", far),
                snow,
            )
        c.haze(430, 700, strength=0.55)
    hill = c.colour("sage", 0.2)
    c.ridge(690, 60, hill, peaks=1.4, shade=(c.colour("pine", 0.1), "down", 0.6))
    homes = sorted(
        ((c.rng.uniform(40, 1500), c.rng.uniform(690, 850)) for _ in range(24)),
        key=lambda home: home[1],
    )
    for x, y in homes:
        size = 46 + (y - 690) * 0.42
        scenery.block(
            c,
            x,
            y + 10,
            size,
            size * 0.72,
            c.rng.choice(("cream", "sand", "paper", "rose")),
            far=0.3 - (y - 690) / 700,
            floors=1,
            columns=2,
            roof="gable",
            side="right",
        )
        if c.rng.random() < 0.5:
            scenery.tree(
                c, x - size * 0.3, y + 14, size * 1.4, kind="pine", far=0.2, leaf="pine"
            )
    near = c.colour("olive")
    c.ridge(920, 46, near, peaks=1.1, shade=(c.colour("ink"), "down", 0.75))
    c.poly(
        [(640, 925), (700, 918), (980, HEIGHT), (560, HEIGHT)],
        c.colour("sand", 0.1),
        (c.colour("earth"), "down", 0.6),
    )
    for x in (60, 190, 1340, 1460, 1560):
        scenery.tree(
            c,
            x + c.rng.uniform(-30, 30),
            980 + c.rng.uniform(-20, 60),
            c.rng.uniform(260, 390),
            kind="pine",
            leaf="pine",
        )
    figures.family(c, 690, 985, 150)
    figures.person(
        c, 880, 1030, 186, carry="bundle", pose="walk", dress="robe", head="scarf"
    )


def fields(c):
    horizon = 470
    scenery.backdrop(c, horizon, clouds=6)
    scenery.hills(c, horizon, height=190, layers=3)
    tones = ["sage", "ochre", "olive", "sand", "pine", "terracotta"]
    c.rng.shuffle(tones)
    y, number = horizon + 24, 0
    vanish = c.rng.uniform(500, 1100)
    while y < HEIGHT:
        tall = 26 + number * 34
        tone = c.colour(tones[number % 6], max(0.0, 0.42 - number * 0.09))
        tilt = c.rng.uniform(-18, 18)
        c.poly(
            [(0, y + tilt), (WIDTH, y - tilt), (WIDTH, HEIGHT), (0, HEIGHT)],
            tone,
            (mix(tone, COLOURS["ink"], 0.4), "down", 0.5),
        )
        if number % 2 == 0 and number > 0:
            for step in range(-30, 31):
                top_x = vanish + step * (14 + number * 12)
                bottom_x = vanish + step * (20 + number * 21)
                c.line(
                    [(top_x, y + 4), (bottom_x, y + tall)],
                    1 + number * 0.8,
                    mix(tone, COLOURS["ink"], 0.26),
                )
        else:
            for _ in range(6):
                x = c.rng.uniform(0, WIDTH)
                scenery.tree(
                    c,
                    x,
                    y + 12 + number * 3,
                    30 + number * 16,
                    far=max(0.05, 0.4 - number * 0.1),
                    leaf="pine",
                )
        y += tall
        number += 1
    scenery.block(
        c, 240, 660, 150, 96, "cream", far=0.12, floors=1, columns=2, roof="gable"
    )
    scenery.tree(c, 210, 668, 180, leaf="olive", far=0.1)
    for x, ground, height in ((560, 820, 132), (720, 842, 140), (900, 830, 134)):
        figures.person(
            c, x + c.rng.uniform(-20, 20), ground, height, pose="reach", head="scarf"
        )
    figures.person(
        c, 1180, 990, 260, pose="walk", carry="bundle", head="scarf", dress="skirt"
    )
    figures.person(c, 1330, 1000, 262, pose="reach", head="cap", facing=-1)
    for _ in range(90):
        x = c.rng.uniform(-10, WIDTH)
        tall = c.rng.uniform(40, 100)
        c.limb(
            [(x, HEIGHT + 8), (x + 5, HEIGHT - tall * 0.6), (x + 14, HEIGHT - tall)],
            [4, 3, 2],
            c.colour("ochre", 0.05),
        )
        c.ellipse(x + 15, HEIGHT - tall, 5, 13, c.colour("cream"))
