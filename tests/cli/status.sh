#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `vedette status` says of a state whose contents are known, to people and to monitors.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
PYTHON=$(python_with json) || skip_all 'there is no python3'
mkdir "$T/feeds" "$T/run.d"
cp "$ROOT/tests/data/e2e/news.rss.xml" "$ROOT/tests/data/e2e/valley.atom.xml" "$T"
printf '[ferry]\ntitle = Ferries\nseverity = high\nmatch = title:ferry\n' >"$T/mine.rules"
settings '[agent]' 'shipped-rules = no' "rules = $T/mine.rules" "feeds = $T/feeds" \
	"metrics-file = $T/run.d/vedette.prom" '[digest]' 'to = desk@example.org'
cat >"$T/feeds/a.feeds" <<END
file://$T/news.rss.xml name=Harbour dates=seen
file://$T/valley.atom.xml name=Valley dates=seen
file://$T/none.xml name=None
https://example.org/rss.xml name=Later paused=yes
END
vedette status
claim nothing_stored_is_said has "$T/err" 'nothing stored yet'
vedette poll

# value PATH: of the JSON object, "a.b"
value() {
	"$PYTHON" -c '
import json, sys
value = json.load(open(sys.argv[1]))
for name in sys.argv[2].split("."):
    value = value[name]
print(json.dumps(value))' "$T/out" "$1"
}
items=$(sql 'SELECT count(*) FROM item')
vedette status --json
claim feeds_are_those_of_the_lists same 4 "$(value feeds)"
claim feeds_are_counted_by_their_states same '2 1 1 0' \
	"$(value feed_states.ok) $(value feed_states.failing) $(value feed_states.paused) $(value feed_states.new)"
claim items_are_those_stored same "$items" "$(value items)"
claim the_schema_is_that_of_the_database same "$(sql 'PRAGMA user_version')" "$(value schema)"
claim nobody_is_at_work same 'false 0' "$(value running) $(value pid)"
claim the_next_poll_is_the_first_that_is_due same \
	"$(sql "SELECT min(next_at) FROM feed")" "$(value next_fetch)"
claim the_last_trouble_of_a_feed_is_named same "\"file://$T/none.xml\"" "$(value last_feed_trouble.feed)"
claim the_next_digest_is_ahead test "$(value next_digest)" -ge "$(($(date +%s) - 60))"
claim nothing_undelivered_is_null same null "$(value last_delivery_trouble)"

sql "UPDATE outbox SET state = 'pending', why = 'the desk is out' WHERE id = (SELECT min(id) FROM outbox)"
sql "UPDATE outbox SET state = 'dead', why = 'gone', changed = 1 WHERE id = (SELECT max(id) FROM outbox)"
vedette status --json
claim what_waits_is_counted_by_channel_and_state same '1 1' "$(value outbox.terminal.pending) $(value outbox.log.dead)"
claim the_last_trouble_of_a_delivery_is_told same '"the desk is out"' "$(value last_delivery_trouble.why)"
vedette status
claim a_person_is_told_the_same has "$T/out" 'not at work' '2 ok, 1 failing, 1 paused' \
	"items         $items" 'log: 1 dead; terminal: 1 pending' 'none.xml' 'terminal: the desk is out'

printf 'x\033[31m\342\200\256y' >"$T/evil"
sql "UPDATE outbox SET why = '$(cat "$T/evil")' WHERE state = 'pending'"
vedette status
claim a_foreign_word_in_a_trouble_is_harmless lacks "$T/out" "$(printf '\033')" "$(printf '\342\200\256')"
printf '[pol]\n' >>"$T/vedette.conf"
vedette status --json
claim without_settings_the_feeds_are_those_stored same 3 "$(value feeds)"
sed -i '/^\[pol\]/d' "$T/vedette.conf"

# ---- at work, and for monitors ----

cat >"$T/metrics.py" <<'END'
import sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics
from prometheus_client.parser import text_string_to_metric_families as text
said = open(sys.argv[1], encoding="utf-8").read()
samples = {}
for family in openmetrics(said):
    assert family.name.startswith("vedette_") and family.documentation.endswith("."), family
    assert family.type in ("gauge", "counter"), family
    for s in family.samples:
        assert s.timestamp is None, s
        samples[s.name + "".join("/" + v for _, v in sorted(s.labels.items()))] = s.value
old = {s.name + "".join("/" + v for _, v in sorted(s.labels.items())): s.value
       for family in text(said) for s in family.samples}
assert old == samples, "the two formats differ"
for want in sys.argv[2:]:
    name, value = want.rsplit("=", 1)
    assert samples.get(name) == float(value), f"{name} is {samples.get(name)}, not {value}"
END
umask 077
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
AGENT=$PID
claim the_agent_writes_its_metrics_at_once until_true 20 test -s "$T/run.d/vedette.prom"
claim others_may_read_them same 644 "$(stat -c %a "$T/run.d/vedette.prom")"
claim no_half_file_is_left_beside_them same vedette.prom "$(ls "$T/run.d")"
vedette status --json
claim the_process_at_work_is_named same "true $AGENT" "$(value running) $(value pid)"
if METER=$(python_with prometheus_client); then
	claim the_file_is_openmetrics_and_true "$METER" "$T/metrics.py" "$T/run.d/vedette.prom" \
		vedette_feeds/ok=2 vedette_feeds/paused=1 vedette_agent_running=1 \
		"vedette_items_total=$items" vedette_outbox/log/dead=1
	vedette status --metrics
	claim the_verb_prints_the_same "$METER" "$T/metrics.py" "$T/out" vedette_feeds/failing=1 \
		"vedette_items_total=$items" vedette_agent_running=1
	sql "UPDATE outbox SET channel = 'a\"b\\c
d' WHERE state = 'dead'"
	vedette status --metrics
	claim a_strange_channel_stays_within_its_quotes "$METER" "$T/metrics.py" "$T/out" \
		'vedette_outbox/a"b\c
d/dead=1'
else
	skip the_file_is_openmetrics_and_true 'there is no prometheus_client'
fi
stop "$AGENT"
vedette status --metrics
claim the_agent_is_not_at_work_any_more has "$T/out" 'vedette_agent_running 0'
claim metrics_end_with_their_mark same '# EOF' "$(tail -n 1 "$T/out")"

sed -i "s|run.d/vedette.prom|nowhere/vedette.prom|" "$T/vedette.conf"
start "$VEDETTE" --config "$T/vedette.conf" --state "$T/state" run >"$T/run.out" 2>"$T/run.err"
claim metrics_that_cannot_be_written_are_a_warning until_true 20 grep -q 'the metrics are not written' "$T/run.err"
claim and_stop_nobody kill -0 "$PID"
vedette status --json --metrics
claim two_forms_at_once_are_refused same 2 "$STATUS"
finish
