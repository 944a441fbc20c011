import { PlainDocument } from '@/components/ui/plain-document';
import { COMPOSER_ROOT } from './root';
import type { ComposerProps } from './view';

const NOT_LOADED = 'not-loaded';

/** Errors of loading do not bubble, so they are captured before the script is requested. */
const SHOW_FAILURE = `addEventListener('error', event => {
  if (!(event.target instanceof HTMLScriptElement)) return;
  const show = () => document.getElementById('${NOT_LOADED}').removeAttribute('hidden');
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
  else show();
}, true);`;

interface ComposerPageProps {
  view: ComposerProps;
  title: string;
  /** The message for a browser without JavaScript. */
  needsScript: string;
  /** The message after the script could not be loaded, and the link that reloads the page. */
  notLoaded: { text: string; reload: string };
  assets: { css: string; script: string };
  /** The nonce of this answer's content security policy. */
  nonce: string;
}

/** The page of the composer. Its only script is the composer, half the size of the framework's. */
export function ComposerPage({ view, title, needsScript, notLoaded, assets, nonce }: ComposerPageProps) {
  return (
    <PlainDocument
      lang={view.lang}
      title={title}
      css={assets.css}
      head={
        <>
          <script nonce={nonce}>{SHOW_FAILURE}</script>
          <script type="module" src={assets.script} nonce={nonce} />
        </>
      }
    >
      <div id={COMPOSER_ROOT} data-view={JSON.stringify(view)} />
      <p id={NOT_LOADED} className="refusal-page" role="alert" hidden>
        {notLoaded.text}{' '}
        <a className="link" href="">
          {notLoaded.reload}
        </a>
      </p>
      <noscript>
        <p className="refusal-page">{needsScript}</p>
      </noscript>
    </PlainDocument>
  );
}
