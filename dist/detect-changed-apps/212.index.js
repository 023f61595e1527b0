export const id = 212;
export const ids = [212];
export const modules = {

/***/ 7505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf)
/* harmony export */ });
/**
 * The lines `key: value` of the block mappings that pnpm and yarn write: always the same few forms, a hundredth of YAML and of the
 * time that it takes. Undefined when a line has another form at these depths.
 * @param depths what is deeper is given as text alone
 */
function linesOf(text, depths) {
    const lines = [];
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const depth = line.length - line.trimStart().length;
        const match = depths.has(depth) ? form.exec(line.slice(depth)) : undefined;
        if (depths.has(depth) && !match)
            return undefined;
        lines.push({ depth, key: plain(match?.[1] ?? ''), value: plain(match?.[2] ?? ''), text: line });
    }
    return lines;
}
const form = /^('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s'"?-].*?):(?:\s+(.*))?$/;
/** Without the quotes. */
function plain(text) {
    const quote = text[0];
    if (quote === "'" && text.endsWith("'"))
        return text.slice(1, -1).replaceAll("''", "'");
    if (quote !== '"' || !text.endsWith('"'))
        return text;
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text.slice(1, -1);
    }
}


/***/ }),

/***/ 8831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYarnLock: () => (/* binding */ readYarnLock)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3480);
/* harmony import */ var _indented_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7505);


/** yarn.lock of yarn 1, which says nothing of workspaces, and of yarn 2 and later, where they are entries like any other. */
function readYarnLock(text, workspaces) {
    const isClassic = /^# yarn lockfile v1$/m.test(text);
    if (!isClassic && !/^__metadata:$/m.test(text))
        return undefined;
    const entries = isClassic ? classicEntries(text) : berryEntries(text);
    if (!entries)
        return undefined;
    const names = new Names(entries);
    const packages = new Map();
    for (const [key, entry] of entries)
        if (!workspaceOf(entry))
            packages.set(key, { what: entry.what.join(' '), needs: names.keys(entry.dependencies) });
    const asked = isClassic ? askedByManifests(workspaces, names) : askedByEntries(entries, workspaces, names);
    return { workspaces: asked, packages, settings: '' };
}
/** Entries by what asks for them. */
class Names {
    #byDescriptor = new Map();
    #byName = new Map();
    constructor(entries) {
        for (const [key, { descriptors }] of entries)
            for (const descriptor of descriptors) {
                this.#byDescriptor.set(descriptor, key);
                const name = nameOf(descriptor);
                this.#byName.set(name, [...(this.#byName.get(name) ?? []), key]);
            }
    }
    /** Where another range stands for the one that is asked for, which takes a look at the root's resolutions, all of that name count. */
    keys(dependencies) {
        return dependencies.flatMap(([name, range]) => {
            const all = this.#byName.get(name) ?? [];
            const key = this.#byDescriptor.get(`${name}@${range}`) ?? this.#byDescriptor.get(`${name}@npm:${range}`);
            // yarn's own patches of a package are entries next to it that nobody asks for by name.
            return key === undefined ? all : [key, ...all.filter((other) => other.startsWith(`${name}@patch:`))];
        });
    }
}
function classicEntries(text) {
    const entries = new Map();
    let entry;
    let part = '';
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const [, spaces = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? [];
        if (spaces === '') {
            if (!rest.endsWith(':'))
                return undefined;
            const descriptors = rest
                .slice(0, -1)
                .split(/, (?=["@\w])/)
                .map(unquoted);
            entry = { descriptors, what: [nameOf(descriptors[0] ?? '')], dependencies: [] };
            entries.set(descriptors[0] ?? '', entry);
        }
        else if (spaces.length === 2) {
            part = rest;
            if (/^(version|resolved|integrity) /.test(rest))
                entry?.what.push(rest);
        }
        else if (/^(dependencies|optionalDependencies):$/.test(part)) {
            const pair = /^("[^"]*"|\S+) (.*)$/.exec(rest);
            if (!pair)
                return undefined;
            entry?.dependencies.push([unquoted(pair[1] ?? ''), unquoted(pair[2] ?? '')]);
        }
    }
    return entries;
}
function berryEntries(text) {
    // A key of more than a thousand characters is written as `? key`, and its value as `: …`.
    const lines = (0,_indented_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(text.replace(/^\? (.*)\n:$/gm, '$1:').replace(/^\? (.*)\n: {2}/gm, '$1:\n  '), new Set([0, 2, 4]));
    if (!lines)
        return undefined;
    const entries = new Map();
    let entry;
    let part = '';
    for (const { depth, key, value } of lines) {
        if (depth === 0) {
            entry = { descriptors: key.split(', '), what: [], dependencies: [] };
            if (key !== '__metadata')
                entries.set(entry.descriptors[0] ?? '', entry);
        }
        else if (depth === 2) {
            part = key;
            if (/^(resolution|checksum|conditions)$/.test(key))
                entry?.what.push(value);
        }
        else if (depth === 4 && (part === 'dependencies' || part === 'optionalDependencies'))
            entry?.dependencies.push([key, value]);
    }
    return entries;
}
/** The folder of a workspace's entry. */
function workspaceOf({ what }) {
    const folder = /^.+?@workspace:(.*)$/.exec(what[0] ?? '')?.[1];
    return folder === '.' ? '' : folder;
}
function askedByManifests(workspaces, names) {
    const asked = ({ manifest }) => {
        const ranges = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .rangesOf */ .wA)(manifest);
        const keys = (development) => names.keys(ranges.flatMap(([name, range, dev]) => (dev === development ? [[name, range]] : [])));
        return { runtime: keys(false), development: keys(true) };
    };
    return new Map(workspaces.map((workspace) => [workspace.directory, asked(workspace)]));
}
/** Which of them are for development only their manifests say. */
function askedByEntries(entries, workspaces, names) {
    const manifests = new Map(workspaces.map(({ directory, manifest }) => [directory, manifest]));
    const isDevelopment = (manifest, name) => manifest?.devDependencies.has(name) === true && !manifest.dependencies.has(name);
    return new Map([...entries.values()].flatMap((entry) => {
        const folder = workspaceOf(entry);
        if (folder === undefined)
            return [];
        const development = entry.dependencies.filter(([name]) => isDevelopment(manifests.get(folder), name));
        const runtime = entry.dependencies.filter((pair) => !development.includes(pair));
        return [[folder, { runtime: names.keys(runtime), development: names.keys(development) }]];
    }));
}
/** `@a/b` of `@a/b@npm:^1.0.0`. */
function nameOf(descriptor) {
    return descriptor.slice(0, Math.max(0, descriptor.indexOf('@', 1)));
}
function unquoted(text) {
    return text.replace(/^"(.*)"$/, '$1');
}


/***/ })

};
