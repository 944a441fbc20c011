import type { LetterKind } from '@/domain/people/inbox';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { MOST_ATTEMPTS } from '@/server/jobs/outbox';
import { publicOrigin } from '@/server/pages/paper';
import { notFound, Refused, refusedAction } from '@/server/http/refused';
import { readSettings } from '@/server/settings';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  insertLetters,
  listLetters,
  loadAddressees,
  loadLetter,
  type Letter,
} from '@/server/store/jobs/email';
import { deleteMessagesAbout, insertMessages, listAttempts } from '@/server/store/jobs/outbox';
import { loadStory } from '@/server/store/stories/stories';
import { letterWords, type LetterFacts } from './words';

/** The kind of message that has a letter sent. Its data is `{ letterId }`. */
export const LETTER_MESSAGE = 'letter';

const SHOWN = 200;

/** Something that somebody is told by letter. */
export interface Tidings {
  personId: string;
  byId: string;
  kind: LetterKind;
  storyId: string;
  threadId: string | null;
  text: string;
}

/** Writes a letter for each of them in the language of whom it goes to, and has it sent where a mail server is set. */
export async function writeLetters(tidings: Tidings[], now: Date, connection: Connection): Promise<void> {
  if (!tidings.length) return;
  const ids = tidings.flatMap(({ personId, byId }) => [personId, byId]);
  const people = new Map((await loadAddressees(ids, connection)).map(person => [person.id, person]));
  const letters: Letter[] = [];
  for (const { personId, byId, kind, storyId, threadId, text } of tidings) {
    const addressee = people.get(personId);
    const story = await loadStory(storyId, connection);
    if (!addressee || !story) continue;
    const words = letterWords(addressee.locale);
    const { headline, slug } = story.fields;
    const facts: LetterFacts = {
      by: people.get(byId)?.name ?? '',
      story: oneLine(headline || slug) || words.untitled,
      text,
      url: `${publicOrigin()}/newsroom/stories/${storyId}${threadId ? `#thread-${threadId}` : ''}`,
    };
    letters.push({
      to: addressee.email,
      subject: words.subjects[kind](facts),
      text: [words.openings[kind](facts), text, `${words.open}\n${facts.url}`, words.why]
        .filter(Boolean)
        .join('\n\n'),
    });
  }
  const letterIds = await insertLetters(letters, now, connection);
  if (!mailIsSet()) return;
  await insertMessages(letterIds.map(messageOf), connection);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300);
const mailIsSet = () => readSettings().mail !== null;
const messageOf = (letterId: string) => ({ kind: LETTER_MESSAGE, data: { letterId } });

/** Where a letter stands: sent, on its way, given up with an error, or kept here because no mail server is set. */
export type LetterState = 'sent' | 'waiting' | 'failed' | 'kept';

function mustReadLetters(actor: Actor): void {
  const permission = canInPaper(actor, 'manage-people');
  if (!permission.allowed) throw refusedAction([permission]);
}

/** The newest letters with where each stands. @throws Refused 403 */
export async function lettersForAdmin(actor: Actor) {
  mustReadLetters(actor);
  const letters = await listLetters(SHOWN);
  const attempts = await listAttempts(LETTER_MESSAGE, 'letterId');
  const stateOf = (id: string, sentAt: Date | null): LetterState => {
    if (sentAt) return 'sent';
    const tried = attempts.get(id);
    if (tried === undefined) return 'kept';
    return tried >= MOST_ATTEMPTS ? 'failed' : 'waiting';
  };
  return {
    mailIsSet: mailIsSet(),
    letters: letters.map(letter => ({ ...letter, state: stateOf(letter.id, letter.sentAt) })),
  };
}

/** Has a letter sent that did not go out, at once. @throws Refused 403, 404, or 422 without a mail server */
export async function sendAgain(actor: Actor, letterId: string): Promise<void> {
  mustReadLetters(actor);
  const letter = await loadLetter(letterId);
  if (!letter) throw notFound('letter');
  if (letter.sentAt) throw new Refused(422, 'already-sent');
  if (!mailIsSet()) throw new Refused(422, 'no-mail-server');
  await inTransaction(async connection => {
    await deleteMessagesAbout(LETTER_MESSAGE, 'letterId', letterId, connection);
    await insertMessages([messageOf(letterId)], connection);
  });
}
