# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the table; see .make/docs.

function quoted(text) {
	gsub(/'/, "'\\''", text)
	return "'" text "'"
}

# what an option or an argument takes: "files", "folders", or its words; "" is anything
function kind(value, n, i, part, words) {
	n = split(value, part, /[|[\] ]+/)
	for (i = 1; i <= n; i++)
		if (part[i] ~ /^(FILE|PATH)/)
			return "files"
		else if (part[i] == "DIR")
			return "folders"
		else if (part[i] ~ /^[a-z]+$/)
			words = words (words == "" ? "" : " ") part[i]
	return words
}

# the words that may stand first: "add URL | remove URL" gives "add remove"
function first_words(syntax, n, i, part, word, words) {
	n = split(syntax, part, "|")
	for (i = 1; i <= n; i++) {
		word = part[i]
		gsub(/^[[ ]+/, "", word)
		sub(/[] ].*/, "", word)
		if (word ~ /^[a-z]+$/)
			words = words (words == "" ? "" : " ") word
	}
	return words
}

$2 == "verb" { verbs[++n_verbs] = $3; does[$3] = $4 }
$2 == "syntax" { words[$1] = first_words($3); files[$1] = $3 ~ /FILE|PATH/ }
$2 == "option" {
	n = ++options[$1]
	letter[$1, n] = $3
	name[$1, n] = $4
	takes[$1, n] = $5
	help[$1, n] = $6
}

# ---- bash ----

# the patterns under which `case` finds the option
function bash_patterns(verb, i) {
	return (letter[verb, i] == "" ? "" : verb ":-" letter[verb, i] " | ") verb ":--" name[verb, i]
}

function bash_options(verb, i, out) {
	for (i = 1; i <= options[verb]; i++)
		out = out " --" name[verb, i] (takes[verb, i] == "" ? "" : "=")
	return substr(out, 2)
}

function bash_verb(verb, i) {
	for (i = 1; i <= options[verb]; i++)
		if (takes[verb, i] != "")
			printf "\t%s) takes=%s ;;\n", bash_patterns(verb, i),
				quoted(kind(takes[verb, i]) == "" ? "anything" : kind(takes[verb, i]))
}

function bash(i, all) {
	for (i = 1; i <= n_verbs; i++)
		all = all (i > 1 ? " " : "") verbs[i]
	print "# bash completion for vedette\n"
	print "_vedette_offer()\n{"
	print "\tlocal IFS=$' \\t\\n'"
	print "\tcase $1 in"
	print "\tfiles) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$2\") ;;"
	print "\tfolders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$2\") ;;"
	print "\tanything) ;;"
	print "\t*) mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$2\") ;;"
	print "\tesac\n}\n"
	print "# VERB OPTION: what it takes, in $takes"
	print "_vedette_takes()\n{\n\ttakes=''\n\tcase $1:$2 in"
	bash_verb("")
	for (i = 1; i <= n_verbs; i++)
		bash_verb(verbs[i])
	print "\tesac\n}\n"
	print "_vedette()\n{"
	print "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} verb='' first='' takes i"
	print "\tCOMPREPLY=()"
	print "\tfor ((i = 1; i < COMP_CWORD; i++)); do"
	print "\t\t[[ ${COMP_WORDS[i]} != '=' ]] || { ((++i)); continue; }"
	print "\t\tif [[ ${COMP_WORDS[i]} == -* ]]; then"
	print "\t\t\t_vedette_takes \"$verb\" \"${COMP_WORDS[i]}\""
	print "\t\t\t[[ -z $takes || ${COMP_WORDS[i + 1]} == '=' ]] || ((++i))"
	print "\t\telif [[ -z $verb ]]; then"
	print "\t\t\tverb=${COMP_WORDS[i]}"
	print "\t\telse"
	print "\t\t\tfirst=${COMP_WORDS[i]}"
	print "\t\tfi"
	print "\tdone"
	print "\t[[ $prev != '=' ]] || prev=${COMP_WORDS[COMP_CWORD - 2]}"
	print "\t[[ $cur != '=' ]] || cur=''"
	print "\t_vedette_takes \"$verb\" \"$prev\""
	print "\tif [[ -n $takes ]]; then\n\t\t_vedette_offer \"$takes\" \"$cur\"\n\t\treturn\n\tfi"
	print "\tcase $verb:$cur in"
	printf "\t:-*) _vedette_offer %s \"$cur\" ;;\n", quoted(bash_options(""))
	printf "\t:*) _vedette_offer %s \"$cur\" ;;\n", quoted(all)
	for (i = 1; i <= n_verbs; i++)
		printf "\t%s:-*) _vedette_offer %s \"$cur\" ;;\n", verbs[i], quoted(bash_options(verbs[i]))
	for (i = 1; i <= n_verbs; i++) {
		if (words[verbs[i]] != "")
			printf "\t%s:*) if [[ -z $first ]]; then _vedette_offer %s \"$cur\"; else _vedette_offer %s \"$cur\"; fi ;;\n",
				verbs[i], quoted(words[verbs[i]]), files[verbs[i]] ? "files" : "anything"
		else if (files[verbs[i]])
			printf "\t%s:*) _vedette_offer files \"$cur\" ;;\n", verbs[i]
	}
	print "\tesac"
	print "\t[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null"
	print "}"
	print "complete -F _vedette vedette"
}

# ---- zsh ----

# "description" within [], with what would end it
function zsh_text(text) {
	gsub(/[][\\:]/, "\\\\&", text)
	return text
}

function zsh_action(value, what) {
	what = kind(value)
	if (value == "")
		return ""
	if (what == "files")
		return ":" tolower(value) ":_files"
	if (what == "folders")
		return ":" tolower(value) ":_files -/"
	return ":" zsh_text(tolower(value)) ":" (what == "" ? "" : "(" what ")")
}

function zsh_options(verb, i, text, action) {
	for (i = 1; i <= options[verb]; i++) {
		text = "[" zsh_text(help[verb, i]) "]"
		action = zsh_action(takes[verb, i])
		printf " \\\n\t\t%s", quoted("--" name[verb, i] (action == "" ? "" : "=") text action)
		if (letter[verb, i] != "")
			printf " \\\n\t\t%s", quoted("-" letter[verb, i] (action == "" ? "" : "+") text action)
	}
}

function zsh(i, v) {
	print "#compdef vedette\n"
	print "_vedette_verbs()\n{\n\tlocal -a verbs=("
	for (i = 1; i <= n_verbs; i++)
		printf "\t\t%s\n", quoted(verbs[i] ":" does[verbs[i]])
	print "\t)\n\t_describe -t verbs verb verbs\n}\n"
	print "_vedette()\n{\n\tlocal context state state_descr line ret=1\n\ttypeset -A opt_args"
	printf "\t_arguments -C -S"
	zsh_options("")
	print " \\\n\t\t'1: :_vedette_verbs' '*:: :->verb' && ret=0"
	print "\t[[ $state == verb ]] || return ret"
	print "\tcase $words[1] in"
	for (i = 1; i <= n_verbs; i++) {
		v = verbs[i]
		printf "\t%s)\n\t\t_arguments", v
		zsh_options(v)
		if (words[v] != "")
			printf " \\\n\t\t%s", quoted("1:what:(" words[v] ")")
		if (files[v])
			printf " \\\n\t\t%s", quoted("*:file:_files")
		print " && ret=0\n\t\t;;"
	}
	print "\tesac\n\treturn ret\n}\n"
	print "if [ \"$funcstack[1]\" = _vedette ]; then _vedette \"$@\"; else compdef _vedette vedette; fi"
}

# ---- fish ----

function fish_takes(value, what) {
	what = kind(value)
	if (value == "")
		return ""
	if (what == "files")
		return " -r -F"
	if (what == "folders")
		return " -x -a '(__fish_complete_directories (commandline -ct | string replace -r -- \"^--[^=]*=\" \"\"))'"
	return " -x" (what == "" ? "" : " -a " quoted(what))
}

function fish_options(verb, condition, i) {
	for (i = 1; i <= options[verb]; i++)
		print "complete -c vedette -n " quoted(condition) \
			(letter[verb, i] == "" ? "" : " -s " letter[verb, i]) " -l " name[verb, i] \
			fish_takes(takes[verb, i]) " -d " quoted(help[verb, i])
}

function fish(i, v, in_verb) {
	print "# fish completion for vedette\n"
	print "complete -c vedette -f"
	fish_options("", "__fish_use_subcommand")
	for (i = 1; i <= n_verbs; i++) {
		v = verbs[i]
		in_verb = "__fish_seen_subcommand_from " v
		print "complete -c vedette -n __fish_use_subcommand -a " v " -d " quoted(does[v])
		fish_options(v, in_verb)
		if (words[v] != "")
			print "complete -c vedette -n " \
				quoted(in_verb "; and not __fish_seen_subcommand_from " words[v]) " -a " quoted(words[v])
		if (files[v])
			print "complete -c vedette -n " quoted(in_verb) " -F"
	}
}

END {
	if (shell == "bash")
		bash()
	else if (shell == "zsh")
		zsh()
	else
		fish()
}
