"""The market."""

from iomsite.demo.illustrations import figures, scenery
from iomsite.demo.illustrations.canvas import WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, mix

AWNINGS = (
    ("terracotta", "paper"),
    ("ochre", "cream"),
    ("sage", "paper"),
    ("slate", "paper"),
    ("brick", "rose"),
)


def market(c):
    scenery.backdrop(c, 520, clouds=4)
    x = -30
    while x < WIDTH:
        width = c.rng.uniform(150, 260)
        scenery.block(
            c,
            x,
            720,
            width,
            c.rng.uniform(230, 430),
            c.rng.choice(("rose", "cream", "sand", "mist", "terracotta")),
            far=0.36,
            floors=4,
            columns=4,
            roof="slab",
        )
        x += width + c.rng.uniform(-5, 40)
    c.haze(400, 720, strength=0.5)
    c.ground(700, c.colour("sand", 0.12), (c.colour("earth"), "down", 0.6))
    for _ in range(9):
        figures.person(
            c,
            c.rng.uniform(60, 1540),
            c.rng.uniform(735, 765),
            c.rng.uniform(128, 140),
            far=0.3,
        )
    _stall(c, 60, 850, 420, c.rng.choice(AWNINGS), far=0.12)
    _stall(c, 1120, 850, 440, c.rng.choice(AWNINGS), far=0.12)
    figures.person(
        c, 700, 880, 208, pose="walk", carry="bundle", dress="skirt", facing=1
    )
    figures.person(c, 880, 890, 206, pose="walk", facing=-1, carry="case")
    _stall(c, 330, 1010, 560, c.rng.choice(AWNINGS))
    figures.person(
        c, 250, 1030, 262, pose="reach", facing=1, head="scarf", dress="robe"
    )
    figures.person(c, 960, 1030, 268, pose="reach", facing=-1)
    figures.child(c, 1040, 1034, 160, pose="stand", facing=-1)
    figures.person(c, 1400, 1046, 280, pose="walk", facing=-1, carry="pack")


def _stall(c, x, ground, width, stripes, far=0.0):
    tall = width * 0.6
    ink = c.colour("earth", far)
    for share in (0.03, 0.97):
        c.rect(x + width * share - 5, ground - tall, x + width * share + 5, ground, ink)
    figures.bust(
        c, x + width * 0.5, ground - width * 0.2, width * 0.3, facing=1, far=far
    )
    shade = mix(c.colour("ink", far), c.light.air, 0.2)
    top, low = ground - tall - width * 0.13, ground - tall + width * 0.08
    count = 9
    for number in range(count):
        a, b = number / count, (number + 1) / count
        tone = c.colour(stripes[number % 2], far)
        c.poly(
            [
                (x + width * (0.07 + 0.86 * a), top),
                (x + width * (0.07 + 0.86 * b), top),
                (x - 8 + (width + 16) * b, low),
                (x - 8 + (width + 16) * a, low),
            ],
            tone,
            (shade, "down", 0.3),
        )
        middle = x - 8 + (width + 16) * (a + b) / 2
        c.ellipse(middle, low, (width + 16) / count / 2, width * 0.025, tone)
    desk = ground - width * 0.2
    wood = c.colour("ochre", far + 0.05)
    c.rect(
        x,
        desk,
        x + width,
        ground - 6,
        wood,
        shade=(c.colour("earth", far), "down", 0.75),
    )
    for number in range(6):
        bx = x + width * (number + 0.5) / 6
        half = width / 6 * 0.42
        tone = c.colour(
            c.rng.choice(("terracotta", "ochre", "sage", "brick", "olive", "rose")), far
        )
        c.poly(
            [
                (bx - half, desk - half * 0.2),
                (bx + half, desk - half * 0.2),
                (bx + half * 0.86, desk + half * 0.55),
                (bx - half * 0.86, desk + half * 0.55),
            ],
            c.colour("earth", far),
        )
        for heap in range(9):
            c.circle(
                bx + (heap % 5 - 2) * half * 0.38 + (heap // 5) * half * 0.2,
                desk - half * (0.28 + 0.36 * (heap // 5)),
                half * 0.26,
                mix(tone, COLOURS["ink"], c.rng.uniform(0, 0.18)),
            )
