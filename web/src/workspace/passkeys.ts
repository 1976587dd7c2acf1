// Passkeys: what the browser is asked, and what goes back to the server. All bytes are base64url.
import { call } from './api';
import type { Session } from './session.svelte';

export interface Passkey { id: string; name: string; made_at: string; used_at?: string }

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
  list: () => call<{ passkeys: Passkey[]; possible: boolean }>('GET', 'passkeys'),
  remove: (id: string) => call<void>('DELETE', `passkeys/${encodeURIComponent(id)}`),

  async add(name: string, person: { name: string; email: string }): Promise<Passkey> {
    const wish = await call<{ challenge: string; party: string; user: string; known: string[] }>(
      'POST', 'passkeys/begin');
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
    return call<Passkey>('POST', 'passkeys', {
      body: {
        name,
        client_data: toText(said.clientDataJSON),
        authenticator_data: toText(said.getAuthenticatorData()),
      },
    });
  },

  async signIn(): Promise<Session> {
    const told = await call<{ challenge: string; party: string }>(
      'POST', 'passkey-sign-in/begin', { open: true });
    const proof = await asked<PublicKeyCredential>(navigator.credentials.get({
      publicKey: {
        challenge: toBytes(told.challenge),
        rpId: told.party,
        userVerification: 'required',
        timeout: 240_000,
      },
    }));
    const said = proof.response as AuthenticatorAssertionResponse;
    return call<Session>('POST', 'passkey-sign-in', {
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
