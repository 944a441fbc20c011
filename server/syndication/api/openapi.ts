import { z } from 'zod';
import {
  NoParameters,
  PagingParameters,
  SearchParameters,
  SectionParameters,
  StoryParameters,
} from './parameters';
import { SCHEMAS, type SchemaName } from './schemas';

/** One thing the API answers. */
export interface Endpoint {
  path: string;
  summary: string;
  parameters: z.ZodObject;
  answers: SchemaName;
  /** Whether its path names one story. */
  byId?: boolean;
}

/** All that the API answers, besides its own description. */
export const ENDPOINTS: Endpoint[] = [
  {
    path: '/stories',
    summary: 'Published stories, newest first, without their bodies.',
    parameters: StoryParameters,
    answers: 'StoryList',
  },
  {
    path: '/stories/{id}',
    summary: 'One published story, whole.',
    parameters: NoParameters,
    answers: 'Story',
    byId: true,
  },
  {
    path: '/search',
    summary: 'Published stories that answer a query.',
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

/** The description of the API. https://spec.openapis.org/oas/v3.1.0 */
export function openApi(paperName: string, origin: string) {
  const problem = { $ref: '#/components/responses/Problem' };
  return {
    openapi: '3.1.0',
    info: {
      title: `${paperName}: API`,
      version: '1.0.0',
      description:
        'What the paper has published, as JSON. Stories are ninjs 3.1 (IPTC). Everything may be read from anywhere; answers carry an ETag.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: Object.fromEntries(
      ENDPOINTS.map(endpoint => [
        endpoint.path,
        {
          get: {
            operationId: operationId(endpoint),
            summary: endpoint.summary,
            parameters: [
              ...(endpoint.byId
                ? [
                    {
                      name: 'id',
                      in: 'path',
                      required: true,
                      description: 'Id of the story.',
                      schema: { type: 'string' },
                    },
                  ]
                : []),
              ...parameterNotes(endpoint).map(note => ({ ...note, in: 'query' })),
            ],
            responses: {
              200: {
                description: 'Found.',
                content: {
                  'application/json': { schema: { $ref: `#/components/schemas/${endpoint.answers}` } },
                },
              },
              304: { description: 'What the client has, by its If-None-Match, is still right.' },
              400: problem,
              ...(endpoint.byId && { 404: problem }),
            },
          },
        },
      ]),
    ),
    components: {
      schemas: SCHEMAS,
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
