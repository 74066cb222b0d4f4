package org.aftersales.run;

import java.time.Instant;

/**
 * Who holds the lock of a database.
 *
 * @param session the server's number of the holder's connection
 * @param who process and host, as the holder names himself
 * @param since when his connection was opened
 */
public record LockHolder(int session, String who, Instant since) {

}
