import { expect, inject, it } from 'vitest';
import { runNode } from '@/scripts/setup/run';
import { copyTemplate } from '@/scripts/test/database';

it('The migrations make exactly the database that the schema describes', async () => {
  const url = await copyTemplate(inject('templateUrl'));
  const difference = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma'];
  const told = runNode(['scripts/prisma.mjs', ...difference, '--exit-code'], { DATABASE_URL: url });
  await expect(told).resolves.toBeUndefined();
});
