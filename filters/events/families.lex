# SPDX-License-Identifier: GPL-3.0-or-later
# Further ways to say what the other files name: families of verbs with whom or what they take. They
# add to the stanzas of the same names.

[event.mediation_offer]
en = itself as venue for | itself as a venue for | offer* to host ~ dialogue | offer* to host ~ talks | offer* to host ~ summit | offer* to host ~ negotiations
    | ready to host ~ dialogue | ready to host ~ talks | willing to host ~ talks | proposes to host ~ talks
    | offer* to host ~ meeting | offer* to host ~ round | volunteers to host ~ talks | keen to host ~ talks
    | proposes itself as
    | propos* ~ reconciliation | offer* ~ reconciliation | act as go-between
    | act as ~ mediator | acting as ~ mediator | offer* to arbitrate | offer* to step in | steps in to mediate
    | ready to step in | willing to step in | willing to act as | prepared to act as | prepared to help
    | willing to assist ~ resolv* | offers its territory | volunteer* to help | volunteer* to broker
    | ready to use its influence | hopes to mediate | trying to mediate | tries to mediate | eager to mediate
    | happy to mediate | agree* to mediate | peacemaker role | offers to defuse
    | narrow ~ differences between | ready to support ~ dialogue between | use its good offices
    | mediate in ~ dispute | arbitrate between | offers to reconcile | willing to reconcile
ur = حل کرانے ~~ آمادہ | حل کرانے ~~ تیار | حل کرانے ~~ پیشکش | حل کرانے ~~ خواہش | تنازع ~~ آمادہ
    | تنازع ~~ مدد | تنازعہ ~~ حل ~~ تیار | تنازعہ ~~ پیشکش | صلح صفائی | ثالثی ~~ آمادہ | ثالثی ~~ خواہاں
    | ثالثی کا کردار | ثالثی کی کوشش* | میزبانی ~~ آمادہ | میزبانی ~~ پیش کش | پل کا کردار
    | کشیدگی ~~ کردار ادا | کردار ادا کرنے ~~ آمادہ | کردار ادا کرنے ~~ پیش کش | کردار ادا کرنے ~~ خواہش
    | کشیدگی ~~ آمادہ | مفاہمت ~~ تیار | مفاہمت ~~ کردار | مذاکرات ~~ میزبانی ~~ پیشکش | مذاکرات کی میزبانی
    | سہولت کاری ~~ تیار | سہولت کار بننے | تعاون کی پیشکش ~~ کشیدگی | دوستانہ کردار
fa = کاهش تنش ~~ آماده | تنش ~~ میان ~~ آماده | تنش ~~ بین ~~ آماده | اختلاف* ~~ آماده | حل ~~ آماده
    | پیشنهاد ~~ میزبان* | میزبان گفت* | میزبان مذاکر* | پیشنهاد ~~ آشتی | آماده ~~ میانجیگری
    | خواهان میانجی* | آمادگی ~~ میزبان* | برای حل ~~ آماد* | نقش پل | آماده ~~ نقش | آشتی دادن | وساطت میان
    | وساطت بین | پیشنهاد وساطت | پیشنهاد همکاری برای حل | میزبانی مذاکر* | حاضر است ~~ میانجی*
    | حاضر است ~~ کمک
ps = هوارولو ~~ چمتو* | هوارولو ~~ تیار* | هوارولو ~~ وړاندیز | هوارولو ~~ مرست* | حل ~~ تیار* | شخړ* ~~ مرست* ~~ تیار*
    | شخړ* ~~ مرست* ~~ چمتو* | کړکېچ ~~ تیار* | کړکېچ ~~ وړاندیز | کړکېچ ~~ کمولو ~~ مرست* | منځګړیتوب غواړي
    | منځګړیتوب وکړي | منځګړي په توګه | د پله رول | تفاهم ~~ مرست* | کوربه توب ~~ وړاندیز | ناستې ~~ کوربه*
ar = لاستضافة حوار | لاستضافة الحوار | استضافة حوار | استعدادها لاستضافة | استعداده لاستضافة | مستعدة لاستضافة
    | تستعد لاستضافة محادثات | تعرض ~~ حل | عرض* ~~ حل النزاع | عرض* ~~ حل الخلاف | لحل الخلاف بين ~~ استعداد*
    | تقترح استضافة | يقترح استضافة | اقترح* استضافة | دور وساطة | دور وسيط | جهود وساطة | بالوساطة
    | يتوسط بين | تتوسط بين | للإصلاح بين | رأب الصدع | لرأب الصدع | مستعدة ~~ لتسهيل | مستعد ~~ لتسهيل
    | مستعدة لتقديم المساعدة | لنزع فتيل ~~ استعداد*
ru = площадк* для диалог* | площадк* для встреч* | площадк* ~ переговор* | предлож* ~~ площадк* | предлага* ~~ площадк*
    | предлага* ~~ помощь | предлага* ~~ содейств* | предлож* ~~ услуги | готов* ~~ посреднич* | готов* ~~ примир*
    | готов* ~~ урегулирован* | помочь ~~ примир* | помочь ~~ договор* | помочь ~~ диалог* | готов* ~~ содейств*
    | выступить в роли посредник* | взять на себя ~ посредник* | посредничеств* между | готов* принять у себя
    | свести ~ за стол | усадить ~ за стол
tr = arabulucu* ~~ hazır | arabuluculuğa talip | arabuluculuk yapmak ist* | arabulucu olarak ~~ öner* | arabulucu rol*
    | kolaylaştırıcı ol* | kolaylaştırıcılık | ev sahibi olmaya hazır | ev sahipliğine hazır | ev sahipliğine talip
    | görüşme* ~~ ev sahipliği ~~ öner* | görüşme* ~~ ev sahipliği ~~ teklif* | müzakere* ~~ ev sahipliği ~~ öner*
    | diyalog* ~~ ev sahipliği | arasını bul* | köprü ol* | barış için ~ devreye | devreye girmeye hazır
    | anlaşmazlı* ~~ çöz* ~~ hazır | anlaşmazlı* ~~ çöz* ~~ öner* | uzlaşı ~~ hazır | aracılık yap*
not.en = to mediate in ~ divorce | mediator in ~ divorce
not.ur = گھریلو ~ ثالثی

[event.talks]
en = discuss* ~~ by telephone | discuss* ~~ over phone | discuss* ~~ by phone | discuss* ~~ on phone
    | sit down for | sat down for | sits down with | sat down with | round on | hold* ~ consultations | meet* with ~ minister
    | meet* ~ foreign minister | meets ~ president | meets ~ prime minister | meets taliban | meet taliban
    | minister due in | minister heads to | due in tehran | due in kabul | due in islamabad | due in delhi | due in beijing
    | due in moscow | due in riyadh | due in doha | due in ankara | arrives in delhi | arrives in beijing | arrives in moscow
    | arrives in riyadh | arrives in doha | arrives in ankara | arrives in tashkent | arrived in moscow | arrived in beijing
    | arrived in delhi | begins visit to | begins ~ visit | embarks on ~ visit | on official visit | state visit
    | two-day visit | three-day visit | pays visit | pays a visit | official visit | maiden visit | visits moscow
    | visits beijing | visits delhi | visits ankara | visits doha | visits riyadh | visits pakistan | visits afghanistan
    | visits iran | visits kabul | foreign secretary ~ visit* | huddle | confabs | commander-level | flag meeting*
    | video link ~ discuss* | dialogue ~ held | strategic dialogue | political consultations
    | exchange views | exchanged views | compare notes | meets his ~ counterpart | hosts his ~ counterpart
ur = تبادلۂ خیال | ٹیلی فونک گفتگو | ٹیلیفونک گفتگو | ٹیلی فونک بات چیت | سے گفتگو | کی گفتگو | رابطہ | دوسری نشست
    | نشست ~ وفود | وفود ~ نشست | وفد ~ ملاقات | ملاقات ~ ہم منصب | سربراہی اجلاس | سہ فریقی اجلاس | مشترکہ اجلاس
    | دورے کا آغاز | سرکاری دورے | کے دورے پر | پہنچیں گے | کا دورہ کریں | فلیگ میٹنگ | ہاٹ لائن | بالمشافہ
fa = تلفنی ~ رایزنی | تلفنی ~ گفت* | تلفنی ~ صحبت | رایزنی کردند | رایزنی کرد | صحبت کردند | دور تازه گفت* | دور جدید گفت*
    | سفر رسمی | در سفر به | به سفر ~ رفت | وارد تاشکند | وارد دوحه | وارد دهلی | وارد پکن | وارد دوشنبه | وارد استانبول
    | وارد آنکارا | وارد ریاض | مهمان ~ تهران | دیدار و گفت* | نشست مشترک | نشست سران | پشت میز
ps = خبرې سره وکړ* | په ټلیفون ~ خبرې | ټلیفوني اړیک* | ټیلیفوني اړیک* | له ~ سره ولیدل | له ~ سره خبرې | سره ملاقات
    | ملاقات وکړ | مشورې وکړې | رسمي سفر | په سفر تللی | ته رسېدلی | ته ورسېدل | په سفر راغلی | د سرانو غونډه
ar = يبحث ~ خفض التصعيد | يبحث ~ الأوضاع | يبحث في ~ مع | تبحث ~ الأوضاع | انطلاق جولة | جولة جديدة | جولة ثانية
    | محادثات هاتفية | اتصال بين | اتصالا بنظيره | يتلقى اتصالا | تلقى اتصالا | في زيارة رسمية | زيارة رسمية
    | يبدأ زيارة | بدأ زيارة | وصل ~ في زيارة | قمة ثلاثية | يستقبل وزير | استقبل ~ وزير | استقبل ~ وفد | مشاورات بين
ru = обсудил* по телефон* | переговорил* | провел* консультац* | начал* визит | с визитом | рабочий визит | официальн* визит*
    | принял ~ министр* | принял* ~ делегац* | принял ~ посла | встречается с | встретится с | провели встречу
    | провели переговор* | новый раунд | второй раунд | очередной раунд | саммит* | телефонный разговор | прибыл* с визит*
    | прибыл* на переговор* | делегация ~ прибыла
tr = bir araya geliyor | bir araya gelecek | telefonda konuş* | telefonda ele al* | telefon görüşmesi* | masaya döndü
    | yeni tur* | ikinci tur* | resmi ziyaret* | resmî ziyaret* | ziyarete geldi | ziyaret edecek | ziyaret ediyor
    | ile buluş* | mevkidaşıyla | heyetler arası* | zirve* ~ toplan* | görüş alışveriş* | istişarelerde bulun*
not.ur = رابطہ نہیں | رابطہ منقطع

[event.ceasefire]
en = guns fell silent | lay down ~ arms ~ temporarily | suspend hostilities | suspension of hostilities | stop firing
    | stop the fighting | silence the guns | hold fire | agree* to hold fire | ceasefire understanding
ur = فائر بندی* | جنگ روکنے پر | لڑائی روکنے پر | گولہ باری روکنے پر | حملے روکنے پر
fa = آتش‌بس* | توقف جنگ | خاموشی سلاح* | پایان دشمنی* | قطع درگیری*
ps = اوربند* | ډزبندي* | جګړه ودرول* | د جګړې ودرول*
ar = تمديد الهدنة | وقف العمليات القتالية | وقف الاشتباكات | هدنة مؤقتة
ru = прекращени* огн* | режим прекращения огня | прекратить боев* | приостанов* боев* действ* | прекращени* боев* действ*
tr = ateşkes* | çatışmalara son | silah bırak* ~ geçici | çatışmaların durdurulma*

[event.agreement]
en = initial* ~ protocol | initial* ~ agreement | ink* ~ protocol | ink* ~ accord | ink* ~ treaty | clinch* ~ pact
    | conclude* ~ pact | conclude* ~ treaty | sign* ~ treaty | sign* ~ agreements | sign* ~ mous | ink* ~ pacts
    | enter* into ~ pact | enter* into ~ agreement | defence pact | defense pact | security pact | strategic pact
    | strategic partnership agreement | agreement initialled | agree* ~ roadmap | agree* ~ framework
    | reach* ~ understanding | reach* ~ accord | strike* ~ deal | strikes deal | struck deal | hammer* out ~ deal
    | ratif* ~ pact | ratif* ~ treaty | accord on border | deal on border | seal* ~ pact
ur = شراکت داری کا معاہدہ | کا معاہدہ | معاہدہ ہوا | معاہدے پر دستخط* | معاہدوں پر دستخط | دفاعی معاہد* | معاہدہ طے پا | مفاہمتی یادداشت* | دستخط ہو گئے | معاہدے کو حتمی
    | اتفاق رائے ہو گیا | پروٹوکول پر دستخط | فریم ورک پر اتفاق | میکنزم پر اتفاق
fa = پیمان ~ بستند | پیمان ~ بست | معاهده ~ بستند | قرارداد ~ بستند | سند ~ امضا* | اسناد ~ امضا* | پیمان دفاعی | توافق کردند | به توافق رسید* | پروتکل ~ امضا* | قرارداد ~ بست*
    | تفاهم ~ امضا* | معاهده ~ امضا* | تفاهم‌نامه ~ امضا*
ps = هوکړه وکړه | هوکړې لاسلیک* | تړونونه لاسلیک* | پروتوکول لاسلیک* | دفاعي تړون | هوکړې ته ورسېد* | تړون وکړ | پر ~ سلا شول
ar = تبرمان معاهدة | تبرمان اتفاق* | يبرمان ~ | إبرام معاهدة | تبرم معاهدة | اتفاقية دفاع | اتفاق دفاع | اتفاقية أمنية | معاهدة دفاع | توقعان معاهدة | يوقعان ~ اتفاق* | توقيع مذكرة | توقيع معاهدة
    | توقيع بروتوكول | التوصل إلى تفاهم | توصلا إلى | توصلت إلى اتفاق | إبرام صفقة
ru = заключ* ~ пакт* | подписа* ~ пакт* | оборонн* пакт* | оборонн* соглашени* | пакт* о ~ оборон* | парафирова*
    | подписа* ~ договоренност* | заключ* ~ соглашени* | достигл* договор* | соглашени* о ~ границ* | ратифицир* ~ договор*
tr = pakt* ~ imza* | paktına imza | anlaşmaya imza | mutabakat imza* | savunma anlaşma* | savunma paktı* | güvenlik anlaşma*
    | anlaşmaya varıldı | mutabık kal* | mutabakata var* | anlaşma sağlandı | anlaşma sağladı | parafe et* | sözleşme imzala*

[event.demand]
en = wants ~ to dismantle | wants ~ to close | wants ~ to stop | wants ~ to end | wants ~ to expel | wants ~ to hand
    | wants ~ to shut | asks ~ to extradite | asks ~ to hand | asks ~ to dismantle | asks ~ to release | asks ~ to curb
    | asks ~ to stop | calls on ~ to cut | calls on ~ to sever | calls on ~ to stop | calls on ~ to hand | calls on ~ to release
    | calls on ~ to reopen | appeals to ~ to release | demands release | demands extradition | demands handover | seeks custody
    | seeks ~ extradition | seeks ~ release | pushes ~ to | prods ~ to | nudges ~ to | exhorts | implores | insists on ~ handover
    | tells ~ to hand | tells ~ to dismantle | tells ~ to expel | tells ~ to release | tells ~ to close | tells ~ to leave
    | tells ~ to withdraw | orders ~ to leave | asks ~ to withdraw | asks ~ to vacate | demands withdrawal
    | must hand over | must expel | must close | must withdraw | must release | should hand over | should expel
    | should dismantle | should rein | should curb | should act | sends ~ demarche | issues demarche | serves demarche
ur = حوالے کیا جائے | حوالے کریں | رہائی کا مطالبہ | رہا کرے | رہا کرنے کا | بند کرنے کا مطالبہ | ختم کرنے کا مطالبہ | خالی کرنے کا
    | استعمال نہ ہونے دے* | استعمال نہ ہونے دی* | استعمال نہ کرنے دے* | کارروائی کرے* | کارروائی کریں | اقدامات کرے* | کنٹرول کرے
    | روک تھام کرے | بند کر دے | ختم کرے | مراکز ختم | کیمپ ختم | ٹھکانے ختم | دفتر خارجہ طلب | جواب مانگ* | وضاحت مانگ*
    | وضاحت طلب | یقینی بنائے | یقینی بنائیں | عملی اقدام*
fa = خواستار آزادی | خواستار رهایی | خواستار توقف | خواستار پایان | خواستار برچیدن | خواستار جلوگیری | خواستار استرداد | خواهان آزادی
    | خواهان توقف | خواهان برچیدن | از ~ خواست تا | خواست ~~ رها کند | خواست ~~ تحویل دهد | خواست ~~ پایان دهد | خواست ~~ متوقف
    | خواست ~~ آزاد | خواست ~~ قطع | باید ~~ تحویل | باید ~~ پایان | باید ~~ ببندد | باید ~~ برچیند | باید ~~ آزاد | درخواست آزادی
    | حقابه ~~ خواست* | خواستار حقابه | فراخواند ~~ تا | اخطار داد ~~ تا
ps = خوشې کړي | خوشې کول* ~~ غوښت* | د خوشې کېدو غوښتن* | وسپاري | وسپارل* ~~ غوښت* | ودروي | بند کړي | مخه ونیسي | باید ~~ وسپاري
    | باید ~~ بند کړي | باید ~~ خوشې | غوښتي ~~ چې | وغوښتل ~~ چې | غوښتنه ~~ وکړ* | د تښتېدلو ~~ سپارل*
ar = تدعو ~~ تسليم | يدعو ~~ تسليم | دعت ~~ تسليم | تطالب ~~ تسليم | تدعو ~~ إلى قطع | تدعو ~~ إلى تفكيك | تدعو ~~ إلى إغلاق
    | تدعو ~~ إطلاق سراح | تطالب بإطلاق سراح | يطالب بإطلاق سراح | تطالب بالإفراج | يطالب بالإفراج | تطلب من ~~ تسليم
    | تطلب من ~~ اتخاذ | تطلب من ~~ وقف | طلب* من ~~ تسليم | حثت ~~ على | تحث ~~ على اتخاذ | تحث ~~ على وقف | تحث ~~ على تفكيك
    | بانسحاب | تطالب بتفكيك | تطالب بإغلاق | عليها تفكيك | عليه تسليم | يجب على ~~ تسليم | يجب على ~~ وقف
ru = призва* ~~ разорвать | призва* ~~ освободить | призва* ~~ закрыть | призва* ~~ ликвидировать | призва* ~~ не допустить
    | призва* ~~ вывести | призвал* ~ к ответ* | попросил* ~~ выдать | просит ~~ выдать | добива* ~ выдач* | запросил* ~ выдач*
    | запрос* на экстрадиц* | экстрадиц* | потребова* ~ освобод* | потребова* ~ закры* | потребова* ~ ликвидир* | потребова* ~ вывест*
    | должен ~ выдать | должны ~ выдать | должен ~ закрыть | должны ~ закрыть | обязан* выдать
tr = iade edilmesini | iadesini iste* | iadesi için | serbest bırakılmasını | serbest bırakmasını | kapatılmasını | kapatmasını
    | dağıtılmasını | son verilmesini | son vermesini | kesmesini | ilişkisini kesme* | çekilmesini | çekilmeye çağır*
    | teslim etmeli | iade etmeli | kapatmalı | önlemeli | izin vermemeli | nota verdi | nota ver*

[event.accusation]
en = says ~ spies | says ~ financed | says ~ funded | says ~ trained | says ~ armed | says ~ orchestrated | says ~ masterminded
    | says ~ planned | says ~ backed | says ~ sponsored | says ~ sent ~ militants | says ~ sheltering | says ~ harbouring
    | says ~ supporting ~ militants | says ~ responsible for | points finger at | points the finger | pointed the finger
    | fingers ~ for ~ attack | blames | blamed | lays responsibility | holds ~ accountable for | alleges ~ drones
    | alleges ~ violat* | alleges ~ support | alleges ~ hand | accuses | accused of ~ attack* | accuses ~ of violating
    | violated ~ airspace | violates ~ airspace | violating ~ airspace | violation of ~ airspace
    | evidence of ~ involvement | proof of ~ involvement | dossier on | dossier against
    | state-sponsored terror* | exporting terror* | abetting terror* | aiding militants | proxy war | proxy of
    | foreign hand | foreign hands | involvement of ~ agency | raw behind | mossad behind | isi behind
ur = ہاتھ ~ ملوث | کے پیچھے ~ ہاتھ | میں ~ کا ہاتھ | بھارتی سرپرستی | سرپرستی میں | معاونت کا الزام | خلاف ورزی کا الزام | خلاف ورزی کی
    | ملوث قرار | ذمہ داری ~ پر عائد | ذمہ دار ہے | کو ذمہ دار | مورد الزام | شواہد موجود | ثبوت موجود | ثبوت پیش | فنڈنگ کر | مالی معاونت
    | پناہ دے | پناہ دینے | پشت پناہی کر* | سہولت کار* | سہولت کاری کا الزام | ریاستی دہشت گردی | دراندازی کا الزام
fa = عامل ~~ دانست* | عامل ~~ معرفی | عامل ~~ خواند* | مسئول ~~ معرفی | مسئول ~~ شمرد* | مسبب ~~ دانست* | پشت پرده | پناه دادن
    | به نقض ~~ متهم | نقض حریم هوایی | حمایت ~~ متهم | دست داشتن ~~ متهم | متهم به | متهم می‌کند | متهم کرده | متهم کردند
    | متهم شد* | انگشت اتهام | تقصیر ~ گردن | تروریسم دولتی | جنگ نیابتی | مداخله در امور
ps = تور ولګاوه | تور پورې کړ | تورنوي | تورن کړ | پړه پر ~~ اچوي | پړه ~~ واچوله | مسوول ګڼي | مسوول بللی | تر شا ~~ لاس لري | تر شا لاس
    | لاس لري | په لاس لرلو تورن | پناه ورکول* | پناه ورکوي | په ملاتړ | د هوايي حریم سرغړونه | هوایي حریم ~ ماته* | نیابتي جګړ* | مداخله ~~ تورن
ar = تحمل الهند مسؤولية | تحمل باكستان مسؤولية | تحمل ~~ المسؤولية | يحمل ~~ المسؤولية | يتهمون | اتهامات ل | وجه* ~ اتهام* | توجه ~ اتهام*
    | يوجه ~ اتهام* | تتهمها | متهما ~ ب | متهمة ~ ب | بتمويل | بإيواء | بدعم مسلح* | بدعم الإرهاب | بالوقوف وراء | ضالعة في | ضلوع ~ في هجوم
    | ضلوع ~ في الهجوم | انتهاك ~ المجال الجوي | انتهكت ~ المجال الجوي | تنتهك ~ مجال* | إرهاب الدولة | حرب بالوكالة
ru = возложил* ~~ вину | возложила ~~ ответственност* | назвал* ~ виновн* | назвал* ~ организатор* | заподозрил* | причастн* к теракт*
    | причастност* ~ к теракт* | стоит ~ за | за ~ взрыв* стоит | за ~ нападени* стоит | в поддержке боевик* | в поддержке терроризм*
    | в укрывательств* | в нарушени* ~ воздушн* | нарушени* воздушн* пространств* | винят | винит | государственн* терроризм*
    | финансир* боевик* | финансир* терроризм* | марионет*
tr = arkasında ~~ öne sürdü | arkasında ~~ iddia | arkasında ~~ var | sorumlusu ~~ göster* | sorumlusu olarak | sorumlu ilan | işaret etti
    | adres gösterdi | parmağı ol* | parmağı var | ihlal etmekle | hava sahasını ihlal* | hava sahası ihlal* | finanse etmekle
    | barındırmakla | desteklediğini | desteklediği ~ öne | suçlamasını | itham | ithamında | itham etti | kışkırt* ~ suçla* | vekalet savaşı*
veto.en = spurn* ~ charge* | reject* ~ accusation* | reject* ~ allegation* | reject* ~ charge* | rubbish* ~ charge* | dismiss* ~ allegation* | dismiss* ~ accusation* | refut* ~ accusation* | refut* ~ allegation* | denies ~ charge* | denied ~ charge* | brush* aside ~ charge* | brush* aside ~ allegation*
veto.ur = الزام* ~ مسترد | الزام* ~ رد | الزام* ~ تردید | الزامات ~ مسترد | الزامات ~ تردید
veto.fa = اتهام* ~~ رد کرد* | اتهام* ~~ تکذیب | اتهام* ~~ بی‌اساس | اتهام* ~~ مردود
veto.ps = تور* ~ رد | تورونه رد* | تور رد*
veto.ar = ترفض ~ اتهام* | يرفض ~ اتهام* | تنفي ~ اتهام* | ينفي ~ اتهام* | نفت ~ اتهام* | نفى ~ اتهام* | رفض* ~ اتهام*
veto.ru = отверг* ~ обвинени* | отверга* ~ обвинени* | опроверг* ~ обвинени* | отрица* ~ обвинени*
veto.tr = suçlama* ~ reddet* | suçlama* ~ yalanla* | iddia* ~ reddet*

[event.threat]
en = treated as act of war | considered ~ act of war | act of war | amount to war | warns of war | warns of ~ retaliation
    | warns of ~ reprisal* | step up operations | step up attacks | intensify attacks | escalate attacks | more attacks
    | spring offensive | declares ~ jihad | vows jihad | vows to intensify | vows to continue ~ attacks | vows to hit
    | vows to strike | vows ~ punishment | vows vengeance | vows ~ payback | vows harsh
    | vows ~ answer | will answer with | answer with force | crush ~ enemy | will crush | will be crushed | will be avenged
    | pay the price | pay heavily | heavy price | will regret | regrettable response | painful response
    | devastating response | fitting reply | befitting reply | harsh response | firm response | tit-for-tat | give ~ days to
    | days to leave | deadline to ~ leave | issues ultimatum | serves ultimatum | ready for ~ showdown | ready to fight
    | prepared to fight | won't tolerate | will not tolerate | no more tolerance | tolerate no more | zero tolerance for ~ attacks
    | will bomb | will invade | will shut ~ strait | close ~ strait of hormuz | nuclear threat | nuclear option | nuclear strike
ur = جنگ تصور | اعلان جنگ | جنگی اقدام | منہ توڑ | دندان شکن جواب | کرارا جواب | بھرپور کارروائی | سخت کارروائی کا انتباہ | انتقام لی* | انتقام کا اعلان
    | قیمت چکانا | خمیازہ بھگت* | نشان عبرت | صفحہ ہستی | نیست و نابود | جنگ کیلئے تیار | جنگ کے لیے تیار | حملے تیز کر* | کارروائیاں تیز
    | ڈیڈ لائن دے | مہلت دے* | نتائج کے لیے تیار | خبردار کر* ~~ جنگ | جنگ کا خطرہ | جنگ چھڑ* | آخری وارننگ | تباہ کن جواب | فیصلہ کن جواب
fa = پاسخی ویرانگر | پاسخ ویرانگر | پاسخی کوبنده | پاسخی قاطع | پاسخی سخت | پاسخی دندان‌شکن | پاسخی پشیمان‌کننده | پاسخ ~~ داده خواهد شد
    | جنگ تمام‌عیار ~ تهدید* | به جنگ ~ تهدید* | تهدید ~ جنگ تمام‌عیار | تهدیدآمیز | هشدار داد ~~ پاسخ | هشدار داد ~~ خواهد | خط‌ونشان
    | خط و نشان | اقدام جنگی | اعلان جنگ | اعلام جنگ | ضرب‌الاجل | ضرب الاجل | بهای سنگین | تاوان ~ خواهد | درس عبرت | نابود خواهیم
    | تنگه هرمز ~ خواهیم بست | تنگه هرمز ~ می‌بندیم | آماده جنگ | آماده نبرد
ps = کلک ځواب | غاښ ماتوونک* ځواب | سخت ځواب | د جګړې اعلان | جګړې ته چمتو | غچ به | بدله به | بیه به ~~ پرې* | په سزا به ~~ ورسو* | بریدونه به ~~ زیات
    | وروستی ګواښ | وروستی خبرداری | مهلت ورکړ* | ضرب الاجل | ګواښي | وګواښ* | ګواښ وکړ | ګواښونه | د جګړې خبرداری
ar = يتوعد ~~ برد | توعد* ~~ برد | تتوعد ~~ برد | برد قاس | برد ساحق | برد مزلزل | برد حازم | رد مدمر | رد مزلزل | إعلان حرب | عملا حربيا
    | عمل حربي | بحرب مفتوحة | بحرب شاملة | حرب شاملة | مهلة ~ أيام | تمهل ~~ أيام | إنذار* نهائي* | ستندم | سيندم | دفع الثمن | سيدفع الثمن
    | تصعيد الهجمات ~ تتوعد | يهددون | تلوح ب | يلوح ب | تهديدات ب | جاهزون للحرب | مستعدون للحرب | إغلاق مضيق هرمز ~ تهدد
ru = пригрозил* | грозит | грозят | погрозил* | угрожают | пообещал* ~ отомст* | пообещал* ~ ответ* | обещает отомст* | поклял* отомст*
    | поклял* ~ мест* | сокрушительн* удар* | сокрушительн* ответ* | уничтожающ* ответ* | болезненн* ответ* | ответ* будет ~ жестк* | жестк* реакци*
    | акт* войны | объявлени* войны | объявил* войну | готов* к войне | готовы воевать | последне* предупрежден* | поплат* | дорого заплат*
    | усилить атак* | перекрыть ормузск* | ядерн* удар* ~ пригроз*
tr = ezici yanıt | ezici karşılık | yıkıcı yanıt | pişman ed* | pişman olacak* | ağır bedel | bedelini ağır | savaş ilanı* | savaş nedeni*
    | savaş sebebi* | savaşa hazır | savaş tehdidi* | tehditte bulun* | tehdidinde bulun* | tehdit etti | son uyarı | süre verdi | süre tanıdı
    | intikam alaca* | intikam yemini | misilleme tehdi* | hürmüz* ~ kapat* ~ tehdi* | saldırıları artır* ~ tehdit*
not.en = that threaten* | which threaten* | threatens the rights | threaten* ~ livelihood* | threaten* ~ future | threaten* ~ existence
    | threaten* ~ wildlife | threaten* ~ crops | threatened with extinction | threaten* ~ economy

[event.statement]
en = brush* aside | shrug* off | waves away | laughs off | claims ~ false | rubbishes | rubbish* ~ charge* | trash* ~ claim* | scoff* at | pooh-pooh* | snub* | spurn* | nixes | rejects | repudiat* | contradict*
    | dispute* ~ claim* | disputes report* | debunk* | calls ~ baseless | unfounded | fabricated | propaganda
    | appeals for calm | appeal for calm | appeals for restraint | appeals for de-escalation | urges de-escalation | urges both | urges all sides
    | calls for ~ investigation | seeks probe | demands probe | takes strong exception | takes exception | strongly objects | objects to
    | expresses outrage | outraged | decr* ~ attack | decries | deplores | reacts | reacted | praises | praised | commends | endorses
    | reiterates support | offers condolence* | extends condolences | sends condolences | condolence message | shares grief
    | stands with | stand with | solidarity with | says not involved | says no role | says no link | no role in | no link to | never targeted
    | clarif* | claims victory | warns citizens | advises citizens | travel advisory
ur = رد کر دیا | رد کر دی | رد کر دیے | جھوٹ قرار | جھوٹا قرار | بے بنیاد ہے | بے بنیاد قرار | من گھڑت | جھوٹا پروپیگنڈا | پروپیگنڈا | غلط قرار | تردید کر* | مذمت کر* | ردِعمل | ردعمل دے* | رد عمل دے* | اظہار مذمت | پرزور مذمت
    | سخت مذمت | دوٹوک | واضح کر دیا | وضاحت کر | سراہا | تعریف | یکجہتی | دلی تعزیت | گہرے دکھ | دکھ اور افسوس | غم کا اظہار | تشویش ظاہر
    | مطالبہ مسترد | دعوے مسترد | دعویٰ مسترد | بیان مسترد | الزام مسترد | الزامات مسترد | اعتراض | کوئی تعلق نہیں
fa = بی‌اساس خواند | بی‌اساس دانست | نادرست خواند | دروغ خواند | بی‌پایه | رد کرد | رد کردند | را رد می‌کند | تکذیب کرد | تقبیح* | نکوهش*
    | محکوم می‌کند | محکوم کردند | محکوم شد | ابراز همبستگی | همبستگی | ستود | ستایش کرد | واکنش | اظهار نگرانی | پیام تسلیت | تسلیت گفت | توجیه‌ناپذیر
    | مخالفت کرد | اعتراض رسمی | پشتیبانی کرد | خواستار خویشتن* | خواستار آرامش | خواستار تحقیق
ps = ادعا رد* | ادعاوې رد* | تور رد* | تورونه رد* | راپور رد* | ردوي | رد کړی | یې رد کړ* | بې بنسټه بولي | بې اساسه | دروغ بولي | وغندله | وغندل
    | وغندلې | غندلی | په کلکو ټکو وغند* | تسلیت* | خواخوږ* | خپه ~ څرګند* | اندېښنه ~ څرګند* | ملاتړ ~ اعلان | ستاینه | هرکلی وکړ | هرکلی کوي
    | د زغم غوښتنه | د آرامۍ غوښتنه
ar = ترفض | يرفض | يرفضان | ترفضان | تنفي قصف | تنفي شن | ينفي وجود | نفى وجود | تنفي وجود | لا أساس ل | مزاعم | يدحض | تدحض | دحض* | فند* | تفند | يفند | كذب* ~ تقارير | تكذب | يستنكر | استنكرت | ينتقد
    | تنتقد | انتقدت | أشادت | يشيد | تشيد | يعزي | تعزي | عزى | تعازيها | تضامن* مع | يعبر عن | تعبر عن | عبر عن | تحذر مواطني* | دعت إلى ضبط
    | تدعو إلى ضبط | يدعو إلى ضبط | تدعو إلى التهدئة | دعا إلى التهدئة | ردا على
ru = опроверг* | опроверж* | опровергает | отвергла | отвергает | отвергают | назвал* ~ необоснованн* | назвал* ~ ложн* | назвал* ~ беспочвенн*
    | назвал* ~ безосновательн* | необоснованн* | беспочвенн* | осуждает | осуждают | раскритиковал* | критикует | прокомментировал* | отреагировал*
    | возмущен* | выразил* протест | выразил* поддержк* | выразил* солидарност* | поддержал* | высоко оценил* | соболезнован* | призвал* к спокойстви*
    | призвал* к деэскалац* | призвал* стороны | не имеет отношения | не имеет ничего общего | исключил* причастност*
tr = yalanladı | yalanlıyor | asılsız | gerçek dışı | mesnetsiz | reddetti | kınıyor | kınama | şiddetle kına* | lanetle* | telin et* | tepki gösterdi | tepkili
    | tepkisi | endişe dile getir* | endişeli | başsağlığı dile* | taziye mesaj* | dayanışma* | destek açıkla* | destekledi | övdü | takdir et* | sükunet* çağrı*
    | itidal çağrı* | soğukkanlılık

[event.attack]
en = fire on ~ team | fire on ~ police* | fire on ~ convoy | fire on ~ van | fire on ~ bus | fire on ~ vehicle | fire on ~ patrol
    | fire on ~ soldiers | fire on ~ guards | fire on ~ mosque | militants fire on | gunmen fire on
    | riddle* ~ with bullets | riddle ~ car | night raid | survives shooting | open fire | fighters overrun | overrun ~ outpost | overrun ~ post | overrun ~ base | overran ~ post
    | storm ~ levies | storm ~ station | storm ~ bank | storm ~ outpost | storm ~ hotel | storm ~ office* | storm ~ headquarters
    | raid ~ police station | raid ~ outpost | torched ~ post | torch ~ police | set ablaze ~ post
    | seize weapons | snatch weapons | loot* ~ weapons | ambush ~ convoy | ambush ~ patrol | ambush ~ vehicle | lay ambush | laid ambush
    | waylay | waylaid | offloaded and shot | offloaded ~~ shot | lined up and shot | shot in cold blood | execution-style
    | execute ~ captives | executed ~ passengers | kill worshippers | kill* ~ pilgrims | kill* ~ passengers
    | kill* ~ workers | kill* ~ guards | kill* ~ officers
    | kill* ~ personnel | kill* ~ policeman | kill* ~ soldier | kill* ~ officials
    | kill* ~ nationals | kill* ~ family | martyred in ~ attack
    | guards martyred | guard martyred | policeman martyred | cop martyred | soldier martyred | officer martyred | martyrs ~ policem*
    | levies men | levies man ~ shot | levies post | fc post | fc camp | attack repulsed | come under attack | came under attack | under attack
    | target ~ convoy | target ~ checkpost | targeted ~ convoy | target* ~ police van | target* ~ polio | target* ~ shia* | target* ~ hazara*
    | target* ~ patrol | hit ~ convoy | attack on | attack in | assault in | armed raid | armed attack* | terror attack* | terrorist attack*
    | militant attack* | rebel attack* | insurgent attack* | gun-and-bomb | commando-style | complex attack | coordinated attack*
    | fidayeen | infiltrators kill* | riddled ~ bullets | bullets ~ riddled | firing spree | spray* ~ gunfire | rain* bullets
    | armed men ~ attack* | armed men ~ storm* | armed men storm | bandits kill* | dacoits kill* ~ police*
    | troops dead | soldiers die | soldiers slain | policemen slain | guards slain | cops slain | slain in ~ attack
    | skirmish leaves | clash leaves | clashes leave | fighting leaves | gunfight leaves | shootout leaves | firefight
    | shoots dead ~ policem* | shoot dead ~ policem* | shoot dead ~ soldier* | shoot dead ~ guard* | shot dead ~ policem*
ur = حملہ پسپا | حملہ آوروں نے | گھات لگا کر | اتار کر ~~ قتل | اتار کر ~~ گولی* | شناخت ~~ قتل | قطار میں کھڑا | گولیوں سے بھون | گولیوں کی بوچھاڑ
    | ٹیم پر فائرنگ | ٹیم پر حملہ | قافلے پر حملہ | قافلے پر فائرنگ | گاڑی پر فائرنگ | گاڑی پر حملہ | تھانے پر حملہ | چوکی پر حملہ | کیمپ پر حملہ
    | قلعے پر حملہ | مسجد پر حملہ | امام بارگاہ پر | کانسٹیبل شہید | کانسٹیبل ~ شہید | سپاہی شہید | سپاہی ~ شہید | جوان ~ شہید | جوانوں ~ شہادت
    | لیویز اہلکار* | پولیس اہلکار ~ شہید | پولیس اہلکار ~ قتل | پولیس اہلکار ~ زخمی | دہشت گردانہ | دہشتگرد* ~ حمل* | دہشت گردوں نے ~ حمل*
    | شرپسندوں نے | مسلح ملزمان | مسلح افراد نے | مسلح ~ اسلحہ چھین* | اسلحہ چھین* | نذرِ آتش | گاڑیاں نذر آتش | حملہ کر دیا | دھاوا بول دیا
    | مسافروں ~~ قتل | مسافروں ~~ گولی* | مزدوروں ~~ قتل | مزدوروں ~~ گولی* | زائرین ~~ قتل | مورچہ زن | دو بدو لڑائی
fa = حمله کرد* | حمله کردند | حمله ~~ کردند | یورش برد* | هجوم برد* | کمین زد* | در کمین | در کمین ~~ کشته | در کمین ~~ جان باخت* | کمین ~ جیش‌العدل
    | به رگبار بستند | به گلوله بست* | تیر باران | از پا درآورد* | جان باختند | سر برید* | به خودرو ~~ حمله | به پاسگاه ~~ حمله | به پوسته ~~ حمله
    | پوسته ~~ سقوط | پاسگاه ~~ سقوط | پاسگاه ~~ تصرف | حمله تروریستی | حملات تروریستی | حمله چریکی | درگیری مسلحانه | زدوخورد | سلاح‌به‌دست
    | سوء‌قصد | مسافران ~~ کشته | مسافران ~~ تیرباران | سربازان ~~ کشته | پولیس ~~ کشته | پلیس ~~ کشته | مرزبان* ~~ کشته | مرزبان* ~~ جان باخت*
    | معدنچیان ~~ تیرباران
ps = برید شوی | برید وشو | برید شو | برید کړی | بریدونه شوي | ډزې شوې | ډزې وکړې | ډزو کې | پر موټر ~~ ډزې | پر موټر ~~ برید | پر پولیسو ~~ برید
    | پر کاروان ~~ برید | پر قطار ~~ برید | په کمین کې | کمین کې | په ګولیو وویشت* | په ګولیو | وسله والو ~~ وویشت* | وسله والو ~~ سوځ* | ترهګریز برید*
    | ترهګریزه حمله | مسافر ~~ وژل* | کارګر ~~ ووژل* | سرتېري ~~ وژل* | پولیس ~~ وژل* | پوسته ~~ سقوط | پوسته ~~ نیول* | نامعلومو وسله والو
ar = يمطرون ~ بالرصاص | أمطر* ~ بالرصاص | وابل من الرصاص | بوابل من الرصاص | يهاجمون ~~ مركز* | مسلحون ~~ يهاجم* | مسلحون ~~ يقتحم* | مسلحون ~~ اقتحم* | مسلحون ~~ قتلوا | مسلحون ~~ هاجموا | مسلحون ~~ يستولون | كمين يودي
    | كمين يقتل | كمين ~ مقتل | في كمين | هجوم يودي | هجوم يقتل | هجوم إرهابي | هجمات إرهابية | هجوم منسق | هجوم استهدف | هجوم يستهدف | استهدف ~ قافلة
    | يستهدف ~ قافلة | استهداف قافلة | استهداف نقطة | نقطة تفتيش ~ هجوم | هجوم ~ نقطة تفتيش | مقتل جنود | مقتل شرطيين | مقتل رجال أمن | مقتل عناصر أمن
    | مقتل حراس | مقتل عمال ~ رصاص | مقتل ركاب | يقتلون ~ جنود | يقتلون ~ شرطي* | يقتلون ~ عمال | أطلقوا النار | يطلقون النار | إطلاق نار على | رصاص مسلحين
    | إنزال ركاب | أنزلوا ~ ركاب | ذبحوا | يذبحون
ru = атаковали | атакует | атакуют | напали | совершил* нападени* | обстреляли | обстрелял | обстрелян* ~ автобус* | открыли огонь | открыли стрельбу
    | попал* в засаду | попали в засаду | угодил* в засаду | засад* ~ погиб* | засад* ~ убит* | вооруженн* налет* | налет на | ворвал* в | захватил* блокпост*
    | захват* ~ блокпост* | блокпост* ~ атак* | нападени* на ~ блокпост* | нападени* на ~ пост | нападени* на ~ колонн* | нападени* на ~ патруль
    | нападени* на ~ мечет* | нападени* на ~ участок | теракт* в | боевики убили | боевики расстреляли | боевики казнили | боевики сожгли | расстреляли
    | казнил* ~ пассажир* | высадил* ~ расстрел* | изрешет* | вооруженн* бандит* | погибли солдаты | погибли полицейск* | погибли военн* | погибли ~ солдат*
    | убиты полицейск* | убиты ~ солдат* | убиты ~ полицейск* | убиты ~ рабоч* | убиты ~ шахтер* | перебил*
tr = saldırıya uğra* | saldırıya uğradı | saldırı düzenle* | saldırı düzenlendi | saldırı gerçekleş* | silahlı baskın | baskın yap* | karakola baskın | karakola saldır*
    | konvoya saldırı | konvoya pusu | konvoyuna pusu | pusuya düşür* | pusuda ~ öl* | pusuda ~ şehit | üssü* ~ saldır* | üsse saldır* | kontrol noktasına saldır*
    | devriyeye saldır* | devriyeye pusu | otobüse saldır* | otobüsten indir* | otobüs ~~ tara* | silahla tara* | kurşun yağdır* | açılan ateş* | açılan ateşte | terör saldırı*
    | terörist saldırı* | militanlar ~~ saldır* | militanlar ~~ öldür* | silahlılar | kafas* kes* | infaz et* ~ yolcu* | polis öldü | asker öldü | polis ~ öldü | asker ~ öldü
not.en = under attack in interbank | currency under attack | attack on inflation | attack on poverty | attack on corruption | attack on budget
not.ur = لفظی حملہ | زبانی حملہ | تنقیدی حملہ
not.fa = حمله لفظی | شلیک ستاره | حمله انتقادی
not.ru = словесн* атак* | словесн* перепалк* | атак* на рынок
not.tr = sözlü saldırı* | laf atış*

[event.bombing]
en = pressure-plate | pressure plate device | device kills | cafe blast | blast wounds | blast hurts | blast shatters | roadside mine* | ied rips | ied hits | ied goes off | ied went off | ied tears | ied kills | ied targets | ied strike* | ied ~ detonat* | rigged with explosives
    | packed with explosives | laden with explosives | strapped with explosives | explosives ~ went off | explosives ~ go off
    | explosive* ~ goes off | explosive* ~ explode* | goes off near | goes off outside | goes off in ~ market | went off near | went off outside
    | goes off at | went off at | going off near | landmine kills | landmine injures | landmine hits | landmine claims | landmine maims | mine kills | mine maims
    | mine injures | steps on ~ mine | stepped on ~ mine | struck ~ mine | hits ~ mine | hit ~ landmine | hits landmine | ran over ~ mine | ran over ~ ied
    | unexploded ~ kill* | uxo | mortar shell explodes | toy bomb | track blown up | tracks blown up | rail track blown | rails blown | blow up ~ track | blows up ~ track
    | blow* up ~ pipeline | blow* up ~ bridge | blow* up ~ pylon* | blow* up ~ school | blow* up ~ girls' school | blew up ~ school | blown up near | bridge blown
    | pylons blown | transmission tower* ~ blown | remote-control bomb | remote control bomb | magnetic bomb* | sticky bomb* | time bomb explodes | cracker-like bomb
    | parcel bomb | letter bomb | grenade hurled | grenade explodes | grenade blast* | grenade lobbed | hurl* ~ grenade* | lob* ~ grenade* | toss* ~ grenade* | throw* ~ grenade*
    | threw ~ grenade | grenade thrown | grenade hits | blast kills | blast leaves | blast claims | blast maims | blast wounds | blast injures | explosion kills | explosion leaves
    | explosion claims | explosion wounds | explosion injures | blasts kill | blasts leave | blast martyrs | martyred in ~ blast | martyred in ~ ied | blast targets ~ | blast on ~ track
    | bomb found ~ explode* | van bomb | truck blast | rickshaw bomb* | bicycle bomb* | donkey-cart bomb
ur = بم پھٹنے | دھماکا ہوا | سڑک کنارے بم | دھماکا | دھماکوں کی | دھماکے کی | دھماکے سے اڑا دی* | دھماکے سے اڑا دیا | بارودی سرنگ ~ جاں بحق | بارودی سرنگ کا | بارودی مواد | بارودی مواد کا | آئی ای ڈی دھماک*
    | ٹریک پر دھماک* | ٹریک ~ دھماک* | پٹڑی ~ دھماک* | پٹری اڑا* | ٹریک اڑا* | پل اڑا* | پائپ لائن ~ دھماک* | گیس پائپ لائن اڑا* | اسکول ~ دھماکے سے اڑا | وین کے قریب ~ دھماک*
    | گاڑی کے قریب ~ دھماک* | موٹر سائیکل ~ نصب | سڑک کنارے نصب | دستی بم سے | دستی بم حمل* | کریکر دھماک* | کریکر حمل* | یکے بعد دیگرے دھماک* | بم ناکارہ
fa = ماین کنار ~ کشته | مین کنار جاده | مین ~ کشته | انفجار مین* | انفجار ماین* | انفجار بمب* | بمب کنار | بمب مقناطیسی | ماین مقناطیسی | بمب چسبکی | ماین چسبکی | بمب ساعتی
    | بمب‌گذاری در | بمب دستی | پرتاب نارنجک | موتر بمب* | بایسکل بمب* | مواد منفجره* | مواد انفجاری | خط آهن ~ منفجر | لوله گاز ~ منفجر | پل ~ منفجر | مکتب ~ منفجر | در اثر انفجار
    | بر اثر انفجار | انفجار مرگبار | انفجار خونین | انفجار پیاپی
ps = ماین چاودن* | د ماین چاودن* | ماین چاود* | ماین ~ ووژل* | مقناطیسي ماین | مقناطیسي بم | سړک ~ ماین | موټر بم* | موټرسایکل بم* | لاسي بم ~ واچاوه | لاسي بم ~ وغورځ* | چاودېدونک* توک*
    | ناچاود* | په چاودنه کې | چاودنه شوې | چاودنه وشوه | چاودنې کړې
ar = عبوة ناسفة ~ تستهدف | انفجار لغم* | لغم أرضي ~ يقتل | لغم ينفجر | انفجار يستهدف | انفجار ~ مسجد | انفجار ~ سوق | انفجار قرب | انفجار أمام | انفجار داخل | تفجير سكة | تفجير خط | تفجير جسر
    | تفجير مدرسة | قنبلة يدوية | إلقاء قنبلة | عبوة لاصقة | دراجة ملغومة | سيارة ملغومة | دوي انفجارات | انفجار يقتل | انفجار يودي | انفجار يصيب | مقتل ~ انفجار | قتلى ~ انفجار | بانفجار عبوة | بعبوة ناسفة
ru = подорвал* ~ патрул* | подорвал* ~ колонн* | подорвал* ~ пути | подорвал* ~ мост* | подорвал* ~ поезд* | подорвал* ~ автомобил* | подорвался | подорвалась | подорвались | наехал* на мин*
    | наступил* на мин* | на мине | от взрыва мин* | взрыв мин* | фугас* | придорожн* бомб* | магнитн* мин* | магнитн* бомб* | заминированн* | бомба сработала | сработала бомба | под ~ машин* ~ бомб*
    | под автомобил* ~ бомб* | брос* ~ гранат* | бросил* гранат* | гранат* ~ бросил* | ручн* гранат* | взрывн* устройств* | взрывчатк* | взрыв прогремел | взрыв произошел | взрыв унес
    | при взрыве ~ погиб* | взрыв* ~ погиб* | взрыв* ~ ранен* | взрыв* у мечет* | взрыв* на рынк*
tr = bombalı tuzak* | tuzaklanmış | yol kenarı* ~ bomba* | yola döşen* | mayına bas* | mayına çarp* | mayın patladı | mayın infilak | el bombası at* | el bombalı | bomba atıldı | bomba yerleştir*
    | bombayla* | bombalı motosiklet | bombalı bisiklet | araca bomba | aracına bomba* | manyetik bomba* | ray* ~ bomba* | ray* ~ patla* | boru hattı* ~ patlat* | köprü* ~ patlat* | okulu* ~ patlat*
    | patlamada ~ öl* | patlamada ~ yaralan* | patlama* ~ ölü | düzenek patla* | patlayıcı düzenek

not.en = planes bomb* | jets bomb* | warplanes bomb* | aircraft bomb* | planes ~ bomb* | jets ~ bomb* | warplanes ~ bomb*
    | helicopters ~ bomb*

[event.suicide_bombing]
en = bomber rammed | rammed ~ explosives-laden | rams ~ truck | rammed ~ truck ~ into | explosives-laden truck* | explosive-laden truck* | explosives-laden van
    | explosives-packed truck | explosive belt | explosive vest | suicide belt | suicide jacket | suicide vehicle-borne | fidayeen attack | self-detonat* | female bomber
    | teenage bomber | bomber strikes | bomber targets | bomber on foot | bomber dressed | bomber disguised | bomber detonates | bomber kills | suicide squad ~ attack* | detonates vest
    | detonated ~ vest | detonates ~ vest | detonates himself | blows himself | blew self up | human bomb
ur = خودکش حملوں | خودکش بمباروں | خودکش جیکٹ ~ پھٹ* | خود کو دھماکے سے اڑا لی* | بارود بھری گاڑی | بارود سے بھرا ٹرک | فدائی حمل* | گاڑی ~ ٹکرا دی ~ دھماک*
fa = خود را ~~ منفجر | خودش را ~~ منفجر | جلیقه انفجاری | جلیقه انتحاری | واسکت انفجاری | موتر مملو از مواد | خودروی بمب* | انفجار انتحاری* | حمله استشهادی | حملات انتحاری | بمب‌گذار انتحاری
ps = ځانمرګ* برید* | ځانمرګ* بریدګر | ځان ~~ چاودلی | ځان ~~ وچاود* | ځان ~~ والوزاو* | د چاودېدونکو واسکټ | واسکټ ~ وچاود* | بارودو ډک موټر
ar = هجوم انتحاري* | هجمات انتحارية | انتحاري يستهدف | انتحاري يهاجم | انتحاري فجر | انتحارية تفجر | يفجر سيارة ~ انتحاري | انغماسي*
ru = смертник* | террорист*-смертник* | подрыв смертник* | привел* в действие ~ пояс* | пояс* смертник* | шахид* пояс* | взорвал* пояс | взорвал* ~ себя | подорвал* ~ себя | протаранил* ~ взрывчатк*
tr = intihar saldırgan* | intihar yeleği* | kendini ~~ patlat* | bomba yüklü kamyon* | bomba yüklü araç* | canlı bomba* | intihar bombacı*

[event.airstrike]
en = jets bombard* | jets attack* | jets carry out | jets carried out | jets raid* | jets flatten* | jets blast* | planes attack* | planes strike* | planes raid*
    | warplanes bomb* | warplanes pound* | warplanes hit | warplanes strike* | warplanes attack* | warplanes target* | aircraft target* | aircraft attack* | aircraft carry out
    | choppers pound* | helicopters target* | helicopters strafe* | helicopter gunships | bombs villages | bombs ~ camps
    | bombed ~ camps | bombing of ~ villages | strikes kill | strike kills ~ in | strikes hit ~ province | strikes in paktika | strikes in khost | strikes in kunar | strikes in nangarhar
    | strikes in kandahar | strikes in kabul | strikes inside ~ | missile hits | missiles hit | missiles strike | missile strikes | ballistic missile* | cruise missile* | fires missiles | fired missiles | missile barrage
    | missiles rain* | aerial campaign | aerial bombardment
ur = طیاروں ~ کارروائی | طیاروں ~ بمباری | طیاروں ~ حمل* | فضائیہ نے | فضائیہ کی کارروائی | فضائی حملوں میں | فضائی حملے میں | جنگی جہاز* | لڑاکا طیار* | لڑاکا طیاروں | گن شپ | شیلنگ ~ طیار*
    | بمباری سے | بمباری میں | میزائل حمل* | میزائل داغ* | میزائلوں سے
fa = جنگنده‌ها* | جنگنده‌های ~ بمباران | هواپیماهای ~ بمباران | طیارات ~ بمباران | حمله هوایی* | حملات هوایی* | بمباران کرده | بمباران شد* | حمله موشکی | حملات موشکی | موشک‌باران | شلیک موشک | اصابت موشک
ps = جنګي الوتکو | جټ الوتکو | الوتکو ~~ بمبار* | الوتکو ~~ وویشت* | پر ~ بمباري | هوايي بریدونه وکړل | هوایي برید وکړ | توغندیز برید* | توغندي برید* | توغندي وویشت*
ar = مقاتلات ~~ تقصف | مقاتلات ~~ تستهدف | طائرات ~~ تستهدف | طائرات ~~ تقصف | طيران ~~ يستهدف | غارات جوية | تشن غارة | شن غارة | شنت غارات | بغارة جوية | غارة ~ تستهدف | ضربة صاروخية | ضربات صاروخية | هجوم صاروخي | صواريخ باليستية
ru = истребител* ~~ бомб* | истребител* ~~ разбомб* | истребители ~ атаковал* | авиация ~ удар* | авиаци* ~ атаков* | самолеты ~ атаковал* | самолеты ~ бомб* | ввс ~ атаковал* | ввс ~ бомб* | разбомбил* | бомбят | бомбежк*
    | ракетн* удар* | ракет* ударил* | выпустил* ~ ракет* по | вертолет* ~ обстреля* | бомбов* удар* | с воздуха
tr = jetleri ~ vurdu | jetleri ~~ vurdu | jetleri ~~ bombala* | uçakları ~~ vurdu | uçakları ~~ bombala* | uçakları ~~ hedef al* | savaş uçakları* | hava saldırısı* | havadan vur* | havadan vurul* | füze saldırı* | füze fırlat* | füzeyle vur*
    | bombardıman*

[event.drone_strike]
en = reaper kills | predator kills | reaper strike* | predator strike* | hellfire | quadcopter drops | quadcopters drop | quadcopter bomb* | drone drops | drones drop | drones target* | drones strike* | drones hit* | drones pound*
    | drone fires | drone fired | drone explodes | drone crash* ~ kill* | drones used to | uav strikes | uav hits | suicide drone* | fpv | loitering munition*
ur = ڈرون حملے میں | ڈرون سے ~ گرا* | کواڈ کاپٹر* ~ بم | کواڈ کاپٹر حمل* | ڈرون کا نشانہ | ڈرون طیاروں
fa = پهپاد* ~~ هدف | پهپاد* ~~ حمله | پهپاد ناشناس | هواپیمای بی‌سرنشین | هواپیمای بدون سرنشین | طیاره بی‌سرنشین | درون‌های | کوادکوپتر* | حملات پهپادی
ps = بې پیلوټه الوتک* ~~ وویشت* | بې پیلوټه الوتکو | ډرون ~~ وویشت* | ډرون ~~ برید* | درون برید | درون الوتک* | کواډ کاپټر
ar = مسيرة ~~ تستهدف | مسيرات ~~ تهاجم | طائرة مسيرة ~~ تقصف | مسيرة تقصف | مسيرات تقصف | غارة بمسيرة | ضربة درون | طائرة من دون طيار | طائرات من دون طيار
ru = беспилотник* ~~ удар* | дрон ~ ударил | дрон* ~ нанес* | дрон* ~ сбросил* | беспилотник* ~ сбросил* | квадрокоптер* ~ сбросил* | бпла ~ атаков* | бпла ~ удар* | дрон-камикадзе
tr = iha ile vurul* | iha ile vurdu | siha ile vurul* | sihalarla | ihalarla | iha'yla | dronla vur* | drondan | drondan at* | insansız uçak*

[event.shelling]
en = artillery pummel* | artillery batter* | artillery rain* | artillery barrage* | artillery bombard* | artillery targets | artillery fires | guns shell* | mortars hit | mortars rain* | mortars kill* | mortar hits | mortar lands | mortar kills
    | mortar injures | shells slam* | shells strike* | shells injure* | shells wound* | shell hits house | shell lands | shell hits | pummel* ~ villages | pound* ~ villages | pound* ~ positions | pounds ~ villages | lob* ~ shells | lob* ~ mortars
    | fire* ~ mortars | fire* ~ rockets | fires rockets | fired rockets | rains shells | rains rockets | rockets rain* | rockets land | rocket injures | rockets injure | rockets target* | rocket lands | heavy artillery | indirect fire | howitzers
ur = گولہ باری کی | گولہ باری میں | گولے برس* | گولے داغے | مارٹر گولے* | مارٹر حمل* | توپ خانے سے | توپخانے سے | توپوں سے | راکٹ فائر | راکٹ حملوں | راکٹ برس* | راکٹوں سے
fa = شلیک راکت* | شلیک خمپاره | شلیک هاوان | آتشباری توپخانه | گلوله‌باری* | خمپاره‌ای | راکت‌های | پرتاب راکت | با راکت | با خمپاره | با هاوان | توپ‌باران | زیر آتش توپ*
ps = توپخانې ~ ګولۍ | توپخانې ګولۍ | د توپخانې | ګولۍ وورول* | ګولۍ ورول* | راکټونه وویشتل | راکټونه ولګېد* | راکټ ~ ولګېد* | هاوان ګول* | مرمۍ ولګېد* | د درنو وسلو ډز* | د هاوان
ar = مدفعية ~~ تقصف | المدفعية ~~ تقصف | المدفعية ~~ قصفت | قصف بالهاون | قصف بالمدفعية | قصف قرى | تقصف قرى | قصف ~ قرى | قصفت ~ قرى | قذائف تسقط | سقوط صاروخ | سقوط قذيفة | قصف عشوائي | راجمات
ru = артиллерия ~ обстреля* | артиллерия ~ ударил* | обстрел ~ деревн* | обстрел ~ сел* | обстреляла | обстреляли ~ деревн* | обстреляли ~ сел* | минометный огонь | огонь из миномет* | из гаубиц | гаубиц* | град* ~ обстрел* | ракетами обстреля*
    | упал* ~ снаряд* | снаряды упал* | разорвал* снаряд*
tr = topçu ~~ dövdü | topçu ~~ vurdu | topçusu ~~ dövdü | topçusu ~~ vurdu | topçu birlikleri* | top ve havan | topla vur* | havanla | roket at* | roket attı | roketlerle | roketle vur* | köyleri dövdü | top atışlar*

[event.border_clash]
en = scuffle ~ soldiers | scuffle ~ troops | scuffle between | brawl ~ soldiers | fistfight ~ soldiers | face-off ~ soldiers | face-off ~ troops | stand-off ~ troops ~ border | gunfire erupts between | gunfire between | fire between ~ border | shootout on ~ border | shootout at ~ border | shootout along | shooting on ~ border | shooting at ~ border | gunfire at ~ crossing | gunfire along ~ border | gunfire near ~ border
    | fight on ~ border | fighting at ~ crossing | fighting near ~ border | fighting near ~ crossing | border guards exchange | border guards trade | border guards fight | border forces exchange | border forces clash | border forces trade
    | frontier forces trade | frontier forces clash | frontier guards exchange | frontier guards clash | guards clash | troops exchange | troops trade | troops battle | armies clash | armies trade | armies exchange | soldiers clash | soldiers exchange
    | soldiers trade | firefight along | firefight at | firefight on | clash on ~ border | clashes on ~ border | clashes at ~ border | clash at border | clashes erupt along | clashes erupt on | clashes erupt at ~ border | border exchange*
    | battle* along ~ border | guns blaze ~ border | heavy gunfire ~ border | ceasefire violation* along | firing incident ~ border | firing across ~ border
ur = فورسز میں ~ فائرنگ | فورسز میں ~ جھڑپ* | فورسز کے درمیان فائرنگ | فورسز کے درمیان جھڑپ* | فورسز کے مابین | افواج میں ~ فائرنگ | افواج ~ جھڑپ* | افواج آمنے سامنے | سرحد پر ~ فائرنگ | سرحد پر گولیاں | شدید فائرنگ کا تبادلہ
    | بارڈر پر فائرنگ | بارڈر پر جھڑپ* | سرحدی محافظ* ~ فائرنگ | سرحدی محافظ* ~ جھڑپ* | لائن آف کنٹرول ~ فائرنگ کا | کنٹرول لائن ~ فائرنگ
fa = درگیری میان مرزبانان | درگیری بین مرزبانان | درگیری مرزبانان | تبادل آتش میان | تیراندازی میان مرز* | تیراندازی در مرز | درگیری در مرز | درگیری در نوار مرزی | نبرد مرزی | جنگ مرزی | زدوخورد مرزی | درگیری مسلحانه در مرز | رویارویی مرزی
    | درگیری ~~ نیروهای مرزی | درگیری ~~ سربازان ~ مرز*
ps = سرحدي ځواکونو ~~ نښت* | سرحدي ځواکونو ترمنځ | سرحدي ساتونک* ~~ نښت* | سرحدي ساتونک* ~~ ډز* | ځواکونو ترمنځ ډز* | ځواکونو ترمنځ ~ نښت* | ځواکونو ترمنځ ~ جګړ* | پوله ~~ ډز* | پوله ~~ جګړ* | پر پوله نښت* | په سرحد ~ نښت*
ar = تبادل إطلاق نار بين | تبادل نيران | تبادل للنيران | اشتباك بين حرس | اشتباكات بين حرس | حرس الحدود ~~ اشتبا* | اشتباكات بين الجيشين | اشتباك على الحدود | إطلاق نار على الحدود | إطلاق نار عبر الحدود | معارك حدودية | قتال على الحدود
ru = перестрелк* на ~ границ* | на ~ границ* ~~ перестрелк* | бой на границ* | бои на границ* | бой ~ на границ* | столкнул* ~ на границ* | столкновени* пограничник* | пограничник* обменял* | пограничник* ~ перестрел* | обстрел* через границ* | стрельба на ~ границ*
    | на ~ границ* ~~ стрельб* | на ~ границ* ~~ столкновени* | на ~ границ* ~~ бой | на ~ границ* ~~ бои | на границ* ~ стычк*
tr = sınır birlikleri* ~ çatışma* | sınır birlikleri arasında | sınır muhafızları* arasında | askerleri arasında çatışma* | askerleri ~ çatıştı | güçleri arasında ~ çatışma* | güçleri arasında çatışma* | sınır güçleri* ~ çatış* | sınırında çatışma* | sınırında ~ çatış*
    | sınırında ~ ateş | sınırda silah* | sınırda karşılıklı

[event.kidnapping]
en = freed weeks after | freed days after | freed months after | freed after ~ captivity | released by captors | engineer freed | engineers freed | hostage freed | taken from ~ camp | whisk* away | take* ~ captive | took ~ captive | takes ~ captive | taking ~ captive | take* ~ hostage | takes ~ hostage | taking ~ hostage | held ~ hostage | hold* ~ hostage | seize* ~ bus | seize* ~ travellers | seize* ~ miners | seize* ~ policemen
    | seize* ~ employees | seize* ~ contractor* | seize* ~ judge | bundled into ~ | bundle* ~ into | taken at gunpoint | take away ~ at gunpoint | picked up by ~ gunmen | carried off | spirit* away | disappear* after ~ gunmen
    | abductors | abductees | captors | goes missing ~ feared kidnap* | hijack* ~ train | hijack* ~ bus | hijack* ~ plane | train hijack* | plane hijack* | aircraft hijack*
ur = ساتھ لے گئے | ساتھ لے گیا | اپنے ساتھ لے | اٹھا کر لے | اٹھا لے گئے | یرغمال بنا* | یرغمالیوں | مغویوں | اغوا ہو* | اغوا کار* | تاوان کے لیے | تاوان کیلئے | لاپتہ ~ اغوا
fa = به گروگان گرفت* | گروگان گرفت* | گروگان‌گیری | گروگانگیری | ربودند | ربوده‌اند | ربوده شدند | ربودن | با خود برد* | با خود بردند | اختطاف کرد* | اختطاف شد* | باج* ~ ربود*
ps = تښتول شوی | تښتول شوې | تښتول شوو | برمته کړ* | برمته شو* | یرغمل کړ* | یرغمل ونیول* | وتښتاو* | تښتولي | تښتول شوی | له ځان سره یووړ* | له ځانه سره بوتل*
ar = احتجاز رهائن | احتجاز ~ رهائن | احتجزوا | يحتجزون | خطف حافلة | خطف قطار | اختطاف قطار | اقتادوا | اقتادو* | مخطوفين | خاطفون | الخاطفين | خاطفي*
ru = взял* в заложник* | взяли в заложник* | удержива* ~ заложник* | захват заложник* | захват* заложник* | увел* с собой | увезл* с собой | похитили | похищены | захвачен* в плен | взяли в плен | похитител* | угнал* автобус* | угон* самолет* | захватили автобус* | захватили поезд*
tr = kaçırdılar | kaçırdığı | kaçırılan* | rehin al* | rehin aldı | rehin tut* | alıkoydu | alıkoyd* | zorla götür* | kaçıranlar | tren kaçır* | uçak kaçır* ~ rehin* | otobüs kaçır*

[event.assassination]
en = survives shooting | imam ~ shot | cleric survives | leader survives | escapes bid | gunned down outside | gunned down in | gunned down near | gunned down at | shoot dead ~ leader | shoot dead ~ elder | shoot dead ~ cleric | shoot dead ~ journalist | shoot dead ~ activist | shoot dead ~ lawyer | shoot dead ~ judge | shoot dead ~ official
    | shoot dead ~ politician | shoot dead ~ teacher | shoot dead ~ professor | shoot dead ~ doctor | shoot dead ~ councillor | shoot dead ~ chief | shoot dead ~ commander | shoots dead ~ leader | kill ~ leader in | kill ~ cleric | kills ~ cleric
    | kill ~ journalist | kill ~ judge | kill ~ governor | kills ~ governor | kill ~ mayor | kill ~ scholar | governor killed | governor ~ killed | minister killed | minister assassinat* | police chief killed | police chief ~ shot
    | intelligence chief killed | district governor ~ killed | district chief ~ killed | provincial governor ~ killed | scientist ~ assassinat* | scientist killed | nuclear scientist ~ killed | mowed down | assailants shoot | pillion rid* ~ shot
    | motorcycle-borne | motorbike-borne | drive-by kill* | sniper kills | poisoned ~ leader | escapes assassination | survives assassination | assassination bid | assassination attempt | attempt on his life | attempt on ~ life | hit men | hitmen | contract killing | slaying of
    | slain in targeted
ur = گھر کے باہر ~ قتل | فائرنگ سے ~ رہنما | فائرنگ ~ رہنما | رہنما ~ گولی* | رہنما ~ نشانہ | امیر ~ قتل | مولوی ~ قتل | مفتی ~ قتل | خطیب ~ قتل | پیش امام ~ قتل | استاد ~ قتل | پروفیسر ~ قتل | ڈاکٹر ~ قتل | سردار ~ قتل | گورنر ~ قتل | والی ~ قتل | ناظم ~ قتل
    | کونسلر ~ قتل | پولیس افسر ~ قتل | ایس ایچ او ~ شہید | ڈی ایس پی ~ شہید | اسسٹنٹ کمشنر ~ شہید | قاتلانہ | قاتلانہ حملوں | سائنسدان ~ قتل | ہدف بنا کر قتل
fa = والی ~ کشته شد | والی ~ ترور | ولسوال ~ کشته | ولسوال ~ ترور | فرماندار ~ ترور | فرمانده ~ کشته شد | قومندان ~ کشته | رئیس ~ کشته شد | مسئول ~ کشته شد | دانشمند ~ ترور | دانشمند ~ کشته | قاضی ~ کشته | دادستان ~ ترور | دادستان ~ کشته | خبرنگار ~ ترور
    | فعال ~ کشته | فعال ~ ترور | استاد ~ ترور | مولوی ~ ترور | مولوی ~ کشته | امام جمعه ~ ترور | امام جمعه ~ کشته | ملاامام ~ کشته | سردار ~ ترور | ترور کردند | ترور نافرجام | هدف گلوله قرار | در دفتر* ~ کشته | افراد ناشناس ~ کشت*
ps = والي ~ ووژل شو | والي ~ ووژل | ولسوال ~ ووژل شو | قوماندان ~ ووژل | قوماندان ~ وژل شوی | مشر ~ وژل شوی | قومي مشر ~ ووژ* | دیني عالم ~ ووژ* | ملا امام ~ ووژ* | خبریال ~ وژل شوی | استاد ~ ووژ* | څارنوال ~ ووژ* | افسر ~ ووژ* | نامعلومو ~ ووژ* | ترور کړ* | د ترور هڅه
ar = اغتيال ~ زعيم | اغتيال ~ قائد | اغتيال مسؤول | اغتيال ضابط | اغتيال صحفي | اغتيال رجل دين | اغتيال عالم | اغتيال حاكم | مقتل حاكم | مقتل والي | مقتل مسؤول | مقتل ضابط كبير | مقتل رئيس ~ استخبارات | اغتيل ~ برصاص | مقتل ~ برصاص مجهولين | برصاص مجهولين | ينجو من محاولة اغتيال | نجا من محاولة اغتيال
ru = убит чиновник* | убит* чиновник* | убит губернатор | убит ~ губернатор | убит* ~ губернатор* | убит министр | убит* министр* | убит генерал | убит имам | убит муфтий | убит богослов | убит журналист | убит правозащитник | убит прокурор | убит судья | убит ученый | убит физик | убит полевой командир | убит ~ чиновник*
    | убит ~ главнокомандующ* | застрелен ~ лидер* | застрелен ~ чиновник* | застрелен ~ полицейск* | застрелили | покушени* на | пережил* покушени* | ликвидаци* лидер* | ликвидаци* ученог* | убийств* чиновник* | убийств* губернатор* | убийств* ученог* | убийств* старейшин* | убит старейшина
tr = suikasta kurban | suikast sonucu | suikast düzenle* | suikasta uğra* | suikastten kurtul* | vali ~ öldürül* | valisi ~ öldürül* | valisi öldürüldü | komutanı öldürüldü | lideri öldürüldü | yetkilisi ~ öldürül* | yetkilisi öldürüldü | gazeteci öldürüldü | imam* ~ öldürül* | bilim insanı* ~ öldürül* | hakim* ~ öldürül*
    | savcı* ~ öldürül* | aşiret lideri* ~ öldürül* | silahla vurularak öldür* | silahlı saldırıda öldü | uğradığı silahlı saldırı*

[event.security_operation]
en = guns down ~ infiltrator* | gun down ~ infiltrator* | infiltrator* killed | infiltrator* ~ shot | kill* ~ infiltrator* | infiltration foiled | infiltrators gunned | guns down | guns down ~ rebel* | gun down ~ men | gun down ~ militant* | gun down ~ terrorist* | guns down ~ terrorist* | forces gun down | troops gun down | police gun down | forces eliminate* | troops eliminate* | army eliminate* | forces neutralis* | forces neutraliz*
    | police shoot ~ militant* | police shoot dead ~ militant* | forces shoot dead | soldiers kill ~ militant* | soldiers kill ~ rebel* | commandos kill* | special forces kill* | special forces destroy* | special forces raid* | forces destroy* | troops destroy*
    | army destroy* ~ hideout* | forces bust* | forces smash* | raid kills ~ militant* | raid kills ~ fighters | raids kill | operation kills | operation leaves ~ militants | operation leaves ~ terrorists | killed in ~ operation | killed in ~ ibo | killed in operation
    | killed in clearance | terrorists eliminated | militants eliminated | khawarij eliminated | khawarij dead | terrorists sent to | insurgents neutralised | insurgents eliminated | rebels neutralised | rebels eliminated | terrorist gunned down | militant gunned down
    | militant shot dead | terrorist shot dead | terrorist killed | terrorist neutralised | terrorist neutralized | terrorist eliminated | encounter in | encounter underway | encounter breaks out | killed in encounter | anti-terror op | counter-insurgency operation*
    | counterinsurgency | clear-and-hold | ops against | ops in | operation clean* | storm* ~ militant hideout | foils ~ bid | foil bid | foil terror | foil ~ plot | foils ~ plot | thwart ~ plot | thwarts ~ plot | terror plot foiled | terror plot | plot foiled | suicide attack foiled
    | bombing foiled | bomb defused | bombs defused | ied defused | defuse* ~ bomb | defuse* ~ ied | weapons cache | arms cache | cache of ~ weapons | cache of explosives | seize* ~ explosives | recover* ~ explosives | seize* ~ arms cache | recaptur*
    | retake* ~ | regain* control | rescue* ~ hostages | hostages ~ freed | hostages ~ rescued | captives rescued | captives freed | abductees recovered
ur = فورسز کا آپریشن | فورسز کے آپریشن* | آپریشن میں ~ ہلاک | آپریشن میں ~ مارے | آپریشن ~ خوارج | آپریشن ~ جہنم | فورسز کی فائرنگ سے ~ دہشت گرد* | سی ٹی ڈی ~ کارروائی | سی ٹی ڈی ~ مقابل* | پولیس مقابل* | مقابلے میں ~ مارے | مبینہ مقابل* | جوابی کارروائی ~ ہلاک
    | جوابی فائرنگ ~ ہلاک | دہشت گردی کا منصوبہ ناکام | منصوبہ ناکام | حملے کی کوشش ناکام | دراندازی کی کوشش | دراندازی ناکام | بم ناکارہ | خودکش جیکٹ برآمد | بارودی مواد برآمد | اسلحہ برآمد | اسلحے کا ذخیرہ | دہشت گرد مارا | دہشت گرد مارے | عسکریت پسند مارے | شدت پسند مارے
    | فتنہ الخوارج ~ ہلاک | فتنہ الہندوستان ~ ہلاک | کمانڈر ہلاک | کمانڈر ~ مارا | نیٹ ورک ~ بے نقاب | نیٹ ورک پکڑا
fa = مخفیگاه* ~~ نابود | مخفیگاه* ~~ از بین | مخفیگاه ~ داعش | لانه ~~ نابود | هسته ~~ نابود | هسته ~~ از بین | شبکه ~~ از بین | یگان ویژه ~ عملیات | قطعات خاص ~ عملیات | نیروهای ویژه ~ عملیات | عملیات ~ داعش | داعشی ~ کشته | داعشی* ~~ کشته | اعضای داعش ~~ کشته | عضو داعش ~~ کشته
    | از بین برد* ~ داعش | سرکوب ~ داعش | نابود کردند ~ مخفیگاه | شناسایی و منهدم | ضربه زد* ~ گروه | طرح ~ حمله ~ خنثی | خنثی‌سازی | خنثی شد | خنثی کرد* | توطئه ~ خنثی | کشف ~ سلاح | کشف ~ مهمات | کشف ~ مواد منفجره | انبار سلاح | عملیات پاکسازی | عملیات ضدتروریستی | گروگان* ~~ آزاد | آزادسازی گروگان*
ps = پټنځای ~~ یووړ | پټنځای ~~ ویجاړ* | پټنځي ~~ له منځه | ځانګړو ځواکونو ~~ عملیات* | ځانګړي ځواک* ~~ عملیات* | د داعش ~~ ووژل* | داعشیان ~~ ووژل* | داعشي ~~ ووژل* | ترهګر ~~ ووژل* | ترهګر ~~ مړه | خوارج ~~ ووژل* | عملیات ~~ مړه | برید شنډ* | دسیسه شنډ* | د برید پلان شنډ* | شنډ کړ*
    | وسلې ~~ ونیول* | د وسلو زېرمه | چاودېدونکي توکي ~~ ونیول* | یرغمل ~~ ازاد* | تښتول شوي ~~ خوشې
ar = يقضي على | تقضي على | قضى على | قضت على | القضاء على ~ مسلحا | يصفي | تصفي | صفت قوات | الجيش ~ يقضي | الأمن ~ يقضي | مقتل ~ مسلحا في ~ عملية | مقتل إرهابيين | مقتل مسلحين | مقتل متمردين | مقتل عناصر من داعش | تدمير مخبأ | تدمير وكر | تدمير معسكر | تدمر ~ مخبأ | تفكيك شبكة | إحباط مخطط
    | إحباط محاولة | تحبط ~ هجوم* | يحبط ~ هجوم* | أحبطت ~ هجوم* | تحبط مخطط | إبطال عبوة | تفكيك عبوة | ضبط أسلحة | ضبط متفجرات | مستودع أسلحة | تحرير مختطف* | تحرير ~ مخطوف* | استعادة السيطرة
ru = ликвидировали | ликвидировал | ликвидирован* боевик* | ликвидирован* ~~ боевик* | уничтожен* боевик* | уничтожили ~~ боевик* | уничтожен* ~~ боевик* | нейтрализован* ~~ боевик* | нейтрализовали | силовики ~ ликвидир* | силовики ~ уничтож* | военные ~ ликвидир* | военные ~ уничтож* | спецназ ~ ликвидир*
    | армия ~ ликвидир* | армия ~ уничтож* | убиты ~ боевик* | убито ~ боевик* | в ходе спецоперац* | предотвратил* теракт* | предотвращен теракт | предотвратил* ~ нападени* | сорвал* теракт* | обезвредил* бомб* | изъял* ~ взрывчатк* | изъят* ~ взрывчатк* | изъят* ~ оружи* | тайник* с оружи* | схрон* с оружи*
    | освободил* заложник* | освобожден* ~ заложник* | вернул* контроль | разгромил* лагер* | уничтожил* лагер*
tr = etkisiz hale getirildi | etkisiz hale getirdi | militan öldürüldü | militanı öldürdü | teröristi öldürdü | terörist öldürüldü | militan ~~ öldürüldü | operasyonda ~ öldür* | operasyonunda ~ öldür* | operasyonda ~ militan* | güvenlik güçleri ~~ öldür* | güvenlik güçleri ~~ etkisiz | ordusu ~~ militan* ~~ etkisiz
    | ordusu ~~ militan* ~~ öldür* | sığınağı* ~ imha | sığınak* ~ imha | sığınağı* yok et* | kampı* ~ imha | hücre evi* | saldırı planı* ~ engelle* | saldırı girişimi* ~ engelle* | saldırı hazırlığı* | terör planı* ~ bozul* | bomba imha | patlayıcı ele geçir* | silah ~ ele geçir* | cephanelik | rehineler* ~ kurtar*
not.en = sweep* away | swept away | sweep* ~ polls | sweep* ~ poll | sweep* ~ election* | sweep* ~ seats | clean sweep | sweep* ~ series | sweep* ~ awards
    | sweep* ~ by-election* | sweeps ~ medals | sweep* ~ province | sweep* through ~ | sweep* across ~ | sweeping | operation theatre | defuse* ~ tension* | defuse* ~ crisis | regain* control of ~ match

[event.arrest]
en = nabs | nab | nabbing | round* up ~ | rounds up ~ | rounded up ~ | picks up | picked up | pick up ~ militant* | swoop | held for ~ attack | held in connection | holds ~ in connection | men held | man held | suspects ~ held | terrorist held | terrorist nabbed | terrorist arrested
    | facilitator* held | facilitator nabbed | takes into custody | takes ~ into custody | took into custody | taken in custody | apprehends | captures ~ leader | captures ~ commander | captures ~ militant* | captures ~ operative* | capture ~ operative* | captured ~ operative* | catch ~ spy | catches ~ spy | spy held | spies held
    | spy ring | spy cell ~ bust* | unearths ~ cell | unearth ~ cell | bust ~ module | module busted | module bust | sleeper cell | bust ~ ring | cracks down on ~ network | hands over ~ suspect* | extradites | extradite ~ to | deported to face | surrendered to police | surrender before | surrenders before | turned himself in
    | detains ~ suspect* | hunt for ~ attackers | suspects rounded
ur = پکڑ لی* | پکڑ لیے | پکڑے گئے | پکڑا گیا | دھر لی* | دھر لیا | گرفتاریاں | گرفتار کر* | گرفتار کیے | گرفتار ہو* | حراست میں لے* | تحویل میں لے* | زیرحراست | نیٹ ورک ~ گرفتار | سہولت کار ~ گرفتار | سہولت کار گرفتار | کارندے ~ گرفتار | کارندے گرفتار | دہشت گرد گرفتار | دہشتگرد گرفتار | جاسوس گرفتار
    | جاسوس پکڑ* | ہتھیار ڈال دی*
fa = بازداشت کردند | بازداشت شدند | بازداشت شده | دستگیر شد* | دستگیر کردند | دستگیر شدند | به دام انداخت* | به دام افتاد* | شناسایی و بازداشت | شناسایی و دستگیر | جاسوس* ~ بازداشت | جاسوس* ~ دستگیر | عامل* موساد ~ بازداشت | تسلیم شد* ~ نیرو*
ps = ونیول | یې ونیول | ونیول شول | نیولي دي | نیول شوي | بندي شو* | توقیف کړ* | توقیف شو* | جاسوس* ~ ونیو* | غړي ونیول | غړي ~ ونیول | کسان ونیول | کسان ~ ونیول | وسله وال ~ ونیو* | تسلیم شو*
ar = توقف خلية | توقف ~ خلية | أوقفت ~ خلية | توقيف خلية | توقيف ~ عناصر | توقيف ~ أشخاص | توقيف مشتبه* | توقف ~ مشتبه* | توقف ~ أشخاص | تضبط خلية | ضبطت خلية | ألقت ~ القبض | تلقي القبض | يلقي القبض | اعتقال خلية | اعتقال ~ خلية | اعتقال جاسوس* | اعتقال ~ جاسوس* | اعتقال ~ عملاء | اعتقالات | أسر ~ قيادي | سلم نفسه | سلموا أنفسهم
ru = задержала | задержали | задержан | задержаны | задерживает | поймали | пойманы | схватили | схвачены | взяли под стражу | арестовали | арестовал* ~ агент* | арестованы | арестован | обезвредил* ~ сеть | раскрыл* ~ сеть | раскрыл* ~ ячейк* | вскрыл* ~ ячейк* | сдался властям | сдались властям | сдались | экстрадирован* | выдал* ~ террорист*
tr = yakaladı | yakalandılar | yakalandığını | yakalandığı | gözaltına alındı | gözaltına aldı | gözaltında | tutukladı | tutuklandılar | ele geçirildi ~ şüpheli* | ajan* ~ yakala* | ajan* ~ tutukla* | casus* ~ yakala* | casus* ~ tutukla* | hücresi çökertil* | teslim oldu | iade edildi
not.en = pick up pace | picks up pace | picks up speed | picked up pace | lifts ban | lifts curfew | lifts restrictions | lifts trophy | lifts title | lifts cup | lifts spirits | picks up five | lifts ~ ban | lifts ~ sanctions | lifts ~ siege | lifts ~ trophy | lifts ~ title

[event.protest]
en = march in | marches in | marchers in | mourners march | families of ~ disappeared | block* ~ with coffins | shuts down over | shut down over | shutdown over | shuts down in protest | shutdown observed | strike observed | observes strike | observe strike | bandh | hartal | chakka jam | wheel jam | block ~ highway | blocks ~ highway | blocked ~ highway | highway blocked | road blocked | road blockade | roads blocked | camp outside
    | hunger-strike | marchers | caravan ~ march* | hold protest | holds protest | hold demo | demo against | demos | stage* ~ protest* | stages sit-in | walkout | walk-out | gherao | courting arrest | jail bharo | black day | observe* black day | effigy | effigies | burn* ~ flag | take out ~ rally | took out ~ rally | takes out ~ rally | rallies held
    | hold rally | holds rally | torch-lit rally | outcry | agitat* over | agitation against | civil disobedience | general shutdown
ur = دھرنا دی* | دھرنے پر | دھرنے میں | احتجاجی مظاہر* | احتجاجی ریل* | احتجاجی کیمپ | احتجاجی دھرن* | شاہراہ بند | سڑک بند | سڑک بلاک | شاہراہ بلاک | شٹر ڈاؤن ہڑتال | پہیہ جام | یوم سیاہ | نعرے باز* | بھوک ہڑتال* | بائیکاٹ | مارچ شروع | مارچ کر* | احتجاج ریکارڈ
fa = تجمع اعتراضی | تجمع اعتراض‌آمیز | تجمع کردند | به خیابان آمدند | به خیابان‌ها | معترضان | تظاهرکنندگان | تظاهرات کردند | شعار دادند | راه‌پیمایی | تحصن کردند | جاده ~ مسدود ~ معترض* | اعتصاب غذا | دست به اعتراض | اعتراض کردند | در اعتراض به
ps = لاریون وکړ | لاریون کړی | لاریونونه | لاریونوال | مظاهره کړې | اعتراض کړی | اعتراض وکړ | احتجاج وکړ | احتجاجي غونډ* | د خوړو اعتصاب | سړک بند کړ | لار بنده کړ* | ناسته پرلت | د اعتراض په توګه
ar = يتظاهر* | تظاهرات | يحتجون | يحتج | احتجوا | تظاهروا | وقفة احتجاج* | اعتصام مفتوح | إضراب عن الطعام | إغلاق طرق احتجاج* | قطع الطريق | قطعوا الطريق | مسيرة ضد | مسيرات احتجاج* | مسيرة حاشدة | هتافات | إحراق علم | محتجون
ru = вышли на митинг* | вышли на протест* | вышли на площад* | протестуют | протестующ* | протестовал* | митингующ* | сидячая забастовк* | сидячую забастовк* | голодовк* | перекрыл* ~ трасс* | перекрыл* ~ дорог* | перекрыл* шоссе | марш против | шествие | манифестац* | бойкот* | пикетир*
tr = protesto etti | protesto ediyor | protesto edildi | protestolar* | göstericiler | gösteri düzenlendi | yürüyüş düzenlendi | yürüdü | oturma eylemi* | açlık grevi* | yol kapat* ~ protesto* | yolu kapattı* | sokağa çıktı | sokaklara döküldü | meydana indi | boykot* | kepenk kapat* | slogan at*
not.en = walkout music | agitation in

[event.riot]
en = mob torches | mob sets | mob burns | mob attacks | mob storms | mob ransacks | mob vandal* | mob lynch* | mob beats | mob kills | mobs torch | mobs burn | mobs attack | lynched by ~ mob | mob justice | vigilante* ~ | sectarian riot* | communal tension ~ violence
    | set on fire ~ church* | churches torched | churches burn* | church vandal* | temple vandal* | shrine vandal*
ur = ہجوم نے | مشتعل افراد نے | مشتعل مظاہرین | جلاؤ گھیراؤ | گرجا گھر* ~ جلا* | گرجا گھر* ~ نذر | تھانہ جلا* | تھانے ~ آگ لگا* | گاڑیاں جلا* | تشدد کر کے ہلاک | ہجوم کا تشدد | ہجوم ~ تشدد | پتھراؤ
fa = جمعیت خشمگین | خشمگین ~ آتش زد* | به آتش کشید* | آتش زدند | غارت کردند | سنگ پرتاب | درگیری با پلیس | درگیری با پولیس | زد و خورد با پلیس
ps = غوسه خلک* ~ اور | اور یې ورته | اور یې واچ* | اور ولګو* | سوځولی | وسوځاو* | د پولیسو او لاریونوالو
ar = إحراق كنيسة | إحراق كنائس | إحراق مركز | غاضبون يحرقون | يحرقون | أحرق محتجون | رشقوا | تخريب | نهب متاجر | صدامات مع الشرطة | اشتباكات مع الشرطة
ru = толп* ~ сожгл* | толп* ~ подожгл* | толп* ~ напал* | толп* ~ линч* | самосуд* | подожгли ~ церк* | сожгли ~ церк* | сожгли ~ участок | стычк* с полици* | столкновени* с полици* | поджог* ~ магазин* | громил* ~ магазин*
tr = kalabalık ~ ateşe ver* | kalabalık ~ saldır* | kalabalık ~ linç* | öfkeli kalabalık | kiliseleri yak* | kiliseyi yak* | karakolu ateşe | karakolu yak* | polisle çatış* | polisle çatışma*

[event.sanctions]
en = treasury blacklist* | treasury sanction* | treasury designat* | treasury target* | treasury hits | blacklists ~ network | blacklist* ~ firms | blacklist* ~ companies | blacklist* ~ tankers | designates ~ group | designates ~ as | design* as foreign terror* | lists ~ as ~ terrorist | brand* ~ terrorist group | bans ~ as terror* | outlaw* ~ group | proscrib*
    | reimpos* ~ sanctions | reimpos* ~ bans | snapback | snap back ~ sanctions | snap-back | export ban on | trade embargo | oil embargo | embargo on | entry ban | visa ban* | bars entry | bars ~ entry | impos* ~ travel bans | travel bans | curbs on ~ officials | tightens curbs | sanctions relief | eases sanctions | lifts sanctions | lift* ~ sanctions | waive* ~ sanctions | unfreez* ~ assets | delist*
    | remove* ~ from ~ terror* list | grey list | gray list | fatf
ur = پابندیاں عائد | پابندیاں لگا* | پابندی لگا* | بلیک لسٹ کر* | بلیک لسٹ میں | کالعدم قرار | دہشت گرد قرار | دہشتگرد قرار | عالمی دہشت گرد | اثاثے ضبط | سفری پابندی* | پابندیاں اٹھا* | پابندیاں ختم | پابندیاں بحال | گرے لسٹ | ایف اے ٹی ایف | اسنیپ بیک
fa = دارایی* ~~ مسدود | دارایی* ~~ توقیف | دارایی* ~~ منجمد | تحریم کرد | تحریم‌های تازه | تحریم‌های جدید | فهرست تحریم* | گروه تروریستی اعلام | در فهرست سیاه | لیست سیاه | ممنوع‌الورود | ممنوعیت سفر | مکانیسم ماشه | اسنپ‌بک | لغو تحریم* | رفع تحریم* | دارایی* ~ مسدود | دارایی* ~ توقیف
ps = بندیزونه ولګول | بندیزونه لګ* | تحریم کړ* | تور لېست ته | ترهګر* ~ اعلان | شتمني کنګل* | بندیزونه لرې | بندیزونه لرې کړ* | د سفر بندیز
ar = تدرج ~ القائمة السوداء | أدرجت ~ القائمة السوداء | إدراج ~ القائمة السوداء | إدراج ~ قائمة | تفرض عقوبات | فرضت عقوبات | فرض عقوبات | يفرض عقوبات | عقوبات جديدة | تصنف ~ منظمة إرهابية | تصنيف ~ منظمة إرهابية | صنفت ~ إرهابية | رفع العقوبات | ترفع العقوبات | آلية الزناد | حظر تصدير | حظر دخول
ru = ввел* санкции | вводит санкции | ввели санкции | под санкц* | внес* ~ в черн* список | внес* ~ в ~ список | внесла ~ санкционн* | включил* ~ в ~ список | признал* ~ террористическ* | запретил* въезд | запрет на въезд | эмбарго | снял* санкции | отменил* санкции | механизм* снэпбэк | расширил* санкци*
tr = yaptırım kararı* | yaptırım uyguladı | yaptırım getir* | kara listeye al* | kara listesine | listeye aldı | terör listesi* | terör örgütü ilan et* | terör örgütü listesi* | seyahat yasağı* | giriş yasağı* | ambargo* | yaptırımları kaldır* | malvarlıkları* ~ dondur*

[event.deportation]
en = days to go | days to leave | weeks to leave | given ~ days to leave | gives ~ refugees ~ days | orders ~ out | ordered out | drives out | drive out ~ afghan* | drives out ~ migrant* | drove out ~ afghan* | sends back | send* back ~ migrant* | send* back ~ refugee* | sends ~ packing | orders ~ refugees to leave | orders ~ afghans to leave | told to leave | afghans told to | ordered to leave | round* up ~ afghan* | crackdown on ~ afghan* | crackdown on ~ migrant* | crackdown on ~ foreigners
    | illegal immigrants ~ deport* | removal of ~ afghan* | removal of ~ refugees | remov* ~ undocumented | ousts ~ afghan* | oust* ~ migrants | evicts | eviction of ~ refugees | force* out ~ refugees | forced home | forced to return | forced to leave pakistan | forced to leave iran | return* from iran | return* from pakistan | returned from iran | returned from pakistan | returnees | sent packing
ur = ملک چھوڑنے کا حکم | ملک چھوڑنے کی مہلت | نکل جانے کا حکم | ملک سے نکال* | نکال دیا | نکال دیے | واپسی کا عمل | واپسی کا سلسلہ | افغان مہاجرین کی واپسی | افغان باشندوں کی واپسی | افغان مہاجرین ~ بے دخل* | افغان شہریوں ~ بے دخل* | غیر قانونی ~ مقیم | غیر قانونی تارکین | غیر ملکیوں کا انخلا | غیر ملکیوں کی واپسی | طورخم ~ واپس ~ روانہ
fa = دستور خروج ~ مهاجر* | مهلت ~ ترک ~ مهاجر* | رد مرز شدند | ردمرز شدند | رد مرز کرد* | اخراج کرد* | اخراج شدند | اخراج مهاجران | اخراج پناهجویان | بازگشت داده شد* | به زور ~ برگرداند* | به اجبار ~ بازگرد* | به افغانستان بازگرداند* | بازگردانده شدند | بازگشت مهاجران | عودت | عودت داده | عودت‌کنندگان | بازگشت‌کنندگان ~ ایران
ps = راستانه شول | راستانه شوي | راستانه کېږي | راستنېدونک* | ستانه شول | ستانه شوي | بېرته ستانه* | ایستل شوي کډوال | ایستل شوي افغانان | کډوال ~~ راستانه | کډوال ~~ وشړل* | کډوال ~~ وایستل* | افغانان ~~ وایستل* | افغانان ~~ راستانه | له پاکستانه ~ راستان* | له ایرانه ~ راستان* | له پاکستان څخه ~ راستان* | له ایران څخه ~ راستان*
    | اېستل | په جبري توګه
ar = تطرد ~~ أفغان* | طرد ~~ أفغان* | ترحل ~~ أفغان* | رحلت ~~ أفغان* | ترحيل ~~ أفغان* | إعادة ~~ أفغان* | أعادت ~~ أفغان* | إبعاد ~~ أفغان* | تبعد ~~ أفغان* | العائدين من إيران | العائدين من باكستان | العودة القسرية | الترحيل القسري | ترحيل قسري | إخراج اللاجئين
ru = выдворил* | выдворяет | выдворены | выслала | высылает | высылают | депортировала | депортировали | депортирует | изгнал* ~ афган* | изгоня* ~ афган* | вернул* ~~ афганск* беженц* | возвращен* ~~ беженц* | репатриац* | репатриир* | возвращенц*
tr = sınır dışı etti | sınır dışı ediliyor | sınır dışı edilen* | geri gönderildi | geri gönderiyor | geri gönderilen* | ülkelerine gönder* | ülkesine gönder* | kovdu ~ afgan* | afgan* ~ kovdu | afgan* ~ geri gönder* | zorla geri gönder* | geri dönüş* ~ zorla*

[event.evacuation]
en = moves staff out | moves ~ out of | pulls staff | relocates staff | staff relocated | staff leave ~ after | recalls ~ staff | non-essential staff | flee as | flees as | villagers flee | families flee | residents flee | thousands flee | hundreds flee | people flee | flee homes | fled homes | flee their homes | fled their homes | leave homes | leaving homes | exodus from | mass exodus | airlift* ~ staff | airlift* ~ nationals | airlift* ~ diplomats | airlift* ~ citizens | airlifts ~ out | pulls out ~ diplomats | pull out ~ staff | withdraws ~ diplomats | withdraw* ~ embassy | flies out ~ | flew out ~ nationals | repatriation flight* ~ students
    | ferried to safety | shifted to safety | shifted to safer | relocat* ~ families | relocat* ~ staff | moved to camps | tirah families | idps | displaced families | displaced persons | displaced people | forced from ~ homes | uprooted
ur = عملہ نکال* | عملے کو ~ نکال* | عملہ ~ منتقل | گھر چھوڑ* | گھر بار چھوڑ* | خاندان ~ نقل مکانی | متاثرین آپریشن | گھروں سے نکل* | محفوظ مقام | سفارتی عملہ ~ واپس | عملے کو نکال* | عملہ نکال* | شہریوں کو نکال* | بے گھر افراد | آئی ڈی پیز
fa = کارمندان* ~ بیرون | کارمندان* ~ خارج | کارکنان* ~ بیرون | کارکنان* ~ خارج | خانه‌های‌شان ~ ترک | خانه‌های خود را ترک | خانه و کاشانه | فرار کردند ~ خانه | فرار ~ باشندگان | آواره شدند | آوارگان | خارج کرد* ~ شهروندان* | خارج کرد* ~ کارکنان | دیپلمات‌های خود ~ خارج | انتقال ~ به جای امن | به جاهای امن | کوچیدند | بی‌خانمان شدند
ps = کارکوونکي ~ وویستل | کارکوونکي ~ راوویستل | کورونه پرېښ* | کورونه ~ پرېښ* | کورونو ~ وتلو | خپل کورونه | بې کوره شوي | بې ځایه شوي | خوندي سیمو ته | امن ځای ته | کډه کېدل | کډه شوي | کارکوونکي ~ وایستل | ډیپلوماتان ~ وایستل*
ar = تجلي دبلوماسييها | إجلاء دبلوماسي* | إجلاء رعايا | تجلي رعايا* | أجلت رعايا* | إجلاء مدني* | نزوح آلاف | نزوح مئات | نزوح سكان | فرار السكان | فر السكان | يفرون من | فرار آلاف | النازحين | نازحون | تهجير سكان | إخلاء قرى | إخلاء سفارة
ru = вывезла | вывезли | вывез* ~ граждан* | вывоз* ~ граждан* | вывел* ~ дипломат* | эвакуировала | эвакуируют | эвакуация | бегут из | бежали из | бегут от | бежали от | покидают дома | покинули дома | жители покида* | исход* жител* | отселен* | переселен* из зоны
tr = köyler boşaltıl* | köyler* boşalt* | boşaltıldı ~ köy* | evlerini terk et* | evlerinden ayrıl* | yerinden edil* | yerinden oldu | kaçmak zorunda | bölgeden kaç* | halk ~ kaç* | diplomat* ~ tahliye* | vatandaşlar* ~ tahliye* | tahliye etti | tahliye ediyor | göç etmek zorunda

[event.military_buildup]
en = move armour | moves armour | move armor | moves armor | move tanks | moves tanks | move ~ tanks | move ~ artillery | moves ~ artillery | moves ~ missiles | move ~ humvees | move ~ troops | moves ~ forces | shift* ~ troops | shift* ~ brigade* | rush* ~ troops | rush* ~ soldiers | rush* ~ brigades | rush* ~ tanks | rush* ~ guns | rushes ~ forces | send* ~ troops to | sends ~ brigade* | sends ~ battalion*
    | sends ~ tanks | sends ~ warship* | deploys ~ warship* | deploys ~ jets | deploys ~ missiles | deploys ~ drones | deploys ~ extra | deploys ~ additional | deploys ~ rangers | deploy ~ rangers | stations ~ missiles | positions ~ troops | pours ~ troops | pour* troops | surge* ~ troops | troop surge | troop deployment* | troops deployed | forces deployed | paramilitary deployed | army called in
    | army called out | massing along | massing at | massed along | massed on ~ border | amass* along | amass* on ~ border | build* up ~ forces | build-up along | buildup along | ramp* up ~ forces | ramp* up ~ border | war footing | on high alert | put on alert | forces on alert | placed on alert | state of alert | combat readiness | battle-ready | call-up of reserv* | air defences ~ activated
ur = بکتر بند | بریگیڈ پہنچا* | بریگیڈ بھیج* | مزید فوج | مزید دستے | مزید نفری | فوج پہنچا* | فوج بھیج* | فوج روانہ | دستے روانہ | دستے بھیج* | ٹینک بھیج* | ٹینک پہنچا* | توپیں پہنچا* | توپیں نصب | میزائل نصب | فوج کی تعیناتی | فوج طلب | رینجرز تعینات | ایف سی تعینات | سکیورٹی ہائی الرٹ | ہائی الرٹ | فوجیں آمنے سامنے | فوجی نقل و حرکت | جنگی تیاری* | فوجی اجتماع | بھاری اسلحہ | فوج جمع
fa = تیپ ~ فرستاد | تیپ زرهی | لشکر ~ فرستاد | گردان ~ فرستاد | یگان ~ اعزام | زره‌پوش* ~ مرز | تانک ~ فرستاد | تانک ~ منتقل | توپخانه ~ منتقل | نیرو* ~ منتقل | تجهیزات ~ منتقل | نیرو* ~ مستقر | تانک* ~ مستقر | توپ* ~ مستقر | موشک* ~ مستقر | سلاح سنگین | سلاح‌های سنگین | نیروهای تازه‌نفس | نیروی بیشتر | نیروهای بیشتر | گسیل نیرو* | گسیل داشت* | اعزام کرد ~ نیرو* | سربازان بیشتر | به حالت آماده‌باش | آماده‌باش کامل | خط دیورند ~ نیرو* | لشکرکشی | تحرکات نظامی | آرایش جنگی
ps = ټانکونه ولېږد* | ټانکونه ~ ولېږد* | پوځیان ولېږل | پوځیان ~ ولېږ* | سرتېري ولېږل | سرتېري ~ ولېږ* | ځواکونه ولېږد* | ځواکونه ځای پر ځای | ځواکونه ~ استول* | ځواکونه واستول | نور ځواکونه | درنې وسلې ~ ولېږ* | د تیارسۍ حالت | تیارسۍ | بیړني حالت ~ ځواک* | پوځي خوځښت*
ar = تدفع بلواء | يدفع بلواء | لواء مدرع | ألوية مدرعة | تدفع بكتيبة | لواء إلى الحدود | ألوية ~ إلى | ترسل ألوية | ترسل قوات | يرسل قوات | إرسال قوات | ترسل تعزيزات | يرسل تعزيزات | إرسال تعزيزات | تعزيزات إلى | تحشد قوات* | يحشد قوات* | حشد عسكري | حشد ~ عسكري | حالة تأهب | في حالة تأهب | تأهب قصوى | رفع حالة التأهب | نشر دبابات | نشر مدفعية | نشر صواريخ | نقل دبابات | تنقل دبابات | تحريك قوات
ru = стягива* ~ сил* | стягивает | стянула | стянули | перебрасыва* | перебросила | перебросили | подтягива* ~ войск* | подтянул* | направил* ~ подкрепл* | направил* ~ танк* | направил* ~ войск* | отправил* ~ подкрепл* | отправил* ~ войск* | усилил* группировк* | наращива* группировк* | наращивани* сил* | концентрац* войск* | скоплени* войск* | развернул* ~ сил* | развернул* ~ систем* | разместил* ~ ракет*
    | разместил* ~ танк* | боевую готовность | боевой готовност* | повышенн* готовност* | военн* техник* к границ*
tr = asker yığ* | asker yığdı | asker yığıyor | sınıra asker* | sınıra birlik* | sınıra yığ* | hattına asker | hattına tank | hattına ~ yığ* | tank yığ* | tank gönder* | tank kaydır* | zırhlı ~ sınır* | zırhlı araç* ~ sevk* | ağır silah* ~ sınır* | top ve tank | füze yerleştir* | füze konuşlandır* | asker sayısını artır* | teyakkuz* | alarm durumu* | alarma geçir* | seferber*
not.en = moves forces of | high alert ~ flood* | high alert ~ monsoon

[event.border_closure]
en = shut for pedestrians | shut to pedestrians | shut for ~ traffic | shut to ~ traffic | closed for ~ traffic | closed to ~ traffic | closed for trade | closed to trade | shut for trade | shut to trade | closed for pedestrians | closed to pedestrians | seals ~ frontier | seal ~ frontier | closes frontier | closes ~ frontier | shuts frontier | shuts ~ frontier
    | shut* ~ gate | seal* ~ gate | close* ~ gate | crossing blocked | crossings blocked | border blocked | border point closed | border point shut | border trade ~ halt* | border trade ~ suspend* | transit trade ~ suspend* | transit trade ~ halt* | transit trade ~ stop* | trucks stuck at | trucks stranded | containers stranded | containers stuck | closure of border | closure enters | borders closed | borders shut
    | closes borders | shuts borders | airspace closed | closes airspace | closes ~ airspace | shuts airspace | shuts ~ airspace | airspace closure
ur = ہر قسم کی آمدورفت | ہر قسم کی آمد و رفت | آمدورفت کے لیے بند | آمدورفت کیلئے بند | آمد و رفت کے لیے بند | پیدل آمدورفت ~ بند | تجارت بند | تجارتی سرگرمیاں معطل | تجارت معطل | گیٹ بند | سرحدی راستے بند | سرحدی راستہ بند | بارڈر کراسنگ بند | ٹرک پھنس* | گاڑیاں پھنس* | ٹرانزٹ ٹریڈ ~ معطل | فضائی حدود بند | فضائی حدود کی بندش
fa = بسته شد ~ تورخم | به روی مسافران بست* | به روی ~ بسته | مرزها بسته | مرز بسته | مرز را بست* | گذرگاه را بست* | گذرگاه بسته | گذرگاه* ~~ بست* | مرز* ~~ بست* | ترانزیت ~ متوقف | تجارت ~ متوقف | کامیون* ~ سرگردان | موتر* ~ سرگردان | موترهای باربری ~ متوقف | فضای هوایی ~ بست* | حریم هوایی ~ بست*
ps = د تګ راتګ پر مخ وتړ* | تګ راتګ ~ بند | تګ راتګ ~ وتړ* | سوداګري ~ بنده | سوداګري ~ ودر* | لارۍ ~ بندې | لارۍ ~ ولاړې | دروازه بنده | لاره بنده | پولې وتړل* | پولې تړل* | پوله وتړل* | پوله تړل* | هوايي حریم ~ وتړ*
ar = إغلاق ~ أمام | مغلق أمام | أغلق أمام | إغلاق المعبر* | إغلاق حدود* | تغلق حدودها | أغلقت حدودها | إغلاق المجال الجوي | أغلقت ~ المجال الجوي | تعليق التجارة | توقف حركة التجارة | شاحنات عالقة | وقف العبور | إيقاف حركة العبور
ru = закрыт для | закрыта для | закрыты для | закрыли границ* | закрыла границ* | закрыл границ* | закрывает границ* | закрывает ~ кпп | перекрыл* границ* | перекрыта граница | движение ~ границ* ~ приостанов* | приостановил* ~ торговл* | приостановлен* ~ торговл* | грузовик* ~ застрял* | фур* застрял* | закрыл* ~ воздушн* пространств* | закрыто воздушное пространство
tr = geçişlere kapat* | geçişe kapat* | geçişlere kapalı | ticarete kapat* | yaya geçiş* ~ kapat* | sınırlarını kapat* | sınırını kapat* | sınırı kapat* | sınır kapısını kapat* | kapısını kapat* | ticaret dur* ~ sınır* | kamyonlar ~ mahsur | tırlar ~ mahsur | hava sahasını kapat* | hava sahası kapat*
veto.en = reopen | swing open

[event.border_reopening]
en = lets stranded | lets ~ trucks through | let ~ trucks through | lets ~ trucks cross | allows ~ trucks through | allows ~ trucks to cross | allow* ~ stranded | trucks cleared | clears stranded | gate opens | gate reopens | gates reopen | gates swing open | gate swings open | gates opened | opens to trade | open to trade | opened to trade | opens for | reopened for | reopens for | reopens to | reopened to | reopen* ~ gate | reopens after | reopened after | trucks roll again | trucks roll across | trade resumes | trade restarts | traffic resumes | crossings resume | restored at ~ crossing | movement resumes
    | border trade resumes | transit trade resumes | transit trade restored | pedestrian movement ~ resum* | closure lifted | closure ends | border opened | borders reopen | reopens airspace | reopens ~ airspace | airspace reopen*
ur = کے لیے کھول دی گئی | کیلئے کھول دی گئی | کے لیے کھول دیا گیا | کیلئے کھول دیا گیا | کھول دی گئیں | کھول دیے گئے | دوبارہ کھول دی* | دوبارہ کھل گئی | تجارت بحال | تجارتی سرگرمیاں بحال | آمدورفت دوبارہ | سرحد کھل | بارڈر کھل | گیٹ کھول* | فضائی حدود کھول* | راہداری کھول*
fa = مرز ~~ باز شد* | گذرگاه* ~~ باز شد* | تورخم ~~ باز شد* | مرز ~~ گشوده شد* | بازگشایی شد* | بازگشایی کرد | بازگشایی می‌شود | دوباره گشوده | از سرگیری ترانزیت | از سرگیری تجارت | از سر گرفته شد ~ تجارت | از سر گرفته شد ~ ترانزیت | تردد ~ از سر | بازگشایی حریم هوایی
ps = پوله ~~ پرانیستل* | دروازه ~~ پرانیستل* | لاره ~~ پرانیستل* | تورخم ~~ پرانیستل* | دروازه ~ خلاصه | لاره ~ خلاصه | خلاصې شوې | بیا پرانیستل* | بیا خلاص* | تګ راتګ پیل | تګ راتګ بیا | سوداګري بیا پیل* | لارۍ ~ واوښت*
ar = إعادة فتح معبر | فتح المعبر | إعادة فتح الحدود | إعادة فتح المعابر | معبر ~ يعاد فتحه | معبر ~ يستأنف | استئناف العمل ~ معبر | استئناف حركة | استئناف التجارة | استئناف عبور | عودة الحركة ~ معبر* | فتح الحدود | إعادة فتح المجال الجوي
ru = вновь заработал* | снова заработал* | заработал* после | возобновил* работ* | возобновил* ~ движение | возобновлен* ~ движение | возобновлен* ~ торговл* | возобновил* ~ торговл* | открыт для | открыта для | вновь открыл* | вновь открылся | вновь открыта | открыли границ* | открыла границ* | открыл границ* | границ* открыл*
tr = yeniden açıldı | yeniden açılıyor | tekrar açıldı | geçişlere açıldı | geçişler başladı | geçişler yeniden başla* | ticaret yeniden başla* | sınır yeniden | kapısı ~ yeniden açıl* | sınırı yeniden aç* | hava sahasını aç* | hava sahası yeniden

[event.cyber_attack]
en = hacking crew | hacking team | breached ~ network | breach* ~ network* | hack ~ network | infiltrat* ~ network* | infiltrat* ~ servers | knock* ~ offline | knocked offline | taken offline | hackers ~ knock | hackers phish | phish* ~ staff | phish* ~ officials | phish* ~ defence | hackers steal | hackers breach | hackers target* | hackers cripple | hackers leak | hackers claim | hacktivist* | hack of | hacking attack | hacking group | hacking campaign | hackers hit | breach of ~ database | breached ~ database | database breach* | database leak* | systems crippled | websites down | denial-of-service
    | trojan | spear-phishing | backdoor | apt group | cyber warfare | cyberwar | cyber intrusion | cyber sabotage | cyber unit
ur = ہیکرز نے | ہیک کر* | ہیک ہو* | سائبر حمل* | سائبر حملوں | نظام ہیک | ڈیٹا لیک | ڈیٹا چور* | ویب سائٹس ~ ہیک | ویب سائٹس ہیک | ہیکنگ حمل* | سائبر جنگ
fa = هکرها | هکران | هک کردند | هک شدند | از کار انداخت* ~ سامانه | سامانه ~~ از کار انداخت* | نفوذ هکر* | رخنه سایبری | حمله سایبری* | جنگ سایبری | گروه هکری | نشت داده* | افشای داده*
ps = هکرانو | هکران | هیکران | هیکرانو | هک کړ* | هیک کړ* | سایبري جګړ* | سیسټم ~ هک* | معلومات ~ غلا
ar = قراصنة إلكترونيون | قراصنة ~ يعطلون | قراصنة ~ يخترق* | قراصنة يعطلون | قراصنة يخترقون | اختراق شبكة | اختراق ~ شبكة | اختراق حسابات | هجمات سيبرانية | هجوم سيبراني* | حرب إلكترونية ~ هاكر* | هاكرز | مخترقون | تعطيل ~ إلكتروني*
ru = хакер* ~ обрушил* | хакер* ~ атаковал* | хакер* ~ взлом* | хакер* ~ украл* | хакер* ~ похитил* | хакерск* групп* | кибератак* | кибердиверс* | взлом сайта | взломали сайт* | утечка данных | утечк* базы | ddos-атак* | шпионск* программ*
tr = siber korsan* | siber saldırgan* | siber saldırıya uğra* | hackerlar | hacker grubu | bilgisayar korsan* | ağına sız* | sistem* ~ çökert* | sistem* ~ hackle* | web sitesi ~ hackle* | verileri sız* | siber savaş*

[event.aid]
en = convoy brings | brings flour | brings food | brings aid | brings relief | trucks bring | airlifts food | airlifts aid | flour to | blankets to | relief tents | relief reaches | relief sent | relief dispatched | relief flight | relief material* | relief consignments | aid reaches | aid arrives | aid sent | aid dispatched | aid consignment* | aid planes | aid plane | aid ship* | tents reach | medicines reach | medicines sent | food reaches | food packages | food parcels | distributes ~ food | distributes ~ aid | distributes relief | dispatch* ~ relief | dispatch* ~ aid | send* ~ relief | send* ~ tonnes | sends ~ medical
    | donates ~ | gifts ~ wheat | hands over ~ medicine* | hands over ~ ambulances | hands over ~ relief | medical team to | field hospital | aid worth | grant* ~ for refugees | cash assistance | winterisation | hygiene kits
ur = امدادی سامان ~ روانہ | امدادی سامان ~ پہنچ* | امدادی سامان ~ حوالے | امدادی کھیپ | امداد کی کھیپ | امدادی پرواز | خیمے ~ روانہ | خیمے ~ پہنچ* | راشن ~ تقسیم | طبی سامان | امدادی پیکج | متاثرین کے لیے ~ سامان | متاثرین کیلئے ~ سامان
fa = محموله کمک | محموله کمک‌های | کمک‌های انسان‌دوستانه | کمک انسان‌دوستانه | کمک‌های انسانی | کمک‌رسانی | کمک به زلزله‌زدگان | کمک به بی‌جاشدگان | هواپیمای حامل کمک | کمک* ~ زلزله‌زده* | خیمه ~ فرستاد* | توزیع کمک* | توزیع مواد غذایی | بسته غذایی | محموله بشردوستانه
ps = مرستې ورسېدې | مرستې ~ ورسېدې | مرستې کابل ته | مرستې واستول* | مرستې ولېږلې | مرستې ووېشل* | د مرستو الوتک* | د مرستو کاروان | بشري مرست* | بشرپالن* مرست* | خوراکي مواد ~ ووېش* | زلزله ځپل* ~ مرست*
ar = طائرة مساعدات | وصول طائرة مساعدات | طائرات مساعدات | قافلة إغاثة | قوافل إغاثية | شحنات إغاثية | شحنة إغاثية | مساعدات صينية | مساعدات ~ إلى كابول | مساعدات ~ لمتضرري | ترسل ~ أطنان | أرسلت ~ مساعدات | ترسل ~ مساعدات | خيام ومساعدات | جسر جوي إغاثي | توزيع ~ غذائ*
ru = гумпомощ* | гуманитарная помощь | гуманитарную помощь | гуманитарный груз | гумгруз* | отправил* ~ гумпомощ* | доставил* ~ груз* ~ помощ* | палатк* ~ доставл* | отправил* ~ медикамент* | отправил* ~ муки | передал* ~ медикамент* | передал* ~ помощ* | партия помощи | самолет с помощью | самолет с гуманитарн*
tr = yardımı ~ ulaştı | yardımı ulaştı | yardımlar* ulaştı | yardım taşıyan | yardım kolileri* | yardım tırları* | yardım dağıt* | gıda kolisi* | çadır gönder* | yardım ekibi* | yardım uçağı* | yardım ulaştırdı | tonluk yardım
