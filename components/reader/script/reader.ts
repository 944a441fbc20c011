import { countActivation } from './activation';
import type { SavedStoriesScript } from './saved-stories-script';
import { applyDisplayPreferences } from './display-preferences';
import { readOffline } from './offline';
import { offerSaving } from './saved-stories/offer-saving';
import { offerPlayers } from './players';
import { offerSharing } from './sharing';
import { dropOwnZones } from './zones';

/*
 * What a reader's page can do besides being read. All of it is extra: nothing on the page waits for it, and everything
 * is there without it.
 */
const { offline, keeper } = (document.currentScript as HTMLScriptElement).dataset;
const loadSavedStories = () => import(keeper!) as Promise<SavedStoriesScript>;

countActivation();
offerSharing();
offerSaving(loadSavedStories);
offerPlayers();
applyDisplayPreferences();
dropOwnZones();
readOffline(offline!, loadSavedStories);
