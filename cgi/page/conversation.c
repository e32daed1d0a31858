#include "page/conversation.h"

#include <ctype.h>
#include <fcgiapp.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/log.h"
#include "page/page.h"

enum { BODY_LIMIT = 64 * 1024 };

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
static void
send_file_name(FCGX_Stream *out, const char *name)
{
	FCGX_PutS("Content-Disposition: attachment; filename*=UTF-8''", out);
	for (const unsigned char *c = (const unsigned char *)name; *c != '\0'; c++) {
		if (isalnum(*c) || *c == '-' || *c == '.' || *c == '_')
			FCGX_PutChar(*c, out);
		else
			FCGX_FPrintF(out, "%%%02X", (unsigned)*c);
	}
	FCGX_PutS("\r\n", out);
}

/* nginx passes the status line on as it comes, and HTTP wants words or at
 * least a blank after the number (RFC 9112, 4). */
static const char *
reason_phrase(enum status status)
{
	switch (status) {
	case OK:                 return "OK";
	case SEE_OTHER:          return "See Other";
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
	}
	return "Unknown";
}

static void
send_head(FCGX_Request *conversation, const struct response *response)
{
	FCGX_Stream *out = conversation->out;

	FCGX_FPrintF(out, "Status: %d %s\r\nContent-Type: %s\r\nContent-Length: %lu\r\n",
	    (int)response->status, reason_phrase(response->status),
	    response->content_type[0] != '\0' ? response->content_type : "text/html; charset=utf-8",
	    (unsigned long)response->length);
	FCGX_FPrintF(out, "Cache-Control: %s\r\n", response->secret ? "no-store" : "no-cache");
	if (response->location[0] != '\0')
		FCGX_FPrintF(out, "Location: %s\r\n", response->location);
	if (response->allow[0] != '\0')
		FCGX_FPrintF(out, "Allow: %s\r\n", response->allow);
	if (response->retry_after > 0)
		FCGX_FPrintF(out, "Retry-After: %d\r\n", response->retry_after);
	if (response->file_name[0] != '\0')
		send_file_name(out, response->file_name);
	for (size_t i = 0; i < sizeof(response->cookies) / sizeof(response->cookies[0]); i++)
		if (response->cookies[i] != NULL)
			FCGX_FPrintF(out, "Set-Cookie: %s\r\n", response->cookies[i]);
	FCGX_PutS("\r\n", out);
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

static void
answer(struct visit *visit, const struct route *routes, FCGX_Request *conversation)
{
	struct wire wire;
	enum status status;
	const char *body;

	arena_reset(visit->arena);
	response_clear(visit->response);
	visit->now = clock_now();
	body = read_body(conversation, visit->arena);
	read_wire(conversation, body == NULL ? "" : body, &wire);
	status = request_read(visit->request, visit->arena, &wire);
	if (status == OK && body == NULL)
		status = strtol(parameter(conversation, "CONTENT_LENGTH"), NULL, 10) > BODY_LIMIT ? TOO_LARGE : BAD_REQUEST;
	recognise(visit);
	if (status == OK) {
		page_answer(visit, routes);
	} else {
		visit->response->allow = status == METHOD_NOT_ALLOWED ? "GET, HEAD, POST" : "";
		visit->response->status = page_error(visit, status, "");
	}
	send_head(conversation, visit->response);
	if (!visit->request->head)
		FCGX_PutStr(visit->response->body, (int)visit->response->length, conversation->out);
	log_event("%s %s %d", wire.method, visit->route == NULL ? "-" : visit->route->path, (int)visit->response->status);
	visit->route = NULL;
}

bool
conversation_hold(struct visit *visit, const struct route *routes, int connection, bool (*keep)(void *), void *server)
{
	FCGX_Request conversation;

	if (FCGX_InitRequest(&conversation, -1, 0) != 0)
		die("libfcgi does not start a request");
	conversation.ipcFd = connection;
	conversation.keepConnection = 1;   /* or Accept_r's implicit finish would close it */
	conversation.detached = 1;
	if (FCGX_Accept_r(&conversation) != 0)
		return false;              /* the peer left, or spoke nonsense: closed by the library */
	answer(visit, routes, &conversation);
	if (!keep(server))
		conversation.keepConnection = 0;
	FCGX_Finish_r(&conversation);
	return conversation.ipcFd >= 0;
}
