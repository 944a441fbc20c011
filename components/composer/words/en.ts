import { en as shared } from '@/components/ui/words/en';
import type { BylineRole } from '@/domain/story/story';
import type { LetteredField } from '@/domain/translation/source-text';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const spelled = (count: number) => NUMBERS[count] ?? String(count);

const are = (count: number) => (count === 1 ? 'is' : 'are');

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const revisions = (numbers: number[]) =>
  numbers.length === 1
    ? `revision ${numbers[0]}`
    : `revisions ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

const by = (name: string | null) => (name ? ` by ${name}` : '');

const bylineRoles: Record<BylineRole, string> = {
  by: 'By',
  photos: 'Photos',
  translation: 'Translation',
  reporting: 'Reporting',
};

/** The letters of a translated field in the margin of the source. */
const fieldLetters: Record<LetteredField, string> = {
  kicker: 'K',
  headline: 'H',
  subheadline: 'SU',
  standfirst: 'S',
  lead: 'P',
  socialHeadline: 'SH',
  socialDescription: 'SD',
};

/** English, and the shape of every other language. */
export const en = {
  ...shared,
  wrongFields: {
    saved: (fields: string) => `Saved, except ${fields}`,
    why: (field: string, why: string) => `${field}: ${why}`,
    reasons: {
      'no-such-edition': 'This edition no longer exists. Choose another.',
      'no-such-desk': 'This desk no longer exists. Choose another.',
      'desk-is-closed': 'This desk is closed. Choose another.',
      'edition-is-settled':
        'A published story stays in its edition. Start a version in the other edition instead.',
      'edition-has-a-version': 'That edition already has a version of this story.',
      'section-of-another-edition': 'This section belongs to another edition. Choose one of this edition.',
      'no-such-topic': 'One of these topics no longer exists. Remove it.',
      'no-such-author': 'One of these authors no longer exists. Remove the name and add it again.',
      'no-such-picture': 'One of these pictures is not in the library. Remove it and choose it again.',
      'no-such-recording': 'One of these recordings is not in the library. Remove it and choose it again.',
      'no-such-story': 'One of these stories does not exist. Remove it.',
      'needs-role': 'Your role can’t write stories there.',
    },
    other: 'The server did not accept this.',
    settled: 'A published story stays in its edition.',
  },
  found: {
    line: (time: string) => `Text written here at ${time} never reached the server.`,
    older: (time: string) => `Text written here at ${time} was never sent. The server has newer text.`,
    use: 'Use this text',
    merge: 'Merge',
    drop: 'Discard',
    dropped: 'Unsent text discarded.',
    failed: 'Can’t reach the server. Nothing was changed, and the unsent text is still here.',
    bringBack: 'Restore',
    show: 'Show changes',
    hide: 'Hide changes',
    difference: 'What the unsent text would change',
    used: 'The unsent text is back in the story.',
  },
  conflict: {
    title: 'Two people changed this story at the same time',
    line: (name: string, time: string) =>
      `${name} saved at ${time} while you were writing. Nothing is lost: your text is in the history.`,
    lineUncopied: (name: string, time: string) =>
      `${name} saved at ${time} while you were writing. Your text is kept on this computer.`,
    lineNotStored: (name: string, time: string) =>
      `${name} saved at ${time} while you were writing. Your text is only in this window: don’t close it.`,
    writes: 'You can keep typing in your text. Press F6 to choose.',
    writesTouch: 'You can keep typing in your text, or choose here.',
    mine: 'Mine',
    theirs: 'Theirs',
    both: 'Both',
    before: 'Before',
    previous: 'Previous difference',
    next: 'Next difference',
    keep: 'Keep',
    fromHere: 'from this browser',
    same: (what: string) => `Same in both: ${what}`,
    sameBlocks: (count: number) => `${count} ${count === 1 ? 'block' : 'blocks'} the same in both`,
    chosen: (chosen: number, all: number) => `${chosen} of ${all} chosen`,
    save: 'Save the merge',
    left: (count: number) => `${count} ${count === 1 ? 'difference' : 'differences'} left to choose.`,
    preview: 'Preview the result',
    previewLeft: (count: number) =>
      `${count} ${count === 1 ? 'difference has' : 'differences have'} no choice yet: your text is shown there.`,
    tools: 'Show and choose',
    allMine: 'All mine',
    allTheirs: 'All theirs',
    others: (count: number) => `The other ${count}`,
    undoAll: 'Undo',
    mergedBlocks: (count: number) => `${count} ${count === 1 ? 'change' : 'changes'} merged automatically`,
    atStart: 'At the start',
    after: (text: string) => `After “${text}”`,
    groups: {
      all: 'All',
      words: 'Words',
      cells: 'Cells',
      items: 'Items',
      pictures: 'Pictures',
      fields: 'Fields',
      places: 'Places',
    },
    pieces: {
      words: 'Words',
      block: 'Paragraph',
      place: 'Place',
      cell: (row: number, column: number) => `Row ${row}, column ${column}`,
      row: (number: number) => `Row ${number}`,
      column: 'Column',
      item: (number: number) => `Item ${number}`,
      picture: (number: number) => `Picture ${number}`,
      style: 'Style',
      detail: 'Detail',
    },
    absent: 'Missing',
    empty: 'Empty',
    block: (number: number) => `Block ${number}`,
    somebody: 'Someone',
    place: 'Edition and section',
    came: {
      merged: (name: string) => `${name} changed other parts while you were writing. The text now has both.`,
      chosen: (name: string) => `${name}’s text and yours are merged as you chose.`,
      'taken in': (name: string) => `${name} changed what you wrote here.`,
    },
    lookAt: 'See changes',
    cameIn: (name: string) => `Changes by ${name}`,
    undoMerge: 'Undo merge',
  },
  breakdown: {
    title: 'The composer has stopped working',
    text: 'What you wrote is kept on this computer. You can restore it when you reopen the story.',
    notStored:
      'This browser couldn’t store what you wrote last. It may be missing when you reopen the story.',
    again: 'Reopen the story',
  },
  presence: {
    label: 'Also in this story',
    more: (count: number) => `${count} more`,
    alsoHere: (names: string) => `${names} also in this story`,
    where: 'Where people are',
    undoRefused: 'A colleague has changed this place since, so it can’t be undone.',
    settledBefore: (name: string) => `${name} had already accepted or rejected this suggestion.`,
    reading: 'Reading',
    inBlock: (number: number) => `Paragraph ${number}`,
    inField: (field: string) => `In “${field}”`,
    go: 'Go there',
    goTo: (name: string) => `Go to where ${name} is`,
    follow: 'Follow',
    following: 'Following',
    followPerson: (name: string) => `Follow ${name}`,
  },
  /** Words whose paragraph a colleague deleted. */
  tray: {
    tab: 'Tray',
    title: 'Your words without a place',
    about: 'The paragraph that you wrote them in is gone. They are kept on this device.',
    by: (name: string, time: string) => `${name} deleted the paragraph, ${time}.`,
    bySomeone: (time: string) => `The paragraph was deleted, ${time}.`,
    after: (words: string) => `Written after “${words}”.`,
    putBack: 'Put back here',
    show: 'Show',
    bringBack: 'Bring the paragraph back',
    discard: 'Discard',
    discarded: 'The words were discarded.',
    undo: 'Undo',
    deleted: (name: string | null) =>
      `${name ?? 'A colleague'} deleted the paragraph you were writing in. Your words are in the tray.`,
    empty: 'Nothing in the tray',
  },
  /** Words for showing a story to people outside the newsroom before it is published. */
  previewLinks: {
    share: 'Share…',
    title: 'Share a preview',
    about:
      'Anyone with the link can read the story and see its pictures, without signing in. No one can change it.',
    reviewer: 'Who is it for?',
    reviewerHelp: 'Only the newsroom sees this. It tells the links apart.',
    missing: 'Enter who it is for.',
    shows: 'What it shows',
    asItIs: 'The story as it is when opened',
    revision: (number: string, time: string) => `Revision ${number}, ${time}`,
    expires: 'Expires in',
    days: { 1: '1 day', 7: '7 days', 30: '30 days' },
    create: 'Create link',
    link: (reviewer: string) => `Link for ${reviewer}`,
    once: 'Copy it now. It is not shown again.',
    copy: 'Copy',
    copied: 'Copied',
    list: 'Active links',
    none: 'No links yet.',
    shown: (what: string, by: string) => `${what}. Created by ${by}.`,
    until: (time: string) => `Until ${time}.`,
    opened: (time: string) => `Last opened ${time}.`,
    notOpened: 'Not opened yet.',
    revoke: 'Revoke',
    revokeOf: (reviewer: string) => `Revoke the link for ${reviewer}`,
    revoked: (reviewer: string) => `The link for ${reviewer} no longer works.`,
    notYours: 'Only its writer and its editors can share this story.',
    loading: 'Loading the links…',
    failed: 'The links could not be loaded.',
    again: 'Try again',
    notDone: 'That did not work. Try again.',
  },
  /** Texts about a story and what it was translated from. */
  translating: {
    sourceBeside: 'Source beside the text',
    open: 'Show the source',
    close: 'Hide the source',
    label: (edition: string) => `Source: ${edition}`,
    head: (revision: number) => `source, revision ${revision}, read only`,
    sources: 'Source',
    panes: 'Which text is shown',
    source: 'Source',
    translation: 'Translation',
    untranslated: (count: number) =>
      `${capital(spelled(count))} ${count === 1 ? 'text is' : 'texts are'} not translated yet.`,
    inStep: (revision: number) => `Up to date with revision ${revision} of the source.`,
    behind: (madeFrom: number, revision: number) =>
      `Made from revision ${madeFrom}. The source is at revision ${revision}:`,
    changes: ({ changed, added, removed }: { changed: number; added: number; removed: number }) => {
      // Said once, of the first number.
      let noun = (count: number): string => {
        noun = () => '';
        return count === 1 ? ' paragraph' : ' paragraphs';
      };
      const said = [
        changed > 0 && `${spelled(changed)}${noun(changed)} changed`,
        added > 0 && `${spelled(added)}${noun(added)} ${are(added)} new`,
        removed > 0 && `${spelled(removed)}${noun(removed)} ${removed === 1 ? 'was' : 'were'} removed`,
      ].filter(part => part !== false);
      return `${said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : said[0]}.`;
    },
    progress: (done: number, left: number) =>
      capital(
        done === 0
          ? `${left === 1 ? 'not' : 'none'} translated yet.`
          : `${spelled(done)} done, ${spelled(left)} left.`,
      ),
    changedIn: (numbers: number[], name: string | null) =>
      numbers.length ? `Changed in ${revisions(numbers)}${by(name)}` : 'Changed',
    newIn: (numbers: number[], name: string | null) =>
      numbers.length ? `New in ${revisions(numbers)}${by(name)}` : 'New',
    removedIn: (numbers: number[], name: string | null) =>
      numbers.length ? `Removed in ${revisions(numbers)}${by(name)}` : 'Removed',
    onlyForm: 'Only the formatting or the file changed.',
    goTo: (part: string) => `Go to ${part} in the translation`,
    paragraph: (number: number) => `paragraph ${number}`,
    done: 'Done',
    doneOf: (part: string) => `Done: ${part}`,
    markAll: 'Mark all as done',
    allDone: 'All changes are marked as done.',
    undo: 'Undo',
    next: 'Next change',
    at: (number: number, total: number) => `Change ${number} of ${total}`,
    none: 'No changes left.',
    loading: 'Loading the source',
    failed: 'The source could not be loaded.',
    again: 'Try again',
    notMarked: 'The change could not be marked. Try again.',
    moved: 'The source has changed in the meantime. This is the current text.',
  },
  signIn: {
    title: 'Sign in again to continue',
    text: {
      saved: 'Everything is saved.',
      stored: 'Your text is safe on this computer. It will be saved when you sign in.',
      notStored:
        'Your text is only in this window, because this browser can’t store it. It will be saved when you sign in.',
    },
    email: 'Email',
    password: 'Password',
    button: 'Sign in',
    wrong: 'Wrong email or password. Your text is still here.',
    'too-many': 'Too many attempts. Wait a few minutes and try again. Your text is still here.',
    unreachable: 'The server didn’t respond. Your text is still here.',
    'code-needed': 'Enter the code from your authenticator app, or a recovery code.',
    'emailed-code': 'Enter the code from the email that was just sent to you.',
    'wrong-code': 'Wrong code, or already used. Your text is still here.',
    'no-passkey': 'The passkey was not accepted. Your text is still here.',
    code: 'Code',
    withPasskey: 'Use a passkey',
    withProvider: (provider: string) => `Sign in with ${provider}`,
  },
  about: {
    bylineRoles,
    addName: 'Add a name',
    roleOf: (name: string) => `Role of ${name}`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    noPage: 'no author page',
    bylineHelp: 'Type a name and press Enter. Start with “Photos by” to credit a photographer.',
    suggested: 'Named in the story',
    addTopic: 'Add a topic',
    noTopic: 'No matching topic.',
    relatedFind: 'Find a related story',
    relatedHelp: 'Shown first among the stories under the text, in this order.',
    unknownStory: 'A story in this paper',
    outside: 'Search and sharing',
    socialHeadlineHelp: (here: number, story: number) =>
      here ? `${story} in the story, ${here} here. Search shows about 60.` : 'Empty: uses the headline.',
    socialDescriptionHelp: 'Empty: uses the standfirst.',
    searchResult: 'In search results',
    shareCard: 'When shared',
    canonicalHelp: 'Only if another outlet published it first: the address for search engines.',
    canonicalWrong: 'Enter a web address that starts with https://. The last valid one is kept for now.',
    noteHelp: 'For the newsroom only. Readers never see it.',
    address: (path: string) => `Address: ${path}`,
    embargo: 'Embargo until',
    embargoHelp: (zone: string) => `The story can’t be published earlier. Time in ${zone}.`,
    embargoLift: 'Lift the embargo',
    noHeadline: 'No headline yet',
  },
  fieldLetters,
};

/** Every word of the composer, with those that it shares with the newsroom. A language that lacks one does not compile. */
export type ComposerWords = typeof en;
