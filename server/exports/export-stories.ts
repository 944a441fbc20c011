import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  EXPORT_FORMATS,
  FORMAT_FILES,
  MAX_EXPORTED_STORIES,
  type ExportFormat,
} from '@/domain/exports/format-names';
import type { WrittenStory } from '@/domain/exports/formats';
import { PICTURE_FOLDER } from '@/domain/exports/word/write-word';
import type { Actor } from '@/domain/people/permissions';
import { isSlug } from '@/domain/story/slug';
import { parseInput } from '@/server/forms/parse-input';
import { mediaStore } from '@/server/media/stores/homes';
import { Refused } from '@/server/problems/refused';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { openStory } from '@/server/stories/story-state';
import type { StoryRecord } from '@/server/store/stories/stories';
import { runTask } from '@/server/work/pool';
import { printStory } from './printing/print-story';
import { storyToExport, type ExportWords } from './story-to-export';
import { ZipWriter } from './zip-writer';

/** The maximum number of concurrent archive downloads of a person. */
const MAX_OPEN_EXPORTS = 3;

const Id = z.string().min(1).max(64);

/** Which stories, and in which format. */
const Asked = z.object({
  format: z.enum(EXPORT_FORMATS),
  ids: z
    .string()
    .transform(ids => [...new Set(ids.split(','))])
    .pipe(z.array(Id).min(1).max(MAX_EXPORTED_STORIES)),
});

/** What a file needs from the screens. */
export interface ExportOptions {
  words: ExportWords;
  /** The current page of a story for readers, in HTML. */
  pageOf(id: string): Promise<string>;
}

/** A file to download. */
export interface ExportedFile {
  name: string;
  type: string;
  content: Readable | string | Buffer;
}

/** A story that a browser printed. */
interface PrintedStory {
  kind: 'pdf';
  bytes: Buffer;
}

/** The pictures of a written story by the names of their parts. */
type Pictures = Extract<WrittenStory, { kind: 'package' }>['pictures'];

/**
 * One story as a file, or several as one archive with a file for each, written one at a time while the archive is read.
 * Each story's download is recorded in the audit trail.
 * @throws Refused 403, 404 or 422
 */
export async function exportStories(
  actor: Actor,
  query: unknown,
  { words, pageOf }: ExportOptions,
  now: Date,
): Promise<ExportedFile> {
  const { format, ids } = parseInput(Asked, query);
  const write = async (story: StoryRecord): Promise<WrittenStory | PrintedStory> => {
    if (format === 'pdf') return { kind: 'pdf', bytes: await printStory(story, words, pageOf, now) };
    const exported = await storyToExport(story, words, format === 'html', now);
    const size = JSON.stringify(exported.body).length;
    return runTask('writeStory', { format, story: exported }, size);
  };
  if (ids.length === 1) {
    const story = await openStory(actor, ids[0]!);
    const { type } = FORMAT_FILES[format];
    const written = await write(story);
    await record(actor, [story.id], format, now);
    return { name: `${nameOf(story)}.${FORMAT_FILES[format].extension}`, type, content: contentOf(written) };
  }
  const names = uniqueNames(await namesOf(actor, ids), format);
  // A refused page would otherwise truncate an archive that is already being sent.
  if (format === 'pdf') for (const id of ids) await pageOf(id);
  const zip = new ZipWriter();
  countWhileOpen(actor, zip);
  await record(actor, ids, format, now);
  const add = async () => {
    for (const [at, name] of names.entries()) {
      const written = await write(await openStory(actor, ids[at]!));
      const content = contentOf(written);
      if (typeof content === 'string') await zip.addText(name, content);
      else await zip.addPacked(name, content instanceof Readable ? content : Readable.from([content]));
    }
    zip.end();
  };
  add().catch((error: unknown) => zip.fail(error));
  return {
    name: `stories-${now.toISOString().slice(0, 10)}.zip`,
    type: 'application/zip',
    content: zip.stream,
  };
}

const contentOf = (written: WrittenStory | PrintedStory): ExportedFile['content'] => {
  if (written.kind === 'text') return written.text;
  return written.kind === 'pdf' ? written.bytes : packageOf(written).stream;
};

/** Records a download in the history of each story. */
async function record({ personId }: Actor, ids: string[], format: ExportFormat, now: Date): Promise<void> {
  const data = { format, ...(ids.length > 1 && { stories: ids.length }) };
  await inTransaction(async connection => {
    for (const storyId of ids)
      await insertEvent({ kind: 'story.export', personId, storyId, at: now, data }, connection);
  });
}

const RETRY_SECONDS = 30;
/** Archives that are being downloaded, by person. */
const open = new Map<string, number>();

/** Counts an archive until its download ends. @throws Refused 503 when the person has as many open as one may have */
function countWhileOpen({ personId }: Actor, { stream }: ZipWriter): void {
  const count = open.get(personId) ?? 0;
  if (count >= MAX_OPEN_EXPORTS) throw new Refused(503, 'overloaded', { retryAfter: RETRY_SECONDS });
  open.set(personId, count + 1);
  stream.once('close', () => {
    const left = (open.get(personId) ?? 1) - 1;
    if (left > 0) open.set(personId, left);
    else open.delete(personId);
  });
}

/** Refuses the whole request, before anything is sent, when one story cannot be read. @throws Refused 403 or 404 */
async function namesOf(actor: Actor, ids: string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) names.push(nameOf(await openStory(actor, id)));
  return names;
}

const nameOf = ({ id, fields: { slug } }: StoryRecord): string =>
  isSlug(slug) ? slug : `story-${id.slice(-8)}`;

function uniqueNames(names: string[], format: ExportFormat): string[] {
  const counts = new Map<string, number>();
  return names.map(name => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${count === 1 ? name : `${name}-${count}`}.${FORMAT_FILES[format].extension}`;
  });
}

function packageOf({ parts, pictures }: { parts: Record<string, string>; pictures: Pictures }): ZipWriter {
  const zip = new ZipWriter();
  const add = async () => {
    for (const [name, text] of Object.entries(parts)) await zip.addText(name, text);
    for (const { id, name, width } of pictures) {
      const file = await mediaStore().open(`${id}/${width}.jpg`);
      if (file) await zip.addPacked(PICTURE_FOLDER + name, file.stream);
    }
    zip.end();
  };
  add().catch((error: unknown) => zip.fail(error));
  return zip;
}
