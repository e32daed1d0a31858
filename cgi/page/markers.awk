# Turns every {{MARKER}} of templates/ into a number MARK_MARKER, so that a
# misspelt marker does not compile, and into its name for view.cc; and names
# every file, so that a missing one stops the start.
BEGIN { print "/* Made from templates/ by markers.awk. */\nenum marker {\n\tNO_MARKER,"; names = "\"\", " }
FNR == 1 { files = files " X(\"" substr(FILENAME, match(FILENAME, /[^\/]*$/)) "\")" }
{
	while (match($0, /\{\{[#>\/]?[A-Z][A-Z0-9_]*/)) {
		marker = substr($0, RSTART, RLENGTH)
		$0 = substr($0, RSTART + RLENGTH)
		gsub(/[^A-Z0-9_]/, "", marker)
		if (!(marker in seen)) {
			printf "\tMARK_%s,\n", marker
			names = names "\"" marker "\", "
		}
		seen[marker]
	}
}
END { printf "\tMARKER_COUNT\n};\n#define MARKER_NAMES %s\n#define TEMPLATE_FILES(X)%s\n", names, files }
