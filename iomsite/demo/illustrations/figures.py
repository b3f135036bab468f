"""People: plain, upright, without faces, each with a gait, clothes and something to do."""

from iomsite.demo.illustrations.palettes import COLOURS, mix

TOPS = (
    "terracotta",
    "ochre",
    "sage",
    "slate",
    "paper",
    "rose",
    "navy",
    "cream",
    "olive",
)
BOTTOMS = ("navy", "ink", "earth", "slate", "olive", "brick")
HAIR = ((30, 26, 30), (43, 31, 28), (58, 42, 34))
POSES = ("stand", "walk", "walk-away", "reach")
DRESSES = ("trousers", "trousers", "skirt", "robe")
HEADS = ("short", "short", "bun", "scarf", "cap")


def person(
    c,
    x,
    ground,
    height,
    *,
    pose=None,
    dress=None,
    head=None,
    top=None,
    bottom=None,
    facing=None,
    carry=None,
    far=0.0,
):
    """One person standing on `ground`; what is not said is chosen by the canvas's die."""
    rng = c.rng
    pose = pose or rng.choice(POSES)
    dress = dress or rng.choice(DRESSES)
    head = head or rng.choice(HEADS)
    way = facing or rng.choice((-1, 1))
    top = c.colour(top or rng.choice(TOPS), far)
    bottom = c.colour(bottom or rng.choice(BOTTOMS), far)
    skin = mix(c.skin(), c.light.air, far)
    ink = c.colour("ink", far)
    u = height / 100

    shadow = mix(c.colour("ink"), c.light.air, 0.35 + far / 2)
    c.ellipse(x + 4 * u, ground, 17 * u, 2.6 * u, shadow)
    stride = {"walk": 9, "walk-away": 6}.get(pose, 3) * u
    hip, knee, shoulder = ground - 47 * u, ground - 25 * u, ground - 80 * u
    if dress == "trousers":
        for side in (-1, 1):
            foot = x + side * stride
            c.limb(
                [
                    (x + side * 3.6 * u, hip),
                    (x + side * stride * 0.62 + way * 1.5 * u, knee),
                    (foot, ground - 3 * u),
                ],
                [11 * u, 8.4 * u, 6.4 * u],
                bottom,
            )
            _shoe(c, foot, ground, way, u, ink)
    else:
        for side in (-1, 1):
            c.limb(
                [(x + side * 3 * u, knee), (x + side * stride * 0.7, ground - 3 * u)],
                [5.5 * u, 4.4 * u],
                skin,
            )
            _shoe(c, x + side * stride * 0.7, ground, way, u, ink)
        hem = ground - (7 if dress == "robe" else 20) * u
        wide = (13 if dress == "robe" else 12) * u + stride * 0.4
        c.poly(
            [
                (x - 8 * u, hip - 6 * u),
                (x + 8 * u, hip - 6 * u),
                (x + wide, hem),
                (x - wide, hem),
            ],
            top if dress == "robe" else bottom,
            (mix(bottom, COLOURS["ink"], 0.35), "left" if way > 0 else "right", 0.6),
        )
    # The far arm, the trunk, then the near arm.
    dark = mix(top, COLOURS["ink"], 0.22)
    _arm(c, x - way * 7 * u, shoulder, -way, pose, u, dark, skin, back=True)
    c.poly(
        [
            (x - 5 * u, shoulder - 4 * u),
            (x + 5 * u, shoulder - 4 * u),
            (x + 10.6 * u, shoulder + 2 * u),
            (x + 9.6 * u, hip + 1 * u),
            (x - 9.6 * u, hip + 1 * u),
            (x - 10.6 * u, shoulder + 2 * u),
        ],
        top,
        (dark, "left" if way > 0 else "right", 0.75),
    )
    c.rect(x - 9.8 * u, hip - 5 * u, x + 9.8 * u, hip + 2.5 * u, top, radius=2.5 * u)
    if carry == "pack":
        c.rect(
            x - way * 18 * u - 7 * u,
            shoulder - 1 * u,
            x - way * 14 * u + 7 * u,
            hip - 4 * u,
            c.colour(rng.choice(("ochre", "olive", "brick")), far),
            radius=5 * u,
            shade=(ink, "down", 0.5),
        )
    _head(c, x, shoulder, head, way, pose, u, skin, top, far)
    _arm(c, x + way * 7 * u, shoulder, way, pose, u, top, skin)
    if carry == "case":
        hand = (x + way * 13 * u, hip + 8 * u)
        c.line([(hand[0], hand[1] - 8 * u), hand], 2 * u, ink)
        c.rect(
            hand[0] - 10 * u,
            hand[1],
            hand[0] + 10 * u,
            ground - 9 * u,
            c.colour(rng.choice(("terracotta", "ochre", "navy")), far),
            radius=2 * u,
            shade=(ink, "down", 0.5),
        )
    if carry == "bundle":
        c.blob(
            x,
            shoulder - 30 * u,
            15 * u,
            9 * u,
            c.colour("cream", far),
            shade=(c.colour("sand", far), "down", 0.7),
        )
    if carry == "folder":
        c.rect(
            x + way * 10 * u - 8 * u,
            hip - 22 * u,
            x + way * 10 * u + 8 * u,
            hip - 6 * u,
            c.colour("paper", far),
            radius=u,
        )


def child(c, x, ground, height, **details):
    person(c, x, ground, height, **{"head": "short", "dress": "trousers", **details})


def family(c, x, ground, height, far=0.0):
    way = c.rng.choice((-1, 1))
    person(c, x, ground, height, pose="walk", facing=way, carry="pack", far=far)
    person(
        c,
        x + height * 0.36,
        ground + height * 0.02,
        height * 0.93,
        pose="walk",
        dress="robe",
        head="scarf",
        facing=way,
        far=far,
    )
    child(
        c,
        x + height * 0.64,
        ground + height * 0.03,
        height * 0.6,
        pose="walk",
        facing=way,
        far=far,
    )


def queue(c, start, end, ground, height, count, *, facing=1, far=0.0):
    """People in a line, not quite evenly, some of them with luggage."""
    for number in range(count):
        x = start + (end - start) * number / max(1, count - 1) + c.rng.uniform(-9, 9)
        person(
            c,
            x,
            ground + c.rng.uniform(-3, 5),
            height * c.rng.uniform(0.92, 1.05),
            pose=c.rng.choice(("stand", "stand", "walk")),
            facing=facing,
            far=far,
            carry=c.rng.choice((None, "case", "pack", "case", "folder")),
        )


def bust(c, x, desk, height, *, facing=1, top=None, head=None, leaning=0.0, far=0.0):
    """Somebody sitting behind a table, whose edge is at `desk`."""
    u = height / 100
    skin = mix(c.skin(), c.light.air, far)
    top = c.colour(top or c.rng.choice(TOPS), far)
    dark = mix(top, COLOURS["ink"], 0.25)
    shoulder = desk - 52 * u
    lean = leaning * 14 * u * facing
    c.poly(
        [
            (x - 24 * u, desk),
            (x - 25 * u + lean, shoulder + 8 * u),
            (x - 14 * u + lean, shoulder - 4 * u),
            (x + 14 * u + lean, shoulder - 4 * u),
            (x + 25 * u + lean, shoulder + 8 * u),
            (x + 24 * u, desk),
        ],
        top,
        (dark, "left" if facing > 0 else "right", 0.85),
    )
    c.circle(x - 21 * u + lean, shoulder + 8 * u, 6 * u, top)
    c.circle(x + 21 * u + lean, shoulder + 8 * u, 6 * u, top)
    _head(
        c,
        x + lean,
        shoulder + 2 * u,
        head or c.rng.choice(HEADS),
        facing,
        "stand",
        u * 2.1,
        skin,
        top,
        far,
    )
    elbow = (x + facing * 26 * u + lean, desk - 14 * u)
    hand = (x + facing * 46 * u + lean, desk - 4 * u)
    c.limb(
        [(x + facing * 20 * u + lean, shoulder + 10 * u), elbow, hand],
        [13 * u, 11 * u, 8 * u],
        dark,
    )
    c.circle(*hand, 5 * u, skin)


def _shoe(c, x, ground, way, u, ink):
    c.rect(
        x - 3.4 * u - (way < 0) * 3 * u,
        ground - 4 * u,
        x + 3.4 * u + (way > 0) * 3 * u,
        ground,
        ink,
        radius=1.8 * u,
    )


def _arm(c, x, shoulder, way, pose, u, sleeve, skin, back=False):
    if pose == "reach" and not back:
        elbow, hand = (
            (x + way * 9 * u, shoulder + 13 * u),
            (x + way * 22 * u, shoulder + 6 * u),
        )
    elif pose == "walk":
        elbow, hand = (
            (x + way * 5 * u, shoulder + 17 * u),
            (x + way * (10 if back else 8) * u, shoulder + 31 * u),
        )
    else:
        elbow, hand = (
            (x + way * 4 * u, shoulder + 18 * u),
            (x + way * 4.5 * u, shoulder + 35 * u),
        )
    c.limb([(x, shoulder + 2 * u), elbow, hand], [8 * u, 6.6 * u, 5 * u], sleeve)
    c.circle(*hand, 3 * u, skin)


def _head(c, x, shoulder, kind, way, pose, u, skin, top, far):
    away = pose == "walk-away"
    y = shoulder - 13.5 * u
    hair = c.colour(c.rng.choice(HAIR), far)
    if kind == "bun":
        c.circle(x - way * 6.5 * u, y - 4 * u, 3.8 * u, hair)
    c.rect(
        x - 2.6 * u,
        y + 3 * u,
        x + 2.6 * u,
        shoulder,
        mix(skin, COLOURS["ink"], 0.22),
        radius=u,
    )
    cloth = c.colour(c.rng.choice(("terracotta", "ochre", "sage", "navy", "rose")), far)
    if kind == "scarf":
        c.ellipse(x - way * 0.8 * u, y + 0.6 * u, 7.4 * u, 8.6 * u, cloth)
        c.poly(
            [
                (x - 6.6 * u, y + 3 * u),
                (x + 6.2 * u, y + 3 * u),
                (x + 9 * u, shoulder + 4 * u),
                (x - 9 * u, shoulder + 4 * u),
            ],
            cloth,
            (mix(cloth, COLOURS["ink"], 0.3), "down", 0.6),
        )
        if not away:
            c.ellipse(x + way * 2.2 * u, y + 0.8 * u, 4.4 * u, 5.8 * u, skin)
        return
    c.ellipse(x, y - 0.8 * u, 6.3 * u, 7.4 * u, hair)
    if not away:
        c.ellipse(x + way * 1.5 * u, y + 1.4 * u, 5.1 * u, 6.3 * u, skin)
    if kind == "cap":
        c.rect(x - 6.6 * u, y - 8.4 * u, x + 6.6 * u, y - 3 * u, cloth, radius=3 * u)
        c.rect(
            x + way * 7 * u - 5 * u,
            y - 4.6 * u,
            x + way * 7 * u + 5 * u,
            y - 2.8 * u,
            cloth,
            radius=u,
        )
