import { beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/(reader)/[[...path]]/route';
import { loadDemo } from '@/prisma/seed';
import { emptyDatabase } from '@/scripts/test/paper';
import type { VerifyFinding } from './finding';
import type { PageReader } from './pages';
import { verify } from './verify';

const ORIGIN = 'https://paper.example';

emptyDatabase();
beforeAll(() => loadDemo('a password for tests', new Date()), 120_000);

const read: PageReader = async path => {
  const response = await GET(new Request(ORIGIN + encodeURI(path)));
  const keys = response.headers.get('surrogate-key')?.split(' ') ?? [];
  return { status: response.status, keys, html: await response.text() };
};

it('A verification of a whole paper in five languages, with every kind of block, finds nothing', async () => {
  const found: VerifyFinding[] = [];
  const counts = new Map<string, number>();
  for await (const { part, findings } of verify({ anchors: [], read, origin: ORIGIN })) {
    found.push(...findings);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  expect(found).toEqual([]);
  for (const part of ['stories', 'pictures', 'pages']) expect(counts.get(part)).toBeGreaterThan(20);
}, 120_000);
