export const id = 76;
export const ids = [76];
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

/***/ 5076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedFiles: () => (/* binding */ changedFiles)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(654);

const MOST_FILES = 3000;
const PAGE = 100;
async function changedFiles(request) {
    try {
        const call = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .openGitHub */ .o)(request, 'pull-requests: read');
        const files = [];
        const gone = [];
        for (let page = 1, listed = 0;; page++) {
            const answer = await call('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
                pull_number: request.pullNumber,
                per_page: PAGE,
                page,
            });
            if (!Array.isArray(answer))
                return { unavailable: 'GitHub answered with something that is not a list of files' };
            for (const entry of answer) {
                const { filename, previous, removed } = readEntry(entry);
                if (filename === undefined)
                    return { unavailable: 'GitHub listed a file without its name' };
                files.push(filename);
                if (removed)
                    gone.push(filename);
                if (previous !== undefined) {
                    files.push(previous);
                    gone.push(previous);
                }
            }
            listed += answer.length;
            if (listed >= MOST_FILES)
                return { unavailable: 'GitHub lists at most 3,000 files of a pull request' };
            if (answer.length < PAGE)
                return { files, gone };
        }
    }
    catch (error) {
        if (error instanceof _api_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubRefusal */ .k)
            return { unavailable: error.message };
        throw error;
    }
}
function readEntry(entry) {
    const { filename, previous_filename: previous, status } = Object(entry);
    return {
        filename: typeof filename === 'string' ? filename : undefined,
        previous: typeof previous === 'string' && status !== 'copied' ? previous : undefined,
        removed: status === 'removed',
    };
}


/***/ })

};
