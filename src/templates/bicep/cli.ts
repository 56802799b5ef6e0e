import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The `bicep` program and how it is run. */
export interface BicepCli {
  /** Absolute path of the executable. */
  readonly path: string;
  /** Everything that it sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Longest time for one file, in milliseconds; 60 seconds unless told. */
  readonly timeLimit?: number;
  /** Ends it at the deadline of the run. */
  readonly signal?: AbortSignal;
}

/**
 * A .bicepparam file may read any environment variable (readEnvironmentVariable), and in a pull request
 * its author is not the owner of the runner's secrets. So the compiler sees these and nothing else.
 */
const PASSED_ON = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/**
 * Nothing is fetched. `jsonrpc` (0.49.2) looks for news of the public registry when it compiles, whatever the file names,
 * and cannot be told not to; so all that it asks for leads to a port at which nothing listens.
 */
const NO_NETWORK = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  ALL_PROXY: 'http://127.0.0.1:9',
};

/**
 * Finds the `bicep` CLI: on the PATH, else where `az bicep install` puts it.
 * @param environment the environment of the process
 */
export function findBicep(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): BicepCli | undefined {
  const name = platform === 'win32' ? 'bicep.exe' : 'bicep';
  // Relative entries are passed over: they would run a program that the pull request brings along.
  const folders = (read(environment, 'PATH', platform) ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const home = read(environment, platform === 'win32' ? 'USERPROFILE' : 'HOME', platform);
  if (home !== undefined && isAbsolute(home)) folders.push(join(home, '.azure', 'bin'));
  const path = folders.map((folder) => join(folder, name)).find((candidate) => isProgram(candidate, platform));
  if (path === undefined) return undefined;
  // The runners have no ICU data in some images; without this, .NET refuses to start there.
  const passed: Record<string, string> = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', ...NO_NETWORK };
  for (const variable of PASSED_ON) {
    const value = read(environment, variable, platform);
    if (value !== undefined) passed[variable] = value;
  }
  return { path, environment: passed };
}

/** Windows does not care how the name of a variable is spelled. */
function read(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  platform: string,
): string | undefined {
  if (platform !== 'win32') return environment[name];
  const key = Object.keys(environment).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : environment[key];
}

function isProgram(path: string, platform: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && (platform === 'win32' || (found.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}
