import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Below this many bytes a chunk is left as it is. */
const WORTHWHILE = 2000;

/**
 * Lets chunks of a built folder that are equal be one: the others only name the first. The bundler writes the same modules
 * once for each group of routes, and Node keeps the text of each file that it has loaded.
 */
export function shareEqualChunks(folder: string): void {
  const firsts = new Map<string, string>();
  const names = readdirSync(folder).filter(name => name.endsWith('.js'));
  for (const name of names.sort()) {
    const text = readFileSync(join(folder, name));
    if (text.length < WORTHWHILE) continue;
    const hash = createHash('sha256').update(text).digest('base64');
    const first = firsts.get(hash);
    if (first) writeFileSync(join(folder, name), `module.exports=require(${JSON.stringify(`./${first}`)})`);
    else firsts.set(hash, name);
  }
}
