import { transcriptParagraphs } from '@/domain/document/blocks/recording';
import { printedText } from '@/domain/document/second-attributes';
import { absolute } from '../frame/alternates';
import { FigureWords } from '../text/figure-words';
import { Runs } from '../text/runs';
import { inOneLine } from '../text/page-languages';
import { textOf, type BlockView } from './context';

/** Our own audio and video, fetched when a reader presses play; nothing when the file no longer exists. */
function recording(Player: 'audio' | 'video'): BlockView {
  return function view(node, context) {
    const src = context.text.recordings?.[textOf(node, 'media')];
    if (!src) return null;
    const title = printedText(node.attrs, 'title');
    const label = inOneLine(title);
    const transcript = transcriptParagraphs(textOf(node, 'transcript'));
    return (
      <figure className="recording">
        {title && (
          <p className="title">
            <Runs text={title} languages={context.languages} />
          </p>
        )}
        <Player src={src} controls preload="none" aria-label={label || undefined} />
        <p className="printed-address">
          {context.words.recordingAt[Player]}
          <bdi>{absolute(context.text.frame.origin, src)}</bdi>
        </p>
        <FigureWords
          caption={printedText(node.attrs, 'caption')}
          credit={printedText(node.attrs, 'credit')}
          languages={context.languages}
        />
        {transcript.length > 0 && (
          <details>
            <summary>{context.words.transcript}</summary>
            {transcript.map((line, at) => (
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
