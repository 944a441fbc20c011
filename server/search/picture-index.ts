import { pictureLexemes } from '@/domain/search/picture-words';
import { namedIn } from '@/domain/story/named-ids';
import { shownPictures } from '@/domain/story/picture-texts';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  takeUnindexedPictures,
  writePictureUses,
  writePictureWords,
  type PictureUse,
} from '@/server/store/media/picture-entries';
import type { WorkingCopy } from '@/server/store/search/working-entries';

/** Increment when the form of pictures' words changes, so that all of them are rebuilt. */
const FORM = 2;
const BATCH = 50;
/** At most this many pictures of one story can be found by its words. */
const MAX_FOUND = 500;

/** Indexes new pictures. Returns how many. */
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

/** Records which pictures these stories show. */
export function indexPictureUses(copies: WorkingCopy[], connection: Connection): Promise<void> {
  return writePictureUses(
    copies.map(({ storyId }) => storyId),
    copies.flatMap(usesOf),
    connection,
  );
}

/** The pictures that a story uses, each once, with all texts about it there; stills of embeds have none. */
function usesOf({ storyId, fields, body }: WorkingCopy): PictureUse[] {
  const { headline, secondHeadline } = fields;
  const shown = shownPictures({ fields, body });
  const named = namedIn({ fields, body }).filter(({ kind }) => kind === 'picture');
  return [...new Set(named.map(({ id }) => id))].map((mediaId, index) => {
    const places = shown.filter(place => place.mediaId === mediaId);
    const { caption, credit, alt } = places[0] ?? { caption: '', credit: '', alt: '' };
    const texts = places.flatMap(({ mediaId: _, ...words }) => Object.values(words));
    const words = [headline, secondHeadline, ...texts].join('\n');
    const lexemes = index < MAX_FOUND ? pictureLexemes(words) : [];
    return { mediaId, storyId, caption, credit, alt, lexemes };
  });
}
