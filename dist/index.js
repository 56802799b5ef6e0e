import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 5159:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 5574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Check)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4726);
/* harmony import */ var _pec_distinct_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6999);
/* harmony import */ var _pec_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8342);
/* harmony import */ var _pec_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4309);
/* harmony import */ var _pec_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6508);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(411);






const NO_TEMPLATES = { cases: [], problems: [], notDeployed: [], outweighed: [], remarks: [] };
class Check {
    #settings;
    #run;
    #deadline;
    #tools;
    #problems = [];
    #found = {};
    done;
    constructor(settings, run, deadline, tools) {
        this.#settings = settings;
        this.#run = run;
        this.#deadline = deadline;
        this.#tools = tools;
        this.done = this.#work();
    }
    soFar() {
        const { passed, signal } = this.#deadline;
        const outOfTime = passed && signal.reason instanceof _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A ? [signal.reason] : [];
        const problems = [...this.#problems, ...outOfTime.map(({ message, remedy }) => ({ message, remedy }))];
        return reportOf(this.#settings, this.#run, this.#found, problems);
    }
    async #work() {
        const { templates, azure } = this.#settings;
        if (templates.length > 0)
            await this.#attempt(() => this.#readTemplates());
        if (azure)
            await this.#attempt(() => this.#askAzure(azure));
        return this.soFar();
    }
    async #readTemplates() {
        const settings = this.#settings;
        const { judgeTemplates, readOnboardingTemplates } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(245)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7245));
        const { azure, principalId } = settings;
        const known = azure || principalId === undefined ? undefined : criteriaFor(settings, principalId, undefined);
        const reading = await readOnboardingTemplates(settings, this.#run, this.#deadline, this.#tools.log, known);
        this.#learn({ judgeTemplates: (criteria) => judgeTemplates(reading, settings, criteria) });
    }
    async #askAzure(azure) {
        const [{ linkReport, openSession }, { defaultAudience }] = await Promise.all([
            Promise.all(/* import() */[__nccwpck_require__.e(49), __nccwpck_require__.e(201), __nccwpck_require__.e(72)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8072)),
            Promise.all(/* import() */[__nccwpck_require__.e(49), __nccwpck_require__.e(785)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6785)),
        ]);
        const { mask, log } = this.#tools;
        const request = gateRequest(this.#settings, azure, this.#run, azure.audience ?? defaultAudience(azure.cloud));
        const { identity, start } = await openSession(request, { deadline: this.#deadline, sleep: _deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy, mask, log });
        this.#learn({ identity });
        const criteria = criteriaFor(this.#settings, this.#settings.principalId ?? identity.objectId, identity.objectId);
        const under = start({ ...criteria, managingTenantId: identity.tenantId, readerId: identity.objectId });
        const link = under.link.then(({ link, problem }) => {
            this.#learn({ link });
            if (problem)
                this.#problems.push({ message: problem.message, remedy: problem.remedy });
            return link;
        });
        const scopes = under.scopes.then((outcome) => {
            this.#learn({ scopes: outcome });
            return outcome;
        });
        const outcomes = await Promise.all([link, scopes]);
        this.#learn({ link: linkReport(...outcomes, identity) });
    }
    #learn(found) {
        this.#found = { ...this.#found, ...found };
    }
    async #attempt(work) {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .A))
                throw error;
            this.#problems.push({ message: error.message, remedy: error.remedy });
        }
    }
}
function gateRequest(settings, azure, run, audience) {
    return {
        app: { clientId: azure.clientId, tenantId: azure.tenantId },
        cloud: azure.cloud,
        audience,
        job: { tokenUrl: run.tokenUrl, tokenBearer: run.tokenBearer, fromFork: run.fromFork },
        ...(settings.principalId && { principalId: settings.principalId }),
        ...(azure.partnerId && {
            partner: { partnerId: azure.partnerId, mode: azure.link, mayWrite: !run.isForUnmerged },
        }),
        scopes: azure.scopes,
        waitMinutes: azure.waitMinutes,
    };
}
function criteriaFor(settings, principalId, signedIn) {
    return {
        principalId: principalId.toLowerCase(),
        ...(settings.clientId && (!signedIn || (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(signedIn, principalId)) && { clientId: settings.clientId }),
        ...(settings.expectedTenantId && { expectedTenantId: settings.expectedTenantId }),
        alsoLinked: settings.alsoLinked,
        overrides: settings.roleOverrides,
        roles: (0,_pec_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .bundledRoles */ .Ce)(),
    };
}
function reportOf(settings, { origin }, found, problems) {
    const { judgeTemplates, identity, link, scopes } = found;
    const { tableDate, catalogueDate } = (0,_pec_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .bundledRoles */ .Ce)();
    const principalId = settings.principalId ?? identity?.objectId;
    const templates = judgeTemplates && principalId !== undefined
        ? judgeTemplates(criteriaFor(settings, principalId, identity?.objectId))
        : NO_TEMPLATES;
    const ofScopes = (scopes?.problems ?? []).map(({ scope, problem: { message, remedy } }) => ({
        message,
        remedy,
        scope,
    }));
    return {
        name: settings.name,
        identity: settings.identity,
        reportFolder: settings.reportFolder,
        origin,
        principal: {
            objectId: principalId?.toLowerCase(),
            clientId: settings.clientId?.toLowerCase(),
            tenantId: identity?.tenantId,
        },
        seenAs: identity,
        link: link ?? (0,_pec_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .linkSkipped */ .D)(settings.azure?.partnerId),
        cases: [...templates.cases, ...(scopes?.cases ?? [])],
        findings: [],
        problems: (0,_pec_distinct_js__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .d)([...templates.problems, ...problems, ...ofScopes], ({ message }) => message),
        notDeployed: templates.notDeployed,
        outweighed: templates.outweighed,
        remarks: templates.remarks,
        templatesChecked: settings.templates.length > 0,
        roles: { tableDate, catalogueDate },
        policy: { failOnUnknown: settings.failOnUnknown, warnOnly: settings.warnOnly },
    };
}


/***/ }),

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ Deadline),
/* harmony export */   Oy: () => (/* binding */ orDeadline),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(411);

const sleep = (milliseconds, signal) => new Promise((resolve, reject) => {
    if (signal.aborted) {
        reject(signal.reason);
        return;
    }
    const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
    };
    const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
});
class Deadline {
    #minutes;
    #controller = new AbortController();
    #interruption = new AbortController();
    #waitingFor = new Set();
    #remaining;
    #startedAt = 0;
    #timer;
    constructor(minutes) {
        this.#minutes = minutes;
        this.#remaining = minutes * 60_000;
        this.#start();
    }
    get signal() {
        return this.#controller.signal;
    }
    get interruption() {
        return this.#interruption.signal;
    }
    get remaining() {
        return this.#timer === undefined ? this.#remaining : this.#remaining - (Date.now() - this.#startedAt);
    }
    get passed() {
        return this.#controller.signal.aborted;
    }
    async during(what, work) {
        this.#waitingFor.add(what);
        try {
            return await work();
        }
        catch (error) {
            throw this.passed ? this.#controller.signal.reason : error;
        }
        finally {
            this.#waitingFor.delete(what);
        }
    }
    async pause(wait) {
        this.#stop();
        try {
            return await wait();
        }
        finally {
            this.#start();
        }
    }
    interrupt(signal) {
        this.#interruption.abort();
        if (this.passed)
            return;
        this.#stop();
        this.#remaining = 0;
        this.#abort(`The run was interrupted (${signal}) while waiting for: ${this.#whatIsWaitedFor()}.`, 'The workflow was cancelled, or the step met its own timeout-minutes. What was found by then is reported; run the job again for the rest.');
    }
    end() {
        this.#stop();
    }
    #start() {
        if (this.passed)
            return;
        this.#startedAt = Date.now();
        this.#timer = setTimeout(() => this.#pass(), Math.max(0, this.#remaining));
        this.#timer.unref();
    }
    #stop() {
        clearTimeout(this.#timer);
        this.#remaining = this.remaining;
        this.#timer = undefined;
    }
    #pass() {
        this.#abort(`The deadline of ${this.#minutes} minutes passed while waiting for: ${this.#whatIsWaitedFor()}.`, 'Run the job again. If it happens again, look at the service named above, or raise timeout-minutes.');
    }
    #whatIsWaitedFor() {
        const waiting = [...this.#waitingFor];
        return waiting.length > 0 ? waiting.join('; ') : 'the work to be finished';
    }
    #abort(message, remedy) {
        this.#controller.abort(new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .A(message, remedy));
    }
}
const HANDING_OVER_MS = 500;
async function orDeadline(deadline, what, work) {
    const { signal } = deadline;
    const finished = new AbortController();
    const passed = new Promise((_, reject) => {
        const giveUp = () => setTimeout(() => reject(signal.reason), HANDING_OVER_MS);
        if (signal.aborted)
            giveUp();
        else
            signal.addEventListener('abort', giveUp, { once: true, signal: finished.signal });
    });
    try {
        return await deadline.during(what, () => Promise.race([work, passed]));
    }
    finally {
        finished.abort();
    }
}


/***/ }),

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ runContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

function runContext(env, cwd) {
    const eventName = env['GITHUB_EVENT_NAME'] ?? '';
    const isPullRequest = eventName.startsWith('pull_request');
    const isComment = eventName === 'issue_comment';
    const payload = isPullRequest || isComment ? eventPayload(env['GITHUB_EVENT_PATH']) : undefined;
    const pull = member(payload, 'pull_request');
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const head = member(member(member(pull, 'head'), 'repo'), 'full_name');
    const number = member(pull, 'number') ?? member(payload, 'number');
    return {
        origin: runOrigin(env),
        eventName,
        isPullRequest,
        isForUnmerged: isPullRequest || eventName === 'merge_group' || (isComment && !isOfIssue(payload)),
        fromFork: pull !== undefined && String(head).toLowerCase() !== repository.toLowerCase(),
        pullNumber: typeof number === 'number' ? number : undefined,
        repository,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        step: env['GITHUB_ACTION'] ?? '',
        workspace: env['GITHUB_WORKSPACE'] || cwd,
        tempFolder: env['RUNNER_TEMP'] || undefined,
        apiUrl: env['GITHUB_API_URL'] || undefined,
        tokenUrl: env['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined,
        tokenBearer: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined,
    };
}
function runOrigin(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = env;
    return {
        url: server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined,
        commit: env['GITHUB_SHA'] || undefined,
        event: env['GITHUB_EVENT_NAME'] || undefined,
        rulesPage: server && action && ref ? `${server}/${pathOf(`${action}/blob/${ref}`)}/docs/rules.md` : undefined,
    };
}
function pathOf(path) {
    return path.split('/').map(encodeURIComponent).join('/').replaceAll('(', '%28').replaceAll(')', '%29');
}
function isOfIssue(payload) {
    const issue = member(payload, 'issue');
    return typeof issue === 'object' && issue !== null && !member(issue, 'pull_request');
}
function eventPayload(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function member(object, name) {
    return typeof object === 'object' && object !== null ? object[name] : undefined;
}


/***/ }),

/***/ 8175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Inputs)
/* harmony export */ });
/* harmony import */ var _pec_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4309);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(411);


class Inputs {
    #read;
    #values = new Map();
    #complaints = [];
    constructor(read) {
        this.#read = read;
    }
    text(input) {
        const value = this.#values.get(input) ?? this.#read(input).trim();
        this.#values.set(input, value);
        return value;
    }
    isSet(input) {
        return this.text(input) !== '';
    }
    lines(input) {
        return this.text(input)
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter(Boolean);
    }
    matching(input, form, rule, example) {
        const value = this.text(input);
        if (value === '')
            return undefined;
        if (form.test(value))
            return value;
        this.complain(input, `'${value}' cannot be used: ${rule}`, example);
        return undefined;
    }
    guid(input, example) {
        const value = this.text(input);
        if (value === '')
            return undefined;
        if ((0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isGuid */ .W_)(value))
            return value;
        this.complain(input, `'${value}' is not a GUID`, example);
        return undefined;
    }
    choice(input, words, otherwise) {
        const value = this.text(input).toLowerCase();
        const chosen = value === '' ? otherwise : words.find((word) => word === value);
        if (chosen === undefined)
            this.complain(input, `'${this.text(input)}' is none of ${words.join(', ')}`, otherwise);
        return chosen ?? otherwise;
    }
    flag(input, otherwise) {
        return this.choice(input, ['true', 'false'], otherwise ? 'true' : 'false') === 'true';
    }
    minutes(input, otherwise, range) {
        const value = this.text(input);
        if (value === '')
            return otherwise;
        const minutes = /^(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
        const { least = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY, most } = range;
        if (minutes >= least && minutes > above && minutes <= most)
            return minutes;
        const bounds = range.above === undefined ? `from ${least} to ${most}` : `above ${above} and up to ${most}`;
        this.complain(input, `'${value}' is not a number of minutes ${bounds}`, String(otherwise));
        return otherwise;
    }
    complain(input, wrong, example) {
        this.#complaints.push({ input, wrong, example });
    }
    throwComplaints() {
        if (this.#complaints.length === 0)
            return;
        const list = this.#complaints
            .map(({ input, wrong, example }) => `- ${input}: ${wrong}. Example: ${example}`)
            .join('\n');
        const count = this.#complaints.length;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(`${count === 1 ? 'An input of this step cannot' : `${count} inputs of this step cannot`} be used:\n${list}`, 'Correct the inputs under with: in the workflow. Nothing was sent.');
    }
}


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8614);
/* harmony import */ var _checks_check_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5096);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4726);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9009);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8175);
/* harmony import */ var _pec_finding_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(8342);
/* harmony import */ var _pec_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6508);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(411);
/* harmony import */ var _publish_publish_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9540);
/* harmony import */ var _report_sentences_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9385);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(5009);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1423);












const ENDING_MS = 1000;
async function main() {
    const run = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_3__/* .runContext */ .p)(process.env, process.cwd());
    const secrets = new _secrets_js__WEBPACK_IMPORTED_MODULE_10__/* .Secrets */ .S(_actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret);
    let settings;
    let deadline;
    let report;
    try {
        settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .readSettings */ .s)(readInput, process.env, run);
        if (settings.azure && run.tokenBearer)
            secrets.add(run.tokenBearer);
        if (settings.changedOnly || settings.comment !== 'never')
            secrets.add(settings.githubToken);
        deadline = new _deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .Deadline */ .B2(settings.timeoutMinutes);
        const check = new _checks_check_js__WEBPACK_IMPORTED_MODULE_1__/* .Check */ .J(settings, run, deadline, { mask: secrets.add, log: scrubbedLog(secrets) });
        report = await Promise.race([check.done, interruption(deadline).then(() => check.soFar())]);
    }
    catch (error) {
        report = failedReport(error, run, settings);
    }
    await (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .publish */ .mk)(secrets.scrubbed(report), settings, run, deadline);
    if (deadline?.interruption.aborted)
        process.stdout.write('', () => process.exit());
}
function interruption(deadline) {
    return new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM']) {
            process.on(signal, () => {
                deadline.interrupt(signal);
                setTimeout(resolve, ENDING_MS);
            });
        }
    });
}
function scrubbedLog(secrets) {
    return {
        info: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(secrets.scrub(line)),
        debug: (line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug(secrets.scrub(line)),
    };
}
const readInput = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name);
function failedReport(error, run, settings) {
    const roles = (0,_pec_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .bundledRoles */ .Ce)();
    if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_6__/* .Problem */ .A) && error instanceof Error)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug(error.stack ?? error.message);
    const problem = error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_6__/* .Problem */ .A
        ? { message: error.message, remedy: error.remedy }
        : {
            message: `The action failed unexpectedly: ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`,
            remedy: 'This is a bug of the action: please report it, with the log of a run with debug logging (ACTIONS_STEP_DEBUG).',
        };
    return {
        ...(0,_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .reportPlace */ .Y)(new _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .Inputs */ .G(readInput), run),
        origin: run.origin,
        principal: { objectId: settings?.principalId, clientId: settings?.clientId, tenantId: undefined },
        seenAs: undefined,
        link: (0,_pec_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .linkSkipped */ .D)(settings?.azure?.partnerId),
        cases: [],
        findings: [],
        problems: [problem],
        notDeployed: [],
        outweighed: [],
        remarks: [],
        templatesChecked: readInput('templates') !== '',
        roles: { tableDate: roles.tableDate, catalogueDate: roles.catalogueDate },
        policy: { failOnUnknown: 'always', warnOnly: false },
    };
}
function crash(error) {
    process.exitCode = 1;
    try {
        const report = failedReport(error, (0,_github_context_js__WEBPACK_IMPORTED_MODULE_3__/* .runContext */ .p)(process.env, process.cwd()), undefined);
        (0,_publish_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .setOutputs */ .n0)(report, _publish_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .NO_FILES */ .EM);
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed((0,_report_sentences_js__WEBPACK_IMPORTED_MODULE_8__/* .closingSentence */ .PN)(report));
    }
    catch {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed((0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error));
    }
}
process.on('uncaughtException', crash);
try {
    await main();
}
catch (error) {
    crash(error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ExitCode: () => (/* binding */ ExitCode),
  addPath: () => (/* binding */ addPath),
  debug: () => (/* binding */ debug),
  endGroup: () => (/* binding */ endGroup),
  error: () => (/* binding */ error),
  exportVariable: () => (/* binding */ exportVariable),
  getBooleanInput: () => (/* binding */ getBooleanInput),
  getIDToken: () => (/* binding */ getIDToken),
  getInput: () => (/* binding */ getInput),
  getMultilineInput: () => (/* binding */ getMultilineInput),
  getState: () => (/* binding */ getState),
  group: () => (/* binding */ group),
  info: () => (/* binding */ info),
  isDebug: () => (/* binding */ isDebug),
  markdownSummary: () => (/* reexport */ markdownSummary),
  notice: () => (/* binding */ notice),
  platform: () => (/* reexport */ platform_namespaceObject),
  saveState: () => (/* binding */ saveState),
  setCommandEcho: () => (/* binding */ setCommandEcho),
  setFailed: () => (/* binding */ setFailed),
  setOutput: () => (/* binding */ setOutput),
  setSecret: () => (/* binding */ setSecret),
  startGroup: () => (/* binding */ startGroup),
  summary: () => (/* reexport */ summary),
  toPlatformPath: () => (/* reexport */ toPlatformPath),
  toPosixPath: () => (/* reexport */ toPosixPath),
  toWin32Path: () => (/* reexport */ toWin32Path),
  warning: () => (/* binding */ warning)
});

// NAMESPACE OBJECT: ./build/node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./build/node_modules/@actions/http-client/0.js
function HttpClient() {
  throw new Error('HttpClient is not bundled');
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/http-client/1.js
function BearerCredentialHandler() {
  throw new Error('BearerCredentialHandler is not bundled');
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/exec/0.js
function getExecOutput() {
  throw new Error('getExecOutput is not bundled');
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ ours),
/* harmony export */   bR: () => (/* binding */ roleLabel),
/* harmony export */   r0: () => (/* binding */ nameOfRole)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4309);

function ours(principalId, criteria) {
    if ((0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(principalId, criteria.principalId))
        return 'pec';
    return criteria.alsoLinked.some((id) => (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(id, principalId)) ? 'also-linked' : undefined;
}
function nameOfRole(id, { roles, lookedUpRoles }) {
    return roles.get(id)?.name ?? lookedUpRoles?.get(id)?.name;
}
function roleLabel(id, criteria) {
    const name = nameOfRole(id, criteria);
    return name ? `${name} (${id})` : id;
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   r9: () => (/* binding */ stateText),
/* harmony export */   vw: () => (/* binding */ nameOfPrincipal)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4309);

function nameOfPrincipal(id, { authorizations, eligibleAuthorizations }) {
    const named = [...authorizations.items, ...eligibleAuthorizations.items].find(({ principalId, principalName }) => principalName !== undefined && principalId.kind === 'known' && (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(principalId.value, id));
    return named?.principalName;
}
const DEAD_STATES = new Set(['failed', 'deleted', 'deleting', 'canceled']);
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


/***/ }),

/***/ 6999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct)
/* harmony export */ });
function distinct(items, key = (item) => JSON.stringify(item)) {
    const first = new Map();
    for (const item of items) {
        const itsKey = key(item);
        if (!first.has(itsKey))
            first.set(itsKey, item);
    }
    return [...first.values()];
}


/***/ }),

/***/ 8342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linkSkipped)
/* harmony export */ });
function linkSkipped(partnerId = '', findings = []) {
    return { status: 'skipped', partnerId, partnerName: '', findings };
}


/***/ }),

/***/ 4309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isSlip),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   IS: () => (/* binding */ quotedWords),
/* harmony export */   U2: () => (/* binding */ EMPTY_GUID),
/* harmony export */   W_: () => (/* binding */ isGuid),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   c5: () => (/* binding */ roleGuid),
/* harmony export */   fE: () => (/* binding */ isCutByPowerShell),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   lb: () => (/* binding */ WRAPPED_LIST),
/* harmony export */   s: () => (/* binding */ sameId),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';
function isGuid(text) {
    return text.length === 36 && GUID.test(text);
}
function sameId(a, b) {
    return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
const ROLE_ID = /^(?:\/.*)?\/providers\/Microsoft\.Authorization\/roleDefinitions\/([0-9a-f-]{36})(?:\|\/(?:subscriptions|providers)\/.*)?$/i;
function roleGuid(text) {
    const known = guids.get(text);
    if (known !== undefined)
        return known;
    const guid = guidIn(text);
    if (guids.size >= MOST_REMEMBERED)
        guids.clear();
    if (guid !== undefined)
        guids.set(text, guid);
    return guid;
}
const guids = new Map();
const MOST_REMEMBERED = 1000;
function guidIn(text) {
    if (isGuid(text))
        return text.toLowerCase();
    const id = ROLE_ID.exec(text)?.[1];
    return id !== undefined && isGuid(id) ? id.toLowerCase() : undefined;
}
function covers(assignmentScope, scope) {
    const [outer, inner] = [assignmentScope.toLowerCase(), scope.toLowerCase()];
    return inner === outer || inner.startsWith(`${outer}/`);
}
function isSlip(one, other) {
    return !sameId(one, other) && editDistance(one.toLowerCase(), other.toLowerCase(), MOST_SLIPS) <= MOST_SLIPS;
}
const MOST_SLIPS = 2;
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const [left, right] = [a[row - 1], b[column - 1]];
            const substitute = (previous[column - 1] ?? 0) + (left === right ? 0 : 1);
            const swapped = left === b[column - 2] && a[row - 2] === right && row > 1 && column > 1;
            const swap = swapped ? (before[column - 2] ?? 0) + 1 : limit + 1;
            current.push(Math.min(substitute, swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        if (Math.min(...current, ...previous) > limit)
            return limit + 1;
        before = previous;
        previous = current;
    }
    return previous[b.length] ?? limit + 1;
}
const MOST_QUOTED = 200;
function shortened(text, most = MOST_QUOTED) {
    return text.length <= most ? text : `${text.slice(0, most)}\u2026`;
}
const MOST_OF_A_QUOTATION = 150;
function quotedWords(words) {
    return `'${shortened(words, MOST_OF_A_QUOTATION)}'`;
}
const MOST_OF_A_NAME = 60;
function shortName(name) {
    return shortened(name, MOST_OF_A_NAME);
}
const WRAPPED_LIST = '{ "value": [\u2026], "Count": \u2026 }';
function isCutByPowerShell(text) {
    return text === WRAPPED_LIST || /^@\{|^System\.(Object\[\]|Collections\.|Management\.Automation\.)/.test(text.trim());
}


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ weighRole)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4309);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6508);


function weighRole(written, roles, overrides) {
    const id = (0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .roleGuid */ .c5)(written);
    if (id === undefined)
        return { id: written, worth: 'no', basis: 'not-a-role' };
    const role = roles.get(id);
    const override = overrides.get(id);
    const weighed = { id, ...(role && { role }), ...(override && { override }) };
    if (override === 'eligible')
        return { ...weighed, worth: 'yes', basis: 'eligible' };
    if (override === 'not-eligible')
        return { ...weighed, worth: 'no', basis: 'not-eligible' };
    if (id === _roles_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_ACCESS_ADMINISTRATOR */ .VN)
        return { ...weighed, worth: 'maybe', basis: 'user-access-administrator' };
    const pec = role?.pec ?? 'unlisted';
    if (pec === 'unlisted')
        return { ...weighed, worth: 'maybe', basis: 'unlisted' };
    return pec === 'eligible'
        ? { ...weighed, worth: 'yes', basis: 'eligible' }
        : { ...weighed, worth: 'no', basis: 'not-eligible' };
}


/***/ }),

/***/ 6508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qT: () => (/* binding */ CONTRIBUTOR),
  yo: () => (/* binding */ OWNER),
  qt: () => (/* binding */ READER),
  qr: () => (/* binding */ REGISTRATION_ASSIGNMENT_DELETE),
  GI: () => (/* binding */ SUPPORT_REQUEST_CONTRIBUTOR),
  VN: () => (/* binding */ USER_ACCESS_ADMINISTRATOR),
  Ce: () => (/* binding */ bundledRoles),
  oB: () => (/* binding */ isAccepted)
});

// EXTERNAL MODULE: ./build/pec/ids.js
var ids = __nccwpck_require__(4309);
;// CONCATENATED MODULE: ./build/pec/roles.json
const roles_namespaceObject = /*#__PURE__*/JSON.parse('{"x3":"2021-09-14","M4":"2026-08-22","Ot":[["8b9beb50-e28c-4879-8472-24c9d328085f","AI Model Scanner Operator","unlisted","supported"],["c031e6a8-4391-4de0-8d69-4706a7ed3729","API Management Developer Portal Content Editor","unlisted","supported"],["312a565d-c81f-4fd8-895a-4e21e48d571c","API Management Service Contributor","eligible","supported"],["e022efe7-f5ba-4159-bbe4-b44f577e9b61","API Management Service Operator Role","eligible","supported"],["71522526-b88f-4d52-b57f-d31fc3546d0d","API Management Service Reader Role","not-eligible","supported"],["9565a273-41b9-4368-97d2-aeb0c976a9b3","API Management Service Workspace API Developer","unlisted","supported"],["d59a3e9c-6d52-4a5a-aeed-6bf3cf0e31da","API Management Service Workspace API Product Manager","unlisted","supported"],["56328988-075d-4c6a-8766-d93edd6725b6","API Management Workspace API Developer","unlisted","supported"],["73c2c328-d004-4c5e-938c-35c6f5679a1f","API Management Workspace API Product Manager","unlisted","supported"],["0c34c906-8d99-4cb7-8bb7-33f5b0a1a799","API Management Workspace Contributor","unlisted","supported"],["ef1c2c96-4a77-49e8-b9a4-6179fe1d2fd2","API Management Workspace Reader","unlisted","supported"],["dc0882cc-bc27-4d21-9ea2-f821aaa10fb1","ARN Service Event Grid Subscriber Role","unlisted","supported"],["d715fb95-a0f0-4f1c-8be6-5ad2d2767f67","AVS Orchestrator Role","unlisted","restricted-actions"],["49fc33c1-886f-4b21-a00e-1d9993234734","AVS on Fleet VIS Role","unlisted","restricted-actions"],["76cc9ee4-d5d3-4a45-a930-26add3d73475","Access Review Operator Service Role","unlisted","restricted-actions"],["c2f4ef07-c644-48eb-af81-4b1b4947fb11","AcrDelete","eligible","supported"],["6cef56e8-d556-48e5-a04f-b8e64114680f","AcrImageSigner","eligible","data-actions"],["7f951dda-4ed3-4680-a7ca-43fe172d538d","AcrPull","eligible","supported"],["8311e382-0749-4cb8-b61a-304f252e45ec","AcrPush","eligible","supported"],["cdda3590-29a3-44f6-95f2-9f980659eb04","AcrQuarantineReader","not-eligible","data-actions"],["c8d4ff99-41c3-41a8-9f60-21dfdad59608","AcrQuarantineWriter","eligible","data-actions"],["f680209a-a2a2-4e0d-aa81-5d2a65c13604","Advisor Recommendations Contributor","unlisted","supported"],["6b534d80-e337-47c4-864f-140f5c7f593d","Advisor Recommendations Contributor (Assessments and Reviews)","unlisted","supported"],["8aac15f0-d885-4138-8afa-bfb5872f7d13","Advisor Reviews Contributor","unlisted","supported"],["c64499e0-74c3-47ad-921c-13865957895c","Advisor Reviews Reader","unlisted","supported"],["a8d4b70f-0fb9-4f72-b267-b87b2f990aec","AgFood Platform Dataset Admin","unlisted","data-actions"],["6b77f0a0-0d89-41cc-acd1-579c22c17a67","AgFood Platform Sensor Partner Contributor","unlisted","data-actions"],["f8da80de-1ff9-4747-ad80-a19b7f6079e3","AgFood Platform Service Admin","unlisted","data-actions"],["8508508a-4469-4e45-963b-2518ee0bb728","AgFood Platform Service Contributor","unlisted","data-actions"],["7ec7ccdc-f61e-41fe-9aaf-980df0a44eba","AgFood Platform Service Reader","unlisted","data-actions"],["a2138dac-4907-4679-a376-736901ed8ad8","AnyBuild Builder","unlisted","data-actions"],["3e9f3756-203e-4734-a0b8-4b68691ffae3","Anyscale Platform Administrator Role","unlisted","data-actions"],["6d461258-d39c-46cc-8ca1-cab4120979d8","Anyscale Platform Contributor Role","unlisted","data-actions"],["ab24b16e-fd5d-41b5-839e-6c6d2ad32363","Anyscale Platform Reader Role","unlisted","data-actions"],["0f37683f-2463-46b6-9ce7-9b788b988ba2","App Compliance Automation Administrator","unlisted","supported","reads"],["ffc6bbe0-e443-4c3b-bf54-26581bb2f78e","App Compliance Automation Reader","unlisted","supported","reads"],["fe86443c-f201-4fc4-9d2a-ac61149fbda0","App Configuration Contributor","unlisted","supported"],["5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b","App Configuration Data Owner","unlisted","data-actions"],["516239f1-63e1-4d78-a4de-a74fb236a071","App Configuration Data Reader","unlisted","data-actions"],["175b81b9-6e0d-490a-85e4-0d422273c10c","App Configuration Reader","unlisted","supported"],["8ea85a25-eb16-4e29-ab4d-6f2a26c711a2","App Service Environment Contributor","unlisted","supported"],["fbc52c3f-28ad-4303-a892-8a056630b8f1","AppGw for Containers Configuration Manager","unlisted","data-actions"],["ca6382a4-1721-4bcf-a114-ff0c70227b6b","Application Group Contributor","unlisted","supported"],["ae349356-3a1b-4a5e-921d-050484c6347e","Application Insights Component Contributor","eligible","supported"],["08954f03-6346-4c2e-81c0-ec3a5cfae23b","Application Insights Snapshot Debugger","eligible","supported"],["ee99642a-225b-4fe8-a771-9d9036053e87","Arc Container Storage Contributor","unlisted","supported"],["f6e92014-8af2-414d-9948-9b1abf559285","Arc Gateway Manager","unlisted","supported"],["dca88c6f-5090-44cd-a0ff-a88f337b12a5","ArizeAi.ObservabilityEval Contributor Role","unlisted","supported"],["2837e146-70d7-4cfd-ad55-7efa6464f958","Artifact Signing Certificate Profile Signer","unlisted","data-actions"],["4339b7cf-9826-4e41-b4ed-c7f4505dac08","Artifact Signing Identity Verifier","unlisted","data-actions"],["d6c7ff7d-dd03-45a8-af9c-2a825e11bf9f","Associated Billing Accounts Reader","unlisted","supported"],["a6a9a135-9048-45df-b559-a90bb025e92f","Astronomer Astro Contributor","unlisted","supported"],["bbf86eb8-f7b4-4cce-96e4-18cddf81d86e","Attestation Contributor","unlisted","supported"],["fd1bd22b-8476-40bc-a0bc-69b95687b9f3","Attestation Reader","unlisted","supported"],["a8d01690-9418-4783-8ca2-9f0f1791783d","Auto Actions Contributor","unlisted","supported"],["f353d9bd-d4a6-484e-a77a-8050b599b867","Automation Contributor","unlisted","supported"],["4fe576fe-1146-4730-92eb-48519fa6bf9f","Automation Job Operator","eligible","supported"],["d3881f73-407a-4167-8283-e981cbba0404","Automation Operator","eligible","supported"],["5fb5aef8-1081-4b8e-bb16-9d5d0385bab5","Automation Runbook Operator","eligible","supported"],["b8b15564-4fa6-4a59-ab12-03e1d9594795","Autonomous Development Platform Data Contributor (Preview)","unlisted","data-actions"],["27f8b550-c507-4db9-86f2-f4b8e816d59d","Autonomous Development Platform Data Owner (Preview)","unlisted","data-actions"],["d63b75f7-47ea-4f27-92ac-e0d173aaf093","Autonomous Development Platform Data Reader (Preview)","unlisted","data-actions"],["4f8fab4f-1852-4a58-a46a-8eaf358af14a","Avere Contributor","eligible","data-actions"],["c025889f-8102-4ebf-b32c-fc0c6f0c6bd9","Avere Operator","eligible","data-actions"],["98c206fe-ea1b-4578-93f8-83a99a5628fc","Aws Connector contributor role","unlisted","supported"],["b78c5d69-af96-48a3-bf8d-a8b4d589de94","Azure AI Administrator","unlisted","supported"],["64702f94-c441-49e6-a78b-ef80e0188fee","Azure AI Developer","unlisted","data-actions"],["b556d68e-0be0-4f35-a333-ad7ee1ce17ea","Azure AI Enterprise Network Connection Approver","unlisted","supported"],["25cabde7-1a6c-4350-8877-cb6fe59f1399","Azure AI Enterprise Networking Outbound Rules Operator","unlisted","supported"],["3afb7f49-54cb-416e-8c09-6dc049efa503","Azure AI Inference Deployment Operator","unlisted","supported"],["82b2f1a9-9593-4498-a824-c209343a28ec","Azure AI Manager and Namespace RBAC Inference Operator","unlisted","data-actions"],["11102f94-c441-49e6-a78b-ef80e0188abc","Azure AI Safety Evaluator","unlisted","supported"],["413f2675-4911-4010-be3b-c720b43a3c59","Azure AIManager Contributor","unlisted","supported"],["223653d0-bf85-419e-ac7a-a67edf5fc44b","Azure AIManager User","unlisted","supported"],["9c77f8a7-b0b9-4462-844c-de6e66add8ba","Azure AIManager and namespace RBAC Reader","unlisted","data-actions"],["ede9aaa3-4627-494e-be13-4aa7c256148d","Azure API Center Compliance Manager","unlisted","supported"],["1df7cd83-1d3f-41df-95b0-53b30d963369","Azure API Center Credential Access Reader","unlisted","data-actions"],["c7244dfb-f447-457d-b2ba-3999044d1706","Azure API Center Data Reader","unlisted","data-actions"],["dd24193f-ef65-44e5-8a7e-6fa6e03f7713","Azure API Center Service Contributor","unlisted","supported"],["6cba8790-29c5-48e5-bab1-c7541b01cb04","Azure API Center Service Reader","unlisted","supported"],["69a41f41-6dce-4ea7-8a34-8e095ddba55c","Azure Advisor Service Role","unlisted","supported"],["00493d72-78f6-4148-b6c5-d3ce8e4799dd","Azure Arc Enabled Kubernetes Cluster User Role","unlisted","supported"],["dffb1e0c-446f-4dde-a09f-99eb5cc68b96","Azure Arc Kubernetes Admin","unlisted","data-actions"],["8393591c-06b9-48a2-a542-1bd6b377f6a2","Azure Arc Kubernetes Cluster Admin","unlisted","data-actions"],["63f0a09d-1495-4db4-a681-037d84835eb4","Azure Arc Kubernetes Viewer","unlisted","data-actions"],["5b999177-9696-4545-85c7-50de3797e5a1","Azure Arc Kubernetes Writer","unlisted","data-actions"],["a92dfd61-77f9-4aec-a531-19858b406c87","Azure Arc ScVmm Administrator role","unlisted","supported"],["c0781e91-8102-4553-8951-97c6d4243cda","Azure Arc ScVmm Private Cloud User","unlisted","supported"],["6aac74c4-6311-40d2-bbdd-7d01e7c6e3a9","Azure Arc ScVmm Private Clouds Onboarding","unlisted","supported"],["e582369a-e17b-42a5-b10c-874c387c530b","Azure Arc ScVmm VM Contributor","unlisted","supported"],["ddc140ed-e463-4246-9145-7c664192013f","Azure Arc VMware Administrator role ","unlisted","supported"],["ce551c02-7c42-47e0-9deb-e3b6fc3a9a83","Azure Arc VMware Private Cloud User","unlisted","supported"],["67d33e57-3129-45e6-bb0b-7cc522f762fa","Azure Arc VMware Private Clouds Onboarding","unlisted","supported"],["b748a06d-6150-4f8a-aaa9-ce3940cd96cb","Azure Arc VMware VM Contributor","unlisted","supported"],["8d6517c1-e434-405c-9f3f-e0ae65085d76","Azure Automanage Contributor","unlisted","supported"],["afc680e2-a938-412d-b213-9a49efa7fb83","Azure Backup Snapshot Contributor","unlisted","supported"],["29fe4964-1e60-436b-bd3a-77fd4c178b3c","Azure Batch Account Contributor","unlisted","data-actions"],["11076f67-66f6-4be0-8f6b-f0609fd05cc9","Azure Batch Account Reader","unlisted","data-actions"],["6aaa78f1-f7de-44ca-8722-c64a23943cae","Azure Batch Data Contributor","unlisted","data-actions"],["48e5e92e-a480-4e71-aa9c-2778f4c13781","Azure Batch Job Submitter","unlisted","data-actions"],["a35466a1-cfd6-450a-b35e-683fcdf30363","Azure Batch Service Orchestration Role","unlisted","supported"],["9fc6112f-f48e-4e27-8b09-72a5c94e4ae9","Azure Bot Service Contributor Role","unlisted","supported"],["f4eb044f-76b9-47af-92f9-1d95c4c14ab5","Azure Business Continuity DUPI Reader","unlisted","supported"],["3b5a0aa9-eccd-48dc-9011-f2fd03b5e5f9","Azure Business Continuity UPI Reader","unlisted","supported"],["6d949e1d-41e2-46e3-8920-c6e4f31a8310","Azure Center for SAP solutions Management role","unlisted","supported"],["0105a6b0-4bb9-43d2-982a-12806f9faddb","Azure Center for SAP solutions Service role for management","unlisted","supported"],["7b0c7e81-271f-4c71-90bf-e30bdfdbc2f7","Azure Center for SAP solutions administrator","unlisted","data-actions"],["05352d14-a920-4328-a0de-4cbe7430e26b","Azure Center for SAP solutions reader","unlisted","supported"],["aabbc5dd-1af0-458b-a942-81af88f9c138","Azure Center for SAP solutions service role","unlisted","supported"],["b64e21ea-ac4e-4cdf-9dc9-5b892992bee7","Azure Connected Machine Onboarding","unlisted","supported"],["cd570a14-e51a-42ad-bac8-bafd67325302","Azure Connected Machine Resource Administrator","unlisted","supported"],["f5819b54-e033-4d82-ac66-4fec3cbf3f4c","Azure Connected Machine Resource Manager","unlisted","supported"],["e8113dce-c529-4d33-91fa-e9b972617508","Azure Connected SQL Server Onboarding","unlisted","supported"],["5d977122-f97e-4b4d-a52f-6b43003ddb4d","Azure Container Instances Contributor Role","unlisted","supported"],["95dd08a6-00bd-4661-84bf-f6726f83a4d0","Azure Container Storage Contributor","unlisted","restricted-actions"],["08d4c71a-cc63-4ce4-a9c8-5dd251b4d619","Azure Container Storage Operator","unlisted","supported"],["95de85bd-744d-4664-9dde-11430bc34793","Azure Container Storage Owner","unlisted","restricted-actions"],["0fb8eba5-a2bb-4abe-b1c1-49dfad359bb0","Azure ContainerApps Session Executor","unlisted","data-actions"],["4dae6930-7baf-46f5-909e-0383bc931c46","Azure Customer Lockbox Approver for Subscription","unlisted","supported"],["eded264d-1796-4e25-8500-a78427f8a316","Azure Data Transfer Owner","unlisted","supported"],["bf7f8882-3383-422a-806a-6526c631a88a","Azure Deployment Stack Contributor","unlisted","supported"],["adb29209-aa1d-457b-a786-c913953d2891","Azure Deployment Stack Owner","unlisted","supported"],["a954a0e0-f57f-4606-8421-fd7bd4e54b0f","Azure Device Onboarding Contributor","unlisted","supported"],["a227fb39-f479-404b-96fd-0176f5d88ab4","Azure Device Onboarding Discovery Contributor","unlisted","supported"],["12675fd7-7f59-493f-9201-f7944860a2f1","Azure Device Registry Administrator","unlisted","supported"],["a5c3590a-3a1a-4cd4-9648-ea0a32b15137","Azure Device Registry Contributor","unlisted","data-actions"],["09267e11-2e06-40b5-8fe4-68cea20794c9","Azure Device Registry Credentials Contributor","unlisted","supported"],["547f7f0a-69c0-4807-bd9e-0321dfb66a84","Azure Device Registry Onboarding","unlisted","data-actions"],["2a740172-0fc2-4039-972c-b31864cd47d6","Azure Device Update Agent","unlisted","data-actions"],["bcd981a7-7f74-457b-83e1-cceb9e632ffe","Azure Digital Twins Data Owner","unlisted","data-actions"],["d57506d4-4c8d-48b1-8587-93c323f6a5a3","Azure Digital Twins Data Reader","unlisted","data-actions"],["9295f069-25d0-4f44-bb6a-3da70d11aa00","Azure Edge Hardware Center Administrator","unlisted","supported"],["207bcc4b-86a6-4487-9141-d6c1f4c238aa","Azure Edge On-Site Deployment Engineer","unlisted","supported"],["78739afa-3ece-4d6b-90ba-762fdccd7438","Azure Edge On-Site Deployment Manager","unlisted","supported"],["f526a384-b230-433a-b45c-95f59c4a2dec","Azure Event Hubs Data Owner","eligible","data-actions"],["a638d3c7-ab3a-418d-83e6-5f17a39d4fde","Azure Event Hubs Data Receiver","eligible","data-actions"],["2b629674-e913-4c01-ae53-ef4638d8f975","Azure Event Hubs Data Sender","eligible","data-actions"],["7392c568-9289-4bde-aaaa-b7131215889d","Azure Extension for SQL Server Deployment","unlisted","supported"],["92b92042-07d9-4307-87f7-36a593fc5850","Azure File Sync Administrator","unlisted","restricted-actions"],["754c1a27-40dc-4708-8ad4-2bffdeee09e8","Azure File Sync Reader","unlisted","supported"],["0ab34830-df19-4f8c-b84e-aa85b8afa6e8","Azure Front Door Domain Contributor","unlisted","supported"],["0f99d363-226e-4dca-9920-b807cf8e1a5f","Azure Front Door Domain Reader","unlisted","supported"],["662802e2-50f6-46b0-aed2-e834bacc6d12","Azure Front Door Profile Reader","unlisted","supported"],["3f2eb865-5811-4578-b90a-6fc6fa0df8e5","Azure Front Door Secret Contributor","unlisted","supported"],["0db238c4-885e-4c4f-a933-aa2cef684fca","Azure Front Door Secret Reader","unlisted","supported"],["5d9c6a55-fc0e-4e21-ae6f-f7b095497342","Azure Hybrid Database Administrator - Read Only Service Role","unlisted","supported"],["5bc02df6-6cd5-43fe-ad3d-4c93cf56cc16","Azure IoT Operations Administrator","unlisted","supported"],["7b7c71ed-33fa-4ed2-a91a-e56d5da260b5","Azure IoT Operations Onboarding","unlisted","restricted-actions"],["852e55ca-96ce-48b0-abca-2cd74d9042ca","Azure Kubernetes Application Network Contributor Role","unlisted","supported"],["20cf746c-c765-402a-885e-c389c64478ce","Azure Kubernetes Fleet Manager ABAC Custom Resources Reader","unlisted","data-actions"],["e1663658-d5f7-4383-9afb-af9fdc9c5eae","Azure Kubernetes Fleet Manager ABAC Custom Resources Reader for Member Clusters","unlisted","data-actions"],["ff8eb232-5069-437e-94e5-31112ef30539","Azure Kubernetes Fleet Manager ABAC Custom Resources Writer","unlisted","data-actions"],["673366d4-9664-4020-b03b-b0093366bff9","Azure Kubernetes Fleet Manager ABAC Custom Resources Writer for Member Clusters","unlisted","data-actions"],["63bb64ad-9799-4770-b5c3-24ed299a07bf","Azure Kubernetes Fleet Manager Contributor Role","unlisted","supported"],["de2b316d-7a2c-4143-b4cd-c148f6a355a1","Azure Kubernetes Fleet Manager Hub Agent Role","unlisted","supported"],["850c5848-fc51-4a9a-8823-f220370626e3","Azure Kubernetes Fleet Manager Hub Cluster User Role","unlisted","supported"],["434fb43a-c01c-447e-9f67-c3ad923cfaba","Azure Kubernetes Fleet Manager RBAC Admin","unlisted","data-actions"],["d1f699ed-700a-4c77-a22f-29890ac7b115","Azure Kubernetes Fleet Manager RBAC Admin for Member Clusters","unlisted","data-actions"],["18ab4d3d-a1bf-4477-8ad9-8359bc988f69","Azure Kubernetes Fleet Manager RBAC Cluster Admin","unlisted","data-actions"],["79a36d98-eb96-4a76-ae1d-481dc98d2c23","Azure Kubernetes Fleet Manager RBAC Cluster Admin for Member Clusters","unlisted","data-actions"],["bd80684d-2f5f-4130-892a-0955546282de","Azure Kubernetes Fleet Manager RBAC Cluster Reader","unlisted","data-actions"],["1dc4cd5a-de51-4ee4-bc8e-b40e9c17e320","Azure Kubernetes Fleet Manager RBAC Cluster Writer","unlisted","data-actions"],["30b27cfc-9c84-438e-b0ce-70e35255df80","Azure Kubernetes Fleet Manager RBAC Reader","unlisted","data-actions"],["463ad26c-fcce-4469-9c7f-5653d8acbab5","Azure Kubernetes Fleet Manager RBAC Reader for Member Clusters","unlisted","data-actions"],["5af6afb3-c06c-4fa4-8848-71a8aee05683","Azure Kubernetes Fleet Manager RBAC Writer","unlisted","data-actions"],["50346970-0998-40f2-b47d-f3b8809840f8","Azure Kubernetes Fleet Manager RBAC Writer for Member Clusters","unlisted","data-actions"],["1b7f3653-4324-473a-9165-bc55e4d04ba8","Azure Kubernetes Service Agent Pool Manager Role","unlisted","supported"],["b29efa5f-7782-4dc3-9537-4d5bc70a5e9f","Azure Kubernetes Service Arc Cluster Admin Role","unlisted","supported"],["233ca253-b031-42ff-9fba-87ef12d6b55f","Azure Kubernetes Service Arc Cluster User Role","unlisted","supported"],["5d3f1697-4507-4d08-bb4a-477695db5f82","Azure Kubernetes Service Arc Contributor Role","unlisted","supported"],["0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8","Azure Kubernetes Service Cluster Admin Role","eligible","supported"],["1afdec4b-e479-420e-99e7-f82237c7c5e6","Azure Kubernetes Service Cluster Monitoring User","unlisted","supported"],["4abbcc35-e782-43d8-92c5-2d3f1bd2253f","Azure Kubernetes Service Cluster User Role","eligible","supported"],["ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8","Azure Kubernetes Service Contributor Role","unlisted","supported"],["b5092dac-c796-4349-8681-1a322a31c3f9","Azure Kubernetes Service Hybrid Cluster Admin Role","unlisted","supported"],["fc3f91a1-40bf-4439-8c46-45edbd83563a","Azure Kubernetes Service Hybrid Cluster User Role","unlisted","supported"],["e7037d40-443a-4434-a3fb-8cd202011e1d","Azure Kubernetes Service Hybrid Contributor Role","unlisted","supported"],["8e253927-1f29-4d89-baa2-c3a549eff423","Azure Kubernetes Service Machine Manager Role","unlisted","supported"],["289d8817-ee69-43f1-a0af-43a45505b488","Azure Kubernetes Service Namespace Contributor","unlisted","supported"],["c9f76ca8-b262-4b10-8ed2-09cf0948aa35","Azure Kubernetes Service Namespace User","unlisted","supported"],["18ed5180-3e48-46fd-8541-4ea054d57064","Azure Kubernetes Service Policy Add-on Deployment","unlisted","supported"],["4f772c11-8026-4833-859c-5c23e84b5c30","Azure Kubernetes Service Prepared Image Specification Contributor","unlisted","supported"],["ed915fdf-c373-4707-988e-fb5d15a5a9ec","Azure Kubernetes Service Prepared Image Specification Reader","unlisted","supported"],["3498e952-d568-435e-9b2c-8d77e338d7f7","Azure Kubernetes Service RBAC Admin","unlisted","data-actions"],["b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b","Azure Kubernetes Service RBAC Cluster Admin","unlisted","data-actions"],["7f6c6a51-bcf8-42ba-9220-52d62157d7db","Azure Kubernetes Service RBAC Reader","unlisted","data-actions"],["a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb","Azure Kubernetes Service RBAC Writer","unlisted","data-actions"],["478d20ba-a53e-4946-b33c-8078a92f2d0a","Azure Local Disconnected Operations Role","unlisted","supported"],["3e43f27e-8f98-43b0-9036-e5ae540c968a","Azure Local Infrastructure Contributor","unlisted","supported"],["345f07df-7946-4fa9-9edd-80e603e89ea1","Azure Local Infrastructure Reader","unlisted","supported"],["1cfa4eac-9a23-481c-a793-bfb6958e836c","Azure Local Migrate Execute Expert","unlisted","restricted-actions"],["fd8ea4d5-6509-4db0-bada-356ab233b4fb","Azure Local Migrate Owner","unlisted","restricted-actions"],["ea01e6af-a1c1-4350-9563-ad00f8c72ec5","Azure Machine Learning Workspace Connection Secrets Reader","unlisted","supported"],["5c2d7e57-b7c2-4d8a-be4f-82afa42c6e95","Azure Managed Grafana Workspace Contributor","unlisted","supported"],["3015e5ed-6856-4ab3-b2f0-b8492aa30ca6","Azure Managed Redis Contributor","unlisted","supported"],["f287ba2f-f923-4464-a5bd-721c3951d32d","Azure Managed Redis Reader","unlisted","supported"],["dba33070-676a-4fb0-87fa-064dc56ff7fb","Azure Maps Contributor","unlisted","supported"],["8f5e0ce6-4f7b-4dcf-bddf-e6f48634a204","Azure Maps Data Contributor","unlisted","data-actions"],["d6470a16-71bd-43ab-86b3-6f3a73f4e787","Azure Maps Data Read and Batch Role","unlisted","data-actions"],["423170ca-a8f6-4b0f-8487-9e4eb8f49bfa","Azure Maps Data Reader","not-eligible","data-actions"],["6be48352-4f82-47c9-ad5e-0acacefdb005","Azure Maps Search and Render Data Reader","unlisted","data-actions"],["f27b7598-bc64-41f7-8a44-855ff16326c2","Azure Messaging Catalog Data Owner","unlisted","data-actions"],["ff478a4e-8633-416e-91bc-ec33ce7c9516","Azure Messaging Connectors Owner","unlisted","data-actions"],["7859c0b0-0bb9-4994-bd12-cd529af7d646","Azure Migrate Decide and Plan Expert","unlisted","restricted-actions"],["1cfa4eac-9a23-481c-a793-bfb6958e836b","Azure Migrate Execute Expert","unlisted","restricted-actions"],["fd8ea4d5-6509-4db0-bada-356ab233b4fa","Azure Migrate Owner","unlisted","restricted-actions"],["ba480ccd-6499-4709-b581-8f38bb215c63","Azure Migrate Service Reader","unlisted","supported"],["0618ae3d-2930-4bb7-aa00-718db34ee9f9","Azure Monitor Dashboards with Grafana Contributor","unlisted","supported"],["679dc20a-52e8-4ac0-a23c-3b557dfb1e24","Azure Monitor Pipeline Contributor","unlisted","supported"],["2d50f159-7b96-4f1e-8fc7-fee6957ab7cc","Azure Monitor Pipeline Reader","unlisted","supported"],["55077723-1b30-4603-a70b-68de134cfa20","Azure Native Dynatrace Agent Management Role","unlisted","supported"],["f5db7409-a2c6-4d0c-8cf4-412ac01a38df","Azure NetApp Files Administrator","unlisted","supported"],["bafa5965-3211-483c-a7b7-027648c789e9","Azure NetApp Files Reader","unlisted","supported"],["063e4498-230d-40a9-be9b-037f35f982b5","Azure Notebooks NotebookProxy Contributor","unlisted","supported"],["c20923c5-b089-47a5-bf67-fd89569c4ad9","Azure Programmable Connectivity Gateway Dataplane User","unlisted","data-actions"],["609c0c20-e0a0-4a71-b99f-e7e755ac493d","Azure Programmable Connectivity Gateway User","unlisted","supported"],["a1f96423-95ce-4224-ab27-4e3dc72facd4","Azure Red Hat OpenShift Cloud Controller Manager","unlisted","supported"],["0336e1d3-7a87-462b-b6db-342b63f7802c","Azure Red Hat OpenShift Cluster Ingress Operator","unlisted","supported"],["5b7237c5-45e1-49d6-bc18-a1f62f400748","Azure Red Hat OpenShift Disk Storage Operator","unlisted","supported"],["ef318e2a-8334-4a05-9e4a-295a196c6a6e","Azure Red Hat OpenShift Federated Credential","unlisted","supported"],["0d7aedc0-15fd-4a67-a412-efad370c947e","Azure Red Hat OpenShift File Storage Operator","unlisted","supported"],["42f3c60f-e7b1-46d7-ba56-6de681664342","Azure Red Hat OpenShift First Party Network","unlisted","supported"],["88366f10-ed47-4cc0-9fab-c8a06148393e","Azure Red Hat OpenShift Hosted Control Planes Cluster API Provider","unlisted","supported"],["fc0c873f-45e9-4d0d-a7d1-585aab30c6ed","Azure Red Hat OpenShift Hosted Control Planes Control Plane Operator","unlisted","supported"],["c0ff367d-66d8-445e-917c-583feb0ef0d4","Azure Red Hat OpenShift Hosted Control Planes Service Managed Identity","unlisted","supported"],["8b32b316-c2f5-4ddf-b05b-83dacd2d08b5","Azure Red Hat OpenShift Image Registry Operator","unlisted","data-actions"],["0358943c-7e01-48ba-8889-02cc51d78637","Azure Red Hat OpenShift Machine API Operator","unlisted","supported"],["be7a6435-15ae-4171-8f30-4a343eff9e8f","Azure Red Hat OpenShift Network Operator","unlisted","supported"],["4436bae4-7702-4c84-919b-c4069ff25ee2","Azure Red Hat OpenShift Service Operator","unlisted","supported"],["26e0b698-aa6d-4085-9386-aadae190014d","Azure Relay Listener","unlisted","data-actions"],["2787bf04-f1f5-4bfe-8383-c8a24483ee38","Azure Relay Owner","unlisted","data-actions"],["26baccc8-eea7-41f1-98f4-1762cc7f685d","Azure Relay Sender","unlisted","data-actions"],["c914561b-1575-4601-af9c-a1356bf59818","Azure Resilience Management Drills Administrator","unlisted","restricted-actions"],["5a2ec2f1-2375-4950-9906-59ec1d979249","Azure Resilience Management Drills Assets Administrator","unlisted","restricted-actions"],["344b740c-5e7c-4d32-89b2-ee3b51cb89bc","Azure Resilience Management Drills Assets Contributor","unlisted","supported"],["e131102b-11a5-4ff4-8508-ed922132b74c","Azure Resilience Management Drills Contributor","unlisted","supported"],["ff09793b-be48-49f6-ad96-70d32039c0b9","Azure Resilience Management Drills Operator","unlisted","supported"],["d2e8fe82-9212-490f-af3e-34bb52d87d3d","Azure Resilience Management Drills Reader","unlisted","supported"],["e4c7f620-39b8-4688-bba2-70dd82ef367b","Azure Resilience Management Drills Target Resource Administrator","unlisted","restricted-actions","reads"],["82c6a823-ae9c-4b90-b5c5-bff581c45896","Azure Resilience Management Drills Target Resource Contributor","unlisted","supported","reads"],["a2b7cc47-30ec-462f-a2f4-9ac6e1c266af","Azure Resilience Management Goals Administrator","unlisted","restricted-actions"],["3910633d-19d0-4d31-b5e6-4f3101b137b9","Azure Resilience Management Goals Contributor","unlisted","supported"],["39ea2c4e-798a-4469-b81d-65dc7c54cbdb","Azure Resilience Management Goals Reader","unlisted","supported"],["481d9636-d9f0-468b-b93d-6056318e6f36","Azure Resilience Management Recovery Administrator","unlisted","restricted-actions"],["4c7fd853-7345-4453-babd-e9481e9b460b","Azure Resilience Management Recovery Contributor","unlisted","supported"],["517781b0-5ad4-4418-94d5-f2421834b586","Azure Resilience Management Recovery Operator","unlisted","supported"],["8210e6a3-4e4c-4e1a-bd83-ef8bac788a45","Azure Resilience Management Recovery Reader","unlisted","supported"],["b66c1f7c-c685-40d6-b8b8-64b8230febf4","Azure Resilience Management Usage Administrator","unlisted","supported"],["5ca51376-e049-4302-abcc-64c588049c59","Azure Resilience Management Usage Contributor","unlisted","supported"],["b130f7de-5374-4e3d-ada8-bae6e49114b9","Azure Resilience Management Usage Reader","unlisted","supported"],["7b1f81f9-4196-4058-8aae-762e593270df","Azure Resource Bridge Deployment Role","unlisted","supported"],["0b962ed2-6d56-471c-bd5f-3477d83a7ba4","Azure Resource Notifications System Topics Subscriber","unlisted","supported"],["090c5cfd-751d-490a-894a-3ce6f1109419","Azure Service Bus Data Owner","eligible","data-actions"],["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0","Azure Service Bus Data Receiver","eligible","data-actions"],["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39","Azure Service Bus Data Sender","eligible","data-actions"],["8b9dfcab-4b77-4632-a6df-94bd07820648","Azure Sphere Contributor","unlisted","supported"],["5a382001-fe36-41ff-bba4-8bf06bd54da9","Azure Sphere Owner","unlisted","restricted-actions"],["6d994134-994b-4a59-9974-f479f0b227fb","Azure Sphere Publisher","unlisted","supported"],["c8ae6279-5a0b-4cb2-b3f0-d4d62845742c","Azure Sphere Reader","unlisted","supported"],["25211fc6-dc78-40b6-b205-e4ac934fd9fd","Azure Spring Apps Application Configuration Service Config File Pattern Reader Role","unlisted","data-actions"],["6593e776-2a30-40f9-8a32-4fe28b77655d","Azure Spring Apps Application Configuration Service Log Reader Role","unlisted","data-actions"],["80558df3-64f9-4c0f-b32d-e5094b036b0b","Azure Spring Apps Connect Role","unlisted","data-actions"],["91422e52-bb88-4415-bb4a-90f5b71f6dcb","Azure Spring Apps Job Execution Instance List Role","unlisted","data-actions"],["b459aa1d-e3c8-436f-ae21-c0531140f43e","Azure Spring Apps Job Log Reader Role","unlisted","data-actions"],["52fd16bd-6ed5-46af-9c40-29cbd7952a29","Azure Spring Apps Managed Components Log Reader Role","unlisted","data-actions"],["a99b0159-1064-4c22-a57b-c9b3caa1c054","Azure Spring Apps Remote Debugging Role","unlisted","data-actions"],["4037dd68-1cc7-4a64-8765-3a79963a9940","Azure Spring Apps Service Owner","unlisted","data-actions"],["74252426-c508-480e-9345-4607bbebead4","Azure Spring Apps Spring Cloud Config Server Log Reader Role","unlisted","data-actions"],["4301dc2a-25a9-44b0-ae63-3636cf7f2bd2","Azure Spring Apps Spring Cloud Gateway Log Reader Role","unlisted","data-actions"],["a06f5c24-21a7-4e1a-aa2b-f19eb6684f5b","Azure Spring Cloud Config Server Contributor","unlisted","data-actions"],["d04c6db6-4947-4782-9e91-30a88feb7be7","Azure Spring Cloud Config Server Reader","unlisted","data-actions"],["b5537268-8956-4941-a8f0-646150406f0c","Azure Spring Cloud Data Reader","unlisted","data-actions"],["f5880b48-c26d-48be-b172-7927bfa1c8f1","Azure Spring Cloud Service Registry Contributor","unlisted","data-actions"],["cff1b556-2399-4e7e-856d-a8f754be7b65","Azure Spring Cloud Service Registry Reader","unlisted","data-actions"],["12b8206a-0216-4469-908d-a3e2025fe085","Azure Stack Edge Operations Role","unlisted","supported"],["bda0d508-adf1-4af0-9c28-88919fc3ae06","Azure Stack HCI Administrator","unlisted","restricted-actions"],["c99c945f-8bd1-4fb1-a903-01460aae6068","Azure Stack HCI Connected InfraVMs","unlisted","supported"],["865ae368-6a45-4bd1-8fbf-0d5151f56fc1","Azure Stack HCI Device Management Role","unlisted","supported"],["1a6f9009-515c-4455-b170-143e4c9ce229","Azure Stack HCI Edge Machine Contributor Role","unlisted","supported"],["874d1c73-6003-4e60-a13a-cb31ea190a85","Azure Stack HCI VM Contributor","unlisted","supported"],["4b3fe76c-f777-4d24-a2d7-b027b0f7b273","Azure Stack HCI VM Reader","unlisted","supported"],["17e4de9d-139f-4531-b521-20804c310cf8","Azure Stack Hub Linked Subscriptions role","unlisted","supported"],["9a0e5da3-6c70-4a35-b13a-715cd5a7919a","Azure Stack Hub registration role","unlisted","supported"],["6f12a6df-dd06-4f3e-bcb1-ce8be600526a","Azure Stack Registration Owner","eligible","supported"],["f0310ce6-e953-4cf8-b892-fb1c87eaf7f6","Azure Usage Billing Data Sender","unlisted","data-actions"],["6ae96244-5829-4925-a7d3-5975537d91dd","Azure VM Managed identities restore Contributor","unlisted","supported"],["36e80216-a7e8-4f42-a7e1-f12c98cbaf8a","Azure impact Reporter role","unlisted","supported"],["dfb2f09d-25f8-4558-8986-497084006d7a","Azure impact-insight reader","unlisted","supported"],["e503ece1-11d0-4e8e-8e2c-7a6c3bf38815","AzureML Compute Operator","unlisted","supported"],["f6c7c914-8db3-469d-8ca1-694a8f32e121","AzureML Data Scientist","unlisted","supported"],["635dd51f-9968-44d3-b7fb-6d9a6bd613ae","AzureML Metrics Writer (preview)","unlisted","supported"],["1823dd4f-9b8c-4ab6-ab4e-7397a3684615","AzureML Registry User","unlisted","supported"],["5e467623-bb1f-42f4-a55d-6e525e11384b","Backup Contributor","eligible","supported"],["c2a970b4-16a7-4a51-8c84-8a8ea6ee0bb8","Backup MUA Admin","unlisted","supported"],["f54b6d04-23c6-443e-b462-9c16ab7b4a52","Backup MUA Operator","unlisted","supported"],["00c29273-979b-4161-815c-10b084fb9324","Backup Operator","eligible","supported"],["a795c7a0-d4a2-40c1-ae25-d81f01202912","Backup Reader","not-eligible","supported"],["a9b99099-ead7-47db-8fcf-072597a61dfa","Bayer Ag Powered Services CWUM Solution","unlisted","data-actions"],["39138f76-04e6-41f0-ba6b-c411b59081a9","Bayer Ag Powered Services Crop Id Solution User Role","unlisted","data-actions"],["1af232de-e806-426f-8ca1-c36142449755","Bayer Ag Powered Services Field Imagery Solution Service Role","unlisted","data-actions"],["c4bc862a-3b64-4a35-a021-a380c159b042","Bayer Ag Powered Services GDU Solution","unlisted","data-actions"],["b5b192c1-773c-4543-bfb0-6c59254b74a9","Bayer Ag Powered Services Historical Weather Data Solution User Role","unlisted","data-actions"],["ef29765d-0d37-4119-a4f8-f9f9902c9588","Bayer Ag Powered Services Imagery Solution","unlisted","data-actions"],["539283cd-c185-4a9a-9503-d35217a1db7b","Bayer Ag Powered Services Smart Boundary Solution User Role","unlisted","data-actions"],["fa23ad8b-c56e-40d8-ac0c-ce449e1d2c64","Billing Reader","not-eligible","supported"],["5e3c6656-6cfa-4708-81fe-0de47ac73342","BizTalk Contributor","eligible","supported"],["31a002a1-acaf-453e-8a5b-297c9ca1ea24","Blockchain Member Node Access (Preview)","eligible","data-actions"],["41077137-e803-4205-871c-5a86e6a753b4","Blueprint Contributor","eligible","supported"],["437d2ced-4a38-4302-8479-ed2bcb43d090","Blueprint Operator","eligible","supported"],["426e0c7f-0c7e-4658-b36f-ff54d6c29b45","CDN Endpoint Contributor","eligible","supported"],["871e35f6-b5c1-49cc-a043-bde969a0f2cd","CDN Endpoint Reader","not-eligible","supported"],["ec156ff8-a8d1-4d15-830c-5b80698ca432","CDN Profile Contributor","eligible","supported"],["8f96442b-4075-438f-813d-ad51ab4019af","CDN Profile Reader","not-eligible","supported"],["fa0d39e6-28e5-40cf-8521-1eb320653a4c","Carbon Optimization Reader","unlisted","supported"],["fdb3df26-8dd6-49ff-9a74-e95dbfadcad3","Change Safety Contributor","unlisted","supported"],["7c2e40b7-25eb-482a-82cb-78ba06cb46d5","Chaos Studio Experiment Contributor","unlisted","supported"],["1a40e87e-6645-48e0-b27a-0b115d849a20","Chaos Studio Operator","unlisted","supported"],["29e2da8a-229c-4157-8ae8-cc72fc506b74","Chaos Studio Reader","unlisted","supported"],["59a618e3-3c9a-406e-9f03-1a20dd1c55f1","Chaos Studio Target Contributor","unlisted","supported"],["b34d265f-36f7-4a0d-a4d4-e158ca92e90f","Classic Network Contributor","eligible","supported"],["86e8f5dc-a6e9-4c67-9d15-de283e8eac25","Classic Storage Account Contributor","eligible","supported"],["985d6b00-f706-48f5-a6fe-d0ca12fb668d","Classic Storage Account Key Operator Service Role","eligible","supported"],["d73bb868-a0df-4d4d-bd69-98a00b01fccb","Classic Virtual Machine Contributor","eligible","supported"],["9106cda0-8a86-4e81-b686-29a22c54effe","ClearDB MySQL DB Contributor","unlisted","supported"],["d0a94e7a-d791-4571-b2e0-8bdd8f867544","Clinical Coder Data User","unlisted","data-actions"],["4e9d0bd4-5aab-4f91-92df-9def33fe287c","CloudTest Contributor Role","unlisted","supported"],["b1e6a0dd-ea0f-4108-8925-7047693f2cfe","CloudTest Leased VM Reader","unlisted","supported"],["7ac06ca7-21ca-47e3-a67b-cbd6e6223baf","Cognitive Search Serverless Data Contributor (Deprecated)","unlisted","data-actions"],["79b01272-bf9f-4f4c-9517-5506269cf524","Cognitive Search Serverless Data Reader (Deprecated)","unlisted","data-actions"],["59a2dba3-6303-4fd8-9a2e-8cbb4bdda972","Cognitive Services Content Understanding Contributor","unlisted","data-actions"],["4b42bd01-da42-4c92-9b07-15ea5bd6a602","Cognitive Services Content Understanding Owner","unlisted","data-actions"],["379c52cb-64de-498c-8b5b-c6170d6c49d4","Cognitive Services Content Understanding Reader","unlisted","data-actions"],["25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68","Cognitive Services Contributor","eligible","supported"],["c1ff6cc2-c111-46fe-8896-e0ef812ad9f3","Cognitive Services Custom Vision Contributor","unlisted","data-actions"],["5c4089e1-6d96-4d2f-b296-c1bc7137275f","Cognitive Services Custom Vision Deployment","unlisted","data-actions"],["88424f51-ebe7-446f-bc41-7fa16989e96c","Cognitive Services Custom Vision Labeler","unlisted","data-actions"],["93586559-c37d-4a6b-ba08-b9f0940c2d73","Cognitive Services Custom Vision Reader","unlisted","data-actions"],["0a5ae4ab-0d65-4eeb-be61-29fc9b54394b","Cognitive Services Custom Vision Trainer","unlisted","data-actions"],["19c28022-e58e-450d-a464-0b2a53034789","Cognitive Services Data Contributor (Preview)","unlisted","data-actions"],["b59867f0-fa02-499b-be73-45a86b5b3e1c","Cognitive Services Data Reader","not-eligible","data-actions"],["b5b0c71d-aca9-4081-aee2-9b1bb335fc1a","Cognitive Services Face Contributor","unlisted","data-actions"],["9894cab4-e18a-44aa-828b-cb588cd6f2d7","Cognitive Services Face Recognizer","unlisted","data-actions"],["b2de6794-95db-4659-8781-7e080d3f2b9d","Cognitive Services Immersive Reader User","unlisted","data-actions"],["f72c8140-2111-481c-87ff-72b910f6e3f8","Cognitive Services LUIS Owner","unlisted","data-actions"],["18e81cdc-4e98-4e29-a639-e7d10c5a6226","Cognitive Services LUIS Reader","unlisted","data-actions"],["6322a993-d5c9-4bed-b113-e49bbea25b27","Cognitive Services LUIS Writer","unlisted","data-actions"],["f07febfe-79bc-46b1-8b37-790e26e6e498","Cognitive Services Language Owner","unlisted","data-actions"],["7628b7b8-a8b2-4cdc-b46f-e9b35248918e","Cognitive Services Language Reader","unlisted","data-actions"],["f2310ca1-dc64-4889-bb49-c8e0fa3d47a8","Cognitive Services Language Writer","unlisted","data-actions"],["cb43c632-a144-4ec5-977c-e80c4affc34a","Cognitive Services Metrics Advisor Administrator","unlisted","data-actions"],["3b20f47b-3825-43cb-8114-4bd2201156a8","Cognitive Services Metrics Advisor User","unlisted","data-actions"],["a001fd3d-188f-4b5d-821b-7da978bf7442","Cognitive Services OpenAI Contributor","unlisted","data-actions"],["5e0bd9bd-7b93-4f28-af87-19fc36ad61bd","Cognitive Services OpenAI User","unlisted","data-actions"],["f4cc2bf9-21be-47a1-bdf1-5c5804381025","Cognitive Services QnA Maker Editor","unlisted","data-actions"],["466ccd10-b268-4a11-b098-b4849f024126","Cognitive Services QnA Maker Reader","unlisted","data-actions"],["14f26b53-9d80-4924-8141-f664426a48f6","Cognitive Services Security Integration Admin","unlisted","supported"],["0e75ca1e-0464-4b4d-8b93-68208a576181","Cognitive Services Speech Contributor","unlisted","data-actions"],["f2dc8367-1007-4938-bd23-fe263f013447","Cognitive Services Speech User","unlisted","data-actions"],["bba48692-92b0-4667-a9ad-c31c7b334ac2","Cognitive Services Usages Reader","unlisted","supported"],["a97b65f3-24c7-4388-baec-2e87135dc908","Cognitive Services User","not-eligible","data-actions"],["daa9e50b-21df-454c-94a6-a8050adab352","Collaborative Data Contributor","unlisted","supported"],["7a6f0e70-c033-4fb1-828c-08514e5f4102","Collaborative Runtime Operator","unlisted","supported"],["b256d512-9a3a-4a96-9366-9f54f900e58b","Common Edge Admin","unlisted","supported"],["09976791-48a7-449e-bb21-39d1a415f350","Communication and Email Service Owner","unlisted","supported"],["49435da6-99fe-48a5-a235-fc668b9dc04a","Community Contributor Role","unlisted","supported"],["5e28a61e-8040-49db-b175-bb5b88af6239","Community Owner Role","unlisted","supported"],["e6aadb6b-e64f-41c0-9392-d2bba3bc3ebc","Community Reader Role","unlisted","supported"],["222f0527-8571-4054-955d-aae12f1d09d6","Commvault Contributor","unlisted","supported"],["df2711a6-406d-41cf-b366-b0250bff9ad1","Compute Diagnostics Role","unlisted","supported"],["2bed379c-9fba-455b-99e4-6b911073bcf2","Compute Fleet Contributor","unlisted","supported"],["85a2d0d9-2eba-4c9c-b355-11c2cc0788ab","Compute Gallery Artifacts Publisher","unlisted","supported"],["cf7c76d2-98a3-4358-a134-615aa78bf44d","Compute Gallery Image Reader","unlisted","supported"],["1ef6a3be-d0ac-425d-8c01-acb62866290b","Compute Gallery Sharing Admin","unlisted","supported"],["980cf6f7-edec-4fd1-8e9e-28f70b1d5258","Compute Limit Operator","unlisted","supported"],["e82342c9-ac7f-422b-af64-e426d2e12b2d","Compute Recommendations Role","unlisted","supported"],["9cf8853f-1e61-4999-915d-3e018bfc8a71","Confidential Ledger Contributor","unlisted","supported"],["f1641a58-a144-402b-baf9-39d1a4c10119","Confidential Ledger Data Contributor","unlisted","data-actions"],["4f1e6fca-3fde-4291-961e-642def6d5e1d","Confidential Ledger Data Reader","unlisted","data-actions"],["65a14201-8f6c-4c28-bec4-12619c5a9aaa","Connected Cluster Managed Identity CheckAccess Reader","unlisted","supported"],["e7560e73-ee25-4ed7-94f9-666cca24b501","Connector Namespace Contributor","unlisted","supported"],["93ef01d8-7600-4956-9f82-b924cb66bfc6","Connector Namespace Developer","unlisted","supported"],["5d0402fa-1042-4603-9e01-7fea218a05af","Connector Namespace Reader","unlisted","supported"],["6cdbb904-5ff3-429d-8169-7d7818b91bd8","Connector Reader","unlisted","supported"],["c459b115-f629-486b-b359-35feb5568b83","Connector Writer","unlisted","supported"],["6f4fe6fc-f04f-4d97-8528-8bc18c848dca","Container Apps ConnectedEnvironments Contributor","unlisted","supported"],["d5adeb5b-107f-4aca-99ea-4e3f4fc008d5","Container Apps ConnectedEnvironments Reader","unlisted","supported"],["358470bc-b998-42bd-ab17-a7e34c199c0f","Container Apps Contributor","unlisted","supported"],["4e3d2b60-56ae-4dc6-a233-09c8e5a82e68","Container Apps Jobs Contributor","unlisted","supported"],["b9a307c4-5aa3-4b52-ba60-2b17c136cd7b","Container Apps Jobs Operator","unlisted","data-actions"],["edd66693-d32a-450b-997d-0158c03976b0","Container Apps Jobs Reader","unlisted","supported"],["57cc5028-e6a7-4284-868d-0611c5923f8d","Container Apps ManagedEnvironments Contributor","unlisted","supported"],["1b32c00b-7eff-4c22-93e6-93d11d72d2d8","Container Apps ManagedEnvironments Reader","unlisted","supported"],["f3bd1b5c-91fa-40e7-afe7-0c11d331232c","Container Apps Operator","unlisted","data-actions"],["11b23f7a-6229-4518-88db-0576f10dd2a0","Container Apps SandboxGroup Contributor","unlisted","supported"],["c24cf47c-5077-412d-a19c-45202126392c","Container Apps SandboxGroup Data Owner","unlisted","data-actions"],["f7669afb-68b2-44b4-9c5f-6d2a47fddda0","Container Apps SessionPools Contributor","unlisted","supported"],["af61e8fc-2633-4b95-bed3-421ad6826515","Container Apps SessionPools Reader","unlisted","supported"],["df87f177-bb12-4db1-9793-a413691eff94","Container Registry Cache Rule Administrator","unlisted","supported"],["c357b964-0002-4b64-a50d-7a28f02edc52","Container Registry Cache Rule Reader","unlisted","supported"],["69b07be0-09bf-439a-b9a6-e73de851bd59","Container Registry Configuration Reader and Data Access Configuration Reader","unlisted","supported"],["281928aa-9782-4d9a-954a-3f34c1ed9f95","Container Registry Connected Registry Administrator","unlisted","supported"],["93f83a62-9a8b-4821-9827-5b3ee513aec3","Container Registry Connected Registry Reader","unlisted","supported"],["3bc748fc-213d-45c1-8d91-9da5725539b9","Container Registry Contributor and Data Access Configuration Administrator","unlisted","supported"],["f094fb07-0703-4400-ad6a-e16dd8000e14","Container Registry Credential Set Administrator","unlisted","supported"],["29093635-9924-4f2c-913b-650a12949526","Container Registry Credential Set Reader","unlisted","supported"],["577a9874-89fd-4f24-9dbd-b5034d0ad23a","Container Registry Data Importer and Data Reader","unlisted","data-actions"],["bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7","Container Registry Repository Catalog Lister","unlisted","data-actions"],["2efddaa5-3f1f-4df3-97df-af3f13818f4c","Container Registry Repository Contributor","unlisted","data-actions"],["b93aa761-3e63-49ed-ac28-beffa264f7ac","Container Registry Repository Reader","unlisted","data-actions"],["2a1e307c-b015-4ebd-883e-5b7698a07328","Container Registry Repository Writer","unlisted","data-actions"],["fb382eab-e894-4461-af04-94435c366c3f","Container Registry Tasks Contributor","unlisted","supported"],["bf94e731-3a51-4a7c-8c54-a1ab9971dfc1","Container Registry Transfer Pipeline Contributor","unlisted","supported"],["ad2dd5fb-cd4b-4fd4-a9b6-4fed3630980b","ContainerApp Reader","unlisted","supported"],["b0ffeab8-d678-4570-b532-ce96bf97b032","Context Cache Administrator","unlisted","supported"],["646a9378-973f-42fd-927f-62d1c4381f50","Context Cache Container Contributor","unlisted","supported"],["b24988ac-6180-42a0-ab88-20f7382dd24c","Contributor","eligible","supported","reads"],["b3eb788f-5426-48bd-821d-561701ede368","Conversation Session User","unlisted","data-actions"],["fbdf93bf-df7d-467e-a4d2-9458aa1360c8","Cosmos DB Account Reader Role","not-eligible","supported"],["fc896ebc-f9a8-484d-a5ff-bd6a8c36289f","Cosmos DB Long Term Retention Backup Role","unlisted","supported"],["955d0cb2-de4e-43ed-819a-14220e079ba7","Cosmos DB Long Term Retention Restore Role","unlisted","supported"],["230815da-be43-4aae-9cb4-875f7bd000aa","Cosmos DB Operator","eligible","supported"],["db7b14f2-5adf-42da-9f96-f2ee17bab5cb","CosmosBackupOperator","eligible","supported"],["bf41e52e-617f-4981-8b7a-47431bd4e011","CosmosDB Fleet Analytics Storage Data Writer","unlisted","data-actions"],["35ffec73-9cb8-4593-8718-40d5bc4b7f6f","CosmosDB Fleet Operator Role","unlisted","supported"],["5432c526-bc82-444a-b7ba-57c5b0b5b34f","CosmosRestoreOperator","unlisted","supported"],["434105ed-43f6-45c7-a02f-909b2ba83430","Cost Management Contributor","eligible","supported"],["72fafb9e-0641-4937-9268-a91bfd8191a3","Cost Management Reader","not-eligible","supported"],["399c3b2b-64c2-4ff1-af34-571db925b068","CrossConnectionManager","unlisted","supported"],["b6ee44de-fe58-4ddc-b5c2-ab174eb23f05","CrossConnectionReader","unlisted","supported"],["58a3b984-7adf-4c20-983a-32417c86fbc8","DICOM Data Owner","unlisted","data-actions"],["e89c7a3c-2f64-4fa1-a847-3e4c9ba4283a","DICOM Data Reader","unlisted","data-actions"],["0f2ebee7-ffd4-4fc0-b3b7-664099fdad5d","DNS Resolver Contributor","unlisted","supported"],["befefa01-2a29-4197-83a8-272ff33ce314","DNS Zone Contributor","eligible","supported"],["d1a38570-4b05-4d70-b8e4-1100bcf76d12","Data Boundary Tenant Administrator","unlisted","supported"],["add466c9-e687-43fc-8d98-dfcf8d720be5","Data Box Contributor","eligible","supported"],["028f4ed7-e2a9-465e-a8f4-9c0ffdfdc027","Data Box Reader","not-eligible","supported"],["673868aa-7521-48a0-acc6-0f60742d39f5","Data Factory Contributor","eligible","supported"],["c6decf44-fd0a-444c-a844-d653c394e7ab","Data Labeling - Labeler","unlisted","supported"],["47b7735b-770e-4598-a7da-8b91488b4c88","Data Lake Analytics Developer","eligible","supported"],["959f8984-c045-4866-89c7-12bf9737be2e","Data Operator for Managed Disks","unlisted","data-actions"],["150f5e0c-0603-4f03-8c7f-cf70034c4e90","Data Purger","eligible","supported"],["8a90fa6b-6997-4a07-8a95-30633a7c97b9","DeID Batch Data Owner","unlisted","data-actions"],["b73a14ee-91f5-41b7-bd81-920e12466be9","DeID Batch Data Reader","unlisted","data-actions"],["78e4b983-1a0b-472e-8b7d-8d770f7c5890","DeID Data Owner","unlisted","data-actions"],["bb6577c4-ea0a-40b2-8962-ea18cb8ecd4e","DeID Realtime Data User","unlisted","data-actions"],["96ebd254-ecc7-4590-aff5-e9af3ff5f3b3","Dedicated Host Contributor Role","unlisted","supported"],["6fe711ec-654d-4ef7-8e32-eb7de3d94774","Defender AI","unlisted","supported"],["6f91a4f9-10ee-4b95-b8cd-96ee73c5968d","Defender API Security","unlisted","supported"],["d24ecba3-c1f4-40fa-a7bb-4588a071e8fd","Defender Agentless VM Scan","unlisted","supported"],["d2acaa63-2a62-4c01-998a-cdbe7a00d709","Defender Azure Cosmos DB","unlisted","supported"],["eef9d654-743f-4e2c-ad0f-9ed243177663","Defender Azure SQL Databases","unlisted","supported"],["46023a6a-0702-4cbf-956c-d8c3ac27bc2b","Defender CSPM","unlisted","data-actions"],["8480c0f0-4509-4229-9339-7c10018cb8c4","Defender CSPM Storage Scanner Operator","unlisted","restricted-actions"],["512ef07a-840c-48d2-9be4-9a30a75a5c70","Defender Cloud Secrets Posture","unlisted","supported"],["5e93ba01-8f92-4c7a-b12a-801e3df23824","Defender Containers Sensor","unlisted","supported"],["0e2ecf2a-0574-4b08-89e2-be133aa6303f","Defender Databricks Operator","unlisted","supported"],["c5c82243-e78e-43f9-8428-793bba85b28e","Defender For Container Registries Operator","unlisted","data-actions"],["d5a2ae44-610b-4500-93be-660a0c5f5ca6","Defender Kubernetes API Access","unlisted","supported"],["8bb6f106-b146-4ee6-a3f9-b9c5a96e0ae5","Defender Kubernetes Agent Operator","unlisted","supported"],["99626c15-0799-47ad-96ab-f298031f69d6","Defender Open Source Relational Databases","unlisted","supported"],["96062cf7-95ca-4f89-9b9d-2a2aa47356af","Defender Registry Access","unlisted","data-actions"],["d9468a2b-1820-47e1-a40e-d2b7fba1879a","Defender SQL Servers On Machines","unlisted","supported"],["0b6ca2e8-2cdc-4bd6-b896-aa3d8c21fc35","Defender Sensitive Data Discovery","unlisted","data-actions"],["68ac31b4-936a-4046-a6d2-ba6f8a757bf6","Defender Serverless Scanner","unlisted","supported"],["78b19ac9-582c-44d8-9e11-733ae424ad83","Defender Servers P1","unlisted","supported"],["1dc24dd8-b00e-4344-837c-58b193cd23c7","Defender Servers P2","unlisted","supported"],["7d0c0268-1199-449b-a52e-75c20879f46b","Defender Settings Contributor","unlisted","supported"],["c6c9b2d8-9a5e-4122-85e1-81612a046ab2","Defender Storage Automated Malware Remediation","unlisted","data-actions"],["cd50fd1f-0421-46f2-8cce-afc587dbcc77","Defender Storage Malware Data Scanner","unlisted","data-actions"],["971cce9f-2680-4357-9678-c947847a9425","Defender Storage Malware Operator","unlisted","supported"],["1fd5d8bf-9037-4ede-89bf-680f798e2765","Defender Unified RBAC Authorization Manager","unlisted","supported"],["ca62263b-07d5-4b48-b437-088803f5c2ff","Defender Unified RBAC Authorization Reader","unlisted","supported"],["625a1cea-653b-4a19-bd3a-df1d66ab6637","Defender Unified RBAC Contributor and Responder","unlisted","supported"],["40ead2a5-466e-4039-8a80-325542d9d2dd","Defender Unified RBAC Data Manager","unlisted","supported"],["78b7345a-1e1b-483a-ac62-62228c6ea89d","Defender Unified RBAC Reader","unlisted","data-actions"],["1bacae94-6c0f-4d2d-8dfa-408d5a28e6ec","Defender Unified RBAC Responder","unlisted","supported"],["d56b031f-8d90-4376-9231-b5c94fce88ef","Defender Unified RBAC Scoped Reader","unlisted","data-actions"],["1e7ca9b1-60d1-4db8-a914-f2ca1ff27c40","Defender for Storage Data Scanner","unlisted","data-actions"],["0f641de8-0b88-4198-bdef-bd8b45ceba96","Defender for Storage Scanner Operator","unlisted","restricted-actions"],["a366d631-94bf-46bf-b4af-b38f28c80774","Defender for Storage Threat Protection","unlisted","supported"],["eb960402-bf75-4cc3-8d68-35b34f960f72","Deployment Environments Reader","unlisted","data-actions"],["18e40d4e-8d2e-438d-97e1-9528336e149c","Deployment Environments User","unlisted","data-actions"],["97dfb3ce-e936-462c-9425-9cdb67e66d45","Desktop Virtualization App Attach Contributor","unlisted","supported"],["86240b0e-9422-4c43-887b-b61143f32ba8","Desktop Virtualization Application Group Contributor","unlisted","supported"],["aebf23d0-b568-4e86-b8f9-fe83a2c6ab55","Desktop Virtualization Application Group Reader","unlisted","supported"],["082f0a83-3be5-4ba1-904c-961cca79b387","Desktop Virtualization Contributor","unlisted","supported"],["e307426c-f9b6-4e81-87de-d99efb3c32bc","Desktop Virtualization Host Pool Contributor","unlisted","supported"],["ceadfde2-b300-400a-ab7b-6143895aa822","Desktop Virtualization Host Pool Reader","unlisted","supported"],["489581de-a3bd-480d-9518-53dea7416b33","Desktop Virtualization Power On Contributor","unlisted","supported"],["40c5ff49-9181-41f8-ae61-143b0e78555e","Desktop Virtualization Power On Off Contributor","unlisted","supported"],["49a72310-ab8d-41df-bbb0-79b649203868","Desktop Virtualization Reader","unlisted","supported"],["2ad6aaab-ead9-4eaa-8ac5-da422f562408","Desktop Virtualization Session Host Operator","unlisted","supported"],["1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63","Desktop Virtualization User","unlisted","data-actions"],["ea4bfff8-7fb4-485a-aadd-d4129a0ffaa6","Desktop Virtualization User Session Operator","unlisted","supported"],["a959dbd1-f747-45e3-8ba6-dd80f235f97c","Desktop Virtualization Virtual Machine Contributor","unlisted","supported"],["21efdde3-836f-432b-bf3d-3e8e734d4b2b","Desktop Virtualization Workspace Contributor","unlisted","supported"],["0fa44ee9-7a7d-466b-9bb2-2bf446b1204d","Desktop Virtualization Workspace Reader","unlisted","supported"],["45d50f46-0b78-4001-a660-4198cbe8cd05","DevCenter Dev Box User","unlisted","data-actions"],["4c6569b6-f23e-4295-9b90-bd4cc4ff3292","DevCenter Owner","unlisted","restricted-actions"],["331c37c6-af14-46d9-b9f4-e1909e1b95a0","DevCenter Project Admin","unlisted","data-actions"],["76153a9e-0edb-49bc-8e01-93c47e6b5180","DevOps Infrastructure Contributor","unlisted","supported"],["76283e04-6283-4c54-8f91-bcf1374a3c64","DevTest Labs User","eligible","supported"],["dfce44e4-17b7-4bd1-a6d1-04996ec95633","Device Provisioning Service Data Contributor","unlisted","data-actions"],["10745317-c249-44a1-a5ce-3a4353c0bbd8","Device Provisioning Service Data Reader","unlisted","data-actions"],["02ca0879-e8e4-47a5-a61e-5c618b76e64a","Device Update Administrator","unlisted","data-actions"],["0378884a-3af5-44ab-8323-f5b22f9f3c98","Device Update Content Administrator","unlisted","data-actions"],["d1ee9a80-8b14-47f0-bdc2-f4a351625a7b","Device Update Content Reader","unlisted","data-actions"],["f82fbe13-0f98-4809-af81-b82c343db82f","Device Update Contributor","unlisted","supported"],["e4237640-0e3d-4a46-8fda-70bc94856432","Device Update Deployments Administrator","unlisted","data-actions"],["49e2f5d2-7741-4835-8efa-19e1fe35e47f","Device Update Deployments Reader","unlisted","data-actions"],["e9dba6fb-3d52-4cf0-bce3-f06ce71b9e0f","Device Update Reader","unlisted","data-actions"],["64375caa-ac3e-48b3-9492-da4d60aba7bb","Diagnostics Operator","unlisted","supported"],["3e5e47e6-65f7-47ef-90b5-e5dd4d455f24","Disk Backup Reader","unlisted","supported"],["136d308c-0937-4a49-9bd7-edfb42adbffc","Disk Encryption Set Operator for Managed Disks","unlisted","supported"],["60fc6e62-5479-42d4-8bf4-67625fcc2840","Disk Pool Operator","unlisted","supported"],["b50d9833-a0cb-478e-945f-707fcc997c13","Disk Restore Operator","unlisted","supported"],["7efff54f-a5b4-42b5-a1c5-5411624893ce","Disk Snapshot Contributor","unlisted","supported"],["5bd9cd88-fe45-4216-938b-f97437e15450","DocumentDB Account Contributor","eligible","supported"],["eeaeda52-9324-47f6-8069-5d5bade478b2","Domain Services Contributor","unlisted","supported"],["361898ef-9ed1-48c2-849c-a832951106bb","Domain Services Reader","unlisted","supported"],["0ad04412-c4d5-4796-b79c-f76d14c8d402","Durable Task Data Contributor","unlisted","data-actions"],["d6a5505f-6ebb-45a4-896e-ac8274cfc0ac","Durable Task Data Reader","unlisted","data-actions"],["80d0d6b0-f522-40a4-8886-a5a11720c375","Durable Task Worker","unlisted","data-actions"],["89f7a3ec-e9d0-40eb-9b96-c016a5c2a53f","Dynamics 365 Customer Insights Service Role","unlisted","supported"],["53e48117-a530-4075-bcbe-d91913e3bdb8","Edge Management Copilot User","unlisted","supported"],["f24a559b-c2fc-4409-b96e-9af4b0c28ad6","Edge Order Partner Inventory Manager Service Role","unlisted","supported"],["4b2b8358-764b-4884-85c6-f4b7946d95ad","EdgeMarketPlace role","unlisted","supported"],["fa6cecf6-5db3-4c43-8470-c540bcb4eafa","Elastic SAN Network Admin","unlisted","supported"],["80dcbedb-47ef-405d-95bd-188a1b4ac406","Elastic SAN Owner","unlisted","supported"],["af6a70f8-3c9f-4105-acf1-d719e9fca4ca","Elastic SAN Reader","unlisted","supported"],["1c4770c0-34f7-4110-a1ea-a5855cc7a939","Elastic SAN Snapshot Exporter","unlisted","supported"],["8da79822-b118-42bc-83c9-789fdbdcd77b","Elastic SAN Volume Data Contributor","unlisted","data-actions"],["a8281131-f312-4f34-8d98-ae12be9f0d23","Elastic SAN Volume Group Owner","unlisted","supported"],["90e8b822-3e73-47b5-868a-787dc80c008f","Elastic SAN Volume Importer","unlisted","supported"],["2142ea27-02ad-4094-bfea-2dbac6d24934","Enclave Approver Role","unlisted","supported"],["19feefae-eacc-4106-81fd-ac34c0671f14","Enclave Contributor Role","unlisted","supported"],["3d5f3eff-eb94-473d-91e3-7aac74d6c0bb","Enclave Owner Role","unlisted","supported"],["86fede04-b259-4277-8c3e-e26b9865abd8","Enclave Reader Role","unlisted","supported"],["34013b0a-565b-43aa-8755-1b7c286f6cf7","Essential Machine Management Administrator","unlisted","supported"],["1e241071-0855-49ea-94dc-649edcd759de","EventGrid Contributor","unlisted","supported"],["1d8c3fe3-8864-474b-8749-01e3783e8157","EventGrid Data Contributor","unlisted","data-actions"],["78cbd9e7-9798-4e2e-9b5a-547d9ebb31fb","EventGrid Data Receiver","unlisted","data-actions"],["d5a91429-5739-47e2-a06b-3470a27159e7","EventGrid Data Sender","unlisted","data-actions"],["428e0ff0-5e57-4d9c-a221-2c70d0e0a443","EventGrid EventSubscription Contributor","eligible","supported"],["2414bbcf-6497-4faf-8c65-045460748405","EventGrid EventSubscription Reader","not-eligible","supported"],["a12b0b94-b317-4dcd-84a8-502ce99884c6","EventGrid TopicSpaces Publisher","unlisted","data-actions"],["4b0f2fd7-60b4-4eca-896f-4435034f8bf5","EventGrid TopicSpaces Subscriber","unlisted","data-actions"],["7f646f1b-fa08-80eb-a33b-edd6ce5c915c","Experimentation Administrator","unlisted","data-actions"],["7f646f1b-fa08-80eb-a22b-edd6ce5c915c","Experimentation Contributor","unlisted","data-actions"],["6188b7c9-7d01-4f99-a59f-c88b630326c0","Experimentation Metric Contributor","unlisted","data-actions"],["49632ef5-d9ac-41f4-b8e7-bbe587fa74a1","Experimentation Reader","unlisted","data-actions"],["548d7e7c-65ee-412b-ae37-2dbb419d4207","Experimentation Resource Admin","unlisted","supported"],["804db8d3-32c7-4ad4-a975-3f6f90d5f5f5","FHIR Data Bulk Operator","unlisted","data-actions"],["5a1fc7df-4bf1-4951-a576-89034ee01acd","FHIR Data Contributor","unlisted","data-actions"],["a1705bd2-3a8f-45a5-8683-466fcfd5cc24","FHIR Data Converter","unlisted","data-actions"],["3db33094-8700-4567-8da5-1501d4e7e843","FHIR Data Exporter","unlisted","data-actions"],["4465e953-8ced-4406-a58e-0f6e3f3b530b","FHIR Data Importer","unlisted","data-actions"],["4c8d0bbc-75d3-4935-991f-5f3c56d81508","FHIR Data Reader","unlisted","data-actions"],["3f88fce4-5892-4214-ae73-ba5294559913","FHIR Data Writer","unlisted","data-actions"],["4ba50f17-9666-485c-a643-ff00808643f0","FHIR SMART User","unlisted","data-actions"],["9c1607d1-791d-4c68-885d-c7b7aaff7c8a","Firmware Analysis Admin","unlisted","supported"],["2a94a2fd-3c4f-45d1-847d-6585ba88af94","Firmware Analysis Reader","unlisted","supported"],["53b2724d-1e51-44fa-b586-bcace0c82609","Firmware Analysis User","unlisted","supported"],["61eb6405-5f4a-440b-ad03-fe06c5c85e44","Flux Configurations Contributor","unlisted","supported"],["e47c6f54-e4a2-4754-9501-8e0985b135e1","Foundry Account Owner","unlisted","restricted-actions"],["eed3b665-ab3a-47b6-8f48-c9382fb1dad6","Foundry Agent Consumer","unlisted","data-actions"],["c883944f-8b7b-4483-af10-35834be79c4a","Foundry Owner","unlisted","data-actions"],["eadc314b-1a2d-4efa-be10-5d325db5065e","Foundry Project Manager","unlisted","data-actions"],["142bfaed-a13f-4c2d-bed2-6db62c4a1009","Foundry Project Runtime User","unlisted","data-actions"],["53ca6127-db72-4b80-b1b0-d745d6d5456d","Foundry User","unlisted","data-actions"],["1694e55a-2496-4d07-b005-7259aa3fcbe8","Garnet Data Contributor","unlisted","data-actions"],["04f6c337-ffae-414c-b00f-3e80c9ab8a2c","Garnet Data Owner","unlisted","data-actions"],["d9cd91b9-dada-4fa9-9406-454c4659c137","Garnet Data Reader","unlisted","data-actions"],["56e95fdc-3337-468d-b964-30d07f2a2018","Garnet PubSub Data Contributor","unlisted","data-actions"],["da9adf61-39cd-41d5-87a0-30b21f7270d8","Garnet PubSub Data Reader","unlisted","data-actions"],["7021ea36-e168-4bc0-af53-88de51d20665","Garnet Script Data Contributor","unlisted","data-actions"],["a51d5f27-deba-47d1-9ccd-8589014b2e28","Gcp Connector contributor role","unlisted","supported"],["ef3729d8-2861-401e-95ae-c7d4845a6097","Genome Admin","unlisted","supported"],["0e91b552-ae32-49ea-9898-317af306aa4b","Genome EndUser","unlisted","data-actions"],["27ddfca1-add5-422d-9817-ab0d2d13dc6c","Genome SuperAdmin","unlisted","data-actions"],["c9c97b9c-105d-4bb5-a2a7-7d15666c2484","GeoCatalog Administrator","unlisted","supported"],["b7b8f583-43d0-40ae-b147-6b46f53661c1","GeoCatalog Reader","unlisted","supported"],["22926164-76b3-42b3-bc55-97df8dab3e41","Grafana Admin","unlisted","data-actions"],["a79a5197-3a5c-4973-a920-486035ffd60f","Grafana Editor","unlisted","data-actions"],["41e04612-9dac-4699-a02b-c82ff2cc3fb5","Grafana Limited Viewer","unlisted","data-actions"],["60921a7e-fef1-4a43-9b16-a26c52ad4769","Grafana Viewer","unlisted","data-actions"],["b60367af-1334-4454-b71e-769d9a4f83d9","Graph Owner","unlisted","supported"],["2016c9ed-c18d-4120-93d7-178e583efe92","Grounding with Bing User","unlisted","data-actions"],["d0f495dc-44ef-4140-aeb0-b89110e6a7c1","GroupQuota Reader","unlisted","supported"],["e2217c0e-04bb-4724-9580-91cf9871bc01","GroupQuota Request Operator","unlisted","supported"],["088ab73d-1256-47ae-bea9-9de8e7131f31","Guest Configuration Resource Contributor","unlisted","supported"],["0847e196-2fd2-4c2f-a48c-fca6fd030f44","HDInsight Cluster Admin","unlisted","supported"],["61ed4efc-fab3-44fd-b111-e24485cc132a","HDInsight Cluster Operator","eligible","supported"],["8d8d5a11-05d3-4bda-a417-a08778121c7c","HDInsight Domain Services Contributor","eligible","supported"],["fd036e6b-1266-47a0-b0bb-a05d04831731","HDInsight on AKS Cluster Admin","unlisted","supported"],["bcf28286-af25-4c81-bb6f-351fcab5dbe9","HDInsight on AKS Cluster Operator","unlisted","supported"],["7656b436-37d4-490a-a4ab-d39f838f0042","HDInsight on AKS Cluster Pool Admin","unlisted","supported"],["566f0da3-e2a5-4393-9089-763f8bab8fb6","Health Safeguards Data User","unlisted","data-actions"],["f1082fec-a70f-419f-9230-885d2550fb38","Healthcare Agent Admin","unlisted","data-actions"],["13d06eae-ec82-4345-bcd6-c38625ddffbc","Healthcare Agent Contributer","unlisted","supported"],["af854a69-80ce-4ff7-8447-f1118a2e0ca8","Healthcare Agent Editor","unlisted","data-actions"],["eb5a76d5-50e7-4c33-a449-070e7c9c4cf2","Healthcare Agent Reader","unlisted","data-actions"],["29f61507-bdfb-4987-b629-20033be2d6c3","Healthcare Apis contributor","unlisted","supported"],["585db2ed-219e-4821-a06a-c6c14b602afa","Healthcare Interop Contributor","unlisted","supported"],["350f8d15-c687-4448-8ae1-157740a3936d","Hierarchy Settings Administrator","unlisted","supported"],["f0f57965-de58-41bc-ba76-2aaab4d09f30","Hybrid Connectivity contributor role","unlisted","supported"],["9d3ef640-3c86-4e0a-8907-8d361559c012","Hybrid Network Owner","unlisted","supported"],["5d1e5ee4-7c68-4a71-ac8b-0739630a3dfb","Hybrid Server Onboarding","unlisted","supported"],["48b40c6e-82e0-4eb3-90d5-19e40f49b624","Hybrid Server Resource Administrator","unlisted","supported"],["e9701b4d-e6e7-4657-91cd-360a0881d224","HybridCompute Machine ListAccessDetails Action In-Built Role","unlisted","supported"],["7b3e853f-ad5d-4fb5-a7b8-56a3581c7037","IPAM Pool User","unlisted","supported"],["68ff5d27-c7f5-4fa9-a21c-785d0df7bd9e","Impact Reader","unlisted","supported"],["360cab3d-4340-4c96-816d-682fbd52b3e2","Inference Account Operator","unlisted","data-actions"],["76315a85-9e6b-4514-9780-868b1977b64e","Inference Account Owner","unlisted","data-actions"],["2e481b5d-5af3-463b-8b01-f9c948aaf0c5","Informatica DataManagement Contributor role","unlisted","supported"],["a41e2c5b-bd99-4a07-88f4-9bf657a760b8","Integration Service Environment Contributor","unlisted","supported"],["c7aa55d3-1abb-444a-a5ca-5e51e485d6ec","Integration Service Environment Developer","unlisted","supported"],["03a6d094-3444-4b3d-88af-7477090a9e5e","Intelligent Systems Account Contributor","eligible","supported"],["4fc6c259-987e-4a07-842e-c321cc9d413f","IoT Hub Data Contributor","unlisted","data-actions"],["b447c946-2db7-41ec-983d-d8bf3b1c77e3","IoT Hub Data Reader","unlisted","data-actions"],["4ea46cd5-c1b2-4a8e-910b-273211f9ce47","IoT Hub Registry Contributor","unlisted","data-actions"],["494bdba2-168f-4f31-a0a1-191d2f7c028c","IoT Hub Twin Contributor","unlisted","data-actions"],["8d7ecc5c-f27b-43cf-883f-46409d445502","Issue Contributor","unlisted","supported"],["00482a5a-887f-4fb3-b363-3b7fe8e74483","Key Vault Administrator","unlisted","data-actions"],["db79e9a7-68ee-4b58-9aeb-b90e7c24fcba","Key Vault Certificate User","unlisted","data-actions"],["a4417e6f-fecd-4de8-b567-7b0420556985","Key Vault Certificates Officer","unlisted","data-actions"],["f25e0fa2-a7c8-4377-a976-54943a77a395","Key Vault Contributor","eligible","supported"],["14b46e9e-c2b7-41b4-b07b-48a6ebf60603","Key Vault Crypto Officer","unlisted","data-actions"],["e147488a-f6f5-4113-8e2d-b22465e65bf6","Key Vault Crypto Service Encryption User","unlisted","data-actions"],["08bbd89e-9f13-488c-ac41-acfcb10c90ab","Key Vault Crypto Service Release User","unlisted","data-actions"],["12338af0-0e69-4776-bea7-57ae8d297424","Key Vault Crypto User","unlisted","data-actions"],["8b54135c-b56d-4d72-a534-26097cfdc8d8","Key Vault Data Access Administrator","unlisted","restricted-actions"],["a68e7c17-0ab2-4c09-9a58-125dae29748c","Key Vault Purge Operator","unlisted","supported"],["21090545-7ca7-4776-b22c-e363652d74d2","Key Vault Reader","unlisted","data-actions"],["b86a8fe4-44ce-4948-aee5-eccb2c155cd7","Key Vault Secrets Officer","unlisted","data-actions"],["4633458b-17de-408a-b874-0445c86b69e6","Key Vault Secrets User","unlisted","data-actions"],["ee361c5d-f7b5-4119-b4b6-892157c8f64c","Knowledge Consumer","unlisted","supported"],["ada52afe-776a-4b4d-a8f2-55670d3d8178","Kubernetes Agent Subscription Level Operator","unlisted","supported"],["34e09817-6cbe-4d01-b1a2-e0eac5743d41","Kubernetes Cluster - Azure Arc Onboarding","unlisted","supported"],["85cb6faf-e071-4c9b-8136-154b5a04f717","Kubernetes Extension Contributor","unlisted","supported"],["ba79058c-0414-4a34-9e42-c3399d80cd5a","Kubernetes Namespace User","unlisted","supported"],["0cd9749a-3aaf-4ae5-8803-bd217705bf3b","Kubernetes Runtime Storage Class Contributor Role","unlisted","supported"],["1a5682fc-4f12-4b25-927e-e8cfed0c539e","KubernetesRuntime Load Balancer Contributor Role","unlisted","supported"],["ce40b423-cede-4313-a93f-9b28290b72e1","Lab Assistant","unlisted","supported"],["5daaa2af-1fe8-407c-9122-bba179798270","Lab Contributor","unlisted","data-actions"],["b97fb8bc-a8b2-4522-a38b-dd33c7e65ead","Lab Creator","eligible","data-actions"],["a36e6959-b6be-4b12-8e9f-ef4b474d304d","Lab Operator","unlisted","supported"],["f69b8690-cc87-41d6-b77a-a4bc3c0a966f","Lab Services Contributor","unlisted","data-actions"],["2a5c394f-5eb7-4d4f-9c8e-e8eae39faebc","Lab Services Reader","unlisted","supported"],["44a00263-b2a0-45d5-a618-5d8d11709349","LambdaTest.HyperExecute Contributor Role","unlisted","supported"],["bf2b6809-e9a5-4aea-a6e1-40a9dc8c43a7","Landing Zone Account Owner","unlisted","supported"],["2718b1f7-eb07-424e-8868-0137541392a1","Landing Zone Account Reader","unlisted","supported"],["38863829-c2a4-4f8d-b1d2-2e325973ebc7","Landing Zone Management Owner","unlisted","supported"],["8fe6e843-6d9e-417b-9073-106b048f50bb","Landing Zone Management Reader","unlisted","supported"],["81b67e46-ef5b-4404-bddd-090985bb4a28","Liftr Datadog Contributor","unlisted","supported"],["d683b71b-2b91-4fc1-a43e-b53b3d85bed9","Liftr Dell Owner role","unlisted","supported"],["fa96a588-3fac-4adb-bfb2-f8404ece07e0","Liftr Dynatrace Contributor","unlisted","supported"],["d68eeb8d-afae-4932-a331-203b7957e509","Liftr Elastic Contributor","unlisted","supported"],["225efd4d-4ca0-42a1-ae53-5f233ba23c73","Liftr Elastic Owner","unlisted","supported"],["a60da355-bdec-443f-8d42-a03f0422f04d","Liftr Newrelic Contributor","unlisted","supported"],["85546f1f-f28b-4cb3-b852-73e422a96897","Liftr PureStorage Owner role","unlisted","supported"],["749a398d-560b-491b-bb21-08924219302e","Load Test Contributor","unlisted","data-actions"],["45bb0b16-2f0c-4e78-afaa-a07599b003f6","Load Test Owner","unlisted","data-actions"],["3ae3fb29-0000-4ccd-bf80-542e7b26e081","Load Test Reader","unlisted","data-actions"],["a8835c7d-b5cb-47fa-b6f0-65ea10ce07a2","LocalNGFirewallAdministrator role","unlisted","supported"],["bfc3b73d-c6ff-45eb-9a5f-40298295bf20","LocalRulestacksAdministrator role","unlisted","supported"],["28bf596f-4eb7-45ce-b5bc-6cf482fec137","Locks Contributor","unlisted","restricted-actions"],["92aaf0da-9dab-42b6-94a3-d43ce8d16293","Log Analytics Contributor","eligible","data-actions","reads"],["3b03c2da-16b3-4a49-8834-0f8130efdd3b","Log Analytics Data Reader","unlisted","data-actions"],["73c42c96-874c-492b-b04d-ab87d138a893","Log Analytics Reader","not-eligible","data-actions","reads"],["87a39d53-fc1b-424a-814c-f7e04687dc9e","Logic App Contributor","eligible","supported"],["515c2055-d9d4-4321-b1b9-bd0c9a0f79fe","Logic App Operator","eligible","supported"],["32109304-a0e2-4d64-bd07-b23ac5efbe43","Logic Apps Hybrid Contributor","unlisted","supported"],["ad710c24-b039-4e85-a019-deb4a06e8570","Logic Apps Standard Contributor","unlisted","supported"],["523776ba-4eb2-4600-a3c8-f2dc93da4bdb","Logic Apps Standard Developer","unlisted","supported"],["b70c96e9-66fe-4c09-b6e7-c98e69c98555","Logic Apps Standard Operator","unlisted","supported"],["4accf36b-2c05-432f-91c8-5c532dff4c73","Logic Apps Standard Reader","unlisted","supported"],["641177b8-a67a-45b9-a033-47bc880bb21e","Managed Application Contributor Role","unlisted","supported","reads"],["c7393b34-138c-406f-901b-d8cf2b17e6ae","Managed Application Operator Role","eligible","supported","reads"],["b9331d33-8a36-4f8c-b097-4f54124fdb44","Managed Application Publisher Operator","not-eligible","supported","reads"],["18500a29-7fe2-46b2-a342-b16a415e101d","Managed HSM contributor","unlisted","supported"],["e40ec5ca-96e0-45a2-b4ff-59039f2c2b59","Managed Identity Contributor","eligible","supported"],["7e559ce2-48d7-4b27-9128-fa1b247f1308","Managed Identity Federated Identity Credential Contributor","unlisted","supported"],["f1a07417-d97a-45cb-824c-7a7467783830","Managed Identity Operator","eligible","supported"],["91c1777a-f3dc-4fae-b103-61d183457e46","Managed Services Registration assignment Delete Role","unlisted","supported","reads"],["5d58bcaf-24a5-4b20-bdb6-eed9f69fbe4c","Management Group Contributor","eligible","supported"],["ac63b705-f282-497d-ac71-919bf39d939d","Management Group Reader","not-eligible","supported"],["0343f3e8-01ac-4bb8-8f93-78b1d31ba64b","Microsoft Approvals Request User","unlisted","supported"],["98d40527-c073-4096-943a-dd593105ca9c","Microsoft Approvals Service Operator","unlisted","supported"],["92318126-08be-45d0-a1b2-532e6c7d52ce","Microsoft Approvals Workflow Contributor","unlisted","supported"],["53ad7cb7-33cc-4509-b36b-03d40643c499","Microsoft Cloud Security Arc Machine Operator","unlisted","supported"],["5052f0f9-7e27-4570-bc13-9ee1cf442526","Microsoft Confluent Contributor role","unlisted","supported"],["8ec773c5-7ce6-4b78-91d1-182f8faa536d","Microsoft Discovery Bookshelf Index Data Reader - Preview","unlisted","data-actions"],["5e523d62-66de-4912-99be-6b009b7839cc","Microsoft Discovery Chat Model Reader - Preview","unlisted","supported"],["7a2b6e6c-472e-4b39-8878-a26eb63d75c6","Microsoft Discovery Platform Administrator (Preview)","unlisted","data-actions"],["01288891-85ee-45a7-b367-9db3b752fc65","Microsoft Discovery Platform Contributor (Preview)","unlisted","data-actions"],["3bb7c424-af4e-436b-bfcc-8779c8934c31","Microsoft Discovery Platform Reader (Preview)","unlisted","data-actions"],["c883607b-5c40-4930-b09a-19f58ae1c538","Microsoft Discovery Project Contributor - Preview","unlisted","data-actions"],["ac7d1e6d-3070-4d7d-9cd9-7adbf5cdd579","Microsoft Discovery Project Reader - Preview","unlisted","data-actions"],["9697f39a-3a08-4fc8-ab07-674a0d5cacdd","Microsoft Discovery Storage Container Contributor - Preview","unlisted","supported"],["a51eacd1-6976-43ce-b6b6-83585e3639f0","Microsoft Discovery Storage Container Reader - Preview","unlisted","supported"],["84c36cf8-7fcd-4453-af30-5f5b52b86732","Microsoft Discovery Tools Reader - Preview","unlisted","supported"],["8c87871d-6201-42da-abb1-1c0c985ff71c","Microsoft PowerBI Tenant Operations Role","unlisted","supported"],["f4c81013-99ee-4d62-a7ee-b3f1f648599a","Microsoft Sentinel Automation Contributor","unlisted","supported"],["c18f9900-27b8-47c7-a8f0-5b3b3d4c2bc2","Microsoft Sentinel Business Applications Agent Operator","unlisted","supported"],["ab8e14d6-4a74-4a29-9ba8-549422addade","Microsoft Sentinel Contributor","unlisted","supported"],["51d6186e-6489-4900-b93f-92e23144cca5","Microsoft Sentinel Playbook Operator","unlisted","supported"],["8d289c81-5878-46d4-8554-54e1e3d8b5cb","Microsoft Sentinel Reader","unlisted","supported"],["3e150937-b8fe-4cfb-8069-0eaf05ecd056","Microsoft Sentinel Responder","unlisted","supported"],["b6d9c0f6-d69f-472b-91b4-7a6838c6d1cb","Microsoft.AzureStackHCI Device Pool Machine Manager","unlisted","supported"],["adc3c795-c41e-4a89-a478-0b321783324c","Microsoft.AzureStackHCI Device Pool Manager","unlisted","supported"],["5f569efd-4da5-4123-99cd-d42fbb2a836e","Microsoft.AzureStackHCI EdgeMachine Reader","unlisted","supported"],["83ee7727-862c-4213-8ed8-2ce6c5d69a40","Microsoft.Edge Winfields federated subscription read access role","unlisted","supported"],["5548b2cf-c94c-4228-90ba-30851930a12f","Microsoft.Kubernetes connected cluster role","unlisted","supported"],["79732128-7761-4733-aebf-35590da9f29b","Microsoft.OffAzureSpringBoot Service Owner","unlisted","supported"],["246fffca-69ee-4945-bbf1-2a867dce4fda","Microsoft.WeightsAndBiases Contributor Role","unlisted","supported"],["21bffb94-04c0-4ed0-b676-68bb926e832b","Microsoft.Windows365.CloudPcDelegatedMsis Writer User","unlisted","supported"],["5d5dddae-e124-4753-972d-aae60b37deb4","Migrate Arc Discovery Reader - Preview","unlisted","supported"],["045b6ee5-0c68-42c4-9be0-7389794309f5","MongoDB Atlas Contributor","unlisted","supported"],["749f88d5-cbae-40b8-bcfc-e573ddc772fa","Monitoring Contributor","eligible","supported","reads"],["b0d8363b-8ddd-447d-831f-62ca05bff136","Monitoring Data Reader","unlisted","data-actions"],["3913510d-42f4-4e42-8a64-420c390055eb","Monitoring Metrics Publisher","eligible","data-actions"],["47be4a87-7950-4631-9daf-b664a405f074","Monitoring Policy Contributor","unlisted","supported","reads"],["43d0d8ad-25c7-4714-9337-8ba259a9fe05","Monitoring Reader","not-eligible","supported","reads"],["d18ad5f3-1baf-4119-b49b-d944edb1f9d0","MySQL Backup And Export Operator","unlisted","supported"],["4d97b98b-1d4f-4787-a291-c67834d212e7","Network Contributor","eligible","supported"],["5d28c62d-5b37-4476-8438-e587778df237","New Relic APM Account Contributor","eligible","supported"],["374a1cc6-96cb-4946-8d8b-a41054c8ae97","Nexus Identity Owner","unlisted","supported"],["46c70067-0f50-457f-8137-2449c90de518","Nexus Network Fabric Owner","unlisted","supported"],["05fdd44c-adc6-4aff-981c-61041f0c929a","Nexus Network Fabric Service Reader","unlisted","supported"],["a5eb8433-97a5-4a06-80b2-a877e1622c31","Nexus Network Fabric Service Writer","unlisted","supported"],["61aed14c-6c9a-4ed5-aa44-49fc5e96a167","NginxPlus Contributor service role","unlisted","supported"],["ca0835dd-bacc-42dd-8ed2-ed5e7230d15b","Object Anchors Account Owner","unlisted","data-actions"],["4a167cdf-cb95-4554-9203-2347fe489bd9","Object Anchors Account Reader","unlisted","data-actions"],["4dd61c23-6743-42fe-a388-d8bdd41cb745","Object Understanding Account Owner","unlisted","data-actions"],["d18777c0-1514-4662-8490-608db7d334b6","Object Understanding Account Reader","unlisted","data-actions"],["2c7a01fe-5518-4a42-93c2-658e45441691","Online Experimentation Contributor","unlisted","supported"],["53747cdd-e97c-477a-948c-b587d0e514b2","Online Experimentation Data Owner","unlisted","data-actions"],["1363e94d-546f-4fe9-8434-b0eefb292d59","Online Experimentation Data Reader","unlisted","data-actions"],["58b80de8-4b34-424c-9e47-23faf0f7cfe2","Online Experimentation Reader","unlisted","supported"],["4aa368ec-fba9-4e93-81ed-396b3d461cc5","Operator Nexus Compute Contributor Role (Preview)","unlisted","supported"],["44f0a1a8-6fea-4b35-980a-8ff50c487c97","Operator Nexus Key Vault Writer Service Role (Preview)","unlisted","data-actions"],["77be276d-fb44-4f3b-beb5-9bf03c4cd2d3","Operator Nexus Owner (Preview)","unlisted","supported"],["63342533-d951-495d-a3c3-a459aa02362b","Oracle Database DbSystems Administrator","unlisted","supported"],["4caf51ec-f9f5-413f-8a94-b9f5fddba66b","Oracle Subscriptions Manager Built-in Role","unlisted","supported"],["59c05558-2358-462d-ba19-afbd7118936d","Oracle.Database Autonomous Database Administrator","unlisted","supported"],["4cfdd23b-aece-4fd1-b614-ad3a06c53453","Oracle.Database Exadata Infrastructure Administrator Built-in Role","unlisted","supported"],["a00ed373-f085-4b75-a950-53eacdc52ac0","Oracle.Database Exascale Storage Vault Administrator","unlisted","supported"],["0869d06d-e3d1-4472-8764-1bb71b2bdaf7","Oracle.Database Exascale VmCluster Administrator","unlisted","supported"],["4562aac9-b209-4bd7-a144-6d7f3bb516f4","Oracle.Database Owner Built-in Role","unlisted","supported"],["d623d097-b882-4e1e-a26f-ac60e31065a1","Oracle.Database Reader Built-in Role","unlisted","supported"],["e9ce8739-6fa2-4123-a0a2-0ef41a67806f","Oracle.Database VmCluster Administrator Built-in Role","unlisted","supported"],["8e3af657-a8ff-443c-a75c-2fe8c4bcb635","Owner","eligible","owner","reads"],["dd799a69-ffc8-4aa8-9701-b51f686857d9","Pinecone.VectorDb Contributor Role","unlisted","supported"],["0c8b84dc-067c-4039-9615-fa1a4b77c726","PlayFab Contributor","unlisted","supported"],["a9a19cc5-31f4-447c-901f-56c0bb18fcaf","PlayFab Reader","unlisted","supported"],["78cf819f-0969-4ebe-8759-015c6efcd5bf","Playwright Workspace Contributor","unlisted","supported"],["45265627-32f7-4da4-9ab0-b1cb0e9ec70b","Playwright Workspace Owner","unlisted","supported"],["19d36063-d00b-4ea5-a1ac-a7c4926a0b78","Playwright Workspace Reader","unlisted","supported"],["285ce6d6-fa11-43bd-94ef-42a9b3740bfd","Policy Enrollments Contributor","unlisted","supported"],["66bb4e9e-b016-4a94-8249-4c0511c2be84","Policy Insights Data Writer (Preview)","unlisted","data-actions"],["78eacb5e-e318-4560-85a9-e6a724ca60c9","Portal Dashboard Writer Role","unlisted","supported"],["c088a766-074b-43ba-90d4-1fb21feae531","PostgreSQL Flexible Server Long Term Retention Backup Role","unlisted","supported"],["2593f4c7-8bf4-4fff-9804-2ee069b41902","Power Platform Account Contributor","unlisted","supported"],["babe7770-cdbc-4f46-9bd7-b90b34842946","Power Platform Enterprise Policy Contributor","unlisted","supported"],["b12aa53e-6015-4669-85d0-8515ebb3ae7f","Private DNS Zone Contributor","unlisted","supported"],["dbc9c667-e97f-4491-aee6-90b9cf960190","Privileged Monitoring Data Reader","unlisted","data-actions"],["d622af9a-030e-4f32-8267-419abfd54702","Pro Active Coding Data User","unlisted","data-actions"],["be1a1ac2-09d3-4261-9e57-a73a6e227f53","Procurement Contributor","unlisted","supported"],["469a0cf0-3794-4627-838e-39d04f27b306","Procurement Contributor with Resource Group Permissions","unlisted","supported"],["9ef4ef9c-a049-46b0-82ab-dd8ac094c889","Project Babylon Data Curator","unlisted","data-actions"],["c8d896ba-346d-4f50-bc1d-7d1c84130446","Project Babylon Data Reader","unlisted","data-actions"],["05b7651b-dc44-475e-b74d-df3db49fae0f","Project Babylon Data Source Administrator","unlisted","data-actions"],["a3ab03bc-5350-42ff-b0d5-00207672db55","ProviderHub Contributor","unlisted","supported"],["4d8c6f2e-3fd6-4d40-826e-93e3dc4c3fc1","ProviderHub Reader","unlisted","supported"],["97922edc-56af-49a9-8996-4679a6e10e68","Provisioned Machine Admin","unlisted","supported"],["dab09fbf-28d0-4b30-b97e-d2a0f680847a","Provisioned Machine Contributor","unlisted","supported"],["cc733c34-b633-4850-8d77-77aa26638325","Provisioned Machine Reader","unlisted","supported"],["a2425b74-61f3-4bff-97cb-d0e3bc906777","Pure Storage Cloud VM Volume Group Mount Reader","unlisted","supported"],["c9ba051b-aad6-42fd-92dc-e48780abee75","Pure Storage Cloud VM Volume Group Owner","unlisted","supported"],["8a3c2885-9b38-4fd2-9d99-91af537c1347","Purview role 1 (Deprecated)","unlisted","data-actions"],["200bba9e-f0c8-430f-892b-6f0794863803","Purview role 2 (Deprecated)","unlisted","data-actions"],["ff100721-1b9d-43d8-af52-42b69c1272db","Purview role 3 (Deprecated)","unlisted","data-actions"],["c1410b24-3e69-4857-8f86-4d0a2e603250","Quantum Workspace Data Contributor","unlisted","data-actions"],["27af9d98-85b7-4dad-bc1b-df53a7fc8877","Quantum Workspace Data Reader","unlisted","data-actions"],["0e5f05e5-9ab9-446b-b98d-1e2157c94125","Quota Request Operator","unlisted","supported"],["acdd72a7-3385-48ef-bd42-f606fba81ae7","Reader","not-eligible","supported","reads"],["c12c1c16-33a1-487b-954d-41c89c60f349","Reader and Data Access","eligible","supported"],["376d0802-aca8-4c2d-83a5-c88630f396fe","Recurring Scheduled Actions Contributor","unlisted","supported"],["e0f68234-74aa-48ed-b826-c38b57376e17","Redis Cache Contributor","eligible","supported"],["b54df9c1-53dc-45cc-a86d-7a83cced2ed0","Relationship Administrator","unlisted","supported"],["5eaf7b81-a48f-45ed-b6b4-c64bfe86d523","Relationship Reader","unlisted","supported"],["3df8b902-2a6f-47c7-8cc5-360e9b272a7e","Remote Rendering Administrator","unlisted","data-actions"],["d39065c4-c120-43c9-ab0a-63eed9795f0a","Remote Rendering Client","unlisted","data-actions"],["f7b75c60-3036-4b75-91c3-6b41c27c1689","Reservation Purchaser","unlisted","supported"],["a8889054-8d42-49c9-bc1c-52486c10e7cd","Reservations Administrator","unlisted","not-established"],["36243c78-bf99-498c-9df9-86d9f8d28608","Resource Policy Contributor","eligible","supported","reads"],["f58310d9-a9f6-439a-9e8d-f62e7b41a168","Role Based Access Control Administrator","unlisted","restricted-actions","reads"],["9b7fa17d-e63e-47b0-bb0a-15c516ac86ec","SQL DB Contributor","eligible","supported"],["4939a1f6-9ae0-4e48-a1e0-f2cbe897382d","SQL Managed Instance Contributor","eligible","supported"],["056cd41c-7e88-42e1-933e-88ba6a50c9c3","SQL Security Manager","eligible","supported"],["6d8ee4ec-f05a-4a1d-8b00-a9b17e38b437","SQL Server Contributor","eligible","supported"],["e79298df-d852-4c6d-84f9-5d13249d1e55","SRE Agent Administrator","unlisted","data-actions"],["eb64ab4c-23eb-4f63-a9c2-27da365f04e7","SRE Agent Author","unlisted","data-actions"],["a4b156ac-253f-4a1a-9851-96d62b71b047","SRE Agent Reader","unlisted","data-actions"],["2d84a65a-63b2-4343-bbb6-31105d857bc1","SRE Agent Standard User","unlisted","data-actions"],["fc6e3395-6a8c-4527-bb4c-d0abd41e8e74","SSH PublicKeys Contributor Role","unlisted","supported"],["31ef6312-5b0c-4ce9-8c5d-587a91344fe7","SSH PublicKeys Reader Role","unlisted","supported"],["e9b8712a-cbcf-4ea7-b0f7-e71b803401e6","SaaS Hub Contributor","unlisted","supported"],["3d24a3a0-c154-4f6f-a5ed-adc8e01ddb74","Savings plan Purchaser","unlisted","supported"],["6fbca9a8-3561-41fd-8b20-6576043c1076","Scheduled Actions Contributor","unlisted","supported"],["b67fe603-310e-4889-b9ee-8257d09d353d","Scheduled Events Contributor","unlisted","supported"],["cd08ab90-6b14-449c-ad9a-8f8e549482c6","Scheduled Patching Contributor","unlisted","supported"],["188a0f2f-5c9e-469b-ae67-2aa5ce574b94","Scheduler Job Collections Contributor","eligible","supported"],["5dffeca3-4936-4216-b2bc-10343a5abb25","Schema Registry Contributor","unlisted","data-actions"],["2c56ea50-c6b3-40a6-83c0-9d98858bc7d2","Schema Registry Reader","unlisted","data-actions"],["8ebe5a00-799e-43f5-93ac-243d3dce84a7","Search Index Data Contributor","unlisted","data-actions"],["1407120a-92aa-4202-b7e9-c0e197c71c8f","Search Index Data Reader","unlisted","data-actions"],["a02f7c31-354d-4106-865a-deedf37fa038","Search Parameter Manager","unlisted","data-actions"],["7ca78c08-252a-4471-8644-bb5ff32d4ba0","Search Service Contributor","eligible","supported"],["5c227a58-cff3-4b51-9fa3-51bdafb6ca55","Secrets Store Extension Owner","unlisted","supported"],["fb1c8493-542b-48eb-b624-b4c8fea62acd","Security Admin","eligible","supported"],["612c2aa1-cb24-443b-ac28-3ab7272de6f5","Security Assessment Contributor","unlisted","supported"],["352470b3-6a9c-4686-b503-35deb827e500","Security Detonation Chamber Publisher","unlisted","data-actions"],["28241645-39f8-410b-ad48-87863e2951d5","Security Detonation Chamber Reader","unlisted","data-actions"],["a37b566d-3efa-4beb-a2f2-698963fa42ce","Security Detonation Chamber Submission Manager","unlisted","data-actions"],["0b555d9b-b4a7-4f43-b330-627f0e5be8f0","Security Detonation Chamber Submitter","unlisted","data-actions"],["e3d13bf0-dd5a-482e-ba6b-9b8433878d10","Security Manager (Legacy)","eligible","supported"],["39bc4728-0917-49c7-9d2c-d95423bc2eb4","Security Reader","not-eligible","supported"],["6c74a7c5-4a87-40f9-bb03-61e49aecbc78","Semantic Reranker User","unlisted","data-actions"],["db7003cd-07a9-490c-bfa5-23e40314f8d7","Service Connector Contributor","unlisted","supported"],["b6efc156-f0da-4e90-a50a-8c000140b017","Service Fabric Cluster Contributor","unlisted","supported"],["83f80186-3729-438c-ad2d-39e94d718838","Service Fabric Managed Cluster Contributor","unlisted","supported"],["05b1aaf9-00c9-477b-b0e8-2da660b78c51","Service Group Member Relationship Contributor","unlisted","supported"],["32c34659-0f83-4a4c-80f2-63a244f8ae0b","Service Health Billing Reader","unlisted","supported"],["1a928ab0-1fee-43cf-9266-f9d8c22a8ddb","Service Health Security Reader","unlisted","supported"],["82200a5b-e217-47a5-b665-6d8765ee745b","Services Hub Operator","unlisted","supported"],["4417a88f-3e58-4cf2-a4e9-112cf414254c","Services Hub User","unlisted","supported"],["04165923-9d83-45d5-8227-78b77b0a687e","SignalR AccessKey Reader","unlisted","supported"],["420fcaa2-552c-430f-98ca-3264be4806c7","SignalR App Server","unlisted","data-actions"],["fd53cd77-2268-407a-8f46-7e7863d0f521","SignalR REST API Owner","unlisted","data-actions"],["ddde6b66-c0df-4114-a159-3618637b3035","SignalR REST API Reader","unlisted","data-actions"],["7e4f1700-ea5a-4f59-8f37-079cfe29dce3","SignalR Service Owner","unlisted","data-actions"],["8cf5e20a-e4b2-4e9d-b3a1-5ceb692c2761","SignalR/Web PubSub Contributor","unlisted","supported"],["6670b86e-a3f7-4917-ac9b-5d6ab1be4567","Site Recovery Contributor","eligible","supported"],["494ae006-db33-4328-bf46-533a6560a3ca","Site Recovery Operator","eligible","supported"],["dbaa88c4-0c30-4179-9fb3-46319faa6149","Site Recovery Reader","not-eligible","supported"],["1cd7e4da-2789-457f-adbe-3e9e84037a93","Sites Owner","unlisted","supported"],["59f98be6-0817-488b-831e-36a353c8000b","Sites Reader","unlisted","supported"],["8bbe83f1-e2a6-4df7-8cb4-4e04d4e5c827","Spatial Anchors Account Contributor","eligible","data-actions"],["70bbe301-9835-447d-afdd-19eb3167307c","Spatial Anchors Account Owner","eligible","data-actions"],["5d51204f-eb77-4b1c-b86a-2ec626c49413","Spatial Anchors Account Reader","not-eligible","data-actions"],["e9c9ed2b-2a99-4071-b2ff-5b113ebf73a1","SpatialMapsAccounts Account Owner","unlisted","data-actions"],["189207d4-bb67-4208-a635-b06afe8b2c57","SqlDb Migration Role","unlisted","supported"],["1d335eef-eee1-47fe-a9e0-53214eba8872","SqlMI Migration Role","unlisted","supported"],["ae8036db-e102-405b-a1b9-bae082ea436d","SqlVM Migration Role","unlisted","supported"],["39fcb0de-8844-4706-b050-c28ddbe3ff83","Standby Container Group Pool Contributor","unlisted","supported"],["e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1","Storage Account Backup Contributor","unlisted","restricted-actions"],["17d1049b-9a84-46fb-8f53-869881c3d3ab","Storage Account Contributor","eligible","supported"],["a316ed6d-1efe-48ac-ac08-f7995a9c26fb","Storage Account Encryption Scope Contributor Role","unlisted","supported"],["81a9662b-bebf-436f-a333-f67b29880f12","Storage Account Key Operator Service Role","eligible","supported"],["4bad4d9e-2a13-4888-94bb-c8432f6f3040","Storage Actions Blob Data Operator","unlisted","data-actions"],["bd8acdb0-202c-4493-a7fe-ef98eefbfbc4","Storage Actions Contributor","unlisted","supported"],["77789c21-1643-48a2-8f27-47f858540b51","Storage Actions Task Assignment Contributor","unlisted","restricted-actions"],["ba92f5b4-2d11-453d-a403-e96b0029c9fe","Storage Blob Data Contributor","eligible","data-actions"],["b7e6dc6d-f1e8-4753-8033-0f276bb0955b","Storage Blob Data Owner","eligible","data-actions"],["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1","Storage Blob Data Reader","not-eligible","data-actions"],["db58b8e5-c6ad-4a2a-8342-4190687cbf4a","Storage Blob Delegator","eligible","supported"],["9d819e60-1b9f-4871-b492-4e6cdee0b50a","Storage Connector Contributor","unlisted","data-actions"],["35c49d44-ccc1-4b18-8267-cfb3bacdd396","Storage DataShare Contributor","unlisted","data-actions"],["c8a487a2-c85b-4487-83a1-9f04cde10293","Storage File Backup Contributor","unlisted","data-actions"],["69566ab7-960f-475b-8e7c-b3118f30c6bd","Storage File Data Privileged Contributor","unlisted","data-actions"],["b8eda974-7b85-4f76-af95-65846b26df6d","Storage File Data Privileged Reader","unlisted","data-actions"],["bbf004e3-0e4b-4f86-ae4f-1f8fb47b357b","Storage File Data SMB Admin","unlisted","data-actions"],["a235d3ee-5935-4cfb-8cc5-a3303ad5995e","Storage File Data SMB MI Admin","unlisted","data-actions"],["0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb","Storage File Data SMB Share Contributor","eligible","data-actions"],["a7264617-510b-434b-a828-9731dc254ea7","Storage File Data SMB Share Elevated Contributor","eligible","data-actions"],["aba4ae5f-2193-4029-9191-0cb91df5e314","Storage File Data SMB Share Reader","not-eligible","data-actions"],["5d9bac3f-34b2-432f-bde5-78aa8e73ce6b","Storage File Data SMB Take Ownership","unlisted","data-actions"],["765a04e0-5de8-4bb2-9bf6-b2a30bc03e91","Storage File Delegator","unlisted","supported"],["e7a9e73d-4397-41f2-a282-af8b65aaa2dc","Storage File Restore Contributor","unlisted","data-actions"],["974c5e8b-45b9-4653-ba55-5f855dd0fb88","Storage Queue Data Contributor","eligible","data-actions"],["8a0f0c08-91a1-4084-bc3d-661d67233fed","Storage Queue Data Message Processor","eligible","data-actions"],["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a","Storage Queue Data Message Sender","eligible","data-actions"],["19e7f393-937e-4f77-808e-94535e297925","Storage Queue Data Reader","not-eligible","data-actions"],["7ee386e9-84f0-448e-80a6-f185f6533131","Storage Queue Delegator","unlisted","supported"],["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3","Storage Table Data Contributor","unlisted","data-actions"],["76199698-9eea-4c19-bc75-cec21354c6b6","Storage Table Data Reader","unlisted","data-actions"],["965033a5-c8eb-4f35-b82f-fef460a3606d","Storage Table Delegator","unlisted","supported"],["6e0c8711-85a0-4490-8365-8ec13c4560b4","Stream Analytics Contributor","unlisted","supported"],["1ec5b3c1-b17e-4e25-8312-2acb3c3c5abf","Stream Analytics Query Tester","unlisted","supported"],["1dfc38e8-6ce7-447f-807c-029c65262c5f","Stream Analytics Reader","unlisted","supported"],["68899692-f960-4247-af28-82f55b357997","Supercomputer Infrastructure Contributor","unlisted","supported"],["cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e","Support Request Contributor","eligible","supported"],["6d6f52ba-a7de-4c56-a58f-522154514fba","SupportPlan Contributor","unlisted","supported"],["4a9ae827-6dc8-4573-8ac7-8239d42aa03f","Tag Contributor","unlisted","supported"],["1c9b6475-caf0-4164-b5a1-2142a7116f4b","Template Spec Contributor","unlisted","supported"],["392ae280-861d-42bd-9ea5-08ee6d83b80e","Template Spec Reader","unlisted","supported"],["0a7c2fa1-6f28-41a4-86b8-e74937c63222","Tenant Contributor","unlisted","supported"],["15e0f5a1-3450-4248-8e25-e2afe88a9e85","Test Base Reader","unlisted","supported"],["2ccf8795-8983-4912-8036-1c45212c95e8","ToolchainOrchestrator Admin Role","unlisted","supported"],["c5826735-177b-4a0d-a9a3-d0e4b4bda107","ToolchainOrchestrator Viewer Role","unlisted","supported"],["a4b10055-b0c7-44c2-b00f-c7b5b3550cf7","Traffic Manager Contributor","eligible","supported"],["8ad4d0ee-9bfb-49e8-93fc-01abb8db6240","Transparency Logs Owner","unlisted","supported"],["33cdeeac-0940-4f85-9317-7e2432c17289","Usage Billing Contributor","unlisted","supported"],["18d7d88d-d35e-4fb5-a5c3-7773c20a72d9","User Access Administrator","eligible","user-access-administrator","reads"],["dfce8971-25e3-42e3-ba33-6055438e3080","VM Restore Operator","unlisted","data-actions"],["3f99eaab-6f59-4877-adf5-1cacd22e20b0","Video Indexer Account Contributor","unlisted","supported"],["a2c4a527-7dc0-4ee3-897b-403ade70fafb","Video Indexer Restricted Viewer","unlisted","supported"],["1abf4029-2200-4343-800c-e4c4c01eddbd","Virtual Enclave Owner Role","unlisted","supported"],["1c0163c0-47e6-4577-8991-ea5c82e286e4","Virtual Machine Administrator Login","eligible","data-actions"],["9980e02c-c2be-4d73-94e8-173b1dc7cf3c","Virtual Machine Contributor","eligible","supported"],["66f75aeb-eabe-4b70-9f1e-c350c4c9ad04","Virtual Machine Data Access Administrator (preview)","unlisted","restricted-actions"],["602da2ba-a5c2-41da-b01d-5360126ab525","Virtual Machine Local User Login","unlisted","supported"],["fb879df8-f326-4884-b1cf-06f3ad86be52","Virtual Machine User Login","eligible","data-actions"],["2cc479cb-7b4d-49a8-b449-8c00fd0f0a4b","Web Plan Contributor","eligible","supported"],["12cf5a90-567b-43ae-8102-96cf46c7d9b4","Web PubSub Service Owner","unlisted","data-actions"],["bfb1c7d2-fb1a-466b-b2ba-aee63b92deaf","Web PubSub Service Reader","unlisted","data-actions"],["de139f84-1756-47ae-9be6-808fbbe84772","Website Contributor","eligible","supported"],["1f135831-5bbe-4924-9016-264044c00788","Windows 365 Network Interface Contributor","unlisted","supported"],["7eabc9a4-85f7-4f71-b8ab-75daaccc1033","Windows 365 Network User","unlisted","supported"],["a6333a3e-0164-44c3-b281-7a577aff287f","Windows Admin Center Administrator Login","unlisted","data-actions"],["3d55a8f6-4133-418d-8051-facdb1735758","Windows365SubscriptionReader","unlisted","supported"],["e8ddcd69-c73f-4f9f-9844-4100522f16ad","Workbook Contributor","unlisted","supported"],["b279062a-9be3-42a0-92ae-8b3cf002ec4d","Workbook Reader","unlisted","supported"],["cbb820e9-e561-45bb-84c2-ef45d0a13f7d","Workload Orchestration Administrator","unlisted","supported"],["63304235-eaf4-4c15-8e93-46c483611231","Workload Orchestration IT Admin","unlisted","supported"],["db9875ba-bd2b-4e98-934d-0daa549a07f0","Workload Orchestration Solution External Validator","unlisted","supported"],["d17ce0a2-0697-43bc-aac5-9113337ab61c","WorkloadBuilder Migration Agent Role","unlisted","supported"]]}');
;// CONCATENATED MODULE: ./build/pec/roles.js


function isAccepted(role) {
    return role.lighthouse === 'supported';
}
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const USER_ACCESS_ADMINISTRATOR = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';
const SUPPORT_REQUEST_CONTRIBUTOR = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e';
const CONTRIBUTOR = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const REGISTRATION_ASSIGNMENT_DELETE = '91c1777a-f3dc-4fae-b103-61d183457e46';
function bundledRoles() {
    const rows = new Map(roles_namespaceObject.Ot.map((row) => [row[0] ?? '', row]));
    const asked = new Map();
    return {
        tableDate: roles_namespaceObject.x3,
        catalogueDate: roles_namespaceObject.M4,
        get(id) {
            const known = asked.get(id);
            if (known)
                return known;
            const row = rows.get(id.toLowerCase());
            if (row === undefined)
                return undefined;
            const role = toRole(row);
            asked.set(role.id, role);
            return role;
        },
        nearest: (text) => nearest(text, rows.values().map(toRole)),
    };
}
function toRole([id = '', name = '', pec, lighthouse, reads]) {
    return {
        id,
        name,
        pec: pec,
        lighthouse: lighthouse,
        readsDelegations: reads === 'reads',
    };
}
function nearest(text, roles) {
    const wanted = text.trim().toLowerCase();
    let best;
    let limit = Math.floor(wanted.length / 4);
    for (const role of roles) {
        for (const candidate of [role.id, role.name.toLowerCase()]) {
            const steps = (0,ids/* editDistance */.YC)(wanted, candidate, limit);
            if (steps <= limit) {
                best = role;
                limit = steps - 1;
                if (steps === 0)
                    return best;
            }
        }
    }
    return best;
}


/***/ }),

/***/ 7899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y0: () => (/* binding */ RULES),
  Iu: () => (/* binding */ RULE_IDS),
  Hu: () => (/* binding */ rule)
});

// UNUSED EXPORTS: SECTIONS

// EXTERNAL MODULE: ./build/pec/criteria.js
var pec_criteria = __nccwpck_require__(246);
// EXTERNAL MODULE: ./build/pec/ids.js
var ids = __nccwpck_require__(4309);
// EXTERNAL MODULE: ./build/pec/roles.js + 1 modules
var pec_roles = __nccwpck_require__(6508);
// EXTERNAL MODULE: ./build/pec/rules/recommended.js
var recommended = __nccwpck_require__(3424);
// EXTERNAL MODULE: ./build/pec/rules/rule.js
var rules_rule = __nccwpck_require__(3105);
// EXTERNAL MODULE: ./build/pec/rules/sources.js
var sources = __nccwpck_require__(9461);
;// CONCATENATED MODULE: ./build/pec/rules/identifiers.js






function rolesIn(delegation) {
    if (latest?.delegation !== delegation)
        latest = { delegation, roles: listed(delegation) };
    return latest.roles;
}
let latest;
function listed({ authorizations, eligibleAuthorizations }) {
    return [
        ...authorizations.items.flatMap(({ roleDefinitionId, delegatedRoleDefinitionIds: delegated, location }) => [
            { where: 'roleDefinitionId', value: roleDefinitionId, location },
            ...delegated.items.map((value) => ({
                where: 'delegatedRoleDefinitionIds',
                value,
                location: delegated.location ?? location,
            })),
        ]),
        ...eligibleAuthorizations.items.map(({ roleDefinitionId, location }) => ({
            where: 'roleDefinitionId',
            value: roleDefinitionId,
            location,
        })),
    ];
}
function isUsable(text) {
    return (0,ids/* isGuid */.W_)(text) && text !== ids/* EMPTY_GUID */.U2;
}
function invalid(what, value, remedy, location) {
    const problem = value.value === '' ? 'is missing or empty' : `is ${(0,rules_rule/* quoted */.TL)(value)}, which is not a usable GUID`;
    const words = (0,ids/* isCutByPowerShell */.fE)(value.value)
        ? {
            remedy: 'PowerShell wrote this in place of a value: use ConvertTo-Json -Depth 100.',
            next: ['Pass lists on with the comma operator, ,@( \u2026 ).'],
        }
        : { remedy };
    return (0,rules_rule/* finding */.gk)(INVALID_ID, { message: `${what} ${problem}.`, ...words, location: value.location ?? location });
}
function tenants({ managedByTenantId: value }, { expectedTenantId }) {
    if (value.kind === 'unknown' || isUsable(value.value))
        return [];
    const own = expectedTenantId ? `, ${expectedTenantId}` : '';
    return [invalid('managedByTenantId', value, `Use the ID of your managing tenant${own}.`, undefined)];
}
function principals(delegation, { principalId }) {
    const { authorizations, eligibleAuthorizations } = delegation;
    const isWrong = (value) => value.kind === 'known' && !isUsable(value.value);
    const named = [
        ...[...authorizations.items, ...eligibleAuthorizations.items]
            .filter((one) => isWrong(one.principalId))
            .map((one) => ({ what: 'principalId', value: one.principalId, location: one.location })),
        ...eligibleAuthorizations.items.flatMap(({ policy, location }) => (policy?.approvers.items ?? []).map((value) => ({ what: 'principalId of an approver', value, location }))),
    ];
    const remedy = `Use the object ID of a user, security group or service principal of the managing tenant; the PEC principal's is ${principalId}.`;
    return named.flatMap(({ what, value, location }) => value.kind === 'unknown' || isUsable(value.value) ? [] : [invalid(what, value, remedy, location)]);
}
function roles(delegation, criteria) {
    return rolesIn(delegation).flatMap(({ where, value, location }) => {
        const id = value.kind === 'known' ? (0,ids/* roleGuid */.c5)(value.value) : undefined;
        if (value.kind === 'unknown' || (id !== undefined && id !== ids/* EMPTY_GUID */.U2))
            return [];
        const near = value.sensitive || value.value === '' ? undefined : criteria.roles.nearest(value.value);
        const remedy = near && (0,pec_roles/* isAccepted */.oB)(near)
            ? `Use the GUID ${near.id} of ${near.name}.`
            : `Use the GUID of a built-in role that Azure Lighthouse takes, such as ${recommended/* RECOMMENDED */.Q}.`;
        return [invalid(where, value, remedy, location)];
    });
}
const INVALID_ID = {
    id: 'invalid-id',
    level: 'error',
    effect: 'not-ready',
    title: 'An ID is not a GUID',
    fires: "A principal, an approver, a role, the managing tenant or a delegated role is no GUID, is all zeros, or is a sample's placeholder. The token of a replacement tool (`#{x}#`, `__x__`, `{{x}}` and the like) leaves the value unknown instead.",
    why: 'Azure refuses a definition whose principal, role or tenant is not a GUID that exists.',
    toDo: "Use the object ID, the role's GUID or the tenant ID. For a misspelt role name the nearest built-in role is named.",
    source: sources/* ONBOARD */.aq,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        return [...tenants(delegation, criteria), ...principals(delegation, criteria), ...roles(delegation, criteria)];
    },
};
const MANAGING_TENANT_DIFFERENT = {
    id: 'managing-tenant-different',
    level: 'error',
    effect: 'not-ready',
    title: 'The template delegates to another tenant',
    fires: '`managedByTenantId` is not the tenant given by the input `tenant-id`. The environment variable `AZURE_TENANT_ID` is not compared.',
    why: 'The delegation would go to another managing tenant, and this partner would earn nothing from it.',
    toDo: 'Set `managedByTenantId` to your managing tenant.',
    source: sources/* ONBOARD */.aq,
    check({ delegation }, { expectedTenantId: expected }) {
        const value = delegation.managedByTenantId;
        if (delegation.kind !== 'written' || value.kind === 'unknown' || expected === undefined)
            return [];
        if (!isUsable(value.value) || (0,ids/* sameId */.s)(value.value, expected))
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `managedByTenantId is ${(0,rules_rule/* quoted */.TL)(value)}, and the managing tenant is ${expected}.`,
                remedy: `Set managedByTenantId to ${expected}.`,
                location: value.location,
            }),
        ];
    },
};
const PARAMETER_MISMATCH = {
    id: 'parameter-mismatch',
    level: 'error',
    effect: 'not-ready',
    variant: {
        level: 'note',
        effect: 'none',
        when: 'the file does not give a required parameter, which may be given at deployment and is unknown here',
    },
    title: 'The parameter file does not fit the template',
    fires: 'A parameter file gives a parameter that the template does not declare, a value of another type (a single object where a list of authorizations belongs), or one that is not allowed.',
    why: 'Azure Resource Manager refuses a deployment with parameters that the template does not take.',
    toDo: 'Remove, rename or correct the parameter named, or declare it in the template.',
    source: sources/* PARAMETER_FILES */.iO,
};
const FULL_ROLE_ID = {
    id: 'full-role-id',
    level: 'warning',
    effect: 'unknown',
    title: 'The role is given as a resource ID',
    fires: 'A role is given as `\u2026/providers/Microsoft.Authorization/roleDefinitions/{GUID}`, also with `|/subscriptions/\u2026` behind it as Terraform writes it. Any other text that ends in a GUID is no role ([`invalid-id`](#invalid-id)).',
    why: 'A definition expects the bare GUID of the role; whether Azure takes a resource ID is not established.',
    toDo: 'Write the bare GUID.',
    source: sources/* ONBOARD */.aq,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        return rolesIn(delegation).flatMap(({ where, value, location }) => {
            const id = value.kind === 'known' ? (0,ids/* roleGuid */.c5)(value.value) : undefined;
            if (value.kind === 'unknown' || id === undefined || (0,ids/* isGuid */.W_)(value.value))
                return [];
            return [
                (0,rules_rule/* finding */.gk)(this, {
                    message: `${where} is a resource ID; whether Azure takes it in a definition is not established.`,
                    facts: value.sensitive ? [] : [['role', (0,pec_criteria/* roleLabel */.bR)(id, criteria)]],
                    remedy: value.sensitive ? 'Write the bare GUID.' : `Write the bare GUID, ${id}.`,
                    location: value.location ?? location,
                }),
            ];
        });
    },
};
const IDENTIFIERS = [INVALID_ID, MANAGING_TENANT_DIFFERENT, PARAMETER_MISMATCH];
const ROLE_FORMS = [FULL_ROLE_ID];

;// CONCATENATED MODULE: ./build/pec/rules/accepted-roles.js







function grantedRoles({ authorizations }, { roles }, acceptance) {
    return authorizations.items.flatMap(({ roleDefinitionId: value, location }) => {
        const id = value.kind === 'known' ? (0,ids/* roleGuid */.c5)(value.value) : undefined;
        if (value.kind === 'unknown' || id === undefined || roles.get(id)?.lighthouse !== acceptance)
            return [];
        return [{ id, value, location: value.location ?? location }];
    });
}
function shownRole(value, id, criteria) {
    return value.sensitive ? 'A role whose value is sensitive' : (0,pec_criteria/* roleLabel */.bR)(id, criteria);
}
function refused(rule, acceptance, said) {
    return ({ delegation }, criteria) => {
        if (delegation.kind !== 'written')
            return [];
        return grantedRoles(delegation, criteria, acceptance).map(({ id, value, location }) => (0,rules_rule/* finding */.gk)(rule, {
            message: `${shownRole(value, id, criteria)} ${said}`,
            ...(acceptance !== 'owner' && { facts: [['role list of', criteria.roles.catalogueDate]] }),
            remedy: `Grant a built-in role that Azure Lighthouse takes instead: Contributor, or a narrower one such as ${recommended/* RECOMMENDED */.Q}.`,
            location,
        }));
    };
}
const OWNER_ROLE = {
    id: 'owner-role',
    level: 'error',
    effect: 'not-ready',
    title: 'Owner cannot be delegated',
    fires: 'Any authorization grants Owner, whoever it names.',
    why: 'Azure Lighthouse refuses a definition that grants Owner.',
    toDo: 'Grant Contributor or a narrower built-in role instead.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check: (subject, criteria) => refused(OWNER_ROLE, 'owner', 'is granted, which Azure Lighthouse never accepts.')(subject, criteria),
};
const ROLE_NOT_BUILT_IN = {
    id: 'role-not-built-in',
    level: 'error',
    effect: 'not-ready',
    variant: {
        level: 'warning',
        effect: 'unknown',
        when: 'no built-in role is near: a custom role, which Lighthouse refuses, or one newer than the catalogue',
    },
    title: 'The role is not a built-in role',
    fires: 'A role is a GUID that the bundled catalogue does not know. Where a built-in GUID is so near that it is a slip (at most two letters), it is an error that names it.',
    why: 'Azure Lighthouse accepts built-in roles only.',
    toDo: 'Replace it with the role named, or with another built-in role.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        return rolesIn(delegation).flatMap(({ where, value, location }) => {
            const id = value.kind === 'known' ? (0,ids/* roleGuid */.c5)(value.value) : undefined;
            if (value.kind === 'unknown' || id === undefined || id === ids/* EMPTY_GUID */.U2 || criteria.roles.get(id))
                return [];
            const near = value.sensitive ? undefined : criteria.roles.nearest(id);
            const slip = near !== undefined && (0,ids/* isSlip */.BX)(id, near.id);
            const shown = value.sensitive ? 'with a sensitive value' : id;
            const message = `${where} ${shown} is not among the built-in roles of ${criteria.roles.catalogueDate}.`;
            const words = slip
                ? { remedy: mended(near, where) }
                : {
                    remedy: 'Use a built-in role: Azure Lighthouse takes no other.',
                    next: ['If the role is newer than the list, nothing is wrong with it.'],
                };
            return [(0,rules_rule/* finding */.gk)(this, { message, ...words, location: value.location ?? location }, !slip)];
        });
    },
};
function mended(meant, where) {
    const isDelegated = where === 'delegatedRoleDefinitionIds';
    const isTaken = isDelegated ? meant.id !== pec_roles/* OWNER */.yo && meant.id !== pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN : (0,pec_roles/* isAccepted */.oB)(meant);
    if (isTaken)
        return `Replace it with ${meant.id}, the GUID of ${meant.name}.`;
    const instead = isDelegated ? 'name another role' : `use ${recommended/* RECOMMENDED */.Q}`;
    return `It is nearly the GUID of ${meant.name}, which Azure Lighthouse refuses here: ${instead} instead.`;
}
const DATA_ACTIONS_ROLE = {
    id: 'data-actions-role',
    level: 'error',
    effect: 'not-ready',
    title: 'The role has data actions',
    fires: 'Any authorization grants a role that has data actions, by the bundled catalogue, whose date is given. Roles gain data actions over time. Delegated roles are not asked.',
    why: 'Azure Lighthouse refuses roles with data actions.',
    toDo: 'Grant a role without data actions.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check: (subject, criteria) => refused(DATA_ACTIONS_ROLE, 'data-actions', 'has data actions; Azure Lighthouse refuses such roles in new deployments.')(subject, criteria),
};
const RESTRICTED_ROLE = {
    id: 'restricted-role',
    level: 'error',
    effect: 'not-ready',
    title: 'The role has restricted actions',
    fires: 'Any authorization grants a role that may change access, by the bundled catalogue, whose date is given.',
    why: 'Azure Lighthouse refuses roles that may change access.',
    toDo: 'Grant a role that may not change access.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check: (subject, criteria) => refused(RESTRICTED_ROLE, 'restricted-actions', 'may change access; Azure Lighthouse refuses such roles in new deployments.')(subject, criteria),
};
const ACCEPTED_ROLES = [
    OWNER_ROLE,
    ROLE_NOT_BUILT_IN,
    DATA_ACTIONS_ROLE,
    RESTRICTED_ROLE,
];

// EXTERNAL MODULE: ./build/pec/distinct.js
var distinct = __nccwpck_require__(6999);
// EXTERNAL MODULE: ./build/pec/role-worth.js
var role_worth = __nccwpck_require__(3858);
;// CONCATENATED MODULE: ./build/pec/rules/beside.js







const OTHER_MANAGING_TENANT = {
    id: 'other-managing-tenant',
    level: 'note',
    effect: 'none',
    title: 'Other tenants manage the scope too',
    fires: 'Delegations at the scope belong to other managing tenants. They are named, never judged.',
    why: 'Their delegations do not concern this partner; they are named so that nothing at the scope is overlooked.',
    toDo: 'Nothing, unless one of these tenants is yours and you signed in to the wrong one.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    checkScope({ foreign, reading }) {
        const there = foreign.filter(({ scope }) => (0,ids/* covers */.hU)(scope, reading.scope) || (0,ids/* covers */.hU)(reading.scope, scope));
        if (there.length === 0)
            return [];
        const tenants = there.map(({ managedByTenantId: tenant, managedByTenantName: name }) => {
            const id = tenant.kind === 'known' ? tenant.value : 'unknown';
            return ['managing tenant', name ? `${(0,ids/* shortName */.EU)(name)} (${id})` : id];
        });
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `Other tenants manage the scope too, with ${there.length} ${there.length === 1 ? 'delegation' : 'delegations'}.`,
                facts: (0,distinct/* distinct */.d)(tenants),
                remedy: 'Nothing, unless one of these tenants is yours and you signed in to the wrong one.',
            }),
        ];
    },
};
const CANNOT_REDEPLOY = {
    id: 'cannot-redeploy',
    level: 'warning',
    effect: 'none',
    onlyIfReady: true,
    title: 'Azure Lighthouse would refuse this role today',
    fires: 'Deployed scopes: a ready delegation grants a role, to anybody, that the bundled catalogue says Lighthouse refuses today. Roles gain data actions over time.',
    why: 'The deployed delegation keeps working, but the next deployment of it is refused.',
    toDo: 'Replace the role in the onboarding template before the delegation is deployed the next time.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'deployed')
            return [];
        const refused = new Set(delegation.authorizations.items.flatMap(({ roleDefinitionId: role }) => {
            const id = role.kind === 'known' ? (0,ids/* roleGuid */.c5)(role.value) : undefined;
            const acceptance = id && criteria.roles.get(id)?.lighthouse;
            const isRefused = id === pec_roles/* OWNER */.yo || acceptance === 'data-actions' || acceptance === 'restricted-actions';
            return id !== undefined && isRefused ? [id] : [];
        }));
        if (refused.size === 0)
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `The ${(0,rules_rule/* delegationLabel */.JB)(delegation)} works, but Azure Lighthouse would refuse ${refused.size > 1 ? 'some of its roles' : 'one of its roles'} today.`,
                facts: [
                    ...[...refused].map((id) => ['role', (0,pec_criteria/* roleLabel */.bR)(id, criteria)]),
                    ['role list of', criteria.roles.catalogueDate],
                ],
                remedy: `Replace ${refused.size > 1 ? 'them' : 'it'} in the onboarding template before the delegation is deployed the next time.`,
            }),
        ];
    },
};
const READING_RIGHT_MISSING = {
    id: 'reading-right-missing',
    level: 'note',
    effect: 'none',
    onlyIfReady: true,
    title: 'The principal cannot read its own delegations',
    fires: 'Templates: a ready definition gives none of our principals a role with `Microsoft.ManagedServices/registrationAssignments/read`.',
    why: 'Without a role that can read delegations, the deployed scope cannot be verified with this principal.',
    toDo: 'Grant it Reader beside the eligible role, or verify deployed scopes with another identity.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check({ delegation, path }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        const { items, missing, location } = delegation.authorizations;
        const ours = [criteria.principalId, ...criteria.alsoLinked];
        const couldRead = items.some(({ principalId: principal, roleDefinitionId: role }) => {
            if (principal.kind === 'known' && !ours.some((id) => (0,ids/* sameId */.s)(id, principal.value)))
                return false;
            if (role.kind === 'unknown')
                return true;
            const id = (0,ids/* roleGuid */.c5)(role.value);
            return id !== undefined && criteria.roles.get(id)?.readsDelegations !== false;
        });
        if (couldRead || missing)
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: 'The PEC principal gets no role that lets it read the delegation once it is deployed.',
                facts: [
                    ['PEC principal', criteria.principalId],
                    ['missing right', 'Microsoft.ManagedServices/registrationAssignments/read'],
                ],
                remedy: `Grant it ${criteria.roles.get(pec_roles/* READER */.qt)?.name} (${pec_roles/* READER */.qt}) beside the eligible role, or verify deployed scopes with another identity.`,
                location: path.own[0]?.location ?? location,
            }),
        ];
    },
};
const COUNTS_ON_YOUR_WORD = {
    id: 'counts-on-your-word',
    level: 'note',
    effect: 'none',
    onlyIfReady: true,
    title: 'The grant counts on your word',
    fires: 'A delegation is ready only through a principal named in `also-linked`.',
    why: 'The principal was named in also-linked; neither its link nor its membership can be read here.',
    toDo: 'Make sure that this account, or a member of this group, is linked to the partner ID.',
    source: sources/* PARTNER_LINK */.St,
    check({ delegation, path }, criteria) {
        const granting = path.own.filter(({ weighed }) => weighed.worth === 'yes');
        const [first] = granting;
        if (!first || granting.some(({ whose }) => whose === 'pec'))
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `The ${(0,rules_rule/* delegationLabel */.JB)(delegation)} is ready only through an account or group that also-linked names.`,
                facts: [(0,rules_rule/* principalFact */.Z5)(first.principalId, delegation, criteria)],
                remedy: 'Make sure that this account, or a member of this group, is linked to the partner ID.',
                location: first.location,
            }),
        ];
    },
};
const ROLE_OVERRIDDEN = {
    id: 'role-overridden',
    level: 'note',
    effect: 'none',
    variant: { level: 'warning', effect: 'none', when: "it contradicts Microsoft's table" },
    title: 'An override decided whether the role is eligible',
    fires: '`role-overrides` decided about a role of our principals.',
    why: 'The verdict rests on role-overrides and not on the table of Microsoft.',
    toDo: 'Keep the confirmation that the override rests on, and remove it when the table says the same.',
    source: sources/* PEC_ROLES */.hY,
    check({ path }, criteria) {
        const findings = new Map();
        for (const { weighed, location, sensitive } of path.own) {
            const without = (0,role_worth/* weighRole */.R)(weighed.id, criteria.roles, new Map());
            if (weighed.override === undefined || without.worth === weighed.worth || sensitive)
                continue;
            const table = weighed.role?.pec ?? 'unlisted';
            const says = table === 'unlisted' ? 'does not list it' : `says ${table}`;
            const words = {
                message: `role-overrides says that ${(0,pec_criteria/* nameOfRole */.r0)(weighed.id, criteria) ?? 'a role'} is ${weighed.override}; Microsoft's table ${says}.`,
                facts: [
                    ['role', (0,pec_criteria/* roleLabel */.bR)(weighed.id, criteria)],
                    ["Microsoft's table of", criteria.roles.tableDate],
                ],
                remedy: 'Keep the confirmation that the override rests on, and remove it when the table says the same.',
                location,
            };
            findings.set(weighed.id, (0,rules_rule/* finding */.gk)(this, words, table !== 'unlisted' && table !== weighed.override));
        }
        return [...findings.values()];
    },
};
function grantKey({ principalId, roleDefinitionId }) {
    if (principalId.kind === 'unknown' || roleDefinitionId.kind === 'unknown')
        return undefined;
    const role = (0,ids/* roleGuid */.c5)(roleDefinitionId.value);
    return role && (0,ids/* isGuid */.W_)(principalId.value) ? `${principalId.value.toLowerCase()} ${role}` : undefined;
}
function grantFacts(key, authorization, delegation, criteria) {
    const { principalId, roleDefinitionId } = authorization;
    const hidden = [principalId, roleDefinitionId].some((value) => value.kind === 'known' && value.sensitive);
    if (hidden)
        return [];
    const [principal = '', role = ''] = key.split(' ');
    return [(0,rules_rule/* principalFact */.Z5)(principal, delegation, criteria), ['role', (0,pec_criteria/* roleLabel */.bR)(role, criteria)]];
}
const DUPLICATE_AUTHORIZATION = {
    id: 'duplicate-authorization',
    level: 'warning',
    effect: 'none',
    title: 'The same principal and role are granted twice',
    fires: 'The same principal gets the same role twice in one definition, or in two delegations that cover a scope.',
    why: 'Where two delegations grant the same, removing one can take the access of both away.',
    toDo: 'Remove one of the two authorizations.',
    source: sources/* REMOVE */.t2,
    check({ delegation }, criteria) {
        const grants = delegation.authorizations.items.flatMap((authorization) => {
            const key = grantKey(authorization);
            return key === undefined ? [] : [{ key, authorization }];
        });
        if (new Set(grants.map(({ key }) => key)).size === grants.length)
            return [];
        return [...Map.groupBy(grants, ({ key }) => key).values()].flatMap(([, second]) => second === undefined
            ? []
            : [
                (0,rules_rule/* finding */.gk)(this, {
                    message: `The ${(0,rules_rule/* delegationLabel */.JB)(delegation)} grants the same principal the same role twice.`,
                    facts: grantFacts(second.key, second.authorization, delegation, criteria),
                    remedy: 'Remove one of the two authorizations.',
                    location: second.authorization.location,
                }),
            ]);
    },
    checkScope({ covering }, criteria) {
        const owners = new Map();
        const findings = new Map();
        for (const delegation of covering) {
            for (const authorization of delegation.authorizations.items) {
                const key = grantKey(authorization);
                if (key === undefined)
                    continue;
                const first = owners.get(key) ?? delegation;
                owners.set(key, first);
                if (first === delegation)
                    continue;
                const words = {
                    message: 'Two delegations that cover the scope grant the same principal the same role.',
                    facts: [
                        ...grantFacts(key, authorization, delegation, criteria),
                        ...[first, delegation].flatMap((one) => (0,rules_rule/* assignmentFacts */.FH)(one)),
                    ],
                    remedy: 'Give each grant in one delegation only.',
                    next: ['Take care: removing one of the two delegations can take the access of both away.'],
                };
                findings.set(key, (0,rules_rule/* finding */.gk)(this, words));
            }
        }
        return [...findings.values()];
    },
};
const NO_DELETE_ROLE = {
    id: 'no-delete-role',
    level: 'note',
    effect: 'none',
    title: 'Nobody on your side can end the delegation',
    fires: 'No authorization has the Managed Services Registration assignment Delete Role.',
    why: 'Without the Managed Services Registration assignment Delete Role, only the customer can remove the delegation.',
    toDo: 'Consider adding a user or group of yours with this role.',
    source: sources/* REMOVE */.t2,
    check({ delegation }, criteria) {
        const { items, missing, location } = delegation.authorizations;
        const could = items.some(({ roleDefinitionId: role }) => role.kind === 'unknown' || (0,ids/* roleGuid */.c5)(role.value) === pec_roles/* REGISTRATION_ASSIGNMENT_DELETE */.qr);
        if (could || missing || items.length === 0)
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `Nobody on your side can end the ${(0,rules_rule/* delegationLabel */.JB)(delegation)}.`,
                remedy: `Consider adding a user or group of yours with the ${(0,pec_criteria/* roleLabel */.bR)(pec_roles/* REGISTRATION_ASSIGNMENT_DELETE */.qr, criteria)}.`,
                location,
            }),
        ];
    },
};
const POLICY_DOES_NOT_UPDATE = {
    id: 'policy-does-not-update',
    level: 'note',
    effect: 'none',
    title: 'The policy does not update delegations that are there',
    fires: "The policy's existence condition is met by any delegation: subscriptions that have one count as compliant, so a changed list of authorizations does not reach them.",
    why: 'Customers who are onboarded already keep their old authorizations, whatever the policy says now.',
    toDo: "Compare the authorizations in the policy's existence condition, or deploy the change to these subscriptions in another way.",
    source: sources/* POLICY */.Po,
};
const BESIDE = [
    OTHER_MANAGING_TENANT,
    CANNOT_REDEPLOY,
    READING_RIGHT_MISSING,
    COUNTS_ON_YOUR_WORD,
    ROLE_OVERRIDDEN,
    DUPLICATE_AUTHORIZATION,
    NO_DELETE_ROLE,
    POLICY_DOES_NOT_UPDATE,
];

;// CONCATENATED MODULE: ./build/pec/rules/delegated-roles.js





const DELEGATED_ROLES_MISSING = {
    id: 'delegated-roles-missing',
    level: 'error',
    effect: 'not-ready',
    title: 'User Access Administrator lacks delegatedRoleDefinitionIds',
    fires: 'An authorization grants User Access Administrator without `delegatedRoleDefinitionIds`.',
    why: 'Azure Lighthouse accepts User Access Administrator only with the list of roles it may assign.',
    toDo: 'List the roles that the principal may assign to managed identities in the customer tenant.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        return delegation.authorizations.items.flatMap(({ roleDefinitionId: role, delegatedRoleDefinitionIds: delegated, location }) => {
            const lacks = delegated.items.length === 0 && !delegated.missing;
            if (role.kind === 'unknown' || (0,ids/* roleGuid */.c5)(role.value) !== pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN || !lacks)
                return [];
            return [
                (0,rules_rule/* finding */.gk)(this, {
                    message: `${shownRole(role, pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN, criteria)} is granted without delegatedRoleDefinitionIds.`,
                    remedy: 'List the roles that the principal may assign to managed identities in the customer tenant.',
                    location: role.location ?? location,
                }),
            ];
        });
    },
};
const DELEGATES_PRIVILEGED_ROLE = {
    id: 'delegates-privileged-role',
    level: 'error',
    effect: 'not-ready',
    title: 'A privileged role is delegated for assignment',
    fires: 'Owner or User Access Administrator stands in `delegatedRoleDefinitionIds`.',
    why: 'Owner and User Access Administrator may not stand in delegatedRoleDefinitionIds.',
    toDo: 'Remove it from the list.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        return delegation.authorizations.items.flatMap(({ delegatedRoleDefinitionIds: delegated, location }) => delegated.items.flatMap((value) => {
            const id = value.kind === 'known' ? (0,ids/* roleGuid */.c5)(value.value) : undefined;
            if (value.kind === 'unknown' || (id !== pec_roles/* OWNER */.yo && id !== pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN))
                return [];
            return [
                (0,rules_rule/* finding */.gk)(this, {
                    message: `${shownRole(value, id, criteria)} stands in delegatedRoleDefinitionIds; it may not be delegated for assignment.`,
                    remedy: 'Remove it from the list.',
                    location: value.location ?? delegated.location ?? location,
                }),
            ];
        }));
    },
};
const DELEGATED_ROLES_MISPLACED = {
    id: 'delegated-roles-misplaced',
    level: 'warning',
    effect: 'none',
    title: 'delegatedRoleDefinitionIds without User Access Administrator',
    fires: '`delegatedRoleDefinitionIds` stands beside another role than User Access Administrator.',
    why: 'The list has an effect beside User Access Administrator only.',
    toDo: 'Remove the list, or move it to the authorization with User Access Administrator.',
    source: sources/* TENANTS_USERS_ROLES */.jU,
    check({ delegation }) {
        if (delegation.kind !== 'written')
            return [];
        return delegation.authorizations.items.flatMap(({ roleDefinitionId: role, delegatedRoleDefinitionIds: delegated, location }) => {
            const id = role.kind === 'known' ? (0,ids/* roleGuid */.c5)(role.value) : undefined;
            if (id === undefined || id === pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN || delegated.items.length === 0)
                return [];
            return [
                (0,rules_rule/* finding */.gk)(this, {
                    message: `delegatedRoleDefinitionIds stands beside a role other than User Access Administrator (${pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN}).`,
                    remedy: 'Remove the list, or move it to the authorization with User Access Administrator.',
                    location: delegated.location ?? location,
                }),
            ];
        });
    },
};
const DELEGATED_ROLES = [DELEGATED_ROLES_MISSING, DELEGATES_PRIVILEGED_ROLE];
const MISPLACED_DELEGATED_ROLES = [DELEGATED_ROLES_MISPLACED];

// EXTERNAL MODULE: ./build/pec/delegation.js
var pec_delegation = __nccwpck_require__(6497);
;// CONCATENATED MODULE: ./build/pec/rules/deployed-scope.js







const READ_RIGHT = 'Microsoft.ManagedServices/registrationAssignments/read';
function isUncovered({ covering, reading }, criteria) {
    return covering.length === 0 && openRefusals(reading, criteria).length === 0;
}
function below({ ofOurs, reading }) {
    return ofOurs.filter(({ scope }) => (0,ids/* covers */.hU)(reading.scope, scope));
}
function isOwnTenants({ foreign }, { managingTenantId }) {
    return foreign.some(({ customerTenantId }) => (0,ids/* sameId */.s)(customerTenantId, managingTenantId));
}
const NO_DELEGATION = {
    id: 'no-delegation',
    level: 'error',
    effect: 'not-ready',
    passesWithEffect: 'not-ready',
    title: 'The scope is not delegated to the managing tenant',
    fires: 'The scope can be read, and no delegation to the managing tenant covers it. An empty list is asked for again before this is concluded.',
    why: 'Without a delegation there is no PEC path through Azure Lighthouse.',
    toDo: 'Deploy the onboarding template in the customer tenant. If that has just been done, set `wait-minutes`: a delegation can take 15 minutes to show.',
    source: sources/* ONBOARD */.aq,
    checkScope(scope, criteria) {
        if (!isUncovered(scope, criteria) || below(scope).length > 0)
            return [];
        if (isOwnTenants(scope, criteria)) {
            return [
                (0,rules_rule/* finding */.gk)(this, {
                    message: 'The scope belongs to the tenant that is signed in to: nothing there can be delegated to it.',
                    facts: [
                        ['scope', scope.reading.scope],
                        ['tenant', criteria.managingTenantId],
                    ],
                    remedy: 'Sign in to your managing tenant: set tenant-id and client-id to it and to an app registration there.',
                }),
            ];
        }
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: 'The scope can be read, and no delegation to the managing tenant covers it: no PEC path through Lighthouse found.',
                facts: ofScope(scope, criteria),
                remedy: 'Deploy the onboarding template in the customer tenant.',
                next: ['If that has just been done, set wait-minutes: a delegation can take 15 minutes to show.'],
            }),
        ];
    },
};
function ofScope({ reading }, { managingTenantId }) {
    return [
        ['scope', reading.scope],
        ['managing tenant', managingTenantId],
    ];
}
const PARTIAL_SCOPE = {
    id: 'partial-scope',
    level: 'error',
    effect: 'not-ready',
    passesWithEffect: 'not-ready',
    title: 'Only resource groups of the subscription are delegated',
    fires: 'A subscription was asked for, and only resource groups of it, which are named, are delegated to the managing tenant.',
    why: 'The credit is calculated per resource: resources outside the delegated groups have no PEC path through Azure Lighthouse.',
    toDo: 'Delegate the whole subscription, or name the resource groups in `scopes` if nothing else is meant to be managed.',
    source: sources/* PEC */.xT,
    checkScope(scope, criteria) {
        const groups = (0,distinct/* distinct */.d)(below(scope).map((one) => one.scope.slice(one.scope.lastIndexOf('/') + 1)));
        if (!isUncovered(scope, criteria) || groups.length === 0)
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: 'Only resource groups of the subscription are delegated to the managing tenant.',
                facts: [...ofScope(scope, criteria), ...groups.map((name) => ['resource group', name])],
                remedy: 'Delegate the whole subscription.',
                next: ['If nothing else is meant to be managed, name the resource groups in scopes instead.'],
            }),
        ];
    },
};
const DELEGATION_NOT_ACTIVE = {
    id: 'delegation-not-active',
    level: 'error',
    effect: 'not-ready',
    variant: { level: 'error', effect: 'unknown', when: 'the state is one of a deployment in progress' },
    passesWithEffect: 'unknown',
    title: 'The delegation is not in the state Succeeded',
    fires: 'The assignment or the definition of a delegation is not in the state `Succeeded`. `Failed`, `Deleted`, `Deleting` and `Canceled` are not ready.',
    why: 'Only a delegation that has been deployed completely gives the principal its role.',
    toDo: 'Failed: mend the error of the deployment in the customer tenant and deploy again. In progress: run the check again later, or set `wait-minutes`.',
    source: sources/* ONBOARD */.aq,
    check({ delegation }) {
        if (delegation.kind !== 'deployed')
            return [];
        const state = (0,pec_delegation/* stateOf */.L4)(delegation);
        if (state === 'active')
            return [];
        const inProgress = state === 'transitional';
        const words = {
            message: `The ${(0,rules_rule/* delegationLabel */.JB)(delegation)} is not in the state Succeeded.`,
            facts: [['state', (0,pec_delegation/* stateText */.r9)(delegation)], ...(0,rules_rule/* assignmentFacts */.FH)(delegation)],
            ...(inProgress
                ? {
                    remedy: 'Wait until the deployment is finished, and run the check again.',
                    next: ['Set wait-minutes if this job deploys it.'],
                }
                : { remedy: 'Mend the error of the deployment in the customer tenant, and deploy the delegation again.' }),
        };
        return [(0,rules_rule/* finding */.gk)(this, words, inProgress)];
    },
};
const CANNOT_VERIFY = {
    id: 'cannot-verify',
    level: 'error',
    effect: 'unknown',
    passesWithEffect: 'unknown',
    title: 'The delegations at the scope cannot be read',
    fires: `Azure answers the list of delegations with 401 \`InvalidAuthenticationTokenTenant\` (not delegated, not propagated yet, or no authorization names the signed-in principal), 403 (a role there, but none with \`${READ_RIGHT}\`; or not propagated yet) or 404 (no such scope, not delegated, or not propagated yet). The finding says which of these the answer allows, and quotes it with its correlation id.`,
    why: 'What cannot be read may be missing, and nobody would notice.',
    toDo: '401, 404: check the spelling of the scope and that the template was deployed there and names the principal; after a deployment set `wait-minutes`. 403: give the principal Reader, Contributor or the Managed Services Registration assignment Delete Role beside the eligible role; Support Request Contributor does not carry the right.',
    source: 'https://learn.microsoft.com/azure/lighthouse/how-to/view-manage-customers',
    check({ delegation }, criteria) {
        if (delegation.kind !== 'deployed' || !delegation.definitionRefusal || (0,pec_delegation/* stateOf */.L4)(delegation) === 'dead')
            return [];
        return [cannotVerify(delegation.definitionId, delegation.definitionRefusal, criteria.roles)];
    },
    checkScope({ reading }, criteria) {
        return openRefusals(reading, criteria).map(({ scope, refusal }) => cannotVerify(scope, refusal, criteria.roles));
    },
};
const MARKETPLACE_OFFER = {
    id: 'marketplace-offer',
    level: 'warning',
    effect: 'unknown',
    variant: { level: 'note', effect: 'not-applicable', when: 'it stands in a template' },
    mendedByAuthorization: true,
    outweighable: true,
    title: 'The delegation comes from a Marketplace offer and does not name the principal',
    fires: '`plan` is set, and none of our principals has a permanent role in it that is certainly eligible.',
    why: "Microsoft's statements contradict one another on whether Marketplace offers are linked to the partner automatically.",
    toDo: "Add the principal with Support Request Contributor to the authorizations of the offer's plan, and publish it again.",
    source: sources/* PARTNER_LINK */.St,
    check({ delegation, gap }, criteria) {
        if (gap.kind !== 'marketplace-offer')
            return [];
        const words = {
            message: `The ${(0,rules_rule/* delegationLabel */.JB)(delegation)} comes from a Marketplace offer and gives the PEC principal no permanent eligible role. ` +
                'Whether such offers are linked to the partner automatically is not established.',
            facts: [['PEC principal', criteria.principalId]],
            remedy: `Add the PEC principal with ${recommended/* RECOMMENDED */.Q} to the authorizations of the offer's plan, and publish it again.`,
            location: delegation.authorizations.location,
        };
        return [(0,rules_rule/* finding */.gk)(this, words, delegation.kind === 'written')];
    },
};
const DEPLOYED_SCOPE = [
    NO_DELEGATION,
    PARTIAL_SCOPE,
    DELEGATION_NOT_ACTIVE,
    CANNOT_VERIFY,
    MARKETPLACE_OFFER,
];
function openRefusals(reading, { principalId, readerId, alsoLinked }) {
    const groupWasRead = !reading.refusals.some((other) => other.scope === reading.scope);
    const readByOurs = (0,ids/* sameId */.s)(readerId, principalId) && alsoLinked.length === 0;
    return reading.refusals.filter(({ scope, refusal }) => !(scope !== reading.scope && groupWasRead && refusal.status === 401 && readByOurs));
}
const CAUSES = {
    401: {
        because: [
            'it is not delegated to the managing tenant',
            'the delegation has not propagated yet (up to 15 minutes)',
            'no authorization of it names the signed-in principal',
        ],
        remedy: 'Check that the template was deployed in this subscription, and names the principal.',
        next: ['After a deployment set wait-minutes.'],
    },
    403: {
        because: [
            `the signed-in principal has a role there, but none with ${READ_RIGHT}`,
            'its delegation has not propagated yet',
        ],
        remedy: 'Give the principal a role with that right beside the eligible one, for example Reader.',
        next: ['After a deployment set wait-minutes.'],
    },
    404: {
        because: [
            'it does not exist',
            'it is not delegated to the managing tenant',
            'the delegation has not propagated yet',
        ],
        remedy: 'Check the spelling of the scope, and that the delegation was deployed there.',
        next: ['After a deployment set wait-minutes.'],
    },
};
function cannotVerify(scope, { status, code, message, correlationId }, roles) {
    const { because, remedy, next } = CAUSES[status];
    const carriers = [pec_roles/* READER */.qt, pec_roles/* CONTRIBUTOR */.qT, pec_roles/* REGISTRATION_ASSIGNMENT_DELETE */.qr].map((guid) => ['role with the right', `${roles.get(guid)?.name} (${guid})`]);
    return (0,rules_rule/* finding */.gk)(CANNOT_VERIFY, {
        message: 'The delegations at the scope cannot be read.',
        facts: [
            ['scope', scope],
            ...because.map((cause, index) => [index === 0 ? 'because' : 'or because', cause]),
            ...(status === 403 ? [...carriers, ['role without it', recommended/* RECOMMENDED */.Q]] : []),
            ...(correlationId ? [['correlation id', correlationId]] : []),
            ['Azure answered', `${status} ${code}: ${(0,ids/* quotedWords */.IS)(message)}`],
        ],
        remedy,
        ...(next && { next }),
    });
}

;// CONCATENATED MODULE: ./build/pec/rules/eligible-authorizations.js





const ELIGIBLE_SINCE = '2020-02-01';
const ACTIVATION_MINUTES = { least: 30, most: 8 * 60 };
const MOST_APPROVERS = 10;
function eligible_authorizations_refused(delegation, criteria) {
    const { items, location } = delegation.eligibleAuthorizations;
    const privileged = items.flatMap(({ roleDefinitionId: role, location: around }) => {
        const id = role.kind === 'known' ? (0,ids/* roleGuid */.c5)(role.value) : undefined;
        if (role.kind === 'unknown' || (id !== pec_roles/* OWNER */.yo && id !== pec_roles/* USER_ACCESS_ADMINISTRATOR */.VN))
            return [];
        const message = `${shownRole(role, id, criteria)} cannot be an eligible authorization.`;
        return [(0,rules_rule/* finding */.gk)(INVALID, { message, remedy: 'Use another built-in role.', location: role.location ?? around })];
    });
    const { apiVersion } = delegation;
    const tooOld = items.length > 0 && apiVersion.kind === 'known' && apiVersion.value < ELIGIBLE_SINCE;
    const version = tooOld && {
        message: `eligibleAuthorizations are set, but the API version ${(0,rules_rule/* quoted */.TL)(apiVersion)} does not know them.`,
        remedy: 'Use API version 2022-10-01.',
        location: apiVersion.location ?? location,
    };
    return [...privileged, ...policiesPerRole(items, criteria), ...(version ? [(0,rules_rule/* finding */.gk)(INVALID, version)] : [])];
}
function limits(eligible, { principalId }) {
    const { principalId: principal, location } = eligible;
    const own = principal.kind === 'known' && (0,ids/* sameId */.s)(principal.value, principalId)
        ? [
            (0,rules_rule/* finding */.gk)(INVALID, {
                message: 'The PEC principal is a service principal, and eligible authorizations are for users and groups only.',
                facts: [['PEC principal', principalId]],
                remedy: 'Move it to authorizations.',
                location: principal.location ?? location,
            }, true),
        ]
        : [];
    return [...own, ...policyLimits(eligible)];
}
function policyLimits({ policy, location }) {
    if (!policy)
        return [];
    const { maximumActivationDuration: duration, multiFactorAuthProvider: provider, approvers } = policy;
    const findings = [];
    if (duration?.kind === 'known') {
        const minutes = durationMinutes(duration.value);
        if (minutes === undefined || minutes < ACTIVATION_MINUTES.least || minutes > ACTIVATION_MINUTES.most) {
            const message = `maximumActivationDuration is ${(0,rules_rule/* quoted */.TL)(duration)}; it must lie between PT30M and PT8H.`;
            const words = { message, remedy: 'Use a duration such as PT8H.', location: duration.location ?? location };
            findings.push((0,rules_rule/* finding */.gk)(INVALID, words, true));
        }
    }
    if (provider?.kind === 'known' && !['azure', 'none'].includes(provider.value.toLowerCase())) {
        const message = `multiFactorAuthProvider is ${(0,rules_rule/* quoted */.TL)(provider)}; it must be Azure or None.`;
        const remedy = 'Use Azure to ask for multifactor authentication.';
        findings.push((0,rules_rule/* finding */.gk)(INVALID, { message, remedy, location: provider.location ?? location }, true));
    }
    if (approvers.items.length > MOST_APPROVERS) {
        const message = `There are ${approvers.items.length} approvers; at most ${MOST_APPROVERS} are allowed.`;
        const words = { message, remedy: 'Use a group as approver.', location: approvers.location ?? location };
        findings.push((0,rules_rule/* finding */.gk)(INVALID, words, true));
    }
    return findings;
}
function durationMinutes(text) {
    const match = /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?$/i.exec(text);
    if (!match)
        return undefined;
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}
function policiesPerRole(list, criteria) {
    const first = new Map();
    const findings = [];
    for (const { roleDefinitionId: role, policy, location } of list) {
        if (role.kind === 'unknown')
            continue;
        const id = (0,ids/* roleGuid */.c5)(role.value);
        const parts = [
            policy?.maximumActivationDuration,
            policy?.multiFactorAuthProvider,
            ...(policy?.approvers.items ?? []),
        ];
        if (id === undefined || policy?.approvers.missing || parts.some((part) => part?.kind === 'unknown'))
            continue;
        const fingerprint = parts.map((part) => (part?.kind === 'known' ? part.value.toLowerCase() : '')).join(' ');
        const before = first.get(id);
        if (before !== undefined && before !== fingerprint) {
            const message = `${shownRole(role, id, criteria)} is eligible with two different policies.`;
            const remedy = 'Give the same role the same justInTimeAccessPolicy everywhere.';
            findings.push((0,rules_rule/* finding */.gk)(INVALID, { message, remedy, location }));
        }
        first.set(id, before ?? fingerprint);
    }
    return findings;
}
const INVALID = {
    id: 'eligible-authorization-invalid',
    level: 'error',
    effect: 'not-ready',
    variant: {
        level: 'warning',
        effect: 'none',
        when: 'a documented limit is passed: the duration, the approvers, or a service principal, where it is known as one',
    },
    title: 'An eligible authorization is not valid',
    fires: 'Owner or User Access Administrator is eligible, one role has two different policies, or the `apiVersion` is older than 2020-02-01-preview: Azure is on record with a refusal.',
    why: 'Azure refuses eligible authorizations outside these limits, and with them the whole definition.',
    toDo: 'Correct the entry named, or use API version 2022-10-01.',
    source: sources/* ELIGIBLE */.s1,
    check({ delegation }, criteria) {
        if (delegation.kind !== 'written')
            return [];
        const { items } = delegation.eligibleAuthorizations;
        return [...eligible_authorizations_refused(delegation, criteria), ...items.flatMap((one) => limits(one, criteria))];
    },
};
const ELIGIBLE_AUTHORIZATIONS = [INVALID];

// EXTERNAL MODULE: ./build/pec/rules/link.js
var rules_link = __nccwpck_require__(2511);
// EXTERNAL MODULE: ./build/pec/rules/path.js
var path = __nccwpck_require__(1596);
;// CONCATENATED MODULE: ./build/pec/rules/reading.js

const READING = [
    {
        id: 'template-unreadable',
        level: 'error',
        effect: 'not-ready',
        title: 'The file cannot be read as a template',
        fires: 'A file that matters cannot be parsed (line and column are given), is larger than 4 MB, is nested too deeply, refers to itself in a circle, has a copy loop beyond 800 turns, does not compile as Bicep, or is a link that leads out of the workspace. All other files are judged. The file is a case of its own.',
        why: 'A template that cannot be read cannot be judged, and Azure would refuse to deploy it.',
        toDo: 'Correct the file at the place named, split it, or exclude it with a `!` glob.',
        source: sources/* TEMPLATE_SYNTAX */.VH,
    },
    {
        id: 'resource-type-unknown',
        level: 'error',
        effect: 'not-ready',
        title: 'The provider has no such resource type',
        fires: 'A resource of `Microsoft.ManagedServices` has a type that does not exist. The nearest type is named. It is a case of its own, to which its parameter files belong.',
        why: 'Azure refuses a template with a type that does not exist, so nothing of it is delegated.',
        toDo: 'Correct the type: registration definitions are `Microsoft.ManagedServices/registrationDefinitions`.',
        source: 'https://learn.microsoft.com/azure/templates/microsoft.managedservices/registrationdefinitions',
    },
    {
        id: 'expression-invalid',
        level: 'error',
        effect: 'not-ready',
        title: 'An expression is not valid',
        fires: "An expression that decides is one that Azure's template engine refuses: its syntax, a bracket too few, the number or the kind of its arguments, a text where a list is needed.",
        why: 'Azure refuses the template, so nothing of it is delegated.',
        toDo: 'Correct the expression at the place named.',
        source: sources/* TEMPLATE_EXPRESSIONS */.DK,
    },
    {
        id: 'undefined-reference',
        level: 'error',
        effect: 'not-ready',
        title: 'A value that decides names something that is not declared',
        fires: 'A value that decides names a parameter, a variable or a function of its own namespace that the template does not declare. The nearest name is given. (A built-in function that this check does not know leaves the value unknown.)',
        why: 'Azure refuses the template, so nothing of it is delegated.',
        toDo: 'Correct the name, or declare what it names.',
        source: sources/* TEMPLATE_EXPRESSIONS */.DK,
    },
    {
        id: 'template-refused',
        level: 'error',
        effect: 'not-ready',
        variant: {
            level: 'warning',
            effect: 'unknown',
            when: 'what is refused decides no grant but is evaluated all the same: an unused variable or default, an output, another resource',
        },
        title: 'Azure Resource Manager refuses the template',
        fires: 'Azure Resource Manager refuses the template itself: a resource depends on itself, in a circle or on nothing, or stands there twice; an `apiVersion` is missing or never existed; a value lies outside of the limits that its parameter declares. It stands on each case of the template.',
        why: 'A deployment that is refused delegates nothing.',
        toDo: 'Correct the template at the place named.',
        source: sources/* TEMPLATE_SYNTAX */.VH,
    },
    {
        id: 'parameters-unpaired',
        level: 'error',
        effect: 'unknown',
        failsUnknown: true,
        title: 'The parameter file belongs to no template',
        fires: 'A file gives authorizations, and no template takes it, or several do. The finding says which, and what to write into the file. The file is a case of its own.',
        why: 'Nobody judged the values in it: a customer may be without the credit, and nobody would notice.',
        toDo: 'Name the template in the file (`metadata.template`), give both the same name, or leave the file out with a `!` glob.',
        source: sources/* PARAMETER_FILES */.iO,
    },
    {
        id: 'not-judged',
        level: 'error',
        effect: 'unknown',
        failsUnknown: true,
        title: 'Something that concerns Azure Lighthouse could not be read',
        fires: 'A file or linked template concerns Azure Lighthouse and could not be read: there is no `bicep` CLI, a module is not restored, a link is not followed, the form is not one that is read, or the text cannot be decoded. The finding says how to make it readable, or how to leave it out.',
        why: 'What nobody judged may be wrong, and nobody would notice.',
        toDo: 'Do what the finding says, or leave the file out with a `!` glob.',
        source: sources/* TEMPLATE_SYNTAX */.VH,
    },
];

;// CONCATENATED MODULE: ./build/pec/rules/where-deployed.js


const MANAGEMENT_GROUP_DEFINITION = {
    id: 'management-group-definition',
    level: 'warning',
    effect: 'unknown',
    title: 'The definition is deployed to a management group or the tenant',
    fires: 'By the `$schema` of its template, the definition itself, and not a policy or a nested deployment that reaches a subscription, is deployed to a management group or to the tenant.',
    why: 'Azure Lighthouse delegates subscriptions and resource groups; whether Azure takes such a definition is not established.',
    toDo: 'Deploy the definition to each subscription; an Azure Policy with `deployIfNotExists` reaches many.',
    source: sources/* POLICY */.Po,
    check(subject) {
        if (subject.kind !== 'written' || subject.definition.deployedTo !== 'managementGroup')
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `The ${(0,rules_rule/* delegationLabel */.JB)(subject.delegation)} is deployed to a management group or the tenant; registration definitions exist at subscription scope only.`,
                remedy: 'Deploy it to the subscriptions themselves, or let an Azure Policy with deployIfNotExists deploy it to each.',
                location: subject.definition.location,
            }),
        ];
    },
};
const RESOURCE_GROUP_DEFINITION = {
    id: 'resource-group-definition',
    level: 'note',
    effect: 'none',
    title: 'The definition may be deployed to a resource group',
    fires: 'By its `$schema` or scope, the definition may be deployed to a resource group.',
    why: 'A registration definition exists at subscription scope only; Azure refuses it in a resource group.',
    toDo: 'If it is deployed to a resource group: deploy the definition at subscription scope, and only the assignment in the resource group.',
    source: sources/* ONBOARD */.aq,
    check(subject) {
        if (subject.kind !== 'written' || subject.definition.deployedTo !== 'resourceGroup')
            return [];
        return [
            (0,rules_rule/* finding */.gk)(this, {
                message: `If this is deployed to a resource group, Azure refuses the definition of the ${(0,rules_rule/* delegationLabel */.JB)(subject.delegation)}: registration definitions exist at subscription scope only.`,
                remedy: 'Deploy the definition at subscription scope, and only the registration assignment in the resource group.',
                location: subject.definition.location,
            }),
        ];
    },
};
const ABOVE_SUBSCRIPTION = [MANAGEMENT_GROUP_DEFINITION];
const RESOURCE_GROUP = [RESOURCE_GROUP_DEFINITION];

;// CONCATENATED MODULE: ./build/pec/rules/index.js










const SECTIONS = [
    { title: 'Reading a file', rules: READING },
    { title: 'A deployed scope', rules: DEPLOYED_SCOPE },
    {
        title: 'What Lighthouse refuses',
        rules: [
            ...IDENTIFIERS,
            ...ACCEPTED_ROLES,
            ...DELEGATED_ROLES,
            ...ELIGIBLE_AUTHORIZATIONS,
            ...ABOVE_SUBSCRIPTION,
            ...ROLE_FORMS,
            ...MISPLACED_DELEGATED_ROLES,
            ...RESOURCE_GROUP,
        ],
    },
    { title: 'Path', rules: path/* PATH */.gI },
    { title: 'Beside a reason, or on a ready case', rules: BESIDE },
    { title: 'The partner link', rules: rules_link/* LINK */.ps },
];
const RULES = SECTIONS.flatMap(({ rules }) => rules);
const RULE_IDS = RULES.map(({ id }) => id);
const BY_ID = new Map(RULES.map((one) => [one.id, one]));
function rule(id) {
    const found = BY_ID.get(id);
    if (!found)
        throw new Error(`there is no rule ${id}`);
    return found;
}


/***/ }),

/***/ 2511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ linkRefused),
/* harmony export */   Lu: () => (/* binding */ linkUnconfirmed),
/* harmony export */   Nv: () => (/* binding */ signedInToCustomerTenant),
/* harmony export */   ZL: () => (/* binding */ linkMissing),
/* harmony export */   Zx: () => (/* binding */ linkNotChecked),
/* harmony export */   kC: () => (/* binding */ linkDifferent),
/* harmony export */   ps: () => (/* binding */ LINK)
/* harmony export */ });
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4309);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3105);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9461);



const LINK_MISSING = {
    id: 'link-missing',
    level: 'error',
    effect: 'not-ready',
    title: 'The principal is not linked to the partner ID',
    fires: 'The principal is not linked to any partner ID, and nothing was to be written: `link: verify`, or a run for a pull request.',
    why: 'Without the link nothing ties the work of the principal to the partner.',
    toDo: 'Run the action with `link: ensure` on a push, a schedule or by hand.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_2__/* .PARTNER_LINK */ .St,
};
const LINK_DIFFERENT = {
    id: 'link-different',
    level: 'error',
    effect: 'not-ready',
    title: 'The principal is linked to another partner ID',
    fires: 'The principal is linked to another partner ID, which is named, and it was not to be changed: only `link: replace` changes a link, and never in a run for a pull request.',
    why: 'The credit follows the partner ID that the principal is linked to.',
    toDo: 'If the new ID is right, run the action once with `link: replace` on a push, a schedule or by hand; otherwise correct `partner-id`.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_2__/* .PARTNER_LINK */ .St,
};
const LINK_REFUSED = {
    id: 'link-refused',
    level: 'error',
    effect: 'error',
    title: 'The partner link was refused',
    fires: 'The service refuses to write the link. The finding says what its words mean, and quotes them.',
    why: 'Without the link nothing ties the work of the principal to the partner.',
    toDo: 'Usually the ID is not a location-based partner ID. Partner Center lists those under Account settings, Identifiers, as type Location; the global ID cannot be linked.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_2__/* .PARTNER_LINK */ .St,
};
const LINK_UNCONFIRMED = {
    id: 'link-unconfirmed',
    level: 'error',
    effect: 'unknown',
    failsUnknown: true,
    title: 'The partner link could not be confirmed',
    fires: 'Reading the link, after a write for half a minute, does not show one that names this partner ID, this tenant and this object in the state `Active`.',
    why: 'A link that does not show when it is read back may not exist.',
    toDo: 'Run the job again in a few minutes. If the link still does not show, look at it as this principal: `az managementpartner show`.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_2__/* .PARTNER_LINK */ .St,
};
const SIGNED_IN_TO_CUSTOMER_TENANT = {
    id: 'signed-in-to-customer-tenant',
    level: 'error',
    effect: 'not-ready',
    title: "The sign-in is to the customer's tenant",
    fires: "A delegation at one of the scopes shows that its customer's tenant is the one signed in to. No link is written.",
    why: 'With Azure Lighthouse the link belongs in the managing tenant; one in the customer tenant does not count for the delegation.',
    toDo: 'Set `tenant-id` to your managing tenant and `client-id` to an app registration there.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_2__/* .PARTNER_LINK */ .St,
};
const LINK_NOT_CHECKED = {
    id: 'link-not-checked',
    level: 'note',
    effect: 'none',
    title: 'The partner link was not checked',
    fires: '`scopes` is set without `partner-id`.',
    why: 'A delegation earns nothing while the principal is not linked.',
    toDo: 'Set `partner-id`, so that the link is ensured in the same run; or check it in another workflow.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_2__/* .PARTNER_LINK */ .St,
};
const LINK = [
    LINK_MISSING,
    LINK_DIFFERENT,
    LINK_REFUSED,
    LINK_UNCONFIRMED,
    SIGNED_IN_TO_CUSTOMER_TENANT,
    LINK_NOT_CHECKED,
];
function linkMissing({ partnerId, mayWrite, identity }) {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(LINK_MISSING, {
        message: 'The principal is not linked to a partner ID.',
        facts: [['principal', identity.objectId], ...(mayWrite ? [] : [HELD])],
        remedy: mayWrite
            ? `Run the action with link: ensure and partner-id: ${partnerId}.`
            : `Run the action with link: ensure and partner-id: ${partnerId} on a push, a schedule or by hand.`,
    });
}
const HELD = ['not written', 'this run is for a pull request or a merge queue'];
function linkDifferent(held, { partnerId, mode, mayWrite, identity }) {
    const name = held.partnerName ? ` ('${(0,_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(held.partnerName)}')` : '';
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(LINK_DIFFERENT, {
        message: `The principal is linked to partner ID ${held.partnerId}${name}, not to ${partnerId}.`,
        facts: [['principal', identity.objectId], ...(mode === 'replace' && !mayWrite ? [HELD] : [])],
        ...(mode === 'replace' && mayWrite
            ? {
                remedy: 'It was changed while this run was writing: make sure that no other workflow sets another partner ID.',
                next: ['Run the job again.'],
            }
            : {
                remedy: `If ${partnerId} is right, run the action once with link: replace on a push, a schedule or by hand.`,
                next: ['Otherwise correct partner-id.'],
            }),
    });
}
function linkRefused({ partnerId }, { meaning, correlationId, words, ...steps }) {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(LINK_REFUSED, {
        message: `Azure refused the link to partner ID ${partnerId}: ${meaning}`,
        facts: [...(correlationId ? [['correlation id', correlationId]] : []), ['Azure answered', words]],
        ...steps,
    });
}
function linkUnconfirmed({ partnerId, identity }, why) {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(LINK_UNCONFIRMED, {
        message: `The link to partner ID ${partnerId} could not be confirmed.`,
        facts: [
            ['principal', identity.objectId],
            ['because', why.replace(/\.$/, '')],
        ],
        remedy: 'Run the job again in a few minutes.',
        next: ['If the link still does not show, look at it as this principal with: az managementpartner show'],
    });
}
function signedInToCustomerTenant(tenantId, delegation) {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(SIGNED_IN_TO_CUSTOMER_TENANT, {
        message: "The sign-in is to the customer's tenant; no partner link was written.",
        facts: [
            ['tenant', tenantId],
            ['scope that belongs to it', delegation.scope],
            ...(delegation.managedBy ? [['managed by tenant', delegation.managedBy]] : []),
        ],
        remedy: 'Set tenant-id to your managing tenant and client-id to an app registration there.',
    });
}
function linkNotChecked() {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(LINK_NOT_CHECKED, {
        message: 'The partner link of the principal was not checked: partner-id is not set.',
        remedy: 'Set partner-id, so that the link is ensured in the same run.',
        next: ['Or check it in another workflow.'],
    });
}


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ valueUnknown),
/* harmony export */   gI: () => (/* binding */ PATH),
/* harmony export */   ir: () => (/* binding */ grantsRole)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(246);
/* harmony import */ var _distinct_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6999);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4309);
/* harmony import */ var _role_worth_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3858);
/* harmony import */ var _recommended_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3424);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3105);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9461);







function addPrincipal(delegation) {
    return { remedy: `Add the PEC principal with ${_recommended_js__WEBPACK_IMPORTED_MODULE_3__/* .RECOMMENDED */ .Q} to authorizations.`, next: (0,_recommended_js__WEBPACK_IMPORTED_MODULE_3__/* .redeploy */ .j)(delegation) };
}
const GRANT_IT = `Give it ${_recommended_js__WEBPACK_IMPORTED_MODULE_3__/* .RECOMMENDED */ .Q} in authorizations: the role that stands there is not eligible.`;
function ownFacts(own, delegation, criteria) {
    const facts = own.flatMap((one) => [
        (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .principalFact */ .Z5)(one.principalId, delegation, criteria),
        ['role', show(one, criteria)],
    ]);
    return (0,_distinct_js__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .d)(facts);
}
function roleName(own, criteria) {
    const name = own.sensitive ? undefined : (0,_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfRole */ .r0)(own.weighed.id, criteria);
    return name ?? show(own, criteria);
}
function show({ sensitive, weighed }, criteria) {
    if (sensitive)
        return 'a role whose value is sensitive';
    return weighed.basis === 'not-a-role'
        ? `'${(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(weighed.id)}' (not the GUID of a role)`
        : (0,_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .roleLabel */ .bR)(weighed.id, criteria);
}
const CLIENT_ID_AS_PRINCIPAL = {
    id: 'client-id-as-principal',
    level: 'error',
    effect: 'not-ready',
    mendedByAuthorization: true,
    title: 'An authorization names the client ID instead of the object ID',
    fires: "An authorization names the client ID of the PEC principal's app registration: in a template whoever else is named, since Azure refuses the deployment; in a delegation that is deployed only where no other authorization could give our principals an eligible role. Needs the client ID: the input, `AZURE_CLIENT_ID`, or a sign-in.",
    why: 'A delegation knows principals by object ID; the client ID belongs to no principal.',
    toDo: 'Use the object ID of the service principal: `az ad sp show --id CLIENT_ID --query id --output tsv`.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .ONBOARD */ .aq,
    check({ delegation, path, gap }, criteria) {
        const fires = delegation.kind === 'written' ? path.clientId.length > 0 : gap.kind === 'client-id';
        if (!fires)
            return [];
        const mends = path.outcome === 'yes' || path.clientId.some(({ grants }) => grants);
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `An authorization of the ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation)} names the client ID of the PEC principal.`,
                facts: [['client ID', criteria.clientId ?? '']],
                remedy: `Use the object ID of the service principal (Enterprise application): ${criteria.principalId}.`,
                next: [...(mends ? [] : [GRANT_IT]), ...(0,_recommended_js__WEBPACK_IMPORTED_MODULE_3__/* .redeploy */ .j)(delegation)],
                location: path.clientId[0]?.location,
            }),
        ];
    },
};
const JUST_IN_TIME_ONLY = {
    id: 'just-in-time-only',
    level: 'error',
    effect: 'not-ready',
    mendedByAuthorization: true,
    outweighable: true,
    title: 'The eligible role must be activated just in time',
    fires: 'Our principal has an eligible role under `eligibleAuthorizations` only.',
    why: 'The credit needs a permanent role: access must last the whole day.',
    toDo: 'Add the principal with Support Request Contributor to `authorizations`. (Service principals cannot be in `eligibleAuthorizations` at all.)',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .PEC */ .xT,
    check({ delegation, gap }, criteria) {
        if (gap.kind !== 'just-in-time')
            return [];
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `The ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation)} gives ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .principalName */ .Io)(gap.own.principalId, delegation, criteria)} its eligible role just in time only, under eligibleAuthorizations.`,
                facts: ownFacts([gap.own], delegation, criteria),
                ...addPrincipal(delegation),
                location: gap.own.location ?? delegation.authorizations.location,
            }),
        ];
    },
};
const ROLE_NOT_ELIGIBLE = {
    id: 'role-not-eligible',
    level: 'error',
    effect: 'not-ready',
    mendedByAuthorization: true,
    outweighable: true,
    title: "None of the principal's roles is eligible",
    fires: 'Our principal is there, its permanent roles are known, and none of them is eligible. They are named.',
    why: 'Only roles that Microsoft counts as eligible earn the credit; reading rights do not.',
    toDo: 'Add the principal with Support Request Contributor to `authorizations`. Reader beside it is useful: with it the principal can read its own delegations.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .PEC_ROLES */ .hY,
    check({ delegation, gap }, criteria) {
        if (gap.kind !== 'role')
            return [];
        const roles = (0,_distinct_js__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .d)(gap.own.map((one) => roleName(one, criteria)));
        const principals = (0,_distinct_js__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .d)(gap.own.map((one) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .principalName */ .Io)(one.principalId, delegation, criteria)));
        const who = principals.length > 1 ? 'our principals' : principals[0];
        const what = roles.length > 1 ? 'roles that are not' : `${roles[0]}, which is not`;
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `The ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation)} gives ${who} only ${what} eligible for partner earned credit.`,
                facts: ownFacts(gap.own, delegation, criteria),
                ...addPrincipal(delegation),
                location: gap.own[0].location ?? delegation.authorizations.location,
            }),
        ];
    },
};
const PRINCIPAL_MISSING = {
    id: 'principal-missing',
    level: 'error',
    effect: 'not-ready',
    mendedByAuthorization: true,
    outweighable: true,
    title: 'The delegation does not name the PEC principal',
    fires: 'No permanent authorization names the PEC principal or one of `also-linked`. A principal that is nearly ours is named as the likely slip, at its place.',
    why: 'The credit is earned by the principal that is linked to the partner ID; other principals of the tenant do not count.',
    toDo: 'Add the principal, by the object ID of the service principal, with Support Request Contributor. The summary has the JSON, Bicep or HCL to paste.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .PARTNER_LINK */ .St,
    check({ delegation, gap }, criteria) {
        if (gap.kind !== 'principal')
            return [];
        const slip = slipOf(delegation, criteria);
        const label = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation);
        const pec = ['PEC principal', criteria.principalId];
        if (slip) {
            const { remedy, next } = addPrincipal(delegation);
            return [
                (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                    message: `The ${label} names a principal that is nearly the PEC principal: a slip of the pen?`,
                    facts: [pec, ['named', slip.principal.value]],
                    remedy: `Replace ${slip.principal.value} with ${criteria.principalId}, if that is who was meant.`,
                    next: [...(slip.grants ? [] : [GRANT_IT]), `Otherwise: ${remedy}`, ...(next ?? [])],
                    location: slip.principal.location ?? delegation.authorizations.location,
                }),
            ];
        }
        const linked = criteria.alsoLinked.length > 0 ? ', nor an account of also-linked' : '';
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `No permanent authorization of the ${label} names the PEC principal${linked}.`,
                facts: [pec],
                ...addPrincipal(delegation),
                location: delegation.authorizations.location,
            }),
        ];
    },
};
function slipOf({ authorizations }, { principalId, roles, overrides }) {
    for (const { principalId: named, roleDefinitionId: role, location } of authorizations.items) {
        if (named.kind !== 'known' || named.sensitive || !(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isSlip */ .BX)(named.value, principalId))
            continue;
        const place = named.location ?? location;
        const grants = role.kind === 'known' && (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_2__/* .weighRole */ .R)(role.value, roles, overrides).worth === 'yes';
        return { principal: place ? { ...named, location: place } : named, grants };
    }
    return undefined;
}
const VALUE_UNKNOWN = {
    id: 'value-unknown',
    level: 'warning',
    effect: 'unknown',
    outweighable: true,
    title: 'A value that decides is not known',
    fires: 'A value that decides the verdict is not there: a parameter without default that no file gives, a Key Vault reference, a function of the environment, a plan value known after apply, the token of a replacement tool, a spent budget of time or size. It names the smallest missing input, and never fires for values that do not matter.',
    why: 'Whether the principal gets an eligible role depends on a value that is not there.',
    toDo: 'Give what is named, for example a parameter file, or let the check run where it is known.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .TEMPLATE_SYNTAX */ .VH,
    check({ delegation, gap }) {
        const label = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation);
        if (delegation.kind === 'deployed' && !delegation.definitionRefusal) {
            const whose = delegation.managedByTenantId;
            if (whose.kind === 'unknown')
                return [valueUnknown(whose, `whose the ${label} is`)];
        }
        if (gap.kind === 'plan')
            return [valueUnknown(gap.missing, `whether the ${label} is a Marketplace offer`)];
        return gap.kind === 'value' && !gap.missing.refusal ? [valueUnknown(gap.missing, grantsRole(label))] : [];
    },
};
function grantsRole(label) {
    return `whether the ${label} gives the PEC principal an eligible role`;
}
function valueUnknown(missing, decides) {
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(VALUE_UNKNOWN, {
        message: `It cannot be told ${decides}.`,
        facts: [['because', missing.reason]],
        remedy: `Give ${missing.needs}, or let the check run where it is known.`,
        location: missing.location,
    });
}
const ROLE_UNLISTED = {
    id: 'role-unlisted',
    level: 'warning',
    effect: 'unknown',
    mendedByAuthorization: true,
    outweighable: true,
    title: "The role is not in Microsoft's table of eligible roles",
    fires: "The best permanent role of our principal is one that Microsoft's table does not list: a built-in one, or one that the bundled catalogue does not know. For a deployed scope such a role is looked up, and its name and permissions are in the finding; the verdict stays unknown.",
    why: 'Microsoft publishes no rule for roles that its table does not list; they may earn nothing.',
    toDo: 'Grant Support Request Contributor as a permanent authorization beside it. If Microsoft confirmed to you that the role is eligible, say so with `role-overrides`.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .PEC_ROLES */ .hY,
    check({ delegation, gap }, criteria) {
        if (gap.kind !== 'unlisted')
            return [];
        const { weighed, principalId, sensitive, location } = gap.own;
        const { tableDate, catalogueDate } = criteria.roles;
        const who = (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .principalName */ .Io)(principalId, delegation, criteria);
        const confirmed = `If Microsoft confirmed to you that the role is eligible, say so with role-overrides: ${sensitive ? 'GUID' : weighed.id} = eligible.`;
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `The best role that the ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation)} gives ${who} is not in Microsoft's table of eligible roles.`,
                facts: [
                    ...ownFacts([gap.own], delegation, criteria),
                    ["Microsoft's table", tableDate],
                    ...(weighed.role ? [] : [['not among the built-in roles of', catalogueDate]]),
                    ...rightsOf(weighed.id, criteria),
                ],
                ...besideIt(delegation, confirmed),
                location,
            }),
        ];
    },
};
function besideIt(delegation, ...others) {
    const remedy = `Grant ${_recommended_js__WEBPACK_IMPORTED_MODULE_3__/* .RECOMMENDED */ .Q} as a permanent authorization beside it.`;
    return { remedy, next: [...(0,_recommended_js__WEBPACK_IMPORTED_MODULE_3__/* .redeploy */ .j)(delegation), ...others] };
}
function rightsOf(id, { lookedUpRoles }) {
    const told = lookedUpRoles?.get(id);
    if (!told)
        return [];
    const { name, type, actions, dataActions } = told;
    const first = `${actions.slice(0, 5).join(', ')}${actions.length > 5 ? ', \u2026' : ''}`;
    return [
        ['in Azure', `'${(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(name)}' (${type})`],
        ['actions', `${actions.length} (${first})`],
        ['data actions', String(dataActions.length)],
    ];
}
const USER_ACCESS_ADMINISTRATOR_ONLY = {
    id: 'user-access-administrator-only',
    level: 'warning',
    effect: 'unknown',
    mendedByAuthorization: true,
    outweighable: true,
    title: 'The only role is User Access Administrator',
    fires: 'The best permanent role of our principal is User Access Administrator, and no override decides about it.',
    why: 'Azure Lighthouse grants this role in a limited form only, and it is not established that the limited form earns the credit.',
    toDo: 'Grant Support Request Contributor as a permanent authorization beside it.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .TENANTS_USERS_ROLES */ .jU,
    check({ delegation, gap }, criteria) {
        if (gap.kind !== 'user-access-administrator')
            return [];
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `The only eligible role that the ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(delegation)} gives ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .principalName */ .Io)(gap.own.principalId, delegation, criteria)} is User Access Administrator. ` +
                    'Lighthouse grants it in a limited form, and whether that form earns the credit is not established.',
                facts: ownFacts([gap.own], delegation, criteria),
                ...besideIt(delegation),
                location: gap.own.location,
            }),
        ];
    },
};
const DEFINITION_NOT_ASSIGNED = {
    id: 'definition-not-assigned',
    level: 'warning',
    effect: 'unknown',
    outweighable: true,
    title: 'No assignment names the definition',
    fires: 'No registration assignment in the files that the globs match could name the definition. An assignment whose definition ID is not known counts within its own deployment or plan only.',
    why: 'A definition alone delegates nothing: only a registration assignment gives the principals their roles.',
    toDo: 'Add the file with the assignment to `templates`. If it is assigned elsewhere, make sure that it is.',
    source: _sources_js__WEBPACK_IMPORTED_MODULE_6__/* .ONBOARD */ .aq,
    check(subject) {
        if (subject.kind !== 'written' || subject.definition.assigned !== false)
            return [];
        return [
            (0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(this, {
                message: `No registration assignment in the files that were read names the definition of the ${(0,_rule_js__WEBPACK_IMPORTED_MODULE_4__/* .delegationLabel */ .JB)(subject.delegation)}.`,
                facts: [['deployed alone', 'it delegates nothing']],
                remedy: 'Add a registration assignment to the template, or the file that has it to the input templates.',
                next: ['If it is assigned elsewhere, for example by hand, nothing is wrong with the template.'],
                location: subject.definition.location,
            }),
        ];
    },
};
const PATH = [
    CLIENT_ID_AS_PRINCIPAL,
    JUST_IN_TIME_ONLY,
    ROLE_NOT_ELIGIBLE,
    PRINCIPAL_MISSING,
    VALUE_UNKNOWN,
    ROLE_UNLISTED,
    USER_ACCESS_ADMINISTRATOR_ONLY,
    DEFINITION_NOT_ASSIGNED,
];


/***/ }),

/***/ 3424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ RECOMMENDED),
/* harmony export */   j: () => (/* binding */ redeploy)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6508);

const RECOMMENDED = `Support Request Contributor (${_roles_js__WEBPACK_IMPORTED_MODULE_0__/* .SUPPORT_REQUEST_CONTRIBUTOR */ .GI})`;
function redeploy({ kind }) {
    return kind === 'deployed'
        ? ['Change the onboarding template, and deploy it again in the customer tenant with the same offer name.']
        : [];
}


/***/ }),

/***/ 3105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ asNote),
/* harmony export */   FH: () => (/* binding */ assignmentFacts),
/* harmony export */   Io: () => (/* binding */ principalName),
/* harmony export */   JB: () => (/* binding */ delegationLabel),
/* harmony export */   Px: () => (/* binding */ observed),
/* harmony export */   Rc: () => (/* binding */ worstEffect),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Z5: () => (/* binding */ principalFact),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   oU: () => (/* binding */ withoutEffect)
/* harmony export */ });
/* harmony import */ var _delegation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6497);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4309);


function finding(rule, { message, facts, remedy, next, location }, variant = false) {
    const { level, effect } = variant && rule.variant ? rule.variant : rule;
    return {
        rule: rule.id,
        level,
        effect,
        message,
        ...(facts?.length && { facts }),
        remedy,
        ...(next?.length && { steps: [remedy, ...next] }),
        ...(location && { location }),
    };
}
function observed(rule, observation) {
    return finding(rule, observation, observation.variant === true);
}
function withoutEffect(found) {
    return { ...found, effect: 'none' };
}
function asNote(found) {
    return { ...found, level: 'note', effect: 'none' };
}
function delegationLabel(delegation) {
    const { name } = delegation;
    return name.kind === 'known' && name.value !== '' && !name.sensitive
        ? `delegation '${(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(name.value)}'`
        : 'delegation';
}
function principalName(id, delegation, criteria) {
    if ((0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(id, criteria.principalId))
        return 'the PEC principal';
    const name = (0,_delegation_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPrincipal */ .vw)(id, delegation);
    return name === undefined ? id : `'${(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(name)}'`;
}
function principalFact(id, delegation, criteria) {
    const name = (0,_delegation_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfPrincipal */ .vw)(id, delegation);
    const what = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(id, criteria.principalId) ? 'PEC principal' : 'principal';
    return [what, name === undefined ? id : `${(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(name)} (${id})`];
}
function assignmentFacts({ scope, assignmentId }) {
    return [
        ['delegated at', scope],
        ['assignment', assignmentId.slice(assignmentId.lastIndexOf('/') + 1)],
    ];
}
const MOST_OF_A_VALUE = 80;
function quoted(value) {
    return value.sensitive ? 'a sensitive value' : `'${(0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(value.value, MOST_OF_A_VALUE)}'`;
}
const WORST_FIRST = ['error', 'not-ready', 'unknown', 'not-applicable'];
function worstEffect(findings) {
    return WORST_FIRST.find((effect) => findings.some((found) => found.effect === effect)) ?? 'none';
}


/***/ }),

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ TEMPLATE_EXPRESSIONS),
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   St: () => (/* binding */ PARTNER_LINK),
/* harmony export */   VH: () => (/* binding */ TEMPLATE_SYNTAX),
/* harmony export */   aq: () => (/* binding */ ONBOARD),
/* harmony export */   hY: () => (/* binding */ PEC_ROLES),
/* harmony export */   iO: () => (/* binding */ PARAMETER_FILES),
/* harmony export */   jU: () => (/* binding */ TENANTS_USERS_ROLES),
/* harmony export */   s1: () => (/* binding */ ELIGIBLE),
/* harmony export */   t2: () => (/* binding */ REMOVE),
/* harmony export */   xT: () => (/* binding */ PEC)
/* harmony export */ });
const TENANTS_USERS_ROLES = 'https://learn.microsoft.com/azure/lighthouse/concepts/tenants-users-roles';
const ONBOARD = 'https://learn.microsoft.com/azure/lighthouse/how-to/onboard-customer';
const ELIGIBLE = 'https://learn.microsoft.com/azure/lighthouse/how-to/create-eligible-authorizations';
const PARTNER_LINK = 'https://learn.microsoft.com/azure/cost-management-billing/manage/link-partner-id';
const PEC_ROLES = 'https://learn.microsoft.com/partner-center/billing/azure-roles-perms-pec';
const PEC = 'https://learn.microsoft.com/partner-center/billing/partner-earned-credit-explanation';
const REMOVE = 'https://learn.microsoft.com/azure/lighthouse/how-to/remove-delegation';
const POLICY = 'https://learn.microsoft.com/azure/lighthouse/how-to/policy-at-scale';
const TEMPLATE_SYNTAX = 'https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax';
const TEMPLATE_EXPRESSIONS = 'https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions';
const PARAMETER_FILES = 'https://learn.microsoft.com/azure/azure-resource-manager/templates/parameter-files';


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Problem),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
class Problem extends Error {
    remedy;
    constructor(message, remedy, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'Problem';
        this.remedy = remedy;
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  EM: () => (/* binding */ NO_FILES),
  mk: () => (/* binding */ publish),
  n0: () => (/* binding */ setOutputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(8614);
// EXTERNAL MODULE: ./build/problem.js
var build_problem = __nccwpck_require__(411);
// EXTERNAL MODULE: ./build/pec/rules/index.js + 8 modules
var rules = __nccwpck_require__(7899);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __nccwpck_require__(7177);
// EXTERNAL MODULE: ./build/report/words.js
var words = __nccwpck_require__(4702);
;// CONCATENATED MODULE: ./build/report/annotations.js




const LIMIT = 10;
function writeAnnotations(report, writer, remarks, closingError) {
    const { warnOnly } = report.policy;
    const findings = (0,report_report/* mergedFindings */.Tw)((0,report_report/* allFindings */.c4)(report).filter(({ finding }) => finding.level !== 'note'));
    const errors = warnOnly ? [] : findings.filter(({ finding }) => finding.level === 'error');
    const warnings = findings.filter(({ finding }) => finding.level === 'warning' || (warnOnly && finding.level === 'error'));
    const room = closingError ? LIMIT - 1 : LIMIT;
    for (const placed of errors.slice(0, room))
        writer.error(annotations_text(placed), properties(placed));
    for (const remark of remarks)
        writer.warning((0,report_escape/* oneLine */.TN)(remark), {});
    const warningRoom = LIMIT - remarks.length;
    for (const placed of warnings.slice(0, warningRoom))
        writer.warning(annotations_text(placed), properties(placed));
    const left = Math.max(0, errors.length - room) + Math.max(0, warnings.length - warningRoom);
    if (left > 0)
        writer.info(`${left} more findings have no annotation (GitHub keeps ${LIMIT} of a level): see the job summary.`);
}
function annotations_text({ finding, cases }) {
    const shown = cases.slice(0, 5).join(', ');
    const where = cases.length > 0 ? ` [${shown}${cases.length > 5 ? ` and ${cases.length - 5} more` : ''}]` : '';
    const told = new words/* Told */.uK();
    told.say(where);
    return (0,report_escape/* oneLine */.TN)(`${(0,words/* sentences */.hC)(finding, told.fresh(finding))}${where}`);
}
function properties({ finding }) {
    const title = `${finding.rule}: ${(0,rules/* rule */.Hu)(finding.rule).title}`;
    const { location } = finding;
    if (!location)
        return { title };
    const lines = { title, file: (0,report_escape/* oneLine */.TN)(location.file), startLine: location.startLine, endLine: location.endLine };
    return location.startLine === location.endLine
        ? { ...lines, startColumn: location.startColumn, endColumn: location.endColumn }
        : lines;
}

;// CONCATENATED MODULE: ./build/version.js
const VERSION = '0.1.0';

// EXTERNAL MODULE: ./build/report/outcome.js
var outcome = __nccwpck_require__(4247);
;// CONCATENATED MODULE: ./build/report/pieces.js
function* jsonPieces(value, depth, indent = '') {
    if (depth === 0 || typeof value !== 'object' || value === null) {
        yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
        return;
    }
    const list = listIn(value);
    const [open, close] = list ? '[]' : '{}';
    const inner = `${indent}  `;
    let before = open;
    for (const [name, member] of list ?? membersOf(value)) {
        yield `${before}\n${inner}${name}`;
        yield* jsonPieces(member, depth - 1, inner);
        before = ',';
    }
    yield before === open ? `${open}${close}` : `\n${indent}${close}`;
}
function listIn(value) {
    if (!(Symbol.iterator in value))
        return undefined;
    return Iterator.from(value).map((item) => ['', item]);
}
function membersOf(value) {
    const given = Object.entries(value).filter(([, member]) => member !== undefined);
    return given.map(([name, member]) => [`${JSON.stringify(name)}: `, member]);
}

;// CONCATENATED MODULE: ./build/report/json.js




const REPORT_VERSION = 1;
function* reportJson(report, made) {
    const { principal, seenAs, origin } = report;
    const content = {
        version: REPORT_VERSION,
        made: made.toISOString().replace(/\.\d+/, ''),
        actionVersion: VERSION,
        run: { url: origin.url ?? null, commit: origin.commit ?? null, event: origin.event ?? null },
        name: report.name,
        result: (0,outcome/* resultOf */.Bg)(report),
        principal: {
            objectId: principal.objectId ?? null,
            name: (0,report_report/* principalName */.Io)(principal.objectId, report) ?? null,
            clientId: principal.clientId ?? null,
            tenantId: principal.tenantId ?? null,
        },
        seenAs: seenAs ? { ...seenAs, name: (0,report_report/* principalName */.Io)(seenAs.objectId, report) ?? null } : null,
        link: report.link,
        errors: report.problems,
        findings: report.findings,
        cases: report.cases,
        notDeployed: report.notDeployed,
        outweighed: report.outweighed,
        remarks: report.remarks,
        roles: report.roles,
    };
    yield* jsonPieces(content, 2);
    yield '\n';
}

// EXTERNAL MODULE: ./build/pec/ids.js
var ids = __nccwpck_require__(4309);
// EXTERNAL MODULE: ./build/report/sentences.js
var sentences = __nccwpck_require__(9385);
;// CONCATENATED MODULE: ./build/report/log.js






function writeLog(report, log) {
    const say = (text, indent = '') => {
        for (const line of (0,report_escape/* logLines */.OG)(text))
            log.info(indent + line);
    };
    const { principal, seenAs, link } = report;
    const other = seenAs && !(0,ids/* sameId */.s)(seenAs.objectId, principal.objectId) ? seenAs : undefined;
    const where = seenAs ? ` in tenant ${seenAs.tenantId}` : '';
    if (principal.objectId)
        say(`PEC principal: ${labelOf(principal.objectId, report)}${other ? '' : where}`);
    if (other)
        say(`Signed in as: ${labelOf(other.objectId, report)}${where}`);
    if (link.partnerId) {
        say(`Partner link to ${link.partnerId}${link.partnerName ? ` (${(0,report_escape/* oneLine */.TN)(link.partnerName)})` : ''}: ${link.status}`);
    }
    const told = new words/* Told */.uK();
    told.say(principal.objectId ?? '');
    for (const finding of link.findings)
        say(findingLine(finding, told), '  ');
    for (const one of report.cases)
        writeCase(one, principal.objectId, log);
    for (const finding of report.findings)
        say(findingLine(finding, new words/* Told */.uK()));
    for (const { name } of report.notDeployed)
        say(`Not deployed, its condition is false: ${(0,report_escape/* oneLine */.TN)(name)}`);
    for (const { name } of report.outweighed)
        say(`Outweighed by a ready definition of the same template: ${(0,report_escape/* oneLine */.TN)(name)}`);
    for (const remark of report.remarks)
        say((0,report_escape/* oneLine */.TN)(remark));
    for (const { message, remedy, scope } of report.problems.slice(1)) {
        say(`Not carried out${scope ? ` (${scope})` : ''}: ${message}`);
        say(remedy, '  ');
    }
    if (!(0,outcome/* stepFails */.ug)(report))
        say(`${sentences/* RESULT_WORDS */.kC[(0,outcome/* resultOf */.Bg)(report)]}: ${(0,sentences/* summarySentence */.qv)(report)}`);
}
function labelOf(id, report) {
    const name = (0,report_report/* principalName */.Io)(id, report);
    return name === undefined ? id : `${(0,report_escape/* oneLine */.TN)(name)} (${id})`;
}
function writeCase(one, principalId, log) {
    const template = (0,report_report/* templateBeside */.Ju)(one);
    const beside = template === undefined ? '' : `, template ${(0,report_escape/* oneLine */.TN)(template)}`;
    const title = `${sentences/* RESULT_WORDS */.kC[one.verdict]}: ${(0,report_escape/* oneLine */.TN)(one.name)}${beside}`;
    if (one.findings.length === 0 && one.grants.length === 0) {
        log.info((0,report_escape/* logLines */.OG)(title).join('\n'));
        return;
    }
    log.startGroup((0,report_escape/* logLines */.OG)(title).join(' '));
    const told = new words/* Told */.uK();
    told.say(`${principalId} ${title}`);
    const grants = one.grants.map((grant) => grantLine(grant, principalId));
    for (const line of grants)
        told.say(line);
    const lines = [...grants, ...one.findings.map((finding) => findingLine(finding, told))].flatMap(report_escape/* logLines */.OG);
    log.info(lines.map((line) => `  ${line}`).join('\n'));
    log.endGroup();
}
function grantLine({ principalId: id, principalName: name, roleName, roleId, permanent, worth }, pecPrincipal) {
    const kind = permanent ? `permanent, eligible: ${worth}` : 'just in time only';
    const what = (0,ids/* sameId */.s)(id, pecPrincipal) ? 'the PEC principal' : id;
    const who = name ? `${name} (${what})` : what;
    return (0,report_escape/* oneLine */.TN)(`${who} has ${roleName || 'role'} (${roleId}), ${kind}`);
}
function findingLine(finding, told) {
    const { rule, level, location } = finding;
    const place = location ? `${location.file}:${location.startLine}:${location.startColumn}: ` : '';
    const line = `${level} ${rule}: ${place}${(0,words/* sentences */.hC)(finding, told.fresh(finding))}`;
    told.say(line);
    return (0,report_escape/* oneLine */.TN)(line);
}

;// CONCATENATED MODULE: ./build/report/outputs.js




const MOST_FINDINGS = 50;
function outputs(report, files) {
    const { checked, ready, notReady, unknown, notApplicable } = (0,outcome/* counts */.tQ)(report);
    const findings = weightiest(report)
        .slice(0, MOST_FINDINGS)
        .map(({ case: name, finding }) => ({ case: name, ...finding }));
    return {
        result: (0,outcome/* resultOf */.Bg)(report),
        'link-status': report.link.status,
        'partner-id': report.link.partnerId,
        'partner-name': (0,report_escape/* oneLine */.TN)(report.link.partnerName),
        'principal-id': report.principal.objectId ?? '',
        'tenant-id': report.principal.tenantId ?? '',
        checked: String(checked),
        ready: String(ready),
        'not-ready': String(notReady),
        unknown: String(unknown),
        'not-applicable': String(notApplicable),
        findings: JSON.stringify(findings),
        'report-file': files.report,
        'sarif-file': files.sarif,
        'summary-file': files.summary,
    };
}
function weightiest(report) {
    const reasons = new Set(report.cases.flatMap((one) => (0,sentences/* reasonOf */.A3)(one) ?? []));
    const levels = ['error', 'warning'];
    const all = (0,report_report/* allFindings */.c4)(report);
    const chosen = (isReason) => levels.flatMap((level) => all.filter(({ finding }) => finding.level === level && reasons.has(finding) === isReason));
    return [...chosen(true), ...chosen(false)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/report/sarif.js







const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
function* sarif(report) {
    const placed = (0,report_report/* mergedFindings */.Tw)((0,report_report/* allFindings */.c4)(report).filter(({ finding }) => finding.location));
    const used = rules/* RULE_IDS */.Iu.filter((id) => placed.some(({ finding }) => finding.rule === id));
    const seen = new Map();
    const run = {
        tool: {
            driver: {
                name: 'Azure partner earned credit check',
                version: VERSION,
                rules: used.map((id) => ({
                    id,
                    name: id,
                    shortDescription: { text: (0,rules/* rule */.Hu)(id).title },
                    fullDescription: { text: `${(0,rules/* rule */.Hu)(id).title}. ${(0,rules/* rule */.Hu)(id).why}` },
                    helpUri: (0,report_report/* rulePage */.gd)(id, report) ?? (0,rules/* rule */.Hu)(id).source,
                    help: { text: `${(0,rules/* rule */.Hu)(id).why} Source: ${(0,rules/* rule */.Hu)(id).source}` },
                    defaultConfiguration: { level: (0,rules/* rule */.Hu)(id).level },
                })),
            },
        },
        automationDetails: { id: `pec-check/${(0,report_escape/* oneLine */.TN)(report.identity)}/` },
        columnKind: 'utf16CodeUnits',
        results: placed.values().map((one) => ({
            ruleId: one.finding.rule,
            ruleIndex: used.indexOf(one.finding.rule),
            level: one.finding.level,
            message: { text: messageOf(one) },
            locations: [{ physicalLocation: physicalLocation(one.finding.location) }],
            partialFingerprints: { 'pecFinding/v1': fingerprint(one, seen) },
        })),
    };
    yield* jsonPieces({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 4);
    yield '\n';
}
function messageOf({ finding, cases }) {
    const where = cases.length > 0 ? ` Cases: ${cases.join(', ')}.` : '';
    return (0,report_escape/* oneLine */.TN)(`${(0,words/* sentences */.hC)(finding)}${where}`).replaceAll(/[[\]\\]/g, '\\$&');
}
function physicalLocation(location) {
    if (!location)
        return {};
    const { file, startLine, startColumn, endLine, endColumn } = location;
    return {
        artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
        region: { startLine, startColumn, endLine, endColumn },
    };
}
function fingerprint({ finding }, seen) {
    const identity = [finding.rule, finding.location?.file, finding.message].join('\n');
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    return (0,external_node_crypto_.hash)('sha256', `${identity}\n${number}`).slice(0, 32);
}

// EXTERNAL MODULE: ./build/report/summary.js + 1 modules
var report_summary = __nccwpck_require__(4569);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/publish/report-folder.js



async function openReportFolder(folder, workspace) {
    refuseGit(folder);
    await refuseLinks(folder, workspace);
    await (0,promises_.mkdir)(folder, { recursive: true });
    return {
        async write(name, content) {
            const path = (0,external_node_path_.join)(folder, name);
            await (0,promises_.rm)(path, { force: true });
            await (0,promises_.writeFile)(path, portions(content), { flag: 'wx' });
            return path;
        },
    };
}
const PORTION = 64 * 1024;
function* portions(pieces) {
    let portion = '';
    for (const piece of pieces) {
        portion += piece;
        if (portion.length < PORTION)
            continue;
        yield portion;
        portion = '';
    }
    yield portion;
}
function refuseGit(folder) {
    if (!folder.split(/[\\/]/).some((part) => /^\.git[. ]*$/i.test(part)))
        return;
    throw new build_problem/* Problem */.A(`The report folder ${folder} is inside a folder of Git's, .git; nothing was written.`, 'Use another folder in report-folder, or leave it out.');
}
async function refuseLinks(folder, workspace) {
    const inside = (0,external_node_path_.relative)(workspace, folder);
    if (inside === '' || (0,external_node_path_.isAbsolute)(inside) || inside.split(external_node_path_.sep)[0] === '..')
        return;
    let path = workspace;
    for (const part of inside.split(external_node_path_.sep)) {
        path = (0,external_node_path_.join)(path, part);
        const found = await (0,promises_.lstat)(path).catch(() => undefined);
        if (found === undefined)
            return;
        if (found.isSymbolicLink()) {
            throw new build_problem/* Problem */.A(`The report folder ${folder} leads through a symbolic link in the workspace, ${path}; nothing was written.`, 'Use a folder outside the workspace, or leave report-folder out.');
        }
    }
}

;// CONCATENATED MODULE: ./build/publish/publish.js













const LEAST_COMMENT_TIME_MS = 10_000;
async function publish(found, settings, run, deadline) {
    const { report, files, summary } = await writeFiles(found, run.workspace);
    const remarks = [];
    try {
        if (process.env['GITHUB_STEP_SUMMARY'])
            await core.summary.addRaw(summary).write();
    }
    catch (error) {
        remarks.push(`The job summary could not be written: ${(0,build_problem/* messageOf */.b)(error)}`);
    }
    setOutputs(report, files);
    const time = AbortSignal.timeout(Math.max(deadline?.remaining ?? 0, LEAST_COMMENT_TIME_MS));
    deadline?.end();
    const interruption = deadline?.interruption;
    if (settings && !interruption?.aborted) {
        const refused = await comment(report, settings, run, AbortSignal.any([time, ...(interruption ? [interruption] : [])]));
        if (refused)
            remarks.push(refused);
    }
    const failed = (0,outcome/* stepFails */.ug)(report);
    writeLog(report, core);
    writeAnnotations(report, core, remarks, failed);
    if (failed)
        core.setFailed((0,report_escape/* logLines */.OG)((0,sentences/* closingSentence */.PN)(report)).join('\n'));
}
function setOutputs(report, files) {
    const folder = files.report === '' ? '' : (0,external_node_path_.dirname)(files.report);
    for (const [name, value] of Object.entries({ ...outputs(report, files), 'report-folder': folder })) {
        core.setOutput(name, value);
    }
}
const NO_FILES = { report: '', summary: '', sarif: '' };
async function writeFiles(report, workspace) {
    try {
        const summary = (0,report_summary/* summaryMarkdown */.e)(report, report_summary/* SUMMARY_LIMIT */.J);
        const folder = await openReportFolder(report.reportFolder, workspace);
        const files = {
            report: await folder.write('report.json', reportJson(report, new Date())),
            summary: await folder.write('summary.md', [summary]),
            sarif: report.templatesChecked ? await folder.write('report.sarif', sarif(report)) : '',
        };
        return { report, files, summary };
    }
    catch (error) {
        const problem = error instanceof build_problem/* Problem */.A
            ? { message: error.message, remedy: error.remedy }
            : {
                message: `The report could not be written to ${report.reportFolder}: ${(0,build_problem/* messageOf */.b)(error)}.`,
                remedy: 'Correct report-folder.',
            };
        const told = { ...report, problems: [...report.problems, problem] };
        return { report: told, files: NO_FILES, summary: (0,report_summary/* summaryMarkdown */.e)(told, report_summary/* SUMMARY_LIMIT */.J) };
    }
}
async function comment(report, settings, run, signal) {
    if (settings.comment === 'never')
        return undefined;
    if (!run.isPullRequest || run.pullNumber === undefined) {
        core.info('comment: this run belongs to no pull request, so there is nothing to comment on.');
        return undefined;
    }
    const { commentOn } = await __nccwpck_require__.e(/* import() */ 325).then(__nccwpck_require__.bind(__nccwpck_require__, 7325));
    return commentOn(report, settings, { ...run, pullNumber: run.pullNumber }, signal);
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Dr: () => (/* binding */ markdownWithCode),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
function oneLine(text) {
    return text.replaceAll('##[', '# #[').replaceAll(INVISIBLE, (character) => {
        if (character === '\n')
            return '\\n';
        if (character === '\t')
            return ' ';
        return `\\u{${character.codePointAt(0)?.toString(16)}}`;
    });
}
function logLines(text) {
    return text.split(/\r?\n/).map((line) => {
        const plain = oneLine(line);
        return plain.trimStart().startsWith('::') ? plain.replace('::', ': :') : plain;
    });
}
function markdown(text) {
    const line = oneLine(text);
    let result = '';
    let end = 0;
    for (const match of line.matchAll(GUID)) {
        result += `${escaped(line.slice(end, match.index))}\`${match[0]}\``;
        end = match.index + match[0].length;
    }
    return (result + escaped(line.slice(end))).replace(/^(\s*\d*)([#+=.)-])/, '$1\\$2');
}
function escaped(text) {
    return (text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_[\]|~$]/g, '\\$&')
        .replaceAll(/@(?=\w)/g, '@\u2060')
        .replaceAll(/(https?|ftp|mailto|xmpp):/gi, '$1\u2060:')
        .replaceAll(/www(?=\.)/gi, '$&\u2060')
        .replaceAll(/#(?=\d)/g, '#\u2060')
        .replaceAll(/GH-(?=\d)/gi, '$&\u2060'));
}
function code(text, inTable = false) {
    const line = oneLine(text);
    if (line.trim() === '')
        return '';
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = /^[` ]|[` ]$/.test(line) ? ` ${line} ` : line;
    const content = inTable ? padded.replaceAll('|', '\\|') : padded;
    return `${fence}${content}${fence}`;
}
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}\n`;
}
function markdownWithCode(text) {
    const parts = [];
    let code = [];
    const flush = () => {
        if (code.length > 0)
            parts.push(`\n${codeBlock(code.join('\n'))}`);
        code = [];
    };
    for (const line of text.split(/\r?\n/)) {
        if (line.startsWith('    ')) {
            code.push(line.slice(4));
            continue;
        }
        flush();
        const item = /^- (.*)$/.exec(line);
        parts.push(item ? `- ${markdown(item[1] ?? '')}` : markdown(line));
    }
    flush();
    return parts.join('\n').trim();
}


/***/ }),

/***/ 4247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Fe: () => (/* binding */ findsFault),
/* harmony export */   Qu: () => (/* binding */ linkFails),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   sX: () => (/* binding */ linkResult),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   ug: () => (/* binding */ stepFails)
/* harmony export */ });
/* harmony import */ var _pec_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7899);
/* harmony import */ var _pec_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3105);


const WORST_FIRST = ['error', 'not-ready', 'unknown', 'ready', 'not-applicable'];
function linkResult({ status, findings }) {
    const effect = (0,_pec_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .worstEffect */ .Rc)(findings);
    if (effect !== 'none')
        return effect;
    return status === 'created' || status === 'unchanged' || status === 'replaced' ? 'ready' : 'not-applicable';
}
function resultOf(report) {
    const results = new Set([linkResult(report.link), ...report.cases.map(({ verdict }) => verdict)]);
    if (report.problems.length > 0)
        results.add('error');
    return WORST_FIRST.find((one) => results.has(one)) ?? 'not-applicable';
}
function fails(one, { failOnUnknown }) {
    if (one.verdict !== 'unknown')
        return one.verdict === 'not-ready';
    if (failOnUnknown !== 'auto')
        return failOnUnknown === 'always';
    return one.kind === 'deployed' ? !isMarketplaceOnly(one) : (0,_pec_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(one.reason ?? '').failsUnknown === true;
}
function isMarketplaceOnly({ delegations, reason }) {
    const active = delegations.filter((one) => one.reason !== 'delegation-not-active');
    return reason === 'marketplace-offer' && active.length > 0 && active.every((one) => one.reason === reason);
}
function linkFails(link, policy) {
    return link.findings.some((finding) => failsAlone(finding, policy));
}
function failsAlone({ effect, rule: id }, { failOnUnknown }) {
    if (effect !== 'unknown')
        return effect === 'error' || effect === 'not-ready';
    return failOnUnknown === 'auto' ? (0,_pec_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(id).failsUnknown === true : failOnUnknown === 'always';
}
function findsFault(report) {
    if (resultOf(report) === 'error')
        return true;
    return linkFails(report.link, report.policy) || report.cases.some((one) => fails(one, report.policy));
}
function stepFails(report) {
    return resultOf(report) === 'error' || (!report.policy.warnOnly && findsFault(report));
}
function counts({ cases }) {
    const number = (verdict) => cases.filter((one) => one.verdict === verdict).length;
    const [ready, notReady, unknown] = [number('ready'), number('not-ready'), number('unknown')];
    return { checked: ready + notReady + unknown, ready, notReady, unknown, notApplicable: number('not-applicable') };
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ principalName),
/* harmony export */   Ju: () => (/* binding */ templateBeside),
/* harmony export */   Tw: () => (/* binding */ mergedFindings),
/* harmony export */   c4: () => (/* binding */ allFindings),
/* harmony export */   gd: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _pec_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4309);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4702);


function principalName(id, { cases }) {
    if (id === undefined)
        return undefined;
    for (const one of cases) {
        const delegated = one.kind === 'deployed' ? one.delegations.flatMap(({ authorizations }) => authorizations) : [];
        const named = [...one.grants, ...delegated].find((each) => each.principalName !== undefined && (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(each.principalId, id));
        if (named)
            return named.principalName;
    }
    return undefined;
}
function rulePage(rule, { origin }) {
    return origin.rulesPage && `${origin.rulesPage}#${rule}`;
}
function templateBeside(one) {
    return one.kind === 'template' && one.parametersFile !== undefined ? one.file : undefined;
}
function allFindings(report) {
    return [
        ...report.link.findings.map((finding) => ({ case: 'link', finding })),
        ...report.cases.flatMap((one) => one.findings.map((finding) => ({ case: one.name, finding }))),
        ...report.findings.map((finding) => ({ case: '', finding })),
    ];
}
function placeOf({ file, startLine, startColumn, endLine, endColumn }) {
    return [startLine, startColumn, endLine, endColumn, file].join(':');
}
function mergedFindings(findings) {
    const merged = new Map();
    const numbers = new Map();
    const numberOf = (steps) => {
        const number = numbers.get(steps) ?? numbers.size;
        numbers.set(steps, number);
        return number;
    };
    for (const { case: name, finding } of findings) {
        const place = finding.location
            ? `${placeOf(finding.location)}\n${numberOf((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(finding).join('\n'))}`
            : JSON.stringify([finding.message, finding.facts, name]);
        const key = `${finding.rule}\n${finding.level}\n${place}`;
        const entry = merged.get(key);
        if (!entry)
            merged.set(key, { finding, cases: name ? [name] : [] });
        else if (name && !entry.cases.includes(name))
            entry.cases.push(name);
    }
    return [...merged.values()];
}


/***/ }),

/***/ 9385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   PN: () => (/* binding */ closingSentence),
/* harmony export */   kC: () => (/* binding */ RESULT_WORDS),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   qv: () => (/* binding */ summarySentence)
/* harmony export */ });
/* harmony import */ var _pec_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7899);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4247);


const RESULT_WORDS = {
    error: 'Error',
    'not-ready': 'Not ready',
    unknown: 'Unknown',
    ready: 'PEC-ready',
    'not-applicable': 'Not applicable',
};
function reasonOf({ reason, verdict, findings }) {
    return findings.find((one) => one.rule === reason && one.effect === verdict);
}
const WORST_FIRST = ['not-ready', 'unknown', 'ready', 'not-applicable'];
function worstFirst(cases) {
    return cases.toSorted((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
}
function closingSentence(report) {
    const [problem, ...otherProblems] = report.problems;
    if (problem) {
        const more = otherProblems.length > 0 ? `\n${otherProblems.length} more problems are in the job summary.` : '';
        const gap = problem.message.includes('\n') ? '\n' : ' ';
        const what = problem.scope ? `${problem.scope} could not be checked` : 'The PEC check could not be carried out';
        return `${what}: ${problem.message}${gap}${problem.remedy}${more}`;
    }
    const [linkFinding] = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .linkFails */ .Qu)(report.link, report.policy)
        ? report.link.findings.filter(({ effect }) => effect !== 'none')
        : [];
    const link = linkFinding ? `${(0,_pec_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(linkFinding.rule).title}. ${linkFinding.remedy}` : '';
    const failing = worstFirst(report.cases.filter((one) => (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c6)(one, report.policy)));
    const [first] = failing;
    const reason = first && reasonOf(first);
    const toDo = first && reason ? `${casesSentence(report)} First, ${first.name} (${reason.rule}): ${reason.remedy}` : '';
    return [link, toDo].filter(Boolean).join(' ');
}
function summarySentence(report) {
    const link = linkSentence(report);
    if (report.cases.length > 0)
        return [casesSentence(report), link].filter(Boolean).join(' ');
    const linked = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .linkResult */ .sX)(report.link) === 'ready';
    return linked
        ? `The principal is linked to partner ID ${report.link.partnerId}.`
        : link || 'Nothing was to be judged.';
}
function casesSentence(report) {
    const { checked, ready, notReady, unknown, notApplicable } = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .counts */ .tQ)(report);
    const others = [
        ...(notReady > 0 ? [`${notReady} ${plural(notReady, 'has', 'have')} none`] : []),
        ...(unknown > 0 ? [`${unknown} cannot be told`] : []),
        ...(notApplicable > 0 ? [`${notApplicable} ${plural(notApplicable, 'is', 'are')} not applicable`] : []),
    ];
    const rest = others.length > 0 ? `; ${others.join(', ')}` : '';
    const verb = ready === 1 || checked === 1 ? 'has' : 'have';
    return `${ready} of ${checked} ${plural(checked, 'case', 'cases')} ${verb} a PEC path through Lighthouse${rest}.`;
}
function linkSentence({ link, policy }) {
    if (link.findings.some((one) => one.rule === 'link-not-checked'))
        return 'The partner link was not checked.';
    const failing = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .linkFails */ .Qu)(link, policy) ? link.findings.find(({ effect }) => effect !== 'none') : undefined;
    return failing ? `${(0,_pec_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(failing.rule).title}.` : '';
}
function plural(count, one, many) {
    return count === 1 ? one : many;
}


/***/ }),

/***/ 4569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ SUMMARY_LIMIT),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./build/pec/rules/index.js + 8 modules
var rules = __nccwpck_require__(7899);
// EXTERNAL MODULE: ./build/pec/roles.js + 1 modules
var roles = __nccwpck_require__(6508);
;// CONCATENATED MODULE: ./build/remedies/authorization.js


function insertionFor(one, principalId) {
    if (principalId === undefined || !one.findings.some(mends))
        return undefined;
    const has = (role) => one.grants.some((grant) => grant.permanent && grant.roleId === role && grant.principalId === principalId.toLowerCase());
    if (has(roles/* SUPPORT_REQUEST_CONTRIBUTOR */.GI))
        return undefined;
    const { language, authorization, entry } = formOf(one);
    const form = (one.kind === 'template' ? one.entryForm : undefined) ?? { kind: 'authorization' };
    const write = (roleName, roleId) => {
        const given = { principalId, principalIdDisplayName: `PEC principal, ${roleName}`, roleDefinitionId: roleId };
        if (form.kind === 'principal')
            return entry(principalId);
        if (form.kind === 'object')
            return entry(form.members.map(([name, part]) => [name, given[part]]));
        return authorization(given);
    };
    return {
        language,
        into: form.kind === 'authorization' ? 'authorizations' : form.kind === 'unclear' ? 'unclear' : 'other-list',
        text: write('Support Request Contributor', roles/* SUPPORT_REQUEST_CONTRIBUTOR */.GI),
        ...(!has(roles/* READER */.qt) && !('role' in form) && { also: write('Reader', roles/* READER */.qt) }),
    };
}
function formOf(one) {
    const file = one.kind === 'template' ? (one.parametersFile ?? one.file) : '';
    if (/\.bicep(param)?$/i.test(file))
        return BICEP;
    return one.kind === 'template' && /(^|\.)azurerm_lighthouse_definition\./.test(one.definition) ? HCL : JSON_FORM;
}
const bicepEntry = (value) => typeof value === 'string'
    ? bicepText(value)
    : `{\n${value.map(([name, text]) => `  ${bicepName(name)}: ${bicepText(text)}\n`).join('')}}`;
const BICEP = {
    language: 'bicep',
    authorization: (given) => bicepEntry(inOrder(given)),
    entry: bicepEntry,
};
const jsonEntry = (value) => JSON.stringify(typeof value === 'string' ? value : Object.fromEntries(value), null, 2);
const JSON_FORM = {
    language: 'json',
    authorization: (given) => jsonEntry(inOrder(given)),
    entry: jsonEntry,
};
const HCL = {
    language: 'hcl',
    authorization: ({ principalId, principalIdDisplayName, roleDefinitionId }) => `authorization {\n  principal_id           = "${principalId}"\n  principal_display_name = "${principalIdDisplayName}"\n  role_definition_id     = "${roleDefinitionId}"\n}`,
    entry: jsonEntry,
};
function inOrder({ principalId, principalIdDisplayName, roleDefinitionId }) {
    return Object.entries({ principalId, principalIdDisplayName, roleDefinitionId });
}
function bicepText(text) {
    return `'${text.replaceAll(/['\\]|\$(?=\{)/g, '\\$&')}'`;
}
function bicepName(name) {
    return /^[a-z_]\w*$/i.test(name) ? name : bicepText(name);
}
function mends({ rule: id, effect }) {
    return effect !== 'none' && (0,rules/* rule */.Hu)(id).mendedByAuthorization === true;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/outcome.js
var outcome = __nccwpck_require__(4247);
// EXTERNAL MODULE: ./build/report/report.js
var report_report = __nccwpck_require__(7177);
// EXTERNAL MODULE: ./build/report/sentences.js
var sentences = __nccwpck_require__(9385);
// EXTERNAL MODULE: ./build/report/words.js
var words = __nccwpck_require__(4702);
;// CONCATENATED MODULE: ./build/report/summary.js







const SUMMARY_LIMIT = 1024 * 1024;
const RESULT_MARKS = { error: '\u274c', 'not-ready': '\u274c', unknown: '\u2754', ready: '\u2705', 'not-applicable': '\u2796' };
const LEVEL_WORDS = { error: 'Error', warning: 'Warning', note: 'Note' };
const LINK_WORDS = {
    created: 'created and confirmed',
    unchanged: 'there already, confirmed',
    replaced: 'changed and confirmed',
    missing: 'missing',
    different: 'to another partner ID',
    unconfirmed: 'not confirmed',
    skipped: 'not checked',
};
function summaryMarkdown(report, limit = SUMMARY_LIMIT) {
    const page = new Page(limit - 500);
    const result = (0,outcome/* resultOf */.Bg)(report);
    page.add(`## ${RESULT_MARKS[result]} PEC check: ${(0,report_escape/* markdown */.wD)(report.name)}\n`);
    page.add(`**${sentences/* RESULT_WORDS */.kC[result]}.** ${headline(report)}\n`);
    for (const problem of report.problems) {
        const where = problem.scope ? `${(0,report_escape/* code */.aY)(problem.scope)}: ` : '';
        page.add(`### Not carried out\n\n${where}${(0,report_escape/* markdownWithCode */.Dr)(problem.message)}\n\n${(0,report_escape/* markdownWithCode */.Dr)(problem.remedy)}\n`);
    }
    page.add(linkSection(report));
    const order = (0,sentences/* worstFirst */.md)(report.cases);
    if (order.length > 0) {
        const table = new Page(limit / 2);
        table.add('### Cases\n\n| Verdict | Case | Reason |\n| --- | --- | --- |');
        for (const one of order)
            table.add(tableRow(one, report));
        page.add(`${table.text('rows of this table')}\n`);
    }
    const groups = Map.groupBy(order.filter((one) => !isFine(one)), (one) => groupKey(one, report));
    for (const group of groups.values()) {
        const together = groupSection(group, report);
        const sections = page.fits(together) ? [together] : group.map((one) => caseSection(one, report));
        for (const section of sections)
            page.add(section);
    }
    page.add(notesSection(report));
    page.add(footer(report));
    return `${page.text('sections')}\n`;
}
function isFine(one) {
    return one.verdict === 'ready' || one.verdict === 'not-applicable';
}
class Page {
    #parts = [];
    #room;
    #left = 0;
    constructor(limit) {
        this.#room = limit;
    }
    fits(part) {
        return Buffer.byteLength(part) < this.#room;
    }
    add(part) {
        if (part === '')
            return;
        const size = Buffer.byteLength(part) + 1;
        if (size > this.#room) {
            this.#left++;
            return;
        }
        this.#room -= size;
        this.#parts.push(part);
    }
    text(what) {
        const cut = `\n**Shortened:** ${this.#left} ${what} left out to stay within GitHub's limit. report.json holds everything.`;
        return this.#parts.join('\n') + (this.#left > 0 ? `\n${cut}` : '');
    }
}
function headline(report) {
    return report.problems.length > 0 && report.cases.length === 0
        ? 'What was asked could not be carried out.'
        : (0,report_escape/* markdown */.wD)((0,sentences/* summarySentence */.qv)(report));
}
function linkSection(report) {
    const { link, principal, policy } = report;
    if (link.status === 'skipped' && link.findings.length === 0)
        return '';
    const name = link.partnerName ? ` (${(0,report_escape/* markdown */.wD)(link.partnerName)})` : '';
    const to = link.partnerId ? ` to partner ID ${(0,report_escape/* code */.aY)(link.partnerId)}${name}` : '';
    const called = (0,report_report/* principalName */.Io)(principal.objectId, report);
    const id = principal.objectId ? (0,report_escape/* code */.aY)(principal.objectId) : '';
    const who = called ? ` of principal ${(0,report_escape/* code */.aY)(called)} (${id})` : id && ` of principal ${id}`;
    const where = principal.tenantId ? ` in tenant ${(0,report_escape/* code */.aY)(principal.tenantId)}` : '';
    const mark = (0,outcome/* linkFails */.Qu)(link, policy) ? '\u274c' : link.status === 'skipped' ? '\u2796' : '\u2705';
    const lines = [`### Partner link\n\n${mark} Link${to}${who}${where}: **${LINK_WORDS[link.status]}**.\n`];
    return `${[...lines, ...link.findings.map((found) => findingText(found, report))].join('\n')}\n`;
}
function tableRow(one, report) {
    const reason = (0,sentences/* reasonOf */.A3)(one);
    const template = (0,report_report/* templateBeside */.Ju)(one);
    return `| ${RESULT_MARKS[one.verdict]} ${sentences/* RESULT_WORDS */.kC[one.verdict]} | ${(0,report_escape/* code */.aY)(one.name, true)}${template === undefined ? '' : `<br>${(0,report_escape/* code */.aY)(template, true)}`} | ${reason ? ruleLink(reason.rule, report) : ''} |`;
}
function groupKey(one, report) {
    const reason = (0,sentences/* reasonOf */.A3)(one);
    return JSON.stringify([
        one.verdict,
        reason?.rule,
        reason && (0,words/* stepsOf */.B_)(reason),
        insertionFor(one, report.principal.objectId),
    ]);
}
function groupSection(group, report) {
    const [first, ...others] = group;
    if (!first)
        return '';
    if (others.length === 0)
        return caseSection(first, report);
    const reason = (0,sentences/* reasonOf */.A3)(first);
    const mark = RESULT_MARKS[first.verdict];
    const lines = [
        `### ${mark} ${reason ? ruleLink(reason.rule, report) : sentences/* RESULT_WORDS */.kC[first.verdict]}: ${group.length} cases\n`,
        ...(reason ? [whyItem(reason.rule), ...toDoItems(reason), ''] : []),
        ...group.flatMap((one) => {
            const own = (0,sentences/* reasonOf */.A3)(one);
            const told = new words/* Told */.uK();
            told.say(`${one.name} ${report.principal.objectId}`);
            const rest = one.findings.filter((found) => found !== own && found.level !== 'note');
            return [
                `- ${(0,report_escape/* code */.aY)(one.name)}${own ? `:${placeOf(own)} ${(0,report_escape/* markdown */.wD)(own.message)}` : ''}`,
                ...nested([...(own ? factItems(own, told) : []), ...rest.map((found) => findingText(found, report, { told }))]),
            ];
        }),
    ];
    return `${[...lines, insertionText(first, report)].join('\n')}\n`;
}
function caseSection(one, report) {
    const lines = [`### ${RESULT_MARKS[one.verdict]} ${(0,report_escape/* code */.aY)(one.name)}\n`];
    const template = (0,report_report/* templateBeside */.Ju)(one);
    if (template !== undefined)
        lines.push(`Template ${(0,report_escape/* code */.aY)(template)}.\n`);
    if (one.kind === 'deployed' && one.customerTenantId)
        lines.push(`Customer tenant ${(0,report_escape/* code */.aY)(one.customerTenantId)}.\n`);
    const told = new words/* Told */.uK();
    told.say(`${one.name} ${template} ${one.kind === 'deployed' ? one.customerTenantId : ''}`);
    const reason = (0,sentences/* reasonOf */.A3)(one);
    const shown = one.findings.filter(({ level }) => level !== 'note');
    lines.push(...shown.map((found) => findingText(found, report, { told, isReason: found === reason })));
    return `${[...lines, insertionText(one, report)].join('\n')}\n`;
}
function insertionText(one, report) {
    const insertion = insertionFor(one, report.principal.objectId);
    if (!insertion)
        return '';
    const of = one.kind === 'deployed' ? ' of the onboarding template' : '';
    const place = placeOf((0,sentences/* reasonOf */.A3)(one) ?? {});
    const where = {
        authorizations: `To insert at the end of the authorizations${of}, after a comma where the language has one:`,
        'other-list': `To insert at the end of the list at${place}, of which the authorizations are made, after a comma where the language has one:`,
        unclear: `The authorizations are made by expressions. Change${place} or the template so that this one is among them:`,
    }[insertion.into];
    const text = `\n${where}\n\n${(0,report_escape/* codeBlock */.DV)(insertion.text, insertion.language)}`;
    if (!insertion.also)
        return text;
    return `${text}\nIf the same principal shall read its own delegations, Reader beside it:\n\n${(0,report_escape/* codeBlock */.DV)(insertion.also, insertion.language)}`;
}
function ruleLink(id, report) {
    const page = (0,report_report/* rulePage */.gd)(id, report);
    return page ? `[${(0,report_escape/* code */.aY)(id)}](${page})` : (0,report_escape/* code */.aY)(id);
}
function placeOf({ location }) {
    return location ? ` ${(0,report_escape/* code */.aY)(`${location.file}:${location.startLine}`)}` : '';
}
function findingText(found, report, { told = new words/* Told */.uK(), isReason = false, of = '' } = {}) {
    const { rule: id, level, message } = found;
    const whose = of && ` (${(0,report_escape/* code */.aY)(of)})`;
    const lines = [
        `- **${LEVEL_WORDS[level]}** ${ruleLink(id, report)}${placeOf(found)}: ${(0,report_escape/* markdown */.wD)(message)}${whose}`,
        ...nested([...factItems(found, told), ...(isReason ? [whyItem(id)] : []), ...toDoItems(found)]),
    ];
    return lines.join('\n');
}
function factItems(found, told) {
    return told.fresh(found).map(([name, value]) => {
        told.say(value);
        return `- ${(0,report_escape/* markdown */.wD)(name)}: ${(0,report_escape/* markdown */.wD)(value)}`;
    });
}
function whyItem(id) {
    return `- why it matters: ${(0,report_escape/* markdown */.wD)((0,rules/* rule */.Hu)(id).why)}`;
}
function toDoItems(found) {
    const [first = '', ...others] = (0,words/* stepsOf */.B_)(found).map((step) => (0,report_escape/* markdown */.wD)(step));
    if (others.length === 0)
        return [`- **To do:** ${first}`];
    return ['- **To do:**', ...nested([first, ...others].map((step, index) => `${index + 1}. ${step}`))];
}
function nested(items) {
    return items.flatMap((item) => item.split('\n')).map((line) => `  ${line}`);
}
function notesSection(report) {
    const notes = report.cases.flatMap((one) => one.findings.filter(({ level }) => level === 'note').map((found) => ({ found, name: one.name })));
    const lines = [
        ...report.findings.map((found) => findingText(found, report)),
        ...report.cases
            .filter((one) => isFine(one))
            .flatMap((one) => one.findings
            .filter(({ level }) => level !== 'note')
            .map((found) => findingText(found, report, { of: one.name }))),
        ...[...Map.groupBy(notes, ({ found }) => found.rule).values()].map((same) => noteLine(same, report)),
        ...report.notDeployed.map(({ name }) => `- Not deployed, its condition is false: ${(0,report_escape/* code */.aY)(name)}`),
        ...report.outweighed.map(({ name }) => `- Outweighed by a ready definition of the same template: ${(0,report_escape/* code */.aY)(name)}`),
        ...report.remarks.map((remark) => `- ${(0,report_escape/* markdown */.wD)(remark)}`),
    ];
    if (lines.length === 0)
        return '';
    const shown = lines.slice(0, 200);
    const more = lines.length > shown.length ? [`- \u2026 and ${lines.length - shown.length} more, in report.json`] : [];
    return `<details><summary>Notes (${lines.length})</summary>\n\n${[...shown, ...more].join('\n')}\n\n</details>\n`;
}
function noteLine(notes, report) {
    const [first] = notes;
    if (!first)
        return '';
    if (notes.length === 1)
        return findingText(first.found, report, { of: first.name });
    const { title, toDo } = (0,rules/* rule */.Hu)(first.found.rule);
    return `- **Note** ${ruleLink(first.found.rule, report)}, ${notes.length} times, first in ${(0,report_escape/* code */.aY)(first.name)}: ${(0,report_escape/* markdown */.wD)(title)}. **To do:** ${(0,report_escape/* markdown */.wD)(toDo)}`;
}
function footer(report) {
    const { checked, ready, notReady, unknown, notApplicable } = (0,outcome/* counts */.tQ)(report);
    return (`<sub>${checked} checked: ${ready} ready, ${notReady} not ready, ${unknown} unknown; ${notApplicable} not applicable. ` +
        `Eligible roles: Microsoft's table of ${(0,report_escape/* oneLine */.TN)(report.roles.tableDate)}; role permissions of ${(0,report_escape/* oneLine */.TN)(report.roles.catalogueDate)}. ` +
        'PEC-ready means that a PEC path through Azure Lighthouse was found. Admin on behalf of and commercial terms are not looked at.</sub>');
}


/***/ }),

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   hC: () => (/* binding */ sentences),
/* harmony export */   uK: () => (/* binding */ Told)
/* harmony export */ });
class Told {
    #text = '';
    say(text) {
        this.#text += `${text}\n`;
    }
    fresh({ facts = [] }) {
        return facts.filter(([, value]) => !this.#text.includes(value));
    }
}
function stepsOf({ remedy, steps = [remedy] }) {
    return steps;
}
function sentences(found, facts = found.facts ?? []) {
    return [found.message, ...facts.map(factSentence), `To do: ${stepsOf(found).join(' ')}`].join(' ');
}
function factSentence([name, value]) {
    return `${capitalised(name)}: ${value}${/[.!?]$/.test(value) ? '' : '.'}`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Secrets)
/* harmony export */ });
const LEAST = 16;
class Secrets {
    #register;
    #marks = [];
    constructor(register) {
        this.#register = register;
    }
    add = (secret) => {
        if (secret === '')
            return;
        this.#register(secret);
        this.#marks = [...this.#marks, ...marksOf(secret)];
    };
    scrub(text) {
        let clean = text;
        for (const mark of this.#marks)
            clean = without(mark, clean);
        return clean;
    }
    scrubbed(value) {
        return this.#marks.length === 0 ? value : this.#deep(value);
    }
    #deep(value) {
        if (typeof value === 'string')
            return this.scrub(value);
        if (typeof value !== 'object' || value === null)
            return value;
        const members = Object.entries(value);
        const clean = members.map(([name, member]) => [name, this.#deep(member)]);
        if (clean.every(([, member], index) => member === members[index]?.[1]))
            return value;
        return Array.isArray(value) ? clean.map(([, member]) => member) : Object.fromEntries(clean);
    }
}
function marksOf(secret) {
    const [head = '', claims = '', signature = '', ...more] = secret.split('.');
    if (claims !== '' && signature !== '' && more.length === 0) {
        return [
            { whole: secret, start: secret.slice(0, head.length + 1 + LEAST) },
            { whole: `${claims}.${signature}`, start: claims.slice(0, LEAST) },
            { whole: signature, start: signature.slice(0, LEAST) },
        ];
    }
    return secret.length < LEAST ? [] : [{ whole: secret, start: secret.slice(0, LEAST) }];
}
function without({ whole, start }, text) {
    let clean = '';
    let from = 0;
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, from)) {
        let length = start.length;
        while (length < whole.length && text[at + length] === whole[length])
            length++;
        clean += `${text.slice(from, at)}***`;
        from = at + length;
    }
    return clean + text.slice(from);
}


/***/ }),

/***/ 1423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ reportPlace),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8175);
/* harmony import */ var _pec_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4309);





const EXAMPLE_GUID = '7b2e5c8a-3d91-4f60-a4c7-e1d8b9f03a05';
const EXAMPLE_SCOPE = '/subscriptions/2c9f7e41-0b5d-4a38-8e6c-f17d3b9a5c07';
const LONGEST_MINUTES = 24 * 60;
const EMPTY_CAUSES = 'Usual causes: the variable belongs to an environment that the job does not name; vars is written where it is a secret, or secrets where it is a variable; the run is for a fork, which gets neither';
function readSettings(read, env, run) {
    const inputs = new _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .Inputs */ .G(read);
    const templates = inputs.lines('templates');
    const asked = {
        azure: inputs.isSet('partner-id') || inputs.isSet('scopes'),
        templates: templates.length > 0,
        principal: inputs.isSet('principal-id'),
    };
    if (!asked.azure && !asked.templates) {
        inputs.complain('partner-id, scopes, templates', 'none of them is set, so there is nothing to do', `partner-id: 5127255 to look after the partner link, scopes: ${EXAMPLE_SCOPE} to judge deployed delegations, or templates: onboarding/**/*.json to judge templates`);
    }
    const azure = readAzure(inputs);
    const { principalId, clientId, tenantId } = readPrincipals(inputs, env, asked);
    const needsAzure = signsIn(asked);
    const unknownFails = inputs.choice('fail-on-unknown', ['auto', 'true', 'false'], 'auto');
    const settings = {
        ...reportPlace(inputs, run),
        principalId,
        clientId,
        expectedTenantId: inputs.isSet('tenant-id') ? tenantId : undefined,
        azure: needsAzure && clientId !== undefined && tenantId !== undefined ? { ...azure, clientId, tenantId } : undefined,
        alsoLinked: readIds(inputs),
        roleOverrides: readOverrides(inputs),
        templates,
        parameters: inputs.lines('parameters'),
        definitions: inputs.choice('definitions', ['every', 'any'], 'every'),
        changedOnly: inputs.flag('changed-only', false),
        failOnUnknown: { auto: 'auto', true: 'always', false: 'never' }[unknownFails],
        warnOnly: inputs.flag('warn-only', false),
        comment: inputs.choice('comment', ['never', 'on-failure', 'always'], 'never'),
        githubToken: inputs.text('github-token'),
        timeoutMinutes: inputs.minutes('timeout-minutes', 10, { above: 0, most: LONGEST_MINUTES }),
    };
    inputs.throwComplaints();
    return settings;
}
function signsIn({ azure, templates, principal }) {
    return azure || (templates && !principal);
}
function readAzure(inputs) {
    return {
        cloud: readCloud(inputs),
        audience: inputs.text('audience') || undefined,
        partnerId: inputs.matching('partner-id', /^\d{4,10}$/, 'a partner ID is 4 to 10 digits', '5127255'),
        link: inputs.choice('link', ['ensure', 'replace', 'verify'], 'ensure'),
        scopes: readScopes(inputs),
        waitMinutes: inputs.minutes('wait-minutes', 0, { least: 0, most: LONGEST_MINUTES }),
    };
}
function readPrincipals(inputs, env, asked) {
    const principalId = inputs.guid('principal-id', EXAMPLE_GUID);
    const credential = (input, variable, example) => {
        const given = inputs.guid(input, example);
        if (given !== undefined || inputs.isSet(input))
            return given;
        const fallback = env[variable]?.trim() ?? '';
        if ((0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .isGuid */ .W_)(fallback))
            return fallback;
        if (!signsIn(asked))
            return undefined;
        const instead = asked.azure ? '' : ', and without principal-id the principal must be learnt by signing in';
        inputs.complain(input, fallback
            ? `${variable} is '${fallback}', which is not a GUID`
            : `it is empty, and needed to sign in${instead}; ${variable} is not set either. ${EMPTY_CAUSES}`, example);
        return undefined;
    };
    const clientId = credential('client-id', 'AZURE_CLIENT_ID', '1f6b9d3e-8a24-4c57-b0e9-7d5c2f4a6b04');
    const tenantId = credential('tenant-id', 'AZURE_TENANT_ID', '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01');
    if (principalId !== undefined && (0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .sameId */ .s)(principalId, clientId)) {
        inputs.complain('principal-id', 'it equals client-id; delegations know a principal by its object ID', `the output of: az ad sp show --id ${clientId} --query id --output tsv`);
    }
    return { principalId, clientId, tenantId };
}
function reportPlace(inputs, run) {
    const matrix = matrixValues(inputs.text('matrix'));
    const job = [run.job, ...(matrix === '' ? [] : [`(${matrix})`])].join(' ');
    const given = inputs.text('name').replaceAll(/\s+/g, ' ');
    const name = given || [run.workflow, job].filter((part) => part.trim() !== '').join(' / ') || 'pec-check';
    const identity = run.step === '' ? name : `${name} / ${run.step}`;
    const byDefault = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(run.tempFolder ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'pec-report', folderName(name, run.step));
    return { name, identity, reportFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(run.workspace, inputs.text('report-folder') || byDefault) };
}
function matrixValues(json) {
    let matrix;
    try {
        matrix = JSON.parse(json || 'null');
    }
    catch {
        return json.replaceAll(/\s+/g, ' ');
    }
    if (typeof matrix !== 'object' || matrix === null)
        return '';
    return Object.values(matrix)
        .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
        .join(', ');
}
function folderName(name, step) {
    if (/^[a-z0-9_][a-z0-9_.]*$/.test(name) &&
        !name.endsWith('.') &&
        /^[a-z0-9_-]{0,60}$/.test(step) &&
        name.length <= 80)
        return step === '' ? name : `${name}-${step}`;
    const plain = (text) => text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '');
    const readable = [plain(name).slice(0, 60), plain(step).slice(0, 20)].filter(Boolean).join('-') || 'run';
    return `${readable}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\n${step}`).digest('hex').slice(0, 8)}`;
}
function readScopes(inputs) {
    const scopes = new Map();
    for (const line of inputs.lines('scopes')) {
        const path = ((0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .isGuid */ .W_)(line) ? `/subscriptions/${line}` : line).replace(/\/+$/, '');
        const match = /^\/?subscriptions\/([^/]+)(?:\/resourceGroups\/([\p{L}\p{N}_.()-]{1,90}))?$/iu.exec(path);
        if (!match || !(0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .isGuid */ .W_)(match[1] ?? '') || match[2]?.endsWith('.')) {
            inputs.complain('scopes', `'${line}' is not a subscription ID, nor /subscriptions/{id} or /subscriptions/{id}/resourceGroups/{name}`, EXAMPLE_SCOPE);
            continue;
        }
        const scope = `/subscriptions/${match[1]}${match[2] ? `/resourceGroups/${match[2]}` : ''}`;
        if (!scopes.has(scope.toLowerCase()))
            scopes.set(scope.toLowerCase(), scope);
    }
    if (inputs.isSet('scopes') && scopes.size === 0 && inputs.lines('scopes').length === 0) {
        inputs.complain('scopes', 'it holds no scope', EXAMPLE_SCOPE);
    }
    return [...scopes.values()];
}
function readCloud(inputs) {
    const given = inputs.text('environment') || 'azurecloud';
    const name = ['azurecloud', 'azureusgovernment', 'azurechinacloud'].find((one) => one === given.toLowerCase());
    if (name)
        return { name };
    const url = URL.parse(given);
    if (url?.protocol === 'https:' &&
        url.username === '' &&
        url.password === '' &&
        url.search === '' &&
        url.hash === '') {
        return { name: 'custom', endpoint: url.href.replace(/\/+$/, '') };
    }
    inputs.complain('environment', `'${given}' is neither azurecloud, azureusgovernment, azurechinacloud nor an https:// address`, 'azurecloud');
    return { name: 'azurecloud' };
}
function readIds(inputs) {
    return inputs.lines('also-linked').filter((id) => {
        if ((0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .isGuid */ .W_)(id))
            return true;
        inputs.complain('also-linked', `'${id}' is not an object ID (GUID)`, EXAMPLE_GUID);
        return false;
    });
}
function readOverrides(inputs) {
    const overrides = new Map();
    const example = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e = eligible';
    for (const line of inputs.lines('role-overrides')) {
        const match = /^([0-9a-f-]{36})\s*=\s*(eligible|not-eligible)$/i.exec(line);
        const id = match?.[1]?.toLowerCase() ?? '';
        if (!match || !(0,_pec_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .isGuid */ .W_)(id)) {
            inputs.complain('role-overrides', `'${line}' is not of the form GUID = eligible or GUID = not-eligible`, example);
            continue;
        }
        const decision = match[2]?.toLowerCase();
        const before = overrides.get(id);
        if (before !== undefined && before !== decision) {
            inputs.complain('role-overrides', `${id} is called both eligible and not-eligible`, example);
        }
        overrides.set(id, decision);
    }
    return overrides;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
