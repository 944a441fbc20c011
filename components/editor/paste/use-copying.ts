'use client';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { offeredWidths, pictureAddress } from '@/domain/media/media';
import { recordingAddress } from '@/domain/media/recording';
import type { EditorTools } from '../context';
import { copyWith } from './copying';

/** The maximum width of a picture in a copy, in pixels. */
const COPIED_WIDTH = 1200;

const absolute = (address: string) => new URL(address, window.location.origin).href;

/** Provides the addresses and headlines of references in copies, and stores those of pasted copies. */
export function useCopying(
  editor: Editor | null,
  { pictures, addPicture, headlines }: Pick<EditorTools, 'pictures' | 'addPicture' | 'headlines'>,
): void {
  useEffect(() => {
    if (!editor) return;
    copyWith(editor, {
      context: {
        address: absolute,
        picture(id) {
          const { width = null, height = null } = pictures[id] ?? {};
          const widths = offeredWidths(width ?? 0);
          const file = widths.findLast(offered => offered <= COPIED_WIDTH) ?? widths[0]!;
          return { src: absolute(pictureAddress(id, file, 'jpg')), width, height };
        },
        recording: id => absolute(recordingAddress({ id })),
        headline: id => headlines.get(id) ?? null,
      },
      learnPicture: addPicture,
      learnHeadline: (id, headline) => void headlines.set(id, headline),
    });
  }, [editor, pictures, addPicture, headlines]);
}
