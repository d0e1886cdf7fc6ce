const LIMIT_MS = 2_000;

/** Whether a server takes a WebSocket, which is closed again. Never rejects. */
export function canConnect(createWebSocket: () => WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    let socket: WebSocket;
    const settle = (reached: boolean): void => {
      clearTimeout(limit);
      resolve(reached);
    };
    const limit = setTimeout(() => {
      settle(false);
      socket.close();
    }, LIMIT_MS);
    try {
      socket = createWebSocket();
    } catch {
      settle(false);
      return;
    }
    socket.addEventListener('open', () => {
      settle(true);
      socket.close(1000);
    });
    socket.addEventListener('close', () => {
      settle(false);
    });
  });
}
