import { mayDelegateInPlan } from './plan-texts.ts';
import { withoutEscapes } from './workspace.ts';

/** Members of a plan that say what it is and what it does. */
const SMALL = new Set(['format_version', 'terraform_version', 'errored', 'complete', 'applyable']);
const CHANGES = new Set(['resource_changes', 'deferred_changes']);

/** More than this cannot be made a tree of: it takes thirty times the room. */
const MOST_KEPT = 8 * 1024 * 1024;

/**
 * A Terraform plan with everything blanked that has nothing to do with Azure Lighthouse: the state before, the
 * configuration, other resources. Places stay. Most of a large plan is that, and a tree of it would not fit in memory.
 * @returns undefined when the text is no plan, or too much of it has to do with Azure Lighthouse
 */
export function condensePlan(text: string): string | undefined {
  const pieces: string[] = [];
  let copied = 0;
  const blank = (from: number, to: number): void => {
    const empty = text.slice(from, to).replace(/[^\r\n]/g, ' ');
    const room = empty.indexOf('    ');
    if (room < 0) return;
    pieces.push(text.slice(copied, from), empty.slice(0, room), 'null', empty.slice(room + 4));
    copied = to;
  };
  let isPlan = false;
  let kept = 0;
  const whole = eachMember(text, skipSpace(text, 0), (name, from, to) => {
    isPlan ||= CHANGES.has(name) || name === 'planned_values';
    if (CHANGES.has(name) && text[from] === '[') {
      eachItem(text, from, (start, end) => {
        if (mayDelegateInPlan(withoutEscapes(text.slice(start, end)))) kept += end - start;
        else blank(start, end);
      });
    } else if (name === 'configuration' && text.slice(from, to).includes('sensitive_body')) {
      kept += to - from;
    } else if (!SMALL.has(name)) {
      blank(from, to);
    }
  });
  if (!whole || !isPlan || kept > MOST_KEPT) return undefined;
  pieces.push(text.slice(copied));
  return pieces.join('');
}

function eachMember(text: string, start: number, visit: (name: string, from: number, to: number) => void): boolean {
  if (text[start] !== '{') return false;
  for (let at = skipSpace(text, start + 1); text[at] === '"'; at = skipSpace(text, at + 1)) {
    const nameEnd = stringEnd(text, at);
    const colon = skipSpace(text, nameEnd);
    if (nameEnd < 0 || text[colon] !== ':') return false;
    const from = skipSpace(text, colon + 1);
    const to = valueEnd(text, from);
    if (to <= from) return false;
    visit(text.slice(at + 1, nameEnd - 1), from, to);
    at = skipSpace(text, to);
    if (text[at] === '}') return true;
    if (text[at] !== ',') return false;
  }
  return false;
}

function eachItem(text: string, start: number, visit: (from: number, to: number) => void): void {
  for (let at = skipSpace(text, start + 1); at < text.length && text[at] !== ']'; ) {
    const to = valueEnd(text, at);
    if (to <= at) return;
    visit(at, to);
    at = skipSpace(text, to);
    if (text[at] !== ',') return;
    at = skipSpace(text, at + 1);
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? 'x')) at++;
  return at;
}

/** Behind a value that is well formed; behind what looks like one otherwise. Below 0: it has no end. */
function valueEnd(text: string, from: number): number {
  if (text[from] === '"') return stringEnd(text, from);
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      at = stringEnd(text, at) - 1;
      if (at < 0) return -1;
    } else if (char === '{' || char === '[') {
      depth++;
    } else if (char === '}' || char === ']') {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (char === ',' && depth === 0) {
      return at;
    }
  }
  return -1;
}

/** Behind the closing quote; below 0: there is none. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') return at + 1;
  }
  return -1;
}
