import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import type { SignedIn } from '@/server/store/people/sessions';
import { stopHub, subscribe } from './hub';
import { presenceOn, reportScreenPresence } from './screen-presence';

const fixture = testPaper();
afterAll(stopHub);

const front = `front/${randomUUID()}`;
const report = { screen: front, visit: randomUUID(), state: 'here', place: randomUUID() };
let person: SignedIn;
beforeAll(async () => {
  person = { actor: await fixture.paper.person('editor'), name: 'Wen Jiayi' } as SignedIn;
});

describe('Presence on a screen', () => {
  it('reaches only the windows with the same screen open', async () => {
    const received: unknown[] = [];
    const none = { onGap() {}, onStop() {} };
    const same = new Promise(resolve => {
      void subscribe(presenceOn(front).topic, { ...none, onData: resolve });
    });
    await subscribe(presenceOn(`front/${randomUUID()}`).topic, {
      ...none,
      onData: data => received.push(data),
    });
    await reportScreenPresence(person, report);
    const { screen: _, ...place } = report;
    expect(await same).toEqual({ ...place, personId: person.actor.personId, name: 'Wen Jiayi' });
    expect(received).toEqual([]);
  });

  it.each([
    ['a screen that is not shared', { ...report, screen: 'budget' }],
    ['a name instead of an id', { ...report, screen: 'front/asia' }],
    ['an unknown state', { ...report, state: 'gone' }],
    ['a place that is no id', { ...report, place: '<b>' }],
    ['a name of another person', { ...report, name: 'Ines' }],
  ])('is refused with %s', async (_, input) => {
    await expect(reportScreenPresence(person, input)).rejects.toMatchObject({ status: 422 });
  });
});
