import { runArchiveExport } from '@/server/archive/run-export';

/** Writes an archive for a running server, whose environment it has. @see server/jobs/children.ts */
await runArchiveExport(process.argv[2]!, process.env.DATABASE_URL!);
process.exit();
