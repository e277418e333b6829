// From the server's OpenAPI document: the types of every call, and the field rules of every request body.
// Rules are kept by call ("people/sign-in"), with references followed, so that a renamed C# record changes nothing here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(readFileSync(new URL('../../src/Host/openapi/v1.json', import.meta.url), 'utf8'));
const named = (schema) => document.components.schemas[schema.$ref.split('/').pop()];
const follow = (schema) => {
  if (schema.$ref) return follow({ ...named(schema), ...schema, $ref: undefined });
  const choice = (schema.oneOf ?? schema.anyOf)?.find((s) => s.type !== 'null');
  return choice ? follow({ ...choice, ...schema, oneOf: undefined, anyOf: undefined }) : schema;
};
const kept = ['type', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'];
const rule = (schema) => Object.fromEntries(Object.entries(follow(schema)).filter(([key]) => kept.includes(key)));

const calls = {};
for (const [path, verbs] of Object.entries(document.paths)) {
  const body = verbs.post?.requestBody?.content?.['application/json']?.schema;
  if (!body || !path.startsWith('/api/')) continue;
  const { properties = {}, required = [] } = follow(body);
  calls[path.slice('/api/'.length)] = {
    required,
    fields: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, rule(schema)])),
  };
}
const out = new URL('../src/api/', import.meta.url);
mkdirSync(out, { recursive: true });
writeFileSync(new URL('schema.d.ts', out), astToString(await openapiTS(document)));
writeFileSync(new URL('schemas.json', out), `${JSON.stringify(calls, null, 1)}\n`);
