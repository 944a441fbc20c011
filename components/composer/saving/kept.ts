import { applySplice, spliceBetween, type BodySplice } from '@/domain/document/body-splice';
import type { Sending } from './autosave';
import type { SaveOutcome } from '../api';
import type { Draft, DraftFields } from '../draft';

/** Text written here that the server has not acknowledged. */
export interface Kept {
  draft: Draft;
  /** Its base version. */
  version: number;
  at: number;
  /** The base text of the changes. */
  base: Draft;
  /** The part that was sent without an answer: the server may have it. */
  unanswered: { draft: Draft; key: string } | null;
}

/** A text in the journal's format, relative to its base: small, so that it can be written on every key. */
export interface KeptChange {
  draft: DraftChange;
  version: number;
  at: number;
  unanswered: { draft: DraftChange; key: string } | null;
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
export function toChange({ draft, base, version, at, unanswered }: Kept): KeptChange {
  const sent = unanswered && { draft: changeOf(base, unanswered.draft), key: unanswered.key };
  return { draft: changeOf(base, draft), version, at, unanswered: sent };
}

/** The text from a stored change; null when it does not belong to this base. */
export function fromChange(base: Draft, { draft, version, at, unanswered }: KeptChange): Kept | null {
  const whole = applied(base, draft);
  const sent = unanswered && applied(base, unanswered.draft);
  if (!whole || (unanswered && !sent)) return null;
  return { draft: whole, version, at, base, unanswered: sent && { draft: sent, key: unanswered.key } };
}

/** The base of this text, given the result of its save without a response. */
export function settleKept<Text extends Kept>(kept: Text, acknowledged: number | null): Text {
  const { unanswered } = kept;
  if (!unanswered || acknowledged === null) return kept;
  return { ...kept, base: unanswered.draft, version: acknowledged, unanswered: null };
}

/**
 * Resends the text that was sent without an answer, unchanged. Then its result is final: otherwise a delayed
 * save could arrive after a newer one of the same text, and look like a colleague's.
 * @returns the text, and the result of that save; null when nothing was unanswered
 * @throws Error when that is unknown
 */
export async function sendAgain<Text extends Kept, Outcome extends SaveOutcome<unknown, unknown>>(
  kept: Text,
  send: (sending: Sending<Draft>) => Promise<Outcome>,
): Promise<{ settled: Text; outcome: Outcome | null }> {
  const { unanswered, base, version } = kept;
  if (!unanswered) return { settled: kept, outcome: null };
  const outcome = await send({ ...unanswered, base, version });
  if (outcome.kind === 'unreachable' || outcome.kind === 'signed-out')
    throw new Error('The state of the text on the server is unknown');
  const settled =
    outcome.kind === 'saved' ? settleKept(kept, outcome.version) : { ...kept, unanswered: null };
  return { settled, outcome };
}
