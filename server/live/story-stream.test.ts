import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import type { Visit } from '@/domain/people/presence';
import { EMPTY_BODY } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { emptyFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { stopHub } from './hub';
import { storyStream } from './story-stream';
import { notifyStory } from './story-topic';

const fixture = testPaper();
let ines: Actor;
let storyId: string;
beforeAll(async () => {
  ines = await fixture.paper.person('editor');
  storyId = await createStory(ines, { editionId: fixture.paper.editionId, deskId: null }, new Date());
});
afterAll(stopHub);

/** A window that records every event and the end of its stream. */
async function windowOf(visit: string, mayStill = async () => true) {
  const reader = (await storyStream({ storyId, personId: visit, visit, mayStill })).getReader();
  const window = {
    people: [] as Visit[],
    version: 0,
    ended: false,
    close: () => reader.cancel(),
  };
  const decoder = new TextDecoder();
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (const [, name, data] of decoder.decode(value).matchAll(/event: (\w+)\ndata: (.*)\n\n/g)) {
        if (name === 'people') window.people = JSON.parse(data!) as Visit[];
        if (name === 'saved') window.version = (JSON.parse(data!) as { version: number }).version;
      }
    }
    window.ended = true;
  })();
  await eventually(() => expect(window.version).toBeGreaterThan(0));
  return window;
}
const here = (visit: string, block: number | null = null) =>
  notifyStory(storyId, { kind: 'here', visit, block, personId: visit, name: visit });
const namesIn = ({ people }: { people: Visit[] }) => people.map(({ name, block }) => [name, block]);

describe('The events of a story', () => {
  it('show each window, including later ones, who is present and where, until they leave', async () => {
    const first = await windowOf('first-window');
    await here('first-window', 2);
    const second = await windowOf('second-window');
    await eventually(() => expect(namesIn(second)).toEqual([['first-window', 2]]));
    await here('second-window');
    await eventually(() => expect(namesIn(first)).toEqual([['second-window', null]]));
    await here('first-window', 3);
    await eventually(() => expect(namesIn(second)).toEqual([['first-window', 3]]));
    await first.close();
    await eventually(() => expect(second.people).toEqual([]));
    await second.close();
  });

  it('have the version of the server, immediately and after every save', async () => {
    const window = await windowOf('a-window');
    const { version } = window;
    const { editionId } = fixture.paper;
    const save = { version, key: 'a-key-of-a-test', editionId, deskId: null };
    await saveWorkingCopy(
      ines,
      storyId,
      { ...save, fields: emptyFields('Paper'), body: EMPTY_BODY },
      new Date(),
    );
    await eventually(() => expect(window.version).toBe(version + 1));
    await window.close();
  });

  it('end when the session does', async () => {
    let signedIn = true;
    const window = await windowOf('a-window', async () => signedIn);
    signedIn = false;
    await eventually(() => expect(window.ended).toBe(true));
  });

  it('end when the server stops', async () => {
    const window = await windowOf('a-window');
    await stopHub();
    await eventually(() => expect(window.ended).toBe(true));
  });
});
