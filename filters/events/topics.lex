# SPDX-License-Identifier: GPL-3.0-or-later
# What is not regional security though its words may sound like it, and the words of history.

[background]
en = anniversary | years ago | year ago | decades ago | commemorat* | in memory of | remembrance
    | memorial | marks ~ years since | years after the | a decade since | decade after
    | documentary | in 1947 | in 1965 | in 1971 | in 1999 | in 2001 | in 2008 | in 2014
    | retrospective
ur = برسی | سال قبل | سال پہلے | یادگار | کی یاد میں | سالگرہ | سال مکمل
fa = سالگرد | سال پیش | سالیاد | یادبود | بزرگداشت | سال قبل | سالروز
ps = تلین | کاله مخکې | کلیزه | کاله وړاندې | یادغونډه | یاد لمانځ*
ar = ذكرى | الذكرى | قبل ~ سنوات | قبل ~ أعوام | قبل ~ عاما | إحياء ~ ذكرى | تأبين
ru = годовщин* | лет назад | год назад | памят* о | памяти жертв | летие | юбиле*
tr = yıl dönümü* | yıldönümü* | yıl önce | anma töreni* | anıldı | anma | anıyor

[topic.sport]
group = noise
en = cricket | wicket* | batsman | batter* | bowler* | innings | test match | odi | t20 | psl
    | ipl | football | fifa | striker* | goalkeeper* | hockey | olympic* | world cup | semi-final*
    | quarter-final* | tournament | match-winning | run chase | penalty shootout | coach | stadium
    | medal* | squash | kabaddi | boxing | wrestl* | playoff* | midfield* | hat-trick
    | championship | champions trophy | volleyball | tennis | marathon | premier league
    | captain ~ squad | all-rounder | spinner* | pacer* | buzkashi | asia cup | league match
ur = کرکٹ | وکٹ* | بلے باز | بولر* | باؤلر* | اننگز | ٹیسٹ میچ | ون ڈے | ٹی ٹوئنٹی | پی ایس ایل
    | فٹبال | فٹ بال | ہاکی | ورلڈ کپ | ٹورنامنٹ | اسٹیڈیم | میڈل | گول کیپر | میچ | کھلاڑی* | رنز
    | سیمی فائنل | کبڈی | کوچ | بیٹنگ | باؤلنگ
fa = کریکت | کرکت | فوتبال | جام جهانی | لیگ | بازیکن* | مربی* | ورزش* | مسابقات | مدال | گل زد
    | دروازه‌بان | تیم ملی | والیبال | کشتی‌گیر* | بزکشی | نیمه‌نهایی | مهاجم ~ تیم | لیگ برتر
    | ویکت*
ps = کرکټ | کریکټ | فوټبال | لوبغاړ* | لوبډل* | سیالۍ | وېکټ* | نړیوال جام | لوبه | روزنکی | مډال*
    | منډې | ټي‌ټوېنټي | لیګ | فاینل
ar = كرة القدم | كريكيت | الكريكيت | مباراة | منتخب | كأس العالم | الدوري | بطولة | المدرب
    | هدف* ~ مرمى | لاعب* | ملعب | ميدالية | أولمبي* | نصف نهائي | ركلات | المهاجم
ru = крикет* | футбол* | чемпионат* | матч* | сборн* | тренер* | гол* в ворота | вратар* | олимпи*
    | медал* | турнир* | кубк* | хоккей* | полуфинал* | нападающ* | форвард* | забил* | стадион*
tr = kriket* | futbol* | maç* | şampiyon* | lig* | teknik direktör | gol attı | golcü | kaleci*
    | olimpiyat* | madalya* | turnuva* | dünya kupası | forvet* | stadyum* | voleybol* | güreş*
    | yarı final | milli takım | süper lig

[topic.business]
group = noise
en = stock exchange | kse-100 | kse | shares | share price* | bull run | investors
    | quarterly profit* | earnings | inflation | interest rate* | exports of | mango* | bourse
    | rupee gains | rupee sheds | gold price* | oil price* | petrol price* | real estate
    | startup* | ipo | bank profit* | gdp | cement sales | cotton | price war | product launch
    | smartphone* | trade fair | retailer* | fuel price* | gas price* | electricity tariff
    | tariff* on
ur = اسٹاک ایکسچینج | سٹاک ایکسچینج | انڈیکس | حصص | سونے کی قیمت | پیٹرول کی قیمت | مہنگائی
    | شرح سود | آم ~ برآمد* | برآمدات | ڈالر کی قیمت | سرمایہ کار* | سونا ~ تولہ | قیمتوں میں
    | اسمارٹ فون
fa = بورس | سهام | قیمت طلا | قیمت دلار | تورم | صادرات | نرخ بهره | سرمایه‌گذار* | بازار سهام
    | قیمت‌ها | نرخ تیل | میوه | انگور | انار | زعفران
ps = ونډو بازار | د سرو زرو بیه | انفلاسیون | صادرات | ډالرو ارزښت | بیې | پانګوال* | انار*
    | جلغوز*
ar = البورصة | بورصة | أسعار الذهب | أسعار النفط | التضخم | أرباح | المؤشر | أسهم | الصادرات
    | سعر الفائدة | مستثمر* | المانجو
ru = бирж* | акци* ~ компан* | инфляци* | курс* доллар* | цен* на золот* | цен* на нефт*
    | ключев* ставк* | прибыл* | экспорт* | индекс* | инвестор* | смартфон* | ценов* войн*
tr = borsa* | hisse* | enflasyon* | altın fiyat* | döviz* | dolar kuru | faiz* | ihracat*
    | yatırımcı* | benzin fiyat* | akaryakıt | endeks* | fiyat savaş* | akıllı telefon

[topic.weather]
group = noise
en = weather | rainfall | monsoon | heatwave | heat wave | cold wave | snowfall | forecast*
    | meteorolog* | thunderstorm* | smog | flood* | earthquake* | temperature* | met office
    | landslide* | avalanche* | cyclone* | hailstorm | wildfire*
ur = موسم | بارش* | مون سون | برفباری | محکمہ موسمیات | درجہ حرارت | سیلاب* | زلزلہ | زلزلے | سموگ
    | اسموگ | گرمی کی لہر | آندھی | ژالہ باری
fa = هواشناسی | بارندگی | باران | برف | سیلاب | سیل | زلزله | گرما | دمای | توفان | گرد و غبار
    | خشکسالی
ps = هوا | باران* | واوره | واورې | سېلاب* | زلزل* | اقلیم | تودوخه | توپان | وچکال*
ar = الطقس | الأرصاد | أمطار | ثلوج | فيضان* | السيول | زلزال | درجات الحرارة | عاصفة | إعصار
    | موجة حر
ru = погод* | дожд* | снегопад* | наводнени* | паводк* | землетрясени* | синоптик* | температур*
    | град* ~ побил | лавин* | гидромет* | метель
tr = hava durumu | yağış* | yağmur* | kar yağışı | sel | deprem* | meteoroloji* | sıcaklık*
    | fırtına* | kuvvetli rüzgar | dolu yağış* | heyelan*

[topic.culture]
group = noise
en = film | films | movie* | box office | bollywood | actor | actress | drama serial | novel
    | book launch | album | concert | festival | fashion | exhibition | museum | singer | poet*
    | music video | video game* | gamers | game release | tv series | netflix | theatre | recipe*
    | celebrity | wedding | poetry | trailer | literary | art gallery | painting* | chef
    | web series | streaming | influencer | documentary | screenplay
ur = فلم | فلمی | ڈرامہ | ڈرامے | اداکار* | گلوکار* | ناول | کتاب کی رونمائی | فیشن | میلہ | شاعر*
    | مشاعرہ | موسیقی | گانا | البم | نمائش | باکس آفس | ویڈیو گیم | شادی کی تقریب | ٹریلر
fa = فیلم* | سینما* | کارگردان | بازیگر* | خواننده | کنسرت | رمان | جشنواره | نمایشگاه کتاب | موزه
    | موسیقی | بازی ویدیویی | بازی رایانه‌ای | آلبوم | سریال | شعر | کارگردان* | مستند
ps = فلم | فلمي | سندرغاړ* | ډرامه | شاعر* | ناول | جشنواره | مشاعره | موسیقي | کتاب ~ مخکتن*
    | ننداره | ننداره* | موزیم | لوبه ویډیويي | ویډیو لوبه
ar = فيلم* | مسلسل | مهرجان | ممثل* | مطرب | أغنية | رواية جديدة | معرض الكتاب | متحف | لعبة فيديو
    | ألبوم | سينما* | حفل موسيقي | وثائقي | أزياء
ru = фильм* | сериал* | кинотеатр* | актер* | актрис* | певец | певиц* | концерт*
    | роман* ~ писател* | фестивал* | выставк* | музе* | видеоигр* | альбом* | режиссер*
    | премьер* фильм* | кассов* сбор* | игр* ~ геймер* | показ* мод*
tr = film* | dizi* | sinema* | oyuncu* | şarkıcı* | konser* | roman* | festival* | sergi* | müze*
    | video oyun* | albüm* | yönetmen* | gişe* | moda haftası | tarif* | belgesel*
    | bilgisayar oyun*

[topic.accident]
group = noise
en = road accident* | traffic accident* | bus plung* | bus overturn* | car crash | road crash
    | overturned | collid* | collision | train derail* | gas leak | gas cylinder | cylinder blast
    | cylinder explosion | boiler explosion | short circuit | drown* | mine collapse
    | building collapse | roof collapse | factory fire | wall collapse | fireworks | electrocut*
    | lightning strike* | coal mine | gas explosion
ur = ٹریفک حادثہ | ٹریفک حادثے | حادثہ ~ بس | بس ~ کھائی | ٹکرا* | گیس سلنڈر | سلنڈر | گیس لیکج
    | شارٹ سرکٹ | ڈوب* | چھت گر* | فیکٹری ~ آگ | بوائلر | کرنٹ لگ*
fa = تصادف* | واژگونی | حادثه رانندگی | حادثه ترافیکی | حادثات ترافیکی | نشت گاز | غرق شد*
    | آتش‌سوزی | ریزش معدن | ریزش ساختمان | سیلندر گاز | کپسول گاز
ps = ترافیکي پېښ* | ټکر وکړ | موټر ~ واوښت | ډوب شو* | ګاز سلنډر | سلنډر | اور اخیست*
    | د کان ~ نړېد* | ترافیکي پیښ*
ar = حادث سير | حادث مروري | حادث مرور | انقلاب حافلة | تصادم | غرق | حريق | انهيار منجم
    | أسطوانة غاز | تسرب غاز | حادث تصادم | حوادث السير
ru = дтп | автокатастроф* | столкнул* ~ автобус* | перевернул* | утонул* | пожар* | газов* баллон*
    | взрыв* газ* | обрушени* | авари* | крушени* поезд*
tr = trafik kazası* | kaza yaptı | devrildi | çarpıştı | boğuldu | yangın* | tüp patla*
    | gaz kaçağı | maden göçük* | göçük | zincirleme kaza | doğal gaz patla* | kazada

[topic.health]
group = noise
en = polio | dengue | malaria | vaccin* | heart attack* | cancer | hospital inaugurat* | measles
    | diabetes | epidemic | outbreak of | virus | doctors warn | disease* | surgery
    | who warns ~ health | hepatitis | obesity | cholera
ur = پولیو | ڈینگی | ویکسین* | دل کا دورہ | ہارٹ اٹیک | کینسر | خسرہ | ملیریا | شوگر | وبا
    | بیماری*
fa = پولیو | فلج اطفال | واکسین* | واکسن* | حمله قلبی | سرطان ~ بیمار* | سرخک | مالاریا | دیابت
    | بیماری* | ویروس | تب دنگی
ps = پولیو | واکسین* | زړه حمله | سرطان | شری ناروغ* | ملاریا | ډینګي | ناروغۍ | ویروس
ar = شلل الأطفال | لقاح* | تطعيم | نوبة قلبية | السرطان | الحصبة | الملاريا | السكري | وباء
    | فيروس | حمى الضنك
ru = полиомиелит* | вакцин* | инфаркт* | рак* ~ груди | корь | маляри* | диабет* | эпидеми*
    | вирус* | заболевани* | сердечн* приступ* | лихорадк*
tr = çocuk felci | aşı* kampanya* | kalp krizi | kanser* | kızamık | sıtma | diyabet* | salgın*
    | virüs* | hastalık* | grip | dang

[topic.civic]
group = noise
en = admission* | entrance exam* | scholarship* | university convocation | exam results
    | school enrol* | chamber of commerce election* | trade body election* | horoscope
    | job vacanc* | vacancies | lottery | divorce | property dispute | family feud
    | honour killing | land dispute | stray dogs | dog bite* | zoo | wildlife | leopard
    | elephant* | chess | quiz | bar association election* | traffic police drive | labour union
    | wage* strike | teachers' strike | doctors' strike
ur = داخلہ ٹیسٹ | داخلوں | امتحان* | میٹرک | اسکالرشپ | کانووکیشن | بار ایسوسی ایشن ~ انتخاب*
    | چیمبر آف کامرس | ملازمت* ~ اشتہار | لاٹری | گھریلو جھگڑ* | جائیداد* ~ تنازع* | آوارہ کت*
    | چڑیا گھر | ینگ ڈاکٹرز
fa = کنکور | دانشگاه ~ پذیرش | بورسیه | انتخابات اتاق | فال روزانه | آزمون ~ سراسری | باغ وحش
    | نزاع خانوادگی | کانکور | حیات وحش | پلنگ
ps = کانکور | پوهنتون ~ ازموین* | بورس* | کورنۍ شخړ* | د ځمکې ~ شخړ* | ازموین* | ځناور*
ar = امتحانات | منحة دراسية | القبول الجامعي | انتخابات غرفة | حديقة الحيوان | نتائج الثانوية
    | خلاف عائلي
ru = вступительн* экзамен* | стипенди* | егэ | гороскоп* | лотере* | зоопарк* | шахмат*
    | семейн* конфликт*
tr = üniversite sınavı | burs* | oda seçim* | burç* | piyango* | hayvanat bahçesi | aile kavgası
    | arazi kavgası | kayıt* başla* | sınav sonuç*

[topic.elsewhere]
group = noise
en = ukraine | kyiv | donetsk | kharkiv | gaza | hamas | rafah | khan younis | hezbollah | beirut
    | sudan | khartoum | rsf | darfur | sahel | mali | burkina faso | nigeria | boko haram | congo
    | m23 | somalia | shabaab | myanmar | yemen | houthi* | haiti | colombia | venezuela
    | west bank
ur = یوکرین | غزہ | حماس | لبنان | بیروت | سوڈان | نائجیریا | یمن | حوثی* | صومالیہ
fa = اوکراین | غزه | حماس | لبنان | بیروت | سودان | نیجریه | یمن | حوثی*
ps = اوکراین | غزه | حماس | لبنان | سوډان | یمن
ar = أوكرانيا | غزة | حماس | لبنان | بيروت | السودان | الخرطوم | نيجيريا | اليمن | الحوثي*
    | الصومال | مالي | الضفة الغربية | رفح
ru = украин* | киев* | донецк* | харьков* | сектор* газа | хамас | ливан* | бейрут* | судан*
    | нигери* | йемен* | хусит* | сомали | днр | лнр | всу
tr = ukrayna* | kiev* | gazze* | hamas* | lübnan* | beyrut* | sudan* | nijerya* | yemen* | husi*
    | somali* | batı şeria*

[topic.drill]
group = noise
en = joint exercise* | military exercise* | military drill* | naval drill* | war game*
    | mock drill* | emergency drill* | air show | passing-out parade | passing out parade
    | training exercise* | mock exercise*
ur = مشترکہ مشق* | فوجی مشق* | بحری مشق* | ایئر شو | پاسنگ آؤٹ | جنگی مشق* | فرضی مشق*
fa = مانور* | رزمایش* | تمرین نظامی | تمرین* مشترک
ps = پوځي تمرین* | ګډ تمرین* | پوځي مانور*
ar = مناورات | تدريبات مشتركة | تمرين مشترك | مناورة | تمرين عسكري
ru = учени* | военн* игр* | тренировк*
tr = tatbikat*
