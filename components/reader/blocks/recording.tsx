import { transcriptParagraphs } from '@/domain/document/blocks/recording';
import { FigureWords } from '../text/figure-words';
import { Runs } from '../text/runs';
import { inOneLine } from '../text/page-languages';
import { textOf, type BlockView } from './context';

/** Sound and film of our own, fetched when a reader presses play; nothing when we no longer have the file. */
function recording(Player: 'audio' | 'video'): BlockView {
  return function view(node, context) {
    const src = context.text.recordings?.[textOf(node, 'media')];
    if (!src) return null;
    const title = inOneLine(textOf(node, 'title'));
    const caption = textOf(node, 'caption');
    const spoken = transcriptParagraphs(textOf(node, 'transcript'));
    return (
      <figure className="recording">
        {title && (
          <p className="title">
            <Runs text={textOf(node, 'title')} languages={context.languages} />
          </p>
        )}
        <Player src={src} controls preload="none" aria-label={title || undefined} />
        <FigureWords caption={caption} credit={textOf(node, 'credit')} languages={context.languages} />
        {spoken.length > 0 && (
          <details>
            <summary>{context.words.transcript}</summary>
            {spoken.map((line, at) => (
              <p key={at}>
                <Runs text={line} languages={context.languages} />
              </p>
            ))}
          </details>
        )}
      </figure>
    );
  };
}

export const audio = recording('audio');
export const video = recording('video');
