import { directUrl } from '@/server/store/direct-url';
import { runExport } from '@/server/archive/run-export';

/** Writes an export for a running server, with its environment. @see server/jobs/children.ts */
await runExport(process.argv[2]!, {
  databaseUrl: directUrl(),
  site: async () => (await import('./site-source')).siteSource(),
});
process.exit();
