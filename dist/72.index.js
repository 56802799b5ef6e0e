export const id = 72;
export const ids = [72,785];
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


/***/ }),

/***/ 8072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  linkReport: () => (/* binding */ linkReport),
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
// EXTERNAL MODULE: ./build/pec/rules/link.js
var rules_link = __webpack_require__(2511);
// EXTERNAL MODULE: ./build/problem.js
var build_problem = __webpack_require__(411);
// EXTERNAL MODULE: ./build/azure/http/answers.js
var answers = __webpack_require__(170);
;// CONCATENATED MODULE: ./build/azure/link-refusals.js



const REFUSALS = [
    {
        words: /does not have an account in this tenant|logged in the customer tenant/i,
        meaning: 'the principal is signed in to a tenant that is not its own, probably the one of the customer.',
        remedy: 'Sign in to the managing tenant: set tenant-id to your own tenant, and client-id to an app registration there.',
        next: ['With Lighthouse the link belongs there, once for all customers.'],
    },
    {
        words: /does not have authorization|not authorized|AuthorizationFailed|Forbidden/i,
        statuses: [403],
        meaning: 'the principal may not write a partner link in this tenant.',
        remedy: 'Check that client-id is one of the managing tenant, and that tenant-id is that tenant.',
        next: [
            'A service principal of the managing tenant needs no role for it: check whether a policy of the tenant forbids it.',
        ],
    },
    {
        words: /have a record for this partner|partner ?id is not valid|invalid partner|NotFound/i,
        statuses: [404],
        meaning: 'it knows no location-based partner ID of this number.',
        remedy: 'Take the ID from Partner Center: it lists them under Account settings, Identifiers, as type Location.',
        next: ['The global ID cannot be linked.'],
    },
];
const OTHER_REFUSAL = {
    meaning: 'its words are not known here. Usually the ID is not a location-based partner ID.',
    remedy: 'Check that partner-id is of the type Location in Partner Center (Account settings, Identifiers).',
    next: ['Check that tenant-id is the managing tenant.'],
};
function refusedLink(request, answer) {
    const { code, message } = (0,answers/* errorOf */.Mz)(answer);
    const said = `${code} ${message}`;
    const { meaning, remedy, next } = REFUSALS.find(({ words }) => words.test(said)) ??
        REFUSALS.find(({ statuses }) => statuses?.includes(answer.status)) ??
        OTHER_REFUSAL;
    return (0,rules_link/* linkRefused */.$)(request, {
        meaning,
        ...(answer.correlationId && { correlationId: answer.correlationId }),
        words: `${answer.status} ${code}${message ? `: ${(0,pec_ids/* quotedWords */.IS)(message)}` : ''}`,
        remedy,
        ...(next && { next }),
    });
}

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
async function ensureLink(request, tools) {
    const report = (status, link, ...findings) => ({
        link: { status, partnerId: request.partnerId, partnerName: nameOf(link, request), findings },
    });
    let current;
    try {
        current = await readLink(tools.service);
    }
    catch (error) {
        if (!(error instanceof build_problem/* Problem */.A))
            throw error;
        return { ...report('skipped'), problem: error };
    }
    if (current?.partnerId === request.partnerId) {
        const doubt = unconfirmed(current, request);
        return doubt ? report('unconfirmed', current, (0,rules_link/* linkUnconfirmed */.Lu)(request, doubt)) : report('unchanged', current);
    }
    const before = current ? 'different' : 'missing';
    const wanted = request.mode === 'replace' || (request.mode === 'ensure' && current === undefined);
    if (!wanted || !request.mayWrite)
        return report(before, current, current ? (0,rules_link/* linkDifferent */.kC)(current, request) : (0,rules_link/* linkMissing */.ZL)(request));
    try {
        const objection = await request.objection();
        if (objection)
            return report(before, current, objection);
        return await write(current, request, tools);
    }
    catch (error) {
        if (!(error instanceof build_problem/* Problem */.A))
            throw error;
        return { ...report(before, current), problem: error };
    }
}
async function write(current, request, tools) {
    const { service, log } = tools;
    const { partnerId, identity } = request;
    const what = `the partner link of ${identity.objectId} to partner ID ${partnerId}`;
    log(current ? `Changing ${what}, which was to ${current.partnerId}.` : `Creating ${what}.`);
    const sent = await sendWrite(() => (current ? service.update(partnerId) : service.create(partnerId)));
    if (sent.kind === 'refused') {
        log(`Azure refused ${what}. Nothing was written.`);
        const findings = [refusedLink(request, sent.answer)];
        return { link: { status: current ? 'different' : 'missing', partnerId, partnerName: '', findings } };
    }
    log(sent.kind === 'accepted' ? `Azure accepted ${what}.` : `It is not clear whether Azure wrote ${what}.`);
    return partner_link_confirm(sent, current ? 'replaced' : 'created', request, tools);
}
async function partner_link_confirm(sent, done, request, { service, transport }) {
    const { partnerId } = request;
    let last;
    let failure = sent.kind === 'accepted' ? '' : sent.why;
    try {
        for (const delay of CONFIRM_DELAYS_MS) {
            if (delay > 0) {
                const wait = () => transport.sleep(delay, transport.deadline.signal);
                await transport.deadline.during(`the link to partner ID ${partnerId} to show`, wait);
            }
            last = await readLink(service);
            const partnerName = nameOf(last, request);
            if (last?.partnerId === partnerId && unconfirmed(last, request) === undefined) {
                const status = sent.kind === 'conflict' ? 'unchanged' : done;
                return { link: { status, partnerId, partnerName, findings: [] } };
            }
            if (sent.kind === 'conflict' && last && last.partnerId !== partnerId) {
                return { link: { status: 'different', partnerId, partnerName, findings: [(0,rules_link/* linkDifferent */.kC)(last, request)] } };
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
    const partnerName = nameOf(last, request);
    return { link: { status: 'unconfirmed', partnerId, partnerName, findings: [(0,rules_link/* linkUnconfirmed */.Lu)(request, why)] } };
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
function nameOf(link, { partnerId }) {
    return link?.partnerId === partnerId ? link.partnerName : '';
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
            validFrom: time(claims['nbf'] ?? claims['iat']),
            validUntil: time(exp),
        },
    };
}
function time(claim) {
    const date = typeof claim === 'number' ? new Date(claim * 1000) : undefined;
    return date === undefined || Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/azure/sign-in/federated-credential.js

const READABLE_NAME = 80;
function credentialSteps(change, attempt) {
    const instead = unsuited(attempt.claims.subject);
    if (instead)
        return instead;
    const intro = {
        create: 'Create this federated credential on the app registration, as someone who may edit it:',
        update: 'Change the audience of the credential that has this issuer and subject, as someone who may edit the app:',
        replace: 'Delete the credential whose subject has the other spelling, and create this one:',
    }[change];
    return [
        intro,
        ...block(commands(change, attempt)),
        'If the client ID is that of a user-assigned managed identity, with its name and resource group filled in:',
        ...block([identityCommand(change, attempt)]),
        ...(change === 'create' ? [MANY_SUBJECTS] : []),
    ].join('\n');
}
const MANY_SUBJECTS = 'For many subjects there are flexible federated credentials: one expression (claimsMatchingExpression) matches them.';
function unsuited(subject) {
    const environment = `Give the job an environment, and the app a credential for it, with the subject ${environmentSubject(subject)}.`;
    if (/(^|:)(event_name:)?pull_request(_target)?(:|$)/.test(subject)) {
        return [
            'No credential is offered for pull requests: anyone who can push a branch would hold the principal.',
            'Give principal-id and leave partner-id and scopes out: then templates are judged without signing in.',
            `Or let people decide first: ${environment} The environment must require reviewers.`,
        ].join('\n');
    }
    const once = /(^|:)ref:refs\/(heads\/gh-readonly-queue\/|tags\/|pull\/)/.exec(subject)?.[2];
    if (once === undefined)
        return undefined;
    const what = {
        'tags/': 'a tag',
        'pull/': 'the merge commit of a pull request',
        'heads/gh-readonly-queue/': 'a branch of the merge queue',
    }[once];
    return `No credential is offered for this subject: ${what} exists once, and the next has another subject.\n${environment}\n${MANY_SUBJECTS}`;
}
function environmentSubject(subject) {
    const repository = /^repo:[^:]+/.exec(subject)?.[0];
    return repository === undefined ? '\u2026:environment:NAME' : `${repository}:environment:NAME`;
}
function commands(change, { clientId, claims }) {
    const { issuer, subject, audience } = claims;
    const app = `az ad app federated-credential`;
    const content = { issuer, subject, audiences: [audience] };
    const create = `${app} create --id ${clientId} --parameters ${quoted(JSON.stringify({ name: credentialName(claims), ...content }))}`;
    if (change === 'create')
        return [create];
    if (change === 'replace') {
        const list = `${app} list --id ${clientId} --query '[].{name:name, subject:subject}' --output table`;
        return [list, `${app} delete --id ${clientId} --federated-credential-id NAME`, create];
    }
    const match = `[?issuer==${literal(issuer)} && subject==${literal(subject)}].id | [0]`;
    const id = `"$(${app} list --id ${clientId} --query ${quoted(match)} --output tsv)"`;
    return [
        `${app} update --id ${clientId} --federated-credential-id ${id} --parameters ${quoted(JSON.stringify(content))}`,
    ];
}
function identityCommand(change, { claims }) {
    const { issuer, subject, audience } = claims;
    const [verb, name] = change === 'update' ? ['update', 'NAME'] : ['create', credentialName(claims)];
    return `az identity federated-credential ${verb} --name ${name} --identity-name IDENTITY --resource-group GROUP --issuer ${quoted(issuer)} --subject ${quoted(subject)} --audiences ${quoted(audience)}`;
}
function credentialName({ issuer, subject }) {
    const readable = subject.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, READABLE_NAME);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 8);
    return `github-${readable}-${hash}`;
}
function block(lines) {
    return ['', ...lines.map((line) => `    ${line}`), ''];
}
function quoted(value) {
    return `'${value.replaceAll("'", "'\\''")}'`;
}
function literal(value) {
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

;// CONCATENATED MODULE: ./build/azure/sign-in/entra-errors.js



const UNREACHABLE = {
    cause: ({ claims }) => `Entra could not reach ${claims.issuer}, which issued the token, or could not read its keys`,
    cure: ({ claims }) => [
        'This is not about the federated credential. It was asked twice.',
        `Entra must reach ${claims.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration, and the keys named there, from the internet.`,
        'On a GitHub Enterprise Server open the firewall for it. On github.com run the job again; see githubstatus.com if it persists.',
    ].join('\n'),
};
const CONDITIONAL_ACCESS = {
    cause: () => 'a security policy of the tenant (Conditional Access for workload identities) blocks the sign-in',
    cure: () => "Ask the administrators of the tenant to let this application sign in from GitHub's runners.",
};
const OTHER_CLOUD = {
    cause: ({ tenantId }) => `the tenant ${tenantId} or its application belongs to another cloud`,
    cure: () => 'Set the input environment to the cloud of the managing tenant.',
};
const EXPLANATIONS = {
    '700213': {
        cause: () => 'no federated credential of the app has the subject of the token',
        hint: ({ claims }) => subjectForm(claims.subject),
        credential: 'create',
    },
    '7002131': {
        cause: () => 'no federated credential of the app has the subject of the token, and no expression of a flexible one matches it',
        hint: ({ claims }) => subjectForm(claims.subject),
        cure: () => 'Compare the subject with the expression (claimsMatchingExpression) of the flexible credential, and correct that; or add a credential for this subject alone.',
        credential: 'create',
    },
    '7002138': {
        cause: () => 'a federated credential has the subject of the token in another spelling: upper and lower case count',
        credential: 'replace',
    },
    '700212': {
        cause: () => 'a federated credential has issuer and subject of the token, and expects another audience',
        cure: () => 'If the audience of the token is wrong, set the input audience to what the credential expects; by default it follows the input environment.',
        credential: 'update',
    },
    '700211': {
        cause: () => 'no federated credential of the app names the issuer of the token',
        hint: () => 'An issuer has no slash at its end. GHE.com and GitHub Enterprise Server have issuers of their own.',
        credential: 'create',
    },
    '70021': {
        cause: () => 'no federated credential of the app matches the token, or one that does was just created',
        cure: () => 'If a credential with this issuer, subject and audience is there already, run the job again in some minutes: a new one takes time to take effect.',
        credential: 'create',
    },
    '70025': { cause: () => 'the app has no federated credential at all', credential: 'create' },
    '700024': {
        cause: () => "the token is not valid at the time of Entra's clock",
        hint: ({ claims, answeredAt }) => facts({
            'the token is valid from': claims.validFrom,
            'the token is valid until': claims.validUntil,
            "Entra's clock says": answeredAt === undefined ? undefined : instant(Date.parse(answeredAt)),
        }),
        cure: () => 'This is not about the federated credential: the clocks differ. On a GitHub Enterprise Server set its clock (NTP). On github.com run the job again.',
    },
    '501661': UNREACHABLE,
    '50166': UNREACHABLE,
    '90061': UNREACHABLE,
    '900612': UNREACHABLE,
    '500011': {
        cause: ({ resource, tenantId }) => `the tenant ${tenantId} does not know the resource ${resource}`,
        cure: () => [
            'This is not about the federated credential. Check that tenant-id and the input environment belong to the same cloud.',
            'A tenant that never used Azure lacks it as well; an administrator adds it with:',
            '',
            '    az ad sp create --id 797f4846-ba00-4fd7-ba43-dac1f8f63013',
            '',
        ].join('\n'),
    },
    '700016': {
        cause: ({ clientId, tenantId }) => `the tenant ${tenantId} has no application with the client ID ${clientId}`,
        cure: () => "Check client-id (the Application ID of the app registration) and tenant-id (the managing tenant, yours, not the customer's).",
    },
    '7000229': {
        cause: ({ clientId, tenantId }) => `the app ${clientId} has no service principal in the tenant ${tenantId}`,
        cure: ({ clientId }) => `This is not about the federated credential. Create the service principal, signed in to the managing tenant:\n\n    az ad sp create --id ${clientId}\n`,
    },
    '7000112': {
        cause: ({ clientId }) => `the application ${clientId} is disabled`,
        cure: () => 'Enable sign-in for it in Microsoft Entra, under Enterprise applications, Properties.',
    },
    '90002': {
        cause: ({ tenantId, loginEndpoint }) => `${loginEndpoint} knows no tenant ${tenantId}`,
        cure: () => 'Check tenant-id, and whether the tenant belongs to another cloud: see the input environment.',
    },
    '900382': OTHER_CLOUD,
    '90038': OTHER_CLOUD,
    '530032': CONDITIONAL_ACCESS,
    '53003': CONDITIONAL_ACCESS,
};
const MOST_OF_A_QUOTATION = 150;
function isWorthAskingAgain(message) {
    return EXPLANATIONS[entraCode(message) ?? ''] === UNREACHABLE;
}
function entraCode(message) {
    return /AADSTS(\d+)/.exec(message)?.[1];
}
function explainRefusal(message, attempt, cause) {
    const code = entraCode(message);
    const known = code === undefined ? undefined : EXPLANATIONS[code];
    const { clientId, tenantId, claims } = attempt;
    const who = 'Microsoft Entra refused the sign-in';
    const { issuer, subject, audience } = claims;
    const token = `It was made with:\n${facts({ app: clientId, tenant: tenantId, "the token's issuer": issuer, 'its subject': subject, 'its audience': audience })}`;
    const words = `Entra said: ${quotation(message)}`;
    if (!known) {
        return new build_problem/* Problem */.A(`${who}.\n${token}\n${words}`, `Look the code up at https://login.microsoftonline.com/error${code ? `?code=${code}` : ''}, and compare the token with the federated credentials of the app.`, cause);
    }
    const told = [`${who} (AADSTS${code}): ${known.cause(attempt)}.`, token, known.hint?.(attempt), words];
    const steps = [known.cure?.(attempt), known.credential && credentialSteps(known.credential, attempt)];
    return new build_problem/* Problem */.A(told.filter(Boolean).join('\n'), steps.filter(Boolean).join('\n'), cause);
}
function facts(pairs) {
    return Object.entries(pairs)
        .map(([name, value]) => `- ${name} ${value ?? '(not given)'}`)
        .join('\n');
}
function instant(milliseconds) {
    return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}
function subjectForm(subject) {
    if (!subject.startsWith('repo:')) {
        return 'Its form is customised in this repository or organization: a credential in the usual form repo:OWNER/REPO:\u2026 does not match.';
    }
    return /^repo:[^/@]+@\d+\/[^@:]+@\d+:/.test(subject)
        ? 'This repository issues immutable subjects with owner and repository IDs: a credential in the old form repo:OWNER/REPO:\u2026 does not match.'
        : 'This repository issues subjects without IDs: the form repo:OWNER@ID/REPO@ID:\u2026, which the portal now proposes, does not match. The rest depends on how the job runs: branch, tag, pull request or environment.';
}
function quotation(message) {
    const start = message.indexOf('AADSTS');
    const body = (start >= 0 ? message.slice(start) : message).split(/\s*(?:Trace ID:|\r?\n)/)[0] ?? '';
    return (0,pec_ids/* shortened */.vI)(body.trim(), MOST_OF_A_QUOTATION);
}

;// CONCATENATED MODULE: ./build/azure/sign-in/sign-in.js








const EXPIRY_MARGIN_MS = 60_000;
const SECOND_TRY_MS = 2000;
async function signIn({ app, cloud, assertion, renew }, transport, mask) {
    const exchanges = new Witness();
    let current = assertion;
    const attemptWith = ({ claims }) => ({
        ...app,
        loginEndpoint: cloud.loginEndpoint,
        resource: cloud.scope.replace(/\/\.default$/, ''),
        claims,
        answeredAt: exchanges.answer?.date,
    });
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
    const ask = (options) => entra.getToken(cloud.scope, { ...options, abortSignal: transport.deadline.signal });
    const getToken = async (options) => {
        try {
            const token = await ask(options).catch(async (error) => {
                if (!isWorthAskingAgain((0,build_problem/* messageOf */.b)(error)))
                    throw error;
                await transport.sleep(SECOND_TRY_MS, transport.deadline.signal);
                return ask(options);
            });
            mask(token.token);
            return token;
        }
        catch (error) {
            if (transport.deadline.passed)
                throw transport.deadline.signal.reason;
            throw refusal(error, attemptWith(current), exchanges);
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
        return new build_problem/* Problem */.A(`Microsoft Entra could not handle the sign-in. ${(0,answers/* whichAnswer */.mq)(answer)} It said: ${(0,pec_ids/* quotedWords */.IS)(message.split('\n')[0] ?? '')}.`, 'Run the job again; see https://azure.status.microsoft if it persists.', error);
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
;// CONCATENATED MODULE: ./build/checks/link.js




async function lookAfterLink(check, { service, transport, log }) {
    const { principalId, identity, partnerId } = check;
    if (principalId !== undefined && !(0,pec_ids/* sameId */.s)(principalId, identity.objectId)) {
        const problem = new build_problem/* Problem */.A(`principal-id is ${principalId}, and the signed-in principal is ${identity.objectId}: the link and the delegations would concern two principals. Nothing was written.`, 'Sign in as the PEC principal itself (client-id), or leave principal-id out.');
        return { link: (0,finding/* linkSkipped */.D)(partnerId), problem };
    }
    const objection = async () => {
        const found = await check.objection();
        transport.deadline.signal.throwIfAborted();
        return found;
    };
    return ensureLink({ ...check, objection }, { service: service(), transport, log });
}

// EXTERNAL MODULE: ./build/pec/value.js
var value = __webpack_require__(7258);
;// CONCATENATED MODULE: ./build/azure/registration.js



const ASSIGNMENTS = '/providers/Microsoft.ManagedServices/registrationAssignments';
const SCOPE = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?$/i;
function assignmentRow(item, answer) {
    const properties = (0,answers/* isObject */.Gv)(item) ? item['properties'] : undefined;
    const assignmentId = (0,answers/* text */.Qq)(item, 'id');
    const definitionId = (0,answers/* text */.Qq)(properties, 'registrationDefinitionId');
    const end = assignmentId?.toLowerCase().lastIndexOf(ASSIGNMENTS.toLowerCase()) ?? -1;
    const scope = assignmentId?.slice(0, Math.max(0, end)) ?? '';
    if (!(0,answers/* isObject */.Gv)(properties) || assignmentId === undefined || !SCOPE.test(scope) || definitionId === undefined) {
        throw (0,answers/* unreadable */.O$)(answer, 'a registration assignment without id or registrationDefinitionId');
    }
    const embedded = properties['registrationDefinition'];
    const isItsOwn = (0,pec_ids/* sameId */.s)((0,answers/* text */.Qq)(embedded, 'id') ?? definitionId, definitionId);
    return {
        assignmentId,
        definitionId,
        scope,
        properties,
        definition: isItsOwn ? definitionBody(embedded) : undefined,
    };
}
function definitionBody(value) {
    const properties = (0,answers/* isObject */.Gv)(value) ? value['properties'] : undefined;
    if (!(0,answers/* isObject */.Gv)(value) || !(0,answers/* isObject */.Gv)(properties))
        return undefined;
    return { properties, hasPlan: (0,answers/* isObject */.Gv)(value['plan']) };
}
function delegationOf(row, definition, answer) {
    const { assignmentId, definitionId, scope } = row;
    const body = 'body' in definition ? definition.body : { properties: {}, hasPlan: false };
    const { properties } = body;
    const managedByTenantName = (0,answers/* text */.Qq)(properties, 'managedByTenantName');
    const customerTenantId = (0,answers/* text */.Qq)(properties, 'manageeTenantId');
    const customerTenantName = (0,answers/* text */.Qq)(properties, 'manageeTenantName');
    return {
        kind: 'deployed',
        assignmentId,
        definitionId,
        scope,
        assignmentState: registration_value(row.properties, 'provisioningState', assignmentId),
        definitionState: registration_value(properties, 'provisioningState', definitionId),
        name: (0,value/* known */.e)((0,answers/* text */.Qq)(properties, 'registrationDefinitionName') ?? ''),
        managedByTenantId: registration_value(properties, 'managedByTenantId', definitionId),
        ...(managedByTenantName !== undefined && { managedByTenantName }),
        ...(customerTenantId !== undefined && { customerTenantId }),
        ...(customerTenantName !== undefined && { customerTenantName }),
        authorizations: authorizations(properties['authorizations'], definitionId, answer),
        eligibleAuthorizations: eligibleAuthorizations(properties['eligibleAuthorizations'], definitionId, answer),
        plan: (0,value/* known */.e)(body.hasPlan),
        ...('refusal' in definition && { definitionRefusal: definition.refusal }),
    };
}
function once(listed) {
    const byId = new Map();
    for (const delegation of listed) {
        const id = delegation.assignmentId.toLowerCase();
        const before = byId.get(id);
        const same = !before || JSON.stringify(before).toLowerCase() === JSON.stringify(delegation).toLowerCase();
        const assignmentState = (0,value/* unknown */.L)(`Azure returned two different copies of ${delegation.assignmentId}`, 'its state');
        byId.set(id, same ? delegation : { ...delegation, assignmentState });
    }
    return [...byId.values()];
}
function registration_value(object, name, owner) {
    const found = (0,answers/* text */.Qq)(object, name);
    return found === undefined
        ? (0,value/* unknown */.L)(`Azure did not return ${name} of ${owner}`, `${name} of ${owner}`)
        : (0,value/* known */.e)(found);
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
            missing: (0,value/* unknown */.L)(`Azure did not return authorizations of ${owner}`, `authorizations of ${owner}`),
        };
    }
    return {
        items: entries(list, 'authorizations', owner, answer).map((entry) => {
            const delegated = entry['delegatedRoleDefinitionIds'];
            return {
                ...grant(entry, owner),
                delegatedRoleDefinitionIds: {
                    items: Array.isArray(delegated)
                        ? delegated.filter((id) => typeof id === 'string').map((id) => (0,value/* known */.e)(id))
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
        items: entries(list, 'eligibleAuthorizations', owner, answer).map((entry) => grant(entry, owner)),
    };
}
function grant(entry, owner) {
    const principalName = (0,answers/* text */.Qq)(entry, 'principalIdDisplayName');
    return {
        principalId: registration_value(entry, 'principalId', owner),
        ...(principalName && { principalName }),
        roleDefinitionId: registration_value(entry, 'roleDefinitionId', owner),
    };
}

;// CONCATENATED MODULE: ./build/azure/delegations.js




const API_VERSION = '2022-10-01';
const DEFINITION_ID = /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.ManagedServices\/registrationDefinitions\/[^/?#\s]+$/i;
const MOST_PAGES = 1000;
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
async function list(scope, client, resourceManager) {
    const listed = await pages(scope, client, resourceManager);
    if ('refusal' in listed)
        return listed;
    const { answer } = listed;
    const rows = listed.items.map((item) => assignmentRow(item, answer));
    return { delegations: await Promise.all(rows.map((row) => readDelegation(row, answer, client))) };
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
async function readDelegation(row, answer, client) {
    const definition = row.definition ? { body: row.definition } : await readDefinition(row.definitionId, answer, client);
    return delegationOf(row, definition, answer);
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
    const body = definitionBody((0,answers/* jsonObject */.o$)(answer));
    if (!body)
        throw (0,answers/* unreadable */.O$)(answer, 'a registration definition without properties');
    return { body };
}

// EXTERNAL MODULE: ./node_modules/@azure/arm-authorization/dist/index.js
var arm_authorization_dist = __webpack_require__(1043);
// EXTERNAL MODULE: ./build/pec/criteria.js
var pec_criteria = __webpack_require__(246);
;// CONCATENATED MODULE: ./build/azure/role-lookup.js





function unknownRoles(reading, criteria) {
    const ids = reading.delegations
        .filter(({ scope }) => (0,pec_ids/* covers */.hU)(scope, reading.scope))
        .flatMap(({ authorizations }) => authorizations.items)
        .flatMap(({ principalId, roleDefinitionId }) => {
        const isOurs = principalId.kind === 'known' && (0,pec_criteria/* ours */.Od)(principalId.value, criteria) !== undefined;
        const id = roleDefinitionId.kind === 'known' ? (0,pec_ids/* roleGuid */.c5)(roleDefinitionId.value) : undefined;
        return isOurs && id !== undefined && criteria.roles.get(id) === undefined ? [id] : [];
    });
    return [...new Set(ids)];
}
async function lookUpRole({ id, scope }, { cloud, credential, transport, log }) {
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

// EXTERNAL MODULE: ./build/pec/delegation.js
var pec_delegation = __webpack_require__(6497);
// EXTERNAL MODULE: ./build/pec/judge.js
var judge = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/pec/judge-path.js
var judge_path = __webpack_require__(6414);
// EXTERNAL MODULE: ./build/pec/pec-path.js
var pec_path = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/pec/rules/index.js + 8 modules
var rules = __webpack_require__(7899);
// EXTERNAL MODULE: ./build/pec/rules/rule.js
var rule = __webpack_require__(3105);
;// CONCATENATED MODULE: ./build/pec/judge-scope.js








const BEST_FIRST = ['ready', 'not-applicable', 'unknown', 'not-ready'];
function judgeScope(reading, criteria) {
    const ofOurs = reading.delegations.filter(({ managedByTenantId: tenant }) => tenant.kind === 'unknown' || (0,pec_ids/* sameId */.s)(tenant.value, criteria.managingTenantId));
    const foreign = reading.delegations.filter((delegation) => !ofOurs.includes(delegation));
    const covering = ofOurs.filter((delegation) => (0,pec_ids/* covers */.hU)(delegation.scope, reading.scope));
    const judged = covering.map((delegation) => judgeDelegation(delegation, criteria));
    const scope = { reading, covering, ofOurs, foreign };
    const ofScope = rules/* RULES */.y0.flatMap((one) => one.checkScope?.(scope, criteria) ?? []);
    const { verdict, reason, findings } = (0,judge/* conclude */.Ep)(bestOf(judged, ofScope, isAbsent(reading)));
    const { customerTenantId, customerTenantName: customerName } = covering[0] ?? reading.delegations[0] ?? {};
    return {
        kind: 'deployed',
        name: customerName ? `${(0,pec_ids/* shortName */.EU)(customerName)} (${reading.scope})` : reading.scope,
        scope: reading.scope,
        ...(customerTenantId && { customerTenantId }),
        ...(customerName && { customerName }),
        delegations: judged.map((one) => summarise(one, criteria)),
        verdict,
        ...(reason && { reason: reason.rule }),
        grants: judged.flatMap(({ grants }) => grants),
        findings,
    };
}
function mayBePropagating({ findings }) {
    return findings.some(({ rule: id, effect }) => effect !== 'none' && (0,rules/* rule */.Hu)(id).passesWithEffect === effect);
}
function bestOf(judged, ofScope, absent) {
    const open = ofScope.filter(({ effect }) => effect !== 'none');
    const verdicts = new Set(judged.map(({ judgement }) => judgement.verdict));
    for (const { effect } of open)
        if (effect === 'unknown')
            verdicts.add('unknown');
    const best = BEST_FIRST.find((verdict) => verdicts.has(verdict));
    const isReady = best === 'ready' && !absent;
    const outweighed = isReady ? rule/* asNote */.$N : rule/* withoutEffect */.oU;
    return [
        ...judged.flatMap(({ judgement: { verdict, findings } }) => verdict === best ? findings : findings.map(outweighed)),
        ...ofScope.map((one) => (isReady && one.effect !== 'none' ? (0,rule/* asNote */.$N)(one) : one)),
    ];
}
function isAbsent({ refusals, scope }) {
    return refusals.some((one) => one.refusal.status === 404 && one.scope === scope);
}
function judgeDelegation(delegation, criteria) {
    const path = (0,pec_path/* findPath */.H)(delegation, criteria);
    const asked = (0,pec_delegation/* stateOf */.L4)(delegation) === 'active' && !delegation.definitionRefusal && delegation.managedByTenantId.kind === 'known';
    const gap = asked ? (0,judge_path/* judgePath */.D)(delegation, path) : { kind: 'none' };
    const judgement = (0,judge/* conclude */.Ep)((0,judge/* findingsOn */.Is)({ kind: 'deployed', delegation, path, gap }, criteria));
    return { delegation, judgement, grants: path.grants };
}
function summarise({ delegation, judgement: { verdict, reason } }, criteria) {
    const { authorizations, eligibleAuthorizations } = delegation;
    return {
        definitionId: delegation.definitionId,
        assignmentId: delegation.assignmentId,
        name: delegation.name.kind === 'known' ? delegation.name.value : '',
        scope: delegation.scope,
        state: (0,pec_delegation/* stateText */.r9)(delegation),
        authorizations: [
            ...authorizations.items.map((one) => delegatedRole(one, true, criteria)),
            ...eligibleAuthorizations.items.map((one) => delegatedRole(one, false, criteria)),
        ],
        verdict,
        ...(reason && { reason: reason.rule }),
    };
}
function delegatedRole({ principalId, principalName, roleDefinitionId }, permanent, criteria) {
    const given = roleDefinitionId.kind === 'known' ? roleDefinitionId.value : '';
    const roleId = (0,pec_ids/* roleGuid */.c5)(given) ?? given;
    return {
        principalId: principalId.kind === 'known' ? principalId.value : '',
        ...(principalName !== undefined && { principalName }),
        roleId,
        roleName: (0,pec_criteria/* nameOfRole */.r0)(roleId, criteria) ?? '',
        permanent,
    };
}

;// CONCATENATED MODULE: ./build/checks/scopes.js






const AT_ONCE = 8;
const EMPTY_LIST_DELAYS_MS = [1000, 2000, 4000];
const EMPTY_LIST_LIMIT_MS = 10_000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;
async function judgeScopes(request) {
    const { readings: byScope, problems: met, signIn } = await readPatiently(request);
    const readings = request.scopes.flatMap((scope) => byScope.get(scope) ?? []);
    const problems = request.scopes.flatMap((scope) => {
        const problem = met.get(scope);
        return problem ? [{ scope, problem }] : [];
    });
    const criteria = { ...request.criteria, lookedUpRoles: await lookUpRoles(readings, signIn, request) };
    return { cases: readings.map((reading) => judgeScope(reading, criteria)), readings, problems };
}
async function readPatiently(request) {
    const { transport, log, criteria } = request;
    const readings = new Map();
    const problems = new Map();
    let waitLeft = request.waitMinutes * 60_000;
    let pause = FIRST_WAIT_MS;
    let pending = request.scopes;
    let signIn = request.signIn;
    for (;;) {
        const last = waitLeft <= 0;
        const round = await readAll(pending, signIn, last, request);
        for (const { scope, attempt } of round) {
            if ('reading' in attempt)
                readings.set(scope, attempt.reading);
            else
                problems.set(scope, attempt.problem);
        }
        pending = round.filter(({ attempt }) => isPending(attempt, criteria)).map(({ scope }) => scope);
        if (last || pending.length === 0)
            break;
        const wait = Math.min(pause, waitLeft);
        const what = pending.length === 1 ? `${pending[0]}` : `${pending.length} scopes`;
        log.info(`Waiting for ${what}: asking again in ${Math.ceil(wait / 1000)} s`);
        waitLeft -= wait;
        pause = Math.min(pause * 1.5, LONGEST_WAIT_MS);
        try {
            const sleeping = () => transport.sleep(wait, transport.deadline.signal);
            await transport.deadline.during(`the delegation of ${what} to show`, () => transport.deadline.pause(sleeping));
            signIn = await request.signInAgain();
        }
        catch (error) {
            if (!(error instanceof build_problem/* Problem */.A))
                throw error;
            for (const scope of pending)
                problems.set(scope, error);
            break;
        }
    }
    return { readings, problems, signIn };
}
async function readAll(scopes, { credential }, askAgain, { cloud, transport, criteria }) {
    const client = (0,http_client/* resourceManagerClient */.hV)(cloud.resourceManager, cloud.scope, credential, transport);
    const shared = delegationReader(client, cloud.resourceManager);
    const readOne = async (scope) => {
        const start = Date.now();
        for (const delay of [...(askAgain ? EMPTY_LIST_DELAYS_MS : []), undefined]) {
            const first = delay === EMPTY_LIST_DELAYS_MS[0] || !askAgain;
            const reader = first ? shared : delegationReader(client, cloud.resourceManager);
            const { reading, emptyList } = await reader.readScope(scope);
            const isLast = delay === undefined || Date.now() - start + delay > EMPTY_LIST_LIMIT_MS;
            if (isLast || !emptyList || judgeScope(reading, criteria).verdict === 'ready')
                return reading;
            const wait = () => transport.sleep(delay, transport.deadline.signal);
            await transport.deadline.during(`the delegations of ${scope}, of which Azure returned an empty list`, wait);
        }
        throw new Error('unreachable: the last try returns');
    };
    return inParallel(scopes, AT_ONCE, async (scope) => {
        try {
            return { scope, attempt: { reading: await readOne(scope) } };
        }
        catch (error) {
            if (!(error instanceof build_problem/* Problem */.A))
                throw error;
            return { scope, attempt: { problem: error } };
        }
    });
}
function isPending(attempt, criteria) {
    if ('problem' in attempt)
        return false;
    return mayBePropagating(judgeScope(attempt.reading, criteria));
}
async function lookUpRoles(readings, { credential }, { cloud, transport, criteria, log }) {
    const toLookUp = new Map();
    for (const reading of readings)
        for (const id of unknownRoles(reading, criteria))
            toLookUp.set(id, toLookUp.get(id) ?? reading.scope);
    const found = await inParallel([...toLookUp], AT_ONCE, async ([id, scope]) => {
        try {
            const role = await lookUpRole({ id, scope }, { cloud, credential, transport, log: log.debug });
            return role ? [[id, role]] : [];
        }
        catch (error) {
            if (!(error instanceof build_problem/* Problem */.A))
                throw error;
            log.info(`The role ${id} could not be looked up: ${error.message}`);
            return [];
        }
    });
    return new Map(found.flat());
}

;// CONCATENATED MODULE: ./build/checks/azure.js










async function openSession(request, tools) {
    const obstacle = tokenObstacle(request.job);
    if (obstacle)
        throw obstacle;
    const transport = (0,http_client/* createTransport */.oO)(tools.deadline, tools.sleep, tools.log.debug);
    const renew = () => requestAssertion(request.job, request.audience, transport, tools.mask);
    const [cloud, first] = await Promise.all([(0,azure_cloud.resolveCloud)(request.cloud, transport), renew()]);
    const enter = (assertion) => signIn({ app: request.app, cloud, assertion, renew }, transport, tools.mask);
    const entered = await enter(first);
    const { identity } = entered;
    const { partner, principalId } = request;
    return {
        identity,
        start(criteria) {
            const scopes = judgeScopes({
                scopes: request.scopes,
                waitMinutes: request.waitMinutes,
                criteria,
                cloud,
                signIn: entered,
                signInAgain: async () => enter(await renew()),
                transport,
                log: tools.log,
            });
            if (!partner) {
                const findings = request.scopes.length > 0 ? [(0,rules_link/* linkNotChecked */.Zx)()] : [];
                return { scopes, link: Promise.resolve({ link: (0,finding/* linkSkipped */.D)('', findings) }) };
            }
            const objection = async () => customerTenant(await scopes, identity);
            const service = () => partnerService(cloud, entered.credential, transport);
            const link = { ...partner, principalId, identity, objection };
            return { scopes, link: lookAfterLink(link, { service, transport, log: tools.log.info }) };
        },
    };
}
function linkReport(link, scopes, identity) {
    const misplaced = customerTenant(scopes, identity);
    if (!misplaced || link.findings.some(({ rule }) => rule === misplaced.rule))
        return link;
    return { ...link, findings: [...link.findings, misplaced] };
}
function customerTenant({ readings }, { tenantId }) {
    const delegation = readings
        .flatMap(({ delegations }) => delegations)
        .find(({ customerTenantId }) => (0,pec_ids/* sameId */.s)(customerTenantId, tenantId));
    if (!delegation)
        return undefined;
    const { managedByTenantId: managing } = delegation;
    return (0,rules_link/* signedInToCustomerTenant */.Nv)(tenantId, {
        scope: delegation.scope,
        managedBy: managing.kind === 'known' ? managing.value : undefined,
    });
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ judgePath)
/* harmony export */ });
function judgePath(delegation, path) {
    if (path.outcome === 'yes')
        return { kind: 'none' };
    if (delegation.plan.kind === 'known' && delegation.plan.value)
        return { kind: 'marketplace-offer' };
    if (delegation.plan.kind === 'unknown')
        return { kind: 'plan', missing: delegation.plan };
    return path.outcome === 'maybe' ? doubt(path) : shortfall(path);
}
function doubt(path) {
    const [missing] = path.missing;
    if (missing)
        return { kind: 'value', missing };
    const unlisted = path.own.find(({ weighed }) => weighed.basis === 'unlisted');
    if (unlisted)
        return { kind: 'unlisted', own: unlisted };
    const administrator = path.own.find(({ weighed }) => weighed.basis === 'user-access-administrator');
    if (administrator)
        return { kind: 'user-access-administrator', own: administrator };
    throw new Error('a path that is a maybe has a missing value or a role that is one');
}
function shortfall(path) {
    if (path.clientId.length > 0)
        return { kind: 'client-id' };
    const justInTime = path.ownJustInTime.find(({ weighed }) => weighed.basis === 'eligible' || weighed.basis === 'user-access-administrator');
    if (justInTime)
        return { kind: 'just-in-time', own: justInTime };
    const [first, ...others] = path.own;
    return first ? { kind: 'role', own: [first, ...others] } : { kind: 'principal' };
}


/***/ }),

/***/ 8756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   Is: () => (/* binding */ findingsOn),
/* harmony export */   fR: () => (/* binding */ fromObservation)
/* harmony export */ });
/* harmony import */ var _distinct_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6999);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7899);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);



function conclude(found) {
    const isMixed = new Set(found.map((one) => one.rule)).size === found.length;
    const ordered = (isMixed ? found : (0,_distinct_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .d)(found)).toSorted((a, b) => _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(a.rule) - _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(b.rule));
    const verdict = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .worstEffect */ .Rc)(ordered);
    if (verdict === 'none')
        return { verdict: 'ready', findings: ordered };
    if (verdict === 'error')
        throw new Error('only the link ends in an error of its own');
    const findings = ordered.filter((one) => !(0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(one.rule).onlyIfReady);
    const reason = findings.find(({ effect }) => effect === verdict);
    return reason
        ? { verdict, reason, findings: [reason, ...findings.filter((one) => one !== reason)] }
        : { verdict, findings };
}
function findingsOn(subject, criteria) {
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0.flatMap((one) => one.check?.(subject, criteria) ?? []);
}
function fromObservation(observation) {
    return (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .observed */ .Px)((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(observation.rule), observation);
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findPath)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(246);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _role_worth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3858);



function findPath(delegation, criteria) {
    const { authorizations, eligibleAuthorizations } = delegation;
    const steps = [
        ...authorizations.items.map((one) => step(one, true, delegation, criteria)),
        ...eligibleAuthorizations.items.map((one) => step(one, false, delegation, criteria)),
    ];
    const own = steps.flatMap((one) => (one.permanent && one.own ? [one.own] : []));
    const missing = [
        ...steps.flatMap((one) => (one.missing ? [one.missing] : [])),
        ...(authorizations.missing ? [authorizations.missing] : []),
    ];
    const yes = own.some(({ weighed }) => weighed.worth === 'yes');
    const maybe = missing.length > 0 || own.some(({ weighed }) => weighed.worth === 'maybe');
    return {
        outcome: yes ? 'yes' : maybe ? 'maybe' : 'no',
        own,
        ownJustInTime: steps.flatMap((one) => (!one.permanent && one.own ? [one.own] : [])),
        missing: yes ? [] : missing,
        clientId: steps.flatMap((one) => (one.clientId ? [one.clientId] : [])),
        grants: steps.flatMap((one) => (one.grant ? [one.grant] : [])),
    };
}
function step(authorization, permanent, delegation, criteria) {
    const { principalId: principal, principalName, roleDefinitionId: role, location } = authorization;
    const weighed = role.kind === 'known' ? (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_2__/* .weighRole */ .R)(role.value, criteria.roles, criteria.overrides) : undefined;
    if (principal.kind === 'unknown') {
        return permanent && weighed?.worth !== 'no' ? { permanent, missing: principal } : { permanent };
    }
    const namesClient = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(principal.value, criteria.clientId);
    const grants = permanent && weighed?.worth === 'yes';
    const clientId = namesClient && { clientId: { location: principal.location ?? location, grants } };
    const whose = (0,_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(principal.value, criteria);
    if (whose === undefined)
        return { permanent, ...clientId };
    if (role.kind === 'unknown' || weighed === undefined) {
        return permanent && role.kind === 'unknown'
            ? { permanent, missing: role, ...clientId }
            : { permanent, ...clientId };
    }
    const place = role.location ?? location;
    const hidden = principal.sensitive === true || role.sensitive === true;
    return {
        permanent,
        ...clientId,
        own: {
            principalId: principal.value,
            whose,
            weighed,
            sensitive: role.sensitive === true,
            ...(place && { location: place }),
        },
        grant: {
            principalId: principal.sensitive ? '(sensitive)' : principal.value.toLowerCase(),
            ...(principalName !== undefined && !principal.sensitive && { principalName: (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(principalName) }),
            roleId: hidden ? '(sensitive)' : (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(weighed.id),
            roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
            permanent,
            worth: permanent ? weighed.worth : 'no',
            basis: delegation.kind === 'deployed' && whose === 'pec' ? 'confirmed' : 'stated',
        },
    };
}


/***/ }),

/***/ 7258:
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


/***/ })

};
