#include "http/response.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"

enum { KEPT_BYTES = 256 * 1024 };   /* a larger body (an export) is not kept for the next answer */

bool
response_write(void *sink, const char *data, size_t length)
{
	struct response *response = sink;

	if (response->capacity - response->length < length) {
		response->capacity = 2 * (response->capacity + length);
		response->body = realloc(response->body, response->capacity);
		if (response->body == NULL)
			die("no memory for an answer of %zu bytes", response->capacity);
	}
	if (length > 0)
		memcpy(response->body + response->length, data, length);
	response->length += length;
	return true;
}

void
response_cookie(struct response *response, const char *set_cookie)
{
	size_t most = sizeof(response->cookies) / sizeof(response->cookies[0]);

	for (size_t i = 0; i < most; i++) {
		if (response->cookies[i] == NULL) {
			response->cookies[i] = set_cookie;
			return;
		}
	}
	die("an answer sets more than %zu cookies", most);
}

void
response_clear(struct response *response)
{
	char  *body = response->body;
	size_t capacity = response->capacity;

	if (capacity > KEPT_BYTES) {
		free(body);
		body = NULL;
		capacity = 0;
	}
	*response = (struct response){
		.location = "", .content_type = "", .file_name = "", .allow = "", .etag = "", .encoding = "",
		.body = body, .capacity = capacity,
	};
}

void
response_free(struct response *response)
{
	free(response->body);
	*response = (struct response){ 0 };
}
