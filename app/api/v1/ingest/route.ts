import { ReceivedAnswer } from '@/domain/api/wire';
import { Unreadable } from '@/domain/imports/unreadable';
import { readUpTo } from '@/server/http/read-body';
import { Refused } from '@/server/problems/refused';
import { tokenAnswer, tokenRoute } from '@/server/tokens/token-route';
import { MAX_WIRE_BYTES, receiveWire } from '@/server/wire/receive';

/** The request body is a delivery of an agency, in any supported wire format. */
export const POST = tokenRoute('wire:write', async (request, { token }) => {
  const bytes = await readUpTo(request, MAX_WIRE_BYTES);
  if (!bytes.length) throw new Refused(422, 'no-file', { field: 'body' });
  try {
    return tokenAnswer(ReceivedAnswer.parse(await receiveWire(bytes, token.name, new Date())));
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused(422, error.reason, { field: 'body' });
    throw error;
  }
});
