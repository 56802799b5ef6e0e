import { type Annotation, logView } from './log-view.ts';
import { renderMarkdown } from './markdown-view.ts';
import { type ActionResult, type ActionRun, runAction } from './runner.ts';
import type { Style } from './terminal.ts';

/**
 * Runs the action and prints what a user would see on GitHub: the log while it comes, then annotations, outputs,
 * the job summary and the exit code.
 */
export async function showRun(run: ActionRun, look: Style, print: (line: string) => void): Promise<ActionResult> {
  const title = (text: string) => print(`\n${look.bold(`── ${text} ${'─'.repeat(Math.max(4, 72 - text.length))}`)}\n`);

  title('Inputs');
  for (const [name, value] of Object.entries(run.inputs))
    print(`${name}: ${value.replaceAll('\n', `\n${' '.repeat(name.length + 2)}`)}`);
  title('Log');
  const log = logView(print, look);
  const result = await runAction({ ...run, onOutput: (text) => log.write(text) });
  log.end();
  title('Annotations');
  if (log.annotations.length === 0) print('none');
  for (const annotation of log.annotations) for (const line of shown(annotation, look)) print(line);
  if (log.dropped > 0) print(`${log.dropped} more, which GitHub does not keep`);
  title('Outputs');
  for (const [name, value] of Object.entries(result.outputs)) print(`${look.cyan(name)}: ${value}`);
  title('Job summary');
  print(renderMarkdown(result.summary, look) || 'none');
  title('Result');
  const code = String(result.exitCode);
  print(
    `Exit code ${result.exitCode === 0 ? look.green(code) : look.red(code)} after ${Math.round(result.durationMs)} ms.`,
  );
  return result;
}

function shown({ level, title, message, place }: Annotation, look: Style): string[] {
  const colour = { error: look.red, warning: look.yellow, notice: look.cyan }[level];
  const head = [title, place].filter(Boolean).join(' · ');
  const [first = '', ...rest] = [...(head ? [head] : []), ...message.trimEnd().split('\n')];
  return [`${colour(level.padEnd(8))}${first}`, ...rest.map((line) => `        ${line}`)];
}
