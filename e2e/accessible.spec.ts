import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';

const row = (style = '', words = 'A story') =>
  `<li class="row" style="${style}"><a href="/" style="display: inline-block; min-height: 24px">${words}</a></li>`;
const page = (
  rows: string[],
) => `<!doctype html><html lang="en"><title>Stories</title><body style="background: white">
  <main><h1>Stories</h1><ul>${rows.join('')}</ul></main>`;
const equal = Array.from({ length: 20 }, (_, at) => row('', `Story ${at}`));

test('A list of equal rows has nothing for axe to find', async ({ page: shown }) => {
  await shown.setContent(page(equal));
  await expectAccessible(shown);
});

for (const [what, rule, odd] of [
  ['words too pale to read', 'color-contrast', row('', '<span style="color: #ccc">A story</span>')],
  ['a ground too dark to read on', 'color-contrast', row('background: #333')],
  [
    'a link too small to hit',
    'target-size',
    row('', '').replace('24px', '9px; width: 9px').replace('></a', ' aria-label="A story"></a'),
  ],
] as const)
  test(`A row among many equal ones is found by axe if it has ${what}`, async ({ page: shown }) => {
    await shown.setContent(page(equal.with(11, odd).with(12, odd)));
    await expect(expectAccessible(shown)).rejects.toThrow(rule);
  });
