interface JsonSchema {
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  format?: string;
  [keyword: string]: unknown;
}

interface Operation {
  requestBody?: { content?: Record<string, { schema?: JsonSchema }> };
}

/**
 * One schema checks both kinds of body. In the document, a JSON body has no files: what may be a
 * file or an object there is the object.
 */
export function withoutFilesInJson<T extends object>(document: T): T {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const content = operation.requestBody?.content ?? {};
    const schema = content['application/json']?.schema;
    // A new object: the other content types share the old one.
    if (schema) content['application/json'] = { schema: withoutFiles(schema) };
  }
  return document;
}

function withoutFiles(schema: JsonSchema): JsonSchema {
  const { anyOf, properties, ...rest } = schema;
  if (anyOf?.some(isFile)) {
    const others = anyOf.filter((branch) => !isFile(branch));
    return others.length === 1 ? { ...rest, ...others[0]! } : { ...rest, anyOf: others };
  }
  return {
    ...rest,
    ...(anyOf && { anyOf }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, withoutFiles(property)]),
      ),
    }),
  };
}

function isFile(schema: JsonSchema): boolean {
  return schema['format'] === 'binary';
}

/** Named schemas come in two kinds, for requests and for answers: keeps those that are used. */
export function withoutUnused<T extends object>(document: T): T {
  const { components = {} } = document as { components?: { schemas?: Record<string, object> } };
  const text = JSON.stringify(document);
  const used = Object.entries(components.schemas ?? {}).filter(([name]) =>
    text.includes(`"#/components/schemas/${name}"`),
  );
  return { ...document, components: { ...components, schemas: Object.fromEntries(used) } };
}
