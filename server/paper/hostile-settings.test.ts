import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { machinePaper } from '@/scripts/test/machine-paper';
import { expectAllAnswer, publicAddresses } from '@/scripts/test/routes/public-addresses';
import { Refused } from '@/server/problems/refused';
import { loadEditions, loadPaperSettings } from '@/server/store/paper/paper';
import { prisma } from '@/server/store/prisma';
import { changeEdition, changeSettings } from './paper';

const fixture = machinePaper();
const now = new Date('2026-11-30T08:00:00Z');

const TEXTS = [
  'https://höb.example/é',
  'https://hub.example/\r\nSet-Cookie: a=b',
  'https://hub.example/<">,;',
  'https://',
  'javascript:alert(1)',
  '\u0000\ud800',
  '\u202e中文 العربية 👩‍👩‍👧',
  '</script><!--]]>&amp;%0d%0a',
  '__proto__',
  ' ',
  '',
  'x'.repeat(5000),
];
/** Values for any setting: texts, lists of them, links to them, and other types. */
const VALUES: [name: string, value: unknown][] = TEXTS.flatMap((text): [string, unknown][] => {
  const name = JSON.stringify(text).slice(0, 40);
  return [
    [name, text],
    [`a list of ${name}`, [text]],
    [`a link to ${name}`, [{ label: text || 'A link', href: text }]],
  ];
});
VALUES.push(['null', null], ['0', 0], ['a list of null', [null]], ['an object', {}], ['a number', 1600]);

let admin: Actor;
let addresses: string[];
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  addresses = await publicAddresses();
});

/** Sets a value if it is not refused. @returns whether it was set */
async function set(change: () => Promise<unknown>): Promise<boolean> {
  return change().then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused && error.status < 500) return false;
      throw error;
    },
  );
}

const SETTINGS = [
  ...['name', 'publisher', 'xAccount', 'contact', 'adsText', 'securityText', 'trustText', 'hubs'],
  'indexNowKey',
];

it('All settings of the paper are tried with hostile values', async () => {
  expect(Object.keys(await loadPaperSettings()).toSorted()).toEqual(SETTINGS.toSorted());
});

it('All public addresses answer', () => expectAllAnswer(addresses));

/** Each value of each of these settings, one to a test: a long test that times out goes on beside the next. */
const eachValueOf = (fields: string[]) =>
  fields.flatMap(field => VALUES.map(([name, value]): [string, string, unknown] => [field, name, value]));

it.each(eachValueOf(SETTINGS))(
  'Public addresses answer where an admin sets %s of the paper to %s',
  async (field, _, value) => {
    const before = await loadPaperSettings();
    const form = await formOf('paper', '1', { [field]: value });
    if (await set(() => changeSettings(admin, form, now))) await expectAllAnswer(addresses);
    await prisma().paper.update({ where: { id: 1 }, data: before });
  },
);

it.each(TEXTS.filter(text => !text.includes('\0')))(
  'Public addresses answer while %j is stored as every setting of the paper',
  async text => {
    const before = await loadPaperSettings();
    const all = Object.fromEntries(SETTINGS.map(field => [field, field === 'hubs' ? [text] : text]));
    await prisma().paper.update({ where: { id: 1 }, data: all });
    await expectAllAnswer(addresses);
    await prisma().paper.update({ where: { id: 1 }, data: before });
  },
);

it('A hub has an address in ASCII, as headers have it', async () => {
  const form = await formOf('paper', '1', { hubs: ['https://höb.example/é'] });
  expect(await changeSettings(admin, form, now)).toMatchObject({
    hubs: ['https://xn--hb-fka.example/%C3%A9'],
  });
  expect((await loadPaperSettings()).hubs).toEqual(['https://xn--hb-fka.example/%C3%A9']);
});

it('A hub with a name and password is refused, as feeds print it', async () => {
  const form = await formOf('paper', '1', { hubs: ['https://a:b@hub.example/'] });
  await expect(changeSettings(admin, form, now)).rejects.toMatchObject({ status: 422 });
});

const EDITION_LINES = [
  ...['ink', 'name', 'shortName', 'nameplate', 'description', 'zone', 'firstYear', 'rightsLine'],
  ...['licenceLine', 'registrationLine', 'followLinks', 'aboutLinks', 'fourEyes', 'english'],
];

it.each(eachValueOf(EDITION_LINES))(
  'Public addresses answer where %s of an edition is set to %s',
  async (field, _, value) => {
    const id = (await loadEditions())[0]!.id;
    const form = await formOf('edition', id, { [field]: value });
    if (await set(() => changeEdition(admin, id, form, now))) await expectAllAnswer(addresses);
  },
);
