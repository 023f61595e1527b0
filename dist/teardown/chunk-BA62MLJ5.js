import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  $ZodAny,
  $ZodArray,
  $ZodBase64,
  $ZodBase64URL,
  $ZodBigInt,
  $ZodBigIntFormat,
  $ZodBoolean,
  $ZodCIDRv4,
  $ZodCIDRv6,
  $ZodCUID,
  $ZodCUID2,
  $ZodCatch,
  $ZodCheck,
  $ZodCodec,
  $ZodCreditCard,
  $ZodCustom,
  $ZodCustomStringFormat,
  $ZodDate,
  $ZodDefault,
  $ZodDiscriminatedUnion,
  $ZodE164,
  $ZodEmail,
  $ZodEmoji,
  $ZodEncodeError,
  $ZodEnum,
  $ZodError,
  $ZodExactOptional,
  $ZodFile,
  $ZodFunction,
  $ZodGUID,
  $ZodIBAN,
  $ZodIPv4,
  $ZodIPv6,
  $ZodISODate,
  $ZodISODateTime,
  $ZodISODuration,
  $ZodISOTime,
  $ZodIntersection,
  $ZodJWT,
  $ZodKSUID,
  $ZodLazy,
  $ZodLiteral,
  $ZodMAC,
  $ZodMap,
  $ZodNaN,
  $ZodNanoID,
  $ZodNever,
  $ZodNonOptional,
  $ZodNull,
  $ZodNullable,
  $ZodNumber,
  $ZodNumberFormat,
  $ZodObjectJIT,
  $ZodOptional,
  $ZodPipe,
  $ZodPrefault,
  $ZodPreprocess,
  $ZodPromise,
  $ZodReadonly,
  $ZodRecord,
  $ZodSet,
  $ZodString,
  $ZodStringFormat,
  $ZodSuccess,
  $ZodSymbol,
  $ZodTemplateLiteral,
  $ZodTransform,
  $ZodTuple,
  $ZodType,
  $ZodULID,
  $ZodURL,
  $ZodUUID,
  $ZodUndefined,
  $ZodUnion,
  $ZodUnknown,
  $ZodVoid,
  $ZodXID,
  $ZodXor,
  $brand,
  $constructor,
  $input,
  $output,
  INVALID,
  NEVER,
  TimePrecision,
  ZodCompileAsyncError,
  ZodCompileUnsupportedError,
  _any,
  _array,
  _base64,
  _base64url,
  _bigint,
  _boolean,
  _cidrv4,
  _cidrv6,
  _coercedBigint,
  _coercedBoolean,
  _coercedDate,
  _coercedNumber,
  _coercedString,
  _creditCard,
  _cuid,
  _cuid2,
  _custom,
  _date,
  _decode,
  _decodeAsync,
  _e164,
  _email,
  _emoji,
  _encode,
  _encodeAsync,
  _endsWith,
  _file,
  _float32,
  _float64,
  _gt,
  _gte,
  _guid,
  _iban,
  _includes,
  _int,
  _int32,
  _int64,
  _ipv4,
  _ipv6,
  _isoDate,
  _isoDateTime,
  _isoDuration,
  _isoTime,
  _jwt,
  _ksuid,
  _length,
  _lowercase,
  _lt,
  _lte,
  _mac,
  _maxLength,
  _maxSize,
  _mime,
  _minLength,
  _minSize,
  _multipleOf,
  _nan,
  _nanoid,
  _negative,
  _never,
  _nonnegative,
  _nonpositive,
  _normalize,
  _null,
  _number,
  _overwrite,
  _parse,
  _parseAsync,
  _positive,
  _properties,
  _property,
  _refine,
  _regex,
  _safeDecode,
  _safeDecodeAsync,
  _safeEncode,
  _safeEncodeAsync,
  _safeParse,
  _safeParseAsync,
  _size,
  _slugify,
  _startsWith,
  _string,
  _stringFormat,
  _stringbool,
  _superRefine,
  _symbol,
  _toLowerCase,
  _toUpperCase,
  _trim,
  _uint32,
  _uint64,
  _ulid,
  _undefined,
  _unknown,
  _uppercase,
  _url,
  _uuid,
  _uuidv4,
  _uuidv6,
  _uuidv7,
  _void,
  _xid,
  aggregateChecks,
  anyProcessor,
  arrayProcessor,
  assignProp,
  bigintProcessor,
  booleanProcessor,
  catchProcessor,
  clone,
  compile,
  config,
  core_exports,
  createStandardJSONSchemaMethod,
  createToJSONSchemaMethod,
  currencyCode,
  customProcessor,
  dateProcessor,
  defaultConfiguration,
  defaultProcessor,
  dependencyProblems,
  describe,
  domain,
  en_default,
  enumProcessor,
  fileProcessor,
  flattenError,
  folderApps,
  formatError,
  functionProcessor,
  getDiscriminatedOption,
  globalConfig,
  globalRegistry,
  hex,
  hostname,
  httpProtocol,
  intersectionProcessor,
  isFolder,
  isPlainObject,
  jsonStringifyReplacer,
  lazyProcessor,
  literalProcessor,
  locales_exports,
  mapProcessor,
  memoizer,
  mergeDefs,
  meta,
  nanProcessor,
  neverProcessor,
  nonoptionalProcessor,
  nullProcessor,
  nullableProcessor,
  numberProcessor,
  objectProcessor,
  optionalProcessor,
  pipeProcessor,
  placeholders,
  prefaultProcessor,
  prettifyError,
  promiseProcessor,
  readFolderGlob,
  readonlyProcessor,
  recordProcessor,
  regexes_exports,
  registry,
  renderDuration,
  renderMoment,
  require_dist,
  setProcessor,
  standardProps,
  stringProcessor,
  successProcessor,
  symbolProcessor,
  templateLiteralProcessor,
  toJSONSchema,
  toZod,
  transformProcessor,
  treeifyError,
  tupleProcessor,
  undefinedProcessor,
  unionProcessor,
  unknownProcessor,
  util_exports,
  validate,
  validateAsync,
  voidProcessor,
  withParser
} from "./chunk-QTVSGU2E.js";
import {
  ApiError,
  RefusedError,
  StagingError,
  WaitTimeoutError,
  toStagingError
} from "./chunk-X3DU4MMV.js";
import {
  __commonJS,
  __export,
  __toESM
} from "./chunk-J6ABX7BP.js";

// node_modules/axios/dist/browser/axios.cjs
var require_axios = __commonJS({
  "node_modules/axios/dist/browser/axios.cjs"(exports, module) {
    "use strict";
    function bind(fn, thisArg) {
      return function wrap() {
        return fn.apply(thisArg, arguments);
      };
    }
    var { toString } = Object.prototype;
    var { getPrototypeOf } = Object;
    var { iterator, toStringTag } = Symbol;
    var hasOwnProperty = (({ hasOwnProperty: hasOwnProperty2 }) => (obj, prop) => hasOwnProperty2.call(obj, prop))(Object.prototype);
    var isUnsafeObjectKey = (prop) => typeof prop === "string" && (prop === "__proto__" || prop === "constructor" || prop === "prototype");
    var isPrototypeBoundary = (obj, prototype2, source) => obj === Object.prototype || !source && prototype2 === null;
    var isSafeAndFullyMutable = (obj) => {
      if (!Object.isExtensible(obj)) {
        return false;
      }
      const props = Object.getOwnPropertyNames(obj);
      if (Object.getOwnPropertySymbols) {
        props.push(...Object.getOwnPropertySymbols(obj));
      }
      return props.every((prop) => {
        if (isUnsafeObjectKey(prop)) {
          return false;
        }
        const descriptor = Object.getOwnPropertyDescriptor(obj, prop);
        return !!descriptor && descriptor.configurable && descriptor.writable === true;
      });
    };
    var hasOwnInPrototypeChain = (thing, prop) => {
      let obj = thing;
      const seen2 = [];
      while (obj != null) {
        if (seen2.indexOf(obj) !== -1) {
          return false;
        }
        seen2.push(obj);
        const prototype2 = getPrototypeOf(obj);
        if (isPrototypeBoundary(obj, prototype2, obj === thing)) {
          return false;
        }
        if (hasOwnProperty(obj, prop)) {
          return true;
        }
        obj = prototype2;
      }
      return false;
    };
    var getSafeProp = (obj, prop) => obj != null && hasOwnInPrototypeChain(obj, prop) ? obj[prop] : void 0;
    var toSafeFlatObject = (thing) => {
      if (thing == null || typeof thing !== "object" && typeof thing !== "function") {
        return thing;
      }
      const sourcePrototype = getPrototypeOf(thing);
      if (sourcePrototype === null && isSafeAndFullyMutable(thing)) {
        return thing;
      }
      const result = /* @__PURE__ */ Object.create(null);
      const merged = /* @__PURE__ */ Object.create(null);
      const seen2 = [];
      let current = thing;
      while (current != null) {
        if (seen2.indexOf(current) !== -1) {
          break;
        }
        seen2.push(current);
        const prototype2 = current === thing ? sourcePrototype : getPrototypeOf(current);
        if (isPrototypeBoundary(current, prototype2, current === thing)) {
          break;
        }
        const props = Object.getOwnPropertyNames(current);
        if (Object.getOwnPropertySymbols) {
          props.push(...Object.getOwnPropertySymbols(current));
        }
        for (const prop of props) {
          if (isUnsafeObjectKey(prop)) {
            continue;
          }
          if (!hasOwnProperty(merged, prop)) {
            result[prop] = thing[prop];
            merged[prop] = true;
          }
        }
        current = prototype2;
      }
      return result;
    };
    var kindOf = /* @__PURE__ */ ((cache2) => (thing) => {
      const str = toString.call(thing);
      return cache2[str] || (cache2[str] = str.slice(8, -1).toLowerCase());
    })(/* @__PURE__ */ Object.create(null));
    var kindOfTest = (type) => {
      type = type.toLowerCase();
      return (thing) => kindOf(thing) === type;
    };
    var typeOfTest = (type) => (thing) => typeof thing === type;
    var { isArray } = Array;
    var isUndefined = typeOfTest("undefined");
    function isBuffer(val) {
      return val !== null && !isUndefined(val) && val.constructor !== null && !isUndefined(val.constructor) && isFunction$1(val.constructor.isBuffer) && val.constructor.isBuffer(val);
    }
    var isArrayBuffer = kindOfTest("ArrayBuffer");
    function isArrayBufferView(val) {
      let result;
      if (typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView) {
        result = ArrayBuffer.isView(val);
      } else {
        result = val && val.buffer && isArrayBuffer(val.buffer);
      }
      return result;
    }
    var isString = typeOfTest("string");
    var isFunction$1 = typeOfTest("function");
    var isNumber = typeOfTest("number");
    var isObject2 = (thing) => thing !== null && typeof thing === "object";
    var isBoolean = (thing) => thing === true || thing === false;
    var isPlainObject2 = (val) => {
      if (!isObject2(val)) {
        return false;
      }
      const prototype2 = getPrototypeOf(val);
      return (prototype2 === null || prototype2 === Object.prototype || getPrototypeOf(prototype2) === null) && // Treat own Symbol.toStringTag or Symbol.iterator members as evidence the
      // value is tagged/iterable, ignoring members reachable only through shared
      // or terminal prototype boundaries. This is exactly what
      // hasOwnInPrototypeChain(val, prop) computes here: every prototype admitted
      // above (null, Object.prototype, or a terminal null-prototype template) is
      // a boundary, so the walk never inspects anything but `val`'s own members,
      // and stops before even those when `val` is itself the boundary
      // Object.prototype. Checking that inline avoids allocating the walker's
      // `seen` list twice per call on the mergeConfig / merge hot path.
      (isPrototypeBoundary(val, prototype2, true) || !hasOwnProperty(val, toStringTag) && !hasOwnProperty(val, iterator));
    };
    var isEmptyObject = (val) => {
      if (!isObject2(val) || isBuffer(val)) {
        return false;
      }
      try {
        return Object.keys(val).length === 0 && Object.getPrototypeOf(val) === Object.prototype;
      } catch (e) {
        return false;
      }
    };
    var isDate = kindOfTest("Date");
    var isFile = kindOfTest("File");
    var isReactNativeBlob = (value) => {
      return !!(value && typeof value.uri !== "undefined");
    };
    var isReactNative = (formData) => formData && typeof formData.getParts !== "undefined";
    var isBlob = kindOfTest("Blob");
    var isFileList = kindOfTest("FileList");
    var isSet = kindOfTest("Set");
    var isStream = (val) => isObject2(val) && isFunction$1(val.pipe);
    function getGlobal() {
      if (typeof globalThis !== "undefined") return globalThis;
      if (typeof self !== "undefined") return self;
      if (typeof window !== "undefined") return window;
      if (typeof global !== "undefined") return global;
      return {};
    }
    var G = getGlobal();
    var FormDataCtor = typeof G.FormData !== "undefined" ? G.FormData : void 0;
    var isFormData = (thing) => {
      if (!thing) return false;
      if (FormDataCtor && thing instanceof FormDataCtor) return true;
      const proto = getPrototypeOf(thing);
      if (!proto || proto === Object.prototype) return false;
      if (!isFunction$1(thing.append)) return false;
      const kind2 = kindOf(thing);
      return kind2 === "formdata" || // detect form-data instance
      kind2 === "object" && isFunction$1(thing.toString) && thing.toString() === "[object FormData]";
    };
    var isURLSearchParams = kindOfTest("URLSearchParams");
    var [isReadableStream, isRequest, isResponse, isHeaders] = [
      "ReadableStream",
      "Request",
      "Response",
      "Headers"
    ].map(kindOfTest);
    var trim = (str) => {
      return str.trim ? str.trim() : str.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, "");
    };
    function forEach(obj, fn, { allOwnKeys = false } = {}) {
      if (obj === null || typeof obj === "undefined") {
        return;
      }
      let i;
      let l;
      if (typeof obj !== "object") {
        obj = [obj];
      }
      if (isArray(obj)) {
        for (i = 0, l = obj.length; i < l; i++) {
          fn.call(null, obj[i], i, obj);
        }
      } else {
        if (isBuffer(obj)) {
          return;
        }
        const keys = allOwnKeys ? Object.getOwnPropertyNames(obj) : Object.keys(obj);
        const len = keys.length;
        let key;
        for (i = 0; i < len; i++) {
          key = keys[i];
          fn.call(null, obj[key], key, obj);
        }
      }
    }
    function findKey(obj, key) {
      if (isBuffer(obj)) {
        return null;
      }
      key = key.toLowerCase();
      const keys = Object.keys(obj);
      let i = keys.length;
      let _key;
      while (i-- > 0) {
        _key = keys[i];
        if (key === _key.toLowerCase()) {
          return _key;
        }
      }
      return null;
    }
    var _global = (() => {
      if (typeof globalThis !== "undefined") return globalThis;
      return typeof self !== "undefined" ? self : typeof window !== "undefined" ? window : global;
    })();
    var isContextDefined = (context) => !isUndefined(context) && context !== _global;
    function merge2(...objs) {
      const { caseless, skipUndefined } = isContextDefined(this) && this || {};
      const result = {};
      const lowerCaseKeys = caseless ? /* @__PURE__ */ Object.create(null) : null;
      const assignValue = (val, key) => {
        if (key === "__proto__" || key === "constructor" || key === "prototype") {
          return;
        }
        let targetKey = key;
        if (lowerCaseKeys && typeof key === "string") {
          const lowerKey = key.toLowerCase();
          const knownKey = lowerCaseKeys[lowerKey];
          if (knownKey !== void 0 && hasOwnProperty(result, knownKey)) {
            targetKey = knownKey;
          } else {
            lowerCaseKeys[lowerKey] = key;
          }
        }
        const existing = hasOwnProperty(result, targetKey) ? result[targetKey] : void 0;
        if (isPlainObject2(existing) && isPlainObject2(val)) {
          result[targetKey] = merge2(existing, val);
        } else if (isPlainObject2(val)) {
          result[targetKey] = merge2({}, val);
        } else if (isArray(val)) {
          result[targetKey] = val.slice();
        } else if (!skipUndefined || !isUndefined(val)) {
          result[targetKey] = val;
        }
      };
      for (let i = 0, l = objs.length; i < l; i++) {
        const source = objs[i];
        if (!source || isBuffer(source)) {
          continue;
        }
        forEach(source, assignValue);
        if (typeof source !== "object" || isArray(source) || !Object.getOwnPropertySymbols) {
          continue;
        }
        const symbols = Object.getOwnPropertySymbols(source);
        for (let j = 0; j < symbols.length; j++) {
          const symbol2 = symbols[j];
          if (propertyIsEnumerable.call(source, symbol2)) {
            assignValue(source[symbol2], symbol2);
          }
        }
      }
      return result;
    }
    var extend = (a, b, thisArg, { allOwnKeys } = {}) => {
      forEach(
        b,
        (val, key) => {
          if (thisArg && isFunction$1(val)) {
            Object.defineProperty(a, key, {
              // Null-proto descriptor so a polluted Object.prototype.get cannot
              // hijack defineProperty's accessor-vs-data resolution.
              __proto__: null,
              value: bind(val, thisArg),
              writable: true,
              enumerable: true,
              configurable: true
            });
          } else {
            Object.defineProperty(a, key, {
              __proto__: null,
              value: val,
              writable: true,
              enumerable: true,
              configurable: true
            });
          }
        },
        { allOwnKeys }
      );
      return a;
    };
    var stripBOM = (content2) => {
      if (content2.charCodeAt(0) === 65279) {
        content2 = content2.slice(1);
      }
      return content2;
    };
    var inherits = (constructor, superConstructor, props, descriptors) => {
      constructor.prototype = Object.create(superConstructor.prototype, descriptors);
      Object.defineProperty(constructor.prototype, "constructor", {
        __proto__: null,
        value: constructor,
        writable: true,
        enumerable: false,
        configurable: true
      });
      Object.defineProperty(constructor, "super", {
        __proto__: null,
        value: superConstructor.prototype
      });
      props && Object.assign(constructor.prototype, props);
    };
    var toFlatObject = (sourceObj, destObj, filter2, propFilter) => {
      let props;
      let i;
      let prop;
      const merged = {};
      destObj = destObj || {};
      if (sourceObj == null) return destObj;
      do {
        props = Object.getOwnPropertyNames(sourceObj);
        i = props.length;
        while (i-- > 0) {
          prop = props[i];
          if ((!propFilter || propFilter(prop, sourceObj, destObj)) && !merged[prop]) {
            destObj[prop] = sourceObj[prop];
            merged[prop] = true;
          }
        }
        sourceObj = filter2 !== false && getPrototypeOf(sourceObj);
      } while (sourceObj && (!filter2 || filter2(sourceObj, destObj)) && sourceObj !== Object.prototype);
      return destObj;
    };
    var endsWith = (str, searchString, position) => {
      str = String(str);
      if (position === void 0 || position > str.length) {
        position = str.length;
      }
      position -= searchString.length;
      const lastIndex = str.indexOf(searchString, position);
      return lastIndex !== -1 && lastIndex === position;
    };
    var toArray = (thing) => {
      if (!thing) return null;
      if (isArray(thing)) return thing;
      let i = thing.length;
      if (!Number.isSafeInteger(i) || i < 0 || i > 4294967295) return null;
      const indexes = /* @__PURE__ */ new Set();
      const seen2 = /* @__PURE__ */ new Set();
      let source = thing;
      while (source != null && indexes.size < i) {
        if (seen2.has(source)) return null;
        seen2.add(source);
        const prototype2 = getPrototypeOf(source);
        if (isPrototypeBoundary(source, prototype2, source === thing)) break;
        Object.getOwnPropertyNames(source).forEach((key) => {
          const index = +key;
          if (Number.isInteger(index) && index >= 0 && index < i && String(index) === key && hasOwnProperty(source, key)) {
            indexes.add(index);
          }
        });
        source = prototype2;
      }
      if (indexes.size !== i) return null;
      const arr = new Array(i);
      while (i-- > 0) {
        arr[i] = thing[i];
      }
      return arr;
    };
    var isTypedArray = /* @__PURE__ */ ((TypedArray) => {
      return (thing) => {
        return TypedArray && thing instanceof TypedArray;
      };
    })(typeof Uint8Array !== "undefined" && getPrototypeOf(Uint8Array));
    var forEachEntry = (obj, fn) => {
      const generator = obj && obj[iterator];
      const _iterator = generator.call(obj);
      let result;
      while ((result = _iterator.next()) && !result.done) {
        const pair2 = result.value;
        fn.call(obj, pair2[0], pair2[1]);
      }
    };
    var matchAll = (regExp, str) => {
      let matches;
      const arr = [];
      while ((matches = regExp.exec(str)) !== null) {
        arr.push(matches);
      }
      return arr;
    };
    var isHTMLForm = kindOfTest("HTMLFormElement");
    var toCamelCase = (str) => {
      return str.toLowerCase().replace(/[-_\s]([a-z\d])(\w*)/g, function replacer(m, p1, p2) {
        return p1.toUpperCase() + p2;
      });
    };
    var { propertyIsEnumerable } = Object.prototype;
    var isRegExp = kindOfTest("RegExp");
    var reduceDescriptors = (obj, reducer) => {
      const descriptors = Object.getOwnPropertyDescriptors(obj);
      const reducedDescriptors = {};
      forEach(descriptors, (descriptor, name) => {
        let ret;
        if ((ret = reducer(descriptor, name, obj)) !== false) {
          reducedDescriptors[name] = ret || descriptor;
        }
      });
      Object.defineProperties(obj, reducedDescriptors);
    };
    var freezeMethods = (obj) => {
      reduceDescriptors(obj, (descriptor, name) => {
        if (isFunction$1(obj) && ["arguments", "caller", "callee"].includes(name)) {
          return false;
        }
        const value = obj[name];
        if (!isFunction$1(value)) return;
        descriptor.enumerable = false;
        if ("writable" in descriptor) {
          descriptor.writable = false;
          return;
        }
        if (!descriptor.set) {
          descriptor.set = () => {
            throw Error("Can not rewrite read-only method '" + name + "'");
          };
        }
      });
    };
    var toObjectSet = (arrayOrString, delimiter) => {
      const obj = {};
      const define = (arr) => {
        arr.forEach((value) => {
          obj[value] = true;
        });
      };
      isArray(arrayOrString) ? define(arrayOrString) : define(String(arrayOrString).split(delimiter));
      return obj;
    };
    var noop = () => {
    };
    var toFiniteNumber = (value, defaultValue) => {
      return value != null && Number.isFinite(value = +value) ? value : defaultValue;
    };
    function isSpecCompliantForm(thing) {
      return !!(thing && isFunction$1(thing.append) && thing[toStringTag] === "FormData" && thing[iterator]);
    }
    var toJSONObject = (obj) => {
      const visited = /* @__PURE__ */ new WeakSet();
      const visit2 = (source) => {
        if (isObject2(source)) {
          if (visited.has(source)) {
            return;
          }
          if (isBuffer(source)) {
            return source;
          }
          if (!("toJSON" in source)) {
            visited.add(source);
            let target;
            if (isSet(source)) {
              target = [];
              for (const value of source) {
                const reducedValue = visit2(value);
                !isUndefined(reducedValue) && target.push(reducedValue);
              }
            } else {
              target = isArray(source) ? [] : {};
              forEach(source, (value, key) => {
                const reducedValue = visit2(value);
                !isUndefined(reducedValue) && (target[key] = reducedValue);
              });
            }
            visited.delete(source);
            return target;
          }
        }
        return source;
      };
      return visit2(obj);
    };
    var isAsyncFn = kindOfTest("AsyncFunction");
    var isThenable = (thing) => thing && (isObject2(thing) || isFunction$1(thing)) && isFunction$1(thing.then) && isFunction$1(thing.catch);
    var _setImmediate = ((setImmediateSupported, postMessageSupported) => {
      if (setImmediateSupported) {
        return setImmediate;
      }
      return postMessageSupported ? ((token, callbacks) => {
        _global.addEventListener(
          "message",
          ({ source, data }) => {
            if (source === _global && data === token) {
              callbacks.length && callbacks.shift()();
            }
          },
          false
        );
        return (cb) => {
          callbacks.push(cb);
          _global.postMessage(token, "*");
        };
      })(`axios@${Math.random()}`, []) : (cb) => setTimeout(cb);
    })(typeof setImmediate === "function", isFunction$1(_global.postMessage));
    var asap = typeof queueMicrotask !== "undefined" ? queueMicrotask.bind(_global) : typeof process !== "undefined" && process.nextTick || _setImmediate;
    var isIterable = (thing) => thing != null && isFunction$1(thing[iterator]);
    var isSafeIterable = (thing) => thing != null && hasOwnInPrototypeChain(thing, iterator) && isIterable(thing);
    var utils$1 = {
      isArray,
      isArrayBuffer,
      isBuffer,
      isFormData,
      isArrayBufferView,
      isString,
      isNumber,
      isBoolean,
      isObject: isObject2,
      isPlainObject: isPlainObject2,
      isEmptyObject,
      isReadableStream,
      isRequest,
      isResponse,
      isHeaders,
      isUndefined,
      isDate,
      isFile,
      isReactNativeBlob,
      isReactNative,
      isBlob,
      isRegExp,
      isFunction: isFunction$1,
      isStream,
      isURLSearchParams,
      isTypedArray,
      isFileList,
      forEach,
      merge: merge2,
      extend,
      trim,
      stripBOM,
      inherits,
      toFlatObject,
      kindOf,
      kindOfTest,
      endsWith,
      toArray,
      forEachEntry,
      matchAll,
      isHTMLForm,
      hasOwnProperty,
      hasOwnProp: hasOwnProperty,
      // an alias to avoid ESLint no-prototype-builtins detection
      hasOwnInPrototypeChain,
      getSafeProp,
      toSafeFlatObject,
      reduceDescriptors,
      freezeMethods,
      toObjectSet,
      toCamelCase,
      noop,
      toFiniteNumber,
      findKey,
      global: _global,
      isContextDefined,
      isSpecCompliantForm,
      toJSONObject,
      isAsyncFn,
      isThenable,
      setImmediate: _setImmediate,
      asap,
      isIterable,
      isSafeIterable
    };
    var ignoreDuplicateOf = utils$1.toObjectSet([
      "age",
      "authorization",
      "content-length",
      "content-type",
      "etag",
      "expires",
      "from",
      "host",
      "if-modified-since",
      "if-unmodified-since",
      "last-modified",
      "location",
      "max-forwards",
      "proxy-authorization",
      "referer",
      "retry-after",
      "user-agent"
    ]);
    var parseHeaders = (rawHeaders) => {
      const parsed3 = /* @__PURE__ */ Object.create(null);
      let key;
      let val;
      let i;
      rawHeaders && rawHeaders.split("\n").forEach(function parser(line) {
        i = line.indexOf(":");
        key = line.substring(0, i).trim().toLowerCase();
        val = line.substring(i + 1).trim();
        const hasKey = utils$1.hasOwnProp(parsed3, key);
        if (!key || hasKey && utils$1.hasOwnProp(ignoreDuplicateOf, key)) {
          return;
        }
        if (key === "set-cookie") {
          if (hasKey) {
            parsed3[key].push(val);
          } else {
            parsed3[key] = [val];
          }
        } else {
          parsed3[key] = hasKey ? parsed3[key] + ", " + val : val;
        }
      });
      return parsed3;
    };
    function trimSPorHTAB(str) {
      let start2 = 0;
      let end2 = str.length;
      while (start2 < end2) {
        const code = str.charCodeAt(start2);
        if (code !== 9 && code !== 32) {
          break;
        }
        start2 += 1;
      }
      while (end2 > start2) {
        const code = str.charCodeAt(end2 - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end2 -= 1;
      }
      return start2 === 0 && end2 === str.length ? str : str.slice(start2, end2);
    }
    var INVALID_UNICODE_HEADER_VALUE_CHARS = new RegExp("[\\u0000-\\u0008\\u000a-\\u001f\\u007f]+", "g");
    var INVALID_BYTE_STRING_HEADER_VALUE_CHARS = new RegExp("[^\\u0009\\u0020-\\u007e\\u0080-\\u00ff]+", "g");
    function sanitizeValue(value, invalidChars) {
      if (utils$1.isArray(value)) {
        return value.map((item) => sanitizeValue(item, invalidChars));
      }
      return trimSPorHTAB(String(value).replace(invalidChars, ""));
    }
    var sanitizeHeaderValue = (value) => sanitizeValue(value, INVALID_UNICODE_HEADER_VALUE_CHARS);
    var sanitizeByteStringHeaderValue = (value) => sanitizeValue(value, INVALID_BYTE_STRING_HEADER_VALUE_CHARS);
    function toByteStringHeaderObject(headers) {
      const byteStringHeaders = /* @__PURE__ */ Object.create(null);
      utils$1.forEach(headers.toJSON(), (value, header) => {
        byteStringHeaders[header] = sanitizeByteStringHeaderValue(value);
      });
      return byteStringHeaders;
    }
    var $internals$1 = /* @__PURE__ */ Symbol("internals");
    function normalizeHeader(header) {
      return header && String(header).trim().toLowerCase();
    }
    function normalizeValue(value) {
      if (value === false || value == null) {
        return value;
      }
      return utils$1.isArray(value) ? value.map(normalizeValue) : sanitizeHeaderValue(String(value));
    }
    function parseTokens(str) {
      const tokens = /* @__PURE__ */ Object.create(null);
      const tokensRE = /([^\s,;=]+)\s*(?:=\s*([^,;]+))?/g;
      let match2;
      while (match2 = tokensRE.exec(str)) {
        tokens[match2[1]] = match2[2];
      }
      return tokens;
    }
    var parameterNameRE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
    function trimOWS(value) {
      let start2 = 0;
      let end2 = value.length;
      while (start2 < end2) {
        const code = value.charCodeAt(start2);
        if (code !== 9 && code !== 32) {
          break;
        }
        start2 += 1;
      }
      while (end2 > start2) {
        const code = value.charCodeAt(end2 - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end2 -= 1;
      }
      return start2 === 0 && end2 === value.length ? value : value.slice(start2, end2);
    }
    function decodeQuotedString(value) {
      const last = value.length - 1;
      if (last < 1 || value.charCodeAt(0) !== 34 || value.charCodeAt(last) !== 34) {
        return value;
      }
      let decoded = "";
      for (let i = 1; i < last; i++) {
        const code = value.charCodeAt(i);
        if (code === 34) {
          return value;
        }
        if (code === 92) {
          i += 1;
          if (i >= last) {
            return value;
          }
        }
        decoded += value[i];
      }
      return decoded;
    }
    function parseParameters(value) {
      const parameters = /* @__PURE__ */ Object.create(null);
      const str = String(value);
      let start2 = 0;
      let quoted = false;
      let escaped = false;
      function parseParameter(end2) {
        const part = trimOWS(str.slice(start2, end2));
        const equals = part.indexOf("=");
        if (equals < 1) {
          return;
        }
        const name = trimOWS(part.slice(0, equals));
        if (!parameterNameRE.test(name)) {
          return;
        }
        const normalizedName = name.toLowerCase();
        if (normalizedName === "__proto__" || normalizedName === "constructor" || normalizedName === "prototype") {
          return;
        }
        const parameterValue = trimOWS(part.slice(equals + 1));
        parameters[normalizedName] = decodeQuotedString(parameterValue);
      }
      for (let i = 0; i < str.length; i++) {
        const code = str.charCodeAt(i);
        if (quoted) {
          if (escaped) {
            escaped = false;
          } else if (code === 92) {
            escaped = true;
          } else if (code === 34) {
            quoted = false;
          }
        } else if (code === 34) {
          quoted = true;
        } else if (code === 44 || code === 59) {
          parseParameter(i);
          start2 = i + 1;
        }
      }
      parseParameter(str.length);
      return parameters;
    }
    var isValidHeaderName = (str) => /^[-_a-zA-Z0-9^`|~,!#$%&'*+.]+$/.test(str.trim());
    var PROTO_HEADER_SLOT = "__Proto__";
    var headerSlot = (name) => name === "__proto__" ? PROTO_HEADER_SLOT : name;
    function matchHeaderValue(context, value, header, filter2, isHeaderNameFilter) {
      if (utils$1.isFunction(filter2)) {
        return filter2.call(context, value, header);
      }
      if (isHeaderNameFilter) {
        value = header;
      }
      if (!utils$1.isString(value)) return;
      if (utils$1.isString(filter2)) {
        return value.indexOf(filter2) !== -1;
      }
      if (utils$1.isRegExp(filter2)) {
        return filter2.test(value);
      }
    }
    function formatHeader(header) {
      return header.trim().toLowerCase().replace(/([a-z\d])(\w*)/g, (w, char, str) => {
        return char.toUpperCase() + str;
      });
    }
    function buildAccessors(obj, header) {
      const accessorName = utils$1.toCamelCase(" " + header);
      ["get", "set", "has"].forEach((methodName) => {
        Object.defineProperty(obj, methodName + accessorName, {
          // Null-proto descriptor so a polluted Object.prototype.get cannot turn
          // this data descriptor into an accessor descriptor on the way in.
          __proto__: null,
          value: function(arg1, arg2, arg3) {
            return this[methodName].call(this, header, arg1, arg2, arg3);
          },
          configurable: true
        });
      });
    }
    var AxiosHeaders = class {
      constructor(headers) {
        headers && this.set(headers);
      }
      set(header, valueOrRewrite, rewrite) {
        const self2 = this;
        function setHeader(_value, _header, _rewrite) {
          const lHeader = normalizeHeader(_header);
          if (!lHeader) {
            return;
          }
          const key = utils$1.findKey(self2, lHeader);
          if (!key || self2[key] === void 0 || _rewrite === true || _rewrite === void 0 && self2[key] !== false) {
            self2[headerSlot(key || _header)] = normalizeValue(_value);
          }
        }
        const setHeaders = (headers, _rewrite) => utils$1.forEach(headers, (_value, _header) => setHeader(_value, _header, _rewrite));
        if (utils$1.isPlainObject(header) || header instanceof this.constructor) {
          setHeaders(header, valueOrRewrite);
        } else if (utils$1.isString(header) && (header = header.trim()) && !isValidHeaderName(header)) {
          setHeaders(parseHeaders(header), valueOrRewrite);
        } else if (utils$1.isObject(header) && utils$1.isSafeIterable(header)) {
          let obj = /* @__PURE__ */ Object.create(null), dest, key;
          for (const entry of header) {
            if (!utils$1.isArray(entry)) {
              throw new TypeError("Object iterator must return a key-value pair");
            }
            key = entry[0];
            if (utils$1.hasOwnProp(obj, key)) {
              dest = obj[key];
              obj[key] = utils$1.isArray(dest) ? [...dest, entry[1]] : [dest, entry[1]];
            } else {
              obj[key] = entry[1];
            }
          }
          setHeaders(obj, valueOrRewrite);
        } else {
          header != null && setHeader(valueOrRewrite, header, rewrite);
        }
        return this;
      }
      get(header, parser) {
        header = normalizeHeader(header);
        if (header) {
          const key = utils$1.findKey(this, header);
          if (key) {
            const value = this[key];
            if (!parser) {
              return value;
            }
            if (parser === true) {
              return parseTokens(value);
            }
            if (utils$1.isFunction(parser)) {
              return parser.call(this, value, key);
            }
            if (utils$1.isRegExp(parser)) {
              return parser.exec(value);
            }
            throw new TypeError("parser must be boolean|regexp|function");
          }
        }
      }
      has(header, matcher) {
        header = normalizeHeader(header);
        if (header) {
          const key = utils$1.findKey(this, header);
          return !!(key && this[key] !== void 0 && (!matcher || matchHeaderValue(this, this[key], key, matcher)));
        }
        return false;
      }
      delete(header, matcher) {
        const self2 = this;
        let deleted = false;
        function deleteHeader(_header) {
          _header = normalizeHeader(_header);
          if (_header) {
            const key = utils$1.findKey(self2, _header);
            if (key && (!matcher || matchHeaderValue(self2, self2[key], key, matcher))) {
              delete self2[key];
              deleted = true;
            }
          }
        }
        if (utils$1.isArray(header)) {
          header.forEach(deleteHeader);
        } else {
          deleteHeader(header);
        }
        return deleted;
      }
      clear(matcher) {
        const keys = Object.keys(this);
        let i = keys.length;
        let deleted = false;
        while (i--) {
          const key = keys[i];
          if (!matcher || matchHeaderValue(this, this[key], key, matcher, true)) {
            delete this[key];
            deleted = true;
          }
        }
        return deleted;
      }
      normalize(format) {
        const self2 = this;
        const headers = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value, header) => {
          const key = utils$1.findKey(headers, header);
          if (key) {
            self2[key] = normalizeValue(value);
            delete self2[header];
            return;
          }
          const normalized = headerSlot(format ? formatHeader(header) : String(header).trim());
          if (normalized !== header) {
            delete self2[header];
          }
          self2[normalized] = normalizeValue(value);
          headers[normalized] = true;
        });
        return this;
      }
      concat(...targets) {
        return this.constructor.concat(this, ...targets);
      }
      toJSON(asStrings) {
        const obj = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value, header) => {
          value != null && value !== false && (obj[header] = asStrings && utils$1.isArray(value) ? value.join(", ") : value);
        });
        return obj;
      }
      [Symbol.iterator]() {
        return Object.entries(this.toJSON())[Symbol.iterator]();
      }
      toString() {
        return Object.entries(this.toJSON()).map(([header, value]) => header + ": " + value).join("\n");
      }
      getSetCookie() {
        const value = this.get("set-cookie");
        return utils$1.isArray(value) ? value : value == null || value === false ? [] : [value];
      }
      get [Symbol.toStringTag]() {
        return "AxiosHeaders";
      }
      static from(thing) {
        return thing instanceof this ? thing : new this(thing);
      }
      static parseParameters(value) {
        return parseParameters(value);
      }
      static concat(first, ...targets) {
        const computed = new this(first);
        targets.forEach((target) => computed.set(target));
        return computed;
      }
      static accessor(header) {
        const internals = this[$internals$1] = this[$internals$1] = {
          accessors: {}
        };
        const accessors = internals.accessors;
        const prototype2 = this.prototype;
        function defineAccessor(_header) {
          const lHeader = normalizeHeader(_header);
          if (!accessors[lHeader]) {
            buildAccessors(prototype2, _header);
            accessors[lHeader] = true;
          }
        }
        utils$1.isArray(header) ? header.forEach(defineAccessor) : defineAccessor(header);
        return this;
      }
    };
    AxiosHeaders.accessor([
      "Content-Type",
      "Content-Length",
      "Accept",
      "Accept-Encoding",
      "User-Agent",
      "Authorization"
    ]);
    utils$1.reduceDescriptors(AxiosHeaders.prototype, ({ value }, key) => {
      let mapped = key[0].toUpperCase() + key.slice(1);
      return {
        get: () => value,
        set(headerValue) {
          this[mapped] = headerValue;
        }
      };
    });
    utils$1.freezeMethods(AxiosHeaders);
    var REDACTED = "[REDACTED ****]";
    function hasOwnOrPrototypeToJSON(source) {
      if (utils$1.hasOwnProp(source, "toJSON")) {
        return true;
      }
      let prototype2 = Object.getPrototypeOf(source);
      while (prototype2 && prototype2 !== Object.prototype) {
        if (utils$1.hasOwnProp(prototype2, "toJSON")) {
          return true;
        }
        prototype2 = Object.getPrototypeOf(prototype2);
      }
      return false;
    }
    function redactConfig(config2, redactKeys) {
      const lowerKeys = new Set(redactKeys.map((k) => String(k).toLowerCase()));
      const seen2 = [];
      const visit2 = (source) => {
        if (source === null || typeof source !== "object") return source;
        if (utils$1.isBuffer(source)) return source;
        if (seen2.indexOf(source) !== -1) return void 0;
        if (source instanceof AxiosHeaders) {
          source = source.toJSON();
        }
        seen2.push(source);
        let result;
        if (utils$1.isArray(source)) {
          result = [];
          source.forEach((v, i) => {
            const reducedValue = visit2(v);
            if (!utils$1.isUndefined(reducedValue)) {
              result[i] = reducedValue;
            }
          });
        } else {
          if (!utils$1.isPlainObject(source) && hasOwnOrPrototypeToJSON(source)) {
            seen2.pop();
            return source;
          }
          result = /* @__PURE__ */ Object.create(null);
          for (const [key, value] of Object.entries(source)) {
            const reducedValue = lowerKeys.has(key.toLowerCase()) ? REDACTED : visit2(value);
            if (!utils$1.isUndefined(reducedValue)) {
              result[key] = reducedValue;
            }
          }
        }
        seen2.pop();
        return result;
      };
      return visit2(config2);
    }
    function stringifySafely$1(value) {
      try {
        return String(value);
      } catch (err) {
        return "";
      }
    }
    function aggregateErrorMessage(error) {
      const message = error.errors.map((entry) => {
        try {
          return entry && entry.message ? stringifySafely$1(entry.message) : stringifySafely$1(entry);
        } catch (err) {
          return "";
        }
      }).filter(Boolean).join("; ");
      return message || error.name || "AggregateError";
    }
    var CAUSED_BY_SEPARATOR = "\nCaused by: ";
    var $causeStack = /* @__PURE__ */ Symbol("causeStack");
    function getCauseStackIndex(error, stack) {
      const causeStack = utils$1.hasOwnProp(error, $causeStack) && error[$causeStack];
      return causeStack && stack.endsWith(causeStack) ? stack.length - causeStack.length : -1;
    }
    function appendCauseStack(target, source) {
      try {
        const sourceStack = source && source.stack;
        if (typeof sourceStack !== "string" || !sourceStack) {
          return;
        }
        const targetStack = target.stack;
        if (typeof targetStack !== "string" || !targetStack) {
          return;
        }
        const causeStack = CAUSED_BY_SEPARATOR + sourceStack;
        target.stack = targetStack + causeStack;
        Object.defineProperty(target, $causeStack, { __proto__: null, value: causeStack });
      } catch (e) {
      }
    }
    var AxiosError = class _AxiosError extends Error {
      static from(error, code, config2, request2, response, customProps) {
        let message = error.message;
        if (!message && utils$1.isArray(error.errors) && error.errors.length) {
          message = aggregateErrorMessage(error);
        }
        const axiosError = new _AxiosError(message, code || error.code, config2, request2, response);
        Object.defineProperty(axiosError, "cause", {
          __proto__: null,
          value: error,
          writable: true,
          enumerable: false,
          configurable: true
        });
        axiosError.name = error.name;
        appendCauseStack(axiosError, error);
        if (error.status != null && axiosError.status == null) {
          axiosError.status = error.status;
        }
        customProps && Object.assign(axiosError, customProps);
        return axiosError;
      }
      /**
       * Create an Error with the specified message, config, error code, request and response.
       *
       * @param {string} message The error message.
       * @param {string} [code] The error code (for example, 'ECONNABORTED').
       * @param {Object} [config] The config.
       * @param {Object} [request] The request.
       * @param {Object} [response] The response.
       *
       * @returns {Error} The created error.
       */
      constructor(message, code, config2, request2, response) {
        super(message);
        Object.defineProperty(this, "message", {
          // Null-proto descriptor so a polluted Object.prototype.get cannot turn
          // this data descriptor into an accessor descriptor on the way in.
          __proto__: null,
          value: message,
          enumerable: true,
          writable: true,
          configurable: true
        });
        this.name = "AxiosError";
        this.isAxiosError = true;
        code && (this.code = code);
        config2 && (this.config = config2);
        request2 && (this.request = request2);
        if (response) {
          this.response = response;
          this.status = response.status;
        }
      }
      toJSON() {
        const config2 = this.config;
        const redactKeys = config2 && utils$1.hasOwnProp(config2, "redact") ? config2.redact : void 0;
        const serializedConfig = utils$1.isArray(redactKeys) && redactKeys.length > 0 ? redactConfig(config2, redactKeys) : utils$1.toJSONObject(config2);
        return {
          // Standard
          message: this.message,
          name: this.name,
          // Microsoft
          description: this.description,
          number: this.number,
          // Mozilla
          fileName: this.fileName,
          lineNumber: this.lineNumber,
          columnNumber: this.columnNumber,
          stack: this.stack,
          // Axios
          config: serializedConfig,
          code: this.code,
          status: this.status
        };
      }
    };
    AxiosError.ERR_BAD_OPTION_VALUE = "ERR_BAD_OPTION_VALUE";
    AxiosError.ERR_BAD_OPTION = "ERR_BAD_OPTION";
    AxiosError.ECONNABORTED = "ECONNABORTED";
    AxiosError.ETIMEDOUT = "ETIMEDOUT";
    AxiosError.ECONNREFUSED = "ECONNREFUSED";
    AxiosError.ERR_NETWORK = "ERR_NETWORK";
    AxiosError.ERR_FR_TOO_MANY_REDIRECTS = "ERR_FR_TOO_MANY_REDIRECTS";
    AxiosError.ERR_DEPRECATED = "ERR_DEPRECATED";
    AxiosError.ERR_BAD_RESPONSE = "ERR_BAD_RESPONSE";
    AxiosError.ERR_BAD_REQUEST = "ERR_BAD_REQUEST";
    AxiosError.ERR_CANCELED = "ERR_CANCELED";
    AxiosError.ERR_NOT_SUPPORT = "ERR_NOT_SUPPORT";
    AxiosError.ERR_INVALID_URL = "ERR_INVALID_URL";
    AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED = "ERR_FORM_DATA_DEPTH_EXCEEDED";
    var httpAdapter = null;
    var DEFAULT_FORM_DATA_MAX_DEPTH = 100;
    function isVisitable(thing) {
      return utils$1.isPlainObject(thing) || utils$1.isArray(thing);
    }
    function removeBrackets(key) {
      return utils$1.endsWith(key, "[]") ? key.slice(0, -2) : key;
    }
    function renderKey(path2, key, dots) {
      if (!path2) return key;
      return path2.concat(key).map(function each(token, i) {
        token = removeBrackets(token);
        return !dots && i ? "[" + token + "]" : token;
      }).join(dots ? "." : "");
    }
    function isFlatArray(arr) {
      return utils$1.isArray(arr) && !arr.some(isVisitable);
    }
    var predicates = utils$1.toFlatObject(utils$1, {}, null, function filter2(prop) {
      return /^is[A-Z]/.test(prop);
    });
    function toFormData(obj, formData, options) {
      if (!utils$1.isObject(obj)) {
        throw new TypeError("target must be an object");
      }
      formData = formData || new FormData();
      const option = (name, fallback) => {
        const value = utils$1.getSafeProp(options, name);
        return utils$1.isUndefined(value) ? fallback : value;
      };
      const metaTokens = option("metaTokens", true);
      const visitor = option("visitor") || defaultVisitor;
      const dots = option("dots", false);
      const indexes = option("indexes", false);
      const _Blob = option("Blob") || typeof Blob !== "undefined" && Blob;
      const maxDepth = option("maxDepth", DEFAULT_FORM_DATA_MAX_DEPTH);
      const useBlob = _Blob && utils$1.isSpecCompliantForm(formData);
      const stack = [];
      if (!utils$1.isFunction(visitor)) {
        throw new TypeError("visitor must be a function");
      }
      function convertValue(value) {
        if (value === null) return "";
        if (utils$1.isDate(value)) {
          return value.toISOString();
        }
        if (utils$1.isBoolean(value)) {
          return value.toString();
        }
        if (!useBlob && utils$1.isBlob(value)) {
          throw new AxiosError("Blob is not supported. Use a Buffer instead.");
        }
        if (utils$1.isArrayBuffer(value) || utils$1.isTypedArray(value)) {
          if (useBlob && typeof _Blob === "function") {
            return new _Blob([value]);
          }
          throw new AxiosError(
            "Blob is not supported. Use a Buffer instead.",
            AxiosError.ERR_NOT_SUPPORT
          );
        }
        return value;
      }
      function throwIfMaxDepthExceeded(depth) {
        if (depth > maxDepth) {
          throw new AxiosError(
            "Object is too deeply nested (" + depth + " levels). Max depth: " + maxDepth,
            AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
          );
        }
      }
      function stringifyWithDepthLimit(value, depth) {
        if (maxDepth === Infinity) {
          return JSON.stringify(value);
        }
        const ancestors = [];
        return JSON.stringify(value, function limitDepth(_key, currentValue) {
          if (!utils$1.isObject(currentValue)) {
            return currentValue;
          }
          while (ancestors.length && ancestors[ancestors.length - 1] !== this) {
            ancestors.pop();
          }
          ancestors.push(currentValue);
          throwIfMaxDepthExceeded(depth + ancestors.length - 1);
          return currentValue;
        });
      }
      function defaultVisitor(value, key, path2) {
        let arr = value;
        if (utils$1.isReactNative(formData) && utils$1.isReactNativeBlob(value)) {
          formData.append(renderKey(path2, key, dots), convertValue(value));
          return false;
        }
        if (value && !path2 && typeof value === "object") {
          if (utils$1.endsWith(key, "{}")) {
            key = metaTokens ? key : key.slice(0, -2);
            value = stringifyWithDepthLimit(value, 1);
          } else if (utils$1.isArray(value) && isFlatArray(value) || (utils$1.isFileList(value) || utils$1.endsWith(key, "[]")) && (arr = utils$1.toArray(value))) {
            key = removeBrackets(key);
            arr.forEach(function each(el, index) {
              !(utils$1.isUndefined(el) || el === null) && formData.append(
                // eslint-disable-next-line no-nested-ternary
                indexes === true ? renderKey([key], index, dots) : indexes === null ? key : key + "[]",
                convertValue(el)
              );
            });
            return false;
          }
        }
        if (isVisitable(value)) {
          return true;
        }
        formData.append(renderKey(path2, key, dots), convertValue(value));
        return false;
      }
      const exposedHelpers = Object.assign(predicates, {
        defaultVisitor,
        convertValue,
        isVisitable
      });
      function build2(value, path2, depth = 0) {
        if (utils$1.isUndefined(value)) return;
        throwIfMaxDepthExceeded(depth);
        if (stack.indexOf(value) !== -1) {
          throw new Error("Circular reference detected in " + path2.join("."));
        }
        stack.push(value);
        utils$1.forEach(value, function each(el, key) {
          const result = !(utils$1.isUndefined(el) || el === null) && visitor.call(formData, el, utils$1.isString(key) ? key.trim() : key, path2, exposedHelpers);
          if (result === true) {
            build2(el, path2 ? path2.concat(key) : [key], depth + 1);
          }
        });
        stack.pop();
      }
      if (!utils$1.isObject(obj)) {
        throw new TypeError("data must be an object");
      }
      build2(obj);
      return formData;
    }
    function encode$1(str) {
      const charMap = {
        "!": "%21",
        "'": "%27",
        "(": "%28",
        ")": "%29",
        "~": "%7E",
        "%20": "+"
      };
      return encodeURIComponent(str).replace(/[!'()~]|%20/g, function replacer(match2) {
        return charMap[match2];
      });
    }
    function AxiosURLSearchParams(params, options) {
      this._pairs = [];
      params && toFormData(params, this, options);
    }
    var prototype = AxiosURLSearchParams.prototype;
    prototype.append = function append(name, value) {
      this._pairs.push([name, value]);
    };
    prototype.toString = function toString2(encoder2) {
      const _encode3 = encoder2 ? (value) => encoder2.call(this, value, encode$1) : encode$1;
      return this._pairs.map(function each(pair2) {
        return _encode3(pair2[0]) + "=" + _encode3(pair2[1]);
      }, "").join("&");
    };
    function encode2(val) {
      return encodeURIComponent(val).replace(/%3A/gi, ":").replace(/%24/g, "$").replace(/%2C/gi, ",").replace(/%20/g, "+");
    }
    function buildURL(url2, params, options) {
      if (!params) {
        return url2;
      }
      url2 = url2 || "";
      const _options = utils$1.isFunction(options) ? {
        serialize: options
      } : options;
      const _encode3 = utils$1.getSafeProp(_options, "encode") || encode2;
      const serializeFn = utils$1.getSafeProp(_options, "serialize");
      let serializedParams;
      if (serializeFn) {
        serializedParams = serializeFn(params, _options);
      } else {
        serializedParams = utils$1.isURLSearchParams(params) ? params.toString() : new AxiosURLSearchParams(params, _options).toString(_encode3);
      }
      if (serializedParams) {
        const hashmarkIndex = url2.indexOf("#");
        if (hashmarkIndex !== -1) {
          url2 = url2.slice(0, hashmarkIndex);
        }
        url2 += (url2.indexOf("?") === -1 ? "?" : "&") + serializedParams;
      }
      return url2;
    }
    var $internals = /* @__PURE__ */ Symbol("internals");
    function countHandlers(handlers) {
      return handlers ? handlers.length : 0;
    }
    function trimHandlers(handlers) {
      if (!handlers) {
        return;
      }
      while (handlers.length && handlers[handlers.length - 1] === null) {
        handlers.pop();
      }
    }
    function normalizeHandlerId(id) {
      if (typeof id === "string" && id !== "" && String(Number(id)) === id) {
        return Number(id);
      }
      return id;
    }
    function syncHandlerEntries(manager, internals) {
      const handlers = manager.handlers;
      const length = countHandlers(handlers);
      if (handlers !== internals.handlersRef) {
        internals.handlersRef = handlers;
        internals.handlerEntries.clear();
      } else if (length !== internals.handlersLength) {
        if (!length) {
          internals.handlerEntries.clear();
        } else {
          internals.handlerEntries.forEach(function removeStaleEntry(entry, id) {
            if (handlers[entry.index] !== entry.handler) {
              internals.handlerEntries.delete(id);
            }
          });
        }
      }
      internals.handlersLength = length;
    }
    var InterceptorManager = class {
      constructor() {
        this.handlers = [];
        this[$internals] = {
          handlersRef: this.handlers,
          handlersLength: this.handlers.length,
          handlerEntries: /* @__PURE__ */ new Map(),
          iterationDepth: 0,
          nextId: 0
        };
      }
      /**
       * Add a new interceptor to the stack
       *
       * @param {Function} fulfilled The function to handle `then` for a `Promise`
       * @param {Function} rejected The function to handle `reject` for a `Promise`
       * @param {Object} options The options for the interceptor, synchronous and runWhen
       *
       * @return {Number} An ID used to remove interceptor later
       */
      use(fulfilled, rejected, options) {
        const handler = {
          fulfilled,
          rejected,
          synchronous: options ? options.synchronous : false,
          runWhen: options ? options.runWhen : null
        };
        const internals = this[$internals];
        if (this.handlers == null) {
          this.handlers = [];
        }
        syncHandlerEntries(this, internals);
        const id = internals.nextId++;
        this.handlers.push(handler);
        internals.handlerEntries.set(id, {
          handler,
          index: this.handlers.length - 1
        });
        internals.handlersLength = this.handlers.length;
        return id;
      }
      /**
       * Remove an interceptor from the stack
       *
       * @param {Number} id The ID that was returned by `use`
       *
       * @returns {void}
       */
      eject(id) {
        const internals = this[$internals];
        syncHandlerEntries(this, internals);
        const handlerId = normalizeHandlerId(id);
        const entry = internals.handlerEntries.get(handlerId);
        if (entry) {
          internals.handlerEntries.delete(handlerId);
          if (this.handlers[entry.index] !== entry.handler) {
            return;
          }
          this.handlers[entry.index] = null;
          if (!internals.iterationDepth) {
            trimHandlers(this.handlers);
            internals.handlersLength = this.handlers.length;
          }
        }
      }
      /**
       * Clear all interceptors from the stack
       *
       * @returns {void}
       */
      clear() {
        if (this.handlers) {
          this.handlers = [];
          syncHandlerEntries(this, this[$internals]);
        }
      }
      /**
       * Iterate over all the registered interceptors
       *
       * This method is particularly useful for skipping over any
       * interceptors that may have become `null` calling `eject`.
       *
       * @param {Function} fn The function to call for each interceptor
       *
       * @returns {void}
       */
      forEach(fn) {
        const internals = this[$internals];
        syncHandlerEntries(this, internals);
        internals.iterationDepth++;
        try {
          utils$1.forEach(this.handlers, function forEachHandler(h) {
            if (h !== null) {
              fn(h);
            }
          });
        } finally {
          if (!--internals.iterationDepth) {
            syncHandlerEntries(this, internals);
            trimHandlers(this.handlers);
            internals.handlersLength = countHandlers(this.handlers);
          }
        }
      }
    };
    var transitionalDefaults = {
      silentJSONParsing: true,
      forcedJSONParsing: true,
      clarifyTimeoutError: false,
      legacyInterceptorReqResOrdering: true,
      advertiseZstdAcceptEncoding: false,
      validateStatusUndefinedResolves: true,
      encodeBasicAuthUsername: false
    };
    var URLSearchParams$1 = typeof URLSearchParams !== "undefined" ? URLSearchParams : AxiosURLSearchParams;
    var FormData$1 = typeof FormData !== "undefined" ? FormData : null;
    var Blob$1 = typeof Blob !== "undefined" ? Blob : null;
    var platform$1 = {
      isBrowser: true,
      classes: {
        URLSearchParams: URLSearchParams$1,
        FormData: FormData$1,
        Blob: Blob$1
      },
      protocols: ["http", "https", "file", "blob", "url", "data"]
    };
    var hasBrowserEnv = typeof window !== "undefined" && typeof document !== "undefined";
    var _navigator = typeof navigator === "object" && navigator || void 0;
    var hasStandardBrowserEnv = hasBrowserEnv && (!_navigator || ["ReactNative", "NativeScript", "NS"].indexOf(_navigator.product) < 0);
    var hasStandardBrowserWebWorkerEnv = (() => {
      return typeof WorkerGlobalScope !== "undefined" && // eslint-disable-next-line no-undef
      self instanceof WorkerGlobalScope && typeof self.importScripts === "function";
    })();
    var origin = hasBrowserEnv && window.location.href || "http://localhost";
    var utils = /* @__PURE__ */ Object.freeze({
      __proto__: null,
      hasBrowserEnv,
      hasStandardBrowserEnv,
      hasStandardBrowserWebWorkerEnv,
      navigator: _navigator,
      origin
    });
    var platform = {
      ...utils,
      ...platform$1
    };
    function toURLEncodedForm(data, options) {
      return toFormData(data, new platform.classes.URLSearchParams(), {
        visitor: function(value, key, path2, helpers) {
          if (platform.isNode && utils$1.isBuffer(value)) {
            this.append(key, value.toString("base64"));
            return false;
          }
          return helpers.defaultVisitor.apply(this, arguments);
        },
        ...options
      });
    }
    var MAX_DEPTH = DEFAULT_FORM_DATA_MAX_DEPTH;
    function throwIfDepthExceeded(index) {
      if (index > MAX_DEPTH) {
        throw new AxiosError(
          "FormData field is too deeply nested (" + index + " levels). Max depth: " + MAX_DEPTH,
          AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
        );
      }
    }
    function parsePropPath(name) {
      const path2 = [];
      const pattern = /[^.[\]]+|\[([^.[\]]*)]/g;
      let match2;
      while ((match2 = pattern.exec(name)) !== null) {
        throwIfDepthExceeded(path2.length);
        path2.push(match2[0] === "[]" ? "" : match2[1] || match2[0]);
      }
      return path2;
    }
    function arrayToObject(arr) {
      const obj = {};
      const keys = Object.keys(arr);
      let i;
      const len = keys.length;
      let key;
      for (i = 0; i < len; i++) {
        key = keys[i];
        obj[key] = arr[key];
      }
      return obj;
    }
    function normalizeArray(value) {
      if (!utils$1.isArray(value)) return value;
      const keys = Object.keys(value);
      return keys.length !== value.length || keys.some((key, index) => key !== String(index)) ? arrayToObject(value) : value;
    }
    function normalizeArrays(obj) {
      const pending = [obj];
      while (pending.length) {
        const target = pending.pop();
        Object.keys(target).forEach((key) => {
          const value = target[key] = normalizeArray(target[key]);
          if (utils$1.isArray(value) || utils$1.isPlainObject(value)) {
            pending.push(value);
          }
        });
      }
      return obj;
    }
    function formDataToJSON(formData) {
      function buildPath(path2, value, target, index) {
        throwIfDepthExceeded(index);
        let name = path2[index++];
        if (name === "__proto__") return true;
        const isNumericKey = Number.isFinite(+name);
        const isLast = index >= path2.length;
        name = !name && utils$1.isArray(target) ? target.length : name;
        if (isLast) {
          if (utils$1.hasOwnProp(target, name)) {
            target[name] = normalizeArray(target[name]);
            target[name] = utils$1.isArray(target[name]) ? target[name].concat(value) : [target[name], value];
          } else {
            target[name] = value;
          }
          return !isNumericKey;
        }
        if (!utils$1.hasOwnProp(target, name) || !utils$1.isObject(target[name])) {
          target[name] = [];
        }
        const result = buildPath(path2, value, target[name], index);
        if (result && utils$1.isArray(target[name])) {
          target[name] = arrayToObject(target[name]);
        }
        return !isNumericKey;
      }
      if (utils$1.isFormData(formData) && utils$1.isFunction(formData.entries)) {
        const obj = {};
        utils$1.forEachEntry(formData, (name, value) => {
          buildPath(parsePropPath(name), value, obj, 0);
        });
        return normalizeArrays(obj);
      }
      return null;
    }
    var methodList = Object.freeze([
      "get",
      "delete",
      "head",
      "options",
      "post",
      "put",
      "patch",
      "purge",
      "link",
      "unlink",
      "query"
    ]);
    var own = (obj, key) => obj != null && utils$1.hasOwnProp(obj, key) ? obj[key] : void 0;
    function stringifySafely(rawValue, parser, encoder2) {
      if (utils$1.isString(rawValue)) {
        try {
          (parser || JSON.parse)(rawValue);
          return utils$1.trim(rawValue);
        } catch (e) {
          if (e.name !== "SyntaxError") {
            throw e;
          }
        }
      }
      return (encoder2 || JSON.stringify)(rawValue);
    }
    var defaults2 = {
      transitional: transitionalDefaults,
      adapter: ["xhr", "http", "fetch"],
      transformRequest: [
        function transformRequest(data, headers) {
          const contentType = headers.getContentType() || "";
          const hasJSONContentType = contentType.indexOf("application/json") > -1;
          const isObjectPayload = utils$1.isObject(data);
          if (isObjectPayload && utils$1.isHTMLForm(data)) {
            data = new FormData(data);
          }
          const isFormData2 = utils$1.isFormData(data);
          if (isFormData2) {
            return hasJSONContentType ? JSON.stringify(formDataToJSON(data)) : data;
          }
          if (utils$1.isArrayBuffer(data) || utils$1.isBuffer(data) || utils$1.isStream(data) || utils$1.isFile(data) || utils$1.isBlob(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (utils$1.isArrayBufferView(data)) {
            return data.buffer;
          }
          if (utils$1.isURLSearchParams(data)) {
            headers.setContentType("application/x-www-form-urlencoded;charset=utf-8", false);
            return data.toString();
          }
          let isFileList2;
          if (isObjectPayload) {
            const formSerializer = own(this, "formSerializer");
            if (contentType.indexOf("application/x-www-form-urlencoded") > -1) {
              return toURLEncodedForm(data, formSerializer).toString();
            }
            if ((isFileList2 = utils$1.isFileList(data)) || contentType.indexOf("multipart/form-data") > -1) {
              const env = own(this, "env");
              const _FormData = env && env.FormData;
              return toFormData(
                isFileList2 ? { "files[]": data } : data,
                _FormData && new _FormData(),
                formSerializer
              );
            }
          }
          if (isObjectPayload || hasJSONContentType) {
            headers.setContentType("application/json", false);
            return stringifySafely(data);
          }
          return data;
        }
      ],
      transformResponse: [
        function transformResponse(data) {
          const transitional = own(this, "transitional") || defaults2.transitional;
          const forcedJSONParsing = transitional && transitional.forcedJSONParsing;
          const responseType = own(this, "responseType");
          const JSONRequested = responseType === "json";
          if (utils$1.isResponse(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (data && utils$1.isString(data) && (forcedJSONParsing && !responseType || JSONRequested)) {
            const silentJSONParsing = transitional && transitional.silentJSONParsing;
            const strictJSONParsing = !silentJSONParsing && JSONRequested;
            try {
              return JSON.parse(data, own(this, "parseReviver"));
            } catch (e) {
              if (strictJSONParsing) {
                if (e.name === "SyntaxError") {
                  throw AxiosError.from(e, AxiosError.ERR_BAD_RESPONSE, this, null, own(this, "response"));
                }
                throw e;
              }
            }
          }
          return data;
        }
      ],
      /**
       * A timeout in milliseconds to abort a request. If set to 0 (default) a
       * timeout is not created.
       */
      timeout: 0,
      xsrfCookieName: "XSRF-TOKEN",
      xsrfHeaderName: "X-XSRF-TOKEN",
      maxContentLength: -1,
      maxBodyLength: -1,
      env: {
        FormData: platform.classes.FormData,
        Blob: platform.classes.Blob
      },
      validateStatus: function validateStatus(status) {
        return status >= 200 && status < 300;
      },
      headers: {
        common: {
          Accept: "application/json, text/plain, */*",
          "Content-Type": void 0
        }
      }
    };
    utils$1.forEach(methodList, (method) => {
      defaults2.headers[method] = {};
    });
    function transformData(fns, response) {
      const config2 = this || defaults2;
      const context = response || config2;
      const headers = AxiosHeaders.from(context.headers);
      let data = context.data;
      utils$1.forEach(fns, function transform2(fn) {
        data = fn.call(config2, data, headers.normalize(), response ? response.status : void 0);
      });
      headers.normalize();
      return data;
    }
    function isCancel(value) {
      return !!(value && value.__CANCEL__);
    }
    var CanceledError = class extends AxiosError {
      /**
       * A `CanceledError` is an object that is thrown when an operation is canceled.
       *
       * @param {string=} message The message.
       * @param {Object=} config The config.
       * @param {Object=} request The request.
       *
       * @returns {CanceledError} The created error.
       */
      constructor(message, config2, request2) {
        super(message == null ? "canceled" : message, AxiosError.ERR_CANCELED, config2, request2);
        this.name = "CanceledError";
        this.__CANCEL__ = true;
      }
    };
    function settle(resolve, reject, response) {
      const validateStatus = response.config.validateStatus;
      if (!response.status || !validateStatus || validateStatus(response.status)) {
        resolve(response);
      } else {
        reject(new AxiosError(
          "Request failed with status code " + response.status,
          response.status >= 400 && response.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE,
          response.config,
          response.request,
          response
        ));
      }
    }
    var urlParserControlCharacters = /[\t\n\r]/g;
    function normalizeURLForProtocolCheck(url2) {
      if (typeof url2 !== "string") {
        return url2;
      }
      let start2 = 0;
      while (start2 < url2.length && url2.charCodeAt(start2) <= 32) {
        start2++;
      }
      return url2.slice(start2).replace(urlParserControlCharacters, "");
    }
    function parseProtocol(url2) {
      const match2 = /^([-+\w]{1,25}):(?:\/\/)?/.exec(url2);
      return match2 && match2[1].toLowerCase() || "";
    }
    var decodeCookieValue = (value) => {
      try {
        return decodeURIComponent(value);
      } catch (e) {
        return value;
      }
    };
    var cookies = platform.hasStandardBrowserEnv ? (
      // Standard browser envs support document.cookie
      {
        write(name, value, expires, path2, domain2, secure, sameSite) {
          if (typeof document === "undefined") return;
          const cookie = [`${name}=${encodeURIComponent(value)}`];
          if (utils$1.isNumber(expires)) {
            cookie.push(`expires=${new Date(expires).toUTCString()}`);
          }
          if (utils$1.isString(path2)) {
            cookie.push(`path=${path2}`);
          }
          if (utils$1.isString(domain2)) {
            cookie.push(`domain=${domain2}`);
          }
          if (secure === true) {
            cookie.push("secure");
          }
          if (utils$1.isString(sameSite)) {
            cookie.push(`SameSite=${sameSite}`);
          }
          document.cookie = cookie.join("; ");
        },
        read(name) {
          if (typeof document === "undefined") return null;
          const cookieString = document.cookie;
          if (!cookieString) return null;
          const cookies2 = cookieString.split(";");
          for (let i = 0; i < cookies2.length; i++) {
            const cookie = cookies2[i].replace(/^\s+/, "");
            const eq = cookie.indexOf("=");
            if (eq !== -1 && cookie.slice(0, eq) === name) {
              return decodeCookieValue(cookie.slice(eq + 1));
            }
          }
          return null;
        },
        async readAsync(name) {
          try {
            const store = typeof window !== "undefined" && window.cookieStore;
            if (store && utils$1.isFunction(store.get)) {
              const cookie = await store.get(name);
              return cookie ? decodeCookieValue(cookie.value) : null;
            }
          } catch (e) {
          }
          return this.read(name);
        },
        remove(name) {
          this.write(name, "", Date.now() - 864e5, "/");
        }
      }
    ) : (
      // Non-standard browser env (web workers, react-native) lack needed support.
      {
        write() {
        },
        read() {
          return null;
        },
        async readAsync() {
          return null;
        },
        remove() {
        }
      }
    );
    function speedometer(samplesCount, min) {
      samplesCount = samplesCount || 10;
      const bytes = new Array(samplesCount);
      const timestamps = new Array(samplesCount);
      let head = 0;
      let tail = 0;
      let firstSampleTS;
      min = min !== void 0 ? min : 1e3;
      return function push(chunkLength) {
        const now = Date.now();
        const startedAt = timestamps[tail];
        if (!firstSampleTS) {
          firstSampleTS = now;
        }
        bytes[head] = chunkLength;
        timestamps[head] = now;
        let i = tail;
        let bytesCount = 0;
        while (i !== head) {
          bytesCount += bytes[i++];
          i = i % samplesCount;
        }
        head = (head + 1) % samplesCount;
        if (head === tail) {
          tail = (tail + 1) % samplesCount;
        }
        if (now - firstSampleTS < min) {
          return;
        }
        const passed = startedAt && now - startedAt;
        return passed ? Math.round(bytesCount * 1e3 / passed) : void 0;
      };
    }
    function throttle(fn, freq) {
      let timestamp = 0;
      let threshold = 1e3 / freq;
      let lastArgs;
      let timer;
      const invoke = (args, now = Date.now()) => {
        timestamp = now;
        lastArgs = null;
        if (timer) {
          clearTimeout(timer);
          timer = null;
        }
        fn(...args);
      };
      const throttled = (...args) => {
        const now = Date.now();
        const passed = now - timestamp;
        if (passed >= threshold) {
          invoke(args, now);
        } else {
          lastArgs = args;
          if (!timer) {
            timer = setTimeout(() => {
              timer = null;
              invoke(lastArgs);
            }, threshold - passed);
          }
        }
      };
      const flush = () => lastArgs && invoke(lastArgs);
      const flushWith = (...args) => invoke(args);
      return [throttled, flush, flushWith];
    }
    var progressEventReducer = (listener, isDownloadStream, freq = 3) => {
      let bytesNotified = 0;
      const _speedometer = speedometer(50, 250);
      return throttle((e) => {
        if (!e || !utils$1.isNumber(e.loaded)) {
          return;
        }
        const rawLoaded = e.loaded;
        const total = e.lengthComputable ? e.total : void 0;
        const loaded = Math.max(0, total != null ? Math.min(rawLoaded, total) : rawLoaded);
        const progressBytes = Math.max(0, loaded - bytesNotified);
        const rate = _speedometer(progressBytes);
        bytesNotified = Math.max(bytesNotified, loaded);
        const data = {
          loaded,
          total,
          progress: total ? loaded / total : void 0,
          bytes: progressBytes,
          rate: rate ? rate : void 0,
          estimated: rate && total ? (total - loaded) / rate : void 0,
          event: e,
          lengthComputable: total != null,
          [isDownloadStream ? "download" : "upload"]: true
        };
        listener(data);
      }, freq);
    };
    var progressEventDecorator = (total, throttled) => {
      const lengthComputable = total != null;
      return [
        (loaded) => throttled[0]({
          lengthComputable,
          total,
          loaded
        }),
        throttled[1]
      ];
    };
    var asyncDecorator = (fn, scheduler = utils$1.asap) => (...args) => scheduler(() => fn(...args));
    var isURLSameOrigin = platform.hasStandardBrowserEnv ? /* @__PURE__ */ ((origin2) => (url2) => {
      url2 = new URL(url2, document.baseURI || platform.origin);
      return origin2.protocol === url2.protocol && origin2.host === url2.host && origin2.port === url2.port;
    })(new URL(platform.origin)) : () => true;
    function isAbsoluteURL(url2) {
      if (typeof url2 !== "string") {
        return false;
      }
      return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url2);
    }
    function combineURLs(baseURL, relativeURL) {
      if (!relativeURL) {
        return baseURL;
      }
      let end2 = baseURL.length;
      while (end2 > 0 && baseURL.charCodeAt(end2 - 1) === 47) {
        end2--;
      }
      return baseURL.slice(0, end2) + "/" + relativeURL.replace(/^\/+/, "");
    }
    var malformedHttpProtocol = /^https?:(?!\/\/)/i;
    function redactFragment(fragment) {
      if (!fragment) {
        return fragment;
      }
      return fragment.replace(/(^|&)([^=&]*=)?[^&]+/g, (match2, separator, parameterName = "") => {
        return `${separator}${parameterName}${REDACTED}`;
      });
    }
    function redactSensitiveURLParts(url2) {
      const redactedURL = url2.replace(/^(https?:\/{0,2})[^/?#]*@/i, `$1${REDACTED}@`);
      const fragmentIndex = redactedURL.indexOf("#");
      const urlWithoutFragment = fragmentIndex === -1 ? redactedURL : redactedURL.slice(0, fragmentIndex);
      const redactedURLWithoutFragment = urlWithoutFragment.replace(
        /([?&][^=&#]*=)[^&#]*/g,
        `$1${REDACTED}`
      );
      if (fragmentIndex === -1) {
        return redactedURLWithoutFragment;
      }
      return `${redactedURLWithoutFragment}#${redactFragment(redactedURL.slice(fragmentIndex + 1))}`;
    }
    function assertValidHttpProtocolURL(url2, config2) {
      if (typeof url2 === "string") {
        const normalizedURL = normalizeURLForProtocolCheck(url2);
        if (malformedHttpProtocol.test(normalizedURL)) {
          throw new AxiosError(
            `Invalid URL ${JSON.stringify(redactSensitiveURLParts(normalizedURL))}: missing "//" after protocol`,
            AxiosError.ERR_INVALID_URL,
            config2
          );
        }
      }
    }
    function buildFullPath(baseURL, requestedURL, allowAbsoluteUrls, config2) {
      assertValidHttpProtocolURL(requestedURL, config2);
      let isRelativeUrl = !isAbsoluteURL(requestedURL);
      if (baseURL && (isRelativeUrl || allowAbsoluteUrls === false)) {
        assertValidHttpProtocolURL(baseURL, config2);
        return combineURLs(baseURL, requestedURL);
      }
      return requestedURL;
    }
    function assertParamsAcyclic(params) {
      const pending = [{ value: params }];
      const active = /* @__PURE__ */ new WeakSet();
      const visited = /* @__PURE__ */ new WeakSet();
      while (pending.length) {
        const { value, done } = pending.pop();
        if (!utils$1.isPlainObject(value) && !utils$1.isArray(value)) continue;
        if (done) {
          active.delete(value);
          continue;
        }
        if (active.has(value)) {
          throw new AxiosError(
            "Circular reference detected in params",
            AxiosError.ERR_BAD_OPTION_VALUE
          );
        }
        if (visited.has(value)) continue;
        visited.add(value);
        active.add(value);
        pending.push({ value, done: true });
        const keys = Object.keys(value);
        if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
          Object.getOwnPropertySymbols(value).forEach((key) => {
            const descriptor = Object.getOwnPropertyDescriptor(value, key);
            if (descriptor && descriptor.enumerable) keys.push(key);
          });
        }
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") {
            const descriptor = Object.getOwnPropertyDescriptor(value, key);
            if (descriptor && utils$1.hasOwnProp(descriptor, "value")) {
              pending.push({ value: descriptor.value });
            }
          } else {
            pending.push({ value: value[key] });
          }
        });
      }
    }
    var headersToObject = (thing) => thing instanceof AxiosHeaders ? { ...thing } : thing;
    var ownEnumerableKeys = (thing) => {
      if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
        return Object.keys(thing).concat(
          Object.getOwnPropertySymbols(thing).filter((symbol2) => {
            const descriptor = Object.getOwnPropertyDescriptor(thing, symbol2);
            return descriptor && descriptor.enumerable;
          })
        );
      }
      return Object.keys(thing);
    };
    function mergeParams(a, b) {
      const pending = [];
      const copies = /* @__PURE__ */ new WeakMap();
      const empty = {};
      function copy(target, source) {
        if (!utils$1.isPlainObject(source)) {
          return utils$1.isArray(source) ? source.slice() : source;
        }
        const base = utils$1.isPlainObject(target) ? target : empty;
        let bases = copies.get(source);
        if (!bases) {
          bases = /* @__PURE__ */ new WeakMap();
          copies.set(source, bases);
        }
        if (bases.has(base)) return bases.get(base);
        const result2 = {};
        bases.set(base, result2);
        pending.push({ base, source, result: result2 });
        return result2;
      }
      const result = utils$1.isUndefined(b) ? copy(void 0, a) : copy(a, b);
      while (pending.length) {
        const { base, source, result: target } = pending.pop();
        const baseKeys = new Set(ownEnumerableKeys(base));
        const sourceKeys = new Set(ownEnumerableKeys(source));
        const keys = /* @__PURE__ */ new Set([...baseKeys, ...sourceKeys]);
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") return;
          const hasSource = sourceKeys.has(key);
          const value = hasSource ? source[key] : void 0;
          const previous = (!hasSource || utils$1.isPlainObject(value)) && baseKeys.has(key) ? base[key] : void 0;
          target[key] = hasSource ? copy(previous, value) : copy(void 0, previous);
        });
      }
      assertParamsAcyclic(result);
      return result;
    }
    function getMergedValue(target, source, prop, caseless) {
      if (utils$1.isPlainObject(target) && utils$1.isPlainObject(source)) {
        return utils$1.merge.call({ caseless }, target, source);
      } else if (utils$1.isPlainObject(source)) {
        return utils$1.merge({}, source);
      } else if (utils$1.isArray(source)) {
        return source.slice();
      }
      return source;
    }
    function mergeDeepProperties(a, b, prop, caseless) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(a, b, prop, caseless);
      } else if (!utils$1.isUndefined(a)) {
        return getMergedValue(void 0, a, prop, caseless);
      }
    }
    function valueFromConfig2(a, b) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(void 0, b);
      }
    }
    function defaultToConfig2(a, b) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(void 0, b);
      } else if (!utils$1.isUndefined(a)) {
        return getMergedValue(void 0, a);
      }
    }
    function getMergedTransitionalOption(config1, config2, prop) {
      const transitional2 = utils$1.hasOwnProp(config2, "transitional") ? config2.transitional : void 0;
      if (!utils$1.isUndefined(transitional2)) {
        if (utils$1.isPlainObject(transitional2)) {
          if (utils$1.hasOwnProp(transitional2, prop)) {
            return transitional2[prop];
          }
        } else {
          return void 0;
        }
      }
      const transitional1 = utils$1.hasOwnProp(config1, "transitional") ? config1.transitional : void 0;
      if (utils$1.isPlainObject(transitional1) && utils$1.hasOwnProp(transitional1, prop)) {
        return transitional1[prop];
      }
      return void 0;
    }
    function mergeDirectKeys(a, b, prop, config1, config2) {
      if (utils$1.hasOwnProp(config2, prop)) {
        return getMergedValue(a, b);
      } else if (utils$1.hasOwnProp(config1, prop)) {
        return getMergedValue(void 0, a);
      }
    }
    function mergeHeaders(a, b, prop) {
      return mergeDeepProperties(headersToObject(a), headersToObject(b), prop, true);
    }
    var hasOwnPropertyDescriptor = Object.freeze({
      __proto__: null,
      value: Object.prototype.hasOwnProperty,
      enumerable: false,
      writable: true,
      configurable: true
    });
    var mergeMap = {
      url: valueFromConfig2,
      method: valueFromConfig2,
      data: valueFromConfig2,
      baseURL: defaultToConfig2,
      transformRequest: defaultToConfig2,
      transformResponse: defaultToConfig2,
      params: mergeParams,
      paramsSerializer: defaultToConfig2,
      timeout: defaultToConfig2,
      timeoutErrorMessage: defaultToConfig2,
      withCredentials: defaultToConfig2,
      withXSRFToken: defaultToConfig2,
      adapter: defaultToConfig2,
      responseType: defaultToConfig2,
      xsrfCookieName: defaultToConfig2,
      xsrfHeaderName: defaultToConfig2,
      onUploadProgress: defaultToConfig2,
      onDownloadProgress: defaultToConfig2,
      decompress: defaultToConfig2,
      maxContentLength: defaultToConfig2,
      maxBodyLength: defaultToConfig2,
      beforeRedirect: defaultToConfig2,
      transport: defaultToConfig2,
      httpAgent: defaultToConfig2,
      httpsAgent: defaultToConfig2,
      cancelToken: defaultToConfig2,
      socketPath: defaultToConfig2,
      allowedSocketPaths: defaultToConfig2,
      responseEncoding: defaultToConfig2,
      validateStatus: mergeDirectKeys,
      headers: mergeHeaders
    };
    function mergeConfig(config1, config2) {
      config1 = config1 || {};
      config2 = config2 || {};
      const config3 = /* @__PURE__ */ Object.create(null);
      Object.defineProperty(config3, "hasOwnProperty", hasOwnPropertyDescriptor);
      const keys = ownEnumerableKeys({ ...config1, ...config2 });
      for (let i = 0, len = keys.length; i < len; i++) {
        const prop = keys[i];
        if (prop === "__proto__" || prop === "constructor" || prop === "prototype") continue;
        const merge3 = utils$1.hasOwnProp(mergeMap, prop) ? mergeMap[prop] : mergeDeepProperties;
        const a = utils$1.hasOwnProp(config1, prop) ? config1[prop] : void 0;
        const b = utils$1.hasOwnProp(config2, prop) ? config2[prop] : void 0;
        const configValue = merge3 === mergeDirectKeys ? merge3(a, b, prop, config1, config2) : merge3(a, b, prop);
        utils$1.isUndefined(configValue) && merge3 !== mergeDirectKeys || (config3[prop] = configValue);
      }
      if (utils$1.hasOwnProp(config2, "validateStatus") && utils$1.isUndefined(config2.validateStatus) && getMergedTransitionalOption(config1, config2, "validateStatusUndefinedResolves") === false) {
        if (utils$1.hasOwnProp(config1, "validateStatus")) {
          config3.validateStatus = getMergedValue(void 0, config1.validateStatus);
        } else {
          delete config3.validateStatus;
        }
      }
      return config3;
    }
    var FORM_DATA_CONTENT_HEADERS = ["content-type", "content-length"];
    function setFormDataHeaders(headers, formHeaders, policy) {
      if (policy !== "content-only") {
        headers.set(formHeaders);
        return;
      }
      Object.entries(formHeaders || {}).forEach(([key, val]) => {
        if (FORM_DATA_CONTENT_HEADERS.includes(key.toLowerCase())) {
          headers.set(key, val);
        }
      });
    }
    var encodeUTF8$1 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var readCookie = (name) => cookies.read(name);
    function resolveConfig(config2, readXsrfCookie = readCookie) {
      const newConfig = mergeConfig({}, config2);
      const own2 = (key) => utils$1.hasOwnProp(newConfig, key) ? newConfig[key] : void 0;
      const data = own2("data");
      let withXSRFToken = own2("withXSRFToken");
      const xsrfHeaderName = own2("xsrfHeaderName");
      const xsrfCookieName = own2("xsrfCookieName");
      let headers = own2("headers");
      const auth = own2("auth");
      const baseURL = own2("baseURL");
      const allowAbsoluteUrls = own2("allowAbsoluteUrls");
      const url2 = own2("url");
      newConfig.headers = headers = AxiosHeaders.from(headers);
      newConfig.url = buildURL(
        buildFullPath(baseURL, url2, allowAbsoluteUrls, newConfig),
        own2("params"),
        own2("paramsSerializer")
      );
      if (auth) {
        const username = utils$1.getSafeProp(auth, "username") || "";
        const password = utils$1.getSafeProp(auth, "password") || "";
        const transitional = own2("transitional");
        const encodeUsername = transitional && utils$1.hasOwnProp(transitional, "encodeBasicAuthUsername") && transitional.encodeBasicAuthUsername === true;
        try {
          headers.set(
            "Authorization",
            // Preserve legacy username bytes unless the caller opts in to UTF-8.
            "Basic " + btoa(
              (encodeUsername ? encodeUTF8$1(username) : username) + ":" + (password ? encodeUTF8$1(password) : "")
            )
          );
        } catch (e) {
          throw AxiosError.from(e, AxiosError.ERR_BAD_OPTION_VALUE, config2);
        }
      }
      if (utils$1.isFormData(data)) {
        const getHeaders = utils$1.getSafeProp(data, "getHeaders");
        if (platform.hasStandardBrowserEnv || platform.hasStandardBrowserWebWorkerEnv || utils$1.isReactNative(data)) {
          headers.setContentType(void 0);
        } else if (utils$1.isFunction(getHeaders)) {
          setFormDataHeaders(headers, getHeaders.call(data), own2("formDataHeaderPolicy"));
        }
      }
      if (platform.hasStandardBrowserEnv) {
        if (utils$1.isFunction(withXSRFToken)) {
          withXSRFToken = withXSRFToken(newConfig);
        }
        const shouldSendXSRF = withXSRFToken === true || withXSRFToken == null && isURLSameOrigin(newConfig.url);
        if (shouldSendXSRF) {
          const xsrfValue = xsrfHeaderName && xsrfCookieName && readXsrfCookie(xsrfCookieName);
          if (xsrfValue) {
            headers.set(xsrfHeaderName, xsrfValue);
          }
        }
      }
      return newConfig;
    }
    var isXHRAdapterSupported = typeof XMLHttpRequest !== "undefined";
    var xhrAdapter = isXHRAdapterSupported && function(config2) {
      return new Promise(function dispatchXhrRequest(resolve, reject) {
        let useAsyncXsrf;
        try {
          const store = platform.hasStandardBrowserEnv && typeof window !== "undefined" && window.cookieStore;
          useAsyncXsrf = store && utils$1.isFunction(store.get);
        } catch (e) {
        }
        let xsrfCookieName;
        const _config = resolveConfig(
          config2,
          useAsyncXsrf ? (name) => {
            xsrfCookieName = name;
            return null;
          } : void 0
        );
        let requestData = _config.data;
        const requestHeaders = AxiosHeaders.from(_config.headers).normalize();
        let { responseType, onUploadProgress, onDownloadProgress } = _config;
        let onCanceled;
        let timeoutId;
        let uploadThrottled, downloadThrottled;
        let flushUpload, flushDownload, flushDownloadWithEvent;
        function done() {
          clearTimeout(timeoutId);
          try {
            flushUpload && flushUpload();
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          try {
            flushDownload && flushDownload();
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          if (request2) {
            downloadThrottled && request2.removeEventListener("progress", downloadThrottled);
            if (request2.upload) {
              uploadThrottled && request2.upload.removeEventListener("progress", uploadThrottled);
              flushUpload && request2.upload.removeEventListener("loadend", flushUpload);
            }
          }
          _config.cancelToken && _config.cancelToken.unsubscribe(onCanceled);
          _config.signal && _config.signal.removeEventListener("abort", onCanceled);
        }
        let request2 = new XMLHttpRequest();
        request2.open(_config.method.toUpperCase(), _config.url, true);
        request2.timeout = _config.timeout;
        function onloadend(event) {
          if (!request2) {
            return;
          }
          if (request2.status === 0 && (parseProtocol(normalizeURLForProtocolCheck(_config.url)) || parseProtocol(platform.origin)) !== "file" && !(request2.responseURL && request2.responseURL.startsWith("file:"))) {
            reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config2, request2));
            done();
            request2 = null;
            return;
          }
          try {
            if (event) {
              flushDownloadWithEvent && flushDownloadWithEvent(event);
            } else {
              flushDownload && flushDownload();
            }
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          if (!request2) {
            return;
          }
          const responseHeaders = AxiosHeaders.from(
            "getAllResponseHeaders" in request2 && request2.getAllResponseHeaders()
          );
          const responseData = !responseType || responseType === "text" || responseType === "json" ? request2.responseText : request2.response;
          const response = {
            data: responseData,
            status: request2.status,
            statusText: request2.statusText,
            headers: responseHeaders,
            config: config2,
            request: request2
          };
          settle(
            function _resolve(value) {
              resolve(value);
              done();
            },
            function _reject(err) {
              reject(err);
              done();
            },
            response
          );
          request2 = null;
        }
        if ("onloadend" in request2) {
          request2.onloadend = onloadend;
        } else {
          request2.onreadystatechange = function handleLoad() {
            if (!request2 || request2.readyState !== 4) {
              return;
            }
            if (request2.status === 0 && !(request2.responseURL && request2.responseURL.startsWith("file:"))) {
              return;
            }
            setTimeout(onloadend);
          };
        }
        request2.onabort = function handleAbort() {
          if (!request2) {
            return;
          }
          reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config2, request2));
          done();
          request2 = null;
        };
        request2.onerror = function handleError(event) {
          const msg = event && event.message ? event.message : "Network Error";
          const err = new AxiosError(msg, AxiosError.ERR_NETWORK, config2, request2);
          err.event = event || null;
          reject(err);
          done();
          request2 = null;
        };
        request2.ontimeout = function handleTimeout() {
          if (!request2) return;
          let timeoutErrorMessage = _config.timeout ? "timeout of " + _config.timeout + "ms exceeded" : "timeout exceeded";
          const transitional = _config.transitional || transitionalDefaults;
          if (_config.timeoutErrorMessage) {
            timeoutErrorMessage = _config.timeoutErrorMessage;
          }
          reject(
            new AxiosError(
              timeoutErrorMessage,
              transitional.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED,
              config2,
              request2
            )
          );
          done();
          request2 = null;
        };
        requestData === void 0 && requestHeaders.setContentType(null);
        if (!utils$1.isUndefined(_config.withCredentials)) {
          request2.withCredentials = !!_config.withCredentials;
        }
        if (responseType && responseType !== "json") {
          request2.responseType = _config.responseType;
        }
        if (onDownloadProgress) {
          [downloadThrottled, flushDownload, flushDownloadWithEvent] = progressEventReducer(
            onDownloadProgress,
            true
          );
          request2.addEventListener("progress", downloadThrottled);
        }
        if (onUploadProgress && request2.upload) {
          [uploadThrottled, flushUpload] = progressEventReducer(onUploadProgress);
          request2.upload.addEventListener("progress", uploadThrottled);
          request2.upload.addEventListener("loadend", flushUpload);
        }
        if (_config.cancelToken || _config.signal) {
          onCanceled = (cancel) => {
            if (!request2) {
              return;
            }
            reject(!cancel || cancel.type ? new CanceledError(null, config2, request2) : cancel);
            const xhr = request2;
            done();
            request2 = null;
            xhr.abort();
          };
          _config.cancelToken && _config.cancelToken.subscribe(onCanceled);
          if (!request2) return;
          if (_config.signal) {
            _config.signal.aborted ? onCanceled() : _config.signal.addEventListener("abort", onCanceled);
          }
        }
        if (!request2) return;
        const protocol = parseProtocol(_config.url);
        if (protocol && !platform.protocols.includes(protocol)) {
          reject(
            new AxiosError(
              "Unsupported protocol " + protocol + ":",
              AxiosError.ERR_BAD_REQUEST,
              config2
            )
          );
          done();
          return;
        }
        const sendRequest = () => {
          if (!request2) return;
          if ("setRequestHeader" in request2) {
            utils$1.forEach(
              toByteStringHeaderObject(requestHeaders),
              function setRequestHeader(val, key) {
                request2.setRequestHeader(key, val);
              }
            );
          }
          request2.send(requestData || null);
        };
        if (xsrfCookieName) {
          const now = typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
          const deadline = request2.timeout > 0 ? now() + Number(request2.timeout) : void 0;
          const abortOnTimeout = () => {
            if (!request2) return;
            const xhr = request2;
            xhr.ontimeout();
            xhr.abort();
          };
          if (deadline !== void 0) {
            const scheduleTimeout = () => {
              const remaining = deadline - now();
              if (remaining > 0) {
                timeoutId = setTimeout(scheduleTimeout, Math.min(remaining, 2147483647));
              } else {
                abortOnTimeout();
              }
            };
            scheduleTimeout();
          }
          cookies.readAsync(xsrfCookieName).then((value) => {
            if (!request2) return;
            if (deadline !== void 0 && now() >= deadline) {
              abortOnTimeout();
              return;
            }
            if (value) {
              const headerName = utils$1.hasOwnProp(_config, "xsrfHeaderName") && _config.xsrfHeaderName;
              requestHeaders.set(headerName, value);
            }
            sendRequest();
          }).catch((error) => {
            if (!request2) return;
            reject(AxiosError.from(error, null, config2, request2));
            done();
            request2 = null;
          });
        } else {
          sendRequest();
        }
      });
    };
    var composeSignals = (signals, timeout) => {
      signals = signals ? signals.filter(Boolean) : [];
      if (!timeout && !signals.length) {
        return;
      }
      const controller = new AbortController();
      let aborted = false;
      const onabort = function(reason) {
        if (!aborted) {
          aborted = true;
          unsubscribe();
          const err = reason instanceof Error ? reason : this.reason;
          controller.abort(
            err instanceof AxiosError ? err : new CanceledError(err instanceof Error ? err.message : err)
          );
        }
      };
      let timer = timeout && setTimeout(() => {
        timer = null;
        onabort(new AxiosError(`timeout of ${timeout}ms exceeded`, AxiosError.ETIMEDOUT));
      }, timeout);
      const unsubscribe = () => {
        if (!signals) {
          return;
        }
        timer && clearTimeout(timer);
        timer = null;
        signals.forEach((signal2) => {
          const unsubscribeSignal = utils$1.getSafeProp(signal2, "unsubscribe");
          utils$1.isFunction(unsubscribeSignal) ? unsubscribeSignal.call(signal2, onabort) : signal2.removeEventListener("abort", onabort);
        });
        signals = null;
      };
      signals.forEach((signal2) => {
        if (aborted) {
          return;
        }
        if (signal2.aborted) {
          onabort.call(signal2);
          return;
        }
        signal2.addEventListener("abort", onabort, { once: true });
      });
      const { signal } = controller;
      signal.unsubscribe = () => utils$1.asap(unsubscribe);
      return signal;
    };
    var streamChunk = function* (chunk, chunkSize) {
      let len = chunk.byteLength;
      if (len < chunkSize) {
        yield chunk;
        return;
      }
      let pos = 0;
      let end2;
      while (pos < len) {
        end2 = pos + chunkSize;
        yield chunk.slice(pos, end2);
        pos = end2;
      }
    };
    var readBytes = async function* (iterable, chunkSize) {
      for await (const chunk of readStream(iterable)) {
        yield* streamChunk(chunk, chunkSize);
      }
    };
    var readStream = async function* (stream) {
      if (stream[Symbol.asyncIterator]) {
        yield* stream;
        return;
      }
      const reader = stream.getReader();
      try {
        for (; ; ) {
          const { done, value } = await reader.read();
          if (done) {
            break;
          }
          yield value;
        }
      } finally {
        await reader.cancel();
      }
    };
    var trackStream = (stream, chunkSize, onProgress, onFinish) => {
      const iterator2 = readBytes(stream, chunkSize);
      let bytes = 0;
      let done;
      let _onFinish = (e) => {
        if (!done) {
          done = true;
          onFinish && onFinish(e);
        }
      };
      return new ReadableStream(
        {
          async pull(controller) {
            try {
              const { done: done2, value } = await iterator2.next();
              if (done2) {
                _onFinish();
                controller.close();
                return;
              }
              let len = value.byteLength;
              if (onProgress) {
                let loadedBytes = bytes += len;
                onProgress(loadedBytes);
              }
              controller.enqueue(new Uint8Array(value));
            } catch (err) {
              _onFinish(err);
              throw err;
            }
          },
          cancel(reason) {
            _onFinish(reason);
            return iterator2.return();
          }
        },
        {
          highWaterMark: 2
        }
      );
    };
    var CRLF = "\r\n";
    var normalizeLines = (value) => String(value).replace(/\r\n|\r|\n/g, CRLF);
    var escapeName = (value) => String(value).replace(
      /[\r\n"]/g,
      (char) => char === "\r" ? "%0D" : char === "\n" ? "%0A" : "%22"
    );
    var stringBytes = (value, normalize2) => {
      let length = 0;
      for (let i = 0; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (normalize2 && (code === 13 || code === 10)) {
          if (code === 13 && value.charCodeAt(i + 1) === 10) i++;
          length += 2;
        } else if (code < 128) {
          length++;
        } else if (code < 2048) {
          length += 2;
        } else if (code >= 55296 && code <= 56319 && value.charCodeAt(i + 1) >= 56320 && value.charCodeAt(i + 1) <= 57343) {
          length += 4;
          i++;
        } else {
          length += 3;
        }
      }
      return length;
    };
    var FormDataError = class extends TypeError {
      constructor(message, reason) {
        super(message);
        this.name = "FormDataError";
        this.reason = reason;
      }
    };
    function formDataToBlob(form, Blob2, limit, limitError, boundary) {
      if (!utils$1.isFunction(Blob2)) {
        throw new FormDataError("Blob is not supported", "blob");
      }
      if (!utils$1.isString(boundary) || !/^[A-Za-z0-9'()+_,./:=? -]{1,70}$/.test(boundary) || / $/.test(boundary)) {
        throw new FormDataError("Invalid multipart boundary", "boundary");
      }
      const footer = "--" + boundary + "--" + CRLF;
      let length = footer.length;
      const parts2 = [];
      const checkLength = (extra) => {
        if (length + extra > limit) throw limitError();
      };
      checkLength(0);
      for (const [name, value] of form) {
        const isString2 = utils$1.isString(value);
        const valueLength = isString2 ? stringBytes(value, true) : value.size;
        if (!Number.isFinite(valueLength) || valueLength < 0) {
          throw new FormDataError("Unsupported FormData part size", "part");
        }
        checkLength(
          valueLength + stringBytes(name, true) + (!isString2 && value.name ? stringBytes(value.name, false) : 0) + (!isString2 && value.type ? stringBytes(value.type, false) : 0)
        );
        let header = "--" + boundary + CRLF + 'Content-Disposition: form-data; name="' + escapeName(normalizeLines(name)) + '"';
        if (!isString2) {
          header += '; filename="' + escapeName(utils$1.isString(value.name) ? value.name : "blob") + '"' + CRLF + "Content-Type: " + String(value.type || "application/octet-stream").replace(/[\r\n]/g, "");
        }
        header += CRLF + CRLF;
        const partLength = stringBytes(header, false) + valueLength + CRLF.length;
        checkLength(partLength);
        length += partLength;
        parts2.push({ header, value, isString: isString2 });
      }
      const blobParts = [];
      for (const part of parts2) {
        blobParts.push(part.header, part.isString ? normalizeLines(part.value) : part.value, CRLF);
      }
      blobParts.push(footer);
      return new Blob2(blobParts, { type: "multipart/form-data; boundary=" + boundary });
    }
    function createMultipartBody(form, Blob2, limit, limitError, boundary) {
      if (!utils$1.isFunction(Blob2)) {
        throw new AxiosError("Blob is not supported", AxiosError.ERR_NOT_SUPPORT);
      }
      if (boundary === void 0) {
        if (utils$1.isFunction(platform.generateString)) {
          boundary = "axios-" + platform.generateString(36, "0123456789abcdef");
        } else {
          const crypto2 = utils$1.global.crypto;
          if (!crypto2 || !utils$1.isFunction(crypto2.getRandomValues)) {
            throw new AxiosError("Random byte generation is not supported", AxiosError.ERR_NOT_SUPPORT);
          }
          const random = new Uint8Array(18);
          crypto2.getRandomValues(random);
          boundary = "axios-" + Array.from(random, (value) => ("0" + value.toString(16)).slice(-2)).join("");
        }
      }
      try {
        return formDataToBlob(form, Blob2, limit, limitError, boundary);
      } catch (error) {
        if (error instanceof FormDataError) {
          const code = error.reason === "boundary" ? AxiosError.ERR_BAD_OPTION_VALUE : AxiosError.ERR_BAD_REQUEST;
          throw new AxiosError(error.message, code);
        }
        throw error;
      }
    }
    var isHexDigit = (charCode) => charCode >= 48 && charCode <= 57 || charCode >= 65 && charCode <= 70 || charCode >= 97 && charCode <= 102;
    var isPercentEncodedByte = (str, i, len) => i + 2 < len && isHexDigit(str.charCodeAt(i + 1)) && isHexDigit(str.charCodeAt(i + 2));
    var hexValue = (charCode) => charCode <= 57 ? charCode - 48 : (charCode & 223) - 55;
    var isBase64Char = (charCode) => charCode >= 65 && charCode <= 90 || // A-Z
    charCode >= 97 && charCode <= 122 || // a-z
    charCode >= 48 && charCode <= 57 || // 0-9
    charCode === 43 || // +
    charCode === 47 || // /
    charCode === 45 || // - (base64url)
    charCode === 95;
    var isBase64Whitespace = (charCode) => charCode === 9 || charCode === 10 || charCode === 12 || charCode === 13 || charCode === 32;
    var base64Bytes = (significant) => {
      const groups = Math.floor(significant / 4);
      const remainder = significant % 4;
      return groups * 3 + (remainder === 2 ? 1 : remainder === 3 ? 2 : 0);
    };
    var estimateBase64BufferAllocation = (body) => {
      const len = body.length;
      let padding = 0;
      if (len > 0 && body.charCodeAt(len - 1) === 61) {
        padding++;
        if (len > 1 && body.charCodeAt(len - 2) === 61) {
          padding++;
        }
      }
      return Math.floor((len - padding) * 3 / 4);
    };
    var estimatePercentDecodedBase64Bytes = (body) => {
      const len = body.length;
      let significant = 0;
      let padding = 0;
      let invalid = false;
      for (let i = 0; i < len; i++) {
        let code = body.charCodeAt(i);
        if (code === 37 && isPercentEncodedByte(body, i, len)) {
          code = hexValue(body.charCodeAt(i + 1)) * 16 + hexValue(body.charCodeAt(i + 2));
          i += 2;
        }
        if (isBase64Whitespace(code)) {
          continue;
        }
        if (code === 61) {
          padding++;
          continue;
        }
        if (!isBase64Char(code) || padding > 0) {
          invalid = true;
          continue;
        }
        significant++;
      }
      if (invalid || padding > 2 || padding > 0 && (significant + padding) % 4 !== 0 || significant % 4 === 1) {
        return estimateBase64BufferAllocation(body);
      }
      return base64Bytes(significant);
    };
    var estimateDataURLBytes = (url2, estimateBase64, base64Pattern) => {
      if (!url2 || typeof url2 !== "string") return 0;
      if (!/^data:/i.test(url2)) return 0;
      const comma = url2.indexOf(",");
      if (comma < 0) return 0;
      const meta3 = url2.slice(5, comma);
      const body = url2.slice(comma + 1);
      const isBase64 = base64Pattern.test(meta3);
      if (isBase64) {
        return estimateBase64(body);
      }
      let bytes = 0;
      for (let i = 0, len = body.length; i < len; i++) {
        const c = body.charCodeAt(i);
        if (c === 37 && isPercentEncodedByte(body, i, len)) {
          bytes += 1;
          i += 2;
        } else if (c < 128) {
          bytes += 1;
        } else if (c < 2048) {
          bytes += 2;
        } else if (c >= 55296 && c <= 56319 && i + 1 < len) {
          const next2 = body.charCodeAt(i + 1);
          if (next2 >= 56320 && next2 <= 57343) {
            bytes += 4;
            i++;
          } else {
            bytes += 3;
          }
        } else {
          bytes += 3;
        }
      }
      return bytes;
    };
    function estimateDataURLDecodedBytes(url2) {
      const fragmentIndex = typeof url2 === "string" ? url2.indexOf("#") : -1;
      return estimateDataURLBytes(
        fragmentIndex === -1 ? url2 : url2.slice(0, fragmentIndex),
        estimatePercentDecodedBase64Bytes,
        /; *base64[\t\n\f\r ]*$/i
      );
    }
    var VERSION = "1.21.1";
    var DEFAULT_CHUNK_SIZE = 64 * 1024;
    var DEFAULT_REQUEST_OPTIONS = {
      cache: "default",
      redirect: "follow",
      referrer: "about:client",
      referrerPolicy: "",
      mode: "cors",
      integrity: "",
      keepalive: false,
      priority: "auto",
      window: null
    };
    var { isFunction: isFunction2 } = utils$1;
    var encodeUTF8 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var decodeURIComponentSafe = (value) => {
      if (!utils$1.isString(value)) {
        return value;
      }
      try {
        return decodeURIComponent(value);
      } catch (error) {
        return value;
      }
    };
    var test = (fn, ...args) => {
      try {
        return !!fn(...args);
      } catch (e) {
        return false;
      }
    };
    var maybeWithAuthCredentials = (url2) => {
      const protocolIndex = url2.indexOf("://");
      let urlToCheck = url2;
      if (protocolIndex !== -1) {
        urlToCheck = urlToCheck.slice(protocolIndex + 3);
      }
      return urlToCheck.includes("@") || urlToCheck.includes(":");
    };
    var factory = (env) => {
      const globalObject = utils$1.global !== void 0 && utils$1.global !== null ? utils$1.global : globalThis;
      const { ReadableStream: ReadableStream2, TextEncoder: TextEncoder2 } = globalObject;
      env = utils$1.merge.call(
        {
          skipUndefined: true
        },
        {
          Request: globalObject.Request,
          Response: globalObject.Response,
          Blob: globalObject.Blob
        },
        env
      );
      const envFetch = utils$1.hasOwnProp(env, "fetch") ? env.fetch : void 0;
      const { Request: Request2, Response, Blob: Blob2 } = env;
      const isFetchSupported = envFetch ? isFunction2(envFetch) : typeof fetch === "function";
      const isRequestSupported = isFunction2(Request2);
      const isResponseSupported = isFunction2(Response);
      if (!isFetchSupported) {
        return false;
      }
      const isReadableStreamSupported = isFetchSupported && isFunction2(ReadableStream2);
      const encodeText = isFetchSupported && (typeof TextEncoder2 === "function" ? /* @__PURE__ */ ((encoder2) => (str) => encoder2.encode(str))(new TextEncoder2()) : async (str) => new Uint8Array(await new Request2(str).arrayBuffer()));
      const supportsRequestStream = isRequestSupported && isReadableStreamSupported && test(() => {
        let duplexAccessed = false;
        const request2 = new Request2(platform.origin, {
          body: new ReadableStream2(),
          method: "POST",
          get duplex() {
            duplexAccessed = true;
            return "half";
          }
        });
        const hasContentType = request2.headers.has("Content-Type");
        if (request2.body != null) {
          request2.body.cancel();
        }
        return duplexAccessed && !hasContentType;
      });
      const supportsResponseStream = isResponseSupported && isReadableStreamSupported && test(() => utils$1.isReadableStream(new Response("").body));
      const requestDefaults = Object.assign(/* @__PURE__ */ Object.create(null), DEFAULT_REQUEST_OPTIONS);
      if (isRequestSupported && !test(() => new Request2(platform.origin, requestDefaults))) {
        delete requestDefaults.cache;
        if (!test(() => new Request2(platform.origin, requestDefaults))) {
          requestDefaults.cache = DEFAULT_REQUEST_OPTIONS.cache;
        }
      }
      const resolvers = {
        stream: supportsResponseStream && ((res) => res.body)
      };
      isFetchSupported && (() => {
        ["text", "arrayBuffer", "blob", "formData", "stream"].forEach((type) => {
          !resolvers[type] && (resolvers[type] = (res, config2) => {
            let method = res && res[type];
            if (method) {
              return method.call(res);
            }
            throw new AxiosError(
              `Response type '${type}' is not supported`,
              AxiosError.ERR_NOT_SUPPORT,
              config2
            );
          });
        });
      })();
      const getBodyLength = async (body) => {
        if (body == null) {
          return 0;
        }
        if (utils$1.isBlob(body)) {
          return body.size;
        }
        if (utils$1.isArrayBufferView(body) || utils$1.isArrayBuffer(body)) {
          return body.byteLength;
        }
        if (utils$1.isURLSearchParams(body)) {
          body = body + "";
        }
        if (utils$1.isString(body)) {
          return (await encodeText(body)).byteLength;
        }
      };
      const resolveBodyLength = async (headers, body) => {
        const length = utils$1.toFiniteNumber(headers.getContentLength());
        return length == null ? getBodyLength(body) : length;
      };
      return async (config2) => {
        let {
          url: url2,
          method,
          data,
          signal,
          cancelToken,
          timeout,
          onDownloadProgress,
          onUploadProgress,
          responseType,
          headers,
          withCredentials = "same-origin",
          fetchOptions,
          maxContentLength,
          maxBodyLength,
          maxRedirects
        } = resolveConfig(config2);
        const hasMaxContentLength = utils$1.isNumber(maxContentLength) && maxContentLength > -1;
        const hasMaxBodyLength = utils$1.isNumber(maxBodyLength) && maxBodyLength > -1;
        const own2 = (key) => utils$1.hasOwnProp(config2, key) ? config2[key] : void 0;
        let _fetch = envFetch || fetch;
        responseType = responseType ? (responseType + "").toLowerCase() : "text";
        let composedSignal = composeSignals(
          [signal, cancelToken && cancelToken.toAbortSignal()],
          timeout
        );
        let request2 = null;
        const unsubscribe = composedSignal && composedSignal.unsubscribe && (() => {
          composedSignal.unsubscribe();
        });
        let requestContentLength;
        let pendingBodyError = null;
        let pendingResponseError = null;
        const maxBodyLengthError = () => new AxiosError(
          "Request body larger than maxBodyLength limit",
          AxiosError.ERR_BAD_REQUEST,
          config2,
          request2
        );
        try {
          let auth = void 0;
          const configAuth = own2("auth");
          if (configAuth) {
            const username = utils$1.getSafeProp(configAuth, "username") || "";
            const password = utils$1.getSafeProp(configAuth, "password") || "";
            auth = {
              username,
              password
            };
          }
          let parsedURL;
          if (maybeWithAuthCredentials(url2)) {
            parsedURL = new URL(url2, platform.origin);
            if (!auth && (parsedURL.username || parsedURL.password)) {
              const urlUsername = decodeURIComponentSafe(parsedURL.username);
              const urlPassword = decodeURIComponentSafe(parsedURL.password);
              auth = {
                username: urlUsername,
                password: urlPassword
              };
            }
            if (parsedURL.username || parsedURL.password) {
              parsedURL.username = "";
              parsedURL.password = "";
              url2 = parsedURL.href;
            }
          }
          if (auth) {
            headers.delete("authorization");
            headers.set(
              "Authorization",
              "Basic " + btoa(encodeUTF8((auth.username || "") + ":" + (auth.password || "")))
            );
          }
          if (hasMaxContentLength && parsedURL && parsedURL.protocol === "data:") {
            const estimated = estimateDataURLDecodedBytes(parsedURL.href);
            if (estimated > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          const formContentType = utils$1.isSpecCompliantForm(data) && AxiosHeaders.from(own2("headers")).getContentType();
          let formBoundary;
          if (utils$1.isString(formContentType) && /^multipart\/form-data(?:\s*;|$)/i.test(formContentType.trim())) {
            const parameters = AxiosHeaders.parseParameters(formContentType);
            if (utils$1.hasOwnProp(parameters, "boundary")) formBoundary = parameters.boundary;
          }
          if (utils$1.isSpecCompliantForm(data) && method !== "get" && method !== "head" && (hasMaxBodyLength || onUploadProgress && supportsRequestStream || formBoundary !== void 0)) {
            data = createMultipartBody(
              data,
              Blob2,
              hasMaxBodyLength ? maxBodyLength : Infinity,
              maxBodyLengthError,
              formBoundary
            );
            headers.setContentType(formBoundary === void 0 ? data.type : formContentType);
            requestContentLength = data.size;
          }
          if (hasMaxBodyLength && method !== "get" && method !== "head") {
            const outboundLength = await getBodyLength(data);
            if (typeof outboundLength === "number" && isFinite(outboundLength)) {
              requestContentLength = outboundLength;
              if (outboundLength > maxBodyLength) {
                throw maxBodyLengthError();
              }
            }
          }
          const mustEnforceStreamBody = hasMaxBodyLength && (utils$1.isReadableStream(data) || utils$1.isStream(data));
          const trackRequestStream = (stream, onProgress, flush) => trackStream(
            stream,
            DEFAULT_CHUNK_SIZE,
            (loadedBytes) => {
              if (hasMaxBodyLength && loadedBytes > maxBodyLength) {
                throw pendingBodyError = maxBodyLengthError();
              }
              onProgress && onProgress(loadedBytes);
            },
            flush
          );
          if (supportsRequestStream && method !== "get" && method !== "head" && (onUploadProgress || mustEnforceStreamBody)) {
            requestContentLength = requestContentLength == null ? await resolveBodyLength(headers, data) : requestContentLength;
            if (requestContentLength !== 0 || mustEnforceStreamBody) {
              let _request = new Request2(url2, {
                method: "POST",
                body: data,
                duplex: "half"
              });
              let contentTypeHeader;
              if (utils$1.isFormData(data) && (contentTypeHeader = _request.headers.get("content-type"))) {
                headers.setContentType(contentTypeHeader);
              }
              if (_request.body) {
                const [onProgress, flush] = onUploadProgress && progressEventDecorator(
                  requestContentLength,
                  progressEventReducer(asyncDecorator(onUploadProgress))
                ) || [];
                data = trackRequestStream(_request.body, onProgress, flush);
              }
            }
          } else if (mustEnforceStreamBody && !isRequestSupported && isReadableStreamSupported && method !== "get" && method !== "head") {
            data = trackRequestStream(data);
          } else if (mustEnforceStreamBody && isRequestSupported && !supportsRequestStream && method !== "get" && method !== "head") {
            throw new AxiosError(
              "Stream request bodies are not supported by the current fetch implementation",
              AxiosError.ERR_NOT_SUPPORT,
              config2,
              request2
            );
          }
          if (!utils$1.isString(withCredentials)) {
            withCredentials = withCredentials ? "include" : "omit";
          }
          const isCredentialsSupported = isRequestSupported && "credentials" in Request2.prototype;
          if (utils$1.isFormData(data)) {
            const contentType = headers.getContentType();
            if (contentType && /^multipart\/form-data/i.test(contentType) && !/boundary=/i.test(contentType)) {
              headers.delete("content-type");
            }
          }
          headers.set("User-Agent", "axios/" + VERSION, false);
          const safeFetchOptions = fetchOptions == null ? fetchOptions : Object.assign(/* @__PURE__ */ Object.create(null), fetchOptions);
          if (safeFetchOptions) {
            delete safeFetchOptions.body;
            delete safeFetchOptions.headers;
            delete safeFetchOptions.method;
            delete safeFetchOptions.signal;
            delete safeFetchOptions.duplex;
            delete safeFetchOptions.credentials;
          }
          const resolvedOptions = Object.assign(/* @__PURE__ */ Object.create(null), safeFetchOptions, {
            signal: composedSignal,
            method: method.toUpperCase(),
            headers: toByteStringHeaderObject(headers.normalize()),
            body: data,
            duplex: "half",
            credentials: isCredentialsSupported ? withCredentials : void 0
          });
          if (isRequestSupported) {
            utils$1.forEach(requestDefaults, (value, key) => {
              if (resolvedOptions[key] === void 0) {
                resolvedOptions[key] = value;
              }
            });
            if (resolvedOptions.signal === void 0) {
              resolvedOptions.signal = null;
            }
            if (resolvedOptions.body === void 0) {
              resolvedOptions.body = null;
            }
          }
          if (maxRedirects === 0) {
            resolvedOptions.redirect = "manual";
            if (safeFetchOptions) {
              safeFetchOptions.redirect = "manual";
            }
          }
          request2 = isRequestSupported && new Request2(url2, resolvedOptions);
          let response = await (isRequestSupported ? _fetch(request2, safeFetchOptions) : _fetch(url2, resolvedOptions));
          const responseHeaders = AxiosHeaders.from(response.headers);
          if (hasMaxContentLength) {
            const declaredLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
            if (declaredLength != null && declaredLength > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          const isStreamResponse = supportsResponseStream && (responseType === "stream" || responseType === "response");
          if (supportsResponseStream && response.body && (onDownloadProgress || hasMaxContentLength || isStreamResponse && unsubscribe)) {
            const options = {};
            ["status", "statusText", "headers"].forEach((prop) => {
              options[prop] = response[prop];
            });
            const responseContentLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
            const [onProgress, flush] = onDownloadProgress && progressEventDecorator(
              responseContentLength,
              progressEventReducer(asyncDecorator(onDownloadProgress), true)
            ) || [];
            let bytesRead = 0;
            const onChunkProgress = (loadedBytes) => {
              if (hasMaxContentLength) {
                bytesRead = loadedBytes;
                if (bytesRead > maxContentLength) {
                  throw pendingResponseError = new AxiosError(
                    "maxContentLength size of " + maxContentLength + " exceeded",
                    AxiosError.ERR_BAD_RESPONSE,
                    config2,
                    request2
                  );
                }
              }
              onProgress && onProgress(loadedBytes);
            };
            response = new Response(
              trackStream(response.body, DEFAULT_CHUNK_SIZE, onChunkProgress, () => {
                flush && flush();
                unsubscribe && unsubscribe();
              }),
              options
            );
          }
          responseType = responseType || "text";
          let responseData = await resolvers[utils$1.findKey(resolvers, responseType) || "text"](
            response,
            config2
          );
          if (hasMaxContentLength && !supportsResponseStream && !isStreamResponse) {
            let materializedSize;
            if (responseData != null) {
              if (typeof responseData.byteLength === "number") {
                materializedSize = responseData.byteLength;
              } else if (typeof responseData.size === "number") {
                materializedSize = responseData.size;
              } else if (typeof responseData === "string") {
                materializedSize = typeof TextEncoder2 === "function" ? new TextEncoder2().encode(responseData).byteLength : responseData.length;
              }
            }
            if (typeof materializedSize === "number" && materializedSize > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          !isStreamResponse && unsubscribe && unsubscribe();
          return await new Promise((resolve, reject) => {
            settle(resolve, reject, {
              data: responseData,
              headers: AxiosHeaders.from(response.headers),
              status: response.status,
              statusText: response.statusText,
              config: config2,
              request: request2
            });
          });
        } catch (err) {
          unsubscribe && unsubscribe();
          if (composedSignal && composedSignal.aborted && composedSignal.reason instanceof AxiosError) {
            const canceledError = composedSignal.reason;
            canceledError.config = config2;
            request2 && (canceledError.request = request2);
            if (err !== canceledError) {
              Object.defineProperty(canceledError, "cause", {
                __proto__: null,
                value: err,
                writable: true,
                enumerable: false,
                configurable: true
              });
            }
            throw canceledError;
          }
          if (pendingBodyError) {
            request2 && !pendingBodyError.request && (pendingBodyError.request = request2);
            throw pendingBodyError;
          }
          if (pendingResponseError) {
            throw pendingResponseError;
          }
          if (err instanceof AxiosError) {
            request2 && !err.request && (err.request = request2);
            throw err;
          }
          if (err && err.name === "TypeError" && /Load failed|fetch/i.test(err.message)) {
            const networkError = new AxiosError(
              "Network Error",
              AxiosError.ERR_NETWORK,
              config2,
              request2,
              err && err.response
            );
            Object.defineProperty(networkError, "cause", {
              __proto__: null,
              value: err.cause || err,
              writable: true,
              enumerable: false,
              configurable: true
            });
            throw networkError;
          }
          throw AxiosError.from(err, err && err.code, config2, request2, err && err.response);
        }
      };
    };
    var seedCache = /* @__PURE__ */ new Map();
    var getFetch = (config2) => {
      const env = /* @__PURE__ */ Object.create(null);
      const configuredEnv = config2 && utils$1.hasOwnProp(config2, "env") && config2.env;
      ["fetch", "Request", "Response", "Blob"].forEach((key) => {
        if (configuredEnv && utils$1.hasOwnProp(configuredEnv, key)) {
          env[key] = configuredEnv[key];
        }
      });
      const { fetch: fetch2, Request: Request2, Response, Blob: Blob2 } = env;
      const seeds = [Request2, Response, fetch2, Blob2];
      let len = seeds.length, i = len, seed, target, map2 = seedCache;
      while (i--) {
        seed = seeds[i];
        target = map2.get(seed);
        target === void 0 && map2.set(seed, target = i ? /* @__PURE__ */ new Map() : factory(env));
        map2 = target;
      }
      return target;
    };
    getFetch();
    var knownAdapters = {
      http: httpAdapter,
      xhr: xhrAdapter,
      fetch: {
        get: getFetch
      }
    };
    utils$1.forEach(knownAdapters, (fn, value) => {
      if (fn) {
        try {
          Object.defineProperty(fn, "name", { __proto__: null, value });
        } catch (e) {
        }
        Object.defineProperty(fn, "adapterName", { __proto__: null, value });
      }
    });
    var renderReason = (reason) => `- ${reason}`;
    var isResolvedHandle = (adapter) => utils$1.isFunction(adapter) || adapter === null || adapter === false;
    function getAdapter(adapters2, config2) {
      adapters2 = utils$1.isArray(adapters2) ? adapters2 : [adapters2];
      const { length } = adapters2;
      let nameOrAdapter;
      let adapter;
      const rejectedReasons = {};
      for (let i = 0; i < length; i++) {
        nameOrAdapter = adapters2[i];
        let id;
        adapter = nameOrAdapter;
        if (!isResolvedHandle(nameOrAdapter)) {
          adapter = knownAdapters[(id = String(nameOrAdapter)).toLowerCase()];
          if (adapter === void 0) {
            throw new AxiosError(`Unknown adapter '${id}'`);
          }
        }
        if (adapter && (utils$1.isFunction(adapter) || (adapter = adapter.get(config2)))) {
          break;
        }
        rejectedReasons[id || "#" + i] = adapter;
      }
      if (!adapter) {
        const reasons = Object.entries(rejectedReasons).map(
          ([id, state]) => `adapter ${id} ` + (state === false ? "is not supported by the environment" : "is not available in the build")
        );
        let s = length ? reasons.length > 1 ? "since :\n" + reasons.map(renderReason).join("\n") : " " + renderReason(reasons[0]) : "as no adapter specified";
        throw new AxiosError(
          `There is no suitable adapter to dispatch the request ` + s,
          AxiosError.ERR_NOT_SUPPORT
        );
      }
      return adapter;
    }
    var adapters = {
      /**
       * Resolve an adapter from a list of adapter names or functions.
       * @type {Function}
       */
      getAdapter,
      /**
       * Exposes all known adapters
       * @type {Object<string, Function|Object>}
       */
      adapters: knownAdapters
    };
    function throwIfCancellationRequested(config2) {
      if (config2.cancelToken) {
        config2.cancelToken.throwIfRequested();
      }
      if (config2.signal && config2.signal.aborted) {
        throw new CanceledError(null, config2);
      }
    }
    function resolveClock() {
      return typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
    }
    function elapsedSince(now, start2) {
      return Math.max(0, Math.round(now() - start2));
    }
    function dispatchRequest(_config) {
      const config2 = utils$1.toSafeFlatObject(_config);
      throwIfCancellationRequested(config2);
      config2.headers = AxiosHeaders.from(utils$1.getSafeProp(config2, "headers"));
      config2.data = transformData.call(config2, config2.transformRequest);
      if (["post", "put", "patch"].indexOf(config2.method) !== -1) {
        config2.headers.setContentType("application/x-www-form-urlencoded", false);
      }
      const adapter = adapters.getAdapter(config2.adapter || defaults2.adapter, config2);
      const now = resolveClock();
      const start2 = now();
      return adapter(config2).then(
        function onAdapterResolution(response) {
          throwIfCancellationRequested(config2);
          response.duration = elapsedSince(now, start2);
          config2.response = response;
          try {
            response.data = transformData.call(config2, config2.transformResponse, response);
          } finally {
            delete config2.response;
          }
          response.headers = AxiosHeaders.from(response.headers);
          return response;
        },
        function onAdapterRejection(reason) {
          if (!isCancel(reason)) {
            throwIfCancellationRequested(config2);
            if (reason && reason.response) {
              reason.response.duration = elapsedSince(now, start2);
              config2.response = reason.response;
              try {
                reason.response.data = transformData.call(
                  config2,
                  config2.transformResponse,
                  reason.response
                );
              } finally {
                delete config2.response;
              }
              reason.response.headers = AxiosHeaders.from(reason.response.headers);
            }
          }
          return Promise.reject(reason);
        }
      );
    }
    var validators$1 = {};
    ["object", "boolean", "number", "function", "string", "symbol"].forEach((type, i) => {
      validators$1[type] = function validator2(thing) {
        return typeof thing === type || "a" + (i < 1 ? "n " : " ") + type;
      };
    });
    var deprecatedWarnings = {};
    validators$1.transitional = function transitional(validator2, version, message) {
      function formatMessage(opt, desc) {
        return "[Axios v" + VERSION + "] Transitional option '" + opt + "'" + desc + (message ? ". " + message : "");
      }
      return (value, opt, opts) => {
        if (validator2 === false) {
          throw new AxiosError(
            formatMessage(opt, " has been removed" + (version ? " in " + version : "")),
            AxiosError.ERR_DEPRECATED
          );
        }
        if (version && !deprecatedWarnings[opt]) {
          deprecatedWarnings[opt] = true;
          console.warn(
            formatMessage(
              opt,
              " has been deprecated since v" + version + " and will be removed in the near future"
            )
          );
        }
        return validator2 ? validator2(value, opt, opts) : true;
      };
    };
    validators$1.spelling = function spelling(correctSpelling) {
      return (value, opt) => {
        console.warn(`${opt} is likely a misspelling of ${correctSpelling}`);
        return true;
      };
    };
    function assertOptions(options, schema, allowUnknown) {
      if (typeof options !== "object" || options === null) {
        throw new AxiosError("options must be an object", AxiosError.ERR_BAD_OPTION_VALUE);
      }
      const keys = Object.keys(options);
      let i = keys.length;
      while (i-- > 0) {
        const opt = keys[i];
        const validator2 = Object.prototype.hasOwnProperty.call(schema, opt) ? schema[opt] : void 0;
        if (validator2) {
          const value = options[opt];
          const result = value === void 0 || validator2(value, opt, options);
          if (result !== true) {
            throw new AxiosError(
              "option " + opt + " must be " + result,
              AxiosError.ERR_BAD_OPTION_VALUE
            );
          }
          continue;
        }
        if (allowUnknown !== true) {
          throw new AxiosError("Unknown option " + opt, AxiosError.ERR_BAD_OPTION);
        }
      }
    }
    var validator = {
      assertOptions,
      validators: validators$1
    };
    var validators = validator.validators;
    var isHeadersBucket = (value) => {
      if (value == null || utils$1.isPlainObject(value) || value instanceof AxiosHeaders) {
        return true;
      }
      try {
        return utils$1.isObject(value) && utils$1.getSafeProp(value, Symbol.toStringTag) === "AxiosHeaders" && [
          "toJSON",
          "set",
          "get",
          "has",
          "delete",
          "clear",
          "normalize",
          "concat",
          "toString",
          Symbol.iterator
        ].every((method) => utils$1.isFunction(utils$1.getSafeProp(value, method)));
      } catch (e) {
        return false;
      }
    };
    var Axios = class {
      constructor(instanceConfig) {
        this.defaults = instanceConfig || {};
        this.interceptors = {
          request: new InterceptorManager(),
          response: new InterceptorManager()
        };
      }
      /**
       * Dispatch a request
       *
       * @param {String|Object} configOrUrl The config specific for this request (merged with this.defaults)
       * @param {?Object} config
       *
       * @returns {Promise} The Promise to be fulfilled
       */
      async request(configOrUrl, config2) {
        try {
          return await this._request(configOrUrl, config2);
        } catch (err) {
          if (err instanceof Error) {
            try {
              let dummy = {};
              Error.captureStackTrace ? Error.captureStackTrace(dummy) : dummy = new Error();
              const dummyStack = dummy.stack;
              let stack = "";
              if (typeof dummyStack === "string") {
                const firstNewlineIndex = dummyStack.indexOf("\n");
                stack = firstNewlineIndex === -1 ? "" : dummyStack.slice(firstNewlineIndex + 1);
              }
              if (!err.stack) {
                err.stack = stack;
              } else if (stack) {
                const firstNewlineIndex = stack.indexOf("\n");
                const secondNewlineIndex = firstNewlineIndex === -1 ? -1 : stack.indexOf("\n", firstNewlineIndex + 1);
                const duplicateCheckSuffix = secondNewlineIndex === -1 ? stack : stack.slice(secondNewlineIndex + 1);
                const currentStack = String(err.stack);
                const causeIndex = getCauseStackIndex(err, currentStack);
                const stackHead = causeIndex === -1 ? currentStack : currentStack.slice(0, causeIndex);
                const causeSection = causeIndex === -1 ? "" : currentStack.slice(causeIndex);
                if (!stackHead.endsWith(duplicateCheckSuffix)) {
                  err.stack = stackHead + "\n" + stack + causeSection;
                }
              }
            } catch (e) {
            }
          }
          throw err;
        }
      }
      _request(configOrUrl, config2) {
        if (typeof configOrUrl === "string") {
          config2 = config2 || {};
          config2.url = configOrUrl;
        } else {
          config2 = configOrUrl || {};
        }
        config2 = mergeConfig(this.defaults, config2);
        const { transitional, paramsSerializer, headers } = config2;
        if (transitional !== void 0) {
          validator.assertOptions(
            transitional,
            {
              silentJSONParsing: validators.transitional(validators.boolean),
              forcedJSONParsing: validators.transitional(validators.boolean),
              clarifyTimeoutError: validators.transitional(validators.boolean),
              legacyInterceptorReqResOrdering: validators.transitional(validators.boolean),
              advertiseZstdAcceptEncoding: validators.transitional(validators.boolean),
              validateStatusUndefinedResolves: validators.transitional(validators.boolean),
              encodeBasicAuthUsername: validators.transitional(validators.boolean)
            },
            false
          );
        }
        if (paramsSerializer != null) {
          if (utils$1.isFunction(paramsSerializer)) {
            config2.paramsSerializer = {
              serialize: paramsSerializer
            };
          } else {
            validator.assertOptions(
              paramsSerializer,
              {
                encode: validators.function,
                serialize: validators.function
              },
              true
            );
          }
        }
        if (config2.allowAbsoluteUrls !== void 0) ;
        else if (utils$1.hasOwnProp(this.defaults, "allowAbsoluteUrls") && this.defaults.allowAbsoluteUrls !== void 0) {
          config2.allowAbsoluteUrls = this.defaults.allowAbsoluteUrls;
        } else {
          config2.allowAbsoluteUrls = true;
        }
        validator.assertOptions(
          config2,
          {
            baseUrl: validators.spelling("baseURL"),
            withXsrfToken: validators.spelling("withXSRFToken")
          },
          true
        );
        config2.method = (utils$1.getSafeProp(config2, "method") || utils$1.getSafeProp(this.defaults, "method") || "get").toLowerCase();
        const commonHeaders = utils$1.getSafeProp(headers, "common");
        const methodHeaders = utils$1.getSafeProp(headers, config2.method);
        const contextHeaders = headers && utils$1.merge(
          isHeadersBucket(commonHeaders) ? commonHeaders : void 0,
          isHeadersBucket(methodHeaders) ? methodHeaders : void 0
        );
        headers && utils$1.forEach(methodList.concat("common"), (method) => {
          if (isHeadersBucket(utils$1.getSafeProp(headers, method))) {
            delete headers[method];
          }
        });
        config2.headers = AxiosHeaders.concat(contextHeaders, headers);
        const requestInterceptorChain = [];
        let synchronousRequestInterceptors = true;
        this.interceptors.request.forEach(function unshiftRequestInterceptors(interceptor) {
          if (typeof interceptor.runWhen === "function" && interceptor.runWhen(config2) === false) {
            return;
          }
          synchronousRequestInterceptors = synchronousRequestInterceptors && interceptor.synchronous;
          const transitional2 = config2.transitional || transitionalDefaults;
          const legacyInterceptorReqResOrdering = transitional2 && transitional2.legacyInterceptorReqResOrdering;
          if (legacyInterceptorReqResOrdering) {
            requestInterceptorChain.unshift(interceptor.fulfilled, interceptor.rejected);
          } else {
            requestInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
          }
        });
        const responseInterceptorChain = [];
        this.interceptors.response.forEach(function pushResponseInterceptors(interceptor) {
          responseInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
        });
        let promise2;
        let i = 0;
        let len;
        if (!synchronousRequestInterceptors) {
          const chain = [dispatchRequest.bind(this), void 0];
          chain.unshift(...requestInterceptorChain);
          chain.push(...responseInterceptorChain);
          len = chain.length;
          promise2 = Promise.resolve(config2);
          while (i < len) {
            promise2 = promise2.then(chain[i++], chain[i++]);
          }
          return promise2;
        }
        len = requestInterceptorChain.length;
        let newConfig = config2;
        while (i < len) {
          const onFulfilled = requestInterceptorChain[i++];
          const onRejected = requestInterceptorChain[i++];
          try {
            newConfig = onFulfilled ? onFulfilled(newConfig) : newConfig;
          } catch (error) {
            if (!onRejected) {
              promise2 = Promise.reject(error);
              break;
            }
            try {
              const rejectedResult = onRejected.call(this, error);
              if (utils$1.isThenable(rejectedResult)) {
                promise2 = Promise.resolve(rejectedResult).then(
                  () => dispatchRequest.call(this, newConfig)
                );
              }
            } catch (rejectedError) {
              promise2 = Promise.reject(rejectedError);
            }
            break;
          }
        }
        if (!promise2) {
          try {
            promise2 = dispatchRequest.call(this, newConfig);
          } catch (error) {
            promise2 = Promise.reject(error);
          }
        }
        i = 0;
        len = responseInterceptorChain.length;
        while (i < len) {
          promise2 = promise2.then(responseInterceptorChain[i++], responseInterceptorChain[i++]);
        }
        return promise2;
      }
      getUri(config2) {
        config2 = mergeConfig(this.defaults, config2);
        const fullPath = buildFullPath(config2.baseURL, config2.url, config2.allowAbsoluteUrls, config2);
        return buildURL(fullPath, config2.params, config2.paramsSerializer);
      }
    };
    utils$1.forEach(["delete", "get", "head", "options"], function forEachMethodNoData(method) {
      Axios.prototype[method] = async function(url2, config2) {
        return this.request(
          mergeConfig(config2 || {}, {
            method,
            url: url2,
            data: config2 && utils$1.hasOwnProp(config2, "data") ? config2.data : void 0
          })
        );
      };
    });
    utils$1.forEach(["post", "put", "patch", "query"], function forEachMethodWithData(method) {
      function generateHTTPMethod(isForm) {
        return async function httpMethod(url2, data, config2) {
          return this.request(
            mergeConfig(config2 || {}, {
              method,
              headers: isForm ? {
                "Content-Type": "multipart/form-data"
              } : {},
              url: url2,
              data
            })
          );
        };
      }
      Axios.prototype[method] = generateHTTPMethod();
      if (method !== "query") {
        Axios.prototype[method + "Form"] = generateHTTPMethod(true);
      }
    });
    var CancelToken = class _CancelToken {
      constructor(executor) {
        if (typeof executor !== "function") {
          throw new TypeError("executor must be a function.");
        }
        let resolvePromise;
        this.promise = new Promise(function promiseExecutor(resolve) {
          resolvePromise = resolve;
        });
        const token = this;
        this.promise.then((cancel) => {
          if (!token._listeners) return;
          let i = token._listeners.length;
          while (i-- > 0) {
            token._listeners[i](cancel);
          }
          token._listeners = null;
        });
        this.promise.then = (onfulfilled) => {
          let _resolve;
          const promise2 = new Promise((resolve) => {
            token.subscribe(resolve);
            _resolve = resolve;
          }).then(onfulfilled);
          promise2.cancel = function reject() {
            token.unsubscribe(_resolve);
          };
          return promise2;
        };
        executor(function cancel(message, config2, request2) {
          if (token.reason) {
            return;
          }
          token.reason = new CanceledError(message, config2, request2);
          resolvePromise(token.reason);
        });
      }
      /**
       * Throws a `CanceledError` if cancellation has been requested.
       */
      throwIfRequested() {
        if (this.reason) {
          throw this.reason;
        }
      }
      /**
       * Subscribe to the cancel signal
       */
      subscribe(listener) {
        if (this.reason) {
          listener(this.reason);
          return;
        }
        if (this._listeners) {
          this._listeners.push(listener);
        } else {
          this._listeners = [listener];
        }
      }
      /**
       * Unsubscribe from the cancel signal
       */
      unsubscribe(listener) {
        if (!this._listeners) {
          return;
        }
        const index = this._listeners.indexOf(listener);
        if (index !== -1) {
          this._listeners.splice(index, 1);
        }
      }
      toAbortSignal() {
        const controller = new AbortController();
        const abort = (err) => {
          controller.abort(err);
        };
        this.subscribe(abort);
        controller.signal.unsubscribe = () => this.unsubscribe(abort);
        return controller.signal;
      }
      /**
       * Returns an object that contains a new `CancelToken` and a function that, when called,
       * cancels the `CancelToken`.
       */
      static source() {
        let cancel;
        const token = new _CancelToken(function executor(c) {
          cancel = c;
        });
        return {
          token,
          cancel
        };
      }
    };
    function spread(callback) {
      return function wrap(arr) {
        return callback.apply(null, arr);
      };
    }
    function isAxiosError(payload) {
      return utils$1.isObject(payload) && payload.isAxiosError === true;
    }
    var HttpStatusCode = {
      Continue: 100,
      SwitchingProtocols: 101,
      Processing: 102,
      EarlyHints: 103,
      Ok: 200,
      Created: 201,
      Accepted: 202,
      NonAuthoritativeInformation: 203,
      NoContent: 204,
      ResetContent: 205,
      PartialContent: 206,
      MultiStatus: 207,
      AlreadyReported: 208,
      ImUsed: 226,
      MultipleChoices: 300,
      MovedPermanently: 301,
      Found: 302,
      SeeOther: 303,
      NotModified: 304,
      UseProxy: 305,
      Unused: 306,
      TemporaryRedirect: 307,
      PermanentRedirect: 308,
      BadRequest: 400,
      Unauthorized: 401,
      PaymentRequired: 402,
      Forbidden: 403,
      NotFound: 404,
      MethodNotAllowed: 405,
      NotAcceptable: 406,
      ProxyAuthenticationRequired: 407,
      RequestTimeout: 408,
      Conflict: 409,
      Gone: 410,
      LengthRequired: 411,
      PreconditionFailed: 412,
      /**
       * @deprecated Use `ContentTooLarge` instead.
       */
      PayloadTooLarge: 413,
      ContentTooLarge: 413,
      UriTooLong: 414,
      UnsupportedMediaType: 415,
      RangeNotSatisfiable: 416,
      ExpectationFailed: 417,
      ImATeapot: 418,
      MisdirectedRequest: 421,
      /**
       * @deprecated Use `UnprocessableContent` instead.
       */
      UnprocessableEntity: 422,
      UnprocessableContent: 422,
      Locked: 423,
      FailedDependency: 424,
      TooEarly: 425,
      UpgradeRequired: 426,
      PreconditionRequired: 428,
      TooManyRequests: 429,
      RequestHeaderFieldsTooLarge: 431,
      UnavailableForLegalReasons: 451,
      InternalServerError: 500,
      NotImplemented: 501,
      BadGateway: 502,
      ServiceUnavailable: 503,
      GatewayTimeout: 504,
      HttpVersionNotSupported: 505,
      VariantAlsoNegotiates: 506,
      InsufficientStorage: 507,
      LoopDetected: 508,
      NotExtended: 510,
      NetworkAuthenticationRequired: 511,
      WebServerReturnsAnUnknownError: 520,
      WebServerIsDown: 521,
      ConnectionTimedOut: 522,
      OriginIsUnreachable: 523,
      TimeoutOccurred: 524,
      SslHandshakeFailed: 525,
      InvalidSslCertificate: 526
    };
    Object.entries(HttpStatusCode).forEach(([key, value]) => {
      if (HttpStatusCode[value] === void 0) {
        HttpStatusCode[value] = key;
      }
    });
    function createInstance(defaultConfig) {
      const context = new Axios(defaultConfig);
      const instance = bind(Axios.prototype.request, context);
      utils$1.extend(instance, Axios.prototype, context, { allOwnKeys: true });
      utils$1.extend(instance, context, null, { allOwnKeys: true });
      instance.create = function create(instanceConfig) {
        return createInstance(mergeConfig(defaultConfig, instanceConfig));
      };
      return instance;
    }
    var axios2 = createInstance(defaults2);
    axios2.Axios = Axios;
    axios2.CanceledError = CanceledError;
    axios2.CancelToken = CancelToken;
    axios2.isCancel = isCancel;
    axios2.VERSION = VERSION;
    axios2.toFormData = toFormData;
    axios2.AxiosError = AxiosError;
    axios2.Cancel = axios2.CanceledError;
    axios2.all = function all(promises) {
      return Promise.all(promises);
    };
    axios2.spread = spread;
    axios2.isAxiosError = isAxiosError;
    axios2.mergeConfig = mergeConfig;
    axios2.AxiosHeaders = AxiosHeaders;
    axios2.formToJSON = (thing) => formDataToJSON(utils$1.isHTMLForm(thing) ? new FormData(thing) : thing);
    axios2.getAdapter = adapters.getAdapter;
    axios2.HttpStatusCode = HttpStatusCode;
    axios2.default = axios2;
    module.exports = axios2;
  }
});

// node_modules/dots-wrapper/dist/common/create-context/create-context.js
var require_create_context = __commonJS({
  "node_modules/dots-wrapper/dist/common/create-context/create-context.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.createContext = void 0;
    var createContext2 = ({ axios: axios2, requestTimeoutInMs = 1e3 * 15, endpoint = "https://api.digitalocean.com/v2", token }) => {
      const headers = Object.freeze({
        "Authorization": `Bearer ${token}`,
        "Content-Type": "application/json"
      });
      const httpClient = axios2.create({
        baseURL: endpoint,
        headers,
        timeout: requestTimeoutInMs
      });
      return Object.freeze({ endpoint, httpClient });
    };
    exports.createContext = createContext2;
  }
});

// packages/environment/build/src/stacks/state-store.js
import { randomUUID } from "node:crypto";

// packages/base/build/src/clock.js
import { setTimeout as setTimeout2 } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds2, signal) => {
    try {
      await setTimeout2(milliseconds2, void 0, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  }
};

// packages/base/build/src/deadline.js
var Deadline = class _Deadline {
  signal;
  #clock;
  #started;
  #milliseconds;
  #timer;
  constructor(clock, milliseconds2, parent) {
    this.#clock = clock;
    this.#started = clock.monotonic();
    this.#milliseconds = milliseconds2;
    this.#timer = new AbortController();
    this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal;
    const timer = setTimeout(() => this.#timer.abort(new StagingError("timeout", `the deadline of ${Math.round(milliseconds2 / 1e3)} s passed`)), Math.min(milliseconds2, 2 ** 31 - 1));
    timer.unref();
  }
  /** Milliseconds since the start. */
  elapsed() {
    return this.#clock.monotonic() - this.#started;
  }
  /** Milliseconds left, never below 0. */
  remaining() {
    return Math.max(0, this.#milliseconds - this.elapsed());
  }
  passed() {
    return this.remaining() === 0;
  }
  /** A deadline inside this one, shorter or not; `signal` ends it, too. */
  within(milliseconds2, signal) {
    const end2 = milliseconds2 < this.remaining() ? milliseconds2 : this.remaining() + tie;
    return new _Deadline(this.#clock, end2, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
  }
};
var tie = 50;

// packages/base/build/src/git-failure.js
var words = [
  [/^fatal: repository '.*' not found/m, { kind: "refused", reason: "not-found" }],
  [
    /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
    { kind: "refused", reason: "unauthorized" }
  ],
  // What the server itself says within the protocol is about what was asked.
  [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: "other" }],
  [
    /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
    { kind: "unavailable", reason: "network" }
  ],
  // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
  [/^fatal: unable to access '/m, { kind: "unavailable", reason: "service-error" }],
  // A page in place of an answer: HTML with 200, a login page that it was led to.
  [
    /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
    { kind: "unavailable", reason: "service-error" }
  ],
  // An answer that ends in the middle.
  [
    /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
    { kind: "unavailable", reason: "service-error" }
  ]
];
function judgeGit(stderr) {
  const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
  if (status === 401)
    return { kind: "refused", reason: "unauthorized" };
  if (status === 403)
    return { kind: "refused", reason: "forbidden" };
  if (status === 404 || status === 410)
    return { kind: "refused", reason: "not-found" };
  if (status === 429)
    return { kind: "unavailable", reason: "rate-limited" };
  if (status)
    return { kind: "unavailable", reason: "service-error" };
  return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: "other" };
}
function lastWords(stderr) {
  const lines = stderr.trim().split("\n");
  const last = lines.findLast((line) => !/^\s/.test(line)) ?? "";
  return last.slice(0, 300);
}

// packages/base/build/src/look.js
async function lookAt(asked2) {
  const [settled] = await Promise.allSettled([asked2]);
  return settled.status === "fulfilled" ? { kind: "seen", value: settled.value } : { kind: "failed", error: toStagingError(settled.reason) };
}
function statusOf(look2) {
  return look2.kind === "failed" && "status" in look2.error && typeof look2.error.status === "number" ? look2.error.status : void 0;
}

// packages/base/build/src/markdown.js
function markdownLink(label, address) {
  const isPlain = /^https?:\/\/[^\s()<>"'`|\\[\]{}]{1,500}$/.test(address) && URL.canParse(address);
  return isPlain ? `[${label}](${address})` : label;
}

// packages/base/build/src/parse-json.js
function notJson(service, path2, body, form = "JSON") {
  return new StagingError("service-error", `${service}'s answer to ${path2} is no ${form}: ${whatIs(body)}`, {
    hint: proxyHint(service)
  });
}
function proxyHint(service) {
  return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
function answeredInstead(request2, detail = "what came in its place is a page of HTML") {
  const { service, method, path: path2 } = request2;
  return new ApiError({ service, method, path: path2, status: 0, detail }, { reason: "service-error", hint: proxyHint(service) });
}
function isPage(body) {
  return typeof body === "string" && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
function whatIs(body) {
  const text3 = body.trim();
  if (text3 === "")
    return "it is empty";
  return text3.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status, attempt: attempt2, most: most4, known, elapsed }) {
  const waits = known && silence.has(status) && elapsed < patience;
  return attempt2 < most4 || waits ? Math.min(longestPause, 250 * 2 ** (attempt2 - 1)) : void 0;
}

// packages/base/build/src/wait-until.js
async function waitUntil(observe, options) {
  const { awaited, clock, deadline, log, first = 250, most: most4 = 1e4 } = options;
  const started = clock.monotonic();
  let pause2 = first;
  let lastSeen = "";
  for (; ; ) {
    const observation = await observe();
    if (observation.kind === "done")
      return observation.value;
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen;
      log.info(`waiting for ${awaited}: ${lastSeen}`);
    }
    if (deadline.remaining() <= pause2)
      throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
    await clock.sleep(pause2, deadline.signal);
    pause2 = Math.min(most4, pause2 * 1.5);
  }
}

// packages/terraform/build/src/backend.js
import { readFile } from "node:fs/promises";
import { join } from "node:path";

// packages/terraform/build/src/json.js
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function at(value, ...path2) {
  return path2.reduce((found, key) => isObject(found) && Object.hasOwn(found, key) ? found[key] : void 0, value);
}
function resourcesBelow(module) {
  return [...list(at(module, "resources")), ...list(at(module, "child_modules")).flatMap(resourcesBelow)];
}
function object(value) {
  return isObject(value) ? value : {};
}
function list(value) {
  return Array.isArray(value) ? value : [];
}

// packages/terraform/build/src/backend.js
var checksumSettings = {
  AWS_REQUEST_CHECKSUM_CALCULATION: "when_required",
  AWS_RESPONSE_CHECKSUM_VALIDATION: "when_required"
};
function renderBackend(settings) {
  const lines = [
    `bucket = ${quote(settings.bucket)}`,
    `key = ${quote(settings.key)}`,
    `region = ${quote(settings.region ?? "us-east-1")}`,
    `endpoints = { s3 = ${quote(settings.endpoint)} }`,
    `use_lockfile = ${settings.useLockfile ?? true}`,
    "use_path_style = true",
    // Spaces is not AWS: it has no STS, no account ids, no such regions, and not its newer checksums.
    "skip_credentials_validation = true",
    "skip_region_validation = true",
    "skip_requesting_account_id = true",
    "skip_metadata_api_check = true",
    "skip_s3_checksum = true"
  ];
  return `${lines.join("\n")}
`;
}
function quote(text3) {
  return JSON.stringify(text3).replaceAll("${", "$${").replaceAll("%{", "%%{");
}
async function backendOf(dataDirectory) {
  const text3 = await readFile(join(dataDirectory, "terraform.tfstate"), "utf8").catch((error) => {
    if (error.code === "ENOENT")
      return "{}";
    throw error;
  });
  const note = JSON.parse(text3);
  const backend = isObject(note) ? note["backend"] : void 0;
  return isObject(backend) && typeof backend["type"] === "string" ? backend["type"] : void 0;
}
function noBackend(directory, type) {
  const has = type === void 0 ? "no backend" : `the backend "${type}"`;
  return new StagingError("invalid-configuration", `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
    hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
  });
}

// packages/terraform/build/src/diagnostic.js
function renderDiagnostic(diagnostic) {
  const { summary: summary3, detail, address, file: file3, line, column } = diagnostic;
  const place = file3 ? `${file3}${line === void 0 ? "" : `:${line},${column ?? 1}`}: ` : "";
  const about2 = address ? ` (${address})` : "";
  return `${place}${summary3}${about2}${detail ? `: ${detail}` : ""}`;
}
function parseDiagnostic(value) {
  if (!isObject(value) || typeof value["summary"] !== "string")
    return void 0;
  const range2 = isObject(value["range"]) ? value["range"] : void 0;
  const start2 = isObject(range2?.["start"]) ? range2["start"] : void 0;
  return {
    severity: value["severity"] === "warning" ? "warning" : "error",
    summary: value["summary"],
    detail: typeof value["detail"] === "string" ? value["detail"] : "",
    ...typeof value["address"] === "string" ? { address: value["address"] } : {},
    ...typeof range2?.["filename"] === "string" ? { file: range2["filename"] } : {},
    ...typeof start2?.["line"] === "number" ? { line: start2["line"] } : {},
    ...typeof start2?.["column"] === "number" ? { column: start2["column"] } : {}
  };
}

// packages/terraform/build/src/events.js
function parseEvent(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return void 0;
  }
  if (!isObject(value))
    return void 0;
  const hook = isObject(value["hook"]) ? value["hook"] : void 0;
  const change = isObject(value["change"]) ? value["change"] : void 0;
  switch (value["type"]) {
    case "planned_change":
      return change ? { kind: "planned-change", ...about(change) } : void 0;
    case "refresh_start":
      return hook ? { kind: "refresh-start", address: addressIn(hook) } : void 0;
    case "refresh_complete":
      return hook ? { kind: "refresh-complete", address: addressIn(hook) } : void 0;
    case "apply_start":
      return hook ? { kind: "apply-start", ...about(hook), ...identity(hook) } : void 0;
    case "apply_progress":
      return hook ? { kind: "apply-progress", ...about(hook), seconds: number(hook["elapsed_seconds"]) } : void 0;
    case "apply_complete":
      return hook ? { kind: "apply-complete", ...about(hook), ...identity(hook), seconds: number(hook["elapsed_seconds"]) } : void 0;
    case "apply_errored":
      return hook ? { kind: "apply-errored", ...about(hook), seconds: number(hook["elapsed_seconds"]) } : void 0;
    case "change_summary":
      return summary(value["changes"]);
    case "diagnostic": {
      const diagnostic = parseDiagnostic(value["diagnostic"]);
      return diagnostic && { kind: "diagnostic", diagnostic };
    }
    default:
      return void 0;
  }
}
function describeEvent(event) {
  if ("action" in event && event.action === "read")
    return void 0;
  switch (event.kind) {
    case "apply-start":
      return `${event.address}: ${event.action} begins${event.id ? ` [${event.id}]` : ""}`;
    case "apply-complete":
      return `${event.address}: ${event.action} done in ${event.seconds} s${event.id ? ` [${event.id}]` : ""}`;
    case "apply-errored":
      return `${event.address}: ${event.action} failed after ${event.seconds} s`;
    case "change-summary": {
      const imported = event.import > 0 ? `, ${event.import} imported` : "";
      return `${event.operation}: ${event.add} to add, ${event.change} to change, ${event.remove} to remove${imported}`;
    }
    default:
      return void 0;
  }
}
function addressIn(value) {
  return isObject(value["resource"]) ? text(value["resource"]["addr"]) : "";
}
function about(value) {
  const resource = isObject(value["resource"]) ? value["resource"] : {};
  return {
    address: addressIn(value),
    type: text(resource["resource_type"]),
    action: action(value["action"])
  };
}
function identity(hook) {
  return typeof hook["id_value"] === "string" && hook["id_key"] === "id" ? { id: hook["id_value"] } : {};
}
var actions = ["create", "read", "update", "delete", "replace", "import", "noop"];
function action(value) {
  return actions.find((known) => known === value) ?? "other";
}
function summary(changes) {
  if (!isObject(changes))
    return void 0;
  const { operation } = changes;
  if (operation !== "plan" && operation !== "apply" && operation !== "destroy")
    return void 0;
  return {
    kind: "change-summary",
    operation,
    add: number(changes["add"]),
    change: number(changes["change"]),
    remove: number(changes["remove"]),
    import: number(changes["import"])
  };
}
function number(value) {
  return typeof value === "number" ? value : 0;
}
function text(value) {
  return typeof value === "string" ? value : "";
}

// packages/terraform/build/src/cause.js
var limits = "Delete what nobody needs, or ask DigitalOcean for a higher limit (https://cloud.digitalocean.com/account/team/droplet_limit_increase); what was made before the failure is taken over by the next run.";
var capacity = "Another `environment.region` or another size has room, or this one has later; what was made before the failure is taken over by the next run.";
var causes = [
  [
    (_, { summary: summary3 }) => summary3 === "No value for required variable",
    (said) => ({
      reason: "invalid-configuration",
      hint: `Give ${/"([\w-]+)"/.exec(said)?.[0] ?? "it"} a value in \`stacks[].variables\` of .github/staging.yml, or a default in the stack.`
    })
  ],
  [
    (said) => /\b(?:limits?|quota)\b/i.test(said) && /\b(?:exceed\w*|reached|not enough|insufficient|maximum)\b/i.test(said),
    () => ({ reason: "quota-exceeded", hint: limits })
  ],
  [
    (said) => /\b(?:size|region) is (?:currently )?(?:unavailable|not available)|(?:not enough|no|insufficient|out of) (?:available )?capacity/i.test(said),
    () => ({ reason: "quota-exceeded", hint: capacity })
  ]
];
function causeOf(errors) {
  for (const diagnostic of errors) {
    const said = `${diagnostic.summary} ${diagnostic.detail}`;
    if (/\b429\b|rate limit/i.test(said))
      continue;
    const known = causes.find(([fits]) => fits(said, diagnostic));
    if (known)
      return known[1](said);
  }
  return void 0;
}

// packages/terraform/build/src/lock.js
var summary2 = "Error acquiring the state lock";
function lockInfo(diagnostics) {
  const found = diagnostics.find((diagnostic) => diagnostic.summary === summary2);
  if (!found || !/^\s*ID:\s*\S/m.test(found.detail))
    return void 0;
  const field2 = (name) => new RegExp(`^\\s*${name}:\\s*(.*)$`, "m").exec(found.detail)?.[1]?.trim() ?? "";
  return { id: field2("ID"), operation: field2("Operation"), who: field2("Who"), created: field2("Created") };
}
function parseLock(text3) {
  const lock = parseObject(text3);
  const field2 = (name) => {
    const value = lock[name];
    return typeof value === "string" ? value : "unknown";
  };
  return { id: field2("ID"), operation: field2("Operation"), who: field2("Who"), created: field2("Created") };
}
function parseObject(text3) {
  try {
    const value = JSON.parse(text3);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

// packages/terraform/build/src/failure.js
var mostDiagnostics = 5;
function isKill(exitCode) {
  return exitCode > 128;
}
function failure({ what, exitCode, errors, stderr, began, awaited, signal }) {
  const interrupt = signal.aborted && signal.reason instanceof StagingError ? signal.reason : void 0;
  const life = { since: began, until: Date.now() };
  if (interrupt) {
    const { reason, message, hint: hint2 } = interrupt;
    const of = awaited ? ` of ${awaited}` : "";
    const told4 = `${message}, during terraform ${what}${of}`;
    const options = { ...hint2 && { hint: hint2 }, cause: interrupt };
    return isKill(exitCode) ? new TerraformKilledError(reason, told4, life, options) : new StagingError(reason, told4, options);
  }
  if (isKill(exitCode))
    return new TerraformKilledError("terraform-failed", `terraform ${what} was killed (exit code ${exitCode})${exitCode === 137 ? ": the machine may be out of memory" : ""}`, life, { hint: "What it made is found by name and tag, and taken over by the next run." });
  const lock = lockInfo(errors) ?? lockInfo([{ severity: "error", summary: lockSummary(stderr), detail: stderr }]);
  if (lock)
    return new StateLockedError(lock);
  const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic);
  const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : [];
  const said = shown.length > 0 ? [...shown, ...more].join("\n") : stderr.trim().split("\n").slice(-20).join("\n");
  return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || "it said nothing"}`, errors);
}
function lockSummary(stderr) {
  return /Error acquiring the state lock/.exec(stderr)?.[0] ?? "";
}
var TerraformError = class extends StagingError {
  diagnostics;
  constructor(message, diagnostics) {
    const cause = causeOf(diagnostics);
    super(cause?.reason ?? "terraform-failed", message, {
      hint: cause?.hint ?? "What was made before the failure is in the state and in the account."
    });
    this.diagnostics = diagnostics;
  }
};
var TerraformKilledError = class extends StagingError {
  /** When it began and when it was over, milliseconds since the epoch. */
  since;
  until;
  constructor(reason, message, { since, until }, options) {
    super(reason, message, options);
    this.since = since;
    this.until = until;
  }
};
var StateLockedError = class extends StagingError {
  lock;
  constructor(lock) {
    super("state-locked", `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`, { hint: "When the run that took the lock is over, unlock it with `terraform force-unlock`." });
    this.lock = lock;
  }
};

// packages/terraform/build/src/find-binary.js
import { join as join3 } from "node:path";

// packages/terraform/build/src/release/download-release.js
import { createHash as createHash2 } from "node:crypto";

// packages/terraform/build/src/release/hashicorp-key.js
var hashicorpKey = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----
`;

// packages/terraform/build/src/release/openpgp.js
import { createHash, createPublicKey, verify } from "node:crypto";
var tags = { signature: 2, publicKey: 6, publicSubkey: 14 };
var types = { binary: 0, certification: [16, 17, 18, 19], binding: 24, directKey: 31 };
var revocations = [32, 40, 48];
var subpacket = { created: 2, expires: 3, keyExpires: 9, issuer: 16, keyFlags: 27, fingerprint: 33 };
var understood = new Set(Object.values(subpacket));
var hashes = { 8: "sha256", 9: "sha384", 10: "sha512" };
var rsa = [1, 3];
var maySign = 2;
function readKeyring(armored) {
  const found = [];
  let primaryExpires;
  let current;
  const finish = () => {
    if (!current)
      return;
    const key = describeKey(current.body, current.said, current.isPrimary);
    if (current.isPrimary)
      primaryExpires = key?.expires;
    if (key?.signs)
      found.push({ ...key, expires: earliest(key.expires, primaryExpires) });
  };
  for (const { tag, body } of packets(dearmor(armored))) {
    if (tag === tags.publicKey || tag === tags.publicSubkey) {
      finish();
      current = { isPrimary: tag === tags.publicKey, body, said: [] };
    } else if (tag === tags.signature)
      current?.said.push(parseSignature(body));
  }
  finish();
  return found;
}
function verifyDetached(data, signature, keys, now) {
  try {
    const [packet, ...more] = packets(Buffer.from(signature));
    if (packet?.tag !== tags.signature || more.length > 0)
      throw new Error("it is not one signature");
    const parsed3 = parseSignature(packet.body);
    if (parsed3.type !== types.binary)
      throw new Error("it does not sign a file");
    if (!rsa.includes(parsed3.publicKeyAlgorithm) || !parsed3.hash)
      throw new Error("it is not RSA with SHA-256, SHA-384 or SHA-512");
    const named3 = issuer(parsed3);
    const key = keys.find(({ fingerprint }) => fingerprint.endsWith(named3));
    if (!key)
      return { kind: "unknown-key", keyId: named3.slice(-16) };
    const made = seconds(parsed3, subpacket.created);
    if (made === void 0 || made * 1e3 < key.created)
      throw new Error("it is older than its key");
    const lasts = seconds(parsed3, subpacket.expires);
    if (lasts && (made + lasts) * 1e3 <= now)
      throw new Error("it has expired");
    const trailer = Buffer.alloc(6);
    trailer.writeUInt16BE(1279, 0);
    trailer.writeUInt32BE(parsed3.hashed.length, 2);
    if (!verify(parsed3.hash, Buffer.concat([data, parsed3.hashed, trailer]), key.key, padded(parsed3.value, key.key)))
      return { kind: "mismatch" };
    if (key.expires !== void 0 && key.expires <= now)
      return { kind: "expired-key", fingerprint: key.fingerprint, expired: key.expires };
    return { kind: "valid", fingerprint: key.fingerprint };
  } catch (error) {
    return { kind: "malformed", why: error instanceof Error ? error.message : "it cannot be read" };
  }
}
function describeKey(body, said, isPrimary) {
  const [version, algorithm] = [body.readUInt8(0), body.readUInt8(5)];
  if (version !== 4 || !rsa.includes(algorithm) || said.some(({ type }) => revocations.includes(type)))
    return void 0;
  const [n, rest] = readNumber(body.subarray(6));
  const [e] = readNumber(rest);
  const created = body.readUInt32BE(1);
  const about2 = isPrimary ? [...types.certification, types.directKey] : [types.binding];
  const newest = said.filter(({ type }) => about2.includes(type)).sort((a, b) => (seconds(b, subpacket.created) ?? 0) - (seconds(a, subpacket.created) ?? 0))[0];
  const lasts = newest && seconds(newest, subpacket.keyExpires);
  const flags = newest?.subpackets.get(subpacket.keyFlags)?.[0] ?? 0;
  const jwk = { kty: "RSA", n: n.toString("base64url"), e: e.toString("base64url") };
  const prefix2 = Buffer.from([153, body.length >> 8, body.length & 255]);
  return {
    fingerprint: createHash("sha1").update(prefix2).update(body).digest("hex").toUpperCase(),
    key: createPublicKey({ key: jwk, format: "jwk" }),
    created: created * 1e3,
    expires: lasts ? (created + lasts) * 1e3 : void 0,
    signs: (flags & maySign) !== 0
  };
}
function parseSignature(body) {
  if (body.readUInt8(0) !== 4)
    throw new Error("it is not of version 4");
  const hashedLength = body.readUInt16BE(4);
  const unhashedLength = body.readUInt16BE(6 + hashedLength);
  const end2 = 8 + hashedLength + unhashedLength;
  const hashed = readSubpackets(body.subarray(6, 6 + hashedLength));
  const unhashed = readSubpackets(body.subarray(8 + hashedLength, end2));
  return {
    type: body.readUInt8(1),
    publicKeyAlgorithm: body.readUInt8(2),
    hash: hashes[body.readUInt8(3)],
    hashed: body.subarray(0, 6 + hashedLength),
    // Who signed may stand in the part that is not hashed: another key fails the check. Nothing else of it is believed.
    subpackets: new Map([...[...unhashed].filter(([type]) => type === subpacket.issuer), ...hashed]),
    value: rsa.includes(body.readUInt8(2)) ? readNumber(body.subarray(end2 + 2))[0] : Buffer.alloc(0)
  };
}
function readSubpackets(bytes) {
  const found = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < bytes.length; ) {
    const [length, size] = newLength(bytes, at2);
    const type = bytes.readUInt8(at2 + size);
    const content2 = bytes.subarray(at2 + size + 1, at2 + size + length);
    if (content2.length !== length - 1)
      throw new Error("a part of it is cut off");
    if (type & 128 && !understood.has(type & 127))
      throw new Error(`it says something unknown (${type & 127})`);
    found.set(type & 127, content2);
    at2 += size + length;
  }
  return found;
}
function* packets(bytes) {
  for (let at2 = 0; at2 < bytes.length; ) {
    const head = bytes.readUInt8(at2);
    if (!(head & 128))
      throw new Error("it is no OpenPGP");
    const isNew = (head & 64) !== 0;
    const [length, size] = isNew ? newLength(bytes, at2 + 1) : oldLength(bytes, at2 + 1, head & 3);
    const body = bytes.subarray(at2 + 1 + size, at2 + 1 + size + length);
    if (body.length !== length)
      throw new Error("it is cut off");
    yield { tag: isNew ? head & 63 : head >> 2 & 15, body };
    at2 += 1 + size + length;
  }
}
function newLength(bytes, at2) {
  const first = bytes.readUInt8(at2);
  if (first < 192)
    return [first, 1];
  if (first < 224)
    return [(first - 192 << 8) + bytes.readUInt8(at2 + 1) + 192, 2];
  if (first < 255)
    throw new Error("its length is not given");
  return [bytes.readUInt32BE(at2 + 1), 5];
}
function oldLength(bytes, at2, kind2) {
  if (kind2 === 3)
    throw new Error("its length is not given");
  const size = 2 ** kind2;
  return [bytes.readUIntBE(at2, size), size];
}
function readNumber(bytes) {
  const size = Math.ceil(bytes.readUInt16BE(0) / 8);
  const number5 = bytes.subarray(2, 2 + size);
  if (number5.length !== size)
    throw new Error("a number of it is cut off");
  return [number5, bytes.subarray(2 + size)];
}
function padded(value, key) {
  const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  return Buffer.concat([Buffer.alloc(Math.max(0, size - value.length)), value]);
}
function issuer(signature) {
  const fingerprint = signature.subpackets.get(subpacket.fingerprint)?.subarray(1);
  const named3 = fingerprint ?? signature.subpackets.get(subpacket.issuer);
  if (!named3 || named3.length < 8)
    throw new Error("it does not say whose it is");
  return named3.toString("hex").toUpperCase();
}
function seconds(signature, which) {
  const bytes = signature.subpackets.get(which);
  return bytes?.length === 4 ? bytes.readUInt32BE(0) : void 0;
}
function earliest(a, b) {
  return a === void 0 ? b : b === void 0 ? a : Math.min(a, b);
}
function dearmor(text3) {
  const body = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:.+: .*\r?\n)*\r?\n([\s\S]*?)-----END/.exec(text3)?.[1];
  if (body === void 0)
    throw new TypeError("an armored OpenPGP public key was expected");
  return Buffer.from(body.replace(/^=.*$/m, ""), "base64");
}

// packages/terraform/build/src/release/unzip.js
import { crc32, inflateRawSync } from "node:zlib";
var signatures = { end: 101010256, entry: 33639248, local: 67324752 };
function unzipFile(zip, name) {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end2 = bytes.lastIndexOf(Buffer.from([80, 75, 5, 6]));
  if (end2 < 0)
    throw new Error("it is no zip");
  let at2 = bytes.readUInt32LE(end2 + 16);
  for (let left = bytes.readUInt16LE(end2 + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at2) !== signatures.entry)
      throw new Error("its directory is damaged");
    const nameLength = bytes.readUInt16LE(at2 + 28);
    if (bytes.toString("utf8", at2 + 46, at2 + 46 + nameLength) === name)
      return content(bytes, at2);
    at2 += 46 + nameLength + bytes.readUInt16LE(at2 + 30) + bytes.readUInt16LE(at2 + 32);
  }
  return void 0;
}
function content(bytes, entry) {
  const method = bytes.readUInt16LE(entry + 10);
  const sum2 = bytes.readUInt32LE(entry + 16);
  const size = bytes.readUInt32LE(entry + 20);
  const local2 = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(local2) !== signatures.local)
    throw new Error("its directory is damaged");
  const from = local2 + 30 + bytes.readUInt16LE(local2 + 26) + bytes.readUInt16LE(local2 + 28);
  const packed = bytes.subarray(from, from + size);
  if (method !== 0 && method !== 8)
    throw new Error(`it is packed in an unknown way (${method})`);
  const file3 = method === 0 ? packed : inflateRawSync(packed);
  if (crc32(file3) !== sum2)
    throw new Error("its content is damaged");
  return file3;
}

// packages/terraform/build/src/release/download-release.js
var hashicorpReleases = {
  url: "https://releases.hashicorp.com/terraform",
  trustedKey: hashicorpKey
};
async function downloadRelease(request2) {
  const { source, version, download, now } = request2;
  const machine = { x64: "amd64", arm64: "arm64" }[process.arch] ?? process.arch;
  const archive = `terraform_${version}_${process.platform}_${machine}.zip`;
  const fetchFile = async (name) => {
    const signal = AbortSignal.any([request2.signal, AbortSignal.timeout(request2.patience)]);
    try {
      return await download(`${source.url}/${version}/${name}`, signal);
    } catch (cause) {
      if (request2.signal.aborted)
        throw request2.signal.reason;
      throw unreachable(source, version, name, cause);
    }
  };
  const [sums, signature] = await Promise.all([
    fetchFile(`terraform_${version}_SHA256SUMS`),
    fetchFile(`terraform_${version}_SHA256SUMS.sig`)
  ]);
  requireSigned(verifyDetached(sums, signature, readKeyring(source.trustedKey), now), version);
  const lines = Buffer.from(sums).toString("utf8").split("\n");
  const expected = lines.find((line) => line.endsWith(`  ${archive}`))?.slice(0, 64);
  if (!expected)
    throw new StagingError("terraform-missing", `terraform ${version} is not published for this machine (${archive})`, {
      hint: "Ask for another version, or install terraform in a step before."
    });
  const zip = await fetchFile(archive);
  if (createHash2("sha256").update(zip).digest("hex") !== expected)
    throw new StagingError("terraform-missing", `${archive} does not have the checksum that its maker signed`, {
      hint: "It was damaged on its way: run it again. If it stays so, something between here and the server changes files."
    });
  const binary = unzipFile(zip, process.platform === "win32" ? "terraform.exe" : "terraform");
  if (!binary)
    throw new StagingError("terraform-missing", `${archive} holds no terraform`);
  return binary;
}
function requireSigned(verdict, version) {
  if (verdict.kind === "valid")
    return;
  const list3 = `the checksums of terraform ${version}`;
  if (verdict.kind === "expired-key")
    throw new StagingError("terraform-missing", `${list3} are signed with the key ${verdict.fingerprint}, which expired on ${new Date(verdict.expired).toISOString().slice(0, 10)}`, {
      hint: "Take a newer release of staging-actions, which knows the newer key, or install terraform in a step before."
    });
  const why = {
    "unknown-key": () => `they are signed with another key (${verdict.kind === "unknown-key" ? verdict.keyId : ""})`,
    mismatch: () => "the signature does not match them",
    malformed: () => `the signature cannot be read: ${verdict.kind === "malformed" ? verdict.why : ""}`
  }[verdict.kind]();
  throw new StagingError("terraform-missing", `${list3} are not signed by its maker: ${why}`, {
    hint: "Something between here and the server changes files: install terraform in a step before, from a source that you trust."
  });
}
function unreachable({ url: url2 }, version, name, cause) {
  const { host } = new URL(url2);
  if (cause instanceof ApiError && (cause.status === 404 || cause.status === 403))
    return new StagingError("terraform-missing", `there is no terraform ${version} at ${host} (${name})`, {
      cause,
      hint: "Correct `terraform-version` or the `required_version` of the stack."
    });
  const isSlow = cause?.name === "TimeoutError";
  return new StagingError("terraform-missing", `terraform ${version} could not be fetched: ${host} ${isSlow ? "took too long" : "did not answer as it should"} (${name})`, { cause, hint: `Put terraform on the PATH (in a step before), or let this machine reach ${host}.` });
}

// packages/terraform/build/src/required-version.js
import { readdir, readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function requiredVersion(directory) {
  const names = (await readdir(directory)).filter((name) => /\.(tf|tofu)$/.test(name)).sort();
  const found = [];
  for (const name of names) {
    const text3 = (await readFile2(join2(directory, name), "utf8")).replace(/^\s*(#|\/\/).*$/gm, "");
    for (const match2 of text3.matchAll(/^\s*required_version\s*=\s*"([^"]+)"/gm))
      if (match2[1])
        found.push(match2[1]);
  }
  return found.length > 0 ? found.join(", ") : void 0;
}

// packages/terraform/build/src/version.js
function parseVersion(text3) {
  const match2 = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text3.trim());
  if (!match2)
    return void 0;
  return { major: Number(match2[1]), minor: Number(match2[2] ?? 0), patch: Number(match2[3] ?? 0) };
}
function renderVersion({ major, minor, patch }) {
  return `${major}.${minor}.${patch}`;
}
function satisfies(version, constraint) {
  return constraint.split(",").map((part) => part.trim()).filter(Boolean).every((part) => satisfiesOne(version, part));
}
function versionsNamedIn(constraint) {
  return [...constraint.matchAll(/\d+(?:\.\d+){0,2}/g)].flatMap(([text3]) => parseVersion(text3) ?? []);
}
function satisfiesOne(version, part) {
  const match2 = /^(=|!=|>=|<=|>|<|~>)?\s*(v?\d+(?:\.\d+){0,2})$/.exec(part);
  const bound2 = match2?.[2] === void 0 ? void 0 : parseVersion(match2[2]);
  if (!match2?.[2] || !bound2)
    return false;
  const order = compare(version, bound2);
  switch (match2[1] ?? "=") {
    case "!=":
      return order !== 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "~>":
      return order >= 0 && compare(version, ceiling(bound2, match2[2].split(".").length)) < 0;
    default:
      return order === 0;
  }
}
function ceiling({ major, minor }, parts2) {
  return parts2 >= 3 ? { major, minor: minor + 1, patch: 0 } : { major: major + 1, minor: 0, patch: 0 };
}
function compare(a, b) {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

// packages/terraform/build/src/find-binary.js
var preferred = { major: 1, minor: 11, patch: 4 };
async function findBinary(request2) {
  const { directory, command = "terraform", version, env, spawn, tools, log } = request2;
  if (version && !parseVersion(version))
    throw new StagingError("invalid-input", `"${version}" is not a version of terraform`, { hint: "Such as 1.11.4." });
  const wanted = version ? `= ${version}` : await requiredVersion(directory) ?? ">= 1.0";
  const present = await versionOnPath(command, spawn, env);
  if (present && satisfies(present, wanted))
    return { path: command, version: renderVersion(present) };
  const has = present ? `the PATH has ${renderVersion(present)}` : "the PATH has none";
  if (command === "tofu")
    throw new StagingError("terraform-missing", `the stack is for OpenTofu (wanted: ${wanted}), and ${has}`, {
      hint: "Install OpenTofu in a step before, such as opentofu/setup-opentofu; staging-actions installs only Terraform."
    });
  const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted));
  if (!chosen)
    throw new StagingError("terraform-missing", `no version of terraform is known that satisfies "${wanted}"`, {
      hint: "Give the exact version as the input terraform-version."
    });
  const text3 = renderVersion(chosen);
  const name = process.platform === "win32" ? "terraform.exe" : "terraform";
  const cached = await tools.find("terraform", text3);
  if (cached)
    return { path: join3(cached, name), version: text3 };
  log.info(`installing terraform ${text3} (${has}, wanted: ${wanted})`);
  const { source = hashicorpReleases, patience: patience11 = 12e4, signal } = request2;
  const download = tools.download.bind(tools);
  const binary = await downloadRelease({ source, version: text3, download, signal, patience: patience11, now: Date.now() }).catch((error) => withTofu(error, wanted, spawn, env));
  log.info(`terraform ${text3}: its checksum is signed by its maker`);
  return { path: join3(await tools.keep(binary, "terraform", text3), name), version: text3 };
}
async function withTofu(error, wanted, spawn, env) {
  const tofu = error instanceof StagingError ? await versionOnPath("tofu", spawn, env) : void 0;
  if (!(error instanceof StagingError) || !tofu || !satisfies(tofu, wanted))
    throw error;
  throw new StagingError(error.reason, error.message, {
    cause: error.cause,
    hint: `${error.hint ?? ""} OpenTofu ${renderVersion(tofu)} is on the PATH: \`stacks[].command: tofu\` takes it.`.trim()
  });
}
async function versionOnPath(command, spawn, env) {
  try {
    const { exitCode, stdout } = await spawn(command, ["version", "-json"], { env });
    if (exitCode !== 0)
      return void 0;
    const answer = JSON.parse(stdout.toString());
    return typeof answer.terraform_version === "string" ? parseVersion(answer.terraform_version) : void 0;
  } catch {
    return void 0;
  }
}

// packages/terraform/build/src/open-terraform.js
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join as join4 } from "node:path";

// packages/terraform/build/src/child-environment.js
var harmless = /* @__PURE__ */ new Set([
  "compact-warnings",
  "lock-timeout",
  "no-color",
  "parallelism",
  "var",
  "var-file"
]);
function childEnvironment(env, dataDirectory) {
  const wrong = Object.entries(env).flatMap(([name, value]) => {
    const flags = name.startsWith("TF_CLI_ARGS") ? value.replace(/["'\\]/g, "").split(/\s+/) : [];
    return flags.flatMap((flag) => {
      const [, key = ""] = /^--?([\w-]+)/.exec(flag) ?? [];
      return key !== "" && !harmless.has(key) ? [`${name} has -${key}`] : [];
    });
  });
  if (wrong.length > 0)
    throw new StagingError("invalid-input", `the environment changes what Terraform does: ${wrong.join(", ")}`, {
      hint: `Take that out of the job's \`env\`: only ${[...harmless].map((flag) => `-${flag}`).join(", ")} may stand there.`
    });
  return {
    // What the environment says of them wins: a store may want its checksums.
    ...checksumSettings,
    ...env,
    // Of each workspace there is another state, which nobody has judged; the job's own terraform may use one.
    TF_WORKSPACE: "default",
    TF_DATA_DIR: dataDirectory,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1"
  };
}

// packages/terraform/build/src/in-flight.js
var most = 3;
function watchInFlight() {
  const begun3 = /* @__PURE__ */ new Map();
  return {
    onEvent(event) {
      if (event.kind === "apply-start")
        begun3.set(event.address, { action: event.action, since: performance.now() });
      else if (event.kind === "refresh-start")
        begun3.set(event.address, { action: "read", since: performance.now() });
      else if (event.kind === "apply-complete" || event.kind === "apply-errored" || event.kind === "refresh-complete")
        begun3.delete(event.address);
    },
    told() {
      const all = [...begun3].map(([address, { action: action2, since }]) => `${address} (${action2}, for ${Math.round((performance.now() - since) / 1e3)} s)`);
      return `${all.slice(0, most).join(", ")}${all.length > most ? ` and ${all.length - most} more` : ""}`;
    }
  };
}

// packages/terraform/build/src/lines.js
import { StringDecoder } from "node:string_decoder";
function splitLines(onLine) {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return {
    write(chunk) {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines)
        onLine(line);
    },
    end() {
      rest += decoder.end();
      if (rest !== "")
        onLine(rest);
      rest = "";
    }
  };
}

// packages/terraform/build/src/value-sources.js
function withoutKeys(address) {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}
function readSources(plan) {
  const root = { module: at(plan, "configuration", "root_module"), prefix: "", depth: 0, caller: void 0 };
  const found = /* @__PURE__ */ new Map();
  const enter = (scope) => {
    for (const resource of list(at(scope.module, "resources"))) {
      const address = at(resource, "address");
      if (typeof address === "string")
        found.set(scope.prefix + address, { resource, scope });
    }
    for (const name of Object.keys(object(at(scope.module, "module_calls"))))
      enter(childOf(scope, name));
  };
  enter(root);
  const instances = new Set([...dataIn(plan), ...list(at(plan, "resource_changes")).flatMap(dataAddress)].map(withoutKeys));
  const isRead = (address) => instances.has(address) || list(at(plan, "deferred_changes")).length > 0;
  const through = (expression, place, tail) => {
    if (isFunction(expression))
      return [{ kind: "function" }];
    const references = longest(list(at(expression, "references")).map(String));
    const [first, ...more] = references;
    if (tail.length > 0 && first !== void 0 && more.length > 0)
      return [{ kind: "hidden", name: references.join(", ") }];
    return references.flatMap((reference) => follow([...pathOf(reference), ...tail], place));
  };
  const follow = (path2, place) => {
    const { scope } = place;
    const [head = "", name = "", ...rest] = path2;
    switch (head) {
      case "var": {
        const { caller } = scope;
        if (!caller)
          return [{ kind: "known", name: `var.${name}`, value: within(at(plan, "variables", name, "value"), rest) }];
        const { call } = caller;
        const given = at(call, "expressions", name);
        const constant = given === void 0 ? at(scope.module, "variables", name, "default") : constantOf(given);
        if (constant !== void 0)
          return [{ kind: "known", name: `var.${name}`, value: within(constant, rest) }];
        return through(given, { ...place, scope: caller.scope, owner: call }, rest);
      }
      case "module": {
        const [output2, ...tail] = rest;
        const child = childOf(scope, name);
        if (output2 === void 0)
          return [{ kind: "hidden", name: `module.${name}` }];
        const expression = at(child.module, "outputs", output2, "expression");
        const constant = constantOf(expression);
        if (constant !== void 0)
          return [{ kind: "known", name: `module.${name}.${output2}`, value: within(constant, tail) }];
        return through(expression, anywhereIn(child), tail);
      }
      case "each":
        return ofEach(name, rest, place);
      case "count":
      case "path":
      case "self":
      case "terraform":
        return [];
      case "data":
        return isRead(`${scope.prefix}data.${name}.${rest[0]}`) ? [{ kind: "data", name: `data.${name}.${rest[0]}` }] : [];
      case "local":
      case "ephemeral":
        return [{ kind: "hidden", name: path2.slice(0, head === "local" ? 2 : 3).join(".") }];
      default:
        return [ofResource(head, name, rest, scope)];
    }
  };
  const ofEach = (name, rest, { scope, owner, keys }) => {
    const key = keys?.[scope.depth];
    if (name === "key" && key !== void 0)
      return [{ kind: "known", name: "each.key", value: key }];
    return through(at(owner, "for_each_expression"), { scope, owner: void 0, keys }, name === "key" ? [] : rest);
  };
  const ofResource = (type, name, [attribute2, ...rest], scope) => {
    const address = `${scope.prefix}${type}.${name}`;
    const { resource } = found.get(address) ?? {};
    const set2 = attribute2 === void 0 ? void 0 : at(resource, "expressions", attribute2);
    return {
      kind: "resource",
      address,
      type,
      attribute: attribute2,
      through: isLeaf(set2) ? through(set2, anywhereIn(scope, resource), rest) : []
    };
  };
  return (address) => {
    const { resource, scope } = found.get(withoutKeys(address)) ?? {};
    if (!resource || !scope)
      return void 0;
    const place = { scope, owner: resource, keys: keysIn(address) };
    const all = {};
    const readBlock = (block, path2) => {
      for (const [key, one2] of Object.entries(object(block)))
        read3(one2, path2 === "" ? key : `${path2}.${key}`);
    };
    const read3 = (expression, path2) => {
      if (Array.isArray(expression))
        for (const block of expression)
          readBlock(block, path2);
      else if (!isLeaf(expression))
        readBlock(expression, path2);
      else if (!isUnset(expression))
        all[path2] = [...all[path2] ?? [], ...through(expression, place, [])];
    };
    readBlock(at(resource, "expressions"), "");
    return all;
  };
}
function anywhereIn(scope, owner) {
  return { scope, owner, keys: void 0 };
}
function within(value, [key, ...rest]) {
  return key !== void 0 && isObject(value) && Object.hasOwn(value, key) ? within(value[key], rest) : value;
}
function keysIn(address) {
  const steps = address.matchAll(/(?:module|[\w-]+)\.[\w-]+(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/g);
  return [...steps].map(([, key]) => key?.startsWith('"') ? unquoted(key) : key);
}
function unquoted(text3) {
  try {
    return String(JSON.parse(text3));
  } catch {
    return text3;
  }
}
function dataIn(plan) {
  return resourcesBelow(at(plan, "prior_state", "values", "root_module")).flatMap(dataAddress);
}
function dataAddress(resource) {
  const address = at(resource, "address");
  return at(resource, "mode") === "data" && typeof address === "string" ? [address] : [];
}
function childOf(scope, name) {
  const call = at(scope.module, "module_calls", name);
  return {
    module: at(call, "module"),
    prefix: `${scope.prefix}module.${name}.`,
    depth: scope.depth + 1,
    caller: { scope, call }
  };
}
function isLeaf(expression) {
  return isFunction(expression) || isObject(expression) && ("constant_value" in expression || Array.isArray(expression["references"]));
}
function isFunction(expression) {
  return isObject(expression) && !("constant_value" in expression) && list(expression["references"]).length === 0 && Object.keys(expression).every((key) => key === "references");
}
function constantOf(expression) {
  return at(expression, "constant_value");
}
function isUnset(expression) {
  return constantOf(expression) === null;
}
function longest(references) {
  return references.filter((one2, index) => !references.slice(0, index).some((before) => before.startsWith(`${one2}.`) || before.startsWith(`${one2}[`)));
}
function pathOf(reference) {
  return withoutKeys(reference).split(".");
}

// packages/terraform/build/src/provider-values.js
function providerValuesIn(plan) {
  const data = dataValues(plan);
  const variables = Object.fromEntries(Object.entries(object(at(plan, "variables"))).map(([name, variable]) => [name, leaves(at(variable, "value"))]));
  const everything = [...Object.values(variables).flat(), ...[...data.values()].flat()];
  return Object.entries(object(at(plan, "configuration", "provider_config"))).flatMap(([provider, config2]) => {
    const source = String(at(config2, "full_name") ?? "");
    const expressions = Object.values(object(at(config2, "expressions"))).flatMap(leafExpressions);
    if (source.endsWith("/digitalocean/digitalocean") || expressions.length === 0)
      return [];
    const isRoot = at(config2, "module_address") === void 0;
    const values = expressions.flatMap((one2) => leaves(at(one2, "constant_value")));
    let isHidden = false;
    for (const reference of expressions.flatMap((one2) => list(at(one2, "references")).map(String))) {
      const [head = "", ...path2] = pathOf(reference);
      const known = head === "var" && isRoot ? variables[path2[0] ?? ""] : void 0;
      const read3 = head === "data" ? `data.${path2.slice(0, 2).join(".")}` : "";
      values.push(...known ?? [], ...data.get(read3) ?? []);
      isHidden ||= ["local", "module", "ephemeral"].includes(head) || head === "var" && !isRoot;
    }
    return [{ provider, values: [...new Set(values)], hidden: isHidden ? [...new Set(everything)] : [] }];
  });
}
function dataValues(plan) {
  const found = /* @__PURE__ */ new Map();
  const add = (resource, values) => {
    if (at(resource, "mode") !== "data")
      return;
    const name = `data.${String(at(resource, "type"))}.${String(at(resource, "name"))}`;
    found.set(name, [...found.get(name) ?? [], ...leaves(values)]);
  };
  for (const one2 of resourcesBelow(at(plan, "prior_state", "values", "root_module")))
    add(one2, at(one2, "values"));
  for (const one2 of list(at(plan, "resource_changes")))
    add(one2, at(one2, "change", "after"));
  return found;
}
function leafExpressions(expression) {
  if (Array.isArray(expression))
    return expression.flatMap(leafExpressions);
  return isLeaf(expression) ? [expression] : Object.values(object(expression)).flatMap(leafExpressions);
}
function leaves(value) {
  if (Array.isArray(value))
    return value.flatMap(leaves);
  if (isObject(value))
    return Object.values(value).flatMap(leaves);
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}

// packages/terraform/build/src/plan.js
var actions2 = ["create", "read", "update", "delete", "forget", "no-op"];
function parsePlan(text3) {
  const plan = JSON.parse(text3);
  return {
    changes: changesIn(plan),
    late: lateIn(plan),
    early: dataIn(plan),
    kept: keptIn(plan),
    variables: variablesIn(plan),
    settings: settingsIn(plan),
    providers: providerValuesIn(plan)
  };
}
function settingsIn(plan) {
  const providers = at(plan, "configuration", "provider_config");
  if (!isObject(providers))
    return [];
  return Object.entries(providers).flatMap(([provider, config2]) => {
    const source = at(config2, "full_name");
    const expressions = at(config2, "expressions");
    if (typeof source !== "string" || !source.endsWith("/digitalocean/digitalocean") || !isObject(expressions))
      return [];
    return Object.entries(expressions).map(([name, expression]) => {
      const constant = at(expression, "constant_value");
      if (typeof constant === "string")
        return { provider, name, value: constant };
      const [reference, ...more] = list(at(expression, "references")).map(String);
      const variable = more.length === 0 ? /^var\.(\w[\w-]*)$/.exec(reference ?? "")?.[1] : void 0;
      const isRoot = at(config2, "module_address") === void 0;
      const value = variable && isRoot ? at(plan, "variables", variable, "value") : void 0;
      return { provider, name, value: typeof value === "string" ? value : void 0 };
    });
  });
}
function changesIn(plan) {
  const sourcesOf = readSources(plan);
  return entriesIn(plan).flatMap((entry) => {
    const { address, type, mode, action_reason: reason } = entry;
    const change = isObject(entry["change"]) ? entry["change"] : {};
    if (mode !== "managed" || typeof address !== "string" || typeof type !== "string")
      return [];
    const importing = importedIn(change["importing"]);
    const listed2 = Array.isArray(change["actions"]) ? change["actions"] : [];
    const known = actions2.filter((action2) => listed2.includes(action2) && action2 !== "no-op");
    if (known.length === 0 && importing === void 0)
      return [];
    const unknown3 = isObject(change["after_unknown"]) ? change["after_unknown"] : {};
    return [
      {
        address,
        type,
        actions: known,
        isTainted: reason === "replace_because_tainted",
        before: isObject(change["before"]) ? change["before"] : void 0,
        after: isObject(change["after"]) ? change["after"] : void 0,
        unknown: unknown3,
        // Of one that no configuration names, anything may be set from anywhere.
        sources: sourcesOf(address) ?? Object.fromEntries(Object.keys(unknown3).map((name) => [name, []])),
        importing
      }
    ];
  });
}
function importedIn(importing) {
  if (!isObject(importing))
    return void 0;
  const { id, identity: identity2 } = importing;
  return typeof id === "string" ? id : JSON.stringify(identity2 ?? importing);
}
function lateIn(plan) {
  return entriesIn(plan).flatMap(({ address, mode, action_reason: reason }) => (
    // What stands in a check is seen by that check alone.
    mode === "data" && reason !== "read_because_check_nested" && typeof address === "string" ? [address] : []
  ));
}
function keptIn(plan) {
  return entriesIn(plan).flatMap((entry) => {
    const { address, type, mode } = entry;
    const after = at(entry, "change", "after");
    const isKept = list(at(entry, "change", "actions")).every((action2) => action2 === "no-op");
    return mode === "managed" && isKept && typeof address === "string" && typeof type === "string" && isObject(after) ? [{ address, type, values: after }] : [];
  });
}
function variablesIn(plan) {
  return Object.fromEntries(Object.entries(object(at(plan, "variables"))).map(([name, variable]) => [name, at(variable, "value")]));
}
function entriesIn(plan) {
  return list(at(plan, "resource_changes")).filter(isObject);
}

// packages/terraform/build/src/state.js
var placeAttributes = ["domain", "ip_address", "cluster_id", "project", "volume_id", "loadbalancer_id"];
var knownVersion = 4;
function readState(text3) {
  if (text3.trim() === "")
    return { lineage: void 0, resources: [] };
  const state = parse(text3);
  if (!isObject(state))
    throw unreadable("it is no JSON");
  if ("encrypted_data" in state)
    throw unreadable("it is encrypted");
  const { version, lineage, resources } = state;
  if (version !== knownVersion)
    throw unreadable(`its format is ${JSON.stringify(version)}, and ${knownVersion} is known`);
  if (resources !== void 0 && !Array.isArray(resources))
    throw unreadable("its resources are no list");
  return { lineage: typeof lineage === "string" ? lineage : void 0, resources: managed(resources ?? []) };
}
function unreadable(why) {
  return new StagingError("service-error", `the state cannot be read: ${why}`, {
    hint: "Look at it with `terraform state list`, with the version of Terraform or OpenTofu that wrote it."
  });
}
function parse(text3) {
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
}
function managed(resources) {
  return resources.flatMap((resource) => {
    if (!isObject(resource))
      throw unreadable("one of its resources is no object");
    const { mode, type, name, module, instances, provider } = resource;
    if (mode === "data")
      return [];
    if (typeof type !== "string" || typeof name !== "string" || !Array.isArray(instances))
      throw unreadable("one of its resources has no type, no name or no instances");
    const base = `${typeof module === "string" ? `${module}.` : ""}${type}.${name}`;
    return instances.filter(isObject).map((instance) => {
      const key = instance["index_key"];
      const attributes = isObject(instance["attributes"]) ? instance["attributes"] : {};
      const id = attributes["id"];
      return {
        address: key === void 0 ? base : `${base}[${JSON.stringify(key)}]`,
        type,
        ...typeof id === "string" && { id },
        places: placesOf(attributes),
        ...attributes["destroy_all_associated_resources"] === true && { takesAlong: true },
        provider: typeof provider === "string" ? provider : ""
      };
    });
  });
}
function placesOf(attributes) {
  return Object.fromEntries(placeAttributes.flatMap((name) => {
    const value = attributes[name];
    return typeof value === "string" ? [[name, value]] : [];
  }));
}

// packages/terraform/build/src/watch-interrupted.js
import { readdir as readdir2, readFile as readFile3 } from "node:fs/promises";
import { basename } from "node:path";
var grace = { cancelled: 3e3, otherwise: 3e4 };
var pause = 1e3;
function watchInterrupted(terraform, { signal, most: most4, onGivenUp, ...processes }) {
  let timer;
  let isOver = false;
  const look2 = async (since) => {
    const providers = await providersOf(terraform, processes);
    if (isOver)
      return;
    endAll(providers ?? [], processes.onEnd);
    const from = providers?.length === 0 ? since : performance.now();
    if (performance.now() - from < most4)
      timer = setTimeout(() => void look2(from), pause);
    else {
      onGivenUp();
      end(terraform);
    }
  };
  const begin = () => {
    const isCancelled = signal.reason instanceof StagingError && signal.reason.reason === "cancelled";
    const wait = isCancelled ? grace.cancelled : grace.otherwise;
    timer = setTimeout(() => void look2(performance.now()), wait);
  };
  if (signal.aborted)
    begin();
  else
    signal.addEventListener("abort", begin, { once: true });
  return () => {
    isOver = true;
    signal.removeEventListener("abort", begin);
    clearTimeout(timer);
  };
}
async function endOrphans(terraform, processes) {
  endAll(await providersOf(terraform, processes) ?? [], processes.onEnd);
}
var providerName = "terraform-provider-".slice(0, 15);
async function providersOf(terraform, { spawn, env }) {
  const list3 = process.platform === "linux" ? processesOfLinux() : processesByPs(spawn, env);
  const all = await list3.catch(() => void 0);
  return all?.filter(({ parent, group, name }) => (parent === terraform || group === terraform) && name.startsWith(providerName));
}
async function processesOfLinux() {
  const pids = (await readdir2("/proc")).filter((entry) => /^\d+$/.test(entry));
  const found = await Promise.all(pids.map(async (pid) => {
    const stat2 = await readFile3(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const match2 = /^\d+ \((.*)\) ([^Z]) (\d+) (\d+)/s.exec(stat2);
    return match2 ? [{ pid: Number(pid), name: match2[1] ?? "", parent: Number(match2[3]), group: Number(match2[4]) }] : [];
  }));
  return found.flat();
}
async function processesByPs(spawn, env) {
  const { stdout } = await spawn("ps", ["-A", "-o", "pid=,ppid=,pgid=,comm="], { env });
  return [...stdout.toString().matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/gm)].map(([, pid, parent, group, name = ""]) => ({
    pid: Number(pid),
    parent: Number(parent),
    group: Number(group),
    name: basename(name.trim())
  }));
}
function endAll(providers, onEnd) {
  for (const { pid, name } of providers) {
    onEnd(name);
    end(pid);
  }
}
function end(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
  }
}

// packages/terraform/build/src/open-terraform.js
var locking = /* @__PURE__ */ new Set(["plan", "apply", "destroy", "state push"]);
var rescuePatience = 3e4;
var endPatience = { changing: 6e4, otherwise: 5e3 };
var importsFile = "staging_actions_imports.tf";
async function openTerraform(request2) {
  const { directory, env, spawn, log, deadline } = request2;
  const binary = await findBinary({ ...request2, signal: deadline.signal });
  await mkdir(request2.temp, { recursive: true });
  const work = await mkdtemp(join4(request2.temp, "terraform-"));
  log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`);
  const errored = join4(directory, "errored.tfstate");
  for (const file3 of [errored, join4(directory, importsFile)])
    await rm(file3, { force: true });
  const childEnv = childEnvironment(env, join4(work, "data"));
  const lives = [];
  const start2 = async (what, args, { signal, most: most4, onStdout }) => {
    const since = Date.now();
    let stopWatching = () => {
    };
    let pid;
    const processes = {
      spawn,
      env: childEnv,
      onEnd: (provider) => log.info(`terraform ${what} does not end by itself: ending its ${provider}`)
    };
    const result = await spawn(binary.path, args, {
      cwd: directory,
      env: childEnv,
      signal,
      ...onStdout && { onStdout },
      onStart: (started) => {
        pid = started;
        stopWatching = watchInterrupted(started, {
          ...processes,
          signal,
          most: most4,
          onGivenUp: () => log.warning(`terraform ${what} still does not end: killing it`)
        });
      }
    }).finally(() => {
      stopWatching();
      if (locking.has(what))
        lives.push({ since, until: Date.now() });
    });
    if (isKill(result.exitCode) && pid !== void 0)
      await endOrphans(pid, {
        ...processes,
        onEnd: (provider) => log.info(`terraform ${what} was killed: ending its ${provider}, which lives on`)
      });
    return result;
  };
  const run = async (what, args, onEvent) => {
    const { signal } = deadline;
    if (signal.aborted)
      throw signal.reason;
    const diagnostics = [];
    const lines = [];
    const inFlight = watchInFlight();
    const onLine = (line) => {
      const event = onEvent && parseEvent(line);
      if (!event) {
        if (!onEvent)
          lines.push(line);
        return;
      }
      if (event.kind === "diagnostic")
        diagnostics.push(event.diagnostic);
      inFlight.onEvent(event);
      onEvent?.(event);
    };
    const reader = splitLines(onLine);
    const began = Date.now();
    let awaited = "";
    const note = () => {
      awaited = inFlight.told();
    };
    signal.addEventListener("abort", note, { once: true });
    const isChanging = what === "apply" || what === "destroy";
    const { exitCode, stderr } = await start2(what, args, {
      signal,
      most: isChanging ? endPatience.changing : endPatience.otherwise,
      onStdout: reader.write
    }).finally(() => signal.removeEventListener("abort", note));
    reader.end();
    const fail = () => {
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
      throw failure({ what, exitCode, errors, stderr: stderr.toString(), began, awaited, signal });
    };
    return { exitCode, text: lines.join("\n"), fail };
  };
  const writeVariables = async (variables) => {
    if (Object.keys(variables).length === 0)
      return [];
    const file3 = join4(work, "variables.tfvars.json");
    await writeFile(file3, JSON.stringify(variables), { mode: 384 });
    return [`-var-file=${file3}`];
  };
  const logged = (onEvent) => (event) => {
    if (event.kind === "diagnostic" && event.diagnostic.severity === "warning")
      log.info(`warning: ${renderDiagnostic(event.diagnostic)}`);
    const line = describeEvent(event);
    if (line)
      log.info(line);
    onEvent(event);
  };
  const rescueState = async () => {
    if (!await exists(errored))
      return;
    try {
      const { exitCode } = await start2("state push", ["state", "push", errored], {
        signal: AbortSignal.timeout(rescuePatience),
        most: 0
      });
      if (exitCode === 0)
        log.info("the state that terraform could not save at first is saved");
      else
        log.warning("the state could not be saved: what was made since then has to be found in the account");
    } finally {
      await rm(errored, { force: true });
    }
  };
  const change = async (command, more, onEvent = () => {
  }) => {
    await rm(errored, { force: true });
    const { exitCode, fail } = await run(command, [command, "-json", "-input=false", ...more], logged(onEvent));
    if (exitCode === 0)
      return;
    await rescueState();
    fail();
  };
  const withImports = async (blocks, work2) => {
    const file3 = join4(directory, importsFile);
    await rm(file3, { force: true });
    if (blocks.length === 0)
      return work2();
    const text3 = blocks.map(({ to, id }) => `import {
  to = ${to}
  id = ${quote(id)}
}
`);
    await writeFile(file3, text3.join("\n"));
    try {
      return await work2();
    } finally {
      await rm(file3, { force: true });
    }
  };
  return {
    version: binary.version,
    async init(backend) {
      const file3 = join4(work, "backend.hcl");
      await writeFile(file3, renderBackend(backend), { mode: 384 });
      const { exitCode, fail } = await run("init", ["init", "-input=false", "-no-color", `-backend-config=${file3}`]);
      if (exitCode !== 0)
        fail();
      const type = await backendOf(childEnv.TF_DATA_DIR);
      if (type !== "s3")
        throw noBackend(directory, type);
    },
    plan: (variables, imports = []) => withImports(imports, async () => {
      const file3 = join4(work, "plan");
      const args = ["plan", "-json", "-detailed-exitcode", "-input=false", `-out=${file3}`];
      const { exitCode, fail } = await run("plan", [...args, ...await writeVariables(variables)], () => {
      });
      if (exitCode !== 0 && exitCode !== 2)
        fail();
      const shown = await run("show", ["show", "-json", "-no-color", file3]);
      if (shown.exitCode !== 0)
        shown.fail();
      return { isClean: exitCode === 0, ...parsePlan(shown.text), file: file3 };
    }),
    apply: ({ file: file3 }, onEvent) => change("apply", [file3], onEvent),
    destroy: async (variables, onEvent) => change("destroy", ["-auto-approve", ...await writeVariables(variables)], onEvent),
    async outputs() {
      const { exitCode, text: text3, fail } = await run("output", ["output", "-json", "-no-color"]);
      if (exitCode !== 0)
        fail();
      const value = JSON.parse(text3 || "{}");
      if (!isObject(value))
        return fail();
      return Object.fromEntries(Object.entries(value).filter((entry) => isObject(entry[1])).map(([name, output2]) => [name, { value: output2["value"], sensitive: output2["sensitive"] === true }]));
    },
    async state() {
      const { exitCode, text: text3, fail } = await run("state pull", ["state", "pull"]);
      if (exitCode !== 0)
        fail();
      return readState(text3);
    },
    lives: () => [...lives],
    async forceUnlock(lockId) {
      const { exitCode, fail } = await run("force-unlock", ["force-unlock", "-force", "-no-color", lockId]);
      if (exitCode !== 0)
        fail();
    },
    close: () => rm(work, { recursive: true, force: true })
  };
}
async function exists(file3) {
  return access(file3).then(() => true, () => false);
}

// node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var encoder = new TextEncoder();
var HOST_SERVICES = {
  appstream2: "appstream",
  cloudhsmv2: "cloudhsm",
  email: "ses",
  marketplace: "aws-marketplace",
  mobile: "AWSMobileHubService",
  pinpoint: "mobiletargeting",
  queue: "sqs",
  "git-codecommit": "codecommit",
  "mturk-requester-sandbox": "mturk-requester",
  "personalize-runtime": "personalize"
};
var UNSIGNABLE_HEADERS = /* @__PURE__ */ new Set([
  "authorization",
  "content-type",
  "content-length",
  "user-agent",
  "presigned-expires",
  "expect",
  "x-amzn-trace-id",
  "range",
  "connection"
]);
var AwsClient = class {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region: region2, cache: cache2, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
    if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region2;
    this.cache = cache2 || /* @__PURE__ */ new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input2, init) {
    if (input2 instanceof Request) {
      const { method, url: url2, headers, body } = input2;
      init = Object.assign({ method, url: url2, headers }, init);
      if (init.body == null && headers.has("Content-Type")) {
        init.body = body != null && headers.has("X-Amz-Content-Sha256") ? body : await input2.clone().arrayBuffer();
      }
      input2 = url2;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input2.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed);
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: "half" }, signed));
      }
      throw e;
    }
  }
  async fetch(input2, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input2, init));
      if (i === this.retries) {
        return fetched;
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res;
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error("An unknown error occurred, ensure retries is not negative");
  }
};
var AwsV4Signer = class {
  constructor({ method, url: url2, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region: region2, cache: cache2, datetime: datetime2, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url2 == null) throw new TypeError("url is a required option");
    if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
    if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
    this.method = method || (body ? "POST" : "GET");
    this.url = new URL(url2);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region2) {
      [guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || "";
    this.region = region2 || guessedRegion || "us-east-1";
    this.cache = cache2 || /* @__PURE__ */ new Map();
    this.datetime = datetime2 || (/* @__PURE__ */ new Date()).toISOString().replace(/[:-]|\.\d{3}/g, "");
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === "iotdevicegateway";
    this.headers.delete("Host");
    if (this.service === "s3" && !this.signQuery && !this.headers.has("X-Amz-Content-Sha256")) {
      this.headers.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set("X-Amz-Date", this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set("X-Amz-Security-Token", this.sessionToken);
    }
    this.signableHeaders = ["host", ...this.headers.keys()].filter((header) => allHeaders || !UNSIGNABLE_HEADERS.has(header)).sort();
    this.signedHeaders = this.signableHeaders.join(";");
    this.canonicalHeaders = this.signableHeaders.map((header) => header + ":" + (header === "host" ? this.url.host : (this.headers.get(header) || "").replace(/\s+/g, " "))).join("\n");
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, "aws4_request"].join("/");
    if (this.signQuery) {
      if (this.service === "s3" && !params.has("X-Amz-Expires")) {
        params.set("X-Amz-Expires", "86400");
      }
      params.set("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
      params.set("X-Amz-Credential", this.accessKeyId + "/" + this.credentialString);
      params.set("X-Amz-SignedHeaders", this.signedHeaders);
    }
    if (this.service === "s3") {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, " "));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, "/");
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, "/");
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = /* @__PURE__ */ new Set();
    this.encodedSearch = [...this.url.searchParams].filter(([k]) => {
      if (!k) return false;
      if (this.service === "s3") {
        if (seenKeys.has(k)) return false;
        seenKeys.add(k);
      }
      return true;
    }).map((pair2) => pair2.map((p) => encodeRfc3986(encodeURIComponent(p)))).sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0).map((pair2) => pair2.join("=")).join("&");
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set("X-Amz-Signature", await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set("X-Amz-Security-Token", this.sessionToken);
      }
    } else {
      this.headers.set("Authorization", await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body
    };
  }
  async authHeader() {
    return [
      "AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + this.credentialString,
      "SignedHeaders=" + this.signedHeaders,
      "Signature=" + await this.signature()
    ].join(", ");
  }
  async signature() {
    const date4 = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date4, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac("AWS4" + this.secretAccessKey, date4);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, "aws4_request");
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()));
  }
  async stringToSign() {
    return [
      "AWS4-HMAC-SHA256",
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString()))
    ].join("\n");
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + "\n",
      this.signedHeaders,
      await this.hexBodyHash()
    ].join("\n");
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get("X-Amz-Content-Sha256") || (this.service === "s3" && this.signQuery ? "UNSIGNED-PAYLOAD" : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== "string" && !("byteLength" in this.body)) {
        throw new Error("body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header");
      }
      hashHeader = buf2hex(await hash(this.body || ""));
    }
    return hashHeader;
  }
};
async function hmac(key, string3) {
  const cryptoKey = await crypto.subtle.importKey(
    "raw",
    typeof key === "string" ? encoder.encode(key) : key,
    { name: "HMAC", hash: { name: "SHA-256" } },
    false,
    ["sign"]
  );
  return crypto.subtle.sign("HMAC", cryptoKey, encoder.encode(string3));
}
async function hash(content2) {
  return crypto.subtle.digest("SHA-256", typeof content2 === "string" ? encoder.encode(content2) : content2);
}
var HEX_CHARS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = "";
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[n >>> 4 & 15];
    out += HEX_CHARS[n & 15];
  }
  return out;
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
function guessServiceRegion(url2, headers) {
  const { hostname: hostname6, pathname } = url2;
  if (hostname6.endsWith(".on.aws")) {
    const match3 = hostname6.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match3 != null ? ["lambda", match3[1] || ""] : ["", ""];
  }
  if (hostname6.endsWith(".r2.cloudflarestorage.com")) {
    return ["s3", "auto"];
  }
  if (hostname6.endsWith(".backblazeb2.com")) {
    const match3 = hostname6.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match3 != null ? ["s3", match3[1] || ""] : ["", ""];
  }
  const match2 = hostname6.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = match2 && match2[1] || "";
  let region2 = match2 && match2[2];
  if (region2 === "us-gov") {
    region2 = "us-gov-west-1";
  } else if (region2 === "s3" || region2 === "s3-accelerate") {
    region2 = "us-east-1";
    service = "s3";
  } else if (service === "iot") {
    if (hostname6.startsWith("iot.")) {
      service = "execute-api";
    } else if (hostname6.startsWith("data.jobs.iot.")) {
      service = "iot-jobs-data";
    } else {
      service = pathname === "/mqtt" ? "iotdevicegateway" : "iotdata";
    }
  } else if (service === "autoscaling") {
    const targetPrefix = (headers.get("X-Amz-Target") || "").split(".")[0];
    if (targetPrefix === "AnyScaleFrontendService") {
      service = "application-autoscaling";
    } else if (targetPrefix === "AnyScaleScalingPlannerFrontendService") {
      service = "autoscaling-plans";
    }
  } else if (region2 == null && service.startsWith("s3-")) {
    region2 = service.slice(3).replace(/^fips-|^external-1/, "");
    service = "s3";
  } else if (service.endsWith("-fips")) {
    service = service.slice(0, -5);
  } else if (region2 && /-\d$/.test(service) && !/-\d$/.test(region2)) {
    [service, region2] = [region2, service];
  }
  return [HOST_SERVICES[service] || service, region2 || ""];
}

// packages/environment/build/src/stacks/ask-bucket.js
var patience2 = 3e4;
async function answerOf(path2, send) {
  for (let attempt2 = 1; ; attempt2 += 1)
    try {
      const response = await send();
      const text3 = await response.text();
      if ((response.ok || response.status === 404) && isPage(text3))
        throw notJson("Spaces", path2, text3, "answer of a bucket");
      return { response, text: text3 };
    } catch (error) {
      if (attempt2 === 4 || error instanceof Error && error.name === "TimeoutError")
        throw error;
      await systemClock.sleep(250 * 2 ** attempt2);
    }
}
async function askBucket({ bucket, endpoint }, { accessKey, secretKey }, { method, key = "", query: query2 = {}, headers = {}, expected = [] }) {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: "s3",
    region: "us-east-1",
    retries: 4
  });
  const path2 = `/${encodeURIComponent(bucket)}/${key.split("/").map(encodeURIComponent).join("/")}`;
  const url2 = new URL(`${endpoint.replace(/\/+$/, "")}${path2}`);
  for (const [name, value] of Object.entries(query2))
    url2.searchParams.set(name, value);
  const { response, text: text3 } = await answerOf(path2, () => client.fetch(url2, {
    method,
    headers,
    signal: AbortSignal.timeout(patience2),
    ...method === "PUT" && { body: "probe" }
  })).catch((cause) => {
    if (cause instanceof StagingError)
      throw cause;
    throw new ApiError({ service: "Spaces", method, path: path2, status: 0 }, { cause });
  });
  if (!response.ok && !expected.includes(response.status))
    throw new ApiError({ service: "Spaces", method, path: path2, status: response.status }, response.status === 403 || response.status === 401 ? { hint: "Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?" } : {});
  return { status: response.status, text: text3 };
}

// packages/environment/build/src/stacks/state-store.js
async function heldIn(states, backend) {
  return readState(await states.readState(backend) ?? "");
}
function stateStore(credentials) {
  return {
    honoursConditionalWrites: (backend) => honoursConditionalWrites(backend, credentials),
    readState: (backend) => readState2(backend, credentials),
    findStates: (backend, prefix2) => findStates(backend, prefix2, credentials),
    findLock: (backend) => findLock(backend, credentials),
    releaseLock: (backend, id) => releaseLock(backend, id, credentials),
    deleteState: (backend) => deleteState(backend, credentials)
  };
}
async function readState2(backend, credentials) {
  const text3 = await readJson(backend, credentials, backend.key);
  return text3?.trim() === "" ? void 0 : text3;
}
async function readJson(backend, credentials, key) {
  const { status, text: text3 } = await readWhole(backend, credentials, { method: "GET", key, expected: [404] }, isJson);
  return status === 404 ? void 0 : text3;
}
function isJson(text3) {
  try {
    JSON.parse(text3);
    return true;
  } catch {
    return false;
  }
}
async function findStates(backend, prefix2, credentials) {
  const query2 = { "list-type": "2", prefix: prefix2 };
  const { status, text: text3 } = await readList(backend, credentials, { method: "GET", query: query2, expected: [401, 403, 404] });
  if (status === 404)
    return [];
  if (status >= 400)
    return void 0;
  return [...text3.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = ""]) => element(entry, "Key") ?? "").filter((key) => key.endsWith(".tfstate"));
}
async function findLock(backend, credentials) {
  const text3 = await readJson(backend, credentials, lockKey(backend));
  return text3 === void 0 ? void 0 : parseLock(text3);
}
async function releaseLock(backend, id, credentials) {
  const lock = await findLock(backend, credentials);
  if (lock?.id !== id)
    return false;
  await askBucket(backend, credentials, { method: "DELETE", key: lockKey(backend), expected: [404] });
  return true;
}
function lockKey({ key }) {
  return `${key}.tflock`;
}
async function deleteState(backend, credentials) {
  for (const key of [backend.key, lockKey(backend)]) {
    const { status } = await askBucket(backend, credentials, { method: "DELETE", key, expected: [404] });
    if (status === 404)
      await requireAbsent(backend, credentials, key);
    for (const version of await versionsOf(backend, credentials, key))
      await askBucket(backend, credentials, { method: "DELETE", key, query: { versionId: version }, expected: [404] });
  }
}
async function requireAbsent(backend, credentials, key) {
  const { status } = await askBucket(backend, credentials, { method: "GET", key, expected: [404] });
  if (status !== 404)
    throw new StagingError("service-error", `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`, {
      hint: proxyHint("Spaces")
    });
}
async function readList(backend, credentials, request2) {
  const isList = (text3) => /<\/List\w+Result>\s*$/.test(text3);
  const answer = await readWhole(backend, credentials, request2, isList);
  if (answer.status >= 400 || isList(answer.text))
    return answer;
  throw notJson("Spaces", `/${backend.bucket}/`, answer.text, "list of a bucket");
}
async function readWhole(backend, credentials, request2, isWhole) {
  const answer = await askBucket(backend, credentials, request2);
  return answer.status >= 400 || isWhole(answer.text) ? answer : askBucket(backend, credentials, request2);
}
async function versionsOf(backend, credentials, key) {
  const found = [];
  let from = {};
  for (; ; ) {
    const query2 = { versions: "", prefix: key, ...from };
    const { status, text: text3 } = await readList(backend, credentials, {
      method: "GET",
      query: query2,
      expected: [400, 403, 404, 405, 501]
    });
    if (status >= 400)
      return found;
    const page = text3.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs);
    for (const [, , entry = ""] of page)
      if (element(entry, "Key") === key)
        found.push(element(entry, "VersionId") ?? "");
    const keyMarker = element(text3, "NextKeyMarker");
    if (element(text3, "IsTruncated") !== "true" || !keyMarker)
      return found.filter((version) => version !== "");
    from = { "key-marker": keyMarker, "version-id-marker": element(text3, "NextVersionIdMarker") ?? "" };
  }
}
function element(xml, name) {
  const text3 = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text3?.replace(/&(amp|lt|gt|quot|apos);/g, (whole2, entity) => entities[entity] ?? whole2);
}
var entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
async function honoursConditionalWrites(backend, credentials) {
  const key = `${backend.key}.probe-${randomUUID()}`;
  const condition2 = { "if-none-match": "*" };
  try {
    await askBucket(backend, credentials, { method: "PUT", key, headers: condition2, expected: [409, 412, 501] });
    const again = await askBucket(backend, credentials, {
      method: "PUT",
      key,
      headers: condition2,
      expected: [409, 412, 501]
    });
    return again.status === 409 || again.status === 412;
  } finally {
    await askBucket(backend, credentials, { method: "DELETE", key, expected: [404] });
  }
}

// packages/kubernetes/build/src/object.js
function refOf(object3) {
  const { namespace, name } = object3.metadata;
  const ref = { apiVersion: object3.apiVersion, kind: object3.kind, name };
  return namespace === void 0 ? ref : { ...ref, namespace };
}
function describeRef(ref) {
  return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ""}`;
}
function field(value, ...path2) {
  let current = value;
  for (const step of path2) {
    if (typeof current !== "object" || current === null)
      return void 0;
    current = current[step];
  }
  return current;
}
function items(value, ...path2) {
  const list3 = field(value, ...path2);
  return Array.isArray(list3) ? list3 : [];
}
function text2(value, ...path2) {
  const found = field(value, ...path2);
  return typeof found === "string" ? found : void 0;
}
function number2(value, ...path2) {
  const found = field(value, ...path2);
  return typeof found === "number" ? found : void 0;
}

// packages/kubernetes/build/src/discovery.js
var Discovery = class {
  #transport;
  #known = /* @__PURE__ */ new Map();
  constructor(transport) {
    this.#transport = transport;
  }
  /** Undefined: this server does not serve the kind (yet). */
  async find(apiVersion2, kind2) {
    const known = this.#known.get(apiVersion2)?.get(kind2);
    if (known)
      return known;
    const base = apiVersion2.includes("/") ? `/apis/${apiVersion2}` : `/api/${apiVersion2}`;
    try {
      const { body } = await this.#transport.send({ method: "GET", path: base });
      const kinds2 = /* @__PURE__ */ new Map();
      for (const entry of items(body, "resources")) {
        const name = text2(entry, "name");
        const entryKind = text2(entry, "kind");
        if (!name || !entryKind || name.includes("/"))
          continue;
        kinds2.set(entryKind, { name, namespaced: field(entry, "namespaced") === true, base });
      }
      this.#known.set(apiVersion2, kinds2);
      return kinds2.get(kind2);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404)
        return void 0;
      throw error;
    }
  }
  async get(apiVersion2, kind2) {
    const resource = await this.find(apiVersion2, kind2);
    if (!resource)
      throw new StagingError("not-found", `the cluster does not serve ${kind2} of ${apiVersion2}`, {
        hint: "Is what defines this kind (a CustomResourceDefinition) installed in the cluster?"
      });
    return resource;
  }
};
function pathOf2(resource, ref) {
  return `${collection(resource, ref.namespace ?? "default")}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query2) {
  return query2.namespace === void 0 ? `${resource.base}/${resource.name}` : collection(resource, query2.namespace);
}
function collection(resource, namespace) {
  return resource.namespaced ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}` : `${resource.base}/${resource.name}`;
}

// packages/kubernetes/build/src/kubeconfig.js
var import_yaml = __toESM(require_dist(), 1);
var hint = "Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.";
function parseKubeconfig(text3) {
  const config2 = read(text3);
  const contextName = config2["current-context"];
  const context = named(config2["contexts"], contextName, "context");
  const cluster = named(config2["clusters"], context["cluster"], "cluster");
  const user = named(config2["users"], context["user"], "user");
  const server = cluster["server"];
  if (typeof server !== "string" || !/^https:\/\/[^\s/]+/.test(server))
    throw malformed("its server is no https URL");
  if (cluster["insecure-skip-tls-verify"] === true)
    throw malformed("it asks to trust any certificate");
  return {
    server: server.replace(/\/+$/, ""),
    ca: pem(cluster, "certificate-authority"),
    credential: credentialOf(user)
  };
}
function read(text3) {
  let value;
  try {
    value = (0, import_yaml.parse)(text3);
  } catch {
    throw malformed("it is not YAML");
  }
  if (!isRecord(value))
    throw malformed("it is not a mapping");
  return value;
}
function named(list3, name, kind2) {
  const entries = Array.isArray(list3) ? list3 : [];
  const entry = entries.find((candidate) => isRecord(candidate) && candidate["name"] === name);
  const value = isRecord(entry) ? entry[kind2] : void 0;
  if (!isRecord(value))
    throw malformed(`it has no ${kind2} for its current context`);
  return value;
}
function credentialOf(user) {
  const token = user["token"];
  if (typeof token === "string" && token !== "")
    return { kind: "token", token };
  const certificate = pem(user, "client-certificate");
  const key = pem(user, "client-key");
  if (certificate && key)
    return { kind: "certificate", certificate, key };
  throw malformed("its user has neither a token nor a client certificate inline");
}
function pem(record2, name) {
  const data = record2[`${name}-data`];
  if (typeof data === "string" && data !== "")
    return Buffer.from(data, "base64").toString("utf8");
  if (record2[name] !== void 0)
    throw malformed(`${name} is a file`);
  return void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function malformed(what) {
  return new StagingError("invalid-input", `the kubeconfig cannot be used: ${what}`, { hint });
}

// packages/kubernetes/build/src/readiness.js
function nodeReadiness(node) {
  const ready = condition(node, "Ready");
  if (text2(ready, "status") === "True")
    return { kind: "ready" };
  return { kind: "waiting", seen: text2(ready, "reason") ?? "not Ready" };
}
function condition(object3, type) {
  return items(object3, "status", "conditions").find((entry) => field(entry, "type") === type);
}

// packages/kubernetes/build/src/transport.js
import { Agent, globalAgent, request as httpsRequest } from "node:https";
var attempts = 5;
var silenceMs = 3e4;
var largestAnswer = 64 * 1024 * 1024;
var Transport = class {
  #access;
  #agent;
  #options;
  #answered = false;
  constructor(access3, options) {
    this.#access = access3;
    this.#options = options;
    const { ca, credential } = access3;
    const { proxyEnv } = globalAgent.options;
    this.#agent = new Agent({
      keepAlive: true,
      // An agent of one's own follows the machine's proxy only where it is told to.
      ...proxyEnv && { proxyEnv },
      ...ca === void 0 ? {} : { ca },
      ...credential.kind === "certificate" ? { cert: credential.certificate, key: credential.key } : {}
    });
  }
  get server() {
    return this.#access.server;
  }
  /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx with an object of the API. */
  async send(request2) {
    return this.#persist(request2, (raw, response) => ({ body: objectIn(raw, request2), warnings: warningsOf(response) }));
  }
  /** The same for an answer that is plain text, as a container's log is. */
  async text(request2) {
    return this.#persist(request2, (raw) => raw);
  }
  async #persist(request2, understand) {
    const idempotent = request2.idempotent ?? (request2.method !== "POST" && request2.method !== "PATCH");
    const { clock, log } = this.#options;
    const started = clock.monotonic();
    for (let attempt2 = 1; ; attempt2 += 1) {
      const signal = this.#signal(request2.signal);
      try {
        const { raw, response } = await this.#once(request2, signal);
        const understood2 = understand(raw, response);
        this.#answered = true;
        return understood2;
      } catch (error) {
        if (signal?.aborted)
          throw signal.reason;
        if (!(error instanceof ApiError) || !mayRetry(error.status, idempotent, request2))
          throw error;
        const elapsed = clock.monotonic() - started;
        const pause2 = retryPause({ status: error.status, attempt: attempt2, most: attempts, known: this.#answered, elapsed });
        if (pause2 === void 0)
          throw error;
        if (attempt2 === attempts)
          log.info(`${error.message}; waiting until it answers again`);
        else
          log.debug(`${error.message}; again in ${pause2} ms`);
        await clock.sleep(pause2, signal);
      }
    }
  }
  /** Opens a stream and yields its lines as they come; ends when the server ends it. */
  async *lines(request2) {
    const signal = this.#signal(request2.signal);
    const response = await this.#open(request2, signal, void 0);
    if ((response.statusCode ?? 0) >= 300)
      throw this.#failure(request2, response, await readAll(response));
    response.setEncoding("utf8");
    let rest = "";
    try {
      for await (const chunk of response) {
        const parts2 = (rest + chunk).split("\n");
        rest = parts2.pop() ?? "";
        for (const line of parts2)
          if (line.trim())
            yield line;
      }
    } catch (cause) {
      if (signal?.aborted)
        throw signal.reason;
      throw this.#unreachable(request2, cause);
    } finally {
      response.destroy();
    }
  }
  close() {
    this.#agent.destroy();
  }
  async #once(request2, signal) {
    const started = this.#options.clock.monotonic();
    const response = await this.#open(request2, signal, silenceMs);
    let raw;
    try {
      raw = await readAll(response);
    } catch (cause) {
      throw this.#unreachable(request2, cause);
    }
    const status = response.statusCode ?? 0;
    this.#options.log.debug(`Kubernetes ${request2.method} ${request2.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
    if (status < 200 || status >= 300)
      throw this.#failure(request2, response, raw);
    return { raw, response };
  }
  #open(request2, signal, timeout) {
    const url2 = new URL(this.#access.server + request2.path);
    for (const [name, value] of Object.entries(request2.query ?? {}))
      url2.searchParams.set(name, value);
    const { credential } = this.#access;
    const body = request2.body === void 0 ? void 0 : Buffer.from(JSON.stringify(request2.body));
    return new Promise((resolve, reject) => {
      const outgoing = httpsRequest(url2, {
        method: request2.method,
        agent: this.#agent,
        ...signal ? { signal } : {},
        ...timeout ? { timeout } : {},
        headers: {
          accept: "application/json, */*",
          "user-agent": "staging-actions",
          ...credential.kind === "token" ? { authorization: `Bearer ${credential.token}` } : {},
          ...body ? { "content-type": request2.contentType ?? "application/json", "content-length": String(body.length) } : {}
        }
      }, resolve);
      outgoing.on("timeout", () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
      outgoing.on("error", (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request2, cause)));
      outgoing.end(body);
    });
  }
  #signal(own) {
    const signals = [own, this.#options.signal].filter((signal) => signal !== void 0);
    return signals.length > 1 ? AbortSignal.any(signals) : signals[0];
  }
  #failure(request2, response, raw) {
    const detail = messageOf(raw);
    const status = response.statusCode ?? 0;
    if (status === 404 && isPage(raw))
      return answeredInstead({ ...request2, service: "Kubernetes" });
    const requestId = response.headers["audit-id"];
    return new ApiError({
      service: "Kubernetes",
      method: request2.method,
      path: request2.path,
      status,
      ...detail ? { detail } : {},
      ...typeof requestId === "string" ? { requestId } : {}
    }, status === 401 ? { hint: "The kubeconfig may have expired: a new one is made at every run from digitalocean-token." } : {});
  }
  #unreachable(request2, cause) {
    const detail = text2(cause, "code") ?? text2(cause, "message");
    return new ApiError({ service: "Kubernetes", method: request2.method, path: request2.path, status: 0, ...detail ? { detail } : {} }, { cause, hint: "Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?" });
  }
};
function mayRetry(status, idempotent, { method, body }) {
  return status === 429 || status === 503 || status === 409 && method === "PATCH" && text2(body, "metadata", "resourceVersion") === void 0 || idempotent && (status === 0 || status === 500 || status === 502 || status === 504);
}
function objectIn(raw, request2) {
  const instead = (what) => answeredInstead({ ...request2, service: "Kubernetes" }, what);
  let body;
  try {
    body = JSON.parse(raw);
  } catch {
    throw instead(`what came in its place is no JSON: ${whatIs(raw)}`);
  }
  if (text2(body, "kind") === void 0)
    throw instead("what came in its place is no object of its API");
  return body;
}
async function readAll(response) {
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largestAnswer)
      throw new Error("the answer is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
function messageOf(raw) {
  try {
    return text2(JSON.parse(raw), "message");
  } catch {
    return void 0;
  }
}
function warningsOf(response) {
  const header = field(response.headersDistinct, "warning");
  const values = Array.isArray(header) ? header : [];
  return values.map((value) => String(value).replace(/^\d+ \S+ "(.*)"$/, "$1").replace(/\\"/g, '"'));
}

// packages/kubernetes/build/src/watch.js
async function listObjects(transport, discovery, query2, signal) {
  const resource = await discovery.get(query2.apiVersion, query2.kind);
  const path2 = listPathOf(resource, query2);
  const { body } = await transport.send({
    method: "GET",
    path: path2,
    query: selectors(query2),
    ...signal ? { signal } : {}
  });
  if (field(body, "items") === void 0)
    throw answeredInstead({ service: "Kubernetes", method: "GET", path: path2 }, "what came in its place is no list");
  const objects = items(body, "items").map((item) => ({ apiVersion: query2.apiVersion, kind: query2.kind, ...item }));
  return { objects, resourceVersion: text2(body, "metadata", "resourceVersion") ?? "" };
}
async function* watchObjects(transport, discovery, query2, options) {
  const { clock, log, signal } = options;
  const resource = await discovery.get(query2.apiVersion, query2.kind);
  let resourceVersion;
  let failures = 0;
  for (; ; ) {
    signal.throwIfAborted();
    if (resourceVersion === void 0) {
      const list3 = await listObjects(transport, discovery, query2, signal);
      resourceVersion = list3.resourceVersion;
      yield { kind: "listed", objects: list3.objects };
    }
    try {
      const path2 = listPathOf(resource, query2);
      const lines = transport.lines({
        method: "GET",
        path: path2,
        query: { ...selectors(query2), watch: "1", allowWatchBookmarks: "true", resourceVersion, timeoutSeconds: "240" },
        signal
      });
      for await (const line of lines) {
        const { type, object: object3 } = eventIn(line, path2);
        failures = 0;
        if (type === "ERROR") {
          log.debug(`the watch of ${query2.kind} ended: ${text2(object3, "message") ?? "no message"}`);
          resourceVersion = number2(object3, "code") === 410 ? void 0 : resourceVersion;
          break;
        }
        resourceVersion = text2(object3, "metadata", "resourceVersion") ?? resourceVersion;
        if (type === "ADDED" || type === "MODIFIED")
          yield { kind: "changed", object: object3 };
        else if (type === "DELETED")
          yield { kind: "deleted", object: object3 };
      }
    } catch (error) {
      if (!(error instanceof ApiError) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
        throw error;
      if (error.status === 410)
        resourceVersion = void 0;
      failures += 1;
      if (failures > 8)
        throw error;
    }
    await clock.sleep(Math.min(1e4, 100 * 2 ** failures), signal);
  }
}
function eventIn(line, path2) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
  }
  const object3 = field(event, "object");
  if (text2(object3, "kind") === void 0)
    throw answeredInstead({ service: "Kubernetes", method: "GET", path: path2 }, "a line of the watch is no event");
  return { type: text2(event, "type"), object: object3 };
}
function selectors(query2) {
  return {
    ...query2.labelSelector ? { labelSelector: query2.labelSelector } : {},
    ...query2.fieldSelector ? { fieldSelector: query2.fieldSelector } : {}
  };
}

// packages/kubernetes/build/src/cluster.js
var fieldManager = "staging-actions";
var mostReplaces = 5;
function openCluster(kubeconfigYaml, options) {
  const { clock, log } = options;
  const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
  const discovery = new Discovery(transport);
  const locate = async (ref) => pathOf2(await discovery.get(ref.apiVersion, ref.kind), ref);
  const warn = (ref, warnings) => {
    for (const warning2 of warnings)
      log.warning(`${describeRef(ref)}: ${warning2}`);
  };
  const cluster = {
    server: transport.server,
    async find(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind);
      if (!resource)
        return void 0;
      try {
        const { body } = await transport.send({ method: "GET", path: pathOf2(resource, ref) });
        return body;
      } catch (error) {
        if (error instanceof ApiError && error.status === 404)
          return void 0;
        throw error;
      }
    },
    async get(ref) {
      const { body } = await transport.send({ method: "GET", path: await locate(ref) });
      return body;
    },
    list: (query2) => listObjects(transport, discovery, query2),
    watch: (query2, signal) => watchObjects(transport, discovery, query2, { clock, log, signal }),
    async apply(manifest) {
      const ref = refOf(manifest);
      const deadline = new Deadline(clock, 12e4, options.signal);
      const resource = await waitUntil(async () => {
        const found = await discovery.find(ref.apiVersion, ref.kind);
        return found ? { kind: "done", value: found } : { kind: "waiting", seen: "not served yet" };
      }, {
        awaited: `the cluster to serve ${ref.kind} of ${ref.apiVersion}`,
        clock,
        deadline,
        log,
        first: 500,
        most: 5e3
      });
      const { body, warnings } = await transport.send({
        method: "PATCH",
        path: pathOf2(resource, ref),
        query: { fieldManager, force: "true" },
        contentType: "application/apply-patch+yaml",
        body: manifest,
        idempotent: true
      });
      warn(ref, warnings);
      return body;
    },
    async replace(manifest) {
      const ref = refOf(manifest);
      const resource = await discovery.get(ref.apiVersion, ref.kind);
      for (let attempt2 = 1; ; attempt2 += 1) {
        const version = (await cluster.find(ref))?.metadata.resourceVersion;
        const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion: version } };
        try {
          const answer = await transport.send(version === void 0 ? {
            method: "POST",
            path: listPathOf(resource, { namespace: "default", ...ref }),
            query: { fieldManager },
            body
          } : { method: "PUT", path: pathOf2(resource, ref), query: { fieldManager }, body });
          warn(ref, answer.warnings);
          return answer.body;
        } catch (error) {
          if (!(error instanceof ApiError && error.status === 409))
            throw error;
          if (attempt2 < mostReplaces)
            continue;
          if (version !== void 0)
            throw error;
          throw new StagingError("service-error", `Kubernetes says that ${ref.kind} ${ref.name} is not there, and refuses to make it because it exists`, { cause: error, hint: proxyHint("Kubernetes") });
        }
      }
    },
    async patch(ref, patch) {
      const { body, warnings } = await transport.send({
        method: "PATCH",
        path: await locate(ref),
        query: { fieldManager },
        contentType: patch.kind === "merge" ? "application/merge-patch+json" : "application/json-patch+json",
        body: patch.kind === "merge" ? patch.value : patch.operations
      });
      warn(ref, warnings);
      return body;
    },
    async refusal(manifest) {
      const { apiVersion: apiVersion2, kind: kind2, metadata } = manifest;
      const resource = await discovery.get(apiVersion2, kind2);
      try {
        await transport.send({
          method: "POST",
          path: listPathOf(resource, { apiVersion: apiVersion2, kind: kind2, namespace: metadata.namespace ?? "default" }),
          query: { dryRun: "All", fieldManager },
          body: manifest,
          idempotent: true
        });
        return void 0;
      } catch (error) {
        if (error instanceof ApiError && [400, 403, 409, 422].includes(error.status))
          return error.detail ?? error.message;
        throw error;
      }
    },
    async whoAmI() {
      const [apiVersion2, kind2] = ["authentication.k8s.io/v1", "SelfSubjectReview"];
      const body = { apiVersion: apiVersion2, kind: kind2 };
      try {
        const answer = await transport.send({
          method: "POST",
          path: `/apis/${apiVersion2}/selfsubjectreviews`,
          body,
          idempotent: true
        });
        const username = text2(answer.body, "status", "userInfo", "username");
        const groups = items(answer.body, "status", "userInfo", "groups").filter((group) => typeof group === "string");
        return username === void 0 ? void 0 : { username, groups };
      } catch (error) {
        if (error instanceof ApiError && [403, 404].includes(error.status))
          return void 0;
        throw error;
      }
    },
    async delete(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind);
      if (!resource)
        return;
      try {
        await transport.send({
          method: "DELETE",
          path: pathOf2(resource, ref),
          query: { propagationPolicy: "Background" }
        });
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404))
          throw error;
      }
    },
    log: ({ namespace, name }, { container, lines, previous }) => transport.text({
      method: "GET",
      path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}/log`,
      query: {
        container,
        tailLines: String(lines),
        // Lines may be of any length.
        limitBytes: "65536",
        ...previous ? { previous: "true" } : {}
      }
    }),
    async waitReady({ deadline, nodes = 1 }) {
      await waitUntil(async () => {
        const { objects } = await cluster.list({ apiVersion: "v1", kind: "Node" });
        const ready = objects.filter((node) => nodeReadiness(node).kind === "ready").length;
        return objects.length >= nodes && ready === objects.length ? { kind: "done", value: void 0 } : { kind: "waiting", seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` };
      }, { awaited: "the cluster's nodes to be Ready", clock, deadline, log });
    },
    close: () => transport.close()
  };
  return cluster;
}

// packages/environment/build/src/kube-access.js
var kubeconfigSeconds = 3600;
async function openOurCluster({ digitalocean, context }, clusterId, { mask, deadline }) {
  const seconds2 = Math.min(kubeconfigSeconds, Math.max(600, Math.ceil(deadline.remaining() / 1e3)));
  const kubeconfig = await digitalocean.clusters.kubeconfig(clusterId, seconds2);
  const { credential } = parseKubeconfig(kubeconfig);
  mask(credential.kind === "token" ? credential.token : credential.key);
  return openCluster(kubeconfig, { clock: context.clock, log: context.log, signal: deadline.signal });
}

// packages/config/build/src/app-catalogue.js
var conventionalGlob = "apps/*";
function folderGlobs({ apps }) {
  return apps ? apps.map(({ name }) => name).filter(isFolder) : [conventionalGlob];
}
function appCatalogue(configuration, inFolders) {
  const entries = configuration.apps ?? [{ name: conventionalGlob }];
  if (!entries.some(({ name }) => isFolder(name)))
    return entries.map((entry) => toApp(entry, configuration));
  const byName = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]));
  const named3 = new Map(entries.filter(({ name }) => !isFolder(name)).map((entry) => {
    const folders = byName.get(entry.name);
    return [entry.name, toApp({ ...folders && { paths: folders.map(filesOf) }, ...entry }, configuration)];
  }));
  const taken = new Set([...named3.values()].map(({ directory }) => directory));
  const apps = entries.flatMap((entry) => {
    const own = named3.get(entry.name);
    if (own)
      return [own];
    const found = (inFolders.get(entry.name) ?? []).filter(({ name, folders: [folder] }) => !taken.has(folder) && !named3.has(name));
    for (const { folders } of found)
      taken.add(folders[0]);
    return found.map((folder) => toApp(ofFolder(entry, folder), configuration));
  });
  check(apps);
  return apps;
}
function ofFolder({ test, ...entry }, { name, folders }) {
  const fill = (text3) => text3.replaceAll(placeholders.app, name).replaceAll(placeholders.path, folders[0]);
  const filled = (part, keys) => Object.fromEntries(keys.flatMap((key) => part?.[key] === void 0 ? [] : [[key, fill(part[key])]]));
  return {
    ...entry,
    ...filled(entry, ["application", "url", "manifests", "template"]),
    ...test && { test: filled(test, ["command", "results"]) },
    ...entry.dependsOn && { dependsOn: entry.dependsOn.filter((one2) => one2 !== name) },
    name,
    paths: folders.map(filesOf)
  };
}
var filesOf = (folder) => `${folder}/**`;
function check(apps) {
  const folders = Map.groupBy(apps, ({ name }) => name);
  const problems = [
    ...[...folders.values()].filter(({ length }) => length > 1).map((alike) => `${alike.map(({ directory }) => directory).join(" and ")} would be apps of the same name`),
    ...dependencyProblems(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
  ];
  if (problems.length === 0)
    return;
  throw new StagingError("invalid-configuration", `the apps do not fit together: ${problems.slice(0, 20).join("; ")}`, {
    hint: "Correct `apps` in .github/staging.yml, or give a folder an entry with a name of its own."
  });
}
function toApp(entry, { environment }) {
  const { name } = entry;
  const paths = entry.paths ?? [`apps/${name}/**`];
  const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
  const uses = (entry.dependsOn ?? []).filter(isFolder).map((folder) => folder.replace(/\/+$/, ""));
  const inside = directory === "." ? "" : `${directory}/`;
  return {
    name,
    directory,
    paths,
    ignore: entry.ignore ?? [],
    dependsOn: (entry.dependsOn ?? []).filter((one2) => !isFolder(one2)),
    ...uses.length > 0 && { uses },
    saysDependencies: entry.dependsOn !== void 0,
    application: entry.application ?? `staging-${name}`,
    url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ""),
    ...entry.versionPath !== void 0 && { versionPath: entry.versionPath },
    ...entry.imageParameter !== void 0 && { imageParameter: entry.imageParameter },
    ...entry.template !== void 0 && { template: entry.template },
    ...entry.manifests !== void 0 && { manifests: entry.manifests },
    test: {
      command: entry.test?.command ?? `npm run test:integration${directory === "." ? "" : ` --prefix=${directory}`}`,
      results: entry.test?.results ?? `${inside}test-results/*.xml`
    },
    tests: entry.tests ?? "required"
  };
}
function folderOfGlob(glob) {
  const segments = glob.split("/");
  const magic = segments.findIndex((segment2) => /[*?[\]{}()!+@\\]/.test(segment2));
  const plain2 = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
  return plain2.length > 0 ? plain2.join("/") : ".";
}

// packages/config/build/src/checked-out-apps.js
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join as join5 } from "node:path";
function appsIn(workspace, configuration) {
  const found = folderGlobs(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)]);
  return appCatalogue(configuration, new Map(found));
}
function checkedOutApps(workspace, glob) {
  const apps = join5(workspace, readFolderGlob(glob).parent);
  const makesApp = (folder) => existsSync(join5(apps, folder, "Dockerfile")) || namesIn(join5(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) || hasIntegrationTest(textOf(join5(apps, folder, "package.json")));
  return folderApps(glob, namesIn(apps).filter((name) => isFolder2(join5(apps, name))), makesApp);
}
var manifestFolder = "infra/argocd/apps";
function isManifestOf(file3, name) {
  return file3.startsWith(name) && !/^[a-z0-9]/.test(file3.slice(name.length));
}
function hasIntegrationTest(manifest) {
  try {
    return typeof JSON.parse(manifest ?? "{}")?.scripts?.["test:integration"] === "string";
  } catch {
    return false;
  }
}
function namesIn(directory) {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
function isFolder2(path2) {
  return statSync(path2, { throwIfNoEntry: false })?.isDirectory() === true;
}
function textOf(file3) {
  try {
    return readFileSync(file3, "utf8");
  } catch {
    return void 0;
  }
}

// packages/config/build/src/environment-files.js
function isEnvironmentFile(path2, { stacks, bootstrap }) {
  if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path2))
    return false;
  if (path2.startsWith(`${bootstrap.directory}/`))
    return /^[^/]+\.ya?ml$/.test(path2.slice(bootstrap.directory.length + 1));
  return stacks.some(({ directory }) => path2.startsWith(`${directory}/`) || path2.startsWith(`${besideOf(directory)}/`) && !/^(foundation|production)\//.test(path2.slice(besideOf(directory).length + 1)) && /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path2));
}
function environmentFolders({ stacks, bootstrap }) {
  return [.../* @__PURE__ */ new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort();
}
function besideOf(directory) {
  return directory.split("/").slice(0, -1).join("/") || directory;
}

// packages/config/build/src/load-configuration.js
import { readFile as readFromDisk } from "node:fs/promises";
import { join as join6 } from "node:path";
var configurationPath = ".github/staging.yml";
async function loadConfiguration(source) {
  const path2 = checkedPath(source.path ?? configurationPath);
  const text3 = (source.workspace === void 0 ? void 0 : await readIfThere(join6(source.workspace, path2))) ?? await source.readFile?.(path2);
  if (text3 !== void 0) {
    const { parseConfiguration } = await import("./parse-configuration-NEM3DCEC.js");
    return parseConfiguration(text3, path2);
  }
  if (source.path !== void 0 && source.path !== configurationPath)
    throw new StagingError("invalid-configuration", `there is no ${JSON.stringify(path2)} in the repository`, {
      hint: "Correct `config-path`, or leave it out to use .github/staging.yml or the defaults."
    });
  return defaultConfiguration();
}
function checkedPath(path2) {
  if (path2.startsWith("/") || path2.split(/[/\\]/).includes("..") || path2.includes("\0"))
    throw new StagingError("invalid-configuration", `${JSON.stringify(path2)} is not a path inside the repository`);
  return path2;
}
async function readIfThere(file3) {
  try {
    return await readFromDisk(file3, "utf8");
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR")
      return void 0;
    throw new StagingError("invalid-configuration", `could not read ${file3}`, { cause: error });
  }
}

// packages/config/build/src/load-trusted.js
async function loadTrustedConfiguration(source) {
  const { defaultBranch, promotionBranch, likely, path: path2, readFileAt: readFileAt2 } = source;
  const loadAt = (branch2) => loadConfiguration({ path: path2, readFile: (file3) => readFileAt2(file3, branch2) });
  const start2 = promotionBranch ?? defaultBranch;
  const [first, guess] = await Promise.all([loadAt(start2), likely === void 0 ? void 0 : loadAt(likely)]);
  const branch = promotionBranch ?? first.promotion.branch;
  if (branch === start2)
    return { configuration: first, branch };
  return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}

// node_modules/zod/v4/core/visit.js
var RESOLVING = /* @__PURE__ */ Symbol("z.visit/resolving");
function visit(schema, fnOrHandlers) {
  const fn = typeof fnOrHandlers === "function" ? fnOrHandlers : (node, rewritten) => {
    const h = fnOrHandlers[node._zod.def.type];
    return h ? h(node, rewritten) : node;
  };
  const cache2 = /* @__PURE__ */ new Map();
  function run(s) {
    const cached = cache2.get(s);
    if (cached === RESOLVING) {
      return new $ZodLazy({
        type: "lazy",
        getter: () => cache2.get(s)
      });
    }
    if (cached !== void 0)
      return cached;
    cache2.set(s, RESOLVING);
    const inner = mapInner(s);
    const mapped = fn(inner, inner !== s);
    cache2.set(s, mapped);
    return mapped;
  }
  function mapInner(s) {
    const def = s._zod.def;
    const kind2 = def.type;
    switch (kind2) {
      case "object": {
        const oldShape = def.shape;
        const keys = Object.keys(oldShape);
        let changed2 = false;
        const newShape = {};
        for (const k of keys) {
          const mapped = run(oldShape[k]);
          if (mapped !== oldShape[k])
            changed2 = true;
          newShape[k] = mapped;
        }
        let newCatchall = def.catchall;
        if (def.catchall) {
          newCatchall = run(def.catchall);
          if (newCatchall !== def.catchall)
            changed2 = true;
        }
        return changed2 ? clone(s, { ...def, shape: newShape, catchall: newCatchall }) : s;
      }
      case "array": {
        const mapped = run(def.element);
        return mapped === def.element ? s : clone(s, { ...def, element: mapped });
      }
      case "tuple": {
        const oldItems = def.items;
        let changed2 = false;
        const newItems = [];
        for (const item of oldItems) {
          const mapped = run(item);
          if (mapped !== item)
            changed2 = true;
          newItems.push(mapped);
        }
        let newRest = def.rest;
        if (def.rest) {
          newRest = run(def.rest);
          if (newRest !== def.rest)
            changed2 = true;
        }
        return changed2 ? clone(s, { ...def, items: newItems, rest: newRest }) : s;
      }
      case "record":
      case "map": {
        const newKey = run(def.keyType);
        const newVal = run(def.valueType);
        return newKey === def.keyType && newVal === def.valueType ? s : clone(s, { ...def, keyType: newKey, valueType: newVal });
      }
      case "set": {
        const newVal = run(def.valueType);
        return newVal === def.valueType ? s : clone(s, { ...def, valueType: newVal });
      }
      case "union": {
        const oldOptions = def.options;
        let changed2 = false;
        const newOptions = [];
        for (const opt of oldOptions) {
          const mapped = run(opt);
          if (mapped !== opt)
            changed2 = true;
          newOptions.push(mapped);
        }
        return changed2 ? clone(s, { ...def, options: newOptions }) : s;
      }
      case "intersection": {
        const newLeft = run(def.left);
        const newRight = run(def.right);
        return newLeft === def.left && newRight === def.right ? s : clone(s, { ...def, left: newLeft, right: newRight });
      }
      case "optional":
      case "nullable":
      case "default":
      case "prefault":
      case "catch":
      case "readonly":
      case "nonoptional":
      case "promise":
      case "success": {
        const newInner = run(def.innerType);
        return newInner === def.innerType ? s : clone(s, { ...def, innerType: newInner });
      }
      case "pipe": {
        const newIn = run(def.in);
        const newOut = run(def.out);
        return newIn === def.in && newOut === def.out ? s : clone(s, { ...def, in: newIn, out: newOut });
      }
      case "function": {
        const newInput = run(def.input);
        const newOutput = run(def.output);
        return newInput === def.input && newOutput === def.output ? s : clone(s, { ...def, input: newInput, output: newOutput });
      }
      case "lazy": {
        const original = def.getter;
        const { _cachedInner, ...rest } = def;
        return clone(s, { ...rest, getter: () => run(original()) });
      }
      // A leaf by choice: `parts` are regex fragments, not data positions.
      case "template_literal":
      // Leaves.
      case "string":
      case "number":
      case "int":
      case "boolean":
      case "bigint":
      case "symbol":
      case "undefined":
      case "null":
      case "void":
      case "never":
      case "any":
      case "unknown":
      case "date":
      case "nan":
      case "enum":
      case "literal":
      case "file":
      case "transform":
      case "custom":
        return s;
      default: {
        kind2;
        return s;
      }
    }
  }
  return run(schema);
}

// node_modules/balanced-match/dist/esm/index.js
var range = (a, b, str) => {
  let begs, beg, left, right = void 0, result;
  let ai = str.indexOf(a);
  let bi = str.indexOf(b, ai + 1);
  let i = ai;
  if (ai >= 0 && bi > 0) {
    if (a === b) {
      return [ai, bi];
    }
    begs = [];
    left = str.length;
    while (i >= 0 && !result) {
      if (i === ai) {
        begs.push(i);
        ai = str.indexOf(a, i + 1);
      } else if (begs.length === 1) {
        const r = begs.pop();
        if (r !== void 0)
          result = [r, bi];
      } else {
        beg = begs.pop();
        if (beg !== void 0 && beg < left) {
          left = beg;
          right = bi;
        }
        bi = str.indexOf(b, i + 1);
      }
      i = ai < bi && ai >= 0 ? ai : bi;
    }
    if (begs.length && right !== void 0) {
      result = [left, right];
    }
  }
  return result;
};

// node_modules/brace-expansion/dist/esm/index.js
var escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
var escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
var escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
var escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
var escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
var escSlashPattern = new RegExp(escSlash, "g");
var escOpenPattern = new RegExp(escOpen, "g");
var escClosePattern = new RegExp(escClose, "g");
var escCommaPattern = new RegExp(escComma, "g");
var escPeriodPattern = new RegExp(escPeriod, "g");
var slashPattern = /\\\\/g;
var openPattern = /\\{/g;
var closePattern = /\\}/g;
var commaPattern = /\\,/g;
var periodPattern = /\\\./g;
var EXPANSION_MAX = 1e5;
var EXPANSION_MAX_LENGTH = 4e6;
var EXPANSION_MAX_DEPTH = 1e3;
var EXPANSION_MAX_REWRITES = 1e3;
var EXPANSION_MAX_STEPS = 2e7;
var CALL_STEPS = 16;
function numeric(str) {
  return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
  return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
  return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items2) {
  for (let i = 0; i < items2.length; i++) {
    target.push(items2[i]);
  }
}
function balancedWithBudget(str, masked, budget) {
  if (budget.remaining < 0) {
    return void 0;
  }
  const r = range("{", "}", masked);
  const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
  budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
  if (!r || budget.remaining < 0) {
    return void 0;
  }
  return {
    end: r[1],
    pre: str.slice(0, r[0]),
    body: str.slice(r[0] + 1, r[1]),
    post: str.slice(r[1] + 1),
    unmatched
  };
}
function maskUnmatchedOpens(masked, budget) {
  budget.remaining -= masked.length;
  const open = [];
  for (let i = 0; i < masked.length; i++) {
    const c = masked.charCodeAt(i);
    if (c === 123) {
      open.push(i);
    } else if (c === 125 && open.length) {
      open.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open.length; i++) {
    const at2 = open[i];
    out += masked.slice(last, at2) + "\0";
    last = at2 + 1;
  }
  return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
  budget.remaining -= str.length;
  if (budget.remaining < 0) {
    return false;
  }
  let close = false;
  for (let i = str.length - 1; i >= 0; i--) {
    const c = str.charCodeAt(i);
    if (c === 125) {
      close = true;
    } else if (c === 10 || c === 13 || c === 8232 || c === 8233) {
      close = false;
    } else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) {
      return true;
    }
  }
  return false;
}
function parseCommaParts(str, budget) {
  const parts2 = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts2, tail);
      return parts2;
    }
    const { pre, body, post } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts2, p);
      return parts2;
    }
    carry = p.pop();
    pushAll(parts2, p);
    str = post;
  }
}
function bound(value, fallback) {
  return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
  if (!str) {
    return [];
  }
  const max = bound(options.max, EXPANSION_MAX);
  const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
  const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
  const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
  const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
  if (str.slice(0, 2) === "{}") {
    str = "\\{\\}" + str.slice(2);
  }
  return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
  return "{" + str + "}";
}
function isPadded(el) {
  return /^-?0\d/.test(el);
}
function lte(i, y) {
  return i <= y;
}
function gte(i, y) {
  return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
  const out = [];
  let length = 0;
  let nonEmpty;
  outer: for (let a = 0; a < acc.length; a++) {
    const prefix2 = acc[a] + pre;
    let vs = values;
    if (dropEmpties && !prefix2) {
      if (!nonEmpty)
        nonEmpty = values.filter((v) => v);
      vs = nonEmpty;
    }
    for (let v = 0; v < vs.length; v++) {
      if (out.length >= max)
        break outer;
      const expansion = prefix2 + vs[v];
      if (length + expansion.length > maxLength)
        break outer;
      out.push(expansion);
      length += expansion.length;
    }
  }
  budget.remaining -= out.length;
  return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
  const n = body.split(/\.\./);
  const N = [];
  if (n[0] === void 0 || n[1] === void 0) {
    return N;
  }
  const x = numeric(n[0]);
  const y = numeric(n[1]);
  const width = Math.max(n[0].length, n[1].length);
  let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
  let test = lte;
  const reverse = y < x;
  if (reverse) {
    incr *= -1;
    test = gte;
  }
  const pad = n.some(isPadded);
  const cost = pad ? width : 1;
  let length = 0;
  for (let i = x; test(i, y) && N.length < max; i += incr) {
    budget.remaining -= cost;
    if (budget.remaining < 0) {
      return void 0;
    }
    let c;
    if (isAlphaSequence) {
      c = String.fromCharCode(i);
      if (c === "\\") {
        c = "";
      }
    } else {
      c = String(i);
      if (pad) {
        const need = width - c.length;
        if (need > 0) {
          const z2 = new Array(need + 1).join("0");
          if (i < 0) {
            c = "-" + z2 + c.slice(1);
          } else {
            c = z2 + c;
          }
        }
      }
    }
    if (length + c.length > maxLength)
      break;
    N.push(c);
    length += c.length;
  }
  return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
  budget.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked = str;
  for (; ; ) {
    const m = balancedWithBudget(str, masked, budget);
    if (!m) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
    }
    if (m.unmatched) {
      masked = maskUnmatchedOpens(masked, budget);
    }
    const pre = m.pre;
    const literal3 = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
      firstGroup = false;
      if (!m.post.length)
        break;
      str = m.post;
      masked = masked.slice(m.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
        rewrites++;
        str = m.pre + "{" + m.body + escClose + m.post;
        masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
        isTop = true;
        continue;
      }
      return literal3();
    }
    if (firstGroup) {
      dropEmpties = isTop && !isSequence;
      firstGroup = false;
    }
    let values;
    if (isSequence) {
      values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
      if (!values) {
        return literal3();
      }
    } else {
      let n = parseCommaParts(m.body, budget);
      if (!n) {
        return literal3();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
        if (budget.remaining < 0) {
          return literal3();
        }
        if (n.length === 1) {
          const next3 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
          if (budget.remaining < 0) {
            return literal3();
          }
          acc = next3;
          if (!m.post.length)
            break;
          str = m.post;
          masked = masked.slice(m.end + 1);
          continue;
        }
      }
      let dropsEmpties = dropEmpties && !m.post.length && !pre;
      for (let d = 0; dropsEmpties && d < acc.length; d++) {
        if (acc[d]) {
          dropsEmpties = false;
        }
      }
      values = [];
      let valuesLength = 0;
      outer: for (let j = 0; j < n.length; j++) {
        const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
        if (budget.remaining < 0) {
          return literal3();
        }
        for (let k = 0; k < expanded.length; k++) {
          const v = expanded[k];
          if (dropsEmpties && !v)
            continue;
          if (values.length >= max || valuesLength + v.length > maxLength) {
            break outer;
          }
          values.push(v);
          valuesLength += v.length;
        }
      }
    }
    const next2 = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
    if (budget.remaining < 0) {
      return literal3();
    }
    acc = next2;
    if (!m.post.length)
      break;
    str = m.post;
    masked = masked.slice(m.end + 1);
  }
  return acc;
}

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
var digit = (a, b) => a === b ? { t: "lit", ch: String(a) } : { t: "class", re: new RegExp(`^[${a}-${b}]$`) };
var prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
var fixed = (a, b) => {
  if (!a)
    return [[]];
  let lo = +a[0];
  let hi = +b[0];
  const ra = a.slice(1);
  const rb = b.slice(1);
  if (lo === hi)
    return prefix(lo, fixed(ra, rb));
  const zeros = "0".repeat(ra.length);
  const nines = "9".repeat(ra.length);
  const out = [];
  if (ra !== zeros)
    out.push(...prefix(lo++, fixed(ra, nines)));
  const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
  if (lo <= hi) {
    out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
  }
  out.push(...last);
  return out;
};
var nonneg = (a, b, width) => {
  if (width) {
    return fixed(String(a).padStart(width, "0"), String(b).padStart(width, "0"));
  }
  const out = [];
  for (let len = String(a).length; len <= String(b).length; len++) {
    const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
    const hi = Math.min(b, 10 ** len - 1);
    out.push(...fixed(String(lo), String(hi)));
  }
  return out;
};
var numericRange = (loStr, hiStr) => {
  let lo = Number(loStr);
  let hi = Number(hiStr);
  if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi))
    return;
  if (lo > hi)
    [lo, hi] = [hi, lo];
  const padded2 = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr);
  const width = padded2 ? Math.max(loStr.length, hiStr.length) : 0;
  const out = [];
  if (lo < 0) {
    const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
    out.push(...neg.map((s) => [{ t: "lit", ch: "-" }, ...s]));
  }
  if (hi >= 0)
    out.push(...nonneg(Math.max(lo, 0), hi, width));
  return out;
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
var posixClasses = {
  "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
  "[:alpha:]": ["\\p{L}\\p{Nl}"],
  "[:ascii:]": ["\\x00-\\x7f"],
  "[:blank:]": ["\\p{Zs}\\t"],
  "[:cntrl:]": ["\\p{Cc}"],
  "[:digit:]": ["\\p{Nd}"],
  "[:graph:]": ["\\p{Z}\\p{C}", true],
  "[:lower:]": ["\\p{Ll}"],
  "[:print:]": ["\\p{C}", true],
  "[:punct:]": ["\\p{P}\\p{S}"],
  "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
  "[:upper:]": ["\\p{Lu}"],
  "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
  "[:xdigit:]": ["A-Fa-f0-9"]
};
var braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
var noMatch = /$./;
var parseClass = (glob, position, nocase = false, form) => {
  const norm = (c) => {
    const n = form ? c.normalize(form) : c;
    return [...n].length === 1 ? n : c;
  };
  const pos = position;
  if (glob.charAt(pos) !== "[") {
    throw new Error("not in a brace expression");
  }
  const ranges = [];
  const negs = [];
  let i = pos + 1;
  let sawStart = false;
  let escaping = false;
  let negate = false;
  let endPos = pos;
  let rangeStart = "";
  WHILE: while (i < glob.length) {
    const c = String.fromCodePoint(glob.codePointAt(i));
    if ((c === "!" || c === "^") && i === pos + 1) {
      negate = true;
      i++;
      continue;
    }
    if (c === "]" && sawStart && !escaping) {
      endPos = i + 1;
      break;
    }
    sawStart = true;
    if (c === "\\") {
      if (!escaping) {
        escaping = true;
        i++;
        continue;
      }
    }
    if (c === "[" && !escaping) {
      for (const [cls, [unip, neg]] of Object.entries(posixClasses)) {
        if (glob.startsWith(cls, i)) {
          if (rangeStart) {
            return [noMatch, glob.length - pos];
          }
          i += cls.length;
          if (neg)
            negs.push(unip);
          else
            ranges.push(unip);
          continue WHILE;
        }
      }
    }
    escaping = false;
    const n = norm(c);
    if (rangeStart) {
      if (n.codePointAt(0) > rangeStart.codePointAt(0)) {
        ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
      } else if (n === rangeStart) {
        ranges.push(braceEscape(n));
      }
      rangeStart = "";
      i += c.length;
      continue;
    }
    if (glob.startsWith("-]", i + c.length)) {
      ranges.push(braceEscape(n + "-"));
      i += c.length + 1;
      continue;
    }
    if (glob.startsWith("-", i + c.length)) {
      rangeStart = n;
      i += c.length + 1;
      continue;
    }
    ranges.push(braceEscape(n));
    i += c.length;
  }
  if (endPos < i) {
    return [noMatch, 0];
  }
  if (!ranges.length && !negs.length) {
    return [noMatch, glob.length - pos];
  }
  const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
  const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
  const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
  return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
var MATCH = { t: "match", id: 0 };
var extTypes = "!?+*@";
var lit = (ch) => ({ t: "lit", ch });
var reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
var newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
var foldCache = /* @__PURE__ */ new Map();
var foldRe = (ch) => {
  let re = foldCache.get(ch);
  if (!re) {
    re = newFoldRe(ch);
    if (foldCache.size >= 1e3)
      foldCache.clear();
    foldCache.set(ch, re);
  }
  return re;
};
var litMatch = (l, c) => {
  if (c === l.ch)
    return true;
  if (!l.re)
    return false;
  const code = c.charCodeAt(0);
  if (code >= 128)
    return l.re.test(c);
  const ascii = l.ascii ??= new Uint8Array(128);
  ascii[code] ||= l.re.test(c) ? 1 : 2;
  return ascii[code] === 1;
};
var tokenize = (p, nocase, noext, form, mark) => {
  const toks = [];
  for (let i = 0; i < p.length; ) {
    const c = String.fromCodePoint(p.codePointAt(i));
    if (mark) {
      const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
      if (m || c === mark) {
        const start2 = i + m + mark.length;
        const end2 = p.indexOf(mark, start2);
        const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start2, end2));
        const alts = end2 !== -1 && r && numericRange(r[1], r[2]);
        if (alts) {
          toks.push({ t: "ext", type: "@", alts });
          i = end2 + mark.length;
          continue;
        }
      }
    }
    if (c === "\\") {
      const e = p.codePointAt(i + 1);
      const ch = e === void 0 ? c : String.fromCodePoint(e);
      toks.push(lit(ch));
      i += 1 + ch.length;
      continue;
    }
    if (c === "[") {
      const [re, consumed] = parseClass(p, i, nocase, form);
      if (consumed) {
        toks.push({ t: "class", re });
        i += consumed;
        continue;
      }
    }
    if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
      toks.push({ t: "open", type: c });
      i += 2;
      continue;
    }
    toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
    i += c.length;
  }
  return toks;
};
var pair = (toks) => {
  const pairs = /* @__PURE__ */ new Map();
  const stack = [];
  toks.forEach((tok, i) => {
    if (tok.t === "open")
      stack.push(i);
    else if (tok.t === "close" && stack.length)
      pairs.set(stack.pop(), i);
  });
  return pairs;
};
var build = (toks, pairs, start2, end2, top) => {
  let seq = [];
  const alts = [seq];
  for (let i = start2; i < end2; i++) {
    const tok = toks[i];
    const close = pairs.get(i);
    if (tok.t === "open" && close !== void 0) {
      const sub = build(toks, pairs, i + 1, close, false);
      seq.push({ t: "ext", type: tok.type, alts: sub });
      i = close;
    } else if (tok.t === "bar" && !top) {
      alts.push(seq = []);
    } else if (tok.t === "open") {
      seq.push(lit(tok.type), lit("("));
    } else if (tok.t === "bar") {
      seq.push(lit("|"));
    } else if (tok.t === "close") {
      seq.push(lit(")"));
    } else {
      seq.push(tok);
    }
  }
  return alts;
};
var normalize = (items2, form) => {
  const out = [];
  let run = "";
  const flush = () => {
    for (const ch of run.normalize(form))
      out.push(lit(ch));
    run = "";
  };
  for (const it of items2) {
    if (it.t === "lit") {
      run += it.ch;
      continue;
    }
    flush();
    out.push(it.t === "ext" ? { ...it, alts: it.alts.map((a) => normalize(a, form)) } : it);
  }
  flush();
  return out;
};
var compile2 = (items2, nocase) => {
  let id = 1;
  const split = (out) => ({ t: "split", id: id++, out });
  const seq = (items3, next2) => items3.reduceRight((next3, it) => item(it, next3), next2);
  const item = (it, next2) => {
    switch (it.t) {
      case "lit":
        const re = nocase ? foldRe(it.ch) : void 0;
        return { t: "lit", id: id++, ch: it.ch, re, next: next2 };
      case "any":
      case "star":
        return { t: it.t, id: id++, next: next2 };
      case "class":
        return { t: "class", id: id++, re: it.re, next: next2 };
    }
    const alts = (next3) => it.alts.map((a) => seq(a, next3));
    switch (it.type) {
      case "@":
        return split(alts(next2));
      case "?":
        return split([next2, ...alts(next2)]);
      case "!":
        return { t: "neg", id: id++, sub: split(alts(MATCH)), next: next2 };
    }
    const after = split([]);
    const entry = split(alts(after));
    after.out.push(next2, entry);
    return it.type === "*" ? after : entry;
  };
  const start2 = seq(items2, MATCH);
  return [start2, id];
};
var show = (start2) => {
  const lines = [];
  const seen2 = /* @__PURE__ */ new Set();
  const ref = (n) => n.t === "match" ? "match" : String(n.id);
  const walk = (n, indent) => {
    if (n.t === "match" || seen2.has(n))
      return;
    seen2.add(n);
    const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
    switch (n.t) {
      case "split":
        line(`split -> ${n.out.map(ref).join(", ")}`);
        for (const o of n.out)
          walk(o, indent);
        return;
      case "neg":
        line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
        walk(n.sub, indent + "  ");
        return walk(n.next, indent);
      case "lit":
        line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
        break;
      case "class":
        line(`${n.re} -> ${ref(n.next)}`);
        break;
      default:
        line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
    }
    walk(n.next, indent);
  };
  walk(start2, "");
  return [`start -> ${ref(start2)}`, ...lines].join("\n");
};
var State = class {
  // set by the Sim, to mark the nodes that this state has
  gen;
  threads = [];
  match = false;
  runs = [];
  // the sorted ids of the threads, with 0 for a match, once the
  // state is done
  ids = [];
  constructor(gen) {
    this.gen = gen;
  }
  // no threads, so nothing more can match
  get dead() {
    return !this.threads.length && !this.match && !this.runs.length;
  }
};
var sameState = (a, b) => {
  if (a.ids.length !== b.ids.length)
    return false;
  if (a.runs.length !== b.runs.length)
    return false;
  if (a.ids.some((id, i) => id !== b.ids[i]))
    return false;
  return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
};
var marks = (size) => ({
  has: new Float64Array(size),
  seen: new Float64Array(size),
  gen: 0
});
var Sim = class {
  // `.` and `..` only match literal dots, even with `dot:true`
  dots;
  // the string starts with `.`, and `dot:true` is not set
  dotStart;
  #marks;
  constructor(dots, dotStart, marks2) {
    this.dots = dots;
    this.dotStart = dotStart;
    this.#marks = marks2;
  }
  state() {
    return new State(++this.#marks.gen);
  }
  // sort the ids of a state, once it has all of its threads
  done(state) {
    state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
    if (state.match)
      state.ids.unshift(MATCH.id);
    return state;
  }
  // true the first time that the state walks through the node, so
  // that loops in the graph stop
  #visit(state, node) {
    const { seen: seen2 } = this.#marks;
    if (seen2[node.id] === state.gen)
      return false;
    seen2[node.id] = state.gen;
    return true;
  }
  #addThread(state, node) {
    const { has } = this.#marks;
    if (has[node.id] === state.gen)
      return false;
    has[node.id] = state.gen;
    state.threads.push(node);
    return true;
  }
  // wildcards only match a leading dot if `dot:true`. In a negated
  // sub-pattern, this does not apply, because the negation itself
  // can not match a leading dot.
  restricted(i, top) {
    return top && (this.dots || this.dotStart && i === 0);
  }
  add(state, node, i, top) {
    switch (node.t) {
      case "split":
        if (!this.#visit(state, node))
          return;
        for (const o of node.out)
          this.add(state, o, i, top);
        return;
      case "neg":
        if (!this.#visit(state, node))
          return;
        const sub = this.state();
        this.add(sub, node.sub, i, false);
        this.done(sub);
        return this.addRun(state, { t: "run", neg: node, state: sub }, i, top);
      case "star":
        if (this.restricted(i, top))
          return;
        if (this.#addThread(state, node))
          this.add(state, node.next, i, top);
        return;
      case "match":
        state.match = true;
        return;
      default:
        this.#addThread(state, node);
    }
  }
  addRun(state, run, i, top) {
    for (const r of state.runs) {
      if (r.neg === run.neg && sameState(r.state, run.state))
        return;
    }
    state.runs.push(run);
    if (!run.state.match) {
      this.add(state, run.neg.next, i, top);
    }
  }
  // the threads after char `c`, at index `i`
  step(state, c, i, top) {
    const next2 = this.state();
    for (const th of state.threads) {
      switch (th.t) {
        case "lit":
          if (litMatch(th, c)) {
            this.add(next2, th.next, i + 1, top);
          }
          break;
        case "any":
          if (!this.restricted(i, top))
            this.add(next2, th.next, i + 1, top);
          break;
        case "class":
          if (!this.restricted(i, top) && th.re.test(c)) {
            this.add(next2, th.next, i + 1, top);
          }
          break;
        case "star":
          if (!this.restricted(i, top))
            this.add(next2, th, i + 1, top);
      }
    }
    if (!this.restricted(i, top)) {
      for (const run of state.runs) {
        if (run.state.dead) {
          this.addRun(next2, run, i + 1, top);
          continue;
        }
        const sub = this.step(run.state, c, i, false);
        this.addRun(next2, { t: "run", neg: run.neg, state: sub }, i + 1, top);
      }
    }
    return this.done(next2);
  }
};
var stateKey = (state) => {
  const ids = state.ids.join();
  if (!state.runs.length)
    return ids;
  const runs = state.runs.map((r) => `${r.neg.id}(${stateKey(r.state)})`);
  return `${ids}|${runs.sort().join("|")}`;
};
var DFA_BUDGET = 1 << 18;
var Dfa = class {
  #start;
  #states = /* @__PURE__ */ new Map();
  #size = 0;
  #plain;
  #dotStart;
  #sim;
  #dotSim;
  constructor(start2, marks2) {
    this.#start = start2;
    this.#sim = new Sim(false, false, marks2);
    this.#dotSim = new Sim(false, true, marks2);
  }
  #make(state) {
    return {
      state,
      match: state.match,
      dead: state.dead,
      next: /* @__PURE__ */ new Map()
    };
  }
  #intern(state) {
    const key = stateKey(state);
    const found = this.#states.get(key);
    if (found)
      return found;
    if (this.#size > DFA_BUDGET)
      this.#clear();
    const d = this.#make(state);
    this.#states.set(key, d);
    this.#size += key.length + 1;
    return d;
  }
  #clear() {
    this.#states.clear();
    this.#size = 0;
    this.#plain = void 0;
    this.#dotStart = void 0;
  }
  start(dotStart) {
    if (dotStart) {
      if (this.#dotStart)
        return this.#dotStart;
      const state2 = this.#dotSim.state();
      this.#dotSim.add(state2, this.#start, 0, true);
      return this.#dotStart = this.#make(this.#dotSim.done(state2));
    }
    if (this.#plain)
      return this.#plain;
    const state = this.#sim.state();
    this.#sim.add(state, this.#start, 0, true);
    return this.#plain = this.#intern(this.#sim.done(state));
  }
  // the next state, after a miss in `d.ascii`
  next(d, c) {
    const code = c.charCodeAt(0);
    const found = code < 128 ? void 0 : d.next.get(c);
    if (found)
      return found;
    const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
    if (code < 128) {
      if (!d.ascii) {
        d.ascii = new Array(128);
        this.#size += 128;
      }
      d.ascii[code] = n;
    } else {
      d.next.set(c, n);
    }
    this.#size++;
    return n;
  }
};
var linear = (start2) => {
  const nodes = [];
  for (let n = start2; n.t !== "match"; n = n.next) {
    if (n.t === "split" || n.t === "neg")
      return void 0;
    nodes.push(n);
  }
  return nodes;
};
var testLinear = (nodes, chars, start2, end2) => {
  let ni = 0;
  let ci = start2;
  let starNi = -1;
  let starCi = 0;
  while (ci < end2) {
    const n = nodes[ni];
    if (n?.t === "star") {
      starNi = ni++;
      starCi = ci;
      continue;
    }
    const c = chars[ci];
    if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
      ni++;
      ci++;
      continue;
    }
    if (starNi === -1)
      return false;
    ni = starNi + 1;
    ci = ++starCi;
  }
  while (nodes[ni]?.t === "star")
    ni++;
  return ni === nodes.length;
};
var lengths = (items2) => {
  let min = 0;
  let max = 0;
  for (const it of items2) {
    const [lo, hi] = itemLengths(it);
    min += lo;
    max += hi;
  }
  return [min, max];
};
var itemLengths = (it) => {
  if (it.t === "star")
    return [0, Infinity];
  if (it.t !== "ext")
    return [1, 1];
  if (it.type === "!")
    return [0, Infinity];
  const alts = it.alts.map(lengths);
  const min = Math.min(...alts.map((a) => a[0]));
  const max = Math.max(...alts.map((a) => a[1]));
  const loop = max === 0 ? 0 : Infinity;
  return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
};
var hasAffix = (lits, chars, start2) => {
  for (let j = 0; j < lits.length; j++) {
    if (!litMatch(lits[j], chars[start2 + j]))
      return false;
  }
  return true;
};
var slashOrSurrogate = /[/\ud800-\udfff]/;
var surrogate = /[\ud800-\udfff]/;
var codePoints = (s) => surrogate.test(s) ? [...s] : s;
var noSlash = (s) => {
  if (s.includes("/")) {
    throw new Error("can only match a single path portion, got: " + s);
  }
};
var Matcher = class {
  pattern;
  options;
  #start;
  // the number of node ids
  #size;
  #marks;
  // the Sim for strings that are only `.` or `..`
  #dotsSim;
  // the string to compare, if the pattern has no magic. With
  // `nocase:true`, the RegExp that folds case is made when it is
  // first used.
  #literal;
  #literalFold = false;
  #literalRe;
  // the nodes between the prefix and suffix, if the graph is a
  // single chain
  #linear;
  // the linear nodes are only `*` and `?`, so the length bounds and
  // the prefix and suffix decide the match
  #wild = false;
  // the least and most chars that a match can have
  #min = 0;
  #max = Infinity;
  // the literals that a match must start and end with. Each one
  // matches exactly one char, and they are distinct items in the
  // pattern, so a string that does not have them can not match.
  #prefix = [];
  #suffix = [];
  // the prefix and suffix as strings, if they do not fold case
  #prefixStr;
  #suffixStr;
  // there is a prefix or suffix to check
  #affix = false;
  #dfa;
  #form;
  constructor(pattern, options = {}) {
    if (pattern.includes("/")) {
      throw new Error("can only match a single path portion, got pattern: " + pattern);
    }
    this.pattern = pattern;
    this.options = options;
    const { nocase = false, noext = false, normalize: n } = options;
    this.#form = n === true ? "NFC" : n || void 0;
    const literal3 = /^[?*+@]\(\)$/.test(pattern);
    const toks = tokenize(pattern, nocase, noext || literal3, this.#form, options.rangeMark);
    let [items2] = build(toks, pair(toks), 0, toks.length, true);
    if (this.#form)
      items2 = normalize(items2, this.#form);
    const [start2, size] = compile2(items2, nocase);
    this.#start = start2;
    this.#size = size;
    if (items2.every((it) => it.t === "lit")) {
      this.#literal = items2.map((it) => it.ch).join("");
      this.#literalFold = nocase;
    } else {
      const lit2 = (it) => it.t !== "lit" ? void 0 : nocase ? { ch: it.ch, re: foldRe(it.ch) } : { ch: it.ch };
      for (const it of items2) {
        const l = lit2(it);
        if (!l)
          break;
        this.#prefix.push(l);
      }
      for (let j = items2.length - 1; j >= 0; j--) {
        const l = lit2(items2[j]);
        if (!l)
          break;
        this.#suffix.unshift(l);
      }
      this.#affix = !!(this.#prefix.length || this.#suffix.length);
      if (!nocase) {
        this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
        this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
      }
      this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
      this.#wild = !!this.#linear?.every((n2) => n2.t === "star" || n2.t === "any");
      const [min, max] = lengths(items2);
      this.#min = min;
      this.#max = max;
    }
  }
  test(s) {
    if (this.#form) {
      noSlash(s);
      return this.#test(s.normalize(this.#form));
    }
    if (slashOrSurrogate.test(s)) {
      noSlash(s);
      return this.#test(s, [...s]);
    }
    return this.#test(s, s);
  }
  /**
   * The same as {@link Matcher#test}, but the string is not checked
   * for `/` chars, so the result for a string that has one is not
   * defined. Only use it for a string that is known to be one path
   * portion, such as a part of a path that was split on `/`. It can
   * be faster, because some patterns do not need to look at each char
   * of the string.
   */
  testUnchecked(s) {
    return this.#test(this.#form ? s.normalize(this.#form) : s);
  }
  // Test a string that has no `/`. `chars` indexes it by code point.
  // If it is not given, it is only found if a step needs it.
  #test(s, chars) {
    if (this.#literal !== void 0) {
      return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
    }
    const min = this.#min;
    const max = this.#max;
    if (chars === void 0) {
      const most4 = s.length;
      const least = most4 + 1 >> 1;
      if (most4 < min || least > max)
        return false;
      if (least < min || most4 > max)
        chars = codePoints(s);
    }
    if (chars !== void 0 && (chars.length < min || chars.length > max)) {
      return false;
    }
    const prefix2 = this.#prefix.length;
    if (this.#affix) {
      if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
        if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) {
          return false;
        }
      } else {
        chars ??= codePoints(s);
        const end2 = chars.length - this.#suffix.length;
        if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end2)) {
          return false;
        }
      }
    }
    const dotStart = !this.options.dot && s.startsWith(".");
    if (this.#linear) {
      if (s === "." || s === "..")
        return false;
      if (dotStart && !prefix2)
        return false;
      if (this.#wild)
        return true;
      chars ??= codePoints(s);
      const end2 = chars.length - this.#suffix.length;
      return testLinear(this.#linear, chars, prefix2, end2);
    }
    chars ??= codePoints(s);
    if (s === "." || s === "..") {
      this.#marks ??= marks(this.#size);
      const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
      const start2 = sim.state();
      sim.add(start2, this.#start, 0, true);
      let state = sim.done(start2);
      for (let i = 0; i < chars.length; i++) {
        state = sim.step(state, chars[i], i, true);
      }
      return state.match;
    }
    this.#marks ??= marks(this.#size);
    const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
    let d = dfa.start(dotStart);
    const str = chars === s;
    for (let i = 0; i < chars.length; i++) {
      if (d.dead)
        return false;
      const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
      d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
    }
    return d.match;
  }
  /** a readable listing of the state machine */
  toString() {
    return show(this.#start);
  }
};

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH = 1024 * 64;
var assertValidPattern = (pattern) => {
  if (typeof pattern !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new TypeError("pattern is too long");
  }
};

// node_modules/minimatch/dist/esm/escape.js
var escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
  const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
  const c = e.charAt(0);
  if (c === "#") {
    return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
  }
  if (c === "!") {
    return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
  }
  return e;
};

// node_modules/minimatch/dist/esm/unescape.js
var unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
  if (windowsPathsNoEscape && s.startsWith("@(!)")) {
    return "!" + unescape(s.slice(4), { windowsPathsNoEscape, magicalBraces });
  }
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
  }
  return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/index.js
var DEFAULT_BRACE_EXPAND_MAX = 1e5;
var DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
var AWE_KEY = "allowWindowsEscape";
var minimatch = (p, pattern, options) => {
  assertValidPattern(pattern);
  if (!options?.nocomment && pattern.charAt(0) === "#") {
    return false;
  }
  return cachedMinimatch(pattern, options).match(p);
};
var cache = /* @__PURE__ */ new Map();
var oldCache = /* @__PURE__ */ new Map();
var cacheSize = 0;
var cacheTotalWeight = 0;
var cacheMax = 256;
var cacheMaxWeight = 1 << 15;
var cacheMaxEntryWeight = 1 << 12;
var cacheWeight = (mm) => {
  let w = mm.pattern.length;
  for (const s of mm.globSet) {
    w += s.length + 1;
    if (w > cacheMaxEntryWeight)
      break;
  }
  return w;
};
var tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
var booleanWeights = new Map(Object.keys({
  nobrace: 0,
  nocomment: 0,
  nonegate: 0,
  noglobstar: 0,
  noext: 0,
  nonull: 0,
  partial: 0,
  dot: 0,
  nocase: 0,
  nocaseMagicOnly: 0,
  magicalBraces: 0,
  matchBase: 0,
  flipNegate: 0,
  preserveMultipleSlashes: 0,
  windowsNoMagicRoot: 0
}).map((k, i) => [k, 24 * 3 ** i]));
var optionsKey = (o) => {
  let n = 0;
  let wpe = false;
  for (const k in o) {
    const v = o[k];
    switch (k) {
      // the same test as the Minimatch constructor
      case "windowsPathsNoEscape":
        if (v)
          wpe = true;
        break;
      case AWE_KEY:
        if (v === false)
          wpe = true;
        break;
      case "platform": {
        const p = v || defaultPlatform;
        if (p === defaultPlatform)
          break;
        if (p === "darwin")
          n += 3;
        else if (p === "win32")
          n += 6;
        else if (p === "linux")
          n += 9;
        else
          return JSON.stringify(o);
        break;
      }
      case "optimizationLevel":
        if (v === void 0)
          break;
        n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
        break;
      case "braceExpandMax":
        if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) {
          return JSON.stringify(o);
        }
        break;
      case "maxGlobstarRecursion":
        if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) {
          return JSON.stringify(o);
        }
        break;
      case "normalize":
        if (v !== void 0)
          return JSON.stringify(o);
        break;
      default:
        n += (booleanWeights.get(k) ?? 0) * tri(v);
    }
  }
  return wpe ? n + 12 : n;
};
var copyOptions = (o) => {
  const copy = {};
  for (const k in o)
    copy[k] = o[k];
  return copy;
};
var cachedMinimatch = (pattern, options) => {
  const key = options ? optionsKey(options) : 0;
  let mm = cache.get(key)?.get(pattern);
  if (mm)
    return mm;
  mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
  const weight = cacheWeight(mm);
  if (weight > cacheMaxEntryWeight)
    return mm;
  if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
    oldCache = cache;
    cache = /* @__PURE__ */ new Map();
    cacheSize = 0;
    cacheTotalWeight = 0;
  }
  let byPattern = cache.get(key);
  if (!byPattern)
    cache.set(key, byPattern = /* @__PURE__ */ new Map());
  byPattern.set(pattern, mm);
  cacheSize++;
  cacheTotalWeight += weight;
  return mm;
};
var defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var filter = (pattern, options) => {
  let mm;
  return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
var ext = (a, b = {}) => Object.assign({}, a, b);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
  return Object.assign(m, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern, options = {}) {
        super(pattern, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
    match: (list3, pattern, options = {}) => orig.match(list3, pattern, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern, options = {}) => {
  assertValidPattern(pattern);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
    return [pattern];
  }
  let p = pattern.replace(/\\\\/g, "\\\\\\\\");
  if (options.windowsPathsNoEscape || options[AWE_KEY] === false) {
    p = p.replace(/\[([{}])\]/g, "[\\$1]");
  }
  return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
var RANGE_MIN = 100;
var rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
var inRepeatOrNegExt = (portion, mark) => {
  const stack = [];
  for (let i = 0; i < portion.length; i++) {
    const c = portion.charAt(i);
    if (c === "\\") {
      i++;
    } else if (c === mark) {
      if (stack.some((t) => t !== "@" && t !== "?"))
        return true;
    } else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
      stack.push(c);
      i++;
    } else if (c === ")") {
      stack.pop();
    }
  }
  return false;
};
var match = (list3, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list3 = list3.filter((f) => mm.match(f));
  if (mm.options.nonull && !list3.length) {
    list3.push(pattern);
  }
  return list3;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var classEnd = (pattern, start2) => {
  let i = start2 + 1;
  if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^")
    i++;
  let sawStart = false;
  for (; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "]" && sawStart)
      return i;
    sawStart = true;
    if (c === "\\")
      i++;
  }
  return -1;
};
var literal = (pattern, noext) => {
  if (!noext && (pattern === "+()" || pattern === "@()"))
    return pattern;
  let lit2 = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      lit2 += pattern.charAt(++i) || c;
    } else if (c === "*" || c === "?") {
      return void 0;
    } else if (c === "[") {
      const close = classEnd(pattern, i);
      if (close === -1) {
        lit2 += c;
        continue;
      }
      let body = pattern.slice(i + 1, close);
      if (body.startsWith("\\"))
        body = body.slice(1);
      if ([...body].length !== 1 || "!^".includes(pattern.charAt(i + 1))) {
        return void 0;
      }
      lit2 += body;
      i = close;
    } else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) {
      return void 0;
    } else {
      lit2 += c;
    }
  }
  return lit2;
};
var MAX_EXTGLOBS = 256;
var extglobCount = (pattern) => {
  let n = 0;
  for (let i = 0; i < pattern.length - 1; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      i++;
    } else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
      n++;
      i++;
    }
  }
  return n;
};
var assertValidExtglobs = (pattern) => {
  if (extglobCount(pattern) > MAX_EXTGLOBS) {
    throw new TypeError("pattern has too many extglobs");
  }
};
var extSafe = (pattern) => {
  if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:"))
    return false;
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "\\") {
      if (++i === pattern.length)
        return false;
    } else if (c === "[") {
      const close = classEnd(pattern, i);
      if (close !== -1)
        i = close;
    } else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
      depth++;
      i++;
    } else if (c === ")") {
      if (!depth--)
        return false;
    } else if (c === "|" && !depth) {
      return false;
    }
  }
  return !depth;
};
var lastSplit;
var lastChecked;
var portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
var endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
var isDots = (p) => p === "." || p === "..";
var isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
var isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
var uncHost = (p) => {
  if (p[0] !== "" || p[1] !== "")
    return -1;
  const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
  const host = p[h];
  const share = p[h + 1];
  return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
var walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
var dotPortion = (f, start2, end2, dot, sep2) => {
  for (let k = start2; k < end2; ) {
    if (f.charCodeAt(k) === 46) {
      if (!dot)
        return true;
      const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
      if (n >= end2 || isSep(f.charCodeAt(n), sep2))
        return true;
    }
    const s = nextSep(f, k, sep2);
    if (s === -1)
      return false;
    k = s + 1;
    while (k < end2 && isSep(f.charCodeAt(k), sep2))
      k++;
  }
  return false;
};
var isSep = (c, sep2) => sep2 === "/" ? c === 47 : sep2 === "\\" ? c === 92 : c === 47 || c === 92;
var nextSep = (f, from, sep2) => {
  if (sep2 !== "both")
    return f.indexOf(sep2, from);
  const s = f.indexOf("/", from);
  const b = f.indexOf("\\", from);
  return s === -1 ? b : b === -1 ? s : Math.min(s, b);
};
var lastSep = (f, from, sep2) => sep2 !== "both" ? f.lastIndexOf(sep2, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
var PENDING = {};
var Minimatch = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  // the path can be checked against the last portion, and the string
  // portions, of each row before it is split. See #canMatch.
  #endCheck;
  #literalCheck;
  // level 2 resolves `.` and `..` portions in the path
  #level2;
  // the unicode normalization form, if any
  #form;
  // the string portions of each row in the set
  #literals = [];
  // the rows that #canMatch can match without splitting the path
  #shapes = [];
  // the rows whose last portion can be checked against the path's
  #endRows = [];
  // brace expansion can make the same portion in many rows, so they
  // share one Matcher, and the states that it caches
  #matchers = /* @__PURE__ */ new Map();
  // parse() returns PENDING in place of a Matcher
  #pending = false;
  // the char that marks numeric ranges in globSet, if any
  #rangeMark;
  // the GlobstarParts of each pattern row, by start index and partial
  #globstarParts = /* @__PURE__ */ new WeakMap();
  constructor(pattern, options = {}) {
    assertValidPattern(pattern);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
    this.pattern = pattern;
    this.platform = options.platform || defaultPlatform;
    this.isWindows = this.platform === "win32";
    this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
    if (this.windowsPathsNoEscape) {
      this.pattern = this.pattern.replace(/\\/g, "/");
    }
    this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
    this.negate = false;
    this.nonegate = !!options.nonegate;
    this.comment = false;
    this.empty = false;
    this.partial = !!options.partial;
    this.nocase = !!this.options.nocase;
    this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
    this.globSet = [];
    this.globParts = [];
    this.set = [];
    this.#endCheck = !this.preserveMultipleSlashes;
    this.#level2 = (options.optimizationLevel ?? 1) >= 2;
    const n = options.normalize;
    this.#form = n === true ? "NFC" : n || void 0;
    this.make();
    const drives = this.set.map((row) => this.#rootIndex(row));
    this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
    this.#literals = this.set.map((row, r) => {
      const end2 = this.#endRows[r] ? row.length - 1 : row.length;
      const lits = row.slice(drives[r] + 1, end2).filter((p) => typeof p === "string" && !!p);
      return [...new Set(lits)];
    });
    this.#literalCheck = this.#literals.some((l) => l.length);
    this.#shapes = this.set.map((row, r) => {
      const [p0, p1, p2] = row;
      if (this.#endRows[r] && row.length === 2) {
        if (p0 === GLOBSTAR && p1 !== GLOBSTAR)
          return "tail";
      }
      if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") {
        return "base";
      }
      if (!this.#endCheck || drives[r] !== -1)
        return void 0;
      if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && // the portion between is only matched below this limit
      this.maxGlobstarRecursion > 0) {
        return "mid";
      }
      if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") {
        return "head";
      }
      return void 0;
    });
  }
  // a string portion of a pattern, normalized if the option is set
  #norm(p) {
    return this.#form ? p.normalize(this.#form) : p;
  }
  // On Windows, the index of the last root portion of a row, as
  // #matchRow finds it: 0 for `c:/...`, 3 for `//?/c:/...` and
  // `//host/share/...`, and 5 for `//?/UNC/host/share/...`. Otherwise
  // -1.
  #rootIndex(row) {
    if (!this.isWindows)
      return -1;
    if (isDrive(row[0]))
      return 0;
    const uncDrive = row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3]);
    if (uncDrive)
      return 3;
    const h = uncHost(row);
    return h === -1 ? -1 : h + 1;
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) {
      return true;
    }
    for (const pattern of this.set) {
      for (const part of pattern) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  make() {
    const pattern = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern) {
      this.empty = true;
      return;
    }
    this.parseNegate();
    this.globSet = [...new Set(this.#expandBraces())];
    const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
    this.globParts = this.preprocess(rawGlobParts);
    this.#pending = true;
    let set2 = this.globParts.map((s, _, __) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
        const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
        const isDrive2 = /^[a-z]:/i.test(s[0]);
        if (isUNC) {
          return [
            ...s.slice(0, n).map((p) => this.#norm(p)),
            ...s.slice(n).map((ss) => this.parse(ss))
          ];
        } else if (isDrive2) {
          return [
            this.#norm(s[0]),
            ...s.slice(1).map((ss) => this.parse(ss))
          ];
        }
      }
      return s.map((ss) => this.parse(ss));
    });
    this.set = set2.filter((s) => s.indexOf(false) === -1);
    if (this.isWindows) {
      for (let i = 0; i < this.set.length; i++) {
        const p = this.set[i];
        if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
          if (isLongUNC(this.globParts[i][3]))
            p[3] = "UNC";
          p[2] = "?";
        }
      }
    }
    if (!options.noext)
      this.mergeRows();
    this.#pending = false;
    this.set.forEach((row, i) => {
      for (let k = 0; k < row.length; k++) {
        if (row[k] === PENDING) {
          row[k] = this.parse(this.globParts[i][k]);
        }
      }
    });
  }
  // Merge rows that only differ in one portion, where each of them
  // is a Matcher, into one row that matches any of them with
  // `@(a|b|...)`. Then a path is only walked once for all of them,
  // for example with `**/*.{js,ts}`.
  mergeRows() {
    let merged = true;
    while (merged) {
      merged = false;
      if (this.set.length < 2)
        return;
      let keys = this.#mergeKeys();
      const len = Math.max(0, ...this.set.map((r) => r.length));
      for (let k = 0; k < len; k++) {
        const groups = /* @__PURE__ */ new Map();
        const R = this.set.length + 1;
        this.set.forEach((row, i) => {
          if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) {
            return;
          }
          const { pre, suf } = keys[i];
          const key = pre[k] * R + suf[k + 1];
          const g = groups.get(key);
          if (g)
            g.push(i);
          else
            groups.set(key, [i]);
        });
        const drop = /* @__PURE__ */ new Set();
        for (const g of groups.values()) {
          if (g.length < 2)
            continue;
          const [first, ...rest] = g;
          const alts = g.map((i) => this.globParts[i][k]);
          const glob = `@(${alts.join("|")})`;
          if (extglobCount(glob) > MAX_EXTGLOBS)
            continue;
          this.globParts[first][k] = glob;
          this.set[first][k] = this.parse(glob);
          for (const i of rest)
            drop.add(i);
        }
        if (drop.size) {
          merged = true;
          this.set = this.set.filter((_, i) => !drop.has(i));
          this.globParts = this.globParts.filter((_, i) => !drop.has(i));
          if (this.set.length < 2)
            return;
          keys = this.#mergeKeys();
        }
      }
    }
  }
  // For each row, number ids for its prefixes and suffixes, such that
  // pre[k] identifies parts[0..k) and suf[k] identifies parts[k..n).
  // Two rows are the same other than at portion k exactly when they
  // have the same pre[k] and suf[k + 1]. This is linear in the size of
  // the rows, where joining the whole row for every k was quadratic.
  #mergeKeys() {
    const partIds = /* @__PURE__ */ new Map();
    const ids = this.globParts.map((parts2) => parts2.map((s) => {
      let id = partIds.get(s);
      if (id === void 0)
        partIds.set(s, id = partIds.size);
      return id;
    }));
    const P = partIds.size;
    const len = Math.max(0, ...ids.map((r) => r.length));
    const keys = ids.map((r) => ({
      pre: [0],
      suf: new Array(r.length + 1).fill(0)
    }));
    for (let k = 0; k < len; k++) {
      const m = /* @__PURE__ */ new Map();
      ids.forEach((r, i) => {
        if (k >= r.length)
          return;
        const { pre } = keys[i];
        const key = pre[k] * P + r[k];
        let id = m.get(key);
        if (id === void 0)
          m.set(key, id = m.size + 1);
        pre.push(id);
      });
    }
    for (let k = len - 1; k >= 0; k--) {
      const m = /* @__PURE__ */ new Map();
      ids.forEach((r, i) => {
        if (k >= r.length)
          return;
        const { suf } = keys[i];
        const key = suf[k + 1] * P + r[k];
        let id = m.get(key);
        if (id === void 0)
          m.set(key, id = m.size + 1);
        suf[k] = id;
      });
    }
    return keys;
  }
  // various transforms to equivalent pattern sets that are
  // faster to process in a filesystem walk.  The goal is to
  // eliminate what we can, and push all ** patterns as far
  // to the right as possible, even if it increases the number
  // of patterns that we have to process.
  preprocess(globParts) {
    if (this.options.noglobstar) {
      for (const partset of globParts) {
        for (let j = 0; j < partset.length; j++) {
          if (partset[j] === "**") {
            partset[j] = "*";
          }
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      globParts = this.firstPhasePreProcess(globParts);
      globParts = this.secondPhasePreProcess(globParts);
    } else if (optimizationLevel >= 1) {
      globParts = this.levelOneOptimize(globParts);
    } else {
      globParts = this.adjascentGlobstarOptimize(globParts);
    }
    return globParts;
  }
  // just get rid of adjascent ** portions
  adjascentGlobstarOptimize(globParts) {
    return globParts.map((parts2) => {
      let gs = -1;
      while (-1 !== (gs = parts2.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts2[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts2.splice(gs, i - gs);
        }
      }
      return parts2;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts2) => {
      const root = this.#rootIndex(parts2) + 1;
      parts2 = parts2.reduce((set2, part) => {
        const prev = set2[set2.length - 1];
        if (part === "**" && prev === "**") {
          return set2;
        }
        if (part === "..") {
          if (set2.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
            set2.pop();
            return set2;
          }
        }
        set2.push(part);
        return set2;
      }, []);
      return parts2.length === 0 ? [""] : parts2;
    });
  }
  // Check the path against each row before it is split. 'no' if no
  // row can match, so it does not need to be split. 'yes' if a row of
  // `**` and one more portion matches. 'maybe' if it must be split to
  // know. None of this applies with partial, where the path can end
  // before the row does.
  //
  // On Windows, `\` is a separator in the path too, and the portions of
  // a row up to its drive letter or UNC share are not checked (see
  // #rootIndex).
  //
  // Each string portion of a row must be a portion of the path, so the
  // path must contain it. Level 2 can only take portions out of the
  // path, so this is still true then.
  //
  // The last portion of a row must match the last portion of the path,
  // or the one before a trailing `/` (as a/* and a/**/* match a/b/).
  // This does not apply to rows that end in **, rows that end in a
  // root, or preserveMultipleSlashes (which can leave more
  // than one '' at the end). At level 2, it does not apply if that
  // portion is `.` or `..`, which can be
  // resolved away. Level 2 only takes other portions out of the
  // middle of the path.
  //
  // A row of `**/x` then matches if the ** can walk the portions
  // before the one that x matches, the same as #matchGlobstar. At
  // level 2, this is only known if none of them are `.` or `..`, so
  // that the path does not change when it is resolved.
  #canMatch(f) {
    const sep2 = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
    let ends = this.#endCheck ? 0 : -1;
    let last = "";
    let lastStart = 0;
    let prev;
    let prevStart = 0;
    const dot = !!this.options.dot;
    ROWS: for (let r = 0; r < this.set.length; r++) {
      const row = this.set[r];
      const p = row[row.length - 1];
      let end2 = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
      if (end2 && ends === 0) {
        const i = lastSep(f, f.length, sep2);
        lastStart = i + 1;
        last = f.slice(lastStart);
        if (last === "" && i >= 0) {
          let j = i;
          while (j > 0 && isSep(f.charCodeAt(j - 1), sep2))
            j--;
          prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep2) + 1;
          prev = f.slice(prevStart, j);
        }
        const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
        ends = resolves ? -1 : 1;
        end2 = !resolves;
      }
      let tailStart = -1;
      if (end2 && typeof p === "string") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      if (this.#literalCheck) {
        for (const l of this.#literals[r]) {
          if (!f.includes(l))
            continue ROWS;
        }
      }
      if (end2 && typeof p === "object") {
        tailStart = endIndex(p, last, lastStart, prev, prevStart);
        if (tailStart === -1)
          continue;
      }
      const shape = this.#shapes[r];
      if (shape === "base" && end2)
        return "yes";
      if (shape === "tail" && end2) {
        if (this.#level2 && dotPortion(f, 0, tailStart, true, sep2)) {
          return "maybe";
        }
        if (!dotPortion(f, 0, tailStart, dot, sep2))
          return "yes";
        continue;
      }
      if (shape === "mid" || shape === "head") {
        const m = this.#walk(f, row, shape === "head", dot, sep2);
        if (m !== "no")
          return m;
        continue;
      }
      return "maybe";
    }
    return "no";
  }
  // Match a row of a known shape against the split path, the same as
  // #matchGlobstar and #matchGlobStarBodySections do. None of these
  // rows have a drive letter, so they start at the first portion.
  #matchShape(file3, row, shape) {
    const dot = !!this.options.dot;
    const n = file3.length;
    if (shape === "head") {
      if (n < 2 || !portionMatch(row[0], file3[0])) {
        return false;
      }
      for (let i = 1; i < n; i++)
        if (!walkable(file3[i], dot))
          return false;
      return true;
    }
    const x = row[1];
    if (shape === "tail") {
      let t = n - 1;
      if (!portionMatch(x, file3[t])) {
        if (file3[t] !== "" || n === 1 || !portionMatch(x, file3[--t])) {
          return false;
        }
      }
      for (let i = 0; i < t; i++)
        if (!walkable(file3[i], dot))
          return false;
      return true;
    }
    for (let k = 0; k < n; k++) {
      if (portionMatch(x, file3[k]) && k + 1 < n) {
        let i = k + 1;
        while (i < n && walkable(file3[i], dot))
          i++;
        if (i === n)
          return true;
      }
      if (!walkable(file3[k], dot))
        return false;
    }
    return false;
  }
  // Match a row of `**/x/**` or `x/**` against the path, the same as
  // #matchGlobstar and #matchGlobStarBodySections do once it is split.
  // x must match a portion (the first one, for `x/**`), the ** before
  // it must be able to walk the portions before that one, and there
  // must be a portion after it, which the ** after it can walk. At
  // level 2, this is only known if no portion is `.` or `..`.
  #walk(f, row, head, dot, sep2) {
    if (this.#level2 && dotPortion(f, 0, f.length, true, sep2))
      return "maybe";
    const x = row[head ? 0 : 1];
    let s = 0;
    for (let e = nextSep(f, s, sep2); e !== -1; e = nextSep(f, s, sep2)) {
      let next2 = e + 1;
      while (next2 < f.length && isSep(f.charCodeAt(next2), sep2))
        next2++;
      const hit = typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e));
      if (hit && !dotPortion(f, next2, f.length, dot, sep2))
        return "yes";
      if (head || dotPortion(f, s, next2, dot, sep2))
        return "no";
      s = next2;
    }
    return "no";
  }
  // the last split, if it was the same path with the same split
  // settings
  #cachedSplit(f) {
    const last = lastSplit;
    return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
  }
  // split a path for match(), and keep the parts for the next call
  #split(f) {
    const { isWindows, preserveMultipleSlashes } = this;
    let parts2 = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
    const normalize2 = this.#form;
    if (normalize2)
      parts2 = parts2.map((p) => p.normalize(normalize2));
    lastSplit = {
      f,
      isWindows,
      preserveMultipleSlashes,
      normalize: normalize2,
      parts: parts2
    };
    return lastSplit;
  }
  // resolve `.` and `..` portions of a path, for level 2
  #levelTwoFileOptimize(file3) {
    const parts2 = [...file3];
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts2.length - 1; i++) {
          const p = parts2[i];
          if (i === 1 && p === "" && parts2[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts2.splice(i, 1);
            i--;
          }
        }
        if (parts2[0] === "." && parts2.length === 2 && (parts2[1] === "." || parts2[1] === "")) {
          didSomething = true;
          parts2.pop();
        }
      }
      const root = this.#rootIndex(parts2) + 1;
      let dd = root;
      while (-1 !== (dd = parts2.indexOf("..", dd + 1))) {
        const p = parts2[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**") {
          didSomething = true;
          parts2.splice(dd - 1, 2);
          dd = Math.max(dd - 2, root);
        }
      }
    } while (didSomething);
    return parts2.length === 0 ? [""] : parts2;
  }
  // First phase: single-pattern processing
  // <pre> is 1 or more portions
  // <rest> is 1 or more portions
  // <p> is any portion other than ., .., '', or **
  // <e> is . or ''
  //
  // **/.. is *brutal* for filesystem walking performance, because
  // it effectively resets the recursive walk each time it occurs,
  // and ** cannot be reduced out by a .. pattern part like a regexp
  // or most strings (other than .., ., and '') can be.
  //
  // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
  // <pre>/<e>/<rest> -> <pre>/<rest>
  // <pre>/<p>/../<rest> -> <pre>/<rest>
  // **/**/<rest> -> **/<rest>
  //
  // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
  // this WOULD be allowed if ** did follow symlinks, or * didn't
  firstPhasePreProcess(globParts) {
    const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
    let splitCells = 0;
    const maxSplitCells = 1e6;
    let didSomething = false;
    do {
      didSomething = false;
      for (let parts2 of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts2.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts2[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts2.splice(gs + 1, gss - gs);
          }
          let next2 = parts2[gs + 1];
          const p = parts2[gs + 2];
          const p2 = parts2[gs + 3];
          if (next2 !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          const addedCells = parts2.length - 1;
          if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) {
            throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
          }
          didSomething = true;
          parts2.splice(gs, 1);
          const other = parts2.slice(0);
          other[gs] = "**";
          splitCells += addedCells;
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts2.length - 1; i++) {
            const p = parts2[i];
            if (i === 1 && p === "" && parts2[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts2.splice(i, 1);
              i--;
            }
          }
          if (parts2[0] === "." && parts2.length === 2 && (parts2[1] === "." || parts2[1] === "")) {
            didSomething = true;
            parts2.pop();
          }
        }
        const root = this.#rootIndex(parts2) + 1;
        let dd = root;
        while (-1 !== (dd = parts2.indexOf("..", dd + 1))) {
          const p = parts2[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts2[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts2.splice(dd - 1, 2, ...splin);
            if (parts2.length === 0)
              parts2.push("");
            dd = Math.max(dd - 2, root);
          }
        }
      }
    } while (didSomething);
    return globParts;
  }
  // second phase: multi-pattern dedupes
  // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
  // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
  secondPhasePreProcess(globParts) {
    const keys = /* @__PURE__ */ new Set();
    const rows = globParts.filter((parts2) => {
      const key = parts2.join("/");
      if (keys.has(key))
        return false;
      keys.add(key);
      return true;
    });
    const stars = /* @__PURE__ */ new Map();
    for (const parts2 of rows) {
      const s = [];
      for (let i = 0; i < parts2.length; i++) {
        if (parts2[i] === "*")
          s.push(i);
      }
      if (s.length)
        stars.set(s.join(","), s);
    }
    if (!stars.size || rows.length * stars.size > 1e5)
      return rows;
    const { dot } = this.options;
    return rows.filter((parts2) => {
      for (const s of stars.values()) {
        if (s[s.length - 1] >= parts2.length)
          continue;
        const c = [...parts2];
        let ok = true;
        let changed2 = false;
        for (const i of s) {
          const p = parts2[i];
          if (p === "*")
            continue;
          if (!p || p === "**" || !dot && p.startsWith(".")) {
            ok = false;
            break;
          }
          c[i] = "*";
          changed2 = true;
        }
        if (ok && changed2 && keys.has(c.join("/")))
          return false;
      }
      return true;
    });
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern.slice(negateOffset);
    this.negate = negate;
  }
  // Match the parts of a path against one row of the set. `resolved`
  // is the parts after level 2 resolves `.` and `..` in them, or the
  // same parts below level 2. Set partial to true to test if, for
  // example, "/a/b" matches the start of "/*/b/*/d". Partial means, if
  // you run out of file before you run out of pattern, then that's
  // fine, as long as all the parts match.
  #matchRow(file3, resolved, pattern, partial) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    const fh = this.isWindows ? uncHost(resolved) : -1;
    const ph = fh === -1 ? -1 : uncHost(pattern);
    if (ph !== -1) {
      const host = pattern[ph];
      const share = pattern[ph + 1];
      if (typeof host !== "string" || typeof share !== "string") {
        fileStartIndex = fh;
        patternStartIndex = ph;
      } else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
        fileStartIndex = fh + 2;
        patternStartIndex = ph + 2;
      }
    } else if (this.isWindows) {
      const fileDrive = typeof file3[0] === "string" && /^[a-z]:$/i.test(file3[0]);
      const fileUNC = !fileDrive && file3[0] === "" && file3[1] === "" && file3[2] === "?" && /^[a-z]:$/i.test(file3[3]);
      const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
      const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file3[fdi],
          pattern[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          patternStartIndex = pdi + 1;
          fileStartIndex = fdi + 1;
        }
      }
    }
    file3 = resolved;
    if (pattern.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file3, pattern, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file3, pattern, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file3, pattern, partial, fileIndex, patternIndex) {
    const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
    if (head.length) {
      const headEnd = fileIndex + head.length;
      if (!this.#matchOne(file3, head, partial, fileIndex, 0, headEnd)) {
        return false;
      }
      fileIndex += head.length;
      patternIndex += head.length;
    }
    let fileTailMatch = 0;
    if (tail.length) {
      if (tail.length + fileIndex > file3.length)
        return false;
      let tailStart = file3.length - tail.length;
      if (this.#matchOne(file3, tail, partial, tailStart, 0)) {
        fileTailMatch = tail.length;
      } else {
        if (file3[file3.length - 1] !== "" || fileIndex + tail.length === file3.length) {
          return false;
        }
        tailStart--;
        if (!this.#matchOne(file3, tail, partial, tailStart, 0)) {
          return false;
        }
        fileTailMatch = tail.length + 1;
      }
    }
    if (!body.length) {
      let sawSome = !!fileTailMatch;
      for (let i = fileIndex; i < file3.length - fileTailMatch; i++) {
        const f = String(file3[i]);
        sawSome = true;
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return partial || sawSome;
    }
    return !!this.#matchGlobStarBodySections(file3, segments, file3.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
  }
  // Split the pattern into head, tail, and middle of ** delimited
  // parts. The tail has to be at the end, and the others just have to
  // be found in order from the head. These only depend on the pattern
  // row, so they are kept for the next path.
  #getGlobstarParts(pattern, partial, patternIndex) {
    let byStart = this.#globstarParts.get(pattern);
    if (!byStart) {
      byStart = [];
      this.#globstarParts.set(pattern, byStart);
    }
    const key = patternIndex * 2 + (partial ? 1 : 0);
    const found = byStart[key];
    if (found)
      return found;
    const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern.lastIndexOf(GLOBSTAR);
    const head = pattern.slice(patternIndex, firstgs);
    const body = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
    const tail = partial ? [] : pattern.slice(lastgs + 1);
    const segments = [[[], 0]];
    let current = segments[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b of body) {
      if (b === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        current = [[], 0];
        segments.push(current);
      } else {
        current[0].push(b);
        nonGsParts++;
      }
    }
    segments.forEach((b, i) => {
      b[1] = nonGsParts - nonGsPartsSums[i];
    });
    const parts2 = { head, body, tail, segments };
    byStart[key] = parts2;
    return parts2;
  }
  // return false for "nope, not matching"
  // return null for "not matching, cannot keep trying"
  #matchGlobStarBodySections(file3, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
    const bs = bodySegments[bodyIndex];
    if (!bs) {
      if (partial) {
        return fileIndex >= fileLength || fileIndex === fileLength - 1 && file3[fileIndex] === "";
      }
      for (let i = fileIndex; i < fileLength; i++) {
        sawTail = true;
        const f = file3[i];
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return sawTail;
    }
    const [body, need] = bs;
    const after = partial ? fileLength : fileLength - need;
    while (fileIndex <= after) {
      const key = bodyIndex * (file3.length + 1) + fileIndex;
      if (tried.has(key))
        return false;
      tried.add(key);
      const m = this.#matchOne(file3, body, partial, fileIndex, 0, fileIndex + body.length);
      if (m && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file3, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
        if (sub !== false) {
          return sub;
        }
      }
      if (fileIndex === after)
        break;
      const f = file3[fileIndex];
      if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file3, pattern, partial, fileIndex, patternIndex, fileEnd = file3.length) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file3.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
      let p = pattern[pi];
      let f = file3[fi];
      if (p === false || p === GLOBSTAR) {
        return false;
      }
      if (!portionMatch(p, f))
        return false;
    }
    if (fi === fl && pi === pl) {
      return true;
    } else if (fi === fl) {
      return partial;
    } else if (pi === pl) {
      return fi === fl - 1 && file3[fi] === "";
    } else {
      throw new Error("wtf?");
    }
  }
  braceExpand() {
    return braceExpand(this.pattern, this.options);
  }
  // Expand braces, except numeric ranges such as {0..999} with at
  // least RANGE_MIN values. Each of those stays in its pattern as
  // `<mark>0..999<mark>`, for the Matcher to test. If a range might
  // be inside a [...] class, expand all of them instead.
  #expandBraces() {
    const { pattern } = this;
    if (this.options.nobrace)
      return this.braceExpand();
    let code = 57344;
    while (pattern.includes(String.fromCharCode(code))) {
      if (++code > 63743)
        return this.braceExpand();
    }
    const mark = String.fromCharCode(code);
    let found = false;
    const marked = pattern.replace(rangeRe, (m, lo, hi) => {
      const a = Number(lo);
      const b = Number(hi);
      if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) {
        return m;
      }
      found = true;
      return `${mark}${lo}..${hi}${mark}`;
    });
    if (!found)
      return this.braceExpand();
    const set2 = braceExpand(marked, this.options);
    for (const p of set2) {
      for (const portion of p.split("/")) {
        const c = portion.indexOf("[");
        if (c !== -1 && c < portion.lastIndexOf(mark)) {
          return this.braceExpand();
        }
        if (!this.options.noext && inRepeatOrNegExt(portion, mark)) {
          return this.braceExpand();
        }
      }
    }
    this.#rangeMark = mark;
    return set2;
  }
  parse(pattern) {
    assertValidPattern(pattern);
    const options = this.options;
    if (pattern === "**")
      return GLOBSTAR;
    if (pattern === "")
      return "";
    const { nocase, nocaseMagicOnly, noext = false, dot, normalize: normalize2 } = options;
    const rangeMark = this.#rangeMark;
    const lit2 = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
    if (lit2 !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) {
      return this.#norm(lit2);
    }
    if (this.#pending)
      return PENDING;
    let m = this.#matchers.get(pattern);
    if (!m) {
      if (!noext)
        assertValidExtglobs(pattern);
      m = new Matcher(pattern, {
        nocase,
        noext,
        dot,
        normalize: normalize2,
        ...rangeMark && { rangeMark }
      });
      this.#matchers.set(pattern, m);
    }
    return m;
  }
  #slashSplit(p) {
    if (this.preserveMultipleSlashes) {
      return p.split("/");
    } else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
      return ["", ...p.split(/\/+/)];
    } else {
      return p.split(/\/+/);
    }
  }
  match(f, partial = this.partial) {
    if (this.comment) {
      return false;
    }
    if (this.empty) {
      return f === "";
    }
    if (f === "/" && partial) {
      return true;
    }
    const options = this.options;
    let split = this.#cachedSplit(f);
    if (!split) {
      if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
        lastChecked = f;
        const can = this.#canMatch(f);
        if (can === "no")
          return options.flipNegate ? false : this.negate;
        if (can === "yes")
          return options.flipNegate ? true : !this.negate;
      }
      split = this.#split(f);
    }
    const ff = split.parts;
    const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
    const set2 = this.set;
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (let r = 0; r < set2.length; r++) {
      const pattern = set2[r];
      const shape = partial ? void 0 : this.#shapes[r];
      const hit = shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved, pattern, partial);
      if (hit) {
        if (options.flipNegate) {
          return true;
        }
        return !this.negate;
      }
    }
    if (options.flipNegate) {
      return false;
    }
    return this.negate;
  }
  static defaults(def) {
    return minimatch.defaults(def).Minimatch;
  }
};
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// packages/config/build/src/protected.js
function isProtected(environment, { protected: patterns }) {
  return patterns.some((pattern) => minimatch(environment, pattern));
}

// packages/digitalocean/build/src/identifier.js
function segment(identifier) {
  const text3 = String(identifier);
  if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text3))
    throw new StagingError("internal", `${JSON.stringify(text3)} is not an identifier of DigitalOcean's`);
  return encodeURIComponent(text3);
}

// packages/digitalocean/build/src/collection.js
var Collection = class {
  transport;
  path;
  #plural;
  #item;
  #one;
  constructor(transport, path2, plural2, item, one2) {
    this.transport = transport;
    this.path = path2;
    this.#plural = plural2;
    this.#item = item;
    this.#one = one2;
  }
  /** All of them, all pages. */
  list(query2 = {}) {
    return this.transport.list(this.path, this.#plural, this.#item, query2);
  }
  /** Undefined when there is none: 404, twice. */
  find(id) {
    return this.transport.find(`${this.path}/${segment(id)}`, this.#one);
  }
  /** Undefined when one answer says that there is none: for who looks again anyway. */
  glimpse(id) {
    return this.transport.glimpse(`${this.path}/${segment(id)}`, this.#one);
  }
  get(id) {
    return this.transport.get(`${this.path}/${segment(id)}`, this.#one);
  }
  /** Asks for the deletion, which may still be going on when this returns. False when there is none to delete: 404. */
  delete(id) {
    return this.transport.delete(`${this.path}/${segment(id)}`);
  }
};

// node_modules/zod/v4/classic/external.js
var external_exports = {};
__export(external_exports, {
  $brand: () => $brand,
  $input: () => $input,
  $output: () => $output,
  INVALID: () => INVALID,
  NEVER: () => NEVER,
  TimePrecision: () => TimePrecision,
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCompileAsyncError: () => ZodCompileAsyncError,
  ZodCompileUnsupportedError: () => ZodCompileUnsupportedError,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodError: () => ZodError,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFirstPartyTypeKind: () => ZodFirstPartyTypeKind,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodIssueCode: () => ZodIssueCode,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRealError: () => ZodRealError,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  catch: () => _catch,
  check: () => check2,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  clone: () => clone,
  codec: () => codec,
  coerce: () => coerce_exports,
  compile: () => compile,
  config: () => config,
  core: () => core_exports,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date,
  decode: () => decode,
  decodeAsync: () => decodeAsync,
  deepPartial: () => deepPartial,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  encode: () => encode,
  encodeAsync: () => encodeAsync,
  endsWith: () => _endsWith,
  enum: () => _enum,
  exactOptional: () => exactOptional,
  file: () => file,
  flattenError: () => flattenError,
  float32: () => float32,
  float64: () => float64,
  formatError: () => formatError,
  fromJSONSchema: () => fromJSONSchema,
  function: () => _function,
  getDiscriminatedOption: () => getDiscriminatedOption,
  getErrorMap: () => getErrorMap,
  globalRegistry: () => globalRegistry,
  gt: () => _gt,
  gte: () => _gte,
  guid: () => guid,
  hash: () => hash2,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban,
  includes: () => _includes,
  input: () => input,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  iso: () => iso_exports,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid,
  lazy: () => lazy,
  length: () => _length,
  literal: () => literal2,
  locales: () => locales_exports,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  mac: () => mac,
  map: () => map,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  memoizer: () => memoizer,
  meta: () => meta2,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  nan: () => nan,
  nanoid: () => nanoid,
  nativeEnum: () => nativeEnum,
  negative: () => _negative,
  never: () => never,
  nonnegative: () => _nonnegative,
  nonoptional: () => nonoptional,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  null: () => _null2,
  nullable: () => nullable,
  nullish: () => nullish,
  number: () => number3,
  object: () => object2,
  optional: () => optional,
  output: () => output,
  overwrite: () => _overwrite,
  parse: () => parse3,
  parseAsync: () => parseAsync,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  positive: () => _positive,
  prefault: () => prefault,
  preprocess: () => preprocess,
  prettifyError: () => prettifyError,
  promise: () => promise,
  properties: () => _properties,
  property: () => _property,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  regex: () => _regex,
  regexes: () => regexes_exports,
  registry: () => registry,
  safeDecode: () => safeDecode,
  safeDecodeAsync: () => safeDecodeAsync,
  safeEncode: () => safeEncode,
  safeEncodeAsync: () => safeEncodeAsync,
  safeParse: () => safeParse,
  safeParseAsync: () => safeParseAsync,
  set: () => set,
  setErrorMap: () => setErrorMap,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  strictObject: () => strictObject,
  string: () => string,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  toJSONSchema: () => toJSONSchema,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  toZod: () => toZod,
  transform: () => transform,
  treeifyError: () => treeifyError,
  trim: () => _trim,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid,
  undefined: () => _undefined2,
  union: () => union,
  unknown: () => unknown,
  uppercase: () => _uppercase,
  url: () => url,
  util: () => util_exports,
  uuid: () => uuid,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  validate: () => validate,
  validateAsync: () => validateAsync,
  void: () => _void2,
  withParser: () => withParser,
  xid: () => xid,
  xor: () => xor
});

// node_modules/zod/v4/classic/schemas.js
var schemas_exports2 = {};
__export(schemas_exports2, {
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  catch: () => _catch,
  check: () => check2,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  codec: () => codec,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  enum: () => _enum,
  exactOptional: () => exactOptional,
  file: () => file,
  float32: () => float32,
  float64: () => float64,
  function: () => _function,
  guid: () => guid,
  hash: () => hash2,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid,
  lazy: () => lazy,
  literal: () => literal2,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  mac: () => mac,
  map: () => map,
  meta: () => meta2,
  nan: () => nan,
  nanoid: () => nanoid,
  nativeEnum: () => nativeEnum,
  never: () => never,
  nonoptional: () => nonoptional,
  null: () => _null2,
  nullable: () => nullable,
  nullish: () => nullish,
  number: () => number3,
  object: () => object2,
  optional: () => optional,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  prefault: () => prefault,
  preprocess: () => preprocess,
  promise: () => promise,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  set: () => set,
  strictObject: () => strictObject,
  string: () => string,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  transform: () => transform,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid,
  undefined: () => _undefined2,
  union: () => union,
  unknown: () => unknown,
  url: () => url,
  uuid: () => uuid,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  void: () => _void2,
  xid: () => xid,
  xor: () => xor
});

// node_modules/zod/v4/classic/checks.js
var checks_exports = {};
__export(checks_exports, {
  endsWith: () => _endsWith,
  gt: () => _gt,
  gte: () => _gte,
  includes: () => _includes,
  length: () => _length,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  negative: () => _negative,
  nonnegative: () => _nonnegative,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  overwrite: () => _overwrite,
  positive: () => _positive,
  properties: () => _properties,
  property: () => _property,
  regex: () => _regex,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  trim: () => _trim,
  uppercase: () => _uppercase
});

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self2) => (mapper) => formatError(self2, mapper));
  _lazyMethod(proto, "flatten", (self2) => (mapper) => flattenError(self2, mapper));
  _lazyMethod(proto, "addIssue", (self2) => (issue) => {
    self2.issues.push(issue);
    self2.message = JSON.stringify(self2.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self2) => (issues2) => {
    self2.issues.push(...issues2);
    self2.message = JSON.stringify(self2.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodError = /* @__PURE__ */ $constructor("ZodError", initializer);
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse3 = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta3) {
    reg.add(this, meta3);
    return this;
  },
  refine(check3, params) {
    return this.check(refine(check3, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse3(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function email(params) {
  return _email(ZodEmail, params);
}
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function guid(params) {
  return _guid(ZodGUID, params);
}
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function uuid(params) {
  return _uuid(ZodUUID, params);
}
function uuidv4(params) {
  return _uuidv4(ZodUUID, params);
}
function uuidv6(params) {
  return _uuidv6(ZodUUID, params);
}
function uuidv7(params) {
  return _uuidv7(ZodUUID, params);
}
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function url(params) {
  return _url(ZodURL, params);
}
function httpUrl(params) {
  return _url(ZodURL, {
    protocol: httpProtocol,
    hostname: domain,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function emoji(params) {
  return _emoji(ZodEmoji, params);
}
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function nanoid(params) {
  return _nanoid(ZodNanoID, params);
}
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid(params) {
  return _cuid(ZodCUID, params);
}
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid2(params) {
  return _cuid2(ZodCUID2, params);
}
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ulid(params) {
  return _ulid(ZodULID, params);
}
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function xid(params) {
  return _xid(ZodXID, params);
}
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ksuid(params) {
  return _ksuid(ZodKSUID, params);
}
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv4(params) {
  return _ipv4(ZodIPv4, params);
}
var ZodMAC = /* @__PURE__ */ $constructor("ZodMAC", (inst, def) => {
  $ZodMAC.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function mac(params) {
  return _mac(ZodMAC, params);
}
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv6(params) {
  return _ipv6(ZodIPv6, params);
}
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
  return _cidrv4(ZodCIDRv4, params);
}
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
  return _cidrv6(ZodCIDRv6, params);
}
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64(params) {
  return _base64(ZodBase64, params);
}
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64url(params) {
  return _base64url(ZodBase64URL, params);
}
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function e164(params) {
  return _e164(ZodE164, params);
}
var ZodCreditCard = /* @__PURE__ */ $constructor("ZodCreditCard", (inst, def) => {
  $ZodCreditCard.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function creditCard(params) {
  return _creditCard(ZodCreditCard, params);
}
var ZodIBAN = /* @__PURE__ */ $constructor("ZodIBAN", (inst, def) => {
  $ZodIBAN.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function iban(params) {
  return _iban(ZodIBAN, params);
}
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function jwt(params) {
  return _jwt(ZodJWT, params);
}
var ZodCustomStringFormat = /* @__PURE__ */ $constructor("ZodCustomStringFormat", (inst, def) => {
  $ZodCustomStringFormat.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function stringFormat(format, fnOrRegex, _params = {}) {
  return _stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hostname", hostname, _params);
}
function hex2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hex", hex, _params);
}
function currencyCode2(_params) {
  return _stringFormat(ZodCustomStringFormat, "currency_code", currencyCode, _params);
}
function hash2(alg, params) {
  const enc = params?.enc ?? "hex";
  const format = `${alg}_${enc}`;
  const regex = regexes_exports[format];
  if (!regex)
    throw new Error(`Unrecognized hash format: ${format}`);
  return _stringFormat(ZodCustomStringFormat, format, regex, params);
}
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number3(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
function float32(params) {
  return _float32(ZodNumberFormat, params);
}
function float64(params) {
  return _float64(ZodNumberFormat, params);
}
function int32(params) {
  return _int32(ZodNumberFormat, params);
}
function uint32(params) {
  return _uint32(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
});
function boolean(params) {
  return _boolean(ZodBoolean, params);
}
var ZodBigInt = /* @__PURE__ */ $constructor(
  "ZodBigInt",
  (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    positive(params) {
      return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
      return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
      return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
      return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    }
  })
);
function bigint(params) {
  return _bigint(ZodBigInt, params);
}
var ZodBigIntFormat = /* @__PURE__ */ $constructor("ZodBigIntFormat", (inst, def) => {
  $ZodBigIntFormat.init(inst, def);
  ZodBigInt.init(inst, def);
});
function int64(params) {
  return _int64(ZodBigIntFormat, params);
}
function uint64(params) {
  return _uint64(ZodBigIntFormat, params);
}
var ZodSymbol = /* @__PURE__ */ $constructor("ZodSymbol", (inst, def) => {
  $ZodSymbol.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => symbolProcessor(inst, ctx, json2, params);
});
function symbol(params) {
  return _symbol(ZodSymbol, params);
}
var ZodUndefined = /* @__PURE__ */ $constructor("ZodUndefined", (inst, def) => {
  $ZodUndefined.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => undefinedProcessor(inst, ctx, json2, params);
});
function _undefined2(params) {
  return _undefined(ZodUndefined, params);
}
var ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function _null2(params) {
  return _null(ZodNull, params);
}
var ZodAny = /* @__PURE__ */ $constructor("ZodAny", (inst, def) => {
  $ZodAny.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => anyProcessor(inst, ctx, json2, params);
});
function any() {
  return _any(ZodAny);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodVoid = /* @__PURE__ */ $constructor("ZodVoid", (inst, def) => {
  $ZodVoid.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => voidProcessor(inst, ctx, json2, params);
});
function _void2(params) {
  return _void(ZodVoid, params);
}
var ZodDate = /* @__PURE__ */ $constructor(
  "ZodDate",
  (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
  },
  /* @__PURE__ */ util_exports.derived({
    minDate: (inst) => {
      const { minimum } = aggregateChecks(inst);
      return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
      const { maximum } = aggregateChecks(inst);
      return maximum ? new Date(maximum) : null;
    }
  }, {})
);
function date(params) {
  return _date(ZodDate, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element2, params) {
  return _array(ZodArray, element2, params);
}
function keyof(schema) {
  const shape = schema._zod.def.shape;
  return _enum(Object.keys(shape));
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params);
  util_exports.installLazyProp(inst, "shape", (self2) => self2._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object2(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodXor = /* @__PURE__ */ $constructor("ZodXor", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodXor.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function xor(options, params) {
  return new ZodXor({
    type: "union",
    options,
    inclusive: false,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items2, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items: items2,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params),
    partial: true
  });
}
function looseRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    mode: "loose",
    ...util_exports.normalizeParams(params)
  });
}
var ZodMap = /* @__PURE__ */ $constructor("ZodMap", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodMap.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => mapProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function map(keyType, valueType, params) {
  return new ZodMap({
    type: "map",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSet = /* @__PURE__ */ $constructor("ZodSet", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodSet.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => setProcessor(inst, ctx, json2, params);
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function set(valueType, params) {
  return new ZodSet({
    type: "set",
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
function nativeEnum(entries, params) {
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal2(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodFile = /* @__PURE__ */ $constructor("ZodFile", (inst, def) => {
  $ZodFile.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => fileProcessor(inst, ctx, json2, params);
  inst.min = (size, params) => inst.check(_minSize(size, params));
  inst.max = (size, params) => inst.check(_maxSize(size, params));
  inst.mime = (types2, params) => inst.check(_mime(Array.isArray(types2) ? types2 : [types2], params));
});
function file(params) {
  return _file(ZodFile, params);
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue) => {
      if (typeof issue === "string") {
        payload.issues.push(util_exports.issue(issue, payload.value, def));
      } else {
        const _issue = issue;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output2 = def.transform(payload.value, payload);
    if (output2 instanceof Promise) {
      return output2.then((output3) => {
        payload.value = output3;
        return payload;
      });
    }
    payload.value = output2;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function nullish(innerType) {
  return optional(nullable(innerType));
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSuccess = /* @__PURE__ */ $constructor("ZodSuccess", (inst, def) => {
  $ZodSuccess.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => successProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function success(innerType) {
  return new ZodSuccess({
    type: "success",
    innerType
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodNaN = /* @__PURE__ */ $constructor("ZodNaN", (inst, def) => {
  $ZodNaN.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nanProcessor(inst, ctx, json2, params);
});
function nan(params) {
  return _nan(ZodNaN, params);
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodCodec = /* @__PURE__ */ $constructor("ZodCodec", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodCodec.init(inst, def);
});
function codec(in_, out, params) {
  return new ZodCodec({
    type: "pipe",
    in: in_,
    out,
    transform: params.decode,
    reverseTransform: params.encode
  });
}
function invertCodec(codec2) {
  const def = codec2._zod.def;
  return new ZodCodec({
    type: "pipe",
    in: def.out,
    out: def.in,
    transform: def.reverseTransform,
    reverseTransform: def.transform
  });
}
var ZodPreprocess = /* @__PURE__ */ $constructor("ZodPreprocess", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodPreprocess.init(inst, def);
});
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodTemplateLiteral = /* @__PURE__ */ $constructor("ZodTemplateLiteral", (inst, def) => {
  $ZodTemplateLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => templateLiteralProcessor(inst, ctx, json2, params);
});
function templateLiteral(parts2, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts: parts2,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => lazyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
var ZodPromise = /* @__PURE__ */ $constructor("ZodPromise", (inst, def) => {
  $ZodPromise.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => promiseProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function promise(innerType) {
  return new ZodPromise({
    type: "promise",
    innerType
  });
}
var ZodFunction = /* @__PURE__ */ $constructor("ZodFunction", (inst, def) => {
  $ZodFunction.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => functionProcessor(inst, ctx, json2, params);
});
function _function(params) {
  return new ZodFunction({
    type: "function",
    input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(unknown()),
    output: params?.output ?? unknown()
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function check2(fn) {
  const ch = new $ZodCheck({
    check: "custom"
    // ...util.normalizeParams(params),
  });
  ch._zod.check = fn;
  return ch;
}
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
var describe2 = describe;
var meta2 = meta;
var ZodInstanceOf = /* @__PURE__ */ $constructor("ZodInstanceOf", (inst, def) => {
  ZodCustom.init(inst, def);
}, {
  properties(shape, params) {
    return this.check(_properties(shape, params));
  }
});
function _instanceof(cls, params = {}) {
  const inst = new ZodInstanceOf({
    type: "custom",
    check: "custom",
    fn: (data) => data instanceof cls,
    abort: true,
    ...util_exports.normalizeParams(params)
  });
  inst._zod.bag.Class = cls;
  inst._zod.check = (payload) => {
    if (!(payload.value instanceof cls)) {
      payload.issues.push({
        code: "invalid_type",
        expected: cls.name,
        input: payload.value,
        inst,
        path: [...inst._zod.def.path ?? []]
      });
    }
  };
  return inst;
}
var stringbool = (...args) => _stringbool({
  Codec: ZodCodec,
  Boolean: ZodBoolean,
  String: ZodString
}, ...args);
function json(params) {
  const jsonSchema = lazy(() => {
    return union([string(params), number3(), boolean(), _null2(), array(jsonSchema), record(string(), jsonSchema)]);
  });
  return jsonSchema;
}
function preprocess(fn, schema) {
  return new ZodPreprocess({
    type: "pipe",
    in: transform(fn),
    out: schema
  });
}

// node_modules/zod/v4/classic/compat.js
var ZodIssueCode = {
  invalid_type: "invalid_type",
  too_big: "too_big",
  too_small: "too_small",
  invalid_format: "invalid_format",
  not_multiple_of: "not_multiple_of",
  unrecognized_keys: "unrecognized_keys",
  invalid_union: "invalid_union",
  invalid_key: "invalid_key",
  invalid_element: "invalid_element",
  invalid_value: "invalid_value",
  custom: "custom"
};
function setErrorMap(map2) {
  config({
    customError: map2
  });
}
function getErrorMap() {
  return config().customError;
}
var ZodFirstPartyTypeKind;
/* @__PURE__ */ (function(ZodFirstPartyTypeKind2) {
})(ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {}));

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date2,
  datetime: () => datetime,
  duration: () => duration,
  time: () => time
});
function datetime(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date2(params) {
  return _isoDate(ZodISODate, params);
}
function time(params) {
  return _isoTime(ZodISOTime, params);
}
function duration(params) {
  return _isoDuration(ZodISODuration, params);
}

// node_modules/zod/v4/classic/from-json-schema.js
var z = {
  ...schemas_exports2,
  ...checks_exports,
  iso: iso_exports
};
var RECOGNIZED_KEYS = /* @__PURE__ */ new Set([
  // Schema identification
  "$schema",
  "$ref",
  "$defs",
  "definitions",
  // Core schema keywords
  "$id",
  "id",
  "$comment",
  "$anchor",
  "$vocabulary",
  "$dynamicRef",
  "$dynamicAnchor",
  // Type
  "type",
  "enum",
  "const",
  // Composition
  "anyOf",
  "oneOf",
  "allOf",
  "not",
  // Object
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  // Array
  "items",
  "prefixItems",
  "additionalItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  // String
  "minLength",
  "maxLength",
  "pattern",
  "format",
  // Number
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  // Already handled metadata
  "description",
  "default",
  // Content
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  // Unsupported (error-throwing)
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependentRequired",
  // OpenAPI
  "nullable",
  "readOnly"
]);
function detectVersion(schema, defaultTarget) {
  const $schema = schema.$schema;
  if ($schema === "https://json-schema.org/draft/2020-12/schema") {
    return "draft-2020-12";
  }
  if ($schema === "http://json-schema.org/draft-07/schema#") {
    return "draft-7";
  }
  if ($schema === "http://json-schema.org/draft-04/schema#") {
    return "draft-4";
  }
  return defaultTarget ?? "draft-2020-12";
}
function applyMinItems(items2, minItems) {
  return items2.map((item, index) => index < minItems ? item : item.optional());
}
function decodeJSONPointerSegment(segment2) {
  return segment2.replace(/~1/g, "/").replace(/~0/g, "~");
}
function resolveRef(ref, ctx) {
  if (!ref.startsWith("#")) {
    throw new Error("External $ref is not supported, only local refs (#/...) are allowed");
  }
  const path2 = ref.slice(1).split("/").filter(Boolean);
  if (path2.length === 0) {
    return ctx.rootSchema;
  }
  const defsKey = ctx.version === "draft-2020-12" ? "$defs" : "definitions";
  if (path2[0] === defsKey) {
    const key = path2[1] === void 0 ? void 0 : decodeJSONPointerSegment(path2[1]);
    if (!key || !ctx.defs[key]) {
      throw new Error(`Reference not found: ${ref}`);
    }
    return ctx.defs[key];
  }
  throw new Error(`Reference not found: ${ref}`);
}
function checkObjectGuards(objectSchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const value = payload.value;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return;
    const keys = Object.getOwnPropertyNames(value);
    if (guards.minProperties !== void 0 && keys.length < guards.minProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_small",
        minimum: guards.minProperties,
        inclusive: true,
        message: `Too small: expected object to have >=${guards.minProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.maxProperties !== void 0 && keys.length > guards.maxProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_big",
        maximum: guards.maxProperties,
        inclusive: true,
        message: `Too big: expected object to have <=${guards.maxProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.keySchema) {
      for (const key of keys) {
        const result = guards.keySchema.safeParse(key);
        if (result.success)
          continue;
        payload.issues.push({
          code: "invalid_key",
          origin: "record",
          issues: result.error.issues,
          input: key,
          path: [key],
          continue: true
        });
      }
    }
  });
  return guard.pipe(objectSchema);
}
function canonicalKey(value, seen2) {
  if (value === null)
    return "z";
  const type = typeof value;
  if (type !== "object") {
    if (type === "number" && Number.isNaN(value))
      return null;
    const raw = String(value);
    return `${type[0]}${raw.length}:${raw}`;
  }
  if (seen2.has(value))
    return null;
  seen2.add(value);
  try {
    if (Array.isArray(value)) {
      const parts3 = [];
      for (const item of value) {
        const key = canonicalKey(item, seen2);
        if (key === null)
          return null;
        parts3.push(key);
      }
      return `a${parts3.length}:[${parts3.join(",")}]`;
    }
    const keys = Object.keys(value).sort();
    const parts2 = [];
    for (const k of keys) {
      const key = canonicalKey(value[k], seen2);
      if (key === null)
        return null;
      parts2.push(`${k.length}:${k}=${key}`);
    }
    return `o${parts2.length}:{${parts2.join(",")}}`;
  } finally {
    seen2.delete(value);
  }
}
var SCHEMA_KEYWORDS = /* @__PURE__ */ new Set([
  "items",
  "prefixItems",
  "additionalItems",
  "additionalProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema"
]);
var SCHEMA_MAP_KEYWORDS = /* @__PURE__ */ new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "$defs",
  "definitions"
]);
function containsRef(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (Array.isArray(value))
    return value.some(containsRef);
  if (typeof value.$ref === "string")
    return true;
  return Object.entries(value).some(([key, sub]) => {
    if (SCHEMA_KEYWORDS.has(key))
      return containsRef(sub);
    if (!SCHEMA_MAP_KEYWORDS.has(key) || typeof sub !== "object" || sub === null)
      return false;
    return Object.values(sub).some(containsRef);
  });
}
function plural(n) {
  return n === 1 ? "element" : "elements";
}
function checkArrayGuards(arraySchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const items2 = payload.value;
    if (!Array.isArray(items2))
      return;
    if (guards.uniqueItems === true) {
      const firstSeen = /* @__PURE__ */ new Map();
      for (let i = 0; i < items2.length; i++) {
        const key = canonicalKey(items2[i], /* @__PURE__ */ new Set());
        if (key === null)
          continue;
        const first = firstSeen.get(key);
        if (first === void 0) {
          firstSeen.set(key, i);
          continue;
        }
        payload.issues.push({
          code: "custom",
          message: `Array items must be unique: element at index ${i} duplicates the one at index ${first}`,
          input: items2,
          path: [i],
          continue: true
        });
      }
    }
    if (guards.containsSchema) {
      const minContains = guards.minContains ?? 1;
      const ceiling2 = guards.maxContains !== void 0 ? guards.maxContains + 1 : Number.POSITIVE_INFINITY;
      let matches = 0;
      for (const item of items2) {
        if (guards.containsSchema.safeParse(item).success && ++matches >= ceiling2)
          break;
      }
      if (matches < minContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at least ${minContains} matching ${plural(minContains)}; found ${matches}`,
          input: items2,
          continue: true
        });
      }
      if (guards.maxContains !== void 0 && matches > guards.maxContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at most ${guards.maxContains} matching ${plural(guards.maxContains)}`,
          input: items2,
          continue: true
        });
      }
    }
  });
  return guard.pipe(arraySchema);
}
function getTupleRest(restSchema, ctx) {
  if (restSchema === false) {
    return void 0;
  }
  if (restSchema === void 0 || restSchema === true) {
    return z.any();
  }
  return convertSchema(restSchema, ctx);
}
var fullTime = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function convertBaseSchema(schema, ctx) {
  if (schema.not !== void 0) {
    if (typeof schema.not === "object" && Object.keys(schema.not).length === 0) {
      return z.never();
    }
    throw new Error("not is not supported in Zod (except { not: {} } for never)");
  }
  if (schema.unevaluatedItems !== void 0) {
    throw new Error("unevaluatedItems is not supported");
  }
  if (schema.unevaluatedProperties !== void 0) {
    throw new Error("unevaluatedProperties is not supported");
  }
  if (schema.if !== void 0 || schema.then !== void 0 || schema.else !== void 0) {
    throw new Error("Conditional schemas (if/then/else) are not supported");
  }
  if (schema.dependentSchemas !== void 0 || schema.dependentRequired !== void 0) {
    throw new Error("dependentSchemas and dependentRequired are not supported");
  }
  if (schema.$ref) {
    const refPath = schema.$ref;
    if (ctx.refs.has(refPath)) {
      return ctx.refs.get(refPath);
    }
    if (ctx.processing.has(refPath)) {
      return z.lazy(() => {
        if (!ctx.refs.has(refPath)) {
          throw new Error(`Circular reference not resolved: ${refPath}`);
        }
        return ctx.refs.get(refPath);
      });
    }
    ctx.processing.add(refPath);
    const resolved = resolveRef(refPath, ctx);
    const zodSchema2 = convertSchema(resolved, ctx);
    ctx.refs.set(refPath, zodSchema2);
    ctx.processing.delete(refPath);
    return zodSchema2;
  }
  if (schema.enum !== void 0) {
    const enumValues = schema.enum;
    if (ctx.version === "openapi-3.0" && schema.nullable === true && enumValues.length === 1 && enumValues[0] === null) {
      return z.null();
    }
    if (enumValues.length === 0) {
      return z.never();
    }
    if (enumValues.length === 1) {
      return z.literal(enumValues[0]);
    }
    if (enumValues.every((v) => typeof v === "string")) {
      return z.enum(enumValues);
    }
    const literalSchemas = enumValues.map((v) => z.literal(v));
    if (literalSchemas.length < 2) {
      return literalSchemas[0];
    }
    return z.union([literalSchemas[0], literalSchemas[1], ...literalSchemas.slice(2)]);
  }
  if (schema.const !== void 0) {
    return z.literal(schema.const);
  }
  const type = schema.type;
  if (Array.isArray(type)) {
    const typeSchemas = type.map((t) => {
      const typeSchema = { ...schema, type: t };
      return convertBaseSchema(typeSchema, ctx);
    });
    if (typeSchemas.length === 0) {
      return z.never();
    }
    if (typeSchemas.length === 1) {
      return typeSchemas[0];
    }
    return z.union(typeSchemas);
  }
  if (!type) {
    return z.any();
  }
  let zodSchema;
  switch (type) {
    case "string": {
      let stringSchema = z.string();
      if (schema.format) {
        const format = schema.format;
        if (format === "email") {
          stringSchema = stringSchema.check(z.email());
        } else if (format === "uri" || format === "uri-reference") {
          stringSchema = stringSchema.check(z.url());
        } else if (format === "uuid" || format === "guid") {
          stringSchema = stringSchema.check(z.uuid());
        } else if (format === "date-time") {
          stringSchema = stringSchema.check(z.iso.datetime({ offset: true }));
        } else if (format === "date") {
          stringSchema = stringSchema.check(z.iso.date());
        } else if (format === "time") {
          stringSchema = stringSchema.check(z.regex(fullTime));
        } else if (format === "duration") {
          stringSchema = stringSchema.check(z.iso.duration());
        } else if (format === "hostname") {
          stringSchema = stringSchema.check(z.hostname());
        } else if (format === "ipv4") {
          stringSchema = stringSchema.check(z.ipv4());
        } else if (format === "ipv6") {
          stringSchema = stringSchema.check(z.ipv6());
        } else if (format === "mac") {
          stringSchema = stringSchema.check(z.mac());
        } else if (format === "cidr") {
          stringSchema = stringSchema.check(z.cidrv4());
        } else if (format === "cidr-v6") {
          stringSchema = stringSchema.check(z.cidrv6());
        } else if (format === "base64") {
          stringSchema = stringSchema.check(z.base64());
        } else if (format === "base64url") {
          stringSchema = stringSchema.check(z.base64url());
        } else if (format === "e164") {
          stringSchema = stringSchema.check(z.e164());
        } else if (format === "credit_card") {
          stringSchema = stringSchema.check(z.creditCard());
        } else if (format === "iban") {
          stringSchema = stringSchema.check(z.iban());
        } else if (format === "jwt") {
          stringSchema = stringSchema.check(z.jwt());
        } else if (format === "emoji") {
          stringSchema = stringSchema.check(z.emoji());
        } else if (format === "nanoid") {
          stringSchema = stringSchema.check(z.nanoid());
        } else if (format === "cuid") {
          stringSchema = stringSchema.check(z.cuid());
        } else if (format === "cuid2") {
          stringSchema = stringSchema.check(z.cuid2());
        } else if (format === "ulid") {
          stringSchema = stringSchema.check(z.ulid());
        } else if (format === "xid") {
          stringSchema = stringSchema.check(z.xid());
        } else if (format === "ksuid") {
          stringSchema = stringSchema.check(z.ksuid());
        }
      }
      if (typeof schema.minLength === "number") {
        stringSchema = stringSchema.min(schema.minLength);
      }
      if (typeof schema.maxLength === "number") {
        stringSchema = stringSchema.max(schema.maxLength);
      }
      if (schema.pattern) {
        stringSchema = stringSchema.regex(new RegExp(schema.pattern));
      }
      zodSchema = stringSchema;
      break;
    }
    case "number":
    case "integer": {
      let numberSchema = type === "integer" ? z.number().int() : z.number();
      if (typeof schema.minimum === "number" && schema.exclusiveMinimum !== true) {
        numberSchema = numberSchema.min(schema.minimum);
      }
      if (typeof schema.maximum === "number" && schema.exclusiveMaximum !== true) {
        numberSchema = numberSchema.max(schema.maximum);
      }
      if (typeof schema.exclusiveMinimum === "number") {
        numberSchema = numberSchema.gt(schema.exclusiveMinimum);
      } else if (schema.exclusiveMinimum === true && typeof schema.minimum === "number") {
        numberSchema = numberSchema.gt(schema.minimum);
      }
      if (typeof schema.exclusiveMaximum === "number") {
        numberSchema = numberSchema.lt(schema.exclusiveMaximum);
      } else if (schema.exclusiveMaximum === true && typeof schema.maximum === "number") {
        numberSchema = numberSchema.lt(schema.maximum);
      }
      if (typeof schema.multipleOf === "number") {
        numberSchema = numberSchema.multipleOf(schema.multipleOf);
      }
      zodSchema = numberSchema;
      break;
    }
    case "boolean": {
      zodSchema = z.boolean();
      break;
    }
    case "null": {
      zodSchema = z.null();
      break;
    }
    case "object": {
      const shape = {};
      const properties = schema.properties || {};
      const requiredSet = new Set(schema.required || []);
      const additionalSchema = typeof schema.additionalProperties === "object" ? convertSchema(schema.additionalProperties, ctx) : void 0;
      for (const [key, propSchema] of Object.entries(properties)) {
        const propZodSchema = convertSchema(propSchema, ctx);
        assignProp(shape, key, requiredSet.has(key) ? propZodSchema : propZodSchema.optional());
      }
      if (schema.patternProperties) {
        const patternProps = schema.patternProperties;
        const patternKeys = Object.keys(patternProps);
        const looseRecords = [];
        for (const pattern of patternKeys) {
          const patternValue = convertSchema(patternProps[pattern], ctx);
          const keySchema = z.string().regex(new RegExp(pattern));
          looseRecords.push(z.looseRecord(keySchema, patternValue));
        }
        const schemasToIntersect = [];
        if (Object.keys(shape).length > 0) {
          schemasToIntersect.push(z.object(shape).passthrough());
        }
        schemasToIntersect.push(...looseRecords);
        if (schemasToIntersect.length === 0) {
          zodSchema = z.object({}).passthrough();
        } else if (schemasToIntersect.length === 1) {
          zodSchema = schemasToIntersect[0];
        } else {
          let result = z.intersection(schemasToIntersect[0], schemasToIntersect[1]);
          for (let i = 2; i < schemasToIntersect.length; i++) {
            result = z.intersection(result, schemasToIntersect[i]);
          }
          zodSchema = result;
        }
        if (schema.additionalProperties === false) {
          const propertyKeys = Object.keys(shape);
          const patterns = patternKeys.map((p) => new RegExp(p));
          const basePatternSchema = zodSchema;
          zodSchema = zodSchema.check((payload) => {
            if (!isPlainObject(payload.value))
              return;
            const unrecognized = [];
            for (const key of Object.keys(payload.value)) {
              if (propertyKeys.includes(key))
                continue;
              if (patterns.some((regex) => regex.test(key)))
                continue;
              unrecognized.push(key);
            }
            if (unrecognized.length) {
              payload.issues.push({
                code: "unrecognized_keys",
                keys: unrecognized,
                input: payload.value,
                inst: basePatternSchema
              });
            }
          });
        }
      } else {
        const objectSchema = z.object(shape);
        if (schema.additionalProperties === false) {
          zodSchema = objectSchema.strict();
        } else if (additionalSchema) {
          zodSchema = objectSchema.catchall(additionalSchema);
        } else {
          zodSchema = objectSchema.passthrough();
        }
      }
      const hasKeyGuard = schema.propertyNames !== void 0 && schema.propertyNames !== true;
      const minProperties = typeof schema.minProperties === "number" ? schema.minProperties : void 0;
      const maxProperties = typeof schema.maxProperties === "number" ? schema.maxProperties : void 0;
      if (hasKeyGuard || minProperties !== void 0 || maxProperties !== void 0) {
        let keySchema;
        if (hasKeyGuard) {
          const keyJSONSchema = typeof schema.propertyNames === "object" && schema.propertyNames.type === void 0 ? { type: "string", ...schema.propertyNames } : schema.propertyNames;
          keySchema = convertSchema(keyJSONSchema, ctx);
        }
        zodSchema = checkObjectGuards(zodSchema, { keySchema, minProperties, maxProperties });
      }
      break;
    }
    case "array": {
      const prefixItems = schema.prefixItems;
      const items2 = schema.items;
      if (prefixItems && Array.isArray(prefixItems)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = prefixItems.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = !Array.isArray(items2) ? getTupleRest(items2, ctx) : void 0;
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (Array.isArray(items2)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = items2.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = getTupleRest(schema.additionalItems, ctx);
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (items2 !== void 0) {
        const element2 = convertSchema(items2, ctx);
        let arraySchema = z.array(element2);
        if (typeof schema.minItems === "number") {
          arraySchema = arraySchema.min(schema.minItems);
        }
        if (typeof schema.maxItems === "number") {
          arraySchema = arraySchema.max(schema.maxItems);
        }
        zodSchema = arraySchema;
      } else {
        zodSchema = z.array(z.any());
      }
      if (schema.uniqueItems === true || schema.contains !== void 0) {
        zodSchema = checkArrayGuards(zodSchema, {
          uniqueItems: schema.uniqueItems === true,
          containsSchema: schema.contains !== void 0 ? convertSchema(schema.contains, ctx) : void 0,
          minContains: typeof schema.minContains === "number" ? schema.minContains : void 0,
          maxContains: typeof schema.maxContains === "number" ? schema.maxContains : void 0
        });
      }
      break;
    }
    default:
      throw new Error(`Unsupported type: ${type}`);
  }
  return zodSchema;
}
function convertSchema(schema, ctx) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let baseSchema = convertBaseSchema(schema, ctx);
  const hasExplicitType = schema.type || schema.enum !== void 0 || schema.const !== void 0;
  if (schema.anyOf && Array.isArray(schema.anyOf)) {
    const options = schema.anyOf.map((s) => convertSchema(s, ctx));
    const anyOfUnion = z.union(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, anyOfUnion) : anyOfUnion;
  }
  if (schema.oneOf && Array.isArray(schema.oneOf)) {
    const options = schema.oneOf.map((s) => convertSchema(s, ctx));
    const oneOfUnion = z.xor(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, oneOfUnion) : oneOfUnion;
  }
  if (schema.allOf && Array.isArray(schema.allOf)) {
    if (schema.allOf.length === 0) {
      baseSchema = hasExplicitType ? baseSchema : z.any();
    } else {
      let result = hasExplicitType ? baseSchema : convertSchema(schema.allOf[0], ctx);
      const startIdx = hasExplicitType ? 0 : 1;
      for (let i = startIdx; i < schema.allOf.length; i++) {
        result = z.intersection(result, convertSchema(schema.allOf[i], ctx));
      }
      baseSchema = result;
    }
  }
  if (schema.nullable === true && ctx.version === "openapi-3.0") {
    baseSchema = z.nullable(baseSchema);
  }
  if (schema.readOnly === true) {
    baseSchema = z.readonly(baseSchema);
  }
  if (schema.default !== void 0) {
    baseSchema = baseSchema.default(schema.default);
  }
  const extraMeta = {};
  const coreMetadataKeys = ["$id", "id", "$comment", "$anchor", "$vocabulary", "$dynamicRef", "$dynamicAnchor"];
  for (const key of coreMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  const contentMetadataKeys = ["contentEncoding", "contentMediaType", "contentSchema"];
  for (const key of contentMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "object" && schema.$ref === void 0) {
    if (schema.propertyNames !== void 0 && !containsRef(schema.propertyNames)) {
      extraMeta.propertyNames = schema.propertyNames;
    }
    for (const key of ["minProperties", "maxProperties"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "array" && schema.$ref === void 0) {
    if (schema.contains !== void 0 && !containsRef(schema.contains)) {
      extraMeta.contains = schema.contains;
    }
    for (const key of ["uniqueItems", "minContains", "maxContains"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  for (const key of Object.keys(schema)) {
    if (!RECOGNIZED_KEYS.has(key)) {
      assignProp(extraMeta, key, schema[key]);
    }
  }
  if (Object.keys(extraMeta).length > 0) {
    ctx.registry.add(baseSchema, extraMeta);
  }
  if (schema.description) {
    baseSchema = baseSchema.describe(schema.description);
  }
  return baseSchema;
}
function fromJSONSchema(schema, params) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let normalized;
  try {
    normalized = JSON.parse(JSON.stringify(schema));
  } catch {
    throw new Error("fromJSONSchema input is not valid JSON (possibly cyclic); use $defs/$ref for recursive schemas");
  }
  const version = detectVersion(normalized, params?.defaultTarget);
  const defs = normalized.$defs || normalized.definitions || {};
  const ctx = {
    version,
    defs,
    refs: /* @__PURE__ */ new Map(),
    processing: /* @__PURE__ */ new Set(),
    rootSchema: normalized,
    registry: params?.registry ?? globalRegistry
  };
  return convertSchema(normalized, ctx);
}

// node_modules/zod/v4/classic/deep-partial.js
function deepPartial(schema) {
  return visit(schema, {
    object: (s) => s.partial(),
    // Every partialed option now admits `undefined`, which the constructor rejects as a duplicate.
    union: (s) => {
      const def = s._zod.def;
      return def.discriminator === void 0 ? s : union(def.options);
    }
  });
}

// node_modules/zod/v4/classic/in-out.js
function withChecks(side, checks) {
  if (!checks?.length)
    return side;
  const def = side._zod.def;
  return clone(side, mergeDefs(def, { checks: [...def.checks ?? [], ...checks] }), { parent: true });
}
function outSide(def) {
  return withChecks(def.out, def.checks);
}
function inSide(def) {
  return def.in._zod.traits.has("$ZodTransform") ? outSide(def) : def.in;
}
function input(schema) {
  return visit(schema, {
    pipe: (s) => inSide(s._zod.def),
    // A default value belongs to the output side, so a rewritten inner type leaves it stranded. `.default()` widens the declared input type with `undefined`, and `optional` is what carries that across.
    default: (s, rewritten) => rewritten ? optional(s._zod.def.innerType) : s,
    // A catch value is output-side too, but `.catch()` leaves the declared input type alone, so the inner schema stands on its own.
    catch: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}
function output(schema) {
  return visit(schema, {
    pipe: (s) => outSide(s._zod.def),
    // A prefault value is fed through the schema, which makes it input-side, so a rewritten inner type leaves it stranded.
    prefault: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}

// node_modules/zod/v4/classic/coerce.js
var coerce_exports = {};
__export(coerce_exports, {
  bigint: () => bigint2,
  boolean: () => boolean2,
  date: () => date3,
  number: () => number4,
  string: () => string2
});
function string2(params) {
  return _coercedString(ZodString, params);
}
function number4(params) {
  return _coercedNumber(ZodNumber, params);
}
function boolean2(params) {
  return _coercedBoolean(ZodBoolean, params);
}
function bigint2(params) {
  return _coercedBigint(ZodBigInt, params);
}
function date3(params) {
  return _coercedDate(ZodDate, params);
}

// packages/digitalocean/build/src/named.js
function named2(key, schema) {
  return external_exports.object({ [key]: schema }).transform((body) => body[key]);
}

// packages/digitalocean/build/src/schema.js
var strings = external_exports.array(external_exports.string()).nullish().transform((value) => value ?? []);
var region = external_exports.object({ slug: external_exports.string() }).nullish();
var accountSchema = external_exports.object({
  account: external_exports.object({
    uuid: external_exports.string(),
    /** active, warning, locked */
    status: external_exports.string(),
    /** To people; a space where there is nothing to say. */
    status_message: external_exports.string().nullish(),
    /** Left out where the token lacks `droplet:read`. */
    droplet_limit: external_exports.number().nullish(),
    team: external_exports.object({ uuid: external_exports.string(), name: external_exports.string() }).optional()
  })
});
var nodePool = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size: external_exports.string(),
  count: external_exports.number(),
  tags: strings,
  nodes: external_exports.array(external_exports.object({
    id: external_exports.string(),
    name: external_exports.string(),
    status: external_exports.object({ state: external_exports.string() }),
    droplet_id: external_exports.string().nullish(),
    created_at: external_exports.string().nullish()
  })).nullish().transform((value) => value ?? [])
});
var clusterSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  region: external_exports.string(),
  version: external_exports.string(),
  endpoint: external_exports.string().nullish(),
  ha: external_exports.boolean().nullish(),
  vpc_uuid: external_exports.string().nullish(),
  tags: strings,
  node_pools: external_exports.array(nodePool).nullish().transform((value) => value ?? []),
  /** provisioning, running, degraded, error, deleted, upgrading, deleting */
  status: external_exports.object({ state: external_exports.string(), message: external_exports.string().nullish() }),
  created_at: external_exports.string()
});
var associated = external_exports.array(external_exports.object({ id: external_exports.string(), name: external_exports.string() })).nullable().transform((value) => value ?? []);
var associatedSchema = external_exports.object({
  load_balancers: associated,
  volumes: associated,
  volume_snapshots: associated
});
var databaseSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  engine: external_exports.string(),
  /** creating, online, resizing, migrating, forking */
  status: external_exports.string(),
  size: external_exports.string(),
  num_nodes: external_exports.number(),
  /** All that each node has, in MiB. */
  storage_size_mib: external_exports.number().nullish(),
  private_network_uuid: external_exports.string().nullish(),
  tags: strings,
  /** Who is let in. `type`: ip_addr, droplet, k8s, tag, app */
  rules: external_exports.array(external_exports.object({ type: external_exports.string(), value: external_exports.string() })).nullish().transform((value) => value ?? []),
  created_at: external_exports.string()
});
var databaseReplicaSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size: external_exports.string(),
  storage_size_mib: external_exports.number().nullish(),
  created_at: external_exports.string().nullish()
});
var databasePartSchema = external_exports.object({ name: external_exports.string() });
var databasePoolSchema = external_exports.object({ name: external_exports.string(), db: external_exports.string() });
var loadBalancerSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  /** Empty until it is active. */
  ip: external_exports.string().nullish(),
  /** Of one whose network stack is DUALSTACK. */
  ipv6: external_exports.string().nullish(),
  /** new, active, errored */
  status: external_exports.string(),
  size_unit: external_exports.number().nullish(),
  /** REGIONAL, REGIONAL_NETWORK, GLOBAL */
  type: external_exports.string().nullish(),
  vpc_uuid: external_exports.string().nullish(),
  tag: external_exports.string().nullish(),
  created_at: external_exports.string()
});
var dropletAddress = external_exports.object({ ip_address: external_exports.string(), type: external_exports.string() });
var dropletSchema = external_exports.object({
  id: external_exports.number(),
  name: external_exports.string(),
  status: external_exports.string(),
  size_slug: external_exports.string(),
  /** `backups`, `ipv6` … */
  features: strings,
  tags: strings,
  vpc_uuid: external_exports.string().nullish(),
  networks: external_exports.object({ v4: external_exports.array(dropletAddress).nullish(), v6: external_exports.array(dropletAddress).nullish() }).nullish(),
  created_at: external_exports.string()
});
var volumeSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size_gigabytes: external_exports.number(),
  tags: strings,
  droplet_ids: external_exports.array(external_exports.number()).nullish().transform((value) => value ?? []),
  region,
  created_at: external_exports.string()
});
var snapshotSchema = external_exports.object({
  id: external_exports.union([external_exports.string(), external_exports.number()]).transform(String),
  name: external_exports.string(),
  resource_id: external_exports.string(),
  /** droplet, volume */
  resource_type: external_exports.string(),
  size_gigabytes: external_exports.number(),
  tags: strings,
  created_at: external_exports.string()
});
var firewallSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  tags: strings,
  inbound_rules: external_exports.array(external_exports.object({ sources: external_exports.object({ tags: strings }).nullish() })).nullish(),
  outbound_rules: external_exports.array(external_exports.object({ destinations: external_exports.object({ tags: strings }).nullish() })).nullish(),
  created_at: external_exports.string()
}).transform(({ inbound_rules: inbound, outbound_rules: outbound, ...firewall }) => ({
  ...firewall,
  sourceTags: (inbound ?? []).flatMap(({ sources }) => sources?.tags ?? []),
  destinationTags: (outbound ?? []).flatMap(({ destinations }) => destinations?.tags ?? [])
}));
var vpcSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  description: external_exports.string().nullish(),
  region: external_exports.string().nullish(),
  default: external_exports.boolean().nullish(),
  created_at: external_exports.string()
});
var vpcMemberSchema = external_exports.object({ urn: external_exports.string(), name: external_exports.string(), created_at: external_exports.string().nullish() });
var domainSchema = external_exports.object({ name: external_exports.string() });
var domainRecordSchema = external_exports.object({
  id: external_exports.number(),
  type: external_exports.string(),
  /** Relative to the zone; `@` is the zone itself. */
  name: external_exports.string(),
  data: external_exports.string()
});
var projectSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  description: external_exports.string().nullish(),
  is_default: external_exports.boolean().nullish(),
  created_at: external_exports.string()
});
var projectResourceSchema = external_exports.object({ urn: external_exports.string() });
var count = external_exports.object({ count: external_exports.number() });
var tagSchema = external_exports.object({
  name: external_exports.string(),
  resources: count.extend({ images: count.optional() }).optional()
});
var certificateSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  /** pending, verified, error */
  state: external_exports.string().nullish(),
  not_after: external_exports.string().nullish(),
  created_at: external_exports.string()
});
var reservedIpSchema = external_exports.object({
  ip: external_exports.string(),
  droplet: external_exports.object({ id: external_exports.number(), tags: strings }).nullish(),
  project_id: external_exports.string().nullish()
});
var sizeSchema = external_exports.object({
  slug: external_exports.string(),
  /** US dollars. */
  price_hourly: external_exports.number(),
  price_monthly: external_exports.number()
});
var offered = external_exports.array(external_exports.object({ slug: external_exports.string() }));
var kubernetesOfferSchema = external_exports.object({
  options: external_exports.object({ regions: offered, sizes: offered, versions: offered })
});
var databaseOfferSchema = external_exports.object({
  options: external_exports.record(external_exports.string(), external_exports.object({
    regions: strings,
    versions: strings,
    layouts: external_exports.array(external_exports.object({ num_nodes: external_exports.number(), sizes: strings })).nullish().transform((value) => value ?? [])
  }))
});
var registrySchema = external_exports.object({ name: external_exports.string(), storage_usage_bytes: external_exports.number().nullish() });
var subscriptionSchema = external_exports.object({
  subscription: external_exports.object({
    tier: external_exports.object({
      slug: external_exports.string(),
      monthly_price_in_cents: external_exports.number().nullish(),
      included_storage_bytes: external_exports.number().nullish(),
      allow_storage_overage: external_exports.boolean().nullish()
    })
  })
});

// packages/digitalocean/build/src/clusters.js
var one = named2("kubernetes_cluster", clusterSchema);
var parts = ["clusters", "contexts", "current-context", "users"];
var Clusters = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/kubernetes/clusters", "kubernetes_clusters", clusterSchema, one);
  }
  /**
   * A kubeconfig as YAML. Every call mints a token, valid for `expirySeconds` (7 days if DigitalOcean had its way):
   * ask once a step, mask it, keep it out of outputs.
   */
  async kubeconfig(id, expirySeconds) {
    const path2 = `${this.path}/${segment(id)}/kubeconfig`;
    const answer = await this.transport.text(path2, { expiry_seconds: expirySeconds });
    if (!parts.every((part) => new RegExp(`^${part}:`, "m").test(answer)))
      throw notJson("DigitalOcean", path2, answer, "kubeconfig");
    return answer;
  }
  /** What Kubernetes made and DigitalOcean bills; answered only while the cluster lives: undefined after that. */
  associatedResources(id) {
    return this.transport.find(`${this.path}/${segment(id)}/destroy_with_associated_resources`, associatedSchema);
  }
  /**
   * Deletes the cluster, and of its associated resources those that are named: the others stay. It goes on afterwards: poll
   * `find` until undefined. The service's way of deleting all of them would take along whatever bears the cluster's tag.
   */
  deleteSelective(id, { loadBalancers, volumes: volumes2, snapshots: snapshots2 } = { loadBalancers: [], volumes: [], snapshots: [] }) {
    return this.transport.delete(`${this.path}/${segment(id)}/destroy_with_associated_resources/selective`, {
      load_balancers: loadBalancers,
      volumes: volumes2,
      volume_snapshots: snapshots2
    });
  }
};

// packages/digitalocean/build/src/transport.js
import { setMaxListeners } from "node:events";
var import_axios = __toESM(require_axios(), 1);
var import_create_context = __toESM(require_create_context(), 1);
var attempts2 = 6;
var longestRetryAfter = 9e4;
var doubt = 1e3;
var readings = 3;
var pageSize = 200;
var uncounted = /^\/v2\/(databases|registries)\b/;
var mostWalks = 3;
var errorBody = external_exports.object({ message: external_exports.string().optional(), request_id: external_exports.string().optional() });
var pageInfo = external_exports.object({ meta: external_exports.object({ total: external_exports.number().int().nonnegative() }).optional() });
var Transport2 = class {
  #http;
  #clock;
  #log;
  #signal;
  /** Of this hour, as the last answer said it. */
  requestsLeft;
  constructor({ token, baseUrl, clock, log, signal }) {
    this.#http = (0, import_create_context.createContext)({
      axios: import_axios.default,
      token,
      endpoint: baseUrl.replace(/\/+$/, ""),
      requestTimeoutInMs: 3e4
    }).httpClient;
    this.#clock = clock;
    this.#log = log;
    this.#signal = signal;
    if (signal)
      setMaxListeners(0, signal);
  }
  async get(path2, schema, query2 = {}) {
    return this.#read(path2, query2, (data) => this.#check(path2, schema, data));
  }
  async #read(path2, query2, understand) {
    for (let reading = 1; ; reading += 1) {
      const { data } = await this.#send("GET", path2, query2);
      try {
        return understand(data, reading);
      } catch (error) {
        if (reading === readings)
          throw error;
        this.#log.debug(`${error instanceof Error ? error.message : error}: asked again`);
        await this.#clock.sleep(doubt, this.#signal);
      }
    }
  }
  /** Undefined instead of an error when the answer is 404, twice, a moment apart: one alone proves nothing. */
  async find(path2, schema) {
    return this.unlessMissing(() => this.get(path2, schema));
  }
  /** Undefined where one answer is 404: for who looks again anyway. */
  async glimpse(path2, schema) {
    return unlessMissing(this.get(path2, schema));
  }
  /** Undefined where the answer is 404, twice. */
  async unlessMissing(ask) {
    const found = await unlessMissing(ask());
    if (found !== void 0)
      return found;
    await this.#clock.sleep(doubt, this.#signal);
    return unlessMissing(ask());
  }
  /** The answer's body as it is: a kubeconfig is YAML. */
  async text(path2, query2 = {}) {
    const { data } = await this.#send("GET", path2, query2, "text");
    return String(data);
  }
  /**
   * All items of all pages, under the answer's key `plural`.
   * @throws StagingError service-error where an answer has no list and does not say that there is nothing: it proves nothing gone
   */
  async list(path2, plural2, item, query2 = {}) {
    const answers = external_exports.object({ [plural2]: external_exports.array(item).nullish() });
    const pageAt = (page) => this.#read(path2, { ...query2, page, per_page: pageSize }, (data, reading) => {
      const found = this.#check(path2, answers, data)[plural2];
      const total = this.#check(path2, pageInfo, data).meta?.total;
      if (!found && total !== 0 && !(uncounted.test(path2) && found === null && reading > 1))
        throw noList(path2, plural2);
      return { found: found ?? [], total: total ?? found?.length ?? 0 };
    });
    for (let walk = 1; ; walk += 1) {
      const pages2 = await this.#walk(pageAt);
      const hasMovedUp = pages2.some(({ total }) => total < (pages2[0]?.total ?? 0));
      if (!hasMovedUp || walk === mostWalks)
        return pages2.flatMap(({ found }) => found);
    }
  }
  async #walk(pageAt) {
    const first = await pageAt(1);
    const size = Math.max(1, first.found.length);
    const known = first.found.length === 0 ? 1 : Math.ceil(first.total / size);
    const others = await Promise.all(Array.from({ length: Math.max(0, known - 1) }, (_, index) => pageAt(index + 2)));
    const pages2 = [first, ...others];
    for (let last = pages2.at(-1); last && last.found.length > 0 && pages2.length * size < last.total; last = pages2.at(-1))
      pages2.push(await pageAt(pages2.length + 1));
    return pages2;
  }
  /**
   * Whether the service took the deletion. False is 404: it may be gone, by our own earlier attempt perhaps, whose answer never
   * reached us. Only a look tells.
   */
  async delete(path2, body) {
    try {
      await this.#send("DELETE", path2, {}, "json", body);
      return true;
    } catch (error) {
      if (isMissing(error))
        return false;
      throw error;
    }
  }
  /** Only for what may be sent twice without a second effect: it is retried like a read. */
  async post(path2, body) {
    await this.#send("POST", path2, {}, "json", body);
  }
  /**
   * The status with which a request is refused that could do nothing if it were not: an empty body, or an id that nothing has.
   * 403 tells of a missing scope; an answer that is none is 200.
   */
  async refusal(method, path2) {
    try {
      await this.#send(method, path2, {}, "text", method === "POST" || method === "PUT" ? {} : void 0);
      return 200;
    } catch (error) {
      if (error instanceof ApiError)
        return error.status;
      throw error;
    }
  }
  async #send(method, path2, query2, as = "json", body) {
    for (let attempt2 = 1; ; attempt2 += 1) {
      this.#signal?.throwIfAborted();
      const outcome = await this.#once(method, path2, query2, as, body);
      this.#log.debug(`DigitalOcean ${method} ${path2} \u2192 ${outcome.status || "no answer"}`);
      if (outcome.kind === "answered")
        return outcome.response;
      const pause2 = pauseBefore(outcome, attempt2);
      if (pause2 === void 0)
        throw outcome.error;
      if (outcome.status === 429)
        this.#log.info(`DigitalOcean limits requests: again in ${Math.ceil(pause2 / 1e3)} s`);
      await this.#clock.sleep(pause2, this.#signal);
    }
  }
  async #once(method, path2, query2, as, data) {
    try {
      const response = await this.#http.request({
        method,
        url: path2,
        params: query2,
        // Node's own `fetch`, which GitHub is asked by too: it follows the proxy, and a second client need not be loaded.
        adapter: "fetch",
        maxRedirects: 0,
        ...data && { data },
        ...as === "text" && { responseType: "text", transformResponse: (body) => body },
        ...this.#signal && { signal: this.#signal }
      });
      this.#note(response);
      if (method !== "GET" && isPage(response.data))
        return pageFor(path2, response.data);
      return { kind: "answered", status: response.status, response };
    } catch (error) {
      this.#signal?.throwIfAborted();
      const response = import_axios.default.isAxiosError(error) ? error.response : void 0;
      this.#note(response);
      if (isAbsence(response?.status) && isPage(response?.data))
        return pageFor(path2, response.data);
      const status = response?.status ?? 0;
      const body = errorBody.safeParse(response?.data).data;
      const detail = body?.message ?? (status === 0 ? networkCode(error) : void 0);
      const hint2 = hintFor(status);
      return {
        kind: "failed",
        status,
        retryAfter: retryAfter(response),
        error: new ApiError({
          service: "DigitalOcean",
          method,
          path: path2,
          status,
          ...detail && { detail },
          ...body?.request_id && { requestId: body.request_id }
        }, hint2 ? { hint: hint2 } : {})
      };
    }
  }
  #note(response) {
    const left = Number(response?.headers["ratelimit-remaining"] ?? Number.NaN);
    if (!(left >= 0))
      return;
    this.requestsLeft = left;
    const date4 = response?.headers["date"];
    if (typeof date4 === "string")
      this.#clock.observe?.(date4);
  }
  #check(path2, schema, data) {
    const parsed3 = schema.safeParse(data);
    if (parsed3.success)
      return parsed3.data;
    if (typeof data === "string")
      throw notJson("DigitalOcean", path2, data);
    const problems = parsed3.error.issues.map(({ path: at2, message }) => [at2.join("."), message].filter(Boolean).join(": "));
    throw new StagingError("service-error", `DigitalOcean's answer to ${path2} is not understood: ${problems.slice(0, 5).join("; ")}`);
  }
};
function noList(path2, plural2) {
  return new StagingError("service-error", `DigitalOcean's answer to ${path2} has no list of ${plural2}, and does not say that there is none`, { hint: proxyHint("DigitalOcean") });
}
function pageFor(path2, data) {
  return { kind: "failed", status: 0, retryAfter: void 0, error: notJson("DigitalOcean", path2, data) };
}
function pauseBefore(failure2, attempt2) {
  const worthwhile = failure2.status === 0 || failure2.status === 429 || failure2.status >= 500;
  if (!worthwhile || attempt2 >= attempts2)
    return void 0;
  if (failure2.retryAfter !== void 0)
    return failure2.retryAfter <= longestRetryAfter ? failure2.retryAfter : void 0;
  return 250 * 2 ** attempt2 * (0.75 + Math.random() / 2);
}
function retryAfter(response) {
  const seconds2 = Number(response?.headers["retry-after"]);
  return response?.headers["retry-after"] !== void 0 && seconds2 >= 0 ? seconds2 * 1e3 : void 0;
}
async function unlessMissing(wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (isMissing(error))
      return void 0;
    throw error;
  }
}
function isMissing(error) {
  return error instanceof ApiError && isAbsence(error.status);
}
function isAbsence(status) {
  return status === 404 || status === 410;
}
function networkCode(error) {
  if (!(error instanceof Error))
    return void 0;
  return networkCode(error.cause) ?? ("code" in error && typeof error.code === "string" ? error.code : void 0);
}
function hintFor(status) {
  if (status === 401)
    return "Is `digitalocean-token` a valid token of the staging team, and not expired?";
  if (status === 403)
    return "Give the DigitalOcean token the scope that this request needs (docs/security.md lists them).";
  return void 0;
}

// packages/digitalocean/build/src/client.js
var DigitalOcean = class {
  clusters;
  databases;
  loadBalancers;
  droplets;
  volumes;
  snapshots;
  firewalls;
  vpcs;
  domains;
  projects;
  tags;
  certificates;
  reservedIps;
  #transport;
  constructor(options) {
    const transport = new Transport2(options);
    this.#transport = transport;
    this.clusters = new Clusters(transport);
    this.databases = new Databases(transport);
    this.loadBalancers = collection2(transport, "/v2/load_balancers", "load_balancers", "load_balancer", loadBalancerSchema);
    this.droplets = collection2(transport, "/v2/droplets", "droplets", "droplet", dropletSchema);
    this.volumes = collection2(transport, "/v2/volumes", "volumes", "volume", volumeSchema);
    this.snapshots = collection2(transport, "/v2/snapshots", "snapshots", "snapshot", snapshotSchema);
    this.firewalls = collection2(transport, "/v2/firewalls", "firewalls", "firewall", firewallSchema);
    this.vpcs = new Vpcs(transport);
    this.domains = new Domains(transport);
    this.projects = new Projects(transport);
    this.tags = new Tags(transport);
    this.certificates = collection2(transport, "/v2/certificates", "certificates", "certificate", certificateSchema);
    this.reservedIps = collection2(transport, "/v2/reserved_ips", "reserved_ips", "reserved_ip", reservedIpSchema);
  }
  /** How many requests the token has left in this hour, as the last answer said it; undefined: none has. */
  get requestsLeft() {
    return this.#transport.requestsLeft;
  }
  /** Whose token this is. `team.uuid` is what an environment is pinned to. */
  async account() {
    return (await this.#transport.get("/v2/account", accountSchema)).account;
  }
  /** Regions, node sizes and versions that a new cluster may have. */
  async kubernetesOffer() {
    return (await this.#transport.get("/v2/kubernetes/options", kubernetesOfferSchema)).options;
  }
  async databaseOffer() {
    return (await this.#transport.get("/v2/databases/options", databaseOfferSchema)).options;
  }
  /** The one plan of all the account's container registries; undefined: it has no registry. */
  async registryPlan() {
    const registries = await this.#transport.list("/v2/registries", "registries", registrySchema);
    if (registries.length === 0)
      return void 0;
    const found = await this.#transport.find("/v2/registries/subscription", subscriptionSchema);
    if (!found)
      return void 0;
    const { slug, monthly_price_in_cents: cents, included_storage_bytes, allow_storage_overage } = found.subscription.tier;
    const stored = registries.reduce((total, one2) => total + (one2.storage_usage_bytes ?? 0), 0);
    const more = allow_storage_overage ? Math.max(0, stored - (included_storage_bytes ?? 0)) : 0;
    return { slug, monthly: typeof cents === "number" ? cents / 100 : void 0, extraGib: more / 2 ** 30 };
  }
  /** See `Transport.refusal`. */
  refusal(method, path2) {
    return this.#transport.refusal(method, path2);
  }
  /** Droplet sizes and their prices in US dollars. */
  sizes() {
    return this.#transport.list("/v2/sizes", "sizes", sizeSchema);
  }
};
var oneDatabase = named2("database", databaseSchema);
var Databases = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/databases", "databases", databaseSchema, oneDatabase);
  }
  /** Its read-only copies. Empty where there is no such cluster, or one of an engine that has none. */
  async replicas(id) {
    const path2 = `${this.path}/${segment(id)}/replicas`;
    const found = await this.transport.unlessMissing(() => this.transport.list(path2, "replicas", databaseReplicaSchema));
    return found ?? [];
  }
  /** The databases in a database cluster, `defaultdb` among them. */
  dbs(id) {
    return this.transport.list(`${this.path}/${segment(id)}/dbs`, "dbs", databasePartSchema);
  }
  /** Its users, the service's own `doadmin` among them. */
  users(id) {
    return this.transport.list(`${this.path}/${segment(id)}/users`, "users", databasePartSchema);
  }
  /** Its connection pools; `db` is the database that one leads to. */
  pools(id) {
    return this.transport.list(`${this.path}/${segment(id)}/pools`, "pools", databasePoolSchema);
  }
};
var oneVpc = named2("vpc", vpcSchema);
var Vpcs = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/vpcs", "vpcs", vpcSchema, oneVpc);
  }
  /** Not harmless to repeat: the second one is refused, since the name is taken. */
  async create(network) {
    await this.transport.post(this.path, network);
  }
  /** Everything inside it: a VPC cannot be deleted before this is empty. */
  members(id) {
    return this.transport.list(`${this.path}/${segment(id)}/members`, "members", vpcMemberSchema);
  }
  /** Undefined when there is no such network. */
  findMembers(id) {
    return this.transport.unlessMissing(() => this.members(id));
  }
};
var oneDomain = named2("domain", domainSchema);
var oneRecord = named2("domain_record", domainRecordSchema);
var Domains = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/domains", "domains", domainSchema, oneDomain);
  }
  records(domain2) {
    return this.transport.list(`${this.path}/${segment(domain2)}/records`, "domain_records", domainRecordSchema);
  }
  /** Undefined when the zone is not in this account. */
  findRecords(domain2) {
    return this.transport.unlessMissing(() => this.records(domain2));
  }
  findRecord(domain2, id) {
    return this.transport.find(`${this.path}/${segment(domain2)}/records/${segment(id)}`, oneRecord);
  }
  glimpseRecord(domain2, id) {
    return this.transport.glimpse(`${this.path}/${segment(domain2)}/records/${segment(id)}`, oneRecord);
  }
  deleteRecord(domain2, id) {
    return this.transport.delete(`${this.path}/${segment(domain2)}/records/${segment(id)}`);
  }
};
var oneTag = named2("tag", tagSchema);
var Tags = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/tags", "tags", tagSchema, oneTag);
  }
  /** Creates it if it is not there. Free, and harmless to repeat. */
  async ensure(name) {
    if (!await this.glimpse(name))
      await this.transport.post(this.path, { name });
  }
  /** Puts the tag, which must be there, on resources. Harmless to repeat. */
  async put(name, resources) {
    await this.transport.post(`${this.path}/${segment(name)}/resources`, {
      resources: resources.map(({ type, id }) => ({ resource_id: id, resource_type: type }))
    });
  }
};
var oneProject = named2("project", projectSchema);
var Projects = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/projects", "projects", projectSchema, oneProject);
  }
  /** The URNs of what is in it: a project cannot be deleted before this is empty. */
  async resources(id) {
    const path2 = `${this.path}/${segment(id)}/resources`;
    return (await this.transport.list(path2, "resources", projectResourceSchema)).map(({ urn }) => urn);
  }
};
function collection2(transport, path2, plural2, singular, schema) {
  return new Collection(transport, path2, plural2, schema, named2(singular, schema));
}

// packages/github/build/src/client.js
function asApiError(error, method, path2) {
  if (error instanceof ApiError || !(error instanceof Error) || !("status" in error))
    return error;
  const { status, response } = error;
  const data = response?.data;
  if ((status === 404 || status === 410) && isPage(data))
    return notUnderstood(method, path2, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`);
  const requestId = response?.headers?.["x-github-request-id"];
  const detail = typeof data === "string" ? void 0 : data?.message;
  return new ApiError({
    service: "GitHub",
    method,
    path: path2,
    status: response ? status : 0,
    ...detail && { detail },
    ...requestId && { requestId }
  });
}
function requireJson({ status, data }, method, path2) {
  const hasBody = status < 300 && status !== 204 && status !== 205;
  if (hasBody && typeof data === "string")
    throw notUnderstood(method, path2, `what came in its place is no JSON: ${whatIs(data)}`);
  const mayBeHollow = status === 202 || method === "POST" && path2.endsWith("/variables");
  if (hasBody && !mayBeHollow && isHollow(data))
    throw notUnderstood(method, path2, "its answer holds nothing");
}
function isHollow(data) {
  if (typeof data !== "object" || data === null)
    return true;
  const values = Object.values(data);
  return !Array.isArray(data) && (values.length === 0 || "total_count" in data && !values.some(Array.isArray));
}
function notUnderstood(method, path2, detail) {
  return answeredInstead({ service: "GitHub", method, path: path2 }, detail);
}

// packages/github/build/src/seen.js
var clients = /* @__PURE__ */ new WeakMap();
function seenBy(octokit) {
  const known = clients.get(octokit) ?? {
    paths: /* @__PURE__ */ new Set(),
    floors: /* @__PURE__ */ new Map(),
    trees: /* @__PURE__ */ new Map(),
    absences: /* @__PURE__ */ new Map(),
    hasAnswered: false,
    ahead: 0
  };
  clients.set(octokit, known);
  return known;
}
function noteTime(octokit, headers) {
  if (headers?.["x-github-request-id"] === void 0)
    return;
  const ahead = Date.now() - Date.parse(headers.date ?? "");
  if (!Number.isNaN(ahead))
    seenBy(octokit).ahead = ahead;
}
function timeAt(octokit) {
  return Date.now() - seenBy(octokit).ahead;
}
function raiseFloor(octokit, issue, { updatedAt, comment }) {
  const { floors } = seenBy(octokit);
  const comments = floors.get(issue)?.comments ?? [];
  floors.set(issue, {
    at: systemClock.monotonic(),
    updatedAt: Date.parse(updatedAt),
    comments: comment === void 0 ? comments : [...comments, comment]
  });
}

// packages/github/build/src/settling.js
var doubt2 = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause2 = { first: 2e3, later: 5e3 };
function pauseWithin(patience11, attempt2, elapsed) {
  const pause2 = Math.min(elapsed < lag ? longestPause2.first : longestPause2.later, 250 * 2 ** attempt2);
  return elapsed + pause2 <= patience11 ? pause2 : void 0;
}
async function lookFor(find, options = {}) {
  const { patience: patience11 = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause2 = pauseWithin(patience11, attempt2, clock.monotonic() - started);
    if (pause2 === void 0)
      return void 0;
    await clock.sleep(pause2, options.signal);
  }
}
function isLost(error) {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
async function makeOnce(make, find) {
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      return await make();
    } catch (error) {
      if (!isLost(error) || attempt2 === 4)
        throw error;
    }
    const made = await lookFor(find);
    if (made !== void 0)
      return made;
  }
}

// packages/github/build/src/request.js
async function request(github, route, parameters, options = {}) {
  const { octokit, owner, repo } = github;
  const values = { ...route.includes("{owner}") && { owner, repo }, ...parameters };
  const [method = "", template = ""] = route.split(" ");
  const path2 = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? "")));
  const send = async () => {
    try {
      const answer2 = await octokit.request(route, {
        ...values,
        ...options.headers && { headers: options.headers },
        request: {
          ...options.signal && { signal: options.signal },
          ...options.redirect && { redirect: options.redirect },
          retries: 0
        }
      });
      const answered = answer2;
      noteTime(octokit, answered.headers);
      if (!options.isText)
        requireJson(answered, method, path2);
      return answered;
    } catch (error) {
      throw asApiError(error, method, path2);
    }
  };
  const repeatable = options.repeatable ?? method !== "POST";
  const answer = await persist(github, send, { method, path: path2, repeatable, signal: options.signal });
  const { paths, absences } = seenBy(octokit);
  if (isSingle(path2))
    paths.add(path2);
  absences.delete(path2);
  return answer;
}
async function persist({ octokit, clock = systemClock }, send, sent) {
  const seen2 = seenBy(octokit);
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      const answer = await send();
      seen2.hasAnswered = true;
      return answer;
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!(error instanceof ApiError))
        throw error;
      if (error.status > 0 && error.status < 500)
        seen2.hasAnswered = true;
      const elapsed = clock.monotonic() - started;
      const pause2 = isLost(error) ? sent.repeatable ? retryPause({ status: error.status, attempt: attempt2, most: 4, known: seen2.hasAnswered, elapsed }) : void 0 : pauseWithin(patienceFor(error, sent, seen2, clock.monotonic()), attempt2, elapsed);
      if (pause2 === void 0) {
        if (error.status === 404 && isRight(sent.path))
          seen2.absences.set(sent.path, clock.monotonic());
        throw error;
      }
      await clock.sleep(pause2, sent.signal);
    }
  }
}
function patienceFor(error, { method, path: path2 }, seen2, now) {
  const detail = error.detail ?? "";
  const isKnown = isAlways(path2) || [...seen2.paths].some((one2) => path2 === one2 || path2.startsWith(`${one2}/`));
  if (error.status === 404 && isKnown)
    return path2.includes("/git/ref/") ? strongDoubt.ref : strongDoubt.other;
  if (error.status === 409 && method === "GET")
    return doubt2;
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt2;
  if (error.status !== 404)
    return 0;
  const believed = seen2.absences.get(path2);
  if (believed !== void 0 && now - believed < believedFor)
    return 0;
  return isSingle(path2) || isRight(path2) || path2.startsWith("/graphql") ? doubt2 : 0;
}
function isRight(path2) {
  return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path2);
}
var believedFor = 10 * 6e4;
function isAlways(path2) {
  return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path2);
}
function isSingle(path2) {
  return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path2);
}
async function unlessStatus(statuses, wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof ApiError && statuses.includes(error.status))
      return void 0;
    throw error;
  }
}
var statusOfType = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429
};
async function graphql(github, name, query2, variables, options = {}) {
  const path2 = `/graphql (${name})`;
  const send = async () => {
    try {
      const answer = await github.octokit.graphql(query2, {
        ...variables,
        request: { ...options.signal && { signal: options.signal }, retries: 0 }
      });
      if (typeof answer !== "object" || answer === null)
        throw notUnderstood("POST", path2, "what came in its place is no answer of GraphQL");
      if (options.has && options.has(answer) == null)
        throw new ApiError({ service: "GitHub", method: "POST", path: path2, status: 404, detail: "null in its answer" });
      return answer;
    } catch (error) {
      if (error instanceof ApiError)
        throw error;
      if (!isGraphqlFailure(error))
        throw asApiError(error, "POST", path2);
      const [first] = error.errors;
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: path2,
        // Its own mishaps have no type.
        status: /^Something went wrong/.test(first?.message ?? "") ? 500 : statusOfType[first?.type ?? ""] ?? 422,
        ...first?.message && { detail: first.message }
      });
    }
  };
  return persist(github, send, {
    method: "POST",
    path: options.about ?? path2,
    repeatable: true,
    signal: options.signal
  });
}
function isGraphqlFailure(error) {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

// packages/github/build/src/refs.js
function fullRef(name) {
  return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
async function findRef(github, ref) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref }));
  return answer?.data.object.sha;
}

// packages/github/build/src/tree.js
async function findInTree(github, path2, ref) {
  let tree = ref.startsWith("refs/") ? await findTip(github, ref) : ref;
  let found = tree;
  for (const name of path2.split("/").filter((part) => part !== "" && part !== ".")) {
    if (tree === void 0)
      return void 0;
    const { entries, isCut } = await readTree(github, tree);
    const entry = entries.find((one2) => one2.path === name);
    if (!entry && isCut)
      throw new StagingError("service-error", `whether ${path2} is there is not known: GitHub lists only a part of its folder`);
    if (!entry)
      return void 0;
    found = entry.sha;
    tree = entry.type === "tree" ? entry.sha : void 0;
  }
  return found;
}
async function findTip(github, ref) {
  const name = ref.slice("refs/".length);
  const tip = await findRef(github, name);
  if (tip !== void 0)
    return tip;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ref: name });
  return data.find((one2) => one2.ref === ref)?.object.sha;
}
function readTree(github, sha) {
  const { trees } = seenBy(github.octokit);
  const known = trees.get(sha);
  if (known)
    return known;
  const reading = askForTree(github, sha);
  trees.set(sha, reading);
  reading.catch(() => trees.delete(sha));
  return reading;
}
async function askForTree(github, sha) {
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
  const found = await lookFor(async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha });
    return data.tree.length > 0 ? data : void 0;
  }, { patience: strongDoubt.other, clock: github.clock });
  if (!found)
    throw new StagingError("service-error", `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
  const entries = found.tree.map(({ path: path2 = "", type = "", sha: object3 = "" }) => ({ path: path2, type, sha: object3 }));
  return { entries, isCut: found.truncated };
}

// packages/github/build/src/contents.js
async function readFileAt(github, path2, at2) {
  const answer = await contentsAt(github, path2, at2);
  if (!answer)
    return void 0;
  const { data } = answer;
  if (Array.isArray(data) || data.type !== "file" || !("content" in data))
    throw new StagingError("invalid-configuration", `${path2} at ${at2} is not a file`);
  return Buffer.from(data.content, "base64").toString("utf8");
}
async function contentsAt(github, path2, at2) {
  const ref = fullRef(at2);
  const read3 = () => unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/contents/{path}", { path: path2, ref }));
  const seen2 = await read3();
  if (seen2 || await findInTree(github, path2, ref) === void 0)
    return seen2;
  const found = await lookFor(read3, { patience: strongDoubt.other, clock: github.clock });
  if (found)
    return found;
  throw new StagingError("service-error", `GitHub has not given ${path2} at ${at2} for a minute, and it is there`, {
    hint: "Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file."
  });
}

// packages/github/build/src/deployments.js
import { randomUUID as randomUUID2 } from "node:crypto";

// packages/github/build/src/viewer.js
async function whoAmI(github) {
  const answer = await graphql(github, "whoAmI", "query whoAmI { viewer { login } }", {});
  return answer.viewer.login;
}
async function selfAmong(github, makers) {
  return makers.some(({ type }) => type !== "Bot") ? whoAmI(github) : void 0;
}

// packages/github/build/src/issues.js
async function createIssue(github, issue) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues", {
      ...issue,
      labels: [...issue.labels],
      assignees: [...issue.assignees ?? []]
    });
    return readIssue(data);
  }, async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", {
      state: "all",
      since: before,
      per_page: 100
    });
    const self2 = await whoAmI(github);
    const found = data.find(({ title, body, user, created_at: at2 }) => title === issue.title && sameText(firstLine(body), firstLine(issue.body)) && user?.login === self2 && at2 >= before);
    return found && readIssue(found);
  });
  expectIssue(github, made.number);
  raiseFloor(github.octokit, made.number, made);
  return made;
}
var clockDrift = 5 * 6e4;
function sameText(theirs, ours3) {
  return (theirs ?? "").replaceAll("\r\n", "\n").trim() === ours3.replaceAll("\r\n", "\n").trim();
}
function firstLine(text3) {
  return (text3 ?? "").split("\n", 1)[0] ?? "";
}
function expectIssue(github, number5) {
  seenBy(github.octokit).paths.add(pathOf3(github, number5));
}
function pathOf3({ owner, repo }, number5) {
  return `/repos/${owner}/${repo}/issues/${number5}`;
}
async function updateIssue(github, number5, change) {
  const { stateReason, labels, ...rest } = change;
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number5,
    ...rest,
    ...stateReason && { state_reason: stateReason },
    ...labels && { labels: [...labels] }
  });
  const issue = readIssue(data);
  raiseFloor(github.octokit, number5, issue);
  return issue;
}
function listIssues(github, label, state) {
  return list2(github, { labels: label, state });
}
async function list2(github, filter2) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", { ...filter2, per_page: 100 });
  return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
async function commentOnIssue(github, number5, body) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      issue_number: number5,
      body
    });
    return readComment(data);
  }, async () => {
    const self2 = await whoAmI(github);
    const written2 = await listComments(github, number5, before);
    return written2.find((comment) => comment.author.login === self2 && sameText(comment.body, body));
  });
  raiseFloor(github.octokit, number5, { updatedAt: made.createdAt, comment: made.id });
  return made;
}
async function listComments(github, number5, since) {
  const comments = [];
  for (let page = 1; ; page += 1) {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      issue_number: number5,
      per_page: 100,
      page,
      ...since && { since }
    });
    comments.push(...data.map(readComment));
    if (data.length < 100)
      return comments;
  }
}
async function ensureLabel(github, label) {
  const found = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/labels/{name}", { name: label.name }));
  if (!found)
    await unlessStatus([422], request(github, "POST /repos/{owner}/{repo}/labels", { ...label }, { repeatable: true }));
}
function readIssue(data) {
  return {
    number: data.number,
    url: data.html_url,
    title: data.title,
    body: data.body ?? "",
    state: data.state === "open" ? "open" : "closed",
    stateReason: data.state_reason ?? void 0,
    locked: data.locked,
    author: readActor(data.user),
    closedBy: data.closed_by ? readActor(data.closed_by) : void 0,
    closedAt: data.closed_at ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    labels: data.labels.map((label) => typeof label === "string" ? label : label.name ?? "")
  };
}
function readComment(data) {
  return {
    id: Number(data.id),
    author: readActor(data.user),
    body: data.body ?? "",
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    url: data.html_url
  };
}
function readActor(user) {
  return user ? { login: user.login, type: user.type ?? "User" } : { login: "ghost", type: "User" };
}

// packages/github/build/src/deployments.js
async function createDeployment(github, deployment) {
  const mark = randomUUID2();
  const id = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/deployments", {
      ref: deployment.ref,
      environment: deployment.environment,
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
      payload: { ...deployment.payload, mark },
      ...deployment.description && { description: deployment.description.slice(0, 140) }
    });
    return "id" in data ? Number(data.id) : 0;
  }, async () => {
    const { environment } = deployment;
    const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments", { environment, per_page: 30 });
    const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
    return made && Number(made.id);
  });
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
  return id;
}
async function listDeployments(github, environment) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments", { environment, per_page: 100 });
  return data.map(({ id, ref, created_at, creator, payload }) => ({
    id: Number(id),
    ref,
    createdAt: created_at,
    creator: readActor(creator),
    payload
  }));
}
async function setDeploymentStatus(github, deployment, status) {
  await request(
    github,
    "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    {
      deployment_id: deployment,
      state: status.state,
      auto_inactive: false,
      ...status.description && { description: status.description.slice(0, 140) },
      ...status.environmentUrl && { environment_url: status.environmentUrl },
      ...status.logUrl && { log_url: status.logUrl }
    },
    // Said twice it is the same.
    { repeatable: true }
  );
}
async function findDeploymentStatus(github, deployment) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    deployment_id: deployment,
    per_page: 1
  });
  return { state: data[0]?.state, url: data[0]?.environment_url || void 0 };
}

// packages/github/build/src/issue-view.js
var query = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
async function viewIssue(github, number5, signal) {
  const clock = github.clock ?? systemClock;
  const started = clock.monotonic();
  for (let attempt2 = 1; ; attempt2 += 1) {
    const view = await readOnce(github, number5, signal).catch((error) => {
      if (error instanceof ApiError && error.status === 403)
        throw unreadable2(number5, error);
      throw error;
    });
    const floor = seenBy(github.octokit).floors.get(number5);
    if (typeof view !== "string" && reaches(view, floor))
      return view;
    const pause2 = pauseWithin(lag, attempt2, clock.monotonic() - started);
    if (pause2 !== void 0)
      await clock.sleep(pause2, signal);
    else if (typeof view !== "string")
      return view;
    else if (view === "without-history")
      throw unreadable2(number5, void 0);
    else
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: "/graphql (issueView)",
        status: 503,
        detail: `what it shows of #${number5} does not belong to one moment`
      });
  }
}
function unreadable2(number5, cause) {
  return new StagingError("forbidden", `GitHub does not show who wrote what into #${number5}: nothing is decided`, {
    cause,
    hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
  });
}
function reaches({ updatedAt, comments }, floor) {
  if (!floor || systemClock.monotonic() - floor.at > 2 * lag)
    return true;
  const ids = new Set(comments.map(({ id }) => id));
  return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id));
}
async function readOnce(github, number5, signal) {
  const { owner, repo } = github;
  const ask = async (after) => {
    const has = (answer) => answer.repository?.issue;
    const variables = { owner, repo, number: number5, ...after };
    const about2 = pathOf3(github, number5);
    return has(await graphql(github, "issueView", query, variables, { signal, about: about2, has }));
  };
  const first = await ask({});
  const edits = [...first.userContentEdits?.nodes ?? []];
  const comments = [...first.comments.nodes ?? []];
  const events = [...first.timelineItems.nodes ?? []];
  let more = unread(first, { edits: null, comments: null, events: null });
  while (Object.keys(more).length > 0) {
    const next2 = await ask(more);
    if (next2.updatedAt !== first.updatedAt || next2.lastEditedAt !== first.lastEditedAt)
      return "torn";
    if ("edits" in more)
      edits.push(...next2.userContentEdits?.nodes ?? []);
    if ("comments" in more)
      comments.push(...next2.comments.nodes ?? []);
    if ("events" in more)
      events.push(...next2.timelineItems.nodes ?? []);
    more = unread(next2, more);
  }
  const history = edits.flatMap((edit) => edit ? [
    {
      at: edit.editedAt,
      editor: readActorNode(edit.editor),
      body: edit.deletedAt === null ? edit.diff ?? void 0 : void 0
    }
  ] : []);
  if (first.lastEditedAt !== null && history.length === 0)
    return "without-history";
  if (first.lastEditedAt === null && history.length > 0)
    return "torn";
  if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null))
    return "without-history";
  const done = events.flatMap((event) => readEvent(event) ?? []);
  const closing = done.findLast((event) => event.kind === "closed");
  return {
    number: first.number,
    url: first.url,
    title: first.title,
    body: first.body,
    author: readActorNode(first.author),
    labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
    createdAt: first.createdAt,
    updatedAt: first.updatedAt,
    state: first.state === "OPEN" ? { kind: "open" } : { kind: "closed", by: closing?.by, at: closing?.at, reason: closing?.reason },
    // Newest first is how GitHub gives them; within one second that order is all that is known.
    edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    events: done,
    comments: comments.flatMap((comment) => comment ? [
      {
        id: comment.databaseId ?? 0,
        author: readActorNode(comment.author),
        body: comment.body,
        createdAt: comment.createdAt,
        edited: comment.lastEditedAt !== null,
        lastEdit: comment.lastEditedAt === null ? void 0 : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : void 0 }
      }
    ] : [])
  };
}
function unread({ userContentEdits, comments, timelineItems }, asked2) {
  const pages2 = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo };
  const parts2 = Object.keys(asked2).filter((part) => pages2[part]?.hasNextPage);
  return Object.fromEntries(parts2.map((part) => [part, pages2[part]?.endCursor ?? null]));
}
function readEvent(node) {
  if (!node)
    return void 0;
  const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : void 0 };
  switch (node.__typename) {
    case "ClosedEvent":
      return { ...common, kind: "closed", reason: node.stateReason ?? void 0 };
    case "ReopenedEvent":
      return { ...common, kind: "reopened" };
    case "RenamedTitleEvent":
      return { ...common, kind: "renamed", from: node.previousTitle ?? "", to: node.currentTitle ?? "" };
    case "CommentDeletedEvent":
      return { ...common, kind: "comment-deleted", author: readActorNode(node.deletedCommentAuthor ?? null) };
    default:
      return void 0;
  }
}
function readActorNode(actor) {
  if (!actor)
    return { login: "ghost", type: "User" };
  const { __typename: type, login } = actor;
  return { login: type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login, type };
}

// packages/github/build/src/rate-limit.js
async function remainingRequests(github) {
  const { data } = await request(github, "GET /rate_limit", {});
  return data.resources.core.remaining;
}

// packages/github/build/src/repository.js
async function getDefaultBranch(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return data.default_branch;
}

// packages/github/build/src/runs.js
function expectRun({ octokit, owner, repo }, run) {
  seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
}
async function findRunProgress(github, run, attempt2) {
  const found = await findRun(github, run);
  if (found === "forbidden")
    return { kind: "unknown" };
  if (found === void 0)
    return { kind: "missing" };
  if (found.attempt < attempt2 && attempt2 < Number.MAX_SAFE_INTEGER)
    return { kind: "running", status: "queued" };
  if (found.attempt > attempt2)
    return { kind: "finished", conclusion: "superseded" };
  if (found.status === "completed")
    return { kind: "finished", conclusion: found.conclusion ?? "unknown" };
  return { kind: "running", status: found.status };
}
async function findRun(github, run) {
  try {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run });
    return {
      id: Number(data.id),
      url: data.html_url,
      workflowId: data.workflow_id,
      event: data.event,
      path: withoutRef(data.path),
      headSha: data.head_sha,
      headBranch: data.head_branch ?? void 0,
      headRepository: data.head_repository?.full_name ?? "",
      referenced: (data.referenced_workflows ?? []).map(({ path: path2 }) => withoutRef(path2)),
      attempt: data.run_attempt ?? 1,
      status: data.status ?? "unknown",
      conclusion: data.conclusion ?? void 0,
      updatedAt: data.updated_at
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return void 0;
    if (error instanceof ApiError && error.status === 403)
      return "forbidden";
    throw error;
  }
}
function withoutRef(path2) {
  return path2.split("@", 1)[0] ?? path2;
}
async function listRunJobs(github, run, attempt2) {
  const jobs = [];
  for (let page = 1; ; page += 1) {
    const range2 = { run_id: run, per_page: 100, page };
    const { data } = typeof attempt2 !== "number" ? await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
      ...range2,
      ...attempt2 && { filter: attempt2 }
    }) : await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", {
      ...range2,
      attempt_number: attempt2
    });
    jobs.push(...data.jobs.map((job) => ({
      id: Number(job.id),
      name: job.name,
      attempt: job.run_attempt ?? 1,
      conclusion: job.conclusion ?? void 0,
      startedAt: job.started_at || void 0,
      completedAt: job.completed_at ?? void 0
    })));
    if (data.jobs.length < 100)
      return jobs;
  }
}

// packages/github/build/src/variables.js
async function findVariable(github, name) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/actions/variables/{name}", { name }));
  return answer?.data.value;
}
async function createVariable(github, name, value) {
  const made = await unlessStatus([409, 422], request(github, "POST /repos/{owner}/{repo}/actions/variables", { name, value }, { repeatable: true }));
  return made !== void 0;
}
async function updateVariable(github, name, value) {
  const changed2 = await unlessStatus([404], request(github, "PATCH /repos/{owner}/{repo}/actions/variables/{name}", { name, value }));
  return changed2 !== void 0;
}

// packages/github/build/src/workflows.js
async function listWorkflowRuns(github, workflow, filter2 = {}) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
    workflow_id: workflow,
    per_page: 50,
    ...filter2.branch && { branch: filter2.branch },
    ...filter2.headSha && { head_sha: filter2.headSha },
    ...filter2.event && { event: filter2.event }
  });
  return data.workflow_runs.map(readRun);
}
async function dispatchWorkflow(github, dispatch, wait) {
  const { workflow, ref } = dispatch;
  const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
  const before = await runs();
  const newest = Math.max(0, ...before.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const findNew = async () => (await runs()).find(({ id }) => id > newest && !known.has(id));
  const signal = wait.deadline.signal;
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      const answer = await unlessStatus([422], start(github, dispatch, true)) ?? await start(github, dispatch, false);
      if (answer.status === 200) {
        const id = Number(answer.data.workflow_run_id);
        expectRun(github, id);
        return { id, url: answer.data.html_url };
      }
      break;
    } catch (error) {
      if (!isLost(error) || attempt2 === 4)
        throw error;
      wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ""}`);
    }
    const found = dispatch.isHarmless ? void 0 : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone);
    if (found)
      return found;
    await wait.clock.sleep(500 * attempt2, signal);
  }
  return appear(findNew, workflow, 12e4, wait);
}
var notBegun = "startup_failure";
async function requireBegun(github, run, { workflow, ref }, { clock, deadline, patience: patience11 }) {
  const since = clock.monotonic();
  for (; ; ) {
    const runs = await listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
    const found = runs.find(({ id }) => id === run.id);
    if (found?.conclusion === notBegun)
      throw new StagingError("conflict", `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
        hint: `Open that run: it says why, such as a called workflow or an action that is not there or that a policy forbids, or \`permissions\` that the caller does not give. Correct ${workflow}, or Settings \u2192 Actions.`
      });
    if (found && found.status !== "queued" || clock.monotonic() - since >= patience11)
      return;
    await clock.sleep(1500, deadline.signal);
  }
}
function appear(find, workflow, patience11, wait) {
  return waitUntil(async () => {
    const run = await find();
    return run ? { kind: "done", value: run } : { kind: "waiting", seen: "no run yet" };
  }, {
    awaited: `the run of ${workflow} to appear`,
    first: 500,
    most: 5e3,
    ...wait,
    deadline: wait.deadline.within(patience11)
  });
}
function asNone(error) {
  if (error instanceof WaitTimeoutError)
    return void 0;
  throw error;
}
function start(github, { workflow, ref, inputs }, details) {
  return request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
    workflow_id: workflow,
    ref: fullRef(ref),
    ...inputs && { inputs: { ...inputs } },
    ...details && { return_run_details: true }
  });
}
function readRun(data) {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? "unknown",
    conclusion: data.conclusion ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at
  };
}

// packages/environment/build/src/check-out-branch.js
import { mkdir as mkdir2, rm as rm3 } from "node:fs/promises";
import { join as join8 } from "node:path";

// packages/environment/build/src/ledger/ledger-git.js
import { mkdtemp as mkdtemp2, rm as rm2 } from "node:fs/promises";
import { join as join7 } from "node:path";

// packages/environment/build/src/ledger/ledger-error.js
var LedgerError = class extends StagingError {
};
function isBroken(error) {
  return error instanceof LedgerError && error.reason === "ledger-broken";
}
function brokenLedger(ref, problem) {
  return new LedgerError("ledger-broken", `the ledger in ${ref} is broken: ${problem.slice(0, 500)}`, {
    hint: `Look at its history (git fetch origin ${ref}), and push the last good commit back if there is one. Otherwise use staging-control: \`destroy\` goes on without it, \`create\` with \`discard-ledger\` starts a new one. Leases and deployed versions that it held are lost then.`
  });
}

// packages/environment/build/src/ledger/ledger-git.js
var stallSeconds = 20;
var transferLimit = 6e4;
var killed = 137;
var patience3 = { unavailable: 12e4, refused: 2e3, other: 8e3 };
var LedgerGit = class {
  #options;
  #directory;
  constructor(options) {
    this.#options = options;
  }
  /** Whether what was fetched is still there. */
  get isOpen() {
    return this.#directory !== void 0;
  }
  /**
   * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
   * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
   * @param limit milliseconds that it may take.
   * @returns undefined when the transfer was ended because it took too long, twice.
   */
  async read(args, isAnswer = (_) => true, limit = transferLimit) {
    const { clock, signal } = this.#options;
    const started = clock.monotonic();
    let slow = 0;
    for (let pause2 = 500; ; pause2 = Math.min(1e4, pause2 * 2)) {
      const result = await this.raw(args, void 0, limit);
      const isEmpty = args[0] === "fetch" && result.exitCode === 1 && result.stderr.length === 0;
      const text3 = result.stdout.toString("utf8");
      const isDone = result.exitCode === 0 || isEmpty;
      if (isDone && isAnswer(text3))
        return text3;
      if (result.exitCode === killed && ++slow === 2)
        return void 0;
      const kind2 = isDone ? "unavailable" : judgeGit(result.stderr.toString("utf8")).kind;
      const left = patience3[kind2] - (clock.monotonic() - started);
      if (signal?.aborted || left < pause2 && result.exitCode !== killed)
        throw isDone ? this.#noAnswer() : this.failure(args[0] ?? "", result);
      await clock.sleep(pause2, signal);
    }
  }
  /** @throws LedgerError when git ends with an error. */
  async run(args, input2) {
    const result = await this.raw(args, input2);
    if (result.exitCode === 0)
      return result.stdout;
    throw this.failure(args[0] ?? "", result);
  }
  async raw(args, input2, timeout) {
    return this.#spawn(await this.#open(), args, input2, timeout);
  }
  failure(command, { exitCode, stderr }) {
    const text3 = stderr.toString("utf8");
    const verdict = judgeGit(text3);
    const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text3)}`;
    switch (verdict.kind) {
      case "refused":
        return new LedgerError(verdict.reason, said, {
          hint: "Does `github-token` have `contents: write` in this repository?"
        });
      case "unavailable":
        return new LedgerError(verdict.reason, said, { hint: serverTrouble });
      case "other":
        return new LedgerError("git-failed", said);
    }
  }
  #noAnswer() {
    const { repositoryUrl, ref } = this.#options;
    return new LedgerError("service-error", `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
  }
  async remove() {
    const directory = await this.#directory;
    this.#directory = void 0;
    if (directory && !this.#options.directory)
      await rm2(directory, { recursive: true, force: true });
  }
  async #open() {
    this.#directory ??= (async () => {
      if (this.#options.directory)
        return this.#options.directory;
      const directory = await mkdtemp2(join7(this.#options.temp, "ledger-"));
      const result = await this.#spawn(directory, ["init", "--quiet", "--bare", "--template=", "."]);
      if (result.exitCode !== 0)
        throw this.failure("init", result);
      return directory;
    })();
    return this.#directory;
  }
  async #spawn(cwd, args, input2, timeout) {
    const { spawn, signal } = this.#options;
    const running = spawn("git", args, {
      cwd,
      env: this.#environment(),
      ...input2 !== void 0 && { input: input2 },
      ...timeout !== void 0 && { timeout }
    });
    return unlessAborted(running, signal).catch((error) => {
      this.#directory = void 0;
      throw error;
    });
  }
  /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
  #environment() {
    const { env, token, repositoryUrl } = this.#options;
    const header = `http.${repositoryUrl}.extraHeader`;
    const settings = [
      ["credential.helper", ""],
      ["gc.auto", "0"],
      ["maintenance.auto", "false"],
      // What is larger goes to the disk piece by piece, and is never held in memory.
      ["core.bigFileThreshold", "1m"],
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(stallSeconds)],
      // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
      [header, ""],
      [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`]
    ];
    return {
      ...env,
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value]
      ]))
    };
  }
};
var serverTrouble = "The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).";
async function unlessAborted(running, signal) {
  if (!signal || signal.aborted)
    return running;
  let abort = () => {
  };
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
    running.catch(() => {
    });
  }
}

// packages/environment/build/src/check-out-branch.js
var transferLimit2 = 6e5;
async function checkOutBranch({ repository, urls, spawn, env, temp, clock, signal }, token, branch) {
  const ref = `refs/heads/${branch}`;
  const repositoryUrl = `${urls.server}/${repository.fullName}`;
  const git = new LedgerGit({ repositoryUrl, token, ref, spawn, env, temp, clock, signal, directory: void 0 });
  const directory = join8(temp, `checkout-${crypto.randomUUID()}`);
  try {
    const fetched = await git.read(["fetch", "--quiet", "--no-tags", "--depth=1", repositoryUrl, ref], () => true, transferLimit2);
    if (fetched === void 0)
      throw new StagingError("timeout", `the files of ${branch} could not be fetched within ten minutes, twice`);
    await mkdir2(directory, { recursive: true });
    await git.run(["--work-tree", directory, "checkout", "--quiet", "--force", "--detach", "FETCH_HEAD"]);
    return directory;
  } catch (error) {
    await rm3(directory, { recursive: true, force: true });
    throw error;
  } finally {
    await git.remove();
  }
}

// packages/environment/build/src/grants.js
import { isDeepStrictEqual } from "node:util";
async function withGrants({ configuration, configPath, github, log }) {
  const { configuration: granted, branch } = await loadTrustedConfiguration({
    defaultBranch: "HEAD",
    likely: configuration.promotion.branch,
    readFileAt: (path2, ref) => readFileAt(github, configPath ?? path2, ref)
  });
  const refused2 = [
    ...changed("environment.domain", configuration.environment.domain, granted.environment.domain),
    ...changed("environment.team", configuration.environment.team, granted.environment.team),
    ...changed("ledger.ref-prefix", configuration.ledger.refPrefix, granted.ledger.refPrefix),
    ...configuration.stacks.flatMap((stack) => unlike(stack, granted.stacks))
  ];
  if (refused2.length > 0)
    throw new RefusedError("forbidden", `${branch} does not allow this: ${refused2.join("; ")}`, {
      hint: `These are read from ${configPath ?? configurationPath} of ${branch}: merge the change there first.`
    });
  const { ttl, idle, idleApplies, limit, budget, domains } = granted.environment;
  const bounds = { ttl, idle, idleApplies, limit, budget, domains };
  for (const [name, value] of Object.entries(bounds)) {
    const own = configuration.environment[name];
    if (isDeepStrictEqual(own, value))
      continue;
    const told4 = `environment.${name} is the one of ${branch}: this commit's is not used`;
    if (name === "budget" && value === void 0)
      log.warning(`${told4}, and ${branch} has none`);
    else
      log.info(told4);
  }
  if (!isDeepStrictEqual(configuration.account, granted.account))
    log.info(`account is the one of ${branch}: this commit's is not used`);
  return {
    ...configuration,
    environment: { ...configuration.environment, ...bounds },
    account: granted.account,
    ledger: granted.ledger,
    approval: { ...configuration.approval, timeout: granted.approval.timeout },
    // Which branch that is, the default branch says.
    promotion: { ...granted.promotion, branch },
    prices: granted.prices,
    protected: granted.protected,
    stacks: granted.stacks.map((stack) => ({
      ...stack,
      // The environment's own region decides where a state lies that names none.
      backend: { ...stack.backend, region: stack.backend.region ?? granted.environment.region },
      variables: (configuration.stacks.find(({ name }) => name === stack.name) ?? stack).variables
    }))
  };
}
function changed(name, own, granted) {
  return own === granted ? [] : [`${name} is ${own ?? "not set"} here, and ${granted ?? "not set"} there`];
}
function unlike({ name, directory, owns, backend }, granted) {
  const known = granted.find((one2) => one2.name === name);
  if (!known)
    return [`the stack ${name} is not there`];
  const places = ["bucket", "key", "region", "endpoint"];
  return [
    ...changed(`directory of the stack ${name}`, directory, known.directory),
    ...changed(`owns of the stack ${name}`, owns, known.owns),
    ...places.flatMap((place) => changed(`backend.${place} of the stack ${name}`, backend[place], known.backend[place]))
  ];
}

// packages/environment/build/src/ledger/open-ledger.js
import { randomUUID as randomUUID3 } from "node:crypto";

// packages/environment/build/src/names.js
import { createHash as createHash3 } from "node:crypto";
var environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
function branchOf(ref) {
  return ref.replace(/^refs\/(heads|tags)\//, "");
}
function isBot(login) {
  return login.endsWith("[bot]");
}
function isEnvironmentName(text3) {
  return environmentPattern.test(text3);
}
function environmentNames({ environment, repositoryId, server }) {
  if (!isEnvironmentName(environment))
    throw new StagingError("invalid-input", `${JSON.stringify(environment)} is not a name for an environment`, {
      hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
    });
  if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
    throw new StagingError("internal", "the id of the repository is not known", {
      hint: "GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?"
    });
  const serverMark = markOf(server);
  const repository = { repositoryId, ...serverMark && { serverMark } };
  const { ownerTag, prefix: prefix2 } = marksOf(repository, environment);
  return {
    environment,
    ...repository,
    ownerTag,
    prefix: prefix2,
    cluster: `${prefix2}-cluster`,
    database: `${prefix2}-db`,
    databaseName: environment.replaceAll("-", "_"),
    vpc: `${prefix2}-vpc`,
    loadBalancer: `${prefix2}-lb`,
    project: prefix2,
    deploymentEnvironment: `${environment}-live`
  };
}
function marksOf({ serverMark, repositoryId }, environment) {
  const repository = `${serverMark ? `${serverMark}--` : ""}${repositoryId.toString(36)}`;
  return {
    ownerTag: `staging:${serverMark ? `${serverMark}-` : ""}${repositoryId}:${environment}`,
    prefix: `stg-${repository}-${spelled(environment)}`
  };
}
function spelled(environment) {
  return environment.replaceAll("-", "--");
}
function environmentSpelled(text3) {
  const environment = text3.replaceAll("--", "-");
  return isEnvironmentName(environment) && spelled(environment) === text3 ? environment : void 0;
}
function isNameOf({ prefix: prefix2 }, name) {
  return name === prefix2 || name.startsWith(`${prefix2}-`) && !name.startsWith(`${prefix2}--`);
}
function markOf(server) {
  const host = server === void 0 ? "github.com" : new URL(server).host.toLowerCase();
  if (host === "github.com" || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    return void 0;
  const digest = createHash3("sha256").update(host).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(6, "0").slice(-6);
}
function stateKey2(names, stack, chosen) {
  const key = chosen ?? `${stack}.tfstate`;
  const wrong = unsafeSegment(key);
  if (wrong !== void 0)
    throw new StagingError("invalid-configuration", `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: "Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot." });
  return stateKeyPrefix(names) + key;
}
function stateKeyPrefix({ environment, repositoryId, serverMark }) {
  return `${serverMark ? `${serverMark}-` : ""}${repositoryId}/${environment}/`;
}
function unsafeSegment(key) {
  return key.split("/").find((segment2) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment2));
}
function isSafeKey(key) {
  return unsafeSegment(key) === void 0;
}
function ledgerRef(refPrefix, environment) {
  return `${refPrefix}/${environment}`;
}
function clusterTag(clusterId) {
  return `k8s:${clusterId}`;
}

// packages/environment/build/src/ledger/close.js
function cleared(document2) {
  const { spending: _, ...rest } = document2;
  return { ...rest, life: null, leases: [], operations: [], journal: [], apps: {}, stack: null };
}
function closed(document2, claim) {
  return {
    ...cleared(document2),
    teamUuid: null,
    leases: document2.leases.filter(({ id, until }) => !claim.leases.some((lease) => lease.id === id && lease.until === until)),
    operations: document2.operations.filter(({ id, since }) => !claim.operations.some((operation) => operation.id === id && operation.since === since))
  };
}

// packages/environment/build/src/lifetime/billing.js
var hoursOfMonth = 672;
var second = 1e3;
var hour = 36e5;
var perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
var perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
var pricing = (product) => `https://docs.digitalocean.com/products/${product}/details/pricing/`;
var includedStorage = {
  "db-s-1vcpu-1gb": 10,
  "db-s-1vcpu-2gb": 30,
  "db-s-2vcpu-4gb": 60,
  "db-s-4vcpu-8gb": 140,
  "db-s-6vcpu-16gb": 290
};
var pricedEngines = ["pg", "mysql", "redis", "valkey"];
var backups = 0.3;
var billedKinds = [
  {
    what: "nodes of the cluster and Droplets",
    kinds: ["node", "droplet"],
    monthly: {},
    of: `their size, by \`/v2/sizes\`; a Droplet with backups ${backups * 100}% more`,
    billed: perSecond,
    sources: [pricing("kubernetes"), pricing("droplets"), pricing("backups")]
  },
  {
    what: "highly available control planes",
    kinds: ["cluster"],
    monthly: { "ha-control-plane": 40 },
    of: "the cluster; one that is not highly available is free",
    billed: perHour,
    sources: [pricing("kubernetes")]
  },
  {
    what: "load balancers",
    kinds: ["load-balancer"],
    monthly: { "load-balancer": 12, "network-load-balancer": 15, "global-load-balancer": 15 },
    of: "each of its nodes (`size_unit`); a global one as a whole",
    billed: perHour,
    sources: [pricing("networking/load-balancers")]
  },
  {
    what: "databases of PostgreSQL, MySQL, Redis and Valkey, and their read-only replicas",
    kinds: ["database", "database-replica"],
    monthly: {
      "db-s-1vcpu-1gb": 15.15,
      "db-s-1vcpu-2gb": 30.45,
      "db-s-2vcpu-4gb": 60.9,
      "db-s-4vcpu-8gb": 122.1,
      "db-s-6vcpu-16gb": 244.35,
      "db-storage-gib": 0.215
    },
    of: "each node, the standby ones too, and each GiB of its storage beyond what the size includes",
    billed: perHour,
    sources: ["https://www.digitalocean.com/pricing/managed-databases", pricing("databases/postgresql")]
  },
  {
    what: "volumes",
    kinds: ["volume"],
    monthly: { "volume-gib": 0.1 },
    of: "each GiB, attached or not",
    billed: perHour,
    sources: [pricing("volumes")]
  },
  {
    what: "snapshots of volumes",
    kinds: ["volume-snapshot"],
    monthly: { "volume-snapshot-gib": 0.06 },
    of: "each GiB",
    billed: { unit: hour, minimum: { time: hour, dollars: 0.01 } },
    sources: [pricing("snapshots")]
  },
  {
    what: "the account\u2019s Spaces subscription, where a stack makes a bucket",
    kinds: ["spaces-plan"],
    monthly: { spaces: 5 },
    of: "the account, once; without what buckets hold beyond its 250 GiB",
    billed: perHour,
    sources: [pricing("spaces")]
  },
  {
    what: "the plan of the account\u2019s container registries, where a stack makes one",
    kinds: ["registry-plan"],
    monthly: { "registry-storage-gib": 0.02 },
    of: "the account, as `/v2/registries/subscription` says on that day, and each GiB that its registries store beyond what the plan includes in a whole month",
    billed: perHour,
    sources: [pricing("container-registry")]
  }
];
function billingOf(kind2) {
  return billedKinds.find(({ kinds: kinds2 }) => kinds2.includes(kind2))?.billed ?? perHour;
}
function billedHours(from, until, uncapped = false) {
  let hours = 0;
  for (let start2 = from; start2 < until; ) {
    const date4 = new Date(start2);
    const next2 = Date.UTC(date4.getUTCFullYear(), date4.getUTCMonth() + 1);
    const end2 = Math.min(next2, until);
    const lived = (end2 - start2) / hour;
    hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
    start2 = end2;
  }
  return hours;
}
function roundedUp(kind2, lived) {
  const { unit, minimum } = billingOf(kind2);
  const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
  return (billed - lived) / hour;
}
function mostRoundedUp(kind2) {
  const { unit, minimum } = billingOf(kind2);
  return Math.max(unit, minimum.time) / hour;
}

// packages/environment/build/src/lifetime/spending.js
var hour2 = 36e5;
var written = 6 * hour2;
var unseen = hour2;
var remembersGone = 200;
function withSeen(document2, seen2, { now, isComplete }) {
  const before = document2.spending ?? { settled: 0, parts: [] };
  const lookedAt = before.lookedAt === void 0 ? now - unseen : Date.parse(before.lookedAt);
  const known = new Map(before.parts.map((part) => [keyOf(part), part]));
  const there = new Map(seen2.flatMap(billedOf).map((part) => [keyOf(part), part]));
  const parts2 = [];
  let settled = before.settled;
  for (const part of before.parts) {
    const found = there.get(keyOf(part));
    if (found && isMadeAgain(part, found)) {
      settled = round(settled + partCost(part, 0), 6);
      parts2.push(begun(found, now));
    } else if (found)
      parts2.push(followed(part, found, { now, lookedAt }));
    else
      parts2.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part);
  }
  for (const [key, part] of there) {
    if (known.has(key))
      continue;
    const first = begun(part, now);
    const wasFree = part.nodes?.some((node) => known.has(keyOf(node)));
    parts2.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first);
  }
  const isSame = parts2.length === before.parts.length && parts2.every((part, index) => part === before.parts[index]);
  if (isSame && document2.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0)))
    return document2;
  const looked = isComplete ? iso(now) : before.lookedAt;
  const gone = parts2.filter(({ goneAt }) => goneAt).length;
  const spending = { settled, parts: parts2, ...looked && { lookedAt: looked } };
  return { ...document2, spending: withRoom(spending, parts2.length - gone + remembersGone) };
}
function isMadeAgain({ goneAt }, { createdAt }) {
  return goneAt !== void 0 && createdAt !== void 0 && Date.parse(createdAt) > Date.parse(goneAt);
}
function longestGone(all, count2) {
  return all.flatMap((one2) => one2.goneAt ? [{ one: one2, at: Date.parse(one2.goneAt) }] : []).sort((a, b) => a.at - b.at).slice(0, Math.max(0, count2)).map(({ one: one2 }) => one2);
}
function withRoom(spending, most4) {
  const { settled, parts: parts2 } = spending;
  const gone = longestGone(parts2, parts2.length - most4);
  if (gone.length === 0)
    return spending;
  const left = new Set(gone);
  return {
    ...spending,
    settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
    parts: parts2.filter((part) => !left.has(part))
  };
}
function spendingOf({ spending, journal }) {
  if (spending)
    return spending;
  const parts2 = journal.flatMap(({ kind: kind2, id, name, createdAt, at: at2, goneAt, hourly }) => hourly === void 0 || hourly === 0 || goneAt ? [] : [begun({ kind: kind2, id, name, hourly, createdAt: createdAt ?? at2 }, Date.parse(at2))]);
  return { settled: 0, parts: parts2 };
}
function remembered(document2, kinds2) {
  return spendingOf(document2).parts.filter(({ kind: kind2, goneAt }) => kinds2.has(kind2) && !goneAt).map(({ kind: kind2, id, name, hourly, since }) => ({ kind: kind2, id, name, hourly, createdAt: since }));
}
function costOf(document2, now) {
  const { settled, parts: parts2 } = spendingOf(document2);
  const live = parts2.filter(({ goneAt }) => !goneAt);
  return {
    perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
    soFar: round(parts2.reduce((total, part) => total + partCost(part, now), settled), 2),
    unpriced: live.filter(({ hourly }) => hourly === void 0).map(({ kind: kind2, name }) => `${kind2} ${name}`)
  };
}
function partCost(part, now) {
  const { kind: kind2, since, from, spent, hourly = 0, goneAt, uncapped } = part;
  const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
  const hours = billedHours(Date.parse(from), until, uncapped) + roundedUp(kind2, Math.max(0, until - Date.parse(since)));
  const cost = spent + hourly * hours;
  return hourly > 0 ? Math.max(billingOf(kind2).minimum.dollars, cost) : cost;
}
function budgetEnd(document2, budget) {
  const { settled, parts: parts2 } = spendingOf(document2);
  const live = parts2.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
  const perHour2 = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
  if (perHour2 === 0)
    return void 0;
  const fixed2 = parts2.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
  const spentAt = (moment) => live.reduce((total, { kind: kind2, from, spent, hourly = 0, uncapped }) => {
    const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind2));
    return total + Math.max(billingOf(kind2).minimum.dollars - spent, more);
  }, fixed2);
  const begins = live.map(({ from }) => Date.parse(from));
  let early = Math.min(...begins);
  let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour2) * hour2) + 1;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (spentAt(middle) <= budget)
      early = middle;
    else
      late = middle;
  }
  return early;
}
function billedOf(part) {
  const all = part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part];
  return all.filter(({ hourly }) => hourly !== 0);
}
function begun({ kind: kind2, id, name, hourly, createdAt, uncapped }, now) {
  const since = createdAt ?? iso(now);
  return {
    ...{ kind: kind2, id, name, since, from: since, spent: 0 },
    ...hourly !== void 0 && { hourly: round(hourly, 6) },
    ...uncapped && { uncapped }
  };
}
function followed(part, { hourly }, { now, lookedAt }) {
  const { goneAt, ...rest } = part;
  const there = goneAt ? rest : part;
  if (hourly === void 0 || round(hourly, 6) === part.hourly)
    return there;
  const price2 = round(hourly, 6);
  if (part.hourly === void 0)
    return { ...there, hourly: price2 };
  const [since, from] = [Date.parse(part.since), Date.parse(part.from)];
  const { unit } = billingOf(part.kind);
  const units = (moment) => Math.max(0, moment - since) / unit;
  const hasGrown = price2 > part.hourly;
  const at2 = since + unit * (hasGrown ? Math.floor(units(Math.min(now, lookedAt))) : Math.ceil(units(now)));
  const spent = part.spent + part.hourly * billedHours(from, at2, part.uncapped);
  return { ...there, from: iso(at2), spent: round(spent, 6), hourly: price2 };
}
function keyOf({ kind: kind2, id }) {
  return `${kind2}/${id}`;
}
function iso(moment) {
  return new Date(moment).toISOString();
}
function round(value, digits) {
  return Number(value.toFixed(digits));
}

// packages/environment/build/src/ledger/migrations.js
var migrations = {};
function migrate(document2, version) {
  let current = document2;
  for (let step = version; migrations[step]; step += 1)
    current = migrations[step]?.(current);
  return current;
}

// packages/environment/build/src/ledger/schema.js
var schemaVersion = 1;
var atMost = {
  leases: 500,
  operations: 600,
  journal: 1e3,
  apps: 2e3,
  compositions: 10,
  parts: 2e3,
  overrides: 100,
  sources: 100
};
var time2 = external_exports.iso.datetime({ offset: true });
var leaseSchema = external_exports.object({
  id: external_exports.string(),
  /** The person or bot that wants the environment. */
  holder: external_exports.string(),
  /** URL of the run that took it. */
  run: external_exports.string(),
  branch: external_exports.string(),
  reason: external_exports.string(),
  since: time2,
  until: time2,
  /** A person took it by hand, for as long as it lasts: it is not the lease of a run that goes with it. */
  byHand: external_exports.literal(true).optional(),
  /** Of a run that failed, so that people can look: run again, it works by this lease and releases it. */
  kept: external_exports.literal(true).optional()
});
var operationSchema = external_exports.object({
  id: external_exports.string(),
  kind: external_exports.enum(["provision", "deploy", "teardown"]),
  app: external_exports.string().optional(),
  run: external_exports.object({ id: external_exports.number().int(), attempt: external_exports.number().int(), url: external_exports.string() }),
  actor: external_exports.string(),
  since: time2,
  /** Host name of the machine that it goes on on: what Terraform writes into its locks there. */
  machine: external_exports.string().optional(),
  /** Hosts that a provision is about to take and that other environments could want too. */
  hosts: external_exports.array(external_exports.string()).optional()
});
var journalSchema = external_exports.object({
  kind: external_exports.string(),
  /** Empty while only planned. */
  id: external_exports.string(),
  name: external_exports.string(),
  /** URL of the run. */
  by: external_exports.string(),
  at: time2,
  goneAt: time2.optional(),
  /** As the last complete provision saw it, so that a look at what should be there need not ask for everything again. */
  createdAt: external_exports.string().optional(),
  /** US dollars an hour. */
  hourly: external_exports.number().nonnegative().optional(),
  /** Where a DNS record points. */
  address: external_exports.string().optional(),
  /** By which a load balancer or a node was reached: what led there alone looks like a stranger once it is gone. */
  addresses: external_exports.array(external_exports.string()).optional(),
  /** Of an interrupted operation: see there. */
  machine: external_exports.string().optional(),
  /** The zone of a DNS record. */
  zone: external_exports.string().optional(),
  /** Of a state: addresses of what nothing but it knows of. */
  holds: external_exports.array(external_exports.string()).optional(),
  /** It bears no mark of ours: the state of a stack that owns by its state holds it. */
  owned: external_exports.literal(true).optional()
});
var overrideSchema = external_exports.object({
  path: external_exports.string(),
  /** It took the place of another value, which nobody but who makes the Application can bring back. */
  replaced: external_exports.literal(true).optional()
});
var deployedSchema = external_exports.object({
  /** The commit; empty where the first deploy of it has not ended well. */
  revision: external_exports.string(),
  images: external_exports.array(external_exports.string()),
  /** URL of the run that deployed it. */
  run: external_exports.string(),
  at: time2,
  /** Whether there is a pass: kept for versions that know no more. */
  tested: external_exports.boolean(),
  /** What its pods ran, by digest. */
  digests: external_exports.array(external_exports.string()).optional(),
  /** Argo CD's Application. */
  application: external_exports.string().optional(),
  /** Who deployed it, and from which branch. */
  by: external_exports.string().optional(),
  branch: external_exports.string().optional(),
  /** URL of a run that began to deploy it and has not said that it ended well: nobody knows what runs. */
  uncertain: external_exports.string().optional(),
  /** Its deploy ended well, and what runs is not what one commit has: why, as a clause. `uncertain` is there, too. */
  inexact: external_exports.string().optional(),
  /** What deploys have set over its manifests that is of no commit, by path, such as `helm.parameters.color`. */
  overrides: external_exports.array(overrideSchema).max(atMost.overrides).optional(),
  /** What its Application was set to apart from the version, by its manifest's word: a digest that only its readers can make. */
  setup: external_exports.string().optional(),
  /** The commits of its other sources, where it has several. */
  otherRevisions: external_exports.array(external_exports.string()).max(atMost.sources).optional(),
  /** The commit at which its tests passed, when it, its neighbors and the stack were as there; and the run of the tests. */
  passed: external_exports.object({
    revision: external_exports.string(),
    run: external_exports.string(),
    at: time2,
    /** Names of the apps next to it that nobody had deployed there by then. */
    without: external_exports.array(external_exports.string()).max(atMost.apps).optional()
  }).optional()
});
var compositionSchema = external_exports.object({
  commit: external_exports.string(),
  /** URL of the run that wrote it. */
  run: external_exports.string(),
  at: time2,
  /** Digest of stacks and bootstrap. */
  stack: external_exports.string(),
  apps: external_exports.record(external_exports.string(), external_exports.object({
    revision: external_exports.string(),
    images: external_exports.array(external_exports.string()),
    digests: external_exports.array(external_exports.string()).optional(),
    passed: external_exports.object({ revision: external_exports.string(), run: external_exports.string() }).optional(),
    /** Names of the apps that it passed next to; each is in the same composition. */
    neighbors: external_exports.array(external_exports.string()).optional(),
    /** Names of the apps next to it that nobody had deployed there when it passed: they ran as their Applications say, or not. */
    without: external_exports.array(external_exports.string()).optional()
  }))
});
var milliseconds = external_exports.number().positive();
var lifeSchema = external_exports.object({
  since: time2,
  /** The end that `environment.ttl` sets, moved on by every `extend`. */
  until: time2,
  /** The last deploy, renewal, status or approval. */
  usedAt: time2,
  /** Those that it was made under, as the promotion branch had them: see `Limits`. */
  limits: external_exports.object({
    ttl: milliseconds,
    idle: milliseconds,
    idleApplies: external_exports.enum(["unheld", "always"]),
    approval: milliseconds,
    budget: external_exports.number().nonnegative().optional()
  }).optional(),
  /** Somebody is going to destroy it, and waits whether the others object. */
  ending: external_exports.object({ by: external_exports.string(), run: external_exports.string(), reason: external_exports.string(), at: time2 }).optional()
});
var dollars = external_exports.number().nonnegative();
var spendingSchema = external_exports.object({
  /** US dollars, of what is gone. */
  settled: dollars,
  /** The last look at everything that was written down. */
  lookedAt: time2.optional(),
  parts: external_exports.array(external_exports.object({
    kind: external_exports.string(),
    id: external_exports.string(),
    name: external_exports.string(),
    /** When it was made. */
    since: time2,
    /** Since when it costs `hourly`; before that it cost `spent` US dollars. */
    from: time2,
    spent: dollars,
    /** US dollars an hour; left out where no price is known. */
    hourly: dollars.optional(),
    /** A month of it costs as much as its hours: no cap. */
    uncapped: external_exports.literal(true).optional(),
    goneAt: time2.optional()
  })).max(atMost.parts)
});
var documentSchema = external_exports.object({
  schema: external_exports.literal(schemaVersion),
  environment: external_exports.string(),
  repositoryId: external_exports.number().int().positive(),
  /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
  teamUuid: external_exports.string().nullable(),
  /** Raised by each destroy: a run that carries an older one stops before its next effect. */
  generation: external_exports.number().int().nonnegative(),
  /** From the first claim of a provision to the end of the teardown. */
  life: lifeSchema.nullable().default(null),
  spending: spendingSchema.optional(),
  leases: external_exports.array(leaseSchema).max(atMost.leases),
  operations: external_exports.array(operationSchema).max(atMost.operations),
  journal: external_exports.array(journalSchema).max(atMost.journal),
  apps: external_exports.record(external_exports.string(), deployedSchema).refine((apps) => Object.keys(apps).length <= atMost.apps, "too many"),
  /** The newest last. */
  compositions: external_exports.array(compositionSchema).max(atMost.compositions).default([]),
  stack: external_exports.object({
    commit: external_exports.string(),
    digest: external_exports.string(),
    /** When it was applied last, to the end. */
    appliedAt: time2.optional(),
    /** US dollars an hour by size slug, of the nodes, as the service said then. */
    prices: external_exports.record(external_exports.string(), external_exports.number().nonnegative()).optional(),
    /** Hosts that it answers for. */
    hosts: external_exports.array(external_exports.string()).optional(),
    /** URL of a run that began to apply it again, or to destroy it, and has not said that it ended well: nobody knows what is there. */
    uncertain: external_exports.string().optional()
  }).nullable()
});
function emptyDocument({ environment, repositoryId }) {
  return {
    schema: schemaVersion,
    environment,
    repositoryId,
    teamUuid: null,
    generation: 0,
    life: null,
    leases: [],
    operations: [],
    journal: [],
    apps: {},
    compositions: [],
    stack: null
  };
}
function parseDocument(text3, identity2, ref) {
  const raw = parseJson(text3);
  const version = external_exports.object({ schema: external_exports.number().int().positive() }).safeParse(raw).data?.schema;
  if (version !== void 0 && version > schemaVersion)
    throw new LedgerError("ledger-newer", `the ledger of ${identity2.environment} has schema ${version}; this version knows ${schemaVersion}`, {
      hint: "Use the newest release of staging-actions in every workflow of this repository."
    });
  const parsed3 = documentSchema.safeParse(migrate(raw, version ?? 0));
  if (!parsed3.success)
    throw brokenLedger(ref, parsed3.error.issues.slice(0, 5).map(told).join("; "));
  const { environment, repositoryId } = parsed3.data;
  if (environment !== identity2.environment || repositoryId !== identity2.repositoryId)
    throw brokenLedger(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity2.environment} in ${identity2.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
  return parsed3.data;
}
function renderDocument(document2) {
  return `${JSON.stringify(document2, null, 2)}
`;
}
function parseJson(text3) {
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
}
function told({ path: path2, message }) {
  return path2.length > 0 ? `${path2.join(".")}: ${message}` : message;
}

// packages/environment/build/src/ledger/writable.js
var mostBytes = 1 << 20;
var spareBytes = mostBytes / 8;
function writable(document2, ref) {
  const room = document2.operations.some(({ kind: kind2 }) => kind2 === "teardown") ? mostBytes : mostBytes - spareBytes;
  const counted = withoutGone(document2, atMost.journal, atMost.parts);
  const text3 = renderDocument(counted);
  if (bytesOf(text3) <= room)
    return within2(counted, text3, ref);
  const shortest = withoutGone(counted, 0, 0);
  const shorter = renderDocument(shortest);
  if (bytesOf(shorter) <= room)
    return within2(shortest, shorter, ref);
  throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within2(document2, text3, ref) {
  const { journal, leases, operations, apps, spending } = document2;
  const counts = [
    ["resources", journal.length, atMost.journal],
    ["leases", leases.length, atMost.leases],
    ["operations", operations.length, atMost.operations],
    ["apps", Object.keys(apps).length, atMost.apps],
    ["parts that are paid for", spending?.parts.length ?? 0, atMost.parts]
  ];
  const over = counts.filter(([, count2, allowed]) => count2 > allowed);
  if (over.length === 0)
    return { document: document2, text: text3 };
  throw tooMuch(`${ref} would hold ${over.map(([what, count2, allowed]) => `${count2} ${what}, of ${allowed} that may be`).join("; ")}`);
}
function tooMuch(message) {
  return new LedgerError("ledger-unwritable", message, {
    hint: "Destroy the environment in staging-control and create it again; make it smaller, or several of it."
  });
}
function withoutGone(document2, entries, paid) {
  const { journal, spending } = document2;
  const forgotten = new Set(longestGone(journal, journal.length - entries));
  return {
    ...document2,
    ...forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) },
    ...spending && { spending: withRoom(spending, paid) }
  };
}
function bytesOf(text3) {
  return Buffer.byteLength(text3);
}

// packages/environment/build/src/ledger/git-remote.js
var together = 64 << 20;
var file2 = "environment.json";
var next = "refs/ledger/next";
var GitRemote = class {
  #options;
  #git;
  /** The commit that is here already: looking again costs one request as long as nothing happens. */
  #fetched;
  constructor(options) {
    this.#options = options;
    this.#git = new LedgerGit({ ...options, directory: options.place?.directory });
  }
  /** Undefined when the ref does not exist. */
  async fetch(depth) {
    const { ref, repositoryUrl } = this.#options;
    let isFetched;
    if (this.#fetched === void 0 || !this.#git.isOpen) {
      const pattern = `+${ref}*:${ref}*`;
      isFetched = await this.#fetch("--prune", `--depth=${depth}`, repositoryUrl, pattern);
    } else {
      const known = await this.#lookUp();
      if (known === void 0)
        return void 0;
      isFetched = depth === 1 && known === this.#fetched || await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`);
    }
    if (!isFetched)
      return this.#tooSlow();
    const [target, blob] = await this.#sizes([ref, `${ref}:${file2}`]);
    if (!target) {
      await this.#requireAnswer();
      return void 0;
    }
    this.#fetched = target.id;
    return { commit: target.id, isCommit: target.type === "commit", file: await this.#file(blob) };
  }
  /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefixes) {
    const { repositoryUrl, ref } = this.#options;
    const here = (index) => `refs/below/${index}/`;
    const patterns = prefixes.map((prefix2, index) => `+${prefix2}/*:${here(index)}*`);
    if (!await this.#fetch("--prune", "--depth=1", repositoryUrl, ...patterns))
      throw new LedgerError("ledger-broken", `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
        hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
      });
    const listed2 = (await this.#git.run(["for-each-ref", "--format=%(refname)", "refs/below"])).toString("utf8");
    const refs = listed2.split("\n").filter(Boolean);
    if (refs.length === 0)
      await this.#requireAnswer();
    const blobs = await this.#sizes(refs.map((one2) => `${one2}:${file2}`));
    const files = await this.#files(blobs);
    return prefixes.map((_, place) => {
      const isHere = (one2) => one2.startsWith(here(place));
      return new Map(refs.flatMap((one2, index) => isHere(one2) ? [[one2.slice(here(place).length), files[index] ?? missing]] : []));
    });
  }
  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip, text3, message) {
    const { author, clock } = this.#options;
    const seconds2 = Math.floor(clock.now() / 1e3);
    const bytes = (value) => Buffer.byteLength(value);
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, "") || "staging-actions"} <staging-actions@users.noreply.github.com> ${seconds2} +0000`,
      `data ${bytes(message)}
${message}`,
      ...tip?.isCommit ? [`from ${tip.commit}`, "deleteall"] : [],
      `M 100644 inline ${file2}`,
      `data ${bytes(text3)}
${text3}`,
      "done\n"
    ].join("\n");
    await this.#git.run(["fast-import", "--quiet", "--force", "--done"], stream);
  }
  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip) {
    const { ref, repositoryUrl } = this.#options;
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
    const result = await this.#git.raw(["push", "--porcelain", "--quiet", lease, repositoryUrl, `${next}:${ref}`]);
    if (result.exitCode === 0)
      return { kind: "accepted" };
    this.#fetched = void 0;
    const refusal = result.stdout.toString("utf8").split("\n").find((line) => line.startsWith("!"));
    if (refusal)
      return { kind: "refused", why: refusal.split("	").at(-1) ?? "refused" };
    const stderr = result.stderr.toString("utf8");
    const verdict = judgeGit(stderr);
    const why = lastWords(stderr);
    if (verdict.kind === "refused")
      return { kind: "denied", why };
    return { kind: "unknown", why, reason: verdict.kind === "unavailable" ? verdict.reason : "git-failed" };
  }
  /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
  async mentions(text3) {
    const log = await this.#git.run(["log", "--format=%B", "--fixed-strings", `--grep=${text3}`, this.#options.ref]);
    return log.includes(text3);
  }
  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most4) {
    if (!await this.fetch(most4))
      return [];
    const log = await this.#git.run(["log", "-z", `--max-count=${most4}`, "--format=%ct%n%cn%n%B", this.#options.ref]);
    return log.toString("utf8").split("\0").filter(Boolean).map((entry) => {
      const [seconds2 = "0", who = "", ...message] = entry.split("\n");
      return { at: new Date(Number(seconds2) * 1e3).toISOString(), who, message: message.join("\n") };
    });
  }
  async remove() {
    this.#fetched = void 0;
    await this.#git.remove();
  }
  async #fetch(...args) {
    return await this.#git.read(["fetch", "--quiet", "--no-tags", ...args]) !== void 0;
  }
  /** What the ref points to at the server. */
  async #lookUp() {
    const { ref, repositoryUrl } = this.#options;
    const listed2 = await this.#git.read(["ls-remote", repositoryUrl, ref]);
    if (listed2)
      return listed2.slice(0, listed2.indexOf("	"));
    await this.#requireAnswer();
    return void 0;
  }
  /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
  async #tooSlow() {
    this.#fetched = void 0;
    const commit = await this.#lookUp();
    if (commit === void 0)
      return void 0;
    return {
      commit,
      isCommit: false,
      file: { problem: "it could not be fetched in a minute, twice: it is far too large" }
    };
  }
  /**
   * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
   * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
   */
  async #requireAnswer() {
    const { repositoryUrl } = this.#options;
    if (/^https?:/.test(repositoryUrl))
      await this.#git.read(["ls-remote", repositoryUrl, "HEAD"], (text3) => text3 !== "");
  }
  async #sizes(names) {
    if (names.length === 0)
      return [];
    const input2 = names.map((name) => `${name}
`).join("");
    const answer = (await this.#git.run(["cat-file", "--batch-check"], input2)).toString("utf8");
    return answer.trimEnd().split("\n").map((line, index) => {
      const [id = "", type = "", size, more] = line.split(" ");
      const isThere = size !== void 0 && more === void 0 && /^\d+$/.test(size);
      return isThere ? { name: names[index] ?? "", id, type, size: Number(size) } : void 0;
    });
  }
  async #file(blob) {
    const { place } = this.#options;
    if (!place)
      return (await this.#files([blob]))[0] ?? missing;
    const problem = problemOf(blob);
    if (!blob || problem)
      return problem ?? missing;
    const object3 = await place.read(blob.name);
    return object3 ? { text: object3.content.toString("utf8") } : missing;
  }
  /** In one process; the small ones first, where they are too much together. */
  async #files(blobs) {
    const files = blobs.map((blob) => problemOf(blob) ?? missing);
    let room = together;
    const wanted = blobs.flatMap((blob, index) => blob && !problemOf(blob) ? [{ ...blob, index }] : []).sort((a, b) => a.size - b.size).filter(({ size, index }) => {
      room -= size;
      if (room < 0)
        files[index] = { problem: "all ledgers together are too large" };
      return room >= 0;
    });
    if (wanted.length === 0)
      return files;
    const answer = await this.#git.run(["cat-file", "--batch"], wanted.map(({ id }) => `${id}
`).join(""));
    let at2 = 0;
    for (const { size, index } of wanted) {
      const start2 = answer.indexOf(10, at2) + 1;
      files[index] = { text: answer.toString("utf8", start2, start2 + size) };
      at2 = start2 + size + 1;
    }
    return files;
  }
};
var missing = { problem: `there is no ${file2}` };
function problemOf(blob) {
  if (!blob)
    return missing;
  if (blob.type !== "blob")
    return { problem: `${file2} is no file` };
  if (blob.size <= mostBytes)
    return void 0;
  return { problem: `${file2} has ${blob.size} bytes, and a ledger at most ${mostBytes}` };
}

// packages/environment/build/src/ledger/open-ledger.js
var patience4 = 18e4;
var mostUnexplained = 4;
var lookBack = 200;
function openLedger(options) {
  const { environment, repositoryId, refPrefix, clock, log, runUrl } = options;
  const names = environmentNames({ environment, repositoryId });
  const ref = ledgerRef(refPrefix, environment);
  const remote = new GitRemote({ ...options, ref, author: options.actor });
  const parse4 = ({ file: file3 }, place = ref) => {
    if ("problem" in file3)
      throw brokenLedger(place, file3.problem);
    return parseDocument(file3.text, names, place);
  };
  const former = async (read3) => {
    for (const prefix2 of options.formerRefPrefixes ?? []) {
      const place = ledgerRef(prefix2, environment);
      const old = new GitRemote({ ...options, ref: place, author: options.actor });
      const tip = await old.fetch(1).finally(() => old.remove());
      if (tip)
        return read3(tip, place);
    }
    return void 0;
  };
  const update = async (message, edit, read3 = parse4) => {
    const started = clock.monotonic();
    let unexplained = 0;
    let tip = await remote.fetch(1);
    for (let attempt2 = 1; ; attempt2 += 1) {
      const current = tip ? read3(tip) : await former(read3) ?? emptyDocument(names);
      const edited = edit(current);
      if (edited === void 0)
        return current;
      const { document: next2, text: text3 } = writable(edited, ref);
      const mark = `Write: ${randomUUID3()}`;
      await remote.commit(tip, text3, `${oneLine(message)}

Run: ${oneLine(runUrl)}
${mark}
`);
      const outcome = await remote.push(tip);
      if (outcome.kind === "accepted") {
        log.debug(`ledger: ${message} (attempt ${attempt2})`);
        return next2;
      }
      log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`);
      await clock.sleep(Math.random() * Math.min(4e3, 100 * 1.6 ** attempt2));
      const seen2 = await remote.fetch(outcome.kind === "unknown" ? lookBack : 1);
      if (outcome.kind === "unknown" && seen2 && await remote.mentions(mark))
        return next2;
      unexplained = seen2?.commit === tip?.commit ? unexplained + 1 : 0;
      const isObjection = outcome.kind !== "unknown" || outcome.reason === "git-failed";
      if (isObjection && unexplained >= mostUnexplained || clock.monotonic() - started > patience4)
        throw unwritten(outcome, ref, refPrefix, unexplained > 0);
      tip = seen2;
    }
  };
  let last = Promise.resolve();
  const inTurn = (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {
    });
    return turn;
  };
  return {
    read: () => inTurn(async () => {
      const tip = await remote.fetch(1);
      return tip ? parse4(tip) : former(parse4);
    }),
    update: (message, edit) => inTurn(() => update(message, edit)),
    startOver: (message) => inTurn(async () => {
      let problem;
      const read3 = (tip, place) => {
        problem = void 0;
        try {
          return parse4(tip, place);
        } catch (error) {
          if (!isBroken(error))
            throw error;
          problem = error.message;
          return { ...emptyDocument(names), generation: Math.floor(clock.now() / 1e3) };
        }
      };
      await update(message, (current) => problem === void 0 ? void 0 : current, read3);
      return { problem };
    }),
    clear: async (message) => {
      await inTurn(() => update(message, cleared));
    },
    history: (most4) => inTurn(async () => (await remote.log(most4)).map(({ at: at2, who, message }) => ({
      at: at2,
      who,
      what: message.split("\n")[0] ?? "",
      run: /^Run: (.*)$/m.exec(message)?.[1] ?? ""
    }))),
    close: () => inTurn(() => remote.remove())
  };
}
function unwritten(outcome, ref, refPrefix, isUnexplained) {
  const message = `could not write ${ref}: ${outcome.why}`;
  if (outcome.kind === "unknown")
    return new LedgerError(outcome.reason, message, { hint: serverTrouble });
  return new LedgerError("ledger-unwritable", message, {
    hint: isUnexplained ? `Give the job \`permissions: contents: write\`; where the repository's rules forbid ${refPrefix}/*, set \`ledger: { ref-prefix: refs/heads/staging-ledger }\` in .github/staging.yml.` : "Very many runs write at the same moment: start this one again."
  });
}
function oneLine(text3) {
  return text3.replace(/[\r\n]+/g, " ");
}

// packages/environment/build/src/ledger/open-ledger-of.js
function openLedgerOf(context, configuration, token, place) {
  const options = ledgersOf(context, configuration, token);
  return openLedger({ ...options, environment: configuration.environment.name, ...place && { place } });
}
function ledgersOf(context, { ledger }, token) {
  const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context;
  return {
    repositoryUrl: `${urls.server}/${repository.fullName}`,
    token,
    repositoryId: repository.id,
    refPrefix: ledger.refPrefix,
    formerRefPrefixes: ledger.formerRefPrefixes,
    actor,
    runUrl: run.url,
    spawn,
    env,
    temp,
    clock,
    log,
    ...signal && { signal }
  };
}

// packages/environment/build/src/ledger/read-ledgers.js
async function readLedgers(options) {
  const { refPrefix, formerRefPrefixes = [], repositoryId } = options;
  const remote = new GitRemote({ ...options, ref: refPrefix, author: options.actor });
  try {
    const prefixes = [refPrefix, ...formerRefPrefixes];
    const below = await remote.fetchBelow(prefixes);
    const found = /* @__PURE__ */ new Map();
    for (const [index, prefix2] of prefixes.entries())
      for (const [environment, file3] of below[index] ?? [])
        if (isEnvironmentName(environment) && !found.has(environment))
          found.set(environment, parsed(file3, { environment, repositoryId }, ledgerRef(prefix2, environment)));
    return found;
  } finally {
    await remote.remove();
  }
}
function parsed(file3, identity2, ref) {
  try {
    if ("problem" in file3)
      return brokenLedger(ref, file3.problem);
    return parseDocument(file3.text, identity2, ref);
  } catch (error) {
    return toStagingError(error);
  }
}

// packages/environment/build/src/open-environment.js
async function openEnvironment(request2) {
  const { context, octokit, githubToken, digitaloceanToken } = request2;
  const { repository, urls, clock, log, signal } = context;
  const github = { octokit, owner: repository.owner, repo: repository.name };
  const loaded = request2.like?.configuration ?? await read2(request2, github);
  const environment = request2.environment ?? loaded.environment.name;
  const configuration = { ...loaded, environment: { ...loaded.environment, name: environment } };
  const names = environmentNames({ environment, repositoryId: repository.id, server: urls.server });
  return {
    names,
    configuration,
    apps: request2.like?.apps ?? appsIn(context.workspace, configuration),
    ledger: openLedgerOf(context, configuration, githubToken),
    ledgers: () => readLedgers(ledgersOf(context, configuration, githubToken)),
    digitalocean: new DigitalOcean({ token: digitaloceanToken, baseUrl: urls.digitalocean, clock, log, signal }),
    github,
    context,
    configPath: request2.configPath,
    checkOutBranch: (branch) => checkOutBranch(context, githubToken, branch)
  };
}
async function read2({ context, configPath }, github) {
  const pushed = await loadConfiguration({
    path: configPath,
    workspace: context.workspace,
    readFile: (path2) => readFileAt(github, path2, context.sha)
  });
  return withGrants({ configuration: pushed, configPath, github, log: context.log });
}

// packages/environment/build/src/teardown/teardown-environment.js
import { hostname as hostname5 } from "node:os";

// packages/environment/build/src/bound-by-runs.js
var fraction = 1e3;
var longest2 = 7 * 36e5;
async function boundByRuns(abandoned, github) {
  const asked2 = /* @__PURE__ */ new Map();
  return Promise.all(abandoned.map(async (one2) => {
    const key = `${one2.runId}/${one2.attempt}`;
    const answer = asked2.get(key) ?? jobsOf(one2, github);
    asked2.set(key, answer);
    return withinJobs(one2, await answer);
  }));
}
async function jobsOf({ runId, attempt: attempt2 }, github) {
  try {
    return await listRunJobs(github, runId, attempt2);
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === "cancelled")
      throw error;
    return [];
  }
}
function withinJobs(one2, jobs) {
  const began = jobs.flatMap(({ startedAt }) => startedAt === void 0 ? [] : [Date.parse(startedAt)]);
  const ended = jobs.flatMap(({ completedAt }) => completedAt === void 0 ? [] : [Date.parse(completedAt)]);
  const isOver = jobs.length > 0 && ended.length === jobs.length;
  return {
    ...one2,
    since: Math.max(one2.since, began.length > 0 ? Math.min(...began) : one2.until - longest2),
    until: isOver ? Math.min(one2.until, Math.max(...ended) + fraction) : one2.until
  };
}

// packages/environment/build/src/inventory/resource.js
var minutes = 6e4;
var deletionStages = [
  { name: "names", most: 2 * minutes, share: 0.15 },
  { name: "load balancers", most: 5 * minutes, share: 0.3 },
  { name: "cluster and database", most: 20 * minutes, share: 0.6 },
  { name: "nodes", most: 10 * minutes, share: 0.4 },
  { name: "storage and rules", most: 5 * minutes, share: 0.4 },
  { name: "network", most: 15 * minutes, share: 0.6 },
  { name: "project", most: 5 * minutes, share: 0.6 },
  // The search key of all the others: last.
  { name: "tags", most: 2 * minutes, share: 1 }
];
var kinds = {
  "dns-record": {
    stage: "names",
    delete: (api, { zone = "", id }) => api.domains.deleteRecord(zone, id),
    exists: async (api, { zone = "", id }) => await api.domains.findRecord(zone, id) !== void 0,
    seems: async (api, { zone = "", id }) => await api.domains.glimpseRecord(zone, id) !== void 0
  },
  "load-balancer": { stage: "load balancers", ...listed((api) => api.loadBalancers) },
  database: { stage: "cluster and database", ...listed((api) => api.databases) },
  cluster: {
    stage: "cluster and database",
    delete: (api, { id, associated: associated2 }) => api.clusters.deleteSelective(id, associated2),
    exists: async (api, { id }) => isLive(await api.clusters.find(id)),
    seems: async (api, { id }) => isLive(await api.clusters.glimpse(id))
  },
  droplet: { stage: "nodes", ...listed((api) => api.droplets) },
  "volume-snapshot": { stage: "storage and rules", ...listed((api) => api.snapshots) },
  volume: { stage: "storage and rules", ...listed((api) => api.volumes) },
  firewall: { stage: "storage and rules", ...listed((api) => api.firewalls) },
  certificate: { stage: "storage and rules", ...listed((api) => api.certificates) },
  vpc: { stage: "network", ...listed((api) => api.vpcs) },
  project: { stage: "project", ...listed((api) => api.projects) },
  tag: { stage: "tags", ...listed((api) => api.tags) }
};
var kindRules = kinds;
var resourceKinds = deletionStages.flatMap(({ name }) => kindsOfStage(name));
function kindsOfStage(stage) {
  return Object.keys(kinds).filter((kind2) => kindRules[kind2].stage === stage);
}
function listed(collection3) {
  return {
    delete: (api, { id }) => collection3(api).delete(id),
    exists: async (api, { id }) => await collection3(api).find(id) !== void 0,
    seems: async (api, { id }) => await collection3(api).glimpse(id) !== void 0
  };
}
function isLive(cluster) {
  return cluster !== void 0 && cluster.status.state !== "deleted";
}
function inDeletionOrder(resources) {
  return [...resources].sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
}
function resourceKey({ kind: kind2, id }) {
  return `${kind2}/${id}`;
}
function sameResource(a, b) {
  return a.kind === b.kind && a.id === b.id;
}

// packages/environment/build/src/inventory/recorded.js
function recordedOnly(ledger, doomed, domain2) {
  return ledger.journal.flatMap(({ kind: kind2, id, name, goneAt, address, zone = domain2 }) => {
    const known = resourceKinds.find((one2) => one2 === kind2);
    if (!known || known === "tag" || id === "" || goneAt || known === "dns-record" && !zone)
      return [];
    const resource = {
      kind: known,
      id,
      name,
      proof: "none",
      ...zone && known === "dns-record" && { zone, ...address && { address } }
    };
    return doomed.some((other) => sameResource(other, resource)) ? [] : [resource];
  });
}

// packages/environment/build/src/ledger/leases.js
function leaseId(run) {
  return `run-${run}`;
}
function withLease(document2, lease) {
  return { ...document2, leases: [...document2.leases.filter(({ id }) => id !== lease.id), lease] };
}
function withoutLease(document2, id) {
  if (!document2.leases.some((lease) => lease.id === id))
    return document2;
  return { ...document2, leases: document2.leases.filter((lease) => lease.id !== id) };
}
function liveLeases(document2, now) {
  return document2.leases.filter(({ until }) => Date.parse(until) > now);
}

// packages/environment/build/src/ledger/operations.js
function operationId(kind2, run, app) {
  return [kind2, run.id, run.attempt, ...app ? [app] : []].join("-");
}
function withoutOperation(document2, id) {
  return { ...document2, operations: document2.operations.filter((operation) => operation.id !== id) };
}

// packages/environment/build/src/lifetime/bill.js
function billOf(document2, goneAt, now) {
  const spending = spendingOf(document2);
  const ends = [...goneAt].map(([key, at2]) => {
    const [kind2 = "", id = ""] = key.split("/");
    return { kind: kind2, id, at: at2 };
  });
  const parts2 = spending.parts.map((part) => {
    const gone = goneAt.get(`${part.kind}/${part.id}`) ?? ends.find((whole2) => goesWith(part, whole2))?.at;
    return part.goneAt || gone === void 0 ? part : { ...part, goneAt: new Date(gone).toISOString() };
  });
  const { soFar, unpriced } = costOf({ ...document2, spending: { ...spending, parts: parts2 } }, now);
  const stillUnpriced = parts2.filter(({ hourly }) => hourly === void 0).map(({ kind: kind2, name }) => `${kind2} ${name}`);
  return {
    soFar,
    unpriced: [.../* @__PURE__ */ new Set([...unpriced, ...stillUnpriced])],
    costOf: ({ kind: kind2, id, hourly }) => {
      const own = parts2.filter((part) => part.kind === kind2 && part.id === id || goesWith(part, { kind: kind2, id }));
      if (own.length === 0)
        return hourly === 0 ? 0 : void 0;
      if (own.every((part) => part.hourly === void 0))
        return void 0;
      return own.reduce((total, part) => total + partCost(part, now), 0);
    }
  };
}
function goesWith(part, whole2) {
  if (whole2.kind === "cluster")
    return part.kind === "node";
  return whole2.kind === "database" && part.kind === "database-replica" && part.id.startsWith(`${whole2.id}/`);
}

// packages/environment/build/src/lifetime/say-end.js
var causes2 = {
  unused: "nobody holds it any longer",
  idle: "nobody uses it",
  ttl: "its time is over",
  budget: "its budget is used up"
};
function causeOf2({ because }) {
  return causes2[because];
}
function remedyOf({ because }) {
  return because === "budget" ? "raise `environment.budget` and extend it in staging-control to keep it" : "extend it in staging-control to keep it";
}
function momentOf(end2) {
  return end2 && end2.at > 0 ? new Date(end2.at).toISOString() : void 0;
}
function sayEnd(end2, emphasis = "") {
  const at2 = momentOf(end2);
  if (at2 === void 0)
    return `may be destroyed at any time, because ${causeOf2(end2)}`;
  const { sooner, budget } = end2;
  const from = sooner ? `from ${renderMoment(sooner)} on, ` : "";
  const orSooner = sooner === void 0 ? "" : `, or ${from}as soon as the runs and requests that hold it let go of it`;
  const orSpent = budget === void 0 ? "" : `; before that ${ifItGrows(budget)}`;
  return `may be destroyed from ${emphasis}${renderMoment(at2)}${emphasis} on, because ${causeOf2(end2)} then${orSooner}${orSpent}`;
}
function sayBudget({ budget }) {
  return budget === void 0 ? void 0 : `may be destroyed before ${ifItGrows(budget)}`;
}
function ifItGrows(budget) {
  return `if it comes to cost more than now, since its budget is $${budget}`;
}
function sayLatestEnd({ sooner: _, ...end2 }) {
  return sayEnd(end2);
}

// packages/environment/build/src/lifetime/price-list.js
function priceList(sizes, configured) {
  const table = billedKinds.flatMap(({ monthly }) => Object.entries(monthly));
  const hourly = new Map([
    ...table.map(([key, price2]) => [key, price2 / hoursOfMonth]),
    ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
    ...Object.entries(configured)
  ]);
  const uncapped = new Set(sizes.flatMap(({ slug, price_hourly, price_monthly }) => price_monthly > 1.01 * hoursOfMonth * price_hourly ? slug : []));
  return { get: (key) => hourly.get(key), configured, isUncapped: (key) => uncapped.has(key) };
}
function pricesOf(prices) {
  const times = (key, amount) => {
    const price2 = prices.get(key);
    return amount === 0 ? 0 : price2 === void 0 ? void 0 : price2 * amount;
  };
  const sized = (key) => prices.isUncapped(key) ? { uncapped: true } : {};
  const databaseNode = (engine, size, storage) => {
    const key = databaseKey(size);
    const own = prices.configured[key];
    if (own !== void 0 || !pricedEngines.includes(engine))
      return own;
    const included = includedStorage[key];
    const more = included === void 0 || !storage ? 0 : Math.max(0, storage / 1024 - included);
    return sum([prices.get(key), times("db-storage-gib", more)]);
  };
  return {
    cluster: (cluster) => {
      const nodes = cluster.node_pools.flatMap((pool) => pool.nodes.map(({ id, name, created_at: createdAt }) => {
        const hourly = times(pool.size, 1);
        return { kind: "node", id, name, hourly, createdAt: createdAt ?? cluster.created_at, ...sized(pool.size) };
      }));
      const missing2 = cluster.node_pools.map(({ size, count: count2, nodes: nodes2 }) => times(size, Math.max(0, count2 - nodes2.length)));
      return whole(times("ha-control-plane", cluster.ha ? 1 : 0), nodes, missing2);
    },
    database: (database, replicas = []) => {
      const { id, engine, size, num_nodes: count2, storage_size_mib: storage } = database;
      const node = databaseNode(engine, size, storage);
      const copies = replicas.map((replica) => ({
        kind: "database-replica",
        id: `${id}/${replica.id}`,
        name: replica.name,
        hourly: databaseNode(engine, replica.size, replica.storage_size_mib),
        createdAt: replica.created_at ?? database.created_at
      }));
      return whole(node === void 0 ? void 0 : node * count2, copies);
    },
    loadBalancer: ({ size_unit: nodes, type }) => {
      if (type === "GLOBAL")
        return times("global-load-balancer", 1);
      return times(type === "REGIONAL_NETWORK" ? "network-load-balancer" : "load-balancer", nodes ?? 1);
    },
    droplet: ({ size_slug: size, features }) => {
      const hourly = times(size, features.includes("backups") ? 1 + backups : 1);
      return { ...hourly !== void 0 && { hourly }, ...sized(size) };
    },
    volume: (volume) => times("volume-gib", volume.size_gigabytes),
    snapshot: (snapshot) => times("volume-snapshot-gib", snapshot.size_gigabytes)
  };
}
function whole(own, nodes, coming = []) {
  const hourly = sum([own, ...nodes.map((node) => node.hourly), ...coming]);
  return { nodes, own, ...hourly !== void 0 && { hourly } };
}
function databaseKey(size) {
  return size.startsWith("db-") ? size : `db-${size}`;
}
function sum(parts2) {
  return parts2.reduce((total, part) => total === void 0 || part === void 0 ? void 0 : total + part, 0);
}

// packages/environment/build/src/inventory/addresses.js
function canonicalAddress(address) {
  if (!address.includes(":"))
    return address;
  const url2 = URL.parse(`http://[${address}]`);
  return url2 ? url2.hostname.slice(1, -1) : address.toLowerCase();
}
function addressesOfBalancer({ ip, ipv6: ipv62 }) {
  return [ip, ipv62].flatMap((one2) => one2 ? [canonicalAddress(one2)] : []);
}
function addressesOfDroplet({ networks }) {
  return [...networks?.v4 ?? [], ...networks?.v6 ?? []].flatMap(({ type, ip_address }) => type === "public" ? [canonicalAddress(ip_address)] : []);
}

// packages/environment/build/src/inventory/console-url.js
var pages = {
  "dns-record": ({ zone = "" }) => `networking/domains/${encodeURIComponent(zone)}`,
  "load-balancer": ({ id }) => `networking/load_balancers/${id}`,
  database: ({ id }) => `databases/${id}`,
  cluster: ({ id }) => `kubernetes/clusters/${id}`,
  droplet: ({ id }) => `droplets/${id}`,
  // These have a list, and no page of their own.
  "volume-snapshot": () => "images/snapshots/volumes",
  volume: () => "volumes",
  firewall: ({ id }) => `networking/firewalls/${id}/rules`,
  certificate: () => "account/security",
  vpc: ({ id }) => `networking/vpc/${id}`,
  project: ({ id }) => `projects/${id}`,
  tag: ({ id }) => `tags/${encodeURIComponent(id)}`
};
function consoleUrl(resource) {
  return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`;
}

// packages/environment/build/src/inventory/marks.js
function plannedName(kind2, names) {
  const planned = {
    cluster: names.cluster,
    database: names.database,
    vpc: names.vpc,
    "load-balancer": names.loadBalancer,
    project: names.project
  };
  return planned[kind2];
}
var madeByKubernetes = {
  "load-balancer": /^a[0-9a-f]{31}$/,
  volume: /^pvc-/,
  "volume-snapshot": /./
};
function isKubernetesName(kind2, name) {
  return madeByKubernetes[kind2]?.test(name) === true;
}
function isClusterTag(tag) {
  return clusterIn(tag) !== void 0;
}
function clusterIn(tag) {
  return /^k8s:([0-9a-f-]{36})$/.exec(tag.toLowerCase())?.[1];
}
var ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/;
function isOwnerTag(tag) {
  return new RegExp(`^${ownerForm.source}$`).test(tag.toLowerCase());
}
function ownerIn(description) {
  return ownerForm.exec(description ?? "")?.[0];
}

// packages/environment/build/src/inventory/record-ownership.js
function recordVerdict({ id, type, name, data, zone }, { ownerTag, domain: domain2, addresses, recorded, isHeld }) {
  if (type === "TXT" && data.replaceAll('"', "") === ownerTag)
    return { kind: "ours", proof: "tag" };
  const records = recorded.filter(({ kind: kind2 }) => kind2 === "dns-record");
  const made = records.find((one2) => one2.id === String(id)) ?? records.find((one2) => one2.id === "" && one2.name === `${type} ${name}` && one2.zone === zone);
  const pointsHere = ["A", "AAAA"].includes(type) && addresses.has(canonicalAddress(data));
  const held = isHeld(String(id));
  if (!made && !held)
    return pointsHere ? doubt3("it points at an address of ours, and nothing says that we made it") : { kind: "not-ours" };
  const isAsMade = !made || made.name === `${type} ${name}` && (made.address === void 0 || made.address === data);
  if (!isAsMade)
    return doubt3(`we made it as ${made?.name} to ${made?.address}; it was changed since`);
  if (!pointsHere && !held)
    return made?.id === "" ? { kind: "not-ours" } : doubt3("a record of ours names it, and it points elsewhere");
  return zone === domain2 || held ? { kind: "ours", proof: "record and address" } : doubt3("only the ledger says that we made it, in a zone that the configuration does not name");
}
function isSaidTwice(one2, other) {
  return one2.id !== other.id && one2.zone === other.zone && one2.type === other.type && one2.name === other.name && one2.data === other.data;
}
function doubt3(because) {
  return { kind: "in-doubt", because, isInTheWay: false };
}

// packages/environment/build/src/inventory/ownership.js
var clockSkew = 3e5;
var notOurs = { kind: "not-ours" };
var ours = (proof) => ({ kind: "ours", proof });
var doubt4 = (because, isInTheWay = false) => ({ kind: "in-doubt", because, isInTheWay });
function ownershipIn(situation) {
  const { names, listing, domain: domain2, since, recorded, inState, toldOwned, balancersOf, proven } = situation;
  const born = since === void 0 ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew;
  const isOlder = ({ createdAt }) => createdAt !== void 0 && Date.parse(createdAt) < born;
  const isTagged = (tags2) => tags2.some((tag2) => tag2.toLowerCase() === names.ownerTag.toLowerCase());
  const isInState = (kind2, id) => inState.has(resourceKey({ kind: kind2, id }));
  const isRecorded = (kind2, id) => recorded.some((one2) => one2.kind === kind2 && one2.id === id);
  const isKnown = (kind2, id) => isRecorded(kind2, id) || isInState(kind2, id);
  const remember = (kind2, judge) => (found) => {
    const key = resourceKey({ kind: kind2, id: found.id });
    const proof = proven.get(key);
    if (proof)
      return ours(proof);
    const judged = judge(found);
    if (judged.kind === "ours" || found.default || found.is_default)
      return judged;
    if (inState.get(key) === "state")
      return byStateAlone(found);
    return toldOwned.has(key) ? ours("none") : judged;
  };
  const byStateAlone = ({ tags: tags2 = [], description, created_at }) => {
    const other = [...tags2, ownerIn(description) ?? ""].find((tag2) => isOwnerTag(tag2) && !isTagged([tag2]));
    if (other)
      return doubt4(`our state holds it, and it bears ${other}`);
    return isOlder({ createdAt: created_at }) ? doubt4("our state holds it, and it is older than this life of the environment") : ours("state");
  };
  const byNameAndTag = (found, tags2) => {
    const { kind: kind2, id, name } = found;
    const isPlanned = plannedName(kind2, names) === name;
    const bears = isTagged(tags2);
    if (!bears && !isPlanned)
      return void 0;
    if (!bears)
      return doubt4("it has the name that we give and not our tag", true);
    const other = tags2.find((tag2) => isOwnerTag(tag2) && !isTagged([tag2]));
    if (other)
      return doubt4(`it bears our tag and ${other}`, isPlanned);
    const isOurName = isNameOf(names, name) || isKubernetesName(kind2, name);
    if (!isPlanned && !(isOurName && isKnown(kind2, id)))
      return doubt4("it bears our tag, and nothing says that we made it");
    if (isOlder(found))
      return doubt4("it bears our tag and is older than this life of the environment", isPlanned);
    return ours(isPlanned ? "name and tag" : "tag and record");
  };
  const byNameAndDescription = (found, description) => {
    const isPlanned = plannedName(found.kind, names) === found.name;
    const owner = ownerIn(description);
    if (owner !== names.ownerTag)
      return isPlanned ? doubt4(`its description names ${owner ?? "no owner"}`, true) : notOurs;
    if (!isPlanned && !isKnown(found.kind, found.id))
      return doubt4("its description names us, and it has another name");
    if (isOlder(found))
      return doubt4("it is older than this life of the environment", isPlanned);
    return ours("name and description");
  };
  const vpc = remember("vpc", (found) => found.default ? notOurs : byNameAndDescription(asFound("vpc", found), found.description));
  const networks = new Set(listing.vpcs.filter((one2) => vpc(one2).kind === "ours").map(({ id }) => id));
  const inside = (network) => network && networks.has(network) ? doubt4("it lies in our VPC, and nothing says that we made it") : notOurs;
  const cluster = remember("cluster", (found) => byNameAndTag(asFound("cluster", found), found.tags) ?? inside(found.vpc_uuid));
  const clusters = listing.clusters.filter((one2) => cluster(one2).kind === "ours");
  const nodes = new Set(clusters.flatMap(({ node_pools }) => node_pools.flatMap((pool) => pool.nodes.map((node) => node.droplet_id ?? ""))));
  const former = recorded.filter(({ kind: kind2, id }) => kind2 === "cluster" && id !== "" && !listing.clusters.some((one2) => one2.id === id));
  const provenTags = new Set([...clusters, ...former.filter(({ id }) => isInState("cluster", id))].map(({ id }) => clusterTag(id)));
  const database = remember("database", (found) => byNameAndTag(asFound("database", found), found.tags) ?? inside(found.private_network_uuid));
  const loadBalancer = remember("load-balancer", (found) => {
    const { id, name, vpc_uuid: network, tag: tag2 } = found;
    const named3 = byNameAndTag(asFound("load-balancer", found), tag2 ? [tag2] : []);
    if (named3)
      return named3;
    const isHere = network !== null && network !== void 0 && networks.has(network);
    const maker = clusters.find((one2) => balancersOf.get(one2.id)?.has(id));
    if (maker && !isHere)
      return doubt4("our cluster is said to have made it, and it stands outside our VPC");
    if (maker && isBefore(found, maker))
      return doubt4("it is older than our cluster");
    if (maker)
      return ours("cluster");
    const isLeft = isHere && (clusters.length === 0 || former.length > 0) && isRecorded("load-balancer", id) && isKubernetesName("load-balancer", name);
    return isLeft && !isOlder(asFound("load-balancer", found)) ? ours("record and network") : inside(network);
  });
  const droplet = remember("droplet", (found) => {
    if (nodes.has(String(found.id)))
      return ours("cluster");
    const named3 = byNameAndTag({ ...asFound("droplet", found), id: String(found.id) }, found.tags);
    if (named3)
      return named3;
    const isMarked = found.tags.some((tag2) => clusters.some(({ id }) => clusterTag(id) === tag2));
    return isMarked ? doubt4("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid);
  });
  const byCluster = (found, tags2) => {
    const live = clusters.find(({ id }) => tags2.includes(clusterTag(id)));
    const gone = former.find(({ id }) => tags2.includes(clusterTag(id)));
    if (!live && !gone && !isTagged(tags2))
      return notOurs;
    const other = tags2.find((tag2) => isClusterTag(tag2) && !provenTags.has(tag2.toLowerCase()));
    const isOfGone = gone !== void 0 && other?.toLowerCase() === clusterTag(gone.id);
    if (other && !isOfGone)
      return doubt4(`it bears the tag of another cluster too, ${other}`);
    if (isTagged(tags2))
      return byNameAndTag(found, tags2) ?? notOurs;
    const owner = tags2.find(isOwnerTag);
    if (owner)
      return doubt4(`it bears our cluster's tag and ${owner}`);
    if (isOfGone)
      return doubt4(`it was made for the cluster ${gone.id}, which is gone, and no state says that it was ours`);
    const clusterMade = live?.created_at ?? gone?.createdAt;
    if (clusterMade === void 0 && since === void 0)
      return doubt4(`it was made for the cluster ${gone?.id}, which is gone, and nothing says since when there was one`);
    if (clusterMade !== void 0 && isBefore({ created_at: found.createdAt ?? "" }, { created_at: clusterMade }))
      return doubt4("it is older than our cluster");
    if (isOlder(found))
      return doubt4("it is older than this life of the environment");
    return isKubernetesName(found.kind, found.name) ? ours("cluster") : doubt4("it has no name that Kubernetes gives");
  };
  const aVolume = remember("volume", (found) => byCluster(asFound("volume", found), found.tags));
  const volume = (found) => {
    const verdict = aVolume(found);
    if (proven.has(`volume/${found.id}`))
      return verdict;
    const stranger = found.droplet_ids.find((id) => !nodes.has(String(id)));
    return verdict.kind === "ours" && stranger !== void 0 ? doubt4(`it is attached to the droplet ${stranger}, which is not ours`) : verdict;
  };
  const snapshot = remember("volume-snapshot", (found) => {
    const verdict = byCluster(asFound("volume-snapshot", found), found.tags);
    const source = listing.volumes.find(({ id }) => id === found.resource_id);
    return verdict.kind === "not-ours" && source && volume(source).kind !== "not-ours" ? doubt4("it was made of a volume of ours, and bears no tag that says by whom") : verdict;
  });
  const firewall = remember("firewall", (found) => {
    if (clusters.some(({ id }) => found.name === `k8s-${id}-worker` || found.name === `k8s-public-access-${id}`))
      return ours("cluster");
    if (!isNameOf(names, found.name))
      return notOurs;
    if (found.tags.length === 0 && isInState("firewall", found.id))
      return ours("name and record");
    return byNameAndTag(asFound("firewall", found), found.tags) ?? notOurs;
  });
  const certificate = remember("certificate", (found) => {
    if (found.name !== `${names.prefix}-cert`)
      return notOurs;
    if (!isInState("certificate", found.id))
      return doubt4("it has a name of ours, and no state says that we made it");
    return isOlder(asFound("certificate", found)) ? doubt4("it is older than this life of the environment") : ours("name and record");
  });
  const project = remember("project", (found) => found.is_default ? notOurs : byNameAndDescription(asFound("project", found), found.description));
  const addresses = /* @__PURE__ */ new Set([
    ...listing.loadBalancers.filter((one2) => loadBalancer(one2).kind === "ours").flatMap(addressesOfBalancer),
    ...listing.droplets.filter((one2) => droplet(one2).kind === "ours").flatMap(addressesOfDroplet)
  ]);
  const ofRecord = (found) => recordVerdict(found, {
    ownerTag: names.ownerTag,
    domain: domain2,
    addresses,
    recorded,
    isHeld: (id) => isInState("dns-record", id)
  });
  const record2 = remember("dns-record", (found) => {
    const verdict = ofRecord(found);
    if (verdict.kind !== "in-doubt")
      return verdict;
    const isTwin = listing.records.some((other) => isSaidTwice(found, other) && ofRecord(other).kind === "ours");
    return isTwin ? ours("record and address") : verdict;
  });
  const strangersWith = (wanted) => {
    const has = (tags2) => tags2.some((tag2) => tag2.toLowerCase() === wanted.toLowerCase());
    const foreign = (what, items2, tagsOf, judge) => items2.filter((item) => has(tagsOf(item)) && judge(item).kind !== "ours").map(({ name }) => `${what} ${name}`);
    return [
      ...foreign("cluster", listing.clusters, ({ tags: tags2 }) => tags2, cluster),
      ...foreign("database", listing.databases, ({ tags: tags2, rules }) => [...tags2, ...tagsAmong(rules)], database),
      ...foreign("load-balancer", listing.loadBalancers, ({ tag: target }) => target ? [target] : [], loadBalancer),
      ...foreign("droplet", listing.droplets, ({ tags: tags2 }) => tags2, droplet),
      ...foreign("volume", listing.volumes, ({ tags: tags2 }) => tags2, volume),
      ...foreign("volume-snapshot", listing.snapshots, ({ tags: tags2 }) => tags2, snapshot),
      ...foreign("firewall", listing.firewalls, tagsOfFirewall, firewall)
    ];
  };
  const isHeldTag = (name) => inState.get(`tag/${name}`) === "state" || isInState("tag", name) && isNameOf(names, name);
  const tag = ({ name, resources }) => {
    const isOurs2 = isTagged([name]) || isHeldTag(name) && !isOwnerTag(name) || clusters.some(({ id }) => clusterTag(id) === name);
    const isFormer = former.some(({ id }) => clusterTag(id) === name);
    if (!isOurs2 && !isFormer)
      return notOurs;
    const images = resources?.images?.count ?? 0;
    const strangers = [...strangersWith(name), ...images > 0 ? [images === 1 ? "1 image" : `${images} images`] : []];
    if (strangers.length > 0)
      return doubt4(`it is used by ${strangers.slice(0, 3).join(", ")}`);
    return ours("tag");
  };
  return {
    cluster,
    database,
    loadBalancer,
    droplet,
    volume,
    snapshot,
    firewall,
    vpc,
    project,
    certificate,
    record: record2,
    tag
  };
}
function asFound(kind2, { id, name, created_at }) {
  return { kind: kind2, id: String(id), name, createdAt: created_at };
}
function tagsAmong(rules) {
  return rules.flatMap(({ type, value }) => type === "tag" ? [value] : []);
}
function tagsOfFirewall({ tags: tags2, sourceTags, destinationTags }) {
  return [...tags2, ...sourceTags, ...destinationTags];
}
function isBefore(one2, other) {
  return Date.parse(one2.created_at) < Date.parse(other.created_at);
}

// packages/environment/build/src/inventory/attribute.js
function sayDoubt({ kind: kind2, name, id, because, url: url2 }) {
  return `the ${kind2} ${name} (${id}) is left as it is, and is billed if it costs anything: ${because}. Look at it: ${url2}`;
}
function attribute(situation, prices) {
  const { listing } = situation;
  const verdict = ownershipIn(situation);
  const cost = pricesOf(prices);
  const ours3 = [];
  const doubts = [];
  const enter = ({ kind: kind2, id, name, zone }, judged, more) => {
    if (judged.kind === "ours")
      ours3.push({ kind: kind2, id, name, proof: judged.proof, ...zone && { zone }, ...more() });
    if (judged.kind === "in-doubt") {
      const { because, isInTheWay } = judged;
      const url2 = consoleUrl({ kind: kind2, id, ...zone && { zone } });
      const { address } = more();
      doubts.push({ kind: kind2, id, name, ...zone && { zone, ...address && { address } }, because, url: url2, isInTheWay });
    }
  };
  const enterAll = (kind2, items2, judge, more) => {
    for (const item of items2)
      enter({ kind: kind2, id: String(item.id), name: item.name }, judge(item), () => ({
        createdAt: item.created_at,
        ...more(item)
      }));
  };
  const free2 = () => ({ hourly: 0 });
  enterAll("vpc", listing.vpcs, verdict.vpc, free2);
  enterAll("cluster", listing.clusters, verdict.cluster, (item) => ({
    ...cost.cluster(item),
    ...item.status.state === "error" && { isBroken: true }
  }));
  enterAll("database", listing.databases, verdict.database, (item) => cost.database(item));
  enterAll("load-balancer", listing.loadBalancers, verdict.loadBalancer, (item) => ({
    ...price(cost.loadBalancer(item)),
    addresses: addressesOfBalancer(item),
    ...item.status === "errored" && { isBroken: true }
  }));
  enterAll("droplet", listing.droplets, verdict.droplet, (item) => ({
    ...isNode(verdict.droplet(item)) ? free2() : cost.droplet(item),
    addresses: addressesOfDroplet(item)
  }));
  enterAll("volume", listing.volumes, verdict.volume, (item) => price(cost.volume(item)));
  enterAll("volume-snapshot", listing.snapshots, verdict.snapshot, (item) => price(cost.snapshot(item)));
  enterAll("firewall", listing.firewalls, verdict.firewall, free2);
  enterAll("certificate", listing.certificates, verdict.certificate, free2);
  enterAll("project", listing.projects, verdict.project, free2);
  for (const record2 of listing.records)
    enter({ kind: "dns-record", id: String(record2.id), name: `${record2.type} ${record2.name}`, zone: record2.zone }, verdict.record(record2), () => ({ hourly: 0, address: record2.data }));
  for (const tag of listing.tags)
    enter({ kind: "tag", id: tag.name, name: tag.name }, verdict.tag(tag), free2);
  const lent = listing.reservedIps.flatMap(({ ip, droplet }) => {
    const holder = listing.droplets.find(({ id }) => id === droplet?.id);
    return holder && verdict.droplet(holder).kind === "ours" ? [{ ip, droplet: holder.name }] : [];
  });
  return { ours: withAssociated(ours3), doubts, lent };
}
function isNode(verdict) {
  return verdict.kind === "ours" && verdict.proof === "cluster";
}
function withAssociated(ours3) {
  const made = (kind2) => ours3.filter((one2) => one2.kind === kind2 && one2.proof === "cluster").map(({ id }) => id);
  const associated2 = {
    loadBalancers: made("load-balancer"),
    volumes: made("volume"),
    snapshots: made("volume-snapshot")
  };
  return ours3.map((one2) => one2.kind === "cluster" ? { ...one2, associated: associated2 } : one2);
}
function price(hourly) {
  return hourly === void 0 ? {} : { hourly };
}

// packages/environment/build/src/inventory/listing.js
async function listAccount(digitalocean, zones) {
  const [clusters, databases, loadBalancers, droplets, volumes2, snapshots2, firewalls, vpcs, projects, tags2, certificates, reservedIps, records, sizes] = await Promise.all([
    digitalocean.clusters.list(),
    digitalocean.databases.list(),
    digitalocean.loadBalancers.list(),
    digitalocean.droplets.list(),
    digitalocean.volumes.list(),
    digitalocean.snapshots.list({ resource_type: "volume" }),
    digitalocean.firewalls.list(),
    digitalocean.vpcs.list(),
    digitalocean.projects.list(),
    digitalocean.tags.list(),
    digitalocean.certificates.list(),
    digitalocean.reservedIps.list(),
    Promise.all(zones.map((zone) => zoneRecords(digitalocean, zone))),
    digitalocean.sizes()
  ]);
  return {
    clusters,
    databases,
    loadBalancers,
    droplets,
    volumes: volumes2,
    snapshots: snapshots2,
    firewalls,
    vpcs,
    projects,
    tags: tags2,
    certificates,
    reservedIps,
    records: records.flat(),
    sizes
  };
}
async function zoneRecords(digitalocean, zone) {
  const records = await digitalocean.domains.findRecords(zone) ?? [];
  return records.map((record2) => ({ ...record2, zone }));
}
var lists = {
  cluster: "clusters",
  database: "databases",
  "load-balancer": "loadBalancers",
  droplet: "droplets",
  volume: "volumes",
  "volume-snapshot": "snapshots",
  firewall: "firewalls",
  vpc: "vpcs",
  project: "projects",
  certificate: "certificates",
  "dns-record": "records"
};
function listedIn(listing) {
  const isThere = listing.clusters.filter(({ status }) => status.state !== "deleted");
  const all = Object.entries(lists).flatMap(([kind2, list3]) => {
    const items2 = list3 === "clusters" ? isThere : listing[list3];
    return items2.map(({ id }) => resourceKey({ kind: kind2, id }));
  });
  return [...all, ...listing.tags.map(({ name }) => resourceKey({ kind: "tag", id: name }))];
}
function without(gone, listing) {
  if (gone.size === 0)
    return listing;
  const left = Object.entries(lists).map(([kind2, list3]) => {
    const items2 = listing[list3];
    return [list3, items2.filter(({ id }) => !gone.has(resourceKey({ kind: kind2, id })))];
  });
  return { ...listing, ...Object.fromEntries(left) };
}

// packages/environment/build/src/inventory/terraform-types.js
var kindOfType = {
  digitalocean_certificate: "certificate",
  digitalocean_database_cluster: "database",
  digitalocean_droplet: "droplet",
  digitalocean_firewall: "firewall",
  digitalocean_kubernetes_cluster: "cluster",
  digitalocean_loadbalancer: "load-balancer",
  digitalocean_project: "project",
  digitalocean_record: "dns-record",
  digitalocean_tag: "tag",
  digitalocean_volume: "volume",
  digitalocean_volume_snapshot: "volume-snapshot",
  digitalocean_vpc: "vpc"
};
var partTypes = {
  digitalocean_kubernetes_node_pool: ["cluster", "cluster_id"],
  digitalocean_project_resources: ["project", "project"],
  digitalocean_volume_attachment: ["volume", "volume_id"]
};
var databasePart = /^digitalocean_database_(?!cluster$)/;
function partOf(type) {
  if (databasePart.test(type))
    return ["database", "cluster_id"];
  return Object.hasOwn(partTypes, type) ? partTypes[type] : void 0;
}
function containerOf(type, attributes) {
  const [kind2, attribute2] = partOf(type) ?? [];
  const id = attribute2 && attributes[attribute2];
  return kind2 && typeof id === "string" && id !== "" ? { kind: kind2, id } : void 0;
}
var additions = /* @__PURE__ */ new Set([
  "digitalocean_database_connection_pool",
  "digitalocean_database_db",
  "digitalocean_database_kafka_topic",
  "digitalocean_database_replica",
  "digitalocean_database_user",
  "digitalocean_project_resources"
]);
function isBoundPart(type, owns) {
  return partOf(type) !== void 0 && !(owns === "state" && additions.has(type));
}
function wholeOf(type, attributes, owns) {
  return isBoundPart(type, owns) ? containerOf(type, attributes) : void 0;
}
var local = /^(random|null|tls|time|local|terraform)_/;
function isLocal(type) {
  return local.test(type);
}
function whereaboutsOf({ type, id, places }, domain2) {
  if (isLocal(type))
    return { kind: "state-only" };
  if (partOf(type) && type !== "digitalocean_database_replica") {
    const whole2 = containerOf(type, places);
    return whole2 ? { kind: "account", resource: whole2 } : { kind: "elsewhere" };
  }
  const kind2 = kindOfType[type];
  if (!kind2)
    return { kind: "elsewhere" };
  if (!id)
    return { kind: "state-only" };
  if (kind2 !== "dns-record")
    return { kind: "account", resource: { kind: kind2, id } };
  const zone = places.domain ?? domain2;
  return zone ? { kind: "account", resource: { kind: kind2, id, zone } } : { kind: "elsewhere" };
}
function isByCompany(kind2) {
  return kind2 === "dns-record" || kind2 === "certificate";
}
function told2({ address, id }) {
  return id ? `${address} (${id})` : address;
}
function some(items2) {
  return `${items2.slice(0, 5).join(", ")}${items2.length > 5 ? ` and ${items2.length - 5} more` : ""}`;
}

// packages/environment/build/src/stacks/recorded-places.js
var stateEntry = "state";
var zoneEntry = "zone";
function placeOf({ endpoint, bucket, key }) {
  return `${bucketUrl({ endpoint, bucket })}${key}`;
}
function bucketUrl({ endpoint, bucket }) {
  return `${endpoint.replace(/\/+$/, "")}/${bucket}/`;
}
function strayPlaces({ journal }, backends) {
  const known = new Set(backends.map(placeOf));
  return toldPlaces(journal).filter((place) => !known.has(place));
}
function toldPlaces(journal) {
  const told4 = journal.filter(({ kind: kind2, goneAt }) => kind2 === stateEntry && !goneAt);
  return [...new Set(told4.map(({ name }) => name))];
}
function strayRemedy(branch) {
  return `Bring the stack back into \`stacks\` of .github/staging.yml on ${branch}, as it was, destroy the environment, and take the stack out after that.`;
}
var mostStrays = 20;
async function findStrayStates({ journal }, backends, look2) {
  const known = new Set(backends.map(placeOf));
  const lying = (await Promise.all(backends.map((backend) => placesIn(backend, look2)))).flat();
  const places = [.../* @__PURE__ */ new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
  const told4 = await Promise.all(places.slice(0, mostStrays).map((place) => strayAt(place, backends, look2)));
  const more = places.length - mostStrays;
  return [...told4.flat(), ...more > 0 ? [`and the ledger tells of ${more} more states`] : []];
}
async function formerBackends({ journal }, backends, { states, keyPrefix }) {
  const known = new Set(backends.map(placeOf));
  const looks = await Promise.all(backends.map((backend) => lookAt(placesIn(backend, { states, keyPrefix }))));
  const lying = looks.flatMap((look2) => look2.kind === "seen" ? look2.value : []);
  const places = [.../* @__PURE__ */ new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
  return places.flatMap((place) => withinReach(place, backends, keyPrefix) ?? []).slice(0, mostStrays);
}
function withinReach(place, backends, keyPrefix) {
  const known = backends.find((backend) => place.startsWith(bucketUrl(backend)));
  const key = known && place.slice(bucketUrl(known).length);
  return known && key?.startsWith(keyPrefix) && isSafeKey(key) ? { ...known, key } : void 0;
}
async function placesIn(backend, { states, keyPrefix }) {
  const keys = await states.findStates(backend, keyPrefix) ?? [];
  return keys.map((key) => placeOf({ ...backend, key }));
}
async function strayAt(place, backends, { states, keyPrefix }) {
  const backend = withinReach(place, backends, keyPrefix);
  if (!backend)
    return [
      `the ledger tells of the state ${place.slice(0, 300)}, which no stack of the configuration has and which is not looked into`
    ];
  const { key } = backend;
  try {
    const { resources } = await heldIn(states, backend);
    if (resources.length === 0)
      return [];
    return [`the state ${key} is of no stack of the configuration and holds ${some(resources.map(told2))}`];
  } catch (error) {
    if (!(error instanceof StagingError))
      throw error;
    return [`the state ${key} is of no stack of the configuration, and cannot be read: ${error.message}`];
  }
}
var domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
var mostZones = 4;
function recordedZones({ journal }, configured) {
  const told4 = journal.flatMap(({ kind: kind2, id, zone, goneAt }) => {
    if (goneAt)
      return [];
    return kind2 === zoneEntry ? [id] : zone ?? [];
  });
  return [...new Set(told4)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones);
}

// packages/environment/build/src/lifetime/held-parts.js
var heldKind = "terraform";
var namedAtMost = 20;
var free = new Set([
  ...["cdn", "container_registry_docker_credentials", "domain", "floating_ip_assignment", "monitor_alert"],
  ...["nfs_attachment", "partner_attachment_service_key", "reserved_ip_assignment", "reserved_ipv6"],
  ...[
    "reserved_ipv6_assignment",
    "spaces_bucket_cors_configuration",
    "spaces_bucket_logging",
    "spaces_bucket_object"
  ],
  ...["spaces_bucket_objects", "spaces_bucket_policy", "spaces_key", "ssh_key", "uptime_alert", "vpc_peering"]
].map((name) => `digitalocean_${name}`));
var freeProviders = /^(argocd|github|helm|kubectl|kubernetes)_/;
var registryTypes = ["digitalocean_container_registry", "digitalocean_container_registries"];
var bucketType = "digitalocean_spaces_bucket";
var replicaType = "digitalocean_database_replica";
function holdsRegistry({ journal }) {
  return heldIn2(journal).some(({ type }) => registryTypes.includes(type));
}
function heldParts({ journal }, { prices, replicas, registryPlan }) {
  const held = heldIn2(journal);
  const replicasHeld = held.filter(({ type }) => type === replicaType);
  const paid = [...held.filter(({ type }) => type !== replicaType), ...replicasHeld.slice(replicas)];
  return [...Map.groupBy(paid, ({ type }) => type)].flatMap(([type, all]) => {
    const own = prices.get(type);
    const plan = own === void 0 ? planOf(type, prices, registryPlan) : void 0;
    if (plan)
      return all.map(({ at: at2 }) => ({ ...plan, id: "plan", createdAt: at2 }));
    return all.length > namedAtMost ? [{ kind: heldKind, id: type, name: `${all.length} of ${type}`, hourly: own && own * all.length }] : all.map(({ address, at: at2 }) => ({ kind: heldKind, id: address, name: address, hourly: own, createdAt: at2 }));
  });
}
function planOf(type, prices, registryPlan) {
  if (type === bucketType)
    return { kind: "spaces-plan", name: "of the account's Spaces", hourly: prices.get("spaces") };
  const { slug, monthly, extraGib = 0 } = registryPlan ?? {};
  if (!registryTypes.includes(type) || monthly === void 0)
    return void 0;
  const hourly = monthly / hoursOfMonth + extraGib * (prices.get("registry-storage-gib") ?? 0);
  return { kind: "registry-plan", name: `${slug} of the account's registries`, hourly };
}
function heldIn2(journal) {
  return journal.filter(({ kind: kind2, goneAt }) => kind2 === stateEntry && !goneAt).flatMap(({ holds = [], at: at2 }) => holds.map((address) => ({ address, type: typeOf(address), at: at2 }))).filter(({ type }) => !isFree(type));
}
function isFree(type) {
  return free.has(type) || freeProviders.test(type) || Object.hasOwn(kindOfType, type) || type !== replicaType && partOf(type) !== void 0;
}
function typeOf(address) {
  return withoutKeys(address).split(".").at(-2) ?? "";
}

// packages/environment/build/src/lifetime/look-at-paid.js
var replicated = ["pg", "mysql", "advanced_pg", "advanced_mysql"];
async function lookAtPaid({ digitalocean, context }, ledger, { ours: ours3, databases, prices }) {
  const blind = /* @__PURE__ */ new Set();
  const lookOr = async (kind2, what, asked2) => {
    const look2 = await lookAt(asked2);
    context.signal.throwIfAborted();
    if (look2.kind === "seen")
      return look2.value;
    blind.add(kind2);
    context.log.warning(`what ${what} could not be seen: ${look2.error.message}`);
    return void 0;
  };
  const withReplicas = async (one2) => {
    const database = one2.kind === "database" ? databases.find(({ id }) => id === one2.id) : void 0;
    if (!database || !replicated.includes(database.engine))
      return one2;
    const asked2 = digitalocean.databases.replicas(database.id);
    const replicas = await lookOr("database-replica", `replicas of the database ${one2.name} cost`, asked2);
    if (!replicas)
      return one2;
    const { hourly: _, ...rest } = one2;
    return { ...rest, ...pricesOf(prices).database(database, replicas) };
  };
  const resources = await Promise.all(ours3.map(withReplicas));
  if (!ledger)
    return { resources, paid: resources };
  const held = heldParts(ledger, {
    prices,
    replicas: resources.flatMap(({ kind: kind2, nodes = [] }) => kind2 === "database" ? nodes : []).length,
    registryPlan: holdsRegistry(ledger) ? await lookOr("registry-plan", "the plan of the account's registries costs", digitalocean.registryPlan()) : void 0
  });
  return { resources, paid: [...resources, ...held, ...remembered(ledger, blind)] };
}

// packages/environment/build/src/observe.js
async function lookAtAccount({ digitalocean, configuration }) {
  const { domain: domain2 } = configuration.environment;
  return lookAtZones(digitalocean, domain2 === void 0 ? [] : [domain2]);
}
async function lookAtZones(digitalocean, zones) {
  const [teamUuid, listing] = await Promise.all([findTeam(digitalocean), listAccount(digitalocean, zones)]);
  return { teamUuid, listing };
}
async function observeOurs(environment, ledger, { gone = /* @__PURE__ */ new Map(), proven = [], inState, account } = {}) {
  const { names, configuration, digitalocean } = environment;
  const { domain: domain2 } = configuration.environment;
  const zones = [...domain2 === void 0 ? [] : [domain2], ...ledger ? recordedZones(ledger, domain2) : []];
  const { teamUuid, listing: all } = account ?? await lookAtZones(digitalocean, zones);
  const listing = without(gone, all);
  const known = {
    listing,
    names,
    domain: domain2,
    since: ledger?.life?.since,
    recorded: ledger?.journal ?? [],
    inState: /* @__PURE__ */ new Map(),
    toldOwned: new Set(inState ? [] : ownedIn(ledger)),
    proven: new Map(proven.map(({ kind: kind2, id, proof }) => [resourceKey({ kind: kind2, id }), proof])),
    balancersOf: /* @__PURE__ */ new Map()
  };
  const { cluster: verdict } = ownershipIn(known);
  const clusters = listing.clusters.filter((one2) => verdict(one2).kind === "ours");
  const made = await Promise.all(clusters.map(({ id }) => digitalocean.clusters.associatedResources(id)));
  const balancersOf = new Map(clusters.map(({ id }, index) => [id, new Set(made[index]?.load_balancers.map((balancer) => balancer.id))]));
  const list3 = priceList(listing.sizes, configuration.prices);
  const alone = attribute({ ...known, balancersOf }, list3);
  const withoutWord = known.toldOwned.size === 0 ? alone : attribute({ ...known, toldOwned: /* @__PURE__ */ new Set(), balancersOf }, list3);
  const held = inState && await inState(alone.ours);
  const { ours: ours3, doubts, lent } = held ? attribute({ ...known, balancersOf, inState: held }, list3) : alone;
  const { resources, paid } = await lookAtPaid(environment, ledger, {
    ours: ours3,
    databases: listing.databases,
    prices: list3
  });
  const [cluster] = clusters;
  return {
    teamUuid,
    resources,
    madeByCluster: withoutWord.ours.filter(({ proof }) => proof === "cluster"),
    listedStill: gone.size === 0 ? [] : listedIn(all).filter((key) => gone.has(key)),
    paid,
    doubts,
    lent,
    cluster,
    nodePrices: Object.fromEntries((cluster?.node_pools ?? []).flatMap(({ size }) => {
      const price2 = list3.get(size);
      return price2 === void 0 || list3.isUncapped(size) ? [] : [[size, price2]];
    })),
    addresses: listing.loadBalancers.flatMap(({ id, ip }) => ip && ours3.some((one2) => one2.kind === "load-balancer" && one2.id === id) ? [ip] : [])
  };
}
function ownedIn(ledger) {
  return (ledger?.journal ?? []).flatMap((entry) => (entry.owned || entry.kind === "certificate") && !entry.goneAt ? [resourceKey(entry)] : []);
}
async function findTeam(digitalocean) {
  const account = await digitalocean.account();
  return account.team?.uuid ?? account.uuid;
}

// packages/environment/build/src/inventory/github-ownership.js
var ours2 = (proof) => ({ kind: "ours", proof });
var doubt5 = (because) => ({ kind: "in-doubt", because });
var notOurs2 = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self2) {
  return type === "Bot" || login === self2;
}
function textMark(what, owner) {
  return `<!-- staging-actions:${what} ${owner} -->`;
}
var requestMark = "<!-- staging-actions:request ";
function isOfAnother(text3, what, mark) {
  return text3.startsWith(`<!-- staging-actions:${what} `) && !text3.startsWith(mark);
}
function variableVerdict(value, owner) {
  const said = fieldOf(value, "owner");
  if (said === owner)
    return ours2("owner in its value");
  return notOurs2(said === void 0 ? "its value does not name us" : `its value names ${said}`);
}
function deploymentVerdict({ payload, creator }, owner, self2) {
  const said = fieldOf(payload, "owner");
  if (said !== owner)
    return notOurs2(said === void 0 ? "its payload does not name us" : `its payload names ${said}`);
  return isUs(creator, self2) ? ours2("owner in its payload, and maker") : doubt5(`its payload names us, and ${creator.login} made it`);
}
function versionsOf2({ edits, author, createdAt, body }) {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
function issueVerdict(issue, begins, self2) {
  const versions = versionsOf2(issue);
  const bears = versions.some(({ body }) => body?.startsWith(begins) === true);
  if (!bears)
    return notOurs2("its text does not bear our mark");
  const { login } = issue.author;
  if (!isUs(issue.author, self2))
    return doubt5(`its text bears our mark, and ${login} opened it`);
  const [first] = versions;
  if (first?.body === void 0)
    return doubt5("its first text was deleted from its history");
  return first.body.startsWith(begins) ? ours2("mark in its first text, and author") : doubt5("our mark was written into it later");
}
function textVerdict({ body, author }, begins, self2) {
  if (!body.startsWith(begins))
    return notOurs2("its text does not bear our mark");
  return isUs(author, self2) ? ours2("mark in its first text, and author") : doubt5(`its text bears our mark, and ${author.login} wrote it`);
}
function fieldOf(value, name) {
  const read3 = typeof value === "string" ? parsed2(value) : value;
  const field2 = read3 && typeof read3 === "object" ? read3[name] : void 0;
  return typeof field2 === "string" ? field2 : void 0;
}
function parsed2(text3) {
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
}

// packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy2) {
  return verdict.kind === "ours" ? [] : [{ what, because: verdict.because, ...remedy2 !== void 0 && { remedy: remedy2 } }];
}
function renderLeft({ what, because, remedy: remedy2 }) {
  return `${what} is not ours, and stays as it is: ${because}${remedy2 === void 0 ? "" : `. ${remedy2}`}`;
}

// packages/environment/build/src/outside/our-issue.js
async function findOurIssues(github, { kind: kind2, owner, label }, wanted) {
  const mark = textMark(kind2, owner);
  const issues = (await listIssues(github, label.name, "all")).filter(({ body }) => !isOfAnother(body, kind2, mark)).sort((a, b) => a.number - b.number);
  const self2 = await selfAmong(github, issues.map(({ author }) => author));
  const ours3 = [];
  const left = [];
  for (const issue of issues) {
    const isOpen = issue.state === "open";
    if (ours3.length > 0 && (!isOpen || wanted === void 0))
      continue;
    const mayBeOurs = isUs(issue.author, self2);
    if (mayBeOurs && isOpen && issue.body === wanted && ours3.length === 0) {
      ours3.push(issue);
      continue;
    }
    const verdict = mayBeOurs ? issueVerdict(await viewIssue(github, issue.number), mark, self2) : textVerdict(issue, mark, self2);
    if (verdict.kind === "ours")
      ours3.push(issue);
    if (isOpen)
      left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
  }
  return { ours: ours3, left };
}
async function writeOurIssue(github, issue, body) {
  const { ours: ours3, left } = await findOurIssues(github, issue, body);
  const [found, ...others] = ours3;
  await closeTwins(github, found, others);
  if (!found)
    return { number: await openOurIssue(github, issue, body), left };
  if (found.body !== body || found.state !== "open")
    await updateIssue(github, found.number, { body, ...found.state === "closed" && { state: "open" } });
  return { number: found.number, left };
}
async function openOurIssue(github, issue, body) {
  await ensureLabel(github, issue.label);
  const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] });
  const { ours: ours3 } = await findOurIssues(github, issue, body);
  const all = [...ours3.filter(({ number: number5 }) => number5 !== made.number), made].sort((a, b) => a.number - b.number);
  const [oldest2 = made, ...others] = all;
  if (oldest2.number !== made.number)
    await closeTwins(github, oldest2, others);
  return oldest2.number;
}
async function closeTwins(github, kept, others) {
  for (const other of others)
    if (other.state === "open")
      await updateIssue(github, other.number, {
        body: `See #${kept?.number}.`,
        state: "closed",
        stateReason: "not_planned"
      });
}
async function closeOurIssue(github, issue) {
  const isOpen = (await listIssues(github, issue.label.name, "open")).length > 0;
  if (!isOpen)
    return;
  const { ours: ours3 } = await findOurIssues(github, issue, "");
  for (const one2 of ours3)
    if (one2.state === "open")
      await updateIssue(github, one2.number, { body: one2.body, state: "closed", stateReason: "completed" });
}
function mentionable(logins) {
  return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

// packages/environment/build/src/outside/dashboard.js
function dashboardOf({ names }) {
  return {
    kind: "dashboard",
    owner: names.ownerTag,
    title: `Staging environment: ${names.environment}`,
    label: { name: "staging-dashboard", color: "1d76db", description: "How a staging environment is" }
  };
}
function noticesOf({ names }) {
  return {
    kind: "notice",
    owner: names.ownerTag,
    title: `Staging environment: the end of ${names.environment}`,
    label: { name: "staging-notice", color: "fbca04", description: "Tells who holds a staging environment of its end" }
  };
}
async function writeDashboard(parts2, body) {
  return (await writeOurIssue(parts2.github, dashboardOf(parts2), body)).left;
}
async function mentionPeople(environment, { logins, text: text3, once: once2 }) {
  const people = mentionable(logins);
  if (people.length === 0)
    return;
  const { github, configuration } = environment;
  const dashboard = configuration.dashboard ? (await findOurIssues(github, dashboardOf(environment))).ours[0] : void 0;
  const number5 = dashboard?.number ?? (await writeOurIssue(github, noticesOf(environment), renderNotices(environment))).number;
  await tellOnce(environment, number5, { once: once2, text: `${people.map((login) => `@${login}`).join(" ")}: ${text3}` });
}
async function tellOnce({ github, names, context }, number5, { once: once2, text: text3 }) {
  const mark = textMark("told", `${names.ownerTag} ${once2}`);
  const since = new Date(context.clock.now() - 24 * 36e5).toISOString();
  const same = (await listComments(github, number5, since)).filter(({ body }) => body.startsWith(mark));
  const self2 = await selfAmong(github, same.map(({ author }) => author));
  if (same.some((comment) => textVerdict(comment, mark, self2).kind === "ours"))
    return;
  await commentOnIssue(github, number5, `${mark}
${text3}`);
}
async function closeNotices(parts2) {
  await closeOurIssue(parts2.github, noticesOf(parts2));
}
function renderNotices({ names }) {
  return [
    textMark("notice", names.ownerTag),
    `Who holds the environment \`${names.environment}\` is mentioned below before it ends. It is closed when the environment is gone.`,
    "",
    "With `dashboard: true` in `.github/staging.yml` an issue shows how the environment is, and people are mentioned there. This text is written by staging-actions: edits are lost.",
    ""
  ].join("\n");
}

// packages/environment/build/src/lifetime/limits.js
function configuredLimits({ environment, approval }) {
  const { ttl, idle, idleApplies, budget } = environment;
  return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
function limitsOf({ life }, configured) {
  return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured;
}

// packages/environment/build/src/lifetime/end.js
var courtesy = 36e5;
var requestGrace = 3 * 36e5;
function isApprovalLease({ id }) {
  return id.startsWith("approval-");
}
function withUse(document2, now) {
  return document2.life ? { ...document2, life: { ...document2.life, usedAt: new Date(now).toISOString() } } : document2;
}
function leaseEnd({ life }, duration2, now) {
  return Math.min(now + duration2, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY);
}
function endOf(document2, configured) {
  const limits2 = limitsOf(document2, configured);
  const end2 = timeOver(document2, limits2);
  if (!end2)
    return void 0;
  const spent = limits2.budget === void 0 ? void 0 : budgetEnd(document2, limits2.budget);
  const first = {
    ...spent !== void 0 && spent < end2.at ? { at: spent, because: "budget" } : end2,
    ...limits2.budget !== void 0 && { budget: limits2.budget }
  };
  const people = document2.leases.filter(({ byHand, kept }) => byHand && !kept);
  if (people.length === document2.leases.length)
    return first;
  const alone = timeOver({ ...document2, leases: people }, limits2);
  return alone && alone.at < first.at ? { ...first, sooner: alone.at } : first;
}
function timeOver(document2, { idle, idleApplies, approval }) {
  const { life, leases, operations, journal, stack } = document2;
  if (!life && !stack && leases.length + operations.length + journal.length === 0)
    return void 0;
  const unused = { at: latest(leases), because: "unused" };
  if (!life)
    return unused;
  const decided = decidedBy(leases, Math.max(Date.parse(life.until), Date.parse(life.usedAt)), approval);
  const held = idleApplies === "unheld" ? latest(leases.filter(({ byHand }) => byHand)) : 0;
  const untilIdle = Math.max(Date.parse(life.usedAt), decided) + idle;
  const ofIdleTime = { at: Math.max(untilIdle, held), because: "idle" };
  const [first = unused] = [
    { at: Date.parse(life.until), because: "ttl" },
    ...held >= untilIdle ? [unused, ofIdleTime] : [ofIdleTime, unused]
  ].sort((a, b) => a.at - b.at);
  return { ...first, at: Math.max(first.at, decided) };
}
function decidedBy(leases, lived, approval) {
  return leases.filter(isApprovalLease).map(({ since, until }) => ({ since: Date.parse(since), until: Date.parse(until) })).sort((a, b) => a.since - b.since).reduce((decided, { since, until }) => since > Math.max(lived, decided) ? decided : Math.max(decided, Math.min(until, since + approval + requestGrace)), 0);
}
function latest(leases) {
  return Math.max(0, ...leases.map(({ until }) => Date.parse(until)));
}

// packages/environment/build/src/urls.js
function urlsOf({ apps, configuration, names }, document2) {
  const { domain: domain2 } = configuration.environment;
  const deployed = domain2 ? Object.keys(document2?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain2}`]) : [];
  return Object.fromEntries([...deployed, ...apps.filter(({ url: url2 }) => url2).map(({ name, url: url2 }) => [name, url2])]);
}

// packages/environment/build/src/outside/phase.js
function phaseOf(document2) {
  if (!document2)
    return "absent";
  const { operations, stack, journal } = document2;
  if (operations.some(({ kind: kind2 }) => kind2 === "teardown"))
    return "destroying";
  if (stack)
    return "ready";
  if (operations.some(({ kind: kind2 }) => kind2 === "provision"))
    return "provisioning";
  return journal.some(({ kind: kind2, goneAt }) => kind2 !== "interrupted" && !goneAt) ? "incomplete" : "absent";
}

// packages/environment/build/src/reap/reaper-health.js
var reaperWorkflow = "staging-reaper.yml";
var silence2 = 3 * 36e5;
var patience5 = 36e5;
var asked = /* @__PURE__ */ new WeakMap();
function observeReaper(github) {
  const looking = asked.get(github.octokit) ?? lookAt(unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)));
  asked.set(github.octokit, looking);
  return looking;
}
function judgeReaper(runs, { since, now }) {
  const told4 = (runs ?? []).filter(({ conclusion }) => conclusion !== void 0 && !untold.includes(conclusion));
  const lastSucceeded = told4.find(({ conclusion }) => conclusion === "success")?.createdAt;
  if (since === void 0)
    return { lastSucceeded, problem: void 0 };
  const [newest] = runs ?? [];
  if (!newest) {
    const why = runs ? `${reaperWorkflow} has never run` : `the default branch has no ${reaperWorkflow}`;
    return { lastSucceeded, problem: now - since > silence2 ? why : void 0 };
  }
  if (now - Date.parse(newest.createdAt) > silence2)
    return { lastSucceeded, problem: `${reaperWorkflow} has not run since ${newest.createdAt} (${newest.url})` };
  const waiting = queuedSince(runs ?? [], now);
  if (waiting)
    return {
      lastSucceeded,
      problem: `${reaperWorkflow} waits for a runner since ${waiting.createdAt} (${waiting.url})`
    };
  const [last] = told4;
  if (last !== void 0 && last.conclusion !== "success")
    return { lastSucceeded, problem: `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` };
  const looked = Math.max(since, Date.parse(lastSucceeded ?? "") || 0);
  const unfinished = now - looked > silence2;
  return {
    lastSucceeded,
    problem: unfinished ? `${reaperWorkflow} has not come to an end ${lastSucceeded ? `since ${lastSucceeded}` : "yet"} (its newest run: ${newest.url})` : void 0
  };
}
function queuedSince(runs, now) {
  const begun3 = runs.findIndex(({ status }) => status === "completed" || status === "in_progress");
  const oldest2 = (begun3 === -1 ? runs : runs.slice(0, begun3)).at(-1);
  return oldest2 && now - Date.parse(oldest2.createdAt) > patience5 ? oldest2 : void 0;
}
var untold = ["cancelled", "skipped", "neutral"];
var reaperRemedy = "Look at that run; start staging-reaper by hand (Actions \u2192 staging-reaper \u2192 Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.";

// packages/environment/build/src/outside/plain-text.js
function plain(text3) {
  return text3.replace(/[\r\n\t]+/g, " ").replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
function link(text3, url2) {
  return markdownLink(plain(text3), url2);
}

// packages/environment/build/src/outside/render-dashboard.js
var most2 = 50;
var signs = {
  absent: "\u26AA",
  provisioning: "\u{1F535}",
  ready: "\u{1F7E2}",
  destroying: "\u{1F535}",
  incomplete: "\u{1F7E0}"
};
var words2 = {
  absent: "is not there",
  provisioning: "is being made",
  ready: "is ready",
  destroying: "is being destroyed",
  incomplete: "is there in part"
};
function renderDashboard(view) {
  const { owner, environment, phase, controlUrl } = view;
  return [
    textMark("dashboard", owner),
    `## ${signs[phase]} ${environment} ${words2[phase]}`,
    "",
    ...renderEnd(view),
    ...renderApps(view),
    ...renderHolders(view),
    ...renderCost(view),
    ...view.reaped && phase !== "absent" ? [`staging-reaper last succeeded at ${renderMoment(view.reaped)}.`, ""] : [],
    ...renderEvents(view),
    `---`,
    `Create, extend, release or destroy it with ${link("staging-control", controlUrl)}. This text is written by staging-actions: edits are lost.`,
    ""
  ].join("\n");
}
function renderEnd({ phase, document: document2, end: expiry, controlUrl }) {
  if (phase === "absent")
    return ["Nobody has it, and it costs nothing.", ""];
  const running = (document2?.operations ?? []).map(({ kind: kind2, app, actor, run, since }) => `- ${link(app ? `${kind2} of ${app}` : kind2, run.url)} by ${plain(actor)} since ${renderMoment(since)}`);
  const ending = document2?.life?.ending;
  const end2 = ending ? `**${plain(ending.by)} destroys it at ${renderMoment(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${link("staging-control", controlUrl)}.` : expiry === void 0 ? void 0 : `It ${sayEnd(expiry, "**")}: ${remedyOf(expiry)}.`;
  return [...end2 ? [end2, ""] : [], ...running.slice(0, most2), ...running.length > 0 ? [""] : []];
}
function renderApps({ document: document2, urls }) {
  const deployed = Object.entries(document2?.apps ?? {});
  if (deployed.length === 0)
    return [];
  return [
    "| app | version | deployed | tested |",
    "|---|---|---|---|",
    ...deployed.slice(0, most2).map(([name, { revision, run, at: at2, tested }]) => `| ${link(name, urls[name] ?? "")} | ${plain(revision.slice(0, 12))} | ${link(renderMoment(at2), run)} | ${tested ? "yes" : "no"} |`),
    ""
  ];
}
function renderHolders({ document: document2 }) {
  const leases = document2?.leases ?? [];
  if (leases.length === 0)
    return [];
  return [
    "| used by | from | for | until | lease |",
    "|---|---|---|---|---|",
    ...leases.slice(0, most2).map(({ id, holder, branch, reason, run, until }) => `| ${link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${renderMoment(until)} | ${plain(id)} |`),
    ""
  ];
}
function renderCost({ document: document2, end: end2, budget, phase }) {
  if (phase === "absent" || !document2)
    return [];
  const { parts: parts2 } = spendingOf(document2);
  if (parts2.length === 0)
    return [];
  const since = parts2.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? "";
  const { perHour: perHour2, unpriced } = costOf(document2, Date.parse(since));
  const total = end2 && end2.at > Date.parse(since) ? costOf(document2, end2.at).soFar : void 0;
  return [
    `It costs about **$${perHour2.toFixed(2)} an hour** since ${renderMoment(since)}${total !== void 0 && end2 ? `: $${total.toFixed(2)} if it stays until ${renderMoment(new Date(end2.at).toISOString())}` : ""}${budget === void 0 ? "" : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices${unpriced.length > 0 ? `, without ${unpriced.map(plain).join(", ")}` : ""}.`,
    ""
  ];
}
function renderEvents({ events }) {
  if (events.length === 0)
    return [];
  return [
    "<details><summary>Last events</summary>",
    "",
    ...events.map(({ at: at2, who, what, run }) => `- ${link(renderMoment(at2), run)} ${plain(who)} ${plain(what)}`),
    "",
    "</details>",
    ""
  ];
}

// packages/environment/build/src/outside/show-dashboard.js
var mostEvents = 10;
async function showDashboard(parts2, document2) {
  const { names, configuration, context, ledger, github } = parts2;
  const phase = phaseOf(document2);
  const configured = configuredLimits(configuration);
  const runs = phase === "absent" ? void 0 : await observeReaper(github);
  return writeDashboard(parts2, renderDashboard({
    owner: names.ownerTag,
    environment: names.environment,
    phase,
    document: document2,
    urls: urlsOf(parts2, document2),
    end: document2 && endOf(document2, configured),
    budget: document2 && limitsOf(document2, configured).budget,
    events: await ledger.history(mostEvents),
    reaped: runs?.kind === "seen" ? judgeReaper(runs.value, { since: void 0, now: 0 }).lastSucceeded : void 0,
    controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
  }));
}
function tellUnwritten({ message }, log) {
  const why = `${message}${message.endsWith(".") ? "" : "."}`;
  log.warning(`the dashboard is not written: ${why} Give the job \`permissions: issues: write\`.`);
}

// packages/environment/build/src/outside/decide-deployment.js
var nothing = { kind: "nothing" };
var begun2 = [void 0, "in_progress", "queued", "pending"];
function decideDeployment(phase, url2, newest) {
  switch (phase) {
    case "absent":
      return newest && newest.state !== "inactive" ? { kind: "retire" } : nothing;
    case "provisioning":
      return newest && begun2.includes(newest.state) ? nothing : { kind: "create", state: "in_progress" };
    case "ready":
      if (newest && begun2.includes(newest.state))
        return { kind: "set", id: newest.id, state: "success" };
      if (newest?.state !== "success")
        return { kind: "create", state: "success" };
      return (newest.url ?? "") === (url2 ?? "") ? nothing : { kind: "set", id: newest.id, state: "success" };
    case "incomplete":
      return newest && newest.state !== "failure" && newest.state !== "inactive" ? { kind: "set", id: newest.id, state: "failure" } : nothing;
    // It is there until it is not.
    case "destroying":
      return nothing;
  }
}

// packages/environment/build/src/outside/show-deployment.js
var descriptions = {
  success: "Ready",
  in_progress: "Being made",
  failure: "Not completed",
  inactive: "Destroyed"
};
async function showDeployment(environment, phase, url2) {
  const { github, names, context } = environment;
  const listed2 = await listDeployments(github, names.deploymentEnvironment);
  const self2 = await selfAmong(github, listed2.map(({ creator }) => creator));
  const judged = listed2.map((one2) => ({ ...one2, verdict: deploymentVerdict(one2, names.ownerTag, self2) }));
  const found = judged.filter(({ verdict }) => verdict.kind === "ours");
  const [first] = found;
  const newest = first && { id: first.id, ...await findDeploymentStatus(github, first.id) };
  const step = decideDeployment(phase, url2, newest);
  const set2 = (id, state) => setDeploymentStatus(github, id, {
    state,
    logUrl: context.run.url,
    ...descriptions[state] && { description: descriptions[state] },
    ...url2 && state === "success" && { environmentUrl: url2 }
  });
  if (step.kind === "set")
    await set2(step.id, step.state);
  if (step.kind === "create") {
    const id = await createDeployment(github, {
      ref: context.sha,
      environment: names.deploymentEnvironment,
      description: `Provisioned by ${context.actor}`,
      payload: { owner: names.ownerTag }
    });
    await set2(id, step.state);
    if (newest && newest.state !== "inactive")
      await set2(newest.id, "inactive");
  }
  if (step.kind === "retire") {
    for (const { id } of found)
      if ((await findDeploymentStatus(github, id)).state !== "inactive")
        await set2(id, "inactive");
  }
  return judged.flatMap(({ id, creator, verdict }) => leftBy(verdict, `the Deployment ${id} in ${names.deploymentEnvironment}, by ${creator.login},`));
}

// packages/environment/build/src/outside/show-variable.js
function variableName(environment) {
  return `STAGING_${environment.toUpperCase().replaceAll("-", "_")}`;
}
function renderVariable({ phase, document: document2, urls, expiresAt }, owner) {
  return JSON.stringify({
    owner,
    state: phase,
    "cluster-id": document2?.journal.find(({ kind: kind2, id, goneAt }) => kind2 === "cluster" && id !== "" && !goneAt)?.id ?? null,
    urls,
    holders: document2?.leases.map(({ holder }) => holder) ?? [],
    "expires-at": expiresAt ?? null,
    generation: document2?.generation ?? 0
  });
}
async function showVariable({ github, names }, content2) {
  const name = variableName(names.environment);
  const value = renderVariable(content2, names.ownerTag);
  let found = await findVariable(github, name);
  if (found === void 0) {
    if (await createVariable(github, name, value))
      return [];
    found = await findVariable(github, name);
  }
  if (found === void 0 || found === value)
    return [];
  const verdict = variableVerdict(found, names.ownerTag);
  if (verdict.kind === "ours")
    await updateVariable(github, name, value);
  return leftBy(verdict, `the variable ${name}`, "Rename or delete it, and the environment is shown there");
}

// packages/environment/build/src/outside/show-outside.js
var refused = /* @__PURE__ */ new WeakMap();
var told3 = /* @__PURE__ */ new WeakMap();
async function showOutside(environment) {
  const seen2 = await lookAt(environment.ledger.read());
  if (seen2.kind === "failed")
    return;
  const document2 = seen2.value;
  const url2 = Object.values(urlsOf(environment, document2))[0];
  await Promise.all([
    attempt(environment, "deployment", () => showDeployment(environment, phaseOf(document2), url2)),
    attempt(environment, "variable", () => showVariable(environment, contentOf(environment, document2))),
    environment.configuration.dashboard && attempt(environment, "dashboard", () => showDashboard(environment, document2))
  ]);
}
async function attempt(environment, part, show2) {
  const known = refused.get(environment) ?? /* @__PURE__ */ new Set();
  if (known.has(part))
    return;
  const look2 = await lookAt(show2());
  if (look2.kind === "seen") {
    for (const left of look2.value)
      tellLeft(environment, left);
    return;
  }
  const isRefused = [403, 404, 410].includes(statusOf(look2) ?? 0);
  if (isRefused)
    refused.set(environment, known.add(part));
  tell(environment, part, look2.error, isRefused);
}
function tellLeft(environment, left) {
  const { log } = environment.context;
  const known = told3.get(environment) ?? /* @__PURE__ */ new Set();
  const line = renderLeft(left);
  if (known.has(line))
    return;
  told3.set(environment, known.add(line));
  if (left.remedy === void 0)
    log.info(line);
  else
    log.warning(line);
}
function tell({ names, context }, part, error, isRefused) {
  const { log } = context;
  const why = `${error.message}${error.message.endsWith(".") ? "" : "."}`;
  if (part === "deployment")
    log.warning(`the environment is not shown on the repository's page: ${why} Give the job \`permissions: deployments: write\`.`);
  if (part === "dashboard")
    tellUnwritten(error, log);
  if (part === "variable")
    log.info(`${variableName(names.environment)} is not written: ${isRefused ? "GITHUB_TOKEN never may; a token of an App with `variables: write` does" : why}`);
}
function contentOf(environment, document2) {
  return {
    phase: phaseOf(document2),
    document: document2,
    urls: phaseOf(document2) === "absent" ? {} : urlsOf(environment, document2),
    expiresAt: momentOf(document2 && endOf(document2, configuredLimits(environment.configuration)))
  };
}

// packages/environment/build/src/outside/tell-holders.js
async function tellHolders(environment, { leases, text: text3, once: once2 }) {
  const { context } = environment;
  if (leases.length === 0)
    return;
  const logins = leases.map(({ holder }) => holder);
  const told4 = await lookAt(mentionPeople(environment, { logins, text: text3, once: once2 }));
  if (told4.kind === "failed")
    context.log.warning(`who holds it was not told in an issue: ${told4.error.message}${told4.error.message.endsWith(".") ? "" : "."} Give the job \`permissions: issues: write\`.`);
}
function destroyNotice(actor, reason, when) {
  return `${plain(actor)} destroys it ${when}${reason ? ` (${plain(reason)})` : ""}.`;
}

// packages/environment/build/src/outside/tell-requests.js
async function tellRequests(environment, { leases, text: text3, once: once2 }) {
  for (const { id } of leases.filter(isApprovalLease)) {
    const number5 = Number(/^approval-([1-9]\d{0,9})$/.exec(id)?.[1]);
    if (!number5)
      continue;
    const told4 = await lookAt(tellRequest(environment, number5, { text: text3(number5), once: once2 }));
    if (told4.kind === "failed")
      environment.context.log.info(`#${number5} was not told about it: ${told4.error.message}`);
  }
}
function destroyedUnder(environment, actor, reason) {
  const why = reason ? ` (${plain(reason)})` : "";
  return (number5) => `${plain(actor)} destroys ${environment}, where this was tested${why}. An approval from now on promotes nothing by itself: push again, or start staging-decision by hand with the number ${number5} once it is approved.`;
}
async function tellRequest(environment, number5, told4) {
  const { github } = environment;
  const issue = await viewIssue(github, number5);
  if (issue.state.kind === "closed")
    return;
  const verdict = issueVerdict(issue, requestMark, await selfAmong(github, [issue.author]));
  if (verdict.kind !== "ours")
    throw new StagingError("conflict", `it is no request of ours: ${verdict.because}`);
  await tellOnce(environment, number5, told4);
}

// packages/environment/build/src/ledger/abandoned.js
var kind = "interrupted";
function interruption(operation, now) {
  return {
    kind,
    id: operation.id,
    name: operation.kind,
    by: operation.run.url,
    at: operation.since,
    ...operation.machine !== void 0 && { machine: operation.machine },
    goneAt: new Date(now).toISOString()
  };
}
function abandonedIn(before, dropped, now) {
  return [
    ...before.journal.filter((entry) => entry.kind === kind).flatMap(({ id, by, at: at2, goneAt, machine }) => {
      const [, runId, attempt2] = /^[a-z]+-(\d{1,15})-(\d{1,9})(?:-|$)/.exec(id) ?? [];
      if (runId === void 0)
        return [];
      const until = Math.min(goneAt ? Date.parse(goneAt) : now, now);
      return [{ run: by, runId: Number(runId), attempt: Number(attempt2), since: Date.parse(at2), until, machine }];
    }),
    ...dropped.map(({ run, since, machine }) => ({
      run: run.url,
      runId: run.id,
      attempt: run.attempt,
      since: Date.parse(since),
      until: now,
      machine
    }))
  ];
}

// packages/environment/build/src/ledger/journal.js
function withJournal(document2, entries) {
  const kept = document2.journal.filter((old) => !entries.some((entry) => entry.kind === old.kind && (old.id === "" ? isSameName(entry, old) : entry.id === old.id)));
  const known = entries.filter((entry) => entry.id !== "" || !kept.some((old) => old.kind === entry.kind && isSameName(entry, old) && !old.goneAt));
  return { ...document2, journal: [...kept, ...known] };
}
function isSameName(one2, other) {
  return one2.name === other.name && one2.zone === other.zone;
}

// packages/environment/build/src/provision/release.js
async function releaseOperation(environment, kind2, { interrupted }) {
  const { ledger, context } = environment;
  const id = operationId(kind2, context.run);
  const document2 = await ledger.read();
  if (!document2?.operations.some((operation) => operation.id === id))
    return;
  await ledger.update(`${kind2}: ${interrupted ? "interrupted" : "released"}`, (current) => {
    const operation = current.operations.find((one2) => one2.id === id);
    if (!operation)
      return void 0;
    const released = withoutItsLease(withoutOperation(current, id), operation);
    return interrupted ? withJournal(released, [interruption(operation, context.clock.now())]) : withoutEmptyLife(released);
  });
  context.log.info(`released the claim of this ${kind2}`);
}
function withoutItsLease(document2, { kind: kind2, run, since }) {
  const id = leaseId(run.id);
  const came = kind2 === "provision" && document2.leases.some((lease) => lease.id === id && lease.since === since);
  return came ? withoutLease(document2, id) : document2;
}
function withoutEmptyLife(document2) {
  const { leases, operations, journal, stack } = document2;
  return leases.length + operations.length + journal.length > 0 || stack ? document2 : { ...document2, life: null };
}
async function releaseAfterFailure(environment, kind2) {
  const { log, signal } = environment.context;
  try {
    await releaseOperation(environment, kind2, { interrupted: signal.aborted });
  } catch (error) {
    log.warning(`the claim of this ${kind2} stays in the ledger until the run is over: ${toStagingError(error).message}`);
  }
}

// packages/environment/build/src/deadlines/holders-running.js
var together2 = 20;
var betweenJobs = 30 * 6e4;
async function holdersRunning({ github, context }, document2) {
  const asked2 = (document2?.leases ?? []).flatMap(({ id }) => {
    const run = /^run-(\d{1,15})$/.exec(id)?.[1];
    return run === void 0 || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }];
  });
  const atWork = /* @__PURE__ */ new Set();
  const over = /* @__PURE__ */ new Set();
  for (let start2 = 0; start2 < asked2.length; start2 += together2)
    await Promise.all(asked2.slice(start2, start2 + together2).map(async ({ id, run }) => {
      const found = await findRun(github, run);
      if (found === void 0 || found !== "forbidden" && found.status === "completed")
        over.add(id);
      else if (found !== "forbidden" && isAtWork(found, context.clock.now()))
        atWork.add(id);
    }));
  return { atWork, over };
}
function isAtWork({ status, updatedAt }, now) {
  if (status === "in_progress")
    return true;
  return status !== "waiting" && now - Date.parse(updatedAt) < betweenJobs;
}
function withoutDeadLeases(document2, { over }, now) {
  const last = Math.max(...document2.leases.map(({ until }) => Date.parse(until)));
  const leases = document2.leases.filter((lease) => {
    const until = Date.parse(lease.until);
    return until > now || until === last || isApprovalLease(lease) || !over.has(lease.id);
  });
  return leases.length === document2.leases.length ? document2 : { ...document2, leases };
}

// packages/environment/build/src/reap/find-expired.js
function pastTime(environment, ledgers) {
  const past = [];
  for (const [name, document2] of ledgers) {
    if (document2 instanceof StagingError)
      environment.context.log.warning(`${name} is left alone: ${document2.message}`);
    else {
      const one2 = pastTimeOf(environment, name, document2);
      if (one2)
        past.push(one2);
    }
  }
  return past.sort((a, b) => a.since - b.since || (a.environment < b.environment ? -1 : 1));
}
function pastTimeOf(environment, name, document2) {
  if (isProtected(name, environment.configuration))
    return void 0;
  const end2 = endOf(document2, configuredLimits(environment.configuration));
  if (!end2 || end2.at > environment.context.clock.now())
    return void 0;
  const because = end2.at > 0 ? `${causeOf2(end2)} since ${new Date(end2.at).toISOString()}` : causeOf2(end2);
  return { environment: name, because, since: Date.parse(document2.life?.since ?? "") || 0, document: document2 };
}
async function isExpired(environment, { document: document2 }) {
  return (await holdersRunning(environment, document2)).atWork.size === 0;
}

// packages/environment/build/src/reap/watch-reaper.js
function reaperIssue({ names }) {
  return {
    kind: "reaper",
    owner: names.ownerTag.slice(0, -names.environment.length - 1),
    title: "staging-reaper does not look after the staging environments",
    label: { name: "staging-reaper", color: "d93f0b", description: "What is past its time is not destroyed" }
  };
}
async function watchReaper(environment, ledgers) {
  const { github, context } = environment;
  const { log, clock, signal } = context;
  const look2 = await observeReaper(github);
  if (look2.kind === "failed") {
    signal.throwIfAborted();
    log.debug(`how staging-reaper is was not seen: ${look2.error.message}`);
    return void 0;
  }
  const living = livingIn(environment, ledgers);
  const since = living.length === 0 ? void 0 : Math.min(...living.map((one2) => one2.since));
  const health = judgeReaper(look2.value, { since, now: clock.now() });
  if (health.problem === void 0)
    return health;
  log.warning(`${health.problem}: nothing ends what is past its time. ${reaperRemedy}`);
  const written2 = await lookAt(writeOurIssue(github, reaperIssue(environment), render(environment, health, living)));
  signal.throwIfAborted();
  if (written2.kind === "failed")
    log.warning(`no issue tells of it: ${written2.error.message}${written2.error.message.endsWith(".") ? "" : "."} Give the job \`permissions: issues: write\`.`);
  else
    for (const left of written2.value.left)
      log.warning(renderLeft(left));
  return health;
}
async function closeReaperIssue(environment) {
  const closed2 = await lookAt(closeOurIssue(environment.github, reaperIssue(environment)));
  if (closed2.kind === "failed")
    environment.context.log.warning(`the issue that tells of a reaper that fails was not closed: ${closed2.error.message}`);
}
function livingIn(environment, ledgers) {
  const now = environment.context.clock.now();
  return [...ledgers].flatMap(([name, document2]) => {
    if (document2 instanceof StagingError)
      return [{ name, since: now, until: void 0, holders: [] }];
    const end2 = endOf(document2, configuredLimits(environment.configuration));
    if (!end2)
      return [];
    return [
      {
        name,
        since: document2.life ? Date.parse(document2.life.since) : now,
        until: momentOf(end2),
        holders: liveLeases(document2, now).map(({ holder }) => holder)
      }
    ];
  });
}
var most3 = 50;
function render(environment, { problem = "", lastSucceeded }, living) {
  const { owner } = reaperIssue(environment);
  const mentions = mentionable(living.flatMap(({ holders }) => holders));
  return [
    textMark("reaper", owner),
    `**${problem}.** ${lastSucceeded ? `It last succeeded at ${renderMoment(lastSucceeded)}.` : "None of its last runs succeeded."} Until it does, nothing ends what is past its time, and all of this is billed on:`,
    "",
    "| environment | may be destroyed from | held by |",
    "|---|---|---|",
    ...living.slice(0, most3).map(({ name, until, holders }) => `| ${plain(name)} | ${until ? renderMoment(until) : "now"} | ${[...new Set(holders)].map(plain).join(", ")} |`),
    ...living.length > most3 ? [`| and ${living.length - most3} more | | |`] : [],
    "",
    reaperRemedy,
    "",
    ...mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(" ")}: you hold one of these.`, ""] : [],
    "The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.",
    ""
  ].join("\n");
}

// packages/environment/build/src/reap/hand-over-expired.js
var patience6 = 2e4;
var mostAsked = 10;
async function lookAfterOthers(environment, known) {
  try {
    const ledgers = known ?? await environment.ledgers();
    await watchReaper(environment, ledgers);
    await handOverExpired(environment, ledgers);
  } catch (error) {
    environment.context.signal.throwIfAborted();
    environment.context.log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
  }
}
async function handOverExpired(environment, known, own) {
  const { names, context } = environment;
  const { log, signal } = context;
  try {
    const past = pastTime(environment, known).filter((one2) => one2.environment !== names.environment);
    const expired = own ? [own] : [];
    for (const one2 of past.slice(0, mostAsked)) {
      if (expired.length > 0)
        break;
      if (await isExpired(environment, one2))
        expired.push(one2);
    }
    const all = expired.length > 0 ? [...expired, ...past.filter((one2) => !expired.includes(one2))] : [];
    if (all.length > 0)
      await startReaper(environment, all);
  } catch (error) {
    signal.throwIfAborted();
    log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
  }
}
async function startReaper({ github, context }, expired) {
  const { clock, log, signal } = context;
  const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
  const told4 = `${names.join(", ")}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ""}`;
  try {
    const ref = await getDefaultBranch(github);
    const runs = await listWorkflowRuns(github, reaperWorkflow, { branch: ref });
    const waiting = queuedSince(runs, clock.now());
    if (waiting)
      log.warning(`past their time: ${told4}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
    if (runs.some(({ status }) => status !== "completed"))
      return;
    const run = await dispatchWorkflow(github, { workflow: reaperWorkflow, ref, isHarmless: true }, { clock, log, deadline: new Deadline(clock, patience6, signal) });
    log.info(`past their time: ${told4}; ${run.url} destroys them`);
  } catch (error) {
    signal.throwIfAborted();
    log.warning(`past their time: ${told4}; ${reaperWorkflow} could not be started (${toStagingError(error).message}): run it by hand`);
  }
}

// packages/environment/build/src/stacks/states.js
import { hostname as hostname4 } from "node:os";

// packages/environment/build/src/stacks/stale-locks.js
import { hostname as hostname3, userInfo } from "node:os";
async function despiteStaleLock(request2, work) {
  const { log } = request2.environment.context;
  let wasKilled = false;
  let wasUnlocked = false;
  for (let isAgain = false; ; isAgain = true) {
    try {
      await work({ isAgain, giveBack: () => releaseLeft(request2) });
      await releaseLeft(request2);
      return;
    } catch (error) {
      if (error instanceof TerraformError)
        await releaseLeft(request2);
      if (error instanceof TerraformKilledError) {
        await releaseLockOf(error, request2);
        if (wasKilled || error.reason !== "terraform-failed")
          throw error;
        wasKilled = true;
        log.info(`${error.message}
Once more`);
      } else if (error instanceof StateLockedError && !wasUnlocked && await release(error, request2))
        wasUnlocked = true;
      else
        throw error;
    }
  }
}
function releaseLeft(request2) {
  return giveBackOrNote(request2, request2.terraform.lives(), {
    why: "our own terraform has ended, and its lock was still there",
    otherwise: "a terraform of ours has ended, and whether its lock is gone cannot be seen"
  });
}
async function giveBackOrNote(request2, lives, { why, otherwise }) {
  try {
    await giveBack(request2, lives, why);
  } catch (error) {
    request2.environment.context.log.warning(`${otherwise} (${toStagingError(error).message}): if it is there, the next run releases it`);
    await noteInterrupted(request2);
  }
}
async function giveBack(request2, lives, why) {
  const { states, backend, environment } = request2;
  const { log } = environment.context;
  const lock = await states.findLock(backend);
  if (!lock || !isOurs(lock, lives))
    return;
  await states.releaseLock(backend, lock.id);
  if ((await states.findLock(backend))?.id !== lock.id) {
    log.info(`${why}: the lock ${lock.id} is released`);
    return;
  }
  log.warning(`the bucket keeps the lock ${lock.id} of a terraform of ours that has ended: the next run releases it`);
  await noteInterrupted(request2);
}
async function release({ lock }, { terraform, abandoned, environment }) {
  const killed2 = abandoned.find((one2) => isLockOf(lock, one2));
  if (!killed2 && !isOurs(lock, terraform.lives()))
    return false;
  environment.context.log.info(killed2 ? `the state is still locked by ${killed2.run}, which is over: unlocking it` : "the state is locked by a terraform of ours, which has ended: unlocking it");
  await terraform.forceUnlock(lock.id);
  return true;
}
function releaseLockOf(killed2, request2) {
  return giveBackOrNote(request2, [killed2], {
    why: "the state was locked by our own terraform, which was killed",
    otherwise: "a terraform of ours was killed, and its lock cannot be released"
  });
}
async function noteInterrupted({ environment, kind: kind2 }) {
  const { ledger, context } = environment;
  const id = operationId(kind2, context.run);
  await ledger.update(`${kind2}: terraform left its lock`, (current) => {
    const operation = current.operations.find((one2) => one2.id === id);
    return operation && withJournal(current, [interruption(operation, context.clock.now())]);
  });
}
function isOurs(lock, lives) {
  return lives.some((life) => isLockOf(lock, { ...life, machine: hostname3() }));
}
function ourUser() {
  try {
    return userInfo().username;
  } catch {
    return void 0;
  }
}
function isLockOf({ created, who }, { since, until, machine }) {
  const at2 = lockTime(created);
  const user = ourUser();
  return user !== void 0 && machine !== void 0 && who === `${user}@${machine}` && at2 >= since && at2 <= until;
}
function lockTime(text3) {
  const match2 = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text3);
  return match2 ? Date.parse(`${match2[1]}T${match2[2]}${match2[3] ?? ""}Z`) : Number.NaN;
}

// packages/environment/build/src/stacks/states.js
async function strangersIn(held, ours3, looks, owns) {
  const hasProof = held.some((one2) => isProven(one2, ours3));
  const unproven = held.filter((one2) => {
    const kind2 = kindOfType[one2.type];
    const whole2 = wholeOf(one2.type, one2.places, owns);
    if (whole2)
      return !ours3.some(({ kind: kind3, id }) => kind3 === whole2.kind && id === whole2.id);
    return kind2 && kind2 !== "tag" && one2.id && !isProven(one2, ours3) && !(hasProof && isByCompany(kind2));
  });
  return leftOf(unproven, looks);
}
function isProven({ type, id }, ours3) {
  return ours3.some((one2) => one2.kind === kindOfType[type] && one2.id === id);
}
function unprovableIn(held, domain2) {
  return held.filter((one2) => whereaboutsOf(one2, domain2).kind === "elsewhere").map(({ address }) => address);
}
async function requireUnlocked(backends, states, abandoned, own) {
  for (const backend of backends) {
    const lock = await states.findLock(backend);
    if (!lock || abandoned.some((one2) => isLockOf(lock, one2)))
      continue;
    if (own && isLockOf(lock, { ...own, machine: hostname4() }))
      throw new StagingError("service-error", `the bucket ${backend.bucket} keeps the lock ${lock.id} of ${backend.key}, which a terraform of ours took and has given back`, {
        hint: "Does something between the runner and Spaces take deletions? If not, run it again: that deletes the lock."
      });
    throw new StateLockedError(lock);
  }
}
async function leftInStates(backends, states, { problems, emptied }, { ledger, ...looks }) {
  const left = [];
  for (const backend of backends) {
    const { key } = backend;
    const found = await stateAt(backend, states);
    const problem = problems.get(key);
    const because = problem === void 0 ? "" : `: ${problem}`;
    if (found.kind === "unreadable") {
      const why = problem?.includes(found.message) ? problem : `${found.message}${because}`;
      if (!emptied.has(key))
        left.push(`the state ${key} cannot be read: ${why.replace(/^the state cannot be read: /, "")}`);
      continue;
    }
    const held = found.kind === "read" ? await leftOf(found.resources, looks) : heldByLost(backend, ledger);
    if (held.length > 0)
      left.push(found.kind === "read" ? `the state ${key} holds ${some(held)}${because}` : `the state ${key} is not there any more, and only it knew of ${some(held)}`);
  }
  return left;
}
async function stateAt(backend, states) {
  try {
    const text3 = await states.readState(backend);
    return text3 === void 0 ? { kind: "absent" } : { kind: "read", resources: readState(text3).resources };
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === "cancelled")
      throw error;
    return { kind: "unreadable", message: error.message };
  }
}
function heldByLost(backend, { journal }) {
  const place = placeOf(backend);
  return journal.flatMap(({ kind: kind2, name, goneAt, holds }) => kind2 === stateEntry && name === place && !goneAt ? holds ?? [] : []);
}
async function leftOf(held, { digitalocean, configuration, gone }) {
  const isThere = async (one2) => {
    const where = whereaboutsOf(one2, configuration.environment.domain);
    if (where.kind !== "account")
      return where.kind === "elsewhere";
    const { resource } = where;
    if (gone?.has(resourceKey(resource)))
      return false;
    try {
      return await kindRules[resource.kind].exists(digitalocean, resource);
    } catch (error) {
      if (!(error instanceof StagingError) || error.reason === "cancelled")
        throw error;
      return true;
    }
  };
  const there = await Promise.all(held.map(isThere));
  return held.filter((_, index) => there[index]).map(told2);
}

// packages/environment/build/src/stacks/held-by-states.js
async function heldByStates(states, backends, { ledger, ours: ours3, environment, isByWord }) {
  const { stacks } = environment.configuration;
  const isOurs2 = async (state, backend, owns) => {
    if (isRecordedLineage(ledger, backend, state.lineage))
      return true;
    const { resources } = state;
    if (owns === "state")
      return isByWord && !ledger.life;
    return resources.some((one2) => isProven(one2, ours3)) && (await strangersIn(resources, ours3, environment, "tags")).length === 0;
  };
  const held = await Promise.all(backends.map(async (backend, index) => {
    const owns = ownsOf(stacks, index);
    try {
      const state = await heldIn(states, backend);
      return await isOurs2(state, backend, owns) ? idsIn(state).map((id) => [id, owns]) : [];
    } catch (error) {
      environment.context.log.warning(`the state ${backend.key} could not be read, and proves nothing: ${toStagingError(error).message}`);
      return [];
    }
  }));
  return new Map(held.flat());
}
function ownsOf(stacks, index) {
  return stacks[index]?.owns ?? "tags";
}
function isRecordedLineage({ journal }, backend, lineage) {
  const place = placeOf(backend);
  return lineage !== void 0 && journal.some(({ kind: kind2, id, name }) => kind2 === stateEntry && id === lineage && name === place);
}
function idsIn({ resources }) {
  return resources.flatMap(({ type, id }) => {
    const kind2 = kindOfType[type];
    return kind2 && id ? [resourceKey({ kind: kind2, id })] : [];
  });
}

// packages/environment/build/src/stacks/stack-settings.js
import { createHash as createHash4 } from "node:crypto";
import { readFile as readFile4 } from "node:fs/promises";
import { join as join10 } from "node:path";

// packages/environment/build/src/stacks/terraform-files.js
import { readdir as readdir3, stat } from "node:fs/promises";
import { join as join9, relative } from "node:path";
async function filesBelow(directory) {
  try {
    const entries = await readdir3(directory, { recursive: true, withFileTypes: true });
    const paths = entries.flatMap((entry) => entry.isDirectory() ? [] : [join9(entry.parentPath, entry.name)]);
    const isFile = await Promise.all(paths.map(async (path2) => (await stat(path2)).isFile()));
    return paths.filter((_, index) => isFile[index]).map((path2) => relative(directory, path2).replaceAll("\\", "/"));
  } catch {
    return [];
  }
}
async function terraformFilesIn(directory) {
  try {
    return (await readdir3(directory)).filter((file3) => /\.(tf|tofu)(\.json)?$/.test(file3)).sort();
  } catch {
    return [];
  }
}

// packages/environment/build/src/stacks/stack-settings.js
function stackVariables(stack, names, configuration, apps) {
  const { region: region2, domain: domain2 } = configuration.environment;
  return {
    own: {
      region: region2,
      hosts: hostsOf(apps, domain2),
      database_name: names.databaseName,
      ...domain2 !== void 0 && { domain: domain2 }
    },
    configured: stack.variables,
    identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
  };
}
function hostsOf(apps, domain2) {
  if (domain2 === void 0)
    return [];
  const hosts = apps.filter(({ url: url2 }) => url2 !== "").map(({ url: url2 }) => new URL(url2).hostname);
  return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain2}`));
}
var spacesRegions = new Set("ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1".split(" "));
function stackBackend(stack, names, configuration, spacesUrl) {
  const { bucket, key, region: region2 = configuration.environment.region, endpoint } = stack.backend;
  if (!bucket)
    throw new StagingError("invalid-configuration", `the stack ${stack.name} has no bucket for its state`, {
      hint: "Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket."
    });
  if (!endpoint && !spacesUrl && !spacesRegions.has(region2))
    throw new StagingError("invalid-configuration", `there is no Spaces in ${region2}, where the state of ${stack.name} would be`, {
      hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(", ")}. For another one set \`stacks[].backend.endpoint\`.`
    });
  const address = endpoint ?? spacesUrl ?? `https://${region2}.digitaloceanspaces.com`;
  if (new URL(address).hostname.startsWith(`${bucket}.`))
    throw new StagingError("invalid-configuration", `the endpoint ${address} is that of the bucket ${bucket} itself`, {
      hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region2}.digitaloceanspaces.com, or leave it out.`
    });
  return { bucket, key: stateKey2(names, stack.name, key), region: region2, endpoint: address };
}
async function environmentDigest(workspace, configuration, names, apps) {
  const variables = stackVariables({ variables: {} }, names, configuration, apps);
  const hash3 = createHash4("sha256").update(JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables]));
  const files = /* @__PURE__ */ new Set();
  for (const folder of environmentFolders(configuration))
    for (const name of await filesBelow(join10(workspace, folder)))
      files.add(`${folder}/${name}`);
  for (const file3 of [...files].sort())
    if (isEnvironmentFile(file3, configuration))
      hash3.update(file3).update(await readFile4(join10(workspace, file3)));
  return hash3.digest("hex");
}
function stackBackends(names, configuration, spacesUrl) {
  const backends = configuration.stacks.map((stack) => stackBackend(stack, names, configuration, spacesUrl));
  const places = backends.map(({ bucket, key }) => `${bucket}/${key}`);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice)
    throw new StagingError("invalid-configuration", `two stacks have one state, ${twice}`, {
      hint: "Each would delete what the other made: give each its own `stacks[].backend.key`."
    });
  return backends;
}

// packages/environment/build/src/teardown/await-objections.js
async function awaitObjections({ environment, grace: grace2, reason, deadline }) {
  const { ledger, names, context } = environment;
  const { clock, log, actor, run } = context;
  const before = await ledger.read();
  const others = before ? othersHolding(before, actor, clock.now()) : [];
  if (!before?.life || others.length === 0)
    return before;
  const ends = clock.now() + grace2;
  const at2 = new Date(ends).toISOString();
  const held = others.map(({ holder }) => holder).join(", ");
  await ledger.update(`teardown: announced by ${actor}`, (current) => current.life ? { ...current, life: { ...current.life, ending: { by: actor, run: run.url, reason, at: at2 } } } : void 0);
  log.warning(`${names.environment} is held by ${held}: it is destroyed in ${renderDuration(grace2)}, unless one of them extends it in staging-control`);
  await showOutside(environment);
  await tellHolders(environment, {
    leases: others,
    text: destroyNotice(actor, reason, `at ${renderMoment(at2)}, unless one of you extends it in staging-control`),
    once: `destroy ${run.id}`
  });
  try {
    await waitUntil(async () => {
      requireNoObjection(before, await ledger.read(), actor, clock.now());
      return clock.now() >= ends ? { kind: "done", value: void 0 } : { kind: "waiting", seen: `until ${at2}` };
    }, { awaited: `objections of ${held}`, clock, deadline, log, first: 1e3, most: 15e3 });
    return before;
  } catch (error) {
    await withdraw(environment).catch((problem) => log.warning(`the announcement stays in the ledger: ${toStagingError(problem).message}`));
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new RefusedError("timeout", "the grace period is longer than the time that this run has", {
      hint: "Raise `timeout-minutes`, or give less `grace`.",
      cause: error
    });
  }
}
function requireNoObjection(before, now, actor, time3) {
  const objection = (now ? othersHolding(now, actor, time3) : []).find(({ id, until: until2 }) => {
    const old = before.leases.find((lease) => lease.id === id);
    return !old || Date.parse(until2) > Date.parse(old.until);
  });
  if (!objection)
    return;
  const { holder, until, reason } = objection;
  throw new RefusedError("environment-busy", `${holder} objects: it is wanted until ${until} (${reason})`, {
    hint: `Talk to ${holder}, or destroy it without a grace period.`
  });
}
function othersHolding(document2, actor, now) {
  return liveLeases(document2, now).filter(({ holder }) => holder !== actor);
}
async function withdraw({ ledger }) {
  await ledger.update("teardown: withdrawn", (current) => {
    if (!current.life?.ending)
      return void 0;
    const { ending: _, ...life } = current.life;
    return { ...current, life };
  });
}

// packages/environment/build/src/composition/deploys.js
function withStackBegun(document2, { runUrl }) {
  return document2.stack ? { ...document2, stack: { ...document2.stack, uncertain: runUrl } } : document2;
}

// packages/environment/build/src/ledger/generation.js
function raisedGeneration(document2) {
  return { ...document2, generation: document2.generation + 1 };
}
function requireGeneration(document2, generation, doing, hint2 = "If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.") {
  const current = document2?.generation ?? 0;
  if (current === generation)
    return;
  throw new RefusedError("superseded", `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} \u2192 ${current})`, { hint: hint2 });
}

// packages/environment/build/src/require-account.js
function requireAccount({ configuration }, document2, teamUuid) {
  const { team } = configuration.environment;
  if (team !== void 0 && team !== teamUuid)
    throw new RefusedError("wrong-account", `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`, { hint: "Use a token of that team, or correct `environment.team` in .github/staging.yml." });
  if (!document2?.teamUuid || document2.teamUuid === teamUuid)
    return;
  throw new RefusedError("wrong-account", `the environment belongs to the DigitalOcean team ${document2.teamUuid}; the token is of team ${teamUuid}`, { hint: "Use a token of that team." });
}

// packages/environment/build/src/running-operations.js
var oldest = 7 * 36e5;
var youngest = 6e4;
async function runningOperations(document2, run, deps) {
  const others = (document2?.operations ?? []).filter((operation) => operation.run.id !== run.id);
  const asked2 = /* @__PURE__ */ new Map();
  const progressOf = ({ id, attempt: attempt2 }) => {
    const key = `${id}/${attempt2}`;
    const answer = asked2.get(key) ?? findRunProgress(deps.github, id, attempt2);
    asked2.set(key, answer);
    return answer;
  };
  const verdicts = await Promise.all(others.map(async (operation) => {
    const progress = await progressOf(operation.run);
    if (progress.kind === "running")
      return true;
    return progress.kind === "unknown" && deps.clock.now() - Date.parse(operation.since) < oldest;
  }));
  return others.filter((_, index) => verdicts[index]);
}
async function verdictOn(document2, run, deps) {
  const running = new Set((await runningOperations(document2, run, deps)).map(({ id }) => id));
  const asked2 = new Set((document2?.operations ?? []).map(({ id }) => id));
  const eldest = deps.clock.now() - youngest;
  return ({ id, run: its, since }) => its.id === run.id || asked2.has(id) && !running.has(id) && Date.parse(since) < eldest;
}

// packages/environment/build/src/teardown/decide-teardown.js
function decideTeardown(situation, now) {
  const { document: document2, policy, keepFor = 0, running } = situation;
  const heldBy = liveLeases(document2, now);
  const other = running.find(({ kind: kind2 }) => kind2 === "teardown");
  if (other)
    return { kind: "busy", by: other };
  if (keepFor > 0)
    return { kind: "keep", heldBy };
  if (policy === "always")
    return { kind: "destroy" };
  if (policy === "expired")
    return isExpired2(situation, now) ? { kind: "destroy" } : { kind: "keep", heldBy };
  if (heldBy.length > 0)
    return { kind: "keep", heldBy };
  const deploy = running.find(({ kind: kind2 }) => kind2 === "deploy");
  return deploy ? { kind: "busy", by: deploy } : { kind: "destroy" };
}
function isExpired2({ document: document2, limits: limits2, running, holdersRunning: holdersRunning2 }, now) {
  if (running.length > 0 || document2.leases.some(({ id }) => holdersRunning2.has(id)))
    return false;
  const end2 = endOf(document2, limits2);
  return end2 !== void 0 && end2.at <= now;
}

// packages/environment/build/src/inventory/members.js
var memberKinds = {
  dbaas: "database",
  droplet: "droplet",
  kubernetes: "cluster",
  loadbalancer: "load-balancer"
};
async function membersOf({ id }, digitalocean) {
  const look2 = await lookAt(digitalocean.vpcs.findMembers(id));
  if (look2.kind === "failed" || !look2.value || look2.value.length === 0)
    return "";
  const told4 = look2.value.slice(0, 20).map(({ urn, name }) => {
    const [, type = "", member = ""] = urn.split(":");
    const kind2 = memberKinds[type];
    return kind2 ? `the ${kind2} ${name} (${consoleUrl({ kind: kind2, id: member })})` : `${name} (${urn})`;
  });
  return `. It cannot go while it holds ${told4.join(", ")}`;
}

// packages/environment/build/src/teardown/withheld.js
function withheld(resources, standing) {
  const there = resources.filter((one2) => !standing.goneAt.has(resourceKey(one2)));
  const reasons = ledTo(there, standing);
  const last = lastOfCluster(there, reasons, standing);
  for (const one2 of there)
    if (one2.kind === "cluster" && last)
      reasons.set(resourceKey(one2), last);
    else if (one2.kind === "tag") {
      const left = there.find(({ kind: kind2 }) => kind2 !== "tag");
      if (left)
        reasons.set(resourceKey(one2), foundBy(left));
    }
  return reasons;
}
function withheldIn(held, resources, standing) {
  const keyOf2 = ({ type, id }) => {
    const kind2 = kindOfType[type];
    return kind2 && id ? resourceKey({ kind: kind2, id }) : void 0;
  };
  const within3 = new Set(held.map(keyOf2));
  const there = resources.filter((one2) => !standing.goneAt.has(resourceKey(one2)));
  const reasons = ledTo(there, standing);
  const last = lastOfCluster(there, reasons, standing);
  const outside = there.find((one2) => one2.kind !== "tag" && !within3.has(resourceKey(one2)) && !goesWithCluster(one2));
  return held.flatMap((one2) => {
    const key = keyOf2(one2);
    const kind2 = kindOfType[one2.type];
    const because = (
      // Also of one that is gone: then the state is what proves it to have been ours.
      kind2 === "cluster" ? last : kind2 === "tag" ? outside && resources.some((other) => resourceKey(other) === key) && foundBy(outside) : key && reasons.get(key)
    );
    return because ? [`${told2(one2)}, since ${because}`] : [];
  });
}
function ledTo(there, { goneAt, pointing = [] }) {
  const records = [...there, ...pointing].filter((one2) => one2.kind === "dns-record" && one2.address && !goneAt.has(resourceKey(one2)));
  return new Map(there.flatMap((one2) => {
    const record2 = records.find(({ address = "" }) => one2.addresses?.includes(canonicalAddress(address)));
    return record2 ? [[resourceKey(one2), `the record ${record2.name} still leads to it`]] : [];
  }));
}
function lastOfCluster(there, reasons, { unmarked }) {
  const node = there.find((one2) => one2.kind === "droplet" && one2.proof === "cluster" && reasons.has(resourceKey(one2)));
  if (node)
    return `${reasons.get(resourceKey(node))}, its node ${node.name}`;
  const only = there.find((one2) => {
    const key = resourceKey(one2);
    const isNamed = one2.kind === "load-balancer" && one2.proof === "cluster" && !isKubernetesName(one2.kind, one2.name);
    return unmarked?.has(key) || isNamed && reasons.has(key);
  });
  return only && `nothing else proves that the ${only.kind} ${only.name} is ours`;
}
function foundBy({ kind: kind2, name }) {
  return `the ${kind2} ${name} is still there, and is found by it`;
}
function goesWithCluster({ kind: kind2, proof }) {
  return proof === "cluster" && (kind2 === "droplet" || kind2 === "firewall");
}

// packages/environment/build/src/teardown/remove.js
function noSightings() {
  return { goneAt: /* @__PURE__ */ new Map(), missingSince: /* @__PURE__ */ new Map(), taken: /* @__PURE__ */ new Set(), asked: /* @__PURE__ */ new Set() };
}
var patience7 = 18e4;
async function removeResources(resources, deps) {
  for (const { name, most: most4, share } of deletionStages) {
    const kinds2 = kindsOfStage(name);
    const kept = withheld(resources, deps);
    const due = resources.filter((one2) => kinds2.includes(one2.kind) && !kept.has(resourceKey(one2)));
    if (due.length === 0)
      continue;
    const isHeldUp = resources.some((one2) => one2.kind !== "tag" && kept.has(resourceKey(one2)));
    if (isHeldUp && (name === "network" || name === "project"))
      continue;
    if (name === "nodes")
      await lookAhead(resources, deps);
    const deadline = deps.deadline.within(Math.min(most4, deps.deadline.remaining() * share));
    await Promise.all(due.map((resource) => removeOne(resource, { ...deps, deadline })));
  }
}
async function lookAhead(resources, deps) {
  const passive = ["volume", "volume-snapshot", "firewall"];
  const due = resources.filter((one2) => passive.includes(one2.kind) && !deps.taken.has(resourceKey(one2)));
  await Promise.all(due.map((one2) => seen(one2, deps)));
}
function doubtGone(listed2, { goneAt, missingSince, asked: asked2 }) {
  for (const key of listed2) {
    if (asked2.has(key))
      continue;
    goneAt.delete(key);
    missingSince.delete(key);
  }
}
async function noteGone(resources, deps) {
  const sights = await Promise.all(resources.map((one2) => seen(one2, deps)));
  const missing2 = resources.filter((_, index) => sights[index] === "missing");
  if (missing2.length === 0)
    return;
  await deps.clock.sleep(doubt);
  await Promise.all(missing2.map((one2) => seen(one2, deps)));
}
async function seen(resource, deps) {
  try {
    return await look(resource, deps);
  } catch (error) {
    deps.log.info(`the ${resource.kind} ${resource.name} cannot be looked at: ${whyItStays(error)}`);
    return "there";
  }
}
async function removeOne(resource, deps) {
  const { digitalocean, clock, log, deadline } = deps;
  const { kind: kind2, name } = resource;
  const started = clock.monotonic();
  const { taken, asked: asked2 } = deps;
  const key = resourceKey(resource);
  try {
    await waitUntil(async () => {
      const sight = await look(resource, deps);
      if (sight === "gone")
        return { kind: "done", value: void 0 };
      if (sight === "missing" && asked2.has(key))
        return { kind: "waiting", seen: "not found, once" };
      if (taken.has(key))
        return { kind: "waiting", seen: "being deleted" };
      if (kind2 === "droplet" && resource.proof === "cluster" && clock.monotonic() - started < patience7)
        return { kind: "waiting", seen: "going with its cluster" };
      asked2.add(key);
      const answer = await requestDelete(resource, digitalocean);
      if (answer.kind === "taken")
        taken.add(key);
      return { kind: "waiting", seen: answer.seen };
    }, { awaited: `the ${kind2} ${name} to be gone`, clock, deadline, log, first: 250, most: 5e3 });
  } catch (error) {
    const why = whyItStays(error);
    const inside = kind2 === "vpc" ? await membersOf(resource, digitalocean) : "";
    log.warning(`the ${kind2} ${name} (${resource.id}) is still there: delete it by hand if no later run does (${why})${inside}`);
  }
}
function whyItStays(error) {
  if (!(error instanceof StagingError) || error.reason === "cancelled")
    throw error;
  return error.hint ? `${error.message} ${error.hint}` : error.message;
}
var inUse = [409, 412, 422];
var forbiddenInUse = ["load-balancer", "vpc", "certificate"];
async function requestDelete(resource, digitalocean) {
  try {
    return await kindRules[resource.kind].delete(digitalocean, resource) ? { kind: "taken", seen: "being deleted" } : { kind: "unknown", seen: "not found when it was to be deleted" };
  } catch (error) {
    const isInUse = ({ status }) => inUse.includes(status) || status === 403 && forbiddenInUse.includes(resource.kind);
    if (error instanceof ApiError && isInUse(error))
      return { kind: "refused", seen: `refused (${error.status}): ${error.detail ?? "no reason given"}` };
    throw error;
  }
}
async function look(resource, deps) {
  const { digitalocean, clock, goneAt, missingSince, taken } = deps;
  const key = resourceKey(resource);
  if (goneAt.has(key))
    return "gone";
  if (await kindRules[resource.kind].seems(digitalocean, resource)) {
    missingSince.delete(key);
    return "there";
  }
  const now = clock.now();
  const since = missingSince.get(key) ?? now;
  missingSince.set(key, since);
  if (!taken.has(key) && now - since < doubt)
    return "missing";
  goneAt.set(key, since);
  return "gone";
}

// packages/environment/build/src/teardown/write-down.js
function withDoomed(document2, doomed, { run, clock }) {
  const isOf = ({ kind: kind2, id }, entry) => entry.kind === kind2 && entry.id === id && !entry.goneAt;
  const unknown3 = doomed.filter((one2) => !document2.journal.some((entry) => isOf(one2, entry)));
  const isReached = (entry) => entry.addresses === void 0 && doomed.find((one2) => (one2.addresses ?? []).length > 0 && isOf(one2, entry));
  if (unknown3.length === 0 && !document2.journal.some(isReached))
    return document2;
  const journal = document2.journal.map((entry) => {
    const one2 = isReached(entry);
    return one2 ? { ...entry, ...reachOf(one2) } : entry;
  });
  const at2 = new Date(clock.now()).toISOString();
  return withJournal({ ...document2, journal }, unknown3.map((one2) => ({
    kind: one2.kind,
    id: one2.id,
    name: one2.name,
    by: run.url,
    at: at2,
    ...one2.kind === "dns-record" && one2.address !== void 0 && { address: one2.address },
    ...one2.zone !== void 0 && { zone: one2.zone },
    ...reachOf(one2)
  })));
}
function reachOf({ addresses = [] }) {
  return addresses.length > 0 ? { addresses: [...addresses] } : {};
}
async function writeDown({ ledger, context }, doomed, { generation, what }) {
  if (doomed.length === 0)
    return;
  await ledger.update(what, (current) => {
    requireGeneration(current, generation, "deleting anything");
    const next2 = withDoomed(current, doomed, context);
    return next2 === current ? void 0 : next2;
  });
}
var taggable = { volume: "volume", "volume-snapshot": "volume_snapshot" };
async function markProven({ digitalocean, names, context }, doomed, remove) {
  const due = doomed.flatMap((one2) => one2.proof === "cluster" && (one2.kind === "volume" || one2.kind === "volume-snapshot") ? [{ one: one2, tagged: { type: taggable[one2.kind], id: one2.id } }] : []);
  if (due.length === 0)
    return /* @__PURE__ */ new Set();
  const put = async (some2) => {
    await digitalocean.tags.ensure(names.ownerTag);
    await digitalocean.tags.put(names.ownerTag, some2.map(({ tagged }) => tagged));
  };
  const unmarked = /* @__PURE__ */ new Set();
  try {
    await put(due);
    return unmarked;
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.info(`they could not all be marked as ours at once: ${toStagingError(error).message}`);
  }
  await noteGone(due.map(({ one: one2 }) => one2), remove);
  for (const each of due) {
    const key = resourceKey(each.one);
    if (remove.goneAt.has(key))
      continue;
    try {
      await put([each]);
    } catch (error) {
      context.signal.throwIfAborted();
      unmarked.add(key);
      context.log.warning(`the ${each.one.kind} ${each.one.name} (${each.one.id}) could not be marked as ours, so its cluster stays: ${toStagingError(error).message}`);
    }
  }
  return unmarked;
}

// packages/environment/build/src/teardown/claim-teardown.js
async function claimTeardown(request2) {
  const { environment, operation, deadline } = request2;
  const { ledger, github, context, names } = environment;
  const { clock, log } = context;
  let claimed;
  try {
    return await waitUntil(async () => {
      let latest2 = await ledger.read();
      const isOver = await verdictOn(latest2, context.run, { github, clock });
      const running = request2.policy === "expired" ? (await holdersRunning(environment, latest2)).atWork : /* @__PURE__ */ new Set();
      if (!claimed) {
        const attempts3 = [];
        latest2 = await ledger.update(`teardown: claim by ${operation.actor}`, (current) => {
          const attempt2 = attemptOn(current, request2, { isOver, holdersRunning: running });
          attempts3.push(attempt2);
          return attempt2.document;
        });
        const last = attempts3.at(-1);
        if (last?.kind === "kept") {
          const { document: _, ...kept } = last;
          return { kind: "done", value: kept };
        }
        if (last?.kind !== "claimed")
          return {
            kind: "waiting",
            seen: last ? `${last.by.kind} by ${last.by.actor} (${last.by.run.url})` : "the ledger"
          };
        claimed = last;
      }
      const others = (latest2?.operations ?? []).filter(({ kind: kind2 }) => kind2 !== "teardown");
      const other = others.find((one2) => !isOver(one2));
      if (other)
        return { kind: "waiting", seen: `${other.kind} by ${other.actor} to stop (${other.run.url})` };
      return { kind: "done", value: withAbandoned(claimed, others, clock.now()) };
    }, { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1e3, most: 1e4 });
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new StagingError("environment-busy", `${names.environment} is held by ${error.lastSeen}`, {
      hint: "Wait for that run, or cancel it.",
      cause: error
    });
  }
}
function attemptOn(current, request2, { isOver, holdersRunning: holdersRunning2 }) {
  const { operation, environment, teamUuid } = request2;
  const now = environment.context.clock.now();
  requireAccount(environment, current, teamUuid);
  if (request2.announced)
    requireNoObjection(request2.announced, current, operation.actor, now);
  const running = current.operations.filter((one2) => one2.id !== operation.id && !isOver(one2));
  const released = afterRelease(current, request2, now);
  const document2 = request2.seen && released.life ? withSeen(released, request2.seen, { now, isComplete: true }) : released;
  const limits2 = configuredLimits(environment.configuration);
  const decision = decideTeardown({ ...request2, document: document2, limits: limits2, running, holdersRunning: holdersRunning2 }, now);
  if (decision.kind === "busy")
    return { kind: "busy", document: void 0, by: decision.by };
  if (decision.kind === "keep")
    return {
      kind: "kept",
      document: document2 === current ? void 0 : document2,
      heldBy: decision.heldBy,
      end: endOf(document2, limits2),
      wasHeld: current.leases.some(({ id }) => id === request2.leaseId)
    };
  const others = document2.operations.filter(({ id, kind: kind2 }) => kind2 !== "teardown" && id !== operation.id);
  const claimed = {
    ...raisedGeneration(withStackBegun(document2, { runUrl: operation.run.url })),
    life: withoutEnding(document2.life),
    operations: [...others, { ...operation, since: new Date(now).toISOString() }]
  };
  return {
    kind: "claimed",
    document: withDoomed(claimed, request2.doomed, environment.context),
    heldBy: liveLeases(document2, now).filter(({ id }) => id !== request2.leaseId),
    abandoned: abandonedIn(current, current.operations.filter(isOver), now)
  };
}
function withAbandoned(claimed, over, now) {
  const isNew = ({ run, since }) => !claimed.abandoned.some((one2) => one2.run === run.url && one2.since === Date.parse(since));
  const { document: document2, abandoned } = claimed;
  return {
    ...claimed,
    abandoned: [...abandoned, ...abandonedIn({ ...document2, journal: [] }, over.filter(isNew), now)]
  };
}
function withoutEnding(life) {
  if (!life)
    return life;
  const { ending: _, ...rest } = life;
  return rest;
}
function afterRelease(document2, { leaseId: leaseId2, keepFor, environment, reason, policy }, now) {
  if (!keepFor)
    return policy === "expired" ? document2 : withoutLease(document2, leaseId2);
  const { context } = environment;
  const own = document2.leases.find(({ id }) => id === leaseId2);
  return withLease(withUse(document2, now), {
    id: leaseId2,
    holder: own?.holder ?? context.actor,
    run: own?.run ?? context.run.url,
    branch: own?.branch ?? branchOf(context.ref),
    reason: reason || (own?.reason ?? "kept to be looked at"),
    since: own?.since ?? new Date(now).toISOString(),
    until: new Date(leaseEnd(document2, keepFor, now)).toISOString(),
    // People look, which nobody can see: as one of their own it holds through idle time.
    byHand: true,
    kept: true
  });
}

// packages/environment/build/src/teardown/spare-others.js
var services = { apiVersion: "v1", kind: "Service" };
var volumes = { apiVersion: "v1", kind: "PersistentVolume" };
var snapshots = { apiVersion: "snapshot.storage.k8s.io/v1", kind: "VolumeSnapshotContent" };
async function spareOthers(cluster, ours3, log) {
  const isOurs2 = (kind2, id) => id !== void 0 && ours3.some((one2) => one2.kind === kind2 && one2.id === id);
  const letGo = async (object3, value) => {
    await cluster.patch(refOf(object3), { kind: "merge", value });
    log.info(`${describeRef(refOf(object3))} leads to what is not proven to be ours: that stays when it is deleted`);
  };
  for (const service of await listOrNone(cluster, services))
    if (text2(service, "spec", "type") === "LoadBalancer" && // Without an id the controller goes by the name, in the whole account.
    !isOurs2("load-balancer", text2(service, "metadata", "annotations", "kubernetes.digitalocean.com/load-balancer-id")))
      await letGo(service, { metadata: { annotations: { "service.kubernetes.io/do-loadbalancer-disown": "true" } } });
  for (const volume of await listOrNone(cluster, volumes))
    if (text2(volume, "spec", "persistentVolumeReclaimPolicy") === "Delete" && !isOurs2("volume", text2(volume, "spec", "csi", "volumeHandle")))
      await letGo(volume, { spec: { persistentVolumeReclaimPolicy: "Retain" } });
  for (const snapshot of await listOrNone(cluster, snapshots)) {
    const handle = field(snapshot, "status", "snapshotHandle") ?? field(snapshot, "spec", "source", "snapshotHandle");
    if (text2(snapshot, "spec", "deletionPolicy") === "Delete" && !isOurs2("volume-snapshot", typeof handle === "string" ? handle : void 0))
      await letGo(snapshot, { spec: { deletionPolicy: "Retain" } });
  }
}
async function listOrNone(cluster, query2) {
  try {
    return (await cluster.list(query2)).objects;
  } catch (error) {
    if (error instanceof StagingError && error.reason === "not-found")
      return [];
    throw error;
  }
}

// packages/environment/build/src/teardown/applications.js
var apiVersion = "argoproj.io/v1alpha1";
var applications = { apiVersion, kind: "Application", namespace: "argocd" };
var applicationSets = { apiVersion, kind: "ApplicationSet", namespace: "argocd" };
var finalizer = "resources-finalizer.argocd.argoproj.io";
async function deleteApplications(cluster, { clock, log, deadline, ours: ours3 }) {
  try {
    const sets = await listOrNone(cluster, applicationSets);
    for (const set2 of sets)
      await merge(cluster, set2, {
        spec: { syncPolicy: { applicationsSync: "create-only", preserveResourcesOnDeletion: true } }
      });
    const objects = await listOrNone(cluster, applications);
    for (const application of objects)
      await merge(cluster, application, {
        metadata: {
          // Of a set that goes, these would go unasked.
          ownerReferences: null,
          // Before any is deleted: an app of apps takes its children with it, each by the finalizers that it has then.
          ...!deploysHere(application) && { finalizers: withoutArgoCd(application) }
        },
        spec: { syncPolicy: null },
        operation: null
      });
    await spareOthers(cluster, ours3, log);
    for (const set2 of sets)
      await cluster.delete(refOf(set2));
    for (const application of objects) {
      if (deploysHere(application))
        await merge(cluster, application, { metadata: { finalizers: [finalizer] } });
      else
        log.info(`${application.metadata.name} deploys into another cluster: what it deployed there stays`);
      await cluster.delete(refOf(application));
    }
    await waitUntil(async () => {
      const left = await listOrNone(cluster, applications);
      return left.length === 0 ? { kind: "done", value: void 0 } : { kind: "waiting", seen: left.map(({ metadata }) => metadata.name).join(", ") };
    }, { awaited: "the Applications to be gone", clock, deadline, log, first: 500, most: 5e3 });
  } catch (error) {
    log.info(`the Applications were not deleted in order (${toStagingError(error).message}): they go with the cluster`);
  }
}
function deploysHere(application) {
  const server = field(application, "spec", "destination", "server");
  const name = field(application, "spec", "destination", "name");
  return server === "https://kubernetes.default.svc" || !server && name === "in-cluster";
}
function withoutArgoCd({ metadata }) {
  const { finalizers } = metadata;
  const all = Array.isArray(finalizers) ? finalizers.filter((one2) => typeof one2 === "string") : [];
  return all.filter((one2) => !one2.split("/")[0]?.endsWith(".argocd.argoproj.io"));
}
async function merge(cluster, object3, value) {
  try {
    await cluster.patch(refOf(object3), { kind: "merge", value });
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404))
      throw error;
  }
}

// packages/environment/build/src/teardown/delete-cluster.js
var patience8 = 12e4;
async function endApplications({ environment, deadline }, { mask, openCluster: openCluster2 }, { cluster: id, doomed, remove }) {
  const { clock, log } = environment.context;
  const kept = withheld(doomed, remove);
  const needed = madeByCluster(doomed).find((one2) => kept.has(resourceKey(one2)));
  if (needed) {
    log.info(`the Applications stay, and with them the ${needed.kind} ${needed.name}: ${kept.get(resourceKey(needed))}`);
    return;
  }
  const within3 = deadline.within(patience8);
  const cluster = await openCluster2(environment, id, { mask, deadline: within3 }).catch((error) => {
    log.info(`the cluster cannot be opened (${toStagingError(error).message}): its Applications go with it`);
    return void 0;
  });
  if (!cluster)
    return;
  try {
    await deleteApplications(cluster, { clock, log, deadline: within3, ours: doomed });
  } finally {
    cluster.close();
  }
}
async function deleteClusterWithItsOwn(doomed, remove) {
  await noteGone(madeByCluster(doomed), remove);
  const kept = withheld(doomed, remove);
  const isDue = (one2) => !remove.goneAt.has(resourceKey(one2)) && !kept.has(resourceKey(one2));
  if (!madeByCluster(doomed).some(isDue))
    return;
  await removeClusters(doomed.filter(({ kind: kind2 }) => kind2 === "cluster"), kept, remove);
}
async function deleteTakers(held, doomed, remove) {
  const takers = held.filter(({ takesAlong }) => takesAlong);
  const clusters = doomed.filter((one2) => one2.kind === "cluster" && takers.some(({ id }) => id === one2.id));
  if (clusters.length === 0)
    return [];
  await noteGone(clusters, remove);
  await removeClusters(clusters.filter((one2) => !remove.goneAt.has(resourceKey(one2))), withheld(doomed, remove), remove);
  const left = clusters.filter((one2) => !remove.goneAt.has(resourceKey(one2)));
  return takers.filter(({ id }) => left.some((one2) => one2.id === id)).map(told2);
}
async function removeClusters(clusters, kept, remove) {
  const isKept = (id) => kept.has(resourceKey({ kind: "load-balancer", id }));
  await removeResources(clusters.flatMap(({ associated: associated2, ...one2 }) => kept.has(resourceKey(one2)) ? [] : {
    ...one2,
    ...associated2 && {
      associated: { ...associated2, loadBalancers: associated2.loadBalancers.filter((id) => !isKept(id)) }
    }
  }), remove);
}
function madeByCluster(doomed) {
  return doomed.filter(({ kind: kind2, proof }) => proof === "cluster" && ["load-balancer", "volume", "volume-snapshot"].includes(kind2));
}

// packages/environment/build/src/teardown/destroy-stacks.js
import { rm as rm6 } from "node:fs/promises";
import { join as join12 } from "node:path";

// packages/environment/build/src/stacks/bare-stack.js
import { mkdir as mkdir3, mkdtemp as mkdtemp3, readFile as readFile5, rm as rm4, writeFile as writeFile2 } from "node:fs/promises";
import { join as join11 } from "node:path";
async function readTrustedStack(workspace, directory) {
  const folder = join11(workspace, directory);
  const text3 = await textWithModules(folder);
  const lock = await readLock(folder);
  return { folder, directory, text: text3, lock, providers: providersNamed(text3, lock) };
}
function foreignProvider({ directory, providers }, resources) {
  for (const { address, provider } of resources) {
    const { source } = parseProvider(provider) ?? {};
    if (source !== void 0 && source !== builtIn && !providers.has(shortSource(source)))
      return `${address} is of the provider ${source}, which ${directory} of the promotion branch does not name`;
  }
  return void 0;
}
async function foreignInstalled({ directory, providers, lock }, initialized) {
  const installed = [...providersNamed("", await readLock(initialized)).keys()];
  const foreign = installed.find((source) => !providers.has(source));
  if (foreign === void 0)
    return void 0;
  await rm4(join11(initialized, lockFile), { force: true });
  if (lock !== "")
    await writeFile2(join11(initialized, lockFile), lock);
  return `its state names the provider ${foreign}, which ${directory} of the promotion branch does not`;
}
var builtIn = "terraform.io/builtin/terraform";
var lockFile = ".terraform.lock.hcl";
async function makeBareStack(trusted, resources, temp) {
  if (forbidsDestroy.test(trusted.text))
    return { kind: "impossible", because: "the stack forbids by `prevent_destroy` that something is destroyed" };
  const needed = /* @__PURE__ */ new Map();
  for (const { address, provider } of resources) {
    const parsed3 = parseProvider(provider);
    if (!parsed3)
      return { kind: "impossible", because: `the state does not say which provider made ${address}` };
    const { module, source, alias } = parsed3;
    if (module)
      return { kind: "impossible", because: `the provider of ${address} is set up inside of ${module}` };
    if (source === builtIn)
      continue;
    if (shortSource(source) !== "digitalocean/digitalocean" && (alias || isSetUp(trusted.text, source)))
      return { kind: "impossible", because: `the provider of ${address} takes its settings from the stack` };
    const aliases = needed.get(source) ?? /* @__PURE__ */ new Set();
    if (alias)
      aliases.add(alias);
    needed.set(source, aliases);
  }
  const foreign = foreignProvider(trusted, resources);
  if (foreign !== void 0)
    return { kind: "impossible", because: foreign };
  const version = await requiredVersion(trusted.folder).catch(() => void 0);
  await mkdir3(temp, { recursive: true });
  const bare = await mkdtemp3(join11(temp, "bare-stack-"));
  await writeFile2(join11(bare, "main.tf"), render2(needed, trusted.providers, version));
  if (trusted.lock !== "")
    await writeFile2(join11(bare, lockFile), trusted.lock);
  return { kind: "made", directory: bare };
}
async function readLock(folder) {
  return readFile5(join11(folder, lockFile), "utf8").catch(() => "");
}
var forbidsDestroy = /^[^#\n]*\bprevent_destroy"?\s*[=:]\s*(?!false\b)\S/m;
var localModule = /\bsource"?\s*[=:]\s*"(\.\.?\/[^"]+)"/g;
async function textWithModules(stack) {
  const folders = /* @__PURE__ */ new Set([stack]);
  const texts = [];
  for (const folder of folders)
    for (const file3 of await terraformFilesIn(folder)) {
      const text3 = await readFile5(join11(folder, file3), "utf8");
      texts.push(text3);
      for (const [, source = ""] of text3.matchAll(localModule))
        folders.add(join11(folder, source));
    }
  return texts.join("\n");
}
function render2(needed, known, version) {
  const providers = [...needed].map(([source, aliases], index) => ({ name: `p${index}`, source, aliases }));
  const constraint = (source) => {
    const wanted = known.get(shortSource(source));
    return wanted ? `, version = ${JSON.stringify(wanted)}` : "";
  };
  return [
    "terraform {",
    ...version ? [`  required_version = ${JSON.stringify(version)}`] : [],
    '  backend "s3" {}',
    "  required_providers {",
    ...providers.map(({ name, source }) => `    ${name} = { source = ${JSON.stringify(source)}${constraint(source)} }`),
    "  }",
    "}",
    ...providers.flatMap(({ name, aliases }) => [...aliases].map((alias) => `provider "${name}" {
  alias = ${JSON.stringify(alias)}
}`)),
    ""
  ].join("\n");
}
var providerForm = /^(?:(module\..+)\.)?provider\["([a-z0-9./_-]+)"\](?:\.([A-Za-z0-9_-]+))?$/i;
function parseProvider(text3) {
  const [, module, source, alias] = providerForm.exec(text3) ?? [];
  return source === void 0 ? void 0 : { module, source, alias };
}
function isSetUp(text3, source) {
  const short = shortSource(source);
  const locals = [...text3.matchAll(/([\w-]+)"?\s*[=:]\s*\{([^{}]*\bsource"?\s*[=:][^{}]*)\}/g)].flatMap(([, local2 = "", body = ""]) => {
    const named3 = /\bsource"?\s*[=:]\s*"([^"]+)"/.exec(body)?.[1];
    return named3 && shortSource(named3) === short ? [local2] : [];
  });
  return [...locals, short.split("/").at(-1) ?? short].some((local2) => new RegExp(`(?:^[^#\\n]*\\bprovider\\s+"${local2}"\\s*\\{|"provider"\\s*:\\s*\\{\\s*"${local2}"\\s*:\\s*\\{)\\s*[^\\s}]`, "m").test(text3));
}
function providersNamed(text3, lock) {
  const named3 = /* @__PURE__ */ new Map();
  for (const [, type = ""] of text3.matchAll(/^\s*(?:resource|data)\s+"([a-z0-9]+)[a-z0-9_]*"/gm))
    named3.set(`hashicorp/${type}`, void 0);
  for (const [, source = ""] of lock.matchAll(/^provider\s+"([^"]+)"/gm))
    named3.set(shortSource(source), void 0);
  for (const [, body = ""] of text3.matchAll(/=\s*\{([^{}]*\bsource\s*=[^{}]*)\}/g)) {
    const source = /\bsource\s*=\s*"([^"]+)"/.exec(body)?.[1];
    if (source)
      named3.set(shortSource(source), /\bversion\s*=\s*"([^"]+)"/.exec(body)?.[1]);
  }
  return named3;
}
function shortSource(source) {
  return source.toLowerCase().replace(/^registry\.(terraform\.io|opentofu\.org)\//, "");
}

// packages/environment/build/src/stacks/stack-sources.js
import { rm as rm5 } from "node:fs/promises";
function stackSources(environment) {
  const { configuration, context, github, apps } = environment;
  const { workspace } = context;
  const { branch } = configuration.promotion;
  const checkout = { workspace, configuration, apps };
  let fetched;
  const isPromoted = once(async () => context.ref === `refs/heads/${branch}` && await commitOf(environment) === context.sha);
  return {
    promoted: async () => {
      if (await isPromoted())
        return checkout;
      fetched ??= fetchPromoted(environment);
      return fetched;
    },
    ofCommit: async () => {
      if (await isPromoted())
        return void 0;
      return context.ref === `refs/heads/${await getDefaultBranch(github)}` ? void 0 : checkout;
    },
    close: async () => {
      const source = await fetched?.catch(() => void 0);
      if (source)
        await rm5(source.workspace, { recursive: true, force: true });
    }
  };
}
function digestOf({ workspace, configuration, apps }, { names }) {
  return environmentDigest(workspace, configuration, names, apps);
}
async function fetchPromoted(environment) {
  const { configuration, configPath } = environment;
  const workspace = await environment.checkOutBranch(configuration.promotion.branch);
  const { environment: own, stacks, bootstrap, apps } = await loadConfiguration({ path: configPath, workspace });
  const promoted = {
    ...configuration,
    environment: { ...configuration.environment, region: own.region },
    stacks: configuration.stacks.map((stack) => ({
      ...stack,
      variables: (stacks.find(({ name }) => name === stack.name) ?? stack).variables
    })),
    bootstrap,
    apps
  };
  return {
    workspace,
    configuration: promoted,
    apps: appsIn(workspace, promoted)
  };
}
async function commitOf({ context }) {
  const { spawn, workspace, env } = context;
  const { exitCode, stdout } = await spawn("git", ["rev-parse", "HEAD"], { cwd: workspace, env });
  return exitCode === 0 ? stdout.toString("utf8").trim() : void 0;
}
function once(ask) {
  let asked2;
  return () => {
    asked2 ??= ask();
    return asked2;
  };
}

// packages/environment/build/src/stacks/state-of.js
async function stateOf({ terraform, backend, states }) {
  const state = await terraform.state();
  if (state.lineage !== void 0 || await states.readState(backend) === void 0)
    return state;
  const again = await terraform.state();
  if (again.lineage !== void 0)
    return again;
  throw new StagingError("service-error", `the bucket ${backend.bucket} gives terraform no state at ${backend.key}, and it is there`, { hint: proxyHint("Spaces") });
}

// packages/environment/build/src/dns/zone.js
function canonicalName(name) {
  return name.toLowerCase().replace(/\.+$/, "");
}
function fullName(name, zone) {
  const [short, domain2] = [canonicalName(name), canonicalName(zone)];
  if (short === "@" || short === "")
    return domain2;
  return name.endsWith(".") && liesIn(short, domain2) ? short : `${short}.${domain2}`;
}
function liesIn(host, domain2) {
  const [name, above] = [canonicalName(host), canonicalName(domain2)];
  return name === above || name.endsWith(`.${above}`);
}
function leads({ type }) {
  return type === "A" || type === "AAAA" || type === "CNAME";
}

// packages/environment/build/src/hosts/judge-hosts.js
function leadsToUs({ type, data }, { zone, records, addresses }, depth = 0) {
  if (!leads({ type }))
    return false;
  if (type !== "CNAME")
    return addresses.has(canonicalAddress(data));
  const target = canonicalName(data === "@" ? zone : data);
  const next2 = records.filter((one2) => leads(one2) && fullName(one2.name, zone) === target);
  return depth < 8 && next2.length > 0 && next2.every((one2) => leadsToUs(one2, { zone, records, addresses }, depth + 1));
}

// packages/environment/build/src/stacks/zone-strangers.js
async function strangersInZones(held, ours3, { digitalocean }, { journal }) {
  const zones = held.filter(({ type, id }) => type === "digitalocean_domain" && id);
  const addresses = new Set(ours3.flatMap(({ kind: kind2, addresses: addresses2 = [] }) => kind2 === "load-balancer" || kind2 === "droplet" ? addresses2 : []));
  const former = new Set(journal.flatMap(({ addresses: addresses2 = [] }) => addresses2));
  const known = /* @__PURE__ */ new Set([
    ...ours3.flatMap(({ kind: kind2, id }) => kind2 === "dns-record" ? [id] : []),
    ...held.flatMap(({ type, id }) => kindOfType[type] === "dns-record" && id ? [id] : [])
  ]);
  const found = await Promise.all(zones.map(async (one2) => {
    const zone = canonicalName(one2.id ?? "");
    const records = await digitalocean.domains.findRecords(zone) ?? [];
    const foreign = records.filter((record2) => !comesWithZone(record2, zone, one2.places.ip_address) && !known.has(String(record2.id)) && !isNote(record2) && !leadsToUs(record2, { zone, records, addresses }));
    return foreign.map((record2) => {
      const { id, type, name, data } = record2;
      const led = leadsToUs(record2, { zone, records, addresses: former }) ? ", which led to a load balancer or node of ours that is gone" : "";
      return `the ${type} record ${id} (${fullName(name, zone)} \u2192 ${data}) in the zone ${told2(one2)}${led}, ${consoleUrl({ kind: "dns-record", id: String(id), zone })}`;
    });
  }));
  return found.flat();
}
function comesWithZone({ type, name, data }, zone, address) {
  if (fullName(name, zone) !== zone)
    return false;
  if (type === "SOA" || type === "NS")
    return true;
  return leads({ type }) && address !== void 0 && canonicalAddress(data) === canonicalAddress(address);
}
function isNote({ type, data }) {
  return type === "TXT" && /^"?heritage=external-dns,/.test(data);
}

// packages/environment/build/src/teardown/ways.js
async function* waysOf(sources, { environment, ledger }) {
  const wasApplied = async (source) => ledger.stack?.digest === await digestOf(source, environment);
  const bare = { kind: "bare", source: sources.promoted };
  const promoted = { kind: "promoted", source: sources.promoted };
  const commit = await sources.ofCommit();
  const own = commit ? [{ kind: "commit", source: async () => commit }] : [];
  if (commit && await wasApplied(commit)) {
    yield* [...own, bare];
    return;
  }
  const isApplied = await sources.promoted().then(wasApplied, () => false);
  yield* isApplied ? [promoted, bare] : [bare, promoted];
  yield* own;
}
var described = {
  commit: "with the stack that is checked out",
  promoted: "with the promotion branch's stack",
  bare: "with a stack of providers alone"
};
function formerTargets(backend, { stacks }, sources) {
  const models = new Map(stacks.map((stack) => [stack.directory, stack]));
  async function* ways() {
    yield { kind: "bare", source: sources.promoted };
  }
  return [...models.values()].map(({ directory, command }) => ({
    stack: { name: "", directory, command, owns: "tags", variables: {}, backend: {} },
    backend,
    ways
  }));
}

// packages/environment/build/src/teardown/destroy-stacks.js
var patience9 = 0.7;
async function destroyStacks(request2, deps) {
  const { environment, ledger, former } = request2;
  const { configuration, context, names } = environment;
  const { log, signal } = context;
  const deadline = request2.deadline.within(request2.deadline.remaining() * patience9);
  const sources = stackSources(environment);
  const problems = /* @__PURE__ */ new Map();
  const emptied = /* @__PURE__ */ new Set();
  const destroyBy = (what, targets) => log.group(`Destroy ${what}`, async () => {
    for (const target of targets) {
      const { key } = target.backend;
      const ended = await destroyStack(target, { ...request2, deadline }, deps);
      signal.throwIfAborted();
      if (ended.kind === "empty") {
        problems.delete(key);
        emptied.add(key);
        return;
      }
      problems.set(key, ended.because);
      log.warning(`terraform did not destroy ${what} (${ended.because}): what is ours is deleted without it`);
    }
  });
  try {
    for (const backend of former)
      await destroyBy(`what the state ${backend.key} holds`, formerTargets(backend, configuration, sources));
    for (const stack of [...configuration.stacks].reverse()) {
      const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
      const ways = () => waysOf(sources, { environment, ledger });
      await destroyBy(`the stack ${stack.name}`, [{ stack, backend, ways }]);
    }
  } finally {
    await sources.close();
  }
  return { problems, emptied };
}
async function destroyStack(target, request2, deps) {
  const { log } = request2.environment.context;
  const problems = [];
  const state = await heldIn(deps.states, target.backend).catch((error) => {
    problems.push(toStagingError(error).message);
  });
  const held = state?.resources;
  if (held?.length === 0) {
    log.info("its state is empty");
    return { kind: "empty" };
  }
  for await (const { kind: kind2, source } of target.ways()) {
    if (kind2 === "bare" && !held)
      continue;
    try {
      const place = await layOut(kind2, await source(), target, held ?? [], request2.environment);
      if (place.kind === "impossible") {
        problems.push(`it cannot be done ${described[kind2]}, since ${place.because}`);
        continue;
      }
      if (problems.length > 0)
        log.info(`${problems.at(-1)}
Once more, ${described[kind2]}`);
      try {
        return await destroyIn(place, target, request2, deps);
      } finally {
        if (kind2 === "bare")
          await rm6(place.directory, { recursive: true, force: true });
      }
    } catch (error) {
      if (error instanceof Kept || error instanceof StateLockedError)
        return { kind: "held", because: error.message };
      problems.push(toStagingError(error).message);
    }
  }
  return { kind: "held", because: [...new Set(problems)].join("; ") };
}
var Kept = class extends StagingError {
};
async function layOut(kind2, { workspace, configuration, apps }, { stack: { name, directory } }, resources, { names, context: { temp } }) {
  const stack = configuration.stacks.find((one2) => one2.name === name) ?? { variables: {} };
  const variables = stackVariables(stack, names, configuration, apps);
  const own = { kind: "made", directory: join12(workspace, directory), variables, trusted: void 0 };
  if (kind2 === "commit")
    return own;
  const trusted = await readTrustedStack(workspace, directory);
  if (kind2 === "promoted") {
    const because = foreignProvider(trusted, resources);
    return because === void 0 ? { ...own, trusted } : { kind: "impossible", because };
  }
  const bare = await makeBareStack(trusted, resources, temp);
  return bare.kind === "impossible" ? bare : { ...bare, variables: { ...variables, configured: {} }, trusted };
}
async function destroyIn({ directory, variables, trusted }, { stack, backend }, { environment, ledger, isByWord, abandoned, ours: ours3, remove, deadline }, deps) {
  const { configuration, context } = environment;
  const { log } = context;
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline });
  try {
    await terraform.init(backend);
    const foreign = trusted && await foreignInstalled(trusted, directory);
    if (foreign)
      throw new Kept("forbidden", foreign);
    const { lineage, resources } = await stateOf({ terraform, backend, states: deps.states });
    const isBegunByUs = isRecordedLineage(ledger, backend, lineage) || isByWord && !ledger.life;
    const strangers = [
      ...await strangersIn(resources, ours3, environment, stack.owns),
      ...await foreignTags(resources, ours3, environment),
      ...isBegunByUs ? [] : unprovableIn(resources, configuration.environment.domain)
    ];
    if (strangers.length > 0)
      throw new Kept("foreign-environment", `it holds ${some(strangers)}, not proven to be ours, so nothing is destroyed by it`);
    const records = await strangersInZones(resources, ours3, environment, ledger);
    if (records.length > 0)
      throw new Kept("foreign-environment", `nothing is destroyed by it: a zone is deleted with all its records, and not proven to be ours are ${some(records)}. Delete them if nobody needs them, or keep the zone: take it out of the state with \`terraform state rm\``);
    const proofs = await withheldNow(resources, ours3, remove);
    if (proofs.length > 0)
      throw new Kept("leftovers", `nothing is destroyed by it: it holds ${some(proofs)}`);
    const takers = await deleteTakers(resources, ours3, remove);
    if (takers.length > 0)
      throw new Kept("leftovers", `nothing is destroyed by it: with ${some(takers)} Terraform would delete whatever bears its tag (destroy_all_associated_resources)`);
    if (resources.length === 0)
      log.info("its state is empty");
    else {
      const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: "teardown" };
      await despiteStaleLock(lock, () => destroyDespiteLostAnswers(terraform, log));
    }
    const left = (await terraform.state()).resources.length;
    return left === 0 ? { kind: "empty" } : { kind: "held", because: `${left} resources are in its state still` };
  } finally {
    await terraform.close();
  }
}
async function withheldNow(held, ours3, remove) {
  if (held.some(({ type }) => kindOfType[type] === "tag"))
    await noteGone(ours3, remove);
  return withheldIn(held, ours3, remove);
}
function foreignTags(resources, ours3, environment) {
  return leftOf(resources.filter((one2) => kindOfType[one2.type] === "tag" && !isProven(one2, ours3)), environment);
}
async function destroyDespiteLostAnswers(terraform, log) {
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    let hasBegun = false;
    try {
      await terraform.destroy((event) => {
        hasBegun ||= event.kind === "apply-start";
      });
      return;
    } catch (error) {
      if (!(error instanceof TerraformError) || !hasBegun)
        throw error;
      const { length } = (await terraform.state()).resources;
      if (length >= left)
        throw error;
      left = length;
      log.info(`${error.message}
Once more, with the ${length} resources that the state still holds`);
    }
  }
}

// packages/environment/build/src/teardown/nothing-left.js
function requireNothingLeft(result, { held, strays, branch, ledgerRef: ledgerRef2 }) {
  const { environment, leftovers } = result;
  const named3 = (entries) => entries.map(({ kind: kind2, name, id }) => `${kind2} ${name} (${id})`);
  const there = named3(leftovers.filter(({ onlyRecorded }) => !onlyRecorded));
  const recorded = named3(leftovers.filter(({ onlyRecorded }) => onlyRecorded));
  const told4 = [
    ...there.length > 0 ? [`still there after the destroy of ${environment}: ${there.join(", ")}`] : [],
    ...recorded.length > 0 ? [
      `still there, and not touched, since the ledger alone says that it is of ${environment}, which nothing proves: ${recorded.join(", ")}`
    ] : [],
    ...held.length + strays.length > 0 ? [`${environment} is not gone: ${[...held, ...strays].join("; ")}`] : []
  ];
  if (told4.length === 0)
    return;
  const hints = [
    ...there.length > 0 ? ["Run the teardown again; what it cannot delete then must be deleted by hand, and is billed until it is."] : [],
    ...recorded.length > 0 ? [
      `Anyone who may push can write the ledger: look at each before you delete anything. If it is of somebody else, look at who wrote ${ledgerRef2} (git log), and delete the ledger: git push origin :${ledgerRef2}.`
    ] : [],
    ...held.length > 0 ? [
      "Look at the state with `terraform state list`; take out of it what is not of this environment (`terraform state rm`), and run the teardown again. What only another commit's Terraform can destroy, it destroys in a run of its own: start staging-control, action destroy, on the branch that made it."
    ] : [],
    ...strays.length > 0 ? [strayRemedy(branch)] : []
  ];
  throw new StagingError("leftovers", told4.join("\n"), { hint: hints.join(" "), result });
}
async function deleteStates({ ledger, context }, backends, states) {
  const places = backends.map(placeOf);
  const isDue = ({ kind: kind2, name, holds, goneAt: goneAt2 }) => kind2 === stateEntry && holds !== void 0 && !goneAt2 && places.includes(name);
  const goneAt = new Date(context.clock.now()).toISOString();
  await ledger.update("teardown: nothing is in the states any more", (current) => current.journal.some(isDue) ? { ...current, journal: current.journal.map((entry) => isDue(entry) ? { ...entry, goneAt } : entry) } : void 0);
  for (const backend of backends)
    await states.deleteState(backend);
}

// packages/environment/build/src/teardown/receipt.js
function renderReceipt(resources, doubts, goneAt, bill, recordedOnly2) {
  const ours3 = resources.map((resource) => {
    const gone = goneAt.get(resourceKey(resource));
    const { kind: kind2, id, name, createdAt = null } = resource;
    const cost = bill.costOf(resource);
    return {
      kind: kind2,
      id,
      name,
      created: createdAt,
      gone: gone === void 0 ? null : new Date(gone).toISOString(),
      cost: cost === void 0 ? null : Number(cost.toFixed(4)),
      ...gone === void 0 && { url: consoleUrl(resource) },
      ...gone === void 0 && recordedOnly2.has(resource) && { onlyRecorded: true }
    };
  });
  const left = doubts.map(({ kind: kind2, id, name, because, url: url2 }) => ({
    kind: kind2,
    id,
    name,
    created: null,
    gone: null,
    cost: null,
    url: url2,
    because
  }));
  return {
    entries: [...ours3, ...left],
    leftovers: ours3.filter(({ gone }) => gone === null),
    cost: bill.soFar
  };
}

// packages/environment/build/src/teardown/teardown-environment.js
async function teardownEnvironment(request2, deps) {
  const { environment, policy, reason, keepFor, deadline } = request2;
  const { context, names } = environment;
  if (isProtected(names.environment, environment.configuration))
    throw new RefusedError("forbidden", `${names.environment} is protected: it is never destroyed`, {
      hint: "`protected` in .github/staging.yml of the promotion branch lists such names."
    });
  if (policy === "always")
    await withReadableLedger(environment);
  const announced = policy === "always" && request2.grace ? await awaitObjections({ environment, grace: request2.grace, reason, deadline }) : void 0;
  const own = request2.leaseId ?? leaseId(context.run.id);
  const keptFor = keepFor && await isWorthALook(environment) ? keepFor : void 0;
  const { proven, ...ahead } = await lookAhead2(environment, (leases) => keptFor !== void 0 || policy === "when-unused" && leases.some(({ id }) => id !== own));
  const claim = await claimTeardown({
    environment,
    operation: {
      id: operationId("teardown", context.run),
      kind: "teardown",
      run: context.run,
      actor: context.actor,
      machine: hostname5()
    },
    policy,
    leaseId: own,
    keepFor: keptFor,
    reason,
    ...ahead,
    announced,
    deadline
  });
  if (claim.kind === "kept") {
    if (request2.leaseId !== void 0 && policy === "when-unused" && keptFor === void 0 && !claim.wasHeld)
      context.log.warning(`input "lease-id" is ${JSON.stringify(request2.leaseId)}, and ${names.environment} has no such lease: it has ended before, or never was. Nothing was released, and those who hold it keep it (${claim.heldBy.map(({ id, holder }) => `${id} of ${holder}`).join(", ")}). status shows the ids`);
    for (const { holder, until, run } of claim.heldBy)
      context.log.info(`still held by ${holder} until ${until} (${run})`);
    if (claim.end)
      context.log.info(`${names.environment} ${sayEnd(claim.end)}`);
    await showOutside(environment);
    const kept = keptFor === void 0 ? void 0 : claim.heldBy.find(({ id }) => id === own)?.until;
    const ends = kept && Math.min(Date.parse(kept), claim.end?.at ?? Number.POSITIVE_INFINITY);
    const toBeLookedAt = ends === void 0 ? void 0 : new Date(ends).toISOString();
    const { heldBy, end: end2 } = claim;
    return { kind: "kept", environment: names.environment, heldBy, toBeLookedAt, end: end2 };
  }
  for (const { holder, until, branch } of claim.heldBy)
    context.log.warning(`${holder} (${branch}) held ${names.environment} until ${until}, and loses it now`);
  await tellHolders(environment, {
    leases: claim.heldBy.filter(({ holder }) => holder !== context.actor),
    text: destroyNotice(context.actor, reason, "now"),
    once: `destroy ${context.run.id}`
  });
  await tellRequests(environment, {
    leases: claim.heldBy,
    text: destroyedUnder(names.environment, context.actor, reason),
    once: `destroy ${context.run.id}`
  });
  try {
    const destroyed = await destroy(request2, deps, claim, proven);
    if (policy !== "expired")
      await lookAfterOthers(environment);
    return destroyed;
  } catch (error) {
    await releaseAfterFailure(environment, "teardown");
    if (!context.signal.aborted)
      await showOutside(environment);
    throw error;
  }
}
async function withReadableLedger({ ledger, context, names }) {
  const { problem } = await ledger.startOver(`teardown: a new ledger, by ${context.actor}`);
  if (problem !== void 0)
    context.log.warning(`${names.environment} is destroyed without its ledger, which is replaced: ${problem}. Who held it is not known, and is not told`);
}
async function lookAhead2(environment, keep) {
  const { ledger, digitalocean, context } = environment;
  const document2 = await ledger.read();
  if (keep(document2 ? liveLeases(document2, context.clock.now()) : []))
    return { teamUuid: await findTeam(digitalocean), seen: void 0, doomed: [], proven: [] };
  const { teamUuid, resources, paid, madeByCluster: madeByCluster2 } = await observeOurs(environment, document2);
  return { teamUuid, seen: paid, doomed: resources, proven: madeByCluster2 };
}
async function destroy(request2, deps, { document: ledger, abandoned: noted, heldBy }, proven) {
  const { environment, deadline } = request2;
  const { context, names, digitalocean } = environment;
  const { clock, log } = context;
  const { configuration } = environment;
  const configured = stackBackends(names, configuration, deps.spacesUrl);
  const places = { states: deps.states, keyPrefix: stateKeyPrefix(names) };
  const former = await formerBackends(ledger, configured, places);
  for (const { key } of former)
    log.info(`the state ${key} is of no stack of the configuration by now: it is destroyed by, too`);
  const backends = [...configured, ...former];
  const abandoned = await boundByRuns(noted, environment.github);
  await requireUnlocked(backends, deps.states, abandoned);
  const isByWord = request2.policy === "always" && !isBot(context.actor);
  const began = clock.now();
  const inState = (ours3) => heldByStates(deps.states, backends, { ledger, ours: ours3, environment, isByWord });
  const observed = await observeOurs(environment, ledger, { inState, proven });
  const isSeen = (one2) => [...observed.resources, ...observed.doubts].some((other) => sameResource(one2, other));
  const doomed = inDeletionOrder([...observed.resources, ...proven.filter((one2) => !isSeen(one2))]);
  const { domain: domain2 } = configuration.environment;
  const recorded = recordedOnly(ledger, doomed, domain2);
  const pointing = recorded.filter(({ kind: kind2, zone }) => kind2 === "dns-record" && zone !== domain2);
  const sightings = noSightings();
  const { goneAt } = sightings;
  let remove = { digitalocean, clock, log, deadline, ...sightings, pointing };
  await noteGone(pointing, remove);
  log.info(`${doomed.length} resources of ${names.environment} are to go`);
  for (const { ip, droplet } of observed.lent)
    log.warning(`the reserved IP ${ip} is on ${droplet}, which goes: it is not deleted, and is billed while it is on none`);
  const what = `teardown: ${doomed.length} resources are to go`;
  await writeDown(environment, doomed, { generation: ledger.generation, what });
  remove = { ...remove, unmarked: await markProven(environment, doomed, remove) };
  await log.group("Delete the DNS records", () => removeResources(doomed.filter(({ kind: kind2 }) => kind2 === "dns-record"), remove));
  if (observed.cluster?.status.state === "running")
    await log.group("Delete the Applications", () => endApplications(request2, deps, { cluster: observed.cluster?.id ?? "", doomed, remove }));
  await log.group("Delete the cluster and what it made", () => deleteClusterWithItsOwn(doomed, remove));
  const destroyedStates = await destroyStacks({ environment, ledger, former, isByWord, abandoned, ours: doomed, remove, deadline }, deps);
  let seen2 = [...doomed];
  let doubts = observed.doubts;
  const left = async (doubted = false) => {
    await noteGone([...seen2, ...recorded], remove);
    const now = await observeOurs(environment, ledger, { inState, gone: goneAt, proven: seen2 });
    if (doubted)
      doubtGone(now.listedStill, remove);
    const fresh = now.resources.filter((one2) => !seen2.some((other) => sameResource(one2, other)));
    const isBorne = (one2) => one2.kind === "tag" && now.doubts.some((doubt6) => sameResource(one2, doubt6));
    seen2 = [...seen2, ...fresh].filter((one2) => !isBorne(one2));
    const earlier = doubts.filter((doubt6) => !now.doubts.some((one2) => sameResource(one2, doubt6)));
    doubts = [...earlier, ...now.doubts].filter((doubt6) => !seen2.some((one2) => sameResource(one2, doubt6)));
    await noteGone(fresh, remove);
    return seen2.filter((one2) => !goneAt.has(resourceKey(one2)));
  };
  const swept = await left(true);
  if (swept.length > 0) {
    if (remove.unmarked?.size)
      remove = { ...remove, unmarked: await markProven(environment, swept, remove) };
    await log.group("Sweep what is left", () => removeResources(swept, remove));
    await left();
  }
  const kept = withheld(seen2, remove);
  for (const one2 of seen2) {
    const because = kept.get(resourceKey(one2));
    if (because)
      log.warning(`the ${one2.kind} ${one2.name} (${one2.id}) stays for now: ${because}`);
  }
  for (const { kind: kind2, name, id, because, url: url2 } of doubts)
    log.warning(`the ${kind2} ${name} (${id}) is left as it is: ${because}. Look at it: ${url2}`);
  const look2 = { now: clock.now(), isComplete: false };
  const unproven = recorded.filter((one2) => !goneAt.has(resourceKey(one2)));
  const all = inDeletionOrder([...seen2, ...unproven]);
  const bill = billOf(withSeen(ledger, seen2, look2), goneAt, clock.now());
  const receipt = renderReceipt(all, doubts, goneAt, bill, new Set(unproven));
  const result = {
    kind: "destroyed",
    environment: names.environment,
    heldBy,
    receipt: receipt.entries,
    leftovers: receipt.leftovers,
    doubts,
    cost: receipt.cost,
    unpriced: bill.unpriced,
    duration: deadline.elapsed()
  };
  const strays = await findStrayStates(ledger, backends, places);
  const held = await leftInStates(backends, deps.states, destroyedStates, { ...environment, ledger, gone: goneAt });
  const ledgerRef2 = `${configuration.ledger.refPrefix}/${names.environment}`;
  requireNothingLeft(result, { held, strays, branch: configuration.promotion.branch, ledgerRef: ledgerRef2 });
  await requireUnlocked(backends, deps.states, abandoned, { since: began, until: clock.now() });
  await deleteStates(environment, backends, deps.states);
  await environment.ledger.update(`teardown: ${names.environment} is gone`, (current) => closed(current, ledger));
  await showOutside(environment);
  const quiet = await lookAt(closeNotices(environment));
  if (quiet.kind === "failed")
    log.debug(`the issue that tells of its end was not closed: ${quiet.error.message}`);
  return result;
}
async function isWorthALook(environment) {
  const document2 = await environment.ledger.read();
  const overtaken = document2 && overtakenBy(document2, environment.context);
  if (overtaken) {
    environment.context.log.info(`not kept for a look: ${overtaken} has deployed since`);
    return false;
  }
  const { resources } = await observeOurs(environment, document2);
  return resources.some(({ hourly }) => hourly !== 0);
}
function overtakenBy(document2, { run, clock }) {
  const since = document2.leases.find(({ id }) => id === leaseId(run.id))?.since;
  const others = liveLeases(document2, clock.now()).map((lease) => lease.run);
  return Object.values(document2.apps).find((app) => app.run !== run.url && others.includes(app.run) && since !== void 0 && app.at > since)?.run;
}

// packages/environment/build/src/state.js
var lasting = ["cluster", "database", "vpc", "load-balancer", "dns-record", "project"];
function isLasting({ kind: kind2, name }) {
  return lasting.includes(kind2) && (kind2 !== "load-balancer" || !isKubernetesName("load-balancer", name));
}

// packages/environment/build/src/reap/find-forgotten.js
var endings = ["-cluster", "-db", "-vpc", "-lb"];
function findUnrecorded({ names }, ledgers, { listing }) {
  const { ownerTag: tagged, prefix: named3 } = marksOf(names, "");
  const isRecorded = (name) => {
    const document2 = ledgers.get(name);
    return document2 instanceof StagingError ? !isBroken(document2) : document2?.life;
  };
  const ofTags = listing.tags.flatMap(({ name }) => name.startsWith(tagged) ? [name.slice(tagged.length)] : []);
  const ofNames = [...listing.clusters, ...listing.databases, ...listing.vpcs, ...listing.loadBalancers].flatMap(({ name }) => {
    const ending = name.startsWith(named3) && endings.find((one2) => name.endsWith(one2));
    return ending ? environmentSpelled(name.slice(named3.length, -ending.length)) ?? [] : [];
  });
  return [.../* @__PURE__ */ new Set([...ofTags, ...ofNames])].filter((name) => isEnvironmentName(name) && !isRecorded(name));
}
async function judgeUnrecorded(environment, account) {
  const { context, configuration } = environment;
  const { resources, doubts } = await observeOurs(environment, void 0, { account });
  for (const doubt6 of doubts)
    context.log.warning(sayDoubt(doubt6));
  if (resources.length === 0)
    return { kind: "nothing" };
  const lasting2 = resources.filter(isLasting);
  const times = (lasting2.length > 0 ? lasting2 : resources).flatMap(({ createdAt }) => createdAt ? [Date.parse(createdAt)] : []);
  const since = Math.min(...times);
  if (times.length > 0 && context.clock.now() - since <= configuredLimits(configuration).ttl)
    return { kind: "young", since: new Date(since).toISOString() };
  return { kind: "forgotten" };
}

// packages/environment/build/src/reap/reap-budget.js
var oneDestroy = 20 * 6e4;
var reserve = { digitalocean: 600, github: 200 };
async function whyToStop(environment, deadline) {
  const { github, digitalocean } = environment;
  const total = deadline.elapsed() + deadline.remaining();
  if (deadline.remaining() < Math.min(oneDestroy, total / 4))
    return `only ${renderDuration(deadline.remaining())} of its time are left`;
  const [ofGitHub] = await Promise.all([lookAt(remainingRequests(github)), lookAt(digitalocean.account())]);
  if (ofGitHub.kind === "seen" && ofGitHub.value < reserve.github)
    return `GitHub takes only ${ofGitHub.value} more requests in this hour`;
  const left = digitalocean.requestsLeft;
  return left !== void 0 && left < reserve.digitalocean ? `DigitalOcean takes only ${left} more requests in this hour` : void 0;
}
function shareOf(deadline, left) {
  return deadline.within(Math.max(oneDestroy, deadline.remaining() / left));
}
function inTurns(all, now) {
  const begin = Math.floor(Math.floor(now / 36e5) * golden % 1 * all.length);
  return [...all.slice(begin), ...all.slice(0, begin)];
}
var golden = (Math.sqrt(5) - 1) / 2;

// packages/environment/build/src/reap/look-at-living.js
var atOnce = 4;
async function lookAtLiving({ environment, open, deadline }, ledgers, account) {
  const { log, signal, clock } = environment.context;
  const seen2 = new Map(ledgers);
  const living = [...ledgers].flatMap(([name, document2]) => document2 instanceof StagingError || !isSomethingOf(name, document2, environment, account) ? [] : [{ name, document: document2 }]);
  const due = [...inTurns(living, clock.now())];
  const share = deadline.within(deadline.remaining() / 4);
  const left = [];
  let why;
  let begun3 = 0;
  const lookOn = async () => {
    for (let one2 = due.shift(); one2; one2 = due.shift()) {
      const { name, document: document2 } = one2;
      if (begun3++ % 10 === 0)
        why ??= await whyToStop(environment, deadline);
      if (why === void 0 && !share.passed()) {
        const look2 = await lookAt(untilAborted(share.signal, open(name).then((other) => lookAtOne(other, document2, account))));
        signal.throwIfAborted();
        if (look2.kind === "seen")
          seen2.set(name, look2.value);
        else if (share.passed())
          left.push(name);
        else
          log.warning(`what ${name} costs by now could not be seen, or not be written down: ${look2.error.message}`);
      } else
        left.push(name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lookOn));
  if (left.length > 0)
    log.warning(`what ${left.length} of ${living.length} environments cost by now was not looked at, since ${why ?? "a quarter of the time of this run is over"}: ${left.sort().join(", ")}. Their turn comes in the next hours`);
  return seen2;
}
async function untilAborted(signal, work) {
  const aborted = new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}
function isSomethingOf(name, { journal, spending, leases }, { names }, { listing }) {
  const marks2 = marksOf(names, name);
  const { clusters, databases, vpcs, loadBalancers } = listing;
  return journal.length > 0 || spending !== void 0 || leases.length > 1 || listing.tags.some((one2) => one2.name === marks2.ownerTag) || [clusters, databases, vpcs, loadBalancers].some((items2) => items2.some((item) => isNameOf(marks2, item.name)));
}
async function lookAtOne(environment, document2, account) {
  const { ledger, context } = environment;
  const { clock, log } = context;
  const { paid, doubts } = await observeOurs(environment, document2, { account });
  for (const doubt6 of doubts)
    log.warning(sayDoubt(doubt6));
  if (!document2.life)
    return document2;
  const now = clock.now();
  const runs = isCrowded(document2, now) ? await holdersRunning(environment, document2) : void 0;
  const next2 = (current) => {
    if (!current.life)
      return current;
    const counted2 = withSeen(current, paid, { now, isComplete: true });
    return runs ? withoutDeadLeases(counted2, runs, now) : counted2;
  };
  const counted = next2(document2);
  if (counted === document2)
    return document2;
  const written2 = await lookAt(ledger.update("reaper: what it costs by now", (current) => {
    const edited = next2(current);
    return edited === current ? void 0 : edited;
  }));
  if (written2.kind === "seen")
    return written2.value;
  log.warning(`what ${environment.names.environment} costs by now is not written down: ${written2.error.message}`);
  return counted;
}
function isCrowded({ leases }, now) {
  return leases.length > 1 && leases.some(({ until }) => Date.parse(until) <= now);
}

// packages/environment/build/src/deadlines/warn-of-end.js
var near = 75 * 6e4;

// packages/environment/build/src/outside/tell-of-end.js
async function tellOfEnd(environment, document2) {
  const now = environment.context.clock.now();
  const end2 = endOf(document2, configuredLimits(environment.configuration));
  if (!end2 || end2.at <= now || end2.at - now > near)
    return;
  const leases = liveLeases(document2, now);
  const once2 = `end ${new Date(end2.at).toISOString()}`;
  const remedy2 = remedyOf(end2);
  await tellHolders(environment, {
    leases: leases.filter((one2) => !isApprovalLease(one2)),
    text: `it ${sayEnd(end2)}: ${remedy2}.`,
    once: once2
  });
  await tellRequests(environment, {
    leases,
    text: () => `\u26A0\uFE0F The environment in which this was tested ${sayLatestEnd(end2)}: ${remedy2}.`,
    once: once2
  });
}

// packages/environment/build/src/reap/show-others.js
var mostAnHour = 30;
async function showOthers({ environment, open, deadline }) {
  const { clock, log } = environment.context;
  const readable = [...await environment.ledgers()].flatMap(([name, document2]) => document2 instanceof StagingError ? [] : [{ name, document: document2, lives: endOf(document2, configuredLimits(environment.configuration)) !== void 0 }]);
  const all = readable.sort((a, b) => Number(b.lives) - Number(a.lives));
  const due = all.length > mostAnHour ? inTurns(all, clock.now()).slice(0, mostAnHour) : all;
  for (const [index, { name, document: document2 }] of due.entries()) {
    const why = index % 10 === 0 ? await whyToStop(environment, deadline) : void 0;
    if (why !== void 0) {
      log.info(`what people see of ${due.length - index} others is left as it is, since ${why}`);
      return;
    }
    const other = await open(name);
    await showOutside(other);
    await tellOfEnd(other, document2);
  }
}

// packages/environment/build/src/reap/reap-environments.js
async function reapEnvironments(request2, deps) {
  const { environment, deadline } = request2;
  const { log } = environment.context;
  const known = await environment.ledgers();
  const account = await lookAtAccount(environment);
  const forgotten = await findForgotten(request2, known, account);
  const ledgers = await lookAtLiving(request2, known, account);
  const past = pastTime(environment, ledgers);
  if (past.length > 0)
    log.info(`past their time, the oldest first: ${past.map((one2) => `${one2.environment} (${one2.because})`).join(", ")}`);
  const { results, failures, postponed } = await reapInTurn(past, request2, deps);
  if (!deadline.passed())
    await showOthers(request2);
  const all = [...unreadable3(ledgers), ...forgotten, ...failures];
  const told4 = all.map((failure2) => ({ environment: failure2.environment, message: failure2.error.message }));
  const reaped = { kind: "reaped", results, failures: told4, postponed };
  const [first] = all;
  if (!first) {
    await closeReaperIssue(environment);
    return reaped;
  }
  throw new StagingError(first.error.reason, told4.map((one2) => `${one2.environment}: ${one2.message}`).join("\n"), {
    ...first.error.hint && { hint: first.error.hint },
    cause: first.error,
    result: reaped
  });
}
async function reapInTurn(past, request2, deps) {
  const { environment, deadline } = request2;
  const { log, signal } = environment.context;
  const results = [];
  const failures = [];
  for (const [index, one2] of past.entries()) {
    const why = index === 0 ? void 0 : await whyToStop(environment, deadline);
    if (why !== void 0) {
      const postponed = past.slice(index).map(({ environment: name }) => name);
      log.warning(`${postponed.length} more are left to the run of the next hour, since ${why}: ${postponed.join(", ")}`);
      return { results, failures, postponed };
    }
    try {
      if (!await isExpired(environment, one2)) {
        log.info(`${one2.environment} is still held by a run that goes on`);
        continue;
      }
      log.info(`${one2.environment} is past its time: ${one2.because}`);
      results.push(await reap(one2, shareOf(deadline, past.length - index), request2, deps));
    } catch (error) {
      if (!deadline.passed())
        signal.throwIfAborted();
      const failure2 = toStagingError(error);
      log.warning(`${one2.environment} was not destroyed: ${failure2.message}`);
      failures.push({ environment: one2.environment, error: failure2 });
    }
  }
  return { results, failures, postponed: [] };
}
async function findForgotten({ environment, open }, ledgers, account) {
  const failures = [];
  for (const name of findUnrecorded(environment, ledgers, account)) {
    const judged = await judgeUnrecorded(await open(name), account);
    if (judged.kind === "young")
      environment.context.log.warning(`${name} is in no ledger, and is left as it is for now, since somebody may be making it: its oldest part is of ${judged.since}`);
    if (judged.kind !== "forgotten")
      continue;
    const error = new StagingError("leftovers", `no ledger knows ${name}, and resources of its name are there and are billed`, {
      hint: "If `ledger.ref-prefix` was changed while it lived, name the old one in `ledger.former-ref-prefixes`. If it is not wanted, run staging-control with `destroy` for it."
    });
    environment.context.log.warning(`${name} is left as it is: ${error.message}. ${error.hint}`);
    failures.push({ environment: name, error });
  }
  return failures;
}
function unreadable3(ledgers) {
  return [...ledgers].flatMap(([name, error]) => error instanceof StagingError ? [{ environment: name, error }] : []);
}
async function reap({ environment: name, because }, deadline, { open, reason }, deps) {
  return teardownEnvironment({
    environment: await open(name),
    policy: "expired",
    leaseId: void 0,
    reason: reason ?? because,
    keepFor: void 0,
    deadline
  }, deps);
}

// packages/environment/build/src/stacks/stack-terraform.js
import { access as access2 } from "node:fs/promises";

// packages/environment/build/src/stacks/declared-variables.js
import { readdir as readdir4, readFile as readFile6 } from "node:fs/promises";
import { join as join13 } from "node:path";
async function declaredVariables(directory) {
  const files = await terraformFilesIn(directory);
  const found = await Promise.all(files.map(async (file3) => {
    const text3 = await readFile6(join13(directory, file3), "utf8");
    return file3.endsWith(".json") ? declaredInJson(text3) : declaredInHcl(text3);
  }));
  return new Map(found.flat());
}
function declaredInHcl(text3) {
  const code = withoutComments(text3);
  return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found) => {
    const body = blockFrom(code, found.index + found[0].length);
    return [found[1] ?? "", { hasDefault: body === void 0 || /(^|[\s{])default\s*=/.test(body) }];
  });
}
function declaredInJson(text3) {
  const variables = objectIn2(text3)["variable"];
  return Object.entries(typeof variables === "object" && variables !== null ? variables : {}).map(([name, variable]) => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]);
}
function objectIn2(text3) {
  const value = JSON.parse(text3);
  return typeof value === "object" && value !== null ? value : {};
}
function withoutComments(text3) {
  return text3.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match2, quoted) => quoted === void 0 ? "" : /^[\w-]*$/.test(quoted) ? match2 : '""');
}
function blockFrom(code, start2) {
  let depth = 1;
  let body = "";
  for (let index = start2; index < code.length; index += 1) {
    const sign = code[index];
    if (sign === "}")
      depth -= 1;
    if (depth === 0)
      return body;
    if (depth === 1)
      body += sign;
    if (sign === "{")
      depth += 1;
  }
  return void 0;
}

// packages/environment/build/src/stacks/stack-terraform.js
function stackRunner({ context, digitaloceanToken, spaces, version }) {
  const { env, spawn, tools, log, temp, urls } = context;
  return async ({ directory, variables, command, deadline }) => {
    const isDeclared = await declaredIn(directory);
    const terraform = await openTerraform({
      directory,
      command,
      env: {
        ...env,
        DIGITALOCEAN_TOKEN: digitaloceanToken,
        DIGITALOCEAN_API_URL: urls.digitalocean,
        AWS_ACCESS_KEY_ID: spaces.accessKey,
        AWS_SECRET_ACCESS_KEY: spaces.secretKey
      },
      spawn,
      tools,
      log,
      temp,
      deadline,
      ...version && { version }
    });
    const declared = (values) => Object.fromEntries(Object.entries(values).filter(([name]) => isDeclared(name)));
    const given = { ...declared(variables.own), ...variables.configured, ...declared(variables.identity) };
    return {
      ...terraform,
      plan: async (imports) => {
        const plan = await terraform.plan(given, imports);
        requireOneAccount(plan, { token: digitaloceanToken, api_endpoint: urls.digitalocean });
        return plan;
      },
      destroy: (onEvent) => terraform.destroy(given, onEvent)
    };
  };
}
function requireOneAccount({ settings = [] }, expected) {
  const other = settings.find(({ name, value }) => Object.hasOwn(expected, name) && value !== expected[name]);
  if (other)
    throw new RefusedError("wrong-account", `the plan is not applied: the provider ${other.provider} has a \`${other.name}\` of its own in the stack, and it is not the one of this run`, {
      hint: `Leave \`${other.name}\` out of the provider's block: it is in the environment. What is made with another account's token cannot be looked for, and would be left behind: make it in a stack outside of the environment.`
    });
}
async function declaredIn(directory) {
  await access2(directory).catch((cause) => {
    throw new StagingError("invalid-configuration", `there is no folder ${directory} with a stack`, {
      hint: "Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.",
      cause
    });
  });
  const declared = await declaredVariables(directory);
  return (name) => declared.has(name);
}

// packages/environment/build/src/teardown/hand-over.js
var patience10 = 6e4;
var beginning = 4e3;
async function handOverTeardown(request2, deps) {
  const { environment, workflow } = request2;
  const { context, names } = environment;
  if (isProtected(names.environment, environment.configuration) || !await mayDestroy(request2))
    return teardownEnvironment(request2, deps);
  const held = await endLease(request2);
  try {
    const run = await startTeardown(request2, held);
    context.log.info(`the clean-up is a run of its own now: ${run.url}`);
    return { kind: "handed-over", environment: names.environment, run: run.url };
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.warning(`${workflow} of the default branch could not be started, so ${names.environment} is torn down here: ${toStagingError(error).message}. ${remedy}`);
    return teardownEnvironment({ ...request2, keepFor: void 0 }, deps);
  }
}
var remedy = "The file must be on the default branch with `on: workflow_dispatch` and the inputs `action` (with release and destroy among its options), `reason`, `lease` and `environment`, as in docs/adopt.md, and this job needs `permissions: actions: write`.";
async function endLease({ environment, policy, leaseId: given }) {
  const { ledger, context } = environment;
  if (given !== void 0)
    return given;
  if (policy === "always")
    return "";
  const own = leaseId(context.run.id);
  try {
    await ledger.update(`teardown: released by ${context.actor}`, (current) => {
      const released = withoutLease(current, own);
      return released === current ? void 0 : released;
    });
    return "";
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.warning(`${own} could not be released here, so the other run does it: ${toStagingError(error).message}`);
    return own;
  }
}
async function mayDestroy(request2) {
  try {
    return await wouldDestroy(request2);
  } catch (error) {
    request2.environment.context.signal.throwIfAborted();
    if (request2.keepFor)
      throw error;
    request2.environment.context.log.warning(`what is there could not be looked at: ${toStagingError(error).message}`);
    return true;
  }
}
async function wouldDestroy({ environment, policy, keepFor, ...request2 }) {
  const { ledger, context } = environment;
  if (keepFor && await isWorthALook(environment))
    return false;
  const document2 = await ledger.read();
  const own = request2.leaseId ?? leaseId(context.run.id);
  const others = document2 ? liveLeases(document2, context.clock.now()).filter(({ id }) => id !== own) : [];
  if (policy === "when-unused" && others.length > 0)
    return false;
  return (await observeOurs(environment, document2)).resources.length > 0;
}
async function startTeardown({ environment, workflow, policy, reason, deadline }, lease) {
  const { context, github, names } = environment;
  const { clock, log } = context;
  const ref = await getDefaultBranch(github);
  const run = await dispatchWorkflow(github, {
    workflow,
    ref,
    // A second release finds the environment gone or in use; a second destroy may meet what a newer push has made meanwhile.
    isHarmless: policy !== "always",
    inputs: {
      action: policy === "always" ? "destroy" : "release",
      reason: reason || `the end of run ${context.run.id}`,
      lease,
      environment: names.environment
    }
  }, { clock, log, deadline: deadline.within(patience10) });
  await requireBegun(github, run, { workflow, ref }, { clock, deadline, patience: beginning });
  return run;
}

export {
  systemClock,
  Deadline,
  markdownLink,
  remedyOf,
  sayEnd,
  sayBudget,
  stateStore,
  openOurCluster,
  openEnvironment,
  teardownEnvironment,
  reapEnvironments,
  stackRunner,
  handOverTeardown
};
/*! Bundled license information:

axios/dist/browser/axios.cjs:
  (*! Axios v1.21.1 Copyright (c) 2026 Matt Zabriskie and contributors *)

aws4fetch/dist/aws4fetch.esm.mjs:
  (**
   * @license MIT <https://opensource.org/licenses/MIT>
   * @copyright Michael Hart 2024
   *)
*/
