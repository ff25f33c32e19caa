# SPDX-License-Identifier: GPL-3.0-or-later
# What parties say to each other: offers, talks, truces, demands, threats. See vedette-events(7).

[event.mediation_offer]
title = Offer to mediate
rank = 60
roles = offer
quad = verbal-cooperation
acled = Strategic developments/Other
plover = CONSULT
cameo = 039
en = offer* to mediat* | offer* ~~ mediation | offer* ~~ mediate | offer* ~~ good offices
    | mediation offer* | offer of mediation | read* to mediat* | willing* to mediat*
    | propos* to mediat* | propos* ~~ mediation | read* to facilitat* | readiness to facilitat*
    | willing* to facilitat* | offer* to facilitat* | offer* to host ~~ talks
    | ready to host ~~ talks | volunteer* to mediat* | ready to act as ~~ mediat*
    | prepared to mediat* | offer* to help ~~ resolve | offer* its help ~~ settl*
    | ready to play ~~ role | ready to play ~~ part | offer* ~~ good-offices
    | lend* ~~ good offices | ready to broker | offer* to broker | offer* ~~ peacemak*
    | offer* to help ~~ mend | ready to help ~~ mend | willing to play ~~ role
    | mediator ~~ offer* | offer* ~~ to bridge | step in as mediator | available as a mediator
    | high-level delegation ~~ help de-escalate | delegation ~~ de-escalate tensions
    | offer* to help end | offer* to help ~~ end | offer* to help ~~ eas*
    | offer* to help ~~ reduc* | offer* to help ~~ defus* | offer* to help ~~ settl*
    | offer* help ~~ resolv* | ready to help ~~ resolv* | ready to help ~~ settl*
    | ready to help ~~ eas* | ready to help ~~ end | ready to help ~~ defus*
    | ready to help ~~ improv* | willing to help ~~ resolv* | willing to help ~~ eas*
    | stands ready to help | stood ready to help | offer* its services | offer* to act as
    | offer* to serve as | ready to serve as | offer* ~~ to arbitrat* | mediation bid
    | mediation push | mediation initiative | mediation mission | mediate between
    | mediating between | ready to contribut* ~~ settl* | ready to contribut* ~~ resol*
    | readiness to contribut* | willing* to contribut* | readiness to help | readiness to assist
    | facilitate dialogue | facilitate talks | facilitat* ~~ dialogue between | open to mediating
    | keen to mediat* | wants to mediate | want to mediate | seeks to mediate
    | extend* ~~ good offices | constructive role | delegation ~~ de-escalat*
    | delegation ~~ ease tension* | delegation ~~ defus* | prepared to facilitat*
    | assist* in resolving | help bridge | bridge ~~ differences | facilitating role
    | mediating role | mediator's role | role of mediator | broker peace | broker talks
    | broker ~~ between | ready to act as ~~ bridge | shuttle diplomacy | host ~~ peace talks
    | offer* a venue | offer* venue | proposes ~~ talks between | renew* ~~ offer ~~ mediat*
    | repeat* ~~ offer ~~ mediat* | offer* ~~ role ~~ mediat* | bring ~~ to the table
    | bring ~~ to ~ negotiating table | bring ~~ together for talks | ready to help ~~ calm
    | help ~~ calm | help ~~ mend | help ~~ patch | help ~~ defuse | offers to bridge
    | offers to calm | offers to defuse | offers to end | offers to ease | offers to resolve
    | offers to settle | offers to bring | offers to help | offered to help | ready to help calm
    | ready to assist | offers assistance ~ resolv* | offers support ~ dialogue | offers role
    | offers venue | volunteers to host | open to hosting | prepared to host | keen to help
    | wants to help ~~ resolve | wants to help ~~ end | seeks to bridge | peace broker
    | go-between | intermediary | honest broker | to reconcile | could host ~~ talks
    | could host ~~ reconciliation | could mediate | can mediate | would mediate | will mediate
    | to act as mediator | ready to host | offers to host | offered to host | willing to host
    | proposes to host | host ~~ reconciliation | reconciliation talks ~~ host
    | offers good offices | its good offices | offers itself as | sees itself as mediator
ur = ثالثی ~~ پیشکش | ثالثی ~~ پیش کش | ثالثی ~~ آمادگی | ثالثی ~~ تیار | مصالحت ~~ پیشکش
    | مصالحت ~~ پیش کش | ثالث ~~ پیشکش | سہولت کاری ~~ پیشکش | کردار ادا کرنے ~~ پیشکش
    | ثالثی ~~ رضامندی | کردار ادا کرنے ~~ تیار | پیشکش ~~ ثالثی | میزبانی ~~ پیشکش
    | ثالثی ~~ خواہش | ثالثی کرنے | ثالثی کرانے | ثالث بننے | ثالثی کیلئے | ثالثی کے لیے
    | ثالثی کے لئے | صلح کرانے | کشیدگی ~~ کم ~~ تیار | کشیدگی ~~ ختم ~~ تیار
    | کشیدگی ~~ ختم ~~ مدد | کشیدگی ~~ کم ~~ مدد | کشیدگی ~~ کم ~~ پیشکش | مصالحتی کردار
    | ثالث کا کردار | مذاکرات ~~ سہولت فراہم | مدد کی پیشکش | معاونت کی پیشکش | خدمات پیش
    | تعمیری کردار | مثبت کردار ادا | کردار ادا کرنے کو تیار | وفد ~~ کشیدگی کم
    | تنازع ~~ حل ~~ تیار | تنازع ~~ حل ~~ پیشکش | ثالثی کی خواہش | مفاہمت ~~ پیشکش | صلح کی پیشکش
    | صلح ~ پیشکش | مفاہمت کرانے | مصالحت کرانے | تصفیہ ~ پیشکش | مذاکرات کی میزبانی ~ پیشکش
    | میزبانی کیلئے تیار | میزبانی کے لیے تیار | کشیدگی کم کرانے | مسئلہ حل ~ پیشکش
    | مدد کے لیے تیار | مدد کیلئے تیار | ثالثی ~ تیار | میزبانی ~~ تیار | صلح ~~ تیار
    | صلح ~~ آمادگی
fa = پیشنهاد ~~ میانجی* | میانجی* ~~ پیشنهاد | آماده ~~ میانجی* | آمادگی ~~ میانجی*
    | میانجی* ~~ آماد* | پیشنهاد ~~ وساطت | آمادگی ~~ وساطت | آماده ~~ وساطت | وساطت ~~ آماد*
    | میانجی‌گری ~~ پیشنهاد | اعلام آمادگی ~~ میانجی* | پیشنهاد ~~ پادرمیانی
    | پا درمیانی ~~ پیشنهاد | آماده ~~ تسهیل | آمادگی ~~ تسهیل | میزبانی ~~ گفتگو* ~~ آماد*
    | آماده ~~ میزبانی | آماده ~~ کمک ~~ حل | برای میانجی* | میانجی* میان | میانجی* بین
    | آماده کمک | آماده است ~~ کمک | حاضر ~~ میانجی* | نقش سازنده | نقش میانجی* | مساعی جمیله
    | کمک به کاهش تنش | کمک به حل | آماده ایفای نقش | داوطلب ~~ میانجی* | پیشنهاد کمک
    | آماده ~~ کاهش تنش | آمادگی ~~ کاهش تنش | آمادگی ~~ کمک | هیئت ~~ کاهش تنش | هیأت ~~ کاهش تنش
    | نقش تسهیل* | آشتی ~ آماده | آشتی ~ پیشنهاد | آماده میزبانی | پیشنهاد میزبانی
    | میزبانی گفتگو* | آماده کمک به | حل اختلاف* ~ آماده | حل اختلاف* ~ پیشنهاد | آماده ~ نقش
    | حل ~~ اعلام آمادگی | کاهش تنش* ~~ اعلام آمادگی | گفت* ~~ اعلام آمادگی
    | مذاکر* ~~ اعلام آمادگی | صلح ~~ اعلام آمادگی
ps = منځګړیتوب ~~ وړاندیز | منځګړتوب ~~ وړاندیز | منځګړي ~~ وړاندیز | د منځګړیتوب ~~ چمتو*
    | منځګړیتوب ~~ چمتو* | منځګړتوب ~~ چمتو* | منځګړیتوب ~~ تیار* | منځګړتوب ~~ تیار*
    | روغې جوړې ~~ وړاندیز | منځګړیتوب ته ~~ لیواله | کوربتوب ~~ وړاندیز | منځګړیتوب ~~ چمتووالی
    | د منځګړیتوب لپاره | د منځګړتوب لپاره | منځګړتوب کولو | منځګړیتوب کولو | منځګړیتوب ته
    | منځګړي رول | رغنده رول | د حل لپاره ~~ چمتو* | کړکېچ ~~ چمتو* | اسانتیا ~~ چمتو*
    | مرستې ~~ وړاندیز | روغه جوړه ~~ وړاندیز | پخلاینې ~~ وړاندیز | منځګړ* ~~ وړاندیز*
    | پلاوی ~~ کړکېچ | روغې جوړې ته | د روغې جوړې | پخلاینه | د پخلاینې | کوربه توب ~ چمتو*
    | کوربتوب ته چمتو | مرستې ته چمتو | شخړ* ~ حل ~ چمتو* | شخړ* ~ حل ~ وړاندیز | کوربه ~~ چمتو*
    | کوربه ~~ وړاندیز | کوربتوب ~~ چمتو* | خبرو ~~ کوربه ~~ چمتو* | حل ~~ چمتووالی
    | منځګړ* ~~ چمتووالی
ar = عرض* ~~ وساط* | عرض ~~ الوساطة | الوساطة ~~ عرض | استعداد* ~~ للوساطة | استعداد* ~~ وساطة
    | مستعد* ~~ للوساطة | مستعد* ~~ وساطة | يبدي ~~ استعداد* ~~ وساط* | تقترح ~~ الوساطة
    | اقترح* ~~ الوساطة | استعداد* ~~ للتوسط | مستعد* ~~ للتوسط | عرض* ~~ التوسط | تعرض ~~ التوسط
    | تعرض ~~ وساطة | يعرض ~~ وساطة | مساعي* الحميدة | استعداد* ~~ لاستضافة | استعداد* ~~ لتسهيل
    | للوساطة | التوسط بين | للتوسط | وساطة بين | الوساطة بين | دور بناء | دورا بناء
    | مبادرة ~~ وساطة | استعداد* ~~ للمساعدة | مستعد* ~~ للمساعدة | بالوساطة بين | تسهيل الحوار
    | لتيسير | دور الوسيط | عرضت ~~ مساعدة | تعرض ~~ مساعدة | عرض* ~~ المساعدة | للعب دور
    | القيام بوساطة | وفد ~~ لخفض التوتر | وفد ~~ لتهدئة | وفد ~~ تخفيف التوتر | تقريب وجهات النظر
    | استضافة محادثات ~~ عرض* | بذل مساعي* | للتوسط بين | المصالحة بين | للمصالحة
    | لاستضافة محادثات | لاستضافة مفاوضات | استضافة ~ محادثات ~ استعداد* | عرض* ~ استضافة
    | الإصلاح بين | مبادرة ~ للصلح | حل الخلاف ~ استعداد* | استضافة جولة | لاستضافة جولة
    | عرض ~~ استضافة | تعرض استضافة | تعرض ~~ لاستضافة
ru = предложи* ~~ посредни* | предлага* ~~ посредни* | готов* ~~ посредни*
    | предложен* ~~ посредни* | посредни* ~~ предложи* | готов* выступить ~~ посредник*
    | готов* ~~ содействи* ~~ диалог* | готов* содействовать | предложи* ~~ помощь ~~ урегулир*
    | предложи* ~~ добрые услуги | добры* услуг* | готов* принять ~~ переговор*
    | готов* ~~ помочь ~~ урегулир* | готов* ~~ предоставить площадку
    | предложи* ~~ площадк* ~~ переговор* | предложи* ~~ роль посредник*
    | предложи* свое посредничество | посреднически* услуг* | посредническ* ~~ предложи*
    | выступить посредник* | стать посредник* | готов* помочь | готов* оказать ~~ содейств*
    | готов* оказать ~~ помощь | готов* способствовать | предложи* содействи* | предложи* помощь
    | посредничать | роль посредник* | роли посредник* | посредничество между | конструктивн* роль
    | готов* сыграть ~~ роль | содействовать переговор* | содействовать диалог*
    | готовность* содейств* | помочь ~~ наладить | помочь ~~ урегулир* | предложени* ~~ посредни*
    | делегаци* ~~ снижени* напряженност* | делегаци* ~~ деэскалац* | помощь в примирени*
    | помощь в урегулирован* | помощь в налаживани* | в примирении | примирить
    | готов* принять ~ переговоры | готов* стать площадкой | площадк* для переговор*
    | посредническ* мисси* | посредническ* усили* | услуги посредник*
    | предложи* провести ~~ встреч* | предложи* провести ~~ переговор* | предложи* принять
    | предложи* организовать ~~ встреч* | предложи* организовать ~~ переговор*
    | готов* организовать | готов* провести ~~ встреч* | предложи* себя
tr = arabuluculuk teklif* | arabuluculuk ~~ teklif* | arabuluculuk öner* | arabuluculuk ~~ öner*
    | arabuluculuk ~~ hazır | arabuluculuğa ~~ hazır* | arabulucu ol* ~~ hazır
    | arabulucu ol* ~~ teklif | ara bulucu* ~~ teklif | kolaylaştırıcı ~~ hazır*
    | ev sahipliği ~~ hazır | ev sahipliği ~~ teklif | arabuluculuk için ~~ hazır*
    | iyi niyet girişim* ~~ öner* | arabulucu olma* | arabulucu olab* | arabuluculuk yapma*
    | arabuluculuk yapab* | arabuluculuk için | ara bulucu ol* | ara buluculuk
    | arabuluculuk ~~ talip | arabulucu ~~ talip | yapıcı rol | aracılık ~~ teklif*
    | aracılık ~~ hazır* | aracılık et* | aracı ol* | kolaylaştırıcı rol | yardımcı olmaya hazır
    | yardıma hazır | katkı ~~ hazır | gerilim* ~~ azalt* ~~ hazır | gerilim* ~~ düşür* ~~ hazır
    | gerilim* ~~ azalt* ~~ teklif* | heyet* ~~ gerilim* azalt* | heyet* ~~ gerilim* düşür*
    | arabuluculuk girişim* | arabulucu olmayı | arabuluculuk yapmayı | uzlaştır* | barıştır*
    | ev sahipliği yapmaya hazır | ev sahipliği öner* | ev sahipliği teklif*
    | sorun* ~ çöz* ~ hazır | yardım* ~ çöz* ~ hazır | arabuluculuk* öner* | ev sahipliği yapmaya
    | ev sahipliği ~~ teklif* | ev sahipliği ~~ öner*
veto.en = declin* ~ mediat* | reject* ~ mediat* | reject* ~ offer | turn* down
veto.ru = отклони* | отверг*
veto.ar = رفض* ~ عرض | يرفض ~ وساط* | ترفض ~ وساط*
veto.fa = رد کرد ~ پیشنهاد | پیشنهاد ~ را رد
veto.ur = پیشکش مسترد | پیشکش ~ ٹھکرا*
veto.tr = teklif* reddet* | teklif* ~ reddet*
not.en = mediation by | mediation of | mediation service* | mediation centre | mediation center
    | mediation court | offers to help ~ customers | offers to help ~ investors

[event.talks]
title = Talks
rank = 45
roles = symmetric
quad = verbal-cooperation
acled = Strategic developments/Other
plover = CONSULT
cameo = 04
en = talks | round of negotiations | negotiat* | hold* ~ dialogue | held ~ dialogue | met with
    | hold* a meeting | held a meeting | telephone call | phone call | spoke by telephone
    | spoke by phone | telephoned | phoned | spoke with ~ counterpart | meeting with ~ counterpart
    | arriv* ~ for a visit | to visit ~ next | delegation ~ arriv* | delegation would be sent
    | delegation ~ visit* | will send ~ delegation | consultations | summit | phones | telephones
    | to send ~ minister* | send* ~ envoy* | send* ~ delegation | dispatch* ~ delegation
    | dispatch* ~ envoy* | travel to islamabad | travel to kabul | travel to pakistan
    | visit* islamabad | visit* kabul | visit* tehran | arriv* in islamabad | arriv* in kabul
    | arriv* in tehran | arriv* in pakistan ~ talks | to visit pakistan | to visit afghanistan
    | visit to pakistan | visit to kabul | visit to islamabad | visit to afghanistan
    | foreign minister* ~ meet* | meet* ~ counterpart | met ~ counterpart | exchange* views
    | exchanged views | discuss* ~ situation | discuss* ~ tension* | discuss* ~ security
    | discuss* ~ border | discuss* ~ ceasefire | discuss* ~ relations | call with ~ counterpart
    | call* ~ counterpart | conversation with | round of dialogue | fourth round | third round
    | second round | new round | next round | negotiators | envoys meet | held discussions
    | telephonic | trilateral meeting | quadrilateral | bilateral meeting | delegations
    | face-to-face | phone talks | joint ~ meeting | holds discussions | hold discussions
    | discussions with | confer in | confer on | conferred | sit-down | meets ~ envoy
    | meets ~ ambassador | meets ~ delegation | receives ~ envoy | receives ~ delegation
    | hosts ~ foreign minister | received by | calls on ~ minister | envoy visits | envoy arrives
    | envoy in | minister arrives | minister visits | minister in ~ for | special envoy ~ visit*
    | special envoy ~ arriv* | joint commission | jirga ~ talks | parleys | rapprochement
    | trilateral | dialogue round | dialogue | speaks with | spoke with | speak with | spoke to
    | in talks with | phones ~ over | calls ~ counterpart | sit down with | meet in | met in
    | meeting in | hold meeting | to meet in | resume negotiations | new round of | talk to ease
    | officials talk | hotline | flies to tehran | flies to kabul | flies to islamabad
    | flies to beijing | flies to moscow | flew to tehran | flew to kabul | flew to islamabad
    | lands in kabul | lands in islamabad | lands in tehran | heads to kabul | heads to islamabad
    | heads to tehran | leaves for kabul | leaves for tehran | leaves for islamabad
    | in kabul for talks | in islamabad for | envoys ~ discuss* | envoys ~ meet
    | ministers ~ discuss* | officials ~ discuss* | discuss afghanistan | neighbours ~ discuss
    | neighbours ~ meet | moscow format | heart of asia | contact group | gathers ~ neighbours
    | peace talks
ur = مذاکرات | بات چیت | ملاقات | ٹیلی فونک رابطہ | ٹیلیفونک رابطہ | ٹیلی فون پر ~ گفتگو
    | وفد ~ پہنچ* | وفد ~ دورہ | دورے پر | مشاورت | کو فون | سے رابطہ | ٹیلیفون | ٹیلی فون
    | فون پر | وفد ~ بھیج* | وفد ~ روانہ | وفد ~ جائے | کا دورہ | دورہ پاکستان | دورہ افغانستان
    | دورہ کابل | ملاقاتیں | ملاقاتوں | تبادلہ خیال | مذاکراتی | مکالمہ | سفارتی رابط*
    | مذاکرات شروع | ہم منصب سے | ہم منصب ~ ملاقات | سے ملاقات | وفد کی ~ ملاقات
    | نمائندہ خصوصی ~ دورہ | اجلاس ~ سہ فریقی | سہ فریقی | وفود | وفد | بیٹھک | آمنے سامنے
    | گفت و شنید | رابطوں | پہنچ گئے | مشاورت* | اجلاس ~ افغانستان | کانفرنس ~ افغانستان
    | ہمسایہ ممالک ~ اجلاس
fa = مذاکر* | گفتگو* | گفت و گو* | گفت‌وگو* | دیدار ~ کرد* | رایزنی* | تماس تلفنی | هیئت ~ سفر
    | هیأت ~ سفر | هیات ~ وارد | هیئت ~ وارد | وارد ~ شد ~ دیدار | نشست ~ جانبه | هیئت ~ اعزام
    | هیات ~ اعزام | هیأت ~ اعزام | سفر ~ به اسلام‌آباد | سفر ~ به کابل | دیدار* | ملاقات کرد*
    | تبادل نظر | تلفنی | وارد اسلام‌آباد | وارد کابل | راهی اسلام‌آباد | راهی کابل
    | هیئت ~ می‌فرستد | دیدار کرد* | با همتای | همتای ~ گفت* | نشست سه‌جانبه | فرستاده ~ دیدار
    | فرستاده ویژه ~ سفر | در دیدار با | هیئت* ~~ دیدار | هیأت* ~~ دیدار | هیئت* | گفت‌وگوها
    | نشست همسایگان | نشست ~ افغانستان | فرمت مسکو | وارد تهران | وارد مسکو | به تهران رفت
    | به کابل رفت
ps = خبرې پیل* | خبرې وشو* | خبرې اترې | خبرې روانې | خبرې کو* | خبرې اترې | خبرو اترو | مذاکرات | مذاکراتو | خبرې وکړې | د خبرو ~ پړاو | د خبرو ~ دور | وکتل
    | لیدل* | کتنه | کتنې | ټیلیفوني | پلاوی ~ ورسېد* | پلاوی ~ سفر | د خبرو | خبرو ته | په ټلیفون
    | ټلیفوني | ټلیفون | پلاوی | لیدنه | لیدنې | سره وکتل | سره ولیدل | ناسته | سفر وکړ*
    | له استازي | استازي سره | سره لیدل | استازی ~ راغلی | درې اړخیز* | همسیال ~ خبرې | پلاوي
    | پلاوو | سره وویني | سره ګوري | غونډه ~ پلاو* | ته ورسېد | ته ورسیدل | ته لاړ
    | ګاونډیانو ~ ناسته | د ګاونډیانو غونډه | مسکو فارمټ
ar = محادثات | مباحثات | مفاوضات | المفاوضات | اجتمع* | يجتمع | التقى | يلتقي | اتصال هاتفي
    | اتصالا هاتفيا | مشاورات | لقاء ~ جمع | جولة ~ محادثات | جولة ~ المحادثات | جولة ~ المفاوضات
    | وفد ~ يصل | وفد ~ وصل | وفد ~ زيارة | جولة إسطنبول | جولة الدوحة | جولة | وفد* ~ إلى | وفد*
    | يتوجه إلى | زيارة | يزور | هاتفيا | هاتفي | تباحث* | بحث* ~ مع | يبحث* ~ مع | تبحث ~ مع
    | اجتماع | لقاء | المحادثات | المباحثات | يجري مباحثات | حوار بين | تلتقي | بنظيره | مع نظيره
    | يستقبل ~ مبعوث | يستقبل ~ وفد | المبعوث | اجتماع ثلاثي | تجري محادثات | وفدان | يجتمعان
    | اجتمع | وفدي | وفدا | يبحث | يبحثان | تبحث | يصل إلى | يصل طهران | يصل كابل | يصل إسلام آباد
    | وصل إلى ~ لإجراء | لإجراء مشاورات | لإجراء محادثات | دول جوار أفغانستان | صيغة موسكو
    | اجتماع دول
ru = переговор* | консультаци* | встреч* ~ с | встретил* | телефонн* разговор* | созвонил*
    | провел* ~ бесед* | обсудил* | раунд* переговор* | визит* | делегаци* ~ прибы* | по телефону
    | обсуди* | обсужда* | телефонном разговор* | встреча | встречи | встретятся
    | прибыл* ~ делегаци* | направ* ~ делегаци* | отправ* ~ делегаци* | делегаци*
    | провел* разговор | провел* ~ разговор | созвон* | поездк* в | провел* встречу | встречу с
    | встретился с | встретились | принял* ~ делегаци* | принял* ~ посланник*
    | посланник* ~ прибыл* | спецпредставител* ~ встрет* | трехсторонн* | с коллегой
    | консультации | делегации | встречаются | встреча делегаци* | сели за стол
    | соседей афганистана | московск* формат* | прибыл в кабул | прибыл в исламабад
    | прибыл в тегеран | прилетел в | вылетел в | отправился в кабул | отправился в исламабад
tr = görüşme* | müzakere* | bir araya gel* | telefonda görüş* | telefonla görüş* | görüştü
    | temas* bulun* | heyet* ~ ziyaret* | heyeti ~ geldi | istişare* | heyet* ~ gid*
    | heyet* gönder* | heyeti | heyetin | telefon* görüşme* | telefonda | görüşecek | görüşüyor
    | temaslar* | temasta bulun* | ziyaret* | bir araya | uzlaşamadı | islamabad'a gid*
    | kabil'e gid* | masaya otur* | mevkidaşı* | ile görüş* | bir araya geldi | temsilci* ~ görüş*
    | üçlü toplantı | kabul etti ~ heyet* | ziyaret etti | buluştu | buluşacak | buluşuyor
    | heyetleri | toplandı ~ heyet* | yüz yüze | tahran'a gitti | kabil'e gitti
    | islamabad'a gitti | tahran'a geldi | kabil'e geldi | islamabad'a geldi | tahran'da temas*
    | komşuları toplantı* | komşu ülkeler ~ toplan*
veto.en = no talks | ruled out talks | peace talks fee
not.en = talks up | talks about | sweet talks | trash talks | negotiating table | through talks
    | through negotiations | by negotiation | return to talks | resume talks
    | call* for ~ dialogue | calls for ~ dialogue | called for ~ dialogue | dialogue is
    | through dialogue | continued dialogue | via dialogue | urg* ~ dialogue | support* ~ dialogue
    | facilitat* ~ dialogue | back* ~ dialogue | dialogue remains | resume dialogue
    | importance of dialogue | return to dialogue | negotiations remain | talks remain
    | negotiations are the only | talks are the only | negotiations offer the only
    | need for ~ negotiations
not.ur = مذاکرات سے حل | بات چیت ہی | مذاکرات ہی | مذاکرات کے ذریعے | بات چیت کے ذریعے
    | بات چیت سے حل | مذاکرات کی میز
not.fa = از طریق گفت* | از راه گفت* | ادامه گفت* | میز مذاکره | از طریق مذاکر*
not.ps = د خبرو له لارې | د خبرو اترو له لارې | خبرو له لارې | د مذاکراتو له لارې
not.ar = عبر الحوار | بالحوار | طاولة المفاوضات | طاولة الحوار | عبر المفاوضات | مائدة المفاوضات
not.ru = путем переговор* | стол переговор* | столу переговор* | за столом переговор*
not.tr = müzakere masası* | diyalog yoluyla | müzakere yoluyla

[event.ceasefire]
title = Ceasefire
rank = 55
roles = symmetric
quad = material-cooperation
acled = Strategic developments/Agreement
plover = RETREAT
cameo = 0871
en = ceasefire agreed | agree* ~ ceasefire | agree* ~ truce | ceasefire ~ extend*
    | extend* ~ ceasefire | extend* ~ truce | truce ~ extend* | truce ~ agreed
    | announc* ~ ceasefire | announc* ~ truce | mutual ceasefire | temporary ceasefire
    | temporary truce | ceasefire ~ effect | ceasefire ~ hold* | ceasefire deal
    | ceasefire agreement | truce | cessation of hostilities | halt to hostilities | ceasefire
    | ceasefires | truces | guns fall silent | halt fighting | halt* ~ fighting | cease fire
    | stop fighting | agree to stop fighting | end hostilities | pause in fighting
    | lull in fighting | armistice | prolong* ~ truce | de-escalation deal | silence guns
ur = جنگ بندی | سیز فائر | جنگبندی | لڑائی روک* | لڑائی بند | فائر بندی
fa = آتش‌بس | آتش بس | توقف درگیری* | پایان درگیری* | توقف جنگ
ps = اوربند | د اوربند | جګړه ودر* | جګړې درېد* | جګړه بس*
ar = وقف إطلاق النار | وقف اطلاق النار | وقف لإطلاق النار | هدنة | الهدنة | لوقف إطلاق النار
    | وقفا لإطلاق النار | وقف القتال | وقف الأعمال العدائية | تهدئة بين
    | وقف ~ لإطلاق النار | وقف ~ إطلاق النار | إطلاق النار ~ وقف
ru = перемири* | прекращени* огня | прекратить огонь | режим тишины | договоренност* ~ перемири*
    | прекращени* бо* | прекращени* боев* | остановить бои | тишин* на границ*
tr = ateşkes* | çatışmaları durdur* | silahlar sus* | çatışmasızlık
not.en = ceasefire violation* | violat* ~ ceasefire | ceasefire breach* | breach* ~ ceasefire

[event.agreement]
title = Agreement
rank = 50
roles = symmetric
quad = verbal-cooperation
acled = Strategic developments/Agreement
plover = AGREE
cameo = 057
en = sign* ~ agreement | sign* ~ deal | sign* ~ accord | sign* ~ memorandum | sign* ~ protocol
    | agreement signed | deal signed | reach* ~ agreement | accord reached
    | agreement on ~ reached | initialled ~ agreement | agree* to establish | agree* to set up
    | agree* to form | ink* ~ agreement | ink* ~ deal | sign* ~ pact | memorandum of understanding
    | struck a deal | seal* ~ deal | sign* ~ declaration | agreement reached | ink* ~ memorandum
    | ink* ~ pact | ink* ~ mou | initial* ~ accord | sign* ~ treaty | sign* ~ mou
    | sign* ~ contract ~ border | conclude* ~ agreement | clinch* ~ deal | pact signed
    | accord signed | agreed on a mechanism | agree* on ~ mechanism | finalis* ~ agreement
    | finaliz* ~ agreement | agree* to cooperate | agree to boost
ur = معاہدے پر دستخط | معاہدہ طے | معاہدے پر ~ دستخط | مفاہمتی یادداشت | سمجھوتہ طے
    | سمجھوتے پر دستخط | معاہدہ ~ دستخط | تعاون کا معاہدہ | معاہدے پر اتفاق | معاہدہ ہو گیا
    | معاہدہ کر لیا | دستخط کر* | مفاہمت کی یادداشت* | تجارتی معاہدہ | سکیورٹی معاہدہ
    | سیکیورٹی معاہدہ
fa = امضا* ~ توافق* | توافق* ~ امضا* | یادداشت تفاهم | توافقنامه | توافق‌نامه | به توافق رسید*
    | تفاهم‌نامه | تفاهمنامه | قرارداد ~ امضا* | موافقت‌نامه | موافقتنامه | پیمان ~ امضا*
    | سند همکاری
ps = هوکړه لیک | تړون لاسلیک | تړون ~ لاسلیک | هوکړې ته رسېد* | هوکړه لاسلیک | تفاهم لیک
    | هوکړه ~ لاسلیک | هوکړه ~ وکړه | تړون ~ وشو | د همکارۍ تړون | د همکارۍ هوکړ*
ar = وقع* ~ اتفاق* | توقيع ~ اتفاق* | مذكرة تفاهم | توصل* ~ اتفاق | يوقع* ~ اتفاق*
    | توقع* ~ اتفاق* | توقعان ~ اتفاق* | اتفاقية | إبرام ~ اتفاق* | أبرم* ~ اتفاق* | اتفاق تعاون
    | مذكرة ~ تفاهم | وقعت ~ بروتوكول
ru = подписа* ~ соглашени* | подписа* ~ договор* | соглашени* ~ подписа* | подписа* ~ меморандум*
    | достиг* ~ соглашени* | подписа* ~ протокол* | достиг* договоренност* | заключи* ~ соглашени*
    | заключи* ~ договор* | меморандум* ~ подписа* | договори* о сотрудничеств* | подписал* пакт*
tr = anlaşma imzala* | anlaşma* ~ imza* | mutabakat zaptı | mutabakat* ~ imza* | anlaşmaya var*
    | protokol imzala* | protokol* ~ imza* | anlaşma* ~ vardı | sözleşme* ~ imza*
    | iş birliği anlaşma* | işbirliği anlaşma* | anlaşması imzala*
veto.en = no agreement | without agreement | without an agreement | no deal | fail* to reach
    | failed to agree | without a deal
veto.ur = بے نتیجہ | ناکام
veto.fa = بی‌نتیجه | بدون توافق | بدون نتیجه
veto.ps = بې پایلې | بې نتیجې
veto.ar = دون اتفاق | دون التوصل | فشل*
veto.ru = безрезультатно | не удалось | не смогли | без соглашени* | без результат*
veto.tr = sonuçsuz | anlaşma sağlanamadı | anlaşmaya varılamad*
not.en = agreement reached between ~~ ceasefire

[event.demand]
title = Demand
rank = 40
roles = speech
quad = verbal-conflict
plover = REQUEST
cameo = 10
en = demand* ~ action | demand* ~ hand* over | demand* from | urg* ~ to act | urg* ~ to take
    | urg* ~ to crack down | calls on | hand over ~ fugitive* | press* ~ to halt
    | ask* ~ to hand over | ask* ~ to extradite | demand* ~ extradition | demand* written
    | insist* that ~ must | must reopen | must stop ~ shelter* | demanded decisive
    | demand* ~ release | demands | demanded | appeal* ~ reopen | urge* ~ reopen*
    | want* ~ handed over | demand* that | demand* the | call* on ~~ to | urg* ~~ to rein
    | urg* ~~ to stop | urg* ~~ to end | urg* ~~ to halt | urg* ~~ to curb | urg* ~~ to prevent
    | urg* ~~ to dismantl* | urg* ~~ to act | urg* ~~ to take | urg* ~~ crack down | rein in
    | must act | must stop | must choose | must rein | must halt | must not allow | must prevent
    | must dismantl* | must end | seek* action | demand* action | demanding | press* ~~ to
    | tell* ~ to stop | told ~ to stop | told ~ to act | hand over ~ suspect*
    | hand over ~ militant* | hand over ~ leader* | hand over ~ terrorist*
    | hand over ~ commander* | extradition of | appeal* for | calls for action | should be stopped
    | decisive action | concrete action | tangible action | verifiable action | concrete steps
    | verifiable steps | written guarantee* | written assurance* | calls for immediate
    | seeks extradition | presses | want* ~ to rein | want* ~ to act | tell* ~ to protect
    | tells kabul | tells islamabad | tells taliban | tells pakistan | told kabul to
    | told islamabad to | wants kabul to | wants pakistan to | want* ~ extradit*
    | hand* over ~ wanted | hand over ttp | surrender of ~ leaders | asks kabul | asks islamabad
    | asks taliban | calls on kabul | calls on islamabad | calls on taliban | urges kabul
    | urges islamabad | urges taliban | urges pakistan | urges afghan* | urged kabul
    | urged islamabad | seeks assurance* | seeks guarantee* | seeks explanation | summons ~ envoy
    | summons ~ ambassador | summoned ~ ambassador | summoned ~ envoy | summons ~ charge
    | lodges protest | demarche | ask* ~ to protect | ask* ~ to rein | pressed ~ to | renew* call
    | calls for handover | calls for ~ to be handed
ur = مطالبہ | حوالے کرنے کا ~~ کہا | حوالگی کا ~~ | کارروائی کا مطالبہ | کارروائی کرے
    | پر زور دیا ~~ کارروائی | بند کرائے | روکنے کا | حوالے کرے | حوالے کرنے | حوالگی | لگام
    | بند ہونی چاہیے | بند ہونا چاہیے | بند کرے | انتخاب کرنا ہوگا | انتخاب کرنا ہو گا
    | ٹھوس اقدامات | ٹھوس کارروائی | تحریری ضمانت | تحریری یقین دہانی | روکے | حوالگی کا مطالبہ
    | حوالے کر* ~~ مطالبہ | سے جواب طلب | ناظم الامور ~~ طلب | سفیر ~~ طلب | طلبی | احتجاجی مراسلہ
    | تحفظ ~~ مطالبہ | کا کہنا ~~ کارروائی کرے | ڈو مور
fa = از ~ خواست | از ~ خواستند | از ~ خواسته | خواستار | درخواست ~~ تحویل | خواسته است ~~ تحویل | باید ~~ تحویل دهد | خواست تا ~~ اقدام
    | مطالبه | باید ~~ جلو | باید ~~ متوقف | باید ~~ اقدام | باید ~~ مهار | تحویل ~~ خواست*
    | فراخواند ~~ اقدام | اقدام عملی | تضمین کتبی | تضمین ~~ خواست* | جلوگیری ~~ خواست*
    | خواهان تحویل | خواهان اقدام | خواست ~~ تحویل | خواست ~~ اقدام | خواست ~~ جلو | خواست ~~ مانع
    | خواست ~~ اجازه ندهد | احضار ~~ سفیر | سفیر ~~ احضار | کاردار ~~ احضار | خواهان ~~ تحویل
    | خواهان استرداد | استرداد
ps = غوښتي چې | غوښتي دي | څخه وغوښتل | نه وغوښتل | غوښتنه | وغوښتل | غوښتنې | غواړي چې ~~ وسپاري | مخه ونیسي | مخه دې ونیسي | دې ~~ ونیسي
    | دې ~~ ودروي | باید ~~ ودروي | باید ~~ اقدام | وغوښت | تسلیم کړي | وسپاري | عملي ګام*
    | لیکلی تضمین | لیکلې ژمن* | د سپارلو غوښتن* | وسپارل شي | سفیر ~~ وغوښت | سفیر ~~ راوغوښت
    | ژمن* غواړي | تضمین غواړي | خوندیتوب ~~ غوښتن*
ar = طالبت | يطالب | تطالب | دعا ~ إلى تسليم | دعت ~ إلى تسليم | طلب ~ تسليم | حث ~ على اتخاذ
    | طالب ~ بتسليم | طالب ~ بوقف | طالب ~ باتخاذ | طالبت ~ ب | مطالبا | مطالبة | طالبوا
    | كبح جماح | لجم | اتخاذ إجراءات | بتسليم | يخير ~ بين | عليها أن تختار | ضمانات مكتوبة
    | ضمانات خطية | وقف دعم | دعا ~~ كبح | دعا ~~ وقف | تدعو ~~ وقف | يدعو ~~ وقف | منع استخدام
    | تستدعي ~ السفير | استدعت ~ السفير | استدعى ~ السفير | استدعاء السفير
    | استدعاء ~ القائم بالأعمال | تطالب ~ بضمانات | تدعو ~ إلى حماية | يطالب ~ بضمانات
ru = потребова* | требу* | призва* ~ принять меры | призва* ~ выдать | призва* ~ открыть
    | требовани* | призва* ~~ остановить | призва* ~~ пресечь | призва* ~~ прекратить
    | призва* ~~ обуздать | призва* ~~ выдать | должн* ~ прекратить | должн* ~ пресечь
    | должн* ~ принять меры | должн* ~ выбрать | должн* выбирать | настаива* ~ выдач*
    | письменн* гаранти* | решительн* мер* | конкретн* мер* | вызва* посла | вызва* ~ посла
    | вызван* посол | потребова* ~ гаранти* | потребова* выда* | требование о выдаче
    | призва* ~~ обеспечить безопасност* | нот* протеста
tr = talep et* | talep ediyor | istedi ~~ teslim* | teslim edilmesini | çağrı* ~~ harekete geç*
    | iadesini iste* | taleb* | son vermeli | durdurmalı | engellemeli | seçim yapmalı | seçmeli
    | dizginle* | harekete geçme* | adım at* ~~ iste* | engelle* ~~ iste* | durdur* ~~ iste*
    | teslim et* ~~ iste* | iadesini | yazılı güvence | somut adım* | çağrısında bulun* ~~ önle*
    | önlem almasını | tedbir almasını | teslimini iste* | teslim etmesini | iadesini talep
    | büyükelçi* ~~ çağır* | maslahatgüzar* ~~ çağır* | önlem alma* ~~ iste* | korumasını iste*
    | güvence iste* | garanti iste*
veto.en = in high demand | demand for goods | consumer demand | energy demand | power demand
not.fa = خواستار ادامه | خواستار خویشتن* | خواستار گفت* | خواستار آرامش | خواستار کاهش تنش
    | خواستار تداوم

[event.accusation]
title = Accusation
rank = 40
roles = speech
quad = verbal-conflict
plover = ACCUSE
cameo = 112
en = says ~ behind | said ~ behind | say ~ behind | accus* | blam* | pinned responsibility | alleg* that | holds ~ responsible
    | held ~ responsible | point* ~ finger at | fingerprints | masterminded from
    | behind the attack | orchestrat* from | launching attacks from | sponsor* ~ terror*
    | enjoy* sanctuary | sanctuar* | safe haven* | harbour* ~ terror* | harbor* ~ terror*
    | pin* ~ blame | pinned ~ on | holding ~ responsible | directed from | planned from
    | planned in afghan* | carr* out from afghan* | backed by india | indian-backed
    | indian-sponsored | proxies | provid* ~ sanctuary | providing shelter | sheltering
    | harbouring | harboring | complicit* | using afghan soil | afghan soil ~ used
    | support* ~ terrorists | irresponsible behavio* | attacks ~ from afghan soil
    | attacks ~ from afghan territory | operat* from afghan* | say ~ behind attack*
    | says ~ behind attack* | trace* ~ back to | non-pakistani terrorists | says afghan nationals
    | fuel* ~ unrest | fuell* ~ violence | fund* ~ militants | fund* ~ terror*
    | sponsor* ~ militants | points to ~ group | points to ~ based | points finger
    | pointed finger | hand behind | hand in ~ attack | hand seen in | link* ~ attack to
    | link* to ~ attack | plotted by | orchestrated by | directed by ~ handlers | handlers in
    | traced to | masterminds in | blame game | meddl* in | interfer* in | allow* ~ soil
    | harbours | harbors | shields ~ terrorists | sides with ~ terrorists
    | responsible for ~ attack* | carried out by ~ nationals | attackers were afghan
    | bombers were afghan | bomber was ~ afghan | lay* blame | lays the blame | laid blame
    | laying blame | blame ~~ on fighters | assigns blame | arming ~ militants
    | training ~ militants | backing ~ militants | alleges | alleged ~ role | faults ~ for
    | faulted ~ for | sees ~ hand | suspects ~ hand | says ~ role in ~ attack
    | says ~ role in ~ blast | claims ~ behind | says ~ was planned | indicts
    | charges ~ with ~ terror
ur = الزام | ذمہ دار ٹھہرایا | ملوث ہے | ملوث ہونے | افغان سرزمین استعمال | محفوظ پناہ گاہ*
    | پناہ گاہیں | ذمہ دار قرار | الزام عائد | پشت پناہی | سرپرستی | پراکسی* | غیر ذمہ دار* | ملوث
    | سرزمین ~~ استعمال | حمایت کا الزام | ہاتھ ہے | ہاتھ ہونے | پیچھے ~~ ہاتھ | مداخلت ~~ الزام
    | حملہ آور افغان | افغان شہری ~~ حملہ آور | دہشت گردی میں ملوث | ذمہ دار ~~ قرار
    | ذمہ دار ~~ ٹھہرا* | الزام ~ پر دھر | ذمہ داری ~ پر ڈال* | پر الزام
fa = متهم کرد* | متهم ~~ کرد* | اتهام | مسئول دانست | مسوول دانست | مقصر دانست | پناهگاه* امن
    | مقصر خواند | مسئول ~~ دانست* | مسئول ~~ خواند* | مقصر | غیرمسئولانه | غیر مسئولانه
    | حمایت از ترور* | پناه داد* | پناهگاه* | دست داشتن | دست ~~ در حمله | پشت ~~ حمله
    | پشت این حمله | مداخله ~~ متهم | حامی ~~ تروریست* | عامل ~~ حمله ~~ خواند | انگشت اتهام
    | گناه ~ به گردن | متهم می‌کند | متهم ساخت | تقصیر
ps = تورن کړ* | تور لګو* | پړ وباله | پړ ګڼ* | تورنوي | تورونه | پړه ~~ واچوله | تورن | تور ولګاوه
    | تور پورې | مسوول وباله | مسوول بولي | مسوول ګڼ* | پړ بولي | پناه ورکړ* | ملاتړ ~~ ترهګر*
    | تور لګ* | پړه ~~ اچو* | لاس دی | تر شا ~~ لاس | ملاتړ تور* | په ملاتړ تورن | مداخل* ~~ تور*
ar = اتهم* | يتهم | تتهم | حمل* ~ مسؤولية | حمل* ~ المسؤولية | ملاذ* آمن* | اتهام*
    | تحمل ~ مسؤولية | يحمل ~ مسؤولية | ألقى باللوم | باللوم على | تورط | إيواء ~ إرهابي*
    | إيواء ~ مسلحي* | توفير ملاذ* | تورط ~ في الهجوم | تقف وراء | يقف وراء | وراء الهجوم
    | أصابع الاتهام | التدخل في شؤون | دعم الإرهاب | تحمل ~~ مسؤولية | حملت ~~ مسؤولية
    | تلقي باللوم
ru = обвини* | обвиня* | возложил* ~ ответственност* | обвинени* | убежищ* ~ боевик*
    | возлож* ~ вин* | возложи* | вину за | стоит за | стоят за | причастн* к
    | укрыва* ~ террорист* | укрыва* ~ боевик* | безответственн* | поддержк* терроризм*
    | за атакой стоя* | за терактом стоя* | вмешательств* | возлага* ~ вин*
    | возлага* ответственност* | винит | обвиняет
tr = suçla* | sorumlu tut* | itham et* | güvenli sığınak* | sorumlu göster* | barındır*
    | destek vermekle | göz yum* | sorumsuz* | sorumluluğu yükle* | arkasında ~~ olduğ*
    | desteklemekle | parmağı | teröre destek | karışmakla | suçlama* | sorumlu tuttu | suçladı
    | suçlayan | suçlamasında
veto.en = pleaded | deni* ~ accus* | analysts warn* | experts warn* | analysts say | experts say
    | analysts said | experts said | observers say

[event.threat]
title = Threat
rank = 45
roles = speech
quad = verbal-conflict
plover = THREATEN
cameo = 13
en = threaten* | warn* of consequences | warn* ~ retaliat* | warn* ~ severe | warn* ~ response
    | will respond with force | open war | state of war | ultimatum | patience ~ runn* out
    | patience is running out | patience runs out | patience has run out | vow* ~ revenge
    | vow* ~ retaliat* | vow* to avenge | vow* to respond | reserv* the right to
    | will pay ~ price | will face consequences | prepared for war | ready for war
    | any aggression ~ met with | will strike | befitting response | crushing response
    | we are at war | at war | patience ~ thin | running out of patience | swift and severe
    | severe response | decisive response | strong response | forceful response
    | face ~ consequences | will not hesitate | will be met with | all options | final warning
    | last warning | warn* ~ aggression | any misadventure | teach ~ lesson | declare* war
    | dire consequences | draw ~ response | warn* ~ war | threat of war | hit back | strike back
    | respond with full force | payback | warn* ~ military action | vow* crushing
    | vow* ~ crushing | vow* ~ response | vow* ~ reply | crushing reply | crushing blow
    | warn* of retaliation | warn* ~ of retaliation | promises ~ revenge | pledg* ~ revenge
    | pledg* ~ retaliat* | swear* revenge | swears vengeance | will retaliat* | would retaliat*
    | will avenge | vengeance | sabre-rattling | saber-rattling | draws red line | red line
    | will not be spared | will be punished | will chase | warn* ~ not to test | ready to strike
    | ready to respond | threat to strike | will target ~ inside | right to respond
    | right to self-defence | right to retaliat* | we will enter | we will strike | we will hit
    | we will go after | will go inside | will act inside | will strike inside
    | would strike inside | threatens war | threatens ~ war | warns ~ of war | threat of force
    | threatens action | threaten* to attack | threaten* to strike | threaten* to retaliat*
    | threaten* to invade | threaten* to respond | threaten* to bomb | threaten* to kill
    | threaten* to hit | threaten* to close ~ border | threaten* to use force
    | threaten* to resume ~ war | threaten* to target | threaten* to shut
ur = دھمکی | دھمکیاں | حالتِ جنگ | حالت جنگ | کھلی جنگ | سنگین نتائج | صبر کا پیمانہ | منہ توڑ جواب
    | بھرپور جواب | نتائج بھگتنا | الٹی میٹم | جنگ کی حالت | صبر ~~ لبریز | صبر ختم
    | فوری اور شدید | شدید جواب | جواب ~~ شدید | جارحیت ~~ جواب | سخت جواب | دندان شکن
    | برداشت نہیں | نتائج ~~ خبردار | جوابی کارروائی کی | بدلہ لی* | بدلہ لینے | جواب دیا جائے گا
    | جواب دیں گے | حق محفوظ | حق رکھتے ہیں | ریڈ لائن | سبق سکھا* | گھس کر | کارروائی کی دھمکی
    | خبردار کر | کے اندر کارروائی | کارروائی کریں گے | اندر گھس | حملہ کریں گے | جنگ کی دھمکی
fa = تهدید کرد* | تهدید به | هشدار ~~ پاسخ | پاسخ سخت | پاسخ قاطع | وضعیت جنگی | جنگ آشکار
    | حالت جنگ | کاسه صبر | اولتیماتوم | پاسخ کوبنده | انتقام | صبر ~~ تمام | صبر ~~ لبریز
    | پاسخ شدید | پاسخ دندان‌شکن | هشدار ~~ تجاوز | هشدار ~~ عواقب | تلافی | پاسخ محکم
    | صبر ~~ رو به پایان | پاسخ متقابل | پاسخ خواهیم | خط قرمز | حق پاسخ | حق دفاع
    | هشدار داد ~~ حمله | هشدار ~~ شدید | پشیمان‌کننده | انتقام خواهیم | بی‌پاسخ نخواهد
    | بی‌پاسخ نمی‌ماند | حمله خواهیم کرد | وارد ~~ خواهیم شد | تهدید ~~ جنگ
ps = ګواښ | ګواښ* وکړ | ګواښلي | خبرداری ~~ ځواب | د جګړې حالت | سخت ځواب | غبرګون به وښ*
    | جنګي حالت | پرانیستې جګړه | غچ اخیستل* | د زغم کاسه | زغم ~~ پای | زغم کاسه | سخت غبرګون
    | تېري ~~ ځواب | صبر ~~ کاسه | کلک ځواب | سختو پایلو | غچ | د غچ | ځواب به ~~ ورکړ*
    | بې ځوابه ~~ پاتې | سره کرښه | سور خط | غبرګون ښودلو حق | بدل به ~~ اخل* | ګواښ ~~ جګړ*
    | ننوځو | برید به کوو | د جګړې ګواښ
ar = هدد* | يهدد | تهدد | تهديد* | حذر* ~ رد | حالة حرب | حرب مفتوحة | رد قاس* | نفد صبر* | توعد*
    | يتوعد | تتوعد | سترد ~ بقوة | نفاد صبر* | نفاد الصبر | صبر* ~ نفد | ينفد صبر* | صبر* ~ ينفد
    | يحذر ~ عدوان | حذر* ~ عدوان | رد حازم | رد قوي | رد ساحق | عواقب وخيمة | أي عدوان | بالرد
    | سيرد | الرد بقوة | خط أحمر | حق الرد | لن يمر دون رد | ستدفع ثمن | ثمنا باهظا | بالانتقام
    | سننتقم | الثأر | سنضرب | سنرد | سندخل | ستضرب | يهدد ~ بالحرب | تهديد* ~ بالحرب | سنلاحق
ru = пригрози* | угрожа* | угроз* примен* | состояни* войны | открыт* войн* | ответн* удар*
    | терпени* ~ исчерпа* | ультиматум* | жестк* ответ* | предупреди* о ~ ответ* | отомст*
    | терпени* ~ конец | терпени* ~ исся* | терпени* на исходе | терпени* ~ предел*
    | терпени* ~ кончи* | предупреди* ~ агресси* | предупреди* ~ последстви* | дать отпор
    | решительн* отпор | сокрушительн* ответ | суров* ответ | жестко ответ* | возмезди*
    | терпени* ~ на исходе | терпени* ~ кончил* | ответным удар* | ответн* мер* ~ пригрози*
    | красн* лини* | право на ответ | без ответа | жестк* отпор | предостерег* | адекватн* ответ*
    | пригрозил* войной | угрожает войной | нанесем удар | войдем в | нанесет удар
tr = tehdit et* | tehdidinde | savaş hali* | açık savaş | sabr* ~~ taş* | sabrımız*
    | misilleme yap* | karşılık verece* | ültimatom | ağır sonuç* | intikam | sabr* ~~ tüken*
    | sabr* ~~ sınır* | sert karşılık | sert yanıt | sert cevap | karşılık veril* | bedel* öde*
    | savaş hal* | savaş durum* | cevabı ağır | misilleme | misillemeyle | misillemede
    | kırmızı çizgi* | karşılıksız kalm* | cevap hakkı | bedelini öde* | hesap sor* | misliyle
    | gözdağı | savaş tehdi* | tehdit ed* | tehdidi | tehdit savur* | vururuz | gireriz
veto.en = threatened species | threatening weather | star wars
not.en = rain* threaten* | weather threaten* | attacks threaten | flood* threaten* | pose a threat | posed a threat | poses a threat
    | life-threatening | bomb threat | threaten* ~ strike over | threaten* legal
    | threaten* to quit | threaten* to resign | threaten* to | threatened species
    | threatened by flood*

[event.statement]
title = Statement
rank = 20
roles = speech
quad = neutral
cameo = 01
en = condemn* | denounc* | welcom* | reject* | deni* ~ claim* | denie* | dismiss*
    | express* concern | expressed ~ concern | voic* concern | urg* restraint | urg* ~ restraint
    | exercise restraint | call* for restraint | call* for calm | call* for ~ dialogue
    | called for continued dialogue | hail* | refut* | declin* | no involvement
    | expressed ~ solidarity | offer* condolences | deplor* | top priority | exhausted diplomatic
    | back* ~ dialogue | urg* calm | no objection | rebuff* | regret* | ruled out | rules out
    | slam* | criticis* | criticiz* | reiterat* | reaffirm* | raised the issue | repeatedly raised
    | state of war | vows to | no plan* | lash* out | lauds | insist* | urges dialogue
    | conveys concern | voices alarm | alarmed by | calls ~ cowardly | offers sympathy
    | sympathis* | plays down | played down | says no proof | terms ~ baseless | baseless
    | rejects | brush* off | hits back at | responds to | reacts to | expresses ~ support
    | pays tribute | distances itself | hopeful | hopes for | deny | denies | denied | grief over
    | voices grief | shock over | mourns | condoles | denies hand | denies role
    | denies involvement | disown* | distanc* itself
ur = مذمت | تردید | مسترد | خیر مقدم | خیرمقدم | تشویش کا اظہار | تحمل | اظہارِ تشویش | اظہار افسوس
    | اظہار تشویش | افسوس | تنقید | زور دیا | بے بنیاد | کوئی پروگرام نہیں | ردعمل | رد عمل
    | تعزیت | حالتِ جنگ | حالت جنگ | اظہارِ یکجہتی | خوش آئند | شدید مذمت | اظہار تعزیت | یکسر مسترد
    | خدشات | تشویش | لاتعلقی | تعلق نہیں | افسوس کا اظہار | دکھ کا اظہار
fa = محکوم کرد* | محکوم | رد کرد* | تکذیب | استقبال کرد* | ابراز نگرانی | خویشتن‌داری | خویشتنداری
    | خویشتن داری | غیرقانونی خواند* | غیر قانونی خواند* | انتقاد | تسلیت | همدردی | ابراز تاسف
    | ابراز امیدواری | بی‌اساس | تاکید کرد* | تأکید کرد* | نگرانی | واکنش نشان | به شدت محکوم
    | ادعا* ~ رد | ابراز همدردی | ابراز تشویش | تکذیب کرد* | دست داشتن ~ رد | رد کردند
    | اظهار تأسف | اظهار تاسف | ابراز تأسف | بی‌ارتباط
ps = وغانده | غندلي | غندنه | رد کړ* | ردوي | هرکلی | اندېښنه | اندیښنه | زغم | ټینګار | نیوکه
    | خواشیني | بې بنسټه | غبرګون | وستایه | اندېښن* | ادعا رد | تورونه رد | په کلکه غندي | غندي
    | ډاډ ورکړ* | رد کړل | لاس درلودل رد | خواشینی* | تړاو نه لري
ar = أدان* | يدين | تدين | ندد* | نفى | نفت | تنفي | ينفي | رحب* | يرحب | ترحب | رفض*
    | أعرب* ~ قلق* | ضبط النفس | استنكر* | إدانة | ترحيب | استنكار | شجب | انتقد* | أسف
    | وصف* ~ غير | غير قانوني | أشاد* | يرحبان | رحبا | ترحبان | يندد | تندد | تستنكر
    | اتهامات ~ تنفي | تنفي اتهامات | تعرب عن | يعرب عن | بشدة | تعازي | تنفي ضلوع* | نفت ضلوع*
    | لا علاقة | أسفها | تعبر عن حزن*
ru = осуди* | осужда* | опроверг* | приветству* | выразил* обеспокоенност*
    | выразил* ~ озабоченност* | сдержанност* | отверг* | отклони* | соболезнован* | приветств*
    | раскритик* | сожале* | не планиру* | призва* к сдержан* | обеспокоен* | озабочен*
    | незаконн* | отрица* | состояни* войны | подчеркну* | осуждени* | осудил | осудила | осудили
    | отвергли | отверг | выразил* ~ соболезновани* | выразил* надежд* | обеспокоенност*
    | отрица* причастност* | непричастн* | выразил* скорб* | скорб*
tr = kına* | reddet* | yalanla* | memnuniyetle karşıla* | endişe* dile | itidal | endişe duy*
    | kaygı* | kınad* | memnuniyet* | memnun* | eleştir* | tepki göster* | üzüntü* | asılsız
    | vurgulad* | savaş hal* | iddialarını ~ yalanla* | iddiaları reddet* | kınadı | taziye
    | başsağlığı | ilgisi olmadı* | ilgisi yok | üzüntülerini | yas | reddediyor
not.en = insist* that ~ must
