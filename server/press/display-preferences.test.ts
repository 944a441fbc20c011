import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TEXT_SCALES, TEXT_SIZES } from '@/domain/paper/display-preferences';
import { finishPage, headersOf } from './cache/page';
import { withDisplayPreferences } from './display-preferences';
import { readerPolicy } from './headers';

const RULES =
  '@media(width>=80rem){.story{inline-size:80rem}}@media screen and (30rem<=width<48rem){b{color:red}}@media print{b{color:red}}';
const html = `<!doctype html><html lang="en"><style>${RULES}</style><p>@media (width<8rem)</p></html>`;
const page = await finishPage(
  { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(html) },
  undefined,
);

it('A page in larger text has the layout of a narrower window, by a policy that allows its rules', async () => {
  const larger = await withDisplayPreferences(page, { theme: 'system', text: 'larger' });
  const body = larger.forms.identity.body.toString();
  expect(body).toContain(
    '<style>@media(width>=105rem){.story{inline-size:80rem}}@media screen and (39.375rem<=width<63rem){b{color:red}}@media print{b{color:red}}</style><p>@media (width<8rem)</p>',
  );
  expect(headersOf(larger)['content-security-policy']).toBe(readerPolicy(body));
});

it('A page in the usual text size keeps its layout', async () => {
  const dark = await withDisplayPreferences(page, { theme: 'dark', text: 'normal' });
  expect(dark.forms.identity.body.toString()).toBe(html.replace('<html', '<html data-theme="dark"'));
});

it.each(TEXT_SIZES.filter(size => size !== 'normal'))(
  'The text size “%s” is as large in the stylesheet as its scale says',
  size => {
    const css = readFileSync('components/reader/css/display-preferences.css', 'utf8');
    expect(css).toContain(`[data-text='${size}'] {\n  font-size: ${TEXT_SCALES[size] * 100}%;`);
  },
);
