"""Classroom and workshop."""

from iomsite.demo.illustrations import figures
from iomsite.demo.illustrations.canvas import HEIGHT, WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, mix


def classroom(c):
    wall = c.colour(c.rng.choice(("sage", "rose", "mist")), 0.25)
    c.rect(0, 0, WIDTH, 760, wall, shade=(mix(wall, COLOURS["ink"], 0.3), "left", 0.5))
    c.ground(740, c.colour("sand", 0.05), (c.colour("earth"), "down", 0.65))
    # Tall windows, and the light they throw
    for x in (1190, 1400):
        c.rect(
            x, 110, x + 160, 560, c.light.sky_low, shade=(c.light.sky_top, "up", 0.9)
        )
        c.poly(
            [(x, 560), (x, 470), (x + 70, 430), (x + 160, 480), (x + 160, 560)],
            c.colour("sage", 0.3),
        )
        for bx in (x - 6, x + 76, x + 156):
            c.rect(bx, 104, bx + 9, 568, c.colour("paper"))
        for by in (104, 250, 400, 560):
            c.rect(x - 6, by, x + 165, by + 9, c.colour("paper"))
    for x in (720, 980):
        c.poly(
            [(x + 330, 760), (x + 520, 760), (x + 250, HEIGHT), (x, HEIGHT)],
            mix(c.colour("sand"), c.light.sun, 0.45),
        )
    # The board
    c.rect(200, 120, 1010, 520, c.colour("earth"), radius=6)
    board = c.colour("pine") if c.rng.random() < 0.6 else c.colour("navy")
    c.rect(
        216, 136, 994, 504, board, shade=(mix(board, COLOURS["paper"], 0.2), "up", 0.4)
    )
    chalk = mix(board, COLOURS["paper"], 0.8)
    for row in range(3):
        x = 250
        while x < 470:
            end = x + c.rng.uniform(20, 60)
            c.line(
                [
                    (x, 180 + row * 44),
                    (min(end, 490), 180 + row * 44 + c.rng.uniform(-4, 4)),
                ],
                4,
                chalk,
            )
            x = end + 16
    c.blob(720, 300, 120, 96, mix(board, COLOURS["ochre"], 0.75), wild=0.25)
    c.blob(760, 336, 60, 50, mix(board, COLOURS["terracotta"], 0.7), wild=0.3)
    c.line([(560, 420), (640, 380), (720, 300), (800, 250), (900, 190)], 4, chalk)
    for x, y in ((640, 380), (720, 300), (800, 250)):
        c.circle(x, y, 9, chalk)
    c.rect(230, 504, 980, 520, c.colour("ochre"))
    figures.person(
        c,
        1082,
        790,
        400,
        pose="reach",
        facing=-1,
        dress=c.rng.choice(("skirt", "trousers", "robe")),
        head=c.rng.choice(("bun", "scarf", "short")),
    )
    for row, (desk, size, starts) in enumerate(
        ((810, 150, (150, 390, 630, 870)), (960, 215, (60, 400, 740, 1080, 1420)))
    ):
        for x in starts:
            x += c.rng.uniform(-14, 14)
            _pupil(c, x, desk, size)
            wide = size * 0.95
            c.rect(
                x - wide,
                desk,
                x + wide,
                desk + size * 0.13,
                c.colour("ochre"),
                radius=4,
                shade=(c.colour("earth"), "down", 0.7),
            )
            for side in (-0.86, 0.8):
                c.rect(
                    x + wide * side,
                    desk + size * 0.13,
                    x + wide * side + 9,
                    desk + size * 0.75,
                    c.colour("ink", 0.1 - row * 0.05),
                )
            c.poly(
                [
                    (x - size * 0.3, desk),
                    (x + size * 0.22, desk),
                    (x + size * 0.3, desk - size * 0.08),
                    (x - size * 0.2, desk - size * 0.08),
                ],
                c.colour("paper"),
            )


def _pupil(c, x, desk, size):
    """Seen from behind, at a desk; one in three has a hand up."""
    u = size / 100
    top = c.colour(c.rng.choice(figures.TOPS))
    skin, hair = c.skin(), c.colour(c.rng.choice(figures.HAIR))
    dark = mix(top, COLOURS["ink"], 0.28)
    if c.rng.random() < 0.34:
        c.limb(
            [
                (x + 28 * u, desk - 50 * u),
                (x + 44 * u, desk - 92 * u),
                (x + 40 * u, desk - 126 * u),
            ],
            [17 * u, 14 * u, 10 * u],
            top,
        )
        c.circle(x + 40 * u, desk - 130 * u, 8 * u, skin)
    c.poly(
        [
            (x - 36 * u, desk),
            (x - 38 * u, desk - 46 * u),
            (x - 18 * u, desk - 64 * u),
            (x + 18 * u, desk - 64 * u),
            (x + 38 * u, desk - 46 * u),
            (x + 36 * u, desk),
        ],
        top,
        (dark, "left", 0.8),
    )
    c.rect(
        x - 8 * u,
        desk - 80 * u,
        x + 8 * u,
        desk - 58 * u,
        mix(skin, COLOURS["ink"], 0.2),
        radius=3 * u,
    )
    cloth = c.rng.random() < 0.3
    if cloth:
        tone = c.colour(c.rng.choice(("paper", "terracotta", "sage", "ochre")))
        c.ellipse(
            x,
            desk - 93 * u,
            24 * u,
            28 * u,
            tone,
            (mix(tone, COLOURS["ink"], 0.3), "left", 0.6),
        )
        c.poly(
            [
                (x - 20 * u, desk - 86 * u),
                (x + 20 * u, desk - 86 * u),
                (x + 28 * u, desk - 52 * u),
                (x - 28 * u, desk - 52 * u),
            ],
            tone,
        )
        return
    for side in (-1, 1):
        c.circle(x + side * 21 * u, desk - 90 * u, 5 * u, skin)
    c.ellipse(x, desk - 94 * u, 21 * u, 25 * u, hair)
    if c.rng.random() < 0.3:
        c.circle(x, desk - 122 * u, 11 * u, hair)


def workshop(c):
    wall = c.colour("cream", 0.1)
    c.rect(0, 0, WIDTH, 800, wall, shade=(c.colour("sand"), "down", 0.7))
    c.ground(780, c.colour("slate", 0.2), (c.colour("ink"), "down", 0.6))
    # Windows to the yard
    for x in (110, 1150):
        c.rect(
            x, 130, x + 330, 480, c.light.sky_low, shade=(c.light.sky_top, "up", 0.9)
        )
        if x == 110:
            c.circle(x + 220, 300, 46, c.light.sun)
        c.poly(
            [
                (x, 480),
                (x, 420),
                (x + 120, 380),
                (x + 230, 424),
                (x + 330, 396),
                (x + 330, 480),
            ],
            c.colour("sage", 0.35),
        )
        frame = c.colour("pine")
        for bx in (x - 8, x + 106, x + 216, x + 326):
            c.rect(bx, 122, bx + 10, 488, frame)
        for by in (122, 300, 478):
            c.rect(x - 8, by, x + 336, by + 10, frame)
        c.glow(x + 165, 560, 360, c.light.sun, 0.28)
    # The tool board
    c.rect(
        560,
        120,
        1040,
        430,
        c.colour("ochre", 0.15),
        radius=8,
        shade=(c.colour("earth"), "down", 0.5),
    )
    ink = c.colour("ink")
    for number in range(9):
        x = 600 + number * 50
        tall = c.rng.uniform(90, 200)
        c.line([(x, 165), (x, 165 + tall)], 9, c.colour("earth"))
        kind = c.rng.randint(0, 2)
        if kind == 0:
            c.rect(x - 20, 156, x + 20, 180, ink, radius=4)
        elif kind == 1:
            c.circle(x, 168, 17, ink)
            c.circle(x, 164, 8, c.colour("ochre", 0.15))
        else:
            c.poly(
                [
                    (x - 7, 165 + tall),
                    (x + 7, 165 + tall),
                    (x + 18, 265 + tall),
                    (x - 18, 265 + tall),
                ],
                c.colour("mist"),
            )
    for x in (430, 1090):
        c.line([(x, 0), (x, 190)], 3, ink)
        c.poly(
            [(x - 56, 236), (x + 56, 236), (x + 20, 186), (x - 20, 186)],
            c.colour("terracotta"),
            (c.colour("brick"), "down", 0.7),
        )
        c.ellipse(x, 237, 40, 10, LAMP)
        c.glow(x, 330, 240, LAMP, 0.35)
    for x, facing, lean in ((390, 1, 0.8), (820, -1, 0.7), (1240, -1, 0.6)):
        figures.bust(
            c, x + c.rng.uniform(-30, 30), 720, 330, facing=facing, leaning=lean
        )
    wood = c.colour("ochre")
    c.rect(120, 716, 1480, 764, wood, radius=6, shade=(c.colour("earth"), "down", 0.6))
    for x in (170, 780, 1390):
        c.rect(x, 764, x + 44, 1010, c.colour("earth"), shade=(ink, "down", 0.6))
    c.rect(214, 900, 1390, 926, c.colour("earth"))
    # Work on the bench: a sewing machine, timber, a vice, pots.
    _sewing_machine(c, 560, 716)
    for number in range(4):
        c.rect(
            930 + number * 12,
            700 - number * 15,
            1170 - number * 8,
            713 - number * 15,
            c.colour(("sand", "cream", "ochre", "sand")[number]),
        )
    c.poly(
        [(250, 716), (262, 660), (320, 660), (332, 716)],
        c.colour("terracotta"),
        (c.colour("brick"), "right", 0.7),
    )
    for x, tone in (
        (300, "sage"),
        (470, "terracotta"),
        (900, "ochre"),
        (1130, "slate"),
    ):
        c.rect(
            x,
            830,
            x + 120,
            900,
            c.colour(tone, 0.05),
            shade=(ink, "down", 0.5),
            radius=4,
        )
    figures.person(c, 1490, 1030, 420, pose="reach", facing=-1, head="cap")


def _sewing_machine(c, x, y):
    ink = c.colour("navy")
    c.rect(x - 20, y - 18, x + 200, y, ink, radius=6)
    c.rect(x + 140, y - 130, x + 190, y - 10, ink, radius=10)
    c.rect(
        x,
        y - 136,
        x + 190,
        y - 92,
        ink,
        radius=20,
        shade=(c.colour("slate"), "up", 0.5),
    )
    c.rect(x + 6, y - 110, x + 36, y - 52, ink, radius=6)
    c.line([(x + 21, y - 52), (x + 21, y - 20)], 4, c.colour("mist"))
    c.circle(x + 204, y - 112, 30, c.colour("ochre"))
    c.circle(x + 204, y - 112, 12, ink)
    cloth = c.colour("terracotta")
    c.poly(
        [
            (x - 160, y),
            (x - 110, y - 24),
            (x + 60, y - 20),
            (x + 130, y - 4),
            (x + 130, y + 60),
            (x - 60, y + 90),
            (x - 140, y + 50),
        ],
        cloth,
        (c.colour("brick"), "down", 0.7),
    )
