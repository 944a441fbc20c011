import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { expensiveForms, formOf } from '@/scripts/test/hostile/uploads';
import { uploadedFile } from './uploaded-file';

/** The body of a form and its type, as a browser makes them. */
async function sent(form: FormData): Promise<[Uint8Array, string]> {
  const response = new Response(form);
  return [new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type')!];
}

const file = (bytes: Uint8Array<ArrayBuffer>, name: string) => new File([bytes], name);

describe('The file of a form', () => {
  it.each(['a.jpg', '渡轮.png', 'a "quoted" name.gif', 'a;b=c.webp'])(
    'is read with its name %j as it was sent',
    async name => {
      const form = new FormData();
      const bytes = new Uint8Array([0, 13, 10, 45, 45, 255, 13, 10]);
      form.set('file', file(bytes, name));
      expect(await uploadedFile(...(await sent(form)))).toEqual({ bytes: Buffer.from(bytes), name });
    },
  );

  it('is read among other fields, also when it is empty', async () => {
    const form = new FormData();
    form.set('alt', 'A pier');
    form.set('file', file(new Uint8Array(), 'a.jpg'));
    form.set('caption', 'x');
    expect(await uploadedFile(...(await sent(form)))).toEqual({ bytes: Buffer.alloc(0), name: 'a.jpg' });
  });

  it('is missing in a form of other fields', async () => {
    const form = new FormData();
    form.set('file', 'a text');
    form.set('picture', file(new Uint8Array(3), 'a.jpg'));
    await expect(uploadedFile(...(await sent(form)))).rejects.toMatchObject({
      status: 422,
      reason: 'no-file',
    });
  });

  it.each([
    '',
    'text/plain',
    'multipart/form-data',
    'multipart/mixed; boundary=b',
    'multipart/form-data; boundary=x',
  ])('is no part of a body of the type %j', async type => {
    const { body } = formOf(Buffer.alloc(10));
    await expect(uploadedFile(body, type)).rejects.toMatchObject({ status: 400, reason: 'not-a-form' });
  });

  it('is refused when the form is cut off', async () => {
    const { body, contentType } = formOf(Buffer.alloc(1000));
    for (const length of [0, 10, 80, 500, 1100])
      await expect(uploadedFile(body.subarray(0, length), contentType)).rejects.toMatchObject({
        status: 400,
      });
  });

  it.each([...expensiveForms(40_000_000)])('of %s does not block the event loop', async (_, form) => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    await uploadedFile(form.body, form.contentType).catch((error: { status: number }) =>
      expect(error.status).toBeLessThan(500),
    );
    await new Promise(resolve => setTimeout(resolve, 20));
    // A general reader of forms takes five to ten seconds.
    expect(performance.now() - began).toBeLessThan(1500);
    expect(delay.max / 1e6).toBeLessThan(500);
  });
});
