export const id = 856;
export const ids = [856];
export const modules = {

/***/ 5856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeTemplates: () => (/* binding */ judgeTemplates),
  readOnboardingTemplates: () => (/* binding */ readOnboardingTemplates)
});

// EXTERNAL MODULE: ./build/pec/judge.js
var judge = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/pec/judge-path.js
var judge_path = __webpack_require__(6414);
// EXTERNAL MODULE: ./build/pec/pec-path.js
var pec_path = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/pec/rules/index.js + 8 modules
var rules = __webpack_require__(7899);
// EXTERNAL MODULE: ./build/pec/rules/path.js
var path = __webpack_require__(1596);
// EXTERNAL MODULE: ./build/pec/rules/rule.js
var rule = __webpack_require__(3105);
;// CONCATENATED MODULE: ./build/pec/judge-definition.js






function judgeDefinition(definition, criteria) {
    const judged = definition.alternatives.map((one) => judgeAlternative(definition, one, criteria));
    const standIn = definition.standIn && (0,judge/* fromObservation */.fR)(notWhole(definition.standIn, labelOf(definition)));
    const { verdict, reason, findings } = (0,judge/* conclude */.Ep)([
        ...united(judged, definition, criteria),
        ...(standIn ? [standIn] : []),
        ...definition.observations.map(judge/* fromObservation */.fR),
    ]);
    const { deployed } = definition;
    const said = findings.map((one) => (one === reason && deployed.kind === 'unknown' ? ifDeployed(one, deployed) : one));
    return {
        kind: 'template',
        name: definition.name,
        file: definition.file,
        ...(definition.parametersFile !== undefined && { parametersFile: definition.parametersFile }),
        definition: definition.path,
        verdict,
        ...(reason && { reason: reason.rule }),
        grants: (0,judge/* distinct */.dM)(judged.flatMap(({ grants }) => grants)),
        findings: said,
    };
}
function fileCase(file, observations) {
    const { verdict, reason, findings } = (0,judge/* conclude */.Ep)(observations.map(judge/* fromObservation */.fR));
    return {
        kind: 'template',
        name: file,
        file,
        definition: '',
        verdict,
        ...(reason && { reason: reason.rule }),
        grants: [],
        findings,
    };
}
function anyDefinition(cases) {
    const group = ({ file, parametersFile }) => `${file}\n${parametersFile ?? ''}`;
    const ready = new Set(cases.filter(({ judged, deployed }) => deployed && judged.verdict === 'ready').map(({ judged }) => group(judged)));
    const results = cases.map(({ judged }) => {
        if (judged.verdict === 'ready' || !ready.has(group(judged)))
            return { judged, outweighed: false };
        const rest = judged.findings.filter((one) => !(0,rules/* rule */.Hu)(one.rule).outweighable);
        const { verdict, reason, findings } = (0,judge/* conclude */.Ep)(rest);
        if (verdict === 'ready')
            return { judged, outweighed: true };
        const { reason: _, ...before } = judged;
        return { judged: { ...before, verdict, ...(reason && { reason: reason.rule }), findings }, outweighed: false };
    });
    const those = (outweighed) => results.filter((one) => one.outweighed === outweighed).map(({ judged }) => judged);
    return { cases: those(false), outweighed: those(true) };
}
function notWhole({ reason, needs, location, refusal }, label) {
    return (refusal ?? {
        rule: 'not-judged',
        message: `The ${label} could not be judged as it will be deployed: ${reason}.`,
        remedy: `What it takes: ${needs}.`,
        ...(location && { location }),
    });
}
function labelOf({ alternatives }) {
    return (0,rule/* delegationLabel */.JB)(alternatives[0]);
}
function judgeAlternative(definition, delegation, criteria) {
    const path = (0,pec_path/* findPath */.H)(delegation, criteria);
    const gap = (0,judge_path/* judgePath */.D)(delegation, path);
    const found = (0,judge/* findingsOn */.Is)({ kind: 'written', delegation, definition, path, gap }, criteria);
    return { judgement: (0,judge/* conclude */.Ep)([...found, ...refusals(delegation)]), grants: path.grants };
}
function united(judged, definition, criteria) {
    const lists = judged.map(({ judgement }) => judgement.findings);
    const verdicts = new Set(judged.map(({ judgement }) => judgement.verdict));
    if (verdicts.size === 1)
        return lists.flat();
    const keys = lists.map((findings) => new Set(findings.map((one) => JSON.stringify(one))));
    const common = (one) => keys.every((set) => set.has(JSON.stringify(one)));
    const undecided = definition.undecided ?? {
        kind: 'unknown',
        reason: 'it depends on a condition that is decided at deployment',
        needs: 'the value of that condition',
    };
    return [
        ...lists.flat().map((one) => (common(one) ? one : (0,rule/* withoutEffect */.oU)(one))),
        openValue(undecided, (0,path/* grantsRole */.ir)(labelOf(definition), criteria)),
    ];
}
function openValue(value, decides) {
    return value.refusal ? (0,judge/* fromObservation */.fR)(value.refusal) : (0,path/* valueUnknown */.A1)(value, decides);
}
function refusals({ kind: _, ...delegation }) {
    const { authorizations, eligibleAuthorizations, ...values } = delegation;
    const inLists = [authorizations, eligibleAuthorizations].flatMap((list) => [
        ...(list.missing ? [list.missing] : []),
        ...list.items.flatMap((item) => Object.values(item).filter(isUnknown)),
    ]);
    return [...Object.values(values).filter(isUnknown), ...inLists].flatMap(({ refusal }) => refusal ? [(0,judge/* fromObservation */.fR)(refusal)] : []);
}
function isUnknown(value) {
    return typeof value === 'object' && 'kind' in value && value.kind === 'unknown';
}
function ifDeployed(reason, condition) {
    return {
        ...reason,
        message: `${reason.message} This holds if the definition is deployed; its condition is not known: ${condition.reason}.`,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/pec/delegation.js + 1 modules
var pec_delegation = __webpack_require__(1333);
// EXTERNAL MODULE: ./node_modules/@humanwhocodes/momoa/dist/momoa.js
var momoa = __webpack_require__(3162);
;// CONCATENATED MODULE: ./build/templates/json/json-error.js
class JsonError extends Error {
    line;
    column;
    constructor(message, line, column) {
        super(message);
        this.name = 'JsonError';
        this.line = line;
        this.column = column;
    }
}
const MAX_NESTING = 100;
function outlineOf(text) {
    const open = [];
    let lastToken = 0;
    for (let at = 0; at < text.length; at++) {
        const char = text.charCodeAt(at);
        if (char <= 32)
            continue;
        if (char === SLASH) {
            at = endOfComment(text, at);
            continue;
        }
        lastToken = at;
        if (char === QUOTE)
            at = endOfString(text, at);
        else if (char === OPEN_BRACE || char === OPEN_BRACKET) {
            open.push(at);
            if (open.length > MAX_NESTING) {
                const { line, column } = placeOf(text, at);
                throw new JsonError(`nested deeper than ${MAX_NESTING} levels`, line, column);
            }
        }
        else if (char === CLOSE_BRACE || char === CLOSE_BRACKET)
            open.pop();
    }
    const unclosed = open.at(-1);
    return unclosed === undefined ? { lastToken } : { lastToken, unclosed };
}
const QUOTE = 34;
const SLASH = 47;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
function endOfString(text, start) {
    let at = start + 1;
    while (at < text.length) {
        const char = text.charCodeAt(at);
        if (char === QUOTE)
            break;
        at += char === BACKSLASH ? 2 : 1;
    }
    return at;
}
function endOfComment(text, start) {
    if (text.startsWith('//', start)) {
        const rest = text.slice(start).search(/[\r\n]/);
        return rest < 0 ? text.length : start + rest;
    }
    if (!text.startsWith('/*', start))
        return start;
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 1;
}
function explain(error, text, { unclosed, lastToken }) {
    if (!(error instanceof Error && 'line' in error && 'column' in error && 'offset' in error))
        return error;
    const cutOff = error.message.startsWith('Unexpected end') || Number(error.offset) >= lastToken;
    if (cutOff && unclosed !== undefined) {
        const opened = placeOf(text, unclosed);
        const end = placeOf(text, text.length);
        const bracket = text[unclosed] ?? '';
        return new JsonError(`the file ends before the "${bracket}" of line ${opened.line} is closed`, end.line, end.column);
    }
    if (error.message.startsWith('Unexpected end')) {
        const end = placeOf(text, text.length);
        return new JsonError(text.trim() === '' ? 'the file is empty' : 'the file ends too early', end.line, end.column);
    }
    const token = /^Unexpected token (\w+)/.exec(error.message)?.[1];
    const what = token
        ? `unexpected ${TOKENS[token] ?? token}; the comma, colon or bracket before it may be missing`
        : error.message.replace(/ found\. \(\d+:\d+\)$/, '').replace(/^U/, 'u');
    return new JsonError(what, Number(error.line), Number(error.column));
}
const TOKENS = {
    String: 'string',
    Number: 'number',
    Boolean: 'true or false',
    Null: 'null',
    LBrace: '"{"',
    RBrace: '"}"',
    LBracket: '"["',
    RBracket: '"]"',
    Comma: 'comma',
    Colon: 'colon',
};
function placeOf(text, offset) {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

;// CONCATENATED MODULE: ./build/templates/json/json.js



const MAX_BYTES = 4 * 1024 * 1024;
function decode(bytes) {
    if (bytes.length > MAX_BYTES) {
        throw new JsonError('the file is larger than 4 MB, the most that Azure Resource Manager takes', 1, 1);
    }
    const encoding = encodingOf(bytes);
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        const text = new TextDecoder(encoding).decode(bytes);
        const { line, column } = placeOf(text, Math.max(0, text.indexOf('\uFFFD')));
        throw new JsonError(`the file is not valid ${encoding.toUpperCase()} text`, line, column);
    }
}
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'utf-16be';
    return 'utf-8';
}
function parseJson(written) {
    const text = written.replaceAll('\r\n', '\n');
    const outline = outlineOf(text);
    try {
        return new Converter(text).node((0,momoa/* parse */.qg)(text, { mode: 'jsonc', allowTrailingCommas: true }).body);
    }
    catch (error) {
        throw explain(error, text, outline);
    }
}
function member(node, name) {
    return memberEntry(node, name)?.value;
}
function memberEntry(node, name) {
    if (node?.type !== 'object')
        return undefined;
    const wanted = name.toLowerCase();
    return node.members.findLast((entry) => entry.name === name || (entry.name.length === name.length && entry.name.toLowerCase() === wanted));
}
function stringMember(node, name) {
    const found = member(node, name);
    return found?.type === 'string' ? found.value : undefined;
}
class Converter {
    #text;
    constructor(text) {
        this.#text = text;
    }
    node(node) {
        const span = this.#span(node);
        switch (node.type) {
            case 'Object':
                return { type: 'object', members: node.members.map((each) => this.#member(each)), span };
            case 'Array':
                return { type: 'array', items: node.elements.map((element) => this.node(element.value)), span };
            case 'String':
                return { type: 'string', value: node.value, span };
            case 'Number':
                return { type: 'number', value: node.value, span };
            case 'Boolean':
                return { type: 'boolean', value: node.value, span };
            default:
                return { type: 'null', span };
        }
    }
    #member({ name, value }) {
        return {
            name: name.type === 'String' ? name.value : name.name,
            nameSpan: this.#span(name),
            value: this.node(value),
        };
    }
    #span(node) {
        const { start, end } = node.loc;
        const span = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
        if (node.type !== 'String' || !/[\r\n]/.test(node.value))
            return span;
        const written = this.#text.slice(start.offset, end.offset).split(/[\r\n]/);
        if (written.length === 1)
            return span;
        return { ...span, endLine: start.line + written.length - 1, endColumn: (written.at(-1) ?? '').length + 1 };
    }
}

;// CONCATENATED MODULE: ./build/templates/reading.js
function startOf(file) {
    return { file, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
}
function unreadable(file, message, remedy, location) {
    return {
        file,
        observations: [{ rule: 'template-unreadable', message, remedy, location: location ?? startOf(file) }],
    };
}
function byName(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/templates/files/workspace.js


const MAX_TEMPLATE_BYTES = 4 * 1024 * 1024;
const MAX_PLAN_BYTES = 64 * 1024 * 1024;
function insideWorkspace(workspace, path) {
    const inside = (0,external_node_path_.relative)(workspace, path);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside))
        return undefined;
    return external_node_path_.sep === '/' ? inside : inside.replaceAll(external_node_path_.sep, '/');
}
function resolveReference(reference, folder) {
    const path = reference.replaceAll('\\', '/');
    if (external_node_path_.posix.isAbsolute(path) || /^[a-z]:/i.test(path))
        return undefined;
    const joined = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path));
    return joined === '..' || joined.startsWith('../') ? undefined : joined;
}
function folderOf(file) {
    const cut = file.lastIndexOf('/');
    return cut < 0 ? '' : file.slice(0, cut);
}
function nameOf(file) {
    return file.slice(file.lastIndexOf('/') + 1);
}
const IN_GIT = /(^|\/)\.git(\/|$)/i;
function whereItLeads(path) {
    return path !== undefined && IN_GIT.test(path) ? "leads into git's own folder" : 'leads out of the workspace';
}
function standing(workspace, file) {
    try {
        const real = external_node_fs_.realpathSync.native((0,external_node_path_.join)(workspace, file));
        const found = (0,external_node_fs_.statSync)(real);
        const inside = insideWorkspace(workspace, real);
        if (inside === undefined || IN_GIT.test(inside))
            return found.isDirectory() ? 'outside folder' : 'outside';
        return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'missing';
    }
    catch {
        return IN_GIT.test(file) ? 'outside' : 'missing';
    }
}
function readBytes(workspace, file) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(workspace, file));
    }
    catch {
        return undefined;
    }
}
function withoutEscapes(text) {
    if (!text.includes('\\u00'))
        return text;
    return text.replace(/\\u00([2-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function fileHolds(workspace, file, pattern) {
    const piece = Buffer.alloc(1024 * 1024);
    let tail = '';
    const handle = (0,external_node_fs_.openSync)((0,external_node_path_.join)(workspace, file), 'r');
    try {
        for (;;) {
            const count = (0,external_node_fs_.readSync)(handle, piece);
            if (count === 0)
                return false;
            const text = tail + piece.toString('latin1', 0, count).replaceAll('\0', '');
            if (pattern.test(withoutEscapes(text)))
                return true;
            tail = text.slice(-600);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}

;// CONCATENATED MODULE: ./build/templates/files/condense-plan.js

const SMALL = new Set(['format_version', 'terraform_version', 'errored', 'complete', 'applyable']);
const CHANGES = new Set(['resource_changes', 'deferred_changes']);
const RELEVANT = /lighthouse_definition|managed-?services|template_deployment/i;
const MOST_KEPT = 8 * 1024 * 1024;
function condensePlan(text) {
    const pieces = [];
    let copied = 0;
    const blank = (from, to) => {
        const empty = text.slice(from, to).replace(/[^\r\n]/g, ' ');
        const room = empty.indexOf('    ');
        if (room < 0)
            return;
        pieces.push(text.slice(copied, from), empty.slice(0, room), 'null', empty.slice(room + 4));
        copied = to;
    };
    let isPlan = false;
    let kept = 0;
    const whole = eachMember(text, skipSpace(text, 0), (name, from, to) => {
        isPlan ||= CHANGES.has(name) || name === 'planned_values';
        if (CHANGES.has(name) && text[from] === '[') {
            eachItem(text, from, (start, end) => {
                if (RELEVANT.test(withoutEscapes(text.slice(start, end))))
                    kept += end - start;
                else
                    blank(start, end);
            });
        }
        else if (name === 'configuration' && text.slice(from, to).includes('sensitive_body')) {
            kept += to - from;
        }
        else if (!SMALL.has(name)) {
            blank(from, to);
        }
    });
    if (!whole || !isPlan || kept > MOST_KEPT)
        return undefined;
    pieces.push(text.slice(copied));
    return pieces.join('');
}
function eachMember(text, start, visit) {
    if (text[start] !== '{')
        return false;
    for (let at = skipSpace(text, start + 1); text[at] === '"'; at = skipSpace(text, at + 1)) {
        const nameEnd = stringEnd(text, at);
        const colon = skipSpace(text, nameEnd);
        if (nameEnd < 0 || text[colon] !== ':')
            return false;
        const from = skipSpace(text, colon + 1);
        const to = valueEnd(text, from);
        if (to <= from)
            return false;
        visit(text.slice(at + 1, nameEnd - 1), from, to);
        at = skipSpace(text, to);
        if (text[at] === '}')
            return true;
        if (text[at] !== ',')
            return false;
    }
    return false;
}
function eachItem(text, start, visit) {
    for (let at = skipSpace(text, start + 1); at < text.length && text[at] !== ']';) {
        const to = valueEnd(text, at);
        if (to <= at)
            return;
        visit(at, to);
        at = skipSpace(text, to);
        if (text[at] !== ',')
            return;
        at = skipSpace(text, at + 1);
    }
}
function skipSpace(text, from) {
    let at = from;
    while (/\s/.test(text[at] ?? 'x'))
        at++;
    return at;
}
function valueEnd(text, from) {
    if (text[from] === '"')
        return stringEnd(text, from);
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        const char = text[at];
        if (char === '"') {
            at = stringEnd(text, at) - 1;
            if (at < 0)
                return -1;
        }
        else if (char === '{' || char === '[') {
            depth++;
        }
        else if (char === '}' || char === ']') {
            if (depth === 0)
                return at;
            if (--depth === 0)
                return at + 1;
        }
        else if (char === ',' && depth === 0) {
            return at;
        }
    }
    return -1;
}
function stringEnd(text, from) {
    for (let at = from + 1; at < text.length; at++) {
        const char = text[at];
        if (char === '\\')
            at++;
        else if (char === '"')
            return at + 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/templates/files/documents.js






function documentsOf(workspace) {
    const text = (file) => {
        const tooLarge = sizeOf(workspace, file) > MAX_TEMPLATE_BYTES;
        const bytes = tooLarge ? undefined : readBytes(workspace, file);
        if (!bytes) {
            return {
                broken: tooLarge
                    ? unreadable(file, `${file} is larger than 4 MB, the most that Azure Resource Manager takes.`, 'Split the template into linked templates or modules, or exclude the file.')
                    : unreadable(file, `${file} cannot be opened.`, 'Check that the file exists and may be read by the runner.'),
            };
        }
        try {
            return { text: decode(bytes) };
        }
        catch (error) {
            return { broken: brokenJson(file, error) };
        }
    };
    const json = (file) => {
        const read = text(file);
        return 'broken' in read ? read : parseDocument(file, read.text);
    };
    return {
        text,
        json,
        plan(file) {
            const size = sizeOf(workspace, file);
            if (size <= MAX_TEMPLATE_BYTES)
                return json(file);
            if (size > MAX_PLAN_BYTES) {
                const message = `${file} is larger than 64 MB, the most that is read of a Terraform plan.`;
                return { broken: unreadable(file, message, SMALLER_PLAN) };
            }
            const bytes = readBytes(workspace, file);
            const plan = bytes && condensePlan(decodeAny(bytes));
            if (plan !== undefined)
                return parseDocument(file, plan);
            const message = `${file} is larger than 4 MB and cannot be read as a Terraform plan.`;
            return { broken: unreadable(file, message, SMALLER_PLAN) };
        },
    };
}
const SMALLER_PLAN = "Plan what delegates in a configuration of its own, or keep only the plan's member resource_changes.";
function decodeAny(bytes) {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
    return new TextDecoder(wide || 'utf-8').decode(bytes);
}
function parseDocument(file, text) {
    try {
        const root = parseJson(text);
        if (root.type === 'object')
            return { root };
        return {
            broken: unreadable(file, `${file} holds no JSON object.`, 'A template and a parameter file are one JSON object.', {
                file,
                ...root.span,
            }),
        };
    }
    catch (error) {
        return { broken: brokenJson(file, error) };
    }
}
function brokenJson(file, error) {
    if (!(error instanceof JsonError))
        throw error;
    const { line, column } = error;
    return unreadable(file, `${file} cannot be read, line ${line}, column ${column}: ${error.message}.`, 'Correct the file at that place.', { file, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 });
}
function sizeOf(workspace, file) {
    try {
        return (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace, file)).size;
    }
    catch {
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/templates/bicep/cli.js


const TIME_LIMIT = 60_000;
const OUTPUT_LIMIT = 32 * 1024 * 1024;
const PASSED_ON = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
function findBicep(environment = process.env, platform = process.platform) {
    const name = platform === 'win32' ? 'bicep.exe' : 'bicep';
    const folders = (read(environment, 'PATH', platform) ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const home = read(environment, platform === 'win32' ? 'USERPROFILE' : 'HOME', platform);
    if (home !== undefined && (0,external_node_path_.isAbsolute)(home))
        folders.push((0,external_node_path_.join)(home, '.azure', 'bin'));
    const path = folders.map((folder) => (0,external_node_path_.join)(folder, name)).find((candidate) => isProgram(candidate, platform));
    if (path === undefined)
        return undefined;
    const passed = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    for (const variable of PASSED_ON) {
        const value = read(environment, variable, platform);
        if (value !== undefined)
            passed[variable] = value;
    }
    return { path, environment: passed };
}
async function runBicep(cli, command, file, folder) {
    const limit = cli.timeLimit ?? TIME_LIMIT;
    const { execFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    return new Promise((resolve) => {
        execFile(cli.path, [command, '--stdout', '--no-restore', file], {
            cwd: folder,
            env: cli.environment,
            timeout: limit,
            maxBuffer: OUTPUT_LIMIT,
            killSignal: 'SIGKILL',
            windowsHide: true,
            encoding: 'utf8',
            ...(cli.signal ? { signal: cli.signal } : {}),
        }, (error, output, errors) => {
            if (!error)
                return resolve({ kind: 'done', output });
            if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
                return resolve({ kind: 'broken', why: 'the bicep CLI wrote more than 32 MB' });
            }
            if (error.killed)
                return resolve({ kind: 'broken', why: `the bicep CLI did not finish within ${limit / 1000} seconds` });
            if (cli.signal?.aborted)
                return resolve({ kind: 'broken', why: 'the deadline of the run passed' });
            if (typeof error.code === 'string') {
                return resolve({ kind: 'broken', why: `the bicep CLI could not be started (${error.code})` });
            }
            return resolve({ kind: 'refused', errors });
        });
    });
}
function read(environment, name, platform) {
    if (platform !== 'win32')
        return environment[name];
    const key = Object.keys(environment).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : environment[key];
}
function isProgram(path, platform) {
    try {
        const found = (0,external_node_fs_.statSync)(path);
        return found.isFile() && (platform === 'win32' || (found.mode & 0o111) !== 0);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/templates/json/positions.js
function linesOf(text) {
    const starts = [0];
    for (const end of text.matchAll(/\r\n|\r|\n/g))
        starts.push(end.index + end[0].length);
    return {
        place(offset) {
            let low = 0;
            let high = starts.length - 1;
            while (low < high) {
                const middle = Math.ceil((low + high) / 2);
                if ((starts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }
            return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
        },
        offset(line, column) {
            return Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
        },
    };
}
function locate(file, lines, start, end) {
    const from = lines.place(start);
    const to = lines.place(end);
    return { file, startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
function moveLocations(model, move) {
    const walk = (value) => {
        if (Array.isArray(value))
            return value.map(walk);
        if (typeof value !== 'object' || value === null)
            return value;
        if (isLocation(value))
            return move(value);
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    };
    return walk(model);
}
function isLocation(value) {
    return 'file' in value && 'startLine' in value && 'endColumn' in value;
}

;// CONCATENATED MODULE: ./build/templates/bicep/lexer.js
const CLOSING = { '[': ']', '{': '}', '(': ')' };
const WORD = /[A-Za-z0-9_]+/y;
const SPACE = /[^!-~]+/y;
const PLAIN = /[^'\\$\r\n]+/y;
const PLAIN_LINES = /[^'$]+/y;
const DOLLARS = /\$+/y;
const QUOTES = /'+/y;
const LINE = /[^\r\n]*/y;
const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|([^\r\n]))/iy;
const ESCAPED = { n: '\n', r: '\r', t: '\t' };
const LEADS_TO_PATH = /\b(module|test|import|from|extension|provider|using|extends|load[A-Z])/g;
function readText(text, listener) {
    const brackets = [];
    const open = [];
    const code = [];
    let copied = 0;
    let at = 0;
    let directive = false;
    let lineEnd = -1;
    let line = { end: -1, path: -1 };
    const match = (pattern, from) => {
        pattern.lastIndex = from;
        return pattern.exec(text);
    };
    const skip = (pattern, from) => from + (match(pattern, from)?.[0].length ?? 0);
    const unclear = (offset, what, broken) => listener.unclear({ offset, what, broken });
    const passed = (from, to) => {
        const found = /[\r\n]/.test(text.slice(from, to));
        if (found)
            lineEnd = to;
        return found;
    };
    const pathInLine = (from) => {
        if (from > line.end) {
            const rest = match(LINE, from)?.[0] ?? '';
            let path = -1;
            for (const { index } of rest.matchAll(LEADS_TO_PATH))
                path = from + index;
            line = { end: from + rest.length, path };
        }
        return line.path >= from;
    };
    const blank = (to) => {
        passed(at, to);
        code.push(text.slice(copied, at), text.slice(at, to).replace(/[^\r\n]/g, ' '));
        copied = to;
        at = to;
    };
    const holeAt = (start, from, end, dollars) => {
        listener.hole(from);
        open.push({ at: end - 1, closes: '}', string: { start, dollars } });
        return end;
    };
    const inLine = (start, from, first) => {
        let value = first;
        for (let place = from;;) {
            const plain = skip(PLAIN, place);
            if (value !== undefined)
                value += text.slice(place, plain);
            place = plain;
            const char = text[place];
            if (char === "'") {
                listener.string({ offset: start, length: place - start, value });
                return place + 1;
            }
            if (char === '$') {
                if (text[place + 1] === '{')
                    return holeAt(start, place, place + 2, undefined);
                if (value !== undefined)
                    value += char;
                place++;
            }
            else if (char === '\\') {
                const [written = '', hexadecimal, other = ''] = match(ESCAPE, place) ?? [];
                if (written === '') {
                    unclear(place, 'an escape without its character', true);
                    return place + 1;
                }
                if (value !== undefined)
                    value += hexadecimal === undefined ? (ESCAPED[other] ?? other) : character(hexadecimal);
                place += written.length;
            }
            else {
                unclear(start - 1, 'a string without its end', true);
                return place;
            }
        }
    };
    const overLines = (start, from, dollars, isWhole) => {
        for (let place = from;;) {
            place = skip(PLAIN_LINES, place);
            if (text[place] === '$') {
                const end = skip(DOLLARS, place);
                if (dollars > 0 && end - place >= dollars && text[end] === '{') {
                    passed(from, end);
                    return holeAt(start, place, end + 1, dollars);
                }
                place = end;
            }
            else if (text[place] === "'") {
                const end = skip(QUOTES, place);
                if (end - place >= 3) {
                    passed(from, end);
                    const value = isWhole ? text.slice(start, end - 3).replace(/^\r?\n/, '') : undefined;
                    listener.string({ offset: start, length: end - 3 - start, value });
                    return end;
                }
                place = end;
            }
            else {
                unclear(start - 3, 'a string without its end', true);
                return text.length;
            }
        }
    };
    while (at < text.length) {
        const char = text[at] ?? '';
        const next = text[at + 1];
        if (char === '/' && next === '/') {
            blank(skip(LINE, at));
        }
        else if (char === '/' && next === '*') {
            const end = text.indexOf('*/', at + 2);
            if (end < 0)
                unclear(at, 'a comment without its end', true);
            blank(end < 0 ? text.length : end + 2);
        }
        else if (char === "'" && directive) {
            unclear(at, 'a quote in a line that begins with #', false);
            at = skip(LINE, at);
        }
        else if (text.startsWith("'''", at)) {
            let dollars = 0;
            while (text[at - 1 - dollars] === '$')
                dollars++;
            at = overLines(at + 3, at + 3, dollars, true);
        }
        else if (char === "'") {
            at = inLine(at + 1, at + 1, '');
        }
        else if (open.at(-1)?.closes === char) {
            const opened = open.pop();
            if (opened?.string) {
                const { start, dollars } = opened.string;
                if (dollars === undefined && lineEnd > opened.at && pathInLine(at)) {
                    unclear(at, 'a string that goes on over several lines', false);
                }
                at = dollars === undefined ? inLine(start, at + 1, undefined) : overLines(start, at + 1, dollars, false);
            }
            else {
                if (opened)
                    brackets.push({ open: opened.at, close: at });
                listener.sign(char, at);
                at++;
            }
        }
        else {
            const space = skip(SPACE, at);
            if (space > at) {
                if (text.slice(at, space).includes('\0'))
                    unclear(at, 'a character that is no text', true);
                if (passed(at, space))
                    directive = false;
                at = space;
                continue;
            }
            const word = skip(WORD, at);
            if (char === '#')
                directive = true;
            if (CLOSING[char] !== undefined)
                open.push({ at, closes: CLOSING[char] });
            const end = Math.max(word, at + 1);
            listener.sign(text.slice(at, end), at);
            at = end;
        }
    }
    code.push(text.slice(copied));
    return { code: code.join(''), brackets };
}
function character(hexadecimal) {
    const code = Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

;// CONCATENATED MODULE: ./build/templates/bicep/source.js

const BEFORE_PATH = new Map([
    ['from', 'import'],
    ['import', 'import'],
    ['extension', 'extension'],
    ['provider', 'extension'],
    ['using', 'using'],
    ['extends', 'extends'],
]);
const BEFORE_NAME = new Set(['module', 'test']);
const LOADING = /^load(TextContent|JsonContent|YamlContent|FileAsBase64|DirectoryFileInfo)$/;
const REMOTE = /^(br|ts|az)[:/]/i;
function scanBicep(text) {
    const references = [];
    const unclear = [];
    const dynamic = (offset) => {
        unclear.push({ offset, broken: false, what: 'a path that is worked out' });
    };
    let [second, last] = ['', ''];
    const push = (word) => {
        second = last;
        last = word;
    };
    const kindHere = () => {
        if (last === '(' && LOADING.test(second))
            return second === 'loadDirectoryFileInfo' ? 'list' : 'load';
        return BEFORE_NAME.has(second) && /^\w/.test(last) ? 'module' : BEFORE_PATH.get(last);
    };
    let ends = false;
    const { code, brackets } = readText(text, {
        sign(sign, offset) {
            if (ends && sign !== ',' && sign !== ')')
                dynamic(offset);
            else if (!ends && last === '(' && LOADING.test(second))
                dynamic(offset);
            ends = false;
            push(sign);
        },
        string({ offset, length, value }) {
            const kind = kindHere();
            if (ends)
                dynamic(offset);
            ends = kind === 'load' || kind === 'list';
            if (kind && value === undefined)
                dynamic(offset);
            if (kind && value !== undefined) {
                references.push({ kind, target: value, remote: REMOTE.test(value), offset, length });
            }
            push("'");
        },
        hole(offset) {
            if (kindHere() !== undefined || ends)
                dynamic(offset);
            ends = false;
            push('$');
        },
        unclear: (what) => unclear.push(what),
    });
    return { code, brackets, references, unclear };
}
function bicepReferences(text) {
    return scanBicep(text).references;
}
function usesNone(text) {
    return /^[ \t]*using[ \t]+none\b/m.test(scanBicep(text).code);
}
function bicepSignature(text) {
    const declared = [];
    const required = [];
    for (const [, name = '', rest = ''] of scanBicep(text).code.matchAll(/^[ \t]*param[ \t]+(\w+)\b([^\n]*)/gm)) {
        declared.push(name.toLowerCase());
        if (!rest.includes('=') && !rest.trimEnd().endsWith('?'))
            required.push(name.toLowerCase());
    }
    return { declared, required };
}

;// CONCATENATED MODULE: ./build/templates/bicep/source-map.js



function mapToBicep(definition, generated) {
    const own = generated.find(({ file }) => file === definition.location.file);
    const moved = moveToBicep(definition, generated, definition.path);
    return own ? { ...moved, location: mapOf(own).declaration(definition.path) } : moved;
}
function moveToBicep(model, generated, path = '') {
    if (generated.length === 0)
        return model;
    const maps = new Map(generated.map((each) => [each.file, mapOf(each)]));
    return moveLocations(model, (location) => maps.get(location.file)?.move(location, path) ?? location);
}
const RESOURCE = /^[ \t]*(resource[ \t]+(\w+)[ \t]+'Microsoft\.ManagedServices\/registrationDefinitions@[^'\n]*')/gim;
const DECLARATION = /^[ \t]*(?:@export\(\)[ \t]*)?((?:param|var)[ \t]+(\w+))/gm;
const LITERAL = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const MAPS = new WeakMap();
function mapOf(generated) {
    const found = MAPS.get(generated);
    if (found)
        return found;
    const map = makeMap(generated);
    MAPS.set(generated, map);
    return map;
}
function makeMap({ file, text, root, sources: files }) {
    const sources = files.map((each) => {
        const source = scanBicep(each.text);
        const guids = new Map();
        for (const { 0: guid, index } of source.code.matchAll(GUID)) {
            const places = guids.get(guid.toLowerCase());
            if (places)
                places.push(index);
            else
                guids.set(guid.toLowerCase(), [index]);
        }
        return { file: each.file, lines: linesOf(each.text), ...source, guids };
    });
    const lines = linesOf(text);
    const found = new Map();
    const resources = findAll(sources, RESOURCE);
    const module = sources.flatMap(moduleOf)[0];
    const declared = Map.groupBy(findAll(sources, DECLARATION), ({ name }) => name);
    const onlyPlace = (literal) => {
        if (!found.has(literal))
            found.set(literal, findOnce(sources, literal));
        return found.get(literal);
    };
    const declaration = (path) => {
        const symbol = path.slice(path.lastIndexOf('resources.') + 'resources.'.length);
        const place = resources.find(({ name }) => name === symbol) ?? resources[0] ?? module;
        return place ? toLocation(place) : startOf(sources[0]?.file ?? file);
    };
    const byLiteral = (start, end) => {
        if (text[start] === '"')
            return onlyPlace(unquote(text.slice(start, end)));
        if (text[start] !== '[' && text[start] !== '{')
            return undefined;
        for (const literal of text.slice(start, end).matchAll(LITERAL)) {
            const inner = isGuid(unquote(literal[0])) ? onlyPlace(unquote(literal[0])) : undefined;
            if (inner)
                return around(inner, depthBetween(text, start, start + literal.index), text[start] ?? '');
        }
        return undefined;
    };
    return {
        declaration,
        move(location, path) {
            const start = lines.offset(location.startLine, location.startColumn);
            const end = lines.offset(location.endLine, location.endColumn);
            const place = byLiteral(start, end) ?? byDeclaration(declared, root, location);
            return place ? toLocation(place) : declaration(path);
        },
    };
}
function toLocation({ source, start, end }) {
    return locate(source.file, source.lines, start, end);
}
function moduleOf(source) {
    const reference = source.references.find(({ kind, target }) => kind === 'module' && /managed-?services/i.test(target));
    if (!reference)
        return [];
    const { code } = source;
    let start = code.lastIndexOf('\n', reference.offset) + 1;
    while (code[start] === ' ' || code[start] === '\t')
        start++;
    return [{ source, start, end: reference.offset + reference.length + 1 }];
}
function isGuid(text) {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
function findOnce(sources, literal) {
    if (literal.length < 2)
        return undefined;
    const places = [];
    for (const source of sources) {
        const { code } = source;
        if (isGuid(literal)) {
            for (const at of source.guids.get(literal.toLowerCase()) ?? []) {
                const quoted = isQuote(code[at - 1]) && isQuote(code[at + literal.length]) ? 1 : 0;
                places.push({ source, start: at - quoted, end: at + literal.length + quoted });
            }
        }
        else {
            const written = quote(literal, source.file);
            for (let at = code.indexOf(written); at >= 0 && places.length < 2; at = code.indexOf(written, at + 1)) {
                places.push({ source, start: at, end: at + written.length });
            }
        }
        if (places.length > 1)
            return undefined;
    }
    return places[0];
}
function isQuote(char) {
    return char === "'" || char === '"';
}
function quote(text, file) {
    if (!/\.bicep(param)?$/i.test(file))
        return JSON.stringify(text);
    const escaped = text
        .replace(/[\\']/g, '\\$&')
        .replaceAll('${', '\\${')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');
    return `'${escaped.replaceAll('\t', '\\t')}'`;
}
function unquote(literal) {
    try {
        const value = JSON.parse(literal);
        if (typeof value !== 'string')
            return '';
        return value.startsWith('[[') ? value.slice(1) : value;
    }
    catch {
        return '';
    }
}
function depthBetween(text, from, to) {
    const structure = text.slice(from, to).replace(LITERAL, '');
    return structure.replace(/[^[{]/g, '').length - structure.replace(/[^\]}]/g, '').length;
}
function around({ source, start, end }, depth, kind) {
    const { brackets, code } = source;
    let low = 0;
    let high = brackets.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((brackets[middle]?.close ?? 0) < end)
            low = middle + 1;
        else
            high = middle;
    }
    let level = depth;
    for (let index = low; index < brackets.length && level > 0; index++) {
        const { open = 0, close = 0 } = brackets[index] ?? {};
        if (open >= start || code[open] === '(' || --level > 0)
            continue;
        return code[open] === kind ? { source, start: open, end: close + 1 } : undefined;
    }
    return undefined;
}
function byDeclaration(declared, root, at) {
    const places = declared.get(declaredAround(root, at)?.replace(/^_\d+\./, '') ?? '') ?? [];
    return places.length === 1 ? places[0] : undefined;
}
function declaredAround(node, at, parent = '') {
    if (node.type === 'array') {
        const item = node.items.find(({ span }) => covers(span, at));
        return item && declaredAround(item, at);
    }
    if (node.type !== 'object')
        return undefined;
    const entry = node.members.find(({ nameSpan, value }) => covers(nameSpan, at) || covers(value.span, at));
    if (!entry)
        return undefined;
    const declares = parent === 'parameters' || parent === 'variables';
    return declaredAround(entry.value, at, entry.name) ?? (declares ? entry.name : undefined);
}
function covers(span, at) {
    const starts = span.startLine < at.startLine || (span.startLine === at.startLine && span.startColumn <= at.startColumn);
    return starts && (span.endLine > at.endLine || (span.endLine === at.endLine && span.endColumn >= at.endColumn));
}
function findAll(sources, pattern) {
    return sources.flatMap((source) => [...source.code.matchAll(pattern)].map((match) => {
        const start = match.index + match[0].indexOf(match[1] ?? '');
        return { source, start, end: start + (match[1] ?? '').length, name: match[2] ?? '' };
    }));
}

;// CONCATENATED MODULE: ./build/templates/bicep/compile.js









const SIDE_BY_SIDE = 4;
function bicepCompiler(cli, workspace, project) {
    const inTurn = limiter(SIDE_BY_SIDE);
    const run = (command, file) => inTurn(() => runBicep(cli, command, (0,external_node_path_.join)(workspace, file), workspace));
    const generated = (file, from, text) => {
        const document = parseDocument(file, text.replace(/^\ufeff/, ''));
        return 'root' in document ? { file, text, root: document.root, sources: project.sources(from) } : undefined;
    };
    const build = async (file) => {
        const refused = refusal(file, project);
        if (refused)
            return refused;
        const result = await run('build', file);
        if (result.kind !== 'done')
            return compile_explain(file, result, workspace);
        const template = generated(file, file, result.output);
        return template ? { kind: 'compiled', template } : notJson(file);
    };
    return {
        build,
        async buildParameters(file, template) {
            const refused = refusal(file, project);
            if (refused)
                return refused;
            const result = await run('build-params', file);
            if (result.kind !== 'done')
                return compile_explain(file, result, workspace);
            const output = parameterOutput(result.output);
            const values = output && generated(file, file, output.parameters);
            const compiled = output && generated(template, template, output.template);
            if (!values || !compiled)
                return notJson(file);
            return { kind: 'compiled', parameters: values, template: compiled };
        },
    };
}
function withoutCli(file) {
    const reason = 'the bicep CLI was not found on the PATH nor in ~/.azure/bin: ' +
        "install it in a step before this one with 'az bicep install', or name the JSON that it was compiled to in templates, if that is what you deploy";
    return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the bicep CLI', startOf(file)) };
}
function parameterOutput(output) {
    try {
        const root = parseJson(output.replace(/^\ufeff/, ''));
        const parameters = stringMember(root, 'parametersJson');
        const template = stringMember(root, 'templateJson');
        return parameters === undefined || template === undefined ? undefined : { parameters, template };
    }
    catch {
        return undefined;
    }
}
function refusal(file, project) {
    const obstacles = project.obstacles(file);
    const outside = obstacles.find(({ kind }) => kind === 'outside');
    const first = outside ?? obstacles.find(({ kind }) => kind === 'broken') ?? obstacles[0];
    if (!first)
        return undefined;
    if (first.kind === 'unclear') {
        const reason = `${first.message}, so that the files it draws on cannot be told; it was not compiled`;
        return {
            kind: 'undecidable',
            undecidable: { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'paths in plain text', first.location) },
        };
    }
    const remedy = outside
        ? 'Keep the files that a template is made of in the workspace.'
        : 'Correct the Bicep file; bicep build shows the same error.';
    const message = `${first.message}; it was not compiled.`;
    return { kind: 'unreadable', unreadable: unreadable(file, message, remedy, first.location) };
}
function notJson(file) {
    const reason = 'the bicep CLI ended without an error, but what it printed is not a template';
    return undecidable(file, reason, 'the output of the bicep CLI');
}
function undecidable(file, reason, missing) {
    return { kind: 'undecidable', undecidable: { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, missing, startOf(file)) } };
}
const DIAGNOSTIC = /\((\d{1,9}),(\d{1,9})\) : Error ([\w-]{1,40}): /i;
const MOST_SAID = 500;
function readDiagnostic(line) {
    const found = DIAGNOSTIC.exec(line);
    if (!found || found.index === 0)
        return [];
    const [head, row, column, code = ''] = found;
    const said = line.slice(found.index + head.length).trimEnd();
    const link = said.endsWith(']') ? said.lastIndexOf(' [http') : -1;
    const message = shorten(link < 0 ? said : said.slice(0, link));
    return [
        { path: line.slice(0, found.index), line: Number(row), column: Number(column), code: code.toUpperCase(), message },
    ];
}
function shorten(text) {
    return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}
const NOT_RESTORED = new Set(['BCP190', 'BCP191', 'BCP192']);
const NO_ENVIRONMENT_VARIABLE = 'BCP338';
function compile_explain(file, result, workspace) {
    if (result.kind === 'broken')
        return undecidable(file, result.why, 'a complete run of the bicep CLI');
    const diagnostics = result.errors.split(/\r?\n/).flatMap(readDiagnostic);
    const restore = diagnostics.find(({ code }) => NOT_RESTORED.has(code));
    if (restore) {
        const module = /"([^"]+)"/.exec(restore.message)?.[1] ?? 'a module';
        const reason = `module not restored: ${module}; run 'bicep restore ${file}' in a step before this one`;
        return undecidable(file, reason, `the module ${module}`);
    }
    const variable = diagnostics.find(({ code }) => code === NO_ENVIRONMENT_VARIABLE);
    if (variable) {
        return undecidable(file, `${variable.message} (The compiler is not shown the runner's variables.)`, 'a default for the environment variable');
    }
    const observations = diagnostics.map(({ path, line, column, code, message }) => {
        const place = insideWorkspace(workspace, path) ?? file;
        return {
            rule: 'template-unreadable',
            message: `${place} does not compile, line ${line}, column ${column}: ${code}: ${message}`,
            remedy: 'Correct the Bicep file; bicep build shows the same error.',
            location: { file: place, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
        };
    });
    if (observations.length > 0)
        return { kind: 'unreadable', unreadable: { file, observations } };
    const said = shorten(result.errors.trim().split(/\r?\n/)[0] ?? '');
    return undecidable(file, `the bicep CLI failed${said === '' ? '' : `: ${said}`}`, 'a complete run of the bicep CLI');
}
function limiter(most) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}

;// CONCATENATED MODULE: ./build/templates/files/classify.js

const CONCERNS_LIGHTHOUSE = /managed-?services|lighthouse_definition/i;
const NAMES_TYPE = /Microsoft\.ManagedServices\/registrationDefinitions/i;
const CLAIMS_PLAN = /"(resource_changes|planned_values|deferred_changes)"\s{0,99}:/;
const MAY_BELONG = /deploymentParameters|"parameters"|"relativePath"/i;
const CLAIMS_PARAMETERS = /"\$schema"\s*:\s*"[^"]*deploymentParameters\.json/i;
const AUTHORIZATION_SHAPED = /"(principalId|roleDefinitionId)"/i;
function classify(root) {
    const schema = stringMember(root, '$schema');
    if (schema !== undefined) {
        if (/deploymentParameters\.json#?$/i.test(schema))
            return 'parameters';
        if (/deploymentTemplate\.json#?$/i.test(schema))
            return 'template';
    }
    if (['resource_changes', 'planned_values', 'deferred_changes'].some((name) => member(root, name)))
        return 'plan';
    const isState = member(member(root, 'values'), 'root_module') ?? (member(root, 'lineage') && member(root, 'serial'));
    if (isState)
        return 'state';
    if (member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule'))
        return 'template';
    if (member(root, 'contentVersion') && member(root, 'resources'))
        return schema ? 'foreign template' : 'template';
    if (holdsDefinition(member(root, 'resources')))
        return 'foreign template';
    if (schema === undefined && holdsOnlyGivenValues(member(root, 'parameters')))
        return 'parameters';
    return holdsOnlyGivenValues(root) ? 'bare values' : 'other';
}
function holdsDefinition(resources) {
    const all = resources?.type === 'array'
        ? resources.items
        : resources?.type === 'object'
            ? resources.members.map(({ value }) => value)
            : [];
    return all.some((resource) => NAMES_TYPE.test(stringMember(resource, 'type') ?? ''));
}
function compiledByBicep(root) {
    return stringMember(member(member(root, 'metadata'), '_generator'), 'name')?.toLowerCase() === 'bicep';
}
function givenNames(root) {
    const parameters = member(root, 'parameters');
    if (parameters?.type !== 'object')
        return [];
    return parameters.members
        .filter(({ value }) => member(value, 'value')?.type !== 'null')
        .map(({ name }) => name.toLowerCase());
}
const GIVEN = new Set(['value', 'reference', 'expression', 'metadata']);
function holdsOnlyGivenValues(parameters) {
    if (parameters?.type !== 'object' || parameters.members.length === 0)
        return false;
    return parameters.members.every(({ value }) => value.type === 'object' &&
        value.members.length > 0 &&
        value.members.every(({ name }) => GIVEN.has(name.toLowerCase())));
}

;// CONCATENATED MODULE: ./build/templates/bicep/project.js




const DEFINITION = /managed-?services\/registration-?definitions?\b/i;
const TELLING_NAME = /managed-?services|lighthouse/i;
const NOT_BICEP = /\.(jsonc?|arm|tgz)$/i;
function bicepProject(workspace, documents) {
    const nodes = new Map();
    const loaded = new Map();
    const closures = new Map();
    const look = (reference, file) => {
        if (reference.remote)
            return { ...reference, path: undefined, meant: undefined, outside: false };
        const folder = folderOf(file);
        const path = resolveReference(reference.target, folder);
        const decoded = resolveReference(withoutPercents(reference.target), folder);
        const stands = [path, decoded].map((each) => (each === undefined ? 'outside' : standing(workspace, each)));
        const outside = stands.some((each) => each.startsWith('outside'));
        return {
            ...reference,
            path: stands[0] === 'file' && !outside ? path : undefined,
            meant: outside ? undefined : path,
            outside,
        };
    };
    const read = (file) => {
        const found = nodes.get(file);
        if (found)
            return found;
        const content = documents.text(file);
        const text = 'text' in content ? content.text : '';
        const source = NOT_BICEP.test(file) ? undefined : scanBicep(text);
        const references = (source?.references ?? []).map((reference) => look(reference, file));
        const node = { text, references, unclear: source?.unclear ?? [] };
        nodes.set(file, node);
        return node;
    };
    const reach = (file, follow) => {
        const seen = new Map([[file, 'source']]);
        const waiting = [file];
        for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
            for (const reference of read(each).references) {
                if (reference.path === undefined || !follow(reference))
                    continue;
                const as = reference.kind === 'load' ? 'loaded' : 'source';
                const before = seen.get(reference.path);
                if (before === 'source' || before === as)
                    continue;
                seen.set(reference.path, as);
                if (as === 'source')
                    waiting.push(reference.path);
            }
        }
        return seen;
    };
    const closure = (file) => {
        const found = closures.get(file) ?? reach(file, () => true);
        closures.set(file, found);
        return found;
    };
    const files = (file) => [...closure(file).keys()];
    const made = (file) => [...closure(file)].filter(([, as]) => as === 'source').map(([each]) => ({ file: each, node: read(each) }));
    const text = (file) => {
        const content = nodes.get(file) ?? loaded.get(file) ?? documents.text(file);
        const found = 'text' in content ? content.text : '';
        if (!nodes.has(file))
            loaded.set(file, { text: found });
        return found;
    };
    const some = (file, pattern) => files(file).some((each) => pattern.test(withoutEscapes(text(each))));
    const remoteModules = (file) => made(file).flatMap(({ node }) => node.references.filter(({ kind, remote }) => remote && kind !== 'extension').map(({ target }) => target));
    const tells = (file) => remoteModules(file).some((target) => TELLING_NAME.test(target));
    const used = (file) => read(file).references.find(({ kind }) => kind === 'using');
    return {
        files,
        sources: (file) => files(file).map((each) => ({ file: each, text: text(each) })),
        modules: (file) => [...reach(file, ({ kind }) => kind === 'module').keys()].slice(1),
        concernsLighthouse: (file) => some(file, CONCERNS_LIGHTHOUSE) || tells(file),
        mayHoldDefinition: (file) => some(file, DEFINITION) || tells(file),
        remoteModules,
        named: (file) => made(file).flatMap(({ node }) => node.references.flatMap(({ kind, meant }) => meant === undefined ? [] : [kind === 'list' ? `${meant}/` : meant])),
        using: (file) => used(file)?.path,
        missingTemplate: (file) => {
            const reference = used(file);
            return reference?.path === undefined ? reference?.meant : undefined;
        },
        obstacles: (file) => made(file).flatMap(({ file: each, node }) => {
            const at = (offset, length) => locate(each, linesOf(node.text), offset, offset + length);
            return [
                ...node.references
                    .filter(({ outside }) => outside)
                    .map(({ target, offset, length }) => {
                    const where = whereItLeads(resolveReference(withoutPercents(target), folderOf(each)));
                    const message = `${each} names '${target}', which ${where}`;
                    return { kind: 'outside', file: each, message, location: at(offset, length) };
                }),
                ...node.unclear.map(({ what, offset, broken }) => {
                    const location = at(offset, 1);
                    const message = `${each} has ${what}, line ${location.startLine}, column ${location.startColumn}`;
                    return { kind: broken ? 'broken' : 'unclear', file: each, message, location };
                }),
            ];
        }),
    };
}
function withoutPercents(target) {
    return [1, 2].reduce((text) => text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))), target);
}

;// CONCATENATED MODULE: ./build/templates/files/git-index.js



function trackedFiles(workspace, root) {
    const folder = (0,external_node_path_.join)(workspace, root);
    let entries;
    try {
        entries = parseIndex((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitFolder(workspace, folder), 'index')));
    }
    catch {
        return undefined;
    }
    if (!entries)
        return undefined;
    const known = entries;
    return {
        has: (name) => known.has(name),
        untouched(name) {
            const entry = known.get(name);
            if (!entry)
                return false;
            try {
                const now = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, name));
                return now.size % 2 ** 32 === entry.size && Math.floor(now.mtimeMs / 1000) === entry.modified;
            }
            catch {
                return false;
            }
        },
    };
}
function gitFolder(workspace, folder) {
    const git = (0,external_node_path_.join)(folder, '.git');
    if ((0,external_node_fs_.lstatSync)(git).isDirectory())
        return git;
    const named = /^gitdir: ([^\r\n]+)/.exec((0,external_node_fs_.readFileSync)(git, 'utf8'))?.[1] ?? '';
    const path = (0,external_node_path_.resolve)(folder, named);
    if (named === '' || insideWorkspace(workspace, path) === undefined)
        throw new Error('outside of the workspace');
    return path;
}
const HEADER = 12;
const FIXED = 62;
const NAME_LENGTH = 0x0fff;
function parseIndex(bytes) {
    if (bytes.length < HEADER || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return undefined;
    const version = bytes.readUInt32BE(4);
    if (version < 2 || version > 4)
        return undefined;
    const entries = new Map();
    let previous = Buffer.alloc(0);
    let at = HEADER;
    for (let left = bytes.readUInt32BE(8); left > 0; left--) {
        if (at + FIXED > bytes.length)
            return undefined;
        const flags = bytes.readUInt16BE(at + 60);
        let start = at + FIXED + (flags & 0x4000 ? 2 : 0);
        let kept = 0;
        if (version === 4) {
            const [dropped, after] = variableLength(bytes, start);
            kept = previous.length - dropped;
            start = after;
        }
        const end = bytes.indexOf(0, start);
        if (kept < 0 || end < 0)
            return undefined;
        const name = Buffer.concat([previous.subarray(0, kept), bytes.subarray(start, end)]);
        if (name.length === 0 || (flags & NAME_LENGTH) !== Math.min(name.length, NAME_LENGTH))
            return undefined;
        if ((flags & 0x3000) === 0) {
            entries.set(name.toString('utf8'), { size: bytes.readUInt32BE(at + 36), modified: bytes.readUInt32BE(at + 8) });
        }
        previous = name;
        at = version === 4 ? end + 1 : at + Math.ceil((end + 1 - at) / 8) * 8;
    }
    return entries;
}
function variableLength(bytes, start) {
    let at = start;
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    while (byte & 128) {
        byte = bytes[at++] ?? 0;
        value = (value + 1) * 128 + (byte & 127);
    }
    return [value, at];
}

;// CONCATENATED MODULE: ./build/templates/files/changes.js




const EVERYTHING = {
    everything: true,
    affects: () => true,
    lostNear: () => true,
    remarks: () => [],
};
const OWN_CONFIGURATION = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/i;
const MAY_BE_PAIRED = /\.(jsonc?|bicep|bicepparam)$/i;
const ENOUGH_NAMES = 5;
function changesOf(workspace, changedFiles, matched, given, gone = []) {
    if (!changedFiles)
        return EVERYTHING;
    const all = (because) => ({ ...EVERYTHING, because });
    const own = changedFiles.find((file) => OWN_CONFIGURATION.test(file));
    if (own !== undefined)
        return all(`${own} was changed, so every template is judged.`);
    const cloned = checkoutOf(workspace);
    const found = new Set(['', ...matched.map(folderOf)].flatMap((folder) => cloned.roots(folder)));
    const checkout = found.size > 0 ? cloned : unpacked(workspace, changedFiles, matched);
    const roots = found.size > 0 ? found : new Set(checkout.roots(''));
    const stands = (root, file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, root, file));
    const expected = changedFiles.filter((file) => !gone.includes(file));
    if (found.size > 0 &&
        expected.length > 0 &&
        !expected.some((file) => [...roots].some((root) => stands(root, file)))) {
        return all('None of the changed files is in the workspace, so every template is judged.');
    }
    const lostValues = changedFiles.find((file) => [...roots].some((root) => !stands(root, file) && given(root === '' ? file : `${root}/${file}`)));
    if (lostValues !== undefined) {
        return all(`${lostValues} was deleted or renamed and may have been a parameter file, so every template is judged.`);
    }
    const changed = new Set(changedFiles);
    const listed = (name) => {
        for (let part = name; part !== ''; part = folderOf(part))
            if (changed.has(part))
                return true;
        return false;
    };
    const lost = new Map();
    const lostFolders = (root) => {
        const known = lost.get(root);
        if (known)
            return known;
        const folders = new Set();
        for (const file of changedFiles) {
            if (!MAY_BE_PAIRED.test(file) || stands(root, file))
                continue;
            for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder))
                folders.add(folder);
        }
        lost.set(root, folders);
        return folders;
    };
    const answers = new Map();
    const unproven = new Set();
    const affected = (file) => {
        if (file.endsWith('/') || checkout.namesOf(file).some(({ name }) => listed(name)))
            return true;
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, file)) || checkout.untouched(file))
            return false;
        unproven.add(file);
        return true;
    };
    return {
        everything: false,
        affects(files) {
            for (const file of files) {
                const answer = answers.get(file) ?? affected(file);
                answers.set(file, answer);
                if (answer)
                    return true;
            }
            return false;
        },
        lostNear: (template) => checkout.namesOf(template).some(({ root, name }) => lostFolders(root).has(folderOf(name))),
        remarks() {
            if (found.size === 0)
                return [{ message: NO_GIT }];
            if (unproven.size === 0)
                return [];
            const names = [...unproven].sort();
            const more = names.length > ENOUGH_NAMES ? ` and ${names.length - ENOUGH_NAMES} more` : '';
            const which = `${names.slice(0, ENOUGH_NAMES).join(', ')}${more}`;
            return [
                { message: `Judged although not in the list of changed files, since git did not check it out: ${which}.` },
            ];
        },
    };
}
const NO_GIT = 'The workspace holds no git repository, so that files which the job itself wrote cannot be told from those that were ' +
    'checked out: they were judged only if the request changed a file of their name.';
function unpacked(workspace, changedFiles, matched) {
    const folders = new Set(['']);
    for (const file of matched) {
        for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder))
            folders.add(folder);
    }
    const holding = [...folders].filter((folder) => changedFiles.some((file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, file))));
    const roots = holding.length > 0 ? holding : [''];
    const inside = (path) => roots
        .filter((root) => root === '' || path.startsWith(`${root}/`))
        .map((root) => ({ root, name: root === '' ? path : path.slice(root.length + 1) }));
    return {
        roots: () => roots,
        namesOf(file) {
            const real = realPathIn(workspace, file);
            return [...inside(file), ...(real === undefined || real === file ? [] : inside(real))];
        },
        untouched: () => true,
    };
}
function realPathIn(workspace, file) {
    try {
        return insideWorkspace(workspace, external_node_fs_.realpathSync.native((0,external_node_path_.join)(workspace, file)));
    }
    catch {
        return undefined;
    }
}
function checkoutOf(workspace) {
    const known = new Map();
    const indexes = new Map();
    const roots = (folder) => {
        const found = known.get(folder);
        if (found)
            return found;
        const own = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, '.git')) ? [folder] : [];
        const all = folder === '' ? own : [...own, ...roots(folderOf(folder))];
        known.set(folder, all);
        return all;
    };
    const index = (root) => {
        if (!indexes.has(root))
            indexes.set(root, trackedFiles(workspace, root));
        return indexes.get(root);
    };
    const inRepositories = (path) => roots(folderOf(path)).map((root) => ({ root, name: root === '' ? path : path.slice(root.length + 1) }));
    const realPath = (file) => realPathIn(workspace, file);
    return {
        roots,
        namesOf(file) {
            const real = realPath(file);
            return [...inRepositories(file), ...(real === undefined || real === file ? [] : inRepositories(real))];
        },
        untouched(file) {
            const real = realPath(file);
            if (real === undefined)
                return false;
            const [inner] = inRepositories(real);
            if (!inner || index(inner.root)?.untouched(inner.name) !== true)
                return false;
            return real === file || inRepositories(file).some(({ root, name }) => holdsPart(index(root), name));
        },
    };
}
function holdsPart(tracked, name) {
    for (let part = name; part !== ''; part = folderOf(part))
        if (tracked?.has(part) === true)
            return true;
    return false;
}
function bicepConfigurations(file) {
    const found = [];
    for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder))
        found.push(`${folder}/bicepconfig.json`);
    return [...found, 'bicepconfig.json'];
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/templates/files/globs.js



const ALL_PARAMETER_FILES = /^(\*\*\/)*[^/]*\*[^/]*param[^/]*$/i;
const OPTIONS = { dot: true, nonegate: true, windows: false };
function readGlobs(workspace, patterns, input) {
    const positive = [];
    const negative = [];
    const problems = [];
    for (const written of patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== '')) {
        const exclude = written.startsWith('!');
        const pattern = normalise(workspace, exclude ? written.slice(1).trim() : written);
        if (pattern === undefined) {
            problems.push({
                message: `${input}: '${written}' leads out of the workspace.`,
                remedy: `Name files inside the workspace, for example 'templates/**/*.json'.`,
            });
            continue;
        }
        const matches = picomatch(pattern, OPTIONS);
        if (exclude) {
            const below = picomatch(`${pattern.replace(/\/+$/, '')}/**`, OPTIONS);
            negative.push({ pattern, matches: (file) => matches(file) || below(file) });
        }
        else {
            const { base, isGlob } = picomatch.scan(pattern, OPTIONS);
            const wild = isGlob || /[{}]/.test(pattern);
            positive.push({
                written,
                base: wild ? (/[{}]/.test(base) ? '' : base) : pattern,
                depth: /\*\*|[{(]/.test(pattern) ? Number.POSITIVE_INFINITY : pattern.split('/').length,
                wild,
                matches: wild ? matches : (file) => file === pattern,
            });
        }
    }
    const some = (globs) => (file) => globs.some(({ matches }) => matches(file));
    const meant = negative.filter(({ pattern }) => !ALL_PARAMETER_FILES.test(pattern));
    return { positive, excludes: some(negative), excludesParameters: some(meant), problems };
}
function normalise(workspace, written) {
    let pattern = written.replace(process.platform === 'win32' ? /\\/g : /\\(?=[\w.])/g, '/');
    if ((0,external_node_path_.isAbsolute)(pattern)) {
        const inside = insideWorkspace(workspace, pattern);
        if (inside === undefined)
            return undefined;
        pattern = inside;
    }
    const parts = [];
    for (const part of pattern.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./build/templates/files/discover.js





const IGNORED_FOLDERS = new Set(['.git', 'node_modules']);
const IGNORED_BELOW = /(^|\/)(\.git|node_modules)\//;
const IGNORED_FILES = /(^|\/)createUiDefinition\.json$|\.snapshot\.json$/i;
function discover(workspace, patterns, input) {
    const { positive, excludes, excludesParameters, problems: malformed } = readGlobs(workspace, patterns, input);
    const problems = [...malformed];
    if (positive.length === 0 && malformed.length === 0 && patterns.some((pattern) => pattern.trim() !== '')) {
        problems.push({
            message: `${input} only excludes files.`,
            remedy: `Add a glob of the files to check, for example '**/*.json'.`,
        });
    }
    const files = new Set();
    const named = new Set();
    const refused = new Map();
    const remarks = new Set();
    const unmatched = new Set(positive);
    const remark = (file, where) => {
        remarks.add(`${file} is a symbolic link that leads ${where}; it was not followed.`);
    };
    const take = (file, stands, globs) => {
        if (IGNORED_FILES.test(file) || IGNORED_BELOW.test(file) || excludes(file))
            return;
        if (stands === 'outside folder')
            remark(file, 'out of the workspace');
        if (stands === 'folder')
            remark(file, 'to a folder');
        if (stands === 'folder' || stands === 'outside folder')
            return;
        const hits = globs.filter((glob) => glob.matches(file));
        if (hits.length === 0)
            return;
        for (const glob of hits)
            unmatched.delete(glob);
        if (stands === 'file') {
            files.add(file);
            if (hits.some((glob) => !glob.wild))
                named.add(file);
        }
        else if (stands === 'missing') {
            remark(file, 'to nothing');
        }
        else {
            refused.set(file, unreadable(file, `${file} is a symbolic link that leads out of the workspace or to git's own files; it was not read.`, `Put the file itself into the workspace, or exclude it with '!${file}'.`));
        }
    };
    for (const [base, globs] of Map.groupBy(positive, (glob) => glob.base)) {
        const stands = base === '' ? 'folder' : standing(workspace, base);
        if (stands === 'outside' || stands === 'outside folder') {
            for (const glob of globs)
                unmatched.delete(glob);
            problems.push({
                message: `${input}: '${base}' is a symbolic link that leads out of the workspace; nothing there was read.`,
                remedy: 'Check the files out into the workspace.',
            });
        }
        else if (stands === 'file') {
            take(base, stands, globs);
        }
        else if (stands === 'folder' && globs.some((glob) => glob.wild)) {
            walk(workspace, base, Math.max(...globs.map((glob) => glob.depth)), (file, found) => take(file, found, globs));
        }
    }
    for (const { written, base, wild } of unmatched) {
        const folder = !wild && standing(workspace, base) === 'folder';
        problems.push({
            message: `${input}: '${written}' matches no file.`,
            remedy: folder
                ? `It is a folder: write '${base}/**/*' to mean the files in it.`
                : `Globs are relative to the workspace (${workspace}) and case counts; check that the step runs after actions/checkout.`,
        });
    }
    return {
        files: [...files].sort(byName),
        named,
        problems,
        refused: [...refused.values()].sort((left, right) => byName(left.file, right.file)),
        remarks: [...remarks].map((message) => ({ message })),
        excludes,
        excludesParameters,
    };
}
function listFolder(workspace, folder) {
    const files = [];
    const folders = [];
    const prefix = folder === '' ? '' : `${folder}/`;
    for (const entry of entries(workspace, folder)) {
        if (entry.isDirectory() && !IGNORED_FOLDERS.has(entry.name))
            folders.push(prefix + entry.name);
        else if (IGNORED_FILES.test(entry.name))
            continue;
        else if (entry.isFile())
            files.push(prefix + entry.name);
        else if (entry.isSymbolicLink() && standing(workspace, prefix + entry.name) === 'file')
            files.push(prefix + entry.name);
    }
    return { files, folders };
}
function walk(workspace, start, depth, visit) {
    const waiting = [start];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        const prefix = folder === '' ? '' : `${folder}/`;
        const deeper = prefix.split('/').length < depth;
        for (const entry of entries(workspace, folder)) {
            const path = prefix + entry.name;
            if (entry.isFile())
                visit(path, 'file');
            else if (entry.isSymbolicLink())
                visit(path, standing(workspace, path));
            else if (entry.isDirectory() && deeper && !IGNORED_FOLDERS.has(entry.name))
                waiting.push(path);
        }
    }
}
function entries(workspace, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(workspace, folder), { withFileTypes: true });
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/templates/included.js

function mayBeDeployed({ deployed }) {
    return deployed.kind === 'unknown' || deployed.value;
}
function declarations(definitions) {
    return definitions.filter(mayBeDeployed).map(({ location }) => {
        const { file, startLine, startColumn } = location;
        return `${file}:${startLine}:${startColumn}`;
    });
}
function templateHash(root) {
    return stringMember(member(member(root, 'metadata'), '_generator'), 'templateHash');
}
function broughtModules(root, definitions) {
    const found = new Set();
    const places = definitions.filter(mayBeDeployed).map(({ location }) => location);
    const within = (node, { startLine, startColumn }) => {
        const { span } = node;
        const begins = span.startLine < startLine || (span.startLine === startLine && span.startColumn <= startColumn);
        return begins && (span.endLine > startLine || (span.endLine === startLine && span.endColumn > startColumn));
    };
    for (const place of places) {
        for (let node = root; node;) {
            const hash = node === root ? undefined : templateHash(node);
            if (hash !== undefined)
                found.add(hash);
            const inner = node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
            node = inner.find((each) => within(each, place));
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/templates/expressions/datum.js
const NULL = { kind: 'null' };
function datum_text(value) {
    return { kind: 'string', value };
}
function number(value, at) {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
        return missing('a number is too large to be worked out exactly', 'a smaller number', at);
    }
    return at ? { kind: 'number', value, at } : { kind: 'number', value };
}
function bool(value) {
    return { kind: 'boolean', value };
}
function list(items, missing) {
    return missing ? { kind: 'array', items, missing: withoutTail(missing) } : { kind: 'array', items };
}
function dict(entries, missing) {
    const members = new Map();
    for (const entry of entries)
        members.set(entry.name.toLowerCase(), entry);
    return missing ? { kind: 'object', members, missing: withoutTail(missing) } : { kind: 'object', members };
}
function missing(reason, what, location) {
    return location ? { kind: 'unknown', reason, needs: what, location } : { kind: 'unknown', reason, needs: what };
}
function firstMissing(values) {
    const unknowns = values.filter((value) => value.kind === 'unknown');
    const first = unknowns.find((value) => !value.open) ?? unknowns[0];
    return first && withoutTail(first);
}
function firstGap(gaps) {
    const first = gaps.find((gap) => gap.open) ?? gaps[0];
    return first && withoutTail(first);
}
function withoutTail(datum) {
    if (datum.kind !== 'unknown' || !datum.tail)
        return datum;
    const { tail: _, ...rest } = datum;
    return rest;
}
function placed(datum, at) {
    if (!at || datum.kind === 'lambda')
        return datum;
    if (datum.kind === 'unknown') {
        const { tail, location = at } = datum;
        if (tail && !tail.at)
            return { ...datum, location, tail: { ...tail, at } };
        return datum.location ? datum : { ...datum, location };
    }
    return datum.at ? datum : { ...datum, at };
}

;// CONCATENATED MODULE: ./build/templates/expressions/run.js

const MAX_COPIES = 800;
const MAX_ITEMS = 10_000;
const MAX_TEXT = 1_000_000;
const MAX_REFERENCES = 64;
const MAX_DEPTH = 400;
const MAX_DATUM_DEPTH = 128;
const STEPS_PER_DEFINITION = 1_000_000;
const STEPS_PER_TEMPLATE = 4_000_000;
class Exhausted extends Error {
}
class Budget {
    #forTemplate = STEPS_PER_TEMPLATE;
    #forDefinition = STEPS_PER_DEFINITION;
    refill() {
        this.#forDefinition = STEPS_PER_DEFINITION;
    }
    spend(steps) {
        this.#forDefinition -= steps;
        this.#forTemplate -= steps;
        if (this.#forDefinition < 0 || this.#forTemplate < 0)
            throw new Exhausted();
    }
}
class Run {
    assumptions;
    budget;
    unreadable;
    #memories = new Map();
    #depth = 0;
    #references = 0;
    #place;
    constructor(assumptions, budget, unreadable) {
        this.assumptions = assumptions;
        this.budget = budget;
        this.unreadable = unreadable;
    }
    assuming(assumptions) {
        return new Run(assumptions, this.budget, this.unreadable);
    }
    memory(scope) {
        let memory = this.#memories.get(scope);
        if (!memory) {
            memory = { parameters: new Map(), variables: new Map() };
            this.#memories.set(scope, memory);
        }
        return memory;
    }
    refuse(reason, remedy, location) {
        const message = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`;
        const key = `${message}|${location?.file}|${location?.startLine}|${location?.startColumn}`;
        const observation = { rule: 'template-unreadable', message, remedy };
        this.unreadable.set(key, location ? { ...observation, location } : observation);
        return missing(reason, 'a template that Azure accepts', location);
    }
    deeper(work, location) {
        this.budget.spend(1);
        const outside = this.#place;
        if (this.#depth >= MAX_DEPTH) {
            return this.refuse('the template is nested too deeply to be evaluated', SIMPLIFY, location ?? outside);
        }
        this.#depth++;
        if (location)
            this.#place = location;
        try {
            return work();
        }
        finally {
            this.#depth--;
            this.#place = outside;
        }
    }
    follow(memo, name, what, work, at) {
        const key = name.toLowerCase();
        const found = memo.get(key);
        if (found === 'pending') {
            return this.refuse(`${what} refers to itself`, 'Break the circle of references.', at);
        }
        if (found)
            return found;
        if (this.#references >= MAX_REFERENCES) {
            return this.refuse(`${what} is at the end of more than ${MAX_REFERENCES} references`, SIMPLIFY, at);
        }
        memo.set(key, 'pending');
        this.#references++;
        let result;
        try {
            result = work();
            return result;
        }
        finally {
            this.#references--;
            if (result)
                memo.set(key, result);
            else
                memo.delete(key);
        }
    }
}
const SIMPLIFY = 'Simplify the template so that it nests less.';
function exhausted(location) {
    return missing('the template takes more work to evaluate than this check allows', 'a simpler template', location);
}

;// CONCATENATED MODULE: ./build/templates/expressions/compare.js


function writeJson(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    switch (datum.kind) {
        case 'string':
            run.budget.spend(datum.value.length / 16);
            return JSON.stringify(datum.value);
        case 'number':
        case 'boolean':
            return String(datum.value);
        case 'null':
            return 'null';
        case 'array': {
            const items = datum.items.map((item) => writeJson(item, run, depth + 1));
            return `[${[...items, ...gap(datum)].join()}]`;
        }
        case 'object': {
            const members = [...datum.members.values()].map(({ name, value }) => `${JSON.stringify(name)}:${writeJson(value, run, depth + 1)}`);
            return `{${[...members, ...gap(datum)].join()}}`;
        }
        default:
            return `<${datum.kind === 'unknown' ? datum.needs : datum.kind}>`;
    }
}
function gap({ missing }) {
    return missing ? ['<missing>'] : [];
}
function canonical(datum, run, depth = 0) {
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'array')
        return `[${datum.items.map((item) => canonical(item, run, depth + 1)).join()}]`;
    if (datum.kind !== 'object')
        return writeJson(datum, run, depth);
    const members = [...datum.members].map(([name, { value }]) => `${JSON.stringify(name)}:${canonical(value, run, depth + 1)}`);
    return `{${members.sort().join()}}`;
}
function isWhole(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'array')
        return !datum.missing && datum.items.every((item) => isWhole(item, run, depth + 1));
    if (datum.kind === 'object') {
        return !datum.missing && datum.members.values().every(({ value }) => isWhole(value, run, depth + 1));
    }
    return datum.kind !== 'unknown' && datum.kind !== 'lambda';
}
function missingPart(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'unknown')
        return withoutTail(datum);
    if (datum.kind !== 'array' && datum.kind !== 'object')
        return undefined;
    if (datum.missing)
        return datum.missing;
    const values = datum.kind === 'array' ? datum.items : [...datum.members.values()].map(({ value }) => value);
    for (const value of values) {
        const part = missingPart(value, run, depth + 1);
        if (part)
            return part;
    }
    return undefined;
}
let alphabet;
function orderOf(one, other) {
    if (one === other)
        return 0;
    const order = byUnits(one, other);
    alphabet ??= new Intl.Collator('en');
    const orders = [
        byUnits(one.toLowerCase(), other.toLowerCase()),
        byUnits(one.toUpperCase(), other.toUpperCase()),
        Math.sign(alphabet.compare(one, other)),
    ];
    return orders.every((another) => another === order) ? order : undefined;
}
function byUnits(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
function isEqual(one, other, run) {
    if (isWhole(one, run) && isWhole(other, run))
        return canonical(one, run) === canonical(other, run);
    if (one.kind === 'unknown' || other.kind === 'unknown')
        return undefined;
    return one.kind === other.kind ? undefined : false;
}

;// CONCATENATED MODULE: ./build/templates/expressions/property-access.js

function access(of, key, safe) {
    if (of.kind === 'unknown')
        return withoutTail(of);
    if (key.kind === 'unknown')
        return withoutTail(key);
    if (of.kind === 'object' && key.kind === 'string') {
        const found = of.members.get(key.value.toLowerCase());
        if (found)
            return found.value;
        if (of.missing)
            return of.missing;
        return safe ? NULL : missing(`there is no property '${key.value}'`, `property '${key.value}'`);
    }
    if (of.kind === 'array' && key.kind === 'number') {
        if (of.missing)
            return of.missing;
        const found = of.items[key.value];
        if (found)
            return found;
        return safe ? NULL : missing(`the array has no item ${key.value}`, `item ${key.value} of the array`);
    }
    if (safe && of.kind === 'null')
        return NULL;
    const name = key.kind === 'string' ? `property '${key.value}'` : 'an item';
    return missing(`${name} is asked of something that has none (${of.kind})`, name);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/signature.js


function typed(kinds, work) {
    return (args, run) => {
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        if (args.length > kinds.length)
            return fault(`at most ${kinds.length} arguments are expected, not ${args.length}`);
        const values = [];
        for (const [index, kind] of kinds.entries()) {
            const arg = args[index];
            if (!arg && kind.endsWith('?'))
                values.push(undefined);
            else if (arg && 'value' in arg && kind.startsWith(arg.kind))
                values.push(arg.value);
            else
                return fault(`argument ${index + 1} is ${arg?.kind ?? 'not given'}, ${kind} is expected`);
        }
        return made(work(...values), run);
    };
}
function made(result, run) {
    if (typeof result === 'string') {
        if (result.length > MAX_TEXT)
            return tooLong();
        run.budget.spend(result.length / 16);
        return datum_text(result);
    }
    if (typeof result === 'object' && result.kind === 'array')
        run.budget.spend(result.items.length);
    if (typeof result === 'number')
        return number(result);
    return typeof result === 'boolean' ? bool(result) : result;
}
function fault(reason) {
    return missing(`a function is called wrongly: ${reason}`, 'a valid argument of a function');
}
function tooLong() {
    return missing(`a string is longer than ${MAX_TEXT} characters, the limit of this check`, 'a shorter string');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/numbers.js



const NUMBERS = {
    add: typed(['number', 'number'], (one, other) => one + other),
    sub: typed(['number', 'number'], (one, other) => one - other),
    mul: typed(['number', 'number'], (one, other) => one * other),
    div: typed(['number', 'number'], (one, by) => (by === 0 ? fault('div() divides by zero') : Math.trunc(one / by))),
    mod: typed(['number', 'number'], (one, by) => (by === 0 ? fault('mod() divides by zero') : one % by)),
    int: convert((value) => (/^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined), Math.trunc),
    float: convert((value) => (value.trim() === '' ? undefined : Number(value)), (value) => value),
    min: extreme(Math.min),
    max: extreme(Math.max),
    range: typed(['number', 'number'], (start, count) => {
        if (count < 0 || !Number.isInteger(count))
            return fault('range() needs a count');
        if (count > MAX_ITEMS)
            return tooMany();
        return list(Array.from({ length: count }, (_, index) => number(start + index)));
    }),
};
function tooMany() {
    return missing(`an array has more than ${MAX_ITEMS} items, the limit of this check`, 'a shorter array');
}
function convert(ofText, ofNumber) {
    return (args) => {
        const [value] = args;
        if (value?.kind === 'unknown')
            return value;
        if (value?.kind === 'number')
            return number(ofNumber(value.value));
        const converted = value?.kind === 'string' ? ofText(value.value) : undefined;
        return converted === undefined || Number.isNaN(converted) ? fault('the value is not a number') : number(converted);
    };
}
function extreme(choose) {
    return (args) => {
        const [only] = args;
        const values = only?.kind === 'array' ? (only.missing ? [only.missing] : only.items) : args;
        const unknown = firstMissing(values);
        if (unknown)
            return unknown;
        const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
        if (numbers.length === 0 || numbers.length < values.length)
            return fault('numbers are expected');
        return number(numbers.reduce((one, other) => choose(one, other)));
    };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/resource-ids.js

const RESOURCE_IDS = {
    subscriptionResourceId: resourceId((extra) => (extra[0] === undefined ? undefined : `/subscriptions/${extra[0]}`)),
    resourceId: resourceId((extra) => extra.length > 1 ? `/subscriptions/${extra[0]}/resourceGroups/${extra[1]}` : undefined),
    tenantResourceId: resourceId(() => ''),
    managementGroupResourceId: resourceId((extra) => extra[0] === undefined ? undefined : `/providers/Microsoft.Management/managementGroups/${extra[0]}`),
    extensionResourceId: resourceId((extra) => extra[0]),
};
function resourceId(prefix) {
    return (args) => {
        const typeAt = args.findIndex((arg) => arg.kind === 'string' && isType(arg.value));
        const type = args[typeAt];
        const names = args.slice(typeAt + 1).map((arg) => (arg.kind === 'string' ? arg.value : undefined));
        if (type?.kind !== 'string' || names.length === 0)
            return firstMissing(args) ?? unclear();
        const extra = args.slice(0, typeAt);
        const start = extra.every((arg) => arg.kind === 'string') ? prefix(extra.map((arg) => arg.value)) : undefined;
        const types = type.value.split('/').slice(1);
        if (start !== undefined && names.every((name) => name !== undefined) && names.length === types.length) {
            return datum_text(`${start}${rest(type.value, names)}`);
        }
        const why = firstMissing(args) ?? unclear();
        return names.length === types.length ? withTail([undefined, rest(type.value, names)], why) : why;
    };
}
function isType(value) {
    return /^[^/.]+\.[^/]+\/.+/.test(value);
}
function unclear() {
    return missing("the id of the deployment's subscription or resource group is known only at deployment", 'the scope');
}
function rest(type, names) {
    const [provider = '', ...types] = type.split('/');
    if (names.includes(undefined))
        return undefined;
    return `/providers/${provider}${types.map((part, index) => `/${part}/${names[index]}`).join('')}`;
}
function withTail(parts, why) {
    const end = parts.slice(parts.lastIndexOf(undefined) + 1).join('');
    const at = end.toLowerCase().lastIndexOf('/providers/');
    return at < 0 ? why : { ...why, tail: { text: end.slice(at) } };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/strings.js





const STRINGS = {
    toLower: typed(['string'], (value) => value.toLowerCase()),
    toUpper: typed(['string'], (value) => value.toUpperCase()),
    trim: typed(['string'], (value) => value.trim()),
    substring: typed(['string', 'number', 'number?'], (value, start, length) => {
        const end = length === undefined ? value.length : start + length;
        if (start < 0 || end < start || end > value.length)
            return fault('substring() reaches beyond the string');
        return value.slice(start, end);
    }),
    replace: typed(['string', 'string', 'string'], (value, old, by) => {
        if (old === '')
            return fault('replace() has nothing to look for');
        const parts = value.split(old);
        return value.length + (parts.length - 1) * (by.length - old.length) > MAX_TEXT ? tooLong() : parts.join(by);
    }),
    startsWith: typed(['string', 'string'], (value, start) => value.toLowerCase().startsWith(start.toLowerCase())),
    endsWith: typed(['string', 'string'], (value, end) => value.toLowerCase().endsWith(end.toLowerCase())),
    padLeft: (args, run) => {
        const [value, ...rest] = args;
        return pad(value?.kind === 'number' ? [datum_text(String(value.value)), ...rest] : args, run);
    },
    split: (args, run) => {
        const [value, by] = args;
        const unknown = firstMissing(args);
        const tail = value?.kind === 'unknown' && by?.kind === 'string' && by.value === '/' ? value.tail : undefined;
        if (unknown)
            return tail && !tail.parts ? { ...unknown, tail: { text: tail.text, parts: true } } : unknown;
        const separators = (by?.kind === 'array' ? by.items : [by]).flatMap((item) => item?.kind === 'string' && item.value !== '' ? [item.value] : []);
        if (value?.kind !== 'string' || separators.length === 0)
            return fault('split() needs a string and a delimiter');
        let parts = [value.value];
        for (const separator of separators)
            parts = parts.flatMap((part) => part.split(separator));
        run.budget.spend(parts.length + (value.value.length * separators.length) / 16);
        return list(parts.map(datum_text));
    },
    join: (args, run) => {
        const [values, by] = args;
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        if (values?.kind !== 'array' || by?.kind !== 'string')
            return fault('join() needs an array and a delimiter');
        const gap = missingPart(values, run);
        if (gap)
            return gap;
        const parts = values.items.map((item) => inText(item, run));
        const length = parts.reduce((sum, part) => sum + part.length + by.value.length, 0);
        return length > MAX_TEXT ? tooLong() : made(parts.join(by.value), run);
    },
    string: (args, run) => {
        const [value] = args;
        const gap = value && missingPart(value, run);
        return value ? (gap ?? made(inText(value, run), run)) : fault('string() needs an argument');
    },
    format: (args, run) => {
        const [pattern] = args;
        if (pattern?.kind === 'unknown')
            return pattern;
        return pattern?.kind === 'string' ? format(pattern.value, args.slice(1), run) : fault('format() needs a string');
    },
};
const pad = typed(['string', 'number', 'string?'], (value, width, fill) => {
    if (fill !== undefined && fill.length !== 1)
        return fault('padLeft() pads with one character');
    return width > MAX_TEXT ? tooLong() : value.padStart(width, fill ?? ' ');
});
function inText(datum, run) {
    if (datum.kind === 'string')
        return datum.value;
    if (datum.kind === 'boolean')
        return datum.value ? 'True' : 'False';
    return datum.kind === 'null' ? '' : writeJson(datum, run);
}
function knownText(datum) {
    if (datum.kind === 'unknown')
        return [undefined, ...(datum.tail && !datum.tail.parts ? [datum.tail.text] : [])];
    return [datum.kind === 'string' ? datum.value : undefined];
}
function concatText(args, run) {
    const unknown = firstMissing(args);
    if (unknown)
        return withTail(args.flatMap(knownText), unknown);
    let whole = '';
    for (const arg of args) {
        if (arg.kind === 'array' || arg.kind === 'object')
            return fault(`concat() mixes strings with ${arg.kind}`);
        whole += inText(arg, run);
        if (whole.length > MAX_TEXT)
            return tooLong();
    }
    return made(whole, run);
}
const PLACEHOLDER = /\{\{|\}\}|\{(\d+)(?::([^{}]*))?\}|[{}]/g;
function format(pattern, values, run) {
    const parts = [];
    let from = 0;
    for (const match of pattern.matchAll(PLACEHOLDER)) {
        parts.push(datum_text(pattern.slice(from, match.index)));
        from = match.index + match[0].length;
        if (match[0] === '{{' || match[0] === '}}')
            parts.push(datum_text(match[0].slice(1)));
        else {
            const value = values[Number(match[1])];
            if (match[1] === undefined || !value)
                return fault(`format() has no value for "${match[0]}"`);
            const part = formatOne(value, match[2], run);
            if (!part)
                return fault(`the format "${match[0]}" is not worked out`);
            parts.push(part);
        }
    }
    parts.push(datum_text(pattern.slice(from)));
    run.budget.spend(parts.length);
    return concatText(parts, run);
}
function formatOne(value, how, run) {
    if (value.kind === 'unknown')
        return value;
    if (how === undefined || how === '')
        return missingPart(value, run) ?? datum_text(inText(value, run));
    const width = /^[Dd](\d{0,2})$/.exec(how)?.[1];
    if (width === undefined || value.kind !== 'number')
        return undefined;
    const digits = String(Math.abs(value.value)).padStart(Number(width), '0');
    return datum_text(value.value < 0 ? `-${digits}` : digits);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/arrays.js







const ARRAYS = {
    array: ([value]) => {
        if (!value)
            return fault('array() needs an argument');
        return value.kind === 'array' || value.kind === 'unknown' ? value : list([value]);
    },
    createArray: (args) => bounded(args),
    concat: (args, run) => {
        if (args.some((arg) => arg.kind === 'array'))
            return chain(args, run);
        const nothing = allMissing(args);
        return nothing && !args.some((arg) => arg.kind === 'unknown' && arg.tail) ? nothing : concatText(args, run);
    },
    flatten: (args, run) => {
        const [nested] = args;
        if (nested?.kind === 'unknown')
            return nested;
        return nested?.kind === 'array' ? chain(nested.items, run, nested.missing) : fault('flatten() needs an array');
    },
    distinct: (args, run) => (args[0]?.kind === 'array' ? distinct(args[0], run) : (firstMissing(args) ?? fault(ARRAY))),
    skip: part((items, count) => items.slice(Math.max(0, count))),
    take: part((items, count) => items.slice(0, Math.max(0, count))),
    indexFromEnd: (args) => fromEnd(args, false),
    tryIndexFromEnd: (args) => fromEnd(args, true),
    indexOf: (args, run) => indexOf(args, run, 'indexOf'),
    lastIndexOf: (args, run) => indexOf(args, run, 'lastIndexOf'),
};
const ARRAY = 'an array is expected';
function allMissing(args) {
    const gaps = args.filter((arg) => arg.kind === 'unknown');
    return gaps.length === args.length ? firstGap(gaps) : undefined;
}
function bounded(items, unknown) {
    return items.length > MAX_ITEMS ? tooMany() : list(items, unknown);
}
function chain(parts, run, gap) {
    const items = [];
    const gaps = gap ? [gap] : [];
    for (const part of parts) {
        if (part.kind === 'unknown')
            gaps.push(part);
        else if (part.kind !== 'array')
            return fault(`an array is expected, not ${part.kind}`);
        else {
            if (items.length + part.items.length > MAX_ITEMS)
                return tooMany();
            run.budget.spend(part.items.length);
            items.push(...part.items);
            if (part.missing)
                gaps.push(part.missing);
        }
    }
    return list(items, firstGap(gaps));
}
function distinct(array, run) {
    const seen = new Set();
    const items = array.items.filter((item) => {
        if (!isWhole(item, run))
            return true;
        const key = canonical(item, run);
        return !seen.has(key) && seen.add(key);
    });
    return list(items, array.missing);
}
function part(cut) {
    return (args, run) => {
        const [of, count] = args;
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        if (count?.kind !== 'number')
            return fault('a number is expected');
        if (of?.kind === 'string')
            return concatText([{ kind: 'string', value: String(cut(of.value, count.value)) }], run);
        if (of?.kind !== 'array')
            return fault(ARRAY);
        if (of.missing)
            return of.missing;
        const items = cut(of.items, count.value);
        run.budget.spend(items.length);
        return typeof items === 'string' ? fault(ARRAY) : list(items);
    };
}
function fromEnd([of, back], safe) {
    if (of?.kind !== 'array' || back?.kind !== 'number')
        return firstMissing([of, back].filter((d) => !!d)) ?? fault(ARRAY);
    return access(of, number(of.items.length - back.value), safe);
}
function indexOf(args, run, which) {
    const [of, wanted] = args;
    const unknown = firstMissing(args);
    if (unknown)
        return unknown;
    if (of?.kind === 'string' && wanted?.kind === 'string') {
        return number(of.value.toLowerCase()[which](wanted.value.toLowerCase()));
    }
    if (of?.kind !== 'array' || !wanted)
        return fault('indexOf() needs a string or an array');
    if (of.missing)
        return of.missing;
    const equal = of.items.map((item) => isEqual(item, wanted, run));
    const gap = of.items.find((_, index) => equal[index] === undefined);
    if (gap)
        return gap.kind === 'unknown' ? gap : missing('an item is partly unknown', 'a part of an item');
    return number(equal[which](true));
}
function includes(array, wanted, run) {
    const equal = array.items.map((item) => isEqual(item, wanted, run));
    if (equal.includes(true))
        return bool(true);
    if (array.missing)
        return array.missing;
    const at = equal.indexOf(undefined);
    if (at < 0)
        return bool(false);
    return firstMissing([array.items[at] ?? NULL, wanted]) ?? missing('an item is partly unknown', 'a part of an item');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/objects.js





const OBJECTS = {
    createObject: (args, run) => {
        if (args.length % 2 > 0)
            return fault('createObject() needs names and values in pairs');
        run.budget.spend(args.length);
        const entries = [];
        let gap;
        for (let index = 0; index < args.length; index += 2) {
            const [name, value] = [args[index], args[index + 1]];
            if (name?.kind === 'string' && value)
                entries.push({ name: name.value, value });
            else if (name?.kind === 'unknown') {
                entries.length = 0;
                gap = name;
            }
            else
                return fault('createObject() has a name that is not a string');
        }
        return dict(entries, gap);
    },
    items: ([of], run) => {
        if (of?.kind !== 'object')
            return unlessMissing(of, 'items() needs an object');
        run.budget.spend(of.members.size);
        const members = objects_byName(of);
        if (!members)
            return unordered();
        const entries = members.map(({ name, value }) => dict([
            { name: 'key', value: datum_text(name) },
            { name: 'value', value },
        ]));
        return list(entries, of.missing);
    },
    objectKeys: ([of], run) => {
        if (of?.kind !== 'object')
            return unlessMissing(of, 'objectKeys() needs an object');
        run.budget.spend(of.members.size);
        const members = objects_byName(of);
        return members
            ? list(members.map(({ name }) => datum_text(name)), of.missing)
            : unordered();
    },
    shallowMerge: ([of], run) => {
        if (of?.kind !== 'array')
            return unlessMissing(of, 'shallowMerge() needs an array of objects');
        return mergeAll(of.missing ? [...of.items, of.missing] : of.items, run, (_, value) => value);
    },
    tryGet: ([of, ...keys]) => {
        if (!of)
            return fault('tryGet() needs an object or array');
        let value = of;
        for (const key of keys)
            value = access(value, key, true);
        return value;
    },
};
function unlessMissing(of, reason) {
    return of?.kind === 'unknown' ? of : fault(reason);
}
function objects_byName(of) {
    const names = [...of.members.keys()].sort();
    const entries = names.flatMap((name) => of.members.get(name) ?? []);
    const ordered = entries.every(({ name }, index) => {
        const next = entries[index + 1];
        return !next || orderOf(name, next.name) === -1;
    });
    return ordered ? entries : undefined;
}
function unordered() {
    return missing('the order of names like these is not documented', 'the order of the members of an object');
}
function mergeObjects(parts, run, depth = 0) {
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    return mergeAll(parts, run, (before, after) => before?.kind === 'object' && after.kind === 'object' ? mergeObjects([before, after], run, depth + 1) : after);
}
function mergeAll(parts, run, merge) {
    let members = new Map();
    const gaps = [];
    for (const part of parts) {
        if (part.kind === 'unknown')
            gaps.push(part);
        else if (part.kind !== 'object')
            return fault(`an object is expected, not ${part.kind}`);
        else if (part.missing)
            gaps.push(part.missing);
        if (part.kind === 'unknown' || part.missing)
            members = new Map();
        if (part.kind === 'unknown')
            continue;
        run.budget.spend(part.members.size);
        for (const [key, { name, value }] of part.members) {
            const before = members.get(key);
            members.set(key, { name: before?.name ?? name, value: merge(before?.value, value) });
        }
    }
    return dict(members.values(), firstMissing(gaps));
}
function intersectObjects(parts, run) {
    const [first, ...rest] = parts;
    const gap = firstMissing(parts.flatMap((part) => missingPart(part, run) ?? []));
    if (!first)
        return fault('intersection() needs an argument');
    const common = [...first.members].filter(([key, { value }]) => isWhole(value, run) &&
        rest.every((other) => {
            const theirs = other.members.get(key);
            return theirs && canonical(theirs.value, run) === canonical(value, run);
        }));
    return dict(common.map(([, entry]) => entry), gap);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/choices.js





const CHOICES = {
    length: ([of]) => {
        if (of?.kind === 'string')
            return number(of.value.length);
        if (of?.kind === 'array')
            return of.missing ?? number(of.items.length);
        if (of?.kind === 'object')
            return of.missing ?? number(of.members.size);
        return of?.kind === 'unknown' ? of : fault('length() needs a string, array or object');
    },
    empty: ([of]) => {
        if (of?.kind === 'string')
            return bool(of.value === '');
        if (of?.kind === 'array')
            return of.items.length > 0 ? bool(false) : (of.missing ?? bool(true));
        if (of?.kind === 'object')
            return of.members.size > 0 ? bool(false) : (of.missing ?? bool(true));
        if (of?.kind === 'null')
            return bool(true);
        return of?.kind === 'unknown' ? of : fault('empty() needs a string, array or object');
    },
    contains: ([of, wanted], run) => {
        if (!of || !wanted)
            return fault('contains() needs two arguments');
        if (of.kind === 'array')
            return wanted.kind === 'unknown' ? wanted : includes(of, wanted, run);
        const unknown = firstMissing([of, wanted]);
        if (unknown)
            return unknown;
        if (of.kind === 'string' && wanted.kind === 'string')
            return bool(of.value.includes(wanted.value));
        if (of.kind !== 'object' || wanted.kind !== 'string')
            return fault('contains() needs a string, array or object');
        return of.members.has(wanted.value.toLowerCase()) ? bool(true) : (of.missing ?? bool(false));
    },
    first: end((array) => array.items[0], (value) => value.slice(0, 1)),
    last: (args, run) => {
        const [of] = args;
        const tail = of?.kind === 'unknown' ? of.tail : undefined;
        return tail?.parts ? datum_text(tail.text.slice(tail.text.lastIndexOf('/') + 1)) : LAST(args, run);
    },
    union: (args, run) => {
        if (args.some((arg) => arg.kind === 'array')) {
            const all = chain(args, run);
            return all.kind === 'array' ? distinct(all, run) : all;
        }
        if (args.some((arg) => arg.kind === 'object'))
            return mergeObjects(args, run);
        return allMissing(args) ?? firstMissing(args) ?? fault('union() needs arrays or objects');
    },
    intersection: (args, run) => {
        const unknown = firstMissing(args);
        const arrays = args.filter((arg) => arg.kind === 'array');
        const objects = args.filter((arg) => arg.kind === 'object');
        if (unknown)
            return unknown;
        if (arrays.length === args.length)
            return intersectArrays(arrays, run);
        return objects.length === args.length ? intersectObjects(objects, run) : fault('intersection() mixes kinds');
    },
};
const LAST = end((array) => array.items.at(-1), (value) => value.slice(-1));
function end(ofArray, ofText) {
    return ([of]) => {
        if (of?.kind === 'string')
            return datum_text(ofText(of.value));
        if (of?.kind === 'array')
            return of.missing ?? ofArray(of) ?? NULL;
        return of?.kind === 'unknown' ? withoutTail(of) : fault('a string or an array is expected');
    };
}
function intersectArrays(arrays, run) {
    const [first, ...rest] = arrays;
    if (!first)
        return fault('intersection() needs an argument');
    const others = rest.map((other) => new Set(other.items.map((item) => canonical(item, run))));
    const common = first.items.filter((item) => {
        const key = canonical(item, run);
        return isWhole(item, run) && others.every((other) => other.has(key));
    });
    const gap = firstMissing(arrays.flatMap((array) => missingPart(array, run) ?? []));
    return distinct(list(common, gap), run);
}

;// CONCATENATED MODULE: ./build/templates/expressions/literals.js

const REPLACEMENT_TOKEN = /#\{[^{}#]*\}#|\$\{\{[^{}]*\}\}|<<[^<>]+>>|__[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*__/;
function literalText(value, at) {
    const token = REPLACEMENT_TOKEN.exec(value)?.[0];
    if (token)
        return missing(`'${token}' is filled in by a replacement tool`, token, at);
    return at ? { kind: 'string', value, at } : { kind: 'string', value };
}
function literal(node, file) {
    const at = { file, ...node.span };
    switch (node.type) {
        case 'object':
            return { ...dict(node.members.map(({ name, value }) => ({ name, value: literal(value, file) }))), at };
        case 'array':
            return { ...list(node.items.map((item) => literal(item, file))), at };
        case 'string':
            return literalText(node.value, at);
        case 'number':
            return number(node.value, at);
        case 'boolean':
            return { kind: 'boolean', value: node.value, at };
        case 'null':
            return { kind: 'null', at };
    }
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/encodings.js




const ENCODINGS = {
    json: typed(['string'], (value) => fromJson(value)),
    base64: typed(['string'], (value) => Buffer.from(value, 'utf8').toString('base64')),
    base64ToString: typed(['string'], (value) => Buffer.from(value, 'base64').toString('utf8')),
    base64ToJson: typed(['string'], (value) => fromJson(Buffer.from(value, 'base64').toString('utf8'))),
    dataUri: typed(['string'], (value) => `data:text/plain;charset=utf8;base64,${Buffer.from(value, 'utf8').toString('base64')}`),
    dataUriToString: typed(['string'], (value) => {
        const content = /^data:[^,]*?(;base64)?,(.*)$/is.exec(value);
        if (content?.[2] === undefined)
            return fault('the value is no data URI');
        return content[1] ? Buffer.from(content[2], 'base64').toString('utf8') : decodeUri(content[2]);
    }),
    uriComponent: typed(['string'], (value) => encodeURIComponent(value.toWellFormed())),
    uriComponentToString: typed(['string'], decodeUri),
    uri: typed(['string', 'string'], (base, relative) => URL.canParse(relative, base) ? new URL(relative, base).href : fault('uri() needs an address and a path')),
};
function decodeUri(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return fault('the value is not percent-encoded text');
    }
}
function fromJson(value) {
    try {
        return unplaced(literal(parseJson(value), ''));
    }
    catch (error) {
        if (error instanceof JsonError)
            return missing(`json() gets text that is not JSON: ${error.message}`, 'valid JSON');
        throw error;
    }
}
function unplaced(datum) {
    if (datum.kind === 'unknown')
        return missing(datum.reason, datum.needs);
    if (datum.kind === 'array')
        return { kind: 'array', items: datum.items.map(unplaced) };
    if (datum.kind === 'object') {
        const members = [...datum.members].map(([key, { name, value }]) => [key, { name, value: unplaced(value) }]);
        return { kind: 'object', members: new Map(members) };
    }
    if (datum.kind === 'null' || datum.kind === 'lambda')
        return { kind: 'null' };
    const { at: _, ...rest } = datum;
    return rest;
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/lambdas.js



const LAMBDAS = {
    map: overArray((array, lambda) => list(array.items.map(applied(lambda)), array.missing)),
    filter: overArray((array, lambda) => {
        const kept = array.items.map(applied(lambda));
        const undecided = kept.filter((keep) => keep.kind !== 'boolean');
        const gap = firstMissing([...undecided, ...(array.missing ? [array.missing] : [])]);
        if (undecided.some((keep) => keep.kind !== 'unknown'))
            return fault('filter() needs a lambda that gives a boolean');
        return list(array.items.filter((_, index) => isTrue(kept[index])), gap);
    }),
    sort: overArray((array, lambda) => {
        let gap;
        const before = (one, other) => {
            const result = lambda.apply([one, other]);
            if (result.kind === 'unknown')
                gap ??= result;
            return isTrue(result);
        };
        const items = [...array.items].sort((one, other) => (before(one, other) ? -1 : before(other, one) ? 1 : 0));
        return gap ?? list(items, array.missing);
    }),
    reduce: (args) => {
        const [array, start, lambda] = args;
        if (array?.kind !== 'array' || !start || lambda?.kind !== 'lambda') {
            return firstMissing(args) ?? fault('reduce() needs an array, a value and a lambda');
        }
        if (array.missing)
            return array.missing;
        return array.items.reduce((sum, item, index) => lambda.apply([sum, item, number(index)]), start);
    },
    toObject: (args) => {
        const [array, key, value] = args;
        if (array?.kind !== 'array' || key?.kind !== 'lambda') {
            return firstMissing(args) ?? fault('toObject() needs an array and a lambda');
        }
        return keyed(array, key, (item) => (value?.kind === 'lambda' ? value.apply([item]) : item));
    },
    groupBy: overArray((array, lambda, run) => {
        const groups = new Map();
        const gaps = array.missing ? [array.missing] : [];
        for (const item of array.items) {
            const key = lambda.apply([item]);
            if (key.kind === 'unknown')
                gaps.push(key);
            else if (key.kind !== 'string')
                return fault('groupBy() needs a lambda that gives a string');
            else {
                const id = canonical({ ...key, value: key.value.toLowerCase() }, run);
                const group = groups.get(id) ?? { name: key.value, items: [] };
                group.items.push(item);
                groups.set(id, group);
            }
        }
        const gap = firstMissing(gaps);
        return dict(groups.values().map(({ name, items }) => ({ name, value: list(items, gap) })), gap);
    }),
    mapValues: ([of, lambda]) => {
        if (of?.kind !== 'object' || lambda?.kind !== 'lambda') {
            return firstMissing([of, lambda].filter((arg) => !!arg)) ?? fault('mapValues() needs an object and a lambda');
        }
        return dict(of.members.values().map(({ name, value }) => ({ name, value: lambda.apply([value]) })), of.missing);
    },
};
function overArray(work) {
    return (args, run) => {
        const [array, lambda] = args;
        if (array?.kind === 'array' && lambda?.kind === 'lambda') {
            run.budget.spend(array.items.length);
            return work(array, lambda, run);
        }
        return firstMissing(args) ?? fault('an array and a lambda are expected');
    };
}
function applied(lambda) {
    return (item, index) => lambda.apply([item, number(index)]);
}
function isTrue(datum) {
    return datum?.kind === 'boolean' && datum.value;
}
function keyed(array, toKey, toValue) {
    const entries = [];
    const gaps = array.missing ? [array.missing] : [];
    for (const item of array.items) {
        const key = toKey.apply([item]);
        if (key.kind === 'string')
            entries.push({ name: key.value, value: toValue(item) });
        else if (key.kind === 'unknown') {
            entries.length = 0;
            gaps.push(key);
        }
        else
            return fault('toObject() needs a lambda that gives a string');
    }
    return dict(array.missing ? [] : entries, firstMissing(gaps));
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/logic.js



const LOGIC = {
    true: () => bool(true),
    false: () => bool(false),
    null: () => NULL,
    not: typed(['boolean'], (value) => !value),
    bool: (args) => {
        const [value] = args;
        if (value?.kind === 'unknown' || value?.kind === 'boolean')
            return value;
        if (value?.kind === 'number')
            return bool(value.value !== 0);
        const written = value?.kind === 'string' ? value.value.toLowerCase() : '';
        return written === 'true' || written === 'false' ? bool(written === 'true') : fault('bool() needs true or false');
    },
    equals: (args, run) => {
        const [one, other] = args;
        if (!one || !other)
            return fault('equals() needs two arguments');
        const equal = isEqual(one, other, run);
        if (equal !== undefined)
            return bool(equal);
        return missingPart(one, run) ?? missingPart(other, run) ?? missing('the comparison is undecided', 'a value');
    },
    less: compare((order) => order < 0),
    lessOrEquals: compare((order) => order <= 0),
    greater: compare((order) => order > 0),
    greaterOrEquals: compare((order) => order >= 0),
};
function compare(holds) {
    return (args) => {
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        const [one, other] = args;
        if (one?.kind === 'number' && other?.kind === 'number')
            return bool(holds(one.value - other.value));
        if (one?.kind !== 'string' || other?.kind !== 'string') {
            return fault('only two numbers or two strings can be compared');
        }
        const order = orderOf(one.value, other.value);
        return order === undefined
            ? missing('which of two strings is less is not documented for these', 'the order of two strings')
            : bool(holds(order));
    };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/call-function.js










const FUNCTIONS = new Map([ARRAYS, CHOICES, ENCODINGS, LAMBDAS, LOGIC, NUMBERS, OBJECTS, RESOURCE_IDS, STRINGS].flatMap((group) => Object.entries(group).map(([name, apply]) => [name.toLowerCase(), apply])));
const AT_DEPLOYMENT = new Set([
    ...['subscription', 'tenant', 'managementGroup', 'resourceGroup', 'deployment', 'deployer', 'environment'],
    ...['reference', 'references', 'getSecret', 'externalInputs', 'newGuid', 'utcNow', 'pickZones', 'providers'],
    ...['field', 'current', 'requestContext', 'policy', 'ipRangeContains'],
].map((name) => name.toLowerCase()));
const NOT_COMPUTED = new Set(['guid', 'uniquestring']);
const HANDS_ON = new Set([
    ...['subscriptionResourceId', 'resourceId', 'tenantResourceId', 'managementGroupResourceId', 'extensionResourceId'],
    ...['concat', 'format', 'split', 'first', 'last', 'tryGet', 'indexFromEnd', 'tryIndexFromEnd'],
].map((name) => name.toLowerCase()));
function callFunction(name, args, run) {
    run.budget.spend(args.reduce((cost, arg) => cost + costOf(arg), 1));
    const apply = FUNCTIONS.get(name);
    if (apply)
        return HANDS_ON.has(name) ? apply(args, run) : withoutTail(apply(args, run));
    if (NOT_COMPUTED.has(name))
        return missing(`the result of ${name}() is not worked out`, `the result of ${name}()`);
    if (AT_DEPLOYMENT.has(name) || name.startsWith('list'))
        return atDeployment(name);
    return missing(`unsupported function ${name}()`, `the result of ${name}()`);
}
function costOf(arg) {
    if (arg.kind === 'string')
        return arg.value.length / 64;
    return arg.kind === 'array' ? arg.items.length / 16 : 0;
}
function atDeployment(name) {
    return missing(`${name}() is known only at deployment`, `the result of ${name}()`);
}

;// CONCATENATED MODULE: ./build/templates/expressions/lexer.js
class ExpressionError extends Error {
}
const TOKEN = /\s*(?:(?<name>[A-Za-z_$][\w$]*)|'(?<string>(?:[^']|'')*)'|(?<number>[+-]?\d+(?:\.\d+)?)|(?<mark>\.\?|\[\?|[()[\],.]))/y;
function tokenize(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    const end = text.trimEnd().length;
    while (TOKEN.lastIndex < end) {
        const from = TOKEN.lastIndex;
        const groups = TOKEN.exec(text)?.groups;
        if (!groups)
            throw new ExpressionError(`unexpected "${text.slice(from, from + 20).trim()}"`);
        tokens.push(tokenOf(groups));
    }
    return tokens;
}
function tokenOf({ name, string, number, mark }) {
    if (name !== undefined)
        return { kind: 'name', text: name };
    if (string !== undefined)
        return { kind: 'string', text: string.replaceAll("''", "'") };
    if (number !== undefined)
        return { kind: 'number', value: Number(number) };
    return { kind: 'mark', text: mark };
}

;// CONCATENATED MODULE: ./build/templates/expressions/parser.js

const MAX_LENGTH = 24_576;
const parser_MAX_NESTING = 64;
const parsed = new Map();
const MAX_REMEMBERED = 2_000;
function readString(text) {
    if (!text.startsWith('[') || !text.endsWith(']'))
        return { literal: text };
    return text.startsWith('[[') ? { literal: text.slice(1) } : { expression: text.slice(1, -1) };
}
function parseExpression(text) {
    const known = parsed.get(text);
    if (known)
        return known;
    const result = attempt(text);
    if (parsed.size >= MAX_REMEMBERED)
        parsed.clear();
    parsed.set(text, result);
    return result;
}
function attempt(text) {
    if (text.length > MAX_LENGTH)
        return new ExpressionError(`longer than ${MAX_LENGTH} characters`);
    try {
        return new Parser(tokenize(text)).whole();
    }
    catch (error) {
        if (error instanceof ExpressionError)
            return error;
        throw error;
    }
}
class Parser {
    #tokens;
    #at = 0;
    #nesting = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        const expression = this.#operand();
        if (this.#at < this.#tokens.length)
            throw new ExpressionError(`unexpected ${this.#here()}`);
        return expression;
    }
    #operand() {
        if (++this.#nesting > parser_MAX_NESTING)
            throw new ExpressionError(`nested deeper than ${parser_MAX_NESTING} levels`);
        let expression = this.#start();
        let accesses = 0;
        for (let next = this.#accessor(expression); next; next = this.#accessor(expression)) {
            if (++accesses > parser_MAX_NESTING)
                throw new ExpressionError(`more than ${parser_MAX_NESTING} accesses in a row`);
            expression = next;
        }
        this.#nesting--;
        return expression;
    }
    #start() {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'string')
            return { kind: 'string', value: token.text };
        if (token?.kind === 'number')
            return { kind: 'number', value: token.value };
        if (token?.kind !== 'name') {
            this.#at--;
            throw new ExpressionError(`expected a value, found ${this.#here()}`);
        }
        let name = token.text;
        while (this.#take('.'))
            name += `.${this.#name()}`;
        if (!this.#take('('))
            throw new ExpressionError(`expected "(" after ${name}, found ${this.#here()}`);
        return { kind: 'call', name: name.toLowerCase(), args: this.#arguments() };
    }
    #arguments() {
        const args = [];
        if (this.#take(')'))
            return args;
        do
            args.push(this.#operand());
        while (this.#take(','));
        this.#expect(')');
        return args;
    }
    #accessor(of) {
        if (this.#take('.'))
            return this.#property(of, false);
        if (this.#take('.?'))
            return this.#property(of, true);
        const safe = this.#take('[?');
        if (!safe && !this.#take('['))
            return undefined;
        const key = this.#operand();
        this.#expect(']');
        return { kind: 'access', of, key, safe };
    }
    #property(of, safe) {
        return { kind: 'access', of, key: { kind: 'string', value: this.#name() }, safe };
    }
    #name() {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'name')
            return token.text;
        this.#at--;
        throw new ExpressionError(`expected a name, found ${this.#here()}`);
    }
    #take(mark) {
        const token = this.#tokens[this.#at];
        if (token?.kind !== 'mark' || token.text !== mark)
            return false;
        this.#at++;
        return true;
    }
    #expect(mark) {
        if (!this.#take(mark))
            throw new ExpressionError(`expected "${mark}", found ${this.#here()}`);
    }
    #here() {
        const token = this.#tokens[this.#at];
        if (!token)
            return 'the end';
        return token.kind === 'number' ? String(token.value) : `"${token.text}"`;
    }
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/conditions.js





function conditional(call, context) {
    const [condition, whenTrue, whenFalse] = call.args;
    if (!condition || !whenTrue || !whenFalse)
        return missing('if() needs three arguments', 'an argument of if()');
    const decided = decide(condition, context);
    if (typeof decided !== 'boolean')
        return decided;
    return evaluateExpression(decided ? whenTrue : whenFalse, context);
}
function decide(condition, context) {
    if (condition.kind === 'call' && condition.name === 'not' && condition.args[0]) {
        const opposite = decide(condition.args[0], context);
        return typeof opposite === 'boolean' ? !opposite : opposite;
    }
    const value = evaluateExpression(condition, context);
    if (value.kind !== 'unknown')
        return asBoolean(value);
    if (value.open)
        return withoutTail(value);
    const used = [...valuesUsed(condition, context)].find((part) => part?.kind === 'unknown' && part.open);
    if (used?.kind === 'unknown')
        return used;
    const key = keyOf(condition, context);
    if (key === undefined)
        return withoutTail(value);
    const assumed = context.run.assumptions.get(key);
    if (assumed !== undefined)
        return assumed;
    const reason = `a condition depends on something unknown: ${value.reason}`;
    const undecided = { ...withoutTail(value), reason };
    return { ...undecided, open: { kind: 'condition', key, undecided } };
}
function decideNode(node, context) {
    const expression = expressionIn(node);
    const decided = expression ? decide(expression, context) : asBoolean(evaluate(node, context));
    return typeof decided === 'boolean' ? decided : placed(decided, context.scope.at(node.span));
}
function impliedBy(node, context) {
    let expression = expressionIn(node);
    let holds = true;
    while (expression?.kind === 'call' && expression.name === 'not') {
        expression = expression.args[0];
        holds = !holds;
    }
    const value = expression && evaluateExpression(expression, context);
    if (!expression || value?.kind !== 'unknown' || value.open)
        return undefined;
    const key = keyOf(expression, context);
    return key === undefined ? undefined : [key, holds];
}
function expressionIn(node) {
    const read = node.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    return expression instanceof ExpressionError ? undefined : expression;
}
function asBoolean(value) {
    if (value.kind === 'boolean')
        return value.value;
    if (value.kind === 'unknown')
        return withoutTail(value);
    const written = value.kind === 'string' ? value.value.toLowerCase() : '';
    if (written === 'true' || written === 'false')
        return written === 'true';
    return missing('a condition is neither true nor false', 'a condition');
}
function and(call, context) {
    return combine(call, context, false);
}
function or(call, context) {
    return combine(call, context, true);
}
function coalesce(call, context) {
    for (const arg of call.args) {
        const value = evaluateExpression(arg, context);
        if (value.kind !== 'null')
            return value;
    }
    return NULL;
}
function combine(call, context, decisive) {
    const values = [];
    for (const arg of call.args) {
        const value = evaluateExpression(arg, context);
        if (value.kind === 'boolean' && value.value === decisive)
            return bool(decisive);
        values.push(value);
    }
    const unknown = firstMissing(values);
    if (unknown)
        return unknown;
    if (values.some((value) => value.kind !== 'boolean')) {
        return missing(`${call.name}() has an argument that is neither true nor false`, `an argument of ${call.name}()`);
    }
    return bool(!decisive);
}
const MAX_KEY = 10_000;
function keyOf(condition, context) {
    const key = `${context.scope.id} ${JSON.stringify(condition)}`;
    const values = [...valuesUsed(condition, context)];
    if (!context.args && values.length === 0)
        return key;
    if (!values.every((value) => value && isWhole(value, context.run)))
        return undefined;
    const placed = `${key} ${values.map((value) => value && writeJson(value, context.run)).join()}`;
    return placed.length > MAX_KEY ? undefined : placed;
}
function* valuesUsed(expression, context) {
    if (expression.kind === 'access') {
        yield* valuesUsed(expression.of, context);
        yield* valuesUsed(expression.key, context);
    }
    if (expression.kind !== 'call')
        return;
    const [first] = expression.args;
    const name = first?.kind === 'string' ? first.value.toLowerCase() : undefined;
    if (expression.name === 'copyindex')
        yield* context.loops.map(({ index }) => index);
    if (expression.name === 'lambdavariables') {
        if (name === undefined)
            yield* context.locals.size > 0 ? [undefined] : [];
        else
            yield* context.locals.has(name) ? [context.locals.get(name)] : [];
    }
    if (expression.name === 'parameters' && context.args)
        yield name === undefined ? undefined : context.args.get(name);
    for (const arg of expression.args)
        yield* valuesUsed(arg, context);
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/copies.js





function copiesIn(node, { scope }) {
    if (node?.type !== 'array') {
        return node && member(node, 'input') && isLoop(node)
            ? { entries: [], unclear: copies_unclear(scope.at(node.span)) }
            : undefined;
    }
    const entries = node.items.flatMap((item) => {
        const name = stringMember(item, 'name');
        return name !== undefined && 'literal' in readString(name) && member(item, 'count') ? [{ name, node: item }] : [];
    });
    if (entries.length === node.items.length)
        return { entries };
    return node.items.some(isLoop) ? { entries, unclear: copies_unclear(scope.at(node.span)) } : undefined;
}
function isLoop(item) {
    return ['name', 'count', 'input'].filter((part) => member(item, part)).length > 1;
}
function copies_unclear(at) {
    return missing('a copy loop cannot be read', 'a valid copy loop', at);
}
function copyCount(node, context) {
    const count = node ? evaluate(node, context) : undefined;
    const at = node && context.scope.at(node.span);
    if (count?.kind === 'unknown')
        return count;
    if (count?.kind !== 'number' || !Number.isInteger(count.value) || count.value < 0) {
        return missing('the count of a copy loop is not a whole number', 'the count of a copy loop', at);
    }
    if (count.value <= MAX_COPIES)
        return count.value;
    return context.run.refuse(`a copy loop is to turn ${count.value} times, Azure allows ${MAX_COPIES}`, 'Lower the count of the copy loop.', at);
}
function copyValues({ name, node }, context) {
    const at = context.scope.at(node.span);
    const count = copyCount(member(node, 'count'), context);
    if (typeof count !== 'number')
        return { ...list([], count), at };
    const input = member(node, 'input');
    if (!input)
        return { ...list([], missing('a copy loop has no input', 'the input of a copy loop', at)), at };
    const items = Array.from({ length: count }, (_, index) => evaluate(input, { ...context, loops: [...context.loops, { name, kind: 'value', index: number(index) }] }));
    return { ...list(items), at };
}
function copyOf(name, { entries, unclear }, context) {
    if (unclear)
        return unclear;
    const wanted = name.toLowerCase();
    const [entry, another] = entries.filter((candidate) => candidate.name.toLowerCase() === wanted);
    return another ? madeTwice(name, context.scope.at(another.node.span)) : entry && copyValues(entry, context);
}
function madeTwice(name, at) {
    return missing(`'${name}' is given more than once`, `the one value of '${name}'`, at);
}

;// CONCATENATED MODULE: ./build/templates/expressions/parameter-constraints.js





const KINDS = {
    string: 'string',
    securestring: 'string',
    int: 'number',
    bool: 'boolean',
    object: 'object',
    secureobject: 'object',
    array: 'array',
};
function parameter_constraints_refusal(declaration, value, run) {
    const type = stringMember(declaration, 'type') ?? '';
    const kind = KINDS[type.toLowerCase()];
    if (value.kind === 'unknown' || value.kind === 'null' || value.kind === 'lambda')
        return undefined;
    if (kind && value.kind !== kind)
        return `is of type ${value.kind} where ${type} is declared`;
    if (value.kind === 'number' && kind && !Number.isInteger(value.value))
        return `is no whole number, as ${type} must be`;
    const allowed = member(declaration, 'allowedValues');
    return allowed && isOutside(value, allowed, run) ? 'is none of the allowed values' : undefined;
}
function isOutside(value, allowed, run) {
    if (allowed.type !== 'array' || allowed.items.some(isExpression))
        return false;
    try {
        const texts = new Set(allowed.items.map((item) => canonical(literal(item, ''), run).toLowerCase()));
        const isAllowed = (one) => !isWhole(one, run) || texts.has(canonical(one, run).toLowerCase());
        return !isAllowed(value) && !(value.kind === 'array' && value.items.every(isAllowed));
    }
    catch (error) {
        if (error instanceof Exhausted)
            return false;
        throw error;
    }
}
function isExpression(node) {
    return node.type === 'string' && 'expression' in readString(node.value);
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/references.js






function parameters(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    if (context.args)
        return context.args.get(name.toLowerCase()) ?? undeclared('parameter', name);
    return parameter(name, context);
}
function parameter(name, { run, scope }) {
    const declaration = scope.parameter(name);
    if (!declaration)
        return undeclared('parameter', name);
    const at = scope.at(declaration.nameSpan);
    return run.follow(run.memory(scope).parameters, name, `parameter '${declaration.name}'`, () => {
        const given = scope.source.give(name, run);
        if (given && given.kind !== 'null')
            return scope.source.checked ? given : accepted(given, declaration, run);
        const byDefault = member(declaration.value, 'defaultValue');
        if (byDefault) {
            const value = evaluate(byDefault, { run, scope, loops: [], locals: new Map() });
            return accepted(value, declaration, run);
        }
        return isNullable(declaration.value, scope.template) ? NULL : scope.source.lack(declaration.name, at);
    }, at);
}
function accepted(value, { name, value: declaration }, run) {
    const why = parameter_constraints_refusal(declaration, value, run);
    if (why === undefined)
        return value;
    const at = value.kind === 'unknown' ? undefined : value.at;
    return missing(`the value of parameter '${name}' ${why}`, `a value of parameter '${name}' that Azure accepts`, at);
}
function isNullable(declaration, template) {
    const own = member(declaration, 'nullable');
    if (own?.type === 'boolean')
        return own.value;
    const reference = member(declaration, '$ref');
    if (reference?.type !== 'string')
        return false;
    const definition = member(member(template, 'definitions'), reference.value.replace(/^#\/definitions\//, ''));
    const inherited = member(definition, 'nullable');
    return inherited?.type === 'boolean' && inherited.value;
}
function variables(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    const { run, scope } = context;
    const declaration = scope.variable(name);
    const own = { run, scope, loops: [], locals: new Map() };
    const copies = copiesIn(scope.variable('copy')?.value, own);
    const made = copies?.unclear ?? copies?.entries.some((copy) => copy.name.toLowerCase() === name.toLowerCase());
    const work = () => {
        if (!made || !copies)
            return declaration && evaluate(declaration.value, own);
        return declaration && made === true ? madeTwice(declaration.name, at) : copyOf(name, copies, own);
    };
    const at = declaration && scope.at(declaration.nameSpan);
    const what = `variable '${declaration?.name ?? name}'`;
    const value = run.follow(run.memory(scope).variables, name, what, () => work() ?? NOT_THERE, at);
    return value === NOT_THERE ? undeclared('variable', name) : value;
}
const NOT_THERE = { kind: 'null' };
function copyIndex(call, context) {
    const { loops } = context;
    const [first, second] = call.args;
    const start = first?.kind === 'string' ? datum_text(first.value) : first && evaluateExpression(first, context);
    const name = start?.kind === 'string' ? start.value.toLowerCase() : undefined;
    const offset = name === undefined ? start : second && evaluateExpression(second, context);
    if (offset && (offset.kind !== 'number' || !Number.isInteger(offset.value))) {
        return (firstMissing([offset]) ?? missing('the offset of copyIndex() is not a whole number', 'the offset of copyIndex()'));
    }
    const loop = name === undefined
        ?
            (loops.findLast((candidate) => candidate.kind === 'resource') ?? loops.at(-1))
        : loops.findLast((candidate) => candidate.name.toLowerCase() === name);
    if (!loop)
        return missing('copyIndex() is used outside of a copy loop', 'a copy loop');
    return loop.index.kind === 'number' ? number(loop.index.value + (offset?.value ?? 0)) : loop.index;
}
function lambda(call, context) {
    const body = call.args.at(-1);
    if (!body)
        return missing('lambda() has no body', 'the body of a lambda');
    const names = call.args.slice(0, -1).map((arg) => (arg.kind === 'string' ? arg.value.toLowerCase() : ''));
    return {
        kind: 'lambda',
        parameters: names,
        apply: (values) => {
            const locals = new Map(context.locals);
            for (const [index, name] of names.entries())
                locals.set(name, values[index] ?? NULL);
            return evaluateExpression(body, { ...context, locals });
        },
    };
}
function lambdaVariables(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    return context.locals.get(name.toLowerCase()) ?? undeclared('lambda variable', name);
}
function userFunction(call, context) {
    const declared = context.scope.userFunction(call.name);
    if (!declared)
        return undefined;
    const args = new Map();
    for (const [index, name] of declared.parameters.entries()) {
        const arg = call.args[index];
        if (arg)
            args.set(name.toLowerCase(), evaluateExpression(arg, context));
    }
    return evaluate(declared.output, { run: context.run, scope: context.scope, loops: [], locals: new Map(), args });
}
function references_nameOf(arg, context) {
    if (arg?.kind === 'string')
        return arg.value;
    const value = arg ? evaluateExpression(arg, context) : literalText('');
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'unknown' ? withoutTail(value) : missing('a name is expected to be a string', 'the name');
}
function undeclared(what, name) {
    return missing(`${what} '${name}' is not declared`, `${what} '${name}'`);
}

;// CONCATENATED MODULE: ./build/templates/expressions/evaluate.js









function evaluate(node, context) {
    const planted = context.scope.planted?.get(node);
    if (planted)
        return planted;
    const at = context.scope.at(node.span);
    switch (node.type) {
        case 'string':
            return evaluateString(node, context);
        case 'object':
            context.run.budget.spend(node.members.length);
            return context.run.deeper(() => ({ ...evaluateObject(node, context), at }), at);
        case 'array':
            context.run.budget.spend(node.items.length);
            return context.run.deeper(() => ({ ...list(node.items.map((item) => evaluate(item, context))), at }), at);
        case 'null':
            return { kind: 'null', at };
        default:
            return node.type === 'number' ? number(node.value, at) : { kind: 'boolean', value: node.value, at };
    }
}
function evaluateString(node, context) {
    context.run.budget.spend(node.value.length / 256);
    const at = context.scope.at(node.span);
    const read = readString(node.value);
    if ('literal' in read)
        return literalText(read.literal, at);
    const expression = parseExpression(read.expression);
    if (!(expression instanceof ExpressionError)) {
        return placed(context.run.deeper(() => evaluateExpression(expression, context), at), at);
    }
    const filledIn = literalText(node.value, at);
    if (filledIn.kind === 'unknown')
        return filledIn;
    return missing(`the expression cannot be read: ${expression.message}`, 'a valid expression', at);
}
function evaluateObject(node, context) {
    const entries = [];
    const workedOut = [];
    for (const { name, value } of node.members) {
        const copies = !context.verbatim && name.toLowerCase() === 'copy' ? copiesIn(value, context) : undefined;
        if (copies?.unclear)
            return dict([], copies.unclear);
        if (copies) {
            for (const copy of copies.entries)
                entries.push({ name: copy.name, value: copyValues(copy, context) });
            workedOut.push(...copies.entries.map((copy) => copy.name));
            continue;
        }
        const key = evaluateKey(name, context);
        if (typeof key !== 'string')
            return dict([], key);
        entries.push({ name: key, value: evaluate(value, context) });
        if (key !== name)
            workedOut.push(key);
    }
    const made = dict(entries);
    return workedOut.length > 0 && made.members.size < entries.length ? dict([...entries, ...twice(entries)]) : made;
}
function twice(entries) {
    const groups = Map.groupBy(entries, ({ name }) => name.toLowerCase());
    return [...groups.values()].flatMap(([first, second]) => first && second ? [{ name: first.name, value: madeTwice(first.name) }] : []);
}
function evaluateKey(name, context) {
    const read = readString(name);
    if ('literal' in read)
        return read.literal;
    const expression = parseExpression(read.expression);
    if (expression instanceof ExpressionError)
        return name;
    const value = evaluateExpression(expression, context);
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'unknown'
        ? withoutTail(value)
        : missing("a property's name is not a string", "a property's name");
}
function evaluateExpression(expression, context) {
    if (expression.kind === 'string')
        return literalText(expression.value);
    if (expression.kind === 'number')
        return number(expression.value);
    return context.run.deeper(() => {
        if (expression.kind === 'call')
            return evaluateCall(expression, context);
        const of = evaluateExpression(expression.of, context);
        return access(of, evaluateExpression(expression.key, context), expression.safe);
    });
}
const SPECIAL = new Map([
    ['if', conditional],
    ['and', and],
    ['or', or],
    ['coalesce', coalesce],
    ['parameters', parameters],
    ['variables', variables],
    ['copyindex', copyIndex],
    ['lambda', lambda],
    ['lambdavariables', lambdaVariables],
]);
function evaluateCall(call, context) {
    const special = SPECIAL.get(call.name);
    if (special)
        return special(call, context);
    const own = userFunction(call, context);
    if (own)
        return own;
    const args = call.args.map((arg) => evaluateExpression(arg, context));
    const result = callFunction(call.name, args, context.run);
    return placed(result, placeFrom(result, args));
}
function placeFrom(result, args) {
    if (result.kind === 'unknown' && !result.tail)
        return undefined;
    const compound = result.kind === 'array' || result.kind === 'object';
    const places = args.flatMap((arg) => arg.kind !== 'unknown' && (!compound || arg.kind === result.kind) ? (arg.at ?? []) : []);
    return compound || places.length === 1 ? places[0] : undefined;
}

;// CONCATENATED MODULE: ./build/templates/expressions/object-members.js




function memberOf(node, name, context) {
    if (node?.type !== 'object')
        return node && partOf(evaluate(node, context), name);
    const ways = [];
    const copy = context.verbatim ? undefined : member(node, 'copy');
    if (copy) {
        if (copy.type === 'string')
            return missing('the copy loops are worked out', 'copy loops that are written out');
        const copies = copiesIn(copy, context);
        const made = copies && copyOf(name, copies, context);
        if (made)
            ways.push(() => made);
    }
    const written = member(node, name);
    if (written)
        ways.push(() => evaluate(written, context));
    const wanted = name.toLowerCase();
    for (const entry of node.members) {
        if (!entry.name.startsWith('['))
            continue;
        const key = evaluateKey(entry.name, context);
        if (typeof key !== 'string')
            return key;
        if (key.toLowerCase() === wanted)
            ways.push(() => evaluate(entry.value, context));
    }
    const [only, another] = ways;
    return another ? madeTwice(name, context.scope.at(node.span)) : only?.();
}
function partOf(datum, name) {
    if (datum.kind === 'unknown')
        return datum;
    return datum.kind === 'object' ? (datum.members.get(name.toLowerCase())?.value ?? datum.missing) : undefined;
}

;// CONCATENATED MODULE: ./build/templates/arm/parameter-sources.js







function fromFile(values) {
    if (!values) {
        return {
            give: () => undefined,
            lack: (name, declaration) => missing(`parameter '${name}' has no default and no parameter file gives it`, `parameter '${name}'`, declaration),
        };
    }
    const { file, root } = values;
    const parameters = member(root, 'parameters');
    const remembered = new Map();
    return {
        checked: true,
        give: (name) => {
            const key = name.toLowerCase();
            if (!remembered.has(key))
                remembered.set(key, givenIn(member(parameters, name), name, file));
            return remembered.get(key);
        },
        lack: (name) => missing(`parameter '${name}' has no default and '${file}' does not give it`, `parameter '${name}'`, parametersKey(values)),
    };
}
function givenIn(entry, name, file) {
    const value = member(entry, 'value');
    if (value)
        return literal(value, file);
    return entry && givenElsewhere((part) => Boolean(member(entry, part)), name, { file, ...entry.span });
}
function givenElsewhere(has, name, at) {
    if (has('reference')) {
        return missing(`parameter '${name}' is read from a key vault at deployment`, `the key vault's secret for parameter '${name}'`, at);
    }
    if (!has('expression'))
        return undefined;
    return missing(`parameter '${name}' is worked out from inputs outside of the template`, `the inputs of parameter '${name}'`, at);
}
function fromParent(parameters, parent) {
    return {
        give: (name, run) => givenBy(entryOf(parameters, name, { ...parent, run }), name),
        lack: lackInside,
    };
}
function entryOf(parameters, name, context) {
    if (!parameters || parameters.type === 'object')
        return memberOf(parameters, name, context);
    const whole = evaluate(parameters, context);
    if (whole.kind === 'object' || whole.kind === 'unknown')
        return partOf(whole, name);
    return whole.kind === 'null'
        ? undefined
        : missing('the parameters that are passed on are no object', 'the parameters');
}
function givenBy(entry, name) {
    if (!entry || entry.kind === 'unknown')
        return entry && withoutTail(entry);
    if (entry.kind !== 'object')
        return missing(`what is passed on for parameter '${name}' is no object`, passedOn(name));
    const value = entry.members.get('value');
    if (value)
        return value.value;
    if (entry.missing)
        return entry.missing;
    return (givenElsewhere((part) => entry.members.has(part), name, entry.at) ??
        missing(`what is passed on for parameter '${name}' has no value`, passedOn(name), entry.at));
}
function passedOn(name) {
    return `the value of parameter '${name}'`;
}
function fromLink(values) {
    if (!('problem' in values))
        return { ...fromFile(values), checked: false, lack: lackInside };
    return {
        give: (name) => missing(`the parameters are linked and not read: ${values.problem}`, `parameter '${name}' of the linked file`),
        lack: lackInside,
    };
}
const lackInside = (name, declaration) => missing(`parameter '${name}' of a nested template has no default and is not given`, `parameter '${name}'`, declaration);
function mismatches(template, values, run) {
    if (!values)
        return [];
    const declared = member(template.root, 'parameters');
    const given = member(values.root, 'parameters');
    const undeclared = (given?.type === 'object' ? given.members : [])
        .filter(({ name }) => !member(declared, name))
        .map(({ name, nameSpan }) => ({
        rule: 'parameter-mismatch',
        message: `'${values.file}' gives parameter '${name}', which '${template.file}' does not declare.`,
        remedy: `Remove '${name}' from the parameter file, or declare it in the template.`,
        location: { file: values.file, ...nameSpan },
    }));
    const location = parametersKey(values);
    const lacking = (declared?.type === 'object' ? declared.members : [])
        .filter(({ name, value }) => isRequired(value, template.root) && !isGiven(member(given, name)))
        .map(({ name }) => ({
        rule: 'parameter-mismatch',
        message: `'${values.file}' does not give parameter '${name}', which has no default in '${template.file}'.`,
        remedy: `Give '${name}' in the parameter file, or a default in the template.`,
        location,
    }));
    return [...undeclared, ...lacking, ...refused(declared, given, values.file, run)];
}
function refused(declared, given, file, run) {
    return (given?.type === 'object' ? given.members : []).flatMap(({ name, value: entry }) => {
        const declaration = member(declared, name);
        const value = member(entry, 'value');
        const why = declaration && value && parameter_constraints_refusal(declaration, parameter_sources_read(value, declaration, file), run);
        if (!why)
            return [];
        return [
            {
                rule: 'parameter-mismatch',
                message: `What '${file}' gives for parameter '${name}' ${why}.`,
                remedy: `Give '${name}' a value that the template takes.`,
                location: { file, ...value.span },
            },
        ];
    });
}
function parameter_sources_read(value, declaration, file) {
    if (value.type === 'array' && !member(declaration, 'allowedValues'))
        return list([]);
    return value.type === 'object' && !member(declaration, 'allowedValues') ? dict([]) : literal(value, file);
}
function isRequired(declaration, template) {
    return !member(declaration, 'defaultValue') && !isNullable(declaration, template);
}
function isGiven(entry) {
    const value = member(entry, 'value');
    return value ? value.type !== 'null' : Boolean(member(entry, 'reference') ?? member(entry, 'expression'));
}
function parametersKey({ file, root }) {
    return { file, ...(memberEntry(root, 'parameters')?.nameSpan ?? root.span) };
}

;// CONCATENATED MODULE: ./build/templates/arm/embedded-template.js


function planted(node, context, walk) {
    return node?.type === 'string' ? workedOut(node, context, walk) : { node, context };
}
function workedOut(node, context, walk) {
    const values = new Map(context.scope.planted);
    const { scope, run } = context;
    const converted = embedded_template_convert(evaluate(node, { ...context, verbatim: true }), scope.at(node.span), context, values, 0);
    const around = walk.scope(scope.file, scope.template, scope.source, values);
    return { node: converted, context: { ...context, run, scope: around } };
}
function noteMissing(node, path, { context }, walk) {
    if (!node || node.type === 'object' || node.type === 'array')
        return;
    const datum = evaluate(node, context);
    const isPart = datum.kind === 'object' || datum.kind === 'array';
    const gap = isPart ? datum.missing : datum.kind === 'unknown' ? datum : undefined;
    if (gap)
        walk.skip(path, `what is in it is not known, because ${gap.reason}`, context.scope.at(node.span));
}
function embedded_template_convert(datum, around, context, values, depth) {
    context.run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    const at = datum.kind === 'unknown' ? around : (datum.at ?? around);
    const span = spanOf(at.file === around.file ? at : around);
    const whole = datum.kind !== 'unknown' && datum.kind !== 'lambda' && !('missing' in datum && datum.missing);
    if (!whole || at.file !== around.file) {
        const stand = { type: 'null', span };
        values.set(stand, datum);
        return stand;
    }
    switch (datum.kind) {
        case 'object': {
            const members = [...datum.members.values()].map(({ name, value }) => {
                const converted = embedded_template_convert(value, at, context, values, depth + 1);
                return { name, nameSpan: converted.span, value: converted };
            });
            return { type: 'object', members, span };
        }
        case 'array':
            return { type: 'array', items: datum.items.map((item) => embedded_template_convert(item, at, context, values, depth + 1)), span };
        case 'string':
            return { type: 'string', value: datum.value, span };
        case 'number':
            return { type: 'number', value: datum.value, span };
        case 'boolean':
            return { type: 'boolean', value: datum.value, span };
        default:
            return { type: 'null', span };
    }
}
function spanOf({ startLine, startColumn, endLine, endColumn }) {
    return { startLine, startColumn, endLine, endColumn };
}

;// CONCATENATED MODULE: ./build/templates/arm/policy-assignments.js









const BY_INITIATIVE = {
    give: (name) => missing(`an initiative in the file may give parameter '${name}'`, `parameter '${name}'`),
    lack: (name) => missing(`no initiative gives parameter '${name}'`, `parameter '${name}'`),
};
function fromAssignments(policy, walk) {
    const candidates = walk.assignments.flatMap((assigned) => candidateFor(policy, assigned, walk));
    return {
        give: (name, run) => agreed(candidates, name, run),
        lack: (name, declaration) => missing(`parameter '${name}' of a policy has no default and no assignment gives it`, `parameter '${name}'`, declaration),
    };
}
function agreed(candidates, name, run) {
    const given = candidates.map(({ source }) => source.give(name, run));
    if (!candidates.some(({ sure }) => sure))
        given.push(undefined);
    const values = given.flatMap((value) => (value && value.kind !== 'null' ? [value] : []));
    const [first] = values;
    if (!first)
        return undefined;
    if (given.length > 1 && !(values.length === given.length && values.every((value) => isEqual(first, value, run)))) {
        return missing(`what the policy assignments in the file give for parameter '${name}' differs, or may be for another policy`, `the one value of parameter '${name}'`);
    }
    if (first.kind !== 'unknown' || first.open?.kind !== 'loop')
        return first;
    const { open: _, ...rest } = first;
    return rest;
}
function candidateFor(policy, { resource, place }, walk) {
    if (place.deployed.kind === 'known' && !place.deployed.value)
        return [];
    const properties = planted(member(resource, 'properties'), place.context, walk);
    if (member(properties.node, 'policyDefinitions'))
        return [{ sure: false, source: BY_INITIATIVE }];
    const fits = assigns(properties, policy);
    const parameters = member(properties.node, 'parameters');
    const foreign = fits === undefined &&
        parameters?.type === 'object' &&
        parameters.members.some(({ name }) => !name.startsWith('[') && !member(policy.declared, name));
    if (fits === false || foreign)
        return [];
    const sure = fits === true && place.deployed.kind === 'known';
    return [{ sure, source: fromParent(parameters, properties.context) }];
}
function assigns({ node, context }, policy) {
    const id = memberOf(node, 'policyDefinitionId', context);
    const nameNode = member(policy.resource, 'name');
    const name = nameNode && evaluate(nameNode, policy.context);
    const end = id?.kind === 'string' ? id.value : id?.kind === 'unknown' && !id.tail?.parts ? id.tail?.text : undefined;
    const named = /\/policyDefinitions\/([^/]+)$/i.exec(end ?? '')?.[1];
    if (named !== undefined && name?.kind === 'string') {
        return named.toLowerCase() === (name.value.split('/').at(-1) ?? '').toLowerCase();
    }
    const inRoot = (one) => one.loops.length === 0 && !one.scope.planted && one.scope.template;
    if (!inRoot(context) || inRoot(context) !== inRoot(policy.context))
        return undefined;
    const written = expressionOf(member(node, 'policyDefinitionId'));
    const last = written?.kind === 'call' ? written.args.at(-1) : undefined;
    const own = expressionOf(nameNode);
    return last && own && JSON.stringify(last) === JSON.stringify(own) && namesPolicy(written) ? true : undefined;
}
function namesPolicy(id) {
    const type = id?.kind === 'call' ? id.args.at(-2) : undefined;
    return type?.kind === 'string' && /\/policyDefinitions$/i.test(type.value);
}
function expressionOf(node) {
    const read = node?.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    return expression instanceof ExpressionError ? undefined : expression;
}

;// CONCATENATED MODULE: ./build/templates/arm/registration-definition.js



function readDelegation(resource, context) {
    const { scope } = context;
    const at = scope.at(resource.span);
    const properties = member(resource, 'properties');
    const owner = properties ? scope.at(properties.span) : at;
    const property = (name) => memberOf(properties, name, context);
    const open = [];
    const convert = new Conversion(open);
    const apiVersion = memberOf(resource, 'apiVersion', context);
    const delegation = {
        kind: 'written',
        managedByTenantId: convert.id(property('managedByTenantId'), owner),
        authorizations: convert.list(property('authorizations'), owner, (datum) => convert.authorization(datum, owner)),
        eligibleAuthorizations: convert.list(property('eligibleAuthorizations'), owner, (datum) => convert.eligible(datum, owner)),
        plan: convert.isSet(memberOf(resource, 'plan', context)),
        apiVersion: apiVersion ? convert.id(apiVersion, at) : (0,pec_delegation/* unknown */.L5)('apiVersion is not given', 'apiVersion', at),
        name: new Conversion([]).id(property('registrationDefinitionName'), owner),
    };
    return { delegation, open };
}
function unknownDelegation(why) {
    const list = { items: [], missing: why };
    return {
        kind: 'written',
        name: why,
        managedByTenantId: why,
        authorizations: list,
        eligibleAuthorizations: list,
        plan: why,
        apiVersion: why,
    };
}
function toUnknown({ reason, needs, location }) {
    return (0,pec_delegation/* unknown */.L5)(reason, needs, location);
}
class Conversion {
    #open;
    constructor(open) {
        this.#open = open;
    }
    id(datum, owner) {
        switch (datum?.kind) {
            case 'unknown':
                return this.#missing(datum);
            case 'string':
            case 'number':
            case 'boolean':
                return (0,pec_delegation/* known */.eO)(String(datum.value), datum.at ?? owner);
            case 'array':
                return (0,pec_delegation/* known */.eO)('[…]', datum.at ?? owner);
            case 'object':
                return (0,pec_delegation/* known */.eO)('{…}', datum.at ?? owner);
            default:
                return (0,pec_delegation/* known */.eO)('', datum?.at ?? owner);
        }
    }
    roleId(datum, owner) {
        const tail = datum?.kind === 'unknown' ? datum.tail : undefined;
        if (!tail || tail.parts || !ROLE_TAIL.test(tail.text))
            return this.id(datum, owner);
        return (0,pec_delegation/* known */.eO)(`/…${tail.text}`, tail.at ?? owner);
    }
    isSet(datum) {
        if (datum?.kind === 'unknown')
            return this.#missing(datum);
        if (datum === undefined || datum.kind === 'null')
            return (0,pec_delegation/* known */.eO)(false, datum?.at);
        const isEmpty = datum.kind === 'object' ? datum.members.size === 0 : 'value' in datum && datum.value === '';
        if (isEmpty && 'missing' in datum && datum.missing)
            return this.#missing(datum.missing);
        if (isEmpty)
            return (0,pec_delegation/* unknown */.L5)('plan is empty', 'plan', datum.at);
        return datum.kind === 'object' ? (0,pec_delegation/* known */.eO)(true, datum.at) : (0,pec_delegation/* unknown */.L5)('plan is no object', 'plan', datum.at);
    }
    list(datum, owner, convert) {
        if (datum?.kind === 'unknown')
            return { items: [], missing: this.#missing(datum), ...registration_definition_placeOf(datum.location) };
        if (datum?.kind !== 'array')
            return { items: [], location: datum?.at ?? owner };
        const gap = datum.missing ?? datum.items.find((item) => item.kind === 'unknown');
        for (const item of datum.items)
            if (item.kind === 'unknown')
                this.#missing(item);
        return {
            items: datum.items.filter((item) => item.kind !== 'unknown').map(convert),
            ...(gap && { missing: this.#missing(gap) }),
            location: datum.at ?? owner,
        };
    }
    authorization(datum, owner) {
        const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
        return {
            ...this.#grant(datum, at),
            delegatedRoleDefinitionIds: this.list(registration_definition_part(datum, 'delegatedRoleDefinitionIds'), at, (id) => this.roleId(id, at)),
            location: at,
        };
    }
    eligible(datum, owner) {
        const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
        const policy = registration_definition_part(datum, 'justInTimeAccessPolicy');
        return {
            ...this.#grant(datum, at),
            ...(policy && policy.kind !== 'null' && { policy: this.#policy(policy, at) }),
            location: at,
        };
    }
    #policy(datum, owner) {
        const duration = registration_definition_part(datum, 'maximumActivationDuration');
        const provider = registration_definition_part(datum, 'multiFactorAuthProvider');
        return {
            ...(duration && { maximumActivationDuration: this.id(duration, owner) }),
            ...(provider && { multiFactorAuthProvider: this.id(provider, owner) }),
            approvers: this.list(registration_definition_part(datum, 'managedByTenantApprovers'), owner, (approver) => this.id(registration_definition_part(approver, 'principalId'), owner)),
        };
    }
    #grant(datum, at) {
        if (datum.kind !== 'object')
            return { principalId: this.id(datum, at), roleDefinitionId: (0,pec_delegation/* known */.eO)('', at) };
        return {
            principalId: this.id(registration_definition_part(datum, 'principalId'), at),
            roleDefinitionId: this.roleId(registration_definition_part(datum, 'roleDefinitionId'), at),
        };
    }
    #missing(datum) {
        if (datum.open)
            this.#open.push(datum.open);
        return toUnknown(datum);
    }
}
const ROLE_TAIL = /^\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i;
function registration_definition_part(datum, name) {
    if (datum.kind === 'unknown')
        return datum;
    return datum.kind === 'object' ? registration_definition_partOf(datum, MEMBERS[name]) : undefined;
}
function registration_definition_partOf(datum, key) {
    return datum.members.get(key)?.value ?? datum.missing;
}
const MEMBERS = {
    principalId: 'principalid',
    roleDefinitionId: 'roledefinitionid',
    delegatedRoleDefinitionIds: 'delegatedroledefinitionids',
    justInTimeAccessPolicy: 'justintimeaccesspolicy',
    maximumActivationDuration: 'maximumactivationduration',
    multiFactorAuthProvider: 'multifactorauthprovider',
    managedByTenantApprovers: 'managedbytenantapprovers',
};
function registration_definition_placeOf(location) {
    return location ? { location } : {};
}

;// CONCATENATED MODULE: ./build/templates/arm/alternatives.js


const MAX_ALTERNATIVES = 16;
function explore(read, run, at) {
    const first = alternatives_attempt(read, run, at);
    const loops = loopsOf(first);
    const question = openCondition(first, run);
    if (!question || loops.length > 0)
        return { alternatives: [first.delegation], loops };
    const alternatives = [];
    const waiting = [{ reading: first, run }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { reading, run: here } = next;
        const condition = openCondition(reading, here);
        if (!condition || alternatives.length + waiting.length + 2 > MAX_ALTERNATIVES) {
            alternatives.push(reading.delegation);
            continue;
        }
        for (const holds of [false, true]) {
            const there = run.assuming(new Map([...here.assumptions, [condition.key, holds]]));
            waiting.push({ reading: alternatives_attempt(read, there, at), run: there });
        }
    }
    const [one = first.delegation, ...others] = alternatives;
    return { alternatives: [one, ...others], undecided: question.undecided, loops };
}
function alternatives_attempt(read, run, at) {
    try {
        return read(run);
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        return { delegation: unknownDelegation(exhausted(at)), open: [] };
    }
}
function openCondition(reading, { assumptions }) {
    return reading.open.find((open) => open.kind === 'condition' && !assumptions.has(open.key));
}
function loopsOf(reading) {
    return reading.open.flatMap((open) => (open.kind === 'loop' ? [open.loop] : []));
}

;// CONCATENATED MODULE: ./build/templates/arm/either.js
function eitherOf(one, other, why) {
    const others = new Map(other.map((found) => [found.definition.path, found]));
    const both = one.map((found) => {
        const counterpart = others.get(found.definition.path);
        others.delete(found.definition.path);
        return counterpart ? merged(found, counterpart, why) : perhaps(found, why);
    });
    return [...both, ...[...others.values()].map((found) => perhaps(found, why))];
}
function perhaps({ definition, loops }, why) {
    const leftOut = definition.deployed.kind === 'known' && !definition.deployed.value;
    return { definition: leftOut ? definition : { ...definition, deployed: why }, loops };
}
function merged(one, other, why) {
    const loops = [...one.loops, ...other.loops];
    const { undecided: _, ...first } = one.definition;
    const second = other.definition;
    const deployed = same(first.deployed, second.deployed) ? first.deployed : why;
    if (same(first.alternatives, second.alternatives))
        return { definition: { ...one.definition, deployed }, loops };
    const everything = [...first.alternatives, ...second.alternatives];
    const pick = (key, otherwise) => everything.every((alternative) => same(alternative[key], first.alternatives[0][key]))
        ? first.alternatives[0][key]
        : otherwise;
    const list = { items: [], missing: why };
    const alternative = {
        kind: 'written',
        name: pick('name', why),
        managedByTenantId: pick('managedByTenantId', why),
        authorizations: pick('authorizations', list),
        eligibleAuthorizations: pick('eligibleAuthorizations', list),
        plan: pick('plan', why),
        apiVersion: pick('apiVersion', why),
    };
    return { definition: { ...first, deployed, alternatives: [alternative] }, loops };
}
function same(one, other) {
    const text = (value) => JSON.stringify(value, (key, part) => (key === 'location' ? undefined : part));
    return text(one) === text(other);
}

;// CONCATENATED MODULE: ./build/templates/arm/nested-deployments.js









function walkNested(resource, path, place, walk, kind) {
    const { context } = place;
    const at = context.scope.at(resource.span);
    if (place.nesting >= MAX_REFERENCES) {
        context.run.refuse(`deployments are nested in one another more than ${MAX_REFERENCES} times`, 'Nest less.', at);
        return [];
    }
    const worked = planted(member(resource, 'properties'), context, walk);
    const properties = worked.node;
    const inside = worked.context;
    const template = member(properties, 'template');
    const link = member(properties, 'templateLink');
    const next = { ...place, context: inside, nesting: place.nesting + 1 };
    if (template && isThere(template, inside)) {
        const there = { ...next, path: `${path}.properties.template.` };
        const inner = () => {
            const own = planted(template, inside, walk);
            return walkOwn(resource, own.node, own.context, parameterSourceOf(properties, next, walk), there, walk);
        };
        if (kind === 'stack' || template.type !== 'object')
            return inner();
        const outer = () => walkTemplate(template, { ...there, ...levelOf(resource, template, place) }, walk);
        const scope = memberOf(member(properties, 'expressionEvaluationOptions'), 'scope', inside);
        if (scope?.kind === 'unknown')
            return eitherOf(inner(), outer(), toUnknown(scope));
        return scope?.kind === 'string' && scope.value.toLowerCase() === 'inner' ? inner() : outer();
    }
    noteMissing(properties, `${path}.properties`, next, walk);
    if (link && link.type !== 'null')
        return walkLinked(resource, path, properties, next, walk);
    return [];
}
function walkOwn(resource, template, around, source, place, walk) {
    const scope = walk.scope(around.scope.file, template, source, around.scope.planted);
    const context = { run: place.context.run, scope, loops: [], locals: new Map() };
    return walkTemplate(template, { ...place, context, ...levelOf(resource, template, place) }, walk);
}
function walkLinked(resource, path, properties, place, walk) {
    const { context } = place;
    const link = follow(member(properties, 'templateLink'), 'templateLink', place, walk);
    if (!link)
        return [];
    const scope = walk.scope(link.file, link.root, parameterSourceOf(properties, place, walk));
    const there = {
        ...place,
        context: { run: context.run, scope, loops: [], locals: new Map() },
        path: `${path}.properties.templateLink.`,
        files: [...place.files, link.file],
    };
    return walkTemplate(link.root, { ...there, ...levelOf(resource, link.root, place) }, walk);
}
function parameterSourceOf(properties, place, walk) {
    const link = member(properties, 'parametersLink');
    if (!link || link.type === 'null')
        return fromParent(member(properties, 'parameters'), place.context);
    return fromLink(follow(link, 'parametersLink', place, walk) ?? { problem: 'the link is not followed' });
}
function follow(link, what, place, walk) {
    const { context, files } = place;
    const { file } = context.scope;
    const relativePath = member(link, 'relativePath');
    const at = context.scope.at((relativePath ?? link)?.span ?? ORIGIN);
    const skip = (why, name = what) => walk.skip(name, why, at);
    if (!relativePath) {
        const id = member(link, 'id');
        const why = id ? 'a template spec is not in the workspace' : 'an address outside of the workspace is not read';
        return skip(why, `${what}.${id ? 'id' : 'uri'}`);
    }
    const path = evaluate(relativePath, context);
    if (path.kind === 'unknown')
        return skip(path.reason, `${what}.relativePath`);
    if (path.kind !== 'string')
        return skip('the path is not a string', `${what}.relativePath`);
    const loaded = walk.load(path.value, file);
    if ('problem' in loaded)
        return skip(loaded.problem, path.value);
    return files.includes(loaded.file) ? skip('the links lead in a circle', path.value) : loaded;
}
function isThere(node, { scope }) {
    return node.type !== 'null' || scope.planted?.has(node) === true;
}
const ORIGIN = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
function levelOf(resource, template, { context, resourceGroupLevel, aboveSubscription }) {
    const group = member(resource, 'resourceGroup');
    const named = group && evaluate(group, context);
    if (named && named.kind !== 'null' && !(named.kind === 'string' && named.value === '')) {
        return { resourceGroupLevel: true, aboveSubscription: false };
    }
    const scope = member(resource, 'scope');
    if (scope)
        return { resourceGroupLevel: namesResourceGroup(scope, context, false), aboveSubscription: false };
    const subscription = member(resource, 'subscriptionId');
    const schema = member(template, '$schema');
    const goesToSubscription = subscription ?? (!isResourceGroupTemplate(template) && schema);
    return {
        resourceGroupLevel: goesToSubscription ? false : resourceGroupLevel,
        aboveSubscription: !subscription && (schema ? isAboveSubscription(template) : aboveSubscription),
    };
}

;// CONCATENATED MODULE: ./build/templates/expressions/scope.js

class Scope {
    id;
    file;
    template;
    source;
    planted;
    #parameters;
    #variables;
    #functions;
    constructor(id, file, template, source, planted) {
        this.id = id;
        this.file = file;
        this.template = template;
        this.source = source;
        this.planted = planted;
    }
    parameter(name) {
        this.#parameters ??= scope_byName(member(this.template, 'parameters'));
        return this.#parameters.get(name.toLowerCase());
    }
    variable(name) {
        this.#variables ??= scope_byName(member(this.template, 'variables'));
        return this.#variables.get(name.toLowerCase());
    }
    userFunction(name) {
        this.#functions ??= functionsOf(this.template);
        return this.#functions.get(name.toLowerCase());
    }
    at(span) {
        return { file: this.file, ...span };
    }
}
function scope_byName(node) {
    const members = node?.type === 'object' ? node.members : [];
    return new Map(members.map((entry) => [entry.name.toLowerCase(), entry]));
}
function functionsOf(template) {
    const found = new Map();
    const namespaces = member(template, 'functions');
    for (const namespace of namespaces?.type === 'array' ? namespaces.items : []) {
        for (const [name, declared] of scope_byName(member(namespace, 'members'))) {
            const output = member(member(declared.value, 'output'), 'value');
            const parameters = member(declared.value, 'parameters');
            if (!output)
                continue;
            found.set(`${stringMember(namespace, 'namespace') ?? ''}.${name}`.toLowerCase(), {
                parameters: (parameters?.type === 'array' ? parameters.items : []).map((p) => stringMember(p, 'name') ?? ''),
                output,
            });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/templates/arm/traversal.js

const MAX_LINKS = 100;
function onlyIf(deployed, place) {
    const before = place.deployed;
    if (before.kind === 'known' && !before.value)
        return place;
    if (before.kind === 'unknown' && deployed.kind === 'known' && deployed.value)
        return place;
    return before.kind === 'unknown' && deployed.kind === 'unknown' ? place : { ...place, deployed };
}
class Walk {
    settings;
    copies = 0;
    #notFollowed = new Map();
    #loaded = new Map();
    collected;
    #scopes;
    #assignments;
    constructor(settings, collecting) {
        this.settings = settings;
        this.collected = collecting && [];
        this.#scopes = collecting?.scopes ?? { count: 0 };
    }
    get assignments() {
        if (!this.#assignments) {
            const other = new Walk(this.settings, { scopes: this.#scopes });
            this.settings.collect(other);
            this.#assignments = other.collected ?? [];
        }
        return this.#assignments;
    }
    get notFollowed() {
        return [...this.#notFollowed.values()];
    }
    get linkedFiles() {
        return [...new Set(this.#loaded.values().flatMap((loaded) => ('problem' in loaded ? [] : [loaded.file])))];
    }
    scope(file, template, source, planted) {
        return new Scope(this.#scopes.count++, file, template, source, planted);
    }
    skip(what, why, location) {
        this.#notFollowed.set(JSON.stringify([what, why, location]), { what, why, location });
    }
    load(relativePath, fromFile) {
        const key = JSON.stringify([relativePath, fromFile]);
        const known = this.#loaded.get(key);
        if (known)
            return known;
        if (this.#loaded.size >= MAX_LINKS)
            return { problem: `the template has more than ${MAX_LINKS} links` };
        const loaded = this.settings.loadLinked(relativePath, fromFile);
        this.#loaded.set(key, loaded);
        return loaded;
    }
}

;// CONCATENATED MODULE: ./build/templates/arm/resources.js













const DEFINITION_TYPE = 'microsoft.managedservices/registrationdefinitions';
const DEPLOYMENT = /(^|\/)microsoft\.resources\/deployments$|^microsoft\.management\/managementgroups\/.*deployments$/;
const STACK = /(^|\/)deploymentstacks$/;
const POLICY = /(^|\/)policydefinitions$/;
const POLICY_ASSIGNMENT = /(^|\/)policy(assignments|setdefinitions)$/;
function isResourceGroupTemplate(template) {
    return /\/deploymentTemplate\.json#?$/i.test(stringMember(template, '$schema') ?? '');
}
function isAboveSubscription(template) {
    return /\/(managementGroup|tenant)DeploymentTemplate\.json#?$/i.test(stringMember(template, '$schema') ?? '');
}
function walkTemplate(template, place, walk) {
    noteMissing(template, place.path.slice(0, -1), place, walk);
    return walkResources(member(template, 'resources'), `${place.path}resources`, place, walk);
}
function walkResources(node, path, place, walk) {
    if (node?.type === 'array') {
        return node.items.flatMap((resource, index) => walkResource(resource, `${path}[${index}]`, place, walk));
    }
    if (node?.type !== 'object') {
        noteMissing(node, path, place, walk);
        if (node?.type === 'string') {
            walk.skip(path, 'Azure takes resources that are written out only', place.context.scope.at(node.span));
        }
        return [];
    }
    return node.members.flatMap(({ name, value }) => {
        const existing = member(value, 'existing');
        const skipped = existing?.type === 'boolean' && existing.value;
        return skipped ? [] : walkResource(value, `${path}.${name}`, place, walk);
    });
}
function walkResource(resource, path, place, walk) {
    if (resource.type !== 'object') {
        noteMissing(resource, path, place, walk);
        return [];
    }
    const { run, scope } = place.context;
    run.budget.refill();
    run.budget.spend(1);
    const copy = member(resource, 'copy');
    if (copy?.type !== 'object')
        return walkOne(resource, path, place, walk);
    const at = scope.at(copy.span);
    const name = stringMember(copy, 'name') ?? '';
    const count = copyCount(member(copy, 'count'), place.context);
    const inLoop = (index) => ({
        ...place,
        context: { ...place.context, loops: [...place.context.loops, { name, kind: 'resource', index }] },
    });
    if (typeof count !== 'number') {
        const there = onlyIf(toUnknown(count), inLoop(count));
        return walkOne(resource, path, count.open?.kind === 'loop' ? dependingOn(count.open.loop, there) : there, walk);
    }
    const loop = {};
    const index = {
        kind: 'unknown',
        reason: `it depends on the index of the copy loop '${name}'`,
        needs: `the index of the copy loop '${name}'`,
        location: at,
        open: { kind: 'loop', loop },
    };
    const whole = onlyIf((0,pec_delegation/* known */.eO)(count > 0, at), inLoop(index));
    const found = walkOne(resource, path, whole, walk);
    if (count === 0 || !found.some(({ loops }) => loops.includes(loop)))
        return found;
    walk.copies += count;
    if (walk.copies > MAX_COPIES) {
        run.refuse(`the copy loops make more than ${MAX_COPIES} resources`, 'Lower the counts of the copy loops.', at);
        return found;
    }
    return Array.from({ length: count }, (_, turn) => walkOne(resource, `${path}[${turn}]`, inLoop(number(turn)), walk)).flat();
}
function walkOne(resource, path, outside, walk) {
    const place = conditioned(resource, outside);
    const type = typeOf(resource, path, place.context, walk);
    const found = [];
    if (DEPLOYMENT.test(type))
        found.push(...walkNested(resource, path, place, walk, 'deployment'));
    else if (STACK.test(type))
        found.push(...walkNested(resource, path, place, walk, 'stack'));
    else if (walk.collected) {
        if (POLICY_ASSIGNMENT.test(type))
            walk.collected.push({ resource, place });
    }
    else if (POLICY.test(type))
        found.push(...walkPolicy(resource, path, place, walk));
    else if (isDefinition(type))
        found.push(readDefinition(resource, path, place, walk));
    found.push(...walkResources(member(resource, 'resources'), `${path}.resources`, outside, walk));
    return found;
}
function isDefinition(type) {
    return type === DEFINITION_TYPE || type.endsWith(`/${DEFINITION_TYPE}`);
}
function typeOf(resource, path, context, walk) {
    const node = member(resource, 'type');
    const type = node && evaluate(node, context);
    if (type?.kind === 'string')
        return type.value.toLowerCase();
    if (!node || type?.kind !== 'unknown')
        return '';
    if (member(member(resource, 'properties'), 'managedByTenantId'))
        return DEFINITION_TYPE;
    walk.skip(path, `its type is not known, because ${type.reason}`, context.scope.at(node.span));
    return '';
}
function conditioned(resource, place) {
    const condition = member(resource, 'condition');
    if (!condition)
        return place;
    const { context } = place;
    const decided = decideNode(condition, context);
    if (typeof decided === 'boolean')
        return onlyIf((0,pec_delegation/* known */.eO)(decided, context.scope.at(condition.span)), place);
    const there = onlyIf(toUnknown(decided), place);
    if (decided.open?.kind === 'loop')
        return dependingOn(decided.open.loop, there);
    const implied = impliedBy(condition, context);
    if (!implied)
        return there;
    const run = context.run.assuming(new Map([...context.run.assumptions, implied]));
    return { ...there, context: { ...context, run } };
}
function dependingOn(loop, place) {
    return { ...place, loops: [...(place.loops ?? []), loop] };
}
function readDefinition(resource, path, place, walk) {
    const { context, deployed } = place;
    const { file, parametersFile, label, observations } = walk.settings;
    const location = declarationOf(resource, context);
    const read = (run) => readDelegation(resource, { ...context, run });
    const { alternatives, undecided, loops } = explore(read, context.run, location);
    return {
        definition: {
            file,
            ...(parametersFile !== undefined && { parametersFile }),
            path,
            name: `${label}#${path}`,
            deployed,
            location,
            deployedTo: deployedTo(resource, place),
            alternatives,
            ...(undecided && alternatives.length > 1 && { undecided }),
            observations,
        },
        loops: [...loops, ...(place.loops ?? [])],
    };
}
function deployedTo(resource, place) {
    const { context, resourceGroupLevel, aboveSubscription } = place;
    const scope = member(resource, 'scope');
    if (aboveSubscription && !scope)
        return 'managementGroup';
    const inGroup = scope ? namesResourceGroup(scope, context, resourceGroupLevel) : resourceGroupLevel;
    return inGroup ? 'resourceGroup' : 'subscription';
}
function namesResourceGroup(node, context, otherwise) {
    const value = evaluate(node, context);
    if (value.kind === 'string')
        return /resourceGroups?(\/|$)/i.test(value.value);
    const written = value.kind === 'unknown' && node.type === 'string' ? node.value : '';
    return /resourceGroup/i.test(written) || otherwise;
}
function declarationOf(resource, { scope }) {
    const type = member(resource, 'type');
    return scope.at(type?.span ?? resource.span);
}

;// CONCATENATED MODULE: ./build/templates/arm/policy-definitions.js










const policy_definitions_DEPLOYMENT = ['then', 'details', 'deployment', 'properties'];
function isRawPolicy(root) {
    return Boolean(member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule'));
}
function walkRawPolicy(root, place, walk) {
    const wrapped = member(root, 'policyRule') ? undefined : member(root, 'properties');
    const policy = wrapped ?? root;
    const { context } = place;
    const scope = walk.scope(context.scope.file, policy, context.scope.source);
    const path = wrapped ? 'properties.' : '';
    return walkRule(policy, { ...place, context: { ...context, scope }, path }, walk);
}
function walkPolicy(resource, path, place, walk) {
    const properties = member(resource, 'properties');
    if (!properties)
        return [];
    const { context } = place;
    const { node, context: around } = workedOut(properties, context, walk);
    const source = fromAssignments({ resource, context, declared: member(node, 'parameters') }, walk);
    const scope = walk.scope(context.scope.file, node, source, around.scope.planted);
    const there = {
        ...place,
        context: { run: context.run, scope, loops: [], locals: new Map() },
        path: `${path}.properties.`,
    };
    return walkRule(node, there, walk);
}
function walkRule(policy, around, walk) {
    const rule = member(policy, 'policyRule');
    const place = ifInEffect(rule, around);
    let properties = rule;
    noteMissing(policy, place.path.slice(0, -1), place, walk);
    noteMissing(rule, `${place.path}policyRule`, place, walk);
    for (const [depth, name] of policy_definitions_DEPLOYMENT.entries()) {
        properties = member(properties, name);
        const path = ['policyRule', ...policy_definitions_DEPLOYMENT.slice(0, depth + 1)].join('.');
        noteMissing(properties, `${place.path}${path}`, place, walk);
    }
    const template = member(properties, 'template');
    if (!template)
        return [];
    const { scope } = place.context;
    const source = fromParent(member(properties, 'parameters'), place.context);
    const context = {
        run: place.context.run,
        scope: walk.scope(scope.file, template, source, scope.planted),
        loops: [],
        locals: new Map(),
    };
    const target = stringMember(member(member(rule, 'then'), 'details'), 'deploymentScope')?.toLowerCase();
    return walkTemplate(template, {
        ...place,
        context,
        path: `${place.path}policyRule.${policy_definitions_DEPLOYMENT.join('.')}.template.`,
        aboveSubscription: false,
        resourceGroupLevel: target !== 'subscription' && isResourceGroupTemplate(template),
    }, walk);
}
const DEPLOYS = 'deployifnotexists';
const IDLE = new Set([
    ...['addtonetworkgroup', 'append', 'audit', 'auditifnotexists', 'deny', 'denyaction', 'disabled'],
    ...['manual', 'modify', 'mutate'],
]);
function ifInEffect(rule, place) {
    const effect = memberOf(member(rule, 'then'), 'effect', place.context);
    if (effect === undefined)
        return place;
    if (effect.kind === 'unknown')
        return onlyIf(toUnknown(effect), place);
    const name = effect.kind === 'string' ? effect.value.toLowerCase() : '';
    if (name === DEPLOYS)
        return place;
    if (IDLE.has(name))
        return onlyIf((0,pec_delegation/* known */.eO)(false, effect.at), place);
    return onlyIf(toUnknown(missing(`'${name}' is no effect of Azure Policy`, 'an effect of Azure Policy')), place);
}

;// CONCATENATED MODULE: ./build/templates/arm/read-template.js






function readDefinitions(template, parameters, loadLinked) {
    const { file, root } = template;
    const unreadable = new Map();
    const run = new Run(new Map(), new Budget(), unreadable);
    const declared = member(root, 'parameters');
    const hasParameters = declared?.type === 'object' && declared.members.length > 0;
    const place = (walk) => ({
        context: { run, scope: walk.scope(file, root, fromFile(parameters)), loops: [], locals: new Map() },
        path: '',
        deployed: { kind: 'known', value: true },
        resourceGroupLevel: isResourceGroupTemplate(root),
        aboveSubscription: isAboveSubscription(root),
        files: [file],
        nesting: 0,
    });
    const walk = new Walk({
        file,
        ...(parameters && { parametersFile: parameters.file }),
        label: parameters ? `${file} + ${parameters.file}` : hasParameters ? `${file} (defaults)` : file,
        loadLinked,
        observations: isRawPolicy(root) ? [] : mismatches(template, parameters, run),
        collect: (other) => walkTemplate(root, place(other), other),
    });
    let definitions = [];
    try {
        const start = place(walk);
        const found = isRawPolicy(root) ? walkRawPolicy(root, start, walk) : walkTemplate(root, start, walk);
        definitions = found.map(({ definition }) => definition);
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        run.refuse(exhausted().reason, 'Simplify the template.', { file, ...root.span });
    }
    return {
        definitions,
        notFollowed: walk.notFollowed,
        linkedFiles: walk.linkedFiles,
        unreadable: [...unreadable.values()],
    };
}
function parameterSignature({ root }) {
    const parameters = member(root, 'parameters') ?? member(member(root, 'properties'), 'parameters');
    const members = parameters?.type === 'object' ? parameters.members : [];
    return {
        declared: members.map(({ name }) => name),
        required: members.filter(({ value }) => isRequired(value, root)).map(({ name }) => name),
    };
}
function mayHoldDefinition({ root }) {
    let named = false;
    let worksOutTypes = false;
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (node.type === 'array')
            waiting.push(...node.items);
        if (node.type === 'string')
            named ||= MENTION.test(node.value);
        if (node.type !== 'object')
            continue;
        for (const { name, value } of node.members) {
            waiting.push(value);
            const text = value.type === 'string' ? value.value.trim().toLowerCase() : '';
            if (name.toLowerCase() === 'type') {
                if (text.endsWith(DEFINITION_TYPE))
                    return true;
                worksOutTypes ||= text.startsWith('[');
            }
            if (name.toLowerCase() === 'templatelink' && member(value, 'relativePath'))
                return true;
            if (text.startsWith('[') && ['properties', 'template', 'policyrule'].includes(name.toLowerCase())) {
                worksOutTypes = true;
            }
        }
    }
    return named && worksOutTypes;
}
const MENTION = /managed-?services|registrationdefinitions/i;

;// CONCATENATED MODULE: ./build/templates/pairing/inventory.js







function takeInventory(workspace, documents, files, named) {
    const inventory = {
        templates: [],
        parameters: [],
        plans: [],
        bicep: [],
        bicepParameters: [],
        terraform: [],
        states: [],
        bareValues: [],
        foreignTemplates: [],
        mentions: [],
        unreadable: [],
    };
    for (const file of files) {
        if (/\.bicep(param)?$/i.test(file)) {
            const list = /\.bicep$/i.test(file) ? inventory.bicep : inventory.bicepParameters;
            if ('text' in documents.text(file))
                list.push(file);
            else if (named.has(file) || mayMatter(workspace, file))
                report(documents, file, inventory);
        }
        else if (/\.tf(\.json)?$/i.test(file)) {
            if (/lighthouse_definition|managedservices\/registrationdefinitions/i.test(glance(workspace, file) ?? '')) {
                inventory.terraform.push(file);
            }
            else if (tooLarge(workspace, file) && mayMatter(workspace, file))
                report(documents, file, inventory);
        }
        else if (/\.jsonc?$/i.test(file) || named.has(file)) {
            sortJson(workspace, documents, file, named.has(file), inventory);
        }
    }
    return inventory;
}
function sortJson(workspace, documents, file, named, inventory) {
    const text = glance(workspace, file);
    if (text === undefined) {
        if (!named && !mayMatter(workspace, file))
            return;
        if (isLargePlan(workspace, file))
            inventory.plans.push(file);
        else
            report(documents, file, inventory);
        return;
    }
    const concerns = CONCERNS_LIGHTHOUSE.test(text);
    if (!named && !concerns && !MAY_BELONG.test(text) && !AUTHORIZATION_SHAPED.test(text))
        return;
    const document = documents.json(file);
    if ('broken' in document) {
        if (CLAIMS_PARAMETERS.test(text) && !named) {
            const holdsAuthorizations = AUTHORIZATION_SHAPED.test(text);
            inventory.parameters.push({ file, broken: document.broken, holdsAuthorizations });
        }
        else if (named || concerns) {
            inventory.unreadable.push(document.broken);
        }
        return;
    }
    const { root } = document;
    switch (classify(root)) {
        case 'template': {
            const links = /"relativePath"/i.test(text);
            const holds = concerns && mayHoldDefinition({ file, root });
            if (holds || (links && linksToLighthouse(workspace, file, text))) {
                inventory.templates.push({
                    file,
                    signature: lowerCase(parameterSignature({ file, root })),
                    compiled: compiledByBicep(root),
                    links,
                });
            }
            else if (NAMES_TYPE.test(text))
                inventory.mentions.push(file);
            return;
        }
        case 'parameters':
            inventory.parameters.push(readParameters(workspace, file, root, text));
            return;
        case 'plan':
            if (concerns)
                inventory.plans.push(file);
            return;
        case 'state':
            if (concerns)
                inventory.states.push(file);
            return;
        case 'bare values':
            if (AUTHORIZATION_SHAPED.test(text))
                inventory.bareValues.push(file);
            return;
        case 'foreign template':
            if (mayHoldDefinition({ file, root }))
                inventory.foreignTemplates.push(file);
            return;
        case 'other':
            if (NAMES_TYPE.test(text))
                inventory.mentions.push(file);
    }
}
function isLargePlan(workspace, file) {
    try {
        return tooLarge(workspace, file) && fileHolds(workspace, file, CLAIMS_PLAN);
    }
    catch {
        return false;
    }
}
function readParameters(workspace, file, root, text) {
    const entry = { file, names: givenNames(root), holdsAuthorizations: AUTHORIZATION_SHAPED.test(text) };
    const metadata = member(root, 'metadata');
    const written = stringMember(metadata, 'template');
    if (written === undefined)
        return entry;
    const link = resolveReference(written, /^\.{1,2}[\\/]/.test(written) ? folderOf(file) : '');
    const stands = link === undefined ? 'outside' : standing(workspace, link);
    if (link !== undefined && stands === 'file')
        return { ...entry, link };
    if (link !== undefined && !stands.startsWith('outside'))
        return { ...entry, missingLink: link };
    const broken = unreadable(file, `metadata.template of ${file} names '${written}', which ${whereItLeads(link)}; it was not read.`, 'Name a template inside the workspace.', { file, ...(member(metadata, 'template')?.span ?? root.span) });
    return { file, broken, holdsAuthorizations: true };
}
function linksToLighthouse(workspace, file, text) {
    const texts = new Map([[file, text]]);
    for (const [from, content] of texts) {
        if (CONCERNS_LIGHTHOUSE.test(content) && from !== file)
            return true;
        for (const [, written = ''] of content.matchAll(/"relativePath"\s*:\s*"([^"[]+)"/gi)) {
            const path = resolveReference(written, folderOf(from));
            if (path === undefined || texts.has(path) || standing(workspace, path) !== 'file')
                continue;
            texts.set(path, glance(workspace, path) ?? '');
        }
    }
    return false;
}
function glance(workspace, file) {
    if (tooLarge(workspace, file))
        return undefined;
    const bytes = readBytes(workspace, file);
    if (!bytes)
        return undefined;
    const text = bytes.toString('latin1');
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return withoutEscapes(wide ? text.replaceAll('\0', '') : text);
}
function tooLarge(workspace, file) {
    try {
        return (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace, file)).size > MAX_TEMPLATE_BYTES;
    }
    catch {
        return false;
    }
}
function mayMatter(workspace, file) {
    try {
        return fileHolds(workspace, file, CONCERNS_LIGHTHOUSE);
    }
    catch {
        return true;
    }
}
function report(documents, file, inventory) {
    const read = documents.text(file);
    if ('broken' in read)
        inventory.unreadable.push(read.broken);
}
function lowerCase({ declared, required }) {
    return {
        declared: declared.map((name) => name.toLowerCase()),
        required: required.map((name) => name.toLowerCase()),
    };
}

;// CONCATENATED MODULE: ./build/templates/pairing/pair.js


const PARAMETERS_LAST = /^(.*?)[._-]?param(?:eter)?s?$/;
const PARAMETERS_WITHIN = /^(.*?)[._-]?param(?:eter)?s?[.-]/;
function pairFiles(templates, parameters, anywhere) {
    const index = pair_indexOf(templates);
    const pairs = [];
    const unpaired = [];
    for (const file of [...parameters].sort((left, right) => byName(left.file, right.file))) {
        const found = findTemplate(file, index, anywhere);
        if (typeof found === 'string')
            pairs.push({ template: found, parameters: file.file });
        else
            unpaired.push({ parameters: file.file, candidates: found });
    }
    return { pairs, unpaired };
}
function findTemplate(file, index, anywhere) {
    if (file.link !== undefined)
        return index.byPath.get(file.link) ?? [];
    const folder = folderOf(file.file);
    const byStem = findByStem(file.file, index);
    if (byStem !== undefined)
        return byStem;
    if (!file.names)
        return [];
    const groups = [folder, ...foldersAbove(folder)].map((place) => index.byFolder.get(place));
    for (const group of anywhere ? [...groups, index.all] : groups) {
        const fitting = group?.fitting(file.names) ?? [];
        if (fitting.length === 1)
            return fitting[0] ?? [];
        if (fitting.length > 1) {
            const stems = stemsMeantBy(file.file);
            const sameStem = fitting.filter((template) => stems[0] === stemOf(template));
            return sameStem.length === 1 ? (sameStem[0] ?? []) : fitting;
        }
    }
    return [];
}
function foldersAbove(folder) {
    const above = [];
    for (let place = folder; place !== '';) {
        place = folderOf(place);
        above.push(place);
    }
    return above;
}
function findByStem(file, index) {
    const folder = folderOf(file);
    for (const stem of stemsMeantBy(file)) {
        const found = index.byStem.get(`${folder}/${stem}`);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function stemsMeantBy(file) {
    const own = stemOf(file);
    const stems = [];
    const exact = PARAMETERS_LAST.exec(own)?.[1] ?? '';
    if (exact !== '')
        stems.push(exact);
    for (let cut = exact.lastIndexOf('.'); cut > 0; cut = exact.lastIndexOf('.', cut - 1))
        stems.push(exact.slice(0, cut));
    const within = PARAMETERS_WITHIN.exec(own)?.[1] ?? '';
    if (within !== '')
        stems.push(within);
    return [...stems.slice(0, 1), ...stems.slice(1).sort((left, right) => right.length - left.length)];
}
function pair_indexOf(templates) {
    const byPath = new Map();
    const byStem = new Map();
    const folders = new Map();
    const sorted = [...templates].sort((left, right) => byName(left.file, right.file));
    for (const template of sorted) {
        const { file } = template;
        byPath.set(file, file);
        for (const alias of template.aliases ?? [])
            byPath.set(alias, file);
        const folder = folderOf(file);
        const stem = `${folder}/${stemOf(file)}`;
        if (!byStem.has(stem) || /\.json$/i.test(file))
            byStem.set(stem, file);
        const group = folders.get(folder);
        if (group)
            group.push(template);
        else
            folders.set(folder, [template]);
    }
    const byFolder = new Map([...folders].map(([folder, group]) => [folder, groupOf(group)]));
    return { byPath, byStem, byFolder, all: groupOf(sorted) };
}
function stemOf(file) {
    return nameOf(file)
        .replace(/\.(jsonc?|bicep(param)?)$/i, '')
        .toLowerCase();
}
const ENOUGH = 10;
function groupOf(templates) {
    let all;
    const byName = new Map();
    const answers = new Map();
    const read = () => {
        const signed = [];
        for (const template of templates) {
            const signature = template.signature();
            if (!signature)
                continue;
            const entry = { file: template.file, declared: new Set(signature.declared), required: signature.required };
            signed.push(entry);
            for (const name of entry.declared) {
                const declaring = byName.get(name);
                if (declaring)
                    declaring.push(entry);
                else
                    byName.set(name, [entry]);
            }
        }
        return signed;
    };
    return {
        fitting(names) {
            all ??= read();
            const given = new Set(names);
            const key = [...given].sort().join('\n');
            const known = answers.get(key);
            if (known)
                return known;
            let few = all;
            for (const name of given) {
                const declaring = byName.get(name) ?? [];
                if (declaring.length < few.length)
                    few = declaring;
            }
            const fitting = [];
            for (const { file, declared, required } of few) {
                if (fitting.length === ENOUGH)
                    break;
                if ([...given].every((name) => declared.has(name)) && required.every((name) => given.has(name)))
                    fitting.push(file);
            }
            answers.set(key, fitting);
            return fitting;
        },
    };
}

;// CONCATENATED MODULE: ./build/templates/pairing/parameter-files.js







function givenParameters(matter, unreadable, problems, notes) {
    const { workspace, documents, parameterGlobs } = matter;
    const found = discover(workspace, parameterGlobs, 'parameters');
    const inventory = takeInventory(workspace, documents, found.files, found.named);
    problems.push(...found.problems);
    unreadable.push(...found.refused, ...inventory.unreadable.filter(({ file }) => found.named.has(file)));
    const read = new Set([...inventory.parameters.map(({ file }) => file), ...inventory.bicepParameters]);
    for (const file of found.named) {
        if (read.has(file) || inventory.unreadable.some((each) => each.file === file))
            continue;
        problems.push({
            message: `parameters: '${file}' is not a parameter file.`,
            remedy: 'A parameter file has the schema deploymentParameters.json, or the ending .bicepparam.',
        });
    }
    noteBareValues(inventory.bareValues.filter((file) => !found.named.has(file)), notes);
    const accounted = new Set([
        ...read,
        ...found.named,
        ...inventory.bareValues,
        ...inventory.templates.map(({ file }) => file),
        ...matter.found.files,
    ]);
    const others = found.files.filter((file) => !accounted.has(file));
    if (others.length > 0) {
        const more = others.length > parameter_files_ENOUGH_NAMES ? ` and ${others.length - parameter_files_ENOUGH_NAMES} more` : '';
        const names = `${others.slice(0, parameter_files_ENOUGH_NAMES).join(', ')}${more}`;
        notes.push({ message: `Matched by parameters, but no parameter files: ${names}.` });
    }
    return { json: inventory.parameters, bicep: inventory.bicepParameters, given: true };
}
function conventionalParameters(matter, folders, problems, notes) {
    const { workspace, documents, inventory, found } = matter;
    const excluded = readGlobs(workspace, matter.parameterGlobs, 'parameters');
    problems.push(...excluded.problems);
    const seen = new Set(found.files);
    const extra = new Set();
    const list = (folder) => {
        const { files, folders: below } = listFolder(workspace, folder);
        for (const file of files) {
            const shutOut = /\.bicepparam$/i.test(file) ? found.excludes(file) : found.excludesParameters(file);
            if (/\.(jsonc?|bicepparam)$/i.test(file) && !seen.has(file) && !shutOut)
                extra.add(file);
        }
        return below;
    };
    for (const folder of folders)
        for (const below of list(folder))
            if (!folders.has(below))
                list(below);
    const beside = takeInventory(workspace, documents, [...extra].sort(byName), new Set());
    const bare = [...inventory.bareValues, ...beside.bareValues];
    noteBareValues(bare.filter((file) => !excluded.excludes(file)), notes);
    return {
        json: [...inventory.parameters, ...beside.parameters].filter(({ file }) => !excluded.excludes(file)),
        bicep: [...inventory.bicepParameters, ...beside.bicepParameters].filter((file) => !excluded.excludes(file)),
        given: false,
    };
}
const parameter_files_ENOUGH_NAMES = 5;
function noteBareValues(files, notes) {
    for (const file of files) {
        const message = `${file} holds values as a parameter file does, but is none: its values stand outside "parameters".`;
        const remedy = 'Put the values into "parameters", beside $schema and contentVersion; Azure takes no other form.';
        notes.push(unpairedNote(file, message, remedy));
    }
}
function usedBicepParameters(files, templates, { project, documents, inventory, found }, notes) {
    const matched = new Set(inventory.bicepParameters);
    return files.flatMap((file) => {
        const read = documents.text(file);
        if ('text' in read && usesNone(read.text))
            return [];
        const template = project.using(file);
        if (template !== undefined && templates.has(template))
            return [{ file, template }];
        const missing = project.missingTemplate(file);
        if (missing !== undefined) {
            notes.push({ message: `${file} uses the template ${missing}, which is not there.`, location: startOf(file) });
        }
        if (!matched.has(file))
            return [];
        const mayBring = found.named.has(file) && project.remoteModules(file).length > 0;
        if (!mayBring && !project.concernsLighthouse(file))
            return [];
        return [{ file, ...(template === undefined ? {} : { template }) }];
    });
}
function belongsElsewhere({ file, link, broken }, templates, { workspace, documents }) {
    if (link !== undefined || broken)
        return false;
    const stem = file.replace(/[._-]?param(eter)?s?\.jsonc?$/i, '');
    if (stem === file || stem === '' || stem.endsWith('/'))
        return false;
    const named = ['.json', '.jsonc', '.bicep'].map((ending) => stem + ending);
    if (named.some((each) => templates.has(each)))
        return false;
    return named.some((each) => {
        if (standing(workspace, each) !== 'file')
            return false;
        if (each.endsWith('.bicep'))
            return true;
        const document = documents.json(each);
        return 'root' in document && classify(document.root) === 'template';
    });
}
function noteElsewhere(files, { pairs, unpaired }, { found }, notes) {
    const fits = new Set(pairs.map(({ parameters }) => parameters));
    for (const { parameters, candidates } of unpaired)
        if (candidates.length > 0)
            fits.add(parameters);
    for (const { file, names, holdsAuthorizations } of files) {
        const mayFit = fits.has(file) && names !== undefined && names.length > 0;
        if (!mayFit && !holdsAuthorizations && !found.named.has(file))
            continue;
        const message = `${file} was left to the template beside it whose name it has, and which holds no delegation.`;
        notes.push(unpairedNote(file, message, 'If it belongs to another template, name that in it with metadata.template.'));
    }
}
function judgeUnpaired({ unpaired }, parameters, folders, unreadable, notes) {
    const byFile = new Map(parameters.json.map((entry) => [entry.file, entry]));
    for (const { parameters: file, candidates } of unpaired) {
        const entry = byFile.get(file);
        const concerns = parameters.given || entry?.holdsAuthorizations === true;
        if (entry?.broken) {
            const folder = folderOf(file);
            if (concerns || folders.has(folder) || folders.has(folderOf(folder)))
                unreadable.push(entry.broken);
        }
        else if (candidates.length > 0) {
            const remedy = `Name the template in the file: "metadata": { "template": "${candidates[0] ?? ''}" }.`;
            notes.push(unpairedNote(file, `${file} fits several templates alike: ${candidates.join(', ')}.`, remedy));
        }
        else if (concerns) {
            const message = entry?.link
                ? `${file} names the template ${entry.link}, which is not among the templates that are checked.`
                : `${file} fits none of the templates that are checked.`;
            const remedy = 'Add its template to the input templates, or name it in the file with metadata.template.';
            notes.push(unpairedNote(file, message, remedy));
        }
    }
}
function unpairedNote(file, message, remedy) {
    const rule = 'parameters-unpaired';
    return { rule, file, observation: { rule, message, remedy, location: startOf(file) } };
}

;// CONCATENATED MODULE: ./build/templates/pairing/candidates.js






function matchUp(matter) {
    const { inventory, project, documents } = matter;
    const unreadable = [];
    const notes = [];
    const problems = [];
    const isNamed = (file) => matter.found.named.has(file) && project.remoteModules(file).length > 0;
    const bicep = inventory.bicep.filter((file) => project.concernsLighthouse(file) || isNamed(file));
    const twins = twinsOf(bicep, matter);
    const replaced = new Set([...twins.values()].map(({ file }) => file));
    const templates = inventory.templates.filter(({ file }) => !replaced.has(file));
    const folders = new Set([...templates.map(({ file }) => file), ...bicep].map(folderOf));
    const parameters = matter.parameterGlobs.some((glob) => !glob.trim().startsWith('!'))
        ? givenParameters(matter, unreadable, problems, notes)
        : conventionalParameters(matter, folders, problems, notes);
    const known = new Set([...templates.map(({ file }) => file), ...bicep, ...replaced]);
    const elsewhere = new Set(parameters.given ? [] : parameters.json.filter((entry) => belongsElsewhere(entry, known, matter)));
    const pairable = [
        ...templates.map(({ file, signature }) => ({ file, signature: () => signature })),
        ...bicep.map((file) => {
            const twin = twins.get(file);
            const read = documents.text(file);
            return {
                file,
                aliases: twin ? [twin.file] : [],
                signature: () => twin?.signature ?? ('text' in read ? bicepSignature(read.text) : undefined),
            };
        }),
    ];
    const own = parameters.json.filter((entry) => !elsewhere.has(entry));
    const pairing = pairFiles(pairable, own, parameters.given);
    noteElsewhere([...elsewhere], pairFiles(pairable, [...elsewhere], false), matter, notes);
    const byTemplate = Map.groupBy(pairing.pairs, ({ template }) => template);
    const broken = new Map(parameters.json.flatMap(({ file, broken: why }) => (why ? [[file, why]] : [])));
    for (const { parameters: file } of pairing.pairs) {
        const why = broken.get(file);
        if (why)
            unreadable.push(why);
    }
    judgeUnpaired(pairing, parameters, folders, unreadable, notes);
    const bicepParameters = usedBicepParameters(parameters.bicep, known, matter, notes);
    const used = new Set(bicepParameters.map(({ template }) => template));
    const rivals = rivalsIn(pairing);
    const entry = (kind, file, twin, links) => {
        const own = (byTemplate.get(file) ?? []).map((pair) => pair.parameters);
        const paired = own.length > 0 || used.has(file) || (twin !== undefined && used.has(twin.file));
        const readable = own.filter((each) => !broken.has(each));
        return {
            kind,
            file,
            parameters: readable,
            paired,
            links,
            ...(twin ? { twin: twin.file } : {}),
            ...(paired ? {} : { rivals: rivals(file) }),
            named: kind === 'bicep' && isNamed(file),
        };
    };
    const judged = [
        ...templates.map(({ file, links }) => entry('json', file, undefined, links)),
        ...bicep.map((file) => entry('bicep', file, twins.get(file), false)),
        ...bicepParameters.map(({ file, template }) => ({
            kind: 'bicepparam',
            file,
            ...(template === undefined ? {} : { template }),
        })),
        ...inventory.plans.map((file) => ({ kind: 'plan', file })),
        ...inventory.terraform.map((file) => ({ kind: 'terraform', file })),
        ...inventory.states.map((file) => ({ kind: 'state', file })),
        ...inventory.foreignTemplates.map((file) => ({ kind: 'foreign', file })),
    ];
    const missingLinks = new Map(parameters.json.flatMap(({ file, missingLink }) => missingLink === undefined ? [] : [[file, missingLink]]));
    judged.sort((left, right) => byName(left.file, right.file));
    return { judged, unreadable, notes, problems, missingLinks };
}
function rivalsIn({ pairs, unpaired }) {
    const takers = new Map();
    for (const { template, parameters } of pairs) {
        for (let folder = folderOf(parameters), last = false; !last; folder = folderOf(folder)) {
            takers.set(folder, (takers.get(folder) ?? new Set()).add(template));
            last = folder === '';
        }
    }
    const alike = new Map();
    for (const { parameters, candidates } of unpaired) {
        for (const each of candidates) {
            const known = alike.get(each) ?? new Set();
            for (const file of [parameters, ...candidates])
                known.add(file);
            alike.set(each, known);
        }
    }
    return (file) => [...(takers.get(folderOf(file)) ?? []), ...(alike.get(file) ?? [])];
}
function twinsOf(bicep, { workspace, documents, found }) {
    const twins = new Map();
    for (const file of bicep) {
        const twin = file.replace(/\.bicep$/i, '.json');
        if (found.excludes(twin) || standing(workspace, twin) !== 'file')
            continue;
        const [template] = takeInventory(workspace, documents, [twin], new Set()).templates;
        if (template?.compiled)
            twins.set(file, template);
    }
    return twins;
}

;// CONCATENATED MODULE: ./build/templates/read-json.js





function isAffected(judged, made, set, workshop) {
    const { changes, missingLinks } = workshop;
    const link = set === undefined ? undefined : missingLinks.get(set);
    const files = [
        ...made,
        ...(set === undefined ? (judged.rivals ?? []) : [set]),
        ...(link === undefined ? [] : [link]),
    ];
    return changes.affects(files) || changes.lostNear(judged.file);
}
function readJson(judged, workshop, into) {
    const made = [judged.file];
    const affects = (set) => isAffected(judged, made, set, workshop);
    const sets = parameterSets(judged).filter((set) => judged.links === true || affects(set));
    if (sets.length === 0)
        return;
    const document = workshop.documents.json(judged.file);
    if ('broken' in document) {
        into.skipped = false;
        into.unreadable.push(document.broken);
        return;
    }
    evaluateWith({ file: judged.file, root: document.root }, sets, [], workshop, into, { made, affects });
}
function parameterSets({ parameters, paired }) {
    return paired ? [...parameters] : [undefined];
}
function evaluateWith(template, sets, generated, workshop, into, { made, affects }) {
    for (const set of sets) {
        const setFile = typeof set === 'object' ? set.file : set;
        let values = typeof set === 'string' ? undefined : set;
        if (typeof set === 'string') {
            const document = workshop.documents.json(set);
            if ('broken' in document) {
                into.skipped = false;
                into.unreadable.push(document.broken);
                continue;
            }
            values = { file: set, root: document.root };
        }
        const missing = [];
        const result = readDefinitions(template, values, linkLoader(workshop, missing));
        if (!affects(setFile) && !workshop.changes.affects([...made, ...result.linkedFiles, ...missing]))
            continue;
        into.skipped = false;
        into.definitions.push(...result.definitions.map((definition) => mapToBicep(definition, generated)));
        into.modules.push(...(generated.length > 0 ? broughtModules(template.root, result.definitions) : []));
        into.parts.push(...(generated.length > 0 ? [] : result.linkedFiles));
        const file = generated.at(-1)?.sources[0]?.file ?? template.file;
        if (result.unreadable.length > 0) {
            into.unreadable.push({ file, observations: moveToBicep(result.unreadable, generated) });
        }
        for (const { what, why, location } of moveToBicep(result.notFollowed, generated)) {
            into.notes.push(remark(`${what} was not followed: ${why}.`, location));
            if (result.definitions.length === 0 && result.unreadable.length === 0) {
                into.undecidable.push({ file, unknown: (0,pec_delegation/* unknown */.L5)(`${what} was not followed: ${why}`, what, location) });
            }
        }
    }
}
function remark(message, location) {
    return location ? { message, location } : { message };
}
function linkLoader({ workspace, documents }, missing) {
    return (relativePath, fromFile) => {
        const file = resolveReference(relativePath, folderOf(fromFile));
        const stands = file === undefined ? 'outside' : standing(workspace, file);
        if (file === undefined || stands.startsWith('outside'))
            return { problem: `it ${whereItLeads(file)}` };
        if (stands !== 'file') {
            missing.push(file);
            return { problem: `there is no file ${file}` };
        }
        const document = documents.json(file);
        if ('root' in document)
            return { file, root: document.root };
        return { problem: document.broken.observations[0]?.message ?? 'it cannot be read' };
    };
}

;// CONCATENATED MODULE: ./build/templates/read-bicep.js






async function readBicep(judged, workshop, into) {
    const { compiler, documents, project } = workshop;
    const { file, twin } = judged;
    const made = [...madeOf(file, project), ...(twin === undefined ? [] : [twin])];
    const affects = (set) => isAffected(judged, made, set, workshop);
    const sets = parameterSets(judged).filter(affects);
    if (sets.length === 0)
        return;
    into.skipped = false;
    const compiled = await compiler?.build(file);
    if (compiled?.kind === 'compiled') {
        const { root } = compiled.template;
        into.hash = templateHash(root);
        if (twin !== undefined)
            noteOlderTwin(twin, file, into, documents);
        evaluateWith({ file, root }, sets, [compiled.template], workshop, into, { made, affects });
        bringModules(file, workshop, into);
    }
    else if (compiled?.kind === 'unreadable') {
        into.unreadable.push(compiled.unreadable);
    }
    else if (twin !== undefined) {
        const why = compiled ? compiled.undecidable.unknown.reason : 'the bicep CLI was not found';
        into.notes.push({
            message: `${twin} was judged in place of ${file}, because ${why}. It may be older than ${file}.`,
            location: startOf(twin),
        });
        const before = into.definitions.length;
        readJson({ kind: 'json', file: twin, parameters: judged.parameters, paired: judged.paired, links: true }, { ...workshop, changes: EVERYTHING }, into);
        const standIn = (0,pec_delegation/* unknown */.L5)(`it was judged from the compiled JSON ${twin}, because ${why}`, 'the bicep CLI', startOf(file));
        const stale = into.definitions.splice(before);
        into.definitions.push(...stale.map((definition) => ({ ...definition, standIn })));
    }
    else if (compiled || project.mayHoldDefinition(file) || judged.named === true) {
        into.undecidable.push(compiled?.undecidable ?? withoutCli(file));
        into.parts.push(...project.modules(file));
    }
}
function madeOf(file, project) {
    return [...project.files(file), ...project.named(file), ...bicepConfigurations(file)];
}
function noteOlderTwin(twin, file, into, documents) {
    const document = documents.json(twin);
    const older = 'root' in document ? templateHash(document.root) : undefined;
    if (older === undefined || older === into.hash)
        return;
    into.notes.push({
        message: `${twin} is not what ${file} compiles to now; ${file} was judged. Compile it again before it is deployed.`,
        location: startOf(twin),
    });
}
function bringModules(file, { project }, into) {
    if (into.unreadable.length === 0 && into.definitions.every(mayBeDeployed))
        into.brought.push(...project.modules(file));
}
async function readBicepParameters(judged, workshop, into) {
    const { changes, compiler, documents, project } = workshop;
    const { file, template } = judged;
    const made = [...madeOf(file, project), ...(template ? bicepConfigurations(template) : [])];
    const affects = () => changes.affects(made);
    if (!affects())
        return;
    into.skipped = false;
    if (!compiler) {
        into.undecidable.push(withoutCli(file));
        return;
    }
    const inRegistry = `${file}: template`;
    const compiled = await compiler.buildParameters(file, template ?? inRegistry);
    if (compiled.kind === 'unreadable')
        into.unreadable.push(compiled.unreadable);
    else if (compiled.kind === 'undecidable')
        into.undecidable.push(compiled.undecidable);
    else {
        const { parameters } = compiled;
        const sources = template === undefined ? parameters.sources : compiled.template.sources;
        const document = template !== undefined && /\.jsonc?$/i.test(template) ? documents.json(template) : undefined;
        const own = document && 'root' in document ? document.root : undefined;
        const generated = own ? [parameters] : [parameters, { ...compiled.template, sources }];
        const root = own ?? compiled.template.root;
        const values = { file, root: parameters.root };
        evaluateWith({ file: template ?? inRegistry, root }, [values], generated, workshop, into, { made, affects });
        bringModules(template ?? file, workshop, into);
        into.definitions.splice(0, into.definitions.length, ...into.definitions.map((each) => (each.file === inRegistry ? { ...each, file } : each)));
    }
}

;// CONCATENATED MODULE: ./build/templates/terraform/planned-template.js





const TEMPLATE_DEPLOYMENT = /^azurerm_(resource_group|subscription|management_group|tenant)_template_deployment$/;
const AZAPI_DEPLOYMENT = /^Microsoft\.Resources\/deployments@/i;
const NOTHING = { definitions: [], undecidable: [], unreadable: [] };
function readTemplateDeployment(address, value) {
    const content = value.at('template_content');
    const { location } = content;
    const open = (reason, missing) => ({
        ...NOTHING,
        undecidable: [(0,pec_delegation/* unknown */.L5)(`${address}: ${reason}`, missing, location)],
    });
    if (!value.at('template_spec_version_id').isMissing()) {
        return open('its template is a template spec, which is not in the plan', `${address}.template_spec_version_id`);
    }
    if (!content.isKnownText()) {
        return open('its template is known only after apply', `${address}.template_content`);
    }
    const root = objectIn(content);
    if (!root)
        return open('its template_content cannot be read', `${address}.template_content`);
    if (classify(root) !== 'template' || !mayHoldDefinition({ file: address, root }))
        return NOTHING;
    const given = value.at('parameters_content');
    const parameters = valuesOf(given, `${address}.parameters_content`);
    const declared = member(root, 'parameters');
    if (parameters === 'unknown' && declared?.type === 'object' && declared.members.length > 0) {
        return open('its parameters are known only after apply', `${address}.parameters_content`);
    }
    const values = parameters === 'unknown' ? undefined : parameters;
    const result = readDefinitions({ file: address, root }, values, () => ({ problem: 'it is deployed from a plan' }));
    const here = (model) => moveLocations(model, () => location);
    const definitions = here(result.definitions).map(({ parametersFile: _, ...each }) => ({
        ...each,
        path: `${address}.${each.path}`,
        observations: each.observations.map((one) => ({ ...one, message: `${address}: ${one.message}` })),
    }));
    const links = here(result.notFollowed);
    return {
        definitions: content.isMarkedSensitive() || given.isMarkedSensitive() ? definitions.map(hideTexts) : definitions,
        undecidable: definitions.length > 0 || result.unreadable.length > 0
            ? []
            : links.map(({ what, why }) => (0,pec_delegation/* unknown */.L5)(`${address}: ${what} was not followed: ${why}`, what, location)),
        unreadable: here(result.unreadable),
    };
}
function azapiDeployment(type, address, value) {
    if (!type.startsWith('azapi_') || !AZAPI_DEPLOYMENT.test(value.at('type').plainText() ?? ''))
        return [];
    const root = value.at('body').parsed().at('properties').at('template').objectNode();
    if (root && !mayHoldDefinition({ file: address, root }))
        return [];
    const reason = `${address}: a template that azapi deploys is not evaluated`;
    return [
        (0,pec_delegation/* unknown */.L5)(reason, 'azurerm_subscription_template_deployment, or the template among the templates', value.location),
    ];
}
function objectIn(value) {
    try {
        const root = parseJson(value.plainText() ?? '');
        return root.type === 'object' ? root : undefined;
    }
    catch {
        return undefined;
    }
}
function valuesOf(given, file) {
    if (given.isMissing())
        return undefined;
    const root = given.isKnownText() ? objectIn(given) : undefined;
    if (!root)
        return 'unknown';
    const { span } = root;
    if (classify(root) === 'parameters')
        return { file, root };
    return { file, root: { type: 'object', members: [{ name: 'parameters', nameSpan: span, value: root }], span } };
}
function hideTexts(definition) {
    const walk = (value) => {
        if (Array.isArray(value))
            return value.map(walk);
        if (typeof value !== 'object' || value === null)
            return value;
        const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
        return copy['kind'] === 'known' && typeof copy['value'] === 'string' ? { ...copy, sensitive: true } : copy;
    };
    return {
        ...definition,
        ...walk({ alternatives: definition.alternatives }),
    };
}

;// CONCATENATED MODULE: ./build/templates/terraform/planned-value.js
var _a;


class PlannedValue {
    location;
    #file;
    #address;
    #after;
    #unknown;
    #sensitive;
    #inText;
    #why;
    constructor(file, address, after, afterUnknown, afterSensitive, around, inText = false, why) {
        this.#file = file;
        this.#address = address;
        this.#after = after;
        this.#unknown = afterUnknown;
        this.#sensitive = afterSensitive;
        this.#inText = inText;
        this.#why = why;
        this.location = after && !inText ? { file, ...after.span } : around;
    }
    at(name) {
        return this.#part(`.${name}`, (node) => member(node, name));
    }
    text() {
        if (this.#isUnknown())
            return this.#afterApply();
        if (this.#after?.type !== 'string') {
            return (0,pec_delegation/* unknown */.L5)(`the plan holds no text for ${this.#address}`, this.#address, this.location);
        }
        const value = (0,pec_delegation/* known */.eO)(this.#after.value, this.location);
        return this.#isSensitive() ? { ...value, sensitive: true } : value;
    }
    plainText() {
        return this.#after?.type === 'string' ? this.#after.value : undefined;
    }
    list(read) {
        if (this.#isUnknown())
            return { items: [], missing: this.#afterApply(), location: this.location };
        const marks = this.#unknown?.type === 'array' ? this.#unknown.items.length : 0;
        const given = this.#after?.type === 'array' ? this.#after.items.length : 0;
        if (this.#after !== undefined && this.#after.type !== 'array' && this.#after.type !== 'null') {
            const missing = (0,pec_delegation/* unknown */.L5)(`the plan holds no list for ${this.#address}`, this.#address, this.location);
            return { items: [], missing, location: this.location };
        }
        const items = Array.from({ length: Math.max(given, marks) }, (_, index) => read(this.#item(index)));
        return { items, location: this.location };
    }
    single() {
        return this.#after?.type === 'array' || this.#unknown?.type === 'array' ? this.#item(0) : this;
    }
    isSet() {
        if (this.#isUnknown())
            return this.#afterApply();
        if (this.#after?.type === 'array')
            return (0,pec_delegation/* known */.eO)(this.#after.items.length > 0, this.location);
        return (0,pec_delegation/* known */.eO)(!this.isMissing(), this.location);
    }
    isMissing() {
        return (this.#after === undefined || this.#after.type === 'null') && !this.#holdsUnknown();
    }
    parsed() {
        if (this.#after?.type !== 'string')
            return this;
        let inner;
        let mark = this.#unknown;
        try {
            inner = parseJson(this.#after.value);
        }
        catch {
            mark = { type: 'boolean', value: true, span: this.#after.span };
        }
        return new _a(this.#file, this.#address, inner, mark, this.#sensitive, this.location, true);
    }
    elsewhere(where) {
        const mark = { type: 'boolean', value: true, span: this.location };
        return new _a(this.#file, this.#address, undefined, mark, undefined, this.location, true, where);
    }
    isKnownText() {
        return this.#after?.type === 'string' && !this.#holdsUnknown();
    }
    objectNode() {
        return this.#after?.type === 'object' && !this.#holdsUnknown() ? this.#after : undefined;
    }
    isMarkedSensitive() {
        return this.#isSensitive();
    }
    #item(index) {
        return this.#part(`[${index}]`, (node) => (node?.type === 'array' ? node.items[index] : undefined));
    }
    #part(step, pick) {
        const mark = (node) => (node?.type === 'boolean' ? node : pick(node));
        return new _a(this.#file, this.#address + step, pick(this.#after), mark(this.#unknown), mark(this.#sensitive), this.location, this.#inText);
    }
    #isUnknown() {
        return this.#unknown?.type === 'boolean' && this.#unknown.value;
    }
    #holdsUnknown() {
        const holds = (node) => {
            if (node?.type === 'boolean')
                return node.value;
            if (node?.type === 'array')
                return node.items.some(holds);
            return node?.type === 'object' && node.members.some(({ value }) => holds(value));
        };
        return holds(this.#unknown);
    }
    #isSensitive() {
        return this.#sensitive?.type === 'boolean' && this.#sensitive.value;
    }
    #afterApply() {
        const reason = this.#why === undefined ? `known after apply: ${this.#address}` : `${this.#address}: ${this.#why}`;
        return (0,pec_delegation/* unknown */.L5)(reason, this.#address, this.location);
    }
}
_a = PlannedValue;

;// CONCATENATED MODULE: ./build/templates/terraform/plan.js




const AZURERM_API_VERSION = '2022-10-01';
const AZAPI_TYPE = /^Microsoft\.ManagedServices\/registrationDefinitions@(.+)$/i;
function readPlan(file, root) {
    const partial = isPartial(file, root);
    const secret = hiddenBodies(root);
    const definitions = [];
    const undecidable = partial ? [partial] : [];
    const unreadable = [];
    for (const { resource, deferred } of plannedResources(root)) {
        const change = member(resource, 'change');
        if (resource.type !== 'object' || !change || !isDeployed(resource, change))
            continue;
        const location = { file, ...resource.span };
        const address = stringMember(resource, 'address') ?? '';
        const type = stringMember(resource, 'type') ?? '';
        const [after, afterUnknown, sensitive] = ['after', 'after_unknown', 'after_sensitive'].map((name) => member(change, name));
        const value = new PlannedValue(file, address, after, afterUnknown, sensitive, location);
        const later = deferred === undefined ? undefined : (0,pec_delegation/* unknown */.L5)(`Terraform put ${address} off: ${deferred}`, address, location);
        if (TEMPLATE_DEPLOYMENT.test(type)) {
            const embedded = readTemplateDeployment(address, value);
            for (const each of embedded.definitions) {
                const doubt = later ?? partial;
                definitions.push({ ...each, file, name: `${file}#${each.path}`, ...(doubt && { standIn: doubt }) });
            }
            undecidable.push(...embedded.undecidable);
            unreadable.push(...embedded.unreadable);
            continue;
        }
        undecidable.push(...azapiDeployment(type, address, value));
        const found = readResource(type, value, secret(address));
        if (!found)
            continue;
        const standIn = found.standIn ?? later ?? partial;
        definitions.push({
            file,
            path: address,
            name: `${file}#${address}`,
            deployed: (0,pec_delegation/* known */.eO)(true),
            location,
            deployedTo: found.resourceGroupLevel ? 'resourceGroup' : 'subscription',
            alternatives: [found.delegation],
            ...(standIn && { standIn }),
            observations: [],
        });
    }
    return { definitions, undecidable, unreadable };
}
function plannedResources(root) {
    const [changes, deferred] = [member(root, 'resource_changes'), member(root, 'deferred_changes')];
    return [
        ...(changes?.type === 'array' ? changes.items.map((resource) => ({ resource })) : []),
        ...(deferred?.type === 'array' ? deferred.items : []).flatMap((each) => {
            const resource = member(each, 'resource_change');
            return resource ? [{ resource, deferred: stringMember(each, 'reason') ?? 'it gives no reason' }] : [];
        }),
    ];
}
function isPartial(file, root) {
    const is = (name, value) => {
        const node = member(root, name);
        return node?.type === 'boolean' && node.value === value;
    };
    const location = { file, ...(member(root, is('errored', true) ? 'errored' : 'complete') ?? root).span };
    const missing = 'a plan that is complete and without errors';
    if (is('errored', true))
        return (0,pec_delegation/* unknown */.L5)('the plan ended with an error, so that it does not hold everything', missing, location);
    if (is('complete', false)) {
        return (0,pec_delegation/* unknown */.L5)('Terraform says that the plan is not complete: part of it was put off or left out', missing, location);
    }
    return undefined;
}
function isDeployed(resource, change) {
    if (stringMember(resource, 'mode') === 'data')
        return false;
    const actions = member(change, 'actions');
    if (actions?.type !== 'array')
        return false;
    return actions.items.some((action) => action.type === 'string' && /^(create|update|no-op)$/.test(action.value));
}
function readResource(type, value, hasHiddenBody) {
    if (type === 'azurerm_lighthouse_definition') {
        return {
            delegation: {
                kind: 'written',
                apiVersion: (0,pec_delegation/* known */.eO)(AZURERM_API_VERSION),
                name: value.at('name').text(),
                managedByTenantId: value.at('managing_tenant_id').text(),
                authorizations: value.at('authorization').list(AZURERM.authorization),
                eligibleAuthorizations: value.at('eligible_authorization').list(AZURERM.eligible),
                plan: value.at('plan').isSet(),
            },
            resourceGroupLevel: isResourceGroup(value.at('scope').text()),
        };
    }
    if (type !== 'azapi_resource' && type !== 'azapi_update_resource')
        return undefined;
    const version = AZAPI_TYPE.exec(value.at('type').plainText() ?? '')?.[1];
    if (version === undefined)
        return undefined;
    const updates = type === 'azapi_update_resource';
    const body = value.at('body').parsed();
    const properties = body.at('properties');
    const hidden = hasHiddenBody || ['sensitive_body', 'sensitive_body_version'].some((name) => !value.at(name).isMissing());
    const elsewhere = updates ? 'azapi_update_resource leaves it as it is deployed' : 'it may stand in sensitive_body';
    const read = (name) => {
        const found = properties.at(name);
        return (hidden || updates) && found.isMissing() ? found.elsewhere(elsewhere) : found;
    };
    const scope = value.at(updates ? 'resource_id' : 'parent_id').text();
    return {
        delegation: {
            kind: 'written',
            apiVersion: (0,pec_delegation/* known */.eO)(version, value.at('type').location),
            name: read('registrationDefinitionName').text(),
            managedByTenantId: read('managedByTenantId').text(),
            authorizations: read('authorizations').list(AZAPI.authorization),
            eligibleAuthorizations: read('eligibleAuthorizations').list(AZAPI.eligible),
            plan: body.at('plan').isSet(),
        },
        resourceGroupLevel: isResourceGroup(scope),
        ...(updates && {
            standIn: (0,pec_delegation/* unknown */.L5)('azapi_update_resource changes a definition of which the plan shows only a part', 'the whole definition', value.location),
        }),
    };
}
function hiddenBodies(root) {
    const found = new Set();
    const waiting = [
        { node: member(member(root, 'configuration'), 'root_module'), prefix: '' },
    ];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, prefix } = next;
        const resources = member(node, 'resources');
        for (const resource of resources?.type === 'array' ? resources.items : []) {
            if (!member(member(resource, 'expressions'), 'sensitive_body'))
                continue;
            found.add(prefix + (stringMember(resource, 'address') ?? ''));
        }
        const calls = member(node, 'module_calls');
        for (const { name, value } of calls?.type === 'object' ? calls.members : []) {
            waiting.push({ node: member(value, 'module'), prefix: `${prefix}module.${name}.` });
        }
    }
    return (address) => found.has(address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^"[\]]*)\]/g, ''));
}
const AZURERM = formOf({
    principal: 'principal_id',
    role: 'role_definition_id',
    delegated: 'delegated_role_definition_ids',
    policy: 'just_in_time_access_policy',
    duration: 'maximum_activation_duration',
    factor: 'multi_factor_auth_provider',
    approvers: 'approver',
});
const AZAPI = formOf({
    principal: 'principalId',
    role: 'roleDefinitionId',
    delegated: 'delegatedRoleDefinitionIds',
    policy: 'justInTimeAccessPolicy',
    duration: 'maximumActivationDuration',
    factor: 'multiFactorAuthProvider',
    approvers: 'managedByTenantApprovers',
});
function formOf(names) {
    const grant = (item) => ({
        principalId: item.at(names.principal).text(),
        roleDefinitionId: item.at(names.role).text(),
        location: item.location,
    });
    return {
        authorization: (item) => ({
            ...grant(item),
            delegatedRoleDefinitionIds: item.at(names.delegated).list((role) => role.text()),
        }),
        eligible: (item) => {
            const policy = item.at(names.policy).single();
            if (policy.isMissing())
                return grant(item);
            const duration = policy.at(names.duration);
            const factor = policy.at(names.factor);
            return {
                ...grant(item),
                policy: {
                    ...(duration.isMissing() ? {} : { maximumActivationDuration: duration.text() }),
                    ...(factor.isMissing() ? {} : { multiFactorAuthProvider: factor.text() }),
                    approvers: policy.at(names.approvers).list((approver) => approver.at(names.principal).text()),
                },
            };
        },
    };
}
function isResourceGroup(scope) {
    return scope.kind === 'known' && /\/resourceGroups\//i.test(scope.value);
}

;// CONCATENATED MODULE: ./build/templates/read-candidate.js





async function readCandidate(judged, workshop) {
    const alone = (judged.kind === 'json' || judged.kind === 'bicep') && !judged.paired;
    const gathering = gather(judged.file, alone);
    switch (judged.kind) {
        case 'json':
            readJson(judged, workshop, gathering);
            break;
        case 'bicep':
            await readBicep(judged, workshop, gathering);
            break;
        case 'bicepparam':
            await readBicepParameters(judged, workshop, gathering);
            break;
        case 'plan':
            readTerraformPlan(judged.file, workshop, gathering);
            break;
        case 'terraform':
        case 'state':
        case 'foreign':
            if (!workshop.changes.affects([judged.file]))
                break;
            gathering.skipped = false;
            gathering.undecidable.push(INSTEAD[judged.kind](judged.file));
    }
    return gathering;
}
function gather(file, alone) {
    return {
        file,
        alone,
        definitions: [],
        unreadable: [],
        undecidable: [],
        notes: [],
        parts: [],
        brought: [],
        modules: [],
        skipped: true,
    };
}
function readTerraformPlan(file, { documents }, into) {
    into.skipped = false;
    const document = documents.plan(file);
    if ('broken' in document) {
        into.unreadable.push(document.broken);
        return;
    }
    const { definitions, undecidable, unreadable } = readPlan(file, document.root);
    into.definitions.push(...definitions);
    into.undecidable.push(...undecidable.map((each) => ({ file, unknown: each })));
    if (unreadable.length > 0)
        into.unreadable.push({ file, observations: unreadable });
}
const INSTEAD = {
    terraform(file) {
        const reason = "what Terraform's own files come to is known only to Terraform: give its plan, " +
            "from 'terraform show -json', to the input templates instead";
        return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the Terraform plan as JSON', startOf(file)) };
    },
    state(file) {
        const reason = "it is Terraform's state, which tells what is deployed and not what will be: give a plan, " +
            "from 'terraform show -json PLAN', to the input templates instead";
        return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the Terraform plan as JSON', startOf(file)) };
    },
    foreign(file) {
        const reason = 'its $schema is not that of a deployment template, so that Azure would not take it as one';
        return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the $schema of a deployment template', startOf(file)) };
    },
};

;// CONCATENATED MODULE: ./build/templates/read.js















async function readTemplates(request, tools) {
    const workspace = realPath(request.workspace);
    if (workspace === undefined)
        return noWorkspace(request.workspace);
    const documents = documentsOf(workspace);
    const project = bicepProject(workspace, documents);
    const found = discover(workspace, request.templates, 'templates');
    const given = readGlobs(workspace, request.parameters, 'parameters').positive;
    const isGiven = (file) => given.some(({ matches }) => matches(file));
    const changes = changesOf(workspace, request.changedFiles, found.files, isGiven, request.goneFiles);
    const inventory = takeInventory(workspace, documents, found.files, found.named);
    const matched = matchUp({ workspace, documents, project, inventory, found, parameterGlobs: request.parameters });
    const compiler = tools.bicep && bicepCompiler(tools.bicep, workspace, project);
    const { missingLinks } = matched;
    const cases = await readAll(matched.judged, { workspace, documents, project, changes, compiler, missingLinks });
    const unreadable = [...found.refused, ...inventory.unreadable, ...matched.unreadable];
    const { because } = changes;
    const concerned = (note) => {
        if (note.rule === undefined)
            return true;
        const link = missingLinks.get(note.file);
        return changes.affects(link === undefined ? [note.file] : [note.file, link]) || changes.lostNear(note.file);
    };
    const spoken = {
        unreadable: merge([
            ...unreadable.filter(({ file }) => changes.affects([file])),
            ...cases.flatMap((each) => each.unreadable),
        ]),
        notes: read_distinct([
            ...(because === undefined ? [] : [{ message: because }]),
            ...matched.notes.filter(concerned),
            ...found.remarks,
            ...inventory.mentions.map((file) => ({
                message: `${file} names the type of a registration definition, but holds none that could be judged.`,
                location: startOf(file),
            })),
            ...cases.flatMap(({ notes }) => notes),
            ...changes.remarks(),
        ]),
    };
    const silent = silentFiles(found.named, matched.judged, cases, [
        ...unreadable.map(({ file }) => file),
        ...matched.notes.flatMap((note) => (note.rule === undefined ? (note.location?.file ?? []) : note.file)),
        ...inventory.mentions,
        ...matched.judged.flatMap((each) => 'parameters' in each ? [...each.parameters, ...(each.twin ? [each.twin] : [])] : []),
    ]);
    return {
        definitions: cases.flatMap(({ definitions }) => definitions),
        unreadable: spoken.unreadable,
        notes: [
            ...spoken.notes,
            ...silent.map((file) => ({
                message: `${file} was named, but it holds no registration definition and belongs to no template that does.`,
                location: startOf(file),
            })),
        ],
        undecidable: mergeUndecidable(cases.flatMap(({ undecidable }) => undecidable)),
        problems: [...found.problems, ...matched.problems],
        matchedFiles: found.files.length,
        consideredTemplates: matched.judged.length + new Set(unreadable.map(({ file }) => file)).size,
    };
}
function silentFiles(named, judged, cases, spokenOf) {
    const known = new Set(spokenOf);
    const read = new Map(cases.map((each) => [each.file, each]));
    for (const { file } of judged) {
        const result = read.get(file);
        const says = !result || result.skipped || result.definitions.length + result.unreadable.length > 0;
        if (says || result.undecidable.length > 0)
            known.add(file);
    }
    for (const part of cases.flatMap(({ parts, brought }) => [...parts, ...brought]))
        known.add(part);
    return [...named].filter((file) => !known.has(file)).sort(byName);
}
function realPath(workspace) {
    try {
        return external_node_fs_.realpathSync.native((0,external_node_path_.resolve)(workspace));
    }
    catch {
        return undefined;
    }
}
function noWorkspace(workspace) {
    const problem = {
        message: `The workspace ${workspace} does not exist.`,
        remedy: 'Check the repository out in a step before this one, with actions/checkout.',
    };
    return {
        definitions: [],
        unreadable: [],
        notes: [],
        undecidable: [],
        problems: [problem],
        matchedFiles: 0,
        consideredTemplates: 0,
    };
}
const BETWEEN_PAUSES = 100;
async function readAll(judged, workshop) {
    const modules = new Set(judged.filter(({ kind }) => kind === 'bicep').flatMap(({ file }) => workshop.project.modules(file)));
    const waits = (each) => each.kind === 'bicep' && !each.paired && modules.has(each.file);
    const results = await readSome(judged.filter((each) => !waits(each)), workshop);
    const brought = new Set(results.filter(({ definitions }) => definitions.length > 0).flatMap((each) => each.brought));
    const rest = judged.filter((each) => waits(each) && !brought.has(each.file));
    return withoutParts([...results, ...(await readSome(rest, workshop))]);
}
async function readSome(judged, workshop) {
    const results = [];
    for (const [index, each] of judged.entries()) {
        results.push(readCandidate(each, workshop));
        if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1)
            await (0,promises_.setImmediate)();
    }
    return Promise.all(results);
}
function withoutParts(cases) {
    const bringers = new Map();
    const bring = (key, by) => {
        bringers.set(key, (bringers.get(key) ?? new Set()).add(by));
    };
    for (const each of cases) {
        for (const key of [...declarations(each.definitions), ...each.modules])
            bring(key, each);
        for (const part of each.parts)
            bring(`part ${part}`, each);
        if (each.definitions.length > 0)
            for (const part of each.brought)
                bring(`all of ${part}`, each);
    }
    const dropped = new Set();
    const others = (key, than) => [...(bringers.get(key) ?? [])].filter((other) => other !== than && !dropped.has(other));
    for (const each of cases) {
        if (!each.alone)
            continue;
        if (others(`all of ${each.file}`, each).length > 0) {
            dropped.add(each);
        }
        else if (each.definitions.length > 0) {
            const keys = each.hash === undefined ? declarations(each.definitions) : [];
            const readsIt = ({ parts }) => parts.includes(each.file);
            const found = keys.length > 0 && keys.every((key) => others(key, each).some(readsIt));
            const compiled = each.hash !== undefined && others(each.hash, each).length > 0;
            if (found || compiled)
                dropped.add(each);
        }
        else if (each.unreadable.length === 0 && others(`part ${each.file}`, each).some(saysAsMuch)) {
            dropped.add(each);
        }
    }
    return cases.filter((each) => !dropped.has(each)).sort((left, right) => byName(left.file, right.file));
}
function saysAsMuch({ undecidable, unreadable }) {
    return undecidable.length + unreadable.length > 0;
}
function read_distinct(notes) {
    return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
function mergeUndecidable(files) {
    const seen = new Map(files.map((each) => [`${each.file}\n${each.unknown.reason}`, each]));
    return [...seen.values()].sort((left, right) => byName(left.file, right.file));
}
function merge(files) {
    const byFile = new Map();
    for (const { file, observations } of files) {
        const earlier = byFile.get(file)?.observations ?? [];
        const fresh = observations.filter(({ message }) => !earlier.some((each) => each.message === message));
        byFile.set(file, { file, observations: [...earlier, ...fresh] });
    }
    return [...byFile.values()].sort((left, right) => byName(left.file, right.file));
}

;// CONCATENATED MODULE: ./build/checks/templates.js


async function readOnboardingTemplates(settings, run, deadline, log) {
    const changed = settings.changedOnly ? await changedFiles(settings, run, deadline.signal, log.info) : undefined;
    const request = {
        workspace: run.workspace,
        templates: settings.templates,
        parameters: settings.parameters,
        ...(changed && { changedFiles: changed.files, goneFiles: changed.gone }),
    };
    const bicep = findBicep(process.env);
    const tools = { bicep: bicep && { ...bicep, signal: deadline.signal } };
    return orDeadline(deadline, readTemplates(request, tools));
}
function judgeTemplates(reading, { definitions, changedOnly }, criteria) {
    const isDeployed = ({ deployed }) => deployed.kind === 'unknown' || deployed.value;
    const judged = reading.definitions.filter(isDeployed).map((definition) => ({
        judged: judgeDefinition(definition, criteria),
        deployed: definition.deployed.kind === 'known',
    }));
    const { cases, outweighed } = definitions === 'any' ? anyDefinition(judged) : { cases: judged.map((one) => one.judged), outweighed: [] };
    const files = [
        ...reading.unreadable.map(({ file, observations }) => fileCase(file, observations)),
        ...reading.undecidable.map(({ file, unknown }) => fileCase(file, [notJudged(file, unknown)])),
        ...reading.notes.flatMap((note) => (note.rule === undefined ? [] : [fileCase(note.file, [note.observation])])),
    ];
    const problems = [...reading.problems];
    const nothing = cases.length + files.length + reading.definitions.length + problems.length === 0;
    if (nothing && !changedOnly) {
        problems.push({
            message: `No file that templates matches holds a Lighthouse registration definition (files matched: ${reading.matchedFiles}).`,
            remedy: 'Correct the globs in templates so that they match the onboarding templates.',
        });
    }
    const named = ({ name, file }) => ({ name, file });
    return {
        cases: [...cases, ...files],
        problems,
        notDeployed: reading.definitions.filter((one) => !isDeployed(one)).map(named),
        outweighed: outweighed.map(named),
        remarks: reading.notes.flatMap((note) => (note.rule === undefined ? [note.message] : [])),
    };
}
function notJudged(file, { reason, needs, location, refusal }) {
    return (refusal ?? {
        rule: 'not-judged',
        message: `${file} was not judged: ${reason}.`,
        remedy: `What it takes: ${needs}. If the file is not to be judged, leave it out with '!${file}' in templates.`,
        ...(location && { location }),
    });
}
async function changedFiles(settings, run, signal, say) {
    if (!run.isPullRequest || run.pullNumber === undefined) {
        say('changed-only: this run belongs to no pull request, so every template is judged.');
        return undefined;
    }
    const { changedFiles: ask } = await __webpack_require__.e(/* import() */ 76).then(__webpack_require__.bind(__webpack_require__, 5076));
    if (settings.githubToken === '') {
        say('changed-only: there is no github-token to ask for the changed files with, so every template is judged.');
        return undefined;
    }
    const answer = await ask({
        signal,
        token: settings.githubToken,
        repository: run.repository,
        pullNumber: run.pullNumber,
        ...(run.apiUrl && { apiUrl: run.apiUrl }),
    });
    if ('files' in answer)
        return answer;
    say(`changed-only: the changed files cannot be had, so every template is judged: ${answer.unavailable}`);
    return undefined;
}
async function orDeadline(deadline, work) {
    const { signal } = deadline;
    let stop;
    const passed = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await deadline.during('the templates to be read', () => Promise.race([work, passed]));
    }
    finally {
        if (stop)
            signal.removeEventListener('abort', stop);
    }
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
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   fR: () => (/* binding */ fromObservation)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7899);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


const WORST_FIRST = ['not-ready', 'unknown', 'not-applicable'];
function conclude(found) {
    const ordered = distinct(found).toSorted((a, b) => _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(a.rule) - _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(b.rule));
    const verdict = WORST_FIRST.find((effect) => ordered.some((one) => one.effect === effect)) ?? 'ready';
    if (verdict === 'ready')
        return { verdict, findings: ordered };
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
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
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
        clientId: steps.flatMap((one) => (one.clientId ? [one.clientId.location] : [])),
        grants: steps.flatMap((one) => (one.grant ? [one.grant] : [])),
    };
}
function step(authorization, permanent, delegation, criteria) {
    const { principalId: principal, roleDefinitionId: role, location } = authorization;
    const weighed = role.kind === 'known' ? (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_0__/* .weighRole */ .R)(role.value, criteria.roles, criteria.overrides) : undefined;
    if (principal.kind === 'unknown') {
        return permanent && weighed?.worth !== 'no' ? { permanent, missing: principal } : { permanent };
    }
    const namesClient = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(principal.value, criteria.clientId);
    const clientId = namesClient && { clientId: { location: principal.location ?? location } };
    const whose = (0,_criteria_js__WEBPACK_IMPORTED_MODULE_2__/* .ours */ .O)(principal.value, criteria);
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
            roleId: hidden ? '(sensitive)' : (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(weighed.id),
            roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
            permanent,
            worth: permanent ? weighed.worth : 'no',
            basis: delegation.kind === 'deployed' && whose === 'pec' ? 'confirmed' : 'stated',
        },
    };
}


/***/ })

};
