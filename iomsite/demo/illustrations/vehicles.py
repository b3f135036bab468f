"""Coaches, lorries, boats, ships, aeroplanes and cars, seen from the side."""

from iomsite.demo.illustrations import figures
from iomsite.demo.illustrations.palettes import COLOURS, LAMP, mix


def coach(c, x, ground, length, body, *, way=1, far=0.0, lamps=True):
    """A long-distance bus seen from the side; x is its rear end for way=1."""
    h = length * 0.3
    left, right = (x, x + length) if way > 0 else (x - length, x)
    fill, ink = c.colour(body, far), c.colour("ink", far)
    glass = c.colour("navy", 0.12 + far) if not c.light.is_dark else LAMP
    top, floor = ground - h * 1.02, ground - h * 0.16
    c.ellipse(
        (left + right) / 2,
        ground + 2,
        length * 0.54,
        h * 0.07,
        mix(ink, c.light.air, 0.3),
    )
    c.rect(
        left,
        top,
        right,
        floor,
        fill,
        radius=h * 0.16,
        shade=(mix(fill, COLOURS["ink"], 0.4), "down", 0.6),
    )
    c.rect(
        left + 4,
        floor - h * 0.17,
        right - 4,
        floor - h * 0.09,
        c.colour("paper", far + 0.05),
    )
    c.rect(
        left + length * 0.1,
        top - h * 0.06,
        left + length * 0.55,
        top + 4,
        mix(fill, COLOURS["ink"], 0.25),
        radius=6,
    )
    count = 7
    step = length * 0.78 / count
    start = left + length * (0.05 if way > 0 else 0.17)
    for number in range(count):
        wx = start + number * step
        c.rect(
            wx,
            top + h * 0.17,
            wx + step * 0.86,
            top + h * 0.5,
            glass,
            radius=h * 0.04,
            shade=(c.colour("mist", far), "up", 0.45) if not c.light.is_dark else None,
        )
        if c.rng.random() < 0.65:
            hx = wx + step * 0.45
            c.circle(hx, top + h * 0.4, h * 0.062, c.colour("ink", 0.1))
            c.rect(
                hx - h * 0.1,
                top + h * 0.45,
                hx + h * 0.1,
                top + h * 0.5,
                c.colour("ink", 0.1),
            )
    nose = right if way > 0 else left
    c.rect(
        min(nose, nose - way * length * 0.1),
        top + h * 0.15,
        max(nose, nose - way * length * 0.1),
        top + h * 0.6,
        glass,
        radius=h * 0.05,
    )
    c.rect(
        min(nose - way * length * 0.14, nose - way * length * 0.115),
        top + h * 0.2,
        max(nose - way * length * 0.14, nose - way * length * 0.115),
        floor,
        mix(fill, COLOURS["ink"], 0.5),
    )
    c.circle(nose - way * h * 0.07, floor - h * 0.2, h * 0.045, LAMP)
    if lamps and c.light.is_dark:
        c.glow(nose + way * h * 0.35, floor - h * 0.15, h * 0.9, LAMP, 0.6)
    for share in (0.2, 0.8):
        wheel(c, left + length * share, ground - h * 0.14, h * 0.155, far)


def wheel(c, x, y, radius, far=0.0):
    c.circle(x, y, radius, c.colour("ink", far))
    c.circle(x, y, radius * 0.52, c.colour("mist", far))
    c.circle(x, y, radius * 0.2, c.colour("ink", far))


def truck(c, x, ground, length, cloth, *, far=0.0):
    h = length * 0.42
    ink, fill = c.colour("ink", far), c.colour(cloth, far)
    cab = c.colour("paper", far + 0.05)
    c.rect(
        x,
        ground - h,
        x + length * 0.66,
        ground - h * 0.24,
        fill,
        radius=10,
        shade=(mix(fill, COLOURS["ink"], 0.45), "down", 0.6),
    )
    for number in range(1, 5):
        rx = x + length * 0.66 * number / 5
        c.line(
            [(rx, ground - h + 8), (rx, ground - h * 0.28)],
            2,
            mix(fill, COLOURS["ink"], 0.3),
        )
    c.rect(
        x + length * 0.69,
        ground - h * 0.78,
        x + length,
        ground - h * 0.18,
        cab,
        radius=12,
        shade=(c.colour("slate", far), "down", 0.5),
    )
    c.rect(
        x + length * 0.82,
        ground - h * 0.7,
        x + length * 0.98,
        ground - h * 0.46,
        c.lamp("navy"),
        radius=6,
    )
    c.rect(x, ground - h * 0.24, x + length, ground - h * 0.16, ink)
    for share in (0.14, 0.3, 0.84):
        wheel(c, x + length * share, ground - h * 0.12, h * 0.13, far)


def ambulance(c, x, ground):
    white = c.colour("paper")
    c.ellipse(x + 190, ground + 4, 210, 14, c.colour("earth", 0.1))
    c.poly(
        [
            (x, ground - 30),
            (x, ground - 190),
            (x + 20, ground - 206),
            (x + 250, ground - 206),
            (x + 310, ground - 130),
            (x + 372, ground - 112),
            (x + 384, ground - 30),
        ],
        white,
        (c.colour("slate"), "down", 0.6),
    )
    c.rect(x, ground - 104, x + 376, ground - 82, c.colour("terracotta"))
    c.poly(
        [
            (x + 246, ground - 190),
            (x + 296, ground - 124),
            (x + 206, ground - 124),
            (x + 206, ground - 190),
        ],
        c.lamp("navy"),
    )
    c.rect(x + 40, ground - 184, x + 170, ground - 128, c.lamp("navy"), radius=8)
    c.rect(
        x + 190, ground - 222, x + 236, ground - 204, c.colour("terracotta"), radius=6
    )
    for wx in (84, 300):
        wheel(c, x + wx, ground - 28, 36)


def aeroplane(c, x, y):
    white = mix(c.colour("paper"), COLOURS["paper"], 0.35)
    grey, tail = c.colour("slate", 0.1), c.colour("terracotta")
    c.ellipse(x + 480, y + 176, 420, 16, c.colour("slate"))
    c.poly(
        [(x + 60, y), (x - 10, y - 176), (x + 74, y - 176), (x + 190, y - 4)],
        tail,
        (c.colour("brick"), "down", 0.6),
    )
    c.rect(
        x + 20, y - 16, x + 880, y + 106, white, radius=61, shade=(grey, "down", 0.7)
    )
    c.poly(
        [(x + 20, y + 4), (x - 30, y - 10), (x + 90, y - 14), (x + 200, y + 70)], white
    )
    c.rect(x + 130, y + 56, x + 850, y + 64, c.colour("terracotta"))
    for number in range(17):
        wx = x + 190 + number * 34
        c.rect(wx, y + 18, wx + 14, y + 38, c.lamp("navy"), radius=6)
    c.poly(
        [(x + 846, y + 12), (x + 872, y + 34), (x + 812, y + 34), (x + 812, y + 12)],
        c.lamp("navy"),
    )
    c.poly(
        [(x + 330, y + 78), (x + 520, y + 78), (x + 400, y + 168), (x + 300, y + 172)],
        grey,
        (c.colour("ink"), "down", 0.6),
    )
    c.rect(
        x + 390,
        y + 96,
        x + 500,
        y + 146,
        white,
        radius=24,
        shade=(c.colour("ink"), "down", 0.7),
    )
    for wx in (430, 466, 800):
        c.rect(x + wx - 3, y + 100, x + wx + 3, y + 164, grey)
        wheel(c, x + wx, y + 164, 15)
    # Steps to the door, and travellers on the apron.
    c.poly(
        [
            (x + 716, y + 30),
            (x + 752, y + 30),
            (x + 752, y + 50),
            (x + 640, y + 176),
            (x + 596, y + 176),
        ],
        c.colour("cream"),
        (c.colour("slate"), "down", 0.7),
    )
    c.rect(x + 716, y - 2, x + 752, y + 62, c.colour("ink"), radius=8)
    figures.queue(c, x + 420, x + 600, y + 184, 92, 4, facing=1, far=0.1)


def ship(c, x, water):
    hull, white = c.colour("navy", 0.15), c.colour("paper", 0.1)
    c.rect(
        x + 30,
        water - 128,
        x + 180,
        water - 50,
        white,
        shade=(c.colour("slate", 0.1), "right", 0.6),
    )
    for row in range(2):
        for column in range(5):
            c.rect(
                x + 44 + column * 26,
                water - 116 + row * 30,
                x + 58 + column * 26,
                water - 102 + row * 30,
                c.lamp("navy"),
            )
    c.rect(x + 76, water - 176, x + 124, water - 126, c.colour("terracotta", 0.1))
    for number in range(5):
        c.rect(
            x + 200 + number * 46,
            water - 82 - (number % 2) * 26,
            x + 242 + number * 46,
            water - 48,
            c.colour(("ochre", "brick", "sage", "cream", "slate")[number], 0.12),
        )
    c.poly(
        [
            (x, water - 56),
            (x + 480, water - 70),
            (x + 436, water + 8),
            (x + 26, water + 8),
        ],
        hull,
        (c.colour("ink"), "down", 0.7),
    )
    c.poly(
        [
            (x + 8, water - 30),
            (x + 461, water - 36),
            (x + 456, water - 28),
            (x + 12, water - 22),
        ],
        c.colour("terracotta", 0.1),
    )


def patrol_boat(c, x, water):
    white = c.colour("paper", 0.12)
    c.rect(
        x + 80,
        water - 78,
        x + 190,
        water - 34,
        white,
        radius=6,
        shade=(c.colour("slate", 0.1), "right", 0.5),
    )
    c.rect(x + 92, water - 68, x + 178, water - 48, c.lamp("navy"), radius=4)
    c.line([(x + 130, water - 78), (x + 130, water - 132)], 4, c.colour("ink", 0.2))
    c.rect(x + 110, water - 104, x + 150, water - 98, c.colour("ink", 0.2))
    c.poly(
        [
            (x, water - 38),
            (x + 250, water - 38),
            (x + 296, water - 54),
            (x + 256, water + 8),
            (x + 20, water + 8),
        ],
        white,
        (c.colour("slate"), "down", 0.7),
    )
    c.poly(
        [
            (x + 150, water - 38),
            (x + 180, water - 38),
            (x + 154, water + 8),
            (x + 124, water + 8),
        ],
        c.colour("terracotta", 0.05),
    )


def boat(c, x, water, length, hull, *, far=0.0, people=0, height=70, way=1):
    """A wooden boat; x is its stern for way=1."""
    from_x = x if way > 0 else x
    bow, stern = from_x + way * length, from_x
    fill = c.colour(hull, far)
    deep = length * 0.13
    _seated(c, stern, bow, water, people, height, far)
    points = [
        (stern, water - deep * 0.9),
        (stern + way * length * 0.5, water - deep * 0.55),
        (bow, water - deep * 1.5),
        (bow - way * length * 0.1, water + deep * 0.2),
        (stern + way * length * 0.06, water + deep * 0.2),
    ]
    c.poly(points, fill, (mix(fill, COLOURS["ink"], 0.5), "down", 0.8))
    c.line(
        [
            (stern, water - deep * 0.9),
            (stern + way * length * 0.5, water - deep * 0.55),
            (bow, water - deep * 1.5),
        ],
        max(3, length * 0.014),
        c.colour("paper", far + 0.1),
    )
    c.rect(
        min(stern, bow) - length * 0.05,
        water + deep * 0.16,
        max(stern, bow),
        water + deep * 0.26,
        mix(c.light.sky_low, c.light.air, 0.4),
        radius=3,
    )


def _seated(c, stern, bow, water, count, height, far):
    for number in range(count):
        x = stern + (bow - stern) * (0.14 + 0.66 * number / max(1, count - 1))
        u = height / 100
        top = c.colour(
            c.rng.choice(("terracotta", "ochre", "sage", "paper", "rose", "slate")), far
        )
        base = water - 4
        c.rect(
            x - 17 * u,
            base - 62 * u,
            x + 17 * u,
            base,
            top,
            radius=12 * u,
            shade=(mix(top, COLOURS["ink"], 0.4), "down", 0.6),
        )
        skin = mix(c.skin(), c.light.air, far)
        c.circle(x, base - 76 * u, 13.5 * u, c.colour("ink", far))
        c.circle(x + 3 * u, base - 73 * u, 11 * u, skin)
