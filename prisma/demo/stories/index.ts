import type { DemoGroup } from '../write';
import bamboo from './bamboo';
import bicycles from './bicycles';
import canalVote from './canal-vote';
import clockChange from './clock-change';
import deltaMap from './delta-map';
import desertRoad from './desert-road';
import editorialFishermen from './editorial-fishermen';
import eelLadder from './eel-ladder';
import egrets from './egrets';
import ferryRescue from './ferry-rescue';
import fogVillage from './fog-village';
import gasket from './gasket';
import glaze from './glaze';
import harbour from './harbour';
import insideAddresses from './inside-addresses';
import insideComposer from './inside-composer';
import insideEditions from './inside-editions';
import insidePermissions from './inside-permissions';
import insidePictures from './inside-pictures';
import insideTravels from './inside-travels';
import kitchens from './kitchens';
import marathon from './marathon';
import nightTrain from './night-train';
import observatory from './observatory';
import opera from './opera';
import opinionQuiet from './opinion-quiet';
import orchard from './orchard';
import readingRoom from './reading-room';
import snowVillage from './snow-village';
import solarShade from './solar-shade';
import tea from './tea';
import ticketWindow from './ticket-window';
import truckUnion from './truck-union';
import twinPorts from './twin-ports';
import violin from './violin';
import weatherVane from './weather-vane';
import windRules from './wind-rules';

/** Every story of the demonstration paper, one group for each subject. */
export const groups: DemoGroup[] = [
  harbour,
  ferryRescue,
  nightTrain,
  windRules,
  tea,
  opinionQuiet,
  editorialFishermen,
  solarShade,
  canalVote,
  marathon,
  orchard,
  twinPorts,
  gasket,
  glaze,
  fogVillage,
  observatory,
  truckUnion,
  kitchens,
  opera,
  egrets,
  bicycles,
  violin,
  bamboo,
  insideTravels,
  insideComposer,
  insideEditions,
  insideAddresses,
  insidePermissions,
  insidePictures,
  desertRoad,
  readingRoom,
  snowVillage,
  deltaMap,
  clockChange,
  ticketWindow,
  weatherVane,
  eelLadder,
];
