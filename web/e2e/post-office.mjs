// A mail server on loopback that takes everything, for walks that follow a link in a mail.
import net from 'node:net';

/** The text of each mail, as it was written before it was packed. */
function unpacked(raw) {
  const packed = raw.match(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?$\n?)+(?:^[A-Za-z0-9+/]{1,19}={0,2}\r?$)?/gmu) ?? [];
  return [raw, ...packed.map((part) => Buffer.from(part, 'base64').toString('utf8'))].join('\n');
}

export async function postOffice() {
  const taken = [];
  const server = net.createServer((socket) => {
    let data = '';
    let reading = false;
    const say = (line) => socket.write(`${line}\r\n`);
    say('220 here');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      data += chunk.toString('latin1');
      for (;;) {
        const end = reading ? data.indexOf('\r\n.\r\n') : data.indexOf('\r\n');
        if (end < 0) return;
        const piece = data.slice(0, end);
        data = data.slice(end + (reading ? 5 : 2));
        if (reading) {
          reading = false;
          taken.push(unpacked(piece));
          say('250 taken');
        } else if (/^DATA/iu.test(piece)) {
          reading = true;
          say('354 go on');
        } else if (/^QUIT/iu.test(piece)) {
          say('221 bye');
          socket.end();
        } else {
          say('250 yes');
        }
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const env = { PALPATE_MAIL_HOST: '127.0.0.1', PALPATE_MAIL_PORT: String(server.address().port),
    PALPATE_MAIL_TLS: 'none', PALPATE_MAIL_FROM: 'desk@practice.example' };
  /** Waits for a mail that says so; what it says. */
  const mail = async (pattern, seconds = 40) => {
    for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
      const found = taken.findIndex((text) => pattern.test(text));
      if (found >= 0) return taken.splice(found, 1)[0];
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no mail with ${pattern} among ${taken.length}`);
  };
  return { env, mail, close: () => server.close() };
}
