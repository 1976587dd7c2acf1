// Passkeys: what the browser is asked, and what goes back to the server. All bytes are base64url.
import type { Passkey, Session } from '../../build/openapi';
import { call } from './api';

export type { Passkey };

export const supported = (): boolean =>
  typeof window !== 'undefined' && 'PublicKeyCredential' in window
  && typeof navigator.credentials?.create === 'function';

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
}

function toText(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

/** The person turned away, took too long, or has no device for it: nothing happened. */
export class NoPasskey extends Error {}

async function asked<T>(work: Promise<Credential | null>): Promise<T> {
  try {
    const credential = await work;
    if (credential) return credential as unknown as T;
  } catch {
    // Falls through: browsers tell these cases apart on purpose badly.
  }
  throw new NoPasskey();
}

export const passkeys = {
  list: () => call('get', 'passkeys'),
  remove: (id: string) => call('delete', 'passkeys/{id}', { id }),

  async add(name: string, person: { name: string; email: string }): Promise<Passkey> {
    const wish = await call('post', 'passkeys/begin');
    const made = await asked<PublicKeyCredential>(navigator.credentials.create({
      publicKey: {
        challenge: toBytes(wish.challenge),
        rp: { id: wish.party, name: 'Palpate' },
        user: { id: toBytes(wish.user), name: person.email, displayName: person.name },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
        excludeCredentials: wish.known.map((id) => ({ type: 'public-key', id: toBytes(id) })),
        timeout: 240_000,
      },
    }));
    const said = made.response as AuthenticatorAttestationResponse;
    return call('post', 'passkeys', {
      body: {
        name,
        client_data: toText(said.clientDataJSON),
        authenticator_data: toText(said.getAuthenticatorData()),
      },
    });
  },

  async signIn(): Promise<Session> {
    const told = await call('post', 'passkey-sign-in/begin', { open: true });
    const proof = await asked<PublicKeyCredential>(navigator.credentials.get({
      publicKey: {
        challenge: toBytes(told.challenge),
        rpId: told.party,
        userVerification: 'required',
        timeout: 240_000,
      },
    }));
    const said = proof.response as AuthenticatorAssertionResponse;
    return call('post', 'passkey-sign-in', {
      open: true,
      body: {
        id: toText(proof.rawId),
        client_data: toText(said.clientDataJSON),
        authenticator_data: toText(said.authenticatorData),
        signature: toText(said.signature),
      },
    });
  },
};
