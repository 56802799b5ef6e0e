import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { checkWorld } from './check-world.ts';
import type { World } from './world.ts';

/** The folder of the worlds that come with the simulator. */
export const WORLDS = join(import.meta.dirname, '..', 'worlds');

/** Names of the worlds that come with the simulator, sorted. */
export async function worldNames(): Promise<string[]> {
  const files = await readdir(WORLDS);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/**
 * Reads a world by its name or by the path of its YAML file. A file with `basedOn: NAME` takes over the keys of
 * that world that it does not give itself; `github` and `inputs` are merged key by key.
 *
 * @throws Error that lists everything wrong with the file
 */
export async function loadWorld(nameOrFile: string): Promise<World> {
  const isFile = /[\\/]|\.ya?ml$/i.test(nameOrFile);
  const world = await readLayers(isFile ? nameOrFile : join(WORLDS, `${nameOrFile}.yaml`), nameOrFile, []);
  return checkWorld(world, nameOrFile);
}

async function readLayers(file: string, name: string, seen: readonly string[]): Promise<Record<string, unknown>> {
  if (seen.includes(file)) throw new Error(`World '${name}' is based on itself: ${[...seen, file].join(' -> ')}.`);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const known = (await worldNames()).join(', ');
    throw new Error(`There is no world '${name}' (${file}). Give the path of a YAML file, or one of: ${known}.`);
  }
  let own: unknown;
  try {
    own = parse(text);
  } catch (error) {
    throw new Error(`World '${name}' is not valid YAML: ${(error as Error).message}`);
  }
  if (!isObject(own)) throw new Error(`World '${name}' must be a mapping; see docs/simulator.md for its keys.`);
  const { basedOn, ...keys } = own;
  if (basedOn === undefined) return keys;
  if (typeof basedOn !== 'string') throw new Error(`World '${name}': basedOn must be the name of a world.`);
  const base = await readLayers(join(WORLDS, `${basedOn}.yaml`), basedOn, [...seen, file]);
  const merged: Record<string, unknown> = { ...base, ...keys };
  for (const key of ['github', 'inputs']) {
    if (isObject(base[key]) && isObject(keys[key])) merged[key] = { ...base[key], ...keys[key] };
  }
  return merged;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
