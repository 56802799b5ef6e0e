import type { Style } from './terminal.ts';

/** An error, warning or notice that GitHub would show beside the run or in a file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** `file:line:column`, as far as they were given. */
  readonly place: string;
}

/** Shows a step's log as GitHub does, piece by piece. */
export interface LogView {
  /** Takes text in any portions; complete lines are shown. */
  write(text: string): void;
  /** Shows what is left of an incomplete last line. */
  end(): void;
  /** Those that GitHub keeps. */
  readonly annotations: readonly Annotation[];
  /** How many there were beyond GitHub's limit. */
  readonly dropped: number;
}

/** GitHub keeps so many annotations of each level of a step; the log has them all. */
export const MOST_ANNOTATIONS = 10;

/** What a line of the log tells the runner to do. */
interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that are played here. The runner takes no other text for one, whatever its form. */
const COMMANDS = new Set(['group', 'endgroup', 'add-mask', 'stop-commands', 'debug', 'error', 'warning', 'notice']);
const COMMAND = /^\s*::([^:\s]+)(?:\s+(.*?))?::(.*)$/;
/** The older form, which may stand anywhere in a line. Source: actions/runner, ActionCommand.cs. */
const OLD_COMMAND = /##\[([^\]\s]+)(?:\s+([^\]]*))?\](.*)$/;

/**
 * @param show called with each line to be shown
 * @param look colours
 */
export function logView(show: (line: string) => void, look: Style): LogView {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  let dropped = 0;
  let rest = '';
  let depth = 0;
  let stopToken: string | undefined;

  const masked = (line: string) => masks.reduce((text, secret) => text.replaceAll(secret, '***'), line);
  const print = (line: string) => show(`${'  '.repeat(depth)}${masked(line)}`);

  function line(text: string): void {
    if (stopToken !== undefined) {
      if (text.trim() === `::${stopToken}::`) stopToken = undefined;
      else print(text);
      return;
    }
    const command = commandIn(text);
    if (command) obey(command);
    else print(text);
  }

  function obey({ name, properties, data }: Command): void {
    switch (name) {
      case 'group':
        print(look.bold(`▼ ${data}`));
        depth = 1;
        return;
      case 'endgroup':
        depth = 0;
        return;
      case 'add-mask':
        // The runner masks each line of a secret of several lines, too.
        masks.push(...data.split('\n').filter((part) => part.trim() !== ''));
        return;
      case 'stop-commands':
        stopToken = data;
        return;
      case 'debug':
        return;
      default:
        annotate(name === 'error' || name === 'warning' ? name : 'notice', properties, data);
    }
  }

  function annotate(level: Annotation['level'], properties: Readonly<Record<string, string>>, message: string): void {
    const place = [properties['file'], properties['line'], properties['col']].filter(Boolean).join(':');
    if (annotations.filter((one) => one.level === level).length < MOST_ANNOTATIONS)
      annotations.push({ level, title: properties['title'] ?? '', message: masked(message), place });
    else dropped += 1;
    const colour = { error: look.red, warning: look.yellow, notice: look.cyan }[level];
    const label = { error: 'Error', warning: 'Warning', notice: 'Notice' }[level];
    for (const [index, part] of message.split('\n').entries()) print(colour(index === 0 ? `${label}: ${part}` : part));
  }

  return {
    annotations,
    get dropped() {
      return dropped;
    },
    write(text) {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const one of lines) line(one);
    },
    end() {
      if (rest !== '') line(rest);
      rest = '';
    },
  };
}

function commandIn(text: string): Command | undefined {
  const [, name = '', parameters = '', data = ''] = COMMAND.exec(text) ?? [];
  if (COMMANDS.has(name.toLowerCase()))
    return { name: name.toLowerCase(), properties: propertiesOf(parameters, ','), data: unescapeData(data) };
  const [, oldName = '', oldParameters = '', oldData = ''] = OLD_COMMAND.exec(text) ?? [];
  if (COMMANDS.has(oldName.toLowerCase()))
    return { name: oldName.toLowerCase(), properties: propertiesOf(oldParameters, ';'), data: unescapeOld(oldData) };
  return undefined;
}

function propertiesOf(text: string, separator: ',' | ';'): Record<string, string> {
  const unescaped = separator === ',' ? unescapeProperty : unescapeOld;
  const properties: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=');
    if (equals > 0) properties[part.slice(0, equals).trim()] = unescaped(part.slice(equals + 1));
  }
  return properties;
}

function unescapeOld(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}

// The percent sign comes last: what it yields must not be unescaped again.
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
