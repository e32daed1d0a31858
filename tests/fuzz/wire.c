/* What arrives on the wire: the parts of a request, a form's fields, cookies. */
#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "http/request.h"

enum { ADDRESS_BYTES = 2048 };

static const char form_type[] = "application/x-www-form-urlencoded";

/* A byte as it may stand in an address or a form; how is 0 for as little as
 * possible, 1 for all of it, 2 for all of it in small letters. */
static char *
put_encoded(char *to, uint8_t byte, int how)
{
	bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '/' || byte >= 0x80;

	if (how == 0 && byte == ' ')
		*to++ = '+';
	else if (how == 0 && plain)
		*to++ = (char)byte;
	else
		to += sprintf(to, how == 2 ? "%%%02x" : "%%%02X", (unsigned)byte);
	return to;
}

static char *
encoded(struct arena *arena, const char *text, int how)
{
	char *out = arena_take(arena, 3 * strlen(text) + 1), *to = out;

	for (; *text != '\0'; text++)
		to = put_encoded(to, (uint8_t)*text, how);
	return out;
}

static struct wire
wire_of(const char *method, const char *path, const char *query, const char *body, const char *type, const char *cookie)
{
	return (struct wire){ .method = method, .path = path, .query = query, .body = body, .content_type = type,
		.cookie = cookie, .host = "", .origin = "", .fetch_site = "", .address = "", .agent = "" };
}

static void
must_be_text(const char *text)
{
	MUST(text != NULL);
	MUST(text_is_utf8(text, strlen(text)));
}

/* Method, path, query, body, kind of body and cookies, a line each.  What is
 * taken has only clean text in it, and its path written anew is the same path. */
void
fuzz_request(struct input *input)
{
	const char *parts[6];
	struct request request, again;
	struct wire wire, rewritten;
	enum status status;

	for (int i = 0; i < 6; i++)
		parts[i] = take_line(input, '\n');
	wire = wire_of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
	status = request_read(&request, input->arena, &wire);
	must_be_text(request.path);
	MUST(status == OK || status == BAD_REQUEST || status == METHOD_NOT_ALLOWED || status == ADDRESS_TOO_LONG ||
	    status == UNSUPPORTED_TYPE);
	MUST((status == ADDRESS_TOO_LONG) == (strlen(wire.path) > ADDRESS_BYTES || strlen(wire.query) > ADDRESS_BYTES));
	MUST(request.field_count <= FIELDS_MOST);
	for (size_t i = 0; i < request.field_count; i++) {
		must_be_text(request.fields[i].name);
		must_be_text(request.fields[i].value);
		must_be_text(request_field(&request, request.fields[i].name));
	}
	MUST(request_field_at(&request, "no such field\n", 0) == NULL && request_field(&request, "no such field\n")[0] == '\0');
	if (status != OK)
		return;
	MUST(request.method == GET || (request.method == POST && strncasecmp(wire.content_type, form_type, strlen(form_type)) == 0));
	if (3 * strlen(request.path) > ADDRESS_BYTES)
		return;
	rewritten = wire_of("GET", encoded(input->arena, request.path, 1), "", "", "", "");
	MUST(request_read(&again, input->arena, &rewritten) == OK);
	MUST(strcmp(again.path, request.path) == 0);
}

enum { PAIRS = 70 };

/* Names and values that a browser sends come back byte for byte, in their
 * order; what is not UTF-8, or too much, is refused as a whole. */
void
fuzz_form(struct input *input)
{
	const char *names[PAIRS], *values[PAIRS];
	char *body = "";
	struct request request;
	struct wire wire;
	bool clean = true;
	size_t count = 0;
	int how = (int)take_number(input, 3);

	for (; count < PAIRS && input->size > 0; count++) {
		names[count] = take_line(input, 0);
		values[count] = take_line(input, 0);
		clean = clean && text_is_utf8(names[count], strlen(names[count])) && text_is_utf8(values[count], strlen(values[count]));
		body = arena_text(input->arena, "%s%s%s=%s", body, count == 0 ? "" : "&",
		    encoded(input->arena, names[count], how), encoded(input->arena, values[count], how));
	}
	wire = wire_of("POST", "/lookup", "", body, form_type, "");
	MUST(request_read(&request, input->arena, &wire) == (clean && count <= FIELDS_MOST ? OK : BAD_REQUEST));
	for (size_t i = 0; clean && count <= FIELDS_MOST && i < count; i++) {
		size_t before = 0;

		MUST(strcmp(request.fields[i].name, names[i]) == 0);
		MUST(strcmp(request.fields[i].value, values[i]) == 0);
		for (size_t j = 0; j < i; j++)
			before += strcmp(names[j], names[i]) == 0;
		MUST(strcmp(request_field_at(&request, names[i], before), values[i]) == 0);
	}
}

/* One cookie of ours among whatever else the browser has. */
void
fuzz_cookies(struct input *input)
{
	struct request request;
	const char *before = take_line(input, 0), *value = take_line(input, 0), *after = take_line(input, 0), *found;
	const char *header = arena_text(input->arena, "%s; minyi_device=%s; %s", before, value, after);
	struct wire wire = wire_of("GET", "/", "", "", "", header);
	size_t most = sizeof(request.cookies) / sizeof(request.cookies[0]);

	MUST(request_read(&request, input->arena, &wire) == OK);
	MUST(request.cookie_count <= most);
	for (size_t i = 0; i < request.cookie_count; i++) {
		const struct field *cookie = &request.cookies[i];

		must_be_text(cookie->name);
		must_be_text(cookie->value);
		MUST(cookie->name[0] != '\0' && strpbrk(cookie->name, "=;") == NULL && strchr(cookie->value, ';') == NULL);
		MUST(strstr(header, arena_text(input->arena, "%s=%s", cookie->name, cookie->value)) != NULL);
	}
	found = request_cookie(&request, "minyi_device");
	if (strstr(before, "minyi_device") == NULL && strchr(value, ';') == NULL && text_is_utf8(value, strlen(value)) &&
	    request.cookie_count < most)
		MUST(strcmp(found, value) == 0);
}
