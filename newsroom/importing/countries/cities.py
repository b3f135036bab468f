"""
Cities that datelines print without their country, and its ISO 3166-1 code.

Capitals (as the Statistics Division of the United Nations lists them), the seats of
international organisations and cities of millions, by hand; in the spellings of the
languages of releases. A name that several countries share is left out, but for a
capital.
"""

NAMES = """
AD Andorra la Vella
AE Abu Dhabi,Dubai,أبوظبي,أبو ظبي,دبي
AF Kabul,Kaboul,Cabul,Kandahar,Herat,كابول,كابل
AL Tirana,تيرانا
AM Yerevan,Erevan,Ereván,يريفان
AO Luanda,لواندا
AR Buenos Aires,بوينس آيرس
AT Vienna,Vienne,Viena,فيينا
AU Canberra,Sydney,Melbourne,كانبيرا
AZ Baku,Bakou,Bakú,باكو
BA Sarajevo,سراييفو
BB Bridgetown
BD Dhaka,Dacca,Daca,Chittagong,Cox's Bazar,دكا
BE Brussels,Bruxelles,Bruselas,Bruxelas,بروكسل
BF Ouagadougou,Uagadugú,واغادوغو
BG Sofia,Sofía,صوفيا
BH Manama,المنامة
BI Bujumbura,Gitega,بوجمبورا
BJ Cotonou,Porto-Novo,كوتونو
BN Bandar Seri Begawan
BO La Paz,Sucre,Cochabamba,Santa Cruz de la Sierra
BR Brasília,Brasilia,São Paulo,Rio de Janeiro,Manaus,Boa Vista,Salvador da Bahia,برازيليا
BS Nassau
BT Thimphu
BW Gaborone
BY Minsk,مينسك
BZ Belmopan,Belize City
CA Ottawa,Toronto,Montreal,Montréal,Vancouver,أوتاوا
CD Kinshasa,Goma,Bukavu,Lubumbashi,كينشاسا,غوما
CF Bangui,بانغي
CG Brazzaville,برازافيل
CH Geneva,Genève,Ginebra,Genebra,Bern,Berne,Berna,Zurich,جنيف,برن
CI Abidjan,Yamoussoukro,Abiyán,أبيدجان
CL Santiago,Santiago de Chile,Iquique,سانتياغو
CM Yaoundé,Yaundé,Douala,Maroua,ياوندي
CN Beijing,Pékin,Pekín,Pequim,Shanghai,بكين
CO Bogotá,Medellín,Cúcuta,Barranquilla,بوغوتا
CR San José,سان خوسيه
CU Havana,La Habana,La Havane,Havana,هافانا
CV Praia
CY Nicosia,Nicosie,نيقوسيا
CZ Prague,Praga,براغ
DE Berlin,Berlín,Berlim,Bonn,Hamburg,Frankfurt,برلين,بون
DJ Djibouti City,Obock
DK Copenhagen,Copenhague,كوبنهاغن
DM Roseau
DO Santo Domingo,São Domingos,سانتو دومينغو
DZ Algiers,Alger,Argel,Tamanrasset,الجزائر العاصمة
EC Quito,Guayaquil,كيتو
EE Tallinn
EG Cairo,Le Caire,El Cairo,القاهرة
ER Asmara,أسمرة
ES Madrid,Barcelona,Las Palmas,مدريد
ET Addis Ababa,Addis-Abeba,Addis Abeba,Adís Abeba,Adis Abeba,Mekelle,Gambella,Jijiga,أديس أبابا
FI Helsinki,هلسنكي
FJ Suva
FR Paris,París,Lyon,Marseille,باريس
GA Libreville,ليبرفيل
GB London,Londres,لندن
GE Tbilisi,Tbilissi,Tiflis,تبليسي
GH Accra,Acra,Kumasi,Tamale,أكرا
GM Banjul,بانجول
GN Conakry,كوناكري
GQ Malabo
GR Athens,Athènes,Atenas,Thessaloniki,Lesvos,أثينا
GT Guatemala City,Ciudad de Guatemala
GW Bissau
GY Georgetown
HN Tegucigalpa,San Pedro Sula
HR Zagreb,زغرب
HT Port-au-Prince,Puerto Príncipe,Porto Príncipe,بورت أو برنس
HU Budapest,بودابست
ID Jakarta,Yakarta,Jacarta,جاكرتا
IE Dublin,Dublín,دبلن
IL Tel Aviv
IN New Delhi,Nueva Delhi,Nova Délhi,Mumbai,Kolkata,Chennai,نيودلهي
IQ Baghdad,Bagdad,Bagdá,Erbil,Mosul,Basra,Sulaymaniyah,بغداد,أربيل,الموصل,البصرة
IR Tehran,Téhéran,Teherán,Teerã,طهران
IS Reykjavik
IT Rome,Roma,Milan,Lampedusa,روما
JM Kingston
JO Amman,Ammán,Amã,Mafraq,Irbid,عمان,المفرق,إربد
JP Tokyo,Tokio,Tóquio,Kobe,طوكيو
KE Nairobi,Mombasa,Kisumu,Kakuma,Dadaab,نيروبي
KG Bishkek,Bichkek,Osh,بيشكيك
KH Phnom Penh
KI Tarawa,South Tarawa
KM Moroni,موروني
KP Pyongyang
KR Seoul,Séoul,Seúl,Seul,سيول
KW Kuwait City,مدينة الكويت
KZ Astana,Almaty,أستانا
LA Vientiane,Vientián
LB Beirut,Beyrouth,Beirute,بيروت
LK Colombo,كولومبو
LR Monrovia,مونروفيا
LS Maseru
LT Vilnius
LU Luxembourg City
LV Riga
LY Tripoli,Trípoli,Benghazi,Sebha,طرابلس,بنغازي,سبها
MA Rabat,Casablanca,Tangier,Tanger,الرباط,الدار البيضاء
MC Monaco-Ville
MD Chisinau,Chișinău,Kishinev,كيشيناو
ME Podgorica
MG Antananarivo,أنتاناناريفو
MH Majuro
MK Skopje,سكوبيه
ML Bamako,Gao,Mopti,Tombouctou,Timbuktu,باماكو
MM Yangon,Rangoon,Nay Pyi Taw,Naypyidaw,Sittwe,يانغون
MN Ulaanbaatar,Oulan-Bator
MR Nouakchott,Nuakchot,Nouadhibou,نواكشوط
MT Valletta,La Valette
MU Port Louis
MV Malé
MW Lilongwe,Blantyre
MX Mexico City,Ciudad de México,Cidade do México,Tapachula,Tijuana,Ciudad Juárez,مكسيكو سيتي
MY Kuala Lumpur,كوالالمبور
MZ Maputo,Beira,Pemba,Nampula,مابوتو
NA Windhoek
NE Niamey,Agadez,Diffa,Zinder,نيامي,أغاديز
NG Abuja,Lagos,Maiduguri,Kano,Benin City,أبوجا,لاغوس
NI Managua
NL The Hague,La Haye,La Haya,Haia,Amsterdam,Ámsterdam,لاهاي,أمستردام
NO Oslo,أوسلو
NP Kathmandu,Katmandou,Katmandú,Catmandu,كاتماندو
NZ Wellington,Auckland
OM Muscat,Mascate,مسقط
PA Panama City,Ciudad de Panamá,Cidade do Panamá,مدينة بنما
PE Lima,Tumbes,Cusco,Iquitos,ليما
PG Port Moresby
PH Manila,Manille,Cotabato,Marawi,مانيلا
PK Islamabad,Karachi,Peshawar,Quetta,Lahore,إسلام آباد
PL Warsaw,Varsovie,Varsovia,Varsóvia,وارسو
PS Gaza,Gaza City,Ramallah,Rafah,غزة,رام الله,رفح
PT Lisbon,Lisbonne,Lisboa,لشبونة
PW Koror
PY Asunción,Asunción del Paraguay,Assunção
QA Doha,الدوحة
RO Bucharest,Bucarest,Bucareste,بوخارست
RS Belgrade,Belgrado,بلغراد
RU Moscow,Moscou,Moscú,Moscovo,موسكو
RW Kigali,كيغالي
SA Riyadh,Riad,Jeddah,الرياض,جدة
SB Honiara
SD Khartoum,Jartum,Cartum,Port Sudan,Nyala,El Fasher,El Geneina,الخرطوم,بورتسودان,الفاشر,نيالا
SE Stockholm,Estocolmo,ستوكهولم
SG Singapore City
SI Ljubljana,Liubliana
SK Bratislava
SL Freetown,فريتاون
SN Dakar,Ziguinchor,داكار
SO Mogadishu,Mogadiscio,Mogadíscio,Baidoa,Hargeisa,Bosaso,Garowe,مقديشو
SR Paramaribo
SS Juba,Djouba,Malakal,Bentiu,جوبا
ST São Tomé
SV San Salvador,سان سلفادور
SY Damascus,Damas,Damasco,Aleppo,Alep,Alepo,Homs,دمشق,حلب,حمص
SZ Mbabane
TD N'Djamena,Ndjamena,Abéché,Yamena,نجامينا,انجمينا
TG Lomé,لومي
TH Bangkok,Banguecoque,Mae Sot,بانكوك
TJ Dushanbe,Douchanbé,Dusambé,دوشنبه
TL Dili,ديلي
TM Ashgabat,Achgabat
TN Tunis,Túnis,Sfax,Zarzis,تونس العاصمة,صفاقس
TO Nuku'alofa
TR Ankara,Istanbul,Estambul,Gaziantep,أنقرة,إسطنبول,غازي عنتاب
TT Port of Spain
TV Funafuti
TZ Dodoma,Dar es Salaam,Kigoma,Arusha,Mwanza,دار السلام,دودوما
UA Kyiv,Kiev,Lviv,Odesa,Kharkiv,Dnipro,كييف
UG Kampala,Entebbe,Gulu,كمبالا
US New York,NY,New York City,NYC,Nueva York,Nova York,Nova Iorque,Washington,Washington DC,Washington D.C.,نيويورك,واشنطن
UY Montevideo,Montevidéu
UZ Tashkent,Tachkent,طشقند
VA Vatican City
VE Caracas,Maracaibo,كاراكاس
VN Hanoi,Hanói,Ha Noi,Ho Chi Minh City,هانوي
VU Port Vila,Port-Vila
WS Apia
XK Pristina,Prishtina,بريشتينا
YE Sana'a,Sanaa,Sanaá,Aden,Adén,Marib,Ma'rib,Hodeidah,صنعاء,عدن,مأرب,الحديدة
ZA Pretoria,Pretória,Johannesburg,Johannesbourg,Cape Town,Le Cap,بريتوريا
ZM Lusaka,لوساكا
ZW Harare,هراري
"""
