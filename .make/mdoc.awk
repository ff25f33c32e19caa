# SPDX-License-Identifier: GPL-3.0-or-later
# What the rows of the table that .make/docs makes are as mdoc(7).

# text for a line of its own
function mdoc_text(text) {
	gsub(/\\/, "\\e", text)
	gsub(/--/, "\\-\\-", text)
	gsub(/[.] /, ".\n", text)
	if (text !~ /[.]$/)
		text = text "."
	gsub(/\n[.']/, "\n\\\\\\&", text)
	return text ~ /^[.']/ ? "\\&" text : text
}

# one word of a syntax, as it stands in the arguments of a macro
function mdoc_word(word, more) {
	more = ""
	if (word ~ /…$/) {
		sub(/…$/, "", word)
		more = word == "" ? "..." : " ..."
	}
	if (word == "")
		return more
	if (word ~ /^[<>]$/)
		return "No " word
	if (word !~ /[A-Z]/)
		return "Cm " word more
	word = tolower(word)
	gsub(/=/, " Ns = Ns Ar ", word)
	return "Ar " word more
}

# "[list | add URL [KEY=VALUE…]]" as one line of macros
function mdoc_syntax(syntax, n, i, part, out) {
	gsub(/\[/, " [ ", syntax)
	gsub(/\]/, " ] ", syntax)
	gsub(/\|/, " | ", syntax)
	n = split(syntax, part, / +/)
	for (i = 1; i <= n; i++)
		if (part[i] == "[")
			out = out " Oo"
		else if (part[i] == "]")
			out = out " Oc"
		else if (part[i] == "|")
			out = out " |"
		else if (part[i] != "")
			out = out " " mdoc_word(part[i])
	return out
}

# what an option takes: "FILE", "text|html"
function mdoc_value(value, n, i, part, out) {
	n = split(value, part, "|")
	for (i = 1; i <= n; i++)
		out = out (i > 1 ? " | " : "") (part[i] ~ /[A-Z]/ ? "Ar " tolower(part[i]) : "Cm " part[i])
	return out
}

function mdoc_long(name, value) {
	return "Fl -" name (value == "" ? "" : " Ns = Ns " mdoc_value(value))
}

# in a synopsis: the letter if there is one
function mdoc_short(letter, name, value) {
	if (letter == "")
		return mdoc_long(name, value)
	return "Fl " letter (value == "" ? "" : " " mdoc_value(value))
}

# at the head of its description
function mdoc_item(letter, name, value) {
	return ".It " (letter == "" ? "" : "Fl " letter " , ") mdoc_long(name, value)
}
