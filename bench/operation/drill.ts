import { parseArgs } from 'node:util';
import { nodeFlags } from '@/scripts/node-flags.mjs';
import { runNode } from '@/scripts/setup/run';
import { loseBucket } from './scenarios/bucket';
import { runOutOfMemory } from './scenarios/memory';
import { runScenarios } from './one-paper';

/**
 * Runs fault scenarios against two processes while readers request cached pages and a person writes in a browser: a
 * database that hangs, is stopped, crashes, is read-only or has no connection left; a full disk; a listener whose
 * connection goes silent; no mail server and no virus scanner; a replica that lags and is stopped; a clock that is
 * wrong and jumps; crowds of readers, and of password attempts; killed processes and backups; a bucket that refuses and
 * hangs; too little memory; many schedules due in one second. Fails when a reader gets an error or waits, a word is
 * lost or needs a reload, something is published twice, a killed story is sent, or doctor or verify find anything.
 * `npm run drill:operation -- hang stop` runs these scenarios, no names all; `--kills 50` kills processes and backups
 * 50 times each.
 */
const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '5' } },
});
const faults: string[] = [];

/** Scenarios with a paper of their own. */
const OWN: Record<string, (faults: string[]) => Promise<void>> = {
  bucket: loseBucket,
  memory: runOutOfMemory,
  async schedules() {
    const script = 'bench/desk/schedules.ts';
    await runNode([...nodeFlags(script), script]);
    console.log('schedules: each published exactly once');
  },
};
if (!wanted.length || wanted.some(name => !(name in OWN)))
  await runScenarios(wanted, Number(values.kills), faults);
for (const [name, scenario] of Object.entries(OWN)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  await scenario(faults).catch((error: unknown) => void faults.push(`${name}: ${String(error)}`));
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
