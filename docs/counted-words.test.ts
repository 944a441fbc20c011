import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The names of parameters that count something; others are names, times, limits or ordinals. */
const COUNTS = new Set([
  'n',
  'count',
  '{ count }',
  '{ count = 1 }',
  'blocks',
  'days',
  'minutes',
  'into',
  'open',
]);

/** Limits and settings that are never one, and a count that comes as text. */
const SEVERAL =
  /\.(?:tooMany\w*|manyStories|sortedOf|mixed|mayBeGallery|neededHelp|handOver\.more|tokens\.days|fixed\.[\w-]+|pictures\.found)$/;

interface Counted {
  path: string;
  write(count: number): string;
}

type Phrase = (...values: unknown[]) => unknown;

/** The arguments for a call that counts, by the names of the parameters. */
function argumentsFor(parameters: string[], count: number): unknown[] {
  return parameters.map(name => {
    if (!COUNTS.has(name)) return 'Amal';
    return name.startsWith('{') ? { count } : count;
  });
}

/** The functions of a catalogue that write a number of things. */
function countedIn(value: unknown, path: string): Counted[] {
  if (typeof value === 'function') {
    const [, list = ''] = /^(?:\w+)?\(?([^)=]*(?:= 1[^)=]*)?)\)?\s*=>/.exec(String(value)) ?? [];
    const parameters = list.startsWith('{') ? [list.trim()] : list.split(',').map(name => name.trim());
    const isCounted = parameters.some(name => COUNTS.has(name)) && !SEVERAL.test(path);
    const write = (count: number) => String((value as Phrase)(...argumentsFor(parameters, count)));
    return isCounted ? [{ path, write }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => countedIn(inner, `${path}.${key}`));
}

async function countedWords(language: string): Promise<Counted[]> {
  const pattern = `:(glob)**/words/**/${language}.ts`;
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', pattern];
  const files = execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n');
  const catalogues = await Promise.all(files.map(file => import(join(process.cwd(), file))));
  return catalogues.flatMap((catalogue: object, index) => countedIn({ ...catalogue }, files[index]!));
}

/** What is written of these counts and has the fault. */
function faults(words: Counted[], counts: number[], fault: RegExp): string[] {
  return words.flatMap(({ path, write }) =>
    counts
      .map(write)
      .filter(text => fault.test(text))
      .map(text => `${path}: ${text}`),
  );
}

const nounAfter = (text: string, count: number) =>
  new RegExp(`${count} (\\p{Script=Arabic}{3,})`, 'u').exec(text)?.[1];

describe('A number of things', () => {
  it.each(['en', 'fr', 'zh-hans', 'ar'])('is found in many texts in %s', async language => {
    expect((await countedWords(language)).length).toBeGreaterThan(40);
  });

  it('is singular for 1 in English', async () => {
    const plural = /(?<![\d.,:(]\s?)1 (?!is |was |has )\p{L}+s(?!\p{L})/u;
    expect(faults(await countedWords('en'), [1], plural)).toEqual([]);
  });

  it('is singular for 1 in French', async () => {
    const plural = /(?<![\d.,]\s?)1\s(?!mois|fois|cas|sous|dans|plus|vers|sans)\p{L}+s(?!\p{L})/u;
    expect(faults(await countedWords('fr'), [1], plural)).toEqual([]);
  });

  it('has a measure word in Chinese', async () => {
    const bare =
      /\d ?(?:稿|图片|版本|批注|消息|草稿|文件|账号|部门|链接|问题|建议|改动|译稿|模板|规则|分钟前后)/u;
    expect(faults(await countedWords('zh-hans'), [1, 2, 12], bare)).toEqual([]);
  });

  it('is a word and no figure for 1 and 2 in Arabic', async () => {
    const figure = /(?<![\d.,:(]\s?)[12] \p{Script=Arabic}{3,}/u;
    expect(faults(await countedWords('ar'), [1, 2], figure)).toEqual([]);
  });

  it('is plural for 3 to 10 and singular from 11 in Arabic', async () => {
    const same = (await countedWords('ar')).filter(({ write }) => {
      const few = nounAfter(write(3), 3);
      return few !== undefined && few === nounAfter(write(11), 11);
    });
    expect(same.map(({ path, write }) => `${path}: ${write(3)}`)).toEqual([]);
  });
});
