import { applySplice, spliceBetween, type BodySplice } from '@/domain/document/body-splice';
import type { Sending } from './autosave';
import type { SaveOutcome } from '../api';
import type { Draft, DraftFields } from '../draft';

/** Text written here that the server has not acknowledged. */
export interface JournaledText {
  draft: Draft;
  /** Its base version. */
  version: number;
  at: number;
  /** The base text of the changes. */
  base: Draft;
  /** The part that was sent without an answer: the server may have it. */
  unanswered: { draft: Draft; key: string } | null;
  /**
   * The key of the save that was to send it next: a server that has that save also has this text or a later one of the
   * same session. Missing in texts of earlier releases.
   */
  nextKey?: string;
}

/** A text in the journal's format, relative to its base: small, so that it can be written on every key. */
export interface JournaledChange {
  draft: DraftChange;
  version: number;
  at: number;
  unanswered: { draft: DraftChange; key: string } | null;
  nextKey?: string;
}

interface DraftChange extends DraftFields {
  body: BodySplice | null;
}

function changeOf(base: Draft, { editionId, deskId, fields, body }: Draft): DraftChange {
  return { editionId, deskId, fields, body: spliceBetween(base.body, body) };
}

function applied(base: Draft, change: DraftChange): Draft | null {
  const body = change.body ? applySplice(base.body, change.body) : base.body;
  return body && { ...change, body };
}

/** The stored part of a text whose base is already in the journal. */
export function toChange({ draft, base, version, at, unanswered, nextKey }: JournaledText): JournaledChange {
  const sent = unanswered && { draft: changeOf(base, unanswered.draft), key: unanswered.key };
  return { draft: changeOf(base, draft), version, at, unanswered: sent, nextKey };
}

/** The text from a stored change; null when it does not belong to this base. */
export function fromChange(base: Draft, change: JournaledChange): JournaledText | null {
  const { draft, version, at, unanswered, nextKey } = change;
  const whole = applied(base, draft);
  const sent = unanswered && applied(base, unanswered.draft);
  if (!whole || (unanswered && !sent)) return null;
  return {
    draft: whole,
    version,
    at,
    base,
    unanswered: sent && { draft: sent, key: unanswered.key },
    nextKey,
  };
}

/**
 * Whether the server has this text or a later one of its session, according to the key of its next save.
 * @throws Error when that is unknown
 */
export async function isSaved(
  { storyId, nextKey }: Pick<JournaledText, 'nextKey'> & { storyId: string },
  acknowledgedAs: (storyId: string, key: string) => Promise<number | null>,
): Promise<boolean> {
  return nextKey !== undefined && (await acknowledgedAs(storyId, nextKey)) !== null;
}

/** The base of this text, given the result of its save without a response. */
export function settleText<Text extends JournaledText>(text: Text, acknowledged: number | null): Text {
  const { unanswered } = text;
  if (!unanswered || acknowledged === null) return text;
  return { ...text, base: unanswered.draft, version: acknowledged, unanswered: null };
}

/**
 * Resends the text that was sent without an answer, unchanged. Then its result is final: otherwise a delayed
 * save could arrive after a newer one of the same text, and look like a colleague's.
 * @returns the text, and the result of that save; null when nothing was unanswered
 * @throws Error when that is unknown
 */
export async function sendAgain<Text extends JournaledText, Outcome extends SaveOutcome<unknown, unknown>>(
  text: Text,
  send: (sending: Sending<Draft>) => Promise<Outcome>,
): Promise<{ settled: Text; outcome: Outcome | null }> {
  const { unanswered, base, version } = text;
  if (!unanswered) return { settled: text, outcome: null };
  const outcome = await send({ ...unanswered, base, version });
  if (outcome.kind === 'unreachable' || outcome.kind === 'signed-out')
    throw new Error('The state of the text on the server is unknown');
  const settled =
    outcome.kind === 'saved' ? settleText(text, outcome.version) : { ...text, unanswered: null };
  return { settled, outcome };
}
