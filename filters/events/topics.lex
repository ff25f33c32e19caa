# SPDX-License-Identifier: GPL-3.0-or-later
# What is not regional security though its words may sound like it, and the words of history.

[background]
en = years ago | years since the attack | years since the blast | years since the bombing
    | years since the massacre | year ago | decades ago | commemorat* | in memory of | marks ~ years since
    | a decade since | decade after | documentary | in 1947 | in 1965 | in 1971 | in 1999
    | in 2001 | in 2008 | in 2014 | retrospective | anniversary of | marks anniversary
    | mark* ~ anniversary | th anniversary | rd anniversary | st anniversary | nd anniversary
    | years on | years later | obituary | recalled how | recalls | remembers ~ victims
    | veterans recall | veterans remember | looks back | look back | history of the | oral history
    | memoir* | survivors recall | survivors remember | in the 1980s | in the 1990s | war memorial
    | during the cold war | rehears* | mock ~ militant* | mock drill | simulated | role-play*
    | decades-old war | in the war years | decades of war | mock terror* | mock attack
    | mock ~ drill | posing as ~ gunmen | posing as ~ terrorists
    | is remembered | are remembered | was remembered | were remembered | new book | book recounts
    | from the archive* | on this day | this day in | historian* | centenary | century ago | world war
ur = برسی | سال قبل | سال پہلے | یادگار | کی یاد میں | سالگرہ | سال مکمل | یادیں | سال بعد
    | یاد تازہ | جنگ کے دنوں | یاد کر* | یادداشتیں
    | تاریخ کے | مورخ* | صدی قبل | صدی پہلے | عالمی جنگ
fa = سالگرد | سال پیش | سالیاد | یادبود | بزرگداشت | سال قبل | سالروز | سال‌های جنگ
    | سال‌های ~ اشغال | خاطرات | در آن سال‌ها | دهه‌های جنگ | بازمانده* ~ یاد
    | از آرشیو | مورخ* | قرن پیش | سده پیش | صدمین | جنگ جهانی
ps = تلین | کاله مخکې | کلیزه | کاله وړاندې | یادغونډه | یاد لمانځ* | یادونه | کاله وروسته | خاطرې
    | په کلونو جګړ*
    | له ارشیفه | مورخ* | پېړۍ وړاندې | نړیواله جګړه
ar = ذكرى | الذكرى | قبل ~ سنوات | قبل ~ أعوام | قبل ~ عاما | إحياء ~ ذكرى | تأبين | ذكريات
    | مذكرات | بعد ~ عاما على | سنوات على | يستذكر | في سنوات الحرب
    | من الأرشيف | مؤرخ* | قبل قرن | مئوية | الحرب العالمية
ru = годовщин* | лет назад | год назад | памят* о | памяти жертв | летие | юбиле* | вспомин*
    | воспоминан* | ветеран* | помнят | забыт* войн* | лет спустя | в годы войны | во время войны
    | истори* войны | очерк | мемуар*
    | из архив* | историк* | столети* назад | век назад | мировой войн*
tr = yıl dönümü* | yıldönümü* | yıl önce | anma töreni* | anıldı | anma | anıyor | yıl sonra
    | yıllar sonra | anılar* | hatıra* | savaş yıllarında
    | arşivden | tarihçi* | yüzyıl önce | dünya savaşı

[topic.sport]
group = noise
en = cricket | wicket* | batsman | batter* | bowler* | innings | test match | odi | t20 | psl
    | ipl | football | fifa | striker* | goalkeeper* | hockey | olympic* | world cup | semi-final*
    | quarter-final* | tournament | match-winning | run chase | penalty shootout | coach | stadium
    | medal* | squash | kabaddi | boxing | wrestl* | playoff* | midfield* | hat-trick
    | championship | champions trophy | volleyball | tennis | marathon | premier league
    | captain ~ squad | all-rounder | spinner* | pacer* | buzkashi | asia cup | league match
    | overs | batted | bowled | batting | bowling | lbw | seamer* | runs | pace spearhead
    | spearhead | stumps | knockout | semifinal* | test series | odi series | pcb | bcci
    | fixture* | leg-spin* | fielder* | squad | captain said | skipper | tailender* | goals
    | scored ~ goal* | equaliser | equalizer | umpire* | dressing room | nba | lakers | league
    | match | matches | over-rate | grand prix | formula one | transfer window | unbeaten
    | new-ball | new ball | spell of fast bowling | spinners | middle order | hat trick | shot-put
    | finals | captaincy | all-out | super over | last-over | run-rate | hits century
    | half-century | polo tournament | spin attack | bowling figures | derby | late strike
    | ends in draw | co-star
    | yorker* | top order | middle order | tri-series | spinner* | seamer* | pacer* | all-rounder* | opening spell | lbw | run rate | duckworth
ur = کرکٹ | وکٹ* | بلے باز | بولر* | باؤلر* | اننگز | ٹیسٹ میچ | ون ڈے | ٹی ٹوئنٹی | پی ایس ایل
    | فٹبال | فٹ بال | ہاکی | ورلڈ کپ | ٹورنامنٹ | اسٹیڈیم | میڈل | گول کیپر | میچ | کھلاڑی* | رنز
    | سیمی فائنل | کبڈی | کوچ | بیٹنگ | باؤلنگ
fa = کریکت | کرکت | فوتبال | جام جهانی | لیگ | بازیکن* | مربی* | ورزش* | مسابقات | مدال | گل زد
    | دروازه‌بان | تیم ملی | والیبال | کشتی‌گیر* | بزکشی | نیمه‌نهایی | مهاجم ~ تیم | لیگ برتر
    | ویکت* | کریکت‌باز* | گل‌زنی | تیم فوتبال | خط حمله | دربی
ps = کرکټ | کریکټ | فوټبال | لوبغاړ* | لوبډل* | سیالۍ | وېکټ* | نړیوال جام | لوبه | روزنکی | مډال*
    | منډې | ټي‌ټوېنټي | لیګ | فاینل
ar = كرة القدم | كريكيت | الكريكيت | مباراة | منتخب | كأس العالم | الدوري | بطولة | المدرب
    | هدف* ~ مرمى | لاعب* | ملعب | ميدالية | أولمبي* | نصف نهائي | ركلات | المهاجم | الكريكت
    | بطولة كأس | الفريق ~ فاز
ru = крикет* | футбол* | чемпионат* | матч* | сборн* | тренер* | гол* в ворота | вратар* | олимпи*
    | медал* | турнир* | кубк* | хоккей* | полуфинал* | нападающ* | форвард* | забил* | стадион*
    | крикетист* | чемпион | игрок* | боксер* | победил* со счетом | нападени* сборной
tr = kriket* | futbol* | maç* | şampiyon* | lig* | teknik direktör | gol attı | golcü | kaleci*
    | olimpiyat* | madalya* | turnuva* | dünya kupası | forvet* | stadyum* | voleybol* | güreş*
    | yarı final | milli takım | süper lig | wicket | kriketçi* | golle | hücum hattı
    | galatasaray | fenerbahçe | beşiktaş | transfer* | yıldız futbolcu | basketbol* | derbi*

[topic.business]
group = noise
en = stock exchange | kse-100 | kse | shares | share price* | bull run | investors
    | quarterly profit* | earnings | inflation | interest rate* | exports of | mango* | bourse
    | rupee gains | rupee sheds | gold price* | oil price* | petrol price* | real estate
    | startup* | ipo | bank profit* | gdp | cement sales | cotton | price war | product launch
    | smartphone* | trade fair | retailer* | fuel price* | gas price* | electricity tariff
    | tariff* on | start-up* | stake in | takeover | bidders | shareholder* | brand*
    | market share | discount* | electric car* | automaker* | wage demand* | valuation | crypto*
    | bitcoin | price cut* | bank merger | app launch* | mobile app | ride-hailing | e-commerce
    | consumers boycott | car sales | imf | tax amnesty | budget deficit | per cent wage
ur = اسٹاک ایکسچینج | سٹاک ایکسچینج | انڈیکس | حصص | سونے کی قیمت | پیٹرول کی قیمت | مہنگائی
    | شرح سود | آم ~ برآمد* | برآمدات | ڈالر کی قیمت | سرمایہ کار* | سونا ~ تولہ | قیمتوں میں
    | اسمارٹ فون | کمپنی* ~ منافع | بائیکاٹ ~ گاڑی* | موبائل ایپ | سٹارٹ اپ | اسٹارٹ اپ
    | قیمتوں کی جنگ
fa = بورس | سهام | قیمت طلا | قیمت دلار | تورم | صادرات | نرخ بهره | سرمایه‌گذار* | بازار سهام
    | قیمت‌ها | نرخ تیل | میوه | انگور | انار | زعفران | تحریم خرید | خریدار* | بازار خودرو
    | مشتریان | استارتاپ* | جنگ قیمت* | جنگ نرخ*
ps = ونډو بازار | د سرو زرو بیه | انفلاسیون | صادرات | ډالرو ارزښت | بیې | پانګوال* | انار*
    | جلغوز* | د بیو جګړه
ar = البورصة | بورصة | أسعار الذهب | أسعار النفط | التضخم | أرباح | المؤشر | أسهم | الصادرات
    | سعر الفائدة | مستثمر* | المانجو | شركة ناشئة | علامة تجارية | خصومات | المستهلك* | حرب أسعار
    | شركات الاتصالات | تسويقي | هجوم تسويقي | باقات | تخفيضات
ru = бирж* | акци* ~ компан* | инфляци* | курс* доллар* | цен* на золот* | цен* на нефт*
    | ключев* ставк* | прибыл* | экспорт* | индекс* | инвестор* | смартфон* | ценов* войн*
    | бренд* | рынк* ~ продаж | скидк* | стартап* | покупател* | ценов* | акци* и скидк*
tr = borsa* | hisse* | enflasyon* | altın fiyat* | döviz* | dolar kuru | faiz* | ihracat*
    | yatırımcı* | benzin fiyat* | akaryakıt | endeks* | fiyat savaş* | akıllı telefon | indirim*
    | pazarına | otomobil* | rakiplerini | girişimci* | marka*

[topic.weather]
group = noise
en = weather | rainfall | monsoon | heatwave | heat wave | cold wave | snowfall | forecast*
    | meteorolog* | thunderstorm* | smog | flood* | earthquake* | temperature* | met office
    | landslide* | avalanche* | cyclone* | hailstorm | wildfire* | mudslide* | glacial lake
    | drought relief
ur = موسم | بارش* | مون سون | برفباری | محکمہ موسمیات | درجہ حرارت | سیلاب* | زلزلہ | زلزلے | سموگ
    | اسموگ | گرمی کی لہر | آندھی | ژالہ باری
    | برف باری | دھند | سردی | سرد ہوا* | ٹھنڈ | لو کی لہر
fa = هواشناسی | بارندگی | باران | برف | سیلاب | سیل | زلزله | گرما | دمای | توفان | گرد و غبار
    | خشکسالی
ps = هوا | باران* | واوره | واورې | سېلاب* | زلزل* | اقلیم | تودوخه | توپان | وچکال*
ar = الطقس | الأرصاد | أمطار | ثلوج | فيضان* | السيول | زلزال | درجات الحرارة | عاصفة | إعصار
    | موجة حر
ru = погод* | дожд* | снегопад* | наводнени* | паводк* | землетрясени* | синоптик* | температур*
    | град* ~ побил | лавин* | гидромет* | метель | сель | селя | оползн*
tr = hava durumu | yağış* | yağmurlu | sağanak* | kar yağışı | sel | deprem* | meteoroloji* | sıcaklık*
    | fırtına* | kuvvetli rüzgar | dolu yağış* | heyelan*

[topic.culture]
group = noise
en = film | films | movie* | box office | bollywood | drama serial | novel | book launch | album
    | music video | video game* | gamers | game release | tv series | netflix | recipe* | trailer
    | literary | art gallery | painting* | chef | web series | streaming | influencer
    | documentary | screenplay | players can | video game | shooter game | first-person shooter
    | new map | gameplay | dlc | playstation | xbox | season finale | sitcom | comedian* | hbo
    | best-seller* | bestseller* | premieres | biopic | blockbuster | players | studio
    | update adds | game missions | console game* | thriller | thrillers | director on | filming
    | filmmaker* | cinematograph* | screening | novelist | playwright
ur = فلم | فلمی | ڈرامہ | ڈرامے | اداکار* | گلوکار* | ناول | کتاب کی رونمائی | فیشن | شاعر*
    | موسیقی | گانا | البم | باکس آفس | ویڈیو گیم | ٹریلر | کھلاڑی ~ مشن | گیم ~ اپ ڈیٹ
fa = فیلم* | سینما* | کارگردان | بازیگر* | خواننده | رمان | موسیقی | بازی ویدیویی | بازی رایانه‌ای
    | آلبوم | سریال | شعر | کارگردان* | مستند
ps = فلم | فلمي | سندرغاړ* | ډرامه | شاعر* | ناول | موسیقي | کتاب ~ مخکتن* | لوبه ویډیويي
    | ویډیو لوبه
ar = فيلم* | مسلسل | ممثل* | مطرب | أغنية | رواية جديدة | لعبة فيديو | ألبوم | سينما* | وثائقي
    | أزياء
ru = фильм* | сериал* | кинотеатр* | актер* | актрис* | певец | певиц* | роман* ~ писател*
    | видеоигр* | альбом* | режиссер* | премьер* фильм* | кассов* сбор* | игр* ~ геймер*
    | показ* мод* | игрок* ~ смогут | шутер* | новая карта | обновлени* ~ игр* | игров*
tr = film* | dizi* | sinema* | oyuncu* | şarkıcı* | roman* | video oyun* | albüm* | yönetmen*
    | gişe* | moda haftası | tarif* | belgesel* | bilgisayar oyun* | oyuncular* ~ görev
    | oyun güncelleme*

# Where people gather; a bomb may go off there.
[topic.leisure]
group = noise
en = concert | festival | exhibition | museum | singer | poet* | wedding | theatre | actor
    | actress | celebrity | fashion | poetry | orchestra | gala
ur = میلہ | مشاعرہ | نمائش | شادی کی تقریب
fa = کنسرت | جشنواره | نمایشگاه کتاب | موزه
ps = جشنواره | مشاعره | ننداره | ننداره* | موزیم
ar = مهرجان | معرض الكتاب | متحف | حفل موسيقي
ru = концерт* | фестивал* | выставк* | музе*
tr = konser* | festival* | sergi* | müze*

# Talks that came to nothing; not of any group of noise, so that one word is enough.
[topic.failed_talks]
en = talks ~~ fail* | talks ~~ collapse* | talks ~~ break down | talks ~~ broke down
    | talks ~~ stall* | talks ~~ deadlock* | talks ~~ stalemate | talks ~~ inconclusive*
    | talks ~~ impasse | talks ~~ derail* | talks ~~ no deal | talks ~~ without ~ deal
    | talks ~~ without ~ agreement | talks ~~ no breakthrough | talks ~~ without ~ breakthrough
    | talks ~~ no agreement | talks ~~ suspended | talks ~~ called off | talks ~~ fall apart
    | talks ~~ fell apart | talks ~~ over without | talks ~~ end* in failure | talks ~~ dead end
    | negotiations ~~ fail* | negotiations ~~ collapse* | negotiations ~~ deadlock*
    | negotiations ~~ stall* | negotiations ~~ broke down | negotiations ~~ without ~ agreement
    | negotiations ~~ no deal | meeting* ~~ failed to achieve | meeting* ~~ failed to produce
    | failed talks | failed negotiations | failure of ~ talks | failure of ~ negotiations
    | collapse of ~ talks | breakdown of ~ talks | breakdown in ~ talks | deadlock in ~ talks
    | no deal reached | fail* to reach ~ agreement | failed to reach ~ deal | fail* to agree
    | unable to agree | failed to produce ~ agreement | failed to break ~ deadlock
    | process stalls | process stalled | process collapses | round ~ collapse*
    | round ~~ without ~ agreement | round ~~ fail* | round ~~ inconclusive*
    | walk* out of ~ talks | dialogue ~~ collapse* | dialogue ~~ fail* | dialogue ~~ deadlock*
ur = مذاکرات ~~ ناکام | مذاکرات ~~ بے نتیجہ | مذاکرات ~~ تعطل | مذاکرات ~~ ڈیڈ لاک
    | مذاکرات ~~ کسی نتیجے | مذاکرات ~~ بغیر کسی | مذاکرات ~~ ٹوٹ | مذاکرات ~~ ناکامی
    | بات چیت ~~ ناکام | بات چیت ~~ بے نتیجہ | بات چیت ~~ تعطل | دور ~~ ناکام | دور ~~ بے نتیجہ
    | مذاکرات کی ناکامی | ناکام مذاکرات | مذاکرات ~~ معاہدے کے بغیر | مذاکرات ~~ اتفاق نہ
fa = گفت‌وگو* ~~ شکست | گفتگو* ~~ شکست | مذاکر* ~~ شکست | مذاکر* ~~ بی‌نتیجه
    | گفت‌وگو* ~~ بی‌نتیجه | گفتگو* ~~ بی‌نتیجه | مذاکر* ~~ بن‌بست | گفت‌وگو* ~~ بن‌بست
    | گفتگو* ~~ بن‌بست | مذاکر* ~~ بدون توافق | گفت‌وگو* ~~ بدون توافق | گفتگو* ~~ بدون توافق
    | مذاکر* ~~ بدون نتیجه | گفت‌وگو* ~~ به نتیجه نرسید* | گفتگو* ~~ به نتیجه نرسید*
    | مذاکر* ~~ به نتیجه نرسید* | مذاکر* ~~ ناکام | گفت‌وگو* ~~ ناکام | گفتگو* ~~ ناکام
    | شکست مذاکر* | شکست گفت* | مذاکر* ~~ متوقف | دور ~~ بدون توافق | دور ~~ بی‌نتیجه
    | نشست ~~ بدون توافق
ps = خبرې ~~ بې پایلې | خبرې ~~ ناکام* | خبرې ~~ بې نتیجې | خبرو ~~ ناکام* | مذاکرات ~~ ناکام*
    | مذاکرات ~~ بې پایلې | خبرې ~~ پایله | مذاکرات ~~ بې نتیجې | خبرې ~~ پرته له هوکړ*
    | د خبرو ناکامي | خبرې ~~ بن بست | خبرې ~~ شنډ* | مذاکرات ~~ شنډ*
ar = فشل ~ محادثات | فشل ~ المحادثات | فشل ~ مفاوضات | فشل ~ المفاوضات | محادثات ~~ فشل*
    | محادثات ~~ دون اتفاق | المحادثات ~~ دون اتفاق | مفاوضات ~~ دون اتفاق
    | المفاوضات ~~ دون اتفاق | جولة ~~ دون اتفاق | محادثات ~~ طريق مسدود | المفاوضات ~~ طريق مسدود
    | المحادثات ~~ طريق مسدود | انهيار ~ محادثات | انهيار ~ مفاوضات | انهيار المحادثات
    | انهيار المفاوضات | تعثر* ~ محادثات | تعثر* ~ المفاوضات | تعثر* ~ المحادثات
    | المفاوضات ~~ تعثر* | المحادثات ~~ تعثر* | دون التوصل إلى اتفاق | جولة ~~ فشل*
    | دون التوصل لاتفاق | جولة ~~ بلا نتيجة | محادثات ~~ بلا نتيجة
ru = переговор* ~~ провал* | переговор* ~~ безрезультатн* | переговор* ~~ тупик*
    | переговор* ~~ сорва* | переговор* ~~ без результат* | переговор* ~~ не удалось
    | переговор* ~~ без соглашени* | переговор* ~~ без договоренност* | переговор* ~~ ничем
    | переговор* ~~ зашли | переговор* ~~ прервал* | провал* ~ переговор* | срыв* ~ переговор*
    | раунд* ~~ безрезультатн* | раунд* ~~ провал* | раунд* ~~ без соглашени*
    | безрезультатн* переговор* | не смогли договориться | не договорил* | не сумели договориться
    | тупик* на переговор*
tr = görüşme* ~~ sonuçsuz | müzakere* ~~ sonuçsuz | görüşme* ~~ başarısız | müzakere* ~~ başarısız
    | görüşme* ~~ çıkmaz* | müzakere* ~~ çıkmaz* | görüşme* ~~ tıkan* | müzakere* ~~ tıkan*
    | müzakere* ~~ çök* | görüşme* ~~ çök* | görüşme* ~~ anlaşma sağlanama*
    | müzakere* ~~ anlaşma sağlanama* | uzlaşamad* | anlaşma sağlanamad* | anlaşmaya varılamad*
    | görüşme* ~~ anlaşma çıkma* | müzakere* ~~ kesil* | anlaşmaya varamad* | tur* ~~ sonuçsuz
    | görüşmelerin başarısız*

[topic.accident]
group = noise
en = heart attack* | cardiac arrest | road accident* | traffic accident* | bus plung* | bus overturn* | car crash | road crash
    | overturned | collid* | collision | train derail* | gas leak | gas cylinder | cylinder blast
    | cylinder explosion | boiler explosion | short circuit | drown* | mine collapse
    | building collapse | roof collapse | factory fire | wall collapse | fireworks | electrocut*
    | lightning strike* | coal mine | gas explosion | stampede | ferry capsiz* | boat capsiz*
    | plane crash | helicopter crash | van plung* | truck overturn* | heatstroke | suffocat*
    | carbon monoxide | food poisoning | toxic liquor | snakebite* | gas blast*
    | falls into ravine | fell into ravine | plunges into | plunged into | veered off | skidded
    | bus accident* | van accident* | coaster accident | gas tanker | oil tanker explo*
    | tanker explo*
ur = دل کا دورہ | دل کے دورے | ہارٹ اٹیک | ٹریفک حادثہ | ٹریفک حادثے | حادثہ ~ بس | بس ~ کھائی | گیس سلنڈر | سلنڈر | گیس لیکج
    | شارٹ سرکٹ | ڈوب* | چھت گر* | فیکٹری ~ آگ | بوائلر | کرنٹ لگ* | آپس میں ٹکرا* | گاڑیاں ٹکرا*
    | بس ٹکرا* | ٹرک ٹکرا* | ٹرین ~ ٹکرا* | کوئلے کی کان | کان ~ دھماک* | کان بیٹھ*
    | بس ~ سے ٹکرا* | ٹرک ~ سے ٹکرا* | کار ~ سے ٹکرا*
fa = حمله قلبی | سکته قلبی | تصادف* | واژگونی | حادثه رانندگی | حادثه ترافیکی | حادثات ترافیکی | نشت گاز | غرق شد*
    | آتش‌سوزی | ریزش معدن | ریزش ساختمان | سیلندر گاز | کپسول گاز | به دره سقوط | سقوط ~ دره
    | در معدن | معدن زغال* | معدنچی*
ps = زړه حمل* | زړه درېد* | ترافیکي پېښ* | ټکر وکړ | موټر ~ واوښت | ډوب شو* | ګاز سلنډر | سلنډر | اور اخیست*
    | د کان ~ نړېد* | ترافیکي پیښ* | درې ته ولوېد* | ټکر | په کان کې | د سکرو کان
ar = نوبة قلبية | أزمة قلبية | سكتة قلبية | حادث سير | حادث مروري | حادث مرور | انقلاب حافلة | تصادم | غرق | حريق | انهيار منجم
    | أسطوانة غاز | تسرب غاز | حادث تصادم | حوادث السير | سقوط حافلة | هوت حافلة | اصطدام
    | منجم فحم | في منجم
ru = сердечн* приступ* | инфаркт* | дтп | автокатастроф* | столкнул* ~ автобус* | перевернул* | утонул* | пожар* | газов* баллон*
    | взрыв* газ* | обрушени* | авари* | крушени* поезд* | упал* в ущелье | упал* в пропасть
    | сорвал* в ущелье | сорвал* в пропасть | на шахте | в шахте | шахтер*
tr = kalp krizi* | trafik kazası* | kaza yaptı | devrildi | çarpıştı | boğuldu | yangın* | tüp patla*
    | gaz kaçağı | maden göçük* | göçük | zincirleme kaza | doğal gaz patla* | kazada | uçuruma
    | şarampol* | yuvarlandı | maden ocağı* | madende

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
    | wage* strike | teachers' strike | doctors' strike | power cuts | loadshedding
    | load-shedding | electricity bill* | unpaid salaries | tuition fee* | transport fare*
    | pay raise | pension* | lawyers boycott | truckers | union leader* | union leaders
    | trade union* | labour strike | strikers | lockout | custody of child | murder trial | dowry
ur = داخلہ ٹیسٹ | داخلوں | امتحان* | میٹرک | اسکالرشپ | کانووکیشن | بار ایسوسی ایشن ~ انتخاب*
    | چیمبر آف کامرس | ملازمت* ~ اشتہار | لاٹری | گھریلو جھگڑ* | جائیداد* ~ تنازع* | آوارہ کت*
    | چڑیا گھر | ینگ ڈاکٹرز | لوڈشیڈنگ | بجلی کے بل* | تنخواہ* | پنشن | فیسوں
fa = کنکور | دانشگاه ~ پذیرش | بورسیه | انتخابات اتاق | فال روزانه | آزمون ~ سراسری | باغ وحش
    | نزاع خانوادگی | کانکور | حیات وحش | پلنگ
ps = کانکور | پوهنتون ~ ازموین* | بورس* | کورنۍ شخړ* | د ځمکې ~ شخړ* | ازموین* | ځناور*
ar = امتحانات | منحة دراسية | القبول الجامعي | انتخابات غرفة | حديقة الحيوان | نتائج الثانوية
    | خلاف عائلي
ru = вступительн* экзамен* | стипенди* | егэ | гороскоп* | лотере* | зоопарк* | шахмат*
    | семейн* конфликт* | зарплат* | пенси* | тариф* на
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
    | conduct* drill | conducts a drill | hold* drill | drill ~ scenario | exercise ~ scenario | live-fire exercise*
    | mock terror* | mock attack* | mock ~ drill* | mock ~ militant* | posing as ~ gunmen
    | posing as ~ terrorist* | security drill* | drill held | simulat* attack* | role-play*
ur = مشترکہ مشق* | فوجی مشق* | بحری مشق* | ایئر شو | پاسنگ آؤٹ | جنگی مشق* | فرضی مشق* | فرضی حمل* | موک ڈرل* | مشق کے دوران
fa = مانور* | رزمایش* | تمرین نظامی | تمرین* مشترک | حمله فرضی | تمرین امدادی | سناریوی ~ تمرین
ps = پوځي تمرین* | ګډ تمرین* | پوځي مانور* | فرضي برید* | تمریني برید*
ar = مناورات | تدريبات مشتركة | تمرين مشترك | مناورة | تمرين عسكري | هجوم وهمي | محاكاة هجوم | تمرين ~ إخلاء
ru = учени* | военн* игр* | тренировк* | учебн* тревог* | условн* противник* | условн* террорист*
    | имитаци* ~ атак*
tr = tatbikat* | tatbikatta | sözde saldırı | temsili saldırı | senaryo gereği

# What a long report of violence says, and what a speech or a commentary says that only mentions it.
# Weighed, as neither kind of word decides alone; a headline is too short for it.
[topic.political_violence]
points = 7
8.en = was kidnapped
7.en = assassinat*
6.en = priest* | no casualties
5.en = bomb | dynamite* | shot | murdered | candidate*
4.en = exploded | murder of | car | university | carried out | burned | sabotage* | night
3.en = explosion* | injured | murder | murders | kidnap* | were kidnapped | judge* | wife | morning
    | bodies | threat* | fired | attack* ~~ residence
2.en = damage* | destroyed | wounded | was killed | assassination of | hostage* | attack
    | death threats | located | caused | perpetrat* | shot ~~ death
1.en = explosive* | blew up | detonat* | killed | killed the | massacre* | released | attacked
    | guerrilla* | individuals | residence | ambassador | mayor* | journalist* | bodyguard* | today
    | yesterday | investigat* | funeral | have reported | avenue | year old | persons | condemn*
    | police | bomb* ~~ explo* | kidnap* ~~ by
-1.en = speech | struggle | support | cease fire | troops | casualties | law | military | would
    | continued | area* | prevent* | should | chairman | parliament | army ~~ killed
-2.en = children | street* | proposal* | contras | presidents | willing | changes | fighting
    | detain* | seized | violence | temple | opposition | chief minister | killed ~ and ~ wounded
-3.en = agreement* | economic | riot* | communal | prime minister | centre
-7.en = land

[topic.police_action]
points = 10
9.en = police | policemen
8.en = deploy* | curfew
7.en = commissioner
4.en = district | communal | lathi* | teargas*
3.en = mob | mobs | stone* | rioters
2.en = night | incident* | burnt | city | home minister | arson*
1.en = violence | prevent* | arrest* | station | security | control
-1.en = neighborhood | war | will
-2.en = reported that | international | support
-3.en = today | must
-4.en = guerrilla*
-6.en = military
-8.en = drug*
