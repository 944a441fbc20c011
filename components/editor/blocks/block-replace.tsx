'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useTools } from '../context';
import { ReplaceTools } from '../library/replace-tools';
import { replacePicture } from '../pictures/put-pictures';

/** Replaces the picture of a block. */
export function BlockReplace({ editor, getPos }: Pick<NodeViewProps, 'editor' | 'getPos'>) {
  const { sendFiles } = useTools();
  return (
    <ReplaceTools
      onFile={file => {
        const replaces = getPos();
        if (replaces !== undefined) sendFiles(editor, [{ file, replaces }]);
      }}
      onPicture={picture => {
        const at = getPos();
        if (at !== undefined) replacePicture(editor, at, picture);
      }}
    />
  );
}
