import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** The headers and body of a request. */
export interface RequestBody {
  headers: Record<string, string>;
  body: string | Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const json = (body: string): RequestBody => ({ headers: JSON_TYPE, body });
const gzipped = (body: string): RequestBody => ({
  headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
  body: gzipSync(body),
});

const ENVELOPE = {
  version: 1,
  key: randomUUID(),
  editionId: 'e',
  deskId: null,
  fields: {},
  names: { en: 'x' },
};

/** Bodies that are expensive to read: too deep, too many values, too long. */
export function* expensiveBodies(): Generator<[kind: string, sent: RequestBody]> {
  const list = (count: number, value: (at: number) => string) =>
    `[${Array.from({ length: count }, (_, at) => value(at)).join(',')}]`;
  yield ['100,000 levels', json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)];
  yield ['gzip of 5 MB of levels', gzipped('['.repeat(4_900_000))];
  yield ['gzip of 5 MB of lists', gzipped(list(1_600_000, () => '[]'))];
  yield ['gzip of 5 MB of spaces', gzipped(' '.repeat(4_900_000))];
  yield ['a million numbers', json(list(1_000_000, () => '1'))];
  yield ['190,000 objects', json(list(95_000, () => '{}'))];
  yield ['objects with other keys', json(list(50_000, at => `{"k${at}":1}`))];
  yield ['one long text', json(JSON.stringify({ text: 'a'.repeat(1_900_000) }))];
  yield ['a text of line feeds', json(JSON.stringify({ ...ENVELOPE, fields: { x: '\r'.repeat(900_000) } }))];
  yield ['many keys', json(`{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',')}}`)];
  const marks = Array.from({ length: 8000 }, (_, at) => ({ type: 'note', attrs: { threadId: `t${at}` } }));
  const noted = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }],
  };
  yield ['8,000 notes', json(JSON.stringify({ ...ENVELOPE, body: noted }))];
  const empty = Array.from({ length: 99_000 }, () => ({}));
  yield ['empty nodes', json(JSON.stringify({ ...ENVELOPE, body: { type: 'doc', content: empty } }))];
  yield ['empty fields', json(JSON.stringify({ ...ENVELOPE, fields: empty, body: { type: 'doc' } }))];
}

/** Short bodies that are wrong in some way: types, encodings, syntax. */
export function* wrongBodies(): Generator<[kind: string, sent: RequestBody]> {
  for (const text of ['', '{', 'null', '1', '"x"', '[]', '{}', '[[{}]]', '\u0000', '{"a":"\\ud800"}'])
    yield [`the body ${JSON.stringify(text)}`, json(text)];
  const values: [string, unknown][] = [
    ...([null, 0, -1, 1e308, true, '', 'x', [], {}] as const).map((value): [string, unknown] => [
      JSON.stringify(value),
      value,
    ]),
    ['a NUL', '\u0000'],
    ['a lone surrogate', '\ud800'],
    ['a prototype', JSON.parse('{"__proto__":{"x":1}}')],
    ['a nested list', [[[null]]]],
  ];
  for (const [kind, value] of values)
    yield [
      `${kind} in every field`,
      json(JSON.stringify(Object.fromEntries(FIELDS.map(field => [field, value])))),
    ];
  for (const encoding of ['gzip', 'br', 'deflate', 'x-gzip', 'gzip, gzip', 'identity', 'none'])
    yield [
      `content-encoding ${encoding} for plain JSON`,
      { headers: { ...JSON_TYPE, 'content-encoding': encoding }, body: '{}' },
    ];
  yield ['gzip', gzipped('{}')];
  yield ['truncated gzip', { ...gzipped('{}'), body: gzipSync('{}').subarray(0, 12) }];
  for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded', 'x', ''])
    yield [`the type "${type}"`, { headers: { 'content-type': type }, body: 'a=1&a[b]=2' }];
  yield ['invalid UTF-8', { headers: JSON_TYPE, body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }];
}

/** Names of fields of the newsroom's requests. */
const FIELDS = [
  ...['version', 'key', 'editionId', 'deskId', 'fields', 'body', 'change', 'action', 'at', 'zone', 'text'],
  ...['name', 'names', 'email', 'password', 'token', 'grants', 'personIds', 'act', 'kind', 'id', 'noteId'],
  ...[
    'quotation',
    'blocking',
    'resolved',
    'query',
    'csrfToken',
    'code',
    'response',
    'person',
    'secret',
    'order',
  ],
];
