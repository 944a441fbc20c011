import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawAppIcon } from './app-icon';
import { drawableText } from './fonts';
import { drawText, fitText, type DrawnText } from './text';

beforeAll(() => {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'broadsheet-fonts-'));
});

const HEADLINES = [
  ['English', 'Night ferries return to the harbour'],
  ['French', 'Les ferries de nuit reviennent : « jamais vu »'],
  ['Vietnamese', 'Phà đêm trở lại bến cảng Việt Nam'],
  ['Chinese', '夜航渡轮重返港口，船员说“从未见过”'],
  ['Chinese with Latin', '港口2026年重开 BBC说'],
  ['Arabic', 'عودة العبّارات الليلية إلى الميناء'],
] as const;

const draw = (text: string, size = 60, width = 1000) => drawText(text, size, width, '#ffffff');
const pixels = ({ layer }: DrawnText) => layer.input as Buffer;

describe('The characters that the fonts can draw', () => {
  it.each(HEADLINES)('include all of %s', async (_, headline) =>
    expect(await drawableText(headline)).toBe(headline),
  );

  it.each(['हिन्दी समाचार', 'Привіт', 'Αθήνα', '서울 Seoul', 'Ferry \u{20bb7}'])(
    'exclude those of %s, which would be drawn incorrectly',
    async text => expect(await drawableText(text)).toBe(''),
  );

  it('exclude pictographs and control characters', async () => {
    expect(await drawableText(' Ferry \u{1f6a2}\u{fe0f}\n back\u0007 ')).toBe('Ferry back');
    expect(await draw('\u{1f6a2}')).toBeNull();
    expect(await draw('')).toBeNull();
  });
});

describe('A text in a picture', () => {
  it.each(HEADLINES)('in %s is broken into lines that are no wider than the box', async (_, headline) => {
    const [one, broken] = [await draw(headline, 60, 3000), await draw(headline, 60, 400)];
    expect(one!.width).toBeGreaterThan(500);
    expect(broken!.width).toBeLessThanOrEqual(400);
    expect(broken!.height).toBeGreaterThan(one!.height * 2);
  });

  it('is broken within a word that is wider than the box', async () => {
    expect((await draw('x'.repeat(100), 60, 400))!.width).toBeLessThanOrEqual(400);
  });

  it('is aligned to the side at which its script starts', async () => {
    expect((await draw('2026: عودة العبّارات'))!.fromRight).toBe(true);
    expect((await draw('Ferries عودة'))!.fromRight).toBe(false);
  });

  it('shows markup characters literally', async () => {
    const [marked, plain] = [await draw('<b>A</b> & B'), await draw('A B')];
    expect(marked!.width).toBeGreaterThan(plain!.width * 2);
  });

  it('has the requested colour', async () => {
    const red = pixels((await drawText('A', 60, 200, '#ff0000'))!);
    const solid = Array.from({ length: red.length / 4 }, (_, at) => red.subarray(at * 4, at * 4 + 4)).find(
      pixel => pixel[3] === 255,
    );
    expect([...solid!]).toEqual([255, 0, 0, 255]);
  });

  it('has the first size that fits', async () => {
    const box = { width: 600, height: 190 };
    const short = await fitText('Short', [100, 50, 25], box, '#ffffff');
    const sentence = 'A headline that goes on and on and does not fit in the largest size';
    const fitted = await fitText(sentence, [100, 50, 25], box, '#ffffff');
    expect(fitted!.height).toBeLessThanOrEqual(190);
    expect(pixels(fitted!).equals(pixels((await draw(sentence, 50, 600))!))).toBe(true);
    expect(pixels(short!).equals(pixels((await draw('Short', 100, 600))!))).toBe(true);
    expect(await fitText(sentence.repeat(20), [100, 50, 25], box, '#ffffff')).toBeNull();
  });
});

describe('An app icon', () => {
  const icon = (name: string) => drawAppIcon(name, '#0b5a66', 192);

  it('shows the initial, in every script of the editions', async () => {
    const icons = await Promise.all(['Broadsheet', '海港日报', 'صحيفة'].map(icon));
    const { width, height, format } = await sharp(icons[0]).metadata();
    expect([width, height, format]).toEqual([192, 192, 'png']);
    const page = await icon('');
    for (const drawn of icons) expect(drawn.equals(page)).toBe(false);
    expect((await icon('Bugle')).equals(icons[0]!)).toBe(true);
  });

  it('shows a page when no font has the initial', async () => {
    expect((await icon('हिन्दी')).equals(await icon(''))).toBe(true);
  });
});
