import { applySplice, spliceBetween, type BodySplice } from '@/domain/document/body-splice';
import type { Sending } from './autosave';
import type { SaveOutcome } from '../api';
import type { Draft, DraftFields } from '../draft';

/** Text that was written here and that the server has not acknowledged. */
export interface Kept {
  draft: Draft;
  /** The version it was written on. */
  version: number;
  at: number;
  /** The text of that version, on which the changes are based. */
  base: Draft;
  /** What was sent of it without an answer: the server may have it. */
  unanswered: { draft: Draft; key: string } | null;
}

/** A text as the journal writes it, beside the text it is based on: small, so that it can be written at every key. */
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

/** What is written of a text whose base is in the journal already. */
export function toChange({ draft, base, version, at, unanswered }: Kept): KeptChange {
  const sent = unanswered && { draft: changeOf(base, unanswered.draft), key: unanswered.key };
  return { draft: changeOf(base, draft), version, at, unanswered: sent };
}

/** The text that was written as a change; null when it does not belong to this base. */
export function fromChange(base: Draft, { draft, version, at, unanswered }: KeptChange): Kept | null {
  const whole = applied(base, draft);
  const sent = unanswered && applied(base, unanswered.draft);
  if (!whole || (unanswered && !sent)) return null;
  return { draft: whole, version, at, base, unanswered: sent && { draft: sent, key: unanswered.key } };
}

/** The base of this text, now that the result of its save without a response is known. */
export function settleKept<Text extends Kept>(kept: Text, acknowledged: number | null): Text {
  const { unanswered } = kept;
  if (!unanswered || acknowledged === null) return kept;
  return { ...kept, base: unanswered.draft, version: acknowledged, unanswered: null };
}

/**
 * Sends what was sent without an answer once more as it was. From then on the server has it or never will: a save that
 * is still on its way could otherwise arrive after a newer one of the same text, and look like a colleague's.
 * @returns the text, and how that save went; null when nothing was unanswered
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
