import { openApiDocument } from '../../api/openapi';
import { ROUTES } from '../../api/routes';
import type { Route } from '../../api/routes/route';

/** What the OpenAPI document says of a body, as far as bodies of this API use it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** What stands in a field that is no free text: by its name and what it has to look like; anything else is left to this module. */
export type Known = (name: string, schema: Schema) => unknown;

/** A body with words in every field that takes free text, and where these fields are. */
export interface FilledIn {
  readonly body: unknown;
  readonly texts: readonly string[];
}

const document = JSON.parse(JSON.stringify(openApiDocument(ROUTES))) as {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
};

/** What this route takes as JSON; null where it takes none. */
function schemaOf({ path, method }: Route): Schema | null {
  const operation = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];
  return operation?.requestBody?.content['application/json']?.schema ?? null;
}

/** How many bodies show every alternative of a schema at least once. */
const waysOf = (schema: Schema): number =>
  Math.max(
    1,
    ...(schema.oneOf ?? schema.anyOf ?? []).map((each, _, all) => Math.max(all.length, waysOf(each))),
    ...Object.values(schema.properties ?? {}).map(waysOf),
    ...(schema.items ? [waysOf(schema.items)] : []),
  );

/**
 * The bodies of a route, made from its own schema: each alternative is taken at least once, every list has an entry, every field is
 * there, and every free text says these words and the field's name. So a field that is added is filled in without anybody's doing.
 */
export function filledIn(route: Route, words: string, known: Known): readonly FilledIn[] {
  const schema = schemaOf(route);
  if (schema === null) return [];
  return Array.from({ length: waysOf(schema) }, (_, way) => {
    const texts: string[] = [];
    return { body: valueOf(schema, '', { words, known, way, texts }), texts };
  });
}

interface Filling {
  readonly words: string;
  readonly known: Known;
  readonly way: number;
  readonly texts: string[];
}

function valueOf(schema: Schema, path: string, filling: Filling): unknown {
  const { words, known, way, texts } = filling;
  const name = path.split('.').at(-1) ?? '';
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return valueOf(alternatives[way % alternatives.length] ?? {}, path, filling);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => valueOf(each, path, filling))) as unknown;
  const given = known(name, schema);
  if (given !== undefined) return given;
  if (schema.enum) return schema.enum[way % schema.enum.length];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((each) => each !== 'null');
  if (type === 'object') {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, part]) => [key, valueOf(part, `${path}.${key}`, filling)]),
    );
  }
  if (type === 'array') {
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => valueOf(schema.items ?? {}, path, filling));
  }
  if (type === 'boolean') return way % 2 === 0;
  if (type === 'integer') return Math.min(Math.max(2, schema.minimum ?? 2), schema.maximum ?? 2);
  if (type !== 'string') return null;
  texts.push(path.slice(1));
  return `${words} ${name}`.slice(0, schema.maxLength ?? 100);
}
