# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the table, then the source of one page; see .make/docs.

function head(i) {
	print ".\\\" SPDX-License-Identifier: GPL-3.0-or-later"
	print ".Dd " date "\n.Dt VEDETTE-" toupper(verb) " 1\n.Os\n.Sh NAME"
	print ".Nm vedette-" verb "\n.Nd " tolower(substr(summary, 1, 1)) substr(summary, 2)
	print ".Sh SYNOPSIS\n.Nm vedette\n.Op Ar global options\n.Cm " verb
	for (i = 1; i <= n; i++)
		if (name[i] != "help")
			print ".Op " mdoc_short(letter[i], name[i], value[i])
	if (syntax != "")
		print "." substr(mdoc_syntax(syntax), 2)
}

function options(i) {
	if (verb != "")
		print ".Sh OPTIONS"
	print ".Bl -tag -width Ds"
	for (i = 1; i <= n; i++)
		printf "%s\n%s\n%s", mdoc_item(letter[i], name[i], value[i]), mdoc_text(help[i]), remark[name[i]]
	print ".El"
}

function verbs_list(i) {
	print ".Bl -tag -width Ds"
	for (i = 1; i <= verbs; i++)
		printf ".It Xr vedette-%s 1\n%s\n", each[i], mdoc_text(does[i])
	print ".El"
}

function complain(what) {
	print FILENAME ": " what > "/dev/stderr"
	failed = 1
	exit 1
}

FNR == NR {
	if ($1 == "" && $2 == "verb") {
		each[++verbs] = $3
		does[verbs] = $4
		if ($3 == verb)
			summary = $4
	}
	if ($1 == verb && $2 == "syntax")
		syntax = $3
	else if ($1 == verb && $2 == "about")
		about = $3
	else if ($1 == verb && $2 == "option") {
		letter[++n] = $3
		name[n] = $4
		value[n] = $5
		help[n] = $6
		known[$4] = 1
	}
	next
}
/^@remark / {
	of = substr($0, 9)
	if (!(of in known))
		complain("there is no option " of)
	next
}
/^@/ { of = "" }
/^@$/ { next }
of != "" { remark[of] = remark[of] $0 "\n"; next }
/^[.].. SPDX-License/ && verb != "" { next } # the head has it
{ body[++lines] = $0 }

END {
	if (failed)
		exit 1
	if (verb != "" && summary == "")
		complain("there is no verb " verb)
	if (verb != "")
		head()
	for (i = 1; i <= lines; i++)
		if (body[i] == "@options")
			options()
		else if (body[i] == "@verbs")
			verbs_list()
		else if (body[i] == "@about")
			print mdoc_text(about == "" ? summary : about)
		else
			print body[i]
}
