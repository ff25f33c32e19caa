# SPDX-License-Identifier: GPL-3.0-or-later
# More words of the topics of topics.lex: animals and pests, households, pay, machines that burst,
# what is acted, sung, played and sold. They add to the stanzas of the same names.

[topic.civic]
group = noise
# animals and pests
en = locust* | armyworm* | pest attack | stray dog* | dog attack* | dogs attack | dogs maul | mauled by
    | mauls | mauled | leopards | bear attack* | wolf attack* | wolves | lioness | crocodile*
    | snake bite* | bee attack* | bees | hornets | rabies | monkey* | wild boar* | tigress | man-eater
    | shark* | zookeeper* | poacher*
    | dengue | malaria | measles | typhoid | chikungunya | mosquito* | heatstroke
    | property feud | over property | family dispute | domestic dispute | domestic violence | domestic row
    | brother-in-law | sister-in-law | father-in-law | mother-in-law | in-laws | estranged wife
    | ex-wife | ex-husband | his wife | her husband | shoots wife | kills wife | kills sister
    | kills daughter | kills cousin | kills brother | love marriage | free-will marriage | honor killing*
    | honour-killing* | karo-kari | old enmity | personal enmity | family enmity | dispute over land
    | water dispute between villagers | robbery | robbers | robbed | muggers | mugging | street crime*
    | street criminals | burglar* | carjack* | house theft | love affair | jealous* | acid attack
    | aerial firing | celebratory firing | stray bullet
    | salaries | unpaid wages | minimum wage
    | tax hike | new tax | new taxes | tax protest* | sales tax | withholding tax | price hike* | rising prices | nurses ~ strike
    | doctors ~ strike | teachers ~ strike | teachers ~ sit-in | lawyers' boycott | boycott of courts
    | traders ~ strike | transporters ~ strike | postal strike | rail strike | airport strike
    | hashish | heroin | opium | narcotics | drug peddler* | drug dealer* | charas | crystal meth
    | methamphetamine | drug bust | liquor | customs officials | mobile phones | non-custom* paid
    | by-election ~ battle | battle for ~ by-election | electoral battle | campaign blitz | poll battle
    | ballot battle | election campaign ~ attack
ur = ٹڈی دل | ٹڈیوں | ٹڈیاں | تیندو* | ریچھ | بھیڑی* | شیرنی | مگرمچھ | سانپ | بندر کے | آوارہ کت*
    | کتوں کے حمل* | کتے کے کاٹنے | جنگلی جانور* | شہد کی مکھی* | ڈینگی | ملیریا | خسرہ
    | غیرت کے نام | بیوی کو | بیوی ~ قتل | بہن کو | شوہر نے | سسرال* | پسند کی شادی | رشتے کے تنازع*
    | جائیداد کے تنازع* | زمین کے تنازع* | زمین ~ تنازع* | خاندانی دشمنی | پرانی دشمنی | ذاتی دشمنی
    | دیرینہ دشمنی | خاندانی تنازع* | ڈکیتی | ڈاکوؤں نے لوٹ | مزاحمت پر ~ قتل | چوری | ہوائی فائرنگ
    | شادی ~ فائرنگ | لفظی گولہ باری | لفظی جنگ | ضمنی انتخاب* | انتخابی مہم | انتخابی معرک*
    | تنخواہوں | واجبات کی عدم ادائیگی | ٹیکس کے خلاف | ٹیکسوں کے خلاف | مہنگائی کے خلاف
    | ڈاکٹروں کی ہڑتال | اساتذہ کا ~ دھرنا | وکلا کی ہڑتال | ٹرانسپورٹرز | چرس | ہیروئن | افیون
    | منشیات | شراب | موبائل فون* ~ اسمگل* | اسمگلنگ ناکام | نان کسٹم پیڈ
fa = ملخ | ملخ‌ها | ملخ‌های | سگ ولگرد | سگ‌های ولگرد | خرس* | گرگ* | پلنگ* | مارگزیدگی | زنبور*
    | تمساح | آفت زراعتی | آفات زراعتی | تب دانگ
    | همسرش | شوهرش | قتل ناموسی | خشونت خانوادگی | دعوای خانوادگی | درگیری خانوادگی | نزاع دسته‌جمعی
    | نزاع محلی | نزاع قومی بر سر زمین | منازعه ملکیت | سرقت* | سارق* | دزد* | زورگیر*
    | دستمزد* | حقوق معوقه | معوقات مزدی | افزایش حقوق | بازنشستگان | پرستاران ~ تجمع
    | معلمان ~ تجمع | کارگران ~ اعتصاب | اعتصاب کارگران | اعتصاب پزشکان
    | تریاک | هروئین | حشیش | شیشه | مواد مخدر | مشروبات | قاچاق سوخت | قاچاقچیان سوخت
    | قاچاقچی سوخت | رقابت‌های انتخاباتی | نبرد انتخاباتی | تبلیغات انتخاباتی
ps = ملخان* | ملخ* | لېوه | لېوان* | پړانګ* | لېوني سپي | کوڅه‌ډب سپي | مار ~ چیچل* | ډینګي | ملاریا
    | خپل ورور | خپله ښځه | خپله مېرمن | خپل پلار | خپل زوی | کورنۍ شخړ* | کورني تاوتریخوال*
    | شخصي دښمن* | د ځمکې ~ شخړ* | د ځمکې پر سر | غلا | غله | معاش* | مالیې پر ضد
    | تریاک | هیروین | چرس | نشه‌یي توکي | نشه يي توکي | مخدره توک* | د ټاکنو سیال* | ټاکنیز سیال*
ar = الجراد | كلاب ضالة | كلب ضال | الكلاب الضالة | ذئاب | ذئب | دب يهاجم | تمساح | أفعى | نحل
    | حمى الضنك | الملاريا | الحصبة
    | زوجته | زوجها | شقيقته | جريمة شرف | خلافات عائلية | خلاف عائلي | خلاف على أرض | شجار عائلي
    | مشاجرة | ثأر عائلي | سطو | سرقة | لصوص
    | رواتب | الرواتب | الأجور | إضراب الأطباء | إضراب المعلمين | إضراب عمال | إضراب سائقي
    | أفيون | الأفيون | هيروين | حشيش | مخدرات | المخدرات | معركة انتخابية | المعركة الانتخابية
    | حملة انتخابية | سباق انتخابي
ru = саранч* | бродяч* соба* | собак* | медвед* | волк* | волки | леопард* | тигр* | крокодил*
    | укус* змеи | денге | маляри*
    | жену | супругу | мужа | тещ* | ревнив* | на почве ревност* | бытов* ссор* | бытов* конфликт*
    | семейн* ссор* | из-за земельн* | грабител* | ограблени* | разбойн* нападени* | кражу | кража
    | зарплат* | забастовк* врач* | забастовк* учител* | забастовк* рабоч*
    | опиум* | героин* | гашиш* | наркотик* | наркоторгов* | наркокурьер* | контрабандн* сигарет*
    | предвыборн*
tr = çekirge* | başıboş köpek* | sokak köpek* | köpek saldır* | ayı saldır* | kurt saldır* | leopar*
    | timsah* | yılan* | arı saldır* | dang hummas* | sıtma
    | eşini | karısını | kocasını | kız kardeşini | töre cinayet* | namus cinayet* | aile içi
    | aile kavga* | arazi anlaşmazlı* | kan davası* | husumet* | soygun* | hırsız* | gasp
    | maaş* | toplu sözleşme | doktorlar ~ grev | öğretmenler ~ grev | işçiler ~ grev | grev kararı
    | afyon* | eroin* | esrar | uyuşturucu* | seçim savaş* | seçim kampanya* | seçim yarış*

[topic.accident]
group = noise
en = boiler blast* | boiler burst* | boiler explo* | boiler | furnace | transformer explo* | transformer blast
    | compressor | cylinder explodes | cylinder burst* | gas explo* | gas pipeline leak* | lpg | firecracker*
    | fireworks factory | technical fault | technical failure | mechanical fault | mechanical failure
    | engine failure | crash-land* | crash landing | emergency landing | helicopter crashes
    | chopper crash* | plane crashes | aircraft crash* | jet crash* | trainer aircraft | trainer jet
    | training flight | head-on | brakes fail* | brake failure | tyre burst* | overspeeding | speeding
    | rashly driven | hit-and-run | trains collide | train collision | derail* | level crossing
    | capsize* | capsized | sinking ferry | sank | slipped into | falls off | fell off | fell from
    | roof of ~ house collapses | house collapse* | bridge collapse* | mine cave-in | cave-in | mudslide
    | drowns | drowned | inferno | house fire | market fire | fire guts | gutted | blaze | bush fire
    | asphyxia* | electric shock | live wire | generator fumes | boating accident | trampled
ur = بوائلر | بھٹی | ٹرانسفارمر | کمپریسر | ایل پی جی | گیس دھماک* | گیس بھر* | گیس لیک* | آتشبازی
    | فنی خرابی | ہنگامی لینڈنگ | ہیلی کاپٹر ~ گر | طیارہ ~ گر کر | طیارے کا حادثہ | ٹکر سے | ٹکر مار
    | بریک فیل | تیز رفتاری | تیز رفتار | کھائی میں | کھائی میں گر* | کشتی الٹ* | کشتی ڈوب* | ٹرینوں ~ تصادم
    | مکان کی چھت | مکان گر* | دیوار گر* | عمارت گر* | آتشزدگی | آگ بھڑک* | بہہ گئے | بہہ گیا | دم گھٹن*
    | کان میں دھماک* | پاؤں پھسل*
fa = دیگ بخار | کوره | کمپرسور | بالون گاز | انفجار گاز | گاز مایع | گازگرفتگی | مسمومیت | آتش‌بازی | نقص فنی
    | نقص تخنیکی | فرود اضطراری | سقوط بالگرد | سقوط هلیکوپتر | سقوط هواپیما | سقوط طیاره | سقوط چرخبال
    | رویداد ترافیکی | رویدادهای ترافیکی | برخورد دو موتر | واژگون | چپه شدن | غرق | قایق ~ واژگون
    | فروریختن | ریزش | برق‌گرفتگی | برق گرفتگی | اتصال برق | شارتی برق
ps = ګاز بالون | د ګاز بالون | ګاز ~ چاودن* | د ګازو | بایلر | تخنیکي ستونز* | تخنیکي خراب* | بېړنۍ ناسته
    | چورلک* ~ ولوېد* | الوتک* ~ ولوېد* | ترافیکي | چپه کېدو | چپه شو* | غرق شو* | ډوب شول | ونړېد*
    | نړېدو | د برېښنا شارټ* | برېښنا نیول* | اور لګېد* | اور لګېدن*
ar = غلاية | مرجل | انفجار غاز | الغاز المنزلي | ألعاب نارية | خلل فني | عطل فني | هبوط اضطراري | تحطم مروحية
    | تحطم طائرة | تحطم مقاتلة | انقلاب شاحنة | انقلاب قارب | غرق قارب | تدهور حافلة | خروج قطار | تصادم قطارين
    | انهيار مبنى | انهيار سقف | صعق كهربائي | تماس كهربائي | اختناق | التهمت النيران
ru = котельн* | котл* | бытов* газ* | утечк* газа | пиротехник* | фейерверк* | техническ* неисправност*
    | отказ* двигател* | аварийн* посадк* | жестк* посадк* | авиакатастроф* | крушени* вертолет* | крушени* самолет*
    | разбился вертолет | разбился самолет | автобус* перевернул* | опрокинул* | столкновени* поезд* | сошел с рельсов
    | затонул* | утонули | угарн* газ* | обруши* ~ крыш* | обруши* ~ здани* | обруши* ~ мост* | замыкани* | задохнул*
tr = kazan patla* | tüp patla* | tüp patladı | gaz sızıntı* | doğalgaz patla* | havai fişek* | teknik arıza*
    | acil iniş* | helikopter düştü | uçak düştü | eğitim uçağı* | otobüs devril* | kamyon devril* | tekne battı
    | tekne alabora | tren kaza* | raydan çık* | bina çöktü | çatı çöktü | elektrik çarp* | elektrik akım* | boğularak
    | karbonmonoksit*

[topic.drill]
group = noise
en = mock bomb* | mock ~ exercise | mock ~ exercises | anti-terror drill* | anti-terrorism drill* | counter-terror exercise*
    | stages ~ drill | stages ~ exercise | stage drill | evacuation drill* | rehearsal | simulated ~ attack | joint drill*
    | tabletop exercise | full-dress rehearsal | exercise concludes | drills conclude | drill in ~ sea
ur = کی مشق | مشقیں | مشقوں | ریہرسل | نمٹنے کی مشق | مشق کا انعقاد
fa = رزمایش | مانور | تمرین تخلیه | تمرین مقابله | به صورت فرضی
ps = تمرینونه | تمرین ترسره | مشق | د تمرین پر مهال
ar = تدريب وهمي | تمرين إخلاء | فرضية | سيناريو افتراضي | بيان عملي
ru = учебн* эвакуац* | репетици* | по легенде учений | условн* взрыв* | антитеррористическ* учени*
tr = tatbikat* | tatbikatı* | senaryosu gereği | prova*

[topic.sport]
group = noise
en = shuttler* | badminton | weightlift* | grappler* | pugilist | knockout punch | title defence | title defense
    | title bout | bout | nine-wicket | ten-wicket | six-wicket | innings victory | last-over thriller | chase of
    | asian cup | asian games | commonwealth games | gold medal* | clean sweep | grandmaster* | snooker | golf*
    | triathlon | cyclist* | javelin | sprinter* | regatta | karate | taekwondo | judo | jiu-jitsu | mma | ufc
    | esports | counter-strike | dota | pubg | match-fix* | squash | sixer* | hits double | striker's double | brace
    | own goal | penalt* kick | extra time | relegation | world champion* | u-19 | under-19 | psl draft | qalandars
    | gladiators | zalmi | karachi kings | multan sultans | islamabad united | knight riders | super kings
    | mumbai indians | persepolis | esteghlal | commentary box | scorecard | powerplay | death overs | maiden century
ur = کرکٹر* | بلے بازوں | بلے بازی | گیند باز* | گیند بازی | اسپیل | سینچری | نصف سنچری | سنچری | فائنل میں | فائنل جیت
    | قلندرز | گلیڈی ایٹرز | زلمی | کراچی کنگز | سلطانز | پہلوان* | باکسر | باکسنگ | ریسلنگ | بیڈمنٹن | اسکواش | شطرنج
    | ایتھلیٹ* | اولمپک* | گولڈ میڈل | ٹیم کا اعلان | قومی ٹیم | ٹیسٹ سیریز | ون ڈے سیریز | ٹرافی | گول سے | ہرا دیا
    | شکست دے دی | پی سی بی | آئی سی سی رینکنگ
fa = دبل | هت‌تریک | هتریک | گلزن* | بوکسور* | مشت‌زن* | کشتی آزاد | کشتی فرنگی | شطرنج* | نقل و انتقالات
    | نقل‌وانتقالات | پرسپولیس | سپاهان | تراکتور | استقلال تهران | به استقلال پیوست | لیگ قهرمانان | کادر فنی | وزنه‌بردار*
    | تکواندو* | جودو* | کاراته* | دو و میدانی | ضربه آزاد | ضربه پنالتی | دروازه ~ گشود | دروازه ~ باز کرد
    | دروازه حریف | ستاره ~ فوتبال | ستاره تیم | قهرمان آسیا | قهرمان جهان | قهرمانی | جام ملت‌های | المپیک* | داور مسابقه
    | سرمربی | توپ‌انداز* | بتسمن* | ملی‌پوش*
ps = لوبې | لوبغالي | سیالیو | وېکټې | اوور | اوورونو | رنز | سمبال | ګولونه | ګول | بوکسر* | پهلوان* | مېډال* | غیږنیول*
    | اتلولي | اتلوال* | تکواندو | الیمپیک | کپټان | ملي لوبډل* | لوبډلې
ar = سوق الانتقالات | الانتقالات | الميركاتو | ميركاتو | خط الهجوم | خط الدفاع | اختراق دفاع | برباعية | بثلاثية | بثنائية
    | رباعية | ثلاثية نظيفة | شباك | المرمى | مرمى | حارس المرمى | كأس آسيا | دوري أبطال | ملاكم* | الملاكم* | مصارع*
    | الشطرنج | نزال | هاتريك | الشوط | ركلة جزاء | ركلة حرة | ويكيت | الهداف | نجم الفريق | يتأهل | ذهبية
ru = нокаут* | боксер* | борец | борцов* | борцы | дзюдо* | тхэквондо* | трансферн* | зенит* | спартак* | локомотив ~ матч
    | полузащитник* | защитник* сборн* | хет-трик* | дубль | пенальти | овертайм* | плей-офф | финал* кубк* | отбивающ*
    | боулер* | гроссмейстер* | киберспорт* | counter-strike | dota | теннис* | волейбол* | баскетбол* | гандбол* | марафон*
    | спринтер* | штангист* | чемпион* мира | мировой рекорд | олимпиад* | победил* в матче | азиатск* игр*
tr = golcü* | gollü | dört golle | hattrick | penaltı* | boksör* | güreşçi* | halter* | judo* | tekvando* | karate*
    | satranç* | millî takım* | milli takım* | savunma hattı | hücum hattı* | transfer bomba* | deplasman* | play-off
    | asya kupası* | kupayı | şampiyonluk* | rekor kır* | smaç* | tenis* | atletizm* | e-spor* | espor*

[topic.culture]
group = noise
en = drama wins | drama series | war drama | crime drama | director's | cannes | oscar* | grammy* | emmy* | teaser
    | sequel | remake | starrer | stars in | starring | soundtrack | rapper* | pop star | music album | song | songs
    | cinema | cinemas | cinemagoers | ott | soap opera | reality show | stand-up comed* | comedy club | comedy show
    | satire | caricatur* | graffiti | sculpt* | calligraph* | theatre play | stage play | ghazal | qawwali
    | book review | memoirs | podcast | call of duty | battlefield game | mobile game | game update | esports
    | hackathon* | restaurateur | kebab* | biryani | cookbook | fans flood | goes viral
ur = فلم* | فلمی | باکس آفس | سیریل | ڈراموں | اداکارہ | ہدایت کار* | پروڈیوسر | گلوکارہ | غزل | قوالی | مزاح* | کامیڈی
    | ٹیزر | سیکوئل | ایوارڈ شو | کتاب میل* | نئی کتاب | ویب سیریز | موبائل گیم | پب جی
fa = فیلم | سریال تازه | بینندگان | اکران* | فیلم‌ساز* | فیلمساز* | تهیه‌کننده | جشنواره فیلم | آهنگ* | خوانندگان | کمدی | طنز
    | انیمیشن | تئاتر | نمایشنامه | بازی موبایلی | گوشی‌های همراه عرضه | آشپز* | بولانی | کتاب تازه
ps = فلمونه | فلم جوړوونک* | سندره | سندرې | سندرغاړي | لړۍ ~ خپر* | کومېډي | تیاتر | د لوبې اپډېټ | کتاب مخکتنه
ar = فيلم | مسلسلات | المسلسل | مخرج | المخرج | مهرجان القاهرة السينمائي | كان السينمائي | شباك التذاكر | أغان* | ألبوم
    | مسرحية | كوميدي* | لعبة إلكترونية | لعبة فيديو* | تحاكي معارك | هاتف ذكي | طبخ | طاه*
ru = трейлер* | триллер* | блокбастер* | боевик о | боевик об | взорвал* прокат | кинопрокат* | в прокат* | кинофестивал*
    | оскар* | мультфильм* | рэпер* | клип | песн* | спектакл* | комик | комеди* | стендап* | экранизац* | ресторан*
    | повар* | блюд*
tr = gişede | fragman* | vizyon* | reyting* | sahne aldı | şarkı* | klip* | komedi* | tiyatro* | yapımcı* | başrol* | oscar*
    | cannes* | kitap fuarı* | mobil oyun* | aşçı*

[topic.business]
group = noise
en = world bank | asian development bank | budget review | interbank | currency market | forex | rupee slides | rupee falls | rupee plunge* | rupee slumps | rial falls | rial hits
    | rial plunge* | record low | bloodbath | sell-off | stock market | stocks | shares | bulls | bears | benchmark index
    | semiconductor* | chip makers | chipmakers | chip war | festive discount* | cut-price | textile mills | power tariff*
    | mango exporters | exporters | importers | automakers | wealth fund | fund chief | new smartphone | direct flights
    | airline to launch | property market | housing prices | cement | sugar mills | fertiliser
ur = آئی ایم ایف | عالمی مالیاتی فنڈ | عالمی بینک | ایشیائی ترقیاتی بینک | مندی | تیزی کا رجحان | ڈالر مہنگا | ڈالر سستا | روپے کی قدر | پیٹرول بم | بجلی بم | مہنگائی کا بم | بم گرا دیا | مہنگائی بم
    | قیمتوں میں اضافہ | سونے کی قیمت* | گاڑیوں کی قیمت* | پراپرٹی | برآمد کنندگان
fa = صندوق بین‌المللی پول | بانک جهانی | بانک انکشاف آسیایی | انفجار قیمت* | قیمت مسکن | قیمت خودرو | قیمت ارز | نرخ ارز | بازار مسکن | بازار ارز | شاخص بورس | سقوط آزاد | تعرفه*
    | گرانی | تالار شیشه‌ای | صادرکنندگان | واردکنندگان | سرمایه‌گذاران
ps = نړیوال بانک | آی ایم اېف | د پیسو نړیوال صندوق | بازار سقوط | د ډالر بیه | د تېلو بیه | د ونډو | سوداګر* ~ زیان | بیې لوړ* | د کور بیې
ar = صندوق النقد | البنك الدولي | سعر الصرف | سوق الأسهم | انهيار بورصة | خسائر بالمليارات | أسعار العقارات | ارتفاع الأسعار | حرب الأسعار | مصدرو | الروبية
ru = мвф | всемирн* банк* | обвал* на бирж* | обвал* бирж* | биржев* | котировк* | курс* рубл* | курс* рупи* | ценов* атак* | автобренд* | автопроизводител*
    | недвижимост* | продаж* автомобил* | рынок автомобил*
tr = imf | dünya bankası* | yatırımcılar | borsası* | kur* rekor | döviz kuru* | konut fiyat* | otomobil pazarı* | ihracatçı* | ithalatçı* | zam geldi
    | zam yağmuru*

# With these words it is no accident and no quarrel; of no group of noise, so that one is enough.
[topic.armed]
en = militant* | terrorist* | terror attack* | insurgent* | suicide bomb* | suicide attack* | bomber* | IED
    | improvised explosive* | roadside bomb* | planted bomb | bomb planted | explosives | track blown
    | tracks blown | remote-controlled bomb* | landmine* | separatist* | khawarij | sabotage* | saboteurs
    | fidayeen | rocket attack* | grenade*
ur = دہشت گرد* | دہشتگرد* | عسکریت پسند* | شدت پسند* | خودکش | بارودی سرنگ* | بارودی مواد | دھماکہ خیز | ٹریک پر
    | آئی ای ڈی | خوارج | کالعدم | علیحدگی پسند* | دستی بم | بم نصب | تخریب کاری | ریموٹ کنٹرول
fa = تروریست* | شبه‌نظامی* | انتحاری | ماین کنار | مین کنار | بمب | مواد منفجره | شورشی* | خرابکاری | نارنجک
ps = ترهګر* | وسله وال* | ځانمرګ* | ماین* | بم | چاودېدونک* | نارنجک | لاسي بم | یاغي*
ar = إرهابي* | انتحاري* | عبوة ناسفة | عبوات ناسفة | مسلحون | مسلحين | متمرد* | انفصالي* | تخريب | مفخخة | لغم
ru = террорист* | боевик* | смертник* | самодельн* взрывн* | взрывчатк* | фугас* | мин* ~ подорва* | сепаратист*
    | диверси* | гранат* | теракт*
tr = terörist* | militan* | intihar* | bombalı | el yapımı | mayın* | ayrılıkçı* | sabotaj* | el bombası*

# What makes talks of states talks of security; of no group of noise, so that one is enough.
[topic.security]
en = border security | border guards | border patrol* | frontier security | disengagement | line of actual control | LAC
    | security cooperation | security pact | defence minister* | defense minister* | defence pact | defence cooperation
    | army chief* | military commander* | commanders | counterterror* | counter-terror* | terrorism | terrorist*
    | militant* | nuclear | missile* | airspace | sanctions | snapback | ceasefire | truce | hostilities | escalation
    | de-escalat* | military | troops | armed forces | intelligence chief* | drone* | extradit* | security
ur = سرحدی سلامتی | سرحدی سکیورٹی | سرحد | سکیورٹی | سیکیورٹی | سلامتی | دفاع | دفاعی | وزیر دفاع | آرمی چیف | فوج* | دہشت گردی
    | جوہری | ایٹمی | میزائل* | پابندیاں | پابندیوں | جنگ | جنگ بندی | کشیدگی
fa = امنیت* | امنیتی | مرزی | مرزبان* | دفاع* | دفاعی | وزیر دفاع | نظامی | تروریسم | تروریست* | هسته‌ای | برجام | موشک* | تحریم*
    | آتش‌بس | تنش | تنش‌ها | درگیری* | سپاه | ارتش
ps = امنیت* | امنیتي | سرحدي | پولې | دفاع | دفاعي | پوځ* | ترهګر* | اټومي | توغندي | بندیزونه | اوربند | کړکېچ | جګړ*
ar = أمن | الأمن | أمني* | الأمني* | الحدود | حدودي* | دفاع | الدفاع | دفاعي* | عسكري* | الإرهاب | النووي | نووي* | صواريخ | عقوبات | العقوبات
    | هدنة | الهدنة | التصعيد | التوتر
ru = безопасност* | границ* | пограничн* | оборон* | военн* | терроризм* | ядерн* | ракет* | санкци* | перемири* | деэскалац*
    | напряженност* | войск*
tr = güvenli* | sınır* | savunma* | askeri* | askerî* | terör* | nükleer* | füze* | yaptırım* | ateşkes* | gerilim*

# What rains and is no weather.
[topic.weather]
group = noise
-2.en = hail of bullets | rain of bullets | storm of bullets | storm of protest | flood of refugees
-2.ur = گولیوں کی بارش | گولیوں کی بوچھاڑ | راکٹوں کی بارش | بموں کی بارش | گولوں کی بارش
-2.fa = باران گلوله | باران راکت | باران آتش
-2.ps = د ګولیو باران | د مرمیو باران
-2.ar = أمطار الرصاص | عاصفة الحزم
-2.ru = град пуль | градом пуль
-2.tr = kurşun yağmuru*

# Days long after: of history, as in words.lex.
[background]
en = years after ~ massacre | years after ~ attack | years after ~ bombing | years after ~ blast | years after ~ siege
    | decade after ~ massacre | decade after ~ attack | year after ~ massacre | year after ~ carnage
ur = برس بیت گئے | سال بیت گئے | برس مکمل | سال ہو گئے | برس ہو گئے | برس گزر گئے | سال گزر گئے
fa = سال گذشت | سال از حمله | سال از انفجار | سال پس از حمله | سال پس از کشتار
ps = کلونه تېر شول | کاله تېر شول
ar = أعوام على هجوم | أعوام على مجزرة | عام على مجزرة | مضت سنوات
ru = лет после теракт* | лет после нападени* | лет со дня теракт* | лет со дня трагеди*
tr = yılın ardından ~ katliam* | yıl geçti
