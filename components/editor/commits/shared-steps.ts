import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Body } from '@/domain/document/body';
import { hasRepeatedId, bodyJson } from '@/domain/document/block-id';
import { spliceBetween } from '@/domain/document/body-splice';
import type { LostWords } from '@/domain/document/commits/lost-words';
import { readableBody } from '../body/readable-body';
import { sharedFrom } from './remote-change';
import { SharedText, type ShownChange } from './shared-text';

/** The text after a change of others. */
interface Taken {
  /** The body of the server. */
  base: Body;
  /** The body once the server has applied the steps in flight. */
  sent: Body;
  lost: LostWords[];
  /** Whether others had accepted or rejected a suggestion before it was accepted or rejected here. */
  isSettledBefore: boolean;
}

/** The editor that shows the text. */
export interface Surface {
  doc(): Node;
  /** Shows the change of a colleague. */
  show(change: ShownChange): void;
}

/**
 * The body of the server and the steps from it to the shown document. After the text was merged or replaced, the steps are
 * found by comparing the two.
 * @param readBase the body of the server
 */
export function createSharedSteps(readBase: () => Body) {
  let surface: Surface | null = null;
  let shared: SharedText | null = null;

  /** Null when the base contains blocks that the editor cannot show. */
  function read(): SharedText | null {
    if (shared || !surface) return shared;
    const { body, lost } = readableBody(readBase());
    const doc = surface.doc();
    if (!lost.length) shared = sharedFrom(doc.type.schema.nodeFromJSON(body), doc);
    return shared;
  }

  /** Applies a change of others; null when it does not fit this text. */
  function fitting(run: (text: SharedText) => ShownChange | null): Taken | null {
    const text = read();
    if (!text) return null;
    try {
      const change = run(text);
      if (change) surface?.show(change);
      // A plugin changed the shown document: compute the steps anew.
      if (surface && !surface.doc().eq(text.doc)) shared = null;
      const { lost = [], isSettledBefore = false } = change ?? {};
      return { base: bodyJson(text.base), sent: bodyJson(text.inFlightDoc), lost, isSettledBefore };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      shared = null;
      return null;
    }
  }

  return {
    /** Starts with a surface that shows the body of the server. */
    attach(next: Surface): void {
      surface = next;
      shared = new SharedText(next.doc());
    },
    /** Records a change made here. @param doc the text after it */
    write: (steps: readonly Step[], doc: Node) => shared?.write(steps, doc),
    /** Takes the unsent steps, as JSON; null when they are unknown. */
    take: (): unknown[] | null =>
      read()
        ?.send()
        .map(step => step.toJSON() as unknown) ?? null,
    receive: (steps: readonly unknown[]) => fitting(text => text.receive(steps)),
    acknowledge: (steps?: readonly unknown[]) => fitting(text => text.acknowledge(steps)),
    /** The server has stored this body, which was sent whole. @returns words written since whose place is gone */
    acknowledgeWhole(body: Body): LostWords[] {
      const text = shared;
      if (!text || spliceBetween(bodyJson(text.inFlightDoc), body)) {
        shared = null;
        return [];
      }
      const taken = fitting(() =>
        hasRepeatedId(text.inFlightDoc)
          ? text.acknowledgeAs(text.base.type.schema.nodeFromJSON(readableBody(body).body))
          : text.acknowledge(),
      );
      return taken?.lost ?? [];
    },
    /** Maps a position of the shown document to the body of the server; null while the steps are unknown. */
    inBase: (position: number): number | null => shared?.inBase(position) ?? null,
    /** Maps a position of an earlier version of the server to the shown document; null when it is too old. */
    fromBase: (position: number, versions: number): number | null =>
      shared?.fromBase(position, versions) ?? null,
    /** To be called when the base was replaced. Changes from now on are recorded, and not found by comparison. */
    reset(): void {
      shared = null;
      read();
    },
  };
}
