#include "http/request.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum { ADDRESS_BYTES = 2048 };

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Decodes %xx and '+' (WHATWG URL, 5.1); NULL for a broken escape or for
 * what is not UTF-8 without NUL. */
static char *
decode(struct arena *arena, const char *text, size_t length, bool plus_is_space)
{
	char *out = arena_take(arena, length + 1), *to = out;

	for (size_t i = 0; i < length; i++) {
		if (text[i] == '+' && plus_is_space) {
			*to++ = ' ';
		} else if (text[i] == '%') {
			int high = i + 2 < length ? hex_value(text[i + 1]) : -1;
			int low = i + 2 < length ? hex_value(text[i + 2]) : -1;

			if (high < 0 || low < 0)
				return NULL;
			*to++ = (char)(high << 4 | low);
			i += 2;
		} else {
			*to++ = text[i];
		}
	}
	return text_is_utf8(out, (size_t)(to - out)) ? out : NULL;
}

static bool
read_fields(struct request *request, const char *pairs)
{
	while (*pairs != '\0') {
		size_t length = strcspn(pairs, "&");
		size_t name = strcspn(pairs, "=&");
		const char *value = pairs + name + (name < length);
		char *key = decode(request->arena, pairs, name, true);
		char *decoded = decode(request->arena, value, (size_t)(pairs + length - value), true);

		if (key == NULL || decoded == NULL || request->field_count == FIELDS_MOST)
			return false;
		if (length > 0)
			request->fields[request->field_count++] = (struct field){ key, decoded };
		pairs += length + (pairs[length] == '&');
	}
	return true;
}

/* Cookies are other programs' too: what we cannot read is passed over. */
static void
read_cookies(struct request *request, const char *text)
{
	size_t most = sizeof(request->cookies) / sizeof(request->cookies[0]);

	while (*text != '\0' && request->cookie_count < most) {
		size_t length, name;

		text += strspn(text, "; ");
		length = strcspn(text, ";");
		name = strcspn(text, "=;");
		if (name > 0 && name < length && text_is_utf8(text, length))
			request->cookies[request->cookie_count++] = (struct field){
				arena_copy(request->arena, text, name),
				arena_copy(request->arena, text + name + 1, length - name - 1),
			};
		text += length;
	}
}

static bool
is_form(const char *content_type)
{
	static const char form[] = "application/x-www-form-urlencoded";
	size_t length = strcspn(content_type, "; ");

	return length == sizeof(form) - 1 && strncasecmp(content_type, form, length) == 0;
}

static enum status
read_method(struct request *request)
{
	const char *method = request->wire->method;

	request->head = strcmp(method, "HEAD") == 0;
	if (request->head || strcmp(method, "GET") == 0)
		request->method = GET;
	else if (strcmp(method, "POST") == 0)
		request->method = POST;
	else
		return METHOD_NOT_ALLOWED;
	return OK;
}

enum status
request_read(struct request *request, struct arena *arena, const struct wire *wire)
{
	enum status status;

	memset(request, 0, sizeof(*request));
	request->arena = arena;
	request->wire = wire;
	request->path = "/";
	request->query = wire->query;
	if (strlen(wire->path) > ADDRESS_BYTES || strlen(wire->query) > ADDRESS_BYTES)
		return ADDRESS_TOO_LONG;
	read_cookies(request, wire->cookie);
	if ((request->path = decode(arena, wire->path, strlen(wire->path), false)) == NULL) {
		request->path = "/";
		return BAD_REQUEST;
	}
	if ((status = read_method(request)) != OK)
		return status;
	if (request->method == POST && !is_form(wire->content_type))
		return UNSUPPORTED_TYPE;
	if (request->method == POST && wire->query[0] != '\0')
		return BAD_REQUEST;   /* no form of ours posts to an address with a query */
	if (!read_fields(request, request->method == GET ? wire->query : wire->body))
		return BAD_REQUEST;
	return OK;
}

static const char *
value_of(const struct field *fields, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(fields[i].name, name) == 0)
			return fields[i].value;
	return "";
}

const char *
request_field(const struct request *request, const char *name)
{
	return value_of(request->fields, request->field_count, name);
}

const char *
request_capture(const struct request *request, const char *name)
{
	return value_of(request->captures, request->capture_count, name);
}

const char *
request_cookie(const struct request *request, const char *name)
{
	return value_of(request->cookies, request->cookie_count, name);
}

const char *
request_field_at(const struct request *request, const char *name, size_t n)
{
	for (size_t i = 0; i < request->field_count; i++)
		if (strcmp(request->fields[i].name, name) == 0 && n-- == 0)
			return request->fields[i].value;
	return NULL;
}
