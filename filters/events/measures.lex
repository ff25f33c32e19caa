# SPDX-License-Identifier: GPL-3.0-or-later
# What states and crowds do: borders, sanctions, deportations, deployments, protests, aid.

[event.border_closure]
title = Border closed
rank = 58
roles = target
quad = material-conflict
acled = Strategic developments/Other
plover = COERCE
cameo = 172
en = clos* ~ border | clos* ~ crossing* | clos* ~ torkham | clos* ~ chaman | border ~ clos*
    | crossing* ~ clos* | shut* ~ border | shut* ~ crossing* | shut* ~ torkham | shut* ~ chaman
    | border ~ shut | crossing* ~ shut | seal* ~ border | border ~ sealed | border closure*
    | crossing* ~ sealed | torkham ~ clos* | chaman ~ clos* | torkham ~ shut*
    | suspend* ~ cross-border trade | trade ~ halted ~ border | blocked ~ crossing
    | border terminal ~ halted | gate ~ closed | crossings closed | frontier shutdown
    | border shutdown | crossing ~ shut | remain* ~ closed ~ border | closure of ~ crossing*
    | closure of ~ border | closure of torkham | closure of chaman | crossings ~ sealed
    | gates ~ shut | crossing ~ sealed | border stays ~ closed | border stays shut
    | trade suspended | border ~ sealed off | traders stranded | trucks stranded ~ border
    | shut ~ crossing | shuts ~ border | authorities shut | stay* closed ~ crossing
    | crossing ~ off-limits | suspend* ~ crossing | bars ~ entry at | halted at ~ border
    | no entry at ~ crossing | seals ~ crossing | crossing remains closed | border remains closed
    | gate stays shut | gate stays closed | stays shut | trucks pile up ~ shut
    | pile up at ~ border | gate ~ shut | stranded at ~ crossing
ur = سرحد بند | بارڈر بند | سرحدی گزرگاہ ~ بند | گزرگاہ ~ بند | طورخم ~ بند | چمن ~ بند
    | سرحد ~ بند | بارڈر ~ بند | راہداری ~ بند | باب دوستی ~ بند | سرحد کی بندش | سرحدی بندش
    | بارڈر سیل | سرحد سیل | طورخم ~ سیل | چمن ~ سیل | گزرگاہ* ~~ بند | سرحدی گزرگاہ ~~ بند
    | بارڈر ~~ بند | کراسنگ ~ بند | آمدورفت ~ بند | تجارت ~ معطل | غیر معینہ مدت ~ بند
    | بارڈر ~ بندش | کراسنگ پوائنٹ بند | سرحدیں بند | سرحد ~~ بند | روز بھی بند
fa = مرز* ~ بست* | بستن ~ مرز* | گذرگاه* ~ بست* | مسدود ~ مرز* | مرز* ~ مسدود | گذرگاه* ~ مسدود
    | تورخم ~ بست* | دروازه* ~ بست* | بسته شدن ~ مرز* | بسته شدن ~ گذرگاه* | مسدود شد*
    | مرز ~ تعطیل | گذرگاه ~~ بسته | مرز ~~ بسته | تورخم ~~ بسته | بسته‌شدن مرز | بسته‌شدن گذرگاه*
    | مسدودشدن | دروازه ~~ بسته | بسته ماندن | بسته ماند* | بسته است ~ مرز* | تردد ~ متوقف
ps = دروازه ~ وتړ* | دروازه ~ تړ* | لاره ~ وتړ* | پوله ~ تړ* | پوله ~ وتړ* | تورخم ~ تړ*
    | سپین بولدک ~ تړ* | چمن ~ تړ* | لارې ~ تړ* | پر مخ وتړ* | پر مخ ~ تړ* | بند کړ* ~ دروازه
    | لار وتړ* | د لارې ~ تړل | دروازې ~ تړل | تورخم ~~ وتړ* | چمن ~~ وتړ* | د پولې ~ تړل | وتړله
    | لاره ~ بنده | دروازه وتړ* | دروازې وتړ* | تړلې پاتې | تړل شوې | د لارې بندېد*
    | دروازه ~~ تړل* | ورځ تړل*
ar = إغلاق ~ معبر* | أغلق* ~ معبر* | إغلاق ~ الحدود | أغلق* ~ الحدود | تغلق ~ معبر*
    | تغلق ~ الحدود | معبر ~ مغلق | إغلاق ~ المعابر | تغلق ~ المعابر | يغلق ~ معبر*
    | إقفال ~ معبر* | إغلاق معبر | معبر ~~ مغلق* | إغلاق الحدود | إغلاق المعبر | يغلق ~ المعبر
    | أغلقت ~ الحدود | معابر ~ مغلقة | يبقى مغلقا | استمرار إغلاق | إغلاق ~ الحدودي
    | إغلاق ~ المنفذ | معبر ~~ مغلق
ru = закры* ~ границ* | границ* ~ закры* | закры* ~ кпп | кпп ~ закры* | закры* ~ пункт* пропуска
    | пункт* пропуска ~ закры* | переход* ~ закры* | закры* ~ переход* | торхам* ~ закры*
    | закры* ~ торхам* | перекры* ~ границ* | закрыти* ~ границ* | закрыти* ~ кпп
    | закрыти* ~ переход* | закрыл* ~ пункт | граница закрыта | закрыт* ~ погранпереход*
    | погранпереход* ~ закрыт* | закрыт* для | закрыта граница | остается закрыт*
    | приостановил* ~ движение ~ границ* | приостановлен* ~ пропуск*
tr = sınır kapı* ~ kapat* | sınır kapı* ~ kapan* | sınır* kapat* | geçiş* kapat*
    | kapatıldı ~ sınır | sınır* ~ kapatıl* | kapı* kapat* | torham ~ kapat*
    | sınır kapısı* kapalı | geçişlere kapat* | kapı* ~ kapatıldı | kapısı ~ kapatıldı
    | kapalı kal* | sınır ~ kapalı | kapatıldı | kapalı tut* | geçiş* durdur*
    | sınır kapısı ~~ kapat*
veto.en = reopen* | re-open*
veto.ur = کھول* | کھل گئ*
veto.fa = بازگشایی
veto.ps = بېرته پرانیست* | پرانیستل*
veto.ar = إعادة فتح | أعيد فتح
veto.ru = вновь откры* | снова откры*
veto.tr = yeniden aç* | reklam
not.en = reopen* ~ border

[event.border_reopening]
title = Border reopened
rank = 57
roles = target
quad = material-cooperation
acled = Strategic developments/Other
plover = CONCEDE
cameo = 085
en = reopen* ~ border | reopen* ~ crossing* | border ~ reopen* | crossing* ~ reopen*
    | torkham ~ reopen* | chaman ~ reopen* | reopen* ~ torkham | reopen* ~ chaman
    | reopened ~ trade | resum* ~ cross-border | trade resum* | crossing ~ opened
    | border ~ opened to | trade ~ resum* ~ crossing | gates ~ open* | gate ~ open*
    | reopening of ~ crossing* | reopening of ~ border | reopening of torkham | opened for ~ trade
    | opened for ~ traffic | torkham ~ open* | chaman ~ open* | border opens | crossing opens
    | resum* ~ trade ~ border | resume commerce | trade ~ resum* | cross-border ~ resum*
    | trucks ~ cross* | torkham reopens | crossing reopens | border reopens
    | opens for ~ travellers | opens for ~ trade | opens for ~ stranded | opens for ~ pedestrian*
    | opened for stranded | crossing ~ resum* | border ~ resum* | unsealed | crossing restored
    | traffic restored ~ crossing | trade restored
ur = سرحد کھول* | سرحد ~ کھول* | بارڈر کھول* | گزرگاہ ~ کھول* | طورخم ~ کھول* | چمن ~ کھول*
    | دوبارہ کھول* | سرحد ~ کھل گئی | گزرگاہ ~ کھل گئی | دوبارہ کھل* | کھول دیا گیا | کھول دی گئی
    | تجارت ~ بحال | آمدورفت بحال | آمد و رفت بحال | گزرگاہ بحال
fa = بازگشایی ~ مرز* | بازگشایی ~ گذرگاه* | مرز* ~ بازگشایی | گذرگاه* ~ بازگشایی
    | گذرگاه* ~ باز شد* | مرز ~ باز شد* | دوباره باز شد | گذرگاه* ~ باز | از سر گرفته شد ~ مرز*
    | رفت‌وآمد ~ آغاز | گذرگاه* ~~ گشوده | مرز* ~~ گشوده | تورخم ~~ گشوده | تورخم ~~ بازگشایی
    | چمن ~~ بازگشایی | گذرگاه* ~~ باز گردید
ps = دروازه ~ پرانیست* | پوله ~ پرانیست* | لاره ~ پرانیست* | بېرته پرانیست* | تورخم ~ پرانیست*
    | بیرته پرانیست* | خلاصه شوه | تورخم ~ خلاص* | بېرته خلاص* | پولې ~ پرانیست*
    | دروازې ~ پرانیستل | دروازه پرانیستل | تورخم ~ پرانیستل | چمن ~ پرانیستل | لارې ~ پرانیستل
    | سپین بولدک ~ پرانیستل
ar = إعادة فتح | أعيد فتح | تعيد فتح | فتح معبر | يعيد فتح | أعادت ~ فتح | استئناف ~ معبر*
    | يعاد فتح | استئناف الحركة ~ معبر* | استئناف التجارة ~ الحدود
ru = вновь откры* | открыл* ~ границ* | открыт* ~ границ* | границ* ~ открыт* | откры* ~ кпп
    | кпп ~ откры* | возобнов* ~ пункт* пропуска | пункт* пропуска ~ возобнов* | снова откры*
    | переход ~ открыт* | возобнов* ~ кпп | кпп ~ возобнов* | вновь откры* ~ границ*
    | вновь открыт* | границ* ~ вновь открыт* | возобнов* ~ движение ~ границ*
    | возобнов* ~ работ* ~ переход* | открыт* ~ пункт* пропуска
tr = yeniden açıl* | tekrar açıl* | sınır kapı* ~ açıl* | yeniden açtı | geçişler* yeniden
    | sınır kapı* açtı | yeniden açıldı | tekrar açıldı | geçişlere açıldı | geçişlere aç*
not.en = demand* ~~ reopen* | call* ~~ reopen* | urg* ~~ reopen* | crossing be reopened
    | border be reopened | appeal* ~~ reopen* | want* ~~ reopen*
not.ur = کھولنے کا مطالبہ | فوری کھولنے | کھولنے پر اتفاق نہ | کھولنے کی اپیل | مقدمہ ~ کھول دیا
    | سکول ~ کھول دیے
not.ps = د پرانیستلو غوښتنه | پرانیستلو ~ غوښت*
not.fa = خواستار بازگشایی | بازگشایی ~ خواستار | خواهان بازگشایی
not.ru = потребова* ~ открыть | требу* ~ открыть
not.tr = açılmasını iste* | açılmasını talep
not.ar = طالب* ~ بإعادة فتح | بإعادة فتح

[event.protest]
title = Protest
rank = 42
roles = actor-target
quad = material-conflict
acled = Protests/Peaceful protest
plover = PROTEST
cameo = 14
en = protest* | sit-in | demonstrat* | rally against | rallied against | long march | shutter-down
    | shutter down | wheel-jam | march* against | strike call | general strike | hunger strike
    | block* ~ highway | march in ~ over | march for | marched against | marches against
    | thousands march | protesters | take to the streets | took to the streets | strike against
    | demonstrators | rallies against | rally over | blockade ~ highway | block* ~ road ~ protest
    | public anger | stage march | stage* ~ march | march to islamabad | march to kabul | march on
    | stage protest | stage sit-in | rally in | march towards
ur = احتجاج* | دھرنا | دھرنے | مظاہرہ | مظاہرے | مظاہرین | شٹر ڈاؤن | لانگ مارچ | ہڑتال | ریلی
    | احتجاجی | سڑکوں پر نکل* | ریلی نکال* | مارچ ~ احتجاج | دھرنا جاری | کی جانب مارچ
    | مارچ کا اعلان
fa = اعتراض* ~ خیابان | تظاهرات | معترض* | تحصن | راهپیمایی | اعتراض* | اعتصاب | راهپیمایی*
    | به خیابان* آمد* | گردهمایی اعتراض* | اعتراضات | کاروان اعتراض* | راهپیمایی اعتراض*
ps = لاریون* | مظاهره | مظاهرې | پرلت | احتجاج* | اعتراض | کاروان ~ اعتراض | مظاهره وکړه | احتجاجي
    | غونډه ~ پر ضد | سړکونو ته راووتل
ar = احتجاج* | مظاهر* | اعتصام* | متظاهر* | تظاهر* | مسيرة احتجاج* | مظاهرات | وقفة احتجاجية
    | محتج* | مسيرات ~ ضد | إضراب عام | مسيرة إلى | تنظم مسيرة | مسيرة سلمية
ru = протест* | митинг* | демонстраци* | забастовк* | сидяч* | митинг* против | акци* протеста
    | демонстрант* | вышли на улиц* | шестви* | марш* протеста | провели марш | пикет*
tr = protesto* | gösteri* düzenle* | oturma eylemi | miting* | yürüyüş düzenle* | eylemci*
    | karşıtı gösteri | gösteri | gösteriler | sokağa dökül* | protesto gösteri* | karşıtı yürüyüş
    | eylem yap* | eylemi | yürüyüş yap* | yürüyüşü
not.ur = کھیل کا مظاہرہ | کارکردگی کا مظاہرہ | کا مظاہرہ کیا | تحمل کا مظاہرہ | صبر کا مظاہرہ | ضبط کا مظاہرہ | کا مظاہرہ کر* | لچک کا مظاہرہ
    | مظاہرہ کریں
not.en = tribute march | fashion march | march on to ~ final
not.tr = hava gösterisi | gösteri maçı | gösterime | moda gösteri*

[event.riot]
title = Riot
rank = 46
roles = actor-target
quad = material-conflict
acled = Riots/Violent demonstration
plover = PROTEST
cameo = 145
en = riot | riots | rioting | rioters | rioted | mob violence | communal violence | communal clash*
    | mob attack* | mob ~ torch* | mob ~ set fire | mob ~ burn* | angry mob | stone-pelting | pelted stones
    | pelt* ~ with stones | protesters ~ torch* | protesters ~ set fire | protesters ~ storm*
    | protesters ~ ransack* | violent protest* | protest turn* violent | protests turn* violent | looting
ur = ہنگامہ آرائی | ہنگامے | فسادات | بلوہ | بلوا | پتھراؤ | توڑ پھوڑ | نذر آتش | لوٹ مار | مشتعل ہجوم
fa = شورش | آشوب | اغتشاش* | آتش زدن | آتش‌زدن | سنگ‌پرانی | غارت و | ناآرامی*
ps = بلوا | ګډوډي | اور واچاوه | ډبرې وویشتلې | لوټ تالان | ناکراري
ar = أعمال شغب | شغب | أعمال نهب | أعمال عنف طائفية | رشق ~ بالحجارة | إحراق سيارات | حشد غاضب
ru = беспорядк* | погром* | мародерств* | бунт* | забросали камнями | толпа ~ подожгл*
tr = isyan | yağma | yağmala* | taşkınlık | linç | ayaklanma | taşlı saldırı | ateşe verdi
not.en = riot of colour | riot of color | riot police | laugh riot | riot gear | quiet riot
not.fa = شورش علیه
not.tr = isyan etti | fiyat isyanı

[event.sanctions]
title = Sanctions
rank = 55
roles = actor-target
quad = verbal-conflict
acled = Strategic developments/Other
plover = SANCTION
cameo = 163
en = sanction* | asset* freeze | freez* ~ assets | froze ~ assets | travel ban* | blacklist*
    | designat* ~ terrorist | designat* ~ organi* | terror list | arms embargo | designat* as
    | blacklists | blacklisted | sanctions on | penalties on | adds ~ to ~ list of terror*
    | terrorist designation | designated ~ terror* | terror group list | visa curbs
    | visa restrictions on | restrictive measures | adds ~~ to ~ list | added ~~ to ~ list
    | impos* sanctions | impos* ~ sanctions | slaps sanctions | hits ~~ with ~ sanctions
    | freezes assets | froze assets | asset freezes | freez* ~~ assets
ur = پابندیاں | پابندی عائد | پابندیوں | اثاثے منجمد | دہشت گرد تنظیم قرار | بلیک لسٹ
    | پابندیوں کی فہرست | فہرست میں شامل
fa = تحریم* | فهرست سیاه | مسدود ~ دارایی* | سازمان تروریستی
ps = بندیزونه | بندیز ولګاوه | بندیزونو | تور لېست | تور نوملړ | بندیز* | تحریم* | د بندیزونو لېست
ar = عقوبات | العقوبات | تجميد أصول | تجميد ~ أصول | القائمة السوداء | قائمة ~ الإرهاب | حظر سفر
    | تجمد أصول | يجمد أصول | جمدت أصول | أدرجت ~ قائمة | تدرج ~ قائمة | يدرج ~ قائمة
ru = санкци* | заморозк* ~ актив* | заморози* ~ актив* | черн* список | внес* в ~ список ~ террор*
    | санкционн* список | ввел* ~ санкци* | ограничительн* мер* | заморозил* ~ актив*
    | замораживани* ~ актив* | санкционн* спис*
tr = yaptırım* | mal varlı* dondur* | kara liste* | terör örgütü ilan* | malvarlı* dondur*
    | yeni yaptırım* | yaptırım uygula* | yaptırım listesi
veto.en = sanctioned posts | sanctioned load | sanctioned budget
not.fa = تحریم خرید
not.en = government-sanctioned | court-sanctioned | sanctioned by law

[event.deportation]
title = Deportation
rank = 50
roles = return
quad = material-conflict
acled = Strategic developments/Other
plover = COERCE
cameo = 174
en = deport* | expel* ~ refugee* | expel* ~ migrant* | expel* ~ afghan* | expuls* | forc* return*
    | forcibly return* | repatriat* | illegal foreigners | sent back ~ afghan*
    | undocumented ~ afghan* ~ return* | returned ~ undocumented | sent back from | sent home from
    | returnees from | expelled from iran | expelled from pakistan | afghans ~ return* from iran
    | afghans ~ return* from pakistan | forced out of iran | forced out of pakistan
    | driven out of | deporting | expulsion* | pushed back ~ afghan* | repatriation
    | send* ~ afghans home | send* ~ undocumented | sends home ~ afghan* | sends back ~ afghan*
    | sent home ~ afghan* | returns ~ undocumented | undocumented ~ sent | forced repatriation
    | mass deportation* | ejects ~ afghan* | ejected ~ afghan* | kick* out ~ afghan*
    | evict* ~ refugee* | evict* ~ afghan* | expel* | forced exodus | forcible return
    | push* out ~ afghan* | pushes out | forces out ~ afghan* | thousands of afghans returned
    | force* ~ afghan* ~ back | throws out ~ afghan* | expel* ~ families
ur = ملک بدر* | بے دخل* | وطن واپسی | واپس بھیج* | افغان مہاجرین ~ واپس* | ڈی پورٹ
    | انخلا ~ مہاجرین | جبری واپسی | بے دخلی | جبری بے دخلی | واپس بھیجا | واپس بھجوا*
    | واپس بھیج دیا | بے دخل کر* | افغان باشندوں ~ واپس* | ملک بدری | خاندان واپس بھیج*
    | افغان ~ واپس بھیج* | مہاجرین ~ واپس بھیج*
fa = اخراج | رد مرز | ردمرز | بازگشت اجباری | اخراج اجباری | طرد مرز | دیپورت | اخراج ~ مهاجر*
    | مهاجر* ~ اخراج | رد مرز شد* | بازگرداندن اجباری
ps = ایستل* ~ کډوال* | کډوال* ~ ایستل* | اخراج* | په زور ~ ستنول* | ستنول شو* | جبري ستن*
    | کډوال* ~ ستن* | شړل* | وشړل* | راستانه کړ* | په زور راستان* | راستنېد* ~ ایران
    | په زور ~ ستانه | ستانه کړ* | جبري ~ راستن* | کډوال وایستل | کډوال ~ وایستل* | کډوال ~ وشړل*
    | کډوال ~ بېرته ~ لېږل* | له ایرانه ~ وایستل* | اخراج کړ* | په زور راوستل | په زور ستانه
    | په زور ~ واستول* | افغانان ~ وشړ* | کډوال ~ ستانه
ar = ترحيل | رحلت | يرحل | إبعاد ~ لاجئ* | طرد ~ مهاجر* | إعادة قسرية | ترحل | إعادة ~ لاجئ* قسرا
    | يرحلون | طرد ~ أفغان* | ترحل ~ لاجئ* | ترحيل ~ لاجئين | أبعدت | تطرد آلاف | تطرد | طردت
    | ترحيل آلاف | إبعاد آلاف
ru = депорт* | выслал* | высылк* | принудительн* возвращ* | выдвор* | выдворен* | высла* ~ афган*
    | вернул* ~ афган* ~ из | выслали | депортирован* | принудительно возвращ*
tr = sınır dışı* | sınırdışı* | geri gönder* | zorla geri | geri gönderildi | zorla gönder*
    | sınır dışı ed* | sınır dışı etti | geri gönderdi | sınır dışı edildi | sınır dışı ediyor
not.en = expel* ~ diplomat* | expelled from ~ party | expelled from school | expelled for

[event.evacuation]
title = Evacuation
rank = 44
roles = target
quad = material-cooperation
acled = Strategic developments/Other
plover = RETREAT
cameo = 087
en = evacuat* | airlift* ~ staff | embassy staff ~ leave | pull* out ~ diplomats | rescued safely
    | moved to safety | villag* ~ flee | famil* ~ flee | evacuated safely | moved out safely
    | flown out | flee shelling | flee fighting | fled ~ fighting | fled ~ shelling | displaced by
    | famil* ~ displaced | pulls out ~ staff | withdraws ~ staff | staff ~ withdrawn
    | bring* home ~ nationals | nationals evacuated | moved to safer | exodus ~ from
ur = انخلا | نقل مکانی | محفوظ مقام* پر منتقل | بحفاظت نکال* | نقل مکانی پر مجبور | محفوظ مقامات
fa = تخلیه | بیجا شد* | کوچ اجباری | آواره شد* | بی‌جا شد* | خانه‌های خود را ترک | تخلیه کارکنان
ps = ایستل شو* ~ سیم* | خوندي ځای* ته | تخلیه | کډه* وکړ* | وایستل شول | ایستل شوي | د ایستلو
    | کارکوونکي ~ وایستل* | زده کوونکي ~ وایستل* | بې ځایه شو* | بې ځایه شوې | کډې وکړې
ar = إجلاء | أجلت | تجلي | يجلي | نزوح | إجلاء موظفي | نزوح مئات | نزوح عائلات | إخلاء
ru = эвакуир* | эвакуаци* | вывез* ~ сотрудник* | эвакуировал* | покинули ~ дома
    | беженц* ~ из зоны
tr = tahliye* | tahliye edildi | evlerini terk | boşaltıldı
veto.en = flood* | cyclone | earthquake | heavy rain* | avalanche | dam | wildfire | landslide
veto.ur = سیلاب* | بارش* | زلزلہ | زلزلے | سمندری طوفان
veto.fa = سیل | سیلاب | زلزله | توفان | آتش‌سوزی | بارندگی
veto.ps = سېلاب* | زلزل* | باران*
veto.ar = فيضان* | السيول | زلزال | إعصار | حريق* | عاصفة
veto.ru = наводнени* | паводк* | землетрясени* | пожар* | ливн* | лавин* | урага*
veto.tr = sel | deprem* | yangın* | fırtına* | heyelan*
not.en = evacuat* ~ flood*

[event.military_buildup]
title = Military build-up
rank = 52
roles = actor-target
quad = material-conflict
acled = Strategic developments/Change to group/activity
plover = MOBILIZE
cameo = 15
en = deploy* ~ troops | deploy* ~ forces | deploy* ~ soldiers | troops ~ deploy*
    | reinforce* ~ border | reinforcements | moves troops | moved troops | amass* ~ troops
    | mass* troops | military build-up | military buildup | troop build-up
    | heavy weapons ~ border | tanks ~ border | troop* ~ massing | deploy* ~ tanks
    | deploy* ~ missile* | deploy* ~ artillery | additional troops | extra troops
    | sends ~ armoured | bolster* ~ border | troops to ~ border | beef* up ~ border
    | send* weapons | deliver* weapons | weapons ~ to ~ border | sends reinforcements
    | troops rushed | armoured vehicles ~ deliver* | more troops | reinforc* ~ frontier
    | tighten* ~ border security | heavy weaponry | fortif* ~ border | strengthen* ~ border
    | arms deliver* | tanks ~ move | tanks and artillery | artillery move* | tanks ~ towards
    | move* ~ towards ~ frontier | move* ~ toward ~ border | armour ~ border | missile batter*
    | air defence ~ deploy* | deploy* air defence | troop movement* | reserves called
    | mobilis* ~ troops | mobiliz* ~ troops | army deployed | forces on high alert
    | high alert ~ border | additional forces | extra forces | rushes ~ troops | rushes ~ brigade*
    | rush* ~ reinforcements | extra brigade* | additional brigade* | extra battalion*
    | additional battalion* | more battalions | moves ~ brigade* | moves ~ division* | brigades to
    | battalions to | steps up ~ patrol* ~ border | masses troops
ur = فوج تعینات | فوجی دستے ~ تعینات | اضافی نفری | فوج ~ سرحد | بھاری ہتھیار | فوجی تعیناتی
    | فوجی کمک | اضافی دستے | ٹینک ~ سرحد* | تعینات کر* ~ فوج* | کمک تعینات | اسلحہ ~ سرحد
    | فوجی سازوسامان ~ سرحد | ٹینک ~ پہنچ* | سرحد پر ~ فوج | توپخانہ پہنچا* | اضافی فوج
    | فوج ~ ہائی الرٹ | سرحد پر ٹینک | دستے تعینات | نفری تعینات | بریگیڈ*
fa = استقرار ~ نیرو* | اعزام ~ نیرو* | نیروهای کمکی | تجهیزات نظامی ~ مرز* | تقویت ~ مرز*
    | تجمع ~ نیرو* | تانک* ~ مرز* | اعزام ~ تجهیزات | نیرو* ~ مرز* ~ اعزام | آرایش نظامی
    | تقویت مرز* | ارسال ~ سلاح* ~ مرز* | نیروی کمکی | نیرو* ~ به مرز | تانک ~ به مرز | نیروی تازه
    | صف‌آرایی | نیرو* ~ فرستاد | تجهیزات ~ فرستاد | آماده‌باش | مرز* ~~ تقویت | نیرو* ~~ تقویت
    | تقویت نیرو* | گردان ~ مرز | لشکر ~ مرز*
ps = ځواکونه ~ ځای پر ځای | ځواکونه ولېږل* | پوځ ~ پولې | تازه ځواکونه | درنې وسلې | اضافي ځواکونه
    | ټانکونه | پوځي تجهیزات | ځواک* ~ ولېږل* | کومکي ځواک* | پوله ~ پیاوړې | وسلې ~ لېږ*
    | ټانکونه ولېږ* | پولې ته ~ ځواک* | پولې ته ~ ټانک* | ځواکونه ~ ولېږ* | پوځي کتار* ~ پولې
    | ځواکونه ~~ زیات | پوله ~~ پیاوړ* | اضافي سرتېري
ar = تعزيزات عسكرية | نشر قوات | نشر ~ قوات | حشد ~ قوات | حشود عسكرية | تعزيزات | تنشر ~ قوات
    | ينشر ~ قوات | دفع* بتعزيزات | نشر ~ جنود | تعزيز ~ الحدود | تعزيز الحدود | نشر ~ على الحدود
    | أسلحة ~ إلى الحدود | تدفع بتعزيزات | يدفع بتعزيزات | حشد قوات | تحشد | إرسال دبابات
    | دبابات ~ الحدود | حشود | تعزيزات إلى الحدود | استنفار | ألوية إضافية | نشر ألوية
    | تنشر ألوية | قوات إضافية | تعزز ~ الحدود | تعزز قواتها | كتائب إضافية
ru = перебро* ~ войск* | развер* ~ войск* | стягива* ~ войск* | подкреплени* | стягива* ~ техник*
    | перебра* ~ техник* | наращива* ~ войск* | усил* ~ границ* | перебро* ~ сил*
    | размести* ~ войск* | стянул* | переброск* ~ вооружени* | перебро* ~ вооружени*
    | переброск* ~ войск* | вооружени* на ~ границ* | переброск* ~ сил*
    | поставк* вооружени* ~ границ* | укрепл* ~ границ* | стянул* ~ танки | танк* к ~ границ*
    | подтянул* ~ войск* | войск* к границ* | дополнительн* сил* | дополнительн* войск*
    | боевой готовности | дополнительн* бригад* | направил* ~ бригад* | направил* ~ войска
    | направил* ~ батальон* | дополнительн* батальон* | усилил* ~ границ*
tr = asker sevk* | birlik* sevk* | takviye* | askeri yığınak | yığınak | asker konuşlandır*
    | konuşlandır* | birlik kaydır* | tank ~ sınır* | sınır* ~ takviye | sınır* ~ güçlendir*
    | sınıra ~ silah | asker gönder* | tank sevk* | sınırına ~ sevk* | sınıra ~ sevk*
    | sınıra tank | birlikler* ~ sınıra | sevkiyat* ~ sınır* | alarma geç* | ek birlik*
    | takviye birlik* | tugay gönder* | ek kuvvet* | sınır* ~ asker ~ gönder*
veto.en = drill | exercise* | flood* | polling | match security | election dut*
veto.ru = учени* | наводнени* | паводк*
veto.tr = tatbikat*
veto.ur = سیلاب* | پولنگ | محرم | میچ

[event.cyber_attack]
title = Cyber attack
rank = 56
roles = actor-target
overrides = attack
quad = material-conflict
plover = COERCE
cameo = 176
en = cyber attack* | cyberattack* | cyber-attack* | hack* ~ system* | hackers | hacked
    | ransomware | malware | ddos | data breach | wiper | phishing campaign | cyber espionage
    | network intrusion | hacker group | hacker* leak* | hack* ~ ministry | data stolen
    | leaks data | stolen data | website hacked | website ~ defaced | defaced | cyberespionage
    | spyware | phishing | cyber strike | cyber raid
ur = سائبر حملہ | سائبر حملے | سائبر حملوں | ہیک | ہیکر* | ہیکنگ | ویب سائٹ ~ ہیک | ہیکرز
    | ڈیٹا چوری
fa = حمله سایبری | حملات سایبری | هک شد* | هک کرد* | هکر* | باج‌افزار | بدافزار | وب‌سایت ~ هک
    | هک شدن | نفوذ سایبری
ps = سایبري برید | سایبري بریدونه | سایبري حمله | هک شو* | هیک شو* | هکر* | سایبري بریدونو
    | وېبپاڼه ~ هک* | هک شوه
ar = هجوم سيبراني | هجمات سيبرانية | هجوم إلكتروني | هجمات إلكترونية | اختراق ~ أنظمة | قراصنة
    | برمجية خبيثة | اختراق إلكتروني | هجوم سايبراني | يخترقون | اختراق موقع | اختراق بيانات
    | تسريب بيانات
ru = кибератак* | хакер* | ddos | вредоносн* | взлом* ~ сист* | взломал* | кибершпион* | взломали
    | взломан* сайт | утечк* данных
tr = siber saldırı* | hacker* | fidye yazılım* | hacklen* | zararlı yazılım | siber casus*
    | sitesi hack* | hacklendi | veri sızıntısı | veriler* sızdır*

[event.aid]
title = Aid
rank = 35
roles = actor-target
place = target
quad = material-cooperation
plover = AID
cameo = 07
en = humanitarian aid | aid convoy* | relief convoy* | relief goods | relief supplies | aid trucks
    | food aid | aid shipment* | humanitarian assistance | sent ~ aid | deliver* ~ aid
    | tonnes of ~ aid | aid ~ deliver* | tents and blankets | medical supplies ~ deliver*
    | aid delivery | relief items | un aid | aid train | aid flight* | relief flight*
    | aid ~ reach* | aid ~ arriv* | tonnes of food | tons of food | tonnes of relief
    | consignment ~ aid | food consignment | medical aid | aid package | aid to ~ families
    | relief consignment | winter aid | flour ~ donat* | wheat ~ donat* | relief plane
    | relief cargo | medicines ~ kabul | sends medicines | sends aid | donates ~ aid | aid flown
    | plane carrying ~ aid | planeload of ~ aid | relief for ~ displaced | hands over ~ aid
    | emergency aid | relief team | relief aid | wheat shipment | tonnes of wheat
    | tonnes of medicine* | medical supplies
ur = امدادی سامان | انسانی امداد | امداد* ~ قافلہ | امدادی قافلہ | امدادی ٹرک* | امداد ~ روانہ
    | امداد ~ پہنچ* | خوراک ~ امداد | امدادی اشیا* | غذائی امداد | امداد ~ تقسیم | امداد بھیج*
    | امداد پہنچا* | طبی امداد ~ روانہ | ادویات ~ بھیج* | گندم ~ عطیہ
fa = کمک* بشردوستانه | محموله کمک* | کمک‌های بشری | کمک های بشردوستانه | کمک‌های بشردوستانه
    | کمک* ~ تن | کمک* امدادی | اقلام امدادی | کمک‌های غذایی | کمک* ~ رسید | محموله ~ غذا*
    | کمک‌های امدادی | بسته‌های غذایی | مواد غذایی ~ رسید | کمک دارویی | کمک ~ فرستاد
    | کمک* ~ ارسال | کمک غذایی | تن ~ کمک | محموله دارو* | کمک‌های پزشکی
ps = بشري مرستې | بشري مرستو | بشردوستانه مرستې | مرستې ولېږل* | مرستې ورسېد* | خیمې | مرستندوی*
    | خوراکي مرستې | مرستې ~ ورسېد* | مرستې ~ وېش* | خوراکي توکي | طبي مرست* | مرستې ولېږ*
    | درمل ~ ولېږ* | مرستې ورکړ*
ar = مساعدات إنسانية | قافلة مساعدات | شحنة مساعدات | المساعدات الإنسانية | مساعدات إغاثية
    | مواد إغاثية | مساعدات غذائية | قطار مساعدات | أطنان ~ غذائ* | مساعدات طبية | توزيع مساعدات
    | وصول مساعدات | ترسل مساعدات | مساعدات ~ إلى أفغانستان | شحنة أدوية | طائرة إغاثة
    | إرسال مساعدات
ru = гуманитарн* помощ* | гумпомощ* | гуманитарн* груз* | гуманитарн* конво*
    | продовольственн* помощ* | тонн* продовольств* | доставил* ~ помощь | поезд* с ~ помощью
    | доставил* гуманитарн* | отправил* ~ помощь | груз с ~ помощью | медикамент*
tr = insani yardım* | yardım konvoyu | yardım malzeme* | yardım tır* | insani yardım tır*
    | yardım* ~ ulaş* | ton gıda | yardım tren* | yardım* gönder* | gıda yardım* | yardım uçağı
    | yardım gemisi | yardım gönderdi | yardım ulaştır* | tıbbi yardım | ilaç ~ gönder*
