import { readSettings } from '@/server/settings';
import { loadPaper } from '../../setup/paper';
import { prepareData } from '../../setup/prepare';

/** Fills DATA_DIR with the demo paper and stops its database, so that it can be copied. */
const settings = readSettings();
const data = await prepareData(settings);
await loadPaper(settings);
const { closeDatabase } = await import('@/server/store/database');
await closeDatabase();
await data.shutDown();
process.exit(0);
