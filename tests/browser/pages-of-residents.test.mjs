// Rows 1, 3, 9 to 12, 16 and 20 of the acceptance list on every kind of page of residents.
import { testPages } from './everything.mjs';
import { RESIDENT_PAGES } from './pages.mjs';

testPages('residents', RESIDENT_PAGES, 'staff');
