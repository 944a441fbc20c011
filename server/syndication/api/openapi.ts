import { z } from 'zod';
import {
  NoParameters,
  PagingParameters,
  SearchParameters,
  SectionParameters,
  StoryParameters,
} from './parameters';
import type { Endpoint } from './endpoint';
import { SCHEMAS, type SchemaName } from './schemas';
import { TOKEN_ENDPOINTS, type TokenEndpoint } from './token-endpoints';

/** All responses of the API, except its own description. */
export const ENDPOINTS: Endpoint[] = [
  {
    path: '/stories',
    summary: 'Published stories, newest first, without their bodies.',
    parameters: StoryParameters,
    answers: 'StoryList',
  },
  {
    path: '/stories/{id}',
    summary: 'One published story with its body.',
    parameters: NoParameters,
    answers: 'Story',
    byId: true,
  },
  {
    path: '/search',
    summary: 'Published stories that match a query.',
    parameters: SearchParameters,
    answers: 'StoryList',
  },
  { path: '/editions', summary: 'The editions.', parameters: NoParameters, answers: 'EditionList' },
  { path: '/sections', summary: 'The sections.', parameters: SectionParameters, answers: 'SectionList' },
  { path: '/topics', summary: 'The topics, by slug.', parameters: PagingParameters, answers: 'TopicList' },
  { path: '/authors', summary: 'The authors, by slug.', parameters: PagingParameters, answers: 'AuthorList' },
];

/** A parameter, for OpenAPI and the readable page. */
export interface ParameterNote {
  name: string;
  required: boolean;
  description: string;
  schema: object;
}

/** The parameters that an endpoint takes in the query. */
export function parameterNotes({ parameters }: Endpoint): ParameterNote[] {
  const shape = z.toJSONSchema(parameters, { io: 'input' });
  return Object.entries(shape.properties ?? {}).flatMap(([name, described]) => {
    if (typeof described === 'boolean') return [];
    const { description = '', ...schema } = described;
    return [{ name, required: shape.required?.includes(name) ?? false, description, schema }];
  });
}

const problem = { $ref: '#/components/responses/Problem' };
const jsonOf = (schema: SchemaName) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
});

/** The parameters of an endpoint as OpenAPI has them. */
function openApiParameters(endpoint: Endpoint) {
  const id = {
    ...{ name: 'id', in: 'path', required: true, description: 'Id of the story.' },
    schema: { type: 'string' },
  };
  return [
    ...(endpoint.byId ? [id] : []),
    ...parameterNotes(endpoint).map(note => ({ ...note, in: 'query' })),
  ];
}

function publicOperation(endpoint: Endpoint) {
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    parameters: openApiParameters(endpoint),
    responses: {
      200: { description: 'Found.', content: jsonOf(endpoint.answers) },
      304: { description: 'The version in If-None-Match is current.' },
      400: problem,
      ...(endpoint.byId && { 404: problem }),
    },
  };
}

function tokenOperation(endpoint: TokenEndpoint) {
  const { id, method, summary, scope, answers, takes } = endpoint;
  return {
    operationId: id,
    summary,
    description: `For tokens with the scope \`${scope}\`.`,
    security: [{ token: [] }],
    parameters: openApiParameters(endpoint),
    ...(takes && { requestBody: { required: true, content: jsonOf(takes) } }),
    responses: {
      [method === 'post' ? 201 : 200]: {
        description: method === 'post' ? 'Created.' : 'Found.',
        content: jsonOf(answers),
      },
      ...{ 400: problem, 401: problem, 403: problem, 429: problem },
      ...(endpoint.byId && { 404: problem }),
      ...(takes && { 413: problem, 422: problem }),
    },
  };
}

/** All operations by their paths. */
function paths() {
  const all: Record<string, Record<string, object>> = {};
  for (const endpoint of ENDPOINTS) all[endpoint.path] = { get: publicOperation(endpoint) };
  for (const endpoint of TOKEN_ENDPOINTS)
    (all[endpoint.path] ??= {})[endpoint.method] = tokenOperation(endpoint);
  return all;
}

/** The description of the API. https://spec.openapis.org/oas/v3.1.0 */
export function openApi(paperName: string, origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${paperName}: API`,
      version: '1.0.0',
      description:
        'What the paper has published, as JSON. Stories are ninjs 3.1 (IPTC). Everything may be read from anywhere; answers carry an ETag. What is below `/newsroom` is for partners to whom the paper gave a token.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: paths(),
    components: {
      schemas: SCHEMAS,
      securitySchemes: {
        token: {
          ...{ type: 'http', scheme: 'bearer' },
          description: 'A token of the paper, only in the `Authorization` header.',
        },
      },
      responses: {
        Problem: {
          description: 'Refused, with the reason.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operationId({ path, byId }: Endpoint): string {
  const [, word = ''] = path.split('/');
  return byId ? 'story' : word;
}
