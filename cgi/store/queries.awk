# Turns sql/<role>.sql and sql/<role>.<subject>.sql into one C table: every "-- name: x" starts the query x.
function finish() {
	if (name == "") return
	printf "\tQ(%s, %s, \"%s\") \\\n", name, role, text
	name = text = ""
}
FNR == 1 { finish(); n = split(FILENAME, part, "/"); role = part[n]; sub(/\..*$/, "", role); role = toupper(role) }
BEGIN { print "/* Made from sql/ by queries.awk. */\n#define QUERIES(Q) \\" }
/^-- name: / { finish(); name = $3; next }
/^[ \t]*--/ || /^[ \t]*$/ { next }
{ gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); sub(/^[ \t]+/, ""); text = text (text == "" ? "" : " ") $0 }
END { finish(); print "\t/* end */" }
