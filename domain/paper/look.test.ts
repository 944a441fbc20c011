import { describe, expect, it } from 'vitest';
import { contrastOnPage, LEAST_CONTRAST, readableColour } from './contrast';
import { accentOf, inkMark, lookCss, lookFile, lookStyles } from './look';

const plain = { code: 'en', ink: 'petrol', accentDay: '', accentNight: '' } as const;
const noPlates = { typeface: 'newsreader', plateDay: null, plateNight: null, icon: null } as const;
const own = { ...plain, code: 'fr', accentDay: '#0b5a66', accentNight: '#7bc6ce' };

describe('The look of a paper', () => {
  it('needs no styles of its own by default', () => {
    expect(lookStyles([{ ...plain, ...noPlates }])).toBeNull();
    expect(inkMark(plain)).toBe('petrol');
    expect(accentOf(plain).day).toBe('#0b5a66');
  });

  it('has a rule for each custom accent, and the rules of pictures and of a colour scheme', () => {
    const plate = 'a'.repeat(32) + '-1200x200.svg';
    const styles = lookStyles([
      { ...plain, ...noPlates, plateDay: plate },
      { ...own, ...noPlates },
    ])!;
    expect(lookCss(styles)).toContain('.plate-night');
    const night = lookStyles([{ ...plain, ...noPlates }], 'dark')!;
    expect(lookCss(night)).toContain(':root{color-scheme:dark}');
    expect(inkMark(own)).toBe('own-fr');
    expect(lookCss(styles)).toContain("[data-ink='own-fr']{--accent:light-dark(#0b5a66,#7bc6ce)}");
  });

  it.each(["fr'</style><script>", 'FR', '', 'x]'])('has no rule for an edition with the code %j', code => {
    expect(lookStyles([{ ...own, ...noPlates, code }])).toBeNull();
  });

  it('has the file of each additional typeface, for the editions that use it', () => {
    const styles = lookStyles([
      { ...plain, ...noPlates },
      { ...plain, ...noPlates, code: 'fr', typeface: 'inter' },
    ])!;
    expect(lookCss(styles)).toContain("font-family:'Inter';src:url(/assets/typeface-inter.woff2)");
    expect(lookCss(styles)).toContain("[data-typeface='inter']{--nameplate:'Inter',");
    expect(lookCss(styles)).not.toContain('Source Serif');
  });

  it('has pictures whose ids say their size', () => {
    expect(lookFile('0'.repeat(32) + '-1200x200.webp')).toEqual({ width: 1200, height: 200, type: 'webp' });
    for (const id of ['', '../x.svg', '0'.repeat(32) + '-1200x200.html']) expect(lookFile(id)).toBeNull();
  });
});

describe('A colour', () => {
  it.each(['#00abed', '#ffff00', '#777777', '#ffffff', '#000000'] as const)(
    'like %s has one near it that is readable by day and by night',
    colour => {
      for (const time of ['day', 'night'] as const)
        expect(contrastOnPage(readableColour(colour, time), time)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    },
  );

  it('that is readable is unchanged', () => {
    expect(readableColour('#0b5a66', 'day')).toBe('#0b5a66');
    expect(contrastOnPage('#000000', 'day')).toBeGreaterThan(18);
  });
});
