/** What a text has to look like besides being text; see `checks.ts`. */
export type TextCheck = 'pattern' | 'period' | 'email' | 'domain' | 'path';

/** Names that are known only when the configuration is read. */
export type NameSet = 'rules' | 'laws';

interface Described {
  /** Shown by editors that use the JSON Schema. */
  readonly description: string;
}

/** One text. */
export interface TextShape extends Described {
  readonly type: 'text';
  /** What it is, for messages: "law", "kind of document". */
  readonly noun: string;
  /** The only texts allowed. */
  readonly values?: readonly string[];
  /** The only texts allowed are the names of this set. */
  readonly names?: NameSet;
  readonly check?: TextCheck;
  /** Read with its place in the file. */
  readonly located?: true;
}

/** A list of texts; one text may stand without the list. */
export interface ListShape extends Described {
  readonly type: 'list';
  readonly of: TextShape;
}

/** A map with fixed keys, each of which may be absent. */
export interface RecordShape extends Described {
  readonly type: 'record';
  readonly keys: Readonly<Record<string, Shape>>;
}

/** A map whose keys the user chooses. */
export interface MapShape extends Described {
  readonly type: 'map';
  readonly key: TextShape;
  readonly of: Shape;
}

/** The setting of a rule: a severity, or a list of a severity and the rule's options. */
export interface RuleSettingShape extends Described {
  readonly type: 'rule-setting';
  readonly severity: TextShape;
}

/** What may stand at a place of a YAML file. */
export type Shape = TextShape | ListShape | RecordShape | MapShape | RuleSettingShape;

/** A text with its place in the file. */
export interface LocatedText {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The setting of a rule as read. */
export interface RuleSetting<Severity extends string = string> {
  readonly severity: Severity;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The type of what is read for a shape. What is absent or wrong is left out, so every key is optional. */
export type ValueOf<S> = S extends { type: 'text'; located: true }
  ? LocatedText
  : S extends { type: 'text'; values: readonly (infer Value)[] }
    ? Value
    : S extends { type: 'text' }
      ? string
      : S extends { type: 'list'; of: infer Item }
        ? readonly ValueOf<Item>[]
        : S extends { type: 'map'; of: infer Item }
          ? ReadonlyMap<string, ValueOf<Item>>
          : S extends { type: 'rule-setting'; severity: infer Severity }
            ? RuleSetting<ValueOf<Severity> & string>
            : S extends { type: 'record'; keys: infer Keys }
              ? { readonly [Key in keyof Keys]?: ValueOf<Keys[Key]> }
              : never;
