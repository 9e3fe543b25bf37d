package nl.vng.inbreng.preview;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the changes, and lets browsers wait for the next one.
///
/// Has state; safe for several threads.
final class Versions {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long now = 1;

    void next() {
        lock.lock();
        try {
            now++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// The version now, as soon as it is another than `seen`; the same when nothing happened in time.
    long after(long seen, long seconds) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (now == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return now;
        } finally {
            lock.unlock();
        }
    }
}
