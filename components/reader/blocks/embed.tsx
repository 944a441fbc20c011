import { EMBED_PROVIDERS, embedUrl, playerUrl, type EmbedProvider } from '@/domain/document/blocks/embed';
import { Runs } from '../text/runs';
import { textOf, type BlockView } from './context';

const isProvider = (name: string): name is EmbedProvider => Object.hasOwn(EMBED_PROVIDERS, name);

/**
 * A link to a work on another site: nothing is loaded from there. Where there is a player, the link looks like one
 * and carries the player's address for a script to load on click.
 */
export const embed: BlockView = (node, context) => {
  const provider = textOf(node, 'provider');
  if (!isProvider(provider)) return null;
  const id = textOf(node, 'id');
  const player = playerUrl(provider, id);
  const seeOn = context.words.seeOn(EMBED_PROVIDERS[provider].name);
  const title = textOf(node, 'title');
  return (
    <figure
      className={player ? 'player' : 'leads-on'}
      data-embed={provider}
      data-player={player ?? undefined}
    >
      <a href={embedUrl(provider, id)} rel="noopener">
        {title && (
          <>
            <Runs text={title} languages={context.languages} />{' '}
          </>
        )}
        <span className={title ? 'meta' : undefined}>{seeOn} ↗</span>
      </a>
    </figure>
  );
};
