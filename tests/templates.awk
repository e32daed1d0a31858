# Walks templates as a browser would and names what ctemplate escapes wrongly
# or what the content security policy would block.
#
#   awk -f tests/templates.awk templates/*.tpl
function say(what) { print FILENAME ":" FNR ": " what }

# What is noticed at the end of a tag, with the values of its attributes left out.
function tag_ends(    name) {
	name = tolower(tag); sub(/[ \t>].*/, "", name)
	if (name == "style") say("a style element")
	if (name == "script" && tag !~ /[ \t]src=/) say("a script of its own in the page")
	if (name == "script") in_script = 1
	if (name == "/script") in_script = 0
	if (name ~ /^(iframe|object|embed|base|frame)$/) say("a " name " element")
}

function attribute_begins(    name) {
	name = tolower(word)
	if (name ~ /^(formaction|srcdoc|xlink:href|srcset|poster|style|ping|background)$/ || name ~ /^on/)
		say("attribute " name)
	attribute = name
}

FNR == 1 {
	state = "text"; tag = word = quote = ""; in_script = 0
	is_xml = FILENAME ~ /\.xml\.tpl$/
	if (index($0, "{{%AUTOESCAPE context=\"" (is_xml ? "XML" : "HTML") "\"}}") != 1)
		say("does not begin with the AUTOESCAPE pragma of its kind")
}
/:none/ { say(":none turns escaping off") }
tolower($0) ~ /javascript:/ { say("a javascript: address") }
{
	line = $0 "\n"
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (substr(line, i, 2) == "{{") {
			end = index(substr(line, i), "}}")
			if (end == 0) { say("a marker that does not end on its line"); break }
			marker = substr(line, i + 2, end - 3)
			kind = substr(marker, 1, 1)
			variable = kind ~ /[A-Z]/
			if (variable && marker !~ (is_xml ? "^[A-Z][A-Z0-9_]*$" : "^[A-Z][A-Z0-9_]*(:pre_escape)?$")) say("marker {{" marker "}} is not plain")
			if (kind !~ /[A-Z#\/>%!^]/) say("marker {{" marker "}} of an unknown kind")
			if (kind == ">" && state != "text") say("an include inside a tag")
			if (variable && in_script) say("a marker inside a script")
			if (variable && state == "tag") say("marker {{" marker "}} in place of a tag or attribute name")
			if (variable && state == "unquoted") say("marker {{" marker "}} as a value without quotes")
			# The excepted come from assets.h and from the setting "site": from nobody else.
			# Feeds and site maps need whole addresses: those of page_address().
			if (variable && state == "quoted" && value == "" && attribute ~ /^(href|src|action)$/ && marker !~ /^(ICON|STYLESHEET|SCRIPT|DESK_SCRIPT|DESK_STYLESHEET|CANONICAL|POSTER_STYLE)$/ && !(is_xml && marker ~ /_ADDRESS$/))
				say("address that begins with marker {{" marker "}}")
			if (state == "quoted" && variable) value = value "x"
			i += end
			continue
		}
		if (state == "text") {
			if (c == "<" && substr(line, i, 4) == "<!--") state = "comment"
			else if (c == "<" && substr(line, i + 1, 1) ~ /[A-Za-z\/!{]/) { state = "tag"; tag = word = "" }
		} else if (state == "comment") {
			if (substr(line, i, 3) == "-->") state = "text"
		} else if (state == "tag") {
			if (c == ">") { tag_ends(); state = "text"; continue }
			if (c == "<") say("a tag that was not closed")
			tag = tag c
			if (c == "=") { attribute_begins(); state = "unquoted"; value = ""; continue }
			word = c ~ /[ \t\n\/]/ ? "" : word c
		} else if (state == "unquoted") {
			if (value == "" && c ~ /["']/) { state = "quoted"; quote = c; continue }
			if (c == ">") { tag_ends(); state = "text"; continue }
			if (c ~ /[ \t\n]/) { state = "tag"; word = ""; tag = tag c; continue }
			if (value == "") say("attribute " attribute " has a value without quotes")
			value = value c
		} else if (state == "quoted") {
			if (c == quote) { state = "tag"; word = ""; continue }
			if (value == "" && attribute ~ /^(src|href|action)$/ && tolower(substr(line, i, 5)) == "data:")
				say("a data: address")
			value = value c
		}
	}
}
