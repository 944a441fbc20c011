import { BlockTitle } from '../text/block-title';
import { Document } from '../frame/document';
import { InnerMasthead } from '../frame/masthead';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The page shown without a network: the stories this browser has kept, listed by its script. */
export function OfflinePage({ frame }: { frame: FrameView }) {
  const { offline, keeping } = wordsFor(frame.edition.lang);
  return (
    <Document frame={frame} title={`${offline.title} | ${frame.titleName}`} description={offline.text}>
      <InnerMasthead frame={frame}>
        <div className="scotch" />
      </InnerMasthead>
      <main id="main" className="wrap missing">
        <div>
          <h1>{offline.title}</h1>
          <p className="reasons">{offline.text}</p>
          <p className="next-links">
            <a href={frame.listHrefs.kept}>{keeping.title}</a>
          </p>
        </div>
        <section aria-labelledby="read">
          <BlockTitle frame={frame} text={offline.readHere} id="read" />
          <ul className="read-stories" data-read-stories="" />
        </section>
      </main>
    </Document>
  );
}
