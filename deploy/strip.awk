# strip.awk - a style sheet or script without what only its authors read:
# comments on lines of their own, indentation, empty lines.  A quarter of what
# a phone would have to fetch.
{ sub(/^[ \t]+/, "") }
!inside && /^\/\*/ { inside = 1 }
inside { if (/\*\/[ \t]*$/) inside = 0; next }
length
