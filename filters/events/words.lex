# SPDX-License-Identifier: GPL-3.0-or-later
# What is needed to read tolls and roles: words for the dead and the wounded, numbers, and the words
# beside a party that say what it does in the sentence.

[toll.killed]
en = killed | kill* | dead | die | dies | died | deaths | death toll | martyr* | fatalit*
    | perished | slain | shot dead | left dead | lost their lives | lives lost | claimed ~ lives
    | killing | toll rises to | toll climbs to | toll reaches | toll jumps to | toll hits | toll
ur = جاں بحق | ہلاک | شہید | جاں‌بحق | جان بحق | جاں بہ حق | ہلاکت* | شہادت* | مارے گئے | لقمہ اجل
    | مارا گیا | جانیں | لاشیں | دم توڑ* | جان سے گئے | شہادتیں | مارے جانے | جانی نقصان
fa = کشته | جان باخت* | جان‌باخت* | کشته‌ها | شهید | تلفات | جان داد* | جان خود را از دست
    | قربانی* | کشته‌شدگان | هلاک | جان‌باخته* | جان سپردند | کشته‌شده* | کشته* | به قتل
ps = ووژل* | وژل* | مړه | شهیدان | شهید | مړ | مړو | ووژلو | وژنه | مرګ ژوبله | ژوند له لاسه
    | ځان بایلل* | شهید شو* | مړه شو* | وژل شوي | مړینه | د مړو شمېر
ar = قتل* | قتيل* | مقتل | قتلى | قتلوا | استشهد* | مصرع | ضحايا | شهيد* | قتل | مصرعهم | حتفهم
    | لقي ~ حتفه* | يقتل | تقتل | أودى بحياة | بمقتل | وفاة
ru = погиб* | убит* | жертв* | погибши* | уничтожен* | ликвидирован* | скончал* | жизн* | погибл*
    | гибел* | убил* | скончались
tr = öldü | öldürüldü | ölü | hayatını kaybet* | can verdi | ölen* | yaşamını yitir* | şehit
    | can kaybı | ölüm* | öldür* | etkisiz hale | öldüğü | öldüğünü | can veren | yaşamını yitiren
    | ölü sayısı

[toll.wounded]
en = wounded | wound* | injured | injur* | hurt
ur = زخمی | زخمیوں | مجروح | زخمیوں کی
fa = زخمی | مجروح | مصدوم | زخم برداشت* | زخمیان | زخم
ps = ټپیان | ټپي | ژوبل | ټپیانو | ټپي شو* | زخمیان | ټپیانو شمېر | ټپي شوي
ar = جريح* | جرحى | إصابة | أصيب | إصابات | مصاب* | جرح | بجروح | أصيبوا | وأصيب* | جراح | بجراح
ru = ранен* | пострада* | ранени* | травм* | ранил* | раненых
tr = yaralı* | yaralan* | yaralandı

# Both; with a negation beside it there were neither.
[toll.casualties]
en = casualties | casualty | no one was hurt or killed
ur = جانی و مالی نقصان | ہلاکت یا زخمی
fa = تلفات
ps = مرګ ژوبله | تلفات
ar = ضحايا | إصابات بشرية
ru = жертв и пострадавших | погибших и пострадавших | пострадавших и погибших | жертв и разрушений
tr = ölen ya da yaralanan | ölü ya da yaralı | can kaybı ya da yaralan* | ölen veya yaralanan

# Who may stand between a number and what happened to them.
[toll.people]
en = people | persons | soldier* | militant* | terrorist* | police | policem* | cops | civilian*
    | women | woman | children | child | troops | personnel | attacker* | gunmen | insurgent*
    | rebel* | guards | officials | officer* | villagers | workers | labourers | khawarij
    | fighters | men | boys | girls
ur = افراد | اہلکار* | جوان | دہشت گرد | دہشتگرد | خوارج | شہری | خواتین | بچے | بچوں | فوجی
    | پولیس | حملہ آور | عسکریت پسند | شدت پسند | مزدور
fa = نفر | تن | سرباز* | نظامی* | پولیس | پلیس | غیرنظامی* | زن | کودک | کودکان | تروریست*
    | شبه‌نظامی* | شورشی* | مهاجم*
ps = تنه | کسان | سرتېري | پولیس | ملکيان | ماشومان | ښځې | وسله وال | ترهګر
ar = أشخاص | شخصا | جندي* | جنود | شرطي* | مدني* | مسلح* | إرهابي* | طفل* | أطفال | نساء | عسكري*
ru = человек | солдат* | военн* | военнослужащ* | полицейск* | мирн* | боевик* | террорист*
    | детей | женщин*
tr = kişi | asker* | polis* | sivil* | militan* | terörist* | çocuk | kadın

[toll.not-people]
en = year* | month* | day* | hour* | minute* | week* | km | kilomet* | mile* | metre* | percent
    | per cent | truck* | vehicle* | rupee* | dollar* | crore* | lakh* | tonne* | ton | tons | kg
    | overs | runs | wickets | points | goals | house* | shops | villages | districts | provinces
    | am | pm | countries | rounds | bodies of cattle | animals | drones | missiles | rockets
    | aircraft | posts | checkpoints | hideouts | th | st | nd | rd | november | october
    | december | september | august | bogies | coaches | buildings | metres
ur = سال* | ماہ | دن | گھنٹ* | منٹ | کلومیٹر | فیصد | ٹرک* | گاڑی* | روپے | ڈالر | کروڑ
    | لاکھ روپے | ٹن | رنز | اوورز | وکٹ* | مکان* | دکان* | بجے | نومبر | اکتوبر | دسمبر | روز
    | مویشی | ڈرون | چوکی* | دیہات | گاؤں | ضلع* | بوگی*
fa = سال | ساله | ماه | روز | ساعت | دقیقه | کیلومتر* | درصد | کامیون* | موتر | خودرو | دالر
    | دلار | تن کالا | خانه | دکان | قریه | موشک | پهپاد* | پاسگاه* | کشور* | دور | نوامبر | اکتبر
    | لاری*
ps = کاله | کلن* | میاشت* | ورځ* | ساعت* | دقیق* | کیلومټر* | سلنه | لارۍ | موټر* | ډالر* | کورونه
    | دوکان* | ټنه | پوست* | هېواد* | الوتک*
ar = سنة | عام* | أعوام | سنوات | شهر* | أشهر | يوم* | أيام | ساعة | ساعات | دقيقة | كيلومتر*
    | كلم | شاحنة | شاحنات | مركبة | دولار | طن | منزل* | منازل | صاروخ* | طائرة | دول | نوفمبر
    | أكتوبر | ديسمبر
ru = год* | лет | месяц* | дн* | день | сут* | час* | минут* | километр* | км | процент*
    | грузовик* | машин* | доллар* | рубл* | тонн* | дом* | ракет* | дрон* | беспилотник* | стран*
    | ноябр* | октябр* | декабр* | раунд*
tr = yıl* | yaş* | ay | gün* | saat* | dakika* | kilometre* | km | yüzde | kamyon* | araç | araca
    | tır* | dolar | ton | ev | evde | füze* | iha | ülke* | kasım* | ekim* | aralık*

[number.1]
en = one | a soldier | a policeman
ur = ایک
fa = یک
ps = یو
ru = один | одного | одна
tr = bir
ar = شخص | جندي | شرطي
[number.2]
en = two
ur = دو
fa = دو
ps = دوه | دوو
ru = два | две | двое | двоих | двух
tr = iki
ar = اثنان | اثنين | شخصان | شخصين | جنديان | جنديين | شرطيان | شرطيين | مدنيان | مدنيين اثنين
    | طفلان | طفلين | امرأتان | امرأتين
[number.3]
en = three
ur = تین
fa = سه
ps = درې | دریو
ru = три | трое | троих | трех
tr = üç
ar = ثلاثة | ثلاث
[number.4]
en = four
ur = چار
fa = چهار
ps = څلور | څلورو
ru = четыре | четверо | четверых | четырех
tr = dört
ar = أربعة | أربع
[number.5]
en = five
ur = پانچ
fa = پنج
ps = پنځه | پنځو
ru = пять | пятеро | пятерых | пяти
tr = beş
ar = خمسة | خمس
[number.6]
en = six
ur = چھ
fa = شش
ps = شپږ | شپږو
ru = шесть | шестеро | шести | шестерых
tr = altı
ar = ستة | ست
[number.7]
en = seven
ur = سات
fa = هفت
ps = اووه | اوو
ru = семь | семеро | семи | семерых
tr = yedi
ar = سبعة | سبع
[number.8]
en = eight
ur = آٹھ
fa = هشت
ps = اته | اتو
ru = восемь | восьми | восьмеро
tr = sekiz
ar = ثمانية | ثماني
[number.9]
en = nine
ur = نو
fa = نه تن | نه نفر
ps = نهه
ru = девять | девяти
tr = dokuz
ar = تسعة | تسع
[number.10]
en = ten
ur = دس
fa = ده تن | ده نفر
ps = لس
ru = десять | десяти
tr = on
ar = عشرة | عشر
[number.11]
en = eleven
ur = گیارہ
fa = یازده
ps = یوولس
ru = одиннадцать | одиннадцати
ar = أحد عشر
[number.12]
en = twelve | a dozen | dozen
ur = بارہ
fa = دوازده
ps = دولس
ru = двенадцать | двенадцати
tr = on iki | bir düzine
ar = اثنا عشر | اثني عشر
[number.13]
en = thirteen
ur = تیرہ
fa = سیزده
ps = دیارلس
ru = тринадцать
ar = ثلاثة عشر
[number.14]
en = fourteen
ur = چودہ
fa = چهارده
ps = څوارلس
ru = четырнадцать
ar = أربعة عشر
[number.15]
en = fifteen
ur = پندرہ
fa = پانزده
ps = پنځلس
ru = пятнадцать
ar = خمسة عشر
[number.16]
en = sixteen
ur = سولہ
fa = شانزده
ps = شپاړس
ru = шестнадцать
[number.17]
en = seventeen
ur = سترہ
fa = هفده
ps = اوولس
ru = семнадцать
[number.18]
en = eighteen
ur = اٹھارہ
fa = هجده
ps = اتلس
ru = восемнадцать
[number.19]
en = nineteen
ur = انیس
fa = نوزده
ps = نولس
ru = девятнадцать
[number.20]
en = twenty | a score
ur = بیس
fa = بیست
ps = شل
ru = двадцать
tr = yirmi
ar = عشرون | عشرين
[number.30]
en = thirty
ur = تیس
fa = سی تن | سی نفر
ps = دېرش
ru = тридцать
tr = otuz
ar = ثلاثون | ثلاثين
[number.40]
en = forty
ur = چالیس
fa = چهل
ps = څلوېښت
ru = сорок
tr = kırk
ar = أربعون | أربعين
[number.50]
en = fifty
ur = پچاس
fa = پنجاه
ps = پنځوس
ru = пятьдесят
tr = elli
ar = خمسون | خمسين
[number.100]
en = hundred
ur = سو افراد
fa = صد
ps = سل
ru = сто
tr = yüz
ar = مئة | مائة
[number.1000]
en = thousand
ur = ہزار
fa = هزار
ps = زره
ru = тысяч*
tr = bin
ar = ألف
[number.3-]
en = several
ur = متعدد | کئی
fa = چندین | چند تن | چند نفر
ps = ګڼ | څو تنه | یو شمېر
ru = несколько
tr = çok sayıda | birkaç
ar = عدد من | عدة
[number.24-]
en = dozens
ur = درجنوں
ps = لسګونه | لسګونو
[number.20-]
fa = ده‌ها | دهها | ده ها
ar = عشرات | العشرات
tr = onlarca | onlarcası
ru = десятки | десятков
[number.40-]
en = scores

[number.least]
en = at least | no fewer than | no less than | minimum of
ur = کم از کم
fa = دست‌کم | دست کم | حداقل | حد اقل | کم از کم
ps = لږ تر لږه | لږترلږه
ar = على الأقل | ما لا يقل عن | لا يقل عن
ru = по меньшей мере | не менее | как минимум | минимум
tr = en az | asgari
[number.more]
en = more than | over | upwards of | north of
ur = سے زائد | سے زیادہ
fa = بیش از | بیشتر از | بیش‌از
ps = څخه زیات | له ~ زیات | څخه ډېر | زیات | څخه ډیر | تر ~ زیات | له ~ ډېر
ar = أكثر من | ما يزيد عن | ما يزيد على
ru = более | свыше | больше
tr = fazla | den fazla | dan fazla | aşkın | i aşkın | yi aş* | i aş* | u aş* | ü aş* | ı aş*
    | yı aş* | nı aş* | ni aş* | aşan | den çok | dan çok
[number.up-to]
en = up to | as many as
fa = تا
ru = до
tr = kadar
ar = ما يصل إلى
[number.nearly]
en = nearly | almost
ur = تقریباً | قریبا
ru = почти
ar = ما يقرب من
fa = قریب به | نزدیک به
[number.about]
en = about | around | some | approximately
ur = لگ بھگ | تقریبا | قریب
fa = حدود | نزدیک به
ps = شاوخوا | نږدې
ar = نحو | حوالي | قرابة
ru = около | примерно
tr = yaklaşık
[number.no]
en = no | no one | nobody | without | none
ur = کوئی نہیں | کوئی ~ نہیں | نہیں ہوا | نہیں ہوئی | نہیں | جانی نقصان نہیں
fa = تلفات* ~ نداشت* | بدون | هیچ | نداشته است | نداشت | نداشته
ps = هېڅ | نه ~ لري | نه دي | نه لري
ar = دون وقوع | لم تسجل | لا إصابات | لم يصب | دون تسجيل | دون إصابات | دون | بلا | لم | من دون
    | لا
ru = нет | никто | без | обошлось без | не пострада* | не
tr = yok | olmadı | yaşanmadı | bulunmuyor | yaralanan olmadı

# "No word yet on casualties" is not "no casualties".
[number.unknown]
en = no word | no immediate | not immediately | no details | unclear
ur = فوری طور پر
fa = هنوز ~ مشخص | هنوز ~ معلوم
ps = لا ~ معلوم
ar = لم ~ على الفور | لم يتضح | لم تتضح
ru = пока неизвестн* | пока нет | не сообщает* | уточня*
tr = henüz | belli değil

[cue.by]
en = by
ru = со стороны | силами
ar = من قبل | على يد | على أيدي | من جانب
fa = توسط | از سوی | از جانب | به دست
ur = بذریعہ
ps = د ~ لخوا
[cue.by-after]
ur = نے | کی جانب سے | کی طرف سے | کے ہاتھوں
ps = لخوا | له خوا | لخوا څخه | له لوري
tr = tarafından | dan | den | tan | ten

# Whom it is done to.
[cue.to]
en = against | on | with | to | for | toward | towards | urged | urge | urges | asks | asked | ask
    | tells | told | accuses | accused | accuse | blames | blamed | blame | warns | warned | warn
    | into | hits | hit | struck | targets | targeting | targeted | presses | pressed | press
    | demanded | telling
ar = ضد | على | إلى | مع | تجاه | استهدف* | تستهدف | يدعو | دعا | تدعو | دعت | يطالب | طالب
    | طالبت | تطالب | يحث | حث | تحث | يتهم | اتهم | تتهم | اتهمت | حذر | يحذر | حذرت | تحذر
ru = против | с | на | к | по | у | для | призвал* | обвинил* | предупредил* | потребовал* от
    | попросил* | убедил*
fa = علیه | بر | به | با | برای | ضد
ps = پر ضد | له | ته | د ~ پر وړاندې
tr = ile
[cue.to-after]
ur = پر | کو | کے خلاف | کیخلاف | کیلئے | کے لئے | کے لیے | کے ساتھ | پہ
ps = ته | سره | پر وړاندې | ضد | پر ضد
tr = karşı | yönelik | ile | e karşı | için | ye | ya | e | a | yi | yı | i | ı | ni | nı | na
    | ne
fa = را

# Both of them.
[cue.between]
en = between | among
ar = بين
ru = между
fa = میان | بین | مابین
ur = بین
[cue.between-after]
ur = کے درمیان | کے مابین | کے بیچ
ps = ترمنځ | تر منځ | منځ کې
tr = arasında* | arasındaki

[cue.from]
en = from | out of
ru = из | от | с территории
fa = از
ar = من
ps = له
[cue.from-after]
ur = سے
ps = څخه | نه
tr = ndan | nden

# It has the dead and the wounded.
[cue.victim]
en = killing of | deaths of | death of
ar = جنديا* | جنود | جندي* | شرطي* | شرطة | مدني* | عسكري* | ضباط | حرس | عمال | عامل* | مهندس*
    | مواطن*
ru = солдат* | военнослужащ* | полицейск* | военн* | граждан* | силовик* | рабочи* | инженер*
fa = سرباز* | نظامی* | پولیس | پلیس | مرزبان*
ps = سرتېري | پوځيان | پولیس
[cue.victim-after]
en = killed in | killed by | killed when | killed as | killed near | killed at | killed after
    | wounded in | wounded by | injured in | injured by | injured when | dead in | dead after
    | martyred | die in | dies in | died in | attacked | ambushed | kidnapped | abducted
    | soldiers killed | policemen killed | soldiers dead | policemen dead | personnel killed
    | nationals killed | workers killed | convoy | soldiers die | under attack | hit by
    | arrested in | engineers killed | nationals dead | workers dead | police killed
ur = جاں بحق | شہید | ہلاک | زخمی | اہلکار* | جوان* | شہری | شہریوں | پر حملہ | پر حملے | مزدور*
    | انجینئر* | باشندے ہلاک | باشندے زخمی
fa = کشته | زخمی | سرباز* ~ کشته | پولیس ~ کشته | کارگر* | مهندس* | شهروند* | سرباز*
    | نظامی* ~ کشته | پولیس*
ps = ووژل* | وژل* | ټپیان | سرتېري | پولیس | کارکوونک* | کارګر* | انجنیر*
tr = öldü | öldürüldü | yaralandı | asker* | polis* | konvoy* | işçi* | vatandaş* | mühendis*
    | sivil*
ru = солдат* | военнослужащ* | полицейск* | военн* | погиб* | убит* | граждан* | рабочи*
    | инженер* | шахтер*
ar = قتلى | قتيل*

# It only tells of it.
[cue.says]
en = according to
ru = по данным | по словам | сообщил* ~ в
ar = بحسب | وفق | وفقا | حسب
fa = به گفته | به نقل از
ps = د ~ په وینا
[cue.says-after]
en = said | says | say | officials said | reported | announced | confirmed
ur = کے مطابق | کا کہنا | نے کہا | نے بتایا
fa = گفت | می‌گوید | می‌گویند | اعلام کرد | گفته است | گفتند
ps = وايي | وویل | وايې
ru = заявил* | сообщил* | говорит*
tr = açıkladı | duyurdu | söyledi | bildirdi | dedi
ar = قال* | أعلن* | ذكر* | أكد*

# It did it, by its own word.
[cue.claim]
en = claimed by | responsibility ~ by | blamed on
ar = تبنت | تبنى | أعلن* مسؤولي* | مسؤولي* ~ عن | وتبنت | وأعلنت
ru = взял* на себя | ответственност* ~ взял* ~ группировк* | взял* ~ себя | совершил*
fa = مسئولیت ~ را
[cue.claim-after]
en = claimed responsibility | claims responsibility | claimed ~ responsibility | claim*
    | took responsibility | has claimed
ur = ذمہ داری قبول | ذمہ داری | نے ~ ذمہ داری
fa = مسئولیت | مسوولیت
ps = مسوولیت | پړه ~ ومنله | پازوالي
ru = взял* ~ ответственност* | взял* на себя | заявил* ~ ответственност*
tr = üstlendi | üstlen*
ar = مسؤولي* | تبنت

# It mediates, or the talks are at its place.
[cue.host]
en = mediated by | hosted by | brokered by | mediation by | auspices of | mediation of
    | mediators from | facilitated by | facilitation of | help of | hosts | mediation from
ar = برعاية | بوساطة | وساطة | استضافة | باستضافة | برعاية كل من | رعاية
ru = посредничестве | посредничеством | при участии | при поддержке
fa = میانجی‌گری | میانجیگری | وساطت | میزبانی | به میانجی* | به میزبانی
ps = په منځګړیتوب | د ~ په منځګړ*
[cue.host-after]
en = hosted | mediated | brokered | mediation | mediators | hosting | hosts | facilitated
ur = کی ثالثی | کی میزبانی | کے ثالث* | کی سہولت کاری
fa = میزبان
ps = په منځګړ* | په کوربه* | په کوربتوب
tr = ev sahipliği* | arabuluculu* | arabulucu*
ar = ترعى | تستضيف | تتوسط | استضافت
ru = выступил* посредник* | посредник*

[cue.and]
en = and | or
ur = اور | و
fa = و
ps = او
ar = و
ru = и
tr = ve | ile

[cue.in]
en = in | at | near | outside | inside | across | within | around | throughout | northwest
    | north-west | northwestern | southwest | south-west | southwestern | northern | southern
    | eastern | western | northeastern | southeastern | across from
fa = در | نزدیک | پایتخت | خاک | مرز | قلمرو | مرز با | شمال | جنوب | شرق | غرب | شمال غرب
    | جنوب شرق
ar = في | قرب | بمدينة | بولاية | بإقليم | العاصمة | أراضي | حدود | عاصمة | داخل | شمال غربي
    | شمال غرب | جنوب غربي | جنوب غرب | شرقي | غربي | شمالي | جنوبي | شمال | جنوب | شرق | غرب
ru = в | во | близ | под | около | территори* | столиц* | границ* с | границ* | северо-западе
    | северо-запад* | юго-западе | юго-востоке | северо-востоке | севере | юге | востоке | западе
ps = په | خاوره | پلازمېنه | شمال لویدیځ* | سوېل لویدیځ* | شمالي | سوېلي | ختیځ
ur = دارالحکومت
tr = başkent
[cue.in-after]
ur = میں | کے قریب | کے علاقے | کی سرحد | سرحد | سرزمین | کی سرزمین | کے دارالحکومت | کے باہر
    | کے علاقہ
ps = کې | خاوره | پولې | پوله | خاورې
tr = da | de | ta | te | yakınında* | nda | nde | topraklar* | sınır* | ın başkent* | in başkent*
    | başkent* | nın başkent* | daki | deki | taki | teki
ru = территори* | границ* | столиц*
fa = مرز*
en = soil | territory | border | frontier | capital | side

# Near a party, but it is not one.
[cue.aside]
en = anti | non | pro | post
ru = анти* | про
fa = ضد
ur = مخالف
[cue.aside-after]
en = based | backed | born | origin | linked
ru = происхождени*
ur = مخالف | نژاد
tr = karşıtı

# Talks there, not its own.
[cue.venue]
ar = محادثات | مفاوضات | مباحثات | جولة | اجتماع | المحادثات | اتفاق
fa = مذاکرات | مذاکره | گفتگوهای | گفت‌وگوهای | نشست
ru = дохийск*
[cue.venue-after]
en = talks | negotiations | process | round | meeting* | agreement | summit | declaration
    | dialogue
ur = مذاکرات | میں
fa = مذاکر*
ps = خبرې | خبرو
tr = görüşme* | müzakere* | süreci

# Another clause begins.
[cue.clause]
en = as | while | after | following | amid | when | since | before | despite | because | which
    | who
ru = после | когда | на фоне | пока | котор*
ar = بعد | عقب | بينما | فيما | إثر | التي | الذي
fa = پس از | در حالی | بعد از | پس‌از
tr = ardından | sonra

# Beside a year that is past: the news is measured by it ("the worst since 2014"), it is not of then.
[cue.since]
en = since
ur = کے بعد | سے اب تک
fa = از سال | از
ps = راهیسې | وروسته
ar = منذ
ru = с
tr = beri | bu yana | sonraki en
