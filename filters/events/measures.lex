# SPDX-License-Identifier: GPL-3.0-or-later
# What states and crowds do: borders, sanctions, deportations, deployments, protests, aid.

[event.border_closure]
title = Border closed
rank = 58
roles = target
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
ur = سرحد بند | بارڈر بند | سرحدی گزرگاہ ~ بند | گزرگاہ ~ بند | طورخم ~ بند | چمن ~ بند
    | سرحد ~ بند | بارڈر ~ بند | راہداری ~ بند | باب دوستی ~ بند | سرحد کی بندش | سرحدی بندش
    | بارڈر سیل | سرحد سیل | طورخم ~ سیل | چمن ~ سیل | گزرگاہ* ~~ بند | سرحدی گزرگاہ ~~ بند
    | بارڈر ~~ بند | کراسنگ ~ بند | آمدورفت ~ بند | تجارت ~ معطل
fa = مرز* ~ بست* | بستن ~ مرز* | گذرگاه* ~ بست* | مسدود ~ مرز* | مرز* ~ مسدود | گذرگاه* ~ مسدود
    | تورخم ~ بست* | دروازه* ~ بست* | بسته شدن ~ مرز* | بسته شدن ~ گذرگاه* | مسدود شد*
    | مرز ~ تعطیل | گذرگاه ~~ بسته | مرز ~~ بسته | تورخم ~~ بسته | بسته‌شدن مرز | بسته‌شدن گذرگاه*
    | مسدودشدن | دروازه ~~ بسته | بسته ماندن
ps = دروازه ~ وتړ* | دروازه ~ تړ* | لاره ~ وتړ* | پوله ~ تړ* | پوله ~ وتړ* | تورخم ~ تړ*
    | سپین بولدک ~ تړ* | چمن ~ تړ* | لارې ~ تړ* | پر مخ وتړ* | پر مخ ~ تړ* | بند کړ* ~ دروازه
    | لار وتړ* | د لارې ~ تړل | دروازې ~ تړل | تورخم ~~ وتړ* | چمن ~~ وتړ* | د پولې ~ تړل | وتړله
    | لاره ~ بنده
ar = إغلاق ~ معبر* | أغلق* ~ معبر* | إغلاق ~ الحدود | أغلق* ~ الحدود | تغلق ~ معبر*
    | تغلق ~ الحدود | معبر ~ مغلق | إغلاق ~ المعابر | تغلق ~ المعابر | يغلق ~ معبر*
    | إقفال ~ معبر* | إغلاق معبر | معبر ~~ مغلق* | إغلاق الحدود | إغلاق المعبر | يغلق ~ المعبر
    | أغلقت ~ الحدود
ru = закры* ~ границ* | границ* ~ закры* | закры* ~ кпп | кпп ~ закры* | закры* ~ пункт* пропуска
    | пункт* пропуска ~ закры* | переход* ~ закры* | закры* ~ переход* | торхам* ~ закры*
    | закры* ~ торхам* | перекры* ~ границ* | закрыти* ~ границ* | закрыти* ~ кпп
    | закрыти* ~ переход* | закрыл* ~ пункт | граница закрыта | закрыт* ~ погранпереход*
    | погранпереход* ~ закрыт*
tr = sınır kapı* ~ kapat* | sınır kapı* ~ kapan* | sınır* kapat* | geçiş* kapat*
    | kapatıldı ~ sınır | sınır* ~ kapatıl* | kapı* kapat* | torham ~ kapat*
    | sınır kapısı* kapalı | geçişlere kapat* | kapı* ~ kapatıldı | kapısı ~ kapatıldı
    | kapalı kal* | sınır ~ kapalı | kapatıldı
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
en = reopen* ~ border | reopen* ~ crossing* | border ~ reopen* | crossing* ~ reopen*
    | torkham ~ reopen* | chaman ~ reopen* | reopen* ~ torkham | reopen* ~ chaman
    | reopened ~ trade | resum* ~ cross-border | trade resum* | crossing ~ opened
    | border ~ opened to | trade ~ resum* ~ crossing | gates ~ open* | gate ~ open* | swing open
    | reopening of ~ crossing* | reopening of ~ border | reopening of torkham | opened for ~ trade
    | opened for ~ traffic | torkham ~ open* | chaman ~ open* | border opens | crossing opens
    | resum* ~ trade ~ border | resume commerce | trade ~ resum* | cross-border ~ resum*
    | trucks ~ cross* | torkham reopens | crossing reopens | border reopens
ur = سرحد کھول* | سرحد ~ کھول* | بارڈر کھول* | گزرگاہ ~ کھول* | طورخم ~ کھول* | چمن ~ کھول*
    | دوبارہ کھول* | سرحد ~ کھل گئی | گزرگاہ ~ کھل گئی | دوبارہ کھل*
fa = بازگشایی ~ مرز* | بازگشایی ~ گذرگاه* | مرز* ~ بازگشایی | گذرگاه* ~ بازگشایی
    | گذرگاه* ~ باز شد* | مرز ~ باز شد* | بازگشایی | دوباره باز شد | گذرگاه* ~ باز
ps = دروازه ~ پرانیست* | پوله ~ پرانیست* | لاره ~ پرانیست* | بېرته پرانیست* | پرانیستل شو*
    | تورخم ~ پرانیست* | بیرته پرانیست* | خلاصه شوه | تورخم ~ خلاص*
ar = إعادة فتح | أعيد فتح | تعيد فتح | فتح معبر | يعيد فتح | أعادت ~ فتح | استئناف ~ معبر*
ru = вновь откры* | открыл* ~ границ* | открыт* ~ границ* | границ* ~ открыт* | откры* ~ кпп
    | кпп ~ откры* | возобнов* ~ пункт* пропуска | пункт* пропуска ~ возобнов* | снова откры*
    | переход ~ открыт* | возобнов* ~ кпп | кпп ~ возобнов*
tr = yeniden açıl* | tekrar açıl* | sınır kapı* ~ açıl* | yeniden açtı | geçişler* yeniden
    | sınır kapı* açtı
not.en = demand* ~~ reopen* | call* ~~ reopen* | urg* ~~ reopen* | crossing be reopened
    | border be reopened | appeal* ~~ reopen* | want* ~~ reopen*
not.ur = کھولنے کا مطالبہ | فوری کھولنے | کھولنے پر اتفاق نہ | کھولنے کی اپیل
not.ps = د پرانیستلو غوښتنه | پرانیستلو ~ غوښت*
not.fa = خواستار بازگشایی | بازگشایی ~ خواستار | خواهان بازگشایی
not.ru = потребова* ~ открыть | требу* ~ открыть
not.tr = açılmasını iste* | açılmasını talep
not.ar = طالب* ~ بإعادة فتح | بإعادة فتح

[event.protest]
title = Protest
rank = 42
roles = actor-target
en = protest* | sit-in | demonstrat* | rally against | rallied against | long march | shutter-down
    | shutter down | wheel-jam | march* against | strike call | general strike | hunger strike
    | block* ~ highway
ur = احتجاج* | دھرنا | دھرنے | مظاہرہ | مظاہرے | مظاہرین | شٹر ڈاؤن | لانگ مارچ | ہڑتال | ریلی
fa = اعتراض* ~ خیابان | تظاهرات | معترض* | تحصن | راهپیمایی | اعتراض* | اعتصاب
ps = لاریون* | مظاهره | مظاهرې | پرلت | احتجاج* | اعتراض | کاروان ~ اعتراض
ar = احتجاج* | مظاهر* | اعتصام* | متظاهر* | تظاهر* | مسيرة احتجاج*
ru = протест* | митинг* | демонстраци* | забастовк* | сидяч*
tr = protesto* | gösteri* düzenle* | oturma eylemi | miting* | yürüyüş düzenle* | eylemci*
not.ur = تحمل کا مظاہرہ | صبر کا مظاہرہ | ضبط کا مظاہرہ | کا مظاہرہ کر* | لچک کا مظاہرہ
    | مظاہرہ کریں

[event.sanctions]
title = Sanctions
rank = 55
roles = actor-target
en = sanction* | asset* freeze | freez* ~ assets | froze ~ assets | travel ban* | blacklist*
    | designat* ~ terrorist | designat* ~ organi* | terror list | arms embargo | designat* as
ur = پابندیاں | پابندی عائد | پابندیوں | اثاثے منجمد | دہشت گرد تنظیم قرار | بلیک لسٹ
fa = تحریم* | فهرست سیاه | مسدود ~ دارایی* | سازمان تروریستی
ps = بندیزونه | بندیز ولګاوه | بندیزونو | تور لېست | تور نوملړ | بندیز*
ar = عقوبات | العقوبات | تجميد أصول | تجميد ~ أصول | القائمة السوداء | قائمة ~ الإرهاب | حظر سفر
ru = санкци* | заморозк* ~ актив* | заморози* ~ актив* | черн* список | внес* в ~ список ~ террор*
    | санкционн* список
tr = yaptırım* | mal varlı* dondur* | kara liste* | terör örgütü ilan* | malvarlı* dondur*
veto.en = sanctioned posts | sanctioned load | sanctioned budget
not.fa = تحریم خرید
not.en = government-sanctioned | court-sanctioned | sanctioned by law

[event.deportation]
title = Deportation
rank = 50
roles = return
en = deport* | expel* ~ refugee* | expel* ~ migrant* | expel* ~ afghan* | expuls* | forc* return*
    | forcibly return* | repatriat* | illegal foreigners | sent back ~ afghan*
    | undocumented ~ afghan* ~ return* | returned ~ undocumented | sent back from | sent home from
    | returnees from | expelled from iran | expelled from pakistan | afghans ~ return* from iran
    | afghans ~ return* from pakistan | forced out of iran | forced out of pakistan
    | driven out of | deporting | expulsion* | pushed back ~ afghan* | repatriation
ur = ملک بدر* | بے دخل* | وطن واپسی | واپس بھیج* | افغان مہاجرین ~ واپس* | ڈی پورٹ
    | انخلا ~ مہاجرین | جبری واپسی | بے دخلی | جبری بے دخلی | واپس بھیجا | واپس بھجوا*
fa = اخراج | رد مرز | ردمرز | بازگشت اجباری | اخراج اجباری | طرد مرز | دیپورت | اخراج ~ مهاجر*
ps = ایستل* ~ کډوال* | کډوال* ~ ایستل* | اخراج* | په زور ~ ستنول* | ستنول شو* | جبري ستن*
    | کډوال* ~ ستن* | شړل* | وشړل* | راستانه کړ* | په زور راستان* | راستنېد* ~ ایران
    | په زور ~ ستانه | ستانه کړ* | جبري ~ راستن*
ar = ترحيل | رحلت | يرحل | إبعاد ~ لاجئ* | طرد ~ مهاجر* | إعادة قسرية | ترحل | إعادة ~ لاجئ* قسرا
    | يرحلون | طرد ~ أفغان*
ru = депорт* | выслал* | высылк* | принудительн* возвращ* | выдвор* | выдворен* | высла* ~ афган*
    | вернул* ~ афган* ~ из
tr = sınır dışı* | sınırdışı* | geri gönder* | zorla geri | geri gönderildi | zorla gönder*
    | sınır dışı ed*

[event.evacuation]
title = Evacuation
rank = 44
roles = target
en = evacuat* | airlift* ~ staff | embassy staff ~ leave | pull* out ~ diplomats | rescued safely
    | moved to safety | villag* ~ flee | famil* ~ flee | evacuated safely | moved out safely
ur = انخلا | نقل مکانی | محفوظ مقام* پر منتقل | بحفاظت نکال*
fa = تخلیه | بیجا شد* | کوچ اجباری
ps = ایستل شو* ~ سیم* | خوندي ځای* ته | تخلیه | کډه* وکړ* | وایستل شول | ایستل شوي | د ایستلو
    | وایستل
ar = إجلاء | أجلت | تجلي | يجلي | نزوح
ru = эвакуир* | эвакуаци*
tr = tahliye*
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
en = deploy* ~ troops | deploy* ~ forces | deploy* ~ soldiers | troops ~ deploy* | troops ~ border
    | reinforce* ~ border | reinforcements | moves troops | moved troops | amass* ~ troops
    | mass* troops | military build-up | military buildup | troop build-up
    | heavy weapons ~ border | tanks ~ border | troop* ~ massing | deploy* ~ tanks
    | deploy* ~ missile* | deploy* ~ artillery | additional troops | extra troops
    | sends ~ armoured | bolster* ~ border | troops to ~ border | beef* up ~ border
    | send* weapons | deliver* weapons | weapons ~ to ~ border | sends reinforcements
    | troops rushed | armoured vehicles ~ deliver* | more troops | reinforc* ~ frontier
    | tighten* ~ border security | heavy weaponry | fortif* ~ border | strengthen* ~ border
    | arms deliver*
ur = فوج تعینات | فوجی دستے ~ تعینات | اضافی نفری | فوج ~ سرحد | بھاری ہتھیار | فوجی تعیناتی
    | فوجی کمک | اضافی دستے | ٹینک ~ سرحد* | تعینات کر* ~ فوج* | کمک تعینات | اسلحہ ~ سرحد
    | فوجی سازوسامان ~ سرحد
fa = استقرار ~ نیرو* | اعزام ~ نیرو* | نیروهای کمکی | تجهیزات نظامی ~ مرز* | تقویت ~ مرز*
    | تجمع ~ نیرو* | تانک* ~ مرز* | اعزام ~ تجهیزات | نیرو* ~ مرز* ~ اعزام | آرایش نظامی
    | تقویت مرز* | ارسال ~ سلاح* ~ مرز* | نیروی کمکی
ps = ځواکونه ~ ځای پر ځای | ځواکونه ولېږل* | پوځ ~ پولې | تازه ځواکونه | درنې وسلې | اضافي ځواکونه
    | ټانکونه | پوځي تجهیزات | ځواک* ~ ولېږل* | کومکي ځواک* | پوله ~ پیاوړې | وسلې ~ لېږ*
ar = تعزيزات عسكرية | نشر قوات | نشر ~ قوات | حشد ~ قوات | حشود عسكرية | تعزيزات | تنشر ~ قوات
    | ينشر ~ قوات | دفع* بتعزيزات | نشر ~ جنود | تعزيز ~ الحدود | تعزيز الحدود | نشر ~ على الحدود
    | أسلحة ~ إلى الحدود
ru = перебро* ~ войск* | развер* ~ войск* | стягива* ~ войск* | подкреплени* | стягива* ~ техник*
    | перебра* ~ техник* | наращива* ~ войск* | усил* ~ границ* | перебро* ~ сил*
    | размести* ~ войск* | стянул* | переброск* ~ вооружени* | перебро* ~ вооружени*
    | переброск* ~ войск* | вооружени* на ~ границ* | переброск* ~ сил*
    | поставк* вооружени* ~ границ* | укрепл* ~ границ*
tr = asker sevk* | birlik* sevk* | takviye* | askeri yığınak | yığınak | asker konuşlandır*
    | konuşlandır* | birlik kaydır* | tank ~ sınır* | sınır* ~ takviye | sınır* ~ güçlendir*
    | sınıra ~ silah | asker gönder*
veto.en = drill | exercise* | flood* | polling | match security | election dut*
veto.ru = учени* | наводнени* | паводк*
veto.tr = tatbikat*
veto.ur = سیلاب* | پولنگ | محرم | میچ

[event.cyber_attack]
title = Cyber attack
rank = 56
roles = actor-target
overrides = attack
en = cyber attack* | cyberattack* | cyber-attack* | hack* ~ system* | hackers | hacked
    | ransomware | malware | ddos | data breach | wiper | phishing campaign | cyber espionage
    | network intrusion
ur = سائبر حملہ | سائبر حملے | سائبر حملوں | ہیک | ہیکر* | ہیکنگ
fa = حمله سایبری | حملات سایبری | هک شد* | هک کرد* | هکر* | باج‌افزار | بدافزار
ps = سایبري برید | سایبري بریدونه | سایبري حمله | هک شو* | هیک شو* | هکر* | سایبري بریدونو
ar = هجوم سيبراني | هجمات سيبرانية | هجوم إلكتروني | هجمات إلكترونية | اختراق ~ أنظمة | قراصنة
    | برمجية خبيثة | اختراق إلكتروني | هجوم سايبراني
ru = кибератак* | хакер* | ddos | вредоносн* | взлом* ~ сист* | взломал* | кибершпион*
tr = siber saldırı* | hacker* | fidye yazılım* | hacklen* | zararlı yazılım | siber casus*

[event.aid]
title = Aid
rank = 35
roles = actor-target
en = humanitarian aid | aid convoy* | relief convoy* | relief goods | relief supplies | aid trucks
    | food aid | aid shipment* | humanitarian assistance | sent ~ aid | deliver* ~ aid
    | tonnes of ~ aid | aid ~ deliver* | tents and blankets | medical supplies ~ deliver*
    | aid delivery | relief items | un aid | aid train | aid flight* | relief flight*
    | aid ~ reach* | aid ~ arriv* | tonnes of food | tons of food | tonnes of relief
    | consignment ~ aid | food consignment | medical aid | aid package | aid to ~ families
    | relief consignment | winter aid | flour ~ donat* | wheat ~ donat*
ur = امدادی سامان | انسانی امداد | امداد* ~ قافلہ | امدادی قافلہ | امدادی ٹرک* | امداد ~ روانہ
    | امداد ~ پہنچ* | خوراک ~ امداد | امدادی اشیا* | غذائی امداد | امداد ~ تقسیم
fa = کمک* بشردوستانه | محموله کمک* | کمک‌های بشری | کمک های بشردوستانه | کمک‌های بشردوستانه
    | کمک* ~ تن | کمک* امدادی | اقلام امدادی | کمک‌های غذایی | کمک* ~ رسید | محموله ~ غذا*
    | کمک‌های امدادی | بسته‌های غذایی | مواد غذایی ~ رسید
ps = بشري مرستې | بشري مرستو | بشردوستانه مرستې | مرستې ولېږل* | مرستې ورسېد* | خیمې | مرستندوی*
    | خوراکي مرستې | مرستې ~ ورسېد* | مرستې ~ وېش* | خوراکي توکي
ar = مساعدات إنسانية | قافلة مساعدات | شحنة مساعدات | المساعدات الإنسانية | مساعدات إغاثية
    | مواد إغاثية | مساعدات غذائية | قطار مساعدات | أطنان ~ غذائ* | مساعدات طبية | توزيع مساعدات
    | وصول مساعدات
ru = гуманитарн* помощ* | гумпомощ* | гуманитарн* груз* | гуманитарн* конво*
    | продовольственн* помощ* | тонн* продовольств* | доставил* ~ помощь | поезд* с ~ помощью
tr = insani yardım* | yardım konvoyu | yardım malzeme* | yardım tır* | insani yardım tır*
    | yardım* ~ ulaş* | ton gıda | yardım tren* | yardım* gönder* | gıda yardım* | yardım uçağı
    | yardım gemisi
