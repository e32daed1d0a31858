# Turns every {{MARKER}} of templates/ into MARK_MARKER, so that a misspelt
# marker does not compile; and names every file, so that a missing one stops
# the start.
BEGIN { print "/* Made from templates/ by markers.awk. */" }
FNR == 1 { files = files " X(\"" substr(FILENAME, match(FILENAME, /[^\/]*$/)) "\")" }
END { print "#define TEMPLATE_FILES(X)" files }
{
	while (match($0, /\{\{[#>\/]?[A-Z][A-Z0-9_]*/)) {
		marker = substr($0, RSTART, RLENGTH)
		$0 = substr($0, RSTART + RLENGTH)
		gsub(/[^A-Z0-9_]/, "", marker)
		if (!(marker in seen))
			printf "#define MARK_%s \"%s\"\n", marker, marker
		seen[marker]
	}
}
