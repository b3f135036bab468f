"""Short names in use first, then official and former ones that are printed as well."""

NAMES = """
AD Andorra|AE United Arab Emirates,UAE|AF Afghanistan|AG Antigua and Barbuda|AL Albania|AM Armenia|AO Angola
AR Argentina|AT Austria|AU Australia|AZ Azerbaijan|BA Bosnia and Herzegovina|BB Barbados|BD Bangladesh|BE Belgium
BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|BJ Benin|BN Brunei,Brunei Darussalam|BO Bolivia,Plurinational State of Bolivia
BR Brazil|BS Bahamas|BT Bhutan|BW Botswana|BY Belarus|BZ Belize|CA Canada
CD Democratic Republic of the Congo,DR Congo,DRC|CF Central African Republic|CG Congo,Republic of the Congo
CH Switzerland|CI Côte d'Ivoire,Ivory Coast|CL Chile|CM Cameroon|CN China,People's Republic of China|CO Colombia
CR Costa Rica|CU Cuba|CV Cabo Verde,Cape Verde|CY Cyprus|CZ Czechia,Czech Republic|DE Germany|DJ Djibouti
DK Denmark|DM Dominica|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia|EG Egypt|ER Eritrea|ES Spain
ET Ethiopia|FI Finland|FJ Fiji|FM Micronesia,Federated States of Micronesia|FR France|GA Gabon
GB United Kingdom,UK,Great Britain|GD Grenada|GE Georgia|GH Ghana|GM Gambia,The Gambia|GN Guinea
GQ Equatorial Guinea|GR Greece|GT Guatemala|GW Guinea-Bissau|GY Guyana|HK Hong Kong|HN Honduras|HR Croatia
HT Haiti|HU Hungary|ID Indonesia|IE Ireland|IL Israel|IN India|IQ Iraq|IR Iran,Islamic Republic of Iran
IS Iceland|IT Italy|JM Jamaica|JO Jordan|JP Japan|KE Kenya|KG Kyrgyzstan,Kyrgyz Republic|KH Cambodia|KI Kiribati
KM Comoros|KN Saint Kitts and Nevis,St Kitts and Nevis|KP Democratic People's Republic of Korea,North Korea
KR Republic of Korea,South Korea,Korea|KW Kuwait|KZ Kazakhstan|LA Laos,Lao People's Democratic Republic,Lao PDR
LB Lebanon|LC Saint Lucia,St Lucia|LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|LU Luxembourg
LV Latvia|LY Libya|MA Morocco|MC Monaco|MD Moldova,Republic of Moldova|ME Montenegro|MG Madagascar
MH Marshall Islands|MK North Macedonia|ML Mali|MM Myanmar|MN Mongolia|MR Mauritania|MT Malta|MU Mauritius
MV Maldives|MW Malawi|MX Mexico|MY Malaysia|MZ Mozambique|NA Namibia|NE Niger|NG Nigeria|NI Nicaragua
NL Netherlands|NO Norway|NP Nepal|NR Nauru|NZ New Zealand,NZ|OM Oman|PA Panama|PE Peru|PG Papua New Guinea
PH Philippines|PK Pakistan|PL Poland|PS Palestine,State of Palestine,occupied Palestinian territory|PT Portugal
PW Palau|PY Paraguay|QA Qatar|RO Romania|RS Serbia|RU Russia,Russian Federation|RW Rwanda|SA Saudi Arabia
SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden|SG Singapore|SI Slovenia|SK Slovakia|SL Sierra Leone
SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan|ST Sao Tome and Principe|SV El Salvador
SY Syria,Syrian Arab Republic|SZ Eswatini,Swaziland|TD Chad|TG Togo|TH Thailand|TJ Tajikistan
TL Timor-Leste,East Timor|TM Turkmenistan|TN Tunisia|TO Tonga|TR Türkiye,Turkey|TT Trinidad and Tobago|TV Tuvalu
TW Taiwan|TZ United Republic of Tanzania,Tanzania|UA Ukraine|UG Uganda
US United States of America,United States,USA,US|UY Uruguay|UZ Uzbekistan|VA Holy See
VC Saint Vincent and the Grenadines,St Vincent and the Grenadines
VE Venezuela,Bolivarian Republic of Venezuela|VN Viet Nam,Vietnam|VU Vanuatu|WS Samoa|XK Kosovo|YE Yemen
ZA South Africa|ZM Zambia|ZW Zimbabwe
"""
