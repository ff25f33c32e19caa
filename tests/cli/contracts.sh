#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The shapes of `parse` and `judge`, which other programs read: checked by Python's json.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with json) || skip_all 'there is no python3'
DATA=$ROOT/tests/data/e2e

# py EXPRESSION FILE…: true of `d`, the JSON documents of FILE, one a line.
py() {
	"$PYTHON" - "$@" <<-'END'
		import json, sys
		d = [json.loads(l) for f in sys.argv[2:] for l in open(f, encoding="utf-8")]
		if not eval(sys.argv[1]):
		    print(sys.argv[1], "of", json.dumps(d, ensure_ascii=False)[:600])
		    sys.exit(1)
	END
}

# ---- parse --json ----

parse() { "$VEDETTE" parse "$@" >"$T/out" 2>"$T/err"; }

parse --json "$DATA/news.rss.xml"
claim parse_of_a_feed_exits_0 same 0 $?
claim parse_prints_one_object py 'len(d) == 1 and isinstance(d[0], dict)' "$T/out"
claim parse_names_version_and_encoding py 'd[0]["version"] == "rss20" and d[0]["encoding"].lower() == "utf-8"' "$T/out"
claim parse_keeps_the_order_of_entries py \
	'[e["id"] for e in d[0]["entries"]] == ["harbour-1", "harbour-2", "harbour-3"]' "$T/out"
claim parse_gives_what_an_entry_says py 'all(e[k] for e in d[0]["entries"] for k in ("title", "link", "id", "published", "summary"))' "$T/out"
claim parse_gives_dates_in_utc py 'd[0]["entries"][0]["published"] == "2026-01-05T08:00:00Z"' "$T/out"
claim parse_undoes_entities py \
	'd[0]["entries"][2]["headline"] == "Fish market reopens & the stalls are full"' "$T/out"
claim parse_gives_the_feed py 'd[0]["feed"]["title"] == "Harbour News"' "$T/out"
parse --json "$DATA/valley.atom.xml"
claim parse_says_which_text_is_html py \
	'[e["title_type"] for e in d[0]["entries"]] == ["text", "html"]' "$T/out"
claim parse_makes_headlines_of_html py \
	'd[0]["entries"][1]["headline"] == "Choir wins regional prize"' "$T/out"
parse --json "$DATA/island.json"
claim parse_reads_json_feeds py 'len(d[0]["entries"]) == 2 and d[0]["version"].startswith("json")' "$T/out"
printf '<rss><channel><item><title>x</title><link>/a?b=1</link></item></channel></rss>' >"$T/relative"
parse --json --base-url http://h.example/feed/ "$T/relative"
claim parse_resolves_links_against_the_base py \
	'd[0]["entries"][0]["link"] == "http://h.example/a?b=1"' "$T/out"
printf '<rss><channel><item><title>Caf\351</title></item></channel></rss>' >"$T/latin"
parse --json --content-type 'text/xml; charset=iso-8859-1' "$T/latin"
claim parse_heeds_the_content_type py 'd[0]["entries"][0]["title"] == "Café"' "$T/out"
"$VEDETTE" parse --json - <"$DATA/news.rss.xml" >"$T/out"
claim parse_reads_standard_input py 'len(d[0]["entries"]) == 3' "$T/out"
parse --json "$DATA/page.html"
claim parse_of_no_feed_exits_1 same 1 $?
claim parse_of_no_feed_says_so_as_json py 'd[0]["error"] and d[0]["entries"] == []' "$T/out"
parse --json "$T/absent"
claim parse_of_no_file_says_so_as_json py 'd[0]["error"] and d[0]["entries"] == []' "$T/out"
parse --json "$DATA/broken.xml"
claim parse_saves_what_is_whole_and_notes_the_fault py \
	'd[0]["entries"][0]["title"] == "Whole item before the fault" and d[0]["notes"]' "$T/out"

# ---- parse --serve ----

cat >"$T/requests.jsonl" <<END
{"file": "$DATA/news.rss.xml"}
{"file": "$T/absent"}
no JSON at all
{"file": "$DATA/valley.atom.xml", "content_type": "application/atom+xml", "base_url": "http://b.example/"}
END
"$VEDETTE" parse --serve <"$T/requests.jsonl" >"$T/out" 2>"$T/err"
claim serve_exits_0_at_the_end_of_input same 0 $?
claim serve_answers_each_line_in_order py \
	'[len(a.get("entries", [])) for a in d] == [3, 0, 0, 2]' "$T/out"
claim serve_says_what_is_wrong_and_goes_on py 'd[1]["error"] and d[2]["error"]' "$T/out"

# ---- judge ----

cat >"$T/items.jsonl" <<'END'
{"id": "a", "date": "2026-01-05T08:00:00Z", "title": "Suicide bombing in Quetta kills 12, wounds 30", "text": "A bomber struck a bus in Quetta, Pakistan.", "source": "Example"}
{"id": "b", "date": "2026-01-05T08:10:00Z", "title": "𝒬 کوئٹہ میں خودکش دھماکہ، 12 افراد ہلاک", "lang": "ur"}
{"id": 17, "title": "Chess club elects a treasurer"}
not JSON

{"id": "d", "date": "2026-01-05T09:00:00Z", "title": "Twelve dead, thirty hurt in Quetta suicide bombing", "text": "The attack in Quetta, Pakistan, hit a bus."}
END
"$VEDETTE" judge <"$T/items.jsonl" >"$T/out" 2>"$T/err"
claim judge_exits_0 same 0 $?
claim judge_answers_each_line_in_order py \
	'[v.get("id") for v in d] == ["a", "b", 17, None, "d"] and d[3]["error"]' "$T/out"
claim a_verdict_has_its_frozen_members py 'all(k in v for v in d if "error" not in v for k in ("id", "relevant", "severity", "rules", "entities", "mentions", "events", "places", "killed", "wounded", "lang", "story"))' "$T/out"
claim a_bombing_is_relevant_and_critical py \
	'd[0]["relevant"] is True and d[0]["severity"] == "critical"' "$T/out"
claim a_rule_says_why py 'all(r["name"] and r["severity"] and r["because"] for r in d[0]["rules"])' "$T/out"
claim figures_are_ranges py 'd[0]["killed"] == {"min": 12, "max": 12} and d[0]["wounded"]["min"] == 30' "$T/out"
claim what_is_not_said_is_null py 'd[2]["killed"] is None' "$T/out"
claim other_news_is_another_story py 'd[2]["story"] not in (None, d[0]["story"])' "$T/out"
claim chess_is_not_relevant py 'd[2]["relevant"] is False and d[2]["rules"] == []' "$T/out"
claim one_happening_is_one_story py 'd[0]["story"] == d[4]["story"] and d[0]["story"]' "$T/out"
cat >"$T/offsets.py" <<'END'
import json, sys
items = []
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip():
        try: items.append(json.loads(line))
        except ValueError: items.append({})
seen = 0
for item, line in zip(items, open(sys.argv[2], encoding="utf-8")):
    for m in json.loads(line).get("mentions", []):
        cut = item[m["field"]][m["start"]:m["end"]]
        assert cut == m["surface"], (cut, m)
        seen += 1
assert seen >= 3, seen
END
claim offsets_are_code_points_of_the_field "$PYTHON" "$T/offsets.py" "$T/items.jsonl" "$T/out"
"$VEDETTE" judge <"$T/items.jsonl" >"$T/again"
claim judge_says_the_same_again cmp "$T/out" "$T/again"
printf '[chess]\ntitle = Chess\nseverity = low\nmatch = title:chess\n' >"$T/my.rules"
"$VEDETTE" judge --rules "$T/my.rules" <"$T/items.jsonl" >"$T/out"
claim rules_takes_the_place_of_the_settings py \
	'[v["relevant"] for v in d if "error" not in v] == [False, False, True, False]' "$T/out"
claim neither_leaves_a_trace same '' "$(find "$HOME" -mindepth 1)"

# ---- nowhere to write to ----

full() { [ -w /dev/full ] || return 0; ! "$@" >/dev/full; }
claim parse_fails_when_it_cannot_print full "$VEDETTE" parse --json "$DATA/news.rss.xml"
claim parse_fails_when_it_cannot_print_text full "$VEDETTE" parse "$DATA/news.rss.xml"
judge_all() { "$VEDETTE" judge <"$T/items.jsonl"; }
claim judge_fails_when_it_cannot_print full judge_all
finish
