import { EMBED_PROVIDERS, embedUrl, type EmbedProvider } from '@/domain/document/blocks/embed';
import { Runs } from '../runs';
import { textOf, type BlockView } from './context';

const isProvider = (name: string): name is EmbedProvider => Object.hasOwn(EMBED_PROVIDERS, name);

/** A work on somebody else's site, as a way there: nothing of that site is loaded by ours. */
export const embed: BlockView = (node, context) => {
  const provider = textOf(node, 'provider');
  if (!isProvider(provider)) return null;
  const seeOn = context.words.seeOn(EMBED_PROVIDERS[provider].name);
  const title = textOf(node, 'title');
  return (
    <figure className="leads-on">
      <a href={embedUrl(provider, textOf(node, 'id'))} rel="noopener">
        {title ? <Runs text={title} tongue={context.tongue} /> : seeOn}
      </a>
      {title && <p className="meta">{seeOn} ↗</p>}
    </figure>
  );
};
