import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { changeBetween } from '@/domain/story/text-change';
import { testPaper } from '@/scripts/test/paper';
import { importsOf } from '@/scripts/test/source/imports';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { saveStory } from '@/server/composer/composer';
import { Press } from '@/server/press/press';
import { requestHandler } from '@/server/requests/request-handler';
import { findSignedIn, insertSession } from '@/server/store/people/sessions';
import { loadLive } from '@/server/store/pages/live';
import { loadStory } from '@/server/store/stories/stories';
import { parseAction, parseSave } from '@/server/stories/story-input';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');

/** Files that need a running Next or the whole server: the test begins behind them. */
const NOT_RUN =
  /^(server\.ts|app\/api\/.*|server\/routes\/newsroom-route\.ts|server\/people\/session\.ts|server\/stories\/story-conflict\.ts)$/;

/** The walk under this title, in order. */
function walk(title: string): string[] {
  const section = readFileSync('docs/walks.md', 'utf8').split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!;
  return [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file]) => file!);
}

/** Our files of which a function is called while the work runs. */
async function filesOf(work: () => Promise<unknown>): Promise<Set<string>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const called = result.filter(({ functions }) =>
    functions.some(({ functionName, ranges }) => functionName && ranges[0]!.count > 0),
  );
  return new Set(
    called
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url }) => relative(process.cwd(), decodeURIComponent(new URL(url).pathname))),
  );
}

let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

function content() {
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: `s-${randomUUID()}`, sectionId };
  return { editionId, fields, at: now };
}

const walks: [title: string, most: number, work: () => Promise<() => Promise<unknown>>][] = [
  [
    'A page that is not kept',
    15,
    async () => {
      const { address } = (await loadLive(await publishStory(admin, content())))!;
      const press = new Press(readerPage, new Map(), 1e7);
      const server = createServer(
        requestHandler({
          press,
          newsroom: async () => {},
          canViewUnpublished: async () => false,
          networkAddressOf: () => '',
          publicHost: null,
          newsroomHost: null,
          development: false,
        }),
      );
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      return async () => {
        const answer = await fetch(`http://127.0.0.1:${port}${address}`);
        expect(answer.status).toBe(200);
        await answer.text();
        server.closeAllConnections();
        server.close();
      };
    },
  ],
  [
    'A save',
    20,
    async () => {
      const id = await writeStory(admin, content());
      const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
      const base = { editionId, deskId, fields, body };
      const next = { ...base, body: { ...body, content: [...body.content!, { type: 'paragraph' }] } };
      const change = changeBetween(base, next);
      return async () =>
        saveStory(await signedIn(), id, await parseSave({ version, key: randomUUID(), change }), now);
    },
  ],
  [
    'A publish',
    28,
    async () => {
      const reporter = await fixture.paper.person('reporter');
      const id = await writeStory(reporter, content());
      const { version } = (await loadStory(id))!;
      await actOnStory(reporter, id, parseAction({ action: 'submit', version, key: randomUUID() }), now);
      const publish = { action: 'publish', version: version + 1, key: randomUUID() };
      return async () => {
        await signedIn();
        await actOnStory(admin, id, parseAction(publish), now);
      };
    },
  ],
];

async function signedIn() {
  const idHash = randomUUID();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession({ idHash, personId: admin.personId, device: '', now, expiresAt });
  return (await findSignedIn({ idHash, now, touchBefore: new Date(0) }))!;
}

describe.each(walks)('%s', (title, most, prepare) => {
  it(`takes at most ${most} files`, () => {
    const files = walk(title);
    expect(files.length).toBeGreaterThan(most / 2);
    expect(files.slice(most)).toEqual([]);
  });

  it('goes from each file to one that it imports', () => {
    const files = walk(title);
    // Next calls the route, and the press calls Next.
    const entries = (file: string) => file.startsWith('app/') || file === files[0];
    const strays = files.filter(
      (file, index) =>
        !entries(file) &&
        !files.slice(0, index).some(before => importsOf(before).some(({ target }) => target === file)),
    );
    expect(strays).toEqual([]);
  });

  it('is what is executed', async () => {
    const work = await prepare();
    const executed = await filesOf(work);
    expect(walk(title).filter(file => !NOT_RUN.test(file) && !executed.has(file))).toEqual([]);
  });
});
