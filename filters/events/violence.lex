# SPDX-License-Identifier: GPL-3.0-or-later
# What is done with weapons.

[event.suicide_bombing]
title = Suicide bombing
rank = 80
roles = actor-target
by = group
overrides = bombing attack
en = suicide bomb* | suicide attack* | suicide blast* | suicide explosion* | suicide car bomb* | suicide vest | blew himself up | blew herself up | blowing himself up | blew themselves up | detonated his vest | detonated ~ explosive* vest | suicide assault
ur = خودکش حملہ | خودکش حملے | خودکش دھماکہ | خودکش دھماکا | خودکش دھماکے | خودکش بمبار | خود کش | خودکش | خود کو دھماکے سے اڑا* | خود کو اڑا*
fa = حمله انتحاری | حملات انتحاری | انفجار انتحاری | بمب‌گذاری انتحاری | بمب گذاری انتحاری | مهاجم انتحاری | عامل انتحاری | انتحاری | خود را منفجر
ps = ځانمرګی برید | ځانمرګي برید | ځانمرګې چاودنه | ځانمرګې حمله | ځانمرګی | ځانمرګي | ځانمرګې | ځان ~ والوزاوه | ځان ~ چاودلی
ar = هجوم انتحاري | تفجير انتحاري | عملية انتحارية | انتحاري* | فجر نفسه | تفجير نفسه | بحزام ناسف | حزام ناسف
ru = теракт* смертник* | смертник* | самоподры* | подорвал* себя | суицидальн* атак* | террорист* смертник* | взорвал* себя
tr = intihar saldırı* | intihar bomba* | intihar eylem* | canlı bomba* | kendini patlat* | intihar saldırgan*

[event.bombing]
title = Bombing
rank = 70
roles = actor-target
by = group
overrides = attack
en = bombing | bomb blast* | bomb explo* | bomb attack* | car bomb* | roadside bomb* | ied blast* | ied explo* | explosive device* | blast ~ kill* | blast ~ wound* | blast ~ injur* | blast rip* | blast hit* | blast tore | explosion ~ kill* | explosion ~ wound* | explosion ~ injur* | explosion rip* | explosion tore | explosion hit* | remote-controlled | landmine ~ kill* | mine blast | bomb went off | bomb goes off | bomb ~ derail* | truck bomb | planted ~ bomb | blast ~ mosque | blast ~ market | blast ~ convoy | blast ~ police | powerful explosion | powerful blast | blast near | blast in | blast at | explosion near | blown up | blew up
ur = بم دھماکہ | بم دھماکا | بم دھماکے | دھماکہ ~ جاں بحق | دھماکے میں | دھماکا ~ زخمی | دھماکہ ~ زخمی | بارودی سرنگ | دھماکہ خیز | آئی ای ڈی | ریموٹ کنٹرول | دھماکے سے | بم حملہ | دھماکہ | دھماکا
fa = بمب‌گذاری | بمب گذاری | انفجار بمب | انفجار مین | انفجار ~ کشته | انفجار ~ زخمی | ماین کنار جاده | بمب کنار جاده | ماین ~ کشته | انفجار در | انفجار
ps = د بم چاودنه | بم چاودنه | چاودنه | چاودنې | چاودنو | ماین ~ وژل* | ماین چاودنه | بمي برید
ar = تفجير | انفجار عبوة | عبوة ناسفة | انفجار ~ أسفر | انفجار ~ مقتل | سيارة مفخخة | بانفجار | انفجار قنبلة | انفجار استهدف | انفجار لغم | انفجار
ru = взрыв* | подорва* | подрыв* | теракт* | взорва* | бомб* сработ* | самодельн* взрывн* | фугас*
tr = bombalı saldırı* | bomba patla* | bombalı | patlama* | el yapımı patlayıcı | bomba yüklü | mayın* patla* | patlayıcı*
veto.en = gas leak | gas cylinder | gas explosion | boiler | cylinder blast | explosive start | transformer | firework*
veto.ur = گیس لیکج | گیس سلنڈر | سلنڈر | گیس لیک | بوائلر
veto.fa = نشت گاز | انفجار گاز | کپسول گاز | سیلندر
veto.ps = ګاز سلنډر | د ګازو | سلنډر
veto.ar = تسرب غاز | أسطوانة غاز | تسرب للغاز
veto.ru = газ* баллон* | утечк* газ* | взрыв* газ* | бытов* газ* | взрывн* рост*
veto.tr = tüp* patla* | gaz kaçağı | doğal gaz | doğalgaz

[event.attack]
title = Attack
rank = 60
roles = actor-target
by = group
en = attack* | gunmen | gunman | ambush* | storm* | raid* on | opened fire | open fire | shot dead | gun down | gunned down | shooting | gun battle | armed assault | assault on | overran | militants target* | besieg* | firing on | fired at | fired on
ur = حملہ | حملے | حملوں | فائرنگ | مسلح افراد | گھات لگا* | دہشت گردوں کا ~ حملہ | یلغار | دھاوا
fa = حمله | حملات | افراد مسلح | تیراندازی | کمین | یورش | مهاجمان | شلیک | حمله‌ور
ps = برید | بریدونه | بریدونو | حمله | حملې | وسله والو | ډزې | ډزو | کمین
ar = هجوم | هجمات | هاجم* | مسلحون | مسلحين | إطلاق نار | إطلاق النار على | كمين | اقتحم* | اقتحام | اعتداء
ru = атак* | нападени* | напал* | боевик* | обстрелял* | засад* | вооруженн* нападени* | расстрел* | штурм* | открыл* огонь | налет*
tr = saldırı* | saldırdı* | silahlı kişi* | pusu* | ateş açtı | ateş açıl* | baskın* | silahlı saldırı*
veto.en = heart attack* | panic attack* | asthma attack* | attacking midfield* | attacking play | under attack from critics | bowling attack | pace attack | spin attack | shark attack* | dog attack* | storm warning | storms | rainstorm | dust storm | cyber attack* | cyberattack* | photo shooting | film shooting
veto.ur = دل کا دورہ | ہارٹ اٹیک | سائبر حملہ | سائبر حملے
veto.fa = حمله قلبی | حمله سایبری | حملات سایبری
veto.ps = زړه حمله | سایبري برید
veto.ar = نوبة قلبية | هجوم سيبراني | هجوم إلكتروني | خط الهجوم
veto.ru = сердечн* приступ* | хакерск* атак* | кибератак* | ddos
veto.tr = kalp krizi | siber saldırı*

[event.airstrike]
title = Air strike
rank = 72
roles = actor-target
overrides = attack
en = airstrike* | air strike* | air raid* | aerial strike* | aerial bomb* | air force struck | jets bomb* | jets struck | jets hit | warplane* ~ struck | warplane* ~ bomb* | warplanes | bombarded from the air | air assault
ur = فضائی حملہ | فضائی حملے | فضائی حملوں | فضائی کارروائی | فضائی بمباری | فضائی کارروائیاں | طیاروں کی بمباری | جیٹ طیاروں | طیاروں نے
fa = حمله هوایی | حملات هوایی | حملهٔ هوایی | بمباران هوایی | بمباران | جنگنده* ~ بمباران | جنگنده*
ps = هوایي برید | هوايي برید | هوایي بریدونه | هوايي بریدونه | هوایي بریدونو | هوايي بریدونو | هوایي حمله | هوايي حمله | جنګي الوتک* | بمباري
ar = غارة جوية | غارات جوية | ضربة جوية | ضربات جوية | قصف جوي | قصفا جويا | غارة | غارات | مقاتلات ~ قصف* | الطيران الحربي
ru = авиаудар* | удар* с воздуха | воздушн* удар* | авианалет* | авиаци* нанес* | бомбардировк* | военн* самолет* ~ нанес* | ввс ~ нанес*
tr = hava saldırı* | hava harekat* | savaş uçak* | hava operasyon* | hava bombardıman*

[event.drone_strike]
title = Drone strike
rank = 73
roles = actor-target
overrides = attack
en = drone strike* | drone attack* | drone hit* | drone struck | drones struck | armed drone* | quadcopter ~ attack* | quadcopter ~ drop* | quadcopter strike* | uav strike* | kamikaze drone* | explosive-laden drone* | drone-dropped | drone drop* | drone ~ target* | quadcopter* ~ bomb* | drone ~ bombs
ur = ڈرون حملہ | ڈرون حملے | ڈرون حملوں | کواڈ کاپٹر | کواڈکاپٹر | ڈرون کے ذریعے | ڈرون سے حملہ | ڈرون طیارے
fa = حمله پهپادی | حملات پهپادی | حمله پهپاد | پهپاد* انتحاری | پهپادهای | حمله طیاره بی‌پیلوت | طیاره بی پیلوت | حمله هواپیمای بدون سرنشین | پهپاد
ps = بې پیلوټه الوتک* | ډرون برید | ډرون حمله | ډرون بریدونه | د ډرون | ډرون الوتک*
ar = طائرة مسيرة | طائرات مسيرة | مسيرة | مسيرات | بطائرة مسيرة | هجوم بمسيرة | ضربة بمسيرة | طائرة بدون طيار | طائرات بدون طيار
ru = удар* беспилотник* | беспилотник* ~ удар* | атак* беспилотник* | беспилотник* ~ атак* | удар* дрон* | дрон* ~ удар* | атак* дрон* | дрон* ~ атак* | квадрокоптер* | бпла | дрон* камикадзе
tr = insansız hava arac* | iha saldırı* | siha saldırı* | dron saldırı* | drone saldırı* | siha | kamikaze iha* | dronla | dron* ile
veto.en = drone maker* | drone show | drone exhibition | delivery drone* | drone race | drone photograph* | drone footage | seized drone*
veto.fa = نمایشگاه | سازندگان پهپاد
veto.ru = производител* | выставк*
veto.tr = üretici* | fuar*

[event.shelling]
title = Shelling
rank = 66
roles = actor-target
overrides = attack
en = shelling | shelled | mortar* ~ fire* | mortar shell* | mortar fire | artillery fire | artillery shell* | artillery duel | rocket attack* | rockets fired | rockets hit | rocket fire | mortars ~ hit | mortars land* | barrage of rockets | rockets land*
ur = گولہ باری | مارٹر گول* | راکٹ حملہ | راکٹ حملے | توپخانے | مارٹر گولے | گولے گرے | مارٹر
fa = گلوله‌باری | گلوله باری | خمپاره | توپخانه | حمله راکتی | حملات راکتی | حمله راکتی | راکت‌باران | راکتباران | حمله خمپاره‌ای | هاوان
ps = توپخانه | هاوان | راکټي برید | راکټي بریدونه | د توغندیو | هاوانونه | توغندي | ګولۍ وارول | درنو وسلو
ar = قصف مدفعي | قصفا مدفعيا | قذائف هاون | قذائف | القصف المدفعي | قصف صاروخي | صواريخ سقط* | قصف ~ بالمدفعية | قذيفة هاون | قذيفة
ru = артобстрел* | обстрел* | минометн* | артиллери* ~ огонь | ракетн* обстрел* | артиллерийск* | снаряд* ~ попал*
tr = topçu atış* | havan topu | havan saldırı* | roket saldırı* | havan mermi* | top atış* | havan ateş* | havan*
veto.en = shelling out | tear gas shelling | teargas shelling | tear-gas shelling
veto.ur = آنسو گیس

[event.border_clash]
title = Border clash
rank = 68
roles = symmetric
overrides = attack shelling
en = border clash* | border skirmish* | clash* ~ border | clash* ~ frontier | clash* along ~ line | exchange* of fire | exchang* fire | exchang* ~ fire | traded fire | trade fire | cross-border fire | cross-border shooting* | cross-border firing | firefight ~ border | skirmish* ~ border | clash* near ~ crossing | clash* at ~ crossing | gun battle ~ border | border shootout | shooting ~ border ~ guards | border violence
ur = سرحدی جھڑپ* | سرحد پر ~ جھڑپ* | سرحد ~ فائرنگ کا تبادلہ | فائرنگ کا تبادلہ | جھڑپ* ~ سرحد | سرحدی جھڑپیں | سرحدی تصادم
fa = درگیری مرزی | درگیری‌های مرزی | درگیری* ~ مرز* | تبادل آتش | تبادله آتش | زد و خورد ~ مرز* | برخورد* مرزی | تبادل* ~ آتش | درگیری ~ مرزبانان
ps = سرحدي نښته | سرحدي نښتې | د ډزو تبادله | ډزو ~ تبادله | سرحدي جګړ* | پوله ~ نښته | پوله ~ نښتې | پر پوله ~ جګړه | پولې ~ نښت* | کرښې ~ نښت* | کرښه ~ نښت*
ar = اشتباكات حدودية | اشتباك* ~ الحدود | تبادل* ~ إطلاق النار | تبادل لإطلاق النار | تبادل إطلاق نار | اشتباكات ~ الحدود | مواجهات حدودية | اشتباكات ~ حدود* | تبادل النيران
ru = пограничн* столкновени* | столкновени* ~ границ* | перестрелк* ~ границ* | перестрелк* | стычк* ~ границ* | пограничн* стычк* | пограничн* конфликт* | обменял* огнем | приграничн* столкновени*
tr = sınır çatışma* | sınırda çatışma* | sınır hattında ~ çatışma* | karşılıklı ateş* | sınır* ~ çatışma* | sınır* ~ çatış* | ateş teati*

[event.kidnapping]
title = Kidnapping
rank = 62
roles = actor-target
by = group
en = kidnap* | abduct* | taken hostage | took ~ hostage* | hostage* | held captive | seized ~ passengers
ur = اغوا | یرغمال* | اغواء
fa = ربود* | آدم‌ربایی | آدم ربایی | گروگان* | اختطاف
ps = تښتول* | وتښتول* | برمته* | اختطاف | یرغمل* | تښتونه
ar = خطف | اختطاف | اختطف* | يخطف* | رهائن | رهينة | مختطف* | خطفوا | يختطف*
ru = похити* | похищен* | заложник* | похища*
tr = kaçırıl* | kaçırdı | kaçırma | rehin* | alıkon* | kaçırıldı
veto.ru = похищенн* картин*
veto.tr = vergi kaçır* | fırsat* kaçır* | gözden kaçır*

[event.assassination]
title = Assassination
rank = 64
roles = actor-target
by = group
overrides = attack
en = assassinat* | target* killing* | was gunned down | gunned down ~ cleric | gunned down ~ leader | gunned down ~ elder | shot dead ~ cleric | shot dead ~ official | shot dead ~ journalist | shot dead ~ elder | killing of ~ commander | unknown gunmen kill* | scholar shot dead | leader shot dead
ur = قاتلانہ حملہ | قاتلانہ حملے | ٹارگٹ کلنگ | گولی مار کر قتل | گولیاں مار کر قتل | فائرنگ کر کے قتل | فائرنگ کرکے قتل | قتل کر دیا* | قتل کردیا
fa = ترور شد* | ترور کرد* | ترور | به ضرب گلوله کشت* | سوءقصد | سوء قصد
ps = ترور | ترور شو | په نښه کړ* | په ډزو وواژه | ووژل شو ~ ډزو | هدفي وژن*
ar = اغتيال | اغتال* | يغتال* | محاولة اغتيال | اغتيل
ru = убийств* ~ командир* | заказн* убийств* | покушени* | ликвидирован* ~ лидер* | застрел* | убит* неизвестн* | расстрелян*
tr = suikast* | öldürüldü ~ silahlı | silahlı saldırıda öldür* | suikasta | suikastte

[event.security_operation]
title = Security operation
rank = 55
roles = actor-target
en = intelligence-based operation* | ibo | security operation* | security forces kill* | forces kill* ~ militant* | forces kill* ~ terrorist* | troops kill* | killed in ~ operation* | militants killed | terrorists killed | terrorists ~ neutrali* | operation ~ militants | operation against | clearance operation* | counter-terrorism operation* | counterterrorism operation* | search operation | security sweep | eliminated ~ terrorist* | eliminated ~ militant* | neutralised | neutralized | cordon and search | foiled ~ attack | foil* ~ infiltration | forces kill* | freed ~ hostages | recovered ~ hostages | rescued ~ hostages | gun battle with militants | hideout ~ raid* | raided ~ hideout* | attackers ~ killed ~ forces | security forces ~ killed attackers
ur = سیکیورٹی فورسز ~ کارروائی | سکیورٹی فورسز ~ کارروائی | سیکیورٹی فورسز ~ آپریشن | سکیورٹی فورسز ~ آپریشن | خفیہ اطلاع* ~ آپریشن | انٹیلی جنس ~ آپریشن | انٹیلیجنس ~ آپریشن | دہشت گرد ہلاک | دہشتگرد ہلاک | خوارج ہلاک | دہشت گردوں کو ہلاک | آپریشن ~ ہلاک | جہنم واصل | آپریشن کے دوران | کلیئرنس آپریشن | سرچ آپریشن | خوارج
fa = عملیات امنیتی | نیروهای امنیتی ~ کشت* | عملیات ~ نیروهای | عملیات ضد ترور* | عملیات پاک‌سازی | عملیات پاکسازی | تروریست* کشته | شبه‌نظامی* کشته | عملیات ~ علیه | هلاکت ~ تروریست* | هلاک شدند | به هلاکت | متلاشی | باند ~ منهدم
ps = امنیتي ځواکونو ~ عملیات* | عملیات* ~ وژل* | عملیات* | پوځي عملیات* | وسله وال وژل* | ترهګر ووژل* | ترهګر وژل* | چاڼ عملیات | تصفیوي عملیات | کشفي عملیات
ar = عملية أمنية | قوات الأمن تقتل | عملية لقوات الأمن | قتل ~ مسلحين | مقتل ~ مسلحا | مقتل ~ إرهابي* | القضاء على ~ إرهابي* | عملية ~ استخبارات* | عمليات أمنية | عملية عسكرية | مداهمة | تحييد | عملية مكافحة | تصفية ~ مسلح*
ru = контртеррористическ* операци* | спецопераци* ~ боевик* | уничтож* ~ боевик* | ликвидир* ~ боевик* | ликвидир* ~ террорист* | операци* ~ боевик* | уничтожен* ~ террорист* | силовик* ~ уничтож* | спецоперац* | силы безопасности ~ уничтож* | силы безопасности ~ ликвидир* | убит* ~ боевик* | зачистк* | нейтрализова*
tr = güvenlik operasyon* | operasyon* ~ öldürüldü | terörist* etkisiz | etkisiz hale getir* | terör operasyon* | istihbarat* ~ operasyon* | operasyon* ~ militan* | militan* öldürüldü | güvenlik güçleri ~ operasyon* | operasyon düzenle* | operasyon* ~ terörist* | operasyonunda

[event.arrest]
title = Arrest
rank = 48
roles = actor-target
en = arrest* | detain* | captured ~ commander | captured ~ militant* | captured ~ suspect* | apprehend* | rounded up | taken into custody | nabbed | busted | extradited
ur = گرفتار | گرفتاری | حراست میں | زیر حراست | گرفتاریاں
fa = بازداشت | دستگیر | دستگیری
ps = نیول* | ونیو* | ونیول | بندي کړ* | نیونه | توقیف
ar = اعتقال | اعتقل* | تعتقل | يعتقل | توقيف | القبض على | احتجز* | أوقفت | ضبط ~ عناصر | القت القبض
ru = арест* | задержа* | задержан* | взят* под стражу
tr = gözaltı* | tutukla* | yakaland* | yakaladı | yakalanması
veto.en = cardiac arrest | house arrest warrant
veto.tr = kalp krizi
veto.ar = ضبط النفس
