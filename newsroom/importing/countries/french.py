"""French names, listed by hand as they are printed in French reporting."""

NAMES = """
AD Andorre|AE Émirats arabes unis|AF Afghanistan|AG Antigua-et-Barbuda|AL Albanie|AM Arménie|AO Angola|AR Argentine
AT Autriche|AU Australie|AZ Azerbaïdjan|BA Bosnie-Herzégovine|BB Barbade|BD Bangladesh|BE Belgique|BF Burkina Faso,Burkina
BG Bulgarie|BH Bahreïn|BI Burundi|BJ Bénin|BN Brunéi Darussalam,Brunei|BO Bolivie|BR Brésil|BS Bahamas|BT Bhoutan
BW Botswana|BY Bélarus,Biélorussie|BZ Belize|CA Canada|CD République démocratique du Congo,RD Congo,RDC
CF République centrafricaine,Centrafrique,RCA|CG République du Congo|CH Suisse|CI Côte d'Ivoire|CL Chili|CM Cameroun|CN Chine
CO Colombie|CR Costa Rica|CU Cuba|CV Cabo Verde,Cap-Vert|CY Chypre|CZ Tchéquie,République tchèque|DE Allemagne|DJ Djibouti
DK Danemark|DM Dominique|DO République dominicaine|DZ Algérie|EC Équateur|EE Estonie|EG Égypte|ER Érythrée|ES Espagne
ET Éthiopie|FI Finlande|FJ Fidji|FM Micronésie|FR France|GA Gabon|GB Royaume-Uni,Grande-Bretagne|GD Grenade|GE Géorgie
GH Ghana|GM Gambie|GN Guinée|GQ Guinée équatoriale|GR Grèce|GT Guatemala|GW Guinée-Bissau,Guinée-Bissao|GY Guyana
HN Honduras|HR Croatie|HT Haïti|HU Hongrie|ID Indonésie|IE Irlande|IL Israël|IN Inde|IQ Iraq,Irak|IR Iran
IS Islande|IT Italie|JM Jamaïque|JO Jordanie|JP Japon|KE Kenya|KG Kirghizistan|KH Cambodge|KI Kiribati|KM Comores
KN Saint-Kitts-et-Nevis|KP Corée du Nord|KR République de Corée,Corée du Sud|KW Koweït|KZ Kazakhstan
LA Laos,République démocratique populaire lao|LB Liban|LC Sainte-Lucie|LI Liechtenstein|LK Sri Lanka|LR Libéria,Liberia
LS Lesotho|LT Lituanie|LU Luxembourg|LV Lettonie|LY Libye|MA Maroc|MC Monaco|MD Moldova,République de Moldova,Moldavie
ME Monténégro|MG Madagascar|MH Îles Marshall|MK Macédoine du Nord|ML Mali|MM Myanmar,Birmanie|MN Mongolie|MR Mauritanie
MT Malte|MU Maurice,Île Maurice|MV Maldives|MW Malawi|MX Mexique|MY Malaisie|MZ Mozambique|NA Namibie|NE Niger|NG Nigéria,Nigeria
NI Nicaragua|NL Pays-Bas|NO Norvège|NP Népal|NR Nauru|NZ Nouvelle-Zélande|OM Oman|PA Panama|PE Pérou
PG Papouasie-Nouvelle-Guinée|PH Philippines|PK Pakistan|PL Pologne|PS Palestine,État de Palestine,territoire palestinien occupé
PT Portugal|PW Palaos|PY Paraguay|QA Qatar|RO Roumanie|RS Serbie|RU Russie,Fédération de Russie|RW Rwanda|SA Arabie saoudite
SB Îles Salomon|SC Seychelles|SD Soudan|SE Suède|SG Singapour|SI Slovénie|SK Slovaquie|SL Sierra Leone|SM Saint-Marin
SN Sénégal|SO Somalie|SR Suriname|SS Soudan du Sud,Sud-Soudan|ST Sao Tomé-et-Principe,São Tomé-et-Principe|SV El Salvador
SY Syrie,République arabe syrienne|SZ Eswatini|TD Tchad|TG Togo|TH Thaïlande|TJ Tadjikistan|TL Timor-Leste|TM Turkménistan
TN Tunisie|TO Tonga|TR Türkiye,Turquie|TT Trinité-et-Tobago|TV Tuvalu|TW Taïwan|TZ République-Unie de Tanzanie,Tanzanie
UA Ukraine|UG Ouganda|US États-Unis,États-Unis d'Amérique|UY Uruguay|UZ Ouzbékistan|VA Saint-Siège
VC Saint-Vincent-et-les-Grenadines|VE Venezuela|VN Viet Nam,Vietnam|VU Vanuatu|WS Samoa|XK Kosovo|YE Yémen
ZA Afrique du Sud|ZM Zambie|ZW Zimbabwe
"""
