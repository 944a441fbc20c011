import { countActivation } from './activation';
import { readOffline } from './offline';
import { offerPlayers } from './players';
import { listReadStories } from './read-stories';
import { offerSharing } from './sharing';

/*
 * What a reader's page can do besides being read. All of it is extra: nothing on the page waits for it, and everything
 * is there without it.
 */
countActivation();
offerSharing();
offerPlayers();
listReadStories();
readOffline((document.currentScript as HTMLScriptElement).dataset.offline!);

// The choice of colours and text size need not be confirmed.
document.querySelector('.display-preferences form')?.addEventListener('change', event => {
  (event.currentTarget as HTMLFormElement).requestSubmit();
});
