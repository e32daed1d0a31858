/* case_rows.h - rows of the view case_sheet as structs, for feedback/ alone. */
#ifndef FEEDBACK_CASE_ROWS_H
#define FEEDBACK_CASE_ROWS_H

#include "feedback/casework.h"

struct case_file *cases_of_query(struct query *, struct arena *);

#endif
