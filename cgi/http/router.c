#include "http/router.h"

#include <string.h>

#include "base/arena.h"

/* Whether a path has the pattern's shape; notes the segments where wanted. */
static bool
matches(const char *pattern, const char *path, struct request *captures)
{
	for (; *pattern != '\0' && *path != '\0'; pattern++, path++) {
		if (*pattern == ':') {
			size_t name = strcspn(pattern, "/"), value = strcspn(path, "/");

			if (value == 0)
				return false;
			if (captures != NULL)
				captures->captures[captures->capture_count++] = (struct field){
					arena_copy(captures->arena, pattern, name),
					arena_copy(captures->arena, path, value),
				};
			pattern += name - 1;
			path += value - 1;
		} else if (*pattern != *path) {
			return false;
		}
	}
	return *pattern == *path;
}

const struct route *
route_find(const struct route *routes, struct request *request, enum status *status)
{
	*status = NOT_FOUND;
	for (; routes->path != NULL; routes++) {
		if (!matches(routes->path, request->path, NULL))
			continue;
		if (routes->method == request->method) {
			matches(routes->path, request->path, request);
			*status = OK;
			return routes;
		}
		*status = METHOD_NOT_ALLOWED;
	}
	return NULL;
}

/* What every page that is read takes besides: the text mode (page/text_mode.h),
 * and what WeChat hangs on the address of a page that is passed on, which
 * nobody here looks at. */
static const struct field_rule everywhere[] = {
	{ "text", 5, ONE },
	{ "from", 2048, MANY }, { "isappinstalled", 2048, MANY }, { "nsukey", 2048, MANY },
	{ "scene", 2048, MANY }, { "clicktime", 2048, MANY }, { "enterid", 2048, MANY },
	{ 0 }
};

static const struct field_rule *
rule_in(const struct field_rule *rule, const char *name)
{
	for (; rule != NULL && rule->name != NULL; rule++)
		if (strcmp(rule->name, name) == 0)
			return rule;
	return NULL;
}

static const struct field_rule *
rule_for(const struct route *route, const char *name)
{
	const struct field_rule *rule = rule_in(route->fields, name);

	return rule == NULL && route->method == GET ? rule_in(everywhere, name) : rule;
}

char *
route_query(const struct route *route, const struct request *request)
{
	char *kept = arena_take(request->arena, strlen(request->query) + 1), *to = kept;

	for (const char *pair = request->query; *pair != '\0'; ) {
		size_t length = strcspn(pair, "&");
		const char *name = arena_copy(request->arena, pair, strcspn(pair, "=&"));

		if (length > 0 && (rule_in(everywhere, name) == NULL ||
		    (route != NULL && rule_in(route->fields, name) != NULL))) {
			if (to != kept)
				*to++ = '&';
			memcpy(to, pair, length);
			to += length;
		}
		pair += length + (pair[length] == '&');
	}
	return kept;
}

bool
route_takes(const struct route *route, const struct request *request)
{
	for (size_t i = 0; i < request->field_count; i++) {
		const struct field *field = &request->fields[i];
		const struct field_rule *rule = rule_for(route, field->name);

		if (rule == NULL || strlen(field->value) > rule->bytes)
			return false;
		if (rule->times == ONE && request_field_at(request, field->name, 1) != NULL)
			return false;
	}
	return true;
}
