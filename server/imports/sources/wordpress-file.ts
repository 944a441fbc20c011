import { decoded } from '@/domain/imports/charset/encoders';
import type { RepairExceptions } from '@/domain/imports/repair-exceptions';
import { Unreadable } from '@/domain/imports/unreadable';
import { foreignIdOf, kindOf, leftOut, pictureOf } from '@/domain/imports/wordpress/read-post';
import { WxrParser, type WxrAuthor, type WxrItem } from '@/domain/imports/wordpress/wxr-parser';
import { runTask } from '@/server/work/pool';
import type { ImportFile } from '@/server/store/imports/imports';
import { importStore } from '../import-files';
import { inWorker } from './in-worker';
import type { UnreadItem } from './unread-item';
import { parseUrl } from '@/domain/web-address';

/** The items of a WordPress export, read in pieces. A file that is not well formed is refused before its first item. */
export async function* wordpressItems(file: ImportFile, isChecked: boolean): AsyncGenerator<UnreadItem> {
  if (!isChecked) for await (const _ of parsed(file)) continue;
  for await (const { item, parser } of parsed(file)) {
    const kind = kindOf(item);
    if (!kind) continue;
    const source = sourceOf(parser.site);
    if (kind === 'picture') {
      const picture = pictureOf(item);
      const { foreignId, address } = picture;
      yield { foreignId, title: address, source, read: async () => picture };
      continue;
    }
    const foreignId = foreignIdOf(item);
    const authors = authorsOf(item, parser.authors);
    const size = (item.texts.content ?? '').length;
    const read = (kept: RepairExceptions) =>
      inWorker(() => runTask('readPost', { foreignId, item, authors, kept }, size));
    yield { foreignId, title: item.texts.title ?? '', source, leftOut: leftOut(item) ?? undefined, read };
  }
}

async function* parsed({ key, name }: ImportFile): AsyncGenerator<{ item: WxrItem; parser: WxrParser }> {
  const file = await importStore().open(key);
  if (!file) throw new Unreadable('damaged-file', name);
  const parser = new WxrParser();
  let decode: TextDecoder | null = null;
  for await (const chunk of file.stream) {
    const bytes = chunk as Buffer;
    decode ??= decoderOf(bytes);
    for (const item of parser.write(decode.decode(bytes, { stream: true }))) yield { item, parser };
  }
  for (const item of parser.write(decode?.decode() ?? '')) yield { item, parser };
  parser.close();
  if (!parser.isWxr) throw new Unreadable('unknown-format', name);
}

/** The decoder of the encoding that a file declares; UTF-8 otherwise. */
function decoderOf(head: Buffer): TextDecoder {
  const first = decoded(head.subarray(0, 200), 'windows-1252') ?? '';
  const [, declared = 'utf-8'] = /<\?xml[^>]{0,100}?encoding=["']([\w-]{2,30})["']/i.exec(first) ?? [];
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder();
  }
}

/** A site as a source: ids are unique in it. */
function sourceOf(site: string): string {
  const url = parseUrl(site);
  return url ? `wordpress:${url.host}${url.pathname.replace(/\/$/, '')}` : 'wordpress';
}

/** Those of the authors whom an item may name. */
function authorsOf({ texts, terms }: WxrItem, all: Map<string, WxrAuthor>): Record<string, WxrAuthor> {
  const names = [
    (texts.creator ?? '').trim(),
    ...terms.flatMap(({ slug, name }) => [slug.replace(/^cap-/, ''), name]),
  ];
  return Object.fromEntries(names.flatMap(name => (all.has(name) ? [[name, all.get(name)!]] : [])));
}
