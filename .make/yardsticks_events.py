# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the acceptance table that score events, their codes in other schemes, and tolls.

Each set knows its own classes; the tables here bring the codes of a verdict (vedette-events(7),
"Other schemes") to the names of the set, and no further.
"""
import collections
import json
import re
import subprocess

QUADS = ("neutral", "verbal-cooperation", "material-cooperation", "verbal-conflict",
         "material-conflict")

# ACLED's sub-events as one shared task wrote them.
ACLED = {
    "Battles/Armed clash": "ARMED_CLASH",
    "Battles/Government regains territory": "GOV_REGAINS_TERIT",
    "Battles/Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Explosions/Air/drone strike": "AIR_STRIKE",
    "Explosions/Chemical weapon": "CHEM_WEAP",
    "Explosions/Grenade": "GRENADE",
    "Explosions/Remote explosive/landmine/IED": "REM_EXPLOS",
    "Explosions/Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Explosions/Suicide bomb": "SUIC_BOMB",
    "Protests/Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Protests/Peaceful protest": "PEACE_PROTEST",
    "Protests/Protest with intervention": "PROTEST_WITH_INTER",
    "Riots/Mob violence": "MOB_VIOL",
    "Riots/Violent demonstration": "VIOL_DEMONSTR",
    "Strategic developments/Agreement": "AGREEMENT",
    "Strategic developments/Arrests": "ARREST",
    "Strategic developments/Attribution of responsibility": "ATTRIB",
    "Strategic developments/Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Strategic developments/Disrupted weapons use": "DISR_WEAP",
    "Strategic developments/Headquarters or base established": "HQ_ESTABLISHED",
    "Strategic developments/Looting/property destruction": "PROPERTY_DISTRUCT",
    "Strategic developments/Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
    "Violence against civilians/Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Violence against civilians/Attack": "ATTACK",
    "Violence against civilians/Sexual violence": "SEX_VIOL",
    "Diplomatic event": "DIPLO",
    "Organised crime": "ORG_CRIME",
    "Natural disaster": "NATURAL_DISASTER",
    "Man-made disaster": "MAN_MADE_DISASTER",
}
# The narrower of two that one text tells wins; a weapon before a clash, force before a protest.
ACLED_ORDER = (
    "SEX_VIOL", "CHEM_WEAP", "GRENADE", "SUIC_BOMB", "FORCE_AGAINST_PROTEST",
    "PROTEST_WITH_INTER", "VIOL_DEMONSTR", "HQ_ESTABLISHED", "ABDUCT_DISSAP",
    "NON_VIOL_TERRIT_TRANSFER", "NON_STATE_ACTOR_OVERTAKES_TER", "GOV_REGAINS_TERIT",
    "AIR_STRIKE", "DISR_WEAP", "NATURAL_DISASTER", "ATTRIB", "REM_EXPLOS", "ART_MISS_ATTACK",
    "MOB_VIOL", "DIPLO", "PEACE_PROTEST", "AGREEMENT", "ORG_CRIME", "PROPERTY_DISTRUCT",
    "MAN_MADE_DISASTER", "ARREST", "CHANGE_TO_GROUP_ACT", "ARMED_CLASH", "ATTACK")

PLOVER_OF_CAMEO = {
    "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID",
    "08": "CONCEDE", "09": "INVESTIGATE", "10": "DEMAND", "11": "DISAPPROVE", "12": "REJECT",
    "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION", "17": "COERCE",
    "18": "ASSAULT", "19": "FIGHT"}
PLOVER_NAMES = {"REQUEST": "DEMAND", "ACCUSE": "DISAPPROVE"}

# Acts for the kinds of attack of one list of incidents: with firearms, with explosives, abduction;
# arson, and what is done with none of these, is other.
INCIDENTS = {
    "armed_assault": {"gunfire"},
    "bombing_explosion": {"explosion", "suicide_bombing"},
    "kidnapping": {"hostage"},
}
OTHER_INCIDENTS = {"looting", "riot"}

# What one coder of deaths calls a province, and our ids; what it still calls by an old name is
# part of a province today.
PROVINCES = {
    "Federally Administered Tribal Areas": {"khyber_pakhtunkhwa", "fata"},
    "Khyber Pakhtunkwa province": {"khyber_pakhtunkhwa"},
    "Azad Jammu & Kashmir": {"azad_kashmir", "azad_jammu_kashmir", "ajk"},
    "Sindh province": {"sindh"},
    "Balochistan province": {"balochistan"},
    "Punjab province": {"punjab_pk", "punjab"},
    "Gilgit-Baltistan": {"gilgit_baltistan"},
    "Islamabad Capital territory": {"islamabad", "islamabad_capital_territory"},
}


def read_lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def judge(vedette, rows):
    asked = ("id", "lang", "date", "source", "url", "title", "text")
    lines = "".join(json.dumps({k: row[k] for k in asked if row.get(k)}) + "\n" for row in rows)
    done = subprocess.run([vedette, "judge", "--codes"], input=lines.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def set_of(folder, vedette, name):
    path = folder / f"eval/events/{name}.dev.jsonl"
    rows = read_lines(path) if path.exists() else []
    return list(zip(rows, judge(vedette, rows))) if rows else []


def f1_of(gold, guessed, label):
    right = sum(a == label == b for a, b in zip(gold, guessed))
    told = gold.count(label) + guessed.count(label)
    return 2 * right / told if told else 0.0


def death_counts(event):
    return {event[key] for key in event if key.startswith("deaths")}


def ucdp_rows(folder, vedette):
    pairs = set_of(folder, vedette, "ucdp_pak_headlines")
    if not pairs:
        return
    found = [(row["event"], v) for row, v in pairs if v["killed"] is not None]
    equal = sum(bool({v["killed"]["min"], *(t["min"] for t in v["tolls"] if t["kind"] == "killed")}
                     & death_counts(event)) for event, v in found)
    located = right = 0
    for row, v in pairs:
        names = PROVINCES.get(row["event"]["adm1"])
        place = next((p for p in v["places"] if p["admin1"] or p["id"] in
                      set().union(*PROVINCES.values())), None)
        if names is None or place is None:
            continue
        located += 1
        right += bool({place["id"], place["admin1"]} & names)
    yield ("ucdp: deaths found", f"{len(found) / len(pairs):.3f}", f"of {len(pairs)} headlines",
           "0.75")
    yield ("ucdp: equal to a count", f"{equal / len(found):.3f}",
           "of those; headlines of the first hours, counts of the end", "0.87")
    yield ("ucdp: province", f"{right / max(located, 1):.3f}",
           f"of the {located} that are located", "0.80")


def incidents_of(verdict):
    acts = {code["type"] for code in verdict.get("codes", [])}
    got = {label for label, ours in INCIDENTS.items() if acts & ours}
    if acts & OTHER_INCIDENTS or not got:
        got.add("other")
    return got


def satp_rows(folder, vedette):
    pairs = set_of(folder, vedette, "satp_types")
    if not pairs:
        return
    scores = {}
    for label in (*INCIDENTS, "other"):
        gold = [bool(row["labels"][label]) for row, _ in pairs]
        guessed = [label in incidents_of(verdict) for _, verdict in pairs]
        scores[label] = f1_of(gold, guessed, True)
    yield ("satp: incident types", f"{sum(scores.values()) / len(scores):.3f}",
           "macro F1; " + "  ".join(f"{k} {v:.2f}" for k, v in scores.items()), "0.84")


def quad_of(verdict):
    return next((QUADS.index(code["quad"]) for code in verdict.get("codes", []) if code["quad"]), 0)


def quad_rows(folder, vedette):
    pairs = set_of(folder, vedette, "cameo_quad")
    if not pairs:
        return
    gold = [row["label"] for row, _ in pairs]
    guessed = [quad_of(verdict) for _, verdict in pairs]
    scores = [f1_of(gold, guessed, label) for label in range(5)]
    yield ("cameo: quad classes", f"{sum(scores) / 5:.3f}",
           "macro F1; " + "  ".join(f"{score:.2f}" for score in scores), "0.66")


def acled_of(verdict):
    codes = {ACLED.get(code["acled"]) for code in verdict.get("codes", [])}
    return next((name for name in ACLED_ORDER if name in codes), "OTHER")


def case_rows(folder, vedette):
    pairs = set_of(folder, vedette, "case2021_task2")
    if not pairs:
        return
    gold = [row["label"] for row, _ in pairs]
    guessed = [acled_of(verdict) for _, verdict in pairs]
    score = sum(f1_of(gold, guessed, label) * n for label, n in collections.Counter(gold).items())
    yield ("case2021: ACLED types", f"{score / len(gold):.3f}", "weighted F1", "0.62")


def plover_of(verdict):
    named = (code["plover"] for code in verdict.get("codes", []) if code["plover"])
    return next((PLOVER_NAMES.get(name, name) for name in named), None)


def root_of(verdict):
    return next((code["cameo"][:2] for code in verdict.get("codes", []) if code["cameo"]), None)


def plover_rows(folder, vedette):
    pairs = set_of(folder, vedette, "plover_gsr")
    if pairs:
        right = sum(plover_of(verdict) == row["event"] for row, verdict in pairs)
        yield ("plover: root", f"{right / len(pairs):.3f}", f"of {len(pairs)} sentences")
    pairs = set_of(folder, vedette, "petrarch_unit") + set_of(folder, vedette, "petrarch2_gsr")
    pairs = [(row, v) for row, v in pairs if row["events"] and
             re.match(r"(0[1-9]|1\d|20)", row["events"][0][2])]
    if pairs:
        right = sum(root_of(v) in {e[2][:2] for e in row["events"]} for row, v in pairs)
        yield ("petrarch: CAMEO root", f"{right / len(pairs):.3f}", f"of {len(pairs)} sentences")


def role_rows(folder, vedette):
    pairs = set_of(folder, vedette, "cameo_roles")
    sides = {"source": "actor", "target": "target"}
    right, told = collections.Counter(), collections.Counter()
    for row, verdict in pairs:
        for event in verdict["events"][:1]:
            for role in row["roles"]:
                if role["role"] not in sides:
                    continue
                mine = [m for m in verdict["mentions"]
                        if m["start"] < role["end"] and role["start"] < m["end"]]
                for name in event["actor"] + event["target"]:
                    if any(name in (m["entity"], m.get("principal")) for m in mine):
                        told[role["role"]] += 1
                        right[role["role"]] += name in event[sides[role["role"]]]
    for role in sides if pairs else ():
        yield (f"cameo: {role}", f"{right[role] / max(told[role], 1):.3f}",
               f"of the {told[role]} told that we name and give a part")


ROWS = (ucdp_rows, satp_rows, quad_rows, case_rows, plover_rows, role_rows)
