import { pairBlocks } from '@/domain/history/blocks';
import { fingerprint } from '@/domain/fingerprint';
import type { BodyNode } from '@/domain/document/body';
import { SHORT_TEXTS, type ShortText, type SourcePart, type SourceText } from './source-text';

/** A part of a source as it was and as it is. Null: it is not there on that side. */
export interface PartPair {
  /** Null: a block of the body. */
  place: ShortText | null;
  older: SourcePart | null;
  newer: SourcePart | null;
  same: boolean;
}

/** A short digest of a text, unlike that of any other. */
export type Digest = (text: string) => string;

/** Two texts of a source, part by part down the page. */
export function pairTexts(older: SourceText, newer: SourceText): PartPair[] {
  const short = SHORT_TEXTS.map((place): PartPair => {
    const [one, other] = [older.fields[place] || null, newer.fields[place] || null];
    return { place, older: one, newer: other, same: fingerprint(one) === fingerprint(other) };
  });
  const blocks = pairBlocks(older.blocks, newer.blocks).map(pair => ({ place: null, ...pair }));
  return [...short.filter(pair => pair.older ?? pair.newer), ...blocks];
}

/** In how many places the newer text is not the older one. */
export const countSourceChanges = (older: SourceText, newer: SourceText): number =>
  pairTexts(older, newer).filter(({ same }) => !same).length;

/** What names a change: another change of the same part has another name. */
export const changeKey = ({ place, older, newer }: PartPair, digest: Digest): string =>
  digest(fingerprint([place, older, newer]));

interface MarkedTexts {
  /** The text that the translation was made from. */
  madeFrom: SourceText;
  /** What of the source the translation matches. */
  matched: SourceText;
  newest: SourceText;
}

/**
 * What the translation matches once a change is done, or once it is not done after all. Null without such a change.
 * @param change as `changeKey` names it
 */
export function markChange(
  { madeFrom, matched, newest }: MarkedTexts,
  { change, done }: { change: string; done: boolean },
  digest: Digest,
): SourceText | null {
  const pairs = done ? pairTexts(matched, newest) : pairTexts(madeFrom, matched);
  const at = pairs.findIndex(pair => !pair.same && changeKey(pair, digest) === change);
  if (at < 0) return null;
  return textOf(pairs, matched, (_, index) => ((index === at) === done ? 'newer' : 'older'));
}

function textOf(
  pairs: PartPair[],
  { fields }: SourceText,
  sideOf: (pair: PartPair, index: number) => 'older' | 'newer',
): SourceText {
  const short: Record<string, unknown> = { ...fields };
  const blocks: BodyNode[] = [];
  pairs.forEach((pair, index) => {
    const part = pair[sideOf(pair, index)];
    if (pair.place !== null) short[pair.place] = part ?? (pair.place === 'lead' ? null : '');
    else if (part) blocks.push(part as BodyNode);
  });
  return { fields: short as unknown as SourceText['fields'], blocks };
}
