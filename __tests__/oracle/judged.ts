import type { Criteria } from '../../src/pec/criteria.ts';
import type { WrittenDefinition } from '../../src/pec/delegation.ts';
import type { Finding, Verdict } from '../../src/pec/finding.ts';
import { judgeDefinition } from '../../src/pec/judge-definition.ts';
import { bundledRoles } from '../../src/pec/roles.ts';
import { readDefinitions } from '../../src/templates/arm/read-template.ts';
import { type JsonObject, parseJson } from '../../src/templates/json/json.ts';
import { P } from '../ids.ts';
import type { Question } from './engine.ts';

/** A definition as our reader sees it, with what our judge says of it. */
export interface JudgedDefinition {
  readonly definition: WrittenDefinition;
  readonly verdict: Verdict;
  readonly findings: readonly Pick<Finding, 'rule' | 'effect' | 'message'>[];
}

/** What our side says of a template. */
export interface Judged {
  /** Those that are, or may be, deployed. */
  readonly definitions: readonly JudgedDefinition[];
  /** Why the file as a whole is not ready. */
  readonly unreadable: readonly string[];
}

/** Reads and judges a template; handed in, so that a faulty one can be put in its place. */
export type Reader = (question: Question) => Judged;

const CRITERIA: Criteria = {
  principalId: P,
  alsoLinked: [],
  overrides: new Map(),
  roles: bundledRoles(),
};

/** Our reader and our judge. */
export function readAndJudge({ template, given }: Question): Judged {
  const parameters = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }]));
  const values = Object.keys(given).length > 0 ? { file: 'p.json', root: objectOf({ parameters }) } : undefined;
  const { definitions, unreadable } = readDefinitions({ file: 't.json', root: objectOf(template) }, values, () => ({
    problem: 'there is no other file',
  }));
  return {
    definitions: definitions
      .filter(({ deployed }) => deployed.kind === 'unknown' || deployed.value)
      .map((definition) => {
        const { verdict, findings } = judgeDefinition(definition, CRITERIA);
        return { definition, verdict, findings };
      }),
    unreadable: unreadable.map(({ message }) => message),
  };
}

function objectOf(value: unknown): JsonObject {
  const node = parseJson(JSON.stringify(value));
  if (node.type !== 'object') throw new Error('a template is an object');
  return node;
}
