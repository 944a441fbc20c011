import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { BASE_URL, expect, test, type Desk } from '../fixtures';

const SCRIPT = '<script>alert(document.domain)</script>';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** A PNG whose header claims this size, with hardly any data. */
function claimingPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, bytesOf(type), data, Buffer.alloc(4)]);
  };
  const data = deflateSync(Buffer.alloc(1000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const REFUSED: Record<string, Buffer> = {
  'a drawing with a script': bytesOf(SVG),
  'a page': bytesOf(`<!doctype html>${SCRIPT}`),
  'a page that begins like a picture': bytesOf(`GIF89a/*${SCRIPT}*/=1`),
  'a document with entities': bytesOf(
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  ),
  'a packed archive': Buffer.concat([bytesOf('PK\u0003\u0004'), Buffer.alloc(200)]),
  'a program': Buffer.concat([bytesOf('\u007fELF'), Buffer.alloc(200)]),
  'a PDF': bytesOf('%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'),
  'a picture that claims to be endless': claimingPng(60_000, 60_000),
  'a broken picture': claimingPng(100, 100),
  'half a signature': Buffer.from([0xff, 0xd8]),
  nothing: Buffer.alloc(0),
};

/** Names that a browser or program might interpret. */
const NAMES = [
  '../../../etc/cron.d/x.jpg',
  'x.jpg\r\nset-cookie: a=1',
  `${SCRIPT}.jpg`,
  'x.php.jpg',
  '\u202egpj.exe',
  '.htaccess',
  'a'.repeat(4000),
];

async function upload(
  { headers }: Desk,
  bytes: Buffer,
  name: string,
): Promise<{ status: number; text: string }> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }));
  const answer = await fetch(`${BASE_URL}/api/newsroom/media?again=1`, {
    method: 'POST',
    headers,
    body: form,
  });
  return { status: answer.status, text: await answer.text() };
}

test('A file that is not a picture is refused with a reason, regardless of its name', async ({ at }) => {
  const desk = await at('ines');
  for (const [what, bytes] of Object.entries(REFUSED)) {
    const { status, text } = await upload(desk, bytes, 'picture.jpg');
    expect([what, status]).toEqual([what, expect.any(Number)]);
    expect(status, what).toBeGreaterThanOrEqual(400);
    expect(status, what).toBeLessThan(500);
    expect(JSON.parse(text), what).toMatchObject({ reason: expect.stringMatching(/^[a-z-]+$/) });
  }
});

test('A file that is not a recording is refused with a reason, regardless of its name', async ({ at }) => {
  const { headers } = await at('ines');
  for (const [what, bytes] of Object.entries(REFUSED))
    for (const name of ['sound.mp3', 'film.mp4', '../../x.wav']) {
      const path = `/api/newsroom/recordings?name=${encodeURIComponent(name)}`;
      const answer = await fetch(BASE_URL + path, { method: 'POST', headers, body: new Uint8Array(bytes) });
      const { reason } = (await answer.json()) as { reason?: string };
      expect([what, name, reason]).toEqual([
        what,
        name,
        expect.stringMatching(/^(not-a-recording|no-file)$/),
      ]);
      expect(answer.status).toBeLessThan(500);
    }
});

test('A picture that contains a script is re-encoded without it, under a generated name', async ({
  at,
  page,
}) => {
  const desk = await at('ines');
  const plain = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
    .withExif({ IFD0: { ImageDescription: SCRIPT, Artist: SCRIPT }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } })
    .jpeg()
    .toBuffer();
  const carrying = Buffer.concat([plain, bytesOf(SCRIPT)]);
  for (const name of NAMES) {
    const { status, text } = await upload(desk, carrying, name);
    expect(status, name).toBe(201);
    const { id } = (JSON.parse(text) as { picture: { id: string } }).picture;
    expect(id).toMatch(/^[\w-]+$/);
    for (const file of ['320.jpg', '640.webp', '640.avif', '1.jpg']) {
      const answer = await desk.page.request.get(`/media/${id}/${file}`);
      const { 'content-type': type, 'content-security-policy': policy } = answer.headers();
      if (answer.status() !== 404) {
        expect(type, file).toMatch(/^image\/(jpeg|webp|avif)$/);
        expect((await answer.body()).includes(SCRIPT), `${name} ${file}`).toBe(false);
      }
      expect(policy, file).toContain('sandbox');
      expect(answer.headers()['set-cookie']).toBeUndefined();
    }
    // It is not public before a story shows it.
    expect((await page.request.get(`/media/${id}/320.jpg`)).status()).toBe(404);
  }
});
