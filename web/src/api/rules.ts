import type { FormRule } from 'antd';
import { speech } from '@/locales';
import { readDate } from '@/parts/format';
import type { Body, Call } from './client';
import calls from './schemas.json';

type Field = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};
type Shape = { required: string[]; fields: Record<string, Field> };
const shapes = calls as unknown as Record<string, Shape>;

function rulesFor(field: Field, required: boolean): FormRule[] {
  const types = [field.type ?? []].flat();
  const isText = types.includes('string');
  if (types.includes('array')) return required ? [{ type: 'array', required }] : [];
  const number = types.includes('integer') ? 'integer' : 'number';
  // Without a type of its own a value is taken for a text as soon as a rule says more than "required".
  const needed: FormRule = isText ? { whitespace: !field.format } : types.includes('array') ? { type: 'array' } : {};
  const rules: FormRule[] = required ? [{ required: true, ...needed }] : [];
  if (isText && (field.minLength || field.maxLength)) {
    rules.push({ type: 'string', min: required ? field.minLength : undefined, max: field.maxLength });
  }
  if (field.minimum !== undefined || field.maximum !== undefined) {
    rules.push({ type: number, min: field.minimum, max: field.maximum });
  }
  if (field.format === 'date') {
    const readable = (text?: string) => !text || readDate(text);
    rules.push({ validator: async (_, text) => readable(text) || Promise.reject(speech().t('refused.date')) });
  }
  if (field.pattern) rules.push({ pattern: new RegExp(field.pattern) });
  return rules;
}

/** One definition: the C# record. Its annotations, come through the OpenAPI document, are the rules of each field. */
export function rulesOf<C extends Call>(call: C): Record<keyof Body<C> & string, FormRule[]> {
  const shape = shapes[call];
  if (!shape) throw new Error(`${call} has no request body in schemas.json`);
  const rules = Object.entries(shape.fields).map(([name, field]) => [
    name,
    rulesFor(field, shape.required.includes(name)),
  ]);
  return Object.fromEntries(rules);
}

const secret = new Set(['password', 'current', 'next']); // a blank at the end of a password is part of it

/** What goes to the server of what was typed: trimmed, dates read, and nothing for a field left empty. */
export function tidy<C extends Call>(call: C, values: Record<string, unknown>): Body<C> {
  const sent = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value];
    if (secret.has(name)) return [name, value];
    const isDate = shapes[call]?.fields[name]?.format === 'date';
    return [name, (isDate ? readDate(value) : value.trim()) || undefined];
  });
  return Object.fromEntries(sent) as Body<C>;
}

/** How many characters a text field takes, for its counter. */
export const lengthOf = (call: Call, field: string) => shapes[call]?.fields[field]?.maxLength;
