import { expect, it } from 'vitest';
import { acceptedBody } from './accepted-body';

it('A body with suggestions and notes, once accepted, has the words that were added and none of those that were deleted', () => {
  const text = (words: string, ...types: string[]) => ({
    type: 'text',
    text: words,
    marks: types.map(type => ({ type, attrs: {} })),
  });
  const body = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph',
        content: [text('The ', 'bold'), text('sand', 'deletion'), text('mud', 'insertion', 'note')],
      },
    ],
  };
  expect(acceptedBody(body).content).toEqual([
    { type: 'paragraph', content: [text('The ', 'bold'), { type: 'text', text: 'mud', marks: [] }] },
  ]);
});
