import { embedUrl, isEmbedProvider, playerUrl, siteName } from '@/domain/document/blocks/embed';
import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import type { BodyNode } from '@/domain/document/body';
import type { PictureView } from '../view';
import { textOf, type BlockView, type BodyContext } from './context';

function stillOf(node: BodyNode, { text }: BodyContext): PictureView | null {
  const id = textOf(node, 'media');
  const size = Object.hasOwn(text.pictures, id) ? text.pictures[id] : undefined;
  return size ? { id, ...size, alt: '' } : null;
}

/**
 * A link to a work on another site, with a still of it among our pictures: nothing is loaded from there. Where there is
 * a player, the link looks like one and carries the player's address for a script to load on click.
 */
export const embed: BlockView = (node, context) => {
  const provider = textOf(node, 'provider');
  if (!isEmbedProvider(provider)) return null;
  const id = textOf(node, 'id');
  const player = playerUrl(provider, id);
  const seeOn = context.words.seeOn(siteName(provider, id));
  const title = textOf(node, 'title');
  const still = stillOf(node, context);
  return (
    <figure
      className={player ? 'player' : 'linked-card'}
      data-embed={provider}
      data-player={player ?? undefined}
    >
      <a href={embedUrl(provider, id)} rel="noopener">
        {title && (
          <>
            <Runs text={title} languages={context.languages} />{' '}
          </>
        )}
        <span className={title ? 'meta' : undefined}>
          {seeOn} {context.text.frame.edition.direction === 'rtl' ? '↖' : '↗'}
        </span>
      </a>
      {still && (
        <ResponsivePicture
          picture={still}
          sizes={player ? '(min-width: 48rem) 42.75rem, 100vw' : '9rem'}
          widths={player ? [480, 1440] : [200, 320]}
        />
      )}
    </figure>
  );
};
