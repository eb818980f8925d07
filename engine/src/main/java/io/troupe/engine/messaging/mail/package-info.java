/** E-mail out: the gateway, with SMTP and a folder of files behind it. */
@NullMarked
package io.troupe.engine.messaging.mail;

import org.jspecify.annotations.NullMarked;
