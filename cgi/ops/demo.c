#include "ops/command.h"
int command_demo(const struct order *order) { return order_refused(order, 1, "%s", "x"); }
