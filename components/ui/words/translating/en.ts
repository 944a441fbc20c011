const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelled = (count: number) => NUMBERS[count] ?? String(count);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const are = (count: number) => (count === 1 ? 'is' : 'are');
const revisions = (numbers: number[]) =>
  numbers.length === 1
    ? `revision ${numbers[0]}`
    : `revisions ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
const by = (name: string | null) => (name ? ` by ${name}` : '');

/** What is said of a story and what it was translated from. */
export const translating = {
  beside: 'Source beside the text',
  open: 'Show the source',
  close: 'Hide the source',
  label: (edition: string) => `Source: ${edition}`,
  head: (revision: number) => `source, revision ${revision}, read only`,
  sources: 'Source',
  panes: 'Which text is shown',
  source: 'Source',
  translation: 'Translation',
  inStep: (revision: number) => `In step with revision ${revision} of the source.`,
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
        ? `${left === 1 ? 'it is not' : 'none of them is'} done yet.`
        : `${spelled(done)} ${are(done)} done, ${spelled(left)} ${are(left)} left.`,
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
  none: 'No change is left.',
  loading: 'Loading the source',
  failed: 'The source could not be loaded.',
  again: 'Try again',
  notMarked: 'The change could not be marked. Try again.',
  moved: 'The source has changed meanwhile. This is what it is now.',
};
