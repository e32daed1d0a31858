#include "page/conversation.h"

#include <ctype.h>
#include <fcgiapp.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "page/records.h"

enum { BODY_LIMIT = 64 * 1024, ARENA_LIMIT = 8 * 1024 * 1024 };

void
conversation_prepare(void)
{
	if (FCGX_Init() != 0)
		die("libfcgi does not start");
}

static const char *
parameter(const FCGX_Request *conversation, const char *name)
{
	const char *value = FCGX_GetParam(name, conversation->envp);

	return value == NULL ? "" : value;
}

/* The posted body, "" without one; NULL when it is longer than we take. */
static char *
read_body(FCGX_Request *conversation, struct arena *arena)
{
	long  length = strtol(parameter(conversation, "CONTENT_LENGTH"), NULL, 10);
	char *body;

	if (length < 0 || length > BODY_LIMIT)
		return NULL;
	body = arena_take(arena, (size_t)length + 1);
	return FCGX_GetStr(body, (int)length, conversation->in) == length &&
	    memchr(body, '\0', (size_t)length) == NULL ? body : NULL;
}

/* A download's name in any script (RFC 6266, RFC 8187). */
static const char *
file_name_line(struct arena *arena, const char *name)
{
	static const char digits[] = "0123456789ABCDEF";
	char *encoded = arena_take(arena, 3 * strlen(name) + 1), *to = encoded;

	for (const unsigned char *c = (const unsigned char *)name; *c != '\0'; c++) {
		if (isalnum(*c) || *c == '-' || *c == '.' || *c == '_') {
			*to++ = (char)*c;
		} else {
			*to++ = '%';
			*to++ = digits[*c >> 4];
			*to++ = digits[*c & 15];
		}
	}
	return arena_text(arena, "Content-Disposition: attachment; filename*=UTF-8''%s\r\n", encoded);
}

/* nginx passes the status line on as it comes, and HTTP wants words or at
 * least a blank after the number (RFC 9112, 4). */
static const char *
reason_phrase(enum status status)
{
	switch (status) {
	case OK:                 return "OK";
	case SEE_OTHER:          return "See Other";
	case NOT_MODIFIED:       return "Not Modified";
	case BAD_REQUEST:        return "Bad Request";
	case FORBIDDEN:          return "Forbidden";
	case NOT_FOUND:          return "Not Found";
	case METHOD_NOT_ALLOWED: return "Method Not Allowed";
	case CONFLICT:           return "Conflict";
	case TOO_LARGE:          return "Content Too Large";
	case ADDRESS_TOO_LONG:   return "URI Too Long";
	case UNSUPPORTED_TYPE:   return "Unsupported Media Type";
	case UNPROCESSABLE:      return "Unprocessable Content";
	case TOO_MANY_REQUESTS:  return "Too Many Requests";
	case INTERNAL_ERROR:     return "Internal Server Error";
	case UNAVAILABLE:        return "Service Unavailable";
	case NO_ANSWER_YET:      break;
	}
	return "Unknown";
}

/* A header line, "" for what the answer does not have. */
static const char *
line(struct arena *arena, const char *name, const char *value)
{
	return value == NULL || value[0] == '\0' ? "" : arena_text(arena, "%s: %s\r\n", name, value);
}

static const char *
number_line(struct arena *arena, const char *name, int number)
{
	return number == 0 ? "" : arena_text(arena, "%s: %d\r\n", name, number);
}

static const char *
cookie_lines(struct arena *arena, const struct response *response)
{
	const char *lines = "";

	for (size_t i = 0; i < sizeof(response->cookies) / sizeof(response->cookies[0]); i++)
		if (response->cookies[i] != NULL)
			lines = arena_text(arena, "%s%s", lines, line(arena, "Set-Cookie", response->cookies[i]));
	return lines;
}

/* What the body is; 304 has none (RFC 9110, 15.4.5). */
static const char *
body_lines(struct arena *arena, const struct response *response)
{
	if (response->status == NOT_MODIFIED)
		return "";
	return arena_text(arena, "Content-Type: %s\r\nContent-Length: %zu\r\n%s",
	    response->content_type[0] != '\0' ? response->content_type : "text/html; charset=utf-8",
	    response->length, line(arena, "Content-Encoding", response->encoding));
}

/* For nginx, which reads the first line, and the second only with it: one
 * second, and one more while it fetches the page anew (deploy/nginx/http.conf).
 * To browsers "no-cache" goes before the rest. */
#define FOR_A_SECOND "X-Accel-Expires: 1\r\nCache-Control: no-cache, stale-while-revalidate=1\r\n"

/* Browsers ask again each time, and get 304 for what has a tag.  Its bytes
 * depend on what the browser unpacks and on the cookie of the text mode. */
static const char *
cache_lines(struct arena *arena, const struct response *response)
{
	if (!response->shared)
		return response->secret ? "Cache-Control: no-store\r\n" : "Cache-Control: no-cache\r\n";
	return arena_text(arena, "%sETag: %s\r\nVary: Accept-Encoding, Cookie\r\n",
	    response->status == OK && response->cookies[0] == NULL ? FOR_A_SECOND : "Cache-Control: no-cache\r\n",
	    response->etag);
}

static const char *
head_of(struct arena *arena, const struct response *response)
{
	return arena_text(arena, "Status: %d %s\r\n%s%s%s%s%s%s%s\r\n",
	    (int)response->status, reason_phrase(response->status), body_lines(arena, response), cache_lines(arena, response),
	    line(arena, "Location", response->location), line(arena, "Allow", response->allow),
	    number_line(arena, "Retry-After", response->retry_after),
	    response->file_name[0] == '\0' ? "" : file_name_line(arena, response->file_name),
	    cookie_lines(arena, response));
}

static void
read_wire(const FCGX_Request *conversation, const char *body, struct wire *wire)
{
	*wire = (struct wire){
		.method = parameter(conversation, "REQUEST_METHOD"),
		.path = parameter(conversation, "SCRIPT_NAME"),
		.query = parameter(conversation, "QUERY_STRING"),
		.body = body,
		.content_type = parameter(conversation, "CONTENT_TYPE"),
		.cookie = parameter(conversation, "HTTP_COOKIE"),
		.host = parameter(conversation, "HTTP_HOST"),
		.origin = parameter(conversation, "HTTP_ORIGIN"),
		.fetch_site = parameter(conversation, "HTTP_SEC_FETCH_SITE"),
		.encodings = parameter(conversation, "HTTP_ACCEPT_ENCODING"),
		.if_none_match = parameter(conversation, "HTTP_IF_NONE_MATCH"),
		.address = parameter(conversation, "REMOTE_ADDR"),
		.agent = parameter(conversation, "HTTP_USER_AGENT"),
		.https = strcmp(parameter(conversation, "HTTPS"), "on") == 0,
	};
}

/* Who is signed in, by the session cookie; portal has no sessions. */
static void
recognise(struct visit *visit)
{
	visit->staff = NULL;
	visit->device = device_of(request_cookie(visit->request, DEVICE_COOKIE),
	    visit->request->wire->address, visit->request->wire->agent, visit->now);
	if (visit->accounts == NULL)
		return;
	visit->staff = session_account(visit->accounts, visit->accounts_writer, visit->arena, visit->keys,
	    visit->config, request_cookie(visit->request, page_staff_cookie(visit)), visit->now, visit->session);
	db_reset(visit->accounts);
}

struct conversation *
conversation_new(const struct visit *program)
{
	struct conversation *conversation = calloc(1, sizeof(*conversation));

	if (conversation == NULL || (conversation->fastcgi = calloc(1, sizeof(*conversation->fastcgi))) == NULL)
		die("no memory for a conversation");
	conversation->visit = *program;
	conversation->visit.arena = arena_new(ARENA_LIMIT);
	conversation->visit.request = &conversation->request;
	conversation->visit.response = &conversation->response;
	return conversation;
}

void
conversation_free(struct conversation *conversation)
{
	arena_free(conversation->visit.arena);
	response_free(&conversation->response);
	free(conversation->fastcgi);
	free(conversation);
}

bool
conversation_read(struct conversation *conversation, int connection)
{
	FCGX_Request *fastcgi = conversation->fastcgi;

	if (FCGX_InitRequest(fastcgi, -1, 0) != 0)
		die("libfcgi does not start a request");
	fastcgi->ipcFd = connection;
	fastcgi->keepConnection = 1;   /* or Accept_r's implicit finish would close it */
	fastcgi->detached = 1;
	return FCGX_Accept_r(fastcgi) == 0;   /* or else the library has closed it */
}

bool
conversation_is_form(const struct conversation *conversation)
{
	return strcmp(parameter(conversation->fastcgi, "REQUEST_METHOD"), "POST") == 0;
}

bool
conversation_answer(struct conversation *conversation, const struct route *routes)
{
	struct visit *visit = &conversation->visit;
	FCGX_Request *fastcgi = conversation->fastcgi;
	enum status status;
	const char *body;

	arena_reset(visit->arena);
	response_clear(visit->response);
	visit->now = clock_now();
	visit->route = NULL;
	body = read_body(fastcgi, visit->arena);
	conversation->kept = fastcgi->keepConnection && body != NULL;
	read_wire(fastcgi, body == NULL ? "" : body, &conversation->wire);
	status = request_read(visit->request, visit->arena, &conversation->wire);
	if (status == OK && body == NULL)
		status = strtol(parameter(fastcgi, "CONTENT_LENGTH"), NULL, 10) > BODY_LIMIT ? TOO_LARGE : BAD_REQUEST;
	recognise(visit);
	if (status == OK)
		return page_answer(visit, routes);
	visit->response->allow = status == METHOD_NOT_ALLOWED ? "GET, HEAD, POST" : "";
	visit->response->status = page_error(visit, status, "");
	return true;
}

bool
conversation_resume(struct conversation *conversation, enum written written)
{
	return page_resume(&conversation->visit, written);
}

int
conversation_end(struct conversation *conversation, bool keep)
{
	const struct visit *visit = &conversation->visit;
	const struct response *response = visit->response;
	FCGX_Request *fastcgi = conversation->fastcgi;
	const char *head = head_of(visit->arena, response);
	int connection;

	keep = records_send(fastcgi->ipcFd, fastcgi->requestId, head, strlen(head), response->body,
	    visit->request->head ? 0 : response->length) && keep && conversation->kept;
	log_event("%s %s %d", conversation->wire.method, visit->route == NULL ? "-" : visit->route->path,
	    (int)response->status);
	connection = keep ? fastcgi->ipcFd : -1;
	FCGX_Free(fastcgi, !keep);   /* without FCGX_Finish_r(), which would end the request once more */
	return connection;
}
