import type { TokenScope } from '@/domain/people/api-token';
import type { Endpoint } from './endpoint';
import { NoParameters, WholeStoryParameters, WorkingCopyParameters } from './parameters';
import type { SchemaName } from './schemas';

/** An endpoint of the API for clients with a token. */
export interface TokenEndpoint extends Endpoint {
  id: string;
  method: 'get' | 'post';
  scope: TokenScope;
  /** The request body. */
  takes?: SchemaName;
}

/** All endpoints for clients with a token. */
export const TOKEN_ENDPOINTS: TokenEndpoint[] = [
  {
    id: 'wholeStories',
    ...{ method: 'get', path: '/newsroom/stories', scope: 'stories:read' },
    summary: 'Published stories of all editions with their bodies, newest first.',
    parameters: WholeStoryParameters,
    answers: 'StoryList',
  },
  {
    id: 'wholeStory',
    ...{ method: 'get', path: '/newsroom/stories/{id}', scope: 'stories:read' },
    summary: 'One published story with its body.',
    parameters: NoParameters,
    answers: 'Story',
    byId: true,
  },
  {
    id: 'deliverStory',
    ...{ method: 'post', path: '/newsroom/stories', scope: 'stories:write' },
    summary: 'Creates a draft in an edition, which only the newsroom can publish.',
    parameters: NoParameters,
    takes: 'Delivery',
    answers: 'DeliveredStory',
  },
  {
    id: 'workingCopies',
    ...{ method: 'get', path: '/newsroom/working-copies', scope: 'working:read' },
    summary: 'Stories in the newsroom, last changed first, with stage and plan.',
    parameters: WorkingCopyParameters,
    answers: 'WorkingCopyList',
  },
  {
    id: 'workingCopy',
    ...{ method: 'get', path: '/newsroom/working-copies/{id}', scope: 'working:read' },
    summary: 'One story as the newsroom has it now, with its text.',
    parameters: NoParameters,
    answers: 'WorkingCopyWithText',
    byId: true,
  },
];
