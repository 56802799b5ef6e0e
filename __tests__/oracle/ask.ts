import fc from 'fast-check';
import { type Comparison, compare } from './compare.ts';
import type { Answer, Engine, Question } from './engine.ts';
import type { Reader } from './judged.ts';
import { type Generated, TEMPLATES } from './templates.ts';

/** One template, asked on both sides. */
export interface Asked {
  readonly comparison: Comparison;
  readonly answers: readonly Answer[];
}

/** Asks our reader, and the engine: once, or once for each of the values that the reader is not told. */
export async function ask(question: Generated, engine: Engine, reader: Reader): Promise<Asked> {
  const answers: Answer[] = [];
  for (const deployment of deploymentsOf(question)) answers.push(await engine.ask(deployment));
  return { comparison: compareWith(answers, question, reader), answers };
}

function isOpen({ open }: Generated): boolean {
  return Object.keys(open).length > 0;
}

/** What the engine is asked: the template with all its values. */
function deploymentsOf(question: Generated): Question[] {
  const { template, given, open } = question;
  return (isOpen(question) ? [0, 1] : [0]).map((turn) => {
    const more = Object.entries(open).map(([name, values]) => [name, values[turn]]);
    return { template, given: { ...given, ...Object.fromEntries(more) } };
  });
}

/** Compares what a reader says of a template with what the engine answered. */
export function compareWith(answers: readonly Answer[], question: Generated, reader: Reader): Comparison {
  if (answers.some((answer) => joinsConditions(answer, question))) return { kind: 'agree' };
  const open = isOpen(question);
  const ours = reader(question);
  const secure = /"type":"secure/i.test(JSON.stringify(question.template));
  const results = deploymentsOf(question).flatMap((deployment, turn) => {
    const answer = answers[turn];
    // What is refused because of a value, ours need know only where it is told that value.
    const refused = open && answer?.kind !== 'deployed';
    return answer ? [compare(refused ? reader(deployment) : ours, answer, secure)] : [];
  });
  const worst =
    results.find(({ kind }) => kind === 'disagree') ?? results.find(({ kind }) => kind === 'unknown') ?? results[0];
  // A value that nobody told is rightly unknown.
  return !worst || (open && worst.kind === 'unknown') ? { kind: 'agree' } : worst;
}

/** Whether the snapshot failed to join the condition of a deployment with one inside that is no boolean, but a text. */
function joinsConditions(answer: Answer, { template }: Generated): boolean {
  return (
    answer.kind === 'refused' &&
    answer.message.startsWith("The provided arguments for template language function 'and'") &&
    /"condition":"[^[]/.test(JSON.stringify(template))
  );
}

/** How many templates one seed makes; each can be made again from the seed and its number. */
export const BATCH = 50;

/** The templates of a seed. */
export function templatesOf(seed: number, count = BATCH): Generated[] {
  return fc.sample(TEMPLATES, { seed, numRuns: count });
}

/** Times that the engine is asked for one smaller template. */
const SHRINKS = 200;

/** A comparison that ended otherwise than in agreement. */
export type Difference = Exclude<Comparison, { readonly kind: 'agree' }>;

/** The smallest template with the same difference, as far as it is found within the limit. */
export async function smallest(
  seed: number,
  index: number,
  wanted: Pick<Difference, 'kind' | 'cause'>,
  sides: { readonly engine: Engine; readonly reader: Reader },
): Promise<{ readonly question: Generated; readonly detail: string } | undefined> {
  let left = SHRINKS;
  let found: { question: Generated; detail: string } | undefined;
  const property = fc.asyncProperty(TEMPLATES, async (question) => {
    if (left-- <= 0) return true;
    const { comparison } = await ask(question, sides.engine, sides.reader);
    if (comparison.kind !== wanted.kind || comparison.cause !== wanted.cause) return true;
    found = { question, detail: comparison.detail };
    return false;
  });
  await fc.check(property, { seed, path: String(index), numRuns: 1 });
  return found;
}
