export const id = 604;
export const ids = [604];
export const modules = {

/***/ 1604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   satisfies: () => (/* binding */ satisfies)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3553);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5247);


/** Whether npm would link the workspace's copy. A range that is none (a tag, a URL) is not ours to judge: it counts. */
function satisfies(version, range) {
    return semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_1__(range) === null || semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__(version, range, { loose: true });
}


/***/ })

};
