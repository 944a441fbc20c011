import { showEntries, waitingEntries } from './show-entries';

/** Requests for new entries are spread over this time, so that readers do not send them all at once. */
const SPREAD_MS = 1000;
const FIRST_RETRY_MS = 4000;
const LONGEST_RETRY_MS = 120_000;

/**
 * Follows the live coverage of the page until it ends. An event has the number of changes so far; when it differs from
 * that of the page, the entries are loaded. A hidden page follows nothing, as browsers limit connections to a host.
 */
export function followCoverage(coverage: HTMLElement): void {
  const { stream, entries } = coverage.dataset;
  const button = coverage.querySelector<HTMLButtonElement>('[data-fresh]')!;
  coverage.querySelector<HTMLElement>('[data-reload]')!.hidden = true;
  let source: EventSource | null = null;
  let retryMs = FIRST_RETRY_MS;
  let pollTimer: ReturnType<typeof setTimeout> | undefined;
  let newest: HTMLElement | null = null;

  function disconnect(): void {
    source?.close();
    source = null;
  }

  function connect(): void {
    if (source || document.hidden || coverage.dataset.state !== 'live') return;
    const opened = (source = new EventSource(stream!));
    opened.addEventListener('changes', ({ data }: MessageEvent<string>) => {
      retryMs = FIRST_RETRY_MS;
      if (data !== coverage.dataset.changes) pollSoon();
    });
    opened.addEventListener('gone', () => location.reload());
    opened.addEventListener('error', () => {
      // The browser reconnects after a lost connection, but not after a refused one.
      if (opened.readyState !== EventSource.CLOSED || opened !== source) return;
      disconnect();
      pollSoon();
      setTimeout(connect, retryMs * (1 + Math.random()));
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    });
  }

  function pollSoon(): void {
    pollTimer ??= setTimeout(() => {
      pollTimer = undefined;
      poll().catch(() => undefined);
    }, Math.random() * SPREAD_MS);
  }

  async function poll(): Promise<void> {
    const answer = await fetch(entries!, { cache: 'no-cache' });
    // Readers have lost the story, or what there is of it is elsewhere.
    if (answer.status === 404 || answer.status === 410) return location.reload();
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.querySelector<HTMLElement>('.coverage');
    if (!now) return;
    // The page omits the name of a zone that is the reader's own.
    if (!coverage.querySelector('[data-zone]')) now.querySelector('[data-zone]')?.remove();
    newest = now;
    const waiting = waitingEntries(coverage, now);
    const isAtTop = coverage.querySelector('[data-list]')!.getBoundingClientRect().top >= 0;
    showEntries(coverage, now, isAtTop || !waiting);
    button.hidden = isAtTop || !waiting;
    button.querySelector('b')!.textContent = String(waiting);
    if (coverage.dataset.state === 'live') return;
    disconnect();
    for (const mark of document.querySelectorAll('.head .live-mark, .to-coverage')) mark.remove();
  }

  button.addEventListener('click', () => {
    if (newest) showEntries(coverage, newest, true);
    button.hidden = true;
    coverage.scrollIntoView();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  connect();
}
