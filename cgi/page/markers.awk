# Turns every {{MARKER}} of templates/ into MARK_MARKER, so that a misspelt
# marker does not compile.
BEGIN { print "/* Made from templates/ by markers.awk. */" }
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
