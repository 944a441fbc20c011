import { readSettings } from '@/server/settings';
import { prepareData } from '@/scripts/setup/prepare';
import { fillPaper } from './fill';

/**
 * `npm run scale -- 100000` fills the empty paper of DATABASE_URL, or of the embedded database in DATA_DIR, with that
 * number of stories.
 */
const stories = Number(process.argv[2]);
if (!Number.isInteger(stories) || stories < 100) {
  console.error('Missing the number of stories: npm run scale -- 100000');
  process.exit(1);
}
const data = await prepareData(readSettings());
const began = performance.now();
const seconds = () => ((performance.now() - began) / 1000).toFixed(0).padStart(4);
try {
  await fillPaper(data.ownerUrl, stories, new Date(), step => console.log(`${seconds()} s  ${step}`));
  console.log(`${seconds()} s  ${stories} stories filled`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await data.release();
}
