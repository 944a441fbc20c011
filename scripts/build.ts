import { generateClient, prepareBuild, prepareWorkers } from './setup/prepare';

/** Builds all that a start needs, so that it writes nothing into the folder of the program. Needs no database. */
await generateClient();
await prepareWorkers();
await prepareBuild();
