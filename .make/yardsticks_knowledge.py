# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the acceptance table that score names, places and the packs of rules."""
import json
import pathlib
import re
import subprocess

LANGUAGES = ("en", "ur", "fa", "ps", "ar", "ru", "tr")
VIOLENCE = "filters/rules/political-violence.rules"

# What the wire of 1987 called a state, and its code of today.
COUNTRIES = {
    "usa": "us", "uk": "gb", "canada": "ca", "japan": "jp", "china": "cn", "ussr": "ru",
    "west-germany": "de", "east-germany": "de", "france": "fr", "iran": "ir", "brazil": "br",
    "saudi-arabia": "sa", "india": "in", "australia": "au", "iraq": "iq", "belgium": "be",
    "turkey": "tr", "italy": "it", "netherlands": "nl", "hong-kong": "hk", "switzerland": "ch",
    "taiwan": "tw", "uae": "ae", "indonesia": "id", "sweden": "se", "bahrain": "bh",
    "kuwait": "kw", "spain": "es", "south-africa": "za", "philippines": "ph", "ecuador": "ec",
    "greece": "gr", "thailand": "th", "south-korea": "kr", "north-korea": "kp",
    "bangladesh": "bd", "pakistan": "pk", "nicaragua": "ni", "new-zealand": "nz",
    "argentina": "ar", "sri-lanka": "lk", "malaysia": "my", "mexico": "mx", "venezuela": "ve",
    "egypt": "eg", "portugal": "pt", "denmark": "dk", "qatar": "qa", "algeria": "dz",
    "singapore": "sg", "nigeria": "ng", "colombia": "co", "israel": "il", "lebanon": "lb",
    "finland": "fi", "peru": "pe", "hungary": "hu", "jordan": "jo", "syria": "sy",
    "libya": "ly", "austria": "at", "ireland": "ie", "morocco": "ma", "cyprus": "cy",
    "poland": "pl", "tunisia": "tn", "oman": "om", "bolivia": "bo", "luxembourg": "lu",
    "zambia": "zm", "honduras": "hn", "costa-rica": "cr", "yemen-arab-republic": "ye",
    "yemen-demo-republic": "ye", "romania": "ro", "jamaica": "jm", "gabon": "ga",
    "afghanistan": "af", "el-salvador": "sv", "panama": "pa", "cuba": "cu", "uganda": "ug",
    "chile": "cl", "tanzania": "tz", "haiti": "ht", "norway": "no", "zimbabwe": "zw",
    "guatemala": "gt", "sierra-leone": "sl", "congo": "cg", "zaire": "cd", "bhutan": "bt",
    "nepal": "np", "cayman-islands": "ky", "paraguay": "py", "kenya": "ke", "angola": "ao",
    "uruguay": "uy", "suriname": "sr", "ivory-coast": "ci", "ethiopia": "et", "chad": "td",
    "madagascar": "mg", "dominican-republic": "do", "senegal": "sn", "guinea": "gn",
    "sudan": "sd", "somalia": "so", "ghana": "gh", "cameroon": "cm", "mozambique": "mz",
    "vietnam": "vn", "malta": "mt", "iceland": "is", "bermuda": "bm", "liberia": "lr",
    "mali": "ml", "niger": "ne", "mauritius": "mu", "namibia": "na", "botswana": "bw",
    "malawi": "mw", "rwanda": "rw", "burundi": "bi", "togo": "tg", "benin": "bj",
    "burma": "mm", "brunei": "bn", "laos": "la", "kampuchea": "kh", "fiji": "fj",
    "yugoslavia": "rs", "czechoslovakia": "cz",
    "papua-new-guinea": "pg", "bahamas": "bs", "trinidad-tobago": "tt", "barbados": "bb",
    "grenada": "gd", "guyana": "gy", "belize": "bz", "albania": "al", "bulgaria": "bg",
}


def judge(vedette, rows, *options):
    asked = ("id", "lang", "date", "source", "url", "title", "text")
    lines = "".join(json.dumps({k: row[k] for k in asked if row.get(k)}) + "\n" for row in rows)
    done = subprocess.run([vedette, "judge", *map(str, options)], input=lines.encode(),
                          capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def read(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def f1(found, extra, missed):
    precision = found / (found + extra) if found + extra else 0
    recall = found / (found + missed) if found + missed else 0
    both = precision + recall
    return (2 * precision * recall / both if both else 0), f"P {precision:.3f}  R {recall:.3f}"


def yes_or_no(rows, verdicts):
    """F1 of `relevant` against `label`; a label of null is not scored."""
    pairs = [(r["label"], v["relevant"]) for r, v in zip(rows, verdicts) if r["label"] is not None]
    return f1(sum(a == 1 and b for a, b in pairs), sum(a == 0 and b for a, b in pairs),
              sum(a == 1 and not b for a, b in pairs))


def violence_rows(folder, vedette):
    for name, goal in (("muc4_docs", .86), ("india_police", .86)):
        labels = folder / f"eval/relevance/{name}.dev.jsonl"
        if labels.exists():
            rows = read(labels)
            value, detail = yes_or_no(rows, judge(vedette, rows, "--rules", VIOLENCE))
            yield f"{name}: relevance", f"{value:.3f}", detail, f"{goal:.2f}"


def lead(row):
    """Dateline and first sentences, as a feed would carry them."""
    return f"{row.get('dateline') or ''} {row['text'][:300]}"


def places_rows(folder, vedette):
    labels = folder / "eval/entities/reuters_places.dev.jsonl"
    if not labels.exists():
        return
    rows = read(labels)
    for what, goal in (("title", .90), ("title and lead", .92)):
        items = [{"id": row["id"], "lang": "en", "title": row["title"],
                  "text": lead(row) if what != "title" else ""} for row in rows]
        found = extra = missed = 0
        for row, verdict in zip(rows, judge(vedette, items)):
            wanted = {COUNTRIES.get(place, place) for place in row["places"]}
            got = {place["country"] for place in verdict["places"] if place.get("country")}
            found += len(wanted & got)
            extra += len(got - wanted)
            missed += len(wanted - got)
        value, detail = f1(found, extra, missed)
        yield f"reuters_places: {what}", f"{value:.3f}", detail, f"{goal:.2f}"


def clean(name):
    return re.sub(r"[|\n*~#@=\[\]]", " ", name).strip()


def write_list(people, path, fields):
    """PEOPLE as an entity file that knows them by FIELDS."""
    lines = []
    for one in people:
        names = [clean(name) for field in fields
                 for name in (one[field] if isinstance(one[field], list) else [one[field]])]
        names = [name for name in dict.fromkeys(names) if name]
        kind = {"PER": "person"}.get(one["type"], "org")
        lines.append(f"[{one['id']}]\nkind = {kind}\nen = {' | '.join(names)}\n\n")
    path.write_text("".join(lines), encoding="utf-8")
    return path


def names_rows(folder, vedette):
    labels = folder / "eval/entities/un_list_names.dev.jsonl"
    if not labels.exists():
        return
    people = read(labels)
    forms = [(one["id"], name) for one in people
             for name in dict.fromkeys([one["original_script"], *one["aliases"]]) if name]
    out = pathlib.Path("build/acceptance")
    asked = [{"id": str(i), "text": name} for i, (_, name) in enumerate(forms)]
    for what, fields, goal in (("all names known", ("name", "original_script", "aliases"), "0.95"),
                               ("first name known", ("name",), "")):
        entities = write_list(people, out / "names.ent", fields)
        verdicts = judge(vedette, asked, "--rules", entities)
        good = sum(own in verdict["entities"] for (own, _), verdict in zip(forms, verdicts))
        yield (f"un_list: {what}", f"{good / len(forms):.3f}", f"{good} of {len(forms)} names",
               goal)


def span_type(kind):
    if kind == "person":
        return "PER"
    return "LOC" if kind in ("state", "capital", "city", "province", "district", "place",
                             "crossing", "region") else "ORG"


def spans_rows(folder, vedette):
    """Names of ours among all names of a text; only how often they overlap is asked."""
    for labels in sorted((folder / "eval/entities").glob("ner_*.dev.jsonl")):
        rows = read(labels)
        gold = pred = hit = right = 0
        verdicts = judge(vedette, [{"id": r["id"], "text": r["text"]} for r in rows])
        for row, verdict in zip(rows, verdicts):
            theirs = [(e["start"], e["end"]) for e in row["entities"]
                      if e["type"] in ("PER", "LOC", "ORG")]
            ours = [(m["start"], m["end"]) for m in verdict["mentions"] if m["field"] == "text"]
            gold += len(theirs)
            pred += len(ours)
            hit += sum(any(a < d and c < b for c, d in ours) for a, b in theirs)
            right += sum(any(a < d and c < b for c, d in theirs) for a, b in ours)
        precision, recall = right / max(pred, 1), hit / max(gold, 1)
        value = 2 * precision * recall / (precision + recall) if hit else 0
        yield (f"{labels.name.split('.')[0]}: overlap", f"{value:.3f}",
               f"P {precision:.3f}  R {recall:.3f}; all names, not only ours", "")


def languages_rows(folder, vedette):
    gold = folder / "eval/gold"
    if not (gold / "gold.dev.jsonl").exists():
        return
    rows = read(gold / "gold.dev.jsonl")
    verdicts = judge(vedette, read(gold / "gold.dev.input.jsonl"))
    by_id = {verdict["id"]: verdict for verdict in verdicts}
    known = set(json.loads((gold / "entities.json").read_text(encoding="utf-8")))
    for language in LANGUAGES:
        mine = [row for row in rows if row["lang"] == language]
        pairs = [(row["relevant"], by_id[row["id"]]["relevant"]) for row in mine]
        value, detail = f1(sum(a and b for a, b in pairs), sum(b and not a for a, b in pairs),
                           sum(a and not b for a, b in pairs))
        yield f"gold {language}: relevance", f"{value:.3f}", detail, "0.95"
        counts = [0, 0, 0]
        unknown = 0
        for row in mine:
            if row["relevant"]:
                want, got = set(row["entities"]), set(by_id[row["id"]]["entities"])
                counts[0] += len(want & got)
                extra = got - want - set(row.get("entities_opt", []))
                counts[1] += len(extra)
                unknown += len(extra - known)
                counts[2] += len(want - got)
        value, detail = f1(*counts)
        counts[1] -= unknown
        yield (f"gold {language}: entities", f"{value:.3f}",
               f"{detail}; {f1(*counts)[0]:.3f} but for names that the labels do not know", "0.92")


ROWS = (languages_rows, violence_rows, places_rows, names_rows, spans_rows)
