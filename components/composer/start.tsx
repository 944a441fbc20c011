import { createRoot } from 'react-dom/client';
import type { ComposerWords } from './words/words';
import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';
import { ComposerWordsProvider } from './words/use-composer-words';
import { writeAs } from '@/components/api/request';
import { ComposerErrorBoundary } from './error-boundary';
import { Composer } from './composer';
import { loadPartsBy } from '@/components/editor/deferred';
import { loadDeferredBundle } from './deferred';
import { loadContracts } from '@/components/api/contract';
import { COMPOSER_ROOT } from './root';
import type { ComposerProps } from './view';

const QUIET_MS = 5000;

const WORDS: Record<InterfaceLanguage, () => Promise<ComposerWords>> = {
  en: async () => (await import('./words/en')).en,
  'zh-Hans': async () => (await import('./words/zh-hans')).zhHans,
  fr: async () => (await import('./words/fr')).fr,
  ar: async () => (await import('./words/ar')).ar,
};

// Safari has no requestIdleCallback.
const whenQuiet = (run: () => void) =>
  'requestIdleCallback' in window
    ? requestIdleCallback(run, { timeout: QUIET_MS })
    : setTimeout(run, QUIET_MS);

/** Mounts the composer in the server-rendered page, with the data of the story. */
async function start(): Promise<void> {
  const root = document.getElementById(COMPOSER_ROOT)!;
  const props = JSON.parse(root.dataset.view!) as ComposerProps;
  delete root.dataset.view;
  writeAs(props.me.id);
  loadPartsBy(loadDeferredBundle);
  const lang = interfaceLanguage(props.lang);
  const words = await WORDS[lang]();
  createRoot(root).render(
    <ComposerWordsProvider lang={lang} words={words}>
      <ComposerErrorBoundary words={words}>
        <Composer {...props} />
      </ComposerErrorBoundary>
    </ComposerWordsProvider>,
  );
}

void start().then(() =>
  whenQuiet(() => {
    void loadDeferredBundle();
    loadContracts().catch(() => {});
  }),
);
