// SPDX-License-Identifier: Apache-2.0

// An OpenID provider on this computer, strict where Microsoft is strict and more: public native
// client, PKCE with S256 only, refresh tokens replaced at every use, a second use ends the sign-in.
// Prints its address, and ends when its standard input does.

import http from 'node:http';
import { Provider } from 'oidc-provider';

const person = {
    name: 'Zoë Admin',
    preferred_username: 'zoe@partner.example',
    tid: 'tenant-1',
    oid: 'user-1',
};

function configuration() {
    return {
        clients: [{
            client_id: 'welkom-test',
            application_type: 'native',
            token_endpoint_auth_method: 'none',
            redirect_uris: ['http://localhost/'],
            response_types: ['code'],
            grant_types: ['authorization_code', 'refresh_token',
                'urn:ietf:params:oauth:grant-type:device_code'],
        }],
        claims: { openid: ['sub'], profile: Object.keys(person) },
        conformIdTokenClaims: false,
        scopes: ['openid', 'profile', 'offline_access'],
        features: { deviceFlow: { enabled: true } },
        pkce: { required: () => true, methods: ['S256'] },
        rotateRefreshToken: true,
        ttl: { AccessToken: 600, AuthorizationCode: 60, DeviceCode: 120, Grant: 600, IdToken: 600,
            Interaction: 600, RefreshToken: 600, Session: 600 },
        findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...person }) }),
        cookies: { keys: ['only for tests'] },
    };
}

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
    const address = `http://127.0.0.1:${server.address().port}`;
    server.on('request', new Provider(address, configuration()).callback());
    console.log(address);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
