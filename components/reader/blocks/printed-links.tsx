import type { ReaderWords } from '../words/en';
import { absolute } from '../frame/alternates';

interface PrintedLinksProps {
  hrefs: string[];
  origin: string;
  words: ReaderWords;
}

/** The addresses of a story's links, for paper alone: on a screen the links are where they are. */
export function PrintedLinks({ hrefs, origin, words }: PrintedLinksProps) {
  if (!hrefs.length) return null;
  return (
    <div className="printed-links">
      <p>{words.links}</p>
      <ol>
        {hrefs.map(href => (
          <li key={href}>{absolute(origin, href)}</li>
        ))}
      </ol>
    </div>
  );
}
