// Rows 1, 3, 9 to 12, 16 and 20 of the acceptance list on every kind of page of staff.
import { testPages } from './everything.mjs';
import { STAFF_PAGES } from './pages.mjs';

testPages('staff', STAFF_PAGES, 'residents');
