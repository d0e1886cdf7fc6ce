import { once } from 'node:events';
import { connect } from 'node:net';

/** Whether somebody accepts TCP connections at a port now. */
export async function accepts(port: number, host = '127.0.0.1'): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
