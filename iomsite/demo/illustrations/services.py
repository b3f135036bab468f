"""Clinic and registration desk."""

from iomsite.demo.illustrations import figures, scenery, vehicles
from iomsite.demo.illustrations.palettes import LAMP


def clinic(c):
    horizon = 560
    scenery.backdrop(c, horizon, clouds=4)
    scenery.hills(c, horizon, height=200)
    c.ground(horizon + 20, c.colour("sage", 0.25), (c.colour("olive"), "down", 0.5))
    scenery.tree(c, 110, 800, 460, leaf="olive", far=0.08)
    scenery.tree(c, 1500, 790, 400, kind="palm", leaf="pine", far=0.1)
    # The house, with its sign: a heart, as no emblem is ours to use.
    wall = c.colour("paper")
    c.rect(250, 400, 1370, 830, wall, shade=(c.colour("mist"), "right", 0.7))
    c.rect(
        250,
        700,
        1370,
        830,
        c.colour("sage", 0.08),
        shade=(c.colour("pine"), "right", 0.5),
    )
    c.poly(
        [(200, 410), (300, 300), (1320, 300), (1420, 410)],
        c.colour("terracotta"),
        (c.colour("brick"), "down", 0.7),
    )
    c.rect(200, 406, 1420, 424, c.colour("brick"))
    for x in (330, 1080, 1230):
        c.rect(
            x,
            500,
            x + 96,
            650,
            c.colour("navy", 0.15) if not c.light.is_dark else LAMP,
            shade=(c.colour("mist"), "up", 0.5),
        )
        c.rect(x - 8, 650, x + 104, 662, c.colour("sand"))
        c.rect(x + 46, 500, x + 50, 650, wall)
    c.rect(
        560,
        490,
        900,
        832,
        c.colour("ink", 0.15),
        shade=(c.colour("ochre", 0.1), "up", 0.45),
    )
    c.circle(980, 560, 58, c.colour("terracotta"))
    c.circle(961, 552, 20, wall)
    c.circle(999, 552, 20, wall)
    c.poly([(943, 561), (1017, 561), (980, 600)], wall)
    c.ground(828, c.colour("sand", 0.08), (c.colour("earth"), "down", 0.6))
    c.rect(520, 826, 940, 846, c.colour("cream"))
    # The porch
    c.poly(
        [(500, 470), (960, 470), (990, 500), (470, 500)],
        c.colour("ochre"),
        (c.colour("earth"), "down", 0.6),
    )
    for x in (490, 956):
        c.rect(x, 500, x + 14, 846, c.colour("earth"))
    figures.person(
        c,
        690,
        880,
        250,
        pose="reach",
        facing=1,
        dress="trousers",
        top="paper",
        bottom="slate",
        head="bun",
        carry="folder",
    )
    figures.person(
        c, 800, 884, 238, dress="robe", head="scarf", pose="stand", facing=-1
    )
    figures.child(c, 868, 888, 146, pose="stand", facing=-1)
    c.rect(1040, 838, 1340, 852, c.colour("earth"), radius=4)
    for x in (1060, 1310):
        c.rect(x, 852, x + 12, 908, c.colour("earth"))
    for x in (1090, 1180, 1275):
        figures.bust(c, x, 842, 170, facing=c.rng.choice((-1, 1)))
    c.rect(1066, 836, 1322, 872, c.colour("navy", 0.1), radius=18)
    for x in (1078, 1108, 1168, 1198, 1262, 1292):
        c.limb([(x, 858), (x, 918)], [18, 13], c.colour(c.rng.choice(figures.BOTTOMS)))
    vehicles.ambulance(c, 60, 930)
    figures.person(c, 520, 1010, 280, pose="walk", carry="folder", facing=1)


def registration_desk(c):
    scenery.backdrop(c, 470, clouds=4)
    scenery.hills(c, 470, height=150)
    c.ground(480, c.colour("sand", 0.2), (c.colour("earth", 0.1), "down", 0.5))
    for x, ground, width in ((30, 600, 210), (1290, 610, 230), (1060, 570, 150)):
        scenery.tent(c, x, ground, width, far=0.3)
    figures.queue(c, 1150, 1560, 690, 190, 5, facing=-1, far=0.2)
    # The awning
    cloth = c.colour("navy")
    for x in (150, 1090):
        c.rect(
            x,
            200,
            x + 16,
            1000,
            c.colour("mist"),
            shade=(c.colour("ink"), "right", 0.6),
        )
    c.poly(
        [(90, 230), (230, 110), (1020, 110), (1170, 230)],
        cloth,
        (c.colour("ink"), "down", 0.7),
    )
    for number in range(12):
        x = 90 + number * 90
        c.poly(
            [(x, 228), (x + 90, 228), (x + 90, 262), (x + 45, 282), (x, 262)],
            c.colour("paper" if number % 2 else "ochre"),
        )
    for x, facing, head in ((330, 1, "bun"), (640, 1, "cap")):
        figures.bust(
            c,
            x,
            740,
            330,
            facing=facing,
            head=head,
            top=c.rng.choice(("paper", "sage", "slate")),
            leaning=0.4,
        )
    c.rect(
        140,
        734,
        960,
        764,
        c.colour("ochre"),
        radius=6,
        shade=(c.colour("earth"), "down", 0.5),
    )
    c.rect(
        160,
        764,
        940,
        960,
        c.colour("terracotta"),
        shade=(c.colour("brick"), "down", 0.7),
    )
    c.circle(550, 862, 54, c.colour("paper"))
    c.ellipse(550, 862, 54, 18, c.colour("terracotta"))
    c.ellipse(550, 862, 46, 12, c.colour("paper"))
    c.rect(546, 808, 554, 916, c.colour("terracotta"))
    # Papers, a stamp, a laptop
    c.poly(
        [(470, 734), (500, 640), (630, 640), (606, 734)],
        c.colour("ink"),
        (c.colour("slate"), "up", 0.5),
    )
    c.rect(440, 726, 612, 738, c.colour("slate"), radius=4)
    for number in range(5):
        c.rect(
            770 + number * 3,
            722 - number * 7,
            890 - number * 2,
            728 - number * 7,
            c.colour("paper" if number % 2 else "cream"),
        )
    c.rect(220, 700, 246, 734, c.colour("brick"), radius=8)
    figures.person(
        c, 1010, 1000, 430, pose="reach", facing=-1, dress="robe", head="scarf"
    )
    figures.child(c, 1130, 1006, 262, pose="stand", facing=-1)
    figures.person(c, 1300, 1030, 440, pose="stand", facing=-1, carry="folder")
