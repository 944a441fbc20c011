import type { MachineFailure } from '@/domain/api/translations/machine-translation';

const texts = (count: number) => (count === 1 ? '1 text' : `${count} texts`);

const failed: Record<MachineFailure, string> = {
  unreachable:
    'The translation service could not be reached. Try again, or tell the people who run the server.',
  'timed-out': 'The translation service took too long. Try again later.',
  redirected: 'The translation service has another address now. Tell the people who run the server.',
  refused: 'The translation service refused the request. Tell the people who run the server.',
  busy: 'The translation service is busy. Try again in a few minutes.',
  'not-understood': 'The translation service gave an answer that can’t be used. Try again.',
  'not-allowed':
    'The translation was not saved: the story can no longer be changed by the person who started it.',
};

/** Why a machine translation was not started or stopped, by the reason of the server. */
const refused = {
  'machine-translation-runs': 'The story is being translated already.',
  'machine-translates-another': 'Another story is being translated for you. Wait until it is done.',
  'too-many-machine-translations': 'Too many stories are being translated. Try again in a few minutes.',
  'nothing-to-translate': 'No text is left in the language of the source.',
  'too-long-to-translate': 'The story is too long to be translated by machine. Split it.',
  'no-single-source': 'Only a story made from one version in another language is translated by machine.',
};

/** Words for first drafts of translations that a machine writes. */
export const machine = {
  begin: 'Translate by machine',
  remaining: (count: number) => `${texts(count)} still in the language of the source.`,
  running: (done: number, total: number) => `Machine translation: ${done} of ${texts(total)}.`,
  startedBy: (name: string) => `Started by ${name}. You can go on writing.`,
  cancel: 'Cancel',
  cancelled: 'Machine translation cancelled. The text is as it was.',
  done: 'Machine translation done.',
  unchanged: 'The text is as it was.',
  failed,
  refused,
  notStarted: 'The machine translation could not be started. Try again.',
  untouched: (count: number) => `${texts(count)} stayed in the language of the source:`,
  unread: (count: number) =>
    `${texts(count)} from a machine, read by no one yet. Edit them or mark them as read.`,
  next: 'Next',
  markRead: 'Mark as read',
  read: 'Marked as read.',
  undo: 'Undo',
  notMarked: 'It could not be marked. Try again.',
  noneHere: 'Put the cursor into a text from the machine first.',
  here: 'Machine translation, not read yet',
  close: 'Close',
};
