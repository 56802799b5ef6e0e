import { type GitHubAccess, GitHubRefusal, openGitHub } from './api.ts';

/** What a pull request changes, or why that cannot be told. */
export type ChangedFiles =
  | {
      readonly files: readonly string[];
      /** Those of them that the request deletes, and the former names of what it renames. */
      readonly gone: readonly string[];
    }
  | { readonly unavailable: string };

/** GitHub lists no more files of a pull request than this. */
const MOST_FILES = 3000;
const PAGE = 100;

/**
 * The files that a pull request adds, changes, deletes or renames (by both names), relative to the root of the repository:
 * a parameter file that is gone affects its template as much as one that was changed. Needs `pull-requests: read`.
 */
export async function changedFiles(request: GitHubAccess & { readonly pullNumber: number }): Promise<ChangedFiles> {
  try {
    const call = await openGitHub(request, 'pull-requests: read');
    const files: string[] = [];
    const gone: string[] = [];
    for (let page = 1, listed = 0; ; page++) {
      const answer = await call('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
        pull_number: request.pullNumber,
        per_page: PAGE,
        page,
      });
      if (!Array.isArray(answer)) return { unavailable: 'GitHub answered with something that is not a list of files' };
      for (const entry of answer) {
        const { filename, previous, removed } = readEntry(entry);
        if (filename === undefined) return { unavailable: 'GitHub listed a file without its name' };
        files.push(filename);
        if (removed) gone.push(filename);
        if (previous !== undefined) {
          files.push(previous);
          gone.push(previous);
        }
      }
      listed += answer.length;
      if (listed >= MOST_FILES) return { unavailable: 'GitHub lists at most 3,000 files of a pull request' };
      if (answer.length < PAGE) return { files, gone };
    }
  } catch (error) {
    if (error instanceof GitHubRefusal) return { unavailable: error.message };
    throw error;
  }
}

function readEntry(entry: unknown) {
  const { filename, previous_filename: previous, status } = Object(entry) as Readonly<Record<string, unknown>>;
  return {
    filename: typeof filename === 'string' ? filename : undefined,
    // A copy names its source too, which is still there, as it was.
    previous: typeof previous === 'string' && status !== 'copied' ? previous : undefined,
    removed: status === 'removed',
  };
}
