# SPDX-License-Identifier: GPL-3.0-or-later
# What is needed to read tolls: words for the dead, the wounded, the abducted and the displaced, for
# people, for numbers and for what stands beside them. See vedette-events(7).

# What has happened to people. The dead: the people stand before the word, or on either side.
[toll.killed]
en = killed | dead | die | dies | died | deaths | martyred | martyrdom | fatalities | fatality
    | perished | perish | perishes | slain | shot dead | left dead | lost their lives | lives lost
    | lost his life | lost her life | loses his life | lose their lives | losing their lives
    | loss of life | claim* ~ lives | claim* ~ life | took ~ lives | takes ~ lives | toll
    | toll ~~ rises to | toll ~~ climbs to | toll ~~ jumps to | toll ~~ rose to | toll ~~ reaches
    | toll ~~ mounts to | toll ~~ increases to | toll ~~ crosses | toll ~~ touches | toll ~~ up to
    | toll ~~ hits | toll ~~ climbed to | toll ~~ jumped to | toll ~~ risen to | toll ~~ reached
    | toll ~~ soars to | toll ~~ surges to | toll ~~ swells to | toll ~~ tops | toll ~~ passes
    | toll ~~ stands at | toll ~~ stood at | toll ~~ revised to | toll ~~ lowered to | toll ~~ now
    | toll ~~ put at | toll ~~ goes up to | toll ~~ went up to | toll ~~ increased to
    | toll ~~ exceeds | toll ~~ nears | toll ~~ rising to | toll ~~ climbing to | dead in
    | beheaded | assassinated | gunned down | neutralised | neutralized | eliminated | executed
    | lynched | blown up | bodies | corpses | hacked to death | stabbed to death | burnt alive
    | burned alive | beaten to death | burnt to death | burned to death | shot and killed
    | killed off | murdered | liquidated | mowed down | mown down | cut down
ur = شہدا کی تعداد | شہدا | شہداء | ہلاکتیں | ہلاک شدگان | جان کی بازی ہار* | لقمۂ اجل
    | جان گنوا* | موت کے گھاٹ
    | جاں بحق | ہلاک | شہید | جاں‌بحق | جان بحق | جاں بہ حق | ہلاکت* | شہادت* | مارے گئے | لقمہ اجل
    | مارا گیا | ماری گئی | جانیں | لاشیں | دم توڑ* | جان سے گئے | شہادتیں | مارے جانے | جانی نقصان
    | جہنم واصل | مردہ
fa = جان باختند | جان‌باختند | کشته شدند | به شهادت | شهادت | از دست دادند | قربانیان | کشتار
    | سر بریده | تلف
    | کشته | جان باخت* | جان‌باخت* | کشته‌ها | شهید | تلفات | جان داد* | جان خود را از دست | قربانی*
    | کشته‌شدگان | هلاک | جان‌باخته* | جان سپردند | کشته‌شده* | کشته* | به قتل | از پا درآمد*
    | به هلاکت | اعدام شد* | جنازه | تیرباران
ps = ووژل شول | وژل شویو | مړه دي | شهیدان شوي | ځانونه بایلل* | مرګونه
    | ووژل* | وژل* | مړه | شهیدان | شهید | مړ | مړو | ووژلو | وژنه | مرګ ژوبله | ژوند له لاسه
    | ځان بایلل* | شهید شو* | مړه شو* | وژل شوي | مړینه | د مړو شمېر | مري | ځانونه له لاسه | جسدونه
ar = يقتلون | يقتلان | أسفر عن مقتل | خلف ~ قتيلا | يخلف ~ قتيلا | لقوا مصرعهم | لقوا حتفهم
    | قضوا
    | قتل* | قتيل* | مقتل | قتلى | قتلوا | استشهد* | مصرع | ضحايا | شهيد* | قتل | مصرعهم | حتفهم
    | لقي ~ حتفه* | يقتل | تقتل | أودى بحياة | بمقتل | وفاة | القضاء على | تحييد | جثث | استشهاد
    | شهداء | أودت بحياة | يودي بحياة | تودي بحياة
ru = погибшими | погибших | унес* жизн* | унесл* жизн* | лишил* жизни | растерзан* | зарезан*
    | замучен* | сожжен* заживо
    | погиб* | убит* | жертв* | погибши* | уничтожен* | ликвидирован* | скончал* | жизн* | погибл*
    | гибел* | убил* | скончались | нейтрализован* | ликвидировал* | уничтожил* | застрелен*
    | застрелил* | казнен* | мертв* | расстрелян*
tr = kurşuna diz* | katledil* | katlett* | can aldı | hayatına mal* | canına mal*
    | cansız bedeni* | şehit düş* | hayatını kaybeden*
    | öldü | öldürüldü | ölü | hayatını kaybet* | can verdi | ölen* | yaşamını yitir* | şehit
    | can kaybı | ölüm* | öldür* | etkisiz hale | öldüğü | öldüğünü | can veren | yaşamını yitiren
    | ölü sayısı | canından* | cansız beden* | öldüler | vefat

# …the people follow it.
[toll.kills]
en = kill | kills | killing | killings of | martyring | gun down | guns down | gunning down
    | shoot dead | shoots dead | shooting dead | assassinate | assassinates | behead | beheads
    | leaves dead | execute | executes | neutralise | neutralises | slay | slays | claims lives of
    | claimed the lives of | claims the lives of

# The wounded.
[toll.wounded]
en = critical | in critical condition | critically ill | maimed | shot and wounded | bruised
    | hurt in
    | wounded | wounds | wound | injured | injuries | injury | hurt | hospitalised | hospitalized
ur = مضروب | شدید زخمی
    | زخمی | زخمیوں | مجروح | زخمیوں کی | گھائل
fa = زخمی | مجروح | مصدوم | زخم برداشت* | زخمیان | زخم | جراحت
ps = ټپیان | ټپي | ژوبل | ټپیانو | ټپي شو* | زخمیان | ټپیانو شمېر | ټپي شوي | زخميان | زخمي
ar = جريح* | جرحى | إصابة | أصيب | إصابات | مصاب* | جرح | بجروح | أصيبوا | وأصيب* | جراح | بجراح
    | يصيب
ru = получил* ранени* | получили ранени* | госпитализирован* | ранило
    | ранен* | пострада* | ранени* | травм* | ранил* | раненых
tr = yaraladı | yaralayan | yaralıyor | yaraladığı
    | yaralı* | yaralan* | yaralandı

[toll.wounds]
en = wounding | injure | injures | injuring | hurting | maiming | maims

# Those taken away.
[toll.abducted]
en = abducted | kidnapped | hostage | hostages | taken captive | held captive
    | taken away at gunpoint | missing after
ur = مغوی | یرغمال بنا* | اٹھا لے گئے | ساتھ لے گئے
    | اغوا | اغواء | یرغمال
fa = ربوده شدند | ربوده‌اند | به گروگان گرفت*
    | ربوده | گروگان* | اختطاف | ربودند | به گروگان
ps = وتښتول* | تښتول* | برمته | یرغمل
ar = اختطاف | خطف | خطفوا | اختطف* | رهائن | رهينة | مخطوف* | مختطف*
ru = похищен* | похитил* | заложник* | захватил* в заложники
tr = kaçırıldı | kaçırdı | rehin* | kaçırılan

[toll.abducts]
en = abduct | abducts | abducting | kidnap | kidnaps | kidnapping of | kidnapping | abduction of
    | seize | seizes

# Those who had to leave their homes.
[toll.displaced]
en = from their homes | from homes | forced to leave | left homeless
    | displaced | displace | displaces | displacing | flee | fled | fleeing | uprooted | homeless
    | left their homes | leave their homes | forced from their homes | driven from their homes
ur = بے گھر | نقل مکانی | بے دخل
fa = آواره* | بی‌جا | بیجا* | بی‌خانمان | خانه‌های‌شان را ترک
ps = بې ځایه* | کډه* | بې کوره
ar = نزوح | نازح* | تشريد | مشرد* | نزح* | تهجير
ru = перемещенн* | бежал* | беженц* | без крова | покинул* ~ дома | покинули дома
tr = yerinden ed* | evlerini terk | evsiz | yerlerinden

# Both the dead and the wounded; with a negation beside it there were neither.
[toll.casualties]
en = casualties | casualty | no one was hurt or killed | loss of life and injury
ur = جانی و مالی نقصان | ہلاکت یا زخمی | جانی یا مالی نقصان
fa = تلفات | تلفات جانی
ps = مرګ ژوبله | تلفات
ar = ضحايا | إصابات بشرية | خسائر بشرية | خسائر في الأرواح
ru = жертв и пострадавших | погибших и пострадавших | пострадавших и погибших | жертв и разрушений
    | погибших и раненых
tr = ölen ya da yaralanan | ölü ya da yaralı | can kaybı ya da yaralan* | ölen veya yaralanan
    | ölen ve yaralanan

# Whom it has happened to, beside their number: people of any kind, and by kind.
[toll.people]
en = people | persons | person | women | woman | children | child | men | man | boys | boy | girls
    | girl | others | nationals | passengers | pilgrims | officials | official | leader | leaders
    | members | member | relatives | brothers | brother | sons | son | daughters | daughter | wife
    | father | mother | bodies | lives | victims | chief | tourists | foreigners | captives
    | hostages
ur = افراد | لوگ | خواتین | بچے | بچوں | نفر | اشخاص | افراد کو | دیگر افراد | رہنما | شخص | مسافر*
    | زائرین
fa = نفر | تن | زن | کودک | کودکان | نفر دیگر | تن دیگر | مسافر* | زائر* | مقام* | رهبر*
ps = تنه | کسان | کسه | ماشومان | ښځې | نور | مسافر* | تنو | کسانو
ar = أشخاص | شخصا | شخص | طفل* | أطفال | نساء | آخرين | آخرون | قتيل* | ركاب | امرأة
ru = человек* | людей | детей | женщин* | граждан* | пассажир* | жертв* | людях
tr = kişi* | çocuk | kadın | yolcu* | insan

[toll.civilians]
en = schoolteacher* | volunteer* | vendor* | tribesm* | commuters | motorists | porters
    | herdsm* | herder* | hunters | guests | spectators | cadets | athletes | medics | paramedics
    | campers | picnickers | onlookers | rescuers | deminers | surveyors | contractors | toddlers
    | infants | teenagers | youths
    | civilian* | villager* | worker* | labourer* | laborer* | teacher* | student* | pupil*
    | journalist* | reporter* | lawyer* | doctor* | nurse* | worshipper* | devotee* | shopkeeper*
    | trader* | farmer* | engineer* | miner | miners | tourist | shia* | shiite* | hazara*
    | christian* | hindu* | sikh* | ahmadi* | vaccinator* | polio worker* | health worker*
    | aid worker* | driver* | cleric* | elder | elders | lawmaker* | politician* | schoolchildren
    | schoolgirl* | mourners | protester* | demonstrator* | refugee* | migrant* | shepherd*
    | fisherm* | bystander* | residents | resident | activist* | judge* | prosecutor* | businessm*
    | aide
ur = شہری* | مزدور* | طلبہ | طالب علم | اساتذہ | صحافی* | وکلا | وکیل | ڈاکٹر* | دیہاتی* | نمازی*
    | مظاہرین | ڈرائیور* | کان کن* | اسکول کے بچے | عام شہری*
fa = غیرنظامی* | ملکی | دانش‌آموز* | معلم* | خبرنگار* | کارگر* | دهقان* | نمازگزار* | معترض*
    | شهروند* | مهندس* | داکتر* | پزشک* | باشنده*
ps = ملکيان | ملکي | زده کوونکي | ښوونکي | خبریالان | کارګران | لمونځ کوونکي | بزګران | ښاریان
    | عام وګړي
ar = مدني* | طالب | طلاب | معلم* | صحفي* | عمال | عامل* | مصلين | متظاهر* | مزارع* | مواطن* | مهندس*
    | طبيب*
ru = мирн* | школьник* | учител* | журналист* | рабочи* | шахтер* | верующ* | фермер* | паломник*
    | инженер* | врач* | житель | жител* | демонстрант*
tr = sivil* | öğrenci* | öğretmen* | gazeteci* | işçi* | madenci* | köylü* | çiftçi* | mühendis*
    | doktor* | protestocu*

[toll.forces]
en = sergeant* | corporal* | subedar* | havildar* | lance naik* | frontier corps | peacekeeper*
    | cadets | recruits | conscripts | escort* | security staff
    | soldier* | troop* | police | policem* | policewom* | cop | cops | personnel | guard | guards
    | officer* | constable* | paramilitar* | serviceman | servicemen | security men
    | security forces | jawan* | commando* | ranger* | levies | border guards | gendarme* | sailor*
    | army men | armymen | airmen | security officials | security official | police official*
    | army officials | major | captain | colonel | lieutenant | inspector | brigadier | trooper*
    | marines | fc | fc men | levies men | army man | security man | peshmerga | jcos | dsp | sho
ur = اہلکار* | جوان* | فوجی* | پولیس | سپاہی* | افسر* | رینجرز | لیویز | کانسٹیبل* | سکیورٹی اہلکار*
    | سیکیورٹی اہلکار* | محافظ*
fa = سرباز* | نظامی* | پولیس | پلیس | مرزبان* | نیروی امنیتی | نیروهای امنیتی | افسر* | مأمور*
    | مامور* | پاسدار* | ارتشی
ps = سرتېري | سرتیري | پولیس | پوځيان | پوځیان | امنیتي ځواکونه | سرحدي ساتونکي | افسر* | عسکر
ar = جندي* | جنود | جنديا | شرطي* | عسكري* | شرطة | ضابط* | ضباط | حرس | عناصر الأمن | رجال أمن
    | رجل أمن | عنصر أمن
ru = солдат* | военн* | военнослужащ* | полицейск* | силовик* | сотрудник* | пограничник* | офицер*
    | бойц* | гвардейц*
tr = asker* | polis* | güvenlik görevli* | korucu* | jandarma* | subay* | sınır muhafız*

[toll.militants]
en = militant* | terrorist* | attacker* | gunmen | gunman | insurgent* | rebel* | khawarij | kharij*
    | fighter* | maoist* | naxal* | extremist* | jihadi* | bomber | bombers | assailant* | taliban
    | separatist* | guerrilla* | infiltrator* | operatives | ultras | cadre*
ur = دہشت گرد* | دہشتگرد* | خوارج | حملہ آور* | عسکریت پسند* | شدت پسند* | خارجی* | شرپسند*
    | علیحدگی پسند* | باغی*
fa = تروریست* | شبه‌نظامی* | شورشی* | مهاجم* | ستیزه‌جو* | پیکارجو* | جنگجو* | طالب | هراس‌افگن*
ps = وسله وال* | ترهګر* | بریدګر* | طالبان | خوارج | وسلوال* | جنګيال* | یاغي*
ar = مسلح* | إرهابي* | مسلحا | مهاجم* | متمرد* | مقاتل* | خوارج | متطرف* | انفصالي*
ru = боевик* | террорист* | повстан* | мятежник* | экстремист* | смертник* | нападавш* | сепаратист*
tr = militan* | terörist* | saldırgan* | isyancı* | örgüt üyesi | örgüt mensub*

# One of them, where no number is said.
[toll.one]
en = schoolteacher | headmaster | principal | lecturer | volunteer | sergeant | corporal
    | general | major general | admiral | subedar | havildar | naik | sepoy | levies man
    | national | preacher | prayer leader | mufti | mullah | monk | nun | missionary | vendor
    | hawker | labour leader | trade unionist | tribesman | malik | khan | smuggler | spy
    | informer | informant | suspect | bandit | dacoit | robber | deputy | MP | MPA | MNA | nazim
    | voter | paramedic | medic | midwife | carpenter | cook | waiter | mason | barber | tailor
    | butcher | grandmother | grandfather | uncle | cousin | nephew | niece | bride | groom
    | teen | newborn | herder | herdsman | hunter | beggar | porter | conductor | cameraman
    | photographer | columnist | editor | anchor | poet | comedian | footballer | cricketer
    | athlete | cadet | recruit | conscript | deminer | sapper | observer | peacekeeper
    | contractor | surveyor | geologist | interpreter | translator | magistrate | tehsildar
    | commissioner | secretary | adviser | advisor | negotiator | envoy | bomber | hijacker
    | abductor | hostage | captive | infiltrator | protester | demonstrator | worshipper
    | mourner | refugee | migrant
    | soldier | policeman | policewoman | police officer | officer | constable | cop | guard | man
    | woman | girl | boy | child | teenager | youth | teacher | student | schoolgirl | schoolboy
    | worker | journalist | reporter | lawyer | doctor | nurse | leader | commander | chief
    | minister | lawmaker | legislator | politician | candidate | cleric | scholar | imam | elder
    | businessman | driver | engineer | villager | civilian | tourist | trader | farmer | labourer
    | laborer | militant | terrorist | insurgent | rebel | gunman | attacker | fighter | professor
    | judge | prosecutor | mayor | governor | ambassador | diplomat | consul | official | activist
    | aide | spokesman | colonel | major | captain | lieutenant | brigadier | inspector
    | superintendent | SHO | DSP | SSP | son | daughter | wife | father | mother | brother | husband
    | person | passenger | pilgrim | shopkeeper | vaccinator | ringleader | mastermind | operative
    | trooper | jawan | pilot | scientist | employee | pastor | priest | extremist | separatist
    | baby | infant | toddler | councillor | senator | prince | chieftain | singer | actor | actress
    | blogger | watchman | shepherd | fisherman | clerk | warlord | bodyguard | guerrilla | convict
    | prisoner | resident
ur = ٹیچر | اسکول ٹیچر | ہیڈ ماسٹر | معلمہ | پرنسپل | رضاکار | حوالدار | صوبیدار | نائیک
    | لانس نائیک | ڈی ایس پی | ایس پی | کیپٹن | میجر | لیفٹیننٹ | کرنل | بریگیڈیئر | جج | مولانا
    | مفتی | خطیب | پیش امام | مؤذن | ملک | دکاندار | چرواہا | مزدور | کان کن | طالبہ | باپ
    | بیٹا | بیٹی | بھائی | بہن | ماں | بیوی | شوہر | مسافر | شہری | دہشت گرد | خارجی
    | خودکش بمبار | سرغنہ | راہگیر | کونسلر | ناظم | پروفیسر | کسان
    | اہلکار | رہنما | افسر | سپاہی | شخص | خاتون | بچہ | بچی | لڑکی | لڑکا | نوجوان | صحافی | ڈاکٹر
    | وکیل | استاد | کمانڈر | سردار | وزیر | کانسٹیبل | انسپکٹر | ڈرائیور | عالم دین | امام | سربراہ
    | کارکن | انجینئر | رکن اسمبلی | ایس ایچ او
fa = آموزگار | آموزگاری | معلمی | دانشجو | دانش‌آموز | نوجوان | جوان | چوپان | دهقان | مرزبان
    | سربازی | افسری | خبرنگاری | فرماندهی | ملا | ملاامام | امام جمعه | تاجر
    | صراف | راننده | دادستان | څارنوال | شورشی | تروریست | ستیزه‌جو | مهاجم | مادر | پدر | برادر
    | خواهر | مسافر | غیرنظامی | دیپلمات | دانشمند
    | سرباز | افسر | فرمانده | رهبر | خبرنگار | زن | مرد | کودک | دختر | پسر | معلم | داکتر | پزشک
    | کارگر | مهندس | والی | ولسوال | شهروند | قاضی | روحانی | مولوی | سناتور | نماینده | شهردار
    | استاد
ps = زده کوونکی | محصل | استاد | شپون | بزګر | سوداګر | موټروان | امام | ملا | څارنوال | افسر
    | پولیس | ساتونکی | ملکي | مسافر | هلک | نجلۍ | مور | پلار | ورور | خور | ترهګر | بریدګر
    | قومي مشر
    | سرتېری | مشر | قوماندان | چارواکی | ښوونکی | خبریال | ښځه | ماشوم | سړی | ځوان | ډاکټر | والي
    | ولسوال | قاضي | کارګر | انجنیر | مولوي
ar = معلمة | أستاذ | طالب | طالبة | راع | مزارع | تاجر | صيدلي | إمام | خطيب | قاض | قاضي | محقق
    | حارس | رقيب | ملازم | نقيب | رائد | مقدم | عقيد | عميد | لواء | سياسي | ناشط | ناشطة
    | متطوع | متمرد | انتحاري | مهاجم | راكب | سائح | لاجئ
    | شخص | جندي | شرطي | مدني | طفل | طفلة | امرأة | رجل | قيادي | قائد | زعيم | ضابط | صحفي | صحافي
    | عامل | مهندس | مسؤول | مواطن | طبيب | محام | سائق | عنصر | إرهابي | شيخ | عالم | دبلوماسي
    | وزير | نائب | متظاهر | شاب | مسلح | سيدة | معلم
ru = учительница | учительницу | преподаватель | преподавателя | прохожий | прохожего | пастух
    | пастуха | водитель | водителя | торговец | торговца | сержант | сержанта | майор | майора
    | капитан | капитана | полковник | полковника | генерал | генерала | охранник | охранника
    | медик | медика | волонтер | волонтера | активист | активиста | правозащитник
    | правозащитника | богослов | богослова | паломник | паломника | девушка | девушку | юноша
    | юношу | мать | отец | брат | сестра | ученый | ученого | физик | физика | мирный житель
    | мирного жителя | смертник
    | солдат | военнослужащий | военный | полицейский | боевик | террорист | мужчина | женщина
    | ребенок | журналист | лидер | главарь | командир | губернатор | чиновник | офицер | сотрудник
    | гражданин | рабочий | инженер | судья | мулла | имам | священник | посол | дипломат | студент
    | учитель | житель | сапер | пограничник | журналиста | полицейского | солдата | военного
    | военнослужащего | боевика | главаря | лидера | командира | женщину | чиновника | офицера
    | судью | учителя | террориста | министр | министра | депутат | депутата | адвокат | адвоката
    | врач | врача | старейшина | старейшину | подросток | девочка | мальчик
tr = öğretim görevlisi | akademisyen | çoban | çiftçi | esnaf | güvenlik görevlisi | bekçi
    | korucu | çavuş | onbaşı | yüzbaşı | binbaşı | albay | general | müftü | hoca | aktivist
    | gönüllü | turist | mülteci | hemşire | avukat | yargıç | bilim insanı | canlı bomba
    | militan | terörist | saldırgan | madenci | anne | baba | kardeş
    | komutan | komutanı | lider | lideri | gazeteci | öğretmen | kadın | çocuk | adam | işçi
    | mühendis | imam | vali | subay | astsubay | asker | polis | polis memuru | doktor | savcı
    | hakim | milletvekili | bakan | öğrenci | genç | sürücü | şoför | elebaşı | din adamı

# A number of these is no toll.
[toll.not-people]
en = year* | month* | day* | hour* | minute* | week* | km | kilomet* | mile* | metre* | meter*
    | percent | per cent | truck* | vehicle* | rupee* | dollar* | tonne* | ton | tons | kg | overs
    | runs | wickets | points | goals | house* | homes | shops | villages | districts | provinces
    | am | pm | countries | rounds | animals | drones | missiles | rockets | aircraft | posts
    | checkpoints | checkposts | hideouts | th | st | nd | rd | january | february | march | april
    | may | june | july | august | september | october | november | december | bogies | coaches
    | buildings | families | attacks | incidents | attempts | times | others attacks
    | suicide bombings | bombs | blasts | explosions | airstrikes | strikes | operations | raids
    | sorties | schools | mosques | tanks | jets | helicopters | boats | ships | trains | buses
    | cars | motorcycles | goats | sheep | cattle | camels | dogs | square | feet | acres | degrees
    | cases | charges | counts | stories | storeys | seats | votes | medals | copies | fronts
    | sides | groups | regions | cities | towns | states | nations | places | locations | weapons
    | rifles | shells | mortars
ur = سال* | ماہ | دن | گھنٹ* | منٹ | کلومیٹر | فیصد | ٹرک* | گاڑی* | روپے | ڈالر | ٹن | رنز | اوورز
    | وکٹ* | مکان* | دکان* | بجے | جنوری | فروری | مارچ | اپریل | مئی | جون | جولائی | اگست | ستمبر
    | اکتوبر | نومبر | دسمبر | روز | مویشی | ڈرون | چوکی* | دیہات | گاؤں | ضلع* | اضلاع | بوگی*
    | خاندان* | حملے | حملوں | دھماکے | دھماکوں | کارروائیوں | ہفت* | مہین* | میزائل* | کلو | ممالک
    | واقعات | مقامات | اسکول* | گھر* | بار
fa = سال | ساله | ماه | روز | ساعت | دقیقه | کیلومتر* | درصد | کامیون* | موتر* | خودرو* | دالر
    | دلار | تن کالا | تن کمک | تن مواد | تن گندم | خانه* | دکان* | قریه* | روستا* | موشک* | پهپاد*
    | پاسگاه* | کشور* | دور | ژانویه | فوریه | مارس | آوریل | مه | ژوئن | ژوئیه | اوت | سپتامبر
    | اکتبر | نوامبر | دسامبر | جنوری | فبروری | مارچ | اپریل | می | جون | جولای | آگست | سپتمبر
    | نومبر | دسمبر | حمل | ثور | جوزا | سرطان | اسد | سنبله | میزان | عقرب | قوس | جدی | دلو | حوت
    | فروردین | اردیبهشت | خرداد | تیر | مرداد | شهریور | مهر | آبان | آذر | دی | بهمن | اسفند
    | لاری* | هفته | خانواده | خانوار | حمله | حملات | انفجار* | ولایت | ولسوالی | بار | مکتب | بم
    | مورد
ps = کاله | کلن* | میاشت* | ورځ* | ساعت* | دقیق* | کیلومټر* | سلنه | لارۍ | موټر* | ډالر* | کورونه
    | دوکان* | ټنه | پوست* | هېواد* | الوتک* | کورنۍ | بریدونه | چاودنې | ولایت* | ولسوالۍ | ځله
    | اونۍ | کلي | جنوري | فبروري | مارچ | اپرېل | مۍ | جون | جولای | اګست | سپټمبر | اکتوبر | نومبر
    | ډسمبر | نېټه
ar = سنة | عام* | أعوام | سنوات | شهر* | أشهر | يوم* | أيام | ساعة | ساعات | دقيقة | دقائق
    | كيلومتر* | كلم | شاحنة | شاحنات | مركبة | مركبات | دولار | طن | أطنان | منزل* | منازل | صاروخ*
    | صواريخ | طائرة | طائرات | دول | يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس
    | سبتمبر | أكتوبر | نوفمبر | ديسمبر | كانون | شباط | آذار | نيسان | أيار | حزيران | تموز | آب
    | أيلول | تشرين | أسبوع* | أسابيع | عائلة | عائلات | هجوم* | هجمات | تفجير* | قرى | قرية | مرات
    | غارة | غارات | سيارة | سيارات
ru = год* | лет | месяц* | дн* | день | сут* | час* | минут* | километр* | км | процент* | грузовик*
    | машин* | доллар* | рубл* | тонн* | дом* | ракет* | дрон* | беспилотник* | стран* | январ*
    | феврал* | марта | апрел* | мая | июн* | июл* | август* | сентябр* | октябр* | ноябр* | декабр*
    | раунд* | недел* | сем*й | семьи | атак* | удар* | взрыв* | раз | раза | снаряд* | деревен*
    | поселк* | автомобил* | вагон* | самолет* | кг | баррел*
tr = yıl* | yaş* | ay | gün* | saat* | dakika* | kilometre* | km | yüzde | kamyon* | araç | araca
    | tır* | dolar | ton | ev | evde | füze* | iha | ülke* | ocak* | şubat* | mart* | nisan*
    | mayıs* | haziran* | temmuz* | ağustos* | eylül* | ekim* | kasım* | aralık* | aile | saldırı*
    | patlama* | köy* | kez | hafta* | roket* | il | ilde | ilçe*

# Before a number: it names something, or is a date, an age or a sum of money.
[toll.label]
en = dies at | died at | dead at | january | february | march | april | may | june | july | august
    | september | october | november | december | jan | feb | mar | apr | jun | jul | aug | sep
    | sept | oct | nov | dec | aged | age | ages | brigade | battalion | regiment | division
    | number | section | article | resolution | route | highway | flight | type | class | grade
    | phase | chapter | day | rs | usd | sector | block | ward | zone | camp | unit | model
    | version | channel | room | page | part | episode | season | round | top | level | act | item
    | street | lane | mile | squadron | corps | constituency | NA | PS | PP | PK | PB
ur = جنوری | فروری | مارچ | اپریل | مئی | جون | جولائی | اگست | ستمبر | اکتوبر | نومبر | دسمبر
    | نمبر | سیکٹر | وارڈ | آرٹیکل | دفعہ | گریڈ | عمر | بریگیڈ | حلقہ | پرواز | روپے
fa = ژانویه | فوریه | مارس | آوریل | ژوئن | ژوئیه | اوت | سپتامبر | اکتبر | نوامبر | دسامبر | شماره
    | لوا | لوای | تیپ | فرقه | قول اردوی | ناحیه | ماده | مرحله | صنف | لشکر | گردان | پرواز
ps = شمېره | لوا | لېوا | ناحیه | ماده | کنډک | عمر | ټولګي
ar = رقم | لواء | اللواء | المادة | يناير | فبراير | مارس | أبريل | مايو | يونيو | يوليو | أغسطس
    | سبتمبر | أكتوبر | نوفمبر | ديسمبر | الفرقة | الفوج | العمر | القرار | رحلة
ru = номер | бригад* | статья | статьи | статье | резолюци* | рейс* | дивизи* | полк | возрасте
    | корпус* | участок | сектор*
tr = ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım
    | aralık | numara | madde | tugay | tabur | no | sefer

# Seven AMONG nineteen dead: the number behind it is the whole.
[toll.among]
en = among | amongst | among the | including one of
ur = سمیت | سمیت کل
fa = در میان | در جمع | به شمول
ps = په ګډون
ar = من بين | من أصل | ضمن
ru = среди | из числа
tr = aralarında | dahil

# Nineteen INCLUDING seven: the number before it is the whole.
[toll.including]
en = including | include | includes | of whom | of them | among them | one of them | most of them
    | some of them
ur = جن میں | شامل ہیں | بشمول | ان میں
fa = از جمله | شامل | که در میان آن‌ها | به شمول | از میان آنان
ps = د هغو له ډلې | په دې کې | چې پکې
ar = بينهم | بينهن | من بينهم | منهم | بما فيهم | بمن فيهم
ru = в том числе | включая | из них | из которых
tr = aralarında | bunlardan | arasında

# The number in a sentence with these words is another source's: both are told.
[toll.disputed]
en = put the toll | puts the toll | put the number | puts the number | disputed | contradicted
    | conflicting | but officials said | while officials said | other sources | differing
    | however said | only one was | only two were | claimed only
ur = متضاد | دیگر ذرائع | جبکہ سرکاری | کی تعداد مختلف
fa = منابع دیگر | اما مقام‌ها | متناقض | آمار متفاوت
ps = نورو سرچینو | متضاد | خو چارواکي
ar = مصادر أخرى | متضاربة | في حين قالت | بينما قالت | فيما قدرت
ru = по другим данным | по данным других | противоречив* | однако власти | другие источники
tr = diğer kaynaklar | çelişkili | öte yandan yetkililer | başka kaynaklar

# A toll in a sentence of the text with these words is of another time.
[toll.earlier]
en = last week | last month | last year | earlier this | previous | previously | this year
    | so far this | in recent | over the past | in the past | since | in total since | a day earlier
    | days earlier | weeks earlier | months earlier | yesterday's | had been killed
    | were killed when | were killed in a similar | similar attack | on monday last
    | the previous day | in separate | during the same period | over the last
ur = گزشتہ ہفتے | گزشتہ ماہ | گزشتہ سال | گذشتہ ہفتے | گذشتہ ماہ | گذشتہ سال | اس سے قبل
    | اس سے پہلے | رواں سال | پچھلے ہفتے | پچھلے ماہ | پچھلے سال | ایک روز قبل
fa = هفته گذشته | ماه گذشته | سال گذشته | پیش از این | پیشتر | سال جاری | امسال | پیش‌تر | از آغاز
    | تاکنون
ps = تېره اونۍ | تېره میاشت | سږکال | تېر کال | له دې مخکې | وړاندې هم | پروسږکال
ar = الأسبوع الماضي | الشهر الماضي | العام الماضي | في وقت سابق | هذا العام | منذ | سبق أن
    | السنة الماضية
ru = на прошлой неделе | в прошлом месяце | в прошлом году | ранее | с начала года | в этом году
    | с начала | накануне
tr = geçen hafta | geçen ay | geçen yıl | bu yıl | daha önce | yıl içinde | yılbaşından

# Numbers; with a hyphen, loose amounts, of which it is the least.
[number.1]
en = one
ur = ایک
fa = یک
ps = یو | یوه
ar = واحد | واحدا
ru = один | одного | одна | одну
tr = bir | biri

[number.2]
en = couple | a couple
    | two | a couple of | a pair of | both
ur = دو
fa = دو
ps = دوه | دوو
ar = اثنان | اثنين | اثنتان | اثنتين | شخصان | شخصين | جنديان | جنديين | شرطيان | شرطيين | مدنيان
    | مدنيين اثنين | طفلان | طفلين | امرأتان | امرأتين | ضابطان | ضابطين | رجلان | رجلين | شقيقان
    | شقيقين | طفلتان | طفلتين | عنصران | عنصرين | حارسان | حارسين | شابان | شابين | مهاجمان
    | انتحاريان | صحفيان | مواطنان | متظاهران | قياديان | مهندسان | عاملان
ru = два | две | двое | двоих | двух | двум
tr = iki | ikisi | ikiden

[number.3]
en = three
ur = تین
fa = سه
ps = درې | دریو
ar = ثلاثة | ثلاث
ru = три | трое | троих | трех
tr = üç | üçü | üçten

[number.4]
en = four
ur = چار
fa = چهار
ps = څلور | څلورو
ar = أربعة | أربع
ru = четыре | четверо | четверых | четырех
tr = dört | dördü | dörtten

[number.5]
en = five
ur = پانچ
fa = پنج
ps = پنځه | پنځو
ar = خمسة | خمس
ru = пять | пятеро | пятерых | пяти
tr = beş | beşi | beşten

[number.6]
en = six | half a dozen | half dozen
ur = چھ | چھے | نصف درجن
fa = شش
ps = شپږ | شپږو
ar = ستة | ست
ru = шесть | шестеро | шести | шестерых
tr = altı | altısı | altıdan

[number.7]
en = seven
ur = سات
fa = هفت
ps = اووه | اوو | اوه
ar = سبعة | سبع
ru = семь | семеро | семи | семерых
tr = yedi | yedisi | yediden

[number.8]
en = eight
ur = آٹھ
fa = هشت
ps = اته | اتو
ar = ثمانية | ثماني | ثمان
ru = восемь | восьми | восьмеро | восьмерых
tr = sekiz | sekizi | sekizden

[number.9]
en = nine
ur = نو
fa = نه مسافر | نه معدنچی | نه پولیس | نه زن | نه مهاجر | نه شهروند | نه معلم | نه دانش‌آموز
    | نه پاسدار | نه مرزبان | نه خبرنگار | نه گروگان | نه زائر | نه پناهجو | نه شورشی
    | نه تروریست | نه طالب | نه کشته | نه زخمی | نه مهندس | نه عابر
    | نه تن | نه نفر | نه سرباز | نه غیرنظامی | نه کودک | نه کارگر | نه نظامی | نه عضو | نه شبه‌نظامی
    | نه مهاجم
ps = نهه | نهو
ar = تسعة | تسع
ru = девять | девяти | девятерых
tr = dokuz | dokuzu | dokuzdan

[number.10]
en = ten
ur = دس
fa = ده
ps = لس | لسو
ar = عشرة | عشر
ru = десять | десяти | десятерых | десяток
tr = on

[number.11]
en = eleven
ur = گیارہ
fa = یازده
ps = یوولس | یوولسو
ar = أحد عشر | إحدى عشرة
ru = одиннадцать | одиннадцати

[number.12]
en = twelve | a dozen | dozen
ur = بارہ | درجن
fa = دوازده
ps = دولس | دوولس | دولسو
ar = اثنا عشر | اثني عشر | اثنتا عشرة | اثنتي عشرة
ru = двенадцать | двенадцати | дюжина | дюжину
tr = düzine | bir düzine

[number.13]
en = thirteen
ur = تیرہ
fa = سیزده
ps = دیارلس | دیارلسو
ar = ثلاثة عشر | ثلاث عشرة
ru = тринадцать | тринадцати

[number.14]
en = fourteen
ur = چودہ
fa = چهارده
ps = څوارلس | څوارلسو
ar = أربعة عشر | أربع عشرة
ru = четырнадцать | четырнадцати

[number.15]
en = fifteen
ur = پندرہ
fa = پانزده
ps = پنځلس | پنځلسو
ar = خمسة عشر | خمس عشرة
ru = пятнадцать | пятнадцати | полтора десятка

[number.16]
en = sixteen
ur = سولہ
fa = شانزده
ps = شپاړس | شپاړسو
ar = ستة عشر | ست عشرة
ru = шестнадцать | шестнадцати

[number.17]
en = seventeen
ur = سترہ
fa = هفده
ps = اوولس | اولس تنه | اوولسو
ar = سبعة عشر | سبع عشرة
ru = семнадцать | семнадцати

[number.18]
en = eighteen
ur = اٹھارہ
fa = هجده | هژده
ps = اتلس | اتلسو
ar = ثمانية عشر | ثماني عشرة
ru = восемнадцать | восемнадцати

[number.19]
en = nineteen
ur = انیس
fa = نوزده
ps = نولس | نولسو | نونس
ar = تسعة عشر | تسع عشرة
ru = девятнадцать | девятнадцати

[number.20]
en = twenty | a score of
ur = بیس
fa = بیست
ps = شل | شلو
ar = عشرون | عشرين
ru = двадцать | двадцати
tr = yirmi | yirmiden

[number.21]
ur = اکیس
ps = یوویشت | یو ویشت | یوویشتو

[number.22]
ur = بائیس
ps = دوه ویشت | دوویشت

[number.23]
ur = تئیس | تیئس | تیئیس
ps = درویشت | درې ویشت

[number.24]
ur = چوبیس
ps = څلیرویشت | څلورویشت | څلېرویشت

[number.25]
ur = پچیس
ps = پنځه ویشت | پنځویشت

[number.26]
ur = چھبیس
ps = شپږویشت | شپږ ویشت

[number.27]
ur = ستائیس
ps = اوه ویشت | اوویشت | اووه ویشت

[number.28]
ur = اٹھائیس
ps = اته ویشت | اتویشت

[number.29]
ur = انتیس
ps = نهه ویشت | نهویشت

[number.30]
en = thirty
ur = تیس
fa = سی
ps = دېرش | دیرش | دېرشو
ar = ثلاثون | ثلاثين
ru = тридцать | тридцати
tr = otuz | otuzdan

[number.31]
ur = اکتیس

[number.32]
ur = بتیس

[number.33]
ur = تینتیس

[number.34]
ur = چونتیس

[number.35]
ur = پینتیس

[number.36]
ur = چھتیس

[number.37]
ur = سینتیس

[number.38]
ur = اڑتیس

[number.39]
ur = انتالیس

[number.40]
en = forty
ur = چالیس
fa = چهل
ps = څلوېښت | څلویښت | څلوېښتو
ar = أربعون | أربعين
ru = сорок | сорока
tr = kırk | kırktan

[number.41]
ur = اکتالیس

[number.42]
ur = بیالیس

[number.43]
ur = تینتالیس

[number.44]
ur = چوالیس

[number.45]
ur = پینتالیس

[number.46]
ur = چھیالیس

[number.47]
ur = سینتالیس

[number.48]
ur = اڑتالیس

[number.49]
ur = انچاس

[number.50]
en = fifty
ur = پچاس
fa = پنجاه
ps = پنځوس | پنځوسو
ar = خمسون | خمسين
ru = пятьдесят | пятидесяти
tr = elli | elliden

[number.51]
ur = اکاون

[number.52]
ur = باون

[number.53]
ur = ترپن | تریپن

[number.54]
ur = چون افراد

[number.55]
ur = پچپن

[number.56]
ur = چھپن

[number.57]
ur = ستاون

[number.58]
ur = اٹھاون

[number.59]
ur = انسٹھ

[number.60]
en = sixty
ur = ساٹھ
fa = شصت
ps = شپېته | شپیته
ar = ستون | ستين
ru = шестьдесят | шестидесяти
tr = altmış | altmıştan

[number.61]
ur = اکسٹھ

[number.62]
ur = باسٹھ

[number.63]
ur = تریسٹھ

[number.64]
ur = چونسٹھ

[number.65]
ur = پینسٹھ

[number.66]
ur = چھیاسٹھ

[number.67]
ur = سڑسٹھ

[number.68]
ur = اڑسٹھ

[number.69]
ur = انہتر

[number.70]
en = seventy
ur = ستر
fa = هفتاد
ps = اویا
ar = سبعون | سبعين
ru = семьдесят | семидесяти
tr = yetmiş | yetmişten

[number.71]
ur = اکہتر

[number.72]
ur = بہتر افراد

[number.73]
ur = تہتر

[number.74]
ur = چوہتر

[number.75]
ur = پچھتر

[number.76]
ur = چھہتر

[number.77]
ur = ستتر

[number.78]
ur = اٹھہتر

[number.79]
ur = اناسی

[number.80]
en = eighty
ur = اسی افراد
fa = هشتاد
ps = اتیا
ar = ثمانون | ثمانين
ru = восемьдесят | восьмидесяти
tr = seksen | seksenden

[number.81]
ur = اکیاسی

[number.82]
ur = بیاسی

[number.83]
ur = تراسی

[number.84]
ur = چوراسی

[number.85]
ur = پچاسی

[number.86]
ur = چھیاسی

[number.87]
ur = ستاسی

[number.88]
ur = اٹھاسی

[number.89]
ur = نواسی افراد

[number.90]
en = ninety
ur = نوے
fa = نود
ps = نوي تنه
ar = تسعون | تسعين
ru = девяносто | девяноста
tr = doksan | doksandan

[number.91]
ur = اکیانوے

[number.92]
ur = بانوے

[number.93]
ur = ترانوے

[number.94]
ur = چورانوے

[number.95]
ur = پچانوے

[number.96]
ur = چھیانوے

[number.97]
ur = ستانوے

[number.98]
ur = اٹھانوے

[number.99]
ur = ننانوے

[number.100]
en = hundred | a hundred
ur = سو
fa = صد | یکصد
ps = سل | سلو
ar = مئة | مائة
ru = сто | ста | сотня | сотню
tr = yüz

[number.150]
ur = ڈیڑھ سو

[number.200]
fa = دوصد | دویست
ar = مئتان | مئتين | مائتان | مائتين | مئتي | مائتي
ru = двести | двухсот

[number.250]
ur = ڈھائی سو

[number.300]
fa = سیصد | سه‌صد
ar = ثلاثمئة | ثلاثمائة
ru = триста | трехсот

[number.400]
fa = چهارصد
ar = أربعمئة | أربعمائة
ru = четыреста | четырехсот

[number.500]
fa = پنجصد | پانصد
ar = خمسمئة | خمسمائة
ru = пятьсот | пятисот

[number.600]
fa = ششصد
ar = ستمئة | ستمائة
ru = шестьсот | шестисот

[number.700]
fa = هفتصد
ar = سبعمئة | سبعمائة
ru = семьсот | семисот

[number.800]
fa = هشتصد
ar = ثمانمئة | ثمانمائة
ru = восемьсот | восьмисот

[number.900]
fa = نهصد
ar = تسعمئة | تسعمائة
ru = девятьсот | девятисот

[number.1000]
en = thousand | a thousand
ur = ہزار
fa = هزار | یک هزار
ps = زر | زره | زرو
ar = ألف | ألفا
ru = тысяча | тысячу | тыс
tr = bin | binden

[number.1500]
ru = полторы тысячи | полутора тысяч

[number.2000]
ar = ألفان | ألفين | ألفي

[number.100000]
en = lakh | lac | a lakh
ur = لاکھ

[number.1000000]
en = million | a million
ur = ملین
fa = میلیون | ملیون | یک میلیون
ps = میلیون | میلیونه | ملیون
ar = مليون
ru = миллион | миллиона | млн
tr = milyon

[number.2000000]
ar = مليونان | مليونين | مليوني

[number.10000000]
en = crore
ur = کروڑ

[number.1000000000]
en = billion
ur = ارب
fa = میلیارد
ps = میلیارد
ar = مليار
ru = миллиард | миллиарда | млрд
tr = milyar

[number.3-]
en = several | a number of | a handful of | multiple | a few
ur = متعدد | کئی
fa = چندین | چند تن | چند نفر | شماری از | متعدد
ps = ګڼ | څو تنه | یو شمېر | څو کسان | ګڼ شمېر
ar = عدد من | عدة | بضعة
ru = несколько | нескольких | ряд
tr = çok sayıda | birkaç | çok sayı

[number.20-]
en = tens
ur = بیسیوں
fa = ده‌ها | دهها | ده ها
ar = عشرات | العشرات
ru = десятки | десятков | десятка
tr = onlarca | onlarcası

[number.24-]
en = dozens
ur = درجنوں
ps = لسګونه | لسګونو
tr = düzinelerce

[number.40-]
en = scores

[number.200-]
en = hundreds
ur = سینکڑوں | سیکڑوں
fa = صدها | صدتن
ps = سلګونه | سلګونو
ar = مئات | المئات
ru = сотни | сотен
tr = yüzlerce | yüzlercesi

[number.2000-]
en = thousands
ur = ہزاروں
fa = هزاران | هزارها
ps = زرګونه | زرګونو
ar = آلاف | الآلاف
ru = тысячи | тысяч
tr = binlerce | binlercesi

[number.20000-]
tr = on binlerce

[number.200000-]
en = lakhs
ur = لاکھوں
tr = yüz binlerce

[number.2000000-]
en = millions
fa = میلیون‌ها | میلیونها
ps = میلیونونه
ar = ملايين | الملايين
ru = миллионы | миллионов
tr = milyonlarca

# What stands beside a number and bends it.
[number.least]
en = at least | no fewer than | no less than | a minimum of | minimum of | not less than
    | not fewer than
ur = کم از کم | کم سے کم
fa = دست‌کم | دست کم | حداقل | حد اقل | کم از کم | لااقل
ps = لږ تر لږه | لږترلږه | لږ تر لږ
ar = على الأقل | ما لا يقل عن | لا يقل عن | لا تقل عن
ru = по меньшей мере | не менее | как минимум | минимум | по крайней мере
tr = en az | asgari

[number.more]
en = more than | over | upwards of | north of | or more | in excess of | at least over
ur = سے زائد | سے زیادہ
fa = بیش از | بیشتر از | بیش‌از | اضافه از | زیاده از
ps = څخه زیات | له ~ زیات | څخه ډېر | زیات | څخه ډیر | تر ~ زیات | له ~ ډېر | تر ~ ډېر | نه زیات
ar = أكثر من | ما يزيد عن | ما يزيد على | يزيد عن | نحو أكثر من
ru = более | свыше | больше | более чем
tr = fazla | den fazla | dan fazla | aşkın | i aşkın | yi aş* | i aş* | u aş* | ü aş* | ı aş*
    | yı aş* | nı aş* | ni aş* | aşan | den çok | dan çok | ten fazla | tan fazla

[number.up-to]
en = up to | as many as
ur = تک
fa = تا | الی
ps = تر
ar = ما يصل إلى | حتى
ru = до
tr = kadar

[number.nearly]
en = nearly | almost | close to | just under
ur = تقریباً | قریبا
fa = قریب به | نزدیک به
ps = نږدې
ar = ما يقرب من | زهاء
ru = почти | чуть менее
tr = neredeyse

[number.about]
en = about | around | some | approximately | roughly | an estimated | estimated
ur = لگ بھگ | تقریبا | قریب | اندازاً
fa = حدود | در حدود | تقریبا | تقریباً
ps = شاوخوا | څه باندې
ar = نحو | حوالي | قرابة | تقريبا
ru = около | примерно | порядка | приблизительно
tr = yaklaşık | takriben | civarında

# Between the two ends of a range.
[number.to]
en = to | or
ur = تک پہنچ* | تک جا پہنچ*
    | سے | تا | یا
fa = تا | الی | یا
ps = شمېر تر
    | تر | یا
ar = إلى | أو
ru = выросл* до | возросл* до | увеличил* до | поднял* до | достигл* | вырос* до | растет до
    | до | или
tr = ila | ile | veya

# Nobody.
[number.no]
en = no | no one | nobody | without | none | nil | zero
ur = کوئی نہیں | کوئی ~ نہیں | نہیں ہوا | نہیں ہوئی | نہیں | جانی نقصان نہیں
fa = تلفات* ~ نداشت* | بدون | هیچ | نداشته است | نداشت | نداشته | نشد | نشده | نشدند
ps = هېڅ | نه ~ لري | نه دي | نه لري | نه ده
ar = دون وقوع | لم تسجل | لا إصابات | لم يصب | دون تسجيل | دون إصابات | دون | بلا | لم | من دون | لا
ru = нет | никто | без | обошлось без | не пострада* | не
tr = yok | olmadı | yaşanmadı | bulunmuyor | yaralanan olmadı

# "No word yet on casualties" is not "no casualties".
[number.unknown]
en = no word | no immediate | not immediately | no details | unclear | no confirmation | yet to be
ur = فوری طور پر
fa = هنوز ~ مشخص | هنوز ~ معلوم | معلوم نیست | روشن نیست
ps = لا ~ معلوم | معلوم نه دي
ar = لم ~ على الفور | لم يتضح | لم تتضح | لم تعرف
ru = пока неизвестн* | пока нет | не сообщает* | уточня* | неизвестно
tr = henüz | belli değil | bilinmiyor
