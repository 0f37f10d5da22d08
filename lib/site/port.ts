import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on the wanted port or, when it is busy, on the next free one.
 * @param port wanted port; 0 lets the system choose
 * @param onBusy told of each port that was taken
 * @returns the port that the server listens on
 * @throws the system's error when it is not about a busy port, or after 20 busy ports
 */
export async function listen(server: Server, port: number, onBusy?: (port: number) => void): Promise<number> {
  for (let tries = 0; ; tries++) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || tries >= 20) throw error;
      onBusy?.(port);
      port++;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    // No host: IPv6 and IPv4 both, so that a port busy on either is noticed and `localhost` works.
    server.listen(port, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}
