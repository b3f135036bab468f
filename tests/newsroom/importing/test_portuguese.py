from datetime import UTC, date, datetime

import pytest

from tests.newsroom.importing.reading import (
    contacts,
    dateline,
    funders,
    quoted,
    whole,
)

PROSE = "Nove centros de saúde abrem agora de noite, para que cada tripulação possa consultar."
DAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("head", "places", "day"),
    [
        ("Luanda, 4 de Maio de 2026 –", [("Luanda", None, None, None)], DAY),
        ("São Tomé –", [("São Tomé", None, None, None)], None),
        ("Maputo, Moçambique, 4 de maio de 2026 —", [("Maputo", None, "Moçambique", "MZ")], DAY),
        ("MAPUTO, 4 mai 2026 (AMM) -", [("MAPUTO", None, None, None)], DAY),
        ("Brasília, segunda-feira, 4 de maio de 2026 –", [("Brasília", None, None, None)], DAY),
        ("Praia (Cabo Verde), 4 de maio de 2026 –", [("Praia", None, "Cabo Verde", "CV")], DAY),
        ("Genebra/Bissau, 04/05/2026 –",
         [("Genebra", None, None, None), ("Bissau", None, None, None)], DAY),
        ("Pemba, Cabo Delgado, Moçambique –", [("Pemba", "Cabo Delgado", "Moçambique", "MZ")], None),
        ("Rio de Janeiro e São Paulo, 4 de maio de 2026 –",
         [("Rio de Janeiro", None, None, None), ("São Paulo", None, None, None)], DAY),
    ],
)  # fmt: skip
def test_dateline_is_read_up_to_its_dash(head, places, day):
    assert dateline(f"{head} {PROSE}", "pt") == ((head, places, day), PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "Até Dezembro – e pela primeira vez – as tripulações consultam de noite, diz-se.",
        "Ontem – dia de feira – as tripulações consultaram em nove centros de saúde.",
    ],
)
def test_text_between_dashes_is_no_dateline(text):
    assert dateline(text, "pt") == (None, text)


@pytest.mark.parametrize(
    ("attribution", "speaker", "title"),
    [
        (", disse Rosa Kiala, directora dos portos.", "Rosa Kiala", "directora dos portos"),
        (", afirmou a diretora dos portos, Rosa Kiala.", "Rosa Kiala", "diretora dos portos"),
        (", sublinhou Rosa Maria Kiala Neto, chefe de missão da AMM em Angola, durante o acto.",
         "Rosa Maria Kiala Neto", "chefe de missão da AMM em Angola"),
        (", segundo Rosa Kiala, directora dos portos.", "Rosa Kiala", "directora dos portos"),
        (", referiu por sua vez Rosa Kiala.", "Rosa Kiala", None),
        (", contou Rosa, vendedora de 34 anos.", "Rosa", "vendedora de 34 anos"),
        (", contou Rosa Kiala, de 34 anos, vendedora.", "Rosa Kiala", "vendedora"),
        (", destacou o ministro da Saúde, João da Cruz.", "João da Cruz", "ministro da Saúde"),
        (", explicou o Dr. João Neto, médico-chefe.", "João Neto", "médico-chefe"),
        (", frisou durante a cerimónia Rosa Kiala, governadora do Zaire.",
         "Rosa Kiala", "governadora do Zaire"),
        (", relatou uma mãe de família.", None, "mãe de família"),
        (", brinca Rosa Kiala, vendedora.", "Rosa Kiala", "vendedora"),
        (", disse a capitã do porto, comandante Rosa Kiala.",
         "Rosa Kiala", "capitã do porto"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("marks", ["“%s”", "«%s»", '"%s"'])
def test_attribution_after_a_quotation(marks, attribution, speaker, title):
    quotations, terms = quoted(f"{marks % 'O porto é nosso'}{attribution}", "pt")

    assert [q[:3] for q in quotations] == [("O porto é nosso", speaker, title)]
    assert terms == []


@pytest.mark.parametrize(
    ("lead", "speaker", "title"),
    [
        ("Rosa Kiala, directora dos portos, disse:", "Rosa Kiala", "directora dos portos"),
        ("Segundo Rosa Kiala, directora dos portos,", "Rosa Kiala", "directora dos portos"),
        ("No seu discurso, a ministra da Saúde, Rosa Kiala, afirmou que",
         "Rosa Kiala", "ministra da Saúde"),
    ],
)  # fmt: skip
def test_attribution_before_a_quotation(lead, speaker, title):
    quotations, _ = quoted(f"{lead} “o porto é nosso e das gaivotas”.", "pt")

    assert [q[1:] for q in quotations] == [(speaker, title, "name")]


def test_attribution_inside_the_marks_interrupts_the_quotation():
    quotations, _ = quoted(
        "“O caderno — sublinhou Rosa Kiala, inspectora dos portos — não custa nada.” "
        "“Serve, acrescentou, para todos.”",
        "pt",
    )

    assert quotations == [
        ("O caderno não custa nada.", "Rosa Kiala", "inspectora dos portos", "name"),
        ("Serve para todos.", "Rosa Kiala", None, "pronoun"),
    ]


def test_who_spoke_before_is_looked_up():
    quotations, _ = quoted(
        "“O porto é nosso”, afirmou Rosa Kiala, directora dos portos. "
        "“Falta-lhe uma grua”, acrescentou.\n"
        "“E uma lâmpada”, disse ainda durante a cerimónia.\n"
        "“E um banco”, concluiu a directora.\n"
        "“E um sino”, disse Kiala.",
        "pt",
    )

    assert [q[1:] for q in quotations] == [
        ("Rosa Kiala", "directora dos portos", "name"),
        ("Rosa Kiala", None, "pronoun"),
        ("Rosa Kiala", None, "pronoun"),
        ("Rosa Kiala", None, "pronoun"),
        ("Rosa Kiala", None, "name"),
    ]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("O projecto “Saúde que passa” começa em Junho.", "Saúde que passa"),
        ("A cartilha do curso, «Papel vivo», é gratuita.", "Papel vivo"),
        ("Sob o lema “Um porto para todos”, a campanha percorre a costa.", "Um porto para todos"),
    ],
)  # fmt: skip
def test_words_that_nobody_says_are_no_quotations(text, term):
    assert quoted(text, "pt") == ([], [term])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("O projecto é financiado pelo Governo do Brasil e pela Fundação Halvorsen.",
         ["Governo do Brasil", "Fundação Halvorsen"]),
        ("O centro, financiado pela União Europeia no âmbito do programa, abre hoje.",
         ["União Europeia"]),
        ("O curso foi possível graças ao generoso apoio da Suécia, da Noruega e do Japão.",
         ["Suécia", "Noruega", "Japão"]),
        ("O curso fez-se com o apoio financeiro da Agência Japonesa de Cooperação Internacional.",
         ["Agência Japonesa de Cooperação Internacional"]),
        ("O curso contou com o apoio da Embaixada da Suíça em parceria com a província.",
         ["Embaixada da Suíça"]),
        ("O curso fez-se com fundos do Ministério dos Negócios Estrangeiros da Noruega.",
         ["Ministério dos Negócios Estrangeiros da Noruega"]),
        ("O curso fez-se com o apoio das professoras do bairro.", []),
    ],
)  # fmt: skip
def test_funders_are_found(text, names):
    assert funders(text, "pt") == names


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Para mais informações, contacte Rosa Kiala, Oficial de Comunicação, AMM Angola, "
          "tel. +244 555 014 266, correio electrónico: rkiala@wma.example."],
         [("AMM Angola", "Rosa Kiala", "Oficial de Comunicação", ("rkiala@wma.example",),
           ("+244 555 014 266",), ())]),
        (["Contactos para a imprensa:",
          "Em Angola: Rosa Kiala, rkiala@wma.example, +244 555 014 266",
          "No Brasil: João Neto, jneto@wma.example, +55 55 5501 4266"],
         [("Angola", "Rosa Kiala", None, ("rkiala@wma.example",), ("+244 555 014 266",), ()),
          ("Brasil", "João Neto", None, ("jneto@wma.example",), ("+55 55 5501 4266",), ())]),
        (["Para mais informações, por favor entre em contato com Rosa Kiala, oficial de "
          "comunicação (português, inglês), pelo e-mail rkiala@wma.example ou pelo telefone "
          "+244 555 014 266."],
         [(None, "Rosa Kiala", "oficial de comunicação", ("rkiala@wma.example",),
           ("+244 555 014 266",), ("pt", "en"))]),
        (["CONTACTOS", "Rosa Kiala", "Oficial de Comunicação, AMM Angola",
          "Telemóvel: +244 555 014 266", "E-mail: rkiala@wma.example"],
         [("AMM Angola", "Rosa Kiala", "Oficial de Comunicação", ("rkiala@wma.example",),
           ("+244 555 014 266",), ())]),
        (["Contacto:", "Gabinete de Imprensa, imprensa@wma.example"],
         [(None, None, "Gabinete de Imprensa", ("imprensa@wma.example",), (), ())]),
    ],
)  # fmt: skip
def test_contacts_are_read(lines, expected):
    body = "De noite, os nove centros de saúde ficam abertos, e em cada um há uma enfermeira."

    assert contacts([body, *lines], "pt") == (expected, [body])


RELEASE = """\
De: Gabinete de imprensa
Assunto: Um porto para todos
Caros colegas,
Segue abaixo a nossa nota de imprensa.
NOTA DE IMPRENSA
Para divulgação imediata
EMBARGO até 5 de Maio de 2026, às 10h (GMT+1)
Nove portos abrem os seus centros de
saúde durante a noite
As tripulações podem consultar sem marcação
Luanda, 4 de Maio de 2026 – Nove centros de saúde abrem agora de noite, para que cada tripulação possa consultar uma enfermeira antes de voltar ao mar.
“O porto é nosso”, disse Rosa Kiala, directora dos portos.
Foto: Rosa Kiala / AMM
FIM
Notas aos editores
As imagens estão à disposição de quem as pedir ao gabinete de imprensa.
Contactos para a imprensa:
Rosa Kiala, +244 555 014 266, rkiala@wma.example
Sobre a AMM
A Agência Mundial para a Mobilidade é um organismo com 141 membros e escritórios em 88 países.
Partilhar no Facebook
Política de privacidade
"""


def test_parts_around_the_body_are_known():
    release = whole(RELEASE)

    assert release.language == "pt"
    assert (
        release.title.text
        == "Nove portos abrem os seus centros de saúde durante a noite"
    )
    assert release.subtitle.text == "As tripulações podem consultar sem marcação"
    assert release.embargo.until == datetime(2026, 5, 5, 9, 0, tzinfo=UTC)
    assert len(release.paragraphs) == 2
    assert [picture.credit for picture in release.pictures] == [
        "Foto: Rosa Kiala / AMM"
    ]
    assert release.notes[0].text == "Notas aos editores"
    assert [contact.name for contact in release.contacts] == ["Rosa Kiala"]
    assert [part.what for part in release.dropped] == [
        "mail-header", "greeting", "kicker", "end-mark", "about", "share", "footer",
    ]  # fmt: skip
    assert (release.unexplained, release.limits) == ((), ())


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("Embargado até 5 de maio de 2026, às 10h30 (GMT)", (10, 30)),
        ("Embargo: 5 de maio de 2026, 6:30 da tarde (GMT)", (18, 30)),
        ("EMBARGO ATÉ ÀS 18:00 HORAS UTC DE 5 DE MAIO DE 2026", (18, 0)),
        ("Não publicar antes de 5 de maio de 2026, às 10 horas", None),
    ],
)
def test_embargo_is_read_with_its_hour(printed, hour):
    release = whole(
        RELEASE.replace("EMBARGO até 5 de Maio de 2026, às 10h (GMT+1)", printed)
    )

    until = hour and datetime(2026, 5, 5, *hour, tzinfo=UTC)
    assert (release.embargo.printed, release.embargo.until) == (printed, until)
