"""Blocks of contacts as agencies and ministries print them, in six languages."""

import pytest

from .reading import contacts

BODY = "X body paragraph of the text which stands here alone."


def read(language, block, short_name="AMM"):
    found, body = contacts([BODY, *block.split("\n")], language, (short_name,))
    assert body == [BODY]
    return found


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        # Cities with commas, a language in brackets after the name.
        ("For more information on this topic, please contact:\n"
         "In Nairobi (regional), Faith Otieno, otieno@wma.example, +254 705 555 142\n"
         "In Port-au-Prince, Luc Pierre (in French), pierre@wma.example",
         [("Nairobi (regional)", "Faith Otieno", None, ("otieno@wma.example",), ("+254 705 555 142",), ()),
          ("Port-au-Prince", "Luc Pierre", None, ("pierre@wma.example",), (), ("fr",))]),
        ("Media contacts\nAnn Roe\nWMA Ghana\nTel: +233 24 555 0142\nPress desk\npress@wma.example",
         [("WMA Ghana", "Ann Roe", None, (), ("+233 24 555 0142",), ()),
          (None, None, "Press desk", ("press@wma.example",), (), ())]),
        ("ISSUED BY:\nPublic Relations Unit\nMinistry of Lakes\nP.O. Box 1234, Tema\nTel: +233 24 555 0142",
         [("Ministry of Lakes", None, "Public Relations Unit", (), ("+233 24 555 0142",), ())]),
        ("Signed:\nKofi Mensah\nHead, Public Relations Unit\nMinistry of Lakes\nTel: 020 555 0143",
         [("Ministry of Lakes", "Kofi Mensah", "Head, Public Relations Unit", (), ("020 555 0143",), ())]),
        ("Press contacts\nWMA: Ann Roe / +41 79 555 0142\nMinistry of Lakes: Kofi Mensah / +233 24 555 0142",
         [("WMA", "Ann Roe", None, (), ("+41 79 555 0142",), ()),
          ("Ministry of Lakes", "Kofi Mensah", None, (), ("+233 24 555 0142",), ())]),
        ("Contacts:\nAnn Roe, Senior Press Officer (Geneva): aroe@wma.example",
         [("Geneva", "Ann Roe", "Senior Press Officer", ("aroe@wma.example",), (), ())]),
        ("For further information, please contact the WMA Press Office at press@wma.example or Ann Roe on +41 79 555 0142",
         [(None, None, "WMA Press Office", ("press@wma.example",), (), ()),
          (None, "Ann Roe", None, (), ("+41 79 555 0142",), ())]),
        ("Journalists who want to speak to the crews may contact Ann Roe, Press Officer, at aroe@wma.example; "
         "for pictures, write to photo@wma.example.",
         [(None, "Ann Roe", "Press Officer", ("aroe@wma.example",), (), ()),
          (None, None, None, ("photo@wma.example",), (), ())]),
        ("For interview requests in English: Ann Roe, aroe@wma.example",
         [(None, "Ann Roe", None, ("aroe@wma.example",), (), ())]),
        ("Contact person in Kenya: Faith Otieno, otieno@wma.example",
         [("Kenya", "Faith Otieno", None, ("otieno@wma.example",), (), ())]),
        ("Contact:\nAnn Roe\nFirst Officer – Press and Boats\nTel: 1 212 555 – 0142",
         [(None, "Ann Roe", "First Officer – Press and Boats", (), ("1 212 555 – 0142",), ())]),
        ("Contact:\nAnn Roe\nTel (WhatsApp): +233 24 555 0142\nwww.wma.example",
         [(None, "Ann Roe", None, (), ("+233 24 555 0142",), ())]),
    ],
)  # fmt: skip
def test_english_block_is_read(block, expected):
    assert read("en", block, "WMA") == expected


@pytest.mark.parametrize(
    ("language", "block", "expected"),
    [
        ("fr", "Personne à contacter en Haïti : Luc Pierre, lpierre@amm.example",
         [("Haïti", "Luc Pierre", None, ("lpierre@amm.example",), (), ())]),
        ("fr", "Contacts presse\nAwa Diop, adiop@amm.example\nService de presse\npresse@amm.example",
         [(None, "Awa Diop", None, ("adiop@amm.example",), (), ()),
          (None, None, "Service de presse", ("presse@amm.example",), (), ())]),
        ("fr", "Contacts presse :\nCabinet du ministre\nTél. : 01 55 50 14 20\n"
         "Direction de la communication : Mme Awa Diop – 01 55 50 14 21",
         [(None, None, "Cabinet du ministre", (), ("01 55 50 14 20",), ()),
          ("Direction de la communication", "Awa Diop", None, (), ("01 55 50 14 21",), ())]),
        ("fr", "Pour plus d’informations, veuillez contacter :\nl’AMM en RDC : Mr. Luc Banda, lbanda@amm.example",
         [("AMM en RDC", "Luc Banda", None, ("lbanda@amm.example",), (), ())]),
        ("fr", "Pour plus d’informations :\nBureau de l’AMM au Tchad\nIdriss Ali, chargé de l’information, ali@amm.example",
         [("Bureau de l’AMM au Tchad", "Idriss Ali", "chargé de l’information", ("ali@amm.example",), (), ())]),
        ("fr", "Contacts médias\nAwa Diop\nAMM, bureau multi-pays de Dakar\nTél. : +221 55 555 01 42",
         [("AMM, bureau multi-pays de Dakar", "Awa Diop", None, (), ("+221 55 555 01 42",), ())]),
        ("pt", "Contactos para a imprensa:\nAna Rocha, Directora de Imprensa – Telef. +244 923 555 142",
         [(None, "Ana Rocha", "Directora de Imprensa", (), ("+244 923 555 142",), ())]),
        ("ar", "للتواصل الإعلامي:\nليلى حسين محمد\nالوكالة غانا\nهاتف: +233 24 555 0142",
         [("الوكالة غانا", "ليلى حسين محمد", None, (), ("+233 24 555 0142",), ())]),
        ("ar", "للاستفسار: الناطق الإعلامي باسم وزارة الموانئ، كريم فؤاد، هاتف 00233245550142",
         [(None, "كريم فؤاد", "الناطق الإعلامي باسم وزارة الموانئ", (), ("00233245550142",), ())]),
        ("es", "Persona de contacto en Bolivia: Ana Ruiz, aruiz@amm.example",
         [("Bolivia", "Ana Ruiz", None, ("aruiz@amm.example",), (), ())]),
        ("es", "Contacto: Ana Ruiz, Tel (WhatsApp): +591 2 555 0142",
         [(None, "Ana Ruiz", None, (), ("+591 2 555 0142",), ())]),
        ("es", "Para mayor información, favor contactar a Ana Ruiz, Oficial de Comunicaciones de AMM Honduras, al +504 9555 0142",
         [("AMM Honduras", "Ana Ruiz", "Oficial de Comunicaciones", (), ("+504 9555 0142",), ())]),
        ("es", "Para más información, comuníquese con:\nAna Ruiz, AMM Costa Rica, aruiz@amm.example\n"
         "Unidad de Prensa, Ministerio de Puertos: prensa@puertos.example",
         [("AMM Costa Rica", "Ana Ruiz", None, ("aruiz@amm.example",), (), ()),
          ("Ministerio de Puertos", None, "Unidad de Prensa", ("prensa@puertos.example",), (), ())]),
        ("es", "Si desea más información, escriba a prensa@amm.example o llame a Ana Ruiz al +56 9 5555 0142",
         [(None, None, None, ("prensa@amm.example",), (), ()),
          (None, "Ana Ruiz", None, (), ("+56 9 5555 0142",), ())]),
        ("pt", "Informações à imprensa\nAMM em Angola\nAna Rocha – Telefone: +244 923 555 142\nJoão Neto – Telefone: +244 923 555 143",
         [("AMM em Angola", "Ana Rocha", None, (), ("+244 923 555 142",), ()),
          ("AMM em Angola", "João Neto", None, (), ("+244 923 555 143",), ())]),
        ("pt", "Contatos para a imprensa:\nAna Rocha\nAMM Brasil\narocha@amm.example\n"
         "Assessoria de Comunicação do Ministério dos Portos\nimprensa@portos.example",
         [("AMM Brasil", "Ana Rocha", None, ("arocha@amm.example",), (), ()),
          ("Ministério dos Portos", None, "Assessoria de Comunicação", ("imprensa@portos.example",), (), ())]),
        ("ar", "جهات الاتصال:\nليلى حسين، مسؤولة الإعلام، الوكالة العالمية للهجرة - السودان، lhussein@amm.example",
         [("الوكالة العالمية للهجرة، السودان", "ليلى حسين", "مسؤولة الإعلام", ("lhussein@amm.example",), (), ())]),
        ("ar", "للاستفسارات الإعلامية:\nليلى حسين، lhussein@amm.example\nالمكتب الإعلامي\npress@amm.example",
         [(None, "ليلى حسين", None, ("lhussein@amm.example",), (), ()),
          (None, None, "المكتب الإعلامي", ("press@amm.example",), (), ())]),
        ("sw", "Mawasiliano kwa vyombo vya habari\nNairobi: Amina Juma – WhatsApp: +254 705 555 142\n"
         "Dar es Salaam: Neema Mushi (Kiswahili) – nmushi@amm.example",
         [("Nairobi", "Amina Juma", None, (), ("+254 705 555 142",), ()),
          ("Dar es Salaam", "Neema Mushi", None, ("nmushi@amm.example",), (), ("sw",))]),
        ("sw", "Kwa mahojiano: Amina Juma, +255 755 555 142\nKwa picha: picha@amm.example",
         [(None, "Amina Juma", None, (), ("+255 755 555 142",), ()),
          (None, None, None, ("picha@amm.example",), (), ())]),
        ("sw", "Mawasiliano:\nBi. Neema Mushi\nAfisa Habari, AMM Tanzania\nnmushi@amm.example",
         [("AMM Tanzania", "Neema Mushi", "Afisa Habari", ("nmushi@amm.example",), (), ())]),
    ],
)  # fmt: skip
def test_block_is_read_in_its_language(language, block, expected):
    assert read(language, block) == expected


@pytest.mark.parametrize(
    ("language", "block", "expected"),
    [
        ("en", "Kofi Mensah\nPublic Relations Officer\nMinistry of Lakes\nTel: 020 555 0143",
         [("Ministry of Lakes", "Kofi Mensah", "Public Relations Officer", (), ("020 555 0143",), ())]),
        ("es", "Oficina de Comunicación Social\nMinisterio de Puertos\nTeléfono: (502) 2555-0142\nprensa@puertos.example",
         [("Ministerio de Puertos", None, "Oficina de Comunicación Social", ("prensa@puertos.example",), ("(502) 2555-0142",), ())]),
        ("fr", "Idriss Ali, AMM Tchad, 66 55 01 42",
         [("AMM Tchad", "Idriss Ali", None, (), ("66 55 01 42",), ())]),
    ],
)  # fmt: skip
def test_signature_below_the_text_needs_no_heading(language, block, expected):
    assert read(language, block) == expected


@pytest.mark.parametrize(
    ("language", "block", "expected"),
    [
        ("fr", "Pour en savoir plus, contactez :\n- Awa Diop, AMM Dakar : adiop@amm.example",
         [("AMM Dakar", "Awa Diop", None, ("adiop@amm.example",), (), ())]),
        ("es", "Para entrevistas: Ana Ruiz, +57 310 555 0142\nPara fotos: fotos@amm.example",
         [(None, "Ana Ruiz", None, (), ("+57 310 555 0142",), ()),
          (None, None, None, ("fotos@amm.example",), (), ())]),
        ("ar", "لطلب المقابلات: ليلى حسين، هاتف: +962 79 555 0142\nللصور: photo@amm.example",
         [(None, "ليلى حسين", None, (), ("+962 79 555 0142",), ()),
          (None, None, None, ("photo@amm.example",), (), ())]),
    ],
)  # fmt: skip
def test_what_to_ask_for_is_a_heading(language, block, expected):
    assert read(language, block) == expected


def test_who_signs_a_statement_above_the_contacts_is_none():
    lines = [
        BODY,
        "Ann Roe, Director General",
        "Media contacts:",
        "Kofi Mensah, k@wma.example",
    ]

    found, body = contacts(lines, "en", ("WMA",))

    assert [contact[1] for contact in found] == ["Kofi Mensah"]
    assert body == lines[:2]
