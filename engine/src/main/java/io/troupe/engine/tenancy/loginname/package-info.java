/** The claim to a login name, by which no two accounts of a tenant share an e-mail address. */
@NullMarked
package io.troupe.engine.tenancy.loginname;

import org.jspecify.annotations.NullMarked;
