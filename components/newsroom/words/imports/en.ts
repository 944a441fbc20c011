import type { NameKind } from '@/domain/imports/choices';
import type { LossKind } from '@/domain/imports/losses';
import type { ImportState, Outcome, ItemPlan, ItemReason } from '@/domain/imports/outcome';

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, more: string) => `${number(n)} ${n === 1 ? one : more}`;

const states: Record<ImportState, string> = {
  waiting: 'Waiting for files',
  reading: 'Being read',
  ready: 'Read, nothing made',
  running: 'Running',
  stopped: 'Stopped',
  done: 'Done',
  undoing: 'Being undone',
  undone: 'Undone',
  failed: 'Failed',
};

const plans: Record<ItemPlan, string> = {
  made: 'New drafts',
  changed: 'Changed',
  unchanged: 'Unchanged',
  kept: 'Edited here',
  'left-out': 'Left out',
  failed: 'Not understood',
};

const planHelp: Record<ItemPlan, string> = {
  made: 'stories that are not here yet',
  changed: 'in the file since the last import',
  unchanged: 'as they were imported',
  kept: 'stay as they are here',
  'left-out': 'nothing is made of them',
  failed: 'see why below',
};

const becomes: Record<ItemPlan, string> = {
  made: 'A new draft',
  changed: 'An update of the story',
  unchanged: 'Unchanged',
  kept: 'Kept as it is here',
  'left-out': 'Left out',
  failed: 'Not understood',
};

const outcomes: Record<Outcome, string> = {
  pending: 'Not made yet',
  made: 'Draft made',
  changed: 'Story updated',
  unchanged: 'Unchanged',
  kept: 'Kept as it is',
  'left-out': 'Left out',
  failed: 'Not made',
  undone: 'Spiked again',
};

const losses: Record<LossKind, { name: string; instead: string }> = {
  pictures: { name: 'Pictures that are not there', instead: 'Nothing. A caption stays as text' },
  pictureFormats: {
    name: 'Pictures in formats of print or Office',
    instead: 'Nothing. They stay in the file',
  },
  textBoxes: { name: 'Text boxes', instead: 'Their text follows the paragraph' },
  charts: { name: 'Charts', instead: 'Nothing. They stay in the file' },
  drawings: { name: 'Drawings', instead: 'Nothing. They stay in the file' },
  attachments: { name: 'Attached files', instead: 'Nothing. They stay in the file' },
  recordings: { name: 'Recordings', instead: 'A link, where they have an address' },
  embeds: { name: 'Embeds of unknown services', instead: 'Nothing' },
  shortcodes: { name: 'Shortcodes', instead: 'The words between them stay' },
  comments: { name: 'Empty comments', instead: 'Nothing' },
  deletions: { name: 'Struck or deleted text', instead: 'Nothing' },
  joinedParagraphs: { name: 'Joined paragraphs', instead: 'They stay separate' },
  formattingChanges: { name: 'Tracked changes of formatting', instead: 'The new formatting' },
  blockChanges: {
    name: 'Suggested changes of tables and pictures',
    instead: 'Tables and pictures with them',
  },
  footnoteChanges: { name: 'Suggestions in footnotes', instead: 'The footnote with them' },
  headlineChanges: { name: 'Suggestions in the headline', instead: 'The headline before them' },
  hiddenText: { name: 'Hidden text', instead: 'Nothing' },
  injectedLinks: { name: 'Injected links', instead: 'Nothing. Words of a sentence stay' },
  formulas: { name: 'Formulas', instead: 'Their signs as text' },
  contents: { name: 'Tables of contents', instead: 'Nothing' },
  nestedTables: { name: 'Tables inside tables', instead: 'The outer table becomes text' },
  largeTables: { name: 'Tables that are too large', instead: 'Several tables' },
  flattened: { name: 'Blocks that no body has', instead: 'Their text as paragraphs' },
  readersComments: { name: 'Comments of readers', instead: 'Nothing. They stay in the file' },
  passwords: { name: 'Passwords of single stories', instead: 'A draft without a password' },
  lostCharacters: { name: 'Lost characters', instead: 'They stay as they are' },
  columns: { name: 'Columns without a place in a profile', instead: 'Nothing. They stay in the file' },
  roles: { name: 'Roles of people', instead: 'Nothing. Who is to sign in is invited on the page of people' },
  values: {
    name: 'Texts that are too long, and addresses that are none',
    instead: 'Their start, or nothing',
  },
  takenAddresses: { name: 'Old addresses that are pages here', instead: 'The page here stays' },
  repeatedAddresses: { name: 'Old addresses of several items', instead: 'The first item gets the address' },
  queryAddresses: { name: 'Old addresses that can’t lead on', instead: 'Nothing' },
  foreignHosts: { name: 'Old addresses on another host', instead: 'Their path leads on here' },
};

const reasons: Record<ItemReason, string> = {
  'unknown-format': 'The format is not known',
  'damaged-file': 'The file is damaged',
  'paper-archive':
    'This is the archive of a whole paper. Only the console reads it, into an empty place: npm run import',
  'too-many-parts': 'The archive has too many files',
  'too-large-unpacked': 'It is too large',
  'unsafe-name': 'The archive has an unsafe file name',
  'encrypted-file': 'The archive is encrypted',
  'declares-entities': 'The XML declares entities, which can be an attack',
  'not-well-formed': 'The XML is not well formed',
  'too-deep': 'It is nested too deeply',
  'too-many-elements': 'It has too many elements',
  'not-a-document': 'It is not a document',
  'no-items': 'There is nothing in it to import',
  'takes-too-long': 'Reading it takes too long',
  twice: 'It is in the files twice',
  'thrown-away': 'It was thrown away at the source',
  unsaved: 'It was never saved at the source',
  empty: 'It is empty',
  'no-two-addresses': 'The line has no two addresses',
  'no-name': 'The line has no name, or one that is too long',
  'in-use': 'A story or someone here uses it',
  'address-in-use': 'The old address leads somewhere already',
  'leads-to-itself': 'The addresses would lead back to the old one',
  'edited-here': 'Someone edited it here',
  'story-is-published': 'Someone published it here',
  'held-for-review': 'An admin must review the changes of its importer first',
  'in-history': 'The text before is in its history',
  'no-date': 'It stays a draft without a date',
  'no-headline': 'It stays a draft without a headline',
  'no-body': 'It stays a draft without a body',
  'no-section': 'It stays a draft without a section',
  'no-alternative-text': 'It stays a draft: a picture has no alternative text',
  'open-notes': 'It stays a draft: a note blocks publishing',
  'wrote-it-oneself': 'It stays a draft: this edition requires a second editor',
  'needs-approval': 'It stays a draft: its section requires approval',
  'server-error': 'It could not be read',
};

const kinds: Record<NameKind, string> = {
  people: 'Authors',
  sections: 'Categories to sections',
  topics: 'Tags to topics',
};

/** The formats that are recognised, each with what comes along. */
const formats: [name: string, text: string][] = [
  ['WordPress export', '.xml of any size. Blocks, classic posts, authors, categories, tags and pictures.'],
  ['Ghost', '.json, or .zip with its pictures. Members and passwords stay out.'],
  ['Word files', '.docx, one story each. Tracked changes and comments come along.'],
  ['Pages', '.html, saved from a browser. Menus and injected links stay out, damaged text is repaired.'],
  ['Texts', '.md with front matter, and plain .txt in any encoding.'],
  ['Authors and topics', '.csv with a header and a line for each. No one gets an account or a message.'],
  ['Addresses', '.csv with an old and a new address in each line. Old ones lead to new ones.'],
];

/** Words of the screens of imports. */
export const en = {
  imports: {
    ...{ title: 'Import', states, plans, planHelp, becomes, outcomes, losses, reasons, kinds, formats },
    promise: 'Nothing is made before you have seen the dry run',
    drop: 'Drop files or a folder',
    dropHelp: 'The format is recognised, also in a .zip archive.',
    choose: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    sending: (done: number, all: number) =>
      `Sending ${number(Math.min(done + 1, all))} of ${count(all, 'file', 'files')}`,
    recognised: 'What is recognised',
    past: 'Past imports',
    pastHelp: 'An import can be undone until something of it is published.',
    none: 'Nothing has been imported yet.',
    ...{ when: 'When', from: 'From', stories: 'Stories', leftOut: 'Left out', by: 'By', state: 'State' },
    more: (name: string, n: number) => `${name} and ${count(n, 'more file', 'more files')}`,
    readSoFar: (n: number) => `${count(n, 'item', 'items')} read`,
    progress: (done: number, all: number) => `${number(done)} of ${count(all, 'story', 'stories')}`,
    toImports: 'All imports',
    leave: 'You can leave this page. It goes on.',
    dryRun: 'Dry run, nothing has been made',
    nothingToImport: 'Nothing to import',
    place: 'Where the stories go',
    ...{
      edition: 'Edition',
      desk: 'Desk',
      noDesk: 'No desk',
      section: 'Section without a match',
      noSection: 'None',
    },
    mapping: 'Names',
    mappingHelp: 'Choices are kept for the next import from there.',
    undecided: (n: number) => `${number(n)} without a match`,
    names: (n: number) => number(n),
    ...{
      automatic: (name: string) => `${name} (same name)`,
      asName: 'As a name only',
      leaveOut: 'Leave out',
    },
    noMatch: 'No match: leave out',
    lost: 'What will be lost',
    lostHelp: (days: number) => `The files are kept for ${count(days, 'day', 'days')}.`,
    nothingLost: 'Nothing is lost.',
    ...{ times: 'Times', kind: 'Kind', example: 'For example', instead: 'Instead' },
    inItem: (place: string, title: string) => (place ? `“${place}” in ${title}` : title),
    showAll: (n: number) => `Show all ${number(n)}`,
    items: 'Items',
    allItems: 'All',
    ...{ item: 'Item', what: 'What happens', loses: 'Loses' },
    next: 'More',
    noItems: 'Nothing here.',
    open: 'Open',
    start: (n: number) => `Import ${count(n, 'story as a draft', 'stories as drafts')}`,
    back: 'Back to the import',
    addressLeads: 'leads to the story once readers have it',
    addressLeadsNowhere: 'leads nowhere here',
    asPage: 'As a page',
    asPageHelp: 'Pictures are fetched when it is imported.',
    repairs: 'Repairs',
    repairsIn: (n: number) => `of characters in ${count(n, 'item', 'items')}`,
    keptDamaged: 'The text stays as it is in the file.',
    useRepaired: 'Use the repaired text',
    useAllRepaired: (n: number) =>
      n === 1 ? 'Use the repaired text of 1 more item' : `Use all ${n} repaired`,
    keepDamaged: 'Keep it as it is',
    linksStay: 'stay',
    takeOut: 'Take out',
    putBack: 'Put back',
    repairOf: (n: number, is: string, as: string) =>
      `${count(n, 'place', 'places')}: ${is} that was read as ${as}`,
    damaged: 'In the file',
    repaired: 'Repaired',
    newName: { people: 'New author', topics: 'New topic' },
    dropDocument: 'Drop it to make a draft',
    readingDocument: (name: string) => `Reading ${name}`,
    byAddress: 'Or the address of a page',
    fetchPage: 'Fetch the page',
    startPublished: (n: number) => `Import ${count(n, 'story', 'stories')}, published ones as published`,
    asPublished: 'Publish what was published',
    asPublishedHelp: 'With the dates, bylines and addresses of then. No one is notified.',
    startNames: (n: number) => `Add ${count(n, 'author or topic', 'authors and topics')}`,
    named: { made: 'New', changed: 'Brought up to date', done: 'Added', undone: 'Removed again' },
    startAddresses: (n: number) => `Set up ${count(n, 'redirect', 'redirects')}`,
    ...{ redirects: 'Old addresses', redirectsHelp: 'lead on to their stories' },
    ...{ goOn: 'Go on', stop: 'Stop', read: 'Read the files', undo: 'Undo import', notUndone: 'Stays' },
    undoTitle: 'Undo this import?',
    undoText:
      'Its stories are spiked, also those that someone has edited since. Each can be revived. Authors and topics that it added are removed if no story has them.',
  },
};

export type ImportWords = typeof en;
