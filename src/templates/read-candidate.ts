import { unknown } from '../pec/delegation.ts';
import type { Candidate } from './pairing/candidates.ts';
import { readBicep, readBicepParameters } from './read-bicep.ts';
import { type FileReading, type Gathering, readJson, type Workshop } from './read-json.ts';
import { startOf, type UndecidableFile } from './reading.ts';
import { readPlan } from './terraform/plan.ts';

export type { FileReading, Workshop } from './read-json.ts';

/** Reads the cases of one thing to judge, as far as the changes affect them. */
export async function readCandidate(judged: Candidate, workshop: Workshop): Promise<FileReading> {
  const alone = (judged.kind === 'json' || judged.kind === 'bicep') && !judged.paired;
  const gathering = gather(judged.file, alone);
  switch (judged.kind) {
    case 'json':
      readJson(judged, workshop, gathering);
      break;
    case 'bicep':
      await readBicep(judged, workshop, gathering);
      break;
    case 'bicepparam':
      await readBicepParameters(judged, workshop, gathering);
      break;
    case 'plan':
      readTerraformPlan(judged.file, workshop, gathering);
      break;
    case 'terraform':
    case 'state':
    case 'foreign':
      if (!workshop.changes.affects([judged.file])) break;
      gathering.skipped = false;
      gathering.undecidable.push(INSTEAD[judged.kind](judged.file));
  }
  return gathering;
}

function gather(file: string, alone: boolean): Gathering {
  return {
    file,
    alone,
    definitions: [],
    unreadable: [],
    undecidable: [],
    notes: [],
    parts: [],
    brought: [],
    modules: [],
    skipped: true,
  };
}

/** Made in the job from files that it does not name, a plan may have changed with any of them. */
function readTerraformPlan(file: string, { documents }: Workshop, into: Gathering): void {
  into.skipped = false;
  const document = documents.plan(file);
  if ('broken' in document) {
    into.unreadable.push(document.broken);
    return;
  }
  const { definitions, undecidable, unreadable } = readPlan(file, document.root);
  into.definitions.push(...definitions);
  into.undecidable.push(...undecidable.map((each) => ({ file, unknown: each })));
  if (unreadable.length > 0) into.unreadable.push({ file, observations: unreadable });
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
