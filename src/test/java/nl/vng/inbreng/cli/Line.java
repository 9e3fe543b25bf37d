package nl.vng.inbreng.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A line to a server on this computer that can go dead: what is sent is taken, and nothing comes back, as with a
/// machine that is gone or a firewall that forgot the connection.
final class Line implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new ArrayList<>();
    private final int server;
    private volatile boolean dead;

    /// @param server port of the server
    Line(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        dead = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = keep(door.accept());
                Socket behind = keep(new Socket(InetAddress.getLoopbackAddress(), server));
                Thread.ofVirtual().start(() -> forward(client, behind));
                Thread.ofVirtual().start(() -> forward(behind, client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private synchronized Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void forward(Socket from, Socket to) {
        try {
            var bytes = new byte[8192];
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (!dead) {
                    to.getOutputStream().write(bytes, 0, n);
                }
            }
            if (!dead) {
                to.shutdownOutput();
            }
        } catch (IOException _) {
            // closed
        }
    }

    @Override
    public synchronized void close() throws IOException {
        door.close();
        for (Socket it : sockets) {
            it.close();
        }
    }
}
