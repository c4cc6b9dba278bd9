// SPDX-License-Identifier: Apache-2.0

// The yardstick for `check`: Papa Parse with the same rules. node check_papaparse.js FILE
// Looks for papaparse where node looks for modules (NODE_PATH too); exit code 3 without it.

'use strict';

const fs = require('fs');

let papa;
try {
    papa = require('papaparse');
} catch {
    console.error('papaparse is not installed (npm install papaparse, then set NODE_PATH)');
    process.exit(3);
}

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const word = "[A-Za-z0-9'_!#^~-]+";
const address = new RegExp(
    `^(?=[^@]{1,64}@.{1,48}$)${word}(?:\\.${word})*@(?:${label}\\.)+${label}$`);
const lineBreak = /[\t\n\r]+/;
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const columns = ['first name', 'last name', 'display name', 'email', 'status update'];
const tooLong = ['first-name-too-long', 'last-name-too-long', 'display-name-too-long'];

function check(text) {
    const findings = [];
    const firstRowOf = new Map();
    let columnOf = null;
    let width = 0;
    let rowNumber = 0;
    let records = 0;
    let ready = 0;

    function checkRow(row) {
        ++rowNumber;
        if (columnOf === null) {
            const names = row.map((name) => name.trim().toLowerCase());
            columnOf = columns.map((name) => names.indexOf(name));
            width = row.length;
            return;
        }
        if (row.every((cell) => cell === ''))
            return;
        ++records;
        let errors = 0;
        function report(kind, column, value, isError = true) {
            findings.push({row: rowNumber, column: column + 1, kind, value});
            if (isError)
                ++errors;
        }
        if (row.length !== width)
            report('ragged-row', Math.min(row.length, width), '');

        const cells = columnOf.map((column, field) => {
            const cell = row[column] ?? '';
            let value = cell.trim();
            if (value.length !== cell.length)
                report('surrounding-space', column, cell, false);
            if (control.test(value)) {
                report('control-character', column, cell);
            } else if (lineBreak.test(value)) {
                report('control-character', column, cell, false);
                value = value.replace(/[\t\n\r]+/g, ' ');
            }
            if (field < 3 && value.length > 50)
                report(tooLong[field], column, value);
            return value;
        });

        if (cells[2] === '')
            report('missing-display-name', columnOf[2], '');
        if (cells[3] === '') {
            report('missing-email', columnOf[3], '');
        } else {
            if (!address.test(cells[3]))
                report('malformed-email', columnOf[3], cells[3]);
            const key = cells[3].toLowerCase();
            if (firstRowOf.has(key))
                report('duplicate-email', columnOf[3], cells[3]);
            else
                firstRowOf.set(key, rowNumber);
        }
        if (cells[4] !== '')
            report('status-not-empty', columnOf[4], cells[4]);
        if (errors === 0)
            ++ready;
    }

    papa.parse(text, {step: (result) => checkRow(result.data)});
    return {records, ready, findings};
}

if (process.argv.length !== 3) {
    console.error('usage: check_papaparse.js FILE');
    process.exit(2);
}
process.stdout.write(JSON.stringify(check(fs.readFileSync(process.argv[2], 'utf8'))));
