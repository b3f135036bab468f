from datetime import UTC, date, datetime

import pytest

from tests.newsroom.importing.reading import (
    contacts,
    dateline,
    funders,
    quoted,
    whole,
)

PROSE = "Nueve centros de salud abren ahora de noche, para que cada tripulación pueda consultar."
DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("head", "places", "day"),
    [
        ("Bogotá, 3 de marzo de 2026 –", [("Bogotá", None, None, None)], DAY),
        ("Ciudad de Panamá. –", [("Ciudad de Panamá", None, None, None)], None),
        ("Ciudad de Panamá, 3 de marzo de 2026.-", [("Ciudad de Panamá", None, None, None)], DAY),
        ("BOGOTÁ, Colombia, 3 de marzo de 2026 (AMM) –", [("BOGOTÁ", None, "Colombia", "CO")], DAY),
        ("Lima, martes 3 de marzo del 2026 –", [("Lima", None, None, None)], DAY),
        ("San José, Costa Rica –", [("San José", None, "Costa Rica", "CR")], None),
        ("Ginebra / Quito, 3 de marzo de 2026 —",
         [("Ginebra", None, None, None), ("Quito", None, None, None)], DAY),
        ("La Paz y Cochabamba, 3 marzo 2026 -",
         [("La Paz", None, None, None), ("Cochabamba", None, None, None)], DAY),
        ("El Paso, 03/03/2026 –", [("El Paso", None, None, None)], DAY),
        ("Santo Domingo, República Dominicana –",
         [("Santo Domingo", None, "República Dominicana", "DO")], None),
        ("3 de marzo de 2026, Tegucigalpa, Honduras.", None, None),
    ],
)  # fmt: skip
def test_dateline_is_read_up_to_its_dash(head, places, day):
    line, rest = dateline(f"{head} {PROSE}", "es")

    if places is None:
        assert line is None
    else:
        assert (line, rest) == ((head, places, day), PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Del 3 al 5 de marzo – y por primera vez – las tripulaciones consultan de noche.",
        "Ayer – día de mercado – las tripulaciones consultaron en nueve centros de salud.",
        "En Colombia – el país con más puertos – las tripulaciones consultan de noche, se dijo.",
    ],
)
def test_text_between_dashes_is_no_dateline(text):
    assert dateline(text, "es") == (None, text)


@pytest.mark.parametrize(
    ("attribution", "speaker", "title"),
    [
        (", dijo Rosa Cuasquer, directora de puertos.", "Rosa Cuasquer", "directora de puertos"),
        (", afirmó la directora de puertos, Rosa Cuasquer.", "Rosa Cuasquer", "directora de puertos"),
        (", señaló Rosa María Cuasquer Ruiz, jefa de misión de la AMM en Perú, durante el acto.",
         "Rosa María Cuasquer Ruiz", "jefa de misión de la AMM en Perú"),
        (", según Rosa Cuasquer, directora de puertos.", "Rosa Cuasquer", "directora de puertos"),
        (", aseguró por su parte Rosa Cuasquer.", "Rosa Cuasquer", None),
        (", contó Rosa, pescadora de 34 años.", "Rosa", "pescadora de 34 años"),
        (", contó Rosa Cuasquer, de 34 años, pescadora.", "Rosa Cuasquer", "pescadora"),
        (", ha declarado Rosa Cuasquer, portavoz de la AMM.", "Rosa Cuasquer", "portavoz de la AMM"),
        (", explicó el ministro de Salud, Juan de la Cruz.", "Juan de la Cruz", "ministro de Salud"),
        (", manifestó el Dr. Juan Ruiz, quien dirige el centro.", "Juan Ruiz", "quien dirige el centro"),
        (", expresó durante la inauguración Rosa Cuasquer, alcaldesa de Ricaurte.",
         "Rosa Cuasquer", "alcaldesa de Ricaurte"),
        (", relató una madre de familia.", None, "madre de familia"),
        (", ironizó Rosa Quispe, vendedora.", "Rosa Quispe", "vendedora"),
        (", sostuvo la directora del albergue, Mtra. Rosa Quispe.",
         "Rosa Quispe", "directora del albergue"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("marks", ["“%s”", "«%s»", '"%s"'])
def test_attribution_after_a_quotation(marks, attribution, speaker, title):
    quotations, terms = quoted(f"{marks % 'El puerto es nuestro'}{attribution}", "es")

    assert [q[:3] for q in quotations] == [("El puerto es nuestro", speaker, title)]
    assert terms == []


@pytest.mark.parametrize(
    ("lead", "speaker", "title"),
    [
        ("Rosa Cuasquer, directora de puertos, dijo:", "Rosa Cuasquer", "directora de puertos"),
        ("Según Rosa Cuasquer, directora de puertos,", "Rosa Cuasquer", "directora de puertos"),
        ("En su discurso, la ministra de Salud, Rosa Cuasquer, señaló que",
         "Rosa Cuasquer", "ministra de Salud"),
    ],
)  # fmt: skip
def test_attribution_before_a_quotation(lead, speaker, title):
    quotations, _ = quoted(f"{lead} “el puerto es nuestro y de las gaviotas”.", "es")

    assert [q[1:] for q in quotations] == [(speaker, title, "name")]


def test_attribution_inside_the_marks_interrupts_the_quotation():
    quotations, _ = quoted(
        "“El cuaderno —subrayó Rosa Cuasquer, inspectora de puertos— no cuesta nada”. "
        "“Sirve, agregó, para todos”.",
        "es",
    )

    assert quotations == [
        (
            "El cuaderno no cuesta nada",
            "Rosa Cuasquer",
            "inspectora de puertos",
            "name",
        ),
        ("Sirve para todos", "Rosa Cuasquer", None, "pronoun"),
    ]


def test_who_spoke_before_is_looked_up():
    quotations, _ = quoted(
        "“El puerto es nuestro”, afirmó Rosa Cuasquer, directora de puertos. "
        "“Le falta una grúa”, agregó.\n"
        "“Y una lámpara”, añadió durante el acto.\n"
        "“Y un banco”, concluyó la directora.\n"
        "“Y una campana”, dijo Cuasquer.",
        "es",
    )

    assert [q[1:] for q in quotations] == [
        ("Rosa Cuasquer", "directora de puertos", "name"),
        ("Rosa Cuasquer", None, "pronoun"),
        ("Rosa Cuasquer", None, "pronoun"),
        ("Rosa Cuasquer", None, "pronoun"),
        ("Rosa Cuasquer", None, "name"),
    ]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("El proyecto “Volver a clase” empieza en junio.", "Volver a clase"),
        ("La cartilla del curso, «Papel vivo», puede pedirse sin costo.", "Papel vivo"),
        ("Con el lema “Un puerto para todos”, la campaña recorre la costa.", "Un puerto para todos"),
    ],
)  # fmt: skip
def test_words_that_nobody_says_are_no_quotations(text, term):
    assert quoted(text, "es") == ([], [term])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La actividad se realizó gracias al aporte del Gobierno de Canadá.", ["Gobierno de Canadá"]),
        ("El centro, financiado por la Unión Europea y el Gobierno de Japón, abre hoy.",
         ["Unión Europea", "Gobierno de Japón"]),
        ("El curso se hizo con el apoyo financiero de la Agencia Española de Cooperación "
         "Internacional para el Desarrollo (AECID).",
         ["Agencia Española de Cooperación Internacional para el Desarrollo"]),
        ("El curso fue posible gracias al generoso apoyo de Suecia, Noruega y la Fundación Halvorsen.",
         ["Suecia", "Noruega", "Fundación Halvorsen"]),
        ("El curso contó con el apoyo de la Embajada de Suiza en el marco del proyecto.",
         ["Embajada de Suiza"]),
        ("El curso se hizo con fondos del Ministerio de Asuntos Exteriores de Noruega.",
         ["Ministerio de Asuntos Exteriores de Noruega"]),
        ("El curso se hizo con el apoyo de las maestras del barrio.", []),
    ],
)  # fmt: skip
def test_funders_are_found(text, names):
    assert funders(text, "es") == names


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Contacto de prensa:", "Rosa Cuasquer Ruiz, AMM, Bogotá", "Encargada de comunicación",
          "Tel.: +57 555 014 2233", "Correo: rcuasquer@wma.example"],
         [("AMM, Bogotá", "Rosa Cuasquer Ruiz", "Encargada de comunicación",
           ("rcuasquer@wma.example",), ("+57 555 014 2233",), ())]),
        (["Para más información, favor contactar a:",
          "En Colombia: Rosa Cuasquer, rcuasquer@wma.example, +57 555 014 2233",
          "En Perú: Juan Ruiz, jruiz@wma.example, +51 55 555 014"],
         [("Colombia", "Rosa Cuasquer", None, ("rcuasquer@wma.example",), ("+57 555 014 2233",), ()),
          ("Perú", "Juan Ruiz", None, ("jruiz@wma.example",), ("+51 55 555 014",), ())]),
        (["Para mayor información, comuníquese con Rosa Cuasquer, oficial de comunicación "
          "(español, inglés), al correo electrónico rcuasquer@wma.example o al teléfono "
          "+57 555 014 2233."],
         [(None, "Rosa Cuasquer", "oficial de comunicación", ("rcuasquer@wma.example",),
           ("+57 555 014 2233",), ("es", "en"))]),
        (["CONTACTOS PARA MEDIOS", "Rosa Cuasquer", "Oficial de Comunicación, AMM Ecuador",
          "Celular: +593 55 555 014", "E-mail: rcuasquer@wma.example"],
         [("AMM Ecuador", "Rosa Cuasquer", "Oficial de Comunicación", ("rcuasquer@wma.example",),
           ("+593 55 555 014",), ())]),
        (["Contacto:", "Oficina de Prensa, prensa@wma.example"],
         [(None, None, "Oficina de Prensa", ("prensa@wma.example",), (), ())]),
    ],
)  # fmt: skip
def test_contacts_are_read(lines, expected):
    body = "De noche, los nueve centros de salud siguen abiertos, y en cada uno hay una enfermera."

    assert contacts([body, *lines], "es") == (expected, [body])


RELEASE = """\
De: Oficina de prensa
Asunto: Un puerto para todos
Estimados colegas:
A continuación, nuestra nota de prensa.
NOTA DE PRENSA
Para publicación inmediata
EMBARGO hasta el 4 de marzo de 2026 a las 18 horas (GMT-5)
Nueve puertos abren sus centros de
salud por la noche
Las tripulaciones pueden consultar sin cita
Bogotá, 3 de marzo de 2026 – Nueve centros de salud abren ahora de noche, para que cada tripulación pueda consultar a una enfermera antes de volver al mar.
“El puerto es nuestro”, dijo Rosa Cuasquer, directora de puertos.
Foto: Rosa Cuasquer / AMM
FIN
Notas para los editores
Hay imágenes a disposición de quien las pida a la oficina de prensa.
Contacto de prensa:
Rosa Cuasquer, +57 555 014 2233, rcuasquer@wma.example
Acerca de la AMM
La Agencia Mundial para la Movilidad es un organismo con 141 miembros y oficinas en 88 países.
Compartir en Facebook
Política de privacidad
"""


def test_parts_around_the_body_are_known():
    release = whole(RELEASE)

    assert release.language == "es"
    assert release.title.text == "Nueve puertos abren sus centros de salud por la noche"
    assert release.subtitle.text == "Las tripulaciones pueden consultar sin cita"
    assert release.embargo.until == datetime(2026, 3, 4, 23, 0, tzinfo=UTC)
    assert len(release.paragraphs) == 2
    assert [picture.credit for picture in release.pictures] == [
        "Foto: Rosa Cuasquer / AMM"
    ]
    assert release.notes[0].text == "Notas para los editores"
    assert [contact.name for contact in release.contacts] == ["Rosa Cuasquer"]
    assert [part.what for part in release.dropped] == [
        "mail-header", "greeting", "kicker", "end-mark", "about", "share", "footer",
    ]  # fmt: skip
    assert (release.unexplained, release.limits) == ((), ())


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("Embargado hasta el 4 de marzo de 2026 a las 10:00 (GMT)", (10, 0)),
        ("Embargo: 4 de marzo de 2026, 6:30 p. m. (GMT)", (18, 30)),
        ("BAJO EMBARGO HASTA LAS 18:30 HORAS GMT DEL 4 DE MARZO DE 2026", (18, 30)),
        ("No publicar antes del 4 de marzo de 2026 a las 10 h", None),
    ],
)
def test_embargo_is_read_with_its_hour(printed, hour):
    release = whole(
        RELEASE.replace(
            "EMBARGO hasta el 4 de marzo de 2026 a las 18 horas (GMT-5)", printed
        )
    )

    until = hour and datetime(2026, 3, 4, *hour, tzinfo=UTC)
    assert (release.embargo.printed, release.embargo.until) == (printed, until)


def test_requests_for_interviews_open_the_contacts():
    found, body = contacts(
        ["Para solicitudes de entrevistas:", "Rosa Quispe, rquispe@wma.example"], "es"
    )

    assert [one[1] for one in found] == ["Rosa Quispe"]
    assert body == []
