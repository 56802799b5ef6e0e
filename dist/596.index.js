export const id = 596;
export const ids = [596,785];
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
/* harmony export */   FP: () => (/* binding */ idText),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   kY: () => (/* binding */ correlationId),
/* harmony export */   o$: () => (/* binding */ jsonObject)
/* harmony export */ });
/* harmony import */ var _pec_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);


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
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`${answer.request} answered ${answer.status} with ${found}${idText(answer)}.`, 'If a proxy stands between the runner and Azure, let it pass this host. Otherwise run the job again, and give the correlation id to Microsoft support if it persists.');
}
function refused(answer, remedy) {
    const { code, message } = errorOf(answer);
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(`${answer.request} answered ${answer.status}: ${code}${message ? `: ${message}` : ''}${idText(answer)}.`, remedy);
}
function errorOf(answer) {
    const body = parse(answer.text);
    const error = isObject(body) && isObject(body['error']) ? body['error'] : body;
    const code = text(error, 'code');
    if (!code)
        throw unreadable(answer, body === undefined ? whatItIs(answer.text) : 'JSON without an error code');
    return { code: (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(code), message: (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(text(error, 'message') ?? '', MOST_OF_A_MESSAGE) };
}
function idText(answer) {
    return answer.correlationId ? ` (correlation id ${answer.correlationId})` : '';
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
function retryPolicy(deadline, sleep, timeLimitMs, log, random = Math.random) {
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
        additionalPolicies: [{ policy: retryPolicy(deadline, sleep, timeLimitMs, log), position: 'perCall' }],
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


/***/ }),

/***/ 2596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSession: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./build/azure/cloud.js
var azure_cloud = __webpack_require__(6785);
// EXTERNAL MODULE: ./build/azure/http/client.js + 1 modules
var http_client = __webpack_require__(2575);
// EXTERNAL MODULE: ./node_modules/@azure/arm-managementpartner/dist/index.js
var dist = __webpack_require__(6557);
// EXTERNAL MODULE: ./build/pec/ids.js
var pec_ids = __webpack_require__(4309);
// EXTERNAL MODULE: ./build/pec/judge-path.js
var judge_path = __webpack_require__(6414);
// EXTERNAL MODULE: ./build/problem.js
var build_problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/azure/http/answers.js
var answers = __webpack_require__(170);
;// CONCATENATED MODULE: ./build/azure/partner-link.js






const CONFIRM_DELAYS_MS = [0, 500, 1000, 2000, 4000, 8000, 15_000];
function partnerService(cloud, credential, transport) {
    const client = new dist/* ACEProvisioningManagementPartnerAPI */.o9(credential, {
        ...transport.clientOptions,
        endpoint: cloud.resourceManager,
        credentialScopes: cloud.scope,
    });
    const answered = (call) => (0,http_client/* answerOf */.ut)(call);
    return {
        get: () => answered((onResponse) => client.partners.get({ onResponse })),
        create: (partnerId) => answered((onResponse) => client.partner.create(partnerId, { onResponse })),
        update: (partnerId) => answered((onResponse) => client.partner.update(partnerId, { onResponse })),
    };
}
async function ensureLink(request, service, transport) {
    const report = (status, link, ...findings) => ({
        link: { status, partnerId: request.partnerId, partnerName: link?.partnerName ?? '', findings },
    });
    let current;
    try {
        current = await readLink(service);
    }
    catch (error) {
        if (!(error instanceof build_problem/* Problem */.A))
            throw error;
        return { ...report('skipped'), problem: error };
    }
    if (current?.partnerId === request.partnerId) {
        const doubt = unconfirmed(current, request);
        return doubt ? report('unconfirmed', current, notConfirmed(request, doubt)) : report('unchanged', current);
    }
    const before = current ? 'different' : 'missing';
    const wanted = request.mode === 'replace' || (request.mode === 'ensure' && current === undefined);
    if (!wanted || !request.mayWrite)
        return report(before, current, notAsAsked(current, request));
    try {
        const objection = await request.objection();
        if (objection)
            return report(before, current, objection);
        return await write(current, request, service, transport);
    }
    catch (error) {
        if (!(error instanceof build_problem/* Problem */.A))
            throw error;
        return { ...report(before, current), problem: error };
    }
}
async function write(current, request, service, transport) {
    const { partnerId } = request;
    const done = current ? 'replaced' : 'created';
    const sent = await sendWrite(() => (current ? service.update(partnerId) : service.create(partnerId)));
    if (sent.kind === 'refused') {
        return {
            link: {
                status: current ? 'different' : 'missing',
                partnerId,
                partnerName: '',
                findings: [refusedLink(request, sent.answer)],
            },
        };
    }
    let last;
    let failure = sent.kind === 'accepted' ? '' : sent.why;
    try {
        for (const delay of CONFIRM_DELAYS_MS) {
            if (delay > 0) {
                const wait = () => transport.sleep(delay, transport.deadline.signal);
                await transport.deadline.during(`the link to partner ID ${partnerId} to show`, wait);
            }
            last = await readLink(service);
            if (last?.partnerId === partnerId && unconfirmed(last, request) === undefined) {
                const status = sent.kind === 'conflict' ? 'unchanged' : done;
                return { link: { status, partnerId, partnerName: last.partnerName, findings: [] } };
            }
            if (sent.kind === 'conflict' && last && last.partnerId !== partnerId) {
                return {
                    link: {
                        status: 'different',
                        partnerId,
                        partnerName: last.partnerName,
                        findings: [notAsAsked(last, request)],
                    },
                };
            }
        }
    }
    catch (error) {
        if (!(error instanceof build_problem/* Problem */.A))
            throw error;
        const link = { status: 'unconfirmed', partnerId, partnerName: '', findings: [] };
        if (transport.deadline.passed)
            return { link, problem: error };
        failure = `${failure} ${error.message}`.trim();
    }
    const seen = last ? unconfirmed(last, request) : 'reading back shows no link';
    const why = [seen ?? '', failure]
        .filter(Boolean)
        .map((part) => part.replace(/\.$/, ''))
        .join('. ');
    const partnerName = last?.partnerId === partnerId ? last.partnerName : '';
    return { link: { status: 'unconfirmed', partnerId, partnerName, findings: [notConfirmed(request, why)] } };
}
async function sendWrite(send) {
    let answer;
    try {
        answer = await send();
    }
    catch (error) {
        if (!(error instanceof build_problem/* Problem */.A))
            throw error;
        return { kind: 'unclear', why: (0,build_problem/* messageOf */.b)(error) };
    }
    if (answer.status >= 200 && answer.status < 300)
        return { kind: 'accepted' };
    if (answer.status === 409)
        return { kind: 'conflict', why: words(answer) };
    if (answer.status === 408 || answer.status >= 500)
        return { kind: 'unclear', why: words(answer) };
    if (answer.status === 401)
        throw (0,answers/* refused */.J5)(answer, 'Run the job again; if it persists, check the app registration in the managing tenant.');
    if (answer.status === 429)
        throw (0,answers/* refused */.J5)(answer, 'Azure throttles the requests of this tenant: run the job again later.');
    return { kind: 'refused', answer };
}
function words(answer) {
    try {
        return (0,answers/* refused */.J5)(answer, '').message;
    }
    catch (error) {
        return (0,build_problem/* messageOf */.b)(error);
    }
}
async function readLink(service) {
    const answer = await service.get();
    if (answer.status !== 200) {
        if (answer.status === 404 && answer.text.trim() === '')
            return undefined;
        const { code } = (0,answers/* errorOf */.Mz)(answer);
        if (answer.status === 404 || code === 'NotFound')
            return undefined;
        throw (0,answers/* refused */.J5)(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
    }
    const properties = (0,answers/* jsonObject */.o$)(answer)['properties'];
    const partnerId = (0,answers/* text */.Qq)(properties, 'partnerId');
    if (!(0,answers/* isObject */.Gv)(properties) || partnerId === undefined)
        throw (0,answers/* unreadable */.O$)(answer, 'JSON without properties.partnerId');
    const state = (0,answers/* text */.Qq)(properties, 'state');
    if (state === 'Deleted')
        return undefined;
    return {
        partnerId,
        partnerName: (0,answers/* text */.Qq)(properties, 'partnerName') ?? '',
        tenantId: (0,answers/* text */.Qq)(properties, 'tenantId'),
        objectId: (0,answers/* text */.Qq)(properties, 'objectId'),
        state,
    };
}
function unconfirmed(link, { partnerId, identity }) {
    if (link.partnerId !== partnerId)
        return `reading back shows the partner ID ${link.partnerId}`;
    if (link.state !== 'Active')
        return `reading back shows the state ${link.state ?? '(none)'}, not Active`;
    if (!(0,pec_ids/* sameId */.s)(link.tenantId, identity.tenantId))
        return `the link belongs to the tenant ${link.tenantId ?? '(none)'}, not to ${identity.tenantId}`;
    if (!(0,pec_ids/* sameId */.s)(link.objectId, identity.objectId))
        return `the link belongs to the object ${link.objectId ?? '(none)'}, not to ${identity.objectId}`;
    return undefined;
}
function notConfirmed({ partnerId, identity }, why) {
    return (0,judge_path/* finding */.gk)('link-unconfirmed', `The link of ${identity.objectId} to partner ID ${partnerId} could not be confirmed: ${why.replace(/\.$/, '')}.`, 'Run the job again in a few minutes. If the link still does not show, look at it as this principal with: az managementpartner show');
}
function notAsAsked(current, { partnerId, identity, mode, mayWrite }) {
    const held = mayWrite ? '' : ' Nothing is written in runs for pull requests.';
    if (!current) {
        return (0,judge_path/* finding */.gk)('link-missing', `The principal ${identity.objectId} is not linked to a partner ID.${held}`, mayWrite
            ? `Run the action with link: ensure and partner-id: ${partnerId}.`
            : `Run the action with link: ensure and partner-id: ${partnerId} on a push, a schedule or by hand.`);
    }
    const name = current.partnerName ? ` ('${current.partnerName}')` : '';
    return (0,judge_path/* finding */.gk)('link-different', `The principal ${identity.objectId} is linked to partner ID ${current.partnerId}${name}, not to ${partnerId}.${mode === 'replace' ? held : ''}`, mode === 'replace' && mayWrite
        ? 'It was changed while this run was writing: make sure that no other workflow sets another partner ID, and run the job again.'
        : 'If the new ID is right, run the action once with link: replace on a push, a schedule or by hand; otherwise correct partner-id.');
}
function refusedLink({ partnerId }, answer) {
    const { code, message } = (0,answers/* errorOf */.Mz)(answer);
    return (0,judge_path/* finding */.gk)('link-refused', `Azure refused the link to partner ID ${partnerId}: ${answer.status} ${code}${message ? `: ${message}` : ''}${(0,answers/* idText */.FP)(answer)}.`, 'Usually the ID is not a location-based partner ID: Partner Center lists those under Account settings, Identifiers, as type Location. The global ID cannot be linked.');
}

;// CONCATENATED MODULE: ./build/azure/sign-in/github-token.js



function tokenObstacle(job) {
    if (job.tokenUrl && job.tokenBearer)
        return undefined;
    if (job.fromFork) {
        return new build_problem/* Problem */.A('This run belongs to a pull request from a fork. GitHub gives such runs no OIDC token, so there is nothing to sign in to Azure with.', 'In pull requests from forks use the template check only: the input templates together with principal-id. Check the link and deployed scopes on push, schedule or workflow_dispatch.');
    }
    return new build_problem/* Problem */.A('The job may not ask GitHub for an OIDC token: the permission id-token: write is missing.', 'Add to the job:\n\n    permissions:\n      id-token: write\n      contents: read\n\nIf the job is part of a reusable workflow, the calling workflow must grant the same permissions.');
}
async function requestAssertion(job, audience, transport, mask) {
    const url = URL.parse(job.tokenUrl ?? '');
    if (!url)
        throw (tokenObstacle(job) ??
            new build_problem/* Problem */.A('ACTIONS_ID_TOKEN_REQUEST_URL is not an address.', 'Run the action on a GitHub Actions runner.'));
    url.searchParams.set('audience', audience);
    const client = (0,http_client/* plainClient */.Ux)(url.origin, transport.tokenServiceOptions);
    const answer = await (0,http_client/* read */.LF)(client, url.href, { headers: { authorization: `Bearer ${job.tokenBearer}` } });
    if (answer.status !== 200) {
        throw answer.status === 401 || answer.status === 403
            ? new build_problem/* Problem */.A(`GitHub's token service refused to issue a token (${answer.status}).`, 'Check that the job has permissions: id-token: write, and that the organization allows OIDC tokens with this audience.')
            : new build_problem/* Problem */.A(`GitHub's token service answered ${answer.status}.`, 'Run the job again; see githubstatus.com if it persists.');
    }
    const token = (0,answers/* text */.Qq)((0,answers/* jsonObject */.o$)(answer), 'value');
    if (!token)
        throw (0,answers/* unreadable */.O$)(answer, 'JSON without a token (value)');
    mask(token);
    const claims = decodeClaims(token);
    const { exp } = claims;
    return {
        token,
        expiresAt: typeof exp === 'number' ? exp * 1000 : Number.POSITIVE_INFINITY,
        claims: {
            issuer: (0,answers/* text */.Qq)(claims, 'iss') ?? '(none)',
            subject: (0,answers/* text */.Qq)(claims, 'sub') ?? '(none)',
            audience: (0,answers/* text */.Qq)(claims, 'aud') ?? audience,
        },
    };
}
function decodeClaims(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        if (typeof claims === 'object' && claims !== null)
            return claims;
    }
    catch {
    }
    return {};
}

// EXTERNAL MODULE: ./node_modules/@azure/core-rest-pipeline/dist/esm/index.js + 37 modules
var esm = __webpack_require__(1818);
// EXTERNAL MODULE: ./node_modules/@azure/identity/dist/esm/index.js + 182 modules
var dist_esm = __webpack_require__(5563);
;// CONCATENATED MODULE: ./build/azure/sign-in/entra-errors.js

const CREATE = () => 'Create this federated credential on the app registration';
const COMPARE = () => 'Correct the federated credential of the app registration, or create this one beside it';
const EXPLANATIONS = {
    '700213': {
        cause: (attempt) => `no federated credential of the app has the subject of the token, ${attempt.claims.subject}. ${subjectForm(attempt.claims.subject)}`,
        cure: COMPARE,
        credential: true,
    },
    '7002138': {
        cause: ({ claims }) => `a federated credential has the subject ${claims.subject} in another spelling: upper and lower case count`,
        cure: COMPARE,
        credential: true,
    },
    '700212': {
        cause: ({ claims }) => `no federated credential of the app expects the audience of the token, ${claims.audience}`,
        cure: () => 'Set the input audience to what the federated credential expects, or create this federated credential',
        credential: true,
    },
    '700211': {
        cause: ({ claims }) => `no federated credential of the app names the issuer of the token, ${claims.issuer} (without a slash at its end)`,
        cure: COMPARE,
        credential: true,
    },
    '70021': {
        cause: () => 'no federated credential of the app matches the token; one that was just created takes some minutes to take effect',
        cure: () => 'If the credential below exists already, run the job again in some minutes. Otherwise create it',
        credential: true,
    },
    '70025': {
        cause: ({ clientId }) => `the app ${clientId} has no federated credential at all`,
        cure: CREATE,
        credential: true,
    },
    '700016': {
        cause: ({ clientId, tenantId }) => `the tenant ${tenantId} has no application with the client ID ${clientId}`,
        cure: () => "Check client-id (the Application ID of the app registration) and tenant-id (the managing tenant, yours, not the customer's)",
        credential: false,
    },
    '7000229': {
        cause: ({ clientId, tenantId }) => `the app ${clientId} has no service principal in the tenant ${tenantId}`,
        cure: ({ clientId }) => `Create it in the managing tenant:\n\n    az ad sp create --id ${clientId}\n`,
        credential: false,
    },
    '7000112': {
        cause: ({ clientId }) => `the application ${clientId} is disabled`,
        cure: () => 'Enable sign-in for it in Microsoft Entra, under Enterprise applications, Properties',
        credential: false,
    },
    '90002': {
        cause: ({ tenantId, loginEndpoint }) => `${loginEndpoint} knows no tenant ${tenantId}`,
        cure: () => 'Check tenant-id, and whether the tenant belongs to another cloud: see the input environment',
        credential: false,
    },
    '900382': {
        cause: ({ tenantId }) => `the tenant ${tenantId} or its application belongs to another cloud`,
        cure: () => 'Set the input environment to the cloud of the managing tenant',
        credential: false,
    },
    '530032': {
        cause: () => 'a security policy of the tenant (Conditional Access for workload identities) blocks the sign-in',
        cure: () => "Ask the administrators of the tenant to let this application sign in from GitHub's runners",
        credential: false,
    },
};
const SAME_AS = { '90038': '900382', '53003': '530032' };
function subjectForm(subject) {
    if (!subject.startsWith('repo:')) {
        return 'Its form is customised in this repository or organization, so a credential in the usual form repo:OWNER/REPO:… does not match';
    }
    return /^repo:[^/@]+@\d+\/[^@:]+@\d+:/.test(subject)
        ? 'This repository issues immutable subjects with owner and repository IDs; a credential in the old form repo:OWNER/REPO:… does not match'
        : 'This repository issues subjects without owner and repository IDs; a credential in the form repo:OWNER@ID/REPO@ID:…, which the portal now proposes, does not match. The rest depends on how the job runs: branch, tag, pull request or environment';
}
function entraCode(message) {
    return /AADSTS(\d+)/.exec(message)?.[1];
}
function explainRefusal(message, attempt, cause) {
    const code = entraCode(message);
    const known = code === undefined ? undefined : EXPLANATIONS[SAME_AS[code] ?? code];
    const { issuer, subject, audience } = attempt.claims;
    const token = `GitHub's token has issuer ${issuer}, subject ${subject}, audience ${audience}.`;
    const words = firstSentences(message);
    if (!known) {
        return new build_problem/* Problem */.A(`Microsoft Entra refused the sign-in of ${attempt.clientId} to tenant ${attempt.tenantId}: ${words} ${token}`, `Look the code up at https://login.microsoftonline.com/error${code ? `?code=${code}` : ''}, and compare the token with the federated credentials of the app.`, cause);
    }
    const cure = known.cure(attempt);
    return new build_problem/* Problem */.A(`Microsoft Entra refused the sign-in of ${attempt.clientId} to tenant ${attempt.tenantId} (AADSTS${code}): ${known.cause(attempt)}. ${token} Entra's words: ${words}`, known.credential
        ? `${cure}, as someone who may edit the app registration:\n\n    ${credentialCommand(attempt)}\n`
        : cure, cause);
}
function credentialCommand({ clientId, claims }) {
    const parameters = JSON.stringify({
        name: `github-${claims.subject.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 100)}`,
        issuer: claims.issuer,
        subject: claims.subject,
        audiences: [claims.audience],
    });
    return `az ad app federated-credential create --id ${clientId} --parameters ${shellQuoted(parameters)}`;
}
function shellQuoted(value) {
    return `'${value.replaceAll("'", "'\\''")}'`;
}
function firstSentences(message) {
    const start = message.indexOf('AADSTS');
    const body = (start >= 0 ? message.slice(start) : message).split(/\s*(?:Trace ID:|\r?\n)/)[0] ?? '';
    return body.trim().slice(0, 600);
}

;// CONCATENATED MODULE: ./build/azure/sign-in/sign-in.js







const EXPIRY_MARGIN_MS = 60_000;
async function signIn(app, assertion, renew, cloud, transport, mask) {
    const exchanges = new Witness();
    let current = assertion;
    const getAssertion = async () => {
        if (current.expiresAt - Date.now() < EXPIRY_MARGIN_MS)
            current = await renew();
        return current.token;
    };
    const entra = new dist_esm/* ClientAssertionCredential */.XI(app.tenantId, app.clientId, getAssertion, {
        ...transport.clientOptions,
        additionalPolicies: [{ policy: exchanges, position: 'perCall' }, ...transport.clientOptions.additionalPolicies],
        authorityHost: cloud.loginEndpoint,
        disableInstanceDiscovery: !cloud.knownAuthority,
    });
    const attempt = { ...app, loginEndpoint: cloud.loginEndpoint, claims: assertion.claims };
    const getToken = async (options) => {
        try {
            const token = await entra.getToken(cloud.scope, { ...options, abortSignal: transport.deadline.signal });
            mask(token.token);
            return token;
        }
        catch (error) {
            if (transport.deadline.passed)
                throw transport.deadline.signal.reason;
            throw refusal(error, attempt, exchanges);
        }
    };
    let token = await transport.deadline.during(`sign-in at ${cloud.loginEndpoint}`, () => getToken({}));
    const identity = identityOf(token, app);
    return {
        identity,
        credential: {
            async getToken(_scopes, options = {}) {
                if (options.claims || token.expiresOnTimestamp - Date.now() < EXPIRY_MARGIN_MS)
                    token = await getToken(options);
                return token;
            },
        },
    };
}
class Witness {
    name = 'pecWitnessPolicy';
    answer;
    problem;
    async sendRequest(request, next) {
        this.answer = undefined;
        this.problem = undefined;
        try {
            const response = await next(request);
            this.answer = (0,http_client/* toAnswer */.Gl)(response);
            return response;
        }
        catch (error) {
            if (error instanceof build_problem/* Problem */.A)
                this.problem = error;
            else if ((0,esm/* isRestError */.T0)(error) && error.response)
                this.answer = (0,http_client/* toAnswer */.Gl)(error.response);
            throw error;
        }
    }
}
function refusal(error, attempt, { answer, problem }) {
    if (problem)
        return problem;
    const message = (0,build_problem/* messageOf */.b)(error);
    if (answer && answer.status >= 500) {
        return new build_problem/* Problem */.A(`Microsoft Entra could not handle the sign-in: ${answer.request} answered ${answer.status}${(0,answers/* idText */.FP)(answer)}: ${message.split('\n')[0]}`, 'Run the job again; see https://azure.status.microsoft if it persists.', error);
    }
    if (entraCode(message) !== undefined)
        return explainRefusal(message, attempt, error);
    if (answer) {
        (0,answers/* jsonObject */.o$)(answer);
        return (0,answers/* unreadable */.O$)(answer, 'JSON that is no answer of Microsoft Entra');
    }
    return error;
}
function identityOf(token, app) {
    const claims = decodeClaims(token.token);
    const { oid, tid } = claims;
    if (typeof oid !== 'string' || typeof tid !== 'string') {
        throw new build_problem/* Problem */.A('The token of Microsoft Entra names no object ID or tenant (claims oid, tid).', 'Check the input environment: its login endpoint must be a Microsoft Entra authority.');
    }
    if (tid.toLowerCase() !== app.tenantId.toLowerCase()) {
        throw new build_problem/* Problem */.A(`The sign-in was to tenant ${app.tenantId}, and the token is for tenant ${tid}.`, 'Check tenant-id: it must be the ID of the managing tenant.');
    }
    return { clientId: app.clientId, tenantId: tid.toLowerCase(), objectId: oid.toLowerCase() };
}

// EXTERNAL MODULE: ./build/pec/finding.js
var finding = __webpack_require__(8342);
// EXTERNAL MODULE: ./build/pec/delegation.js
var pec_delegation = __webpack_require__(6497);
;// CONCATENATED MODULE: ./build/azure/delegations.js





const API_VERSION = '2022-10-01';
const ASSIGNMENTS = '/providers/Microsoft.ManagedServices/registrationAssignments';
const DEFINITION_ID = /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.ManagedServices\/registrationDefinitions\/[^/?#\s]+$/i;
const MOST_PAGES = 1000;
const SCOPE = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?$/i;
function delegationReader(client, resourceManager) {
    const lists = new Map();
    const listing = (scope) => {
        const key = scope.toLowerCase();
        const started = lists.get(key) ?? list(scope, client, resourceManager);
        lists.set(key, started);
        return started;
    };
    return {
        async readScope(scope) {
            const subscription = scope.split('/').slice(0, 3).join('/');
            const scopes = [...new Set([scope, subscription])];
            const listings = await Promise.all(scopes.map(listing));
            const refusals = listings.flatMap((one, index) => 'refusal' in one ? [{ scope: scopes[index] ?? scope, refusal: one.refusal }] : []);
            const delegations = once(listings.flatMap((one) => ('delegations' in one ? one.delegations : [])));
            const emptyList = listings.some((one) => 'delegations' in one && one.delegations.length === 0);
            return { reading: { scope, delegations, refusals }, emptyList };
        },
    };
}
function once(listed) {
    const byId = new Map();
    for (const delegation of listed) {
        const id = delegation.assignmentId.toLowerCase();
        const before = byId.get(id);
        const same = !before || JSON.stringify(before).toLowerCase() === JSON.stringify(delegation).toLowerCase();
        const assignmentState = (0,pec_delegation/* unknown */.L)(`Azure returned two different copies of ${delegation.assignmentId}`, 'its state');
        byId.set(id, same ? delegation : { ...delegation, assignmentState });
    }
    return [...byId.values()];
}
async function list(scope, client, resourceManager) {
    const listed = await pages(scope, client, resourceManager);
    if ('refusal' in listed)
        return listed;
    return { delegations: await Promise.all(listed.items.map((item) => delegation(item, listed.answer, client))) };
}
async function pages(scope, client, resourceManager) {
    const items = [];
    const seen = new Set();
    const path = scope.split('/').map(encodeURIComponent).join('/') + ASSIGNMENTS;
    let answer = await (0,http_client/* read */.LF)(client, path, {
        query: { 'api-version': API_VERSION, $expandRegistrationDefinition: 'true' },
    });
    for (;;) {
        const refusal = asRefusal(answer);
        if (refusal)
            return { refusal };
        if (answer.status !== 200)
            throw (0,answers/* refused */.J5)(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
        const body = (0,answers/* jsonObject */.o$)(answer);
        const value = body['value'];
        if (!Array.isArray(value))
            throw (0,answers/* unreadable */.O$)(answer, 'JSON without a list of delegations (value)');
        items.push(...value);
        const nextLink = body['nextLink'];
        if (nextLink === undefined || nextLink === null || nextLink === '')
            return { items, answer };
        const next = typeof nextLink === 'string' ? URL.parse(nextLink) : null;
        if (next?.origin !== new URL(resourceManager).origin) {
            throw new build_problem/* Problem */.A(`${answer.request} names a next page outside ${resourceManager}: ${next ? next.origin : 'not an address'}. The token is not sent there.`, 'Check the input environment, and whether a proxy rewrites answers of Azure.');
        }
        if (seen.has(next.href) || seen.size >= MOST_PAGES) {
            throw new build_problem/* Problem */.A(`${answer.request} names the same next page again, or more than ${MOST_PAGES} pages.`, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
        }
        seen.add(next.href);
        answer = await (0,http_client/* read */.LF)(client, next.href);
    }
}
function asRefusal(answer) {
    const { status } = answer;
    if (status !== 401 && status !== 403 && status !== 404)
        return undefined;
    const { code, message } = (0,answers/* errorOf */.Mz)(answer);
    if (status === 401 && code !== 'InvalidAuthenticationTokenTenant')
        return undefined;
    return { status, code, message, ...(answer.correlationId && { correlationId: answer.correlationId }) };
}
async function delegation(item, answer, client) {
    const properties = (0,answers/* isObject */.Gv)(item) ? item['properties'] : undefined;
    const assignmentId = (0,answers/* text */.Qq)(item, 'id');
    const definitionId = (0,answers/* text */.Qq)(properties, 'registrationDefinitionId');
    const end = assignmentId?.toLowerCase().lastIndexOf(ASSIGNMENTS.toLowerCase()) ?? -1;
    const scope = assignmentId?.slice(0, Math.max(0, end)) ?? '';
    if (!(0,answers/* isObject */.Gv)(properties) || assignmentId === undefined || !SCOPE.test(scope) || definitionId === undefined) {
        throw (0,answers/* unreadable */.O$)(answer, 'a registration assignment without id or registrationDefinitionId');
    }
    const embedded = properties['registrationDefinition'];
    const isWhole = (0,answers/* isObject */.Gv)(embedded) &&
        (0,answers/* isObject */.Gv)(embedded['properties']) &&
        (0,pec_ids/* sameId */.s)((0,answers/* text */.Qq)(embedded, 'id') ?? definitionId, definitionId);
    const definition = isWhole ? embedded : await readDefinition(definitionId, answer, client);
    const refusal = 'refusal' in definition && !(0,answers/* isObject */.Gv)(definition['properties']) ? definition.refusal : undefined;
    const content = (0,answers/* isObject */.Gv)(definition['properties']) ? definition['properties'] : {};
    const optional = (key, name) => {
        const value = (0,answers/* text */.Qq)(content, name);
        return value === undefined ? {} : { [key]: value };
    };
    return {
        assignmentId,
        definitionId,
        scope,
        assignmentState: value(properties, 'provisioningState', assignmentId),
        definitionState: value(content, 'provisioningState', definitionId),
        name: (0,pec_delegation/* known */.e)((0,answers/* text */.Qq)(content, 'registrationDefinitionName') ?? ''),
        managedByTenantId: value(content, 'managedByTenantId', definitionId),
        ...optional('managedByTenantName', 'managedByTenantName'),
        ...optional('customerTenantId', 'manageeTenantId'),
        ...optional('customerTenantName', 'manageeTenantName'),
        authorizations: authorizations(content['authorizations'], definitionId, answer),
        eligibleAuthorizations: eligibleAuthorizations(content['eligibleAuthorizations'], definitionId, answer),
        plan: (0,pec_delegation/* known */.e)((0,answers/* isObject */.Gv)(definition['plan'])),
        ...(refusal && { definitionRefusal: refusal }),
    };
}
async function readDefinition(id, from, client) {
    if (!DEFINITION_ID.test(id))
        throw (0,answers/* unreadable */.O$)(from, 'a registrationDefinitionId that is no resource id');
    const answer = await (0,http_client/* read */.LF)(client, id, { query: { 'api-version': API_VERSION } });
    const refusal = asRefusal(answer);
    if (refusal)
        return { refusal };
    if (answer.status !== 200)
        throw (0,answers/* refused */.J5)(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
    const definition = (0,answers/* jsonObject */.o$)(answer);
    if (!(0,answers/* isObject */.Gv)(definition['properties']))
        throw (0,answers/* unreadable */.O$)(answer, 'a registration definition without properties');
    return definition;
}
function value(object, name, owner) {
    const found = (0,answers/* text */.Qq)(object, name);
    return found === undefined
        ? (0,pec_delegation/* unknown */.L)(`Azure did not return ${name} of ${owner}`, `${name} of ${owner}`)
        : (0,pec_delegation/* known */.e)(found);
}
function entries(list, name, owner, answer) {
    if (!Array.isArray(list) || !list.every(answers/* isObject */.Gv))
        throw (0,answers/* unreadable */.O$)(answer, `${name} of ${owner} that is not a list of objects`);
    return list;
}
function authorizations(list, owner, answer) {
    if (list === undefined || list === null) {
        return {
            items: [],
            missing: (0,pec_delegation/* unknown */.L)(`Azure did not return authorizations of ${owner}`, `authorizations of ${owner}`),
        };
    }
    return {
        items: entries(list, 'authorizations', owner, answer).map((entry) => {
            const delegated = entry['delegatedRoleDefinitionIds'];
            return {
                principalId: value(entry, 'principalId', owner),
                roleDefinitionId: value(entry, 'roleDefinitionId', owner),
                delegatedRoleDefinitionIds: {
                    items: Array.isArray(delegated)
                        ? delegated.filter((id) => typeof id === 'string').map((id) => (0,pec_delegation/* known */.e)(id))
                        : [],
                },
            };
        }),
    };
}
function eligibleAuthorizations(list, owner, answer) {
    if (list === undefined || list === null)
        return { items: [] };
    return {
        items: entries(list, 'eligibleAuthorizations', owner, answer).map((entry) => ({
            principalId: value(entry, 'principalId', owner),
            roleDefinitionId: value(entry, 'roleDefinitionId', owner),
        })),
    };
}

// EXTERNAL MODULE: ./node_modules/@azure/arm-authorization/dist/index.js
var arm_authorization_dist = __webpack_require__(1043);
// EXTERNAL MODULE: ./build/pec/criteria.js
var pec_criteria = __webpack_require__(246);
// EXTERNAL MODULE: ./build/pec/beside.js
var beside = __webpack_require__(3909);
// EXTERNAL MODULE: ./build/pec/pec-path.js
var pec_path = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/pec/roles.js + 1 modules
var pec_roles = __webpack_require__(6508);
;// CONCATENATED MODULE: ./build/pec/judge-scope.js





const READ_RIGHT = 'Microsoft.ManagedServices/registrationAssignments/read';
const DEAD_STATES = new Set(['failed', 'deleted', 'deleting', 'canceled']);
function judgeScope(reading, criteria) {
    const managing = criteria.managingTenantId;
    const ofOurs = reading.delegations.filter(({ managedByTenantId: tenant }) => tenant.kind === 'unknown' || (0,pec_ids/* sameId */.s)(tenant.value, managing));
    const foreign = reading.delegations.filter((delegation) => !ofOurs.includes(delegation));
    const covering = ofOurs.filter((delegation) => covers(delegation.scope, reading.scope));
    const weighed = covering.map((delegation) => weigh(delegation, criteria));
    const { verdict, reason } = combine(reading, ofOurs, weighed, criteria);
    const outweighed = verdict === 'ready' ? weighed.flatMap(({ judgement }) => (judgement.reason ? [(0,judge_path/* asNote */.$N)(judgement.reason)] : [])) : [];
    const findings = [
        ...(reason ? [reason] : []),
        ...outweighed,
        ...weighed.flatMap(({ beside, judgement }) => verdict === 'ready' && judgement.verdict !== 'ready' ? beside.map(judge_path/* asNote */.$N) : beside),
        ...(0,beside/* duplicatesAcross */.Q_)(covering, criteria),
        ...otherTenants(foreign.filter(({ scope }) => covers(scope, reading.scope) || covers(reading.scope, scope))),
    ];
    const customerTenantId = (covering[0] ?? reading.delegations[0])?.customerTenantId;
    return {
        kind: 'deployed',
        name: reading.scope,
        scope: reading.scope,
        ...(customerTenantId && { customerTenantId }),
        delegations: weighed.map(({ delegation, judgement }) => summarise(delegation, judgement.verdict)),
        verdict,
        grants: weighed.flatMap(({ grants }) => grants),
        findings,
    };
}
function covers(assignmentScope, scope) {
    const [outer, inner] = [assignmentScope.toLowerCase(), scope.toLowerCase()];
    return inner === outer || inner.startsWith(`${outer}/`);
}
function mayBePropagating(judged, reading) {
    if (judged.verdict === 'ready')
        return false;
    const reason = judged.findings[0]?.rule;
    return (reason === 'cannot-verify' ||
        reason === 'no-delegation' ||
        reason === 'partial-scope' ||
        reading.delegations.some((delegation) => covers(delegation.scope, reading.scope) && stateOf(delegation) === 'transitional'));
}
function combine(reading, ofOurs, weighed, criteria) {
    const judgements = weighed.map(({ judgement }) => judgement);
    const absent = reading.refusals.some(({ scope, refusal }) => refusal.status === 404 && scope === reading.scope);
    if (!absent && judgements.some(({ verdict }) => verdict === 'ready'))
        return { verdict: 'ready' };
    const reasons = (verdict) => judgements.flatMap((judgement) => (judgement.verdict === verdict && judgement.reason ? [judgement.reason] : []));
    const unknown = [
        ...reading.refusals
            .filter((one) => leavesOpen(one, reading, criteria))
            .map(({ scope, refusal }) => cannotVerify(scope, refusal, criteria.roles)),
        ...reasons('unknown'),
    ];
    const doubtful = (0,judge_path/* firstReason */.$l)(unknown);
    if (doubtful)
        return { verdict: 'unknown', reason: doubtful };
    const missing = (0,judge_path/* firstReason */.$l)(reasons('not-ready')) ?? notDelegated(reading, ofOurs, criteria);
    return { verdict: 'not-ready', reason: missing };
}
function leavesOpen({ scope, refusal }, reading, { principalId, readerId, alsoLinked }) {
    const groupWasRead = scope !== reading.scope && !reading.refusals.some((other) => other.scope === reading.scope);
    return !(groupWasRead && refusal.status === 401 && (0,pec_ids/* sameId */.s)(readerId, principalId) && alsoLinked.length === 0);
}
function weigh(delegation, criteria) {
    const path = (0,pec_path/* findPath */.H)(delegation, criteria, true);
    const judgement = judgeDeployed(delegation, criteria);
    const ready = judgement.verdict === 'ready';
    return {
        delegation,
        judgement,
        grants: path.grants,
        beside: [
            ...(0,beside/* besideDelegation */.n5)(delegation, path, criteria, true).filter(({ rule }) => ready || rule !== 'group-membership-not-verified'),
            ...(ready ? (0,beside/* cannotRedeploy */.W_)(delegation, criteria) : []),
        ],
    };
}
function judgeDeployed(delegation, criteria) {
    const state = stateOf(delegation);
    if (state !== 'active')
        return { verdict: state === 'dead' ? 'not-ready' : 'unknown', reason: notActive(delegation, state) };
    if (delegation.definitionRefusal) {
        const refusal = cannotVerify(delegation.definitionId, delegation.definitionRefusal, criteria.roles);
        return { verdict: 'unknown', reason: refusal };
    }
    const whose = delegation.managedByTenantId;
    if (whose.kind === 'unknown') {
        return { verdict: 'unknown', reason: (0,judge_path/* valueUnknown */.A1)(whose, `whose the ${(0,judge_path/* delegationLabel */.JB)(delegation)} is`) };
    }
    return (0,judge_path/* judgePath */.DQ)(delegation, (0,pec_path/* findPath */.H)(delegation, criteria, true), criteria, true);
}
function stateOf(delegation) {
    const states = [delegation.assignmentState, delegation.definitionState].flatMap((state) => state.kind === 'known' ? [state.value.toLowerCase()] : []);
    if (states.some((state) => DEAD_STATES.has(state)))
        return 'dead';
    if (states.length < 2 && !delegation.definitionRefusal)
        return 'transitional';
    return states.every((state) => state === 'succeeded') ? 'active' : 'transitional';
}
function stateText(delegation) {
    const text = (state) => (state.kind === 'known' ? state.value : 'not given');
    const [assignment, definition] = [text(delegation.assignmentState), text(delegation.definitionState)];
    return assignment === definition ? assignment : `assignment ${assignment}, definition ${definition}`;
}
function notActive(delegation, state) {
    return (0,judge_path/* finding */.gk)('delegation-not-active', `The ${(0,judge_path/* delegationLabel */.JB)(delegation)} (${delegation.assignmentId}) is not in the state Succeeded: ${stateText(delegation)}.`, state === 'dead'
        ? 'Look at the deployment in the customer tenant, mend its error and deploy the delegation again.'
        : 'Wait until the deployment is finished and run the check again, or set wait-minutes.');
}
function summarise(delegation, verdict) {
    return {
        definitionId: delegation.definitionId,
        assignmentId: delegation.assignmentId,
        name: delegation.name.kind === 'known' ? delegation.name.value : '',
        scope: delegation.scope,
        state: stateText(delegation),
        verdict,
    };
}
function notDelegated(reading, ofOurs, criteria) {
    const tenant = criteria.managingTenantId;
    const below = ofOurs.filter(({ scope }) => covers(reading.scope, scope));
    if (below.length > 0) {
        const groups = [...new Set(below.map(({ scope }) => scope.slice(scope.lastIndexOf('/') + 1)))].join(', ');
        return (0,judge_path/* finding */.gk)('partial-scope', `Of ${reading.scope} only these resource groups are delegated to the managing tenant ${tenant}: ${groups}.`, 'Delegate the whole subscription, or name the resource groups in scopes if nothing else is meant to be managed.');
    }
    return (0,judge_path/* finding */.gk)('no-delegation', `${reading.scope} can be read, and no delegation to the managing tenant ${tenant} covers it: no PEC path through Lighthouse found.`, 'Deploy the onboarding template in the customer tenant. If that has just been done, set wait-minutes: a delegation can take 15 minutes to show.');
}
function otherTenants(foreign) {
    if (foreign.length === 0)
        return [];
    const tenants = new Set(foreign.map(({ managedByTenantId: tenant, managedByTenantName: name }) => {
        const id = tenant.kind === 'known' ? tenant.value : 'unknown';
        return name ? `${id} ('${name}')` : id;
    }));
    return [
        (0,judge_path/* finding */.gk)('other-managing-tenant', `Managed by other tenants too, with ${foreign.length} ${foreign.length === 1 ? 'delegation' : 'delegations'} at the scope: ${[...tenants].join(', ')}.`, 'Nothing to do, unless one of these tenants is yours and you signed in to the wrong one.'),
    ];
}
function cannotVerify(scope, refusal, roles) {
    const id = refusal.correlationId ? `, correlation id ${refusal.correlationId}` : '';
    const answer = `${scope} cannot be read: Azure answered ${refusal.status} ${refusal.code} ('${refusal.message}'${id}).`;
    const carriers = [pec_roles/* READER */.qt, pec_roles/* CONTRIBUTOR */.qT, pec_roles/* REGISTRATION_ASSIGNMENT_DELETE */.qr]
        .map((guid) => `${roles.get(guid)?.name} (${guid})`)
        .join(', ');
    const causes = {
        401: 'The scope is not delegated to the managing tenant, the delegation has not propagated yet (up to 15 minutes), or no authorization of it names the signed-in principal.',
        403: `The signed-in principal has a role there, but none with ${READ_RIGHT}; or its delegation has not propagated yet.`,
        404: 'The scope does not exist, is not delegated to the managing tenant, or the delegation has not propagated yet.',
    }[refusal.status];
    const cures = {
        401: 'Check that the template was deployed in this subscription and names the principal; set wait-minutes after a deployment.',
        403: `Give the principal a role with that right beside the eligible one, for example ${carriers}. Support Request Contributor does not carry it.`,
        404: 'Check the spelling of the scope, and that the delegation was deployed there; set wait-minutes after a deployment.',
    }[refusal.status];
    return (0,judge_path/* finding */.gk)('cannot-verify', `${answer} ${causes}`, cures);
}

;// CONCATENATED MODULE: ./build/azure/role-lookup.js






function unknownRoles(reading, criteria) {
    const ids = reading.delegations
        .filter(({ scope }) => covers(scope, reading.scope))
        .flatMap(({ authorizations }) => authorizations.items)
        .flatMap(({ principalId, roleDefinitionId }) => {
        const isOurs = principalId.kind === 'known' && (0,pec_criteria/* ours */.O)(principalId.value, criteria) !== undefined;
        const id = roleDefinitionId.kind === 'known' ? (0,pec_ids/* roleGuid */.c5)(roleDefinitionId.value) : undefined;
        return isOurs && id !== undefined && criteria.roles.get(id) === undefined ? [id] : [];
    });
    return [...new Set(ids)];
}
async function lookUpRole(id, scope, cloud, credential, transport, log) {
    const client = new arm_authorization_dist/* AuthorizationManagementClient */.IK(credential, scope.split('/')[2] ?? '', {
        ...transport.clientOptions,
        endpoint: cloud.resourceManager,
        credentialScopes: cloud.scope,
    });
    const answer = await (0,http_client/* answerOf */.ut)((onResponse) => client.roleDefinitions.get(scope.replace(/^\//, ''), id, { onResponse }));
    if (answer.status !== 200) {
        log(`${answer.request} answered ${answer.status}: the name of role ${id} stays unknown`);
        return undefined;
    }
    const properties = (0,answers/* jsonObject */.o$)(answer)['properties'];
    const permissions = (0,answers/* isObject */.Gv)(properties) && Array.isArray(properties['permissions']) ? properties['permissions'] : [];
    const actions = (kind) => permissions.flatMap((block) => {
        const list = (0,answers/* isObject */.Gv)(block) ? block[kind] : undefined;
        return Array.isArray(list) ? list.filter((action) => typeof action === 'string') : [];
    });
    return {
        name: (0,answers/* text */.Qq)(properties, 'roleName') ?? '',
        type: (0,answers/* text */.Qq)(properties, 'type') ?? 'unknown type',
        actions: actions('actions'),
        dataActions: actions('dataActions'),
    };
}

;// CONCATENATED MODULE: ./build/in-parallel.js
async function inParallel(items, limit, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./build/checks/scopes.js






const AT_ONCE = 8;
const EMPTY_LIST_DELAYS_MS = [1000, 2000, 4000];
const EMPTY_LIST_LIMIT_MS = 10_000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;
async function judgeScopes(request) {
    const attempts = new Map();
    const { transport, log } = request;
    let waitLeft = request.waitMinutes * 60_000;
    let pause = FIRST_WAIT_MS;
    let pending = request.scopes;
    let current = request.signIn;
    for (;;) {
        const last = waitLeft <= 0;
        await readAll(pending, current, last, request, attempts);
        pending = pending.filter((scope) => isPending(attempts.get(scope)));
        if (last || pending.length === 0)
            break;
        const wait = Math.min(pause, waitLeft);
        log.info(`Waiting for ${pending.length === 1 ? pending[0] : `${pending.length} scopes`}: asking again in ${Math.ceil(wait / 1000)} s`);
        await transport.deadline.pause(() => transport.sleep(wait, transport.deadline.signal));
        waitLeft -= wait;
        pause = Math.min(pause * 1.5, LONGEST_WAIT_MS);
        try {
            current = await request.signInAgain();
        }
        catch (error) {
            if (!(error instanceof build_problem/* Problem */.A))
                throw error;
            for (const scope of pending)
                attempts.set(scope, { problem: error });
            break;
        }
    }
    return conclude(request, current, attempts);
}
async function readAll(scopes, { credential }, askAgain, { cloud, transport, criteria }, attempts) {
    const client = (0,http_client/* resourceManagerClient */.hV)(cloud.resourceManager, cloud.scope, credential, transport);
    const shared = delegationReader(client, cloud.resourceManager);
    const attempt = async (scope) => {
        const start = Date.now();
        for (const delay of [...(askAgain ? EMPTY_LIST_DELAYS_MS : []), undefined]) {
            const first = delay === EMPTY_LIST_DELAYS_MS[0] || !askAgain;
            const reader = first ? shared : delegationReader(client, cloud.resourceManager);
            const { reading, emptyList } = await reader.readScope(scope);
            const judged = judgeScope(reading, criteria);
            const concluded = delay === undefined || Date.now() - start + delay > EMPTY_LIST_LIMIT_MS;
            if (judged.verdict === 'ready' || !emptyList || concluded)
                return { reading, judged };
            const wait = () => transport.sleep(delay, transport.deadline.signal);
            await transport.deadline.during(`the delegations of ${scope}, of which Azure returned an empty list`, wait);
        }
        throw new Error('unreachable: the last try returns');
    };
    await inParallel(scopes, AT_ONCE, async (scope) => {
        try {
            attempts.set(scope, await attempt(scope));
        }
        catch (error) {
            if (!(error instanceof build_problem/* Problem */.A))
                throw error;
            attempts.set(scope, { problem: error });
        }
    });
}
function isPending(attempt) {
    return attempt !== undefined && 'reading' in attempt && mayBePropagating(attempt.judged, attempt.reading);
}
async function conclude(request, { credential }, attempts) {
    const { cloud, transport, criteria, log } = request;
    const readings = [];
    const problems = [];
    for (const scope of request.scopes) {
        const attempt = attempts.get(scope);
        if (attempt && 'reading' in attempt)
            readings.push(attempt.reading);
        else if (attempt)
            problems.push({ scope, problem: attempt.problem });
    }
    const toLookUp = new Map();
    for (const reading of readings)
        for (const id of unknownRoles(reading, criteria))
            toLookUp.set(id, toLookUp.get(id) ?? reading.scope);
    const lookedUpRoles = new Map();
    await inParallel([...toLookUp], AT_ONCE, async ([id, scope]) => {
        try {
            const role = await lookUpRole(id, scope, cloud, credential, transport, log.debug);
            if (role)
                lookedUpRoles.set(id, role);
        }
        catch (error) {
            if (!(error instanceof build_problem/* Problem */.A))
                throw error;
            log.info(`The role ${id} could not be looked up: ${error.message}`);
        }
    });
    const cases = readings.map((reading) => judgeScope(reading, { ...criteria, lookedUpRoles }));
    return { cases, readings, problems };
}

;// CONCATENATED MODULE: ./build/checks/azure.js










async function openSession(request, tools) {
    const obstacle = tokenObstacle(request.job);
    if (obstacle)
        throw obstacle;
    const transport = (0,http_client/* createTransport */.oO)(tools.deadline, tools.sleep, tools.log.debug);
    const assertion = () => requestAssertion(request.job, request.audience, transport, tools.mask);
    const [cloud, first] = await Promise.all([(0,azure_cloud.resolveCloud)(request.cloud, transport), assertion()]);
    const enter = async (token = assertion()) => signIn(request.app, await token, assertion, cloud, transport, tools.mask);
    const entered = await enter(Promise.resolve(first));
    const run = async (criteria) => {
        const scopesOutcome = judgeScopes({
            scopes: request.scopes,
            waitMinutes: request.waitMinutes,
            criteria,
            cloud,
            signIn: entered,
            signInAgain: enter,
            transport,
            log: tools.log,
        });
        const service = () => partnerService(cloud, entered.credential, transport);
        const [scopes, link] = await Promise.all([
            scopesOutcome,
            lookAfterLink(request, entered, service, scopesOutcome, transport),
        ]);
        const misplaced = customerTenant(scopes, entered.identity);
        const findings = misplaced && !link.link.findings.some(({ rule }) => rule === misplaced.rule) ? [misplaced] : [];
        return {
            identity: entered.identity,
            link: { ...link.link, findings: [...link.link.findings, ...findings] },
            cases: scopes.cases,
            problems: [...(link.problem ? [link.problem] : []), ...scopes.problems],
        };
    };
    return { identity: entered.identity, run };
}
async function lookAfterLink({ partner, principalId, scopes }, { identity }, service, scopesOutcome, transport) {
    if (!partner) {
        return { link: (0,finding/* linkSkipped */.D)('', scopes.length > 0 ? [linkNotChecked()] : []) };
    }
    if (principalId !== undefined && !(0,pec_ids/* sameId */.s)(principalId, identity.objectId)) {
        const problem = new build_problem/* Problem */.A(`principal-id is ${principalId}, and the signed-in principal is ${identity.objectId}: the link and the delegations would concern two principals. Nothing was written.`, 'Sign in as the PEC principal itself (client-id), or leave principal-id out.');
        return { link: (0,finding/* linkSkipped */.D)(partner.partnerId), problem };
    }
    const objection = async () => {
        const misplaced = customerTenant(await scopesOutcome, identity);
        transport.deadline.signal.throwIfAborted();
        return misplaced;
    };
    return ensureLink({ ...partner, identity, objection }, service(), transport);
}
function linkNotChecked() {
    return (0,judge_path/* finding */.gk)('link-not-checked', 'The partner link of the principal was not checked: partner-id is not set.', 'Set partner-id, so that the link is ensured in the same run; or check it in another workflow.');
}
function customerTenant({ readings }, { tenantId }) {
    const delegation = readings
        .flatMap(({ delegations }) => delegations)
        .find(({ customerTenantId }) => (0,pec_ids/* sameId */.s)(customerTenantId, tenantId));
    if (!delegation)
        return undefined;
    const managing = delegation.managedByTenantId.kind === 'known'
        ? `, which is managed by tenant ${delegation.managedByTenantId.value}`
        : '';
    return (0,judge_path/* finding */.gk)('signed-in-to-customer-tenant', `The sign-in is to tenant ${tenantId}, and ${delegation.scope} belongs to that tenant${managing}. No partner link was written.`, 'Set tenant-id to your managing tenant and client-id to an app registration there.');
}


/***/ }),

/***/ 3909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q_: () => (/* binding */ duplicatesAcross),
/* harmony export */   W_: () => (/* binding */ cannotRedeploy),
/* harmony export */   n5: () => (/* binding */ besideDelegation)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(246);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4309);
/* harmony import */ var _judge_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6414);
/* harmony import */ var _role_worth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3858);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6508);





function besideDelegation(delegation, path, criteria, deployed) {
    return [
        ...onlyOnYourWord(delegation, path),
        ...overridden(path, criteria, deployed),
        ...duplicates(delegation, criteria),
        ...noDeleteRole(delegation),
    ];
}
function onlyOnYourWord(delegation, path) {
    const granting = path.own.filter(({ weighed }) => weighed.worth === 'yes');
    const [first] = granting;
    if (!first || granting.some(({ whose }) => whose === 'pec'))
        return [];
    return [
        (0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('group-membership-not-verified', `The ${(0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .delegationLabel */ .JB)(delegation)} is ready only through ${first.principalId}, which was named in also-linked.`, 'Make sure that this account, or a member of this group, is linked to the partner ID.', { location: first.location }),
    ];
}
function overridden(path, criteria, deployed) {
    const findings = new Map();
    for (const { weighed, location, sensitive } of path.own) {
        const table = weighed.role?.pec ?? 'unlisted';
        const without = (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_1__/* .weighRole */ .R)(weighed.id, deployed, criteria.roles, new Map());
        if (weighed.override === undefined || without.worth === weighed.worth || sensitive)
            continue;
        const contradicts = table !== 'unlisted';
        findings.set(weighed.id, (0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('role-overridden', `role-overrides says that ${(0,_criteria_js__WEBPACK_IMPORTED_MODULE_3__/* .roleLabel */ .b)(weighed.id, criteria)} is ${weighed.override}; Microsoft's table (${criteria.roles.tableDate}) ` +
            (contradicts ? `says ${table}.` : 'does not list it.'), 'Keep the confirmation that the override rests on, and remove it when the table says the same.', { location, level: contradicts ? 'warning' : 'note' }));
    }
    return [...findings.values()];
}
function grantKey(authorization) {
    const { principalId, roleDefinitionId } = authorization;
    if (principalId.kind === 'unknown' || roleDefinitionId.kind === 'unknown')
        return undefined;
    const role = (0,_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .roleGuid */ .c5)(roleDefinitionId.value);
    return role && (0,_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .isGuid */ .W_)(principalId.value) ? `${principalId.value.toLowerCase()} ${role}` : undefined;
}
function duplicates(delegation, criteria) {
    const seen = new Set();
    const findings = new Map();
    for (const authorization of delegation.authorizations.items) {
        const key = grantKey(authorization);
        if (key === undefined)
            continue;
        if (seen.has(key) && !findings.has(key)) {
            findings.set(key, (0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('duplicate-authorization', `The ${(0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .delegationLabel */ .JB)(delegation)} grants ${grantLabel(key, authorization, criteria)} twice.`, 'Remove one of the two authorizations.', { location: authorization.location }));
        }
        seen.add(key);
    }
    return [...findings.values()];
}
function grantLabel(key, { principalId, roleDefinitionId }, criteria) {
    if ((principalId.kind === 'known' && principalId.sensitive) ||
        (roleDefinitionId.kind === 'known' && roleDefinitionId.sensitive))
        return 'the same principal the same role';
    const [principal = '', role = ''] = key.split(' ');
    return `${principal} the role ${(0,_criteria_js__WEBPACK_IMPORTED_MODULE_3__/* .roleLabel */ .b)(role, criteria)}`;
}
function noDeleteRole(delegation) {
    const { items, missing } = delegation.authorizations;
    const could = items.some(({ roleDefinitionId: role }) => role.kind === 'unknown' || (0,_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .roleGuid */ .c5)(role.value) === _roles_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRATION_ASSIGNMENT_DELETE */ .qr);
    if (could || missing || items.length === 0)
        return [];
    return [
        (0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('no-delete-role', `No authorization of the ${(0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .delegationLabel */ .JB)(delegation)} has the Managed Services Registration assignment Delete Role.`, `Consider adding a user or group of yours with ${_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRATION_ASSIGNMENT_DELETE */ .qr}, so that you can end the delegation.`, { location: delegation.authorizations.location }),
    ];
}
function duplicatesAcross(delegations, criteria) {
    const owners = new Map();
    const findings = new Map();
    for (const delegation of delegations) {
        for (const authorization of delegation.authorizations.items) {
            const key = grantKey(authorization);
            if (key === undefined)
                continue;
            const first = owners.get(key);
            if (first && first !== delegation) {
                findings.set(key, (0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('duplicate-authorization', `${grantLabel(key, authorization, criteria)} is granted by two delegations that cover the scope: ${first.assignmentId} and ${delegation.assignmentId}.`, 'Removing one of them can take the access of both away: give each grant in one delegation only.'));
            }
            owners.set(key, first ?? delegation);
        }
    }
    return [...findings.values()];
}
function cannotRedeploy(delegation, criteria) {
    const refused = new Set();
    for (const { roleDefinitionId } of delegation.authorizations.items) {
        const id = roleDefinitionId.kind === 'known' ? (0,_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .roleGuid */ .c5)(roleDefinitionId.value) : undefined;
        const role = id && criteria.roles.get(id);
        if (role && (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedByLighthouse */ .Q)(role))
            refused.add(role.id);
    }
    if (refused.size === 0)
        return [];
    const labels = [...refused].map((id) => (0,_criteria_js__WEBPACK_IMPORTED_MODULE_3__/* .roleLabel */ .b)(id, criteria)).join(', ');
    return [
        (0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('cannot-redeploy', `The ${(0,_judge_path_js__WEBPACK_IMPORTED_MODULE_0__/* .delegationLabel */ .JB)(delegation)} works, but Azure Lighthouse would refuse ${labels} today (role list of ${criteria.roles.catalogueDate}).`, 'Replace the role in the onboarding template before the delegation is deployed the next time.'),
    ];
}


/***/ }),

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ours),
/* harmony export */   b: () => (/* binding */ roleLabel)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4309);

function ours(principalId, criteria) {
    if ((0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(principalId, criteria.principalId))
        return 'pec';
    return criteria.alsoLinked.some((id) => (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(id, principalId)) ? 'also-linked' : undefined;
}
function roleLabel(id, criteria) {
    const name = criteria.roles.get(id)?.name ?? criteria.lookedUpRoles?.get(id)?.name;
    return name ? `${name} (${id})` : `role ${id}`;
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
function known(value, location) {
    return location ? { kind: 'known', value, location } : { kind: 'known', value };
}
function unknown(reason, needs, location) {
    return location ? { kind: 'unknown', reason, needs, location } : { kind: 'unknown', reason, needs };
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ asNote),
/* harmony export */   $l: () => (/* binding */ firstReason),
/* harmony export */   A1: () => (/* binding */ valueUnknown),
/* harmony export */   DQ: () => (/* binding */ judgePath),
/* harmony export */   JB: () => (/* binding */ delegationLabel),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   xh: () => (/* binding */ clientIdAsPrincipal)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(246);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4309);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6508);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6035);




function finding(id, message, remedy, options = {}) {
    const { location, level } = options;
    return { rule: id, level: level ?? (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .rule */ .Hu)(id).level, message, remedy, ...(location && { location }) };
}
function asNote(found) {
    return { ...found, level: 'note' };
}
function firstReason(reasons) {
    return reasons.toSorted((a, b) => _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULE_IDS */ .Iu.indexOf(a.rule) - _rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RULE_IDS */ .Iu.indexOf(b.rule))[0];
}
function delegationLabel(delegation) {
    const { name } = delegation;
    return name.kind === 'known' && name.value !== '' && !name.sensitive
        ? `delegation '${(0,_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .vI)(name.value)}'`
        : 'delegation';
}
const RECOMMENDED = `Support Request Contributor (${_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .SUPPORT_REQUEST_CONTRIBUTOR */ .GI})`;
function redeploy(deployed) {
    return deployed
        ? ' Change the onboarding template and deploy it again in the customer tenant with the same offer name.'
        : '';
}
function judgePath(delegation, path, criteria, deployed) {
    if (path.outcome === 'yes')
        return { verdict: 'ready' };
    const label = delegationLabel(delegation);
    if (delegation.plan.kind === 'known' && delegation.plan.value) {
        return {
            verdict: deployed ? 'unknown' : 'not-applicable',
            reason: finding('marketplace-offer', `The ${label} comes from a Marketplace offer and gives the PEC principal ${criteria.principalId} no permanent eligible role. ` +
                'Whether such offers are linked to the partner automatically is not established.', `Add the principal with ${RECOMMENDED} to the authorizations of the offer's plan, and publish it again.`, { level: deployed ? 'warning' : 'note', location: delegation.authorizations.location }),
        };
    }
    if (path.outcome === 'maybe')
        return { verdict: 'unknown', reason: doubt(path, criteria, label, deployed) };
    if (delegation.plan.kind === 'unknown') {
        return { verdict: 'unknown', reason: valueUnknown(delegation.plan, `whether the ${label} is a Marketplace offer`) };
    }
    return { verdict: 'not-ready', reason: shortfall(delegation, path, criteria, label, deployed) };
}
function valueUnknown(missing, decides) {
    return finding('value-unknown', `It cannot be told ${decides}: ${missing.reason}.`, `Give a value for ${missing.needs}, or let the check run where it is known.`, { location: missing.location });
}
function doubt(path, criteria, label, deployed) {
    const [missing] = path.missing;
    if (missing) {
        return valueUnknown(missing, `whether the ${label} gives the PEC principal ${criteria.principalId} an eligible role`);
    }
    const best = (basis) => path.own.find(({ weighed }) => weighed.basis === basis);
    const instead = `Grant ${RECOMMENDED} as a permanent authorization beside it.${redeploy(deployed)}`;
    const unlisted = best('unlisted');
    if (unlisted) {
        const { id, role } = unlisted.weighed;
        const told = criteria.lookedUpRoles?.get(id);
        const origin = role
            ? `Microsoft's table of eligible roles (${criteria.roles.tableDate}) does not list it`
            : `it is not among the built-in roles of ${criteria.roles.catalogueDate}`;
        const decided = unlisted.weighed.override === 'eligible'
            ? ' role-overrides calls it eligible; whether Azure Lighthouse accepts it is not known.'
            : '';
        const rights = told
            ? ` Azure calls it '${told.name}' (${told.type}), with ${told.actions.length} actions` +
                ` (${told.actions.slice(0, 5).join(', ')}${told.actions.length > 5 ? ', …' : ''}) and ${told.dataActions.length} data actions.`
            : '';
        const override = role || deployed
            ? ` If Microsoft confirmed to you that the role is eligible, say so with role-overrides: ${unlisted.sensitive ? 'GUID' : id} = eligible.`
            : '';
        return finding('role-unlisted', `The best role that the ${label} gives ${unlisted.principalId} is ${show(unlisted, criteria)}: ${origin}.${decided}${rights}`, `${instead}${override}`, { location: unlisted.location });
    }
    const administrator = best('user-access-administrator');
    if (administrator) {
        return finding('user-access-administrator-only', `The only eligible role that the ${label} gives ${administrator.principalId} is ${show(administrator, criteria)}. ` +
            'Azure Lighthouse grants it in a limited form, and whether that form earns the credit is not established.', instead, { location: administrator.location });
    }
    const refused = path.own.find(({ weighed }) => weighed.worth === 'maybe');
    const what = refused?.weighed.role?.lighthouse === 'data-actions' ? 'data actions' : 'restricted actions';
    return finding('role-refused-by-lighthouse', `The only eligible role that the ${label} gives ${refused?.principalId} is ${refused ? show(refused, criteria) : 'not accepted'}. ` +
        `It has ${what} (role list of ${criteria.roles.catalogueDate}), and Azure Lighthouse refuses such roles.`, `Replace it with ${RECOMMENDED}.`, { location: refused?.location });
}
function shortfall(delegation, path, criteria, label, deployed) {
    if (path.clientId.length > 0)
        return clientIdAsPrincipal(path.clientId[0], criteria, label, deployed);
    const instead = `Add the principal with ${RECOMMENDED} to authorizations.${redeploy(deployed)}`;
    const place = delegation.authorizations.location;
    const justInTime = path.ownJustInTime.find(({ weighed }) => weighed.basis !== 'not-eligible' && weighed.basis !== 'unlisted' && weighed.basis !== 'not-a-role');
    if (justInTime) {
        return finding('just-in-time-only', `The ${label} gives ${justInTime.principalId} the role ${show(justInTime, criteria)} only under eligibleAuthorizations, where it must be activated just in time.`, instead, { location: justInTime.location ?? place });
    }
    if (path.own.length > 0) {
        const roles = [...new Set(path.own.map((one) => show(one, criteria)))].join(', ');
        const principals = [...new Set(path.own.map(({ principalId }) => principalId.toLowerCase()))].join(', ');
        return finding('role-not-eligible', `The ${label} gives ${principals} only ${roles}: not eligible for partner earned credit.`, instead, { location: path.own[0]?.location ?? place });
    }
    const linked = criteria.alsoLinked.length > 0 ? ', nor any account named in also-linked' : '';
    return finding('principal-missing', `No permanent authorization of the ${label} names the PEC principal ${criteria.principalId}${linked}.`, instead, { location: place });
}
function clientIdAsPrincipal(location, criteria, label, deployed) {
    return finding('client-id-as-principal', `An authorization of the ${label} names the client ID ${criteria.clientId} as principal.`, `Use the object ID of the service principal (Enterprise application), ${criteria.principalId}.${redeploy(deployed)}`, { location });
}
function show(authorization, criteria) {
    if (authorization.sensitive)
        return 'a role whose value is sensitive';
    const { weighed } = authorization;
    return weighed.basis === 'not-a-role'
        ? `'${(0,_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .vI)(weighed.id)}' (not the GUID of a role)`
        : (0,_criteria_js__WEBPACK_IMPORTED_MODULE_3__/* .roleLabel */ .b)(weighed.id, criteria);
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findPath)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(246);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _role_worth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3858);



function findPath(delegation, criteria, deployed) {
    const weigh = (role) => (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_0__/* .weighRole */ .R)(role, deployed, criteria.roles, criteria.overrides);
    const own = [];
    const ownJustInTime = [];
    const missing = [];
    const clientId = [];
    const grants = [];
    for (const [permanent, list] of [
        [true, delegation.authorizations],
        [false, delegation.eligibleAuthorizations],
    ]) {
        for (const { principalId: principal, roleDefinitionId: role, location } of list.items) {
            const weighed = role.kind === 'known' ? weigh(role.value) : undefined;
            if (principal.kind === 'unknown') {
                if (permanent && weighed?.worth !== 'no')
                    missing.push(principal);
                continue;
            }
            if ((0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(principal.value, criteria.clientId))
                clientId.push(principal.location ?? location);
            const whose = (0,_criteria_js__WEBPACK_IMPORTED_MODULE_2__/* .ours */ .O)(principal.value, criteria);
            if (whose === undefined)
                continue;
            if (role.kind === 'unknown' || weighed === undefined) {
                if (permanent && role.kind === 'unknown')
                    missing.push(role);
                continue;
            }
            const place = role.location ?? location;
            (permanent ? own : ownJustInTime).push({
                principalId: principal.value,
                whose,
                weighed,
                sensitive: role.sensitive === true,
                ...(place && { location: place }),
            });
            const hidden = principal.sensitive === true || role.sensitive === true;
            grants.push({
                principalId: principal.sensitive ? '(sensitive)' : principal.value.toLowerCase(),
                roleId: hidden ? '(sensitive)' : (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(weighed.id),
                roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
                permanent,
                worth: permanent ? weighed.worth : 'no',
                basis: deployed && whose === 'pec' ? 'confirmed' : 'stated',
            });
        }
    }
    if (delegation.authorizations.missing)
        missing.push(delegation.authorizations.missing);
    const yes = own.some(({ weighed }) => weighed.worth === 'yes');
    const maybe = missing.length > 0 || own.some(({ weighed }) => weighed.worth === 'maybe');
    return {
        outcome: yes ? 'yes' : maybe ? 'maybe' : 'no',
        own,
        ownJustInTime,
        missing: yes ? [] : missing,
        clientId,
        grants,
    };
}


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refusedByLighthouse),
/* harmony export */   R: () => (/* binding */ weighRole)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6508);


function weighRole(written, deployed, roles, overrides) {
    const id = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .roleGuid */ .c5)(written);
    if (id === undefined)
        return { id: written, worth: 'no', basis: 'not-a-role' };
    const role = roles.get(id);
    const override = overrides.get(id);
    const weighed = { id, ...(role && { role }), ...(override && { override }) };
    const pec = override ?? role?.pec ?? 'unlisted';
    if (pec === 'not-eligible')
        return { ...weighed, worth: 'no', basis: 'not-eligible' };
    if (pec === 'unlisted')
        return { ...weighed, worth: 'maybe', basis: 'unlisted' };
    if (id === _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .USER_ACCESS_ADMINISTRATOR */ .VN)
        return { ...weighed, worth: 'maybe', basis: 'user-access-administrator' };
    if (deployed)
        return { ...weighed, worth: 'yes', basis: 'eligible' };
    if (role === undefined || role.lighthouse === 'not-established')
        return { ...weighed, worth: 'maybe', basis: 'unlisted' };
    if (refusedByLighthouse(role))
        return { ...weighed, worth: 'maybe', basis: 'refused-by-lighthouse' };
    return { ...weighed, worth: 'yes', basis: 'eligible' };
}
function refusedByLighthouse(role) {
    return role.id === _roles_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNER */ .yo || role.lighthouse === 'data-actions' || role.lighthouse === 'restricted-actions';
}


/***/ })

};
