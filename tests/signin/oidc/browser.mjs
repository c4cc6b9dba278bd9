// SPDX-License-Identifier: Apache-2.0

// Plays the browser and the person before it: follows redirects with cookies, fills in forms, and
// ends at the redirect address of the program, http://localhost.
// Reads one line of JSON: url, and optionally userCode (of the device flow), stop (do not visit the
// redirect address), state (replaces the one that came back), deny (presses Cancel).
// Prints the address where it ended.

const input = [];
for await (const piece of process.stdin)
    input.push(piece);
const job = JSON.parse(Buffer.concat(input).toString());
const cookies = new Map();

async function visit(url, form) {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(url, {
        method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), headers,
        redirect: 'manual',
    });
    for (const cookie of answer.headers.getSetCookie()) {
        const [pair] = cookie.split(';');
        const at = pair.indexOf('=');
        cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
}

function firstForm(page, url) {
    const form = /<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(page);
    if (!form)
        return null;
    const fields = {};
    for (const [tag] of form[2].matchAll(/<input[^>]*>/g)) {
        const name = /name="([^"]*)"/.exec(tag)?.[1];
        if (name)
            fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? 'zoe';
    }
    if ('user_code' in fields && job.userCode)
        fields.user_code = job.userCode;
    if (job.deny && 'confirm' in fields) {
        delete fields.confirm;
        fields.abort = 'yes';
    }
    return { action: new URL(form[1].replaceAll('&amp;', '&'), url).href, fields };
}

let url = job.url;
let form = null;
for (let step = 0; step < 30; ++step) {
    const answer = await visit(url, form);
    form = null;
    if (answer.status >= 300 && answer.status < 400) {
        url = new URL(answer.headers.get('location'), url).href;
        const next = new URL(url);
        if (next.hostname === 'localhost') {
            if (job.state)
                next.searchParams.set('state', job.state);
            if (!job.stop)
                await fetch(next, { redirect: 'manual' });
            console.log(next.href);
            process.exit(0);
        }
        continue;
    }
    const page = await answer.text();
    const cancel = /href="([^"]*\/abort)"/.exec(page)?.[1];
    if (job.deny && cancel) {
        url = new URL(cancel, url).href;
        continue;
    }
    const found = firstForm(page, url);
    if (!found) {
        console.log(job.userCode ? 'done' : page);
        process.exit(job.userCode ? 0 : 1);
    }
    url = found.action;
    form = found.fields;
}
process.exit(1);
