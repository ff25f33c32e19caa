# SPDX-License-Identifier: GPL-3.0-or-later
# What is done with weapons.

[event.suicide_bombing]
title = Suicide bombing
rank = 80
roles = actor-target
by = group
overrides = bombing attack
quad = material-conflict
acled = Explosions/Suicide bomb
plover = ASSAULT
cameo = 1831
en = suicide bomb* | suicide attack* | suicide blast* | suicide explosion* | suicide car bomb*
    | suicide vest | blew himself up | blew herself up | blowing himself up | blew themselves up
    | detonated his vest | detonated ~ explosive* vest | suicide assault | suicide vehicle*
    | bomber ~ detonat* | detonated himself | detonated herself | explosives-laden vehicle*
    | explosive-laden vehicle* | explosives-laden car | suicide strike* | suicide raid
    | blow* themselves up | blow* himself up | blew ~ up in ~ suicide | suicide bid
    | bomber blows up | bomber ~ blows | blows up explosives-packed | bomber rams
    | rams ~ explosive* | rammed ~ explosive* | vehicle-borne | car packed with explosives
    | explosives-packed car | explosives-packed vehicle | bomber strikes | bomber kill*
    | bomber target* | bomber hits | bomber attacks | bomber on ~ motorcycle
ur = خودکش حملہ | خودکش حملے | خودکش دھماکہ | خودکش دھماکا | خودکش دھماکے | خودکش بمبار | خود کش
    | خودکش | خود کو دھماکے سے اڑا* | خود کو اڑا* | بارود سے بھری گاڑی | بارودی مواد سے بھری گاڑی
    | خودکش ~ حملہ | خودکش دھماک* | بمبار نے
fa = حمله انتحاری | حملات انتحاری | انفجار انتحاری | بمب‌گذاری انتحاری | بمب گذاری انتحاری
    | مهاجم انتحاری | عامل انتحاری | انتحاری | خود را منفجر | انفجار ~ انتحاری | خود را ~ منفجر
    | خودش را منفجر | خودروی بمب‌گذاری | موتر بمب | مهاجم انتحار*
ps = ځانمرګی برید | ځانمرګي برید | ځانمرګې چاودنه | ځانمرګې حمله | ځانمرګی | ځانمرګي | ځانمرګې
    | ځان ~ والوزاوه | ځان ~ چاودلی | ځان وچاوه | ځان ~ وچاو* | ځانمرګ* | ځان والوزاوه
    | موټر بم ~ ځان*
ar = هجوم انتحاري | تفجير انتحاري | عملية انتحارية | انتحاري* | فجر نفسه | تفجير نفسه | بحزام ناسف
    | حزام ناسف | بتفجير انتحاري | انتحاريا | انتحاريان | انتحاريين | يفجر نفسه | انتحاري يستهدف
    | فجر انتحاري | انتحاري يفجر | سيارة مفخخة يقودها | تفجير انتحاريين
ru = теракт* смертник* | смертник* | самоподры* | подорвал* себя | суицидальн* атак*
    | террорист* смертник* | взорвал* себя | смертниц* | атак* смертник* | террорист* самоподрыв*
    | подорвал себя | подорвала себя | подорвался смертник | взорвал себя
    | начиненн* взрывчатк* ~ въехал* | смертник ~ автомобил*
tr = intihar saldırı* | intihar bomba* | intihar eylem* | canlı bomba* | kendini patlat*
    | intihar saldırgan* | intihar ~ eylem* | kendini havaya uçur* | kendisini patlat*
    | kendini ~ patlat* | bomba yüklü araç* ~ saldır* | intihar bombacı* | canlı bomba
veto.en = foil* | thwart* | avert* | bid foiled | plot foiled
veto.ur = ناکام بنا* | ناکام بنادی*
veto.fa = خنثی | ناکام ماند | نقش بر آب
veto.ps = شنډ*
veto.ar = إحباط | أحبط* | تحبط | يحبط
veto.ru = предотвращ* | предотврати* | сорван* ~ теракт
veto.tr = önlendi | engellendi | etkisiz hale getirildi

[event.bombing]
title = Bombing
rank = 70
roles = actor-target
by = group
overrides = attack
quad = material-conflict
acled = Explosions/Remote explosive/landmine/IED
plover = ASSAULT
cameo = 1833
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
    | explosives-packed | blast derail* | blast damages | blast destroys | landmine ~ explo*
    | landmine ~ blast | mine explosion | twin blasts | serial blasts | bombings | bomber | IED
    | IEDs | detonated remotely | bomb ~ toll | toll ~~ bomb | toll ~~ bombing | bombs explode
    | roadside device* | device ~ tears through | device ~ went off | device exploded
    | device explodes | device ~ detonat* | remote-detonated | remotely detonated | mine hits
    | mine ~ explode* | mine ~ kills | tears through ~ bus | explosive* ~ detonat*
    | detonat* ~ bomb | detonates near | blast ~ bus | blast ~ train | blast ~ vehicle
    | blast ~ school | blast ~ shrine | blast ~ rally | blast ~ army | blast ~ checkpoint
    | blast ~ office | explosion ~ bus | explosion ~ mosque | explosion ~ shrine
    | explosion ~ vehicle | explosives-laden motorcycle* | motorcycle bomb*
    | railway track ~ blown | track blown | pipeline blown | gas pipeline ~ blown | deadly blast
    | deadly explosion | explosion in ~ market | explosions | explosion shakes | blast shakes
    | blast jolts | blast hurts | bomb planted | bomb ~ detonat* | bomb* detonat* | detonates in
    | device planted | bomb concealed | hidden bomb | device ~ rips through | truck hit by
    | vehicle hit by | hit by roadside
ur = بم دھماکہ | بم دھماکا | بم دھماکے | دھماکہ ~ جاں بحق | دھماکے میں | دھماکا ~ زخمی
    | دھماکہ ~ زخمی | بارودی سرنگ | دھماکہ خیز | آئی ای ڈی | ریموٹ کنٹرول | دھماکے سے | بم حملہ
    | دھماکہ | دھماکا | دھماکے | دھماکوں | بم نصب | بم پھٹ* | دستی بم | گرینیڈ
    | بارودی مواد ~ پھٹ* | بم دھماکوں | ریموٹ کنٹرول بم | بارودی سرنگ پھٹ* | ٹائم بم | بم حملے
    | ریموٹ بم | دھماکہ ہوا | دھماکہ ہو | زور دار دھماکہ | زوردار دھماکا | دھماکے سے گونج*
    | پٹری ~ دھماکہ | نصب بم
fa = بمب‌گذاری | بمب گذاری | انفجار بمب | انفجار مین | انفجار ~ کشته | انفجار ~ زخمی
    | ماین کنار جاده | بمب کنار جاده | ماین ~ کشته | انفجار در | انفجار | انفجار* ~ کشت*
    | بمب* ~ منفجر | بمب ~ کشته | نارنجک | انفجارها | بم‌گذاری | ماین‌گذاری شده | انفجار ماین
    | انفجار ~ کشته داشت | صدای انفجار | انفجار مهیب | ماین ~ منفجر | بمب‌گذاری*
    | مواد منفجره ~ منفجر | انفجار ماشین بمب* | بمب ~~ منفجر | بمب جاسازی* | منفجر شد*
ps = د بم چاودنه | بم چاودنه | چاودنه | چاودنې | چاودنو | ماین ~ وژل* | ماین چاودنه | بمي برید
    | د بم برید | بم برید | بم بریدونه | چاودن* | لاسي بم | بمي چاودن* | ماین ~ چاود*
    | ماین ~ ولګېد* | ماین چاودنه وکړه | ماین ~ وچاود* | بم وچاود* | وچاود* | د سړک غاړې
    | د چاودنې غږ | چاودنې ~ ووژل*
ar = تفجير | انفجار عبوة | عبوة ناسفة | انفجار ~ أسفر | انفجار ~ مقتل | سيارة مفخخة | بانفجار
    | انفجار قنبلة | انفجار استهدف | انفجار لغم | انفجار | انفجارين | انفجارات | تفجيرات | تفجيرين
    | قنبلة | قنابل | عبوات ناسفة | بتفجير | مفخخة | لغم | انفجار ~ يودي | انفجار يهز | دوي انفجار
    | لغم أرضي | انفجار سيارة | دراجة مفخخة | انفجار ~ يستهدف | ينفجر | انفجرت
ru = взрыв* | подорва* | подрыв* | теракт* | взорва* | бомб* сработ* | самодельн* взрывн* | фугас*
    | бомб* ~ взорва* | бомб* | граната | гранату | гранат* ~ взорва* | заложенн* ~ бомб*
    | сработал* ~ устройств* | взлетел* на воздух | прогремел* взрыв* | прогремел*
    | подорвал* на мине | подрыв на мине | сработала бомба | самодельн* бомб*
    | начиненн* взрывчатк* | произошел взрыв
tr = bombalı saldırı* | bomba patla* | bombalı | patlama* | el yapımı patlayıcı | bomba yüklü
    | mayın* patla* | patlayıcı* | patladı | patlatıl* | bomba | bombal* | el bombası
    | patlayıcı ~ infilak | infilak* | mayın* ~ patla* | bomba patladı | patlama meydana gel*
    | patlama oldu | şiddetli patlama | bombalı araç
veto.en = gas leak | gas cylinder | gas explosion | boiler | cylinder blast | explosive start
    | transformer | firework* | gas blast
    | foil* | thwart* | avert* | bid foiled | plot foiled
veto.ur = گیس لیکج | گیس سلنڈر | سلنڈر | گیس لیک | بوائلر
    | ناکام بنا* | ناکام بنادی*
veto.fa = نشت گاز | انفجار گاز | کپسول گاز | سیلندر
    | خنثی | ناکام ماند | نقش بر آب
veto.ps = ګاز سلنډر | د ګازو | سلنډر
    | شنډ*
veto.ar = تسرب غاز | أسطوانة غاز | تسرب للغاز
    | إحباط | أحبط* | تحبط | يحبط
veto.ru = газ* баллон* | утечк* газ* | взрыв* газ* | бытов* газ* | взрывн* рост*
    | предотвращ* | предотврати* | сорван* ~ теракт
veto.tr = tüp* patla* | gaz kaçağı | doğal gaz | doğalgaz
    | önlendi | engellendi | etkisiz hale getirildi
not.en = bomb threat* | bomb scare* | bomb hoax* | bomb disposal | nuclear bomb* | atom bomb*
    | atomic bomb* | box office bomb* | bombed at the box | after ~ bombing | after the blast
    | following the blast | after the bombing | gas blast | blast furnace | gas explosion*
    | cylinder blast* | boiler blast* | mine blast rescue
not.ar = تفجير الأزمة
not.ru = секс-бомб* | атомн* бомб* | ядерн* бомб* | после теракта | после взрыва
not.tr = bomba gibi | bomba transfer* | patlama yap* | satış patlaması | nüfus patlaması
    | uçakları ~ bombaladı | uçakları ~~ bombaladı | jetleri ~~ bombaladı
    | hava kuvvetleri ~~ bombaladı
not.fa = پس از انفجار
not.ur = دھماکے کے بعد

[event.attack]
title = Attack
rank = 60
roles = actor-target
by = group
quad = material-conflict
acled = Violence against civilians/Attack
plover = ASSAULT
cameo = 18
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
    | shooting in | mass shooting | shooting kill* | shooting ~ dead | shooting attack*
    | shooting incident* | drive-by shooting | troops martyred | soldiers martyred
    | policemen martyred | personnel martyred | cops martyred | officers martyred | militants hit
    | gunmen hit | insurgents hit | militants raid* | militants overrun | militants ambush
    | come under fire | comes under fire | came under fire | under fire | officers dead
    | officers killed | officers shot | guards killed | guards shot | constable* ~ killed
    | constable* ~ shot | cop* ~ gunned | levies ~ killed | levies personnel
    | fc personnel ~ killed | fc soldiers | sprayed ~ bullets | hail of bullets
    | riddled with bullets | fired upon | spray* bullets | torch* ~ trucks | vehicles torched
    | set fire to ~ trucks | checkpoint ~ hit | checkpoint ~ stormed | rampage | stabbed to death
    | knife attack | hacked to death | lynch* | drive-by | attackers kill* | assailants kill*
    | opens fire | opening fire | shot in the | target-killed | fatally shot | slaughter*
    | bloodbath | kill* in ~ ambush | masked men ~~ kill* | armed men ~~ kill* | gunmen ~~ kill*
    | militants ~~ kill* | insurgents ~~ kill* | attackers ~~ kill* | masked men ~~ shoot*
    | armed men ~~ shoot* | gunmen ~~ shoot* | armed men ~ open* | men on motorcycle* ~~ shot
    | motorcyclists ~~ shot | pulled off ~ bus | taken off ~ bus | offloaded from bus*
    | fighters ~~ kill* ~ soldiers | killed in ~ shooting | killed in ~ ambush | killed in ~ raid
    | killed in ~ assault | dead in ~ shooting | checkpost attack* | check post attack*
    | killed in separate ~ incident* | crossfire | dies in strike | killed near | attack toll
    | deaths in clash* | deaths in ~ violence | feuding kill* | feuding | militants blow* up
    | blow up school | blown up by militants | behind ~ killing | killed ~ hurt in kashmir
    | killed ~~ in ~ kashmir | killed ~~ wounded in | die in ~ firing | die in ~ kashmir
    | die in ~ violence | dead in ~ violence | life attempt | dead as ~ hits | killed as ~ hits
    | dies in ~ strike | tried to storm | trying to storm | attempt* to storm
    | attackers who stormed | storm the ~ building | storm the ~ institution
ur = حملہ | حملے | حملوں | فائرنگ | مسلح افراد | گھات لگا* | دہشت گردوں کا ~ حملہ | یلغار | دھاوا
    | مسلح حملہ* | حملہ آور* | فائرنگ سے | گولی* مار* | گھات | جھڑپ* | جھڑپوں | فائرنگ کے واقع*
    | حملہ کر* | دہشت گردی کے واقع* | دہشت گرد حملہ | لاشیں برآمد | پولیس چوکی پر
    | چیک پوسٹ پر ~ حملہ | دھاوا بول | گولیوں ~ چھلنی | فائرنگ ~ جاں بحق | فائرنگ ~ شہید
    | فائرنگ ~ زخمی | فائرنگ ~ قتل | اہلکار* ~ شہید | اہلکار شہید | جوان شہید | پولیس پر فائرنگ
    | مسلح حملہ آور | نذر آتش | چاقو ~ حملہ | حملہ ~ شہید | مسافر* ~ قتل | مزدور* ~ قتل
    | افراد ~ قتل | مسافروں کو قتل | اہلکاروں کو قتل | گولیاں مار* | مسلح ~~ قتل | مسلح ~~ ہلاک
    | مسلح ~~ حملہ | شناخت کے بعد
fa = حمله | حملات | افراد مسلح | تیراندازی | کمین | یورش | مهاجمان | شلیک | حمله‌ور | مهاجم*
    | به رگبار | کمین مرگبار | درگیری* ~ کشته | کشته ~ درگیری* | سوءقصد* | گلوله‌باران | تیرباران
    | سربریدن | پولیس ~ کشته | سرباز* ~ کشته | مسئولیت گرفت | شبیخون | حمله مسلحانه | حمله بر
    | حمله به | هدف شلیک | آتش گشود* | به رگبار بست* | حمله گروهی | پولیس ~ جان باخت*
    | کشته‌شدن ~ سرباز* | سربازان ~ کشته | تیر خورد* | مورد حمله | افراد مسلح ~~ کشت*
    | مردان مسلح ~~ کشت* | شبه‌نظامیان ~~ کشت* ~ سرباز* | مسلح ~~ حمله | مسلح ~~ کشت*
    | تیرباران کرد*
ps = برید | بریدونه | بریدونو | حمله | حملې | ډزې | ډزو | کمین | بریدګر* | ډزې ~ ووژل* | په ډزو
    | وسله وال برید* | نښته | نښتې | وسله‌وال برید* | پر پوسته ~ برید | برید ~ ووژل* | ټوپکوال*
    | مسوولیت واخیست | وسله والو ~ برید* | وسله والو ~ ووژل* | وسله والو ~ ډزې | په پوسته برید
    | برید وکړ | بریدونه وکړل | په ډزو ~ ووژل* | سرتېري ~ ووژل* | پولیس ~ ووژل* | پر پوستې
    | کمین ~ ووژل* | ډزې وکړې | وسله والو برید | وسله والو ~~ ووژل* | وسله‌والو ~~ ووژل*
    | وسله والو ~~ وژل* | وسله والو ~~ برید* | بریدګرو ~~ ووژل* | مسافر ~~ ووژل*
ar = هجوم | هجمات | هاجم* | إطلاق نار | إطلاق النار على | كمين | اقتحم* | اقتحام | اعتداء
    | مسلح ~ قتل* | مسلحون ~ قتل* | هجوم مسلح | هجوما | بهجوم | مقتل ~ جندي* | مقتل ~ جنود
    | مقتل ~ شرطي* | مقتل ~ مدني* | اشتباكات ~ قتل* | بنيران | برصاص | رميا بالرصاص | ذبح | كمينا
    | بكمين | نصب كمين | إطلاق الرصاص | مسلحون ~ هاجم* | مسلحون يهاجمون | مسلحون مجهولون
    | مسلحين مجهولين | هاجمه مسلحون | على يد مسلحين | نفذه مسلحون | شنه مسلحون | يهاجمون | هاجموا
    | يهاجم | مهاجمة | هجوم على | مقتل ~ جنود ~ هجوم | مقتل ~ شرطيين | مقتل ~ أمن | استهداف دورية
    | استهداف حافلة | فتح النار | فتحوا النار | نيران على | هجوم دموي | هجوم بالأسلحة
    | مسلحون ~~ يقتل* | مسلحون ~~ قتل* | مسلحون ~~ يطلقون | مسلحون ~~ يستهدف* | مسلحين ~~ على
    | قتل* ~~ على يد مسلح* | مقتل ~~ على يد مسلح* | ملثمون ~~ يقتل* | أعدموا
ru = атак* | нападени* | напал* | обстрелял* | засад* | вооруженн* нападени* | расстрел* | штурм*
    | открыл* огонь | налет* | боевик* ~ напал* | боевик* ~ атаков* | боевик* ~ обстрел*
    | боевик* ~ уби* | боевик* ~ захват* | убит* ~ боевик* | стрельб* | перестрел* | в засаде
    | устроил* засаду | вооруженн* ~ напал* | неизвестн* ~ напал* | столкновени* ~ погиб*
    | погиб* ~ столкновени* | погиб* ~ нападени* | убит* ~ военн* | убит* ~ полицейск*
    | открыл* стрельбу | обстреляли ~ патруль | обстреляли ~ полицейск* | обстреляли ~ машин*
    | обстреляли ~ колонн* | обстреляли ~ автобус* | погиб* ~ военны* | погиб* ~ полицейск*
    | военнослужащ* погиб* | напали на | напал на | атаковали | расстрелял*
    | в результате нападени* | поджог* ~ грузовик* | вооруженн* ~~ убил* | вооруженн* ~~ застрел*
    | вооруженн* ~~ расстрел* | неизвестн* ~~ убил* | неизвестн* ~~ расстрел*
    | неизвестн* ~~ застрел* | боевик* ~~ убил* | боевик* ~~ расстрел* | боевик* ~~ атаков*
    | боевик* ~~ напал*
tr = saldırı* | saldırdı* | silahlı kişi* | pusu* | ateş açtı | ateş açıl* | baskın*
    | silahlı saldırı* | silahlı saldırgan* | saldırgan* | silahlı grup* | çatışma* ~ öl*
    | kurşun* | pusuya düş* | baskın düzenle* ~ karakol | ateş aç* | karakol* ~ saldır*
    | devriye* ~ ateş | silahlı kişiler | silahlı militan* | kontrol noktası* ~ saldır*
    | pusu kur* | asker* ~ şehit | polis* ~ şehit | kurşunla* | kurşun yağmuru* | taradı
    | saldırıda ~ öldü | silahlı ~~ öldürdü | silahlı ~~ saldır* | militan* ~~ saldır* ~ karakol*
    | militan* ~~ öldürdü | kurşuna diz*
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
    | وقف ~ لإطلاق النار | وقف ~ إطلاق النار
not.ru = недавн* атак* | недавн* нападени* | сердечн* приступ* | хакерск* атак* | кибератак*
    | атаковал* рынок | штурм* рынк*
not.tr = kalp krizi | siber saldırı* | son saldırılar* | fiyat saldırı* | hakaret ~ saldırı
    | forvet ~ saldırı*

[event.airstrike]
title = Air strike
rank = 72
roles = actor-target
overrides = attack
place = target
quad = material-conflict
acled = Explosions/Air/drone strike
plover = FIGHT
cameo = 195
en = airstrike* | air strike* | air raid* | aerial strike* | aerial bomb* | air force struck
    | jets bomb* | jets struck | jets hit | warplane* ~ struck | warplane* ~ bomb* | warplanes
    | bombarded from the air | air assault | jets pound* | jets target* | jets strike* | jets bomb
    | planes bomb* | planes pound* | helicopter gunship* | gunship* | aerial bombing | air attack*
    | aircraft bomb* | aircraft pound* | strafing | bombing raid* | fighter jet* ~ hit
    | fighter jet* ~ bomb* | fighter jet* ~ target* | helicopters ~ pound* | helicopter* ~ shell*
    | bombs dropped | missile strike* | missiles kill* | missile attack* | missile ~ kill*
    | kill* ~~ airstrike* | kill* ~~ missile* | us strike in | us strikes | u s strike*
    | reported us strikes | air strikes | bombardment | jets hit ~ camp* | jets ~ hit ~ militant*
    | planes ~ bomb* | planes ~ pound* | planes ~ hit | planes ~ struck | bombed by ~ planes
    | aircraft hit | aircraft struck | aircraft ~ struck | aerial raid* | air bombardment
    | aerial attack* | strikes inside afghanistan | strikes on kabul | strikes in khost
    | strikes on ~ camps | bomb* ~ hideouts | bomb* ~ camps | bombed ~ village* | fighter jets
    | jets raid | raid from the air | raids from the air | air-raid* | from the air
ur = فضائی حملہ | فضائی حملے | فضائی حملوں | فضائی کارروائی | فضائی بمباری | فضائی کارروائیاں
    | طیاروں کی بمباری | جیٹ طیاروں | طیاروں نے | جیٹ طیاروں کی | بمباری | فضائی کارروائیوں
    | فضائیہ ~ بمباری | گن شپ ہیلی کاپٹر* | طیاروں سے | طیاروں کی | بمباری کی | طیاروں نے بمباری
    | جنگی طیاروں
fa = حمله هوایی | حملات هوایی | حملهٔ هوایی | بمباران هوایی | بمباران | جنگنده* ~ بمباران | جنگنده*
    | جت‌های جنگی | جت‌های ~ بمباران | حملات ~ هوایی | طیاره* ~ بمباران | هواپیماهای جنگی
    | بمباران کرد* | بمباران کردند | هواپیما* ~ بمباران | جت* ~ حمله | جت* ~ بمباران | بمباران‌های
ps = هوایي برید | هوايي برید | هوایي بریدونه | هوايي بریدونه | هوایي بریدونو | هوايي بریدونو
    | هوایي حمله | هوايي حمله | جنګي الوتک* | بمباري | بمبار* | جټ الوتک* | هوايي بمبار*
    | هوایي بمبار* | جنګي الوتکو | الوتکو ~ بمبار* | بمبار وکړ | الوتکو ~ برید* | بمونه وغورځول
ar = غارة جوية | غارات جوية | ضربة جوية | ضربات جوية | قصف جوي | قصفا جويا | غارة | غارات
    | مقاتلات ~ قصف* | الطيران الحربي | طائرات حربية | مقاتلات حربية | الطائرات الحربية
    | قصف طائرات | سلاح الجو ~ قصف* | شنت ~ غارات | قصف* ~ جوا | طائرات ~ تقصف | طائرات ~ قصف*
    | مقاتلات ~ تقصف | تقصف مواقع ~ جوا | طيران ~ يقصف | طيران ~ قصف* | الطيران ~ يقصف
    | الطيران ~ قصف* | غارة على | يشن غارات | تشن غارات
ru = авиаудар* | удар* с воздуха | воздушн* удар* | авианалет* | авиаци* нанес* | бомбардировк*
    | военн* самолет* ~ нанес* | ввс ~ нанес* | воздушн* налет* | нанес* авиаудар*
    | самолет* ~ бомбил* | бомбил* | удар* ~ авиаци* | ввс ~ удар* | авиация нанес*
    | авиация ~ нанес* | авиаци* ~ бомб* | самолет* ~ нанес* удар* | самолет* ~ удар*
    | истребител* ~ удар* | истребител* ~ нанес* | разбомбил*
tr = hava saldırı* | hava harekat* | savaş uçak* | hava operasyon* | hava bombardıman*
    | savaş jet* | jetler* ~ bombala* | havadan bombala* | hava kuvvetleri ~ vur*
    | uçak* ~ bombala* | uçaklar* ~ vur* | jet* ~ vur* | hava kuvvetleri ~ bombala* | uçaklarıyla
not.en = call airstrike* | call in airstrike* | calls airstrike* | bombardment of ads
    | fighter jets deal | fighter jet deal | seen from the air | from the air force

[event.drone_strike]
title = Drone strike
rank = 73
roles = actor-target
overrides = attack
place = target
quad = material-conflict
acled = Explosions/Air/drone strike
plover = FIGHT
cameo = 1952
en = drone* ~ drop* | drone* ~ drop* ~ bomb* | drone* ~ drop* ~ explosive* | drone strike* | drone attack* | drone hit* | drone struck | drones struck | armed drone*
    | quadcopter ~ attack* | quadcopter ~ drop* | quadcopter strike* | uav strike*
    | kamikaze drone* | explosive-laden drone* | drone-dropped | drone drop* | drone ~ target*
    | quadcopter* ~ bomb* | drone ~ bombs | us drone | drone kill* | drones kill* | kill* ~~ drone
    | kill* ~~ drones | drone hits | drones hit | drone ~ munition* | quadcopter* | drones attack*
    | drone attack | drone raid* | drone ~ missiles | drone-fired | by drone | drones attack
    | drone kills | unmanned aircraft | uav ~ kill* | uav attack* | uavs | unmanned aerial
    | armed uav* | drone crash* into | drone-borne | explosive-laden quadcopter*
    | weaponised drone* | weaponized drone* | drone targets | drone targeted | drone bomb*
    | missiles fired by ~ drone | munition* dropped from ~ quadcopter
ur = ڈرون حملہ | ڈرون حملے | ڈرون حملوں | کواڈ کاپٹر | کواڈکاپٹر | ڈرون کے ذریعے | ڈرون سے حملہ
    | ڈرون طیارے | ڈرون نے | ڈرون گرا* ~ بم | ڈرون سے بم | ڈرون حملوں میں
fa = حمله پهپادی | حملات پهپادی | حمله پهپاد | پهپاد* انتحاری | پهپادهای | حمله طیاره بی‌پیلوت
    | طیاره بی پیلوت | حمله هواپیمای بدون سرنشین | پهپاد | کوادکوپتر* | کواد کوپتر | پهپادی
    | حمله با پهپاد | پهپاد* ~ حمله | پهپاد* ~ هدف | ریزپرنده*
ps = بې پیلوټه الوتک* | ډرون برید | ډرون حمله | ډرون بریدونه | د ډرون | ډرون الوتک* | کواډکاپټر*
    | بې پیلوټه | په ډرون برید | ډرون بریدون* | ډرون ~ ووژل* | پهپاد
ar = طائرة مسيرة | طائرات مسيرة | بطائرة مسيرة | هجوم بمسيرة | ضربة بمسيرة | طائرة بدون طيار
    | طائرات بدون طيار | مسيرة تستهدف | مسيرة مفخخة | هجوم ~ مسيرات | بدون طيار ~ تقصف | درون
    | مسيرة ~ تستهدف* | مسيرات ~ تستهدف* | مسيرة ~ تقتل | مسيرة تضرب | ضربة ~ مسيرة | هجوم ~ مسيرة
    | بطائرات مسيرة | الطائرات المسيرة | بمسيرات | بمسيرة | مسيرة تصيب
ru = удар* беспилотник* | атак* беспилотник* | беспилотник* ~ атак* | удар* дрон* | дрон* ~ удар*
    | атак* дрон* | дрон* ~ атак* | квадрокоптер* | бпла | дрон* камикадзе | беспилотник* ~ удар*
    | ударн* беспилотник* | ударн* дрон* | сброс* ~ беспилотник* | сброс* ~ дрон* | дрон атаковал
    | дроны атаковали | атаковал* ~ дрон* | ударил* ~ дрон* | беспилотник атаковал
    | коптер* ~ сброс*
tr = insansız hava arac* | iha saldırı* | siha saldırı* | dron saldırı* | drone saldırı* | siha
    | kamikaze iha* | dronla | dron* ile | insansız hava | iha'lar | dron* ~ saldır* | kuadkopter*
    | siha* ~ vur* | dron saldır* | drone ~ saldır* | iha ~ vur* | iha ~ saldır* | dronlu saldır*
    | kamikaze dron* | dron saldırısı | drona
veto.en = drone maker* | drone show | drone exhibition | delivery drone* | drone race
    | drone photograph* | drone footage | seized drone*
veto.fa = نمایشگاه | سازندگان پهپاد
veto.ru = производител* | выставк*
veto.tr = üretici* | fuar*
not.en = drone maker* | drone show* | drone exhibition* | delivery drone* | drone race*
    | drone photograph* | drone footage | drone programme* | drone program* | drone camera*
    | drone survey | anti-drone | counter-drone | drone technology | drone delivery

[event.shelling]
title = Shelling
rank = 66
roles = actor-target
overrides = attack
place = target
quad = material-conflict
acled = Explosions/Shelling/artillery/missile attack
plover = FIGHT
cameo = 194
en = shelling | shelled | mortar* ~ fire* | mortar shell* | mortar fire | artillery fire
    | artillery shell* | artillery duel | rocket attack* | rockets fired | rockets hit
    | rocket fire | mortars ~ hit | mortars land* | barrage of rockets | rockets land* | mortar*
    | artillery shelling | artillery exchange* | shells ~ kill* | shells hit | shells land*
    | shells fall | shells fired | shells rain* | rocket* ~ kill* | rocket hit* | rocket strike*
    | rockets slam* | rockets strike | rocket lands | kill* ~~ shelling | kill* ~~ rocket*
    | killed by indian fire | killed ~ shelling | injured ~ shelling | guns pound* | guns ~ pound*
    | artillery pound* | artillery ~ pound* | artillery hit* | artillery strike* | cannon fire
    | howitzer* ~ fire | shells from across | shells ~ wound* | shells ~ injur* | shells ~ struck
    | mortars fired | mortar rounds | rocket barrage | rockets fired at | rockets ~ hit
    | rockets from across | cross-border shelling | katyusha* | rpg* fired
ur = گولہ باری | مارٹر گول* | راکٹ حملہ | راکٹ حملے | توپخانے | مارٹر گولے | گولے گرے | مارٹر
    | راکٹ داغ* | راکٹ گر* | گولہ باری سے | توپ خانے | گولے داغ* | توپ ~ گولے | مارٹر شیل
    | مارٹر گولہ | میزائل ~ گر* | توپخانہ سے
fa = گلوله‌باری | گلوله باری | خمپاره | توپخانه | حمله راکتی | حملات راکتی | راکت‌باران
    | راکتباران | حمله خمپاره‌ای | هاوان | توپ‌خانه | راکت‌پرانی | خمپاره‌باران | راکت شلیک
    | موشک‌باران | گلوله‌های توپ | آتش توپخانه | با توپخانه | شلیک راکت | شلیک توپ*
    | گلوله‌های هاوان | حملات توپخانه‌ای | توپچی
ps = توپخانه | هاوان | راکټي برید | راکټي بریدونه | د توغندیو | هاوانونه | توغندي | ګولۍ وارول
    | درنو وسلو | مرمۍ | هاوان مرمۍ | راکټ* ~ ولګېد* | توپخانې | توپونو ډز* | د توپونو | توپچي
    | هاوان ډز* | راکټونه ~ وویشتل | راکټونه ~ توغول* | مرمۍ ~ ولګېد*
ar = قصف مدفعي | قصفا مدفعيا | قذائف هاون | قذائف | القصف المدفعي | قصف صاروخي | صواريخ سقط*
    | قصف ~ بالمدفعية | قذيفة هاون | قذيفة | قصف هندي | قصف باكستاني | قصف عبر | قصف
    | قذائف مدفعية | قصف حدودي | يقصف ~ بالمدفعية | بالمدفعية | مدفعية ~ تقصف | مدفعية ~ قصف*
    | سقوط قذائف | صواريخ على | إطلاق صواريخ
ru = артобстрел* | обстрел* | минометн* | артиллери* ~ огонь | ракетн* обстрел* | артиллерийск*
    | снаряд* ~ попал* | ракетн* удар* | минометн* обстрел* | из миномет* | огонь ~ артиллери*
    | выпустил* ~ ракет* | обстрелял* | обстрелян* | из артиллери* | артиллери* ~ обстрел*
    | миномет* ~ обстрел* | снаряд* ~ разорв* | артиллерия
tr = topçu atış* | havan topu | havan saldırı* | roket saldırı* | havan mermi* | top atış*
    | havan ateş* | havan* | topçu | havan topları | roketli saldırı | roket* düş* | top ateşi
    | obüs | topa tut* | top atışına | top mermi* | topçu ateşi | obüs* | roket yağ*
veto.en = shelling out | tear gas shelling | teargas shelling | tear-gas shelling
veto.ur = آنسو گیس
not.ar = قصف جوي
not.en = market shelling | shell company
not.ru = обстреляли ~ патруль | обстреляли ~ полицейск* | обстреляли ~ машин*
    | обстреляли ~ колонн* | обстреляли ~ автобус*

[event.border_clash]
title = Border clash
rank = 68
roles = symmetric
overrides = attack shelling
quad = material-conflict
acled = Battles/Armed clash
plover = FIGHT
cameo = 193
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
    | loc firing | troops raid ~ post | border post ~ attack* | trade* shots | traded shots
    | exchange* shots | exchanged shots | gunfight on ~ border | gunfight on ~ line
    | gunfight at ~ border | gunfight ~ durand | gunbattle ~ border | guards ~ trade
    | guards ~ exchange | border ~ gun battle | forces clash ~ border | troops clash
    | forces clash | border guards clash | heavy exchange | trade artillery fire
    | exchange* artillery | battle* on the border | hostilities ~ border | fighting on ~ frontier
    | fighting along | border hostilities | cross-border clash* | frontier firefight*
    | standoff ~ gunfire
ur = سرحدی جھڑپ* | سرحد پر ~ جھڑپ* | سرحد ~ فائرنگ کا تبادلہ | فائرنگ کا تبادلہ | جھڑپ* ~ سرحد
    | سرحدی جھڑپیں | سرحدی تصادم | سرحدی جھڑپوں | سرحدی فائرنگ | بلا اشتعال فائرنگ
    | سرحد پار فائرنگ | ڈیورنڈ لائن ~ جھڑپ* | سرحد پر ~~ جھڑپ* | فورسز ~ جھڑپ* ~ سرحد*
    | سرحد* ~~ جھڑپ* | بارڈر ~~ جھڑپ* | سرحد* ~~ تصادم | فائرنگ کے تبادلے | دوطرفہ فائرنگ
    | سرحد پر فائرنگ
fa = درگیری مرزی | درگیری‌های مرزی | درگیری* ~ مرز* | تبادل آتش | تبادله آتش | زد و خورد ~ مرز*
    | برخورد* مرزی | تبادل* ~ آتش | درگیری ~ مرزبانان | درگیری* مرزی | زد و خورد* مرزی
    | درگیری ~ خط دیورند | برخوردهای مرزی | تیراندازی مرزی | درگیری ~ مرزبان*
    | درگیری میان ~ نیرو* | درگیری بین ~ نیرو* | درگیری ~ نیروهای ~ مرز* | تیراندازی ~ مرز*
    | نبرد ~ مرز* | مرزبانان ~ درگیر* | خط دیورند ~ درگیر* | برخورد مسلحانه ~ مرز*
ps = سرحدي نښته | سرحدي نښتې | د ډزو تبادله | ډزو ~ تبادله | سرحدي جګړ* | پوله ~ نښته
    | پوله ~ نښتې | پر پوله ~ جګړه | پولې ~ نښت* | کرښې ~ نښت* | کرښه ~ نښت* | سرحدي نښت*
    | ډیورنډ ~ نښت* | سرحدي شخړ* | پولو ~ نښت* | کرښه ~~ نښت* | کرښې ~~ نښت* | پوله ~~ نښت*
    | ځواکونو ترمنځ نښت* | ځواکونو ترمنځ جګړ* | ډیورنډ ~~ جګړ* | ډیورنډ ~~ نښت*
    | سرحدي ځواکونو ~ ډز*
ar = اشتباكات حدودية | اشتباك* ~ الحدود | تبادل* ~ إطلاق النار | تبادل لإطلاق النار
    | تبادل إطلاق نار | اشتباكات ~ الحدود | مواجهات حدودية | اشتباكات ~ حدود* | تبادل النيران
    | اشتباكات على الحدود | اشتباكات ~ خط ديوراند | تبادل* النار | مناوشات حدودية | اشتباك حدودي
    | اشتباكات ~~ الحدود | اشتباكات بين ~~ والأفغانية | اشتباكات بين القوات | مواجهات ~~ الحدود
    | معارك ~~ الحدود | تبادل ~ القصف | اشتباكات عنيفة ~ حدود* | خط ديوراند ~ اشتباك*
ru = пограничн* столкновени* | столкновени* ~ границ* | перестрелк* ~ границ* | перестрелк*
    | стычк* ~ границ* | пограничн* стычк* | пограничн* конфликт* | обменял* огнем
    | приграничн* столкновени* | боестолкновени* ~ границ* | столкновени* на ~ границ*
    | стычк* на границ* | бо* на границе | бои на ~ границ* | перестрел* ~ пограничник*
    | столкновени* ~ пограничник* | пограничник* ~ столкн* | стрельб* на границ*
    | перестрел* на границ* | бои ~ границ* | линии дюранда ~ бои | столкновени* на линии
tr = sınır çatışma* | sınırda çatışma* | sınır hattında ~ çatışma* | karşılıklı ateş*
    | sınır* ~ çatışma* | sınır* ~ çatış* | ateş teati* | sınır* ~ ateş aç* | sınırda çatış*
    | sınır çatış* | sınırdaki çatışma* | sınır boyu* ~ çatışma* | güçleri sınırda
    | sınırda ~ çatış* | sınırda ~ ateş | sınır muhafız* ~ çatış* | durand hattı* ~ çatış*
    | sınırda silahlı
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
quad = material-conflict
acled = Violence against civilians/Abduction/forced disappearance
plover = ASSAULT
cameo = 181
en = kidnap* | abduct* | taken hostage | took ~ hostage* | hostage* | held captive
    | seized ~ passengers | hostages | captives | ransom | held hostage | seized ~ hostages
    | took captive | seize* ~ engineers | seize* ~ workers | seize* ~ labourers
    | seize* ~ officials | seize* ~ passengers | seize* ~ soldiers | whisked away | spirited away
    | snatched | taken captive | held for ransom | armed men seize* | gunmen seize*
    | missing after ~ gunmen | taken away by ~ gunmen
ur = اغوا | یرغمال* | اغواء | اغواء کر* | اغوا کر* | مغوی* | تاوان
fa = ربود* | آدم‌ربایی | آدم ربایی | گروگان* | اختطاف | ربوده شد* | به گروگان | ربایش
ps = تښتول* | وتښتول* | برمته* | اختطاف | یرغمل* | تښتونه | وتښتول شول | تښتول شوي
ar = خطف | اختطاف | اختطف* | يخطف* | رهائن | رهينة | مختطف* | خطفوا | يختطف* | يخطفون | خطف ~ عمال
    | مختطفين | فدية
ru = похити* | похищен* | заложник* | похища* | похищени* | в заложники | похитил* | похищ*
    | захватил* ~ заложник*
tr = kaçırıl* | kaçırdı | kaçırma | rehin* | alıkon* | kaçırıldı | rehine* | fidye için
    | alıkonul* | kaçıran | fidye
veto.ru = похищенн* картин*
veto.tr = vergi kaçır* | fırsat* kaçır* | gözden kaçır*
not.tr = maç* kaçır* | gol kaçır* | penaltı* kaçır* | treni kaçır*

[event.assassination]
title = Assassination
rank = 64
roles = actor-target
by = group
overrides = attack
quad = material-conflict
acled = Violence against civilians/Attack
plover = ASSAULT
cameo = 186
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
    | cleric murdered | cleric ~ murdered | leader murdered | elder murdered | scholar murdered
    | journalist murdered | judge murdered | official murdered | commander shot
    | commander ~ shot dead | commander gunned | militant leader ~ killed | murder of ~ leader
    | murder of ~ cleric | murder of ~ journalist | slain cleric | slain leader | hit squad
    | killed in targeted | targeted killing* | targeted attack on ~ leader | mayor ~ killed
    | mayor shot | senator ~ killed | prayer leader ~ shot | imam ~ shot | prosecutor ~ shot dead
    | deputy commissioner ~ killed
ur = قاتلانہ حملہ | قاتلانہ حملے | ٹارگٹ کلنگ | گولی مار کر قتل | گولیاں مار کر قتل
    | فائرنگ کر کے قتل | فائرنگ کرکے قتل | قتل کر دیا* | قتل کردیا | رہنما ~ فائرنگ ~ جاں بحق
    | رہنما ~ جاں بحق | فائرنگ ~ رہنما ~ جاں بحق | رہنما ~ قتل | صحافی ~ قتل | عالم دین ~ قتل
    | عمائد* ~ قتل | ٹارگٹ کلر* | رہنما پر ~ فائرنگ | سربراہ ~ قتل | رہنما ~ شہید | ملک ~ قتل
    | کمانڈر ~ قتل | کمانڈر ~ ہلاک | ممتاز ~ قتل | معروف ~ قتل | مولانا ~ قتل | مولانا ~ شہید
    | وکیل ~ قتل | جج ~ قتل
fa = ترور شد* | ترور کرد* | ترور | به ضرب گلوله کشت* | سوءقصد | سوء قصد | ترورها | ترورهای | ترورش | رهبر ~ کشته
    | فرمانده ~ کشته | هدف گلوله | به قتل رسید | عالم دین ~ کشته | خبرنگار ~ کشته | روحانی ~ ترور
    | قاضی ~ ترور | فرمانده ~ ترور | هدف ترور | ترور نافرجام | ملا ~ کشته شد | عالم دینی ~ کشته
ps = ترور | ترور شو | په نښه کړ* | په ډزو وواژه | ووژل شو ~ ډزو | هدفي وژن* | مشر ~ ووژل شو
    | مشر ~ وژل | قوماندان ~ ووژل شو | خبریال ~ ووژل شو | ملا ~ ووژل شو | عالم ~ ووژل شو
    | مشر ~ ووژل | عالم ~ ووژ* | قوماندان ~ ووژ* | مخور ~ ووژ* | قاضي ~ ووژ* | په نښه شوې وژن*
ar = اغتيال | اغتال* | يغتال* | محاولة اغتيال | اغتيل | قتل ~ زعيم | مقتل ~ قيادي | مقتل قيادي
    | مقتل زعيم | مقتل ~ عالم دين | مقتل صحفي | مقتل قائد | قيادي ~ برصاص | اغتيال*
    | رجل دين ~ برصاص | محاولة لاغتيال | مقتل رجل دين | مقتل قائد ~ طالبان
ru = убийств* ~ командир* | заказн* убийств* | покушени* | ликвидирован* ~ лидер* | застрел*
    | убит* неизвестн* | расстрелян* | убит ~ лидер* | убит ~ командир* | убит ~ главар*
    | убили ~ лидер* | застрелен* | убийств* лидер* | убийств* журналист* | убит* ~ старейшин*
    | застрел* ~ богослов* | застрел* ~ муфти* | убит ~ богослов* | убит ~ имам | убит ~ судья
    | убийств* богослов* | убийств* имама | политическ* убийств*
tr = suikast* | öldürüldü ~ silahlı | silahlı saldırıda öldür* | suikasta | suikastte
    | lideri ~ öldürüldü | komutan* ~ öldürüldü | gazeteci ~ öldürüldü | lider* ~ vuruldu
    | silahlı saldırıda ~ öldü | silahlı saldırıda hayatını kaybet* | din adamı ~ öldürül*
    | suikaste | suikastında | suikast girişim*
not.en = assassin's creed | character assassination

[event.security_operation]
title = Security operation
rank = 55
roles = actor-target
quad = material-conflict
acled = Battles/Armed clash
plover = FIGHT
cameo = 190
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
    | suspected militant* ~ killed | militants shot dead | sweep* | anti-militant
    | anti-terror* operation* | hideouts raided | raid* hideout* | raid* ~ hideouts
    | military operation* | army operation* | military offensive | offensive against
    | offensive in | operation launched | operation in | siege ends | siege ended | ends siege
    | end ~ siege | recovered unharmed | recovered safely | captives ~ found | hostages freed
    | hostages rescued | hostages recovered | security forces ~ operation | forces raid*
    | forces capture* | army capture* | repel* ~ attack* | repuls* ~ attack* | foil* ~ attack*
    | thwart* ~ attack* | infiltration ~ foiled | infiltration bid | killed attackers
    | attackers killed | attackers dead | ibos | gunned down ~ militants | kills suspect*
    | pound* ~ hideout* | pound* ~ militant* | pounds militant* | police raid*
    | military action against | crackdown on militant* | operation against ~ militant*
    | troops ~ kill* ~ militant* | militants surrender | villages captured | captures ~ stronghold
    | militant commander killed | pak forces | killed by ~ forces | killed by ~ troops
    | killed by security forces | killed by police | police encounter* | encounter with
    | killed in ~ encounter* | shootout with | eliminate* ~ khawarij | eliminate* ~ militants
    | eliminate* ~ terrorists | eliminat* | clears militants | clear* ~ militants from
    | clears ~ of militants | flush* out ~ militants | flush* out militants | mop-up | mopping-up
    | gun down ~ militants | guns down ~ militants | gunned down ~ terrorists
    | take out ~ militants | takes out ~ commander | smash* ~ cell | bust ~ hideout
    | hideout destroyed | hideouts destroyed | destroy* ~ hideout* | destroy* ~ camp*
    | militant camp* destroyed | sent to hell | despatched to hell | operation concludes
    | operation continues | operation underway | operation azm | combing operation | clearance
    | targeted operation | kill* ~ fighters | kill* ~ attackers | kill* ~ gunmen
    | kills ringleader | ringleader killed | ringleader ~ killed | militants gunned
    | militants neutralised | neutralise* | neutralize* | fighters ~ gunned down
    | fighters ~ killed in ~ raid | militants ~ gunned down | killed in ~ raid ~ forces
    | outfit ~ gunned down | kills ~ more militants | lay siege to ~ hideout
    | laid siege to ~ hideout | hits militant hideout* | hits ~ hideouts | commander dead
    | cleared of militants | town cleared | commandos rescue* | forces rescue* | troops rescue*
    | police rescue* | rescue* ~ abducted | rescue* ~ hostages | cell wiped out | wipe* out ~ cell
    | wiped out ~ militants | cell ~ dismantled | dismantle* ~ cell | busts ~ cell
    | hideout busted | raid* ~ ~ cell | storms ~ hideout | network dismantled
ur = سیکیورٹی فورسز ~ کارروائی | سکیورٹی فورسز ~ کارروائی | سیکیورٹی فورسز ~ آپریشن
    | سکیورٹی فورسز ~ آپریشن | خفیہ اطلاع* ~ آپریشن | انٹیلی جنس ~ آپریشن | انٹیلیجنس ~ آپریشن
    | دہشت گرد ہلاک | دہشتگرد ہلاک | خوارج ہلاک | دہشت گردوں کو ہلاک | آپریشن ~ ہلاک | جہنم واصل
    | آپریشن کے دوران | کلیئرنس آپریشن | سرچ آپریشن | خوارج | سیکیورٹی فورسز کی کارروائی*
    | سکیورٹی فورسز کی کارروائی* | سیکیورٹی آپریشن | فورسز ~ آپریشن | آپریشن جاری | کیخلاف آپریشن
    | کے خلاف آپریشن | آپریشن مکمل | دہشت گرد* ~ مارے گئے | دہشت گرد* ~ ہلاک | دہشتگرد* ~ ہلاک
    | شدت پسند* ~ ہلاک | عسکریت پسند* ~ ہلاک | کارروائی ~ دہشت گرد* | بازیاب | آپریشن کلین اپ
    | دراندازی ~ ناکام | حملہ ناکام | مقابلے میں ~ ہلاک | ہلاک کر دی* | ہلاک کر دیے | خوارجی ہلاک
    | خوارج مارے | آپریشن ~ دہشت گرد | آپریشن شروع | دہشت گردوں کا صفایا | ٹھکانے تباہ
    | سرغنہ ہلاک | سرغنہ مارا | کمانڈوز | بازیاب کرا* | مغوی ~ بازیاب | ٹھکانے پر چھاپ* | چھاپے
    | چھاپہ
fa = عملیات امنیتی | نیروهای امنیتی ~ کشت* | عملیات ~ نیروهای | عملیات ضد ترور* | عملیات پاک‌سازی
    | عملیات پاکسازی | تروریست* کشته | شبه‌نظامی* کشته | عملیات ~ علیه | هلاکت ~ تروریست*
    | هلاک شدند | به هلاکت | متلاشی | باند ~ منهدم | کشته شدن ~ شبه‌نظامی* | کشته شدن ~ تروریست*
    | تروریست* ~ کشته | شبه‌نظامی* ~ کشته | شورشی* ~ کشته | نیروهای امنیتی ~ عملیات*
    | پایان محاصره | آزاد شد* ~ گروگان* | عملیات نظامی | رهایی گروگان* | شبه‌نظامی* را کشت*
    | تروریست* را کشت* | شورشی* را کشت* | کشتن ~ شبه‌نظامی* | عملیات نیروهای | از پا درآور*
    | پاکسازی ~ تروریست* | مخفیگاه* ~ تخریب | لانه‌های تروریست* | شورشی* ~~ کشته
    | شبه‌نظامی* ~~ کشته | تروریست* ~~ کشته | در عملیات کشته | مخفیگاه* ~~ منهدم
    | مخفیگاه* ~~ تخریب | مخفیگاه* ~~ حمله | هسته ~~ منهدم | شبکه ~~ متلاشی | لانه ~~ تخریب
    | یورش ~ مخفیگاه
ps = امنیتي ځواکونو ~ عملیات* | عملیات* ~ وژل* | عملیات* | پوځي عملیات* | وسله وال وژل*
    | ترهګر ووژل* | ترهګر وژل* | چاڼ عملیات | تصفیوي عملیات | کشفي عملیات | امنیتي عملیات*
    | وسله وال ~ ووژل* | وسله‌وال ~ ووژل* | ترهګر* ~ ووژل* | ترهګر* ~ وژل* | یرغمل* ~ خوشې
    | چاڼیز عملیات | جنګیالي ~ ووژل* | پوځي عملیات | عملیاتو کې | عملیاتو | پټنځای* ~ له منځه
    | وسله وال ~ ووژل | ترهګر ~ ووژل | تصفیه* عملیات | وسله وال ~~ ووژل* | عملیات* ~~ ووژل*
    | پټنځای* ~~ له منځه | پټنځای* ~~ وران* | پټنځای* ~~ چاپه | چاپه | شبکه ~~ له منځه
ar = عملية أمنية | قوات الأمن تقتل | عملية لقوات الأمن | قتل ~ مسلحين | مقتل ~ مسلحا
    | مقتل ~ إرهابي* | القضاء على ~ إرهابي* | عملية ~ استخبارات* | عمليات أمنية | عملية عسكرية
    | مداهمة | تحييد | عملية مكافحة | تصفية ~ مسلح* | القضاء على | مقتل ~ مسلح* | مقتل ~ مهاجم*
    | قتل ~ إرهابي* | إنهاء حصار | تنهي حصار | تحرير ~ رهائن | تحرير الرهائن | تصفية ~ إرهابي*
    | إحباط هجوم | الأمن يقتل | الجيش يقتل | قوات الأمن ~ قتل* | حملة أمنية | عملية تمشيط
    | يقتل ~ مسلحين | يقتل ~ إرهابيين | تقتل ~ مسلحين | تقتل ~ إرهابيين | قتل* ~ مسلحا
    | قتل* ~ إرهابيا | عملية ضد | عملية في ~ مسلح* | القضاء على ~ مسلح* | تدمير أوكار | تطهير
    | مداهمات | تداهم ~ مخبأ | يداهم ~ مخبأ | تداهم | دهمت ~ وكر | مخبأ ~ تدمير | تفكيك خلية
    | خلية ~ تفكيك
ru = контртеррористическ* операци* | спецопераци* ~ боевик* | уничтож* ~ боевик*
    | ликвидир* ~ боевик* | ликвидир* ~ террорист* | операци* ~ боевик* | уничтожен* ~ террорист*
    | силовик* ~ уничтож* | спецоперац* | силы безопасности ~ уничтож*
    | силы безопасности ~ ликвидир* | убит* ~ боевик* | зачистк* | нейтрализова*
    | ликвидирован* ~ боевик* | ликвидирован* ~ террорист* | уничтожил* | убил* ~ боевик*
    | боевик* ~ ликвидирован* | боевик* ~ убит* | боевик* ~ уничтожен* | террорист* ~ уничтожен*
    | военн* операци* | антитеррористическ* операци* | освобожден* заложник*
    | освободил* ~ заложник* | отбил* атаку | отразил* ~ атак* | сорвал* ~ теракт* | уничтожили
    | уничтожены | ликвидировали | ликвидированы | ликвидация боевик* | уничтожение боевик*
    | контртеррор* | облав* | спецназ ~ уничтож* | рейд* ~ боевик* | операци* против боевик*
    | операци* против террорист* | разгромил* ~ ячейк* | разгромил* ~ банд*
    | ячейк* ~ ликвидирован* | обезвредил* | обезврежен* | схрон* | накрыл* ~ ячейк*
    | нейтрализован* ~ ячейк*
tr = güvenlik operasyon* | operasyon* ~ öldürüldü | terörist* etkisiz | etkisiz hale getir*
    | terör operasyon* | istihbarat* ~ operasyon* | operasyon* ~ militan* | militan* öldürüldü
    | güvenlik güçleri ~ operasyon* | operasyon düzenle* | operasyon* ~ terörist* | operasyonunda
    | terörist* ~ öldürüldü | militan* ~ öldürüldü | terörist* ~ etkisiz | militan* ~ etkisiz
    | askeri operasyon* | operasyon* sona er* | kuşatma* sona er* | rehine* kurtar*
    | operasyon başlat* | saldırı* engelle* | saldırı* püskürt* | etkisiz hale | militanı öldür*
    | terörist öldürüldü | teröristi | operasyonda ~ öldürüldü | inlerine | sığınakları imha
    | operasyonla | hücresi* ~ baskın | hücre* ~ çökert* | hücresine | hücresi çökert*
    | sığınağ* ~ baskın
not.en = rescue operation* | relief operation* | search and rescue | customs clearance
    | clearance sale | security clearance
not.ru = уничтожил* ~ урожа*
not.ar = مسلحون ~ يقتل*

[event.arrest]
title = Arrest
rank = 48
roles = actor-target
place = actor
quad = material-conflict
acled = Strategic developments/Arrests
plover = COERCE
cameo = 173
en = arrest* | detain* | captured ~ commander | captured ~ militant* | captured ~ suspect*
    | apprehend* | rounded up | taken into custody | nabbed | busted | extradited
    | nab* ~ militant* | held ~ suspect* | seiz* ~ suspect* | in custody | capture of ~ leader
    | catch* ~ militant* | bust* | picks up ~ suspect* | picked up ~ suspect*
    | picks up ~ militant* | rounds up | round up ~ suspect* | held ~ militants | holds ~ suspects
    | militants held | suspects held | terrorists held | terrorists nabbed | suspect held
    | militants nabbed | remanded | hauled up | seized ~ militant leader | network busted
    | cell busted | bust ~ cell | bust ~ network | cell dismantled | surrender* to | extradited to
    | mastermind ~ captured | captured in | militant captured | ringleader captured
    | mastermind ~ held | mastermind nabbed | suspect captured | capture of mastermind
ur = گرفتار | گرفتاری | حراست میں | زیر حراست | گرفتاریاں | پکڑ* گئے | زیر تحویل | تحویل میں
    | دھر لیے | مشتبہ ~ گرفتار | ماسٹر مائنڈ ~ گرفتار
fa = بازداشت | دستگیر | دستگیری | بازداشت شد* | بازداشت کرد* | دستگیر کرد* | به دام افتاد*
ps = نیول* | ونیو* | ونیول | بندي کړ* | نیونه | توقیف | نیولي | ونیول شول | بندیان کړ* | ونیول شو
    | نیول شوی
ar = اعتقال | اعتقل* | تعتقل | يعتقل | توقيف | القبض على | احتجز* | أوقفت | ضبط ~ عناصر
    | القت القبض | اعتقال ~ عناصر | ضبط خلية | تفكيك خلية | يوقفون | أوقف* ~ عناصر
    | إيقاف ~ مشتبه*
ru = арест* | задержа* | задержан* | взят* под стражу | задержал* | задержаны | арестован*
    | поймал* ~ боевик* | обезвреж* ~ ячейк* | схвачен* | схватил* | пойман* | изловил*
tr = gözaltı* | tutukla* | yakaland* | yakaladı | yakalanması | gözaltına al* | tutuklandı
    | yakalandı | enselendi | kıskıvrak
veto.en = cardiac arrest | house arrest warrant
veto.tr = kalp krizi
veto.ar = ضبط النفس
not.en = cardiac arrest* | bust* record* | seiz* power
