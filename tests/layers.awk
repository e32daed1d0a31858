# Includes go downwards only, never sideways, and a few rooms see even less.
#
#   awk -f tests/layers.awk cgi/*.c cgi/*/*.c cgi/*/*.h cgi/*/*.cc
BEGIN {
	rank["base"] = 1; rank["http"] = rank["store"] = 2; rank["feedback"] = 3; rank["guard"] = 4
	rank["page"] = 5; rank["public"] = rank["staff"] = rank["ops"] = 6
	no["feedback", "http"] = no["ops", "page"] = no["ops", "http"] = 1
	no["portal.c", "staff"] = no["portal.c", "ops"] = 1
	no["moderate.c", "public"] = no["moderate.c", "ops"] = 1
	no["minyictl.c", "public"] = no["minyictl.c", "staff"] = no["minyictl.c", "page"] = 1
	# What the build makes: one door each.
	made["queries.h"] = "store"; made["migrations.h"] = "store"; made["markers.h"] = "page"
	made["plan_format.h"] = "ops"
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, quoted, "\""); header = quoted[2]
	n = split(FILENAME, from, "/")
	here = from[n - 1] == "cgi" ? from[n] : from[n - 1]
	there = header ~ /\// ? substr(header, 1, index(header, "/") - 1) : ""
	if (there == "") {
		if (header in made && made[header] != here)
			print FILENAME ": " header " belongs to " made[header] "/"
		else if (!(header in made) && header !~ /^assets\.h$/)
			print FILENAME ": \"" header "\" is not written as room/module.h"
		next
	}
	if (!(there in rank))
		print FILENAME ": " there "/ is no room"
	else if ((here, there) in no || (here in rank && here != there && rank[there] >= rank[here]))
		print FILENAME ": " there "/ is not below " here
}
