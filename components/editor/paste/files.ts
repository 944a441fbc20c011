import type { BodyNode } from '@/domain/document/body';
import { drop } from '@/domain/paste/dropped';
import type { PastedPicture } from '@/domain/paste/pictures';
import type { Pasted } from '@/domain/paste/read';
import { picturesInRtf } from '@/domain/paste/word/rtf';
import type { Clip } from './pasted';

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

function fileOf(bytes: Uint8Array<ArrayBuffer>, type: string, number: number): File {
  return new File([bytes], `${number + 1}.${EXTENSIONS[type] ?? type.split('/')[1]}`, { type });
}

function fileInAddress(address: string, number: number): File | null {
  const match = /^data:(image\/[\w.+-]+);base64,(.*)$/is.exec(address);
  try {
    return (
      match &&
      fileOf(
        Uint8Array.from(atob(match[2]!), letter => letter.charCodeAt(0)),
        match[1]!,
        number,
      )
    );
  } catch {
    return null;
  }
}

/**
 * The file of every available picture, by its placeholder. Pictures next to the text are matched by order
 * alone, so they are only used when their number equals that of the placeholders.
 */
export function filesOf(pictures: PastedPicture[], { rtf, files }: Clip): Map<string, File> {
  const fileCount = pictures.filter(({ source }) => source.kind === 'file').length;
  const inRtf = fileCount ? picturesInRtf(rtf) : [];
  const images = files.filter(({ type }) => type.startsWith('image/'));
  const inOrder: (File | null)[] =
    inRtf.length === fileCount
      ? inRtf.map((picture, at) => picture && fileOf(picture.bytes, picture.type, at))
      : !rtf && images.length === fileCount
        ? images
        : [];
  const found = new Map<string, File>();
  for (const [number, { placeholder, source }] of pictures.entries()) {
    const file = source.kind === 'data' ? fileInAddress(source.address, number) : (inOrder.shift() ?? null);
    if (file) found.set(placeholder, file);
  }
  return found;
}

/** The pasted content without pictures whose bytes are missing; they are counted. */
export function withoutLost(pasted: Pasted, files: Map<string, File>): Pasted {
  const dropped = { ...pasted.dropped };
  const stays = (node: BodyNode): boolean => {
    if (node.type !== 'picture' || files.has(String(node.attrs!.media))) return true;
    drop(dropped, 'pictures');
    return false;
  };
  const content = pasted.body.content!.filter(stays);
  return {
    ...pasted,
    dropped,
    body: { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] },
  };
}
