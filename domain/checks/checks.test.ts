import { describe, expect, it } from 'vitest';
import { CHECK_CASES, limitedRights, quietFacts, readyStory } from './check-cases.fixture';
import { missingForReaders } from '@/domain/checks/readiness';
import { compileExpression } from '@/domain/style/expression';
import type { StyleRule } from '@/domain/style/style-rule';
import { ALWAYS_REASONED, checkStory, needingReason, REQUIRED, SEVERITY } from './checks';
import { RULE_NAMES } from './finding';
import { textOf } from '@/domain/document/text-blocks';
import { textChecker } from './text-checker';

const now = new Date('2026-11-25T08:00:00Z');
const facts = quietFacts(now);
const reader = (style: StyleRule[] = []) => textChecker(style, compileExpression);

/** The table of the rules: what an editor can rely on. */
const BLOCKS = new Set([
  'no-headline',
  'no-section',
  'no-slug',
  'no-body',
  'guidance-left',
  'no-alternative-text',
  'not-for-edition',
  'open-notes',
  'machine-text',
  'embargoed',
]);

describe('the checks', () => {
  it('report nothing for a story that is ready', () => {
    expect(checkStory(readyStory('s'), facts, reader())).toEqual([]);
  });

  for (const rule of RULE_NAMES) {
    const blocks = BLOCKS.has(rule);
    it(`${blocks ? 'block' : 'require a reason'} on ${rule}, and report no other rule for its case`, () => {
      const { story = same => same, facts: change = () => ({}), style } = CHECK_CASES[rule];
      const found = checkStory(story(readyStory('s')), { ...facts, ...change(facts) }, reader(style));
      expect([...new Set(found.map(finding => finding.rule))]).toEqual([rule]);
      expect(SEVERITY[rule]).toBe(blocks ? 'error' : 'warning');
      for (const finding of found) expect(finding.severity).toBe(SEVERITY[rule]);
      expect(needingReason(found, [rule])).toEqual(blocks ? [] : found);
      expect(needingReason(found, [])).toEqual(ALWAYS_REASONED.includes(rule) ? found : []);
      expect(needingReason(found, [rule], [rule])).toEqual([]);
    });
  }

  it('report the same missing fields as the workflow', () => {
    for (const { name } of REQUIRED) {
      const story = CHECK_CASES[name].story!(readyStory('s'));
      expect(missingForReaders(story)).toEqual([name]);
    }
  });

  it('report pictures in the body without alternative text, credit or rights', () => {
    const story = readyStory('s');
    const attrs = { media: 'old', alt: '', caption: '', credit: '', size: 'text' };
    story.body = { type: 'doc', content: [...story.body.content!, { type: 'picture', attrs }] };
    const found = checkStory(
      story,
      { ...facts, pictureRights: { old: limitedRights({ rightsUntil: now }) } },
      reader(),
    );
    expect(found.map(({ rule, where }) => [rule, where])).toEqual([
      ['no-alternative-text', { path: [1], from: 0, to: 0 }],
      ['rights-expired', { path: [1], from: 0, to: 0 }],
      ['no-credit', { path: [1], from: 0, to: 0 }],
    ]);
  });

  it('accept one credit for all pictures of a gallery', () => {
    const story = readyStory('s');
    const one = { type: 'galleryPicture', attrs: { media: 'm', alt: 'a', caption: '', credit: '' } };
    const gallery = (credit: string) => ({ type: 'gallery', attrs: { caption: '', credit }, content: [one] });
    const rules = (credit: string) =>
      checkStory(
        { ...story, body: { type: 'doc', content: [...story.body.content!, gallery(credit)] } },
        facts,
        reader(),
      ).map(({ rule }) => rule);
    expect([rules(''), rules('Qiu Lan')]).toEqual([['no-credit'], []]);
  });

  it('count a replaced word as one suggestion, and skip suggested text', () => {
    const mark = (type: string) => [{ type, attrs: { personId: 'p', at: now.toISOString(), changeId: 'c' } }];
    const content = [
      { type: 'text', text: 'Boats cross ' },
      { type: 'text', text: 'daily', marks: mark('deletion') },
      { type: 'text', text: 'nightly nightly', marks: mark('insertion') },
      { type: 'text', text: ' from Tuesday.' },
    ];
    const body = { type: 'doc' as const, content: [{ type: 'paragraph', content }] };
    const found = checkStory({ ...readyStory('s'), body }, facts, reader());
    expect(found.map(({ rule }) => rule)).toEqual(['open-suggestions']);
    expect(textOf(body.content[0]!)).toHaveLength('Boats cross dailynightly nightly from Tuesday.'.length);
  });
});

describe('checks of a text', () => {
  const read = reader();
  const found = (text: string, lang: string, next = '') =>
    read(text, lang, next).map(({ rule, from, to }) => `${rule} ${text.slice(from, to)}`);

  it.each([
    ['en', 'They left the the pier.', 'the the'],
    ['en', 'The the pier.', 'The the'],
    ['fr', 'Le bateau de de la ville.', 'de de'],
    ['de', 'Er sagte und und ging.', 'und und'],
    ['zh', '渡轮 ferry ferry 回来了', 'ferry ferry'],
  ])('report a doubled word in %s: %s', (lang, text, doubled) =>
    expect(found(text, lang)).toEqual([`doubled-word ${doubled}`]),
  );

  it.each([
    ['en', 'She knew that that boat had had its day.'],
    ['en', 'They sailed to Pago Pago.'],
    ['fr', 'Nous nous sommes vus, et vous vous taisez.'],
    ['de', 'Die Frau, die die Fähre baute.'],
    ['zh', '天天 天天 都有渡轮，人人 人人 都坐'],
    ['ja', '時々 時々'],
    ['vi', 'luôn luôn'],
    ['en', 'the ﬁrst-the second, re- re-read'],
  ])('report no doubled word in %s: %s', (lang, text) => expect(found(text, lang)).toEqual([]));

  it.each([
    ['en', '“They left, she said.', '“'],
    ['en', 'They left,” she said.', '”'],
    ['en', 'A (small boat.', '('],
    ['en', 'They said "no and left.', '"'],
    ['fr', 'Elle dit : « Non, et part.', '«'],
    ['de', 'Sie sagte: „Nein, und ging.', '„'],
    ['zh', '她说：“不去。', '“'],
    ['zh', '《渡轮时刻表', '《'],
    ['zh', '「夜航」』', '』'],
    ['ar', 'قالت: «لا', '«'],
    ['en', '“A (note” here)', '('],
  ])('report an unpaired mark in %s: %s', (lang, text, mark) =>
    expect(found(text, lang)).toContain(`unmatched-mark ${mark}`),
  );

  it.each([
    ['en', '“They left,” she said (twice).'],
    ['en', 'a) the pier, 2) the boat'],
    ['en', 'A 12" pipe and it’s ’twas'],
    ['fr', '« Non », dit-elle, « jamais “ça” ».'],
    ['de', '„Nein“, sagte sie.'],
    ['zh', '她说：“我在看《渡轮‘夜航’表》（旧版）。”'],
    ['es', 'Dijo: ¿vienes? ¡Ven! Claro!'],
  ])('report no unpaired mark in %s: %s', (lang, text) => expect(found(text, lang)).toEqual([]));

  it('accept a quotation of several paragraphs that opens each and closes only the last', () => {
    expect(found('“We left at nine.', 'en', '“We came back at ten.”')).toEqual([]);
    expect(found('“We left at nine.', 'en', 'They came back.')).toEqual(['unmatched-mark “']);
  });
});
