import { pairBlocks } from '@/domain/history/blocks';
import { fingerprint } from '@/domain/fingerprint';
import type { BodyNode } from '@/domain/document/body';
import { SHORT_TEXTS, type ShortText, type SourcePart, type SourceText } from './source-text';

/** A part of a source before and after a change. Null: it is missing on that side. */
export interface PartPair {
  /** Null for a block of the body. */
  place: ShortText | null;
  older: SourcePart | null;
  newer: SourcePart | null;
  same: boolean;
}

/** A short, unique digest of a text. */
export type TextDigest = (text: string) => string;

/** Two texts of a source, part by part in page order. */
export function pairTexts(older: SourceText, newer: SourceText): PartPair[] {
  const short = SHORT_TEXTS.map((place): PartPair => {
    const [one, other] = [older.fields[place] || null, newer.fields[place] || null];
    return { place, older: one, newer: other, same: fingerprint(one) === fingerprint(other) };
  });
  const blocks = pairBlocks(older.blocks, newer.blocks).map(pair => ({ place: null, ...pair }));
  return [...short.filter(pair => pair.older ?? pair.newer), ...blocks];
}

/** The number of differences between two texts. */
export const countSourceChanges = (older: SourceText, newer: SourceText): number =>
  pairTexts(older, newer).filter(({ same }) => !same).length;

/** The id of a change, unique among the changes of a part. */
export const changeKey = ({ place, older, newer }: PartPair, digest: TextDigest): string =>
  digest(fingerprint([place, older, newer]));

interface MarkedTexts {
  /** The text that was translated. */
  madeFrom: SourceText;
  /** The source text that the translation matches. */
  matched: SourceText;
  newest: SourceText;
}

/**
 * The source text that the translation matches after a change is marked as done or open. Null for an unknown
 * change.
 * @param change its `changeKey`
 */
export function markChange(
  { madeFrom, matched, newest }: MarkedTexts,
  { change, done }: { change: string; done: boolean },
  digest: TextDigest,
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
