export const id = 957;
export const ids = [957];
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

/***/ 2957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPnpmLock: () => (/* binding */ readPnpmLock)
/* harmony export */ });
/* harmony import */ var _indented_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7505);

/** Parts that decide what is installed, and say it nowhere else. */
const settings = new Set([
    'lockfileVersion',
    'settings',
    'packageExtensionsChecksum',
    'pnpmfileChecksum',
    'ignoredOptionalDependencies'
]);
const dependencyParts = new Set(['dependencies', 'optionalDependencies']);
/** pnpm-lock.yaml as pnpm 8 (version 6) and 9 and later (version 9) write it for workspaces. */
function readPnpmLock(text) {
    if (!/^lockfileVersion: '?[69]\.\d+'?$/m.test(text) || /^---/m.test(text))
        return undefined;
    const lines = (0,_indented_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .D)(text, new Set([0, 2, 4, 6]));
    return lines && new Reader(lines).graph();
}
class Reader {
    #asked = new Map();
    #resolutions = new Map();
    #needs = new Map();
    #settings = [];
    constructor(lines) {
        const path = ['', '', '', ''];
        for (const line of lines) {
            if (line.depth <= 6)
                path.splice(line.depth / 2, 4, line.key, '', '', '');
            this.#take(path, line);
        }
    }
    /** Undefined where it names a package that it does not have. */
    graph() {
        let complete = this.#asked.size > 0;
        const keysOf = (named) => named.flatMap(([name, version]) => {
            if (version.startsWith('link:'))
                return [];
            const key = [`${name}@${version}`, `/${name}@${version}`, version].find((candidate) => this.#needs.has(candidate));
            if (key === undefined)
                complete = false;
            return key ?? [];
        });
        const packages = new Map();
        for (const [key, needs] of this.#needs) {
            const resolution = this.#resolutions.get(key) ?? this.#resolutions.get(key.replace(/\(.*$/, '')) ?? '';
            packages.set(key, { what: `${key} ${resolution}`, needs: keysOf(needs) });
        }
        const workspaces = new Map();
        for (const [folder, { runtime, development }] of this.#asked)
            workspaces.set(folder, { runtime: keysOf(runtime), development: keysOf(development) });
        return complete ? { workspaces, packages, settings: this.#settings.join('\n') } : undefined;
    }
    #take([section = '', entry = '', part = '', name = ''], { depth, value, text }) {
        if (settings.has(section))
            this.#settings.push(text);
        if (section === 'importers')
            this.#takeImporter(entry === '.' ? '' : entry, part, name, depth, text);
        if (section !== 'packages' && section !== 'snapshots')
            return;
        if (depth === 2)
            this.#needs.set(entry, this.#needs.get(entry) ?? []);
        if (depth >= 4 && part === 'resolution')
            this.#resolutions.set(entry, `${this.#resolutions.get(entry) ?? ''}${text}`);
        if (depth === 6 && dependencyParts.has(part))
            this.#needs.get(entry)?.push([name, value]);
    }
    #takeImporter(folder, part, name, depth, text) {
        const asked = this.#asked.get(folder) ?? { runtime: [], development: [] };
        this.#asked.set(folder, asked);
        const version = depth === 8 ? /^ {8}version: (.*)$/.exec(text)?.[1] : undefined;
        if (version === undefined)
            return;
        const named = [name, version.replace(/^(['"])(.*)\1$/, '$2')];
        if (part === 'devDependencies')
            asked.development.push(named);
        else if (dependencyParts.has(part))
            asked.runtime.push(named);
    }
}


/***/ })

};
