import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { startStory, startStoryWith, body, expect, saved, test } from '@/e2e/fixtures';
import { fromWord, offer } from './paste';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

test('A reporter pastes from Word: list, footnote and picture are kept, and a notice names what was not', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  await offer(body(page), 'paste', await fromWord(PICTURE));
  await expect(page.getByText('Pasted without 1 text box, 1 comment.')).toBeVisible();
  await expect(body(page).locator('h2')).toHaveText('The harbour');
  await expect(body(page).locator('strong')).toHaveText('quiet');
  await expect(body(page).getByRole('button', { name: 'Footnote: The port authority.' })).toBeVisible();
  await expect(body(page).locator('ul ul li')).toHaveText('Small boats');
  await expect(body(page).locator('[style*=color], [class*=Mso]')).toHaveCount(0);
  const picture = body(page).getByRole('group', { name: 'Picture' });
  await expect(picture.locator('img')).toBeVisible();
  await expect(picture.getByLabel('Alternative text')).toHaveValue('The quay');
  await saved(page);
  await page.reload();
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toBeVisible();
});

test('Undo in the notice brings back the moment before the paste, and the words alone can come instead', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Before.');
  await page.keyboard.press('Enter');
  await offer(body(page), 'paste', await fromWord(PICTURE));
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toBeVisible();
  await page.getByRole('button', { name: 'Undo paste' }).click();
  await expect(body(page)).toHaveText('Before.');
  await expect(body(page).getByRole('group', { name: 'Picture' })).toHaveCount(0);
  await expect(page.getByText(/^Pasted without/)).toHaveCount(0);

  await offer(body(page), 'paste', await fromWord(PICTURE));
  await page.getByRole('button', { name: 'Paste as plain text' }).click();
  await expect(body(page).locator('p')).toHaveText([
    'Before.',
    'The harbour',
    'It is quiet, they say.',
    'Boats',
    'Small boats',
    'Cranes',
    'The end.',
  ]);
});

test('What is written after a paste stays: then its notice offers no undo', async ({ at }) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  await offer(body(page), 'paste', { html: '<p>Words<img src="https://example.org/a.jpg"></p>' });
  await expect(page.getByText('Pasted without 1 picture from another site.')).toBeVisible();
  await page.keyboard.type(' of mine');
  await expect(body(page)).toHaveText('Words of mine');
  await expect(page.getByRole('button', { name: 'Undo paste' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page)).toHaveText('Words');
});

test('An editor pastes a list from Google Docs and a table from Google Sheets, without a notice', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  const span = (weight: number, words: string) =>
    `<span style="font-size:11pt;font-weight:${weight};white-space:pre-wrap;">${words}</span>`;
  await offer(body(page), 'paste', {
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p>${span(400, 'It is ')}${span(700, 'quiet')}</p><br><ul><li><p>${span(400, 'Boats')}</p></li><ul><li><p>${span(400, 'Small boats')}</p></li></ul></ul></b>`,
  });
  await expect(body(page).locator('strong')).toHaveText('quiet');
  await expect(body(page).locator('ul ul li')).toHaveText('Small boats');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await offer(body(page), 'paste', {
    html: `<meta charset='utf-8'><google-sheets-html-origin><style>td{border:1px solid #ccc}</style><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr" border="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr><td style="font-weight:bold">Port</td><td>2026</td></tr><tr><td>Le Havre</td><td style="text-align:right">2.9</td></tr></tbody></table>`,
    text: 'Port\t2026\nLe Havre\t2.9',
  });
  await expect(body(page).getByRole('cell')).toHaveText(['Port', '2026', 'Le Havre', '2.9']);
  await expect(page.getByText(/^Pasted without/)).toHaveCount(0);
});

test('A reporter pastes without anything but the words by the keys for it', async ({ at }) => {
  const { page, context } = await at('jiayi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startStory(page);
  await body(page).click();
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<h2>Head</h2><p>It is <b>quiet</b></p>'], { type: 'text/html' }),
        'text/plain': new Blob(['Head\nIt is quiet'], { type: 'text/plain' }),
      }),
    ]),
  );
  await page.keyboard.press('ControlOrMeta+Shift+v');
  await expect(body(page).locator('p')).toHaveText(['Head', 'It is quiet']);
  await expect(body(page).locator('strong, h2')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(body(page).locator('strong')).toHaveText('quiet');
});

test('A reporter who pastes more than a headline can hold is told so, until it is shorter', async ({
  at,
}) => {
  const { page, context } = await at('jiayi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startStory(page);
  const headline = page.getByLabel('Headline', { exact: true });
  const told = page.getByText('This field has room for 300 characters. The rest was not pasted.');
  await page.evaluate(() => navigator.clipboard.writeText('word '.repeat(80)));
  await headline.click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(told).toBeVisible();
  await expect.poll(async () => (await headline.inputValue()).length).toBe(300);
  await page.keyboard.press('Backspace');
  await expect(told).toHaveCount(0);
});

test('What is copied in the composer is pasted there as it was, footnote and all', async ({ at }) => {
  const { page, context } = await at('jiayi');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startStory(page);
  await body(page).click();
  await offer(body(page), 'paste', await fromWord(PICTURE));
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toBeVisible();
  await body(page).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+ArrowRight');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toHaveCount(2);
  await expect(body(page).getByRole('button', { name: 'Footnote: The port authority.' })).toHaveCount(2);
  await expect(body(page).locator('ul ul li')).toHaveText(['Small boats', 'Small boats']);
});

test('The address of a film on an empty line can become an embed, and stays a link otherwise', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  const text = 'https://youtu.be/dQw4w9WgXcQ';
  await offer(body(page), 'paste', { text });
  await expect(body(page).getByRole('link', { name: text })).toBeVisible();
  await page.getByRole('button', { name: 'Embed' }).click();
  await expect(body(page).getByRole('group', { name: 'Embed' })).toContainText('YouTube');
  await expect(body(page).getByRole('link', { name: text })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page).getByRole('link', { name: text })).toBeVisible();
  await page.keyboard.type(' is how it began.');
  await expect(page.getByRole('button', { name: 'Embed' })).toHaveCount(0);
});

test('A reporter drops documents on a sentence: their words come after it in order, with their headlines', async ({
  at,
}) => {
  const sentence = 'Elsewhere the boats rattle all night long against the old quay of the harbour.';
  const { page } = await at('jiayi');
  await startStoryWith(page, [{ type: 'paragraph', content: [{ type: 'text', text: sentence }] }]);
  await offer(body(page).locator('p'), 'drop', {
    files: [
      { name: 'a.txt', type: 'text/plain', text: 'Plain words\n\nSecond' },
      { name: 'b.md', type: 'text/markdown', text: '# The mud\n\nIt is sold.' },
    ],
  });
  await expect(body(page).locator('p, h2')).toHaveText([
    sentence,
    'Plain words',
    'Second',
    'The mud',
    'It is sold.',
  ]);
  await expect(body(page).locator('h2')).toHaveText('The mud');
});

test('A picture desk drops several pictures: they can become a gallery, and files that are not pictures are named', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Words.');
  await offer(body(page), 'drop', {
    files: [
      { name: 'first.jpg', type: 'image/jpeg', path: PICTURE },
      { name: 'broken.jpg', type: 'image/jpeg', text: 'not a picture' },
      { name: 'second.jpg', type: 'image/jpeg', path: 'prisma/demo/pictures/harbour.jpg' },
    ],
  });
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toHaveCount(2);
  await expect(page.getByText(/^broken\.jpg: /)).toBeVisible();
  await page
    .getByText(/^broken\.jpg: /)
    .locator('..')
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(page.getByText(/^broken\.jpg: /)).toHaveCount(0);
  await expect(page.getByText('2 pictures added. They can become a gallery.')).toBeVisible();
  await expect(body(page).locator('p').first()).toHaveText('Words.');
  await expect(body(page).getByRole('progressbar')).toHaveCount(0);

  await page.getByRole('button', { name: 'Make a gallery' }).click();
  const gallery = body(page).getByRole('group', { name: 'Gallery' });
  await expect(gallery.locator('img')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(gallery).toHaveCount(0);
  await expect(body(page).getByRole('group', { name: 'Picture' }).locator('img')).toHaveCount(2);
});

test('A colleague in suggesting mode pastes a list, which becomes paragraphs that can be rejected', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Before.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await offer(body(page), 'paste', { html: '<p>One</p><ul><li>Two</li></ul>' });
  await expect(page.getByText(/^Lists and tables became paragraphs/)).toBeVisible();
  await expect(body(page).locator('ins')).toContainText(['One', 'Two']);
});

const CLIPBOARDS = '../shared/data/paste';
if (existsSync(CLIPBOARDS))
  test('Real clipboards are pasted completely, and one undo removes each', async ({ at }) => {
    test.setTimeout(180_000);
    const { page } = await at('ines');
    await startStory(page);
    await body(page).click();
    const files = readdirSync(CLIPBOARDS, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.html') && !/\/(model|normalized|expected)[^/]*$/.test(file))
      .sort();
    for (const file of files)
      await test.step(file, async () => {
        const html = readFileSync(`${CLIPBOARDS}/${file}`, 'utf8');
        await offer(body(page), 'paste', { html });
        // Letters only: the page decides on spaces and line breaks.
        const seen = await page.evaluate(source => {
          const there = new DOMParser().parseFromString(source, 'text/html');
          // Struck text is left out, and the notice says so.
          for (const struck of there.querySelectorAll('s, strike, del, [style*="line-through"]'))
            struck.remove();
          for (const element of there.querySelectorAll('style, [style*="mso-list"]'))
            if (!/mso-list:(?!\s*ignore)/i.test(element.getAttribute('style') ?? '')) element.remove();
          return (there.body.textContent ?? '').replace(/\s+/g, '');
        }, html);
        await expect
          .poll(async () =>
            body(page).evaluate(element =>
              [...element.querySelectorAll('p, h2, h3')]
                .filter(block => !block.closest('[contenteditable=false]'))
                .map(block => block.textContent)
                .join('')
                .replace(/\s+/g, ''),
            ),
          )
          .toBe(seen);
        await page.keyboard.press('ControlOrMeta+z');
        await expect(body(page)).toHaveText('');
      });
  });

test('A reporter pastes Markdown as text, formats all of it at once, and undoes that in one step', async ({
  at,
}) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Before.');
  await page.keyboard.press('Enter');
  const text =
    '# The harbour\n\nIt is **quiet**[^1], says the [port](https://port.example/).\n\n- Boats\n- Cranes\n\n> “Very.”\n\n| Port | 2026 |\n| --- | --- |\n| Le Havre | 2.9 |\n\n[^1]: At night.';
  await offer(body(page), 'paste', { text });
  await expect(page.getByText('This text is Markdown.')).toBeVisible();
  await expect(body(page).locator('p').nth(1)).toHaveText('# The harbour');
  await expect(body(page).locator('p').nth(2)).toContainText('It is **quiet**[^1]');

  await page.getByRole('button', { name: 'Paste as formatted text' }).click();
  await expect(body(page).locator('h2')).toHaveText('The harbour');
  await expect(body(page).locator('strong')).toHaveText('quiet');
  await expect(body(page).getByRole('button', { name: 'Footnote: At night.' })).toBeVisible();
  await expect(body(page).locator('ul li')).toHaveText(['Boats', 'Cranes']);
  await expect(body(page).locator('blockquote')).toContainText('“Very.”');
  await expect(body(page).getByRole('cell').or(body(page).getByRole('columnheader'))).toHaveText([
    'Port',
    '2026',
    'Le Havre',
    '2.9',
  ]);
  await expect(body(page).locator('p').first()).toHaveText('Before.');
  await expect(page.getByText('This text is Markdown.')).toHaveCount(0);

  await body(page).press('ControlOrMeta+z');
  await expect(body(page).locator('h2, strong, ul, table')).toHaveCount(0);
  await expect(body(page).locator('p').nth(1)).toHaveText('# The harbour');
  await body(page).press('ControlOrMeta+z');
  await expect(body(page)).toHaveText('Before.');
});

test('A text that is not Markdown is pasted without a notice', async ({ at }) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  await offer(body(page), 'paste', { text: 'It is quiet.\n2 * 3 * 4 boats, says the port.' });
  await expect(body(page).locator('p')).toHaveText(['It is quiet.', '2 * 3 * 4 boats, says the port.']);
  await expect(page.getByRole('button', { name: 'Undo paste' })).toHaveCount(0);
});

test('A table over the limit comes as several, and a page that a story cannot hold is refused with the limit', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  const row = (cells: number) => `<tr>${'<td>1</td>'.repeat(cells)}</tr>`;
  await offer(body(page), 'paste', { html: `<table>${row(10).repeat(700)}</table>` });
  await expect(page.getByText(/^Nothing was pasted, because the text has more than 20,000/)).toBeVisible();
  await expect(body(page).locator('table')).toHaveCount(0);
  await offer(body(page), 'paste', { html: `<table>${row(250)}</table>` });
  await expect(page.getByText('Tables can have 200 columns. A wider one was split into 2.')).toBeVisible();
  await expect(body(page).locator('table')).toHaveCount(2);
  await saved(page);
});
