import pytest

from newsroom.importing.release import Paragraph
from newsroom.importing.understand.funders import find_funders, organisation_names
from newsroom.importing.understand.words import words_of

from . import reading


def read(text, own_names=()):
    found = find_funders([Paragraph(text=text, lines=(1,))], own_names, words_of("en"))
    return [funder.text for funder in found]


@pytest.mark.parametrize(
    "phrase",
    [
        "Funded by {}, this work goes on.",
        "The clinics, financed by {} and run by nurses, are open.",
        "The clinics opened with funding from {}.",
        "They opened with advice from nurses and funding from {}.",
        "The clinics were paid for by {}.",
        "The clinics are supported by {} until 2028.",
        "They opened thanks to the support of {}.",
        "They opened with the generous financial support of {}.",
        "It was made possible by a grant from {}, which ends in May.",
        "Thanks to a grant of EUR 2 million from {}, nine clinics opened.",
        "The scheme receives funding from {} under “Healthy Nets”.",
        "The costs were met by {}.",
        "The nurses thank {}, which paid for the lamps.",
    ],
)
def test_funders_are_known_by_the_words_before_them(phrase):
    assert read(phrase.format("the Nordic Harbour Trust")) == ["Nordic Harbour Trust"]


@pytest.mark.parametrize(
    ("printed", "funders"),
    [
        ("Sweden, Norway and the Halden Foundation", ["Sweden", "Norway", "Halden Foundation"]),
        ("the European Union (EU) as well as the Government of Ireland",
         ["European Union", "Government of Ireland"]),
        ("the Ministry of Labour, Trade and Industry and by Oxfam",
         ["Ministry of Labour, Trade and Industry", "Oxfam"]),
        ("the Ministry of Ports and the City of Oslo", ["Ministry of Ports", "City of Oslo"]),
        ("the Government of Norway and Denmark", ["Government of Norway", "Denmark"]),
        ("the Governments of Austria and Germany", ["Governments of Austria and Germany"]),
        ("the United Kingdom’s Foreign, Commonwealth and Harbour Office",
         ["United Kingdom’s Foreign, Commonwealth and Harbour Office"]),
        ("the Lake Fishers’ Mutual", ["Lake Fishers’ Mutual"]),
        ("the Government of Ireland through its fund for children", ["Government of Ireland"]),
    ],
)  # fmt: skip
def test_lists_of_funders_are_cut_where_a_new_name_begins(printed, funders):
    assert read(f"The clinics are funded by {printed}.") == funders


@pytest.mark.parametrize(
    "text",
    [
        "It was supported by evidence and paid for by traders themselves.",
        "Boats funded by 300 fishers wait; nurses, supported by Kofi Mensah, work.",
        "The lamps were carried by the Nordic Harbour Trust.",
        "The Government of Norway sent a nurse.",
    ],
)
def test_others_are_no_funders(text):
    assert read(text) == []


def test_organisation_itself_does_not_fund():
    text = (
        "With the support of the World Mobility Agency (WMA), nurses came. WMA is glad."
    )

    assert read(text, organisation_names(text)) == []
    assert read(text) == ["World Mobility Agency"]


@pytest.mark.parametrize(
    ("text", "funders"),
    [
        ("Funded by the U.S. Department of Lakes (DOL), it ends.", ["U.S. Department of Lakes"]),
        ("WMA thanks the Governments of Denmark and Norway for their generous contributions.",
         ["Governments of Denmark and Norway"]),
        ("Funding was provided by the Kingdom of the Netherlands.", ["Kingdom of the Netherlands"]),
        ("The EUR 5 million contribution from the Republic of Korea helps.", ["Republic of Korea"]),
        ("Japan has donated US$ 3 million to WMA.", ["Japan"]),
        ("Donors to the operation include Germany and the European Union.",
         ["Germany", "European Union"]),
        ("It is co-funded by the Italian Ministry of Lakes and International Cooperation.",
         ["Italian Ministry of Lakes and International Cooperation"]),
        ("The money comes from the Korea Fund for Blue Economies, they say.", []),
        ("The plan is only 12 per cent funded by July.", []),
        ("WMA thanks all its partners for their patience.", []),
    ],
)  # fmt: skip
def test_funders_are_found_in_the_forms_of_agencies(text, funders):
    assert read(text, ("WMA",)) == funders


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It was built thanks to the support of the Embassy of Sweden and to funds from Canada.",
         ["Embassy of Sweden", "Canada"]),
        ("es", "Se hizo gracias al apoyo de la Embajada de Suecia y a los fondos de Canadá.",
         ["Embajada de Suecia", "Canadá"]),
        # What was given with hands is no money.
        ("es", "Se hizo gracias a la financiación de Suecia y al apoyo técnico de la Universidad de Lima.",
         ["Suecia"]),
        ("fr", "Il est réalisé grâce à l’appui financier de la Suède et aux fonds de la Fondation Lumière.",
         ["Suède", "Fondation Lumière"]),
        ("pt", "Foi realizado graças ao apoio da Embaixada da Suécia e aos fundos do Canadá.",
         ["Embaixada da Suécia", "Canadá"]),
        ("sw", "Mradi unafanyika kwa ufadhili wa Serikali ya Norwei na msaada wa Umoja wa Ulaya.",
         ["Serikali ya Norwei", "Umoja wa Ulaya"]),
        ("ar", "نفذ المشروع بدعم من حكومة اليابان وبتمويل من الاتحاد الأوروبي.",
         ["حكومة اليابان", "الاتحاد الأوروبي"]),
        ("ar", "نفذ المشروع بدعم وتمويل من الاتحاد الأوروبي.", ["الاتحاد الأوروبي"]),
    ],
)  # fmt: skip
def test_second_gift_of_a_sentence_has_its_own_giver(language, text, expected):
    assert reading.funders(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The boats are supported by the Ghanaian Red Cross, the Togolese Red Crescent and the Lake Foundation.",
         ["Ghanaian Red Cross", "Togolese Red Crescent", "Lake Foundation"]),
        ("en", "Contributions to the clinics in 2026 have come from Ghana, Togo and private donors.", ["Ghana", "Togo"]),
        ("en", "The crews offered a contribution from Ghana to WMA for boats.", ["Ghana"]),
        ("en", "“I paid for that boat twice.”", []),
        ("fr", "Les barques sont financées par le Ministère ghanéen des Affaires étrangères et de la Coopération internationale.",
         ["Ministère ghanéen des Affaires étrangères et de la Coopération internationale"]),
        ("fr", "L’AMM remercie l’Agence ghanéenne de coopération et le Gouvernement du Togo pour leur contribution financière aux cliniques.",
         ["Agence ghanéenne de coopération", "Gouvernement du Togo"]),
        ("ar", "وقد مُوِّلت العيادات حتى الآن من الوكالة الغانية للتنمية ومن حكومة توغو.",
         ["الوكالة الغانية للتنمية", "حكومة توغو"]),
    ],
)  # fmt: skip
def test_payers_are_read_in_the_forms_of_ministries(language, text, expected):
    assert reading.funders(text, language) == expected
