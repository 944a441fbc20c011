import type { FrontContents } from '@/domain/front/contents';
import type { Edition } from '@/domain/paper/edition';
import { keyOf } from '@/server/press/surrogate-keys';
import type { ShownBreakingNews } from '@/server/store/fronts/live-front';
import { frontJsonLd } from '@/server/pages/structured-data/json-ld';
import { frameOf } from '../frame';
import type { PaperStructure } from '../paper';
import { arrangedContainers } from '../lists/arranged-containers';

/** The contents and context of an arranged front. */
export interface ArrangedFront {
  contents: FrontContents;
  breaking: ShownBreakingNews | null;
}

/** The arranged front of an edition. */
export async function arrangedFrontPage(
  edition: Edition,
  { contents, breaking }: ArrangedFront,
  paper: PaperStructure,
  { path, now }: { path: string; now: Date },
) {
  const { containers, keys } = await arrangedContainers(contents, { edition, section: null }, paper, now);
  const view = {
    frame: frameOf({ path, edition, now }, paper),
    containers,
    breaking,
    jsonLd: frontJsonLd(
      edition,
      containers.flatMap(({ stories }) => stories),
      paper,
    ),
  };
  return { view, keys: [keyOf.front(edition.id), keyOf.edition(edition.code), keyOf.paper, ...keys] };
}
