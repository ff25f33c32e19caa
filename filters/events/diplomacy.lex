# SPDX-License-Identifier: GPL-3.0-or-later
# What parties say to each other: offers, talks, truces, demands, threats. See vedette-events(7).

[event.mediation_offer]
title = Offer to mediate
rank = 60
roles = offer
overrides = statement talks
en = offer* to mediat* | offer* ~ mediation | offer* ~ mediate | offer* ~ good offices | mediation offer* | offer of mediation | read* to mediat* | willing* to mediat* | propos* to mediat* | propos* ~ mediation | read* to facilitat* | readiness to facilitat* | willing* to facilitat* | offer* to facilitat* | offer* to host ~ talks | ready to host ~ talks | volunteer* to mediat* | ready to act as ~ mediat* | prepared to mediat* | offer* to help ~ resolve | offer* its help ~ settl* | ready to play ~ role | ready to play ~ part | offer* ~ good-offices | lend* ~ good offices | ready to broker | offer* to broker | offer* ~ peacemak* | offer* to help ~ mend | ready to help ~ mend | willing to play ~ role | mediator ~ offer* | offer* ~ to bridge | step in as mediator | available as a mediator | high-level delegation ~ help de-escalate | delegation ~ de-escalate tensions
ur = ثالثی ~ پیشکش | ثالثی ~ پیش کش | ثالثی ~ آمادگی | ثالثی ~ تیار | مصالحت ~ پیشکش | مصالحت ~ پیش کش | ثالث ~ پیشکش | سہولت کاری ~ پیشکش | کردار ادا کرنے ~ پیشکش | ثالثی ~ رضامندی | کردار ادا کرنے ~ تیار | پیشکش ~ ثالثی | میزبانی ~ پیشکش | ثالثی ~ خواہش
fa = پیشنهاد ~ میانجی* | میانجی* ~ پیشنهاد | آماده ~ میانجی* | آمادگی ~ میانجی* | میانجی* ~ آماد* | پیشنهاد ~ وساطت | آمادگی ~ وساطت | آماده ~ وساطت | وساطت ~ آماد* | میانجی‌گری ~ پیشنهاد | اعلام آمادگی ~ میانجی* | پیشنهاد ~ پادرمیانی | پا درمیانی ~ پیشنهاد | آماده ~ تسهیل | آمادگی ~ تسهیل | میزبانی ~ گفتگو* ~ آماد* | آماده ~ میزبانی | آماده ~ کمک ~ حل
ps = منځګړیتوب ~ وړاندیز | منځګړتوب ~ وړاندیز | منځګړي ~ وړاندیز | د منځګړیتوب ~ چمتو* | منځګړیتوب ~ چمتو* | منځګړتوب ~ چمتو* | منځګړیتوب ~ تیار* | منځګړتوب ~ تیار* | روغې جوړې ~ وړاندیز | منځګړیتوب ته ~ لیواله | کوربتوب ~ وړاندیز | منځګړیتوب ~ چمتووالی
ar = عرض* ~ وساط* | عرض ~ الوساطة | الوساطة ~ عرض | استعداد* ~ للوساطة | استعداد* ~ وساطة | مستعد* ~ للوساطة | مستعد* ~ وساطة | يبدي ~ استعداد* ~ وساط* | تقترح ~ الوساطة | اقترح* ~ الوساطة | استعداد* ~ للتوسط | مستعد* ~ للتوسط | عرض* ~ التوسط | تعرض ~ التوسط | تعرض ~ وساطة | يعرض ~ وساطة | مساعي* الحميدة | استعداد* ~ لاستضافة | استعداد* ~ لتسهيل
ru = предложи* ~ посредни* | предлага* ~ посредни* | готов* ~ посредни* | предложен* ~ посредни* | посредни* ~ предложи* | готов* выступить ~ посредник* | готов* ~ содействи* ~ диалог* | готов* содействовать | предложи* ~ помощь ~ урегулир* | предложи* ~ добрые услуги | добры* услуг* | готов* принять ~ переговор* | готов* ~ помочь ~ урегулир* | готов* ~ предоставить площадку | предложи* ~ площадк* ~ переговор* | предложи* ~ роль посредник* | предложи* свое посредничество
tr = arabuluculuk teklif* | arabuluculuk ~ teklif* | arabuluculuk öner* | arabuluculuk ~ öner* | arabuluculuk ~ hazır | arabuluculuğa ~ hazır* | arabulucu ol* ~ hazır | arabulucu ol* ~ teklif | ara bulucu* ~ teklif | kolaylaştırıcı ~ hazır* | ev sahipliği ~ hazır | ev sahipliği ~ teklif | arabuluculuk için ~ hazır* | iyi niyet girişim* ~ öner*
veto.en = declin* ~ mediat* | reject* ~ mediat* | reject* ~ offer | turn* down
veto.ru = отклони* | отверг*
veto.ar = رفض* ~ عرض | يرفض ~ وساط* | ترفض ~ وساط*
veto.fa = رد کرد ~ پیشنهاد | پیشنهاد ~ را رد
veto.ur = پیشکش مسترد | پیشکش ~ ٹھکرا*
veto.tr = teklif* reddet* | teklif* ~ reddet*

[event.talks]
title = Talks
rank = 45
roles = symmetric
en = talks | round of negotiations | negotiat* | hold* ~ dialogue | held ~ dialogue | met with | hold* a meeting | held a meeting | telephone call | phone call | spoke by telephone | spoke by phone | telephoned | phoned | spoke with ~ counterpart | meeting with ~ counterpart | arriv* ~ for a visit | to visit ~ next | delegation ~ arriv* | delegation would be sent | delegation ~ visit* | will send ~ delegation | consultations | summit
ur = مذاکرات | بات چیت | ملاقات | ٹیلی فونک رابطہ | ٹیلیفونک رابطہ | ٹیلی فون پر ~ گفتگو | وفد ~ پہنچ* | وفد ~ دورہ | دورے پر | مشاورت
fa = مذاکر* | گفتگو* | گفت و گو* | گفت‌وگو* | دیدار ~ کرد* | رایزنی* | تماس تلفنی | هیئت ~ سفر | هیأت ~ سفر | هیات ~ وارد | هیئت ~ وارد | وارد ~ شد ~ دیدار | نشست ~ جانبه
ps = خبرې اترې | خبرو اترو | مذاکرات | مذاکراتو | خبرې وکړې | د خبرو ~ پړاو | د خبرو ~ دور | وکتل | لیدل* | کتنه | کتنې | ټیلیفوني | پلاوی ~ ورسېد* | پلاوی ~ سفر
ar = محادثات | مباحثات | مفاوضات | المفاوضات | اجتمع* | يجتمع | التقى | يلتقي | اتصال هاتفي | اتصالا هاتفيا | مشاورات | لقاء ~ جمع | جولة ~ محادثات | جولة ~ المحادثات | جولة ~ المفاوضات | وفد ~ يصل | وفد ~ وصل | وفد ~ زيارة
ru = переговор* | консультаци* | встреч* ~ с | встретил* | телефонн* разговор* | созвонил* | провел* ~ бесед* | обсудил* | раунд* переговор* | визит* | делегаци* ~ прибы*
tr = görüşme* | müzakere* | bir araya gel* | telefonda görüş* | telefonla görüş* | görüştü | temas* bulun* | heyet* ~ ziyaret* | heyeti ~ geldi | istişare*
veto.en = no talks | ruled out talks | peace talks fee

[event.ceasefire]
title = Ceasefire
rank = 55
roles = symmetric
en = ceasefire agreed | agree* ~ ceasefire | agree* ~ truce | ceasefire ~ extend* | extend* ~ ceasefire | extend* ~ truce | truce ~ extend* | truce ~ agreed | announc* ~ ceasefire | announc* ~ truce | mutual ceasefire | temporary ceasefire | temporary truce | ceasefire ~ effect | ceasefire ~ hold* | ceasefire deal | ceasefire agreement | truce | cessation of hostilities | halt to hostilities
ur = جنگ بندی | سیز فائر | جنگبندی
fa = آتش‌بس | آتش بس
ps = اوربند | د اوربند
ar = وقف إطلاق النار | وقف اطلاق النار | وقف لإطلاق النار | هدنة | الهدنة | لوقف إطلاق النار
ru = перемири* | прекращени* огня | прекратить огонь
tr = ateşkes*

[event.agreement]
title = Agreement
rank = 50
roles = symmetric
en = sign* ~ agreement | sign* ~ deal | sign* ~ accord | sign* ~ memorandum | sign* ~ protocol | agreement signed | deal signed | reach* ~ agreement | accord reached | agreement on ~ reached | initialled ~ agreement | agree* to establish | agree* to set up | agree* to form
ur = معاہدے پر دستخط | معاہدہ طے | معاہدے پر ~ دستخط | مفاہمتی یادداشت | سمجھوتہ طے | سمجھوتے پر دستخط | معاہدہ ~ دستخط
fa = امضا* ~ توافق* | توافق* ~ امضا* | یادداشت تفاهم | توافقنامه | توافق‌نامه | به توافق رسید* | تفاهم‌نامه | تفاهمنامه
ps = هوکړه لیک | تړون لاسلیک | تړون ~ لاسلیک | هوکړې ته رسېد* | هوکړه لاسلیک | تفاهم لیک | هوکړه ~ لاسلیک
ar = وقع* ~ اتفاق* | توقيع ~ اتفاق* | مذكرة تفاهم | توصل* ~ اتفاق | يوقع* ~ اتفاق* | توقع* ~ اتفاق* | توقعان ~ اتفاق* | اتفاقية
ru = подписа* ~ соглашени* | подписа* ~ договор* | соглашени* ~ подписа* | подписа* ~ меморандум* | достиг* ~ соглашени* | подписа* ~ протокол* | достиг* договоренност*
tr = anlaşma imzala* | anlaşma* ~ imza* | mutabakat zaptı | mutabakat* ~ imza* | anlaşmaya var* | protokol imzala* | protokol* ~ imza*
veto.en = no agreement | without agreement | without an agreement | no deal | fail* to reach | failed to agree | without a deal
veto.ur = بے نتیجہ | ناکام
veto.fa = بی‌نتیجه | بدون توافق | بدون نتیجه
veto.ps = بې پایلې | بې نتیجې
veto.ar = دون اتفاق | دون التوصل | فشل*
veto.ru = безрезультатно | не удалось | не смогли | без соглашени* | без результат*
veto.tr = sonuçsuz | anlaşma sağlanamadı | anlaşmaya varılamad*

[event.demand]
title = Demand
rank = 40
roles = speech
en = demand* ~ action | demand* that | demand* the | demand* ~ hand* over | demand* from | urg* ~ to act | urg* ~ to take | urg* ~ to crack down | call* on ~ to | calls on | hand over ~ fugitive* | press* ~ to halt | ask* ~ to hand over | ask* ~ to extradite | demand* ~ extradition | demand* written | insist* that ~ must | must reopen | must stop ~ shelter* | demanded decisive | demand* ~ release | demands | demanded | appeal* ~ reopen | urge* ~ reopen* | want* ~ handed over
ur = مطالبہ | حوالے کرنے کا ~ کہا | حوالگی کا ~ | کارروائی کا مطالبہ | کارروائی کرے | پر زور دیا ~ کارروائی | بند کرائے
fa = خواستار | درخواست ~ تحویل | خواسته است ~ تحویل | باید ~ تحویل دهد | خواست تا ~ اقدام | مطالبه
ps = غوښتنه | وغوښتل | غوښتنې | غواړي چې ~ وسپاري
ar = طالب | طالبت | يطالب | تطالب | دعا ~ إلى تسليم | دعت ~ إلى تسليم | طلب ~ تسليم | مطالب* | حث ~ على اتخاذ
ru = потребова* | требу* | призва* ~ принять меры | призва* ~ выдать | призва* ~ открыть | требовани*
tr = talep et* | talep ediyor | istedi ~ teslim* | teslim edilmesini | çağrı* ~ harekete geç* | iadesini iste* | taleb*
veto.en = in high demand | demand for goods | consumer demand | energy demand | power demand

[event.accusation]
title = Accusation
rank = 40
roles = speech
en = accus* | blam* | pinned responsibility | alleg* that | holds ~ responsible | held ~ responsible | point* ~ finger at | fingerprints | masterminded from | behind the attack | orchestrat* from | from afghan soil | from afghan territory | attacks from afghan* | launching attacks from | sponsor* ~ terror* | enjoy* sanctuary | sanctuar* | safe haven* | shelter* ~ terror* | shelter* ~ militant* | harbour* ~ terror* | harbor* ~ terror* | rebuilt networks
ur = الزام | ذمہ دار ٹھہرایا | ملوث ہے | ملوث ہونے | افغان سرزمین استعمال | محفوظ پناہ گاہ* | پناہ گاہیں
fa = متهم کرد* | متهم ~ کرد* | اتهام | مسئول دانست | مسوول دانست | مقصر دانست | پناهگاه* امن | مقصر خواند
ps = تورن کړ* | تور لګو* | پړ وباله | پړ ګڼ* | تورنوي | تورونه | پړه ~ واچوله | تورن
ar = اتهم* | يتهم | تتهم | حمل* ~ مسؤولية | حمل* ~ المسؤولية | ملاذ* آمن* | اتهام*
ru = обвини* | обвиня* | возложил* ~ ответственност* | обвинени* | убежищ* ~ боевик*
tr = suçla* | sorumlu tut* | itham et* | güvenli sığınak*
veto.en = pleaded | deni* ~ accus*

[event.threat]
title = Threat
rank = 45
roles = speech
overrides = statement
en = threaten* | warn* of consequences | warn* ~ retaliat* | warn* ~ severe | warn* ~ response | will respond with force | open war | state of war | ultimatum | patience ~ runn* out | patience is running out | patience runs out | patience has run out | vow* ~ revenge | vow* ~ retaliat* | vow* to avenge | vow* to respond | reserv* the right to | will pay ~ price | will face consequences | prepared for war | ready for war | any aggression ~ met with | will strike | befitting response | crushing response | we are at war | at war
ur = دھمکی | دھمکیاں | حالتِ جنگ | حالت جنگ | کھلی جنگ | سنگین نتائج | صبر کا پیمانہ | منہ توڑ جواب | بھرپور جواب | نتائج بھگتنا | الٹی میٹم | جنگ کی حالت
fa = تهدید کرد* | تهدید به | هشدار ~ پاسخ | پاسخ سخت | پاسخ قاطع | وضعیت جنگی | جنگ آشکار | حالت جنگ | کاسه صبر | اولتیماتوم | پاسخ کوبنده | انتقام
ps = ګواښ | ګواښ* وکړ | ګواښلي | خبرداری ~ ځواب | د جګړې حالت | سخت ځواب | غبرګون به وښ* | جنګي حالت | پرانیستې جګړه | غچ اخیستل*
ar = هدد* | يهدد | تهدد | تهديد* | حذر* ~ رد | حالة حرب | حرب مفتوحة | رد قاس* | نفد صبر* | توعد* | يتوعد | تتوعد | سترد ~ بقوة
ru = пригрози* | угрожа* | угроз* примен* | состояни* войны | открыт* войн* | ответн* удар* | терпени* ~ исчерпа* | ультиматум* | жестк* ответ* | предупреди* о ~ ответ* | отомст*
tr = tehdit et* | tehdidinde | savaş hali* | açık savaş | sabr* ~ taş* | sabrımız* | misilleme yap* | karşılık verece* | ültimatom | ağır sonuç* | intikam
veto.en = threatened species | threatening weather | star wars

[event.statement]
title = Statement
rank = 20
roles = speech
en = condemn* | denounc* | welcom* | reject* | deni* ~ claim* | denie* | dismiss* | express* concern | expressed ~ concern | voic* concern | urg* restraint | urg* ~ restraint | exercise restraint | call* for restraint | call* for calm | call* for ~ dialogue | called for continued dialogue | hail* | refut* | declin* | no involvement | expressed ~ solidarity | offer* condolences | deplor* | top priority | exhausted diplomatic
ur = مذمت | تردید | مسترد | خیر مقدم | خیرمقدم | تشویش کا اظہار | تحمل | اظہارِ تشویش | اظہار افسوس | اظہار تشویش
fa = محکوم کرد* | محکوم | رد کرد* | تکذیب | استقبال کرد* | ابراز نگرانی | خویشتن‌داری | خویشتنداری | خویشتن داری
ps = وغانده | غندلي | غندنه | رد کړ* | ردوي | هرکلی | اندېښنه | اندیښنه | زغم
ar = أدان* | يدين | تدين | ندد* | نفى | نفت | تنفي | ينفي | رحب* | يرحب | ترحب | رفض* | أعرب* ~ قلق* | ضبط النفس | استنكر* | إدانة
ru = осуди* | осужда* | опроверг* | приветству* | выразил* обеспокоенност* | выразил* ~ озабоченност* | сдержанност* | отверг* | отклони* | соболезнован*
tr = kına* | reddet* | yalanla* | memnuniyetle karşıla* | endişe* dile | itidal | endişe duy* | kaygı*
