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
    | border terminal ~ halted | gate ~ closed | crossings closed
ur = سرحد بند | بارڈر بند | سرحدی گزرگاہ ~ بند | گزرگاہ ~ بند | طورخم ~ بند | چمن ~ بند
    | سرحد ~ بند | بارڈر ~ بند | راہداری ~ بند | باب دوستی ~ بند | سرحد کی بندش | سرحدی بندش
fa = مرز* ~ بست* | بستن ~ مرز* | گذرگاه* ~ بست* | مسدود ~ مرز* | مرز* ~ مسدود | گذرگاه* ~ مسدود
    | تورخم ~ بست* | دروازه* ~ بست* | بسته شدن ~ مرز* | بسته شدن ~ گذرگاه* | مسدود شد*
    | مرز ~ تعطیل
ps = دروازه ~ وتړ* | دروازه ~ تړ* | لاره ~ وتړ* | پوله ~ تړ* | پوله ~ وتړ* | تورخم ~ تړ*
    | سپین بولدک ~ تړ* | چمن ~ تړ* | لارې ~ تړ* | پر مخ وتړ* | پر مخ ~ تړ* | بند کړ* ~ دروازه
    | لار وتړ*
ar = إغلاق ~ معبر* | أغلق* ~ معبر* | إغلاق ~ الحدود | أغلق* ~ الحدود | تغلق ~ معبر*
    | تغلق ~ الحدود | معبر ~ مغلق | إغلاق ~ المعابر | تغلق ~ المعابر | يغلق ~ معبر*
    | إقفال ~ معبر*
ru = закры* ~ границ* | границ* ~ закры* | закры* ~ кпп | кпп ~ закры* | закры* ~ пункт* пропуска
    | пункт* пропуска ~ закры* | переход* ~ закры* | закры* ~ переход* | торхам* ~ закры*
    | закры* ~ торхам* | перекры* ~ границ*
tr = sınır kapı* ~ kapat* | sınır kapı* ~ kapan* | sınır* kapat* | geçiş* kapat*
    | kapatıldı ~ sınır | sınır* ~ kapatıl* | kapı* kapat* | torham ~ kapat*
    | sınır kapısı* kapalı | geçişlere kapat*
veto.en = reopen* | re-open*
veto.ur = کھول* | کھل گئ*
veto.fa = بازگشایی
veto.ps = بېرته پرانیست* | پرانیستل*
veto.ar = إعادة فتح | أعيد فتح
veto.ru = вновь откры* | снова откры*
veto.tr = yeniden aç*

[event.border_reopening]
title = Border reopened
rank = 57
roles = target
en = reopen* ~ border | reopen* ~ crossing* | border ~ reopen* | crossing* ~ reopen*
    | torkham ~ reopen* | chaman ~ reopen* | reopen* ~ torkham | reopen* ~ chaman | reopens
    | reopened ~ trade | resum* ~ cross-border | trade resum* | crossing ~ opened
    | border ~ opened to | trade ~ resum* ~ crossing
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

[event.deportation]
title = Deportation
rank = 50
roles = return
en = deport* | expel* ~ refugee* | expel* ~ migrant* | expel* ~ afghan* | expuls* | forc* return*
    | forcibly return* | repatriat* | illegal foreigners | sent back ~ afghan*
    | undocumented ~ afghan* ~ return* | returned ~ undocumented
ur = ملک بدر* | بے دخل* | وطن واپسی | واپس بھیج* | افغان مہاجرین ~ واپس* | ڈی پورٹ
    | انخلا ~ مہاجرین | جبری واپسی
fa = اخراج | رد مرز | ردمرز | بازگشت اجباری | اخراج اجباری | طرد مرز | دیپورت | اخراج ~ مهاجر*
ps = ایستل* ~ کډوال* | کډوال* ~ ایستل* | اخراج* | په زور ~ ستنول* | ستنول شو* | جبري ستن*
    | کډوال* ~ ستن* | شړل* | وشړل*
ar = ترحيل | رحلت | يرحل | إبعاد ~ لاجئ* | طرد ~ مهاجر* | إعادة قسرية | ترحل
ru = депорт* | выслал* | высылк* | принудительн* возвращ* | выдвор*
tr = sınır dışı* | sınırdışı* | geri gönder* | zorla geri

[event.evacuation]
title = Evacuation
rank = 44
roles = target
en = evacuat* | airlift* ~ staff | embassy staff ~ leave | pull* out ~ diplomats | rescued safely
    | moved to safety | villag* ~ flee | famil* ~ flee
ur = انخلا | نقل مکانی | محفوظ مقام* پر منتقل | بحفاظت نکال*
fa = تخلیه | بیجا شد* | کوچ اجباری
ps = ایستل شو* ~ سیم* | خوندي ځای* ته | تخلیه | کډه* وکړ*
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

[event.military_buildup]
title = Military build-up
rank = 52
roles = actor-target
en = deploy* ~ troops | deploy* ~ forces | deploy* ~ soldiers | troops ~ deploy* | troops ~ border
    | reinforce* ~ border | reinforcements | moves troops | moved troops | amass* ~ troops
    | mass* troops | military build-up | military buildup | troop build-up
    | heavy weapons ~ border | tanks ~ border | troop* ~ massing | deploy* ~ tanks
    | deploy* ~ missile* | deploy* ~ artillery | additional troops | extra troops
    | sends ~ armoured | bolster* ~ border | troops to ~ border
ur = فوج تعینات | فوجی دستے ~ تعینات | اضافی نفری | فوج ~ سرحد | بھاری ہتھیار | فوجی تعیناتی
    | فوجی کمک | اضافی دستے | ٹینک ~ سرحد* | تعینات کر* ~ فوج*
fa = استقرار ~ نیرو* | اعزام ~ نیرو* | نیروهای کمکی | تجهیزات نظامی ~ مرز* | تقویت ~ مرز*
    | تجمع ~ نیرو* | تانک* ~ مرز* | اعزام ~ تجهیزات | نیرو* ~ مرز* ~ اعزام | آرایش نظامی
ps = ځواکونه ~ ځای پر ځای | ځواکونه ولېږل* | پوځ ~ پولې | تازه ځواکونه | درنې وسلې | اضافي ځواکونه
    | ټانکونه | پوځي تجهیزات | ځواک* ~ ولېږل* | کومکي ځواک*
ar = تعزيزات عسكرية | نشر قوات | نشر ~ قوات | حشد ~ قوات | حشود عسكرية | تعزيزات | تنشر ~ قوات
    | ينشر ~ قوات | دفع* بتعزيزات | نشر ~ جنود
ru = перебро* ~ войск* | развер* ~ войск* | стягива* ~ войск* | подкреплени* | стягива* ~ техник*
    | перебра* ~ техник* | наращива* ~ войск* | усил* ~ границ* | перебро* ~ сил*
    | размести* ~ войск* | стянул*
tr = asker sevk* | birlik* sevk* | takviye* | askeri yığınak | yığınak | asker konuşlandır*
    | konuşlandır* | birlik kaydır* | tank ~ sınır*
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
    | aid delivery | relief items | un aid
ur = امدادی سامان | انسانی امداد | امداد* ~ قافلہ | امدادی قافلہ | امدادی ٹرک* | امداد ~ روانہ
    | امداد ~ پہنچ*
fa = کمک* بشردوستانه | محموله کمک* | کمک‌های بشری | کمک های بشردوستانه | کمک‌های بشردوستانه
    | کمک* ~ تن | کمک* امدادی | اقلام امدادی
ps = بشري مرستې | بشري مرستو | بشردوستانه مرستې | مرستې ولېږل* | مرستې ورسېد* | خیمې | مرستندوی*
ar = مساعدات إنسانية | قافلة مساعدات | شحنة مساعدات | المساعدات الإنسانية | مساعدات إغاثية
    | مواد إغاثية | مساعدات غذائية
ru = гуманитарн* помощ* | гумпомощ* | гуманитарн* груз* | гуманитарн* конво*
tr = insani yardım* | yardım konvoyu | yardım malzeme* | yardım tır* | insani yardım tır*
