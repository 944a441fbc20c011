import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentPlace } from '@/components/newsroom/rail/current-place';
import { OPERATIONS } from '@/bench/scale/operations/all';
import { wordsFor } from '@/components/reader/words';
import { en } from '@/components/ui/words/en';
import { REVERTED_FIELDS, SECURITY_FIELDS } from '@/domain/audit/revert/fields';
import { BLOCKS } from '@/domain/document/schema';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/domain/language/interface-languages';
import { ROLES } from '@/domain/roles';
import { FEED_FILES } from '@/domain/story/feed-address';
import { PRINTED_TEXTS } from '@/domain/story/fields/derive';
import { emailWords } from '@/server/email/words/catalogues';
import { pseudonymOf } from '@/server/people/deletion/pseudonym';

// Places that a recipe of CONTRIBUTING.md lists, and that neither the compiler nor another test holds complete.

const read = (file: string) => readFileSync(file, 'utf8');
const filesOf = (pattern: string) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', pattern], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n');

describe('A block of the body', () => {
  const names = BLOCKS.filter(({ node }) => node.group?.split(' ').includes('block')).map(({ name }) => name);
  /** Blocks of plain text, whose words show what they are. */
  const PLAIN = ['paragraph', 'heading', 'bulletList', 'orderedList', 'quotation'];
  const offers = read('components/editor/tools/block-offers.ts');

  it.each(names.filter(name => name !== 'paragraph'))('%s is offered in the menu of the editor', name => {
    expect(offers).toMatch(new RegExp(`(id|type): '${name}[23]?'`));
  });

  it.each(names.filter(name => !PLAIN.includes(name)))(
    '%s has a name, for its frame and for comparisons of two texts',
    name => {
      expect(en.blockNames).toHaveProperty(name);
    },
  );
});

describe('A text above the body', () => {
  it.each(PRINTED_TEXTS)('%s has a style in the composer, and a term in the glossary', name => {
    expect(filesOf('*.css').map(read).join('\n')).toMatch(new RegExp(`\\.printed-${name}\\b`));
    expect(read('docs/words.md')).toMatch(new RegExp(`^\\| ${name} +\\|`, 'm'));
  });
});

describe('A screen of the newsroom', () => {
  const places = readdirSync('app/newsroom', { recursive: true, encoding: 'utf8' })
    .filter(file => basename(file) === 'page.tsx')
    .map(file => file.replace(/\([^)]*\)\//g, '').replace(/\/?page\.tsx$/, ''));

  /** Screens that lead from another screen, and those of people who are not signed in. */
  const NOT_IN_PALETTE = [
    ...['[...missing]', 'audit/revert', 'audit/revert/[id]', 'board', 'calendar'],
    ...[
      'choose-password',
      'forgotten-password',
      'imports/[id]',
      'imports/[id]/items/[position]',
      'paper/pages/[id]',
      'paper/templates/[id]',
    ],
    ...['second-factor', 'setup', 'sign-in', 'stories/[id]/live'],
  ];

  it('is in the palette, or is listed here', () => {
    const palette = read('components/newsroom/palette/entries.ts');
    const missing = places.filter(place => !palette.includes(`'/newsroom${place && `/${place}`}'`));
    expect(missing.sort()).toEqual(NOT_IN_PALETTE.toSorted());
  });

  it('has its entry of the rail, unless it is for people who are not signed in', () => {
    const without = places.filter(place => currentPlace(`/newsroom/${place}`) === null);
    expect(without.sort()).toEqual([
      ...['[...missing]', 'choose-password', 'forgotten-password', 'second-factor', 'setup', 'sign-in'],
    ]);
  });

  it('that is on the rail is open to an action', () => {
    const rail = [...read('components/newsroom/rail-place.ts').matchAll(/^ {2}\| '([\w-]+)'/gm)].map(
      ([, place]) => place!,
    );
    const [file] = execFileSync('git', ['grep', '-l', '-w', 'OPEN_TO', '--', 'app', 'components'], {
      encoding: 'utf8',
    }).split('\n');
    const open = read(file!);
    expect(rail.length).toBeGreaterThan(5);
    expect(rail.filter(place => !open.includes(`['${place}', '`))).toEqual([]);
  });

  it('has its stylesheet among those of the newsroom', () => {
    const importing = ['app/newsroom/*.ts*', 'app/newsroom/*.css', 'components/newsroom/*']
      .flatMap(filesOf)
      .map(read)
      .join('\n');
    const sheets = filesOf('components/newsroom/*.css');
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.filter(sheet => !new RegExp(`import .*${basename(sheet)}['"]`).test(importing))).toEqual(
      [],
    );
  });

  /** The operations that measure a screen among 20,000 stories. */
  const MEASURED: Record<string, string[]> = {
    '': ['budget', 'budget of a day', 'newsroom search, a hit'],
    audit: ['audit trail'],
    authors: ['authors to keep'],
    board: ['board'],
    calendar: ['calendar'],
    desks: ['desks', 'a desk, before it is merged'],
    fronts: ['arranging a front'],
    inbox: ['inbox and the rail'],
    paper: ['sections of the paper'],
    people: ['people'],
    pictures: ['picture library'],
    topics: ['topics to keep'],
    translations: ['translations'],
  };
  /** Screens whose cost does not grow with the number of stories, or that are measured elsewhere. */
  const NOT_MEASURED: Record<string, string> = {
    '[...missing]': 'reads nothing',
    account: 'one person',
    'audit/revert': 'one person and a span of time',
    'audit/revert/[id]': 'one run',
    'choose-password': 'one person',
    email: 'the newest emails, in parts of 100',
    exports: 'the newest twenty archives',
    'forgotten-password': 'reads nothing',
    imports: 'the newest imports, in parts of 100',
    'imports/[id]': 'one import, in parts of 100 items',
    'imports/[id]/items/[position]': 'one import, in parts of 100 items',
    wire: 'agency stories of thirty days, in parts of 60',
    look: 'editions',
    operation: 'samples of a week',
    'operation/backup': 'the newest backups',
    'paper/pages/[id]': 'one page',
    'paper/security': 'settings',
    'paper/settings': 'settings',
    'paper/style': 'rules of the house style',
    'paper/templates': 'templates',
    'paper/templates/[id]': 'one template',
    'paper/tokens': 'tokens',
    'paper/webhooks': 'at most 100 webhooks and the newest 100 deliveries',
    permissions: 'one person and one story',
    'second-factor': 'one person',
    setup: 'reads nothing',
    'sign-in': 'reads nothing',
    'stories/[id]/live': 'one story',
  };

  it('is measured in bench/scale/operations, or has the reason here why it is not', () => {
    expect(places.toSorted()).toEqual([...Object.keys(MEASURED), ...Object.keys(NOT_MEASURED)].sort());
    const names = new Set(OPERATIONS.map(({ name }) => name));
    expect(
      Object.values(MEASURED)
        .flat()
        .filter(name => !names.has(name)),
    ).toEqual([]);
  });
});

describe('A role', () => {
  it('has a value in the database', () => {
    const [, values = ''] = /^enum Role \{([^}]*)\}/m.exec(read('prisma/schema/people.prisma')) ?? [];
    expect(values.trim().split(/\s+/)).toEqual([...ROLES]);
  });

  it.each(ROLES)('%s has a term in the glossary', role => {
    expect(read('docs/words.md')).toMatch(new RegExp(`^\\| ${role} +\\|`, 'm'));
  });
});

describe('An interface language', () => {
  const others = INTERFACE_LANGUAGES.filter(lang => lang !== 'en');
  const catalogue = (lang: InterfaceLanguage) => lang.toLowerCase();

  it.each(others)('%s has words for readers, for emails and for deleted accounts', lang => {
    expect(wordsFor(lang)).not.toBe(wordsFor('en'));
    expect(emailWords(lang)).not.toBe(emailWords('en'));
    expect(pseudonymOf('7f3a', lang)).not.toBe(pseudonymOf('7f3a', 'en'));
  });

  it.each(INTERFACE_LANGUAGES)('%s can be chosen before signing in', lang => {
    const [file] = execFileSync(
      'git',
      ['grep', '-l', '-F', "['en', 'English']", '--', 'components/newsroom'],
      {
        encoding: 'utf8',
      },
    ).split('\n');
    expect(read(file!)).toContain(`['${lang}', `);
  });

  it('has a column in the glossary', () => {
    const [, columns = ''] = /^const LANGUAGES = \{(.*)\};$/m.exec(read('docs/words.test.ts')) ?? [];
    expect([...columns.matchAll(/'([\w-]+)'/g)].map(([, name]) => name).sort()).toEqual(
      INTERFACE_LANGUAGES.map(catalogue).sort(),
    );
  });
});

describe('A setting', () => {
  const environment = [
    'server/settings.ts',
    'server/sign-on-settings.ts',
    'server/cdn-settings.ts',
    'server/media-settings.ts',
  ].flatMap(file => [...read(file).matchAll(/^ {2}([A-Z][A-Z_\d]+): /gm)].map(([, name]) => name!));

  it.each(environment)('of the environment, %s, is in the table of docs/deploy.md', name => {
    expect(read('docs/deploy.md')).toMatch(new RegExp(`^\\|.*\`${name}\``, 'm'));
  });

  const [, model = ''] = /^model Paper \{([\s\S]*?)^\}/m.exec(read('prisma/schema/paper.prisma')) ?? [];
  const columns = [...model.matchAll(/^ {2}(\w+) /gm)]
    .map(([, name]) => name!)
    .filter(name => name !== 'id' && name !== 'isNew');

  it.each(columns)('of the paper, %s, is recorded with events, and verified', name => {
    for (const file of ['prisma/objects/recorded-states.sql', 'server/store/audit/stored-states.ts'])
      expect(read(file)).toContain(`'${name}', `);
  });

  it('of the paper can be reverted', () => {
    // The day follows from the rule.
    expect([...REVERTED_FIELDS.paper, 'secondFactorDueAt'].sort()).toEqual(columns.toSorted());
    const verbs = read('server/audit/revert/kinds/paper.ts');
    const others = REVERTED_FIELDS.paper.filter(field => !SECURITY_FIELDS.some(name => name === field));
    expect(others.filter(field => !verbs.includes(`'${field}'`))).toEqual([]);
  });
});

describe('A feed', () => {
  it.each(Object.values(FEED_FILES))('%s is linked, documented, and tried with hostile texts', file => {
    const ending = file.replace(/^feed\./, '');
    expect(read('components/reader/frame/document.tsx')).toMatch(
      new RegExp(`^ {2}${ending}: 'application/`, 'm'),
    );
    expect(read('docs/machines.md')).toContain(`\`…/${file}\``);
    expect(read('e2e/security/stored-scripts.spec.ts')).toContain(`'${file}'`);
  });
});
