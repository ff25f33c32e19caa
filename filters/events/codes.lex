# SPDX-License-Identifier: GPL-3.0-or-later
# What ACLED, PLOVER and CAMEO tell apart and the event types do not. Acts give an item's codes, and
# nothing else: no rule and no story depends on them. English only. See vedette-events(7).

# ---- said ----

[act.appeal]
quad = neutral
plover = REQUEST
cameo = 02
en = urge | urges | urged | urging | appeal* to | appeal* for | call* for | called on | calls on
    | calling on | calling for | ask | asks | asked | asking | plead* with | pressing for
    | push* for | pushed | lobb* for | implor* | exhort* | seek* support | seek* help | seeks to
    | request | requests | requested | wants ~ to | want ~ to | encourage* | encouraging
    | recommend* | need* to | must

[act.comment]
quad = neutral
cameo = 01
en = consider* | is considering | mull* | is exploring | explor* ~ possibility | weigh* ~ option*
    | hope* | optimis* | pessimis* | skeptical | sceptical | believes | believe | expects | expected
    | claim* responsibility | claimed ~ responsibility | took responsibility | suggest | suggests
    | suggested | propos* | condolence* | sympath* | commemorat* | deni* ~ charge* | deni* ~ allegation*
    | deni* ~ involvement | reject* ~ accusation* | reject* ~ allegation* | dismiss* ~ allegation*
    | deny | denies | denied | denying | declin* to comment | claims that | claimed that
    | acknowledg* | admit* | predict* | report that | comment* on | remark* | stress* | emphasi*
    | reiterat* | discuss* ~ possibility | thinks | warned that | assess* | survey | observ* that
    | estimat* that | announced that | expressed concern | express* ~ concern* | concern* about
    | regret* | lament* | convey* | outlin* | unveil* ~ plan | describ* | pointed out | explain*
    | confirm* | noted that | insist* that ~ not

[act.praise]
quad = verbal-cooperation
plover = SUPPORT
cameo = 05
en = prais* | laud* | hail* | welcom* | congratulat* | endors* | commend* | applaud* | back*
    | voic* support | express* ~ support | express* support | support* ~ decision
    | pledge* ~ support | promis* ~ support | defend* ~ decision | defended | defends | salut*
    | honour* | honor* | thank* | express* gratitude | apologi* | forgiv* | rallied behind
    | recogni* ~ as | reaffirm* ~ commitment | vow* to support | assur* | approv* of
    | express* ~ solidarity | in solidarity | established diplomatic relations
    | establish* ~ relations | restor* ~ ties | restor* ~ relations | normali* ~ relations
    | strengthen* ~ ties | resum* ~ ties | upgrade* ~ ties | pay* tribute | paid tribute

[act.consult]
quad = verbal-cooperation
plover = CONSULT
cameo = 04
en = visit* | meet | meets | met | meeting | host | hosts | hosted | hosting | receiv* ~ ambassador
    | receiv* ~ delegation | receiv* ~ minister | receiv* ~ president | arriv* in
    | travel* to | talks with | held talks | hold talks | holds talks | holding talks | discuss
    | discusses | discussed | discussing | confer with | consult | consults | consulted
    | dialogue with | attend* ~ summit | summit | negotiate | negotiates | negotiated | negotiating
    | negotiations | mediate | mediates | mediated | mediation | telephon* | phone call
    | flew to | welcom* ~ counterpart | spoke with | spoke to | call* ~ counterpart

[act.agree]
quad = verbal-cooperation
plover = AGREE
cameo = 03
en = agree to | agrees to | agreed to | agreed on | agree on | agreed that | has agreed | have agreed
    | had agreed | agree | agrees | agreed | agreeing to | promis* to | pledg* to | pledge* | promises
    | vow* to help | offer to | offers to | offered to | offer* ~ help | offer* ~ aid | ready to
    | willing to | will provide | will send | will release | will return | will ease | will lift
    | will resume | will help | intends to | intend to | plans to | plan to release
    | sign* ~ agreement | sign* ~ deal | sign* ~ accord | sign* ~ treaty | sign* ~ pact
    | sign* ~ memorandum | ratif* | approv* | accepted the ~ proposal | to cooperate | reach* ~ deal
    | reach* ~ agreement | struck ~ deal | conclud* ~ agreement | commit* to

# ---- conceded and given ----

[act.yield]
quad = material-cooperation
plover = CONCEDE
cameo = 08
en = release* | releasing | free | frees | freed | freeing | pardon* | amnest* | ease | eases | eased
    | easing | lift | lifts | lifted | lifting | relax* | suspend* ~ tariff* | suspend* ~ tax*
    | suspend* ~ sanctions | suspend* ~ strike | remov* ~ sanctions | remov* ~ restriction*
    | surrender* | conced* | gave in to | give in to | accept* ~ demand* | accept* ~ resignation
    | resign | resigns | resigned | resigning | step* down | withdraw* ~ troops | withdrew
    | withdraw* from | withdrawal | pull* out | pull* back | retreat* | return* ~ bodies
    | return* ~ remains | return* to ~ owner* | call* off | end* ~ strike | end* ~ blockade
    | end* ~ siege | reopen* ~ embassy | allow* | permit* | let in | opened its border*
    | open* ~ border* to | extradit* | evacuat* | repatriat* | disarm* | demobili* | lay down ~ arms
    | laid down ~ arms | hand over ~ weapons | handed over ~ weapons | returned | acquit* | drop* ~ charges
    | dismantl* | ceasefire | cease-fire | truce | halt* ~ offensive | postpon* ~ strike

[act.provide]
quad = material-cooperation
plover = AID
cameo = 07
en = provid* | donat* | deliver* | sent ~ aid | send* ~ aid | ship* ~ aid | lend | lends | lent
    | lended | loan* | grant | grants | granted | granting | hand* over | gave | give | gives | given
    | supply | supplies | supplied | supplying | deploy* ~ peacekeep* | deploy* ~ team*
    | deploy* ~ rescue | dispatch* ~ rescue | funded | funding to | financ* | extend* ~ assistance
    | rescue* | treat* ~ patients | shelter* ~ refugees | accept* ~ refugees | accept* ~ people
    | took in ~ refugees | admit* ~ refugees | airdrop* | contribut* | training to

[act.cooperate]
quad = material-cooperation
plover = COOPERATE
cameo = 06
en = shar* ~ evidence | shar* ~ intelligence | shar* ~ information | joint exercise* | joint ~ exercise* | joint drill*
    | military exercise* | joint patrol* | cooperat* | collaborat* | exchang* ~ prisoners
    | prisoner* swap | swap* ~ prisoners | trade with | import* from | export* to | buys ~ from
    | sold | sells | invest* in | exercise in | conducted ~ exercise | share* ~ data | sharing

# ---- refused ----

[act.reject]
quad = verbal-conflict
plover = REJECT
cameo = 12
en = fail* to reach | failed to agree | cancel* ~ visit | cancel* ~ talks | reject | rejects | rejected | rejecting | refus* | veto | vetoes | vetoed | block | blocks
    | blocked | oppose | opposes | opposed | opposing | dismissed calls | rebuff* | turn* down
    | declin* ~ offer | declin* ~ request | declined to | will not | would not | won't | cannot accept
    | not accept | never | ignor* | snub* | resist* | defy | defies | defied | rul* out | boycott*
    | disobey* | broke off ~ talks | break* off ~ talks | walked out | fail* to agree | refuted
    | disagree* | does not recognize | not recognize | does not recognise | objected to | objects to

[act.disapprove]
quad = verbal-conflict
plover = ACCUSE
cameo = 11
en = accus* | condemn* | denounc* | critici* | blam* | slam* | decry | decries | decried | deplor*
    | complain* | lash* out | rap | raps | rapped | lambast* | blast* ~ for | chastis* | rebuk*
    | alleg* | charged ~ with | sue | sues | sued | lawsuit* | fil* ~ complaint | implicat*
    | outrag* | against the decision | disapprov* | protest* ~ decision | summon* | fault*
    | question* ~ credibility | warned against | investigat* | probe | probes | probing | inquiry

[act.demanding]
quad = verbal-conflict
plover = REQUEST
cameo = 10
en = demand | demands | demanded | demanding | order* ~ to | ordered | insist | insists | insisted
    | must ensure | must stop | must withdraw | should stop | calls for ~ resign*
    | demand* ~ release

[act.threaten]
quad = verbal-conflict
plover = THREATEN
cameo = 13
en = threaten | threatens | threatened | threatening | ultimatum | warn | warns | warned | warning to
    | vow* revenge | vow* to retaliat* | vow* to fight | vow* to punish

[act.reduce]
quad = verbal-conflict
plover = SANCTION
cameo = 16
en = impos* ~ sanction* | impos* sanctions | sanctions on | sanctions against | embargo*
    | suspend* ~ aid | suspend* aid | cut* ~ aid | cut off ~ aid | reduc* ~ aid | halt* ~ aid
    | suspend* ~ membership | suspend* ~ relations | sever* ~ ties | sever* ~ relations
    | cut* ~ ties | cut* ~ relations | broke* off ~ relations | break* off ~ relations | recall* ~ ambassador
    | expel* ~ ambassador* | expel* ~ diplomat* | expel* ~ inspector* | expel* ~ envoy*
    | expelled from | expuls* ~ diplomat* | clos* ~ embassy | clos* ~ consulate | withdr* ~ ambassador
    | withdr* ~ peacekeep* | withdr* ~ observer* | withdr* from ~ agreement | pull* out of ~ agreement
    | pull* out of ~ deal | withdr* from ~ deal | suspend* ~ talks | ended ~ mediation
    | end* ~ negotiation* | suspend* ~ cooperation | halt* ~ cooperation | asset* freeze
    | freez* ~ asset* | down* ~ relations | withdraw* ~ staff

# ---- done ----

[act.protesting]
quad = material-conflict
acled = Protests/Peaceful protest
plover = PROTEST
cameo = 141
en = protest | protests | protested | protesting | protesters | demonstrat* | ralli* | rally
    | marched | marching | protest march* | sit-in | strike for | on strike | went on strike
    | strikers | walkout* | walk-out | hunger strike | vigil | picket* | took to the streets
    | stage* ~ strike | gathered outside

[act.forced_protest]
quad = material-conflict
acled = Protests/Protest with intervention
plover = PROTEST
cameo = 14
en = tear gas* ~~ protest* | tear gas* ~~ demonstrat* | tear gas* ~~ crowd* | protest* ~~ tear gas*
    | demonstrat* ~~ tear gas* | ralli* ~~ tear gas | water cannon* ~~ protest* | water cannon* ~~ crowd*
    | water cannon* ~~ demonstrat* | disperse* ~~ protest* | disperse* ~~ demonstrat* | disperse* ~~ crowd*
    | dispers* ~~ rally | protest* ~~ dispers* | demonstrat* ~~ dispers* | ralli* ~~ dispers*
    | police ~~ detain* ~~ protest* | detain* ~~ protesters | arrest* ~~ protesters
    | detain* ~~ demonstrators | arrest* ~~ demonstrators | police ~ break up ~ rally
    | break up ~ protest | break* up ~ demonstration | suppress* ~ demonstration*
    | suppress* ~ protest* | baton* ~~ protest* | rubber bullet* ~~ protest* | rubber bullets
    | smoke grenade* | pepper spray | pepper canister* | crackdown on protest* | kettl*
    | police ~ clash* with protest*

[act.force_on_protest]
quad = material-conflict
acled = Protests/Excessive force against protesters
plover = ASSAULT
cameo = 175
en = excessive force | opened fire on protest* | open* fire on ~ demonstrat* | fir* on ~ protesters
    | fir* on ~ demonstrators | live ammunition ~~ protest* | live rounds ~~ protest*
    | live fire ~~ protest* | shot ~ protest* | kill* ~ protesters | kill* ~ demonstrators
    | protesters ~ killed by ~ police | protesters killed by | beat* ~ protesters | hits ~ demonstrator
    | brutally ~ protest* | hits ~ protester | police brutality

[act.violent_protest]
quad = material-conflict
acled = Riots/Violent demonstration
plover = PROTEST
cameo = 145
en = riot | riots | rioted | rioting | rioters | violent protest* | violent demonstration*
    | protest* ~~ violent | protest* ~~ violence | protest* ~~ clash* | clash* ~~ protest*
    | demonstrat* ~~ clash* | clash* ~~ demonstrat* | protesters ~~ threw | protesters ~~ hurl*
    | protesters ~~ throw* | protesters ~~ set fire | protesters ~~ burn* | protest* ~~ turned violent
    | protesters ~~ torch* | protesters ~~ barricade* | barricad* ~~ protest* | petrol bomb* ~~ police
    | molotov* | protesters ~~ storm* | demonstrators ~~ storm* | demonstrators ~~ threw
    | demonstrators ~~ hurl* | demonstrators ~~ burn* | burn* ~ flag | burning tyres | burn* tires | burnt tyres
    | stone-pelting | pelt* ~ stones | threw stones | unrest | yellow vest* | removed ~ fences
    | protesters ~~ block* | protesters ~~ vandali* | angry protest* | scuffl*

[act.mob]
quad = material-conflict
acled = Riots/Mob violence
plover = ASSAULT
cameo = 182
en = mob | mobs | lynch* | vigilant* | villagers ~ clash* | clash* between ~ villagers
    | clash* between ~ group* of | two groups ~ clash* | clash* over ~ land | bamboo sticks
    | iron rods | communal violence | communal clash* | sectarian clash* | youths ~ attack*
    | beaten to death by | beat* ~ to death | residents ~ attack* | hooligan* | fans ~ clash*
    | angry crowd | angry villagers | stampede ~ clash | ethnic clash* | group clash* | tribal clash*
    | cow vigilant* | supporters ~ clash* | clash* between ~ supporters | xenophobic

[act.looting]
quad = material-conflict
acled = Strategic developments/Looting/property destruction
plover = ASSAULT
cameo = 171
en = loot | loots | looted | looting | ransack* | vandali* | torch* | set ablaze | set on fire
    | set fire to | set afire | set alight | arson* | burnt down | burned down | demolish* ~ house*
    | demolish* ~ home* | destroy* ~ propert* | damag* ~ propert* | attacks on propert* | properties
    | destroy* ~ houses | burn* ~ houses | burn* ~ vehicles | burn* ~ homes | razed | destroy* ~ crops
    | steal* ~ cattle | stole ~ cattle | livestock | uproot* ~ trees | poppy fields | felled ~ trees
    | dug up ~ road* | damaged ~ tower* | blew up ~ tower* | set ~ ablaze | set ~ on fire

[act.crime]
quad = material-conflict
acled = Organised crime
plover = CRIME
cameo = 17
en = gang | gangs | gangster* | smuggl* | traffick* | robber* | counterfeit* | cartel* | mafia
    | drug lord* | drug dealer* | illegal migration | illegal migrants | people smuggl* | stolen goods
    | burglar* | money launder* | contraband | organised crime | organized crime | black market
    | human trafficking | fraud* | piracy | pirates | poach* | cocaine | heroin | narcotic* | bandit*

[act.weapons_seized]
quad = material-conflict
acled = Strategic developments/Disrupted weapons use
plover = COERCE
cameo = 171
en = seiz* ~ weapon* | seiz* ~ arms | seiz* ~ ammunition | seiz* ~ gun* | seiz* ~ firearm* | seiz* ~ rifle*
    | seiz* ~ explosive* | weapons ~ seized | arms ~ seized | ammunition ~ seized | guns ~ seized
    | firearms ~ seized | firearms | ammunition | arms cache* | weapons cache* | cache of | cache
    | recover* ~ weapon* | recover* ~ explosive* | recover* ~ arms | recover* ~ pistol* | recover* ~ gun*
    | recover* ~ bomb* | defus* | live cartridges | cartridges | destroy* ~ weapons
    | destroy* ~ heavy ~ guns | stash of | confiscat* ~ weapon* | confiscat* ~ gun* | explosives ~ found
    | bomb ~ found | bomb disposal | disarm* ~ bomb | weapons ~ recovered | arms ~ recovered
    | illegal guns | illegal weapons | war-era bomb | unexploded | foil* ~ bomb* | revolver*
    | foil* ~ attack* | thwart* ~ attack* | intercept* ~ missile* | intercept* ~ drone*
    | shot down ~ drone | shot down ~ missile* | down* ~ drone*

[act.regain]
quad = material-conflict
acled = Battles/Government regains territory
plover = FIGHT
cameo = 190
en = recaptur* | retak* | retook | regain* | army ~ captur* | forces ~ seized control
    | army ~ seized control | army ~ control* | government forces ~ captur* | troops ~ captur* ~ town*
    | forces ~ captur* | army ~ liberat* | forces ~ liberat* | liberat* ~ town* | liberat* ~ village*
    | liberat* ~ area* | liberat* | drove ~ out of | driven out of ~ area* | army ~ advanc*
    | forces ~ advanc* | took back ~ control | taken back ~ control | back under government control
    | army ~ took control | forces ~ took control | troops ~ took control | army ~ enter* ~ town
    | wrest* ~ control | re-captur* | under the control of ~ government | clear* ~ of militants

[act.overtake]
quad = material-conflict
acled = Battles/Non-state actor overtakes territory
plover = FIGHT
cameo = 190
en = rebels ~ captur* | rebels ~ taken over | rebels ~ took over | rebels ~ took control
    | rebels ~ seiz* ~ town | militants ~ seiz* control | militants ~ captur* ~ town
    | militants ~ captur* ~ village | militants ~ took over | militants ~ overr* | fighters ~ retook
    | fighters ~ captur* | fighters ~ seiz* | fighters ~ took control | fighters ~ overr*
    | opposition fighters ~ retook | taliban ~ captur* | taliban ~ seiz* | taliban ~ overr*
    | insurgents ~ captur* | insurgents ~ seiz* | took over the town | taken over ~ localit*
    | attacked and took over | seize* ~ district from | fell to ~ rebels | fell to ~ militants
    | fell to the taliban

[act.transfer]
quad = material-cooperation
acled = Strategic developments/Non-violent transfer of territory
plover = RETREAT
cameo = 0874
en = withdr* from ~ area | withdr* from ~ town | withdr* from ~ village* | withdr* from ~ district*
    | withdrawn from | vacat* | pulled out of ~ town | forces pulled out | abandon* ~ position*
    | abandon* ~ base | handover of ~ district* | hand* over ~ territor* | hand* over ~ control
    | handing over ~ control | without a fight | without fighting | took control ~ after ~ withdr*
    | in control of ~ border | transfer* ~ control | ceded | ceding

[act.base]
quad = material-conflict
acled = Strategic developments/Headquarters or base established
plover = MOBILIZE
cameo = 15
en = set up ~ observation post* | set* up ~ base* | set* up ~ post* | set* up ~ camp* | new base
    | new ~ base | new military post | new outpost* | establish* ~ base | establish* ~ post
    | establish* ~ camp | establish* ~ headquarters | establish* ~ outpost* | military base ~ built
    | build* ~ base | built ~ base | opened ~ base | creat* ~ base | observation post* | observation point*

[act.mobilize]
quad = material-conflict
acled = Strategic developments/Change to group/activity
plover = MOBILIZE
cameo = 15
en = mobili* ~ troops | mobili* ~ forces | deploy* ~ troops | deploy* ~ forces | on alert
    | high alert | reinforc* | fortif* | mass* ~ troops | troop build-up | defect* | order to ~ assault
    | merge* with | joined forces | pledg* allegiance | recruit* | alert

[act.coerce]
quad = material-conflict
plover = COERCE
cameo = 17
en = detain* | arrest* | jail | jails | jailed | imprison* | sentenc* | ban | bans | banned | banning
    | outlaw* | expel | expels | expelled | deport* | seiz* | confiscat* | shut down | state of siege
    | state of emergency | curfew | martial law | blockad* | raid | raids | raided | hack | hacks | hacked
    | hackers | cyber attack* | cyber-attack* | censor* | blocked access | execute* | captur*
    | round* up | crack* down | closed its border* | clos* ~ border* | sieg*
    | cyber warfare | human shields | restrict* ~ movement | impos* ~ restriction*

[act.arrested]
quad = material-conflict
acled = Strategic developments/Arrests
plover = COERCE
cameo = 173
en = police ~ arrest* | arrest* ~ suspect* | arrested in connection | forces ~ arrest* | arrested ~ for
    | authorities ~ arrest* | were arrested | was arrested | has been arrested | have been arrested
    | detained ~ journalist* | detained ~ activist* | mass arrest* | detained ~ suspect*

[act.attribution]
acled = Strategic developments/Attribution of responsibility
quad = neutral
cameo = 01
en = claim* ~ responsibility for | responsibility for the | claims ~ responsibility

[act.disaster]
acled = Natural disaster
quad = neutral
cameo = 00
en = earthquake* | flood | floods | flooded | flooding | cyclone* | typhoon* | hurricane* | tornado*
    | torrential rain* | heavy rain* | landslide* | mudslide* | drought | volcan* | tsunami* | wildfire*
    | storm | storms | avalanche* | tremor* | lightning | heat wave | heatwave | richter | snowfall

[act.accident]
acled = Man-made disaster
quad = neutral
cameo = 00
en = crash | crashed | crashes | collision | collided | derail* | capsiz* | accident* | gas leak*
    | gas bungle | plane crash | oil spill* | fire broke out | factory fire | building collaps*
    | bridge collaps* | collapsed | food poison* | toxin* | toxic | ran aground | struck by a ~ carrier
    | sank | pollut* | explosion at ~ plant | explosion at ~ factory | warehouse fire | drown*
    | contaminat* | overturn* | spill* | health and safety

[act.chemical]
quad = material-conflict
acled = Explosions/Chemical weapon
plover = ASSAULT
cameo = 204
en = chemical weapon* | chemical attack* | chlorine | sarin | nerve agent* | nerve gas | poison gas
    | poisonous gas | toxic gas | mustard gas | chemical-weapons | gas attack* | toxic substances

[act.grenade]
quad = material-conflict
acled = Explosions/Grenade
plover = ASSAULT
cameo = 183
en = grenade* | hand grenade* | hand-grenade*

[act.sexual_violence]
quad = material-conflict
acled = Violence against civilians/Sexual violence
plover = ASSAULT
cameo = 1821
en = rape | rapes | raped | raping | gang rape* | gang-rape* | sexual violence | sexual assault*
    | sexually assault* | sexual abuse | molest*

[act.diplomatic]
quad = verbal-conflict
acled = Diplomatic event
plover = SANCTION
cameo = 16
en = expel* ~ diplomat* | expelled ~ embassy ~ staff* | diplomats expelled | diplomat expelled
    | expuls* of ~ diplomat* | recall* ~ ambassador | close* ~ consulate | close down ~ consulate
    | clos* ~ embassy | summon* ~ ambassador | persona non grata | diplomatic ties | diplomatic relations
    | new sanctions | sanctions against | nerve gas attack on ~ spy | ambassador ~ recalled
    | diplomatic row

[act.fight]
quad = material-conflict
acled = Battles/Armed clash
plover = FIGHT
cameo = 190
en = attack* ~ base | attack* ~ bases | attack* ~ positions | attack* ~ camp* | attack* ~ convoy
    | attack* ~ checkpoint* | attack* ~ military | attack* ~ army | attack* ~ troops | attack* ~ headquarter*
    | exchang* ~ fire | exchange of fire | fire exchange | gun battle* | gunbattle* | firefight*
    | fighting between | heavy fighting | fierce fighting | clashes between | clashed with
    | ambush* ~ convoy | ambush* ~ soldiers | ambush* ~ troops | battle | battles | battled | combat
    | clashes with | killed in ~ clash* | fierce clashes | in clashes | skirmish* | repel* ~ attack*
    | encounter between | encounter with | shootout with | soldiers ~ killed in ~ ambush
    | violat* ~ ceasefire | violat* ~ cease-fire | violating the ceasefire | engaged in

[act.gunfire]
quad = material-conflict
plover = FIGHT
cameo = 193
en = opened ~ fire | open fire | opening fire | opens fire | shot | shoot | shoots | shooting at | fired at | fired on
    | fired upon | fired several | fires at | firing | gunfire | gunned down | gun down | gun battle*
    | gunbattle* | gunfight* | gun fight* | shootout* | shoot out | shoot-out | exchang* of fire
    | exchang* ~ fire | exchange of gunfire | cross fire | crossfire | bullet | bullets | bullet-riddled | ambush*
    | encounter | encounters | firefight* | fire fight | returned fire | return fire | sprayed
    | retaliatory fire | sniper* | automatic weapons | clash between ~ militants | armed clash
    | clash* ~ security forces | indiscriminate fire | face off | killed in ~ clash*

[act.explosion]
quad = material-conflict
plover = ASSAULT
cameo = 183
en = bomb went off | landmine ~ went off | mine went off | bomb blast* | explod* | explosion* | blast | blasts
    | detonat* | ied | ieds | landmine* | mine blast | improvised explosive | claymore* | suicide
    | bomber | bombing | bombings | hurled ~ grenade* | lobbed ~ grenade* | grenade* | petrol bomb*
    | crude bomb* | cocktail | pressure bomb | rocket* | missiles | mortar* | blew up | blown up

[act.hostage]
quad = material-conflict
acled = Violence against civilians/Abduction/forced disappearance
plover = ASSAULT
cameo = 181
en = abduct* | kidnap* | hostage | hostages | hijack* | held captive | taken captive | took ~ captive
    | whisked away | took ~ away with them | taken away by | abduction

[act.assault]
quad = material-conflict
acled = Violence against civilians/Attack
plover = ASSAULT
cameo = 18
en = attack | attacks | attacked | attacking | shot dead | opened fire | kill | kills | killed | killing
    | murder* | assassinat* | stab* | shoot* | gunned down | massacre* | tortur* | assault* | strike | struck
    | behead* | massacr* | gunmen | invad* | invasion | occup* | beat* | hit
    | bullet ~ | slain | slaughter* | ambush*

[act.bombardment]
quad = material-conflict
acled = Explosions/Shelling/artillery/missile attack
plover = FIGHT
cameo = 194
en = missile* ~ fired | fired ~ missile* | fires ~ missile* | fir* ~ rocket* | rocket* ~ fired | rocket fire
    | rocket attack* | missile attack* | missile strike* | artillery | mortar* | shell | shells | shelled
    | shelling | ballistic missile* | rockets | missiles ~ launched | launch* ~ missile*
