#include "page/handover.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/log.h"
#include "page/line.h"

struct handover {
	pthread_mutex_t lock;      /* guards everything below */
	pthread_cond_t  changed;   /* one arrived, or it was closed */
	struct line     line;
	int             waiting;
	bool            closed;
};

struct handover *
handover_new(void)
{
	struct handover *handover = calloc(1, sizeof(*handover));

	if (handover == NULL)
		die("no memory for forms that wait");
	pthread_mutex_init(&handover->lock, NULL);
	pthread_cond_init(&handover->changed, NULL);
	return handover;
}

void
handover_free(struct handover *handover)
{
	if (handover == NULL)
		return;
	pthread_mutex_destroy(&handover->lock);
	pthread_cond_destroy(&handover->changed);
	free(handover);
}

bool
handover_put(struct handover *handover, struct conversation *conversation)
{
	bool room;

	pthread_mutex_lock(&handover->lock);
	room = handover->waiting < HANDED_OVER_MOST;
	if (room) {
		handover->waiting++;
		line_append(&handover->line, conversation);
		pthread_cond_signal(&handover->changed);
	}
	pthread_mutex_unlock(&handover->lock);
	return room;
}

struct conversation *
handover_take(struct handover *handover)
{
	struct conversation *conversation;

	pthread_mutex_lock(&handover->lock);
	while (handover->line.first == NULL && !handover->closed)
		pthread_cond_wait(&handover->changed, &handover->lock);
	conversation = line_take(&handover->line);
	handover->waiting -= conversation != NULL;
	pthread_mutex_unlock(&handover->lock);
	return conversation;
}

void
handover_close(struct handover *handover)
{
	pthread_mutex_lock(&handover->lock);
	handover->closed = true;
	pthread_cond_broadcast(&handover->changed);
	pthread_mutex_unlock(&handover->lock);
}
