# Turns sql/schema/<database>_<number>.sql into one C table of scripts.
function finish() { if (scripts > 0) print "\t;" }
BEGIN { print "/* Made from sql/schema/ by migrations.awk. */" }
FNR == 1 {
	finish()
	n = split(FILENAME, part, "/"); split(part[n], word, /[_.]/)
	printf "static const char migration_%d[] =\n", ++scripts
	table = table sprintf("\t{ %s_DATABASE, %d, migration_%d },\n", toupper(word[1]), word[2] + 0, scripts)
}
{ gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); printf "\t\"%s\\n\"\n", $0 }
END { finish(); printf "static const struct migration migrations[] = {\n%s};\n", table }
