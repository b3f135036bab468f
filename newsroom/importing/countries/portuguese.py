"""Portuguese names, of either side of the Atlantic, listed by hand as reporting prints them."""

NAMES = """
AD Andorra|AE Emirados Árabes Unidos|AF Afeganistão|AG Antígua e Barbuda|AL Albânia|AM Armênia,Arménia|AO Angola|AR Argentina
AT Áustria|AU Austrália|AZ Azerbaijão|BA Bósnia e Herzegovina|BB Barbados|BD Bangladesh|BE Bélgica|BF Burkina Faso,Burquina Faso
BG Bulgária|BH Bahrein,Barém|BI Burundi|BJ Benin,Benim|BN Brunei|BO Bolívia|BR Brasil|BS Bahamas|BT Butão|BW Botsuana
BY Belarus,Bielorrússia|BZ Belize|CA Canadá|CD República Democrática do Congo|CF República Centro-Africana
CG República do Congo|CH Suíça|CI Côte d'Ivoire,Costa do Marfim|CL Chile|CM Camarões|CN China|CO Colômbia|CR Costa Rica|CU Cuba
CV Cabo Verde|CY Chipre|CZ República Tcheca,República Checa,Chéquia|DE Alemanha|DJ Djibouti,Djibuti|DK Dinamarca|DM Dominica
DO República Dominicana|DZ Argélia|EC Equador|EE Estônia,Estónia|EG Egito,Egipto|ER Eritreia|ES Espanha|ET Etiópia
FI Finlândia|FJ Fiji|FM Micronésia|FR França|GA Gabão|GB Reino Unido,Grã-Bretanha|GD Granada|GE Geórgia|GH Gana|GM Gâmbia
GN Guiné,Guiné-Conacri|GQ Guiné Equatorial|GR Grécia|GT Guatemala|GW Guiné-Bissau|GY Guiana|HN Honduras|HR Croácia|HT Haiti
HU Hungria|ID Indonésia|IE Irlanda|IL Israel|IN Índia|IQ Iraque|IR Irã,Irão|IS Islândia|IT Itália|JM Jamaica|JO Jordânia
JP Japão|KE Quênia,Quénia|KG Quirguistão|KH Camboja|KI Kiribati|KM Comores|KN São Cristóvão e Névis|KP Coreia do Norte
KR República da Coreia,Coreia do Sul|KW Kuwait,Kuweit|KZ Cazaquistão|LA Laos|LB Líbano|LC Santa Lúcia|LI Liechtenstein
LK Sri Lanka|LR Libéria|LS Lesoto|LT Lituânia|LU Luxemburgo|LV Letônia,Letónia|LY Líbia|MA Marrocos|MC Mônaco,Mónaco
MD Moldávia,Moldova|ME Montenegro|MG Madagascar,Madagáscar|MH Ilhas Marshall|MK Macedônia do Norte,Macedónia do Norte|ML Mali
MM Mianmar,Myanmar|MN Mongólia|MR Mauritânia|MT Malta|MU Maurício,Maurícia|MV Maldivas|MW Malawi,Maláui|MX México|MY Malásia
MZ Moçambique|NA Namíbia|NE Níger|NG Nigéria|NI Nicarágua|NL Países Baixos,Holanda|NO Noruega|NP Nepal|NR Nauru
NZ Nova Zelândia|OM Omã|PA Panamá|PE Peru|PG Papua-Nova Guiné,Papua Nova Guiné|PH Filipinas|PK Paquistão|PL Polônia,Polónia
PS Palestina,Estado da Palestina|PT Portugal|PW Palau|PY Paraguai|QA Catar|RO Romênia,Roménia|RS Sérvia|RU Rússia,Federação Russa
RW Ruanda|SA Arábia Saudita|SB Ilhas Salomão|SC Seicheles|SD Sudão|SE Suécia|SG Singapura|SI Eslovênia,Eslovénia
SK Eslováquia|SL Serra Leoa|SM San Marino|SN Senegal|SO Somália|SR Suriname|SS Sudão do Sul|ST São Tomé e Príncipe
SV El Salvador|SY Síria|SZ Essuatíni,Eswatini|TD Chade|TG Togo|TH Tailândia|TJ Tajiquistão|TL Timor-Leste|TM Turcomenistão
TN Tunísia|TO Tonga|TR Turquia|TT Trinidad e Tobago,Trindade e Tobago|TV Tuvalu|TW Taiwan|TZ Tanzânia,República Unida da Tanzânia
UA Ucrânia|UG Uganda|US Estados Unidos,Estados Unidos da América,EUA|UY Uruguai|UZ Uzbequistão|VA Santa Sé
VC São Vicente e Granadinas|VE Venezuela|VN Vietnã,Vietname|VU Vanuatu|WS Samoa|XK Kosovo|YE Iêmen,Iémen|ZA África do Sul
ZM Zâmbia|ZW Zimbábue,Zimbabwe
"""
