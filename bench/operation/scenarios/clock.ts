import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { newDraft, pause, query, untilDone, whileReading, type Installation, savedAs } from '../installation';

const MINUTE_MS = 60_000;
/** A clock that is five minutes ahead, then jumps to ten behind, and back. */
const SHIFTS_MS = [5 * MINUTE_MS, -10 * MINUTE_MS, 0];
const DUE_MS = 4000;
const LATE_MS = 5000;

/** The clock of the second process is wrong and jumps while it saves, publishes and kills, and a schedule falls due. */
export async function shiftClock(paper: Installation, clockFile: string): Promise<void> {
  for (const shift of SHIFTS_MS)
    await whileReading(paper, `while a clock is ${shift / MINUTE_MS} minutes off`, async () => {
      writeFileSync(clockFile, String(shift));
      await pause(500);
      await saveThere(paper);
      await publishAndKillThere(paper, shift);
      await publishWhenDue(paper, shift);
    });
}

async function saveThere(paper: Installation): Promise<void> {
  const { id, story } = await newDraft(paper);
  const save = savedAs(story, 'Saved');
  const refusal = await untilDone(paper, `${paper.second.url}/api/newsroom/stories/${id}`, {
    method: 'PUT',
    body: save,
  });
  if (refusal) paper.faults.push(`a save with a wrong clock got ${refusal}`);
}

/** A story published there is on the fronts of both processes, and gone from both once it is killed. */
async function publishAndKillThere(paper: Installation, shift: number): Promise<void> {
  const { first, second, faults } = paper;
  const { id, word, story: draft } = await newDraft(paper);
  const actThere = async (action: string, version: number) => {
    const reason = action === 'kill' ? { reason: 'Drill' } : {};
    const body = { action, version, key: randomUUID(), ...reason };
    await untilDone(paper, `${second.url}/api/newsroom/stories/${id}/actions`, { method: 'POST', body });
    return (await paper.call('GET', `/stories/${id}`)).story;
  };
  const isOn = async (url: string, path: string) => (await (await fetch(url + path)).text()).includes(word);
  const story = await actThere('publish', draft.version);
  for (const { url } of [first, second])
    for (const path of [story.liveAddress, '/feed.xml'])
      if (!(await isOn(url, path)))
        faults.push(`with a clock ${shift} ms off, ${path} lacks the published story`);
  await actThere('kill', story.version);
  for (const { url } of [first, second])
    for (const path of [story.liveAddress, '/', '/feed.xml'])
      if (await isOn(url, path)) faults.push(`with a clock ${shift} ms off, ${path} has the killed story`);
}

/** The clock of the database decides when a schedule is due. */
async function publishWhenDue(paper: Installation, shift: number): Promise<void> {
  const { id, story } = await newDraft(paper);
  const at = { time: '2099-01-01T06:00', zone: 'UTC' };
  const schedule = { action: 'schedule', at, version: story.version, key: randomUUID() };
  await paper.call('PUT', `/stories/${id}/schedule`, schedule);
  await query(paper, `UPDATE "Story" SET "scheduledFor" = now() + interval '${DUE_MS} ms' WHERE id = $1`, [
    id,
  ]);
  await pause(DUE_MS + LATE_MS);
  const [published] = await query(paper, `SELECT FROM "Story" WHERE id = $1 AND stage = 'published'`, [id]);
  if (published) paper.publishedOnce.push(id);
  else paper.faults.push(`with a clock ${shift} ms off, a due story was not published`);
}

/** Puts the clock right again. */
export function resetClock(clockFile: string): void {
  writeFileSync(clockFile, '0');
}
