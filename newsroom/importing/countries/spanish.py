"""Spanish names, listed by hand as they are printed in Spanish reporting."""

NAMES = """
AD Andorra|AE Emiratos Árabes Unidos|AF Afganistán|AG Antigua y Barbuda|AL Albania|AM Armenia|AO Angola|AR Argentina
AT Austria|AU Australia|AZ Azerbaiyán|BA Bosnia y Herzegovina|BB Barbados|BD Bangladesh,Bangladés|BE Bélgica|BF Burkina Faso
BG Bulgaria|BH Bahréin|BI Burundi|BJ Benín|BN Brunéi|BO Bolivia,Estado Plurinacional de Bolivia|BR Brasil|BS Bahamas
BT Bután|BW Botsuana|BY Belarús,Bielorrusia|BZ Belice|CA Canadá|CD República Democrática del Congo
CF República Centroafricana|CG República del Congo|CH Suiza|CI Côte d'Ivoire,Costa de Marfil|CL Chile|CM Camerún|CN China
CO Colombia|CR Costa Rica|CU Cuba|CV Cabo Verde|CY Chipre|CZ Chequia,República Checa|DE Alemania|DJ Yibuti|DK Dinamarca
DM Dominica|DO República Dominicana|DZ Argelia|EC Ecuador|EE Estonia|EG Egipto|ER Eritrea|ES España|ET Etiopía
FI Finlandia|FJ Fiyi|FM Micronesia|FR Francia|GA Gabón|GB Reino Unido,Gran Bretaña|GD Granada|GE Georgia|GH Ghana|GM Gambia
GN Guinea|GQ Guinea Ecuatorial|GR Grecia|GT Guatemala|GW Guinea-Bissau,Guinea-Bisáu|GY Guyana|HN Honduras|HR Croacia
HT Haití|HU Hungría|ID Indonesia|IE Irlanda|IL Israel|IN India|IQ Iraq,Irak|IR Irán|IS Islandia|IT Italia|JM Jamaica
JO Jordania|JP Japón|KE Kenya,Kenia|KG Kirguistán|KH Camboya|KI Kiribati|KM Comoras|KN Saint Kitts y Nevis|KP Corea del Norte
KR República de Corea,Corea del Sur|KW Kuwait|KZ Kazajstán|LA Laos|LB Líbano|LC Santa Lucía|LI Liechtenstein|LK Sri Lanka
LR Liberia|LS Lesotho,Lesoto|LT Lituania|LU Luxemburgo|LV Letonia|LY Libia|MA Marruecos|MC Mónaco|MD Moldova,Moldavia
ME Montenegro|MG Madagascar|MH Islas Marshall|MK Macedonia del Norte|ML Malí|MM Myanmar,Birmania|MN Mongolia|MR Mauritania
MT Malta|MU Mauricio|MV Maldivas|MW Malawi,Malaui|MX México|MY Malasia|MZ Mozambique|NA Namibia|NE Níger|NG Nigeria
NI Nicaragua|NL Países Bajos|NO Noruega|NP Nepal|NR Nauru|NZ Nueva Zelandia,Nueva Zelanda|OM Omán|PA Panamá|PE Perú
PG Papua Nueva Guinea,Papúa Nueva Guinea|PH Filipinas|PK Pakistán|PL Polonia|PS Palestina,Estado de Palestina|PT Portugal
PW Palaos|PY Paraguay|QA Qatar,Catar|RO Rumania,Rumanía|RS Serbia|RU Rusia,Federación de Rusia|RW Rwanda,Ruanda
SA Arabia Saudita,Arabia Saudí|SB Islas Salomón|SC Seychelles|SD Sudán|SE Suecia|SG Singapur|SI Eslovenia|SK Eslovaquia
SL Sierra Leona|SM San Marino|SN Senegal|SO Somalia|SR Suriname,Surinam|SS Sudán del Sur|ST Santo Tomé y Príncipe|SV El Salvador
SY Siria,República Árabe Siria|SZ Eswatini,Esuatini|TD Chad|TG Togo|TH Tailandia|TJ Tayikistán|TL Timor-Leste,Timor Oriental
TM Turkmenistán|TN Túnez|TO Tonga|TR Türkiye,Turquía|TT Trinidad y Tobago,Trinidad y Tabago|TV Tuvalu|TW Taiwán
TZ República Unida de Tanzanía,Tanzanía,Tanzania|UA Ucrania|UG Uganda|US Estados Unidos de América,Estados Unidos,EE UU,EEUU
UY Uruguay|UZ Uzbekistán|VA Santa Sede|VC San Vicente y las Granadinas|VE Venezuela,República Bolivariana de Venezuela
VN Viet Nam,Vietnam|VU Vanuatu|WS Samoa|XK Kosovo|YE Yemen|ZA Sudáfrica|ZM Zambia|ZW Zimbabwe,Zimbabue
"""
