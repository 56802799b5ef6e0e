export const id = 785;
export const ids = [785];
export const modules = {

/***/ 6785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultAudience: () => (/* binding */ defaultAudience),
/* harmony export */   resolveCloud: () => (/* binding */ resolveCloud)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _http_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(170);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2575);



const METADATA_API_VERSION = '2022-09-01';
const CLOUDS = {
    azurecloud: ['https://login.microsoftonline.com', 'https://management.azure.com'],
    azureusgovernment: ['https://login.microsoftonline.us', 'https://management.usgovcloudapi.net'],
    azurechinacloud: ['https://login.chinacloudapi.cn', 'https://management.chinacloudapi.cn'],
};
function defaultAudience(choice) {
    const suffix = { azurecloud: '', custom: '', azureusgovernment: 'USGov', azurechinacloud: 'China' }[choice.name];
    return `api://AzureADTokenExchange${suffix}`;
}
async function resolveCloud(choice, transport) {
    if (choice.name !== 'custom') {
        const [loginEndpoint, resourceManager] = CLOUDS[choice.name];
        return { loginEndpoint, resourceManager, scope: `${resourceManager}/.default`, knownAuthority: true };
    }
    const client = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_2__/* .plainClient */ .Ux)(choice.endpoint, transport.clientOptions);
    const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(client, '/metadata/endpoints', { query: { 'api-version': METADATA_API_VERSION } });
    if (answer.status !== 200) {
        throw (0,_http_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(answer, 'Check the input environment: it must be the https:// Resource Manager endpoint of a cloud.');
    }
    const body = (0,_http_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(answer);
    const authentication = body['authentication'];
    const audiences = (0,_http_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(authentication) ? authentication['audiences'] : undefined;
    const audience = Array.isArray(audiences) ? audiences[0] : undefined;
    if (typeof audience !== 'string' || audience === '')
        throw (0,_http_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(answer, 'no authentication.audiences');
    return {
        loginEndpoint: address((0,_http_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(authentication, 'loginEndpoint'), 'authentication.loginEndpoint', answer),
        resourceManager: address((0,_http_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(body, 'resourceManager'), 'resourceManager', answer),
        scope: `${audience}/.default`,
        knownAuthority: false,
    };
}
function address(value, name, answer) {
    const url = value === undefined ? null : URL.parse(value);
    if (url?.protocol !== 'https:') {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`${answer.request} names no https:// address for ${name}.`, 'Check the input environment: it must be the https:// Resource Manager endpoint of a cloud.');
    }
    return url.href.replace(/\/+$/, '');
}


/***/ }),

/***/ 170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   kY: () => (/* binding */ correlationId),
/* harmony export */   mq: () => (/* binding */ whichAnswer),
/* harmony export */   o$: () => (/* binding */ jsonObject)
/* harmony export */ });
/* harmony import */ var _pec_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4309);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(411);


const MOST_OF_A_MESSAGE = 1000;
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function text(object, name) {
    const value = isObject(object) ? object[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function correlationId(headers) {
    const id = headers.get('x-ms-correlation-request-id') ?? headers.get('x-ms-request-id');
    return id ? { correlationId: id } : {};
}
function jsonObject(answer) {
    const value = parse(answer.text);
    if (isObject(value))
        return value;
    throw unreadable(answer, value === undefined ? whatItIs(answer.text) : 'JSON, but not an object');
}
function unreadable(answer, found) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`An answer cannot be used: it is ${found}. ${whichAnswer(answer)}`, 'If a proxy stands between the runner and Azure, let it pass this host. Otherwise run the job again, and give the correlation id to Microsoft support if it persists.');
}
function refused(answer, remedy) {
    const { code, message } = errorOf(answer);
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`A request was refused: ${code}. ${whichAnswer(answer)}${message ? ` The service said: ${(0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedWords */ .IS)(message)}.` : ''}`, remedy);
}
function errorOf(answer) {
    const body = parse(answer.text);
    const error = isObject(body) && isObject(body['error']) ? body['error'] : body;
    const code = text(error, 'code');
    if (!code)
        throw unreadable(answer, body === undefined ? whatItIs(answer.text) : 'JSON without an error code');
    return { code: (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(code), message: (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(text(error, 'message') ?? '', MOST_OF_A_MESSAGE) };
}
function whichAnswer({ request, status, correlationId: id }) {
    return `Request: ${request}. Status: ${status}${id ? `, correlation id ${id}` : ''}.`;
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function whatItIs(body) {
    const start = body.trimStart();
    if (start === '')
        return 'an empty body';
    if (/^<(!doctype|html|\?xml|head|body)/i.test(start))
        return 'an HTML page instead of JSON';
    return `text that is not JSON, or JSON that was cut off (it starts with ${JSON.stringify(start.slice(0, 40))})`;
}


/***/ }),

/***/ 2575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ut: () => (/* binding */ answerOf),
  oO: () => (/* binding */ createTransport),
  Ux: () => (/* binding */ plainClient),
  LF: () => (/* binding */ read),
  hV: () => (/* binding */ resourceManagerClient),
  Gl: () => (/* binding */ toAnswer)
});

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 37 modules
var esm = __webpack_require__(1818);
// EXTERNAL MODULE: ./node_modules/@azure-rest/core-client/dist/esm/index.js + 11 modules
var dist_esm = __webpack_require__(3049);
// EXTERNAL MODULE: ./build/azure/http/answers.js
var answers = __webpack_require__(170);
// EXTERNAL MODULE: ./build/problem.js
var problem = __webpack_require__(411);
;// CONCATENATED MODULE: ./build/azure/http/retry.js


const MOST_TRIES = 5;
const MOST_THROTTLED_TRIES = 10;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
const WRITE_METHODS = new Set(['PUT', 'PATCH', 'DELETE']);
function requestName(request) {
    const url = new URL(request.url);
    return `${request.method} ${url.origin}${url.pathname}`;
}
function retryPolicy({ deadline, sleep, log, random = Math.random }, timeLimitMs) {
    return {
        name: 'pecRetryPolicy',
        async sendRequest(request, next) {
            const what = requestName(request);
            request.timeout = timeLimitMs;
            request.abortSignal = deadline.signal;
            return deadline.during(what, async () => {
                for (let tries = 1;; tries++) {
                    const outcome = await attempt(request, next);
                    const again = delayBefore(outcome, request.method, tries, random);
                    if (again === undefined) {
                        if (outcome.response && outcome.error === undefined)
                            return outcome.response;
                        throw outcome.response ? outcome.error : noAnswer(what, outcome.error, timeLimitMs);
                    }
                    if (again > deadline.remaining) {
                        throw new problem/* Problem */.A(`${what}: ${describe(outcome)}, and the next try is due in ${Math.ceil(again / 1000)} s, later than the ${Math.max(0, Math.floor(deadline.remaining / 1000))} s that are left.`, 'Run the job again later, or raise timeout-minutes.');
                    }
                    log(`${what}: ${describe(outcome)}; trying again in ${Math.ceil(again)} ms (try ${tries + 1})`);
                    await sleep(again, deadline.signal);
                }
            });
        },
    };
}
async function attempt(request, next) {
    try {
        return { response: await next(request) };
    }
    catch (error) {
        return (0,esm/* isRestError */.T0)(error) && error.response ? { error, response: error.response } : { error };
    }
}
function describe(outcome) {
    const { error, response } = outcome;
    if (response)
        return `answered ${response.status}`;
    if (!(error instanceof Error))
        return 'no answer';
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return code === 'PARSE_ERROR' ? 'an answer that broke off' : `no answer (${code})`;
}
function noAnswer(what, error, timeLimitMs) {
    if (error instanceof problem/* Problem */.A || !(error instanceof Error))
        return error;
    const again = 'Check that the runner reaches this host (network, proxy, firewall), and run the job again.';
    if (error.name === 'AbortError')
        return new problem/* Problem */.A(`${what} got no answer within ${timeLimitMs / 1000} s.`, again, error);
    if (!(0,esm/* isRestError */.T0)(error))
        return error;
    if (error.code === 'PARSE_ERROR')
        return new problem/* Problem */.A(`${what} sent an answer that broke off, at every try.`, again, error);
    const certificate = /certificate|self.signed|unable to verify|CERT_/i.test(`${error.message} ${error.code}`);
    return new problem/* Problem */.A(`${what} got no answer${error.code ? ` (${error.code})` : ''}: ${error.message.replace(/\.$/, '')}.`, certificate
        ? 'The certificate of the host is not trusted on this runner. If a proxy inspects TLS, name its CA certificate in NODE_EXTRA_CA_CERTS.'
        : again, error);
}
function delayBefore(outcome, method, tries, random) {
    const backOff = Math.min(FIRST_DELAY_MS * 2 ** (tries - 1), LONGEST_DELAY_MS) * (0.75 + random() / 2);
    const isWrite = WRITE_METHODS.has(method);
    const { error, response } = outcome;
    if (!response)
        return !isWrite && isTransient(error) && tries < MOST_TRIES ? backOff : undefined;
    if (response.status === 429)
        return tries < MOST_THROTTLED_TRIES ? (retryAfter(response) ?? backOff) : undefined;
    if (isWrite || !isTransientStatus(response.status) || tries >= MOST_TRIES)
        return undefined;
    return retryAfter(response) ?? backOff;
}
function isTransientStatus(status) {
    return status === 408 || status >= 500;
}
function isTransient(error) {
    if (!(error instanceof Error) || error instanceof problem/* Problem */.A)
        return false;
    const code = 'code' in error ? String(error.code) : '';
    if (code === 'PARSE_ERROR')
        return true;
    if (error.name === 'AbortError')
        return true;
    return /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETRESET|ERR_STREAM_PREMATURE_CLOSE|REQUEST_SEND_ERROR)$/.test(code);
}
function retryAfter(response, now = Date.now()) {
    for (const header of ['retry-after-ms', 'x-ms-retry-after-ms']) {
        const value = Number(response.headers.get(header) ?? Number.NaN);
        if (Number.isFinite(value) && value >= 0)
            return value;
    }
    const value = response.headers.get('retry-after')?.trim();
    if (!value)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(value))
        return Number(value) * 1000;
    const date = /[a-z]{3}/i.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/azure/http/client.js




const TIME_LIMIT_MS = 30_000;
const TOKEN_SERVICE_TIME_LIMIT_MS = 10_000;
function createTransport(deadline, sleep, log) {
    const httpClient = (0,esm/* createDefaultHttpClient */.fl)();
    const options = (timeLimitMs) => ({
        httpClient,
        retryOptions: { maxRetries: 0 },
        additionalPolicies: [{ policy: retryPolicy({ deadline, sleep, log }, timeLimitMs), position: 'perCall' }],
        userAgentOptions: { userAgentPrefix: 'azure-partner-earned-credit-check' },
    });
    return {
        httpClient,
        deadline,
        sleep,
        clientOptions: options(TIME_LIMIT_MS),
        tokenServiceOptions: options(TOKEN_SERVICE_TIME_LIMIT_MS),
    };
}
function plainClient(endpoint, options) {
    return (0,dist_esm/* getClient */.KU)(endpoint, { ...options });
}
function resourceManagerClient(endpoint, scope, credential, { clientOptions }) {
    return (0,dist_esm/* getClient */.KU)(endpoint, credential, { ...clientOptions, credentials: { scopes: [scope] } });
}
function read(client, path, options = {}) {
    return answerOf(async (onResponse) => {
        await client.pathUnchecked(path).get({
            queryParameters: options.query ?? {},
            headers: options.headers ?? {},
            onResponse,
        });
    });
}
function toAnswer(raw) {
    return {
        request: requestName(raw.request),
        status: raw.status,
        text: raw.bodyAsText ?? '',
        ...(0,answers/* correlationId */.kY)(raw.headers),
        date: raw.headers.get('date'),
    };
}
async function answerOf(call) {
    let answer;
    const record = (raw) => {
        answer = toAnswer(raw);
    };
    try {
        await call(record);
    }
    catch (error) {
        if ((0,esm/* isRestError */.T0)(error) && error.response)
            record(error.response);
        if (!answer)
            throw error;
    }
    if (!answer)
        throw new Error('a client reported no response');
    return answer;
}


/***/ })

};
