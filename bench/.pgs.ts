import { startPostgres } from '@/scripts/setup/postgres';
for (const d of process.argv.slice(2)) {
  const p = await startPostgres(d);
  console.log(d, p.url);
}
