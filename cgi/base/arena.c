#include "base/arena.h"

#include <malloc.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

#if defined(__SANITIZE_ADDRESS__)       /* gcc */
#define WATCHED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)    /* clang */
#define WATCHED
#endif
#endif

/* Under AddressSanitizer memory that was given back must not be read again,
 * nor what lies between two pieces. */
#ifdef WATCHED
#include <sanitizer/asan_interface.h>
#define POISON(memory, size)   ASAN_POISON_MEMORY_REGION(memory, size)
#define UNPOISON(memory, size) ASAN_UNPOISON_MEMORY_REGION(memory, size)
enum { GAP = 16 };
#else
#define POISON(memory, size)   ((void)0)
#define UNPOISON(memory, size) ((void)0)
enum { GAP = 0 };
#endif

enum { BLOCK = 64 * 1024 };

struct block {
	struct block *older;
	size_t        size, used;
	alignas(max_align_t) char memory[];
};

struct arena {
	struct block *newest;
	size_t        limit, total;   /* bytes of all blocks */
};

static struct block *
block_new(struct arena *arena, size_t size)
{
	struct block *block;

	if (size > arena->limit || arena->total > arena->limit - size)
		die("a request needs more than %zu bytes", arena->limit);
	block = malloc(sizeof(*block) + size);
	if (block == NULL)
		die("no memory for a request: %zu bytes", size);
	block->older = arena->newest;
	block->size = size;
	block->used = 0;
	POISON(block->memory, size);
	arena->newest = block;
	arena->total += size;
	return block;
}

static void
block_drop(struct arena *arena)
{
	struct block *block = arena->newest;

	arena->newest = block->older;
	arena->total -= block->size;
	UNPOISON(block->memory, block->size);
	free(block);
}

void
arena_program(void)
{
	mallopt(M_ARENA_MAX, 1);
	mallopt(M_TRIM_THRESHOLD, 2 << 20);
}

struct arena *
arena_new(size_t limit)
{
	struct arena *arena = calloc(1, sizeof(*arena));

	if (arena == NULL)
		die("no memory for an arena");
	arena->limit = limit;
	block_new(arena, limit < BLOCK ? limit : BLOCK);
	return arena;
}

void
arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	while (arena->newest != NULL)
		block_drop(arena);
	free(arena);
}

void
arena_reset(struct arena *arena)
{
	while (arena->newest->older != NULL)
		block_drop(arena);
	arena->newest->used = 0;
	POISON(arena->newest->memory, arena->newest->size);
}

/* Memory with whatever is in it. */
static char *
room_for(struct arena *arena, size_t size)
{
	struct block *block = arena->newest;
	size_t align = alignof(max_align_t);
	size_t start = (block->used + GAP + align - 1) / align * align;

	if (start > block->size || size > block->size - start) {
		block = block_new(arena, size > BLOCK ? size : BLOCK);
		start = 0;
	}
	block->used = start + size;
	UNPOISON(block->memory + start, size);
	return block->memory + start;
}

void *
arena_take(struct arena *arena, size_t size)
{
	return memset(room_for(arena, size), 0, size);
}

char *
arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = memcpy(room_for(arena, length + 1), text, length);

	copy[length] = '\0';
	return copy;
}

/* Formats in one go where most texts fit; a longer one once more. */
char *
arena_text(struct arena *arena, const char *format, ...)
{
	enum { MOST_TEXTS = 256 };
	char    brief[MOST_TEXTS], *text;
	va_list args, again;
	int     length;

	va_start(args, format);
	va_copy(again, args);
	length = vsnprintf(brief, sizeof(brief), format, args);
	va_end(args);
	if (length < 0)
		die("a text does not format: %s", format);
	text = room_for(arena, (size_t)length + 1);
	if (length < MOST_TEXTS)
		memcpy(text, brief, (size_t)length + 1);
	else
		vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}
