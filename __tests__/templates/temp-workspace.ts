import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BicepCli } from '../../src/templates/bicep/compile.ts';
import { readTemplates, type TemplateReading, type TemplateRequest } from '../../src/templates/read.ts';

/** What a file holds: a text, bytes, or anything that is written as JSON. */
export type Content = string | Uint8Array | object;

/** A folder with these files, gone when the test is over. */
export function workspace(files: Readonly<Record<string, Content>> = {}): string {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'pec-templates-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) write(root, file, content);
  return root;
}

/** Writes one file, with its folders. */
export function write(root: string, file: string, content: Content): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  const raw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(join(root, file), raw ? content : JSON.stringify(content, null, 2));
}

/** Reads a workspace with everything that is not told. */
export function read(root: string, request: Partial<TemplateRequest> = {}, bicep?: BicepCli): Promise<TemplateReading> {
  return readTemplates({ workspace: root, templates: ['**/*'], parameters: [], ...request }, { bicep });
}

/** The cases of a reading as a user would name them. */
export function cases(reading: TemplateReading): string[] {
  return reading.definitions.map(({ file, parametersFile }) => (parametersFile ? `${file} + ${parametersFile}` : file));
}

/** The files that were not judged, each with the rules that say why. */
export function unjudged(reading: TemplateReading): string[] {
  const files = [
    ...reading.unreadable.map(({ file, observations }) => ({ file, rules: observations.map(({ rule }) => rule) })),
    ...reading.undecidable.map(({ file }) => ({ file, rules: ['not-judged'] })),
    ...reading.notes.flatMap((note) => (note.rule ? [{ file: note.file, rules: [note.rule] }] : [])),
  ];
  return files.map(({ file, rules }) => `${file}: ${[...new Set(rules)].join(', ')}`).sort();
}

/** Everything that is said in plain sentences. */
export function remarks({ notes }: TemplateReading): string {
  return notes.flatMap((note) => (note.rule ? [] : [note.message])).join('\n');
}
