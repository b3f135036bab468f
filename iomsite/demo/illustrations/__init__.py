"""
Editorial illustrations for the demo content, drawn by the programme itself.

One series: flat shapes, sprayed shadows, ink blue, ochre, terracotta and sage. The same
motif and variant give the same picture on every machine.
"""

import zlib

from PIL import ImageOps

from iomsite.demo.illustrations import (
    country,
    ideas,
    indoors,
    journeys,
    market,
    roads,
    sea,
    services,
    settlements,
    weather,
)
from iomsite.demo.illustrations.canvas import Canvas
from iomsite.demo.illustrations.palettes import LIGHTS

# Each motif, the scene that draws it, and the hours of the day that become it.
_SCENES = {
    "border-post": (roads.border_post, "haze dawn noon dusk"),
    "coach": (roads.coach_on_the_road, "dusk haze dawn noon overcast night"),
    "bus-stop": (roads.bus_stop, "overcast dusk noon night dawn"),
    "bridge": (journeys.bridge, "dawn dusk overcast haze"),
    "airport": (journeys.airport, "dusk dawn night overcast noon"),
    "harbour": (sea.harbour, "dawn noon dusk overcast night"),
    "boat": (sea.boat_at_sea, "dusk dawn overcast night haze"),
    "river": (weather.river, "noon dusk haze dawn"),
    "storm": (weather.storm, "overcast night dusk"),
    "mountain-village": (country.mountain_village, "dawn dusk noon overcast night"),
    "fields": (country.fields, "haze dawn noon dusk"),
    "tents": (settlements.tents, "dusk dawn haze night noon"),
    "city-dawn": (settlements.city_dawn, "dawn dusk haze night"),
    "market": (market.market, "noon haze dusk dawn"),
    "workshop": (indoors.workshop, "haze dawn overcast dusk"),
    "clinic": (services.clinic, "noon dawn overcast haze"),
    "classroom": (indoors.classroom, "noon dawn haze dusk"),
    "registration-desk": (services.registration_desk, "noon haze dawn dusk"),
    "data-chart": (ideas.data_chart, "dusk noon dawn night"),
    "hands": (ideas.hands, "dawn dusk noon haze"),
}

MOTIFS = tuple(_SCENES)


def draw(motif, variant=0):
    """
    The picture of a motif, 1600 by 1067.

    A variant has its own light, people and layout; all but the first may come closer
    or look from the other side.
    """
    scene, hours = _SCENES[motif]
    hours = hours.split()
    lights = {light.name: light for light in LIGHTS}
    canvas = Canvas(
        lights[hours[variant % len(hours)]], zlib.crc32(f"{motif} {variant}".encode())
    )
    scene(canvas)
    picture = canvas.finish(zoom=(1, 1.2, 1.08, 1.34)[variant % 4])
    return ImageOps.mirror(picture) if variant % 2 else picture
