import type { BodyNode } from '@/domain/document/body';
import { pairBlocks } from './blocks';

/** A state of a body and its author. `Who` identifies the person and the time. */
export interface State<Who> {
  blocks: BodyNode[];
  who: Who;
}

/** A body, and the author of each block. */
export interface Blamed<Who> {
  blocks: BodyNode[];
  writers: Who[];
}

/**
 * The author of each block of the last state: the last person who changed its words. States are oldest first. A block
 * that was only moved keeps its author if its words are found in order.
 * @param from the state before the first of these, if known
 */
export function blame<Who>(states: State<Who>[], from: Blamed<Who> = { blocks: [], writers: [] }): Who[] {
  let { blocks: before, writers } = from;
  for (const { blocks, who } of states) {
    const next: Who[] = [];
    let at = 0;
    for (const { older, newer, same } of pairBlocks(before, blocks)) {
      if (newer) next.push(same ? writers[at]! : who);
      if (older) at++;
    }
    before = blocks;
    writers = next;
  }
  return writers;
}
