import { describe, expect, it } from 'vitest';
import { Unreadable } from '@/domain/imports/unreadable';
import { readWire } from './read-wire';

interface Message {
  header?: string;
  slug?: string;
  tags?: string[];
  text?: string[];
  end?: string;
}

/** A message as AP sends it. */
const message = ({
  header = 'u i\u0013\u0011 BC-XX--Ferry 1stLd-Writethru   11-29 0123',
  slug = 'BC-XX--Ferry Fire, 1st Ld-Writethru,123',
  tags = ['Fire on a ferry<', 'Eds: UPDATES with a quotation.<', 'By ANN LEE=', 'Associated Press='],
  text = ["PORT ALDER (AP) _ It burned, ``badly,'' she said.", 'No one was hurt.'],
  end = 'AP-WF-11-29-26 0745GMT<\r\n\r\n\f\r\n\u0004',
}: Message = {}): string =>
  [
    '\u0016\u0016\u0001W2607\u001fasian',
    header,
    `\u0002^${slug}<`,
    ...tags.map(tag => `^${tag}`),
    ...text.map(line => `\t   ${line}`),
    '',
    `\t   \u0003${end}`,
  ].join('\r\n');
const read = (parts?: Message) => readWire(message(parts))[0]!;
const refusal = (text: string) => {
  try {
    return readWire(text).length;
  } catch (error) {
    return error instanceof Unreadable ? error.reason : error;
  }
};

describe('A message of ANPA 1312', () => {
  it('is read with its headline, byline, dateline, priority, version, time and paragraphs', () => {
    expect(read()).toMatchObject({
      guid: 'AP:bc-xx--ferry fire#2026-11-29',
      version: '1',
      versionAt: '2026-11-29T07:45:00.000Z',
      state: 'usable',
      headline: 'Fire on a ferry',
      slug: 'BC-XX--Ferry Fire',
      byline: 'ANN LEE',
      dateline: 'PORT ALDER',
      source: 'AP',
      priority: 3,
      subjects: ['International news'],
      editorsNote: '1st Ld-Writethru\nEds: UPDATES with a quotation.',
      html: '<p>PORT ALDER (AP) — It burned, “badly,” she said.</p><p>No one was hurt.</p>',
    });
  });

  it('has the same id in each version of a day, and counts them by its leads', () => {
    const versions = ['BC-XX--Ferry Fire,99', 'BC-XX--Ferry Fire, 2nd Ld,140'].map(slug => read({ slug }));
    expect(versions.map(({ guid, version }) => [guid, version])).toEqual([
      ['AP:bc-xx--ferry fire#2026-11-29', '0'],
      ['AP:bc-xx--ferry fire#2026-11-29', '2'],
    ]);
  });

  it.each([
    ['a kill', 'BC-XX--Ferry Fire, KILL,20', ''],
    ['a hold', 'BC-XX--Ferry Fire, WITHHOLD,20', ''],
    ['a correction', 'BC-XX--Ferry Fire, Correction,20', ''],
    ['a kill of a lead', 'BC-XX--Ferry Fire, 3rd Ld, KILL,20', '3'],
  ])('that is %s has only the number of its lead: %s', (_, slug, version) => {
    expect(read({ slug }).version).toBe(version);
  });

  it.each([
    [{ slug: 'BC-XX--Ferry Fire, KILL,20' }, 'killed'],
    [{ tags: ['MANDATORY KILL<', 'Fire on a ferry<'] }, 'killed'],
    [{ tags: ['Kill Bill opens<'] }, 'usable'],
    [{ tags: ['Fire<', 'Eds: Embargoed until 6 p.m.<'] }, 'withheld'],
    [{ slug: 'BC-XX--Ferry Fire, WITHHOLD,20' }, 'withheld'],
    [{ slug: 'BC-XX--Ferry Fire, Adv05,20' }, 'withheld'],
    [{ slug: 'BC-XX--Ferry Fire, Adv 05-06, 1st Ld,20' }, 'withheld'],
    [{ slug: 'BC-XX--Ferry Fire, hold for release,20' }, 'withheld'],
    [{ slug: 'BC-XX--Ferry Hold, Advisory,20' }, 'usable'],
    [{ tags: ['For Release Sunday, June 5<', 'Fire<'] }, 'withheld'],
    [{ tags: ['(Advance for release Sunday, June 5)<', 'Fire<'] }, 'withheld'],
    [{ tags: ['Fire<', 'Eds: Not for release before Sunday.<'] }, 'withheld'],
    [{ tags: ['HOLD FOR RELEASE<', 'Fire<'] }, 'withheld'],
    [{ tags: ['Hostages wait for release<'] }, 'usable'],
  ])('with %j is %s', (parts, state) => {
    expect(read(parts).state).toBe(state);
  });

  it('is a correction when its label or a note says so', () => {
    expect(read({ slug: 'BC-XX--Ferry Fire, 1st Ld-Writethru-Correction,99' }).isCorrection).toBe(true);
    expect(read({ tags: ['Fire<', 'Eds: CORRECTS spelling of name.<'] }).isCorrection).toBe(true);
    expect(read().isCorrection).toBe(false);
  });

  it('keeps tables as tables, with the capitalised lines before them', () => {
    const text = ['^;W;L', 'Boston;24;14', 'Toronto;19;2{'];
    const html = read({ header: 'r s\u0014\u0012 BC-Glance   05-17', tags: ['Glance=', 'EAST='], text }).html;
    expect(html).toBe(
      '<p>EAST</p><table><tr><td></td><td>W</td><td>L</td></tr><tr><td>Boston</td><td>24</td><td>14</td></tr>' +
        '<tr><td>Toronto</td><td>19</td><td>2½</td></tr></table>',
    );
  });

  it('has no HTML of its own', () => {
    expect(read({ text: ['<script>alert(1)</script> & more'] }).html).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>',
    );
  });

  it('is one of several in a file', () => {
    const second = message({ slug: 'BC-XX--Rice,80', tags: ['Rice rises<'] });
    expect(readWire(message() + second).map(({ headline }) => headline)).toEqual([
      'Fire on a ferry',
      'Rice rises',
    ]);
  });

  it.each([
    ['it was cut off in its text', message().split('\u0003')[0]!],
    ['it has no text', '\u0016\u0016\u0001W2607\u001fasian\r\nr a BC-XX\r\n'],
    ['one of several was cut off', message() + message().split('\u0003')[0]!],
    ['it is a start alone', '\u0016\u0016\u0001'],
    ['its header has no end', `\u0016\u0001${'x'.repeat(1_000)}\u0002^A<\r\n\u0003`],
  ])('is refused as damaged when %s', (_, text) => {
    expect(refusal(text)).toBe('damaged-file');
  });

  it('is read or refused in bounded time when it is hostile', () => {
    const started = performance.now();
    for (const text of [
      '\u0016'.repeat(500_000),
      '\u0016\u0001'.repeat(200_000),
      `\u0016\u0001a\u0002${'^a<\r\n'.repeat(100_000)}\u0003`,
      `\u0016\u0001a\u0002^a<\r\n${' '.repeat(500_000)}\u0003`,
      `\u0016\u0001a\u0002^a<\r\n\t${';'.repeat(300_000)}\u0003`,
      `\u0016\u0001a\u0002^a<\r\n\t${'\u001e '.repeat(200_000)}x\u0003`,
      `\u0016\u0001a\u0002^${'a, '.repeat(200_000)}<\r\n\u0003${'A'.repeat(300_000)}-`,
      `${' '.repeat(500_000)}x`,
    ])
      refusal(text);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
