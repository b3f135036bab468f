"""What several scenes stand in: sky, hills, water, roads, houses, trees, tents."""

from iomsite.demo.illustrations.canvas import WIDTH
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, mix


def backdrop(c, horizon, *, sun=None, clouds=4):
    c.sky(horizon=horizon + 20)
    if c.light.is_dark:
        c.stars(120, horizon - 80)
    x = c.rng.uniform(0.2, 0.8) * WIDTH if sun is None else sun
    c.sun(x, horizon - c.rng.uniform(110, 330), c.rng.uniform(46, 78))
    c.clouds(clouds, 60, horizon * 0.62)
    return x


def hills(c, horizon, *, layers=3, height=120, tones=("slate", "sage", "olive")):
    """Hills one behind the other, the last one's foot below the horizon."""
    for number in range(layers):
        far = 0.72 - number * 0.24
        tone = c.colour(tones[number % len(tones)], far)
        y = horizon - height * 0.55 * (layers - number) / layers + number * 8
        c.ridge(
            y,
            height * (1 - number * 0.2),
            tone,
            peaks=1.6 + number * 0.8,
            rough=0.42,
            shade=(mix(tone, c.light.air, 0.75), "down", 0.75),
            base=horizon + 60,
        )


def water(c, top, *, colour="slate", bands=26, far=0.25):
    """A sheet of water: the sky's colour near the horizon, deeper towards us."""
    deep = c.colour(colour)
    c.ground(
        top,
        mix(deep, c.light.sky_low, 0.62 if not c.light.is_dark else 0.3),
        (mix(deep, COLOURS["ink"], 0.25), "down", 1.0),
    )
    for number in range(bands):
        share = (number / bands) ** 1.7
        y = top + 6 + share * (1067 - top)
        length = c.rng.uniform(30, 170) * (0.4 + share * 1.5)
        x = c.rng.uniform(-40, 1600)
        tone = (
            mix(c.light.sky_low, c.light.sun, 0.4)
            if c.rng.random() < 0.6
            else mix(deep, COLOURS["ink"], 0.3)
        )
        thick = 1.5 + share * 4
        c.rect(x, y, x + length, y + thick, tone, radius=thick / 2)


def glitter(c, x, top, bottom=1067, spread=120):
    """The road of light below a sun or moon."""
    y = top + 4
    while y < bottom:
        share = (y - top) / (bottom - top)
        half = (18 + spread * share) * c.rng.uniform(0.35, 1)
        thick = 2 + share * 5
        cx = x + c.rng.uniform(-1, 1) * spread * share * 0.4
        c.rect(
            cx - half,
            y,
            cx + half,
            y + thick,
            mix(c.light.sun, c.light.sky_low, 0.15 + share * 0.3),
            radius=thick / 2,
        )
        y += 9 + share * 18


def road(c, horizon, x_far, left, right, *, colour="slate"):
    """A road running away from us, with its broken middle line."""
    c.poly(
        [(x_far - 8, horizon), (x_far + 8, horizon), (right, 1067), (left, 1067)],
        c.colour(colour, 0.2),
        (c.colour("ink"), "down", 0.55),
    )
    for number in range(7):
        near, deep = (number / 7) ** 1.8, ((number + 0.45) / 7) ** 1.8
        middle = (left + right) / 2
        y1, y2 = horizon + near * (1067 - horizon), horizon + deep * (1067 - horizon)
        x1, x2 = x_far + (middle - x_far) * near, x_far + (middle - x_far) * deep
        c.poly(
            [
                (x1 - 1 - 5 * near, y1),
                (x1 + 1 + 5 * near, y1),
                (x2 + 1 + 5 * deep, y2),
                (x2 - 1 - 5 * deep, y2),
            ],
            c.colour("cream", 0.1),
        )


def block(
    c,
    x,
    ground,
    width,
    height,
    colour,
    *,
    far=0.0,
    floors=0,
    columns=0,
    roof="flat",
    side="left",
):
    """A plain building with its windows."""
    fill = c.colour(colour, far)
    dark = mix(fill, COLOURS["ink"], 0.35)
    c.rect(x, ground - height, x + width, ground, fill, shade=(dark, side, 0.6))
    if roof == "gable":
        c.poly(
            [
                (x - width * 0.07, ground - height),
                (x + width / 2, ground - height - width * 0.38),
                (x + width * 1.07, ground - height),
            ],
            c.colour("terracotta", far),
            (c.colour("brick", far), side, 0.7),
        )
    elif roof == "slab":
        c.rect(x - 6, ground - height - 9, x + width + 6, ground - height, dark)
    for row in range(floors):
        for column in range(columns):
            wx = x + width * (column + 0.5) / columns
            wy = ground - height + height * (row + 0.55) / (floors + 0.3)
            half, tall = width / columns * 0.24, height / (floors + 0.3) * 0.27
            lit = c.rng.random() < (0.6 if c.light.is_dark else 0.1)
            c.rect(
                wx - half,
                wy - tall,
                wx + half,
                wy + tall,
                LAMP if lit else mix(dark, c.light.air, 0.12),
            )


def tree(c, x, ground, height, *, kind="round", far=0.0, leaf="olive"):
    trunk, crown = c.colour("earth", far), c.colour(leaf, far)
    dark = mix(crown, COLOURS["ink"], 0.4)
    if kind == "pine":
        c.rect(
            x - height * 0.03, ground - height * 0.2, x + height * 0.03, ground, trunk
        )
        for step in range(3):
            base = ground - height * (0.12 + step * 0.26)
            half = height * (0.25 - step * 0.06)
            c.poly(
                [(x - half, base), (x + half, base), (x, base - height * 0.42)],
                crown,
                (dark, "left", 0.7),
            )
    elif kind == "acacia":
        c.limb(
            [
                (x, ground),
                (x + height * 0.03, ground - height * 0.5),
                (x - height * 0.22, ground - height * 0.84),
            ],
            [height * 0.06, height * 0.04, height * 0.02],
            trunk,
        )
        c.limb(
            [
                (x + height * 0.03, ground - height * 0.5),
                (x + height * 0.28, ground - height * 0.86),
            ],
            [height * 0.04, height * 0.02],
            trunk,
        )
        for ox, oy, rx in ((-0.2, 0.87, 0.4), (0.26, 0.9, 0.36), (0.02, 0.97, 0.34)):
            c.blob(
                x + ox * height,
                ground - oy * height,
                rx * height,
                height * 0.085,
                crown,
                wild=0.1,
                shade=(dark, "down", 0.75),
            )
    elif kind == "palm":
        tip = (x + height * 0.12, ground - height * 0.86)
        c.limb(
            [(x, ground), (x + height * 0.03, ground - height * 0.45), tip],
            [height * 0.055, height * 0.04, height * 0.03],
            trunk,
        )
        for dx, dy in (
            (-0.36, 0.02),
            (-0.3, -0.16),
            (-0.1, -0.24),
            (0.14, -0.22),
            (0.3, -0.12),
            (0.34, 0.06),
        ):
            end = (tip[0] + dx * height, tip[1] + dy * height + height * 0.1)
            mid = (tip[0] + dx * height * 0.5, tip[1] + dy * height - height * 0.07)
            c.limb(
                [tip, mid, end], [height * 0.03, height * 0.055, height * 0.01], crown
            )
    else:
        c.rect(
            x - height * 0.04, ground - height * 0.5, x + height * 0.04, ground, trunk
        )
        c.blob(
            x,
            ground - height * 0.66,
            height * 0.34,
            height * 0.36,
            crown,
            wild=0.14,
            shade=(dark, "down", 0.8),
        )


def tent(c, x, ground, width, *, colour="paper", far=0.0):
    """A ridge tent seen three-quarters on."""
    fill = c.colour(colour, far)
    dark = mix(fill, c.colour("slate", far), 0.55)
    h = width * 0.56
    c.poly(
        [
            (x + width * 0.28, ground - h),
            (x + width * 0.86, ground - h * 0.94),
            (x + width, ground - h * 0.14),
            (x + width * 0.56, ground),
        ],
        mix(fill, dark, 0.35),
        (dark, "right", 0.75),
    )
    c.poly(
        [(x, ground), (x + width * 0.28, ground - h), (x + width * 0.56, ground)],
        fill,
        (dark, "down", 0.35),
    )
    door = LAMP if c.light.is_dark else c.colour("ink", 0.15 + far)
    c.poly(
        [
            (x + width * 0.17, ground),
            (x + width * 0.28, ground - h * 0.72),
            (x + width * 0.4, ground),
        ],
        door,
    )
    for peg in (-0.08, 1.08):
        start = (x + width * (0.03 if peg < 0 else 0.98), ground - h * 0.2)
        c.line([start, (x + width * peg, ground + 2)], 1.5, c.colour("ink", 0.3 + far))


def lamp_post(c, x, ground, height, *, way=1, far=0.0):
    ink = c.colour("ink", far)
    c.line(
        [
            (x, ground),
            (x, ground - height),
            (x + way * height * 0.22, ground - height * 1.03),
        ],
        5,
        ink,
    )
    hx, hy = x + way * height * 0.24, ground - height * 1.02
    c.rect(hx - 16, hy - 4, hx + 16, hy + 5, ink, radius=4)
    if c.light.is_dark:
        c.glow(hx, hy + 14, height * 0.5, LAMP, 0.55)


def flag(c, x, ground, height, colours, *, way=1):
    """A flag of no country."""
    c.line([(x, ground), (x, ground - height)], 5, c.colour("ink", 0.1))
    wide, tall = height * 0.36, height * 0.2
    for number, colour in enumerate(colours):
        top = ground - height + 6 + tall * number / len(colours)
        c.poly(
            [
                (x, top),
                (x + way * wide * 0.5, top + 7),
                (x + way * wide, top),
                (x + way * wide, top + tall / len(colours)),
                (x + way * wide * 0.5, top + 7 + tall / len(colours)),
                (x, top + tall / len(colours)),
            ],
            c.colour(colour),
        )
