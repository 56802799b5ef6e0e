export const id = 325;
export const ids = [325];
export const modules = {

/***/ 654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ GitHubRefusal),
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
class GitHubRefusal extends Error {
    status;
    constructor(message, status) {
        super(message);
        this.name = 'GitHubRefusal';
        this.status = status;
    }
}
const TIME_LIMIT = 15_000;
const ATTEMPTS = 3;
const LONGEST_PAUSE = 20_000;
async function openGitHub(access, permission) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const [owner = '', repo = ''] = access.repository.split('/');
    const octokit = getOctokit(access.token, {
        ...(access.apiUrl === undefined ? {} : { baseUrl: access.apiUrl.replace(/\/+$/, '') }),
        ...(access.fetch === undefined ? {} : { request: { fetch: access.fetch } }),
    });
    const pause = access.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    return async (route, parameters) => {
        const reads = route.startsWith('GET ');
        for (let attempt = 1;; attempt++) {
            const signals = [AbortSignal.timeout(TIME_LIMIT), ...(access.signal ? [access.signal] : [])];
            try {
                const answer = await octokit.request(route, {
                    owner,
                    repo,
                    ...parameters,
                    request: { signal: AbortSignal.any(signals) },
                });
                return answer.data;
            }
            catch (error) {
                const failure = readFailure(error);
                const again = failure.status === 429 || (reads && (failure.status === 0 || failure.status >= 500));
                if (!again || attempt === ATTEMPTS || access.signal?.aborted)
                    throw explain(failure, permission);
                await pause(Math.min(failure.retryAfter ?? 2 ** (attempt - 1) * (500 + Math.random() * 500), LONGEST_PAUSE));
            }
        }
    };
}
function readFailure(error) {
    if (!(error instanceof Error))
        return { status: 0, message: String(error) };
    const answered = 'response' in error && error.response !== undefined;
    const headers = answered ? headersOf(error.response) : {};
    const status = answered && 'status' in error && typeof error.status === 'number' ? error.status : 0;
    const seconds = Number(headers['retry-after']);
    const limited = status === 403 && (headers['x-ratelimit-remaining'] === '0' || Number.isFinite(seconds));
    const retryAfter = Number.isFinite(seconds) ? { retryAfter: seconds * 1000 } : {};
    return { status: limited ? 429 : status, message: firstLine(error.message), ...retryAfter };
}
function headersOf(response) {
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return {};
    const { headers } = response;
    return typeof headers === 'object' && headers !== null ? { ...headers } : {};
}
function explain({ status, message }, permission) {
    const said = message === '' ? '' : ` (GitHub: ${message})`;
    switch (status) {
        case 0:
            return new GitHubRefusal(`GitHub did not answer${message === '' ? '' : `: ${message}`}`, 0);
        case 401:
            return new GitHubRefusal(`GitHub does not accept the token${said}`, status);
        case 403:
        case 404: {
            const forks = permission.endsWith('write') ? ' (pull requests from forks never have it)' : '';
            return new GitHubRefusal(`the job needs permissions: ${permission}${forks}${said}`, status);
        }
        case 429:
            return new GitHubRefusal(`GitHub's rate limit for the token is used up${said}`, status);
        default:
            return new GitHubRefusal(`GitHub answered with status ${status}${said}`, status);
    }
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').replace(/ - https?:\/\/\S+$/, '').slice(0, 300);
}


/***/ }),

/***/ 7325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentOn: () => (/* binding */ commentOn)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/github/api.js
var api = __webpack_require__(654);
;// CONCATENATED MODULE: ./build/github/sticky-comment.js


const MOST_CHARACTERS = 65_536;
const COMPLAINT = '<!-- pec-check: open -->';
const PAGE = 100;
const MOST_PAGES = 50;
function commentMarker(name) {
    const readable = name
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 60);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 12);
    return `<!-- pec-check:${readable}-${hash} -->`;
}
async function upsertComment(request) {
    if (request.token === '')
        return { status: 'failed', reason: 'there is no github-token to write it with' };
    const marked = (text) => `${request.marker}\n${text}${request.complains ? `\n${COMPLAINT}` : ''}`;
    const longest = Math.max(...[request.body, request.resolved ?? ''].map((text) => marked(text).length));
    if (longest > MOST_CHARACTERS) {
        return { status: 'failed', reason: `the comment has ${longest} characters and GitHub takes at most 65,536` };
    }
    try {
        const call = await (0,api/* openGitHub */.o)(request, 'pull-requests: write');
        const earlier = await findOwn(call, request);
        const complained = earlier?.body.includes(COMPLAINT) === true;
        const body = marked(complained ? (request.resolved ?? request.body) : request.body);
        if (earlier) {
            if (sameText(earlier.body, body))
                return { status: 'unchanged', ...earlier.link };
            await call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: earlier.id, body });
            return { status: 'updated', ...earlier.link };
        }
        if (!request.create)
            return { status: 'unchanged' };
        const created = await call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: request.pullNumber,
            body,
        });
        return { status: 'created', ...linkOf(created) };
    }
    catch (error) {
        if (error instanceof api/* GitHubRefusal */.k)
            return { status: 'failed', reason: error.message };
        throw error;
    }
}
async function findOwn(call, { pullNumber, marker }) {
    let viewer;
    for (let page = 1; page <= MOST_PAGES; page++) {
        const answer = await call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullNumber,
            per_page: PAGE,
            page,
        });
        if (!Array.isArray(answer))
            throw new api/* GitHubRefusal */.k('GitHub answered with something that is not a list of comments', 200);
        for (const comment of answer.map(readComment)) {
            if (!comment?.body.startsWith(marker))
                continue;
            if (comment.isBot)
                return comment;
            viewer ??= await viewerLogin(call);
            if (viewer !== '' && comment.login === viewer)
                return comment;
        }
        if (answer.length < PAGE)
            return undefined;
    }
    return undefined;
}
async function viewerLogin(call) {
    try {
        const { login } = Object(await call('GET /user'));
        return typeof login === 'string' ? login : '';
    }
    catch (error) {
        if (error instanceof api/* GitHubRefusal */.k)
            return '';
        throw error;
    }
}
function readComment(entry) {
    const { id, body, user } = Object(entry);
    const { login, type } = Object(user);
    if (typeof id !== 'number' || typeof body !== 'string')
        return undefined;
    return { id, body, login: typeof login === 'string' ? login : '', isBot: type === 'Bot', link: linkOf(entry) };
}
function linkOf(entry) {
    const { html_url: url } = Object(entry);
    return typeof url === 'string' ? { url } : {};
}
function sameText(left, right) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(left) === plain(right);
}

// EXTERNAL MODULE: ./build/report/outcome.js
var report_outcome = __webpack_require__(4247);
// EXTERNAL MODULE: ./build/report/summary.js + 1 modules
var summary = __webpack_require__(4569);
;// CONCATENATED MODULE: ./build/publish/pull-request-comment.js



async function commentOn(report, settings, run, signal) {
    const bad = (0,report_outcome/* findsFault */.Fe)(report);
    const fine = ['ready', 'not-applicable'].includes((0,report_outcome/* resultOf */.Bg)(report));
    const marker = commentMarker(report.identity);
    const resolved = '**Resolved.** This run has nothing to complain about.\n\n';
    const body = (0,summary/* summaryMarkdown */.e)(report, MOST_CHARACTERS - marker.length - resolved.length - 100);
    const outcome = await upsertComment({
        token: settings.githubToken,
        repository: run.repository,
        pullNumber: run.pullNumber,
        signal,
        ...(run.apiUrl && { apiUrl: run.apiUrl }),
        marker,
        body,
        complains: bad,
        ...(fine && { resolved: resolved + body }),
        create: bad || settings.comment === 'always',
    });
    return outcome.status === 'failed'
        ? `The comment on the pull request could not be written: ${outcome.reason}`
        : undefined;
}


/***/ })

};
