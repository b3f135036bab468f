"""Border post, coach, bus stop."""

from iomsite.demo.illustrations import figures, scenery, vehicles
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, mix


def border_post(c):
    horizon = 640
    scenery.backdrop(c, horizon, clouds=5)
    scenery.hills(c, horizon, height=230, tones=("slate", "rose", "sand"))
    ground = c.colour("sand", 0.1)
    c.ground(horizon, ground, (c.colour("earth"), "down", 0.55))
    scenery.road(c, horizon, 980, 300, 1330)
    for x in (60, 170, 1480):
        scenery.tree(
            c,
            x + c.rng.uniform(-30, 30),
            horizon + 30,
            c.rng.uniform(120, 190),
            kind="acacia",
            far=0.3,
        )
    vehicles.truck(c, 1190, 750, 290, "slate", far=0.18)
    scenery.block(c, 215, 810, 330, 190, "cream", floors=1, columns=3, roof="none")
    roof = c.colour("terracotta")
    c.poly(
        [(150, 628), (205, 590), (690, 590), (745, 628)],
        roof,
        (c.colour("brick"), "down", 0.7),
    )
    c.rect(150, 628, 745, 644, c.colour("brick"))
    for x in (640, 700):
        c.rect(
            x,
            644,
            x + 12,
            812,
            c.colour("paper"),
            shade=(c.colour("slate"), "down", 0.6),
        )
    c.rect(150, 805, 760, 824, mix(ground, COLOURS["ink"], 0.28))
    scenery.flag(c, 176, 810, 420, ("navy", "paper", "ochre"))
    # The barrier, open: people come first.
    c.rect(788, 760, 824, 874, c.colour("ink"), radius=5)
    _barrier(c, 806, 778, 1180, 560 if c.rng.random() < 0.6 else 770)
    figures.queue(c, 330, 640, 838, 150, 4, facing=-1)
    figures.person(
        c,
        880,
        900,
        178,
        pose="reach",
        top="navy",
        bottom="ink",
        head="cap",
        facing=1,
        dress="trousers",
    )
    figures.family(c, 1010, 925, 182)
    figures.person(c, 1250, 985, 196, carry="case", facing=-1, pose="walk")


def _barrier(c, x1, y1, x2, y2):
    for number in range(10):
        a, b = number / 10, (number + 1) / 10
        c.line(
            [
                (x1 + (x2 - x1) * a, y1 + (y2 - y1) * a),
                (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b),
            ],
            15,
            c.colour("terracotta" if number % 2 else "paper"),
        )


def coach_on_the_road(c):
    horizon = c.rng.choice((560, 600, 640))
    scenery.backdrop(c, horizon, clouds=6)
    scenery.hills(c, horizon, height=300, layers=3, tones=("slate", "sage", "olive"))
    plain = c.colour("ochre", 0.28)
    c.ground(horizon + 20, plain, (c.colour("terracotta", 0.1), "down", 0.6))
    for number in range(6):
        y = horizon + 40 + number * 16
        c.rect(
            0,
            y,
            WIDTH,
            y + 4 + number,
            mix(plain, c.colour("sage"), 0.25 + number * 0.07),
        )
    for _ in range(5):
        scenery.tree(
            c,
            c.rng.uniform(0, WIDTH),
            horizon + c.rng.uniform(30, 70),
            c.rng.uniform(70, 150),
            kind="acacia",
            far=0.4,
        )
    c.rect(
        0, 806, WIDTH, 905, c.colour("slate", 0.1), shade=(c.colour("ink"), "down", 0.7)
    )
    for x in range(-40, WIDTH, 130):
        c.rect(x, 874, x + 70, 880, c.colour("cream"))
    vehicles.coach(
        c,
        c.rng.uniform(330, 520),
        862,
        780,
        c.rng.choice(("terracotta", "ochre", "paper", "sage")),
    )
    c.ground(905, c.colour("olive"), (c.colour("ink"), "down", 0.75))
    for _ in range(46):
        x, y = c.rng.uniform(0, WIDTH), c.rng.uniform(910, HEIGHT)
        size = (y - 860) * 0.16
        c.line(
            [(x, y), (x + c.rng.uniform(-6, 6), y - size)],
            3,
            c.colour(c.rng.choice(("sage", "ochre", "pine"))),
        )
    scenery.tree(c, 1480, 960, 520, kind="acacia", leaf="pine")


def bus_stop(c):
    horizon = 560
    scenery.backdrop(c, horizon, clouds=5)
    x = -20
    while x < WIDTH:
        width = c.rng.uniform(110, 210)
        scenery.block(
            c,
            x,
            700,
            width,
            c.rng.uniform(200, 420),
            c.rng.choice(("slate", "rose", "cream", "sand", "mist")),
            far=0.45,
            floors=5,
            columns=4,
            roof=c.rng.choice(("slab", "flat")),
        )
        x += width + c.rng.uniform(-6, 16)
    c.haze(380, 710, strength=0.45)
    c.rect(
        0, 700, WIDTH, 846, c.colour("slate", 0.2), shade=(c.colour("ink"), "down", 0.6)
    )
    vehicles.coach(c, 930, 800, 800, c.rng.choice(("ochre", "terracotta")))
    c.ground(842, c.colour("mist", 0.1), (c.colour("slate"), "down", 0.65))
    c.rect(0, 842, WIDTH, 856, c.colour("paper", 0.1))
    scenery.lamp_post(c, 1240, 900, 560, way=-1)
    # The shelter
    ink = c.colour("ink")
    glass = mix(c.light.sky_low, c.colour("slate"), 0.3)
    c.rect(196, 566, 806, 880, glass, shade=(c.colour("slate"), "up", 0.5))
    for x in (196, 400, 602, 800):
        c.rect(x - 4, 560, x + 6, 930, ink)
    c.rect(
        150,
        540,
        850,
        568,
        c.colour("terracotta"),
        radius=8,
        shade=(c.colour("brick"), "down", 0.8),
    )
    c.rect(640, 610, 776, 820, c.colour("paper"), radius=4)
    for row in range(7):
        c.rect(
            656,
            634 + row * 24,
            656 + c.rng.uniform(50, 104),
            642 + row * 24,
            c.colour("terracotta" if row == 0 else "mist"),
        )
    if c.light.is_dark:
        c.glow(500, 640, 330, LAMP, 0.4)
    figures.person(c, 262, 944, 238, pose="stand")
    figures.person(c, 376, 950, 226, dress="robe", head="scarf", pose="stand")
    figures.child(c, 440, 954, 150, pose="stand")
    c.rect(470, 868, 640, 882, c.colour("earth"), radius=4)
    figures.person(c, 560, 950, 240, pose="reach", carry="folder")
    figures.person(c, 930, 976, 248, carry="case", pose="walk", facing=1)
    figures.person(c, 1420, 1000, 256, carry="pack", pose="walk", facing=-1)
