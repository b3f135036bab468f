"""Swahili names, listed by hand as they are printed in Swahili reporting."""

NAMES = """
AE Falme za Kiarabu,Umoja wa Falme za Kiarabu|AF Afghanistan,Afuganistani|AO Angola|AR Ajentina|AT Austria|AU Australia|BD Bangladesh
BE Ubelgiji|BG Bulgaria|BI Burundi|BR Brazili|BW Botswana|CA Kanada
CD Jamhuri ya Kidemokrasia ya Kongo,DRC,Kongo DRC|CF Jamhuri ya Afrika ya Kati|CG Kongo,Jamhuri ya Kongo|CH Uswisi|CI Ivory Coast,Kodivaa|CM Kameruni|CN China,Uchina
CU Kuba|CY Kupro|CZ Ucheki,Jamhuri ya Cheki|DE Ujerumani|DJ Jibuti|DK Denmark,Denimaki|DZ Aljeria|EG Misri|ER Eritrea|ES Hispania,Uhispania|ET Ethiopia,Uhabeshi
FI Ufini,Finland|FR Ufaransa|GB Uingereza,Ufalme wa Muungano|GH Ghana|GM Gambia|GN Gine|GR Ugiriki|HT Haiti|HU Hungaria|ID Indonesia|IE Ireland,Ayalandi,Eire|IL Israeli|IN India|IQ Iraki
IR Uajemi,Irani|IS Aisilandi|IT Italia|JO Yordani,Jordani|JP Japani|KE Kenya|KM Komoro,Visiwa vya Komoro|KR Korea Kusini|KW Kuweit|LB Lebanoni|LU Luksemburg|LY Libya|MA Moroko,Morocco
MG Madagaska|ML Mali|MR Moritania|MU Morisi|MW Malawi|MX Meksiko|MZ Msumbiji|NA Namibia|NE Niger|NG Nigeria|NL Uholanzi|NO Norwe,Norway|NP Nepali|NZ Nyuzilandi|PH Ufilipino|PK Pakistani|PL Polandi
PS Palestina|PT Ureno|QA Katari|RO Romania|RU Urusi|RW Rwanda|SA Saudia,Saudi Arabia|SC Shelisheli|SD Sudan|SE Uswidi,Sweden|SN Senegali|SO Somalia|SS Sudan Kusini|SY Siria,Syria|SZ Eswatini
TD Chadi|TH Uthai|TN Tunisia|TR Uturuki|TZ Tanzania,Jamhuri ya Muungano wa Tanzania|UA Ukraine,Ukraini|UG Uganda|US Marekani|VA Vatikani|VN Vietnam|YE Yemeni|ZA Afrika Kusini|ZM Zambia|ZW Zimbabwe
"""
