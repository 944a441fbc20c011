import { generateClient, prepareBuild, prepareWorkers } from './setup/prepare';

/** Builds everything that a start needs, so that it writes nothing into the program folder. Needs no database. */
await generateClient();
await prepareWorkers();
await prepareBuild();
