import { pictureLexemes } from '@/domain/search/picture-words';
import { shownPictures } from '@/domain/story/picture-texts';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  takeUnindexedPictures,
  writePictureUses,
  writePictureWords,
  type PictureUse,
} from '@/server/store/media/picture-entries';
import type { WorkingCopy } from '@/server/store/search/working-entries';

/** Raised whenever the words of pictures change their form, so that all of them are made again. */
const FORM = 2;
const BATCH = 50;
/** As many of the pictures of one story are found by its words. */
const MOST_PICTURES = 500;

/** Indexes the pictures that came in since. Returns how many. */
export function indexPictures(): Promise<number> {
  return inTransaction(async connection => {
    const pictures = await takeUnindexedPictures(FORM, BATCH, connection);
    if (!pictures.length) return 0;
    const indexed = pictures.map(({ id, originalName, caption, credit, alt, place }) => ({
      id,
      lexemes: pictureLexemes([originalName, caption, credit, alt, place].join('\n')),
    }));
    await writePictureWords(FORM, indexed, connection);
    return pictures.length;
  });
}

/** Notes which pictures these stories show. */
export function indexPictureUses(copies: WorkingCopy[], connection: Connection): Promise<void> {
  return writePictureUses(
    copies.map(({ storyId }) => storyId),
    copies.flatMap(usesOf),
    connection,
  );
}

/** The pictures of a story, each once, with all that is written of it there. */
function usesOf({ storyId, fields, body }: WorkingCopy): PictureUse[] {
  const { headline, secondHeadline } = fields;
  const shown = shownPictures({ fields, body });
  const ids = [...new Set(shown.map(({ mediaId }) => mediaId))].slice(0, MOST_PICTURES);
  return ids.map(mediaId => {
    const places = shown.filter(place => place.mediaId === mediaId);
    const { caption, credit, alt } = places[0]!;
    const texts = places.flatMap(({ mediaId: _, ...words }) => Object.values(words));
    const lexemes = pictureLexemes([headline, secondHeadline, ...texts].join('\n'));
    return { mediaId, storyId, caption, credit, alt, lexemes };
  });
}
