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
  readonly annotations: readonly Annotation[];
}

const COMMAND = /^::([a-z-]+)(?:\s+(.*?))?::(.*)$/i;

/**
 * @param show called with each line to be shown
 * @param look colours
 */
export function logView(show: (line: string) => void, look: Style): LogView {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  let rest = '';
  let depth = 0;
  let stopToken: string | undefined;

  const masked = (line: string) => masks.reduce((text, secret) => text.replaceAll(secret, '***'), line);
  const print = (line: string) => show(`${'  '.repeat(depth)}${masked(line)}`);

  function line(text: string): void {
    const [, name = '', parameters = '', data = ''] = COMMAND.exec(text) ?? [];
    if (stopToken !== undefined) {
      if (name === stopToken) stopToken = undefined;
      else print(text);
      return;
    }
    const message = unescapeData(data);
    switch (name.toLowerCase()) {
      case 'group':
        print(look.bold(`▼ ${message}`));
        depth = 1;
        return;
      case 'endgroup':
        depth = 0;
        return;
      case 'add-mask':
        // The runner masks each line of a secret of several lines, too.
        masks.push(...message.split('\n').filter((part) => part.trim() !== ''));
        return;
      case 'stop-commands':
        stopToken = message;
        return;
      case 'debug':
        return;
      case 'error':
      case 'warning':
      case 'notice':
        annotate(name.toLowerCase() as Annotation['level'], propertiesOf(parameters), message);
        return;
      default:
        print(text);
    }
  }

  function annotate(level: Annotation['level'], properties: Readonly<Record<string, string>>, message: string): void {
    const place = [properties['file'], properties['line'], properties['col']].filter(Boolean).join(':');
    annotations.push({ level, title: properties['title'] ?? '', message: masked(message), place });
    const [colour, label] = {
      error: [look.red, 'Error'],
      warning: [look.yellow, 'Warning'],
      notice: [look.cyan, 'Notice'],
    }[level] as [(text: string) => string, string];
    for (const [index, part] of message.split('\n').entries()) print(colour(index === 0 ? `${label}: ${part}` : part));
  }

  return {
    annotations,
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

function propertiesOf(text: string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    if (equals > 0) properties[part.slice(0, equals).trim()] = unescapeProperty(part.slice(equals + 1));
  }
  return properties;
}

// The percent sign comes last: what it yields must not be unescaped again.
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
