import { createRoot } from 'react-dom/client';
import type { ComposerWords } from './words/en';
import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';
import { ComposerWordsProvider } from './words/use-composer-words';
import { writeAs } from '@/components/api/request';
import { ComposerErrorBoundary } from './error-boundary';
import { Composer } from './composer';
import { loadPartsBy } from '@/components/editor/deferred';
import { loadDeferredBundle } from './deferred';
import { announceSignedIn } from '@/components/api/signed-in';
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

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** Loads a part without which nothing can be shown, until it succeeds. */
async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let pause = FIRST_RETRY_MS; ; pause = Math.min(pause * 2, LONGEST_RETRY_MS)) {
    const part = await load().catch(() => null);
    if (part !== null) return part;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

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
  const words = await untilLoaded(WORDS[lang]);
  createRoot(root).render(
    <ComposerWordsProvider lang={lang} words={words}>
      <ComposerErrorBoundary words={words}>
        <Composer {...props} />
      </ComposerErrorBoundary>
    </ComposerWordsProvider>,
  );
}

void start()
  .then(announceSignedIn)
  .then(() =>
    whenQuiet(() => {
      void loadDeferredBundle();
      loadContracts().catch(() => {});
    }),
  );
