// Writers like portal and moderate and a checkpoint every instant on one
// database (hammer.c): whole, and every acknowledged row in it.
//
//   HAMMER_SECONDS=60 CONTROLS=4 node --test tests/fault/hammer.test.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { long, programs, setting } from './site.mjs';

const seconds = setting('HAMMER_SECONDS', 3, 60), controls = setting('CONTROLS', 0, 4), controlSeconds = setting('CONTROL_SECONDS', 60, 60);

function hammer(...words) {
	const said = spawnSync(join(programs, 'tests', 'fault', 'hammer'), words, { encoding: 'utf8', timeout: 600_000 });
	return { status: said.status, said: said.stdout.trim() };
}

for (const [writers, checkpointers] of long ? [[2, 1], [2, 2], [4, 2]] : [[4, 2]])
	test(`${writers} writers and ${checkpointers} who checkpoint, ${seconds} s: whole`, { timeout: 700_000 }, context => {
		const { status, said } = hammer('-s', `${seconds}`, '-w', `${writers}`, '-c', `${checkpointers}`);
		context.diagnostic(said);
		assert.equal(status, 0, said);
	});

// The control says whether the hammer can break anything at all.  Chance
// decides how soon, so it is told and not asserted.
if (controls > 0)
	test('the same without the lock', { timeout: 3_600_000 }, context => {
		let broken = 0;
		for (let i = 0; i < controls; i++) {
			const { status, said } = hammer('-u', '-s', `${controlSeconds}`, '-w', '4', '-c', '2');
			context.diagnostic(said);
			assert.notEqual(status, 78, 'the control takes the lock away');
			broken += status !== 0;
		}
		context.diagnostic(`without the lock ${broken} of ${controls} runs of ${controlSeconds} s broke the database`);
	});
