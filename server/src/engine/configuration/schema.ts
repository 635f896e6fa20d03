import { CONFIGURATION } from './definition';
import type { NameSet, Shape, TextShape } from './shape';

/** A name that settings may use, with its line of explanation. */
export interface SchemaName {
  readonly id: string;
  readonly summary: string;
}

/** A JSON Schema: plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The rules and laws that exist, explained. */
export interface SchemaNames {
  readonly rules: readonly SchemaName[];
  readonly laws: readonly SchemaName[];
}

/**
 * The JSON Schema (draft-07) of `policywright.yaml`, made from the same definition that the file is checked against.
 * It accepts what the reader takes without a word, but for keys still without a value; what patterns, periods and
 * addresses look like is left to the reader.
 */
export function configurationSchema(names: SchemaNames): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Policywright',
    ...schemaOf(CONFIGURATION, names),
  };
}

function schemaOf(shape: Shape, names: SchemaNames): JsonSchema {
  const { description } = shape;
  switch (shape.type) {
    case 'text':
      return textSchema(shape, names);
    case 'list': {
      const item = textSchema(shape.of, names);
      return { description, anyOf: [{ type: ['array', 'null'], items: item }, item] };
    }
    case 'record':
      return {
        description,
        type: ['object', 'null'],
        properties: Object.fromEntries(Object.entries(shape.keys).map(([key, of]) => [key, schemaOf(of, names)])),
        additionalProperties: false,
      };
    case 'map':
      return mapSchema(shape.key.names, schemaOf(shape.of, names), { description, type: ['object', 'null'] }, names);
    case 'rule-setting': {
      const severity = textSchema(shape.severity, names);
      const options = { description: 'The rule’s options.', type: ['object', 'null'] };
      return {
        description,
        anyOf: [severity, { type: 'array', items: [severity, options], minItems: 1, maxItems: 2 }],
      };
    }
  }
}

/** A map whose keys are the names of a set, each with its own explanation, or are free. */
function mapSchema(set: NameSet | undefined, of: JsonSchema, base: JsonSchema, names: SchemaNames): JsonSchema {
  if (!set) return { ...base, additionalProperties: of };
  const properties = names[set].map(({ id, summary }) => [id, { ...of, description: summary }]);
  return { ...base, properties: Object.fromEntries(properties), additionalProperties: false };
}

function textSchema({ description, values, names: set, check }: TextShape, names: SchemaNames): JsonSchema {
  if (values) return { description, enum: values };
  if (set)
    return {
      description,
      enum: names[set].map(({ id }) => id),
      enumDescriptions: names[set].map((name) => name.summary),
    };
  return { description, type: check ? 'string' : ['string', 'number'] };
}
