import { DOCUMENT_KINDS, type Severity } from '../../rules/define-rule';
import type { RecordShape, TextShape } from './shape';

/** The kinds a document can be declared to be; `none` says that it is no policy. */
export const DECLARED_KINDS = [...DOCUMENT_KINDS, 'none'] as const;
/** What the settings can make of a rule. */
export const RULE_SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly (
  Severity | 'off'
)[];

const text = <const Rest extends Omit<TextShape, 'type'>>(rest: Rest) => ({ type: 'text', ...rest }) as const;

const KIND = text({
  noun: 'kind of document',
  values: DECLARED_KINDS,
  description: 'What the documents are; `none` where they are no policies and nothing is to be said about them.',
});

const LAWS = {
  type: 'list',
  description: 'The laws that apply. What they require is then checked as required, and no law is read from the text.',
  of: text({ noun: 'law', names: 'laws', description: 'The id of a law.' }),
} as const;

const RULES = {
  type: 'map',
  description: 'Rule → severity, or a list of a severity and the rule’s options.',
  key: text({ noun: 'rule', names: 'rules', description: 'The id of a rule.' }),
  of: {
    type: 'rule-setting',
    description: 'How the rule’s findings are shown.',
    severity: text({
      noun: 'severity',
      values: RULE_SEVERITIES,
      description: 'How the rule’s findings are shown; `off` runs it not at all.',
    }),
  },
} as const;

const terms = <const Description extends string>(description: Description) =>
  ({
    type: 'list',
    description,
    of: text({ noun: 'term', description: 'A term as the documents write it.' }),
  }) as const;

/** All that `policywright.yaml` may say. Validation and the JSON Schema both come from here. */
export const CONFIGURATION = {
  type: 'record',
  description: 'Settings of Policywright for the documents in this folder and below.',
  keys: {
    extends: {
      type: 'list',
      description: 'Configuration files to start from, relative to this one. What this file says counts for more.',
      of: text({
        noun: 'file',
        check: 'path',
        located: true,
        description: 'A relative path, such as `../shared/policywright.yaml`.',
      }),
    },
    organization: {
      type: 'record',
      description: 'Who is responsible for the data: what the documents say of it is checked against this.',
      keys: {
        name: text({ noun: 'name', description: 'The legal name, such as `Example Ltd`.' }),
        aliases: {
          type: 'list',
          description: 'Other names it goes by: short names, brands, former names.',
          of: text({ noun: 'name', description: 'A name as the documents write it.' }),
        },
        domains: {
          type: 'list',
          description: 'Its domains. An address elsewhere is taken for somebody else’s.',
          of: text({ noun: 'domain', check: 'domain', description: 'A domain, such as `example.org`.' }),
        },
        address: text({ noun: 'address', description: 'The postal address; several lines are fine.' }),
        contacts: {
          type: 'record',
          description: 'How to reach it about privacy.',
          keys: {
            email: text({ noun: 'e-mail address', check: 'email', description: 'The e-mail address for privacy.' }),
            phone: text({ noun: 'phone number', description: 'The telephone number for privacy.' }),
            form: text({ noun: 'address', description: 'The address of a web form for requests.' }),
            dpo: text({ noun: 'contact', description: 'The data protection officer: name, e-mail address or both.' }),
          },
        },
      },
    },
    documents: {
      type: 'map',
      description:
        'Pattern → what the files that match it are. Patterns are relative to this folder; where several match, later ones count.',
      key: text({ noun: 'pattern', check: 'pattern', description: 'Such as `legal/**/*.md`.' }),
      of: {
        type: 'record',
        description: 'What the files are.',
        keys: {
          kind: KIND,
          laws: LAWS,
          product: text({ noun: 'product', description: 'The product or service that the documents are about.' }),
        },
      },
    },
    laws: LAWS,
    rules: RULES,
    terms: {
      type: 'record',
      description: 'Words that the rules about defined terms should know.',
      keys: {
        ignore: terms('Never reported as undefined or inconsistent.'),
        products: terms('Names of products and brands, which need no definition.'),
        external: terms('Terms that another document defines.'),
        preferred: {
          type: 'map',
          description: 'Unwanted form → the form to use.',
          key: text({ noun: 'term', description: 'The unwanted form.' }),
          of: text({ noun: 'term', description: 'The form to use.' }),
        },
      },
    },
    retention: {
      type: 'map',
      description:
        'The retention schedule: category of data → how long it is kept. What documents say is checked against it.',
      key: text({ noun: 'category', description: 'A category of data, such as `account data`.' }),
      of: text({
        noun: 'period',
        check: 'period',
        description:
          'A period (`30 days`, `6 years`), `indefinitely`, or what decides it (`until the account is closed`).',
      }),
    },
  },
} as const satisfies RecordShape;

/** What the `policy` key of front matter may say when it is a map. */
export const FRONT_MATTER_POLICY = {
  type: 'record',
  description: 'Settings of Policywright for this document.',
  keys: { kind: KIND, laws: LAWS, rules: RULES },
} as const satisfies RecordShape;
