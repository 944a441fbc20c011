import { parseArgs } from 'node:util';
import { nodeFlags } from '@/scripts/node-flags.mjs';
import { runNode } from '@/scripts/setup/run';
import { loseBucket } from './nights/bucket';
import { runOutOfMemory } from './nights/memory';
import { spendNightsOnOnePaper } from './one-paper';

/**
 * Puts two processes through bad nights while readers request cached pages and a person writes in a browser: a database
 * that hangs, is stopped, crashes, takes no writes or has no connection left; a full disk; a listener that is cut without
 * a word; mail and scanner that are gone; a replica that is late and gone; a clock that is wrong and jumps; crowds of
 * readers, and of passwords that are tried; processes and backups that are killed; a bucket that refuses and hangs; too
 * little memory; schedules of one second. Fails when a reader gets an error or waits, a word is lost or needs a reload,
 * something is published twice, a killed story is sent, or doctor or verify find anything. `npm run drill:operation --
 * hang stop` runs those nights, without names all; `--kills 50` kills processes and backups that often each.
 */
const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '5' } },
});
const faults: string[] = [];

/** Nights with a paper of their own. */
const OWN: Record<string, (faults: string[]) => Promise<void>> = {
  bucket: loseBucket,
  memory: runOutOfMemory,
  async schedules() {
    const script = 'bench/desk/schedules.ts';
    await runNode([...nodeFlags(script), script]);
    console.log('schedules: each exactly once');
  },
};
if (!wanted.length || wanted.some(name => !(name in OWN)))
  await spendNightsOnOnePaper(wanted, Number(values.kills), faults);
for (const [name, night] of Object.entries(OWN)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  await night(faults).catch((error: unknown) => void faults.push(`${name}: ${String(error)}`));
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
