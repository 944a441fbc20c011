import { countActivation } from './activation';
import { applyDisplayPreferences } from './display-preferences';
import { readOffline } from './offline';
import { offerPlayers } from './players';
import { listReadStories } from './read-stories';
import { offerSharing } from './sharing';
import { dropOwnZones } from './zones';

/*
 * What a reader's page can do besides being read. All of it is extra: nothing on the page waits for it, and everything
 * is there without it.
 */
countActivation();
offerSharing();
offerPlayers();
listReadStories();
applyDisplayPreferences();
dropOwnZones();
readOffline((document.currentScript as HTMLScriptElement).dataset.offline!);
