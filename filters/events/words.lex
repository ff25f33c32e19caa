# SPDX-License-Identifier: GPL-3.0-or-later
# What is needed to read roles: the words beside a party that say what it does in the sentence.

[cue.by]
en = by
ru = со стороны | силами
ar = من قبل | على يد | على أيدي | من جانب
fa = توسط | از سوی | از جانب | به دست
ur = بذریعہ
ps = د ~ لخوا
[cue.by-after]
ur = کا حملہ | کے حملے | کے حملوں | کا ڈرون حملہ | کا فضائی حملہ | کے فضائی حملے | کی فائرنگ | کی گولہ باری
    | کی بمباری | نے | کی جانب سے | کی طرف سے | کے ہاتھوں
ps = لخوا | له خوا | لخوا څخه | له لوري
tr = tarafından | nin saldırı* | nın saldırı* | in saldırı* | ın saldırı* | nun saldırı* | un saldırı*

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
ps = پر ضد | ته | د ~ پر وړاندې
tr = ile
[cue.to-after]
en = must | should | ought to | has to | needs to | have to | need to
ru = долж* | обязан*
ur = پر | کو | کے خلاف | کیخلاف | کیلئے | کے لئے | کے لیے | کے ساتھ | پہ
ps = ته | سره | پر وړاندې | ضد | پر ضد | دې | باید
tr = karşı | yönelik | ile | e karşı | için | ye | ya | e | a | yi | yı | i | ı | ni | nı | na
    | ne
fa = را | باید

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
tr = ndan | nden | dan | den | tan | ten

# It has the dead and the wounded.
[cue.victim]
en = killing of | deaths of | death of
ar = جنديا* | جنود | جندي* | شرطي* | شرطة | مدني* | عسكري* | ضباط | حرس | عمال | عامل* | مهندس*
    | مواطن*
ru = солдат* | военнослужащ* | полицейск* | военн* | граждан* | силовик* | рабочи* | инженер*
fa = سرباز* | نظامی* | پولیس | پلیس | مرزبان* | کارگر* | مهندس* | شهروند* | اتباع | تبعه
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
ur = کے مطابق | کا انتباہ | کا مؤقف | کا موقف | کا بیان | کا دعویٰ | کا دعوی | کا کہنا | نے کہا | نے بتایا
fa = گفت | می‌گوید | می‌گویند | اعلام کرد | گفته است | گفتند
ps = وايي | وویل | وايې
ru = заявил* | сообщил* | говорит*
tr = açıkladı | duyurdu | söyledi | bildirdi | dedi
ar = قال* | أعلن* | ذكر* | أكد*

# It did it, by its own word.
[cue.claim]
en = claimed by | responsibility ~ by | blamed on | suspicion fell on | suspicion falls on
    | suspected of being
ar = تبنت | تبنى | أعلن* مسؤولي* | مسؤولي* ~ عن | وتبنت | وأعلنت
ru = подозрени* ~ на | взял* на себя | ответственност* ~ взял* ~ группировк* | взял* ~ себя | совершил*
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
ps = کې | خاوره | خاورې
tr = da | de | ta | te | yakınında* | nda | nde | toprakları* | sınırı* | ın başkent* | in başkent*
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

# What is talked of: who stands behind these words, or before those, does not talk himself.
[cue.about]
en = over | about | regarding | concerning | to ease | to end | to help end | to defuse | to resolve
    | to settle | to discuss | talks on | meeting on | summit on | conference on | dialogue on
ur = بارے | کے بارے میں
fa = درباره | در مورد | پیرامون | در باره | راجع به | به منظور کاهش
ps = په اړه | په باره کې | په تړاو
ar = بشأن | حول | لبحث | لمناقشة | لتهدئة | لخفض | لإنهاء | لحل | بخصوص
ru = о | об | обсуди* | обсужда* | по поводу | вокруг | для снижения | по вопросу
tr = hakkında | konusunda | üzerine
[cue.matter-after]
en = row | standoff | stand-off | tension | tensions | conflict | dispute | crisis | feud | ties
    | relations | border | frontier | clashes | situation | ceasefire | truce | hostilities | dialogue
    | question | issue | flare-up | spat | rift
ur = کشیدگی | تنازع | تنازعہ | بحران | تعلقات | تناؤ | سرحدی کشیدگی
fa = تنش | مناقشه | بحران
ps = کړکېچ | شخړه | اړیکې
ru = конфликт* | кризис* | спор* | границ* | отношени* | напряженност*
tr = gerilim* | krizi* | sorunu* | anlaşmazlı* | hattı* | ilişki*

# Who speaks was named before.
[cue.he]
en = he said | she said | he added | she added | he told | he warned | he urged | he accused
    | he stressed | she stressed | he also | they said
ur = انہوں نے | ان کا کہنا | اُن کا کہنا | ان کے مطابق
fa = وی گفت | او گفت | وی افزود | او افزود | وی تاکید | او تاکید | وی تأکید | او هشدار | وی هشدار
ps = هغه وویل | هغه وايي | نوموړي | هغه زیاته کړه
ar = وقال إن | وأضاف | وأضافت | وأكد أن | وشدد | وتابع
ru = он заявил | он сказал | он добавил | он отметил | она заявила | он подчеркнул | по его словам
    | он предупредил
tr = sözlerine | diye konuştu | ifadelerini kullandı

# Words for the day of history on which news may fall: of the sentence's background, no more.
[anniversary]
en = anniversary of | anniversary | marks anniversary
ur = برسی | سالگرہ
fa = سالگرد | سالروز | سالیاد
ps = تلین | کلیزه
ar = ذكرى | الذكرى
ru = годовщин*
tr = yıl dönümü* | yıldönümü*

# Beside a deed: it was not done, or will not be.
[denied]
en = deny carrying out | denies carrying out | denied carrying out | denies conducting
    | denied conducting | denies launching | denied launching | denies firing | denied firing
    | denies bombing | denied bombing | denies striking | denied striking | refuse* to | refusing to
    | no plan* to | no plans for | no intention | not plan to | not planning to | will not
    | would not | did not | does not | has not | have not | won't | unable to | stops short of
    | ruled out | rules out
ur = فیصلہ نہیں ہوا | کوئی فیصلہ نہیں | کا کوئی فیصلہ نہیں | کا ارادہ نہیں | کوئی ارادہ نہیں | کا منصوبہ نہیں | کوئی منصوبہ نہیں | کرنے سے انکار
    | کھولنے سے انکار | نہیں کھولا | نہیں کھولے | نہیں کیا جائے گا | نہیں کریں گے
fa = برنامه‌ای برای | قصد ~ نداریم | برنامه ~ ندارد | قصد ~ ندارد | قصدی برای | برنامه‌ای برای ~ ندارد | انجام نداده | انجام نمی‌دهد | نخواهد کرد
    | خودداری کرد | امتناع
ps = پلان نه لرو | پلان یې نشته | نیت نه لرو | نیت نه لري | نه ~ پرانیزي | پلان نه لري | نه دي کړي | ډډه کړې
ar = لا خطط | لا توجد خطط | لا نعتزم | لا ننوي | لا نية | لا تعتزم | لا يعتزم | ترفض فتح | يرفض فتح | لم تنفذ | لم ينفذ | نفى تنفيذ | نفت تنفيذ
    | نفى شن | نفت شن | لن تفتح | لن تغلق | لن ترسل
ru = не планиру* | не намерен* | отказал* открыть | отказыва* | не будет | не наносил* | не проводил*
    | не станет | исключил*
tr = planımız yok | planımız bulunm* | planı bulunm* | niyetimiz yok | planı yok | planlamıyor | niyeti yok | etmeyecek | düzenlemedi | açmayı reddet* | açmayacak
    | kapatmayacak | gerçekleştirmedi
