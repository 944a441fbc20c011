import { Extension, type Editor } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import { copiedText } from '@/domain/document/copying/plain-text';
import { COPY_ATTRIBUTE, CopySerializer } from '@/domain/document/copying/serializer';
import type { CopyContext } from '@/domain/document/spec';
import { newKey } from '@/components/ui/new-key';
import type { PictureSize } from '@/domain/media/media';

/** The data of pictures and stories in a copy, and its callbacks. */
export interface CopiedThings {
  context: CopyContext;
  learnPicture(picture: PictureSize): void;
  learnHeadline(id: string, headline: string): void;
}

declare module '@tiptap/core' {
  interface Storage {
    copying: { things: CopiedThings | null };
  }
}

const OURS = new RegExp(`\\s${COPY_ATTRIBUTE}="([\\w-]+)"`);

/** Whether this HTML was copied from a composer, so that it can be restored without loss. */
export const isOurs = (html: string): boolean => OURS.test(html) && html.includes('data-pm-slice=');

/** The last copy, with the newsroom data that its HTML omits. */
interface LastCopy {
  id: string;
  slice: Slice;
  /** Cut text: its notes and suggestions are nowhere else until it is pasted. */
  isCut: boolean;
}

/** The ids of notes and suggestions in a part of a text. */
function newsroomIds({ content }: { content: Slice['content'] }): Set<string> {
  const ids = new Set<string>();
  content.descendants(({ marks }) => {
    for (const { attrs } of marks)
      for (const id of [attrs.threadId, attrs.changeId]) if (typeof id === 'string') ids.add(id);
  });
  return ids;
}

/** Whether all notes and suggestions of a cut are gone from the text, for example when it is moved. */
function isGoneFrom({ doc }: EditorState, slice: Slice): boolean {
  const left = newsroomIds(doc);
  return ![...newsroomIds(slice)].some(id => left.has(id));
}

/** Stores the pictures and stories that a copy from another story refers to. */
function learnFrom(html: string, { learnPicture, learnHeadline }: CopiedThings): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const { dataset } of page.querySelectorAll<HTMLElement>('figure[data-media][data-width]'))
    learnPicture({ id: dataset.media!, width: Number(dataset.width), height: Number(dataset.height) });
  for (const story of page.querySelectorAll<HTMLElement>('[data-story]'))
    if (story.textContent) learnHeadline(story.dataset.story!, story.textContent);
}

const NOTHING: CopyContext = {
  address: href => href,
  picture: () => ({ src: '', width: null, height: null }),
  recording: () => '',
  headline: () => null,
};

/**
 * The clipboard: HTML and plain text for any program, without notes, suggestions and people. Text that is cut
 * and pasted within a story keeps them.
 */
export const Copying = Extension.create({
  name: 'copying',
  priority: 1000,
  addStorage: () => ({ things: null as CopiedThings | null }),
  addProseMirrorPlugins() {
    const { storage } = this;
    let last: LastCopy | null = null;
    let isCutting = false;
    let moved: Slice | null = null;
    let id = '';
    const serializer = new CopySerializer(
      () => storage.things?.context ?? NOTHING,
      () => id,
    );
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            copy: () => void (isCutting = false),
            cut: () => void (isCutting = true),
            dragstart: () => void (isCutting = false),
          },
          transformCopied(slice) {
            id = newKey();
            last = { id, slice, isCut: isCutting };
            return slice;
          },
          clipboardSerializer: serializer,
          clipboardTextSerializer: ({ content }) => copiedText(serializer.serializeFragment(content)),
          transformPastedHTML(html, view) {
            moved = null;
            if (!isOurs(html)) return html;
            if (storage.things) learnFrom(html, storage.things);
            const isLast = last?.isCut && OURS.exec(html)?.[1] === last.id;
            if (isLast && isGoneFrom(view.state, last!.slice)) moved = last!.slice;
            return html;
          },
          transformPasted(slice) {
            const pasted = moved ?? slice;
            moved = null;
            return pasted;
          },
        },
      }),
    ];
  },
});

/** Provides the editor with the data of references in its copies. */
export function copyWith(editor: Editor, things: CopiedThings): void {
  editor.storage.copying.things = things;
}
