#include "page/parking.h"

#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/log.h"
#include "page/line.h"

enum { IDLE_MOST = 16 };   /* what a burst needed beyond it is freed again */

struct parking {
	struct visit         program;
	int                  event;
	pthread_mutex_t      lock;        /* guards everything below */
	pthread_cond_t       changed;     /* something came back, or nothing is left */
	struct conversation *idle;
	int                  idle_count;
	struct line          back;        /* in the order in which they came back */
	int                  parked;      /* until they are answered */
};

struct parking *
parking_new(const struct visit *program)
{
	struct parking *parking = calloc(1, sizeof(*parking));

	if (parking == NULL)
		die("no memory to park in");
	parking->program = *program;
	parking->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (parking->event < 0)
		die("eventfd: %s", strerror(errno));
	pthread_mutex_init(&parking->lock, NULL);
	pthread_cond_init(&parking->changed, NULL);
	return parking;
}

void
parking_free(struct parking *parking)
{
	while (parking->idle != NULL) {
		struct conversation *next = parking->idle->next;

		conversation_free(parking->idle);
		parking->idle = next;
	}
	pthread_mutex_destroy(&parking->lock);
	pthread_cond_destroy(&parking->changed);
	close(parking->event);
	free(parking);
}

int
parking_event(const struct parking *parking)
{
	return parking->event;
}

struct conversation *
parking_take(struct parking *parking)
{
	struct conversation *conversation;

	pthread_mutex_lock(&parking->lock);
	conversation = parking->idle;
	if (conversation != NULL) {
		parking->idle = conversation->next;
		parking->idle_count--;
	}
	pthread_mutex_unlock(&parking->lock);
	if (conversation == NULL) {
		conversation = conversation_new(&parking->program);
		conversation->parking = parking;
	}
	return conversation;
}

void
parking_leave(struct parking *parking, struct conversation *conversation)
{
	pthread_mutex_lock(&parking->lock);
	if (conversation->parked) {
		conversation->parked = false;
		if (--parking->parked == 0)
			pthread_cond_broadcast(&parking->changed);
	}
	if (parking->idle_count < IDLE_MOST) {
		conversation->next = parking->idle;
		parking->idle = conversation;
		parking->idle_count++;
		conversation = NULL;
	}
	pthread_mutex_unlock(&parking->lock);
	if (conversation != NULL)
		conversation_free(conversation);
}

static void
wake_a_worker(struct parking *parking)
{
	uint64_t one = 1;

	if (write(parking->event, &one, sizeof(one)) != sizeof(one))
		die("no worker can be told what came back: %s", strerror(errno));
}

/* In the writer's thread. */
static void
come_back(struct ticket *ticket)
{
	struct conversation *conversation = ticket->owner;
	struct parking *parking = conversation->parking;
	bool first;

	pthread_mutex_lock(&parking->lock);
	first = parking->back.first == NULL;
	line_append(&parking->back, conversation);
	pthread_cond_signal(&parking->changed);
	pthread_mutex_unlock(&parking->lock);
	if (first)
		wake_a_worker(parking);
}

/* Counts it once, however often it writes. */
static bool
count_in(struct parking *parking, struct conversation *conversation)
{
	bool room;

	pthread_mutex_lock(&parking->lock);
	room = conversation->parked || parking->parked < PARKED_MOST;
	if (room && !conversation->parked) {
		conversation->parked = true;
		parking->parked++;
	}
	pthread_mutex_unlock(&parking->lock);
	return room;
}

bool
parking_park(struct parking *parking, struct conversation *conversation)
{
	conversation->ticket = (struct ticket){
		.errand = conversation->visit.errand, .done = come_back, .owner = conversation,
	};
	return count_in(parking, conversation) &&
	    writer_queue(conversation->visit.writer, &conversation->ticket);
}

struct conversation *
parking_return(struct parking *parking)
{
	struct conversation *conversation;
	bool more;

	pthread_mutex_lock(&parking->lock);
	conversation = line_take(&parking->back);
	more = parking->back.first != NULL;
	pthread_mutex_unlock(&parking->lock);
	if (more)
		wake_a_worker(parking);   /* another, if one is free */
	return conversation;
}

struct conversation *
parking_wait(struct parking *parking)
{
	struct conversation *conversation;

	pthread_mutex_lock(&parking->lock);
	while (parking->back.first == NULL && parking->parked > 0)
		pthread_cond_wait(&parking->changed, &parking->lock);
	conversation = line_take(&parking->back);
	pthread_mutex_unlock(&parking->lock);
	return conversation;
}
