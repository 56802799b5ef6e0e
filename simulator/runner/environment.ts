import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHA, TOKEN_PATH } from '../services/github.ts';
import type { World } from '../world/world.ts';

/** What a runner would put into the environment of a job in this world, without its own folders and files. */
export interface JobEnvironment {
  /** Address of the simulator. */
  readonly url: string;
  readonly caFile: string;
  readonly requestToken: string;
  /** Where the event's file is written. */
  readonly folder: string;
}

export async function jobEnvironment(world: World, given: JobEnvironment): Promise<Record<string, string>> {
  const { github } = world;
  const [owner = ''] = github.repository.split('/');
  const workflow = github.workflow ?? 'onboard';
  const eventFile = join(given.folder, 'event.json');
  await writeFile(eventFile, `${JSON.stringify(event(world), null, 2)}\n`);
  return {
    // Without `id-token: write` the runner does not set these two.
    ...(github.idToken === false
      ? {}
      : {
          ACTIONS_ID_TOKEN_REQUEST_URL: `${given.url}${TOKEN_PATH}`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: given.requestToken,
        }),
    NODE_EXTRA_CA_CERTS: given.caFile,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'simulated-user',
    GITHUB_API_URL: `${given.url}/github/api`,
    GITHUB_BASE_REF: github.pullRequest ? 'main' : '',
    GITHUB_EVENT_NAME: github.event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_HEAD_REF: github.pullRequest?.headRef ?? '',
    GITHUB_JOB: github.job ?? 'link',
    GITHUB_REF: github.ref,
    GITHUB_REF_NAME: github.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: github.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_ID: github.repositoryId,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: github.ownerId,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000000001',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: SHA,
    GITHUB_WORKFLOW: workflow,
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/${workflow}.yml@${github.ref}`,
  };
}

/** The part of an event's payload that says where it comes from. */
function event({ github }: World): unknown {
  const repository = (fullName: string, id: string) => ({
    id: Number(id),
    name: fullName.split('/')[1],
    full_name: fullName,
    owner: { login: fullName.split('/')[0] },
  });
  const base = repository(github.repository, github.repositoryId);
  if (!github.pullRequest) return { repository: base, ref: github.ref };
  const { number, headRepository, headRef } = github.pullRequest;
  const fork = headRepository.toLowerCase() !== github.repository.toLowerCase();
  const head = fork ? { ...repository(headRepository, '900000001'), fork } : { ...base, fork };
  return {
    action: 'synchronize',
    number,
    pull_request: {
      number,
      head: { ref: headRef, sha: SHA, repo: head },
      base: { ref: 'main', repo: { ...base, fork: false } },
    },
    repository: base,
  };
}
