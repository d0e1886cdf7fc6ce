import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A UDP port nobody uses now at an address of this machine. */
export async function freeUdpPort(address: string): Promise<number> {
  const socket = createSocket('udp4').bind(0, address);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
