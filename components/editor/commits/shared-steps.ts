import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Body } from '@/domain/document/body';
import { hasRepeatedId, bodyJson } from '@/domain/document/block-id';
import { spliceBetween } from '@/domain/document/body-splice';
import type { LostWords } from '@/domain/document/commits/lost-words';
import { readableBody } from '../body/readable-body';
import { sharedFrom } from './remote-change';
import { SharedText, type ShownChange } from './shared-text';

/** What a change of others left of the text. */
interface Taken {
  /** The body of the server. */
  base: Body;
  /** The body once the server has what is in transit. */
  sent: Body;
  lost: LostWords[];
  /** Whether a suggestion that was accepted or rejected here was so before by others. */
  isSettledBefore: boolean;
}

/** What shows the text. */
export interface Surface {
  doc(): Node;
  /** Shows the change of a colleague. */
  show(change: ShownChange): void;
}

/**
 * The body as the server has it, with the steps that lead from it to what is shown. When they are not known, after a text
 * was merged or replaced, they are found by comparing the two.
 * @param readBase the body of the server
 */
export function createSharedSteps(readBase: () => Body) {
  let surface: Surface | null = null;
  let shared: SharedText | null = null;

  /** Null when the base has blocks that cannot be shown. */
  function read(): SharedText | null {
    if (shared || !surface) return shared;
    const { body, lost } = readableBody(readBase());
    const doc = surface.doc();
    if (!lost.length) shared = sharedFrom(doc.type.schema.nodeFromJSON(body), doc);
    return shared;
  }

  /** The result of a change of others; null when it does not fit this text. */
  function fitting(run: (text: SharedText) => ShownChange | null): Taken | null {
    const text = read();
    if (!text) return null;
    try {
      const change = run(text);
      if (change) surface?.show(change);
      // A plugin changed what was shown: the steps are found anew.
      if (surface && !surface.doc().eq(text.doc)) shared = null;
      const { lost = [], isSettledBefore = false } = change ?? {};
      return { base: bodyJson(text.base), sent: bodyJson(text.sentDoc), lost, isSettledBefore };
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
    /** Takes the steps of what is written, as JSON; null when they cannot be told. */
    take: (): unknown[] | null =>
      read()
        ?.send()
        .map(step => step.toJSON() as unknown) ?? null,
    receive: (steps: readonly unknown[]) => fitting(text => text.receive(steps)),
    acknowledge: (steps?: readonly unknown[]) => fitting(text => text.acknowledge(steps)),
    /** The server has this body, which was sent whole. @returns words written since whose place is not in it */
    acknowledgeWhole(body: Body): LostWords[] {
      const text = shared;
      if (!text || spliceBetween(bodyJson(text.sentDoc), body)) {
        shared = null;
        return [];
      }
      const taken = fitting(() =>
        hasRepeatedId(text.sentDoc)
          ? text.acknowledgeAs(text.base.type.schema.nodeFromJSON(readableBody(body).body))
          : text.acknowledge(),
      );
      return taken?.lost ?? [];
    },
    /** A position of what is shown in the text of the server; null while that is not known. */
    inBase: (position: number): number | null => shared?.inBase(position) ?? null,
    /** A position in the text of the server some versions ago; null when that is too long ago. */
    fromBase: (position: number, versions: number): number | null =>
      shared?.fromBase(position, versions) ?? null,
    /** The base is another text. */
    reset(): void {
      shared = null;
    },
  };
}
