import { countActivation } from './activation';
import type { Keeper } from './keeper-file';
import { applyDisplayPreferences } from './display-preferences';
import { readOffline } from './offline';
import { offerKeeping } from './keeping/offer-keeping';
import { offerPlayers } from './players';
import { offerSharing } from './sharing';
import { dropOwnZones } from './zones';

/*
 * What a reader's page can do besides being read. All of it is extra: nothing on the page waits for it, and everything
 * is there without it.
 */
const { offline, keeper } = (document.currentScript as HTMLScriptElement).dataset;
const loadKeeper = () => import(keeper!) as Promise<Keeper>;

countActivation();
offerSharing();
offerKeeping(loadKeeper);
offerPlayers();
applyDisplayPreferences();
dropOwnZones();
readOffline(offline!, loadKeeper);
