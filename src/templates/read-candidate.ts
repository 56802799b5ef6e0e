import { unknown } from '../pec/value.ts';
import { startOf, type UndecidableFile } from './files/problems.ts';
import type { Candidate } from './pairing/candidates.ts';
import { readBicep, readBicepParameters } from './read-bicep.ts';
import { type ReaderContext, readJson } from './read-json.ts';
import { type FileReading, type ReadPart, readPart, SKIPPED } from './reading.ts';
import { readPlan } from './terraform/plan.ts';

/** Reads the cases of one thing to judge, as far as the changes affect them. */
export async function readCandidate(candidate: Candidate, context: ReaderContext): Promise<FileReading> {
  const alone = (candidate.kind === 'json' || candidate.kind === 'bicep') && !candidate.paired;
  return { ...(await read(candidate, context)), file: candidate.file, alone };
}

async function read(candidate: Candidate, context: ReaderContext): Promise<ReadPart> {
  switch (candidate.kind) {
    case 'json':
      return readJson(candidate, context);
    case 'bicep':
      return readBicep(candidate, context);
    case 'bicepparam':
      return readBicepParameters(candidate, context);
    case 'plan':
      return readTerraformPlan(candidate.file, context);
    case 'terraform':
    case 'state':
    case 'foreign': {
      const { kind, file } = candidate;
      return context.changes.affects([file]) ? readPart({ undecidable: [INSTEAD[kind](file)] }) : SKIPPED;
    }
  }
}

/** Made in the job from files that it does not name, a plan may have changed with any of them. */
function readTerraformPlan(file: string, { documents }: ReaderContext): ReadPart {
  const document = documents.plan(file);
  if ('broken' in document) return readPart({ unreadable: [document.broken] });
  const { definitions, assigns, undecidable, unreadable } = readPlan(file, document.root);
  return readPart({
    definitions,
    assigns,
    undecidable: undecidable.map((each) => ({ file, unknown: each })),
    unreadable: unreadable.length > 0 ? [{ file, observations: unreadable }] : [],
  });
}

/** Files that hold a delegation in a form that cannot be judged, and what can be judged instead. */
const INSTEAD: Readonly<Record<'terraform' | 'state' | 'foreign', (file: string) => UndecidableFile>> = {
  terraform(file) {
    const reason =
      "what Terraform's own files come to is known only to Terraform: give its plan, " +
      "from 'terraform show -json', to the input templates instead";
    return { file, unknown: unknown(reason, 'the Terraform plan as JSON', startOf(file)) };
  },
  state(file) {
    const reason =
      "it is Terraform's state, which tells what is deployed and not what will be: give a plan, " +
      "from 'terraform show -json PLAN', to the input templates instead";
    return { file, unknown: unknown(reason, 'the Terraform plan as JSON', startOf(file)) };
  },
  foreign(file) {
    const reason = 'its $schema is not that of a deployment template, so that Azure would not take it as one';
    return { file, unknown: unknown(reason, 'the $schema of a deployment template', startOf(file)) };
  },
};
