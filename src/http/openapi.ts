import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from './app.ts';

const DESCRIPTION = `Who did what to whom, where, when, and who says so, read out of news reports.

Lists are given in parts: ask again with \`cursor\` set to what came as \`next\`. With \`Accept: application/x-ndjson\` or \`text/csv\` a list is streamed whole.
Every refusal is a problem (RFC 9457) that says what was given, what was wanted and what to do. Answers carry an ETag: send it back as If-None-Match.`;

/** Names of components that a part of the document refers to. */
const namedIn = (part: unknown): readonly string[] => [...JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);

/** Leaves out components that no route comes to: every schema is made for taking and for giving, and most are only given. */
function withoutUnused(document: ReturnType<typeof jsonSchemaTransformObject>): ReturnType<typeof jsonSchemaTransformObject> {
  if (!('components' in document)) return document;
  const schemas = document.components?.schemas ?? {};
  const used = new Set(namedIn(document.paths));
  // A set that grows while it is walked gives what was added too.
  for (const name of used) for (const other of namedIn(Reflect.get(schemas, name))) used.add(other);
  // The document was made just now, for us alone.
  for (const name of Object.keys(schemas)) if (!used.has(name)) Reflect.deleteProperty(schemas, name);
  return document;
}

/** Makes the OpenAPI document out of the routes' schemas. To be called before the routes are named. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Warta', version: '1', description: DESCRIPTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags: [
        { name: 'record', description: 'what the reports say' }, { name: 'measures', description: 'what it comes to' }, { name: 'coding', description: 'new reports' },
        { name: 'review', description: 'people’s judgement' }, { name: 'access', description: 'who asks' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' }, user: { type: 'http', scheme: 'basic' }, session: { type: 'apiKey', in: 'cookie', name: 'warta' } } },
      security: [{}, { token: [] }, { user: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnused(jsonSchemaTransformObject(document)),
  });
}
