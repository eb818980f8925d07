/** Who gets at what: every operation of the document, for every role and for strangers. */
package io.troupe.http.access;
