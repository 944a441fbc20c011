import { createServer, type Server } from 'node:http';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from 'playwright';
import { findChromium } from '@/scripts/test/runner/chromium';
import { PRINT_LIMITS, printPage } from './print-page';
import type { PageFile } from './printed-page';

/** A grey picture of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

let server: Server;
let address: string;
let requests: string[] = [];
const before = process.env.CHROMIUM;

beforeAll(async () => {
  process.env.CHROMIUM ??= (await findChromium()) ?? chromium.executablePath();
  server = createServer((request, response) => {
    requests.push(request.url!);
    response.end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 300_000);
afterAll(() => {
  server.close();
  if (before === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = before;
});

const page = (body: string) => `<!doctype html><title>Two boats</title>${body}`;
const none = async () => null;
const print = (html: string, limits: Partial<typeof PRINT_LIMITS> = {}, readFile: typeof readAll = none) =>
  printPage({ html, notice: '', readFile }, { ...PRINT_LIMITS, ...limits });
const readAll = async (_: string): Promise<PageFile | null> => ({ type: 'image/gif', bytes: PIXEL });

/** Sheets of a PDF file. */
const sheetsIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length;
const foldersLeft = () => readdirSync(tmpdir()).filter(name => name.startsWith('broadsheet-print-'));

describe('A page that is printed', () => {
  it('is a PDF file with its title, links and as many sheets as it needs', async () => {
    const link = '<a href="https://harbour.example/tide">Tide</a>';
    const pdf = await print(page(`${link}<p style="break-after:page">One</p><p>Two</p>`));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sheetsIn(pdf)).toBe(2);
    expect(pdf.toString('latin1')).toContain('Two boats');
    expect(pdf.toString('latin1')).toContain('https://harbour.example/tide');
    expect(foldersLeft()).toEqual([]);
  });

  it('has its own pictures and loads nothing else, from no network, no disk and no script', async () => {
    requests = [];
    const read: string[] = [];
    const hostile = [
      `<img src="/media/one/320.jpg"><img loading="lazy" src="/media/two/320.jpg">`,
      `<img src="${address}/picture"><iframe src="${address}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>`,
      `<script src="${address}/script"></script><script>new Image().src = '/media/script/1.jpg'</script>`,
      `<link rel="stylesheet" href="${address}/style"><link rel="preconnect" href="${address}">`,
      `<style>@import url("${address}/import"); p { background: url("${address}/background") }</style>`,
      `<meta http-equiv="refresh" content="0;url=${address}/refresh"><object data="${address}/object"></object>`,
      `<form action="${address}/form"></form><video src="${address}/video" autoplay></video><p>Text</p>`,
    ].join('');
    await print(page(hostile), {}, async path => {
      read.push(path);
      return readAll(path);
    });
    expect(requests).toEqual([]);
    expect(read.filter(path => path !== '/favicon.ico').sort()).toEqual([
      ...['/media/one/320.jpg', '/media/two/320.jpg'],
    ]);
  });

  it('loads no more than the maximum number of files', async () => {
    let read = 0;
    const pictures = Array.from({ length: 20 }, (_, at) => `<img src="/media/${at}/320.jpg">`).join('');
    await print(page(pictures), { files: 5 }, async path => {
      read++;
      return readAll(path);
    });
    expect(read).toBe(5);
  });

  it.each([
    ['too long a page', { pageBytes: 10 }],
    ['too much memory', { megabytes: 1 }],
    ['too long a time', { runMs: 500 }],
    ['too large files', { fileBytes: 10 }],
    ['too large a PDF', { pdfBytes: 10 }],
  ])('is refused for %s, and nothing of it is left', async (_, limits) => {
    const slow = async (path: string) => {
      if ('runMs' in limits || 'megabytes' in limits)
        await new Promise(resolve => setTimeout(resolve, 3_000));
      return readAll(path);
    };
    await expect(print(page('<img src="/media/slow/1.jpg">'), limits, slow)).rejects.toMatchObject({
      status: 422,
      reason: 'takes-too-long',
    });
    expect(foldersLeft()).toEqual([]);
  });

  it('has a notice at the head of its sheets, which is not parsed as HTML', async () => {
    const notice = '<img src=x> Not published';
    const pdf = await printPage({ html: page('<p>One</p>'), notice, readFile: none });
    const without = await print(page('<p>One</p>'));
    expect(pdf.length).toBeGreaterThan(without.length);
  });

  it('is refused without Chromium, with what to install', async () => {
    const { CHROMIUM } = process.env;
    process.env.CHROMIUM = '/nowhere/chromium';
    await expect(print(page(''))).rejects.toMatchObject({ reason: 'no-chromium', status: 422 });
    process.env.CHROMIUM = '/bin/false';
    await expect(print(page(''))).rejects.toMatchObject({ reason: 'cannot-be-printed', status: 422 });
    process.env.CHROMIUM = CHROMIUM;
  });

  it('waits for its turn while others are printed', async () => {
    const files = await Promise.all([1, 2, 3, 4].map(number => print(page(`<p>${number}</p>`))));
    expect(files.map(sheetsIn)).toEqual([1, 1, 1, 1]);
  });
});
