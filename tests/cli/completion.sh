#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the three shells offer at a command line, each asked itself.
# shellcheck disable=SC2317 # functions are called by claim
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
DOCS=${VEDETTE%/*}/docs
[ -s "$DOCS/table" ] || skip_all "$DOCS is not made"
mkdir -p "$T/here/sub"
: >"$T/here/one.feeds"
cd "$T/here" || exit 1
tab=$(printf '\t')

# offers SHELL LINE: what it offers for the last word of LINE, one a line; a LINE that ends in a
# blank has an empty last word. An option may stand with the = that follows it.
offers() {
	"offers_$1" "$2" | sed 's/=$//' | LC_ALL=C sort
}

cat >"$T/ask.bash" <<'END'
source "$1"
read -ra COMP_WORDS <<<"${2//=/ = }"
[[ $2 != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { :; } # bash knows it only while it completes
_vedette
printf '%s\n' "${COMPREPLY[@]}"
END
offers_bash() { bash --norc "$T/ask.bash" "$DOCS/vedette.bash" "$1"; }
offers_fish() { HOME=$T/home fish -c "source $DOCS/vedette.fish; complete -C '$1'" | cut -f 1; }

# zsh completes only at a terminal: one is held for it, Tab is pressed, and what it would add is
# written down.
cat >"$T/ask.zsh" <<'END'
PS1='' PROMPT_EOL_MARK=''
autoload -U compinit && compinit -u -D
compadd() {
	local -a matches
	[[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]] || {
		builtin compadd -O matches "$@"
		print -rl -- $matches >>$OFFERED
	}
	builtin compadd "$@"
}
source $DOCS/_vedette
note() { print -r -- '#end' >>$OFFERED; }
zle -N note
bindkey '^T' note
print rea''dy
END
cat >"$T/ask.py" <<'END'
import os, pty, select, sys, time
script, offered, line = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="dumb", COLUMNS="200", LINES="200", OFFERED=offered)
    os.execvp("zsh", ["zsh", "-f", "-i"])
said, end, sent = b"", time.time() + 30, False
os.write(terminal, f"source {script}\n".encode())
while time.time() < end and "#end" not in open(offered).read():
    if select.select([terminal], [], [], 0.1)[0]:
        said += os.read(terminal, 65536)
    if b"ready" in said and not sent:
        os.write(terminal, line.encode() + b"\t\x14")
        sent = True
os.close(terminal)
END
offers_zsh() {
	: >"$T/offered"
	HOME=$T/home DOCS=$DOCS "$PYTHON" "$T/ask.py" "$T/ask.zsh" "$T/offered" "$1"
	grep -vx '#end' "$T/offered" | sort -u
}

verbs() { sed -n "s/^${tab}verb$tab\([a-z]*\)$tab.*/\1/p" "$DOCS/table" | LC_ALL=C sort; }
# The long options of a verb, as the table has them.
options() { awk -F '\t' -v verb="$1" '$1 == verb && $2 == "option" { print "--" $4 }' "$DOCS/table" | LC_ALL=C sort; }

# every_option SHELL [VERB…]: those of each verb are offered, and no others.
every_option() {
	_shell=$1
	shift
	# shellcheck disable=SC2046 # words
	[ $# -gt 0 ] || set -- $(verbs)
	for _verb in "$@"; do
		same "$_verb $(options "$_verb" | tr '\n' ' ')" \
			"$_verb $(offers "$_shell" "vedette $_verb --" | grep '^--' | tr '\n' ' ')" || return
	done
}

for shell in bash fish zsh; do
	if ! command -v "$shell" >/dev/null; then
		skip "$shell" "$shell is not installed"
		continue
	fi
	PYTHON=$(python_with pty) || [ $shell != zsh ] || continue
	claim "${shell}_offers_all_verbs" same "$(verbs)" "$(offers $shell 'vedette ' | grep -v /)"
	claim "${shell}_completes_a_verb" same poll "$(offers $shell 'vedette pol')"
	claim "${shell}_offers_the_words_of_a_verb" same 'add discover export health import list remove ' \
		"$(offers $shell 'vedette feeds ' | grep -xE '[a-z]{3,}' | grep -vx sub | tr '\n' ' ')"
	claim "${shell}_completes_a_word_of_a_verb" same mute "$(offers $shell 'vedette alerts mu')"
	claim "${shell}_completes_files_where_one_is_wanted" same one.feeds \
		"$(offers $shell 'vedette check on')"
	claim "${shell}_completes_folders_for_the_state" same sub/ \
		"$(offers $shell 'vedette --state=' | sed 's/^--state=//; s|sub$|sub/|; s|^vedette/||')"
	# zsh takes a second to be ready
	# shellcheck disable=SC2046 # words
	claim "${shell}_offers_every_option_of_a_verb" every_option $shell \
		$([ $shell != zsh ] || echo poll digest search)
done
[ "$TOLD" -gt 0 ] || skip_all 'none of the shells is installed'
finish
