# SPDX-License-Identifier: GPL-3.0-or-later
# What is done with weapons.

[event.suicide_bombing]
title = Suicide bombing
rank = 80
roles = actor-target
by = group
overrides = bombing attack
en = suicide bomb* | suicide attack* | suicide blast* | suicide explosion* | suicide car bomb*
    | suicide vest | blew himself up | blew herself up | blowing himself up | blew themselves up
    | detonated his vest | detonated ~ explosive* vest | suicide assault | suicide vehicle*
    | bomber ~ detonat* | detonated himself | detonated herself | explosives-laden vehicle*
    | explosive-laden vehicle* | explosives-laden car | suicide strike* | suicide raid
    | blow* themselves up | blow* himself up | blew ~ up in ~ suicide | suicide bid
ur = خودکش حملہ | خودکش حملے | خودکش دھماکہ | خودکش دھماکا | خودکش دھماکے | خودکش بمبار | خود کش
    | خودکش | خود کو دھماکے سے اڑا* | خود کو اڑا*
fa = حمله انتحاری | حملات انتحاری | انفجار انتحاری | بمب‌گذاری انتحاری | بمب گذاری انتحاری
    | مهاجم انتحاری | عامل انتحاری | انتحاری | خود را منفجر | انفجار ~ انتحاری
ps = ځانمرګی برید | ځانمرګي برید | ځانمرګې چاودنه | ځانمرګې حمله | ځانمرګی | ځانمرګي | ځانمرګې
    | ځان ~ والوزاوه | ځان ~ چاودلی
ar = هجوم انتحاري | تفجير انتحاري | عملية انتحارية | انتحاري* | فجر نفسه | تفجير نفسه | بحزام ناسف
    | حزام ناسف | بتفجير انتحاري | انتحاريا | انتحاريان | انتحاريين | يفجر نفسه
ru = теракт* смертник* | смертник* | самоподры* | подорвал* себя | суицидальн* атак*
    | террорист* смертник* | взорвал* себя | смертниц* | атак* смертник* | террорист* самоподрыв*
tr = intihar saldırı* | intihar bomba* | intihar eylem* | canlı bomba* | kendini patlat*
    | intihar saldırgan* | intihar ~ eylem* | kendini havaya uçur* | kendisini patlat*

[event.bombing]
title = Bombing
rank = 70
roles = actor-target
by = group
overrides = attack
en = bombing | bomb blast* | bomb explo* | car bomb* | roadside bomb* | ied blast* | ied explo*
    | explosive device* | blast ~ kill* | blast ~ wound* | blast ~ injur* | blast rip*
    | blast hit* | blast tore | explosion ~ kill* | explosion ~ wound* | explosion ~ injur*
    | explosion rip* | explosion tore | explosion hit* | remote-controlled | landmine ~ kill*
    | mine blast | bomb went off | bomb goes off | bomb ~ derail* | truck bomb | planted ~ bomb
    | blast ~ mosque | blast ~ market | blast ~ convoy | blast ~ police | powerful explosion
    | powerful blast | explosion near | blown up | blew up | bomb ~ kill* | bombs ~ kill*
    | kill* ~~ bomb | kill* ~~ bombing* | kill* ~~ blast* | kill* ~~ explosion* | dead ~~ blast*
    | dead ~~ explosion* | dead ~~ bombing* | die* ~~ blast* | die* ~~ bombing*
    | died ~~ explosion | blast* ~~ kill* | blast* ~~ dead | bomb* ~~ dead | explosion* ~~ kill*
    | explosion* ~~ dead | injur* ~~ blast* | wound* ~~ blast* | hurt ~~ blast*
    | wound* ~~ explosion* | injur* ~~ explosion* | blast* ~~ injur* | blast* ~~ wound*
    | toll ~~ blast* | blast* ~~ toll | bombing toll | blast near | blast in | blast at
    | blast outside | blast targets | blast targeting | blasts target* | blasts in | blast rocks
    | blasts rock | blasts hit | blast heard | explosion heard | explosion* rock*
    | explosion was reported | explosion outside | explosion at | explosion in | bomb in | bomb at
    | bomb near | bomb outside | bomb hits | bomb hit | bomb targets | bomb targeting
    | bomb ~ explode* | bomb explodes | bomb rips | bomb destroys | bomb damages | bomb wounds
    | bomb injures | bombs | bomb attack* | grenade attack* | grenade ~ kill* | kill* ~~ grenade
    | grenade* ~ hurled | grenade* ~ lobbed | grenade* ~ thrown | hand grenade | grenade blast
    | improvised device* | improvised explosive | explosives planted | explosives placed
    | explosives-packed | blast derails | blast derail* | blast damages | blast destroys
    | landmine ~ explo* | landmine ~ blast | mine explosion | twin blasts | serial blasts
    | bombings | bomber | IED | IEDs | detonated remotely | bomb ~ toll | toll ~~ bomb
    | toll ~~ bombing | bombs explode
ur = بم دھماکہ | بم دھماکا | بم دھماکے | دھماکہ ~ جاں بحق | دھماکے میں | دھماکا ~ زخمی
    | دھماکہ ~ زخمی | بارودی سرنگ | دھماکہ خیز | آئی ای ڈی | ریموٹ کنٹرول | دھماکے سے | بم حملہ
    | دھماکہ | دھماکا | دھماکے | دھماکوں | بم نصب | بم پھٹ* | دستی بم | گرینیڈ
    | بارودی مواد ~ پھٹ* | بم دھماکوں | ریموٹ کنٹرول بم
fa = بمب‌گذاری | بمب گذاری | انفجار بمب | انفجار مین | انفجار ~ کشته | انفجار ~ زخمی
    | ماین کنار جاده | بمب کنار جاده | ماین ~ کشته | انفجار در | انفجار | انفجار* ~ کشت*
    | بمب* ~ منفجر | بمب ~ کشته | نارنجک | انفجارها | بم‌گذاری | ماین‌گذاری شده
ps = د بم چاودنه | بم چاودنه | چاودنه | چاودنې | چاودنو | ماین ~ وژل* | ماین چاودنه | بمي برید
    | د بم برید | بم برید | بم بریدونه | چاودن* | لاسي بم | بمي چاودن* | ماین ~ چاود*
    | ماین ~ ولګېد*
ar = تفجير | انفجار عبوة | عبوة ناسفة | انفجار ~ أسفر | انفجار ~ مقتل | سيارة مفخخة | بانفجار
    | انفجار قنبلة | انفجار استهدف | انفجار لغم | انفجار | انفجارين | انفجارات | تفجيرات | تفجيرين
    | قنبلة | قنابل | عبوات ناسفة | بتفجير | مفخخة | لغم
ru = взрыв* | подорва* | подрыв* | теракт* | взорва* | бомб* сработ* | самодельн* взрывн* | фугас*
    | бомб* ~ взорва* | бомб* | граната | гранату | гранат* ~ взорва* | заложенн* ~ бомб*
    | сработал* ~ устройств* | взлетел* на воздух
tr = bombalı saldırı* | bomba patla* | bombalı | patlama* | el yapımı patlayıcı | bomba yüklü
    | mayın* patla* | patlayıcı* | patladı | patlatıl* | bomba | bombal* | el bombası
    | patlayıcı ~ infilak | infilak*
veto.en = gas leak | gas cylinder | gas explosion | boiler | cylinder blast | explosive start
    | transformer | firework*
veto.ur = گیس لیکج | گیس سلنڈر | سلنڈر | گیس لیک | بوائلر
veto.fa = نشت گاز | انفجار گاز | کپسول گاز | سیلندر
veto.ps = ګاز سلنډر | د ګازو | سلنډر
veto.ar = تسرب غاز | أسطوانة غاز | تسرب للغاز
veto.ru = газ* баллон* | утечк* газ* | взрыв* газ* | бытов* газ* | взрывн* рост*
veto.tr = tüp* patla* | gaz kaçağı | doğal gaz | doğalgaz
not.en = bomb threat* | bomb scare* | bomb hoax* | bomb disposal | nuclear bomb* | atom bomb*
    | atomic bomb* | box office bomb* | bombed at the box | after ~ bombing | after the blast
    | following the blast | after the bombing
not.ar = تفجير الأزمة
not.ru = секс-бомб* | атомн* бомб* | ядерн* бомб* | после теракта | после взрыва
not.tr = bomba gibi | bomba transfer* | patlama yap* | satış patlaması | nüfus patlaması
not.fa = پس از انفجار
not.ur = دھماکے کے بعد

[event.attack]
title = Attack
rank = 60
roles = actor-target
by = group
en = gunmen | gunman | ambush* | raid* on | opened fire | open fire | shot dead | gun down
    | gunned down | gun battle | armed assault | assault on | overran | militants target*
    | besieg* | fired at | fired on | attack | attacks | attacked | attacking | attacker*
    | assailant* | firing on | firing at | in firing | by firing | firing incident* | firing kill*
    | firing ~ kill* | kill* ~~ firing | indiscriminate firing | militants kill*
    | militant* ~ kill* ~ soldier* | kill* by militant* | killed by ~ militants | killed by gunmen
    | taliban kill* | gunmen kill* | clash* ~~ kill* | kill* ~~ clash* | dead ~~ clash*
    | clash* ~~ dead | fighting ~~ kill* | kill* ~~ fighting | die* ~~ clash* | kill* ~~ violence
    | violence ~~ kill* | violence ~~ dead | infighting | gunbattle* | gunfight* | gunfire
    | gun attack* | shoot-out | shootout* | shot at | shot and killed | behead* | sniper*
    | massacre* | bullet-riddled | sectarian ~ kill* | tribal clash* | attacks ~~ kill*
    | soldiers killed | soldiers dead | soldier killed | policemen killed | police killed
    | troops killed | cops killed | personnel killed | security personnel ~ killed | ambushed
    | storming | kill* ~~ soldiers | kill* ~~ policemen | kill* ~~ police | kill* ~ troops
    | kill* ~ civilians | kill* ~ villagers | labourers killed | miners killed | pilgrims killed
    | shoot dead | rifle fire | holed up | besieged | siege of | jail break | jailbreak
    | policem* killed | policem* ~ shot | policeman killed | policewoman killed | official killed
    | officials killed | lawyer killed | lawyer ~ killed | workers killed | worker killed
    | worker ~ killed | staff killed | civilians killed | civilian killed | bodies found
    | rebels kill* | terrorists kill* | insurgents kill* | kill* ~ shia* | kill* ~ shiite*
    | kill* ~ hazara* | shias killed | hazaras killed | killed ~ injured in ~ attack
    | killed in karachi | killed in quetta | killed in peshawar | killed in balochistan
    | killed in waziristan | killed in kashmir | killed in bannu | killed in khyber
    | killed in bajaur | killed in kurram | killed in ~ waziristan | killed in ~ northwest
    | killed in ~ kashmir | killed in ~ tribal | killed in ~ balochistan | killed in ~ agency
    | killed in nw pakistan | killed in northwest pakistan | killed in southwest pakistan
    | killed in pakistan | dead in ~ clash* | militant* ~ clash* | clash* between ~ militant*
    | clashes between ~ group* | toll ~~ clash* | deaths ~~ clash* | fighting rages
    | fighting between | fighting erupt* | fighting flares | heavy fighting | fight* ~ militant*
    | bid on life | life bid | fatal attack | killing spree | target killings | militia kill*
    | guerrillas kill* | separatists kill* | militants attack | taliban attack | attempt on life
    | escapes ~ attack | escape* attempt | survives ~ attack | killings | stormed
    | militants storm | gunmen storm | storm ~ base | storm ~ college | storm ~ school
    | storm ~ gate | storm ~ police | storm ~ airport | storm ~ compound | storm ~ army
    | storm ~ camp | storm ~ mosque | storms ~ police | attackers storm | shooting at
    | shooting in | shooting on | mass shooting | shooting kill* | shooting ~ dead
    | shooting attack* | cross-border shooting* | shooting incident* | drive-by shooting
ur = حملہ | حملے | حملوں | فائرنگ | مسلح افراد | گھات لگا* | دہشت گردوں کا ~ حملہ | یلغار | دھاوا
    | مسلح حملہ* | حملہ آور* | فائرنگ سے | گولی* مار* | گھات | جھڑپ* | جھڑپوں | فائرنگ کے واقع*
    | حملہ کر* | دہشت گردی کے واقع* | دہشت گرد حملہ | لاشیں برآمد | پولیس چوکی پر
    | چیک پوسٹ پر ~ حملہ
fa = حمله | حملات | افراد مسلح | تیراندازی | کمین | یورش | مهاجمان | شلیک | حمله‌ور | مهاجم*
    | به رگبار | کمین مرگبار | درگیری* ~ کشته | کشته ~ درگیری* | سوءقصد* | گلوله‌باران | تیرباران
    | سربریدن | پولیس ~ کشته | سرباز* ~ کشته | مسئولیت گرفت | شبیخون
ps = برید | بریدونه | بریدونو | حمله | حملې | ډزې | ډزو | کمین | بریدګر* | ډزې ~ ووژل* | په ډزو
    | وسله وال برید* | نښته | نښتې | وسله‌وال برید* | پر پوسته ~ برید | برید ~ ووژل* | ټوپکوال*
    | مسوولیت واخیست | وسله والو ~ برید* | وسله والو ~ ووژل* | وسله والو ~ ډزې
ar = هجوم | هجمات | هاجم* | إطلاق نار | إطلاق النار على | كمين | اقتحم* | اقتحام | اعتداء
    | مسلح ~ قتل* | مسلحون ~ قتل* | هجوم مسلح | هجوما | بهجوم | مقتل ~ جندي* | مقتل ~ جنود
    | مقتل ~ شرطي* | مقتل ~ مدني* | اشتباكات ~ قتل* | بنيران | برصاص | رميا بالرصاص | ذبح | كمينا
    | بكمين | نصب كمين | إطلاق الرصاص | مسلحون ~ هاجم* | مسلحون يهاجمون | مسلحون مجهولون
    | مسلحين مجهولين | هاجمه مسلحون | على يد مسلحين | نفذه مسلحون | شنه مسلحون
ru = атак* | нападени* | напал* | обстрелял* | засад* | вооруженн* нападени* | расстрел* | штурм*
    | открыл* огонь | налет* | боевик* ~ напал* | боевик* ~ атаков* | боевик* ~ обстрел*
    | боевик* ~ уби* | боевик* ~ захват* | убит* ~ боевик* | стрельб* | перестрел* | в засаде
    | устроил* засаду | вооруженн* ~ напал* | неизвестн* ~ напал* | столкновени* ~ погиб*
    | погиб* ~ столкновени* | погиб* ~ нападени* | убит* ~ военн* | убит* ~ полицейск*
    | открыл* стрельбу
tr = saldırı* | saldırdı* | silahlı kişi* | pusu* | ateş açtı | ateş açıl* | baskın*
    | silahlı saldırı* | silahlı saldırgan* | saldırgan* | silahlı grup* | çatışma* ~ öl*
    | kurşun* | pusuya düş* | baskın düzenle* ~ karakol | ateş aç*
veto.en = heart attack* | panic attack* | asthma attack* | attacking midfield* | attacking play
    | under attack from critics | bowling attack | pace attack | spin attack | shark attack*
    | dog attack* | storm warning | storms | rainstorm | dust storm | cyber attack* | cyberattack*
    | photo shooting | film shooting
veto.ur = دل کا دورہ | ہارٹ اٹیک | سائبر حملہ | سائبر حملے
veto.fa = حمله قلبی | حمله سایبری | حملات سایبری
veto.ps = زړه حمله | سایبري برید
veto.ar = نوبة قلبية | هجوم سيبراني | هجوم إلكتروني | خط الهجوم
veto.ru = сердечн* приступ* | хакерск* атак* | кибератак* | ddos
veto.tr = kalp krizi | siber saldırı*
not.en = heart attack* | panic attack* | asthma attack* | recent attack* | recent terror* attack*
    | recent ~ attacks | surge in attack* | spate of attack* | cross-border attack*
    | cross-border terror* attack* | involved in ~ attack* | launching attack*
    | carry* out ~ attack* | carr* out ~ attacks | attacks carried out | past attack*
    | previous attack* | such attack* | these attack* | those attack* | future attack*
    | plot* ~ attack* | plan* ~ attack* | prevent* ~ attack* | foil* ~ attack* | thwart* ~ attack*
    | attack* threaten* | verbal attack* | scathing attack* | personal attack* | attack ad
    | attacks from afghan* | following the attack | after the attack | last month's attack*
    | denial-of-service attack* | attack dog* | attack helicopter* | halt ~ attack*
    | stop ~ attack* | end ~ attacks | rise in attacks | increase in attacks | server attack*
    | attack the stumps | attacking stroke* | under attack for | under attack from
    | attack on the press | shark attack* | dog attack* | attack on democracy | killings on the
    | make* a killing | after ~ attack | after ~ attacks
not.ur = حالیہ حملوں | حالیہ حملے | حملوں میں ملوث | ہارٹ اٹیک | سائبر حملہ | سائبر حملے
    | سائبر حملوں | حملوں کا سلسلہ
not.fa = حملات اخیر | حمله قلبی | حمله سایبری | حملات سایبری
not.ps = وروستیو بریدونو | زړه حمله | سایبري برید*
not.ar = الهجمات الأخيرة | هجمات أخيرة | نوبة قلبية | هجوم سيبراني | هجوم إلكتروني | خط الهجوم
    | هجوم لاذع | هجمات سيبرانية | هجمات إلكترونية
not.ru = недавн* атак* | недавн* нападени* | сердечн* приступ* | хакерск* атак* | кибератак*
    | атаковал* рынок | штурм* рынк*
not.tr = kalp krizi | siber saldırı* | son saldırılar* | fiyat saldırı* | hakaret ~ saldırı
    | forvet ~ saldırı*

[event.airstrike]
title = Air strike
rank = 72
roles = actor-target
overrides = attack
en = airstrike* | air strike* | air raid* | aerial strike* | aerial bomb* | air force struck
    | jets bomb* | jets struck | jets hit | warplane* ~ struck | warplane* ~ bomb* | warplanes
    | bombarded from the air | air assault | jets pound* | jets target* | jets strike* | jets bomb
    | planes bomb* | planes pound* | helicopter gunship* | gunship* | aerial bombing | air attack*
    | aircraft bomb* | aircraft pound* | strafing | bombing raid* | fighter jet* ~ hit
    | fighter jet* ~ bomb* | fighter jet* ~ target* | helicopters ~ pound* | helicopter* ~ shell*
    | bombs dropped | missile strike* | missiles kill* | missile attack* | missile ~ kill*
    | kill* ~~ airstrike* | kill* ~~ missile* | us strike in | us strikes | u s strike*
    | reported us strikes | air strikes
ur = فضائی حملہ | فضائی حملے | فضائی حملوں | فضائی کارروائی | فضائی بمباری | فضائی کارروائیاں
    | طیاروں کی بمباری | جیٹ طیاروں | طیاروں نے | جیٹ طیاروں کی | بمباری | فضائی کارروائیوں
    | فضائیہ ~ بمباری | گن شپ ہیلی کاپٹر* | طیاروں سے
fa = حمله هوایی | حملات هوایی | حملهٔ هوایی | بمباران هوایی | بمباران | جنگنده* ~ بمباران | جنگنده*
    | جت‌های جنگی | جت‌های ~ بمباران | حملات ~ هوایی | طیاره* ~ بمباران | هواپیماهای جنگی
    | بمباران کرد*
ps = هوایي برید | هوايي برید | هوایي بریدونه | هوايي بریدونه | هوایي بریدونو | هوايي بریدونو
    | هوایي حمله | هوايي حمله | جنګي الوتک* | بمباري | بمبار* | جټ الوتک* | هوايي بمبار*
    | هوایي بمبار* | جنګي الوتکو
ar = غارة جوية | غارات جوية | ضربة جوية | ضربات جوية | قصف جوي | قصفا جويا | غارة | غارات
    | مقاتلات ~ قصف* | الطيران الحربي | طائرات حربية | مقاتلات حربية | الطائرات الحربية
    | قصف طائرات | سلاح الجو ~ قصف* | شنت ~ غارات | قصف* ~ جوا
ru = авиаудар* | удар* с воздуха | воздушн* удар* | авианалет* | авиаци* нанес* | бомбардировк*
    | военн* самолет* ~ нанес* | ввс ~ нанес* | воздушн* налет* | нанес* авиаудар*
    | самолет* ~ бомбил* | бомбил* | удар* ~ авиаци* | ввс ~ удар*
tr = hava saldırı* | hava harekat* | savaş uçak* | hava operasyon* | hava bombardıman*
    | savaş jet* | jetler* ~ bombala* | havadan bombala* | hava kuvvetleri ~ vur*
not.en = call airstrike* | call in airstrike* | calls airstrike*

[event.drone_strike]
title = Drone strike
rank = 73
roles = actor-target
overrides = attack
en = drone strike* | drone attack* | drone hit* | drone struck | drones struck | armed drone*
    | quadcopter ~ attack* | quadcopter ~ drop* | quadcopter strike* | uav strike*
    | kamikaze drone* | explosive-laden drone* | drone-dropped | drone drop* | drone ~ target*
    | quadcopter* ~ bomb* | drone ~ bombs | us drone | drone kill* | drones kill* | kill* ~~ drone
    | kill* ~~ drones | drone hits | drones hit | drone ~ munition* | quadcopter* | drones attack*
    | drone attack | drone raid* | drone ~ missiles | drone-fired | by drone | drones attack
    | drone kills
ur = ڈرون حملہ | ڈرون حملے | ڈرون حملوں | کواڈ کاپٹر | کواڈکاپٹر | ڈرون کے ذریعے | ڈرون سے حملہ
    | ڈرون طیارے
fa = حمله پهپادی | حملات پهپادی | حمله پهپاد | پهپاد* انتحاری | پهپادهای | حمله طیاره بی‌پیلوت
    | طیاره بی پیلوت | حمله هواپیمای بدون سرنشین | پهپاد | کوادکوپتر* | کواد کوپتر | پهپادی
ps = بې پیلوټه الوتک* | ډرون برید | ډرون حمله | ډرون بریدونه | د ډرون | ډرون الوتک* | کواډکاپټر*
    | بې پیلوټه
ar = طائرة مسيرة | طائرات مسيرة | مسيرة | مسيرات | بطائرة مسيرة | هجوم بمسيرة | ضربة بمسيرة
    | طائرة بدون طيار | طائرات بدون طيار
ru = удар* беспилотник* | атак* беспилотник* | беспилотник* ~ атак* | удар* дрон* | дрон* ~ удар*
    | атак* дрон* | дрон* ~ атак* | квадрокоптер* | бпла | дрон* камикадзе | беспилотник* ~ удар*
    | ударн* беспилотник* | ударн* дрон* | сброс* ~ беспилотник* | сброс* ~ дрон*
tr = insansız hava arac* | iha saldırı* | siha saldırı* | dron saldırı* | drone saldırı* | siha
    | kamikaze iha* | dronla | dron* ile | insansız hava | iha'lar | dron* ~ saldır* | kuadkopter*
    | siha* ~ vur*
veto.en = drone maker* | drone show | drone exhibition | delivery drone* | drone race
    | drone photograph* | drone footage | seized drone*
veto.fa = نمایشگاه | سازندگان پهپاد
veto.ru = производител* | выставк*
veto.tr = üretici* | fuar*
not.en = drone maker* | drone show* | drone exhibition* | delivery drone* | drone race*
    | drone photograph* | drone footage | drone supplier* | drone part* | drone programme*
    | drone program* | drone camera* | drone survey | anti-drone | counter-drone
    | drone technology | drone delivery

[event.shelling]
title = Shelling
rank = 66
roles = actor-target
overrides = attack
en = shelling | shelled | mortar* ~ fire* | mortar shell* | mortar fire | artillery fire
    | artillery shell* | artillery duel | rocket attack* | rockets fired | rockets hit
    | rocket fire | mortars ~ hit | mortars land* | barrage of rockets | rockets land* | mortar*
    | artillery shelling | artillery exchange* | shells ~ kill* | shells hit | shells land*
    | shells fall | shells fired | shells rain* | rocket* ~ kill* | rocket hit* | rocket strike*
    | rockets slam* | rockets strike | rocket lands | kill* ~~ shelling | kill* ~~ rocket*
    | killed by indian fire | killed ~ shelling | injured ~ shelling
ur = گولہ باری | مارٹر گول* | راکٹ حملہ | راکٹ حملے | توپخانے | مارٹر گولے | گولے گرے | مارٹر
    | راکٹ داغ* | راکٹ گر* | گولہ باری سے | توپ خانے
fa = گلوله‌باری | گلوله باری | خمپاره | توپخانه | حمله راکتی | حملات راکتی | راکت‌باران
    | راکتباران | حمله خمپاره‌ای | هاوان | توپ‌خانه | راکت‌پرانی | خمپاره‌باران | راکت شلیک
    | موشک‌باران | گلوله‌های توپ
ps = توپخانه | هاوان | راکټي برید | راکټي بریدونه | د توغندیو | هاوانونه | توغندي | ګولۍ وارول
    | درنو وسلو | مرمۍ | هاوان مرمۍ | راکټ* ~ ولګېد* | توپخانې
ar = قصف مدفعي | قصفا مدفعيا | قذائف هاون | قذائف | القصف المدفعي | قصف صاروخي | صواريخ سقط*
    | قصف ~ بالمدفعية | قذيفة هاون | قذيفة | قصف هندي | قصف باكستاني | قصف عبر | قصف
    | قذائف مدفعية | قصف حدودي
ru = артобстрел* | обстрел* | минометн* | артиллери* ~ огонь | ракетн* обстрел* | артиллерийск*
    | снаряд* ~ попал* | ракетн* удар* | минометн* обстрел* | из миномет* | огонь ~ артиллери*
    | выпустил* ~ ракет*
tr = topçu atış* | havan topu | havan saldırı* | roket saldırı* | havan mermi* | top atış*
    | havan ateş* | havan* | topçu | havan topları | roketli saldırı | roket* düş* | top ateşi
    | obüs
veto.en = shelling out | tear gas shelling | teargas shelling | tear-gas shelling
veto.ur = آنسو گیس
not.ar = قصف جوي

[event.border_clash]
title = Border clash
rank = 68
roles = symmetric
overrides = attack shelling
en = border clash* | border skirmish* | clash* ~ frontier | clash* along ~ line | exchang* fire
    | exchang* ~ fire | traded fire | trade fire | cross-border fire | cross-border firing
    | firefight ~ border | skirmish* ~ border | clash* near ~ crossing | clash* at ~ crossing
    | gun battle ~ border | border shootout | shooting ~ border ~ guards | clash* ~ border
    | cross-border shooting* | exchange* of fire | exchange of gunfire | exchanged gunfire
    | clash* ~ loc | kashmir clash* | clash* ~ line of control | firing along | firing across
    | firing on ~ border | border firing | border fighting | fighting ~ border | skirmish*
    | trade ~ artillery | artillery duel* | durand line ~ clash* | clash* ~ durand
    | border guards ~ clash* | troops ~ clash* ~ border | frontier clash* | border battle*
    | unprovoked firing | indian firing | indian fire | pakistani firing | pakistani fire
    | trade* ~ fire | border fire | fire along ~ border | fight* duels | fire exchange | along loc
    | loc firing | troops raid ~ post | border post ~ attack*
ur = سرحدی جھڑپ* | سرحد پر ~ جھڑپ* | سرحد ~ فائرنگ کا تبادلہ | فائرنگ کا تبادلہ | جھڑپ* ~ سرحد
    | سرحدی جھڑپیں | سرحدی تصادم | سرحدی جھڑپوں | سرحدی فائرنگ | بلا اشتعال فائرنگ
    | سرحد پار فائرنگ | ڈیورنڈ لائن ~ جھڑپ*
fa = درگیری مرزی | درگیری‌های مرزی | درگیری* ~ مرز* | تبادل آتش | تبادله آتش | زد و خورد ~ مرز*
    | برخورد* مرزی | تبادل* ~ آتش | درگیری ~ مرزبانان | درگیری* مرزی | زد و خورد* مرزی
    | درگیری ~ خط دیورند | برخوردهای مرزی | تیراندازی مرزی
ps = سرحدي نښته | سرحدي نښتې | د ډزو تبادله | ډزو ~ تبادله | سرحدي جګړ* | پوله ~ نښته
    | پوله ~ نښتې | پر پوله ~ جګړه | پولې ~ نښت* | کرښې ~ نښت* | کرښه ~ نښت* | سرحدي نښت*
    | ډیورنډ ~ نښت* | سرحدي شخړ* | پولو ~ نښت*
ar = اشتباكات حدودية | اشتباك* ~ الحدود | تبادل* ~ إطلاق النار | تبادل لإطلاق النار
    | تبادل إطلاق نار | اشتباكات ~ الحدود | مواجهات حدودية | اشتباكات ~ حدود* | تبادل النيران
    | اشتباكات على الحدود | اشتباكات ~ خط ديوراند | تبادل* النار | مناوشات حدودية | اشتباك حدودي
ru = пограничн* столкновени* | столкновени* ~ границ* | перестрелк* ~ границ* | перестрелк*
    | стычк* ~ границ* | пограничн* стычк* | пограничн* конфликт* | обменял* огнем
    | приграничн* столкновени* | боестолкновени* ~ границ* | столкновени* на ~ границ*
    | стычк* на границ* | бо* на границе | бои на ~ границ*
tr = sınır çatışma* | sınırda çatışma* | sınır hattında ~ çatışma* | karşılıklı ateş*
    | sınır* ~ çatışma* | sınır* ~ çatış* | ateş teati* | sınır* ~ ateş aç* | sınırda çatış*
    | sınır çatış* | sınırdaki çatışma* | sınır boyu* ~ çatışma*
not.en = end to ~ cross-border shooting* | end ~ cross-border shooting*
    | halt* ~ cross-border fir* | stop* ~ cross-border fir* | recent clash* | recent border clash*
    | recent ~ clashes | concern over ~ clash* | after ~ border clash* | since ~ border clash*
    | last month's clash* | october clash* | weeks of ~ clash* | end to ~ clash*
    | deadly clashes last
not.ur = جھڑپوں پر تشویش | حالیہ جھڑپوں | سرحدی جھڑپوں پر | حالیہ سرحدی جھڑپوں
    | سرحدی جھڑپوں کے بعد
not.fa = از درگیری* مرزی | درگیری* مرزی اخیر | درگیری* مرزی ابراز | درگیری* اخیر | پس از درگیری*
not.ps = وروستیو نښتو | سرحدي نښتو وروسته
not.ar = الاشتباكات الأخيرة | الاشتباكات الحدودية الأخيرة | قلق* ~ الاشتباكات
not.ru = прекращени* ~ перестрел* | недавн* столкновени* | после ~ столкновени* на границ*
    | прекращени* ~ обстрел*
not.tr = son çatışma* | çatışmaların ardından | sınır çatışmalarının ardından

[event.kidnapping]
title = Kidnapping
rank = 62
roles = actor-target
by = group
en = kidnap* | abduct* | taken hostage | took ~ hostage* | hostage* | held captive
    | seized ~ passengers | hostages | captives | ransom | held hostage | seized ~ hostages
    | took captive
ur = اغوا | یرغمال* | اغواء
fa = ربود* | آدم‌ربایی | آدم ربایی | گروگان* | اختطاف
ps = تښتول* | وتښتول* | برمته* | اختطاف | یرغمل* | تښتونه
ar = خطف | اختطاف | اختطف* | يخطف* | رهائن | رهينة | مختطف* | خطفوا | يختطف*
ru = похити* | похищен* | заложник* | похища* | похищени* | в заложники
tr = kaçırıl* | kaçırdı | kaçırma | rehin* | alıkon* | kaçırıldı | rehine* | fidye için
    | alıkonul*
veto.ru = похищенн* картин*
veto.tr = vergi kaçır* | fırsat* kaçır* | gözden kaçır*
not.tr = maç* kaçır* | gol kaçır* | penaltı* kaçır* | treni kaçır*

[event.assassination]
title = Assassination
rank = 64
roles = actor-target
by = group
overrides = attack
en = assassinat* | target* killing* | was gunned down | gunned down ~ cleric
    | gunned down ~ leader | gunned down ~ elder | shot dead ~ cleric | shot dead ~ official
    | shot dead ~ journalist | shot dead ~ elder | killing of ~ commander | unknown gunmen kill*
    | scholar shot dead | leader shot dead | leader ~ shot dead | leader ~ gunned down
    | cleric ~ shot dead | cleric ~ gunned down | elder ~ shot dead | journalist ~ shot dead
    | official ~ shot dead | officer ~ shot dead | scholar ~ shot dead | politician ~ shot dead
    | judge ~ shot dead | lawyer ~ shot dead | activist ~ shot dead | doctor ~ shot dead
    | commander ~ killed | leader ~ killed in | leader killed | chief killed | commander killed
    | kill* ~ leader | kill* ~ commander | elder killed | elder gunned | cleric killed
    | journalist killed | lawmaker ~ killed | candidate ~ killed | mp ~ killed | assassin*
ur = قاتلانہ حملہ | قاتلانہ حملے | ٹارگٹ کلنگ | گولی مار کر قتل | گولیاں مار کر قتل
    | فائرنگ کر کے قتل | فائرنگ کرکے قتل | قتل کر دیا* | قتل کردیا | رہنما ~ فائرنگ ~ جاں بحق
    | رہنما ~ جاں بحق | فائرنگ ~ رہنما ~ جاں بحق | رہنما ~ قتل | صحافی ~ قتل | عالم دین ~ قتل
    | عمائد* ~ قتل | ٹارگٹ کلر* | رہنما پر ~ فائرنگ | سربراہ ~ قتل | رہنما ~ شہید | ملک ~ قتل
fa = ترور شد* | ترور کرد* | ترور | به ضرب گلوله کشت* | سوءقصد | سوء قصد | ترور* | رهبر ~ کشته
    | فرمانده ~ کشته | هدف گلوله | به قتل رسید | عالم دین ~ کشته | خبرنگار ~ کشته
ps = ترور | ترور شو | په نښه کړ* | په ډزو وواژه | ووژل شو ~ ډزو | هدفي وژن* | مشر ~ ووژل شو
    | مشر ~ وژل | قوماندان ~ ووژل شو | خبریال ~ ووژل شو | ملا ~ ووژل شو | عالم ~ ووژل شو
    | مشر ~ ووژل
ar = اغتيال | اغتال* | يغتال* | محاولة اغتيال | اغتيل | قتل ~ زعيم | مقتل ~ قيادي | مقتل قيادي
    | مقتل زعيم | مقتل ~ عالم دين | مقتل صحفي | مقتل قائد | قيادي ~ برصاص | اغتيال*
ru = убийств* ~ командир* | заказн* убийств* | покушени* | ликвидирован* ~ лидер* | застрел*
    | убит* неизвестн* | расстрелян* | убит ~ лидер* | убит ~ командир* | убит ~ главар*
    | убили ~ лидер* | застрелен* | убийств* лидер* | убийств* журналист* | убит* ~ старейшин*
tr = suikast* | öldürüldü ~ silahlı | silahlı saldırıda öldür* | suikasta | suikastte
    | lideri ~ öldürüldü | komutan* ~ öldürüldü | gazeteci ~ öldürüldü | lider* ~ vuruldu
    | silahlı saldırıda ~ öldü | silahlı saldırıda hayatını kaybet*
not.en = assassin's creed | character assassination

[event.security_operation]
title = Security operation
rank = 55
roles = actor-target
en = intelligence-based operation* | ibo | security operation* | security forces kill*
    | forces kill* ~ militant* | forces kill* ~ terrorist* | troops kill* | killed in ~ operation*
    | militants killed | terrorists killed | terrorists ~ neutrali* | operation ~ militants
    | operation against | clearance operation* | counter-terrorism operation*
    | counterterrorism operation* | search operation | security sweep | eliminated ~ terrorist*
    | eliminated ~ militant* | neutralised | neutralized | cordon and search | foiled ~ attack
    | foil* ~ infiltration | forces kill* | freed ~ hostages | recovered ~ hostages
    | rescued ~ hostages | gun battle with militants | hideout ~ raid* | raided ~ hideout*
    | attackers ~ killed ~ forces | security forces ~ killed attackers | army kill*
    | military kill* | police kill* | rangers kill* | ctd kill* | officials kill* | jets kill*
    | militants dead | militant* ~ dead in | militants die | militants ~ killed | militant killed
    | terrorists dead | terrorists ~ killed | insurgents killed | rebels killed | fighters killed
    | khawarij killed | khwarij killed | kill* ~ militants | kill* ~ militant | kill* ~ terrorists
    | kill* ~ khawarij | kill* ~ insurgents | kill* ~ suspected militant*
    | suspected militant* ~ killed | militants shot dead | two-day ~ sweep | waziristan sweep
    | sweep* | anti-militant | anti-terror* operation* | hideouts raided | raid* hideout*
    | raid* ~ hideouts | military operation* | army operation* | military offensive
    | offensive against | offensive in | operation launched | operation in | siege ends
    | siege ended | ends siege | end ~ siege | recovered unharmed | recovered safely
    | captives ~ found | hostages freed | hostages rescued | hostages recovered
    | security forces ~ operation | forces raid* | forces capture* | army capture*
    | repel* ~ attack* | repuls* ~ attack* | foil* ~ attack* | thwart* ~ attack*
    | infiltration ~ foiled | infiltration bid | killed attackers | attackers killed
    | attackers dead | ibos | gunned down ~ militants | kills suspect* | pound* ~ hideout*
    | pound* ~ militant* | pounds militant* | police raid* | military action against
    | crackdown on militant* | operation against ~ militant* | troops ~ kill* ~ militant*
    | militants surrender | villages captured | captures ~ stronghold | militant commander killed
    | pak forces | killed by ~ forces | killed by ~ troops | killed by security forces
    | killed by police | police encounter* | encounter with | killed in ~ encounter*
    | shootout with
ur = سیکیورٹی فورسز ~ کارروائی | سکیورٹی فورسز ~ کارروائی | سیکیورٹی فورسز ~ آپریشن
    | سکیورٹی فورسز ~ آپریشن | خفیہ اطلاع* ~ آپریشن | انٹیلی جنس ~ آپریشن | انٹیلیجنس ~ آپریشن
    | دہشت گرد ہلاک | دہشتگرد ہلاک | خوارج ہلاک | دہشت گردوں کو ہلاک | آپریشن ~ ہلاک | جہنم واصل
    | آپریشن کے دوران | کلیئرنس آپریشن | سرچ آپریشن | خوارج | سیکیورٹی فورسز کی کارروائی*
    | سکیورٹی فورسز کی کارروائی* | سیکیورٹی آپریشن | فورسز ~ آپریشن | آپریشن جاری | کیخلاف آپریشن
    | کے خلاف آپریشن | آپریشن مکمل | دہشت گرد* ~ مارے گئے | دہشت گرد* ~ ہلاک | دہشتگرد* ~ ہلاک
    | شدت پسند* ~ ہلاک | عسکریت پسند* ~ ہلاک | کارروائی ~ دہشت گرد* | بازیاب | آپریشن کلین اپ
    | دراندازی ~ ناکام | حملہ ناکام | مقابلے میں ~ ہلاک
fa = عملیات امنیتی | نیروهای امنیتی ~ کشت* | عملیات ~ نیروهای | عملیات ضد ترور* | عملیات پاک‌سازی
    | عملیات پاکسازی | تروریست* کشته | شبه‌نظامی* کشته | عملیات ~ علیه | هلاکت ~ تروریست*
    | هلاک شدند | به هلاکت | متلاشی | باند ~ منهدم | کشته شدن ~ شبه‌نظامی* | کشته شدن ~ تروریست*
    | تروریست* ~ کشته | شبه‌نظامی* ~ کشته | شورشی* ~ کشته | نیروهای امنیتی ~ عملیات*
    | پایان محاصره | آزاد شد* ~ گروگان* | عملیات نظامی | رهایی گروگان*
ps = امنیتي ځواکونو ~ عملیات* | عملیات* ~ وژل* | عملیات* | پوځي عملیات* | وسله وال وژل*
    | ترهګر ووژل* | ترهګر وژل* | چاڼ عملیات | تصفیوي عملیات | کشفي عملیات | امنیتي عملیات*
    | وسله وال ~ ووژل* | وسله‌وال ~ ووژل* | ترهګر* ~ ووژل* | ترهګر* ~ وژل* | یرغمل* ~ خوشې
    | چاڼیز عملیات | جنګیالي ~ ووژل*
ar = عملية أمنية | قوات الأمن تقتل | عملية لقوات الأمن | قتل ~ مسلحين | مقتل ~ مسلحا
    | مقتل ~ إرهابي* | القضاء على ~ إرهابي* | عملية ~ استخبارات* | عمليات أمنية | عملية عسكرية
    | مداهمة | تحييد | عملية مكافحة | تصفية ~ مسلح* | القضاء على | مقتل ~ مسلح* | مقتل ~ مهاجم*
    | قتل ~ إرهابي* | إنهاء حصار | تنهي حصار | تحرير ~ رهائن | تحرير الرهائن | تصفية ~ إرهابي*
    | إحباط هجوم | الأمن يقتل | الجيش يقتل | قوات الأمن ~ قتل* | حملة أمنية | عملية تمشيط
ru = контртеррористическ* операци* | спецопераци* ~ боевик* | уничтож* ~ боевик*
    | ликвидир* ~ боевик* | ликвидир* ~ террорист* | операци* ~ боевик* | уничтожен* ~ террорист*
    | силовик* ~ уничтож* | спецоперац* | силы безопасности ~ уничтож*
    | силы безопасности ~ ликвидир* | убит* ~ боевик* | зачистк* | нейтрализова*
    | ликвидирован* ~ боевик* | ликвидирован* ~ террорист* | уничтожил* | убил* ~ боевик*
    | боевик* ~ ликвидирован* | боевик* ~ убит* | боевик* ~ уничтожен* | террорист* ~ уничтожен*
    | военн* операци* | антитеррористическ* операци* | освобожден* заложник*
    | освободил* ~ заложник* | отбил* атаку | отразил* ~ атак* | сорвал* ~ теракт*
tr = güvenlik operasyon* | operasyon* ~ öldürüldü | terörist* etkisiz | etkisiz hale getir*
    | terör operasyon* | istihbarat* ~ operasyon* | operasyon* ~ militan* | militan* öldürüldü
    | güvenlik güçleri ~ operasyon* | operasyon düzenle* | operasyon* ~ terörist* | operasyonunda
    | terörist* ~ öldürüldü | militan* ~ öldürüldü | terörist* ~ etkisiz | militan* ~ etkisiz
    | askeri operasyon* | operasyon* sona er* | kuşatma* sona er* | rehine* kurtar*
    | operasyon başlat* | saldırı* engelle* | saldırı* püskürt*
not.en = rescue operation* | relief operation* | search and rescue
not.ru = уничтожил* ~ урожа*

[event.arrest]
title = Arrest
rank = 48
roles = actor-target
en = arrest* | detain* | captured ~ commander | captured ~ militant* | captured ~ suspect*
    | apprehend* | rounded up | taken into custody | nabbed | busted | extradited
    | nab* ~ militant* | held ~ suspect* | seiz* ~ suspect* | in custody | capture of ~ leader
    | catch* ~ militant* | bust*
ur = گرفتار | گرفتاری | حراست میں | زیر حراست | گرفتاریاں
fa = بازداشت | دستگیر | دستگیری
ps = نیول* | ونیو* | ونیول | بندي کړ* | نیونه | توقیف
ar = اعتقال | اعتقل* | تعتقل | يعتقل | توقيف | القبض على | احتجز* | أوقفت | ضبط ~ عناصر
    | القت القبض
ru = арест* | задержа* | задержан* | взят* под стражу
tr = gözaltı* | tutukla* | yakaland* | yakaladı | yakalanması
veto.en = cardiac arrest | house arrest warrant
veto.tr = kalp krizi
veto.ar = ضبط النفس
not.en = cardiac arrest* | bust* record* | seiz* power
