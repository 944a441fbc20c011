import { startStory, body, expect, saved, test, unique, viewLink } from '@/e2e/fixtures';
import { dragByFinger, TABLET } from '../touch';
import { sendNewPicture } from '@/e2e/new-picture';

const PICTURE = 'prisma/demo/pictures/harbour.jpg';

test('An editor who publishes over a warning gives a reason, and the history keeps it', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('A picture without a name'));
  await body(page).click();
  await page.keyboard.type('The picture came by telephone.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await sendNewPicture(page, PICTURE);
  await page.getByLabel('Alternative text', { exact: true }).fill('A harbour at dusk');
  await page.getByLabel('Credit', { exact: true }).fill('');
  await saved(page);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('dialog', { name: '1 problem to check' });
  await expect(question.getByText('A picture has no credit')).toBeVisible();
  await question.getByRole('button', { name: 'Publish anyway' }).click();
  await expect(question.getByText('Enter a reason.')).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(question.getByLabel('Reason for publishing anyway')).toBeFocused();
  await page.keyboard.type('The agency names her tomorrow');
  await question.getByRole('button', { name: 'Publish anyway' }).click();
  await expect(viewLink(page)).toBeVisible();

  await page.getByRole('tab', { name: 'History' }).click();
  await expect(
    page.getByText('Published anyway (picture credit): “The agency names her tomorrow”').first(),
  ).toBeVisible();
});

test('An editor who schedules a story over a warning is asked whether to schedule it anyway', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('A picture without a name tonight'));
  await body(page).click();
  await page.keyboard.type('The picture came by telephone.');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await sendNewPicture(page, PICTURE);
  await page.getByLabel('Alternative text', { exact: true }).fill('A harbour at dusk');
  await page.getByLabel('Credit', { exact: true }).fill('');
  await saved(page);

  const question = page.getByRole('dialog', { name: '1 problem to check' });
  const schedule = async () => {
    await page.getByRole('button', { name: 'Other actions' }).click();
    await page.getByRole('button', { name: 'Schedule…', exact: true }).click();
    const form = page.getByRole('dialog', { name: /^Schedule/ });
    await expect(form.getByLabel('Day')).toBeFocused();
    await form.getByLabel('Day').fill('2098-11-30');
    await form.getByLabel('Time').fill('06:00');
    await page.keyboard.press('Control+Enter');
    await expect(question.getByLabel('Reason for publishing anyway')).toBeFocused();
  };
  await schedule();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner').getByText('Draft', { exact: true })).toBeVisible();

  // The schedule that was not confirmed is not sent with another step.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(question.getByRole('button', { name: 'Publish anyway' })).toBeVisible();
  await page.keyboard.press('Escape');

  await schedule();
  await page.keyboard.type('The credit follows');
  await question.getByRole('button', { name: 'Schedule anyway' }).click();
  await expect(page.getByRole('banner').getByText('Scheduled', { exact: true })).toBeVisible();
});

test('The server requires the reason regardless of what a client sends', async ({ at }) => {
  const { page, headers } = await at('ines');
  const address = await startStory(page);
  const id = address.split('/').at(-1)!;
  await page.getByLabel('Headline', { exact: true }).fill(unique('A link to nowhere'));
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await body(page).click();
  await page.keyboard.type('See there');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('/world/2020/01/01/never-written');
  await page.getByRole('dialog').getByRole('button', { name: 'Add link' }).click();
  await saved(page);
  await page.getByRole('tab', { name: /Checks/ }).click();
  await expect(page.getByText('A link points to a missing story')).toBeVisible();

  const act = async (more: object) => {
    const found = await page.request.get(`/api/newsroom/stories/${id}`, { headers });
    const { story } = (await found.json()) as { story: { version: number } };
    const data = {
      action: 'publish',
      version: story.version,
      key: unique('key').replace(/\W/g, ''),
      ...more,
    };
    const answer = await page.request.post(`/api/newsroom/stories/${id}/actions`, { headers, data });
    return { status: answer.status(), json: (await answer.json()) as { reason?: string } };
  };
  expect(await act({})).toMatchObject({ status: 422, json: { reason: 'needs-override' } });
  const override = { rules: ['dead-link'], reason: 'It is written tonight' };
  expect(await act({ override })).toMatchObject({ status: 200 });
});

test('A house rule that an admin writes is underlined for the reporter and fixed with one click', async ({
  at,
}) => {
  const { page: admin } = await at('kofi');
  const word = unique('zyx').replace(/[^a-z0-9]/g, '');
  await admin.goto('/newsroom/paper/style?lang=en');
  await admin.getByRole('button', { name: 'Add a rule' }).click();
  const form = admin.getByRole('form', { name: 'New rule' });
  await form.getByLabel('Word or phrase').fill('/(a{900}){5}/');
  await expect(form.getByText(/is too large/)).toBeVisible();
  await form.getByLabel('Word or phrase').fill(word);
  await form.getByLabel('What to write instead').fill('ferry');
  await form.getByLabel('Reason').fill('We say ferry.');
  await form.getByLabel('Try it on a sentence').fill(`The ${word} leaves.`);
  await expect(form.getByText('write “ferry”')).toBeVisible();
  await form.getByRole('button', { name: 'Save rule' }).click();
  await expect(admin.getByText(word, { exact: true })).toBeVisible();

  const { page } = await at('jiayi');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type(`The ${word} leaves at nine.`);
  const slip = body(page).locator('.slip');
  await expect(slip).toHaveText(word);
  await slip.click();
  const card = page.getByRole('dialog', { name: `House style: “${word}”` });
  await expect(card.getByText('We say ferry.')).toBeVisible();
  await card.getByRole('button', { name: 'Write “ferry”' }).click();
  await expect(body(page)).toHaveText('The ferry leaves at nine.');
  await expect(slip).toHaveCount(0);
});

test('A reporter goes from check to check with F8 and mends a doubled word by keyboard', async ({ at }) => {
  const { page } = await at('jiayi');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Checks by keyboard'));
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Standfirst', { exact: true }).fill('From one to the next');
  await body(page).click();
  await page.keyboard.type('They left the the pier.');
  await expect(body(page).locator('.slip')).toHaveText('the the');
  const card = page.getByRole('dialog', { name: '“the” is repeated' });
  // The picture is missing: that comes first.
  for (let press = 0; press < 2; press++) await page.keyboard.press('F8');
  await expect(card).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(body(page)).toHaveText('They left the pier.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page)).toHaveText('They left the the pier.');
});

test('An ignored finding stays ignored when the story is opened again', async ({ at }) => {
  const { page } = await at('jiayi');
  const address = await startStory(page);
  await body(page).click();
  await page.keyboard.type('A song that goes bom bom bom.');
  const slip = body(page).locator('.slip').first();
  await slip.click();
  await page.getByRole('button', { name: 'Ignore' }).click();
  await expect(body(page).locator('.slip')).toHaveCount(0);
  await saved(page);
  await page.goto(address);
  await expect(body(page)).toHaveText('A song that goes bom bom bom.');
  await page.getByRole('tab', { name: /Checks/ }).click();
  await expect(page.getByText('No repeated words')).toBeVisible();
});

test('A story can be created from a template that an admin made', async ({ at }) => {
  const { page: admin } = await at('kofi');
  const name = unique('Recipe');
  await admin.goto('/newsroom/paper/templates');
  await admin.getByRole('button', { name: 'Add a template' }).click();
  await admin.getByLabel('Name, English').fill(name);
  await admin.getByLabel('Starting kicker').fill('Kitchen');
  await admin.getByRole('textbox', { name: 'Body' }).click();
  await admin.keyboard.type('What it takes, and how long.');
  await admin.getByRole('button', { name: 'Save template' }).click();
  await expect(admin.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();

  const { page } = await at('jiayi');
  await page.goto('/newsroom');
  await page.getByLabel('Choose edition and desk').click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForURL(/\/newsroom\/stories\/[^/]+$/);
  await expect(page.getByLabel('Kicker', { exact: true })).toHaveValue('Kitchen');
  await expect(body(page)).toHaveText('What it takes, and how long.');

  await admin.goto('/newsroom/paper/templates');
  await admin.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(admin.getByRole('link', { name: `Edit ${name}` })).toHaveCount(0);
  await admin.getByRole('button', { name: 'Undo' }).click();
  await expect(admin.getByRole('link', { name: `Edit ${name}` })).toBeVisible();
});

test('An editor puts the names of a byline into order by keyboard and sees the line as it is printed', async ({
  at,
}) => {
  const { page } = await at('ines');
  await startStory(page);
  const byline = page.getByRole('combobox', { name: 'Add a name' });
  await byline.fill('Lin Yuchen');
  await byline.press('Enter');
  await byline.fill('A. Newcomer');
  await byline.press('Enter');
  // The byline of the account comes first.
  await expect(page.getByTestId('byline-preview')).toContainText(
    'By Ines Marchetti, Lin Yuchen and A. Newcomer',
  );
  await page.getByRole('button', { name: 'Remove Ines Marchetti' }).click();
  await page.getByRole('button', { name: 'Move A. Newcomer up' }).press('Alt+ArrowUp');
  await expect(page.getByTestId('byline-preview')).toContainText('By A. Newcomer and Lin Yuchen');
  await page.getByLabel('Role of A. Newcomer').selectOption('Photos');
  await expect(page.getByTestId('byline-preview')).toContainText(/By Lin Yuchen.*Photos by A. Newcomer/);
});

test('An editor puts the names of a byline into order with a finger', async ({ at }) => {
  const { page } = await at('ines', { ...TABLET, viewport: { width: 1280, height: 900 } });
  await startStory(page);
  await page.getByRole('button', { name: 'Remove Ines Marchetti' }).click();
  const byline = page.getByRole('combobox', { name: 'Add a name' });
  for (const name of ['Lin Yuchen', 'A. Newcomer']) {
    await byline.fill(name);
    await byline.press('Enter');
  }
  const [first, second] = ['Move Lin Yuchen down', 'Move A. Newcomer up'].map(name =>
    page.getByRole('button', { name }),
  );
  await dragByFinger(page, first!, second!, page.locator('.lines [data-dragged]'));
  await expect(page.getByTestId('byline-preview')).toContainText('By A. Newcomer and Lin Yuchen');
});

test('An editor sees how a story will look when it is shared, and what it is about', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill('Ports after dark');
  await page.getByLabel('Social headline', { exact: true }).fill('The night boat is back');
  await expect(page.getByRole('figure', { name: 'When shared' })).toContainText('The night boat is back');
  await page.getByLabel('First published at', { exact: true }).fill('javascript:alert(1)');
  await expect(page.getByText('Enter a web address that starts with https://')).toBeVisible();
  await page
    .getByRole('group', { name: 'Named in the story' })
    .getByRole('button', { name: 'Ports', exact: true })
    .click();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Social headline', { exact: true })).toHaveValue('The night boat is back');
  await expect(page.getByLabel('First published at', { exact: true })).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Ports', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('An editor sets an embargo, and nobody can publish until it is lifted', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await page.getByLabel('Headline', { exact: true }).fill(unique('Not before the evening'));
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await body(page).click();
  await page.keyboard.type('The figures come at six.');
  await saved(page);
  await page.getByLabel('Embargo until', { exact: true }).fill('2099-01-01T18:00');
  await page.getByLabel('Embargo until', { exact: true }).blur();
  const lift = page.getByRole('button', { name: 'Lift the embargo' });
  await expect(lift).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('tab', { name: /Checks/ }).click();
  await expect(page.getByText(/Under embargo until 1 January 2099/)).toBeVisible();
  await page.getByRole('tab', { name: 'Story', exact: true }).click();
  await lift.click();
  await expect(lift).toHaveCount(0);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(viewLink(page)).toBeVisible();
});
