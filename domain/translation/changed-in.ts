import { pairBlocks } from '@/domain/history/blocks';
import { fingerprint } from '@/domain/fingerprint';
import { SHORT_TEXTS, type ShortText, type SourceText } from './source-text';

/** A text of a source, and its author. */
export interface SourceState<Who> {
  text: SourceText;
  who: Who;
}

/** The states that changed each part of the last one. */
export interface ChangedIn<Who> {
  short: Map<ShortText, Who[]>;
  /** By the position of the block. */
  blocks: Who[][];
  /** By the fingerprint of a removed block. */
  removed: Map<string, Who[]>;
}

/** The states that changed each part of a text; states are oldest first. */
export function changedIn<Who>(first: SourceText, states: SourceState<Who>[]): ChangedIn<Who> {
  const short = new Map<ShortText, Who[]>();
  const removed = new Map<string, Who[]>();
  let before = first;
  let blocks: Who[][] = first.blocks.map(() => []);
  for (const { text, who } of states) {
    for (const place of SHORT_TEXTS)
      if (fingerprint(before.fields[place]) !== fingerprint(text.fields[place]))
        short.set(place, [...(short.get(place) ?? []), who]);
    const next: Who[][] = [];
    let at = 0;
    for (const { older, newer, same } of pairBlocks(before.blocks, text.blocks)) {
      const was = older ? blocks[at++]! : [];
      if (newer) next.push(same ? was : [...was, who]);
      else removed.set(fingerprint(older), [who]);
    }
    before = text;
    blocks = next;
  }
  return { short, blocks, removed };
}
