"""
A sheet of paper to draw on, in units of the finished picture (1600 by 1067).

Everything is drawn twice as large and reduced at the end. Shadows are sprayed:
a gradient compared with fixed noise, as an airbrush or a litho stone would.
"""

import math
from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from iomsite.demo.illustrations.palettes import COLOURS, LAMP, SKINS, mix

WIDTH, HEIGHT = 1600, 1067
SCALE = 2

TURNS = {
    "down": None,
    "up": Image.Transpose.ROTATE_180,
    "right": Image.Transpose.ROTATE_90,
    "left": Image.Transpose.ROTATE_270,
}


@lru_cache(maxsize=1)
def _noise():
    grains = Random(7).randbytes(509 * 509)  # noqa: S311 - drawing, no secret
    tile = Image.frombytes("L", (509, 509), grains)
    tile = tile.resize((1018, 1018), Image.Resampling.NEAREST)
    noise = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE))
    for x in range(0, noise.width, tile.width):
        for y in range(0, noise.height, tile.height):
            noise.paste(tile, (x, y))
    return noise


@lru_cache(maxsize=1)
def _paper_grain():
    """Fine grain and slower fibres around middle grey, to be laid over a picture."""
    fine = _noise().crop((0, 0, WIDTH, HEIGHT)).filter(ImageFilter.BoxBlur(0.6))
    slow = _noise().resize((WIDTH // 4, HEIGHT), Image.Resampling.BOX)
    slow = slow.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    grain = Image.blend(fine, slow, 0.4).point(lambda v: 128 + (v - 128) * 0.2)
    return Image.merge("RGB", (grain, grain, grain))


class Canvas:
    def __init__(self, light, seed):
        self.light = light
        self.rng = Random(seed)  # noqa: S311 - drawing, no secret
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), light.sky_low)
        self.pen = ImageDraw.Draw(self.image)

    # Colours

    def colour(self, name, far=0.0):
        """A named colour in this light, dissolved into the air by its distance."""
        plain = COLOURS[name] if isinstance(name, str) else name
        lit = mix(plain, self.light.tint, self.light.tint_share)
        return mix(lit, self.light.air, far)

    def skin(self):
        return self.colour(self.rng.choice(SKINS))

    def lamp(self, name="mist"):
        """A window: lit after dark, reflecting the sky by day."""
        return LAMP if self.light.is_dark else self.colour(name)

    # Shapes; `shade` is (colour, direction in which it grows, strength)

    def poly(self, points, fill, shade=None):
        points = [(x * SCALE, y * SCALE) for x, y in points]
        self._paint(points, fill, shade, lambda pen, moved: pen.polygon(moved, 255))

    def rect(self, left, top, right, bottom, fill, *, radius=0, shade=None):
        box = [(left * SCALE, top * SCALE), (right * SCALE, bottom * SCALE)]
        self._paint(
            box,
            fill,
            shade,
            lambda pen, moved: pen.rounded_rectangle(moved, radius * SCALE, 255),
        )

    def ellipse(self, x, y, rx, ry, fill, shade=None):
        box = [
            ((x - rx) * SCALE, (y - ry) * SCALE),
            ((x + rx) * SCALE, (y + ry) * SCALE),
        ]
        self._paint(box, fill, shade, lambda pen, moved: pen.ellipse(moved, 255))

    def circle(self, x, y, radius, fill, shade=None):
        self.ellipse(x, y, radius, radius, fill, shade)

    def line(self, points, width, fill):
        """A line with round ends and joints."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        wide = max(1, round(width * SCALE))
        self.pen.line(scaled, fill, wide, joint="curve")
        if wide > 3:
            radius = wide / 2
            for x, y in (scaled[0], scaled[-1]):
                self.pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill)

    def limb(self, points, widths, fill):
        """A tapering limb through points, each with its own thickness."""
        for (x1, y1), (x2, y2), w1, w2 in zip(
            points, points[1:], widths, widths[1:], strict=False
        ):
            length = math.hypot(x2 - x1, y2 - y1) or 1
            nx, ny = -(y2 - y1) / length, (x2 - x1) / length
            self.poly(
                [
                    (x1 + nx * w1 / 2, y1 + ny * w1 / 2),
                    (x2 + nx * w2 / 2, y2 + ny * w2 / 2),
                    (x2 - nx * w2 / 2, y2 - ny * w2 / 2),
                    (x1 - nx * w1 / 2, y1 - ny * w1 / 2),
                ],
                fill,
            )
        for (x, y), width in zip(points, widths, strict=True):
            self.circle(x, y, width / 2, fill)

    def blob(self, x, y, rx, ry, fill, *, knobs=9, wild=0.18, shade=None):
        """A rounded irregular shape: a crown, a cloud, a stone."""
        turn = self.rng.random() * math.tau
        radii = [1 + self.rng.uniform(-wild, wild) for _ in range(knobs)]
        points = []
        for step in range(72):
            angle = step / 72 * math.tau
            place = step / 72 * knobs
            low, part = int(place), place % 1
            part = part * part * (3 - 2 * part)
            reach = radii[low] * (1 - part) + radii[(low + 1) % knobs] * part
            points.append(
                (
                    x + rx * reach * math.cos(angle + turn),
                    y + ry * reach * math.sin(angle + turn),
                )
            )
        self.poly(points, fill, shade)

    def _paint(self, points, fill, shade, draw):
        xs, ys = [x for x, _y in points], [y for _x, y in points]
        left, top = max(0, math.floor(min(xs))), max(0, math.floor(min(ys)))
        right = min(self.image.width, math.ceil(max(xs)) + 1)
        bottom = min(self.image.height, math.ceil(max(ys)) + 1)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        draw(ImageDraw.Draw(mask), [(x - left, y - top) for x, y in points])
        self.image.paste(fill, (left, top), mask)
        if shade:
            colour, direction, strength = shade
            spray = _ramp(mask.size, direction, strength)
            spray = ImageChops.add(
                spray, _noise().crop((left, top, right, bottom)), 1, -255
            ).point(lambda value: min(255, value * 3))
            self.image.paste(colour, (left, top), ImageChops.multiply(spray, mask))

    # Air and light

    def sky(self, *, horizon=HEIGHT):
        top, low = self.light.sky_top, self.light.sky_low
        column = Image.new("RGB", (1, 64))
        column.putdata([mix(top, low, (step / 63) ** 1.15) for step in range(64)])
        size = (self.image.width, round(horizon * SCALE))
        self.image.paste(column.resize(size, Image.Resampling.BICUBIC), (0, 0))
        spray = _ramp(size, "up", 0.5)
        spray = ImageChops.add(spray, _noise().crop((0, 0, *size)), 1, -255)
        self.image.paste(
            mix(top, COLOURS["ink"], 0.22),
            (0, 0),
            spray.point(lambda v: min(110, v * 4)),
        )

    def sun(self, x, y, radius):
        light = self.light
        self.glow(x, y, radius * 4.5, light.sun, 0.55)
        self.circle(x, y, radius, light.sun)
        if light.is_dark:
            for ox, oy, share in (
                (-0.3, -0.2, 0.2),
                (0.25, 0.3, 0.26),
                (0.3, -0.4, 0.12),
            ):
                self.circle(
                    x + ox * radius,
                    y + oy * radius,
                    radius * share,
                    mix(light.sun, light.sky_low, 0.25),
                )

    def stars(self, count, below):
        for _ in range(count):
            x, y = self.rng.uniform(0, WIDTH), self.rng.uniform(10, below)
            self.circle(
                x,
                y,
                self.rng.choice((1, 1, 1.4, 2)),
                mix(self.light.sun, self.light.sky_top, 0.25),
            )

    def glow(self, x, y, radius, colour, strength):
        side = round(radius * 2 * SCALE)
        soft = Image.radial_gradient("L").point(
            lambda value: max(0, 255 - value * 1.42) * strength
        )
        soft = soft.resize((side, side), Image.Resampling.BILINEAR)
        corner = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        self.image.paste(colour, corner, soft)

    def haze(self, top, bottom, colour=None, strength=0.8):
        """Air thickening downwards, as at the foot of hills."""
        size = (self.image.width, round((bottom - top) * SCALE))
        self.image.paste(
            colour or self.light.air,
            (0, round(top * SCALE)),
            _ramp(size, "down", strength),
        )

    def clouds(self, count, top, bottom, colour=None, strength=0.5):
        """Long flat banks with round heads."""
        for _ in range(count):
            x, y = self.rng.uniform(-50, WIDTH), self.rng.uniform(top, bottom)
            length = self.rng.uniform(150, 420)
            fill = colour or mix(self.light.sky_low, self.light.sun, 0.5)
            fill = mix(
                fill,
                self.light.sky_top,
                self.rng.uniform(0.05, 0.45) * (1 - strength + 0.5),
            )
            height = length * self.rng.uniform(0.05, 0.09)
            self.rect(x, y, x + length, y + height, fill, radius=height / 2)
            for _bump in range(self.rng.randint(2, 4)):
                at = x + self.rng.uniform(0.2, 0.8) * length
                size = self.rng.uniform(0.7, 1.7) * height
                self.circle(at, y + height * 0.25, size, fill)
            self.rect(
                x + length * 0.12,
                y + height * 1.2,
                x + length * 0.7,
                y + height * 1.7,
                fill,
                radius=height / 4,
            )

    def birds(self, count, x, y):
        for _ in range(count):
            bx = x + self.rng.uniform(-120, 120)
            by = y + self.rng.uniform(-50, 50)
            span = self.rng.uniform(6, 13)
            self.line(
                [(bx - span, by - span * 0.35), (bx, by), (bx + span, by - span * 0.4)],
                2,
                self.colour("ink", 0.15),
            )

    # Land

    def ridge(self, y, height, fill, *, peaks=3, rough=0.35, shade=None, base=HEIGHT):
        """A line of hills or mountains down to `base`; returns its points."""
        waves = [
            (
                peaks * 2**octave * self.rng.uniform(0.8, 1.25),
                self.rng.random() * math.tau,
                rough**octave,
            )
            for octave in range(5)
        ]
        total = sum(share for _f, _p, share in waves)
        crest = []
        for x in range(-10, WIDTH + 20, 10):
            lift = sum(
                share * math.sin(x / WIDTH * math.pi * often + phase)
                for often, phase, share in waves
            )
            crest.append((x, y - lift / total * height))
        self.poly([*crest, (WIDTH + 20, base), (-20, base)], fill, shade)
        return crest

    def ground(self, y, fill, shade=None):
        self.rect(0, y, WIDTH, HEIGHT, fill, shade=shade)

    def finish(self, *, zoom=1):
        """The finished sheet; zoomed in, it keeps the ground where people stand."""
        width, height = self.image.width / zoom, self.image.height / zoom
        left = (self.image.width - width) * self.rng.uniform(0.2, 0.8)
        top = (self.image.height - height) * self.rng.uniform(0.55, 0.85)
        picture = self.image.resize(
            (WIDTH, HEIGHT),
            Image.Resampling.BICUBIC,
            box=(left, top, left + width, top + height),
        )
        return ImageChops.overlay(picture, _paper_grain())


def _ramp(size, direction, strength):
    ramp = Image.linear_gradient("L").point(lambda value: value * strength)
    if TURNS[direction] is not None:
        ramp = ramp.transpose(TURNS[direction])
    return ramp.resize(size, Image.Resampling.BILINEAR)
