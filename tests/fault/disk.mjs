// disk.mjs - what failing_disk.c is told: which calls of a program fail.
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { programs } from './site.mjs';

export const kinds = { write: 1, sync: 2, truncate: 4, read: 8, open: 16, map: 32 };
export const files = { any: 0, log: 1, database: 2 };

export class Disk {
	constructor(folder) {
		this.path = join(folder, 'disk');
		writeFileSync(this.path, Buffer.alloc(28));
		this.file = openSync(this.path, 'r+');
	}

	get environment() {
		return { LD_PRELOAD: join(programs, 'tests', 'fault', 'failing_disk.so'), FAILING_DISK: this.path };
	}

	// From the first-th such call on, so many fail.
	fail(kind, error, { first = 1, times = 0x7fffffff, of = 'any' } = {}) {
		const orders = Buffer.alloc(28);
		[kinds[kind], files[of], constants.errno[error], first, times].forEach((number, i) => orders.writeInt32LE(number, 4 * i));
		writeSync(this.file, orders, 4, 24, 4);
		writeSync(this.file, orders, 0, 4, 0);   // last: the rest is there when it counts
	}

	// The disk is well again.  How many calls were seen and failed since fail().
	mend() {
		const said = Buffer.alloc(8);
		writeSync(this.file, Buffer.alloc(4), 0, 4, 0);
		readSync(this.file, said, 0, 8, 20);
		return { seen: said.readInt32LE(0), failed: said.readInt32LE(4) };
	}

	close() {
		closeSync(this.file);
	}
}
