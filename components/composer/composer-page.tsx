import { PlainDocument } from '@/components/ui/plain-document';
import { COMPOSER_ROOT } from './root';
import type { ComposerProps } from './view';

interface ComposerPageProps {
  view: ComposerProps;
  title: string;
  /** The message for a browser without JavaScript. */
  needsScript: string;
  assets: { css: string; script: string };
  /** The nonce of this answer's content security policy. */
  nonce: string;
}

/** The page of the composer. Its only script is the composer, half the size of the framework's. */
export function ComposerPage({ view, title, needsScript, assets, nonce }: ComposerPageProps) {
  return (
    <PlainDocument
      lang={view.lang}
      title={title}
      css={assets.css}
      head={<script type="module" src={assets.script} nonce={nonce} />}
    >
      <div id={COMPOSER_ROOT} data-view={JSON.stringify(view)} />
      <noscript>
        <p className="refusal-page">{needsScript}</p>
      </noscript>
    </PlainDocument>
  );
}
